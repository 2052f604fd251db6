"""The largest radius that branch and bound proves: a proven radius and a known flip, brought near.

Only the proven side is reported; the flips say where it is worth asking.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..folded import FoldedNetwork
from .branch import provable
from .local import LinearBounds
from .margins import Margins
from .moves import Moves, euclidean

__all__ = ["bracket"]

Array = NDArray[np.float64]

CHUNK_ROWS = 64
# Questions that a row may ask, and how many of them may stay without an answer.
MAX_QUESTIONS, MAX_UNANSWERED = 12, 2
BISECTIONS = 30


def bracket(
    network: FoldedNetwork,
    margins: Margins,
    lower: Array,
    upper: Array,
    gap: float,
    max_cases: int,
) -> tuple[Array, Array, Array]:
    """Raise proven radii and lower known flips until they meet within a gap.

    Parameters
    ----------
    network : FoldedNetwork
    margins : Margins
    lower, upper : ndarray of shape (n_rows,)
        Radii that are proven already, and those beyond which nothing is asked.
    gap : float
        Relative.
    max_cases : int
        Of a row's branches, see :func:`provable`.

    Returns
    -------
    lower, upper : ndarray of shape (n_rows,)
    move : ndarray of shape (n_rows, n_features)
        Found moves, in steps, whose norm is ``upper``; NaN where it was not lowered.
    """
    lower, upper = lower.copy(), upper.copy()
    move = np.full(margins.moves.start.shape, np.nan)
    asked = np.flatnonzero((lower < (1.0 - gap) * upper) & (margins.value > margins.slack))
    for first in range(0, len(asked), CHUNK_ROWS):
        rows = asked[first : first + CHUNK_ROWS]
        parts = bracket_chunk(network, margins.rows(rows), lower[rows], upper[rows], gap, max_cases)
        lower[rows], upper[rows], move[rows] = parts
    return lower, upper, move


def bracket_chunk(
    network: FoldedNetwork,
    margins: Margins,
    lower: Array,
    upper: Array,
    gap: float,
    max_cases: int,
) -> tuple[Array, Array, Array]:
    bounds, threshold = LinearBounds(network), margins.threshold(network)
    move = np.full(margins.moves.start.shape, np.nan)
    # Not asked beyond: a known flip, or a radius that stayed without an answer.
    high, unanswered = upper.copy(), np.zeros(len(lower), dtype=int)
    # A flip that was found where one was known nearby says that the known ones are far off.
    halve = np.zeros(len(lower), dtype=bool)
    for _ in range(MAX_QUESTIONS):
        rows = np.flatnonzero((lower < (1.0 - gap) * high) & (unanswered < MAX_UNANSWERED))
        if len(rows) == 0:
            break
        near = (1.0 - 0.5 * gap) * high[rows]
        target = np.where(halve[rows], 0.5 * (lower[rows] + near), near)
        part = margins.rows(rows)
        moves = part.moves.within(target)
        proven, found = provable(bounds, part.weight, moves, threshold[rows], max_cases)
        lower[rows[proven]] = target[proven]
        flipped = np.flatnonzero(np.isfinite(found[:, 0]))
        if len(flipped):
            drawn = shortest(bounds, part.rows(flipped), found[flipped], threshold[rows[flipped]])
            size = length(part.moves.rows(flipped), drawn)
            nearer = size < upper[rows[flipped]]
            flips = rows[flipped[nearer]]
            upper[flips] = high[flips] = np.maximum(size[nearer], lower[flips])
            move[flips] = drawn[nearer]
        halve[rows] = ~proven
        unanswered_now = ~proven & np.isnan(found[:, 0])
        unknown = rows[unanswered_now]
        unanswered[unknown] += 1
        with np.errstate(over="ignore"):
            far = np.isinf(high[unknown])
            high[unknown] = np.where(far, 4.0 * lower[unknown], target[unanswered_now])
    return lower, upper, move


def raised(
    bounds: LinearBounds, weight: Array, moves: Moves, lowest: Array, gap: float, max_cases: int
) -> Array:
    """Raise lower bounds of margins over moves until they meet values that were found.

    All in steps; the gap is relative to how far the margin falls.
    """
    lowest = lowest.copy()
    start = bounds.value(weight, moves.start)
    # Not asked above: a value that was found, or a bound that stayed without an answer.
    can_move = ((moves.down > 0) | (moves.up > 0)).any(axis=1) & (moves.radius > 0)
    high = np.where(can_move, start, lowest)
    ramps = bounds.differences(moves)
    for _ in range(MAX_QUESTIONS):
        rows = np.flatnonzero(high - lowest > gap * (start - lowest))
        if len(rows) == 0:
            break
        target = 0.5 * (lowest[rows] + high[rows])
        asked = moves.rows(rows)
        known = [(low[rows], top[rows]) for low, top in ramps]
        proven, found = provable(bounds, weight[rows], asked, target, max_cases, known)
        lowest[rows[proven]] = target[proven]
        value = bounds.value(weight[rows], asked.start + np.nan_to_num(found))
        high[rows[~proven]] = np.minimum(value, target)[~proven]
    return lowest


def shortest(bounds: LinearBounds, margins: Margins, move: Array, threshold: Array) -> Array:
    """Moves drawn back to where they take the margin to the threshold."""
    start = margins.moves.start
    near, far = np.zeros(len(move)), np.ones(len(move))
    for _ in range(BISECTIONS):
        middle = 0.5 * (near + far)
        falls = bounds.value(margins.weight, start + move * middle[:, None]) <= threshold
        far, near = np.where(falls, middle, far), np.where(falls, near, middle)
    drawn: Array = move * far[:, None]
    return drawn


def length(moves: Moves, move: Array) -> Array:
    """Norm of moves in steps."""
    unit = np.where(moves.unit > 0, moves.unit, 1.0)
    with np.errstate(over="ignore"):
        share = np.where(move == 0, 0.0, np.abs(move) / unit)
    if moves.norm == 2.0:
        return euclidean(share)
    size: Array = np.linalg.norm(share, ord=moves.norm, axis=1)
    return size
