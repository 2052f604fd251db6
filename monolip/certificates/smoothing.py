r"""Bounds on what Gaussian noise averages to, from samples, and the radii that follow.

With a probability of error over the noise that the caller states: no other certificates of monolip
are less than certain. For scores h in [0, 1] and noise e of covariance :math:`\sigma^2 I`,
:math:`\Phi^{-1}(\mathrm{E}\, h(x + e))` has slope at most :math:`1 / \sigma` in x, so the class
with the largest average stays within the radii of :func:`smoothed_radius` (Cohen, Rosenfeld, Kolter
2019; Salman et al. 2019).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import betaincinv, ndtri

__all__ = ["binomial_bounds", "mean_bounds", "smoothed_radius"]

Array = NDArray[np.float64]

# Of the quantile functions and sums used here, far above their errors.
ROUNDING = 1e-10


def binomial_bounds(count: ArrayLike, n: int, alpha: float) -> tuple[Array, Array]:
    """Exact bounds on a probability (Clopper and Pearson 1934).

    Parameters
    ----------
    count : array-like of int
        Successes among n independent samples.
    n : int
    alpha : float
        Probability that the lower bound is too high, and that the upper one is too low, each.

    Returns
    -------
    lower, upper : ndarray of the shape of ``count``
        Rounded outward.

    Examples
    --------
    >>> from monolip.certificates.smoothing import binomial_bounds
    >>> lower, upper = binomial_bounds([0, 99], 100, 0.001)
    >>> lower.round(3), upper.round(3)
    (array([0.   , 0.911]), array([0.067, 1.   ]))
    """
    k = np.asarray(count, dtype=np.float64)
    # The bound on failures from below is that on successes from above.
    lower, failures = (np.where(c > 0, betaincinv(c, n - c + 1, alpha), 0.0) for c in (k, n - k))
    return lower * (1.0 - ROUNDING), 1.0 - failures * (1.0 - ROUNDING)


def mean_bounds(
    mean: ArrayLike, variance: ArrayLike, n: int, alpha: float, spread: float = np.inf
) -> tuple[Array, Array]:
    r"""Bounds on the mean of scores in [0, 1] that are functions of Gaussian noise.

    The tightest of three half widths: Hoeffding's, :math:`\sqrt{\log(1/a) / 2n}`; that of a
    Lipschitz function, :math:`s \sqrt{2 \log(1/a) / n}`, for a score whose slope is at most L,
    where s is L times the noise's standard deviation (the proven slope bounds every deviation, so
    the samples need not show it); and the empirical Bernstein bound,
    :math:`\sqrt{2 V \log(2/a) / n} + 7 \log(2/a) / (3 (n - 1))`. The first two are known
    beforehand; the third depends on the samples, so each side gets half of the error.

    Parameters
    ----------
    mean, variance : array-like
        Of n independent samples; the variance is the unbiased one.
    n : int
        At least 2.
    alpha : float
        Probability that the lower bound is too high, and that the upper one is too low, each.
    spread : float, default=inf
        Proven slope of the score times the standard deviation of the noise.

    Returns
    -------
    lower, upper : ndarray
        Within [0, 1], rounded outward.

    References
    ----------
    Maurer, Pontil, "Empirical Bernstein Bounds and Sample Variance Penalization", COLT 2009.
    Boucheron, Lugosi, Massart, "Concentration Inequalities", 2013, theorem 5.6. Delattre, Araujo,
    Barthélemy, Allauzen, "The Lipschitz-Variance-Margin Tradeoff for Enhanced Randomized
    Smoothing", ICLR 2024.

    Examples
    --------
    >>> from monolip.certificates.smoothing import mean_bounds
    >>> mean_bounds([0.9], [0.02], 1000, 0.001)[0].round(3)
    array([0.862])
    >>> mean_bounds([0.9], [0.02], 1000, 0.001, spread=0.05)[0].round(3)
    array([0.894])
    """
    center = np.asarray(mean, dtype=np.float64)
    known = np.log(2.0 / alpha)
    hoeffding = np.sqrt(known / (2 * n))
    lipschitz = spread * np.sqrt(2.0 * known / n)
    # Half of the error again: Maurer and Pontil's bound of error a holds with log(2 / a).
    seen = np.log(4.0 / alpha)
    bernstein = np.sqrt(2.0 * np.asarray(variance) * seen / n) + 7.0 * seen / (3.0 * (n - 1))
    width = np.minimum(bernstein, min(hoeffding, lipschitz)) + ROUNDING
    return np.clip(center - width, 0.0, 1.0), np.clip(center + width, 0.0, 1.0)


def smoothed_radius(
    lower: ArrayLike, upper: ArrayLike, sigma: float, slope: float = np.inf
) -> Array:
    r"""l2 distance within which the class with the largest average stays.

    .. math:: \max\left(\frac{\sigma}{2} (\Phi^{-1}(\text{lower}) - \Phi^{-1}(\text{upper})),
        \frac{\text{lower} - \text{upper}}{L}\right)

    Parameters
    ----------
    lower : array-like
        Lower bound on the average of the chosen class.
    upper : array-like
        Upper bound on that of every other class.
    sigma : float
        Standard deviation of the noise.
    slope : float, default=inf
        Proven bound L on the slope of the difference of two scores, which averages keep.

    Returns
    -------
    radius : ndarray
        Rounded down; 0 where ``lower`` does not exceed ``upper``.

    Examples
    --------
    >>> from monolip.certificates.smoothing import smoothed_radius
    >>> smoothed_radius([0.99, 0.4], [0.01, 0.6], sigma=0.5).round(3)
    array([1.163, 0.   ])
    """
    low, high = np.asarray(lower, dtype=np.float64), np.asarray(upper, dtype=np.float64)
    wins = low > high
    gap = np.where(wins, ndtri(np.where(wins, low, 0.5)) - ndtri(np.where(wins, high, 0.5)), 0)
    radius = np.maximum(0.5 * sigma * gap, np.where(wins, low - high, 0.0) / max(slope, 1e-300))
    return np.maximum(radius * (1.0 - ROUNDING), 0.0)
