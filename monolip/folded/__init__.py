"""The one plain thing that leaves training: a network of numpy arrays that computes exactly."""

from .network import FoldedNetwork
from .operations import Dense, InputGrid, MaxMin, Operation

__all__ = ["Dense", "FoldedNetwork", "InputGrid", "MaxMin", "Operation"]
