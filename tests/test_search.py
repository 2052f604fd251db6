"""The search gives what GridSearchCV gives, to the last bit, and says what it cannot take."""

import pickle
import threading
from inspect import signature

import numpy as np
import pandas as pd
import pytest
import sklearn
from joblib import effective_n_jobs, parallel_config
from sklearn.base import BaseEstimator, clone
from sklearn.exceptions import FitFailedWarning, NotFittedError
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, make_scorer
from sklearn.model_selection import (
    GridSearchCV,
    GroupKFold,
    KFold,
    LeaveOneGroupOut,
    PredefinedSplit,
    RepeatedStratifiedKFold,
    ShuffleSplit,
    TimeSeriesSplit,
    cross_val_score,
)
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, PolynomialFeatures, StandardScaler
from sklearn.utils.estimator_checks import parametrize_with_checks
from threadpoolctl import ThreadpoolController
from toy import binary, continuous, frame, ordered
from toy import classifier as toy_classifier
from toy import regressor as toy_regressor

import monolip._samples as samples
import monolip._search as search_module
import monolip._sharing as sharing
from monolip import MonotonicLipschitzSearchCV
from monolip.training import together

GRID = {"learning_rate": [0.02, 0.1], "norm": [1, 2]}


def classifier(**settings):
    return toy_classifier(max_iter=4, **settings)


def regressor(**settings):
    return toy_regressor(max_iter=4, **settings)


def results(search):
    """Everything of ``cv_results_`` but the times."""
    return {name: value for name, value in search.cv_results_.items() if "time" not in name}


def assert_same(found, expected):
    one, other = results(found), results(expected)
    assert one.keys() == other.keys()
    for name, value in one.items():
        np.testing.assert_equal(value, other[name], err_msg=name)
    for name in ("best_index_", "best_params_", "best_score_", "n_splits_", "multimetric_"):
        assert hasattr(found, name) == hasattr(expected, name)
        np.testing.assert_equal(getattr(found, name, None), getattr(expected, name, None), name)


def both(estimator, grid, X, y, fit_params=None, **settings):
    """Our search, with two threads, after checking it against scikit-learn's."""
    expected = GridSearchCV(clone(estimator), grid, **settings)
    found = MonotonicLipschitzSearchCV(clone(estimator), grid, n_jobs=2, **settings)
    for search in (expected, found):
        search.fit(X, y, **(fit_params or {}))
    assert_same(found, expected)
    if settings.get("refit", True):
        np.testing.assert_array_equal(found.predict(X), expected.predict(X))
    return found


# The same as GridSearchCV.


def test_signature_is_that_of_grid_search():
    ours, theirs = signature(MonotonicLipschitzSearchCV), signature(GridSearchCV)
    assert str(ours) == str(theirs)


@pytest.mark.parametrize(
    "scoring",
    [
        None,
        "roc_auc",
        ["accuracy", "neg_log_loss"],
        {"a": make_scorer(accuracy_score), "b": "roc_auc"},
        lambda estimator, X, y: {"size": float(len(X)), "hits": estimator.score(X, y)},
    ],
    ids=["default", "name", "list", "dict", "callable"],
)
def test_scorers(scoring):
    refit = {list: "accuracy", dict: "b"}.get(type(scoring), "hits" if callable(scoring) else True)
    both(classifier(), GRID, *binary(60), scoring=scoring, refit=refit, cv=3,
         return_train_score=True)  # fmt: skip


@pytest.mark.parametrize(
    "cv",
    [
        3,
        KFold(3, shuffle=True, random_state=0),
        RepeatedStratifiedKFold(n_splits=2, n_repeats=2, random_state=0),
        ShuffleSplit(2, random_state=0),
        TimeSeriesSplit(3),
        PredefinedSplit(np.arange(60) % 3 - 1),
        [(np.arange(40), np.arange(40, 60)), (np.arange(20, 60), np.arange(20))],
    ],
    ids=lambda cv: type(cv).__name__,
)
def test_splitters(cv):
    both(classifier(), {"learning_rate": [0.02, 0.1]}, *binary(60), cv=cv)


@pytest.mark.parametrize("cv", [GroupKFold(3), LeaveOneGroupOut()])
def test_groups(cv):
    X, y = binary(60)
    both(classifier(), GRID, X, y, {"groups": np.arange(60) // 20}, cv=cv)


@pytest.mark.parametrize("make, data", [(classifier, ordered), (regressor, continuous)])
def test_sample_weight_and_validation_rows(make, data):
    X, y = data(90)
    weight = np.linspace(0.0, 2.0, 90)
    both(make(), GRID, X, y, {"sample_weight": weight}, cv=3)
    validation = {"X_val": X[:20], "y_val": y[:20]}
    found = both(make(), GRID, X, y, validation, cv=3)
    assert found.best_estimator_.do_early_stopping_


def test_settings_that_share_what_differs():
    X, y = ordered(60)
    grid = [
        {"class_weight": [None, "balanced", {0: 2.0}]},
        {"early_stopping": [True], "validation_fraction": [0.1, 0.3, 10]},
        {"scaling": [None], "hidden_layer_sizes": [(), (4,), (4, 4)], "lipschitz": [1.0, "auto"]},
        {"random_state": [1, 2], "batch_size": [16], "monotonic_cst": [[1, 0, 0], None]},
    ]
    both(classifier(), grid, X, y, cv=3)


def test_repeated_rows_and_dataframes():
    X, y = binary(40)
    X, y = np.tile(X, (2, 1)), np.tile(y, 2)
    found = both(classifier(), GRID, frame(X), pd.Series(y), cv=3)
    assert list(found.feature_names_in_) == ["a", "b", "c"]
    both(classifier(), GRID, X.astype(np.float32), np.array(["no", "yes"])[y], cv=3)


@pytest.mark.parametrize("refit", [True, False, "roc_auc", lambda results: 2])
def test_refit(refit):
    scoring = "accuracy" if isinstance(refit, bool) else ["accuracy", "roc_auc"]
    found = both(classifier(), GRID, *binary(60), cv=3, refit=refit, scoring=scoring)
    assert hasattr(found, "best_estimator_") == bool(refit)
    if callable(refit):
        assert found.best_index_ == 2


def test_pipeline():
    X, y = binary(60)
    pipeline = make_pipeline(PolynomialFeatures(include_bias=False), MinMaxScaler(), classifier())
    grid = {
        "polynomialfeatures__degree": [1, 2],
        "minmaxscaler": [StandardScaler(), "passthrough"],
        "monotoniclipschitzclassifier__norm": [1, 2],
    }
    weight = {"monotoniclipschitzclassifier__sample_weight": np.linspace(0.5, 1.0, 60)}
    both(pipeline, grid, X, y, weight, cv=3)


def test_fits_that_fail():
    X, y = binary(60)
    grid = {"lipschitz": [-1.0, 1.0]}
    for error_score in (np.nan, 0.25):
        with pytest.warns((FitFailedWarning, UserWarning)):
            found = both(classifier(), grid, X, y, cv=3, error_score=error_score)
        assert found.best_params_ == {"lipschitz": 1.0}
    for kind in (GridSearchCV, MonotonicLipschitzSearchCV):
        with pytest.raises(ValueError, match="lipschitz must not be negative"):
            kind(classifier(), grid, cv=3, error_score="raise").fit(X, y)
    with pytest.raises(ValueError, match="All the 6 fits failed"):
        MonotonicLipschitzSearchCV(classifier(), {"norm": [3, 4]}, cv=3).fit(X, y)


def test_metadata_routing():
    X, y = binary(60)
    weight = np.linspace(0.1, 1.0, 60)
    with sklearn.config_context(enable_metadata_routing=True):
        estimator = classifier().set_fit_request(sample_weight=True)
        estimator = estimator.set_score_request(sample_weight=True)
        params = {"sample_weight": weight, "groups": np.arange(60) // 20}
        both(estimator, GRID, X, y, params, cv=GroupKFold(3))


@pytest.mark.parametrize("verbose", [1, 3, 10])
def test_messages_on_the_way(verbose, capsys):
    X, y = binary(60)
    MonotonicLipschitzSearchCV(classifier(), GRID, cv=2, verbose=verbose).fit(X, y)
    out = capsys.readouterr().out
    assert "Fitting 2 folds for each of 4 candidates, totalling 8 fits" in out
    assert out.count("END") == (8 if verbose > 1 else 0)


def test_nested_in_cross_validation():
    X, y = binary(60)
    search = {
        kind: kind(classifier(), GRID, cv=2) for kind in (GridSearchCV, MonotonicLipschitzSearchCV)
    }
    one, other = (cross_val_score(item, X, y, cv=2) for item in search.values())
    np.testing.assert_array_equal(one, other)


# An estimator as others are.


SEARCH = MonotonicLipschitzSearchCV(
    toy_classifier(max_iter=60, learning_rate=0.03), {"hidden_layer_sizes": [(8,), (8, 8)]}, cv=2
)


# Checks make fits fail, of which the search warns, as scikit-learn's does.
@pytest.mark.filterwarnings("ignore")
@parametrize_with_checks([SEARCH])
def test_checks(estimator, check):
    check(estimator)


def test_clone_parameters_and_pickle():
    search = MonotonicLipschitzSearchCV(classifier(), GRID, cv=3, n_jobs=2)
    copy = clone(search).set_params(estimator__norm=2, cv=4)
    assert copy.get_params()["estimator__norm"] == 2 and search.get_params()["cv"] == 3
    with pytest.raises(NotFittedError):
        search.predict([[0.0, 0.0, 0.0]])
    X, y = binary(60)
    again = pickle.loads(pickle.dumps(search.fit(X, y)))
    np.testing.assert_array_equal(again.predict_proba(X), search.predict_proba(X))
    assert again.score(X, y) == search.score(X, y)


@pytest.mark.parametrize("last", [LogisticRegression(), None])
def test_other_estimators_are_refused(last):
    estimator = LogisticRegression() if last is None else make_pipeline(StandardScaler(), last)
    with pytest.raises(TypeError, match=r"ends with .*got .*LogisticRegression: use scikit"):
        MonotonicLipschitzSearchCV(estimator, {}).fit(*binary(60))


# What it does at less cost.


class Spy(BaseEstimator):
    """Notes where it ran."""

    threads: set = set()

    def fit(self, X, y=None):
        return self

    def transform(self, X):
        self.threads.add(threading.current_thread())
        assert all(info["num_threads"] == 1 for info in blas())
        return X


def blas():
    return ThreadpoolController().select(user_api="blas").info()


def test_runs_in_threads_whatever_the_backend():
    Spy.threads.clear()
    before = blas()
    with parallel_config(backend="loky", n_jobs=2):
        search = MonotonicLipschitzSearchCV(make_pipeline(Spy(), classifier()), {}, cv=4)
        search.fit(*binary(60))
        assert effective_n_jobs(-2) >= 1
    assert len(Spy.threads) > 1 and blas() == before


def test_rows_are_grouped_once_a_split(monkeypatch):
    counted = {"group_rows": 0, "column_scaling": 0, "holdout_mask": 0}

    def counting(name):
        module = sharing if name == "group_rows" else samples
        function = getattr(module, name)

        def counted_function(*args):
            counted[name] += 1
            return function(*args)

        monkeypatch.setattr(module, name, counted_function)

    for name in counted:
        counting(name)
    X, y = binary(60)
    search = MonotonicLipschitzSearchCV(classifier(early_stopping=True), GRID, cv=3).fit(X, y)
    # Of the splits and of all rows, for the winner.
    assert set(counted.values()) == {4}
    search.estimator.fit(X, y)
    assert set(counted.values()) == {5}


def test_rows_of_other_weights_values_and_types_are_not_taken_for_the_same():
    X, y = binary(40)
    weight = np.ones(40)
    given = [X, y, weight, weight]
    with sharing.sharing():
        first = sharing.distinct_samples(*given)
        assert sharing.distinct_samples(*[array.copy() for array in given]) is first
        for place in range(4):
            changed = [array.copy() for array in given]
            changed[place][-2] += 1
            assert sharing.distinct_samples(*changed) is not first
        assert sharing.distinct_samples(X.astype(np.float32), *given[1:]) is not first
    assert sharing.distinct_samples(*given) is not first


def test_little_is_kept(monkeypatch):
    monkeypatch.setattr(sharing, "SHARED_BYTES", 3 * 2 * 40 * 3 * 8)
    X, y = binary(40)
    weight = np.ones(40)
    with sharing.sharing():
        made = [sharing.distinct_samples(X + k, y, weight, weight) for k in range(3)]
        for k, kept in enumerate([False, True, True]):
            again = sharing.shared_rows.get().find((X + k, y, weight, weight))
            assert (again is made[k]) == kept


def test_fits_on_a_gpu_are_trained_together(monkeypatch):
    groups = []

    def train_members(problems):
        groups.append(len(problems))
        for problem in problems:
            problem.run()

    monkeypatch.setattr(search_module, "on_gpu", lambda device: True)
    monkeypatch.setattr(together, "train_members", train_members)
    grid = {"lipschitz": [-1.0, 1.0, 2.0], "hidden_layer_sizes": [(4,), (8, 4)]}
    with pytest.warns((FitFailedWarning, UserWarning)):
        both(classifier(), grid, *binary(60), cv=3)
    # A third of the fits fails before; the winner is fitted alone, and so are GridSearchCV's.
    assert groups == [6, 6]
    groups.clear()
    both(make_pipeline(StandardScaler(), regressor()), {}, *continuous(60), cv=3, pre_dispatch=2)
    assert groups == [2]
    groups.clear()
    both(classifier(), {}, *binary(60), cv=3, pre_dispatch=1)
    assert groups == []


@pytest.mark.parametrize("early_stopping", [False, True])
def test_trained_together_the_winner_is_the_same(monkeypatch, early_stopping):
    monkeypatch.setattr(search_module, "on_gpu", lambda device: True)
    estimator = classifier(early_stopping=early_stopping)
    grid = {"lipschitz": [0.05, 1.0, "auto"], "learning_rate": [0.01, 0.05], "norm": [1, 2]}
    X, y = binary(150)
    searches = [
        kind(estimator, grid, cv=3, scoring="neg_log_loss").fit(X, y)
        for kind in (GridSearchCV, MonotonicLipschitzSearchCV)
    ]
    expected, found = (search.cv_results_["mean_test_score"] for search in searches)
    np.testing.assert_allclose(found, expected, rtol=1e-3)
    assert searches[0].best_params_ == searches[1].best_params_


def test_what_fails_together_fails(monkeypatch):
    def train_members(problems):
        raise MemoryError("too much")

    monkeypatch.setattr(search_module, "on_gpu", lambda device: True)
    monkeypatch.setattr(together, "train_members", train_members)
    search = MonotonicLipschitzSearchCV(classifier(), GRID, cv=3, error_score="raise")
    with pytest.raises(MemoryError, match="too much"):
        search.fit(*binary(60))
