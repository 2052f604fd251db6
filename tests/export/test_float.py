"""The floating-point form: never further from the certified network than its proven slack."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from programs import output_of
from random_models import random_network, random_rows, seeds, shapes
from test_messages import assert_says, message
from toy import binary, classifier

from monolip.export import FloatArtefact, to_c
from monolip.folded import Dense, FoldedNetwork, MaxMin

MAIN = """
#include <float.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#ifdef SCALAR
#undef __SSE2__
#undef __GNUC__
#endif
#include "model.h"
enum { N = MODEL_N_FEATURES, K = MODEL_N_OUTPUTS, MOST = 4096 };
static REAL x[MOST * N], y[MOST * K];
int main(void) {
    size_t n = fread(x, sizeof(REAL) * N, MOST, stdin), row;
    if (model_self_test() != 0) return 3;
    for (row = 0; row < n; row++) {
        const int32_t decision = model_decide_one(x + row * N);
#if MODEL_N_OUTPUTS == 1
        y[0] = model_predict_one(x + row * N);
#else
        model_predict_one(x + row * N, y);
#endif
        fwrite(&decision, sizeof decision, 1, stdout);
        fwrite(y, sizeof(REAL) * K, 1, stdout);
    }
    model_predict_batch(x, n, y);
    fwrite(y, sizeof(REAL) * K, n, stdout);
    return 0;
}
"""
SETTINGS = ["gcc -O2", "gcc fma", "gcc scalar", "gcc neon", "g++", "clang avx2"]


def evaluated(artefact, rows):
    """The form in numpy, and the rows as its dtype holds them."""
    kind = np.dtype(artefact.dtype).type
    with np.errstate(over="ignore"):
        rows = rows.astype(kind)
    read = artefact.network.grid.spread(rows)
    scaled = ((np.clip(read, artefact.low, artefact.high) - artefact.center) * artefact.factor).T
    hidden = scaled
    for depth, (weight, bias) in enumerate(artefact.layers):
        hidden = weight @ hidden + bias[:, None]
        if depth < len(artefact.layers) - 1:
            half = len(hidden) // 2
            pair = hidden[:half], hidden[half:]
            hidden = np.concatenate([np.maximum(*pair), np.minimum(*pair)])
    total = hidden + artefact.direction @ scaled
    return (kind(artefact.offset) + kind(artefact.scale) * total).T, rows


def within_slack(artefact, outputs, rows):
    exact = artefact.network(rows.astype(np.float64))
    return (np.abs(outputs.astype(np.float64) - exact) <= artefact.slack).all()


@given(seeds, shapes, st.sampled_from(["float32", "float64"]))
def test_slack_holds_for_random_networks(seed, shape, dtype):
    network, *_ = random_network(seed, **shape)
    artefact = FloatArtefact(network, dtype)
    outputs, rows = evaluated(artefact, random_rows(network, np.random.default_rng(seed), 300))
    assert within_slack(artefact, outputs, rows)
    assert artefact.slack.max() < 0.1 * max(1.0, np.abs(outputs).max())


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize(
    "setting",
    [*SETTINGS[:1], *(pytest.param(name, marks=pytest.mark.slow) for name in SETTINGS[1:])],
)
def test_header_stays_within_its_slack(setting, dtype, tmp_path):
    shapes = [
        {"hidden": ()},
        {"hidden": (2,), "n_features": 1},
        {"hidden": (34, 6), "n_outputs": 3},
        {"hidden": (18, 66), "n_features": 17},
        {"hidden": (6,), "n_features": 5, "cut": True},
    ]
    real = {"float32": "float", "float64": "double"}[dtype]
    for number, shape in enumerate(shapes):
        network, *_ = random_network(7, **shape)
        artefact = FloatArtefact(network, dtype, name="model", threshold=0.25)
        with np.errstate(over="ignore"):
            rows = random_rows(network, np.random.default_rng(0), 301).astype(dtype)
        rows[5, 0] = np.nan
        folder = tmp_path / str(number)
        folder.mkdir()
        to_c(artefact, folder / "model.h")
        printed = output_of(MAIN.replace("REAL", real), setting, folder, rows.tobytes())
        n_outputs = network.n_outputs
        kind = np.dtype([("decision", "i4"), ("outputs", dtype, n_outputs)])
        one = np.frombuffer(printed, kind, count=len(rows))
        outputs = one["outputs"].reshape(-1, n_outputs)
        batch = np.frombuffer(printed, dtype, offset=len(rows) * kind.itemsize)
        known = np.arange(len(rows)) != 5
        assert one["decision"][5] == -1 and np.isnan(outputs[5]).all()
        decision = outputs[:, 0] > 0.25 if n_outputs == 1 else outputs.argmax(axis=1)
        np.testing.assert_array_equal(one["decision"][known], decision[known])
        for found in (outputs, batch.reshape(-1, n_outputs)):
            assert within_slack(artefact, found[known], rows[known])
            assert np.isnan(found[5]).all()


def test_label_of_the_header():
    X, y = binary(300)
    network = classifier(max_iter=20).fit(X, y).network_
    artefact = FloatArtefact(network, name="model", units=["m", "", ""])
    text = to_c(artefact)
    assert "NOT exactly monotone" in text and f"{artefact.slack[0]:.3g}" in text
    assert network.hash() in text and "'x0' in 'm'" in text
    assert 'error "the slack is proven for IEEE arithmetic' in text


def test_what_this_form_cannot_do_is_named():
    X, y = binary(300)
    network = classifier(max_iter=5).fit(X, y).network_
    assert_says(message(FloatArtefact, network, "float16"), "'float32' or 'float64'", "'float16'")
    big = FoldedNetwork(
        grid=network.grid,
        operations=network.operations,
        direction=network.direction,
        step=network.step,
        scale=1e300,
    )
    assert_says(message(FloatArtefact, big), "does not fit float32", "take float64")
    two = FoldedNetwork(
        grid=network.grid,
        operations=(
            network.operations[0],
            MaxMin(),
            MaxMin(),
            *(item for item in network.operations[2:] if isinstance(item, Dense | MaxMin)),
        ),
        direction=network.direction,
        step=network.step,
    )
    with pytest.raises(NotImplementedError, match="dense, maxmin, maxmin"):
        FloatArtefact(two)
