"""Attacks find real flips, never nearer than what is certified."""

from functools import partial

import numpy as np
import pandas as pd
import pytest
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from test_certify import people, pipeline
from test_messages import assert_says, message
from toy import binary, classifier, frame, ordered, regressor

from monolip import attack, certified_accuracy_score, certify, tightness_report

NORMS = [1, 2, np.inf]


@pytest.mark.parametrize("norm", NORMS)
@pytest.mark.parametrize("directions", [None, [1, -1, 0]])
@pytest.mark.parametrize("data", [binary, pytest.param(ordered, marks=pytest.mark.slow)])
def test_flips(norm, directions, data):
    X, y = data()
    model = make_pipeline(StandardScaler(), classifier(monotonic_cst=directions, max_iter=60))
    model.fit(X, y)
    spread, X = X.std(axis=0), X[:25]
    for scaled in (False, True):
        found, distance = attack(model, X, norm=norm, scaled=scaled)
        flipped = np.isfinite(distance)
        assert flipped.mean() > 0.7
        assert ((model.predict(found) != model.predict(X)) == flipped).all()
        unit = spread if scaled else 1.0
        np.testing.assert_allclose(
            np.linalg.norm((found - X) / unit, ord=norm, axis=1)[flipped],
            distance[flipped], rtol=1e-6,
        )  # fmt: skip
        radius = certify(model, X, norm=norm, scaled=scaled).radius
        assert (radius <= distance).all()


def test_flips_in_frames_with_categories():
    D, y = people()
    model = pipeline(classifier(max_iter=60)).fit(D, y)
    found, distance = attack(model, D, norm=np.inf, scaled=True)
    assert isinstance(found, pd.DataFrame) and (found.columns == D.columns).all()
    assert (found["colour"] == D["colour"]).all()
    assert ((model.predict(found) != model.predict(D)) == np.isfinite(distance)).all()


def test_report():
    X, y = binary()
    report = tightness_report(classifier(max_iter=60).fit(X, y), X, methods=["global", "local"])
    assert report["norm"].tolist() == [1, 1, 2, 2, np.inf, np.inf]
    assert (report["median ratio"] > 0.8).all() and (report["median ratio"] <= 1).all()
    local, wide = report[report["method"] == "local"], report[report["method"] == "global"]
    assert (local["median ratio"].to_numpy() >= wide["median ratio"].to_numpy()).all()


def test_certified_accuracy():
    X, y = binary()
    model = classifier(max_iter=60).fit(X, y)
    scores = [certified_accuracy_score(model, X, y, radius, scaled=True) for radius in (0, 0.3, 9)]
    assert model.score(X, y) >= scores[0] > scores[1] > scores[2]
    radius = model.certified_radius(X, 2, scaled=True)
    assert scores[1] == np.mean((radius > 0.3) & (model.predict(X) == y))
    scorer = partial(certified_accuracy_score, radius=0.3, scaled=True)
    assert scorer(model, X, y) == scores[1]
    assert_says(message(scorer, model, X, y, radius=-1), "negative", "-1")


def test_regressors_are_refused():
    X, y = binary()
    assert_says(message(attack, regressor().fit(frame(X), y), frame(X)), "classifier")
