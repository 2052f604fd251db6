"""The rules of single operations, on coarse numbers where rounding is as large as the moves."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_models import seeds

from monolip.certificates.changes import Changes, after
from monolip.folded import Dense, GroupSort, MaxMin, OrderStatistics, ReluResidual, Spline

N_POINTS = 400


def multiples(rng, shape, bits):
    """Weights that round coarsely."""
    return np.rint(rng.uniform(-1.0, 1.0, shape) * 2**bits) / 2**bits


def whole(rng, *shape):
    return np.rint(4.0 * rng.normal(size=shape))


def dense(rng, n, bits):
    return Dense(multiples(rng, (3, n), bits), whole(rng, 3))


def residual(rng, n, bits):
    n_hidden = int(rng.integers(1, 5))
    return ReluResidual(multiples(rng, (n_hidden, n), bits), whole(rng, n_hidden))


def order(rng, n, bits):
    weights = np.abs(multiples(rng, rng.integers(1, n + 1), bits))
    return OrderStatistics(whole(rng, 3, n), -np.sort(-weights), whole(rng, 3))


def spline(rng, n, bits):
    pieces = rng.integers(1, 5)
    knots = np.sort(whole(rng, n, pieces + 1), axis=1)
    return Spline(knots, multiples(rng, (n, pieces), bits), whole(rng, n))


OPERATIONS = {
    "maxmin": lambda rng, n, bits: MaxMin(),
    "groupsort": lambda rng, n, bits: GroupSort(np.array(float(n))),
    "dense": dense,
    "relu residual": residual,
    "order statistics": order,
    "spline": spline,
}


def smooth(operation, x):
    """The operation without rounding."""
    if isinstance(operation, Dense):
        return operation.weight @ x + operation.bias[:, None]
    if isinstance(operation, ReluResidual):
        inner = np.maximum(operation.weight @ x + operation.bias[:, None], 0.0)
        return x - 2.0 * operation.weight.T @ inner
    if isinstance(operation, OrderStatistics):
        distance = -np.sort(-np.abs(operation.weight[:, :, None] - x), axis=1)
        kept = distance[:, : len(operation.weights)]
        return np.einsum("k,okn->on", operation.weights, kept) + operation.bias[:, None]
    if isinstance(operation, Spline):
        lines = []
        for knots, slopes, start, row in zip(
            operation.knots, operation.slopes, operation.start, x, strict=True
        ):
            ends = np.concatenate([[-1e6], knots[1:-1], [1e6]])
            rises = slopes * np.diff(ends)
            values = np.concatenate([[0.0], np.cumsum(rises)])
            lines.append(start + np.interp(row, ends, values) - np.interp(knots[0], ends, values))
        return np.array(lines)
    return operation(x)


def contained(found, bounds, places):
    """Whether changes lie within the bounds, unit by unit and together."""
    assert (found >= bounds.low[:, places] - 1e-9).all()
    assert (found <= bounds.high[:, places] + 1e-9).all()
    assert (np.linalg.norm(found, axis=0) <= bounds.size[places] + 1e-9).all()


@pytest.mark.parametrize("name", OPERATIONS)
@given(seed=seeds, bits=st.integers(0, 5), n=st.sampled_from([2, 4]))
def test_rules_hold(name, seed, bits, n):
    rng = np.random.default_rng(seed)
    operation = OPERATIONS[name](rng, n, bits)
    x = whole(rng, n, N_POINTS)
    moves = np.rint(rng.normal(size=(n, 12)) * rng.choice([0.3, 1.0, 5.0], 12))
    places = rng.integers(0, 12, N_POINTS)
    # Exactly known moves, and moves of which only the l2 norm is.
    size = np.linalg.norm(moves, axis=0)
    length = np.broadcast_to(np.ceil(size), moves.shape)
    for changes in (Changes(moves, moves, size), Changes(-length, length, size)):
        d = moves[:, places]
        contained(operation(x + d) - operation(x), after(operation, changes, "steps"), places)
        real = smooth(operation, x + d) - smooth(operation, x)
        contained(real, after(operation, changes, "slopes"), places)
        # Rounded so far to within the change, and by this operation.
        near = x + d * rng.uniform(-1.0, 1.0, N_POINTS)
        most = Changes(-np.abs(moves), np.abs(moves), size)
        contained(operation(x) - smooth(operation, near), after(operation, most, "error"), places)
