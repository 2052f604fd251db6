"""Monotonic, Lipschitz-bounded neural networks for tabular data, in scikit-learn style."""

from . import certificates, datasets, export, topology
from ._attack import attack, certified_accuracy_score, tightness_report
from ._certify import Certificate, certify
from ._classifier import MonotonicLipschitzClassifier
from ._export import export_model
from ._private import PrivateLipschitzClassifier
from ._regressor import LipschitzRegressor
from ._rounding import rounding_report
from ._search import MonotonicLipschitzSearchCV
from ._skl2onnx import register_skl2onnx
from ._smooth import SmoothedCertificate, SmoothedClassifier, smooth
from ._verify import MonotonicityReport, verify_monotonic
from .folded import FoldedNetwork
from .plots import CertifiedAccuracyDisplay, MonotoneDependenceDisplay
from .privacy import PrivacySpent
from .topology import StableRank

__version__ = "0.1.0"

__all__ = [
    "Certificate",
    "CertifiedAccuracyDisplay",
    "FoldedNetwork",
    "LipschitzRegressor",
    "MonotoneDependenceDisplay",
    "MonotonicLipschitzClassifier",
    "MonotonicLipschitzSearchCV",
    "MonotonicityReport",
    "PrivacySpent",
    "PrivateLipschitzClassifier",
    "SmoothedCertificate",
    "SmoothedClassifier",
    "StableRank",
    "attack",
    "certificates",
    "certified_accuracy_score",
    "certify",
    "datasets",
    "export",
    "export_model",
    "register_skl2onnx",
    "rounding_report",
    "smooth",
    "tightness_report",
    "topology",
    "verify_monotonic",
]
