"""Moves of a row that a certificate speaks of: a ball in some norm, cut by each column's range."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..folded import FoldedNetwork

__all__ = ["Moves"]

Array = NDArray[np.float64]

# More than the relative rounding of the sums and products of a few thousand float64 numbers.
OUTWARD = 1.0 + 2.0**-40
TINY = np.finfo(np.float64).tiny


@dataclass(frozen=True)
class Moves:
    """Moves of each row, in grid steps: ``-down <= d <= up`` and ``norm(d / unit) <= radius``.

    A network is constant beyond its range, so a move that leaves the range is as good as one to the
    range's edge. Along a column in which no move downwards (upwards) can hurt, ``down`` (``up``) is
    0: such a move may be of any length and does not count towards the norm.

    Parameters
    ----------
    start : ndarray of shape (n_rows, n_inputs)
        Rows in grid steps, not rounded.
    down, up : ndarray of shape (n_rows, n_inputs)
        Longest moves, not negative.
    unit : ndarray of shape (n_rows, n_inputs)
        Steps per unit of the norm; 0 forbids all moves along a column.
    norm : {1.0, 2.0, inf}
    radius : ndarray of shape (n_rows,)
    above, below : ndarray of shape (n_rows, n_inputs) or float
        How far, in steps, a column lies above (below) this piece of it: a move downwards (upwards)
        first has to come here. The pieces of a column are treated as columns of their own, which
        allows more than is possible, and nothing less.
    """

    start: Array
    down: Array
    up: Array
    unit: Array
    norm: float
    radius: Array
    above: Array | float = 0.0
    below: Array | float = 0.0

    @classmethod
    def of(
        cls,
        network: FoldedNetwork,
        X: Array,
        norm: float,
        scale: ArrayLike,
        harmless_down: NDArray[np.bool_],
        harmless_up: NDArray[np.bool_],
    ) -> Moves:
        """Moves of raw rows, with a radius of 0.

        ``scale`` is the length of the norm's unit along each column (and row), in raw units.
        """
        grid = network.grid
        X = grid.spread(X)
        harmless_down, harmless_up = grid.spread(harmless_down), grid.spread(harmless_up)
        start = (np.clip(X, grid.minimum, grid.maximum) - grid.center) * grid.factor
        low, high = ((end - grid.center) * grid.factor for end in (grid.minimum, grid.maximum))
        # Half a step and relative rounding: what a row's own steps may differ by is charged apart.
        down = np.maximum(start - low, 0.0) * OUTWARD
        up = np.maximum(high - start, 0.0) * OUTWARD
        above: Array | float = 0.0
        below: Array | float = 0.0
        if not grid.whole:
            inward = grid.factor / OUTWARD
            with np.errstate(over="ignore", invalid="ignore"):
                above = np.maximum(X - grid.maximum, 0.0) * inward
                below = np.maximum(grid.minimum - X, 0.0) * inward
        scales = np.asarray(scale, dtype=np.float64)
        lengths = np.broadcast_to(grid.spread(scales) if scales.ndim else scales, start.shape)
        # Never rounded to 0, which would forbid a move.
        unit = np.where(
            (lengths > 0) & (grid.factor > 0),
            np.maximum(lengths * grid.factor, TINY) * OUTWARD,
            0.0,
        )
        return cls(
            start=start,
            down=np.where(harmless_down | (unit == 0), 0.0, down),
            up=np.where(harmless_up | (unit == 0), 0.0, up),
            unit=unit,
            norm=norm,
            radius=np.zeros(len(start)),
            above=above,
            below=below,
        )

    def within(self, radius: Array) -> Moves:
        """The same moves within another radius."""
        return replace(self, radius=radius)

    def rows(self, chosen: NDArray[np.intp]) -> Moves:
        """Moves of some rows."""
        return Moves(
            self.start[chosen],
            self.down[chosen],
            self.up[chosen],
            self.unit[chosen],
            self.norm,
            self.radius[chosen],
            self.above[chosen] if isinstance(self.above, np.ndarray) else 0.0,
            self.below[chosen] if isinstance(self.below, np.ndarray) else 0.0,
        )

    def _reach(self, slope: Array, unit: Array, radius: Array) -> Array:
        """How far a move of each input against a slope can come within the radius, in steps."""
        with np.errstate(invalid="ignore", over="ignore"):
            reach: Array = np.where(unit > 0, unit * radius[..., None], 0.0)
            if not isinstance(self.above, np.ndarray):
                return reach
            above, below = self.above, np.asarray(self.below)
            if slope.ndim == 3:
                above, below = above[:, None], below[:, None]
            left = reach - np.where(slope > 0, above, below)
        # NaN where both are infinite.
        return np.where(left <= 0, 0.0, np.where(np.isnan(left), reach, left * OUTWARD))

    def fall(self, slope: Array) -> Array:
        """Most that moves can lower linear functions of the row, rounded up.

        Parameters
        ----------
        slope : ndarray of shape (n_rows, n_functions, n_features)
            Per step.

        Returns
        -------
        fall : ndarray of shape (n_rows, n_functions)
        """
        size = np.abs(slope)
        end = np.where(slope > 0, self.down[:, None], self.up[:, None])
        unit, radius = self.unit[:, None], self.radius[:, None]
        reach = self._reach(slope, unit, radius)
        box: Array = (size * np.minimum(end, reach)).sum(axis=-1)
        if self.norm == np.inf:
            return box * OUTWARD
        # Per unit of the norm, along the columns that can move at all.
        gain = np.where(end > 0, size * unit, 0.0)
        if self.norm == 2.0:
            with np.errstate(invalid="ignore", over="ignore"):
                ball = euclidean(gain) * radius
            cut: Array = np.fmin(box, ball) * OUTWARD
            return cut
        return knapsack(gain, end, unit, radius)[0] * OUTWARD

    def worst(self, slope: Array) -> Array:
        """Moves that lower linear functions most; for a search, not for proofs.

        Parameters
        ----------
        slope : ndarray of shape (n_rows, n_features)
            Per step.

        Returns
        -------
        move : ndarray of shape (n_rows, n_features)
            In steps.
        """
        size = np.abs(slope)
        end = np.where(slope > 0, self.down, self.up)
        reach = self._reach(slope, self.unit, self.radius)
        with np.errstate(invalid="ignore", over="ignore"):
            if self.norm == np.inf:
                length = np.minimum(end, reach)
            elif self.norm == 2.0:
                gain = np.where(end > 0, size * self.unit, 0.0)
                share = gain / np.maximum(euclidean(gain), np.finfo(np.float64).tiny)[:, None]
                length = np.minimum(end, np.nan_to_num(reach * share))
            else:
                gain = np.where(end > 0, size * self.unit, 0.0)
                spent = knapsack(gain, end, self.unit, self.radius)[1]
                length = np.minimum(end, spent * self.unit)
        move: Array = -np.sign(slope) * length
        return move


def euclidean(values: Array) -> Array:
    """Norm of the last axis of values that are not negative, whatever their size."""
    largest = values.max(axis=-1, initial=0.0)
    # Squares of float64 numbers may overflow or vanish; ratios to the largest do not.
    unit = np.where((largest > 0) & np.isfinite(largest), largest, 1.0)
    norm: Array = unit * np.sqrt(((values / unit[..., None]) ** 2).sum(axis=-1))
    return norm


def knapsack(gain: Array, end: Array, unit: Array, budget: Array) -> tuple[Array, Array]:
    """Most that a budget buys, and the spending: first the column that gains most per unit."""
    order = np.argsort(-gain, axis=-1)
    length = np.divide(end, unit, out=np.zeros_like(gain), where=unit > 0) * OUTWARD
    spent = np.minimum(np.take_along_axis(length, order, -1).cumsum(-1), budget[..., None])
    spent = np.diff(spent, axis=-1, prepend=0.0)
    bought: Array = (np.take_along_axis(gain, order, -1) * spent).sum(axis=-1)
    by_column = np.empty_like(spent)
    np.put_along_axis(by_column, order, spent, -1)
    return bought, by_column
