"""Compiled predictors: the oracle's numbers, for one row or many, from anything that holds them."""

import pickle
import shutil
import sysconfig
from pathlib import Path

import numpy as np
import pytest
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from test_messages import assert_says, message
from toy import binary, classifier, frame, ordered, regressor

from monolip.export import compile, compiled

HEADER = Path(sysconfig.get_paths()["include"]) / "Python.h"
pytestmark = pytest.mark.skipif(
    shutil.which("cc") is None or not HEADER.exists(), reason="needs a C compiler and Python.h"
)


@pytest.fixture(scope="module")
def two_classes():
    X, y = binary(300)
    model = classifier(max_iter=20).fit(X, y)
    return model.predictor(X, threshold=0.3), X


@pytest.fixture(scope="module")
def three_classes():
    X, y = ordered(300)
    return classifier(max_iter=20).fit(X, y).predictor(X), X


@pytest.fixture(scope="module")
def cut_columns():
    X, y = binary(300)
    return classifier(max_iter=20, encoding="piecewise_linear").fit(X, y).predictor(X), X


def fallback(predictor):
    return compiled.Predictor(predictor.artefact)


@pytest.mark.parametrize("make", [lambda predictor: predictor, fallback], ids=["C", "numpy"])
def test_one_row_and_many_are_the_oracle(two_classes, three_classes, cut_columns, make):
    for fitted, X in (two_classes, three_classes, cut_columns):
        predictor, network = make(fitted), fitted.artefact.network
        assert predictor.backend == ("numpy" if make is fallback else "C")
        rows = np.vstack([X, 3 * X, np.full((1, X.shape[1]), np.inf)])
        outputs, scores = network(rows), network.scores(rows)
        np.testing.assert_array_equal(predictor.predict_batch(rows), outputs)
        np.testing.assert_array_equal(predictor(rows), outputs)
        np.testing.assert_array_equal(predictor.scores(rows), scores)
        one = [predictor.predict_one(row) for row in rows]
        np.testing.assert_array_equal(np.reshape(one, outputs.shape), outputs)
        assert predictor(rows[0]) == one[0]
        decisions = scores.argmax(axis=1)
        if network.n_outputs == 1:
            decisions = scores[:, 0] > fitted.artefact.threshold
        assert [predictor.decide_one(row) for row in rows] == decisions.tolist()


def test_rows_of_any_kind(two_classes):
    predictor, X = two_classes
    row = np.round(X[0], 2)
    expected = predictor.predict_one(row)
    wide = np.zeros((3, 2))
    wide[:, 0] = row
    kinds = [row.tolist(), tuple(row), row[None], wide[:, 0], memoryview(row), list(map(str, row))]
    for kind in kinds[:-1]:
        assert predictor.predict_one(kind) == expected
    others = [frame(row[None]), row.astype(">f8"), row[::-1][::-1], row.astype(object)]
    for kind in others:
        assert predictor.predict_one(kind) == expected
    single = row.astype(np.float32)
    assert predictor.predict_one(single) == predictor.predict_one(single.astype(np.float64))
    assert predictor.predict_one([1, 0, 0]) == predictor.predict_one([1.0, 0.0, 0.0])
    with pytest.raises(TypeError, match="must be real number, not str"):
        predictor.predict_one(kinds[-1])


def test_what_is_no_row_is_refused(two_classes):
    predictor, X = two_classes
    for bad in (X[0, :2], [1.0], X[:2], 3.0):
        assert_says(message(predictor.predict_one, bad), "a row must hold 3 numbers")
    for call in (predictor.predict_one, predictor.decide_one):
        assert_says(message(call, [0.0, np.nan, 0.0]), "X must not hold NaN")
    for bad in ({0: 1.0, 1: 2.0, 2: 3.0}, {1.0, 2.0, 3.0}, b"abc", "abc", None, object()):
        with pytest.raises((TypeError, ValueError)):
            predictor.predict_one(bad)
    missing = np.where(np.arange(3) == 1, np.nan, X[:40])
    assert_says(message(predictor.predict_batch, missing), "X must not hold NaN")
    assert_says(message(predictor.scores, missing), "X must not hold NaN")
    assert_says(message(predictor.predict_batch, X[:, :2]), "(n_samples, 3)", "(300, 2)")


def test_pipelines_and_regressors():
    X, y = binary(300)
    D = frame(X * [1, 100, 0.01])
    model = make_pipeline(StandardScaler(), classifier(max_iter=20)).fit(D, y)
    predictor = compile(model, X=D)
    outputs = model.decision_function(D)
    assert np.abs(predictor.predict_batch(D)[:, 0] - outputs).max() < 0.05
    assert predictor.predict_one(D.to_numpy()[3]) == predictor.predict_batch(D)[3, 0]
    model = regressor(max_iter=20).fit(X, 100.0 + X[:, 0])
    assert abs(compile(model, X=X).predict_one(X[5]) - model.predict(X[5:6])[0]) < 0.01


def test_pickling_and_copies_keep_the_numbers(two_classes):
    predictor, X = two_classes
    again = pickle.loads(pickle.dumps(predictor))
    assert again.backend == "C" and again.predict_one(X[0]) == predictor.predict_one(X[0])
    # Models are loaded side by side, each with its own weights.
    other = classifier(max_iter=3, random_state=7).fit(*binary(300)).predictor(X)
    assert again.predict_one(X[0]) == predictor.predict_one(X[0]) != other.predict_one(X[0])


@pytest.mark.parametrize("compiler", ["no-such-compiler", "false"])
def test_without_a_compiler_numpy_takes_over(two_classes, compiler, monkeypatch):
    predictor, X = two_classes
    monkeypatch.setenv("CC", compiler)
    with pytest.warns(RuntimeWarning, match="evaluated in numpy, which is slower"):
        slow = compile(predictor.artefact)
    assert slow.backend == "numpy" and slow.predict_one(X[0]) == predictor.predict_one(X[0])
    assert pickle.loads(pickle.dumps(slow)).decide_one(X[0]) == predictor.decide_one(X[0])


def test_only_models_are_compiled(two_classes):
    with pytest.raises(TypeError, match="a fitted monolip estimator or a Pipeline"):
        compile("model.h")
    assert_says(message(compile, StandardScaler().fit([[0.0], [1.0]])), "StandardScaler")


class Clearing:
    def __init__(self, items):
        self.items = items

    def __float__(self):
        self.items.clear()
        return 1.0


def test_a_list_that_changes_meanwhile(two_classes):
    predictor, _ = two_classes
    items = []
    items += [Clearing(items), 0.5, 0.25]
    assert predictor.predict_one(items) == predictor.predict_one([1.0, 0.5, 0.25])
