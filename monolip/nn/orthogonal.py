"""Dense layers that keep the l2 norm: block reflectors."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from ..spectral import spectral_bound
from ._base import LipschitzLayer, euclidean, float64, round_up

__all__ = ["OrthogonalLinear"]

# Keeps the small system of equations solvable; any number that is not negative is safe.
EPSILON = 1e-6


class OrthogonalLinear(LipschitzLayer):
    r"""Dense layer that is 1-Lipschitz from l2 to l2: a block reflector.

    The weight in use is :math:`W = I - 2 V (V^T V + \epsilon I)^{-1} V^T`, cut to its first rows
    and columns where the layer is not square. Its singular values lie in [0, 1], and are all 1 for
    :math:`\epsilon = 0` in the square case.

    Parameters
    ----------
    in_features, out_features : int
        Shape: ``(*, in_features) -> (*, out_features)``.
    rank : int, optional
        Columns of V; by default half the larger width.
    generator, dtype, device : optional
        As in :class:`NormedLinear`.

    Raises
    ------
    ValueError
        If the rank is not between 1 and the larger width.

    References
    ----------
    Lai, Huang, Kung, Chien, "Enhancing Certified Robustness via Block Reflector Orthogonal Layers
    and Logit Annealing Loss", ICML 2025.

    Examples
    --------
    >>> import torch
    >>> from monolip.nn import OrthogonalLinear
    >>> generator = torch.Generator().manual_seed(0)
    >>> layer = OrthogonalLinear(4, 4, dtype=torch.float64, generator=generator)
    >>> x = torch.randn(5, 4, dtype=torch.float64, generator=generator)
    >>> torch.allclose((layer(x) - layer.bias).norm(dim=1), x.norm(dim=1), rtol=1e-4)
    True
    >>> layer.lipschitz(norm=2) < 1.0 + 1e-6
    True
    """

    output_norm = 2.0

    def __init__(
        self,
        in_features: int,
        out_features: int,
        *,
        rank: int | None = None,
        generator: torch.Generator | None = None,
        dtype: torch.dtype | None = None,
        device: torch.device | str | None = None,
    ) -> None:
        super().__init__()
        self.in_features, self.out_features = in_features, out_features
        widest = max(in_features, out_features)
        rank = (widest + 1) // 2 if rank is None else rank
        if not 1 <= rank <= widest:
            raise ValueError(f"rank must lie between 1 and the larger width {widest}; got {rank}")
        # Drawn in float64 on the CPU so that a seed means the same network at any dtype and device.
        draw = torch.empty(widest, rank, dtype=torch.float64)
        draw.normal_(0.0, widest**-0.5, generator=generator)
        like: dict[str, Any] = {"device": device, "dtype": dtype or torch.get_default_dtype()}
        self.weight = nn.Parameter(draw.to(**like))
        # Any other start would have a size of its own beside inputs of any size.
        self.bias = nn.Parameter(torch.zeros(out_features, **like))

    def normed_weight(self) -> Tensor:
        """Weight in use, shape ``(out_features, in_features)``."""
        return reflector(self.weight)[: self.out_features, : self.in_features]

    def forward(self, x: Tensor) -> Tensor:
        """Map ``(*, in_features)`` to ``(*, out_features)``."""
        return functional.linear(x, self.normed_weight(), self.bias)

    def lipschitz(self, norm: float = 2.0) -> float:
        """Bound on the slope from the l-``norm`` to l2, rounded outward; see the base class."""
        return dense_bound(float64(self.normed_weight()), norm)

    def fold(self) -> dict[str, Any]:  # noqa: D102
        weight = reflector(self.weight.detach().cpu().double()).numpy()
        weight = weight[: self.out_features, : self.in_features]
        return {
            "operation": "dense",
            # In float64, and within the bound however the solve has rounded.
            "weight": weight / max(1.0, spectral_bound(weight)),
            "bias": float64(self.bias),
        }

    def check(self) -> None:  # noqa: D102
        tolerance = 1e-9 + 16 * len(self.weight) * torch.finfo(self.weight.dtype).eps
        bound = self.lipschitz(2)
        if not bound <= 1.0 + tolerance:
            raise ValueError(
                f"an OrthogonalLinear layer must have spectral norm at most 1; found {bound}: its "
                "weights are not finite, or its normed_weight was replaced"
            )

    def extra_repr(self) -> str:  # noqa: D102
        return f"in_features={self.in_features}, out_features={self.out_features}"


def reflector(block: Tensor) -> Tensor:
    """Block reflector of the columns of a matrix, which need not be independent."""
    # Relative to its size, which does not change a reflector: the system stays well posed.
    block = block / block.norm().clamp(min=torch.finfo(block.dtype).tiny)
    size, rank = block.shape
    identity = torch.eye(rank, dtype=block.dtype, device=block.device)
    gram = block.T @ block + EPSILON * identity
    weight: Tensor = -2.0 * (block @ torch.linalg.solve(gram, block.T))
    return weight + torch.eye(size, dtype=block.dtype, device=block.device)


def dense_bound(weight: np.ndarray, norm: float) -> float:
    """Operator norm of a matrix from the l-``norm`` to l2, rounded outward."""
    n_inputs = weight.shape[1]
    if norm == 1:
        return round_up(float(euclidean(weight, axis=0).max()), len(weight))
    spectral = spectral_bound(weight)
    if norm == 2:
        return spectral
    if norm == np.inf:
        rows = float(euclidean(np.abs(weight).sum(axis=1)))
        return round_up(min(spectral * n_inputs**0.5, rows), weight.size)
    raise ValueError(f"norm must be 1, 2 or inf; got {norm!r}")
