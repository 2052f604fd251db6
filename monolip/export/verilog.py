"""Verilog: a pipeline of adders that computes exactly what was certified, an event a clock."""

from __future__ import annotations

import os
from collections.abc import Sequence
from numbers import Integral

import numpy as np
from numpy.typing import NDArray

from ..folded import IntegerNetwork
from .adders import matrix_product
from .artefact import Artefact
from .c_text import commented, template
from .circuit import Circuit, stage_ends, width_of
from .comment import about_exact
from .verilog_signals import SignalWriter, literal
from .verilog_words import KEYWORDS
from .writing import write_whole

__all__ = ["network_circuit", "to_verilog"]

Whole = NDArray[np.int64]


def to_verilog(
    artefact: Artefact,
    path: str | os.PathLike[str] | None = None,
    *,
    stages: int | None = None,
) -> str:
    """Write a model as a self-contained, synthesisable Verilog-2001 module.

    The module takes an event and gives its scores every clock, after ``LATENCY`` clocks. Products
    are shifts and additions, with sums that several units need made once, so no multiplier (DSP)
    is used; each signal is as wide as its proven interval; what does not reach a score is left out.
    The ports are

    - ``clk`` and ``in_valid``, which comes out as ``out_valid`` with the scores of the same event;
    - ``in_steps``: input i, a column or a piece of one that is cut, in ``activation_bits`` bits
      from ``i * activation_bits`` on, as the whole number of steps that ``artefact.network.steps``
      gives, of shape (n_inputs, n_rows). The comment on top says how a raw value becomes steps. A
      number beyond the input's range counts as its end, so every guarantee holds for whatever word
      arrives;
    - ``out_scores``: the integer scores side by side, the first in the lowest bits;
    - ``out_decision``, for one output: whether the score exceeds the threshold.

    With ``MONOLIP_TEST`` defined, the file also holds the module ``name_test``, which simulates
    the golden vectors and prints PASS or FAIL.

    Parameters
    ----------
    artefact : Artefact
    path : path-like, optional
        File to write; it appears whole or not at all.
    stages : int, optional
        Pipeline stages, which is the latency in clocks; by default two for each hidden layer and
        one more. Stages are equally deep in adders, and cut where fewest bits need registers.

    Returns
    -------
    text : str

    Raises
    ------
    ValueError
        If the name of the artefact is a word of the language, or stages is out of range.

    Examples
    --------
    >>> from sklearn.datasets import load_iris
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.export import Artefact, to_integer, to_verilog
    >>> X, y = load_iris(return_X_y=True)
    >>> model = MonotonicLipschitzClassifier(
    ...     hidden_layer_sizes=(8, 8), encoding="standard", max_iter=20, random_state=0
    ... ).fit(X, y == 2)
    >>> network = to_integer(model.network_, X, activation_bits=8, weight_bits=6)
    >>> text = to_verilog(Artefact(network, name="iris"))
    >>> "localparam LATENCY = 5;" in text
    True
    """
    if artefact.name in KEYWORDS:
        raise ValueError(
            f"name must not be a word of Verilog; got {artefact.name!r}: pass another name"
        )
    circuit, scores, decision = network_circuit(artefact)
    depth = circuit.depth([*scores, *decision])
    if stages is None:
        stages = min(depth, 2 * len(artefact.network.layers) - 1)
    elif not isinstance(stages, Integral) or not 1 <= stages <= depth:
        raise ValueError(f"stages must be a whole number in [1, {depth}]; got {stages!r}")
    text = module_text(artefact, circuit, scores, decision, int(stages))
    if path is not None:
        write_whole(path, text)
    return text


def network_circuit(artefact: Artefact) -> tuple[Circuit, list[int], list[int]]:
    """The circuit of a network, its scores and, for one output, its decision."""
    network, circuit = artefact.network, Circuit()
    word = 2 ** (network.activation_bits - 1)
    steps = []
    for position in range(network.n_inputs):
        whole = circuit.make("input", (), position, -word, word - 1)
        low, high = int(network.low[position]), int(network.high[position])
        steps.append(circuit.clamp(whole, low, high))
    residual = matrix_product(circuit, steps, network.direction, [0] * network.n_outputs)
    hidden = steps
    for layer, live in zip(network.layers[:-1], live_units(network), strict=True):
        weight, bias = layer.weight * live[:, None], (layer.bias * live).tolist()
        units = matrix_product(circuit, hidden, weight, bias, layer.shift)
        half = len(units) // 2
        pairs = [circuit.max_min(units[n], units[half + n], network.limit) for n in range(half)]
        hidden = [pair[0] for pair in pairs] + [pair[1] for pair in pairs]
    last, one = network.layers[-1], np.eye(network.n_outputs, dtype=np.int64)
    if last.shift == 0:
        # The residual is one more input of the same sums.
        weight = np.hstack([last.weight, one])
        scores = matrix_product(circuit, [*hidden, *residual], weight, last.bias.tolist())
    else:
        sums = matrix_product(circuit, hidden, last.weight, last.bias.tolist(), last.shift)
        both, none = np.hstack([one, one]), [0] * network.n_outputs
        scores = matrix_product(circuit, [*sums, *residual], both, none)
    decision = []
    if network.n_outputs == 1:
        score = circuit.signals[scores[0]]
        low, high = int(score.low > artefact.threshold), int(score.high > artefact.threshold)
        decision.append(circuit.make("above", (scores[0],), artefact.threshold, low, high))
    return circuit, scores, decision


def live_units(network: IntegerNetwork) -> list[NDArray[np.bool_]]:
    """Which units of each hidden layer reach a score."""
    live: list[NDArray[np.bool_]] = []
    rows = np.ones(network.n_outputs, dtype=bool)
    for layer in network.layers[:0:-1]:
        used = (layer.weight[rows] != 0).any(axis=0)
        # Each of a pair is the larger or the smaller of both units.
        half = len(used) // 2
        rows = np.tile(used[:half] | used[half:], 2)
        live.append(rows)
    return live[::-1]


def module_text(
    artefact: Artefact,
    circuit: Circuit,
    scores: Sequence[int],
    decision: Sequence[int],
    n_stages: int,
) -> str:
    """The whole file."""
    network, signals, outputs = artefact.network, circuit.signals, [*scores, *decision]
    width = max(width_of(min(signals[n].low, -1), max(signals[n].high, 0)) for n in scores)
    score_writer = SignalWriter(circuit, 0, lambda place: f"s{place}_r{n_stages}")
    ends = [score_writer.field(place, 0, width) for place in reversed(scores)]
    lines = [f"assign out_scores = {{{', '.join(ends)}}};"]
    lines += [f"assign out_decision = {score_writer.field(n, 0, 1)};" for n in decision]
    body = [*stage_lines(circuit, outputs, n_stages, network.activation_bits), "", *lines]
    text = template("module.v").replace(
        "@BODY@", "\n".join(f"    {line}".rstrip() for line in body)
    )
    text += "\n" + template("module_test.v").replace("@VECTORS@", vectors(artefact, width))
    if not decision:
        text = "\n".join(line for line in text.split("\n") if "decision" not in line)
    document = artefact.document()
    numbers = {
        "LATENCY_VALUE": n_stages,
        "INPUT_TOP": network.n_inputs * network.activation_bits - 1,
        "SCORES_TOP": network.n_outputs * width - 1,
        "N_VECTORS": golden_steps(artefact)[0].shape[1],
    }
    for key, number in numbers.items():
        text = text.replace(f"@{key}@", str(number))
    text = text.replace(
        "@NEXT_VALID@", "{valid[LATENCY-2:0], in_valid}" if n_stages > 1 else "in_valid"
    )
    text = text.replace("@NAME@", artefact.name).replace("@HASH@", str(document["hash"]))
    # Last, so that names of columns stay as they are.
    return text.replace(
        "@COMMENT@", f"{commented(about_exact(artefact))}\n{ports(artefact, width)}"
    )


def stage_lines(circuit: Circuit, outputs: Sequence[int], n_stages: int, word: int) -> list[str]:
    """Wires of each stage and the registers at its end."""
    ends = stage_ends(circuit, outputs, n_stages)
    places = [n for n in circuit.needed(outputs) if circuit.signals[n].kind != "constant"]
    stage = {
        place: next(n for n, end in enumerate(ends) if circuit.signals[place].level <= end)
        for place in places
    }
    last = dict(stage)
    for place in places:
        for operand in circuit.signals[place].operands:
            if operand in last:
                last[operand] = max(last[operand], stage[place])
    last.update({place: n_stages for place in outputs if place in last})
    lines = []
    for now in range(n_stages):

        def name(place: int, now: int = now) -> str:
            return f"s{place}" if stage[place] == now else f"s{place}_r{now}"

        writer = SignalWriter(circuit, word, name)
        lines += ["", f"// Stage {now + 1} of {n_stages}."]
        for place in places:
            if stage[place] == now:
                lines += writer.definition(place)
        kept = [place for place in places if stage[place] <= now < last[place]]
        lines += [f"{writer.declared(place, 'reg', f'_r{now + 1}')};" for place in kept]
        if kept:
            lines.append("always @(posedge clk) begin")
            lines += [f"    s{place}_r{now + 1} <= {name(place)};" for place in kept]
            lines.append("end")
    return lines


def ports(artefact: Artefact, width: int) -> str:
    """How columns become steps and where they go, for people."""
    network, bits = artefact.network, artefact.network.activation_bits
    lines = [
        f"in_steps holds, for each {'column' if network.whole else 'piece of a column'}, "
        "the whole number of steps nearest to",
        "(raw value - center) * factor, rounded up at halves, in two's complement.",
        "A number outside [low, high] counts as the nearer end.",
    ]
    for n, column in enumerate(network.column.tolist()):
        lines.append(
            f"  in_steps[{(n + 1) * bits - 1}:{n * bits}]: x[{column}], "
            f"center {network.center[n]!s}, "
            f"factor {network.factor[n]!s}, low {network.low[n]}, high {network.high[n]}"
        )
    lines.append("out_scores holds, in two's complement:")
    for n in range(network.n_outputs):
        lines.append(f"  out_scores[{(n + 1) * width - 1}:{n * width}]: score {n}")
    unit = network.unit * network.scale
    lines.append(f"An output of the model is {network.offset!s} + {unit!s} * score.")
    return commented(lines)


def golden_steps(artefact: Artefact) -> tuple[Whole, Whole]:
    """Words of the input, shape (n_inputs, n), and scores, shape (n_outputs, n)."""
    network = artefact.network
    word = 2 ** (network.activation_bits - 1)
    # Words that no column reaches are clamped as well.
    beyond = np.tile([-word, word - 1], (network.n_inputs, 1))
    steps = np.hstack([network.steps(artefact.golden()[0]), beyond])
    scores = network.stack(np.clip(steps, network.low[:, None], network.high[:, None]))
    return steps, scores


def packed(values: Sequence[int], bits: int) -> str:
    """Numbers side by side, the first in the lowest bits."""
    word = sum((value % 2**bits) << (n * bits) for n, value in enumerate(values))
    return f"{len(values) * bits}'h{word:x}"


def vectors(artefact: Artefact, width: int) -> str:
    """Assignments of the golden vectors in the test."""
    lines = []
    steps, scores = golden_steps(artefact)
    for n, (event, answer) in enumerate(zip(steps.T.tolist(), scores.T.tolist(), strict=True)):
        word, score = packed(event, artefact.network.activation_bits), packed(answer, width)
        lines.append(f"        steps[{n}] = {word}; scores[{n}] = {score};")
        lines.append(f"        decisions[{n}] = {literal(answer[0] > artefact.threshold, 1)};")
    return "\n".join(lines)
