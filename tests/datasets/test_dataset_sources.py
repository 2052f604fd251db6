import json
import re

import pytest

from monolip.datasets import _sources, list_datasets, load_dataset, make_trigger_events
from monolip.datasets._sources import get_source, source_table

NAMES = list_datasets()


def test_names_are_sorted_and_unique():
    assert sorted(set(NAMES)) == NAMES
    assert {"german_credit", "trigger_sample", "heloc", "compas"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_row_is_complete(name):
    source = get_source(name)
    assert source.name == name
    assert source.source
    assert source.licence
    assert source.benchmark
    assert source.target_meaning
    assert re.fullmatch(r"[0-9a-f]{64}", source.sha256)
    assert source.task in {"binary", "regression", "ordinal"}
    assert source.target in source.columns
    assert len(set(source.columns)) == len(source.columns)
    assert set(source.monotonic_cst) <= set(source.features)
    assert set(source.monotonic_cst.values()) <= {-1, 1}
    assert set(source.categorical) <= set(source.features)
    assert not set(source.categorical) & set(source.monotonic_cst)
    assert (source.split is not None) == ("split" in source.columns)
    if source.split is not None:
        assert source.split["train"] + source.split["test"] == source.rows


@pytest.mark.parametrize("name", NAMES)
def test_licensed_by_uci_is_cited_with_its_identifier(name):
    source = get_source(name)
    if "UCI" in source.licence:
        assert "https://doi.org/10.24432/" in source.citation


@pytest.mark.parametrize("name", ["compass", "", None, 3, ["heloc"], "HELOC"])
def test_unknown_name(name):
    with pytest.raises(ValueError, match="is not known; choose one of: 'abalone', 'adult', ") as e:
        load_dataset(name)
    assert str(e.value).startswith(f"dataset {name!r} is not known")


def test_table_cannot_be_changed():
    with pytest.raises(TypeError):
        source_table()["mine"] = None


def test_directions_of_the_sample_are_those_of_the_generator():
    events = make_trigger_events(10, random_state=0)
    source = get_source("trigger_sample")
    assert dict(source.monotonic_cst) == events.monotonic_cst
    assert list(source.features) == events.feature_names
    assert source.target == events.target_name


@pytest.fixture
def elsewhere(monkeypatch, tmp_path):
    """Make the package believe that it is installed in an empty folder."""
    package = tmp_path / "site" / "monolip"
    monkeypatch.setattr(_sources, "__file__", str(package / "datasets" / "_sources.py"))
    return package


def test_packaged_folder_comes_before_the_checkout(elsewhere):
    for folder in (elsewhere / "_data", elsewhere.parent / "data"):
        folder.mkdir(parents=True)
        (folder / "sources.json").write_text("[]")
    assert _sources.shipped_folder() == elsewhere / "_data"
    (elsewhere / "_data" / "sources.json").unlink()
    assert _sources.shipped_folder() == elsewhere.parent / "data"


def test_incomplete_installation(elsewhere):
    with pytest.raises(FileNotFoundError, match=r"'sources\.json', found in neither.*install"):
        _sources.shipped_folder()


def test_table_is_readable_text(project_root):
    text = (project_root / "data" / "sources.json").read_text(encoding="utf-8")
    assert [row["name"] for row in json.loads(text)] == list(source_table())
    # One property a line, so that a change of one of them reads well.
    assert len(text.splitlines()) > 10 * len(source_table())


def test_shipped_files_have_their_attribution(project_root):
    readme = (project_root / "data" / "README.md").read_text(encoding="utf-8")
    for path in (project_root / "data").glob("*.csv*"):
        assert f"`{path.name}`" in readme
    assert "https://doi.org/10.24432/C5NC77" in readme
