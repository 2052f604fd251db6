"""Probabilities are right, sum to one, and are monotone without tolerance on grid logits."""

import numpy as np
import pytest
from hypothesis import given
from networks import seeds
from scipy.special import expit
from scipy.special import softmax as reference

from monolip.probability import logistic, ordered_softmax, softmax

CENTRES = [0.0, 5.0, -5.0, 20.0, -20.0, 36.5, -40.0, 700.0, -700.0, -745.0, 800.0]


@pytest.mark.parametrize("centre", CENTRES)
@pytest.mark.parametrize("bits", [20, 30, 40])
def test_logistic_is_monotone(centre, bits):
    logit = centre + np.arange(20_000) * 2.0**-bits
    probability = logistic(logit)
    assert (np.diff(probability[:, 1]) >= 0).all() and (np.diff(probability[:, 0]) <= 0).all()
    np.testing.assert_allclose(probability[:, 1], expit(logit), atol=1e-15)


@given(seeds)
def test_softmax(seed):
    rng = np.random.default_rng(seed)
    logits = rng.normal(size=(50, rng.integers(3, 7))) * 10.0 ** rng.uniform(-2, 2)
    for function in (softmax, ordered_softmax):
        np.testing.assert_allclose(function(logits), reference(logits, axis=1), atol=3e-15)
    assert (ordered_softmax(logits).sum(axis=1) == 1.0).all()
    assert (ordered_softmax(logits) >= 0).all()


@given(seeds)
def test_ordered_cumulative_sums_never_rise(seed):
    rng = np.random.default_rng(seed)
    n_classes, step = int(rng.integers(3, 6)), 2.0**-30
    start = np.rint(rng.normal(size=n_classes) * 10.0 ** rng.uniform(-1, 1.5) / step)
    # Every margin of a higher over a lower class stays or grows by whole steps.
    shift = rng.integers(-3, 4, size=(500, 1)) + np.cumsum(
        rng.integers(0, 2, size=(500, n_classes)), axis=1
    )
    logits = (start + np.cumsum(shift, axis=0)) * step
    cumulative = np.cumsum(ordered_softmax(logits), axis=1)
    assert (np.diff(cumulative, axis=0) <= 0).all()


@given(seeds)
def test_single_class_never_falls(seed):
    rng = np.random.default_rng(seed)
    n_classes, step = int(rng.integers(3, 6)), 2.0**-30
    start = np.rint(rng.normal(size=n_classes) * 3 / step)
    shift = -rng.integers(0, 2, size=(500, n_classes)).astype(float)
    shift[:, 1] = 0
    drift = rng.integers(-3, 4, size=(500, 1))
    logits = (start + np.cumsum(shift + drift, axis=0)) * step
    assert (np.diff(softmax(logits)[:, 1]) >= 0).all()


def test_many_classes():
    logits = np.random.default_rng(0).normal(size=(5, 60))
    np.testing.assert_allclose(softmax(logits), reference(logits, axis=1), atol=1e-15)
