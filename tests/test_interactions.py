"""Encodings, monotone forms and budgets with weights, classes, losses and ensembles: all promises.

Each fitted model is attacked: random moves, and moves along numerical gradients.
"""

import numpy as np
import pytest
from toy import binary, classifier, continuous, ordered, probes, raised, regressor

from monolip import PiecewiseLinearEncoding, attack, verify_monotonic
from monolip.certificates import margin_pairs, slope_bounds

UP_DOWN = [1, -1, 0]
PIECES = PiecewiseLinearEncoding(n_pieces=4)
LEVELS = [0.2, 0.5, 0.8]
LOSSES = ["squared_error", "absolute_error", "huber", "quantile", "poisson"]
CLASSES = {
    "binary": (binary, {}),
    "ordered": (ordered, {}),
    "balanced": (ordered, {"class_weight": "balanced"}),
    "weighed": (binary, {"class_weight": {0: 3.0, 1: 0.5}}),
}
TARGETS = {
    **{loss: {"loss": loss} for loss in LOSSES},
    "quantiles": {"loss": "quantile", "quantile": LEVELS},
}
FORMS = {
    "plain": {},
    "stacked": {"monotone_form": "stacked"},
    "cut": {"encoding": PIECES, "ensemble_size": 2},
    "cut and stacked": {"encoding": PIECES, "monotone_form": "stacked", "ensemble_size": 2},
    "bounded": {"lipschitz": 0.7, "encoding": PIECES},
    "bounded and stacked": {"lipschitz": [0.7, 0.3, 0.5], "monotone_form": "stacked"},
}


def problem(kind, n_rows=150):
    """An estimator of a kind that is not fitted, and rows, targets and weights."""
    if kind in CLASSES:
        data, settings = CLASSES[kind]
        X, y = data(n_rows)
        make = classifier
    else:
        X, y = continuous(n_rows)
        y = np.exp(y) if kind == "poisson" else y
        make, settings = regressor, TARGETS[kind]
    weight = np.random.default_rng(5).integers(0, 4, n_rows).astype(float)
    return lambda **form: make(**{"max_iter": 8, **settings, **form}), X, y, weight


def promised(model, rows):
    """What directions and constants speak of: margins of classes, outputs of a regression."""
    output = model.network_(rows)
    if output.shape[1] == 1 or not hasattr(model, "classes_"):
        return output
    high, low = np.transpose(margin_pairs(output.shape[1]))
    return output[:, high] - output[:, low]


def slack(model):
    if getattr(model, "quantile", None) == LEVELS:
        return max(slope_bounds(model.network_.output(k)).slack[0] for k in range(len(LEVELS)))
    return slope_bounds(model.network_).slack.max()


def uphill(model, rows, spread, seed):
    """Rows moved a little in the direction in which one of the promised numbers rises most."""
    size, gradient = 1e-3, np.empty(rows.shape)
    which = np.random.default_rng(seed).integers(promised(model, rows).shape[1])
    for column in range(rows.shape[1]):
        moved = rows.copy()
        moved[:, column] += size * spread[column]
        gradient[:, column] = (promised(model, moved) - promised(model, rows))[:, which]
    return np.sign(gradient)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", [*CLASSES, *TARGETS])
def test_directions_and_constants_survive_an_attack(kind, form):
    make, X, y, weight = problem(kind)
    model = make(monotonic_cst=UP_DOWN, **FORMS[form]).fit(X, y, weight)
    assert verify_monotonic(model).proven
    assert model.monotone_form_ == FORMS[form].get("monotone_form", "residual")
    if "lipschitz" in FORMS[form]:
        most = np.broadcast_to(FORMS[form]["lipschitz"], 3)
        assert (model.scaled_lipschitz_constants_ <= most).all()
    rng, spread, allowed = np.random.default_rng(0), X.std(axis=0), slack(model)
    constants = np.atleast_2d(model.lipschitz_constants_)
    rows = probes(X, 20)
    for step in range(2):
        before = promised(model, rows)
        for column, direction in enumerate(UP_DOWN):
            for moved in raised(rows, column):
                change = promised(model, moved) - before
                assert not direction or (direction * change >= 0).all()
                most = constants[:, column] * (moved - rows)[:, [column]] * (1 + 1e-9) + allowed
                assert (np.abs(change) <= most).all()
        # All columns together, uphill or anywhere.
        for size in (1e-2, 0.3, 2.0):
            for sign in (uphill(model, rows, spread, step), rng.normal(size=rows.shape)):
                move = size * sign * spread
                change = np.abs(promised(model, rows + move) - before)
                most = np.abs(move) @ constants.T * (1 + 1e-9) + allowed
                assert (change <= most).all()
        rows = rows + 0.3 * uphill(model, rows, spread, step) * spread


@pytest.mark.parametrize("form", ["stacked", "cut", "bounded"])
@pytest.mark.parametrize("kind", [*CLASSES, "absolute_error", "poisson", "quantiles"])
def test_integer_weights_are_repeated_rows(kind, form):
    make, X, y, weight = problem(kind, 60)
    rows = np.repeat(np.arange(60), weight.astype(int))
    settings = {"monotonic_cst": UP_DOWN, "max_iter": 3, **FORMS[form]}
    weighted, repeated = make(**settings).fit(X, y, weight), make(**settings).fit(X[rows], y[rows])
    assert weighted.network_.hash() == repeated.network_.hash()
    # A row of weight 0 might as well not be there, also for the range of the columns.
    seen = weight > 0
    assert make(**settings).fit(X[seen], y[seen], weight[seen]).network_.hash() == (
        weighted.network_.hash()
    )


@pytest.mark.parametrize("kind", ["ordered", "quantiles"])
def test_what_is_chosen_by_trials_sees_weights_as_repeated_rows(kind):
    make, X, y, _ = problem(kind, 120)
    weight = 1.0 + (np.arange(120) % 3 == 0)
    rows = np.repeat(np.arange(120), weight.astype(int))
    settings = {
        "monotonic_cst": UP_DOWN, "encoding": "auto", "monotone_form": "auto", "max_iter": 2
    }  # fmt: skip
    weighted = make(**settings).fit(X, y, weight)
    repeated = make(**settings).fit(X[rows], y[rows])
    assert weighted.network_.hash() == repeated.network_.hash()
    assert weighted.encoding_ == repeated.encoding_
    assert verify_monotonic(weighted).proven


@pytest.mark.parametrize("form", ["stacked", "bounded"])
@pytest.mark.parametrize("kind", ["binary", "balanced"])
def test_radii_survive_an_attack(kind, form):
    make, X, y, weight = problem(kind)
    model = make(monotonic_cst=UP_DOWN, **FORMS[form]).fit(X, y, weight)
    radius = model.certified_radius(X[:4], norm=2, scaled=True)
    _, distance = attack(model, X[:4], norm=2, scaled=True)
    assert (distance >= radius).all()


@pytest.mark.parametrize("form", ["stacked", "cut and stacked", "bounded"])
@pytest.mark.parametrize("kind", ["huber", "poisson", "quantiles"])
def test_intervals_survive_an_attack(kind, form):
    make, X, y, weight = problem(kind)
    model = make(monotonic_cst=UP_DOWN, **FORMS[form]).fit(X, y, weight)
    # The unit of moves is what the weighted rows say.
    center = np.average(X, axis=0, weights=weight)
    spread = np.sqrt(np.average((X - center) ** 2, axis=0, weights=weight))
    rows, rng = X[:8], np.random.default_rng(1)
    interval = model.certified_interval(rows, 0.3, norm=np.inf, scaled=True)
    shape = (8, -1, 2)
    low, high = np.moveaxis(interval.reshape(shape), -1, 0)
    for step in range(10):
        sign = uphill(model, rows, spread, step) * rng.choice([-1.0, 1.0])
        for move in (sign, rng.uniform(-1, 1, rows.shape)):
            found = model.predict(rows + 0.3 * (1 - 1e-9) * move * spread).reshape(8, -1)
            assert (low <= found).all() and (found <= high).all()
