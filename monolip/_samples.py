"""Validated rows; statistics and selections in which weighting a row is as good as repeating it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .folding import ColumnScaling, blocks

__all__ = ["Samples", "column_scaling", "given_rows", "group_rows", "unchanged_on_error"]

Array = NDArray[np.float64]

# Rows, in an order that is as good as random, from which quantiles are taken.
QUANTILE_ROWS = 2**15
# The bulk of a column lies between these quantiles; what lies further out than this share of the
# distance between them is far.
BULK, FAR = (0.01, 0.99), 0.5


@dataclass(frozen=True)
class Samples:
    """Validated rows, their targets as the loss takes them, and their weights.

    ``X`` is what the user gave, which may not fit into memory twice; ``rows`` says which rows of it
    the other arrays speak of.
    """

    X: NDArray[Any]
    rows: NDArray[np.intp]
    target: NDArray[Any]
    weight: NDArray[Any]
    # Parts that were asked for, by how.
    parts: dict[Any, tuple[Samples, Samples]] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, chosen: Any) -> Samples:
        return Samples(self.X, self.rows[chosen], self.target[chosen], self.weight[chosen])

    @cached_property
    def columns(self) -> ColumnScaling:
        """Scaling of the columns, from these rows."""
        return column_scaling(self)

    def split(self, fraction: float, seed: int, *, stratify: bool) -> tuple[Samples, Samples]:
        """Set a share (or a number) of the rows aside, class by class if ``stratify``."""
        asked = (fraction, seed, stratify)
        if asked not in self.parts:
            held_out = self._held_out(fraction, seed, stratify)
            self.parts[asked] = (self[~held_out], self[held_out])
        return self.parts[asked]

    def folds(
        self, n_folds: int, seed: int, *, stratify: bool
    ) -> Iterator[tuple[Samples, Samples]]:
        """Hold each row out once, class by class if ``stratify``."""
        key = hash_rows(self.X, self.rows, seed)
        number = fold_numbers(key, self._strata(key, stratify), n_folds)
        for fold in range(n_folds):
            yield self[number != fold], self[number == fold]

    def _held_out(self, fraction: float, seed: int, stratify: bool) -> NDArray[np.bool_]:
        n_rows = len(self)
        if isinstance(fraction, int | np.integer):
            if fraction >= n_rows:
                raise ValueError(
                    f"validation_fraction must leave rows to train on; got {fraction} of {n_rows}"
                )
            fraction = fraction / n_rows
        key = hash_rows(self.X, self.rows, seed)
        held_out = holdout_mask(key, self._strata(key, stratify), float(fraction))
        if not held_out.any():
            raise ValueError(
                f"early_stopping needs validation rows; none of {n_rows} distinct rows can be "
                "spared: pass X_val and y_val, or early_stopping=False"
            )
        return held_out

    def _strata(self, key: NDArray[np.uint64], stratify: bool) -> NDArray[Any]:
        """Parts that are split on their own: the last class found among rows of equal columns.

        Equal columns must not be on one side with one class and on the other with another, or what
        is learned there is wrong here.
        """
        if not stratify:
            return np.zeros(1)
        distinct, which = np.unique(key, return_inverse=True)
        last = np.zeros(len(distinct), dtype=self.target.dtype)
        np.maximum.at(last, which, self.target)
        return last[which]

    def count(self) -> float:
        """Rows, counting a weight above 1 as repetition; weights scaled down count as rows."""
        return max(float(self.weight.sum()), float(len(self)))


@contextmanager
def unchanged_on_error(estimator: Any) -> Iterator[None]:
    """Leave an estimator as it was when what follows fails or is interrupted."""
    before = dict(vars(estimator))
    try:
        yield
    except BaseException:
        vars(estimator).clear()
        vars(estimator).update(before)
        raise


def given_rows(X: Any, y: Any, sample_weight: Any) -> dict[str, Any]:
    """Training data as callbacks want it."""
    metadata = {} if sample_weight is None else {"sample_weight": sample_weight}
    return {"X": X, "y": y, "metadata": metadata}


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
        Rows of weight 0 are left out: they must not even shape a batch or a column's range.

    Returns
    -------
    first : ndarray of int, shape (n_distinct,)
        Where each distinct row occurs first.
    total : ndarray of shape (n_distinct,)
        Sum of the weights of its occurrences.
    """
    kept = np.flatnonzero(weight > 0)
    key = hash_rows(X, kept, seed=0)
    order = np.argsort(key, kind="stable")
    ties = key[order[1:]] == key[order[:-1]]
    if ties.any():
        tied = np.flatnonzero(np.append(ties, False) | np.append(False, ties))
        same = order[tied]
        order[tied] = same[np.lexsort((target[kept[same]], key[same]))]
    # Arrays as long as the data go as soon as they have served.
    del key
    order = kept[order]
    del kept
    # Rows of different values and equal hash may lie in any order; they stay distinct all the same.
    changes = np.ones(len(order), dtype=bool)
    for part in blocks(len(order) - 1):
        before, after = order[:-1][part], order[1:][part]
        changes[1:][part] = (target[after] != target[before]) | (X[after] != X[before]).any(axis=1)
    if changes.all():
        return order, weight[order]
    start = np.flatnonzero(changes)
    total = np.add.reduceat(weight[order], start)
    return order[start], total


def column_scaling(samples: Samples) -> ColumnScaling:
    """Weighted mean and standard deviation of each column; factor 0 for one that never varies.

    Values far from the bulk of a column count as its ends: one of them could make the deviation so
    large that the bulk, where nearly all rows are, would seem not to vary.

    Raises
    ------
    ValueError
        If no column varies, or a value is too large to scale.
    """
    parts = list(blocks(len(samples)))
    minimum, maximum = column_range(samples)
    largest = np.maximum(np.abs(minimum), np.abs(maximum)).max()
    if largest > 1e300:
        raise ValueError(
            f"X must hold values of magnitude at most 1e300; found {largest}: rescale the column"
        )
    low, high = bulk_ends(samples)
    # Where nothing is far, a later row may lie further out than these.
    low, high = np.where(minimum < low, low, -np.inf), np.where(maximum > high, high, np.inf)
    minimum, maximum = np.maximum(minimum, low), np.minimum(maximum, high)

    def inside(part: slice) -> Array:
        rows: Array = samples.X[samples.rows[part]].astype(np.float64)
        return np.clip(rows, low, high, out=rows)

    share = (samples.weight / samples.weight.sum()).astype(np.float64)
    center = sum(share[part] @ inside(part) for part in parts)
    center = np.clip(center, minimum, maximum)
    width = maximum - minimum
    varies = (width > 0) & np.isfinite(1.0 / np.where(width > 0, width, 1.0))
    safe = np.where(varies, width, 1.0)
    # Deviations relative to the range: squares of them neither overflow nor vanish.
    variance = sum(share[part] @ ((inside(part) - center) / safe) ** 2 for part in parts)
    spread = safe * np.sqrt(variance)
    factor = np.divide(1.0, spread, out=np.zeros_like(spread), where=varies)
    # Rows of tiny weight may lie any number of standard deviations out.
    return ColumnScaling(center, factor, center, center, low, high).extended(minimum, maximum)


def bulk_ends(samples: Samples) -> tuple[Array, Array]:
    """Where values of each column begin to be far; infinite where the bulk is a single value."""
    chosen = slice(0, QUANTILE_ROWS)
    rows, weight = samples.rows[chosen], samples.weight[chosen]
    low, high = np.full((2, samples.X.shape[1]), np.inf)
    for i in range(len(low)):
        values = samples.X[rows, i].astype(np.float64)
        first, last = weighted_quantiles(values, weight, np.array(BULK))
        far = FAR * (last - first)
        if far > 0:
            low[i], high[i] = first - far, last + far
        else:
            low[i] = -np.inf
    return low, high


def weighted_quantiles(values: Array, weight: Array, shares: Array) -> Array:
    """Values below which lie these shares of the weight."""
    order = np.argsort(values, kind="stable")
    cumulative = weight[order].cumsum()
    place = np.searchsorted(cumulative, shares * cumulative[-1])
    found: Array = values[order][place.clip(max=len(order) - 1)]
    return found


def column_range(samples: Samples) -> tuple[Array, Array]:
    """Smallest and largest value of each column."""
    ends = []
    for part in blocks(len(samples)):
        values = samples.X[samples.rows[part]]
        ends.append((values.min(axis=0), values.max(axis=0)))
    minimum, maximum = (np.array(side, dtype=np.float64) for side in zip(*ends, strict=True))
    return minimum.min(axis=0), maximum.max(axis=0)


def holdout_mask(
    key: NDArray[np.uint64], strata: NDArray[Any], fraction: float
) -> NDArray[np.bool_]:
    """Choose validation rows by the content of each row.

    A row's side depends on its values and the seed alone: equal rows of a stratum stay together,
    and weighting a row is the same as repeating it.

    Parameters
    ----------
    key : ndarray of shape (n_samples,)
        Hashes of the rows.
    strata : ndarray of shape (n_samples,) or (1,)
        Each is split on its own.
    fraction : float
        Share of the distinct rows of each stratum, at least one of two or more.

    Returns
    -------
    mask : ndarray of bool, shape (n_samples,)
    """
    mask = np.zeros(len(key), dtype=bool)
    for stratum in np.unique(strata):
        inside = np.broadcast_to(strata == stratum, key.shape)
        distinct = key[inside]
        distinct.sort()
        distinct = distinct[np.append(True, distinct[1:] != distinct[:-1])]
        n_held_out = min(max(1, round(fraction * len(distinct))), len(distinct) - 1)
        mask |= inside & (key < distinct[n_held_out]) if n_held_out else False
    return mask


def fold_numbers(key: NDArray[np.uint64], strata: NDArray[Any], n_folds: int) -> NDArray[np.intp]:
    """Deal rows to folds by their content, as :func:`holdout_mask` does."""
    number = np.zeros(len(key), dtype=np.intp)
    for stratum in np.unique(strata):
        inside = np.broadcast_to(strata == stratum, key.shape)
        which = np.unique(key[inside], return_inverse=True)[1]
        number[inside] = which % n_folds
    return number


def hash_rows(X: NDArray[Any], rows: NDArray[np.intp], seed: int) -> NDArray[np.uint64]:
    """A well-mixed 64-bit number for the values of each row."""
    keys = np.full(len(rows), seed, dtype=np.uint64)
    for part in blocks(len(rows)):
        # Adding 0.0 turns -0.0 into 0.0, which is equal to it but has other bits.
        values = X[rows[part]].astype(np.float64) + 0.0
        for column in values.T:
            key = keys[part]
            key ^= column.view(np.uint64)
            # The finaliser of splitmix64.
            key += np.uint64(0x9E3779B97F4A7C15)
            for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
                key ^= key >> np.uint64(shift)
                key *= np.uint64(factor)
            key ^= key >> np.uint64(31)
    return keys
