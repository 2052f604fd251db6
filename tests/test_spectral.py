"""Spectral bounds are never below the truth, in exact arithmetic, and hardly above it."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monolip.spectral import spectral_bound


def is_bound(matrix, bound):
    """Whether ``bound**2 I - A^T A`` is positive semidefinite: by exact elimination."""
    rows = [[Fraction(float(value)) for value in row] for row in matrix]
    n = len(rows[0])
    rest = [
        [
            (Fraction(bound) ** 2 if i == j else 0) - sum(row[i] * row[j] for row in rows)
            for j in range(n)
        ]
        for i in range(n)
    ]
    for k in range(n):
        pivot = rest[k][k]
        if pivot < 0:
            return False
        if pivot == 0:
            if any(rest[i][k] for i in range(k, n)):
                return False
            continue
        for i in range(k + 1, n):
            for j in range(k + 1, n):
                rest[i][j] -= rest[i][k] * rest[k][j] / pivot
    return True


@settings(max_examples=30)
@given(
    st.integers(0, 2**32 - 1), st.integers(1, 5), st.integers(1, 5), st.integers(-300, 300),
    st.sampled_from(["normal", "orthogonal", "rank one", "integers"]),
)  # fmt: skip
def test_never_below_the_truth(seed, n_rows, n_columns, exponent, kind):
    rng = np.random.default_rng(seed)
    matrix = rng.normal(size=(n_rows, n_columns))
    if kind == "orthogonal":
        matrix = np.linalg.qr(rng.normal(size=(5, 5)))[0][:n_rows, :n_columns]
    elif kind == "rank one":
        matrix = np.outer(matrix[:, 0], matrix[0])
    elif kind == "integers":
        matrix = rng.integers(-3, 4, size=matrix.shape).astype(float)
    matrix = matrix * 10.0**exponent
    bound = spectral_bound(matrix)
    assert is_bound(matrix, bound)
    assert bound <= np.linalg.norm(matrix, 2) * (1 + 1e-8)


@pytest.mark.parametrize("n", [32, 200])
def test_tight_where_all_singular_values_are_equal(n):
    matrix = np.linalg.qr(np.random.default_rng(0).normal(size=(n, n)))[0]
    bound = spectral_bound(matrix)
    assert np.linalg.norm(matrix, 2) < bound < 1 + 1e-8


def test_ends_of_float64():
    assert spectral_bound(np.zeros((3, 2))) == 0.0
    assert spectral_bound(np.zeros((0, 2))) == 0.0
    assert spectral_bound(np.array([[np.nan]])) == np.inf
    assert spectral_bound(np.array([[1e308, 1e308]])) >= 1.41e308
    assert is_bound([[5e-324, 1e-310]], spectral_bound(np.array([[5e-324, 1e-310]])))


def test_single_precision_would_fall_below():
    """The check has teeth: the plain iteration in float32 is no bound."""
    rng = np.random.default_rng(0)
    below = 0
    for _ in range(20):
        matrix = rng.normal(size=(6, 3)).astype(np.float32)
        gram = matrix.T @ matrix
        plain = float(np.sqrt(np.linalg.eigvalsh(gram)[-1]))
        below += not is_bound(matrix, plain)
        assert is_bound(matrix, spectral_bound(matrix))
    assert below
