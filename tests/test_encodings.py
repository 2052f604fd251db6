"""``encoding`` and ``monotone_form``: other networks, the same promises."""

import json
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from toy import binary, classifier, continuous, ordered, probes, regressor

from monolip import PiecewiseLinearEncoding, attack, certify, rounding_report
from monolip._encoding import find_pieces
from monolip._samples import Samples, column_scaling
from monolip.certificates import integer_proof, is_monotone, slope_bounds
from monolip.export import to_integer
from monolip.folded import FoldedNetwork
from monolip.verify import refutations

PIECES = PiecewiseLinearEncoding(n_pieces=6)
FORMS = [
    {"encoding": "piecewise_linear"},
    {"encoding": PIECES, "ensemble_size": 2},
    {"monotone_form": "stacked"},
    {"encoding": PIECES, "monotone_form": "stacked", "norm": 2},
]
KINDS = [(classifier, binary), (regressor, continuous)]


@pytest.mark.parametrize("make, data", KINDS)
@pytest.mark.parametrize("form", FORMS)
def test_monotone_and_bounded(make, data, form, tmp_path):
    X, y = data(300)
    model = make(monotonic_cst=[1, -1, 0], **form).fit(X, y)
    network, rows = model.network_, probes(X)
    rising, falling = is_monotone(network)
    assert rising[0, 0] and falling[0, 1] and network.n_features == 3
    rng = np.random.default_rng(0)
    for column in range(3):
        for size in (1e-16, 1e-6, 1e-2, 1.0, 10.0):
            moved = rows.copy()
            moved[:, column] += size * X[:, column].std() * rng.random(len(rows))
            change = network(moved)[:, 0] - network(rows)[:, 0]
            assert column == 2 or (change * [1, -1][column] >= 0).all()
            most = model.lipschitz_constants_[column] * (moved - rows)[:, column]
            assert (np.abs(change) <= most + slope_bounds(network).slack[0]).all()
    path = tmp_path / "network.npz"
    network.save(path)
    for again in (FoldedNetwork.load(path), pickle.loads(pickle.dumps(network))):
        assert again.hash() == network.hash()
        assert again(rows).tobytes() == network(rows).tobytes()
    assert model.score(X, y) > 0.5


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("budget", [0.3, [0.0, 0.5, np.inf]])
def test_stated_bounds_hold(form, budget):
    X, y = binary(300)
    model = classifier(budget, monotonic_cst=[1, -1, 0], max_iter=10, **form).fit(X, y)
    assert (model.scaled_lipschitz_constants_ <= np.broadcast_to(budget, 3)).all()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("norm", [1, 2, np.inf])
def test_certificates_survive_an_attack(form, norm):
    X, y = binary(200)
    model = classifier(monotonic_cst=[1, 0, 0], max_iter=10, **form).fit(X, y)
    radius = model.certified_radius(X[:40], norm=norm, scaled=True)
    assert (radius > 0).mean() > 0.8
    rng, label, spread = np.random.default_rng(0), model.predict(X[:40]), X.std(axis=0)
    for _ in range(200):
        move = rng.normal(size=(40, 3)) * rng.choice([0.0, 1.0], size=(40, 3))
        size = np.maximum(np.linalg.norm(move, ord=norm, axis=1), 1e-9)[:, None]
        reach = np.minimum(radius, 1e3)[:, None] * (1 - 1e-9)
        moved = X[:40] + move / size * reach * spread
        assert (model.predict(moved) == label).all()
    _, distance = attack(model, X[:40], norm=norm, scaled=True)
    assert (distance >= radius).all()
    assert np.median(radius / distance) > 0.5
    certificate = certify(model, X[:40], norm=norm, scaled=True)
    np.testing.assert_allclose(certificate.radius, radius)


@given(
    n_pieces=st.integers(1, 20),
    min_width=st.sampled_from([1e-3, 0.1, 1.0, 10.0]),
    n_values=st.sampled_from([2, 3, 10, 200]),
    seed=st.integers(0, 100),
)
def test_pieces_follow_each_other(n_pieces, min_width, n_values, seed):
    rng = np.random.default_rng(seed)
    X = np.column_stack([rng.integers(0, n_values, 200), rng.lognormal(size=200), np.ones(200)])
    samples = Samples(X, np.arange(200), np.zeros(200), rng.integers(1, 4, 200).astype(float))
    columns = column_scaling(samples)
    pieces = find_pieces(PiecewiseLinearEncoding(n_pieces, min_width), samples, columns)
    assert [len(knots) + 1 for knots in pieces.knots] == np.bincount(pieces.column).tolist()
    assert len(pieces.knots[2]) == 0 and (pieces.width > 0).all()
    for knots in pieces.knots:
        assert len(knots) < n_pieces or n_pieces == 1
        assert (np.diff(knots) >= min_width * (1 - 1e-6)).all()
    # Weighting rows repeats them.
    repeated = np.repeat(np.arange(200), samples.weight.astype(int))
    again = Samples(X, repeated, np.zeros(len(repeated)), np.ones(len(repeated)))
    other = find_pieces(PiecewiseLinearEncoding(n_pieces, min_width), again, columns)
    assert all((a == b).all() for a, b in zip(pieces.knots, other.knots, strict=True))


def test_errors():
    X, y = ordered(200)
    with pytest.raises(ValueError, match="encoding"):
        classifier(encoding="cubic").fit(X, y)
    for wrong in ({"n_pieces": 0}, {"min_width": 0.0}, {"min_width": np.nan}):
        with pytest.raises(ValueError, match=r"must be .*; got"):
            PiecewiseLinearEncoding(**wrong)
    model = classifier(encoding=PIECES, max_iter=3).fit(X, y)
    with pytest.raises(ValueError, match="encoding must stay as it was"):
        model.set_params(warm_start=True, encoding="standard").fit(X, y)


@pytest.mark.parametrize("make, data", KINDS)
@pytest.mark.parametrize("form", FORMS)
def test_rounding_to_integers_costs_little(make, data, form, tmp_path):
    X, y = data(300)
    model = make(monotonic_cst=[1, -1, 0], max_iter=10, **form).fit(X, y)
    artefact = model.export(tmp_path / "model.json", X=X)
    report = rounding_report(model, artefact, X, y)
    assert report.loc["largest output error", "artefact"] < 5e-3
    if make is classifier:
        assert report.loc["share of decisions", "artefact"] == 0


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("bits", [(16, 15), (8, 7)])
def test_directions_are_proven_after_export(bits, form, tmp_path):
    X, y = binary(300)
    model = classifier(monotonic_cst=[1, -1, 0], **form).fit(X, y)
    activation_bits, weight_bits = bits
    network = to_integer(
        model.network_, X, activation_bits=activation_bits, weight_bits=weight_bits
    )
    proof = integer_proof(network)
    assert proof.rising[0, 0] and proof.falling[0, 1]
    assert not (proof.falling[0, 0] or proof.rising[0, 1])
    assert proof.lower[0, 0] >= 0 and proof.upper[0, 1] <= 0
    path = tmp_path / "model.json"
    model.export(path, X=X)
    assert refutations(json.loads(path.read_text())) == []
