"""From noise to a budget and back, through the ``dp-accounting`` package."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

__all__ = ["AccountantName", "PrivacySpent", "PrivacyWarning", "solve_noise", "spent_epsilon"]

AccountantName = Literal["pld", "rdp"]

# The privacy loss is rounded up to multiples of this, or of this over the squared noise where there
# is little of it: losses are large there, and would need too many multiples.
INTERVAL = 1e-3
# A noise found is this close to the smallest.
NOISE_TOLERANCE = 2e-3
# Less hides nothing (epsilon is in the thousands) and overflows; beyond the larger one divergences
# drown in the rounding of float64.
SMALLEST_NOISE, LARGEST_NOISE = 0.02, 1e3


class PrivacyWarning(UserWarning):
    """A guarantee is void, or weaker than its number seems to say.

    Examples
    --------
    >>> from monolip.privacy import PrivacyWarning
    >>> issubclass(PrivacyWarning, UserWarning)
    True
    """


@dataclass(frozen=True)
class PrivacySpent:
    """What a training run may have told about any one row; printed, a sentence for a report.

    Parameters
    ----------
    epsilon, delta : float
        Without the row, no outcome of training would have had a probability that differs by more
        than a factor exp(epsilon), up to delta.
    noise_multiplier : float
        Standard deviation of the noise, in units of the largest gradient of a row.
    sampling_rate : float
        Probability with which each row takes part in a step.
    steps : int
    accountant : {"pld", "rdp"}
        Privacy loss distributions, or Renyi differential privacy.
    adjacency : str, default="add or remove one row"
        Its place stays, because the number of rows is public: a row is there, or adds nothing.
    public : tuple of str
        What the guarantee takes for known.
    seeded : bool, default=False
        Whether the noise came from a known seed: nothing is guaranteed then.

    Examples
    --------
    >>> from monolip import PrivacySpent
    >>> print(PrivacySpent(1.0, 1e-6, 2.5, 0.02, 1000, "pld"))
    Trained with (1, 1e-06)-differential privacy (add or remove one row): 1000 steps on Poisson
    samples of rate 0.02 with Gaussian noise of multiplier 2.5, accounted by privacy loss
    distributions.
    """

    epsilon: float
    delta: float
    noise_multiplier: float
    sampling_rate: float
    steps: int
    accountant: AccountantName
    adjacency: str = "add or remove one row"
    public: tuple[str, ...] = ()
    seeded: bool = False

    def __str__(self) -> str:
        """Sentence for a report."""
        method = {"pld": "privacy loss distributions", "rdp": "Rényi differential privacy"}
        taken = "; public: " + ", ".join(self.public) if self.public else ""
        sentence = (
            f"Trained with ({self.epsilon:.4g}, {self.delta:.4g})-differential privacy "
            f"({self.adjacency}): {self.steps} steps on Poisson samples of rate "
            f"{self.sampling_rate:.4g} with Gaussian noise of multiplier "
            f"{self.noise_multiplier:.4g}, accounted by {method[self.accountant]}{taken}."
        )
        if self.seeded:
            sentence += " The noise came from a known seed, which VOIDS this guarantee."
        return sentence


def spent_epsilon(
    noise_multiplier: float,
    sampling_rate: float,
    steps: int,
    delta: float,
    accountant: AccountantName = "pld",
) -> float:
    """Epsilon of a number of Poisson-subsampled Gaussian steps, when one row is added or removed.

    Parameters
    ----------
    noise_multiplier : float
        Standard deviation of the noise over the l2 sensitivity.
    sampling_rate : float
        Probability of each row to take part in a step.
    steps : int
    delta : float
    accountant : {"pld", "rdp"}, default="pld"

    Returns
    -------
    epsilon : float
        An upper bound.

    Raises
    ------
    ImportError
        Without the extra ``privacy``.
    ValueError
        If ``noise_multiplier`` is below 0.02.

    References
    ----------
    Koskela, Jälkö, Honkela, "Computing Tight Differential Privacy Guarantees Using FFT", AISTATS
    2020 (pld); Mironov, Talwar, Zhang, "Rényi Differential Privacy of the Sampled Gaussian
    Mechanism", 2019 (rdp).

    Examples
    --------
    >>> from monolip.privacy import spent_epsilon
    >>> 1.0 < spent_epsilon(2.0, sampling_rate=0.1, steps=100, delta=1e-5) < 3.0
    True
    """
    if noise_multiplier < SMALLEST_NOISE:
        raise ValueError(
            f"noise_multiplier must be at least {SMALLEST_NOISE}, less hides nothing; got "
            f"{noise_multiplier}"
        )
    accounting = import_accounting()
    book = make_accountant(accounting, accountant, noise_multiplier)
    # Less noise than there is spends more.
    step = accounting.GaussianDpEvent(min(noise_multiplier, LARGEST_NOISE))
    if sampling_rate < 1.0:
        step = accounting.PoissonSampledDpEvent(sampling_rate, step)
    with quiet():
        book.compose(step, steps)
        return float(book.get_epsilon(delta))


@cache
def solve_noise(
    epsilon: float,
    sampling_rate: float,
    steps: int,
    delta: float,
    accountant: AccountantName = "pld",
) -> float:
    """Smallest noise multiplier that keeps within a budget, up to 0.2%, from above.

    Parameters
    ----------
    epsilon, sampling_rate, steps, delta, accountant
        As in :func:`spent_epsilon`.

    Returns
    -------
    noise_multiplier : float

    Raises
    ------
    ValueError
        If no noise up to a thousand is enough.

    Examples
    --------
    >>> from monolip.privacy import solve_noise, spent_epsilon
    >>> noise = solve_noise(1.0, sampling_rate=0.1, steps=100, delta=1e-5)
    >>> 0.99 < spent_epsilon(noise, sampling_rate=0.1, steps=100, delta=1e-5) <= 1.0
    True
    """

    def enough(noise: float, by: AccountantName) -> bool:
        return spent_epsilon(noise, sampling_rate, steps, delta, by) <= epsilon

    # The quick accountant first; the tight one needs up to a quarter less.
    high = 1.0
    while not enough(high, "rdp"):
        high *= 2.0
        if high > LARGEST_NOISE:
            raise ValueError(
                f"no noise is enough for epsilon={epsilon} and delta={delta} in {steps} steps: "
                "allow a larger epsilon or delta, or fewer steps"
            )
    low = high / 2.0
    while low > SMALLEST_NOISE and high == 2.0 * low and enough(low, "rdp"):
        low, high = max(SMALLEST_NOISE, low / 2.0), low
    high = bisect(lambda noise: enough(noise, "rdp"), low, high)
    if accountant == "rdp":
        return high
    low = max(SMALLEST_NOISE, 0.75 * high)
    while low < high and enough(low, "pld"):
        low, high = max(SMALLEST_NOISE, 0.75 * low), low
    return bisect(lambda noise: enough(noise, "pld"), low, high)


def bisect(enough: Callable[[float], bool], low: float, high: float) -> float:
    """Smallest number between two that is enough, up to the tolerance; the larger one is."""
    while high - low > NOISE_TOLERANCE * high:
        middle = math.sqrt(low * high)
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


@contextmanager
def quiet() -> Iterator[None]:
    """Keep the package from warning of Rényi orders that it leaves out, which is safe."""
    logger = logging.getLogger("absl")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(level)


def make_accountant(accounting: Any, name: AccountantName, noise: float) -> Any:
    relation = accounting.NeighboringRelation.ADD_OR_REMOVE_ONE
    if name == "rdp":
        return accounting.rdp.RdpAccountant(neighboring_relation=relation)
    return accounting.pld.PLDAccountant(relation, INTERVAL / min(1.0, noise) ** 2)


def import_accounting() -> Any:
    """Import the accounting package, or say which extra brings it."""
    try:
        import dp_accounting
        import dp_accounting.pld
        import dp_accounting.rdp
    except ModuleNotFoundError as error:
        if error.name and error.name.partition(".")[0] == "dp_accounting":
            raise ImportError(
                "private training accounts through dp-accounting, which is not installed: "
                "pip install monolip[privacy]"
            ) from error
        raise
    return dp_accounting
