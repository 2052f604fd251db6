"""ONNX: a graph of standard operators that computes exactly what was certified."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import numpy as np

from .artefact import Artefact
from .comment import about_exact
from .floating import FloatArtefact
from .onnx_float import FLOAT_KEY, float_to_onnx
from .onnx_integer import integer_scores, onnx_dtype
from .onnx_nodes import (
    Nodes,
    argmax_label,
    assembled,
    class_labels,
    classification_outputs,
    import_onnx,
    known_or_nan,
    missing_rows,
    probabilities,
    tensor,
    threshold_label,
)
from .writing import write_whole

if TYPE_CHECKING:
    import onnx

__all__ = ["from_onnx", "onnx_self_test", "to_onnx"]

# Where a file holds the canonical form.
KEY = "monolip"


def to_onnx(
    artefact: Artefact | FloatArtefact,
    path: str | os.PathLike[str] | None = None,
    *,
    dtype: str | None = None,
    zipmap: bool = False,
) -> onnx.ModelProto:
    """Write a model as an ONNX graph of standard operators.

    Whole numbers are held in floating point, which is exact as long as it can tell all of them
    apart: scores and labels are the same with every runtime, batch size and order of summation.
    (Where a GPU's runtime shortens float32 factors to TF32, switch that off.) Any runtime that
    knows opset 13, of 2021, takes it.

    The input is ``X``, float64 of shape (N, n_features): raw columns, in order. Outputs, laid out
    as by skl2onnx:

    - classification: ``label``, shape (N,), int64 where all classes are whole numbers (written 1
      or 1.0), else text; ``probabilities``, float64 of shape (N, n_classes);
    - regression: ``variable``, float64 of shape (N, 1);
    - both: ``scores``, int64 of shape (N, n_outputs), ``==`` those of ``artefact.network``.

    The label follows from the scores alone: of two classes the second where the score exceeds the
    threshold, of several the first with the largest score. A row with NaN has probabilities or
    variable NaN, scores of ``-2**31``, which no other row has, and the label of the first class.

    A :class:`FloatArtefact` becomes a smaller graph in its own dtype, that of ``X`` and of all
    results, with logits as ``outputs`` instead of ``scores``. It is not exactly monotone, as its
    metadata ``monolip_float`` say: outputs lie within its ``slack`` of the certified network's.

    An exact file holds the canonical form (see :func:`to_json`), with what is proven and with
    golden vectors, as metadata ``monolip``: see :func:`from_onnx` and :func:`onnx_self_test`.

    Parameters
    ----------
    artefact : Artefact or FloatArtefact
    path : path-like, optional
        File to write; it appears whole or not at all.
    dtype : {"float32", "float64"}, optional
        What holds the whole numbers: float32 needs all of them below ``2**24``; by default it is
        taken where that is so. It changes speed, not results.
    zipmap : bool, default=False
        Give probabilities as a sequence of dicts, as skl2onnx does if not told otherwise, instead
        of a tensor.

    Returns
    -------
    model : onnx.ModelProto

    Raises
    ------
    ImportError
        If onnx is not installed.
    ValueError
        If float32 is asked for and does not hold the numbers exactly.

    Examples
    --------
    >>> from sklearn.datasets import load_iris
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.export import Artefact, to_integer, to_onnx
    >>> X, y = load_iris(return_X_y=True)
    >>> model = MonotonicLipschitzClassifier(max_iter=50, random_state=0).fit(X, y)
    >>> artefact = Artefact(to_integer(model.network_, X), classes=["0", "1", "2"])
    >>> graph = to_onnx(artefact).graph
    >>> [output.name for output in graph.output]
    ['label', 'probabilities', 'scores']
    """
    if not isinstance(artefact, FloatArtefact):
        model = exact_model(artefact, dtype, zipmap)
    elif dtype in (None, artefact.dtype):
        model = float_to_onnx(artefact, zipmap=zipmap)
    else:
        raise ValueError(
            f"a float artefact of dtype {artefact.dtype!r} is written in it; got dtype={dtype!r}: "
            "leave it out"
        )
    if path is not None:
        write_whole(path, model.SerializeToString(deterministic=True))
    return model


def exact_model(artefact: Artefact, dtype: str | None, zipmap: bool) -> onnx.ModelProto:
    """The graph of an integer network."""
    network, classes = artefact.network, list(artefact.classes)
    dtype = onnx_dtype(network, dtype)
    n_outputs = network.n_outputs
    nodes = Nodes()
    missing = missing_rows(nodes, "X")
    held = integer_scores(nodes, network, "X", missing, dtype)
    scores = nodes.cast(held, np.int64, output="scores")
    values = nodes.cast(held, np.float64) if dtype == "float32" else held
    factor = nodes.constant(network.unit * network.scale, "unit")
    logits = nodes.add("Mul", values, factor)
    logits = nodes.add("Add", logits, nodes.constant(float(network.offset), "offset"))
    if classes:
        labels = class_labels(classes)
        if n_outputs == 1:
            threshold = np.array(artefact.threshold, np.int64)
            threshold_label(nodes, scores, threshold, labels, output="label")
        else:
            argmax_label(nodes, held, labels, output="label")
        result = probabilities(nodes, logits, n_outputs, np.float64)
        outputs = classification_outputs(nodes, result, missing, labels, np.float64, zipmap)
    else:
        outputs = [known_or_nan(nodes, logits, missing, np.float64, n_outputs, "variable")]
    outputs.append(tensor("scores", np.int64, "N", n_outputs))
    document = artefact.document()
    return assembled(
        nodes,
        tensor("X", np.float64, "N", network.n_features),
        outputs,
        name=artefact.name,
        explanation=explanation(artefact),
        metadata={KEY: json.dumps(document, allow_nan=False)},
    )


def from_onnx(source: onnx.ModelProto | str | os.PathLike[str]) -> Artefact:
    """Read the exact model that a file of :func:`to_onnx` carries in its metadata.

    The hash and the golden vectors are checked on the numbers in the metadata; whether the graph
    itself computes the same is for :func:`onnx_self_test` to say.

    Parameters
    ----------
    source : onnx.ModelProto or path-like

    Returns
    -------
    artefact : Artefact

    Raises
    ------
    ValueError
        If it holds no such model, or was altered.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.export import Artefact, from_onnx, to_onnx, to_integer
    >>> X = np.linspace(-1.0, 1.0, 100)[:, None]
    >>> model = MonotonicLipschitzClassifier(ensemble_size=1, max_iter=5, random_state=0)
    >>> network = to_integer(model.fit(X, X[:, 0] > 0).network_, X)
    >>> artefact = Artefact(network, name="rises", columns=["x"], classes=["no", "yes"])
    >>> from_onnx(to_onnx(artefact)).name
    'rises'
    """
    package = import_onnx()
    model = package.load(source) if isinstance(source, str | os.PathLike) else source
    texts = {item.key: item.value for item in model.metadata_props}
    if KEY not in texts:
        raise ValueError(
            f"an ONNX model with metadata {KEY!r} is needed; found {sorted(texts) or 'none'}: "
            "write it with to_onnx, in its exact form"
        )
    return Artefact.of(json.loads(texts[KEY]))


def onnx_self_test(session: Any) -> int:
    """Count the golden vectors that come out wrong: 0 if the graph computes what was certified.

    Parameters
    ----------
    session : onnxruntime.InferenceSession
        Of a file of :func:`to_onnx`, with any provider and optimisation.

    Returns
    -------
    n_wrong : int
        Of an exact file, rows with another score; of a float file, rows whose outputs are further
        from the certified network's than the slack.

    Raises
    ------
    TypeError
        If it is no session of onnxruntime.
    ValueError
        If the file is not one of :func:`to_onnx`.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.export import Artefact, onnx_self_test, to_onnx, to_integer
    >>> X = np.linspace(-1.0, 1.0, 100)[:, None]
    >>> model = MonotonicLipschitzClassifier(ensemble_size=1, max_iter=5, random_state=0)
    >>> network = to_integer(model.fit(X, X[:, 0] > 0).network_, X)
    >>> artefact = Artefact(network, name="rises", columns=["x"], classes=["no", "yes"])
    >>> from onnxruntime import InferenceSession
    >>> session = InferenceSession(to_onnx(artefact).SerializeToString())
    >>> onnx_self_test(session)
    0
    """
    if not hasattr(session, "get_modelmeta"):
        raise TypeError(
            "onnx_self_test needs an onnxruntime.InferenceSession; found "
            f"{type(session).__name__}: open the file with it"
        )
    texts = session.get_modelmeta().custom_metadata_map
    if KEY in texts:
        golden = json.loads(texts[KEY])["golden"]
        (scores,) = session.run(["scores"], {"X": np.array(golden["rows"], dtype=np.float64)})
        wrong = scores != np.array(golden["scores"])
    elif FLOAT_KEY not in texts:
        raise ValueError(
            f"onnx_self_test needs a file of to_onnx, with metadata {KEY!r} or {FLOAT_KEY!r}; "
            f"found {sorted(texts) or 'none'}: test the file that monolip wrote"
        )
    else:
        content = json.loads(texts[FLOAT_KEY])
        golden = content["golden"]
        name = "outputs" if content["classes"] else "variable"
        (outputs,) = session.run([name], {"X": np.array(golden["rows"], dtype=content["form"])})
        # Not "<=": NaN is wrong.
        wrong = ~(np.abs(outputs - np.array(golden["outputs"])) <= content["slack"])
    return int(wrong.any(axis=1).sum())


def explanation(artefact: Artefact) -> str:
    """What the file is, for people who open it in a viewer."""
    missing = "A row with NaN has NaN as its results, scores -2**31 and the first class's label."
    return "\n".join([*about_exact(artefact), "X is float64, a row for each sample.", missing])
