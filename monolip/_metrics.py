"""Scores of predicted probabilities for ordered classes."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from sklearn.utils.validation import check_array, check_consistent_length, column_or_1d

__all__ = ["ranked_probability_score"]


def ranked_probability_score(
    y_true: ArrayLike,
    y_proba: ArrayLike,
    *,
    labels: ArrayLike | None = None,
    sample_weight: ArrayLike | None = None,
) -> float:
    r"""Mean squared distance between predicted and true cumulative distributions.

    .. math:: \frac{1}{K-1} \sum_{k<K} (P(y \le k) - [y \le k])^2

    A strictly proper score for ordered classes: probability far from the true class costs more than
    probability beside it. For two classes it is the Brier score. Smaller is better; 0 is best, 1
    worst.

    Parameters
    ----------
    y_true : array-like of shape (n_samples,)
        Classes.
    y_proba : array-like of shape (n_samples, n_classes)
        Probabilities, in the order of the classes.
    labels : array-like of shape (n_classes,), default=None
        The classes in their order; by default the sorted values of ``y_true``.
    sample_weight : array-like of shape (n_samples,), default=None

    Returns
    -------
    score : float

    Raises
    ------
    ValueError
        If a class is not among the labels, or the shapes do not fit.

    References
    ----------
    Epstein, "A Scoring System for Probability Forecasts of Ranked Categories", 1969.

    Examples
    --------
    >>> from monolip import ranked_probability_score
    >>> near, far = [[0.0, 1.0, 0.0]], [[0.0, 0.0, 1.0]]
    >>> [ranked_probability_score(["a"], p, labels=["a", "b", "c"]) for p in (near, far)]
    [0.5, 1.0]
    """
    y = column_or_1d(y_true)
    proba = check_array(y_proba, dtype=np.float64)
    known = np.unique(y) if labels is None else column_or_1d(labels)
    check_consistent_length(y, proba, sample_weight)
    if len(known) < 2 or proba.shape[1] != len(known):
        raise ValueError(
            "y_proba must have a column for each class, at least two; found "
            f"{proba.shape[1]} columns for the classes {known.tolist()}: pass labels"
        )
    place = {label: position for position, label in enumerate(known.tolist())}
    unknown = [label for label in y.tolist() if label not in place]
    if unknown:
        raise ValueError(f"y_true holds {unknown[0]!r}, which is not among {known.tolist()}")
    position = np.array([place[label] for label in y.tolist()])
    reached = position[:, None] <= np.arange(len(known) - 1)
    distance = ((proba.cumsum(axis=1)[:, :-1] - reached) ** 2).mean(axis=1)
    weight = None if sample_weight is None else np.asarray(sample_weight, dtype=np.float64)
    return float(np.average(distance, weights=weight))
