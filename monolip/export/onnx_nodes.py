"""Nodes of an ONNX graph: what its writers and the converters of pipelines are made of.

Only operators that are the same in every opset from 13 on, so that the nodes fit in any graph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import onnx

__all__ = [
    "OPSET",
    "Nodes",
    "argmax_label",
    "assembled",
    "class_labels",
    "classification_outputs",
    "import_onnx",
    "known_or_nan",
    "lowest_if_missing",
    "missing_rows",
    "probabilities",
    "tensor",
    "threshold_label",
]

# The first opset in which all operators used here are as they still are, and the version of the
# file format that belongs to it.
OPSET, IR_VERSION = 13, 7

WHOLE = re.compile(r"-?(0|[1-9][0-9]*)(\.0)?")


def import_onnx() -> Any:
    """The package, or an error that names the extra which brings it."""
    try:
        import onnx
    except ImportError as error:
        raise ImportError("exporting to ONNX needs onnx: pip install 'monolip[onnx]'") from error
    return onnx


class Nodes:
    """Nodes and constants, in the order in which they are computed.

    Parameters
    ----------
    unique : callable, optional
        Makes a name that no other value of the graph has; by default names are numbered.
    """

    def __init__(self, unique: Callable[[str], str] | None = None) -> None:
        self.onnx = import_onnx()
        self.nodes: list[Any] = []
        self.constants: list[Any] = []
        self._known: dict[bytes, str] = {}
        self._unique = unique if unique is not None else self._numbered
        self._count = 0

    def add(self, operator: str, *inputs: str, output: str | None = None, **attributes: Any) -> str:
        """Append a node with one output and return its name."""
        name = self._unique(operator.lower()) if output is None else output
        node = self.onnx.helper.make_node(operator, inputs, [name], name=name, **attributes)
        self.nodes.append(node)
        return name

    def constant(self, values: Any, name: str) -> str:
        """A tensor that the file holds, once for equal values of one name."""
        tensor = self.onnx.numpy_helper.from_array(np.asarray(values), name)
        content = tensor.SerializeToString(deterministic=True)
        if content not in self._known:
            tensor.name = self._known[content] = self._unique(name)
            self.constants.append(tensor)
        return self._known[content]

    def cast(self, value: str, dtype: Any, output: str | None = None) -> str:
        """Convert to a numpy dtype."""
        kind = self.onnx.helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
        return self.add("Cast", value, output=output, to=kind)

    def spread(self, rows: str, column: NDArray[Any]) -> str:
        """Of rows, the column that each input reads."""
        if np.array_equal(column, np.arange(len(column))):
            return rows
        return self.add("Gather", rows, self.constant(column.astype(np.int64), "column"), axis=1)

    def dense(self, value: str, weight: NDArray[Any], bias: str, **attributes: Any) -> str:
        """``weight @ value + bias`` for each row."""
        return self.add(
            "Gemm", value, self.constant(weight, "weight"), bias, transB=1, **attributes
        )

    def maxmin(self, first: str, second: str) -> str:
        """Maxima of pairs, then minima."""
        return self.add(
            "Concat", self.add("Max", first, second), self.add("Min", first, second), axis=1
        )

    def _numbered(self, name: str) -> str:
        self._count += 1
        return f"{name}_{self._count}"


def missing_rows(nodes: Nodes, rows: str) -> str:
    """Whether a row holds NaN, shape (n_samples, 1)."""
    axis = nodes.constant(np.array([1]), "axis")
    count = nodes.add("ReduceSum", nodes.cast(nodes.add("IsNaN", rows), np.float32), axis)
    return nodes.cast(count, np.bool_)


def lowest_if_missing(nodes: Nodes, missing: str, values: str, dtype: Any) -> str:
    """Values that decide for the first class where a row holds NaN."""
    lowest = nodes.constant(np.array(np.finfo(dtype).min, dtype), "lowest")
    return nodes.add("Where", missing, lowest, values)


def probabilities(nodes: Nodes, logits: str, n_outputs: int, dtype: Any) -> str:
    """Class probabilities of logits of a dtype, by the same formulas as ``predict_proba``."""
    if n_outputs > 1:
        return nodes.add("Softmax", logits, axis=1)
    one = nodes.constant(np.array(1.0, dtype), "one")
    power = nodes.add("Exp", nodes.add("Neg", logits))
    positive = nodes.add("Div", one, nodes.add("Add", one, power))
    return nodes.add("Concat", nodes.add("Sub", one, positive), positive, axis=1)


def threshold_label(
    nodes: Nodes, values: str, threshold: Any, labels: NDArray[Any], output: str
) -> None:
    """Label of binary decisions: the second where a value, shape (n_samples, 1), exceeds it."""
    exceeds = nodes.add("Greater", values, nodes.constant(threshold, "threshold"))
    chosen = nodes.add("Squeeze", exceeds, nodes.constant(np.array([1]), "axis"))
    negative, positive = (nodes.constant(label, "label") for label in labels.reshape(2, 1))
    nodes.add("Where", chosen, positive, negative, output=output)


def argmax_label(nodes: Nodes, values: str, labels: NDArray[Any], output: str) -> None:
    """Label of the largest value, the first of equal ones."""
    chosen = nodes.add("ArgMax", values, axis=1, keepdims=0)
    nodes.add("Gather", nodes.constant(labels, "labels"), chosen, output=output)


def class_labels(classes: Sequence[str]) -> NDArray[Any]:
    """Labels as int64 if all of them are written as different whole numbers, else as text."""
    if all(WHOLE.fullmatch(label) for label in classes):
        # Labels of numbers that are held as floats read "1.0".
        numbers = [int(label.removesuffix(".0")) for label in classes]
        if len(set(numbers)) == len(numbers) and max(map(abs, numbers)) < 2**63:
            return np.array(numbers, dtype=np.int64)
    return np.array(classes, dtype=object)


def classification_outputs(
    nodes: Nodes,
    result: str,
    missing: str,
    labels: NDArray[Any],
    dtype: Any,
    zipmap: bool,
) -> list[Any]:
    """Declare label and probabilities; the latter are NaN for rows with missing values."""
    kind: Any = np.int64 if labels.dtype == np.int64 else np.object_
    label = tensor("label", kind, "N")
    if not zipmap:
        return [label, known_or_nan(nodes, result, missing, dtype, len(labels), "probabilities")]
    nan = nodes.constant(np.array(np.nan, dtype), "nan")
    single = nodes.cast(nodes.add("Where", missing, nan, result), np.float32)
    helper, proto = nodes.onnx.helper, nodes.onnx.TensorProto
    whole = kind == np.int64
    keys = {"classlabels_int64s" if whole else "classlabels_strings": labels.tolist()}
    nodes.add("ZipMap", single, output="probabilities", domain="ai.onnx.ml", **keys)
    each = helper.make_map_type_proto(
        proto.INT64 if whole else proto.STRING, helper.make_tensor_type_proto(proto.FLOAT, None)
    )
    dicts = helper.make_sequence_type_proto(each)
    return [label, helper.make_value_info("probabilities", dicts)]


def known_or_nan(
    nodes: Nodes, result: str, missing: str, dtype: Any, width: int, output: str
) -> Any:
    """Declare an output that is NaN for rows with missing values."""
    nan = nodes.constant(np.array(np.nan, dtype), "nan")
    nodes.add("Where", missing, nan, result, output=output)
    return tensor(output, dtype, "N", width)


def tensor(name: str, dtype: Any, *shape: int | str) -> Any:
    """Declare a tensor; a dimension of text is free."""
    helper = import_onnx().helper
    kind = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
    return helper.make_tensor_value_info(name, kind, list(shape))


def assembled(
    nodes: Nodes,
    rows: Any,
    outputs: list[Any],
    *,
    name: str,
    explanation: str,
    metadata: dict[str, str],
) -> onnx.ModelProto:
    """A model of nodes, checked."""
    helper = nodes.onnx.helper
    graph = helper.make_graph(nodes.nodes, name, [rows], outputs, nodes.constants)
    opsets = [helper.make_opsetid("", OPSET)]
    if any(node.domain for node in nodes.nodes):
        opsets.append(helper.make_opsetid("ai.onnx.ml", 1))
    model: onnx.ModelProto = helper.make_model(
        graph,
        opset_imports=opsets,
        ir_version=IR_VERSION,
        producer_name="monolip",
        model_version=1,
        doc_string=explanation,
    )
    helper.set_model_props(model, metadata)
    nodes.onnx.checker.check_model(model, full_check=True)
    return model
