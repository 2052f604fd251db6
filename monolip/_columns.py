"""Columns of text and categories as they come -> codes, one number for each category."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ._explaining import NUMBERS, explain_text, is_number, is_numeric, refuse_hidden, unreadable
from ._validation import by_name, name_columns

__all__ = ["Labels", "coded", "find_labels", "resolve_missing"]

# As many as HistGradientBoosting takes: more are names of rows rather than categories.
MAX_CATEGORIES = 255
MISSING = ("own", "lowest", "highest")


@dataclass(frozen=True)
class Labels:
    """What a column of categories holds.

    Parameters
    ----------
    values : list
        Categories; the position of each is its code.
    ordered : bool
        Whether they rise in that order.
    """

    values: list[Any]
    ordered: bool

    def codes(self, column: Any) -> NDArray[np.float64]:
        """Code of each value, NaN for missing values and for those that are not known."""
        places = pd.Index(self.values, dtype=object)
        if isinstance(column, pd.Series) and isinstance(column.dtype, pd.CategoricalDtype):
            known = places.get_indexer(column.cat.categories)
            found = np.append(known, -1)[column.cat.codes]
        else:
            found = places.get_indexer(pd.Index(as_objects(column), dtype=object))
        return np.where(found < 0, np.nan, found)


def find_labels(X: Any, categorical_features: Any) -> dict[int, Labels]:
    """Columns of X that hold categories, by position.

    Parameters
    ----------
    X : DataFrame (pandas or polars) or array-like of shape (n_samples, n_features)
    categorical_features : "from_dtype", array-like or None
        As documented for the estimators.

    Raises
    ------
    ValueError
        If a name or position is not one of X's, or a column holds too many categories.
    """
    framed = hasattr(X, "columns") and hasattr(X, "dtypes")
    names = list(X.columns) if framed else None
    if categorical_features is None or hasattr(X, "toarray"):
        # Sparse rows are refused further on.
        return {}
    if isinstance(categorical_features, str):
        if names is None:
            return {}
        kinds = zip(names, X.dtypes, strict=True)
        positions = [i for i, (name, kind) in enumerate(kinds) if is_text(kind, X, name)]
    else:
        shape = np.shape(X)
        n_features = len(names) if names is not None else (shape[1] if len(shape) == 2 else 0)
        positions = listed(categorical_features, names, n_features)
    # Who names columns of categories means them.
    named = not isinstance(categorical_features, str)
    return {
        i: labels_of(column_of(X, i), f"x{i}" if names is None else str(names[i]), named=named)
        for i in positions
    }


def coded(X: Any, labels: Mapping[int, Labels], *, fitted: bool = False) -> Any:
    """X with codes in place of categories; X itself where there are none.

    ``fitted`` says that the other columns held numbers in training.
    """
    if not labels:
        explain_text(X, fitted=fitted)
        return X
    if hasattr(X, "columns"):
        names = list(X.columns)
        content = {
            i: codes_of(labels[i], column_of(X, i), str(name))
            if i in labels
            else numbers_of(column_of(X, i))
            for i, name in enumerate(names)
        }
        frame = pd.DataFrame(content)
        frame.columns = pd.Index(names)
        explain_text(frame, fitted=fitted)
        return frame
    table = np.asarray(X, dtype=object) if not isinstance(X, np.ndarray) else X
    result = np.empty(table.shape, dtype=np.float64)
    for i in range(table.shape[1]):
        if i in labels:
            result[:, i] = codes_of(labels[i], table[:, i], f"x{i}")
        else:
            explain_text(table[:, i : i + 1], fitted=fitted)
            result[:, i] = table[:, i]
    return result


def codes_of(labels: Labels, column: Any, name: str) -> NDArray[np.float64]:
    """Codes of a column; a warning where none of its values is known."""
    codes = labels.codes(column)
    if len(codes) and np.isnan(codes).all():
        values = as_objects(column)
        found = list(dict.fromkeys(values[~pd.isna(values)].tolist()))
        # A single new category may well occur; many, or one that is known but for its type, hardly.
        texts = {str(value) for value in labels.values}
        if len(found) > 1 or any(str(value) in texts for value in found):
            warnings.warn(
                f"no value of the column {name!r} was there in training, all count as unknown: "
                f"found {listing(found)}; known are {listing(labels.values)}",
                UserWarning,
                stacklevel=2,
            )
    return codes


def listing(values: list[Any], most: int = 5) -> str:
    """The first few of some values."""
    return ", ".join(map(repr, values[:most])) + (", ..." if len(values) > most else "")


def resolve_missing(
    missing: Any, names: NDArray[Any] | None, directions: NDArray[np.int8]
) -> list[str]:
    """What a missing value means in each column.

    Raises
    ------
    ValueError
        If a column has no direction in which a value could be the lowest.
    """
    n_features = len(directions)
    one_direction = directions != 0 if directions.ndim == 1 else np.zeros(n_features, dtype=bool)
    if not isinstance(missing, Mapping):
        return [missing if directed else "own" for directed in one_direction]
    meaning = ["own"] * n_features
    for position, entry in by_name("missing", missing, names, n_features).items():
        if entry not in MISSING:
            allowed = ", ".join(map(repr, MISSING))
            raise ValueError(f"missing must be one of {allowed}; got {entry!r}")
        if entry != "own" and not one_direction[position]:
            raise ValueError(
                f"missing={entry!r} needs a column with a direction in monotonic_cst, of which it "
                f"takes an end; found none for {name_columns(names, n_features)[position]!r}: give "
                "one, or use 'own'"
            )
        meaning[position] = entry
    return meaning


def is_text(kind: Any, X: Any, name: Any) -> bool:
    """Whether a column's dtype (of pandas or polars) is one of text or categories."""
    if is_numeric(kind, X, name):
        return False
    if kind == object:  # noqa: E721
        return isinstance(unreadable(np.asarray(X[name]))[0], str)
    return any(word in str(kind).lower() for word in ("str", "categor", "enum"))


def listed(chosen: Any, names: list[Any] | None, n_features: int) -> list[int]:
    """Positions of columns named in a list, by a mask, by name or by position."""
    entries = np.asarray(chosen, dtype=object).ravel().tolist()
    if entries and all(isinstance(entry, bool | np.bool_) for entry in entries):
        if len(entries) != n_features:
            raise ValueError(
                f"categorical_features as a mask needs one entry for each of the {n_features} "
                f"columns of X; got {len(entries)}"
            )
        return np.flatnonzero(entries).tolist()
    positions = set()
    for entry in entries:
        if names is not None and isinstance(entry, str) and entry in names:
            positions.add(names.index(entry))
        elif isinstance(entry, int | np.integer) and 0 <= entry < n_features:
            positions.add(int(entry))
        else:
            known = f"0 to {n_features - 1}" if names is None else ", ".join(map(repr, names))
            raise ValueError(
                f"categorical_features names {entry!r}, which is not a column of X; columns: "
                f"{known}"
            )
    return sorted(positions)


def column_of(X: Any, position: int) -> Any:
    """A column by position."""
    if hasattr(X, "iloc"):
        return X.iloc[:, position].reset_index(drop=True)
    if hasattr(X, "columns"):
        return X[X.columns[position]]
    return np.asarray(X, dtype=object)[:, position]


def numbers_of(column: Any) -> Any:
    """A column that a frame of pandas takes as it is."""
    return column if isinstance(column, pd.Series) else column.to_numpy()


def as_objects(column: Any) -> NDArray[Any]:
    """Values as Python objects, whatever marks the missing ones."""
    return np.asarray(column, dtype=object)


def labels_of(column: Any, name: str, *, named: bool = False) -> Labels:
    """Categories of a column: in the dtype's order, else sorted.

    ``named`` says that the user called it one.
    """
    dtype: Any = getattr(column, "dtype", None)
    if not isinstance(column, pd.Series | np.ndarray) and str(dtype).startswith("Enum"):
        # Of polars.
        values, ordered = list(dtype.categories), True
    elif isinstance(dtype, pd.CategoricalDtype):
        values, ordered = list(dtype.categories), bool(dtype.ordered)
        if not ordered:
            present = set(column.cat.codes.unique())
            values = [value for code, value in enumerate(values) if code in present]
    else:
        objects = as_objects(column)
        seen = set(objects[~pd.isna(objects)].tolist())
        values, ordered = sorted(seen, key=lambda value: (str(value), type(value).__name__)), False
        numbers = [isinstance(value, int | float | np.number) for value in values]
        if all(numbers):
            values = sorted(values)
        elif not named and not str(dtype).startswith("Categorical"):
            refuse_hidden(values, name)
    if len(values) > MAX_CATEGORIES:
        remedy = "leave it out, or join rare categories first"
        if all(map(is_number, values)):
            remedy = f"{NUMBERS}, if that is what they are; else {remedy}"
        raise ValueError(
            f"a column may hold at most {MAX_CATEGORIES} categories; found {len(values)} in "
            f"{name!r}: {remedy}"
        )
    return Labels(values, ordered)
