"""A folded network's steps in compiled code (numba): the same whole numbers, in one go.

The numpy form spends most of its time going through memory between operations. All numbers are
whole and below 2**53, so the order of sums does not matter and the result is the same.
"""

from __future__ import annotations

import sys
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .operations import SPLIT_BITS, Dense, InputGrid, MaxMin, Operation

__all__ = ["FusedSteps", "fused_steps"]

Array = NDArray[np.float64]

# Rows that go through all layers together.
BLOCK = 128
# From here on compiled code pays, even if it has to be read from disk first.
MANY_ROWS = 4096


class FusedSteps:
    """Evaluates the stack and the residual on raw rows.

    Parameters
    ----------
    grid : InputGrid
    operations : tuple of Operation
        Dense layers with a MaxMin between each two.
    direction : ndarray of shape (n_outputs, n_features)
    """

    def __init__(
        self, grid: InputGrid, operations: tuple[Operation, ...], direction: Array
    ) -> None:
        layers = [layer for layer in operations if isinstance(layer, Dense)]
        parts, self.n_outputs = [], len(direction)
        for layer in layers:
            coarse, fine = layer.parts()
            parts.append(np.vstack([coarse, fine]))
        self.fixed = (
            grid.column.astype(np.int64),
            grid.minimum,
            grid.maximum,
            grid.center,
            grid.factor,
            np.concatenate([part.ravel() for part in parts]),
            np.concatenate([layer.bias for layer in layers]),
            np.array([layer.weight.shape for layer in layers]),
            direction,
        )

    def __call__(self, rows: Array) -> Array:
        """Map raw rows, shape (n_samples, n_features), to steps, (n_outputs, n_samples)."""
        out = np.empty((self.n_outputs, len(rows)))
        compiled()(np.ascontiguousarray(rows), *self.fixed, out)
        return out


def fused_steps(
    grid: InputGrid, operations: tuple[Operation, ...], direction: Array, n_rows: int
) -> FusedSteps | None:
    """Compiled evaluation where it pays: many rows, a plain stack, and numba loaded already."""
    if n_rows < MANY_ROWS or "numba" not in sys.modules:
        return None
    dense, between = operations[::2], operations[1::2]
    plain = all(isinstance(layer, Dense) and layer.members == 1 for layer in dense)
    if not plain or not all(isinstance(layer, MaxMin) for layer in between):
        return None
    return FusedSteps(grid, operations, direction)


@cache
def compiled() -> Any:
    """The compiled function, kept on disk where there is a place for it."""
    import numba

    try:
        return numba.njit(cache=True, nogil=True)(run)
    except RuntimeError:
        return numba.njit(nogil=True)(run)


def run(
    rows: Any,
    column: Any,
    minimum: Any,
    maximum: Any,
    center: Any,
    factor: Any,
    parts: Any,
    bias: Any,
    shapes: Any,
    direction: Any,
    out: Any,
) -> None:
    """Fill ``out`` with the steps of all rows."""
    n_inputs, last = len(column), len(shapes) - 1
    widest = max(n_inputs, shapes[:, 0].max())
    inputs = np.zeros((n_inputs, BLOCK))
    products, hidden = np.empty((2 * widest, BLOCK)), np.empty((widest, BLOCK))
    unit = 2.0**-SPLIT_BITS
    for start in range(0, len(rows), BLOCK):
        n = min(BLOCK, len(rows) - start)
        for r in range(n):
            for i in range(n_inputs):
                given = rows[start + r, column[i]]
                value = min(max(given, minimum[i]), maximum[i])
                if np.isnan(given):
                    value = np.nan
                inputs[i, r] = np.rint((value - center[i]) * factor[i])
        place, shift, now = 0, 0, inputs
        for depth in range(len(shapes)):
            n_out, n_in = shapes[depth]
            both = parts[place : place + 2 * n_out * n_in].reshape(2 * n_out, n_in)
            found = products[: 2 * n_out]
            np.dot(both, now, found)
            for k in range(n_out):
                for r in range(BLOCK):
                    # floor((a + b) / m) = floor((a + floor(b)) / m) for whole numbers a and m.
                    whole = found[k, r] + np.floor(found[n_out + k, r])
                    found[k, r] = np.floor(whole * unit) + bias[shift + k]
            place, shift = place + 2 * n_out * n_in, shift + n_out
            if depth < last:
                half = n_out // 2
                now = hidden[:n_out]
                for k in range(half):
                    for r in range(BLOCK):
                        left, right = found[k, r], found[half + k, r]
                        now[k, r] = max(left, right)
                        now[half + k, r] = min(left, right)
        for k in range(len(out)):
            for r in range(n):
                out[k, start + r] = products[k, r]
            for i in range(n_inputs):
                if direction[k, i] != 0:
                    for r in range(n):
                        out[k, start + r] += direction[k, i] * inputs[i, r]
