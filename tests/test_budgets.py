"""Stated bounds are kept, in every form and unit, and a bound of 0 blinds."""

import numpy as np
import pytest
from toy import binary, classifier, continuous, frame, ordered, probes, raised, regressor

from monolip.certificates import slope_bounds

NORMS = [1, 2, np.inf]
# What is stated, and the bound of each column that it means.
FORMS = {
    "number": (0.4, [0.4, 0.4, 0.4]),
    "whole": (1, [1, 1, 1]),
    "list": ([0.4, 0, 2], [0.4, 0, 2]),
    "array": (np.array([0.4, np.inf, 2]), [0.4, np.inf, 2]),
    "float32": (np.array([0.1, 0.3, 0.7], dtype=np.float32), np.float32([0.1, 0.3, 0.7])),
    "dict": ({"a": 0.4, "b": 0.0, "c": 2.0}, [0.4, 0, 2]),
    "partial": ({"b": 0.05}, [np.inf, 0.05, np.inf]),
    "partial, auto": ({"b": 0.05, "c": "auto"}, [np.inf, 0.05, np.inf]),
    "auto": ("auto", [np.inf, np.inf, np.inf]),
}


def stated(model):
    """The constants in the unit in which the bounds were stated."""
    unscaled = model.scaling is None
    return model.lipschitz_constants_ if unscaled else model.scaled_lipschitz_constants_


@pytest.mark.parametrize("scaling", ["standard", None])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("make", [classifier, regressor])
def test_forms(form, scaling, make):
    X, y = ordered() if make is classifier else continuous()
    given, limits = FORMS[form]
    limits = np.array(limits, dtype=np.float64)
    unit = X.std(axis=0)
    if scaling is None and form in ("list", "array", "float32"):
        given = np.asarray(given, dtype=np.float64) / unit
        limits = given
    model = make(given, scaling=scaling, monotonic_cst=[1, 0, 0]).fit(frame(X), y)
    assert (stated(model) <= limits).all()
    assert ((stated(model) > 0) == (limits > 0)).all()
    np.testing.assert_allclose(
        model.scaled_lipschitz_constants_, model.lipschitz_constants_ * unit, rtol=1e-6
    )


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("norm", NORMS)
@pytest.mark.parametrize("scaling", ["standard", None])
def test_budgets_that_bind_are_used_but_not_passed(scaling, norm, dtype):
    X, y = binary()
    for budget in (1e-4, 1.37e-4, 0.0017, 0.01, 0.1, 0.3):
        limit = np.full(3, budget) if scaling else budget / X.std(axis=0)
        for directions in ([0, 0, 0], [1, -1, 0]):
            model = classifier(
                limit, scaling=scaling, norm=norm, monotonic_cst=directions, slope_penalty=0,
                hidden_layer_sizes=(), learning_rate=0.3, max_iter=100,
            ).fit(X.astype(dtype), y)  # fmt: skip
            assert (stated(model) <= limit).all()
            # Nearly all of it, where the columns do not share one norm.
            assert norm != 1 or (stated(model)[0] > 0.9 * limit[0])


def test_tiny_and_huge_budgets():
    X, y = binary()
    for budget in (1e-300, 1e-45, 1e-30, 1e30, 1e300):
        for dtype in (np.float32, np.float64):
            model = classifier(budget).fit(X.astype(dtype), y)
            assert (stated(model) <= budget).all()
            assert np.isfinite(model.predict_proba(X)).all()


@pytest.mark.parametrize("make", [classifier, regressor])
@pytest.mark.parametrize("scaling", ["standard", None])
def test_blind_to_a_column(make, scaling):
    X, y = ordered() if make is classifier else continuous()
    model = make([np.inf, 0, 1], scaling=scaling, monotonic_cst=[1, -1, 0]).fit(X, y)
    output = model.predict_proba if make is classifier else model.predict
    rows = probes(X)
    expected = output(rows)
    assert model.lipschitz_constants_[1] == model.scaled_lipschitz_constants_[1] == 0
    for sign in (1, -1):
        for moved in raised(sign * rows, 1):
            assert (output(sign * moved) == expected).all()
    assert np.unique(expected, axis=0).shape[0] > 10


def test_blind_to_everything():
    X, y = binary()
    model = classifier(0, max_iter=100).fit(X, y)
    assert (model.lipschitz_constants_ == 0).all()
    probability = model.predict_proba(probes(X))
    assert np.ptp(probability, axis=0).max() == 0
    assert probability[0, 1] == pytest.approx(y.mean(), abs=0.01)


def test_constant_columns_are_blind():
    X, y = binary()
    D = frame(X).assign(a=3.0)
    for lipschitz in ("auto", 1.0, {"a": 5.0}):
        model = classifier(lipschitz, monotonic_cst={"a": 1}).fit(D, y)
        assert model.constant_columns_ == ["a"]
        assert model.lipschitz_constants_[0] == model.scaled_lipschitz_constants_[0] == 0
        other = D.assign(a=np.linspace(-1e9, 1e9, len(D)))
        assert (model.predict_proba(other) == model.predict_proba(D)).all()
    assert classifier().fit(X, y).constant_columns_ == []
    assert classifier().fit(D.to_numpy(), y).constant_columns_ == ["x0"]


@pytest.mark.parametrize("make", [classifier, regressor])
@pytest.mark.parametrize("norm", NORMS)
@pytest.mark.parametrize("lipschitz", [1.0, "auto"])
def test_constants_bound_what_predictions_do(make, norm, lipschitz):
    X, y = ordered() if make is classifier else continuous()
    model = make(lipschitz, norm=norm, monotonic_cst=[1, 0, -1], max_iter=60).fit(X, y)
    slack = slope_bounds(model.network_).slack.max()
    output = model.decision_function if make is classifier else model.predict
    rng = np.random.default_rng(0)
    first = probes(X)
    for size in (1e-9, 1e-3, 1.0):
        second = first + size * X.std(axis=0) * rng.normal(size=first.shape)
        change = np.atleast_2d((output(second) - output(first)).T)
        if make is classifier:
            change = (change[:, None] - change[None]).reshape(-1, len(first))
        bound = np.abs(second - first) @ model.lipschitz_constants_ + slack
        assert (np.abs(change) <= bound * (1 + 1e-12)).all()
    # The slack is no way out: it is far below any move that matters.
    assert slack < 1e-6


def test_smaller_budgets_mean_flatter_models():
    X, y = binary()
    spreads = [
        np.ptp(classifier(budget, max_iter=60).fit(X, y).decision_function(X))
        for budget in (0.01, 0.1, 1.0)
    ]
    assert spreads[0] < 0.2 * spreads[1] < 0.1 * spreads[2]


def test_penalty_shrinks_the_learned_slopes():
    X, y = binary()
    totals = [
        classifier(slope_penalty=penalty, max_iter=60).fit(X, y).lipschitz_constants_[0]
        for penalty in (0.0, 0.03, 0.3)
    ]
    assert totals[0] > 1.1 * totals[1] > 1.5 * totals[2]


@pytest.mark.parametrize("depth", [0, 6, 16, 40])
def test_budgets_that_bind_in_deep_networks(depth):
    X = np.random.default_rng(0).normal(size=(200, 1))
    for seed in (0, 2):
        model = regressor(
            1.0, hidden_layer_sizes=(4,) * depth, max_iter=60, random_state=seed,
            slope_penalty=0, learning_rate=10.0,
        ).fit(X, 1e4 * X[:, 0])  # fmt: skip
        assert model.scaled_lipschitz_constants_[0] <= 1.0


@pytest.mark.parametrize("spread", [1e-150, 1e-15, 1.0, 1e15, 1e150])
def test_budgets_at_the_ends_of_float64(spread):
    X, y = continuous()
    z = (X[:, :1] - X[:, 0].mean()) / X[:, 0].std()
    for size in (1e-300, 1e-100, 1.0, 1e100):
        for budget in (5e-324, 1e-305, 1e-200, 1.0, 1e38, 1e39, 1e200):
            for dtype in (np.float32, np.float64):
                if dtype == np.float32 and spread in (1e-150, 1e150):
                    continue
                rows = (z * spread).astype(dtype)
                model = regressor(budget, max_iter=3, learning_rate=10.0).fit(rows, y * size)
                assert (model.scaled_lipschitz_constants_ <= budget).all()
