"""Processes that share each batch: the gradient of the whole, and the weights of one process."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from distributed_fits import NETWORKS, estimators, train_network
from hypothesis import given
from hypothesis import strategies as st
from random_models import norms, seeds
from torch import distributed
from toy import binary, classifier
from training_problems import random_problem

from monolip import FoldedNetwork, MonotonicLipschitzSearchCV, data_parallel
from monolip.losses import CertifiedLoss, regression_loss
from monolip.nn import LipschitzNetwork
from monolip.training import processes as room
from monolip.training.batches import Batches, Rows
from monolip.training.packed import PackedAdam
from monolip.training.processes import Processes
from monolip.training.step import make_step

SCRIPT = Path(__file__).resolve().parents[1] / "distributed_fits.py"


def gradient(module):
    return torch.cat([parameter.grad.reshape(-1) for parameter in module.parameters()])


def assert_parts_add_up(module, step, rows, batch_size, n_processes):
    """Compare the gradient of a pass's last batch with that of the processes' parts."""
    shares = [(number, n_processes) for number in range(n_processes)]
    parts = [list(Batches(rows, batch_size, share=share))[-1] for share in shares]
    *_, whole = Batches(rows, batch_size)
    assert sum(len(part[0]) for part in parts) == len(whole[0])
    step(whole)
    expected = gradient(module)
    messages = []

    def run(share, all_reduce):
        """What one of the processes does."""
        one = object.__new__(Processes)
        one.share = share
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(distributed, "all_reduce", all_reduce)
            one.step(step, module, parts[share[0]])

    for share in shares:
        run(share, lambda message: messages.append(message.clone()))
    run(shares[-1], lambda message: message.copy_(torch.stack(messages).sum(dim=0)))
    torch.testing.assert_close(gradient(module), expected, rtol=1e-9, atol=1e-12)


@given(
    seed=seeds,
    norm=norms,
    n_outputs=st.sampled_from([1, 3]),
    members=st.sampled_from([1, 3]),
    certified=st.booleans(),
    n_processes=st.sampled_from([1, 2, 5, 20]),
    batch_size=st.sampled_from([5, 17]),
    weightless=st.booleans(),
)
def test_parts_add_up_to_the_gradient(
    seed, norm, n_outputs, members, certified, n_processes, batch_size, weightless
):
    module, function, rows = random_problem(
        seed, norm=norm, hidden=(6, 4), n_outputs=n_outputs, loss="log_loss", budget=np.inf,
        members=1 if certified else members,
    )  # fmt: skip
    if weightless:
        rows.weight[:6] = 0.0
    adam = PackedAdam(module.parameters())
    loss = CertifiedLoss(function, 0.1, norm, torch.ones(4).double()) if certified else None
    step = make_step(module, function, 0.01, adam, loss)
    # The last of batches of 5 has fewer rows than there may be processes.
    assert_parts_add_up(module, step, rows, batch_size, n_processes)


@pytest.mark.parametrize(
    "family",
    [
        {"activation": "groupsort"},
        {"constraint": "orthogonal", "activation": "householder", "norm": 2},
        {"activation": "spline"},
        {"constraint": "orthogonal", "norm": 2},
        {"constraint": "sdp", "norm": 2},
    ],
    ids=lambda family: " ".join(map(str, family.values())),
)
def test_parts_add_up_in_every_family(family):
    options = {"dtype": torch.float64, "generator": torch.Generator().manual_seed(0)}
    module = LipschitzNetwork(4, 1, (8, 8), **family, **options)
    with torch.no_grad():
        # Away from the kinks on which some families start.
        for parameter in module.parameters():
            parameter.add_(0.1 * torch.randn(parameter.shape, **options))
    rows = Rows(torch.randn(17, 4, **options), torch.rand(17, **options), torch.rand(17, **options))
    step = make_step(module, regression_loss("squared_error"), 0.0, PackedAdam(module.parameters()))
    state = {name: value.clone() for name, value in module.state_dict().items()}
    for n_processes in (2, 5):
        assert_parts_add_up(module, step, rows, 5, n_processes)
    # Nothing but the gradient changes, so that processes without rows miss nothing.
    for name, value in module.state_dict().items():
        assert torch.equal(value, state[name]), name


@pytest.fixture
def group_of_one():
    store = distributed.HashStore()
    distributed.init_process_group("gloo", store=store, rank=0, world_size=1)
    yield
    distributed.destroy_process_group()


def test_one_process_is_a_group_too(group_of_one):
    X, y = binary()
    for settings in ({"batch_size": 64}, {"early_stopping": True}, {"warm_start": True}):
        models = [classifier(**settings) for _ in range(2)]
        for _ in range(2):
            alone = models[0].fit(X, y).decision_function(X)
            with data_parallel():
                found = models[1].fit(X, y).decision_function(X)
            np.testing.assert_allclose(found, alone, atol=1e-3)
            assert models[0].n_iter_ == models[1].n_iter_


def test_without_a_group():
    words = "not initialised: start the script with torchrun"
    with pytest.raises(RuntimeError, match=words), data_parallel():
        pass
    assert room.processes.get() is None


def test_two_fits_at_once_are_refused(group_of_one):
    refused = pytest.raises(RuntimeError, match="must follow each other")
    with data_parallel(), room.processes.get().one_fit(), refused:
        classifier().fit(*binary())
    with data_parallel():
        grid = {"learning_rate": [0.01, 0.1]}
        search = MonotonicLipschitzSearchCV(classifier(), grid, cv=2).fit(*binary())
    assert np.isfinite(search.cv_results_["mean_test_score"]).all()


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ({"constraint": "sortnet"}, "constraint='sortnet', which takes means of whole batches"),
        ({"loss": "hkr", "lipschitz": 1.0}, "loss='hkr', which takes means of whole batches"),
        ({"activation": "spline"}, "activation='spline', whose knots lie where a rounding"),
    ],
)
def test_what_would_not_come_out_as_in_one_process_is_refused(group_of_one, what, words):
    with data_parallel(), pytest.raises(ValueError, match=words):
        classifier(**what).fit(*binary())


def run_processes(commands, folder):
    """Run them to their ends; none may outlive the test."""
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for command in commands
    ]
    try:
        for one in running:
            output, _ = one.communicate(timeout=300)
            assert one.returncode == 0, output
    finally:
        for one in running:
            one.kill()
    return [pickle.loads(path.read_bytes()) for path in sorted(folder.glob("found by *"))]


@pytest.mark.slow
def test_two_processes_make_the_network_of_one(tmp_path):
    command = [sys.executable, str(SCRIPT)]
    found = run_processes(
        [[*command, str(rank), "2", str(tmp_path)] for rank in range(2)], tmp_path
    )
    for name, design in NETWORKS.items():
        for key, expected in train_network(**design).items():
            for process_found in found:
                np.testing.assert_allclose(
                    process_found["networks"][name][key], expected, rtol=1e-9, atol=1e-12
                )
    for name, expected in estimators():
        one, other = (part["estimators"][name] for part in found)
        assert one["hash"] == other["hash"] and one["n_iter"] == expected["n_iter"]
        # They train in float32.
        spread = expected["output"].std()
        np.testing.assert_allclose(one["output"], expected["output"], atol=1e-3 * spread)
    # One process asked for the end, and both made it.
    assert [part["stopped after"] for part in found] == [3, 3]
    for part in found:
        for name in ("rows", "settings", "initial networks"):
            assert f"found different {name} in the 2 processes" in part["refused"][name]
        for name in ("sortnet", "hkr"):
            assert f"'{name}', which takes means of whole batches" in part["refused"][name]


@pytest.mark.slow
def test_script_of_the_docs_under_torchrun(tmp_path):
    page = (SCRIPT.parents[1] / "docs" / "scaling.md").read_text("utf-8")
    script = page.partition("<!-- file: train.py -->\n```py\n")[2].partition("```")[0]
    (tmp_path / "train.py").write_text(script, "utf-8")
    X, y = binary()
    np.save(tmp_path / "loans.npy", np.tile(X, (25, 1)) + np.arange(5000)[:, None] * 1e-9)
    np.save(tmp_path / "labels.npy", np.tile(y, 25))
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone"]
    subprocess.run(
        [*command, "--nproc-per-node", "2", "train.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(SCRIPT.parents[1])},
        check=True,
        timeout=300,
    )
    assert FoldedNetwork.load(tmp_path / "model.npz").n_features == 3
