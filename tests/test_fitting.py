"""How a fit runs: weights, order, validation rows, continuing, stopping, callbacks."""

import pickle

import joblib
import numpy as np
import pytest
import scipy.sparse
from skorch.callbacks import Callback, LRScheduler
from test_messages import WITH_INF, WITH_NAN, assert_says, message
from toy import binary, classifier, continuous, frame, ordered, regressor

KINDS = [(classifier, binary), (classifier, ordered), (regressor, continuous)]


@pytest.fixture(params=KINDS, ids=["binary", "three classes", "regression"])
def problem(request):
    make, data = request.param
    return make, *data(300)


@pytest.mark.parametrize("batch_size", ["auto", 32])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_weights_repeat_rows_bit_for_bit(problem, batch_size, dtype):
    make, X, y = problem
    X = X.astype(dtype)
    rng = np.random.default_rng(0)
    weight = rng.integers(0, 8, size=len(X))
    repeated = rng.permutation(np.repeat(np.arange(len(X)), weight))
    kinds = [{}, {"early_stopping": True}]
    if make is classifier:
        kinds += [{"class_weight": {0: 0.1, 1: 0.7}}, {"class_weight": "balanced"}]
    for kind in kinds:
        model = make(batch_size=batch_size, max_iter=5, **kind)
        expected = model.fit(X[repeated], y[repeated]).network_.hash()
        assert model.fit(X, y, weight).network_.hash() == expected


def test_order_of_rows_does_not_matter(problem):
    make, X, y = problem
    order = np.random.default_rng(0).permutation(len(X))
    model = make(batch_size=32, max_iter=5)
    expected = model.fit(X, y).network_.hash()
    assert model.fit(X[order], y[order]).network_.hash() == expected


def test_seeds(problem):
    make, X, y = problem
    hashes = [make(random_state=seed, max_iter=3).fit(X, y).network_.hash() for seed in (0, 0, 1)]
    assert hashes[0] == hashes[1] != hashes[2]


def test_own_validation_rows(problem):
    make, X, y = problem
    model = make(max_iter=400, n_iter_no_change=5, tol=0.0)
    model.fit(X[:200], y[:200], X_val=X[200:], y_val=y[200:], sample_weight_val=np.ones(100))
    assert model.do_early_stopping_ and len(model.validation_loss_curve_) == model.n_iter_ < 400
    # The best pass was kept, not the last: training on with no step to speak of starts there.
    model.set_params(warm_start=True, learning_rate=1e-12, max_iter=1)
    best = min(model.validation_loss_curve_)
    model.fit(X[:200], y[:200], X_val=X[200:], y_val=y[200:])
    assert model.validation_loss_curve_[0] == pytest.approx(best)
    for given, word in (
        ({"X_val": X}, "y_val is missing"),
        ({"y_val": y}, "X_val is missing"),
        ({"sample_weight_val": y}, "needs X_val and y_val"),
        ({"X_val": X[:, :2], "y_val": y}, "2 features"),
    ):
        assert_says(message(make().fit, X, y, **given), word)
    assert_says(
        message(make(early_stopping=False).fit, X, y, X_val=X, y_val=y), "early_stopping=False"
    )


def test_warm_start_continues(problem):
    make, X, y = problem
    model = make(warm_start=True, max_iter=10).fit(X, y)
    first = model.loss_curve_
    assert model.fit(X, y).loss_curve_[0] < first[0]
    assert make(max_iter=10).fit(X, y).fit(X, y).loss_curve_ == first
    with pytest.raises(ValueError, match="2 features"):
        model.fit(X[:, :2], y)


def test_warm_start_needs_the_same_classes():
    X, y = ordered()
    model = classifier(warm_start=True).fit(X, y)
    with pytest.raises(ValueError, match="must hold the classes"):
        model.fit(X, y + 1)


def test_blocks(problem):
    make, X, y = problem
    model = make()
    options = {"classes": np.unique(y)} if make is classifier else {}
    for _ in range(40):
        for block in np.array_split(np.arange(len(X)), 3):
            model.partial_fit(X[block], y[block], **options)
    assert model.score(X, y) > 0.8
    assert model.n_iter_ == len(model.loss_curve_) == 120
    # Ranges grow with the blocks.
    wide = 10.0 * X.std(axis=0) + X
    assert (model.partial_fit(wide, y).network_.grid.maximum >= wide.max(axis=0)).all()


def test_early_stopping_holds_rows_out(problem):
    make, X, y = problem
    model = make(early_stopping=True, validation_fraction=60, max_iter=300, n_iter_no_change=3)
    model.fit(X, y)
    assert len(model.validation_loss_curve_) == model.n_iter_ < 300
    assert not make().fit(X, y).do_early_stopping_


def test_ctrl_c_gets_through_and_leaves_no_half_fitted_model(problem):
    make, X, y = problem

    class Interrupt(Callback):
        def on_batch_end(self, net, **kwargs):
            raise KeyboardInterrupt

    model = make(callbacks=[Interrupt()])
    with pytest.raises(KeyboardInterrupt):
        model.fit(X, y)
    assert not hasattr(model, "network_")


def test_skorch_callbacks(problem):
    make, X, y = problem
    rates = []

    class Rates(Callback):
        def on_epoch_end(self, net, **kwargs):
            rates.append(net.optimizer_.param_groups[0]["lr"])

    schedule = LRScheduler("StepLR", step_size=1, gamma=0.5)
    make(callbacks=[("rates", Rates()), schedule], max_iter=4, learning_rate=0.08).fit(X, y)
    np.testing.assert_allclose(rates, [0.08, 0.04, 0.02, 0.01])


def test_verbose(problem, capsys):
    make, X, y = problem
    make(max_iter=3).fit(X, y)
    assert capsys.readouterr().out == ""
    make(max_iter=3, verbose=1).fit(X, y)
    printed = capsys.readouterr().out
    assert "train_loss" in printed and len(printed.strip().splitlines()) >= 4


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_trains_in_float32_and_predicts_in_float64(problem, dtype):
    make, X, y = problem
    seen = []

    class Dtype(Callback):
        def on_train_begin(self, net, **kwargs):
            seen.append(next(net.module_.parameters()).dtype)

    model = make(callbacks=[Dtype()], max_iter=2, device="cpu").fit(X.astype(dtype), y)
    assert str(seen[0]) == "torch.float32"
    outputs = model.predict(X) if make is regressor else model.predict_proba(X)
    assert outputs.dtype == np.float64


def test_joblib(problem, tmp_path):
    make, X, y = problem
    model = make().fit(X, y)
    joblib.dump(model, tmp_path / "model.joblib")
    again = joblib.load(tmp_path / "model.joblib")
    assert (again.predict(X) == model.predict(X)).all()
    assert again.network_.hash() == model.network_.hash()


def test_rows_to_predict(problem):
    make, X, y = problem
    model = make().fit(frame(X), y)
    D = frame(X)
    for rows, *words in (
        (WITH_NAN, "NaN"),
        (WITH_INF, "infinity"),
        (D.drop(columns="b"), "feature names", "b"),
        (D.rename(columns={"a": "z"}), "feature names", "z"),
        (D[["b", "a", "c"]], "same order"),
        (D.assign(a="red"), "must be numeric", "'a'"),
    ):
        assert_says(message(model.predict, rows), *words)
    model = make().fit(X, y)
    assert_says(message(model.predict, X[0]), "2D array")
    assert_says(message(model.predict, scipy.sparse.csr_array(X)), "[Ss]parse")


def test_weights(problem):
    make, X, y = problem
    for weight, *words in (
        (-np.ones(len(X)), "[Nn]egative"),
        (np.zeros(len(X)), "non-zero"),
        (np.full(len(X), np.nan), "NaN"),
        (np.ones(3), "shape"),
    ):
        assert_says(message(make().fit, X, y, weight), *words)


def test_a_model_from_a_gpu_predicts_without_one(problem):
    make, X, y = problem
    model = make(max_iter=3).fit(X, y)
    # What is left of a GPU in a fitted model is the parameter.
    again = pickle.loads(pickle.dumps(model.set_params(device="cuda")))
    assert (again.predict(X) == make(max_iter=3).fit(X, y).predict(X)).all()


@pytest.mark.gpu
def test_on_a_gpu(problem, tmp_path):
    make, X, y = problem
    seen = []

    class Device(Callback):
        def on_train_begin(self, net, **kwargs):
            parameter = next(net.module_.parameters())
            seen.append((parameter.device.type, str(parameter.dtype)))

    model = make(device="cuda", callbacks=[Device()]).fit(X, y)
    assert seen == [("cuda", "torch.float32")]
    joblib.dump(model.set_params(callbacks=None), tmp_path / "model.joblib")
    again = joblib.load(tmp_path / "model.joblib")
    assert (again.predict(X) == model.predict(X)).all() and again.score(X, y) > 0.8
    # Training goes on where there is no GPU.
    again.set_params(device="cpu", warm_start=True).fit(X, y)


def test_whole_numbers_that_float64_cannot_hold():
    X = 2**60 + 256 * np.arange(50)[:, None]
    y = np.arange(50) > 25
    model = classifier(max_iter=3).fit(X, y)
    assert_says(message(model.certified_radius, X), "2\\*\\*53", str(X.max()))
    D = frame(np.c_[X, X, X])
    assert_says(message(classifier(max_iter=3).fit(D, y).certified_radius, D), "up to")
