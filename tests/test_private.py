"""The private classifier: its guarantee stated, its proofs those of the others, leaks refused."""

import os
import pickle
import re
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone
from sklearn.utils.estimator_checks import parametrize_with_checks

pytest.importorskip("dp_accounting")

import monolip
from monolip import MonotonicLipschitzSearchCV, PrivateLipschitzClassifier
from monolip.privacy import PrivacyWarning

seeded = pytest.mark.filterwarnings("ignore::monolip.privacy.PrivacyWarning")


def private(**settings):
    quick = {
        "epsilon": None, "noise_multiplier": 1.0, "feature_range": (-1, 1), "max_iter": 60,
        "accountant": "rdp", "batch_size": 256,
    }  # fmt: skip
    return PrivateLipschitzClassifier(**{**quick, **settings})


def rows(n_rows=2000, n_classes=2, seed=0):
    rng = np.random.default_rng(seed)
    X = rng.uniform(-1, 1, (n_rows, 3))
    rank = np.argsort(np.argsort(X[:, 0] - X[:, 1] + 0.5 * X[:, 2] ** 2))
    return X, rank * n_classes // n_rows


# The guarantee.


@pytest.mark.parametrize("accountant", ["pld", "rdp"])
def test_budget_given(accountant):
    X, y = rows()
    model = private(epsilon=2.0, noise_multiplier=None, accountant=accountant).fit(X, y)
    spent = model.privacy_
    assert 1.95 < spent.epsilon <= 2.0 and spent.delta == 1e-5
    assert spent.accountant == accountant and spent.steps == model.n_iter_ == 60
    assert spent.sampling_rate == 256 / 2000 and not spent.seeded
    assert "add or remove one row" in str(spent) and "VOID" not in str(spent)


def test_noise_given():
    X, y = rows()
    spent = private(noise_multiplier=3.0, batch_size=200).fit(X, y).privacy_
    assert spent.noise_multiplier == 3.0 and spent.sampling_rate == 0.1
    assert spent.epsilon == monolip.privacy.spent_epsilon(3.0, 0.1, 60, 1e-5, "rdp")


def test_public_is_stated():
    X, y = rows()
    assert "the set of labels in y" in str(private().fit(X, y).privacy_)
    assert "the classes" in str(private(classes=[0, 1]).fit(X, y).privacy_)


def test_unseeded_fits_differ_and_do_not_warn():
    X, y = rows(300)
    assert private().fit(X, y).network_.hash() != private().fit(X, y).network_.hash()


def test_known_seed_warns_and_repeats():
    X, y = rows(300)
    with pytest.warns(PrivacyWarning, match="not private"):
        first = private(random_state=3).fit(X, y)
    with pytest.warns(PrivacyWarning):
        second = private(random_state=3).fit(X, y)
    assert first.network_.hash() == second.network_.hash() and first.privacy_.seeded


def test_large_delta_warns():
    with pytest.warns(PrivacyWarning, match="smaller than 1 over the number of rows"):
        private(delta=0.01).fit(*rows(300))


@seeded
def test_data_shape_nothing_but_through_the_noise():
    """With noise that drowns everything, rows and labels leave no trace of scale or share."""
    X, y = rows(300)
    loud = private(noise_multiplier=1e20, random_state=0, classes=[0, 1])
    one = clone(loud).fit(X, y)
    # The gradient of 300 rows is below the last bit of such noise.
    other = clone(loud).fit(0.01 * X, np.zeros(300, dtype=int))
    assert one.network_.hash() == other.network_.hash()
    assert one.lipschitz_constants_.tolist() == other.lipschitz_constants_.tolist()
    leaky = {"loss_curve_", "validation_loss_curve_", "constant_columns_"} & set(vars(one))
    assert not leaky


@seeded
def test_rows_outside_are_clipped():
    X, y = rows(300)
    wide = np.where(X > 0.5, 7.0, X)
    model = private(random_state=0)
    cut = model.fit(np.minimum(wide, 1.0), y).network_.hash()
    assert model.fit(wide, y).network_.hash() == cut


# What it promises besides.


@seeded
@pytest.mark.parametrize("n_classes, directions", [(2, [1, -1, 0]), (4, [1, -1, 0])])
def test_learns_and_is_monotone(n_classes, directions):
    X, y = rows(4000, n_classes)
    model = private(monotonic_cst=directions, max_iter=150, random_state=0).fit(X, y)
    assert model.score(X, y) > (0.85 if n_classes == 2 else 0.5)
    assert monolip.verify_monotonic(model).status == ["proven", "proven"]
    for column, sign in ((0, 1), (1, -1)):
        higher = X.copy()
        higher[:, column] += 0.3
        falls = sign * (model.predict_proba(higher)[:, 0] - model.predict_proba(X)[:, 0])
        assert (falls <= 0).all()


@seeded
def test_directions_of_single_classes():
    X, y = rows(500, 3)
    directions = [[1, 0, -1], [0, 0, 0], [0, 1, 0]]
    model = private(monotonic_cst=directions, random_state=0).fit(X, y)
    higher = X + np.array([0.3, 0.0, 0.0])
    change = model.predict_proba(higher) - model.predict_proba(X)
    assert (change[:, 0] >= 0).all() and (change[:, 2] <= 0).all()


@seeded
@pytest.mark.parametrize("n_classes", [2, 3])
@pytest.mark.parametrize("scaling", ["range", None])
def test_stated_slopes_are_kept(n_classes, scaling):
    X, y = rows(1000, n_classes)
    X = X * [10.0, 0.1, 1.0] + [5.0, 0.0, 0.0]
    ranges = [(-5, 15), (-0.1, 0.1), (-1, 1)]
    stated = np.array([0.5, 0.0, 1.0])
    model = private(
        feature_range=ranges, lipschitz=stated, scaling=scaling, monotonic_cst=[1, 0, 0],
        random_state=0,
    ).fit(X, y)  # fmt: skip
    found = model.scaled_lipschitz_constants_ if scaling else model.lipschitz_constants_
    assert (found <= stated).all() and found[1] == 0.0


@seeded
def test_certificates_and_export(tmp_path):
    X, y = rows(1000)
    model = private(random_state=0).fit(X, y)
    certificate = monolip.certify(model, X[:20])
    assert (certificate.radius > 0).any()
    distance = monolip.attack(model, X[:20])[1]
    assert (distance >= certificate.radius).all()
    artefact = model.export(tmp_path / "model.json", X=X)
    assert artefact.classes == ["0", "1"]


PROGRAM = """
import pickle, sys
model = pickle.loads(bytes.fromhex(sys.argv[1]))
model.export(sys.argv[2])
print(model.predict([[0.9, -0.9, 0.0]])[0], "torch" in sys.modules, model.privacy_.epsilon)
"""


@seeded
def test_pickled_model_predicts_and_exports_without_torch(tmp_path):
    X, y = rows(300)
    model = private(random_state=0).fit(X, y)
    sent = [pickle.dumps(model).hex(), str(tmp_path / "model.json")]
    done = subprocess.run([sys.executable, "-c", PROGRAM, *sent], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [
        str(model.predict([[0.9, -0.9, 0.0]])[0]), "False", str(model.privacy_.epsilon)
    ]  # fmt: skip
    assert (tmp_path / "model.json").exists()


@seeded
def test_names_and_dicts():
    X, y = rows(500)
    frame = pd.DataFrame(X, columns=list("abc"))
    ranges = {"a": (-1, 1), "c": (-1, 1), "b": (-1, 1)}
    model = private(feature_range=ranges, monotonic_cst={"a": 1}, random_state=0).fit(frame, y)
    assert list(model.feature_names_in_) == ["a", "b", "c"]
    assert model.monotonic_cst_.tolist() == [1, 0, 0]
    same = private(monotonic_cst=[1, 0, 0], random_state=0).fit(X, y)
    assert same.network_.hash() == model.network_.hash()


@seeded
def test_public_class_weights_move_the_threshold():
    X, y = rows(3000)
    shares = [
        private(class_weight={1: weight}, random_state=0).fit(X, y).predict(X).mean()
        for weight in (0.2, 5.0)
    ]
    assert shares[0] < 0.4 < 0.6 < shares[1]


@seeded
@pytest.mark.parametrize("steepest", [0.5, 0.7])
def test_rare_classes_keep_their_probability(steepest):
    """A slope that is bounded costs no calibration, of a class of 6% either."""
    X, rank = rows(6000, 6000)
    y = np.random.default_rng(1).random(6000) < 0.12 * rank / 6000
    model = private(max_loss_slope=steepest, max_iter=150, learning_rate=0.1, random_state=0)
    predicted = model.fit(X, y).predict_proba(X)[:, 1]
    assert predicted.mean() == pytest.approx(y.mean(), abs=0.01)
    assert predicted[rank > 5000].mean() == pytest.approx(0.11, abs=0.03)


@seeded
@pytest.mark.parametrize("stated", [0.05, 0.2])
def test_stated_shares_of_classes_do_not_bias_probabilities(stated):
    """Even a wrong guess: the weights that it gives are taken out of the logits."""
    X, rank = rows(6000, 6000)
    y = np.random.default_rng(1).random(6000) < 0.12 * rank / 6000
    settings = {"class_prior": {False: 1 - stated, True: stated}, "random_state": 0}
    model = private(max_iter=150, learning_rate=0.1, **settings).fit(X, y)
    predicted = model.predict_proba(X)[:, 1]
    assert predicted.mean() == pytest.approx(y.mean(), abs=0.01)
    assert predicted[rank > 5000].mean() == pytest.approx(0.11, abs=0.03)


@seeded
@pytest.mark.parametrize("hidden", [(), (8,)])
def test_untrained_networks_predict_the_stated_shares(hidden):
    X, y = rows(n_classes=3)
    prior = {0: 0.7, 1: 0.2, 2: 0.1}
    settings = {"learning_rate": 1e-6, "max_iter": 1, "hidden_layer_sizes": hidden}
    model = private(class_prior=prior, random_state=0, **settings).fit(X, y)
    predicted = model.predict_proba(X).mean(axis=0)
    np.testing.assert_allclose(predicted, [0.7, 0.2, 0.1], atol=0.1)
    assert "their stated shares" in str(model.privacy_)


# What would leak.


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"feature_range": None}, "feature_range is required: ranges taken from the data"),
        ({"class_weight": "balanced"}, "counts private labels"),
        ({"class_prior": {0: 0.5}}, "positive finite number for each class"),
        ({"class_prior": {0: 0.5, 1: 0.0}}, "positive finite number for each class"),
        ({"class_prior": {0: 0.5, 1: 0.3, 2: 0.2}}, "for nothing else"),
        ({"early_stopping": True}, "choose by private rows"),
        ({"warm_start": True}, "second budget"),
        ({"epsilon": 1.0}, "either epsilon or noise_multiplier"),
        ({"noise_multiplier": None}, "either epsilon or noise_multiplier"),
        ({"batch_size": 301}, "must not exceed the number of training rows"),
        ({"hidden_layer_sizes": (5,)}, "positive even numbers"),
        ({"feature_range": (1, 1)}, r"low < high; found \(1.0, 1.0\) for column 'x0'"),
        ({"feature_range": [(-1, 1), (2, 1), (0, 1)]}, r"found \(2.0, 1.0\) for column 'x1'"),
        ({"feature_range": [(-1, 1)]}, r"shape \(3, 2\)"),
        ({"feature_range": (0, np.inf)}, "finite pairs"),
        ({"feature_range": "public"}, "feature_range"),
        ({"feature_range": {"a": (0, 1)}}, "needs column names"),
        ({"classes": [1, 2]}, "y must hold the classes"),
    ],
)
def test_refused(settings, sentence):
    X, y = rows(300)
    with pytest.raises(ValueError, match=sentence):
        private(**settings).fit(X, y)


@pytest.mark.parametrize("name", ["sample_weight", "X_val", "y_val"])
def test_refused_by_fit(name):
    X, y = rows(300)
    assert private(max_iter=1).fit(X, y, **{name: None})
    with pytest.raises(ValueError, match=f"takes no {name}: "):
        private().fit(X, y, **{name: y})


def test_other_words_are_not_swallowed():
    with pytest.raises(TypeError, match="weights"):
        private().fit(*rows(300), weights=1)


def test_missing_range_of_a_named_column():
    X, y = rows(300)
    with pytest.raises(ValueError, match="missing: b, c"):
        private(feature_range={"a": (0, 1)}).fit(pd.DataFrame(X, columns=list("abc")), y)


def test_no_partial_fit():
    assert not hasattr(private(), "partial_fit")
    with pytest.raises(AttributeError) as caught:
        _ = private().partial_fit
    assert re.search("budget of its own", str(caught.value.__cause__))


def test_no_search():
    with pytest.raises(TypeError, match="estimator must be"):
        MonotonicLipschitzSearchCV(private(), {"learning_rate": [0.1, 0.2]}).fit(*rows(100))


def test_failed_fit_leaves_the_estimator_as_it_was():
    X, y = rows(300)
    model = private(max_iter=2, monotonic_cst=[1, 0, 0]).fit(X, y)
    before = model.network_.hash(), model.privacy_
    with pytest.raises(ValueError):
        model.fit(X[:, :2], y)
    assert (model.network_.hash(), model.privacy_) == before and model.n_features_in_ == 3


def test_default_source_is_the_operating_system(monkeypatch):
    asked, urandom = [], os.urandom
    monkeypatch.setattr("os.urandom", lambda count: asked.append(count) or urandom(count))
    private(max_iter=3).fit(*rows(300))
    # The network's start, and a sample and noise for each step.
    assert len(asked) >= 1 + 2 * 3


# scikit-learn. Its data go from about -15 to 15; little noise, because it asks for accuracy on
# some dozens of rows.


def checked(**settings):
    few = {"epsilon": None, "noise_multiplier": 0.3, "feature_range": (-15, 15)}
    quick = {"max_iter": 100, "learning_rate": 0.2, "accountant": "rdp"}
    return PrivateLipschitzClassifier(**{**few, **quick, **settings})


@seeded
@parametrize_with_checks([checked()])
def test_checks(estimator, check):
    check(estimator)


@pytest.mark.slow
@seeded
@parametrize_with_checks([checked(hidden_layer_sizes=(), lipschitz=20.0)])
def test_checks_of_a_linear_model(estimator, check):
    check(estimator)


def test_verbose_prints_steps_only(capsys):
    X, y = rows(300)
    private(max_iter=120, delta=1e-6).fit(X, y)
    assert capsys.readouterr().out == ""
    private(max_iter=120, delta=1e-6, verbose=1).fit(X, y)
    assert capsys.readouterr().out == "private step 100 of 120\nprivate step 120 of 120\n"


def test_interrupted_training_leaves_nothing(monkeypatch):
    from monolip.privacy.mechanism import Mechanism

    def interrupted(*arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(Mechanism, "noisy_sums", interrupted)
    model = private(delta=1e-6)
    with pytest.raises(KeyboardInterrupt):
        model.fit(*rows(300))
    assert not hasattr(model, "network_") and not hasattr(model, "privacy_")
