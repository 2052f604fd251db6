"""Validated rows; statistics and selections in which weighting a row is as good as repeating it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .folding import ColumnScaling, blocks

__all__ = [
    "Samples",
    "column_scaling",
    "distinct_samples",
    "given_rows",
    "group_rows",
    "sharing",
    "unchanged_on_error",
]

Array = NDArray[np.float64]

# Bytes of rows kept for other fits of a search: with more, training takes all the time anyhow.
SHARED_BYTES = 2**26


@dataclass(frozen=True)
class Samples:
    """Validated rows: ``target`` as the loss takes it, ``label`` as the user gave it."""

    X: NDArray[Any]
    target: NDArray[Any]
    label: NDArray[Any]
    weight: NDArray[Any]
    # Parts that were asked for, by how.
    parts: dict[Any, tuple[Samples, Samples]] = field(default_factory=dict, repr=False)

    def __getitem__(self, rows: Any) -> Samples:
        return Samples(self.X[rows], self.target[rows], self.label[rows], self.weight[rows])

    @cached_property
    def columns(self) -> ColumnScaling:
        """Scaling of the columns, from these rows."""
        return column_scaling(self.X, self.weight)

    def split(self, fraction: float, seed: int, *, stratify: bool) -> tuple[Samples, Samples]:
        """Set a share (or a number) of the rows aside, class by class if ``stratify``."""
        asked = (fraction, seed, stratify)
        if asked not in self.parts:
            held_out = self._held_out(fraction, seed, stratify)
            self.parts[asked] = (self[~held_out], self[held_out])
        return self.parts[asked]

    def _held_out(self, fraction: float, seed: int, stratify: bool) -> NDArray[np.bool_]:
        n_rows = len(self.X)
        if isinstance(fraction, int | np.integer):
            if fraction >= n_rows:
                raise ValueError(
                    f"validation_fraction must leave rows to train on; got {fraction} of {n_rows}"
                )
            fraction = fraction / n_rows
        strata = self.label if stratify else np.zeros(n_rows)
        held_out = holdout_mask(self.X, strata, float(fraction), seed)
        if not held_out.any():
            raise ValueError(
                f"early_stopping needs validation rows; none of {n_rows} distinct rows can be "
                "spared: pass X_val and y_val, or early_stopping=False"
            )
        return held_out

    def count(self) -> float:
        """Rows, counting a weight above 1 as repetition; weights scaled down count as rows."""
        return max(float(self.weight.sum()), float(len(self.X)))


class SharedRows:
    """Samples of the last data sets, so that fits to the same rows find them once."""

    def __init__(self) -> None:
        self.known: deque[tuple[tuple[NDArray[Any], ...], Samples]] = deque()
        self.lock = Lock()

    def find(self, given: tuple[NDArray[Any], ...]) -> Samples | None:
        """Samples of equal arrays, if there are some."""
        with self.lock:
            known = list(self.known)
        for earlier, samples in known:
            if all(same(*pair) for pair in zip(given, earlier, strict=True)):
                return samples
        return None

    def keep(self, given: tuple[NDArray[Any], ...], samples: Samples) -> None:
        """Keep samples, and forget the oldest that no longer fit."""
        with self.lock:
            self.known.append((given, samples))
            # The rows that were given, the distinct ones and perhaps their parts.
            while self.known and sum(3 * rows[0].nbytes for rows, _ in self.known) > SHARED_BYTES:
                self.known.popleft()


shared_rows: ContextVar[SharedRows | None] = ContextVar("shared_rows", default=None)


@contextmanager
def sharing() -> Iterator[None]:
    """Let the fits in this context share what they find out about equal rows."""
    token = shared_rows.set(SharedRows())
    try:
        yield
    finally:
        shared_rows.reset(token)


def same(one: NDArray[Any], other: NDArray[Any]) -> bool:
    """Whether two arrays hold the same; most that do not differ at an end."""
    return (
        one.dtype == other.dtype
        and one.shape == other.shape
        and np.array_equal(one[:1], other[:1])
        and np.array_equal(one, other)
    )


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

    Returns
    -------
    first : ndarray of int, shape (n_distinct,)
        Where each distinct row occurs first.
    total : ndarray of shape (n_distinct,)
        Sum of the weights of its occurrences.
    """
    order = np.lexsort((target, hash_rows(X, seed=0)))
    # Rows of different values and equal hash may lie in any order; they stay distinct all the same.
    changes = target[order[1:]] != target[order[:-1]]
    for part in blocks(len(changes)):
        after, before = order[1:][part], order[:-1][part]
        changes[part] |= (X[after] != X[before]).any(axis=1)
    start = np.flatnonzero(np.concatenate([[True], changes]))
    return order[start], np.add.reduceat(weight[order], start)


def distinct_samples(
    X: NDArray[Any],
    target: NDArray[Any],
    label: NDArray[Any],
    weight: NDArray[Any],
    factor: NDArray[Any],
) -> Samples:
    """Distinct rows with summed weights, of those that weigh anything.

    Parameters
    ----------
    X : ndarray of shape (n_samples, n_features)
    target, label, weight, factor : ndarray of shape (n_samples,)
        Equal rows have one factor, by which their weight is multiplied.

    Returns
    -------
    samples : Samples

    Raises
    ------
    ValueError
        If all weights are 0.
    """
    given = (X, target, label, weight, factor)
    shared = shared_rows.get()
    found = shared.find(given) if shared else None
    if found is not None:
        return found
    # A row of weight zero must not even shape a batch or a column's range.
    kept = np.flatnonzero(weight * factor > 0)
    if len(kept) == 0:
        raise ValueError(
            "sample_weight and class_weight must leave a row of positive weight; none is left"
        )
    distinct, total = group_rows(X[kept], target[kept], weight[kept])
    rows = kept[distinct]
    # Multiplying the sum keeps whole weights exact.
    samples = Samples(X[rows], target[rows], label[rows], total * factor[rows])
    if shared:
        shared.keep(given, samples)
    return samples


def column_scaling(X: NDArray[Any], weight: NDArray[Any]) -> ColumnScaling:
    """Weighted mean and standard deviation of each column; factor 0 for one that never varies.

    Raises
    ------
    ValueError
        If no column varies, or a value is too large to scale.
    """
    minimum, maximum = (end.astype(np.float64) for end in (X.min(axis=0), X.max(axis=0)))
    largest = np.maximum(np.abs(minimum), np.abs(maximum)).max()
    if largest > 1e300:
        raise ValueError(
            f"X must hold values of magnitude at most 1e300; found {largest}: rescale the column"
        )
    share = (weight / weight.sum()).astype(np.float64)
    parts = list(blocks(len(X)))
    center = sum(share[part] @ X[part].astype(np.float64) for part in parts)
    center = np.clip(center, minimum, maximum)
    width = maximum - minimum
    varies = (width > 0) & np.isfinite(1.0 / np.where(width > 0, width, 1.0))
    safe = np.where(varies, width, 1.0)
    # Deviations relative to the range: squares of them neither overflow nor vanish.
    variance = sum(share[part] @ ((X[part] - center) / safe) ** 2 for part in parts)
    spread = safe * np.sqrt(variance)
    factor = np.divide(1.0, spread, out=np.zeros_like(spread), where=varies)
    # Rows of tiny weight may lie any number of standard deviations out.
    return ColumnScaling(center, factor, center, center).extended(X)


def holdout_mask(
    X: NDArray[Any], strata: NDArray[Any], fraction: float, seed: int
) -> NDArray[np.bool_]:
    """Choose validation rows by the content of each row.

    A row's side depends on its values and the seed alone: equal rows of a class stay together,
    and weighting a row is the same as repeating it.

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
    keys = np.full(len(X), seed, dtype=np.uint64)
    for part in blocks(len(X)):
        # Adding 0.0 turns -0.0 into 0.0, which is equal to it but has other bits.
        bits = (X[part].astype(np.float64) + 0.0).view(np.uint64)
        key = keys[part]
        for column in bits.T:
            key ^= column
            # The finaliser of splitmix64.
            key += np.uint64(0x9E3779B97F4A7C15)
            key = (key ^ (key >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
            key = (key ^ (key >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
            key ^= key >> np.uint64(31)
        keys[part] = key
    return keys
