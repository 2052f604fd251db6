"""Activations without a slope above 1: sorted groups of units, and reflected pairs."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from ._base import LipschitzLayer, float64, round_up

__all__ = ["GroupSort", "Householder", "MaxMin"]


class MaxMin(LipschitzLayer):
    """Sort pairs: unit ``i`` of the first half is paired with unit ``i`` of the second half.

    Returns the maxima, then the minima. Sorting is 1-Lipschitz in every l-p norm and preserves the
    gradient's norm. Pairs sit in halves, not side by side, because contiguous halves are many times
    faster than sorting neighbours and the order of hidden units means nothing.

    Parameters
    ----------
    *args, **kwargs
        None: it has no settings.

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


class GroupSort(LipschitzLayer):
    """Sort groups of units, largest first; 1-Lipschitz in every l-p norm.

    Unit i of each of the ``size`` parts of the input is in the same group; ``MaxMin`` is the case
    of two.

    Parameters
    ----------
    size : int, default=4
        Units in a group; all units for a full sort.

    Raises
    ------
    ValueError
        If ``size`` is below 1; from ``forward`` if the units do not fall into groups.

    References
    ----------
    Anil, Lucas, Grosse, "Sorting out Lipschitz function approximation", ICML 2019.

    Examples
    --------
    >>> import torch
    >>> from monolip.nn import GroupSort
    >>> GroupSort(4)(torch.tensor([[1.0, 5.0, 3.0, 2.0]]))
    tensor([[5., 3., 2., 1.]])
    """

    def __init__(self, size: int = 4) -> None:
        super().__init__()
        if size < 1:
            raise ValueError(f"size must be at least 1; got {size}")
        self.size = size

    def forward(self, x: Tensor) -> Tensor:
        """Map ``(*, n_units)`` to the same shape; ``n_units`` is a multiple of ``size``."""
        if x.shape[-1] % self.size:
            raise ValueError(
                f"GroupSort({self.size}) needs a multiple of {self.size} units; got {x.shape[-1]}"
            )
        groups = x.unflatten(-1, (self.size, -1))
        return groups.sort(dim=-2, descending=True).values.flatten(-2)

    def lipschitz(self, norm: float = np.inf) -> float:  # noqa: D102
        return 1.0

    def fold(self) -> dict[str, Any]:  # noqa: D102
        if self.size == 2:
            return {"operation": "maxmin"}
        return {"operation": "groupsort", "size": self.size}

    def extra_repr(self) -> str:  # noqa: D102
        return f"size={self.size}"


class Householder(LipschitzLayer):
    r"""Reflect pairs of units that lie on one side of a learned line; 1-Lipschitz in l2 only.

    A pair z stays where :math:`v \cdot z > 0` and becomes :math:`z - 2 (v \cdot z) v` elsewhere,
    with a unit vector v for each pair. Unit i of the first half is paired with unit i of the
    second; the start is MaxMin.

    Parameters
    ----------
    n_units : int
        Even; shape ``(*, n_units) -> (*, n_units)``.
    dtype, device : optional
        As in :class:`torch.nn.Linear`.

    Raises
    ------
    ValueError
        If ``n_units`` is odd.

    References
    ----------
    Singla, Singla, Feizi, "Improved deterministic l2 robustness on CIFAR-10 and CIFAR-100",
    ICLR 2022.

    Examples
    --------
    >>> import torch
    >>> from monolip.nn import Householder
    >>> with torch.no_grad():
    ...     Householder(4)(torch.tensor([[1.0, 5.0, 3.0, 2.0]])).round(decimals=3) + 0.0
    tensor([[3., 5., 1., 2.]])
    """

    output_norm = 2.0

    def __init__(
        self,
        n_units: int,
        *,
        dtype: torch.dtype | None = None,
        device: torch.device | str | None = None,
    ) -> None:
        super().__init__()
        if n_units % 2:
            raise ValueError(
                f"Householder pairs units, so their number must be even; got {n_units}"
            )
        start = torch.full((n_units // 2,), -math.pi / 4, dtype=torch.float64)
        self.angle = nn.Parameter(start.to(device, dtype or torch.get_default_dtype()))

    def forward(self, x: Tensor) -> Tensor:
        """Map ``(*, n_units)`` to the same shape."""
        left, right = x.chunk(2, dim=-1)
        cos, sin = self.angle.cos(), self.angle.sin()
        # Twice the distance to the line, for pairs on its far side.
        below = 2.0 * (-(cos * left + sin * right)).relu()
        return torch.cat([left + below * cos, right + below * sin], dim=-1)

    def lipschitz(self, norm: float = 2.0) -> float:
        """Bound on the slope from the l-``norm`` to l2, rounded outward; see the base class."""
        size = float(2 * len(self.angle)) ** 0.5 if norm == np.inf else 1.0
        return round_up(size) if self.angle.isfinite().all() else math.inf

    def fold(self) -> dict[str, Any]:
        """As a residual layer of rectifiers whose rows are the normals of the lines."""
        angle = float64(self.angle)
        normals = np.hstack([np.diag(np.cos(angle)), np.diag(np.sin(angle))])
        return {"operation": "relu residual", "weight": -normals, "bias": np.zeros(len(angle))}

    def check(self) -> None:  # noqa: D102
        if not self.angle.isfinite().all():
            raise ValueError("a Householder layer's angles must be finite; found NaN or infinity")
