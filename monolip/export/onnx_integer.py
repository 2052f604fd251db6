"""An integer network as nodes of an ONNX graph: whole numbers, held in floating point."""

from __future__ import annotations

from typing import Literal

import numpy as np

from ..folded import IntegerDense, IntegerNetwork
from .onnx_nodes import Nodes

__all__ = ["MISSING", "integer_scores", "onnx_dtype"]

Dtype = Literal["float32", "float64"]

# Whole numbers up to this size, and all sums of them below it, are exact.
EXACT = {"float32": 2**24, "float64": 2**53}
# Score of a row with a missing value: no other row has it, and it exceeds no threshold.
MISSING = -(2**31)
# Added before rounding down and taken away after it, as in IntegerNetwork.steps.
HALF = 2**15
# Shifting a 32-bit accumulator by more changes nothing.
MAX_SHIFT = 31


def integer_scores(
    nodes: Nodes, network: IntegerNetwork, rows: str, missing: str, dtype: Dtype
) -> str:
    """Scores of float64 rows as whole numbers of a dtype, ``MISSING`` where a row holds NaN."""
    result = integer_stack(nodes, network, nodes.cast(steps(nodes, network, rows), dtype), dtype)
    return nodes.add("Where", missing, nodes.constant(np.array(MISSING, dtype), "none"), result)


def steps(nodes: Nodes, network: IntegerNetwork, rows: str) -> str:
    """Whole steps of float64 rows, in float64: the same operations as IntegerNetwork.steps."""
    rows = nodes.spread(rows, network.column)
    moved = nodes.add("Sub", rows, nodes.constant(network.center, "center"))
    real = nodes.add("Mul", moved, nodes.constant(network.factor, "factor"))
    # NaN, and an infinite value where the factor is 0, to which the network is blind.
    real = nodes.add("Where", nodes.add("IsNaN", real), nodes.constant(0.0, "zero"), real)
    real = nodes.add("Max", real, nodes.constant(network.low.astype(np.float64), "low"))
    real = nodes.add("Min", real, nodes.constant(network.high.astype(np.float64), "high"))
    shifted = nodes.add("Floor", nodes.add("Add", real, nodes.constant(HALF + 0.5, "shift")))
    return nodes.add("Sub", shifted, nodes.constant(float(HALF), "half"))


def integer_stack(nodes: Nodes, network: IntegerNetwork, steps: str, dtype: Dtype) -> str:
    """Scores of steps, both whole numbers of a dtype.

    Rounding down and clipping never change an order, so they are done once, after MaxMin. The
    factors alpha and beta of a Gemm are exact powers of two.
    """
    limit = network.limit
    hidden = steps
    for layer in network.layers[:-1]:
        half = len(layer.bias) // 2
        first = accumulator(nodes, layer, slice(half), hidden, dtype)
        second = accumulator(nodes, layer, slice(half, None), hidden, dtype)
        bounds = [nodes.constant(np.array(end, dtype), "limit") for end in (-limit, limit)]
        hidden = nodes.add("Clip", nodes.add("Floor", nodes.maxmin(first, second)), *bounds)
    last = nodes.add("Floor", accumulator(nodes, network.layers[-1], slice(None), hidden, dtype))
    return nodes.dense(steps, network.direction.astype(dtype), last)


def accumulator(nodes: Nodes, layer: IntegerDense, units: slice, hidden: str, dtype: Dtype) -> str:
    """Accumulators of some units over ``2**shift``, before rounding down."""
    unit = 2.0 ** -min(layer.shift, MAX_SHIFT)
    bias = nodes.constant(layer.bias[units].astype(dtype), "bias")
    return nodes.dense(hidden, layer.weight[units].astype(dtype), bias, alpha=unit, beta=unit)


def largest_number(network: IntegerNetwork) -> int:
    """A bound on every number of the integer stack and on every partial sum."""
    size = np.maximum(np.abs(network.low), np.abs(network.high))
    residual = int((np.abs(network.direction) @ size).max())
    largest = max(int(size.max()), residual)
    for layer in network.layers:
        accumulator = layer.accumulator(size)
        largest = max(largest, accumulator, int(np.abs(layer.weight).max(initial=0)))
        size = np.full(len(layer.bias), network.limit)
    return max(largest, (accumulator >> layer.shift) + 1 + residual)


def onnx_dtype(network: IntegerNetwork, dtype: str | None) -> Dtype:
    """The dtype asked for if it holds every number exactly; by default the smaller that does."""
    if dtype not in (None, "float32", "float64"):
        raise ValueError(f"dtype must be 'float32', 'float64' or None; got {dtype!r}")
    largest = largest_number(network)
    if dtype == "float32" and not largest < EXACT["float32"]:
        raise ValueError(
            "dtype='float32' needs every accumulator below 2**24 = 16777216; found "
            f"{largest} with {network.activation_bits}-bit activations and "
            f"{network.weight_bits}-bit weights: take dtype='float64' or fewer bits"
        )
    if dtype == "float64" or largest >= EXACT["float32"]:
        return "float64"
    return "float32"
