"""Fits that run at the same time are trained together where that pays: on a GPU.

The fits of a search run in threads and meet here with all that training needs. Those of one shape
become one call of :func:`train_members`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from contextvars import ContextVar
from dataclasses import dataclass, field
from threading import Condition

from torch import nn

from ..losses import NamedLoss
from ..nn import LipschitzNetwork
from .batches import Rows
from .loop import Trainer

__all__ = ["Meeting", "Problem", "meeting", "train", "train_members"]

Losses = tuple[list[float], list[float]]


@dataclass
class Problem:
    """What :meth:`Trainer.train` takes, and what came of it."""

    trainer: Trainer
    training: Rows
    validation: Rows | None
    epochs: int
    begin: Callable[[], None]
    end: Callable[[nn.Module], bool]
    losses: Losses | None = field(default=None, init=False)
    error: BaseException | None = field(default=None, init=False)

    @property
    def shape(self) -> Hashable:
        """Problems of equal shape can be one batch: they differ in numbers only."""
        module, loss, options = self.trainer.module, self.trainer.loss, self.trainer.options
        if not isinstance(module, LipschitzNetwork) or not isinstance(loss, NamedLoss):
            return id(self)
        if options.certified is not None or options.callbacks:
            return id(self)
        parameters = tuple((tuple(p.shape), p.dtype, p.device) for p in module.parameters())
        return (
            parameters,
            module.norm,
            loss.name,
            options.batch_size,
            self.epochs,
            self.validation is None,
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
    """Train networks of one shape; each gets its ``losses``, or the ``error`` that ended it."""
    for problem in problems:
        problem.run()


class Meeting:
    """Where the fits of a search wait for each other.

    Parameters
    ----------
    at_once : int
        Fits that run at the same time, at most.
    """

    def __init__(self, at_once: int) -> None:
        self.at_once = at_once
        # Fits that have not ended; set when the search knows.
        self.open = 0
        self.waiting: list[Problem] = []
        self.changed = Condition()

    def train(self, problem: Problem) -> None:
        """Wait until all fits that can come are here; the last one trains them."""
        with self.changed:
            self.waiting.append(problem)
            self._begin_if_all_are_here()
            self.changed.wait_for(lambda: problem.ended)

    def leave(self) -> None:
        """Say that a fit has ended, with or without training."""
        with self.changed:
            self.open -= 1
            self._begin_if_all_are_here()

    def close(self) -> None:
        """Send away who still waits: the search was interrupted."""
        with self.changed:
            for problem in self.waiting:
                problem.error = InterruptedError("the search that this fit was part of has ended")
            self.waiting = []
            self.changed.notify_all()

    def _begin_if_all_are_here(self) -> None:
        if len(self.waiting) < min(self.open, self.at_once):
            return
        groups: dict[Hashable, list[Problem]] = {}
        for problem in self.waiting:
            groups.setdefault(problem.shape, []).append(problem)
        self.waiting = []
        for group in groups.values():
            try:
                train_members(group)
            except BaseException as error:
                for problem in group:
                    problem.error = problem.error or error
        self.changed.notify_all()


meeting: ContextVar[Meeting | None] = ContextVar("meeting", default=None)


def train(problem: Problem) -> Losses:
    """Train a network, with others where they meet: training and validation loss of each pass."""
    place = meeting.get()
    if place is None:
        problem.run()
    else:
        place.train(problem)
    if problem.error is not None:
        raise problem.error
    assert problem.losses is not None
    return problem.losses
