"""One gradient step.

The seam for faster steps: whatever fills ``.grad`` of the module's parameters with the gradient of
the same objective can stand in for :func:`autograd_step`.
"""

from __future__ import annotations

from torch import Tensor, nn

from ..losses import Loss

__all__ = ["autograd_step", "weighted_mean"]

Batch = tuple[Tensor, tuple[Tensor, Tensor]]


def weighted_mean(loss: Tensor, weight: Tensor) -> Tensor:
    """``sum(w l) / sum(w)``."""
    return (loss * weight).sum() / weight.sum()


def autograd_step(
    module: nn.Module, loss: Loss, batch: Batch, slope_penalty: float
) -> tuple[Tensor, Tensor]:
    """Fill the gradients of the weighted mean loss plus ``slope_penalty * sum(budgets)``.

    Returns
    -------
    loss, output : Tensor
        The weighted mean loss of the batch without the penalty, and the module's output.
    """
    x, (target, weight) = batch
    output = module(x)
    value = weighted_mean(loss(output, target), weight)
    objective = value + slope_penalty * module.budget().sum() if slope_penalty else value
    objective.backward()
    return value.detach(), output.detach()
