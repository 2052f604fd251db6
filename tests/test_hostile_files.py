"""Files whose author is not trusted: a clear error or an honest model, in little memory."""

from __future__ import annotations

import copy
import io
import json
import os
import pickle
import threading
import tracemalloc
import warnings
import zipfile
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import sklearn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sklearn.exceptions import InconsistentVersionWarning
from skops.io import dumps, get_untrusted_types, loads

from monolip import PrivateLipschitzClassifier, PrivateLipschitzRegressor
from monolip._persistence import STATE_VERSION
from monolip.export import Artefact, document, from_json, to_integer, to_json
from monolip.export.artefact import content_hash
from monolip.folded import FoldedNetwork, arrays
from monolip.verify import main

from .networks import make
from .toy import binary, classifier, continuous, frame, regressor

LITTLE = 64 * 2**20
FUZZ = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@contextmanager
def little_memory():
    """Fail if more was asked for at once, whether it was touched or not."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < LITTLE
    finally:
        tracemalloc.stop()


@pytest.fixture(scope="module")
def network():
    return make(3, n_features=2, hidden=(4,)).network


@pytest.fixture(scope="module")
def whole(network, tmp_path_factory):
    path = tmp_path_factory.mktemp("npz") / "network.npz"
    network.save(path)
    return path.read_bytes()


@pytest.fixture(scope="module")
def honest():
    X, y = binary()
    model = classifier(max_iter=5, monotonic_cst=[1, -1, 0]).fit(X, y)
    integers = to_integer(model.network_, X, activation_bits=8, weight_bits=7)
    return json.loads(to_json(Artefact(integers, name="toy", classes=["no", "yes"])))


def refused(path, match="not a folded network"):
    with little_memory(), pytest.raises(ValueError, match=match):
        FoldedNetwork.load(path)


# Files of arrays.


def member(shape, data=b"", dtype="<f8"):
    """An array whose header may claim anything."""
    text = repr({"descr": dtype, "fortran_order": False, "shape": shape}).encode()
    return b"\x93NUMPY\1\0" + (len(text) + 1).to_bytes(2, "little") + text + b"\n" + data


@pytest.mark.parametrize("size", [2**20, 2**31, 2**62, 10**30])
def test_an_array_that_claims_to_be_large(whole, size, tmp_path):
    path = tmp_path / "network.npz"
    for shape in ((size,), (2, size), (size, 0), (-1, -size)):
        path.write_bytes(without(whole, "direction.npy"))
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr("direction.npy", member(shape, b"\0" * 16))
        refused(path)


def without(whole, name):
    """The same file without one member."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(target, "w") as new:
        for item in old.namelist():
            if item != name:
                new.writestr(item, old.read(item))
    return target.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_bomb(whole, method, tmp_path):
    path = tmp_path / "network.npz"
    path.write_bytes(without(whole, "direction.npy"))
    size = 2**25
    with zipfile.ZipFile(path, "a", method) as archive:
        archive.writestr("direction.npy", member((size // 8,), b"\0" * size))
    assert path.stat().st_size < 2**17
    refused(path, "compressed")


def test_members_that_overlap_or_repeat(whole, tmp_path):
    path = tmp_path / "network.npz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("header.npy", member((2**10,), b"\0" * 2**13))
        # Many names for the same bytes.
        for number in range(2000):
            again = copy.copy(archive.infolist()[0])
            again.filename = f"{number}.weight.npy"
            archive.filelist.append(again)
            archive.NameToInfo[again.filename] = again
    refused(path, "overlap")
    with (
        warnings.catch_warnings(action="ignore"),
        zipfile.ZipFile(io.BytesIO(whole)) as old,
        zipfile.ZipFile(path, "w") as new,
    ):
        for item in [*old.namelist(), "direction.npy"]:
            new.writestr(item, old.read(item))
    refused(path, "same name")


@pytest.mark.parametrize("load", [FoldedNetwork.load, from_json])
def test_files_that_are_too_large(load, tmp_path, monkeypatch):
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(2000)
    for owner in (arrays, document):
        monkeypatch.setattr(owner, "MAX_BYTES", 1999)
    with pytest.raises(ValueError, match="larger than 1999 bytes"):
        load(path)


@pytest.mark.skipif(os.name == "nt", reason="pipes and devices of POSIX")
@pytest.mark.parametrize("load", [FoldedNetwork.load, from_json])
def test_what_never_ends(load, tmp_path, capsys):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, Path("/dev/zero")):
        with pytest.raises(ValueError, match="a file is needed"):
            load(path)
        assert main([str(path)]) == 1 and "proven" not in capsys.readouterr().out


def test_too_many_operations(whole, tmp_path):
    path = tmp_path / "network.npz"
    with np.load(io.BytesIO(whole)) as file:
        content = dict(file)
    header = json.loads(str(content["header"]))
    header["operations"] = ["maxmin"] * 100_000
    np.savez(path, **{**content, "header": np.array(json.dumps(header))})
    refused(path, "more than 1000 operations")


@pytest.mark.parametrize("version", [2, 999, 10**20])
def test_a_later_format_says_so(whole, honest, version, tmp_path):
    path = tmp_path / "network.npz"
    with np.load(io.BytesIO(whole)) as file:
        content = dict(file)
    header = {**json.loads(str(content["header"])), "version": version}
    np.savez(path, **{**content, "header": np.array(json.dumps(header))})
    refused(path, "upgrade monolip")
    path = tmp_path / "model.json"
    path.write_text(json.dumps({**honest, "version": version}))
    with pytest.raises(ValueError, match="upgrade monolip"):
        from_json(path)


@pytest.mark.parametrize("version", [True, 1.0, "1", 0, -1, [1], None])
def test_versions_that_are_none(whole, version, tmp_path):
    path = tmp_path / "network.npz"
    with np.load(io.BytesIO(whole)) as file:
        content = dict(file)
    header = {**json.loads(str(content["header"])), "version": version}
    np.savez(path, **{**content, "header": np.array(json.dumps(header))})
    refused(path)


ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from([2**31, 2**63, -(2**63), 2**64, 10**400, 1e308, -1e-320, 0, 0.5]),
    st.floats(),
    st.text(max_size=5),
    st.lists(st.integers(-3, 3), max_size=3),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)


@given(st.data())
@FUZZ
def test_bytes_that_were_changed(whole, network, tmp_path, data):
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        piece = data.draw(st.binary(max_size=6))
        damaged[place : place + data.draw(st.integers(0, 6))] = piece
    path = tmp_path / "network.npz"
    path.write_bytes(damaged)
    with little_memory():
        try:
            found = FoldedNetwork.load(path)
        except ValueError as error:
            assert "not a folded network" in str(error)
        else:
            # The file's own checksums let nothing else through.
            assert found.hash() == network.hash()


@given(st.data())
@FUZZ
def test_arrays_that_were_changed(whole, tmp_path, data):
    with np.load(io.BytesIO(whole)) as file:
        content = dict(file)
    name = data.draw(st.sampled_from(sorted(content)))
    if name == "header":
        header = json.loads(str(content["header"]))
        key = data.draw(st.sampled_from(sorted(header)))
        header[key] = data.draw(ODD)
        content["header"] = np.array(json.dumps(header))
    else:
        numbers = content[name].copy()
        wild = st.one_of(st.floats(), st.integers(-(2**54), 2**54).map(float))
        numbers.flat[data.draw(st.integers(0, numbers.size - 1))] = data.draw(wild)
        content[name] = numbers
    path = tmp_path / "network.npz"
    np.savez(path, **content)
    with little_memory():
        try:
            found = FoldedNetwork.load(path)
        except ValueError as error:
            assert "not a folded network" in str(error)
        else:
            # Another network, but one that computes exactly.
            assert np.isfinite(found([[0.0, 0.0], [1e300, -1e300]])).all()


# JSON.


def places(node, way=()):
    """Ways to everything in a document."""
    yield way
    if isinstance(node, dict | list):
        for key, child in node.items() if isinstance(node, dict) else enumerate(node):
            yield from places(child, (*way, key))


@given(st.data())
@FUZZ
def test_documents_that_were_changed_and_sealed(honest, tmp_path, data):
    changed = copy.deepcopy(honest)
    ways = [way for way in places(changed) if way and way[0] != "hash"]
    *way, last = data.draw(st.sampled_from(ways))
    node = changed
    for step in way:
        node = node[step]
    if data.draw(st.booleans()):
        node[last] = data.draw(ODD)
    else:
        del node[last]
    content = {key: value for key, value in changed.items() if key != "hash"}
    try:
        changed["hash"] = content_hash(content)
    except ValueError:
        changed["hash"] = "NaN has no canonical form"
    path = tmp_path / "model.json"
    path.write_text(json.dumps(changed))
    with little_memory():
        status = main([str(path)])
        try:
            found = from_json(path)
        except ValueError as error:
            assert "is not a model that this version reads" in str(error)
        else:
            # A name, a unit, a threshold: nothing that was proven.
            assert status == 0 and found.document()["proven"] == honest["proven"]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10**6,
        '{"a":' * 10**5,
        "9" * 10**6,
        '{"version": ' + "1" * 10**5 + "}",
        "NaN",
        "1e999999999",
        '"' + "\\u0000" * 1000,
        "\ufeff{}",
    ],
    ids=lambda text: text[:8],
)
def test_json_that_is_hard_to_read(text, whole, tmp_path, capsys):
    path = tmp_path / "model.json"
    path.write_text(text)
    with pytest.raises(ValueError, match="is not a model that this version reads"):
        from_json(path)
    assert main([str(path)]) == 1 and "proven" not in capsys.readouterr().out
    with np.load(io.BytesIO(whole)) as file:
        content = dict(file)
    np.savez(tmp_path / "network.npz", **{**content, "header": np.array(text)})
    refused(tmp_path / "network.npz")


def test_proofs_that_would_take_for_ever(honest, tmp_path, capsys):
    large = copy.deepcopy(honest)
    n_outputs, width = 20_000, len(large["layers"][-1]["weight"][0])
    large["layers"][-1]["weight"] = [[0] * width] * n_outputs
    large["layers"][-1]["bias"] = [0] * n_outputs
    large["direction"] = [[0, 0, 0]] * n_outputs
    large["classes"] = [str(number) for number in range(n_outputs)]
    from monolip.export.reading import network_of

    large["network"] = network_of(large).hash()
    many = copy.deepcopy(honest)
    many["golden"]["rows"] *= 1000
    for number, changed in enumerate((large, many)):
        changed["hash"] = content_hash({k: v for k, v in changed.items() if k != "hash"})
        path = tmp_path / f"{number}.json"
        path.write_text(json.dumps(changed))
        with pytest.raises(ValueError, match=r"every margin|golden vectors"):
            from_json(path)
        assert main([str(path)]) == 1 and "refuted" in capsys.readouterr().out


# Pickles and skops.


PRIVATE = {
    "epsilon": None, "noise_multiplier": 1.0, "feature_range": (-1e5, 1e5), "max_iter": 2,
    "delta": 1e-6,
}  # fmt: skip


def private():
    pytest.importorskip("dp_accounting")
    return PrivateLipschitzClassifier(**PRIVATE).fit(*binary())


def private_regressor():
    pytest.importorskip("dp_accounting")
    return PrivateLipschitzRegressor(**PRIVATE, target_range=(-9, 9)).fit(*continuous())


FITTED = {
    "classifier": lambda: classifier(max_iter=2).fit(*binary()),
    "regressor": lambda: regressor(max_iter=2).fit(frame(continuous()[0]), continuous()[1]),
    "private": private,
    "private regressor": private_regressor,
}


@pytest.mark.parametrize("kind", FITTED)
def test_states_carry_versions(kind, monkeypatch):
    model = FITTED[kind]()
    state = model.__getstate__()
    assert state["_state_version"] == STATE_VERSION
    assert state["_sklearn_version"] == sklearn.__version__
    pickled, kept = pickle.dumps(model), dumps(model)
    trusted = get_untrusted_types(data=kept)
    for again in (pickle.loads(pickled), loads(kept, trusted=trusted), copy.deepcopy(model)):
        assert again.network_.hash() == model.network_.hash()
        # Versions are of the file, not of the estimator.
        assert vars(again).keys() == vars(model).keys()
    with monkeypatch.context() as patch:
        patch.setattr(sklearn, "__version__", "99.9")
        for load in (lambda: pickle.loads(pickled), lambda: loads(kept, trusted=trusted)):
            with pytest.warns(InconsistentVersionWarning, match=type(model).__name__) as caught:
                load()
            assert caught[0].message.current_sklearn_version == "99.9"
    later = type(model).__new__(type(model))
    with pytest.raises(ValueError, match="upgrade monolip"):
        later.__setstate__({**state, "_state_version": STATE_VERSION + 1})


def test_a_state_without_version_is_read():
    model = FITTED["classifier"]()
    again = type(model).__new__(type(model))
    again.__setstate__(dict(vars(model)))
    assert again.network_.hash() == model.network_.hash()


def test_skops_refuses_what_is_not_named():
    kept = dumps([FITTED["classifier"](), threading.Thread])
    with pytest.raises(Exception, match="Thread"):
        loads(
            kept, trusted=[name for name in get_untrusted_types(data=kept) if "Thread" not in name]
        )
