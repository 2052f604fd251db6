"""Exported files say how their columns are filled in, and predictors fill them in themselves."""

import json
import math
import pickle
import re

import numpy as np
import pandas as pd
import pytest
from toy import classifier

SIZES = ["s", "m", "l"]


def rows(n_rows=120, seed=0):
    rng = np.random.default_rng(seed)
    X = pd.DataFrame({
        "income": np.where(rng.random(n_rows) < 0.1, np.nan, rng.normal(3e4, 1e3, n_rows)),
        "age": rng.normal(size=n_rows),
        "debt": np.where(rng.random(n_rows) < 0.1, np.nan, rng.normal(size=n_rows)),
        "home": rng.choice(["own", "rent"], n_rows),
        "job": rng.choice(["a */", "b", "it's"], n_rows),
        "size": pd.Categorical(rng.choice([*SIZES, None], n_rows), SIZES, ordered=True),
    })  # fmt: skip
    X.loc[:5, "job"] = None
    return X


@pytest.fixture(scope="module")
def model():
    X = rows()
    y = X["age"] + (X["home"] == "own") > 0
    settings = {"monotonic_cst": {"debt": 1, "size": 1}, "missing": {"debt": "lowest"}}
    return classifier(max_iter=5, **settings).fit(X, y)


@pytest.fixture(scope="module")
def predictor(model):
    return model.predictor(rows())


def as_said(text, column, row):
    """The number that a text asks for."""
    missing = {name for name, value in row.items() if value is None or value != value}
    found = re.fullmatch(
        r"fill in: the value(?:, at least (\S+))?; (\S+) where it is missing.*", text
    )
    if found:
        least = -math.inf if found[1] is None else float(found[1])
        return float(found[2]) if column in missing else max(row[column], least)
    found = re.fullmatch(r"fill in: 1 where '(\w+)' is missing( or unknown)?, else 0", text)
    if found:
        return float(found[1] in missing or (found[2] is not None and row[found[1]] == "new"))
    found = re.fullmatch(
        r"fill in: 1 where '(\w+)' is (?:'(.*?)'|\"(.*?)\")( or above)?, else 0(?:; a missing or "
        r"unknown value counts as '(\w+)')?", text
    )  # fmt: skip
    if found:
        value = row[found[1]]
        if found[1] in missing or value == "new":
            # Said of the first column only; for the others of "size" the same.
            value = found[5] or ("m" if found[1] == "size" else None)
        if found[4]:
            return float(SIZES.index(value) >= SIZES.index(found[2]))
        return float(value == (found[2] or found[3]))
    assert text == ""
    return row[column]


def test_what_a_file_says_is_what_network_inputs_does(model, predictor):
    X = rows(seed=1).astype({"size": object})
    X.loc[7:9, ["home", "job", "size"]] = "new"
    artefact, wanted = predictor.artefact, model.network_inputs(X)
    for position in range(len(X)):
        row = X.iloc[position].to_dict()
        pairs = zip(artefact.preprocessing, artefact.columns, strict=True)
        assert [as_said(text, name, row) for text, name in pairs] == wanted.iloc[position].tolist()


def test_files_say_it(model, tmp_path):
    onnx = pytest.importorskip("onnx")
    words = ["'income is missing' = 1", "counts as 'own'", "1 where 'size' is 'l' or above"]
    for options in ({"X": rows()}, {"form": "float64"}):
        model.export(tmp_path / "m.h", **options)
        model.export(tmp_path / "m.onnx", **options)
        document = onnx.load(tmp_path / "m.onnx").doc_string
        for text in ((tmp_path / "m.h").read_text(), document):
            assert all(word in text for word in [*words, "network_inputs"])
    model.export(tmp_path / "m.json", X=rows())
    columns = json.loads((tmp_path / "m.json").read_text())["columns"]
    assert [column["preprocessing"] for column in columns] == predictor_texts(model)


def predictor_texts(model):
    return model.predictor(rows()).artefact.preprocessing


def test_raw_rows_and_rows_of_the_network_alike(model, predictor):
    X = rows(seed=2)
    inside = model.network_inputs(X)
    wanted = predictor.predict_batch(inside)
    assert np.abs(wanted[:, 0] - model.decision_function(X)).max() < 0.05
    for form in (X, inside.to_numpy(), X.to_numpy(dtype=object)):
        assert np.array_equal(predictor.predict_batch(form), wanted)
    row, ready = X.iloc[0], inside.iloc[0]
    for form in (row, dict(row), row[::-1], row.tolist(), ready, ready.to_numpy(), X[:1]):
        assert predictor.predict_one(form) == wanted[0, 0]
        assert predictor.decide_one(form) == int(wanted[0, 0] > 0)
    copy = pickle.loads(pickle.dumps(predictor))
    assert np.array_equal(copy.predict_batch(X), wanted)


def test_other_rows_are_refused(predictor):
    for wrong in (rows()[["age"]], {"age": 1.0}, [1.0, 2.0]):
        with pytest.raises(ValueError, match="network_inputs"):
            predictor.predict_one(wrong)
    with pytest.raises(ValueError, match="one row is needed; got 2"):
        predictor.predict_one(rows()[:2])


def test_numbers_that_may_be_either_are_refused():
    table = np.random.default_rng(0).choice([1.0, 2.0], size=(50, 2))
    model = classifier(max_iter=1, categorical_features=[1]).fit(table, table[:, 0] > 1)
    predictor = model.predictor(table)
    with pytest.raises(ValueError, match="pass a DataFrame"):
        predictor.predict_one(table[0])
    frame = pd.DataFrame(table, columns=["x0", "x1"])
    inside = model.network_inputs(table)
    assert np.array_equal(predictor.predict_batch(frame), predictor.predict_batch(inside))
    # Codes of 0 and 1 stay as they are.
    model = classifier(max_iter=1, categorical_features=[1]).fit(table - 1, table[:, 0] > 1)
    predictor = model.predictor(table - 1)
    assert np.isfinite(predictor.predict_one(table[0] - 1))
