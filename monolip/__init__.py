"""Monotonic, Lipschitz-bounded neural networks for tabular data, in scikit-learn style."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import certificates, datasets, export, topology
    from ._attack import attack, certified_accuracy_score, tightness_report
    from ._certify import Certificate, certify
    from ._classifier import MonotonicLipschitzClassifier
    from ._encoding import PiecewiseLinearEncoding
    from ._export import export_model
    from ._fairness import FairnessReport, fairness_report
    from ._metrics import ranked_probability_score
    from ._private_classifier import PrivateLipschitzClassifier
    from ._private_regressor import PrivateLipschitzRegressor
    from ._regressor import LipschitzRegressor
    from ._report import report
    from ._rounding import rounding_report
    from ._search import MonotonicLipschitzSearchCV
    from ._skl2onnx import register_skl2onnx
    from ._smooth import SmoothedCertificate, SmoothedClassifier, smooth
    from ._verify import MonotonicityReport, verify_monotonic
    from .folded import FoldedNetwork
    from .plots import CertifiedAccuracyDisplay, MonotoneDependenceDisplay
    from .privacy import PrivacySpent
    from .topology import StableRank
    from .training import data_parallel

__version__ = "0.1.0"

__all__ = [
    "Certificate",
    "CertifiedAccuracyDisplay",
    "FairnessReport",
    "FoldedNetwork",
    "LipschitzRegressor",
    "MonotoneDependenceDisplay",
    "MonotonicLipschitzClassifier",
    "MonotonicLipschitzSearchCV",
    "MonotonicityReport",
    "PiecewiseLinearEncoding",
    "PrivacySpent",
    "PrivateLipschitzClassifier",
    "PrivateLipschitzRegressor",
    "SmoothedCertificate",
    "SmoothedClassifier",
    "StableRank",
    "attack",
    "certificates",
    "certified_accuracy_score",
    "certify",
    "data_parallel",
    "datasets",
    "export",
    "export_model",
    "fairness_report",
    "ranked_probability_score",
    "register_skl2onnx",
    "report",
    "rounding_report",
    "smooth",
    "tightness_report",
    "topology",
    "verify_monotonic",
]

# Where a name is found when it is first asked for: importing the package costs next to nothing.
PLACES = {
    "_attack": "attack certified_accuracy_score tightness_report",
    "_certify": "Certificate certify",
    "_classifier": "MonotonicLipschitzClassifier",
    "_encoding": "PiecewiseLinearEncoding",
    "_export": "export_model",
    "_fairness": "FairnessReport fairness_report",
    "_metrics": "ranked_probability_score",
    "_private_classifier": "PrivateLipschitzClassifier",
    "_private_regressor": "PrivateLipschitzRegressor",
    "_regressor": "LipschitzRegressor",
    "_report": "report",
    "_rounding": "rounding_report",
    "_search": "MonotonicLipschitzSearchCV",
    "_skl2onnx": "register_skl2onnx",
    "_smooth": "SmoothedCertificate SmoothedClassifier smooth",
    "_verify": "MonotonicityReport verify_monotonic",
    "folded": "FoldedNetwork",
    "plots": "CertifiedAccuracyDisplay MonotoneDependenceDisplay",
    "privacy": "PrivacySpent",
    "topology": "StableRank",
    "training": "data_parallel",
}
HOMES = {name: module for module, names in PLACES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name in HOMES:
        value = getattr(import_module(f".{HOMES[name]}", __name__), name)
    elif name in __all__:
        value = import_module(f".{name}", __name__)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
