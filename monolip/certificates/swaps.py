"""Jumps from one value of some columns to another: what they do to every margin, proven."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..folded import FoldedNetwork
from .changes import OUTWARD, Changes, after
from .constants import UNDERFLOW, before_last, margin_matrix, slack, times

__all__ = ["swap_bounds"]

Array = NDArray[np.float64]


def swap_bounds(network: FoldedNetwork, start: ArrayLike, end: ArrayLike) -> tuple[Array, Array]:
    """Bounds on the change of every margin when some columns jump and all others stay.

    The bounds hold whatever the other columns are. A jump is carried through the layers as an
    interval of changes, which is tighter than the sum of the columns' slopes: what two categories
    do alike cancels.

    Parameters
    ----------
    network : FoldedNetwork
    start, end : array-like of shape (n_jumps, n_features)
        Raw columns. Those in which a jump's two rows are equal may have any value.

    Returns
    -------
    lower, upper : ndarray of shape (n_jumps, n_pairs)
        In output units, rounded outward, with the slack of the grid; exactly 0 for a jump to which
        the network is blind. The pairs are ``margin_pairs``.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.certificates.swaps import swap_bounds
    >>> from monolip.folded import Dense, FoldedNetwork, InputGrid
    >>> one = np.ones(2)
    >>> grid = InputGrid(center=0 * one, factor=2.0**20 * one, minimum=0 * one, maximum=one)
    >>> dense = Dense(weight=np.array([[0.5, 0.25]]), bias=np.zeros(1))
    >>> network = FoldedNetwork(grid, (dense,), direction=np.zeros((1, 2)), step=2.0**-20)
    >>> lower, upper = swap_bounds(network, [[1.0, 0.0]], [[0.0, 1.0]])
    >>> bool(-0.2501 < lower[0, 0] <= -0.25 <= upper[0, 0] < -0.2499)
    True
    """
    first, second = (np.atleast_2d(np.asarray(rows, dtype=np.float64)) for rows in (start, end))
    # Whole numbers of steps: exact. Of a column that stays, they cancel whatever its value is.
    jump = network.grid(second) - network.grid(first)
    margins = margin_matrix(network.n_outputs)
    length = np.linalg.norm(jump, axis=0) * OUTWARD if network.euclidean else np.inf
    changes = Changes(jump, jump, np.broadcast_to(length, jump.shape[1:]))
    changes = before_last(network, changes, "slopes")
    outputs = after(network.operations[-1], changes, "slopes", margins)
    low, high = outputs.low, outputs.high
    residual = margins @ network.direction @ jump
    size = np.abs(margins) @ np.abs(network.direction) @ np.abs(jump)
    size = size + np.maximum(np.abs(low), np.abs(high))
    unit = network.step * network.scale
    widening = times(size, times(np.array(unit), OUTWARD - 1.0) + UNDERFLOW)
    widening = widening + slack(network)[:, None]
    with np.errstate(over="ignore", invalid="ignore"):
        lower = np.nextafter((residual + low) * unit - widening, -np.inf)
        upper = np.nextafter((residual + high) * unit + widening, np.inf)
    blind = ~jump.any(axis=0)
    lower = np.where(blind, 0.0, np.where(np.isnan(lower), -np.inf, lower))
    upper = np.where(blind, 0.0, np.where(np.isnan(upper), np.inf, upper))
    return lower.T, upper.T
