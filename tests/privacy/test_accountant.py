"""Budgets against closed forms, and against each other."""

import math
import sys

import pytest
from scipy.optimize import brentq
from scipy.stats import norm

pytest.importorskip("dp_accounting")

from monolip.privacy import PrivacySpent, solve_noise, spent_epsilon
from monolip.privacy import accountant as module


def gaussian_epsilon(noise, delta):
    """Exact epsilon of a Gaussian mechanism (Balle and Wang, ICML 2018)."""

    def excess(epsilon):
        left = norm.cdf(0.5 / noise - epsilon * noise)
        return left - math.exp(epsilon) * norm.cdf(-0.5 / noise - epsilon * noise) - delta

    return brentq(excess, 0.0, 100.0, xtol=1e-12)


@pytest.mark.parametrize("noise, steps", [(1.0, 1), (3.0, 1), (20.0, 100), (5.0, 30)])
def test_full_batches_against_the_closed_form(noise, steps):
    # Steps on all rows are one Gaussian mechanism with less noise.
    exact = gaussian_epsilon(noise / math.sqrt(steps), 1e-5)
    tight = spent_epsilon(noise, 1.0, steps, 1e-5, "pld")
    assert exact <= tight <= exact * 1.01 + 2e-3
    assert tight <= spent_epsilon(noise, 1.0, steps, 1e-5, "rdp") <= 1.25 * exact


@pytest.mark.parametrize("noise, rate", [(1.0, 0.1), (2.0, 0.3), (0.7, 0.01)])
def test_one_sampled_step_against_the_closed_form(noise, rate):
    """Amplification by sampling: hockey-stick divergences of a mixture from its part."""
    delta, epsilon = 1e-5, spent_epsilon(noise, rate, 1, 1e-5, "pld")

    def divergence(epsilon):
        # Sup over sets of P(S) - exp(epsilon) Q(S), P = (1 - q) N(0) + q N(1), Q = N(0).
        at = noise**2 * math.log((math.expm1(epsilon) + rate) / rate) + 0.5
        mixture = (1 - rate) * norm.sf(at / noise) + rate * norm.sf((at - 1) / noise)
        return mixture - math.exp(epsilon) * norm.sf(at / noise)

    exact = brentq(lambda value: divergence(value) - delta, 1e-9, 50.0)
    assert exact * (1 - 1e-6) <= epsilon <= exact * 1.02 + 3e-3


def test_renyi_order_two_against_the_closed_form():
    """1 + q^2 (exp(1 / sigma^2) - 1) is the sampled Gaussian's second moment, exactly."""
    accounting = module.import_accounting()
    book = accounting.rdp.RdpAccountant([2])
    rate, noise = 0.1, 1.5
    book.compose(accounting.PoissonSampledDpEvent(rate, accounting.GaussianDpEvent(noise)), 7)
    second = 1 + rate**2 * math.expm1(1 / noise**2)
    assert book.rdp[0] == pytest.approx(7 * math.log(second))


@pytest.mark.parametrize("accountant", ["pld", "rdp"])
@pytest.mark.parametrize("epsilon", [0.5, pytest.param(8.0, marks=pytest.mark.slow)])
def test_solved_noise_keeps_the_budget_and_hardly_less(accountant, epsilon):
    noise = solve_noise(epsilon, 0.05, 200, 1e-5, accountant)
    assert 0.98 * epsilon < spent_epsilon(noise, 0.05, 200, 1e-5, accountant) <= epsilon


def test_tight_accountant_needs_less_noise():
    how = (0.5, 0.05, 200, 1e-5)  # solved above already
    assert solve_noise(*how, "pld") < solve_noise(*how, "rdp")


def test_impossible_budget():
    with pytest.raises(ValueError, match=r"no noise is enough.*epsilon=1e-09"):
        solve_noise(1e-9, 1.0, 10**6, 1e-12)


@pytest.mark.parametrize("accountant", ["pld", "rdp"])
def test_extreme_noise_states_no_epsilon_of_zero(accountant):
    """Where float64 cannot tell the divergence from 0, that of less noise is stated."""
    assert spent_epsilon(1e12, 0.1, 60, 1e-5, accountant) > 0


@pytest.mark.parametrize("accountant", ["pld", "rdp"])
def test_huge_budget_and_hardly_any_noise(accountant):
    """No overflow, no endless search: the smallest noise there is."""
    assert solve_noise(1e9, 0.1, 10, 1e-5, accountant) == pytest.approx(
        module.SMALLEST_NOISE, rel=0.01
    )
    assert 100 < spent_epsilon(0.05, 0.1, 10, 1e-5, accountant) < 1e5
    with pytest.raises(ValueError, match=r"at least 0\.02, less hides nothing; got 0\.001"):
        spent_epsilon(0.001, 0.1, 10, 1e-5, accountant)


def test_missing_package_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "dp_accounting", None)
    with pytest.raises(ImportError, match=r"monolip\[privacy\]"):
        spent_epsilon(1.0, 0.1, 10, 1e-5)


def test_sentence():
    spent = PrivacySpent(0.998, 1e-5, 2.5, 0.02, 1000, "pld", public=("the number of rows",))
    assert str(spent) == (
        "Trained with (0.998, 1e-05)-differential privacy (add or remove one row): 1000 steps on "
        "Poisson samples of rate 0.02 with Gaussian noise of multiplier 2.5, accounted by privacy "
        "loss distributions; public: the number of rows."
    )
    assert "VOIDS" in str(PrivacySpent(1.0, 1e-5, 2.5, 0.02, 1000, "rdp", seeded=True))
