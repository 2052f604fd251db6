"""Random moves within certified radii, and attacks: none may flip a class."""

import numpy as np

from monolip.certificates import nearest_flip, predicted_class


def scales(network, rng):
    """Units near the width of each column's range, some columns fixed."""
    width = np.subtract(*network.grid.range()[::-1])
    return width * 10.0 ** rng.uniform(-2, 1, len(width)) * (rng.random(len(width)) > 0.2)


def inside(rng, shape, norm):
    """Random moves of norm just below 1, many of them at corners of the ball."""
    move = rng.normal(size=shape) * (rng.random(shape) < rng.choice([0.3, 1.0]))
    if norm == np.inf:
        move = np.sign(move)
    size = np.linalg.norm(move, ord=norm, axis=1, keepdims=True)
    return move / np.maximum(size, 1e-300) * (1 - 1e-9)


def check_radius(network, rows, norm, scale, radius, rng, n_moves):
    finite = np.minimum(radius, 1e9)[:, None]
    label = predicted_class(network, rows)
    for _ in range(n_moves):
        # A radius of infinity is tried in full, beyond any range.
        moved = rows + inside(rng, rows.shape, norm) * finite * scale
        flipped = predicted_class(network, moved) != label
        assert not (flipped & (radius > 0)).any()
    _, distance = nearest_flip(network, rows, norm, scale, n_restarts=3, n_steps=10)
    assert (distance >= radius * (1 - 1e-12)).all()
