"""The network that private training moves: its weights are those in use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

__all__ = ["WEIGHT_BITS", "PrivateNetwork"]

Array = NDArray[np.float64]

# Start of what the monotone residual adds, as far as a limit allows, and largest first biases.
START_SLOPE, START_BIAS = 0.1, 0.5
# Weights that gradients are computed with are multiples of 2 ** -WEIGHT_BITS.
WEIGHT_BITS = 20


@dataclass
class PrivateNetwork:
    r"""Dense layers with MaxMin between them, and a monotone residual; trained by projection.

    :math:`f(z) = W_D h_{D-1} + b_D + M (\lambda \odot z)` with
    :math:`h_l = \mathrm{MaxMin}(W_l h_{l-1} + b_l)` and :math:`h_0 = z`. The entries of column i of
    the first weight are at most :math:`\lambda_i`, rows of later ones sum to at most 1 in absolute
    value: the constraints of :class:`monolip.nn.LipschitzNetwork` with ``norm=1``, its budgets
    multiplied in. ``project`` restores them after a step, so that the weights in use are the
    parameters: a gradient in them needs no bound on the derivative of a normalisation, and is a
    product of what comes back to a layer and what the layer sees.

    Behind hidden layers, the weight of the last one stays as it starts: it takes sums, differences
    and absolute differences of pairs, in equal numbers. What it would learn the layer before it can
    learn as well, but what it sees is large and badly bounded: training it would about double the
    noise on all others. Its bias is trained: where most rows lie at one end of their ranges, it is
    what the residual needs.

    Parameters
    ----------
    weights, biases : list of ndarray
        Of each layer, shapes (n_out, n_in) and (n_out,).
    slopes : ndarray of shape (n_features,)
        :math:`\lambda`; trained where there is a residual, otherwise a column's largest weight.
    direction : ndarray of shape (n_outputs, n_features)
        :math:`M`: multiples of the slopes that the residual adds to each output.
    limit : ndarray of shape (n_features,)
        Largest slopes, possibly infinite.

    References
    ----------
    Kitouni, Nolte, Williams, "Expressive Monotonic Neural Networks", ICLR 2023.
    """

    weights: list[Array]
    biases: list[Array]
    slopes: Array
    direction: Array
    limit: Array

    @classmethod
    def start(
        cls,
        hidden_layer_sizes: Sequence[int],
        direction: Array,
        limit: Array,
        generator: np.random.Generator,
        outputs: ArrayLike = 0.0,
    ) -> PrivateNetwork:
        """Untrained network; its outputs start near the stated ones, whatever the data hold."""
        sizes = [direction.shape[1], *hidden_layer_sizes, len(direction)]
        weights, biases = [], []
        for n_in, n_out in pairwise(sizes):
            draw = generator.uniform(-1.0, 1.0, (n_out, n_in))
            weights.append(draw / np.abs(draw).sum(axis=1, keepdims=True))
            biases.append(generator.uniform(-START_BIAS, START_BIAS, n_out))
        if hidden_layer_sizes:
            weights[-1] = balanced_signs(sizes[-1], sizes[-2], generator) / sizes[-2]
        biases[-1][:] = outputs
        network = cls(weights, biases, np.minimum(START_SLOPE, limit), direction, limit)
        network.project()
        return network

    @property
    def constrained(self) -> NDArray[np.bool_]:
        """Columns with a residual."""
        columns: NDArray[np.bool_] = np.any(self.direction != 0, axis=0)
        return columns

    @property
    def groups(self) -> list[list[Array]]:
        """All that training moves: weight and bias of each layer, then the slopes."""
        layers = [list(pair) for pair in zip(self.weights, self.biases, strict=True)]
        if len(layers) > 1:
            del layers[-1][0]
        return [*layers, [self.slopes]]

    @property
    def parameters(self) -> list[Array]:
        """The groups' arrays, one after the other."""
        return [part for group in self.groups for part in group]

    def project(self) -> None:
        """Restore the constraints in place, from the parameters alone."""
        first, *later = self.weights
        used = self.constrained
        np.clip(self.slopes, 0.0, self.limit, out=self.slopes)
        bound = np.where(used, self.slopes, self.limit)
        np.clip(first, -bound, bound, out=first)
        self.slopes[~used] = np.abs(first[:, ~used]).max(axis=0)
        for weight in later:
            weight /= np.maximum(1.0, np.abs(weight).sum(axis=1, keepdims=True))

    def on_grid(self) -> PrivateNetwork:
        """Copy whose numbers are rounded towards 0, which keeps the constraints."""
        unit = 2.0**-WEIGHT_BITS
        weights, biases = (
            [np.trunc(part / unit) * unit for part in parts]
            for parts in (self.weights, self.biases)
        )
        slopes = np.trunc(self.slopes / unit) * unit
        return PrivateNetwork(weights, biases, slopes, self.direction, self.limit)

    def outputs(self, z: Array) -> Array:
        """Map scaled rows, shape (n_rows, n_features), to (n_rows, n_outputs)."""
        return self._forward(z, None)[0]

    def _forward(
        self, z: Array, bits: int | None
    ) -> tuple[Array, list[Array], list[NDArray[np.bool_]]]:
        """Outputs, what each layer saw, and where the left unit of a pair was the larger one."""
        seen, larger = [rounded(z, bits)], []
        for weight, bias in zip(self.weights[:-1], self.biases[:-1], strict=True):
            left, right = np.split(rounded(seen[-1] @ weight.T + bias, bits), 2, axis=1)
            larger.append(left > right)
            seen.append(np.hstack([np.maximum(left, right), np.minimum(left, right)]))
        output = seen[-1] @ self.weights[-1].T + self.biases[-1]
        output += rounded(seen[0] @ (self.direction * self.slopes).T, bits)
        return output, seen, larger

    def gradients(
        self, z: Array, slope_of_loss: Callable[[Array], Array], bits: int | None = None
    ) -> list[Array]:
        """Sum over rows of the gradients of their losses, one array for each of ``parameters``.

        Parameters
        ----------
        z : ndarray of shape (n_rows, n_features)
        slope_of_loss : callable
            Outputs of shape (n_rows, n_outputs) -> slope of each row's loss in them.
        bits : int, optional
            Round what passes between the layers, forwards and backwards, to multiples of
            ``2 ** -bits``. With numbers of a network ``on_grid`` every sum is then exact: a row's
            part in the result depends on nothing but the row, neither on the others nor on the
            order in which they are added.
        """
        output, seen, larger = self._forward(z, bits)
        delta = rounded(slope_of_loss(output), bits)
        slopes = ((delta @ self.direction) * seen[0]).sum(axis=0)
        parts = [np.where(self.constrained, slopes, 0.0)]
        for depth in reversed(range(len(self.weights))):
            parts.append(delta.sum(axis=0))
            if depth == 0 or depth < len(self.weights) - 1:
                parts.append(delta.T @ seen[depth])
            if depth:
                back = rounded(delta @ self.weights[depth], bits)
                top, bottom = np.split(back, 2, axis=1)
                kept = larger[depth - 1]
                delta = np.hstack([np.where(kept, top, bottom), np.where(kept, bottom, top)])
        return parts[::-1]

    def fold(self) -> dict[str, Any]:
        """Plain form, as that of :class:`monolip.nn.LipschitzNetwork`."""
        self.project()
        safe = np.where(self.slopes > 0, self.slopes, 1.0)
        # A quotient may round to a little above 1.
        matrices = [np.clip(self.weights[0] / safe, -1.0, 1.0), *self.weights[1:]]
        layers: list[dict[str, Any]] = []
        for weight, bias in zip(matrices, self.biases, strict=True):
            layers.append({"operation": "dense", "weight": weight.copy(), "bias": bias.copy()})
            layers.append({"operation": "maxmin"})
        return {
            "operation": "network",
            "encoding": None,
            "budget": self.slopes.copy(),
            "layers": layers[:-1],
            "direction": self.direction if self.constrained.any() else None,
        }


def balanced_signs(n_outputs: int, width: int, generator: np.random.Generator) -> Array:
    """Signs of the maxima and the minima of pairs: each of the four combinations as often."""
    half = np.array([[1.0, 1.0, -1.0, -1.0], [1.0, -1.0, 1.0, -1.0]])
    pairs = [(generator.permutation(width // 2) + k) % 4 for k in range(n_outputs)]
    return np.array([half[:, kinds].ravel() for kinds in pairs])


def rounded(values: Array, bits: int | None) -> Array:
    """Nearest multiples of ``2 ** -bits``."""
    return values if bits is None else np.rint(values * 2.0**bits) * 2.0**-bits
