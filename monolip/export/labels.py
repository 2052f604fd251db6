"""The user's words for a model: its name, its columns, their units and what is done to them."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["checked_columns", "checked_name"]


def checked_name(name: str) -> str:
    """A C identifier, or ``ValueError``."""
    if not (name.isidentifier() and name.isascii()):
        raise ValueError(
            f"name must be a C identifier; got {name!r}: pass another one with name=..."
        )
    return name


def checked_columns(
    n_features: int, columns: Sequence[str], units: Sequence[str], preprocessing: Sequence[str]
) -> dict[str, list[str]]:
    """One text a column, or ``ValueError``; columns without a name are called x0, x1, ..."""
    texts = {
        "columns": list(columns) or [f"x{position}" for position in range(n_features)],
        "units": list(units) or [""] * n_features,
        "preprocessing": list(preprocessing) or [""] * n_features,
    }
    for key, values in texts.items():
        if len(values) != n_features:
            raise ValueError(f"{key} must hold {n_features} texts, one a column; got {len(values)}")
    return texts
