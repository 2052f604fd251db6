"""Sorting networks learn what 1-Lipschitz functions there are; others do not, by a margin."""

import importlib.util
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).resolve().parents[1] / "examples" / "benchmarks" / "expressivity.py"


@pytest.fixture(scope="module")
def benchmark():
    spec = importlib.util.spec_from_file_location("benchmark_expressivity", BENCHMARK)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def relative(benchmark, target, families, steps):
    """Errors relative to that of ReLU, all within the constant."""
    errors = {}
    for family in ("ReLU", *families):
        found = benchmark.error(family, target, (16, 16), steps)
        assert found["constant"] <= 1 + 1e-5
        errors[family] = found["error"]
    return {family: errors[family] / errors["ReLU"] for family in families}


def test_order_statistics(benchmark):
    ratios = relative(benchmark, "second largest of 3, linf", ["MaxMin", "GroupSort"], 200)
    assert ratios["MaxMin"] < 0.7 and ratios["GroupSort"] < 0.1


@pytest.mark.slow
def test_all_families(benchmark):
    linf = relative(benchmark, "second largest of 3, linf", ["SortNet", "spline"], 500)
    # A function of single units is no better than ReLU here, whatever it is.
    assert linf["SortNet"] < 0.6 and linf["spline"] > 0.8
    ratios = relative(benchmark, "McShane extension, linf", ["MaxMin", "GroupSort", "SortNet"], 500)
    assert max(ratios.values()) < 0.6
    ratios = relative(benchmark, "McShane extension, l2", ["spline", "GroupSort", "SDP"], 500)
    assert max(ratios.values()) < 0.75


@pytest.mark.slow
def test_errors_fall_with_width(benchmark, tmp_path):
    table = benchmark.main(300, ((4, 4), (32, 32)), figure=tmp_path / "figure.png")
    errors = table.pivot_table("error", ["function", "family"], "widths")
    sorting = errors.loc["McShane extension, linf"].loc[["MaxMin", "GroupSort", "SortNet"]]
    assert (sorting["32-32"] < sorting["4-4"]).all()
    assert (table["constant"] <= 1 + 1e-5).all()
    assert (tmp_path / "figure.png").stat().st_size > 10_000
