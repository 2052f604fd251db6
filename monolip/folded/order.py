"""Operations that sort: groups of units, and distances of inputs to points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from .operations import Dense, Operation, check_exact, is_whole, own_arrays

__all__ = ["GroupSort", "OrderStatistics"]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class GroupSort(Operation):
    """Each group of units sorted, largest first.

    Parameters
    ----------
    size : ndarray of shape ()
        Units in a group: unit i of each of as many equal parts.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.folded import GroupSort
    >>> GroupSort(size=np.array(3.0))(np.array([[1.0], [5.0], [2.0]])).ravel()
    array([5., 2., 1.])
    """

    name: ClassVar[str] = "groupsort"

    size: Array

    def __post_init__(self) -> None:
        own_arrays(self)

    def __call__(self, steps: Array) -> Array:
        """Map (n_units, n_samples) to the same shape."""
        groups = steps.reshape(int(self.size), -1, steps.shape[1])
        result: Array = np.sort(groups, axis=0)[::-1].reshape(steps.shape)
        return result

    def bounds(self, low: Array, high: Array) -> tuple[Array, Array]:
        """Interval bounds; exact."""
        return self(low[:, None])[:, 0], self(high[:, None])[:, 0]

    def length(self, length: float) -> float:
        """The same."""
        return length

    def check(self, low: Array, high: Array, length: float) -> None:
        """Raise ``ValueError`` unless the units fall into groups."""
        size = self.size
        if size.shape != () or not is_whole(size) or size < 1 or len(low) % int(size):
            raise ValueError(f"groups of {size} units do not fit {len(low)} units")


@dataclass(frozen=True)
class OrderStatistics(Operation):
    """``floor(sum_k weights[k] * sort_k |steps - weight[o]|) + bias[o]``, largest first; exact.

    Parameters
    ----------
    weight : ndarray of shape (n_outputs, n_inputs)
        Whole numbers of grid steps.
    weights : ndarray of shape (n_kept,)
        Multiples of a power of two, not negative and not rising.
    bias : ndarray of shape (n_outputs,)
        Whole numbers of grid steps.

    References
    ----------
    Zhang, Jiang, He, Wang, "Rethinking Lipschitz Neural Networks and Certified Robustness: A
    Boolean Function Perspective", NeurIPS 2022.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.folded import OrderStatistics
    >>> farthest = OrderStatistics(
    ...     weight=np.array([[0.0, 4.0]]), weights=np.array([1.0]), bias=np.array([0.0])
    ... )
    >>> farthest(np.array([[3.0], [-2.0]]))
    array([[6.]])
    """

    name: ClassVar[str] = "order statistics"

    weight: Array
    weights: Array
    bias: Array

    def __post_init__(self) -> None:
        own_arrays(self)
        # The weighted sum of the largest distances is that of a dense layer with one output.
        object.__setattr__(self, "_sum", Dense(np.atleast_2d(self.weights), np.zeros(1)))

    def __getstate__(self) -> dict[str, Any]:
        return {"weight": self.weight, "weights": self.weights, "bias": self.bias}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self.__post_init__()

    @property
    def width(self) -> int:
        """Numbers that are computed for each row."""
        return self.weight.size

    def __call__(self, steps: Array) -> Array:
        """Map (n_inputs, n_samples) to (n_outputs, n_samples)."""
        distance = np.abs(self.weight[:, :, None] - steps)
        return self._summed(distance) + self.bias[:, None]

    def bounds(self, low: Array, high: Array) -> tuple[Array, Array]:
        """Interval bounds; the sum of sorted numbers never falls when one of them rises."""
        nearest, farthest = self._distances(low, high)
        smallest = self._summed(nearest[:, :, None])[:, 0] + self.bias
        return smallest, self._summed(farthest[:, :, None])[:, 0] + self.bias

    def length(self, length: float) -> float:
        """Unknown."""
        return np.inf

    def check(self, low: Array, high: Array, length: float) -> None:
        """Raise ``ValueError`` unless all distances and their sums are exact."""
        weight, weights = self.weight, self.weights
        if weight.ndim != 2 or self.bias.shape != weight.shape[:1]:
            raise ValueError(f"order statistics have shapes {weight.shape} and {self.bias.shape}")
        if weight.shape[1] != len(low) or weights.ndim != 1 or not (1 <= len(weights) <= len(low)):
            raise ValueError(
                f"{len(weights)} order statistics of {weight.shape[1]} distances do not fit "
                f"{len(low)} inputs"
            )
        if not (is_whole(weight) and is_whole(self.bias)):
            raise ValueError("order statistics must hold whole numbers of steps")
        if not (weights >= 0).all() or not (np.diff(weights) <= 0).all():
            raise ValueError("weights of order statistics must not be negative, and not rise")
        _, farthest = self._distances(low, high)
        check_exact(-farthest, farthest)
        most = np.full(len(weights), farthest.max())
        inner: Dense = self.__dict__["_sum"]
        inner.check(np.zeros(len(weights)), most)

    def _summed(self, distance: Array) -> Array:
        """Weighted sums of the largest, shapes (n_outputs, n_inputs, n) -> (n_outputs, n)."""
        n_kept, n_outputs = len(self.weights), len(distance)
        if n_kept == 1:
            largest: Array = distance.max(axis=1)[None]
        elif n_kept < distance.shape[1]:
            kept = np.partition(distance, -n_kept, axis=1)[:, -n_kept:]
            largest = np.sort(kept, axis=1)[:, ::-1].swapaxes(0, 1)
        else:
            largest = np.sort(distance, axis=1)[:, ::-1].swapaxes(0, 1)
        inner: Dense = self.__dict__["_sum"]
        return inner(np.ascontiguousarray(largest.reshape(n_kept, -1))).reshape(n_outputs, -1)

    def _distances(self, low: Array, high: Array) -> tuple[Array, Array]:
        """Smallest and largest distances, shapes (n_outputs, n_inputs)."""
        below, above = low - self.weight, high - self.weight
        nearest = np.maximum(np.maximum(below, -above), 0.0)
        return nearest, np.maximum(np.abs(below), np.abs(above))
