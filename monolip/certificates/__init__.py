"""From a folded network and points to proven numbers; numpy only."""

from .constants import SlopeBounds, is_monotone, lipschitz, margin_pairs, slope_bounds
from .radius import certified_interval, certified_radius

__all__ = [
    "SlopeBounds",
    "certified_interval",
    "certified_radius",
    "is_monotone",
    "lipschitz",
    "margin_pairs",
    "slope_bounds",
]
