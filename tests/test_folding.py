"""Folding keeps what the module computes, and the norms of its layers exactly."""

import copy
from fractions import Fraction

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from monolip.folded import Dense
from monolip.folded.operations import MAX_BITS
from monolip.folded.rounding import apportion
from monolip.folding import ColumnScaling, TargetScaling, fold
from monolip.nn import LipschitzNetwork

from .networks import NORMS, Sample, exponents, make, samples


def reference(sample: Sample, X: np.ndarray) -> np.ndarray:
    """The module's own output in float64, in the target's unit."""
    module = copy.deepcopy(sample.module).double()
    with torch.no_grad():
        return module(torch.from_numpy(sample.columns(X))).numpy()


def row_sums(weight: np.ndarray) -> list[Fraction]:
    return [sum(map(Fraction, row)) for row in np.abs(weight).tolist()]


def check_norms(sample: Sample) -> None:
    """Every layer's norm is at most 1, exactly; the first one's in the norm of the module."""
    dense = [item for item in sample.network.operations if isinstance(item, Dense)]
    for position, operation in enumerate(dense):
        assert np.abs(operation.weight).max() <= 1.0
        if position > 0 or sample.module.norm == np.inf:
            assert max(row_sums(operation.weight)) <= 1


# Faithful.


@pytest.mark.parametrize("n_outputs", [1, 3])
@pytest.mark.parametrize("norm", NORMS)
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("hidden", [(), (8,), (32, 32, 32)])
def test_close_to_the_module(norm, n_outputs, hidden, dtype):
    sample = make(
        5,
        n_features=6,
        n_outputs=n_outputs,
        norm=norm,
        hidden=hidden,
        dtype=dtype,
        budget=[1.0, 0.5, 2.0, 0.0, 1.0, 1.0],
        spread=[1.0, 1e-9, 1e9, 1.0, 1e-3, 1e3],
        constant=(4,),
    )
    # Half of the rows lie where the training range is widened.
    rows = sample.rows(300, reach=2.0)
    assert np.abs(sample.network(rows) - reference(sample, rows)).max() < 1e-7
    assert sample.network.step <= 2.0**-30


def test_target_scaling():
    target = TargetScaling(offset=-7, scale=250)
    sample = make(5, target=target)
    rows = sample.rows(100)
    assert sample.network(rows) == pytest.approx(250 * reference(sample, rows) - 7, abs=250e-7)
    # Whole numbers are as good as float64.
    assert sample.network.hash() == make(5, target=TargetScaling(-7.0, 250.0)).network.hash()


@given(samples(), st.integers(0, 99))
@settings(max_examples=40)
def test_close_to_the_module_relative_to_the_step(sample, seed):
    network, rows = sample.network, sample.rows(20, seed, reach=3.0)
    exact = network.offset + network.scale * reference(sample, rows)
    size = max(1.0, np.abs(network(rows) - network.offset).max() / network.scale)
    # A step for each rounding on the way, and float64's own error in the module.
    tolerance = 300 * network.step + 1e-13 * size + 1e-15 * abs(network.offset) / network.scale
    assert np.abs(network(rows) - exact).max() <= tolerance * network.scale
    check_norms(sample)


def test_constant_beyond_the_widened_range():
    sample = make(4, n_features=1, hidden=(), constraint="columns")
    low, high = sample.columns.minimum, sample.columns.maximum
    width = high - low
    assert sample.network.grid.minimum == pytest.approx(low - width)
    assert sample.network.grid.maximum == pytest.approx(high + width)
    inside = sample.network(np.array([low - 0.99 * width, low, high, high + 0.99 * width]))
    assert len(np.unique(inside)) == 4


def test_folding_is_reproducible():
    sample = make(6)
    assert fold(sample.module, sample.columns).hash() == sample.network.hash()


def test_budget_of_zero_and_constant_columns_are_ignored_exactly():
    sample = make(7, n_features=4, budget=[0.0, 1.0, 2.0, 0.0], constant=(2,))
    assert sample.network.grid.factor.nonzero()[0].tolist() == [1]
    rows = sample.rows(50)
    moved = rows.copy()
    moved[:, [0, 2, 3]] = [1e30, -np.inf, np.inf]
    assert sample.network(moved).tobytes() == sample.network(rows).tobytes()


# Any module and any data can be folded.


@given(
    st.integers(0, 2**20),
    st.integers(1, 12),
    st.integers(1, 4),
    st.lists(st.integers(1, 8).map(lambda pairs: 2 * pairs), max_size=3),
    st.sampled_from(NORMS),
    st.sampled_from(["none", "columns", "classes"]),
    exponents(-9, 1),
    st.data(),
)
@settings(max_examples=100)
def test_no_weights_and_ranges_are_refused(
    seed, n_features, n_outputs, hidden, norm, constraint, stretch, data
):
    # Tiny weights and huge budgets: what must fit below 2**53 are inputs and residual, not sums.
    per_column = [
        data.draw(st.lists(exponents(-6, 9), min_size=n_features, max_size=n_features))
        for _ in range(2)
    ]
    sample = make(
        seed,
        n_features=n_features,
        n_outputs=n_outputs,
        hidden=tuple(hidden),
        norm=norm,
        constraint=constraint,
        stretch=stretch,
        budget=per_column[0],
        spread=per_column[1],
    )
    check_norms(sample)


@pytest.mark.parametrize("norm", NORMS)
def test_wide_networks(norm):
    sample = make(8, n_features=300, hidden=(300, 300), norm=norm, n_outputs=5)
    check_norms(sample)
    rows = sample.rows(20)
    # Sums of 300 columns need a coarser grid, and the residual adds up 300 roundings.
    assert sample.network.step <= 2.0**-23
    assert np.abs(sample.network(rows) - reference(sample, rows)).max() < 300 * 2.0**-23
    bits = [
        np.log2(np.abs(item.weight[item.weight != 0]).min())
        for item in sample.network.operations
        if isinstance(item, Dense)
    ]
    assert min(bits) >= -MAX_BITS


@pytest.mark.parametrize("width", [1e-280, 1e-100, 1e100, 1e280, 1e300])
def test_extreme_ranges(width):
    sample = make(9, spread=[width / 100, 1.0, width / 100], target=TargetScaling(scale=2.0))
    rows = sample.rows(100)
    assert sample.network(rows) == pytest.approx(2 * reference(sample, rows), abs=1e-6)


def test_column_that_hardly_varies_is_refused():
    with pytest.raises(ValueError, match="in column 1"):
        make(9, spread=[1.0, 1e-305, 1.0])


def test_residual_of_fractions_is_refused():
    module = LipschitzNetwork(1, 1, (), direction=[[0.5]], dtype=torch.float64)
    one = np.ones(1)
    with pytest.raises(ValueError, match="whole"):
        fold(module, ColumnScaling.unclipped(0 * one, one, -one, one))


def test_unknown_operation_is_refused():
    class Other:
        def fold(self):
            layer = {"operation": "other", "weight": np.ones((1, 1))}
            plain = {"budget": np.ones(1), "layers": [layer], "direction": None}
            return {**plain, "encoding": None}

    one = np.ones(1)
    with pytest.raises(NotImplementedError, match="other"):
        fold(Other(), ColumnScaling.unclipped(0 * one, one, -one, one))


# Apportionment.


@st.composite
def rows_of_weights(draw):
    """Rows as a module gives them: absolute sums up to 1, or past it by float64's rounding."""
    shape = (draw(st.integers(1, 4)), draw(st.integers(1, 12)))
    entry = st.one_of(st.floats(-1, 1), st.sampled_from([0.0, -0.0, 1.0, -1.0, 1 / 3, 5e-324]))
    weight = draw(arrays(np.float64, shape, elements=entry))
    size = np.abs(weight).sum(axis=1, keepdims=True)
    excess = draw(st.sampled_from([1.0, 1.0, 1.0 + 2.0**-52, 1.0 + 2.0**-50, 0.999]))
    return weight / np.maximum(size, 1.0) * excess


@given(rows_of_weights(), st.integers(0, MAX_BITS))
@settings(max_examples=300)
def test_apportion(weight, bits):
    rounded = apportion(weight, 1.0, bits)
    unit = Fraction(1, 2**bits)
    for exact, found in zip(weight.tolist(), rounded.tolist(), strict=True):
        exact, found = [Fraction(w) for w in exact], [Fraction(w) for w in found]
        total = sum(map(abs, found))
        assert total <= 1
        assert all((w / unit).denominator == 1 for w in found)
        assert all(abs(w - v) <= unit for w, v in zip(found, exact, strict=True))
        assert all(w * v >= 0 for w, v in zip(found, exact, strict=True))
        # The sum is rounded to the nearest unit where that is allowed.
        wanted = min(sum(map(abs, exact)), Fraction(1))
        assert abs(total - wanted) <= unit / 2 + Fraction(1, 2**45)
        # Largest remainders: what is rounded up is nowhere smaller than what is rounded down.
        up = [abs(v) / unit % 1 for w, v in zip(found, exact, strict=True) if abs(w) > abs(v)]
        down = [abs(v) / unit % 1 for w, v in zip(found, exact, strict=True) if abs(w) <= abs(v)]
        assert min(up, default=1) >= max(down, default=0)


@given(rows_of_weights(), st.integers(0, MAX_BITS))
def test_apportion_without_a_limit(weight, bits):
    weight = np.clip(weight * 5, -1.0, 1.0)
    rounded = apportion(weight, np.inf, bits)
    assert (np.abs(rounded) <= 1.0).all()
    assert (np.abs(rounded - weight) <= 2.0**-bits).all()


def test_apportion_a_wide_row():
    rng = np.random.default_rng(0)
    weight = rng.normal(size=(3, 5000))
    weight /= np.abs(weight).sum(axis=1, keepdims=True)
    for bits in (8, 14, 20, 40):
        assert max(row_sums(apportion(weight, 1.0, bits))) == 1


def test_apportion_takes_an_excess_back():
    # Exact multiples of the unit, a unit over the limit together.
    weight = np.array([[0.5, 0.25, 0.25 + 2.0**-40]])
    rounded = apportion(weight, 1.0, 40)
    assert rounded.tolist() == [[0.5 - 2.0**-40, 0.25, 0.25 + 2.0**-40]]
