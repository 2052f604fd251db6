"""The attack campaign: a million moves and more against certified radii, none of which may flip.

Random and trained networks, all norms and methods, columns of size 1e-12 to 1e12. Moves at random,
moves found by search, and moves to the very border of a radius, in units in the last place.
"""

from fractions import Fraction

import numpy as np
import pytest
from random_models import random_network, random_rows
from sklearn.datasets import load_breast_cancer, load_iris
from toy import classifier

from monolip.certificates import certified_radius, nearest_flip, predicted_class
from monolip.folded import FoldedNetwork, InputGrid

NORMS = (1.0, 2.0, np.inf)
METHODS = ("global", "path", "local", "auto", "exact")
SHAPES = (
    {"hidden": ()}, {"hidden": (2,)}, {"hidden": (8, 6)}, {"hidden": (8, 6), "n_outputs": 3},
    {"hidden": (6, 6, 6), "n_features": 6}, {"hidden": (16, 16), "n_features": 1},
)  # fmt: skip
MAGNITUDES = (1e-12, 1e-6, 1.0, 1e6, 1e12)


def resized(network, magnitude):
    """The same network on columns of another size."""
    grid = network.grid
    center, low, high = (part * magnitude for part in (grid.center, grid.minimum, grid.maximum))
    grid = InputGrid(center, grid.factor / magnitude, low, high)
    # Without a target's scale and offset: what a classifier folds to.
    return FoldedNetwork(grid, network.operations, network.direction, network.step)


def radii(network, rows, norm, scale, method):
    """Certified radii; the slow methods get fewer rows, the others' radii are 0."""
    if method != "exact":
        return certified_radius(network, rows, norm, scale, method=method)
    some = certified_radius(network, rows[:6], norm, scale, method=method, time_limit=0.2)
    return np.concatenate([some, np.zeros(len(rows) - len(some))])


def balls(rng, shape, norm):
    """Moves of norm just below 1: corners, faces, single columns, the inside."""
    move = rng.normal(size=shape)
    move[rng.random(shape) < rng.choice([0.0, 0.5, 0.9])] = 0.0
    if norm == np.inf:
        move = np.sign(move)
    size = np.linalg.norm(move, ord=norm, axis=-1, keepdims=True)
    return move / np.maximum(size, 1e-300) * rng.choice([1.0, 1.0, rng.random()])


def is_within(row, point, scale, norm, radius):
    """Whether a point lies within a radius, in exact fractions."""
    sizes = []
    for start, end, unit in zip(row, point, scale, strict=True):
        if start != end and unit == 0:
            return False
        if start != end:
            sizes.append(abs(Fraction(end) - Fraction(start)) / Fraction(unit))
    bound = Fraction(radius)
    if norm == 1:
        return sum(sizes) <= bound
    if norm == 2:
        return sum(size**2 for size in sizes) <= bound**2
    return max(sizes, default=0) <= bound


def attacked(network, norm, scale, rows, radius, nearest, rng, n_moves):
    """Attack radii, near the nearest flips as well; return the number of points tried."""
    label = predicted_class(network, rows)
    proven = radius > 0
    finite = np.where(np.isfinite(radius), radius, 1e6)
    for _ in range(n_moves):
        move = balls(rng, rows.shape, norm) * finite[:, None] * scale
        # A few units in the last place are lost where the move is added.
        flipped = predicted_class(network, rows + move * (1 - 1e-9)) != label
        assert not (flipped & proven).any()
    found, distance = nearest
    assert (distance >= radius * (1 - 1e-12)).all()
    n_points = n_moves * len(rows)
    # Towards the nearest flip, up to the border of the radius, and the numbers next to it.
    near = np.flatnonzero(np.isfinite(distance) & proven)[:12]
    for position in near:
        row, share = rows[position], radius[position] / distance[position]
        border = row + (found[position] - row) * share
        steps = rng.integers(-3, 4, size=(40, len(row)))
        points = border + steps * np.spacing(np.abs(border))
        points = np.where(found[position] == row, row, points)
        flips = predicted_class(network, points) != label[position]
        n_points += len(points)
        for point in points[flips]:
            assert not is_within(row, point, scale, norm, radius[position])
    return n_points


@pytest.mark.slow
def test_no_move_of_a_million_flips_a_certified_class():
    rng = np.random.default_rng(2026)
    n_points = 0
    for seed in range(2):
        for number, shape in enumerate(SHAPES):
            for norm in NORMS:
                network, *_ = random_network(100 * seed + number, norm=norm, **shape)
                network = resized(network, MAGNITUDES[(seed + number) % len(MAGNITUDES)])
                rows = random_rows(network, rng, 64)
                # A norm that fits the network, and one that does not.
                for moved in {norm, NORMS[seed]}:
                    width = np.subtract(*network.grid.range()[::-1])
                    scale = width * 10.0 ** rng.uniform(-2, 1, len(width))
                    scale[rng.random(len(width)) < 0.1] = 0.0
                    nearest = nearest_flip(network, rows, moved, scale)
                    for method in METHODS:
                        radius = radii(network, rows, moved, scale, method)
                        n_points += attacked(network, moved, scale, rows, radius, nearest, rng, 60)
    assert n_points > 1_000_000


@pytest.mark.slow
@pytest.mark.parametrize("norm", NORMS)
@pytest.mark.parametrize("load", [load_breast_cancer, load_iris])
def test_no_move_flips_a_certified_class_of_a_trained_network(norm, load):
    rng = np.random.default_rng(1)
    X, y = load(return_X_y=True)
    n_columns = X.shape[1]
    directions = np.sign(np.corrcoef(X.T, y)[-1, :-1]).astype(int) * (np.arange(n_columns) % 2)
    n_points = 0
    for constraint, magnitude in ((None, 1e-12), (directions, 1.0), (directions, 1e12)):
        rows = X[:: len(X) // 64] * magnitude
        model = classifier(norm=norm, monotonic_cst=constraint).fit(X * magnitude, y)
        scale = X.std(axis=0) * magnitude
        nearest = nearest_flip(model.network_, rows, norm, scale)
        for method in METHODS:
            radius = radii(model.network_, rows, norm, scale, method)
            assert (radius[:6] > 0).mean() > 0.5
            n_points += attacked(model.network_, norm, scale, rows, radius, nearest, rng, 60)
    assert n_points > 50_000
