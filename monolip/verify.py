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


# Of a file, and of its golden vectors: reading takes time and memory in proportion.
MAX_BYTES, MAX_GOLDEN = 2**26, 64
# What reading a file of another shape can raise.
DAMAGE = (
    RecursionError,
    MemoryError,
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    ArithmeticError,
)


def refutations(document: dict[str, Any]) -> list[str]:
    """Everything that a file states and that is not so; empty if all of it is proven.

    Parameters
    ----------
    document : dict
        A model as JSON, see :func:`monolip.export.to_json`.

    Returns
    -------
    found : list of str

    Examples
    --------
    >>> import json
    >>> import numpy as np
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.export import Artefact, to_json, to_integer
    >>> X = np.linspace(-1.0, 1.0, 100)[:, None]
    >>> model = MonotonicLipschitzClassifier(ensemble_size=1, max_iter=5, random_state=0)
    >>> network = to_integer(model.fit(X, X[:, 0] > 0).network_, X)
    >>> artefact = Artefact(network, name="rises", columns=["x"], classes=["no", "yes"])
    >>> from monolip.verify import refutations
    >>> document = json.loads(to_json(artefact))
    >>> refutations(document)
    []
    >>> refutations(document | {"threshold": 7})
    ['the file was altered: its hash does not fit its content']
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
    read, pieces = pieces_of(document)
    limit = 2 ** (document["activation_bits"] - 1) - 1
    size = np.array([max(abs(p["low"]), abs(p["high"])) for p in pieces], dtype=object)
    # Ends of what one step of an input does: in whole numbers, and over a power of two, unrounded.
    whole = exact = (np.eye(len(pieces), dtype=int).astype(object),) * 2
    unrounded = Fraction(1)
    blind = np.array([piece["factor"] == 0 for piece in pieces])
    # Twice half a step an input, and what float64 may add to that.
    error = np.array([Fraction(0) if b else 1 + Fraction(1, 2**20) for b in blind], dtype=object)
    slack, inputs = error, size
    for depth, layer in enumerate(document["layers"]):
        signed = np.array(layer["weight"], dtype=object)
        weight = np.abs(signed)
        bias, power = np.abs(np.array(layer["bias"], dtype=object)), 2 ** layer["shift"]
        if (weight @ size + bias).max() >= 2**31:
            found.append(f"an accumulator of layer {depth} could overflow 32 bits")
        size = (weight @ size + bias) // power + 1
        before = whole, exact
        least, most = ends_of_product(signed, *whole)
        whole = least // power, -((-most) // power)
        exact, unrounded = ends_of_product(signed, *exact), unrounded / power
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
        if layer["shift"] == 0:
            # The last layer rounds nothing: a margin is one sum of its inputs.
            sums = signed[[high]] - (0 if one else signed[[low]])
            (fall, rise), (least, most) = (
                [end[0] for end in ends_of_product(sums, *ends)] for ends in before
            )
        else:
            fall, rise = ends_of_margin(whole, high, low)
            least, most = ends_of_margin(exact, high, low)
        least, most = least * unrounded, most * unrounded
        per_input = [unit * Fraction(piece["factor"]) for piece in pieces]
        least, most = (residual + least) * per_input, (residual + most) * per_input
        up, down = blind | (residual + fall >= 0), blind | (residual + rise <= 0)
        for position, column in enumerate(columns):
            # What is said of a column must be so of each of its pieces; between two nothing moves.
            name, own = column["name"], read == position
            ends = [*least[own], *most[own], *([0] if own.sum() > 1 else [])]
            for word, stated, holds in (("rises", "rising", up), ("falls", "falling", down)):
                if proven[stated][number][position] and not holds[own].all():
                    found.append(f"it is not proven that margin {number} {word} along {name!r}")
            if Fraction(proven["upper"][number][position]) < max(ends):
                found.append(f"the slope of margin {number} along {name!r} could be larger")
            if Fraction(proven["lower"][number][position]) > min(ends):
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
    read, pieces = pieces_of(document)
    bits, weight_bits = document["activation_bits"], document["weight_bits"]
    if not (whole(bits, 2, 16) and whole(weight_bits, 1, 15)):
        return ["the numbers of bits are not whole numbers in [2, 16] and [1, 15]"]
    limit, most = 2 ** (bits - 1) - 1, min(2**weight_bits, 2**15 - 1)
    found = []
    for position, piece in zip(read, pieces, strict=True):
        name, ends = columns[position]["name"], (piece["low"], piece["high"])
        if not (all(whole(end, -limit, limit) for end in ends) and ends[0] <= ends[1]):
            found.append(f"the range of {name!r} is not whole numbers within {limit}")
        factor = piece["factor"]
        scaled = real(factor) and (factor == 0 or 1e-280 <= factor <= 1e280)
        if not (scaled and real(piece["center"])):
            found.append(f"the scaling of {name!r} is not of positive numbers")
    for position, column in enumerate(columns):
        if not all(type(column[key]) is str for key in ("name", "unit", "preprocessing")):
            found.append("a column has a name, unit or preprocessing that is no text")
        if position not in read:
            found.append(f"the column {column['name']!r} has no pieces")
    if not found and overlapping(read, pieces):
        found.append("the pieces of a column overlap")
    n_inputs = len(pieces)
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
    if not (columns and layers and table(direction, n_inputs, len(pieces), 2**31)):
        found.append("the residual is not of whole numbers, one for each output and input")
    size = [document[key] for key in ("unit", "scale", "offset")]
    ordinary = all(map(real, size)) and min(size[:2]) >= 1e-280 and abs(size[2]) <= 1e280
    if not (ordinary and 1e-280 <= size[0] * size[1] <= 1e280 / 2**32):
        found.append("unit, scale and offset are not numbers of an ordinary size")
    if not whole(document["threshold"], -(2**31), 2**31 - 1):
        found.append("the threshold is no whole number of 32 bits")
    words = [document["name"], document["output"], *document["classes"]]
    if type(document["classes"]) is not list or not all(type(word) is str for word in words):
        found.append("the name, the output or a class is no text")
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
    if len(document["golden"]["rows"]) > MAX_GOLDEN:
        found.append(f"there are more than {MAX_GOLDEN} golden vectors")
    return found


def pieces_of(document: dict[str, Any]) -> tuple[Any, list[dict[str, Any]]]:
    """Inputs of the network, the columns or the pieces of those that are cut, and their columns."""
    listed = [list(column.get("pieces", [column])) for column in document["columns"]]
    read = np.repeat(np.arange(len(listed)), [len(pieces) for pieces in listed])
    return read, [piece for pieces in listed for piece in pieces]


def overlapping(read: Any, pieces: list[dict[str, Any]]) -> bool:
    """Whether a move along a column could change two of its pieces at once.

    What a piece gives changes from half a step above its lower end to half a step below its upper.
    """
    before: dict[int, Fraction] = {}
    for position, piece in zip(read.tolist(), pieces, strict=True):
        if piece["factor"] == 0 or piece["low"] == piece["high"]:
            continue
        start, end = (
            Fraction(piece["center"]) + (piece[key] + inward) / Fraction(piece["factor"])
            for key, inward in (("low", Fraction(1, 2)), ("high", Fraction(-1, 2)))
        )
        if position in before and before[position] > start:
            return True
        before[position] = end
    return False


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
    read, pieces = pieces_of(document)
    parts: dict[str, Any] = {
        name: np.array([piece[name] for piece in pieces], dtype=kind)
        for name, kind in (("center", "<f8"), ("factor", "<f8"), ("low", "<i8"), ("high", "<i8"))
    }
    for name in ("direction", "activation_bits", "weight_bits"):
        parts[name] = np.array(document[name], dtype="<i8")
    for name in ("unit", "scale", "offset"):
        parts[name] = np.array(document[name], dtype="<f8")
    if len(pieces) > len(document["columns"]):
        parts["column"] = read.astype("<i8")
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
    read, pieces = pieces_of(document)
    limit = 2 ** (document["activation_bits"] - 1) - 1
    scores = []
    for row in document["golden"]["rows"]:
        steps = []
        if len(row) != len(document["columns"]):
            return []
        for position, piece in zip(read, pieces, strict=True):
            value, factor = row[position], piece["factor"]
            place = (value - piece["center"]) * factor if factor else 0.0
            kept = min(max(place, piece["low"]), piece["high"])
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
    """Least and largest ``weight @ x`` for x from low to high, in integers that never overflow."""
    rising, falling = np.maximum(weight, 0), np.minimum(weight, 0)
    most = np.abs(weight).sum(axis=1).max() * max(np.abs(low).max(), np.abs(high).max())
    if most < 2**62 and max(np.abs(low).max(), np.abs(high).max()) < 2**62:
        # The same numbers, faster.
        rising, falling, low, high = (x.astype(np.int64) for x in (rising, falling, low, high))
    ends = rising @ low + falling @ high, rising @ high + falling @ low
    return ends[0].astype(object), ends[1].astype(object)


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
    """Verify the files named on the command line.

    Parameters
    ----------
    arguments : list of str, default=None
        Paths; those of the command line by default.

    Returns
    -------
    status : int
        0 if all is proven, 1 if not, 2 without a path.

    Examples
    --------
    >>> from monolip.verify import main
    >>> main(["missing.json"])
    missing.json: cannot be read: No such file or directory
    1
    """
    paths = sys.argv[1:] if arguments is None else arguments
    if not paths or any(path.startswith("-") for path in paths):
        print("usage: python -m monolip.verify model.json ...")
        return 0 if {"-h", "--help"} & set(paths) else 2
    failed = False
    for path in paths:
        try:
            document = json.loads(content_of(path), parse_constant=no_number)
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


def content_of(path: str) -> str:
    """The text of a file of limited size."""
    if Path(path).exists() and not Path(path).is_file():
        # A device or a pipe may never end.
        raise ValueError("a file is needed")
    if Path(path).stat().st_size > MAX_BYTES:
        raise ValueError(f"it is larger than {MAX_BYTES} bytes")
    return Path(path).read_text("utf-8")


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
