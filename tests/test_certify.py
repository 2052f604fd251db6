"""certify through pipelines: proven in the user's units, or refused."""

import re

import numpy as np
import pandas as pd
import polars as pl
import pytest
from sklearn.compose import make_column_transformer
from sklearn.decomposition import PCA
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import (
    FunctionTransformer,
    MaxAbsScaler,
    MinMaxScaler,
    OneHotEncoder,
    RobustScaler,
    StandardScaler,
)
from test_messages import assert_says, message
from toy import binary, classifier, columns, continuous, frame, ordered, regressor, signal

from monolip import attack, certify


def people(n_rows=200):
    """Numeric columns of very different spread, two categorical ones."""
    rng = np.random.default_rng(5)
    X = columns(n_rows)
    D = frame(X).assign(
        colour=rng.choice(["red", "green", "blue"], n_rows), size=rng.choice(["s", "l"], n_rows)
    )
    y = (signal(X) + (D["colour"] == "red") - 0.5 * (D["size"] == "l") > 0.2).astype(int)
    return D, y.to_numpy()


def pipeline(model, **options):
    encode = make_column_transformer(
        (OneHotEncoder(sparse_output=False, **options), ["colour", "size"]),
        (StandardScaler(), ["b"]),
        (make_pipeline(SimpleImputer(), RobustScaler(), MinMaxScaler()), ["c"]),
        remainder="passthrough",
    )
    return make_pipeline(encode, model)


@pytest.fixture(scope="module")
def credit():
    D, y = people()
    return pipeline(classifier(max_iter=60)).fit(D, y), D


def raw_moves(rng, shape, norm):
    move = rng.normal(size=shape) * (rng.random(shape) < 0.7)
    if norm == np.inf:
        move = np.sign(move)
    return move / np.maximum(np.linalg.norm(move, ord=norm, axis=1, keepdims=True), 1e-300)


@pytest.mark.parametrize("norm", [1, 2, np.inf])
@pytest.mark.parametrize("scaled", [False, True])
@pytest.mark.parametrize("method", ["path", "local", "auto", "exact"])
def test_raw_moves_within_the_radius(credit, norm, scaled, method):
    model, D = credit
    D = D[:40] if method == "exact" else D
    certificate = certify(model, D, norm=norm, scaled=scaled, method=method)
    assert (certificate.prediction == model.predict(D)).all()
    assert list(certificate.unit) == ["b", "c", "a"]
    np.testing.assert_allclose(certificate.margin, np.abs(model.decision_function(D)))
    length = np.array([certificate.unit[name] for name in "abc"])
    np.testing.assert_allclose(length, D[list("abc")].std(ddof=0) if scaled else 1.0, rtol=0.4)
    rng = np.random.default_rng(0)
    for _ in range(100):
        move = raw_moves(rng, (len(D), 3), norm)
        moved = D.copy()
        moved[list("abc")] += (
            move * np.minimum(certificate.radius, 1e12)[:, None] * (1 - 1e-12) * length
        )
        assert (model.predict(moved) == certificate.prediction)[certificate.radius > 0].all()


def test_tolerances(credit):
    model, D = credit
    allowed = {"a": 0.1, "b": "2%", "colour": "any"}
    certificate = certify(model, D, tolerance=allowed)
    holds = certificate.holds()
    assert 0.2 < holds.mean() < 0.95
    rng = np.random.default_rng(0)
    for _ in range(100):
        moved = D.assign(colour=rng.choice(["red", "green", "blue"], len(D)))
        moved["a"] += 0.1 * rng.choice([-1, -0.5, 0, 1], len(D))
        moved["b"] *= 1 + 0.02 * rng.choice([-1, 0, 0.5, 1], len(D))
        assert (model.predict(moved) == certificate.prediction)[holds].all()
    # Fewer moves, larger radii; none at all, no flip.
    fewer = certify(model, D, tolerance={"a": 0.1, "b": "2%"})
    assert (fewer.radius >= certificate.radius).all() and fewer.holds().mean() > holds.mean()
    assert np.isinf(certify(model, D, tolerance={}).radius).all()
    table = certificate.to_frame()
    assert list(table.columns) == ["prediction", "margin", "radius"] and len(table) == len(D)
    assert certificate.network_hash == model[-1].network_.hash()


@pytest.mark.parametrize(
    "step", [StandardScaler(), MinMaxScaler(), MaxAbsScaler(), RobustScaler(), "passthrough",
             StandardScaler(with_mean=False), FunctionTransformer(), SimpleImputer()]
)  # fmt: skip
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_scaler_changes_no_radius(step, dtype):
    X, y = ordered(300)
    X = (X - [0, 1e4, 5]) * [1, 1e-3, 1e3]
    X = X.astype(dtype)
    model = make_pipeline(step, classifier(max_iter=40)).fit(X, y)
    certificate = certify(model, X, norm=np.inf)
    rng = np.random.default_rng(0)
    for _ in range(50):
        move = raw_moves(rng, X.shape, np.inf) * np.minimum(certificate.radius, 1e6)[:, None]
        assert (model.predict((X + move * (1 - 1e-6)).astype(dtype)) == certificate.prediction)[
            certificate.radius > 0
        ].all()
    plain = certify(classifier(max_iter=40).fit(X, y), X, norm=np.inf)
    assert np.median(certificate.radius) == pytest.approx(np.median(plain.radius), rel=0.3)


def test_frames_and_arrays():
    X, y = binary()
    model = classifier().fit(frame(X), y)
    expected = certify(model, frame(X)).radius
    assert (certify(model, pl.DataFrame(frame(X))).radius == expected).all()
    assert (expected == model.certified_radius(frame(X))).all()
    assert (certify(classifier().fit(X, y), X).radius == expected).all()
    assert (certify(classifier().fit(X, y), X, tolerance={"x0": 1.0}).radius > 0).all()


@pytest.mark.parametrize("loss", ["squared_error", "poisson"])
def test_regressors(loss):
    X, y = continuous()
    D = frame(X)
    model = make_pipeline(StandardScaler(), regressor(loss=loss)).fit(D, np.exp(y))
    rng = np.random.default_rng(0)
    ball = certify(model, D, radius=0.3, norm=2, scaled=True)
    box = certify(model, D, tolerance={"a": 0.2, "b": "1%"})
    for certificate, move in (
        (ball, lambda: 0.3 * raw_moves(rng, X.shape, 2) * X.std(axis=0) * (1 - 1e-9)),
        (box, lambda: rng.uniform(-1, 1, X.shape) * np.c_[0 * y + 0.2, 0.01 * X[:, 1], 0 * y]),
    ):
        assert (certificate.prediction == model.predict(D)).all() and certificate.margin is None
        lower, upper = certificate.interval.T
        assert (lower <= certificate.prediction).all() and (certificate.prediction <= upper).all()
        for _ in range(50):
            predicted = model.predict(D + move())
            assert (lower <= predicted).all() and (predicted <= upper).all()
    assert list(box.to_frame().columns) == ["prediction", "radius", "lower", "upper"]


def test_verbose(credit, capsys):
    model, D = credit
    certify(model, D, verbose=1)
    assert capsys.readouterr().out == "certified 128 of 200 rows\ncertified 200 of 200 rows\n"


def test_what_is_not_understood_is_refused(credit):
    model, D = credit
    X, y = binary()
    for steps, *words in (
        ([PCA(2)], "'pca' \\(PCA\\)", "certify the estimator itself"),
        ([MinMaxScaler(clip=True)], "without clipping"),
        ([SimpleImputer(add_indicator=True)], "without indicator"),
        ([FunctionTransformer(np.log1p)], "FunctionTransformer"),
        ([make_column_transformer((StandardScaler(), [0]), (StandardScaler(), [0]))], "several"),
    ):
        fitted = make_pipeline(*steps, classifier(max_iter=3)).fit(abs(X), y)
        assert_says(message(certify, fitted, abs(X)), *words)
    for options in ({"drop": "first"}, {"min_frequency": 80}):
        fitted = pipeline(classifier(max_iter=3), **options).fit(D, people()[1])
        assert_says(message(certify, fitted, D), "OneHotEncoder\\(drop=None\\)")
    after = make_pipeline(*[step for _, step in pipeline(None).steps[:-1]], StandardScaler())
    after = make_pipeline(after, classifier(max_iter=3)).fit(D, people()[1])
    assert_says(message(certify, after, D), "after one-hot", "'colour'")
    for options, *words in (
        ({"tolerance": {"z": 1}}, "'z'", "not a column of X", "'colour'"),
        ({"tolerance": {"a": -1}}, "not negative", "-1"),
        ({"tolerance": {"a": "any"}}, "number", "'any'"),
        ({"tolerance": {"a": "x%"}}, "'5%'", "'x%'"),
        ({"tolerance": {"a": "inf%"}}, "'5%'", "'inf%'"),
        ({"tolerance": {"colour": 1}}, "'any'", "'colour'"),
        ({"tolerance": {"a": 1}, "scaled": True}, "own units"),
        ({"radius": 1.0}, "finds the radius"),
        ({"method": "milp"}, "method must be one of", "'milp'"),
        ({"norm": 3}, "norm must be 1, 2 or inf"),
    ):
        assert_says(message(certify, model, D, **options), *words)
    assert_says(message(certify, regressor().fit(X, y), X), "radius or a tolerance")
    assert_says(message(certify, LogisticRegression().fit(X, y), X), "LogisticRegression")
    many = pd.DataFrame({f"c{i}": list("abcdefgh") * 5 for i in range(5)})
    wide = make_pipeline(OneHotEncoder(sparse_output=False), classifier(max_iter=2))
    wide.fit(many, np.arange(40) % 2)
    text = message(certify, wide, many, tolerance=dict.fromkeys(many.columns, "any"))
    assert_says(text, "at most 1000", "32768")


def test_steps_that_only_look_affine():
    rng = np.random.default_rng(0)
    a = np.where(rng.random(200) < 0.3, 0.0, rng.uniform(0.5, 10, 200))
    y = (a == 0) | (a > 4)
    model = make_pipeline(SimpleImputer(missing_values=0), classifier(max_iter=5)).fit(
        a[:, None], y
    )
    assert_says(message(certify, model, a[:, None]), "of NaN without indicator")
    D, labels = people()
    weighted = pipeline(classifier(max_iter=3))
    weighted[0].set_params(transformer_weights={"onehotencoder": 10.0})
    assert_says(message(certify, weighted.fit(D, labels), D), "transformer_weights")
    ages = pd.DataFrame({"age": rng.integers(0, 4, 200).astype(float), "b": rng.normal(size=200)})
    both = make_column_transformer(
        (OneHotEncoder(sparse_output=False), ["age"]), (StandardScaler(), ["age", "b"])
    )
    both = make_pipeline(both, classifier(max_iter=3)).fit(ages, ages["age"] > 1)
    assert_says(message(certify, both, ages), "'age' feeds several")


def test_columns_in_another_order(credit):
    model, D = credit
    other = D[["b", "a", "c", "colour", "size"]]
    assert (model.predict(other) == model.predict(D)).all()
    assert_says(message(certify, model, other), "as they were in fit", "'colour'")
    assert_says(message(certify, model, D.assign(more=1)), "as they were in fit", "'more'")


def test_offsets_that_cancel_are_understood():
    X, y = binary(300)
    X = X + 1e7
    model = make_pipeline(StandardScaler(), MinMaxScaler(), RobustScaler(), classifier()).fit(X, y)
    certificate = certify(model, X, norm=np.inf)
    assert (certificate.radius > 0).mean() > 0.9
    rng = np.random.default_rng(0)
    for _ in range(20):
        move = raw_moves(rng, X.shape, np.inf) * np.minimum(certificate.radius, 1e3)[:, None]
        assert (model.predict(X + move * (1 - 1e-6)) == certificate.prediction)[
            certificate.radius > 0
        ].all()


def test_any_category_may_be_an_unknown_one():
    rng = np.random.default_rng(0)
    # Both known categories raise the score, so only an unknown one is unlike them.
    D = pd.DataFrame({"a": rng.normal(size=200), "colour": rng.choice(["red", "blue"], 200)})
    y = (D["a"] > -1.0).astype(int)
    radii = {}
    for unknown in ("error", "ignore"):
        encode = make_column_transformer(
            (OneHotEncoder(sparse_output=False, handle_unknown=unknown), ["colour"]),
            remainder="passthrough",
        )
        directions = [1, 1, 1]
        model = make_pipeline(encode, classifier(max_iter=100, monotonic_cst=directions))
        certificate = certify(model.fit(D, y), D, tolerance={"a": 0.2, "colour": "any"})
        radii[unknown] = certificate.radius
    assert (radii["ignore"] <= radii["error"]).all()
    assert (radii["ignore"] < radii["error"]).any()
    other = model.predict(D.assign(colour="mauve"))
    assert (other == certificate.prediction)[certificate.radius > 0].all()


def test_one_column_in_two_encoders_is_refused():
    D, y = people()
    encode = make_column_transformer(
        (OneHotEncoder(sparse_output=False), ["colour"]),
        (OneHotEncoder(sparse_output=False, handle_unknown="ignore"), ["colour"]),
        remainder="drop",
    )
    model = make_pipeline(encode, classifier()).fit(D, y)
    said = message(certify, model, D, tolerance={"colour": "any"})
    assert_says(said, "one encoder each", "'colour'")


def test_odd_rows_and_amounts():
    X, y = binary(100)
    model = classifier().fit(frame(X), y)
    assert_says(message(certify, model, frame(X[:0])), "at least one row")
    assert_says(message(certify, model, frame(X), tolerance={"a": True}), "a number", "True")
    for tiny in (1e-310, 5e-324):
        assert np.isfinite(certify(model, frame(X), tolerance={"a": tiny}).radius).any()
    model = classifier().fit(X, y)
    found, _ = attack(model, X.tolist())
    assert (model.predict(found) != model.predict(X)).all()
    D, y = people()
    steps = make_column_transformer((StandardScaler(), slice(None, "b")), remainder="drop")
    certify(make_pipeline(steps, classifier()).fit(D, y), D)


def test_single_precision_is_seen_through_the_steps():
    D, y = people()
    D = D.astype({"a": np.float32, "b": np.float32, "c": np.float32})
    model = pipeline(classifier(max_iter=40)).fit(D, y)
    certificate = certify(model, D, norm=np.inf)
    # Charged what single precision may be wrong by, which is much for columns far from 0.
    assert 0.2 < (certificate.radius > 0).mean() < 1.0
    scaled = make_pipeline(StandardScaler().set_output(transform="pandas"), classifier())
    certify(scaled.fit(D[["a", "b"]], y), D[["a", "b"]])


def test_a_certificate_prints_as_a_summary():
    X, y = binary(60)
    certificate = certify(classifier(max_iter=5).fit(frame(X), y), frame(X), tolerance={"a": "5%"})
    text = repr(certificate)
    assert len(text) < 400
    share = np.floor(1000 * certificate.holds().mean()) / 10
    for words in ("rows: 60", f"radius above 1: {share:g}%", "norm: linf", "unit: a: 5%", "auto"):
        assert words in text
    assert float(re.search(r"median radius: (\S+)", text)[1]) <= np.median(certificate.radius)
    # What is the user's is text, not markup.
    named = frame(X).rename(columns={"a": "<b>"})
    html = certify(classifier(max_iter=1).fit(named, y), named[:2])._repr_html_()
    assert "&lt;b&gt;: 1" in html and "<b>" not in html
    X, t = continuous(60)
    certificate = certify(regressor(max_iter=1).fit(X, t), X, radius=0.5)
    width = np.diff(certificate.interval).max()
    assert float(re.search(r"widest interval: (\S+)", repr(certificate))[1]) >= width
