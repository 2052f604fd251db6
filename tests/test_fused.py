"""Compiled evaluation of folded networks gives the same numbers."""

import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_models import random_network, random_rows, seeds, shapes

from monolip.folded import FoldedNetwork
from monolip.folded.fused import BLOCK, MANY_ROWS, FusedSteps, fused_steps

pytest.importorskip("numba")


def parts(network):
    return network.grid, network.operations, network.direction


@given(seeds, shapes, st.sampled_from([1, 2, BLOCK - 1, BLOCK, 3 * BLOCK + 5]))
def test_equals_numpy(seed, shape, n_rows):
    network, *_ = random_network(seed, **{**shape, "members": 1})
    rows = random_rows(network, np.random.default_rng(seed), n_rows)
    found = FusedSteps(*parts(network))(rows)
    assert found.tobytes() == (network.steps(rows) + 0.0).tobytes()


def test_used_for_many_rows(monkeypatch):
    network, *_ = random_network(3, n_features=4)
    rows = random_rows(network, np.random.default_rng(0), MANY_ROWS)
    assert fused_steps(*parts(network), MANY_ROWS) is not None
    assert fused_steps(*parts(network), MANY_ROWS - 1) is None
    ensemble, *_ = random_network(3, n_features=4, members=3)
    assert fused_steps(*parts(ensemble), MANY_ROWS) is None
    used = network(rows)
    assert network(np.asfortranarray(rows)).tobytes() == used.tobytes()
    assert network(rows[::-1])[::-1].tobytes() == used.tobytes()
    monkeypatch.delitem(sys.modules, "numba")
    assert fused_steps(*parts(network), MANY_ROWS) is None
    assert network(rows).tobytes() == used.tobytes()


def test_missing_values_are_refused():
    network, *_ = random_network(3, n_features=4)
    rows = random_rows(network, np.random.default_rng(0), MANY_ROWS)
    rows[-1, 2] = np.nan
    with pytest.raises(ValueError, match="NaN"):
        network(rows)
    rows[-1, 2] = np.inf
    assert isinstance(network, FoldedNetwork) and np.isfinite(network(rows)).all()
