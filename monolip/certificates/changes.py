r"""What each operation makes of a change of its inputs: of every unit, and of all in l2.

A :class:`Changes` holds intervals for the change of each unit, and a bound on the l2 norm of all
units' changes together; each kind of operation has a rule for both. Layers with small rows (weights
normalised in l-infinity, order statistics) keep the intervals small, layers with small singular
values (block reflectors, residual layers) the l2 norm. A head's pair of rows is charged with
:math:`\|w_k - w_j\|_2` times the latter.

Three questions are asked, and differ in rounding: slopes of the network without rounding, whole
steps that the network moves for one step of a column, and how far rounding moves its outputs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ..folded import (
    Dense,
    GroupSort,
    MaxMin,
    Operation,
    OrderStatistics,
    ReluResidual,
    Spline,
)
from ..folded.operations import MAX_BITS

__all__ = ["OUTWARD", "Changes", "Question", "after"]

Array = NDArray[np.float64]

# Every bound below is a sum and product of at most a few thousand float64 numbers, each operation
# wrong by less than 2**-53 of it. This factor covers 2**19 operations.
OUTWARD = 1.0 + 2.0**-33

Question = Literal["slopes", "steps", "error"]


@dataclass(frozen=True)
class Changes:
    """Bounds on what several moves of the input (the last axis) do to some units.

    Parameters
    ----------
    low, high : ndarray of shape (n_units, n_moves)
        Ends of the change of each unit.
    size : ndarray of shape (n_moves,)
        Of the l2 norm of all units' changes; inf where it is not followed.
    """

    low: Array
    high: Array
    size: Array

    @property
    def largest(self) -> Array:
        """Largest absolute change of each unit."""
        largest: Array = np.maximum(np.abs(self.low), np.abs(self.high))
        return largest


def after(
    operation: Operation, changes: Changes, question: Question, combined: Array | None = None
) -> Changes:
    """Changes of an operation's outputs.

    Parameters
    ----------
    operation : Operation
    changes : Changes
        Of its inputs.
    question : {"slopes", "steps", "error"}
        "slopes": without rounding. "steps": of whole numbers, whole numbers. "error": between what
        is computed and what would be without rounding.
    combined : ndarray of shape (n_margins, n_outputs), optional
        Margins of a last dense layer's outputs, taken together instead of output by output. For
        "steps", where outputs are rounded one by one, only if the weights are whole numbers.
    """
    if isinstance(operation, MaxMin | GroupSort):
        size = 2 if isinstance(operation, MaxMin) else int(operation.size)
        return sorted_groups(changes, size)
    if isinstance(operation, Dense):
        return dense(operation, changes, question, combined)
    if isinstance(operation, ReluResidual):
        return relu_residual(operation, changes, question)
    if isinstance(operation, OrderStatistics):
        return order_statistics(operation, changes, question)
    if isinstance(operation, Spline):
        return spline(operation, changes, question)
    raise NotImplementedError(f"no slope bound for the operation {operation.name!r}")


def sorted_groups(changes: Changes, size: int) -> Changes:
    """Each place of a sorted group changes as one of the group's units, or less."""
    low, high = (ends.reshape(size, -1, ends.shape[1]) for ends in (changes.low, changes.high))
    return Changes(
        np.tile(low.min(axis=0), (size, 1)), np.tile(high.max(axis=0), (size, 1)), changes.size
    )


def dense(
    layer: Dense, changes: Changes, question: Question, combined: Array | None = None
) -> Changes:
    """By interval arithmetic, and by the rows' and the matrix's l2 norms."""
    weight = layer.weight if combined is None else combined @ layer.weight
    low, high = ends(weight, changes.low, changes.high, question)
    # Each output is rounded on its own, by less than a step.
    rounding = 0.0 if question == "slopes" else 1.0
    share = np.ones(len(weight)) if combined is None else np.abs(combined).sum(axis=1)
    if question == "error":
        low, high = low - share[:, None], high + share[:, None]
    if not np.isfinite(changes.size).any():
        return Changes(low, high, changes.size)
    rows = np.linalg.norm(weight, axis=1)[:, None] * changes.size * OUTWARD**2
    most = rows + rounding * share[:, None]
    size = changes.size
    if combined is None:
        size = (layer.spectral * size + rounding * np.sqrt(len(weight))) * OUTWARD
    return met(low, high, size, most, question)


def relu_residual(layer: ReluResidual, changes: Changes, question: Question) -> Changes:
    """By interval arithmetic through the rectifiers, and by the layer's slope in l2."""
    low, high = ends(layer.inner.weight, changes.low, changes.high, question)
    if question == "error":
        low, high = low - 1.0, high + 1.0
    # A rectifier passes any part of a change.
    low, high = np.minimum(low, 0.0), np.maximum(high, 0.0)
    least, most = ends(layer.outer.weight, low, high, question)
    if question == "error":
        least, most = least - 1.0, most + 1.0
    low, high = changes.low - most, changes.high - least
    if question == "slopes":
        charge = (OUTWARD - 1.0) * (changes.largest + np.maximum(np.abs(least), np.abs(most)))
        low, high = low - charge, high + charge
    rounding = 0.0 if question == "slopes" else layer.rounding
    size = (layer.slope * changes.size + rounding) * OUTWARD
    return met(low, high, size, np.broadcast_to(size, low.shape), question)


def order_statistics(layer: OrderStatistics, changes: Changes, question: Question) -> Changes:
    r"""All outputs alike: :math:`\sum_k c_k \mathrm{sort}_k |\Delta|`, largest first.

    A distance changes at most as its input does; the change of the sorted distances is majorised by
    the sorted change, and the weights do not rise.
    """
    largest = -np.sort(-changes.largest, axis=0)[: len(layer.weights)]
    high = ends(layer.weights[None], np.zeros(largest.shape), largest, question)[1]
    if question == "error":
        high = high + 1.0
    high = np.repeat(high, len(layer.bias), axis=0)
    return Changes(-high, high, np.full(high.shape[1], np.inf))


def spline(layer: Spline, changes: Changes, question: Question) -> Changes:
    """By the smallest and largest slope of each unit."""
    least, most = layer.slopes.min(axis=1)[:, None], layer.slopes.max(axis=1)[:, None]
    if question == "error":
        # From the line without rounding, whatever the input.
        high = np.maximum(np.abs(least), np.abs(most)) * changes.largest * OUTWARD + layer.rounding
        size = changes.size * OUTWARD + layer.rounding * np.sqrt(len(high))
        return met(-high, high, size, high, question)
    if question == "steps":
        # One step leads to whole steps between these, and many steps are one after the other.
        least, most = np.floor(least), np.ceil(most)
    corners = np.stack(
        [slope * end for slope in (least, most) for end in (changes.low, changes.high)]
    )
    low, high = corners.min(axis=0), corners.max(axis=0)
    if question == "slopes":
        low, high = low - np.abs(low) * (OUTWARD - 1.0), high + np.abs(high) * (OUTWARD - 1.0)
    steepest = float(np.abs(layer.slopes).max(initial=0.0)) * OUTWARD
    size = changes.size * (layer.steepest if question == "steps" else steepest)
    return met(low, high, size, np.broadcast_to(size, low.shape), question)


def met(low: Array, high: Array, size: Array, most: Array, question: Question) -> Changes:
    """Changes of which two things are known: intervals, and bounds on absolute values."""
    if question == "steps":
        # Whole numbers within a bound are within the whole number below it.
        most = np.floor(most)
    low, high = np.maximum(low, -most), np.minimum(high, most)
    together = np.linalg.norm(np.maximum(np.abs(low), np.abs(high)), axis=0) * OUTWARD
    return Changes(low, high, np.where(np.isfinite(size), np.fmin(size, together), np.inf))


def ends(weight: Array, low: Array, high: Array, question: Question) -> tuple[Array, Array]:
    """Ends of ``weight @ change``: outward, or of its floor where changes are whole numbers."""
    lower, upper, size = product_ends(weight, low, high)
    if question != "steps":
        charge = size * (OUTWARD - 1.0)
        return lower - charge, upper + charge
    # Weights are multiples of 2**-MAX_BITS, so small sums are exact; others are widened.
    exact = size < 2.0 ** (52 - MAX_BITS)
    charge = np.where(exact, 0.0, size * (OUTWARD - 1.0) + 1.0)
    return np.floor(lower - charge), np.ceil(upper + charge)


def product_ends(weight: Array, low: Array, high: Array) -> tuple[Array, Array, Array]:
    """Ends of ``weight @ x`` for ``low <= x <= high``, and a bound on the size of all terms."""
    positive, negative = np.maximum(weight, 0.0), np.minimum(weight, 0.0)
    lower, upper = positive @ low + negative @ high, positive @ high + negative @ low
    return lower, upper, np.abs(weight) @ np.maximum(np.abs(low), np.abs(high))
