"""FoldedNetwork computes exactly, whatever the batch, and survives saving and hostile files."""

import io
import pickle
import subprocess
import sys
import zipfile

import joblib
import numpy as np
import pytest
from hypothesis import given, settings
from networks import exact_output, random_network, random_rows, seeds, shapes

from monolip.folded import CHUNK_ROWS, Dense, FoldedNetwork, InputGrid, MaxMin


@given(seeds, shapes)
def test_equals_exact_arithmetic(seed, shape):
    network, *_ = random_network(seed, **shape)
    rows = random_rows(network, np.random.default_rng(seed), 5)
    steps = network.steps(rows)
    for column, row in enumerate(rows):
        assert [int(value) for value in steps[:, column]] == exact_output(network, row)


@given(seeds, shapes)
def test_does_not_depend_on_the_batch(seed, shape):
    network, *_ = random_network(seed, **shape)
    rng = np.random.default_rng(seed)
    rows = random_rows(network, rng, 40)
    whole = network(rows)
    order = rng.permutation(40)
    np.testing.assert_array_equal(network(rows[order]), whole[order])
    np.testing.assert_array_equal(network(np.asfortranarray(rows)), whole)
    np.testing.assert_array_equal(np.vstack([network(row[None]) for row in rows]), whole)


def test_does_not_depend_on_the_border_of_chunks():
    network, *_ = random_network(3)
    rows = random_rows(network, np.random.default_rng(0), 2 * CHUNK_ROWS + 3)
    border = slice(CHUNK_ROWS - 2, CHUNK_ROWS + 2)
    np.testing.assert_array_equal(network(rows)[border], network(rows[border]))


def test_infinities_are_the_ends_of_the_range():
    network, *_ = random_network(5)
    ends = np.vstack([network.grid.minimum, network.grid.maximum])
    infinite = np.array([[-np.inf] * 4, [np.inf] * 4])
    np.testing.assert_array_equal(network(infinite), network(ends))


def small(weight=0.5, bias=0.0, factor=1024.0, **options):
    one = np.ones(1)
    grid = InputGrid(center=0 * one, factor=factor * one, minimum=-8 * one, maximum=8 * one)
    dense = Dense(np.array([[weight]]), np.array([bias]))
    return FoldedNetwork(
        grid, (dense,), **{"direction": np.zeros((1, 1)), "step": 2.0**-10, **options}
    )


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"factor": 2.0**45}, "2\\*\\*53"),
        ({"weight": 2.0**-60}, "multiples"),
        ({"bias": 0.5}, "whole"),
        ({"step": 0.3}, "power of two"),
        ({"scale": -1.0}, "scale"),
        ({"direction": np.full((1, 1), 0.5)}, "whole"),
        ({"direction": np.zeros((2, 1))}, "output|direction"),
        ({"weight": np.nan}, "finite"),
    ],
)
def test_refuses_what_is_not_exact(options, word):
    small()
    with pytest.raises(ValueError, match=word):
        small(**options)


def test_maxmin_needs_pairs():
    one = np.ones(3)
    grid = InputGrid(center=0 * one, factor=one, minimum=-one, maximum=one)
    with pytest.raises(ValueError, match=r"even|operation"):
        FoldedNetwork(grid, (MaxMin(),), direction=np.zeros((3, 3)), step=1.0)


def test_missing_values_and_shapes():
    network = small()
    with pytest.raises(ValueError, match="NaN"):
        network([[np.nan]])
    with pytest.raises(ValueError, match="shape"):
        network([[1.0, 2.0]])


@given(seeds, shapes)
@settings(max_examples=20)
def test_round_trips(seed, shape):
    network, *_ = random_network(seed, **shape)
    rows = random_rows(network, np.random.default_rng(seed), 10)
    stream = io.BytesIO()
    joblib.dump(network, stream)
    stream.seek(0)
    for copy in (pickle.loads(pickle.dumps(network)), joblib.load(stream)):
        assert copy.hash() == network.hash()
        np.testing.assert_array_equal(copy(rows), network(rows))


def test_save_and_load(tmp_path):
    network, *_ = random_network(7, n_outputs=3)
    path = tmp_path / "model.npz"
    network.save(path)
    loaded = FoldedNetwork.load(path)
    assert loaded.hash() == network.hash()
    assert list(tmp_path.iterdir()) == [path]
    changed = small(weight=0.25)
    assert changed.hash() != small().hash()


def test_nothing_half_written(tmp_path):
    with pytest.raises(FileNotFoundError):
        small().save(tmp_path / "missing" / "model.npz")
    assert list(tmp_path.iterdir()) == []


class Bomb:
    def __reduce__(self):
        return (pytest.fail, ("code in a file was executed",))


def test_hostile_files(tmp_path):
    path = tmp_path / "model.npz"
    small().save(path)
    whole = path.read_bytes()
    for damaged in (b"", b"PK", whole[: len(whole) // 2], b"x" * 100):
        path.write_bytes(damaged)
        with pytest.raises(ValueError, match="not a folded network"):
            FoldedNetwork.load(path)
    for name, content in [
        ("header.npy", np.array([Bomb()], dtype=object)),
        ("0.weight.npy", np.array([[np.nan]])),
        ("0.weight.npy", np.array([[1]])),
        ("header.npy", np.array('{"format": "other", "version": 1}')),
        ("grid.center.npy", np.zeros(5)),
    ]:
        with zipfile.ZipFile(io.BytesIO(whole)) as source, zipfile.ZipFile(path, "w") as target:
            for item in source.namelist():
                if item == name:
                    stream = io.BytesIO()
                    np.save(stream, content, allow_pickle=True)
                    target.writestr(item, stream.getvalue())
                else:
                    target.writestr(item, source.read(item))
        with pytest.raises(ValueError, match="not a folded network"):
            FoldedNetwork.load(path)


def test_unpickling_does_not_load_torch(tmp_path):
    path = tmp_path / "network.pickle"
    path.write_bytes(pickle.dumps(small()))
    code = (
        "import pickle, sys; n = pickle.load(open(sys.argv[1], 'rb')); n([[1.0]]);"
        "assert 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
