"""Where private training gets its chance from."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod

import numpy as np
from numpy.typing import NDArray

__all__ = ["Randomness", "SeededRandomness", "SystemRandomness", "gaussian", "poisson_sample"]

Array = NDArray[np.float64]


class Randomness(ABC):
    """Source of uniform numbers."""

    @abstractmethod
    def integers(self, count: int) -> NDArray[np.uint64]:
        """Independent uniform 64-bit numbers, shape (count,)."""

    def uniform(self, count: int) -> Array:
        """Independent uniform numbers strictly between 0 and 1, shape (count,)."""
        # 52 bits and a half: exact, and never 0 or 1.
        leading = (self.integers(count) >> np.uint64(12)).astype(np.float64)
        return (leading + 0.5) * 2.0**-52


class SystemRandomness(Randomness):
    """The operating system's cryptographic generator: nobody can know or repeat its numbers."""

    def integers(self, count: int) -> NDArray[np.uint64]:  # noqa: D102
        return np.frombuffer(os.urandom(8 * count), dtype=np.uint64)


class SeededRandomness(Randomness):
    """Numbers that follow from a seed: for tests, not for private data."""

    def __init__(self, seed: int) -> None:
        self.generator = np.random.Generator(np.random.Philox(seed))

    def integers(self, count: int) -> NDArray[np.uint64]:  # noqa: D102
        return self.generator.integers(2**64, size=count, dtype=np.uint64)


def gaussian(source: Randomness, count: int) -> Array:
    """Independent standard normal numbers, shape (count,), by Box and Muller's transform."""
    half = -(-count // 2)
    first, second = source.uniform(2 * half).reshape(2, half)
    length, angle = np.sqrt(-2.0 * np.log(first)), 2.0 * np.pi * second
    return np.concatenate([length * np.cos(angle), length * np.sin(angle)])[:count]


def poisson_sample(source: Randomness, n_rows: int, rate: float) -> NDArray[np.intp]:
    """Each row with probability ``rate``, independently of all others: their indices, rising.

    The gaps between chosen rows are geometric, which takes as many numbers as rows are chosen.
    """
    if rate >= 1.0:
        return np.arange(n_rows)
    found: list[NDArray[np.intp]] = []
    last, block = -1, int(1.2 * rate * n_rows) + 16
    while last < n_rows:
        # A gap beyond the end is as good as any other; it must not overflow.
        gaps = np.minimum(np.log(source.uniform(block)) // np.log1p(-rate), n_rows) + 1.0
        chosen = last + np.cumsum(gaps).astype(np.intp)
        found.append(chosen)
        last = int(chosen[-1])
    rows = np.concatenate(found)
    return rows[: np.searchsorted(rows, n_rows)]
