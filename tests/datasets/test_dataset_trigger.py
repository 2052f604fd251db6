import ast
import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score

from monolip.datasets import _simulation, make_trigger_events
from monolip.datasets._particles import KINDS, Spectrum
from monolip.datasets._simulation import PION_MASS

SIGNAL = ("beauty", "long_lived")


@pytest.fixture(scope="module")
def events():
    return make_trigger_events(100_000, random_state=1)


@settings(max_examples=25, deadline=None)
@given(
    n_samples=st.integers(1, 3_000),
    signal_fraction=st.floats(0.0, 1.0),
    long_lived_fraction=st.floats(0.0, 1.0),
    seed=st.integers(0, 2**40),
)
def test_any_request_is_met(n_samples, signal_fraction, long_lived_fraction, seed):
    options = {
        "signal_fraction": signal_fraction,
        "long_lived_fraction": long_lived_fraction,
        "random_state": seed,
    }
    events = make_trigger_events(n_samples, **options)
    assert events.data.shape == (n_samples, 4)
    assert (events.data.dtypes == np.float64).all()
    assert np.isfinite(events.data).all(axis=None)
    assert events.target.sum() == round(n_samples * signal_fraction)
    long_lived = (events.category == "long_lived").sum()
    assert long_lived == round(int(events.target.sum()) * long_lived_fraction)
    assert np.array_equal(events.category.isin(SIGNAL), events.target == 1)
    again = make_trigger_events(n_samples, **options)
    pd.testing.assert_frame_equal(events.frame, again.frame)


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_signal_grows_in_each_direction(seed):
    """From quarter to quarter of a feature the share of signal goes the declared way."""
    events = make_trigger_events(40_000, random_state=seed)
    for name, sign in events.monotonic_cst.items():
        quarter = pd.qcut(events.data[name], 4, labels=False)
        share = events.target.groupby(quarter).mean().to_numpy()
        steps = sign * np.diff(share)
        # Shares of 10,000 events scatter by half a per cent, and the lower quarters of
        # vertex_chi2 hardly differ.
        assert (steps > -0.03).all(), (name, share)
        assert sign * (share[-1] - share[0]) > 0.08, (name, share)


def test_seeds_differ():
    first, second = (make_trigger_events(100, random_state=seed) for seed in (0, 1))
    assert not np.array_equal(first.data, second.data)
    unseeded = (make_trigger_events(100).data for _ in range(2))
    assert not np.array_equal(*unseeded)


def test_generator_and_random_state_advance():
    for source in (np.random.default_rng(3), np.random.RandomState(3)):
        first = make_trigger_events(50, random_state=source)
        second = make_trigger_events(50, random_state=source)
        assert not np.array_equal(first.data, second.data)
    same = [make_trigger_events(50, random_state=np.random.RandomState(3)) for _ in range(2)]
    pd.testing.assert_frame_equal(same[0].frame, same[1].frame)
    integers = [make_trigger_events(50, random_state=seed) for seed in (3, np.int64(3))]
    pd.testing.assert_frame_equal(integers[0].frame, integers[1].frame)


def test_arrays_say_the_same_as_frames():
    frames = make_trigger_events(500, random_state=0)
    arrays = make_trigger_events(500, random_state=0, as_frame=False)
    assert arrays.frame is None
    for key in ("data", "target", "category", "lifetime"):
        assert type(arrays[key]) is np.ndarray
        np.testing.assert_array_equal(arrays[key], np.asarray(frames[key]))
    assert set(arrays) == set(frames)
    assert list(frames.frame.columns) == [*frames.feature_names, "signal", "category", "lifetime"]


def test_boosted_trees_find_the_signal(events):
    """The task is neither trivial nor hopeless, and the directions cost next to nothing."""
    half = len(events.target) // 2
    scores = []
    for directions in (None, events.monotonic_cst):
        model = HistGradientBoostingClassifier(
            max_iter=60, monotonic_cst=directions, random_state=0
        )
        model.fit(events.data[:half], events.target[:half])
        probability = model.predict_proba(events.data[half:])[:, 1]
        scores.append(roc_auc_score(events.target[half:], probability))
    assert 0.93 < scores[1] < scores[0] + 1e-3 < 0.98
    assert scores[0] - scores[1] < 0.01


def test_lifetimes_are_those_of_the_particles(events):
    mean = events.lifetime.groupby(events.category, observed=True).mean()
    # The selection favours long lives of beauty and refuses decays far downstream.
    assert mean["beauty"] == pytest.approx(1.6, abs=0.15)
    assert 0.4 < mean["charm"] < 0.9
    assert 15.0 < mean["long_lived"] < 30.0
    assert mean["strange"] > 25.0
    nothing = events.category.isin(["prompt", "ghost", "material"])
    assert np.array_equal(events.lifetime.isna(), nothing)


def test_long_lived_particles_seem_like_strange_ones(events):
    """Only the momentum tells them apart: this is what the direction of the flight is for."""
    median = events.data.groupby(events.category, observed=True).median()
    flight = median["log10_flight_distance_chi2"]
    assert flight["long_lived"] > flight["beauty"] + 1.5
    assert abs(flight["long_lived"] - flight["strange"]) < 1.0
    assert flight["beauty"] > flight["charm"] > flight["prompt"]
    assert median["sum_pt"]["long_lived"] > 2.0 * median["sum_pt"]["strange"]
    assert median["vertex_chi2"]["ghost"] > 3.0 * median["vertex_chi2"]["long_lived"]


def test_selection(events):
    assert events.data["sum_pt"].min() > 2 * 0.3
    assert events.data["vertex_chi2"].between(0.0, 25.0).all()


def test_spectrum_is_the_one_it_names():
    spectrum = Spectrum(scale=2.0, power=3.0)
    drawn = spectrum.draw(np.random.default_rng(0), 200_000)
    # The mean of x / (1 + (x / 2)^2)^3 is 2 pi / 4, its median 2 sqrt(sqrt(2) - 1).
    assert drawn.mean() == pytest.approx(np.pi / 2, rel=0.01)
    assert np.median(drawn) == pytest.approx(2.0 * np.sqrt(np.sqrt(2.0) - 1.0), rel=0.01)
    above = spectrum.draw(np.random.default_rng(0), 200_000, above=3.0)
    assert above.min() >= 3.0
    assert np.median(above) == pytest.approx(np.median(drawn[drawn > 3.0]), rel=0.02)


def test_decay_keeps_momentum_and_mass():
    rng = np.random.default_rng(0)
    parent = rng.normal(size=(3, 1000)) * 20.0
    first, second = _simulation._two_body(parent, 5.28, PION_MASS, 1.87, rng)
    np.testing.assert_allclose(first + second, parent, atol=1e-12)
    energy = np.sqrt(PION_MASS**2 + np.sum(first**2, axis=0))
    energy += np.sqrt(1.87**2 + np.sum(second**2, axis=0))
    mass = np.sqrt(energy**2 - np.sum(parent**2, axis=0))
    np.testing.assert_allclose(mass, 5.28, rtol=1e-9)
    # Even in all directions: no side is preferred in the rest frame.
    at_rest, _ = _simulation._two_body(np.zeros((3, 100_000)), 5.28, PION_MASS, 1.87, rng)
    direction = at_rest / np.linalg.norm(at_rest, axis=0)
    assert np.abs(direction.mean(axis=1)).max() < 0.01


def test_significances_are_calibrated(monkeypatch):
    """Tracks of the primary vertex with gaussian errors follow the chi-squared laws."""
    size = 100_000
    rng = np.random.default_rng(0)
    prompt = _simulation._combination_maker(KINDS["ghost"])(size, rng)
    for name, value in {
        "MAXIMUM_VERTEX_CHI2": np.inf,
        "MAXIMUM_VERTEX_Z": np.inf,
    }.items():
        monkeypatch.setattr(_simulation, name, value)
    columns = _simulation._reconstruct(prompt, 1e9, 1.0, rng)
    # Half of the vertices lie upstream and are refused, which leaves the laws as they are.
    assert columns["vertex_chi2"].size == pytest.approx(size / 2, rel=0.02)
    assert columns["vertex_chi2"].mean() == pytest.approx(1.0, rel=0.03)
    # The error of the primary vertex along the beam also moves the tracks sideways a little.
    assert columns["flight_distance_chi2"].mean() == pytest.approx(3.0, rel=0.1)


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"n_samples": 0}, ValueError, "n_samples must be at least 1, found 0"),
        ({"n_samples": 10.0}, TypeError, "n_samples must be an integer, found 10.0 of type float"),
        ({"n_samples": True}, TypeError, "n_samples must be an integer"),
        ({"signal_fraction": 1.5}, ValueError, "signal_fraction must lie between 0 and 1"),
        ({"signal_fraction": float("nan")}, ValueError, "signal_fraction must lie between"),
        ({"signal_fraction": "half"}, TypeError, "signal_fraction must be a number"),
        ({"long_lived_fraction": -0.1}, ValueError, "long_lived_fraction must lie between"),
        ({"random_state": -1}, ValueError, "random_state must not be negative, found -1"),
        ({"random_state": "seed"}, TypeError, "random_state must be an integer"),
        ({"random_state": 1.0}, TypeError, "random_state must be an integer"),
    ],
)
def test_refusals(options, error, message):
    with pytest.raises(error, match=message):
        make_trigger_events(**options)


def test_a_million_events_take_seconds():
    start = time.process_time()
    events = make_trigger_events(1_000_000, random_state=0)
    assert len(events.target) == 1_000_000
    # About one second alone; the bound leaves room for a busy machine.
    assert time.process_time() - start < 6.0


def test_simulation_needs_numpy_only():
    for name in ("_simulation", "_particles"):
        tree = ast.parse(Path(_simulation.__file__).with_name(f"{name}.py").read_text("utf-8"))
        imported = {
            node.module.split(".")[0] if isinstance(node, ast.ImportFrom) else node.names[0].name
            for node in ast.walk(tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
        }
        assert imported <= {"__future__", "collections", "dataclasses", "numpy", "monolip"}
