"""Stated slopes hold in exact arithmetic, and directions hold without any tolerance."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from random_models import random_network, random_rows, seeds, shapes

from monolip.certificates import is_monotone, lipschitz, margin_pairs, slope_bounds
from monolip.folded import Dense


def moves(network, rng, rows):
    """Moves of every size, from one unit in the last place to beyond the range."""
    width = np.subtract(*network.grid.range()[::-1])
    size = 10.0 ** rng.uniform(-16, 1, size=(len(rows), 1))
    moved = rows + rng.normal(size=rows.shape) * size * width
    single = rng.random(len(rows)) < 0.5
    keep = rng.integers(network.n_features, size=len(rows))
    others = np.arange(network.n_features)[None, :] != keep[:, None]
    moved = np.where(single[:, None] & others, rows, moved)
    tiny = rng.random(len(rows)) < 0.2
    return np.where(
        tiny[:, None], np.nextafter(rows, np.where(moved > rows, np.inf, -np.inf)), moved
    )


def margins(network, rows):
    output = network(rows)
    if network.n_outputs == 1:
        return output
    return np.column_stack(
        [output[:, high] - output[:, low] for high, low in margin_pairs(network.n_outputs)]
    )


@given(seeds, shapes)
def test_slopes_hold_exactly(seed, shape):
    network, *_ = random_network(seed, **shape)
    rng = np.random.default_rng(seed)
    rows = random_rows(network, rng, 30)
    rows = np.clip(rows, -1e12, 1e12)
    moved = moves(network, rng, rows)
    bounds = slope_bounds(network)
    before, after = margins(network, rows), margins(network, moved)
    low, high = network.grid.range()
    for i in range(len(rows)):
        # Within the range the signed bounds hold; a move beyond it counts as far as the border.
        d = [
            Fraction(b) - Fraction(a)
            for a, b in zip(np.clip(rows[i], low, high), np.clip(moved[i], low, high), strict=True)
        ]
        for pair in range(before.shape[1]):
            change = Fraction(after[i, pair]) - Fraction(before[i, pair])
            most = least = Fraction(0)
            for step, lower, upper in zip(d, bounds.lower[pair], bounds.upper[pair], strict=True):
                ends = (step * Fraction(lower), step * Fraction(upper))
                most, least = most + max(ends), least + min(ends)
            slack = Fraction(bounds.slack[pair])
            assert least - slack <= change <= most + slack


@given(seeds, shapes)
def test_norm_bounds_hold(seed, shape):
    network, *_ = random_network(seed, **shape)
    rng = np.random.default_rng(seed)
    rows = np.clip(random_rows(network, rng, 50), -1e12, 1e12)
    moved = moves(network, rng, rows)
    change = np.abs(margins(network, moved) - margins(network, rows))
    scale = 10.0 ** rng.uniform(-3, 3, size=network.n_features)
    for norm in (1.0, 2.0, np.inf):
        for unit in (1.0, scale):
            length = np.linalg.norm((moved - rows) / unit, ord=norm, axis=1)
            bound = lipschitz(network, norm, unit)[None, :] * length[:, None]
            assert (change <= bound * (1 + 1e-14) + slope_bounds(network).slack).all()


@given(seeds, shapes)
def test_monotone_without_tolerance(seed, shape):
    network, _, _, signs = random_network(seed, **shape)
    rising, falling = is_monotone(network)
    assert rising[:, signs > 0].all() and falling[:, signs < 0].all()
    rng = np.random.default_rng(seed)
    rows = random_rows(network, rng, 60)
    width = np.subtract(*network.grid.range()[::-1])
    for column in np.flatnonzero(signs):
        for size in (0.0, 1e-12, 1e-9, 1e-6, 1e-3, 1.0, 1e12):
            moved = rows.copy()
            with np.errstate(over="ignore"):
                moved[:, column] += signs[column] * size * width[column]
            moved[:, column] = np.nextafter(moved[:, column], signs[column] * np.inf)
            assert (margins(network, moved) >= margins(network, rows)).all()


@given(seeds)
@settings(max_examples=10)
def test_neighbouring_grid_steps(seed):
    network, _, _, signs = random_network(seed, n_features=3)
    rng = np.random.default_rng(seed)
    low, high = network.grid.bounds()
    for column in np.flatnonzero(
        (signs != 0) & network.grid.gather(network.grid.factor > 0, np.logical_or)
    ):
        start = rng.integers(low, np.maximum(high - 2000, low + 1))
        steps = np.tile(start[:, None].astype(float), 2000)
        steps[column] += np.arange(2000)
        hidden = steps
        for operation in network.operations:
            hidden = operation(hidden)
        output = hidden + network.direction @ steps
        assert (np.diff(output[0]) * signs[column] >= 0).all()


def test_proof_refuses_a_tampered_network():
    network, _, _, _ = random_network(1, n_features=3)
    network = replace(network, direction=np.array([[1.0, -1.0, 1.0]]))
    network = replace(
        network, grid=replace(network.grid, factor=np.full(3, 1e3 / network.grid.maximum))
    )
    assert is_monotone(network)[0][0].tolist() == [True, False, True]
    without = replace(network, direction=np.zeros((1, 3)))
    assert not is_monotone(without)[0].any()
    first = network.operations[0]
    steeper = (Dense(np.full_like(first.weight, 1.5), first.bias), *network.operations[1:])
    assert not is_monotone(replace(network, operations=steeper))[0].any()


def test_norm_and_scale_are_checked():
    network, *_ = random_network(2)
    with pytest.raises(ValueError, match="norm must be"):
        lipschitz(network, 3)
    with pytest.raises(ValueError, match="scale"):
        lipschitz(network, 2, scale=-1.0)


@pytest.mark.slow
@given(seeds, shapes)
def test_attack_on_slopes(seed, shape):
    """Search the steepest single-column moves and compare with the stated slope."""
    network, *_ = random_network(seed, **shape)
    rng = np.random.default_rng(seed)
    bounds = slope_bounds(network)
    low, high = network.grid.range()
    rows = rng.uniform(low, high, size=(2000, network.n_features))
    for column in range(network.n_features):
        moved = rows.copy()
        moved[:, column] = rng.uniform(low[column], high[column], size=len(rows))
        distance = np.abs(moved[:, column] - rows[:, column])[:, None]
        change = np.abs(margins(network, moved) - margins(network, rows))
        assert (change <= bounds.largest[column] * distance * (1 + 1e-14) + bounds.slack).all()
