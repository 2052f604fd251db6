"""How columns enter the network: as they are, or cut into pieces at their quantiles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ._samples import QUANTILE_ROWS, Samples, weighted_quantiles
from .folding import ColumnScaling

__all__ = ["Pieces", "PiecewiseLinearEncoding", "find_pieces", "resolve_encoding"]

Array = NDArray[np.float64]

# Rise that learned slopes start with, over a whole column; and over a piece, for each piece that
# was asked for: who cuts finely looks for jumps.
START_RISE, START_RISE_OF_PIECE = 0.8, 0.003


@dataclass(frozen=True)
class PiecewiseLinearEncoding:
    """Cut each column into pieces, each with a learned slope of its own.

    A network of bounded slope bends slowly. Pieces let it rise steeply where the data are dense,
    which often predicts better, at the price of larger proven slopes: ``min_width`` is the knob.

    Parameters
    ----------
    n_pieces : int, default=32
        Pieces of a column, at most, with about as many rows each.
    min_width : float, default=0.05
        Least width of a piece, in standard deviations of the column.

    Raises
    ------
    ValueError
        If ``n_pieces`` is no whole number from 1, or ``min_width`` is not positive and finite.

    Examples
    --------
    >>> from sklearn.datasets import load_diabetes
    >>> from monolip import LipschitzRegressor, PiecewiseLinearEncoding
    >>> X, y = load_diabetes(return_X_y=True)
    >>> encoding = PiecewiseLinearEncoding(n_pieces=4)
    >>> model = LipschitzRegressor(encoding=encoding, max_iter=30, random_state=0).fit(X, y)
    >>> model.network_.n_features, model.network_.n_inputs
    (10, 37)
    """

    n_pieces: int = 32
    min_width: float = 0.05

    def __post_init__(self) -> None:
        if not (isinstance(self.n_pieces, int | np.integer) and self.n_pieces >= 1):
            raise ValueError(f"n_pieces must be a whole number from 1; got {self.n_pieces!r}")
        if not 0 < self.min_width < np.inf:
            raise ValueError(f"min_width must be positive and finite; got {self.min_width!r}")


@dataclass(frozen=True)
class Pieces:
    """Where columns are cut, in standard deviations from their means.

    Parameters
    ----------
    knots : list of ndarray
        Of each column, rising, in float32.
    column : ndarray of int, shape (n_inputs,)
        Column of each piece.
    width : ndarray of shape (n_inputs,)
        Of each piece, within the range of training.
    n_pieces : int
        Of a column, as asked for.
    """

    knots: list[NDArray[np.float32]]
    column: NDArray[np.intp]
    width: Array
    n_pieces: int

    def share(self) -> Array:
        """Share of its column's range that each piece has."""
        total = np.bincount(self.column, weights=self.width)
        return self.width / total[self.column]

    def start(self) -> Array:
        """Slopes that training starts with: the same rise in each piece of a column."""
        count = np.bincount(self.column)[self.column]
        return np.maximum(START_RISE / count, START_RISE_OF_PIECE * self.n_pieces) / self.width


def find_pieces(
    encoding: PiecewiseLinearEncoding, samples: Samples, columns: ColumnScaling
) -> Pieces:
    """Cut columns at their weighted quantiles."""
    chosen = slice(0, QUANTILE_ROWS)
    rows, weight = samples.rows[chosen], samples.weight[chosen]
    knots, width = [], []
    for i, factor in enumerate(columns.factor):
        center, low, high = columns.center[i], columns.minimum[i], columns.maximum[i]
        values = (np.clip(samples.X[rows, i].astype(np.float64), low, high) - center) * factor
        ends = (low - center) * factor, (high - center) * factor
        inner = quantile_knots(values, weight, encoding, *ends) if factor > 0 else np.empty(0)
        rounded = np.unique(inner.astype(np.float32))
        knots.append(rounded)
        places = [ends[0], *rounded.astype(np.float64), ends[1]]
        width.append(np.maximum(np.diff(places), 1e-3 * encoding.min_width))
    counts = [len(part) for part in width]
    column = np.repeat(np.arange(len(counts)), counts)
    return Pieces(knots, column, np.concatenate(width), encoding.n_pieces)


def quantile_knots(
    values: Array, weight: Array, encoding: PiecewiseLinearEncoding, low: float, high: float
) -> Array:
    """Weighted quantiles, none nearer to another or to an end than the least width."""
    places, which = np.unique(values, return_inverse=True)
    total = np.bincount(which, weight)
    # A value that many rows share must not leave all other values to a single piece.
    capped = np.minimum(total, total.sum() / encoding.n_pieces)
    shares = np.arange(1, encoding.n_pieces) / encoding.n_pieces
    candidates = weighted_quantiles(places, capped, shares)
    kept: list[float] = []
    for knot in np.unique(candidates):
        if knot - (kept[-1] if kept else low) >= encoding.min_width:
            kept.append(float(knot))
    while kept and high - kept[-1] < encoding.min_width:
        kept.pop()
    return np.array(kept)


def resolve_encoding(encoding: Any) -> PiecewiseLinearEncoding | None:
    """Encoding of a parameter: None for columns as they are, or where it is yet to be chosen."""
    if isinstance(encoding, PiecewiseLinearEncoding):
        return encoding
    return PiecewiseLinearEncoding() if encoding == "piecewise_linear" else None
