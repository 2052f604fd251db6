"""Several quantiles from one network: in order for every row, each monotone and bounded."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from random_models import FAMILIES, norms, random_rows, seeds
from sklearn.base import clone
from sklearn.metrics import d2_pinball_score
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from toy import continuous, frame, probes, raised, regressor

from monolip import PiecewiseLinearEncoding, certify, export_model, verify_monotonic
from monolip.certificates import is_monotone, slope_bounds
from monolip.folded import FoldedNetwork
from monolip.folding import ColumnScaling, TargetScaling, fold
from monolip.nn import LipschitzNetwork

LEVELS = [0.1, 0.5, 0.9]
UP_DOWN = [1, -1, 0]
FORMS = [
    {},
    {"monotone_form": "stacked", "ensemble_size": 2},
    {"encoding": PiecewiseLinearEncoding(n_pieces=4), "lipschitz": 0.8},
    {"constraint": "orthogonal"},
]


def quantiles(lipschitz="auto", quantile=LEVELS, **settings):
    return regressor(lipschitz, **{"loss": "quantile", "quantile": quantile, **settings})


def random_outputs(seed, n_outputs, *, norm=1.0, hidden=(8, 6), family=("weight_norm", "auto")):
    """A module far from its start whose outputs cross, its scaling and its directions."""
    rng = np.random.default_rng(seed)
    signs = rng.choice([-1.0, 0.0, 1.0], size=3)
    module = LipschitzNetwork(
        3, n_outputs, hidden, norm=norm, budget=rng.choice([0.0, 0.3, 1.0, 100.0], size=3),
        constraint=family[0], activation=family[1], direction=np.tile(signs, (n_outputs, 1)),
        generator=torch.Generator().manual_seed(int(rng.integers(2**31))), dtype=torch.float64,
    ).eval()  # fmt: skip
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.add_(torch.from_numpy(rng.normal(0.0, 0.5, size=parameter.shape)))
    spread = 10.0 ** rng.uniform(-9, 9, size=3)
    center, width = rng.normal(size=3) * spread * 10, rng.uniform(0.5, 6.0, size=3) * spread
    columns = ColumnScaling.unclipped(center, 1.0 / spread, center - width, center + width)
    target = TargetScaling(float(rng.normal() * 1e3), float(10 ** rng.uniform(-8, 8)))
    return module, columns, target, signs


@given(
    seed=seeds,
    n_outputs=st.integers(1, 9),
    norm=norms,
    hidden=st.sampled_from([(), (2,), (8, 6), (6, 6, 6)]),
)
def test_sorts_outputs_bit_by_bit(seed, n_outputs, norm, hidden):
    module, columns, target, signs = random_outputs(seed, n_outputs, norm=norm, hidden=hidden)
    plain, network = (fold(module, columns, target, ordered=given) for given in (False, True))
    rows = random_rows(network, np.random.default_rng(seed), 200)
    found = network(rows)
    assert (np.diff(found, axis=1) >= 0).all()
    assert np.sort(plain(rows), axis=1).tobytes() == found.tobytes()
    for position in range(n_outputs):
        single = network.output(position)
        assert single(rows).tobytes() == found[:, [position]].tobytes()
        rising, falling = is_monotone(single)
        assert rising[0, signs > 0].all() and falling[0, signs < 0].all()
        # No output may be steeper than the steepest that there was.
        before = max(slope_bounds(plain.output(k)).largest.max() for k in range(n_outputs))
        assert slope_bounds(single).largest.max() <= before * (1 + 1e-6) + 1e-300


@given(seed=seeds, family=st.sampled_from(FAMILIES), n_outputs=st.integers(2, 5))
def test_other_families_are_sorted_and_proven_too(seed, family, n_outputs):
    module, columns, target, signs = random_outputs(seed, n_outputs, hidden=(8, 8), family=family)
    with module.exact():
        network = fold(module, columns, target, ordered=True)
    rows = random_rows(network, np.random.default_rng(seed), 100)
    assert (np.diff(network(rows), axis=1) >= 0).all()
    for position in range(n_outputs):
        rising, falling = is_monotone(network.output(position))
        assert rising[0, signs > 0].all() and falling[0, signs < 0].all()


def test_outputs_with_residuals_of_their_own_are_not_sorted():
    module = LipschitzNetwork(2, 2, (4,), direction=[[1.0, 0.0], [2.0, 0.0]])
    zero, one = np.zeros(2), np.ones(2)
    with pytest.raises(ValueError, match="need the same residual"):
        fold(module, ColumnScaling.unclipped(zero, one, -one, one), ordered=True)


@pytest.mark.parametrize("form", FORMS)
def test_never_cross_and_keep_every_promise(form, tmp_path):
    X, y = continuous(300)
    # Noise that grows along the third column.
    y = y + np.random.default_rng(2).normal(size=300) * np.exp(X[:, 2] * 1e3 - 5e3) * 0.3
    model = quantiles(monotonic_cst=UP_DOWN, max_iter=15, **form).fit(X, 1e3 * y + 1e7)
    if "lipschitz" in form:
        assert (model.scaled_lipschitz_constants_ <= 0.8).all()
    far = np.vstack([1e9 * probes(X), -1e300 * np.sign(probes(X))])
    assert (np.diff(model.predict(far), axis=1) >= 0).all()
    rows = probes(X)
    found = model.predict(rows)
    assert found.shape == (len(rows), 3) and found.dtype == np.float64
    assert (np.diff(found, axis=1) >= 0).all()
    assert model.lipschitz_constants_.shape == (3, 3)
    slack = max(slope_bounds(model.network_.output(k)).slack[0] for k in range(3))
    for column, direction in enumerate(UP_DOWN):
        for moved in raised(rows, column):
            after = model.predict(moved)
            assert (direction * (after - found) >= 0).all()
            assert (np.diff(after, axis=1) >= 0).all()
            move = (moved - rows)[:, [column]]
            most = model.lipschitz_constants_[:, column] * move + slack
            assert (np.abs(after - found) <= most * (1 + 1e-9)).all()
    assert verify_monotonic(model).proven
    assert not verify_monotonic(model, [-1, 1, 0]).proven
    path = tmp_path / "network.npz"
    model.network_.save(path)
    assert FoldedNetwork.load(path)(rows).tobytes() == found.tobytes()


@pytest.mark.parametrize("norm", [1, 2, np.inf])
@pytest.mark.parametrize("method", ["global", "path", "local", "auto"])
def test_intervals_hold_under_an_attack(norm, method):
    X, y = continuous(200)
    model = quantiles(monotonic_cst=[1, 0, 0], max_iter=10).fit(X, y)
    rows, rng = X[:20], np.random.default_rng(0)
    interval = model.certified_interval(rows, 0.2, norm=norm, scaled=True, method=method)
    assert interval.shape == (20, 3, 2)
    for _ in range(100):
        move = rng.normal(size=(20, 3)) * rng.choice([0.0, 1.0], size=(20, 3))
        size = np.maximum(np.linalg.norm(move, ord=norm, axis=1), 1e-9)[:, None]
        found = model.predict(rows + 0.2 * (1 - 1e-9) * move / size * X.std(axis=0))
        assert (interval[..., 0] <= found).all() and (found <= interval[..., 1]).all()
    # Linear bounds see through the sorting.
    if method == "auto":
        width = np.ptp(interval, axis=-1)
        path = model.certified_interval(rows, 0.2, norm=norm, scaled=True, method="path")
        assert width.mean() < 0.9 * np.ptp(path, axis=-1).mean()


def test_covers_its_shares_and_beats_no_single_fit_by_crossing():
    X, y = continuous(600)
    model = quantiles(quantile=[0.05, 0.25, 0.5, 0.75, 0.95], max_iter=100).fit(X, y)
    share = (y[:, None] <= model.predict(X)).mean(axis=0)
    np.testing.assert_allclose(share, model.quantile, atol=0.03)
    levels, found = model.quantile, model.predict(X)
    scores = [d2_pinball_score(y, found[:, k], alpha=level) for k, level in enumerate(levels)]
    assert model.score(X, y) == pytest.approx(np.mean(scores)) and np.mean(scores) > 0.5
    weight = np.linspace(0.0, 1.0, 600)
    assert model.score(X, y, weight) != model.score(X, y)


def test_blind_to_every_column_it_predicts_the_quantiles_of_the_target():
    X, _ = continuous()
    y = np.random.default_rng(0).exponential(size=200)
    found = quantiles(0.0, max_iter=300).fit(X, y).predict(X)
    assert np.ptp(found, axis=0).max() == 0
    np.testing.assert_allclose((y[:, None] <= found[0]).mean(axis=0), LEVELS, atol=0.03)


def test_one_level_in_a_list_is_a_column():
    X, y = continuous()
    single, several = quantiles(quantile=0.9).fit(X, y), quantiles(quantile=[0.9]).fit(X, y)
    assert single.predict(X).shape == (200,) and several.predict(X).shape == (200, 1)
    assert single.lipschitz_constants_.shape == (3,)
    assert several.lipschitz_constants_.shape == (1, 3)
    assert (single.score(X, y), several.score(X, y)) != (0.0, 0.0)


def test_is_an_estimator_like_any_other():
    X, y = continuous(120)
    model = quantiles(max_iter=3)
    assert clone(model).get_params()["quantile"] is not None
    assert len(cross_val_score(model, frame(X), y, cv=3)) == 3
    search = GridSearchCV(model, {"quantile": [[0.2, 0.8], LEVELS]}, cv=2).fit(X, y)
    assert search.predict(X).shape[1] == len(search.best_params_["quantile"])
    model.set_params(warm_start=True).fit(X, y).fit(X, y)
    with pytest.raises(ValueError, match="quantile must stay as it was"):
        model.set_params(quantile=[0.2, 0.8]).fit(X, y)
    # What was fitted predicts, whatever the parameters say now.
    assert model.predict(X).shape == (120, 3)
    blocks = quantiles().partial_fit(X[:60], y[:60]).partial_fit(X[60:], y[60:])
    assert (np.diff(blocks.predict(X)) >= 0).all()
    tuples = quantiles(quantile=tuple(LEVELS), max_iter=3).fit(X, y)
    arrays = quantiles(quantile=np.array(LEVELS), max_iter=3).fit(X, y)
    assert tuples.network_.hash() == arrays.network_.hash()


def test_integer_weights_are_repeated_rows():
    X, y = continuous(80)
    weight = np.random.default_rng(3).integers(0, 4, 80)
    repeated = np.repeat(np.arange(80), weight)
    weighted = quantiles(max_iter=5).fit(X, y, weight)
    assert weighted.network_.hash() == (
        quantiles(max_iter=5).fit(X[repeated], y[repeated]).network_.hash()
    )


def test_certificates_of_pipelines():
    X, y = continuous()
    model = make_pipeline(StandardScaler(), quantiles(max_iter=5)).fit(frame(X), y)
    certificate = certify(model, frame(X)[:10], radius=0.1, scaled=True)
    assert certificate.prediction.shape == (10, 3) and certificate.interval.shape == (10, 3, 2)
    table = certificate.to_frame()
    assert list(table) == [
        *("prediction 0", "prediction 1", "prediction 2", "radius", "lower 0", "lower 1"),
        *("lower 2", "upper 0", "upper 1", "upper 2"),
    ]
    assert (table["lower 1"] <= table["prediction 1"]).all()


def test_what_takes_one_output_says_so(tmp_path):
    pytest.importorskip("matplotlib")
    from monolip.plots import MonotoneDependenceDisplay

    X, y = continuous()
    model = quantiles(max_iter=3).fit(X, y)
    single = quantiles(quantile=0.5, max_iter=3).fit(X, y)
    artefact = export_model(single, tmp_path / "one.json", X=X)
    from monolip import rounding_report

    for refused in (
        lambda: export_model(model, tmp_path / "model.json", X=X),
        lambda: model.predictor(X),
        lambda: rounding_report(model, artefact, X, y),
        lambda: MonotoneDependenceDisplay.from_estimator(model, X, 0),
    ):
        with pytest.raises(ValueError, match=r"a single output; found the quantiles \[0.1, 0.5"):
            refused()


@pytest.mark.parametrize(
    "quantile", [[], [0.5, 0.1], [0.5, 0.5], [0.0, 0.5], [0.5, 1.0], [np.nan], ["a"], [[0.1, 0.5]]]
)
def test_levels_must_rise_between_0_and_1(quantile):
    X, y = continuous()
    with pytest.raises(ValueError, match="quantile must be a level between 0 and 1"):
        quantiles(quantile=quantile).fit(X, y)


def test_several_levels_need_the_loss():
    X, y = continuous()
    with pytest.raises(ValueError, match="need loss='quantile'; got"):
        quantiles(loss="huber").fit(X, y)
