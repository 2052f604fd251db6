"""Small data, quick estimators and moves along a column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from monolip import LipschitzRegressor, MonotonicLipschitzClassifier

QUICK = {
    "hidden_layer_sizes": (8, 8),
    "encoding": "standard",
    "monotone_form": "residual",
    "ensemble_size": 1,
    "max_iter": 30,
    "learning_rate": 0.05,
    "random_state": 0,
}


def classifier(lipschitz: Any = "auto", **settings: Any) -> MonotonicLipschitzClassifier:
    return MonotonicLipschitzClassifier(lipschitz, **{**QUICK, **settings})


def regressor(lipschitz: Any = "auto", **settings: Any) -> LipschitzRegressor:
    return LipschitzRegressor(lipschitz, **{**QUICK, **settings})


def columns(n_rows: int = 200, seed: int = 0) -> np.ndarray:
    """Three columns of very different spread and offset."""
    return np.random.default_rng(seed).normal(size=(n_rows, 3)) * [1.0, 1e3, 1e-3] + [0, 1e4, 5]


def signal(X: np.ndarray, seed: int = 0) -> np.ndarray:
    """Rises along the first column, falls along the second, bends along the third; spread 1."""
    z = (X - [0, 1e4, 5]) / [1.0, 1e3, 1e-3]
    noise = np.random.default_rng(seed + 1).normal(size=len(X))
    return (z[:, 0] - z[:, 1] + np.sin(z[:, 2]) + 0.3 * noise) / 1.6


def binary(n_rows: int = 200, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    X = columns(n_rows, seed)
    return X, (signal(X, seed) > 0).astype(int)


def ordered(n_rows: int = 200, n_classes: int = 3, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    X = columns(n_rows, seed)
    rank = np.argsort(np.argsort(signal(X, seed)))
    return X, rank * n_classes // n_rows


def continuous(n_rows: int = 200, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    X = columns(n_rows, seed)
    return X, signal(X, seed)


def frame(X: np.ndarray) -> pd.DataFrame:
    return pd.DataFrame(X, columns=list("abc"))


def probes(X: np.ndarray, n_rows: int = 60, seed: int = 7) -> np.ndarray:
    """Rows of X, and rows that mix the columns of different rows within and beyond the range."""
    rng = np.random.default_rng(seed)
    X = np.asarray(X, dtype=np.float64)
    mixed = np.column_stack([rng.choice(column, n_rows) for column in X.T])
    mixed += 3.0 * X.std(axis=0) * rng.normal(size=mixed.shape) * (rng.random((n_rows, 1)) < 0.5)
    return np.vstack([X[:n_rows], mixed])


def raised(X: np.ndarray, column: int) -> Iterator[np.ndarray]:
    """X with one column higher: by one unit in the last place, a little, a lot and beyond."""
    spread = X[:, column].std() or 1.0
    for step in ("ulp", 1e-10, 1e-4, 0.3, 1e12):
        moved = X.copy()
        if step == "ulp":
            moved[:, column] = np.nextafter(moved[:, column], np.inf)
        else:
            moved[:, column] += step * spread
        yield moved
