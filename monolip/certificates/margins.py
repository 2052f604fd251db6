"""Margins of rows over other classes: what they are, how they can fall, what a bound leaves."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..folded import FoldedNetwork
from .constants import (
    SlopeBounds,
    check_norm,
    dual_norms,
    is_monotone,
    lipschitz,
    margin_matrix,
    margin_pairs,
    slope_bounds,
    times,
)
from .moves import Moves

__all__ = ["Margins", "make_margins", "predicted_margins", "radius_at", "reach", "slope_of"]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Margins:
    """One margin each of some rows, as it can fall.

    Parameters
    ----------
    value : ndarray of shape (n_rows,)
        Of the network at the row, in output units.
    weight : ndarray of shape (n_rows, n_outputs)
        Of the outputs in the margin.
    constant : ndarray of shape (n_rows,)
        What the network's offset adds to it.
    slack : ndarray of shape (n_rows,)
        Most that rounding can take from it.
    bound : ndarray of shape (n_rows,)
        Of its slope in the norm, everywhere; ``nan`` if the norm's unit differs between rows.
    gain : ndarray of shape (n_rows, n_features)
        Most that it falls along each column for a move of one unit of the norm, anywhere.
    moves : Moves
    """

    value: Array
    weight: Array
    constant: Array
    slack: Array
    bound: Array
    gain: Array
    moves: Moves

    def rows(self, chosen: NDArray[np.intp]) -> Margins:
        """Margins of some rows."""
        return Margins(
            self.value[chosen],
            self.weight[chosen],
            self.constant[chosen],
            self.slack[chosen],
            self.bound[chosen],
            self.gain[chosen],
            self.moves.rows(chosen),
        )

    def within(self, radius: Array) -> Margins:
        """The same margins for moves within a radius."""
        return replace(self, moves=self.moves.within(radius))

    def threshold(self, network: FoldedNetwork) -> Array:
        """What bounds in steps must exceed to leave something beyond the slack, rounded up."""
        size = np.abs(self.slack) + np.abs(self.constant)
        high = self.slack - self.constant + 2.0**-40 * size
        threshold: Array = high / (network.step * network.scale)
        return threshold + 2.0**-40 * np.abs(threshold)

    def left(self, network: FoldedNetwork, lowest: Array) -> Array:
        """What bounds in steps leave beyond the slack, in output units, rounded down."""
        unit = network.step * network.scale
        error = 2.0**-50 * (np.abs(lowest) * unit + np.abs(self.constant) + self.slack)
        left: Array = lowest * unit + self.constant - self.slack - error
        return left


@dataclass(frozen=True)
class Proven:
    """What is proven of a network's margins, whatever the row."""

    slopes: SlopeBounds
    directions: tuple[Array, Array]
    bound: Array

    @classmethod
    def of(cls, network: FoldedNetwork, norm: float, scale: ArrayLike) -> Proven:
        """Of all margins; without a constant in the norm if its unit differs between rows."""
        slopes = slope_bounds(network)
        shared = np.ndim(scale) < 2
        bound = lipschitz(network, norm, scale) if shared else np.full(len(slopes.slack), np.nan)
        return cls(slopes, is_monotone(network), bound)


def predicted_margins(
    network: FoldedNetwork, rows: Array, norm: float, scale: ArrayLike
) -> list[tuple[NDArray[np.intp], Margins]]:
    """Margins of the predicted class over each other class, with the rows that they belong to."""
    output, proven = network(rows), Proven.of(network, norm, scale)
    predicted = output[:, 0] > 0 if network.n_outputs == 1 else output.argmax(axis=1)
    parts = []
    for pair, (high, low) in enumerate(margin_pairs(network.n_outputs)):
        if network.n_outputs == 1:
            high, low = 1, 0
        for sign, winner in ((1.0, high), (-1.0, low)):
            found = np.flatnonzero(predicted == winner)
            if len(found):
                chosen = scale if np.ndim(scale) < 2 else np.asarray(scale)[found]
                margins = make_margins(
                    network, rows[found], output[found], norm, chosen, pair, sign, proven
                )
                parts.append((found, margins))
    return parts


def make_margins(
    network: FoldedNetwork,
    rows: Array,
    output: Array,
    norm: float,
    scale: ArrayLike,
    pair: int,
    sign: float,
    proven: Proven | None = None,
) -> Margins:
    """``sign`` times the margin of a pair of outputs, for some rows."""
    norm = check_norm(norm)
    proven = Proven.of(network, norm, scale) if proven is None else proven
    slopes = proven.slopes
    rising, falling = (direction[pair] for direction in proven.directions)
    falls_down, falls_up = slopes.upper[pair], -slopes.lower[pair]
    if sign < 0:
        rising, falling = falling, rising
        falls_down, falls_up = falls_up, falls_down
    scales = np.broadcast_to(np.asarray(scale, dtype=np.float64), rows.shape)
    if not ((scales >= 0) & np.isfinite(scales)).all():
        raise ValueError(f"scale must be finite and not negative; got {scale!r}")
    moves = Moves.of(network, rows, norm, scales, harmless_down=falling, harmless_up=rising)
    weight = sign * margin_matrix(network.n_outputs)[pair]
    fill = np.ones(len(rows))
    return Margins(
        # Differences of at most two outputs: exact up to what the slack covers.
        value=output @ weight,
        weight=fill[:, None] * weight,
        constant=fill * (sign * network.offset if network.n_outputs == 1 else 0.0),
        slack=fill * slopes.slack[pair],
        bound=fill * proven.bound[pair],
        gain=gains(network, falls_down, falls_up, moves, scales),
        moves=moves,
    )


def gains(
    network: FoldedNetwork, falls_down: Array, falls_up: Array, moves: Moves, scale: Array
) -> Array:
    """Largest fall along each column and in a direction that counts, per unit of the norm."""
    can_fall, can_rise = (
        network.grid.gather(end > 0, np.logical_or) for end in (moves.down, moves.up)
    )
    down = np.where(can_fall, np.maximum(falls_down, 0.0), 0.0)
    up = np.where(can_rise, np.maximum(falls_up, 0.0), 0.0)
    return times(np.maximum(down, up), scale)


def slope_of(margins: Margins, method: str) -> Array:
    """Largest slope anywhere.

    For "global" the network's constant in the norm; for "path" what the columns add up to in the
    directions that count, where that is smaller.
    """
    with np.errstate(over="ignore"):
        columns = dual_norms(margins.gain, margins.moves.norm) * (1.0 + 2.0**-40)
    slope: Array
    if method == "global":
        # Without a unit that all rows share there is no single constant.
        slope = np.where(np.isnan(margins.bound), columns, margins.bound)
    else:
        slope = np.fmin(margins.bound, columns)
    return slope


def reach(margins: Margins, radius: Array, slope: Array) -> Array:
    """Most that a margin of that slope falls within a radius, rounded up."""
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        # A network that ignores every column has slope 0, also for an infinite move.
        fall = np.where(slope > 0, radius * slope, 0.0) + margins.slack
    return np.nextafter(fall * (1.0 + 2.0**-50), np.inf)


def radius_at(margins: Margins, slope: Array) -> Array:
    """Spare margin over a slope, rounded down."""
    spare = margins.value - margins.slack
    with np.errstate(over="ignore", under="ignore", divide="ignore", invalid="ignore"):
        ratio = np.nextafter(spare * (1.0 - 2.0**-50) / slope, -np.inf)
    ratio = np.where(slope == 0, np.inf, ratio)
    return np.where(spare > 0, np.maximum(ratio, 0.0), 0.0)
