"""What users pass -> arrays, or an error that says the rule, the value found and the remedy."""

from __future__ import annotations

import math
from collections.abc import Mapping
from numbers import Real
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.utils import check_random_state

__all__ = [
    "by_name",
    "check_whole_numbers",
    "is_plain",
    "name_columns",
    "resolve_directions",
    "resolve_lipschitz",
    "torch_seed",
]

Array = NDArray[np.float64]


def is_plain(X: Any) -> bool:
    """Whether X is a table of finite float64 numbers as it stands.

    False may also be said of one whose sum overflows.
    """
    if type(X) is not np.ndarray or X.dtype != np.float64 or X.ndim != 2 or not len(X):
        return False
    with np.errstate(over="ignore", invalid="ignore"):
        return math.isfinite(X.sum())


def name_columns(names: NDArray[Any] | None, n_features: int) -> list[str]:
    """Column names, or ``x0, x1, ...`` as scikit-learn calls unnamed ones."""
    return [f"x{i}" for i in range(n_features)] if names is None else [str(name) for name in names]


def by_name(
    parameter: str, value: Mapping[Any, Any], names: NDArray[Any] | None, n_features: int
) -> dict[int, Any]:
    """Entries of a dict keyed by column name, keyed by position."""
    if names is None:
        raise ValueError(
            f"{parameter} as a dict needs column names that are strings; X has none: pass a "
            f"DataFrame with such names, or an array with one entry for each of the {n_features} "
            "columns"
        )
    position = {name: i for i, name in enumerate(names)}
    for name in value:
        if name not in position:
            columns = ", ".join(repr(str(column)) for column in names)
            raise ValueError(
                f"{parameter} names {name!r}, which is not a column of X; columns: {columns}"
            )
    return {position[name]: entry for name, entry in value.items()}


def resolve_directions(
    monotonic_cst: Any,
    names: NDArray[Any] | None,
    n_features: int,
    classes: NDArray[Any] | None = None,
) -> NDArray[np.int8]:
    """Resolve ``monotonic_cst``.

    Parameters
    ----------
    monotonic_cst : None, array-like or dict
        As documented for the estimators.
    names : ndarray of str or None
        Columns of X.
    n_features : int
    classes : ndarray, optional
        Labels; with more than two, a constraint may also be given by class.

    Returns
    -------
    directions : ndarray of int8, shape (n_features,) or (n_features, n_classes)
        -1, 0 or 1; the second form if the constraint is by class.

    Raises
    ------
    ValueError
        Unknown names, wrong shapes, other values, or a column that would have to raise (or lower)
        two classes at once.
    """
    labels = np.array([]) if classes is None else classes
    multiclass = len(labels) > 2
    if monotonic_cst is None:
        return np.zeros(n_features, dtype=np.int8)
    if isinstance(monotonic_cst, Mapping):
        entries = by_name("monotonic_cst", monotonic_cst, names, n_features)
        by_class = any(isinstance(entry, Mapping) for entry in entries.values())
        if by_class and not multiclass:
            raise ValueError(
                "monotonic_cst by class needs three or more classes; give one direction a column"
            )
        shape = (n_features, len(labels)) if by_class else (n_features,)
        raw = np.zeros(shape, dtype=object)
        for position, entry in entries.items():
            if not by_class:
                raw[position] = entry
            elif isinstance(entry, Mapping):
                for label, direction in entry.items():
                    raw[position, class_index(label, labels)] = direction
            elif entry != 0:
                raise ValueError(
                    "monotonic_cst must be by class for all columns or for none; found the "
                    f"direction {entry!r} beside a dict of classes"
                )
    else:
        raw = plain_array("monotonic_cst", monotonic_cst, n_features)
        allowed: list[tuple[int, ...]] = [(n_features,)]
        if multiclass:
            allowed.append((n_features, len(labels)))
        if raw.shape not in allowed:
            shapes = " or ".join(str(shape) for shape in allowed)
            raise ValueError(
                f"monotonic_cst has shape {raw.shape} but the input data X has {n_features} "
                f"features; its shape must be {shapes}"
            )
    bad = [value for value in raw.ravel() if not is_direction(value)]
    if bad:
        raise ValueError(f"monotonic_cst must hold -1, 0 or 1; found {bad[0]!r}")
    directions = raw.astype(np.int8)
    if directions.ndim == 2:
        several = ((directions > 0).sum(axis=1) > 1) | ((directions < 0).sum(axis=1) > 1)
        if several.any():
            column = name_columns(names, n_features)[int(np.flatnonzero(several)[0])]
            raise ValueError(
                "monotonic_cst by class can raise at most one class and lower at most one along a "
                f"column, because probabilities sum to 1; found more for column {column!r}"
            )
    return directions


def plain_array(parameter: str, value: Any, n_features: int) -> NDArray[Any]:
    """Array of any dtype from what a user passed; an error if it has no shape."""
    try:
        return np.asarray(value)
    except ValueError:
        raise ValueError(
            f"{parameter} must have shape ({n_features},), one entry a column of X; found rows of "
            f"different lengths: {value!r}"
        ) from None


def is_direction(value: Any) -> bool:
    """Whether a value is -1, 0 or 1."""
    return isinstance(value, (Real, np.number, np.bool_)) and float(value) in (-1.0, 0.0, 1.0)


def class_index(label: Any, classes: NDArray[Any]) -> int:
    """Position of a label."""
    found = np.flatnonzero(classes == label)
    if len(found) != 1:
        known = ", ".join(repr(item) for item in classes.tolist())
        raise ValueError(
            f"monotonic_cst names {label!r}, which is not a class of y; classes: {known}"
        )
    return int(found[0])


def resolve_lipschitz(lipschitz: Any, names: NDArray[Any] | None, n_features: int) -> Array:
    """Resolve ``lipschitz`` to one bound for each column, inf where it is learned without one.

    Raises
    ------
    ValueError
        Negative or missing values, unknown names, a wrong shape or another string than ``"auto"``.
    """
    limits = np.full(n_features, np.inf)
    if isinstance(lipschitz, str):
        if lipschitz != "auto":
            raise ValueError(f"lipschitz must be numbers or 'auto'; got {lipschitz!r}")
        return limits
    if isinstance(lipschitz, Mapping):
        for position, entry in by_name("lipschitz", lipschitz, names, n_features).items():
            limits[position] = number(entry, accept_auto=True)
    else:
        array = plain_array("lipschitz", lipschitz, n_features)
        if array.shape not in ((), (n_features,)):
            raise ValueError(
                f"lipschitz must be a number or have shape ({n_features},), one entry a column of "
                f"X; got shape {array.shape}"
            )
        limits[:] = [number(entry) for entry in np.broadcast_to(array, n_features)]
    if np.isnan(limits).any() or (limits < 0).any():
        column = int(np.flatnonzero(~(limits >= 0))[0])
        raise ValueError(
            "lipschitz must not be negative or missing; found "
            f"{limits[column]} for column {name_columns(names, n_features)[column]!r}"
        )
    return limits


def number(value: Any, *, accept_auto: bool = False) -> float:
    """Float of one bound; missing values become NaN."""
    if value is None:
        return np.nan
    if isinstance(value, str) and value == "auto" and accept_auto:
        return np.inf
    if isinstance(value, (Real, np.number, np.bool_)):
        return float(value)
    remedy = "'auto' for single columns goes into a dict or is np.inf" if value == "auto" else ""
    raise ValueError(
        f"lipschitz must hold numbers, one a column; found {value!r}" + (remedy and f": {remedy}")
    )


def check_whole_numbers(X: Any) -> None:
    """Raise if integers are too large for float64 to tell from their neighbours."""
    columns = [X[name] for name in X.columns] if hasattr(X, "columns") else [X]
    for column in columns:
        values = np.asarray(column)
        if (
            values.dtype.kind in "iu"
            and values.size
            and not ((values <= 2**53) & (values >= -(2**53))).all()
        ):
            raise ValueError(
                "X must hold whole numbers up to 2**53 for a certificate, because float64 rounds "
                f"larger ones; found {values.max()}: subtract an offset before fitting"
            )


def torch_seed(random_state: Any) -> int:
    """Seed for torch generators from scikit-learn's ``random_state``."""
    return int(check_random_state(random_state).randint(np.iinfo(np.int32).max))
