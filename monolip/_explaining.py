"""What X holds that a network cannot take -> an error that names the column and the remedy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, time, timedelta
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ._validation import name_columns

__all__ = ["check_table", "explain_text", "explaining_infinity", "is_numeric", "refuse_hidden"]

# Values as objects that are points or lengths of time.
TIMES = (np.datetime64, np.timedelta64, date, time, timedelta)
WORDS_OF_TIME = ("date", "time", "duration", "period")
DAYS = (
    "turn each into a number, for example (column - pandas.Timestamp('2000-01-01')).dt.days, or "
    "column.dt.total_seconds() of a duration"
)
NUMBERS = "pandas.to_numeric(column, errors='coerce') makes them numbers, and the rest missing"
ON_PURPOSE = "if they are codes of categories, say so with column.astype('category')"
# 2020-01-31, 2020/1/31 10:30, 31.1.2020, 1/31/20
DATE = re.compile(
    r"\s*(\d{4}([-/.])\d{1,2}\2\d{1,2}|\d{1,2}([-/.])\d{1,2}\3(\d{4}|\d{2}))([ T].*)?\s*"
)
# Distinct values to look at, and the share of them that settles what a column holds.
MOST_VALUES, NEARLY_ALL = 1000, 0.9


def check_table(X: Any) -> None:
    """Raise ``ValueError`` for a single row."""
    if getattr(X, "ndim", 2) == 1:
        raise ValueError(
            f"X must be a frame or a 2D array; got {type(X).__name__} of shape {X.shape}. Reshape "
            "your data: for one row X.iloc[[0]] of a frame, X[:1] of an array, or "
            "row.reshape(1, -1)"
        )


@contextmanager
def explaining_infinity(X: Any, names: NDArray[Any] | None) -> Iterator[None]:
    """Name the columns where scikit-learn finds infinite values in X."""
    try:
        yield
    except ValueError as error:
        if "X contains infinity" not in str(error):
            raise
        found = infinite_columns(X, names)
        if not found:
            raise
        raise ValueError(
            f"X must be finite; found infinity in {', '.join(map(repr, found))}: replace it by NaN "
            "where it stands for a missing value, or by the largest value that makes sense"
        ) from None


def infinite_columns(X: Any, names: NDArray[Any] | None) -> list[str]:
    """Names of the columns that hold infinite numbers."""
    framed = hasattr(X, "columns")
    table = X if framed else np.asarray(X)
    n_columns = table.shape[1] if len(table.shape) == 2 else 0
    labels = list(map(str, X.columns)) if framed else name_columns(names, n_columns)
    found = []
    for position, label in enumerate(labels):
        column = X[X.columns[position]] if framed else table[:, position]
        values = pd.to_numeric(pd.Series(np.asarray(column)), errors="coerce")
        if np.isinf(values.to_numpy(dtype=np.float64)).any():
            found.append(label)
    return found


def explain_text(X: Any, *, fitted: bool = False) -> None:
    """Raise if X holds text, categories or dates, naming where and the remedy.

    A DataFrame is judged by the kinds of its columns; arrays and columns of objects by their
    values, where what scikit-learn refuses with a message of its own is left to it. ``fitted`` says
    that these columns held numbers in training.
    """
    if hasattr(X, "columns") and hasattr(X, "dtypes"):
        kinds = zip(X.columns, X.dtypes, strict=True)
        text = [(name, kind) for name, kind in kinds if not is_numeric(kind, X, name)]
        times = [str(name) for name, kind in text if is_time(kind, X, name)]
        found = ", ".join(repr(str(name)) for name, _ in text if str(name) not in times)
        example = example_of(X, text[0][0]) if text else ""
    else:
        text = unreadable(X) if isinstance(X, np.ndarray) and X.dtype.kind in "OSUMm" else []
        times = [repr(value) for value in text if isinstance(value, TIMES)]
        found, example = "", f"{text[0]!r}" if text else ""
    if times:
        raise ValueError(
            f"X must be numeric; found dates or times in columns {', '.join(map(repr, times))}: "
            f"{DAYS}"
        )
    if text and fitted:
        where = f" in columns {found}" if found else ""
        raise ValueError(
            f"X must be numeric where it held numbers in training; found {example}{where}: "
            f"{NUMBERS}"
        )
    if text:
        where = f"text or categories in columns {found}" if found else example
        raise ValueError(
            f"X must be numeric; found {where}: encode such columns in a Pipeline, for example "
            "with ColumnTransformer and OneHotEncoder"
        )


def refuse_hidden(values: Sequence[Any], name: str) -> None:
    """Raise if text is numbers or dates, nearly all of it, and would become categories.

    Parameters
    ----------
    values : sequence
        Distinct values of a column of text.
    name : str
    """
    some = values[:: -(-len(values) // MOST_VALUES)] if values else []
    numbers = [is_number(value) for value in some]
    if NEARLY_ALL * len(some) <= sum(numbers) < len(some):
        rest = some[numbers.index(False)]
        raise ValueError(
            f"a column of text becomes categories; found numbers beside {rest!r} in {name!r}: "
            f"{NUMBERS}; {ON_PURPOSE}"
        )
    dates = [isinstance(value, str) and DATE.fullmatch(value) is not None for value in some]
    if some and sum(dates) >= NEARLY_ALL * len(some):
        raise ValueError(
            f"a column of text becomes categories; found dates as text in {name!r}, such as "
            f"{some[dates.index(True)]!r}: turn it into a number, for example "
            "(pandas.to_datetime(column) - pandas.Timestamp('2000-01-01')).dt.days; "
            f"{ON_PURPOSE}"
        )


def is_number(value: Any) -> bool:
    """Whether a value is a finite number, be it as text."""
    try:
        return bool(np.isfinite(float(value)))
    except (TypeError, ValueError, OverflowError):
        return False


def is_time(kind: Any, X: Any, name: Any) -> bool:
    """Whether a column that is not numeric holds times, by its dtype or its first value."""
    if kind == object:  # noqa: E721
        return isinstance(unreadable(np.asarray(X[name]))[0], TIMES)
    return any(str(kind).lower().startswith(word) for word in WORDS_OF_TIME)


def example_of(X: Any, name: Any) -> str:
    """A value of a column that is no number, or else a text."""
    values = np.asarray(X[name], dtype=object)
    return repr([*unreadable(values), *values[:1]][0])


def is_numeric(kind: Any, X: Any, name: Any) -> bool:
    """Whether a column's dtype (of pandas or polars) is one of numbers or truth values."""
    if isinstance(kind, np.dtype) and kind.kind in "biuf":
        # By far the most frequent, and the name of a dtype takes long to find.
        return True
    if kind == object:  # noqa: E721
        return not unreadable(np.asarray(X[name]))
    words = ("str", "categor", "enum", "date", "time", "duration", "period", "interval", "list")
    title = str(kind).lower()
    return not any(word in title for word in words)


def unreadable(values: NDArray[Any]) -> list[Any]:
    """The first value that is text or a time and no number, if there is one."""
    for value in values.ravel():
        if isinstance(value, (str, bytes, *TIMES)):
            try:
                float(value)  # type: ignore[arg-type]
            except (TypeError, ValueError):
                return [value.item() if isinstance(value, np.generic) else value]
    return []
