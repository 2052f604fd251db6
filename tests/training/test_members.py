"""Networks trained as one batch end where each would end alone."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from training_problems import random_problem

from monolip.training import Problem, Trainer, TrainingOptions
from monolip.training.batches import Rows
from monolip.training.members import train_members


def make_problems(device="cpu", n_outputs=1, loss="log_loss", early=None, **kind):
    """Three networks that differ in all numbers, the number of rows included."""
    problems = []
    for number in range(3):
        module, function, rows = random_problem(
            number, norm=1, hidden=(8, 6), n_outputs=n_outputs, loss=loss, budget=np.inf, **kind
        )
        module.to(device)
        kept = torch.arange(17 - 3 * number)
        rows = Rows(*(part[kept].to(device) for part in (rows.x, rows.target, rows.weight)))
        options = TrainingOptions(
            learning_rate=0.01 * (number + 1),
            batch_size=5,
            slope_penalty=0.01 * number,
            n_iter_no_change=early,
        )
        trainer = Trainer(module, function, options, torch.Generator().manual_seed(number))
        calls = []
        problem = Problem(
            trainer, rows, rows if early else None, 8,
            lambda calls=calls: calls.append("begin"),
            lambda module, calls=calls: calls.append("end") or False,
        )  # fmt: skip
        problem.calls = calls
        problems.append(problem)
    return problems


KINDS = [
    {},
    {"early": 2},
    {"n_outputs": 3},
    {"loss": "quantile", "early": 3},
    {"members": 2, "early": 2},
    {"cut": True, "stacked": True},
]


@pytest.mark.parametrize("kind", KINDS)
def test_equals_training_alone(kind):
    alone, together = make_problems(**kind), make_problems(**kind)
    assert len({problem.shape for problem in together}) == 1
    for problem in alone:
        problem.run()
    train_members(together)
    for expected, found in zip(alone, together, strict=True):
        assert expected.error is None and found.error is None
        for one, other in zip(expected.losses, found.losses, strict=True):
            np.testing.assert_allclose(other, one, rtol=1e-9)
        assert found.calls == expected.calls
        parameters = zip(
            expected.trainer.module.parameters(), found.trainer.module.parameters(), strict=True
        )
        for one, other in parameters:
            torch.testing.assert_close(other, one, rtol=1e-8, atol=1e-10)
        # Training can go on.
        found.run(), expected.run()
        np.testing.assert_allclose(found.losses[0], expected.losses[0], rtol=1e-8)


def test_an_error_ends_only_its_own_fit():
    problems = make_problems()
    problems[1].training.target[:] = torch.inf

    def interrupted(module):
        raise RuntimeError("a callback's own")

    problems[2].end = interrupted
    train_members(problems)
    assert problems[0].error is None and len(problems[0].losses[0]) == 8
    assert isinstance(problems[1].error, ValueError) and "finite losses" in str(problems[1].error)
    assert str(problems[2].error) == "a callback's own"


def test_shapes_that_differ():
    shapes = {make_problems(**kind)[0].shape for kind in KINDS}
    assert len(shapes) == len(KINDS)
    watched = make_problems()[0]
    watched.trainer.loss = watched.trainer.loss.function
    assert watched.shape == id(watched)
    penalised = make_problems()[0]
    penalised.trainer.options = replace(penalised.trainer.options, activation_penalty=0.1)
    assert penalised.shape == id(penalised)


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
def test_on_a_gpu():
    alone, together = (make_problems(d, dtype=torch.float32) for d in ("cpu", "cuda"))
    for problem in alone:
        problem.run()
    train_members(together)
    for expected, found in zip(alone, together, strict=True):
        np.testing.assert_allclose(found.losses[0], expected.losses[0], rtol=1e-2)
