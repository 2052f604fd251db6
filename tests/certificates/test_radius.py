"""No move within a certified radius flips a class; no output leaves a certified interval."""

import numpy as np
import pytest
from hypothesis import given, settings
from random_models import random_network, seeds, shapes

from monolip.certificates import certified_interval, certified_radius, is_monotone, margin_pairs


def decide(network, rows):
    output = network(rows)
    return output[:, 0] > 0 if network.n_outputs == 1 else output.argmax(axis=1)


def inside(move, radius, norm):
    """Shrink moves until their norm, computed with room for rounding, is within the radius."""
    length = np.linalg.norm(move, ord=norm, axis=1) * (1 + 1e-12)
    with np.errstate(over="ignore"):
        return move * np.minimum(1.0, radius / np.maximum(length, 1e-300))[:, None]


def attack(network, rows, radius, norm, rng, n_tries=40):
    """Moves to the border of the ball: random, sparse, and along the estimated gradient."""
    found = decide(network, rows)
    width = np.subtract(*network.grid.range()[::-1])
    finite = np.where(np.isfinite(radius), radius, 1e6 * width.max())
    for attempt in range(n_tries):
        move = rng.normal(size=rows.shape)
        if attempt % 4 == 1:
            move = np.sign(move)
        elif attempt % 4 == 2:
            keep = rng.integers(rows.shape[1], size=len(rows))
            move *= np.arange(rows.shape[1])[None, :] == keep[:, None]
        elif attempt % 4 == 3:
            move = -gradient(network, rows, found) * rng.uniform(0.5, 1.5, size=rows.shape)
            if norm == np.inf:
                move = np.sign(move)
        length = np.linalg.norm(move, ord=norm, axis=1, keepdims=True)
        move = inside(move / np.maximum(length, 1e-300) * finite[:, None], finite, norm)
        for shrink in (1.0, 0.999, 0.5):
            yield decide(network, rows + shrink * move)


def gradient(network, rows, found):
    """Central differences of the predicted class's smallest margin."""
    step = (np.subtract(*network.grid.range()[::-1])) * 1e-4
    result = np.zeros_like(rows)
    for column in range(rows.shape[1]):
        values = []
        for sign in (1, -1):
            moved = rows.copy()
            moved[:, column] += sign * step[column]
            output = network(moved)
            if network.n_outputs == 1:
                values.append(np.where(found, output[:, 0], -output[:, 0]))
            else:
                own = output[np.arange(len(rows)), found]
                output[np.arange(len(rows)), found] = -np.inf
                values.append(own - output.max(axis=1))
        result[:, column] = (values[0] - values[1]) / max(2 * step[column], 1e-300)
    return result


@given(seeds, shapes)
@settings(max_examples=10)
def test_no_attack_within_the_radius(seed, shape):
    network, *_ = random_network(seed, **shape)
    rng = np.random.default_rng(seed)
    rows = rng.uniform(*network.grid.range(), size=(10, network.n_features))
    found = decide(network, rows)
    for norm in (1.0, 2.0, np.inf):
        radius = certified_radius(network, rows, norm)
        assert (radius >= 0).all()
        for flipped in attack(network, rows, radius, norm, rng, n_tries=12):
            np.testing.assert_array_equal(flipped, found)


@pytest.mark.slow
@given(seeds, shapes)
@settings(max_examples=60)
def test_attack_campaign(seed, shape):
    network, *_ = random_network(seed, **shape)
    rng = np.random.default_rng(seed)
    rows = rng.uniform(*network.grid.range(), size=(40, network.n_features))
    found = decide(network, rows)
    for norm in (1.0, 2.0, np.inf):
        radius = certified_radius(network, rows, norm)
        for flipped in attack(network, rows, radius, norm, rng):
            np.testing.assert_array_equal(flipped, found)


@given(seeds, shapes)
@settings(max_examples=15)
def test_favourable_moves_are_free(seed, shape):
    network, *_ = random_network(seed, **shape)
    rng = np.random.default_rng(seed)
    rows = rng.uniform(*network.grid.range(), size=(8, network.n_features))
    found = decide(network, rows).astype(int)
    rising, falling = is_monotone(network)
    radius = certified_radius(network, rows, 2)
    width = np.subtract(*network.grid.range()[::-1])
    move = inside(
        rng.normal(size=rows.shape) * width, np.where(np.isfinite(radius), radius, 0), 2.0
    )
    for i, label in enumerate(found):
        # Columns along which no margin of the predicted class falls, upwards or downwards.
        up = np.ones(network.n_features, dtype=bool)
        down = up.copy()
        for pair, (high, low) in enumerate(margin_pairs(network.n_outputs)):
            positive = label == 1 if network.n_outputs == 1 else label == high
            if network.n_outputs == 1 or label in (high, low):
                up &= rising[pair] if positive else falling[pair]
                down &= falling[pair] if positive else rising[pair]
        # Free moves replace the adverse ones along their columns.
        free = np.where(up, 1.0, np.where(down, -1.0, 0.0)) * rng.exponential(10, len(up)) * width
        move[i] = np.where(free != 0, free, move[i])
    np.testing.assert_array_equal(decide(network, rows + move), found)


@given(seeds)
@settings(max_examples=30)
def test_intervals_hold(seed):
    network, _, _, signs = random_network(seed)
    rng = np.random.default_rng(seed)
    rows = rng.uniform(*network.grid.range(), size=(50, network.n_features))
    width = np.subtract(*network.grid.range()[::-1])
    for norm in (1.0, 2.0, np.inf):
        radius = 10.0 ** rng.uniform(-6, 1) * width.min()
        interval = certified_interval(network, rows, radius, norm)
        move = rng.normal(size=rows.shape)
        length = np.linalg.norm(move, ord=norm, axis=1, keepdims=True)
        move = inside(move / length * radius, np.full(len(rows), radius), norm)
        output = network(rows + move)[:, 0]
        assert (interval[:, 0] <= output).all() and (output <= interval[:, 1]).all()
        # Moves that can only lower the output leave the upper end in force.
        lowered = rows + np.where(signs != 0, -signs * 1e3 * width, move)
        assert (network(lowered)[:, 0] <= interval[:, 1]).all()


def test_a_tie_has_radius_zero_and_a_blind_network_any():
    network, *_ = random_network(11, n_features=2, hidden=())
    weight = network.operations[0].weight * 0
    from dataclasses import replace

    from monolip.folded import Dense

    grid = replace(network.grid, factor=np.zeros(2))
    options = {"direction": np.zeros((1, 2)), "offset": 0.0, "scale": 1.0, "grid": grid}
    tie = replace(network, operations=(Dense(weight, np.zeros(1)),), **options)
    assert certified_radius(tie, [[1.0, 2.0]]).tolist() == [0.0]
    clear = replace(network, operations=(Dense(weight, np.array([2.0**20])),), **options)
    assert certified_radius(clear, [[1.0, 2.0]]).tolist() == [np.inf]


def test_arguments():
    network, *_ = random_network(2, n_outputs=3)
    with pytest.raises(ValueError, match="single output"):
        certified_interval(network, np.zeros((1, 4)), 1.0)
    network, *_ = random_network(2)
    with pytest.raises(ValueError, match="negative"):
        certified_interval(network, np.zeros((1, 4)), -1.0)
