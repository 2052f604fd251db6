"""Moves along columns that are cut into pieces: a move comes through one piece after the other.

Where a linear function of the pieces rises along one piece and falls along the next, a move gains
the difference, not both: what a column can do is the largest sum of its first pieces, in either
direction.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["LARGE", "Courses", "places_of", "taken"]

Array = NDArray[np.float64]

# More than the relative rounding of every product and of sums of a few thousand of them.
ROUNDING = 2.0**-38
# Radii above which distances might overflow.
LARGE = 1e290


def places_of(column: NDArray[Any]) -> NDArray[np.intp]:
    """Inputs of each column, lowest piece first, shape (n_columns, n_pieces).

    Columns of fewer pieces end in the number of inputs, which stands for a piece of length 0.
    """
    counts = np.bincount(column.astype(np.intp))
    inside = np.arange(counts.max()) < counts[:, None]
    places = np.full(inside.shape, len(column), dtype=np.intp)
    places[inside] = np.arange(len(column))
    return places


@dataclass(frozen=True)
class Course:
    """Moves in one direction, arrays of shape (n_rows, 1, n_columns, n_pieces).

    Parameters
    ----------
    length : ndarray
        How far each piece moves at most, in steps, in the order in which a move meets the pieces.
    per_distance : ndarray
        One over the distance after each piece, in units of the norm, rounded up.
    """

    length: Array
    per_distance: Array

    def best(self, gain: Array) -> tuple[Array, Array]:
        """Largest gain of each column, and the largest per unit of distance, but for rounding.

        ``gain`` is that of a step, of shape (n_rows, n_functions, n_columns, n_pieces).
        """
        total = (gain * self.length).cumsum(axis=-1)
        with np.errstate(over="ignore", invalid="ignore"):
            rate = np.where(total > 0, total * self.per_distance, 0.0)
        return total.max(axis=-1, initial=0.0), rate.max(axis=-1, initial=0.0)

    def farthest(self, gain: Array) -> tuple[Array, Array]:
        """Largest gain of each column, and the moves of its pieces that make it."""
        total = (gain * self.length).cumsum(axis=-1)
        chosen = total.argmax(axis=-1)[..., None]
        inside = np.arange(total.shape[-1]) <= chosen
        most = np.take_along_axis(total, chosen, -1)[..., 0]
        return most, np.where(inside & (most > 0)[..., None], self.length, 0.0)


@dataclass(frozen=True)
class Courses:
    """Moves of cut columns downwards and upwards within a radius.

    Parameters
    ----------
    places : ndarray of int, shape (n_columns, n_pieces)
    down, up : Course
    length : ndarray of shape (n_rows, n_inputs)
        How far each input moves at most, down and up together, in steps.
    unit : ndarray of shape (n_rows, n_inputs)
        Steps per unit of the norm, 0 for inputs that do not move.
    """

    places: NDArray[np.intp]
    down: Course
    up: Course
    length: Array
    unit: Array

    @classmethod
    def of(
        cls,
        places: NDArray[np.intp],
        ends: tuple[Array, Array],
        before: tuple[Array, Array],
        unit: Array,
        radius: Array,
    ) -> Courses:
        """Courses of moves within a radius.

        Parameters
        ----------
        places : ndarray of int, shape (n_columns, n_pieces)
        ends : two ndarrays of shape (n_rows, n_inputs)
            Longest moves of each input, down and up, in steps.
        before : two ndarrays of shape (n_rows, n_inputs)
            How far a move downwards (upwards) goes before it comes to the input.
        unit : ndarray of shape (n_rows, n_inputs)
            Steps per unit of the norm.
        radius : ndarray of shape (n_rows,)
        """
        courses, lengths = [], []
        for end, away, order in zip(ends, before, (places[:, ::-1], places), strict=True):
            with np.errstate(all="ignore"):
                left = unit * radius[:, None] - away
                # NaN where both are infinite: as far as the input goes.
                reach = np.where(np.isnan(left), np.inf, np.maximum(left, 0.0) * (1.0 + ROUNDING))
                length = np.where(unit > 0, np.minimum(end, reach), 0.0)
                distance = (away + length) / unit * (1.0 - 4.0 * ROUNDING)
                per_distance = np.where(length > 0, 1.0 / distance, 0.0)
            courses.append(
                Course(taken(length, order)[:, None], taken(per_distance, order)[:, None])
            )
            lengths.append(length)
        (down, up), length = courses, lengths[0] + lengths[1]
        return cls(places, down, up, length, np.where(length > 0, unit, 0.0))

    def fall(self, slope: Array) -> tuple[Array, Array, Array, Array]:
        """Most that each column's moves can lower linear functions of the row.

        Parameters
        ----------
        slope : ndarray of shape (n_rows, n_functions, n_inputs)
            Per step.

        Returns
        -------
        fall, rate : ndarray of shape (n_rows, n_functions, n_columns)
            In all, and per unit of the norm: a move of length t along a column lowers a function
            by at most ``min(fall, rate * t)``, but for rounding.
        rounding, rounding_rate : ndarray of shape (n_rows, n_functions)
            More than what rounding takes from the sums of these over the columns.
        """
        pieces = taken(slope, self.places)
        fall, rate = self.down.best(pieces[..., ::-1])
        rising, steeper = self.up.best(-pieces)
        size = np.abs(slope) * ROUNDING
        rounding = (size @ self.length[:, :, None])[..., 0]
        rounding_rate = (size @ self.unit[:, :, None])[..., 0]
        return np.maximum(fall, rising), np.maximum(rate, steeper), rounding, rounding_rate

    def worst(self, slope: Array) -> Array:
        """Moves in linf that lower linear functions of shape (n_rows, n_inputs) most, in steps."""
        pieces = taken(slope[:, None], self.places)
        fall, down = self.down.farthest(pieces[..., ::-1])
        rise, up = self.up.farthest(-pieces)
        moves = np.where((fall >= rise)[..., None], -down[..., ::-1], up)[:, 0]
        there: Array = moves[:, self.places < slope.shape[1]]
        return there


def taken(values: Array, places: NDArray[np.intp]) -> Array:
    """Values of each column's inputs, 0 for a piece that is not there."""
    padded = np.concatenate([values, np.zeros((*values.shape[:-1], 1))], axis=-1)
    found: Array = padded[..., places]
    return found
