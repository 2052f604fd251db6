"""``certify``: what is proven of each prediction, in the units of the user's columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from sklearn.base import is_regressor
from sklearn.utils.validation import check_is_fitted

from . import certificates
from ._blocks import in_blocks
from ._certificate_text import as_html, as_text, facts_of
from ._deployed import DeployedEstimator
from ._pipelines import RawColumns, raw_columns, selected
from ._points import point_moves, starts_with_points
from ._variants import Variants, smallest_radius
from .certificates.constants import check_norm

__all__ = ["Certificate", "certify"]

Array = NDArray[np.float64]

# Rows between two lines of progress, and at most lost by Ctrl-C: thousands where a row takes
# microseconds, few where it may take seconds. Multiples of the rows that bounds take together.
BATCH_ROWS = {"global": 1024, "path": 1024, "local": 128, "auto": 128, "exact": 16}
# Rows that are checked together before slow work.
CHECKED_ROWS = 1024


@dataclass(frozen=True, repr=False)
class Certificate:
    """What is proven of each row; made by :func:`certify`. Printing it gives a summary.

    Parameters
    ----------
    prediction : ndarray of shape (n_samples,) or (n_samples, n_quantiles)
        Class, or predicted target.
    margin : ndarray of shape (n_samples,) or None
        Logit of the predicted class over the next (classifiers).
    radius : ndarray of shape (n_samples,)
        No move of smaller norm changes the class; with a tolerance, in multiples of it. For
        regressors the radius asked about.
    interval : ndarray of shape (n_samples, 2) or (n_samples, n_quantiles, 2), or None
        Holds every prediction within the radius (regressors).
    norm : float
        1, 2 or inf.
    unit : dict
        Length of the norm's unit along each raw column (or "5%" of the value); columns that are
        not named do not move. ``{"points": 1.0}`` for displacements of points.
    method : str
    network_hash : str
        ``network_.hash()`` of the model that this certificate speaks of.
    n_category_changes : int or None
        Columns of categories that may change beside the move, at most; None for all of those in
        ``unit``.
    n_finished : int or None
        Rows that were certified before Ctrl-C, the first so many; None where all were. Of the
        others nothing is proven: their radius is 0, or their interval has no ends.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import MonotonicLipschitzClassifier, certify
    >>> X = np.linspace(-1.0, 1.0, 100)[:, None]
    >>> model = MonotonicLipschitzClassifier(encoding="standard", random_state=0)
    >>> model = model.fit(X, X[:, 0] > 0)
    >>> certificate = certify(model, [[0.5], [0.9]])
    >>> certificate.prediction
    array([ True,  True])
    >>> certificate.holds(0.3)
    array([ True,  True])
    >>> certificate.network_hash == model.network_.hash()
    True
    >>> certificate.to_frame().columns.tolist()
    ['prediction', 'margin', 'radius']
    """

    prediction: NDArray[Any]
    margin: Array | None
    radius: Array
    interval: Array | None
    norm: float
    unit: dict[str, Any]
    method: str
    network_hash: str
    n_category_changes: int | None = None
    n_finished: int | None = None

    def holds(self, radius: float = 1.0) -> NDArray[np.bool_]:
        """Whether each class provably stays for all moves within a radius, its border included.

        Parameters
        ----------
        radius : float, default=1.0
            In the certificate's unit: 1 is the whole tolerance, where one was asked about.

        Returns
        -------
        holds : ndarray of bool of shape (n_samples,)

        Raises
        ------
        ValueError
            For the certificate of a regressor, which holds an interval instead.
        """
        if self.interval is not None:
            raise ValueError(
                "holds() is for the certificate of a classifier; found a regressor's: see interval"
            )
        return self.radius > radius

    def __repr__(self) -> str:
        return as_text(facts_of(self))

    def _repr_html_(self) -> str:
        return as_html(facts_of(self))

    def to_frame(self) -> pd.DataFrame:
        """One row for each row of X; several quantiles are numbered from 0.

        Returns
        -------
        frame : DataFrame of n_samples rows
            Columns ``prediction``, ``margin`` (classifiers), ``radius``, ``lower`` and ``upper``
            (regressors), with a RangeIndex.
        """
        columns: dict[str, Any] = {"prediction": self.prediction}
        if self.margin is not None:
            columns["margin"] = self.margin
        columns["radius"] = self.radius
        if self.interval is not None:
            columns |= {"lower": self.interval[..., 0], "upper": self.interval[..., 1]}
        if self.prediction.ndim == 1:
            return pd.DataFrame(columns)
        numbered: dict[str, Any] = {}
        for name, values in columns.items():
            parts = {f"{name} {k}": part for k, part in enumerate(np.transpose(values))}
            numbered |= {name: values} if values.ndim == 1 else parts
        return pd.DataFrame(numbered)


def certify(
    estimator: Any,
    X: Any,
    *,
    norm: float = 2,
    tolerance: Mapping[str, Any] | None = None,
    radius: ArrayLike | None = None,
    scaled: bool = False,
    method: str = "auto",
    time_limit: float = 10.0,
    n_category_changes: int | None = None,
    verbose: int = 0,
) -> Certificate:
    """Prove how far each row may move before its prediction changes.

    Rows are certified in blocks. On Ctrl-C the finished ones are kept: the certificate is returned
    with a ``RuntimeWarning``, ``n_finished`` says how many rows it speaks of, and of the others it
    states nothing (radius 0, or an interval without ends). In the first block Ctrl-C gets through.

    Parameters
    ----------
    estimator : MonotonicLipschitzClassifier, LipschitzRegressor, Pipeline or search
        Fitted; of a search like ``GridSearchCV``, the winner. The steps of a Pipeline must be
        affine column by column, or encode categories:
        StandardScaler, MinMaxScaler, MaxAbsScaler, RobustScaler, SimpleImputer, OneHotEncoder,
        ColumnTransformer, "passthrough". It may start with :class:`StableRank`: the radius is then
        a displacement, no move of every point (or value of a series) by less changes the class.
    X : DataFrame or array-like of shape (n_samples, n_features)
        Rows as the estimator takes them. What is proven is of rows with the same dtypes: through a
        scaler, float32 and float64 rows of the same numbers may differ.
    norm : {1, 2, inf}, default=2
        Norm of a move, over the numeric columns in their own units. Where these differ (euros,
        years), the column of the smallest numbers decides: say ``scaled=True`` to count in standard
        deviations, or ``tolerance`` to state moves by column. Categories stay, unless
        ``n_category_changes`` says otherwise, and a missing value stays missing. After
        ``StableRank``, the norm of each single point's move.
    tolerance : dict, default=None
        Moves that are asked about, instead of a norm, by raw column: a number (most that it may
        move either way), a text like "5%" (of the row's own value) or "any" (a category may become
        any other, also an unknown one if the encoder lets those pass). Columns that are not named
        stay. The radius is then in multiples of it; "auto" spends time on whether it exceeds 1.
    radius : float or array-like of shape (n_samples,), default=None
        For regressors: the radius of the interval; 1 if there is a tolerance.
    scaled : bool, default=False
        Measure moves in standard deviations of the columns in training, after values
        far from nearly all others are clipped (Notes of MonotonicLipschitzClassifier).
    method : {"global", "path", "local", "auto", "exact"}, default="auto"
        As for :func:`monolip.certificates.certified_radius`; "exact" is for classifiers.
    time_limit : float, default=10.0
        Seconds that "exact" may spend on a margin in a mixed-integer program.
    n_category_changes : int, default=None
        Columns of categories that may become any other category while the numeric columns move, at
        most so many at a time: of those in the tolerance, or else of all. None lets all of those in
        the tolerance change at once; without a tolerance, categories stay.
    verbose : int, default=0
        1 prints a line a block: of 1024 rows for "global" and "path", 128 for "local" and "auto",
        16 for "exact".

    Returns
    -------
    certificate : Certificate

    Raises
    ------
    ValueError
        If a step of the Pipeline is not understood, or the tolerance names no column of X.
    KeyboardInterrupt
        On Ctrl-C in the first block.

    Examples
    --------
    >>> from sklearn.datasets import load_breast_cancer
    >>> from sklearn.pipeline import make_pipeline
    >>> from sklearn.preprocessing import StandardScaler
    >>> from monolip import MonotonicLipschitzClassifier, certify
    >>> X, y = load_breast_cancer(return_X_y=True, as_frame=True)
    >>> X = X[["mean radius", "mean texture"]]
    >>> model = make_pipeline(
    ...     StandardScaler(), MonotonicLipschitzClassifier(encoding="standard", random_state=0)
    ... ).fit(X, y)
    >>> certificate = certify(model, X, tolerance={"mean radius": "2%", "mean texture": 0.1})
    >>> bool(certificate.holds().mean() > 0.8)
    True
    """
    check_norm(norm)
    estimator, points = selected(estimator), None
    if starts_with_points(estimator):
        if tolerance is not None or scaled:
            raise ValueError(
                "after StableRank a move is a displacement of points, in their own unit; got "
                f"tolerance={tolerance!r}, scaled={scaled!r}: leave them out"
            )
        check_is_fitted(estimator)
        points = point_moves(estimator, X, norm)
        estimator, X = estimator[1:], points.columns
    raw = understood(estimator, X)
    model = raw.model
    regressor = is_regressor(model)
    if regressor and radius is None:
        if tolerance is None:
            raise ValueError("certify of a regressor needs a radius or a tolerance; got neither")
        radius = 1.0
    if not regressor and radius is not None:
        raise ValueError("certify of a classifier finds the radius; got one: compare with holds()")
    if tolerance is not None and not isinstance(tolerance, Mapping):
        raise ValueError(
            "tolerance must be a dict from columns to what they may move by; got "
            f"{tolerance!r}: {{'age': 1}} for example"
        )
    if scaled and tolerance is not None:
        raise ValueError("a tolerance is in the columns' own units; got scaled=True beside it")
    if n_category_changes is not None and not (
        isinstance(n_category_changes, int | np.integer) and n_category_changes >= 0
    ):
        raise ValueError(
            f"n_category_changes must be a whole number from 0, or None; got {n_category_changes!r}"
        )
    n_rows = len(X)
    if n_rows == 0:
        raise ValueError("certify needs at least one row; X has none")
    radii = None if radius is None else np.broadcast_to(np.asarray(radius, float), (n_rows,))
    asked_radii = radii if radii is None or points is None else points.widened(radii)
    together = np.inf if tolerance is not None or points is not None else norm
    lengths = None if points is None else points.lengths

    def asked(rows: slice) -> Question:
        some = X.iloc[rows] if hasattr(X, "iloc") else X[rows]
        return Question(raw, some, together, tolerance, scaled, lengths, n_category_changes)

    def block(rows: slice) -> tuple[Any, ...]:
        """Prediction, radius and margin of some rows, or prediction and interval."""
        if asked_radii is not None:
            return asked(rows).interval(asked_radii[rows], method)
        return asked(rows).radius(method, time_limit)

    size = BATCH_ROWS.get(method, n_rows)
    if size < min(n_rows, CHECKED_ROWS):
        # A row that cannot be certified is to be found before the long work, not after it.
        for first in range(0, n_rows, CHECKED_ROWS):
            asked(slice(first, first + CHECKED_ROWS))
    parts, n_done = in_blocks(block, n_rows, size, does="certified", verbose=verbose)
    if n_done < n_rows:
        parts.append(asked(slice(n_done, n_rows)).nothing(regressor))
    values = [np.concatenate(part) for part in zip(*parts, strict=True)]
    moving = raw.moving()
    spread = model._spread()
    unit: dict[str, Any] = {"points": 1.0}
    if tolerance is not None:
        unit = dict(tolerance)
    elif points is None:
        unit = {
            raw.names[position]: float(spread[column] / raw.sources[column].slope)
            if scaled
            else 1.0
            for position, column in moving.items()
        }
        if n_category_changes:
            unit |= {raw.names[position]: "any" for position in raw.categories}
    if radii is not None:
        proven = np.array(radii)
    else:
        proven = values[1] if points is None else points.narrowed(values[1])
    return Certificate(
        prediction=values[0],
        margin=None if regressor else values[2],
        radius=proven,
        interval=values[1] if regressor else None,
        norm=float(np.inf if tolerance is not None else norm),
        unit=unit,
        method=method,
        network_hash=model.network_.hash(),
        n_category_changes=n_category_changes,
        n_finished=None if n_done == n_rows else n_done,
    )


def understood(estimator: Any, X: Any) -> RawColumns:
    """Columns of a fitted estimator or pipeline, or an error that says what is not understood."""
    estimator = selected(estimator)
    check_is_fitted(estimator)
    if starts_with_points(estimator):
        raise ValueError(
            "only certify goes through StableRank; found a Pipeline that starts with it: pass "
            "pipeline[1:] and pipeline[0].transform(X)"
        )
    shape = np.shape(X)
    wanted = getattr(estimator, "n_features_in_", None)
    # Of a frame, the names say more than the shape.
    if len(shape) != 2 or (not hasattr(X, "columns") and wanted not in (None, shape[1])):
        raise ValueError(f"X must have shape (n_samples, {wanted or 'n_features'}); got {shape}")
    raw = raw_columns(estimator, X)
    if not isinstance(raw.model, DeployedEstimator):
        raise ValueError(
            "a monolip estimator is needed, or a Pipeline that ends with one; found "
            f"{type(raw.model).__name__}" + wrapped(raw.model)
        )
    check_is_fitted(raw.model, "network_")
    return raw


def wrapped(model: Any) -> str:
    """What to do about an estimator that holds others."""
    if not any(hasattr(model, name) for name in ("estimator", "estimators", "base_estimator")):
        return ""
    return (
        ", whose decisions may be others than those of the estimators in it: certify one of these, "
        "before it is wrapped or calibrated"
    )


def question(estimator: Any, X: Any, *, norm: float, scaled: bool) -> Question:
    """Rows of a classifier and the moves in a norm that are asked about."""
    raw = understood(estimator, X)
    if is_regressor(raw.model):
        raise ValueError("an attack needs a classifier; found a regressor: use certified_interval")
    return Question(raw, X, norm, None, scaled)


class Question:
    """What is asked of a batch of rows, in the model's columns."""

    def __init__(
        self,
        raw: RawColumns,
        X: Any,
        norm: float,
        tolerance: Mapping[str, Any] | None,
        scaled: bool,
        lengths: Array | None = None,
        n_category_changes: int | None = None,
    ) -> None:
        self.raw, self.model, self.norm = raw, raw.model, norm
        self.X, self.by_row = X, tolerance is not None
        transformed = raw.transform(X)
        self.rows = self.model._exact_rows(transformed)
        # Of each of the network's columns, whether the value that the model got was missing.
        self.missing = self.model._missing(transformed)
        # Steps may compute in the dtype of what they get, or of what they give.
        self.precision = max(coarsest(X), coarsest(transformed))
        n_rows, n_columns = self.rows.shape
        # Length of the norm's unit along each of the model's columns; 0 where nothing moves.
        self.scale = np.zeros(n_columns if tolerance is None else (n_rows, n_columns))
        self.swapped: list[int] = []
        self.n_changes = n_category_changes
        if tolerance is None and n_category_changes:
            self.swapped = list(raw.categories)
        moving = raw.moving()
        if tolerance is None:
            spread = self.model._spread()
            for position, column in moving.items():
                length = self._slope(column) * (1.0 if lengths is None else lengths[position])
                self.scale[column] = spread[column] if scaled else length
        for name, most in (tolerance or {}).items():
            if name not in raw.names:
                known = ", ".join(repr(column) for column in raw.names)
                raise ValueError(
                    f"tolerance names {name!r}, which is not a column of X; columns: {known}"
                )
            position = raw.names.index(name)
            if position in raw.categories:
                if most != "any":
                    raise ValueError(
                        f"the tolerance of a category must be 'any'; found {most!r} for {name!r}"
                    )
                self.swapped.append(position)
            elif position in moving:
                column = moving[position]
                values = np.nan_to_num(self.values(name))
                self.scale[:, column] = self._slope(column) * amount(name, most, values)
        if self.missing.any():
            # What is missing does not move.
            self.scale = np.where(self.missing, 0.0, self.scale)
        self._check_steps()

    def values(self, name: str) -> Array:
        """Numeric values of a raw column."""
        position = self.raw.names.index(name)
        column = (
            self.X.iloc[:, position] if hasattr(self.X, "iloc") else np.asarray(self.X)[:, position]
        )
        return np.asarray(column, dtype=np.float64)

    def _slope(self, column: int) -> float:
        slope = self.raw.sources[column].slope
        if not slope > 0:
            raise ValueError(f"certify needs steps with positive slopes; found {slope}")
        return slope

    def _check_steps(self) -> None:
        """Compare what the steps do to these rows with what they are understood to do."""
        if self.raw.steps is None:
            return
        for position, column in self.raw.moving().items():
            source = self.raw.sources[column]
            values = self.values(self.raw.names[position])
            unknown = np.isnan(values)
            if (unknown & ~self.missing[:, column]).any():
                raise ValueError(
                    "certify needs rows without missing values; found NaN in "
                    f"{self.raw.names[position]!r}: fill it in before, or leave those rows out"
                )
            expected = self.model._clipped(source.slope * values + source.offset, column)
            error = np.abs(expected - self.rows[:, column])
            size = np.abs(source.slope * values) + source.bulk
            if not (unknown | (error <= 64 * self.precision * size)).all():
                raise ValueError(
                    f"certify does not understand what the steps do to "
                    f"{self.raw.names[position]!r}: certify the estimator itself, on transformed "
                    "rows"
                )

    def rounding(self) -> Array:
        """Norm of what rounding in the steps can add to a move of each row."""
        error = np.zeros_like(self.rows)
        for position, column in self.raw.moving().items():
            source = self.raw.sources[column]
            values = np.nan_to_num(self.values(self.raw.names[position]))
            size = np.abs(source.slope * values) + source.bulk
            error[:, column] = 64 * self.precision * size
        scale = np.broadcast_to(self.scale, error.shape)
        share = np.divide(error, scale, out=np.zeros_like(error), where=scale > 0)
        norms: Array = np.linalg.norm(share, ord=self.norm, axis=1)
        return norms

    def variants(self) -> Variants:
        """Rows with every combination of the categories that may change."""
        choices = [self.raw.categories[position] for position in self.swapped]
        return Variants(self.rows, choices, self.n_changes)

    def radius(self, method: str, time_limit: float) -> tuple[NDArray[Any], Array, Array]:
        """Prediction, radius and margin of each row."""
        network = self.model.network_
        label = certificates.predicted_class(network, self.rows)
        # What rounding in the steps may take from a radius.
        rounding = self.rounding() if self.raw.steps is not None else 0.0
        share = 1.0 - 128 * self.precision if self.raw.steps is not None else 1.0
        by_row = self.scale.ndim == 2
        enough = (1.0 + rounding) / share * np.ones(len(self.rows)) if self.by_row else None

        def proven(rows: Array, chosen: NDArray[np.intp], method: str) -> Array:
            return certificates.certified_radius(
                network,
                rows,
                self.norm,
                self.scale[chosen] if by_row else self.scale,
                method=method,
                time_limit=time_limit,
                enough=enough[chosen] if enough is not None else None,
            )

        radius = smallest_radius(network, self.variants(), label, proven, method)
        radius = np.maximum(radius * share - rounding, 0.0)
        return self.model.classes_[label], radius, self.margin()

    def margin(self) -> Array:
        """Logit of the predicted class over the next."""
        output = self.model.network_(self.rows)
        if output.shape[1] == 1:
            return np.abs(output[:, 0])
        top = np.sort(output, axis=1)
        margin: Array = top[:, -1] - top[:, -2]
        return margin

    def nothing(self, regressor: bool) -> tuple[NDArray[Any], ...]:
        """What ``interval`` or ``radius`` gives where nothing is proven."""
        if regressor:
            output = self.model._predicted(self.model.network_(self.rows))
            ends = np.broadcast_to([-np.inf, np.inf], (*output.shape, 2))
            return output, ends
        label = certificates.predicted_class(self.model.network_, self.rows)
        return self.model.classes_[label], np.zeros(len(label)), self.margin()

    def interval(self, radius: Array, method: str) -> tuple[NDArray[Any], Array]:
        """Prediction of each row and the interval of predictions within a radius."""
        reach = radius
        if self.raw.steps is not None:
            reach = radius * (1.0 + 128 * self.precision) + self.rounding()
        ends = [
            self.model._target_interval(rows, reach, self.norm, self.scale, method)
            for rows in self.variants()
        ]
        lower = np.min([end[..., 0] for end in ends], axis=0)
        upper = np.max([end[..., 1] for end in ends], axis=0)
        output = self.model._predicted(self.model.network_(self.rows))
        return output, np.stack([lower, upper], axis=-1)


def check_single_output(model: Any, what: str) -> None:
    """Raise ``ValueError`` for a regressor of several quantiles, by name."""
    if is_regressor(model) and model._levels() is not None:
        raise ValueError(
            f"{what} takes a single output; found the quantiles {model._levels()}: fit a model for "
            "each quantile, or keep them together with network_.save()"
        )


def coarsest(rows: Any) -> float:
    """Relative precision of the coarsest floating-point dtype in rows."""
    dtypes = list(rows.dtypes) if hasattr(rows, "iloc") else [getattr(rows, "dtype", None)]
    found = [np.finfo(np.float64).eps]
    for dtype in dtypes:
        if isinstance(dtype, np.dtype) and np.issubdtype(dtype, np.floating):
            found.append(np.finfo(dtype).eps)
    return float(max(found))


def amount(name: str, most: Any, values: Array) -> Array:
    """Most that a column may move in each row."""
    if isinstance(most, str) and most.endswith("%"):
        try:
            share = float(most[:-1]) / 100.0
        except ValueError:
            share = -1.0
        if 0 <= share < np.inf:
            return share * np.abs(values) * (1.0 + 2.0**-50)
    elif isinstance(most, bool | np.bool_):
        pass
    elif isinstance(most, int | float | np.number) and 0 <= most < np.inf:
        return np.full(len(values), float(most))
    raise ValueError(
        f"a tolerance must be a number that is not negative or a text like '5%'; found {most!r} "
        f"for {name!r}"
    )
