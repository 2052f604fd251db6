"""Displays: what they compute is what was proven, and they draw it by scikit-learn's convention."""

import sys

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from sklearn.compose import make_column_transformer
from sklearn.datasets import load_breast_cancer, load_diabetes, load_iris
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from toy import classifier, regressor

from monolip import (
    CertifiedAccuracyDisplay,
    MonotoneDependenceDisplay,
    MonotonicLipschitzClassifier,
    certified_accuracy_score,
    certify,
)

mpl.use("Agg")
import matplotlib.pyplot as plt


@pytest.fixture(autouse=True)
def close_figures():
    yield
    plt.close("all")


@pytest.fixture(scope="module")
def cancer():
    X, y = load_breast_cancer(return_X_y=True, as_frame=True)
    X = X[["mean radius", "mean texture", "mean smoothness"]].iloc[:200]
    model = MonotonicLipschitzClassifier(
        max_iter=40, encoding="standard", monotonic_cst={"mean radius": -1}, random_state=0
    )
    return (
        make_pipeline(StandardScaler().set_output(transform="pandas"), model).fit(X, y.iloc[:200]),
        X,
        y.iloc[:200],
    )


def test_certified_accuracy(cancer):
    model, X, y = cancer
    display = CertifiedAccuracyDisplay.from_estimator(model, X, y, norm=np.inf, scaled=True)
    assert display.certified_accuracy[0] == pytest.approx(model.score(X, y), abs=0.01)
    for position in (20, 80):
        expected = certified_accuracy_score(
            model, X, y, radius=display.radius[position], norm=np.inf, scaled=True
        )
        assert display.certified_accuracy[position] == expected
    assert (display.certified_accuracy <= display.attacked_accuracy).all()
    assert (np.diff(display.attacked_accuracy) <= 0).all()
    assert display.figure_ is display.ax_.figure
    assert "linf, standard deviations" in display.ax_.get_xlabel()
    assert [text.get_text() for text in display.ax_.get_legend().get_texts()] == [
        "Pipeline, certified", "Pipeline, attacked",
    ]  # fmt: skip


def test_certified_accuracy_of_a_tolerance_into_given_axes(cancer):
    model, X, y = cancer
    certificate = certify(model, X, tolerance={"mean radius": "5%"})
    _, ax = plt.subplots()
    display = CertifiedAccuracyDisplay.from_certificate(
        certificate, y, name="radius 5%", unit="multiples of 5%", ax=ax, color="red"
    )
    assert display.ax_ is ax and display.line_.get_color() == "red"
    assert display.attacked_line_ is None
    display.plot(ax=ax, name="again")
    assert CertifiedAccuracyDisplay.from_certificate(certificate, y).unit == "linf"
    with pytest.raises(ValueError, match="inconsistent numbers of samples"):
        CertifiedAccuracyDisplay.from_certificate(certificate, y[:-1])


def test_dependence_stays_in_its_cone(cancer):
    model, X, _ = cancer
    for feature in ("mean radius", 1):
        display = MonotoneDependenceDisplay.from_estimator(model, X, feature)
        slopes = np.diff(display.curves, axis=1) / np.diff(display.values)
        tolerance = 1e-6 * np.abs([display.lower_slope, display.upper_slope]).max()
        assert slopes.min() >= display.lower_slope - tolerance
        assert slopes.max() <= display.upper_slope + tolerance
        assert display.line_.get_ydata() == pytest.approx(display.mean)
    falling = MonotoneDependenceDisplay.from_estimator(model, X, "mean radius")
    assert falling.upper_slope <= 0 and (np.diff(falling.curves, axis=1) <= 0).all()
    rising = MonotoneDependenceDisplay.from_estimator(model, X, "mean radius", classes=(0, 1))
    assert rising.lower_slope >= 0 and (np.diff(rising.curves, axis=1) >= 0).all()
    assert rising.ax_.get_ylabel() == "log-odds of 0"


def test_dependence_of_several_classes_and_of_regressors():
    X, y = load_iris(return_X_y=True)
    model = classifier().fit(X, y)
    display = MonotoneDependenceDisplay.from_estimator(model, X, 2, classes=(0, 2))
    assert display.ax_.get_ylabel() == "logit of 0 minus 2"
    forward = MonotoneDependenceDisplay.from_estimator(model, X, "x2")
    np.testing.assert_array_equal(forward.curves, -display.curves)
    with pytest.raises(ValueError, match="classes must be two of"):
        MonotoneDependenceDisplay.from_estimator(model, X, 2, classes=(0, 9))
    X, y = load_diabetes(return_X_y=True, as_frame=True)
    model = regressor().fit(X, y)
    assert MonotoneDependenceDisplay.from_estimator(model, X, "bmi").output == "target"
    with pytest.raises(ValueError, match="a regressor has no classes"):
        MonotoneDependenceDisplay.from_estimator(model, X, "bmi", classes=(0, 1))
    certificate = certify(model, X, radius=0.1)
    with pytest.raises(ValueError, match="needs a certificate of a classifier"):
        CertifiedAccuracyDisplay.from_certificate(certificate, y)


def test_only_numeric_columns_can_be_drawn():
    rng = np.random.default_rng(0)
    X = pd.DataFrame({"size": rng.normal(size=60), "kind": rng.choice(["a", "b"], 60)})
    model = make_pipeline(
        make_column_transformer((OneHotEncoder(), ["kind"]), remainder="passthrough"),
        MonotonicLipschitzClassifier(max_iter=10, random_state=0),
    ).fit(X, X["size"] > 0)
    MonotoneDependenceDisplay.from_estimator(model, X, "size")
    for feature in ("kind", "siz", 7):
        with pytest.raises(ValueError, match=r"must be a numeric column of X.*columns: 'size'"):
            MonotoneDependenceDisplay.from_estimator(model, X, feature)


def test_whole_numbers_and_numbered_columns():
    rng = np.random.default_rng(0)
    X = rng.integers(0, 4, size=(100, 3))
    model = MonotonicLipschitzClassifier(max_iter=20, random_state=0).fit(X, X.sum(axis=1) > 4)
    display = MonotoneDependenceDisplay.from_estimator(model, X, np.int64(1))
    slopes = np.diff(display.curves, axis=1) / np.diff(display.values)
    assert np.abs(slopes).max() <= display.upper_slope * (1 + 1e-6)
    D = pd.DataFrame(X)
    same = MonotoneDependenceDisplay.from_estimator(model, D, "1")
    np.testing.assert_array_equal(same.curves, display.curves)
    CertifiedAccuracyDisplay.from_estimator(model, D, X.sum(axis=1) > 4)
    X[:, 2] = X[:, 0] = 0
    X[:3, 0] = 1
    rare = MonotoneDependenceDisplay.from_estimator(model, X, 0)
    assert rare.values[0] == 0 and rare.values[-1] == 1
    with pytest.raises(ValueError, match=r"feature must be a column that varies.*'x2'"):
        MonotoneDependenceDisplay.from_estimator(model, X, 2)


def test_without_matplotlib_the_extra_is_named(cancer, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.setitem(sys.modules, "matplotlib.pyplot", None)
    model, X, y = cancer
    with pytest.raises(ImportError, match=r"pip install 'monolip\[plots\]'"):
        CertifiedAccuracyDisplay.from_estimator(model, X, y)
