"""Columns with categories and missing values -> numeric columns of the network, exactly.

The network sees columns of numbers only. What stands before it is a table: no arithmetic, so what
is proven of the network's columns holds for the user's.

- A category is a row of a table: one column a category (a single one for two), or, where categories
  are ordered, one column for each step up, so that going up never lowers an input.
- A missing number is a constant of its column, and 1 in a column of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ._columns import Labels
from ._validation import name_columns
from .folding import ColumnScaling

__all__ = ["Category", "Expansion", "Number", "find_expansion"]

Array = NDArray[np.float64]

# Scaled length of a change from 0 to 1: as for a column that is 1 in half of the rows.
CHANGE = 2.0


@dataclass(frozen=True)
class Number:
    """A numeric column, and how it stands for a missing value.

    Parameters
    ----------
    fill : float
        What a missing value counts as; NaN if there may be none.
    own : bool
        Whether a column of its own says that the value is missing.
    lower, upper : float
        Values beyond count as these.
    """

    fill: float = np.nan
    own: bool = False
    lower: float = -np.inf
    upper: float = np.inf

    @property
    def plain(self) -> bool:
        """Whether numbers pass as they are."""
        return not self.own and self.lower == -np.inf and self.upper == np.inf

    @property
    def n_columns(self) -> int:
        """Number of the network's columns."""
        return 1 + self.own

    def names(self, name: str) -> list[str]:
        """Names of the network's columns."""
        return [name, f"{name} is missing"] if self.own else [name]

    def __call__(self, values: NDArray[Any]) -> NDArray[Any]:
        """Columns of the network, shape (n_samples, n_columns)."""
        missing = np.isnan(values)
        filled = np.where(missing, self.fill, values).clip(self.lower, self.upper)
        return np.column_stack([filled, missing] if self.own else [filled])


@dataclass(frozen=True)
class Category:
    """A column of categories.

    Parameters
    ----------
    labels : Labels
    state : ndarray of int, shape (n_codes + 1,)
        Row of the table for each code; the last is for missing values and unknown categories.
    table : ndarray of shape (n_states, n_columns)
        Columns of the network for each state.
    states : list
        Category of each state; NaN for one of missing values.
    rising : ndarray of bool, shape (n_columns,)
        Columns that are steps up.
    """

    labels: Labels
    state: NDArray[np.intp]
    table: Array
    states: list[Any]
    rising: NDArray[np.bool_]

    @property
    def n_columns(self) -> int:
        """Number of the network's columns."""
        return self.table.shape[1]

    def names(self, name: str) -> list[str]:
        """Names of the network's columns."""
        known = [label for label in self.states if label == label]
        if self.labels.ordered:
            found = [f"{name} >= {label}" for label in known[1:]]
        else:
            found = [f"{name} = {label}" for label in known[len(known) == 2 :]]
        own = [f"{name} is missing"] * (len(self.states) - len(known))
        # Fewer than two categories leave a column that is always 0.
        unused = [f"{name}, not used"] * (self.n_columns - len(found) - len(own))
        return found + unused + own

    def __call__(self, codes: NDArray[Any]) -> Array:
        """Columns of the network, shape (n_samples, n_columns)."""
        return self.table[self.states_of(codes)]

    def states_of(self, codes: NDArray[Any]) -> NDArray[np.intp]:
        """State of each code."""
        return self.state[np.where(np.isnan(codes), -1, codes).astype(np.intp)]


@dataclass(frozen=True)
class Expansion:
    """From codes and numbers to the columns of a network.

    Parameters
    ----------
    parts : tuple of Number or Category
        One for each column of X.
    """

    parts: tuple[Number | Category, ...]

    @cached_property
    def plain(self) -> bool:
        """Whether columns of numbers pass as they are."""
        return all(isinstance(part, Number) and part.plain for part in self.parts)

    @cached_property
    def column(self) -> NDArray[np.intp]:
        """Column of X behind each of the network's, shape (n_columns,)."""
        return np.repeat(np.arange(len(self.parts)), [part.n_columns for part in self.parts])

    @cached_property
    def discrete(self) -> NDArray[np.bool_]:
        """Which of the network's columns are 0 or 1, shape (n_columns,)."""
        return np.concatenate([
            np.ones(part.n_columns, dtype=bool) if isinstance(part, Category)
            else np.arange(part.n_columns) > 0
            for part in self.parts
        ])  # fmt: skip

    @cached_property
    def categories(self) -> dict[int, Category]:
        """Columns of categories, by position."""
        return {i: part for i, part in enumerate(self.parts) if isinstance(part, Category)}

    def check(self, X: NDArray[Any], names: NDArray[Any] | None) -> None:
        """Raise ``ValueError`` for missing values of which nothing was learned."""
        with np.errstate(over="ignore", invalid="ignore"):
            total = X.sum(axis=0)
        for position in np.flatnonzero(np.isnan(total)):
            part = self.parts[position]
            if isinstance(part, Number) and np.isnan(part.fill) and np.isnan(X[:, position]).any():
                raise ValueError(
                    "a column with missing values needs some in training, or missing='lowest' (or "
                    "'highest') and a direction; found NaN in "
                    f"{name_columns(names, len(self.parts))[position]!r}, which had none: fill "
                    "them in before"
                )

    def places(self, position: int) -> NDArray[np.intp]:
        """Positions of the network's columns that a column of X becomes."""
        return np.flatnonzero(self.column == position)

    def __call__(self, X: NDArray[Any]) -> NDArray[Any]:
        """Columns of the network, shape (n_samples, n_columns)."""
        if self.plain:
            return X
        found = np.empty((len(X), len(self.column)), dtype=X.dtype)
        for position, part in enumerate(self.parts):
            found[:, self.places(position)] = part(X[:, position])
        return found

    def scaling(self, columns: ColumnScaling) -> ColumnScaling:
        """Scaling in which a change of category is as long for rare ones as for frequent ones."""
        if self.plain:
            return columns
        numbers = [part if isinstance(part, Number) else Number() for part in self.parts]
        lower, upper = (
            np.array([getattr(number, end) for number in numbers])[self.column]
            for end in ("lower", "upper")
        )
        factor = np.where(self.discrete & (columns.factor > 0), CHANGE, columns.factor)
        center = np.where(self.discrete & (columns.factor > 0), 0.0, columns.center)
        minimum = np.where(self.discrete, np.minimum(columns.minimum, 0.0), columns.minimum)
        maximum = np.where(self.discrete, np.maximum(columns.maximum, 1.0), columns.maximum)
        varies = columns.factor > 0
        return ColumnScaling(
            center,
            factor,
            np.where(varies, minimum, columns.minimum),
            np.where(varies, maximum, columns.maximum),
            np.where(self.discrete, -np.inf, np.maximum(columns.low, lower)),
            np.where(self.discrete, np.inf, np.minimum(columns.high, upper)),
        )

    def names(self, names: list[str]) -> list[str]:
        """Names of the network's columns, from those of X."""
        return [
            text for name, part in zip(names, self.parts, strict=True) for text in part.names(name)
        ]

    def directions(self, directions: NDArray[np.int8]) -> NDArray[np.int8]:
        """Directions of the network's columns: of numbers and of steps up."""
        rising = [
            part.rising if isinstance(part, Category) else np.arange(part.n_columns) == 0
            for part in self.parts
        ]
        spread = directions[self.column]
        spread[~np.concatenate(rising)] = 0
        return spread

    def limits(self, lipschitz: Array) -> Array:
        """Bounds on the network's columns that keep those on the columns of X.

        A change of category may change two columns of a table, one step up changes one.
        """
        share = [
            2.0 if isinstance(part, Category) and not part.labels.ordered and part.n_columns > 1
            else 1.0
            for part in self.parts
        ]  # fmt: skip
        return (lipschitz / share)[self.column]

    def gather(self, values: NDArray[Any], join: np.ufunc) -> NDArray[Any]:
        """Join the entries of the network's columns for each column of X, along the last axis."""
        starts = np.flatnonzero(np.diff(self.column, prepend=-1))
        return join.reduceat(values, starts, axis=-1)

    def pairs(self, position: int) -> tuple[NDArray[np.intp], NDArray[np.intp], Array, Array]:
        """Two states of a column of categories, and the network's columns before and after."""
        part = self.categories[position]
        first, second = np.triu_indices(len(part.table), k=1)
        before, after = np.zeros((2, len(first), len(self.column)))
        before[:, self.places(position)] = part.table[first]
        after[:, self.places(position)] = part.table[second]
        return first, second, before, after


def find_expansion(
    X: NDArray[Any],
    weight: Array,
    labels: Mapping[int, Labels],
    meaning: list[str],
    directions: NDArray[np.int8],
    names: NDArray[Any] | None,
) -> Expansion:
    """Learn from rows how columns become those of the network.

    Parameters
    ----------
    X : ndarray of shape (n_samples, n_features)
        Codes of categories, and numbers.
    weight : ndarray of shape (n_samples,)
        Rows of weight 0 are left out.
    labels : mapping
        Of the columns of categories, by position.
    meaning : list of {"own", "lowest", "highest"}
        Of a missing value in each column.
    directions : ndarray of int8, shape (n_features,) or (n_features, n_classes)
    names : ndarray of str or None

    Raises
    ------
    ValueError
        If categories without an order are given a direction.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        some = bool(np.isnan(X.sum(axis=0)).any())
    used = weight > 0
    if some and np.isnan(X[used]).all():
        raise ValueError("X must hold values; every value is missing (NaN)")
    parts: list[Number | Category] = []
    for position in range(X.shape[1]):
        wanted = meaning[position]
        if position not in labels and wanted == "own" and not some:
            parts.append(Number())
            continue
        directed = directions[position].any()
        end: Callable[..., Any] | None = None
        if wanted != "own":
            # The end of the column at which predictions are lowest (highest).
            end = np.min if (directions[position] > 0) == (wanted == "lowest") else np.max
        column, share = X[used, position], weight[used]
        if position not in labels:
            parts.append(number_of(column, share, end))
            continue
        if directed and not labels[position].ordered:
            raise ValueError(
                "monotonic_cst needs categories with an order; found none in "
                f"{name_columns(names, X.shape[1])[position]!r}: make it an ordered categorical, "
                "pandas.Categorical(..., ordered=True), or give it no direction"
            )
        parts.append(category_of(labels[position], column, share, end))
    return Expansion(tuple(parts))


def number_of(column: NDArray[Any], weight: Array, end: Callable[..., Any] | None) -> Number:
    """How a numeric column stands for missing values."""
    missing = np.isnan(column)
    known = column[~missing]
    if not len(known):
        # A column that never varies: the network is blind to it.
        return Number(fill=0.0)
    if end is not None:
        limit = float(end(known))
        return Number(
            fill=limit,
            lower=limit if end is np.min else -np.inf,
            upper=limit if end is np.max else np.inf,
        )
    if not missing.any():
        return Number()
    return Number(fill=weighted_median(known, weight[~missing]), own=True)


def category_of(
    labels: Labels, codes: NDArray[Any], weight: Array, end: Callable[..., Any] | None
) -> Category:
    """Table of a column of categories."""
    missing = np.isnan(codes)
    n_codes = len(labels.values)
    total = np.bincount(codes[~missing].astype(np.intp), weights=weight[~missing],
                        minlength=n_codes)  # fmt: skip
    # Of ordered categories all, so that an order has no gaps.
    kept = np.arange(n_codes) if labels.ordered else np.flatnonzero(total > 0)
    states = [labels.values[code] for code in kept]
    n_kept = len(kept)
    if labels.ordered:
        table = np.tril(np.ones((n_kept, max(n_kept - 1, 1))), k=-1)
    elif n_kept == 2:
        table = np.array([[0.0], [1.0]])
    else:
        table = np.eye(n_kept, max(n_kept, 1))
    rising = np.full(table.shape[1], labels.ordered)
    # What stands for a missing value: the end that was asked for, or the most frequent category.
    common = int(np.argmax(total[kept])) if n_kept else 0
    other = common if end is None else int(end(np.arange(n_kept)))
    if (end is None and missing.any()) or not n_kept:
        ordered = labels.ordered and n_kept
        last = table[common : common + 1] if ordered else np.zeros((1, len(rising)))
        own = np.zeros((n_kept + 1, 1))
        own[-1] = 1.0
        table = np.hstack([np.vstack([table, last]), own])
        rising = np.append(rising, False)
        states, other = [*states, np.nan], n_kept
    state = np.full(n_codes + 1, other, dtype=np.intp)
    state[kept] = np.arange(n_kept)
    return Category(labels, state, table, states, rising)


def weighted_median(values: NDArray[Any], weight: Array) -> float:
    """The smallest value with at least half of the weight up to it."""
    order = np.lexsort((weight, values))
    total = weight[order].cumsum()
    return float(values[order][np.searchsorted(total, total[-1] / 2)])
