"""One gradient step: fills ``.grad`` of the module's parameters.

Small networks spend nearly all their time in dispatch and in autograd's bookkeeping, so the
gradient of the weight-normalised stack is written out. :class:`AutogradStep` computes the same by
autograd: it is the oracle in the tests, and serves modules without a written-out gradient.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

import torch
from torch import Tensor, nn

from ..losses import CertifiedLoss, Loss, NamedLoss
from ..nn import LipschitzNetwork, MaxMin, NormedLinear
from .packed import PackedAdam

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
    module: nn.Module,
    loss: Loss,
    slope_penalty: float,
    optimizer: torch.optim.Optimizer,
    certified: CertifiedLoss | None = None,
) -> GradientStep:
    """Return the fastest step for a module."""
    if certified is not None:
        return AutogradStep(module, loss, slope_penalty, certified)
    if (
        isinstance(module, LipschitzNetwork)
        and isinstance(optimizer, PackedAdam)
        and WrittenOutStep.supports(module)
    ):
        return WrittenOutStep(module, loss, slope_penalty, optimizer)
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
    """The gradient of a :class:`LipschitzNetwork`, written out.

    Small networks spend their time between operations, so there are few: what is the same for all
    layers is done at once, on the packed parameters and gradients of the optimiser. Activations
    are kept feature-major, shape (n_units, n_rows), so that the halves of a MaxMin are contiguous.
    """

    def __init__(
        self, module: LipschitzNetwork, loss: Loss, slope_penalty: float, adam: PackedAdam
    ) -> None:
        self.module, self.loss, self.slope_penalty = module, loss, slope_penalty
        self.layers = [layer for layer in module.layers if isinstance(layer, NormedLinear)]
        self.packed, self.gradient = adam.packed, adam.gradient
        self.in_use = torch.empty_like(adam.packed)
        views = zip(
            module.parameters(), adam.views(adam.gradient), adam.views(self.in_use), strict=True
        )
        slots = {}
        for parameter, gradient, matrix in views:
            # Parameters show the packed gradient as theirs.
            parameter.grad = gradient
            slots[parameter] = gradient, matrix
        self.weights = [slots[layer.weight] for layer in self.layers]
        self.biases = [slots[layer.bias][0] for layer in self.layers]
        self.budget = None if module.raw_budget is None else slots[module.raw_budget][0]
        self.columns = [layer.bias.detach()[:, None] for layer in self.layers]
        self.scaled = torch.empty_like(self.weights[0][1])
        self.buffers: dict[int, list[Buffer]] = {}
        self.rows = NormedRows(module, self.layers, adam)

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
        module, last = self.module, len(self.layers) - 1
        scale, steepness = module.budget_and_slope()
        self.rows.normalise(self.in_use)
        first_matrix = self.weights[0][1]

        buffers = self.buffers_for(x)

        # Forward. The budgets scale the first layer's columns instead of the rows of x.
        torch.mul(first_matrix, scale, out=self.scaled)
        torch.addmm(self.columns[0], self.scaled, x.T, out=buffers[0].sums)
        for depth in range(last):
            buffer = buffers[depth]
            torch.gt(buffer.left, buffer.right, out=buffer.mask)
            torch.maximum(buffer.left, buffer.right, out=buffer.larger)
            torch.minimum(buffer.left, buffer.right, out=buffer.smaller)
            torch.addmm(
                self.columns[depth + 1],
                self.weights[depth + 1][1],
                buffer.pairs,
                out=buffers[depth + 1].sums,
            )
        hidden = buffers[last].sums
        direction = None if module.residual is None else module.residual.direction
        if direction is not None:
            hidden.addmm_(direction * scale, x.T)

        output = hidden.T
        share = weight / weight.sum()
        value, upstream = loss_and_slope(self.loss, output, target, share)

        # Backward.
        delta = upstream.T
        for depth in range(last, 0, -1):
            slot, matrix = self.weights[depth]
            buffer = buffers[depth - 1]
            torch.sum(delta, dim=1, out=self.biases[depth])
            torch.mm(delta, buffer.transposed, out=slot)
            torch.mm(matrix.T, delta, out=buffer.pairs)
            # lerp with a mask of 0.0 and 1.0 is exact, and much faster than where.
            torch.lerp(buffer.smaller, buffer.larger, buffer.mask, out=buffer.left)
            torch.lerp(buffer.larger, buffer.smaller, buffer.mask, out=buffer.right)
            delta = buffer.sums
        torch.sum(delta, dim=1, out=self.biases[0])
        torch.mm(delta, x, out=self.weights[0][0])
        slot = self.weights[0][0]
        if self.budget is not None:
            along = (first_matrix * slot).sum(dim=0)
            if direction is not None:
                along += (direction * (upstream.T @ x)).sum(dim=0)
            torch.mul(along + self.slope_penalty, steepness, out=self.budget)
        slot *= scale
        self.rows.normalise_backward(self.in_use, self.gradient)
        return value, output.clone()

    def buffers_for(self, x: Tensor) -> list[Buffer]:
        """Memory for as many rows, kept from batch to batch."""
        n_rows = len(x)
        if n_rows not in self.buffers:
            # There are full batches and what is left at the end of a pass.
            if len(self.buffers) > 1:
                self.buffers.clear()
            widths = [layer.out_features for layer in self.layers]
            self.buffers[n_rows] = [Buffer(width, n_rows, self.packed) for width in widths]
        return self.buffers[n_rows]


class Buffer:
    """A layer's sums and sorted pairs for a batch, and the views of them that a step needs."""

    def __init__(self, width: int, n_rows: int, like: Tensor) -> None:
        half = width // 2
        self.sums, self.pairs = (like.new_empty(width, n_rows) for _ in range(2))
        self.mask = like.new_empty(half, n_rows)
        self.left, self.right = self.sums[:half], self.sums[half:]
        self.larger, self.smaller = self.pairs[:half], self.pairs[half:]
        self.transposed = self.pairs.T


class NormedRows:
    """Rows of all weights at once, on packed parameters.

    Row r of all layers' weights, one after the other, is divided by its size where that exceeds 1;
    a first layer with ``norm=1`` is clamped instead.
    """

    def __init__(
        self, module: LipschitzNetwork, layers: list[NormedLinear], adam: PackedAdam
    ) -> None:
        self.packed, self.norm = adam.packed, module.norm
        device, n = adam.packed.device, len(adam.packed)
        places = dict(zip(module.parameters(), adam.views(torch.arange(n)), strict=True))
        self.first = places[layers[0].weight].flatten()[[0, -1]].tolist()
        normed = [places[layer.weight] for layer in layers[int(module.norm == 1) :]]
        n_rows = sum(len(part) for part in normed)
        widest = max((part.shape[1] for part in normed), default=1)
        # Entries of each row; short rows end with entry n, which is kept 0.
        entries = torch.full((n_rows, widest), n)
        # Row of each entry; what is in none has the last, which does nothing.
        row_of = torch.full((n,), n_rows)
        start = 0
        for part in normed:
            entries[start : start + len(part), : part.shape[1]] = part
            row_of[part] = torch.arange(start, start + len(part))[:, None]
            start += len(part)
        self.entries, self.row_of = entries.to(device), row_of.to(device)
        self.n_first = 0 if module.norm == 1 else len(normed[0])
        self.values = torch.zeros(n + 1, dtype=self.packed.dtype, device=device)
        self.sizes = torch.zeros(n_rows + 1, dtype=self.packed.dtype, device=device)
        self.along = torch.zeros_like(self.sizes)

    def of_first(self, packed: Tensor) -> Tensor:
        """The first layer's weights in a packed tensor."""
        return packed[self.first[0] : self.first[1] + 1]

    def normalise(self, in_use: Tensor) -> None:
        """Fill the weights in use."""
        torch.abs(self.packed, out=self.values[:-1])
        if self.norm == 2:
            self.of_first(self.values).square_()
        torch.sum(self.values[self.entries], dim=1, out=self.sizes[:-1])
        if self.norm == 2:
            self.sizes[: self.n_first].sqrt_()
        self.spread = self.sizes.clamp(min=1.0).reciprocal_()[self.row_of]
        torch.mul(self.packed, self.spread, out=in_use)
        if self.norm == 1:
            torch.clamp(self.of_first(self.packed), -1.0, 1.0, out=self.of_first(in_use))

    def normalise_backward(self, in_use: Tensor, gradient: Tensor) -> None:
        """Turn the gradient in the weights in use into that in the raw ones, in place."""
        torch.mul(gradient, in_use, out=self.values[:-1])
        torch.sum(self.values[self.entries], dim=1, out=self.along[:-1])
        # A row on its bound has a size that depends on it; d size / d weight is sign(w) for l1
        # rows and w / size for l2 rows.
        self.along *= self.sizes >= 1.0
        turn = self.packed.sign()
        if self.norm == 2:
            self.of_first(turn).copy_(self.of_first(in_use))
        gradient.addcmul_(self.along[self.row_of], turn, value=-1.0)
        gradient *= self.spread
        if self.norm == 1:
            first = self.of_first(gradient)
            first *= self.of_first(self.packed).abs() <= 1.0


def loss_and_slope(
    loss: Loss, output: Tensor, target: Tensor, share: Tensor
) -> tuple[Tensor, Tensor]:
    """Weighted mean loss, and its slope in the outputs."""
    if isinstance(loss, NamedLoss):
        return (loss(output, target) * share).sum(), loss.slope(output, target) * share[:, None]
    with torch.enable_grad():
        leaf = output.detach().requires_grad_()
        value = (loss(leaf, target) * share).sum()
        (slope,) = torch.autograd.grad(value, leaf)
    return value.detach(), slope
