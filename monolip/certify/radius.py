"""Certified distances and intervals in the units of the raw columns."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..folded import FoldedNetwork
from .constants import check_norm, lipschitz, margin_pairs, slope_bounds

__all__ = ["certified_interval", "certified_radius"]

Array = NDArray[np.float64]


def certified_radius(
    network: FoldedNetwork, X: ArrayLike, norm: float = 2, scale: ArrayLike = 1.0
) -> Array:
    r"""Distance within which the predicted class provably does not change.

    For row x with class k the radius is
    :math:`\min_j (f_k(x) - f_j(x) - \text{slack}) / L_{kj}`, not below 0, rounded down. It is
    one-sided: a move along a column in a direction in which no margin :math:`f_k - f_j` of the
    predicted class falls, as :func:`is_monotone` proves it, may be of any length and does not count
    towards the norm. For ordered classes only the lowest and the highest class have such moves; a
    constraint on a single class gives them to that class alone.

    Parameters
    ----------
    network : FoldedNetwork
        Binary (one output, class 1 where it is positive) or one output for each class.
    X : array-like of shape (n_samples, n_features)
        Raw columns.
    norm : {1, 2, inf}, default=2
        Norm of the move, in units of the columns times ``scale``.
    scale : float or array-like of shape (n_features,), default=1.0
        Length of the norm's unit along each column.

    Returns
    -------
    radius : ndarray of shape (n_samples,)
        0 for a tie; inf where no move can change the class.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.certify import certified_radius
    >>> from monolip.folded import Dense, FoldedNetwork, InputGrid
    >>> one = np.ones(1)
    >>> grid = InputGrid(center=0 * one, factor=1024 * one, minimum=-8 * one, maximum=8 * one)
    >>> dense = Dense(weight=np.array([[0.5]]), bias=0 * one)
    >>> network = FoldedNetwork(grid, (dense,), direction=np.array([[0.0]]), step=2.0**-10)
    >>> certified_radius(network, [[2.0]]).round(1)
    array([2.])
    """
    output = network(X)
    norm = check_norm(norm)
    bound = lipschitz(network, norm, scale)
    slack = slope_bounds(network).slack
    if network.n_outputs == 1:
        return distance(np.abs(output[:, 0]) - slack[0], bound[0])
    rows = np.arange(len(output))
    predicted = output.argmax(axis=1)
    radius = np.full(len(output), np.inf)
    for pair, (high, low) in enumerate(margin_pairs(network.n_outputs)):
        concerned = (predicted == high) | (predicted == low)
        other = np.where(predicted == high, low, high)
        margin = output[rows, predicted] - output[rows, other]
        candidate = distance(margin - slack[pair], bound[pair])
        radius = np.where(concerned, np.minimum(radius, candidate), radius)
    return radius


def distance(margin: Array, bound: float) -> Array:
    """``margin / bound`` rounded down and not below 0; inf where no move changes the margin."""
    if bound == 0:
        return np.where(margin > 0, np.inf, 0.0)
    with np.errstate(over="ignore", under="ignore"):
        ratio = np.nextafter(margin * (1.0 - 2.0**-50) / bound, -np.inf)
    return np.where(margin > 0, np.maximum(ratio, 0.0), 0.0)


def certified_interval(
    network: FoldedNetwork,
    X: ArrayLike,
    radius: ArrayLike,
    norm: float = 2,
    scale: ArrayLike = 1.0,
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
    scale : float or array-like of shape (n_features,), default=1.0
        Length of the norm's unit along each column.

    Returns
    -------
    interval : ndarray of shape (n_samples, 2)
        Lower and upper end, rounded outward.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.certify import certified_interval
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
    output = network(X)[:, 0]
    moves = np.broadcast_to(np.asarray(radius, dtype=np.float64), output.shape)
    if not (moves >= 0).all():
        raise ValueError(f"radius must not be negative; got {radius!r}")
    bound = lipschitz(network, norm, scale)[0]
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        # A network that ignores every column has bound 0, also for an infinite move.
        reach = np.where(bound > 0, moves * bound, 0.0) + slope_bounds(network).slack[0]
    reach = np.nextafter(reach * (1.0 + 2.0**-50), np.inf)
    lower = np.nextafter(output - reach, -np.inf)
    upper = np.nextafter(output + reach, np.inf)
    return np.column_stack([lower, upper])
