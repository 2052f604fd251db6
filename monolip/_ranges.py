"""Public ranges: of the columns, and of the target."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ._validation import by_name, name_columns

__all__ = ["resolve_ranges", "resolve_target_range"]

Array = NDArray[np.float64]


def resolve_ranges(
    feature_range: Any, names: NDArray[Any] | None, n_features: int
) -> tuple[Array, Array]:
    """Resolve ``feature_range`` to the lower and the upper end of each column.

    Raises
    ------
    ValueError
        If it is missing, lacks a column, has a wrong shape, or an end is not below the other.
    """
    if feature_range is None:
        raise ValueError(
            "feature_range is required: ranges taken from the data would tell its extreme values; "
            "pass a public pair (low, high), or one for each column"
        )
    labels = name_columns(names, n_features)
    if isinstance(feature_range, Mapping):
        entries = by_name("feature_range", feature_range, names, n_features)
        missing = [labels[i] for i in range(n_features) if i not in entries]
        if missing:
            raise ValueError(f"feature_range must name every column; missing: {', '.join(missing)}")
        feature_range = [entries[i] for i in range(n_features)]
    try:
        pairs = np.array(feature_range, dtype=np.float64)
    except (TypeError, ValueError):
        pairs = np.zeros(0)
    if pairs.shape not in ((2,), (n_features, 2)):
        raise ValueError(
            f"feature_range must be a pair of numbers or have shape ({n_features}, 2), a pair for "
            f"each column; got {feature_range!r}"
        )
    low, high = np.broadcast_to(pairs, (n_features, 2)).T
    with np.errstate(all="ignore"):
        wrong = ~(
            (low < high) & np.isfinite(1.0 / (0.5 * high - 0.5 * low)) & np.isfinite(pairs).all()
        )
    if wrong.any() or np.abs(pairs).max() > 1e300:
        column = int(np.argmax(wrong))
        raise ValueError(
            "feature_range must hold finite pairs with low < high; found "
            f"({low[column]}, {high[column]}) for column {labels[column]!r}"
        )
    return low.copy(), high.copy()


def resolve_target_range(target_range: Any) -> tuple[float, float]:
    """Resolve ``target_range`` to its ends.

    Raises
    ------
    ValueError
        If it is missing, no pair of numbers, or its ends do not rise or are not finite.
    """
    if target_range is None:
        raise ValueError(
            "target_range is required: a range taken from the data would tell its extreme targets; "
            "pass a public pair (low, high)"
        )
    try:
        low, high = (float(end) for end in target_range)
    except (TypeError, ValueError):
        raise ValueError(
            f"target_range must be a pair of numbers (low, high); got {target_range!r}"
        ) from None
    # A target's distance from the middle is divided by half the width.
    with np.errstate(all="ignore"):
        wide = np.isfinite(1.0 / (0.5 * np.float64(high) - 0.5 * np.float64(low)))
    if not (low < high and wide and max(abs(low), abs(high)) <= 1e300):
        raise ValueError(f"target_range must be a finite pair with low < high; got ({low}, {high})")
    return low, high
