"""Figures of what is proven, by scikit-learn's Display convention; needs the extra "plots"."""

from __future__ import annotations

from numbers import Integral
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.base import is_regressor
from sklearn.utils.validation import check_consistent_length, column_or_1d

from ._attack import attack
from ._blocks import finished
from ._certify import Certificate, certify, check_single_output, understood
from ._digits import rounded_down, rounded_up
from ._pipelines import RawColumns
from .certificates import is_monotone, margin_pairs, slope_bounds

__all__ = ["CertifiedAccuracyDisplay", "MonotoneDependenceDisplay"]

Array = NDArray[np.float64]

GREY = "0.6"


class CertifiedAccuracyDisplay:
    """Accuracy that is proven for all moves within a radius, by the radius.

    Parameters
    ----------
    radius : ndarray of shape (n_points,)
        Rising.
    certified_accuracy : ndarray of shape (n_points,)
        Share of rows that are right and provably stay so.
    attacked_accuracy : ndarray of shape (n_points,) or None
        Share of rows that are right and for which an attack found no nearer flip: the truth lies
        between the two curves.
    unit : str
        Of the radius.
    estimator_name : str or None

    Attributes
    ----------
    ax_, figure_, line_, attacked_line_
        After ``plot``.

    Examples
    --------
    >>> from sklearn.datasets import load_iris
    >>> from monolip import CertifiedAccuracyDisplay, MonotonicLipschitzClassifier
    >>> X, y = load_iris(return_X_y=True)
    >>> model = MonotonicLipschitzClassifier(encoding="standard", max_iter=50, random_state=0)
    >>> model = model.fit(X, y)
    >>> display = CertifiedAccuracyDisplay.from_estimator(model, X[::10], y[::10], norm=2)
    >>> bool((display.certified_accuracy <= display.attacked_accuracy).all())
    True
    """

    def __init__(
        self,
        *,
        radius: Array,
        certified_accuracy: Array,
        attacked_accuracy: Array | None = None,
        unit: str = "",
        estimator_name: str | None = None,
    ) -> None:
        self.radius = radius
        self.certified_accuracy = certified_accuracy
        self.attacked_accuracy = attacked_accuracy
        self.unit = unit
        self.estimator_name = estimator_name

    @classmethod
    def from_estimator(
        cls,
        estimator: Any,
        X: Any,
        y: ArrayLike,
        *,
        norm: float = 2,
        scaled: bool = False,
        method: str = "auto",
        attacked: bool = True,
        name: str | None = None,
        ax: Any = None,
        **line_options: Any,
    ) -> CertifiedAccuracyDisplay:
        """Certify rows, attack them and plot both curves.

        Parameters
        ----------
        estimator : MonotonicLipschitzClassifier or Pipeline
            Fitted, as for :func:`monolip.certify`.
        X : DataFrame or array-like of shape (n_samples, n_features)
        y : array-like of shape (n_samples,)
        norm : {1, 2, inf}, default=2
        scaled : bool, default=False
            Measure moves in standard deviations of the columns in training, after values
            far from nearly all others are clipped (Notes of MonotonicLipschitzClassifier).
        method : {"global", "path", "local", "auto", "exact"}, default="auto"
        attacked : bool, default=True
            Draw the attacked accuracy too.
        name : str, default=None
            In the legend; the class of the estimator by default.
        ax : matplotlib Axes, default=None
        **line_options
            Of matplotlib's ``plot``, for both curves.

        Returns
        -------
        display : CertifiedAccuracyDisplay
        """
        ax = axes(ax)
        check_consistent_length(X, y)
        certificate = finished(certify(estimator, X, norm=norm, scaled=scaled, method=method))
        distance = attack(estimator, X, norm=norm, scaled=scaled)[1] if attacked else None
        label = {1.0: "l1", 2.0: "l2", np.inf: "linf"}[float(norm)]
        columns = "standard deviations" if scaled else "units of the columns"
        return cls.from_certificate(
            certificate,
            y,
            distance=distance,
            unit=f"{label}, {columns}",
            name=type(estimator).__name__ if name is None else name,
            ax=ax,
            **line_options,
        )

    @classmethod
    def from_certificate(
        cls,
        certificate: Certificate,
        y: ArrayLike,
        *,
        distance: ArrayLike | None = None,
        unit: str | None = None,
        name: str | None = None,
        ax: Any = None,
        **line_options: Any,
    ) -> CertifiedAccuracyDisplay:
        """Plot what :func:`monolip.certify` returned for a classifier.

        Parameters
        ----------
        certificate : Certificate
        y : array-like of shape (n_samples,)
        distance : array-like of shape (n_samples,), default=None
            What :func:`monolip.attack` found.
        unit : str, default=None
            Of the radius, for the label; the norm by default.
        name, ax, **line_options
            As for ``from_estimator``.

        Returns
        -------
        display : CertifiedAccuracyDisplay

        Raises
        ------
        ValueError
            For the certificate of a regressor, which holds intervals instead of radii.
        """
        if certificate.margin is None:
            raise ValueError(
                "CertifiedAccuracyDisplay needs a certificate of a classifier; found a regressor"
            )
        check_consistent_length(certificate.prediction, y)
        right = certificate.prediction == column_or_1d(y)
        edge = np.asarray(certificate.radius if distance is None else distance, dtype=float)
        edge = edge[right & np.isfinite(edge)]
        # Beyond the 99th percentile there are only single rows left.
        radius = np.linspace(0.0, np.quantile(edge, 0.99) * 1.05 if len(edge) else 1.0, 201)
        attacked = None
        if distance is not None:
            attacked = share(right, np.asarray(distance, dtype=float), radius)
        if unit is None:
            unit = {1.0: "l1", 2.0: "l2", np.inf: "linf"}[certificate.norm]
        display = cls(
            radius=radius,
            certified_accuracy=share(right, certificate.radius, radius),
            attacked_accuracy=attacked,
            unit=unit,
            estimator_name=name,
        )
        return display.plot(ax=ax, **line_options)

    def plot(
        self, ax: Any = None, *, name: str | None = None, **line_options: Any
    ) -> CertifiedAccuracyDisplay:
        """Draw the curves into Axes, a new figure's by default.

        Parameters
        ----------
        ax : matplotlib Axes, default=None
        name : str, default=None
            In the legend.
        **line_options
            Of matplotlib's ``plot``, for both curves.

        Returns
        -------
        display : CertifiedAccuracyDisplay

        Raises
        ------
        ImportError
            If matplotlib is missing; the extra ``plots`` brings it.

        Examples
        --------
        See :class:`CertifiedAccuracyDisplay`.
        """
        self.ax_ = axes(ax)
        self.figure_ = self.ax_.figure
        name = self.estimator_name if name is None else name
        prefix = "" if name is None else f"{name}, "
        (self.line_,) = self.ax_.plot(
            self.radius, self.certified_accuracy, label=f"{prefix}certified", **line_options
        )
        self.attacked_line_ = None
        if self.attacked_accuracy is not None:
            options = {"linestyle": "--", "color": self.line_.get_color()} | line_options
            (self.attacked_line_,) = self.ax_.plot(
                self.radius, self.attacked_accuracy, label=f"{prefix}attacked", **options
            )
        self.ax_.set(xlabel=f"radius ({self.unit})", ylabel="accuracy", ylim=(0.0, 1.02))
        self.ax_.set_xlim(left=0.0)
        self.ax_.legend(loc="best")
        return self


class MonotoneDependenceDisplay:
    """How the output depends on one column, with the cone that the bounds prove.

    Parameters
    ----------
    values : ndarray of shape (n_points,)
        Of the column, in its own units, rising.
    curves : ndarray of shape (n_rows, n_points)
        Output of each row with the column set to each value: log-odds, a margin of two classes, or
        the target (its logarithm for loss="poisson").
    lower_slope, upper_slope : float
        Proven bounds of every curve's slope.
    reference : float
        Value of the column at which the cone stands.
    feature : str
    output : str
        What the curves are of.

    Attributes
    ----------
    mean : ndarray of shape (n_points,)
        Of the curves.
    ax_, figure_, line_, cone_
        After ``plot``.

    Examples
    --------
    >>> from sklearn.datasets import load_breast_cancer
    >>> from monolip import MonotoneDependenceDisplay, MonotonicLipschitzClassifier
    >>> X, y = load_breast_cancer(return_X_y=True, as_frame=True)
    >>> X = X[["mean radius", "mean texture"]]
    >>> model = MonotonicLipschitzClassifier(
    ...     monotonic_cst={"mean radius": -1}, encoding="standard", max_iter=50, random_state=0
    ... ).fit(X, y)
    >>> display = MonotoneDependenceDisplay.from_estimator(model, X, "mean radius")
    >>> bool((display.curves[:, 1:] <= display.curves[:, :-1]).all()), display.upper_slope <= 0
    (True, True)
    """

    def __init__(
        self,
        *,
        values: Array,
        curves: Array,
        lower_slope: float,
        upper_slope: float,
        reference: float,
        feature: str,
        output: str,
    ) -> None:
        self.values = values
        self.curves = curves
        self.lower_slope = lower_slope
        self.upper_slope = upper_slope
        self.reference = reference
        self.feature = feature
        self.output = output
        self.mean: Array = curves.mean(axis=0)

    @classmethod
    def from_estimator(
        cls,
        estimator: Any,
        X: Any,
        feature: str | int,
        *,
        classes: tuple[Any, Any] | None = None,
        grid_resolution: int = 100,
        percentiles: tuple[float, float] = (0.05, 0.95),
        max_rows: int = 200,
        random_state: int = 0,
        ax: Any = None,
        **line_options: Any,
    ) -> MonotoneDependenceDisplay:
        """Set a column to each value in turn, predict and plot.

        Parameters
        ----------
        estimator : MonotonicLipschitzClassifier, LipschitzRegressor or Pipeline
            Fitted, as for :func:`monolip.certify`.
        X : DataFrame or array-like of shape (n_samples, n_features)
        feature : str or int
            Name or position of a numeric column of X.
        classes : (high, low), default=None
            Of more than two: the curves are the logit of ``high`` minus that of ``low``; by default
            the last over the first.
        grid_resolution : int, default=100
        percentiles : tuple of float, default=(0.05, 0.95)
            Of the column, the ends of the grid.
        max_rows : int, default=200
            Rows to draw at most, chosen at random.
        random_state : int, default=0
        ax : matplotlib Axes, default=None
        **line_options
            Of matplotlib's ``plot``, for the mean.

        Returns
        -------
        display : MonotoneDependenceDisplay

        Raises
        ------
        ValueError
            If the feature is no numeric column, or is constant in training.
        """
        ax = axes(ax)
        raw = understood(estimator, X)
        position = feature_position(raw, feature)
        column = raw.moving()[position]
        rows = np.random.default_rng(random_state).permutation(len(X))[:max_rows]
        chosen = X.iloc[rows] if hasattr(X, "iloc") else np.asarray(X)[rows]
        every = X.iloc[:, position] if hasattr(X, "iloc") else np.asarray(X)[:, position]
        data = np.asarray(every, dtype=np.float64)
        low, high = np.nanquantile(data, percentiles)
        if not low < high:
            # A column of few values, one of which is rare.
            low, high = np.nanmin(data), np.nanmax(data)
        if not low < high:
            raise ValueError(
                f"feature must be a column that varies; {raw.names[position]!r} has the single "
                f"value {low}"
            )
        values = np.linspace(low, high, grid_resolution)
        pair, sign, output = asked_margin(raw, classes)
        curves = np.column_stack([margin(raw, chosen, position, v, pair, sign) for v in values])
        bounds = slope_bounds(raw.model.network_)
        rising, falling = (proven[pair, column] for proven in is_monotone(raw.model.network_))
        # Directions are proven exactly, slopes rounded outward.
        lower = max(bounds.lower[pair, column], 0.0 if rising else -np.inf)
        upper = min(bounds.upper[pair, column], 0.0 if falling else np.inf)
        slope = raw.sources[column].slope
        ends = slope * sign * np.array([lower, upper])
        display = cls(
            values=values,
            curves=curves,
            lower_slope=float(ends.min()),
            upper_slope=float(ends.max()),
            reference=float(np.clip(np.nanmedian(data), low, high)),
            feature=raw.names[position],
            output=output,
        )
        return display.plot(ax=ax, **line_options)

    def plot(
        self, ax: Any = None, *, max_curves: int = 30, **line_options: Any
    ) -> MonotoneDependenceDisplay:
        """Draw the mean, some rows' curves and the cone into Axes, a new figure's by default.

        Parameters
        ----------
        ax : matplotlib Axes, default=None
        max_curves : int, default=30
            Single rows to draw.
        **line_options
            Of matplotlib's ``plot``, for the mean.

        Returns
        -------
        display : MonotoneDependenceDisplay

        Raises
        ------
        ImportError
            If matplotlib is missing; the extra ``plots`` brings it.

        Examples
        --------
        See :class:`MonotoneDependenceDisplay`.
        """
        self.ax_ = axes(ax)
        self.figure_ = self.ax_.figure
        centre = float(np.interp(self.reference, self.values, self.mean))
        move = self.values - self.reference
        slopes = np.array([self.lower_slope, self.upper_slope])[:, None] * move
        # Each row less its own value at the reference: what the column changes.
        at_reference = np.array(
            [np.interp(self.reference, self.values, curve) for curve in self.curves]
        )
        shifted = self.curves - at_reference[:, None] + centre
        self.ax_.plot(self.values, shifted[:max_curves].T, color=GREY, linewidth=0.5, alpha=0.6)
        ends = rounded_down(self.lower_slope), rounded_up(self.upper_slope)
        self.cone_ = self.ax_.fill_between(
            self.values,
            centre + slopes.min(axis=0),
            centre + slopes.max(axis=0),
            alpha=0.15,
            label=f"proven: slope in [{ends[0]}, {ends[1]}]",
        )
        options = {"linewidth": 2.0, "label": "mean of the rows"} | line_options
        (self.line_,) = self.ax_.plot(self.values, self.mean, **options)
        # The cone may be far wider than what the model does with the column.
        spread = max(np.ptp(shifted), 1e-12)
        self.ax_.set_ylim(centre - 1.5 * spread, centre + 1.5 * spread)
        self.ax_.set(xlabel=self.feature, ylabel=self.output)
        self.ax_.legend(loc="best")
        return self


def axes(ax: Any) -> Any:
    """Axes to draw into."""
    if ax is not None:
        return ax
    try:
        import matplotlib.pyplot
    except ImportError as error:
        raise ImportError(
            "plots need matplotlib: install it with pip install 'monolip[plots]'"
        ) from error
    return matplotlib.pyplot.subplots()[1]


def share(right: NDArray[np.bool_], distance: Array, radius: Array) -> Array:
    """Share of rows that are right and further from a flip than each radius."""
    return np.array([np.mean(right & (distance > value)) for value in radius])


def feature_position(raw: RawColumns, feature: str | int) -> int:
    """Position of a numeric raw column, or an error that says which there are."""
    known = [raw.names[position] for position in raw.moving()]
    position = raw.names.index(feature) if feature in raw.names else feature
    is_position = isinstance(position, Integral) and not isinstance(position, bool)
    if not is_position or position not in raw.moving():
        columns = ", ".join(repr(name) for name in known)
        raise ValueError(
            f"feature must be a numeric column of X that the model uses; got {feature!r}; columns: "
            f"{columns}"
        )
    return int(position)


def asked_margin(raw: RawColumns, classes: tuple[Any, Any] | None) -> tuple[int, float, str]:
    """Number of a margin, its sign and its name."""
    model = raw.model
    if is_regressor(model):
        check_single_output(model, "this display")
        if classes is not None:
            raise ValueError(f"a regressor has no classes; got classes={classes!r}")
        return 0, 1.0, "log of the target" if model.loss == "poisson" else "target"
    labels = list(model.classes_)
    high, low = (labels[-1], labels[0]) if classes is None else classes
    if high not in labels or low not in labels or high == low:
        raise ValueError(f"classes must be two of {labels}; got {classes!r}")
    first, second = labels.index(high), labels.index(low)
    name = f"log-odds of {high}" if len(labels) == 2 else f"logit of {high} minus {low}"
    if len(labels) == 2:
        return 0, 1.0 if first > second else -1.0, name
    pair = margin_pairs(len(labels)).index((max(first, second), min(first, second)))
    return pair, 1.0 if first > second else -1.0, name


def margin(raw: RawColumns, X: Any, position: int, value: float, pair: int, sign: float) -> Array:
    """Margin of rows with one raw column set to a value."""
    if hasattr(X, "iloc"):
        changed = X.copy()
        # By position, whatever the labels; a whole column may change its dtype.
        changed.isetitem(position, np.full(len(X), value))
    else:
        # Whole numbers would cut the value off.
        changed = np.array(X, dtype=np.result_type(X, np.float64))
        changed[:, position] = value
    network = raw.model.network_
    output = network(raw.model._exact_rows(raw.transform(changed)))
    if network.n_outputs == 1:
        result: Array = sign * output[:, 0]
        return result
    high, low = margin_pairs(network.n_outputs)[pair]
    result = sign * (output[:, high] - output[:, low])
    return result
