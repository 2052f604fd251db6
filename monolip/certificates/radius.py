"""Certified distances and intervals in the units of the raw columns, by methods of rising cost."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..folded import FoldedNetwork
from .attack import nearest_flip
from .exact import smallest_flip
from .local import LinearBounds
from .margins import Margins, global_radius, make_margins, predicted_margins, reach
from .moves import euclidean

__all__ = ["METHODS", "certified_interval", "certified_radius"]

Array = NDArray[np.float64]

METHODS = ("global", "local", "exact", "auto")
# Rows bounded together: their linear functions stay in the processor's cache.
CHUNK_ROWS = 64
# Relative distance at which the search for a radius ends, and the most trials it makes.
RESOLUTION, MAX_TRIALS = 1e-3, 24


def certified_radius(
    network: FoldedNetwork,
    X: ArrayLike,
    norm: float = 2,
    scale: ArrayLike = 1.0,
    *,
    method: str = "auto",
    time_limit: float = 10.0,
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
    method : {"global", "local", "exact", "auto"}, default="auto"
        "global" divides the margin by the largest slope anywhere; "local" bounds it from below by
        linear functions round each row: larger radii, about a millisecond a row; "exact" solves a
        mixed-integer program, in most cases in well under a second a row. "auto" is "local".
    time_limit : float, default=10.0
        Seconds that "exact" may spend on each margin of a row; what was proven until then counts.

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
    check_method(method)
    rows = np.asarray(X, dtype=np.float64)
    radius = np.full(len(rows), np.inf)
    parts = predicted_margins(network, rows, norm, scale)
    for found, margins in parts:
        part = global_radius(margins)
        if method != "global":
            part = local_radius(network, margins, part)
        radius[found] = np.minimum(radius[found], part)
    if method != "exact":
        return radius
    # No flip is nearer than what is proven, and none of interest further than one that is known.
    _, known = nearest_flip(network, rows, norm, scale)
    radius = np.full(len(rows), np.inf)
    for found, margins in parts:
        part = local_radius(network, margins, global_radius(margins))
        part = exact_radius(network, margins, part, known[found], time_limit)
        radius[found] = np.minimum(radius[found], part)
    return radius


def check_method(method: str) -> None:
    """Raise unless the method is known."""
    if method not in METHODS:
        raise ValueError(f"method must be one of {', '.join(METHODS)}; got {method!r}")


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
            return margins.rows(chosen).left(network, lowest)

        at_row = margins.value[chunk] - margins.slack[chunk]
        radius[chunk] = np.maximum(start[chunk], largest_radius(spare, at_row, start[chunk]))
    return radius


def exact_radius(
    network: FoldedNetwork, margins: Margins, start: Array, known: Array, time_limit: float
) -> Array:
    """Radius by mixed-integer programs, between ``start`` and a known flip."""
    radius = start.copy()
    unit = network.step * network.scale
    for row in np.flatnonzero((start > 0) & (start < known)):
        part = margins.rows(np.array([row]))
        # To any place in the range, should no flip be known.
        lengths = np.maximum(part.moves.down, part.moves.up)[0]
        with np.errstate(divide="ignore", invalid="ignore"):
            far = np.where(lengths > 0, lengths / part.moves.unit[0], 0.0)
        norm = part.moves.norm
        size = euclidean(far) if norm == 2.0 else np.linalg.norm(far, ord=norm)
        upper = min(float(known[row]), float(size) * 1.001)
        if not np.isfinite(upper):
            continue
        threshold = float((part.slack - part.constant)[0] / unit)
        threshold += 2.0**-40 * abs(threshold)
        found = smallest_flip(
            network, part.weight[0], part.moves, threshold, start[row], upper, time_limit
        )
        if found < upper:
            radius[row] = found
        else:
            radius[row] = max(start[row], upper * (1.0 - 1e-5)) if upper == known[row] else np.inf
    return radius


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
    method: str = "auto",
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
    method : {"global", "local", "auto"}, default="auto"
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
    if method not in ("global", "local", "auto"):
        raise ValueError(f"method must be 'global', 'local' or 'auto'; got {method!r}")
    rows = np.asarray(X, dtype=np.float64)
    moves = np.broadcast_to(np.asarray(radius, dtype=np.float64), (len(rows),))
    if not (moves >= 0).all():
        raise ValueError(f"radius must not be negative; got {radius!r}")
    ends = []
    for sign in (1.0, -1.0):
        margins = make_margins(network, rows, network(rows), norm, scale, 0, sign)
        lowest = margins.value - reach(margins, moves)
        if method != "global":
            bounds = LinearBounds(network)
            for first in range(0, len(rows), CHUNK_ROWS):
                chunk = np.arange(first, min(first + CHUNK_ROWS, len(rows)))
                part = bounds.lowest(
                    margins.weight[chunk], margins.moves.rows(chunk).within(moves[chunk])
                )
                lowest[chunk] = np.fmax(lowest[chunk], margins.rows(chunk).left(network, part))
        ends.append(sign * np.nextafter(lowest, -np.inf))
    return np.column_stack(ends)
