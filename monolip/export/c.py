"""C99: one header that needs nothing, computes exactly what was certified and checks itself."""

from __future__ import annotations

import os

import numpy as np

from ..folded import IntegerNetwork
from .artefact import Artefact
from .c_float import float_comment, float_to_c
from .c_text import (
    Layers,
    array,
    columns_read,
    commented,
    halves,
    named,
    padding,
    placed,
    template,
    whole,
)
from .comment import about_exact, c_functions
from .floating import FloatArtefact
from .writing import write_whole

__all__ = ["to_c"]

# Half of a layer begins where a vector of 16-bit numbers does.
LANES = 8


def to_c(
    artefact: Artefact | FloatArtefact,
    path: str | os.PathLike[str] | None = None,
    *,
    linkage: str = "static",
) -> str:
    """Write a model as a self-contained C99 header, which is C++ as well.

    It allocates nothing and calls no library. All arithmetic after the conversion of the columns
    to steps is in integers, so results are the same bits with every compiler, flag and processor
    that has IEEE double precision (it refuses to compile for others, such as the x87); vector
    instructions (SSE2, AVX2) are chosen when it is compiled. Functions, with ``name`` as prefix:

    - ``double name_predict_one(const double *x)``: the output, NaN if a value is NaN; for several
      outputs ``void name_predict_one(const double *x, double *outputs)``;
    - ``int name_decide_one(const double *x)``: whether the score exceeds the threshold, or the
      position of the largest of several scores; -1 if a value is NaN;
    - ``int name_scores(const double *x, int32_t *scores)``: 1, or 0 if a value is NaN;
    - ``void name_predict_batch(const double *x, size_t n_rows, double *outputs)``;
    - ``int name_self_test(void)``: how many golden vectors fail, 0 if all is well.

    Outputs are log-odds, logits or targets, as the comment on top says, never probabilities. A
    program may hold several models if their names differ.

    Parameters
    ----------
    artefact : Artefact or FloatArtefact
        The latter gives the same functions (but ``scores``) on ordinary floating-point numbers,
        which are not exactly monotone: the header says so and states the proven slack. Its
        functions take and give numbers of its dtype.
    path : path-like, optional
        File to write; it appears whole or not at all.
    linkage : {"static", "external"}, default="static"
        A header to include, or a source file of its own that other files are linked with.

    Returns
    -------
    text : str

    Raises
    ------
    ValueError
        If ``linkage`` is neither.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.export import Artefact, to_c, to_integer
    >>> X = np.linspace(-1.0, 1.0, 100)[:, None]
    >>> model = MonotonicLipschitzClassifier(ensemble_size=1, max_iter=5, random_state=0)
    >>> network = to_integer(model.fit(X, X[:, 0] > 0).network_, X)
    >>> artefact = Artefact(network, name="rises", columns=["x"], classes=["no", "yes"])
    >>> "double rises_predict_one(const double *x)" in to_c(artefact)
    True
    """
    if linkage not in ("static", "external"):
        raise ValueError(f"linkage must be 'static' or 'external'; got {linkage!r}")
    if isinstance(artefact, FloatArtefact):
        text, about = float_to_c(artefact), float_comment(artefact)
    else:
        text, about = integer_to_c(artefact), exact_comment(artefact)
    text = text.replace("@PROTOTYPES@", prototypes(artefact, linkage == "external"))
    # Last, so that names of columns stay as they are.
    text = text.replace("@COMMENT@", about)
    if path is not None:
        write_whole(path, text)
    return text


def integer_to_c(artefact: Artefact) -> str:
    """Text of the exact form."""
    text = "\n".join([template("start.h"), "@COMMENT@", numbers(artefact), template("kernels.h")])
    one, many = layers_of_one_row(artefact.network), layers_of_many_rows(artefact.network)
    text += "\n".join([*one.arrays, *many.arrays, golden(artefact)]) + "\n"
    text += template("integer.h").replace("@LAYERS@", "\n".join(one.calls))
    text = text.replace("@LAYERS_OF_ROWS@", "\n".join(many.calls))
    text = text.replace("@HASH@", artefact.document()["hash"][:16])
    return named(text, artefact.name)


def exact_comment(artefact: Artefact) -> str:
    """What the header is, for people."""
    ends = "Infinities count as the ends of a column's range."
    return commented([*about_exact(artefact), *c_functions(artefact), ends])


def prototypes(artefact: Artefact | FloatArtefact, external: bool) -> str:
    """How the functions are declared."""
    macro = f"{artefact.name.upper()}_API"
    if not external:
        return f"#define {macro} static inline\n"
    declared = [line.split(":")[0].strip() for line in c_functions(artefact) if "(const" in line]
    declared.append(f"int {artefact.name}_self_test(void)")
    lines = ["#ifdef __cplusplus", 'extern "C" {', "#endif"]
    lines += [f"{line};" for line in declared]
    return "\n".join([*lines, "#ifdef __cplusplus", "}", "#endif", f"#define {macro}", ""])


def layers_of_one_row(network: IntegerNetwork) -> Layers:
    """Units of a layer side by side, pairs of inputs one after the other."""
    arrays, calls = [], []
    width = network.n_inputs
    # Where each input of a layer lies.
    places = np.arange(width)
    widest = padding(width, 16)
    for depth, layer in enumerate(network.layers[:-1]):
        # Halves of MaxMin start where a vector does: what is stored whole can be read in parts.
        n_units = len(layer.bias)
        half = padding(n_units // 2, LANES)
        rows = halves(n_units, half)
        weight, bias = placed(layer.weight, layer.bias, rows, 2 * half, places, padding(width, 2))
        pairs = weight.reshape(2 * half, -1, 2).transpose(1, 0, 2)
        arrays.append(array(f"int16_t NAME_weight{depth}", pairs))
        arrays.append(array(f"int32_t NAME_bias{depth}", bias))
        inward = "first" if depth else "steps"
        calls.append(
            f"    NAME_layer(NAME_weight{depth}, NAME_bias{depth}, {inward}, second, {2 * half}, "
            f"{len(pairs)}, {layer.shift});\n    NAME_maxmin(second, first, {half});"
        )
        places, width = rows, 2 * half
        widest = max(widest, width)
    last = network.layers[-1]
    weight, bias = placed(
        last.weight, last.bias, np.arange(len(last.bias)), None, places, padding(width, 16)
    )
    arrays.append(array("int16_t NAME_last_weight", weight))
    arrays.append(array("int32_t NAME_last_bias", bias))
    arrays.append(array("int32_t NAME_direction", network.direction))
    arrays.append(
        f"#define NAME_UPPER_WIDEST {widest}\n"
        f"#define NAME_UPPER_LAST {'first' if calls else 'steps'}\n"
        f"#define NAME_UPPER_LAST_WIDTH {weight.shape[1]}\n"
        f"#define NAME_UPPER_LAST_SHIFT {last.shift}"
    )
    return Layers(arrays, calls)


def layers_of_many_rows(network: IntegerNetwork) -> Layers:
    """Two units of each half side by side, with all their pairs of inputs."""
    arrays, calls = [], []
    width = network.n_inputs
    places = np.arange(width)
    widest = padding(width, 2)
    for depth, layer in enumerate(network.layers[:-1]):
        n_units = len(layer.bias)
        half = padding(n_units // 2, 2)
        rows = halves(n_units, half)
        weight, bias = placed(layer.weight, layer.bias, rows, 2 * half, places, padding(width, 2))
        n_pairs = weight.shape[1] // 2
        # (half, group of two, one of two) x (pair, one of the pair).
        groups = weight.reshape(2, half // 2, 2, n_pairs, 2).transpose(1, 3, 0, 2, 4)
        arrays.append(array(f"int16_t NAME_rows_weight{depth}", groups))
        arrays.append(
            array(f"int32_t NAME_rows_bias{depth}", bias.reshape(2, -1, 2).transpose(1, 0, 2))
        )
        inward, outward = ("first", "second") if depth % 2 == 0 else ("second", "first")
        calls.append(
            f"    NAME_layer_of_rows(NAME_rows_weight{depth}, NAME_rows_bias{depth}, {inward}, "
            f"{outward}, {half}, {n_pairs}, {layer.shift});"
        )
        places, width = rows, 2 * half
        widest = max(widest, width)
    last = network.layers[-1]
    weight, _ = placed(
        last.weight, last.bias, np.arange(len(last.bias)), None, places, padding(width, 2)
    )
    arrays.append(array("int16_t NAME_rows_last_weight", weight))
    arrays.append(
        f"#define NAME_UPPER_WIDEST_OF_ROWS {widest}\n"
        f"#define NAME_UPPER_ROWS_LAST_PAIRS {weight.shape[1] // 2}\n"
        f"#define NAME_UPPER_ROWS_LAST {'second' if len(calls) % 2 else 'first'}"
    )
    return Layers(arrays, calls)


def golden(artefact: Artefact) -> str:
    """Rows and scores of the self-test."""
    rows, scores = artefact.golden()
    return "\n".join(
        [
            f"#define NAME_UPPER_N_GOLDEN {len(rows)}",
            array("double NAME_golden_rows", rows),
            array("int32_t NAME_golden_scores", scores),
        ]
    )


def numbers(artefact: Artefact) -> str:
    """Constants and the input scaling."""
    network = artefact.network
    unit = network.unit * network.scale
    # An input to which the network is blind has one step.
    blind, still = network.factor == 0, np.clip(0, network.low, network.high)
    low, high = (np.where(blind, still, end) for end in (network.low, network.high))
    return "\n".join(
        [
            "",
            f'#define NAME_UPPER_HASH "{artefact.document()["hash"]}"',
            f"#define NAME_UPPER_N_FEATURES {network.n_features}",
            f"#define NAME_UPPER_N_OUTPUTS {network.n_outputs}",
            f"#define NAME_UPPER_THRESHOLD {whole(artefact.threshold)}",
            f"#define NAME_UPPER_LIMIT {network.limit}",
            f"#define NAME_UPPER_UNIT {unit!r}",
            f"#define NAME_UPPER_OFFSET {float(network.offset)!r}",
            "",
            *columns_read(network.column),
            array("double NAME_center", network.center),
            array("double NAME_factor", network.factor),
            array("double NAME_low", low.astype(np.float64)),
            array("double NAME_high", high.astype(np.float64)),
            "",
        ]
    )
