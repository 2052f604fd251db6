"""Statistics and selections of rows in which weighting a row is the same as repeating it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from .folding import ColumnScaling

__all__ = ["column_scaling", "group_rows", "holdout_mask"]

Array = NDArray[np.float64]


def group_rows(
    X: NDArray[Any], target: NDArray[Any], weight: Array
) -> tuple[NDArray[np.intp], Array]:
    """Find the distinct rows, in an order that depends on their values alone.

    Training on the distinct rows with summed weights makes the same bits of the same data, whatever
    the order of its rows and whether they are weighted or repeated.

    Parameters
    ----------
    X : ndarray of shape (n_samples, n_features)
    target, weight : ndarray of shape (n_samples,)

    Returns
    -------
    first : ndarray of int, shape (n_distinct,)
        Where each distinct row occurs first.
    total : ndarray of shape (n_distinct,)
        Sum of the weights of its occurrences.
    """
    order = np.lexsort((target, hash_rows(X, seed=0)))
    # Rows of different values and equal hash may lie in any order; they stay distinct all the same.
    changes = (X[order[1:]] != X[order[:-1]]).any(axis=1)
    changes |= target[order[1:]] != target[order[:-1]]
    start = np.flatnonzero(np.concatenate([[True], changes]))
    return order[start], np.add.reduceat(weight[order], start)


def column_scaling(X: NDArray[Any], weight: NDArray[Any]) -> ColumnScaling:
    """Weighted mean and standard deviation of each column; factor 0 for one that never varies.

    Raises
    ------
    ValueError
        If no column varies, or a value is too large to scale.
    """
    rows = X.astype(np.float64, copy=False)
    minimum, maximum = rows.min(axis=0), rows.max(axis=0)
    largest = np.maximum(np.abs(minimum), np.abs(maximum)).max()
    if largest > 1e300:
        raise ValueError(
            f"X must hold values of magnitude at most 1e300; found {largest}: rescale the column"
        )
    share = (weight / weight.sum()).astype(np.float64)
    center = np.clip(share @ rows, minimum, maximum)
    width = maximum - minimum
    varies = (width > 0) & np.isfinite(1.0 / np.where(width > 0, width, 1.0))
    safe = np.where(varies, width, 1.0)
    # Deviations relative to the range: squares of them neither overflow nor vanish.
    spread = safe * np.sqrt(share @ ((rows - center) / safe) ** 2)
    factor = np.divide(1.0, spread, out=np.zeros_like(spread), where=varies)
    return ColumnScaling(center=center, factor=factor, minimum=minimum, maximum=maximum)


def holdout_mask(
    X: NDArray[Any], strata: NDArray[Any], fraction: float, seed: int
) -> NDArray[np.bool_]:
    """Choose validation rows by the content of each row.

    A row's side depends on its values and the seed alone: equal rows stay together, so nothing
    leaks from training to validation, and weighting a row is the same as repeating it.

    Parameters
    ----------
    X : ndarray of shape (n_samples, n_features)
    strata : ndarray of shape (n_samples,)
        Each is split on its own.
    fraction : float
        Share of the distinct rows of each stratum, at least one of two or more.
    seed : int

    Returns
    -------
    mask : ndarray of bool, shape (n_samples,)
    """
    key = hash_rows(X, seed)
    mask = np.zeros(len(X), dtype=bool)
    for stratum in np.unique(strata):
        members = np.flatnonzero(strata == stratum)
        distinct = np.unique(key[members])
        n_held_out = min(max(1, round(fraction * len(distinct))), len(distinct) - 1)
        mask[members] = key[members] < distinct[n_held_out] if n_held_out else False
    return mask


def hash_rows(X: NDArray[Any], seed: int) -> NDArray[np.uint64]:
    """A well-mixed 64-bit number for the values of each row."""
    # Adding 0.0 turns -0.0 into 0.0, which is equal to it but has other bits.
    bits = (X.astype(np.float64) + 0.0).view(np.uint64)
    key = np.full(len(X), seed, dtype=np.uint64)
    for column in bits.T:
        key ^= column
        # The finaliser of splitmix64.
        key += np.uint64(0x9E3779B97F4A7C15)
        key = (key ^ (key >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        key = (key ^ (key >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        key ^= key >> np.uint64(31)
    return key
