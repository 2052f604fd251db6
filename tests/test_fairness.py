"""fairness_report: shares and bounds that hold, and words that say what they do not mean."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sklearn.compose import make_column_transformer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from test_messages import assert_says, message
from test_mixed import classes, people
from toy import classifier, regressor

from monolip import fairness_report

PROTECTED = ["sex", "colour", "age"]


def total_variation(model, D, changed):
    return np.abs(model.predict_proba(changed) - model.predict_proba(D)).sum(axis=1) / 2


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    seed=st.integers(0, 50),
    n_classes=st.sampled_from([2, 3]),
    lipschitz=st.sampled_from(["auto", {"sex": 0}, {"colour": 0.2, "age": 0.1}]),
    missing=st.sampled_from([0.0, 0.3]),
)
def test_any_change_of_protected_columns(seed, n_classes, lipschitz, missing):
    D, score = people(40, seed, missing)
    model = classifier(lipschitz, max_iter=5, monotonic_cst={"size": 1})
    model.fit(D, classes(score, n_classes))
    report = fairness_report(model, D, PROTECTED, method="path")
    summary = report.summary
    assert summary.index.tolist() == [*PROTECTED, "all together"]
    assert (report.rows["prediction"] == model.predict(D)).all()
    rng = np.random.default_rng(seed)
    for _ in range(10):
        new = {
            "sex": rng.choice(["f", "m", "x"], len(D)),
            "colour": rng.choice(["red", "green", "blue", "grey", "none"], len(D)),
            "age": rng.choice([-1e6, 0.0, 30.0, 60.0, 1e6], len(D)),
        }
        changed = D.assign(**new)
        kept = report.rows["kept"].to_numpy()
        assert (model.predict(changed) == model.predict(D))[kept].all()
        for name, some in [*((name, [name]) for name in PROTECTED), ("all together", PROTECTED)]:
            changed = D.assign(**{part: new[part] for part in some})
            bound = summary.loc[name, "probability change"]
            assert (total_variation(model, D, changed) <= bound).all()
    assert (summary["largest change seen"] <= summary["probability change"]).all()
    assert summary["kept"].is_monotonic_increasing or summary["kept"].iloc[-1] == summary[
        "kept"].min()  # fmt: skip
    if lipschitz == {"sex": 0}:
        assert summary.loc["sex", ["kept", "logit change"]].tolist() == [1.0, 0.0]
        assert summary.loc["sex", "largest change seen"] == 0.0


def test_worst_pairs_are_real():
    D, score = people()
    model = classifier().fit(D, score > 0.5)
    report = fairness_report(model, D, ["colour", "sex"], n_pairs=4)
    assert len(report.pairs) == 4
    changed = D.loc[report.pairs.index].assign(
        colour=report.pairs["colour, changed"], sex=report.pairs["sex, changed"]
    )
    found = total_variation(model, D.loc[report.pairs.index], changed)
    np.testing.assert_allclose(found, report.pairs["change seen"], atol=1e-12)
    assert (model.predict(changed) == report.pairs["decision, changed"]).all()
    assert report.pairs["change seen"].max() == report.rows["change seen"].max()
    assert (~report.rows["kept"] | (report.rows["decision"] == report.rows["prediction"])).all()


def test_through_a_pipeline():
    D, score = people(missing=0.0)
    encode = make_column_transformer(
        (OneHotEncoder(sparse_output=False, handle_unknown="ignore"), ["sex", "colour"]),
        (StandardScaler(), ["income", "age"]),
    )
    model = make_pipeline(encode, classifier(max_iter=200)).fit(D, score > np.median(score))
    report = fairness_report(model, D, ["sex", "age"])
    assert 0 < report.summary.loc["all together", "kept"] < 1
    own = classifier().fit(D[["income", "age", "sex"]], score > 0.5)
    assert fairness_report(own, D[["income", "age", "sex"]], "sex").rows.index.equals(D.index)


def test_words():
    D, score = people()
    model = classifier().fit(D, score > 0.5)
    report = fairness_report(model, D, ["sex"])
    html = report.to_html()
    assert_says(html, "<table", "sex", "not a causal statement", "proxies")
    assert report._repr_html_() == html and report.to_frame().equals(report.summary)
    assert_says(message(fairness_report, model, D, ["gender"]), "'gender'", "'sex'")
    assert_says(message(fairness_report, model, D, []), "at least one protected column")
    assert_says(message(fairness_report, regressor().fit(D, score), D, ["sex"]), "decisions")


def test_the_bound_on_probabilities_is_tight():
    X = pd.DataFrame({"sex": ["f", "m"] * 50, "b": np.linspace(-1, 1, 100)})
    model = classifier({"b": 0}, max_iter=60).fit(X, X["sex"] == "f")
    summary = fairness_report(model, X, ["sex"]).summary.loc["sex"]
    assert summary["probability change"] == pytest.approx(np.tanh(summary["logit change"] / 4))
    # From p to 1 - p, roughly.
    assert summary["largest change seen"] > 0.95 * summary["probability change"]
