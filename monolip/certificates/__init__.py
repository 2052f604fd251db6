"""From a folded network and points to proven numbers; numpy and scipy only."""

from .attack import nearest_flip, predicted_class
from .constants import SlopeBounds, is_monotone, lipschitz, margin_pairs, slope_bounds
from .integers import IntegerProof, integer_proof
from .radius import certified_interval, certified_radius
from .swaps import swap_bounds

__all__ = [
    "IntegerProof",
    "SlopeBounds",
    "certified_interval",
    "certified_radius",
    "integer_proof",
    "is_monotone",
    "lipschitz",
    "margin_pairs",
    "nearest_flip",
    "predicted_class",
    "slope_bounds",
    "swap_bounds",
]
