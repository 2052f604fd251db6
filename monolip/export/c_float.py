"""The C header in ordinary floating point, labelled with its proven slack."""

from __future__ import annotations

import numpy as np

from .c_text import (
    Layers,
    array,
    columns_read,
    commented,
    halves,
    literal,
    named,
    padding,
    placed,
    template,
)
from .comment import about_model, about_plain_columns, c_functions
from .floating import FloatArtefact

__all__ = ["float_comment", "float_to_c"]

# Half of a layer begins where the widest vector does.
LANES = 8
WORDS = {
    "float32": {
        "REAL": "float", "V256": "__m256", "P": "ps", "WORD": "uint32_t", "SIGNED": "int32_t",
        "INFINITY": "0x7f800000",
    },
    "float64": {
        "REAL": "double", "V256": "__m256d", "P": "pd", "WORD": "uint64_t", "SIGNED": "int64_t",
        "INFINITY": "0x7ff0000000000000",
    },
}  # fmt: skip


def float_to_c(artefact: FloatArtefact) -> str:
    """Text of the header; see :func:`monolip.export.to_c`."""
    one, many = layers_of_one_row(artefact), layers_of_many_rows(artefact)
    text = "\n".join([template("start.h"), "@COMMENT@", numbers(artefact)])
    text += "\n".join([*one.arrays, *many.arrays]) + "\n" + template("float.h")
    text = text.replace("@LAYERS@", "\n".join(one.calls))
    text = text.replace("@LAYERS_OF_ROWS@", "\n".join(many.calls))
    for key, word in WORDS[artefact.dtype].items():
        text = text.replace(f"@{key}@", word)
    text = text.replace("@HASH@", artefact.network.hash()[:12] + artefact.dtype)
    return named(text, artefact.name)


def float_comment(artefact: FloatArtefact) -> str:
    """What the file is, for people."""
    lines = [
        f"Model {artefact.name!r}, hash of the certified network {artefact.network.hash()}.",
        f"{artefact.dtype}: NOT exactly monotone. For every row of this type outputs differ from",
        "those of the certified network by at most "
        f"{', '.join(f'{slack:.3g}' for slack in artefact.slack)}.",
        *about_model(artefact),
        *about_plain_columns(artefact),
        *c_functions(artefact),
        "Values beyond a column's range count as its end; infinities do as well.",
    ]
    return commented(lines)


def numbers(artefact: FloatArtefact) -> str:
    """Constants, the input scaling and the self-test."""
    kind = np.dtype(artefact.dtype).type
    rows, outputs = artefact.golden()
    return "\n".join(
        [
            "",
            "#if defined(__FAST_MATH__)",
            '#error "the slack is proven for IEEE arithmetic: compile without -ffast-math"',
            "#endif",
            "",
            f'#define NAME_UPPER_HASH "{artefact.network.hash()}"',
            f"#define NAME_UPPER_N_FEATURES {artefact.network.n_features}",
            f"#define NAME_UPPER_N_OUTPUTS {len(artefact.direction)}",
            f"#define NAME_UPPER_THRESHOLD {literal(kind(artefact.threshold))}",
            f"#define NAME_UPPER_SCALE {literal(kind(artefact.scale))}",
            f"#define NAME_UPPER_OFFSET {literal(kind(artefact.offset))}",
            f"#define NAME_UPPER_N_GOLDEN {len(rows)}",
            "",
            *columns_read(artefact.network.grid.column.astype(np.int64)),
            *(
                array(f"@REAL@ NAME_{name}", getattr(artefact, name))
                for name in ("center", "factor", "low", "high", "direction")
            ),
            array("@REAL@ NAME_golden_rows", rows),
            array("double NAME_golden_outputs", outputs),
            array("double NAME_slack", artefact.slack),
            "",
        ]
    )


def layers_of_one_row(artefact: FloatArtefact) -> Layers:
    """Units of a layer side by side, inputs one after the other."""
    arrays, calls = [], []
    width = len(artefact.center)
    places, widest = np.arange(width), padding(width, 8)
    for depth, (weight, bias) in enumerate(artefact.layers[:-1]):
        half = padding(len(bias) // 2, LANES)
        rows = halves(len(bias), half)
        weight, bias = placed(weight, bias, rows, 2 * half, places, width)
        arrays.append(array(f"@REAL@ NAME_weight{depth}", weight.T))
        arrays.append(array(f"@REAL@ NAME_bias{depth}", bias))
        calls.append(
            f"    NAME_layer(NAME_weight{depth}, NAME_bias{depth}, "
            f"{'first' if depth else 'scaled'}, second, {2 * half}, {width});\n"
            f"    NAME_maxmin(second, first, {half});"
        )
        places, width = rows, 2 * half
        widest = max(widest, width)
    weight, bias = artefact.layers[-1]
    weight, bias = placed(weight, bias, np.arange(len(bias)), None, places, padding(width, 8))
    arrays.append(array("@REAL@ NAME_last_weight", weight))
    arrays.append(array("@REAL@ NAME_last_bias", bias))
    arrays.append(
        f"#define NAME_UPPER_WIDEST {widest}\n"
        f"#define NAME_UPPER_LAST {'first' if calls else 'scaled'}\n"
        f"#define NAME_UPPER_LAST_WIDTH {weight.shape[1]}"
    )
    return Layers(arrays, calls)


def layers_of_many_rows(artefact: FloatArtefact) -> Layers:
    """Two units of each half side by side, with all their inputs."""
    arrays, calls = [], []
    width = widest = len(artefact.center)
    places = np.arange(width)
    source = "scaled"
    for depth, (weight, bias) in enumerate(artefact.layers[:-1]):
        half = padding(len(bias) // 2, 2)
        rows = halves(len(bias), half)
        weight, bias = placed(weight, bias, rows, 2 * half, places, width)
        # (half, group of two, one of two) x input.
        groups = weight.reshape(2, half // 2, 2, width).transpose(1, 3, 0, 2)
        arrays.append(array(f"@REAL@ NAME_rows_weight{depth}", groups))
        arrays.append(
            array(f"@REAL@ NAME_rows_bias{depth}", bias.reshape(2, -1, 2).transpose(1, 0, 2))
        )
        target = "first" if depth % 2 == 0 else "second"
        calls.append(
            f"        NAME_layer_of_rows(NAME_rows_weight{depth}, NAME_rows_bias{depth}, "
            f"{source}, {target}, {half}, {width});"
        )
        source, places, width = target, rows, 2 * half
        widest = max(widest, width)
    weight, bias = artefact.layers[-1]
    weight, _ = placed(weight, bias, np.arange(len(bias)), None, places, width)
    arrays.append(array("@REAL@ NAME_rows_last_weight", weight))
    arrays.append(
        f"#define NAME_UPPER_WIDEST_OF_ROWS {widest}\n"
        f"#define NAME_UPPER_ROWS_LAST_WIDTH {weight.shape[1]}\n"
        f"#define NAME_UPPER_ROWS_LAST {source}"
    )
    return Layers(arrays, calls)
