"""Simulated events of a topological trigger: heavy-flavour decays against background."""

from __future__ import annotations

from numbers import Integral, Real
from typing import Any

import numpy as np
import pandas as pd
from sklearn.utils import Bunch

from monolip.datasets._particles import KINDS
from monolip.datasets._random import generator
from monolip.datasets._simulation import simulate

SIGNAL_KINDS = ("beauty", "long_lived")

# What is left after a loose selection: mostly combinations of unrelated tracks.
BACKGROUND_SHARES = {
    "prompt": 0.62,
    "ghost": 0.20,
    "charm": 0.125,
    "strange": 0.04,
    "material": 0.015,
}

MONOTONIC_CST = {
    "sum_pt": 1,
    "log10_flight_distance_chi2": 1,
    "vertex_chi2": -1,
    "log10_min_impact_parameter_chi2": 1,
}
TARGET = "signal"

DESCRIPTION = """Simulated two-track vertices of a topological trigger.

Target: signal (1 = decay of a beauty hadron or of a long-lived particle).
Features: sum_pt, summed transverse momentum of the two tracks in GeV;
log10_flight_distance_chi2, log10 of the significance of the distance between the primary and
the two-track vertex; vertex_chi2, misfit of the two-track vertex (one degree of freedom);
log10_min_impact_parameter_chi2, log10 of the smaller significance by which a track misses
the primary vertex.
Truth, not for training: category, the kind of candidate; lifetime, proper lifetime of the
parent in picoseconds, missing where nothing decayed.
Directions: physics wants the first, second and fourth to raise the score and vertex_chi2 to
lower it. At the very largest flight distances strange decays and interactions in material
make the signal rarer again; the direction of log10_flight_distance_chi2 is what keeps a
trigger efficient for long-lived particles that its training sample does not have.
Simulated; no collision data in it.
"""


def make_trigger_events(
    n_samples: int = 10_000,
    *,
    signal_fraction: float = 0.5,
    long_lived_fraction: float = 0.12,
    random_state: int | np.random.Generator | np.random.RandomState | None = None,
    as_frame: bool = True,
) -> Bunch:
    """Simulate candidates of a two-track topological trigger at a collider.

    A candidate is a pair of tracks in a forward spectrometer such as LHCb, reconstructed with
    a momentum-dependent resolution and a vertex fit. Signal are decays of beauty hadrons
    (lifetime 1.5 ps) and of a much longer-lived particle (30 ps). Background are tracks of the
    primary vertex that seem displaced, ghosts, prompt charm, strange decays, and interactions
    in detector material. The exercise is that of the monotonic Lipschitz trigger of LHCb: find
    the signal while every feature keeps its direction, so that long-lived particles, which
    strange decays and material resemble, are not thrown away.

    Parameters
    ----------
    n_samples : int, default=10_000
        Number of candidates.
    signal_fraction : float, default=0.5
        Share of candidates that are signal, in [0, 1]. The number is rounded, not drawn.
    long_lived_fraction : float, default=0.12
        Share of the signal that is long-lived, in [0, 1]. The number is rounded, not drawn.
    random_state : int, numpy.random.Generator, numpy.random.RandomState or None, default=None
        Seed or source of random numbers. An integer gives the same events on every call.
    as_frame : bool, default=True
        Whether to give DataFrame and Series; if False, arrays, and no ``frame``.

    Returns
    -------
    events : sklearn.utils.Bunch
        With the keys of `load_dataset`. ``data`` has shape (n_samples, 4), in float64:

        - ``sum_pt``: summed transverse momentum in GeV, direction +1;
        - ``log10_flight_distance_chi2``: log10 of the significance of the flight distance
          (three degrees of freedom), direction +1;
        - ``vertex_chi2``: misfit of the vertex (one degree of freedom), below 25, direction -1;
        - ``log10_min_impact_parameter_chi2``: log10 of the smaller significance of the two
          impact parameters (two degrees of freedom), direction +1.

        ``target`` of shape (n_samples,) is 1 for signal. Two more keys tell the truth:
        ``category``, one of 'beauty', 'long_lived', 'prompt', 'ghost', 'charm', 'strange' and
        'material', and ``lifetime`` in picoseconds, NaN where nothing decayed.

    Raises
    ------
    TypeError
        If ``n_samples`` is not an integer, a fraction is not a number, or ``random_state``
        cannot seed random numbers.
    ValueError
        If ``n_samples`` is below 1, a fraction is outside [0, 1] or a seed is negative.

    Examples
    --------
    >>> from monolip.datasets import make_trigger_events
    >>> events = make_trigger_events(1000, random_state=0)
    >>> events.data.shape
    (1000, 4)
    >>> int(events.target.sum())
    500
    >>> events.monotonic_cst["vertex_chi2"]
    -1
    """
    n_samples = _check_count(n_samples)
    signal_fraction = _check_fraction("signal_fraction", signal_fraction)
    long_lived_fraction = _check_fraction("long_lived_fraction", long_lived_fraction)
    rng = generator(random_state)

    n_signal = round(n_samples * signal_fraction)
    n_long_lived = round(n_signal * long_lived_fraction)
    counts = {"beauty": n_signal - n_long_lived, "long_lived": n_long_lived}
    drawn = rng.multinomial(n_samples - n_signal, list(BACKGROUND_SHARES.values()))
    counts.update(zip(BACKGROUND_SHARES, drawn.tolist(), strict=True))

    names = list(KINDS)
    parts = [simulate(kind, counts[kind], rng) for kind in names]
    order = rng.permutation(n_samples)
    columns = {key: np.concatenate([part[key] for part in parts])[order] for key in parts[0]}
    codes = np.repeat(np.arange(len(names)), [counts[kind] for kind in names])[order]
    signal_codes = [names.index(kind) for kind in SIGNAL_KINDS]

    data = pd.DataFrame(
        {
            "sum_pt": columns["sum_pt"],
            "log10_flight_distance_chi2": np.log10(columns["flight_distance_chi2"]),
            "vertex_chi2": columns["vertex_chi2"],
            "log10_min_impact_parameter_chi2": np.log10(columns["min_impact_parameter_chi2"]),
        }
    )
    target = pd.Series(np.isin(codes, signal_codes).astype(np.int64), name=TARGET)
    truth = {
        "category": pd.Series(pd.Categorical.from_codes(codes, pd.Index(names)), name="category"),
        "lifetime": pd.Series(columns["lifetime"], name="lifetime"),
    }
    return Bunch(
        frame=data.assign(**{TARGET: target, **truth}) if as_frame else None,
        data=data if as_frame else data.to_numpy(),
        target=target if as_frame else target.to_numpy(),
        target_name=TARGET,
        feature_names=list(data.columns),
        monotonic_cst=dict(MONOTONIC_CST),
        categorical_features=[],
        split=None,
        train_index=None,
        test_index=None,
        task="binary",
        licence="that of this project",
        source="simulated by monolip.datasets.make_trigger_events",
        DESCR=DESCRIPTION,
        **(truth if as_frame else {key: np.asarray(value) for key, value in truth.items()}),
    )


def _check_count(n_samples: Any) -> int:
    """Return ``n_samples`` as a plain integer of at least one."""
    if isinstance(n_samples, bool) or not isinstance(n_samples, Integral):
        raise TypeError(
            f"n_samples must be an integer, found {n_samples!r} of type "
            f"{type(n_samples).__name__}; pass the number of candidates, such as 10_000"
        )
    if n_samples < 1:
        raise ValueError(f"n_samples must be at least 1, found {n_samples}; ask for one or more")
    return int(n_samples)


def _check_fraction(name: str, value: Any) -> float:
    """Return a share as a plain float in [0, 1]."""
    if isinstance(value, bool) or not isinstance(value, Real):
        raise TypeError(
            f"{name} must be a number, found {value!r} of type {type(value).__name__}; "
            "pass a share between 0 and 1"
        )
    share = float(value)
    # Written so that NaN is refused too.
    if not 0.0 <= share <= 1.0:
        raise ValueError(
            f"{name} must lie between 0 and 1, found {share!r}; pass a share, not a percentage"
        )
    return share
