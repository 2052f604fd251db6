"""The written-out gradient equals autograd's."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from random_models import norms, seeds
from training_problems import LOSSES, random_problem

from monolip.losses import classification_loss
from monolip.nn import LipschitzNetwork
from monolip.training.packed import PackedAdam
from monolip.training.step import AutogradStep, WrittenOutStep, make_step


@given(
    seed=seeds,
    norm=norms,
    hidden=st.sampled_from([(), (4,), (8, 6), (6, 6, 6)]),
    n_outputs=st.sampled_from([1, 3]),
    loss=st.sampled_from(LOSSES),
    budget=st.sampled_from([1.5, np.inf, [0.0, 0.5, np.inf, 2.0]]),
    penalty=st.sampled_from([0.0, 0.01]),
    members=st.sampled_from([1, 3]),
    stacked=st.booleans(),
    cut=st.booleans(),
)
def test_equals_autograd(
    seed, norm, hidden, n_outputs, loss, budget, penalty, members, stacked, cut
):
    n_outputs = n_outputs if loss == "log_loss" else 1
    module, function, rows = random_problem(
        seed, norm=norm, hidden=hidden, n_outputs=n_outputs, loss=loss, budget=budget,
        members=members, stacked=stacked, cut=cut,
    )  # fmt: skip
    batch = rows.x, (rows.target, rows.weight)
    results = []
    for kind in (AutogradStep, WrittenOutStep):
        options = {"adam": PackedAdam(module.parameters())} if kind is WrittenOutStep else {}
        value, output = kind(module, function, penalty, **options)(batch)
        gradients = [parameter.grad.clone() for parameter in module.parameters()]
        results.append([value, output, *gradients])
    for expected, found in zip(*results, strict=True):
        torch.testing.assert_close(found, expected, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("members", [1, 3])
@given(seed=seeds, n_outputs=st.sampled_from([1, 3]), hidden=st.sampled_from([(), (4,), (6, 6)]))
def test_activation_penalty_is_what_it_says(members, seed, n_outputs, hidden):
    """Against torch.func, by what a hook sees the last layer get."""
    module, function, rows = random_problem(
        seed, norm=2, hidden=hidden, n_outputs=n_outputs, loss="log_loss", budget=np.inf,
        members=members,
    )  # fmt: skip
    seen = []

    def decay(parameters):
        hook = module.last.register_forward_pre_hook(lambda _, given: seen.append(given[0]))
        torch.func.functional_call(module, parameters, (rows.x,))
        hook.remove()
        size = (seen.pop() ** 2).sum(dim=-1).reshape(-1, 17)
        return (size.mean(dim=0) * rows.weight).sum() / rows.weight.sum()

    expected = torch.func.grad(decay)(dict(module.named_parameters()))
    gradients, batch = [], (rows.x, (rows.target, rows.weight))
    for weight in (0.7, 0.0):
        AutogradStep(module, function, 0.01, activation_penalty=weight)(batch)
        gradients.append([parameter.grad for parameter in module.parameters()])
    for found, plain, part in zip(*gradients, expected.values(), strict=True):
        torch.testing.assert_close(found - plain, 0.7 * part, rtol=1e-9, atol=1e-12)


def test_other_modules_use_autograd():
    class Plain(torch.nn.Linear):
        def budget(self):
            return torch.zeros(1)

    plain, network = Plain(2, 1), LipschitzNetwork(2, 1)
    for module, kind in ((plain, AutogradStep), (network, WrittenOutStep)):
        adam = PackedAdam(module.parameters())
        assert isinstance(make_step(module, classification_loss(1), 0.0, adam), kind)
    adam = torch.optim.Adam(network.parameters())
    assert isinstance(make_step(network, classification_loss(1), 0.0, adam), AutogradStep)


@pytest.mark.gpu
def test_on_a_gpu():
    results = []
    for device in ("cpu", "cuda"):
        generator = torch.Generator().manual_seed(0)
        module = LipschitzNetwork(4, 1, generator=generator, device=device, dtype=torch.float32)
        x = torch.randn(50, 4, generator=torch.Generator().manual_seed(1)).to(device)
        batch = x, ((x[:, 0] > 0).float(), torch.ones_like(x[:, 0]))
        adam = PackedAdam(module.parameters())
        WrittenOutStep(module, classification_loss(1), 0.0, adam)(batch)
        results.append([parameter.grad.cpu() for parameter in module.parameters()])
    for expected, found in zip(*results, strict=True):
        torch.testing.assert_close(found, expected, rtol=1e-3, atol=1e-5)
