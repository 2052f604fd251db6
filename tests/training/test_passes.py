"""Compiled passes: autograd's gradients, torch's Adam, and the same fits through skorch."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from random_models import norms, seeds
from skorch.callbacks import Callback
from toy import binary, classifier, continuous, ordered, regressor
from training_problems import LOSSES, random_problem

from monolip.training.batches import Batches
from monolip.training.packed import PackedAdam
from monolip.training.passes import CompiledPasses, compiled_passes
from monolip.training.step import AutogradStep

pytest.importorskip("numba")


@given(
    seed=seeds,
    norm=norms,
    hidden=st.sampled_from([(), (4,), (8, 6), (6, 6, 6)]),
    n_outputs=st.sampled_from([1, 3]),
    loss=st.sampled_from([*LOSSES, "quantiles"]),
    budget=st.sampled_from([1.5, np.inf, [0.0, 0.5, np.inf, 2.0]]),
    penalty=st.sampled_from([0.0, 0.01]),
    members=st.sampled_from([1, 3]),
    stacked=st.booleans(),
    cut=st.booleans(),
    summed=st.booleans(),
)
def test_gradients_equal_autograd(
    seed, norm, hidden, n_outputs, loss, budget, penalty, members, stacked, cut, summed
):
    n_outputs = n_outputs if loss in ("log_loss", "quantiles") else 1
    summed = summed and n_outputs > 1
    module, function, rows = random_problem(
        seed, norm=norm, hidden=hidden, n_outputs=n_outputs, loss=loss, budget=budget,
        members=members, stacked=stacked, cut=cut, summed=summed,
    )  # fmt: skip
    value, _ = AutogradStep(module, function, penalty)((rows.x, (rows.target, rows.weight)))
    expected = torch.cat([parameter.grad.reshape(-1) for parameter in module.parameters()])
    adam = PackedAdam(module.parameters(), lr=0.0)
    losses, weights = CompiledPasses(module, function, penalty, adam)(Batches(rows, 17))
    torch.testing.assert_close(adam.gradient, expected, rtol=1e-9, atol=1e-12)
    assert losses[0] == pytest.approx(float(value), rel=1e-9, abs=1e-12)
    assert weights[0] == pytest.approx(float(rows.weight.sum()))


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("n_outputs", [1, 3])
def test_passes_equal_the_plain_loop(dtype, n_outputs):
    results = []
    for compiled in (False, True):
        module, function, rows = random_problem(
            3,
            norm=1,
            hidden=(8, 6),
            n_outputs=n_outputs,
            loss="log_loss",
            budget=np.inf,
            dtype=dtype,
        )
        kind = PackedAdam if compiled else torch.optim.Adam
        adam = kind(module.parameters(), lr=0.01)
        batches = Batches(rows, 5, torch.Generator().manual_seed(0))
        for _ in range(3):
            if compiled:
                CompiledPasses(module, function, 0.01, adam)(batches)
                continue
            step = AutogradStep(module, function, 0.01)
            for batch in batches:
                step(batch)
                adam.step()
        results.append([*module.parameters(), *(s["exp_avg"] for s in adam.state.values())])
    tolerance = 1e-9 if dtype == torch.float64 else 1e-4
    for expected, found in zip(*results, strict=True):
        torch.testing.assert_close(found, expected, rtol=tolerance, atol=tolerance)


def test_packed_adam_is_adam():
    results, saved = [], {}
    for kind in (torch.optim.Adam, PackedAdam):
        module, function, rows = random_problem(
            5, norm=2, hidden=(8,), n_outputs=1, loss="log_loss", budget=np.inf
        )
        batch = rows.x, (rows.target, rows.weight)
        for part in range(2):
            adam = kind(module.parameters(), lr=0.01)
            if part:
                adam.load_state_dict(saved)
            for _ in range(3):
                AutogradStep(module, function, 0.0)(batch)
                adam.step()
            saved = adam.state_dict()
        results.append(list(module.parameters()))
    for expected, found in zip(*results, strict=True):
        torch.testing.assert_close(found, expected, rtol=1e-12, atol=1e-12)


class Watcher(Callback):
    """Wants to see single batches, so that the passes are not compiled."""

    def on_batch_end(self, net, **kwargs):
        assert net.passes is None


@pytest.mark.parametrize("make, data", [(classifier, binary), (classifier, ordered),
                                        (regressor, continuous)])  # fmt: skip
@pytest.mark.parametrize("kind", [{}, {"early_stopping": True}, {"batch_size": 32}])
def test_fits_are_the_same_on_both_paths(make, data, kind, monkeypatch):
    used = []
    run = CompiledPasses.run
    monkeypatch.setattr(CompiledPasses, "run", lambda *args: used.append(1) or run(*args))
    X, y = data(300)
    X, weight = X.astype(np.float64), np.linspace(0.5, 2.0, 300)
    fast = make(max_iter=12, **kind).fit(X, y, weight)
    n_passes = len(used)
    assert n_passes == fast.n_iter_ * (2 if kind.get("early_stopping") else 1)
    slow = make(max_iter=12, callbacks=[Watcher()], **kind).fit(X, y, weight)
    assert len(used) == n_passes and fast.n_iter_ == slow.n_iter_
    # In float32, whose roundings training makes larger; in float64 see the tests above.
    np.testing.assert_allclose(fast.loss_curve_[:3], slow.loss_curve_[:3], rtol=2e-4)
    np.testing.assert_allclose(fast.loss_curve_, slow.loss_curve_, rtol=2e-2)


def test_what_is_not_compiled():
    module, function, _ = random_problem(
        0, norm=1, hidden=(4,), n_outputs=1, loss="log_loss", budget=1.5
    )
    adam = PackedAdam(module.parameters(), lr=0.01)
    assert compiled_passes(module, function, 0.0, adam) is not None
    assert compiled_passes(module, function.function, 0.0, adam) is None
    assert compiled_passes(torch.nn.Linear(4, 1), function, 0.0, adam) is None
    plain = torch.optim.Adam(module.parameters(), lr=0.01)
    assert compiled_passes(module, function, 0.0, plain) is None


def test_a_loss_that_grows_beyond_all_bounds_is_an_error():
    X, y = continuous(300)
    with pytest.raises(ValueError, match="training needs finite losses; found"):
        regressor(loss="poisson", learning_rate=1e6, max_iter=20).fit(X, np.abs(y) + 1.0)
