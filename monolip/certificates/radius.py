"""Certified distances and intervals in the units of the raw columns, by methods of rising cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..folded import FoldedNetwork
from .constants import (
    check_norm,
    dual_norms,
    is_monotone,
    lipschitz,
    margin_matrix,
    margin_pairs,
    slope_bounds,
    times,
)
from .local import LinearBounds
from .moves import Moves

__all__ = ["Margins", "certified_interval", "certified_radius"]

Array = NDArray[np.float64]

# Rows bounded together: their linear functions stay in the processor's cache.
CHUNK_ROWS = 64
# Relative distance at which the search for a radius ends, and the most trials it makes.
RESOLUTION, MAX_TRIALS = 1e-3, 24


@dataclass(frozen=True)
class Margins:
    """One margin each of some rows, as it can fall.

    Parameters
    ----------
    value : ndarray of shape (n_rows,)
        Of the network at the row, in output units.
    weight : ndarray of shape (n_rows, n_outputs)
        Of the outputs in the margin.
    constant : ndarray of shape (n_rows,)
        What the network's offset adds to it.
    slack : ndarray of shape (n_rows,)
        Most that rounding can take from it.
    bound : ndarray of shape (n_rows,)
        Of its slope in the norm, everywhere; ``nan`` if the norm's unit differs between rows.
    gain : ndarray of shape (n_rows, n_features)
        Most that it falls along each column for a move of one unit of the norm, anywhere.
    moves : Moves
    """

    value: Array
    weight: Array
    constant: Array
    slack: Array
    bound: Array
    gain: Array
    moves: Moves


def certified_radius(
    network: FoldedNetwork,
    X: ArrayLike,
    norm: float = 2,
    scale: ArrayLike = 1.0,
    *,
    method: str = "local",
) -> Array:
    r"""Distance within which the predicted class provably does not change.

    It is one-sided: a move along a column in a direction in which no margin :math:`f_k - f_j` of
    the predicted class k falls, as :func:`is_monotone` proves it, may be of any length and does not
    count towards the norm. For ordered classes only the lowest and the highest class have such
    moves; a constraint on a single class gives them to that class alone.

    Parameters
    ----------
    network : FoldedNetwork
        Binary (one output, class 1 where it is positive) or one output for each class.
    X : array-like of shape (n_samples, n_features)
        Raw columns.
    norm : {1, 2, inf}, default=2
        Norm of the move, in units of the columns times ``scale``.
    scale : float or array-like of shape (n_features,) or (n_samples, n_features), default=1.0
        Length of the norm's unit along each column; 0 forbids moves along it.
    method : {"global", "local"}, default="local"
        "global" divides the margin by the largest slope anywhere. "local" bounds the slopes round
        each row: larger radii, a few milliseconds a row.

    Returns
    -------
    radius : ndarray of shape (n_samples,)
        Rounded down; 0 for a tie; inf where no move can change the class.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.certificates import certified_radius
    >>> from monolip.folded import Dense, FoldedNetwork, InputGrid
    >>> one = np.ones(1)
    >>> grid = InputGrid(center=0 * one, factor=1024 * one, minimum=-8 * one, maximum=8 * one)
    >>> dense = Dense(weight=np.array([[0.5]]), bias=0 * one)
    >>> network = FoldedNetwork(grid, (dense,), direction=np.array([[0.0]]), step=2.0**-10)
    >>> certified_radius(network, [[2.0]]).round(1)
    array([2.])
    """
    rows = np.asarray(X, dtype=np.float64)
    radius = np.full(len(rows), np.inf)
    for found, margins in predicted_margins(network, rows, norm, scale):
        part = global_radius(margins)
        if method == "local":
            part = local_radius(network, margins, part)
        np.minimum.at(radius, found, part)
    return radius


def predicted_margins(
    network: FoldedNetwork, rows: Array, norm: float, scale: ArrayLike
) -> list[tuple[NDArray[np.intp], Margins]]:
    """Margins of the predicted class over each other class, with the rows that they belong to."""
    output = network(rows)
    predicted = output[:, 0] > 0 if network.n_outputs == 1 else output.argmax(axis=1)
    parts = []
    for pair, (high, low) in enumerate(margin_pairs(network.n_outputs)):
        if network.n_outputs == 1:
            high, low = 1, 0
        for sign, winner in ((1.0, high), (-1.0, low)):
            found = np.flatnonzero(predicted == winner)
            if len(found):
                chosen = scale if np.ndim(scale) < 2 else np.asarray(scale)[found]
                margins = make_margins(
                    network, rows[found], output[found], norm, chosen, pair, sign
                )
                parts.append((found, margins))
    return parts


def make_margins(
    network: FoldedNetwork,
    rows: Array,
    output: Array,
    norm: float,
    scale: ArrayLike,
    pair: int,
    sign: float,
) -> Margins:
    """``sign`` times the margin of a pair of outputs, for some rows."""
    norm = check_norm(norm)
    slopes = slope_bounds(network)
    rising, falling = (proven[pair] for proven in is_monotone(network))
    falls_down, falls_up = slopes.upper[pair], -slopes.lower[pair]
    if sign < 0:
        rising, falling = falling, rising
        falls_down, falls_up = falls_up, falls_down
    scales = np.broadcast_to(np.asarray(scale, dtype=np.float64), rows.shape)
    moves = Moves.of(network, rows, norm, scales, harmless_down=falling, harmless_up=rising)
    weight = sign * margin_matrix(network.n_outputs)[pair]
    fill = np.ones(len(rows))
    shared = np.ndim(scale) < 2
    return Margins(
        # Differences of at most two outputs: exact up to what the slack covers.
        value=output @ weight,
        weight=fill[:, None] * weight,
        constant=fill * (sign * network.offset if network.n_outputs == 1 else 0.0),
        slack=fill * slopes.slack[pair],
        bound=fill * (lipschitz(network, norm, scale)[pair] if shared else np.nan),
        gain=gains(falls_down, falls_up, moves, scales),
        moves=moves,
    )


def gains(falls_down: Array, falls_up: Array, moves: Moves, scale: Array) -> Array:
    """Largest fall along each column and in a direction that counts, per unit of the norm."""
    down = np.where(moves.down > 0, np.maximum(falls_down, 0.0), 0.0)
    up = np.where(moves.up > 0, np.maximum(falls_up, 0.0), 0.0)
    return times(np.maximum(down, up), scale)


def steepest(margins: Margins) -> Array:
    """Largest slope anywhere: of the norm as a whole, or put together column by column."""
    with np.errstate(over="ignore"):
        columns = dual_norms(margins.gain, margins.moves.norm) * (1.0 + 2.0**-40)
    slope: Array = np.fmin(margins.bound, columns)
    return slope


def reach(margins: Margins, radius: Array) -> Array:
    """Most that a margin falls within a radius, rounded up."""
    bound = steepest(margins)
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        # A network that ignores every column has bound 0, also for an infinite move.
        fall = np.where(bound > 0, radius * bound, 0.0) + margins.slack
    return np.nextafter(fall * (1.0 + 2.0**-50), np.inf)


def global_radius(margins: Margins) -> Array:
    """Margin over the largest slope anywhere."""
    spare = margins.value - margins.slack
    bound = steepest(margins)
    with np.errstate(over="ignore", under="ignore", divide="ignore", invalid="ignore"):
        ratio = np.nextafter(spare * (1.0 - 2.0**-50) / bound, -np.inf)
    ratio = np.where(bound == 0, np.inf, ratio)
    return np.where(spare > 0, np.maximum(ratio, 0.0), 0.0)


def local_radius(network: FoldedNetwork, margins: Margins, start: Array) -> Array:
    """Largest radius found at which the linear bounds leave a margin, not below ``start``."""
    bounds = LinearBounds(network)
    radius = start.copy()
    undecided = np.flatnonzero((margins.value > margins.slack) & np.isfinite(start))
    for first in range(0, len(undecided), CHUNK_ROWS):
        chunk = undecided[first : first + CHUNK_ROWS]

        def spare(rows: NDArray[np.intp], radii: Array, chunk: NDArray[np.intp] = chunk) -> Array:
            chosen = chunk[rows]
            moves = margins.moves.rows(chosen).within(radii)
            lowest = bounds.lowest(margins.weight[chosen], moves)
            return to_output(network, lowest, margins, chosen)

        at_row = margins.value[chunk] - margins.slack[chunk]
        radius[chunk] = np.maximum(start[chunk], largest_radius(spare, at_row, start[chunk]))
    return radius


def to_output(
    network: FoldedNetwork, lowest: Array, margins: Margins, rows: NDArray[np.intp]
) -> Array:
    """What a bound in steps leaves of a margin, in output units, rounded down."""
    unit = network.step * network.scale
    constant, slack = margins.constant[rows], margins.slack[rows]
    error = 2.0**-50 * (np.abs(lowest) * unit + np.abs(constant) + slack)
    left: Array = lowest * unit + constant - slack - error
    return left


def largest_radius(
    spare: Callable[[NDArray[np.intp], Array], Array], at_row: Array, start: Array
) -> Array:
    """Search, for each row, the largest radius at which ``spare(rows, radii)`` is positive.

    Every radius that is returned was tried, or is 0. The spare margin falls ever faster with the
    radius, as the bounds get looser, so the secant through two radii that hold passes over the one
    that is sought and the secant through one that holds and one that fails stays below.
    """
    n_rows = len(start)
    everyone = np.arange(n_rows)
    with np.errstate(invalid="ignore", over="ignore", divide="ignore"):
        everywhere = spare(everyone, np.full(n_rows, np.inf)) > 0
        holds, left = np.zeros(n_rows), at_row.copy()
        fails, missing = np.full(n_rows, np.inf), np.full(n_rows, -np.inf)
        trial = np.maximum(start, np.finfo(np.float64).tiny)
        active = everyone[~everywhere]
        for _ in range(MAX_TRIALS):
            if len(active) == 0:
                break
            result = spare(active, trial[active])
            good = result > 0
            up, down = active[good], active[~good]
            # The zero of the line through the last two radii that hold.
            ahead = trial[up] + result[good] * (trial[up] - holds[up]) / (left[up] - result[good])
            holds[up], left[up] = trial[up], result[good]
            fails[down], missing[down] = trial[down], result[~good]
            inner = holds + (fails - holds) * left / (left - missing)
            middle = 0.5 * (holds + fails)
            trial = np.where(np.isfinite(fails), 0.5 * (inner + middle), 2.0 * trial)
            ahead = np.where(ahead > holds[up], ahead * (1.0 + RESOLUTION), np.inf)
            trial[up] = np.where(
                np.isfinite(fails[up]),
                np.clip(ahead, inner[up], middle[up]),
                np.clip(ahead, 1.01 * holds[up], 4.0 * holds[up]),
            )
            near = (1.0 - RESOLUTION) * fails[active] <= holds[active]
            active = active[~near | np.isinf(fails[active])]
            active = active[trial[active] > 0]
    return np.where(everywhere, np.inf, holds)


def certified_interval(
    network: FoldedNetwork,
    X: ArrayLike,
    radius: ArrayLike,
    norm: float = 2,
    scale: ArrayLike = 1.0,
    *,
    method: str = "local",
) -> Array:
    """Interval that provably holds every output within a distance of each row.

    One-sided along monotone columns: the upper end also holds for moves of any length that can only
    lower the output, and the lower end for those that can only raise it.

    Parameters
    ----------
    network : FoldedNetwork
        With a single output.
    X : array-like of shape (n_samples, n_features)
        Raw columns.
    radius : float or array-like of shape (n_samples,)
        Distance in units of the columns times ``scale``, not negative.
    norm : {1, 2, inf}, default=2
    scale : float or array-like of shape (n_features,) or (n_samples, n_features), default=1.0
        Length of the norm's unit along each column; 0 forbids moves along it.
    method : {"global", "local"}, default="local"
        As for :func:`certified_radius`.

    Returns
    -------
    interval : ndarray of shape (n_samples, 2)
        Lower and upper end, rounded outward.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.certificates import certified_interval
    >>> from monolip.folded import Dense, FoldedNetwork, InputGrid
    >>> one = np.ones(1)
    >>> grid = InputGrid(center=0 * one, factor=2.0**30 * one, minimum=-8 * one, maximum=8 * one)
    >>> dense = Dense(weight=np.array([[0.5]]), bias=0 * one)
    >>> network = FoldedNetwork(grid, (dense,), direction=np.array([[0.0]]), step=2.0**-30)
    >>> certified_interval(network, [[2.0]], radius=1.0).round(3)
    array([[0.5, 1.5]])
    """
    if network.n_outputs != 1:
        raise ValueError(f"an interval needs a single output; the network has {network.n_outputs}")
    rows = np.asarray(X, dtype=np.float64)
    moves = np.broadcast_to(np.asarray(radius, dtype=np.float64), (len(rows),))
    if not (moves >= 0).all():
        raise ValueError(f"radius must not be negative; got {radius!r}")
    ends = []
    for sign in (1.0, -1.0):
        margins = make_margins(network, rows, network(rows), norm, scale, 0, sign)
        lowest = margins.value - reach(margins, moves)
        if method == "local":
            bounds = LinearBounds(network)
            for first in range(0, len(rows), CHUNK_ROWS):
                chunk = np.arange(first, min(first + CHUNK_ROWS, len(rows)))
                part = bounds.lowest(
                    margins.weight[chunk], margins.moves.rows(chunk).within(moves[chunk])
                )
                lowest[chunk] = np.maximum(lowest[chunk], to_output(network, part, margins, chunk))
        ends.append(sign * np.nextafter(lowest, -np.inf))
    return np.column_stack(ends)
