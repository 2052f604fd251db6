"""Parts of the accuracy benchmarks that need no data."""

import importlib
import importlib.util
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from monolip import LipschitzRegressor, MonotonicLipschitzClassifier

BENCHMARKS = Path(__file__).resolve().parents[1] / "examples" / "benchmarks"

# Not through sys.path: hypothesis runs its examples outside of fixtures.
spec = importlib.util.spec_from_file_location("benchmark_problems", BENCHMARKS / "problems.py")
problems = importlib.util.module_from_spec(spec)
sys.modules[spec.name] = problems
spec.loader.exec_module(problems)
calibration_error = problems.expected_calibration_error


@pytest.fixture
def load(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module


def test_calibration_error_of_known_tables():
    probability = np.repeat([0.1, 0.3, 0.6, 0.8], 10)
    calibrated = np.concatenate([np.arange(10) < count for count in (1, 3, 6, 8)])
    assert calibration_error(calibrated, probability) == pytest.approx(0)
    # Half of the rows are off by 0.2 in either direction, which must not cancel.
    assert calibration_error(
        np.concatenate([np.arange(10) < count for count in (3, 3, 6, 6)]), probability
    ) == pytest.approx(0.1)
    # One probability for all: only the overall frequency counts.
    assert calibration_error(np.arange(10) < 4, np.full(10, 0.5)) == pytest.approx(0.1)


def test_calibration_error_falls_with_rows_where_probabilities_are_true():
    rng = np.random.default_rng(0)
    probability = rng.random(200_000)
    y = rng.random(200_000) < probability
    assert calibration_error(y, probability) < 0.01
    assert calibration_error(y, probability**2) > 0.1


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 8)), min_size=1, max_size=60), st.randoms())
def test_calibration_error_does_not_depend_on_the_order_of_rows(rows, random):
    values = []
    for _ in range(2):
        y, step = np.array(rows, dtype=float).T
        values.append(calibration_error(y, step / 8))
        random.shuffle(rows)
    assert values[0] == pytest.approx(values[1])
    assert abs(np.mean(y - step / 8)) - 1e-12 <= values[0] <= 1


def test_settings_in_units_of_auto(load):
    resolve = load("defaults").resolve
    setting = {"slope_penalty": "0.3x", "max_iter": "2x", "learning_rate": 0.02}
    assert resolve(setting, MonotonicLipschitzClassifier, 1000) == pytest.approx(
        {"slope_penalty": 0.3 * 5 / 1000, "max_iter": 2 * 400, "learning_rate": 0.02}
    )
    found = resolve({"slope_penalty": "1x", "max_iter": 7}, LipschitzRegressor, 100)
    assert found == pytest.approx({"slope_penalty": 0.5 / 100, "max_iter": 7})


def test_comparisons_are_of_the_same_folds(load):
    defaults = load("defaults")
    rows = pd.DataFrame(
        {
            "setting": ["default", "better"] * 4,
            "repeat": [0] * 4 + [1] * 4,
            "fold": [0, 0, 1, 1] * 2,
            "loss": [1.0, 0.9, 2.0, 1.9, 3.0, 2.9, 4.0, 3.9],
            "slope": [1.0, 2.0] * 4,
            "seconds": [1.0, 3.0] * 4,
        }
    )
    table = defaults.compare(rows)
    better = table.loc["better"]
    assert better["change %"] == pytest.approx(-100 * 0.1 / 2.5)
    assert better["standard error"] == pytest.approx(0, abs=1e-9)
    assert better["slope ratio"] == pytest.approx(2) and better["time ratio"] == pytest.approx(3)
    summary = defaults.summarise({"one": table, "two": table})
    assert summary.loc["better", "better"] == 2 and summary.loc["better", "mean rank"] == 1
    assert list(summary.index) == ["default", "better"]
