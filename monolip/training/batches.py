"""Rows, scaled a batch at a time, and batches of them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

__all__ = ["Batches", "Inputs", "Rows"]


@dataclass(frozen=True)
class Inputs:
    """Rows of an array that may be larger than memory, as the network sees them.

    ``(clip(x[rows], low, high) - center) * factor``, computed when asked for.

    Parameters
    ----------
    x : ndarray of shape (n_given, n_features)
    rows : ndarray of int64, shape (n_rows,)
        Which rows of ``x``, in which order.
    center, factor, low, high : ndarray of shape (n_features,)
    dtype : torch.dtype
    """

    x: NDArray[Any]
    rows: NDArray[np.int64]
    center: NDArray[np.float64]
    factor: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    dtype: torch.dtype = torch.float64

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, chosen: Tensor | slice) -> Tensor:
        """Scaled rows, shape (n_chosen, n_features)."""
        rows = self.rows[chosen.numpy() if isinstance(chosen, Tensor) else chosen]
        # In place: these may be many rows.
        scaled = self.x[rows].astype(np.float64)
        np.clip(scaled, self.low, self.high, out=scaled)
        scaled -= self.center
        scaled *= self.factor
        return torch.from_numpy(scaled).to(self.dtype)

    @classmethod
    def of(cls, x: Tensor) -> Inputs:
        """Rows that are scaled already."""
        zeros, ends = np.zeros(x.shape[1]), np.full(x.shape[1], np.inf)
        return cls(x.numpy(), np.arange(len(x)), zeros, zeros + 1.0, -ends, ends, x.dtype)


@dataclass(frozen=True)
class Rows(torch.utils.data.Dataset[Any]):
    """One data set: inputs in memory or scaled on the way, targets and weights."""

    x: Tensor | Inputs
    target: Tensor
    weight: Tensor

    def __len__(self) -> int:
        return len(self.x)


class Batches:
    """One gather of a whole shuffled batch instead of a row at a time."""

    def __init__(
        self,
        dataset: Rows,
        batch_size: int,
        generator: torch.Generator | None = None,
        share: tuple[int, int] = (0, 1),
    ) -> None:
        self.dataset, self.batch_size, self.generator = dataset, batch_size, generator
        # Which part of each batch, of how many.
        self.share = share

    def __len__(self) -> int:
        return math.ceil(len(self.dataset) / self.batch_size)

    def order(self) -> Tensor | None:
        """Rows in the order of the next pass; None if that is their own."""
        n_rows = len(self.dataset)
        # A full batch keeps its order, so that weighting a row equals repeating it.
        if self.generator is None or n_rows <= self.batch_size:
            return None
        return torch.randperm(n_rows, generator=self.generator)

    def __iter__(self) -> Iterator[tuple[Tensor, tuple[Tensor, Tensor]]]:
        rows, order = self.dataset, self.order()
        order = None if order is None else order.to(rows.target.device)
        number, n_parts = self.share
        for start in range(0, len(rows), self.batch_size):
            size = min(self.batch_size, len(rows) - start)
            part = slice(start + size * number // n_parts, start + size * (number + 1) // n_parts)
            index = part if order is None else order[part]
            yield rows.x[index], (rows.target[index], rows.weight[index])
