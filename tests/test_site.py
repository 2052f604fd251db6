"""The documentation site: every public name is in the reference, pages build, links resolve."""

from __future__ import annotations

import importlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"

# Modules whose names are public. What else they list is for other modules of the package.
PUBLIC = {
    "monolip": set(),
    "monolip.certificates": set(),
    "monolip.datasets": set(),
    "monolip.export": set(),
    "monolip.folded": set(),
    "monolip.losses": {"ENDLESS", "Loss"},
    "monolip.margin_losses": set(),
    "monolip.nn": set(),
    "monolip.plots": set(),
    "monolip.privacy": set(),
    "monolip.topology": set(),
    "monolip.verify": set(),
}


def names_of_the_reference() -> list[str]:
    """Full names in the tables of ``api.rst``, in order."""
    module, inside, found = "", False, []
    for line in (DOCS / "api.rst").read_text("utf-8").splitlines():
        if line.startswith(".. currentmodule:: "):
            module = line.split()[-1]
        elif line.startswith(".. "):
            inside = line == ".. autosummary::"
        elif line.strip() and not line.startswith(" "):
            inside = False
        elif inside and re.fullmatch(r"   \w+", line):
            found.append(f"{module}.{line.strip()}")
    return found


def home(name: str) -> object:
    module, _, attribute = name.rpartition(".")
    return getattr(importlib.import_module(module), attribute)


def test_reference_lists_every_public_name_once():
    listed = [home(name) for name in names_of_the_reference()]
    assert len({id(thing) for thing in listed}) == len(listed)
    missing = [
        f"{module}.{name}"
        for module, others in PUBLIC.items()
        for name in importlib.import_module(module).__all__
        if name not in others
        and f"{module}.{name}" not in PUBLIC
        and not any(thing is home(f"{module}.{name}") for thing in listed)
    ]
    assert not missing, f"add to docs/api.rst: {missing}"


def test_every_page_is_reached_from_a_contents_list():
    pages = {path.stem for path in (*DOCS.glob("*.md"), *DOCS.glob("*.rst"))}
    reached = {"index"}
    for page in DOCS.glob("*.md"):
        for block in re.findall(r"^```{toctree}\n(.*?)^```", page.read_text("utf-8"), re.M | re.S):
            lines = [line for line in block.splitlines() if line and not line.startswith(":")]
            # "page", or "title <page>"
            reached |= {line.partition("<")[2].rstrip(">") or line for line in lines}
    assert pages - {"sg_execution_times"} <= reached


class Page(HTMLParser):
    """Names that a page can be linked at, and what it links to."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.targets: list[str] = []
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if name in ("id", "name") and value:
                self.anchors.add(value)
            elif name in ("href", "src") and value:
                self.targets.append(value)


def broken_links(site: Path) -> Iterator[str]:
    """Links within the site that lead nowhere."""
    files = [path for path in site.rglob("*.html") if "_static" not in path.parts]
    pages = {path: Page(path) for path in sorted(files)}
    for path, page in pages.items():
        for target in page.targets:
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                continue
            file = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            anchor = unquote(parts.fragment)
            if not file.exists() or (
                file in pages and anchor and anchor not in pages[file].anchors
            ):
                yield f"{path.relative_to(site)} -> {target}"


@pytest.mark.slow
def test_site_builds_without_warnings_and_links_resolve(tmp_path):
    for package in ("sphinx", "sphinx_gallery", "sphinx_design", "myst_parser", "numpydoc"):
        pytest.importorskip(package, reason="the extra docs builds the site")
    pytest.importorskip("gudhi", reason="the reference shows StableRank")
    # A copy, because the build writes beside the pages.
    copy = tmp_path / "tree"
    written = shutil.ignore_patterns("_build", "api", "auto_examples", "sg_execution_times.rst")
    shutil.copytree(DOCS, copy / "docs", ignore=written)
    for name in ("examples", "monolip", "CHANGELOG.md"):
        (copy / name).symlink_to(ROOT / name)
    site = tmp_path / "site"
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html"]
    command += ["-D", "plot_gallery=0", str(copy / "docs"), str(site)]
    built = subprocess.run(
        command,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr[-4000:]
    assert (site / "auto_examples" / "plot_quickstart.html").exists()
    assert (site / "api" / "monolip.MonotonicLipschitzClassifier.html").exists()
    assert list(broken_links(site)) == []


def test_broken_links_are_found(tmp_path):
    (tmp_path / "a.html").write_text('<a href="b.html#here">x</a><a href="https://x.y">x</a>')
    (tmp_path / "b.html").write_text('<p id="there"></p><a href="c.html"></a><a href="#there">')
    assert list(broken_links(tmp_path)) == ["a.html -> b.html#here", "b.html -> c.html"]
