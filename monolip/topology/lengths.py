"""Lengths of bars under contours, sorted: the stable rank of one cloud."""

from __future__ import annotations

from itertools import pairwise
from numbers import Integral, Real

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .diagrams import persistence_diagrams

__all__ = ["EPS", "Contour", "checked_ranks", "growing_ranks", "stable_ranks", "window_contours"]

Array = NDArray[np.float64]

EPS = float(np.finfo(np.float64).eps)


class Contour:
    """A function of scale that never falls: the identity, or linear between knots.

    Parameters
    ----------
    knots : array-like of shape (n_knots, 2) or None
        Scales and values, both rising; None is the identity.
    """

    def __init__(self, knots: ArrayLike | None) -> None:
        self.knots = None if knots is None else np.array(knots, dtype=np.float64)
        if self.knots is None:
            return
        steps = np.diff(self.knots, axis=0) if self.knots.ndim == 2 else np.zeros((0, 2))
        rises = self.knots.shape[1:] == (2,) and (steps[:, 0] > 0).all()
        if not (rises and (steps[:, 1] >= 0).all() and (steps[:, 1] > 0).any()):
            raise ValueError(
                "a contour must be None or an array of shape (n_knots, 2) whose scales rise and "
                f"whose values never fall, but rise somewhere; got {knots!r}"
            )
        if not np.isfinite(self.knots).all():
            raise ValueError(f"a contour must hold finite numbers; got {knots!r}")

    def lengths(self, bars: Array) -> Array:
        """Lengths of bars of shape (n_bars, 2)."""
        ends = bars if self.knots is None else np.interp(bars, self.knots[:, 0], self.knots[:, 1])
        lengths: Array = ends[:, 1] - ends[:, 0]
        return lengths

    def steepest(self) -> float:
        """Largest slope, rounded up."""
        if self.knots is None:
            return 1.0
        steps = np.diff(self.knots, axis=0)
        return float((steps[:, 1] / steps[:, 0]).max() * (1.0 + 4.0 * EPS))

    def level(self) -> float:
        """Largest value, which its rounding is relative to; 0 where that is the bars' own."""
        return 0.0 if self.knots is None else float(np.abs(self.knots[:, 1]).max())


def window_contours(edges: ArrayLike) -> list[Array]:
    """Contours that measure how much of a bar lies between neighbouring edges.

    Parameters
    ----------
    edges : array-like of shape (n_windows + 1,)
        Rising scales.

    Returns
    -------
    contours : list of n_windows arrays of shape (2, 2)
        For ``StableRank(contours=...)``; each has slope 1 within its window and 0 outside.

    Raises
    ------
    ValueError
        If the edges are not two or more rising numbers.

    Examples
    --------
    >>> from monolip.topology import window_contours
    >>> window_contours([0.0, 0.5, 1.0])[1]
    array([[0.5, 0. ],
           [1. , 0.5]])
    """
    scales = np.asarray(edges, dtype=np.float64)
    if scales.ndim != 1 or len(scales) < 2 or not (np.diff(scales) > 0).all():
        raise ValueError(f"edges must be two or more rising numbers; got {edges!r}")
    return [np.array([[low, 0.0], [high, high - low]]) for low, high in pairwise(scales)]


def growing_ranks(n_bars: int, growth: float = 1.2) -> NDArray[np.intp]:
    """Ranks between which the number of bars grows: the longest stay single.

    Parameters
    ----------
    n_bars : int
        Bars to cover, from the longest down.
    growth : float, default=1.2
        Most that a rank may be, relative to the one before.

    Returns
    -------
    ranks : ndarray of int
        For ``StableRank(ranks=...)``; from 0 to ``n_bars``.

    Raises
    ------
    ValueError
        If ``n_bars`` or ``growth`` is below 1.

    Examples
    --------
    >>> from monolip.topology import growing_ranks
    >>> growing_ranks(20, growth=1.5)
    array([ 0,  1,  2,  3,  4,  6,  9, 13, 19, 20])
    """
    if not isinstance(n_bars, Integral) or n_bars < 1:
        raise ValueError(f"n_bars must be a whole number of at least 1; got {n_bars!r}")
    if not isinstance(growth, Real) or not 1 <= growth < np.inf:
        raise ValueError(f"growth must be a number of at least 1; got {growth!r}")
    ranks = [0]
    while ranks[-1] < n_bars:
        ranks.append(min(int(n_bars), ranks[-1] + max(1, int(ranks[-1] * (growth - 1)))))
    return np.array(ranks, dtype=np.intp)


def checked_ranks(ranks: int | ArrayLike) -> NDArray[np.intp]:
    """Rising ranks, or an error."""
    if isinstance(ranks, Integral):
        return np.arange(ranks + 1)
    found = np.asarray(ranks)
    rising = found.ndim == 1 and len(found) > 1 and found.dtype.kind in "iu"
    if not rising or found[0] < 0 or not (np.diff(found.astype(np.intp)) > 0).all():
        raise ValueError(
            "ranks must be a positive whole number, or two or more rising ones from 0; got "
            f"{ranks!r}"
        )
    return found.astype(np.intp)


def stable_ranks(
    cloud: Array,
    dimensions: list[int],
    complex: str,
    max_edge_length: float,
    contours: list[Contour],
    ranks: NDArray[np.intp],
) -> Array:
    """Columns of one cloud."""
    lengths = np.zeros((len(dimensions), len(contours), ranks[-1]))
    diagrams = persistence_diagrams(cloud, dimensions, complex, max_edge_length)
    for part, bars in zip(lengths, diagrams, strict=True):
        for row, contour in zip(part, contours, strict=True):
            longest = np.sort(contour.lengths(bars))[::-1][: len(row)]
            row[: len(longest)] = longest
    means: Array = np.add.reduceat(lengths, ranks[:-1], axis=2) / np.diff(ranks)
    return means.ravel()
