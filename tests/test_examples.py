"""Every example of the gallery runs from start to end, on small data."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = sorted((ROOT / "examples").rglob("plot_*.py"))

SECONDS = 180


def run(script: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run `script` as a person would, from another folder and without a display."""
    environment = os.environ | {
        "MONOLIP_EXAMPLE_SCALE": "small",
        "MPLBACKEND": "Agg",
        "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")])),
    }
    return subprocess.run(
        [sys.executable, str(script)],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


def slow_but_the_first(script):
    """README's first command runs the first one; the others take longer."""
    marks = () if script.stem == "plot_quickstart" else pytest.mark.slow
    return pytest.param(script, id=script.stem, marks=marks)


@pytest.mark.parametrize("script", [slow_but_the_first(script) for script in EXAMPLES])
def test_example_runs(script, tmp_path):
    result = run(script, tmp_path)
    report = f"{result.stdout[-2000:]}\n{result.stderr[-4000:]}"
    assert result.returncode == 0, f"{script.name} ended with {result.returncode}:\n{report}"


@pytest.mark.parametrize("script", EXAMPLES, ids=lambda path: path.stem)
def test_example_opens_with_a_title(script):
    lines = script.read_text("utf-8").lstrip('"\n').splitlines()
    assert set(lines[1]) in ({"="}, {"-"}), (
        f"sphinx-gallery needs a docstring that opens with an underlined title; found {lines[:2]}"
    )


def test_command_of_the_readme_names_an_example():
    """The gallery cannot lose the example that README's first command runs."""
    if EXAMPLES:
        assert ROOT / "examples" / "plot_quickstart.py" in EXAMPLES


def test_failure_is_seen(tmp_path):
    script = tmp_path / "plot_wrong.py"
    script.write_text("import sys\nsys.exit('wrong')\n", "utf-8")
    result = run(script, tmp_path)
    assert (result.returncode, result.stderr) == (1, "wrong\n")
