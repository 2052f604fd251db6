"""Sorted groups and residual layers as dense layers with MaxMin: the same numbers, and no flips."""

import numpy as np
import pytest
from hypothesis import given, settings
from radius_checks import check_radius, scales
from random_models import norms, random_family, random_rows, seeds

from monolip.certificates import certified_interval, certified_radius, nearest_flip
from monolip.certificates.local import LinearBounds
from monolip.certificates.unrolled import can_unroll, unrolled
from monolip.folded import Dense, FoldedNetwork, GroupSort, MaxMin, ReluResidual

every_family = pytest.mark.parametrize(
    ("constraint", "activation"),
    [
        ("weight_norm", "groupsort"),
        pytest.param("orthogonal", "groupsort", marks=pytest.mark.slow),
        pytest.param("orthogonal", "householder", marks=pytest.mark.slow),
        ("sdp", "auto"),
    ],
)


def whole(shape, rng, size=8):
    return rng.integers(-size, size + 1, size=shape).astype(float)


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 6])
def test_the_same_function(size):
    """On whole weights nothing is rounded, so that the two forms agree exactly."""
    rng = np.random.default_rng(size)
    n_units = 4 * size
    operations = [
        GroupSort(np.array(float(size))),
        Dense(whole((n_units, n_units), rng), whole(n_units, rng)),
        GroupSort(np.array(float(size))),
        ReluResidual(whole((7, n_units), rng), whole(7, rng)),
        MaxMin(),
        Dense(whole((n_units, n_units), rng), whole(n_units, rng)),
        Dense(whole((3, n_units), rng), whole(3, rng)),
        ReluResidual(whole((5, 3), rng), whole(5, rng)),
        ReluResidual(whole((2, 3), rng), whole(2, rng)),
        Dense(whole((2, 3), rng), whole(2, rng)),
    ]
    assert can_unroll(operations) and not can_unroll(operations[:-1])
    steps = whole((n_units, 50), rng, 100)
    expected = steps
    for operation in operations:
        expected = operation(expected)
    *hidden, last = unrolled(operations, n_units)
    found = steps
    for layer in hidden:
        found = MaxMin()(layer(found))
    assert (last(found) == expected).all()
    assert len(np.unique(expected)) > 20


@every_family
@settings(max_examples=2, deadline=None)
@given(seed=seeds, norm=norms)
def test_no_flip_within_a_radius(constraint, activation, seed, norm):
    rng = np.random.default_rng(seed)
    shape = {"n_outputs": int(rng.choice([1, 3])), "n_features": int(rng.integers(1, 5))}
    shape["hidden"] = [(8,), (4, 4), (8, 8)][rng.integers(3)]
    network, *_ = random_family(seed, constraint, activation, **shape, cut=rng.random() < 0.3)
    if network.n_outputs == 1:
        network = FoldedNetwork(network.grid, network.operations, network.direction, network.step)
    rows = random_rows(network, rng, 8)
    scale = scales(network, rng)
    path, local, auto = (
        certified_radius(network, rows, norm, scale, method=method)
        for method in ("path", "local", "auto")
    )
    assert (auto >= local).all() and (local >= path).all()
    check_radius(network, rows, norm, scale, auto, rng, 20)


@every_family
@settings(max_examples=2, deadline=None)
@given(seed=seeds)
def test_bounds_of_differences_and_margins_hold(constraint, activation, seed):
    """Far inside the range and all over it; rounding is charged, and small."""
    network, *_ = random_family(seed, constraint, activation, hidden=(4, 4, 4))
    rng = np.random.default_rng(seed)
    rows = rng.uniform(*network.grid.range(), size=(1, network.n_features)).repeat(200, axis=0)
    width = np.subtract(*network.grid.range()[::-1])
    moved = rows + rng.uniform(-1, 1, size=rows.shape) * 0.1 * width
    interval = certified_interval(network, rows[:1], 0.1, np.inf, width, method="auto")
    loose = certified_interval(network, rows[:1], 0.1, np.inf, width, method="path")
    output = network(moved)[:, 0]
    assert interval[0, 0] <= output.min() and output.max() <= interval[0, 1]
    assert (interval[0, 0] >= loose[0, 0]) and (interval[0, 1] <= loose[0, 1])
    unit = network.step * network.scale
    assert LinearBounds(network).rounding() * unit < 1e-4 * (1 + np.abs(output).max())


@every_family
def test_tighter_than_the_path(constraint, activation):
    """Around most rows the network is flatter than its constant; flips are not far beyond."""
    network, *_ = random_family(3, constraint, activation, n_features=2, hidden=(8, 8))
    rng = np.random.default_rng(0)
    rows = rng.uniform(*network.grid.range(), size=(10, 2))
    width = np.subtract(*network.grid.range()[::-1])
    path, auto = (
        certified_radius(network, rows, 2, width, method=method) for method in ("path", "auto")
    )
    _, distance = nearest_flip(network, rows, 2, width)
    some = np.isfinite(distance)
    assert some.any()
    assert np.median(auto[some] / distance[some]) > 0.9
    assert np.median(path[some] / distance[some]) < 0.8


def test_exact_for_sorted_groups():
    network, *_ = random_family(3, "weight_norm", "groupsort", n_features=2)
    rng = np.random.default_rng(0)
    rows = rng.uniform(*network.grid.range(), size=(4, 2))
    width = np.subtract(*network.grid.range()[::-1])
    _, distance = nearest_flip(network, rows, 1, width)
    exact = certified_radius(network, rows, 1, width, method="exact")
    assert (exact <= distance * (1 + 1e-12)).all()
    assert (exact >= 0.98 * np.where(np.isfinite(distance), distance, 0.0)).all()
