"""ONNX in plain floating point: smaller and without integers, within a proven slack."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np

from .comment import about_plain_columns, about_rows
from .onnx_nodes import (
    Nodes,
    argmax_label,
    assembled,
    class_labels,
    classification_outputs,
    known_or_nan,
    lowest_if_missing,
    missing_rows,
    probabilities,
    tensor,
    threshold_label,
)

if TYPE_CHECKING:
    import onnx

    from .floating import FloatArtefact

__all__ = ["FLOAT_KEY", "float_to_onnx"]

# Where a file says what it is.
FLOAT_KEY = "monolip_float"
NOTE = "not exactly monotone; outputs within slack of the certified network"


def float_to_onnx(artefact: FloatArtefact, *, zipmap: bool = False) -> onnx.ModelProto:
    """Write a float artefact as a graph; see :func:`monolip.export.to_onnx`."""
    dtype, classes = np.dtype(artefact.dtype), list(artefact.classes)
    n_outputs, n_features = artefact.network.n_outputs, artefact.network.n_features
    nodes = Nodes()
    missing = missing_rows(nodes, "X")
    values = float_outputs(nodes, artefact)
    if classes:
        labels = class_labels(classes)
        deciding = lowest_if_missing(nodes, missing, values, dtype)
        if n_outputs == 1:
            threshold_label(nodes, deciding, np.array(artefact.threshold, dtype), labels, "label")
        else:
            argmax_label(nodes, deciding, labels, "label")
        result = probabilities(nodes, values, n_outputs, dtype)
        outputs = classification_outputs(nodes, result, missing, labels, dtype, zipmap)
        outputs.append(known_or_nan(nodes, values, missing, dtype, n_outputs, "outputs"))
    else:
        outputs = [known_or_nan(nodes, values, missing, dtype, n_outputs, "variable")]
    slack = artefact.slack.tolist()
    rows, certified = artefact.golden()
    content = {
        "form": dtype.name,
        "note": NOTE,
        "name": artefact.name,
        "columns": list(artefact.columns),
        "units": list(artefact.units),
        "preprocessing": list(artefact.preprocessing),
        "classes": classes,
        "threshold": float(artefact.threshold),
        "network": artefact.network.hash(),
        "slack": slack,
        "golden": {"rows": rows.tolist(), "outputs": certified.tolist()},
    }
    return assembled(
        nodes,
        tensor("X", dtype, "N", n_features),
        outputs,
        name=artefact.name,
        explanation="\n".join(
            [
                f"Model {artefact.name!r} in {dtype.name}: {NOTE}, {slack}.",
                *about_rows(artefact),
                *about_plain_columns(artefact),
            ]
        ),
        metadata={FLOAT_KEY: json.dumps(content, allow_nan=False)},
    )


def float_outputs(nodes: Nodes, artefact: FloatArtefact) -> str:
    """``offset + scale * (stack(t) + direction @ t)``; a value of NaN counts as 0."""
    dtype = np.dtype(artefact.dtype)

    def constant(values: Any, name: str) -> str:
        return nodes.constant(np.asarray(values, dtype), name)

    known = nodes.add("Where", nodes.add("IsNaN", "X"), constant(0.0, "zero"), "X")
    known = nodes.spread(known, artefact.network.grid.column)
    known = nodes.add("Max", known, constant(artefact.low, "low"))
    known = nodes.add("Min", known, constant(artefact.high, "high"))
    inputs = nodes.add("Sub", known, constant(artefact.center, "center"))
    hidden = inputs = nodes.add("Mul", inputs, constant(artefact.factor, "factor"))
    for weight, bias in artefact.layers[:-1]:
        half = len(bias) // 2
        first, second = (
            nodes.dense(hidden, weight[units], constant(bias[units], "bias"))
            for units in (slice(half), slice(half, None))
        )
        hidden = nodes.maxmin(first, second)
    weight, bias = artefact.layers[-1]
    result = nodes.dense(hidden, weight, constant(bias, "bias"))
    result = nodes.dense(inputs, artefact.direction, result)
    result = nodes.add("Mul", result, constant(artefact.scale, "scale"))
    return nodes.add("Add", result, constant(artefact.offset, "offset"))
