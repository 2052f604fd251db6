"""make_orbits: the map, its seeds and its messages."""

import numpy as np
import pytest

from monolip.datasets import make_orbits


def test_points_follow_the_map():
    orbits = make_orbits(4, 30, random_state=0)
    assert orbits.data.shape == (20, 30, 2) and (np.bincount(orbits.target) == 4).all()
    assert (orbits.data >= 0).all() and (orbits.data < 1).all()
    for cloud, label in zip(orbits.data, orbits.target, strict=True):
        r = orbits.parameters[label]
        x, y = cloud[:-1].T
        after = (x + r * y * (1 - y)) % 1
        assert np.allclose(cloud[1:, 0], after)
        assert np.allclose(cloud[1:, 1], (y + r * after * (1 - after)) % 1)


def test_seeds():
    first, again = (make_orbits(3, 10, random_state=1).data for _ in range(2))
    assert (first == again).all()
    assert (make_orbits(3, 5, random_state=1).data == first[:, :5]).all()
    assert (make_orbits(3, 10, random_state=2).data != first).any()
    state = np.random.RandomState(0)
    assert (
        make_orbits(1, 5, random_state=state).data != make_orbits(1, 5, random_state=state).data
    ).any()


@pytest.mark.parametrize(
    "wrong",
    [
        {"n_orbits": 0},
        {"n_points": 2.5},
        {"n_orbits": True},
        {"parameters": []},
        {"parameters": ["a"]},
        {"parameters": [np.nan]},
    ],
)
def test_messages(wrong):
    (name,) = wrong
    with pytest.raises(ValueError, match=name):
        make_orbits(**wrong)
