"""The same integers through da4ml, an optional back end that writes its own Verilog project."""

from __future__ import annotations

import importlib
import os
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from .artefact import Artefact

__all__ = ["to_da4ml"]

# Events of each kind on which the result is compared.
N_EVENTS = 2000


def to_da4ml(
    artefact: Artefact,
    path: str | os.PathLike[str] | None = None,
    *,
    latency_cutoff: float = 5.0,
) -> Any:
    """Build a model with da4ml, which shares sums by distributed arithmetic.

    For a flow that is built on da4ml; :func:`monolip.export.to_verilog` needs nothing and has a
    valid bit, a decision and a self-test. Inputs are steps, as ``artefact.network.steps`` gives
    them, and clamped to their ranges; outputs are the integer scores.

    Parameters
    ----------
    artefact : Artefact
    path : path-like, optional
        Folder that da4ml writes its project into. It must not exist; it appears whole or not at
        all.
    latency_cutoff : float, default=5
        Depth of a pipeline stage, in da4ml's units, which are about one adder each.

    Returns
    -------
    logic : da4ml.types.CombLogic
        ``logic.predict`` evaluates rows of steps.

    Raises
    ------
    ImportError
        If da4ml is not installed.
    RuntimeError
        If what da4ml built differs from the network on some of many events: seen with da4ml 0.6
        for networks in which units are constant.
    """
    logic_of, model_of = part("trace").comb_trace, part("codegen").VerilogModel
    target = None if path is None else Path(path)
    if target is not None and target.exists():
        raise FileExistsError(f"path must be a folder to be made; {os.fspath(target)!r} exists")
    logic = logic_of(*traced(artefact))
    check(artefact, logic)
    if target is not None:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".monolip-") as folder:
            whole = Path(folder) / "whole"
            model = model_of(logic, artefact.name, whole, latency_cutoff=latency_cutoff)
            model.write({"hash": str(artefact.document()["hash"])})
            os.replace(whole, target)
    return logic


def part(name: str) -> Any:
    """A module of da4ml."""
    try:
        return importlib.import_module(f"da4ml.{name}")
    except ImportError as error:
        raise ImportError(
            "to_da4ml needs da4ml; it is not installed: pip install 'monolip[da4ml]'"
        ) from error


def traced(artefact: Artefact) -> tuple[Any, Any]:
    """The words of an event and its scores, as da4ml follows them."""
    network = artefact.network
    ones = np.ones(network.n_inputs, dtype=np.int64)
    words = (
        part("trace")
        .FixedVariableArrayInput(network.n_inputs)
        .quantize(ones, ones * (network.activation_bits - 1), ones * 0)
    )
    hidden = steps = kept(words, network.low, network.high)
    for position, layer in enumerate(network.layers):
        sums = hidden @ layer.weight.T.astype(np.float64) + layer.bias.astype(np.float64)
        shifted = sums * 2.0**-layer.shift
        # Truncation of a number in two's complement rounds down, small negative ones to -1.
        signs, integers, fractions = shifted.kif
        units = shifted.quantize(signs, np.maximum(integers, 0), np.minimum(fractions, 0))
        if position < len(network.layers) - 1:
            units = kept(units, -network.limit, network.limit)
            half = len(units) // 2
            first, second = units[:half], units[half:]
            hidden = np.concatenate([larger(first, second), -larger(-first, -second)])
    return words, units + steps @ network.direction.T.astype(np.float64)


def check(artefact: Artefact, logic: Any) -> None:
    """Compare with the network on words of all kinds."""
    network = artefact.network
    word = 2 ** (network.activation_bits - 1)
    rng = np.random.default_rng(0)
    wild = rng.integers(-word, word, size=(N_EVENTS, network.n_inputs))
    inside = rng.integers(network.low, network.high + 1, size=(N_EVENTS, network.n_inputs))
    steps = np.vstack([wild, inside, network.low, network.high])
    expected = network.stack(np.clip(steps, network.low, network.high).T).T
    n_wrong = int((logic.predict(steps.astype(np.float64)) != expected).any(axis=1).sum())
    if n_wrong:
        raise RuntimeError(
            f"da4ml must compute the network's own scores; found {n_wrong} of {len(steps)} events "
            "that differ, a fault of da4ml: take to_verilog"
        )


def kept(values: Any, low: Any, high: Any) -> Any:
    """Numbers within bounds."""
    return -np.maximum(-np.maximum(values, np.asarray(low, float)), -np.asarray(high, float))


def larger(first: Any, second: Any) -> Any:
    """Maximum of each pair.

    da4ml 0.6 loses the sign of a constant signal next to a negated one, in ``max`` and, for plain
    numbers as well, in ``min``. So constants are plain numbers and minima are negated maxima.
    """
    made = []
    for one, other in zip(first, second, strict=True):
        # A constant comes second.
        a, b = (other, one) if one.low == one.high else (one, other)
        made.append(a.max_of(float(b.low) if b.low == b.high else b))
    return part("trace").FixedVariableArray(np.array(made, dtype=object))
