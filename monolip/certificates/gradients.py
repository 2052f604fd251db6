"""Slopes of outputs at a point, operation by operation: for searches, not for proofs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..folded import (
    Dense,
    FoldedNetwork,
    GroupSort,
    MaxMin,
    Operation,
    OrderStatistics,
    ReluResidual,
    Spline,
)

__all__ = ["gradient"]

Array = NDArray[np.float64]

# Rows whose distances to all points of a layer are kept at the same time.
CHUNK_ROWS = 256


def gradient(network: FoldedNetwork, rows: Array, weight: Array) -> Array:
    """Slope of a margin along each raw column, in output units, at each row."""
    chunks = range(0, max(1, len(rows)), CHUNK_ROWS)
    return np.concatenate(
        [gradient_of_few(network, *(a[n : n + CHUNK_ROWS] for a in (rows, weight))) for n in chunks]
    )


def gradient_of_few(network: FoldedNetwork, rows: Array, weight: Array) -> Array:
    """The same of rows that are few enough."""
    grid = network.grid
    hidden, inputs = grid(rows), []
    for operation in network.operations:
        inputs.append(hidden)
        hidden = operation(hidden)
    slope: Array = weight
    for operation, seen in zip(reversed(network.operations), reversed(inputs), strict=True):
        slope = backward(operation, seen.T, slope)
    slope = slope + weight @ network.direction
    at = grid.spread(rows)
    inside = (at >= grid.minimum) & (at <= grid.maximum)
    along = np.where(inside, slope * grid.factor * (network.step * network.scale), 0.0)
    steepest: Array = grid.gather(along, np.add)
    return steepest


def backward(operation: Operation, hidden: Array, slope: Array) -> Array:
    """Slopes in an operation's inputs from those in its outputs, shapes (n_rows, n_units)."""
    if isinstance(operation, Dense):
        result: Array = slope @ operation.weight
        return result
    if isinstance(operation, MaxMin | GroupSort):
        size = 2 if isinstance(operation, MaxMin) else int(operation.size)
        groups = hidden.reshape(len(hidden), size, -1)
        order = np.argsort(-groups, axis=1, kind="stable")
        sorted_slope = slope.reshape(groups.shape)
        result = np.empty_like(groups)
        np.put_along_axis(result, order, sorted_slope, axis=1)
        return result.reshape(hidden.shape)
    if isinstance(operation, ReluResidual):
        active = hidden @ operation.weight.T + operation.bias > 0
        result = slope - (2.0 * (slope @ operation.weight.T) * active) @ operation.weight
        return result
    if isinstance(operation, Spline):
        piece = (hidden[:, :, None] >= operation.knots[:, 1:-1]).sum(axis=2)
        result = slope * np.take_along_axis(operation.slopes, piece.T, axis=1).T
        return result
    if isinstance(operation, OrderStatistics):
        apart = hidden[:, None, :] - operation.weight
        order = np.argsort(-np.abs(apart), axis=2)[:, :, : len(operation.weights)]
        share = np.zeros(apart.shape)
        np.put_along_axis(share, order, operation.weights[None, None], axis=2)
        result = np.einsum("no,noi->ni", slope, share * np.sign(apart))
        return result
    raise NotImplementedError(f"no gradient of the operation {operation.name!r}")
