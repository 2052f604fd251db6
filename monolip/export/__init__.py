"""From a folded network to artefacts that run without Python, with its guarantees."""

from .artefact import Artefact
from .c import to_c
from .document import from_json, to_json
from .integers import to_integer

__all__ = ["Artefact", "from_json", "to_c", "to_integer", "to_json"]
