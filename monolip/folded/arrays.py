"""Arrays of an ``.npz`` file whose author is not trusted: nothing is larger than the file itself.

numpy's own reader is made for files of one's own: it unpacks what is compressed, to any size, and
makes room for whatever shape a header claims before it looks for the numbers.
"""

from __future__ import annotations

import io
import math
import os
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

__all__ = ["MAX_BYTES", "arrays_of"]

# Of a file: many times the largest network, and no more than a machine has to spare.
MAX_BYTES = 2**28
HEADERS = {(1, 0): npy.read_array_header_1_0, (2, 0): npy.read_array_header_2_0}


def arrays_of(path: str | os.PathLike[str]) -> dict[str, NDArray[Any]]:
    """Read a file that ``numpy.savez`` wrote.

    Raises
    ------
    ValueError
        If the file holds anything else, or something that would not fit into it as it is.
    """
    source = Path(path)
    # No folder, and no device or pipe, which may never end.
    if source.exists() and not source.is_file():
        raise ValueError("a file is needed")
    if source.stat().st_size > MAX_BYTES:
        raise ValueError(f"the file is larger than {MAX_BYTES} bytes")
    content = source.read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = archive.infolist()
        if any(member.compress_type != zipfile.ZIP_STORED for member in members):
            raise ValueError("the arrays are compressed; numpy.savez leaves them as they are")
        if sum(member.file_size for member in members) > len(content):
            raise ValueError("the arrays overlap, or are larger than the file")
        arrays = {
            member.filename.removesuffix(".npy"): array_of(archive.read(member))
            for member in members
        }
    if len(arrays) < len(members):
        raise ValueError("two arrays have the same name")
    return arrays


def array_of(content: bytes) -> NDArray[Any]:
    """An array of numbers or of text, as ``numpy.save`` writes it."""
    file = io.BytesIO(content)
    version = npy.read_magic(file)
    if version not in HEADERS:
        raise ValueError(f"an array of version {version} of numpy's format")
    shape, column_first, dtype = HEADERS[version](file)
    if dtype.kind not in "fU":
        raise ValueError(f"an array of dtype {dtype}")
    data = content[file.tell() :]
    # Python's integers do not overflow.
    if not all(size >= 0 for size in shape) or math.prod(shape) * dtype.itemsize != len(data):
        raise ValueError(f"an array of shape {shape} in {len(data)} bytes")
    flat: NDArray[Any] = np.frombuffer(data, dtype=dtype)
    return flat.reshape(shape, order="F" if column_first else "C").copy()
