"""The plain things that leave training: networks of numpy arrays that compute exactly."""

from .integer import IntegerDense, IntegerNetwork
from .network import FoldedNetwork
from .operations import Dense, InputGrid, MaxMin, Operation

__all__ = [
    "Dense",
    "FoldedNetwork",
    "InputGrid",
    "IntegerDense",
    "IntegerNetwork",
    "MaxMin",
    "Operation",
]
