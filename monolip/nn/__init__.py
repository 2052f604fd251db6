"""Lipschitz layers as ordinary torch modules, usable in plain torch and in skorch."""

from ._base import LipschitzLayer
from .activations import MaxMin
from .encoding import PiecewiseLinear
from .monotone import MonotoneResidual
from .network import LipschitzNetwork
from .norms import NormedLinear

__all__ = [
    "LipschitzLayer",
    "LipschitzNetwork",
    "MaxMin",
    "MonotoneResidual",
    "NormedLinear",
    "PiecewiseLinear",
]
