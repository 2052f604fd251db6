r"""A network of whole numbers: what runs in a trigger, a gateway or a microcontroller.

Activations are integers of a few bits on one grid, weights integers over a power of two. A dense
layer is ``(W h + b) >> s`` with ``>>`` rounding down, kept within the activations' bits. With
absolute row sums of at most ``2**s``, inputs k steps apart give sums at most ``k 2**s`` apart, and

.. math:: \lfloor (A + k 2^s) / 2^s \rfloor = \lfloor A / 2^s \rfloor + k,

so outputs are at most k steps apart; MaxMin and the limits do not expand either. The residual adds
whole multiples of the input's steps. So constants and directions are facts about integers, the
same on any machine, in any order of summation and with any vector width.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from numbers import Real
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .operations import own_arrays

__all__ = ["IntegerDense", "IntegerNetwork"]

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

# Accumulators are 32-bit integers.
MAX_ACCUMULATOR = 2**31 - 1
# What C defines of a 32-bit integer.
MAX_SHIFT = 31
# More than any step is below 0.
HALF = 2**15
# Real numbers stay far from the ends of float64.
SMALLEST, LARGEST = 1e-280, 1e280


@dataclass(frozen=True, eq=False)
class IntegerDense:
    """``(weight @ steps + bias) >> shift``, rounding down.

    Parameters
    ----------
    weight : ndarray of int64, shape (n_outputs, n_inputs)
    bias : ndarray of int64, shape (n_outputs,)
        In units of the accumulator.
    shift : int
        Not negative.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.folded import IntegerDense
    >>> IntegerDense(np.array([[3, -1]]), np.array([0]), shift=2)(np.array([[5], [2]]))
    array([[3]])
    """

    weight: Whole
    bias: Whole
    shift: int

    def __post_init__(self) -> None:
        own_arrays(self, "weight", "bias")

    def __call__(self, steps: Whole) -> Whole:
        """Map (n_inputs, n_samples) to (n_outputs, n_samples)."""
        result: Whole = (self.weight @ steps + self.bias[:, None]) >> self.shift
        return result

    def accumulator(self, size: Whole) -> int:
        """Largest magnitude that any partial sum can reach, for inputs up to a size.

        Parameters
        ----------
        size : ndarray of int64 of shape (n_inputs,)

        Returns
        -------
        largest : int
        """
        return int((np.abs(self.weight) @ size + np.abs(self.bias)).max())


@dataclass(frozen=True, eq=False, repr=False)
class IntegerNetwork:
    """A fitted network as integers, from raw columns to an integer score.

    Input i, which reads column ``c_i``, becomes ``u_i``, the whole number nearest to ``(x[c_i] -
    center_i) * factor_i`` within ``[low_i, high_i]``. The score is ``stack(u) + direction @ u`` and
    the output ``offset + scale * unit * score``.

    A column may be cut into pieces, inputs whose ranges follow each other: a move along the column
    then changes one of them at a time, up to rounding.

    Parameters
    ----------
    center, factor : ndarray of float64, shape (n_inputs,)
        ``factor`` is in steps per unit of the column; 0 makes the network blind to the input.
    low, high : ndarray of int64, shape (n_inputs,)
        Range of each input in steps; beyond it the input is constant.
    layers : tuple of IntegerDense
        With MaxMin between them: unit i of the first half pairs with unit i of the second.
    direction : ndarray of int64, shape (n_outputs, n_inputs)
        Units of the score that the residual adds for a step of the input.
    activation_bits, weight_bits : int
        Hidden activations lie within ``2**(activation_bits - 1) - 1``, weights within
        ``2**weight_bits``.
    unit : float
        Size of one unit of the score.
    scale, offset : float
        From the network's output to the target's.
    column : ndarray of int64, shape (n_inputs,), optional
        Column that each input reads, not falling; by default each column is one input.

    Raises
    ------
    ValueError
        If an accumulator could overflow 32 bits, the parts do not fit, or pieces overlap.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.folded import IntegerDense, IntegerNetwork
    >>> network = IntegerNetwork(
    ...     center=np.array([0.0]),
    ...     factor=np.array([4.0]),
    ...     low=np.array([-32]),
    ...     high=np.array([32]),
    ...     layers=(IntegerDense(np.array([[2]]), np.array([0]), shift=1),),
    ...     direction=np.array([[1]]),
    ...     activation_bits=8,
    ...     weight_bits=6,
    ...     unit=0.25,
    ... )
    >>> network.scores([[1.0], [2.5]]).ravel(), network([[1.0], [2.5]]).ravel()
    (array([ 8, 20]), array([2., 5.]))
    """

    center: Array
    factor: Array
    low: Whole
    high: Whole
    layers: tuple[IntegerDense, ...]
    direction: Whole
    activation_bits: int
    weight_bits: int
    unit: float
    scale: float = 1.0
    offset: float = 0.0
    column: Whole = None  # type: ignore[assignment]

    def __post_init__(self) -> None:
        if self.column is None:
            object.__setattr__(self, "column", np.arange(np.size(self.center)))
        own_arrays(self, "center", "factor", "low", "high", "direction", "column")
        for name in ("unit", "scale", "offset"):
            value = getattr(self, name)
            if isinstance(value, Real) and not isinstance(value, bool):
                object.__setattr__(self, name, float(value))
        self._check()

    @property
    def n_features(self) -> int:
        """Number of columns."""
        return int(self.column[-1]) + 1

    @property
    def n_inputs(self) -> int:
        """Number of the stack's inputs: that of the columns, unless some are cut."""
        return len(self.center)

    @property
    def whole(self) -> bool:
        """Whether no column is cut."""
        return self.n_inputs == self.n_features

    @property
    def n_outputs(self) -> int:
        """Number of outputs."""
        return len(self.direction)

    @property
    def limit(self) -> int:
        """Largest magnitude of a hidden activation."""
        return int(2 ** (self.activation_bits - 1) - 1)

    def __call__(self, X: ArrayLike) -> Array:
        """Map raw rows, shape (n_samples, n_features), to outputs, (n_samples, n_outputs)."""
        scores = self.scores(X).astype(np.float64)
        return self.offset + scores * (self.unit * self.scale)

    def scores(self, X: ArrayLike) -> Whole:
        """Integer scores of raw rows, shape (n_samples, n_outputs): what every artefact computes.

        Infinities count as the ends of a column's range; NaN is an error.

        Parameters
        ----------
        X : array-like of shape (n_samples, n_features)

        Returns
        -------
        scores : ndarray of int64 of shape (n_samples, n_outputs)

        Raises
        ------
        ValueError
            If X has another number of columns or holds NaN.
        """
        rows = np.asarray(X, dtype=np.float64)
        if rows.ndim != 2 or rows.shape[1] != self.n_features:
            raise ValueError(f"X must have shape (n_samples, {self.n_features}); got {rows.shape}")
        if np.isnan(rows).any():
            raise ValueError("X must not hold NaN; found NaN: impute missing values first")
        return np.ascontiguousarray(self.stack(self.steps(rows)).T)

    def steps(self, rows: Array) -> Whole:
        """Raw rows in whole steps, shape (n_inputs, n_samples).

        Parameters
        ----------
        rows : ndarray of float64 of shape (n_samples, n_features)

        Returns
        -------
        steps : ndarray of int64 of shape (n_inputs, n_samples)
        """
        read = rows if self.whole else rows[:, self.column]
        with np.errstate(over="ignore", invalid="ignore"):
            real = (read - self.center) * self.factor
        # An infinite value of a column to which the network is blind.
        real = np.where(self.factor > 0, real, 0.0)
        # What a cast of a positive number to an integer does in any language.
        shifted = np.clip(real, self.low, self.high) + (HALF + 0.5)
        return np.floor(shifted).T.astype(np.int64) - HALF

    def stack(self, steps: Whole) -> Whole:
        """Scores of steps, shape (n_outputs, n_samples).

        Parameters
        ----------
        steps : ndarray of int64 of shape (n_inputs, n_samples)

        Returns
        -------
        scores : ndarray of int64 of shape (n_outputs, n_samples)
        """
        hidden = steps
        for layer in self.layers[:-1]:
            hidden = np.clip(layer(hidden), -self.limit, self.limit)
            half = len(hidden) // 2
            first, second = hidden[:half], hidden[half:]
            hidden = np.concatenate([np.maximum(first, second), np.minimum(first, second)])
        scores: Whole = self.layers[-1](hidden) + self.direction @ steps
        return scores

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
        joined: NDArray[Any] = join.reduceat(values, self.starts, axis=-1)
        return joined

    @property
    def starts(self) -> NDArray[np.intp]:
        """Of each column, its first input."""
        return np.flatnonzero(np.diff(self.column, prepend=-1))

    def ends(self) -> tuple[Array, Array]:
        """Ends of each input's range, in its column's unit."""
        factor = np.where(self.factor > 0, self.factor, 1.0)
        return self.center + self.low / factor, self.center + self.high / factor

    def hash(self) -> str:
        """SHA-256 of all numbers: the identity that artefacts carry."""
        digest = hashlib.sha256()
        for name, value in self.parts().items():
            array = np.asarray(value)
            kind = "<f8" if array.dtype.kind == "f" else "<i8"
            digest.update(f"{name}{array.shape}".encode())
            digest.update(np.ascontiguousarray(array, dtype=kind).tobytes())
        return digest.hexdigest()

    def parts(self) -> dict[str, Any]:
        """Every number by a stable name."""
        named: dict[str, Any] = {
            name: getattr(self, name)
            for name in (
                "center", "factor", "low", "high", "direction", "activation_bits", "weight_bits",
                "unit", "scale", "offset",
            )
        }  # fmt: skip
        if not self.whole:
            named["column"] = self.column
        for position, layer in enumerate(self.layers):
            for name in ("weight", "bias", "shift"):
                named[f"{position}.{name}"] = getattr(layer, name)
        return named

    def __repr__(self) -> str:
        sizes = "-".join(str(n) for n in (self.n_features, *(len(x.bias) for x in self.layers)))
        return (
            f"<IntegerNetwork {sizes}, {self.activation_bits}/{self.weight_bits} bits, "
            f"hash {self.hash()[:12]}>"
        )

    def __setstate__(self, state: dict[str, Any]) -> None:
        # What comes out of a pickle is owned and proven like anything else.
        self.__dict__.update({"column": None, **state})
        self.__post_init__()

    def _check(self) -> None:
        """Prove that 32-bit arithmetic is exact, or raise ``ValueError``.

        Every range is checked before anything is added or multiplied, so that the check itself
        cannot overflow.
        """
        bits = self.activation_bits, self.weight_bits
        if not (all(type(n) is int for n in bits) and 2 <= bits[0] <= 16 and 1 <= bits[1] <= 15):
            raise ValueError(
                "activation_bits must be a whole number in [2, 16] and weight_bits in [1, 15]; got "
                f"{bits[0]!r} and {bits[1]!r}"
            )
        self._check_columns()
        check_pieces(self)
        size = np.maximum(np.abs(self.low), np.abs(self.high))
        residual = int((np.abs(self.direction) @ size).max())
        if not self.layers:
            raise ValueError("an integer network needs at least one layer; found none")
        for layer in self.layers:
            check_layer(layer, len(size), self.weight_bits)
            largest = layer.accumulator(size)
            if not largest <= MAX_ACCUMULATOR:
                raise ValueError(f"an accumulator could reach {largest}, beyond 32 bits")
            reach = (np.abs(layer.weight) @ size + np.abs(layer.bias) >> layer.shift) + 1
            outputs, size = reach, np.minimum(reach, self.limit)
            if layer is not self.layers[-1]:
                if len(size) % 2:
                    raise ValueError(f"MaxMin pairs units; found {len(size)} of them")
                half = len(size) // 2
                size = np.tile(np.maximum(size[:half], size[half:]), 2)
        if len(outputs) != self.n_outputs or outputs.max() + residual > MAX_ACCUMULATOR:
            raise ValueError("the scores do not fit the residual or 32 bits")

    def _check_columns(self) -> None:
        """Check shapes, kinds and ranges of all that is not a layer."""
        shape = (len(self.center),) if self.center.ndim == 1 and len(self.center) else None
        names = {"center": "f", "factor": "f", "low": "i", "high": "i", "column": "i"}
        for name, kind in names.items():
            array = getattr(self, name)
            if array.shape != shape or array.dtype.kind != kind:
                raise ValueError(
                    f"{name} must hold one {'number' if kind == 'f' else 'whole number'} an input; "
                    f"got {array.dtype} of shape {array.shape}"
                )
        if self.column[0] != 0 or not np.isin(np.diff(self.column), (0, 1)).all():
            raise ValueError(
                f"column must name the columns in order, without a gap; got {self.column.tolist()}"
            )
        if not all(type(value) is float for value in (self.unit, self.scale, self.offset)):
            raise ValueError("unit, scale and offset must be floats")
        product, smallest = self.unit * self.scale, min(self.unit, self.scale)
        # Far from the ends of float64: where compilers flush tiny numbers to zero, all is the same.
        if not (smallest >= SMALLEST and SMALLEST <= product <= LARGEST / 2.0**32):
            raise ValueError(
                f"unit * scale must lie in [{SMALLEST}, {LARGEST / 2.0**32}]; got {self.unit!r} * "
                f"{self.scale!r}"
            )
        if not abs(self.offset) <= LARGEST:
            raise ValueError(f"offset must lie within {LARGEST}; got {self.offset!r}")
        used = self.factor != 0
        factor, center = self.factor[used], np.abs(self.center)
        if not ((center <= LARGEST).all() and (self.factor >= 0).all()):
            raise ValueError(f"center must lie within {LARGEST} and factor must not be negative")
        if not ((factor >= 1.0 / LARGEST).all() and (factor <= 1.0 / SMALLEST).all()):
            raise ValueError(
                f"factor must be 0 or lie in [{1.0 / LARGEST}, {1.0 / SMALLEST}]; found "
                f"{self.factor.tolist()}: rescale the columns"
            )
        if not (
            (self.low >= -self.limit) & (self.low <= self.high) & (self.high <= self.limit)
        ).all():
            raise ValueError(f"low and high must be in order and lie within {self.limit} steps")
        whole = self.direction.dtype.kind == "i" and self.direction.ndim == 2
        if not whole or self.direction.shape[1:] != shape or not len(self.direction):
            raise ValueError(
                "direction must hold whole numbers of shape (n_outputs, n_inputs); got "
                f"{self.direction.dtype} of shape {self.direction.shape}"
            )
        if not within(self.direction, MAX_ACCUMULATOR):
            raise ValueError(f"direction must lie within {MAX_ACCUMULATOR}")


def check_pieces(network: IntegerNetwork) -> None:
    """Check that the pieces of each column follow each other.

    Steps of a piece change from half a step above its lower end to half a step below its upper
    end. Where these stretches do not overlap, each input is within half a step of what a piece of
    its own range gives: the slope along a column is then at most the largest of its pieces.
    """
    half = Fraction(1, 2)

    def change(n: int, end: int, inward: Fraction) -> Fraction:
        return Fraction(network.center[n]) + (end + inward) / Fraction(network.factor[n])

    moving = np.flatnonzero((network.factor > 0) & (network.low < network.high)).tolist()
    for one, other in pairwise(moving):
        upper = change(one, int(network.high[one]), -half)
        lower = change(other, int(network.low[other]), half)
        if network.column[one] == network.column[other] and upper > lower:
            raise ValueError(
                f"the pieces of a column must not overlap; found inputs {one} and {other} of "
                f"column {network.column[one]}"
            )


def within(values: Whole, most: int) -> bool:
    """Whether all magnitudes are at most so large; taking them could overflow."""
    return bool(((values >= -most) & (values <= most)).all())


def check_layer(layer: IntegerDense, n_inputs: int, weight_bits: int) -> None:
    """Check a layer's shapes and ranges."""
    weight, bias = layer.weight, layer.bias
    if weight.dtype.kind != "i" or bias.dtype.kind != "i":
        raise ValueError(
            f"a layer must hold whole numbers; got {weight.dtype} weights and {bias.dtype} biases"
        )
    if bias.ndim != 1 or weight.shape != (len(bias), n_inputs) or not len(bias):
        raise ValueError(f"a layer of {n_inputs} inputs got weights of shape {weight.shape}")
    if type(layer.shift) is not int or not 0 <= layer.shift <= MAX_SHIFT:
        raise ValueError(f"shift must be a whole number in [0, {MAX_SHIFT}]; got {layer.shift!r}")
    # Exact multiplication by 16-bit instructions needs entries below 2**15.
    if not within(weight, min(2**weight_bits, 2**15 - 1)):
        raise ValueError(f"weights must lie within 2**{weight_bits}")
    if not within(bias, MAX_ACCUMULATOR):
        raise ValueError(f"biases must lie within {MAX_ACCUMULATOR}")
