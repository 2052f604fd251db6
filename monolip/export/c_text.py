"""Pieces of C text that both forms of the header share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "Layers",
    "array",
    "columns_read",
    "commented",
    "halves",
    "literal",
    "padding",
    "placed",
    "template",
    "whole",
]


def template(name: str) -> str:
    """C text that is the same for every model."""
    return (files(__package__) / "templates" / name).read_text("utf-8")


@dataclass(frozen=True)
class Layers:
    """Arrays of weights and the calls that use them."""

    arrays: list[str]
    calls: list[str]


def named(text: str, name: str) -> str:
    """A template with the model's name; in one go, for a name may hold what stands for it."""
    upper = name.upper()
    return re.sub("NAME_UPPER|NAME", lambda found: upper if "_" in found[0] else name, text)


def commented(lines: list[str]) -> str:
    """A block comment; nothing in a name may open or end one."""
    safe = [line.replace("*/", "* /").replace("/*", "/ *") for line in lines]
    return "/*" + "\n * ".join(["", *safe]) + "\n */"


def padding(n: int, multiple: int) -> int:
    """The next multiple, at least one."""
    return max(1, -(-n // multiple)) * multiple


def halves(n_units: int, half: int) -> NDArray[np.int64]:
    """Places of a layer's units where each half of MaxMin takes up so many."""
    units = np.arange(n_units)
    return units + (half - n_units // 2) * (units >= n_units // 2)


def placed(
    weight: NDArray[Any],
    bias: NDArray[Any],
    rows: NDArray[np.int64],
    n_rows: int | None,
    columns: NDArray[np.int64],
    n_columns: int,
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Weights and biases of a layer at given places, zero elsewhere."""
    n_rows = len(rows) if n_rows is None else n_rows
    wide, long = np.zeros((n_rows, n_columns), weight.dtype), np.zeros(n_rows, bias.dtype)
    wide[np.ix_(rows, columns)] = weight
    long[rows] = bias
    return wide, long


def array(declaration: str, values: NDArray[Any]) -> str:
    """A constant array, some values a line."""
    texts = [literal(value) for value in np.ravel(values)]
    kind, name = declaration.split()
    return f"static const {kind} {name}[{len(texts)}] = {{\n{wrapped(texts)}\n}};"


def literal(value: Any) -> str:
    """A constant with the value's own type."""
    if isinstance(value, np.float32):
        return f"{value!s}f"
    # The shortest decimals that are read back as the same numbers; hexadecimal is not C++ 11.
    return repr(float(value)) if isinstance(value, float) else whole(int(value))


def columns_read(column: NDArray[np.int64]) -> list[str]:
    """Number of inputs, and which column each reads where columns are cut."""
    lines = [f"#define NAME_UPPER_N_INPUTS {len(column)}"]
    if len(column) == int(column[-1]) + 1:
        return [*lines, "#define NAME_UPPER_COLUMN(i) (i)"]
    return [
        *lines,
        array("int32_t NAME_column", column),
        "#define NAME_UPPER_COLUMN(i) (NAME_column[i])",
    ]


def whole(value: int) -> str:
    """An integer constant; the most negative one has no literal of its own."""
    return f"({value + 1} - 1)" if value == -(2**31) else str(value)


def wrapped(texts: Iterable[str]) -> str:
    """Comma-separated, in lines of at most 96 characters."""
    lines, line = [], "   "
    for text in texts:
        if len(line) + len(text) + 2 > 96:
            lines.append(line)
            line = "   "
        line += f" {text},"
    return "\n".join([*lines, line])
