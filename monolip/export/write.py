"""One function for all kinds of files: the suffix says which."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial, singledispatch
from pathlib import Path
from typing import Any

from .artefact import Artefact
from .c import to_c
from .document import to_json
from .floating import FloatArtefact
from .onnx import to_onnx
from .verilog import to_verilog
from .writing import check_target

__all__ = ["check_suffix", "write"]

WRITERS: dict[str, Callable[..., Any]] = {
    ".json": to_json,
    ".h": to_c,
    ".c": partial(to_c, linkage="external"),
    ".onnx": to_onnx,
    ".v": to_verilog,
}
FLOAT_SUFFIXES = (".h", ".c", ".onnx")


@singledispatch
def write(model: Any, path: str | os.PathLike[str], **options: Any) -> Any:
    """Write a model as a file of the kind that the suffix of its path names.

    Parameters
    ----------
    model : Artefact, FloatArtefact, estimator or Pipeline
        For the latter two see :func:`monolip.export_model`.
    path : path-like
        The file appears whole or not at all.
    **options
        Of :func:`monolip.export_model`, for an estimator or a Pipeline.

    Returns
    -------
    artefact : Artefact or FloatArtefact
        What was written.

    Raises
    ------
    TypeError
        If ``model`` is of a class that nobody has taught to write.
    ValueError
        If the suffix is unknown, or cannot hold this model.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.export import Artefact, to_integer, write
    >>> X = np.linspace(-1.0, 1.0, 100)[:, None]
    >>> model = MonotonicLipschitzClassifier(ensemble_size=1, max_iter=5, random_state=0)
    >>> network = to_integer(model.fit(X, X[:, 0] > 0).network_, X)
    >>> artefact = Artefact(network, name="rises", columns=["x"], classes=["no", "yes"])
    >>> write(artefact, "rises.h").name
    'rises'
    """
    raise TypeError(
        "write needs an Artefact, a fitted monolip estimator or a Pipeline; found "
        f"{type(model).__name__}"
    )


@write.register
def write_integers(model: Artefact, path: str | os.PathLike[str]) -> Artefact:
    """Exact integers."""
    WRITERS[check_suffix(path, "integer")](model, path)
    return model


@write.register
def write_numbers(model: FloatArtefact, path: str | os.PathLike[str]) -> FloatArtefact:
    """Floating-point numbers."""
    WRITERS[check_suffix(path, model.dtype)](model, path)
    return model


def check_suffix(path: str | os.PathLike[str], form: str) -> str:
    """The suffix of a path, or ``ValueError`` if a form cannot be written so.

    Parameters
    ----------
    path : path-like
    form : {"integer", "float32", "float64"}

    Returns
    -------
    suffix : str

    Raises
    ------
    ValueError
        If nothing is known of the suffix, or it does not go with the form.

    Examples
    --------
    >>> from monolip.export import check_suffix
    >>> check_suffix("model.h", "integer")
    '.h'
    """
    suffix = Path(path).suffix
    if suffix not in WRITERS:
        raise ValueError(f"the suffix of path must be one of {', '.join(WRITERS)}; got {suffix!r}")
    if form != "integer" and suffix not in FLOAT_SUFFIXES:
        raise ValueError(
            f"form={form!r} can be written as {', '.join(FLOAT_SUFFIXES)}; got {suffix!r}: take "
            "form='integer'"
        )
    check_target(path)
    return suffix
