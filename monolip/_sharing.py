"""Fits of a search to the same rows find out once what is the same for all."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ._samples import Samples, group_rows

__all__ = ["distinct_samples", "sharing"]

# Bytes of rows kept for other fits of a search: with more, training takes all the time anyhow.
SHARED_BYTES = 2**26


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


def distinct_samples(
    X: NDArray[Any], target: NDArray[Any], weight: NDArray[Any], factor: float | NDArray[Any]
) -> Samples:
    """Distinct rows with summed weights, of those that weigh anything.

    Parameters
    ----------
    X : ndarray of shape (n_samples, n_features)
    target, weight : ndarray of shape (n_samples,)
    factor : float or ndarray of shape (n_samples,)
        What weights are multiplied by; equal rows have one factor.

    Raises
    ------
    ValueError
        If all weights are 0.
    """
    given = (X, target, weight, np.atleast_1d(factor))
    shared = shared_rows.get()
    found = shared.find(given) if shared else None
    if found is not None:
        return found
    positive = weight * factor > 0
    if not positive.any():
        raise ValueError(
            "sample_weight and class_weight must leave a row of positive weight; none is left"
        )
    rows, total = group_rows(X, target, weight if positive.all() else np.where(positive, weight, 0))
    # Multiplying the sum keeps whole weights exact.
    total *= factor[rows] if isinstance(factor, np.ndarray) else factor
    samples = Samples(X, rows, target[rows], total)
    if shared:
        shared.keep(given, samples)
    return samples
