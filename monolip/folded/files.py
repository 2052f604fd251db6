"""Folded networks as ``.npz`` files of plain arrays, with a JSON header."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .arrays import arrays_of
from .operations import Dense, InputGrid, MaxMin, Operation
from .order import GroupSort, OrderStatistics
from .residual import ReluResidual
from .splines import Spline

FORMAT = "monolip folded network"
VERSION = 1
# Nobody trains a deeper network; reading takes time in their number squared.
MAX_OPERATIONS = 1000

KINDS: tuple[type[Operation], ...] = (
    Dense, MaxMin, GroupSort, OrderStatistics, ReluResidual, Spline
)  # fmt: skip
OPERATIONS = {kind.name: kind for kind in KINDS}

Array = NDArray[np.float64]


def header(operations: tuple[Operation, ...], numbers: Mapping[str, float]) -> str:
    """Everything that is not an array, as canonical JSON."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "operations": [operation.name for operation in operations],
        **{name: number.hex() for name, number in numbers.items()},
    }
    return json.dumps(content, sort_keys=True)


def write(path: str | os.PathLike[str], header: str, arrays: Mapping[str, Array]) -> None:
    """Write a file that appears whole or not at all."""
    target = Path(path)
    # A folder, not a temporary file: what is created in it has the user's ordinary permissions.
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".monolip-") as folder:
        whole = Path(folder) / "network.npz"
        with whole.open("wb") as file:
            np.savez(file, header=np.array(header), **arrays)  # type: ignore[arg-type]
        os.replace(whole, target)


def read(path: str | os.PathLike[str]) -> tuple[dict[str, Any], set[str]]:
    """Arguments of a network, and the names of all arrays in the file."""
    content = arrays_of(path)
    header = json.loads(str(content.pop("header")[()]))
    check_version(header["format"], header["version"])
    if len(header["operations"]) > MAX_OPERATIONS:
        raise ValueError(f"more than {MAX_OPERATIONS} operations")
    operations = tuple(
        OPERATIONS[name](
            **{
                key.partition(".")[2]: array
                for key, array in content.items()
                if key.partition(".")[0] == str(position)
            }
        )
        for position, name in enumerate(header["operations"])
    )
    parts = {
        "grid": InputGrid(
            **{
                item.name: content[f"grid.{item.name}"]
                for item in fields(InputGrid)
                if item.name != "column" or "grid.column" in content
            }
        ),
        "operations": operations,
        "direction": content["direction"],
        **{name: float.fromhex(header[name]) for name in ("step", "scale", "offset")},
    }
    return parts, set(content)


def check_version(name: Any, version: Any) -> None:
    """Raise ``ValueError`` with a remedy unless this version of monolip reads a format."""
    if name != FORMAT or type(version) is not int or version < 1:
        raise ValueError(f"format {name!r}, version {version!r}")
    if version > VERSION:
        raise ValueError(
            f"a later monolip wrote it, in version {version} of the format, of which this one "
            f"reads up to {VERSION}: upgrade monolip"
        )


@contextmanager
def explained(path: str | os.PathLike[str]) -> Iterator[None]:
    """Turn whatever goes wrong with a file's content into one kind of error."""
    try:
        yield
    except FileNotFoundError:
        raise
    except Exception as error:
        raise ValueError(
            f"{os.fspath(path)!r} is not a folded network that this version reads: {error}"
        ) from error
