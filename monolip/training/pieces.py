"""Sums over the pieces of columns, looked up where a row lies instead of summed piece by piece.

A column that is cut into pieces enters the first layer as ``sum_j w_j (clip(x, low_j, high_j) -
reference_j)``: a broken line through 0, with slope ``w_j`` in piece j. A row needs the line's value
at the end of its piece that is nearest to 0 and the slope there, whatever the number of pieces. In
the arrays here the pieces come first, so that what belongs to one of them is contiguous.
"""

from __future__ import annotations

from typing import Any

from .compiled import compiled

__all__ = ["find_pieces", "line_values", "piece_gradients", "row_sums"]


@compiled
def find_pieces(
    scaled: Any, starts: Any, low: Any, high: Any, reference: Any, piece: Any, away: Any
) -> None:
    """Piece of each column that a row lies in, and how far it is from that piece's reference."""
    for column in range(len(scaled)):
        value = scaled[column]
        first, last = starts[column], starts[column + 1] - 1
        while first < last:
            middle = (first + last) // 2
            if value <= high[middle]:
                last = middle
            else:
                first = middle + 1
        piece[column] = first
        away[column] = min(max(value, low[first]), high[first]) - reference[first]


@compiled
def line_values(
    weight: Any, starts: Any, middle: Any, low: Any, high: Any, reference: Any, value: Any
) -> None:
    """Values of the broken lines at the references, shape (n_inputs, n_units)."""
    n_units = weight.shape[1]
    for column in range(len(middle)):
        start = middle[column]
        for k in range(n_units):
            value[start, k] = 0
        for j in range(start, starts[column + 1] - 1):
            width = high[j] - reference[j]
            for k in range(n_units):
                value[j + 1, k] = value[j, k] + width * weight[j, k]
        for j in range(start, starts[column], -1):
            width = low[j] - reference[j]
            for k in range(n_units):
                value[j - 1, k] = value[j, k] + width * weight[j, k]


@compiled
def row_sums(weight: Any, value: Any, piece: Any, away: Any, out: Any) -> None:
    """Sums over the columns, shape (n_rows, n_units)."""
    n_units = weight.shape[1]
    for r in range(len(out)):
        for k in range(n_units):
            out[r, k] = 0
        for column in range(piece.shape[1]):
            j, step = piece[r, column], away[r, column]
            for k in range(n_units):
                out[r, k] += value[j, k] + step * weight[j, k]


@compiled
def piece_gradients(
    upstream: Any,
    piece: Any,
    away: Any,
    starts: Any,
    middle: Any,
    low: Any,
    high: Any,
    reference: Any,
    within: Any,
    gradient: Any,
) -> None:
    """Gradient in the weights of the pieces, shape (n_inputs, n_units); overwrites ``within``."""
    n_units = upstream.shape[1]
    within[:] = 0
    gradient[:] = 0
    for r in range(len(upstream)):
        for column in range(piece.shape[1]):
            j, step = piece[r, column], away[r, column]
            for k in range(n_units):
                within[j, k] += upstream[r, k]
                gradient[j, k] += step * upstream[r, k]
    # Rows beyond a piece have come all the way through it.
    for column in range(len(middle)):
        start, end = starts[column], starts[column + 1] - 1
        for j in range(end - 1, middle[column] - 1, -1):
            width = high[j] - reference[j]
            for k in range(n_units):
                gradient[j, k] += width * within[j + 1, k]
                if j > middle[column]:
                    within[j, k] += within[j + 1, k]
        for j in range(start + 1, middle[column] + 1):
            width = low[j] - reference[j]
            for k in range(n_units):
                gradient[j, k] += width * within[j - 1, k]
                if j < middle[column]:
                    within[j, k] += within[j - 1, k]
