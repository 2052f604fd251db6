import functools
import hashlib
import http.server
import os
import threading
from pathlib import Path

import pytest

from monolip.datasets import _files, _sources, load_dataset
from monolip.datasets._files import cache_folder, read_file
from monolip.datasets._sources import Source

CONTENT = b"height,class,split\n1.5,0,train\n2.5,1,train\n3.5,1,test\n"


@pytest.fixture
def source():
    """A small data set that is in no folder."""
    return Source(
        name="small",
        file="small.csv",
        bytes=len(CONTENT),
        sha256=hashlib.sha256(CONTENT).hexdigest(),
        rows=3,
        columns=("height", "class", "split"),
        target="class",
        target_meaning="1 = tall",
        task="binary",
        monotonic_cst={"height": 1},
        categorical=(),
        truth=(),
        missing_codes=(),
        split={"train": 2, "test": 1},
        source="written by hand",
        licence="CC0",
        citation="",
        benchmark="",
        note="",
    )


@pytest.fixture
def release(tmp_path, monkeypatch, no_folders):
    """A folder to download from by a file:// address."""
    folder = tmp_path / "release of data"
    folder.mkdir()
    (folder / "small.csv").write_bytes(CONTENT)
    monkeypatch.setenv("MONOLIP_DATA_URL", folder.as_uri())
    return folder


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder without a word on standard error."""

    def log_message(self, format, *args):
        pass


@pytest.fixture
def server(release, monkeypatch):
    """An HTTP server of the folder to download from, on this machine only."""
    handler = functools.partial(QuietHandler, directory=release)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        monkeypatch.setenv("MONOLIP_DATA_URL", f"http://127.0.0.1:{server.server_port}/")
        yield server
        server.shutdown()
        thread.join()


def put(folder, content=CONTENT):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "small.csv").write_bytes(content)
    return folder


def test_not_found_says_where_it_looked_and_what_helps(source, no_folders, tmp_path, monkeypatch):
    monkeypatch.setenv("MONOLIP_DATA", str(tmp_path / "named"))
    with pytest.raises(FileNotFoundError) as error:
        read_file(source, data_home=tmp_path / "home")
    message = str(error.value)
    assert "dataset 'small' needs the file 'small.csv'" in message
    looked = [str(tmp_path / "home"), str(tmp_path / "named"), "shipped with", str(no_folders)]
    places = [message.index(place) for place in looked]
    assert places == sorted(places)
    for remedy in ("pass data_home", "set MONOLIP_DATA", "set MONOLIP_DATA_URL"):
        assert remedy in message


def test_order_of_folders(source, no_folders, tmp_path, monkeypatch):
    """Each folder is found alone, and the earlier of two wins."""
    shipped = tmp_path / "shipped"
    named = tmp_path / "named"
    home = tmp_path / "home"
    monkeypatch.setattr(_files, "shipped_folder", lambda: shipped)
    monkeypatch.setenv("MONOLIP_DATA", str(named))
    for folder in (no_folders, shipped, named, home):
        put(folder)
        assert read_file(source, data_home=home) == CONTENT
        # What was right a moment ago must not be read once an earlier folder has the file.
        put(folder, b"changed")
        with pytest.raises(ValueError, match=f"in '{folder / 'small.csv'}'"):
            read_file(source, data_home=home)


@pytest.mark.parametrize("kind", [str, Path])
def test_data_home_may_be_text_or_path(source, no_folders, tmp_path, kind):
    assert read_file(source, data_home=kind(put(tmp_path / "home"))) == CONTENT


def test_data_home_of_the_user(source, no_folders, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    put(tmp_path / "home")
    assert read_file(source, data_home="~/home") == CONTENT


def test_changed_file_names_both_checksums(source, no_folders, tmp_path):
    changed = CONTENT + b"\n"
    with pytest.raises(ValueError, match="must have sha256") as error:
        read_file(source, data_home=put(tmp_path / "home", changed))
    message = str(error.value)
    assert source.sha256 in message
    assert hashlib.sha256(changed).hexdigest() in message
    assert "remove this one" in message


def test_changed_real_file(no_folders, tmp_path, project_root):
    text = (project_root / "data" / "german_credit.csv").read_text(encoding="utf-8")
    (tmp_path / "german_credit.csv").write_text(text.replace("1169", "1170", 1), encoding="utf-8")
    with pytest.raises(ValueError, match="'german_credit' must have sha256"):
        load_dataset("german_credit", data_home=tmp_path)


def test_download_from_a_folder(source, release, no_folders):
    assert read_file(source) == CONTENT
    assert [path.name for path in no_folders.iterdir()] == ["small.csv"]
    # The second time it comes from the cache.
    (release / "small.csv").unlink()
    assert read_file(source) == CONTENT


def test_download_from_a_server(source, server, no_folders):
    assert read_file(source) == CONTENT
    assert (no_folders / "small.csv").read_bytes() == CONTENT


def test_load_dataset_downloads(source, server, no_folders, monkeypatch):
    monkeypatch.setattr("monolip.datasets._loaders.get_source", lambda name: source)
    dataset = load_dataset("small")
    assert dataset.data["height"].tolist() == [1.5, 2.5, 3.5]
    assert dataset.test_index.tolist() == [2]


@pytest.mark.parametrize(
    "content",
    [CONTENT[:-1], CONTENT + b"0", b"", b"x" * 100_000],
    ids=["cut", "longer", "empty", "other"],
)
def test_wrong_download_leaves_nothing(source, server, release, no_folders, content):
    (release / "small.csv").write_bytes(content)
    with pytest.raises(ValueError, match="nothing was kept; set MONOLIP_DATA_URL") as error:
        read_file(source)
    assert source.sha256 in str(error.value)
    assert not no_folders.exists()


def test_download_of_an_absent_file(source, server, release, no_folders):
    (release / "small.csv").unlink()
    with pytest.raises(OSError, match=r"small\.csv, found: HTTP Error 404.*check MONOLIP_DATA_URL"):
        read_file(source)
    assert not no_folders.exists()


def test_download_from_nowhere(source, no_folders, monkeypatch, tmp_path):
    monkeypatch.setenv("MONOLIP_DATA_URL", (tmp_path / "absent").as_uri())
    with pytest.raises(OSError, match="must be downloadable from file:"):
        read_file(source)


def test_download_not_wanted(source, release):
    with pytest.raises(FileNotFoundError, match="download_if_missing=True"):
        read_file(source, download_if_missing=False)


@pytest.mark.parametrize("address", ["ftp://127.0.0.1/data", "/data", "data:text/plain,x"])
def test_other_schemes_are_refused(source, no_folders, monkeypatch, address):
    monkeypatch.setenv("MONOLIP_DATA_URL", address)
    with pytest.raises(ValueError, match="MONOLIP_DATA_URL must start with one of file://"):
        read_file(source)


def test_interrupted_write_leaves_nothing(source, release, no_folders, monkeypatch):
    def fail(part, path):
        assert Path(part).read_bytes() == CONTENT
        assert not Path(path).exists()
        raise OSError("no space left")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match=r"must be able to write.*no space left.*set MONOLIP_CACHE"):
        read_file(source)
    assert list(no_folders.iterdir()) == []


def test_cache_that_cannot_be_made(source, release, no_folders):
    no_folders.write_text("a file where the folder should be")
    with pytest.raises(OSError, match="set MONOLIP_CACHE to a folder that can be written to"):
        read_file(source)


def test_downloads_at_the_same_time(source, server, no_folders):
    """Every reader sees the whole file, whoever else is writing it."""
    results = []

    def read():
        results.append(read_file(source))

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [CONTENT] * 8
    assert [path.name for path in no_folders.iterdir()] == ["small.csv"]


def test_cache_folder(no_folders, monkeypatch, tmp_path):
    assert cache_folder() == no_folders
    monkeypatch.delenv("MONOLIP_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "shared"))
    assert cache_folder() == tmp_path / "shared" / "monolip"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache" / "monolip"


def test_source_features(source):
    assert source.features == ("height",)
    assert _sources.SPLIT_COLUMN in source.columns
