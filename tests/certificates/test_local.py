"""Radii by linear bounds and by integer programs: no flip inside, and close to the nearest."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from radius_checks import check_radius, inside, scales
from random_models import norms, random_network, random_rows, seeds, shapes

from monolip.certificates import certified_interval, certified_radius, nearest_flip, predicted_class
from monolip.certificates.local import LinearBounds
from monolip.certificates.margins import predicted_margins
from monolip.folded import Dense, FoldedNetwork, InputGrid

METHODS = ["global", "path", "local", "auto", "exact"]


@settings(max_examples=12, deadline=None)
@given(seed=seeds, shape=shapes, norm=norms)
def test_no_flip_within_a_radius(seed, shape, norm):
    network, *_ = random_network(seed, **shape)
    if network.n_outputs == 1:
        network = FoldedNetwork(network.grid, network.operations, network.direction, network.step)
    rng = np.random.default_rng(seed)
    rows = random_rows(network, rng, 20)
    scale = scales(network, rng)
    wide = certified_radius(network, rows, norm, scale, method="global")
    path = certified_radius(network, rows, norm, scale, method="path")
    local = certified_radius(network, rows, norm, scale, method="local")
    auto = certified_radius(network, rows, norm, scale, method="auto")
    assert (auto >= local).all() and (local >= path).all() and (path >= wide).all()
    check_radius(network, rows, norm, scale, auto, rng, 30)


@pytest.mark.slow
@settings(max_examples=20, deadline=None)
@given(seed=seeds, shape=shapes, norm=norms)
def test_no_flip_within_an_exact_radius(seed, shape, norm):
    network, *_ = random_network(seed, **shape)
    if network.n_outputs == 1:
        network = FoldedNetwork(network.grid, network.operations, network.direction, network.step)
    rng = np.random.default_rng(seed)
    rows = random_rows(network, rng, 3)
    scale = scales(network, rng)
    local = certified_radius(network, rows, norm, scale, method="local")
    exact = certified_radius(network, rows, norm, scale, method="exact", time_limit=2.0)
    assert (exact >= local).all()
    check_radius(network, rows, norm, scale, exact, rng, 100)


@settings(max_examples=40, deadline=None)
@given(seed=seeds, shape=shapes, norm=norms, size=st.floats(-3, 1))
def test_linear_bounds_are_below_all_margins(seed, shape, norm, size):
    network, *_ = random_network(seed, **shape)
    rng = np.random.default_rng(seed)
    rows = random_rows(network, rng, 10)
    scale = scales(network, rng)
    unit = network.step * network.scale
    for found, margins in predicted_margins(network, rows, norm, scale):
        radius = np.full(len(found), 10.0**size)
        part = margins.within(radius)
        lowest = LinearBounds(network).lowest(part.weight, part.moves) * unit + part.constant
        for _ in range(20):
            moved = rows[found] + inside(rng, (len(found), rows.shape[1]), norm) * (
                radius[:, None] * scale
            )
            value = (network(moved) * margins.weight).sum(axis=1)
            assert (value >= lowest - margins.slack * (1 + 1e-9)).all()


@settings(max_examples=30, deadline=None)
@given(seed=seeds, norm=norms, size=st.floats(-3, 1))
def test_intervals_hold_all_outputs(seed, norm, size):
    network, *_ = random_network(seed)
    rng = np.random.default_rng(seed)
    rows = random_rows(network, rng, 10)
    scale = scales(network, rng)
    wide = certified_interval(network, rows, 10.0**size, norm, scale, method="global")
    local = certified_interval(network, rows, 10.0**size, norm, scale, method="local")
    assert (local[:, 0] >= wide[:, 0]).all() and (local[:, 1] <= wide[:, 1]).all()
    auto = certified_interval(network, rows, 10.0**size, norm, scale, method="auto")
    assert (auto[:, 0] >= local[:, 0]).all() and (auto[:, 1] <= local[:, 1]).all()
    for _ in range(20):
        moved = rows + inside(rng, rows.shape, norm) * 10.0**size * scale
        output = network(moved)[:, 0]
        assert (auto[:, 0] <= output).all() and (output <= auto[:, 1]).all()


@pytest.mark.parametrize("norm", [1.0, 2.0, np.inf])
def test_a_linear_network_is_certified_to_its_border(norm):
    one = np.ones(3)
    weight = np.array([[0.5, -0.25, 0.125]])
    grid = InputGrid(0 * one, 2.0**30 * one, -64 * one, 64 * one)
    network = FoldedNetwork(
        grid, (Dense(weight, np.zeros(1)),), direction=np.zeros((1, 3)), step=2.0**-30
    )
    rows = np.random.default_rng(0).uniform(-8, 8, size=(50, 3))
    dual = {1.0: np.inf, 2.0: 2, np.inf: 1}[norm]
    border = np.abs(rows @ weight[0]) / np.linalg.norm(weight[0], ord=dual)
    for method in METHODS:
        radius = certified_radius(network, rows, norm, method=method)
        assert (radius <= border).all()
        np.testing.assert_allclose(radius, border, rtol=3e-3 if norm == 2 else 1e-4, atol=1e-7)
    found, distance = nearest_flip(network, rows, norm)
    np.testing.assert_allclose(distance, border, rtol=1e-6, atol=1e-8)
    assert (predicted_class(network, found) != predicted_class(network, rows)).all()


def test_moves_that_are_forbidden_or_harmless():
    one = np.ones(2)
    grid = InputGrid(0 * one, 2.0**20 * one, -4 * one, 4 * one)
    network = FoldedNetwork(
        grid,
        (Dense(np.array([[0.5, 0.5]]), np.zeros(1)),),
        direction=np.array([[1.0, 0.0]]),
        step=2.0**-20,
    )
    rows = np.array([[1.0, 0.5], [-1.0, 0.5]])
    for method in METHODS:
        radius = certified_radius(network, rows, np.inf, [[1.0, 0.0], [0.0, 1.0]], method=method)
        # The first row may move along the first column only, and falls 1.5 a unit; the second
        # cannot reach 0 along the second column, though the global slope alone does not see it.
        assert radius[0] == pytest.approx(1.75 / 1.5, rel=1e-3)
        assert radius[1] == pytest.approx(2.5, rel=1e-3) if method in ("global", "path") else True
    # Raising the first column never lowers the class 1.
    assert np.isinf(certified_radius(network, [[3.9, 3.9]], 1, [0.0, 0.1])[0])


def test_arguments():
    network, *_ = random_network(0)
    with pytest.raises(ValueError, match="method must be one of"):
        certified_radius(network, np.zeros((1, 4)), method="milp")
    with pytest.raises(ValueError, match="norm must be 1, 2 or inf"):
        certified_radius(network, np.zeros((1, 4)), norm=3)
    with pytest.raises(ValueError, match="finds radii of classes, not intervals"):
        certified_interval(network, np.zeros((1, 4)), 1.0, method="exact")


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("norm", [1, 2, np.inf])
def test_units_at_the_ends_of_float64(method, norm):
    network, *_ = random_network(3)
    network = FoldedNetwork(network.grid, network.operations, network.direction, network.step)
    rng = np.random.default_rng(0)
    rows = rng.uniform(*network.grid.range(), size=(5, 4))
    width = np.subtract(*network.grid.range()[::-1])
    expected = certified_radius(network, rows, norm, width, method="global")
    _, distance = nearest_flip(network, rows, norm, width)
    for power in (-300, -200, -160, 150, 280):
        scale = width * 10.0**power
        radius = certified_radius(network, rows, norm, scale, method=method)
        assert not np.isnan(radius).any()
        finite = np.isfinite(radius) & (radius > 0)
        assert (radius[finite] * 10.0**power >= 0.9 * expected[finite]).all()
        assert (radius * 10.0**power <= distance * 1.001).all()
        interval = certified_interval(network, rows, 0.0, norm, scale)
        assert not np.isnan(interval).any()


@pytest.mark.parametrize("norm", [1, 2, np.inf])
def test_exact_radii_of_columns_far_shorter_than_the_radius(norm):
    # A solver with absolute tolerances must not see numbers of very different size.
    for seed in (1, 5, 9):
        network, *_ = random_network(seed)
        network = FoldedNetwork(network.grid, network.operations, network.direction, network.step)
        rng = np.random.default_rng(seed)
        rows = rng.uniform(*network.grid.range(), size=(4, 4))
        scale = 10.0 ** rng.uniform(-3, 3, size=4)
        radius = certified_radius(network, rows, norm, scale, method="exact", time_limit=0.5)
        check_radius(network, rows, norm, scale, radius, rng, 200)


def test_flips_of_rows_beyond_the_range():
    one = np.ones(2)
    grid = InputGrid(0 * one, 2.0**20 * one, -4 * one, 4 * one)
    dense = Dense(np.array([[0.5, 0.5]]), np.zeros(1))
    network = FoldedNetwork(grid, (dense,), direction=np.zeros((1, 2)), step=2.0**-20)
    _, distance = nearest_flip(network, [[30.0, 2.0]], norm=1)
    radius = certified_radius(network, [[30.0, 2.0]], norm=1)
    assert distance[0] == pytest.approx(32.0, rel=1e-3) and 0 < radius[0] <= distance[0]


@pytest.mark.parametrize("norm", [1, 2, np.inf])
def test_rows_at_infinity_stay_there(norm):
    one = np.ones(2)
    grid = InputGrid(0 * one, 2.0**20 * one, -4 * one, 4 * one)
    dense = Dense(np.array([[0.5, 0.5]]), np.zeros(1))
    network = FoldedNetwork(grid, (dense,), direction=np.zeros((1, 2)), step=2.0**-20)
    rows = [[np.inf, -2.0], [-np.inf, 4.0], [np.inf, np.inf]]
    found, distance = nearest_flip(network, rows, norm)
    # The first column counts as 4 and cannot be moved, and the second goes to -4 for a tie.
    assert distance[0] == pytest.approx(2.0, rel=1e-3) and found[0, 0] == np.inf
    assert np.isinf(distance[2]) and np.isnan(found[2]).all()
    for method in METHODS:
        radius = certified_radius(network, rows, norm, method=method)
        assert (radius <= distance).all() and radius[0] > 0


def test_scales_are_checked():
    network, *_ = random_network(0)
    for scale in ([[-1.0] * 4], [[np.nan] * 4], -1.0, [np.inf] * 4):
        with pytest.raises(ValueError, match="scale must be finite and not negative"):
            certified_radius(network, np.zeros((1, 4)), 2, scale)
