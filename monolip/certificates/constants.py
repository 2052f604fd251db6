r"""Slopes of a folded network, proven from its weights and rounded outward.

Two bounds are kept apart because they answer different questions. The *slope* bounds hold for the
network that is computed with grid steps of zero size; the *slack* is the most that rounding to the
grid can add to any difference of two outputs. For all inputs x and x', with exact arithmetic on the
numbers that the network returns,

.. math:: |f(x') - f(x)| \le \sum_i \ell_i |x'_i - x_i| + \text{slack}.

The sign of a monotone step needs no slack: it is proven on the integers (:func:`is_monotone`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..folded import Dense, FoldedNetwork, OrderStatistics
from ..folded.operations import is_whole
from ..spectral import spectral_bound
from .changes import OUTWARD, Changes, Question, after

__all__ = ["SlopeBounds", "is_monotone", "lipschitz", "margin_pairs", "slope_bounds"]

Array = NDArray[np.float64]

DUAL = {1.0: np.inf, 2.0: 2.0, np.inf: 1.0}
# More than the absolute error of the few products of which one may be too small for float64's
# relative precision (below 2**-1022).
UNDERFLOW = 2.0**-1070


@dataclass(frozen=True)
class SlopeBounds:
    """Bounds on the slopes of margins, in output units per unit of each raw column.

    Parameters
    ----------
    lower, upper : ndarray of shape (n_pairs, n_features)
        Each margin's slope along each column lies in ``[lower, upper]`` within the grid's range;
        beyond it, where the network is constant, the slope is 0.
    slack : ndarray of shape (n_pairs,)
        Most that rounding adds to the difference of a margin at two points, in output units.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.certificates import slope_bounds
    >>> from monolip.folded import Dense, FoldedNetwork, InputGrid
    >>> one = np.ones(1)
    >>> grid = InputGrid(center=0 * one, factor=2.0**30 * one, minimum=-8 * one, maximum=8 * one)
    >>> dense = Dense(weight=np.array([[0.5]]), bias=0 * one)
    >>> network = FoldedNetwork(grid, (dense,), direction=np.array([[1.0]]), step=2.0**-30)
    >>> slope_bounds(network).largest.round(6)
    array([1.5])
    """

    lower: Array
    upper: Array
    slack: Array

    @property
    def largest(self) -> Array:
        """Largest absolute slope of any margin along each column, shape (n_features,)."""
        largest: Array = np.maximum(np.abs(self.lower), np.abs(self.upper)).max(axis=0)
        return largest


def margin_pairs(n_outputs: int) -> list[tuple[int, int]]:
    """Pairs (high, low) of outputs, ``f_high - f_low``; a single output is (0, 0).

    Parameters
    ----------
    n_outputs : int

    Returns
    -------
    pairs : list of tuple of int

    Examples
    --------
    >>> from monolip.certificates import margin_pairs
    >>> margin_pairs(1), margin_pairs(3)
    ([(0, 0)], [(1, 0), (2, 0), (2, 1)])
    """
    if n_outputs == 1:
        return [(0, 0)]
    return [(high, low) for low, high in combinations(range(n_outputs), 2)]


def margin_matrix(n_outputs: int) -> Array:
    """Matrix that turns outputs into margins, shape (n_pairs, n_outputs)."""
    matrix = np.zeros((len(margin_pairs(n_outputs)), n_outputs))
    for row, (high, low) in enumerate(margin_pairs(n_outputs)):
        matrix[row, low] -= 1.0
        matrix[row, high] = 1.0
    return matrix


def slope_bounds(network: FoldedNetwork) -> SlopeBounds:
    """Bounds on the slope of every margin along every column.

    Intervals of slopes, column by column: a dense layer maps them by interval arithmetic, a MaxMin
    pair takes the hull of two. Where layers keep the l2 norm, that of a column's slopes to all
    units is followed as well. The last layer is taken by pairs, ``w_k - w_l``.

    Parameters
    ----------
    network : FoldedNetwork

    Returns
    -------
    bounds : SlopeBounds
        Rounded outward.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.certificates import slope_bounds
    >>> from monolip.folded import Dense, FoldedNetwork, InputGrid
    >>> one = np.ones(1)
    >>> grid = InputGrid(center=0 * one, factor=1024 * one, minimum=-one, maximum=one)
    >>> dense = Dense(weight=np.array([[0.5]]), bias=0 * one)
    >>> network = FoldedNetwork(grid, (dense,), direction=np.array([[1.0]]), step=2.0**-10)
    >>> bounds = slope_bounds(network)
    >>> bool(1.49 < bounds.lower[0, 0] <= 1.5), bool(1.5 <= bounds.upper[0, 0] < 1.51)
    (True, True)
    """
    low, high = input_slopes(network)
    grid = network.grid
    factor = grid.factor
    unit = factor * (network.step * network.scale)
    residual = margin_matrix(network.n_outputs) @ network.direction
    # Outward: towards minus and plus infinity, by the size of the terms rather than of the result.
    size = np.abs(residual) + np.maximum(np.abs(low), np.abs(high))
    widening = times(size, times(unit, OUTWARD - 1.0) + UNDERFLOW)
    with np.errstate(over="ignore", invalid="ignore"):
        lower = np.nextafter((residual + low) * unit - widening, -np.inf)
        upper = np.nextafter((residual + high) * unit + widening, np.inf)
    blind = factor == 0
    lower = np.where(blind, 0.0, np.where(np.isnan(lower), -np.inf, lower))
    upper = np.where(blind, 0.0, np.where(np.isnan(upper), np.inf, upper))
    return SlopeBounds(
        # A column moves one of its pieces at a time.
        lower=grid.gather(lower, np.minimum),
        upper=grid.gather(upper, np.maximum),
        slack=slack(network),
    )


def lipschitz(network: FoldedNetwork, norm: float, scale: ArrayLike = 1.0) -> Array:
    """Bound on the slope of every margin when changes of raw columns are measured in l-``norm``.

    Parameters
    ----------
    network : FoldedNetwork
    norm : {1, 2, inf}
    scale : float or array-like of shape (n_features,), default=1.0
        Length of the norm's unit along each column, in the column's unit: a move ``d`` is measured
        as the norm of ``d / scale``. Along a column of length 0 every move is infinitely long.

    Returns
    -------
    bound : ndarray of shape (n_pairs,)
        In output units per unit of the norm, rounded up; the pairs are ``margin_pairs``.

    Raises
    ------
    ValueError
        If the norm is not 1, 2 or inf, or a length is negative.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.certificates import lipschitz
    >>> from monolip.folded import Dense, FoldedNetwork, InputGrid
    >>> one = np.ones(1)
    >>> grid = InputGrid(center=0 * one, factor=2.0**30 * one, minimum=-8 * one, maximum=8 * one)
    >>> dense = Dense(weight=np.array([[0.5]]), bias=0 * one)
    >>> network = FoldedNetwork(grid, (dense,), direction=np.array([[1.0]]), step=2.0**-30)
    >>> lipschitz(network, norm=2).round(6)
    array([1.5])
    """
    norm = check_norm(norm)
    lengths = np.broadcast_to(np.asarray(scale, dtype=np.float64), (network.n_features,))
    if not ((lengths >= 0) & np.isfinite(lengths)).all():
        raise ValueError(f"scale must be finite and not negative; got {scale!r}")
    grid = network.grid
    unit = times(times(grid.factor, network.step * network.scale), grid.spread(lengths))
    # Relative to the largest unit, and none far below it, so that no product underflows to 0.
    top = 2.0 ** min(np.frexp(unit.max(initial=0.0))[1], 1023)
    relative = np.where(unit > 0, np.maximum(unit / top, 2.0**-200), 0.0)
    residual = margin_matrix(network.n_outputs) @ network.direction
    with np.errstate(over="ignore", invalid="ignore"):
        low, high = input_slopes(network)
        apart = np.maximum(np.abs(residual + low), np.abs(residual + high)) * OUTWARD
        bound = dual_norms(grid.gather(times(apart, relative), np.maximum), norm)
        if norm != 1.0:
            # Jointly: first-layer rows may be short in this norm although single entries are not.
            joint = joint_slopes(network, relative, norm)
            steepest = grid.gather(times(np.abs(residual), relative), np.maximum)
            joint = joint + dual_norms(steepest, norm)
            bound = np.fmin(bound, joint)
        bound = times(bound * OUTWARD, np.float64(top))
    return np.where(np.isnan(bound), np.inf, bound)


def check_norm(norm: float) -> float:
    """Return the norm as a float, or raise ``ValueError``."""
    if isinstance(norm, (int, float, np.number)) and float(norm) in DUAL:
        return float(norm)
    raise ValueError(f"norm must be 1, 2 or inf; got {norm!r}")


def input_slopes(network: FoldedNetwork) -> tuple[Array, Array]:
    """Ends of every margin's slopes along each input of the stack, without the residual.

    Shapes (n_pairs, n_inputs), in steps per step.
    """
    changes = before_last(network, unit_moves(network), "slopes")
    last, margins = network.operations[-1], margin_matrix(network.n_outputs)
    outputs = after(last, changes, "slopes", margins)
    return outputs.low, outputs.high


def joint_slopes(network: FoldedNetwork, lengths: Array, norm: float) -> Array:
    """Slope bounds of every margin of the stack for joint changes in a norm, shape (n_pairs,).

    ``lengths`` are those of the norm's unit along each input.
    """
    margins, grid = margin_matrix(network.n_outputs), network.grid
    first, *later = network.operations
    if isinstance(first, Dense):
        weight = first.weight if later else margins @ first.weight
        apart = grid.gather(np.abs(weight) * lengths, np.maximum)
        most = dual_norms(apart, norm)[:, None] * OUTWARD
        size = np.full(1, np.inf)
        if network.euclidean:
            size[0] = joint_size(weight * lengths, grid.n_features, norm)
        changes = Changes(-most, most, size)
    elif isinstance(first, OrderStatistics):
        # Weights and lengths in order: no other match of the two is larger.
        longest = -np.sort(-grid.gather(lengths, np.maximum))
        n_kept = min(len(first.weights), len(longest))
        row = (first.weights[:n_kept] * longest[:n_kept])[None]
        most = np.tile(dual_norms(row, norm) * OUTWARD**2, (len(first.bias), 1))
        changes = Changes(-most, most, np.full(1, np.inf))
    else:
        raise NotImplementedError(f"no joint slope for a first operation {first.name!r}")
    for operation in later:
        combined = margins if operation is network.operations[-1] else None
        changes = after(operation, changes, "slopes", combined)
    return changes.largest[:, 0]


def joint_size(weight: Array, n_features: int, norm: float) -> float:
    """Largest l2 norm of ``weight @ d`` for moves of norm 1, rounded up.

    The inputs of a cut column share its move: each takes a part, so that their l2 norm is no
    larger.
    """
    if norm == 1.0:
        return float(np.linalg.norm(weight, axis=0).max(initial=0.0) * OUTWARD)
    bound = spectral_bound(weight)
    return float(bound * (np.sqrt(n_features) * OUTWARD if norm == np.inf else 1.0))


def unit_moves(network: FoldedNetwork) -> Changes:
    """A unit change of each input on its own."""
    ones = np.eye(network.n_inputs)
    size = 1.0 if network.euclidean else np.inf
    return Changes(ones, ones, np.full(network.n_inputs, size))


def before_last(network: FoldedNetwork, changes: Changes, question: Question) -> Changes:
    """Carry changes of the stack's inputs to those of its last operation."""
    for operation in network.operations[:-1]:
        changes = after(operation, changes, question)
    return changes


def slack(network: FoldedNetwork) -> Array:
    """Most that rounding adds to the difference of each margin at two points, in output units."""
    low, high = network.grid.bounds()
    size = np.maximum(np.abs(low), np.abs(high))
    # Each point is off by half a step, and by the float64 error of the subtraction and the product.
    per_column = np.where(network.grid.factor > 0, 1.0 + size * 2.0**-50, 0.0)
    error = per_column[:, None]
    changes = Changes(-error, error, np.full(1, np.inf))
    first, *later = network.operations
    if network.euclidean and isinstance(first, Dense):
        # Columns may have steps of very different size.
        together = first.product_of_box(per_column) + np.sqrt(len(first.bias))
        changes = after(first, changes, "error")
        changes = replace(changes, size=np.full(1, together * OUTWARD))
    else:
        later = list(network.operations)
    for operation in later:
        changes = after(operation, changes, "error")
    outputs = changes.largest[:, 0] + np.abs(network.direction) @ per_column
    margins = np.abs(margin_matrix(network.n_outputs))
    # Scaling and shifting to target units, and the subtraction of two logits.
    final = 2.0**-50 * (abs(network.offset) + network.output_bound() * network.step * network.scale)
    unit = network.step * network.scale
    total: Array = np.nextafter((margins @ outputs * unit + 2.0 * final) * OUTWARD, np.inf)
    return total


def is_monotone(network: FoldedNetwork) -> tuple[Array, Array]:
    """Prove directions on the integers that the network computes.

    One step of one column changes hidden integers by whole numbers between the floor and the
    ceiling of what interval arithmetic gives: a proof for single steps, hence for any move along
    the column, without tolerance. Scaling and shifting round each
    output monotonically, but not the difference of two: margins of several outputs are monotone
    only where both are exact, for a power of two as ``scale`` and ``offset`` 0.

    Parameters
    ----------
    network : FoldedNetwork

    Returns
    -------
    rising, falling : ndarray of bool, shape (n_pairs, n_features)
        Whether each margin provably never falls (never rises) along each column.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.certificates import is_monotone
    >>> from monolip.folded import Dense, FoldedNetwork, InputGrid
    >>> one = np.ones(1)
    >>> grid = InputGrid(center=0 * one, factor=2.0**30 * one, minimum=-8 * one, maximum=8 * one)
    >>> dense = Dense(weight=np.array([[0.5]]), bias=0 * one)
    >>> network = FoldedNetwork(grid, (dense,), direction=np.array([[1.0]]), step=2.0**-30)
    >>> rising, falling = is_monotone(network)
    >>> rising, falling
    (array([[ True]]), array([[False]]))
    """
    last = network.operations[-1]
    changes = before_last(network, unit_moves(network), "steps")
    margins = margin_matrix(network.n_outputs)
    residual = margins @ network.direction
    if isinstance(last, Dense) and is_whole(last.weight):
        # Sums of whole numbers, in which no output is rounded: margins are such sums as well.
        together = after(last, changes, "steps", margins)
        lower, upper = together.low, together.high
    else:
        outputs = after(last, changes, "steps")
        low, high = outputs.low, outputs.high
        # Differences of whole numbers are exact.
        positive, negative = np.maximum(margins, 0.0), np.minimum(margins, 0.0)
        lower, upper = positive @ low + negative @ high, positive @ high + negative @ low
    if network.euclidean and isinstance(last, Dense) and network.n_outputs > 1:
        # Two outputs together, each rounded by less than a step.
        rows = np.linalg.norm(margins @ last.weight, axis=1)[:, None] * OUTWARD
        most = np.floor(rows * changes.size * OUTWARD + 2.0)
        lower, upper = np.maximum(lower, -most), np.minimum(upper, most)
    lower, upper = residual + lower, residual + upper
    grid = network.grid
    blind = grid.factor == 0
    exact = network.n_outputs == 1 or (network.offset == 0 and np.frexp(network.scale)[0] == 0.5)
    rising, falling = ((lower >= 0) & exact) | blind, ((upper <= 0) & exact) | blind
    return grid.gather(rising, np.logical_and), grid.gather(falling, np.logical_and)


def times(a: Array, b: Array | float) -> Array:
    """Product of numbers that are not negative, rounded up; 0 times infinity is 0."""
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        product: Array = np.nextafter(np.multiply(a, b), np.inf)
    return np.where((np.asarray(a) == 0) | (np.asarray(b) == 0), 0.0, product)


def dual_norms(slopes: Array, norm: float) -> Array:
    """Norm of each row that bounds its change for a move measured in l-``norm``."""
    largest = np.minimum(slopes.max(axis=1), np.finfo(np.float64).max)
    # Relative to the largest entry: squares of float64 numbers may overflow or vanish.
    relative = slopes / np.where(largest > 0, largest, 1.0)[:, None]
    norms: Array = largest * np.linalg.norm(relative, ord=DUAL[norm], axis=1)
    return norms
