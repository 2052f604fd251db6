"""Probabilities: right, and monotone without tolerance on the grid on which logits lie."""

from decimal import Decimal, getcontext
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from monolip import probability
from monolip.probability import logistic, ordered_softmax, softmax

getcontext().prec = 60

CENTERS = [
    0.0,
    1e-3,
    0.7,
    -0.7,
    5,
    -5,
    20,
    -20,
    40,
    -40,
    700,
    -700,
    708.39,
    -708.39,
    745,
    -745,
    800,
]
# The second takes the way of many classes.
N_CLASSES = [2, 3, 5, 40]


def unreliable(exp):
    """An exp that errs by up to a unit in the last place, as the argument's bits decide."""

    def wrong(x):
        result = exp(x)
        bits = np.asarray(x, dtype=np.float64).view(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        noise = (bits >> np.uint64(62)).astype(np.float64)
        shifted = np.where(noise == 0, np.nextafter(result, np.inf), result)
        shifted = np.where(noise == 1, np.nextafter(result, 0.0), shifted)
        # Even a poor exp knows that exp(0) = 1 and where its results end.
        return np.where((x == 0) | np.isinf(result), result, shifted)

    return wrong


@pytest.fixture(params=["numpy's exp", "a worse exp"])
def any_exp(request, monkeypatch):
    if request.param == "a worse exp":

        class Numpy:
            exp = staticmethod(unreliable(np.exp))

            def __getattr__(self, name):
                return getattr(np, name)

        monkeypatch.setattr(probability, "np", Numpy())


def exact_softmax(logits):
    powers = [Decimal(value).exp() for value in logits]
    return [power / sum(powers) for power in powers]


# Monotone.


@pytest.mark.parametrize("bits", [28, 32, 36])
@pytest.mark.parametrize("center", CENTERS)
def test_logistic_is_monotone_on_a_grid(center, bits, any_exp):
    logit = center + np.arange(-3000, 3000) * 2.0**-bits
    below, above = logistic(logit).T
    assert (np.diff(above) >= 0).all()
    assert (np.diff(below) <= 0).all()


@pytest.mark.slow
@pytest.mark.parametrize("bits", [28, 34, 36, 40])
@pytest.mark.parametrize("center", CENTERS)
def test_logistic_is_monotone_on_a_long_grid(center, bits):
    for start in range(-2_000_000, 2_000_000, 500_000):
        probability = logistic(center + np.arange(start, start + 500_001) * 2.0**-bits)
        assert (np.diff(probability[:, 1]) >= 0).all()
        assert (np.diff(probability[:, 0]) <= 0).all()


def grid_logits(rng, n_rows, n_classes, spacing):
    """Logits of every kind: level, clearly apart, and as far apart as exp can still tell."""
    scale = rng.choice([1e-7, 1.0, 10.0, 40.0, 400.0], size=(n_rows, 1))
    logits = rng.normal(size=(n_rows, n_classes)) * scale
    logits += rng.choice([0.0, 0.0, 700.0, -745.0], size=logits.shape)
    return np.rint(logits / spacing) * spacing


def raise_one_class(rng, logits, k, spacing):
    """Moves after which no difference f_j - f_k is higher: falls of other classes, one shift."""
    moves = rng.integers(0, 3, logits.shape) * (rng.random(logits.shape) < 0.5)
    moves[rng.random(len(moves)) < 0.1] *= 1 << 20
    moves[:, k] = 0
    return logits + (rng.integers(-9, 9, (len(logits), 1)) - moves) * spacing


@pytest.mark.parametrize("n_classes", N_CLASSES)
def test_softmax_is_monotone(n_classes, any_exp):
    rng = np.random.default_rng(n_classes)
    for bits in (28, 34):
        before = grid_logits(rng, 4000, n_classes, 2.0**-bits)
        for k in {0, 1, n_classes - 1}:
            after = raise_one_class(rng, before, k, 2.0**-bits)
            assert (softmax(after)[:, k] >= softmax(before)[:, k]).all()
            # The mirror image: no difference is lower, so the probability does not rise.
            assert (softmax(-after)[:, k] <= softmax(-before)[:, k]).all()


def test_softmax_of_many_classes_is_monotone_where_probabilities_vanish():
    # Equal leaders that part by one step double or halve a probability of a few times 2**-1074.
    rng = np.random.default_rng(0)
    before = np.full((20_000, 40), -2000.0)
    before[:, :2] = 0.0
    before[:, 1] -= rng.integers(0, 3, 20_000) * 2.0**-34
    before[:, 2] = np.rint(rng.uniform(-745.2, -700, 20_000) * 2.0**34) / 2.0**34
    after = before.copy()
    after[:, [0, 1]] -= rng.integers(0, 4, (20_000, 2)) * 2.0**-34
    assert (softmax(after)[:, 2] >= softmax(before)[:, 2]).all()


@pytest.mark.parametrize("n_classes", [2, 3, 5, 9])
def test_ordered_softmax_is_stochastically_ordered(n_classes, any_exp):
    rng = np.random.default_rng(n_classes)
    for bits in (28, 34):
        before = grid_logits(rng, 4000, n_classes, 2.0**-bits)
        rises = rng.integers(0, 3, before.shape) * (rng.random(before.shape) < 0.5)
        rises[rng.random(len(rises)) < 0.1] *= 1 << 20
        # Every gap of a higher over a lower class rises or stays.
        shift = rng.integers(-9, 9, (len(before), 1))
        after = before + (np.cumsum(rises, axis=1) + shift) * 2.0**-bits
        low, high = (np.cumsum(ordered_softmax(logits), axis=1) for logits in (after, before))
        assert (low <= high).all()


# Distributions.


@given(st.lists(st.lists(st.floats(-800, 800), min_size=4, max_size=4), min_size=1, max_size=4))
def test_probabilities_are_distributions(logits):
    logits = np.array(logits)
    for result in (softmax(logits), ordered_softmax(logits), logistic(logits[:, 0])):
        assert (result >= 0).all()
        assert (result <= 1).all()
        assert np.abs(result.sum(axis=1) - 1.0).max() < 1e-15
    assert (logistic(logits[:, 0]).sum(axis=1) == 1.0).all()
    for row in ordered_softmax(logits).tolist():
        assert sum(map(Fraction, row)) == 1
        assert sum(row) == 1.0
    cumulative = np.cumsum(ordered_softmax(logits), axis=1)
    assert (np.diff(cumulative, axis=1) >= 0).all()


@given(st.lists(st.floats(-800, 800), min_size=2, max_size=6))
def test_values(logits):
    exact = exact_softmax(logits)
    for function in (softmax, ordered_softmax):
        found = function(np.array([logits]))[0].tolist()
        assert all(abs(Decimal(p) - q) < 2e-15 for p, q in zip(found, exact, strict=True))
    difference = logits[1] - logits[0]
    below, above = logistic(np.array([difference]))[0].tolist()
    assert abs(Decimal(above) - 1 / (1 + (-Decimal(difference)).exp())) < Decimal("2.3e-16")
    assert abs(Decimal(below) - 1 / (1 + Decimal(difference).exp())) < Decimal("2.3e-16")


def test_values_of_many_classes():
    logits = np.random.default_rng(0).normal(size=(5, 40)) * 5
    for row, found in zip(logits.tolist(), softmax(logits).tolist(), strict=True):
        exact = exact_softmax(row)
        assert all(abs(Decimal(p) - q) < 1e-15 for p, q in zip(found, exact, strict=True))


def test_probabilities_keep_relative_precision():
    # A probability of 1e-300 is not 0: only ordered classes have an absolute resolution.
    assert logistic(np.array([-690.0]))[0, 1] == pytest.approx(np.exp(-690.0), rel=1e-14, abs=0)
    assert softmax(np.array([[0.0, -690.0]]))[0, 1] == pytest.approx(
        np.exp(-690.0), rel=1e-14, abs=0
    )
    ordered = ordered_softmax(np.array([[0.0, -20.0, -40.0]]))[0]
    assert ordered[1] == pytest.approx(np.exp(-20.0), rel=1e-5, abs=0)
    assert ordered[2] == 0.0


@pytest.mark.parametrize("function", [softmax, ordered_softmax])
def test_ends(function):
    far = np.array([[-1e300, 0.0, 1e300], [1e300, 0.0, -1e300], [0.0, -1e300, -1e300]])
    assert function(far).tolist() == [[0, 0, 1], [1, 0, 0], [1, 0, 0]]
    assert function(np.full((2, 4), 1e300)).tolist() == [[0.25] * 4] * 2
    assert function(np.zeros((0, 3))).shape == (0, 3)


def test_logistic_ends():
    ends = np.array([-np.inf, -1e308, -746.0, 0.0, 746.0, 1e308, np.inf])
    assert logistic(ends)[:, 1].tolist() == [0, 0, 0, 0.5, 1, 1, 1]
    # The side of the threshold is the predicted class, down to the smallest step.
    smallest = logistic(np.array([-(2.0**-34), 2.0**-34]))
    assert smallest[0, 1] < 0.5 < smallest[1, 1]


@pytest.mark.parametrize("n_classes", N_CLASSES)
@pytest.mark.parametrize("function", [softmax, ordered_softmax])
def test_rows_do_not_depend_on_their_neighbours(function, n_classes):
    if function is ordered_softmax and n_classes > 9:
        n_classes = 9
    logits = grid_logits(np.random.default_rng(1), 103, n_classes, 2.0**-34)
    whole = function(logits)
    for start, stop in [(0, 1), (1, 4), (3, 10), (50, 103), (102, 103)]:
        assert function(logits[start:stop]).tobytes() == whole[start:stop].tobytes()
    assert function(logits[::-1]).tobytes() == np.ascontiguousarray(whole[::-1]).tobytes()


def test_logistic_does_not_depend_on_neighbours():
    logits = grid_logits(np.random.default_rng(1), 103, 1, 2.0**-34)[:, 0]
    whole = logistic(logits)
    for start, stop, step in [(0, 1, 1), (1, 4, 1), (3, 10, 1), (0, 103, 7), (102, None, -1)]:
        assert (logistic(logits[start:stop:step]) == whole[start:stop:step]).all()
