"""Rounding of weights that keeps the bounds on their rows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["apportion"]

Array = NDArray[np.float64]


def apportion(weight: Array, limit: float | Array, bits: int) -> Array:
    """Round to multiples of ``2**-bits`` without letting an absolute row sum pass ``limit``.

    Largest remainders: floor the absolute values, then hand out units to the largest remainders of
    each row while the sum stays at or below the limit. No entry passes 1.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.folded.rounding import apportion
    >>> apportion(np.array([[1 / 3, -1 / 3, 1 / 3]]), 1.0, bits=2)
    array([[ 0.5 , -0.25,  0.25]])
    """
    exact = np.ldexp(np.minimum(np.abs(weight), 1.0), bits)
    units = np.floor(exact)
    remainder = exact - units
    allowed = np.floor(np.ldexp(limit, bits)) - units.sum(axis=1)
    wanted = np.minimum(np.rint(remainder.sum(axis=1)), allowed)
    rank = np.argsort(np.argsort(-remainder, axis=1, kind="stable"), axis=1, kind="stable")
    units += rank < wanted[:, None]
    # Division above can leave a sum a unit over its limit already: take from the largest entry.
    for row in np.flatnonzero(wanted < 0):
        units[row, units[row].argmax()] += wanted[row]
    return np.copysign(np.ldexp(np.minimum(units, 2.0**bits), -bits), weight)
