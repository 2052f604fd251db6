"""Fits that run at the same time are trained together where that pays: on a GPU.

The fits of a search run in threads and meet here with all that training needs. Those of one shape
become one call of :func:`train_members`.
"""

from __future__ import annotations

from collections.abc import Hashable
from contextvars import ContextVar
from threading import Condition

from .members import Losses, Problem, train_members

__all__ = ["Meeting", "meeting", "train"]


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
                if len(group) > 1:
                    train_members(group)
                else:
                    group[0].run()
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
