"""Check an exported model from its file alone: ``python -m monolip.verify model.json``.

Independent of what wrote the file: numpy and the rules of integer arithmetic. Says "proven" and
lists what holds, or "refuted" and why; the exit status is 0 or 1.
"""

from __future__ import annotations

import hashlib
import json
import sys
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

__all__ = ["main", "refutations"]


def refutations(document: dict[str, Any]) -> list[str]:
    """Everything that a file states and that is not so; empty if all of it is proven.

    Parameters
    ----------
    document : dict
        A model as JSON, see :func:`monolip.export.to_json`.

    Returns
    -------
    found : list of str
    """
    content = {key: value for key, value in document.items() if key != "hash"}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    if hashlib.sha256(text.encode()).hexdigest() != document.get("hash"):
        return ["the file was altered: its hash does not fit its content"]
    if document["format"] != "monolip integer network" or document["version"] != 1:
        return [f"format {document['format']!r}, version {document['version']!r} is unknown"]
    found: list[str] = []
    columns, proven = document["columns"], document["proven"]
    limit = 2 ** (document["activation_bits"] - 1) - 1
    size = np.array([max(abs(c["low"]), abs(c["high"])) for c in columns], dtype=object)
    if size.max() > limit:
        found.append("an input could exceed the activations' bits")
    whole = path = np.eye(len(columns), dtype=int).astype(object)
    blind = np.array([column["factor"] == 0 for column in columns])
    # Twice half a step a column, and what float64 may add to that.
    error = np.array([Fraction(0) if b else 1 + Fraction(1, 2**20) for b in blind], dtype=object)
    slack, inputs = error, size
    for depth, layer in enumerate(document["layers"]):
        weight = np.abs(np.array(layer["weight"], dtype=object))
        bias, power = np.abs(np.array(layer["bias"], dtype=object)), 2 ** layer["shift"]
        if (weight @ size + bias).max() >= 2**31:
            found.append(f"an accumulator of layer {depth} could overflow 32 bits")
        size = (weight @ size + bias) // power + 1
        whole = -((-(weight @ whole)) // power)
        path = weight @ path * Fraction(1, power)
        slack = weight @ slack * Fraction(1, power) + 1
        if layer is not document["layers"][-1]:
            size = np.minimum(size, limit)
            size, whole, path, slack = (larger_of_pairs(x) for x in (size, whole, path, slack))
    direction = np.array(document["direction"], dtype=object)
    if (size + np.abs(direction) @ inputs).max() >= 2**31:
        found.append("a score could overflow 32 bits")
    slack = slack + np.abs(direction) @ error
    unit = Fraction(document["unit"]) * Fraction(document["scale"])
    final = (Fraction(2**31) * unit + abs(Fraction(document["offset"]))) / 2**48
    pairs = (
        [(0, 0)]
        if len(direction) == 1
        else [(b, a) for a, b in combinations(range(len(direction)), 2)]
    )
    if [tuple(pair) for pair in proven["margins"]] != pairs:
        found.append("the margins are not all pairs of outputs")
        return found
    for number, (high, low) in enumerate(pairs):
        one = high == low
        residual = direction[high] - (0 if one else direction[low])
        change, bound = (x[high] + (0 if one else x[low]) for x in (whole, path))
        for position, column in enumerate(columns):
            name, factor = column["name"], unit * Fraction(column["factor"])
            up = blind[position] or residual[position] >= change[position]
            down = blind[position] or -residual[position] >= change[position]
            for word, stated, holds in (("rises", "rising", up), ("falls", "falling", down)):
                if proven[stated][number][position] and not holds:
                    found.append(f"it is not proven that margin {number} {word} along {name!r}")
            if Fraction(proven["upper"][number][position]) < (residual + bound)[position] * factor:
                found.append(f"the slope of margin {number} along {name!r} could be larger")
            if Fraction(proven["lower"][number][position]) > (residual - bound)[position] * factor:
                found.append(f"the slope of margin {number} along {name!r} could be smaller")
        rounding = (slack[high] + (0 if one else slack[low])) * unit + final
        if Fraction(proven["slack"][number]) < rounding:
            found.append(f"rounding could add more to margin {number}")
    return found


def larger_of_pairs(values: Any) -> Any:
    """What MaxMin makes of bounds: each unit gets the larger of its pair."""
    half = len(values) // 2
    larger = np.maximum(values[:half], values[half:])
    return np.concatenate([larger, larger])


def main(arguments: list[str] | None = None) -> int:
    """Verify the files named on the command line."""
    paths = sys.argv[1:] if arguments is None else arguments
    if not paths or any(path.startswith("-") for path in paths):
        print("usage: python -m monolip.verify model.json ...")
        return 0 if {"-h", "--help"} & set(paths) else 2
    failed = False
    for path in paths:
        try:
            document = json.loads(Path(path).read_text("utf-8"))
            found = refutations(document)
        except OSError as error:
            print(f"{path}: cannot be read: {error.strerror}")
            failed = True
            continue
        except ValueError:
            print(f"{path}: is no exported model as JSON: export one as .json")
            failed = True
            continue
        except (KeyError, TypeError, IndexError, AttributeError, OverflowError) as error:
            print(f"{path}: refuted\n  the file is damaged: {type(error).__name__} {error}"[:300])
            failed = True
            continue
        failed = failed or bool(found)
        print(f"{path}: {'refuted' if found else 'proven'}")
        for line in found:
            print(f"  {line}")
        if not found:
            report(document)
    return int(failed)


def report(document: dict[str, Any]) -> None:
    """Print what is proven of a model."""
    proven = document["proven"]
    print(f"  model {document['name']}, content hash {document['hash']}")
    print(f"  network {document['network']}, decision above score {document['threshold']}")
    for number, pair in enumerate(proven["margins"]):
        high, low = ([*document["classes"], *pair][n] if document["classes"] else n for n in pair)
        label = "output" if pair[0] == pair[1] else f"output of {high} less {low}"
        for position, column in enumerate(document["columns"]):
            rising, falling = (proven[key][number][position] for key in ("rising", "falling"))
            word = {(1, 1): "ignores", (1, 0): "rises with", (0, 1): "falls with"}.get(
                (int(rising), int(falling)), "varies with"
            )
            ends = proven["lower"][number][position], proven["upper"][number][position]
            slope = f"slope within its range in [{ends[0] + 0.0:.6g}, {ends[1] + 0.0:.6g}]"
            print(f"  {label} {word} {column['name']}: {slope}")
        print(f"  {label}: rounding adds at most {proven['slack'][number]:.3g} to any difference")


if __name__ == "__main__":
    sys.exit(main())
