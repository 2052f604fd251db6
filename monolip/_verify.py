"""``verify_monotonic``: a proof that a model follows its directions, or a counterexample."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.utils.validation import check_is_fitted

from ._deployed import DeployedEstimator
from ._pipelines import selected
from ._validation import resolve_directions

__all__ = ["MonotonicityReport", "verify_monotonic"]

Array = NDArray[np.float64]

# Boxes that are split at most, and random pairs of points tried, before a column is undecided.
MAX_BOXES = 2000
N_TRIALS = 2000


@dataclass(frozen=True)
class MonotonicityReport:
    """What was found out about each constrained column.

    Parameters
    ----------
    columns : list of int
        Positions of the constrained columns.
    direction : ndarray of shape (n_columns,)
        1 or -1.
    status : list of {"proven", "refuted", "undecided"}
    counterexample : dict from column to ndarray of shape (2, n_features)
        Two rows that differ in that column only, the second with the larger value, along which the
        output moves the wrong way.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import MonotonicLipschitzClassifier, verify_monotonic
    >>> X = np.linspace(-1.0, 1.0, 100)[:, None]
    >>> model = MonotonicLipschitzClassifier(monotonic_cst=[1], max_iter=5).fit(X, X[:, 0] > 0)
    >>> verify_monotonic(model).proven
    True
    """

    columns: list[int]
    direction: NDArray[np.int8]
    status: list[str]
    counterexample: dict[int, Array]

    @property
    def proven(self) -> bool:
        """Whether every column is proven."""
        return all(status == "proven" for status in self.status)


def verify_monotonic(
    model: Any,
    monotonic_cst: ArrayLike | Mapping[str, int] | None = None,
    *,
    minimum: ArrayLike | None = None,
    maximum: ArrayLike | None = None,
    random_state: int = 0,
) -> MonotonicityReport:
    """Prove that a model is monotone along columns, or find two rows along which it is not.

    A fitted estimator of monolip is proven on the integers that it computes with, for all inputs
    and without tolerance. A multilayer perceptron of scikit-learn, or a ``torch.nn.Sequential`` of
    Linear, ReLU, Tanh, Sigmoid and Identity, is examined in real arithmetic over a box: bounds on
    its slopes, the box being split where they do not decide.

    Parameters
    ----------
    model : fitted estimator, search, MLPClassifier, MLPRegressor or torch.nn.Sequential
        With a single output: a regression, or the log-odds of the second class.
    monotonic_cst : array-like of shape (n_features,) or dict, default=None
        1 rises, -1 falls, 0 is not examined. Needed for models from elsewhere; an estimator of
        monolip is held to its own constraint by default.
    minimum, maximum : array-like of shape (n_features,), default=None
        Box to examine; needed for models from elsewhere.
    random_state : int, default=0
        Of the search for counterexamples.

    Returns
    -------
    report : MonotonicityReport

    Raises
    ------
    ValueError
        If the model is of another kind, or a box or the directions are missing.

    Examples
    --------
    >>> import numpy as np
    >>> from sklearn.datasets import load_diabetes
    >>> from sklearn.neural_network import MLPRegressor
    >>> from monolip import LipschitzRegressor, verify_monotonic
    >>> X, y = load_diabetes(return_X_y=True)
    >>> directions = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
    >>> ours = LipschitzRegressor(monotonic_cst=directions, max_iter=30, random_state=0).fit(X, y)
    >>> verify_monotonic(ours).status
    ['proven']
    >>> plain = MLPRegressor(
    ...     hidden_layer_sizes=(16,), solver="lbfgs", max_iter=1000, tol=1.0, random_state=0
    ... ).fit(X, y)
    >>> for sign in (1, -1):
    ...     wanted = sign * np.array(directions)
    ...     report = verify_monotonic(plain, wanted, minimum=X.min(axis=0), maximum=X.max(axis=0))
    ...     print(report.status)
    ['proven']
    ['refuted']
    """
    model = selected(model)
    if isinstance(model, DeployedEstimator):
        if minimum is not None or maximum is not None:
            raise ValueError(
                "an estimator of monolip is examined over all inputs; got minimum or maximum: "
                "leave them out"
            )
        return verify_own(model, monotonic_cst)
    layers = plain_layers(model)
    n_features = layers[0][0].shape[1]
    if monotonic_cst is None or minimum is None or maximum is None:
        raise ValueError(
            "verify_monotonic of a model from elsewhere needs monotonic_cst, minimum and maximum"
        )
    names = getattr(model, "feature_names_in_", None)
    directions = resolve_directions(monotonic_cst, names, n_features)
    low, high = (np.array(np.broadcast_to(end, (n_features,)), float) for end in (minimum, maximum))
    if not (np.isfinite(low) & np.isfinite(high) & (low <= high)).all():
        raise ValueError("minimum and maximum must be finite, and minimum not above maximum")
    rng = np.random.default_rng(random_state)
    columns = [int(column) for column in np.flatnonzero(directions)]
    status, examples = [], {}
    for column in columns:
        sign = float(directions[column])
        example = counterexample(layers, column, sign, low, high, rng)
        if example is not None:
            examples[column] = example
            status.append("refuted")
        else:
            status.append("proven" if prove(layers, column, sign, low, high) else "undecided")
    return MonotonicityReport(columns, directions[columns], status, examples)


def verify_own(model: DeployedEstimator, monotonic_cst: Any) -> MonotonicityReport:
    """Directions of a folded network, from its integers."""
    check_is_fitted(model, "network_")
    network = model.network_
    rising, falling = model._proven_directions(network)
    directions = model.monotonic_cst_
    if monotonic_cst is not None:
        names = getattr(model, "feature_names_in_", None)
        directions = resolve_directions(monotonic_cst, names, model.n_features_in_)
    if directions.ndim == 2:
        raise ValueError(
            "verify_monotonic needs one direction a column; the constraint of this estimator is by "
            "class: pass monotonic_cst, or rely on fit, which refuses to return an unproven model"
        )
    columns = [int(column) for column in np.flatnonzero(directions)]
    spread = model._expansion.directions(directions)
    kept = np.where(spread > 0, rising, np.where(spread < 0, falling, True))
    proven = model._expansion.gather(np.logical_and.reduce(kept), np.logical_and)
    status = ["proven" if proven[column] else "undecided" for column in columns]
    return MonotonicityReport(columns, directions[columns], status, {})


Layer = tuple[Array, Array, str]


def plain_layers(model: Any) -> list[Layer]:
    """Weights, biases and activations of a plain network, or an error."""
    if isinstance(model, MLPClassifier | MLPRegressor):
        check_is_fitted(model, "coefs_")
        kinds = [model.activation] * (len(model.coefs_) - 1) + ["identity"]
        layers = [
            (np.array(weight.T, float), np.array(bias, float), kind)
            for weight, bias, kind in zip(model.coefs_, model.intercepts_, kinds, strict=True)
        ]
    elif type(model).__module__.startswith("torch.nn"):
        layers = torch_layers(model)
    else:
        raise ValueError(
            "verify_monotonic understands monolip's estimators, scikit-learn's multilayer "
            f"perceptrons and torch.nn.Sequential; found {type(model).__name__}: pass "
            "the last step of a Pipeline"
        )
    if len(layers[-1][1]) != 1:
        raise ValueError(
            f"verify_monotonic needs a model with one output; found {len(layers[-1][1])}"
        )
    return layers


def torch_layers(model: Any) -> list[Layer]:
    """Layers of a ``torch.nn.Sequential``."""
    kinds = {"ReLU": "relu", "Tanh": "tanh", "Sigmoid": "logistic", "Identity": "identity"}
    layers: list[Layer] = []
    for module in model:
        name = type(module).__name__
        if name == "Linear":
            bias = np.zeros(module.out_features) if module.bias is None else module.bias
            arrays = [
                np.array(item.detach().cpu().numpy() if hasattr(item, "detach") else item, float)
                for item in (module.weight, bias)
            ]
            layers.append((arrays[0], arrays[1], "identity"))
        elif name in kinds and layers and layers[-1][2] == "identity":
            weight, offset, _ = layers[-1]
            layers[-1] = (weight, offset, kinds[name])
        else:
            raise ValueError(
                f"verify_monotonic does not understand the module {name}; it understands Linear, "
                + ", ".join(kinds)
            )
    return layers


def value(layers: list[Layer], X: Array) -> Array:
    """Output of a plain network."""
    hidden = X
    for weight, bias, kind in layers:
        hidden = hidden @ weight.T + bias
        hidden = ACTIVATIONS[kind][0](hidden)
    return hidden[:, 0]


# Each activation, and the range of its slope between two ends.
ACTIVATIONS: dict[str, tuple[Any, Any]] = {
    "identity": (lambda x: x, lambda low, high: (np.ones_like(low), np.ones_like(high))),
    "relu": (
        lambda x: np.maximum(x, 0.0),
        lambda low, high: ((low > 0).astype(float), (high >= 0).astype(float)),
    ),
    "tanh": (np.tanh, lambda low, high: bell(low, high, lambda x: 1.0 - np.tanh(x) ** 2)),
    "logistic": (
        lambda x: 0.5 * (1.0 + np.tanh(0.5 * x)),
        lambda low, high: bell(low, high, lambda x: 0.25 * (1.0 - np.tanh(0.5 * x) ** 2)),
    ),
}


def bell(low: Array, high: Array, slope: Any) -> tuple[Array, Array]:
    """Range of a slope that is largest at 0 and falls on both sides, rounded outward."""
    ends = slope(low), slope(high)
    largest = np.where((low <= 0) & (high >= 0), slope(np.zeros_like(low)), np.maximum(*ends))
    return np.maximum(np.minimum(*ends) - 1e-15, 0.0), largest + 1e-15


def counterexample(
    layers: list[Layer], column: int, sign: float, low: Array, high: Array, rng: Any
) -> Array | None:
    """Two rows along which the output moves the wrong way by more than rounding."""
    rows = rng.uniform(low, high, size=(N_TRIALS, len(low)))
    further = rows.copy()
    further[:, column] = rng.uniform(rows[:, column], high[column])
    near = rng.random(N_TRIALS) < 0.5
    step = 1e-3 * (high[column] - low[column])
    further[near, column] = np.minimum(rows[near, column] + step, high[column])
    change = sign * (value(layers, further) - value(layers, rows))
    worst = int(change.argmin())
    if not change[worst] < -1e-9 * max(1.0, float(np.abs(value(layers, rows)).max())):
        return None
    return np.vstack([rows[worst], further[worst]])


def prove(layers: list[Layer], column: int, sign: float, low: Array, high: Array) -> bool:
    """Whether the slope along a column has the sign everywhere in a box; splits boxes to decide."""
    boxes = [(low, high)]
    for _ in range(MAX_BOXES):
        if not boxes:
            return True
        first, last = boxes.pop()
        if smallest_slope(layers, column, sign, first, last) >= 0:
            continue
        # Halve the side along which the first layer's units vary most.
        spread = np.abs(layers[0][0]).max(axis=0) * (last - first)
        if not spread.max() > 0:
            return False
        side = int(spread.argmax())
        middle = 0.5 * (first[side] + last[side])
        upper, lower = first.copy(), last.copy()
        upper[side], lower[side] = middle, middle
        boxes += [(first, lower), (upper, last)]
    return not boxes


def smallest_slope(layers: list[Layer], column: int, sign: float, low: Array, high: Array) -> float:
    """Lower bound of ``sign`` times the slope along a column in a box, by interval arithmetic."""
    slope_low, slope_high = np.zeros(len(low)), np.zeros(len(low))
    slope_low[column] = slope_high[column] = 1.0
    for weight, bias, kind in layers:
        low, high = interval(weight, low, high)
        low, high = low + bias, high + bias
        slope_low, slope_high = interval(weight, slope_low, slope_high)
        least, most = ACTIVATIONS[kind][1](low, high)
        products = (least * slope_low, least * slope_high, most * slope_low, most * slope_high)
        slope_low, slope_high = np.minimum.reduce(products), np.maximum.reduce(products)
        activation = ACTIVATIONS[kind][0]
        margin = 2.0**-45 * (1.0 + np.maximum(np.abs(low), np.abs(high)))
        low, high = activation(low) - margin, activation(high) + margin
    return float(slope_low[0] if sign > 0 else -slope_high[0])


def interval(weight: Array, low: Array, high: Array) -> tuple[Array, Array]:
    """Bounds on ``weight @ x``, rounded outward; a sum without negative terms stays above 0."""
    rising, falling = np.maximum(weight, 0.0), np.maximum(-weight, 0.0)

    def lowest(smallest: Array, largest: Array) -> Array:
        gains = rising @ np.maximum(smallest, 0.0) + falling @ np.maximum(-largest, 0.0)
        losses = rising @ np.maximum(-smallest, 0.0) + falling @ np.maximum(largest, 0.0)
        bound: Array = gains * (1.0 - 2.0**-40) - losses * (1.0 + 2.0**-40)
        return bound

    return lowest(low, high), -lowest(-high, -low)
