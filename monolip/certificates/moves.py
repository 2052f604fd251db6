"""Moves of a row that a certificate speaks of: a ball in some norm, cut by each column's range."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..folded import FoldedNetwork
from .courses import LARGE, Courses, places_of, taken

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
        first has to come here.
    places : ndarray of int, shape (n_columns, n_pieces), optional
        Inputs of each column where some are cut into pieces.
    """

    start: Array
    down: Array
    up: Array
    unit: Array
    norm: float
    radius: Array
    above: Array | float = 0.0
    below: Array | float = 0.0
    places: NDArray[np.intp] | None = None

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
            places=None if grid.whole else places_of(grid.column),
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
            self.places,
        )

    def farthest(self) -> Array:
        """Radius within which each row finds all its moves, but for rounding; shape (n_rows,)."""
        ends = np.zeros_like(self.unit)
        for end, away in ((self.down, self.above), (self.up, self.below)):
            with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
                ends = np.maximum(ends, np.where(end > 0, (end + away) / self.unit, 0.0))
        if self.places is not None:
            # A move comes through one piece after the other.
            ends = taken(ends, self.places).max(axis=-1)
        if self.norm == 2.0:
            return euclidean(ends)
        size: Array = np.linalg.norm(ends, ord=self.norm, axis=1)
        return size

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
        if self.places is not None and self.norm != 1.0:
            return self._fall_of_columns(slope)
        size = np.abs(slope)
        end = np.where(slope > 0, self.down[:, None], self.up[:, None])
        unit, radius = self.unit[:, None], self.radius[:, None]
        # Per unit of the norm, along the inputs that can move at all.
        gain = np.where(end > 0, size * unit, 0.0)
        if self.norm == 1.0:
            return knapsack(gain, end, unit, radius)[0] * OUTWARD
        box: Array = (size * np.minimum(end, self._reach()[:, None])).sum(axis=-1)
        if self.norm == np.inf:
            return box * OUTWARD
        with np.errstate(invalid="ignore", over="ignore"):
            ball = euclidean(gain) * radius
        cut: Array = np.fmin(box, ball) * OUTWARD
        return cut

    def _fall_of_columns(self, slope: Array) -> Array:
        """The same in l2 and linf where columns are cut: by the best course of each column."""
        fall, rate, rounding, rounding_rate = self._courses().fall(slope)
        box: Array = fall.sum(axis=-1) * OUTWARD + rounding
        if self.norm == np.inf:
            return box
        radius = self.radius[:, None]
        with np.errstate(invalid="ignore", over="ignore"):
            ball = euclidean(rate) * radius * OUTWARD + radius * rounding_rate + rounding
        # Distances might have overflowed for larger radii.
        return np.where(radius < LARGE, np.fmin(box, ball), box)

    def _courses(self) -> Courses:
        assert self.places is not None
        before = (np.asarray(self.above), np.asarray(self.below))
        return Courses.of(self.places, (self.down, self.up), before, self.unit, self.radius)

    def _reach(self) -> Array:
        """How far each input can move within the radius, in steps."""
        with np.errstate(invalid="ignore", over="ignore"):
            reach: Array = np.where(self.unit > 0, self.unit * self.radius[:, None], 0.0)
        return reach

    def worst(self, slope: Array) -> Array:
        """Moves that lower linear functions most; for a search, not for proofs.

        Where columns are cut, those of l1 and l2 move each piece on its own.

        Parameters
        ----------
        slope : ndarray of shape (n_rows, n_features)
            Per step.

        Returns
        -------
        move : ndarray of shape (n_rows, n_features)
            In steps.
        """
        if self.places is not None and self.norm == np.inf:
            return self._courses().worst(slope)
        size = np.abs(slope)
        end = np.where(slope > 0, self.down, self.up)
        with np.errstate(invalid="ignore", over="ignore"):
            gain = np.where(end > 0, size * self.unit, 0.0)
            if self.norm == np.inf:
                length = np.minimum(end, self._reach())
            elif self.norm == 2.0:
                share = gain / np.maximum(euclidean(gain), np.finfo(np.float64).tiny)[:, None]
                length = np.minimum(end, np.nan_to_num(self._reach() * share))
            else:
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
