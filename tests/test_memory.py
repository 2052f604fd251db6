"""Data that fills the memory, or does not fit into it."""

import tracemalloc

import numpy as np
import pyarrow as arrow
import pyarrow.parquet as parquet
import pytest
from toy import binary, classifier, continuous, regressor


@pytest.fixture
def rows():
    rng = np.random.default_rng(0)
    X = rng.standard_normal(size=(150_000, 40), dtype=np.float32)
    return X, (X[:, 0] + X[:, 1] > 0).astype(np.int64)


@pytest.mark.parametrize("early_stopping", [False, True])
def test_fit_makes_no_copy_of_the_rows(rows, early_stopping):
    X, y = rows
    model = classifier(max_iter=1, early_stopping=early_stopping)
    model.fit(X[:2000], y[:2000])
    tracemalloc.start()
    try:
        model.fit(X, y)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    # Indices, hashes, targets and weights: less than 96 bytes for each row of 160.
    assert peak < 0.6 * X.nbytes


@pytest.mark.parametrize("make, data", [(classifier, binary), (regressor, continuous)])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_memory_maps(make, data, dtype, tmp_path):
    X, y = data(500)
    X = X.astype(dtype)
    np.save(tmp_path / "rows.npy", X)
    mapped = np.load(tmp_path / "rows.npy", mmap_mode="r")
    model = make(max_iter=3, batch_size=64)
    expected = model.fit(X, y).network_.hash()
    assert model.fit(mapped, y).network_.hash() == expected
    assert (model.predict(mapped) == model.predict(X)).all()


def test_blocks_of_a_parquet_file(rows, tmp_path):
    X, y = rows
    names = [f"column {i}" for i in range(5)]
    table = arrow.table([*X[:20_000, :5].T, y[:20_000]], names=[*names, "label"])
    parquet.write_table(table, tmp_path / "rows.parquet", row_group_size=4000)
    model = classifier(learning_rate=0.01)
    for _ in range(3):
        for block in parquet.ParquetFile(tmp_path / "rows.parquet").iter_batches(4000):
            frame = block.to_pandas()
            model.partial_fit(frame[names], frame["label"], classes=[0, 1])
    assert model.n_iter_ == 15
    assert list(model.feature_names_in_) == names
    assert model.score(table.to_pandas()[names], y[:20_000]) > 0.95
