"""Fitted searches go wherever estimators go: their winner is meant."""

import numpy as np
import pytest
from sklearn.calibration import CalibratedClassifierCV
from sklearn.exceptions import NotFittedError
from sklearn.experimental import enable_halving_search_cv  # noqa: F401
from sklearn.model_selection import GridSearchCV, HalvingGridSearchCV, RandomizedSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from toy import binary, classifier, frame

from monolip import (
    MonotonicLipschitzSearchCV,
    attack,
    certify,
    export_model,
    fairness_report,
    report,
    rounding_report,
    smooth,
    verify_monotonic,
)
from monolip.export import compile

X, y = binary(80)
D = frame(X)
BASE = classifier(monotonic_cst=[1, 0, 0], max_iter=3)
GRID = {"lipschitz": ["auto"]}


@pytest.mark.parametrize(
    "search",
    [
        GridSearchCV(BASE, GRID, cv=2),
        MonotonicLipschitzSearchCV(BASE, GRID, cv=2),
        RandomizedSearchCV(BASE, GRID, n_iter=1, cv=2),
        HalvingGridSearchCV(BASE, GRID, cv=2, max_resources=80),
    ],
    ids=lambda search: type(search).__name__,
)
def test_the_winner_is_meant(search, tmp_path):
    best = search.fit(D, y).best_estimator_
    assert np.array_equal(certify(search, D[:5]).radius, certify(best, D[:5]).radius)
    assert verify_monotonic(search).status == ["proven"]
    artefact = export_model(search, tmp_path / "m.json", X=D)
    assert artefact.document() == export_model(best, tmp_path / "m.json", X=D).document()
    assert np.array_equal(attack(search, D[:3])[1], attack(best, D[:3])[1])


def test_all_the_rest_takes_a_search(tmp_path):
    pytest.importorskip("matplotlib")
    search = GridSearchCV(BASE, GRID, cv=2).fit(D, y)
    path = report(search, D[:20], y[:20], tmp_path / "r.html", max_rows=5)
    assert search.best_estimator_.network_.hash() in path.read_text("utf-8")
    predictor = compile(search, X=D)
    assert rounding_report(search, predictor.artefact, D).loc["share of decisions", "lost"] == 0
    assert len(fairness_report(search, D[:5], ["b"]).rows) == 5
    smoothed = smooth(search, sigma=0.1, n=10, vote="soft", temperature=0.5, random_state=0)
    assert np.isfinite(smoothed.slope_)


def test_a_search_at_the_end_of_a_pipeline():
    inside = make_pipeline(StandardScaler(), GridSearchCV(BASE, GRID, cv=2)).fit(X, y)
    plain = make_pipeline(inside[0], inside[1].best_estimator_)
    found, wanted = (certify(model, X[:20]) for model in (inside, plain))
    assert np.array_equal(found.radius, wanted.radius)
    around = GridSearchCV(make_pipeline(StandardScaler(), BASE), {}, cv=2).fit(X, y)
    wanted = certify(around.best_estimator_, X[:20])
    assert np.array_equal(certify(around, X[:20]).radius, wanted.radius)


@pytest.mark.parametrize("use", [lambda search: certify(search, D), verify_monotonic])
def test_searches_without_a_winner(use):
    with pytest.raises(NotFittedError, match="this GridSearchCV is not: call fit"):
        use(GridSearchCV(BASE, GRID, cv=2))
    with pytest.raises(NotFittedError, match="refit=False: search with refit=True"):
        use(GridSearchCV(BASE, GRID, cv=2, refit=False).fit(D, y))


def test_what_is_wrapped_is_named():
    wrapped = CalibratedClassifierCV(BASE, cv=2).fit(D, y)
    with pytest.raises(ValueError, match=r"CalibratedClassifierCV, whose decisions .* certify one"):
        certify(wrapped, D)
