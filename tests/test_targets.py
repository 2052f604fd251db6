"""Directions speak of the order of classes: where it may be another than is meant, that is said."""

import numpy as np
import pandas as pd
import polars as pl
import pytest
from toy import binary, classifier, ordered

from monolip import PrivateLipschitzClassifier

X, rank = ordered(60)
STAGES = np.array(["low", "medium", "high"])
TEXT = STAGES[rank]
RISES = {"monotonic_cst": [1, 0, 0], "max_iter": 1}


@pytest.mark.parametrize(
    "y",
    [
        pd.Categorical(TEXT, STAGES, ordered=True),
        pd.Series(pd.Categorical(TEXT, STAGES, ordered=True)),
        pl.Series(TEXT, dtype=pl.Enum(STAGES.tolist())),
        pd.Categorical(2 - rank, [2, 1, 0], ordered=True),
    ],
)
def test_another_order_is_refused(y):
    with pytest.raises(ValueError, match=r" < .* states the order .* < .*0 for the lowest"):
        classifier(**RISES).fit(X, y)


def test_text_without_an_order_warns():
    with pytest.warns(UserWarning, match="high < low < medium is taken to be the order"):
        model = classifier(**RISES).fit(X, TEXT)
    assert model.classes_.tolist() == ["high", "low", "medium"]


@pytest.mark.parametrize(
    "y",
    [
        rank,
        pd.Categorical(rank, ordered=True),
        pd.Categorical(np.array(["1 low", "2 medium", "3 high"])[rank], ordered=True),
        # A category that does not occur has no place in the order.
        pd.Categorical(np.array(["a", "b", "c"])[rank], ["z", "a", "b", "c"], ordered=True),
    ],
)
def test_a_stated_or_evident_order_is_silent(y):
    classifier(**RISES).fit(X, y)


def test_directions_that_speak_of_no_order_are_silent():
    classifier(max_iter=1).fit(X, TEXT)
    y = pd.Categorical(TEXT, STAGES, ordered=True)
    classifier(max_iter=1).fit(X, y)
    by_class = np.zeros((3, 3))
    by_class[0, 0] = 1
    classifier(max_iter=1, monotonic_cst=by_class).fit(X, y)
    X_two, two = binary(60)
    classifier(**RISES).fit(X_two, np.array(["yes", "no"])[two])


def test_private_estimators_say_so_too():
    model = PrivateLipschitzClassifier(
        feature_range=(-1e6, 1e6), epsilon=None, noise_multiplier=1.0, delta=1e-3, max_iter=1,
        batch_size=10, monotonic_cst=[1, 0, 0],
    )  # fmt: skip
    with pytest.raises(ValueError, match="states the order low < medium < high"):
        model.fit(X, pd.Categorical(TEXT, STAGES, ordered=True))
