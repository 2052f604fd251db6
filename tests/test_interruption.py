"""Ctrl-C in long work: it gets through, and what was done is not lost or it is said so."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from sklearn.model_selection import GridSearchCV
from skorch.callbacks import Callback

from monolip import MonotonicLipschitzSearchCV, certificates, certify

from .toy import binary, classifier, continuous, regressor


class Interrupt(Callback):
    """Ctrl-C in a given pass, while a batch or an end of a pass is worked on."""

    def __init__(self, at: int, place: str = "on_batch_end") -> None:
        self.at, self.place, self.passes_ = at, place, 0

    def on_train_begin(self, net, **kwargs):
        self.passes_ = 0

    def on_epoch_begin(self, net, **kwargs):
        self.passes_ += 1
        self.hit("on_epoch_begin")

    def on_batch_end(self, net, training=True, **kwargs):
        self.hit("on_batch_end" if training else "on_validation_end")

    def hit(self, place):
        if self.passes_ == self.at and place == self.place:
            raise KeyboardInterrupt


PLACES = ["on_epoch_begin", "on_batch_end", "on_validation_end"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("make", "data"), [(classifier, binary), (regressor, continuous)])
def test_the_network_so_far_is_kept(make, data, place):
    X, y = data()
    options = {"monotonic_cst": [1, -1, 0], "early_stopping": place == "on_validation_end"}
    model = make(callbacks=[Interrupt(9, place)], **options)
    with pytest.raises(KeyboardInterrupt) as caught:
        model.fit(X, y)
    assert "fitted with the network after 8 whole passes" in caught.value.__notes__[0]
    assert model.n_iter_ == len(model.loss_curve_) == 8
    assert len(model.validation_loss_curve_) == (8 if options["early_stopping"] else 0)
    assert model.score(X, y) > 0.5
    rising, falling = certificates.is_monotone(model.network_)
    assert rising[0, 0] and falling[0, 1]
    assert (pickle.loads(pickle.dumps(model)).predict(X) == model.predict(X)).all()
    # Training goes on from there.
    loss = model.loss_curve_[-1]
    model.set_params(warm_start=True, callbacks=None).fit(X, y)
    assert model.n_iter_ > 8 or options["early_stopping"]
    assert model.loss_curve_[-1] < loss


def test_the_best_network_is_kept():
    X, y = binary()
    settings = {"early_stopping": True, "n_iter_no_change": 50, "learning_rate": 0.5}
    model = classifier(callbacks=[Interrupt(25)], **settings)
    with pytest.raises(KeyboardInterrupt):
        model.fit(X, y)
    best = 1 + int(np.argmin(model.validation_loss_curve_))
    assert best < model.n_iter_ == 24, "the case must tell the best from the last"
    shorter = classifier(callbacks=[Interrupt(best + 1)], **settings)
    with pytest.raises(KeyboardInterrupt):
        shorter.fit(X, y)
    assert shorter.network_.hash() == model.network_.hash()


@pytest.mark.parametrize("place", PLACES[:2])
def test_before_the_first_pass_is_whole_nothing_changes(place):
    X, y = binary()
    model = classifier(callbacks=[Interrupt(1, place)])
    with pytest.raises(KeyboardInterrupt):
        model.fit(X, y)
    assert not hasattr(model, "network_")
    model.set_params(callbacks=None).fit(X, y)
    before = model.network_.hash()
    with pytest.raises(KeyboardInterrupt):
        model.set_params(callbacks=[Interrupt(1, place)]).fit(X, y)
    assert model.network_.hash() == before


@pytest.mark.parametrize("constraint", ["orthogonal", "sdp", "sortnet"])
def test_other_families(constraint):
    X, y = binary()
    options = {"constraint": constraint, "hidden_layer_sizes": (4,), "max_iter": 10}
    model = classifier(callbacks=[Interrupt(4)], monotonic_cst=[1, 0, 0], **options)
    with pytest.raises(KeyboardInterrupt):
        model.fit(X, y)
    assert certificates.is_monotone(model.network_)[0][0, 0]
    assert model.n_iter_ == 3


def test_ctrl_c_that_numba_turns_into_another_error(monkeypatch):
    pytest.importorskip("numba")
    from monolip.training import kernel

    X, y = binary()
    run_pass, calls = kernel.run_pass, []

    def interrupted(*arguments):
        calls.append(arguments)
        if len(calls) < 5:
            return run_pass(*arguments)
        raise SystemError("returned a result with an exception set") from KeyboardInterrupt()

    monkeypatch.setattr(kernel, "run_pass", interrupted)
    model = classifier()
    with pytest.raises(KeyboardInterrupt):
        model.fit(X, y)
    assert model.n_iter_ == 4 and model.score(X, y) > 0.5


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_real_ctrl_c():
    code = """
import sys
sys.path.insert(0, "tests")
from toy import binary, classifier
X, y = binary(3000)
classifier(max_iter=2).fit(X, y)
model = classifier(max_iter=10**6)
print("training", flush=True)
try:
    model.fit(X, y)
except KeyboardInterrupt as stop:
    print(model.n_iter_ > 0, model.score(X, y) > 0.5, stop.__notes__, flush=True)
"""
    root = Path(__file__).resolve().parents[1]
    for wait in (1.0, 1.37, 2.11):
        process = subprocess.Popen(
            [sys.executable, "-c", code], cwd=root, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout.readline() == "training\n"
        time.sleep(wait)
        process.send_signal(signal.SIGINT)
        printed, _ = process.communicate(timeout=60)
        assert process.returncode == 0 and printed.startswith("True True ['training was")


def test_trials_are_not_kept(monkeypatch):
    X, y = binary()
    model = classifier(encoding="auto")
    losses = type(model)._losses_elsewhere

    def interrupted(self, training, rest):
        trainer = self._trainer

        def watched(*arguments, **options):
            made = trainer(*arguments, **options)
            object.__setattr__(made[0].options, "callbacks", (Interrupt(5),))
            return made

        self._trainer = watched
        return losses(self, training, rest)

    monkeypatch.setattr(type(model), "_losses_elsewhere", interrupted)
    with pytest.raises(KeyboardInterrupt):
        model.fit(X, y)
    assert not hasattr(model, "network_")


@pytest.mark.parametrize("search", [GridSearchCV, MonotonicLipschitzSearchCV])
def test_a_search_keeps_nothing_as_scikit_learns(search):
    X, y = binary()
    tried = search(classifier(callbacks=[Interrupt(3)], max_iter=4), {"lipschitz": [1.0]}, cv=2)
    with pytest.raises(KeyboardInterrupt):
        tried.fit(X, y)
    assert not hasattr(tried, "cv_results_") and not hasattr(tried, "best_estimator_")
    tried.set_params(estimator__callbacks=None).fit(X, y)
    assert len(tried.cv_results_["params"]) == 1


def test_an_interrupted_certificate_leaves_the_model(monkeypatch):
    X, y = binary()
    model = classifier(max_iter=3).fit(X, y)
    before = model.network_.hash()

    def interrupted(*arguments, **options):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(certificates, "certified_radius", interrupted)
        with pytest.raises(KeyboardInterrupt):
            certify(model, X)
    assert model.network_.hash() == before
    assert (certify(model, X[:5]).radius >= 0).all()
