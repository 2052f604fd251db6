"""The canonical form of an exported model: one JSON file that everything else can be made from."""

from __future__ import annotations

import json
import os
from pathlib import Path

from .artefact import Artefact
from .writing import write_whole

__all__ = ["from_json", "to_json"]

# Of a file: in memory, JSON takes up to twenty times its size.
MAX_BYTES = 2**26


def to_json(artefact: Artefact, path: str | os.PathLike[str] | None = None) -> str:
    """Write a model as JSON; ``python -m monolip.verify`` checks such a file.

    Parameters
    ----------
    artefact : Artefact
    path : path-like, optional
        File to write; it appears whole or not at all.

    Returns
    -------
    text : str

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.export import Artefact, from_json, to_json, to_integer
    >>> X = np.linspace(-1.0, 1.0, 100)[:, None]
    >>> model = MonotonicLipschitzClassifier(ensemble_size=1, max_iter=5, random_state=0)
    >>> network = to_integer(model.fit(X, X[:, 0] > 0).network_, X)
    >>> artefact = Artefact(network, name="rises", columns=["x"], classes=["no", "yes"])
    >>> text = to_json(artefact, "rises.json")
    >>> from_json("rises.json").name
    'rises'
    """
    text = json.dumps(artefact.document(), indent=1, allow_nan=False) + "\n"
    if path is not None:
        write_whole(path, text)
    return text


def from_json(path: str | os.PathLike[str]) -> Artefact:
    """Read a model that :func:`to_json` wrote; hash, golden vectors and bounds are checked.

    Parameters
    ----------
    path : path-like

    Returns
    -------
    artefact : Artefact

    Raises
    ------
    ValueError
        If the file is not such a model, or was altered.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.export import Artefact, from_json, to_json, to_integer
    >>> X = np.linspace(-1.0, 1.0, 100)[:, None]
    >>> model = MonotonicLipschitzClassifier(ensemble_size=1, max_iter=5, random_state=0)
    >>> network = to_integer(model.fit(X, X[:, 0] > 0).network_, X)
    >>> artefact = Artefact(network, name="rises", columns=["x"], classes=["no", "yes"])
    >>> text = to_json(artefact, "rises.json")
    >>> bool((from_json("rises.json").network.scores(X) == network.scores(X)).all())
    True
    """
    try:
        return Artefact.of(json.loads(content_of(path)))
    except FileNotFoundError:
        raise
    except Exception as error:
        raise ValueError(
            f"{os.fspath(path)!r} is not a model that this version reads: {error}"
        ) from error


def content_of(path: str | os.PathLike[str]) -> str:
    """The text of a file of limited size."""
    source = Path(path)
    # No folder, and no device or pipe, which may never end.
    if source.exists() and not source.is_file():
        raise ValueError("a file is needed")
    if source.stat().st_size > MAX_BYTES:
        raise ValueError(f"the file is larger than {MAX_BYTES} bytes")
    return source.read_text("utf-8")
