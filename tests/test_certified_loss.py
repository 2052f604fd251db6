"""Training for certificates: the bound that the loss pays for, and what it buys."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from random_models import norms, seeds
from scipy.special import expit, softmax
from sklearn.metrics import log_loss
from test_messages import assert_says, message
from toy import binary, classifier, frame, ordered

from monolip import certificates, certified_accuracy_score
from monolip.losses import CertifiedLoss, after_fall, classification_loss, margin
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
    fall = radius * module.margin_slope(norm, unit)
    x = torch.randn(50, 3, **options)
    move = torch.randn(50, 3, **options)
    move = move / torch.linalg.vector_norm(move, norm, dim=1, keepdim=True) * radius * unit
    before, after = module(x).detach(), module(x + move).detach()
    for label in (0, 1):
        target = torch.full((50,), label, dtype=torch.float64 if n_outputs == 1 else torch.int64)
        floor = after_fall(before, target, fall).detach()
        if n_outputs == 1:
            sign = 2 * label - 1
            assert (sign * after >= sign * floor - 1e-12).all()
        else:
            for other in {0, 1, 2} - {label}:
                gap = after[:, label] - after[:, other]
                assert (gap >= floor[:, label] - floor[:, other] - 1e-12).all()


@pytest.mark.parametrize("norm", [1, 2, np.inf])
@pytest.mark.parametrize("data", [binary, pytest.param(ordered, marks=pytest.mark.slow)])
def test_lowers_the_proven_worst_case(norm, data):
    X, y = data(400)
    options = {"norm": norm, "max_iter": 300, "slope_penalty": 0}
    kept = []
    for settings in ({}, {"loss": "certified", "radius": 0.3}):
        model = classifier(**options, **settings).fit(X, y)
        kept.append(certified_accuracy_score(model, X, y, 0.3, norm, scaled=True, method="path"))
        assert model.score(X, y) > 0.6
    assert kept[1] > kept[0]
    # What training minimised in the end is what is proven.
    fall = 0.3 * certificates.lipschitz(model.network_, norm, X.std(axis=0)).max()
    logit = model.decision_function(X)
    if data is binary:
        logit = np.column_stack([-0.5 * logit, 0.5 * logit])
    rows = np.arange(len(y))
    other = logit.copy()
    other[rows, y] = -np.inf
    gap = logit[rows, y] - other.max(axis=1)
    logit[rows, y] -= fall
    expected = 0.1 * log_loss(y, softmax(logit, axis=1)) + 0.9 * expit(5 - 5 * gap / fall).mean()
    assert model.loss_curve_[-1] == pytest.approx(expected, rel=0.01)


def test_stages_of_the_loss():
    module = LipschitzNetwork(2, 1, (4,), dtype=torch.float64)
    x = torch.randn(20, 2, dtype=torch.float64)
    target = (x[:, 0] > 0).double()
    output, plain = module(x), classification_loss(1)
    loss = CertifiedLoss(plain, 0.5, 1, torch.ones(2, dtype=torch.float64))
    fall = 0.5 * module.margin_slope(1, loss.unit)
    # At first the plain loss, then that after the fall, then mostly the ramp.
    torch.testing.assert_close(loss.at(0.0)(module, output, target), plain(output, target))
    moved = plain(after_fall(output, target, fall), target)
    torch.testing.assert_close(loss.at(0.3)(module, output, target), moved)
    ramp = torch.sigmoid(5.0 - 5.0 * margin(output, target) / fall)
    torch.testing.assert_close(loss.at(1.0)(module, output, target), 0.1 * moved + 0.9 * ramp)
    blind = LipschitzNetwork(2, 1, (4,), budget=0.0, dtype=torch.float64)
    value = loss(blind, blind(x), target)
    value.sum().backward()
    assert value.isfinite().all() and all(p.grad.isfinite().all() for p in blind.parameters())


def test_early_stopping_waits_for_the_last_stage():
    X, y = binary(600)
    options = {"loss": "certified", "radius": 0.5, "norm": np.inf, "max_iter": 100}
    model = classifier(early_stopping=True, n_iter_no_change=3, **options).fit(X, y)
    assert model.n_iter_ > 75
    plain = classifier(early_stopping=True, n_iter_no_change=3, max_iter=100).fit(X, y)
    assert plain.n_iter_ < 75


def test_a_tiny_radius_starts_like_the_log_loss():
    X, y = binary(300)
    scores = []
    for radius in (0.0, 1e-3, 1e-9, 1e-300):
        model = classifier(loss="certified", radius=radius, max_iter=60).fit(X, y)
        scores.append(log_loss(y, model.predict_proba(X)))
    assert max(scores) < 1.5 * scores[0] + 0.05


def test_initial_budgets():
    network = LipschitzNetwork(2, 1, (4,), budget=np.inf, learn_budget=True, initial_budget=[3, 7])
    torch.testing.assert_close(network.budget().detach(), torch.tensor([3.0, 7.0]))
    for value in (0.0, -1.0, np.inf):
        with pytest.raises(ValueError, match="initial_budget must be positive and finite"):
            LipschitzNetwork(2, 1, (4,), learn_budget=True, initial_budget=value)
    with pytest.raises(ValueError, match="needs learn_budget=True"):
        LipschitzNetwork(2, 1, (4,), initial_budget=1.0)


def test_sparse_units_start_with_one_input():
    X, y = binary(300)
    options = {"loss": "certified", "radius": 0.2, "norm": np.inf}
    dense, sparse = (classifier(init=init, **options).fit(X, y) for init in ("dense", "sparse"))
    assert sparse.score(X, y) > 0.8 and dense.network_.hash() != sparse.network_.hash()
    network = LipschitzNetwork(3, 1, (8, 8), norm=np.inf, sparse=True)
    for layer in network.layers[:-1:2]:
        size = layer.weight.detach().abs()
        assert (size.max(dim=1).values > 0.9).all() and ((size > 0.1).sum(dim=1) == 1).all()
        assert ((size > 0.1).sum(dim=0) >= 8 // layer.in_features).all()
    # Entries of a first layer in l1 that started beyond 1 would never move.
    network = LipschitzNetwork(3, 1, (8, 8), norm=1, sparse=True)
    network(torch.randn(200, 3)).square().sum().backward()
    assert (network.first.weight.detach().abs() <= 1).all()
    chosen = network.first.weight.detach().abs() > 0.9
    assert (network.first.weight.grad[chosen] != 0).any()


def test_radius_in_raw_units():
    X, y = binary(300)
    scaled = classifier(loss="certified", radius=0.2).fit(X, y)
    z = frame((X - X.mean(axis=0)) / X.std(axis=0))
    raw = classifier(loss="certified", radius=0.2, scaling=None).fit(z, y)
    np.testing.assert_allclose(
        raw.lipschitz_constants_, scaled.scaled_lipschitz_constants_, rtol=0.3
    )


def test_blocks_and_warm_starts_train_at_the_full_radius():
    X, y = binary()
    steepest = []
    for radius in (0.0, 5.0):
        blocks = classifier(loss="certified", radius=radius)
        for _ in range(40):
            blocks.partial_fit(X, y)
        steepest.append(blocks.scaled_lipschitz_constants_.max())
    assert steepest[1] < 0.5 * steepest[0]
    # A further fit goes on with the ramp instead of beginning with the plain loss.
    warm = classifier(loss="certified", radius=1.0, warm_start=True, max_iter=200).fit(X, y)
    last = warm.loss_curve_[-1]
    assert warm.fit(X, y).loss_curve_[0] == pytest.approx(last, rel=0.1)


def test_radius_of_zero_is_the_log_loss():
    X, y = binary()
    curves = [
        classifier(slope_penalty=0, max_iter=10, loss=loss, radius=0.0).fit(X, y).loss_curve_
        for loss in ("log_loss", "certified")
    ]
    # Rows that start on their bound round to either side of it, so later passes differ a little.
    assert curves[0][0] == pytest.approx(curves[1][0], rel=1e-6)
    np.testing.assert_allclose(*curves, rtol=0.01)


def test_arguments():
    X, y = binary()
    assert_says(message(classifier(loss="mse").fit, X, y), "loss", "'certified'", "'mse'")
    assert_says(message(classifier(radius=-1.0).fit, X, y), "radius", "-1.0")
