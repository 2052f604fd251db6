"""``attack``: the other side of a certificate, found rows of another class; and how far apart."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from sklearn.base import is_regressor
from sklearn.utils.validation import check_consistent_length, column_or_1d

from . import certificates
from ._blocks import finished
from ._certify import Question, certify, question

__all__ = ["attack", "certified_accuracy_score", "tightness_report"]

Array = NDArray[np.float64]


def attack(
    estimator: Any,
    X: Any,
    *,
    norm: float = 2,
    scaled: bool = False,
    n_restarts: int = 4,
    n_steps: int = 25,
    random_state: int = 0,
) -> tuple[Any, Array]:
    """Search for the nearest row of another class.

    The distance is an upper bound on every radius that can be certified, and what stands beside a
    radius to show how tight it is. Categories stay.

    Parameters
    ----------
    estimator : MonotonicLipschitzClassifier or Pipeline
        Fitted, as for :func:`certify`.
    X : DataFrame or array-like of shape (n_samples, n_features)
    norm : {1, 2, inf}, default=2
    scaled : bool, default=False
        Measure moves in standard deviations of the columns in training, after values
        far from nearly all others are clipped (Notes of MonotonicLipschitzClassifier).
    n_restarts, n_steps, random_state : int, default=4, 25 and 0
        Of the search, see :func:`monolip.certificates.nearest_flip`.

    Returns
    -------
    found : DataFrame or ndarray of shape (n_samples, n_features)
        Rows that the estimator puts into another class; the row itself where none was found.
    distance : ndarray of shape (n_samples,)
        Norm of the move, inf where none was found.

    Examples
    --------
    >>> from sklearn.datasets import load_iris
    >>> from monolip import MonotonicLipschitzClassifier, attack
    >>> X, y = load_iris(return_X_y=True)
    >>> model = MonotonicLipschitzClassifier(encoding="standard", max_iter=50, random_state=0)
    >>> model = model.fit(X, y)
    >>> X = X[::30]
    >>> found, distance = attack(model, X)
    >>> bool((model.predict(found) != model.predict(X)).all())
    True
    >>> bool((distance >= model.certified_radius(X)).all())
    True
    """
    asked = question(estimator, X, norm=norm, scaled=scaled)
    flipped, distance = certificates.nearest_flip(
        asked.model.network_,
        asked.rows,
        norm,
        asked.scale,
        n_restarts=n_restarts,
        n_steps=n_steps,
        random_state=random_state,
    )
    label = estimator.predict(X)
    excess = np.zeros(len(distance))
    # Rounding in a pipeline's steps can bring a row back over the border: go a little further.
    for further in (0.0, 1e-12, 1e-9, 1e-6):
        found = with_moves(asked, (flipped - asked.rows) * (1.0 + excess[:, None]))
        back = estimator.predict(found) == label
        excess[back] = further
    found = with_moves(asked, (flipped - asked.rows) * (1.0 + excess[:, None]))
    flips = estimator.predict(found) != label
    return found, np.where(flips, distance * (1.0 + excess), np.inf)


def with_moves(asked: Question, moves: Array) -> Any:
    """Raw rows after moves of the model's columns; where there are none, as they were."""
    raw, X = asked.raw, asked.X
    is_frame = hasattr(X, "columns")
    content = {
        name: np.asarray(X.iloc[:, position]) if is_frame else np.asarray(X)[:, position]
        for position, name in enumerate(raw.names)
    }
    moves = np.nan_to_num(moves)
    for position, column in raw.moving().items():
        name = raw.names[position]
        values = asked.values(name)
        moved = values + moves[:, column] / raw.sources[column].slope
        content[name] = np.where(moves[:, column] == 0, values, moved)
    found = pd.DataFrame(content)
    if not is_frame:
        return found.to_numpy()
    found.index, found.columns = X.index, X.columns
    return found


def tightness_report(
    estimator: Any,
    X: Any,
    *,
    norms: Sequence[float] = (1, 2, np.inf),
    methods: Sequence[str] = ("global", "auto"),
    scaled: bool = False,
    random_state: int = 0,
) -> pd.DataFrame:
    """Certified radii beside the nearest flips that an attack finds.

    Parameters
    ----------
    estimator : MonotonicLipschitzClassifier or Pipeline
        Fitted, as for :func:`certify`.
    X : DataFrame or array-like of shape (n_samples, n_features)
    norms : sequence of {1, 2, inf}, default=(1, 2, inf)
    methods : sequence of str, default=("global", "auto")
    scaled : bool, default=False
        Measure moves in standard deviations of the columns in training, after values
        far from nearly all others are clipped (Notes of MonotonicLipschitzClassifier).
    random_state : int, default=0
        Of the attack.

    Returns
    -------
    report : DataFrame
        For each norm and method: the median radius, the median and the smallest ratio of certified
        radius to attacked distance over the rows with a flip (at most 1), how many those are, and
        milliseconds a row.

    Examples
    --------
    >>> from sklearn.datasets import load_iris
    >>> from monolip import MonotonicLipschitzClassifier, tightness_report
    >>> X, y = load_iris(return_X_y=True)
    >>> model = MonotonicLipschitzClassifier(encoding="standard", max_iter=50, random_state=0)
    >>> model = model.fit(X, y)
    >>> report = tightness_report(model, X[::30], norms=[2])
    >>> bool((report["median ratio"] <= 1).all())
    True
    """
    rows = []
    for norm in norms:
        _, distance = attack(estimator, X, norm=norm, scaled=scaled, random_state=random_state)
        flipped = np.isfinite(distance)
        for method in methods:
            start = time.perf_counter()
            radius = finished(certify(estimator, X, norm=norm, scaled=scaled, method=method)).radius
            seconds = time.perf_counter() - start
            ratio = radius[flipped] / np.maximum(distance[flipped], np.finfo(float).tiny)
            rows.append(
                {
                    "norm": norm,
                    "method": method,
                    "median radius": float(np.median(radius)),
                    "median ratio": float(np.median(ratio)) if len(ratio) else np.nan,
                    "smallest ratio": float(ratio.min()) if len(ratio) else np.nan,
                    "rows with a flip": int(flipped.sum()),
                    "ms a row": 1000 * seconds / len(radius),
                }
            )
    return pd.DataFrame(rows)


def certified_accuracy_score(
    estimator: Any,
    X: Any,
    y: ArrayLike,
    radius: float = 0.1,
    norm: float = 2,
    *,
    scaled: bool = False,
    method: str = "auto",
) -> float:
    """Share of rows that are classified rightly, provably so within a radius.

    Parameters
    ----------
    estimator : MonotonicLipschitzClassifier or Pipeline
        Fitted, as for :func:`certify`.
    X : DataFrame or array-like of shape (n_samples, n_features)
    y : array-like of shape (n_samples,)
    radius : float, default=0.1
    norm : {1, 2, inf}, default=2
    scaled : bool, default=False
        Measure the radius in standard deviations of the columns in training, after values
        far from nearly all others are clipped (Notes of MonotonicLipschitzClassifier).
    method : {"global", "path", "local", "auto", "exact"}, default="auto"

    Returns
    -------
    score : float
        As a scorer: ``scoring=functools.partial(certified_accuracy_score, radius=0.1, norm=2)``;
        with ``method="local"`` it is fast.

    Raises
    ------
    ValueError
        If the estimator, the norm or the method is not one that :func:`certify` understands.

    Examples
    --------
    >>> from functools import partial
    >>> from sklearn.datasets import load_iris
    >>> from sklearn.model_selection import GridSearchCV
    >>> from monolip import MonotonicLipschitzClassifier, certified_accuracy_score
    >>> X, y = load_iris(return_X_y=True)
    >>> search = GridSearchCV(
    ...     MonotonicLipschitzClassifier(encoding="standard", max_iter=40, random_state=0),
    ...     {"lipschitz": [1.0, "auto"]},
    ...     scoring=partial(certified_accuracy_score, radius=0.1, norm=2, method="local"),
    ...     cv=2,
    ... ).fit(X, y)
    >>> bool(0.5 < search.best_score_ <= 1.0)
    True
    """
    check_consistent_length(X, y)
    if is_regressor(estimator):
        raise ValueError("certified_accuracy_score needs a classifier; found a regressor")
    if not radius >= 0:
        raise ValueError(f"radius must not be negative; got {radius!r}")
    certificate = finished(certify(estimator, X, norm=norm, scaled=scaled, method=method))
    right = certificate.prediction == column_or_1d(y)
    return float(np.mean(right & certificate.holds(radius)))
