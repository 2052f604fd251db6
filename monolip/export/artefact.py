"""What every artefact carries: the integers, what they mean, what is proven, and how to check."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from numbers import Integral
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..certificates import integer_proof, margin_pairs
from ..folded import IntegerNetwork
from .labels import checked_classes, checked_columns, checked_name
from .reading import network_of, text, whole

__all__ = ["FORMAT", "VERSION", "Artefact", "content_hash"]

FORMAT, VERSION = "monolip integer network", 1
N_GOLDEN, MAX_GOLDEN = 32, 64


@dataclass(frozen=True, eq=False)
class Artefact:
    """An integer network with names, classes, threshold and golden vectors.

    Parameters
    ----------
    network : IntegerNetwork
    name : str
        A C identifier: the prefix of everything in a header.
    columns, units, preprocessing : sequences of str
        Names of the raw columns in order, their units, and what is done to each.
    classes : sequence of str
        Two or more class labels; empty for regression.
    output : str
        What the outputs are, "log-odds" for example.
    threshold : int
        A binary decision is positive where the score exceeds it.

    Raises
    ------
    ValueError
        If the name is no C identifier, a label does not fit the network, or the threshold does not
        fit 32 bits.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.export import Artefact, to_integer
    >>> X = np.linspace(-1.0, 1.0, 100)[:, None]
    >>> model = MonotonicLipschitzClassifier(ensemble_size=1, max_iter=5, random_state=0)
    >>> network = to_integer(model.fit(X, X[:, 0] > 0).network_, X)
    >>> artefact = Artefact(network, name="rises", columns=["x"], classes=["no", "yes"])
    >>> artefact.network.n_features, artefact.classes
    (1, ['no', 'yes'])
    >>> rows, scores = artefact.golden()
    >>> rows.shape, scores.shape
    ((32, 1), (32, 1))
    >>> Artefact.of(artefact.document()).network.hash() == network.hash()
    True
    """

    network: IntegerNetwork
    name: str = "monolip_model"
    columns: Sequence[str] = field(default=(), repr=False)
    units: Sequence[str] = field(default=(), repr=False)
    preprocessing: Sequence[str] = field(default=(), repr=False)
    classes: Sequence[str] = ()
    output: str = "output"
    threshold: int = 0

    def __post_init__(self) -> None:
        checked_name(self.name)
        labels: dict[str, Any] = checked_columns(
            self.network.n_features, self.columns, self.units, self.preprocessing
        )
        limit = self.threshold
        whole_number = isinstance(limit, Integral) and not isinstance(limit, bool)
        if not whole_number or not -(2**31) <= limit < 2**31:
            raise ValueError(f"threshold must be a 32-bit integer; got {limit!r}")
        labels |= checked_classes(self.network.n_outputs, self.classes, self.output)
        for key, value in {**labels, "threshold": int(limit)}.items():
            object.__setattr__(self, key, value)

    def golden(self) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Rows inside, at the ends of and beyond the range, and their scores.

        Row after row they go through the pieces of each column.

        Returns
        -------
        rows : ndarray of shape (32, n_features)
        scores : ndarray of int64 of shape (32, n_outputs)
        """
        network = self.network
        rng = np.random.default_rng(0)
        low, high = network.ends()
        share = rng.uniform(-0.2, 1.2, size=(N_GOLDEN, network.n_features))
        first, count = network.starts, np.bincount(network.column)
        piece = first + np.arange(N_GOLDEN)[:, None] % count
        rows = low[piece] + share * (high - low)[piece]
        rows[0], rows[1] = low[first], high[first + count - 1]
        return rows, network.scores(rows)

    def document(self) -> dict[str, Any]:
        """The canonical form: plain lists, numbers and texts, with a hash of all the rest.

        Returns
        -------
        content : dict
            What :func:`to_json` writes.
        """
        network, proof = self.network, integer_proof(self.network)
        rows, scores = self.golden()
        content: dict[str, Any] = {
            "format": FORMAT,
            "version": VERSION,
            "name": self.name,
            "columns": [
                {
                    "name": name,
                    "unit": unit,
                    "preprocessing": steps,
                    **(pieces[0] if len(pieces) == 1 else {"pieces": pieces}),
                }
                for name, unit, steps, pieces in zip(
                    self.columns, self.units, self.preprocessing, scaling(network), strict=True
                )
            ],
            "classes": list(self.classes),
            "output": self.output,
            "threshold": self.threshold,
            "activation_bits": network.activation_bits,
            "weight_bits": network.weight_bits,
            "layers": [
                {
                    "weight": layer.weight.tolist(),
                    "bias": layer.bias.tolist(),
                    "shift": layer.shift,
                }
                for layer in network.layers
            ],
            "direction": network.direction.tolist(),
            "unit": network.unit,
            "scale": network.scale,
            "offset": network.offset,
            "proven": {
                "margins": [list(pair) for pair in margin_pairs(network.n_outputs)],
                "rising": proof.rising.tolist(),
                "falling": proof.falling.tolist(),
                "lower": proof.lower.tolist(),
                "upper": proof.upper.tolist(),
                "slack": proof.slack.tolist(),
            },
            "network": network.hash(),
            "golden": {"rows": rows.tolist(), "scores": scores.tolist()},
        }
        return {**content, "hash": content_hash(content)}

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> Artefact:
        """Rebuild an artefact from its canonical form; its hash and golden vectors are checked.

        Parameters
        ----------
        document : mapping
            As :meth:`document` gives it, or :func:`json.load` reads it.

        Returns
        -------
        artefact : Artefact

        Raises
        ------
        ValueError
            If the document is none, was altered, or its numbers do not compute exactly.
        """
        found = document.get("format"), document.get("version")
        if found[0] == FORMAT and type(found[1]) is int and found[1] > VERSION:
            raise ValueError(
                f"a later monolip wrote it, in version {found[1]} of the format, of which this one "
                f"reads up to {VERSION}: upgrade monolip"
            )
        if found != (FORMAT, VERSION) or type(found[1]) is not int:
            raise ValueError(
                f"a document of format {FORMAT!r}, version {VERSION} is needed; found "
                f"{found[0]!r}, version {found[1]!r}"
            )
        content = {key: value for key, value in document.items() if key != "hash"}
        if document.get("hash") != content_hash(content):
            raise ValueError("the document was altered: its hash does not fit its content")
        network = network_of(document)
        if network.hash() != document["network"]:
            raise ValueError("the document states the hash of another network")
        # What follows takes as long as these say.
        n_margins = max(1, network.n_outputs * (network.n_outputs - 1) // 2)
        if len(document["proven"]["slack"]) != n_margins:
            raise ValueError("the document does not state a proof for every margin")
        if len(document["golden"]["rows"]) > MAX_GOLDEN:
            raise ValueError(f"the document has more than {MAX_GOLDEN} golden vectors")
        if type(document["classes"]) is not list:
            raise ValueError("the classes are not a list")
        columns = document["columns"]
        artefact = cls(
            network,
            name=text(document["name"]),
            columns=[text(column["name"]) for column in columns],
            units=[text(column["unit"]) for column in columns],
            preprocessing=[text(column["preprocessing"]) for column in columns],
            classes=[text(label) for label in document["classes"]],
            output=text(document["output"]),
            threshold=whole(document["threshold"]),
        )
        if json.dumps(artefact.document()["proven"]) != json.dumps(document["proven"]):
            raise ValueError("the document states other proofs than its network has")
        golden = document["golden"]
        if network.scores(golden["rows"]).tolist() != golden["scores"]:
            raise ValueError("the golden vectors do not come out: the document is damaged")
        return artefact


def scaling(network: IntegerNetwork) -> list[list[dict[str, Any]]]:
    """Of each column, how its inputs become steps."""
    names = ("center", "factor", "low", "high")
    values = zip(*(getattr(network, name).tolist() for name in names), strict=True)
    pieces: list[list[dict[str, Any]]] = [[] for _ in range(network.n_features)]
    for column, numbers in zip(network.column.tolist(), values, strict=True):
        pieces[column].append(dict(zip(names, numbers, strict=True)))
    return pieces


def content_hash(content: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical text of a document without its hash."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()
