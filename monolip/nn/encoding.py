"""Columns cut into pieces, each with a slope of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import ArrayLike
from torch import Tensor

from ._base import LipschitzLayer, float64

__all__ = ["PiecewiseLinear"]


class PiecewiseLinear(LipschitzLayer):
    """Each column becomes one input for each of its pieces: how far the column has come in it.

    ``clip(x_i, low, high)``, less its value at 0, for consecutive pieces of column i. A move along
    a column changes one input at a time, in the column's direction and by no more than the column:
    slopes along the column are at most the largest along its inputs, and what is monotone in all
    inputs of a column is monotone in the column.

    Parameters
    ----------
    knots : sequence of array-likes, one for each column
        Where the pieces of a column meet, strictly rising; none leaves the column whole.
    dtype, device : optional
        As in :class:`torch.nn.Linear`.

    Raises
    ------
    ValueError
        If the knots of a column are not finite and strictly rising in the dtype.

    References
    ----------
    Gorishniy, Rubachev, Babenko, "On Embeddings for Numerical Features in Tabular Deep Learning",
    NeurIPS 2022.

    Examples
    --------
    >>> import torch
    >>> from monolip.nn import PiecewiseLinear
    >>> encoding = PiecewiseLinear([[0.0, 1.0], []])
    >>> encoding(torch.tensor([[0.5, 7.0], [3.0, -7.0]]))
    tensor([[ 0.0000,  0.5000,  0.0000,  7.0000],
            [ 0.0000,  1.0000,  2.0000, -7.0000]])
    """

    column: Tensor
    low: Tensor
    high: Tensor
    reference: Tensor

    def __init__(
        self,
        knots: Sequence[ArrayLike],
        *,
        dtype: torch.dtype | None = None,
        device: torch.device | str | None = None,
    ) -> None:
        super().__init__()
        dtype = dtype or torch.get_default_dtype()
        # Rounded first: neighbours meet in the very same number.
        inner = [torch.as_tensor(np.array(one, dtype=np.float64)).to(dtype) for one in knots]
        for position, cuts in enumerate(inner):
            if cuts.ndim != 1 or not cuts.isfinite().all() or not (cuts.diff() > 0).all():
                raise ValueError(
                    f"knots must rise strictly within each column; got {knots[position]!r} for "
                    f"column {position}"
                )
        end = torch.tensor([torch.inf], dtype=dtype)
        low = torch.cat([torch.cat([-end, cuts]) for cuts in inner])
        high = torch.cat([torch.cat([cuts, end]) for cuts in inner])
        column = torch.repeat_interleave(torch.tensor([len(cuts) + 1 for cuts in inner]))
        self.n_features = len(inner)
        self.register_buffer("column", column.to(device))
        self.register_buffer("low", low.to(device))
        self.register_buffer("high", high.to(device))
        self.register_buffer("reference", torch.zeros_like(low).clamp(low, high).to(device))

    @property
    def n_inputs(self) -> int:
        """Number of pieces of all columns."""
        return len(self.column)

    def starts(self) -> np.ndarray:
        """First piece of each column."""
        return np.flatnonzero(np.diff(self.column.cpu().numpy(), prepend=-1))

    def forward(self, x: Tensor) -> Tensor:
        """Map ``(*, n_features)`` to ``(*, n_inputs)``."""
        return x[..., self.column].clamp(self.low, self.high) - self.reference

    def lipschitz(self, norm: float = np.inf) -> float:  # noqa: D102
        return 1.0

    def fold(self) -> dict[str, Any]:  # noqa: D102
        return {
            "operation": "piecewise linear",
            "column": self.column.cpu().numpy(),
            "low": float64(self.low),
            "high": float64(self.high),
        }
