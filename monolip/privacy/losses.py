"""Slopes of the losses that private training may use: those with a bounded one."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .sensitivities import LossSlope

__all__ = ["LogLoss"]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class LogLoss:
    """Slope of the log-loss of a row in its logits: probabilities less the truth.

    Parameters
    ----------
    class_weights : ndarray of shape (n_classes,)
        Public weights of the classes; two classes share one logit.
    """

    class_weights: Array

    @property
    def bound(self) -> LossSlope:
        """Largest norms: 1 for one logit, 2 in l1 and the root of 2 in l2 for several."""
        largest = float(self.class_weights.max())
        if len(self.class_weights) == 2:
            return LossSlope(largest, largest, centred=False)
        return LossSlope(2.0 * largest, math.sqrt(2.0) * largest, centred=True)

    def __call__(self, output: Array, label: NDArray[np.intp]) -> Array:
        """Slopes, shape (n_rows, n_outputs), for labels from 0 to n_classes - 1."""
        if len(self.class_weights) == 2:
            slope = 0.5 * (1.0 + np.tanh(0.5 * output)) - label[:, None]
        else:
            share = np.exp(output - output.max(axis=1, keepdims=True))
            slope = share / share.sum(axis=1, keepdims=True)
            slope[np.arange(len(label)), label] -= 1.0
        weighted: Array = slope * self.class_weights[label][:, None]
        return weighted
