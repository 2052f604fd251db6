"""One gradient step: fills ``.grad`` of the module's parameters.

Small networks spend nearly all their time in dispatch and in autograd's bookkeeping, so the
gradient of the weight-normalised stack is written out. :class:`AutogradStep` computes the same by
autograd: it is the oracle in the tests, and serves modules without a written-out gradient.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from ..losses import CertifiedLoss, Loss
from ..nn import LipschitzNetwork, MaxMin, NormedLinear

__all__ = ["AutogradStep", "GradientStep", "WrittenOutStep", "make_step", "weighted_mean"]

Batch = tuple[Tensor, tuple[Tensor, Tensor]]


def weighted_mean(loss: Tensor, weight: Tensor) -> Tensor:
    """``sum(w l) / sum(w)``."""
    return (loss * weight).sum() / weight.sum()


class GradientStep(ABC):
    """Gradient of ``weighted mean loss + slope_penalty * sum(budgets)``.

    ``certified`` takes the loss's place, and may be replaced between steps.
    """

    certified: CertifiedLoss | None = None

    @abstractmethod
    def __call__(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """Fill the gradients, replacing what was there.

        Parameters
        ----------
        batch : (x, (target, weight))
            Shapes (n_rows, n_features), (n_rows,) and (n_rows,).

        Returns
        -------
        loss, output : Tensor
            Weighted mean loss of the batch without the penalty, and the module's output, shape
            (n_rows, n_outputs).
        """


def make_step(
    module: nn.Module, loss: Loss, slope_penalty: float, certified: CertifiedLoss | None = None
) -> GradientStep:
    """Return the fastest step for a module."""
    if certified is not None:
        return AutogradStep(module, loss, slope_penalty, certified)
    if isinstance(module, LipschitzNetwork) and WrittenOutStep.supports(module):
        return WrittenOutStep(module, loss, slope_penalty)
    return AutogradStep(module, loss, slope_penalty)


class AutogradStep(GradientStep):
    """The gradient by autograd."""

    def __init__(
        self,
        module: Any,
        loss: Loss,
        slope_penalty: float,
        certified: CertifiedLoss | None = None,
    ) -> None:
        self.module, self.loss, self.slope_penalty = module, loss, slope_penalty
        self.certified = certified

    def __call__(self, batch: Batch) -> tuple[Tensor, Tensor]:  # noqa: D102
        x, (target, weight) = batch
        self.module.zero_grad(set_to_none=True)
        output = self.module(x)
        if self.certified is None:
            losses = self.loss(output, target)
        else:
            losses = self.certified(self.module, output, target)
        value = weighted_mean(losses, weight)
        objective = value
        if self.slope_penalty:
            objective = value + self.slope_penalty * self.module.budget().sum()
        objective.backward()
        return value.detach(), output.detach()


class WrittenOutStep(GradientStep):
    """The gradient of a :class:`LipschitzNetwork`, written out; autograd sees only the loss.

    Activations are kept feature-major, shape (n_units, n_rows), so that the halves of a MaxMin are
    contiguous.
    """

    def __init__(self, module: LipschitzNetwork, loss: Loss, slope_penalty: float) -> None:
        self.module, self.loss, self.slope_penalty = module, loss, slope_penalty
        self.layers = [layer for layer in module.layers if isinstance(layer, NormedLinear)]

    @staticmethod
    def supports(module: LipschitzNetwork) -> bool:
        """Whether the module is a stack of weight-normalised layers with MaxMin between them."""
        kinds = [type(layer) for layer in module.layers]
        return all(kind is NormedLinear for kind in kinds[::2]) and all(
            kind is MaxMin for kind in kinds[1::2]
        )

    @torch.no_grad()
    def __call__(self, batch: Batch) -> tuple[Tensor, Tensor]:  # noqa: D102
        x, (target, weight) = batch
        module = self.module
        with torch.enable_grad():
            budget = module.budget()
        scale = budget.detach()
        normed = [normalise(layer.weight, layer.norm) for layer in self.layers]

        # Forward. The budgets scale the first layer's columns instead of the rows of x.
        inputs, masks = [x.T], []
        last = len(self.layers) - 1
        for depth, (layer, (matrix, _)) in enumerate(zip(self.layers, normed, strict=True)):
            matrix = matrix * scale if depth == 0 else matrix
            hidden = torch.addmm(layer.bias[:, None], matrix, inputs[-1])
            if depth < last:
                half = len(hidden) // 2
                left, right = hidden[:half], hidden[half:]
                masks.append((left > right).to(hidden.dtype))
                sorted_pairs = torch.empty_like(hidden)
                torch.maximum(left, right, out=sorted_pairs[:half])
                torch.minimum(left, right, out=sorted_pairs[half:])
                inputs.append(sorted_pairs)
        direction = None if module.residual is None else module.residual.direction
        if direction is not None:
            hidden = torch.addmm(hidden, direction * scale, inputs[0])

        output = hidden.T
        with torch.enable_grad():
            leaf = output.detach().requires_grad_()
            value = weighted_mean(self.loss(leaf, target), weight)
            (upstream,) = torch.autograd.grad(value, leaf)

        # Backward.
        delta = upstream.T
        budget_grad = torch.full_like(scale, self.slope_penalty)
        if direction is not None:
            budget_grad += (direction * (delta @ x)).sum(dim=0)
        for depth in range(last, -1, -1):
            layer, (matrix, size) = self.layers[depth], normed[depth]
            layer.bias.grad = delta.sum(dim=1)
            matrix_grad = delta @ inputs[depth].T
            if depth == 0:
                budget_grad += (matrix * matrix_grad).sum(dim=0)
                matrix_grad *= scale
            layer.weight.grad = normalise_backward(
                layer.weight, layer.norm, matrix, size, matrix_grad
            )
            if depth > 0:
                sorted_delta = matrix.T @ delta
                half = len(sorted_delta) // 2
                larger, smaller, mask = sorted_delta[:half], sorted_delta[half:], masks[depth - 1]
                # lerp with a mask of 0.0 and 1.0 is exact, and much faster than where.
                delta = torch.empty_like(sorted_delta)
                torch.lerp(smaller, larger, mask, out=delta[:half])
                torch.lerp(larger, smaller, mask, out=delta[half:])
        if module.raw_budget is not None:
            (module.raw_budget.grad,) = torch.autograd.grad(budget, module.raw_budget, budget_grad)
        return value.detach(), output


def normalise(weight: Tensor, norm: float) -> tuple[Tensor, Tensor]:
    """Weight in use, and the size of each row that it was divided by (unused for ``norm=1``)."""
    if norm == 1:
        return weight.clamp(-1.0, 1.0), weight
    order = 1 if norm == np.inf else 2
    size = torch.linalg.vector_norm(weight, order, dim=1, keepdim=True)
    return weight / size.clamp(min=1.0), size


def normalise_backward(
    weight: Tensor, norm: float, matrix: Tensor, size: Tensor, matrix_grad: Tensor
) -> Tensor:
    """Gradient in the raw weight, given that in the weight in use."""
    if norm == 1:
        return matrix_grad * (weight.abs() <= 1.0)
    # A row on its bound has a size that depends on it; d size / d weight is sign(w) for l1 rows
    # and w / size for l2 rows.
    along = torch.linalg.vecdot(matrix_grad, matrix)[:, None] * (size >= 1.0)
    slope = weight.sign() if norm == np.inf else matrix
    return torch.addcmul(matrix_grad, along, slope, value=-1.0) / size.clamp(min=1.0)
