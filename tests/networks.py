"""Random folded networks, and an evaluation of them in exact fractions."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import floor

import numpy as np
import torch
from hypothesis import strategies as st

from monolip.folded import Dense, FoldedNetwork
from monolip.folding import ColumnScaling, TargetScaling, fold
from monolip.nn import LipschitzNetwork

NORMS = (1, 2, np.inf)


@dataclass(frozen=True)
class Sample:
    """A folded network with what it was made from."""

    network: FoldedNetwork
    module: LipschitzNetwork
    columns: ColumnScaling
    # -1, 0 or 1 for each margin (row) and column: what the residual was asked for.
    asked: np.ndarray

    def rows(self, n_rows: int, seed: int = 0, reach: float = 1.0) -> np.ndarray:
        """Rows within ``reach`` times the training range."""
        rng = np.random.default_rng(seed)
        low, high = self.columns.minimum, self.columns.maximum
        middle, half = low + (high - low) / 2, (high - low) / 2
        return middle + reach * half * rng.uniform(-1, 1, (n_rows, len(low)))


def make(
    seed: int = 0,
    *,
    n_features: int = 3,
    n_outputs: int = 1,
    hidden: tuple[int, ...] = (8, 8),
    norm: float = 1,
    budget: float | list[float] = 1.0,
    constraint: str = "columns",
    spread: float | list[float] = 1.0,
    constant: tuple[int, ...] = (),
    dtype: torch.dtype = torch.float64,
    target: TargetScaling | None = None,
    stretch: float = 3.0,
) -> Sample:
    """Build a random network.

    ``constraint`` is "none", "columns" (margins rise or fall: ordered classes if there are
    several) or "classes" (each column concerns one class). ``stretch`` multiplies the initial
    weights, so that the norm constraints bind in some rows and not in others.
    """
    rng = np.random.default_rng(seed)
    sign = rng.integers(-1, 2, n_features)
    direction = None
    if constraint == "columns":
        step = np.ones(1) if n_outputs == 1 else 2.0 * np.arange(n_outputs)
        direction = step[:, None] * sign
    elif constraint == "classes":
        direction = np.zeros((n_outputs, n_features))
        factor = 1.0 if n_outputs == 1 else 2.0
        direction[rng.integers(n_outputs, size=n_features), np.arange(n_features)] = factor * sign
    module = LipschitzNetwork(
        n_features,
        n_outputs,
        hidden,
        norm=norm,
        budget=budget,
        direction=direction,
        generator=torch.Generator().manual_seed(seed),
        dtype=dtype,
    )
    with torch.no_grad():
        for parameter in module.parameters():
            factor = stretch * rng.uniform(0.03, 1.0, parameter.shape)
            parameter.mul_(torch.from_numpy(np.asarray(factor)))
    width = np.broadcast_to(np.asarray(spread, dtype=float), n_features) * rng.uniform(1, 8)
    center = width * rng.normal(scale=3, size=n_features)
    position = rng.uniform(0.2, 0.8, n_features)
    varies = ~np.isin(np.arange(n_features), constant)
    columns = ColumnScaling.unclipped(
        center=center,
        factor=np.where(varies, 4.0 / width, 0.0),
        minimum=np.where(varies, center - position * width, center),
        maximum=np.where(varies, center + (1 - position) * width, center),
    )
    matrix = np.zeros((n_outputs, n_features)) if direction is None else direction
    pairs = [(0, None)] if n_outputs == 1 else pairs_of(n_outputs)
    asked = np.array(
        [np.sign(matrix[high] - (0 if low is None else matrix[low])) for high, low in pairs]
    )
    return Sample(fold(module, columns, target), module, columns, asked)


def pairs_of(n_outputs: int) -> list[tuple[int, int]]:
    """Pairs (high, low), the low output slowest: written out here, not taken from the package."""
    return [(high, low) for low in range(n_outputs) for high in range(low + 1, n_outputs)]


def margins(output: np.ndarray) -> list[list[Fraction]]:
    """Exact margins of each row of returned outputs, in the order of ``pairs_of``."""
    rows = [[Fraction(value) for value in row] for row in output.tolist()]
    if output.shape[1] == 1:
        return rows
    return [[row[high] - row[low] for high, low in pairs_of(len(row))] for row in rows]


def oracle(network: FoldedNetwork, X: np.ndarray) -> np.ndarray:
    """Evaluate row by row in exact fractions, from the arrays alone.

    Only the map to the grid and the last scaling are float64 operations, one at a time.
    """
    grid, result = network.grid, []
    for row in np.asarray(X, dtype=np.float64):
        clipped = np.minimum(np.maximum(row, grid.minimum), grid.maximum)
        steps = [round(Fraction(value)) for value in (clipped - grid.center) * grid.factor]
        hidden = steps
        for operation in network.operations:
            if isinstance(operation, Dense):
                hidden = [
                    floor(sum(Fraction(w) * h for w, h in zip(weights, hidden, strict=True)))
                    + int(bias)
                    for weights, bias in zip(
                        operation.weight.tolist(), operation.bias.tolist(), strict=True
                    )
                ]
            else:
                half = len(hidden) // 2
                pairs = list(zip(hidden[:half], hidden[half:], strict=True))
                hidden = [max(pair) for pair in pairs] + [min(pair) for pair in pairs]
        residual = [
            sum(int(d) * s for d, s in zip(row, steps, strict=True)) for row in network.direction
        ]
        result.append([float(h + r) for h, r in zip(hidden, residual, strict=True)])
    return np.array(result) * (network.step * network.scale) + network.offset


def exponents(low: int, high: int) -> st.SearchStrategy[float]:
    return st.integers(low, high).map(lambda power: 10.0**power)


@st.composite
def samples(
    draw: st.DrawFn,
    n_outputs: st.SearchStrategy[int] | None = None,
    constraint: st.SearchStrategy[str] | None = None,
    exact_margins: bool = False,
) -> Sample:
    """Any network that ``make`` can build, of at most a few hundred weights."""
    outputs = draw(n_outputs or st.integers(1, 5))
    n_features = draw(st.integers(1, 5))
    n_hidden = draw(st.integers(0, 3))
    hidden = tuple(2 * draw(st.integers(1, 6)) for _ in range(n_hidden))
    per_column = st.lists(
        st.one_of(st.just(1.0), exponents(-6, 3), st.just(0.0)),
        min_size=n_features,
        max_size=n_features,
    )
    spreads = st.lists(
        st.one_of(st.just(1.0), exponents(-12, 12)), min_size=n_features, max_size=n_features
    )
    scaled = outputs == 1 or not exact_margins
    target = TargetScaling(
        offset=draw(st.sampled_from([0.0, -3.7, 1e6])) if scaled else 0.0,
        scale=draw(st.sampled_from([1.0, 0.1, 1e-5, 3e4])) if scaled else 1.0,
    )
    return make(
        draw(st.integers(0, 2**20)),
        n_features=n_features,
        n_outputs=outputs,
        hidden=hidden,
        norm=draw(st.sampled_from(NORMS)),
        budget=draw(per_column),
        constraint=draw(constraint or st.sampled_from(["none", "columns", "classes"])),
        spread=draw(spreads),
        constant=tuple(draw(st.lists(st.integers(0, n_features - 1), max_size=1))),
        dtype=draw(st.sampled_from([torch.float32, torch.float64])),
        target=target,
    )
