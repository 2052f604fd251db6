"""StableRank: its columns, and the constants that bound how far they move."""

import builtins
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.base import clone
from test_messages import message

from monolip.topology import StableRank, diagrams, growing_ranks, window_contours

gudhi = pytest.importorskip("gudhi", minversion="3.11")
from point_attacks import length_gradients, random_moves, unit_moves  # noqa: E402

CONTOURS = (None, *window_contours([0.0, 0.1, 0.3]), [(0.0, 1.0), (0.05, 1.3), (0.4, 1.4)])


def circle(n_points=12, radius=1.0):
    angle = np.linspace(0, 2 * np.pi, n_points, endpoint=False)
    return radius * np.column_stack([np.cos(angle), np.sin(angle)])


def cloud(seed, n_points=14, n_dims=2):
    return np.random.default_rng(seed).random((n_points, n_dims))


def assert_says(text, *words):
    for word in words:
        assert word in text, f"{word!r} is missing in: {text}"


def rounding(step, *clouds):
    return sum(step.rounding(points[None])[0][0] for points in clouds)


# Columns.


def test_circle():
    side = np.linalg.norm(circle()[0] - circle()[1])
    alpha = StableRank(ranks=12).fit_transform([circle()])[0]
    assert np.allclose(alpha[:11], side / 2) and alpha[11] == 0
    # The loop is born with the last edge and dies with the ball round the centre.
    assert np.isclose(alpha[12], 1 - side / 2) and (alpha[13:] < 1e-14).all()
    rips = StableRank(complex="rips", ranks=12).fit_transform([circle()])[0]
    assert np.allclose(rips[:11], side) and np.isclose(rips[12], np.sqrt(3) - side)


def test_contours_and_pooling():
    bars = diagrams.persistence_diagrams(cloud(0), [1], "alpha")[0]
    knots = np.array(CONTOURS[-1])
    ends = np.interp(bars, knots[:, 0], knots[:, 1])
    lengths = np.sort(ends[:, 1] - ends[:, 0])[::-1]
    padded = np.concatenate([lengths, np.zeros(30)])[:30]
    step = StableRank([1], contours=[CONTOURS[-1]], ranks=range(0, 31, 3))
    assert np.allclose(step.fit_transform(cloud(0)[None])[0], padded.reshape(10, 3).mean(axis=1))


def test_growing_ranks():
    ranks = growing_ranks(900)
    assert ranks[0] == 0 and ranks[-1] == 900 and (np.diff(ranks)[:10] == 1).all()
    assert (np.diff(np.diff(ranks)[:-1]) >= 0).all() and len(ranks) < 40
    step = StableRank([1], ranks=[1, 2, 4])
    single = StableRank([1], ranks=4).fit_transform(cloud(0)[None])[0]
    columns = step.fit_transform(cloud(0)[None])[0]
    assert np.allclose(columns, [single[1], single[2:4].mean()])
    assert list(step.get_feature_names_out()) == ["h1_1", "h1_2"]
    assert_says(message(growing_ranks, 0), "n_bars")
    assert_says(message(growing_ranks, 9, 0.5), "growth")


def test_windows_add_up():
    edges = [0.0, 0.05, 0.1, 2.0]
    step = StableRank([0], ranks=[0, 13], contours=window_contours(edges))
    whole = StableRank([0], ranks=[0, 13])
    X = cloud(1)[None]
    assert np.isclose(step.fit_transform(X).sum(), whole.fit_transform(X).sum())


def test_cut_rips_is_a_cut_diagram():
    X = np.array([circle() + 0.1 * cloud(seed, n_points=12) for seed in range(5)])
    options = {"complex": "rips", "ranks": 13}
    for limit in (0.5, 0.9):
        whole = StableRank(contours=[[(0.0, 0.0), (limit, limit)]], **options).fit_transform(X)
        cut = StableRank(max_edge_length=limit, **options).fit_transform(X)
        assert np.allclose(whole, cut, atol=1e-15)
    assert (cut[:, 13] > 0).all()


def test_order_of_points_and_batches():
    X = np.array([cloud(seed) for seed in range(3)])
    step = StableRank(ranks=5).fit(X)
    assert np.allclose(step.transform(X[:, ::-1]), step.transform(X), rtol=1e-11)
    assert (np.vstack([step.transform(row[None]) for row in X]) == step.transform(X)).all()
    assert (clone(step).set_params(n_jobs=2).fit_transform(X) == step.transform(X)).all()


def test_few_points():
    step = StableRank(ranks=3)
    assert (step.fit_transform(np.zeros((1, 1, 2))) == 0).all()
    assert (step.fit_transform(np.ones((1, 5, 2))) == 0).all()
    line = np.array([[[0.0, 0.0], [1.0, 1.0], [3.0, 3.0]]])
    assert np.allclose(step.fit_transform(line), [[2**0.5, 2**-0.5, 0, 0, 0, 0]])
    square = np.array([[[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]])
    cut = StableRank([1], complex="rips", max_edge_length=1.2, ranks=1)
    assert np.isclose(cut.fit_transform(square)[0, 0], 0.2)


def test_windows_of_a_series():
    series = np.sin(0.7 * np.arange(60)).reshape(2, 30)
    step = StableRank([1], ranks=2, embedding_dimension=3, delay=2)
    points = np.array([[row[t : t + 5 : 2] for t in range(26)] for row in series])
    assert (step.fit_transform(series) == clone(step).fit_transform(points)).all()
    assert step.n_dims_ == 3


def test_normalized_columns():
    X = np.array([cloud(seed) for seed in range(3)])
    for complex in ("alpha", "rips"):
        plain = StableRank(complex=complex, contours=CONTOURS, ranks=4).fit(X)
        unit = clone(plain).set_params(normalize=True).fit(X)
        assert np.allclose(unit.transform(X), plain.transform(X) / plain.lipschitz(), rtol=1e-14)
        assert np.allclose(unit.lipschitz(), 1.0, rtol=1e-14) and (unit.lipschitz() >= 1.0).all()
        for metric in ("hausdorff", "bottleneck"):
            ratio = plain.lipschitz(metric) / plain.lipschitz()
            assert np.allclose(unit.lipschitz(metric), ratio)


def test_names():
    step = StableRank(ranks=2, contours=[None, CONTOURS[1]]).fit(cloud(0)[None])
    names = step.get_feature_names_out()
    assert list(names[[0, 3, 7]]) == ["h0_contour0_0", "h0_contour1_1", "h1_contour1_1"]
    framed = clone(step).set_output(transform="pandas").fit_transform(cloud(0)[None])
    assert list(framed.columns) == list(names)


def test_gudhi_keeps_its_precision():
    before = gudhi.AlphaComplex.get_float_relative_precision()
    StableRank().fit_transform(cloud(0)[None])
    assert gudhi.AlphaComplex.get_float_relative_precision() == before


def test_threads_keep_the_precision():
    class Setting:
        value = 1e-5

        @classmethod
        def get_float_relative_precision(cls):
            return cls.value

        @classmethod
        def set_float_relative_precision(cls, value):
            cls.value = value

    def work(turn):
        with diagrams.precise(Setting):
            time.sleep(0.001 * (turn % 3))
            return Setting.value

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(work, range(60))) == {diagrams.ALPHA_PRECISION}
    assert Setting.value == 1e-5


# Constants.


@pytest.mark.parametrize("complex", ["alpha", "rips"])
@pytest.mark.parametrize("norm", [1, 2, np.inf])
def test_random_displacements(complex, norm):
    rng = np.random.default_rng(3)
    step = StableRank(complex=complex, contours=CONTOURS, ranks=20, normalize=norm == 1)
    worst = 0.0
    for trial in range(60):
        points = cloud(trial, n_points=rng.integers(3, 25))
        radius = 10.0 ** rng.uniform(-6, -0.5)
        moved = points + radius * random_moves(rng, points.shape, norm)
        real = np.linalg.norm(moved - points, ord=norm, axis=1).max() * (1 + 1e-15)
        before, after = step.fit_transform([points])[0], step.transform([moved])[0]
        limit = step.lipschitz(norm=norm) * (real + rounding(step, points, moved))
        assert (np.abs(after - before) <= limit).all()
        worst = max(worst, (np.abs(after - before) / limit).max())
    assert worst > 0.3


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(*[st.integers(-8, 8)] * 2), min_size=1, max_size=12),
    st.sampled_from([1e-9, 1e-3, 0.25, 1.0]),
    st.integers(0, 99),
    st.sampled_from(["alpha", "rips"]),
)
def test_points_on_a_grid(points, radius, seed, complex):
    """Degenerate clouds: equal points, lines, many cocircular ones."""
    points = np.array(points, dtype=float)
    moved = points + radius * random_moves(np.random.default_rng(seed), points.shape)
    step = StableRank(complex=complex, contours=CONTOURS, ranks=12)
    before, after = step.fit_transform([points])[0], step.transform([moved])[0]
    real = np.linalg.norm(moved - points, axis=1).max() * (1 + 1e-15)
    limit = step.lipschitz() * (real + rounding(step, points, moved))
    assert (np.abs(after - before) <= limit).all()


@pytest.mark.parametrize("complex", ["alpha", "rips"])
@pytest.mark.parametrize("dimension", [0, 1])
def test_constants_are_reached_along_gradients(complex, dimension):
    """Displacements along the gradient of a bar come near the constant, and never beyond."""
    step = StableRank([dimension], complex=complex, ranks=3)
    best = 0.0
    for seed in range(10):
        # In a ring, the edge that makes the loop and the simplex that ends it lie apart.
        points = circle(9) + 0.2 * cloud(seed, n_points=9)
        before = step.fit_transform([points])[0]
        for gradient in length_gradients(points, dimension, 3, complex):
            for radius in (1e-5, 1e-3, 1e-2):
                moved = points + radius * unit_moves(gradient)
                change = np.abs(step.transform([moved])[0] - before)
                real = np.linalg.norm(moved - points, axis=1).max() * (1 + 1e-15)
                limit = step.lipschitz() * (real + rounding(step, points, moved))
                assert (change <= limit).all()
                best = max(best, (change / limit).max())
    assert best > 0.97


def test_bottleneck_and_hausdorff():
    rng = np.random.default_rng(5)
    for complex in ("alpha", "rips"):
        step = StableRank(complex=complex, contours=CONTOURS, ranks=30)
        for trial in range(25):
            points = cloud(trial, n_points=12)
            # Another number of points, near the first ones.
            chosen = points[rng.integers(12, size=20)]
            others = np.vstack([points, chosen + 0.05 * rng.normal(size=chosen.shape)])
            change = np.abs(step.fit_transform([points])[0] - step.transform([others])[0])
            distance = np.linalg.norm(points[:, None] - others[None], axis=2)
            hausdorff = max(distance.min(axis=0).max(), distance.min(axis=1).max())
            assert (change <= step.lipschitz("hausdorff") * hausdorff + 1e-10).all()
            pairs = [
                diagrams.persistence_diagrams(rows, [0, 1], complex) for rows in (points, others)
            ]
            gap = np.repeat(
                [gudhi.bottleneck_distance(*pair) for pair in zip(*pairs, strict=True)],
                30 * len(CONTOURS),
            )
            assert (change <= step.lipschitz("bottleneck") * gap + 1e-10).all()


def test_hausdorff_needs_twice_the_constant_of_components():
    """A point beside another is a bar more: what the displacement's constant leaves out."""
    step = StableRank([0], ranks=2)
    pair, three = np.array([[0.0, 0.0], [1.0, 0.0]]), np.array([[0.0, 0.0], [1.0, 0.0], [1.1, 0.0]])
    change = np.abs(step.fit_transform([pair])[0] - step.transform([three])[0]).max()
    assert change <= (step.lipschitz("hausdorff") * 0.1).max() == 0.2
    line = np.array([[0.0, 0.0], [0.5, 0.0], [1.0, 0.0]])
    assert np.isclose(step.transform([line])[0, 1], 0.25)


def test_series_constant_is_reached():
    step = StableRank([0], ranks=1, embedding_dimension=2, delay=2)
    series, move = np.array([[0.0, 10.0, 0.0, 10.0]]), np.array([[-1.0, 1.0, -1.0, 1.0]])
    change = step.fit_transform(series + move) - step.transform(series)
    assert np.isclose(change[0, 0], np.sqrt(2)) and np.isclose(step.lipschitz()[0], np.sqrt(2))
    assert change[0, 0] <= step.lipschitz()[0] * (1 + 1e-11)


@pytest.mark.parametrize("scale", [1e-100, 1.0, 1e6, 1e100])
@pytest.mark.parametrize("offset", [0.0, 1e3, 1e6])
def test_rounding_of_gudhi(scale, offset, monkeypatch):
    """Against exact rational arithmetic, the columns are within what is charged."""
    X = scale * (np.array([cloud(seed, n_points=30) for seed in range(4)]) + offset)
    step = StableRank(ranks=range(0, 41, 2)).fit(X)
    columns = step.transform(X)
    fast = gudhi.AlphaComplex
    monkeypatch.setattr(diagrams, "precise", lambda alpha: nullcontext())
    monkeypatch.setattr(
        gudhi, "AlphaComplex", lambda points: fast(points=points, precision="exact")
    )
    error = np.abs(step.transform(X) - columns)
    assert (error <= step.rounding(X)[0][:, None] * step.lipschitz()).all()
    assert (step.rounding(X)[0] < 1e-11 * np.ptp(X, axis=1).max() + 1e-149).all()


def test_rounding_grows_no_faster_than_its_rate():
    rng = np.random.default_rng(0)
    for complex in ("alpha", "rips"):
        for norm in (2, np.inf):
            step = StableRank(complex=complex).fit(cloud(0)[None])
            points = cloud(0)
            moved = points + 3.0 * random_moves(rng, points.shape, norm)
            (before,), rate = step.rounding([points])
            (after,), _ = step.rounding([moved])
            assert after <= before + 3.0 * rate


# Messages.


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"homology_dimensions": [2]}, ["homology_dimensions", "below the points' dimension 2"]),
        ({"homology_dimensions": [0, 0]}, ["distinct"]),
        ({"homology_dimensions": []}, ["homology_dimensions", "[]"]),
        ({"contours": []}, ["contours", "identity"]),
        ({"contours": [[(0, 0), (0, 1)]]}, ["contour", "rise"]),
        ({"contours": [[(0, 1), (1, 1)]]}, ["contour", "rise somewhere"]),
        ({"contours": [[(0, 0), (1, np.inf)]]}, ["finite"]),
        ({"contours": [[1.0, 2.0]]}, ["(n_knots, 2)"]),
        ({"max_edge_length": 1.0}, ["max_edge_length", "rips"]),
        ({"ranks": 0}, ["ranks"]),
        ({"ranks": [3, 2]}, ["ranks", "rising"]),
        ({"ranks": [0.0, 1.5]}, ["ranks", "whole"]),
        ({"complex": "cubical"}, ["complex", "alpha"]),
    ],
)
def test_parameters(settings, words):
    assert_says(message(StableRank(**settings).fit, cloud(0)[None]), *words)


def test_shapes():
    step = StableRank().fit(cloud(0)[None])
    assert_says(message(step.transform, cloud(0)), "(n_samples, n_points, 2)")
    assert_says(message(step.transform, cloud(0, n_dims=3)[None]), "(n_samples, n_points, 2)")
    assert_says(message(step.fit, np.zeros((1, 2, 3, 4))), "(n_samples, n_points, n_dims)")
    assert_says(message(step.fit, np.full((1, 3, 2), np.nan)), "NaN")
    assert_says(message(step.fit, np.full((1, 3, 2), 1e200)), "another unit")
    assert_says(message(step.fit, np.zeros((2, 1))), "longer")
    series = StableRank().fit(np.zeros((1, 9)))
    assert_says(message(series.transform, cloud(0)[None]), "(n_samples, n_times)")
    assert_says(message(step.lipschitz, "wasserstein"), "bottleneck", "wasserstein")
    assert_says(message(step.lipschitz, norm=3), "1, 2 or inf")
    assert_says(message(window_contours, [0.0]), "two or more rising")


def test_missing_gudhi_names_the_extra(monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name == "gudhi":
            raise ImportError("no gudhi")
        return real(name, *rest)

    step = StableRank().fit(cloud(0)[None])
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ImportError, match=r"monolip\[topology\]"):
        step.transform(cloud(0)[None])
