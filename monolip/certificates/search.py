"""The largest radius at which linear bounds leave a margin."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from ..folded import FoldedNetwork
from .local import LinearBounds
from .margins import Margins

__all__ = ["CHUNK_ROWS", "local_radii"]

Array = NDArray[np.float64]

# Rows bounded together: their linear functions stay in the processor's cache.
CHUNK_ROWS = 64
# Relative distance at which the search for a radius ends, and the most trials it makes.
RESOLUTION, MAX_TRIALS = 1e-3, 24


def local_radii(
    network: FoldedNetwork,
    parts: list[tuple[NDArray[np.intp], Margins]],
    start: list[Array],
    *,
    smallest: bool,
) -> list[Array]:
    """Largest radii found at which the linear bounds leave each margin, not below ``start``.

    The margin of a row that seems to be the smallest is searched first. The others need not reach
    beyond, if only the ``smallest`` counts.
    """
    n_rows = 1 + max((int(found.max()) for found, _ in parts), default=-1)
    nearest, limit = np.full((2, n_rows), np.inf)
    for (found, _), radius in zip(parts, start, strict=True):
        nearest[found] = np.minimum(nearest[found], radius)
    radii, bounds = [radius.copy() for radius in start], LinearBounds(network)
    for first in (True, False):
        for (found, margins), radius, from_ in zip(parts, radii, start, strict=True):
            chosen = np.flatnonzero((from_ == nearest[found]) == first)
            rows, some = found[chosen], margins.rows(chosen)
            capped = local_radius(bounds, some, from_[chosen], limit[rows])
            radius[chosen] = capped
            if not smallest:
                beyond = np.flatnonzero((capped >= limit[rows]) & np.isfinite(limit[rows]))
                radius[chosen[beyond]] = local_radius(bounds, some.rows(beyond), capped[beyond])
            limit[rows] = np.minimum(limit[rows], capped)
    return radii


def local_radius(
    bounds: LinearBounds, margins: Margins, start: Array, limit: Array | None = None
) -> Array:
    """Largest radius found at which the linear bounds leave a margin, not below ``start``.

    Beyond ``limit`` none is sought.
    """
    radius = start.copy()
    limit = np.full(len(start), np.inf) if limit is None else limit
    undecided = np.flatnonzero(
        (margins.value > margins.slack) & np.isfinite(start) & (start < limit)
    )
    for first in range(0, len(undecided), CHUNK_ROWS):
        chunk = undecided[first : first + CHUNK_ROWS]

        def spare(rows: NDArray[np.intp], radii: Array, chunk: NDArray[np.intp] = chunk) -> Array:
            chosen = chunk[rows]
            moves = margins.moves.rows(chosen).within(radii)
            lowest = bounds.lowest(margins.weight[chosen], moves)
            return margins.rows(chosen).left(bounds.network, lowest)

        at_row = margins.value[chunk] - margins.slack[chunk]
        found = largest_radius(spare, at_row, start[chunk], limit[chunk])
        radius[chunk] = np.maximum(start[chunk], found)
    return radius


def largest_radius(
    spare: Callable[[NDArray[np.intp], Array], Array], at_row: Array, start: Array, limit: Array
) -> Array:
    """Search, for each row, the largest radius at which ``spare(rows, radii)`` is positive.

    It is sought between ``start`` and ``limit``, which may be infinite.

    Every radius that is returned was tried, or is 0. The spare margin falls ever faster with the
    radius, as the bounds get looser, so the secant through two radii that hold passes over the one
    that is sought and the secant through one that holds and one that fails stays below.
    """
    n_rows = len(start)
    everyone = np.arange(n_rows)
    with np.errstate(invalid="ignore", over="ignore", divide="ignore"):
        at_limit = spare(everyone, limit)
        everywhere = at_limit > 0
        holds, left = np.zeros(n_rows), at_row.copy()
        fails, missing = limit.copy(), np.where(np.isinf(limit), -np.inf, at_limit)
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
    return np.where(everywhere, limit, holds)
