"""Activations that are learned: linear splines with slopes of at most 1."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from ._base import LipschitzLayer, float64

__all__ = ["LinearSpline"]

# Parameters are kept in these units: an optimiser's step is that much smaller for them.
COEFFICIENT_PACE, SCALE_PACE = 0.1, 0.1
# Scales of the input beyond which a spline would be a line, or a step of no width.
MAX_LOG_SCALE = math.log(100.0)


class LinearSpline(LipschitzLayer):
    r"""Learned piecewise linear function for each unit, 1-Lipschitz in every l-p norm.

    :math:`\sigma(\alpha x) / \alpha` with a spline on equidistant knots and linear outside. Slopes
    are clipped in the forward pass, keeping the mean of the coefficients: no step of an optimiser
    can lead out of the constraint. Half of the units start as absolute values, half as identities.

    Parameters
    ----------
    n_units : int
        Shape: ``(*, n_units) -> (*, n_units)``.
    n_knots : int, default=21
    reach : float, default=1.0
        Knots lie in ``[-reach, reach]``, in the unit of the scaled input.
    penalty : float, default=1e-6
        Weight of the second-order total variation in the training objective: it removes knots.
    dtype, device : optional
        As in :class:`torch.nn.Linear`.

    Raises
    ------
    ValueError
        If there are fewer than 3 knots, or ``reach`` is not positive and finite.

    References
    ----------
    Ducotterd, Goujon, Bohra, Perdios, Neumayer, Unser, "Improving Lipschitz-Constrained Neural
    Networks by Learning Activation Functions", JMLR 2024.

    Examples
    --------
    >>> import torch
    >>> from monolip.nn import LinearSpline
    >>> spline = LinearSpline(2, dtype=torch.float64)
    >>> with torch.no_grad():
    ...     spline(torch.tensor([[-2.0, -2.0]], dtype=torch.float64)).round(decimals=3)
    tensor([[ 2., -2.]], dtype=torch.float64)
    """

    def __init__(
        self,
        n_units: int,
        n_knots: int = 21,
        reach: float = 1.0,
        *,
        penalty: float = 1e-6,
        dtype: torch.dtype | None = None,
        device: torch.device | str | None = None,
    ) -> None:
        super().__init__()
        if n_knots < 3 or not 0 < reach < math.inf:
            raise ValueError(
                f"a spline needs at least 3 knots and a positive reach; got {n_knots} and {reach}"
            )
        like: dict[str, Any] = {"device": device, "dtype": dtype or torch.get_default_dtype()}
        knots = torch.linspace(-reach, reach, n_knots, dtype=torch.float64)
        self.spacing, self.reach, self.weight_of_penalty = 2 * reach / (n_knots - 1), reach, penalty
        start = knots.repeat(n_units, 1)
        start[::2] = start[::2].abs()
        self.raw = nn.Parameter((start / COEFFICIENT_PACE).to(**like))
        self.raw_scale = nn.Parameter(torch.zeros(n_units, **like))

    def scale(self) -> Tensor:
        """Positive scale of each unit's input."""
        return (self.raw_scale * SCALE_PACE).clamp(-MAX_LOG_SCALE, MAX_LOG_SCALE).exp()

    def slopes(self) -> Tensor:
        """Slopes in use between the knots, shape ``(n_units, n_knots - 1)``."""
        return (self.raw.diff(dim=1) * (COEFFICIENT_PACE / self.spacing)).clamp(-1.0, 1.0)

    def coefficients(self) -> Tensor:
        """Values in use at the knots, shape ``(n_units, n_knots)``; the mean is that of the raw."""
        return values_at_knots(self.raw, self.slopes(), self.spacing)

    def forward(self, x: Tensor) -> Tensor:
        """Map ``(*, n_units)`` to the same shape."""
        scale, slopes = self.scale(), self.slopes()
        values = values_at_knots(self.raw, slopes, self.spacing)
        scaled = x * scale
        place = (scaled.detach() + self.reach) / self.spacing
        # NaN has no place; it comes out as NaN all the same.
        piece = place.nan_to_num(0.0).floor().clamp(0, slopes.shape[1] - 1).long()
        unit = torch.arange(len(slopes), device=x.device).expand_as(piece)
        beyond = scaled + self.reach - piece.to(scaled.dtype) * self.spacing
        value = values[unit, piece] + slopes[unit, piece] * beyond
        return value / scale

    @torch.no_grad()
    def project(self) -> None:
        """Replace the parameters by those in use: none is left beyond what can be used."""
        self.raw.copy_(self.coefficients() / COEFFICIENT_PACE)
        limit = MAX_LOG_SCALE / SCALE_PACE
        self.raw_scale.clamp_(-limit, limit)

    def penalty(self) -> Tensor | None:
        """Second-order total variation of all splines, times its weight."""
        return self.weight_of_penalty * self.slopes().diff(dim=1).abs().sum()

    def lipschitz(self, norm: float = np.inf) -> float:  # noqa: D102
        slopes = np.nan_to_num(np.abs(float64(self.slopes())), nan=np.inf)
        return float(slopes.max(initial=0.0))

    def fold(self) -> dict[str, Any]:  # noqa: D102
        raw = float64(self.raw) * COEFFICIENT_PACE
        slopes = np.clip(np.diff(raw, axis=1) / self.spacing, -1.0, 1.0)
        values = values_at_knots(
            torch.from_numpy(raw / COEFFICIENT_PACE), torch.from_numpy(slopes), self.spacing
        )
        scale = float64(self.scale())[:, None]
        return {
            "operation": "spline",
            "knots": np.linspace(-self.reach, self.reach, self.raw.shape[1]) / scale,
            "slopes": slopes,
            "start": values.numpy()[:, 0] / scale[:, 0],
        }

    def check(self) -> None:  # noqa: D102
        bound = self.lipschitz()
        if not bound <= 1.0 + 4 * torch.finfo(self.raw.dtype).eps:
            raise ValueError(
                f"a LinearSpline must have slopes of at most 1; found {bound}: its coefficients "
                "are not finite, or its slopes were replaced"
            )

    def extra_repr(self) -> str:  # noqa: D102
        return f"n_units={len(self.raw)}, n_knots={self.raw.shape[1]}, reach={self.reach}"


def values_at_knots(raw: Tensor, slopes: Tensor, spacing: float) -> Tensor:
    """Values whose differences are the slopes and whose mean is that of the raw coefficients."""
    rises = nn.functional.pad((slopes * spacing).cumsum(dim=1), (1, 0))
    mean = raw.mean(dim=1, keepdim=True) * COEFFICIENT_PACE
    return rises + mean - rises.mean(dim=1, keepdim=True)
