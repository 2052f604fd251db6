"""Noise and samples have the distributions that the accountant is told."""

import numpy as np
import pytest
from scipy import stats

from monolip.privacy.losses import LogLoss
from monolip.privacy.mechanism import Mechanism
from monolip.privacy.network import PrivateNetwork
from monolip.privacy.noise import SeededRandomness, SystemRandomness, gaussian, poisson_sample
from monolip.privacy.training import PrivateOptions, train_privately

SOURCES = [SeededRandomness(0), SystemRandomness()]


class FixedRandomness(SeededRandomness):
    """The same 64 bits each time."""

    def __init__(self, bits):
        self.bits = bits

    def integers(self, count):
        return np.full(count, self.bits, dtype=np.uint64)


@pytest.mark.parametrize("source", SOURCES)
def test_gaussian(source):
    noise = gaussian(source, 50_001)
    assert noise.shape == (50_001,)
    assert stats.kstest(noise, "norm").pvalue > 1e-6
    # Pairs come from the same two numbers.
    assert abs(np.corrcoef(noise[:25_000], noise[25_001:])[0, 1]) < 0.05


@pytest.mark.parametrize("bits", [0, 2**64 - 1])
def test_extreme_bits_are_finite(bits):
    source = FixedRandomness(bits)
    assert 0 < source.uniform(1)[0] < 1
    assert np.isfinite(gaussian(source, 2)).all()
    if bits:
        rows = poisson_sample(source, 10, 0.5)
        assert np.array_equal(rows, np.arange(10))


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("rate", [1e-3, 0.05, 0.7])
def test_poisson_samples(source, rate):
    n_rows, repeats = 400, 3000
    counts, sizes, pairs = np.zeros(n_rows), [], 0
    for _ in range(repeats):
        rows = poisson_sample(source, n_rows, rate)
        assert (np.diff(rows) > 0).all() and (not len(rows) or (rows[0] >= 0 and rows[-1] < n_rows))
        counts[rows] += 1
        sizes.append(len(rows))
        pairs += np.isin([7, 8], rows).all()
    # Every row as often as any other, sizes binomial, neighbours independent.
    assert stats.binomtest(int(counts.sum()), n_rows * repeats, rate).pvalue > 1e-6
    expected = repeats * rate * (1 - rate)
    assert stats.chi2.sf(((counts - repeats * rate) ** 2).sum() / expected, n_rows) > 1e-6
    assert np.var(sizes) == pytest.approx(n_rows * rate * (1 - rate), rel=0.2)
    assert stats.binomtest(int(pairs), repeats, rate**2).pvalue > 1e-6


def test_rate_of_one_takes_all():
    assert np.array_equal(poisson_sample(SystemRandomness(), 5, 1.0), np.arange(5))


def test_system_randomness_does_not_repeat():
    source = SystemRandomness()
    assert not np.array_equal(source.integers(4), source.integers(4))


def test_sums_get_the_stated_noise():
    """Gradients of one row with noise: mean and deviation as stated, in units of the bound."""
    rng = np.random.default_rng(0)
    direction = np.array([[1.0, 0.0, -1.0]])
    network = PrivateNetwork.start((4,), direction, np.full(3, np.inf), rng)
    mechanism = Mechanism.of(network, LogLoss(np.ones(2)), 10)
    z, label, source = np.array([[0.3, -0.9, 0.5]]), np.array([1]), SeededRandomness(1)
    drawn = [mechanism.noisy_sums(z, label, 2.0, source) for _ in range(2000)]
    for position, part in enumerate(mechanism.sums(z, label)):
        values = np.array([gradient[position] for gradient in drawn])
        deviation = 2.0 * mechanism.scales[[0, 0, 1, 2][position]]
        standard = ((values - part) / deviation).reshape(2000, -1)
        if position == 3:
            # The column without residual is told nothing of, but noise.
            assert part[1] == 0
        assert stats.kstest(standard.ravel(), "norm").pvalue > 1e-6


def test_training_on_empty_samples():
    """A rate so small that hardly any step sees a row; noise alone moves the network."""
    rng = np.random.default_rng(0)
    network = PrivateNetwork.start((4,), np.zeros((1, 3)), np.full(3, np.inf), rng)
    z, label = rng.uniform(-1, 1, (5, 3)), np.array([0, 1, 0, 1, 1])
    options = PrivateOptions(1.0, 1e-4, 10, 0.1)
    train_privately(network, z, label, LogLoss(np.ones(2)), options, SeededRandomness(0))
    assert np.isfinite(network.outputs(z)).all()
