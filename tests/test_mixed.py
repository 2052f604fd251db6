"""Frames as they come: text, categories and missing values, with their directions and bounds."""

import pickle

import numpy as np
import pandas as pd
import polars as pl
import pytest
import skops.io
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_models import random_network
from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from test_messages import assert_says, message
from toy import classifier, regressor

from monolip import (
    MonotonicLipschitzSearchCV,
    attack,
    certify,
    export_model,
    rounding_report,
    verify_monotonic,
)
from monolip.certificates import swap_bounds
from monolip.certificates.constants import margin_matrix

SIZES = ["s", "m", "l", "xl"]


def people(n_rows=150, seed=0, missing=0.15):
    """Numbers, text, ordered and unordered categories, with holes."""
    rng = np.random.default_rng(seed)
    D = pd.DataFrame(
        {
            "income": rng.lognormal(8, 0.5, n_rows),
            "age": rng.integers(18, 80, n_rows).astype(float),
            "colour": rng.choice(["red", "green", "blue", "grey"], n_rows),
            "size": pd.Categorical(rng.choice(SIZES, n_rows), SIZES, ordered=True),
            "sex": rng.choice(["f", "m"], n_rows),
        }
    )
    score = (
        np.log(D["income"]) - 8 + 0.02 * (D["age"] - 40) + (D["colour"] == "red")
        + 0.4 * D["size"].cat.codes + 0.3 * rng.normal(size=n_rows)
    )  # fmt: skip
    for name in ("income", "colour", "size"):
        D.loc[rng.random(n_rows) < missing, name] = np.nan
    return D, score.to_numpy()


def classes(score, n_classes):
    return np.searchsorted(np.quantile(score, np.arange(1, n_classes) / n_classes), score)


def chance(model, D):
    """What the directions speak of: P(y > k) for every k, or the prediction."""
    if hasattr(model, "predict_proba"):
        return 1.0 - model.predict_proba(D).cumsum(axis=1)[:, :-1]
    return model.predict(D)[:, None]


def margins(model, D):
    if not hasattr(model, "classes_"):
        return model.predict(D)[:, None]
    output = model.decision_function(D).reshape(len(D), -1)
    return output @ margin_matrix(output.shape[1]).T


DIRECTIONS = {"income": 1, "size": 1}


@st.composite
def problems(draw):
    seed = draw(st.integers(0, 30))
    kind = draw(st.sampled_from(["binary", "ordered", "regression"]))
    options = {
        "monotonic_cst": DIRECTIONS,
        "missing": draw(st.sampled_from(["own", "lowest", "highest"])),
        "encoding": draw(st.sampled_from(["standard", "piecewise_linear"])),
        "norm": draw(st.sampled_from([1, 2, np.inf])),
        "max_iter": 5,
    }
    if draw(st.booleans()):
        options["lipschitz"] = {"sex": 0, "colour": 0.3, "size": 0.2, "income": 1.0}
    D, score = people(60, seed, missing=draw(st.sampled_from([0.0, 0.3])))
    if kind == "regression":
        return regressor(**options).fit(D, score), D, seed
    return classifier(**options).fit(D, classes(score, 2 if kind == "binary" else 3)), D, seed


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(problems())
def test_directions_jumps_and_blindness(problem):
    model, D, seed = problem
    rng = np.random.default_rng(seed)
    base = chance(model, D)
    # Up along a number, where there is one, and along an ordered category.
    known = D["income"].notna()
    raised = D.assign(income=D["income"] * rng.uniform(1.0, 3.0, len(D)))
    assert (chance(model, raised) >= base)[known].all()
    code = D["size"].cat.codes.to_numpy()
    higher = np.minimum(code + rng.integers(0, 4, len(D)), 3)
    stepped = D.assign(size=pd.Categorical.from_codes(higher, SIZES, ordered=True))
    assert (chance(model, stepped) >= base)[code >= 0].all()
    # Hiding a value never helps, or never hurts.
    if model.missing != "own":
        sign = 1.0 if model.missing == "lowest" else -1.0
        far = D.assign(income=rng.choice([-1e9, 0.0, 1e3, 1e9], len(D)))
        for full, name in ((far, "income"), (stepped, "size")):
            hidden = full.assign(**{name: np.nan})
            gap = sign * (chance(model, full) - chance(model, hidden))
            assert (gap[full[name].notna()] >= 0).all(), name
    # No jump between categories is larger than stated.
    tables = model.categorical_lipschitz_
    assert list(tables) == ["colour", "size", "sex"]
    before = margins(model, D)
    for name, table in tables.items():
        column = D[name].astype(object)
        column = column.where(column.isin(table.index), np.nan)
        for label in table.index[table.index.notna()]:
            after = margins(model, D.assign(**{name: label}))
            seen = column.notna().to_numpy()
            stated = table.loc[column[seen], label].to_numpy()
            assert (np.abs(after - before)[seen].max(axis=1) <= stated).all()
    constants = dict(zip(model.feature_names_in_, model.lipschitz_constants_, strict=True))
    assert constants["colour"] == tables["colour"].to_numpy().max()
    if isinstance(model.lipschitz, dict):
        assert constants["sex"] == 0 and constants["colour"] <= 0.3 + 1e-6
        steps = np.diag(tables["size"].loc[SIZES, SIZES], k=1)
        assert steps.max() <= 0.2 + 1e-6 and constants["size"] == steps.max()
        swapped = D.assign(sex=rng.permutation(["f", "m", "x"] * len(D))[: len(D)])
        assert (chance(model, swapped) == base).all()
    assert set(verify_monotonic(model).status) == {"proven"}


@pytest.mark.parametrize("n_classes", [2, 3])
def test_numeric_moves_with_changes_of_category(n_classes):
    D, score = people(100)
    model = classifier(monotonic_cst={"income": 1}).fit(D, classes(score, n_classes))
    D = D[:25]
    rng = np.random.default_rng(0)
    earlier = None
    for n_changes, method in ((0, "path"), (1, "path"), (1, "auto"), (2, "path"), (3, "local")):
        certificate = certify(model, D, scaled=True, n_category_changes=n_changes, method=method)
        assert certificate.n_category_changes == n_changes
        assert (certificate.prediction == model.predict(D)).all()
        holds = certificate.radius > 0
        if method == "path":
            assert earlier is None or (certificate.radius <= earlier).all()
            earlier = certificate.radius
        for _ in range(40):
            moved = D.copy()
            for name in rng.choice(["colour", "size", "sex"], n_changes, replace=False):
                moved[name] = rng.choice([*D[name].dropna().unique(), "unheard of"], len(D))
            step = rng.normal(size=(len(D), 2))
            step /= np.linalg.norm(step, axis=1, keepdims=True)
            step *= np.minimum(certificate.radius, 1e6)[:, None] * (1 - 1e-9)
            for i, name in enumerate(("income", "age")):
                moved[name] = D[name] + step[:, i] * certificate.unit[name]
            assert (model.predict(moved) == certificate.prediction)[holds].all()
    assert 0 < holds.mean() < 1
    # As many as there are is the same as any.
    free = {"income": 10.0, "colour": "any", "size": "any", "sex": "any"}
    asked = {"tolerance": free, "method": "path"}
    some = certify(model, D, n_category_changes=3, **asked)
    assert (certify(model, D, **asked).radius == some.radius).all()
    said = message(certify, model, D, n_category_changes=-1)
    assert_says(said, "n_category_changes", "whole number", "-1")


def test_the_smallest_radius_is_that_of_the_worst_category():
    D, score = people(100, missing=0.0)
    model = classifier().fit(D, score > np.median(score))
    D = D[:15]
    for method in ("global", "path", "local"):
        found = certify(model, D, scaled=True, n_category_changes=1, method=method).radius
        lowest = certify(model, D, scaled=True, method=method).radius
        label = model.predict(D)
        for name in ("colour", "size", "sex"):
            for value in D[name].unique():
                changed = D.assign(**{name: value})
                radius = certify(model, changed, scaled=True, method=method).radius
                lowest = np.minimum(lowest, np.where(model.predict(changed) == label, radius, 0.0))
        np.testing.assert_allclose(found, lowest, rtol=1e-6, atol=1e-12)


def test_every_kind_of_frame_is_the_same():
    D, score = people()
    D["size"] = D["size"].astype(object)
    y = (score > 0.5).astype(int)
    kinds = [
        D,
        D.astype({"colour": "category", "sex": "category"}),
        pl.DataFrame(D),
        D.astype({"colour": "string", "sex": "string"}),
        D.sample(frac=1, random_state=0),
    ]
    for kind in kinds:
        labels = y if len(kind) != len(D) or kind is not kinds[-1] else y[kind.index]
        model = classifier().fit(kind, labels)
        expected = classifier().fit(D, y)
        for rows in kinds[:4]:
            assert (model.predict_proba(rows) == expected.predict_proba(D)).all()
    array = classifier(categorical_features=[2, 3, 4]).fit(D.to_numpy(dtype=object), y)
    assert (array.predict_proba(D.to_numpy(dtype=object)) == expected.predict_proba(D)).all()
    mask = classifier(categorical_features=["colour", "size", "sex"]).fit(D, y)
    assert (mask.predict_proba(D) == expected.predict_proba(D)).all()
    enum = pl.DataFrame(D).with_columns(pl.col("size").cast(pl.Enum(SIZES)))
    model = classifier(monotonic_cst={"size": -1}).fit(enum, y)
    assert verify_monotonic(model).status == ["proven"]


def test_numbers_as_categories():
    rng = np.random.default_rng(0)
    X = np.column_stack([rng.normal(size=200), rng.integers(0, 4, 200)])
    X[:5, 1] = np.nan
    y = (X[:, 0] + (X[:, 1] == 2) > 0.3).astype(int)
    model = classifier(categorical_features=[1], max_iter=60).fit(X, y)
    assert model.score(X, y) > 0.9
    table = model.categorical_lipschitz_["x1"]
    assert table.index[:4].tolist() == [0, 1, 2, 3] and len(table) == 5
    assert (np.diag(table) == 0).all() and (table == table.T).to_numpy().all()


def test_unknown_categories_count_as_missing():
    D, score = people()
    y = score > 0.5
    model = classifier().fit(D, y)
    for name in ("colour", "size"):
        unknown, missing = D.assign(**{name: "new"}), D.assign(**{name: None})
        assert (model.predict_proba(unknown) == model.predict_proba(missing)).all()
    # Nothing was missing: the most frequent category.
    common = D["sex"].mode()[0]
    expected = model.predict_proba(D.assign(sex=common))
    assert (model.predict_proba(D.assign(sex="x")) == expected).all()
    assert (model.predict_proba(D.assign(sex=np.nan)) == expected).all()
    said = message(model.predict, D.assign(age=np.nan))
    assert_says(said, "NaN in 'age'", "none", "missing='lowest'")
    blind = classifier().fit(D.assign(age=np.nan, sex="f"), y)
    assert blind.constant_columns_ == ["age", "sex"]
    assert (blind.predict(D) == blind.predict(D.assign(age=np.nan, sex="m"))).all()


def test_missing_by_column():
    D, score = people()
    model = classifier(monotonic_cst=DIRECTIONS, missing={"income": "lowest"}).fit(D, score > 0.5)
    low = D.assign(income=-1.0)
    assert (model.predict_proba(low) == model.predict_proba(D.assign(income=np.nan))).all()
    assert np.nan in set(model.categorical_lipschitz_["size"].index[-1:]) or pd.isna(
        model.categorical_lipschitz_["size"].index[-1]
    )
    falling = classifier(monotonic_cst={"income": -1}, missing="lowest").fit(D, score < 0.5)
    high = D.assign(income=1e9)
    assert (falling.predict_proba(high) == falling.predict_proba(D.assign(income=np.nan))).all()


def test_weights_are_repetitions():
    D, score = people(80)
    y = (score > 0.5).astype(int)
    weight = np.random.default_rng(0).integers(0, 3, len(D))
    weighted = classifier().fit(D, y, sample_weight=weight)
    repeated = classifier().fit(D.loc[D.index.repeat(weight)], np.repeat(y, weight))
    shown = D[weight > 0]
    assert (weighted.predict_proba(shown) == repeated.predict_proba(shown)).all()


def test_training_goes_on():
    D, score = people()
    y = (score > 0.5).astype(int)
    model = classifier().partial_fit(D, y).partial_fit(D[:50].assign(colour="new"), y[:50])
    assert model.n_iter_ == 2
    again = clone(model).set_params(warm_start=True).fit(D, y).fit(D, y)
    assert (pickle.loads(pickle.dumps(again)).predict(D) == again.predict(D)).all()
    data = skops.io.dumps(model)
    loaded = skops.io.loads(data, trusted=skops.io.get_untrusted_types(data=data))
    assert (loaded.predict_proba(D) == model.predict_proba(D)).all()
    assert_says(message(again.set_params(missing="lowest").fit, D, y), "missing must stay")


@pytest.mark.parametrize("missing", ["own", "lowest"])
def test_exports_take_the_columns_of_the_network(missing, tmp_path):
    D, score = people()
    model = classifier(monotonic_cst=DIRECTIONS, missing=missing).fit(D, score > 0.5)
    rows = model.network_inputs(D)
    assert list(rows)[:2] == ["income", "income is missing" if missing == "own" else "age"]
    assert {"colour = red", "size >= m", "size >= xl", "sex = m"} < set(rows)
    assert ("colour is missing" in rows) and ("size is missing" in rows) == (missing == "own")
    expected = model.decision_function(D)
    assert (model.network_(rows.to_numpy())[:, 0] == expected).all()
    for name in ("model.onnx", "model.json", "model.h"):
        artefact = model.export(tmp_path / name, X=D)
        assert artefact.columns == list(rows)
        close = np.abs(artefact.network(rows.to_numpy())[:, 0] - expected)
        assert close.max() < 1e-2
    report = rounding_report(model, artefact, D, score > 0.5)
    assert report.loc["largest output error", "lost"] == close.max()
    predictor = model.predictor(D)
    one = predictor.predict_one(rows.to_numpy()[0])
    assert one == predictor.artefact.network(rows.to_numpy()[:1])[0, 0]
    # A value that counts as the lowest counts so in the file as well.
    far = rows.assign(income=-1e9)
    low = model.decision_function(D.assign(income=-1e9))
    assert missing == "own" or (model.network_(far.to_numpy())[:, 0] == low).all()


@pytest.mark.parametrize("ordered", [False, True])
@pytest.mark.parametrize("n_labels", [0, 1, 2, 3])
@pytest.mark.parametrize("holes", [False, True])
def test_network_inputs_of_few_categories(ordered, n_labels, holes):
    rng = np.random.default_rng(0)
    labels = ["a", "b", "c"][:n_labels]
    values = rng.choice(labels, 60).astype(object) if labels else np.full(60, np.nan, dtype=object)
    values[:10] = np.nan if holes else values[:10]
    D = pd.DataFrame({
        "x": rng.normal(size=60), "kind": pd.Categorical(values, labels, ordered=ordered),
    })  # fmt: skip
    model = classifier().fit(D, D["x"] > 0)
    rows = model.network_inputs(D)
    assert (model.network_(rows.to_numpy())[:, 0] == model.decision_function(D)).all()
    assert ("kind is missing" in rows) == (holes or not labels)
    assert len(set(rows)) == rows.shape[1]
    for label in labels:
        said = {f"kind = {label}", f"kind >= {label}"} & set(rows)
        for name in said:
            truth = D["kind"] >= label if ">=" in name else D["kind"] == label
            assert (rows[name] == truth)[D["kind"].notna()].all()


def test_what_categories_cannot_do():
    D, score = people()
    model = classifier().fit(D, score > 0.5)
    said = message(model.predict, D.drop(columns="sex"))
    assert_says(said, "feature names")
    assert_says(message(model.network_inputs, D.drop(columns="sex")), "feature names")
    steps = make_column_transformer(
        (StandardScaler(), ["income", "age"]), remainder="passthrough",
        verbose_feature_names_out=False,
    ).set_output(transform="pandas")  # fmt: skip
    piped = make_pipeline(steps, classifier()).fit(D, score > 0.5)
    assert_says(message(export_model, piped, "model.h"), "'colour'", "on the frame itself")


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 1000), st.sampled_from([1, 3]))
def test_jumps_of_random_networks(seed, n_outputs):
    network = random_network(seed, n_outputs=n_outputs)[0]
    rng = np.random.default_rng(seed)
    low, high = network.grid.range()
    before, after = rng.uniform(low, high, (2, 30, network.n_features))
    kept = rng.random(before.shape) < 0.5
    after[kept] = before[kept]
    lower, upper = swap_bounds(network, before, after)
    matrix = margin_matrix(network.n_outputs)
    for _ in range(20):
        other = rng.uniform(low, high, before.shape)
        first, second = np.where(kept, other, before), np.where(kept, other, after)
        change = (network(second) - network(first)) @ matrix.T
        assert (lower <= change).all() and (change <= upper).all()


def test_what_else_takes_frames():
    D, score = people(80)
    y = (score > 0.5).astype(int)
    model = classifier(monotonic_cst=DIRECTIONS).fit(D, y)
    found, distance = attack(model, D, scaled=True, n_restarts=1, n_steps=5)
    flips = np.isfinite(distance)
    assert flips.any() and (model.predict(found) != model.predict(D))[flips].all()
    certificate = certify(model, D, scaled=True)
    assert (distance >= certificate.radius * (1 - 1e-9)).all()
    # Also where a missing value is treated as if it moved.
    assert (model.certified_radius(D, scaled=True, method="path") <= distance).all()
    assert "colour" not in certificate.unit
    search = MonotonicLipschitzSearchCV(model, {"lipschitz": ["auto", 0.1]}, cv=2).fit(D, y)
    assert search.predict(D).shape == y.shape
    robust = classifier(loss="certified", radius=0.3, norm=2).fit(D, y)
    assert (certify(robust, D, scaled=True).radius >= 0).all()
    target = regressor(monotonic_cst=DIRECTIONS, missing="lowest").fit(D, score)
    box = certify(target, D, tolerance={"age": 5, "income": "10%", "colour": "any"})
    rng = np.random.default_rng(0)
    for _ in range(20):
        moved = D.assign(
            age=D["age"] + rng.uniform(-5, 5, len(D)),
            income=D["income"] * rng.uniform(0.9, 1.1, len(D)),
            colour=rng.choice(["red", "blue", "grey", "none"], len(D)),
        )
        predicted = target.predict(moved)
        assert (box.interval[:, 0] <= predicted).all() and (predicted <= box.interval[:, 1]).all()


def test_scalers_before_missing_values():
    D, score = people(80)
    steps = make_column_transformer(
        (StandardScaler(), ["income", "age"]), remainder="passthrough",
        verbose_feature_names_out=False,
    ).set_output(transform="pandas")  # fmt: skip
    y = (score > 0.5).astype(int)
    for missing in ("own", "lowest"):
        model = make_pipeline(steps, classifier(monotonic_cst={"income": 1}, missing=missing))
        certificate = certify(model.fit(D, y), D, scaled=True, n_category_changes=1)
        rng = np.random.default_rng(0)
        holds = certificate.radius > 0
        for _ in range(20):
            move = rng.normal(size=(len(D), 2))
            length = np.linalg.norm(move, axis=1, keepdims=True)
            move *= np.minimum(certificate.radius, 1e3)[:, None] * (1 - 1e-9)
            move /= length
            moved = D.assign(
                income=D["income"] + move[:, 0] * certificate.unit["income"],
                age=D["age"] + move[:, 1] * certificate.unit["age"],
                colour=rng.choice(["red", "blue", "none"], len(D)),
            )
            assert (model.predict(moved) == certificate.prediction)[holds].all()
