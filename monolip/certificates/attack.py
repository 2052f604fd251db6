"""Search for the nearest row of another class: the upper bound that goes beside a radius."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..folded import FoldedNetwork
from .bracket import bracket
from .constants import check_norm, margin_matrix, margin_pairs
from .gradients import gradient
from .local import LinearBounds
from .margins import predicted_margins, radius_at, slope_of
from .moves import euclidean

__all__ = ["nearest_flip", "predicted_class"]

Array = NDArray[np.float64]

BISECTIONS = 60
# How near branch and bound comes, and the cases of a row that it may have open.
GAP, MAX_CASES = 0.01, 256


def nearest_flip(
    network: FoldedNetwork,
    X: ArrayLike,
    norm: float = 2,
    scale: ArrayLike = 1.0,
    *,
    n_restarts: int = 4,
    n_steps: int = 25,
    random_state: int = 0,
    branch: bool = True,
) -> tuple[Array, Array]:
    """Search for the smallest move of each row that changes its class.

    From the row, and from random rows about as far away as the best find, the margin is replaced by
    its tangent and the nearest zero of that taken as the next point; each flip is drawn back to the
    border. Then branch and bound looks for nearer ones, until it proves that there are none or the
    search gets long. What is returned was evaluated with the network itself.

    Parameters
    ----------
    network : FoldedNetwork
        Binary or one output for each class.
    X : array-like of shape (n_samples, n_features)
        Raw columns.
    norm : {1, 2, inf}, default=2
    scale : float or array-like of shape (n_features,) or (n_samples, n_features), default=1.0
        Length of the norm's unit along each column; 0 forbids moves along it.
    n_restarts, n_steps : int, default=4 and 25
    random_state : int, default=0
    branch : bool, default=True
        Whether to use branch and bound, for networks that it knows.

    Returns
    -------
    found : ndarray of shape (n_samples, n_features)
        Rows of another class; NaN where none was found.
    distance : ndarray of shape (n_samples,)
        Norm of the move, inf where none was found.

    References
    ----------
    Moosavi-Dezfooli, Fawzi, Frossard, "DeepFool: A Simple and Accurate Method to Fool Deep Neural
    Networks", CVPR 2016.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.certificates import nearest_flip
    >>> from monolip.folded import Dense, FoldedNetwork, InputGrid
    >>> one = np.ones(1)
    >>> grid = InputGrid(center=0 * one, factor=2.0**30 * one, minimum=-8 * one, maximum=8 * one)
    >>> dense = Dense(weight=np.array([[0.5]]), bias=0 * one)
    >>> network = FoldedNetwork(grid, (dense,), direction=np.array([[1.0]]), step=2.0**-30)
    >>> found, distance = nearest_flip(network, [[0.5]])
    >>> distance.round(3)
    array([0.5])
    """
    norm = check_norm(norm)
    given = np.array(X, dtype=np.float64)
    # No move brings infinity back from the end of the range, for which the network takes it.
    endless = np.isinf(given)
    rows = np.where(endless, np.clip(given, *network.grid.range()), given)
    scales = np.where(endless, 0.0, np.asarray(scale, dtype=np.float64))
    search = Search(network, rows, scales, norm)
    rng = np.random.default_rng(random_state)
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        for weight in adverse_margins(network, search.label):
            # Rows whose class this margin does not concern have weights of 0 and stay in place.
            for restart in range(n_restarts):
                move = np.zeros(rows.shape)
                if restart == 1:
                    # As far as the range goes, against the margin.
                    slope = gradient(network, rows, weight)
                    end = np.where(slope > 0, *network.grid.range())
                    away = np.where((slope == 0) | (scales == 0), 0.0, (end - rows) / scales)
                    move = np.where(np.isfinite(search.best)[:, None], move, away)
                elif restart:
                    near = np.where(np.isfinite(search.best), search.best, 1.0)
                    move = rng.normal(size=rows.shape) * near[:, None] / np.sqrt(rows.shape[1])
                search.descend(weight, move, n_steps)
        if branch and LinearBounds.supports(network):
            search.branch()
    return np.where(endless & np.isfinite(search.found), given, search.found), search.best


class Search:
    """Nearest flips of rows so far."""

    def __init__(self, network: FoldedNetwork, rows: Array, scales: Array, norm: float) -> None:
        self.network, self.rows, self.scales, self.norm = network, rows, scales, norm
        # Beyond the range the network is constant and has no slope to follow.
        self.inside = np.clip(rows, *network.grid.range())
        self.label = predicted_class(network, rows)
        self.best, self.found = np.full(len(rows), np.inf), np.full(rows.shape, np.nan)

    def descend(self, weight: Array, move: Array, n_steps: int) -> None:
        """Follow the tangents of a margin of each row from moves in units of the norm."""
        for step in range(n_steps):
            point = self.inside + move * self.scales
            move = np.where(np.isfinite(point), move, 0.0)
            point = self.inside + move * self.scales
            self.keep(np.arange(len(point)), point)
            target = tangent_zero(
                self.network, self.inside, point, move, weight, self.scales, self.norm
            )
            move = move + (target - move) * (1.0 if step < n_steps // 2 else 0.5)

    def keep(self, positions: NDArray[np.intp], points: Array) -> None:
        """Take those points that flip their rows and are nearer than what is known."""
        flips = np.flatnonzero(predicted_class(self.network, points) != self.label[positions])
        if len(flips) == 0:
            return
        chosen = positions[flips]
        drawn = border(self.network, self.rows[chosen], points[flips], self.label[chosen])
        size = length(drawn - self.rows[chosen], self.scales[chosen], self.norm)
        better = size < self.best[chosen]
        self.best[chosen[better]], self.found[chosen[better]] = size[better], drawn[better]

    def branch(self) -> None:
        """Look for nearer flips by branch and bound."""
        grid = self.network.grid
        factor = np.where(grid.factor > 0, grid.factor, 1.0)
        for found, margins in predicted_margins(self.network, self.rows, self.norm, self.scales):
            lower = radius_at(margins, slope_of(margins, "path"))
            _, _, moves = bracket(self.network, margins, lower, self.best[found], GAP, MAX_CASES)
            moved = np.isfinite(moves).all(axis=1)
            for excess in (1e-9, 1e-6, 1e-3):
                # Pieces that were moved without those before them add up all the same.
                steps = grid.gather(moves * (1.0 + excess) / factor, np.add)
                points = self.inside[found] + steps
                self.keep(found[moved], points[moved])


def predicted_class(network: FoldedNetwork, rows: Array) -> NDArray[np.intp]:
    """Predicted class of each row.

    Parameters
    ----------
    network : FoldedNetwork
    rows : ndarray of shape (n_samples, n_features)

    Returns
    -------
    label : ndarray of int, shape (n_samples,)
        Of one output 1 where it is positive, else 0; of several the first of the largest.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.certificates import predicted_class
    >>> from monolip.folded import Dense, FoldedNetwork, InputGrid
    >>> one = np.ones(1)
    >>> grid = InputGrid(center=0 * one, factor=2.0**30 * one, minimum=-8 * one, maximum=8 * one)
    >>> dense = Dense(weight=np.array([[0.5]]), bias=0 * one)
    >>> network = FoldedNetwork(grid, (dense,), direction=np.array([[1.0]]), step=2.0**-30)
    >>> predicted_class(network, np.array([[-1.0], [2.0]]))
    array([0, 1])
    """
    output = network(rows)
    label: NDArray[np.intp] = (
        (output[:, 0] > 0).astype(np.intp) if network.n_outputs == 1 else output.argmax(axis=1)
    )
    return label


def adverse_margins(network: FoldedNetwork, label: NDArray[np.intp]) -> Iterator[Array]:
    """Weights of margins of the predicted class, shape (n_rows, n_outputs), one other at a time."""
    if network.n_outputs == 1:
        yield np.where(label == 1, 1.0, -1.0)[:, None]
        return
    matrix = margin_matrix(network.n_outputs)
    for pair, (high, low) in enumerate(margin_pairs(network.n_outputs)):
        sign = (label == high).astype(float) - (label == low)
        yield sign[:, None] * matrix[pair]


def tangent_zero(
    network: FoldedNetwork,
    rows: Array,
    point: Array,
    move: Array,
    weight: Array,
    scales: Array,
    norm: float,
) -> Array:
    """Smallest move, in units of the norm, to just beyond the zero of the margin's tangent."""
    margin = (network(point) * weight).sum(axis=1)
    slope = gradient(network, point, weight) * scales
    needed = np.maximum(margin - (slope * move).sum(axis=1), 0.0) * 1.001
    size = np.abs(slope)
    steps: Array
    if norm == np.inf:
        steps = np.broadcast_to((needed / size.sum(axis=1))[:, None], slope.shape)
    elif norm == 2.0:
        steps = size * (needed / (size**2).sum(axis=1))[:, None]
    else:
        # The steepest column first, as far as its range goes.
        minimum, maximum = network.grid.range()
        end = np.where(slope > 0, rows - minimum, maximum - rows) / scales
        order = np.argsort(-size, axis=1)
        falls = np.take_along_axis(size * np.maximum(np.nan_to_num(end), 0.0), order, axis=1)
        paid = np.diff(np.minimum(falls.cumsum(axis=1), needed[:, None]), axis=1, prepend=0.0)
        steps = np.empty_like(size)
        np.put_along_axis(steps, order, paid, axis=1)
        steps = steps / size
    return np.nan_to_num(-np.sign(slope) * steps, nan=0.0, posinf=0.0, neginf=0.0)


def border(network: FoldedNetwork, rows: Array, flipped: Array, label: NDArray[np.intp]) -> Array:
    """Points of another class, as near to the rows as bisection of the segments finds."""
    near, far = np.zeros(len(rows)), np.ones(len(rows))
    drawn = flipped.copy()
    for _ in range(BISECTIONS):
        middle = 0.5 * (near + far)
        point = rows + (flipped - rows) * middle[:, None]
        flips = predicted_class(network, point) != label
        drawn[flips] = point[flips]
        far, near = np.where(flips, middle, far), np.where(flips, near, middle)
    return drawn


def length(move: Array, scale: Array, norm: float) -> Array:
    """Norm of raw moves; a move along a column of length 0 is infinitely long."""
    relative = np.where(move == 0, 0.0, np.abs(move) / scale)
    if norm == 2.0:
        return euclidean(relative)
    size: Array = np.linalg.norm(relative, ord=norm, axis=1)
    return size
