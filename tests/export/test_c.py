"""The C header: no warnings, and the same integers as the oracle with every compiler and flag."""

import shutil
import subprocess

import numpy as np
import pytest
from random_models import random_network, rows_of_integers
from toy import binary, classifier, regressor

from monolip.export import Artefact, to_c, to_integer

STRICT = ["-Wall", "-Wextra", "-Wconversion", "-pedantic", "-Werror"]
SETTINGS = [
    ["gcc", "-std=c99", "-O0"],
    ["gcc", "-std=c99", "-O2"],
    ["gcc", "-std=c99", "-O3", "-mavx2"],
    ["gcc", "-std=c11", "-O3", "-ffast-math", "-mavx2", "-mfma"],
    ["gcc", "-std=c99", "-O2", "-DSCALAR"],
    ["g++", "-x", "c++", "-std=c++11", "-O2"],
    ["clang", "-std=c99", "-O3", "-mavx2"],
    ["clang", "-std=c99", "-O2", "-ffast-math"],
]
MAIN = """
#ifdef SCALAR
#undef __AVX2__
#undef __SSE2__
#endif
#include "model.h"
#include <stdio.h>
int main(void) {
    static double x[MODEL_N_FEATURES], y[MODEL_N_OUTPUTS];
    int32_t s[MODEL_N_OUTPUTS];
    int k;
    if (model_self_test() != 0) return 3;
    while (fread(x, sizeof(double), MODEL_N_FEATURES, stdin) == MODEL_N_FEATURES) {
        int found = model_scores(x, s);
        model_predict_batch(x, 1, y);
        printf("%d %d", found, model_decide_one(x));
        for (k = 0; k < MODEL_N_OUTPUTS; k++) printf(" %ld %.17g", found ? (long)s[k] : 0L, y[k]);
        printf(" %.17g\\n", model_predict_one(x));
    }
    return 0;
}
"""


def compiled(artefact, setting, folder):
    """Path of a program that evaluates a model on rows from its standard input."""
    if shutil.which(setting[0]) is None:
        pytest.skip(f"needs the compiler {setting[0]}")
    to_c(artefact, folder / "model.h")
    (folder / "main.c").write_text(MAIN)
    command = [*setting, *STRICT, "main.c", "-o", "program"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "program"


def evaluated(program, rows):
    done = subprocess.run([program], input=rows.tobytes(), capture_output=True, check=False)
    assert done.returncode == 0
    return np.array([line.split() for line in done.stdout.decode().splitlines()], dtype=float)


def check(artefact, rows, setting, folder):
    table = evaluated(compiled(artefact, setting, folder), rows)
    network = artefact.network
    scores, outputs = network.scores(rows), network(rows)
    assert (table[:, 0] == 1).all()
    np.testing.assert_array_equal(table[:, 1], scores[:, 0] > artefact.threshold)
    np.testing.assert_array_equal(table[:, 2:-1:2], scores)
    np.testing.assert_array_equal(table[:, 3:-1:2], outputs)
    np.testing.assert_array_equal(table[:, -1], outputs[:, 0])


@pytest.mark.parametrize("setting", SETTINGS, ids=" ".join)
def test_same_integers_with_every_compiler(setting, tmp_path):
    X, y = binary(300)
    model = classifier(max_iter=20, hidden_layer_sizes=(20, 20, 20)).fit(X, y)
    artefact = Artefact(to_integer(model.network_, X), name="model", threshold=1000)
    rng = np.random.default_rng(0)
    rows = X[rng.integers(len(X), size=5000)] * rng.normal(1, 0.5, size=(5000, 3))
    rows[0], rows[1], rows[2] = np.inf, -np.inf, 1e308
    check(artefact, rows, setting, tmp_path)


@pytest.mark.parametrize("bits", [(16, 15), (8, 7), (2, 1)])
@pytest.mark.parametrize(
    "shape",
    [{"hidden": ()}, {"hidden": (2,), "n_features": 1}, {"hidden": (34, 6), "n_outputs": 3},
     {"hidden": (18, 66), "n_features": 17}],
    ids=str,
)  # fmt: skip
def test_same_integers_for_every_shape(shape, bits, tmp_path):
    folded, *_ = random_network(7, **shape)
    network = to_integer(folded, activation_bits=bits[0], weight_bits=bits[1])
    rows = rows_of_integers(network, np.random.default_rng(0), 500)
    check(Artefact(network, name="model"), rows, SETTINGS[1], tmp_path)


def test_regression_has_an_offset_and_a_scale(tmp_path):
    X, y = binary(300)
    model = regressor(max_iter=20).fit(X, 1e3 + 50 * X[:, 0] + y)
    artefact = Artefact(to_integer(model.network_, X), name="model")
    assert artefact.network.offset != 0
    check(artefact, X, SETTINGS[3], tmp_path)


def test_nan_is_seen_with_every_flag(tmp_path):
    X, y = binary(100)
    artefact = Artefact(to_integer(classifier(max_iter=5).fit(X, y).network_, X), name="model")
    rows = np.array([[np.nan, 0.0, 0.0], [0.0, 0.0, -np.nan]])
    for number in (1, 3):
        folder = tmp_path / str(number)
        folder.mkdir()
        table = evaluated(compiled(artefact, SETTINGS[number], folder), rows)
        assert (table[:, :2] == [0, -1]).all() and np.isnan(table[:, 3:]).all()


def test_names_in_the_header_are_harmless(tmp_path):
    X, y = binary(100)
    network = to_integer(classifier(max_iter=5).fit(X, y).network_, X)
    columns = ["*/ int x; /*", "tab\there", "NAME\n@SHIFT@"]
    artefact = Artefact(network, name="model", columns=columns, classes=['"quote"', "ö"])
    check(artefact, X, SETTINGS[1], tmp_path)
    text = (tmp_path / "model.h").read_text()
    assert to_c(artefact) == text and r"'NAME\n@SHIFT@'" in text
