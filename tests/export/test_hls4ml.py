"""hls4ml: the same integers as the oracle in its C simulation, where it is installed."""

import re
import shutil

import numpy as np
import pytest
from random_models import random_network, rows_of_integers

from monolip.export import Artefact, to_hls4ml, to_integer

SHAPES = [
    {"hidden": ()},
    {"hidden": (2,), "n_features": 1},
    {"hidden": (12, 6), "n_outputs": 3},
    {"hidden": (18, 10), "n_features": 7},
    {"hidden": (8, 6), "n_features": 3, "cut": True},
]


def artefact_of(shape, bits):
    folded, *_ = random_network(7, **shape)
    return Artefact(to_integer(folded, activation_bits=bits[0], weight_bits=bits[1]), name="model")


@pytest.mark.parametrize("bits", [(16, 15), (8, 7), (2, 1)])
@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_every_number_has_its_type(shape, bits):
    model, config = to_hls4ml(artefact_of(shape, bits))
    graph = model.graph
    assert {node.op_type for node in graph.node} <= {"MatMul", "Add", "Max", "Min", "Concat"}
    named = {"steps", *(node.name for node in graph.node), *(t.name for t in graph.initializer)}
    assert set(config["LayerName"]) == named
    for layer in config["LayerName"].values():
        for kind in layer["Precision"].values():
            assert 2 <= int(re.match(r"ap_fixed<(\d+),", kind)[1]) <= 32


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("bits", [(16, 15), (8, 7), (2, 1)])
@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_same_integers_in_the_simulation(shape, bits, tmp_path):
    hls4ml = pytest.importorskip("hls4ml")
    if shutil.which("g++") is None:
        pytest.skip("needs the compiler g++")
    artefact = artefact_of(shape, bits)
    model, config = to_hls4ml(artefact)
    firmware = hls4ml.converters.convert_from_onnx_model(
        model, hls_config=config, output_dir=str(tmp_path), backend="Vitis", io_type="io_parallel"
    )
    firmware.compile()
    network = artefact.network
    rows = rows_of_integers(network, np.random.default_rng(0), 500)
    steps = np.ascontiguousarray(network.steps(rows).T.astype(np.float32))
    # What hls4ml hands back is float32.
    scores = firmware.predict(steps).reshape(len(rows), -1)
    np.testing.assert_array_equal(scores, network.scores(rows).astype(np.float32))
