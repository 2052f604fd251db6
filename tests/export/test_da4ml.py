"""da4ml computes the same integers as the oracle; skipped where it is not installed."""

import importlib.util
import itertools
import sys

import numpy as np
import pytest

from monolip.export import Artefact
from monolip.export.da4ml import to_da4ml
from monolip.folded import IntegerDense, IntegerNetwork

INSTALLED = importlib.util.find_spec("da4ml") is not None
needs_da4ml = pytest.mark.skipif(not INSTALLED, reason="needs the extra da4ml")


def network_of(seed, sizes, bits, weight_bits):
    rng = np.random.default_rng(seed)
    layers = []
    for n_in, n_out in itertools.pairwise(sizes):
        weight = rng.integers(-(2**weight_bits), 2**weight_bits + 1, size=(n_out, n_in)) // n_in
        bias = rng.integers(-(2**weight_bits), 2**weight_bits, size=n_out)
        layers.append(IntegerDense(weight, bias, weight_bits - 1))
    limit = 2 ** (bits - 1) - 1
    low, high = np.full(sizes[0], -limit), np.full(sizes[0], limit - limit // 3)
    direction = rng.integers(-9, 10, size=(sizes[-1], sizes[0]))
    return IntegerNetwork(
        np.zeros(sizes[0]), np.ones(sizes[0]), low, high, tuple(layers), direction, bits,
        weight_bits, 0.1,
    )  # fmt: skip


@needs_da4ml
@pytest.mark.parametrize("bits", [(16, 15), (10, 7), (3, 2)])
@pytest.mark.parametrize("sizes", [(4, 1), (4, 20, 20, 1), (7, 6, 8, 3)])
def test_same_integers(sizes, bits, tmp_path):
    network = network_of(0, sizes, *bits)
    word = 2 ** (bits[0] - 1)
    steps = np.random.default_rng(1).integers(-word, word, size=(sizes[0], 1000))
    logic = to_da4ml(Artefact(network, name="model"), tmp_path / "project")
    expected = network.stack(np.clip(steps, network.low[:, None], network.high[:, None]))
    np.testing.assert_array_equal(logic.predict(steps.T.astype(np.float64)), expected.T)
    assert (tmp_path / "project" / "src" / "model.v").exists()
    with pytest.raises(FileExistsError, match="path must be a folder to be made"):
        to_da4ml(Artefact(network, name="model"), tmp_path / "project")


@needs_da4ml
def test_small_negative_sums_round_down_to_minus_one():
    dense = IntegerDense(np.array([[-1, 0], [0, 1]]), np.zeros(2, dtype=int), 4)
    last = IntegerDense(np.array([[3, 1]]), np.zeros(1, dtype=int), 0)
    network = IntegerNetwork(
        np.zeros(2), np.ones(2), -np.ones(2, int), np.full(2, 3), (dense, last),
        np.zeros((1, 2), int), 3, 2, 0.1,
    )  # fmt: skip
    steps = np.array([[1, -1, 3, 0], [0, -1, 2, 3]])
    found = to_da4ml(Artefact(network)).predict(steps.T.astype(np.float64))
    np.testing.assert_array_equal(found, network.stack(steps).T)


@needs_da4ml
def test_what_differs_is_refused(monkeypatch):
    artefact = Artefact(network_of(0, (2, 4, 1), 4, 3))
    right = IntegerNetwork.stack
    monkeypatch.setattr(IntegerNetwork, "stack", lambda self, steps: right(self, steps) + 1)
    with pytest.raises(RuntimeError, match="found 4002 of 4002 events that differ"):
        to_da4ml(artefact)


def test_without_da4ml_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "da4ml.trace", None)
    with pytest.raises(ImportError, match=r"pip install 'monolip\[da4ml\]'"):
        to_da4ml(Artefact(network_of(0, (2, 1), 4, 3)))
