"""Arrays -> trained module."""

from .batches import Inputs
from .loop import Trainer, TrainingOptions, resolve_device

__all__ = ["Inputs", "Trainer", "TrainingOptions", "resolve_device"]
