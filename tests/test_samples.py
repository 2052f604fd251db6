"""Statistics of the rows: far values, weights and repetition."""

import numpy as np
import pytest
from toy import classifier


@pytest.mark.parametrize("encoding", ["standard", "piecewise_linear"])
@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_far_values_count_as_the_end_of_the_bulk(kind, encoding):
    rng = np.random.default_rng(0)
    X = rng.normal(size=(2000, 2)).astype(kind)
    y = X[:, 0] + 0.3 * rng.normal(size=2000) > 0
    far = X.copy()
    # So that the bulk is a hundred-thousandth of a standard deviation wide.
    far[:5, 0] = [1e6, -1e6, 1e7, 3e7, 2e4]
    y[:5] = far[:5, 0] > 0
    options = {"monotonic_cst": [1, 0], "encoding": encoding, "max_iter": 20}
    plain, robust = (classifier(**options).fit(rows, y) for rows in (X, far))
    assert robust.score(X, y) > plain.score(X, y) - 0.02
    grid = robust.network_.grid
    low, high = grid.range()
    assert -10 < low[0] < -4 and 4 < high[0] < 10 and high[1] > 6
    beyond = np.repeat(X[:10], 3, axis=0).astype(np.float64)
    beyond[:, 0] = np.tile([high[0], np.nextafter(high[0], np.inf), 1e300], 10)
    outputs = robust.decision_function(beyond).reshape(10, 3)
    assert (outputs == outputs[:, :1]).all()
    steps = np.sort(rng.uniform(-20, 20, 400))
    along = robust.decision_function(np.column_stack([steps, np.zeros(400)]))
    assert (np.diff(along) >= 0).all()
    slopes = np.abs(np.diff(along)) / np.diff(steps)
    assert (slopes <= robust.lipschitz_constants_[0] * (1 + 1e-6)).all()


def test_far_values_by_weight_and_repetition():
    rng = np.random.default_rng(1)
    X = rng.normal(size=(300, 1))
    X[0] = 1e5
    weight = rng.integers(0, 3, 300)
    weight[0] = 1
    y = (X[:, 0] > 0).astype(int)
    repeated = classifier(max_iter=3).fit(np.repeat(X, weight, axis=0), np.repeat(y, weight))
    weighted = classifier(max_iter=3).fit(X, y, sample_weight=weight)
    assert weighted.network_.hash() == repeated.network_.hash()
    assert weighted.network_.grid.maximum[0] < 10


def test_a_single_value_for_the_bulk_leaves_the_range_as_it_is():
    X = np.zeros((1000, 1))
    X[:3, 0] = [1.0, 2.0, 500.0]
    model = classifier(max_iter=3).fit(X, X[:, 0] > 0)
    assert model.network_.grid.maximum[0] == 1000.0
