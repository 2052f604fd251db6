"""Data flows one way through the package, so imports point one way: the table and its check."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Room:
    """Modules of one purpose, the rooms they may import and the third parties they may know."""

    modules: frozenset[str]
    rooms: frozenset[str]
    third_parties: frozenset[str]


def room(modules: str, *, rooms: str = "", third_parties: str = "") -> Room:
    return Room(frozenset(modules.split()), *(frozenset(s.split()) for s in (rooms, third_parties)))


# Modules are named below `monolip`; a package stands for all it holds. A module imports from its
# own room freely, from other rooms and third parties only as stated. The package itself may
# import any room, and nothing may import the package: that would be a circle.
ROOMS = {
    # numpy: what leaves training, and what reads it
    "spectral": room("spectral", third_parties="numpy"),
    "folded": room("folded", rooms="spectral", third_parties="numba numpy"),
    "probability": room("probability", third_parties="numpy"),
    "sorting": room("sorting", third_parties="numpy"),
    "certificates": room(
        "certificates", rooms="folded sorting spectral", third_parties="numpy scipy"
    ),
    "export": room("export", rooms="folded certificates", third_parties="numpy onnx"),
    "verify": room("verify", third_parties="numpy"),
    # torch: what trains
    "nn": room("nn", rooms="spectral", third_parties="numpy torch"),
    "losses": room("losses margin_losses", rooms="nn", third_parties="numpy torch"),
    "privacy": room("privacy", third_parties="dp_accounting numpy"),
    "training": room(
        "training",
        rooms="nn losses privacy",
        third_parties="numba numpy sklearn skorch threadpoolctl torch",
    ),
    # where the two meet
    "folding": room(
        "folding plain", rooms="nn folded sorting", third_parties="numpy sklearn torch"
    ),
    "validation": room(
        "_choosing _columns _encoding _expansion _explaining _samples _sharing _targets "
        "_validation",
        rooms="folding",
        third_parties="numpy pandas scipy sklearn",
    ),
    "estimators": room(
        "_attack _base _blocks _building _certificate_text _certify _classifier _classifying "
        "_deployed _digits _export _exporting _fairness _families _filling _jumps _metrics "
        "_persistence _pipelines _points _private _private_classifier _private_regressor "
        "_quantiles _ranges _regressing _regressor _rounding _search _skl2onnx _smooth _threads "
        "_variants _verify",
        rooms="validation training losses privacy nn folding folded probability certificates "
        "export sorting topology",
        third_parties="joblib numpy pandas scipy skl2onnx sklearn skorch threadpoolctl torch",
    ),
    "plots": room(
        "plots", rooms="estimators certificates", third_parties="matplotlib numpy sklearn"
    ),
    "report": room(
        "_report reporting",
        rooms="plots estimators validation certificates export",
        third_parties="matplotlib numpy pandas sklearn",
    ),
    # guests: they import nothing from the rest of monolip
    "topology": room("topology", third_parties="gudhi numpy scipy sklearn"),
    "datasets": room("datasets", third_parties="joblib numpy pandas scipy sklearn"),
}

# Rooms that `import monolip` may load without paying for torch.
WITHOUT_TORCH = ("monolip", "monolip.folded", "monolip.certificates", "monolip.datasets")
LOADS_TORCH = {"torch", "skorch"}

DISTRIBUTIONS = {
    "dp_accounting": "dp-accounting",
    "sklearn": "scikit-learn",
}  # where the import's name is not the distribution's


@dataclass(frozen=True)
class Import:
    target: str  # full name of a module: a known one of monolip, or a third party's top name
    line: int
    runs_at_import: bool
    for_typing: bool


def read_package(root: Path = ROOT) -> dict[str, str]:
    """Source of every module by its full name."""
    sources = {}
    for path in sorted((root / "monolip").rglob("*.py")):
        if "_data" in path.parts:
            continue
        parts = path.relative_to(root).with_suffix("").parts
        module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        sources[module] = path.read_text("utf-8")
    return sources


def walk(node: ast.AST, runs_at_import: bool = True, for_typing: bool = False) -> Iterator[tuple]:
    """Every import statement, with whether importing the module runs it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child, runs_at_import and not for_typing, for_typing
        elif isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            body = ast.Module(child.body, type_ignores=[])
            yield from walk(body, runs_at_import, for_typing=True)
            orelse = ast.Module(child.orelse, type_ignores=[])
            yield from walk(orelse, runs_at_import, for_typing)
        elif isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from walk(child, False, for_typing)
        else:
            yield from walk(child, runs_at_import, for_typing)


def imports_of(module: str, source: str, known: Iterable[str]) -> list[Import]:
    """What `module` imports: `from . import a` counts as the submodule `a` where there is one."""
    known = set(known) | {module}
    packages = {name.rpartition(".")[0] for name in known} | {"monolip"}
    found = []
    for node, runs_at_import, for_typing in walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        else:
            base = node.module or ""
            if node.level:
                parts = module.split(".")
                # A package that holds no module yet shows itself by reaching above the root.
                parts = parts if module in packages or node.level >= len(parts) else parts[:-1]
                above = parts[: len(parts) - node.level + 1]
                base = ".".join([*above, base] if base else above)
            submodules = [f"{base}.{alias.name}" for alias in node.names]
            below_root = base == "monolip"  # a room may not be written yet
            targets = [
                name if name in known or (below_root and room_of(name)) else base
                for name in submodules
            ]
        for target in dict.fromkeys(targets):
            top = target.partition(".")[0]
            if top != "monolip":
                target = top
            if top not in sys.stdlib_module_names:
                found.append(Import(target, node.lineno, runs_at_import, for_typing))
    return found


def room_of(module: str) -> str | None:
    name = module.removeprefix("monolip.").partition(".")[0]
    return next((key for key, value in ROOMS.items() if name in value.modules), None)


def violations(module: str, source: str, known: Iterable[str]) -> list[str]:
    """Sentences on each import of `module` that the table does not allow."""
    here = room_of(module)
    if module == "monolip":
        allowed_rooms, allowed_third = set(ROOMS), set()
    elif here is None:
        return [f"{module} is in no room: add its name to a row of ROOMS"]
    else:
        allowed_rooms = ROOMS[here].rooms | {here}
        allowed_third = ROOMS[here].third_parties
    found = []
    for statement in imports_of(module, source, known):
        where = f"{module}, line {statement.line}"
        if statement.target == "monolip":
            if module != "monolip":
                found.append(
                    f"{where}: imports the package itself; name the module that defines it"
                )
        elif statement.target.startswith("monolip."):
            there = room_of(statement.target)
            if there not in allowed_rooms:
                found.append(
                    f"{where}: {here or 'the package'} may import {sorted(allowed_rooms)}; "
                    f"found {statement.target}. Move what is needed down, or pass it in"
                )
        elif statement.target not in allowed_third:
            found.append(
                f"{where}: {here or 'the package'} may know {sorted(allowed_third)}; "
                f"found {statement.target}. Do this work in a room that may"
            )
    return found


def at_import(start: str, sources: Mapping[str, str]) -> dict[str, list[str]]:
    """Modules loaded by `import start`, each with the third parties that it loads."""
    todo, loaded = [start], {}
    while todo:
        module = todo.pop()
        if module in loaded or module not in sources:
            continue
        targets = [
            statement.target
            for statement in imports_of(module, sources[module], sources)
            if statement.runs_at_import
        ]
        loaded[module] = [name for name in targets if not name.startswith("monolip")]
        for name in [module, *targets]:
            parts = name.split(".")
            todo += [".".join(parts[: i + 1]) for i in range(len(parts))]
    return loaded


def circle(sources: Mapping[str, str]) -> list[str]:
    """Modules of one circle of imports, empty where there is none."""
    graph = {
        module: {
            statement.target
            for statement in imports_of(module, source, sources)
            if not statement.for_typing and statement.target in sources
        }
        - {module}
        for module, source in sources.items()
        if module != "monolip"
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return error.args[1]
    return []


SOURCES = read_package()


@pytest.mark.parametrize("module", sorted(SOURCES))
def test_imports_follow_the_table(module):
    assert not violations(module, SOURCES[module], SOURCES)


def test_no_circles():
    assert circle(SOURCES) == []
    TopologicalSorter({name: value.rooms for name, value in ROOMS.items()}).prepare()


def test_table_is_whole():
    named = [name for value in ROOMS.values() for name in value.modules]
    assert len(named) == len(set(named)), "a module stands in one room only"
    assert all(value.rooms <= set(ROOMS) for value in ROOMS.values())


def test_third_parties_are_declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = chain(project["dependencies"], *project["optional-dependencies"].values())
    declared = {line.partition(">")[0].strip() for line in lines}
    used = {
        DISTRIBUTIONS.get(statement.target, statement.target)
        for module, source in SOURCES.items()
        for statement in imports_of(module, source, SOURCES)
        if not statement.target.startswith("monolip")
    }
    assert used <= declared, f"add to pyproject.toml: {sorted(used - declared)}"


@pytest.mark.parametrize("start", WITHOUT_TORCH)
def test_no_module_at_import_names_torch(start):
    if start != "monolip" and start not in SOURCES:
        return  # not written yet
    loaded = at_import(start, SOURCES)
    guilty = {module: names for module, names in loaded.items() if LOADS_TORCH & set(names)}
    assert not guilty, f"import torch inside the function that needs it; found {guilty}"


@pytest.mark.parametrize("names", [WITHOUT_TORCH[:1], WITHOUT_TORCH])
def test_import_leaves_torch_out(names):
    present = [name for name in names if name in SOURCES]
    assert present, "there is no package monolip"
    assert loaded_by(f"import {', '.join(present)}") == set()


def loaded_by(statement: str) -> set[str]:
    """Which of torch and skorch a fresh interpreter holds after `statement`."""
    code = f"{statement}\nimport sys; print(*({LOADS_TORCH!r} & set(sys.modules)))"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return set(result.stdout.split())


# The checker has teeth.


@pytest.mark.parametrize(
    ("module", "source", "word"),
    [
        ("monolip.certificates.radius", "import torch", "torch"),
        ("monolip.certificates.radius", "def f():\n    from sklearn.base import clone", "sklearn"),
        ("monolip.certificates.radius", "from ..nn import norms", "monolip.nn"),
        ("monolip.certificates", "from ..training.loop import fit", "monolip.training.loop"),
        ("monolip.folded", "from monolip import certificates", "monolip.certificates"),
        ("monolip.folded", "if TYPE_CHECKING:\n    import torch", "torch"),
        ("monolip.nn.norms", "try:\n    import sklearn\nexcept ImportError:\n    pass", "sklearn"),
        ("monolip.topology", "from monolip.folded import FoldedNetwork", "monolip.folded"),
        ("monolip.losses", "import monolip", "package itself"),
        ("monolip.losses", "from . import __version__", "package itself"),
        ("monolip.stray", "", "no room"),
        ("monolip", "import torch", "torch"),
    ],
)
def test_checker_finds(module, source, word):
    known = ["monolip", "monolip.certificates", "monolip.certificates.radius", "monolip.nn.norms"]
    (sentence,) = violations(module, source, known)
    assert word in sentence


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("monolip", "from . import folded\nfrom ._classifier import A"),
        (
            "monolip.certificates.radius",
            "import math\nfrom ..folded import FoldedNetwork\nimport numpy",
        ),
        ("monolip.certificates.radius", "from . import constants\nfrom .constants import bound"),
        ("monolip.certificates", "from . import radius\nfrom .radius import radii"),
        ("monolip.folding", "from monolip import folded, nn"),
        ("monolip.export", "from ..folded import FoldedNetwork"),
    ],
)
def test_checker_allows(module, source):
    known = [
        "monolip",
        "monolip.certificates",
        "monolip.certificates.constants",
        "monolip.certificates.radius",
    ]
    assert violations(module, source, known) == []


def test_checker_follows_what_runs_at_import():
    sources = {
        "monolip": "from .certificates import radius\ndef __getattr__(name):\n    from . import nn",
        "monolip.certificates": "if TYPE_CHECKING:\n    from ..nn import a",
        "monolip.certificates.radius": "class A:\n    from ..folded import B",
        "monolip.folded": "import skorch.net",
        "monolip.nn": "import torch",
    }
    loaded = at_import("monolip", sources)
    assert set(loaded) == {
        "monolip",
        "monolip.certificates",
        "monolip.certificates.radius",
        "monolip.folded",
    }
    assert loaded["monolip.folded"] == ["skorch"]


def test_checker_sees_circles():
    sources = {
        "monolip.nn": "from .a import x",
        "monolip.nn.a": "def f():\n    from . import b",
        "monolip.nn.b": "from .a import x",
    }
    assert {"monolip.nn.a", "monolip.nn.b"} <= set(circle(sources))
    sources["monolip.nn.a"] = "if TYPE_CHECKING:\n    from . import b"
    assert circle(sources) == []


def test_subprocess_check_sees_torch():
    assert loaded_by("import torch") == {"torch"}
