"""Arrays -> trained module."""

from .batches import Inputs
from .loop import Trainer, TrainingOptions, resolve_device
from .members import Problem
from .processes import data_parallel
from .together import Meeting, meeting, train

__all__ = [
    "Inputs",
    "Meeting",
    "Problem",
    "Trainer",
    "TrainingOptions",
    "data_parallel",
    "meeting",
    "resolve_device",
    "train",
]
