"""Where the tests of the data sets find files, and how they keep away from the user's."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project_root():
    """Root of the source checkout."""
    return ROOT


@pytest.fixture(scope="session")
def data_folder():
    """Folder with the files of all data sets; skips where there is none."""
    named = os.environ.get("MONOLIP_DATA")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("needs the files of all data sets: set MONOLIP_DATA to a folder that has them")
    return folder


@pytest.fixture
def no_folders(monkeypatch, tmp_path):
    """Leave only the shipped files and an empty cache; return the cache folder."""
    cache = tmp_path / "cache"
    for name in ("MONOLIP_DATA", "MONOLIP_DATA_URL", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MONOLIP_CACHE", str(cache))
    return cache
