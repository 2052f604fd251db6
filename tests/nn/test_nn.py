"""The layers in plain torch and in skorch."""

import numpy as np
import pytest
import torch
from hypothesis import given
from random_models import norms, seeds
from sklearn.datasets import make_moons
from sklearn.model_selection import GridSearchCV
from skorch import NeuralNetClassifier

from monolip.nn import LipschitzNetwork, MaxMin, MonotoneResidual, NormedLinear


@given(seeds, norms)
def test_bounds_hold(seed, norm):
    generator = torch.Generator().manual_seed(seed)
    options = {"generator": generator, "dtype": torch.float64}
    direction = torch.randint(-1, 2, (2, 5), generator=generator).numpy()
    network = LipschitzNetwork(5, 2, (8, 6), norm=norm, budget=2.0, direction=direction, **options)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.add_(torch.randn(parameter.shape, **options))
    network.check()
    x, move = torch.randn(200, 5, **options), torch.randn(200, 5, **options)
    with torch.no_grad():
        change = (network(x + move) - network(x)).abs().amax(dim=1)
    for measured in (1, 2, np.inf):
        length = torch.linalg.vector_norm(move, measured, dim=1)
        assert (change <= network.lipschitz(measured) * length * (1 + 1e-12)).all()


@given(seeds, norms)
def test_layer_bounds(seed, norm):
    generator = torch.Generator().manual_seed(seed)
    layer = NormedLinear(6, 4, norm=norm, generator=generator, dtype=torch.float64)
    with torch.no_grad():
        layer.weight.mul_(5 * torch.rand(1, generator=generator, dtype=torch.float64))
    layer.check()
    assert layer.lipschitz(norm) <= 1 + 1e-12
    folded = layer.fold()["weight"]
    np.testing.assert_allclose(folded, layer.normed_weight().detach().numpy(), rtol=1e-12)


def test_check_finds_broken_weights():
    layer = NormedLinear(3, 2)
    with torch.no_grad():
        layer.weight[0, 0] = torch.nan
    with pytest.raises(ValueError, match="norm at most 1"):
        layer.check()


@pytest.mark.parametrize("limit", [0.0, 1e-6, 0.7, 50.0, np.inf])
def test_learned_budgets_stay_below_their_limit(limit):
    network = LipschitzNetwork(2, 1, (4,), budget=limit, learn_budget=True, dtype=torch.float64)
    for raw in (-50.0, 0.0, 5.0, 1e3, 1e9):
        with torch.no_grad():
            network.raw_budget.fill_(raw)
        budget = network.budget()
        assert (budget >= 0).all() and (budget <= limit).all()
        budget.sum().backward()
        assert torch.isfinite(network.raw_budget.grad).all()


def test_arguments():
    with pytest.raises(ValueError, match="norm must be"):
        NormedLinear(2, 2, norm=3)
    with pytest.raises(ValueError, match="budget"):
        LipschitzNetwork(2, 1, budget=-1.0)
    with pytest.raises(ValueError, match="even"):
        MaxMin()(torch.zeros(1, 3))
    assert MonotoneResidual([[1.0, -2.0]]).lipschitz(1) >= 2.0


def test_plain_torch():
    torch.manual_seed(0)
    x = torch.rand(300, 2) * 4 - 2
    target = x[:, :1] + torch.sin(2 * x[:, 1:])
    network = LipschitzNetwork(2, 1, (16, 16), budget=2.0, direction=[[1.0, 0.0]])
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    for _ in range(300):
        optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(network(x), target)
        loss.backward()
        optimizer.step()
    assert float(loss.detach()) < 0.05


def test_skorch():
    X, y = make_moons(200, noise=0.1, random_state=0)
    net = NeuralNetClassifier(
        LipschitzNetwork,
        criterion=torch.nn.CrossEntropyLoss,
        module__n_features=2,
        module__n_outputs=2,
        module__budget=8.0,
        optimizer=torch.optim.Adam,
        lr=0.02,
        max_epochs=40,
        train_split=None,
        verbose=0,
    )
    grid = {"module__hidden_layer_sizes": [(8, 8), (16, 16)]}
    search = GridSearchCV(net, grid, cv=2).fit(X.astype(np.float32), y)
    assert search.best_score_ > 0.8
