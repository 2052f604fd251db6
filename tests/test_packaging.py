"""What an installation promises: extras by name, and nothing that must be compiled."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]


def test_extras():
    named = {"plots", "onnx", "numba", "fast", "privacy", "topology", "fairness", "export", "test"}
    assert named <= EXTRAS.keys()
    assert EXTRAS["numba"] == EXTRAS["fast"]
    assert set(EXTRAS["export"]) == {*EXTRAS["onnx"], *EXTRAS["da4ml"]}
    # Whoever tests has what every part needs that is tested.
    for name in ("plots", "onnx", "numba", "privacy", "topology", "fairness"):
        assert set(EXTRAS[name]) <= set(EXTRAS["test"]), name


def test_the_wheel_holds_no_compiled_code():
    assert PROJECT["build-system"]["build-backend"] == "hatchling.build"
    compiled = {".so", ".pyd", ".dll", ".dylib", ".pyx", ".o"}
    assert not [p for p in (ROOT / "monolip").rglob("*") if p.suffix in compiled]
