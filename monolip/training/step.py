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
from ..margin_losses import mean_loss
from ..nn import LipschitzLayer, LipschitzNetwork, MaxMin, NormedLinear
from .packed import PackedAdam

__all__ = ["AutogradStep", "GradientStep", "WrittenOutStep", "make_step", "weighted_mean"]

Batch = tuple[Tensor, tuple[Tensor, Tensor]]


def weighted_mean(loss: Tensor, weight: Tensor) -> Tensor:
    """``sum(w l) / sum(w)``."""
    return (loss * weight).sum() / weight.sum()


class GradientStep(ABC):
    """Gradient of ``weighted mean loss + slope_penalty * sum(share * budgets)``.

    To that comes ``activation_penalty`` times the weighted mean of the squared l2 norms of what the
    last layer gets, of members the mean. Layers may add penalties of their own.

    Members of a network are trained each on its own: their losses are averaged, not their outputs.
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
    activation_penalty: float = 0.0,
) -> GradientStep:
    """Return the fastest step for a module."""
    if certified is not None or activation_penalty:
        return AutogradStep(module, loss, slope_penalty, certified, activation_penalty)
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
        activation_penalty: float = 0.0,
    ) -> None:
        self.module, self.loss, self.slope_penalty = module, loss, slope_penalty
        self.certified, self.activation_penalty = certified, activation_penalty

    def __call__(self, batch: Batch) -> tuple[Tensor, Tensor]:  # noqa: D102
        x, (target, weight) = batch
        self.module.zero_grad(set_to_none=True)
        members = getattr(self.module, "members", 1)
        features = None
        if self.activation_penalty:
            features, outputs = self.module.features_and_outputs(x)
        else:
            outputs = self.module(x) if members == 1 else self.module.member_outputs(x)
        output = outputs if members == 1 else outputs.mean(dim=0)
        if self.certified is not None:
            value = weighted_mean(self.certified(self.module, output, target), weight)
        elif members == 1:
            value = mean_loss(self.loss, output, target, weight)
        else:
            repeated = target.repeat(members), weight.repeat(members)
            value = mean_loss(self.loss, outputs.flatten(0, 1), *repeated)
        objective = value
        if features is not None:
            decay = features.square().sum(dim=-1).reshape(-1, len(x)).mean(dim=0)
            objective = objective + self.activation_penalty * weighted_mean(decay, weight)
        if self.slope_penalty:
            objective = (
                objective + self.slope_penalty * (self.module.budget() * self.module.share).sum()
            )
        own = self.module.penalty() if isinstance(self.module, LipschitzLayer) else None
        if own is not None:
            objective = objective + own
        objective.backward()
        return value.detach(), output.detach()


class WrittenOutStep(GradientStep):
    """The gradient of a :class:`LipschitzNetwork`, written out.

    Small networks spend their time between operations, so there are few: what is the same for all
    layers is done at once, on the packed parameters and gradients of the optimiser. Activations
    are kept feature-major, shape (members, n_units, n_rows), so that the halves of a MaxMin are
    contiguous.
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
        members = module.members
        for parameter, gradient, matrix in views:
            # Parameters show the packed gradient as theirs.
            parameter.grad = gradient
            slots[parameter] = gradient, matrix
        # The first layers of all members see the same rows: together they are one matrix.
        first, *later = self.layers
        self.first = tuple(part.flatten(end_dim=-2) for part in slots[first.weight])
        self.first_bias = slots[first.bias][0].flatten()
        self.first_column = first.bias.detach().flatten()[:, None]
        self.scaled = torch.empty_like(self.first[1])
        # Of each later layer: the weights' gradient, the weights in use and these transposed, the
        # biases' gradient and the biases.
        self.later = []
        for layer in later:
            shape = (members, layer.out_features, layer.in_features)
            gradient, matrix = (part.view(shape) for part in slots[layer.weight])
            bias = slots[layer.bias][0].view(shape[:2])
            column = layer.bias.detach().view(*shape[:2], 1)
            self.later.append((gradient, matrix, matrix.mT, bias, column))
        self.budget = None if module.raw_budget is None else slots[module.raw_budget][0]
        self.penalty = slope_penalty * module.share
        self.buffers: dict[int, list[Buffer]] = {}
        self.rows = NormedRows(module, self.layers, adam)

    @staticmethod
    def supports(module: LipschitzNetwork) -> bool:
        """Whether the module is a stack of weight-normalised layers with MaxMin between them."""
        kinds = [type(layer) for layer in module.layers]
        if module.constraint != "weight_norm":
            return False
        return all(kind is NormedLinear for kind in kinds[::2]) and all(
            kind is MaxMin for kind in kinds[1::2]
        )

    @torch.no_grad()
    def __call__(self, batch: Batch) -> tuple[Tensor, Tensor]:  # noqa: D102
        x, (target, weight) = batch
        module, members = self.module, self.module.members
        if module.encoding is not None:
            x = module.encoding(x)
        scale, steepness = module.budget_and_slope()
        self.rows.normalise(self.in_use)
        buffers = self.buffers_for(x)

        # Forward. The budgets scale the first layer's columns instead of the rows of x.
        slot, matrix = self.first
        torch.mul(matrix, scale, out=self.scaled)
        torch.addmm(self.first_column, self.scaled, x.T, out=buffers[0].first)
        later = list(zip(self.later, buffers[:-1], buffers[1:], strict=True))
        for (_, weights, _, _, column), before, after in later:
            torch.gt(before.left, before.right, out=before.mask)
            torch.maximum(before.left, before.right, out=before.larger)
            torch.minimum(before.left, before.right, out=before.smaller)
            torch.baddbmm(column, weights, before.pairs, out=after.sums)
        hidden, readout = buffers[-1].sums, module.readout
        if readout is not None:
            hidden = readout @ hidden
        direction = None if module.residual is None else module.residual.direction
        if direction is not None:
            residual = direction * scale
            if members > 1:
                residual = residual.repeat(members, 1)
            hidden.view(-1, len(x)).addmm_(residual, x.T)

        outputs = hidden.mT
        share = weight / weight.sum()
        if members == 1:
            output = outputs[0].clone()
            value, upstream = loss_and_slope(self.loss, output, target, share)
        else:
            output = outputs.mean(dim=0)
            value, upstream = loss_and_slope(
                self.loss,
                outputs.flatten(0, 1),
                target.repeat(members),
                share.repeat(members) / members,
            )

        # Backward.
        delta = upstream.view(outputs.shape).mT
        along = None if direction is None else (direction * (delta.sum(dim=0) @ x)).sum(dim=0)
        if readout is not None:
            delta = readout.T @ delta
        for (gradient, _, transposed, bias, _), before, _ in reversed(later):
            torch.sum(delta, dim=2, out=bias)
            torch.bmm(delta, before.transposed, out=gradient)
            torch.bmm(transposed, delta, out=before.pairs)
            # lerp with a mask of 0.0 and 1.0 is exact, and much faster than where.
            torch.lerp(before.smaller, before.larger, before.mask, out=before.left)
            torch.lerp(before.larger, before.smaller, before.mask, out=before.right)
            delta = before.sums
        delta = delta.flatten(0, 1)
        torch.sum(delta, dim=1, out=self.first_bias)
        torch.mm(delta, x, out=slot)
        if self.budget is not None:
            moved = (matrix * slot).sum(dim=0)
            if along is not None:
                moved += along
            torch.mul(moved.add_(self.penalty), steepness, out=self.budget)
        slot *= scale
        self.rows.normalise_backward(self.in_use, self.gradient)
        return value, output

    def buffers_for(self, x: Tensor) -> list[Buffer]:
        """Memory for as many rows, kept from batch to batch."""
        n_rows = len(x)
        if n_rows not in self.buffers:
            # There are full batches and what is left at the end of a pass.
            if len(self.buffers) > 1:
                self.buffers.clear()
            members = self.module.members
            self.buffers[n_rows] = [
                Buffer((members, layer.out_features, n_rows), self.packed) for layer in self.layers
            ]
        return self.buffers[n_rows]


class Buffer:
    """A layer's sums and sorted pairs for a batch, and the views of them that a step needs."""

    def __init__(self, shape: tuple[int, int, int], like: Tensor) -> None:
        half = shape[1] // 2
        self.sums, self.pairs = like.new_empty(shape), like.new_empty(shape)
        self.mask = like.new_empty(shape[0], half, shape[2])
        self.first = self.sums.view(-1, shape[2])
        self.left, self.right = self.sums[:, :half], self.sums[:, half:]
        self.larger, self.smaller = self.pairs[:, :half], self.pairs[:, half:]
        self.transposed = self.pairs.mT


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
        normed = [
            places[layer.weight].flatten(end_dim=-2) for layer in layers[int(module.norm == 1) :]
        ]
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
        # The sign that each weight must have, 0 for any.
        signs = torch.zeros(n)
        for layer in layers:
            if layer.signs is not None:
                signs[places[layer.weight]] = layer.signs.cpu().float()
        self.signs = signs.to(self.packed) if signs.any() else None
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
        if self.signs is not None:
            # -1 where a weight has to change its sign.
            self.turned = torch.where(self.signs == 0, 1.0, self.signs * self.packed.sign())
            in_use *= self.turned

    def normalise_backward(self, in_use: Tensor, gradient: Tensor) -> None:
        """Turn the gradient in the weights in use into that in the raw ones, in place."""
        if self.signs is not None:
            gradient *= self.turned
            in_use *= self.turned
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
        value = mean_loss(loss, leaf, target, share) * share.sum()
        (slope,) = torch.autograd.grad(value, leaf)
    return value.detach(), slope
