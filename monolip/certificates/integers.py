r"""What is proven of an integer network, recomputed from its integers alone.

One step of one input changes hidden activations by whole numbers between the floor and the ceiling
of what intervals give: a proof of directions for single steps, hence for all. Slopes are bounded by
intervals of exact numbers; only the
last product, with the size of a unit of the score in the user's units, is a float64 number, rounded
outward. What rounding (of the columns to steps, and down in each layer) adds to the difference of
two scores is the slack.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..folded import IntegerNetwork
from .constants import margin_matrix

__all__ = ["IntegerProof", "integer_proof"]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class IntegerProof:
    r"""Proven of every margin of an integer network; see :func:`integer_proof`.

    For all rows x and x', :math:`|f(x') - f(x)| \le \sum_i \ell_i |x'_i - x_i| + \text{slack}`, and
    along a rising (falling) column the margin of the scores never falls (rises), without slack.

    Parameters
    ----------
    rising, falling : ndarray of bool, shape (n_pairs, n_features)
    lower, upper : ndarray of shape (n_pairs, n_features)
        Bounds of the slope along each column, in output units per unit of the column. Those of a
        column that is cut into pieces hold for each piece, and for 0 between them.
    slack : ndarray of shape (n_pairs,)
        In output units.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.certificates import integer_proof
    >>> from monolip.export import to_integer
    >>> X = np.linspace(-1.0, 1.0, 100)[:, None]
    >>> model = MonotonicLipschitzClassifier(monotonic_cst=[1], max_iter=5, random_state=0)
    >>> proof = integer_proof(to_integer(model.fit(X, X[:, 0] > 0).network_, X))
    >>> proof.rising, bool((proof.lower <= proof.upper).all())
    (array([[ True]]), True)
    """

    rising: NDArray[np.bool_]
    falling: NDArray[np.bool_]
    lower: Array
    upper: Array
    slack: Array


def integer_proof(network: IntegerNetwork) -> IntegerProof:
    """Prove directions, slopes and the slack of every margin of an integer network.

    Parameters
    ----------
    network : IntegerNetwork

    Returns
    -------
    proof : IntegerProof

    Examples
    --------
    >>> from sklearn.datasets import load_iris
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.certificates import integer_proof
    >>> from monolip.export import to_integer
    >>> X, y = load_iris(return_X_y=True)
    >>> model = MonotonicLipschitzClassifier(
    ...     max_iter=50, monotonic_cst=[0, 0, 1, 0], random_state=0
    ... ).fit(X, y == 2)
    >>> proof = integer_proof(to_integer(model.network_, X))
    >>> bool(proof.rising[0, 2]), bool(proof.lower[0, 2] >= 0)
    (True, True)
    """
    margins = margin_matrix(network.n_outputs).astype(int).astype(object)
    residual = margins @ network.direction.astype(object)
    identity = np.eye(network.n_inputs, dtype=np.int64)
    blind = network.factor == 0

    def whole(low: Any, high: Any, shift: int) -> tuple[Any, Any]:
        return low // 2**shift, -((-high) // 2**shift)

    low, high = carry_intervals(network, identity, whole)
    rising = (residual + low >= 0).astype(bool) | blind
    falling = (residual + high <= 0).astype(bool) | blind

    def exact(low: Any, high: Any, shift: int) -> tuple[Any, Any]:
        # Over a power of two, which stands outside.
        return low, high

    power = Fraction(1, 2 ** sum(layer.shift for layer in network.layers))
    least, most = (ends * power for ends in carry_intervals(network, identity, exact))
    unit = Fraction(network.unit) * Fraction(network.scale)
    per_input = [unit * Fraction(factor) for factor in network.factor]
    lower = network.gather(-outward(-(residual + least) * per_input), np.minimum)
    upper = network.gather(outward((residual + most) * per_input), np.maximum)
    # Where steps end, pieces may leave a gap in which nothing moves.
    cut = np.bincount(network.column) > 1
    # Each of two rows is off by half a step; the float64 difference and product by far less.
    error = np.array([Fraction(0) if b else 1 + Fraction(1, 2**20) for b in blind], dtype=object)

    def rounded(weight: Any, shift: int, change: Any) -> Any:
        return weight @ change * Fraction(1, 2**shift) + 1

    outputs = carry(network, error, rounded) + np.abs(network.direction).astype(object) @ error
    # Scaling, shifting and subtracting the outputs of two rows: float64 numbers of that size.
    final = Fraction(2**31) * unit + abs(Fraction(network.offset))
    slack = [(value * unit) + final * Fraction(1, 2**48) for value in np.abs(margins) @ outputs]
    return IntegerProof(
        rising=network.gather(rising, np.logical_and),
        falling=network.gather(falling, np.logical_and),
        lower=np.where(cut, np.minimum(lower, 0.0), lower),
        upper=np.where(cut, np.maximum(upper, 0.0), upper),
        slack=outward(np.array(slack, dtype=object)),
    )


def carry_intervals(
    network: IntegerNetwork, change: Any, divide: Callable[[Any, Any, int], tuple[Any, Any]]
) -> tuple[Any, Any]:
    """Carry the ends of what changes of the inputs do to all margins, in exact numbers."""
    low = high = change
    *hidden, last = network.layers
    for layer in hidden:
        low, high = exact_ends(layer.weight, low, high)
        low, high = divide(low, high, layer.shift)
        # Of two units one or the other, or none where a limit is reached.
        half = len(low) // 2
        low = np.minimum(np.minimum(low[:half], low[half:]), 0)
        high = np.maximum(np.maximum(high[:half], high[half:]), 0)
        low, high = np.concatenate([low, low]), np.concatenate([high, high])
    margins = margin_matrix(network.n_outputs).astype(np.int64)
    if last.shift == 0:
        # The last layer rounds nothing: a margin is one sum of its inputs.
        low, high = exact_ends(margins @ last.weight, low, high)
        return low.astype(object), high.astype(object)
    low, high = divide(*exact_ends(last.weight, low, high), last.shift)
    return margin_ends(margins, low.astype(object), high.astype(object))


def exact_ends(weight: Any, low: Any, high: Any) -> tuple[Any, Any]:
    """Ends of ``weight @ x`` for x from low to high, whole numbers of any size."""
    reach = max(abs(int(end)) for ends in (low, high) for end in (ends.min(), ends.max()))
    fits = reach * max(1, int(np.abs(weight).sum(axis=1).max())) < 2**62
    kind = np.int64 if fits else object
    weight, low, high = (array.astype(kind) for array in (weight, low, high))
    positive, negative = np.maximum(weight, 0), np.minimum(weight, 0)
    return positive @ low + negative @ high, positive @ high + negative @ low


def margin_ends(margins: Any, low: Any, high: Any) -> tuple[Any, Any]:
    """Ends of the changes of margins, from those of the scores."""
    positive, negative = np.maximum(margins, 0), np.minimum(margins, 0)
    return positive @ low + negative @ high, positive @ high + negative @ low


def carry(network: IntegerNetwork, change: Any, dense: Callable[[Any, int, Any], Any]) -> Any:
    """Carry bounds on changes of the inputs to the scores; limits and MaxMin enlarge none."""
    for layer in network.layers:
        change = dense(np.abs(layer.weight).astype(object), layer.shift, change)
        if layer is not network.layers[-1]:
            half = len(change) // 2
            larger = np.maximum(change[:half], change[half:])
            change = np.concatenate([larger, larger])
    return change


def outward(values: Any) -> Array:
    """Exact numbers as float64, rounded up."""
    flat = []
    for value in np.ravel(values):
        near = float(value)
        flat.append(near if Fraction(near) >= value else float(np.nextafter(near, np.inf)))
    return np.array(flat).reshape(np.shape(values))
