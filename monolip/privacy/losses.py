"""Slopes of the losses that private training uses: bounded ones."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["BoundedLoss", "HuberLoss", "LogLoss", "LossSlope"]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class LossSlope:
    """Largest norms of the slope of a row's loss in the outputs.

    Parameters
    ----------
    l1, l2 : float
    centred : bool
        Whether the slopes of a row sum to 0.
    """

    l1: float
    l2: float
    centred: bool


class BoundedLoss(ABC):
    """Loss of a row whose slope in the outputs is bounded by a public number."""

    @property
    @abstractmethod
    def bound(self) -> LossSlope:
        """Largest norms of ``__call__``'s rows, whatever outputs and targets are."""

    @abstractmethod
    def __call__(self, output: Array, target: NDArray[Any]) -> Array:
        """Slopes in the outputs, both of shape (n_rows, n_outputs); targets (n_rows,).

        A row's slope depends on that row alone, to the last bit.
        """


@dataclass(frozen=True)
class LogLoss(BoundedLoss):
    r"""Slope of the log-loss of a row in its logits, where that is steep a little less.

    For two classes, with p the probability of class 1, the slope is :math:`w(p) (p - y)` with
    :math:`w(p) = \min(1, s / \max(p, 1 - p))`, where :math:`s` is ``steepest``: the log-loss
    between the probabilities s and 1 - s, beyond that a straight line for the class that is
    improbable and an exponential for the other. Because w is the same for both classes, the loss
    is proper: its expectation is smallest at the true probability. At s of 1/2 or less there is
    nothing of the log-loss between them, and s is a factor only.

    For more, it is :math:`\phi(-\log p_y)` with :math:`\phi'(t) = \min(1, s / (1 - e^{-t}))`: the
    log-loss while :math:`p_y \ge 1 - s`, beyond that a straight line in the logit of y against the
    rest. The most probable class is the same; log-odds far from 0 come out up to :math:`-\log s`
    too large.

    Parameters
    ----------
    class_weights : ndarray of shape (n_classes,)
        Public weights of the classes; two classes share one logit.
    steepest : float, default=1.0
        Largest slope in the logit of a row's own class; 1 leaves the log-loss as it is.
    shift : float or ndarray of shape (n_classes,), default=0.0
        Added to the logits. With the logarithms of weights (two classes: their difference), what
        minimises the weighted loss is what minimises it without weights.

    References
    ----------
    Reid, Williamson, "Composite Binary Losses", JMLR 2010.
    """

    class_weights: Array
    steepest: float = 1.0
    shift: Any = 0.0

    @property
    def bound(self) -> LossSlope:
        """With s for what is missing to y's probability: s for one logit, else 2 s in l1."""
        largest = self.steepest * float(self.class_weights.max())
        if len(self.class_weights) == 2:
            return LossSlope(largest, largest, centred=False)
        return LossSlope(2.0 * largest, math.sqrt(2.0) * largest, centred=True)

    def __call__(self, output: Array, target: NDArray[Any]) -> Array:
        """Slopes for labels from 0 to n_classes - 1."""
        weight = self.class_weights[target][:, None]
        output = output + self.shift
        if len(self.class_weights) == 2:
            probability = 0.5 * (1.0 + np.tanh(0.5 * output))
            likelier = np.maximum(probability, 1.0 - probability)
            proper: Array = (probability - target[:, None]) * np.minimum(
                1.0, self.steepest / likelier
            )
            return weight * np.clip(proper, -self.steepest, self.steepest)
        share = np.exp(output - output.max(axis=1, keepdims=True))
        slope = share / share.sum(axis=1, keepdims=True)
        own = np.arange(len(target)), target
        slope[own] -= 1.0
        missing = -slope[own][:, None]
        flatter: Array = weight * slope * (self.steepest / np.maximum(missing, self.steepest))
        return flatter


@dataclass(frozen=True)
class HuberLoss(BoundedLoss):
    """Slope of Huber's loss of a row in its one output, in units of its largest.

    Parameters
    ----------
    delta : float
        Residual where the loss turns from a square into a straight line; 0 for the absolute error.

    References
    ----------
    Huber, "Robust Estimation of a Location Parameter", Annals of Mathematical Statistics 1964.
    """

    delta: float

    @property
    def bound(self) -> LossSlope:
        """One, for any residual."""
        return LossSlope(1.0, 1.0, centred=False)

    def __call__(self, output: Array, target: NDArray[Any]) -> Array:
        """Slopes for targets in the unit of the output."""
        residual = output - target[:, None]
        if self.delta == 0.0:
            return np.sign(residual)
        with np.errstate(over="ignore"):
            slope: Array = np.clip(residual / self.delta, -1.0, 1.0)
        return slope
