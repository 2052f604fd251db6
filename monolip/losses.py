"""Losses: (outputs, targets) -> one loss for each sample."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional

__all__ = ["Loss", "classification_loss", "regression_loss"]

Loss = Callable[[Tensor, Tensor], Tensor]


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
