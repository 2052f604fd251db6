"""Pipelines whose steps are understood: which raw column each column of the model comes from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.compose import ColumnTransformer
from sklearn.exceptions import NotFittedError
from sklearn.impute import SimpleImputer
from sklearn.model_selection._search import BaseSearchCV
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import (
    FunctionTransformer,
    MaxAbsScaler,
    MinMaxScaler,
    OneHotEncoder,
    RobustScaler,
    StandardScaler,
)

from ._expansion import Expansion, Number

__all__ = [
    "Choices",
    "RawColumns",
    "Source",
    "last_step",
    "names_of_fit",
    "raw_columns",
    "selected",
]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Source:
    """Where a column of the model comes from: ``slope * raw + offset``, or one category of it.

    ``bulk`` is the size of the terms that add up to the offset, which may cancel: what the rounding
    of the steps is measured by. ``unknown`` says that the encoder lets unknown categories pass,
    ``encoder`` which one it is.
    """

    raw: int
    slope: float = 1.0
    offset: float = 0.0
    bulk: float = 0.0
    category: Any = None
    unknown: bool = False
    encoder: int | None = None
    # Says that the value is missing, which no move of a value changes.
    missing: bool = False

    def then(self, slope: float, offset: float) -> Source:
        """The same after an affine step."""
        return replace(
            self,
            slope=self.slope * slope,
            offset=self.offset * slope + offset,
            bulk=self.bulk * abs(slope) + abs(offset),
        )


@dataclass(frozen=True)
class Choices:
    """What a raw column of categories may become.

    Parameters
    ----------
    columns : list of int
        Columns of the model.
    table : ndarray of shape (n_choices, n_columns)
        Their values for each category, and for an unknown one where the encoder lets those pass.
    labels : list
        Category of each choice; NaN for a missing or unknown one.
    """

    columns: list[int]
    table: Array
    labels: list[Any]


@dataclass(frozen=True)
class RawColumns:
    """A fitted pipeline as the columns that the user gives and the model at its end.

    Parameters
    ----------
    names : list of str
        Raw columns.
    sources : list of Source
        One for each column of the model.
    steps : Pipeline or None
        What comes before the model.
    model : estimator
    categories : dict from raw position to Choices
    """

    names: list[str]
    sources: list[Source]
    steps: Any
    model: Any
    categories: dict[int, Choices]

    def transform(self, X: Any) -> Any:
        """Rows as the model sees them."""
        if self.steps is None:
            return X
        rows = self.steps.transform(X)
        return rows.toarray() if hasattr(rows, "toarray") else rows

    def moving(self) -> dict[int, int]:
        """Position of the model's column that each numeric raw column feeds."""
        feeds: dict[int, int] = {}
        for position, source in enumerate(self.sources):
            if source.category is not None or source.missing:
                continue
            if source.raw in feeds or source.raw in self.categories:
                raise ValueError(
                    "certify needs columns that feed one column of the model each, or one encoder; "
                    f"{self.names[source.raw]!r} feeds several: certify the estimator itself"
                )
            feeds[source.raw] = position
        return feeds


def selected(estimator: Any) -> Any:
    """The estimator that a fitted search came to; any other estimator as it is.

    Raises
    ------
    NotFittedError
        If a search is not fitted, or was told not to fit its winner on all rows.
    """
    best = getattr(estimator, "best_estimator_", None)
    if best is not None:
        return selected(best)
    if isinstance(estimator, BaseSearchCV):
        name = type(estimator).__name__
        if hasattr(estimator, "cv_results_"):
            raise NotFittedError(
                f"a search has a fitted estimator with refit=True only; found {name} with "
                f"refit={estimator.refit!r}: search with refit=True, or fit the estimator with "
                "best_params_ and pass that"
            )
        raise NotFittedError(f"a fitted search is needed; this {name} is not: call fit first")
    return estimator


def last_step(estimator: Any) -> Any:
    """The model at the end of a pipeline, or the estimator itself; of a search, its winner's."""
    estimator = selected(estimator)
    if isinstance(estimator, Pipeline):
        return last_step(estimator.steps[-1][1])
    return estimator


def names_of_fit(estimator: Any) -> Any:
    """Columns that an estimator or a pipeline was fitted with, None if they had no names."""
    if isinstance(estimator, Pipeline):
        # Steps that pass everything on know no names.
        steps = [step for _, step in estimator.steps if step not in (None, "passthrough")]
        return names_of_fit(steps[0]) if steps else None
    return getattr(estimator, "feature_names_in_", None)


def raw_columns(estimator: Any, X: Any) -> RawColumns:
    """Follow the columns of X through a fitted pipeline, or through none.

    Raises
    ------
    ValueError
        If a step is not understood.
    """
    names = [str(name) for name in getattr(X, "columns", range(np.shape(X)[1]))]
    if not hasattr(X, "columns"):
        names = [f"x{name}" for name in names]
    fitted = names_of_fit(estimator)
    if fitted is not None and hasattr(X, "columns") and list(fitted) != names:
        raise ValueError(
            f"X must have its columns as they were in fit, {list(fitted)}; found {names}"
        )
    sources = [Source(position) for position in range(len(names))]
    if not isinstance(estimator, Pipeline):
        steps, model = None, selected(estimator)
    else:
        steps, model = (
            (estimator[:-1] if len(estimator) > 1 else None),
            selected(estimator.steps[-1][1]),
        )
        for name, step in estimator.steps[:-1]:
            sources = through(step, name, sources, names)
    sources, categories = expanded(model, sources, names)
    encoders: dict[int, set[Any]] = {}
    for source in sources:
        if source.encoder is not None:
            encoders.setdefault(source.raw, set()).add(source.encoder)
    for raw, found in encoders.items():
        if len(found) > 1:
            raise ValueError(
                f"certify needs columns that feed one encoder each; {names[raw]!r} feeds "
                f"{len(found)}: certify the estimator itself"
            )
    for raw in encoders.keys() - categories.keys():
        columns = [
            column
            for column, source in enumerate(sources)
            if source.category is not None and source.raw == raw
        ]
        # Unknown categories that the encoder lets pass leave all of its columns at 0.
        lenient = sources[columns[0]].unknown
        labels = [sources[column].category for column in columns] + [np.nan] * lenient
        categories[raw] = Choices(columns, np.eye(len(labels), len(columns)), labels)
    return RawColumns(names, sources, steps, model, categories)


def expanded(
    model: Any, sources: list[Source], names: list[str]
) -> tuple[list[Source], dict[int, Choices]]:
    """Columns of a model's network, and what its own columns of categories may become."""
    expansion: Expansion | None = getattr(model, "_expansion", None)
    if expansion is None or len(expansion.parts) != len(sources):
        return sources, {}
    found: list[Source] = []
    categories: dict[int, Choices] = {}
    for position, (part, source) in enumerate(zip(expansion.parts, sources, strict=True)):
        if isinstance(part, Number):
            found.append(source)
            found += [replace(source, missing=True)] * (part.n_columns - 1)
            continue
        if source != Source(source.raw) or source.raw in categories:
            raise ValueError(
                f"certify needs categories as they come; found a step before "
                f"{names[source.raw]!r}, or a copy of it: certify the estimator itself"
            )
        columns = [int(place) for place in expansion.places(position)]
        categories[source.raw] = Choices(columns, part.table, part.states)
        found += [replace(source, category=part.labels, encoder=id(part))] * part.n_columns
    return found, categories


def through(step: Any, name: str, sources: list[Source], names: list[str]) -> list[Source]:
    """Columns after a step."""
    if step is None or step == "passthrough":
        return sources
    if step == "drop":
        return []
    if isinstance(step, Pipeline):
        for inner, item in step.steps:
            sources = through(item, inner, sources, names)
        return sources
    if isinstance(step, ColumnTransformer):
        return through_parts(step, sources, names)
    if isinstance(step, OneHotEncoder):
        return one_hot(step, name, sources, names)
    slope, offset = coefficients(step, name, len(sources))
    encoded = [names[source.raw] for source in sources if source.category is not None]
    if encoded and not isinstance(step, SimpleImputer | FunctionTransformer):
        raise ValueError(
            f"certify does not understand the step {name!r} ({type(step).__name__}) after one-hot "
            f"encoding of {encoded[0]!r}: scale numeric columns only, in a ColumnTransformer"
        )
    return [
        source.then(float(a), float(b)) for source, a, b in zip(sources, slope, offset, strict=True)
    ]


def coefficients(step: Any, name: str, n_columns: int) -> tuple[Array, Array]:
    """``slope * x + offset`` of an affine step."""
    one, zero = np.ones(n_columns), np.zeros(n_columns)
    if isinstance(step, StandardScaler):
        scale = one if step.scale_ is None else step.scale_
        center = step.mean_ if step.with_mean else zero
        return one / scale, -center / scale
    if isinstance(step, RobustScaler):
        scale = step.scale_ if step.with_scaling else one
        center = step.center_ if step.with_centering else zero
        return one / scale, -center / scale
    if isinstance(step, MaxAbsScaler):
        return one / step.scale_, zero
    if isinstance(step, MinMaxScaler) and not step.clip:
        return one * step.scale_, one * step.min_
    if isinstance(step, FunctionTransformer) and step.func is None:
        return one, zero
    if isinstance(step, SimpleImputer) and fills_nan_only(step):
        # Rows with missing values are refused later on; others pass as they are.
        return one, zero
    raise ValueError(
        f"certify does not understand the step {name!r} ({type(step).__name__}); it understands "
        "StandardScaler, MinMaxScaler without clipping, MaxAbsScaler, RobustScaler, SimpleImputer "
        "of NaN without indicator, OneHotEncoder, ColumnTransformer, Pipeline and 'passthrough': "
        "certify the estimator itself, on transformed rows"
    )


def fills_nan_only(step: SimpleImputer) -> bool:
    """Whether an imputer leaves all numbers, and all columns, as they are."""
    marker = step.missing_values
    empty = np.array([value != value for value in step.statistics_])
    return not step.add_indicator and marker != marker and not empty.any()


def one_hot(
    step: OneHotEncoder, name: str, sources: list[Source], names: list[str]
) -> list[Source]:
    """Columns of a one-hot encoder, one a category."""
    plain = step.drop is None and not any(
        part is not None for part in getattr(step, "infrequent_categories_", [None])
    )
    if not plain or any(source != Source(source.raw) for source in sources):
        raise ValueError(
            f"certify understands one-hot encoding of raw columns without dropped or infrequent "
            f"categories; the step {name!r} is another: use OneHotEncoder(drop=None)"
        )
    return [
        Source(
            source.raw, category=category, unknown=step.handle_unknown != "error", encoder=id(step)
        )
        for source, known in zip(sources, step.categories_, strict=True)
        for category in known
    ]


def through_parts(step: ColumnTransformer, sources: list[Source], names: list[str]) -> list[Source]:
    """Columns of a ColumnTransformer, in the order of its output."""
    if step.transformer_weights:
        raise ValueError(
            "certify does not understand transformer_weights of a ColumnTransformer; found "
            f"{step.transformer_weights!r}: leave them out"
        )
    found: list[Source] = []
    given = list(getattr(step, "feature_names_in_", []))
    slices = [
        (step.output_indices_[name], name, part, chosen)
        for name, part, chosen in step.transformers_
    ]
    slices = [item for item in slices if item[0].stop > item[0].start]
    for _, name, part, chosen in sorted(slices, key=lambda item: item[0].start):
        inputs = [sources[position] for position in positions(chosen, given, len(sources))]
        found += through(part, name, inputs, names)
    return found


def positions(chosen: Any, given: list[Any], n_columns: int) -> list[int]:
    """Positions of a ColumnTransformer's choice of columns."""
    if isinstance(chosen, slice) and not isinstance(chosen.start or chosen.stop, str):
        return list(range(n_columns))[chosen]
    if isinstance(chosen, slice):
        start = given.index(chosen.start) if chosen.start is not None else 0
        end = given.index(chosen.stop) + 1 if chosen.stop is not None else n_columns
        return list(range(start, end))
    listed = [chosen] if np.ndim(chosen) == 0 else list(chosen)
    if listed and all(isinstance(item, bool | np.bool_) for item in listed):
        return [int(position) for position in np.flatnonzero(listed)]
    return [
        given.index(item) if isinstance(item, str) else range(n_columns)[item] for item in listed
    ]
