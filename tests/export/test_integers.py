"""Integer networks: exact, within their bounds, and near the network that they come from."""

import pickle
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_models import norms, random_network, rows_of_integers, seeds
from sklearn.datasets import load_breast_cancer
from sklearn.metrics import roc_auc_score
from toy import binary, classifier

from monolip import MonotonicLipschitzClassifier
from monolip.certificates import integer_proof
from monolip.export import to_integer
from monolip.folded import IntegerDense, IntegerNetwork

BITS = st.sampled_from([(16, 15), (14, 8), (10, 7), (8, 7), (4, 3), (2, 1)])
SHAPES = st.fixed_dictionaries(
    {
        "norm": norms,
        "n_outputs": st.sampled_from([1, 3]),
        "hidden": st.sampled_from([(), (2,), (8, 6), (6, 6, 6)]),
        "n_features": st.integers(1, 5),
        "cut": st.booleans(),
    }
)


def integer_network(seed, bits, shape):
    folded, *_ = random_network(seed, **shape)
    return to_integer(folded, activation_bits=bits[0], weight_bits=bits[1])


def by_hand(network, row):
    """Scores in Python's own integers, one accumulator at a time."""
    steps = []
    for column, center, factor, low, high in zip(
        network.column, network.center, network.factor, network.low, network.high, strict=True
    ):
        x = row[column]
        real = (x - center) * factor if factor > 0 else 0.0
        steps.append(int(min(max(real, low), high) + 32768.5) - 32768)
    hidden = steps
    for layer in network.layers:
        sums = []
        for weights, bias in zip(layer.weight.tolist(), layer.bias.tolist(), strict=True):
            total = bias
            for weight, step in zip(weights, hidden, strict=True):
                total += weight * step
                assert abs(total) < 2**31
            sums.append(total // 2**layer.shift)
        if layer is network.layers[-1]:
            hidden = sums
            continue
        kept = [min(max(value, -network.limit), network.limit) for value in sums]
        half = len(kept) // 2
        pairs = list(zip(kept[:half], kept[half:], strict=True))
        hidden = [max(pair) for pair in pairs] + [min(pair) for pair in pairs]
    return [
        value + sum(int(d) * step for d, step in zip(direction, steps, strict=True))
        for value, direction in zip(hidden, network.direction, strict=True)
    ]


@settings(max_examples=60, deadline=None)
@given(seed=seeds, bits=BITS, shape=SHAPES)
def test_scores_are_those_of_plain_integers(seed, bits, shape):
    network = integer_network(seed, bits, shape)
    rows = rows_of_integers(network, np.random.default_rng(seed), 20)
    scores = network.scores(rows)
    assert scores.tolist() == [by_hand(network, row) for row in rows]
    assert scores.tolist() == [network.scores(row[None])[0].tolist() for row in rows]


@settings(max_examples=60, deadline=None)
@given(seed=seeds, bits=BITS, shape=SHAPES)
def test_directions_and_slopes_hold(seed, bits, shape):
    network = integer_network(seed, bits, shape)
    _, _, _, signs = random_network(seed, **shape)
    proof = integer_proof(network)
    # What the network was built to follow is proven at any number of bits.
    assert (proof.rising.all(axis=0) | (signs <= 0)).all()
    assert (proof.falling.all(axis=0) | (signs >= 0)).all()
    rng = np.random.default_rng(seed)
    rows = rows_of_integers(network, rng, 200)[2:]
    pairs = [(0, 0)] if network.n_outputs == 1 else [(1, 0), (2, 0), (2, 1)]

    def margins(X, output=network):
        output = output(X)
        if network.n_outputs == 1:
            return output
        return np.column_stack([output[:, high] - output[:, low] for high, low in pairs])

    for column in range(network.n_features):
        moved = rows.copy()
        own = network.column == column
        step = 1.0 / max(network.factor[own].max(), 1e-9)
        moved[:, column] += np.abs(rng.normal(size=len(rows))) * rng.choice([step, 99 * step])
        change, distance = margins(moved) - margins(rows), moved[:, column] - rows[:, column]
        gain = margins(moved, network.scores) - margins(rows, network.scores)
        assert (gain >= 0).all(axis=0)[proof.rising[:, column]].all()
        assert (gain <= 0).all(axis=0)[proof.falling[:, column]].all()
        tolerance = 1e-9 * (1 + np.abs(margins(rows)))
        upper = np.maximum(proof.upper[:, column], 0) * distance[:, None] + proof.slack
        lower = np.minimum(proof.lower[:, column], 0) * distance[:, None] - proof.slack
        assert (change <= upper + tolerance).all() and (change >= lower - tolerance).all()


@pytest.mark.parametrize("seed", range(3))
def test_every_step_of_tiny_networks(seed):
    folded, _, _, signs = random_network(seed, hidden=(4, 4), n_features=2)
    network = to_integer(folded, activation_bits=6, weight_bits=5)
    every = np.array(list(product(range(-31, 32), repeat=2))).T
    inside = ((every >= network.low[:, None]) & (every <= network.high[:, None])).all(axis=0)
    scores = network.stack(every)[0]
    table = dict(zip(map(tuple, every.T.tolist()), scores.tolist(), strict=True))
    for a, b in every.T[inside].tolist():
        if a + 1 <= network.high[0]:
            assert signs[0] * (table[a + 1, b] - table[a, b]) >= 0 or signs[0] == 0
        if b + 1 <= network.high[1]:
            assert signs[1] * (table[a, b + 1] - table[a, b]) >= 0 or signs[1] == 0


@pytest.mark.parametrize("bits, most", [((16, 15), 1e-5), ((8, 7), 3e-4)])
def test_little_accuracy_is_lost(bits, most):
    X, y = load_breast_cancer(return_X_y=True)
    model = classifier(max_iter=100).fit(X[::2], y[::2])
    network = to_integer(model.network_, X[::2], activation_bits=bits[0], weight_bits=bits[1])
    before = roc_auc_score(y[1::2], model.network_(X[1::2])[:, 0])
    after = roc_auc_score(y[1::2], network(X[1::2])[:, 0])
    # One pair of rows in the other order costs 5e-5 here.
    assert before - after <= most + 5e-4 * (bits[0] == 8)


def test_equal_networks_have_equal_hashes():
    X, y = binary(200)
    model = classifier(max_iter=20).fit(X, y)
    network = to_integer(model.network_, X)
    again = pickle.loads(pickle.dumps(network))
    assert again.hash() == network.hash() == to_integer(model.network_, X).hash()
    assert to_integer(model.network_, X, weight_bits=14).hash() != network.hash()
    np.testing.assert_array_equal(again.scores(X), network.scores(X))
    assert repr(network).startswith("<IntegerNetwork 3-8-8-1, 16/15 bits, hash ")
    with pytest.raises(ValueError, match="read-only"):
        network.low[0] = 0


def test_what_does_not_fit_is_refused():
    X, y = binary(200)
    folded = classifier(max_iter=5).fit(X, y).network_
    for name, value in (("activation_bits", 17), ("activation_bits", 1), ("weight_bits", 16)):
        with pytest.raises(ValueError, match=f"{name} must lie in"):
            to_integer(folded, **{name: value})
    network = to_integer(folded, X)
    with pytest.raises(ValueError, match=r"X must have shape \(n_samples, 3\)"):
        network.scores(X[:, :2])
    with pytest.raises(ValueError, match="must not hold NaN"):
        network.scores(X * np.nan)
    one = np.ones(1)
    whole = np.array([30000])
    parts = {
        "center": 0 * one, "factor": one, "low": -whole, "high": whole,
        "direction": np.zeros((1, 1), dtype=np.int64), "activation_bits": 16, "weight_bits": 15,
        "unit": 1.0,
    }  # fmt: skip
    weight = np.array([[2**15 - 1]])
    IntegerNetwork(layers=(IntegerDense(weight, np.zeros(1, np.int64), 15),), **parts)
    with pytest.raises(ValueError, match="an accumulator could reach"):
        IntegerNetwork(layers=(IntegerDense(weight, np.array([2**31 - 1]), 15),), **parts)
    with pytest.raises(ValueError, match=r"weights must lie within 2\*\*15"):
        IntegerNetwork(layers=(IntegerDense(2 * weight, np.zeros(1, np.int64), 15),), **parts)
    with pytest.raises(ValueError, match="in order and lie within 32767 steps"):
        wide = parts | {"high": np.array([40000])}
        IntegerNetwork(layers=(IntegerDense(weight, np.zeros(1, np.int64), 15),), **wide)


def test_without_rows_the_range_is_wide_enough():
    # Columns that go together reach further into the network than independent ones.
    rng = np.random.default_rng(0)
    X = rng.normal(size=(300, 1)) + 0.2 * rng.normal(size=(300, 20))
    settings = {"hidden_layer_sizes": (16, 16), "ensemble_size": 1, "random_state": 0}
    for encoding in ("standard", "piecewise_linear"):
        model = MonotonicLipschitzClassifier(encoding=encoding, max_iter=40, **settings)
        network = model.fit(X, X.mean(axis=1) > 0).network_
        assert np.abs(to_integer(network)(X) - network(X)).max() < 0.02
