"""From a folded network to artefacts that run without Python, with its guarantees."""

from .integers import to_integer

__all__ = ["to_integer"]
