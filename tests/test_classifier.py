"""The classifier: labels, probabilities, weights of classes, directions without tolerance."""

import numpy as np
import pandas as pd
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import roc_auc_score
from toy import binary, classifier, frame, ordered, probes, raised

NORMS = [1, 2, np.inf]
UP_DOWN = [1, -1, 0]
BY_CLASS = [[1, 0, -1], [0, -1, 0], [0, 0, 0]]


def assert_follows(model, X, directions):
    """Not one wrong move, not by one unit in the last place."""
    before = model.predict_proba(X)
    directions = np.asarray(directions)
    for column, direction in enumerate(directions):
        for moved in raised(X, column):
            after = model.predict_proba(moved)
            if directions.ndim == 2:
                wanted = direction * (after - before)
            elif after.shape[1] == 2:
                wanted = direction * (after[:, 1] - before[:, 1])
                assert (direction * (after[:, 0] - before[:, 0]) <= 0).all()
            else:
                wanted = -direction * (after.cumsum(axis=1) - before.cumsum(axis=1))
            assert (wanted >= 0).all()


@pytest.mark.parametrize("labels", [[0, 1], [-1, 1], [False, True], ["no", "yes"], [2.0, 7.0]])
def test_learns_two_classes(labels):
    X, y = binary()
    y = np.array(labels)[y]
    model = classifier(max_iter=100).fit(X, y)
    assert model.score(X, y) > 0.9
    assert model.classes_.tolist() == labels
    assert model.predict(X).dtype == y.dtype
    probability = model.predict_proba(X)
    assert probability.shape == (len(X), 2) and probability.dtype == np.float64
    assert (probability.sum(axis=1) == 1).all()
    logit = model.decision_function(X)
    assert logit.shape == (len(X),) and logit.dtype == np.float64
    np.testing.assert_allclose(probability[:, 1], 1 / (1 + np.exp(-logit)), rtol=1e-12)
    assert (model.predict(X) == np.where(logit > 0, labels[1], labels[0])).all()


@pytest.mark.parametrize("monotonic_cst", [None, UP_DOWN, BY_CLASS])
def test_learns_several_classes(monotonic_cst):
    X, y = ordered()
    y = np.array(["a low", "b middle", "c high"])[y]
    if monotonic_cst == BY_CLASS:
        monotonic_cst = [[-1, 0, 1], [0, 0, -1], [0, 0, 0]]
    model = classifier(max_iter=100, monotonic_cst=monotonic_cst).fit(X, y)
    assert model.score(X, y) > 0.8
    probability, logits = model.predict_proba(X), model.decision_function(X)
    assert probability.shape == logits.shape == (len(X), 3)
    assert probability.dtype == logits.dtype == np.float64
    np.testing.assert_allclose(probability.sum(axis=1), 1, rtol=1e-14)
    assert (model.classes_[logits.argmax(axis=1)] == model.predict(X)).all()


@pytest.mark.parametrize("norm", NORMS)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_binary_follows_directions(norm, dtype):
    X, y = binary()
    model = classifier(monotonic_cst=UP_DOWN, norm=norm).fit(X.astype(dtype), y)
    assert_follows(model, probes(X), UP_DOWN)
    assert roc_auc_score(y, model.decision_function(X)) > 0.9


@pytest.mark.parametrize("norm", NORMS)
@pytest.mark.parametrize("n_classes", [3, 5])
def test_order_of_classes_follows_directions(norm, n_classes):
    X, y = ordered(n_classes=n_classes)
    model = classifier(monotonic_cst=UP_DOWN, norm=norm).fit(X, y)
    assert_follows(model, probes(X), UP_DOWN)
    assert (model.predict_proba(X).sum(axis=1) == 1).all()


@pytest.mark.parametrize("norm", NORMS)
def test_single_classes_follow_directions(norm):
    X, y = ordered()
    model = classifier(monotonic_cst=BY_CLASS, norm=norm).fit(X, y)
    assert_follows(model, probes(X), BY_CLASS)


def test_directions_hold_with_many_classes():
    X, y = ordered(n_rows=400, n_classes=40)
    by_class = np.zeros((3, 40), dtype=int)
    by_class[0, 39], by_class[1, 7] = 1, -1
    for directions in (UP_DOWN, by_class):
        model = classifier(monotonic_cst=directions, max_iter=3).fit(X, y)
        assert_follows(model, probes(X, 20), directions)


def test_directions_by_name():
    X, y = ordered()
    D = frame(X)
    expected = classifier(monotonic_cst=UP_DOWN).fit(X, y).predict_proba(X)
    for given_as in ({"a": 1, "b": -1}, {"b": -1.0, "c": 0, "a": True}):
        model = classifier(monotonic_cst=given_as).fit(D, y)
        assert model.monotonic_cst_.tolist() == UP_DOWN
        assert (model.predict_proba(D) == expected).all()
    by_name = {"a": {0: 1, 2: -1}, "b": {1: -1}}
    model = classifier(monotonic_cst=by_name).fit(D, y)
    assert model.monotonic_cst_.tolist() == BY_CLASS
    expected = classifier(monotonic_cst=BY_CLASS).fit(X, y).predict_proba(X)
    assert (model.predict_proba(D) == expected).all()


def test_none_in_directions_is_unconstrained():
    X, y = binary()
    assert classifier().fit(X, y).monotonic_cst_.tolist() == [0, 0, 0]
    assert classifier(monotonic_cst=[1, None, 0]).fit(X, y).monotonic_cst_.tolist() == [1, 0, 0]
    model = classifier(monotonic_cst={"a": None, "b": -1}).fit(frame(X), y)
    assert model.monotonic_cst_.tolist() == [0, -1, 0]


@settings(max_examples=20)
@given(
    seed=st.integers(0, 2**20),
    n_classes=st.integers(2, 4),
    norm=st.sampled_from(NORMS),
    hidden=st.sampled_from([(), (2,), (8, 8)]),
    scaling=st.sampled_from([None, "standard"]),
    dtype=st.sampled_from([np.float32, np.float64]),
    budget=st.sampled_from(["auto", 1e-6, 1.0, 100.0]),
    learning_rate=st.sampled_from([0.01, 1.0]),
    by_class=st.booleans(),
)
def test_any_setting_keeps_its_promises(
    seed, n_classes, norm, hidden, scaling, dtype, budget, learning_rate, by_class
):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(40, 3)) * 10.0 ** rng.integers(-6, 7, size=3)
    X = (X + X.std(axis=0) * rng.normal(scale=10, size=3)).astype(dtype)
    y = rng.permutation(np.arange(40) % n_classes)
    directions = rng.integers(-1, 2, size=3)
    if by_class and n_classes > 2:
        directions = np.zeros((3, n_classes), dtype=int)
        for row in directions:
            up, down = rng.choice(n_classes, 2, replace=False)
            row[up], row[down] = rng.integers(0, 2), -rng.integers(0, 2)
    model = classifier(
        budget, monotonic_cst=directions, norm=norm, hidden_layer_sizes=hidden, scaling=scaling,
        learning_rate=learning_rate, slope_penalty=0, batch_size=16, max_iter=15,
    ).fit(X, y)  # fmt: skip
    assert_follows(model, probes(X, 20, seed), directions)
    stated = model.lipschitz_constants_ if scaling is None else model.scaled_lipschitz_constants_
    assert budget == "auto" or (stated <= budget).all()


@pytest.mark.parametrize("class_weight", [{0: 30.0}, {0: 30, 1: 1}, "balanced"])
def test_class_weight_moves_the_decision(class_weight):
    X, y = binary(400)
    keep = (y == 1) | (np.arange(400) % 10 == 0)
    X, y = X[keep], y[keep]
    plain = classifier().fit(X, y).predict_proba(X)[:, 0].mean()
    weighted = classifier(class_weight=class_weight).fit(X, y).predict_proba(X)[:, 0].mean()
    assert weighted > 1.5 * plain


def test_class_weight_is_multiplied_with_sample_weight():
    X, y = binary()
    weight = np.random.default_rng(0).integers(1, 4, len(y))
    settings_ = {"slope_penalty": 0.001, "max_iter": 10}
    once = classifier(class_weight={1: 2}, **settings_).fit(X, y, sample_weight=weight)
    other = classifier(**settings_).fit(X, y, sample_weight=weight * (1 + y))
    assert (once.predict_proba(X) == other.predict_proba(X)).all()
    n_weighted = np.bincount(y, weights=weight)
    balanced = classifier(class_weight="balanced", **settings_).fit(X, y, sample_weight=weight)
    other = classifier(class_weight=dict(enumerate(weight.sum() / (2 * n_weighted))), **settings_)
    other.fit(X, y, sample_weight=weight)
    np.testing.assert_allclose(balanced.predict_proba(X), other.predict_proba(X), atol=1e-6)


def test_class_weight_zero_is_as_good_as_absent():
    X, y = ordered()
    model = classifier(class_weight={2: 0.0}, batch_size=4, max_iter=10).fit(X, y)
    assert np.isfinite(model.loss_curve_).all()
    assert model.predict_proba(X)[:, 2].mean() < 0.05


@pytest.mark.parametrize("kind", ["list", "object", "series", "categorical", "polars", "column"])
def test_kinds_of_labels(kind):
    X, y = binary()
    text = np.array(["n", "y"])[y]
    labels = {
        "list": text.tolist(),
        "object": text.astype(object),
        "series": pd.Series(text),
        "categorical": pd.Series(text, dtype="category"),
        "polars": pl.Series(text),
        "column": text,
    }[kind]
    expected = classifier().fit(X, text).predict_proba(X)
    model = classifier().fit(X, labels)
    assert model.classes_.tolist() == ["n", "y"]
    assert (model.predict_proba(X) == expected).all()


def test_announced_classes():
    X, y = ordered()
    model = classifier().partial_fit(X[y < 2], y[y < 2], classes=[0, 1, 2])
    assert model.predict_proba(X).shape == (len(X), 3)
    assert (model.predict_proba(X)[:, 2] > 0).all()
    model.partial_fit(X, y, classes=[2, 1, 0])
    assert model.n_iter_ == 2


def test_first_block_of_one_announced_class():
    X, y = binary()
    model = classifier().partial_fit(X[y == 0], y[y == 0], classes=[0, 1])
    for _ in range(100):
        model.partial_fit(X, y)
    assert model.score(X, y) > 0.8


def test_announced_classes_are_forgotten():
    X, y = ordered()
    model = classifier().partial_fit(X, y > 0, classes=[False, True])
    model.partial_fit(X, y > 0, classes=[False, True])
    assert model.fit(X, y).classes_.tolist() == [0, 1, 2]
    model = classifier()
    with pytest.raises(ValueError):
        model.partial_fit(X[:0], y[:0], classes=[0, 1, 2, 3])
    assert model.fit(X, y).classes_.tolist() == [0, 1, 2]
