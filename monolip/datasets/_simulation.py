"""Simulation of two-track vertices in a forward collider detector.

One candidate is a pair of charged tracks with a common vertex. Each kind of candidate is
drawn from a short chain of physics: a parent with a falling spectrum of transverse momentum,
an exponential proper lifetime, a flight of ``momentum / mass * c * time``, a phase-space decay
to two tracks and a recoil, a track resolution set by multiple scattering, and a least-squares
vertex fit. Shapes follow the forward spectrometer at the Large Hadron Collider; no constant
is a measurement.

Units are GeV for energies, momenta and masses (the speed of light is one there), millimetres
for lengths and picoseconds for times. The beam runs along the third axis, and the true primary
vertex is the origin.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from monolip.datasets._particles import KINDS, TRACK_TAIL, Combination, Decay, FloatArray

SPEED_OF_LIGHT = 0.299792458  # millimetres per picosecond
PION_MASS = 0.13957

MINIMUM_TRACK_MOMENTUM = 0.3  # transverse, GeV: softer tracks are not reconstructed
PSEUDORAPIDITY_RANGE = (2.0, 5.0)
# A track that starts further downstream crosses too few layers of the vertex detector.
MAXIMUM_VERTEX_Z = 600.0
MAXIMUM_VERTEX_CHI2 = 25.0
PRIMARY_VERTEX_RESOLUTION = (0.012, 0.012, 0.070)

# Large enough to amortise a call, small enough that the work arrays stay in the cache.
BLOCK = 16_384


@dataclass(frozen=True)
class TrackPair:
    """True tracks of ``n`` candidates, as straight lines.

    Parameters
    ----------
    momentum : ndarray of shape (2, n)
        Transverse momentum of each track in GeV.
    slope : ndarray of shape (2, 2, n)
        Change of the (horizontal, vertical) position per unit of length along the beam,
        indexed by coordinate, then by track.
    offset : ndarray of shape (2, 2, n)
        Position in the transverse plane of the true primary vertex in millimetres.
    lifetime : ndarray of shape (n,)
        Proper lifetime of the parent in picoseconds, NaN where nothing decayed.
    """

    momentum: FloatArray
    slope: FloatArray
    offset: FloatArray
    lifetime: FloatArray


def simulate(kind: str, n_samples: int, rng: np.random.Generator) -> dict[str, FloatArray]:
    """Simulate and reconstruct candidates of one kind until enough are accepted.

    Parameters
    ----------
    kind : str
        A key of ``KINDS``.
    n_samples : int
        How many accepted candidates are wanted.
    rng : numpy.random.Generator
        Source of the random numbers.

    Returns
    -------
    columns : dict of str to ndarray of shape (n_samples,)
        The reconstructed ``sum_pt`` (GeV), ``flight_distance_chi2``, ``vertex_chi2`` and
        ``min_impact_parameter_chi2``, and the true ``lifetime`` (picoseconds).
    """
    model = KINDS[kind]
    make: Callable[[int, np.random.Generator], TrackPair]
    if isinstance(model, Decay):
        tail, inflation = TRACK_TAIL, 1.0
        make = _decay_maker(model)
    else:
        tail, inflation = model.tail, model.inflation
        make = _combination_maker(model)
    blocks: list[dict[str, FloatArray]] = []
    missing = n_samples
    while missing > 0:
        block = _reconstruct(make(min(BLOCK, 3 * missing + 64), rng), tail, inflation, rng)
        blocks.append({name: column[:missing] for name, column in block.items()})
        missing -= blocks[-1]["sum_pt"].shape[0]
    names = ("sum_pt", "flight_distance_chi2", "vertex_chi2", "min_impact_parameter_chi2")
    return {
        name: np.concatenate([block[name] for block in blocks]) if blocks else np.empty(0)
        for name in (*names, "lifetime")
    }


def _combination_maker(
    model: Combination,
) -> Callable[[int, np.random.Generator], TrackPair]:
    """Return the function that draws pairs of tracks from the primary vertex."""

    def make(size: int, rng: np.random.Generator) -> TrackPair:
        momentum = model.spectrum.draw(rng, (2, size), above=MINIMUM_TRACK_MOMENTUM)
        low, high = PSEUDORAPIDITY_RANGE
        # Tracks of one collision are spread evenly in pseudorapidity.
        slope = _direction(
            low + (high - low) * rng.random((2, size)), 2.0 * np.pi * rng.random((2, size))
        )
        stray = rng.random((2, size)) < model.stray_fraction
        distance = stray * rng.exponential(model.stray_distance, (2, size))
        azimuth = 2.0 * np.pi * rng.random((2, size))
        offset = distance * np.stack([np.cos(azimuth), np.sin(azimuth)])
        return TrackPair(momentum, slope, offset, np.full(size, np.nan))

    return make


def _decay_maker(model: Decay) -> Callable[[int, np.random.Generator], TrackPair]:
    """Return the function that draws decays of one kind of parent."""

    def make(size: int, rng: np.random.Generator) -> TrackPair:
        low, high = PSEUDORAPIDITY_RANGE
        pseudorapidity = low + (high - low) * rng.beta(1.2, 1.6, size)
        transverse = model.spectrum.draw(rng, size)
        azimuth = 2.0 * np.pi * rng.random(size)
        parent = transverse * np.stack([np.cos(azimuth), np.sin(azimuth), np.sinh(pseudorapidity)])
        if model.lifetimes:
            lifetime = rng.exponential(size=size) * _mean_lifetime(model, size, rng)
            vertex = parent * (SPEED_OF_LIGHT * lifetime / model.mass)
        else:
            lifetime = np.full(size, np.nan)
            # The innermost material is a thin foil 5 mm from the beam, then sensors.
            vertex = parent * ((5.1 + rng.exponential(4.0, size)) / transverse)
        first, second, recoil = _decay_products(model, parent, rng)
        origins = np.stack([vertex, vertex], axis=1)
        if model.cascade_fraction > 0.0:
            late = rng.random(size) < model.cascade_fraction
            time = rng.exponential(model.cascade_lifetime, size) * late
            origins[:, 1] += recoil * (SPEED_OF_LIGHT * time / model.recoil_mass)
        tracks = np.stack([first, second], axis=1)
        slope = tracks[:2] / tracks[2]
        return TrackPair(
            momentum=np.hypot(tracks[0], tracks[1]),
            slope=slope,
            offset=origins[:2] - slope * origins[2],
            lifetime=lifetime,
        )

    return make


def _mean_lifetime(model: Decay, size: int, rng: np.random.Generator) -> FloatArray | float:
    """Draw which of the parent's species, and so which mean lifetime, each candidate has."""
    if len(model.lifetimes) == 1:
        return model.lifetimes[0][0]
    means, shares = (np.array(column) for column in zip(*model.lifetimes, strict=True))
    edges = np.cumsum(shares)[:-1]
    chosen: FloatArray = means[np.searchsorted(edges, rng.random(size), side="right")]
    return chosen


def _decay_products(
    model: Decay, parent: FloatArray, rng: np.random.Generator
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return the momenta, each of shape (3, n), of the two tracks and the recoil."""
    size = parent.shape[1]
    if model.pair_mass is None:
        first, second = _two_body(parent, model.mass, PION_MASS, PION_MASS, rng)
        return first, second, np.zeros_like(parent)
    low, high = model.pair_mass
    pair_mass = low + (high - low) * rng.random(size)
    pair, recoil = _two_body(parent, model.mass, pair_mass, model.recoil_mass, rng)
    first, second = _two_body(pair, pair_mass, PION_MASS, PION_MASS, rng)
    return first, second, recoil


def _two_body(
    parent: FloatArray,
    mass: FloatArray | float,
    first_mass: FloatArray | float,
    second_mass: FloatArray | float,
    rng: np.random.Generator,
) -> tuple[FloatArray, FloatArray]:
    """Decay parents of momentum ``parent`` (3, n) evenly in all directions, to two bodies."""
    size = parent.shape[1]
    mass_squared = np.square(mass)
    first_energy = (mass_squared + np.square(first_mass) - np.square(second_mass)) / (
        2.0 * np.asarray(mass)
    )
    size_of_momentum = np.sqrt(np.square(first_energy) - np.square(first_mass))
    cosine = 2.0 * rng.random(size) - 1.0
    azimuth = 2.0 * np.pi * rng.random(size)
    sine = np.sqrt(1.0 - cosine * cosine)
    at_rest = size_of_momentum * np.stack([sine * np.cos(azimuth), sine * np.sin(azimuth), cosine])
    energy = np.sqrt(np.sum(parent * parent, axis=0) + mass_squared)
    # Lorentz boost from the rest frame of the parent to the laboratory.
    along = np.sum(parent * at_rest, axis=0) / mass
    first = at_rest + parent * (along / (energy + mass) + first_energy / mass)
    return first, parent - first


def _direction(pseudorapidity: FloatArray, azimuth: FloatArray) -> FloatArray:
    """Return the slopes, with a leading axis of two coordinates, of directions."""
    slope = 1.0 / np.sinh(pseudorapidity)
    return np.stack([slope * np.cos(azimuth), slope * np.sin(azimuth)])


def _reconstruct(
    tracks: TrackPair, tail: float, inflation: float, rng: np.random.Generator
) -> dict[str, FloatArray]:
    """Measure tracks, fit their vertex and keep the candidates that a trigger would see."""
    size = tracks.lifetime.shape[0]
    momentum, slope = tracks.momentum, tracks.slope
    # A constant from the sensors' pitch, plus multiple scattering, which fades with momentum.
    resolution = 0.0116 + 0.0234 / momentum
    # A scattering moves both coordinates of a track, so they share the heavy tail.
    spread = resolution * (
        inflation / np.sqrt(rng.standard_gamma(0.5 * tail, (2, size)) / (0.5 * tail))
    )
    primary = rng.standard_normal((3, size))
    primary *= np.array(PRIMARY_VERTEX_RESOLUTION)[:, None]
    # Positions in the transverse plane of the measured primary vertex, relative to it.
    position = tracks.offset + spread * rng.standard_normal((2, 2, size))
    position += slope * primary[2] - primary[:2, None]

    variance = resolution * resolution
    transverse_variance = PRIMARY_VERTEX_RESOLUTION[0] ** 2
    impact_chi2 = np.sum(position * position, axis=0) / (variance + transverse_variance)

    # In the plane at distance z the tracks are ``gap + z opening`` apart. The fit moves to the
    # z of least distance; what remains across it is the one degree of freedom of the vertex.
    gap = position[:, 0] - position[:, 1]
    opening = slope[:, 0] - slope[:, 1]
    opening_squared = np.sum(opening * opening, axis=0)
    gap_variance = variance[0] + variance[1]
    distance = -np.sum(gap * opening, axis=0) / opening_squared
    across = gap[0] * opening[1] - gap[1] * opening[0]
    vertex_chi2 = across * across / (opening_squared * gap_variance)

    # The weighted mean of the two positions and the distance are uncorrelated estimates, so
    # the significance of the flight is the sum of theirs.
    mean = (position[:, 0] * variance[1] + position[:, 1] * variance[0]) / gap_variance
    mean_variance = variance[0] * variance[1] / gap_variance + transverse_variance
    distance_variance = gap_variance / opening_squared + PRIMARY_VERTEX_RESOLUTION[2] ** 2
    flight_chi2 = (
        np.sum(mean * mean, axis=0) / mean_variance + distance * distance / distance_variance
    )

    steepest, shallowest = (1.0 / np.sinh(bound) for bound in PSEUDORAPIDITY_RANGE)
    inclination = np.sum(slope * slope, axis=0)
    accepted = np.all(
        (momentum > MINIMUM_TRACK_MOMENTUM)
        & (inclination < steepest**2)
        & (inclination > shallowest**2),
        axis=0,
    )
    accepted &= (distance > 0.0) & (distance < MAXIMUM_VERTEX_Z)
    accepted &= vertex_chi2 < MAXIMUM_VERTEX_CHI2
    columns = {
        "sum_pt": momentum[0] + momentum[1],
        "flight_distance_chi2": flight_chi2,
        "vertex_chi2": vertex_chi2,
        "min_impact_parameter_chi2": np.minimum(impact_chi2[0], impact_chi2[1]),
        "lifetime": tracks.lifetime,
    }
    return {name: column[accepted] for name, column in columns.items()}
