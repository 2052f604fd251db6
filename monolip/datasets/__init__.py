"""Data sets with known monotone directions, and simulated trigger events.

Real sets come from files that are checked against the table of sources, byte for byte;
`make_trigger_events` simulates heavy-flavour decay candidates at a collider, `make_orbits` the
point clouds of ORBIT5K.
"""

from monolip.datasets._loaders import list_datasets, load_dataset
from monolip.datasets._orbits import make_orbits
from monolip.datasets._trigger import make_trigger_events

__all__ = ["list_datasets", "load_dataset", "make_orbits", "make_trigger_events"]
