"""``rounding_report``: what the integers of an exported model cost on given rows."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from sklearn.base import is_regressor
from sklearn.metrics import accuracy_score, log_loss, r2_score, roc_auc_score
from sklearn.utils import _safe_indexing

from ._certify import check_single_output
from ._export import complete_rows, numeric
from .export import Artefact
from .probability import logistic, softmax

__all__ = ["rounding_report"]


def rounding_report(estimator: Any, artefact: Artefact, X: Any, y: Any = None) -> pd.DataFrame:
    """What an exported form costs on given rows.

    Parameters
    ----------
    estimator : MonotonicLipschitzClassifier, LipschitzRegressor or Pipeline
        What ``artefact`` was made from.
    artefact : Artefact
    X : DataFrame or array-like of shape (n_samples, n_features)
        Raw rows that nothing was chosen on, test rows for example. Those with missing values are
        left out.
    y : array-like of shape (n_samples,), optional
        Their targets.

    Returns
    -------
    report : DataFrame
        Columns "estimator", "artefact" and "lost" (how much worse the latter is). Rows: "largest
        output error", "mean output error", "share of decisions" (that differ), and, given y, the
        accuracy (at the artefact's threshold), the log-loss and, for two classes, the area under
        the ROC curve, or R2 of a regression.

    Raises
    ------
    TypeError
        If the artefact is a form in floating point, whose slack is proven instead.

    Examples
    --------
    >>> from sklearn.datasets import load_breast_cancer
    >>> from monolip import MonotonicLipschitzClassifier, export_model, rounding_report
    >>> X, y = load_breast_cancer(return_X_y=True)
    >>> X = X[:, :5]
    >>> model = MonotonicLipschitzClassifier(max_iter=10, random_state=0).fit(X[:400], y[:400])
    >>> predictor = model.predictor(X[:400])
    >>> report = rounding_report(model, predictor.artefact, X[400:], y[400:])
    >>> bool(abs(report.loc["roc auc", "lost"]) < 1e-3)
    True
    """
    if not isinstance(artefact, Artefact):
        raise TypeError(
            "rounding_report is for exact forms, made with form='integer'; found "
            f"{type(artefact).__name__}, whose slack is proven: see artefact.slack"
        )
    raw, X = numeric(estimator, X)
    check_single_output(raw.model, "rounding_report")
    kept = ~pd.isna(pd.DataFrame(X)).to_numpy().any(axis=1)
    X, y = _safe_indexing(X, np.flatnonzero(kept)), None if y is None else np.asarray(y)[kept]
    plain = raw.model._expansion.plain
    inputs = raw.model._exact_rows(raw.transform(X)) if plain else X.to_numpy()
    before = raw.model.network_(inputs)
    after = artefact.network(complete_rows(X, raw))
    table: dict[str, tuple[float, float]] = {
        "largest output error": (0.0, float(np.abs(after - before).max())),
        "mean output error": (0.0, float(np.abs(after - before).mean())),
    }
    if is_regressor(raw.model):
        if y is not None:
            table["r2"] = (r2_score(y, before[:, 0]), r2_score(y, after[:, 0]))
    else:
        scores = artefact.network.scores(complete_rows(X, raw))
        table |= lost_decisions(raw.model, artefact, (before, after), scores, y)
    report = pd.DataFrame(table, index=["estimator", "artefact"]).T
    more_is_better = report.index.isin(["accuracy", "roc auc", "r2"])
    sign = np.where(more_is_better, -1.0, 1.0)
    # Adding 0.0 turns -0.0 into 0.0.
    return report.assign(lost=sign * (report["artefact"] - report["estimator"]) + 0.0)


def lost_decisions(
    model: Any, artefact: Artefact, outputs: tuple[Any, Any], scores: Any, y: Any
) -> dict[str, tuple[float, float]]:
    """Rows of the report that only classifiers have."""
    single = scores.shape[1] == 1
    # The estimator's decision at the artefact's own threshold.
    limit = artefact.network.offset + artefact.threshold * (
        artefact.network.unit * artefact.network.scale
    )
    first = [out[:, 0] > limit if single else out.argmax(axis=1) for out in outputs]
    decided = [first[0].astype(int), (scores[:, 0] > artefact.threshold).astype(int)]
    if not single:
        decided[1] = scores.argmax(axis=1)
    table = {"share of decisions": (0.0, float((decided[0] != decided[1]).mean()))}
    if y is None:
        return table
    true = np.searchsorted(model.classes_, np.asarray(y))
    shares = [logistic(out[:, 0]) if single else softmax(out) for out in outputs]
    table["accuracy"] = tuple(accuracy_score(true, found) for found in decided)
    labels = range(len(model.classes_))
    table["log loss"] = tuple(log_loss(true, share, labels=labels) for share in shares)
    if single:
        table["roc auc"] = tuple(roc_auc_score(true, out[:, 0]) for out in outputs)
    return table
