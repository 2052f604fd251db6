r"""Branch and bound on the ramps of a network: the question "can a margin fall to a threshold?".

The linear bounds of :mod:`monolip.certificates.local` hold for any line below a ramp and, where the
sign of a pair's difference is known, for any multiplier of that knowledge: the best ones are sought
by ascent. Where the bound still fails, the ramp that is to blame is split at 0 into two cases, each
of which is bounded in turn. A search that runs out of cases proves nothing; whatever the search
does, only bounds decide.

References
----------
Wang, Zhang, Xu, Lin, Jana, Hsieh, Kolter, "Beta-CROWN: Efficient Bound Propagation with Per-neuron
Split Constraints for Neural Network Robustness Verification", NeurIPS 2021.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from .local import LinearBounds, Lines, lines
from .moves import Moves

__all__ = ["provable"]

Array = NDArray[np.float64]

# Steps of the ascent at the root and in each case, and its first step.
ROOT_STEPS, CASE_STEPS, FIRST_STEP = 12, 6, 0.5


@dataclass(frozen=True)
class Cases:
    """Cases of rows: for each layer, bounds of the differences and the lines in use.

    Parameters
    ----------
    row : ndarray of shape (n_cases,)
        Which row each is a case of.
    low, high : list of ndarray of shape (n_cases, n_pairs)
    sign : list of ndarray of shape (n_cases, n_pairs)
        1 where the difference is not negative in this case, -1 where it is not positive, else 0.
    below, pull : list of ndarray of shape (n_cases, n_pairs)
        Slopes of the lines below the ramps, and multipliers of the signs, not negative.
    """

    row: NDArray[np.intp]
    low: list[Array]
    high: list[Array]
    sign: list[Array]
    below: list[Array]
    pull: list[Array]

    @classmethod
    def of(cls, n_rows: int, ramps: list[tuple[Array, Array]]) -> Cases:
        """One case a row."""
        low, high = ([ends[side] for ends in ramps] for side in (0, 1))
        sign, pull = ([np.zeros_like(part) for part in low] for _ in range(2))
        below = [lines(*ends).below for ends in ramps]
        return cls(np.arange(n_rows), low, high, sign, below, pull)

    def chosen(self, cases: NDArray[np.intp]) -> Cases:
        """Some cases."""
        parts = {
            name: [part[cases] for part in getattr(self, name)]
            for name in ("low", "high", "sign", "below", "pull")
        }
        return Cases(self.row[cases], **parts)

    def ramps(self) -> list[Lines]:
        """Lines for a backward pass."""
        ramps = []
        parts = zip(self.low, self.high, self.sign, self.below, self.pull, strict=True)
        for low, high, sign, below, pull in parts:
            plain = lines(low, high)
            open_ = (low < 0) & (high > 0)
            # Where pull * sign * d >= 0 is known, it may be taken from the function.
            ramps.append(
                replace(plain, below=np.where(open_, below, plain.below), pull=-sign * pull)
            )
        return ramps

    def split(self, layer: NDArray[np.intp], pair: NDArray[np.intp]) -> Cases:
        """Each case twice: with the difference of a pair not negative, and not positive."""
        both = self.chosen(np.tile(np.arange(len(self.row)), 2))
        n_cases = len(self.row)
        for depth in range(len(self.low)):
            found = np.flatnonzero(layer == depth)
            above, beneath = (found, pair[found]), (found + n_cases, pair[found])
            both.low[depth][above], both.sign[depth][above] = 0.0, 1.0
            both.high[depth][beneath], both.sign[depth][beneath] = 0.0, -1.0
        return both


def provable(
    bounds: LinearBounds,
    margins: Array,
    moves: Moves,
    threshold: Array,
    max_cases: int = 256,
    ramps: list[tuple[Array, Array]] | None = None,
) -> tuple[NDArray[np.bool_], Array]:
    """Prove that each row's margin stays above a threshold over its moves, or find where not.

    Parameters
    ----------
    bounds : LinearBounds
    margins : ndarray of shape (n_rows, n_outputs)
        Weights of the outputs.
    moves : Moves
    threshold : ndarray of shape (n_rows,)
        In steps.
    max_cases : int, default=256
        Most cases that a row may be split into at a time before it is given up.
    ramps : list of (low, high), optional
        ``bounds.differences(moves)``, should they be known already.

    Returns
    -------
    proven : ndarray of bool, shape (n_rows,)
        False where it is not so, or not found in time.
    found : ndarray of shape (n_rows, n_features)
        Moves, in steps, that take the margin to the threshold; NaN where none was found.
    """
    cases = Cases.of(len(margins), bounds.differences(moves) if ramps is None else ramps)
    lost = np.zeros(len(margins), dtype=bool)
    found = np.full(moves.start.shape, np.nan)
    steps = ROOT_STEPS
    while len(cases.row):
        above, worst, cases, layer, pair = ascend(bounds, margins, moves, threshold, cases, steps)
        flips = np.flatnonzero(np.isfinite(worst[:, 0]))
        lost[cases.row[flips]] = True
        found[cases.row[flips]] = worst[flips]
        open_ = ~above
        lost |= np.bincount(cases.row[open_], minlength=len(lost)) > max_cases // 2
        left = np.flatnonzero(open_ & ~lost[cases.row])
        # A case without an open ramp is linear: its bound is what it is.
        stuck = left[pair[left] < 0]
        lost[cases.row[stuck]] = True
        left = left[~lost[cases.row[left]]]
        cases = cases.chosen(left).split(layer[left], pair[left])
        steps = CASE_STEPS
    return ~lost, found


def ascend(
    bounds: LinearBounds,
    margins: Array,
    moves: Moves,
    threshold: Array,
    cases: Cases,
    n_steps: int,
) -> tuple[NDArray[np.bool_], Array, Cases, NDArray[np.intp], NDArray[np.intp]]:
    """Raise the bounds of cases.

    Returns
    -------
    above : ndarray of bool, shape (n_cases,)
        Whether a bound exceeds the threshold.
    found : ndarray of shape (n_cases, n_features)
        Moves, in steps, that take the margin to the threshold; NaN where none was found.
    cases : Cases
        With the last lines.
    layer, pair : ndarray of int, shape (n_cases,)
        The ramp whose line is furthest from it where the bound is attained; -1 if none is open.
    """
    margins, moves, threshold = margins[cases.row], moves.rows(cases.row), threshold[cases.row]
    above = np.zeros(len(cases.row), dtype=bool)
    found = np.full((len(above), moves.start.shape[1]), np.nan)
    for step in range(n_steps):
        ramps = cases.ramps()
        slope, offset, weights = bounds.linear(margins, ramps)
        above |= bounds.smallest(margins, slope, offset, moves, pulled=True) > threshold
        move = moves.worst(slope[:, 0])
        values, costs = forward(bounds, ramps, weights, moves.start + move)
        falls = ~above & (bounds.value(margins, moves.start + move) <= threshold)
        found[falls] = move[falls]
        if (above | np.isfinite(found[:, 0])).all():
            break
        length = FIRST_STEP / (1.0 + step)
        for depth, difference in enumerate(values):
            weight = weights[depth][:, 0]
            low, high = cases.low[depth], cases.high[depth]
            width = np.where(high > low, high - low, 1.0)
            push = length * difference / width
            cases.below[depth] = np.clip(
                cases.below[depth] + np.where(weight > 0, 2.0 * push, 0.0), 0.0, 1.0
            )
            sign = cases.sign[depth]
            cases.pull[depth] = np.maximum(cases.pull[depth] - sign * push * np.abs(weight), 0.0)
    layer, pair = dearest(costs, len(above))
    return above, found, cases, layer, pair


def dearest(costs: list[Array], n_cases: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Layer and position of each case's largest cost; -1 where none is 0 or more."""
    layer, pair = np.full((2, n_cases), -1)
    largest = np.zeros(n_cases)
    for depth, cost in enumerate(costs):
        top = cost.max(axis=1)
        higher = top >= largest
        layer[higher], pair[higher] = depth, cost.argmax(axis=1)[higher]
        largest = np.maximum(largest, top)
    return layer, pair


def forward(
    bounds: LinearBounds, ramps: list[Lines], weights: list[Array], rows: Array
) -> tuple[list[Array], list[Array]]:
    """Differences of each layer's pairs at rows, with lines for ramps, and what the lines cost.

    The cost is -1 for ramps that are linear.
    """
    values, costs = [], []
    hidden = rows
    for layer, ramp, weight in zip(bounds.layers()[:-1], ramps, weights, strict=True):
        before = hidden @ layer.weight.T + layer.bias
        half = len(layer.bias) // 2
        first, second = before[:, :half], before[:, half:]
        difference = first - second
        weight = weight[:, 0]
        line = np.where(weight >= 0, ramp.below * difference, ramp.chord * difference + ramp.height)
        open_ = ramp.height > 0
        cost = np.abs(weight * (np.maximum(difference, 0.0) - line))
        values.append(difference)
        costs.append(np.where(open_, cost, -1.0))
        hidden = np.hstack([second + line, first - line])
    return values, costs
