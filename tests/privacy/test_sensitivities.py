"""No row's gradient, computed by torch alone, exceeds the bound that the noise is made for."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from monolip.privacy.losses import LogLoss
from monolip.privacy.network import PrivateNetwork
from monolip.privacy.sensitivities import gradient_bounds, grid_bits, spectral_bound


def make_network(seed, n_features=5, hidden=(8, 6), n_classes=2, spread=1.0, constrained=True):
    rng = np.random.default_rng(seed)
    n_outputs = 1 if n_classes == 2 else n_classes
    signs = rng.integers(-1, 2, n_features) * constrained
    direction = np.outer(1.0 if n_outputs == 1 else 2.0 * np.arange(n_outputs), signs)
    network = PrivateNetwork.start(hidden, direction, np.full(n_features, np.inf), rng)
    # The last weight too: the bound holds whatever it is.
    for part in [*network.weights, *network.biases, network.slopes]:
        part += spread * rng.normal(size=part.shape) * rng.integers(0, 2, part.shape)
    network.project()
    return network.on_grid()


def make_rows(seed, n_rows, n_features, radius):
    """Rows within the radius, many of them as long as they may be."""
    rng = np.random.default_rng(seed)
    z = np.clip(rng.normal(size=(n_rows, n_features)) * rng.choice([0.1, 1.0, 9.0]), -1, 1)
    z[: n_rows // 2] = np.sign(z[: n_rows // 2])
    length = np.linalg.norm(z, axis=1, keepdims=True)
    return z * np.minimum(1.0, radius / np.maximum(length, 1e-300))


def torch_gradients(network, z, label, loss):
    """Gradients of single rows by torch.func, one array of shape (n_rows, ...) a parameter."""
    direction = torch.from_numpy(network.direction)
    n_layers = len(network.weights)
    # One logit is the second of two, the first of which is 0.
    truth = torch.nn.functional.one_hot(torch.from_numpy(label), len(loss.class_weights)).double()
    weights = torch.from_numpy(loss.class_weights[label])

    last = torch.from_numpy(network.weights[-1])

    def value(parameters, x, truth, weight):
        *layers, slopes = parameters
        if n_layers > 1:
            layers.insert(-1, last)
        h = x
        for depth in range(n_layers):
            h = layers[2 * depth] @ h + layers[2 * depth + 1]
            if depth < n_layers - 1:
                left, right = h.chunk(2)
                h = torch.cat([torch.maximum(left, right), torch.minimum(left, right)])
        output = h + direction @ (slopes * x)
        if len(output) == 1:
            output = torch.cat([torch.zeros_like(output), output])
        return -weight * (truth * torch.log_softmax(output, dim=0)).sum()

    parameters = [torch.from_numpy(part) for part in network.parameters]
    per_row = torch.func.vmap(torch.func.grad(value), in_dims=(None, 0, 0, 0))
    found = per_row(parameters, torch.from_numpy(z), truth, weights)
    return [part.numpy() for part in found]


def group_norms(network, gradients):
    """Norm of each row's gradient in each layer, and in the slopes: (n_groups, n_rows)."""
    squares = iter([(part.reshape(len(part), -1) ** 2).sum(axis=1) for part in gradients])
    return np.sqrt([sum(next(squares) for _ in group) for group in network.groups])


@settings(max_examples=30)
@given(
    seed=st.integers(0, 10**6),
    n_classes=st.sampled_from([2, 3, 5]),
    hidden=st.sampled_from([(), (2,), (8, 6), (4, 4, 4)]),
    radius=st.sampled_from([0.3, 1.5, 10.0]),
    spread=st.sampled_from([0.0, 0.5, 20.0]),
    weighted=st.booleans(),
)
def test_no_row_exceeds_the_bound(seed, n_classes, hidden, radius, spread, weighted):
    network = make_network(seed, hidden=hidden, n_classes=n_classes, spread=spread)
    z = make_rows(seed, 40, 5, radius)
    label = np.random.default_rng(seed).integers(0, n_classes, len(z))
    loss = LogLoss(np.linspace(0.5, 3.0, n_classes) if weighted else np.ones(n_classes))
    norms = group_norms(network, torch_gradients(network, z, label, loss))
    exact = gradient_bounds(network, radius, loss.bound)
    # Torch rounds where nothing depends on the row.
    assert (norms <= exact[:, None] + 1e-12).all()
    # What is computed on the grid, row by row, keeps the bound that is charged for it.
    bits = grid_bits(network, 40, loss.bound)
    charged = gradient_bounds(network, radius, loss.bound, bits)
    assert (exact <= charged).all() and bits >= 6
    for row in range(8):
        own = network.gradients(
            z[row : row + 1], lambda out, row=row: loss(out, label[row : row + 1]), bits
        )
        assert (group_norms(network, [part[None] for part in own])[:, 0] <= charged).all()


@settings(max_examples=10)
@given(seed=st.integers(0, 10**6), n_classes=st.sampled_from([2, 4]))
def test_sums_are_those_of_torch(seed, n_classes):
    network = make_network(seed, n_classes=n_classes)
    z, label = make_rows(seed, 30, 5, 2.0), np.arange(30) % n_classes
    loss = LogLoss(np.ones(n_classes))
    ours = network.gradients(z, lambda out: loss(out, label))
    used = network.constrained
    for mine, theirs in zip(ours, torch_gradients(network, z, label, loss), strict=True):
        total = theirs.sum(axis=0)
        total = np.where(used, total, 0.0) if mine is ours[-1] else total
        np.testing.assert_allclose(mine, total, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("n_classes", [2, 3])
def test_worst_case_is_reached(n_classes):
    """One layer, the longest row, the wrong label: nothing of the bound is to spare."""
    direction = np.zeros((1 if n_classes == 2 else n_classes, 4))
    rng = np.random.default_rng(0)
    network = PrivateNetwork.start((), direction, np.full(4, np.inf), rng).on_grid()
    network.weights[0][:] = 0.0
    network.biases[0][-1] = 60.0
    loss, z, label = LogLoss(np.ones(n_classes)), np.ones((1, 4)), np.array([0])
    norms = group_norms(network, torch_gradients(network, z, label, loss))
    bounds = gradient_bounds(network, 2.0, loss.bound)
    assert norms[0, 0] <= bounds[0] <= norms[0, 0] * (1 + 1e-8)


def test_worst_case_search_stays_below():
    """Ascent on the row itself: the largest gradient norm found is below the bound, and near it."""
    network = make_network(3, hidden=(8,), spread=0.5, constrained=False)
    loss = LogLoss(np.ones(2))
    bounds = gradient_bounds(network, np.sqrt(5.0), loss.bound)
    corners = np.array(np.meshgrid(*[[-1.0, 1.0]] * 5)).reshape(5, -1).T
    rows, label = np.tile(corners, (2, 1)), np.repeat([0, 1], len(corners))
    largest = group_norms(network, torch_gradients(network, rows, label, loss)).max(axis=1)
    assert (largest <= bounds).all()
    # The label decides; a sure and wrong prediction would reach twice as far.
    assert largest[1] > bounds[1] / 5


@settings(max_examples=20)
@given(seed=st.integers(0, 10**6), hidden=st.sampled_from([(), (8,), (6, 4)]))
def test_a_row_adds_its_own_gradient_exactly(seed, hidden):
    """With or without a row, in any order, the sums differ by that row's part, bit for bit."""
    network = make_network(seed, hidden=hidden, n_classes=3)
    z, label = make_rows(seed, 200, 5, 3.0), np.arange(200) % 3
    loss = LogLoss(np.ones(3))
    bits = grid_bits(network, 10**6, loss.bound)

    def total(rows):
        return network.gradients(z[rows], lambda out: loss(out, label[rows]), bits)

    rows = np.random.default_rng(seed).permutation(200)
    whole, without, own = total(rows), total(np.sort(rows[1:])), total(rows[:1])
    for all_, others, one in zip(whole, without, own, strict=True):
        assert np.array_equal(all_ - others, one)


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


def test_a_bound_that_is_too_small_is_found():
    network = make_network(0)
    z, loss = make_rows(0, 200, 5, 2.0), LogLoss(np.ones(2))
    norms = group_norms(network, torch_gradients(network, z, np.arange(200) % 2, loss))
    assert (norms > 0.1 * gradient_bounds(network, 2.0, loss.bound)[:, None]).any()
