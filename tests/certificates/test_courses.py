"""Cut columns: what a linear function can fall by when whole columns move."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monolip.certificates.courses import places_of
from monolip.certificates.margins import make_margins
from monolip.certificates.moves import Moves
from monolip.certificates.radius import exact_radius
from monolip.folded import Dense, FoldedNetwork, InputGrid, MaxMin


def cut_network(rng, n_pieces):
    """A network whose grid has columns of so many pieces, in very different units."""
    ends = [np.sort(rng.normal(size=n + 1)) * 10.0 ** rng.integers(-3, 4) for n in n_pieces]
    low, high = (
        np.concatenate([part[side] for part in ends]) for side in (slice(-1), slice(1, None))
    )
    column = np.repeat(np.arange(len(ends)), n_pieces).astype(float)
    factor = 2.0 ** rng.integers(0, 20, len(low))
    grid = InputGrid((low + high) / 2, factor, low, high, column)
    weight = Dense(np.full((1, len(low)), 0.125), np.zeros(1))
    return FoldedNetwork(grid, (weight,), np.zeros((1, len(low))), step=1.0)


def steps(grid, rows):
    """Inputs in steps, not rounded."""
    return (np.clip(grid.spread(rows), grid.minimum, grid.maximum) - grid.center) * grid.factor


def test_places():
    assert places_of(np.array([0.0, 0, 1, 2, 2, 2])).tolist() == [[0, 1, 6], [2, 6, 6], [3, 4, 5]]


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 10**6),
    st.lists(st.integers(1, 5), min_size=1, max_size=3).filter(lambda counts: max(counts) > 1),
    st.sampled_from([1.0, 2.0, np.inf]),
    st.floats(-3, 2),
)
def test_no_move_falls_further(seed, n_pieces, norm, size):
    rng = np.random.default_rng(seed)
    network = cut_network(rng, n_pieces)
    grid, n_columns = network.grid, len(n_pieces)
    low, high = grid.range()
    X = rng.uniform(low - 0.3 * (high - low), high + 0.3 * (high - low), (4, n_columns))
    scale, radius = (high - low) * 10.0 ** rng.uniform(-2, 1, n_columns), np.full(4, 10.0**size)
    fixed_down = rng.random(n_columns) < 0.15
    fixed_up = (rng.random(n_columns) < 0.15) & ~fixed_down
    moves = Moves.of(network, X, norm, scale, fixed_down, fixed_up).within(radius)
    slope = rng.normal(size=(4, 2, grid.minimum.size))
    fall = moves.fall(slope)
    for _ in range(100):
        move = rng.normal(size=X.shape) * (rng.random(X.shape) < rng.choice([0.4, 1.0]))
        if norm == np.inf and rng.random() < 0.5:
            move = np.sign(move)
        move /= np.maximum(np.linalg.norm(move, ord=norm, axis=1), 1e-300)[:, None]
        move *= rng.choice([1.0, rng.random()]) * (1 - 1e-12)
        move[fixed_down & (move < 0)] = 0.0
        move[fixed_up & (move > 0)] = 0.0
        change = steps(grid, X) - steps(grid, X + move * radius[:, None] * scale)
        found = np.einsum("rfi,ri->rf", slope, change)
        noise = 1e-12 * np.einsum("rfi,ri->rf", np.abs(slope), np.abs(steps(grid, X)) + 1.0)
        assert (found <= fall + noise).all()


@pytest.mark.parametrize("norm", [2.0, np.inf])
def test_pieces_that_rise_and_fall_do_not_add_up(norm):
    ends = np.arange(5.0)
    grid = InputGrid(ends[:-1] + 0.5, np.ones(4), ends[:-1], ends[1:], np.zeros(4))
    network = FoldedNetwork(
        grid, (Dense(np.ones((1, 4)), np.zeros(1)),), np.zeros((1, 4)), step=1.0
    )
    free = np.zeros(1, dtype=bool)
    moves = Moves.of(network, np.array([[2.0]]), norm, 1.0, free, free).within(np.array([2.0]))
    # Downwards the function falls by 1, then by 3; upwards it rises by 2, then falls by 5.
    fall = moves.fall(np.array([[[3.0, 1.0, 2.0, -5.0]]]))
    np.testing.assert_allclose(fall, 4.0, rtol=1e-9)
    if norm == np.inf:
        np.testing.assert_allclose(moves.worst(np.array([[3.0, 1.0, 2.0, -5.0]])), [[-1, -1, 0, 0]])


@pytest.mark.parametrize("norm", [1.0, 2.0, np.inf])
@pytest.mark.parametrize("known", [14.17, np.inf])
def test_exact_radii_beyond_the_longest_piece(norm, known):
    """A proven radius of more than each piece's length is none of more than all of them."""
    ends, factor = np.array([-10.0, 0.0, 10.0]), np.full(2, 1024.0)
    grid = InputGrid(ends[:-1], factor, ends[:-1], ends[1:], np.zeros(2))
    operations = (
        Dense(np.array([[0.5, -0.25], [0.25, 0.5]]), np.zeros(2)),
        MaxMin(),
        Dense(np.array([[0.5, 0.5]]), np.array([-2048.0])),
    )
    network = FoldedNetwork(grid, operations, np.zeros((1, 2)), step=2.0**-10)
    row, flip = np.array([[9.5]]), np.array([[9.5 - 14.17]])
    assert network(row) > 0 > network(flip)
    margins = make_margins(network, row, network(row), norm, 1.0, 0, 1.0)
    assert margins.moves.farthest() == pytest.approx(19.5)
    proven, flips = np.array([13.0]), np.array([known])
    assert 13.0 <= exact_radius(network, margins, proven, flips, 1.0)[0] <= 14.17
