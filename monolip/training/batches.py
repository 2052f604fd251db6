"""Rows in memory, and batches of them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

__all__ = ["Batches", "Rows"]


@dataclass(frozen=True)
class Rows(torch.utils.data.Dataset[Any]):
    """Arrays of one data set as tensors on the training device."""

    x: Tensor
    target: Tensor
    weight: Tensor

    def __len__(self) -> int:
        return len(self.x)


class Batches:
    """In-memory batches: one gather of a whole shuffled batch instead of a row at a time."""

    def __init__(
        self, dataset: Rows, batch_size: int, generator: torch.Generator | None = None
    ) -> None:
        self.dataset, self.batch_size, self.generator = dataset, batch_size, generator

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
        if order is None:
            for start in range(0, len(rows), self.batch_size):
                part = slice(start, start + self.batch_size)
                yield rows.x[part], (rows.target[part], rows.weight[part])
            return
        for index in order.to(rows.x.device).split(self.batch_size):
            yield rows.x[index], (rows.target[index], rows.weight[index])
