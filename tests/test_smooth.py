"""smooth: certificates with confidence, against models whose averages are known."""

import numpy as np
import pandas as pd
import pytest
from scipy.special import ndtri
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from toy import binary, classifier, ordered, regressor

from monolip import certificates, smooth


class Linear(ClassifierMixin, BaseEstimator):
    """Classes by the largest linear score."""

    def __init__(self, weight, classes):
        self.weight, self.classes = weight, classes

    def fit(self, X=None, y=None):
        self.classes_ = np.asarray(self.classes)
        return self

    def predict(self, X):
        return self.classes_[(np.asarray(X) @ np.transpose(self.weight)).argmax(axis=1)]


def halves(direction):
    return Linear([np.zeros(len(direction)), direction], ["no", "yes"]).fit()


def coverage(model, row, true_radius, true_class, n_seeds, alpha, **settings):
    """Share of seeds whose certificate says too much, and the share that says something."""
    wrong = said = 0
    for seed in range(n_seeds):
        found = smooth(model, 0.5, alpha=alpha, random_state=seed, **settings).certify([row])
        said += found.radius[0] > 0
        wrong += found.radius[0] > true_radius or (
            found.radius[0] > 0 and found.prediction[0] != true_class
        )
    return wrong / n_seeds, said / n_seeds


@pytest.mark.parametrize("distance", [0.05, 0.6])
def test_coverage_on_a_half_space(distance):
    """The smoothed classifier is the half space itself: its radius is the distance."""
    direction = np.array([3.0, 4.0, 0.0])
    row = distance * direction / 5
    wrong, said = coverage(halves(direction), row, distance, "yes", 1000, 0.1, n=60, n_choice=10)
    # Of 1000 seeds: three standard deviations above alpha at the most, and no idle bound.
    assert wrong <= 0.1 + 3 * np.sqrt(0.1 * 0.9 / 1000)
    assert wrong > 0.02 and said > 0.05


@pytest.mark.slow
@pytest.mark.parametrize("rows", ["each", "all"])
def test_coverage_of_many_rows(rows):
    """Three sectors of the plane; "all" holds for every row of a call at the same time."""
    angle = 2 * np.pi * np.arange(3) / 3
    model = Linear(np.column_stack([np.cos(angle), np.sin(angle)]), ["a", "b", "c"]).fit()
    rng = np.random.default_rng(0)
    X = rng.normal(scale=0.5, size=(8, 2))
    # The smoothed class is the sector itself, by symmetry; its border is that of the sector.
    score = X @ model.weight.T
    top = np.sort(score, axis=1)
    distance, label = (top[:, -1] - top[:, -2]) / np.sqrt(3), model.predict(X)
    wrong = []
    for seed in range(3000):
        smoothed = smooth(model, 0.5, n=60, n_choice=10, alpha=0.1, rows=rows, random_state=seed)
        found = smoothed.certify(X)
        wrong.append((found.radius > distance) | ((found.radius > 0) & (found.prediction != label)))
    wrong = np.array(wrong)
    error = wrong.mean(axis=0).max() if rows == "each" else wrong.any(axis=1).mean()
    assert error <= 0.1 + 3 * np.sqrt(0.1 * 0.9 / 3000)


def test_soft_bounds_hold_the_average():
    """One column: the average probability is an integral."""
    X, y = binary()
    model = classifier(max_iter=30).fit(X[:, :1], y)
    grid = np.linspace(-9, 9, 20_001)
    density = np.exp(-(grid**2) / 2) / np.sqrt(2 * np.pi)
    for temperature, n in ((1.0, 20), (0.05, 500)):
        for row in (X[0, :1], X[3, :1]):
            logit = model.network_((row + 0.5 * grid)[:, None])[:, 0]
            share = np.trapezoid(logistic(logit / temperature) * density, grid)
            wrong = 0
            for seed in range(100):
                smoothed = smooth(
                    model, 0.5, vote="soft", temperature=temperature, n=n, alpha=0.2,
                    n_choice=5, random_state=seed,
                )  # fmt: skip
                found = smoothed.certify([row])
                true = share if found.prediction[0] == 1 else 1 - share
                if found.prediction[0] is not None:
                    wrong += found.lower[0] > true + 1e-6
            assert wrong <= 20


def logistic(logit):
    return 0.5 * (1 + np.tanh(logit / 2))


def test_proven_slope_is_that_of_the_scores():
    X, y = ordered()
    model = classifier(norm=2).fit(X, y)
    smoothed = smooth(model, 0.5, vote="soft", temperature=0.5, scale=[1.0, 1e3, 0.0])
    margins = certificates.lipschitz(model.network_, 2, [1.0, 1e3, 0.0])
    assert np.isclose(smoothed.slope_, margins.max() / 2)
    rng = np.random.default_rng(0)
    start = X[rng.integers(len(X), size=2000)]
    move = rng.normal(size=start.shape) * 10.0 ** rng.uniform(-4, 0, (2000, 1))
    move[:, 2] = 0
    change = np.abs(smoothed._scores(start + move * [1, 1e3, 0]) - smoothed._scores(start))
    size = np.linalg.norm(move, axis=1)[:, None]
    assert (change <= smoothed.slope_ * size + 2 * smoothed._slack + 1e-12).all()
    assert (change / size).max() > 0.02 * smoothed.slope_


def test_proven_slope_buys_radius():
    """The smooth network certifies with few samples what votes need many for."""
    X, y = binary()
    model = classifier(norm=2, slope_penalty=0.05).fit(X, y)
    scale = X.std(axis=0)
    options = {"n": 50, "n_choice": 20, "vote": "soft", "scale": scale, "random_state": 0}
    soft = smooth(model, 0.25, **options)
    blind = smooth(model, 0.25, **options)
    blind.slope_ = np.inf
    found, without = soft.certify(X[:40]), blind.certify(X[:40])
    assert (found.lower >= without.lower).all() and (found.radius >= without.radius).all()
    assert (found.radius > 0).mean() > (without.radius > 0).mean() + 0.1


def test_hard_votes_reach_the_best_radius():
    model = halves([1.0])
    found = smooth(model, 0.5, n=1000, random_state=0).certify([[5.0], [-5.0]])
    assert list(found.prediction) == ["yes", "no"]
    assert np.allclose(found.radius, 0.5 * ndtri(0.001 ** (1 / 1000)))
    assert (found.radius <= 0.5 * ndtri(0.001 ** (1 / 1000))).all()
    assert found.holds(0.5).all() and list(found.to_frame()["prediction"]) == ["yes", "no"]


def test_abstains_on_the_border():
    smoothed = smooth(halves([1.0, 0.0]), 1.0, n=100, random_state=0)
    assert list(smoothed.predict([[0.0, 3.0]])) == [None]
    assert list(smoothed.certified_radius([[0.0, 3.0]])) == [0.0]


def test_same_noise_at_each_call_and_in_any_batch(monkeypatch):
    X, y = binary()
    model = LogisticRegression().fit(X / X.std(axis=0), y)
    X = (X / X.std(axis=0))[:10]
    smoothed = smooth(model, 0.5, n=50, random_state=3)
    first = smoothed.certify(X)
    assert (smoothed.certified_radius(X) == first.radius).all()
    assert (smooth(model, 0.5, n=50, random_state=3).certify(X).radius == first.radius).all()
    assert (smooth(model, 0.5, n=50, random_state=4).certify(X).radius != first.radius).any()
    assert (smoothed.certify(X[:4]).radius == first.radius[:4]).all()
    monkeypatch.setattr("monolip._smooth.BATCH_SAMPLES", 7)
    assert (smoothed.certify(X).radius == first.radius).all()


def test_choice_and_bound_use_different_samples():
    """Sixteen equal sectors: of the samples that chose one, it has more than its share."""
    angle = 2 * np.pi * np.arange(16) / 16
    model = Linear(np.column_stack([np.cos(angle), np.sin(angle)]), np.arange(16)).fit()
    smoothed = [
        smooth(model, 0.5, n=40, n_choice=40, alpha=0.8, random_state=seed) for seed in range(400)
    ]
    wrong = np.mean([found.certify([[0.0, 0.0]]).lower[0] > 1 / 16 for found in smoothed])
    assert wrong <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 400)


def test_frames_keep_other_columns():
    rng = np.random.default_rng(0)
    D = pd.DataFrame({"a": rng.normal(size=90), "kind": rng.choice(["x", "y"], 90), "count": 1})
    encode = make_column_transformer((OneHotEncoder(), ["kind"]), (StandardScaler(), ["a"]))
    model = make_pipeline(encode, LogisticRegression()).fit(D, (D["a"] > 0) & (D["kind"] == "x"))
    found = smooth(model, 0.3, n=100, random_state=0).certify(D[:12])
    assert (found.radius > 0).any()
    # In a frame, only the column of floats moves.
    assert smooth(model, 0.3, n=50, random_state=0, scale=[2.0]).certify(D[:2]).radius.shape == (2,)


def test_points_take_noise():
    X = np.random.default_rng(0).normal(size=(6, 5, 2))

    class Spread(ClassifierMixin, BaseEstimator):
        def fit(self, X, y=None):
            self.classes_ = np.array([0, 1])
            return self

        def predict(self, X):
            return (np.asarray(X).std(axis=(1, 2)) > 0.9).astype(int)

    assert smooth(Spread().fit(X), 0.1, n=50, random_state=0).certified_radius(X).shape == (6,)


def test_progress(capsys):
    smooth(halves([1.0]), 0.5, n=10, verbose=1).predict(np.ones((250, 1)))
    lines = capsys.readouterr().out.splitlines()
    assert lines == [f"smoothed {k} of 250 rows" for k in (*range(20, 250, 20), 250)]


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"sigma": 0.0}, "sigma must be a positive"),
        ({"n": 1}, "n must be a whole number"),
        ({"n_choice": 2.5}, "n_choice"),
        ({"alpha": 1.0}, "between 0 and 1"),
        ({"vote": "loud"}, "'hard' or 'soft'"),
        ({"rows": "some"}, "'each' or 'all'"),
        ({"temperature": 0.5}, "temperature is for"),
    ],
)
def test_parameters(settings, words):
    with pytest.raises(ValueError, match=words):
        smooth(halves([1.0]), **{"sigma": 0.5, **settings})


def test_messages():
    X, y = binary()
    with pytest.raises(ValueError, match="needs a classifier; found LipschitzRegressor"):
        smooth(regressor(max_iter=2).fit(X, y), 0.5)
    smoothed = smooth(halves([1.0]), 0.5)
    with pytest.raises(ValueError, match="has none"):
        smoothed.predict(np.zeros((0, 1)))
    with pytest.raises(ValueError, match="adds noise to numbers"):
        smoothed.predict([["a"]])
    with pytest.raises(ValueError, match="columns of floats"):
        smoothed.predict(pd.DataFrame({"a": [1]}))
    with pytest.raises(ValueError, match="scale must be finite"):
        smooth(halves([1.0]), 0.5, scale=-1.0).predict([[1.0]])
