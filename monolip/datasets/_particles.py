"""The kinds of candidates that are simulated, and the spectra that they are drawn from.

Units are GeV for energies, momenta and masses (the speed of light is one there), millimetres
for lengths and picoseconds for times.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class Spectrum:
    """Falling spectrum ``x / (1 + (x / scale)**2)**power`` of the transverse momentum.

    Parameters
    ----------
    scale : float
        Where the spectrum turns from rising to falling, in GeV.
    power : float
        Steepness of the tail; larger is softer. More than 1.
    """

    scale: float
    power: float

    def draw(
        self, rng: np.random.Generator, size: int | tuple[int, ...], *, above: float = 0.0
    ) -> FloatArray:
        """Draw transverse momenta in GeV, none of them below ``above``."""
        exponent = self.power - 1.0
        survival = (1.0 + (above / self.scale) ** 2) ** -exponent
        uniform = survival * (1.0 - rng.random(size))
        return self.scale * np.sqrt(uniform ** (-1.0 / exponent) - 1.0)


@dataclass(frozen=True)
class Decay:
    """A particle that flies and then decays to two tracks and perhaps a recoil.

    Parameters
    ----------
    mass : float
        Mass of the parent in GeV.
    lifetimes : tuple of (float, float)
        Pairs of a mean proper lifetime in picoseconds and its share; shares sum to 1.
        Empty for a vertex in detector material, where nothing decays.
    spectrum : Spectrum
        Transverse momentum of the parent.
    pair_mass : tuple of float or None
        Range of the invariant mass of the two tracks in GeV, or None when the parent
        decays to the two tracks alone.
    recoil_mass : float
        Mass of everything that is not one of the two tracks, in GeV.
    cascade_fraction : float
        Share of candidates whose second track comes from the decay of the recoil, some way
        further on: this is how charm inside a beauty decay spoils the vertex.
    cascade_lifetime : float
        Mean proper lifetime of that recoil in picoseconds.
    """

    mass: float
    lifetimes: tuple[tuple[float, float], ...]
    spectrum: Spectrum
    pair_mass: tuple[float, float] | None = None
    recoil_mass: float = 0.0
    cascade_fraction: float = 0.0
    cascade_lifetime: float = 0.0


@dataclass(frozen=True)
class Combination:
    """Two tracks that share no vertex but the primary one.

    Parameters
    ----------
    spectrum : Spectrum
        Transverse momentum of each track.
    tail : float
        Degrees of freedom of the Student distribution of the track's displacement;
        smaller has heavier tails.
    inflation : float
        Ratio of the true spread of the displacement to the resolution that the
        reconstruction claims. One for real tracks, more for ghosts made of wrong hits.
    stray_fraction : float
        Share of tracks that do not start at the primary vertex: products of unrelated decays
        and of scatterings, which make pairs whose tracks miss each other.
    stray_distance : float
        Mean distance in millimetres by which such a track misses the primary vertex.
    """

    spectrum: Spectrum
    tail: float
    inflation: float
    stray_fraction: float = 0.0
    stray_distance: float = 0.0


# Degrees of freedom for real tracks: multiple scattering has a tail beyond its gaussian core.
TRACK_TAIL = 4.0

KINDS: dict[str, Decay | Combination] = {
    "beauty": Decay(
        mass=5.28,
        lifetimes=((1.52, 1.0),),
        spectrum=Spectrum(scale=6.0, power=3.0),
        pair_mass=(0.4, 3.2),
        recoil_mass=1.87,
        cascade_fraction=0.25,
        cascade_lifetime=0.6,
    ),
    "long_lived": Decay(
        mass=2.5, lifetimes=((30.0, 1.0),), spectrum=Spectrum(scale=6.0, power=3.0)
    ),
    "prompt": Combination(
        spectrum=Spectrum(scale=0.9, power=2.8),
        tail=TRACK_TAIL,
        inflation=1.0,
        stray_fraction=0.25,
        stray_distance=0.25,
    ),
    "ghost": Combination(Spectrum(scale=1.6, power=2.6), tail=1.2, inflation=3.0),
    "material": Decay(
        mass=1.6,
        lifetimes=(),
        spectrum=Spectrum(scale=1.4, power=3.2),
        pair_mass=(0.4, 1.0),
        recoil_mass=0.5,
    ),
    "strange": Decay(
        mass=0.4976, lifetimes=((89.5, 1.0),), spectrum=Spectrum(scale=1.1, power=3.4)
    ),
    "charm": Decay(
        mass=1.87,
        lifetimes=((0.41, 0.60), (0.50, 0.15), (1.03, 0.25)),
        spectrum=Spectrum(scale=2.6, power=3.2),
        pair_mass=(0.35, 1.2),
        recoil_mass=0.5,
    ),
}
