r"""Bounds on the gradient of one row, from the weights that a network holds now.

The gradient of a dense layer's weight is :math:`\delta h^T`, that of its bias :math:`\delta`: the
layer's share of a row's gradient has l2 norm :math:`|\delta|_2 \sqrt{|h|_2^2 + 1}`. ``h`` is
bounded forwards from public bounds on the row, in l2 and linf; ``delta`` backwards from the loss,
in l2 and l1. MaxMin sorts pairs of ``h`` and puts ``delta`` back: neither changes a norm.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from .losses import LossSlope
from .network import WEIGHT_BITS, PrivateNetwork

__all__ = ["MOST_BITS", "gradient_bounds", "grid_bits", "spectral_bound"]

Array = NDArray[np.float64]

# Squarings of the Gram matrix: its bound exceeds the norm by at most rank ** (1 / 2**6), 6% for 32.
SQUARINGS = 5
# Finer rounding of what passes between the layers would change nothing that training can see.
MOST_BITS = 16
# Everything here is a few thousand float64 operations on numbers that are not negative, or norms
# of matrices scaled to norm 1: relative errors stay below 1e-12.
ROUNDING = 1.0 + 1e-9


def grid_bits(network: PrivateNetwork, n_rows: int, loss: LossSlope, heaviest: float) -> int:
    """Bits after the point with which all sums of ``network.gradients`` are exact.

    Parameters
    ----------
    network : PrivateNetwork
        On the grid.
    n_rows : int
        Largest number of rows in a sum.
    loss : LossSlope
    heaviest : float
        Largest weight of a row.

    Returns
    -------
    bits : int
        No sum of products reaches 2**53 times its unit.
    """
    direction = max(1.0, float(np.abs(network.direction).max()))
    largest = [1.0]
    for weight, bias in zip(network.weights, network.biases, strict=True):
        largest.append(float((row_sums(weight) * (largest[-1] + 1.0) + np.abs(bias)).max()))
    residual = float((np.abs(network.direction) @ network.slopes).max())
    back = 2.0 * (heaviest * loss.l1 + 1.0) * direction
    back *= max(weight.shape[0] for weight in network.weights)
    for weight in network.weights[1:]:
        back *= max(1.0, float(row_sums(weight).max()))
    forwards = WEIGHT_BITS + math.frexp(max(*largest, residual) + 1.0)[1]
    summed = math.frexp(n_rows * (max(largest) + 1.0) * back)[1]
    return min(MOST_BITS, 52 - forwards, 52 - WEIGHT_BITS - math.frexp(back)[1], (52 - summed) // 2)


def gradient_bounds(
    network: PrivateNetwork, lengths: Array, loss: LossSlope, bits: int | None = None
) -> Array:
    """Largest l2 norm of the gradient of each row, in each group of parameters.

    Parameters
    ----------
    network : PrivateNetwork
    lengths : ndarray of shape (2, n_rows)
        L2 norm of each scaled row, and that of its entries in ``network.constrained`` columns. All
        entries lie between -1 and 1.
    loss : LossSlope
    bits : int, optional
        That ``network.gradients`` rounds to; charged.

    Returns
    -------
    bounds : ndarray of shape (n_groups, n_rows)
        Of ``network.groups``, rounded up; they grow with the lengths. The whole gradient is at most
        the root of the sum of their squares.

    References
    ----------
    Bethune et al., "DP-SGD Without Clipping: The Lipschitz Neural Network Way", ICLR 2024: there
    with layers constrained in l2 and one bound for all rows; here with the norms that the weights
    and the row have.
    """
    error = 0.0 if bits is None else 2.0 ** -(bits + 1)
    weights = list(network.weights)
    spectral = [spectral_bound(weight) for weight in weights]
    whole, constrained = lengths
    seen, largest = [whole + error * math.sqrt(weights[0].shape[1])], 1.0 + error
    for weight, bias, norm in zip(weights[:-1], network.biases[:-1], spectral[:-1], strict=True):
        units = row_sums(weight) * largest + np.abs(bias)
        together = norm * seen[-1] + float(np.linalg.norm(bias))
        rounding = error * math.sqrt(len(bias))
        seen.append(np.minimum(together, float(np.linalg.norm(units))) + rounding)
        largest = float(units.max()) + error
    # Slopes that sum to 0, but for their rounding, do not see what all rows have in common.
    n_outputs = len(weights[-1])
    l1, l2 = loss.l1 + error * n_outputs, loss.l2 + error * math.sqrt(n_outputs)
    common = weights[-1].mean(axis=0) if loss.centred else np.zeros_like(weights[-1][0])
    stray = error * n_outputs * float(np.linalg.norm(common))
    weights[-1] = weights[-1] - common
    spectral[-1] = spectral_bound(weights[-1])
    steepest = l1 * steepest_direction(network.direction, loss.centred)
    steepest += error * n_outputs * float(np.abs(network.direction).max())
    bounds = [steepest * (constrained + error * math.sqrt(network.constrained.sum()))]
    last = len(weights) - 1
    for depth in range(last, -1, -1):
        # Behind hidden layers only the bias of the last one is trained.
        trained = seen[depth] if depth < last or last == 0 else np.zeros_like(whole)
        bounds.append(l2 * np.hypot(trained, 1.0))
        weight, norm = weights[depth], spectral[depth]
        width = weight.shape[1]
        l2_before = min(l1 * float(row_norms(weight).max()), norm * l2) + stray
        l1_before = min(
            l1 * float(row_sums(weight).max()) + stray * math.sqrt(width),
            math.sqrt(width) * l2_before,
        )
        l1, l2, stray = l1_before + error * width, l2_before + error * math.sqrt(width), 0.0
    return np.array([*bounds[:0:-1], bounds[0]]) * ROUNDING


def steepest_direction(direction: Array, centred: bool) -> float:
    """Largest entry of ``delta @ direction`` for delta of l1 norm 1."""
    if centred:
        return float((direction.max(axis=0) - direction.min(axis=0)).max()) / 2.0
    return float(np.abs(direction).max())


def row_norms(weight: Array) -> Array:
    norms: Array = np.sqrt((weight**2).sum(axis=1))
    return norms


def row_sums(weight: Array) -> Array:
    sums: Array = np.abs(weight).sum(axis=1)
    return sums


def spectral_bound(weight: Array) -> float:
    r"""Upper bound on the largest singular value, by Gram iteration.

    :math:`\sigma^{2^{t+1}}` is the largest eigenvalue of the Gram matrix squared t times, which its
    Frobenius norm bounds: from above, unlike power iteration.

    References
    ----------
    Delattre et al., "Efficient Bound of Lipschitz Constant for Convolutional Layers by Gram
    Iteration", ICML 2023.
    """
    scale = float(np.abs(weight).max())
    if scale == 0.0:
        return 0.0
    weight = weight / scale
    gram = weight @ weight.T if len(weight) <= weight.shape[1] else weight.T @ weight
    logarithm, power = math.log(scale), 0.5
    for _ in range(SQUARINGS):
        size = float(np.linalg.norm(gram))
        logarithm += power * math.log(size)
        gram = gram / size
        gram = gram @ gram
        power /= 2.0
    return math.exp(logarithm + power * math.log(float(np.linalg.norm(gram)))) * ROUNDING
