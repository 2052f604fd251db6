"""Networks written as dense layers with MaxMin between them, without any rounding.

In real arithmetic a sorted group is a few rounds of MaxMin, and a rectifier the larger of a unit
and 0. What only has to be passed on meets itself. No two matrices are multiplied: entries are
copied, so that what is proven of the one form is true of the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..folded import Dense, GroupSort, MaxMin, Operation, ReluResidual
from ..sorting import rounds

__all__ = ["can_unroll", "unrolled"]

Array = NDArray[np.float64]


def can_unroll(operations: Sequence[Operation]) -> bool:
    """Whether dense layers and MaxMin can stand for all operations, the last one dense."""
    known = Dense | MaxMin | GroupSort | ReluResidual
    return isinstance(operations[-1], Dense) and all(isinstance(item, known) for item in operations)


def unrolled(operations: Sequence[Operation], n_inputs: int) -> list[Dense]:
    """Dense layers that do the same in real arithmetic, with MaxMin after all but the last.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.certificates.unrolled import unrolled
    >>> from monolip.folded import Dense, ReluResidual
    >>> one = Dense(np.ones((1, 1)), np.zeros(1))
    >>> [layer.weight.shape for layer in unrolled([ReluResidual(one.weight, one.bias), one], 1)]
    [(4, 1), (2, 4), (1, 2)]
    """
    kinds = [type(operation) for operation in operations]
    if kinds == [Dense if position % 2 == 0 else MaxMin for position in range(len(kinds))]:
        return [item for item in operations if isinstance(item, Dense)]
    stack = Stack(np.eye(n_inputs), np.zeros(n_inputs))
    for operation in operations:
        if isinstance(operation, Dense):
            stack.dense(operation.weight, operation.bias)
        elif isinstance(operation, MaxMin):
            stack.maxmin()
        elif isinstance(operation, GroupSort):
            stack.sort(int(operation.size))
        elif isinstance(operation, ReluResidual):
            stack.residual(operation)
    return [*stack.layers, Dense(stack.weight, stack.bias)]


@dataclass
class Stack:
    """Layers so far, each followed by MaxMin, and what the units are of the last one's outputs.

    ``plain`` says that each unit is one of those outputs, another for each unit.
    """

    weight: Array
    bias: Array
    plain: bool = True
    layers: list[Dense] = field(default_factory=list)

    def maxmin(self) -> None:
        """Let the first half of the units meet the second."""
        self.layers.append(Dense(self.weight, self.bias))
        self.weight, self.bias, self.plain = np.eye(len(self.bias)), np.zeros(len(self.bias)), True

    def pick(self, units: Sequence[int] | NDArray[np.intp]) -> None:
        """Go on with some of the units."""
        self.weight, self.bias = self.weight[units], self.bias[units]

    def settle(self) -> None:
        """Make each unit an output of a MaxMin: the one in which it meets itself."""
        if not self.plain:
            units = np.arange(len(self.bias))
            self.pick(np.tile(units, 2))
            self.maxmin()
            self.pick(units)

    def dense(self, weight: Array, bias: Array) -> None:
        """Put a dense layer behind."""
        self.settle()
        # Each column of the product is one column of the weights: nothing is added up.
        self.weight, self.bias, self.plain = weight @ self.weight, bias, False

    def sort(self, size: int) -> None:
        """Sort groups, largest first: unit i of each of ``size`` equal parts."""
        units = np.arange(len(self.bias)).reshape(size, -1)
        for pairs in rounds(size):
            alone = sorted(set(range(size)) - {part for pair in pairs for part in pair})
            larger, smaller = [low for low, _ in pairs] + alone, [high for _, high in pairs] + alone
            self.pick(units[[*larger, *smaller]].ravel())
            self.maxmin()
            # Where each part has come to stand.
            places = np.zeros(size, dtype=np.intp)
            places[smaller] = len(larger) + np.arange(len(smaller))
            places[larger] = np.arange(len(larger))
            self.pick(np.arange(len(self.bias)).reshape(-1, units.shape[1])[places].ravel())

    def residual(self, layer: ReluResidual) -> None:
        """Take ``outer @ relu(inner)`` from the units."""
        self.settle()
        inner, n_hidden = layer.inner, len(layer.bias)
        units, none = self.weight, np.zeros((n_hidden, self.weight.shape[1]))
        kept = np.zeros(len(units))
        self.weight = np.vstack([inner.weight @ units, units, none, units])
        self.bias = np.concatenate([inner.bias, kept, np.zeros(n_hidden), kept])
        self.maxmin()
        self.pick(np.arange(n_hidden + len(units)))
        back = np.hstack([-layer.outer.weight, np.eye(len(units))])
        self.weight, self.bias, self.plain = back @ self.weight, kept, False
