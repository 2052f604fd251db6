"""What an artefact is, in words: the head of the files that engineers read."""

from __future__ import annotations

from typing import Any

import numpy as np

from .artefact import Artefact
from .floating import FloatArtefact

__all__ = ["about_exact", "about_model", "about_plain_columns", "about_rows", "c_functions"]

# More margins than these are left to the JSON form.
MOST_MARGINS = 6


def about_exact(artefact: Artefact) -> list[str]:
    """All that holds of an exact form in any language."""
    network, document = artefact.network, artefact.document()
    return [
        f"Model {artefact.name!r}, content hash {document['hash']},",
        f"network {document['network']}, format version {document['version']}.",
        f"{network.activation_bits}-bit activations and {network.weight_bits}-bit weights: the",
        "same results, bit for bit, with every compiler and processor. From the trained network",
        "they differ by what rounding to so many bits costs.",
        *about_model(artefact),
        "Columns:",
        *about_columns(artefact, document),
    ]


def about_model(artefact: Artefact | FloatArtefact) -> list[str]:
    """Classes, outputs and decisions."""
    classes = [ascii(label) for label in artefact.classes]
    threshold: Any = artefact.threshold
    if isinstance(artefact, Artefact):
        unit = artefact.network.unit * artefact.network.scale
        threshold = artefact.network.offset + threshold * unit
    if len(classes) > 2:
        decision = "the position of the class with the largest output"
    else:
        decision = f"1 where the output exceeds {threshold:.9g}"
        if classes:
            decision += f" ({classes[1]}), else 0 ({classes[0]})"
    return [
        f"Classes: {', '.join(classes) or 'none, a regression'}.",
        f"Outputs: {ascii(artefact.output)[1:-1]}. Decision: {decision}.",
        "",
        *about_rows(artefact),
    ]


def about_rows(artefact: Artefact | FloatArtefact) -> list[str]:
    """What a row is made of."""
    if any(text.startswith("fill in") for text in artefact.preprocessing):
        return [
            "A row is numbers in this order: RAW values as they come, but where 'fill in' says how",
            "they are made from the raw columns. In Python the method network_inputs makes them.",
        ]
    return ["A row is RAW values in this order, as they come: what 'included' names is done here."]


def about_plain_columns(artefact: FloatArtefact) -> list[str]:
    """Every column of a form in floating point."""
    lines = ["Columns:"]
    for position, column in enumerate(artefact.columns):
        unit, steps = artefact.units[position], artefact.preprocessing[position]
        lines.append(f"  x[{position}] {column!a}" + (f" in {unit!a}" if unit else ""))
        if steps:
            lines.append(f"      {ascii(steps)[1:-1]}")
    return lines


def about_columns(artefact: Artefact, document: dict[str, Any]) -> list[str]:
    """Every column with its range and with what is proven of it."""
    network, proven = artefact.network, document["proven"]
    lines, ends = [], network.ends()
    for position, column in enumerate(artefact.columns):
        unit, steps = artefact.units[position], artefact.preprocessing[position]
        text = f"x[{position}] {column!a}" + (f" in {unit!a}" if unit else "")
        pieces = np.flatnonzero((network.column == position) & (network.factor > 0))
        if not len(pieces):
            lines.append(f"  {text}: ignored, any number will do")
            continue
        low, high = ends[0][pieces[0]], ends[1][pieces[-1]]
        cut = f", in {len(pieces)} pieces" if len(pieces) > 1 else ""
        lines.append(f"  {text}: from {low:.6g} to {high:.6g}{cut}, constant beyond")
        if steps:
            lines.append(f"      {ascii(steps)[1:-1]}")
        for number, pair in enumerate(proven["margins"][:MOST_MARGINS]):
            lower, upper = (proven[end][number][position] + 0.0 for end in ("lower", "upper"))
            rising, falling = (proven[way][number][position] for way in ("rising", "falling"))
            word = "never falls" if rising else "never rises" if falling else "free"
            lines.append(
                f"      {margin_name(artefact, pair)} {word}, slope in [{lower:.9g}, {upper:.9g}]"
            )
    slack = ", ".join(f"{value:.3g}" for value in proven["slack"][:MOST_MARGINS])
    lines.append(f"Slopes hold within the range; rounding adds at most {slack} to a difference of")
    lines += [
        "two results. Directions hold exactly, for every step of every column.",
        "All this is proven of these integers, whose activations end at limits: slopes may be",
        "wider than those of the trained network, which lipschitz_constants_ and reports state.",
    ]
    if len(proven["margins"]) > MOST_MARGINS:
        lines.append("The JSON form holds the other margins.")
    return lines


def margin_name(artefact: Artefact, pair: list[int]) -> str:
    """A margin by its classes."""
    if pair[0] == pair[1]:
        return "output"
    high, low = (ascii(artefact.classes[n]) if artefact.classes else str(n) for n in pair)
    return f"output of {high} less {low}"


def c_functions(artefact: Artefact | FloatArtefact) -> list[str]:
    """What a C header offers."""
    real = "float" if getattr(artefact, "dtype", "") == "float32" else "double"
    single = isinstance(artefact, Artefact) and artefact.network.n_outputs == 1
    single = single or (isinstance(artefact, FloatArtefact) and len(artefact.direction) == 1)
    name = artefact.name
    one = (
        f"{real} {name}_predict_one(const {real} *x): the output; NaN if a value is NaN"
        if single
        else f"void {name}_predict_one(const {real} *x, {real} *outputs): NaN if a value is NaN"
    )
    lines = [
        one,
        f"int {name}_decide_one(const {real} *x): the decision; -1 if a value is NaN",
        f"void {name}_predict_batch(const {real} *x, size_t n_rows, {real} *outputs)",
        f"int {name}_self_test(void): 0 if all is well, else how many golden rows fail",
    ]
    if isinstance(artefact, Artefact):
        lines.insert(
            2, f"int {name}_scores(const {real} *x, int32_t *scores): 1, or 0 if a value is NaN"
        )
    return ["", "Functions:", *(f"  {line}" for line in lines), ""]
