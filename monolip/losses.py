"""Losses: (outputs, targets) -> one loss for each sample."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import torch
from torch import Tensor
from torch.nn import functional

from .nn import LipschitzNetwork

__all__ = ["Loss", "WorstCase", "classification_loss", "regression_loss"]

Loss = Callable[[Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class WorstCase:
    r"""Logits after the move within a radius that hurts most, by the network's own bound.

    A margin falls at most :math:`r L` within radius r, with L the network's Lipschitz bound as a
    function of its weights. A loss of the logits after that fall trains for certificates: it pays
    for slopes exactly what they cost.

    Parameters
    ----------
    radius : float
        Not negative, in the norm's unit.
    norm : {1, 2, inf}
    unit : Tensor of shape (n_features,)
        Length of the norm's unit along each column, in the network's input.

    References
    ----------
    Tsuzuku, Sato, Sugiyama, "Lipschitz-Margin Training", NeurIPS 2018.
    """

    radius: float
    norm: float
    unit: Tensor

    def within(self, share: float) -> WorstCase:
        """The same within a share of the radius, at most all of it."""
        return replace(self, radius=self.radius * min(1.0, share))

    def __call__(self, module: LipschitzNetwork, output: Tensor, target: Tensor) -> Tensor:
        """Map logits of a module, shape (n_rows, n_outputs), to those after the fall."""
        fall = self.radius * module.margin_slope(self.norm, self.unit)
        if output.shape[1] == 1:
            return output + fall * (1.0 - 2.0 * target)[:, None]
        # The label's logit falls below each other's.
        return output - fall * functional.one_hot(target, output.shape[1])


def classification_loss(n_outputs: int) -> Loss:
    """Cross-entropy of logits of shape (n_samples, n_outputs).

    With one output, targets are 0.0 or 1.0 and the output is the log-odds of 1; otherwise targets
    are class indices.
    """
    return binary_cross_entropy if n_outputs == 1 else cross_entropy


def binary_cross_entropy(output: Tensor, target: Tensor) -> Tensor:
    logit = output[:, 0]
    return functional.softplus(logit) - target * logit


def cross_entropy(output: Tensor, target: Tensor) -> Tensor:
    return functional.cross_entropy(output, target, reduction="none")


def regression_loss(name: str, *, quantile: float = 0.5, delta: float = 1.35) -> Loss:
    """Loss of a single output of shape (n_samples, 1) by scikit-learn's name.

    Parameters
    ----------
    name : {"squared_error", "absolute_error", "huber", "quantile", "poisson"}
    quantile : float, default=0.5
        Level, for ``"quantile"``.
    delta : float, default=1.35
        Where ``"huber"`` turns linear, in units of the network's output.
    """

    def squared_error(output: Tensor, target: Tensor) -> Tensor:
        return (output[:, 0] - target) ** 2

    def absolute_error(output: Tensor, target: Tensor) -> Tensor:
        return (output[:, 0] - target).abs()

    def huber(output: Tensor, target: Tensor) -> Tensor:
        return functional.huber_loss(output[:, 0], target, reduction="none", delta=delta)

    def pinball(output: Tensor, target: Tensor) -> Tensor:
        residual = target - output[:, 0]
        return torch.maximum(quantile * residual, (quantile - 1.0) * residual)

    def poisson(output: Tensor, target: Tensor) -> Tensor:
        return torch.exp(output[:, 0]) - target * output[:, 0]

    losses: dict[str, Loss] = {
        "squared_error": squared_error,
        "absolute_error": absolute_error,
        "huber": huber,
        "quantile": pinball,
        "poisson": poisson,
    }
    return losses[name]
