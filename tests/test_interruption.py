"""Ctrl-C in long work: it gets through, and what was done is not lost or it is said so."""

from __future__ import annotations

import ast
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

import monolip
from monolip import (
    MonotonicLipschitzSearchCV,
    certificates,
    certified_accuracy_score,
    certify,
    smooth,
)

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


def interrupted_at(call, function):
    """The function, with Ctrl-C in its n-th call."""
    calls = []

    def watched(*arguments, **options):
        calls.append(arguments)
        if len(calls) == call:
            raise KeyboardInterrupt
        return function(*arguments, **options)

    return watched


def stop_certificates(monkeypatch, call, name="certified_radius"):
    monkeypatch.setattr(certificates, name, interrupted_at(call, getattr(certificates, name)))


@pytest.fixture(scope="module")
def fitted():
    X, y = binary()
    return classifier(max_iter=3).fit(X, y), X, y


def test_a_certificate_interrupted_in_its_first_block_leaves_the_model(fitted, monkeypatch):
    model, X, _ = fitted
    before = model.network_.hash()
    with monkeypatch.context() as patch:
        stop_certificates(patch, 1)
        with pytest.raises(KeyboardInterrupt):
            certify(model, X)
    assert model.network_.hash() == before
    assert (certify(model, X[:5]).radius >= 0).all()


def test_a_certificate_keeps_finished_rows(fitted, monkeypatch, capsys):
    model, X, _ = fitted
    whole = certify(model, X[:150])
    assert whole.n_finished is None and (whole.radius > 0).all()
    stop_certificates(monkeypatch, 2)
    with pytest.warns(RuntimeWarning, match="interrupted: 128 of 150 rows were certified; of the"):
        part = certify(model, X[:150], verbose=1)
    assert capsys.readouterr().out == "certified 128 of 150 rows\n"
    assert part.n_finished == 128
    assert (part.radius[:128] == whole.radius[:128]).all()
    # Nothing is said of the others, not even that they stay as they are.
    assert (part.radius[128:] == 0).all() and not part.holds(0.0)[128:].any()
    assert (part.prediction == whole.prediction).all() and (part.margin == whole.margin).all()
    assert len(part.to_frame()) == 150
    assert "interrupted: only the first 128 were certified" in repr(part)
    assert "interrupted" in part._repr_html_() and "interrupted" not in repr(whole)


def test_rows_are_checked_before_long_work(fitted, monkeypatch):
    model, X, _ = fitted
    stop_certificates(monkeypatch, 1)
    rows = X[:150].copy()
    rows[140, 0] = np.nan
    with pytest.raises(ValueError, match="NaN"):
        certify(model, rows, method="local")


@pytest.mark.parametrize("quantile", [None, [0.1, 0.9]])
def test_an_interval_keeps_finished_rows(monkeypatch, quantile):
    X, y = continuous()
    loss = {} if quantile is None else {"loss": "quantile", "quantile": quantile}
    model = regressor(max_iter=3, **loss).fit(X, y)
    whole = certify(model, X[:150], radius=0.1, method="local")
    interval = type(model)._target_interval
    monkeypatch.setattr(type(model), "_target_interval", interrupted_at(2, interval))
    with pytest.warns(RuntimeWarning, match="128 of 150"):
        part = certify(model, X[:150], radius=0.1, method="local")
    assert part.interval.shape == whole.interval.shape
    assert (part.interval[:128] == whole.interval[:128]).all()
    assert np.isneginf(part.interval[128:, ..., 0]).all()
    assert np.isposinf(part.interval[128:, ..., 1]).all()
    assert (part.prediction == whole.prediction).all()


def test_a_smoothed_certificate_keeps_finished_rows(fitted, monkeypatch):
    model, X, _ = fitted
    smoothed = smooth(model, sigma=0.1, n=50, n_choice=10, alpha=0.1, random_state=0)
    whole = smoothed.certify(X[:50])
    assert whole.n_finished is None
    row = type(smoothed)._row
    monkeypatch.setattr(type(smoothed), "_row", interrupted_at(45, row))
    with pytest.warns(RuntimeWarning, match="interrupted: 40 of 50 rows were smoothed"):
        part = smoothed.certify(X[:50])
    assert part.n_finished == 40
    assert (part.radius[:40] == whole.radius[:40]).all() and (whole.radius[40:] > 0).any()
    assert (part.prediction[:40] == whole.prediction[:40]).all()
    assert (part.radius[40:] == 0).all() and set(part.prediction[40:]) == {None}
    assert set(part.lower[40:]) == {0.0} and set(part.upper[40:]) == {1.0}


@pytest.mark.filterwarnings("ignore:interrupted")
def test_conclusions_from_all_rows_are_not_drawn_from_some(fitted, monkeypatch):
    model, X, y = fitted
    stop_certificates(monkeypatch, 2)
    with pytest.raises(KeyboardInterrupt):
        certified_accuracy_score(model, X, y, radius=0.1)


def test_who_certifies_inside_the_package_asks_for_all_rows():
    package = Path(monolip.__file__).parent
    loose = []
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        whole = {id(call.args[0]) for call in calls if ast.unparse(call.func) == "finished"}
        loose += [
            f"{path.name}:{call.lineno}"
            for call in calls
            if ast.unparse(call.func) in ("certify", "self.certify") and id(call) not in whole
        ]
    assert loose == []
