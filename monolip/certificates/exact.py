r"""The smallest move that flips a margin, as a mixed-integer program.

One binary variable a MaxMin pair that is not decided by its bounds: with d = a - b in [l, u] and
binary s, the ramp r of d obeys ``r >= 0, r >= d, r <= u s, r <= d - l (1 - s)``. What is reported
is the solver's dual bound, a proof that no smaller move exists, less its tolerances; never the
incumbent. For l2 the norm is bounded below by its tangents, which are added where the solver finds
a point until they meet the norm.

References
----------
Tjeng, Xiao, Tedrake, "Evaluating Robustness of Neural Networks with Mixed Integer Programming",
ICLR 2019.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from ..folded import FoldedNetwork
from .local import LinearBounds
from .moves import Moves

__all__ = ["smallest_flip"]

Array = NDArray[np.float64]
# A constant and the coefficients of variables.
Affine = tuple[float, dict[int, float]]

# The tolerances are absolute, so every variable lies within [-1, 1] and every row's largest
# coefficient is 1. Rows are then loosened by more than the solver may be wrong by (it also takes
# coefficients for 0), and the radius, relative to the largest asked about, lowered by DEDUCTED.
TOLERANCE, DEDUCTED = 2e-6, 1e-4
GAP = 2e-3
MAX_CUTS = 12


@dataclass
class Program:
    """Rows ``lower <= coefficients @ variables <= upper`` over bounded variables."""

    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    whole: list[int] = field(default_factory=list)
    rows: list[tuple[dict[int, float], float, float]] = field(default_factory=list)

    def variable(self, low: float, high: float, *, whole: bool = False) -> int:
        """Add a variable; return its position."""
        self.low.append(low)
        self.high.append(high)
        self.whole.append(int(whole))
        return len(self.low) - 1

    def row(self, terms: dict[int, float], low: float, high: float) -> None:
        """Add a row, scaled; one of constants alone says nothing that could be relied upon."""
        largest = max((abs(value) for value in terms.values()), default=0.0)
        if largest > 0:
            scaled = {column: value / largest for column, value in terms.items()}
            self.rows.append((scaled, low / largest, high / largest))

    def minimise(self, target: int, time_limit: float) -> tuple[float, Array | None]:
        """Proven lower bound of a variable, and the point that the solver found."""
        entries = [
            (position, column, value)
            for position, (terms, _, _) in enumerate(self.rows)
            for column, value in terms.items()
            if value != 0
        ]
        positions, columns, values = (np.array(part) for part in zip(*entries, strict=True))
        shape = (len(self.rows), len(self.low))
        matrix = csr_array((values, (positions, columns)), shape=shape)
        cost = np.zeros(len(self.low))
        cost[target] = 1.0
        result = milp(
            cost,
            integrality=np.array(self.whole),
            bounds=Bounds(np.array(self.low), np.array(self.high)),
            constraints=LinearConstraint(
                matrix,
                np.array([low for _, low, _ in self.rows]) - TOLERANCE,
                np.array([high for _, _, high in self.rows]) + TOLERANCE,
            ),
            # These programs are small: presolving them costs more than it saves.
            options={"time_limit": max(time_limit, 0.01), "mip_rel_gap": GAP, "presolve": False},
        )
        if result.status == 2:
            return np.inf, None
        bound = result.get("mip_dual_bound")
        if bound is None or not np.isfinite(bound):
            bound = self.low[target]
        return max(float(bound), self.low[target]), result.x


def smallest_flip(
    network: FoldedNetwork,
    weight: Array,
    moves: Moves,
    threshold: float,
    lower: float,
    upper: float,
    time_limit: float,
) -> float:
    """Proven lower bound on the radius at which a margin can fall to a threshold.

    Parameters
    ----------
    network : FoldedNetwork
    weight : ndarray of shape (n_outputs,)
        Of the outputs in the margin.
    moves : Moves
        Of a single row.
    threshold : float
        In steps.
    lower, upper : float
        Radius that is proven already, and one beyond which nothing is asked.
    time_limit : float
        Seconds.

    Returns
    -------
    radius : float
        Between ``lower`` and ``upper``.
    """
    end = time.monotonic() + time_limit
    program = Program()
    # Relative to the radius asked about: all variables are near 1.
    norm = Norm(program, moves, upper)
    units = norm.units(network.step)
    add_network(program, network, weight, moves.within(np.full(1, upper)), units, threshold)
    power = 2.0 if moves.norm == 2.0 else 1.0
    bound = program.low[norm.radius] = (lower / upper) ** power
    for _ in range(MAX_CUTS):
        found, point = program.minimise(norm.radius, end - time.monotonic())
        if found == np.inf:
            return upper
        bound = max(bound, found)
        if point is None or time.monotonic() > end or not norm.refine(point, bound):
            break
    return float(min(upper, max(lower, max(bound - DEDUCTED, 0.0) ** (1.0 / power) * upper)))


class Norm:
    """Shares of the norm that each column's move takes, and the radius that they make up.

    Each column is measured by how far it can move at all: its range may be far shorter than the
    radius. For l2 the radius is squared: each share is at least the square of a column's move,
    which is kept by tangents.
    """

    def __init__(self, program: Program, moves: Moves, upper: float) -> None:
        self.program, self.norm = program, moves.norm
        self.start = moves.start[0]
        whole = moves.unit[0] * upper
        self.reach = np.minimum(whole, np.maximum(moves.down[0], moves.up[0]))
        self.radius = program.variable(0.0, 1.0)
        # Variable, share and length relative to the radius of each column that can move.
        self.columns: dict[int, tuple[int, int, float]] = {}
        shares = []
        for position, reach in enumerate(self.reach):
            if reach == 0:
                continue
            down, up = (min(end[0, position] / reach, 1.0) for end in (moves.down, moves.up))
            column, share = program.variable(-down, up), program.variable(0.0, 1.0)
            length = float(reach / whole[position])
            self.columns[position] = column, share, length
            shares.append(share)
            if self.norm == 2.0:
                for point in (-0.7, -0.4, -0.2, -0.1, 0.1, 0.2, 0.4, 0.7):
                    self.tangent(column, share, length, point * length)
                continue
            program.row({column: length, share: -1.0}, -np.inf, 0.0)
            program.row({column: -length, share: -1.0}, -np.inf, 0.0)
            if self.norm == np.inf:
                program.row({share: 1.0, self.radius: -1.0}, -np.inf, 0.0)
        if self.norm != np.inf:
            program.row({**dict.fromkeys(shares, 1.0), self.radius: -1.0}, -np.inf, 0.0)

    def tangent(self, column: int, share: int, length: float, point: float) -> None:
        """Demand that a share lies above a tangent of the square of a move."""
        self.program.row({column: 2.0 * point * length, share: -1.0}, -np.inf, point**2)

    def units(self, step: float) -> list[Affine]:
        """The network's inputs in its real unit."""
        return [
            (
                float(start) * step,
                {self.columns[position][0]: reach * step} if position in self.columns else {},
            )
            for position, (start, reach) in enumerate(zip(self.start, self.reach, strict=True))
        ]

    def refine(self, point: Array, bound: float) -> bool:
        """Add tangents where the solver stands; False if the squares are met well enough."""
        if self.norm != 2.0:
            return False
        moved = {
            column: float(point[column]) * length for column, _, length in self.columns.values()
        }
        if sum(value**2 for value in moved.values()) <= bound * (1.0 + GAP):
            return False
        for column, share, length in self.columns.values():
            if moved[column] ** 2 > point[share]:
                self.tangent(column, share, length, moved[column])
        return True


def add_network(
    program: Program,
    network: FoldedNetwork,
    weight: Array,
    moves: Moves,
    inputs: list[Affine],
    threshold: float,
) -> None:
    """Add the stack and the demand that the margin falls to the threshold."""
    step = network.step
    bounds = LinearBounds(network)
    *hidden, last = bounds.layers()
    ramps = bounds.differences(moves)
    units = inputs
    for layer, (low, high) in zip(hidden, ramps, strict=True):
        before = [
            affine(row, bias * step, units)
            for row, bias in zip(layer.weight, layer.bias, strict=True)
        ]
        half = len(before) // 2
        larger, smaller = [], []
        for first, second, l_, u_ in zip(
            before[:half], before[half:], low[0], high[0], strict=True
        ):
            if l_ >= 0:
                larger.append(first)
                smaller.append(second)
                continue
            if u_ <= 0:
                larger.append(second)
                smaller.append(first)
                continue
            bottom, top = float(l_) * step, float(u_) * step
            # In units of its top.
            ramp = program.variable(0.0, 1.0)
            switch = program.variable(0.0, 1.0, whole=True)
            constant, terms = combine([(1.0, first), (-1.0, second)])
            program.row({**negative(terms), ramp: top}, constant, np.inf)
            program.row({ramp: 1.0, switch: -1.0}, -np.inf, 0.0)
            program.row({**negative(terms), ramp: top, switch: -bottom}, -np.inf, constant - bottom)
            larger.append(combine([(1.0, second), (1.0, (0.0, {ramp: top}))]))
            smaller.append(combine([(1.0, first), (-1.0, (0.0, {ramp: top}))]))
        units = larger + smaller
    offset = float(weight @ last.bias) * step
    stack = affine(weight @ last.weight, offset, units)
    residual = affine(weight @ network.direction, 0.0, inputs)
    constant, terms = combine([(1.0, stack), (1.0, residual)])
    program.row(terms, -np.inf, threshold * step - constant)


def combine(parts: list[tuple[float, Affine]]) -> Affine:
    """Weighted sum of affine functions."""
    constant = 0.0
    terms: dict[int, float] = {}
    for factor, (offset, coefficients) in parts:
        constant += factor * offset
        for column, value in coefficients.items():
            terms[column] = terms.get(column, 0.0) + factor * value
    return constant, terms


def affine(weights: Array, bias: float, units: list[Affine]) -> Affine:
    """One row of a dense layer."""
    constant, terms = combine([(float(w), unit) for w, unit in zip(weights, units, strict=True)])
    return constant + float(bias), terms


def negative(terms: dict[int, float]) -> dict[int, float]:
    return {column: -value for column, value in terms.items()}
