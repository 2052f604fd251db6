"""The table of sources: what is known of each data set, and where the project keeps it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

SPLIT_COLUMN = "split"


@dataclass(frozen=True, kw_only=True)
class Source:
    """One row of the table of sources.

    Parameters
    ----------
    name : str
        Name for `load_dataset`.
    file : str
        Name of the file, without a folder. Compressed if it ends in ``.gz``.
    bytes : int
        Size of the file.
    sha256 : str
        Checksum of the file, 64 hexadecimal digits.
    rows : int
        Number of rows.
    columns : tuple of str
        All columns in the order of the file.
    target : str
        Column to predict.
    target_meaning : str
        What its values mean.
    task : str
        'binary', 'regression' or 'ordinal'.
    monotonic_cst : mapping of str to int
        Feature to +1 (target rises with it) or -1 (falls). Empty if no direction is known.
    categorical : tuple of str
        Features with text or with codes that have no order.
    truth : tuple of str
        Columns that are neither features nor target: what a simulation knows.
    missing_codes : tuple of int
        Values that stand for a missing entry in every feature.
    split : mapping of str to int, or None
        Rows of the published 'train' and 'test' parts.
    source, licence, citation, benchmark, note : str
        Provenance, terms of use, what to cite, who published scores on it, and cautions.
        Only the first two are never empty.
    """

    name: str
    file: str
    bytes: int
    sha256: str
    rows: int
    columns: tuple[str, ...]
    target: str
    target_meaning: str
    task: str
    monotonic_cst: Mapping[str, int]
    categorical: tuple[str, ...]
    truth: tuple[str, ...]
    missing_codes: tuple[int, ...]
    split: Mapping[str, int] | None
    source: str
    licence: str
    citation: str
    benchmark: str
    note: str

    @property
    def features(self) -> tuple[str, ...]:
        """Columns to learn from, in the order of the file."""
        other = {self.target, SPLIT_COLUMN, *self.truth}
        return tuple(column for column in self.columns if column not in other)


def shipped_folder() -> Path:
    """Return the folder with the table of sources and the files shipped with the project.

    Returns
    -------
    folder : pathlib.Path
        Inside the installed package, or else ``data`` at the root of the source checkout.

    Raises
    ------
    FileNotFoundError
        If neither has the table: the installation is not complete.
    """
    package = Path(__file__).resolve().parent.parent
    candidates = (package / "_data", package.parent / "data")
    for folder in candidates:
        if (folder / "sources.json").is_file():
            return folder
    looked = " and ".join(f"'{folder}'" for folder in candidates)
    raise FileNotFoundError(
        f"monolip needs its table of data sets, 'sources.json', found in neither of {looked}; "
        "install monolip again"
    )


@lru_cache(maxsize=1)
def source_table() -> Mapping[str, Source]:
    """Return every known source by name, in the order of the table."""
    text = (shipped_folder() / "sources.json").read_text(encoding="utf-8")
    table: dict[str, Source] = {}
    for row in json.loads(text):
        frozen: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in row.items()
        }
        table[row["name"]] = Source(**frozen)
    return MappingProxyType(table)


def get_source(name: str) -> Source:
    """Return one source.

    Raises
    ------
    ValueError
        If no data set has this name.
    """
    table = source_table()
    if not isinstance(name, str) or name not in table:
        known = ", ".join(repr(known) for known in sorted(table))
        raise ValueError(f"dataset {name!r} is not known; choose one of: {known}")
    return table[name]
