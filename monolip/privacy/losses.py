"""Slope of the loss that private training uses: a bounded one."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["LogLoss", "LossSlope"]

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


@dataclass(frozen=True)
class LogLoss:
    r"""Slope of the log-loss of a row in its logits, where that is steep a little less.

    The loss is :math:`\phi(-\log p_y)` with :math:`\phi'(t) = \min(1, s / (1 - e^{-t}))`, where
    :math:`s` is ``steepest``: the log-loss while :math:`p_y \ge 1 - s`, beyond that a straight line
    in the logit of y against the rest. The most probable class is the same; log-odds far from 0
    come out up to :math:`-\log s` too large.

    Parameters
    ----------
    class_weights : ndarray of shape (n_classes,)
        Public weights of the classes; two classes share one logit.
    steepest : float, default=1.0
        Largest slope in the logit of a row's own class; 1 leaves the log-loss as it is.
    """

    class_weights: Array
    steepest: float = 1.0

    @property
    def bound(self) -> LossSlope:
        """With s for what is missing to y's probability: s for one logit, else 2 s in l1."""
        largest = self.steepest * float(self.class_weights.max())
        if len(self.class_weights) == 2:
            return LossSlope(largest, largest, centred=False)
        return LossSlope(2.0 * largest, math.sqrt(2.0) * largest, centred=True)

    def __call__(self, output: Array, label: NDArray[np.intp]) -> Array:
        """Slopes, shape (n_rows, n_outputs), for labels from 0 to n_classes - 1."""
        weight = self.class_weights[label][:, None]
        if len(self.class_weights) == 2:
            slope = 0.5 * (1.0 + np.tanh(0.5 * output)) - label[:, None]
            clipped: Array = weight * np.clip(slope, -self.steepest, self.steepest)
            return clipped
        share = np.exp(output - output.max(axis=1, keepdims=True))
        slope = share / share.sum(axis=1, keepdims=True)
        own = np.arange(len(label)), label
        slope[own] -= 1.0
        missing = -slope[own][:, None]
        flatter: Array = weight * slope * (self.steepest / np.maximum(missing, self.steepest))
        return flatter
