"""Residual layers of rectifiers: SDP-based Lipschitz layers and reflections of pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from .operations import UPWARD, Dense, Operation, own_arrays

__all__ = ["ReluResidual"]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class ReluResidual(Operation):
    r"""``steps - floor(2 weight.T @ relu(floor(weight @ steps) + bias))``, exact.

    Without rounding its slope in l2 is at most :math:`\max(1, 2 \sigma^2 - 1)`, with
    :math:`\sigma` the spectral norm of the weights: between two points the rectifiers act as a
    diagonal D with entries in [0, 1], and :math:`I - 2 W^T D W` is symmetric with eigenvalues in
    :math:`[1 - 2 \sigma^2, 1]`.

    Parameters
    ----------
    weight : ndarray of shape (n_hidden, n_units)
        Multiples of a power of two.
    bias : ndarray of shape (n_hidden,)
        Whole numbers of grid steps.

    References
    ----------
    Araujo, Havens, Delattre, Allauzen, Hu, "A Unified Algebraic Perspective on Lipschitz Neural
    Networks", ICLR 2023.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.folded import ReluResidual
    >>> layer = ReluResidual(weight=np.array([[1.0]]), bias=np.array([0.0]))  # minus absolute value
    >>> layer(np.array([[3.0, -2.0]]))
    array([[-3., -2.]])
    """

    name: ClassVar[str] = "relu residual"

    weight: Array
    bias: Array

    def __post_init__(self) -> None:
        own_arrays(self)
        object.__setattr__(self, "_inner", Dense(self.weight, self.bias))
        back = Dense(2.0 * self.weight.T, np.zeros(self.weight.shape[-1]))
        object.__setattr__(self, "_outer", back)

    def __getstate__(self) -> dict[str, Any]:
        return {"weight": self.weight, "bias": self.bias}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self.__post_init__()

    @property
    def inner(self) -> Dense:
        """What the rectifiers see."""
        layer: Dense = self.__dict__["_inner"]
        return layer

    @property
    def outer(self) -> Dense:
        """What is taken away of theirs."""
        layer: Dense = self.__dict__["_outer"]
        return layer

    @property
    def width(self) -> int:
        """Numbers that are computed for each row."""
        return sum(self.weight.shape)

    @property
    def slope(self) -> float:
        """Bound on the slope from l2 to l2, without rounding."""
        sigma = self.inner.spectral
        return float(max(1.0, 2.0 * sigma * sigma * UPWARD - 1.0))

    @property
    def rounding(self) -> float:
        """Bound on the l2 norm of what rounding adds to a difference of outputs, in steps."""
        n_hidden, n_units = self.weight.shape
        return float((self.outer.spectral * np.sqrt(n_hidden) + np.sqrt(n_units)) * UPWARD)

    def __call__(self, steps: Array) -> Array:
        """Map (n_units, n_samples) to the same shape."""
        hidden = self.inner(steps)
        np.maximum(hidden, 0.0, out=hidden)
        result: Array = steps - self.outer(hidden)
        return result

    def bounds(self, low: Array, high: Array) -> tuple[Array, Array]:
        """Interval bounds."""
        least, most = self.inner.bounds(low, high)
        least, most = self.outer.bounds(np.maximum(least, 0.0), np.maximum(most, 0.0))
        return low - most, high - least

    def length(self, length: float) -> float:
        """Bound on the l2 norm of the outputs: that of the slope, and what 0 is mapped to."""
        at_zero = self.outer.spectral * float(np.linalg.norm(np.maximum(self.bias, 0.0)))
        return float((self.slope * length + at_zero + self.rounding) * UPWARD)

    def check(self, low: Array, high: Array, length: float) -> None:
        """Raise ``ValueError`` unless all sums are exact."""
        self.inner.check(low, high, length)
        least, most = self.inner.bounds(low, high)
        inner = self.inner.length(length)
        if np.isfinite(inner):
            most = np.minimum(most, np.floor(inner))
        least, most = np.maximum(least, 0.0), np.maximum(most, 0.0)
        self.outer.check(least, most, inner)
