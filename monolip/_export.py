"""``export_model``: estimators and pipelines as files that run without Python."""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from sklearn.base import is_regressor

from ._certify import understood
from ._pipelines import RawColumns
from .export import Artefact, to_c, to_integer, to_json
from .folded import IntegerNetwork

__all__ = ["export_model"]

WRITERS: dict[str, Callable[..., str]] = {".json": to_json, ".h": to_c, ".c": to_c}


def export_model(
    estimator: Any,
    path: str | os.PathLike[str],
    *,
    X: Any = None,
    name: str | None = None,
    threshold: float = 0.5,
    activation_bits: int = 16,
    weight_bits: int = 15,
) -> Artefact:
    """Write a fitted model as a file that computes exact integers and carries its proofs.

    Parameters
    ----------
    estimator : MonotonicLipschitzClassifier, LipschitzRegressor or Pipeline
        Fitted. The steps of a Pipeline must be affine column by column, as for
        :func:`monolip.certify`; the file takes the raw columns, in their order.
    path : path-like
        Its suffix says what is written: ``.h`` or ``.c`` (C99, see :func:`monolip.export.to_c`) or
        ``.json`` (the canonical form, which ``python -m monolip.verify`` checks). The file appears
        whole or not at all.
    X : DataFrame or array-like of shape (n_samples, n_features), optional
        Rows, of the training data for example, on which the range of the integers is chosen.
    name : str, optional
        A C identifier, the prefix of everything in a header; the file's name by default.
    threshold : float, default=0.5
        Probability of ``classes_[1]`` above which a binary decision is positive.
    activation_bits, weight_bits : int, default=16 and 15
        See :func:`monolip.export.to_integer`.

    Returns
    -------
    artefact : Artefact
        What was written; ``artefact.network`` evaluates it.

    Raises
    ------
    ValueError
        If the suffix is unknown, or a step of the Pipeline is not understood or encodes categories.

    Examples
    --------
    >>> import tempfile
    >>> from sklearn.datasets import load_breast_cancer
    >>> from sklearn.pipeline import make_pipeline
    >>> from sklearn.preprocessing import StandardScaler
    >>> from monolip import MonotonicLipschitzClassifier, export_model
    >>> X, y = load_breast_cancer(return_X_y=True)
    >>> model = make_pipeline(
    ...     StandardScaler(), MonotonicLipschitzClassifier(max_iter=50, random_state=0)
    ... ).fit(X, y)
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     artefact = export_model(model, folder + "/cancer.h", X=X)
    >>> positive = artefact.network.scores(X)[:, 0] > artefact.threshold
    >>> bool((positive == model.predict(X)).mean() > 0.99)
    True
    """
    target = Path(path)
    if target.suffix not in WRITERS:
        raise ValueError(
            f"the suffix of path must be one of {', '.join(WRITERS)}; got {target.suffix!r}"
        )
    raw = understood(estimator, example_rows(estimator) if X is None else X)
    if raw.categories:
        names = ", ".join(repr(raw.names[position]) for position in raw.categories)
        raise ValueError(
            f"export_model takes numeric columns; found one-hot encoding of {names}: encode "
            "before, and export the rest of the Pipeline"
        )
    rows = None if X is None else raw.model._exact_rows(raw.transform(X))
    network = to_integer(
        raw.model.network_, rows, activation_bits=activation_bits, weight_bits=weight_bits
    )
    artefact = Artefact(
        of_raw_columns(network, raw),
        name=target.stem if name is None else name,
        columns=raw.names,
        classes=() if is_regressor(raw.model) else [str(label) for label in raw.model.classes_],
        threshold=score_threshold(network, threshold),
    )
    WRITERS[target.suffix](artefact, target)
    return artefact


def example_rows(estimator: Any) -> Any:
    """A row with the names that an estimator was fitted with."""
    import pandas as pd

    names = getattr(estimator, "feature_names_in_", None)
    rows = np.zeros((1, estimator.n_features_in_))
    return rows if names is None else pd.DataFrame(rows, columns=names)


def of_raw_columns(network: IntegerNetwork, raw: RawColumns) -> IntegerNetwork:
    """The same network on raw columns, with the steps of a pipeline folded into its scaling."""
    moving = raw.moving()
    n_raw = len(raw.names)
    center, factor = np.zeros(n_raw), np.zeros(n_raw)
    low, high = np.zeros(n_raw, np.int64), np.zeros(n_raw, np.int64)
    first = network.layers[0]
    weight = np.zeros((len(first.bias), n_raw), np.int64)
    direction = np.zeros((network.n_outputs, n_raw), np.int64)
    for position, column in moving.items():
        source = raw.sources[column]
        center[position] = (network.center[column] - source.offset) / source.slope
        factor[position] = network.factor[column] * source.slope
        low[position], high[position] = network.low[column], network.high[column]
        weight[:, position] = first.weight[:, column]
        direction[:, position] = network.direction[:, column]
    return replace(
        network,
        center=center,
        factor=factor,
        low=low,
        high=high,
        layers=(replace(first, weight=weight), *network.layers[1:]),
        direction=direction,
    )


def score_threshold(network: IntegerNetwork, probability: ArrayLike) -> int:
    """Largest score that a binary decision at a probability still counts as negative."""
    share = float(np.asarray(probability))
    if not 0.0 < share < 1.0:
        raise ValueError(f"threshold must lie between 0 and 1; got {probability!r}")
    logit = math.log(share) - math.log1p(-share)
    score = math.floor((logit - network.offset) / (network.unit * network.scale))
    return max(-(2**31), min(2**31 - 1, score))
