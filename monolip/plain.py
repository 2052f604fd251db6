"""From the plain form of each layer, in real units, to an operation on whole numbers of steps."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .folded import (
    Dense,
    GroupSort,
    MaxMin,
    Operation,
    OrderStatistics,
    ReluResidual,
    Spline,
)
from .folded.operations import MAX_BITS, SPLIT_BITS
from .folded.rounding import apportion

__all__ = ["Reach", "hidden_rounding", "reached", "rounded"]

Array = NDArray[np.float64]

# Half a unit for a bias's rounding and a floor, far above what a step will be.
SPARE = 2.0**-10


@dataclass(frozen=True)
class Reach:
    """How large inputs can be, in real units: each, and the l2 norm of all (inf if not known)."""

    each: Array
    length: float = np.inf

    def products(self, weight: Array) -> Array:
        """Bound on all partial sums of products with rows of weights."""
        sums: Array = np.abs(weight) @ self.each
        if np.isfinite(self.length):
            sums = np.minimum(sums, np.linalg.norm(weight, axis=1) * self.length)
        return sums


def reached(layer: dict[str, Any], reach: Reach) -> tuple[Reach, float]:
    """Reach of a layer's outputs, and the largest number on the way that must fit."""
    kind = layer["operation"]
    if kind == "dense":
        weight, bias = layer["weight"], layer["bias"]
        each = reach.products(weight) + np.abs(bias) + SPARE
        largest, length = float(each.max()), reach.length
        if np.isfinite(length) and (growth := float(np.linalg.norm(weight, 2))) > 1.0 + 1e-9:
            # A head, whose rows are short each on its own; as FoldedNetwork.ranges follows it.
            each, length = np.abs(weight) @ reach.each + np.abs(bias) + SPARE, growth * length
        return known(each, length + float(np.linalg.norm(bias)) + SPARE), largest
    if kind in ("maxmin", "groupsort"):
        groups = reach.each.reshape(layer.get("size", 2), -1)
        each = np.broadcast_to(groups.max(axis=0), groups.shape).ravel()
        return Reach(each, reach.length), 0.0
    if kind == "order statistics":
        farthest = (np.abs(layer["weight"]) + reach.each).max(axis=1) + np.abs(layer["bias"])
        return Reach(farthest + SPARE), float(farthest.max() + SPARE)
    if kind == "relu residual":
        weight, bias = layer["weight"], layer["bias"]
        inner = Reach(
            reach.products(weight) + np.abs(bias) + SPARE,
            reach.length + float(np.linalg.norm(bias)) + SPARE,
        )
        back = inner.products(2.0 * weight.T) + SPARE
        length = reach.length + 2.0 * float(np.linalg.norm(np.maximum(bias, 0.0))) + SPARE
        return known(reach.each + back, length), float(max(inner.each.max(), back.max()))
    if kind == "spline":
        farthest = 2.0 * max(float(reach.each.max()), float(np.abs(layer["knots"]).max()))
        # Slopes of at most 1 from the value at the first knot on.
        each = np.abs(layer["start"]) + np.abs(layer["knots"][:, 0]) + reach.each + SPARE
        length = reach.length + float(np.linalg.norm(each - reach.each))
        return known(each, length), 2.0 * max(farthest, float(each.max()))
    raise NotImplementedError(f"cannot fold the operation {kind!r}")


def known(each: Array, length: float) -> Reach:
    """Reach of units of which two things are known."""
    length = min(length, float(np.linalg.norm(each))) if np.isfinite(length) else np.inf
    return Reach(np.minimum(each, length), length)


def rounded(layer: dict[str, Any], reach: Reach, step: float) -> Operation:
    """Operation on steps of that size, keeping each bound of the layer."""
    kind = layer["operation"]
    if kind == "dense":
        bits = weight_bits(reach.each / step)
        # Rows of a first layer measured in l1 or l2 may be longer; their entries are at most 1.
        row_sum = np.abs(layer["weight"]).sum(axis=1)
        weight = apportion(layer["weight"], np.where(row_sum < 1.0 + 1e-9, 1.0, np.inf), bits)
        return Dense(weight, np.rint(layer["bias"] / step))
    if kind == "maxmin":
        return MaxMin()
    if kind == "groupsort":
        return GroupSort(np.float64(layer["size"]))  # type: ignore[arg-type]
    if kind == "order statistics":
        farthest = (np.abs(layer["weight"]) + reach.each).max() + SPARE
        bits = weight_bits(np.full(len(layer["weights"]), farthest / step))
        # Down: the sum stays at most 1, and the order is kept.
        weights = np.ldexp(np.floor(np.ldexp(layer["weights"], bits)), -bits)
        return OrderStatistics(
            np.rint(layer["weight"] / step), weights, np.rint(layer["bias"] / step)
        )
    if kind == "relu residual":
        inner = reach.products(layer["weight"]) + np.abs(layer["bias"]) + SPARE
        bits = min(weight_bits(reach.each / step), weight_bits(inner / step))
        weight = apportion(layer["weight"], np.full(len(layer["weight"]), np.inf), bits)
        return ReluResidual(weight, np.rint(layer["bias"] / step))
    if kind == "spline":
        knots = np.rint(layer["knots"] / step)
        farthest = 2.0 * max(float(reach.each.max()) / step, float(np.abs(knots).max())) + 1.0
        bits = min(MAX_BITS, SPLIT_BITS + 52 - math.frexp(farthest)[1])
        # Towards 0: no slope passes 1.
        slopes = np.ldexp(np.trunc(np.ldexp(layer["slopes"], bits)), -bits)
        return Spline(knots, slopes, np.rint(layer["start"] / step))
    raise NotImplementedError(f"cannot fold the operation {kind!r}")


def hidden_rounding(layers: list[dict[str, Any]]) -> float:
    """Most that rounding adds to the l2 norm of a change of l2 layers' outputs, in steps."""
    total = 1.0
    for layer in layers:
        if layer["operation"] == "dense":
            total += math.sqrt(len(layer["bias"]))
        elif layer["operation"] == "relu residual":
            n_hidden, n_units = layer["weight"].shape
            total += 2.0 * math.sqrt(n_hidden) + math.sqrt(n_units)
    return total


def weight_bits(size: Array) -> int:
    """Bits after the point that keep the fine part's sums below 2**53, for inputs in steps."""
    total = 0.5 * float(size.sum()) + 1.0
    return min(MAX_BITS, SPLIT_BITS + 51 - math.frexp(total)[1])
