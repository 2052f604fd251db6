"""Scores for ordered classes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import brier_score_loss
from test_messages import assert_says, message
from toy import classifier, ordered

from monolip import ranked_probability_score


@given(seed=st.integers(0, 1000), n_classes=st.integers(2, 6))
def test_the_true_distribution_scores_best(seed, n_classes):
    rng = np.random.default_rng(seed)
    truth, other = rng.dirichlet(np.ones(n_classes), 2)
    labels = np.arange(n_classes)

    def expected(proba):
        rows = np.tile(proba, (n_classes, 1))
        return ranked_probability_score(labels, rows, labels=labels, sample_weight=truth)

    assert expected(truth) <= expected(other)
    right = np.eye(n_classes)
    assert ranked_probability_score(labels, right) == 0
    farthest = ranked_probability_score([0], [right[-1]], labels=labels)
    assert farthest == pytest.approx(1.0)


def test_two_classes_give_the_brier_score():
    rng = np.random.default_rng(0)
    y, p = rng.integers(0, 2, 50), rng.random(50)
    found = ranked_probability_score(y, np.column_stack([1 - p, p]))
    assert found == pytest.approx(brier_score_loss(y, p))


def test_of_a_model():
    X, y = ordered(300, 4)
    model = classifier(monotonic_cst=[1, -1, 0], max_iter=60).fit(X, y)
    chance = np.tile(np.bincount(y) / len(y), (len(y), 1))
    score = ranked_probability_score(y, model.predict_proba(X))
    assert score < 0.5 * ranked_probability_score(y, chance)


def test_messages():
    right = np.eye(3)
    assert_says(message(ranked_probability_score, [0, 1, 1], right), "3 columns", "pass labels")
    said = message(ranked_probability_score, [0, 1, 7], right, labels=[0, 1, 2])
    assert_says(said, "7", "not among")
