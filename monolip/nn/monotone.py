"""The residual connection that makes a 1-Lipschitz network monotone."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import ArrayLike
from torch import Tensor

from ._base import LipschitzLayer, float64, round_up

__all__ = ["MonotoneResidual"]


class MonotoneResidual(LipschitzLayer):
    """Linear term ``x @ direction.T`` to be added to a 1-Lipschitz network.

    If each output of the network has coordinate slopes of at most 1, then adding ``m * x_i`` makes
    the output's slope along column i lie in ``[m - 1, m + 1]``: ``|m| = 1`` gives monotonicity and
    a slope of at most 2, not 1.

    Parameters
    ----------
    direction : array-like of shape (n_outputs, n_features)
        Slope added to each output along each input.
    dtype, device : optional
        As in :class:`torch.nn.Linear`.

    References
    ----------
    Kitouni, Nolte, Williams, "Expressive Monotonic Neural Networks", ICLR 2023.

    Examples
    --------
    >>> import torch
    >>> from monolip.nn import MonotoneResidual
    >>> residual = MonotoneResidual([[1.0, 0.0, -1.0]])
    >>> residual(torch.tensor([[2.0, 7.0, 3.0]]))
    tensor([[-1.]])
    """

    direction: Tensor

    def __init__(
        self,
        direction: ArrayLike,
        *,
        dtype: torch.dtype | None = None,
        device: torch.device | str | None = None,
    ) -> None:
        super().__init__()
        matrix = torch.from_numpy(np.array(direction, dtype=np.float64, ndmin=2))
        dtype = dtype or torch.get_default_dtype()
        self.register_buffer("direction", matrix.to(device=device, dtype=dtype))

    def forward(self, x: Tensor) -> Tensor:
        """Map ``(*, n_features)`` to ``(*, n_outputs)``."""
        return x @ self.direction.T

    def lipschitz(self, norm: float = np.inf) -> float:  # noqa: D102
        slopes = np.abs(float64(self.direction))
        dual = {1.0: np.inf, 2.0: 2, np.inf: 1}[float(norm)]
        return round_up(np.linalg.norm(slopes, ord=dual, axis=1).max(), slopes.shape[1])

    def fold(self) -> dict[str, Any]:  # noqa: D102
        return {"operation": "residual", "direction": float64(self.direction)}
