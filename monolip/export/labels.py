"""The user's words for a model: its name, its columns, their units and what is done to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

__all__ = ["checked_classes", "checked_columns", "checked_name"]


def checked_name(name: str) -> str:
    """A C identifier, or ``ValueError``."""
    if not (isinstance(name, str) and name.isidentifier() and name.isascii() and name[0] != "_"):
        raise ValueError(
            f"name must be a C identifier that starts with a letter; got {name!r}: pass another "
            "one with name=..."
        )
    return name


def checked_columns(
    n_features: int, columns: Sequence[str], units: Sequence[str], preprocessing: Sequence[str]
) -> dict[str, list[str]]:
    """One text a column, or ``ValueError``; columns without a name are called x0, x1, ..."""
    given = {"columns": columns, "units": units, "preprocessing": preprocessing}
    for key, found in given.items():
        listed = isinstance(found, Sequence) and not isinstance(found, str)
        if not listed or not all(isinstance(item, str) for item in found):
            raise ValueError(f"{key} must be a list of texts; got {found!r}")
    texts = {
        "columns": list(columns) or [f"x{position}" for position in range(n_features)],
        "units": list(units) or [""] * n_features,
        "preprocessing": list(preprocessing) or [""] * n_features,
    }
    for key, values in texts.items():
        if len(values) != n_features:
            raise ValueError(f"{key} must hold {n_features} texts, one a column; got {len(values)}")
    return texts


def checked_classes(n_outputs: int, classes: Sequence[str], output: str) -> dict[str, Any]:
    """Labels of two classes for one output or one for each output; none for regression."""
    listed = isinstance(classes, Sequence) and not isinstance(classes, str)
    if not listed or not all(isinstance(label, str) for label in classes):
        raise ValueError(f"classes must be a list of texts; got {classes!r}")
    wanted = max(2, n_outputs)
    if len(classes) not in (0, wanted):
        raise ValueError(f"classes must name {wanted} classes, or none; got {classes}")
    if not isinstance(output, str):
        raise ValueError(f"output must be a text; got {output!r}")
    return {"classes": list(classes), "output": output}
