"""Targets as users pass them: whether directions may speak of the order of their classes."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

__all__ = ["check_class_order", "check_known"]


def check_class_order(
    y: Any, classes: NDArray[Any] | None, directions: NDArray[np.int8], stacklevel: int = 2
) -> None:
    """Raise or warn where directions speak of an order of classes that the user may not mean.

    Parameters
    ----------
    y : array-like of shape (n_samples,)
        Labels as the user gave them.
    classes : ndarray of shape (n_classes,) or None
        Labels in the order that directions speak of; None for a regression.
    directions : ndarray of int8, shape (n_features,) or (n_features, n_classes)
        The second form speaks of single classes, not of their order.
    stacklevel : int, default=2
        Of the warning.

    Raises
    ------
    ValueError
        If y states another order.

    Warns
    -----
    UserWarning
        If classes are texts, and y states no order.
    """
    if classes is None or len(classes) < 3 or directions.ndim == 2 or not directions.any():
        return
    assumed, stated = classes.tolist(), order_of(y)
    if stated is not None:
        known = [label for label in stated if label in assumed]
        if known != assumed:
            raise ValueError(
                "monotonic_cst for three or more classes speaks of the order of classes_, which is "
                f"sorted, {in_words(assumed)}; y states the order {in_words(known)}: code y as "
                "whole numbers, y.cat.codes of a pandas column for example, 0 for the lowest, or "
                "name single classes, {'column': {label: 1}}"
            )
    elif all(isinstance(label, str) for label in assumed):
        warnings.warn(
            "monotonic_cst speaks of the order of the classes, and texts are sorted by alphabet: "
            f"{in_words(assumed)} is taken to be the order from low to high. If it is not, code y "
            "as 0, 1, 2, ... from low to high; if it is, say so with "
            "pandas.Categorical(y, ordered=True)",
            UserWarning,
            stacklevel=stacklevel,
        )


def check_known(y: Any) -> None:
    """Raise ``ValueError`` for missing values among texts and objects, on which sorting fails."""
    kind: Any = getattr(y, "dtype", None)
    values = np.asarray(y, dtype=object) if isinstance(y, list | tuple) else y
    known = isinstance(kind, pd.CategoricalDtype | pd.StringDtype) or kind in (None, object)
    if not known or getattr(values, "ndim", 0) != 1:
        return
    n_missing = int(pd.isna(values).sum())
    if n_missing:
        raise ValueError(
            f"y must hold a value in each row; found NaN or None in {n_missing} of {len(values)} "
            "rows: leave those rows out"
        )


def order_of(y: Any) -> list[Any] | None:
    """Classes in the order that a categorical target states, if it states one."""
    if isinstance(y, pd.DataFrame) and y.shape[1] == 1:
        y = y.iloc[:, 0]
    dtype: Any = getattr(y, "dtype", None)
    if isinstance(dtype, pd.CategoricalDtype) and dtype.ordered:
        return list(dtype.categories)
    if str(dtype).startswith("Enum"):
        # Of polars.
        return list(dtype.categories)
    return None


def in_words(labels: list[Any]) -> str:
    """An order from low to high."""
    return " < ".join(map(str, labels))
