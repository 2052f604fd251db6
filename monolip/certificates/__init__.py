"""From a folded network and points to proven numbers; numpy and scipy only."""

from .attack import nearest_flip, predicted_class
from .constants import SlopeBounds, is_monotone, lipschitz, margin_pairs, slope_bounds
from .radius import certified_interval, certified_radius

__all__ = [
    "SlopeBounds",
    "certified_interval",
    "certified_radius",
    "is_monotone",
    "lipschitz",
    "margin_pairs",
    "nearest_flip",
    "predicted_class",
    "slope_bounds",
]
