"""``export_model``: estimators and pipelines as files that run without Python."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from numbers import Real
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, is_regressor
from sklearn.utils.validation import check_is_fitted

from ._certify import check_single_output, understood
from ._filling import Filling, filling_texts
from ._pipelines import RawColumns, Source, last_step, names_of_fit, selected
from ._validation import name_columns
from .export import (
    Artefact,
    FloatArtefact,
    Predictor,
    check_suffix,
    compile,
    to_integer,
    write,
)
from .folded import Dense, FoldedNetwork, InputGrid, IntegerNetwork

__all__ = ["artefact_of", "complete_rows", "export_model"]

FORMS = ("integer", "float32", "float64")


@write.register(BaseEstimator)
def export_model(
    estimator: Any,
    path: str | os.PathLike[str],
    *,
    X: Any = None,
    form: str = "integer",
    name: str | None = None,
    threshold: float | None = None,
    units: Mapping[str, str] | Sequence[str] = (),
    activation_bits: int = 16,
    weight_bits: int = 15,
) -> Artefact | FloatArtefact:
    """Write a fitted model as a file that runs without Python and carries its proofs.

    Parameters
    ----------
    estimator : MonotonicLipschitzClassifier, LipschitzRegressor, Pipeline or search
        Fitted; of a search like ``GridSearchCV``, the winner. The steps of a Pipeline must be
        affine column by column, as for :func:`monolip.certify`; the file takes the raw columns, in
        their order. Of an estimator fitted on categories or missing values it takes the columns
        that ``network_inputs`` gives, and says how to fill them in.
    path : path-like
        Its suffix says what is written: ``.h`` or ``.c`` (C99, see :func:`monolip.export.to_c`),
        ``.onnx`` (see :func:`monolip.export.to_onnx`), ``.v`` (a Verilog module, see
        :func:`monolip.export.to_verilog`) or ``.json`` (the canonical form, which
        ``python -m monolip.verify`` checks). The file appears whole or not at all.
    X : DataFrame or array-like of shape (n_samples, n_features), optional
        Raw rows, of the training data for example, on which the range of the integers is chosen.
        Without them it is wide enough for rows all over the range of training, which costs
        accuracy where ``activation_bits`` are few.
    form : {"integer", "float32", "float64"}, default="integer"
        Exact integers, which are monotone and keep their bounds on any machine; or ordinary
        floating-point numbers (C and ONNX only), which are neither exactly, and say by how much.
    name : str, optional
        A C identifier, the prefix of everything in a header; the file's name by default.
    threshold : float, optional
        Of two classes, the probability of ``classes_[1]`` above which a decision is positive, 0.5
        by default; of a regression, the target above which it is, 0 by default.
    units : dict from column to text, or sequence of texts, optional
        Units of the columns, to be stated in the file.
    activation_bits, weight_bits : int, default=16 and 15
        See :func:`monolip.export.to_integer`.

    Notes
    -----
    A missing value is never guessed: C gives NaN and a decision of -1, ONNX NaN and the first
    class's label, a :class:`monolip.export.Predictor` an error, also where the Pipeline imputes.

    Certificates of the estimator speak of ``network_``. An exact form has its own bounds and
    directions, which the file states; its outputs differ by what :func:`monolip.rounding_report`
    measures.

    Returns
    -------
    artefact : Artefact or FloatArtefact
        What was written; ``artefact.network`` evaluates it,
        :func:`monolip.rounding_report` says what its
        integers cost.

    Raises
    ------
    ValueError
        If the suffix is unknown, a step of the Pipeline is not understood or encodes categories, or
        the model predicts several quantiles.

    Examples
    --------
    >>> import tempfile
    >>> from sklearn.datasets import load_breast_cancer
    >>> from sklearn.pipeline import make_pipeline
    >>> from sklearn.preprocessing import StandardScaler
    >>> from monolip import MonotonicLipschitzClassifier, export_model
    >>> X, y = load_breast_cancer(return_X_y=True)
    >>> X = X[:, :5]
    >>> model = make_pipeline(
    ...     StandardScaler(), MonotonicLipschitzClassifier(max_iter=5, random_state=0)
    ... ).fit(X, y)
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     artefact = export_model(model, folder + "/cancer.h", X=X)
    >>> positive = artefact.network.scores(X)[:, 0] > artefact.threshold
    >>> bool((positive == model.predict(X)).mean() > 0.99)
    True
    """
    target = Path(path)
    if form not in FORMS:
        raise ValueError(f"form must be one of {', '.join(map(repr, FORMS))}; got {form!r}")
    check_suffix(target, form)
    artefact = artefact_of(
        estimator,
        X=X,
        form=form,
        name=target.stem if name is None else name,
        threshold=threshold,
        units=units,
        activation_bits=activation_bits,
        weight_bits=weight_bits,
    )
    return write(artefact, target)


def artefact_of(
    estimator: Any,
    *,
    X: Any = None,
    form: str = "integer",
    name: str = "monolip_model",
    threshold: float | None = None,
    units: Mapping[str, str] | Sequence[str] = (),
    activation_bits: int = 16,
    weight_bits: int = 15,
) -> Any:
    """What :func:`export_model` writes, with the same parameters."""
    if form not in FORMS:
        raise ValueError(f"form must be one of {', '.join(map(repr, FORMS))}; got {form!r}")
    estimator = selected(estimator)
    check_is_fitted(estimator)
    raw, X = numeric(estimator, X)
    check_single_output(raw.model, "export")
    network = of_raw_columns(raw.model.network_, raw)
    labels: dict[str, Any] = {
        "name": name,
        "columns": raw.names,
        "units": texts_of_columns(units, raw.names),
        "preprocessing": preprocessing(raw),
        "classes": () if is_regressor(raw.model) else [str(label) for label in raw.model.classes_],
        "output": meaning(raw.model),
    }
    logit = output_threshold(raw.model, threshold)
    if form != "integer":
        return FloatArtefact(network, form, threshold=logit, **labels)
    integer = to_integer(
        network,
        None if X is None else complete_rows(X, raw),
        activation_bits=activation_bits,
        weight_bits=weight_bits,
    )
    return Artefact(integer, threshold=score_threshold(integer, logit), **labels)


@compile.register
def compile_estimator(model: BaseEstimator, **options: Any) -> Predictor:
    """An estimator or a pipeline, with the options of :func:`export_model`."""
    predictor = compile(artefact_of(model, **options))
    last = last_step(model)
    if last._expansion.plain:
        return predictor
    return Predictor(predictor.artefact, predictor.module, Filling(last))


def numeric(estimator: Any, X: Any) -> tuple[RawColumns, Any]:
    """An estimator's or a pipeline's columns of numbers, and rows of them.

    Of an estimator that takes categories or missing values, the columns of its network.
    """
    estimator = selected(estimator)
    rows = example_rows(estimator) if X is None else with_names(estimator, X)
    raw = understood(estimator, rows)
    if raw.model._expansion.plain and not raw.categories:
        return raw, X
    if raw.steps is not None:
        encoded = ", ".join(repr(raw.names[position]) for position in raw.categories)
        raise ValueError(
            "export takes pipelines of numeric columns without missing values; found "
            + (f"one-hot encoding or categories in {encoded}" if encoded else "missing values")
            + ": fit the monolip estimator on the frame itself, which takes both, and export that"
        )
    model = raw.model
    names = model._expansion.names(raw.names)
    sources = [Source(position) for position in range(len(names))]
    raw = RawColumns(names, sources, None, model, {})
    return raw, None if X is None else model.network_inputs(rows)


def example_rows(estimator: Any) -> Any:
    """A row with the names that an estimator was fitted with."""
    names = names_of_fit(estimator)
    if names is not None:
        return pd.DataFrame(np.zeros((1, len(names))), columns=names)
    steps = [step for _, step in getattr(estimator, "steps", [("", estimator)])]
    known = [step.n_features_in_ for step in steps if hasattr(step, "n_features_in_")]
    if not known:
        raise ValueError(
            "a fitted monolip estimator is needed, or a Pipeline that ends with one; found "
            f"{type(estimator).__name__}"
        )
    return np.zeros((1, known[0]))


def with_names(estimator: Any, X: Any) -> Any:
    """Rows of an array with the names that the estimator was fitted with."""
    names = names_of_fit(estimator)
    if names is None or hasattr(X, "columns") or np.shape(X)[1:] != (len(names),):
        return X
    return pd.DataFrame(np.asarray(X), columns=names)


def complete_rows(X: Any, raw: RawColumns) -> NDArray[np.float64]:
    """Rows as numbers, without those that hold NaN; 0 in columns that the model does not see."""
    rows = np.zeros((len(X), len(raw.names)))
    for position in raw.moving():
        column = X.iloc[:, position] if hasattr(X, "iloc") else np.asarray(X)[:, position]
        rows[:, position] = np.asarray(column, dtype=np.float64)
    complete = rows[~np.isnan(rows).any(axis=1)]
    if not len(complete):
        raise ValueError("X must hold rows without NaN; found none")
    return complete


def of_raw_columns(network: FoldedNetwork, raw: RawColumns) -> FoldedNetwork:
    """The same network on raw columns, with the steps of a pipeline folded into its grid."""
    grid, first, moving = network.grid, network.operations[0], raw.moving()
    # Other families are refused further on, by name.
    if raw.steps is None or not isinstance(first, Dense):
        return network
    # Of each raw column, the inputs that read it; of one that nothing reads, one that is not moved.
    inputs = [
        np.flatnonzero(grid.column == moving[position]) if position in moving else [-1]
        for position in range(len(raw.names))
    ]
    taken = np.concatenate(inputs).astype(np.intp)
    read = np.repeat(np.arange(len(inputs)), [len(several) for several in inputs])
    blind = taken < 0
    sources = [raw.sources[moving[n]] if n in moving else Source(n) for n in read.tolist()]
    slope, offset = (
        np.array([getattr(source, name) for source in sources]) for name in ("slope", "offset")
    )
    raw_ends = {
        name: np.where(blind, 0.0, (getattr(grid, name)[taken] - offset) / slope)
        for name in ("center", "minimum", "maximum")
    }
    factor = np.where(blind, 0.0, grid.factor[taken] * slope)
    return replace(
        network,
        grid=InputGrid(factor=factor, column=read.astype(np.float64), **raw_ends),
        operations=(
            replace(first, weight=np.where(blind, 0.0, first.weight[:, taken])),
            *network.operations[1:],
        ),
        direction=np.where(blind, 0.0, network.direction[:, taken]),
    )


def meaning(model: Any) -> str:
    """What the network's outputs are."""
    if is_regressor(model):
        return "logarithm of the target" if model._log_target() else "target"
    if len(model.classes_) > 2:
        return "logits of the classes"
    return f"log-odds of {model.classes_[1]!s}"


def texts_of_columns(texts: Mapping[str, str] | Sequence[str], names: list[str]) -> list[str]:
    """One text a column."""
    if not isinstance(texts, Mapping):
        return list(texts)
    unknown = [name for name in texts if name not in names]
    if unknown:
        raise ValueError(
            f"units names {unknown[0]!r}, which is not a column of X; columns: "
            f"{', '.join(map(repr, names))}"
        )
    return [texts.get(name, "") for name in names]


def preprocessing(raw: RawColumns) -> list[str]:
    """What a pipeline does to each raw column, in words."""
    if raw.steps is None:
        model = raw.model
        names = name_columns(getattr(model, "feature_names_in_", None), model.n_features_in_)
        return filling_texts(model._expansion, names)
    found = ["not used"] * len(raw.names)
    for position, column in raw.moving().items():
        source = raw.sources[column]
        plain = source.slope == 1.0 and source.offset == 0.0
        found[position] = (
            "" if plain else f"included: {source.slope:.17g} * x + {source.offset:.17g}"
        )
    return found


def output_threshold(model: Any, threshold: Any) -> float:
    """The output above which a decision is positive."""
    if threshold is None:
        return 0.0
    if not isinstance(threshold, Real) or isinstance(threshold, bool):
        raise ValueError(f"threshold must be a number; got {threshold!r}")
    value = float(threshold)
    if is_regressor(model):
        log = model._log_target()
        if not math.isfinite(value) or (log and value <= 0):
            raise ValueError(f"threshold must be a possible target; got {threshold!r}")
        return math.log(value) if log else value
    if len(model.classes_) > 2:
        raise ValueError(
            f"threshold is for two classes; found {len(model.classes_)}, of which the largest "
            "score decides: leave it out"
        )
    if not 0.0 < value < 1.0:
        raise ValueError(f"threshold must lie between 0 and 1, the ends excluded; got {value!r}")
    return math.log(value) - math.log1p(-value)


def score_threshold(network: IntegerNetwork, logit: float) -> int:
    """Largest score that a binary decision still counts as negative."""
    score = math.floor((logit - network.offset) / (network.unit * network.scale))
    return max(-(2**31), min(2**31 - 1, score))
