"""Check an exported model from its file alone: ``python -m monolip.verify model.json``.

Independent of what wrote the file: numpy and the rules of integer arithmetic. Says "proven" and
lists what holds, or "refuted" and why; the exit status is 0 or 1.
"""

from __future__ import annotations

import hashlib
import json
import math
import sys
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

__all__ = ["main", "refutations"]


# What reading a file of another shape can raise.
DAMAGE = (RecursionError, LookupError, TypeError, ValueError, AttributeError, ArithmeticError)


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
    malformed = what_is_malformed(document)
    if malformed:
        return malformed
    found: list[str] = []
    columns, proven = document["columns"], document["proven"]
    limit = 2 ** (document["activation_bits"] - 1) - 1
    size = np.array([max(abs(c["low"]), abs(c["high"])) for c in columns], dtype=object)
    # Ends of what one step of a column does: in whole numbers, and without rounding.
    whole = exact = (np.eye(len(columns), dtype=int).astype(object),) * 2
    blind = np.array([column["factor"] == 0 for column in columns])
    # Twice half a step a column, and what float64 may add to that.
    error = np.array([Fraction(0) if b else 1 + Fraction(1, 2**20) for b in blind], dtype=object)
    slack, inputs = error, size
    for depth, layer in enumerate(document["layers"]):
        signed = np.array(layer["weight"], dtype=object)
        weight = np.abs(signed)
        bias, power = np.abs(np.array(layer["bias"], dtype=object)), 2 ** layer["shift"]
        if (weight @ size + bias).max() >= 2**31:
            found.append(f"an accumulator of layer {depth} could overflow 32 bits")
        size = (weight @ size + bias) // power + 1
        least, most = ends_of_product(signed, *whole)
        whole = least // power, -((-most) // power)
        least, most = ends_of_product(signed, *exact)
        exact = least * Fraction(1, power), most * Fraction(1, power)
        slack = weight @ slack * Fraction(1, power) + 1
        if layer is not document["layers"][-1]:
            size = np.minimum(size, limit)
            size, slack = larger_of_pairs(size), larger_of_pairs(slack)
            whole, exact = hull_of_pairs(*whole), hull_of_pairs(*exact)
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
        fall, rise = ends_of_margin(whole, high, low)
        least, most = ends_of_margin(exact, high, low)
        for position, column in enumerate(columns):
            name, factor = column["name"], unit * Fraction(column["factor"])
            up = blind[position] or residual[position] + fall[position] >= 0
            down = blind[position] or residual[position] + rise[position] <= 0
            for word, stated, holds in (("rises", "rising", up), ("falls", "falling", down)):
                if proven[stated][number][position] and not holds:
                    found.append(f"it is not proven that margin {number} {word} along {name!r}")
            if Fraction(proven["upper"][number][position]) < (residual + most)[position] * factor:
                found.append(f"the slope of margin {number} along {name!r} could be larger")
            if Fraction(proven["lower"][number][position]) > (residual + least)[position] * factor:
                found.append(f"the slope of margin {number} along {name!r} could be smaller")
        rounding = (slack[high] + (0 if one else slack[low])) * unit + final
        if Fraction(proven["slack"][number]) < rounding:
            found.append(f"rounding could add more to margin {number}")
    if network_hash(document) != document["network"]:
        found.append("the hash of the network does not fit its numbers")
    if scores_of(document) != document["golden"]["scores"]:
        found.append("the golden vectors do not come out")
    return found


def what_is_malformed(document: dict[str, Any]) -> list[str]:
    """Values that are not of the kind, shape or range that the arithmetic needs."""
    if document["format"] != "monolip integer network" or repr(document["version"]) != "1":
        return [f"format {document['format']!r}, version {document['version']!r} is unknown"]
    columns, layers, direction = (document[key] for key in ("columns", "layers", "direction"))
    bits, weight_bits = document["activation_bits"], document["weight_bits"]
    if not (whole(bits, 2, 16) and whole(weight_bits, 1, 15)):
        return ["the numbers of bits are not whole numbers in [2, 16] and [1, 15]"]
    limit, most = 2 ** (bits - 1) - 1, min(2**weight_bits, 2**15 - 1)
    found = []
    for column in columns:
        ends = column["low"], column["high"]
        if not (all(whole(end, -limit, limit) for end in ends) and ends[0] <= ends[1]):
            found.append(f"the range of {column['name']!r} is not whole numbers within {limit}")
        factor = column["factor"]
        scaled = real(factor) and (factor == 0 or 1e-280 <= factor <= 1e280)
        if not (scaled and real(column["center"])):
            found.append(f"the scaling of {column['name']!r} is not of positive numbers")
        if not all(type(column[key]) is str for key in ("name", "unit", "preprocessing")):
            found.append("a column has a name, unit or preprocessing that is no text")
    n_inputs = len(columns)
    for depth, layer in enumerate(layers):
        n_outputs = len(layer["bias"])
        last = depth == len(layers) - 1
        if not (table(layer["weight"], n_outputs, n_inputs, most) and whole(layer["shift"], 0, 31)):
            found.append(f"layer {depth} is not of whole numbers in their ranges")
        if not all(whole(value, -(2**31), 2**31) for value in layer["bias"]):
            found.append(f"a bias of layer {depth} is no whole number of 32 bits")
        if n_outputs == 0 or (n_outputs % 2 and not last):
            found.append(f"layer {depth} has {n_outputs} units")
        n_inputs = n_outputs
    if not (columns and layers and table(direction, n_inputs, len(columns), 2**31)):
        found.append("the residual is not of whole numbers, one for each output and column")
    size = [document[key] for key in ("unit", "scale", "offset")]
    ordinary = all(map(real, size)) and min(size[:2]) >= 1e-280 and abs(size[2]) <= 1e280
    if not (ordinary and 1e-280 <= size[0] * size[1] <= 1e280 / 2**32):
        found.append("unit, scale and offset are not numbers of an ordinary size")
    if not whole(document["threshold"], -(2**31), 2**31 - 1):
        found.append("the threshold is no whole number of 32 bits")
    if len(document["classes"]) not in (0, max(2, n_inputs)):
        found.append("there are not as many classes as outputs tell apart")
    proven, n_margins = document["proven"], max(1, len(direction) * (len(direction) - 1) // 2)
    for key, kind in (("rising", truth), ("falling", truth), ("lower", real), ("upper", real)):
        rows = proven[key]
        shaped = len(rows) == n_margins and all(len(row) == len(columns) for row in rows)
        if not (shaped and all(kind(value) for row in rows for value in row)):
            found.append(f"'{key}' does not state something of every margin and column")
    if not (len(proven["slack"]) == n_margins and all(map(real, proven["slack"]))):
        found.append("'slack' is not a number for every margin")
    return found


def whole(value: Any, low: int, high: int) -> bool:
    """Whether a value is a whole number (1.0 and true are none) in a range."""
    return type(value) is int and low <= value <= high


def real(value: Any) -> bool:
    """Whether a value is a number of an ordinary size."""
    return type(value) in (int, float) and abs(value) <= 1e300


def truth(value: Any) -> bool:
    """Whether a value is true or false."""
    return type(value) is bool


def table(rows: Any, n_rows: int, n_columns: int, most: int) -> bool:
    """Whether these are rows of whole numbers of a limited size."""
    return len(rows) == n_rows and all(
        len(row) == n_columns and all(whole(value, -most, most) for value in row) for row in rows
    )


def network_hash(document: dict[str, Any]) -> str:
    """SHA-256 of all the numbers of the network."""
    columns = document["columns"]
    parts: dict[str, Any] = {
        name: np.array([column[name] for column in columns], dtype=kind)
        for name, kind in (("center", "<f8"), ("factor", "<f8"), ("low", "<i8"), ("high", "<i8"))
    }
    for name in ("direction", "activation_bits", "weight_bits"):
        parts[name] = np.array(document[name], dtype="<i8")
    for name in ("unit", "scale", "offset"):
        parts[name] = np.array(document[name], dtype="<f8")
    for depth, layer in enumerate(document["layers"]):
        for name in ("weight", "bias", "shift"):
            parts[f"{depth}.{name}"] = np.array(layer[name], dtype="<i8")
    digest = hashlib.sha256()
    for name, array in parts.items():
        digest.update(f"{name}{array.shape}".encode())
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()


def scores_of(document: dict[str, Any]) -> list[list[int]]:
    """Scores of the golden rows, in exact arithmetic."""
    columns, limit = document["columns"], 2 ** (document["activation_bits"] - 1) - 1
    scores = []
    for row in document["golden"]["rows"]:
        steps = []
        for value, column in zip(row, columns, strict=True):
            place = (value - column["center"]) * column["factor"] if column["factor"] else 0.0
            kept = min(max(place, column["low"]), column["high"])
            steps.append(math.floor(kept + 32768.5) - 32768)
        hidden: Any = np.array(steps, dtype=object)
        for layer in document["layers"]:
            sums = np.array(layer["weight"], dtype=object) @ hidden
            hidden = (sums + np.array(layer["bias"], dtype=object)) // 2 ** layer["shift"]
            if layer is not document["layers"][-1]:
                hidden = np.clip(hidden, -limit, limit)
                pairs = hidden.reshape(2, -1)
                hidden = np.concatenate([np.maximum(*pairs), np.minimum(*pairs)])
        residual = np.array(document["direction"], dtype=object) @ np.array(steps, dtype=object)
        scores.append([int(score) for score in hidden + residual])
    return scores


def ends_of_product(weight: Any, low: Any, high: Any) -> tuple[Any, Any]:
    """Least and largest ``weight @ x`` for x from low to high."""
    rising, falling = np.maximum(weight, 0), np.minimum(weight, 0)
    return rising @ low + falling @ high, rising @ high + falling @ low


def hull_of_pairs(low: Any, high: Any) -> tuple[Any, Any]:
    """Ends for both units of each pair: of one or the other, or nothing, beyond a limit."""
    low, high = -larger_of_pairs(-low), larger_of_pairs(high)
    return np.minimum(low, 0), np.maximum(high, 0)


def ends_of_margin(ends: tuple[Any, Any], high: int, low: int) -> tuple[Any, Any]:
    """Least and largest change of the margin of two outputs, or of one alone."""
    least, most = ends
    if high == low:
        return least[high], most[high]
    return least[high] - most[low], most[high] - least[low]


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
            document = json.loads(Path(path).read_text("utf-8"), parse_constant=no_number)
            found = refutations(document)
        except OSError as error:
            print(f"{path}: cannot be read: {error.strerror}")
            failed = True
            continue
        except (json.JSONDecodeError, UnicodeDecodeError):
            print(f"{path}: is no exported model as JSON: export one as .json")
            failed = True
            continue
        except DAMAGE as error:
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


def no_number(word: str) -> float:
    """NaN and infinities have no place in a model."""
    raise ValueError(f"{word} is no number of a model")


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
