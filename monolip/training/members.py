"""Networks of one shape, each with its own rows, trained as one batch: what a GPU is for."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.func import functional_call, grad_and_value, vmap

from ..losses import NamedLoss
from ..nn import LipschitzNetwork
from .batches import Batches, Rows
from .loop import VALIDATION_ROWS, Trainer, not_finite
from .step import WrittenOutStep

__all__ = ["Losses", "Problem", "train_members"]

Losses = tuple[list[float], list[float]]

# Adam, with torch's defaults.
FIRST, SECOND, TINY = 0.9, 0.999, 1e-8
NO_ROWS = torch.empty(0, dtype=torch.int64)


@dataclass
class Problem:
    """What :meth:`Trainer.train` takes, and what came of it."""

    trainer: Trainer
    training: Rows
    validation: Rows | None
    epochs: int
    begin: Callable[[], None] = lambda: None
    end: Callable[[nn.Module], bool] = lambda module: False
    losses: Losses | None = field(default=None, init=False)
    error: BaseException | None = field(default=None, init=False)

    @property
    def shape(self) -> Hashable:
        """Problems of equal shape can be one batch: they differ in numbers only."""
        module, loss, options = self.trainer.module, self.trainer.loss, self.trainer.options
        known = isinstance(module, LipschitzNetwork) and WrittenOutStep.supports(module)
        if not known or not isinstance(loss, NamedLoss):
            return id(self)
        if options.certified is not None or options.activation_penalty:
            return id(self)
        if options.callbacks or options.verbose:
            return id(self)
        tensors = (*module.named_parameters(), *module.named_buffers())
        return (
            tuple((name, tuple(value.shape), value.dtype, value.device) for name, value in tensors),
            (module.norm, module.members, module.limited),
            (loss.name, loss.parameter),
            (options.batch_size, options.decay, options.n_iter_no_change, options.tol),
            (self.epochs, self.validation is None),
        )

    @property
    def ended(self) -> bool:
        """Whether it was trained, or failed."""
        return self.losses is not None or self.error is not None

    def run(self) -> None:
        """Train it alone."""
        try:
            self.losses = self.trainer.train(
                self.training, self.validation, self.epochs, begin=self.begin, end=self.end
            )
        except BaseException as error:
            self.error = error


def train_members(problems: list[Problem]) -> None:
    """Train networks of one shape; each gets its ``losses``, or the ``error`` that ended it.

    The same steps as :meth:`Trainer.train` takes for each, up to the order of sums.
    """
    members = Members(problems)
    for epoch in range(problems[0].epochs):
        if not members.active.any():
            break
        members.run_epoch(epoch)
    members.finish()


class Members:
    """The state of networks that are trained together, all with the network as first axis."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems, self.options = problems, problems[0].trainer.options
        modules = [problem.trainer.module for problem in problems]
        self.like = next(modules[0].parameters())
        self.packed = torch.stack(
            [torch.cat([p.detach().reshape(-1) for p in module.parameters()]) for module in modules]
        )
        self.average, self.square = torch.zeros_like(self.packed), torch.zeros_like(self.packed)
        self.n_steps = self.per_member(0.0)
        names = [name for name, _ in modules[0].named_parameters()]
        ends = [0, *torch.tensor([p.numel() for p in modules[0].parameters()]).cumsum(0).tolist()]
        self.places = [
            (name, slice(*place), parameter.shape)
            for name, place, parameter in zip(
                names, pairwise(ends), modules[0].parameters(), strict=True
            )
        ]
        for number, problem in enumerate(problems):
            self._resume(number, problem.trainer)
            # The modules show their part of what is trained.
            parts = self.views(self.packed[number])
            for parameter, part in zip(modules[number].parameters(), parts.values(), strict=True):
                parameter.data = part
        self.buffers = {
            name: torch.stack([dict(module.named_buffers())[name] for module in modules])
            for name, _ in modules[0].named_buffers()
        }
        self.template = deepcopy(modules[0]).to("meta")
        options = [problem.trainer.options for problem in problems]
        self.penalty = self.like.new_tensor([part.slope_penalty for part in options])
        self.rate = self.like.new_tensor([part.learning_rate for part in options])
        self.training = Stacked([problem.training for problem in problems], self.like)
        held_out = [problem.validation for problem in problems if problem.validation is not None]
        self.validation = Stacked(held_out, self.like) if held_out else None
        self.batches = [
            Batches(
                problem.training,
                min(problem.trainer.options.batch_size, len(problem.training)),
                problem.trainer.generator,
            )
            for problem in problems
        ]
        self.active = torch.ones(len(problems), dtype=torch.bool)
        self.curves: list[Losses] = [([], []) for _ in problems]
        # Losses to beat, the passes in which that last happened, and the weights then.
        self.to_beat, self.best_epoch = [math.inf] * len(problems), [0] * len(problems)
        self.best = self.packed.clone()

    def per_member(self, value: float) -> Tensor:
        """A column with one number for each network."""
        return self.like.new_full((len(self.problems), 1), value)

    def views(self, packed: Tensor) -> dict[str, Tensor]:
        """Parameters by name, from a packed tensor of one or all networks."""
        return {name: packed[..., place].unflatten(-1, shape) for name, place, shape in self.places}

    def _resume(self, number: int, trainer: Trainer) -> None:
        """Continue from a trainer's averages, if it has some."""
        for position, (_, place, _) in enumerate(self.places):
            if position in trainer.averages:
                state = trainer.averages[position]
                self.average[number, place] = state["exp_avg"].reshape(-1).to(self.like)
                self.square[number, place] = state["exp_avg_sq"].reshape(-1).to(self.like)
                self.n_steps[number] = float(state["step"])

    def run_epoch(self, epoch: int) -> None:
        """One pass of every network that has not ended."""
        running = self.active.nonzero()[:, 0].tolist()
        for number in running:
            self.problems[number].begin()
        losses = self._train(epoch)
        held_out = None if self.validation is None else self._validate()
        for number in running:
            try:
                self._record(number, epoch, losses, held_out)
                if self.problems[number].end(self.problems[number].trainer.module):
                    self.active[number] = False
            except BaseException as error:
                self.problems[number].error = error
                self.active[number] = False

    def _record(
        self, number: int, epoch: int, losses: list[float], held_out: list[float] | None
    ) -> None:
        for curve, values in zip(self.curves[number], (losses, held_out), strict=True):
            if values is not None:
                if not math.isfinite(values[number]):
                    raise not_finite(values[number], epoch + 1)
                curve.append(values[number])
        patience = self.options.n_iter_no_change
        if held_out is None or patience is None:
            return
        if held_out[number] < self.to_beat[number] - self.options.tol:
            self.to_beat[number], self.best_epoch[number] = held_out[number], epoch
            self.best[number] = self.packed[number]
        elif epoch - self.best_epoch[number] >= patience:
            self.active[number] = False

    @torch.no_grad()
    def _train(self, epoch: int) -> list[float]:
        """Steps of a pass; the mean loss of each network."""
        rate = self.rate[:, None]
        if self.options.decay:
            rate = rate * 0.5 * (1.0 + math.cos(math.pi * epoch / self.problems[0].epochs))
        orders = [self._order(number) for number in range(len(self.problems))]
        total, whole = self.like.new_zeros(len(orders)), self.like.new_zeros(len(orders))
        for step in range(max(len(order) for order in orders)):
            chosen = [order[step] if step < len(order) else NO_ROWS for order in orders]
            x, target, weight = self.training.gather(chosen)
            size = weight.sum(dim=1)
            gradients, value = self._gradients(x, target, weight)
            # Networks without a batch keep what they have.
            moves = (size > 0).to(self.like)[:, None]
            self._adam(gradients, rate, moves)
            total += torch.where(size > 0, value * size, 0.0)
            whole += size
        return (total / whole).tolist()

    def _order(self, number: int) -> tuple[Tensor, ...]:
        """Rows of each batch of a pass; none if the network has ended."""
        if not self.active[number]:
            return ()
        batches = self.batches[number]
        order = batches.order()
        order = torch.arange(len(batches.dataset)) if order is None else order
        return order.split(batches.batch_size)

    def _gradients(self, x: Tensor, target: Tensor, weight: Tensor) -> tuple[Tensor, Tensor]:
        loss = self.problems[0].trainer.loss

        def objective(parameters, buffers, penalty, x, target, weight):
            outputs, budget = functional_call(
                Both(self.template), prefixed(parameters, buffers), (x,)
            )
            n_members = self.template.members
            if n_members > 1:
                outputs = outputs.flatten(0, 1)
                target, weight = target.repeat(n_members), weight.repeat(n_members)
            # A network without rows has no gradient, rather than NaN.
            size = weight.sum().clamp(min=torch.finfo(weight.dtype).tiny)
            value = (loss(outputs, target) * weight).sum() / size
            return value + penalty * (budget * buffers["share"]).sum(), value

        gradients, (_, value) = vmap(grad_and_value(objective, has_aux=True))(
            self.views(self.packed), self.buffers, self.penalty, x, target, weight
        )
        return torch.cat([gradients[name].flatten(1) for name, _, _ in self.places], dim=1), value

    def _adam(self, gradients: Tensor, rate: Tensor, moves: Tensor) -> None:
        self.n_steps += moves
        steps = self.n_steps.clamp(min=1.0)
        self.average.lerp_(gradients, (1.0 - FIRST) * moves)
        self.square.lerp_(gradients.square(), (1.0 - SECOND) * moves)
        root = (self.square / (1.0 - SECOND**steps)).sqrt_().add_(TINY)
        self.packed -= moves * rate / (1.0 - FIRST**steps) * self.average / root

    @torch.no_grad()
    def _validate(self) -> list[float]:
        """Weighted mean loss of each network on its validation rows."""
        assert self.validation is not None
        loss = self.problems[0].trainer.loss

        def total(parameters, buffers, x, target, weight):
            output = functional_call(self.template, {**parameters, **buffers}, (x,))
            return (loss(output, target) * weight).sum()

        sums = self.like.new_zeros(len(self.problems))
        for start in range(0, self.validation.longest, VALIDATION_ROWS):
            stop = start + VALIDATION_ROWS
            chosen = [torch.arange(start, min(stop, n)) for n in self.validation.lengths]
            parts = self.validation.gather(chosen)
            sums += vmap(total)(self.views(self.packed), self.buffers, *parts)
        return (sums / self.validation.weight.sum(dim=1)).tolist()

    def finish(self) -> None:
        """Hand back the losses and what further training continues from."""
        for number, problem in enumerate(self.problems):
            if problem.error is not None:
                continue
            if self.validation is not None and self.options.n_iter_no_change is not None:
                self.packed[number] = self.best[number]
            problem.trainer.averages = {
                position: {
                    "step": self.n_steps[number, 0].clone(),
                    "exp_avg": self.average[number, place].reshape(shape),
                    "exp_avg_sq": self.square[number, place].reshape(shape),
                }
                for position, (_, place, shape) in enumerate(self.places)
            }
            problem.losses = self.curves[number]


class Both(nn.Module):
    """Outputs of all members, and the budgets, in one call."""

    def __init__(self, network: LipschitzNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Map ``(n_rows, n_features)`` to outputs and budgets."""
        return self.network.member_outputs(x), self.network.budget()


def prefixed(*named: dict[str, Tensor]) -> dict[str, Tensor]:
    """Names as :class:`Both` has them."""
    return {f"network.{name}": value for part in named for name, value in part.items()}


class Stacked:
    """Rows of several networks, filled up to the longest with rows of weight 0."""

    def __init__(self, parts: list[Rows], like: Tensor) -> None:
        self.lengths = [len(part) for part in parts]
        self.longest = max(self.lengths)
        self.x, self.target, self.weight = (
            torch.nn.utils.rnn.pad_sequence(tensors, batch_first=True)
            for tensors in (
                [part.x[:].to(like) for part in parts],
                [part.target for part in parts],
                [part.weight for part in parts],
            )
        )

    def gather(self, chosen: list[Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        """Chosen rows of each, as many as the longest choice: what is missing has weight 0."""
        index = torch.nn.utils.rnn.pad_sequence(chosen, batch_first=True, padding_value=-1)
        index = index.to(self.x.device)
        missing = index < 0
        index = index.clamp(min=0)
        x = self.x.gather(1, index[:, :, None].expand(-1, -1, self.x.shape[2]))
        weight = self.weight.gather(1, index).masked_fill(missing, 0.0)
        return x, self.target.gather(1, index), weight
