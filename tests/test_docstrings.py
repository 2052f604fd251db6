"""Docstrings: their examples run, and the public ones are whole."""

from __future__ import annotations

import ast
import doctest
import importlib
import inspect
import re
import textwrap
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from .test_site import names_of_the_reference

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in (ROOT / "monolip").rglob("*.py")
    if "_data" not in path.parts
)
PUBLIC = names_of_the_reference()
# What torch asks of its modules; it calls them, users do not.
TORCH = {"extra_repr"}
LAYERS = ("monolip.folded", "monolip.losses", "monolip.nn")

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
    module, _, attribute = name.rpartition(".")
    thing = getattr(import_or_skip(module), attribute)
    found = problems(thing)
    if inspect.isclass(thing):
        for method, function in methods(thing):
            found += [
                f"{method}: {problem}" for problem in method_problems(thing, method, function)
            ]
    assert found == []


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
    if not inspect.isclass(thing):
        return found + function_problems(thing, parts)
    if issubclass(thing, Warning):
        return found
    found += parameter_problems(thing, parts)
    for name in ("__init__", "__post_init__"):
        found += raising_problems(vars(thing).get(name), parts)
    return found


def function_problems(function: Callable, parts: dict[str, str]) -> list[str]:
    """What a function or method does not say of what goes in, comes out and goes wrong."""
    found = []
    returned = inspect.signature(function).return_annotation
    if returned not in ("None", None) and "Returns" not in parts and "Yields" not in parts:
        found.append("no section 'Returns': add one")
    return found + parameter_problems(function, parts) + raising_problems(function, parts)


def parameter_problems(thing: Callable, parts: dict[str, str]) -> list[str]:
    """Parameters that are not described, or in another order."""
    names = [
        parameter.name
        for parameter in inspect.signature(thing).parameters.values()
        if not parameter.name.startswith("_") and parameter.name not in ("self", "cls")
    ]
    heads = re.findall(r"^(\S[^:\n]*?)(?: : .*)?$", parts.get("Parameters", ""), flags=re.M)
    described = [name.strip().lstrip("*") for head in heads for name in head.split(",")]
    if described == names:
        return []
    return [
        f"section 'Parameters' describes {described}, the signature has {names}: "
        "describe each, in that order"
    ]


def raising_problems(function: Callable | None, parts: dict[str, str]) -> list[str]:
    """Errors that a function's own lines raise, and its section 'Raises' does not name."""
    if function is None or not inspect.isfunction(inspect.unwrap(function)):
        return []
    try:
        source = textwrap.dedent(inspect.getsource(inspect.unwrap(function)))
    except OSError:  # made by dataclass
        return []
    raised = {
        ast.unparse(node.exc.func)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)
    }
    return [
        f"section 'Raises' does not name {name}: say when it is raised"
        for name in sorted(raised)
        if name not in parts.get("Raises", "")
    ]


def methods(thing: type) -> Iterator[tuple[str, Callable]]:
    """Public methods that the package itself defines."""
    for name in dir(thing):
        if name.startswith("_") or name in TORCH:
            continue
        attribute = inspect.getattr_static(thing, name)
        if isinstance(attribute, property):
            continue
        function = inspect.unwrap(getattr(thing, name, attribute))
        function = getattr(function, "__func__", function)
        if inspect.isfunction(function) and function.__module__.startswith("monolip"):
            yield name, function


def method_problems(thing: type, name: str, function: Callable) -> list[str]:
    """What the docstring of a method lacks, unless the contract of a base class says it."""
    text = inspect.getdoc(getattr(thing, name)) or ""
    if not text:
        return ["it has no docstring"]
    if any(
        name in vars(base) and base.__module__.startswith("monolip") for base in thing.__mro__[1:]
    ):
        return []
    # How torch calls a layer: shapes say it all.
    if name == "forward":
        return [] if re.search(r"\(\*|\(n_", text) else ["forward does not give its shapes"]
    parts = sections(text)
    if list(inspect.signature(function).parameters) in (["self"], ["cls"]):
        # Like a property: what it is is what it returns.
        parts.setdefault("Returns", text)
    found = function_problems(function, parts)
    # Users of the estimators find an example of each method, users of layers one of each class.
    if thing.__module__.startswith(LAYERS):
        return found
    shown = f".{name}(" in sections(inspect.getdoc(thing) or "").get("Examples", "")
    if not (shown or ">>>" in text or re.search(r":(func|meth|class|doc):", text)):
        found.append("no example of its own or in its class, and no pointer to one: add one")
    return found


def test_every_property_says_what_it_is():
    for name in PUBLIC:
        module, _, attribute = name.rpartition(".")
        thing = getattr(import_or_skip(module), attribute)
        for key in dir(thing) if inspect.isclass(thing) else ():
            value = inspect.getattr_static(thing, key)
            if isinstance(value, property) and not key.startswith("_"):
                assert inspect.getdoc(value), f"{name}.{key} has no docstring"


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
    if a:
        raise ValueError("no")


class Bare:
    """Holds methods.

    Examples
    --------
    >>> Bare().shown(1)
    1
    """

    def shown(self, a):
        """Give it back.

        Parameters
        ----------
        a : int
            A number.

        Returns
        -------
        a : int
        """
        return a

    def hidden(self, a):
        """Give it back."""
        return a


def test_whole_docstring_passes():
    assert problems(whole) == []


def test_lacking_docstring_fails():
    assert [sentence.partition("'")[2].partition("'")[0] for sentence in problems(lacking)] == [
        "Examples",
        "Returns",
        "Parameters",
        "Raises",
    ]
    assert problems(lambda: None)


def test_lacking_method_fails():
    lacks = {
        name: len(method_problems(Bare, name, getattr(Bare, name))) for name in ("hidden", "shown")
    }
    assert lacks == {"hidden": 3, "shown": 0}


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
