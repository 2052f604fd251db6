"""skl2onnx converts the estimators, alone and in Pipelines: what predict computes."""

import sys

import numpy as np
import onnxruntime
import pandas as pd
import pytest
import skl2onnx
from sklearn.compose import make_column_transformer
from sklearn.datasets import load_breast_cancer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from test_messages import assert_says, message
from toy import binary, classifier, continuous, ordered, probes, regressor

from monolip import register_skl2onnx
from monolip.datasets import load_dataset
from monolip.export import to_integer


@pytest.fixture(scope="module", autouse=True)
def registered():
    register_skl2onnx()
    register_skl2onnx()


def converted(model, rows, **options):
    """A session of a model for rows, an array or a frame of columns."""
    if hasattr(rows, "columns"):
        kinds = {name: column.dtype for name, column in rows.items()}
        types = [(name, tensor_type(kind)([None, 1])) for name, kind in kinds.items()]
    else:
        types = [("X", tensor_type(rows.dtype)([None, rows.shape[1]]))]
    estimator = model[-1] if hasattr(model, "steps") else model
    proto = skl2onnx.to_onnx(
        model, initial_types=types, options={id(estimator): options} if options else None
    )
    return onnxruntime.InferenceSession(proto.SerializeToString())


def tensor_type(kind):
    names = {"float64": "Double", "float32": "Float", "int64": "Int64"}
    return getattr(skl2onnx.common.data_types, f"{names.get(str(kind), 'String')}TensorType")


def evaluated(model, rows, **options):
    fed = {"X": rows}
    if hasattr(rows, "columns"):
        fed = {name: column.to_numpy()[:, None] for name, column in rows.items()}
        fed = {k: v if v.dtype.kind in "fi" else v.astype(object) for k, v in fed.items()}
    return converted(model, rows, **options).run(None, fed)


def far(X):
    """Rows within and beyond the range, and infinities."""
    rows = probes(X, 200)
    return np.vstack([rows, np.full((1, X.shape[1]), np.inf), np.full((1, X.shape[1]), -1e300)])


CASES = {
    "binary": binary(300),
    "three": ordered(300),
    "text": (binary(300)[0], np.array(["no", "ö"])[binary(300)[1]]),
    "texts": (
        ordered(300)[0],
        pd.Categorical.from_codes(ordered(300)[1], list("uwö"), ordered=True),
    ),
    "boolean": (binary(300)[0], binary(300)[1] > 0),
}


@pytest.mark.parametrize("encoding", ["standard", "piecewise_linear"])
@pytest.mark.parametrize("case", CASES)
def test_classifiers_compute_what_predict_does(case, encoding):
    X, y = CASES[case]
    model = classifier(monotonic_cst=[1, -1, 0], encoding=encoding).fit(X, y)
    rows = far(X)
    finite = np.isfinite(rows).all(axis=1)
    label, probability = evaluated(model, rows, zipmap=False)
    np.testing.assert_array_equal(label[finite], model.predict(rows[finite]))
    expected = model.predict_proba(rows[finite])
    # The runtime's exp rounds as it likes; the logits are the same.
    np.testing.assert_allclose(probability[finite], expected, rtol=0, atol=1e-15)
    assert probability.dtype == np.float64
    _, raw = evaluated(model, rows, zipmap=False, raw_scores=True)
    logits = model.network_(rows)
    logits = np.hstack([-logits, logits]) if logits.shape[1] == 1 else logits
    np.testing.assert_array_equal(raw, logits)


def test_regressors_compute_what_predict_does():
    X, y = continuous(300)
    model = regressor().fit(X, 1e3 + 5 * y)
    (target,) = evaluated(model, far(X))
    np.testing.assert_array_equal(target, model.network_(far(X)))
    np.testing.assert_array_equal(evaluated(model, X)[0][:, 0], model.predict(X))
    model = regressor(loss="poisson").fit(X, np.exp(y))
    np.testing.assert_allclose(evaluated(model, X)[0][:, 0], model.predict(X), rtol=1e-15)


@pytest.mark.parametrize("encoding", ["standard", "piecewise_linear"])
def test_integers_are_the_oracles(encoding):
    X, y = ordered(300)
    model = classifier(encoding=encoding).fit(X, y)
    network = to_integer(model.network_)
    rows = far(X)
    _, raw = evaluated(model, rows, zipmap=False, raw_scores=True, integer=True)
    np.testing.assert_array_equal(raw, network(rows))
    label, probability = evaluated(model, X, zipmap=False, integer=True)
    np.testing.assert_array_equal(label, network.scores(X).argmax(axis=1))
    np.testing.assert_allclose(probability, model.predict_proba(X), atol=1e-3)
    model = regressor(encoding=encoding).fit(X, y.astype(float))
    network = to_integer(model.network_)
    np.testing.assert_array_equal(evaluated(model, rows, integer=True)[0], network(rows))


def test_batch_size_does_not_matter():
    X, y = binary(300)
    model = classifier(hidden_layer_sizes=(32, 32)).fit(X, y)
    rows = np.tile(far(X), (50, 1))
    runtime = converted(model, rows, zipmap=False, raw_scores=True)
    expected = model.network_(rows)[:, 0]
    for size in (1, 2, 7, 1024, len(rows)):
        _, raw = runtime.run(None, {"X": rows[:size]})
        np.testing.assert_array_equal(raw[:, 1], expected[:size])


def test_missing_values_show():
    X, y = binary(300)
    rows = X[:9].copy()
    rows[::3, 1] = np.nan
    for integer in (False, True):
        label, probability = evaluated(classifier().fit(X, y), rows, zipmap=False, integer=integer)
        np.testing.assert_array_equal(np.isnan(probability).any(axis=1), np.arange(9) % 3 == 0)
        assert (label[::3] == 0).all()
        (target,) = evaluated(regressor().fit(X, y), rows, integer=integer)
        np.testing.assert_array_equal(np.isnan(target[:, 0]), np.arange(9) % 3 == 0)


def test_dicts_and_columns_in_float32():
    X, y = ordered(300)
    model = classifier().fit(X, y)
    rows = X[:20].astype(np.float32)
    label, plain = evaluated(model, rows, zipmap=False)
    assert plain.dtype == np.float32
    np.testing.assert_array_equal(label, model.predict(rows))
    np.testing.assert_allclose(plain, model.predict_proba(rows), atol=1e-7)
    _, dicts = evaluated(model, rows)
    assert [list(row) for row in dicts] == [[0, 1, 2]] * 20
    np.testing.assert_array_equal([list(row.values()) for row in dicts], plain)
    columns = evaluated(model, rows, zipmap="columns")
    np.testing.assert_array_equal(np.column_stack(columns[1:]), plain)


def tolerance(model, sizes, dtype):
    """Most that rounding of the scaled columns can move a logit.

    The converted scalers round as scikit-learn's do not: by a few units in the last place of the
    columns' numbers, of these sizes after scaling. The network answers by its slopes, and results
    in float32 are rounded once more.
    """
    unit = np.finfo(dtype).eps
    return 8 * unit * float(model[-1].lipschitz_constants_ @ sizes) + 2 * unit


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_breast_cancer(dtype):
    X, y = load_breast_cancer(return_X_y=True)
    model = make_pipeline(StandardScaler(), classifier(max_iter=100)).fit(X, y)
    rows = X.astype(dtype)
    label, probability = evaluated(model, rows, zipmap=False)
    expected = model.predict_proba(rows)
    error = tolerance(model, np.abs(X).max(axis=0) / X.std(axis=0), dtype)
    assert error < (1e-3 if dtype == np.float32 else 1e-11)
    assert np.abs(probability - expected).max() <= error
    clear = np.abs(expected[:, 1] - 0.5) > error
    np.testing.assert_array_equal(label[clear], model.predict(rows)[clear])
    assert clear.mean() > 0.99


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_german_credit_with_its_categories(dtype):
    data = load_dataset("german_credit")
    kinds = {name: dtype for name in data.data if name not in data.categorical_features}
    D, y = data.data.astype(kinds), data.target.to_numpy()
    numeric = list(kinds)
    steps = make_column_transformer(
        (StandardScaler(), numeric),
        (OneHotEncoder(sparse_output=False, dtype=dtype), data.categorical_features),
    )
    model = make_pipeline(steps, classifier(max_iter=40)).fit(D, y)
    label, probability = evaluated(model, D, zipmap=False)
    expected = model.predict_proba(D)
    sizes = (D[numeric].abs().max() / D[numeric].std(ddof=0)).to_numpy()
    n_encoded = model[-1].n_features_in_ - len(numeric)
    error = tolerance(model, np.concatenate([sizes, np.zeros(n_encoded)]), dtype)
    assert error < (1e-3 if dtype == np.float32 else 1e-11)
    assert np.abs(probability - expected).max() <= error
    clear = np.abs(expected[:, 1] - 0.5) > error
    np.testing.assert_array_equal(label[clear], model.predict(D)[clear])
    assert clear.mean() > 0.99


def test_what_cannot_be_converted_says_so(monkeypatch):
    X, y = binary(60)
    model = classifier(max_iter=5).fit(X, y)
    said = message(skl2onnx.to_onnx, model, X[:1], target_opset=12)
    assert_says(said, "target_opset must be 13 or later", "12")
    monkeypatch.setitem(sys.modules, "skl2onnx", None)
    with pytest.raises(ImportError, match=r"pip install 'monolip\[onnx\]'"):
        register_skl2onnx()
