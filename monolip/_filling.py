"""What an exported file's columns are filled with, in words, and rows of a frame filled in so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ._expansion import Category, Expansion, Number
from ._validation import name_columns

__all__ = ["Filling", "filling_texts"]

Array = NDArray[np.float64]


def filling_texts(expansion: Expansion, names: list[str]) -> list[str]:
    """One text for each of the network's columns; empty where values go in as they come."""
    found: list[str] = []
    for name, part in zip(names, expansion.parts, strict=True):
        found += number_texts(part, name) if isinstance(part, Number) else texts_of(part, name)
    return [text and f"fill in: {text}" for text in found]


def number_texts(part: Number, name: str) -> list[str]:
    """Of a column of numbers."""
    text = "the value"
    if part.lower > -np.inf:
        text += f", at least {part.lower!r}"
    if part.upper < np.inf:
        text += f", at most {part.upper!r}"
    if not part.own:
        return ["" if part.plain else f"{text}; {part.fill!r} where it is missing"]
    own = part.names(name)[1]
    return [
        f"{text}; {part.fill!r} where it is missing, with {own!r} = 1",
        f"1 where {name!r} is missing, else 0",
    ]


def texts_of(part: Category, name: str) -> list[str]:
    """Of a column of categories."""
    known = [str(label) for label in part.states if label == label]
    if part.labels.ordered:
        texts = [f"1 where {name!r} is {label!r} or above, else 0" for label in known[1:]]
    else:
        texts = [f"1 where {name!r} is {label!r}, else 0" for label in known[len(known) == 2 :]]
    own = len(part.states) > len(known)
    texts += ["0"] * (part.n_columns - own - len(texts))
    # What a value counts as that was not there in training, and a missing one.
    other = part.table[part.state[-1]]
    same = [
        place for place in range(len(known)) if (part.table[place] == other)[: len(texts)].all()
    ]
    if same and known:
        texts[0] += f"; a missing or unknown value counts as {known[same[0]]!r}"
    if own:
        texts.append(f"1 where {name!r} is missing or unknown, else 0")
    return texts


class Filling:
    """Rows as a user has them -> rows of the network, for a predictor.

    A frame, a dict or a Series is told by its names. Rows without names are those of the network
    where they are as many numbers, and else those of training.

    Parameters
    ----------
    model : fitted estimator
    """

    def __init__(self, model: Any) -> None:
        self.model = model
        expansion: Expansion = model._expansion
        self.named = hasattr(model, "feature_names_in_")
        names = getattr(model, "feature_names_in_", None)
        self.given = name_columns(names, model.n_features_in_)
        self.wanted = expansion.names(self.given)
        # Categories of text are no numbers, and 0 and 1 stay as they are: all others may be told
        # from the network's numbers by how many there are only.
        self.alike = all(
            not all(isinstance(value, int | float | np.number) for value in part.labels.values)
            or part.labels.values == [0, 1]
            for part in expansion.categories.values()
        )
        self.told_by_width = len(self.given) != len(self.wanted)

    def __call__(self, X: Any) -> Array:
        """Rows of the network, shape (n_samples, n_columns).

        Raises
        ------
        ValueError
            If the columns are neither those of training nor the network's.
        """
        width = len(self.wanted)
        ready = type(X) is np.ndarray and X.dtype == np.float64 and X.shape[-1:] == (width,)
        if ready and self.told_by_width and X.ndim <= 2:
            return X.reshape(-1, width)
        if isinstance(X, Mapping | pd.Series):
            X = pd.DataFrame({name: [value] for name, value in dict(X).items()})
            # By name, a single row needs no order.
            X = X[self.given] if {*X.columns} == {*self.given} else X
        return self._named(X) if hasattr(X, "columns") else self._unnamed(X)

    def _named(self, X: Any) -> Array:
        names = [str(name) for name in X.columns]
        if names == self.given:
            rows = X if self.named else X.to_numpy()
            return self.model.network_inputs(rows).to_numpy()
        if names == self.wanted:
            return np.ascontiguousarray(X, dtype=np.float64)
        raise ValueError(
            f"a row needs the columns of training, {self.given}, or those that network_inputs(X) "
            f"gives, {self.wanted}; found {names}"
        )

    def _unnamed(self, X: Any) -> Array:
        table = np.atleast_2d(X if isinstance(X, np.ndarray) else np.array(X, dtype=object))
        numbers, n_columns = as_numbers(table), table.shape[-1]
        if table.ndim != 2 or n_columns not in (len(self.given), len(self.wanted)):
            raise ValueError(
                f"a row needs the {len(self.given)} values of training, {self.given}, or the "
                f"{len(self.wanted)} numbers that network_inputs(X) gives, {self.wanted}; got "
                f"shape {np.shape(X)}"
            )
        if numbers is not None and n_columns == len(self.wanted):
            if self.told_by_width or self.alike:
                return np.ascontiguousarray(numbers)
            raise ValueError(
                f"{n_columns} numbers without names may be those of training, {self.given}, or "
                f"those that network_inputs(X) gives, {self.wanted}: pass a DataFrame or a dict"
            )
        frame = pd.DataFrame(table, columns=self.given).infer_objects()
        return self.model.network_inputs(frame if self.named else table).to_numpy()


def as_numbers(table: NDArray[Any]) -> Array | None:
    """A table of float64; None if it holds text, missing values or objects."""
    if table.dtype == object and any(
        value is None or isinstance(value, str) for value in table.ravel()
    ):
        return None
    try:
        numbers = table.astype(np.float64)
    except (TypeError, ValueError):
        return None
    return None if np.isnan(numbers).any() else numbers
