"""What users pass -> arrays, or an error that says the rule, the value found and the remedy."""

from __future__ import annotations

from collections.abc import Mapping
from numbers import Real
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.utils import check_random_state

from .folding import ColumnScaling

__all__ = [
    "column_scaling",
    "explain_text_columns",
    "holdout_mask",
    "resolve_directions",
    "resolve_lipschitz",
    "torch_seed",
]

Array = NDArray[np.float64]


def name_columns(names: NDArray[Any] | None, n_features: int) -> list[str]:
    """Column names, or ``x0, x1, ...`` as scikit-learn calls unnamed ones."""
    return [f"x{i}" for i in range(n_features)] if names is None else [str(name) for name in names]


def by_name(
    parameter: str, value: Mapping[Any, Any], names: NDArray[Any] | None, n_features: int
) -> dict[int, Any]:
    """Entries of a dict keyed by column name, keyed by position."""
    if names is None:
        raise ValueError(
            f"{parameter} as a dict needs column names; X has none: pass a DataFrame, or an array "
            f"with one entry for each of the {n_features} columns"
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
        raw = np.asarray(monotonic_cst)
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
    if directions.ndim == 2 and (
        (directions > 0).sum(axis=1).max(initial=0) > 1
        or ((directions < 0).sum(axis=1).max(initial=0) > 1)
    ):
        raise ValueError(
            "monotonic_cst by class can raise at most one class and lower at most one along a "
            "column, because probabilities sum to 1; found a column with more"
        )
    return directions


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
            limits[position] = np.inf if isinstance(entry, str) and entry == "auto" else entry
    else:
        array = np.asarray(lipschitz, dtype=np.float64)
        if array.shape not in ((), (n_features,)):
            raise ValueError(
                f"lipschitz must be a number or have shape ({n_features},), one entry a column of "
                f"X; got shape {array.shape}"
            )
        limits[:] = array
    if np.isnan(limits).any() or (limits < 0).any():
        column = int(np.flatnonzero(~(limits >= 0))[0])
        raise ValueError(
            "lipschitz must not be negative or missing; found "
            f"{limits[column]} for column {name_columns(names, n_features)[column]!r}"
        )
    return limits


def column_scaling(X: NDArray[Any], weight: NDArray[Any]) -> ColumnScaling:
    """Weighted mean and standard deviation of each column; factor 0 for one that never varies.

    Raises
    ------
    ValueError
        If no column varies, or a value is too large to scale.
    """
    rows = X.astype(np.float64, copy=False)
    minimum, maximum = rows.min(axis=0), rows.max(axis=0)
    largest = np.maximum(np.abs(minimum), np.abs(maximum)).max()
    if largest > 1e300:
        raise ValueError(
            f"X must hold values of magnitude at most 1e300; found {largest}: rescale the column"
        )
    share = (weight / weight.sum()).astype(np.float64)
    center = np.clip(share @ rows, minimum, maximum)
    width = maximum - minimum
    varies = (width > 0) & np.isfinite(1.0 / np.where(width > 0, width, 1.0))
    safe = np.where(varies, width, 1.0)
    # Deviations relative to the range: squares of them neither overflow nor vanish.
    spread = safe * np.sqrt(share @ ((rows - center) / safe) ** 2)
    factor = np.divide(1.0, spread, out=np.zeros_like(spread), where=varies)
    return ColumnScaling(center=center, factor=factor, minimum=minimum, maximum=maximum)


def holdout_mask(
    X: NDArray[Any], strata: NDArray[Any], fraction: float, seed: int
) -> NDArray[np.bool_]:
    """Choose validation rows by the content of each row.

    A row's side depends on its values and the seed alone: equal rows stay together, so nothing
    leaks from training to validation, and weighting a row is the same as repeating it.

    Parameters
    ----------
    X : ndarray of shape (n_samples, n_features)
    strata : ndarray of shape (n_samples,)
        Each is split on its own.
    fraction : float
        Share of the distinct rows of each stratum, at least one of two or more.
    seed : int

    Returns
    -------
    mask : ndarray of bool, shape (n_samples,)
    """
    key = hash_rows(X, seed)
    mask = np.zeros(len(X), dtype=bool)
    for stratum in np.unique(strata):
        members = np.flatnonzero(strata == stratum)
        distinct = np.unique(key[members])
        n_held_out = min(max(1, round(fraction * len(distinct))), len(distinct) - 1)
        mask[members] = key[members] < distinct[n_held_out] if n_held_out else False
    return mask


def hash_rows(X: NDArray[Any], seed: int) -> NDArray[np.uint64]:
    """A well-mixed 64-bit number for the values of each row."""
    # Adding 0.0 turns -0.0 into 0.0, which is equal to it but has other bits.
    bits = (X.astype(np.float64) + 0.0).view(np.uint64)
    key = np.full(len(X), seed, dtype=np.uint64)
    for column in bits.T:
        key ^= column
        # The finaliser of splitmix64.
        key += np.uint64(0x9E3779B97F4A7C15)
        key = (key ^ (key >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        key = (key ^ (key >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        key ^= key >> np.uint64(31)
    return key


def explain_text_columns(X: Any) -> None:
    """Raise if a DataFrame has columns that are not numbers, naming them and the remedy."""
    if not (hasattr(X, "columns") and hasattr(X, "dtypes")):
        return
    kinds = list(zip(X.columns, X.dtypes, strict=True))
    text = [
        str(name)
        for name, kind in kinds
        if any(word in str(kind).lower() for word in ("str", "category", "categorical", "enum"))
    ]
    if text:
        listed = ", ".join(repr(name) for name in text)
        raise ValueError(
            f"X must be numeric; found text or categories in columns {listed}: encode them in a "
            "Pipeline, for example with ColumnTransformer and OneHotEncoder"
        )


def torch_seed(random_state: Any) -> int:
    """Seed for torch generators from scikit-learn's ``random_state``."""
    return int(check_random_state(random_state).randint(np.iinfo(np.int32).max))
