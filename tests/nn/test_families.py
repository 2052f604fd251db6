"""Layers of every family keep their bounds, at any dtype and after any step."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from random_models import FAMILIES

from monolip.nn import (
    FixedReadout,
    GroupSort,
    Householder,
    LinearSpline,
    LipschitzNetwork,
    MaxMin,
    NormedLinear,
    OrderStatistics,
    OrthogonalLinear,
    SDPResidual,
)
from monolip.nn.families import CONSTRAINTS
from monolip.nn.orthogonal import dense_bound

DTYPES = [torch.float32, torch.float64]


def disturbed(layer, seed):
    """The layer with parameters of very different sizes."""
    draw = torch.Generator().manual_seed(seed)
    size = 10.0 ** float(torch.empty(1).uniform_(-3, 2, generator=draw))
    with torch.no_grad():
        for parameter in layer.parameters():
            noise = torch.randn(parameter.shape, generator=draw, dtype=torch.float64)
            parameter.add_((size * noise).to(parameter))
    return layer.eval()


def slopes(layer, n_inputs, seed, order):
    """Largest slope found between random pairs, in float64."""
    draw = torch.Generator().manual_seed(seed)
    x = torch.randn(300, n_inputs, generator=draw, dtype=torch.float64)
    size = 10.0 ** torch.empty(300, 1, dtype=torch.float64).uniform_(-3, 1, generator=draw)
    moved = x + size * torch.randn(300, n_inputs, generator=draw, dtype=torch.float64)
    with torch.no_grad():
        change = torch.linalg.vector_norm(layer(moved) - layer(x), layer.output_norm, dim=1)
    return float((change / torch.linalg.vector_norm(moved - x, order, dim=1)).max())


LAYERS = {
    "orthogonal": lambda: OrthogonalLinear(6, 6),
    "orthogonal, wide": lambda: OrthogonalLinear(4, 7, rank=2),
    "orthogonal, tall": lambda: OrthogonalLinear(7, 4),
    "sdp": lambda: SDPResidual(5),
    "sdp, wide": lambda: SDPResidual(5, 9),
    "order": lambda: OrderStatistics(6, 4, probability=0.4),
    "distance": lambda: OrderStatistics(6, 4),
    "groupsort": lambda: GroupSort(3),
    "householder": lambda: Householder(6),
    "spline": lambda: LinearSpline(6),
}


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("name", LAYERS)
@settings(max_examples=5)
@given(seed=st.integers(0, 2**31))
def test_bounds_hold(name, dtype, seed):
    layer = disturbed(LAYERS[name]().to(dtype), seed)
    layer.check()
    own = layer.output_norm
    tolerance = 2e-5 if dtype == torch.float32 else 1e-8
    assert layer.lipschitz(own) <= 1 + tolerance
    n_inputs = {"orthogonal, wide": 4, "orthogonal, tall": 7, "sdp": 5, "sdp, wide": 5}.get(name, 6)
    layer = layer.double()
    layer.check()
    for norm in (1, 2, np.inf):
        if norm == own or name.startswith(("orthogonal", "sdp", "order", "distance")):
            assert slopes(layer, n_inputs, seed, norm) <= layer.lipschitz(norm) * (1 + 1e-9)


SIZES = [1e-300, 1e-200, 1e-160, 1e-100]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("norm", [1, 2, np.inf])
def test_bounds_of_tiny_weights_do_not_vanish(size, norm):
    """Squares of such numbers are 0 in float64; a bound of 0 would be false."""
    dense = NormedLinear(3, 2, norm=2, dtype=torch.float64)
    with torch.no_grad():
        dense.weight.fill_(size)
    longest = {1: 1.0, 2: 3.0**0.5, np.inf: 3.0}[norm]
    assert dense.lipschitz(norm) >= longest * size * (1 - 1e-15)
    shares = {1: 2.0**0.5, 2: 6.0**0.5, np.inf: 3.0 * 2.0**0.5}
    assert dense_bound(np.full((2, 3), size), norm) >= shares[norm] * size * (1 - 1e-15)
    x = torch.zeros(1, 3, dtype=torch.float64)
    for constraint in CONSTRAINTS:
        network = LipschitzNetwork(
            3, 1, (4,), constraint=constraint, norm=2, budget=size, dtype=torch.float64
        )
        with torch.no_grad():
            for layer in network.layers:
                if hasattr(layer, "bias"):
                    layer.bias.zero_()
            move = torch.full((1, 3), 1.0, dtype=torch.float64)
            change = float((network(x + move) - network(x)).abs())
        assert network.lipschitz(norm) * np.linalg.norm(move[0], norm) >= change
        assert network.lipschitz(norm) > 0.01 * size


@pytest.mark.parametrize("name", [name for name in LAYERS if name != "groupsort"])
@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_weights_that_are_not_finite_have_no_bound(name, value):
    layer = LAYERS[name]()
    with torch.no_grad():
        next(layer.parameters()).fill_(value)
    try:
        assert all(layer.lipschitz(norm) == np.inf for norm in (1, 2, np.inf))
    except ValueError as error:
        assert "finite" in str(error)
    with pytest.raises(ValueError, match="finite"):
        layer.check()


def test_loaded_weights_are_bounded_and_folded():
    """What a layer loads is what it computes, bounds and folds."""
    one, other = (OrderStatistics(6, 3, probability=p, dtype=torch.float64) for p in (0.5, 0.9))
    other.load_state_dict(one.state_dict())
    assert (other.fold()["weights"] == one.fold()["weights"]).all()
    assert other.lipschitz(2) == one.lipschitz(2)
    readout = FixedReadout(1)
    readout.load_state_dict({"weight": 5 * readout.weight, "bias": readout.bias})
    assert readout.lipschitz() >= 5
    steep = one.state_dict() | {"weights": 2 * one.weights}
    one.load_state_dict(steep)
    for ask in (one.check, one.fold, one.lipschitz):
        with pytest.raises(ValueError, match="sum to at most 1"):
            ask()


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16, *DTYPES])
def test_splines_never_leave_the_constraint(dtype):
    generator = torch.Generator().manual_seed(0)
    spline = LinearSpline(8, dtype=dtype)
    # Far too long steps, as far as numbers of 16 bits go.
    rate = 100.0 if dtype in DTYPES else 1.0
    optimizer = torch.optim.SGD(spline.parameters(), lr=rate)
    for _ in range(20):
        x = torch.randn(64, 8, generator=generator).to(dtype)
        optimizer.zero_grad()
        (spline(x) * torch.randn(8, generator=generator).to(dtype)).sum().backward()
        optimizer.step()
        for step in ("after the step", "projected"):
            spline.check()
            assert np.abs(spline.fold()["slopes"]).max() <= 1.0, step
            fine = torch.linspace(-4, 4, 400, dtype=torch.float64)[:, None].expand(-1, 8)
            with torch.no_grad():
                found = spline.double()(fine).diff(dim=0).abs() / fine.diff(dim=0)
            assert found.max() <= 1 + 1e-6
            spline.to(dtype)
            spline.project()
    scale = spline.scale().detach()
    assert 1e-3 < float(scale.min()) <= float(scale.max()) < 1e3


def test_splines_keep_what_is_within_the_constraint():
    spline = LinearSpline(4, dtype=torch.float64)
    before = spline.raw.detach().clone()
    spline.project()
    torch.testing.assert_close(spline.raw.detach(), before)
    with torch.no_grad():
        spline.raw[0, 10] += 50.0
    mean = spline.raw.mean(dim=1)
    spline.project()
    torch.testing.assert_close(spline.raw.mean(dim=1), mean)
    assert spline.lipschitz() <= 1 + 1e-15
    assert spline.penalty() > 0


def test_sums_of_order_statistics_are_means_of_maxima():
    """What masks estimate: E max of those kept is the weighted sum of the sorted."""
    layer = OrderStatistics(
        6, 3, probability=0.5, kept=6, centered=False, dtype=torch.float64,
        generator=torch.Generator().manual_seed(0),
    )  # fmt: skip
    x = torch.randn(1, 6, dtype=torch.float64).repeat(8, 1)
    exact = layer(x)[0]
    layer.begin_pass(0.0)
    layer.power = 400.0
    estimate = torch.stack([layer(x).mean(dim=0) for _ in range(4000)]).mean(dim=0)
    torch.testing.assert_close(estimate, exact, rtol=0.02, atol=0.0)


def test_relaxed_networks_refuse():
    network = LipschitzNetwork(3, 1, (8,), constraint="sortnet")
    network.begin_pass(0.5)
    for ask in (network.fold, network.check, network.lipschitz):
        with pytest.raises(ValueError, match="relaxed"):
            ask()
    with network.exact():
        network.fold()
    assert network.relaxed
    x = torch.randn(50, 3)
    network.finish(x)
    network.check()
    first = network.stack[0].eval()
    with torch.no_grad():
        assert first(x * network.budget()).mean(dim=0).abs().max() < 1e-5
    network.begin_pass(0.9)
    network.fold()


def test_groups_of_two_are_maxmin_and_householder_starts_there():
    x = torch.randn(20, 8, dtype=torch.float64)
    expected = MaxMin()(x)
    assert (GroupSort(2)(x) == expected).all()
    with torch.no_grad():
        torch.testing.assert_close(Householder(8, dtype=torch.float64)(x), expected)
    assert (GroupSort(8)(x).diff(dim=1) <= 0).all()


@pytest.mark.parametrize(("constraint", "activation"), [*FAMILIES, ("weight_norm", "maxmin")])
@pytest.mark.parametrize("n_outputs", [1, 3])
def test_networks_bound_themselves(constraint, activation, n_outputs):
    generator = torch.Generator().manual_seed(0)
    budget = np.array([0.2, 1.0, 3.0, 0.0])
    network = LipschitzNetwork(
        4, n_outputs, (8, 8), constraint=constraint, activation=activation, budget=budget,
        generator=generator, dtype=torch.float64,
        direction=np.ones((n_outputs, 1)) * [1.0, 0.0, 0.0, 0.0],
    )  # fmt: skip
    network = disturbed(network, 0)
    network.check()
    x = torch.randn(500, 4, generator=generator, dtype=torch.float64)
    moved = x + torch.randn(500, 4, generator=generator, dtype=torch.float64)
    with torch.no_grad():
        change = network(moved) - network(x)
        for norm in (1, 2, np.inf):
            length = torch.linalg.vector_norm(moved - x, norm, dim=1)
            bound = network.lipschitz(norm)
            assert (change.abs().amax(dim=1) <= bound * length * (1 + 1e-9)).all()
            margins = change if n_outputs == 1 else change[:, :1] - change[:, 1:]
            unit = torch.ones(4, dtype=torch.float64)
            slope = network.margin_slope(norm, unit)
            assert (margins.abs().amax(dim=1) <= slope * length * (1 + 1e-9)).all()


@pytest.mark.parametrize(
    ("settings", "match"),
    [
        ({"constraint": "bjorck"}, "constraint must be one of"),
        ({"activation": "relu"}, "activation must be one of"),
        ({"activation": "householder"}, "keeps the l2 norm only"),
        ({"activation": "maxmin", "constraint": "sdp"}, "its own nonlinearity"),
        ({"activation": "groupsort", "group_size": 3}, "multiples of 3"),
        ({"constraint": "orthogonal", "members": 2}, "members needs"),
        ({"activation": "spline", "signs": [1, 0]}, "signs needs"),
        ({"constraint": "sortnet", "sparse": True}, "sparse needs"),
    ],
)
def test_what_does_not_fit_is_named(settings, match):
    with pytest.raises(ValueError, match=match):
        LipschitzNetwork(2, 1, (8, 8), **settings)


@pytest.mark.parametrize("constraint", ["orthogonal", "sdp"])
def test_l2_stacks_start_alike_at_any_size_of_their_inputs(constraint):
    def start(budget):
        generator = torch.Generator().manual_seed(0)
        return LipschitzNetwork(
            3, 2, (8, 8), constraint=constraint, budget=budget, generator=generator,
            dtype=torch.float64,
        )  # fmt: skip

    x = torch.randn(50, 3, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    with torch.no_grad():
        torch.testing.assert_close(start(2.0**-10)(x), 2.0**-10 * start(1.0)(x))


@pytest.mark.parametrize(
    ("constraint", "share"),
    [("weight_norm", 0.2), ("orthogonal", 0.8), ("sdp", 0.8), ("sortnet", 0.2)],
)
def test_learned_budgets_start_at_a_share_of_their_bound(constraint, share):
    network = LipschitzNetwork(
        3, 1, (8,), constraint=constraint, budget=0.1, learn_budget=True, initial_budget=[1.0] * 3
    )
    np.testing.assert_allclose(network.budget().detach(), share * 0.1, rtol=1e-5)
