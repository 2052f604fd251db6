"""What every artefact carries: the integers, what they mean, what is proven, and how to check."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..certificates import integer_proof, margin_pairs
from ..folded import IntegerDense, IntegerNetwork
from .labels import checked_columns, checked_name

__all__ = ["FORMAT", "VERSION", "Artefact", "content_hash"]

FORMAT, VERSION = "monolip integer network", 1
N_GOLDEN = 32


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
    """

    network: IntegerNetwork
    name: str = "monolip_model"
    columns: Sequence[str] = ()
    units: Sequence[str] = ()
    preprocessing: Sequence[str] = ()
    classes: Sequence[str] = ()
    output: str = "output"
    threshold: int = 0

    def __post_init__(self) -> None:
        checked_name(self.name)
        labels = checked_columns(
            self.network.n_features, self.columns, self.units, self.preprocessing
        )
        if not -(2**31) <= self.threshold < 2**31:
            raise ValueError(f"threshold must be a 32-bit integer; got {self.threshold}")
        for key, value in {**labels, "classes": list(self.classes)}.items():
            object.__setattr__(self, key, value)

    def golden(self) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Rows inside, at the ends of and beyond the range, and their scores."""
        network = self.network
        rng = np.random.default_rng(0)
        factor = np.where(network.factor > 0, network.factor, 1.0)
        low, high = network.center + network.low / factor, network.center + network.high / factor
        share = rng.uniform(-0.2, 1.2, size=(N_GOLDEN, network.n_features))
        rows = low + share * (high - low)
        rows[0], rows[1] = low, high
        return rows, network.scores(rows)

    def document(self) -> dict[str, Any]:
        """The canonical form: plain lists, numbers and texts, with a hash of all the rest."""
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
                    "center": center,
                    "factor": factor,
                    "low": low,
                    "high": high,
                }
                for name, unit, steps, center, factor, low, high in zip(
                    self.columns,
                    self.units,
                    self.preprocessing,
                    network.center.tolist(),
                    network.factor.tolist(),
                    network.low.tolist(),
                    network.high.tolist(),
                    strict=True,
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

        Raises
        ------
        ValueError
            If the document is none, was altered, or its numbers do not compute exactly.
        """
        if document.get("format") != FORMAT or document.get("version") != VERSION:
            raise ValueError(
                f"a document of format {FORMAT!r}, version {VERSION} is needed; found "
                f"{document.get('format')!r}, version {document.get('version')!r}"
            )
        content = {key: value for key, value in document.items() if key != "hash"}
        if document.get("hash") != content_hash(content):
            raise ValueError("the document was altered: its hash does not fit its content")
        columns = document["columns"]
        network = IntegerNetwork(
            center=np.array([column["center"] for column in columns], dtype=np.float64),
            factor=np.array([column["factor"] for column in columns], dtype=np.float64),
            low=np.array([column["low"] for column in columns], dtype=np.int64),
            high=np.array([column["high"] for column in columns], dtype=np.int64),
            layers=tuple(
                IntegerDense(
                    np.array(layer["weight"], dtype=np.int64),
                    np.array(layer["bias"], dtype=np.int64),
                    int(layer["shift"]),
                )
                for layer in document["layers"]
            ),
            direction=np.array(document["direction"], dtype=np.int64),
            activation_bits=int(document["activation_bits"]),
            weight_bits=int(document["weight_bits"]),
            unit=float(document["unit"]),
            scale=float(document["scale"]),
            offset=float(document["offset"]),
        )
        artefact = cls(
            network,
            name=document["name"],
            columns=[column["name"] for column in columns],
            units=[column["unit"] for column in columns],
            preprocessing=[column["preprocessing"] for column in columns],
            classes=document["classes"],
            output=document["output"],
            threshold=document["threshold"],
        )
        golden = document["golden"]
        if network.scores(golden["rows"]).tolist() != golden["scores"]:
            raise ValueError("the golden vectors do not come out: the document is damaged")
        return artefact


def content_hash(content: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical text of a document without its hash."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()
