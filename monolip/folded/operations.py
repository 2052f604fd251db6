"""The grid and the operations of a folded network: exact on whole numbers of grid steps."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass, fields
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from ..spectral import spectral_bound

__all__ = [
    "EXACT",
    "MAX_BITS",
    "SPLIT_BITS",
    "UPWARD",
    "Dense",
    "InputGrid",
    "MaxMin",
    "Operation",
]

Array = NDArray[np.float64]

# Weights are split into two parts of this many bits, each multiplied exactly.
SPLIT_BITS = 17
MAX_BITS = 40
EXACT = 2.0**53
# More than what a few thousand roundings of float64 make of a number.
UPWARD = 1.0 + 2.0**-33


@dataclass(frozen=True)
class InputGrid:
    """Maps raw columns to whole numbers of grid steps; monotone in each column.

    ``round((clip(x, minimum, maximum) - center) * factor)``. Beyond ``[minimum, maximum]`` the
    network is constant.

    A column may be cut into pieces that follow each other, each an input with a range and a factor
    of its own: a move along the column then changes one of them at a time.

    Parameters
    ----------
    center, factor : ndarray of shape (n_inputs,)
        ``factor`` is in steps per unit of the column; 0 makes the network blind to the input.
    minimum, maximum : ndarray of shape (n_inputs,)
        Range of each input, in its column's unit.
    column : ndarray of whole numbers, shape (n_inputs,), optional
        Column of each input, not falling; by default each column is one input.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.folded import InputGrid
    >>> one = np.ones(1)
    >>> grid = InputGrid(center=0 * one, factor=1024 * one, minimum=-8 * one, maximum=8 * one)
    >>> grid(np.array([[0.5], [99.0]]))
    array([[ 512., 8192.]])
    """

    center: Array
    factor: Array
    minimum: Array
    maximum: Array
    column: Array = None  # type: ignore[assignment]

    def __post_init__(self) -> None:
        if self.column is None:
            object.__setattr__(self, "column", np.arange(len(self.center), dtype=np.float64))
        own_arrays(self)
        # Of each column, its first input; none where there is nothing to take together.
        starts = np.flatnonzero(np.diff(self.column.ravel(), prepend=-1.0))
        object.__setattr__(self, "_starts", None if len(starts) == self.column.size else starts)

    @property
    def n_features(self) -> int:
        """Number of columns."""
        return len(self.column) if self.whole else len(self.__dict__["_starts"])

    @property
    def whole(self) -> bool:
        """Whether no column is cut."""
        return self.__dict__["_starts"] is None

    def spread(self, values: NDArray[Any]) -> NDArray[Any]:
        """From one entry for each column, along the last axis, to one for each input.

        Parameters
        ----------
        values : ndarray of shape (..., n_features)

        Returns
        -------
        spread : ndarray of shape (..., n_inputs)
        """
        return values if self.whole else values[..., self.column.astype(np.intp)]

    def gather(self, values: NDArray[Any], join: np.ufunc) -> NDArray[Any]:
        """Join the entries of each column's inputs, along the last axis.

        Parameters
        ----------
        values : ndarray of shape (..., n_inputs)
        join : ufunc
            ``np.maximum`` for example.

        Returns
        -------
        joined : ndarray of shape (..., n_features)
        """
        if self.whole:
            return values
        joined: NDArray[Any] = join.reduceat(values, self.__dict__["_starts"], axis=-1)
        return joined

    def range(self) -> tuple[Array, Array]:
        """Ends of each column's range, shapes (n_features,)."""
        return self.gather(self.minimum, np.minimum), self.gather(self.maximum, np.maximum)

    def __call__(self, X: Array) -> Array:
        """Map raw rows, shape (n_samples, n_features), to steps, (n_inputs, n_samples)."""
        # Along whole columns, which is several times faster than along short rows.
        steps = np.array(X.T if self.whole else X.T[self.column.astype(np.intp)], order="C")
        np.maximum(steps, self.minimum[:, None], out=steps)
        np.minimum(steps, self.maximum[:, None], out=steps)
        steps -= self.center[:, None]
        steps *= self.factor[:, None]
        return np.rint(steps, out=steps)

    def bounds(self) -> tuple[Array, Array]:
        """Smallest and largest step of each input, shapes (n_inputs,)."""
        apart = InputGrid(self.center, self.factor, self.minimum, self.maximum)
        corners = apart(np.vstack([self.minimum, self.maximum]))
        return corners[:, 0], corners[:, 1]

    def check(self) -> None:
        """Raise ``ValueError`` unless the pieces of each column follow each other.

        Raises
        ------
        ValueError
            If columns are out of order, or pieces overlap.
        """
        column = self.column
        if len(column) and not (
            column[0] == 0 and np.isin(np.diff(column), (0.0, 1.0)).all() and is_whole(column)
        ):
            raise ValueError("an input grid names its columns in order, without a gap")
        together = column[1:] == column[:-1]
        if (self.maximum[:-1] > self.minimum[1:])[together].any():
            raise ValueError("the pieces of a column must not overlap")

    def __getstate__(self) -> dict[str, Any]:
        return {item.name: getattr(self, item.name) for item in fields(self)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update({"column": None, **state})
        self.__post_init__()


class Operation(ABC):
    """One step of the stack, on integers of shape (n_units, n_samples).

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.folded import MaxMin, Operation
    >>> issubclass(MaxMin, Operation)
    True
    >>> MaxMin().bounds(low=np.array([0.0, 2.0]), high=np.array([1.0, 9.0]))
    (array([2., 0.]), array([9., 1.]))
    """

    name: ClassVar[str]

    @abstractmethod
    def __call__(self, steps: Array) -> Array:
        """Apply the operation; exact."""

    @abstractmethod
    def bounds(self, low: Array, high: Array) -> tuple[Array, Array]:
        """Interval bounds on the outputs given those of the inputs, shapes (n_units,).

        Parameters
        ----------
        low, high : ndarray of shape (n_inputs,)

        Returns
        -------
        low, high : ndarray of shape (n_units,)
        """

    @abstractmethod
    def length(self, length: float) -> float:
        """Bound on the l2 norm of the outputs given one of the inputs', rounded up.

        Parameters
        ----------
        length : float
            Of the inputs.

        Returns
        -------
        length : float
            inf where nothing is known.
        """

    @abstractmethod
    def check(self, low: Array, high: Array, length: float) -> None:
        """Raise ``ValueError`` unless all arithmetic on such inputs is exact.

        Parameters
        ----------
        low, high : ndarray of shape (n_inputs,)
            Bounds on each input.
        length : float
            Bound on the l2 norm of all together.

        Raises
        ------
        ValueError
            If shapes do not fit, or a sum could exceed ``2**53``.
        """

    @property
    def width(self) -> int:
        """Numbers that are computed for each row."""
        return 1


@dataclass(frozen=True)
class Dense(Operation):
    """``floor(weight @ steps) + bias``, exact.

    Parameters
    ----------
    weight : ndarray of shape (n_outputs, n_inputs)
        Multiples of a power of two.
    bias : ndarray of shape (n_outputs,)
        Whole numbers of grid steps.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.folded import Dense
    >>> layer = Dense(weight=np.array([[0.5, -0.25]]), bias=np.array([10.0]))
    >>> layer(np.array([[3.0], [1.0]]))
    array([[11.]])
    """

    name: ClassVar[str] = "dense"

    weight: Array
    bias: Array

    def __post_init__(self) -> None:
        own_arrays(self)
        coarse, fine = self.parts()
        # One product with both parts stacked is faster than two.
        parts = np.vstack([coarse, fine]) if fine.any() else coarse
        object.__setattr__(self, "_parts", parts)
        object.__setattr__(self, "_members", members(self.weight))

    def parts(self) -> tuple[Array, Array]:
        """Whole and fractional part of the weights times ``2**SPLIT_BITS``."""
        with np.errstate(over="ignore", invalid="ignore"):
            coarse = np.rint(np.ldexp(self.weight, SPLIT_BITS))
            return coarse, np.ldexp(self.weight, SPLIT_BITS) - coarse

    @property
    def members(self) -> int:
        """Networks side by side into which the layer falls."""
        n_members: int = self.__dict__["_members"]
        return n_members

    def __getstate__(self) -> dict[str, Any]:
        return {"weight": self.weight, "bias": self.bias}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self.__post_init__()

    def __call__(self, steps: Array) -> Array:
        """Map (n_inputs, n_samples) to (n_outputs, n_samples)."""
        parts: Array = self.__dict__["_parts"]
        products = self._products(parts, steps)
        n_outputs = len(self.bias)
        total = products[:n_outputs]
        if len(parts) > n_outputs:
            # floor((a + b) / m) = floor((a + floor(b)) / m) for whole numbers a and m.
            fine = products[n_outputs:]
            total += np.floor(fine, out=fine)
        total *= 2.0**-SPLIT_BITS
        np.floor(total, out=total)
        total += self.bias[:, None]
        return total

    def _products(self, parts: Array, steps: Array) -> Array:
        """``parts @ steps``, without the zeros between the members of an ensemble."""
        n_members = self.members
        if n_members == 1:
            return parts @ steps
        (n_rows, n_inputs), n_samples = parts.shape, steps.shape[1]
        # Axes: part and half of the outputs, member, unit; half of the inputs, member, unit.
        blocks = parts.reshape(-1, n_members, len(self.weight) // 2 // n_members, 2, n_members,
                               n_inputs // 2 // n_members)  # fmt: skip
        inputs = steps.reshape(2, n_members, -1, n_samples)
        products = np.empty((*blocks.shape[:3], n_samples))
        for member in range(n_members):
            block = blocks[:, member, :, :, member].reshape(-1, n_inputs // n_members)
            found = block @ inputs[:, member].reshape(-1, n_samples)
            products[:, member] = found.reshape(products[:, member].shape)
        return products.reshape(n_rows, n_samples)

    def bounds(self, low: Array, high: Array) -> tuple[Array, Array]:
        """Interval bounds, widened by one step for rounding of the bounds themselves."""
        positive, negative = np.maximum(self.weight, 0), np.minimum(self.weight, 0)
        lower = positive @ low + negative @ high
        upper = positive @ high + negative @ low
        widening = 2.0**-40 * (np.abs(self.weight) @ np.maximum(np.abs(low), np.abs(high))) + 1.0
        return (
            np.floor(lower - widening) + self.bias,
            np.ceil(upper + widening) + self.bias,
        )

    def length(self, length: float) -> float:
        """Bound on the l2 norm of the outputs, with what rounding adds to it."""
        return self._around(self.spectral * length) if np.isfinite(length) else np.inf

    def length_of_box(self, size: Array) -> float:
        """The same where each input has a size of its own, and perhaps a step of its own.

        Parameters
        ----------
        size : ndarray of shape (n_inputs,)
            Largest magnitude of each input.

        Returns
        -------
        length : float
        """
        return self._around(self.product_of_box(size))

    def product_of_box(self, size: Array) -> float:
        """Bound on the l2 norm of ``weight @ x`` for ``|x| <= size``, rounded up.

        Parameters
        ----------
        size : ndarray of shape (n_inputs,)

        Returns
        -------
        length : float
        """
        # Columns of norm 1, and inputs the larger for it: units no longer matter.
        norms = np.linalg.norm(self.weight, axis=0)
        even = self.weight / np.where(norms > 0, norms, 1.0)
        return float(spectral_bound(even) * np.linalg.norm(norms * size) * UPWARD)

    def _around(self, product: float) -> float:
        return float((product + np.linalg.norm(self.bias) + np.sqrt(len(self.bias))) * UPWARD)

    @property
    def width(self) -> int:
        """Numbers that are computed for each row."""
        return len(self.bias)

    @property
    def spectral(self) -> float:
        """Bound on the operator norm from l2 to l2, kept once it is known."""
        if "_spectral" not in self.__dict__:
            object.__setattr__(self, "_spectral", spectral_bound(self.weight))
        bound: float = self.__dict__["_spectral"]
        return bound

    def check(self, low: Array, high: Array, length: float = np.inf) -> None:
        """Raise ``ValueError`` unless all sums are exact.

        Every comparison is written so that NaN, the result of an overflow, fails it.
        """
        weight, bias = self.weight, self.bias
        if weight.ndim != 2 or bias.shape != weight.shape[:1]:
            raise ValueError(f"a dense layer has shapes {weight.shape} and {bias.shape}")
        if weight.shape[1] != len(low):
            raise ValueError(f"a dense layer of {len(low)} inputs got another shape")
        if not is_whole(bias):
            raise ValueError("a dense layer's bias must hold whole numbers of steps")
        if trailing_bits(weight) > MAX_BITS:
            raise ValueError(f"weights must be multiples of 2**-{MAX_BITS}")
        if not (np.abs(weight) < EXACT * 2.0**-SPLIT_BITS).all():
            raise ValueError(f"weights must be below 2**{53 - SPLIT_BITS}")
        if not self.accumulator(low, high, length) < 1.0:
            raise ValueError("an accumulator could exceed 2**53; use a coarser grid")

    def accumulator(self, low: Array, high: Array, length: float = np.inf) -> float:
        """Largest magnitude, relative to 2**53, that any partial sum can reach in its own unit.

        Parameters
        ----------
        low, high : ndarray of shape (n_inputs,)
            Bounds on each input.
        length : float, default=inf
            Bound on the l2 norm of all together.

        Returns
        -------
        share : float
            Below 1 where all sums are exact.
        """
        size = np.maximum(np.abs(low), np.abs(high))
        parts: Array = self.__dict__["_parts"]
        n_outputs = len(self.bias)

        def most(part: Array) -> Array:
            """Bound on all partial sums, by Cauchy's inequality where that is smaller."""
            sums: Array = np.abs(part) @ size
            if np.isfinite(length):
                sums = np.minimum(sums, np.linalg.norm(part, axis=1) * length)
            return sums

        coarse = most(parts[:n_outputs])
        largest = coarse
        if len(parts) > n_outputs:
            fine = most(parts[n_outputs:])
            unit = 2.0 ** -(trailing_bits(self.weight) - SPLIT_BITS)
            largest = np.maximum(coarse + fine + 1.0, fine / unit)
        return float(largest.max() * (1.0 + 2.0**-30) / EXACT)


@dataclass(frozen=True)
class MaxMin(Operation):
    """Maxima of paired units, then minima; unit i of the first half pairs with i of the second.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.folded import MaxMin
    >>> MaxMin()(np.array([[1.0], [5.0]]))
    array([[5.],
           [1.]])
    """

    name: ClassVar[str] = "maxmin"

    def __call__(self, steps: Array) -> Array:
        """Map (n_units, n_samples) to the same shape."""
        half = len(steps) // 2
        result = np.empty_like(steps)
        np.maximum(steps[:half], steps[half:], out=result[:half])
        np.minimum(steps[:half], steps[half:], out=result[half:])
        return result

    def bounds(self, low: Array, high: Array) -> tuple[Array, Array]:
        """Interval bounds; exact."""
        if len(low) % 2:
            raise ValueError(f"MaxMin pairs units, so their number must be even; got {len(low)}")
        return self(low[:, None])[:, 0], self(high[:, None])[:, 0]

    def length(self, length: float) -> float:
        """The same."""
        return length

    def check(self, low: Array, high: Array, length: float) -> None:
        """Nothing is computed."""


def own_arrays(instance: Any, *names: str) -> None:
    """Replace arrays of a frozen dataclass by read-only copies: what was proven must not change."""
    for name in names or [item.name for item in fields(instance)]:
        array = np.array(getattr(instance, name))
        array.setflags(write=False)
        object.__setattr__(instance, name, array)


def is_whole(values: Array) -> bool:
    """Whether all are whole numbers that float64 can tell from their neighbours."""
    return bool(((values == np.rint(values)) & (np.abs(values) < EXACT)).all())


def check_exact(low: Array, high: Array) -> None:
    """Raise ``ValueError`` unless float64 tells all whole numbers of these intervals apart."""
    if not (np.maximum(np.abs(low), np.abs(high)) < EXACT).all():
        raise ValueError("a number of steps could exceed 2**53; use a coarser grid")


def trailing_bits(values: Array) -> int:
    """Smallest b for which all values are multiples of 2**-b."""
    mantissa, exponent = np.frexp(values[values != 0])
    whole = np.ldexp(mantissa, 53).astype(np.int64)
    zeros = np.log2((whole & -whole).astype(np.float64)).astype(np.int64)
    return int((53 - zeros - exponent).max()) if len(whole) else 0


def members(weight: Array) -> int:
    """Into how many networks side by side a hidden layer falls, whose units share no inputs.

    The first half of the units of each layer holds the first halves of all members.
    """
    n_out, n_in = weight.shape if weight.ndim == 2 else (0, 0)
    if n_out % 2 or n_in % 2 or weight.all():
        return 1
    used = weight.reshape(2, n_out // 2, 2, n_in // 2).any(axis=(0, 2))
    for count in range(math.gcd(*used.shape), 1, -1):
        if used.shape[0] % count or used.shape[1] % count:
            continue
        blocks = used.reshape(count, used.shape[0] // count, count, -1).any(axis=(1, 3))
        if not (blocks & ~np.eye(count, dtype=bool)).any():
            return count
    return 1
