"""No row's gradient, computed by torch alone, exceeds the bound that the noise is made for."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from monolip.privacy.losses import HuberLoss, LogLoss
from monolip.privacy.mechanism import Mechanism, heaviest
from monolip.privacy.network import PrivateNetwork
from monolip.privacy.sensitivities import gradient_bounds, grid_bits, spectral_bound


def make_network(seed, n_features=5, hidden=(8, 6), n_classes=2, spread=1.0, constrained=True):
    rng = np.random.default_rng(seed)
    n_outputs = 1 if n_classes <= 2 else n_classes
    signs = rng.integers(-1, 2, n_features) * constrained
    direction = np.outer(1.0 if n_outputs == 1 else 2.0 * np.arange(n_outputs), signs)
    network = PrivateNetwork.start(hidden, direction, np.full(n_features, np.inf), rng)
    # The last weight too: the bound holds whatever it is.
    for part in [*network.weights, *network.biases, network.slopes]:
        part += spread * rng.normal(size=part.shape) * rng.integers(0, 2, part.shape)
    network.project()
    return network.on_grid()


def make_rows(seed, n_rows, n_features):
    """Rows on the grid, short and long ones, many of them in corners."""
    rng = np.random.default_rng(seed)
    z = np.clip(rng.normal(size=(n_rows, n_features)) * rng.choice([0.1, 1.0, 9.0]), -1, 1)
    z[: n_rows // 2] = np.sign(z[: n_rows // 2]) * rng.choice([0.0, 0.5, 1.0], (n_rows // 2, 1))
    return np.rint(z * 2**10) * 2.0**-10


def lengths_of(network, z):
    return np.array([np.linalg.norm(part, axis=1) for part in (z, z[:, network.constrained])])


def torch_loss(loss, output, target):
    """The loss in torch's words, not by its slope."""
    softplus = torch.nn.functional.softplus
    if isinstance(loss, LogLoss):
        output = output + torch.as_tensor(loss.shift)
    if isinstance(loss, HuberLoss):
        if loss.delta == 0:
            return (output[0] - target).abs()
        return torch.nn.functional.huber_loss(output[0], target, delta=loss.delta) / loss.delta
    weight = (torch.from_numpy(loss.class_weights) * target).sum()
    if len(output) == 1:
        # A straight line, the log-loss between, an exponential.
        margin, s = output[0] * (target[1] - target[0]), loss.steepest
        turn = float(np.log(s / (1 - s))) if s > 0.5 else 0.0
        exponential = s * torch.exp(-torch.clamp(margin, min=turn))
        right = torch.where(margin > turn, exponential, min(1.0, 2 * s) * softplus(-margin))
        return weight * torch.where(margin < -turn, -s * margin, right)
    against = torch.logsumexp(output.masked_fill(target > 0, -torch.inf), dim=0)
    margin = (output * target).sum() - against
    turn = float(np.log((1 - loss.steepest) / loss.steepest) if loss.steepest < 1 else -np.inf)
    plain = softplus(-torch.clamp(margin, min=turn))
    return weight * (plain + loss.steepest * torch.clamp(turn - margin, min=0.0))


def torch_gradients(network, z, target, loss):
    """Gradients of single rows by torch.func, one array of shape (n_rows, ...) a parameter."""
    direction = torch.from_numpy(network.direction)
    n_layers = len(network.weights)
    target = torch.from_numpy(target)
    if isinstance(loss, LogLoss):
        target = torch.nn.functional.one_hot(target, len(loss.class_weights)).double()
    last = torch.from_numpy(network.weights[-1])

    def value(parameters, x, target):
        *layers, slopes = parameters
        if n_layers > 1:  # of the last layer the bias is trained, its weight is not
            layers.insert(-1, last)
        h = x
        for depth in range(n_layers):
            h = layers[2 * depth] @ h + layers[2 * depth + 1]
            if depth < n_layers - 1:
                left, right = h.chunk(2)
                h = torch.cat([torch.maximum(left, right), torch.minimum(left, right)])
        return torch_loss(loss, h + direction @ (slopes * x), target)

    parameters = [torch.from_numpy(part) for part in network.parameters]
    per_row = torch.func.vmap(torch.func.grad(value), in_dims=(None, 0, 0))
    found = [part.numpy() for part in per_row(parameters, torch.from_numpy(z), target)]
    # Slopes that are no parameter: those of columns without residual.
    return [*found[:-1], np.where(network.constrained, found[-1], 0.0)]


def group_norms(network, gradients):
    """Norm of each row's gradient in each layer, and in the slopes: (n_groups, n_rows)."""
    squares = iter([(part.reshape(len(part), -1) ** 2).sum(axis=1) for part in gradients])
    return np.sqrt([sum(next(squares) for _ in group) for group in network.groups])


def make_loss(n_classes, weighted=False):
    """Of one class: a regression, by squares and straight lines or by straight lines only."""
    if n_classes == 1:
        return HuberLoss(0.0 if weighted else 0.2)
    if not weighted:
        return LogLoss(np.ones(n_classes), 0.7)
    weights = np.linspace(0.5, 3.0, n_classes)
    return LogLoss(weights, 0.3, np.log(weights[1:] / weights[0] if n_classes == 2 else weights))


def make_targets(seed, n_rows, n_classes):
    if n_classes == 1:
        # The ends as well.
        return np.clip(np.random.default_rng(seed).normal(size=n_rows), -1.0, 1.0)
    return np.random.default_rng(seed).integers(0, n_classes, n_rows)


@settings(max_examples=20)
@given(
    seed=st.integers(0, 10**6),
    n_classes=st.sampled_from([1, 2, 3, 5]),
    hidden=st.sampled_from([(), (2,), (8, 6), (4, 4, 4)]),
    spread=st.sampled_from([0.0, 0.5, 20.0]),
    weighted=st.booleans(),
)
def test_no_row_exceeds_its_bound(seed, n_classes, hidden, spread, weighted):
    network = make_network(seed, hidden=hidden, n_classes=n_classes, spread=spread)
    z, target = make_rows(seed, 40, 5), make_targets(seed, 40, n_classes)
    loss = make_loss(n_classes, weighted)
    found = torch_gradients(network, z, target, loss)
    norms = group_norms(network, found)
    exact = gradient_bounds(network, lengths_of(network, z), loss.bound)
    # Torch rounds where nothing depends on the row.
    assert (norms <= exact + 1e-12).all()
    # As trained: weighted and scaled, no row's gradient is longer than 1, and none is lost.
    mechanism = Mechanism.of(network, loss, 40)
    weights = mechanism.row_weights(z)
    assert (weights >= 1 - 1e-12).all() and (weights <= heaviest(5)).all()
    told = mechanism.scales > 0
    scaled = weights * norms[told] / mechanism.scales[told, None]
    assert (np.linalg.norm(scaled, axis=0) <= 1 + 1e-12).all()
    assert (norms[~told] == 0).all()
    # So is what is computed on the grid, row by row: the sensitivity of the sums.
    assert mechanism.bits >= 6
    for row in range(8):
        own = mechanism.sums(z[row : row + 1], target[row : row + 1])
        units = group_norms(network, [part[None] for part in own])[told, 0]
        assert np.linalg.norm(units / mechanism.scales[told]) <= 1.0
        if mechanism.bits >= 14:
            for part, whole in zip(own, found, strict=True):
                np.testing.assert_allclose(part, weights[row] * whole[row], atol=1e-2)


@settings(max_examples=10)
@given(seed=st.integers(0, 10**6), n_classes=st.sampled_from([1, 2, 4]))
def test_sums_are_those_of_torch(seed, n_classes):
    network, loss = make_network(seed, n_classes=n_classes), make_loss(n_classes)
    z, target = make_rows(seed, 30, 5), make_targets(seed, 30, n_classes)
    ours = network.gradients(z, lambda out: loss(out, target))
    for mine, theirs in zip(ours, torch_gradients(network, z, target, loss), strict=True):
        np.testing.assert_allclose(mine, theirs.sum(axis=0), rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("n_classes", [1, 2, 3])
def test_worst_case_is_reached(n_classes):
    """One layer, any row, a wrong target: nothing of the sensitivity is to spare."""
    direction = np.zeros((1 if n_classes <= 2 else n_classes, 4))
    rng = np.random.default_rng(0)
    network = PrivateNetwork.start((), direction, np.full(4, np.inf), rng).on_grid()
    network.weights[0][:] = 0.0
    network.biases[0][-1] = 60.0
    loss, z, target = (
        make_loss(n_classes),
        make_rows(1, 20, 4),
        make_targets(1, 20, min(n_classes, 2)) * (n_classes == 1),
    )
    norms = group_norms(network, torch_gradients(network, z, target, loss))[0]
    mechanism = Mechanism.of(network, loss, 20)
    reached = mechanism.row_weights(z) * norms / mechanism.scales[0]
    assert (reached <= 1).all() and (reached > 0.999).all()


def test_a_sensitivity_that_is_too_small_is_found():
    """Behind a hidden layer as well, the longest gradients come near what they may be."""
    network, loss = make_network(0, hidden=(8,), spread=0.5), LogLoss(np.ones(2), 0.7)
    z = make_rows(0, 400, 5)
    norms = group_norms(network, torch_gradients(network, z, np.arange(400) % 2, loss))
    mechanism = Mechanism.of(network, loss, 400)
    scaled = mechanism.row_weights(z) * norms / mechanism.scales[:, None]
    assert 0.75 < np.linalg.norm(scaled, axis=0).max() <= 1


@settings(max_examples=20)
@given(seed=st.integers(0, 10**6), hidden=st.sampled_from([(), (8,), (6, 4)]))
def test_a_row_adds_its_own_gradient_exactly(seed, hidden):
    """With or without a row, in any order, the sums differ by that row's part, bit for bit."""
    network = make_network(seed, hidden=hidden, n_classes=3)
    z, label = np.random.default_rng(seed).uniform(-1, 1, (200, 5)), np.arange(200) % 3
    mechanism = Mechanism.of(network, LogLoss(np.ones(3)), 10**6)

    def total(rows):
        return mechanism.sums(z[rows], label[rows])

    rows = np.random.default_rng(seed).permutation(200)
    whole, without, own = total(rows), total(np.sort(rows[1:])), total(rows[:1])
    for all_, others, one in zip(whole, without, own, strict=True):
        assert np.array_equal(all_ - others, one)


def test_no_rows_no_sums():
    mechanism = Mechanism.of(make_network(0), LogLoss(np.ones(2)), 10)
    assert not any(part.any() for part in mechanism.sums(np.zeros((0, 5)), np.zeros(0, dtype=int)))


def test_many_rows_keep_some_bits():
    network = make_network(0, n_features=60, hidden=(32, 32), n_classes=4)
    assert grid_bits(network, 10**6, LogLoss(np.ones(4)).bound, heaviest(60)) >= 4


@given(
    seed=st.integers(0, 10**6),
    shape=st.tuples(st.integers(1, 40), st.integers(1, 40)),
    kind=st.sampled_from(["full", "rank one", "orthogonal", "zero", "tiny"]),
)
def test_spectral_bound(seed, shape, kind):
    rng = np.random.default_rng(seed)
    matrix = rng.normal(size=shape)
    if kind == "rank one":
        matrix = np.outer(matrix[:, 0], matrix[0])
    elif kind == "orthogonal":
        matrix = np.linalg.qr(matrix)[0]
    elif kind in ("zero", "tiny"):
        matrix *= {"zero": 0.0, "tiny": 1e-120}[kind]
    largest = np.linalg.norm(matrix, 2)
    assert largest * (1 - 1e-12) <= spectral_bound(matrix) <= largest * 1.07
