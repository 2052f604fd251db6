"""Docstrings: their examples run, and the public ones are whole."""

from __future__ import annotations

import doctest
import importlib
import inspect
import re
import tomllib
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

import monolip

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in (ROOT / "monolip").rglob("*.py")
    if "_data" not in path.parts
)
PUBLIC = [name for name in getattr(monolip, "__all__", ()) if not name.startswith("__")]

OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def optional_packages() -> set[str]:
    """Packages that only an extra of ours brings: a module that imports one may be absent."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    core = set(map(distribution, project["dependencies"]))
    extras = project["optional-dependencies"].values()
    return {distribution(line) for lines in extras for line in lines} - core


def distribution(requirement: str) -> str:
    return re.match(r"[\w-]+", requirement)[0]


def import_or_skip(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in optional_packages():
            raise
        pytest.skip(f"{name} needs {missing}, which an extra brings")


def doctest_report(module: ModuleType) -> tuple[int, str]:
    """Number of examples run, and the report on those that failed."""
    lines: list[str] = []
    runner = doctest.DocTestRunner(optionflags=OPTIONS, verbose=False)
    for test in doctest.DocTestFinder(exclude_empty=True).find(module):
        # Scalars print as numbers, the same under numpy 1 and 2.
        with np.printoptions(legacy="1.25", suppress=True):
            runner.run(test, out=lines.append)
    return runner.tries, "".join(lines)


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name, tmp_path, monkeypatch):
    module = import_or_skip(name)
    monkeypatch.chdir(tmp_path)
    _, report = doctest_report(module)
    assert not report, report


@pytest.mark.parametrize("name", PUBLIC)
def test_public_name_is_described(name):
    assert problems(getattr(monolip, name)) == []


def problems(thing: object) -> list[str]:
    """What the docstring of a public class, function or module lacks."""
    text = inspect.getdoc(thing) or ""
    if not text:
        return ["it has no docstring: say in one line what it is"]
    if inspect.ismodule(thing):
        return []
    parts = sections(text)
    found = []
    if ">>>" not in parts.get("Examples", ""):
        found.append("no section 'Examples' with a line that starts with >>>: add one")
    names = [
        parameter.name
        for parameter in inspect.signature(thing).parameters.values()
        if not parameter.name.startswith("_")
    ]
    if not inspect.isclass(thing) and "Returns" not in parts and "Yields" not in parts:
        found.append("no section 'Returns': add one")
    heads = re.findall(r"^(\S[^:\n]*?)(?: : .*)?$", parts.get("Parameters", ""), flags=re.M)
    described = [name.strip().lstrip("*") for head in heads for name in head.split(",")]
    if described != names:
        found.append(
            f"section 'Parameters' describes {described}, the signature has {names}: "
            "describe each, in that order"
        )
    return found


def sections(text: str) -> dict[str, str]:
    """Text of each section of a docstring in numpy's convention."""
    parts = re.split(r"^(\w[\w ]*)\n-{3,}$", text, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


# The checks have teeth.


def whole(a, b=1, *, c=2):
    """Add three numbers.

    Parameters
    ----------
    a, b : int
        Two numbers.
    c : int, default=2
        A third.

    Returns
    -------
    total : int
        Their sum: a number.

    Examples
    --------
    >>> 1 + 1
    2
    """


def lacking(a, b=1):
    """Add two numbers.

    Parameters
    ----------
    a : int
        A number.
    """


def test_whole_docstring_passes():
    assert problems(whole) == []


def test_lacking_docstring_fails():
    assert [sentence.partition("'")[2].partition("'")[0] for sentence in problems(lacking)] == [
        "Examples",
        "Returns",
        "Parameters",
    ]
    assert problems(lambda: None)


def test_wrong_example_fails():
    module = ModuleType("sample")
    module.__doc__ = ">>> 1 + 1\n3\n>>> import numpy as np\n>>> np.float64(0.5)\n0.5\n"
    tries, report = doctest_report(module)
    assert tries == 3
    assert "Expected:\n    3\nGot:\n    2" in report
    assert "0.5" not in report


def test_missing_module_of_our_own_is_an_error():
    with pytest.raises(ModuleNotFoundError):
        import_or_skip("monolip.no_such_module")
