"""Certified distances and intervals in the units of the raw columns, by methods of rising cost."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..folded import FoldedNetwork
from .attack import nearest_flip
from .bracket import bracket, raised
from .branch import provable
from .exact import smallest_flip
from .local import LinearBounds
from .margins import Margins, make_margins, predicted_margins, radius_at, reach, slope_of
from .search import CHUNK_ROWS, local_radii

__all__ = ["METHODS", "certified_interval", "certified_radius"]

Array = NDArray[np.float64]

Parts = list[tuple[NDArray[np.intp], Margins]]

METHODS = ("global", "path", "local", "auto", "exact")
# How near proven radii are brought to flips by branch and bound, and the cases it may use for that.
AUTO_GAP, AUTO_CASES = 0.02, 64
EXACT_GAP, EXACT_CASES = 2e-3, 1024


def certified_radius(
    network: FoldedNetwork,
    X: ArrayLike,
    norm: float = 2,
    scale: ArrayLike = 1.0,
    *,
    method: str = "auto",
    time_limit: float = 10.0,
    enough: ArrayLike | None = None,
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
    method : {"global", "path", "local", "auto", "exact"}, default="auto"
        Each tighter and slower than the one before. "global" divides the margin by the network's
        constant in the norm, "path" by the largest slope in the directions that count, put together
        column by column; "local" bounds the margin from below by linear functions round each row.
        "auto" goes on, for rows where a flip is not known near that radius, with branch and bound
        until it is within 2% of the best that there is, or the search gets long: for small networks
        a few milliseconds a row. "exact" goes on to 0.2%, in the last resort with mixed-integer
        programs. Linear bounds are built for dense layers with sorting or rectifiers between them:
        for other networks (order statistics, splines) "local" and "auto" are "path". "exact" is for
        weight-normalised layers with sorting.
    time_limit : float, default=10.0
        Seconds that "exact" may spend on each margin of a row in a mixed-integer program; what was
        proven until then counts.
    enough : float or array-like of shape (n_samples,), optional
        Radius that is asked about: "auto" then goes beyond "local" only to decide whether a row's
        radius exceeds it.

    Returns
    -------
    radius : ndarray of shape (n_samples,)
        Rounded down; 0 for a tie; inf where no move can change the class.

    Raises
    ------
    ValueError
        If the method or the norm is unknown, or X holds NaN.
    NotImplementedError
        If "exact" is asked of a family that it is not for.

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
    if method == "exact" and network.euclidean:
        raise NotImplementedError(
            "method='exact' needs rows of hidden weights with absolute sums of at most 1; found "
            "layers that keep the l2 norm (constraint='orthogonal' or 'sdp'): use method='auto'"
        )
    if not LinearBounds.supports(network):
        if method == "exact":
            LinearBounds(network)  # Says why not.
        method = "global" if method == "global" else "path"
    rows = np.asarray(X, dtype=np.float64)
    parts = predicted_margins(network, rows, norm, scale)
    constant = "global" if method == "global" else "path"
    lower = [radius_at(margins, slope_of(margins, constant)) for _, margins in parts]
    if method not in ("global", "path"):
        lower = local_radii(network, parts, lower, smallest=method == "local")
    if method == "auto" and enough is not None:
        wanted = np.broadcast_to(np.asarray(enough, dtype=np.float64), (len(rows),))
        lower = decided(network, rows, norm, scale, parts, lower, wanted)
    elif method in ("auto", "exact"):
        gap, max_cases = (AUTO_GAP, AUTO_CASES) if method == "auto" else (EXACT_GAP, EXACT_CASES)
        # No row needs a proof beyond a flip that is known.
        _, known = nearest_flip(network, rows, norm, scale, n_restarts=2, n_steps=8, branch=False)
        for position, (found, margins) in enumerate(parts):
            part = bracket(network, margins, lower[position], known[found], gap, max_cases)
            lower[position], known[found] = part[:2]
        if method == "exact":
            for position, (found, margins) in enumerate(parts):
                lower[position] = exact_radius(
                    network, margins, lower[position], known[found], time_limit
                )
    return smallest(len(rows), parts, lower)


def smallest(n_rows: int, parts: Parts, radii: list[Array]) -> Array:
    """Radius of each row: the smallest of its margins'."""
    radius = np.full(n_rows, np.inf)
    for (found, _), part_radius in zip(parts, radii, strict=True):
        radius[found] = np.minimum(radius[found], part_radius)
    return radius


def decided(
    network: FoldedNetwork,
    rows: Array,
    norm: float,
    scale: ArrayLike,
    parts: Parts,
    lower: list[Array],
    wanted: Array,
) -> list[Array]:
    """Radii raised to just beyond what is wanted, where that can be proven."""
    # Beyond, not at: a radius holds what is strictly within it.
    target = wanted * (1.0 + 1e-9)
    open_ = np.flatnonzero(~(smallest(len(rows), parts, lower) > wanted))
    if len(open_) == 0:
        return lower
    scales = np.asarray(scale, dtype=np.float64)
    scales = scales[open_] if scales.ndim == 2 else scales
    known = np.zeros(len(rows))
    _, known[open_] = nearest_flip(
        network, rows[open_], norm, scales, n_restarts=2, n_steps=8, branch=False
    )
    bounds, raised_radii = LinearBounds(network), []
    for (found, margins), part in zip(parts, lower, strict=True):
        raised_part = part.copy()
        asked = np.flatnonzero(
            ~(part > wanted[found]) & (known[found] > target[found]) & (part > 0)
        )
        for first in range(0, len(asked), CHUNK_ROWS):
            chunk = asked[first : first + CHUNK_ROWS]
            some, radius = margins.rows(chunk), target[found][chunk]
            moves, threshold = some.moves.within(radius), some.threshold(network)
            proven, _ = provable(bounds, some.weight, moves, threshold, AUTO_CASES)
            raised_part[chunk[proven]] = radius[proven]
        raised_radii.append(raised_part)
    return raised_radii


def check_method(method: str) -> None:
    """Raise unless the method is known."""
    if method not in METHODS:
        raise ValueError(f"method must be one of {', '.join(METHODS)}; got {method!r}")


def exact_radius(
    network: FoldedNetwork, margins: Margins, start: Array, known: Array, time_limit: float
) -> Array:
    """Radius by mixed-integer programs, between ``start`` and a known flip."""
    radius = start.copy()
    for row in np.flatnonzero((start > 0) & (start < (1.0 - EXACT_GAP) * known)):
        part = margins.rows(np.array([row]))
        # To any place in the range, should no flip be known.
        upper = min(float(known[row]), float(part.moves.farthest()[0]) * 1.001)
        if not np.isfinite(upper):
            continue
        threshold = float(part.threshold(network)[0])
        found = smallest_flip(
            network, part.weight[0], part.moves, threshold, start[row], upper, time_limit
        )
        if found < upper:
            radius[row] = found
        else:
            flips = np.isfinite(known[row])
            radius[row] = max(start[row], upper * (1.0 - 1e-5)) if flips else np.inf
    return radius


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
    method : {"global", "path", "local", "auto"}, default="auto"
        As for :func:`certified_radius`.

    Returns
    -------
    interval : ndarray of shape (n_samples, 2)
        Lower and upper end, rounded outward.

    Raises
    ------
    ValueError
        If the network has several outputs, or a radius is negative.

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
    if method == "exact":
        raise ValueError("method='exact' finds radii of classes, not intervals: use method='auto'")
    check_method(method)
    rows = np.asarray(X, dtype=np.float64)
    moves = np.broadcast_to(np.asarray(radius, dtype=np.float64), (len(rows),))
    if not (moves >= 0).all():
        raise ValueError(f"radius must not be negative; got {radius!r}")
    ends = []
    for sign in (1.0, -1.0):
        margins = make_margins(network, rows, network(rows), norm, scale, 0, sign)
        slope = slope_of(margins, "global" if method == "global" else "path")
        lowest = margins.value - reach(margins, moves, slope)
        if method in ("local", "auto") and LinearBounds.supports(network):
            margins = margins.within(moves)
            lowest = np.fmax(lowest, lowest_margin(network, margins, method == "auto"))
        ends.append(sign * np.nextafter(lowest, -np.inf))
    return np.column_stack(ends)


def lowest_margin(network: FoldedNetwork, margins: Margins, branch: bool) -> Array:
    """Lower bound of margins over their moves by linear bounds, in output units."""
    bounds = LinearBounds(network)
    lowest = np.empty(len(margins.value))
    for first in range(0, len(lowest), CHUNK_ROWS):
        rows = np.arange(first, min(first + CHUNK_ROWS, len(lowest)))
        part = margins.rows(rows)
        steps = bounds.lowest(part.weight, part.moves)
        if branch:
            steps = raised(bounds, part.weight, part.moves, steps, AUTO_GAP, AUTO_CASES)
        lowest[rows] = part.left(network, steps)
    return lowest
