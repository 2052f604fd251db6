"""What the exports can take: dense layers with MaxMin between them."""

from __future__ import annotations

from ..folded import Dense, FoldedNetwork, MaxMin

__all__ = ["check_stack"]


def check_stack(network: FoldedNetwork, form: str) -> None:
    """Raise ``NotImplementedError`` for what a form cannot take, by name."""
    expected = [Dense if n % 2 == 0 else MaxMin for n in range(len(network.operations))]
    if [type(operation) for operation in network.operations] != expected:
        found = ", ".join(operation.name for operation in network.operations)
        raise NotImplementedError(
            f"{form} needs dense layers with MaxMin between them; found the operations {found}: "
            "use constraint='weight_norm' with activation='maxmin', or network_.save()"
        )
    if network.euclidean:
        raise NotImplementedError(
            f"{form} needs hidden weights whose rows have absolute sums of at most 1; found layers "
            "that keep the l2 norm (constraint='orthogonal'): fit with constraint='weight_norm', "
            "or use network_.save()"
        )
