"""What a report is about: a fitted model, rows and their columns in the user's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.base import is_regressor
from sklearn.utils.validation import check_consistent_length, column_or_1d

from .._certify import understood
from .._pipelines import RawColumns, selected
from ..certificates import is_monotone, slope_bounds, swap_bounds

__all__ = ["Subject", "subject_of"]

Array = NDArray[np.float64]

# More than the rounding of a few products.
OUTWARD = 1.0 + 2.0**-40


@dataclass(frozen=True)
class Subject:
    """A fitted model and rows to look at.

    Parameters
    ----------
    estimator : estimator or Pipeline
    raw : RawColumns
        Its columns as the user gives them.
    X : DataFrame or ndarray of shape (n_samples, n_features)
    y : ndarray of shape (n_samples,)
    units : dict
        Unit of a column, by name, where it was given.
    sample : DataFrame or ndarray of shape (n_sample, n_features)
        Rows to certify, drawn from X, as are their targets.
    sample_y : ndarray of shape (n_sample,)
    """

    estimator: Any
    raw: RawColumns
    X: Any
    y: NDArray[Any]
    units: dict[str, str]
    sample: Any
    sample_y: NDArray[Any]

    @property
    def model(self) -> Any:
        """The estimator of monolip, without the steps before it."""
        return self.raw.model

    @property
    def regressor(self) -> bool:
        """Whether the model is one."""
        return bool(is_regressor(self.model))

    @property
    def output(self) -> str:
        """What slopes are slopes of."""
        if self.regressor:
            return "the log of the target" if self.model.loss == "poisson" else "the target"
        labels = list(self.model.classes_)
        if len(labels) == 2:
            return f"the log-odds of {labels[1]}"
        return "the logit of any class over that of a class before it"

    @property
    def spread_unit(self) -> str:
        """What a column is scaled by in training."""
        ranged = self.model.scaling == "range"
        return "half of the public range" if ranged else "standard deviation in training"

    def column(self, position: int) -> NDArray[Any]:
        """A raw column."""
        return np.asarray(
            self.X.iloc[:, position] if isinstance(self.X, pd.DataFrame) else self.X[:, position]
        )

    def unit(self, position: int) -> str:
        """Unit of a raw column."""
        return self.units.get(self.raw.names[position], "")

    def feeds(self, position: int) -> list[int]:
        """Columns of the network that a raw column feeds."""
        sources = enumerate(self.raw.sources)
        return [column for column, source in sources if source.raw == position]

    def slopes(self, position: int) -> tuple[float, float]:
        """Proven ends of every margin's slope along a raw numeric column, in its unit."""
        column = self.raw.moving()[position]
        bounds = slope_bounds(self.model.network_)
        slope = self.raw.sources[column].slope * OUTWARD
        ends = bounds.lower[:, column].min() * slope, bounds.upper[:, column].max() * slope
        # Directions are proven on whole numbers, without the rounding of slopes.
        rising, falling = self.directions_proven()
        lower = max(ends[0], 0.0) if rising[column] else ends[0]
        upper = min(ends[1], 0.0) if falling[column] else ends[1]
        return float(lower), float(upper)

    def directions_proven(self) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Of the network's columns, along which all margins never fall, and never rise."""
        rising, falling = is_monotone(self.model.network_)
        return np.all(rising, axis=0), np.all(falling, axis=0)

    def swap(self, position: int) -> float:
        """Proven bound on what a change of category moves any margin by."""
        choices, network = self.raw.categories[position], self.model.network_
        first, second = np.triu_indices(len(choices.table), k=1)
        before, after = np.zeros((2, len(first), network.n_features))
        before[:, choices.columns] = choices.table[first]
        after[:, choices.columns] = choices.table[second]
        lower, upper = swap_bounds(network, before, after)
        return float(max(-lower.min(initial=0.0), upper.max(initial=0.0)))


def subject_of(
    estimator: Any,
    X: Any,
    y: Any,
    units: Mapping[str, str] | None,
    max_rows: int,
    random_state: int,
) -> Subject:
    """Check what was given and draw the rows to certify.

    Raises
    ------
    ValueError
        If something does not fit together.
    """
    if not isinstance(X, pd.DataFrame):
        if hasattr(X, "columns"):
            raise ValueError(
                "report takes pandas frames and arrays; found a "
                f"{type(X).__module__.partition('.')[0]} frame: pass X.to_pandas()"
            )
        X = np.asarray(X)
    estimator = selected(estimator)
    raw = understood(estimator, X)
    if len(X) == 0:
        raise ValueError("report needs at least one row; X has none")
    check_consistent_length(X, y)
    if type(max_rows) is not int or max_rows < 1:
        raise ValueError(f"max_rows must be a whole number of at least 1; got {max_rows!r}")
    for name in units or {}:
        if name not in raw.names:
            known = ", ".join(map(repr, raw.names))
            raise ValueError(f"units names {name!r}, which is not a column of X; columns: {known}")
    y = target_of(raw.model, y)
    rows = np.sort(np.random.default_rng(random_state).permutation(len(X))[:max_rows])
    sample = X.iloc[rows] if isinstance(X, pd.DataFrame) else X[rows]
    return Subject(estimator, raw, X, y, dict(units or {}), sample, y[rows])


def target_of(model: Any, y: Any) -> NDArray[Any]:
    """Classes that the model knows, or finite numbers."""
    y = column_or_1d(y)
    if is_regressor(model):
        try:
            target = np.asarray(y, dtype=np.float64)
        except (TypeError, ValueError) as error:
            raise ValueError(f"y must hold numbers for a regressor; {error}") from None
        if not np.isfinite(target).all():
            raise ValueError("y must be finite; found NaN or infinity: leave those rows out")
        return target
    known = set(model.classes_.tolist())
    unknown = [label for label in pd.unique(pd.Series(y)).tolist() if label not in known]
    if unknown:
        raise ValueError(
            f"y must hold classes of the model, {list(model.classes_)}; found {unknown[:5]}"
        )
    return y
