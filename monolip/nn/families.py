"""Families of Lipschitz stacks: which layers stand in them, and what is the same for all bounds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from numpy.typing import ArrayLike
from torch import Tensor

from ._base import LipschitzLayer
from .activations import GroupSort, Householder, MaxMin
from .norms import NormedLinear
from .order import FixedReadout, OrderStatistics
from .orthogonal import OrthogonalLinear
from .sdp import SDPResidual
from .splines import LinearSpline

__all__ = [
    "ACTIVATIONS",
    "CONSTRAINTS",
    "HEADROOM",
    "SPACES",
    "activated",
    "check_family",
    "joint_size",
    "stack_layers",
]

# Norm in which hidden units are measured.
SPACES = {"weight_norm": np.inf, "orthogonal": 2.0, "sdp": 2.0, "sortnet": np.inf}
CONSTRAINTS = tuple(SPACES)
ACTIVATIONS = ("auto", "maxmin", "groupsort", "householder", "spline")
# Part of its slope that the head of an l2 stack leaves to the rounding of a folded network, whose
# layers keep the l2 norm but for half a step a unit.
HEADROOM = 2.0**-7
# Share of the distances that a SortNet's hidden layers keep while they train.
PROBABILITY = 0.8


def check_family(constraint: str, activation: str, sizes: Sequence[int], group_size: int) -> str:
    """Activation of a family, ``"auto"`` resolved.

    Raises
    ------
    ValueError
        If the two do not fit together or the widths do not fit them.
    """
    if constraint not in CONSTRAINTS:
        raise ValueError(f"constraint must be one of {', '.join(CONSTRAINTS)}; got {constraint!r}")
    if activation not in ACTIVATIONS:
        raise ValueError(f"activation must be one of {', '.join(ACTIVATIONS)}; got {activation!r}")
    if constraint in ("sortnet", "sdp"):
        if activation != "auto":
            raise ValueError(
                f"constraint={constraint!r} has its own nonlinearity; got "
                f"activation={activation!r}: use activation='auto'"
            )
        multiple = 1
    else:
        activation = "maxmin" if activation == "auto" else activation
        if activation == "householder" and constraint != "orthogonal":
            raise ValueError(
                "activation='householder' keeps the l2 norm only, and constraint="
                f"{constraint!r} measures hidden units in linf: use constraint='orthogonal'"
            )
        multiple = {"maxmin": 2, "householder": 2, "groupsort": group_size}.get(activation, 1)
    whole = all(isinstance(size, int | np.integer) and size > 0 for size in sizes)
    if activation in ("maxmin", "householder") and not (
        whole and all(size % 2 == 0 for size in sizes)
    ):
        name = {"maxmin": "MaxMin", "householder": "Householder"}[activation]
        raise ValueError(
            f"hidden_layer_sizes must hold positive even numbers, because {name} pairs units; "
            f"got {sizes!r}"
        )
    if not whole or any(size % multiple for size in sizes):
        raise ValueError(
            f"hidden_layer_sizes must hold positive multiples of {multiple}"
            + (f", because activation='groupsort' has group_size={multiple}" * (multiple > 1))
            + f"; got {sizes!r}"
        )
    return activation


def stack_layers(
    constraint: str,
    activation: str,
    sizes: Sequence[int],
    n_outputs: int,
    *,
    norm: float,
    signs: ArrayLike | None,
    members: int,
    sparse: bool,
    group_size: int,
    spread: float,
    options: dict[str, Any],
) -> list[LipschitzLayer]:
    """Layers from ``sizes[0]`` inputs to the outputs.

    ``spread`` is the size of the inputs that the first layer starts with, and ``options`` hold the
    layers' generator, dtype and device.
    """
    signed = signs is not None and bool(np.any(np.asarray(signs)))
    needs = {
        "members": (members > 1, ("maxmin",)),
        "signs": (signed, ("maxmin", "groupsort")),
        "sparse": (sparse, ("maxmin", "groupsort", "spline")),
    }
    for what, (wanted, known) in needs.items():
        if wanted and not (constraint == "weight_norm" and activation in known):
            raise ValueError(
                f"{what} needs constraint='weight_norm' with activation {' or '.join(known)}; got "
                f"constraint={constraint!r} with activation={activation!r}"
            )
    dtype_and_device = {name: options[name] for name in ("dtype", "device")}

    def nonlinearity(n_units: int) -> LipschitzLayer:
        make: dict[str, Callable[[], LipschitzLayer]] = {
            "maxmin": MaxMin,
            "groupsort": lambda: GroupSort(group_size),
            "householder": lambda: Householder(n_units, **dtype_and_device),
            "spline": lambda: LinearSpline(n_units, **dtype_and_device),
        }
        return make[activation]()

    layers: list[LipschitzLayer] = []
    if constraint == "weight_norm":
        row: dict[str, Any] = {"norm": norm, "signs": signs}
        for n_in, n_out in pairwise(sizes):
            layers.append(NormedLinear(n_in, n_out, **row, members=members, **options))
            layers.append(nonlinearity(n_out))
            row = {"norm": np.inf, "signs": np.ones(n_out) if signed else None}
        last = NormedLinear(sizes[-1], n_outputs, **row, members=members, **options)
    elif constraint == "sortnet":
        # Relaxed maxima of all inputs first: a column alone keeps its full slope.
        probability = 1.0
        for n_in, n_out in pairwise(sizes):
            layers.append(
                OrderStatistics(n_in, n_out, probability=probability, spread=spread, **options)
            )
            probability = PROBABILITY
        readout = FixedReadout(n_outputs, **dtype_and_device)
        layers.append(
            OrderStatistics(
                sizes[-1], readout.in_features, probability=probability, centered=False,
                spread=spread, **options,
            )
        )  # fmt: skip
        return [*layers, readout]
    else:
        for depth, (n_in, n_out) in enumerate(pairwise(sizes)):
            if constraint == "orthogonal" or depth == 0 or n_in != n_out:
                layers.append(OrthogonalLinear(n_in, n_out, **options))
            if constraint == "sdp":
                layers.append(SDPResidual(n_out, **options))
            else:
                layers.append(nonlinearity(n_out))
        last = NormedLinear(sizes[-1], n_outputs, norm=2, limit=1.0 - HEADROOM, **options)
    with torch.no_grad():
        last.bias.zero_()
    if sparse:
        for depth, layer in enumerate(layers[::2]):
            assert isinstance(layer, NormedLinear)
            layer.start_sparse(options["generator"], signed=depth == 0)
    return [*layers, last]


def joint_size(lengths: Any, space: float, norm: float) -> Any:
    """Largest l-``space`` norm of ``lengths * d`` where d has an l-``norm`` of 1."""
    if space == 2.0 and norm == np.inf:
        return (lengths**2).sum() ** 0.5
    return lengths.max()


def activated(layer: LipschitzLayer, slopes: Tensor) -> Tensor:
    """What an activation of weight-normalised stacks makes of bounds on slopes, units second last.

    A group takes the largest of its own; a spline has slopes of at most 1.
    """
    if isinstance(layer, LinearSpline):
        return slopes
    size = layer.size if isinstance(layer, GroupSort) else 2
    groups = slopes.unflatten(-2, (size, -1))
    return groups.amax(dim=-3, keepdim=True).expand_as(groups).flatten(-3, -2)
