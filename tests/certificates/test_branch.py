"""Branch and bound: what is proven holds, what is found is there, and little is left between."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_models import norms, random_network, random_rows, seeds, shapes

from monolip.certificates import certified_interval, certified_radius, nearest_flip
from monolip.certificates.bracket import length
from monolip.certificates.branch import provable
from monolip.certificates.local import LinearBounds
from monolip.certificates.margins import predicted_margins


def width(network):
    return np.subtract(*network.grid.range()[::-1])


def reachable(network, moves, move, radius):
    """One piece after the other, as far as these moves of pieces take each column together."""
    column = network.grid.column.astype(int)
    starts = np.flatnonzero(np.diff(column, prepend=-1))
    result, way = np.zeros_like(move), np.zeros_like(move)
    for pieces in np.split(np.arange(len(column)), starts[1:]):
        for row, total in enumerate(move[:, pieces].sum(axis=1)):
            room, before = (moves.up, moves.below) if total > 0 else (moves.down, moves.above)
            left = abs(total)
            for piece in pieces if total > 0 else pieces[::-1]:
                length = min(left, room[row, piece])
                result[row, piece] = np.copysign(length, total)
                # A row may come from outside of the range of training.
                way[row, piece] = before[row, piece] + length if length else 0.0
                left -= length
    steps = np.maximum.reduceat(way / np.where(moves.unit > 0, moves.unit, 1.0), starts, 1)
    far = np.linalg.norm(steps, moves.norm, axis=1) > radius
    return np.where(far[:, None], 0.0, result)


@settings(max_examples=60, deadline=None)
@given(seed=seeds, shape=shapes, norm=norms, size=st.floats(-3, 0), share=st.floats(0, 1))
def test_what_is_proven_holds_and_what_is_found_is_there(seed, shape, norm, size, share):
    network, *_ = random_network(seed, **shape)
    rng = np.random.default_rng(seed)
    rows = random_rows(network, rng, 8)
    bounds = LinearBounds(network)
    for _, margins in predicted_margins(network, rows, norm, width(network)):
        radius = np.full(len(margins.value), 10.0**size)
        moves = margins.within(radius).moves
        start = bounds.value(margins.weight, moves.start)
        lowest = bounds.lowest(margins.weight, moves)
        threshold = lowest + share * (start - lowest)
        proven, found = provable(bounds, margins.weight, moves, threshold, 64)
        assert not (proven & np.isfinite(found[:, 0])).any()
        for _ in range(30):
            # Moves of the kind that hurt most, and random ones.
            slope = rng.normal(size=network.n_inputs) * np.ones_like(moves.start)
            move = moves.worst(slope) * rng.choice([1.0, rng.random()])
            if not network.grid.whole:
                move = reachable(network, moves, move, radius)
            value = bounds.value(margins.weight, moves.start + move)
            slack = 1e-9 * (1 + np.abs(threshold) + np.abs(start))
            assert (value > threshold - slack)[proven].all()
        there = np.isfinite(found[:, 0])
        value = bounds.value(margins.weight, moves.start + np.nan_to_num(found))
        assert (value <= threshold)[there].all()
        assert (length(moves, np.nan_to_num(found)) <= radius * (1 + 1e-9))[there].all()
        assert ((-moves.down <= found) & (found <= moves.up))[there].all()


@settings(max_examples=100, deadline=None)
@given(seed=seeds, shape=shapes, norm=norms)
def test_worst_moves_reach_the_fall(seed, shape, norm):
    network, *_ = random_network(seed, **shape)
    rng = np.random.default_rng(seed)
    rows = random_rows(network, rng, 6)
    for _, margins in predicted_margins(network, rows, norm, width(network)):
        radius = 10.0 ** rng.uniform(-3, 1, len(margins.value))
        moves = margins.within(radius).moves
        slope = rng.normal(size=moves.start.shape)
        move = moves.worst(slope)
        assert (length(moves, move) <= radius * (1 + 1e-9)).all()
        assert ((-moves.down <= move) & (move <= moves.up)).all()
        fall, reached = moves.fall(slope[:, None])[:, 0], -(slope * move).sum(axis=1)
        if norm == 2 and not network.grid.whole:
            # The moves of pieces on their own: more than a column can do.
            continue
        all_of_it = np.abs(slope) * np.maximum(moves.down, moves.up)
        rounding = 1e-11 * all_of_it.sum(axis=1).max()
        assert (reached <= fall * (1 + 1e-12)).all()
        if norm != 2:
            # In l2 the bound takes the smaller of ball and box, not what both leave.
            np.testing.assert_allclose(reached, fall, rtol=1e-6, atol=rounding)


@pytest.mark.parametrize("norm", [1, 2, np.inf])
def test_radii_come_near_the_nearest_flip(norm):
    ratios = []
    for seed in range(6):
        network, *_ = random_network(seed, n_features=4, n_outputs=1 + seed % 2)
        rows = random_rows(network, np.random.default_rng(seed), 10)
        radius = certified_radius(network, rows, norm, width(network))
        _, distance = nearest_flip(network, rows, norm, width(network))
        assert (radius <= distance).all()
        known = np.isfinite(distance) & (distance > 1e-6)
        ratios.extend(radius[known] / distance[known])
    assert len(ratios) > 30 and np.median(ratios) > 0.97


def test_intervals_come_near_the_outputs_in_a_box():
    network, *_ = random_network(5, n_features=2, n_outputs=1)
    rng = np.random.default_rng(0)
    rows = rng.uniform(*network.grid.range(), size=(10, 2))
    interval = certified_interval(network, rows, 0.1, np.inf, width(network))
    points = np.stack(np.meshgrid(*[np.linspace(-0.1, 0.1, 81)] * 2), axis=-1).reshape(-1, 2)
    for row, (low, high) in zip(rows, interval, strict=True):
        output = network(row + points * width(network))[:, 0]
        assert low <= output.min() and output.max() <= high
        assert high - low <= 1.06 * (output.max() - output.min()) + 1e-3


def test_depth_costs_bounds_without_multipliers_nothing():
    network, *_ = random_network(1, hidden=(8,) * 25)
    bounds = LinearBounds(network)
    assert bounds.rounding() < 1e-3 * bounds.rounding(pulled=True)
    rows = random_rows(network, np.random.default_rng(0), 5)
    wide, local, auto = (
        certified_radius(network, rows, 2, width(network), method=method)
        for method in ("path", "local", "auto")
    )
    assert (local >= wide).all() and (auto >= local).all()


@pytest.mark.parametrize("norm", [1, 2, np.inf])
def test_radii_that_are_enough(norm):
    agree = []
    for seed in range(4):
        network, *_ = random_network(seed, n_features=4, n_outputs=1 + 2 * (seed % 2))
        rows = random_rows(network, np.random.default_rng(seed), 15)
        scale = width(network) * np.ones((15, 1))
        full, local = (
            certified_radius(network, rows, norm, scale, method=method)
            for method in ("auto", "local")
        )
        enough = np.where(np.isfinite(full), full, 1.0) * np.tile([0.97, 1.5, 0.5], 5)
        radius = certified_radius(network, rows, norm, scale, enough=enough)
        _, distance = nearest_flip(network, rows, norm, scale)
        assert (radius <= distance).all() and (radius >= local).all()
        agree.extend(((radius > enough) == (full > enough))[full > 0])
    assert np.mean(agree) > 0.97
