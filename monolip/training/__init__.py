"""Arrays -> trained module."""

from .loop import Trainer, TrainingOptions, resolve_device

__all__ = ["Trainer", "TrainingOptions", "resolve_device"]
