"""Noisy gradient steps on Poisson samples."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .losses import BoundedLoss
from .mechanism import Mechanism
from .network import PrivateNetwork
from .noise import Randomness, poisson_sample

__all__ = ["PrivateOptions", "train_privately"]

Array = NDArray[np.float64]

# Adam's averages of gradients and of their squares.
MOMENTUM, SQUARES = 0.9, 0.99
# Share of training after which the weights are averaged; averages keep the constraints.
AVERAGE_FROM = 0.5


@dataclass(frozen=True)
class PrivateOptions:
    """What private training needs to know beyond network, rows and loss.

    Parameters
    ----------
    noise_multiplier : float
        Standard deviation of the noise, in units of a row's largest gradient.
    sampling_rate : float
        Probability with which each row takes part in a step.
    steps : int
    learning_rate : float
        Of Adam.
    verbose : int, default=0
        1 prints how many steps were taken, and nothing else, which is public.
    """

    noise_multiplier: float
    sampling_rate: float
    steps: int
    learning_rate: float
    verbose: int = 0


def train_privately(
    network: PrivateNetwork,
    z: Array,
    target: NDArray[Any],
    loss: BoundedLoss,
    options: PrivateOptions,
    source: Randomness,
) -> None:
    """Train a network in place; what it becomes is as private as ``options`` say.

    Rows are seen through ``Mechanism.noisy_sums`` alone. All else, Adam, projection and averaging
    included, is a function of its results.

    Parameters
    ----------
    network : PrivateNetwork
    z : ndarray of shape (n_rows, n_features)
        Scaled rows: entries between -1 and 1.
    target : ndarray of shape (n_rows,)
        Labels by position, or targets in the unit of the output.
    loss : BoundedLoss
    options : PrivateOptions
    source : Randomness
        Of samples and noise.

    References
    ----------
    Abadi et al., "Deep Learning with Differential Privacy", CCS 2016, for noisy steps; Bethune et
    al., ICLR 2024, for leaving out the clipping.
    """
    parameters = network.parameters
    moving, squared, average = ([np.zeros_like(part) for part in parameters] for _ in range(3))
    # Never the size of the sample, which is private.
    expected = options.sampling_rate * len(z)
    first_averaged = int(AVERAGE_FROM * options.steps)
    for step in range(options.steps):
        rows = poisson_sample(source, len(z), options.sampling_rate)
        mechanism = Mechanism.of(network, loss, len(z))
        gradient = mechanism.noisy_sums(z[rows], target[rows], options.noise_multiplier, source)
        rate = options.learning_rate * math.sqrt(1.0 - SQUARES ** (step + 1))
        rate /= 1.0 - MOMENTUM ** (step + 1)
        for part, total, first, second in zip(parameters, gradient, moving, squared, strict=True):
            mean = total / expected
            first += (1.0 - MOMENTUM) * (mean - first)
            second += (1.0 - SQUARES) * (mean**2 - second)
            part -= rate * first / (np.sqrt(second) + 1e-12)
        network.project()
        if options.verbose and (step + 1 == options.steps or (step + 1) % 100 == 0):
            print(f"private step {step + 1} of {options.steps}")
        if step >= first_averaged:
            for part, mean in zip(parameters, average, strict=True):
                mean += (part - mean) / (step - first_averaged + 1)
    for part, mean in zip(parameters, average, strict=True):
        part[...] = mean
    network.project()
