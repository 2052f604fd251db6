"""verify_monotonic: proofs that hold, counterexamples that are real."""

import warnings

import numpy as np
import pytest
import torch
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.tree import DecisionTreeRegressor
from test_messages import assert_says, message
from toy import binary, classifier, continuous, frame, ordered, regressor

from monolip import verify_monotonic


def perceptron(kind, X, y, **settings):
    model = kind(**{"solver": "lbfgs", "max_iter": 60, "random_state": 0, **settings})
    with warnings.catch_warnings():
        # How well it fits does not matter here.
        warnings.simplefilter("ignore", ConvergenceWarning)
        return model.fit(X, y)


def test_own_estimators():
    X, y = continuous()
    model = regressor(monotonic_cst=[1, -1, 0]).fit(frame(X), y)
    report = verify_monotonic(model)
    assert report.proven and report.columns == [0, 1] and report.direction.tolist() == [1, -1]
    # What was not asked of a model is not proven.
    report = verify_monotonic(model, {"a": 1, "c": 1})
    assert report.status == ["proven", "undecided"] and not report.proven
    X, y = ordered()
    assert verify_monotonic(classifier(monotonic_cst=[1, 0, 0]).fit(X, y)).proven
    by_class = np.array([[1, 0, 0], [0, 0, 0], [0, 0, 0]])
    model = classifier(monotonic_cst=by_class).fit(X, y)
    assert_says(message(verify_monotonic, model), "by class")
    assert_says(message(verify_monotonic, model, minimum=0), "all inputs")


@pytest.mark.parametrize("activation", ["identity", "relu", "tanh", "logistic"])
def test_perceptrons(activation):
    rng = np.random.default_rng(0)
    X = rng.uniform(-1, 1, size=(300, 2))
    y = 3 * X[:, 0] + X[:, 1] ** 2
    model = perceptron(MLPRegressor, X, y, hidden_layer_sizes=(6,), activation=activation)
    report = verify_monotonic(model, [1, 1], minimum=-1, maximum=1)
    assert report.status[0] == "proven"
    if activation == "identity":
        return
    assert report.status[1] == "refuted"
    low, high = report.counterexample[1]
    assert low[0] == high[0] and low[1] < high[1] and (np.abs([low, high]) <= 1).all()
    assert model.predict([low])[0] > model.predict([high])[0]


def test_proofs_hold_in_random_networks():
    rng = np.random.default_rng(0)
    statuses = []
    for seed in range(8):
        X = rng.normal(size=(50, 3))
        kind = ["tanh", "relu"][seed % 2]
        options = {"hidden_layer_sizes": (4, 4), "activation": kind, "random_state": seed}
        model = perceptron(MLPRegressor, X, X @ [2.0, -1.0, 0.1], max_iter=15, **options)
        report = verify_monotonic(model, [1, -1, 1], minimum=-2, maximum=2)
        statuses += report.status
        rows = rng.uniform(-2, 2, size=(5000, 3))
        for column, status in enumerate(report.status):
            moved = rows.copy()
            moved[:, column] = rng.uniform(rows[:, column], 2)
            change = [1, -1, 1][column] * (model.predict(moved) - model.predict(rows))
            if status == "proven":
                assert change.min() > -1e-12
    assert {"proven", "refuted"} <= set(statuses)


def test_torch():
    linear = torch.nn.Linear
    model = torch.nn.Sequential(linear(2, 4), torch.nn.ReLU(), linear(4, 1, bias=False))
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.abs_()
    assert verify_monotonic(model, [1, 1], minimum=-5, maximum=5).proven
    assert verify_monotonic(model, [-1, 0], minimum=-5, maximum=5).status == ["refuted"]
    other = torch.nn.Sequential(linear(2, 4), torch.nn.GELU(), linear(4, 1))
    assert_says(message(verify_monotonic, other, [1, 1], minimum=0, maximum=1), "GELU")


def test_arguments():
    X, y = binary()
    model = perceptron(MLPClassifier, X, y, hidden_layer_sizes=(4,))
    assert_says(message(verify_monotonic, model), "minimum and maximum")
    assert_says(message(verify_monotonic, model, [1, 0], minimum=0, maximum=1), r"\(3,\)")
    assert_says(message(verify_monotonic, model, [1, 0, 0], minimum=1, maximum=0), "not above")
    assert verify_monotonic(model, [0, 0, 0], minimum=0, maximum=1).proven
    X, y = ordered()
    model = perceptron(MLPClassifier, X, y, hidden_layer_sizes=(4,))
    assert_says(message(verify_monotonic, model, [1, 0, 0], minimum=0, maximum=1), "one output")
    tree = DecisionTreeRegressor().fit(X, y)
    assert_says(message(verify_monotonic, tree, [1, 0, 0], minimum=0, maximum=1), "DecisionTree")
