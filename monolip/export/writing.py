"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

__all__ = ["check_target", "write_whole"]


def write_whole(path: str | os.PathLike[str], content: str | bytes) -> None:
    """Write a file of text, as UTF-8, or of bytes."""
    target = Path(path)
    check_target(path)
    # A folder, not a temporary file: what is created in it has the user's ordinary permissions.
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".monolip-") as folder:
        whole = Path(folder) / "whole"
        whole.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        os.replace(whole, target)


def check_target(path: str | os.PathLike[str]) -> None:
    """Raise ``OSError`` where no file can be written."""
    target = Path(path)
    if not target.parent.is_dir():
        raise FileNotFoundError(f"the folder of {os.fspath(path)!r} does not exist")
    if target.is_dir():
        raise IsADirectoryError(f"{os.fspath(path)!r} is a folder; name a file")
