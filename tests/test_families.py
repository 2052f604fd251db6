"""Every family keeps what the estimators promise: directions, slopes, certificates, files."""

import pickle

import numpy as np
import pytest
from random_models import FAMILIES
from toy import binary, classifier, continuous, frame, ordered, probes, raised, regressor

from monolip import FoldedNetwork, LipschitzRegressor, certificates, export_model, verify_monotonic
from monolip.certificates import slope_bounds

# One of each kind of operation by default, all of them with the slow tests.
BY_DEFAULT = [("weight_norm", "groupsort"), ("sdp", "auto"), ("sortnet", "auto")]
every_family = pytest.mark.parametrize(
    ("constraint", "activation"),
    [
        pytest.param(*family, marks=() if family in BY_DEFAULT else pytest.mark.slow)
        for family in FAMILIES
    ],
)
# A network of each constraint.
CONSTRAINTS = [("orthogonal", "auto"), ("sdp", "auto"), ("sortnet", "auto")]
some_families = pytest.mark.parametrize(("constraint", "activation"), CONSTRAINTS)


@every_family
def test_directions_hold_in_every_step(constraint, activation):
    X, y = continuous()
    model = regressor(
        constraint=constraint, activation=activation, monotonic_cst={"a": 1, "b": -1}
    ).fit(frame(X), y)
    rows = probes(X)
    expected = model.predict(frame(rows))
    for column, sign in ((0, 1), (1, -1)):
        for moved in raised(rows, column):
            assert (sign * (model.predict(frame(moved)) - expected) >= 0).all()
    assert np.ptp(expected) > 0.1
    assert verify_monotonic(model).proven


@every_family
def test_ordered_classes(constraint, activation):
    X, y = ordered()
    model = classifier(constraint=constraint, activation=activation, monotonic_cst=[1, -1, 0])
    model.fit(X, y)
    rows = probes(X)
    cumulated = model.predict_proba(rows).cumsum(axis=1)[:, :-1]
    for column, sign in ((0, 1), (1, -1)):
        for moved in raised(rows, column):
            after = model.predict_proba(moved).cumsum(axis=1)[:, :-1]
            assert (sign * (after - cumulated) <= 1e-15).all()


@every_family
def test_stated_slopes_are_kept_and_bound_predictions(constraint, activation):
    X, y = binary()
    limit = np.array([0.4, 0.0, np.inf])
    model = classifier(
        limit, constraint=constraint, activation=activation, monotonic_cst=[1, 0, -1]
    ).fit(X, y)
    assert (model.scaled_lipschitz_constants_ <= limit).all()
    assert (model.scaled_lipschitz_constants_[[0, 2]] > 0).all()
    rng = np.random.default_rng(0)
    rows, slack = probes(X), slope_bounds(model.network_).slack.max()
    assert slack < 2e-3
    for size in (1e-6, 1e-3, 1.0):
        moved = rows + size * X.std(axis=0) * rng.normal(size=rows.shape)
        change = np.abs(model.decision_function(moved) - model.decision_function(rows))
        bound = np.abs(moved - rows) @ model.lipschitz_constants_ + slack
        assert (change <= bound * (1 + 1e-12)).all()


@every_family
@pytest.mark.parametrize("problem", [binary, pytest.param(ordered, marks=pytest.mark.slow)])
def test_attacks_do_not_pass_certificates(constraint, activation, problem):
    X, y = problem(120)
    model = classifier(constraint=constraint, activation=activation, monotonic_cst=[1, 0, 0])
    model.fit(X, y)
    rows, found_any = X[:12], False
    for norm in (1, 2, np.inf):
        found, distance = certificates.nearest_flip(
            model.network_, rows, norm, X.std(axis=0), n_restarts=2, n_steps=8, branch=False
        )
        for method in ("global", "local"):
            radius = model.certified_radius(rows, norm=norm, scaled=True, method=method)
            assert (radius <= distance * (1 + 1e-6)).all()
            assert (radius > 0).mean() > 0.5
        flipped = np.isfinite(distance)
        found_any |= flipped.any()
        assert (model.predict(found[flipped]) != model.predict(rows[flipped])).all()
    assert found_any


@some_families
def test_intervals_hold(constraint, activation):
    X, y = continuous()
    model = regressor(constraint=constraint, activation=activation).fit(X, y)
    rng = np.random.default_rng(0)
    interval = model.certified_interval(X, radius=0.3, norm=2, scaled=True)
    for _ in range(20):
        move = rng.normal(size=X.shape)
        move *= 0.3 / np.linalg.norm(move, axis=1, keepdims=True)
        predicted = model.predict(X + move * X.std(axis=0))
        assert (interval[:, 0] <= predicted).all() and (predicted <= interval[:, 1]).all()


@every_family
def test_pickles_and_files(constraint, activation, tmp_path):
    X, y = ordered()
    model = classifier(constraint=constraint, activation=activation).fit(X, y)
    expected = model.predict_proba(X)
    assert (pickle.loads(pickle.dumps(model)).predict_proba(X) == expected).all()
    model.network_.save(tmp_path / "network.npz")
    loaded = FoldedNetwork.load(tmp_path / "network.npz")
    assert (loaded(X) == model.decision_function(X)).all()
    again = classifier(constraint=constraint, activation=activation).fit(X, y)
    assert (again.predict_proba(X) == expected).all()
    doubled = classifier(constraint=constraint, activation=activation)
    doubled.fit(np.vstack([X, X[:50]]), np.concatenate([y, y[:50]]))
    weight = np.where(np.arange(len(X)) < 50, 2.0, 1.0)
    weighted = classifier(constraint=constraint, activation=activation).fit(X, y, weight)
    assert (doubled.predict_proba(X) == weighted.predict_proba(X)).all()


@every_family
def test_exports_refuse_by_name(constraint, activation, tmp_path):
    X, y = binary()
    model = classifier(constraint=constraint, activation=activation, max_iter=3).fit(X, y)
    for name in ("model.c", "model.onnx", "model.json"):
        with pytest.raises(NotImplementedError, match="constraint='weight_norm'"):
            export_model(model, tmp_path / name, X=X)
    assert not list(tmp_path.iterdir())


@some_families
def test_training_goes_on(constraint, activation):
    X, y = binary()
    model = classifier(constraint=constraint, warm_start=True, early_stopping=True).fit(X, y)
    first = model.predict_proba(X)
    model.fit(X, y)
    assert (model.predict_proba(X) != first).any()
    other = classifier(constraint=constraint)
    for _ in range(30):
        other.partial_fit(X, y)
    assert other.score(X, y) > 0.75
    assert (other.certified_radius(X) > 0).any()
    with pytest.raises(ValueError, match="constraint must stay"):
        other.set_params(constraint="weight_norm").partial_fit(X, y)


@pytest.mark.parametrize("bound", [1e-280, 1e-200, 1e200])
@some_families
def test_bounds_of_any_size(constraint, activation, bound):
    X, y = binary(60)
    options = {"constraint": constraint, "activation": activation, "max_iter": 2}
    model = classifier(bound, monotonic_cst=[1, 0, -1], **options).fit(X, y)
    assert (model.scaled_lipschitz_constants_ <= bound).all()


@pytest.mark.parametrize("constraint", ["orthogonal", "sortnet"])
def test_training_for_a_radius(constraint):
    X, y = binary()
    model = classifier(
        constraint=constraint, loss="certified", norm=2, radius=0.2, max_iter=60
    ).fit(X, y)
    certified = (model.certified_radius(X, norm=2, scaled=True) > 0.2) & (model.predict(X) == y)
    assert certified.mean() > 0.5


def test_cut_columns():
    X, y = binary()
    for constraint, _ in CONSTRAINTS:
        model = classifier(
            constraint=constraint, encoding="piecewise_linear", monotonic_cst=[1, 0, 0]
        ).fit(X, y)
        rows = probes(X)
        for moved in raised(rows, 0):
            assert (model.decision_function(moved) >= model.decision_function(rows)).all()


@pytest.mark.parametrize(
    ("settings", "match"),
    [
        ({"constraint": "sdp", "activation": "maxmin"}, "its own nonlinearity"),
        ({"activation": "householder"}, "keeps the l2 norm only"),
        ({"activation": "groupsort", "group_size": 5}, "multiples of 5"),
        ({"constraint": "sortnet", "ensemble_size": 2}, "use ensemble_size=1"),
        ({"constraint": "orthogonal", "monotone_form": "stacked"}, "monotone_form='stacked' is"),
        ({"constraint": "orthogonal", "init": "sparse"}, "init='sparse' is"),
        ({"constraint": "orthogonal", "hidden_layer_sizes": (3,)}, "positive even"),
        ({"constraint": "sdp", "hidden_layer_sizes": (0,)}, "positive multiples of 1"),
        ({"loss": "hkr"}, "give a finite lipschitz"),
        ({"temperature": 0.0}, "temperature"),
        ({"constraint": "lipschitz"}, "constraint"),
    ],
)
def test_what_does_not_fit_is_named(settings, match):
    X, y = binary()
    with pytest.raises(ValueError, match=match):
        classifier(**settings).fit(X, y)


def test_groupsort_in_stacked_form_and_odd_widths():
    X, y = binary()
    model = classifier(
        activation="groupsort", monotone_form="stacked", monotonic_cst=[1, -1, 0]
    ).fit(X, y)
    rows = probes(X)
    for moved in raised(rows, 0):
        assert (model.decision_function(moved) >= model.decision_function(rows)).all()
    for constraint in ("sdp", "sortnet"):
        classifier(constraint=constraint, hidden_layer_sizes=(5, 3)).fit(X, y)


@pytest.mark.slow
@pytest.mark.parametrize("constraint", ["orthogonal", "sdp"])
def test_a_sine_of_one_column_is_learned(constraint):
    X = np.random.default_rng(0).uniform(-3, 3, size=(600, 1))
    model = LipschitzRegressor(
        constraint=constraint, hidden_layer_sizes=(32, 32), encoding="standard", max_iter=200,
        random_state=0,
    ).fit(X, np.sin(2 * X[:, 0]))  # fmt: skip
    grid = np.linspace(-3, 3, 200)[:, None]
    assert model.score(grid, np.sin(2 * grid[:, 0])) > 0.7
