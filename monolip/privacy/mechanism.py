"""One noisy gradient: what it computes from the rows, and the noise that hides each of them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .losses import BoundedLoss
from .network import PrivateNetwork, rounded
from .noise import Randomness, gaussian
from .sensitivities import MOST_BITS, gradient_bounds, grid_bits

__all__ = ["Mechanism"]

Array = NDArray[np.float64]

# A noisy gradient is rounded to multiples of its noise's deviation times this: the last bits of
# floating-point noise, by which it could be told from the gradient, are gone.
GRID = 2.0**-24
# A group's share of a row's squared length, relative to others', is its number of entries to this
# power. Equal shares (0) hide the many weights of a layer behind more noise than the few slopes of
# the residual; 1/2 minimises the sum of all entries' relative variances. Chosen on validation rows.
SHARE = 0.25
# That of an output bias is smaller by this factor: the slopes of all rows add up in its gradient.
BIAS_SHARE = 0.2


@dataclass(frozen=True)
class Mechanism:
    r"""Sum of the gradients of rows, each divided by the largest that it could be, with noise.

    A row's gradient in group g of the parameters is at most :math:`\Delta_g(z)`, which depends on
    the weights and on how long the row is. In units of the noise's deviations :math:`c_g`, the
    whole gradient is at most :math:`B(z) = (\sum_g (\Delta_g(z) / c_g)^2)^{1/2}`. Weighting the
    loss of the row by :math:`1 / B(z)` makes the sensitivity exactly 1, with the same noise for
    short rows and long ones: one Gaussian mechanism. Nothing is computed for a row but its length.

    Parameters
    ----------
    network : PrivateNetwork
        On the grid.
    loss : BoundedLoss
    bits : int
        To which ``network.gradients`` rounds.
    scales : ndarray of shape (n_groups,)
        Deviation of the noise on each group of parameters for a noise multiplier of 1. A row in the
        corner of all ranges moves the groups, in units of their noise, by shares of 1 that add up
        to it in squares: :math:`c_g = \Delta_g / r_g` with :math:`\sum_g r_g^2 = 1`; 0 where
        nothing depends on the rows.
    """

    network: PrivateNetwork
    loss: BoundedLoss
    bits: int
    scales: Array

    @classmethod
    def of(cls, network: PrivateNetwork, loss: BoundedLoss, n_rows: int) -> Mechanism:
        """Mechanism for sums over at most ``n_rows`` rows, with the weights that there are now."""
        used = network.on_grid()
        bits = grid_bits(used, n_rows, loss.bound, heaviest(len(used.slopes)))
        counts = np.array([[len(used.slopes)], [used.constrained.sum()]], dtype=np.float64)
        bounds = gradient_bounds(used, np.sqrt(counts), loss.bound, bits)[:, 0]
        entries = [sum(part.size for part in group) for group in used.groups[:-1]]
        share = np.array([*entries, used.constrained.sum()], dtype=np.float64) ** SHARE
        if len(used.weights) > 1:
            share[-2] *= BIAS_SHARE
        told = bounds > 0
        share = np.where(told, share / share[told].sum(), 1.0)
        return cls(used, loss, bits, bounds / np.sqrt(share))

    @property
    def deviations(self) -> Array:
        """The scale of each array of ``network.parameters``."""
        return np.repeat(self.scales, [len(group) for group in self.network.groups])

    def row_weights(self, z: Array) -> Array:
        """Weight of each row, at least 1, shape (n_rows,).

        The squares' sums are exact for rows on the grid: a row's weight depends on it alone.
        """
        squares = z**2
        lengths = np.sqrt([squares.sum(axis=1), squares[:, self.network.constrained].sum(axis=1)])
        bounds = gradient_bounds(self.network, lengths, self.loss.bound, self.bits)
        told = self.scales > 0
        units = bounds[told] / self.scales[told, None]
        whole = np.sqrt((units**2).sum(axis=0))
        weights: Array = 1.0 / np.maximum(whole, 1.0 / heaviest(z.shape[1]))
        return weights

    def sums(self, z: Array, target: NDArray[Any]) -> list[Array]:
        """Weighted gradients summed over the rows, exact; one array a parameter.

        Parameters
        ----------
        z : ndarray of shape (n_rows, n_features)
            Entries between -1 and 1.
        target : ndarray of shape (n_rows,)
            Labels by position, or targets in the unit of the output.
        """
        z = rounded(z, MOST_BITS)
        weights = self.row_weights(z)[:, None]
        slope = self.loss
        return self.network.gradients(z, lambda out: weights * slope(out, target), self.bits)

    def noisy_sums(
        self, z: Array, target: NDArray[Any], noise_multiplier: float, source: Randomness
    ) -> list[Array]:
        """Add noise to the sums: all that training sees of the rows."""
        exact = self.sums(z, target)
        noise = gaussian(source, sum(part.size for part in exact))
        result, start = [], 0
        for part, scale in zip(exact, self.deviations, strict=True):
            drawn = noise[start : start + part.size].reshape(part.shape)
            start += part.size
            deviation = noise_multiplier * scale
            if deviation > 0:
                unit = deviation * GRID
                result.append(np.rint((part + deviation * drawn) / unit) * unit)
            else:  # the slopes of a network without residual: nothing is told
                result.append(np.zeros_like(part))
        return result


def heaviest(n_features: int) -> float:
    """Largest weight of a row, where one in the corner of all ranges weighs 1."""
    return 2.0 * math.sqrt(1.0 + n_features)
