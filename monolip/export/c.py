"""C99: one header that needs nothing, computes exactly what was certified and checks itself."""

from __future__ import annotations

import os
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from .artefact import Artefact
from .c_template import KERNELS, LAST, START
from .writing import write_whole

__all__ = ["to_c"]

# Units of a hidden layer that one vector holds, as 32-bit accumulators.
LANES = 8
# Accumulators that stay in registers at a time.
BLOCK = 4


def to_c(artefact: Artefact, path: str | os.PathLike[str] | None = None) -> str:
    """Write a model as a self-contained C99 header, which is C++ as well.

    It allocates nothing and calls no library. All arithmetic after the conversion of the columns
    to steps is in integers, so results are the same bits with every compiler, flag and processor
    that has IEEE double precision (it refuses to compile for others, such as the x87); vector
    instructions (SSE2, AVX2) are chosen when it is compiled. Functions, with ``name`` as prefix:

    - ``int name_scores(const double *x, int32_t *scores)``: 1, or 0 if a value is NaN;
    - ``double name_predict_one(const double *x)``: the (first) output, NaN if a value is NaN;
    - ``int name_decide_one(const double *x)``: whether the first score exceeds the threshold, -1
      if a value is NaN;
    - ``void name_predict_batch(const double *x, size_t n_rows, double *outputs)``;
    - ``int name_self_test(void)``: how many golden vectors fail, 0 if all is well.

    Parameters
    ----------
    artefact : Artefact
    path : path-like, optional
        File to write; it appears whole or not at all.

    Returns
    -------
    text : str
    """
    name, network, document = artefact.name, artefact.network, artefact.document()
    # Halves of MaxMin start where a vector does: what is stored whole can be read back in parts.
    halves = [padding(len(layer.bias) // 2, LANES) for layer in network.layers[:-1]]
    widest = max([padding(network.n_features, 16), *(2 * half for half in halves)])
    parts = [START, "@COMMENT@", numbers(artefact, document, widest)]
    parts.append(KERNELS)
    arrays, calls = [], []
    # Where each input of a layer lies.
    places = np.arange(network.n_features)
    for depth, layer in enumerate(network.layers[:-1]):
        half, n_units = halves[depth], len(layer.bias)
        rows = np.arange(n_units) + (half - n_units // 2) * (np.arange(n_units) >= n_units // 2)
        n_outputs, n_pairs = 2 * half, int(places.max()) // 2 + 1
        weight = np.zeros((n_outputs, 2 * n_pairs), dtype=np.int64)
        weight[np.ix_(rows, places)] = layer.weight
        bias = np.zeros(n_outputs, dtype=np.int64)
        bias[rows] = layer.bias
        # Pairs of inputs side by side: what one instruction multiplies and adds.
        pairs = weight.reshape(n_outputs, n_pairs, 2).transpose(1, 0, 2)
        arrays.append(array(f"int16_t NAME_weight{depth}", pairs))
        arrays.append(array(f"int32_t NAME_bias{depth}", bias))
        calls.append(hidden_layer(depth, n_outputs, n_pairs, layer.shift))
        calls.append(f"    NAME_maxmin(second, first, {half});")
        places = rows
    final = network.layers[-1]
    width = padding(int(places.max()) + 1, 16)
    weight = np.zeros((len(final.bias), width), dtype=np.int64)
    weight[:, places] = final.weight
    arrays.append(array("int16_t NAME_weight_last", weight))
    arrays.append(array("int32_t NAME_bias_last", final.bias))
    arrays.append(array("int32_t NAME_direction", network.direction))
    rows, scores = artefact.golden()
    arrays.append(array("double NAME_golden_rows", rows))
    arrays.append(array("int32_t NAME_golden_scores", scores))
    parts.extend([*arrays, LAST])
    text = "\n".join(parts)
    text = text.replace("@CALLS@", "\n".join(calls)).replace("@WIDTH@", str(width))
    text = text.replace("@SHIFT@", str(final.shift)).replace("@GOLDEN@", str(len(rows)))
    text = text.replace("NAME_UPPER", name.upper()).replace("NAME", name)
    # Last, so that names of columns stay as they are.
    text = text.replace("@COMMENT@", comment(artefact, document))
    if path is not None:
        write_whole(path, text)
    return text


def padding(n: int, multiple: int) -> int:
    """The next multiple, at least one."""
    return max(1, -(-n // multiple)) * multiple


def comment(artefact: Artefact, document: dict[str, object]) -> str:
    """What the file is, for people."""
    network = artefact.network
    proven = document["proven"]
    assert isinstance(proven, dict)
    lines = [
        "",
        f"Model {artefact.name!r}, content hash {document['hash']}.",
        f"{network.activation_bits}-bit activations, {network.weight_bits}-bit weights, exact.",
        f"Classes: {', '.join(map(ascii, artefact.classes)) or 'none, a regression'}.",
        f"A row is positive where its score exceeds {artefact.threshold}.",
        "Columns, with the proven bounds of the first margin's slope along each:",
    ]
    for position, column in enumerate(artefact.columns):
        lower, upper = proven["lower"][0][position], proven["upper"][0][position]
        rising, falling = proven["rising"][0][position], proven["falling"][0][position]
        word = "never falls" if rising else "never rises" if falling else "free"
        lines.append(f"  x[{position}] {column!a}: {word}, [{lower:.9g}, {upper:.9g}]")
    lines.append(f"Rounding adds at most {proven['slack'][0]:.3g} to any difference of outputs.")
    lines.append("Values beyond a column's range count as its end; infinities do as well.")
    # Nothing in a name may open or end a comment.
    safe = [line.replace("*/", "* /").replace("/*", "/ *") for line in lines]
    return "/*" + "\n * ".join(safe) + "\n */"


def numbers(artefact: Artefact, document: dict[str, object], widest: int) -> str:
    """Constants and the input scaling."""
    network = artefact.network
    unit = network.unit * network.scale
    return "\n".join(
        [
            "",
            f'#define NAME_UPPER_HASH "{document["hash"]}"',
            f"#define NAME_UPPER_N_FEATURES {network.n_features}",
            f"#define NAME_UPPER_N_OUTPUTS {network.n_outputs}",
            f"#define NAME_UPPER_THRESHOLD {whole(artefact.threshold)}",
            f"#define NAME_UPPER_LIMIT {network.limit}",
            f"#define NAME_UPPER_WIDEST {widest}",
            f"#define NAME_UPPER_UNIT {unit!r}",
            f"#define NAME_UPPER_OFFSET {float(network.offset)!r}",
            "",
            array("double NAME_center", network.center),
            array("double NAME_factor", network.factor),
            array("double NAME_low", network.low.astype(np.float64)),
            array("double NAME_high", network.high.astype(np.float64)),
            "",
        ]
    )


def array(declaration: str, values: NDArray[np.int64] | NDArray[np.float64]) -> str:
    """A constant array, some values a line."""
    flat = np.ravel(values)
    real = flat.dtype.kind == "f"
    # The shortest decimals that are read back as the same numbers; hexadecimal is not C++ 11.
    texts = [repr(float(value)) if real else whole(int(value)) for value in flat]
    kind, name = declaration.split()
    return f"static const {kind} {name}[{len(texts)}] = {{\n{wrapped(texts)}\n}};"


def whole(value: int) -> str:
    """An integer constant; the most negative one has no literal of its own."""
    return f"({value + 1} - 1)" if value == -(2**31) else str(value)


def wrapped(texts: Iterable[str]) -> str:
    """Comma-separated, in lines of at most 96 characters."""
    lines, line = [], "   "
    for text in texts:
        if len(line) + len(text) + 2 > 96:
            lines.append(line)
            line = "   "
        line += f" {text},"
    return "\n".join([*lines, line])


def hidden_layer(depth: int, n_outputs: int, n_pairs: int, shift: int) -> str:
    """A dense layer in blocks of accumulators that stay in registers."""
    lines = []
    for first in range(0, n_outputs, BLOCK * LANES):
        starts = range(first, min(first + BLOCK * LANES, n_outputs), LANES)
        lines.append("    {")
        for k, start in enumerate(starts):
            lines.append(f"        NAME_vector a{k} = NAME_load(NAME_bias{depth} + {start});")
        lines.append(f"        for (p = 0; p < {n_pairs}; p++) {{")
        lines.append(f"            const int16_t *w = NAME_weight{depth} + p * {2 * n_outputs};")
        lines.append("            const NAME_pair x = NAME_spread(first + 2 * p);")
        for k, start in enumerate(starts):
            lines.append(f"            a{k} = NAME_multiply(a{k}, w + {2 * start}, x);")
        lines.append("        }")
        for k, start in enumerate(starts):
            lines.append(f"        NAME_store(second + {start}, a{k}, {shift});")
        lines.append("    }")
    return "\n".join(lines)
