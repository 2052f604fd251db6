"""Pipelines that start with ``StableRank``: moves of points instead of moves of columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.pipeline import Pipeline

from ._validation import check_whole_numbers
from .topology import StableRank

__all__ = ["PointMoves", "point_moves", "starts_with_points"]

Array = NDArray[np.float64]

# Of the few float64 operations on radii below.
ROUNDING = 2.0**-50


@dataclass(frozen=True)
class PointMoves:
    """What a displacement of points does to the columns that the rest of a pipeline gets.

    If no point moves by more than r, each column of the row moves by at most its length times
    ``r (1 + rate) + 2 error``: what is proven of the columns, computed at the row and at the moved
    one, holds rounding included.

    Parameters
    ----------
    columns : ndarray or DataFrame of shape (n_samples, n_columns)
    lengths : ndarray of shape (n_columns,)
        Most that each column moves for a unit displacement.
    error : ndarray of shape (n_samples,)
        Rounding of the columns, in displacement.
    rate : float
        What a unit displacement may add to the error.
    """

    columns: Any
    lengths: Array
    error: Array
    rate: float

    def narrowed(self, radius: Array) -> Array:
        """Displacements that move no column further than ``radius`` times its length."""
        left = radius * (1.0 - ROUNDING) - 2.0 * self.error * (1.0 + ROUNDING)
        found: Array = np.maximum(left / (1.0 + self.rate) * (1.0 - ROUNDING), 0.0)
        return found

    def widened(self, radius: Array) -> Array:
        """Multiples of its length that no column moves further than within displacements."""
        found: Array = (radius * (1.0 + self.rate) + 2.0 * self.error) * (1.0 + ROUNDING)
        return found


def starts_with_points(estimator: Any) -> bool:
    """Whether an estimator is a pipeline whose first step turns points into columns."""
    return isinstance(estimator, Pipeline) and isinstance(estimator.steps[0][1], StableRank)


def point_moves(pipeline: Pipeline, X: Any, norm: float) -> PointMoves:
    """What displacements of the points in X do, measured in a norm of one point's move."""
    if len(pipeline) < 2:
        raise ValueError("a Pipeline must end with a monolip estimator; found StableRank alone")
    step = pipeline[0]
    check_whole_numbers(X)
    error, rate = step.rounding(X)
    return PointMoves(step.transform(X), step.lipschitz("displacement", norm), error, rate)
