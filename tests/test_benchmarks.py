"""Every benchmark runs from start to end, on little data and for a few passes."""

import importlib
import importlib.util
import os
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
import torch

ROOT = Path(__file__).resolve().parents[1]
BENCHMARKS = ROOT / "examples" / "benchmarks"

pytestmark = pytest.mark.slow


def load(name):
    """A benchmark as a module; one of them imports another."""
    spec = importlib.util.spec_from_file_location(f"benchmark_{name}", BENCHMARKS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(autouse=True)
def real_data(monkeypatch):
    named = os.environ.get("MONOLIP_DATA")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("needs the files of all data sets: set MONOLIP_DATA to a folder that has them")
    monkeypatch.setenv("MONOLIP_DATA", str(folder))
    monkeypatch.syspath_prepend(str(BENCHMARKS))


needs_boosting = pytest.mark.skipif(
    find_spec("lightgbm") is None or find_spec("xgboost") is None,
    reason="needs the extra benchmarks: LightGBM and XGBoost",
)


def test_every_benchmark_is_tested():
    tested = {
        "accuracy", "boosting", "certified", "curvature", "defaults", "distributed", "families",
        "growth", "inference", "mixed", "predicting", "privacy", "search", "topology", "training",
    }  # fmt: skip
    tested |= {"expressivity"}  # in test_expressivity.py
    tested |= {"peers", "problems", "single"}  # parts of others
    assert {path.stem for path in BENCHMARKS.glob("*.py")} == tested


def test_mixed():
    tables = load("mixed").main(quick=True)
    ours = tables["frames"]["model"].str.startswith("monolip")
    assert tables["frames"]["proven monotone"][ours].all()
    assert (tables["ordered"].set_index("model")["violations"]["monolip"] == 0).all()
    radii = tables["joint"][tables["joint"]["model"] == "monolip"].iloc[:, 3:].to_numpy(float)
    assert (np.diff(radii, axis=1) <= 0).all()


def test_certified(capsys):
    benchmark = load("certified")
    errors, tight = benchmark.main(
        ["diabetes"], n_folds=2, max_iter=40, search=False, methods=["global", "auto"]
    )
    assert len(errors) == 3 and (errors["clean"] <= errors["attacked"]).all()
    assert (errors["attacked"] <= errors["certified"]).all()
    ratios = tight.set_index("method")["median ratio"]
    assert (ratios <= 1).all() and ratios["auto"].min() > 0.9
    assert "median ratio" in capsys.readouterr().out


def test_search_on_training_rows():
    benchmark = load("certified")
    found = benchmark.certified_errors(("diabetes", 2, 0.05, benchmark.MinMaxScaler), 2, 5)
    assert found["certified"] < 1 and found["layers"] in (3, 4, 5)


@pytest.fixture
def few_settings(monkeypatch, real_data):
    short = {"encoding": "standard", "max_iter": 20}
    settings = [short, {**short, "ensemble_size": 2}]
    peers = importlib.import_module("peers")
    monkeypatch.setattr(peers, "SETTINGS", settings)
    monkeypatch.setattr(peers, "FORMS", [{**short, "monotone_form": "stacked"}])


def test_accuracy_of_classifiers(capsys, few_settings):
    benchmark = load("accuracy")
    table = benchmark.main(["heart"], benchmark.MODELS, 1, benchmark.PROTOCOLS, quick=True)
    scores = table[["accuracy", "AUC", "log-loss", "calibration error"]]
    assert np.isfinite(scores).all(axis=None)
    honest = table[table["protocol"] == "honest"].set_index("model")["accuracy"]
    selected = table[table["protocol"] == "selected"].set_index("model")["accuracy"]
    able = [name for name in honest.index if not name.startswith(("EBM", "linear"))]
    # Choosing on the test rows flatters.
    flattered = (selected - honest)[able]
    assert flattered.mean() >= 0 and flattered.max() > 0.01
    printed = capsys.readouterr().out
    assert "SELECTED ON THE TEST ROWS" in printed and "Mean rank over 1 data sets" in printed


def test_accuracy_of_regressors(capsys, few_settings):
    models = [
        "monolip", "monolip tuned", "XGBoost monotone", "LightGBM", "HistGradientBoosting",
        "plain network", "linear",
    ]  # fmt: skip
    table = load("accuracy").main(["esl"], models, 1, ["honest", "selected"], refit=True)
    missing = {"XGBoost monotone": "xgboost", "LightGBM": "lightgbm"}
    able = {name for name in models if find_spec(missing.get(name, "monolip"))}
    for _, rows in table.groupby("protocol"):
        assert set(rows["model"]) == able
    assert len(table) == 2 * len(able) and (table["MSE"] < 0.5).all()
    slopes = table.set_index("model")["largest slope"]
    assert (slopes["monolip"] > 0).all() and slopes[["linear"]].isna().all()
    assert "goal of monolip" in capsys.readouterr().out


def test_folds_cover_all_rows_once():
    problems = load("problems").load_problems("heart:cv", seed=3)
    assert sum(len(problem.y_test) for problem in problems) == 303
    assert all(len(problem.y) + len(problem.y_test) == 303 for problem in problems)


def test_defaults(capsys, tmp_path):
    benchmark, cache = load("defaults"), tmp_path / "fits.csv"
    settings = {"default": {"max_iter": 3}, "longer": {"max_iter": 30}}
    first = benchmark.main(["esl", "pima"], settings, repeats=1, cache=cache, max_rows=100)
    assert first.loc["longer", "mean change %"] < 0 and first.loc["longer", "worse"] == 0
    assert first.loc["longer", "mean rank"] == 1 and first.loc["default", "mean change %"] == 0
    lines = cache.read_text("utf-8")
    again = benchmark.main(["esl", "pima"], settings, repeats=1, cache=cache, max_rows=100)
    assert again.equals(first) and cache.read_text("utf-8") == lines
    assert "Over 2 data sets" in capsys.readouterr().out


def test_topology(capsys):
    pytest.importorskip("gudhi")
    table = load("topology").main(20, 150, max_iter=20)
    assert (table["radius of 87.7%"] > 0).all() and (table["flips by random moves"] == 0).all()
    assert (table["in bottleneck"] <= table["radius of 87.7%"]).all()
    assert "over the forest's" in capsys.readouterr().out


def test_training(capsys):
    load("training").main(repeats=1, sizes=[(1000, 5, 8)])
    assert "1000 x 5" in capsys.readouterr().out


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
def test_training_without_a_gpu(capsys):
    assert load("training").main(device="cuda") == []
    assert "no CUDA device" in capsys.readouterr().out


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
def test_training_on_a_gpu(capsys):
    assert len(load("training").main(repeats=1, sizes=[(1000, 5, 8)], device="cuda")) == 1


@needs_boosting
def test_boosting(capsys):
    choices = [{"hidden_layer_sizes": (8, 8), "max_iter": passes} for passes in (1, 2)]
    table = load("boosting").main(repeats=1, choices=choices, seeds=1, n_rows=1000, n_trees=3)
    assert np.isfinite(table).all(axis=None) and table.loc["XGBoost", "share equal"] == 1
    assert "test loss of the true probabilities" in capsys.readouterr().out


@needs_boosting
def test_settings_are_chosen_by_time_among_those_that_reach_the_goal(monkeypatch):
    boosting = load("boosting")
    # Seconds and loss of a setting, as if measured.
    monkeypatch.setattr(
        boosting, "measured", lambda model, *rows: (model.max_iter, 1.0 / model.max_iter)
    )
    tried = [{"hidden_layer_sizes": (8, 8), "max_iter": passes} for passes in (1, 8)]
    for goal, chosen in ((10.0, 0), (0.5, 1), (0.0, 1)):
        assert boosting.choose(tried, goal, None, None, [0]) == tried[chosen]


@needs_boosting
def test_predicting(capsys):
    table = load("predicting").main(repeats=1, n_rows=1000, n_trees=3, max_iter=1)
    assert (table.filter(like="/ monolip") > 0).all(axis=None)
    assert "folded network" in capsys.readouterr().out


def test_curvature(capsys):
    chosen, tried = load("curvature").main(["heart"], seeds=1, max_iter=20, n_noise=100)
    assert (chosen["proven"] <= chosen["accuracy"]).all() and (chosen["sharpness"] > 0).all()
    assert len(tried) == 11 and np.isfinite(tried).all(axis=None)
    assert "all settings" in capsys.readouterr().out


def test_families(capsys, tmp_path):
    path = tmp_path / "families.png"
    found, traded = load("families").main(["wdbc"], seeds=1, max_iter=15, figure=path)
    values = found[["clean", "low", "mid", "high"]].to_numpy(float)
    assert (np.diff(values, axis=1) <= 0).all() and values[:, 0].min() > 0.8
    assert set(traded["loss"]) == {"log_loss", "hinge", "hkr", "logit_annealing", "certified"}
    assert (traded["certified"] <= traded["accuracy"]).all()
    assert path.stat().st_size > 10_000


def test_privacy(capsys):
    pytest.importorskip("opacus")
    audits, costs, table = load("privacy").main(
        ["heloc"], [1.0], seeds=1, repeats=3, runs=300, sizes=[(500, 20, (8,))], tries=1
    )
    assert audits["caught"].tolist() == [False, True] * 3
    assert (costs[["time ratio", "memory ratio"]] > 0).all(axis=None)
    assert (table["AUC"] > 0.75).all()
    assert "Ratios: Opacus over monolip" in capsys.readouterr().out


def test_growth(capsys, tmp_path):
    path = tmp_path / "growth.png"
    table, peak = load("growth").main(repeats=1, sizes=[300, 1000], figure=path)
    assert (table["fit"] > table["pass"]).all() and path.stat().st_size > 1000
    assert peak is None or peak >= 0
    assert "peak memory" in capsys.readouterr().out
    table, _ = load("growth").main(1, [300], n_features=4, n_passes=1, on_disk=True)
    assert (table > 0).all(axis=None)


def test_distributed(capsys):
    table = load("distributed").main([((4,), 64), ((4, 4), 128)])
    assert (table.drop(columns="hidden") > 0).all(axis=None)
    assert "KB a step" in capsys.readouterr().out


def test_search(capsys):
    ratios = load("search").main(repeats=1, n_samples=400, n_features=4, max_iter=1)
    assert ratios.pop("GridSearchCV, reference") == 1 and min(ratios.values()) > 0
    assert "32 candidates x 5 folds" in capsys.readouterr().out


@pytest.mark.skipif(
    "avx2" not in Path("/proc/cpuinfo").read_text("utf-8"), reason="needs a processor with AVX2"
)
def test_inference(capsys):
    times, ratios = load("inference").main(["A"], repeats=1, n_rows=2000, max_iter=2, n_trees=3)
    assert (times["A"] > 0).all() and np.isfinite(ratios["A"]).all()
    assert "Nanoseconds a row" in capsys.readouterr().out
