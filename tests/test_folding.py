"""Folding stays close to the module and keeps its bounds exactly."""

from fractions import Fraction

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from networks import random_module, seeds, shapes

from monolip.folded import Dense
from monolip.folding import ColumnScaling, apportion, fold


@given(seeds, shapes)
def test_close_to_the_module_and_rows_within_one(seed, shape):
    rng = np.random.default_rng(seed)
    shape["dtype"] = torch.float64
    module, signs = random_module(rng, **shape)
    with torch.no_grad():
        module.limit.clamp_(max=3.0)
    X = rng.normal(size=(50, len(signs)))
    one = np.ones(len(signs))
    network = fold(module, ColumnScaling(0 * one, one, X.min(axis=0), X.max(axis=0)))
    with torch.no_grad():
        expected = module(torch.from_numpy(X)).numpy()
    np.testing.assert_allclose(network(X), expected, atol=1e-6)
    dense = [operation for operation in network.operations if isinstance(operation, Dense)]
    for position, operation in enumerate(dense):
        for row in operation.weight:
            if position or shape["norm"] == np.inf:
                assert sum(abs(Fraction(value)) for value in row) <= 1
            assert max(abs(row)) <= 1


@given(seeds, st.integers(1, 30), st.integers(2, 30))
def test_apportion(seed, n_inputs, bits):
    rng = np.random.default_rng(seed)
    weight = rng.normal(size=(4, n_inputs))
    weight /= np.abs(weight).sum(axis=1, keepdims=True)
    rounded = apportion(weight, 1.0, bits)
    for row in rounded:
        assert sum(abs(Fraction(value)) for value in row) <= 1
        assert all((Fraction(value) * 2**bits).denominator == 1 for value in row)
    assert (np.abs(rounded - weight) < 2.0**-bits).all()


def test_many_columns_and_extreme_ranges():
    rng = np.random.default_rng(0)
    module, _ = random_module(rng, n_features=300, hidden=(32, 32))
    spread = 10.0 ** rng.uniform(-290, 290, size=300)
    network = fold(module, ColumnScaling(0 * spread, 1 / spread, -spread, spread))
    assert np.isfinite(network(rng.normal(size=(10, 300)) * spread)).all()


def test_unknown_operation():
    class Module:
        def fold(self):
            one = np.ones(1)
            layers = [
                {"operation": "spline"},
                {"operation": "dense", "weight": one[:, None], "bias": one},
            ]
            return {"budget": one, "layers": layers, "direction": None}

    one = np.ones(1)
    with pytest.raises(NotImplementedError, match="spline"):
        fold(Module(), ColumnScaling(one, one, one, one))
