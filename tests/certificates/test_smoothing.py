"""Bounds from samples: closed forms, coverage, and what the radii follow from."""

import numpy as np
import pytest
from scipy.special import ndtr, ndtri
from scipy.stats import binom

from monolip.certificates.smoothing import binomial_bounds, mean_bounds, smoothed_radius


@pytest.mark.parametrize("n", [1, 2, 17, 400])
@pytest.mark.parametrize("alpha", [1e-12, 1e-3, 0.3])
def test_binomial_bounds_are_where_the_tails_are_alpha(n, alpha):
    k = np.arange(n + 1)
    lower, upper = binomial_bounds(k, n, alpha)
    assert lower[0] == 0 and upper[-1] == 1
    assert np.allclose(binom.sf(k[1:] - 1, n, lower[1:]), alpha, rtol=1e-5)
    assert np.allclose(binom.cdf(k[:-1], n, upper[:-1]), alpha, rtol=1e-5)


def test_coverage_of_binomial_bounds():
    """Exactly, by summing over all outcomes: the error is at most alpha, and not far below."""
    n, alpha = 60, 0.05
    lower, upper = binomial_bounds(np.arange(n + 1), n, alpha)
    errors = []
    for p in np.linspace(0.02, 0.98, 97):
        mass = binom.pmf(np.arange(n + 1), n, p)
        errors += [mass[lower > p].sum(), mass[upper < p].sum()]
    assert max(errors) <= alpha and max(errors) > 0.8 * alpha


@pytest.mark.parametrize("slope", [0.05, 1.0, 50.0])
def test_coverage_of_mean_bounds(slope):
    """Of clipped and wavy scores of Gaussian noise, whose means quadrature knows."""
    rng = np.random.default_rng(0)
    scores = [
        lambda e: np.clip(0.5 + slope * e, 0, 1),
        lambda e: ndtr(slope * np.sqrt(2 * np.pi) * (e - 1)),
        lambda e: 0.5 + 0.5 * np.sin(2 * slope * e + 1),
    ]
    grid = np.linspace(-9, 9, 200_001)
    density = np.exp(-(grid**2) / 2) / np.sqrt(2 * np.pi)
    for score in scores:
        true = np.trapezoid(score(grid) * density, grid)
        samples = score(rng.standard_normal((4000, 60)))
        moments = samples.mean(axis=1), samples.var(axis=1, ddof=1)
        for spread in (slope, np.inf):
            lower, upper = mean_bounds(*moments, 60, 0.1, spread)
            assert np.mean(lower > true) <= 0.1 and np.mean(upper < true) <= 0.1


def test_each_bound_is_the_tightest_somewhere():
    def width(variance, n, spread):
        lower, upper = mean_bounds(0.5, variance, n, 0.001, spread)
        return (upper - lower) / 2

    log = np.log(2 / 0.001)
    assert np.isclose(width(0.25, 100, np.inf), np.sqrt(log / 200))
    assert np.isclose(width(0.25, 100, 0.01), 0.01 * np.sqrt(2 * log / 100))
    assert width(1e-6, 100_000, np.inf) < 0.1 * np.sqrt(log / 200_000)


def test_radius():
    low, high = np.array([0.9, 0.7, 0.5, 0.2]), np.array([0.1, 0.05, 0.5, 0.8])
    radius = smoothed_radius(low, high, 2.0)
    assert np.allclose(radius[:2], ndtri(low[:2]) - ndtri(high[:2]))
    assert (radius[:2] <= ndtri(low[:2]) - ndtri(high[:2])).all() and (radius[2:] == 0).all()
    # A flat score stays in front for longer than noise of this size says.
    assert np.isclose(smoothed_radius(0.6, 0.4, 0.1, slope=0.01), 20)
    assert smoothed_radius(0.6, 0.4, 0.1, slope=10.0) == smoothed_radius(0.6, 0.4, 0.1)
