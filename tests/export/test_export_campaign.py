"""Many events and many steps: what is exported equals the oracle and keeps what was proven."""

import numpy as np
import pytest
from programs import output_of
from random_models import random_network

from monolip import MonotonicLipschitzClassifier
from monolip.certificates import integer_proof
from monolip.datasets import make_trigger_events
from monolip.export import Artefact, compile, to_c, to_integer, to_onnx

pytestmark = pytest.mark.slow

STREAM = """
#include "model.h"
#include <stdio.h>
enum { N = MODEL_N_FEATURES, ROWS = 4099 };
static double x[ROWS * N], y[ROWS];
int main(void) {
    size_t n, row;
    while ((n = fread(x, sizeof(double) * N, ROWS, stdin)) > 0) {
        model_predict_batch(x, n, y);
        for (row = 0; row < n; row++) {
            int32_t score;
            if (!model_scores(x + row * N, &score)) return 3;
            if (model_predict_one(x + row * N) != y[row]) return 4;
            fwrite(&score, sizeof score, 1, stdout);
            fwrite(y + row, sizeof y[row], 1, stdout);
        }
    }
    return 0;
}
"""


@pytest.fixture(scope="module")
def trigger():
    """A network of the size of a trigger's and a million events, some of them out of range."""
    events = make_trigger_events(20_000, random_state=0)
    X = events.data.to_numpy()
    model = MonotonicLipschitzClassifier(
        hidden_layer_sizes=(20, 20, 20),
        monotonic_cst=[1] * 4,
        encoding="standard",
        ensemble_size=1,
        max_iter=20,
        random_state=0,
    ).fit(X, events.target)
    rng = np.random.default_rng(1)
    rows = X[rng.integers(len(X), size=1_000_000)]
    rows = rows + rng.normal(scale=X.std(axis=0) / 10, size=rows.shape)
    rows[::1000] *= 1e3
    return model.network_, X, rows


@pytest.fixture(scope="module", params=[(16, 15), (10, 7)], ids=str)
def exported(trigger, request):
    network, X, rows = trigger
    bits = {"activation_bits": request.param[0], "weight_bits": request.param[1]}
    artefact = Artefact(to_integer(network, X, **bits), name="model")
    return artefact, rows, artefact.network.scores(rows)


@pytest.mark.parametrize("setting", ["gcc -O2", "gcc avx2 fast-math", "gcc vnni", "clang scalar"])
def test_a_million_events_in_c(exported, setting, tmp_path):
    artefact, rows, scores = exported
    to_c(artefact, tmp_path / "model.h")
    text = "#ifdef SCALAR\n#undef __AVX2__\n#undef __SSE2__\n#endif\n" + STREAM
    printed = output_of(text, setting, tmp_path, rows.tobytes())
    found = np.frombuffer(printed, np.dtype([("score", "i4"), ("output", "f8")]))
    np.testing.assert_array_equal(found["score"], scores[:, 0])
    np.testing.assert_array_equal(found["output"], artefact.network(rows)[:, 0])


def test_a_million_events_in_onnxruntime(exported):
    runtime = pytest.importorskip("onnxruntime")
    artefact, rows, scores = exported
    text = to_onnx(artefact).SerializeToString()
    session = runtime.InferenceSession(text, providers=["CPUExecutionProvider"])
    np.testing.assert_array_equal(session.run(["scores"], {"X": rows})[0], scores)


def raw_rows(network, steps):
    """The middle of each step, in the columns' units."""
    factor = np.where(network.factor > 0, network.factor, 1.0)
    return np.where(network.factor > 0, network.center + steps / factor, 0.0)


def check_steps(artefact, steps):
    """Move every row one step up along every column: how many moves were checked."""
    network, proof = artefact.network, integer_proof(artefact.network)
    predictor = compile(artefact)
    rows = raw_rows(network, steps)
    np.testing.assert_array_equal(network.steps(rows).T[:, network.factor > 0],
                                  steps[:, network.factor > 0])  # fmt: skip
    before = predictor.scores(rows)[:, 0]
    for column in np.flatnonzero(network.factor > 0):
        inside = steps[:, column] < network.high[column]
        moved = rows.copy()
        moved[:, column] = raw_rows(network, steps + 1)[:, column]
        change = (predictor.scores(moved)[:, 0] - before)[inside]
        if proof.rising[0, column]:
            assert (change >= 0).all()
        if proof.falling[0, column]:
            assert (change <= 0).all()
        output = change * (network.unit * network.scale)
        width = 1.0 / network.factor[column]
        assert (output <= proof.upper[0, column] * width + proof.slack[0]).all()
        assert (output >= proof.lower[0, column] * width - proof.slack[0]).all()
    return steps.size


@pytest.mark.parametrize("bits", [(16, 15), (10, 7), (8, 7)], ids=str)
def test_ten_million_steps(trigger, bits):
    network, X, rows = trigger
    integer = to_integer(network, X, activation_bits=bits[0], weight_bits=bits[1])
    artefact = Artefact(integer, name="model")
    rng = np.random.default_rng(2)
    uniform = rng.integers(integer.low, integer.high + 1, size=(500_000, 4))
    data = integer.steps(rows[:400_000]).T
    checked = check_steps(artefact, np.vstack([uniform, data]))
    assert integer_proof(integer).rising.all() and checked >= 3_600_000


def test_every_input_of_tiny_networks():
    for seed in range(24):
        rng = np.random.default_rng(seed)
        folded, *_ = random_network(
            seed,
            hidden=[(), (2,), (4, 4), (6, 2)][seed % 4],
            n_features=2,
            norm=[1.0, np.inf][seed % 2],
        )
        bits = {"activation_bits": int(rng.integers(3, 7)), "weight_bits": int(rng.integers(2, 8))}
        integer = to_integer(folded, **bits)
        ranges = [np.arange(integer.low[i], integer.high[i] + 1) for i in range(2)]
        steps = np.stack(np.meshgrid(*ranges), axis=-1).reshape(-1, 2)
        check_steps(Artefact(integer, name="model"), steps)
