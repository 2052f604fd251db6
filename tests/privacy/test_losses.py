"""Losses of bounded slope: what they bound, and what minimises them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from monolip.privacy.losses import HuberLoss, LogLoss

OUTPUTS = np.array([-800.0, -40.0, -3.0, -0.5, -1e-9, 0.0, 0.2, 1.0, 5.0, 60.0, 800.0])[:, None]


def slopes(loss, output, target):
    return loss(output, np.full(len(output), target))[:, 0]


@pytest.mark.parametrize("steepest", [0.1, 0.5, 0.7, 0.95, 1.0])
def test_two_classes_are_proper_and_convex(steepest):
    """The expected slope is 0 at the true probability, falls below it and rises above it."""
    loss = LogLoss(np.ones(2), steepest)
    for true in (0.01, 0.066, 0.3, 0.5, 0.9, 0.999):
        logit = np.log(true / (1 - true))
        near = logit + np.array([[-1e-3], [0.0], [1e-3]])
        low, at, high = true * slopes(loss, near, 1) + (1 - true) * slopes(loss, near, 0)
        assert low < 0 < high and abs(at) < 1e-12
    for label in (0, 1):
        assert (np.diff(slopes(loss, OUTPUTS, label)) >= -1e-15).all()


@pytest.mark.parametrize("steepest", [0.5, 0.7, 1.0])
def test_weights_taken_out_of_the_logit_leave_it_proper(steepest):
    """Any weights: the expected slope is 0 at the true probability, and changes its sign there."""
    for weights in ([1.0, 4.0], [0.1, 1.0], [1.0, 0.3]):
        loss = LogLoss(np.array(weights), steepest, np.log(weights[1] / weights[0]))
        for true in (0.001, 0.066, 0.5, 0.99):
            near = np.log(true / (1 - true)) + np.array([[-1e-3], [0.0], [1e-3]])
            low, at, high = true * slopes(loss, near, 1) + (1 - true) * slopes(loss, near, 0)
            assert low < 0 < high and abs(at) < 1e-12


def test_weights_taken_out_of_the_logits_of_many_classes():
    """Of the log-loss itself: flatter ones are not proper."""
    true, weights = np.array([0.02, 0.18, 0.8]), np.array([1.0, 0.4, 0.1])
    loss = LogLoss(weights, 1.0, np.log(weights))
    expected = true @ loss(np.tile(np.log(true), (3, 1)), np.arange(3))
    np.testing.assert_allclose(expected, 0.0, atol=1e-12)


def test_steepest_of_one_is_the_log_loss():
    probability = 1 / (1 + np.exp(-OUTPUTS[2:-2, 0]))
    loss = LogLoss(np.ones(2))
    np.testing.assert_allclose(slopes(loss, OUTPUTS[2:-2], 1), probability - 1, rtol=1e-12)
    np.testing.assert_allclose(slopes(loss, OUTPUTS[2:-2], 0), probability, rtol=1e-12)


@given(
    st.integers(2, 5),
    st.floats(0.05, 1.0),
    st.lists(st.floats(-1e3, 1e3), min_size=5, max_size=5),
    st.integers(0, 4),
)
def test_log_loss_keeps_its_bound(n_classes, steepest, output, label):
    weights = np.linspace(0.3, 2.0, n_classes)
    output = np.array([output[: 1 if n_classes == 2 else n_classes]])
    loss = LogLoss(weights, steepest)
    slope = loss(output, np.array([label % n_classes]))
    assert np.abs(slope).sum() <= loss.bound.l1 * (1 + 1e-12)
    assert np.linalg.norm(slope) <= loss.bound.l2 * (1 + 1e-12)
    assert not loss.bound.centred or abs(slope.sum()) < 1e-12


@given(st.sampled_from([0.0, 1e-300, 0.2, 5.0]), st.floats(-1e300, 1e300), st.floats(-1, 1))
def test_huber_keeps_its_bound(delta, output, target):
    slope = HuberLoss(delta)(np.array([[output]]), np.array([target]))[0, 0]
    residual = output - target
    assert abs(slope) <= HuberLoss(delta).bound.l1 == 1.0
    assert np.sign(slope) == np.sign(residual) or abs(residual) < 1e-290
    if 0 < abs(residual) < delta < 1e3:
        assert slope == pytest.approx(residual / delta)
