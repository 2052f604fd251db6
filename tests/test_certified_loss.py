"""Training for certificates: the bound that the loss pays for, and what it buys."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from random_models import norms, seeds
from scipy.special import softmax
from sklearn.metrics import log_loss
from test_messages import assert_says, message
from toy import binary, classifier, frame, ordered

from monolip import certificates
from monolip.losses import WorstCase
from monolip.nn import LipschitzNetwork


@given(seed=seeds, norm=norms, n_outputs=st.sampled_from([1, 3]), radius=st.floats(0.0, 2.0))
def test_no_move_hurts_more(seed, norm, n_outputs, radius):
    rng = torch.Generator().manual_seed(seed)
    options = {"dtype": torch.float64, "generator": rng}
    direction = torch.randint(-1, 2, (n_outputs, 3), generator=rng).double()
    budget = torch.rand(3, **options)
    module = LipschitzNetwork(
        3, n_outputs, (6, 6), norm=norm, budget=budget.numpy(), direction=direction.numpy(),
        **options,
    )  # fmt: skip
    unit = torch.rand(3, **options)
    worst = WorstCase(radius, norm, unit)
    x = torch.randn(50, 3, **options)
    move = torch.randn(50, 3, **options)
    move = move / torch.linalg.vector_norm(move, norm, dim=1, keepdim=True) * radius * unit
    before, after = module(x).detach(), module(x + move).detach()
    for label in (0, 1):
        target = torch.full((50,), label, dtype=torch.float64 if n_outputs == 1 else torch.int64)
        floor = worst(module, before, target).detach()
        if n_outputs == 1:
            sign = 2 * label - 1
            assert (sign * after >= sign * floor - 1e-12).all()
        else:
            for other in {0, 1, 2} - {label}:
                gap = after[:, label] - after[:, other]
                assert (gap >= floor[:, label] - floor[:, other] - 1e-12).all()


@pytest.mark.parametrize("norm", [1, 2, np.inf])
@pytest.mark.parametrize("data", [binary, ordered])
def test_lowers_the_proven_worst_case(norm, data):
    X, y = data(400)
    options = {"norm": norm, "max_iter": 300, "slope_penalty": 0}
    worst = []
    for settings in ({}, {"loss": "certified", "radius": 0.3}):
        model = classifier(**options, **settings).fit(X, y)
        fall = 0.3 * certificates.lipschitz(model.network_, norm, X.std(axis=0)).max()
        logit = model.decision_function(X)
        if data is binary:
            logit = np.column_stack([-0.5 * logit, 0.5 * logit])
        logit[np.arange(len(y)), y] -= fall
        worst.append(log_loss(y, softmax(logit, axis=1)))
        assert model.score(X, y) > 0.6
    assert worst[1] < 0.95 * worst[0]
    # What training minimised is what is proven.
    assert model.loss_curve_[-1] == pytest.approx(worst[1], rel=0.01)


def test_radius_in_raw_units():
    X, y = binary(300)
    scaled = classifier(loss="certified", radius=0.2).fit(X, y)
    z = frame((X - X.mean(axis=0)) / X.std(axis=0))
    raw = classifier(loss="certified", radius=0.2, scaling=None).fit(z, y)
    np.testing.assert_allclose(
        raw.lipschitz_constants_, scaled.scaled_lipschitz_constants_, rtol=0.05
    )


def test_blocks_and_warm_starts_train_at_the_full_radius():
    X, y = binary()
    steepest = []
    for radius in (0.0, 5.0):
        blocks = classifier(loss="certified", radius=radius)
        for _ in range(40):
            blocks.partial_fit(X, y)
        warm = classifier(loss="certified", radius=radius, warm_start=True).fit(X, y).fit(X, y)
        steepest.append([m.scaled_lipschitz_constants_.max() for m in (blocks, warm)])
        if radius:
            # Already at the full radius, a further fit does not begin with the plain loss.
            assert warm.loss_curve_[0] > 0.6
    assert (np.array(steepest[1]) < 0.5 * np.array(steepest[0])).all()


def test_radius_of_zero_is_the_log_loss():
    X, y = binary()
    curves = [
        classifier(slope_penalty=0, max_iter=10, loss=loss, radius=0.0).fit(X, y).loss_curve_
        for loss in ("log_loss", "certified")
    ]
    # Rows that start on their bound round to either side of it, so later passes differ a little.
    assert curves[0][0] == pytest.approx(curves[1][0], rel=1e-9)
    np.testing.assert_allclose(*curves, rtol=0.01)


def test_arguments():
    X, y = binary()
    assert_says(message(classifier(loss="hinge").fit, X, y), "loss", "'certified'", "'hinge'")
    assert_says(message(classifier(radius=-1.0).fit, X, y), "radius", "-1.0")
