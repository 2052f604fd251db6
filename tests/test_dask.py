"""Searches on a dask cluster of two processes: the scores and the winner of a search alone."""

import logging

import numpy as np
import pytest
from joblib import parallel_config
from sklearn.base import BaseEstimator
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from toy import binary, classifier, ordered

from monolip import MonotonicLipschitzSearchCV

distributed = pytest.importorskip("distributed", reason="needs the extra scale: dask")

pytestmark = pytest.mark.slow

GRID = {"learning_rate": [0.02, 0.1], "norm": [1, 2]}


@pytest.fixture(scope="module")
def cluster():
    with (
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            dashboard_address=None,
            silence_logs=logging.ERROR,
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


class WhereItRan(BaseEstimator):
    """Fails outside of a worker of dask."""

    def fit(self, X, y=None):
        distributed.get_worker()
        return self

    def transform(self, X):
        return X


@pytest.mark.parametrize("kind", [GridSearchCV, MonotonicLipschitzSearchCV])
@pytest.mark.parametrize("data", [binary, ordered])
def test_same_winner_and_scores(cluster, kind, data):
    X, y = data(90)
    scoring = {"scoring": ["accuracy", "neg_log_loss"], "refit": "neg_log_loss"}
    estimator = classifier(max_iter=4, early_stopping=True)
    alone = kind(estimator, GRID, cv=3, **scoring).fit(X, y, sample_weight=np.linspace(1, 2, 90))
    with parallel_config(backend="dask"):
        found = kind(estimator, GRID, cv=3, **scoring)
        found.fit(X, y, sample_weight=np.linspace(1, 2, 90))
    for name, expected in alone.cv_results_.items():
        if "time" not in name:
            np.testing.assert_equal(found.cv_results_[name], expected, err_msg=name)
    assert found.best_params_ == alone.best_params_
    assert found.best_estimator_.network_.hash() == alone.best_estimator_.network_.hash()


@pytest.mark.parametrize("kind", [GridSearchCV, MonotonicLipschitzSearchCV])
def test_fits_run_on_the_workers(cluster, kind):
    estimator = make_pipeline(WhereItRan(), classifier(max_iter=2))
    with parallel_config(backend="dask"):
        search = kind(estimator, {}, cv=2, refit=False, error_score="raise").fit(*binary(60))
    assert np.isfinite(search.cv_results_["mean_test_score"]).all()
