"""Values of a JSON document, each of exactly the kind that it must be."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..folded import IntegerDense, IntegerNetwork

__all__ = ["network_of", "real", "text", "whole"]


def whole(value: Any) -> int:
    """A whole number of 64 bits; 1.0 and true are none."""
    if type(value) is not int or not -(2**63) <= value < 2**63:
        raise ValueError(f"a whole number is needed; found {value!r}")
    return value


def real(value: Any) -> float:
    """A finite number."""
    if type(value) not in (int, float) or not math.isfinite(value):
        raise ValueError(f"a finite number is needed; found {value!r}")
    return float(value)


def text(value: Any) -> str:
    """A text."""
    if type(value) is not str:
        raise ValueError(f"a text is needed; found {value!r}")
    return value


def vector(values: Any) -> NDArray[np.int64]:
    """Whole numbers."""
    if type(values) is not list:
        raise ValueError(f"a list of whole numbers is needed; found {values!r}")
    return np.array([whole(value) for value in values], dtype=np.int64)


def matrix(values: Any) -> NDArray[np.int64]:
    """Rows of whole numbers, all of one length."""
    if type(values) is not list or not values:
        raise ValueError(f"a list of rows is needed; found {values!r}")
    return np.array([vector(row) for row in values], dtype=np.int64)


def network_of(document: Mapping[str, Any]) -> IntegerNetwork:
    """The integer network that a document describes."""
    # A column that is cut has a list of pieces in place of one scaling.
    pieces = [
        (position, piece)
        for position, column in enumerate(document["columns"])
        for piece in column.get("pieces", [column])
    ]
    return IntegerNetwork(
        center=np.array([real(piece["center"]) for _, piece in pieces]),
        factor=np.array([real(piece["factor"]) for _, piece in pieces]),
        low=vector([piece["low"] for _, piece in pieces]),
        high=vector([piece["high"] for _, piece in pieces]),
        column=np.array([position for position, _ in pieces], dtype=np.int64),
        layers=tuple(
            IntegerDense(matrix(layer["weight"]), vector(layer["bias"]), whole(layer["shift"]))
            for layer in document["layers"]
        ),
        direction=matrix(document["direction"]),
        activation_bits=whole(document["activation_bits"]),
        weight_bits=whole(document["weight_bits"]),
        unit=real(document["unit"]),
        scale=real(document["scale"]),
        offset=real(document["offset"]),
    )
