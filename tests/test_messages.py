"""Every mistake has a message that states the rule, the value found and, where one is, the remedy.

Each case gives words that the message must hold. A message that only numpy or torch could have
written names neither the parameter nor the rule, so it fails its case.
"""

import re
import warnings

import numpy as np
import pandas as pd
import polars as pl
import pytest
import scipy.sparse
import torch
from toy import binary, classifier, continuous, frame, ordered, regressor

X, y = binary(60)
D = frame(X)
Y = ordered(60)[1]
T = continuous(60)[1]
WITH_NAN, WITH_INF = D.where(D["a"] > 0), D.replace(D.iloc[0, 0], np.inf)
TEXT = ["red", "blue"] * 30
DAYS = pd.Series(pd.date_range("2020-01-01", periods=60))
NUMBERS = [*map(str, range(59)), "unknown"]
NO_CATEGORIES = {"categorical_features": None}

# Parameters, with the data of three classes if the case says so.
PARAMETERS = {
    "lipschitz of text": ({"lipschitz": ["a", 1, 1]}, "lipschitz", "'a'"),
    "lipschitz of text in a dict": ({"lipschitz": {"a": "wide"}}, "lipschitz", "'wide'"),
    "lipschitz with auto in a list": ({"lipschitz": ["auto", 1, 1]}, "lipschitz", "'auto'"),
    "lipschitz with a list in a dict": ({"lipschitz": {"a": [1, 2]}}, "lipschitz", r"\[1, 2\]"),
    "lipschitz with None": ({"lipschitz": {"a": None}}, "lipschitz", "missing", "'a'"),
    "lipschitz ragged": ({"lipschitz": [[1, 2], [1]]}, "lipschitz", r"\(3,\)"),
    "lipschitz negative": ({"lipschitz": -1}, "lipschitz", "negative", "-1.0", "'a'"),
    "lipschitz of a column negative": ({"lipschitz": [1, -2, 0]}, "negative", "-2.0", "'b'"),
    "lipschitz in a dict negative": ({"lipschitz": {"c": -3}}, "negative", "-3.0", "'c'"),
    "lipschitz NaN": ({"lipschitz": np.nan}, "lipschitz", "missing", "nan"),
    "lipschitz unknown": ({"lipschitz": {"z": 1}}, "lipschitz", "'z'", "'a', 'b', 'c'"),
    "lipschitz short": ({"lipschitz": [1, 2]}, "lipschitz", r"\(3,\)", r"\(2,\)"),
    "lipschitz column": ({"lipschitz": np.ones((3, 1))}, "lipschitz", r"\(3,\)", r"\(3, 1\)"),
    "lipschitz word": ({"lipschitz": "foo"}, "lipschitz", "'auto'", "'foo'"),
    "lipschitz None": ({"lipschitz": None}, "lipschitz", "None"),
    "direction of text": ({"monotonic_cst": {"a": "up"}}, "-1, 0 or 1", "'up'"),
    "direction between": ({"monotonic_cst": {"a": 0.5}}, "-1, 0 or 1", "0.5"),
    "direction too large": ({"monotonic_cst": [1, 2, 0]}, "-1, 0 or 1", "2"),
    "direction NaN": ({"monotonic_cst": [1, np.nan, 0]}, "-1, 0 or 1", "nan"),
    "direction infinite": ({"monotonic_cst": [1, -np.inf, 0]}, "-1, 0 or 1", "-inf"),
    "directions unknown": ({"monotonic_cst": {"z": 1}}, "monotonic_cst", "'z'", "'a', 'b', 'c'"),
    "directions short": ({"monotonic_cst": [1, 0]}, "monotonic_cst", r"\(3,\)", r"\(2,\)"),
    "directions ragged": ({"monotonic_cst": [[1, 0], [1]]}, "monotonic_cst", r"\(3,\)"),
    "directions by class of two": ({"monotonic_cst": {"a": {0: 1}}}, "three or more classes"),
    "norm": ({"norm": 3}, "norm must be 1, 2 or inf", "3"),
    "norm of text": ({"norm": "2"}, "norm", "'2'"),
    "norm NaN": ({"norm": np.nan}, "norm must be 1, 2 or inf", "nan"),
    "odd width": ({"hidden_layer_sizes": (7,)}, "positive even", "MaxMin", r"\(7,\)"),
    "negative width": ({"hidden_layer_sizes": [-2]}, "positive even", r"\[-2\]"),
    "width of text": ({"hidden_layer_sizes": ["a"]}, "positive even", "'a'"),
    "a single width": ({"hidden_layer_sizes": 8}, "hidden_layer_sizes", "array-like", "8"),
    "scaling": ({"scaling": "robust"}, "scaling", "'standard'", "'robust'"),
    "batch": ({"batch_size": 61}, "must not exceed", "61", "60", "batch_size='auto'"),
    "no passes": ({"max_iter": 0}, "max_iter", "'auto'", "0"),
    "penalty": ({"slope_penalty": -1.0}, "slope_penalty", "-1.0"),
    "step": ({"learning_rate": 0.0}, "learning_rate", "0.0"),
    "device": ({"device": "tpu"}, "available on this machine", "'tpu'", "device='auto'"),
    "all rows held out": (
        {"early_stopping": True, "validation_fraction": 60}, "leave rows to train on", "60"
    ),
    "callback": ({"callbacks": [3]}, "callbacks", "skorch", "3"),
    "callbacks": ({"callbacks": 3}, "callbacks", "3"),
}  # fmt: skip

CLASSIFIER_PARAMETERS = {
    "weight of a class that is not there": ({"class_weight": {5: 1}}, "class_weight", "5", "0, 1"),
    "negative weight of a class": ({"class_weight": {0: -1.0}}, "class_weight", "negative", "-1"),
    "weight of a class NaN": ({"class_weight": {0: np.nan}}, "class_weight", "nan"),
    "weight of a class of text": ({"class_weight": {0: "a"}}, "class_weight", "'a'"),
}
THREE_CLASSES = {
    "direction of a class that is not there": ({"a": {7: 1}}, "7", "not a class of y", "0, 1, 2"),
    "direction by class and by column": ({"a": {0: 1}, "b": 1}, "all columns or for none", "1"),
    "two classes up": ({"a": {0: 1, 1: 1}}, "at most one class", "'a'"),
    "two classes down": ([[0, 0, 0], [-1, 0, -1], [0, 0, 0]], "at most one class", "'b'"),
    "too many classes": (np.zeros((3, 4)), r"\(3,\) or \(3, 3\)", r"\(3, 4\)"),
}
REGRESSOR_PARAMETERS = {
    "quantile": ({"loss": "quantile", "quantile": 1.0}, "quantile", "1.0"),
    "loss": ({"loss": "mse"}, "loss", "'squared_error'", "'mse'"),
    "directions by class": ({"monotonic_cst": np.zeros((3, 3))}, r"\(3,\)", r"\(3, 3\)"),
    "negative targets": ({"loss": "poisson"}, "loss='poisson'", "not negative", str(T.min())),
}
DATA = {
    "unknown by name": (X, y, {"lipschitz": {"a": 1}}, "column names", "DataFrame"),
    "directions by name": (X, y, {"monotonic_cst": {"a": 1}}, "column names", "DataFrame"),
    "names that are numbers": (
        pd.DataFrame(X), y, {"lipschitz": {0: 1}}, "column names", "are strings"
    ),
    "missing": (WITH_NAN * np.nan, y, {}, "NaN", "every value is missing"),
    "missing without a direction": (
        WITH_NAN, y, {"missing": {"a": "lowest"}}, "'lowest'", "monotonic_cst", "'a'"
    ),
    "missing of another name": (WITH_NAN, y, {"missing": {"z": "own"}}, "missing names 'z'"),
    "missing as something else": (WITH_NAN, y, {"missing": {"a": "worst"}}, "'lowest'", "'worst'"),
    "infinite": (WITH_INF, y, {}, "infinity", "'a'"),
    "infinite without a name": (np.where(X[0, 1] == X, np.inf, X), y, {}, "infinity", "'x1'"),
    "a single row": (X[0], y[:1], {}, "2D array", r"\(3,\)", "Reshape your data"),
    "sparse": (scipy.sparse.csr_array(X), y, {}, "[Ss]parse", "toarray"),
    "text": (D.assign(d=TEXT), y, NO_CATEGORIES, "must be numeric", "'d'", "OneHotEncoder"),
    "text of objects": (
        D.assign(d=np.array(TEXT, dtype=object)).astype({"d": object}), y, NO_CATEGORIES,
        "must be numeric", "'d'", "OneHotEncoder",
    ),
    "categories": (D.assign(d=pd.Categorical(TEXT)), y, NO_CATEGORIES, "must be numeric", "'d'"),
    "text in polars": (
        pl.DataFrame({"a": X[:, 0], "d": TEXT}), y, NO_CATEGORIES,
        "must be numeric", "'d'", "OneHotEncoder",
    ),
    "text in an array": (np.array(TEXT, dtype=object)[:, None], y, {}, "must be numeric", "red"),
    "text in a plain array": (np.array(TEXT)[:, None], y, {}, "must be numeric", "red"),
    "categories without an order": (
        D.assign(d=TEXT), y, {"monotonic_cst": {"d": 1}}, "an order", "'d'", "ordered=True"
    ),
    "too many categories": (
        pd.DataFrame({"d": [f"row {i}" for i in range(300)]}), np.arange(300) % 2, {},
        "at most 255", "300", "'d'",
    ),
    "categories unknown": (
        D, y, {"categorical_features": ["z"]}, "categorical_features", "'z'", "'a', 'b', 'c'"
    ),
    "categories by a short mask": (D, y, {"categorical_features": [True, False]}, "mask", "3", "2"),
    "categories beyond the columns": (X, y, {"categorical_features": [3]}, "3", "0 to 2"),
    "dates": (D.assign(d=pd.Timestamp("2020-01-01")), y, {}, "must be numeric", "'d'"),
    "dates as objects": (D.assign(d=DAYS.dt.date), y, {}, "dates or times", "'d'", "dt.days"),
    "durations": (D.assign(d=DAYS - DAYS[0]), y, {}, "dates or times", "'d'", "total_seconds"),
    "dates as text": (
        D.assign(d=DAYS.dt.strftime("%d.%m.%Y")), y, {}, "'d'", "'01.01.2020'", "to_datetime",
        r"astype\('category'\)",
    ),
    "dates as text, one missing": (
        D.assign(d=DAYS.dt.strftime("%Y-%m-%d %H:%M").replace("2020-01-02 00:00", "never")), y, {},
        "'d'", "to_datetime",
    ),
    "numbers as text beside a word": (
        D.assign(d=NUMBERS), y, {}, "'d'", "'unknown'", "to_numeric", r"astype\('category'\)"
    ),
    "too many numbers as text": (
        pd.DataFrame({"d": [str(i) for i in range(300)]}), np.arange(300) % 2, {},
        "at most 255", "'d'", "to_numeric",
    ),
    "one row": (X[:1], y[:1], {}, "1 sample", "minimum of 2"),
    "no row": (X[:0], y[:0], {}, "0 sample", "minimum of 2"),
    "constant": (np.ones((10, 2)), y[:10], {}, "column that varies", "x0, x1"),
    "too large": (X * 1e301, y, {}, "1e300", "rescale"),
    "one class": (X, y * 0, {}, "at least 2 classes", "1 class", "0"),
    "no target": (X, None, {}, "requires y to be passed"),
    "numbers for classes": (X, T, {}, "continuous"),
    "missing class of text": (X, [None, *TEXT[1:]], {}, "y must hold", "1 of 60"),
    "missing category": (X, pd.Categorical([None, *TEXT[1:]]), {}, "y must hold", "1 of 60"),
    "missing class": (X, np.where(y == 0, np.nan, 1), {}, "NaN"),
    "two targets": (X, np.c_[y, y], {}, "1d array", r"\(60, 2\)"),
    "short target": (X, y[:5], {}, "60, 5"),
}  # fmt: skip


def message(function, *arguments, **options):
    # What numpy says about NaN on the way would be an error of its own.
    with warnings.catch_warnings(), pytest.raises((ValueError, TypeError)) as error:
        warnings.simplefilter("error")
        function(*arguments, **options)
    return str(error.value)


def assert_says(text, *words):
    for word in words:
        assert re.search(word, text), f"{word!r} is missing in: {text}"


@pytest.mark.parametrize("case", PARAMETERS)
@pytest.mark.parametrize("make", [classifier, regressor])
def test_parameters(make, case):
    settings, *words = PARAMETERS[case]
    assert_says(message(make(**settings).fit, D, y), *words)


@pytest.mark.parametrize("case", CLASSIFIER_PARAMETERS)
def test_parameters_of_the_classifier(case):
    settings, *words = CLASSIFIER_PARAMETERS[case]
    assert_says(message(classifier(**settings).fit, D, y), *words)


@pytest.mark.parametrize("case", THREE_CLASSES)
def test_directions_by_class(case):
    given, *words = THREE_CLASSES[case]
    assert_says(message(classifier(monotonic_cst=given).fit, D, Y), "monotonic_cst", *words)


@pytest.mark.parametrize("case", REGRESSOR_PARAMETERS)
def test_parameters_of_the_regressor(case):
    settings, *words = REGRESSOR_PARAMETERS[case]
    assert_says(message(regressor(**settings).fit, D, T), *words)


@pytest.mark.parametrize("case", DATA)
def test_data(case):
    rows, labels, settings, *words = DATA[case]
    assert_says(message(classifier(**settings).fit, rows, labels), *words)


def test_targets_of_text():
    assert_says(message(regressor().fit, X, TEXT), "y must be numeric|numbers", "red")


def n_inputs(model, rows):
    return model.fit(rows, y).network_inputs(rows).shape[1]


def test_what_is_said_to_be_a_category_is_one():
    for column in (NUMBERS, DAYS.dt.strftime("%Y-%m-%d")):
        rows = D.assign(d=pd.Series(column).astype("category"))
        assert n_inputs(classifier(max_iter=1), rows) == 3 + 60
    named = classifier(max_iter=1, categorical_features=["d"])
    assert n_inputs(named, D.assign(d=NUMBERS)) == 3 + 60
    digits = D.assign(d=[str(i % 10) for i in range(60)])
    assert n_inputs(classifier(max_iter=1), digits) == 3 + 10


def test_rows_that_differ_from_training():
    model = classifier(max_iter=1).fit(D.assign(d=["1", "2"] * 30), y)
    assert_says(message(model.predict, D.assign(d="1").iloc[0]), "2D array", r"iloc\[\[0\]\]")
    wrong = D.assign(d="1", b="abc")
    assert_says(message(model.predict, wrong), "in training", "'abc'", "'b'", "to_numeric")
    wrong = D.assign(d="1", b="1.5")
    assert_says(message(model.predict, wrong), "in training", "'1.5'", "'b'", "to_numeric")
    assert_says(message(model.predict, WITH_INF.assign(d="1")), "infinity", "'a'")


def test_a_column_of_unknown_categories():
    model = classifier(max_iter=1).fit(D.assign(d=["1", "2"] * 30), y)
    for rows in (D.assign(d=[1, 2] * 30), D[:1].assign(d=1), D[:2].assign(d=["x", "y"])):
        with pytest.warns(UserWarning, match="'d' was there in training.* known are '1', '2'"):
            model.predict(rows)
    # One new category in a single row, or missing values, are nothing unusual.
    for rows in (D[:1].assign(d="x"), D.assign(d=None), D[:2].assign(d=["x", "1"])):
        model.predict(rows)


@pytest.mark.skipif(torch.cuda.is_available(), reason="this machine has a GPU")
def test_no_gpu():
    for device in ("cuda", "cuda:1"):
        text = message(classifier(device=device).fit, X, y)
        assert_says(text, "available on this machine", f"'{device}'", "'cpu'", "device='auto'")
