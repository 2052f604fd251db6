"""Arrays -> trained module."""

from .loop import Trainer, TrainingOptions, resolve_device
from .together import Meeting, Problem, meeting, train

__all__ = [
    "Meeting",
    "Problem",
    "Trainer",
    "TrainingOptions",
    "meeting",
    "resolve_device",
    "train",
]
