"""Several classes with ``monotone_form="stacked"``: the residual's promises, less slope."""

import json

import numpy as np
import pytest
from networks import margins as exact_margins
from toy import classifier, columns, ordered, probes, raised

from monolip import PiecewiseLinearEncoding, attack, export_model, verify_monotonic
from monolip.certificates import integer_proof, is_monotone, margin_pairs, slope_bounds
from monolip.export import to_integer
from monolip.nn import LipschitzNetwork
from monolip.verify import refutations

UP_DOWN = [1, -1, 0]
# The middle class rises with the first column and falls with the second.
MIDDLE = [[0, 1, 0], [0, -1, 0], [0, 0, 0]]
FORMS = [
    {},
    {"encoding": PiecewiseLinearEncoding(n_pieces=4), "norm": 2},
    {"ensemble_size": 2, "lipschitz": 0.8},
    {"activation": "groupsort", "norm": np.inf, "lipschitz": [0.5, 3.0, 0.0]},
]


def stacked(**settings):
    return classifier(**{"monotone_form": "stacked", "max_iter": 15, **settings})


def middle(n_rows=200, seed=0):
    """Three classes, of which the second is the likelier the higher the first column."""
    X = columns(n_rows, seed)
    z = (X - X.mean(axis=0)) / X.std(axis=0)
    inside = z[:, 0] - z[:, 1] + 0.3 * np.random.default_rng(seed).normal(size=n_rows) > 0
    return X, np.where(inside, 1, np.where(z[:, 2] > 0, 2, 0))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("n_classes", [3, 5])
def test_no_higher_class_ever_loses_against_a_lower_one(form, n_classes):
    X, y = ordered(200, n_classes)
    model = stacked(monotonic_cst=UP_DOWN, **form).fit(X, y)
    assert model.monotone_form_ == "stacked" and verify_monotonic(model).proven
    assert model.network_.n_outputs == n_classes and not model.network_.direction.any()
    if "lipschitz" in form:
        assert (model.scaled_lipschitz_constants_ <= np.broadcast_to(form["lipschitz"], 3)).all()
    rows = probes(X, 30)
    before, shares = model.decision_function(rows), model.predict_proba(rows)
    slack = slope_bounds(model.network_).slack
    high, low = np.transpose(margin_pairs(n_classes))
    for column, direction in enumerate(UP_DOWN):
        for moved in raised(rows, column):
            after = model.decision_function(moved)
            change = (after[:, high] - after[:, low]) - (before[:, high] - before[:, low])
            if direction:
                exact = zip(exact_margins(after), exact_margins(before), strict=True)
                for a, b in exact:
                    assert all(direction * (x - y) >= 0 for x, y in zip(a, b, strict=True))
                moves = direction * (model.predict_proba(moved) - shares)
                assert (moves[:, -1] >= 0).all() and (moves[:, 0] <= 0).all()
            step = (moved - rows)[:, [column]]
            most = model.lipschitz_constants_[column] * step * (1 + 1e-9) + slack
            assert (np.abs(change) <= most).all()


@pytest.mark.parametrize("form", FORMS)
def test_one_class_wins_and_loses_against_all_others(form):
    X, y = middle()
    model = stacked(monotonic_cst=MIDDLE, **form).fit(X, y)
    assert model.monotone_form_ == "stacked" and model.score(X, y) > 0.5
    rows = probes(X, 30)
    before, share = model.decision_function(rows), model.predict_proba(rows)[:, 1]
    for column, direction in enumerate([1, -1]):
        for moved in raised(rows, column):
            after = model.decision_function(moved)
            change = (after[:, [1]] - after) - (before[:, [1]] - before)
            assert (direction * change >= 0).all()
            assert (direction * (model.predict_proba(moved)[:, 1] - share) >= 0).all()
    if "lipschitz" in form:
        assert (model.scaled_lipschitz_constants_ <= np.broadcast_to(form["lipschitz"], 3)).all()


def test_directions_of_several_single_classes_are_refused_by_name():
    X, y = ordered(200)
    several = [[1, 0, 0], [0, 0, 1], [0, 0, 0]]
    with pytest.raises(ValueError, match="concern several: use monotone_form='residual'"):
        stacked(monotonic_cst=several).fit(X, y)
    model = classifier(monotonic_cst=several, monotone_form="auto", max_iter=3).fit(X, y)
    assert model.monotone_form_ == "residual"


def test_learns_with_less_slope_than_a_residual():
    X, y = ordered(400, 4)
    forms = {
        form: classifier(monotonic_cst=UP_DOWN, monotone_form=form, max_iter=60).fit(X, y)
        for form in ("residual", "stacked")
    }
    scores = {form: model.score(X, y) for form, model in forms.items()}
    assert scores["stacked"] > scores["residual"] - 0.03
    slope = {form: model.scaled_lipschitz_constants_[:2].max() for form, model in forms.items()}
    assert slope["stacked"] < 0.8 * slope["residual"]


@pytest.mark.parametrize("norm", [1, 2, np.inf])
def test_radii_hold_under_an_attack(norm):
    X, y = ordered(200)
    model = stacked(monotonic_cst=UP_DOWN).fit(X, y)
    radius = model.certified_radius(X[:8], norm=norm, scaled=True)
    _, distance = attack(model, X[:8], norm=norm, scaled=True)
    assert (radius > 0).mean() > 0.8 and (distance >= radius).all()
    assert np.median(radius / distance) > 0.5


@pytest.mark.parametrize("directions, data", [(UP_DOWN, ordered), (MIDDLE, middle)])
def test_exports_prove_the_same(directions, data, tmp_path):
    X, y = data(200)
    model = stacked(monotonic_cst=directions).fit(X, y)
    proof, proven = integer_proof(to_integer(model.network_, X)), is_monotone(model.network_)
    assert (proof.rising >= proven[0]).all() and (proof.falling >= proven[1]).all()
    artefact = export_model(model, tmp_path / "model.json", X=X)
    assert refutations(json.loads((tmp_path / "model.json").read_text())) == []
    found = artefact.network.scores(X).argmax(axis=1)
    assert (found == model.predict(X)).mean() > 0.98


def test_certified_loss_and_continued_training():
    X, y = ordered(200)
    model = stacked(monotonic_cst=UP_DOWN, loss="certified", radius=0.2, norm=2).fit(X, y)
    assert (model.certified_radius(X, norm=2, scaled=True) > 0.2).mean() > 0.3
    again = stacked(monotonic_cst=UP_DOWN, warm_start=True).fit(X, y)
    again.fit(X, y).partial_fit(X, y)
    assert verify_monotonic(again).proven


def test_blind_to_every_column_it_predicts_the_shares_of_the_classes():
    X, y = columns(), np.repeat([0, 1, 2], [120, 60, 20])
    model = stacked(monotonic_cst=UP_DOWN, lipschitz=0.0, max_iter=40).fit(X, y)
    np.testing.assert_allclose(model.predict_proba(X[:1])[0], [0.6, 0.3, 0.1], atol=0.02)


@pytest.mark.parametrize("readout", [[[1.0]], [[0.5], [1.0]], [1.0, 2.0]])
def test_readouts_hold_whole_numbers_for_each_output(readout):
    with pytest.raises(ValueError, match="readout must hold whole numbers"):
        LipschitzNetwork(2, 2, (4,), readout=readout)
