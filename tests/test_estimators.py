"""The estimators as users meet them."""

import pickle

import numpy as np
import pandas as pd
import polars as pl
import pytest
from sklearn.calibration import CalibratedClassifierCV
from sklearn.callback import ProgressBar, ScoringMonitor
from sklearn.compose import make_column_transformer
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris
from sklearn.inspection import partial_dependence
from sklearn.model_selection import GridSearchCV, cross_validate
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from skops.io import dumps, get_untrusted_types, loads
from toy import classifier

from monolip import LipschitzRegressor, MonotonicLipschitzClassifier


@pytest.fixture(scope="module")
def cancer():
    X, y = load_breast_cancer(return_X_y=True, as_frame=True)
    return X.iloc[:, :6], y


@pytest.fixture(scope="module")
def fitted(cancer):
    X, y = cancer
    directions = {"mean radius": -1, "mean texture": -1}
    model = MonotonicLipschitzClassifier(
        {"mean area": 0, "mean radius": 2.0}, monotonic_cst=directions, max_iter=60, random_state=0
    )
    return model.fit(X, y)


def test_constraints_without_tolerance(cancer, fitted):
    X, y = cancer
    assert fitted.score(X, y) > 0.85
    before = fitted.predict_proba(X)[:, 1]
    for size in (0.0, 1e-12, 1e-6, 0.1, 1e12):
        for column in ("mean radius", "mean texture"):
            raised = np.nextafter(X[column] + size, np.inf)
            assert (fitted.predict_proba(X.assign(**{column: raised}))[:, 1] <= before).all()
    np.testing.assert_array_equal(
        fitted.predict_proba(X.assign(**{"mean area": 1e12})), fitted.predict_proba(X)
    )
    assert fitted.lipschitz_constants_[3] == 0
    assert fitted.scaled_lipschitz_constants_[0] <= 2.0


@pytest.mark.parametrize("scaling", ["standard", None])
@pytest.mark.parametrize("norm", [1, 2, np.inf])
def test_stated_budgets(cancer, scaling, norm):
    X, y = cancer
    model = MonotonicLipschitzClassifier(
        0.01, scaling=scaling, norm=norm, monotonic_cst=[-1, 0, 0, 0, 0, 0], max_iter=30
    ).fit(X, y)
    stated = model.lipschitz_constants_ if scaling is None else model.scaled_lipschitz_constants_
    assert (stated <= 0.01).all() and stated.max() > 0.0


def test_radius_survives_random_moves(cancer, fitted):
    X = cancer[0][:10]
    rng = np.random.default_rng(0)
    found = fitted.predict(X)
    for norm in (1, 2, np.inf):
        for scaled in (False, True):
            radius = fitted.certified_radius(X, norm, scaled=scaled)
            unit = X.std(ddof=0).to_numpy() if scaled else 1.0
            for _ in range(20):
                move = rng.normal(size=X.shape)
                move /= np.linalg.norm(move, ord=norm, axis=1, keepdims=True) * (1 + 1e-9)
                moved = X + move * np.minimum(radius, 1e9)[:, None] * unit
                np.testing.assert_array_equal(fitted.predict(moved), found)


def test_ordered_and_single_classes():
    X, y = load_iris(return_X_y=True)
    steps = [np.nextafter(X[:, 2], np.inf), X[:, 2] + 1e-6, X[:, 2] + 0.5, X[:, 2] + 1e12]
    ordered = MonotonicLipschitzClassifier(
        monotonic_cst=[0, 0, 1, 0], max_iter=60, random_state=0
    ).fit(X, y)
    assert ordered.score(X, y) > 0.85
    by_class = np.zeros((4, 3))
    by_class[2, 2], by_class[2, 0] = 1, -1
    single = MonotonicLipschitzClassifier(monotonic_cst=by_class, max_iter=60, random_state=0).fit(
        X, y
    )
    for moved in steps:
        raised = X.copy()
        raised[:, 2] = moved
        before, after = (np.cumsum(ordered.predict_proba(Z), axis=1) for Z in (X, raised))
        assert (after <= before).all()
        before, after = single.predict_proba(X), single.predict_proba(raised)
        assert (after[:, 2] >= before[:, 2]).all() and (after[:, 0] <= before[:, 0]).all()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"monotonic_cst": {"agee": 1}}, "monotonic_cst names 'agee', which is not a column"),
        ({"lipschitz": {"agee": 1}}, "lipschitz names 'agee'"),
        ({"lipschitz": -1.0}, "must not be negative"),
        ({"monotonic_cst": [1, 0]}, "shape"),
        ({"monotonic_cst": [2, 0, 0, 0, 0, 0]}, "-1, 0 or 1; found"),
        ({"norm": 3}, "norm must be 1, 2 or inf; got 3"),
        ({"hidden_layer_sizes": (3,)}, "even"),
        ({"batch_size": 10_000}, "batch_size must not exceed"),
        ({"max_iter": 0}, "max_iter"),
        ({"device": "cuda:7"}, "available"),
    ],
)
def test_parameter_errors(cancer, options, message):
    if options.get("device") and __import__("torch").cuda.is_available():
        pytest.skip("this machine has a GPU")
    with pytest.raises(ValueError, match=message):
        MonotonicLipschitzClassifier(**options).fit(*cancer)


def test_data_errors(cancer):
    X, y = cancer
    model = MonotonicLipschitzClassifier(max_iter=5)
    text = X.assign(colour="red")
    with pytest.raises(ValueError, match="text or categories in columns 'colour'"):
        MonotonicLipschitzClassifier(categorical_features=None).fit(text, y)
    with pytest.raises(ValueError, match="every column holds one value"):
        model.fit(np.ones((10, 2)), [0, 1] * 5)
    with pytest.raises(ValueError, match="at least 2 classes"):
        model.fit(X, np.ones(len(X)))
    with pytest.raises(ValueError, match="NaN"):
        model.fit(X, y).predict(X.where(X > 10))
    with pytest.raises(ValueError, match="must be passed together"):
        model.fit(X, y, X_val=X)


def test_regression_losses_and_units():
    X, y = load_diabetes(return_X_y=True, as_frame=True)
    model = LipschitzRegressor(monotonic_cst={"bmi": 1}, max_iter=80, random_state=0).fit(X, y)
    assert model.score(X, y) > 0.45
    scaled = LipschitzRegressor(monotonic_cst={"bmi": 1}, max_iter=80, random_state=0)
    scaled.fit(X, 1e6 * y + 1e9)
    np.testing.assert_allclose(
        scaled.lipschitz_constants_, 1e6 * model.lipschitz_constants_, rtol=1e-4
    )
    raised = X.assign(bmi=np.nextafter(X["bmi"], np.inf))
    assert (model.predict(raised) >= model.predict(X)).all()
    interval = model.certified_interval(X, 0.01, norm=np.inf)
    moved = model.predict(X + 0.01 * (1 - 1e-9))
    assert (interval[:, 0] <= moved).all() and (moved <= interval[:, 1]).all()
    high = LipschitzRegressor(loss="quantile", quantile=0.9, encoding="standard", random_state=0)
    high.fit(X, y)
    assert 0.8 < np.mean(y <= high.predict(X)) < 0.98
    poisson = LipschitzRegressor(
        loss="poisson", encoding="piecewise_linear", max_iter=80, random_state=0
    ).fit(X, y)
    assert abs(poisson.predict(X).mean() / y.mean() - 1) < 0.05
    with pytest.raises(ValueError, match="not negative"):
        poisson.fit(X, -y)


def test_same_seed_same_bits_and_any_frame(cancer):
    X, y = cancer
    options = {"max_iter": 10, "random_state": 3, "batch_size": 64}
    first = MonotonicLipschitzClassifier(**options).fit(X, y)
    second = MonotonicLipschitzClassifier(**options).fit(pl.from_pandas(X), y)
    assert first.network_.hash() == second.network_.hash()
    np.testing.assert_array_equal(first.predict_proba(X), second.predict_proba(pl.from_pandas(X)))


def test_continuing(cancer):
    X, y = cancer
    model = MonotonicLipschitzClassifier(max_iter=10, random_state=0, warm_start=True).fit(X, y)
    loss = model.loss_curve_[-1]
    assert model.fit(X, y).loss_curve_[-1] < loss
    model = MonotonicLipschitzClassifier(random_state=0)
    for _ in range(60):
        model.partial_fit(X, y, classes=[0, 1])
    assert model.score(X, y) > 0.85 and model.n_iter_ == 60
    again = pickle.loads(pickle.dumps(model))
    assert again.partial_fit(X, y).n_iter_ == 61


def test_pickles_and_skops(cancer, fitted):
    X, _ = cancer
    expected = fitted.predict_proba(X)
    assert len(pickle.dumps(fitted)) < 2_000_000
    data = dumps(fitted)
    trusted = get_untrusted_types(data=data)
    assert all(name.startswith(("monolip.", "numpy.")) for name in trusted), trusted
    for copy in (pickle.loads(pickle.dumps(fitted)), loads(data, trusted=trusted)):
        np.testing.assert_array_equal(copy.predict_proba(X), expected)


def test_model_selection(cancer, fitted):
    X, y = cancer
    frame = X.assign(size=pd.cut(X["mean radius"], 3, labels=["s", "m", "l"]))
    encoder = make_column_transformer(
        (OneHotEncoder(sparse_output=False), ["size"]),
        (StandardScaler(), ["mean area"]),
        remainder="passthrough",
        verbose_feature_names_out=False,
    ).set_output(transform="pandas")
    model = classifier(monotonic_cst={"mean texture": -1})
    pipeline = make_pipeline(encoder, model)
    grid = {"monotoniclipschitzclassifier__lipschitz": [0.5, "auto"]}
    search = GridSearchCV(pipeline, grid, n_jobs=2, cv=2, error_score="raise").fit(frame, y)
    assert search.best_score_ > 0.8
    assert min(cross_validate(model, X, y, cv=2)["test_score"]) > 0.8
    assert CalibratedClassifierCV(model, cv=2).fit(X, y).score(X, y) > 0.8
    curve = partial_dependence(fitted, X, ["mean texture"], kind="average")["average"][0]
    assert (np.diff(curve) <= 0).all()
    assert "monolip" in fitted._get_doc_link() and fitted._get_doc_link() in fitted._repr_html_()


def test_callbacks(cancer):
    X, y = cancer
    monitor = ScoringMonitor(scoring="accuracy")
    model = MonotonicLipschitzClassifier(max_iter=6, random_state=0).set_callbacks(monitor)
    model.fit(X, y)
    scores = monitor.get_logs().data_as_pandas
    assert (scores["task_name"] == "epoch").sum() == 6
    assert scores["accuracy"].iloc[-1] == pytest.approx(model.score(X, y))
    search = GridSearchCV(MonotonicLipschitzClassifier(max_iter=2), {"norm": [1, 2]}, cv=2)
    search.set_callbacks(ProgressBar()).fit(X, y)


def test_plain_arrays_are_checked_once(cancer, monkeypatch):
    X, y = cancer
    X = X.to_numpy()
    model = MonotonicLipschitzClassifier(max_iter=5, random_state=0).fit(X, y)
    expected = model.predict_proba(X.tolist())
    far = np.full((1, X.shape[1]), 1e308)
    assert np.isfinite(model.predict_proba(far)).all()  # its sum is not
    refused = [X * np.nan, X * -np.inf, X[:, :-1], X[:0], X[0], X + 1j]
    for rows in refused:
        with pytest.raises(ValueError):
            model.predict_proba(rows)

    def unexpected(*args, **options):
        raise AssertionError("scikit-learn takes longer than the network")

    monkeypatch.setattr("monolip._deployed.validate_data", unexpected)
    for rows in (X, np.asfortranarray(X), X[::-1]):
        assert model.predict_proba(rows).shape == (len(X), 2)
    assert (model.predict_proba(X) == expected).all()
    other = [X.astype(np.float32), X.astype(">f8"), X.tolist(), pd.DataFrame(X), np.ma.array(X)]
    for rows in other:
        with pytest.raises(AssertionError):
            model.predict_proba(rows)
