"""certify through StableRank: radii in displacement of points, attacked."""

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from test_topology import assert_says, circle, cloud
from toy import classifier, regressor

from monolip import StableRank, attack, certified_accuracy_score, certify, export_model

gudhi = pytest.importorskip("gudhi", minversion="3.11")
from point_attacks import length_gradients, random_moves, unit_moves  # noqa: E402


def clouds(n_rows=120, n_points=12, seed=0):
    """Noisy rings and blobs, and the size of each one's hole."""
    rng = np.random.default_rng(seed)
    y = rng.random(n_rows)
    X = np.array([share * circle(n_points) for share in 0.3 + 0.7 * y])
    return X + rng.normal(scale=0.1, size=X.shape), y


def three_classes(y):
    return np.array(["small", "middle", "large"])[np.digitize(y, [0.4, 0.7])]


@pytest.fixture(scope="module", params=["alpha", "rips"])
def fitted(request):
    X, y = clouds()
    step = StableRank(complex=request.param, ranks=6)
    scaled = (StandardScaler(),) if request.param == "rips" else ()
    model = make_pipeline(step, *scaled, classifier(norm=np.inf, max_iter=60))
    return model.fit(X, three_classes(y)), X


def logits(model, X):
    return outputs(model, model[0].transform(X))


def outputs(model, columns):
    """Of the network, from the columns of StableRank."""
    return model[-1].network_(columns if len(model) == 2 else model[1].transform(columns))


def column_gradients(model, row):
    """Gradient of the columns of StableRank by the points, (n_columns, n_points, n_dims)."""
    step = model[0]
    return np.concatenate([length_gradients(row, k, step.ranks, step.complex) for k in (0, 1)])


def margin_gradient(model, row, label, other):
    """Gradient of a margin by the points: through the network by differences, then the bars."""
    columns = model[0].transform([row])[0]
    steps = 1e-4 * np.eye(len(columns))
    ends = [outputs(model, columns + sign * steps) for sign in (1, -1)]
    slopes = [(end[:, label] - end[:, other]) for end in ends]
    return np.tensordot((slopes[0] - slopes[1]) / 2e-4, column_gradients(model, row), axes=1)


def descend(model, row, label, other, n_steps=12, size=0.02):
    """Largest displacement of a point at which the class has changed, inf where it has not."""
    start = row
    for _ in range(n_steps):
        row = row - size * unit_moves(margin_gradient(model, row, label, other))
        if logits(model, [row])[0].argmax() != label:
            # Back along the straight line, to the border.
            low, high = 0.0, 1.0
            for _ in range(40):
                middle = (low + high) / 2
                kept = logits(model, [start + middle * (row - start)])[0].argmax() == label
                low, high = (middle, high) if kept else (low, middle)
            return np.linalg.norm(high * (row - start), axis=1).max()
    return np.inf


@pytest.mark.parametrize("norm", [1, 2, np.inf])
@pytest.mark.parametrize("method", ["global", "path", "auto"])
def test_random_displacements_keep_the_class(fitted, norm, method):
    model, X = fitted
    rng = np.random.default_rng(1)
    certificate = certify(model, X[:20], norm=norm, method=method)
    assert (certificate.prediction == model.predict(X[:20])).all()
    assert certificate.unit == {"points": 1.0} and certificate.norm == norm
    assert np.median(certificate.radius) > (0.001 if method == "auto" else 0.0)
    for row, radius, label in zip(X, certificate.radius, certificate.prediction, strict=False):
        moves = [random_moves(rng, row.shape, norm) for _ in range(10)]
        moved = [row + 0.999999 * radius * move for move in moves]
        assert (model.predict(moved) == label).all()


def test_gradient_guided_displacements(fitted):
    """Flips are found, none of them within the radius, the nearest not far beyond."""
    model, X = fitted
    certificate = certify(model, X[:12])
    start = logits(model, X[:12])
    ratio = []
    for row, radius, output in zip(X, certificate.radius, start, strict=False):
        label = output.argmax()
        distance = min(descend(model, row, label, k) for k in range(3) if k != label)
        assert distance > radius
        ratio.append(radius / distance)
    assert np.max(ratio) > 0.4


def test_better_methods_prove_more(fitted):
    model, X = fitted
    radii = [certify(model, X[:20], method=method).radius for method in ("global", "path", "auto")]
    assert (radii[0] <= radii[1] * (1 + 1e-9)).all() and (radii[1] <= radii[2] * (1 + 1e-9)).all()


def test_columns_as_a_frame(fitted):
    model, X = fitted
    model = make_pipeline(*(clone(step) for step in model)).set_output(transform="pandas")
    model.fit(X, three_classes(clouds()[1]))
    certificate = certify(model, X[:5], method="path")
    assert (certificate.prediction == model.predict(X[:5])).all()
    plain = certify(fitted[0], X[:5], method="path")
    assert np.allclose(certificate.radius, plain.radius)


def test_norms_of_a_point(fitted):
    model, X = fitted
    euclid, box = (certify(model, X[:20], norm=norm, method="path").radius for norm in (2, np.inf))
    assert np.allclose(box, euclid / np.sqrt(2), rtol=1e-5, atol=1e-8)
    assert (certify(model, X[:20], norm=1, method="path").radius == euclid).all()


def test_unit_of_the_points(fitted):
    """Twice the cloud, twice the radius: with nothing learned in other units than its own."""
    model, X = fitted
    if len(model) > 2:
        return
    factor = 2.0
    double = make_pipeline(
        StableRank(complex=model[0].complex, ranks=6),
        classifier(norm=np.inf, max_iter=60),
    ).fit(factor * X, model.predict(X))
    same = make_pipeline(*(step for _, step in model.steps)).fit(X, model.predict(X))
    ours, theirs = (
        certify(*pair, method="path").radius for pair in ((same, X[:9]), (double, factor * X[:9]))
    )
    assert np.allclose(factor * ours, theirs, rtol=1e-3)


def test_interval_of_a_regressor():
    X, y = clouds()
    model = make_pipeline(StableRank(ranks=6), regressor(norm=np.inf)).fit(X, y)
    rng = np.random.default_rng(2)
    for radius in (0.0, 1e-3, 0.05):
        certificate = certify(model, X[:15], radius=radius, method="local")
        low, high = certificate.interval.T
        assert (certificate.radius == radius).all()
        assert ((low <= certificate.prediction) & (certificate.prediction <= high)).all()
        for _ in range(10):
            moved = [row + 0.999999 * radius * random_moves(rng, row.shape) for row in X[:15]]
            predicted = model.predict(moved)
            assert ((low <= predicted) & (predicted <= high)).all()


def test_series():
    rng = np.random.default_rng(0)
    rate, fast = np.repeat([0.3, 1.1], 30), np.repeat([0, 1], 30)
    X = np.sin(rate[:, None] * np.arange(40) + rng.random((60, 1)) * 6)
    X += rng.normal(scale=0.05, size=X.shape)
    step = StableRank(ranks=4, embedding_dimension=2, delay=2)
    model = make_pipeline(step, classifier(norm=np.inf)).fit(X, fast)
    certificate = certify(model, X, norm=2, method="path")
    assert model.score(X, fast) > 0.9 and np.median(certificate.radius) > 0.005
    for _ in range(5):
        # Every value may move by the radius, at the same time.
        moves = rng.choice([-1.0, 1.0], X.shape) * certificate.radius[:, None]
        assert (model.predict(X + 0.999999 * moves) == certificate.prediction).all()
    assert (certify(model, X, norm=np.inf, method="path").radius == certificate.radius).all()


def test_rounding_is_charged():
    """A radius that the rounding of far coordinates could use up is 0."""
    X, y = clouds(60)
    label = y > 0.5
    near = make_pipeline(StableRank(ranks=4), classifier(norm=np.inf)).fit(X, label)
    assert np.median(certify(near, X, method="path").radius) > 1e-3
    far = np.concatenate([X, np.full((60, 1, 2), 1e11)], axis=1)
    step = StableRank([1], ranks=4)
    wide = make_pipeline(step, classifier(norm=np.inf)).fit(far, label)
    plain = certify(wide[1:], step.transform(far), norm=np.inf, method="path").radius / 2
    assert np.median(plain) > 1e-4 and (certify(wide, far, method="path").radius == 0).all()


def test_certified_accuracy():
    X, y = clouds(30)
    model = make_pipeline(StableRank(ranks=3), classifier(norm=np.inf)).fit(X, y > 0.5)
    assert 0.0 <= certified_accuracy_score(model, X, y > 0.5, radius=0.01, method="path") <= 1.0


def error(function, *arguments, **options):
    with pytest.raises(ValueError) as caught:
        function(*arguments, **options)
    return str(caught.value)


def test_messages(fitted, tmp_path):
    model, X = fitted
    assert_says(error(certify, model, X, tolerance={"x0": 1}), "displacement", "tolerance")
    assert_says(error(certify, model, X, scaled=True), "scaled=True")
    assert_says(error(certify, model, cloud(0)), "(n_samples, n_points, 2)")
    assert_says(error(certify, model, np.full((1, 3, 2), 2**60)), "2**53")
    assert_says(error(attack, model, X), "only certify", "pipeline[1:]")
    assert_says(error(export_model, model, tmp_path / "model.json", X=X), "only certify")
    alone = make_pipeline(model[0])
    assert_says(error(certify, alone, X), "StableRank alone")
    other = make_pipeline(StableRank(ranks=3), LogisticRegression(max_iter=1000))
    assert_says(error(certify, other.fit(X, X[:, 0, 0] > 0.3), X), "LogisticRegression")
