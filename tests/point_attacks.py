"""Displacements of points that change their stable ranks: at random, and along the gradient."""

from __future__ import annotations

import gudhi
import numpy as np
from gudhi.sklearn.rips_persistence import RipsPersistence  # noqa: F401 (a version that has it)
from scipy.spatial.distance import cdist


def random_moves(rng, shape, norm=2):
    """Moves of every point by exactly 1, in random directions, or in the same for all."""
    moves = rng.normal(size=shape)
    if rng.random() < 0.3:
        moves = np.broadcast_to(moves[:1], shape).copy()
    if norm == np.inf and rng.random() < 0.5:
        moves = np.sign(moves)
    return moves / np.linalg.norm(moves, ord=norm, axis=1, keepdims=True)


def length_gradients(cloud, dimension, n_bars, complex="alpha"):
    """Gradient of the longest bars' lengths by the points, of shape (n_bars, n_points, n_dims).

    A bar's ends are the scales of the pair of simplices that make and end it.
    """
    tree = simplex_tree(cloud, complex)
    tree.compute_persistence(persistence_dim_max=True)
    bars = []
    for born, dies in tree.persistence_pairs():
        if len(born) == dimension + 1 and len(dies):
            length = scale(tree, born, complex) - scale(tree, dies, complex)
            bars.append((length, born, dies))
    gradients = np.zeros((n_bars, *cloud.shape))
    for row, (_, born, dies) in enumerate(sorted(bars)[:n_bars]):
        gradients[row] = end_gradient(cloud, tree, dies, complex) - end_gradient(
            cloud, tree, born, complex
        )
    return gradients


def simplex_tree(cloud, complex):
    if complex == "alpha":
        return gudhi.AlphaComplex(points=cloud, precision="exact").create_simplex_tree()
    return gudhi.RipsComplex(distance_matrix=cdist(cloud, cloud)).create_simplex_tree(3)


def scale(tree, simplex, complex):
    value = tree.filtration(simplex)
    return np.sqrt(value) if complex == "alpha" else value


def end_gradient(cloud, tree, simplex, complex):
    """Gradient of a simplex's scale: a circumradius, or the longest edge."""
    if len(simplex) == 1:
        return np.zeros(cloud.shape)
    if complex == "rips":
        pairs = [(a, b) for a in simplex for b in simplex if a < b]
        pair = max(pairs, key=lambda edge: np.linalg.norm(cloud[edge[0]] - cloud[edge[1]]))
        return difference(cloud, list(pair), 2.0)
    own = circumradius(cloud[list(simplex)])
    value = np.sqrt(tree.filtration(simplex))
    if not np.isclose(own, value, rtol=1e-6):
        # Another point lies in its ball: the scale is that of a larger simplex.
        cofaces = tree.get_cofaces(simplex, 1)
        simplex = min(cofaces, key=lambda pair: abs(np.sqrt(pair[1]) - value))[0]
    return difference(cloud, list(simplex), 1.0)


def difference(cloud, simplex, unit):
    """Central differences of a simplex's circumradius, times a unit."""
    gradient, step = np.zeros(cloud.shape), 1e-7
    for point in simplex:
        for axis in range(cloud.shape[1]):
            ends = []
            for sign in (1, -1):
                moved = cloud.copy()
                moved[point, axis] += sign * step
                ends.append(circumradius(moved[simplex]))
            gradient[point, axis] = unit * (ends[0] - ends[1]) / (2 * step)
    return gradient


def circumradius(points):
    """Of an edge or a triangle."""
    sides = [np.linalg.norm(a - b) for i, a in enumerate(points) for b in points[:i]]
    if len(sides) == 1:
        return sides[0] / 2
    a, b, c = sides
    area = max((a + b + c) * (-a + b + c) * (a - b + c) * (a + b - c), 1e-300)
    return a * b * c / np.sqrt(area)


def unit_moves(gradient):
    """Moves of every point by 1 along a gradient, of shape (n_points, n_dims)."""
    norm = np.linalg.norm(gradient, axis=1, keepdims=True)
    return np.divide(gradient, norm, out=np.zeros_like(gradient), where=norm > 0)
