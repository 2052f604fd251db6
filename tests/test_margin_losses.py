"""Losses for margins: their formulas, and what training with them trades."""

import numpy as np
import pytest
import torch
from toy import binary, classifier

from monolip.margin_losses import (
    HKR,
    Hinge,
    LogitAnnealing,
    TemperedLogLoss,
    margin_loss,
    mean_loss,
)
from monolip.nn import LipschitzNetwork
from monolip.training.packed import PackedAdam
from monolip.training.step import AutogradStep, make_step


def samples(n_outputs, seed=0):
    rng = np.random.default_rng(seed)
    output = torch.from_numpy(rng.normal(size=(40, n_outputs)) * 3.0)
    if n_outputs == 1:
        return output, torch.from_numpy(rng.integers(0, 2, 40).astype(float))
    return output, torch.from_numpy(rng.integers(0, n_outputs, 40))


def two_columns(output):
    """Two logits whose difference is a single one."""
    return torch.cat([-0.5 * output, 0.5 * output], dim=1)


@pytest.mark.parametrize("name", ["log_loss", "hinge", "logit_annealing"])
def test_one_logit_is_the_difference_of_two(name):
    output, target = samples(1)
    loss = margin_loss(name, temperature=2.0, margin=1.5)
    torch.testing.assert_close(loss(output, target), loss(two_columns(output), target.long()))


def test_formulas():
    output, target = samples(1)
    sign, f = 2 * target - 1, output[:, 0]
    torch.testing.assert_close(
        TemperedLogLoss(5.0)(output, target), torch.nn.functional.softplus(-5.0 * sign * f) / 5.0
    )
    torch.testing.assert_close(Hinge(2.0)(output, target), (2.0 - sign * f).relu())
    p = torch.sigmoid((sign * f - 2.0) / 0.75)
    torch.testing.assert_close(
        LogitAnnealing()(output, target), -0.75 * (1 - p) ** 5 * torch.log(p)
    )
    kr = -(f[target == 1].mean() - f[target == 0].mean())
    expected = 0.9 * (1.0 - sign * f).relu().mean() + 0.1 * kr
    torch.testing.assert_close(HKR(1.0, share=0.9)(output, target).mean(), expected)


def test_several_classes():
    output, target = samples(4)
    gap = output[torch.arange(40), target][:, None] - output
    wrong = torch.ones_like(gap).scatter_(1, target[:, None], 0.0)
    torch.testing.assert_close(
        Hinge(1.0)(output, target), ((1.0 - gap).relu() * wrong).sum(dim=1) / 3
    )
    parts = [HKR(1.0)(output[:, [k]], (target == k).double()).mean() for k in range(4)]
    torch.testing.assert_close(HKR(1.0)(output, target).mean(), torch.stack(parts).mean())


@pytest.mark.parametrize("n_outputs", [1, 3])
@pytest.mark.parametrize("name", ["log_loss", "hinge", "hkr", "logit_annealing"])
def test_a_weight_of_two_is_a_row_twice(name, n_outputs):
    output, target = samples(n_outputs)
    # Many rows of one class only, so that its mean would differ if weights were left out.
    often = torch.where((target == 0) & (torch.arange(40) % 2 == 0), 2, 1)
    often[:5] = 0
    loss, rows = margin_loss(name), torch.arange(40).repeat_interleave(often)
    expected = loss(output[rows], target[rows]).mean()
    torch.testing.assert_close(mean_loss(loss, output, target, often.double()), expected)
    none = torch.zeros_like(target, dtype=torch.float64)
    none[target == 0] = 1.0
    leaf = output.clone().requires_grad_()
    mean_loss(loss, leaf, target, none).backward()
    assert leaf.grad.isfinite().all() and (leaf.grad[target != 0] == 0).all()


@pytest.mark.parametrize("members", [1, 2])
@pytest.mark.parametrize("written_out", [False, True])
def test_steps_weight_the_rows_of_hkr(members, written_out):
    count, gradients = 1 + torch.arange(20) % 3, []
    rows = torch.arange(20).repeat_interleave(count)
    generator = torch.Generator().manual_seed(0)
    x = torch.randn(20, 3, generator=generator, dtype=torch.float64)
    target = (x[:, 0] > 0.3).double()
    for chosen, weight in ((slice(None), count), (rows, torch.ones(len(rows)))):
        module = LipschitzNetwork(
            3, 1, (4, 4), members=members, dtype=torch.float64,
            generator=torch.Generator().manual_seed(1),
        )  # fmt: skip
        adam = PackedAdam(module.parameters(), lr=0.1)
        step = (
            make_step(module, HKR(), 0.0, adam) if written_out else AutogradStep(module, HKR(), 0)
        )
        step((x[chosen], (target[chosen], weight.double())))
        gradients.append(torch.cat([p.grad.flatten() for p in module.parameters()]))
    torch.testing.assert_close(*gradients)


@pytest.mark.parametrize("n_outputs", [1, 3])
@pytest.mark.parametrize("name", ["log_loss", "hinge", "hkr", "logit_annealing"])
def test_gradients_stay_finite(name, n_outputs):
    output, target = samples(n_outputs)
    for size in (0.0, 1.0, 1e4):
        leaf = (output * size).float().requires_grad_()
        given = target.float() if n_outputs == 1 else target
        margin_loss(name)(leaf, given).mean().backward()
        assert leaf.grad.isfinite().all()
    one_class = torch.zeros(40) if n_outputs == 1 else torch.zeros(40, dtype=torch.int64)
    assert margin_loss(name)(output.float(), one_class).isfinite().all()


def test_settings_trade_accuracy_for_margins():
    X, y = binary()
    radii = {}
    for name, settings in {
        "accuracy": {"temperature": 20.0},
        "margins": {"temperature": 0.5},
        "hkr": {"loss": "hkr", "margin": 0.5},
        "small hinge": {"loss": "hinge", "margin": 0.1},
    }.items():
        model = classifier(
            1.0, constraint="orthogonal", slope_penalty=0, max_iter=100, **settings
        ).fit(X, y)
        radii[name] = np.abs(model.decision_function(X)).mean()
        assert model.score(X, y) > 0.7
    assert radii["margins"] > 1.5 * radii["accuracy"]
    assert radii["hkr"] > 1.3 * radii["small hinge"]


@pytest.mark.parametrize("loss", ["hinge", "logit_annealing"])
def test_ensembles_and_compiled_parts_take_any_loss(loss):
    X, y = binary()
    assert classifier(loss=loss, ensemble_size=3, max_iter=100).fit(X, y).score(X, y) > 0.7
    assert classifier(loss=loss, early_stopping=True, max_iter=100).fit(X, y).score(X, y) > 0.7
