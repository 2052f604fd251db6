"""Probabilities that are as exactly monotone as the logits they come from.

Logits lie on a grid far coarser than float64, so ``exp`` is called on arguments that are either
equal or clearly apart: it is monotone on them, whatever its last bit does. Sums in a fixed order,
reciprocals and rounding are monotone operations of float64. Each probability below is such a
composition of logit differences.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["logistic", "ordered_softmax", "softmax"]

Array = NDArray[np.float64]

# Above this many classes, probabilities by differences would cost more than they are worth.
MAX_CLASSES_BY_DIFFERENCES = 32
# exp of less is 0 there: see softmax.
LOWEST_EXPONENT = -600.0


def logistic(logit: Array) -> Array:
    """Probabilities of the two classes from the log-odds of the second.

    Parameters
    ----------
    logit : ndarray of shape (n_samples,)

    Returns
    -------
    probability : ndarray of shape (n_samples, 2)
        The second column never falls, the first never rises, as ``logit`` grows.

    Examples
    --------
    >>> import numpy as np
    >>> logistic(np.array([0.0, np.inf]))
    array([[0.5, 0.5],
           [0. , 1. ]])
    """
    with np.errstate(over="ignore"):
        positive = 1.0 / (1.0 + np.exp(-logit))
    return np.column_stack([1.0 - positive, positive])


def softmax(logits: Array) -> Array:
    """Softmax, each class by its differences: ``1 / sum_j exp(f_j - f_k)``.

    P(class k) never falls where no difference ``f_j - f_k`` rises.

    Parameters
    ----------
    logits : ndarray of shape (n_samples, n_classes)

    Returns
    -------
    probability : ndarray of shape (n_samples, n_classes)

    Examples
    --------
    >>> import numpy as np
    >>> softmax(np.array([[0.0, 0.0, np.log(2.0)]]))
    array([[0.25, 0.25, 0.5 ]])
    """
    n_classes = logits.shape[1]
    if n_classes > MAX_CLASSES_BY_DIFFERENCES:
        # Not a composition of monotone operations, but as safe: a step of the grid (2**-34 or more)
        # that lowers f_max - f_k raises P(class k) by a relative 2**-34 / n_classes, far more than
        # all rounding, as long as no number is so small that it loses float64's precision.
        gap = logits - logits.max(axis=1, keepdims=True)
        power = np.where(gap < LOWEST_EXPONENT, 0.0, np.exp(gap))
        return power / power.sum(axis=1, keepdims=True)
    result = np.empty_like(logits)
    with np.errstate(over="ignore"):
        for k in range(n_classes):
            total = np.zeros(len(logits))
            for j in range(n_classes):
                total += np.exp(logits[:, j] - logits[:, k])
            result[:, k] = 1.0 / total
    return result


def ordered_softmax(logits: Array) -> Array:
    r"""Softmax for ordered classes, with exactly monotone cumulative sums.

    :math:`P(y \le k) = 1 / (1 + \sum_{j > k} 1 / \sum_{l \le k} e^{f_l - f_j})` never rises where
    no gap :math:`f_j - f_l` with j > l falls. It is rounded to a multiple of 2**-50, so that the
    probabilities, their cumulative sums and their total of 1 are exact in float64.

    Parameters
    ----------
    logits : ndarray of shape (n_samples, n_classes)

    Returns
    -------
    probability : ndarray of shape (n_samples, n_classes)
        Absolute resolution 2**-50.

    Examples
    --------
    >>> import numpy as np
    >>> ordered_softmax(np.array([[0.0, 0.0, np.log(2.0)]])).round(6)
    array([[0.25, 0.25, 0.5 ]])
    """
    n_classes = logits.shape[1]
    cumulative = np.ones_like(logits)
    with np.errstate(over="ignore", divide="ignore"):
        for k in range(n_classes - 1):
            above = np.zeros(len(logits))
            for j in range(n_classes - 1, k, -1):
                below = np.zeros(len(logits))
                for lower in range(k + 1):
                    below += np.exp(logits[:, lower] - logits[:, j])
                above += 1.0 / below
            cumulative[:, k] = np.ldexp(np.rint(np.ldexp(1.0 / (1.0 + above), 50)), -50)
    return np.diff(cumulative, axis=1, prepend=0.0)
