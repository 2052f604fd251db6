import gzip
import importlib.util
import zlib

import numpy as np
import pytest

from monolip.datasets import load_dataset
from monolip.datasets._sources import get_source


@pytest.fixture
def script(project_root):
    """The script that makes the sample, as a module."""
    path = project_root / "data" / "make_trigger_sample.py"
    specification = importlib.util.spec_from_file_location("make_trigger_sample", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_sample_is_made_again_bit_for_bit(script, project_root, tmp_path, capsys):
    shipped = (project_root / "data" / script.FILE).read_bytes()
    made = script.main(tmp_path).read_bytes()
    assert gzip.decompress(made) == gzip.decompress(shipped)
    if made != shipped and not zlib.ZLIB_RUNTIME_VERSION.startswith("1.2."):
        pytest.skip("the text is the same, but this zlib compresses it to other bytes")
    assert made == shipped
    assert get_source("trigger_sample").sha256 in capsys.readouterr().out


def test_sample_is_small_and_carries_no_time(script, project_root):
    content = (project_root / "data" / script.FILE).read_bytes()
    assert len(content) < 400_000
    assert content[3] == 0, "flags: no file name"
    assert content[4:8] == bytes(4), "time"


def test_sample_is_the_generated_one_rounded(script, no_folders):
    events = script.make_trigger_events(script.N_SAMPLES, random_state=script.SEED)
    sample = load_dataset("trigger_sample")
    np.testing.assert_allclose(sample.data, events.data, rtol=0, atol=5.1e-5)
    assert np.array_equal(sample.target, events.target)
    assert sample.category.tolist() == events.category.tolist()
