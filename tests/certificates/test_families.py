"""Slopes and directions of every family, proven from the folded arrays."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from random_models import FAMILIES, families, random_family, random_rows, seeds

from monolip.certificates import is_monotone, lipschitz, margin_pairs, slope_bounds
from monolip.folded import Dense, FoldedNetwork, ReluResidual

every_family = pytest.mark.parametrize(("constraint", "activation"), FAMILIES)


def margins(network, rows):
    output = network(rows)
    if network.n_outputs == 1:
        return output
    return np.column_stack(
        [output[:, high] - output[:, low] for high, low in margin_pairs(network.n_outputs)]
    )


def moved_rows(network, rng, rows):
    """Moves of every size, along one column or many."""
    width = np.subtract(*network.grid.range()[::-1])
    size = 10.0 ** rng.uniform(-14, 1, size=(len(rows), 1))
    moved = rows + rng.normal(size=rows.shape) * size * width
    single = rng.random((len(rows), 1)) < 0.5
    keep = rng.integers(network.n_features, size=(len(rows), 1))
    return np.where(single & (np.arange(network.n_features) != keep), rows, moved)


@every_family
@settings(max_examples=6)
@given(seed=seeds, shape=families)
def test_slopes_hold_exactly(constraint, activation, seed, shape):
    network, *_ = random_family(seed, constraint, activation, **shape)
    rng = np.random.default_rng(seed)
    rows = np.clip(random_rows(network, rng, 20), -1e12, 1e12)
    moved = moved_rows(network, rng, rows)
    bounds = slope_bounds(network)
    before, after = margins(network, rows), margins(network, moved)
    low, high = network.grid.range()
    for i in range(len(rows)):
        ends = zip(np.clip(rows[i], low, high), np.clip(moved[i], low, high), strict=True)
        d = [Fraction(b) - Fraction(a) for a, b in ends]
        for pair in range(before.shape[1]):
            change = Fraction(after[i, pair]) - Fraction(before[i, pair])
            most = least = Fraction(bounds.slack[pair])
            for step, lower, upper in zip(d, bounds.lower[pair], bounds.upper[pair], strict=True):
                ends = (step * Fraction(lower), step * Fraction(upper))
                most, least = most + max(ends), least - min(ends)
            assert -least <= change <= most


@every_family
@settings(max_examples=6)
@given(seed=seeds, shape=families)
def test_norm_bounds_hold(constraint, activation, seed, shape):
    network, *_ = random_family(seed, constraint, activation, **shape)
    rng = np.random.default_rng(seed)
    rows = np.clip(random_rows(network, rng, 50), -1e12, 1e12)
    moved = moved_rows(network, rng, rows)
    change = np.abs(margins(network, moved) - margins(network, rows))
    scale = 10.0 ** rng.uniform(-3, 3, size=network.n_features)
    for norm in (1.0, 2.0, np.inf):
        for unit in (1.0, scale):
            length = np.linalg.norm((moved - rows) / unit, ord=norm, axis=1)
            bound = lipschitz(network, norm, unit)[None, :] * length[:, None]
            assert (change <= bound * (1 + 1e-14) + slope_bounds(network).slack).all()


@every_family
@settings(max_examples=8)
@given(seed=seeds, shape=families)
def test_monotone_without_tolerance(constraint, activation, seed, shape):
    network, _, _, signs = random_family(seed, constraint, activation, **shape)
    rising, falling = is_monotone(network)
    assert rising[:, signs > 0].all() and falling[:, signs < 0].all()
    rng = np.random.default_rng(seed)
    rows = random_rows(network, rng, 40)
    width = np.subtract(*network.grid.range()[::-1])
    for column in np.flatnonzero(signs):
        for size in (0.0, 1e-9, 1e-7, 1e-6, 1e-5, 1e-3, 1.0, 1e12):
            moved = rows.copy()
            with np.errstate(over="ignore"):
                moved[:, column] += signs[column] * size * width[column]
            moved[:, column] = np.nextafter(moved[:, column], signs[column] * np.inf)
            assert (margins(network, moved) >= margins(network, rows)).all()


@every_family
@settings(max_examples=4)
@given(seed=seeds)
def test_neighbouring_steps_of_a_column(constraint, activation, seed):
    """The hardest moves: where rounding is largest beside the column's own step."""
    network, _, _, signs = random_family(seed, constraint, activation, n_features=3)
    rng = np.random.default_rng(seed)
    low, high = network.grid.bounds()
    for column in np.flatnonzero((signs != 0) & (high > low)):
        start = rng.integers(low, np.maximum(high - 1000, low + 1))
        steps = np.tile(start[:, None].astype(float), 1000)
        steps[column] += np.arange(1000)
        hidden = steps
        for operation in network.operations:
            hidden = operation(hidden)
        output = hidden + network.direction @ steps
        assert (np.diff(output[0]) * signs[column] >= 0).all()


@every_family
@settings(max_examples=5)
@given(seed=seeds, shape=families)
def test_folded_networks_do_what_their_modules_do(constraint, activation, seed, shape):
    network, module, scaling, _ = random_family(seed, constraint, activation, **shape)
    module = module.double()
    rng = np.random.default_rng(seed)
    rows = rng.uniform(*network.grid.range(), size=(50, network.n_features))
    with torch.no_grad():
        expected = module(torch.from_numpy(scaling(rows))).numpy()
    size = 1.0 + np.abs(expected).max()
    slack = slope_bounds(network).slack.max()
    assert np.abs(network(rows) - expected).max() <= 1e-4 * size + slack
    low, high, _ = list(network.ranges())[-1]
    hidden = network.grid(rows)
    for operation, (low, high, length) in zip(network.operations, network.ranges(), strict=False):
        assert (hidden >= low[:, None]).all() and (hidden <= high[:, None]).all()
        assert (np.linalg.norm(hidden, axis=0) <= length).all()
        hidden = operation(hidden)


@every_family
def test_files_and_pickles(constraint, activation, tmp_path):
    import pickle

    network, *_ = random_family(5, constraint, activation, n_outputs=3, n_features=3)
    rows = random_rows(network, np.random.default_rng(0), 40)
    network.save(tmp_path / "network.npz")
    for other in (
        FoldedNetwork.load(tmp_path / "network.npz"),
        pickle.loads(pickle.dumps(network)),
    ):
        assert other.hash() == network.hash()
        assert (other(rows) == network(rows)).all()
        assert (other(rows[:1]) == network(rows)[:1]).all()


@pytest.mark.parametrize("constraint", ["orthogonal", "sdp"])
def test_heads_are_charged_by_pairs(constraint):
    """Two rows of a head that are nearly the same make a margin that is nearly constant."""
    network, *_ = random_family(2, constraint, "auto", n_outputs=3, n_features=3)
    last = network.operations[-1]
    weight = last.weight.copy()
    weight[1] = weight[0]
    weight[1, 0] += 2.0**-7
    near = replace(
        network,
        operations=(*network.operations[:-1], Dense(weight, last.bias)),
        direction=np.zeros_like(network.direction),
    )
    ((_, _), *_) = margin_pairs(3)
    bound = lipschitz(near, 2)
    assert bound[0] < 0.02 * bound[1]


def test_proofs_refuse_tampered_layers():
    network, _, _, signs = random_family(3, "sdp", "auto", n_features=3)
    assert signs.any() and is_monotone(network)[0][0, signs > 0].all()
    place, layer = next(
        (n, item) for n, item in enumerate(network.operations) if isinstance(item, ReluResidual)
    )
    steeper = ReluResidual(layer.weight * 1.5, layer.bias)
    assert steeper.slope > 1.4 * layer.slope
    operations = list(network.operations)
    operations[place] = steeper
    other = replace(network, operations=tuple(operations))
    moving = (network.grid.factor > 0) & (signs != 0)
    proven = np.where(signs > 0, is_monotone(other)[0][0], is_monotone(other)[1][0])
    assert not proven[moving].any()
