r"""Backward linear bounds of margins over the moves of each row.

A MaxMin pair (a, b) is linear but for one ramp: with d = a - b,

.. math:: \max(a, b) = b + \mathrm{ramp}(d), \quad \min(a, b) = a - \mathrm{ramp}(d),
          \quad \mathrm{ramp}(d) = \max(0, d).

Where d is known to lie in [l, u], the ramp lies above a line through the origin of any slope in
[0, 1] and below the chord. Going backwards from a margin and taking the line that makes the bound
lower gives a linear function below the margin, whose smallest value over the moves is known
exactly. The bounds [l, u] of each pair come from the same procedure, layer by layer.

The bound is that of the network without rounding to the grid; the rounding (the slack) is charged
by the caller, that of the float64 arithmetic here.

References
----------
Zhang, Weng, Chen, Hsieh, Daniel, "Efficient Neural Network Robustness Certification with General
Activation Functions", NeurIPS 2018.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..folded import Dense, FoldedNetwork
from .moves import OUTWARD, Moves
from .unrolled import can_unroll, unrolled

__all__ = ["LinearBounds", "Lines", "backward", "lines"]

Array = NDArray[np.float64]

# Most by which the multipliers of one MaxMin may enlarge the sum of absolute coefficients.
MAX_PULL = 3.0


@dataclass(frozen=True)
class LinearBounds:
    """Lower bounds of margins of a stack of dense layers with MaxMin between them.

    Parameters
    ----------
    network : FoldedNetwork
        Sorted groups and residual layers of rectifiers are taken as such layers.
    """

    network: FoldedNetwork

    def __post_init__(self) -> None:
        if not self.supports(self.network):
            found = ", ".join(operation.name for operation in self.network.operations)
            raise NotImplementedError(
                "linear bounds need dense layers with sorting or rectifiers between them; found "
                f"the operations {found}: use method='path'"
            )

    @staticmethod
    def supports(network: FoldedNetwork) -> bool:
        """Whether there are linear bounds for a network."""
        return can_unroll(network.operations)

    def lowest(self, margins: Array, moves: Moves) -> Array:
        """Lower bound of a margin of each row over its moves, in steps.

        Parameters
        ----------
        margins : ndarray of shape (n_rows, n_outputs)
            Weights of the outputs in the margin of each row.
        moves : Moves

        Returns
        -------
        bound : ndarray of shape (n_rows,)
        """
        ramps = [lines(*ends) for ends in self.differences(moves)]
        slope, offset, _ = self.linear(margins, ramps)
        return self.smallest(margins, slope, offset, moves)

    def linear(self, margins: Array, ramps: list[Lines]) -> tuple[Array, Array, list[Array]]:
        """Linear functions of the row below its margin; see :func:`backward`."""
        *hidden, last = self.layers()
        start = (margins @ last.weight)[:, None], (margins @ last.bias)[:, None]
        slope, offset, weights = backward(hidden, ramps, *start)
        slope = slope + (margins @ self.network.direction)[:, None]
        return slope, offset, weights

    def smallest(
        self, margins: Array, slope: Array, offset: Array, moves: Moves, *, pulled: bool = False
    ) -> Array:
        """Smallest value over the moves of what ``linear`` returned, rounded down."""
        size: Array = np.abs(margins).sum(axis=1)
        return over_moves(slope, offset, moves)[:, 0] - self.rounding(pulled=pulled) * size

    def value(self, margins: Array, rows: Array) -> Array:
        """A margin of each row, rows and margins in steps; for a search, not for proofs."""
        *layers, last = self.layers()
        hidden = rows
        for layer in layers:
            hidden = hidden @ layer.weight.T + layer.bias
            half = hidden.shape[1] // 2
            first, second = hidden[:, :half], hidden[:, half:]
            hidden = np.hstack([np.maximum(first, second), np.minimum(first, second)])
        hidden = hidden @ last.weight.T + last.bias
        value: Array = ((hidden + rows @ self.network.direction.T) * margins).sum(axis=1)
        return value

    def differences(self, moves: Moves) -> list[tuple[Array, Array]]:
        """Bounds on the difference of each pair of each layer, shapes (n_rows, n_pairs)."""
        hidden = self.layers()[:-1]
        ramps: list[tuple[Array, Array]] = []
        for depth, layer in enumerate(hidden):
            ramps.append(self._differences(hidden[:depth], layer, ramps, moves))
        return ramps

    def layers(self) -> list[Dense]:
        """The dense layers, in order."""
        return self._layers

    @cached_property
    def _layers(self) -> list[Dense]:
        return unrolled(self.network.operations, len(self.network.grid.center))

    def _differences(
        self,
        earlier: list[Dense],
        layer: Dense,
        ramps: list[tuple[Array, Array]],
        moves: Moves,
    ) -> tuple[Array, Array]:
        """Bounds on the difference of each pair, shapes (n_rows, n_pairs)."""
        half = len(layer.bias) // 2
        weight = layer.weight[:half] - layer.weight[half:]
        bias = layer.bias[:half] - layer.bias[half:]
        # A unit that meets itself differs by 0, exactly.
        apart = np.flatnonzero(weight.any(axis=1) | (bias != 0))
        weight, bias = weight[apart], bias[apart]
        both = np.vstack([weight, -weight])
        slope = np.broadcast_to(both, (len(moves.start), *both.shape))
        offset = np.broadcast_to(np.concatenate([bias, -bias]), slope.shape[:2])
        slope, offset, _ = backward(earlier, [lines(*ends) for ends in ramps], slope, offset)
        lowest = over_moves(slope, offset, moves) - 2.0 * self.rounding()
        # Not beyond what is possible: the rounding is charged for numbers of that size.
        each, length = self._sizes[len(earlier)]
        most = np.minimum(each[:half] + each[half:], 1.5 * length)[apart]
        lowest = np.maximum(lowest, -np.tile(most, 2))
        ends = np.zeros((2, len(lowest), half))
        ends[0][:, apart], ends[1][:, apart] = np.split(lowest, 2, axis=1)
        low, high = ends[0], -ends[1]
        return np.minimum(low, high), np.maximum(low, high)

    @cached_property
    def _sizes(self) -> list[tuple[Array, float]]:
        """Bounds on each layer's outputs without MaxMin: on each of them, and on their l2 norm."""
        low, high = self.network.grid.bounds()
        reach = np.maximum(np.abs(low), np.abs(high)) + 1.0
        sizes: list[tuple[Array, float]] = []
        for layer in self.layers():
            if sizes:
                # Behind MaxMin.
                each, length = sizes[-1]
                reach = np.minimum(np.tile(np.maximum(*np.split(each, 2)), 2), length)
            each = np.abs(layer.weight) @ reach + np.abs(layer.bias) + 2.0
            together = np.linalg.norm(each)
            if sizes:
                offset = np.linalg.norm(np.abs(layer.bias) + 2.0)
                together = np.fmin(together, layer.spectral * length + offset)
            sizes.append((each * OUTWARD, float(together * OUTWARD)))
        return sizes

    def rounding(self, *, pulled: bool = False) -> float:
        """More than the float64 error of a backward pass that starts from one output.

        Each of the roundings of a pass changes the value of the linear function by at most 2**-53
        of the sum of absolute coefficients times the largest number that they multiply. MaxMin
        leaves the former as it is, or with multipliers (``pulled``) makes it at most ``MAX_PULL``
        times as large; a dense layer multiplies it by its largest row. The same is true of the
        coefficients' l2 norm, that of the numbers, and a layer's spectral norm; the absolute values
        of its weights, which multiply once, are bounded by their Frobenius norm.
        """
        return self._rounding * (MAX_PULL ** (len(self.layers()) - 1) if pulled else 1.0)

    @cached_property
    def _rounding(self) -> float:
        low, high = self.network.grid.bounds()
        reach = (np.maximum(np.abs(low), np.abs(high)) + 1.0).max()
        residual = float(np.abs(self.network.direction).sum(axis=1).max(initial=0.0) * reach)
        # By largest values, and by l2 norms.
        largest, longest, growth, stretch = residual, residual, 1.0, 1.0
        n_roundings, before = 0, 0.0
        for position, (layer, (each, length)) in enumerate(
            zip(self.layers(), self._sizes, strict=True)
        ):
            if position > 0:
                growth *= max(1.0, float(np.abs(layer.weight).sum(axis=1).max()))
                stretch *= max(1.0, layer.spectral)
            largest = max(largest, float(each.max()))
            products = max(length, float(np.linalg.norm(layer.weight)) * before)
            longest = max(longest, products * len(layer.bias) ** 0.5)
            n_roundings += sum(layer.weight.shape) + 30
            before = length
        return float(2.0**-50 * n_roundings * min(growth * largest, stretch * longest))


@dataclass(frozen=True)
class Lines:
    """Lines that stand for the ramps of a layer, arrays of shape (n_rows, n_pairs).

    Parameters
    ----------
    below : ndarray
        Slope of the line below, through the origin.
    chord, height : ndarray
        Slope and height of the line above.
    pull : ndarray or 0.0
        Multipliers of what is known of the differences' signs: ``pull * d <= 0`` for every move
        that counts, so that the bound may be raised by it.
    """

    below: Array
    chord: Array
    height: Array
    pull: Array | float = 0.0


def backward(
    layers: list[Dense], ramps: list[Lines], slope: Array, offset: Array
) -> tuple[Array, Array, list[Array]]:
    """Linear functions of the row below linear functions of what follows some hidden layers.

    Parameters
    ----------
    layers : list of Dense
        Each followed by MaxMin.
    ramps : list of Lines
        Of each layer's pairs.
    slope, offset : ndarray of shape (n_rows, n_functions, n_units) and (n_rows, n_functions)

    Returns
    -------
    slope, offset : ndarray of shape (n_rows, n_functions, n_features) and (n_rows, n_functions)
    weights : list of ndarray of shape (n_rows, n_functions, n_pairs)
        Of each layer's ramps in the functions.
    """
    weights = []
    for layer, ramp in zip(reversed(layers), reversed(ramps[: len(layers)]), strict=True):
        half = len(layer.bias) // 2
        larger, smaller = slope[..., :half], slope[..., half:]
        # larger * max(a, b) + smaller * min(a, b) = larger * b + smaller * a + weight * ramp
        weight = larger - smaller
        weights.append(weight)
        line = np.where(weight >= 0, ramp.below[:, None], ramp.chord[:, None])
        offset = offset + (np.minimum(weight, 0.0) * ramp.height[:, None]).sum(axis=-1)
        part = weight * line
        if isinstance(ramp.pull, np.ndarray):
            most = 0.5 * (MAX_PULL - 1.0) * (np.abs(larger) + np.abs(smaller))
            part = part + np.clip(ramp.pull[:, None], -most, most)
        slope = np.concatenate([smaller + part, larger - part], axis=-1)
        offset = offset + slope @ layer.bias
        slope = slope @ layer.weight
    return slope, offset, weights[::-1]


def over_moves(slope: Array, offset: Array, moves: Moves) -> Array:
    """Smallest values of linear functions over the moves, shape (n_rows, n_functions)."""
    at_start = (slope @ moves.start[:, :, None])[..., 0]
    lowest: Array = offset + at_start - moves.fall(slope)
    return lowest


def lines(low: Array, high: Array) -> Lines:
    """Lines below and above the ramp on [low, high]."""
    active, idle = low >= 0, high <= 0
    width = np.where(high > low, high - low, 1.0)
    chord = np.clip(high / width, 0.0, 1.0)
    chord = np.where(active, 1.0, np.where(idle, 0.0, chord))
    # The rounded chord is lifted above the ramp at both ends.
    height = np.where(active | idle, 0.0, np.maximum(-chord * low, high - chord * high))
    below = np.where(idle | (~active & (high < -low)), 0.0, 1.0)
    return Lines(below, chord, np.maximum(height, 0.0) * (1.0 + 2.0**-50))
