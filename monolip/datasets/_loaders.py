"""Loading of data sets with their monotone directions and published splits."""

from __future__ import annotations

import os
from io import BytesIO

import numpy as np
import pandas as pd
from sklearn.utils import Bunch

from monolip.datasets._files import read_file
from monolip.datasets._sources import SPLIT_COLUMN, Source, get_source, source_table


def list_datasets() -> list[str]:
    """Return the names that `load_dataset` knows.

    Returns
    -------
    names : list of str
        In alphabetical order. Only 'german_credit' and 'trigger_sample' are shipped with the
        project; the files of the others are fetched from elsewhere, see `load_dataset`.

    Examples
    --------
    >>> from monolip.datasets import list_datasets
    >>> "german_credit" in list_datasets()
    True
    """
    return sorted(source_table())


def load_dataset(
    name: str,
    *,
    data_home: str | os.PathLike[str] | None = None,
    download_if_missing: bool = True,
) -> Bunch:
    """Load a data set, its monotone directions and its published split.

    The file is looked for in ``data_home``, in the folder named by the environment variable
    ``MONOLIP_DATA``, among the files shipped with the project, and in the cache folder
    (``MONOLIP_CACHE``, by default ``monolip`` in the user's cache folder). If none has it, it
    is downloaded into the cache folder from the base address in ``MONOLIP_DATA_URL``, which
    has no default. Whatever its origin, the file must have the sha256 in the table of sources.

    In 'heloc' the values -9 (no record), -8 (no usable trades) and -7 (condition not met) mean
    that there is no value; they become NaN, since a monotone direction would read them as
    small numbers. Which code it was says much (no delinquency on record is a condition that is not
    met), and is kept in ``missing_codes``.

    Parameters
    ----------
    name : str
        One of `list_datasets`.
    data_home : str or path, default=None
        Folder to look in first. Nothing is written to it.
    download_if_missing : bool, default=True
        Whether a file that no folder has may be downloaded.

    Returns
    -------
    dataset : sklearn.utils.Bunch
        With the keys

        - ``frame``: DataFrame of all columns, shape (n_samples, n_columns);
        - ``data``: DataFrame of the features, shape (n_samples, n_features);
        - ``target``: Series of shape (n_samples,), and its name in ``target_name``;
        - ``feature_names``: list of the features;
        - ``monotonic_cst``: dict of feature to +1 or -1, as an estimator takes it;
        - ``categorical_features``: list of the features with text or unordered codes;
        - ``missing_codes``: DataFrame of the shape of ``data`` with the code that the file gives as
          the reason of each missing value, and 0 where there is a value; None if it gives none;
        - ``split``: Series of 'train' and 'test', or None if none is published;
        - ``train_index``, ``test_index``: arrays of row numbers of that split, or None;
        - ``task``: 'binary', 'regression' or 'ordinal';
        - ``licence``, ``source``, ``DESCR``: terms of use, provenance, and a description that
          says what the target's values mean.

        A simulated set also has its truth columns under their names, such as ``category``.

    Raises
    ------
    ValueError
        If the name is not known, or a file is not the one in the table of sources.
    FileNotFoundError
        If no folder has the file and there is no address to download it from.
    OSError
        If a download fails or the cache folder cannot be written to.

    Examples
    --------
    >>> from monolip.datasets import load_dataset
    >>> credit = load_dataset("german_credit")
    >>> credit.data.shape
    (1000, 20)
    >>> credit.monotonic_cst
    {'duration_in_month': 1, 'credit_amount': 1}
    >>> credit.data.iloc[credit.train_index].shape
    (800, 20)
    """
    source = get_source(name)
    content = read_file(source, data_home=data_home, download_if_missing=download_if_missing)
    frame, missing_codes = _parse(source, content)
    split = frame[SPLIT_COLUMN] if source.split is not None else None
    return Bunch(
        frame=frame,
        data=frame[list(source.features)],
        target=frame[source.target],
        target_name=source.target,
        feature_names=list(source.features),
        monotonic_cst=dict(source.monotonic_cst),
        categorical_features=list(source.categorical),
        missing_codes=missing_codes,
        split=split,
        train_index=_rows(split, "train"),
        test_index=_rows(split, "test"),
        task=source.task,
        licence=source.licence,
        source=source.source,
        DESCR=_describe(source),
        **{column: frame[column] for column in source.truth},
    )


def _parse(source: Source, content: bytes) -> tuple[pd.DataFrame, pd.DataFrame | None]:
    """Return the table in a file, its codes for missing values replaced by NaN, and the codes."""
    frame = pd.read_csv(
        BytesIO(content),
        compression="gzip" if source.file.endswith(".gz") else None,
        # Only an empty field is missing: 'None' or 'NA' may be a category.
        keep_default_na=False,
        na_values=[""],
    )
    if not source.missing_codes:
        return frame, None
    features = frame[list(source.features)]
    missing = features.isin(source.missing_codes)
    frame[features.columns] = features.mask(missing)
    return frame, features.where(missing, 0).astype("int64")


def _rows(split: pd.Series | None, part: str) -> np.ndarray | None:
    """Return the row numbers of one part of the split."""
    return None if split is None else np.flatnonzero((split == part).to_numpy())


def _describe(source: Source) -> str:
    """Return a description of a data set from its row of the table of sources."""
    directions = ", ".join(f"{column} {sign:+d}" for column, sign in source.monotonic_cst.items())
    split = source.split
    lines = [
        f"Data set {source.name}: {source.rows} rows, {len(source.features)} features, "
        f"task {source.task}.",
        "",
        f"Target: {source.target} ({source.target_meaning}).",
        f"Monotone directions: {directions or 'none known'}.",
        f"Categorical features: {', '.join(source.categorical) or 'none'}.",
        f"Published split: {split['train']} train, {split['test']} test rows."
        if split is not None
        else "Published split: none.",
    ]
    if source.missing_codes:
        codes = ", ".join(str(code) for code in source.missing_codes)
        lines.append(f"Missing values: the codes {codes} of the file are NaN; see missing_codes.")
    for title, text in (
        ("Note", source.note),
        ("Benchmark", source.benchmark),
        ("Source", source.source),
        ("Licence", source.licence),
        ("Please cite", source.citation),
    ):
        if text:
            lines.append(f"{title}: {text}")
    return "\n".join(lines) + "\n"
