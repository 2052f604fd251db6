"""Activations that are 1-Lipschitz in the l-infinity norm."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor

from ._base import LipschitzLayer

__all__ = ["MaxMin"]


class MaxMin(LipschitzLayer):
    """Sort pairs: unit ``i`` of the first half is paired with unit ``i`` of the second half.

    Returns the maxima, then the minima. Sorting is 1-Lipschitz in every l-p norm and preserves the
    gradient's norm. Pairs sit in halves, not side by side, because contiguous halves are many times
    faster than sorting neighbours and the order of hidden units means nothing.

    References
    ----------
    Anil, Lucas, Grosse, "Sorting out Lipschitz function approximation", ICML 2019.

    Examples
    --------
    >>> import torch
    >>> from monolip.nn import MaxMin
    >>> MaxMin()(torch.tensor([[1.0, 5.0, 3.0, 2.0]]))
    tensor([[3., 5., 1., 2.]])
    """

    def forward(self, x: Tensor) -> Tensor:
        """Map ``(*, n_units)`` to the same shape; ``n_units`` is even."""
        n_units = x.shape[-1]
        if n_units % 2:
            raise ValueError(f"MaxMin pairs units, so their number must be even; got {n_units}")
        left, right = x.chunk(2, dim=-1)
        return torch.cat([torch.maximum(left, right), torch.minimum(left, right)], dim=-1)

    def lipschitz(self, norm: float = np.inf) -> float:  # noqa: D102
        return 1.0

    def fold(self) -> dict[str, Any]:  # noqa: D102
        return {"operation": "maxmin"}
