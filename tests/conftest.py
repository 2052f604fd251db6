"""What every test shares: one thread a worker, no display, hypothesis profiles."""

from __future__ import annotations

import os
import sys

import numpy as np
import pytest
from hypothesis import HealthCheck, settings

# Read when numpy, torch and joblib load, and inherited by every subprocess. Torch itself is not
# imported here: most tests do not need it.
for variable in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(variable, "1")
os.environ.setdefault("MPLBACKEND", "Agg")

# Chosen by `--hypothesis-profile`. In CI the default draws the same examples each time.
settings.register_profile(
    "default",
    deadline=None,
    max_examples=50,
    derandomize=bool(os.environ.get("CI")),
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("slow", settings.get_profile("default"), max_examples=1000)
settings.load_profile("default")


@pytest.fixture(autouse=True)
def same_draws_each_time():
    """What a test draws without a seed of its own does not change from run to run."""
    np.random.seed(0)  # noqa: NPY002
    if torch := sys.modules.get("torch"):
        torch.manual_seed(0)
