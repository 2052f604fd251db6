"""Residual layers that are 1-Lipschitz in l2 by a semidefinite condition."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from ..spectral import spectral_bound
from ._base import LipschitzLayer, float64, round_up

__all__ = ["SDPResidual", "residual_bound"]


# Largest logarithm of the weights q.
MAX_LOG_RATIO = 8.0


class SDPResidual(LipschitzLayer):
    r"""Residual layer that is 1-Lipschitz from l2 to l2: an SDP-based Lipschitz layer (SLL).

    :math:`x - 2 W^T T^{-1} \max(0, W x + b)` with the diagonal
    :math:`T_i = \sum_j |W W^T|_{ij} q_j / q_i`, which makes :math:`T - W W^T` positive semidefinite
    for every :math:`q > 0`.

    Parameters
    ----------
    n_units : int
        Shape: ``(*, n_units) -> (*, n_units)``.
    n_hidden : int, optional
        Rows of W; by default ``n_units``.
    generator, dtype, device : optional
        As in :class:`NormedLinear`.

    References
    ----------
    Araujo, Havens, Delattre, Allauzen, Hu, "A Unified Algebraic Perspective on Lipschitz Neural
    Networks", ICLR 2023.

    Examples
    --------
    >>> import torch
    >>> from monolip.nn import SDPResidual
    >>> layer = SDPResidual(6)
    >>> layer(torch.zeros(5, 6)).shape
    torch.Size([5, 6])
    >>> layer.lipschitz(norm=2) < 1.0 + 1e-5
    True
    """

    output_norm = 2.0

    def __init__(
        self,
        n_units: int,
        n_hidden: int | None = None,
        *,
        generator: torch.Generator | None = None,
        dtype: torch.dtype | None = None,
        device: torch.device | str | None = None,
    ) -> None:
        super().__init__()
        self.n_units = n_units
        n_hidden = n_units if n_hidden is None else n_hidden
        like: dict[str, Any] = {"device": device, "dtype": dtype or torch.get_default_dtype()}
        draw = torch.empty(n_hidden, n_units, dtype=torch.float64)
        draw.normal_(0.0, n_units**-0.5, generator=generator)
        self.weight = nn.Parameter(draw.to(**like))
        # Any other start would have a size of its own beside inputs of any size.
        self.bias = nn.Parameter(torch.zeros(n_hidden, **like))
        self.log_q = nn.Parameter(torch.zeros_like(self.bias))

    def normed_weight(self) -> tuple[Tensor, Tensor]:
        r"""Rows :math:`T^{-1/2} W` and biases :math:`T^{-1/2} b`: the same layer with T = 1."""
        return normed(self.weight, self.bias, self.log_q)

    def forward(self, x: Tensor) -> Tensor:
        """Map ``(*, n_units)`` to the same shape."""
        weight, bias = self.normed_weight()
        return x - 2.0 * (functional.linear(x, weight, bias).relu() @ weight)

    def lipschitz(self, norm: float = 2.0) -> float:
        """Bound on the slope from the l-``norm`` to l2, rounded outward; see the base class."""
        bound = residual_bound(float64(self.normed_weight()[0]))
        return round_up(bound * self.n_units**0.5) if norm == np.inf else bound

    def fold(self) -> dict[str, Any]:  # noqa: D102
        parts = (p.detach().cpu().double() for p in (self.weight, self.bias, self.log_q))
        weight, bias = (part.numpy() for part in normed(*parts))
        excess = max(1.0, spectral_bound(weight))
        # Dividing rows and biases by a number is another 1-Lipschitz layer, the same but for 1e-10.
        return {"operation": "relu residual", "weight": weight / excess, "bias": bias / excess}

    def check(self) -> None:  # noqa: D102
        tolerance = 1e-9 + 64 * self.n_units * torch.finfo(self.weight.dtype).eps
        bound = self.lipschitz(2)
        if not bound <= 1.0 + tolerance:
            raise ValueError(
                f"an SDPResidual layer must be 1-Lipschitz; found {bound}: its weights are not "
                "finite, or its normed_weight was replaced"
            )

    def extra_repr(self) -> str:  # noqa: D102
        return f"n_units={self.n_units}, n_hidden={len(self.bias)}"


def normed(weight: Tensor, bias: Tensor, log_q: Tensor) -> tuple[Tensor, Tensor]:
    """Rows and biases divided by the roots of T."""
    # Any positive q will do; larger ratios would not leave float32's range and precision alone.
    q = (log_q - log_q.mean()).clamp(-MAX_LOG_RATIO, MAX_LOG_RATIO).exp()
    total = ((weight @ weight.T).abs() @ q) / q
    # Rows of 0 stay 0.
    root = total.clamp(min=torch.finfo(weight.dtype).tiny).rsqrt()
    return weight * root[:, None], bias * root


def residual_bound(weight: np.ndarray) -> float:
    r"""Slope in l2 of ``x - 2 W^T relu(W x + b)``, rounded outward.

    Between two points the rectifiers act as a diagonal D with entries in [0, 1], and the
    eigenvalues of :math:`I - 2 W^T D W` lie in :math:`[1 - 2 \sigma^2, 1]`.
    """
    sigma = spectral_bound(weight)
    return max(1.0, round_up(2.0 * sigma * sigma - 1.0 if sigma > 1.0 else 1.0, 4))
