"""A folded network in ordinary floating point, with a proven bound of what that costs.

Not exactly monotone: results are rounded in whatever order a compiler or a runtime chooses. The
slack is proven for every order of summation, with fused multiplications or without: along a rising
column an output falls by at most twice the slack.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..folded import Dense, FoldedNetwork
from .labels import checked_classes, checked_columns, checked_name
from .stack import check_stack

__all__ = ["FloatArtefact"]

Array = NDArray[np.float64]
Real = NDArray[Any]

# Covers the rounding of the bounds themselves, which are sums of numbers that are not negative.
OUTWARD = 1.0 + 2.0**-20
N_GOLDEN = 32


@dataclass(frozen=True, eq=False)
class FloatArtefact:
    """A network as float32 or float64 numbers, in the units of the user's columns.

    ``offset + scale * (stack(t) + direction @ t)`` with ``t = (clip(x, low, high) - center) *
    factor``, where x has a number for each input, read from its column, and the stack has MaxMin
    between its layers.

    Parameters
    ----------
    network : FoldedNetwork
        The certified network, which this form approximates.
    dtype : {"float32", "float64"}
        Of the columns, of all arithmetic and of the outputs.
    name : str
        A C identifier.
    columns, units, preprocessing : sequences of str
        Names of the raw columns in order, their units, and what is done to each.
    classes : sequence of str
        Two or more class labels; empty for regression.
    output : str
        What the outputs are, "log-odds" for example.
    threshold : float
        A binary decision is positive where the output exceeds it.

    Attributes
    ----------
    center, factor, low, high : ndarray of dtype, shape (n_inputs,)
    layers : tuple of (weight, bias)
    direction : ndarray of dtype, shape (n_outputs, n_inputs)
    scale, offset : float
        Both numbers of the dtype.
    slack : ndarray of float64, shape (n_outputs,)
        For all rows of the dtype, no output differs by more from the certified network's.

    Raises
    ------
    NotImplementedError
        If the network has operations other than dense layers with MaxMin between them.
    ValueError
        If a number of the network does not fit the dtype.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.export import FloatArtefact
    >>> X = np.linspace(-1.0, 1.0, 100)[:, None]
    >>> model = MonotonicLipschitzClassifier(ensemble_size=1, max_iter=5, random_state=0)
    >>> artefact = FloatArtefact(model.fit(X, X[:, 0] > 0).network_, columns=["x"])
    >>> bool((artefact.slack < 1e-3).all())
    True
    """

    network: FoldedNetwork
    dtype: str = "float32"
    name: str = "monolip_model"
    columns: Sequence[str] = field(default=(), repr=False)
    units: Sequence[str] = field(default=(), repr=False)
    preprocessing: Sequence[str] = field(default=(), repr=False)
    classes: Sequence[str] = ()
    output: str = "output"
    threshold: float = 0.0
    center: Real = field(init=False, repr=False)
    factor: Real = field(init=False, repr=False)
    low: Real = field(init=False, repr=False)
    high: Real = field(init=False, repr=False)
    layers: tuple[tuple[Real, Real], ...] = field(init=False, repr=False)
    direction: Real = field(init=False, repr=False)
    scale: float = field(init=False, repr=False)
    offset: float = field(init=False, repr=False)
    slack: Array = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if self.dtype not in ("float32", "float64"):
            raise ValueError(f"dtype must be 'float32' or 'float64'; got {self.dtype!r}")
        if not np.isfinite(self.threshold):
            raise ValueError(f"threshold must be finite; got {self.threshold!r}")
        network, kind = self.network, np.dtype(self.dtype)
        check_stack(network, "this form")
        grid = network.grid
        with np.errstate(over="ignore", under="ignore"):
            values: dict[str, Any] = {
                "name": checked_name(self.name),
                **checked_columns(network.n_features, self.columns, self.units, self.preprocessing),
                **checked_classes(network.n_outputs, self.classes, self.output),
                "center": grid.center.astype(kind),
                "factor": (grid.factor * network.step).astype(kind),
                "low": grid.minimum.astype(kind),
                "high": grid.maximum.astype(kind),
                "layers": tuple(
                    (layer.weight.astype(kind), (layer.bias * network.step).astype(kind))
                    for layer in network.operations
                    if isinstance(layer, Dense)
                ),
                "direction": network.direction.astype(kind),
                "scale": float(kind.type(network.scale)),
                "offset": float(kind.type(network.offset)),
            }
        for key, value in values.items():
            object.__setattr__(self, key, value)
        with np.errstate(over="ignore", invalid="ignore"):
            object.__setattr__(self, "slack", slack_of(self))
        if not np.isfinite(self.slack).all():
            raise ValueError(f"a number of the network does not fit {self.dtype}: take float64")

    def golden(self) -> tuple[Real, Array]:
        """Rows inside, at the ends of and beyond the range, and the certified outputs.

        Returns
        -------
        rows : ndarray of shape (32, n_features)
        outputs : ndarray of float64 of shape (32, n_outputs)
            See :meth:`Artefact.golden` for an example.
        """
        rng = np.random.default_rng(0)
        grid = self.network.grid
        low, high = (
            grid.gather(ends.astype(np.float64), join)
            for ends, join in ((self.low, np.minimum), (self.high, np.maximum))
        )
        share = rng.uniform(-0.2, 1.2, size=(N_GOLDEN, len(low)))
        rows = (low + share * (high - low)).astype(self.dtype)
        rows[0], rows[1] = low, high
        return rows, self.network(rows)


def slack_of(artefact: FloatArtefact) -> Array:
    """Bound of the difference to the certified network, for every row, in output units."""
    network, kind = artefact.network, np.finfo(artefact.dtype)
    grid, step = network.grid, network.step
    # Relative error of one operation, and what flushing a small number to zero may lose.
    unit, tiny = float(kind.eps) / 2.0, float(kind.tiny)
    center, factor, low, high = (
        getattr(artefact, name).astype(np.float64) for name in ("center", "factor", "low", "high")
    )
    ends = np.maximum(np.abs(low - grid.minimum), np.abs(high - grid.maximum))
    reach = np.maximum(np.abs(low - center), np.abs(high - center))
    size = reach * factor * (1.0 + 4.0 * unit) + tiny
    error = (
        (ends + np.abs(center - grid.center)) * factor
        + (reach + ends) * np.abs(factor - grid.factor * step)
        + 4.0 * unit * size
        + 2.0 * tiny
        # An input to which the network is blind does not move it at all.
        + 0.5 * step * (grid.factor > 0)
    )
    inputs, of_inputs = size, error
    dense = [item for item in network.operations if isinstance(item, Dense)]
    for depth, (layer, (weight, bias)) in enumerate(zip(dense, artefact.layers, strict=True)):
        size, error = dense_error(layer, weight, bias, size, error, step, unit, tiny)
        if depth < len(dense) - 1:
            half = len(size) // 2
            size, error = (
                np.tile(np.maximum(part[:half], part[half:]), 2) for part in (size, error)
            )
    direction = np.abs(artefact.direction.astype(np.float64))
    total = size + direction @ inputs
    n_terms = network.n_inputs + 2
    error = (
        error
        + direction @ of_inputs
        + np.abs(network.direction - artefact.direction.astype(np.float64)) @ inputs
        + n_terms * unit / (1.0 - n_terms * unit) * total
        + n_terms * tiny
    )
    scaled = network.scale * total
    result: Array = OUTWARD * (
        network.scale * error
        + abs(artefact.scale - network.scale) * (total + error)
        + abs(artefact.offset - network.offset)
        # Product and sum, here and in the certified network.
        + 6.0 * (unit + 2.0**-53) * (scaled + abs(network.offset))
        + 4.0 * tiny
    )
    return result


def dense_error(
    layer: Dense,
    weight: Real,
    bias: Real,
    size: Array,
    error: Array,
    step: float,
    unit: float,
    tiny: float,
) -> tuple[Array, Array]:
    """Sizes of a layer's outputs and bounds of their errors, from those of its inputs."""
    exact, exact_bias = np.abs(layer.weight), layer.bias * step
    ours, our_bias = weight.astype(np.float64), bias.astype(np.float64)
    n_terms = len(size) + 2
    # Any order of summation, fused or not.
    relative = n_terms * unit / (1.0 - n_terms * unit)
    sums = np.abs(ours) @ size + np.abs(our_bias)
    total = (
        exact @ error
        + np.abs(ours - layer.weight) @ size
        + np.abs(our_bias - exact_bias)
        + relative * sums
        + n_terms * tiny
        # The certified network rounds down to whole steps.
        + step
    )
    return sums * (1.0 + relative) + n_terms * tiny, total * OUTWARD
