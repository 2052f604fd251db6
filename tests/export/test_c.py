"""The C header: no warnings, and the same integers as the oracle with every compiler and flag."""

import numpy as np
import pytest
from programs import SETTINGS, output_of
from random_models import random_network, rows_of_integers
from toy import binary, classifier, regressor

from monolip.export import Artefact, to_c, to_integer

MAIN = """
#ifdef SCALAR
#undef __AVX2__
#undef __SSE2__
#endif
#include "model.h"
#include <stdio.h>
enum { N = MODEL_N_FEATURES, K = MODEL_N_OUTPUTS, MOST = 4096 };
static double x[MOST * N], y[MOST * K], one[K];
static int32_t s[K];
int main(void) {
    static const size_t sizes[] = {1, 7, MOST};
    size_t n = fread(x, sizeof(double) * N, MOST, stdin), row, start, i;
    if (model_self_test() != 0) return 3;
    for (row = 0; row < n; row++) {
        const int32_t head[2] = {model_scores(x + row * N, s), model_decide_one(x + row * N)};
        fwrite(head, sizeof head, 1, stdout);
        fwrite(s, sizeof s, 1, stdout);
#if MODEL_N_OUTPUTS == 1
        one[0] = model_predict_one(x + row * N);
#else
        model_predict_one(x + row * N, one);
#endif
        fwrite(one, sizeof one, 1, stdout);
    }
    for (i = 0; i < 3; i++) {
        for (start = 0; start < n; start += sizes[i]) {
            const size_t left = n - start;
            model_predict_batch(x + start * N, left < sizes[i] ? left : sizes[i], y + start * K);
        }
        fwrite(y, sizeof(double) * K, n, stdout);
    }
    return 0;
}
"""


def evaluated(artefact, rows, setting, folder):
    """What a program computes of rows: found, decision, scores, outputs one by one and batched."""
    to_c(artefact, folder / "model.h")
    printed = output_of(MAIN, setting, folder, rows.tobytes())
    n_outputs, n = artefact.network.n_outputs, len(rows)
    kind = np.dtype([("found", "i4"), ("decision", "i4"), ("scores", "i4", n_outputs),
                     ("outputs", "f8", n_outputs)])  # fmt: skip
    one = np.frombuffer(printed, kind, count=n)
    batched = np.frombuffer(printed, "f8", offset=n * kind.itemsize)
    return one, batched.reshape(3, n, n_outputs)


def check(artefact, rows, setting, folder):
    one, batched = evaluated(artefact, rows, setting, folder)
    network = artefact.network
    scores, outputs = network.scores(rows), network(rows)
    assert (one["found"] == 1).all()
    binary = network.n_outputs == 1
    decision = scores[:, 0] > artefact.threshold if binary else scores.argmax(axis=1)
    np.testing.assert_array_equal(one["decision"], decision)
    np.testing.assert_array_equal(one["scores"].reshape(scores.shape), scores)
    np.testing.assert_array_equal(one["outputs"].reshape(outputs.shape), outputs)
    for table in batched:
        np.testing.assert_array_equal(table, outputs)


@pytest.mark.parametrize("setting", SETTINGS)
def test_same_integers_with_every_compiler(setting, tmp_path):
    X, y = binary(300)
    for encoding in ("standard", "piecewise_linear"):
        sizes = (20, 20, 20)
        model = classifier(max_iter=20, hidden_layer_sizes=sizes, encoding=encoding).fit(X, y)
        artefact = Artefact(to_integer(model.network_, X), name="model", threshold=1000)
        rng = np.random.default_rng(0)
        rows = X[rng.integers(len(X), size=4000)] * rng.normal(1, 0.5, size=(4000, 3))
        grid = model.network_.grid
        rows[:600, 1] = rng.choice(grid.minimum[grid.column == 1], size=600)
        rows[:400, 1] = np.nextafter(rows[:400, 1], np.repeat([-np.inf, np.inf], 200))
        rows[-3:] = [[np.inf], [-np.inf], [1e308]]
        folder = tmp_path / encoding
        folder.mkdir()
        check(artefact, rows, setting, folder)


@pytest.mark.parametrize("bits", [(16, 15), (8, 7), (2, 1)])
@pytest.mark.parametrize(
    "setting",
    [
        "gcc avx2",
        "gcc scalar",
        pytest.param("gcc vnni", marks=pytest.mark.slow),
        pytest.param("gcc neon", marks=pytest.mark.slow),
    ],
)
def test_same_integers_for_every_shape(setting, bits, tmp_path):
    shapes = [
        {"hidden": ()},
        {"hidden": (2,), "n_features": 1},
        {"hidden": (34, 6), "n_outputs": 3},
        {"hidden": (18, 66), "n_features": 17},
        {"hidden": (2,), "n_features": 1, "cut": True},
        {"hidden": (34, 6), "n_outputs": 3, "n_features": 9, "cut": True},
    ]
    for number, shape in enumerate(shapes):
        folded, *_ = random_network(7, **shape)
        network = to_integer(folded, activation_bits=bits[0], weight_bits=bits[1])
        rows = rows_of_integers(network, np.random.default_rng(0), 500)
        folder = tmp_path / str(number)
        folder.mkdir()
        check(Artefact(network, name="model"), rows, setting, folder)


def test_regression_has_an_offset_and_a_scale(tmp_path):
    X, y = binary(300)
    model = regressor(max_iter=20).fit(X, 1e3 + 50 * X[:, 0] + y)
    artefact = Artefact(to_integer(model.network_, X), name="model")
    assert artefact.network.offset != 0
    check(artefact, X, "gcc avx2 fast-math", tmp_path)


@pytest.mark.parametrize("encoding", ["standard", "piecewise_linear"])
def test_nan_is_seen_with_every_flag(encoding, tmp_path):
    X, y = binary(100)
    model = classifier(max_iter=5, encoding=encoding).fit(X, y)
    artefact = Artefact(to_integer(model.network_, X), name="model")
    rows = np.tile(np.where(np.arange(3) < 2, 0.5, -0.5), (70, 1))
    rows[3, 0], rows[40, 2], rows[69, 1] = np.nan, -np.nan, np.nan
    missing = np.isnan(rows).any(axis=1)
    for number, setting in enumerate(["gcc -O2", "gcc avx2 fast-math", "clang fast-math"]):
        folder = tmp_path / str(number)
        folder.mkdir()
        one, batched = evaluated(artefact, rows, setting, folder)
        np.testing.assert_array_equal(one["found"] == 0, missing)
        np.testing.assert_array_equal(one["decision"] == -1, missing)
        for table in [one["outputs"].reshape(-1, 1), *batched]:
            np.testing.assert_array_equal(np.isnan(table[:, 0]), missing)


def test_names_in_the_header_are_harmless(tmp_path):
    X, y = binary(100)
    network = to_integer(classifier(max_iter=5).fit(X, y).network_, X)
    columns = ["*/ int x; /*", "tab\there", "NAME\n@SHIFT@"]
    artefact = Artefact(network, name="model", columns=columns, classes=['"quote"', "ö"])
    check(artefact, X, "gcc -O2", tmp_path)
    text = (tmp_path / "model.h").read_text()
    assert to_c(artefact) == text and r"'NAME\n@SHIFT@'" in text
