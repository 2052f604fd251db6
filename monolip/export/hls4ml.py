"""hls4ml: the network as a graph that it takes, with the precision of every number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ..folded import IntegerDense
from .artefact import Artefact
from .onnx_nodes import Nodes, assembled, import_onnx, tensor

if TYPE_CHECKING:
    import onnx

__all__ = ["to_hls4ml"]

# Shifting a 32-bit accumulator by more changes nothing.
MAX_SHIFT = 31
# Scores fit 32 bits; a fraction is cut off, which rounds down.
SCORE = "ap_fixed<32,32,AP_TRN,AP_WRAP>"


def to_hls4ml(artefact: Artefact) -> tuple[onnx.ModelProto, dict[str, Any]]:
    """Write a network as an ONNX graph for hls4ml, with its configuration.

    hls4ml takes MatMul, Add, Max, Min and Concat, so rounding and limits are left to fixed-point
    types: weights and accumulators have all the bits that they can need, activations are cut off
    to whole steps (AP_TRN) and limited symmetrically (AP_SAT_SYM). The scores of the firmware are
    then ``==`` those of ``artefact.network`` for equal steps.

    The graph's input is ``steps``, whole numbers as ``artefact.network.steps`` makes them of raw
    columns (one for each piece of a column that is cut), and its output ``scores``. Without the
    types it computes something else.

    Parameters
    ----------
    artefact : Artefact

    Returns
    -------
    model : onnx.ModelProto
    config : dict
        Both for ``hls4ml.converters.convert_from_onnx_model(model, hls_config=config, ...)``, with
        ``io_type="io_parallel"``.

    Examples
    --------
    >>> from sklearn.datasets import load_iris
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.export import Artefact, to_hls4ml, to_integer
    >>> X, y = load_iris(return_X_y=True)
    >>> model = MonotonicLipschitzClassifier(max_iter=50, random_state=0).fit(X, y == 2)
    >>> network = to_integer(model.network_, X, activation_bits=8, weight_bits=7)
    >>> graph, config = to_hls4ml(Artefact(network))
    >>> config["LayerName"]["steps"]
    {'Precision': {'result': 'ap_fixed<8,8,AP_TRN,AP_SAT_SYM>'}}
    """
    network = artefact.network
    nodes = Precise()
    bits = network.activation_bits
    activation = f"ap_fixed<{bits},{bits},AP_TRN,AP_SAT_SYM>"
    nodes.precision("steps", activation)
    size = np.maximum(np.abs(network.low), np.abs(network.high))
    hidden = "steps"
    for layer in network.layers[:-1]:
        half = len(layer.bias) // 2
        first, second = (
            nodes.layer(hidden, part(layer, units), size, activation)
            for units in (slice(half), slice(half, None))
        )
        hidden = nodes.maxmin(first, second)
        for node in nodes.nodes[-3:]:
            nodes.precision(node.name, activation)
        size = np.full(len(layer.bias), network.limit)
    last, residual = network.layers[-1], network.direction.any()
    final = nodes.layer(hidden, last, size, SCORE, None if residual else "scores")
    if residual:
        moved = nodes.product("steps", network.direction, 0, SCORE)
        nodes.precision(nodes.add("Add", final, moved, output="scores"), SCORE)
    model = assembled(
        nodes,
        tensor("steps", np.float64, 1, network.n_inputs),
        [tensor("scores", np.float64, 1, network.n_outputs)],
        name=artefact.name,
        explanation=f"Model {artefact.name!r} for hls4ml: exact with its configuration only.",
        metadata={"monolip_hash": artefact.document()["hash"]},
    )
    config = {
        "Model": {"Precision": {"default": SCORE}, "ReuseFactor": 1, "Strategy": "Latency"},
        "LayerName": nodes.precisions,
    }
    return with_shapes(model), config


class Precise(Nodes):
    """Nodes with their fixed-point types."""

    def __init__(self) -> None:
        super().__init__()
        self.precisions: dict[str, Any] = {}

    def precision(self, name: str, result: str, **others: str) -> str:
        """Set the types of a node and return its name."""
        self.precisions[name] = {"Precision": {"result": result, **others}}
        return name

    def product(self, value: str, weight: NDArray[np.int64], shift: int, result: str) -> str:
        """``weight @ value`` over ``2**shift``."""
        name, kind = self.weight("weight", weight.T, shift)
        node = self.add("MatMul", value, name)
        return self.precision(node, result, accum=result, weight=kind, bias=kind)

    def layer(
        self,
        value: str,
        layer: IntegerDense,
        size: NDArray[np.int64],
        result: str,
        output: str | None = None,
    ) -> str:
        """A dense layer whose accumulators hold every bit and whose result is cut off."""
        shift = min(layer.shift, MAX_SHIFT)
        product = self.product(value, layer.weight, shift, fixed(layer.accumulator(size), shift))
        name, kind = self.weight("bias", layer.bias, shift)
        return self.precision(self.add("Add", product, name, output=output), result, bias=kind)

    def weight(self, name: str, values: NDArray[np.int64], shift: int) -> tuple[str, str]:
        """Whole numbers over ``2**shift``, exact in float64, and a type in which they are."""
        # A name of its own: hls4ml takes each constant into one layer.
        name = f"{name}_of_{len(self.nodes)}"
        kind = fixed(int(np.abs(values).max(initial=0)), shift)
        constant = self.constant(np.ldexp(values.astype(np.float64), -shift), name)
        return self.precision(constant, kind), kind


def part(layer: IntegerDense, units: slice) -> IntegerDense:
    """Some units of a layer."""
    return IntegerDense(layer.weight[units], layer.bias[units], layer.shift)


def fixed(largest: int, shift: int) -> str:
    """The type of whole numbers up to a size, over ``2**shift``."""
    bits = max(1, largest.bit_length()) + 1
    return f"ap_fixed<{bits},{bits - shift},AP_TRN,AP_WRAP>"


def with_shapes(model: onnx.ModelProto) -> onnx.ModelProto:
    """State the shape of every tensor, as hls4ml expects."""
    package = import_onnx()
    model = package.shape_inference.infer_shapes(model)
    for constant in model.graph.initializer:
        model.graph.value_info.append(tensor(constant.name, np.float64, *constant.dims))
    return model
