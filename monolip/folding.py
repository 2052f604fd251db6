"""From a trained module and the scaling of its columns to a FoldedNetwork."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .folded import Dense, FoldedNetwork, InputGrid
from .folded.operations import SPLIT_BITS
from .plain import Reach, hidden_rounding, reached, rounded
from .sorting import sorted_outputs

__all__ = ["ColumnScaling", "TargetScaling", "blocks", "fold"]

Array = NDArray[np.float64]

# Standard deviations from the center beyond which later rows do not widen a column's range.
RANGE_LIMIT = 1000.0


# A monotone column's own step, in steps of an l2 stack, relative to the stack's rounding: what the
# head of such a stack leaves (nn.families.HEADROOM) is as much.
ROOM = 2.0**7

# Rows that are taken together where more would need much memory.
BLOCK_ROWS = 8192


def blocks(n_rows: int) -> Iterator[slice]:
    """Consecutive parts of rows."""
    for start in range(0, n_rows, BLOCK_ROWS):
        yield slice(start, start + BLOCK_ROWS)


@dataclass(frozen=True)
class ColumnScaling:
    """How raw columns become the numbers that a network is trained on.

    ``(clip(x, low, high) - center) * factor``

    Parameters
    ----------
    center, factor : ndarray of shape (n_features,)
        ``factor`` is 0 for a column that never varies.
    minimum, maximum : ndarray of shape (n_features,)
        Range seen in training, in the column's own unit.
    low, high : ndarray of shape (n_features,)
        Values beyond are taken as these.
    """

    center: Array
    factor: Array
    minimum: Array
    maximum: Array
    low: Array
    high: Array

    @classmethod
    def unclipped(
        cls, center: Array, factor: Array, minimum: Array, maximum: Array
    ) -> ColumnScaling:
        """Scaling that takes every value as it is."""
        endless = np.full(len(center), np.inf)
        return cls(center, factor, minimum, maximum, -endless, endless)

    def __call__(self, X: Array) -> Array:
        """Scale rows; the dtype of X is kept."""
        inside = np.clip(X, self.low, self.high)
        scaled: Array = ((inside - self.center) * self.factor).astype(X.dtype)
        return scaled

    def extended(self, minimum: Array, maximum: Array) -> ColumnScaling:
        """Scaling whose range also holds a further one, up to a limit.

        The grid gets coarser as the range grows: without a limit, one outlier would cost all
        resolution.
        """
        with np.errstate(divide="ignore", over="ignore"):
            reach = np.where(self.factor > 0, RANGE_LIMIT / self.factor, 0.0)
        low = np.maximum(self.center - reach, self.low)
        high = np.minimum(self.center + reach, self.high)
        return replace(
            self,
            minimum=np.minimum(self.minimum, np.maximum(minimum, low)),
            maximum=np.maximum(self.maximum, np.minimum(maximum, high)),
        )


@dataclass(frozen=True)
class TargetScaling:
    """From a network's output to the target: ``offset + scale * output``."""

    offset: float = 0.0
    scale: float = 1.0


def fold(
    module: Any,
    columns: ColumnScaling,
    target: TargetScaling | None = None,
    *,
    ordered: bool = False,
) -> FoldedNetwork:
    """Round a trained network onto a grid on which it computes exactly.

    Weights become multiples of a power of two by largest remainders, so that a row whose absolute
    sum was at most 1 keeps that bound exactly; the grid's step is the smallest for which no
    accumulator can reach 2**53. The network is constant outside the training range widened by its
    own width on both sides, and beyond the ends that the scaling gives a column.

    Layers that keep the l2 norm keep it for a change of many steps, not of one, which rounding may
    double. Where such a stack is to be monotone, the columns concerned move in coarser steps.

    Parameters
    ----------
    module : LipschitzNetwork
        Anything whose ``fold()`` gives the plain form of a stack of operations.
    columns : ColumnScaling
    target : TargetScaling, optional
    ordered : bool, default=False
        Put the outputs in rising order, which the module does not. They must have the residual in
        common, so that adding it keeps the order.

    Returns
    -------
    network : FoldedNetwork
        Within about ``1e-7`` of the module's own float64 output for standardised columns.
    """
    plain = module.fold()
    target = target or TargetScaling()
    with np.errstate(over="ignore"):
        width = columns.maximum - columns.minimum
    # Bounded so that no difference of two numbers in the range overflows, even near 1e308.
    minimum = np.maximum(columns.minimum - np.minimum(width, 1e307), -8e307)
    maximum = np.minimum(columns.maximum + np.minimum(width, 1e307), 8e307)
    minimum, maximum = np.maximum(minimum, columns.low), np.minimum(maximum, columns.high)
    column, center, minimum, maximum = pieces(columns, plain["encoding"], minimum, maximum)
    factor = columns.factor[column] * plain["budget"]
    reach = factor * np.maximum(np.abs(minimum - center), np.abs(maximum - center))

    n_outputs = len(plain["layers"][-1]["weight"])
    direction = plain["direction"]
    if direction is None:
        direction = np.zeros((n_outputs, len(factor)))
    layers = plain["layers"]
    if ordered:
        if (direction != direction[0]).any():
            raise ValueError("outputs that are put in order need the same residual; found several")
        layers = sorted_outputs(layers)
    largest, sizes = reachable(layers, reach, euclidean=plain.get("space") == 2.0)
    # Where weights are tiny, what must stay below 2**53 is not the sum of products but the inputs
    # (and the rounding of each weight, half a unit an input) or the residual: not multiplied by
    # weights, they have 2**SPLIT_BITS more room.
    beside = reach.sum() * max(1.0, np.abs(direction).max())
    largest = max(largest, beside * 2.0 ** (1 - SPLIT_BITS))
    step = 2.0 ** (math.frexp(largest)[1] + 1 + SPLIT_BITS - 53)
    coarse = np.ones(len(factor))
    if plain.get("space") == 2.0 and len(layers) > 1:
        room = 2.0 ** math.ceil(math.log2(ROOM * hidden_rounding(layers)))
        coarse[direction.any(axis=0)] = room
    with np.errstate(over="ignore"):
        per_step = factor / step / coarse
    if not np.isfinite(per_step).all():
        worst = int(column[~np.isfinite(per_step)][0])
        raise ValueError(
            "a column must vary by more than float64's smallest numbers; found a width of "
            f"{width[worst]} in column {worst}: rescale it, or leave it out"
        )
    operations = [rounded(*parts, step) for parts in zip(layers, sizes, strict=True)]
    first = operations[0]
    if isinstance(first, Dense):
        # Powers of two: exact.
        operations[0] = Dense(first.weight * coarse, first.bias)
    return FoldedNetwork(
        grid=InputGrid(center, per_step, minimum, maximum, column.astype(np.float64)),
        operations=tuple(operations),
        direction=direction * coarse,
        step=step,
        scale=target.scale,
        offset=target.offset,
    )


def pieces(
    columns: ColumnScaling, encoding: dict[str, Any] | None, minimum: Array, maximum: Array
) -> tuple[NDArray[np.intp], Array, Array, Array]:
    """Column, center and range of each of the stack's inputs, in raw units."""
    if encoding is None:
        return np.arange(len(minimum)), columns.center, minimum, maximum
    column = encoding["column"].astype(np.intp)
    # Where a column never varies, its factor of 0 makes any knot as good as another.
    factor = np.where(columns.factor > 0, columns.factor, 1.0)[column]
    low, high = (
        np.clip(columns.center[column] + ends / factor, minimum[column], maximum[column])
        for ends in (encoding["low"], encoding["high"])
    )
    return column, np.clip(columns.center[column], low, high), low, high


def reachable(
    layers: list[dict[str, Any]], reach: Array, *, euclidean: bool
) -> tuple[float, list[Reach]]:
    """Largest accumulator of the stack, and the reach of each layer's inputs, in real units."""
    now = Reach(reach, float(np.linalg.norm(reach)) if euclidean else np.inf)
    largest, sizes = 1.0, []
    for layer in layers:
        sizes.append(now)
        now, on_the_way = reached(layer, now)
        largest = max(largest, on_the_way)
    return largest, sizes
