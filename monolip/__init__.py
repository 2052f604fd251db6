"""Monotonic, Lipschitz-bounded neural networks for tabular data, in scikit-learn style."""

from . import certificates, datasets
from ._certify import Certificate, certify
from ._classifier import MonotonicLipschitzClassifier
from ._regressor import LipschitzRegressor
from .folded import FoldedNetwork

__version__ = "0.1.0"

__all__ = [
    "Certificate",
    "FoldedNetwork",
    "LipschitzRegressor",
    "MonotonicLipschitzClassifier",
    "certificates",
    "certify",
    "datasets",
]
