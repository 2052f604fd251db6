"""Pipelines through skl2onnx: how it converts the estimators."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ._certify import check_single_output
from ._classifier import MonotonicLipschitzClassifier
from ._private_classifier import PrivateLipschitzClassifier
from ._private_regressor import PrivateLipschitzRegressor
from ._regressor import LipschitzRegressor
from .export import to_integer
from .export.onnx_folded import folded_outputs
from .export.onnx_integer import integer_scores
from .export.onnx_nodes import (
    OPSET,
    Nodes,
    argmax_label,
    lowest_if_missing,
    missing_rows,
    probabilities,
    threshold_label,
)

__all__ = ["register_skl2onnx"]

# What skl2onnx offers for other classifiers; the parser reads zipmap and the two after it.
CLASSIFIER_OPTIONS = {
    "zipmap": [True, False, "columns"],
    "nocl": [False, True],
    "output_class_labels": [False, True],
    "raw_scores": [False, True],
    "integer": [False, True],
}


def register_skl2onnx() -> None:
    """Teach skl2onnx to convert the estimators, alone or in Pipelines; call it once.

    The network is converted in float64 with the arithmetic of ``predict``, which is exact: for
    equal inputs logits, targets and labels are ``==``, and probabilities differ by what the
    runtime's ``exp`` rounds differently. Inputs of the network are what the converted steps before
    it compute: in float64 (``DoubleTensorType``) as scikit-learn does up to the last digits, in
    float32 with an error of some 1e-7 of a column's size, which the network's slopes multiply.

    A row with NaN gets probabilities or a target of NaN and the label of the first class.

    Options of a conversion, beside skl2onnx's own ``zipmap``, ``nocl`` and
    ``output_class_labels`` (``zipmap`` needs inputs in float32, as it does for other classifiers):

    - ``raw_scores``: logits instead of probabilities (of two classes, the logit and its negative);
    - ``integer``: the 16-bit integers of :func:`export_model` instead of the arithmetic of
      ``predict``. They take some 30% less time and differ from ``predict`` by rounding.

    For a file from raw columns that carries certificates, use :func:`export_model`.

    Returns
    -------
    None

    Raises
    ------
    ImportError
        If skl2onnx is not installed.

    Examples
    --------
    >>> import skl2onnx
    >>> from sklearn.datasets import load_iris
    >>> from sklearn.pipeline import make_pipeline
    >>> from sklearn.preprocessing import StandardScaler
    >>> from monolip import MonotonicLipschitzClassifier, register_skl2onnx
    >>> register_skl2onnx()
    >>> X, y = load_iris(return_X_y=True)
    >>> model = make_pipeline(
    ...     StandardScaler(), MonotonicLipschitzClassifier(max_iter=50, random_state=0)
    ... ).fit(X, y)
    >>> graph = skl2onnx.to_onnx(model, X[:1], options={"zipmap": False}).graph
    >>> [output.name for output in graph.output]
    ['label', 'probabilities']
    """
    try:
        from skl2onnx import update_registered_converter
        from skl2onnx.common import shape_calculator
    except ImportError as error:
        raise ImportError(
            "converting Pipelines to ONNX needs skl2onnx: pip install 'monolip[onnx]'"
        ) from error
    for classifier, alias in (
        (MonotonicLipschitzClassifier, "MonolipClassifier"),
        (PrivateLipschitzClassifier, "MonolipPrivateClassifier"),
    ):
        update_registered_converter(
            classifier,
            alias,
            shape_calculator.calculate_linear_classifier_output_shapes,
            convert_classifier,
            options=CLASSIFIER_OPTIONS,
        )
    for regressor, alias in (
        (LipschitzRegressor, "MonolipRegressor"),
        (PrivateLipschitzRegressor, "MonolipPrivateRegressor"),
    ):
        update_registered_converter(
            regressor,
            alias,
            shape_calculator.calculate_linear_regressor_output_shapes,
            convert_regressor,
            options={"integer": [False, True]},
        )


def convert_classifier(scope: Any, operator: Any, container: Any) -> None:
    """Converter of the classifier, as skl2onnx calls it."""
    from skl2onnx.common.utils_classifier import get_label_classes

    model = operator.raw_operator
    options = container.get_options(model, {"raw_scores": False, "integer": False})
    nodes, logits, missing = network_nodes(scope, operator, container, options["integer"])
    label, result = (output.full_name for output in operator.outputs)
    labels = known_labels(get_label_classes(scope, model))
    n_outputs = model.network_.n_outputs
    deciding = lowest_if_missing(nodes, missing, logits, np.float64)
    if n_outputs == 1:
        threshold_label(nodes, deciding, 0.0, labels, output=label)
    else:
        argmax_label(nodes, deciding, labels, output=label)
    if not options["raw_scores"]:
        values = probabilities(nodes, logits, n_outputs, np.float64)
    elif n_outputs == 1:
        values = nodes.add("Concat", nodes.add("Neg", logits), logits, axis=1)
    else:
        values = logits
    finish(nodes, values, missing, operator, result)
    insert(nodes, scope, container)


def convert_regressor(scope: Any, operator: Any, container: Any) -> None:
    """Converter of the regressor, as skl2onnx calls it."""
    model = operator.raw_operator
    check_single_output(model, "a converter")
    integer = container.get_options(model, {"integer": False})["integer"]
    nodes, output, missing = network_nodes(scope, operator, container, integer)
    if model._log_target():
        output = nodes.add("Exp", output)
    finish(nodes, output, missing, operator, operator.outputs[0].full_name)
    insert(nodes, scope, container)


def network_nodes(
    scope: Any, operator: Any, container: Any, integer: bool
) -> tuple[Nodes, str, str]:
    """Outputs of the network in float64, and whether a row holds NaN."""
    opset = container.target_opset_any_domain("")
    if opset < OPSET:
        raise ValueError(f"target_opset must be {OPSET} or later; got {opset}")
    nodes = Nodes(scope.get_unique_variable_name)
    rows = nodes.cast(operator.inputs[0].full_name, np.float64)
    missing = missing_rows(nodes, rows)
    if not operator.raw_operator._expansion.plain:
        raise ValueError(
            "a converter takes complete numeric columns; found a model that was fitted with "
            "categories or missing values: encode them in a Pipeline, and fit again"
        )
    folded = operator.raw_operator.network_
    if not integer:
        return nodes, folded_outputs(nodes, folded, rows), missing
    network = to_integer(folded)
    scores = integer_scores(nodes, network, rows, missing, "float64")
    unit = nodes.constant(network.unit * network.scale, "unit")
    outputs = nodes.add("Mul", scores, unit)
    return nodes, nodes.add("Add", outputs, nodes.constant(network.offset, "offset")), missing


def known_labels(classes: Any) -> NDArray[Any]:
    """Labels as skl2onnx writes them: text as it is, numbers and truth values as int64."""
    if np.asarray(classes).dtype.kind in "biuf":
        return np.asarray(classes).astype(np.int64)
    return np.array([str(label) for label in classes], dtype=object)


def finish(nodes: Nodes, values: str, missing: str, operator: Any, output: str) -> None:
    """Write values as an output, NaN for rows with NaN, in float64 if the inputs are."""
    from skl2onnx.common.data_types import DoubleTensorType

    values = nodes.add("Where", missing, nodes.constant(np.nan, "nan"), values)
    double = isinstance(operator.inputs[0].type, DoubleTensorType)
    nodes.cast(values, np.float64 if double else np.float32, output=output)


def insert(nodes: Nodes, scope: Any, container: Any) -> None:
    """Put nodes into the graph that skl2onnx builds."""
    container.initializers.extend(nodes.constants)
    value = nodes.onnx.helper.get_attribute_value
    for node in nodes.nodes:
        container.add_node(
            node.op_type,
            list(node.input),
            list(node.output),
            name=scope.get_unique_operator_name(node.op_type),
            **{attribute.name: value(attribute) for attribute in node.attribute},
        )
