"""Warm starts and blocks: the same bits after pickling, nothing half changed, nothing forgotten."""

import gc
import pickle
import weakref

import numpy as np
import pytest
from toy import binary, classifier, continuous, ordered, regressor

KINDS = [(classifier, binary), (classifier, ordered), (regressor, continuous)]


@pytest.fixture(params=KINDS, ids=["binary", "three classes", "regression"])
def problem(request):
    make, data = request.param
    return make, *data(300)


def state(model):
    """All that a user can see of a fitted model, and more."""
    return pickle.dumps({key: value for key, value in vars(model).items() if key != "callbacks"})


@pytest.mark.parametrize("method", ["fit", "partial_fit"])
def test_pickling_in_between_changes_nothing(problem, method):
    make, X, y = problem
    models = [make(warm_start=True, max_iter=5, batch_size=32) for _ in range(2)]
    for _ in range(3):
        models = [getattr(model, method)(X, y) for model in models]
        assert models[0].network_.hash() == models[1].network_.hash()
        models[1] = pickle.loads(pickle.dumps(models[1]))


def test_what_fails_changes_nothing(problem):
    make, X, y = problem

    model = make(max_iter=3).fit(X, y)
    for settings, rows, labels in (
        ({"lipschitz": -1.0}, X, y + 1),
        ({"monotonic_cst": [1, 0]}, 1000 * X, y),
        ({"batch_size": 10_000}, 1000 * X, y),
        ({"callbacks": [3]}, 1000 * X, y + 1),
        ({"X_val": X}, 1000 * X, y),
    ):
        options = {"X_val": settings.pop("X_val")} if "X_val" in settings else {}
        before = state(model.set_params(**settings))
        with pytest.raises(ValueError):
            model.fit(rows, labels, **options)
        assert state(model) == before
        model.set_params(**make(max_iter=3).get_params())


def test_what_stays_must_stay(problem):
    make, X, y = problem
    changes = {
        "norm": 2,
        "hidden_layer_sizes": (6, 6),
        "scaling": None,
        "lipschitz": 0.01,
        "monotonic_cst": [1, 0, 0],
        "class_weight" if make is classifier else "loss": "balanced",
    }
    if make is regressor:
        changes |= {"loss": "huber", "quantile": 0.9}
    for name, value in changes.items():
        model = make(warm_start=True, max_iter=2).fit(X, y).set_params(**{name: value})
        for method in ("fit", "partial_fit"):
            with pytest.raises(ValueError, match=f"{name} must stay as it was"):
                getattr(model, method)(X, y)
        # Without a warm start, a new fit is a new start.
        model.set_params(warm_start=False).fit(X, y)


def test_first_block_without_every_class():
    X, y = ordered(300)
    for weight in (None, "balanced", {1: 2.0}):
        model = classifier(class_weight=weight)
        for k in (0, 1, 2) * 30:
            model.partial_fit(X[y == k], y[y == k], classes=[0, 1, 2])
        assert model.classes_.tolist() == [0, 1, 2]
        assert np.isfinite(model.predict_proba(X)).all()


def test_announced_classes_are_for_blocks_only():
    X, y = binary()
    model = classifier().partial_fit(X, y, classes=[0, 1, 2]).partial_fit(X, y, classes=[0, 1, 2])
    assert model.predict_proba(X).shape[1] == 3
    assert model.fit(X, np.array(["a", "b"])[y]).classes_.tolist() == ["a", "b"]
    with pytest.raises(ValueError, match="NaN"):
        model.partial_fit(np.full_like(X, np.nan), y, classes=None)
    model = classifier()
    with pytest.raises(ValueError, match="NaN"):
        model.partial_fit(np.full_like(X, np.nan), y, classes=[0, 1, 2])
    assert model.fit(X, y).classes_.tolist() == [0, 1]


def test_an_outlier_in_a_later_block_costs_no_resolution(problem):
    make, X, y = problem
    model = make(warm_start=True).fit(X, y)
    score = model.score(X, y)
    step = model.network_.step
    wild = X[:20].copy()
    wild[0, 0] = 1e12
    model.partial_fit(wild, y[:20])
    assert model.network_.step < 1e4 * step
    # The step that such a row takes is the usual one of Adam, no more.
    assert model.score(X, y) > score - 0.2


@pytest.mark.parametrize("scale", [1e-300, 1e-50, 1e39, 1e290])
def test_only_relative_weights_matter(problem, scale):
    make, X, y = problem
    for dtype in (np.float32, np.float64):
        weight = np.random.default_rng(0).uniform(0.5, 1.0, len(X))
        model = make(slope_penalty=0.01, max_iter=5)
        expected = model.fit(X.astype(dtype), y, weight).predict(X)
        np.testing.assert_allclose(
            model.fit(X.astype(dtype), y, weight * scale).predict(X), expected
        )


def test_training_that_diverges_says_so():
    X, y = continuous()
    with pytest.raises(ValueError, match="training needs finite losses"):
        regressor(learning_rate=1e200).fit(X, y)


def test_weights_of_zero():
    X, y = binary()
    with pytest.raises(ValueError, match="positive weight"):
        classifier(class_weight={0: 0, 1: 0}).fit(X, y)
    # Rows of a class of weight 0 are absent.
    assert np.isfinite(classifier(class_weight={1: 0}).fit(X, y).loss_curve_).all()
    X, y = continuous()
    with pytest.raises(ValueError, match="positive target among the rows of positive weight"):
        regressor(loss="poisson").fit(X, np.eye(200)[0], sample_weight=1 - np.eye(200)[0])
    model = regressor(loss="poisson").partial_fit(X, np.exp(y))
    assert np.isfinite(model.partial_fit(X, np.zeros(200)).predict(X)).all()


def test_too_few_rows_to_hold_out(problem):
    make, X, y = problem
    rows = [0, int(np.flatnonzero(y != y[0])[0])]
    if make is classifier:
        with pytest.raises(ValueError, match="needs validation rows"):
            make(early_stopping=True).fit(X[rows], y[rows])


def test_a_fitted_model_keeps_no_training_rows(problem):
    make, X, y = problem
    given = X.copy()
    alive = weakref.ref(given)
    model = make(max_iter=2, early_stopping=True).fit(given, y)
    del given
    gc.collect()
    assert alive() is None and model.n_iter_ == 2
    assert len(pickle.dumps(model)) < 40_000


def test_a_far_row_of_tiny_weight_costs_no_resolution():
    X, y = binary()
    X[0] = 1e6 * X[0]
    weight = np.r_[1e-20, np.ones(199)]
    assert classifier().fit(X, y, weight).network_.step < 1e-4
