"""Weight-normalised dense layers."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import ArrayLike
from torch import Tensor, nn
from torch.nn import functional

from ._base import LipschitzLayer, euclidean, float64, round_up

__all__ = ["NormedLinear"]

# Largest sum of the absolute weights of the other inputs, where units start with one.
SPARSE_NOISE = 0.03

BEYOND = 1.0 + 1e-5


class NormedLinear(LipschitzLayer):
    r"""Dense layer that is 1-Lipschitz from an l-p input to an l-infinity output.

    The weight in use is :math:`W / \max(1, n(W))` with ``n`` the operator norm from the input norm
    to l-infinity: elementwise :math:`|W_{ij}|` for ``norm=1``, the l2 norm of each row for
    ``norm=2``, the l1 norm of each row for ``norm=inf``. A row below its bound is left as it is.

    Parameters
    ----------
    in_features, out_features : int
        Shape: ``(*, in_features) -> (*, out_features)``.
    norm : {1, 2, inf}, default=inf
        Norm in which the input is measured. Hidden layers use ``inf``.
    bias : bool, default=True
        Whether to add a learned bias.
    limit : float, default=1.0
        Largest norm of a row, where that is to be less than 1; for ``norm=2`` only.
    members : int, default=1
        Independent layers side by side. With more than one, parameters and results have the members
        as their first axis.
    signs : array-like of shape (in_features,), optional
        -1 or 1 gives all weights of an input that sign; 0 leaves them free.
    generator : torch.Generator, optional
        Source of the initial weights; torch's global one by default.
    dtype, device : optional
        As in :class:`torch.nn.Linear`.

    Raises
    ------
    ValueError
        If the norm, the limit, the number of members or the signs are none of those above.

    References
    ----------
    Kitouni, Nolte, Williams, "Expressive Monotonic Neural Networks", ICLR 2023.

    Examples
    --------
    >>> import torch
    >>> from monolip.nn import NormedLinear
    >>> layer = NormedLinear(3, 2, norm=1)
    >>> layer(torch.zeros(5, 3)).shape
    torch.Size([5, 2])
    >>> layer.lipschitz(norm=1) <= 1.0 + 1e-6
    True
    """

    signs: Tensor | None

    def __init__(
        self,
        in_features: int,
        out_features: int,
        *,
        norm: float = np.inf,
        bias: bool = True,
        limit: float = 1.0,
        members: int = 1,
        signs: ArrayLike | None = None,
        generator: torch.Generator | None = None,
        dtype: torch.dtype | None = None,
        device: torch.device | str | None = None,
    ) -> None:
        super().__init__()
        if members < 1:
            raise ValueError(f"members must be at least 1; got {members}")
        if norm not in (1, 2, np.inf):
            raise ValueError(f"norm must be 1, 2 or inf; got {norm!r}")
        if not 0 < limit <= 1 or (limit < 1 and norm != 2):
            raise ValueError(f"limit must be in (0, 1], below 1 for norm=2 only; got {limit}")
        self.limit = limit
        self.in_features = in_features
        self.out_features = out_features
        self.norm = float(norm)
        self.members = members
        # Drawn in float64 on the CPU so that a seed means the same network at any dtype and device.
        stacked = () if members == 1 else (members,)
        weight = torch.empty(*stacked, out_features, in_features, dtype=torch.float64)
        self.weight = nn.Parameter(
            weight.to(device=device, dtype=dtype or torch.get_default_dtype())
        )
        if bias:
            self.bias = nn.Parameter(torch.zeros_like(self.weight[..., 0]))
        else:
            self.register_parameter("bias", None)
        self.register_buffer("signs", None)
        if signs is not None:
            fixed = torch.as_tensor(np.array(signs, dtype=np.float64)).to(self.weight)
            if fixed.shape != (in_features,) or not torch.isin(fixed, fixed.sign()).all():
                raise ValueError(f"signs must hold -1, 0 or 1 for each input; got {signs!r}")
            self.signs = fixed if fixed.any() else None
        self.reset_parameters(generator)

    @torch.no_grad()
    def reset_parameters(self, generator: torch.Generator | None = None) -> None:
        """Draw new weights: uniform rows scaled so that each row starts on its bound.

        Parameters
        ----------
        generator : torch.Generator, optional
            torch's global one by default.
        """
        draw = torch.empty(self.weight.shape, dtype=torch.float64)
        draw.uniform_(-1.0, 1.0, generator=generator)
        # A little beyond the bound: on it, rounding would decide which side a row is on.
        if self.norm == np.inf:
            draw *= BEYOND / draw.abs().sum(dim=-1, keepdim=True)
        elif self.norm == 2:
            draw *= BEYOND / draw.norm(dim=-1, keepdim=True)
        self.weight.copy_(draw)
        if self.bias is not None:
            offset = torch.empty(self.bias.shape, dtype=torch.float64)
            self.bias.copy_(offset.uniform_(-1.0, 1.0, generator=generator))

    @torch.no_grad()
    def start_sparse(
        self, generator: torch.Generator | None = None, *, signed: bool = False
    ) -> None:
        """Let each unit start with one input and a bias of 0.

        No input serves two units more than another, as far as there are units. A deep network then
        starts as maxima and minima of single columns; rows that mix all inputs average away what
        the l-infinity norm could use. With ``signed`` half of the weights are -1.

        Parameters
        ----------
        generator : torch.Generator, optional
            torch's global one by default.
        signed : bool, default=False
            Whether half of the weights are -1.
        """
        for weight in self.weight.view(-1, self.out_features, self.in_features):
            order = [
                torch.randperm(self.in_features, generator=generator)
                for _ in range(-(-self.out_features // self.in_features))
            ]
            chosen = torch.cat(order)[: self.out_features]
            draw = torch.empty(weight.shape, dtype=torch.float64)
            draw.uniform_(-1.0, 1.0, generator=generator)
            draw *= SPARSE_NOISE / self.in_features
            sign = torch.randint(0, 2, chosen.shape, generator=generator) * 2.0 - 1.0
            draw[torch.arange(self.out_features), chosen] += sign.double() if signed else 1.0
            # Beyond 1, a first layer measured in l1 would not learn.
            weight.copy_(draw.clamp_(-1.0, 1.0))
        if self.bias is not None:
            self.bias.zero_()

    def normed_weight(self) -> Tensor:
        """Weight in use, shape ``(out_features, in_features)``, members first if there are many."""
        weight: Tensor = self.weight
        if self.signs is not None:
            weight = torch.where(self.signs == 0, weight, self.signs * weight.abs())
        if self.norm == 1:
            return weight.clamp(-1.0, 1.0)
        if self.norm == 2:
            return weight * self.limit / weight.norm(dim=-1, keepdim=True).clamp(min=1.0)
        return weight / weight.abs().sum(dim=-1, keepdim=True).clamp(min=1.0)

    def forward(self, x: Tensor) -> Tensor:
        """Map ``(*, in_features)`` to ``(*, out_features)``.

        Members map (n_rows, in_features), or (members, n_rows, in_features), to
        (members, n_rows, out_features).
        """
        if self.members == 1:
            return functional.linear(x, self.normed_weight(), self.bias)
        output = x @ self.normed_weight().mT
        return output if self.bias is None else output + self.bias[:, None]

    def lipschitz(self, norm: float = np.inf) -> float:  # noqa: D102
        weight = np.nan_to_num(np.abs(float64(self.normed_weight())), nan=np.inf, posinf=np.inf)
        if norm == 1:
            return float(weight.max())
        if norm == 2:
            return round_up(float(euclidean(weight).max()), self.in_features)
        if norm == np.inf:
            return round_up(weight.sum(axis=-1).max(), self.in_features)
        raise ValueError(f"norm must be 1, 2 or inf; got {norm!r}")

    def fold(self) -> dict[str, Any]:  # noqa: D102
        weight = float64(self.weight)
        if self.signs is not None:
            signs = float64(self.signs)
            weight = np.where(signs == 0, weight, signs * np.abs(weight))
        return {
            "operation": "dense",
            # Normalised again in float64: float32 rows exceed their bound by up to 2e-7.
            "weight": normalise(weight, self.norm) * self.limit,
            "bias": np.zeros(weight.shape[:-1]) if self.bias is None else float64(self.bias),
        }

    def check(self) -> None:  # noqa: D102
        tolerance = 8 * self.in_features * torch.finfo(self.weight.dtype).eps
        bound = self.lipschitz(self.norm)
        if not bound <= 1.0 + tolerance:
            raise ValueError(
                f"a NormedLinear layer must have norm at most 1; found {bound}: its weights are "
                "not finite or its normed_weight was replaced"
            )

    def extra_repr(self) -> str:  # noqa: D102
        return f"in_features={self.in_features}, out_features={self.out_features}, norm={self.norm}"


def normalise(weight: np.ndarray, norm: float) -> np.ndarray:
    """Float64 form of :meth:`NormedLinear.normed_weight`."""
    if norm == 1:
        return np.clip(weight, -1.0, 1.0)
    if norm == 2:
        size = np.sqrt((weight**2).sum(axis=-1, keepdims=True))
    else:
        size = np.abs(weight).sum(axis=-1, keepdims=True)
    return weight / np.maximum(1.0, size)
