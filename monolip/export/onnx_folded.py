"""A folded network as nodes of an ONNX graph: exact in float64, as in numpy."""

from __future__ import annotations

import numpy as np

from ..folded import Dense, FoldedNetwork
from ..folded.operations import SPLIT_BITS
from .onnx_nodes import Nodes
from .stack import check_stack

__all__ = ["folded_outputs"]


def folded_outputs(nodes: Nodes, network: FoldedNetwork, rows: str) -> str:
    """Outputs of float64 rows, ``==`` those of the network; a value of NaN counts as 0.

    Every number is whole and below ``2**53``, as in :class:`FoldedNetwork`, so that no runtime can
    compute another one.
    """
    check_stack(network, "ONNX")
    grid = network.grid
    zero = nodes.constant(0.0, "zero")
    inputs = nodes.add("Where", nodes.add("IsNaN", rows), zero, rows)
    inputs = nodes.spread(inputs, grid.column)
    inputs = nodes.add("Max", inputs, nodes.constant(grid.minimum, "minimum"))
    inputs = nodes.add("Min", inputs, nodes.constant(grid.maximum, "maximum"))
    inputs = nodes.add("Sub", inputs, nodes.constant(grid.center, "center"))
    inputs = nodes.add("Mul", inputs, nodes.constant(grid.factor, "factor"))
    hidden = inputs = nodes.add("Round", inputs)
    dense = [operation for operation in network.operations if isinstance(operation, Dense)]
    for layer in dense[:-1]:
        half = len(layer.bias) // 2
        first = dense_outputs(nodes, layer, slice(half), hidden)
        second = dense_outputs(nodes, layer, slice(half, None), hidden)
        hidden = nodes.maxmin(first, second)
    result = dense_outputs(nodes, dense[-1], slice(None), hidden)
    result = nodes.dense(inputs, network.direction, result)
    result = nodes.add("Mul", result, nodes.constant(network.step * network.scale, "step"))
    return nodes.add("Add", result, nodes.constant(network.offset, "offset"))


def dense_outputs(nodes: Nodes, layer: Dense, units: slice, hidden: str) -> str:
    """``floor(weight @ steps) + bias`` of some units, with the weights in two parts."""
    weight = np.ldexp(layer.weight[units], SPLIT_BITS)
    coarse = np.rint(weight)
    # floor((a + b) / m) = floor((a + floor(b)) / m) for whole numbers a and m.
    fine = nodes.dense(hidden, weight - coarse, nodes.constant(0.0, "zero"))
    unit = 2.0**-SPLIT_BITS
    total = nodes.dense(hidden, coarse, nodes.add("Floor", fine), alpha=unit, beta=unit)
    return nodes.add("Add", nodes.add("Floor", total), nodes.constant(layer.bias[units], "bias"))
