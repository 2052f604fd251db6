"""Files, pickles and hashes of folded networks: whole or refused, and nothing in them executes."""

import copy
import io
import json
import os
import pickle
import stat
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import joblib
import numpy as np
import pytest
from hypothesis import given, settings

import monolip
from monolip.folded import Dense, FoldedNetwork, InputGrid, MaxMin
from monolip.folding import TargetScaling

from .networks import make, samples


@pytest.fixture(scope="module")
def sample():
    return make(3, n_features=2, hidden=(4,), target=TargetScaling(offset=0.1, scale=3.7))


@pytest.fixture
def path(sample, tmp_path):
    sample.network.save(tmp_path / "network.npz")
    return tmp_path / "network.npz"


@pytest.fixture
def content(path):
    with np.load(path) as file:
        return dict(file)


def write(path, content, **header):
    """Write a file with some entries of its header replaced; None removes one."""
    if header:
        entries = {**json.loads(str(content["header"])), **header}
        entries = {name: value for name, value in entries.items() if value is not None}
        content = {**content, "header": np.array(json.dumps(entries))}
    np.savez(path, **content)


def refused(path):
    with pytest.raises(ValueError, match="not a folded network"):
        FoldedNetwork.load(path)


class Bomb:
    """Creates a file when unpickled."""

    def __init__(self, target):
        self.target = target

    def __reduce__(self):
        return Path.touch, (self.target,)


# Round trips.


@given(sample=samples())
@settings(max_examples=25)
def test_round_trip(tmp_path_factory, sample):
    path = tmp_path_factory.mktemp("round") / "network"
    network, rows = sample.network, sample.rows(20, reach=3.0)
    network.save(path)
    for back in (
        FoldedNetwork.load(path),
        FoldedNetwork.load(str(path)),
        pickle.loads(pickle.dumps(network)),
        copy.deepcopy(network),
    ):
        assert back.hash() == network.hash()
        assert back(rows).tobytes() == network(rows).tobytes()
        assert back.header() == network.header()
        for name, array in network.arrays().items():
            assert back.arrays()[name].tobytes() == array.tobytes()


@pytest.mark.parametrize("mmap_mode", [None, "r"])
def test_joblib(sample, tmp_path, mmap_mode):
    joblib.dump(sample.network, tmp_path / "network.joblib")
    back = joblib.load(tmp_path / "network.joblib", mmap_mode=mmap_mode)
    rows = sample.rows(20)
    assert back.hash() == sample.network.hash()
    assert back(rows).tobytes() == sample.network(rows).tobytes()


def test_pickle_is_small_and_loads_without_torch(sample, tmp_path):
    network = make(hidden=(32, 32, 32), n_features=20).network
    n_numbers = sum(array.size for array in network.arrays().values())
    assert len(pickle.dumps(network)) < 8 * n_numbers + 2000
    with (tmp_path / "network.pickle").open("wb") as file:
        pickle.dump(network, file)
    network.save(tmp_path / "network.npz")
    code = (
        "import pickle, sys\n"
        "first = pickle.load(open(sys.argv[1] + '.pickle', 'rb'))\n"
        "from monolip.folded import FoldedNetwork\n"
        "second = FoldedNetwork.load(sys.argv[1] + '.npz')\n"
        "rows = [[0.1] * 20]\n"
        "assert (first(rows) == second(rows)).all() and first.hash() == second.hash()\n"
        "print(first(rows)[0, 0].hex(), {'torch', 'skorch'} & set(sys.modules))\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "network")],
        cwd=Path(monolip.__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.split(maxsplit=1) == [network([[0.1] * 20])[0, 0].hex(), "set()\n"]


# The hash.


def test_hash_is_of_everything(sample):
    network = sample.network
    grid, (first, *rest) = network.grid, network.operations
    others = [
        replace(network, step=network.step / 2),
        replace(network, scale=np.nextafter(network.scale, 9)),
        replace(network, offset=np.nextafter(network.offset, 9)),
        replace(network, direction=network.direction + 1),
        *(
            replace(network, grid=replace(grid, **{name: np.nextafter(getattr(grid, name), 9e9)}))
            for name in ("center", "factor", "minimum", "maximum")
        ),
        replace(network, operations=(replace(first, bias=first.bias + 1), *rest)),
        replace(network, operations=(replace(first, weight=first.weight * 0.5), *rest)),
    ]
    hashes = [network.hash(), *(other.hash() for other in others)]
    assert len(set(hashes)) == len(hashes)
    assert replace(network).hash() == network.hash()


def test_hash_stays_the_same_in_all_versions():
    one = np.ones(2)
    network = FoldedNetwork(
        grid=InputGrid(center=0 * one, factor=1024 * one, minimum=-8 * one, maximum=8 * one),
        operations=(
            Dense(np.array([[0.5, -0.25], [0.125, 0.0]]), np.array([3.0, -1.0])),
            MaxMin(),
            Dense(np.array([[0.75, 0.25]]), np.array([0.0])),
        ),
        direction=np.array([[0.0, 1.0]]),
        step=2.0**-10,
        scale=1.5,
        offset=0.1,
    )
    assert network.hash() == "e900d38c5906fb09e58c1d32e28e92e51bee590124d2b3001995acc54ce7b016"


def test_hash_does_not_depend_on_memory_layout(sample):
    network = sample.network
    first, *rest = network.operations
    turned = replace(first, weight=np.asfortranarray(first.weight))
    assert replace(network, operations=(turned, *rest)).hash() == network.hash()


# Damaged files.


def test_truncated(path):
    whole = path.read_bytes()
    for length in {*range(0, len(whole), 97), 1, 3, 4, len(whole) - 1, len(whole) - 22}:
        path.write_bytes(whole[:length])
        refused(path)


def test_flipped_bits(path, sample):
    # The file's own checksums see a change of any number: what loads is the same network.
    whole, n_loaded = path.read_bytes(), 0
    rng = np.random.default_rng(0)
    for position in range(0, len(whole), 11):
        damaged = bytearray(whole)
        damaged[position] ^= 1 << rng.integers(8)
        path.write_bytes(damaged)
        try:
            network = FoldedNetwork.load(path)
        except ValueError:
            continue
        n_loaded += 1
        assert network.hash() == sample.network.hash()
    assert n_loaded < len(whole) / 11 / 2


@pytest.mark.slow
def test_any_flipped_bit(path, sample):
    whole = path.read_bytes()
    # Every third: each bit of a byte in its turn.
    for position in range(0, 8 * len(whole), 3):
        damaged = bytearray(whole)
        damaged[position // 8] ^= 1 << position % 8
        path.write_bytes(damaged)
        try:
            network = FoldedNetwork.load(path)
        except ValueError:
            continue
        assert network.hash() == sample.network.hash()


def test_other_files(path, tmp_path):
    for damaged in (b"", b"\0" * 999, b"PK\3\4", b"not a network", b"\x93NUMPY", b"\x93NUMPY\1\0"):
        path.write_bytes(damaged)
        refused(path)
    np.save(tmp_path / "array.npy", np.ones(3))
    refused(tmp_path / "array.npy")
    refused(tmp_path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("header.npy", b"text")
    refused(path)
    with pytest.raises(FileNotFoundError):
        FoldedNetwork.load(tmp_path / "missing.npz")


def test_no_code_in_a_file_executes(path, content, tmp_path):
    evidence = tmp_path / "executed"
    bomb = np.empty(1, dtype=object)
    bomb[0] = Bomb(evidence)
    pickle.loads(pickle.dumps(bomb))
    assert evidence.exists(), "the bomb must work"
    evidence.unlink()
    for name in content:
        np.savez(path, **{**content, name: bomb})
        refused(path)
    np.savez(path, **content, extra=bomb)
    refused(path)
    path.write_bytes(pickle.dumps(Bomb(evidence)))
    refused(path)
    np.save(tmp_path / "bomb.npy", bomb)
    refused(tmp_path / "bomb.npy")
    assert not evidence.exists()


def test_missing_and_unknown_arrays(path, content):
    for name in content:
        write(path, {key: array for key, array in content.items() if key != name})
        refused(path)
    for name in ("evil", "0.evil", "00.weight", "7.weight", "weight", "1.weight"):
        write(path, {**content, name: np.zeros(2)})
        refused(path)


def test_other_arrays(path, content):
    for name, array in content.items():
        if name == "header":
            continue
        with_nan, infinite = array.copy(), array.copy()
        with_nan.flat[-1], infinite.flat[-1] = np.nan, np.inf
        for other in (
            *(with_nan, infinite, array[:0], array[..., :-1], array[None], array.flat[0]),
            *(array.astype(kind) for kind in ("f4", ">f8", "i8", "c16", "?", "U9", "S9", "M8[s]")),
        ):
            write(path, {**content, name: other})
            refused(path)


@pytest.mark.parametrize(
    "header",
    [
        {"format": "another"},
        {"format": None},
        {"version": 2},
        {"version": "1"},
        {"version": None},
        {"operations": []},
        {"operations": ["dense"]},
        {"operations": ["dense", "maxmin", "__class__"]},
        {"operations": ["dense", "maxmin", "dense", "dense"]},
        {"operations": ["maxmin", "dense", "dense"]},
        {"operations": "dense"},
        {"operations": 3},
        {"operations": None},
        {"step": "0x1.8p-3"},
        {"step": "nan"},
        {"step": "inf"},
        {"step": 0.5},
        {"step": None},
        {"scale": "-0x1p+0"},
        {"scale": "0x0p+0"},
        {"scale": "inf"},
        {"scale": "nan"},
        {"offset": "inf"},
        {"offset": "__import__('os')"},
        {"offset": None},
    ],
)
def test_other_headers(path, content, header):
    write(path, content)
    assert FoldedNetwork.load(path)
    write(path, content, **header)
    refused(path)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "3", "[" * 100_000, '{"version": 1}'])
def test_headers_that_are_none(path, content, text):
    write(path, {**content, "header": np.array(text)})
    refused(path)
    for other in (np.array(3.0), np.array([text, text]), np.array(text.encode())):
        write(path, {**content, "header": other})
        refused(path)


def test_hostile_array_headers(path, content, tmp_path):
    # An array header may claim any shape, and numpy evaluates it as a literal: both are bounded.
    def member(text):
        file = io.BytesIO()
        np.lib.format.write_array_header_2_0(
            file, {"descr": "<f8", "fortran_order": False, "shape": (2,)}
        )
        prefix = np.lib.format.magic(2, 0)
        return prefix + len(text).to_bytes(4, "little") + text.encode() + b"\0" * 16

    for text in (
        "{'descr': '<f8', 'fortran_order': False, 'shape': (10**12,), }\n",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000,), }\n",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (-2,), }\n",
        "{'descr': '|O', 'fortran_order': False, 'shape': (2,), }\n",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }" + " " * 2_000_000 + "\n",
        "(" * 5000 + "\n",
        f"__import__('pathlib').Path({str(tmp_path / 'executed')!r}).touch()\n",
    ):
        write(path, {key: array for key, array in content.items() if key != "grid.center"})
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr("grid.center.npy", member(text))
        refused(path)
    assert not (tmp_path / "executed").exists()


# Writing.


def test_saving_to_a_missing_folder(sample, tmp_path):
    with pytest.raises(FileNotFoundError):
        sample.network.save(tmp_path / "missing" / "network.npz")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("broken", ["savez", "replace"])
@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_failing_to_save_leaves_the_old_file(sample, path, monkeypatch, broken, error):
    def fail(file, *args, **options):
        if broken == "savez":
            file.write(b"half")
        raise error

    before = path.read_bytes()
    owner = np if broken == "savez" else os
    with monkeypatch.context() as patch:
        patch.setattr(owner, broken, fail)
        for target in (path, path.parent / "new.npz"):
            with pytest.raises(error):
                sample.network.save(target)
    assert [item.name for item in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == before


def test_saving_over_a_folder(sample, path, tmp_path):
    with pytest.raises(OSError):
        sample.network.save(tmp_path)
    assert [item.name for item in tmp_path.iterdir()] == [path.name]


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_saved_with_ordinary_permissions(path, tmp_path):
    ordinary = tmp_path / "ordinary"
    ordinary.touch()
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(ordinary.stat().st_mode)


def test_file_holds_plain_arrays_only(content, sample):
    assert content.keys() == {"header", *sample.network.arrays()}
    assert {array.dtype.kind for array in content.values()} == {"f", "U"}


def test_a_tampered_pickle_is_refused():
    network = make().network
    state = {**vars(network), "step": 0.3}
    with pytest.raises(ValueError, match="power of two"):
        FoldedNetwork.__new__(FoldedNetwork).__setstate__(state)
    again = pickle.loads(pickle.dumps(network))
    with pytest.raises(ValueError, match="read-only"):
        again.direction[0, 0] = 5.0
    assert again.hash() == network.hash() and again != network
    assert network.hash()[:12] in repr(network) and len(repr(network)) < 100
