"""The private regressor: the guarantee and the proofs of the classifier, and a public range."""

import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone
from sklearn.metrics import mean_absolute_error
from sklearn.utils.estimator_checks import parametrize_with_checks

pytest.importorskip("dp_accounting")

import monolip
from monolip import PrivateLipschitzRegressor
from monolip.privacy import PrivacyWarning

seeded = pytest.mark.filterwarnings("ignore::monolip.privacy.PrivacyWarning")


def private(**settings):
    quick = {
        "epsilon": None, "noise_multiplier": 1.0, "feature_range": (-1, 1),
        "target_range": (80, 120), "max_iter": 60, "accountant": "rdp", "batch_size": 256,
    }  # fmt: skip
    return PrivateLipschitzRegressor(**{**quick, **settings})


def rows(n_rows=2000, seed=0):
    rng = np.random.default_rng(seed)
    X = rng.uniform(-1, 1, (n_rows, 3))
    return X, 100.0 + 8.0 * (X[:, 0] - X[:, 1] + 0.5 * X[:, 2] ** 2)


# The guarantee.


def test_budget_given():
    spent = private(epsilon=2.0, noise_multiplier=None).fit(*rows()).privacy_
    assert 1.95 < spent.epsilon <= 2.0 and spent.steps == 60 and not spent.seeded
    assert "the range of the target" in str(spent) and "VOID" not in str(spent)


def test_known_seed_warns_and_repeats():
    X, y = rows(300)
    with pytest.warns(PrivacyWarning, match="not private"):
        first = private(random_state=3).fit(X, y)
    with pytest.warns(PrivacyWarning):
        second = private(random_state=3).fit(X, y)
    assert first.network_.hash() == second.network_.hash() and first.privacy_.seeded


@seeded
def test_data_shape_nothing_but_through_the_noise():
    """With noise that drowns everything, rows and targets leave no trace of place or scale."""
    X, y = rows(300)
    loud = private(noise_multiplier=1e20, random_state=0)
    one = clone(loud).fit(X, y)
    other = clone(loud).fit(0.01 * X, np.full(300, 1e6))
    assert one.network_.hash() == other.network_.hash()
    assert set(vars(one)) == set(vars(other))
    assert one.lipschitz_constants_.tolist() == other.lipschitz_constants_.tolist()


@seeded
def test_targets_outside_count_as_the_ends():
    X, y = rows(300)
    model = private(random_state=0, target_range=(95, 105))
    cut = model.fit(X, np.clip(y, 95, 105)).network_.hash()
    assert model.fit(X, y).network_.hash() == cut
    far = np.where(y > 105, 1e300, y)
    assert model.fit(X, far).network_.hash() == cut


# What it promises besides.


@seeded
@pytest.mark.parametrize("loss", ["huber", "absolute_error"])
def test_learns_and_is_monotone(loss):
    X, y = rows(4000)
    model = private(loss=loss, monotonic_cst=[1, -1, 0], max_iter=150, random_state=0).fit(X, y)
    assert model.score(X, y) > 0.9
    assert monolip.verify_monotonic(model).status == ["proven", "proven"]
    for column, sign in ((0, 1), (1, -1)):
        higher = X.copy()
        higher[:, column] += 0.3
        assert (sign * (model.predict(higher) - model.predict(X)) >= 0).all()


@seeded
def test_absolute_error_ignores_how_far_outliers_are():
    X, y = rows(3000)
    spoilt = np.where(np.arange(3000) % 5 == 0, 120.0, y)
    errors = [
        mean_absolute_error(y, private(random_state=0, **how).fit(X, spoilt).predict(X))
        for how in ({"loss": "absolute_error"}, {"huber_delta": 2.0})
    ]
    assert errors[0] < 0.7 * errors[1]


@seeded
@pytest.mark.parametrize("scaling", ["range", None])
def test_stated_slopes_are_kept(scaling):
    X, y = rows(1000)
    X = X * [10.0, 0.1, 1.0] + [5.0, 0.0, 0.0]
    stated = np.array([3.0, 0.0, 5.0])
    model = private(
        feature_range=[(-5, 15), (-0.1, 0.1), (-1, 1)], lipschitz=stated, scaling=scaling,
        monotonic_cst=[1, 0, 0], random_state=0, max_iter=150,
    ).fit(X, y)  # fmt: skip
    found = model.scaled_lipschitz_constants_ if scaling else model.lipschitz_constants_
    assert (found <= stated).all() and found[1] == 0.0
    # In the target's unit, not in halves of its range.
    assert found[2 if scaling else 0] > 0.5


@seeded
def test_intervals_and_export(tmp_path):
    X, y = rows(1000)
    model = private(random_state=0).fit(X, y)
    low, high = model.certified_interval(X[:20], 0.05, norm=np.inf).T
    moved = X[:20] + np.random.default_rng(0).choice([-0.05, 0.05], (50, 20, 3))
    inside = np.array([model.predict(part) for part in moved])
    assert (low <= inside).all() and (inside <= high).all() and (high - low < 10).all()
    artefact = model.export(tmp_path / "model.json", X=X)
    np.testing.assert_allclose(artefact.network(X)[:, 0], model.predict(X), atol=0.1)


@seeded
def test_names_and_dicts():
    X, y = rows(500)
    frame = pd.DataFrame(X, columns=list("abc"))
    ranges = {"a": (-1, 1), "c": (-1, 1), "b": (-1, 1)}
    model = private(feature_range=ranges, monotonic_cst={"a": 1}, random_state=0).fit(frame, y)
    assert list(model.feature_names_in_) == ["a", "b", "c"]
    assert model.monotonic_cst_.tolist() == [1, 0, 0]


# What would leak.


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"target_range": None}, "target_range is required: a range taken from the data"),
        ({"target_range": (1, 1)}, r"low < high; got \(1.0, 1.0\)"),
        ({"target_range": (0, np.inf)}, r"finite pair with low < high; got \(0.0, inf\)"),
        ({"target_range": (0, np.nan)}, "finite pair"),
        ({"target_range": (0, 1e-320)}, "finite pair"),
        ({"target_range": (0, 1, 2)}, r"pair of numbers \(low, high\); got \(0, 1, 2\)"),
        ({"target_range": ["a", "b"]}, "pair of numbers"),
        ({"feature_range": None}, "feature_range is required"),
        ({"loss": "squared_error"}, "'loss' parameter"),
        ({"huber_delta": 0.0}, "'huber_delta' parameter"),
        ({"early_stopping": True}, "choose by private rows"),
        ({"epsilon": 1.0}, "either epsilon or noise_multiplier"),
    ],
)
def test_refused(settings, sentence):
    X, y = rows(300)
    with pytest.raises(ValueError, match=sentence):
        private(**settings).fit(X, y)


@pytest.mark.parametrize("name", ["sample_weight", "X_val", "y_val"])
def test_refused_by_fit(name):
    X, y = rows(300)
    with pytest.raises(ValueError, match=f"takes no {name}: "):
        private().fit(X, y, **{name: y})


def test_no_partial_fit():
    assert not hasattr(private(), "partial_fit")


# scikit-learn. Its data go from about -15 to 15; little noise, because it asks for a fit of some
# dozens of rows.


@seeded
@parametrize_with_checks([
    PrivateLipschitzRegressor(
        None, noise_multiplier=0.3, feature_range=(-15, 15), target_range=(-15, 15), max_iter=40,
        learning_rate=0.3, accountant="rdp",
    )
])  # fmt: skip
def test_checks(estimator, check):
    check(estimator)
