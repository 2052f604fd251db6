"""What the exports can take: dense layers with MaxMin between them, on whole columns."""

from __future__ import annotations

from ..folded import Dense, FoldedNetwork, MaxMin

__all__ = ["check_stack"]


def check_stack(network: FoldedNetwork, form: str) -> None:
    """Raise ``NotImplementedError`` for what a form cannot take, by name."""
    expected = [Dense if n % 2 == 0 else MaxMin for n in range(len(network.operations))]
    if [type(operation) for operation in network.operations] != expected:
        found = ", ".join(operation.name for operation in network.operations)
        raise NotImplementedError(
            f"{form} needs dense layers with MaxMin between them; found the operations {found}"
        )
    if not network.grid.whole:
        raise NotImplementedError(
            f"{form} takes columns as they are; found columns cut into pieces "
            "(encoding='piecewise_linear'): fit with encoding='standard', or use network_.save()"
        )
