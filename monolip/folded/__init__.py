"""The plain things that leave training: networks of numpy arrays that compute exactly."""

from .integer import IntegerDense, IntegerNetwork
from .network import FoldedNetwork
from .operations import Dense, InputGrid, MaxMin, Operation
from .order import GroupSort, OrderStatistics
from .residual import ReluResidual
from .splines import Spline

__all__ = [
    "Dense",
    "FoldedNetwork",
    "GroupSort",
    "InputGrid",
    "IntegerDense",
    "IntegerNetwork",
    "MaxMin",
    "Operation",
    "OrderStatistics",
    "ReluResidual",
    "Spline",
]
