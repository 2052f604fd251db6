"""The regressor: losses, units of the target, directions without tolerance."""

import numpy as np
import pytest
from toy import columns, continuous, frame, probes, raised, regressor

from monolip import LipschitzRegressor

NORMS = [1, 2, np.inf]
LOSSES = ["squared_error", "absolute_error", "huber", "quantile", "poisson"]
UP_DOWN = [1, -1, 0]


def assert_follows(model, X, directions):
    """Not one wrong move, not by one unit in the last place."""
    before = model.predict(X)
    for column, direction in enumerate(directions):
        for moved in raised(X, column):
            assert (direction * (model.predict(moved) - before) >= 0).all()


@pytest.mark.parametrize("loss", LOSSES)
def test_learns(loss):
    X, y = continuous(400)
    y = np.exp(y) if loss == "poisson" else y
    model = regressor(loss=loss, max_iter=80).fit(X, y)
    assert model.score(X, y) > 0.85
    predicted = model.predict(X)
    assert predicted.shape == (400,) and predicted.dtype == np.float64
    assert model.loss_curve_[-1] < model.loss_curve_[0]


@pytest.mark.parametrize("quantile", [0.1, 0.5, 0.9])
def test_quantile_covers_its_share(quantile):
    X, y = continuous(400)
    model = regressor(loss="quantile", quantile=quantile, max_iter=100).fit(X, y)
    assert abs((y <= model.predict(X)).mean() - quantile) < 0.03


@pytest.mark.parametrize("loss", ["absolute_error", "quantile", "huber", "squared_error"])
def test_constant_prediction_is_the_right_one(loss):
    # Blind to every column, the best prediction is a location of the target.
    X, _ = continuous()
    y = np.random.default_rng(0).exponential(size=200)
    model = regressor(0.0, loss=loss, quantile=0.8, huber_delta=1e-3, max_iter=300).fit(X, y)
    predicted = model.predict(X)
    assert np.ptp(predicted) == 0
    if loss == "squared_error":
        assert predicted[0] == pytest.approx(y.mean(), rel=1e-3)
    else:
        share = 0.8 if loss == "quantile" else 0.5
        assert abs((y <= predicted[0]).mean() - share) < 0.03


def test_huber_resists_outliers():
    X, y = continuous(400)
    dirty = np.where(np.arange(400) % 20 == 0, 100.0, y)
    error = {}
    for loss in ("huber", "squared_error"):
        model = regressor(loss=loss, huber_delta=0.1, max_iter=100).fit(X, dirty)
        error[loss] = np.abs(model.predict(X) - y).mean()
    assert error["huber"] < 0.2 * error["squared_error"]


@pytest.mark.parametrize("rate", [1e-5, 1e-2, 1.0, 1e5])
def test_poisson_at_any_rate(rate):
    # The same relative rates are the same problem, whatever the unit of time.
    X, y = continuous(400)
    rates = rate * np.exp(y)
    model = regressor(loss="poisson", max_iter=80).fit(X, rates)
    predicted = model.predict(X)
    assert (predicted > 0).all()
    assert predicted.mean() == pytest.approx(rates.mean(), rel=0.02)
    expected = regressor(loss="poisson", max_iter=80).fit(X, np.exp(y)).predict(X)
    np.testing.assert_allclose(predicted / rate, expected, rtol=0.05)


def test_poisson_bounds_the_logarithm():
    X, y = continuous()
    model = regressor(0.3, loss="poisson", max_iter=60).fit(X, np.exp(y))
    assert (model.scaled_lipschitz_constants_ <= 0.3).all()
    # All columns a standard deviation up at once.
    ratio = model.predict(X + X.std(axis=0)) / model.predict(X)
    assert (np.abs(np.log(ratio)) <= 3 * 0.3 + 1e-6).all()


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_follows_directions(loss, dtype):
    X, y = continuous()
    y = np.exp(y) if loss == "poisson" else y
    model = regressor(loss=loss, monotonic_cst=UP_DOWN).fit(X.astype(dtype), y)
    assert_follows(model, probes(X), UP_DOWN)


@pytest.mark.parametrize("norm", NORMS)
@pytest.mark.parametrize("hidden", [(), (2,), (16, 8)])
def test_any_network_follows_directions(norm, hidden):
    X, y = continuous()
    settings = {"norm": norm, "hidden_layer_sizes": hidden, "monotonic_cst": [-1, 1, 1]}
    # Against what the data says, so that the constraint binds.
    model = regressor(slope_penalty=0, **settings).fit(X, 1e6 * y + 1e9)
    assert_follows(model, probes(X), [-1, 1, 1])


def test_directions_hold_in_a_dense_sweep():
    X, y = continuous()
    model = regressor(monotonic_cst=UP_DOWN, max_iter=60).fit(X, y)
    for column, direction in ((0, 1), (1, -1)):
        rows = np.repeat(X[:1], 20_001, axis=0)
        middle, spread = X[:, column].mean(), X[:, column].std()
        # Coarse over all the range and beyond, then a window of a few steps of the grid.
        for width in (10 * spread, 1e-8 * spread):
            rows[:, column] = middle + width * np.linspace(-1, 1, len(rows))
            assert (direction * np.diff(model.predict(rows)) >= 0).all()


def test_directions_by_name():
    X, y = continuous()
    expected = regressor(monotonic_cst=UP_DOWN).fit(X, y).predict(X)
    model = regressor(monotonic_cst={"b": -1, "a": 1}).fit(frame(X), y)
    assert model.monotonic_cst_.tolist() == UP_DOWN
    assert (model.predict(frame(X)) == expected).all()


@pytest.mark.parametrize(("scale", "offset"), [(1e6, 1e9), (1e-6, 0.0), (1e200, 0), (1e-200, 3)])
def test_units_of_the_target(scale, offset):
    X, y = continuous()
    # The deviations that the shifted target still holds.
    shifted = y * scale + offset
    if np.ptp(shifted) == 0:
        model = regressor().fit(X, shifted)
        assert (model.predict(X) == offset).all()
        return
    settings = {"max_iter": 60, "monotonic_cst": UP_DOWN}
    plain, model = regressor(**settings).fit(X, y), regressor(**settings).fit(X, shifted)
    np.testing.assert_allclose(
        model.lipschitz_constants_ / scale, plain.lipschitz_constants_, rtol=1e-5
    )
    np.testing.assert_allclose((model.predict(X) - offset) / scale, plain.predict(X), atol=1e-5)
    assert_follows(model, probes(X), UP_DOWN)
    # What is stated is a bound in the target's unit.
    before, move = model.predict(X), 0.1 * X.std(axis=0)
    for column in range(3):
        moved = X.copy()
        moved[:, column] += move[column]
        change = np.abs(model.predict(moved) - before).max()
        assert change <= model.lipschitz_constants_[column] * move[column] * (1 + 1e-6)


def test_budget_in_units_of_the_target():
    X, y = continuous()
    for scale in (1e-3, 1e3):
        model = regressor(0.1 * scale, max_iter=60).fit(X, y * scale)
        assert 0.05 * scale < model.scaled_lipschitz_constants_.max() <= 0.1 * scale


def test_constant_target():
    X, _ = continuous()
    model = regressor().fit(X, np.full(200, 7.0))
    np.testing.assert_allclose(model.predict(X), 7.0, atol=1e-6)


@pytest.mark.parametrize("kind", [list, np.float32, int, "column"])
def test_kinds_of_targets(kind):
    X, y = continuous()
    y = np.round(4 * y)
    given = y.tolist() if kind is list else y if kind == "column" else y.astype(kind)
    expected = regressor().fit(X, y).predict(X)
    assert (regressor().fit(X, given).predict(X) == expected).all()
    assert regressor().fit(X, given).predict(X).dtype == np.float64


def test_changing_the_loss_needs_a_new_fit():
    X, y = continuous()
    model = regressor().fit(X, y)
    expected = model.predict(X)
    assert (model.set_params(loss="poisson").predict(X) == expected).all()


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"loss": "poisson"},
        {"loss": "quantile", "quantile": [0.1, 0.9]},
        {"monotonic_cst": [1, 0, 0]},
        {"constraint": "orthogonal"},
    ],
)
def test_a_constant_target_is_met_at_once(settings):
    X = columns(50)
    model = LipschitzRegressor(random_state=0, **settings).fit(X, np.full(50, 3.3))
    found = model.predict(2.0 * X)
    assert (found == found.flat[0]).all() and found.flat[0] == pytest.approx(3.3, rel=1e-15)
    assert not model.lipschitz_constants_.any() and model.n_iter_ == 1
    if settings.get("loss") != "poisson":
        assert found.flat[0] == 3.3


def test_after_a_constant_target_training_starts_anew():
    X, y = continuous(50)
    fresh = regressor(max_iter=5).fit(X, y)
    model = regressor(max_iter=5, warm_start=True).fit(X, y * 0)
    assert model.fit(X, y).lipschitz_constants_.any()
    model = regressor(max_iter=5).fit(X, y * 0)
    assert not model.lipschitz_constants_.any()
    assert np.array_equal(model.fit(X, y).predict(X), fresh.predict(X))
    model = regressor().fit(X, y * 0).partial_fit(X, y)
    assert model.lipschitz_constants_.any() and model.n_iter_ == 1
