"""Noisy gradient steps on Poisson samples."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .losses import LogLoss
from .network import PrivateNetwork
from .noise import Randomness, gaussian, poisson_sample
from .sensitivities import gradient_bounds, grid_bits

__all__ = ["PrivateOptions", "noise_scales", "noisy_gradient", "train_privately"]

Array = NDArray[np.float64]

# Adam's averages of gradients and of their squares.
MOMENTUM, SQUARES = 0.9, 0.99
# A noisy gradient is rounded to multiples of its noise's deviation times this: the last bits of
# floating-point noise, by which it could be told from the gradient, are gone.
GRID = 2.0**-24
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
    radius : float
        Largest l2 norm of a scaled row.
    learning_rate : float
        Of Adam; follows a cosine to 0.
    """

    noise_multiplier: float
    sampling_rate: float
    steps: int
    radius: float
    learning_rate: float


def train_privately(
    network: PrivateNetwork,
    z: Array,
    label: NDArray[np.intp],
    loss: LogLoss,
    options: PrivateOptions,
    source: Randomness,
    after_step: Callable[[int], None] = lambda step: None,
) -> None:
    """Train a network in place; what it becomes is as private as ``options`` say.

    Rows are seen through ``noisy_gradient`` alone. All else, Adam and averaging included, is a
    function of its results.

    Parameters
    ----------
    network : PrivateNetwork
    z : ndarray of shape (n_rows, n_features)
        Scaled rows: entries within -1 and 1, l2 norms of at most ``options.radius``.
    label : ndarray of shape (n_rows,)
    loss : LogLoss
    options : PrivateOptions
    source : Randomness
        Of samples and noise.
    after_step : callable, optional
        Called with the number of each step.

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
        gradient = noisy_gradient(network, z[rows], label[rows], len(z), loss, options, source)
        share = 0.5 * (1.0 + math.cos(math.pi * step / options.steps))
        rate = options.learning_rate * share * math.sqrt(1.0 - SQUARES ** (step + 1))
        rate /= 1.0 - MOMENTUM ** (step + 1)
        for part, total, first, second in zip(parameters, gradient, moving, squared, strict=True):
            mean = total / expected
            first += (1.0 - MOMENTUM) * (mean - first)
            second += (1.0 - SQUARES) * (mean**2 - second)
            part -= rate * first / (np.sqrt(second) + 1e-12)
        network.project()
        if step >= first_averaged:
            for part, mean in zip(parameters, average, strict=True):
                mean += (part - mean) / (step - first_averaged + 1)
        after_step(step)
    for part, mean in zip(parameters, average, strict=True):
        part[...] = mean
    network.project()


def noisy_gradient(
    network: PrivateNetwork,
    z: Array,
    label: NDArray[np.intp],
    n_rows: int,
    loss: LogLoss,
    options: PrivateOptions,
    source: Randomness,
) -> list[Array]:
    """Sum of the gradients of the sampled rows, with noise: one Gaussian mechanism.

    Parameters
    ----------
    network : PrivateNetwork
    z, label : ndarray of shape (n_sampled, n_features) and (n_sampled,)
    n_rows : int
        Of the whole data; no sample is larger.
    loss : LogLoss
    options : PrivateOptions
    source : Randomness

    Returns
    -------
    gradient : list of ndarray
        In the order of ``network.parameters``.
    """
    used = network.on_grid()
    bits = grid_bits(used, n_rows, loss.bound)
    bounds = gradient_bounds(used, options.radius, loss.bound, bits)
    deviations = options.noise_multiplier * noise_scales(used, bounds)
    of_each = np.repeat(deviations, [len(group) for group in used.groups])
    exact = used.gradients(z, lambda output: loss(output, label), bits)
    noise = gaussian(source, sum(part.size for part in exact))
    result, start = [], 0
    for part, deviation in zip(exact, of_each, strict=True):
        # A deviation of 0 belongs to the slopes of a network without residual: nothing is told.
        unit = deviation * GRID or 1.0
        drawn = deviation * noise[start : start + part.size].reshape(part.shape)
        result.append(np.rint((part + drawn) / unit) * unit)
        start += part.size
    return result


def noise_scales(network: PrivateNetwork, bounds: Array) -> Array:
    r"""Deviation of the noise on each group of parameters, for a noise multiplier of 1.

    Dividing each group by its deviation c gives a gradient of norm at most
    :math:`\sum_g (\Delta_g / c_g)^2 = 1`, to which all noise is alike: one Gaussian mechanism of
    sensitivity 1. Among such deviations these have the smallest sum over all parameters of
    :math:`(c_g / \Delta_g)^2`, noise in units of what it hides, which does not change when two
    layers trade a factor.

    Parameters
    ----------
    network : PrivateNetwork
    bounds : ndarray of shape (n_groups,)
        From :func:`gradient_bounds`.

    Returns
    -------
    scales : ndarray of shape (n_groups,)
        :math:`c_g^2 = \Delta_g^2 \sum_h \sqrt{d_h} / \sqrt{d_g}` for groups of d parameters; 0
        where nothing depends on the rows.
    """
    sizes = [sum(part.size for part in group) for group in network.groups]
    root = np.sqrt(np.array([*sizes[:-1], max(1, network.constrained.sum())], dtype=np.float64))
    scales: Array = bounds * np.sqrt(root[bounds > 0].sum() / root)
    return scales
