"""From a folded network to integers of a few bits."""

from __future__ import annotations

from fractions import Fraction
from numbers import Integral

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..folded import Dense, FoldedNetwork, InputGrid, IntegerDense, IntegerNetwork
from ..folded.rounding import apportion
from .stack import check_stack

__all__ = ["to_integer"]

Array = NDArray[np.float64]

# Rows that stand for the data where none are given.
N_ROWS = 4096
# Shares of the largest activation seen that are tried as the range of all activations: a smaller
# range has finer steps and cuts off more, so the error must be clearly smaller.
SHARES, CLEARLY = (1.0, 0.7, 0.5, 0.35, 0.25, 0.18, 0.12), 0.7
# A 32-bit accumulator, less what rounding of the bias adds.
LARGEST = 2.0**31 - 2.0**16


def to_integer(
    network: FoldedNetwork,
    X: ArrayLike | None = None,
    *,
    activation_bits: int = 16,
    weight_bits: int = 15,
) -> IntegerNetwork:
    """Round a folded network to integers.

    Weights are rounded by largest remainders, so that a row whose absolute sum was at most 1 keeps
    that bound. All activations share one step; of several ranges the one with the smallest mean
    error on the rows is taken, and what lies beyond is cut off, which no constant or direction
    suffers from.

    Parameters
    ----------
    network : FoldedNetwork
        A stack of dense layers with MaxMin between them.
    X : array-like of shape (n_samples, n_features), optional
        Raw rows, of the training data for example, on which the range is chosen; by default all of
        the range is kept that rows drawn from the range of training need, also such as lie at its
        ends in many columns at once; fewer bits are then coarser.
    activation_bits : int, default=16
        From 2 to 16, with the sign.
    weight_bits : int, default=15
        From 1 to 15, without the sign.

    Returns
    -------
    network : IntegerNetwork

    Raises
    ------
    NotImplementedError
        If the network has operations for which there is no integer form.
    ValueError
        If a number of bits is out of range.

    Examples
    --------
    >>> from sklearn.datasets import load_iris
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.export import to_integer
    >>> X, y = load_iris(return_X_y=True)
    >>> model = MonotonicLipschitzClassifier(max_iter=50, random_state=0).fit(X, y == 2)
    >>> integer = to_integer(model.network_, X)
    >>> bool(abs(integer(X) - model.network_(X)).max() < 0.01)
    True
    """
    for bits in (activation_bits, weight_bits):
        if not isinstance(bits, Integral) or isinstance(bits, bool):
            raise ValueError(f"numbers of bits must be whole numbers; got {bits!r}")
    activation_bits, weight_bits = int(activation_bits), int(weight_bits)
    check_stack(network, "an integer network")
    if not 2 <= activation_bits <= 16:
        raise ValueError(f"activation_bits must lie in [2, 16]; got {activation_bits}")
    if not 1 <= weight_bits <= 15:
        raise ValueError(f"weight_bits must lie in [1, 15]; got {weight_bits}")
    rows = typical_rows(network) if X is None else np.asarray(X, dtype=np.float64)
    wanted = network(rows)
    largest = largest_activation(network, rows)
    best, least = None, np.inf
    # Which activations are rare, only the user's rows can say.
    for share in SHARES[:1] if X is None else SHARES:
        integer = rounded(network, share * largest, activation_bits, weight_bits)
        error = float(np.abs(integer(rows) - wanted).mean())
        # Cutting off must pay: what lies beyond the rows at hand matters too.
        if best is None or error < CLEARLY * least:
            best, least = integer, error
    assert best is not None
    return best


def typical_rows(network: FoldedNetwork) -> Array:
    """Rows from the range of training, which is the middle third of each column's own.

    Of real rows many columns are large or small together, which independent ones never are: of four
    rows, one is drawn independently, one lies at ends, in one all columns go together, and one is
    between the last two.
    """
    low, high = network.grid.range()
    width = (high - low) / 3.0
    rng = np.random.default_rng(0)
    share = rng.random((N_ROWS, network.n_features))
    share[1::4] = np.rint(share[1::4])
    share[2::4] = share[2::4, :1]
    leaning = share[3::4] + rng.random((len(share[3::4]), 1)) - 0.5
    share[3::4] = np.rint(leaning).clip(0.0, 1.0)
    rows: Array = low + width * (1.0 + share)
    return rows


def largest_activation(network: FoldedNetwork, rows: Array) -> float:
    """Largest magnitude of inputs and hidden activations, in the network's real unit.

    Not far below any bias either: those must fit an accumulator.
    """
    hidden = network.grid(rows)
    largest = float(np.abs(hidden).max())
    for operation in network.operations[:-1]:
        hidden = operation(hidden)
        largest = max(largest, float(np.abs(hidden).max()))
    for operation in network.operations:
        if isinstance(operation, Dense):
            largest = max(largest, float(np.abs(operation.bias).max()) / 16.0)
    return max(largest, 1.0) * network.step


def rounded(
    network: FoldedNetwork, reach: float, activation_bits: int, weight_bits: int
) -> IntegerNetwork:
    """The network in steps of which ``2**(activation_bits - 1) - 1`` make up ``reach``."""
    grid, limit = network.grid, 2 ** (activation_bits - 1) - 1
    step = reach / limit
    factor = grid.factor * (network.step / step)
    center = carried(grid, factor)
    low, high = (nearest(end, center, factor, limit) for end in (grid.minimum, grid.maximum))
    size = np.maximum(np.abs(low), np.abs(high)).astype(np.float64)
    layers = []
    dense = [item for item in network.operations if isinstance(item, Dense)]
    for layer in dense:
        real_bias = layer.bias * (network.step / step)
        bits = weight_bits
        while True:
            weight = whole_weight(layer.weight, bits)
            bias = np.rint(np.ldexp(real_bias, bits))
            if (np.abs(weight) @ size + np.abs(bias)).max() <= LARGEST:
                break
            bits -= 1
            if bits < 0:
                raise ValueError(
                    "the network does not fit 32-bit accumulators: take fewer activation_bits"
                )
        layers.append((weight, bias, bits))
        inputs = size
        size = np.minimum((np.abs(weight) @ size + np.abs(bias)) / 2.0**bits + 1.0, limit)
        half = len(size) // 2
        size = np.tile(np.maximum(size[:half], size[half:]), 2)
    # The score keeps the bits that the last shift would drop, as far as 32 bits allow.
    residual = float((np.abs(network.direction) @ np.maximum(np.abs(low), np.abs(high))).max())
    extra = spare_bits(layers[-1], inputs, residual)
    shifts = [bits for _, _, bits in layers]
    shifts[-1] -= extra
    return IntegerNetwork(
        center=center,
        factor=factor,
        low=low,
        high=high,
        layers=tuple(
            IntegerDense(weight.astype(np.int64), bias.astype(np.int64), shift)
            for (weight, bias, _), shift in zip(layers, shifts, strict=True)
        ),
        direction=network.direction.astype(np.int64) << extra,
        activation_bits=activation_bits,
        weight_bits=weight_bits,
        unit=float(np.ldexp(step, -extra)),
        scale=network.scale,
        offset=network.offset,
        column=grid.column.astype(np.int64),
    )


def carried(grid: InputGrid, factor: Array) -> Array:
    """Centers of the inputs, of pieces so that what rounding leaves of one goes on in the next.

    The steps of a column's pieces then add up to what the column's are, within half a step. A piece
    counts from the end that is nearer to the column's center.
    """
    center, last = grid.center.copy(), len(factor) - 1
    upward, downward = range(1, last + 1), range(last - 1, -1, -1)
    for order, back, start, end in (
        (upward, -1, grid.minimum, grid.maximum),
        (downward, 1, grid.maximum, grid.minimum),
    ):
        for n in order:
            before = n + back
            if grid.column[n] != grid.column[before] or start[n] != grid.center[n]:
                continue
            if factor[n] > 0:
                reached = in_steps(end[before], center[before], factor[before])
                rest = (reached - round(reached)) / Fraction(factor[n])
                center[n] = float(Fraction(center[n]) - rest)
    return center


def nearest(ends: Array, center: Array, factor: Array, limit: int) -> NDArray[np.int64]:
    """Ends of ranges in whole steps within a limit.

    Rounded without error, so that pieces which meet in a number do not overlap.
    """
    steps = [round(in_steps(*numbers)) for numbers in zip(ends, center, factor, strict=True)]
    return np.array([min(max(step, -limit), limit) for step in steps], dtype=np.int64)


def in_steps(value: float, center: float, factor: float) -> Fraction:
    """A number of a column in steps, exactly."""
    return (Fraction(value) - Fraction(center)) * Fraction(factor)


def whole_weight(weight: Array, bits: int) -> Array:
    """Weights in units of ``2**-bits``; entries stay below ``2**15``."""
    row_sum = np.abs(weight).sum(axis=1)
    limit = np.where(row_sum < 1.0 + 1e-9, 1.0, np.inf)
    whole = np.rint(np.ldexp(apportion(weight, limit, bits), bits))
    most = 2.0**15 - 1.0
    return np.clip(whole, -most, most)


def spare_bits(last: tuple[Array, Array, int], inputs: Array, residual: float) -> int:
    """Bits by which the score may be finer than a step."""
    weight, bias, bits = last
    sums = float((np.abs(weight) @ inputs + np.abs(bias)).max())
    extra = bits
    while extra > 0 and sums / 2.0 ** (bits - extra) + residual * 2.0**extra > LARGEST:
        extra -= 1
    return extra
