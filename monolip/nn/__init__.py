"""Lipschitz layers as ordinary torch modules, usable in plain torch and in skorch."""

from ._base import LipschitzLayer
from .activations import GroupSort, Householder, MaxMin
from .encoding import PiecewiseLinear
from .monotone import MonotoneResidual
from .network import LipschitzNetwork
from .norms import NormedLinear
from .order import FixedReadout, OrderStatistics
from .orthogonal import OrthogonalLinear
from .sdp import SDPResidual
from .splines import LinearSpline

__all__ = [
    "FixedReadout",
    "GroupSort",
    "Householder",
    "LinearSpline",
    "LipschitzLayer",
    "LipschitzNetwork",
    "MaxMin",
    "MonotoneResidual",
    "NormedLinear",
    "OrderStatistics",
    "OrthogonalLinear",
    "PiecewiseLinear",
    "SDPResidual",
]
