"""Learned activations: piecewise linear functions on whole numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from .operations import (
    EXACT,
    MAX_BITS,
    SPLIT_BITS,
    UPWARD,
    Operation,
    is_whole,
    own_arrays,
    trailing_bits,
)

__all__ = ["Spline"]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Spline(Operation):
    """Piecewise linear function of each unit, rounded down within each piece; exact.

    ``value[k] + floor(slopes[k] * (x - knots[k]))`` between two knots, where each value is what the
    piece before it ends with: steps of one lead to steps of at most one where slopes are at most 1.
    The first and the last piece go on without end.

    Parameters
    ----------
    knots : ndarray of shape (n_units, n_pieces + 1)
        Whole numbers of grid steps, not falling.
    slopes : ndarray of shape (n_units, n_pieces)
        Multiples of a power of two.
    start : ndarray of shape (n_units,)
        Value at the first knot, in whole steps.

    References
    ----------
    Ducotterd, Goujon, Bohra, Perdios, Neumayer, Unser, "Improving Lipschitz-Constrained Neural
    Networks by Learning Activation Functions", JMLR 2024.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.folded import Spline
    >>> knots, slopes = np.array([[-8.0, 0.0, 8.0]]), np.array([[-1.0, 0.5]])
    >>> spline = Spline(knots=knots, slopes=slopes, start=np.array([8.0]))
    >>> spline(np.array([[-3.0, 5.0]]))
    array([[3., 2.]])
    """

    name: ClassVar[str] = "spline"

    knots: Array
    slopes: Array
    start: Array

    def __post_init__(self) -> None:
        own_arrays(self)
        coarse = np.rint(np.ldexp(self.slopes, SPLIT_BITS))
        object.__setattr__(self, "_parts", (coarse, np.ldexp(self.slopes, SPLIT_BITS) - coarse))
        if self.knots.ndim != 2 or self.slopes.ndim != 2:
            return  # Refused by check().
        coarse, fine = self.__dict__["_parts"]
        rises = floored(coarse, fine, np.diff(self.knots, axis=1))
        values = self.start[:, None] + np.cumsum(rises, axis=1)
        values = np.concatenate([self.start[:, None], values], axis=1)
        object.__setattr__(self, "_values", values)

    def __getstate__(self) -> dict[str, Any]:
        return {"knots": self.knots, "slopes": self.slopes, "start": self.start}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self.__post_init__()

    @property
    def width(self) -> int:
        """Numbers that are computed for each row."""
        return 8 * len(self.start)

    def __call__(self, steps: Array) -> Array:
        """Map (n_units, n_samples) to the same shape."""
        knots, values = self.knots, self.__dict__["_values"]
        piece = np.zeros(steps.shape, dtype=np.intp)
        for inner in knots[:, 1:-1].T:
            piece += steps >= inner[:, None]

        def chosen(table: Array) -> Array:
            return np.take_along_axis(table, piece, axis=1)

        coarse, fine = self.__dict__["_parts"]
        rise = floored(chosen(coarse), chosen(fine), steps - chosen(knots))
        result: Array = chosen(values) + rise
        return result

    def bounds(self, low: Array, high: Array) -> tuple[Array, Array]:
        """Interval bounds; each piece rises or falls throughout, so its ends suffice."""
        ends = np.hstack([low[:, None], high[:, None]])
        inside = np.clip(self.knots, ends[:, :1], ends[:, 1:])
        values = self(np.rint(np.hstack([ends, inside])))
        return values.min(axis=1), values.max(axis=1)

    def length(self, length: float) -> float:
        """Bound on the l2 norm of the outputs: that of the slopes, and what 0 is mapped to."""
        at_zero = float(np.linalg.norm(self(np.zeros((len(self.start), 1)))))
        return float((self.steepest * length + at_zero) * UPWARD)

    @property
    def steepest(self) -> float:
        """Most whole steps that one step leads to."""
        return float(np.ceil(np.abs(self.slopes).max(initial=0.0)))

    @property
    def rounding(self) -> float:
        """Most by which rounding moves a value off the line without rounding, in steps."""
        return float(self.slopes.shape[1] + 1)

    def check(self, low: Array, high: Array, length: float) -> None:
        """Raise ``ValueError`` unless all products are exact."""
        knots, slopes, start = self.knots, self.slopes, self.start
        if knots.ndim != 2 or slopes.shape != (len(knots), knots.shape[1] - 1):
            raise ValueError(f"a spline has shapes {knots.shape} and {slopes.shape}")
        if start.shape != low.shape or len(knots) != len(low) or slopes.shape[1] < 1:
            raise ValueError(f"splines of {len(knots)} units do not fit {len(low)} units")
        if not (is_whole(knots) and is_whole(start) and (np.diff(knots, axis=1) >= 0).all()):
            raise ValueError("a spline's knots must be whole numbers of steps that do not fall")
        bits = trailing_bits(slopes)
        if bits > MAX_BITS or not (np.abs(slopes) <= 1.0).all():
            raise ValueError(f"slopes must be multiples of 2**-{MAX_BITS} within [-1, 1]")
        farthest = max(
            float(np.abs(knots).max()), float(np.maximum(np.abs(low), np.abs(high)).max())
        )
        reach = 2.0 * farthest
        fine = reach * 2.0 ** max(bits - SPLIT_BITS, 0)
        if not (reach + 1.0) * (2.0**SPLIT_BITS + 1.0) < EXACT or not fine < EXACT:
            raise ValueError("a product of a spline could exceed 2**53; use a coarser grid")
        if not np.abs(self.__dict__["_values"]).max() < EXACT / 2:
            raise ValueError("a value of a spline could exceed 2**53; use a coarser grid")


def floored(coarse: Array, fine: Array, distance: Array) -> Array:
    """``floor(slope * distance)`` of slopes in two parts."""
    # floor((a + b) / m) = floor((a + floor(b)) / m) for whole numbers a and m.
    product: Array = np.floor((coarse * distance + np.floor(fine * distance)) * 2.0**-SPLIT_BITS)
    return product
