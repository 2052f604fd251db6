"""Units that are order statistics of distances: SortNet and l-infinity-distance nets."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from ._base import LipschitzLayer, float64, round_up

__all__ = ["FixedReadout", "OrderStatistics"]

# Exponent of the relaxation at the start, before the exact maximum, and the share of training
# after which the exact one is used.
FIRST_POWER, LAST_POWER, EXACT_FROM = 8.0, 1000.0, 0.8
# Weights are as large as the inputs, not as a layer's slopes: an optimiser's steps are that much
# longer for them.
PACE = 5.0
# Groups of rows of a batch that share a mask, and the weight of a batch in the running mean.
GROUPS, MOMENTUM = 8, 0.1
# Numbers that are sorted together.
CHUNK = 2**22


class OrderStatistics(LipschitzLayer):
    r"""Weighted order statistics of distances, 1-Lipschitz from l-infinity to l-infinity: SortNet.

    :math:`y_o = \sum_{k \le K} c_k \, \mathrm{sort}_k |x - w_o|`, largest first, with weights
    :math:`c_k \propto r (1 - r)^{k - 1}` that sum to 1. For ``probability=1`` it is the
    l-infinity distance to :math:`w_o`.

    While training relaxes it, each group of rows keeps every distance with probability r and takes
    the l-p norm of those kept, which for :math:`p = \infty` has the sum as its mean; p rises from 8
    to 1000, and for the last fifth of training the sum itself is used. Only that one is bounded,
    folded and used outside training: a layer that is still relaxed refuses to state a bound.

    Parameters
    ----------
    in_features, out_features : int
        Shape: ``(*, in_features) -> (*, out_features)``.
    probability : float, default=1.0
        r, in (0, 1].
    kept : int, default=10
        Order statistics in the sum.
    centered : bool, default=True
        Whether to subtract a running mean of each unit (mean-shift normalisation).
    spread : float, default=1.0
        Standard deviation of the weights' draw: that of the inputs.
    generator, dtype, device : optional
        As in :class:`NormedLinear`. The generator draws the masks as well.

    Raises
    ------
    ValueError
        If ``probability`` or ``kept`` is out of range; from :meth:`lipschitz` of a relaxed layer.

    References
    ----------
    Zhang, Jiang, He, Wang, "Rethinking Lipschitz Neural Networks and Certified Robustness: A
    Boolean Function Perspective", NeurIPS 2022.

    Examples
    --------
    >>> import torch
    >>> from monolip.nn import OrderStatistics
    >>> layer = OrderStatistics(3, 2)
    >>> layer.lipschitz()
    1.0
    >>> layer.begin_pass(progress=0.1)
    >>> layer.lipschitz()
    Traceback (most recent call last):
        ...
    ValueError: a relaxed layer (p = 14.6) has no bound: train to the end, or call exact()
    """

    weights: Tensor
    mean: Tensor
    n_seen: Tensor

    def __init__(
        self,
        in_features: int,
        out_features: int,
        *,
        probability: float = 1.0,
        kept: int = 10,
        centered: bool = True,
        spread: float = 1.0,
        generator: torch.Generator | None = None,
        dtype: torch.dtype | None = None,
        device: torch.device | str | None = None,
    ) -> None:
        super().__init__()
        if not 0 < probability <= 1 or kept < 1:
            raise ValueError(
                f"probability must be in (0, 1] and kept at least 1; got {probability} and {kept}"
            )
        self.in_features, self.out_features = in_features, out_features
        self.probability, self.centered, self.generator = probability, centered, generator
        # Infinite: exact.
        self.power = math.inf
        like: dict[str, Any] = {"device": device, "dtype": dtype or torch.get_default_dtype()}
        # Drawn in float64 on the CPU so that a seed means the same network at any dtype and device.
        draw = torch.empty(out_features, in_features, dtype=torch.float64)
        self.pace = PACE * in_features**0.5 * spread
        draw.normal_(0.0, spread / self.pace, generator=generator)
        self.raw = nn.Parameter(draw.to(**like))
        kept = 1 if probability == 1.0 else min(kept, in_features)
        weights = probability * (1.0 - probability) ** torch.arange(kept, dtype=torch.float64)
        self.total = float(weights.sum())
        self.register_buffer("weights", (weights / self.total).to(**like))
        self.register_buffer("mean", torch.zeros(out_features, **like))
        self.register_buffer("n_seen", torch.zeros((), **like))

    def points(self) -> Tensor:
        """Points to which distances are taken, shape ``(out_features, in_features)``."""
        return self.raw * self.pace

    def begin_pass(self, progress: float) -> None:
        """Set the relaxation's exponent; from four fifths of training on there is none."""
        if progress >= EXACT_FROM:
            self.exact()
        else:
            rise = (LAST_POWER / FIRST_POWER) ** (progress / EXACT_FROM)
            self.power = FIRST_POWER * rise

    def exact(self) -> None:
        """End the relaxation."""
        self.power = math.inf

    def forward(self, x: Tensor) -> Tensor:
        """Map ``(*, in_features)`` to ``(*, out_features)``."""
        relaxed = self.training and math.isfinite(self.power)
        output = self.relaxed(x) if relaxed else self.order_statistics(x)
        if not self.centered:
            return output
        if self.training:
            with torch.no_grad():
                self.n_seen += 1.0
                share = (1.0 / self.n_seen).clamp(min=MOMENTUM)
                self.mean.lerp_(output.detach().reshape(-1, self.out_features).mean(dim=0), share)
        # A copy: the running mean changes in place while gradients still want it.
        return output - self.mean.clone()

    def order_statistics(self, x: Tensor) -> Tensor:
        """The weighted sum, without the mean.

        Parameters
        ----------
        x : Tensor of shape (..., in_features)

        Returns
        -------
        y : Tensor of shape (..., out_features)
        """
        distance = (x[..., None, :] - self.points()).abs()
        if len(self.weights) == 1:
            return distance.amax(dim=-1)
        return distance.topk(len(self.weights), dim=-1).values @ self.weights

    def relaxed(self, x: Tensor) -> Tensor:
        """The l-p norm of random parts of the distances, rows in groups with one mask each.

        Parameters
        ----------
        x : Tensor of shape (n_rows, in_features)

        Returns
        -------
        y : Tensor of shape (n_rows, out_features)
        """
        distance = (x[..., None, :] - self.points()).abs()
        if self.probability < 1.0:
            shape = (GROUPS, self.out_features, self.in_features)
            draw = torch.rand(shape, generator=self.generator) < self.probability
            n_rows = len(distance)
            group = torch.arange(n_rows, device=x.device) * GROUPS // n_rows
            distance = distance * draw.to(distance)[group]
        largest = distance.detach().amax(dim=-1, keepdim=True)
        largest = largest.clamp(min=torch.finfo(x.dtype).tiny)
        share = ((distance / largest) ** self.power).sum(dim=-1)
        # Where nothing is kept, the gradient of a root at 0 would not be finite.
        root = share.clamp(min=1e-6) ** (1.0 / self.power) * (share > 0)
        return largest[..., 0] * root / self.total

    @torch.no_grad()
    def recenter(self, x: Tensor) -> Tensor:
        """Set the mean to that of some rows, exactly; return the layer's output.

        Parameters
        ----------
        x : Tensor of shape (n_rows, in_features)

        Returns
        -------
        y : Tensor of shape (n_rows, out_features)
        """
        rows = max(1, CHUNK // self.raw.numel())
        output = torch.cat([self.order_statistics(part) for part in x.split(rows)])
        if self.centered:
            self.mean.copy_(output.mean(dim=0))
            output = output - self.mean
        return output

    def lipschitz(self, norm: float = np.inf) -> float:
        """Bound on the slope from the l-``norm`` to l-infinity; see the base class.

        Raises
        ------
        ValueError
            If the layer is still relaxed.
        """
        self.check()
        weights = np.sort(np.abs(float64(self.weights)))[::-1]
        if norm == 1:
            return float(weights[0])
        if norm == 2:
            return round_up(float(np.linalg.norm(weights)), len(weights))
        # A single weight is a sum without rounding.
        return (
            round_up(float(weights.sum()), len(weights)) if len(weights) > 1 else float(weights[0])
        )

    def fold(self) -> dict[str, Any]:  # noqa: D102
        self.check()
        weights = float64(self.weights)
        return {
            "operation": "order statistics",
            "weight": float64(self.raw) * self.pace,
            # In float64: float32 weights exceed their sum of 1 by up to 1e-7.
            "weights": weights / max(1.0, weights.sum()),
            "bias": -float64(self.mean) if self.centered else np.zeros(self.out_features),
        }

    def check(self) -> None:  # noqa: D102
        if math.isfinite(self.power):
            raise ValueError(
                f"a relaxed layer (p = {self.power:.1f}) has no bound: train to the end, or call "
                "exact()"
            )
        for name, part in (("points", self.raw), ("weights", self.weights), ("mean", self.mean)):
            if not part.isfinite().all():
                raise ValueError(f"order statistics need finite {name}; found NaN or infinity")
        weights = float64(self.weights)
        tolerance = 8 * len(weights) * torch.finfo(self.weights.dtype).eps
        if (weights < 0).any() or weights.sum() > 1.0 + tolerance:
            raise ValueError(
                "weights of order statistics must not be negative, and sum to at most 1; found "
                f"{weights}"
            )

    def extra_repr(self) -> str:  # noqa: D102
        return (
            f"in_features={self.in_features}, out_features={self.out_features}, "
            f"probability={self.probability}, kept={len(self.weights)}"
        )


class FixedReadout(LipschitzLayer):
    """Outputs of a SortNet: negative distances, and the only biases.

    A single output is half the difference of two distances.

    Parameters
    ----------
    n_outputs : int
        Shape: ``(*, n_inputs) -> (*, n_outputs)``, with two inputs for a single output and else one
        for each.
    dtype, device : optional
        As in :class:`torch.nn.Linear`.

    Examples
    --------
    >>> import torch
    >>> from monolip.nn import FixedReadout
    >>> with torch.no_grad():
    ...     FixedReadout(1)(torch.tensor([[3.0, 1.0]]))
    tensor([[1.]])
    """

    weight: Tensor

    def __init__(
        self,
        n_outputs: int,
        *,
        dtype: torch.dtype | None = None,
        device: torch.device | str | None = None,
    ) -> None:
        super().__init__()
        like: dict[str, Any] = {"device": device, "dtype": dtype or torch.get_default_dtype()}
        weight = torch.tensor([[0.5, -0.5]]) if n_outputs == 1 else -torch.eye(n_outputs)
        self.register_buffer("weight", weight.to(**like))
        self.bias = nn.Parameter(torch.zeros(n_outputs, **like))

    @property
    def in_features(self) -> int:
        """Number of inputs."""
        return self.weight.shape[1]

    def forward(self, x: Tensor) -> Tensor:
        """Map ``(*, n_inputs)`` to ``(*, n_outputs)``."""
        return nn.functional.linear(x, self.weight, self.bias)

    def lipschitz(self, norm: float = np.inf) -> float:
        """Bound on the slope from any norm to l-infinity, rounded outward; see the base class."""
        return round_up(float(np.abs(float64(self.weight)).sum(axis=1).max()), self.in_features)

    def fold(self) -> dict[str, Any]:  # noqa: D102
        return {"operation": "dense", "weight": float64(self.weight), "bias": float64(self.bias)}
