import json

import numpy as np
import pandas as pd
import pytest
from pandas.api.types import is_numeric_dtype

from monolip.datasets import list_datasets, load_dataset
from monolip.datasets._sources import get_source

SHIPPED = ("german_credit", "trigger_sample")


def load(name, data_folder):
    return load_dataset(name, data_home=data_folder, download_if_missing=False)


def check_bunch(dataset, source):
    """Check everything that the table promises of one loaded data set."""
    assert list(dataset.frame.columns) == list(source.columns)
    assert dataset.frame.shape[0] == source.rows
    assert list(dataset.data.columns) == dataset.feature_names == list(source.features)
    assert dataset.target_name not in dataset.data.columns
    assert "split" not in dataset.data.columns
    assert dataset.target.name == dataset.target_name
    assert dataset.target.notna().all()
    assert is_numeric_dtype(dataset.target)
    assert dataset.monotonic_cst == dict(source.monotonic_cst)
    for column in dataset.data:
        if column not in dataset.categorical_features:
            assert is_numeric_dtype(dataset.data[column]), column
    if dataset.task == "binary":
        assert set(dataset.target.unique()) == {0, 1}
    if dataset.task == "ordinal":
        assert dataset.target.dtype == np.int64
    for text in (source.licence, source.source, source.target_meaning, source.note):
        assert text in dataset.DESCR
    assert dataset.licence == source.licence
    assert dataset.source == source.source


def check_split(dataset, source):
    """Check that the two parts are those of the column and cover all rows."""
    if source.split is None:
        assert dataset.split is None
        assert dataset.train_index is None
        assert dataset.test_index is None
        return
    assert dataset.split.value_counts().to_dict() == dict(source.split)
    assert dataset.train_index.size == source.split["train"]
    assert dataset.test_index.size == source.split["test"]
    rows = np.concatenate([dataset.train_index, dataset.test_index])
    assert np.array_equal(np.sort(rows), np.arange(source.rows))
    assert (dataset.split.iloc[dataset.test_index] == "test").all()


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped(name, no_folders):
    dataset, source = load_dataset(name), get_source(name)
    check_bunch(dataset, source)
    check_split(dataset, source)
    assert not no_folders.exists()


@pytest.mark.parametrize("name", [name for name in list_datasets() if name not in SHIPPED])
def test_every_other_set(name, data_folder):
    dataset, source = load(name, data_folder), get_source(name)
    check_bunch(dataset, source)
    check_split(dataset, source)


def test_table_agrees_with_the_manifest(data_folder):
    manifest = data_folder / "manifest.json"
    if not manifest.is_file():
        pytest.skip("needs a manifest.json among the files of the data sets")
    entries = json.loads(manifest.read_text(encoding="utf-8"))
    assert {entry["name"] for entry in entries} == set(list_datasets()) - {"trigger_sample"}
    for entry in entries:
        source = get_source(entry["name"])
        dataset = load(entry["name"], data_folder)
        assert source.file == entry["file"]
        assert source.bytes == entry["bytes"]
        assert len(dataset.frame) == entry["rows"]
        assert source.sha256.startswith(entry.get("sha256", ""))
        assert len(source.features) == entry.get("n_features", entry.get("features"))
        assert dataset.monotonic_cst == entry.get("monotone", {})
        assert source.split == entry.get("split")
        if dataset.split is not None:
            assert dataset.split.value_counts().to_dict() == entry["split"]
        if "missing" in entry and not source.missing_codes:
            assert int(dataset.frame.isna().sum().sum()) == entry["missing"]
        if "categorical" in entry:
            names = [dataset.feature_names[column] for column in entry["categorical"]]
            assert dataset.categorical_features == names
        if "pos_rate" in entry:
            assert dataset.target.mean() == pytest.approx(entry["pos_rate"], abs=5e-5)


def test_german_credit_keeps_its_text(no_folders):
    credit = load_dataset("german_credit")
    status = credit.data["status_of_existing_checking_account"]
    assert "... < 0 DM" in set(status)
    assert "none" in set(credit.data["other_debtors_or_guarantors"])
    assert len(credit.categorical_features) == 13
    assert credit.frame.notna().all(axis=None)
    assert credit.target.mean() == pytest.approx(0.3)
    assert "1 = bad" in credit.DESCR
    assert "personal_status_and_sex is not usable" in credit.DESCR


def test_trigger_sample_has_its_truth(no_folders):
    sample = load_dataset("trigger_sample")
    signal = sample.category.isin(["beauty", "long_lived"])
    assert np.array_equal(signal.astype(int), sample.target)
    assert not {"category", "lifetime"} & set(sample.feature_names)
    flew = sample.category.isin(["beauty", "long_lived", "charm", "strange"])
    assert np.array_equal(sample.lifetime.notna(), flew)


def test_heloc_codes_become_missing(data_folder):
    heloc = load("heloc", data_folder)
    assert not heloc.data.isin([-9, -8, -7]).any(axis=None)
    assert (heloc.data.min() >= 0).all()
    assert int(heloc.data.isna().all(axis=1).sum()) == 588
    assert int(heloc.data["MSinceMostRecentDelq"].isna().sum()) == 5428
    # The frame tells the same story as the features.
    pd.testing.assert_frame_equal(heloc.frame[heloc.feature_names], heloc.data)
    assert "-9, -8, -7" in heloc.DESCR
    # Nothing is lost: values and codes are the file.
    codes = heloc.missing_codes
    assert ((codes == 0) == heloc.data.notna()).all(axis=None)
    file = pd.read_csv(data_folder / "heloc.csv")[heloc.feature_names]
    pd.testing.assert_frame_equal(heloc.data.fillna(0).astype(int) + codes, file)
    assert int((codes["MSinceMostRecentDelq"] == -7).sum()) == 4664
    assert "1 = bad" in heloc.DESCR


@pytest.mark.parametrize("name", ["give_me_some_credit", "lending_club_small"])
def test_bad_is_one(name, data_folder):
    assert "1 = bad" in load(name, data_folder).DESCR


def test_missing_entries(data_folder):
    credit = load("give_me_some_credit", data_folder).data
    missing = credit.isna().sum()
    assert set(missing[missing > 0].index) == {"MonthlyIncome", "NumberOfDependents"}
    assert credit["MonthlyIncome"].dtype == np.float64
    adult = load("adult", data_folder)
    missing = adult.data.isna().sum()
    assert set(missing[missing > 0].index) == {"workclass", "occupation", "native_country"}
    assert set(missing[missing > 0].index) < set(adult.categorical_features)


def test_german_credit_against_the_other_copy(data_folder):
    """All columns but one say the same, row by row, as the label-encoded copy."""
    text, codes = load_dataset("german_credit"), load("credit_drs", data_folder)
    assert np.array_equal(text.target, codes.target)
    differ = []
    for left, right in zip(text.feature_names, codes.feature_names, strict=True):
        pairs = set(zip(text.data[left], codes.data[right], strict=True))
        if len(pairs) != text.data[left].nunique():
            differ.append(left)
    assert differ == ["personal_status_and_sex"]


def test_two_calls_do_not_share_anything(no_folders):
    first = load_dataset("german_credit")
    first.data.iloc[0, 1] = -1
    first.monotonic_cst.clear()
    first.feature_names.clear()
    second = load_dataset("german_credit")
    assert second.data.iloc[0, 1] == 6
    assert len(second.monotonic_cst) == 2
    assert len(second.feature_names) == 20
