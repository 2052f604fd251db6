"""export_model: estimators and pipelines, from the user's raw columns to a file."""

import json
import shutil
import subprocess

import numpy as np
import pandas as pd
import pytest
from sklearn.compose import make_column_transformer
from sklearn.exceptions import NotFittedError
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, PolynomialFeatures, StandardScaler
from test_messages import assert_says, message
from toy import binary, classifier, frame, ordered, regressor

from monolip import export_model, rounding_report
from monolip.export import from_json, write
from monolip.verify import refutations


@pytest.mark.parametrize("suffix", [".json", ".h", ".c"])
def test_an_estimator(suffix, tmp_path):
    X, y = binary(300)
    model = classifier(max_iter=40).fit(frame(X), y)
    path = tmp_path / f"toy{suffix}"
    artefact = export_model(model, path, X=frame(X))
    assert artefact.name == "toy" and artefact.columns == ["a", "b", "c"]
    np.testing.assert_allclose(artefact.network(X), model.network_(X), atol=0.01)
    positive = artefact.network.scores(X)[:, 0] > artefact.threshold
    assert (positive == model.predict(frame(X))).mean() > 0.99
    assert "'a'" in path.read_text() or '"a"' in path.read_text()


@pytest.mark.parametrize("encoding", ["standard", "piecewise_linear"])
def test_a_pipeline_takes_raw_columns(encoding, tmp_path):
    X, y = binary(300)
    D = frame(X * [1, 100, 0.01] + [0, 1e4, 3]).assign(unused=7.0)[["unused", "c", "a", "b"]]
    steps = make_column_transformer(
        (make_pipeline(StandardScaler(), MinMaxScaler()), ["b", "a"]), ("passthrough", ["c"])
    )
    last = classifier(max_iter=40, monotonic_cst=[1, -1, 0], encoding=encoding)
    model = make_pipeline(steps, last).fit(D, y)
    for rows in (None, D):
        artefact = export_model(model, tmp_path / "toy.json", X=rows)
        expected = model[-1].network_(model[:-1].transform(D))
        np.testing.assert_allclose(artefact.network(D), expected, atol=0.05)
        document = json.loads((tmp_path / "toy.json").read_text())
        assert refutations(document) == []
        # Directions follow the columns: "b" came first in the model, "unused" not at all.
        assert document["proven"]["rising"][0] == [True, False, False, True]
        assert document["proven"]["falling"][0] == [True, False, True, False]
        assert from_json(tmp_path / "toy.json").columns == list(D.columns)


def test_thresholds_are_probabilities(tmp_path):
    X, y = binary(300)
    model = classifier(max_iter=40).fit(X, y)
    probability = model.predict_proba(X)[:, 1]
    for threshold in (0.1, 0.5, 0.9):
        artefact = export_model(model, tmp_path / "m.json", X=X, threshold=threshold)
        positive = artefact.network.scores(X)[:, 0] > artefact.threshold
        clear = np.abs(probability - threshold) > 1e-3
        np.testing.assert_array_equal(positive[clear], (probability > threshold)[clear])
    said = message(export_model, model, tmp_path / "m.json", threshold=1.0)
    assert_says(said, "threshold must lie between 0 and 1", "1.0")


def test_thresholds_of_other_models(tmp_path):
    X, y = ordered(300)
    model = classifier(max_iter=3).fit(X, y)
    said = message(model.export, tmp_path / "m.json", threshold=0.5)
    assert_says(said, "threshold is for two classes; found 3", "leave it out")
    model = regressor(max_iter=20).fit(X, 100.0 + 10.0 * X[:, 0])
    artefact = model.export(tmp_path / "m.json", X=X, threshold=105.0)
    above = artefact.network.scores(X)[:, 0] > artefact.threshold
    np.testing.assert_array_equal(above, artefact.network(X)[:, 0] > 105.0)
    for bad in (np.nan, "high", True):
        assert_says(message(model.export, tmp_path / "m.json", threshold=bad), "threshold must be")


def test_two_models_of_one_name_are_an_error(tmp_path):
    X, y = binary(100)
    for number in (1, 2):
        (tmp_path / str(number)).mkdir()
        model = classifier(max_iter=number).fit(X, y)
        model.export(tmp_path / str(number) / "model.h")
    (tmp_path / "main.c").write_text('#include "1/model.h"\n#include "2/model.h"\n')
    if shutil.which("gcc") is None:
        pytest.skip("needs gcc")
    done = subprocess.run(
        ["gcc", "-fsyntax-only", "main.c"], cwd=tmp_path, capture_output=True, check=False
    )
    assert b"two different models are called model" in done.stderr


def test_a_source_file_is_linked(tmp_path):
    X, y = binary(100)
    model = classifier(max_iter=3).fit(X, y)
    artefact = model.export(tmp_path / "model.c", X=X)
    program = """
#include <stdio.h>
double model_predict_one(const double *x);
int model_self_test(void);
int main(void) {
    const double x[3] = {0.5, -0.25, 1.0};
    printf("%.17g %d", model_predict_one(x), model_self_test());
    return 0;
}
"""
    (tmp_path / "main.c").write_text(program)
    if shutil.which("gcc") is None:
        pytest.skip("needs gcc")
    command = ["gcc", "-std=c99", "-Wall", "-Wmissing-prototypes", "-Werror", "model.c"]
    subprocess.run([*command, "-c"], cwd=tmp_path, check=True)
    subprocess.run(["gcc", "main.c", "model.o", "-o", "program"], cwd=tmp_path, check=True)
    printed = subprocess.run([tmp_path / "program"], capture_output=True, check=True).stdout
    assert list(map(float, printed.split())) == [artefact.network([[0.5, -0.25, 1.0]])[0, 0], 0.0]


def test_missing_values_and_folders(tmp_path):
    X, y = binary(300)
    gaps = np.where(np.arange(300)[:, None] % 7 == 0, np.nan, X)
    model = make_pipeline(SimpleImputer(), classifier(max_iter=20)).fit(gaps, y)
    artefact = export_model(model, tmp_path / "m.json", X=gaps)
    report = rounding_report(model, artefact, gaps, y)
    assert report.loc["share of decisions", "artefact"] < 0.02
    said = message(export_model, model, tmp_path / "m.json", X=np.full((5, 3), np.nan))
    assert_says(said, "X must hold rows without NaN")
    with pytest.raises(FileNotFoundError, match=r"the folder of '.*nowhere/m.h' does not exist"):
        export_model(model, tmp_path / "nowhere" / "m.h")
    with pytest.raises(NotFittedError):
        classifier().export(tmp_path / "m.h")
    with pytest.raises(TypeError, match="is for exact forms"):
        rounding_report(model, export_model(model, tmp_path / "m.h", form="float32"), X)
    assert_says(message(export_model, model, tmp_path / "m.h", activation_bits=8.0), "8.0")


def test_names_come_from_fit_where_rows_have_none(tmp_path):
    X, y = binary(300)
    model = classifier(max_iter=3).fit(frame(X), y)
    assert model.export(tmp_path / "m.h", X=X).columns == ["a", "b", "c"]
    predictor = model.predictor(X)
    assert_says(
        message(predictor.predict_batch, frame(X)[["c", "b", "a"]]), "must have the columns"
    )


def test_several_classes_and_regressors(tmp_path):
    X, y = ordered(300)
    model = classifier(max_iter=40).fit(X, y)
    artefact = export_model(model, tmp_path / "m.json", X=X)
    assert (artefact.network.scores(X).argmax(axis=1) == model.predict(X)).mean() > 0.99
    model = regressor(max_iter=40).fit(X, 100.0 * X[:, 0])
    artefact = export_model(model, tmp_path / "m.json", X=X)
    assert np.abs(artefact.network(X)[:, 0] - model.predict(X)).max() < 0.5


def test_what_cannot_be_exported_leaves_no_file(tmp_path):
    X, y = binary(100)
    model = classifier(max_iter=5).fit(X, y)
    assert_says(message(export_model, model, tmp_path / "m.onnxx"), ".json, .h, .c", "'.onnxx'")
    assert_says(message(export_model, model, tmp_path / "1.h"), "C identifier", "'1'")
    unknown = make_pipeline(PolynomialFeatures(), classifier(max_iter=5)).fit(X, y)
    assert_says(message(export_model, unknown, tmp_path / "m.h"), "PolynomialFeatures")
    D = frame(X).assign(kind=np.where(y > 0, "p", "q"))
    encode = make_column_transformer((OneHotEncoder(), ["kind"]), remainder="passthrough")
    encoded = make_pipeline(encode, classifier(max_iter=5)).fit(D, y)
    assert_says(message(export_model, encoded, tmp_path / "m.h", X=D), "one-hot", "'kind'")
    assert list(tmp_path.iterdir()) == []


def test_the_method_of_an_estimator_and_the_float_forms(tmp_path):
    X, y = binary(300)
    model = classifier(max_iter=20).fit(frame(X), y)
    artefact = model.export(tmp_path / "toy.h", X=frame(X), units={"b": "GeV"})
    assert "'b' in 'GeV'" in (tmp_path / "toy.h").read_text()
    assert artefact.units == ["", "GeV", ""]
    for form in ("float32", "float64"):
        artefact = model.export(tmp_path / "toy.c", form=form)
        assert artefact.dtype == form and artefact.network.hash() == model.network_.hash()
        assert "NOT exactly monotone" in (tmp_path / "toy.c").read_text()
    said = message(model.export, tmp_path / "toy.json", form="float32")
    assert_says(said, "form='float32' can be written as .h, .c, .onnx", "'.json'", "form='integer'")
    assert_says(message(model.export, tmp_path / "toy.h", form="half"), "'integer'", "'half'")
    said = message(model.export, tmp_path / "toy.h", units={"d": "m"})
    assert_says(said, "units names 'd', which is not a column of X", "'a', 'b', 'c'")
    assert_says(message(model.export, tmp_path / "toy.h", units=["m"]), "units must hold 3 texts")
    with pytest.raises(TypeError, match="write needs an Artefact"):
        write("model", tmp_path / "toy.h")


def test_float_form_of_a_pipeline_takes_raw_columns(tmp_path):
    X, y = binary(300)
    D = frame(X * [1, 100, 0.01] + [0, 1e4, 3]).assign(unused=7.0)[["unused", "c", "a", "b"]]
    steps = make_column_transformer((StandardScaler(), ["b", "a"]), ("passthrough", ["c"]))
    model = make_pipeline(steps, classifier(max_iter=20)).fit(D, y)
    artefact = export_model(model, tmp_path / "toy.h", form="float64")
    rows, outputs = artefact.golden()
    expected = model[-1].network_(model[:-1].transform(pd.DataFrame(rows, columns=D.columns)))
    np.testing.assert_allclose(outputs, expected, atol=1e-9)
    assert artefact.preprocessing[0] == "not used" and "* x" in artefact.preprocessing[2]


@pytest.mark.parametrize("kind", ["two", "three", "regression"])
def test_rounding_report(kind, tmp_path):
    X, y = ordered(300) if kind == "three" else binary(300)
    model = regressor(max_iter=20) if kind == "regression" else classifier(max_iter=20)
    model.fit(X[:200], y[:200])
    artefact = model.export(tmp_path / "toy.json", X=X[:200], activation_bits=6, weight_bits=5)
    report = rounding_report(model, artefact, X[200:], y[200:])
    assert list(report.columns) == ["estimator", "artefact", "lost"]
    metrics = {"two": ["accuracy", "log loss", "roc auc"], "three": ["accuracy", "log loss"]}
    metrics = ["share of decisions", *metrics[kind]] if kind in metrics else ["r2"]
    assert list(report.index) == ["largest output error", "mean output error", *metrics]
    error = np.abs(artefact.network(X[200:]) - model.network_(X[200:]))
    assert report.loc["largest output error", "lost"] == error.max() > 0
    if kind != "regression":
        assert report.loc["accuracy", "estimator"] == model.score(X[200:], y[200:])
        assert list(rounding_report(model, artefact, X[200:]).index) == list(report.index[:3])


def test_the_file_says_what_its_outputs_are(tmp_path):
    X, y = binary(300)
    labels = np.array(["no", "yes"])[y]
    artefact = classifier(max_iter=3).fit(X, labels).export(tmp_path / "toy.h")
    assert artefact.output == "log-odds of yes"
    assert "Outputs: log-odds of yes." in (tmp_path / "toy.h").read_text()
    model = regressor(max_iter=3, loss="poisson").fit(X, y)
    assert model.export(tmp_path / "toy.json").output == "logarithm of the target"
    assert from_json(tmp_path / "toy.json").output == "logarithm of the target"


def test_columns_in_another_order_are_refused_behind_a_step_without_names(tmp_path):
    X, y = binary(300)
    model = make_pipeline("passthrough", classifier(max_iter=3, monotonic_cst=[1, -1, 0]))
    model.fit(frame(X), y)
    said = message(export_model, model, tmp_path / "m.json", X=frame(X)[["b", "a", "c"]])
    assert_says(said, "as they were in fit", "['b', 'a', 'c']")
    assert export_model(model, tmp_path / "m.json").columns == ["a", "b", "c"]


def test_columns_that_a_pipeline_drops_may_hold_anything(tmp_path):
    X, y = binary(300)
    D = frame(X).assign(word="text", gap=np.nan)
    keep = make_column_transformer((StandardScaler(), ["a", "b", "c"]), remainder="drop")
    model = make_pipeline(keep, classifier(max_iter=20)).fit(D, y)
    artefact = export_model(model, tmp_path / "m.h", X=D)
    rows = np.hstack([X, np.zeros((300, 2))])
    np.testing.assert_allclose(artefact.network(rows)[:, 0], model.decision_function(D), atol=0.01)
    assert artefact.preprocessing[3:] == ["not used", "not used"]
    assert "ignored, any number will do" in (tmp_path / "m.h").read_text()


@pytest.mark.parametrize("name", ["filename", "name", "USERNAME", "NAME_UPPER"])
def test_names_that_look_like_the_template(name, tmp_path):
    X, y = binary(100)
    classifier(max_iter=3).fit(X, y).export(tmp_path / f"{name}.h")
    text = (tmp_path / f"{name}.h").read_text()
    assert f"#define {name.upper()}_N_FEATURES 3" in text
    assert f" {name}_predict_one(const double *x) {{" in text
