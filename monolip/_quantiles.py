"""Levels of quantiles: one as scikit-learn has it, or several that one network predicts."""

from __future__ import annotations

from collections.abc import Sequence
from numbers import Real
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.metrics import d2_pinball_score

__all__ = ["mean_d2_pinball_score", "resolve_quantile", "weighted_quantiles"]

Array = NDArray[np.float64]


def resolve_quantile(quantile: Any, loss: str) -> float | list[float]:
    """One level, or a list of several.

    Raises
    ------
    ValueError
        If a level is not between 0 and 1, the levels do not rise, or the loss has no use for them.
    """
    if isinstance(quantile, Real):
        return float(quantile)
    try:
        levels = np.asarray(quantile, dtype=np.float64)
    except (TypeError, ValueError):
        levels = np.empty((0, 0))
    rising = levels.ndim == 1 and len(levels) > 0 and bool((np.diff(levels) > 0).all())
    if not rising or not ((levels > 0) & (levels < 1)).all():
        raise ValueError(
            "quantile must be a level between 0 and 1, the ends excluded, or several in rising "
            f"order, each once; got {quantile!r}"
        )
    if loss != "quantile":
        raise ValueError(
            f"several quantiles need loss='quantile'; got quantile={quantile!r} with loss={loss!r}"
        )
    found: list[float] = levels.tolist()
    return found


def weighted_quantiles(target: Array, levels: Sequence[float], weight: Array) -> Array:
    """Quantiles of the rows' targets, each row as often as its weight says."""
    found: Array = np.quantile(target, levels, weights=weight, method="inverted_cdf")
    return found


def mean_d2_pinball_score(
    y: ArrayLike, predicted: Array, levels: Sequence[float], sample_weight: ArrayLike | None
) -> float:
    """Mean over the levels of :func:`sklearn.metrics.d2_pinball_score`, at most 1."""
    scores = [
        d2_pinball_score(y, column, alpha=level, sample_weight=sample_weight)
        for column, level in zip(predicted.T, levels, strict=True)
    ]
    return float(np.mean(scores))
