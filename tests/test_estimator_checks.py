"""scikit-learn's own checks, for many settings and without expected failures."""

import numpy as np
import pytest
from sklearn.utils.estimator_checks import parametrize_with_checks

from monolip import LipschitzRegressor, MonotonicLipschitzClassifier

# One network and no trials: the plain defaults, which do all that, are among the slow settings.
LIGHT = {
    "encoding": "standard",
    "monotone_form": "residual",
    "ensemble_size": 1,
    "random_state": 0,
}


def classifier(**settings):
    return MonotonicLipschitzClassifier(**{**LIGHT, "max_iter": 60, **settings})


def regressor(**settings):
    # Its 300 rows take 2 gradient steps a pass.
    return LipschitzRegressor(**{**LIGHT, "max_iter": 120, **settings})


QUICK = [
    classifier(),
    classifier(early_stopping=True, hidden_layer_sizes=(8, 8), max_iter=120),
    classifier(lipschitz=2.0, scaling=None, norm=2, hidden_layer_sizes=(8, 8)),
    classifier(class_weight="balanced", norm=np.inf, hidden_layer_sizes=(8, 8)),
    classifier(hidden_layer_sizes=()),
    regressor(),
    regressor(early_stopping=True),
    regressor(lipschitz=50.0, scaling=None, norm=2),
    regressor(loss="poisson", hidden_layer_sizes=(8, 8)),
    regressor(hidden_layer_sizes=()),
]
SLOW = [
    MonotonicLipschitzClassifier(),
    classifier(norm=2),
    classifier(norm=np.inf),
    classifier(lipschitz=2.0),
    classifier(scaling=None),
    classifier(slope_penalty=0.0),
    LipschitzRegressor(),
    regressor(norm=2),
    regressor(norm=np.inf, max_iter=300),
    regressor(lipschitz=2.0),
    regressor(scaling=None),
    regressor(loss="absolute_error"),
    regressor(loss="huber"),
    regressor(loss="quantile"),
]
# Every family and activation; splines and SortNet need more passes than the others.
FAMILIES = [
    make(constraint=constraint, activation=activation, hidden_layer_sizes=(8, 8), **settings)
    for constraint, activation, settings in (
        ("weight_norm", "groupsort", {}),
        ("weight_norm", "spline", {"max_iter": 300}),
        ("orthogonal", "householder", {}),
        ("orthogonal", "spline", {}),
        ("sdp", "auto", {}),
        ("sortnet", "auto", {"max_iter": 150}),
    )
    for make in (classifier, regressor)
]
QUICK += [classifier(constraint="orthogonal", hidden_layer_sizes=(8, 8), learning_rate=0.03)]
LOSSES = [
    classifier(loss="log_loss", temperature=5.0, hidden_layer_sizes=(8, 8)),
    classifier(loss="hinge", max_iter=150, hidden_layer_sizes=(8, 8)),
    classifier(loss="hkr", lipschitz=3.0, max_iter=200, hidden_layer_sizes=(8, 8)),
    classifier(loss="logit_annealing", hidden_layer_sizes=(8, 8)),
]
# This check fits one estimator twice and wants the same result; a warm start trains on.
FITS_TWICE = "check_supervised_y_2d"
WARM = [classifier(warm_start=True, hidden_layer_sizes=(8, 8)), regressor(warm_start=True)]


@parametrize_with_checks(QUICK)
def test_checks(estimator, check):
    check(estimator)


@pytest.mark.slow
@parametrize_with_checks(SLOW)
def test_more_checks(estimator, check):
    check(estimator)


@pytest.mark.slow
@parametrize_with_checks(FAMILIES + LOSSES)
def test_checks_of_families(estimator, check):
    check(estimator)


@parametrize_with_checks(WARM)
def test_checks_of_warm_start(estimator, check):
    if check.func.__name__ != FITS_TWICE:
        check(estimator)
