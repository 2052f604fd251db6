"""The README and the docs keep their word: each python block runs, and prints what is shown.

Blocks of one file run in order in one namespace. Output is shown and compared where a text block
marked `<!-- output -->` follows:

    ```python
    print(1 + 1)
    ```

    <!-- output -->
    ```text
    2
    ```
"""

from __future__ import annotations

import contextlib
import io
import math
import re
import subprocess
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

NUMBER_TOLERANCE = 0.05  # relative: other processors and releases round otherwise

OUTPUT_MARK = "<!-- output -->"
COMMAND_MARK = re.compile(r"<!-- command: (\w+) -->")
NUMBER = re.compile(r"(?<![\w.])[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w])")


@dataclass(frozen=True)
class Block:
    language: str
    first_line: int  # number of the first line inside the fence, counted from 1
    text: str
    mark: str  # the line above the fence, blank ones left out


def blocks_of(page: str) -> list[Block]:
    """Fenced blocks of a markdown page, in order."""
    lines, found, mark, start = page.splitlines(), [], "", None
    for number, line in enumerate(lines, start=1):
        if start is not None:
            if line.strip() == "```":
                language = lines[start - 1].strip().removeprefix("```").partition(" ")[0]
                found.append(
                    Block(language, start + 1, "\n".join(lines[start : number - 1]) + "\n", mark)
                )
                start, mark = None, "```"
        elif line.startswith("```"):
            start = number
        elif line.strip():
            mark = line.strip()
    if start is not None:
        raise ValueError(
            f"a fence must be closed; the one in line {start} is not: add ``` below it"
        )
    return found


def outputs_of(blocks: list[Block]) -> list[tuple[Block, Block | None]]:
    """Each python block with the output shown below it, or None."""
    pairs = []
    for block, after in zip_longest(blocks, blocks[1:]):
        if block.language == "python":
            shown = after is not None and after.mark == OUTPUT_MARK and after.language == "text"
            pairs.append((block, after if shown else None))
    return pairs


def run(path: str, blocks: list[Block]) -> None:
    """Execute the python blocks, comparing what they print with what is shown."""
    namespace = {"__name__": f"blocks of {path}"}
    for block, expected in outputs_of(blocks):
        # Blank lines above the code, so that a traceback names the line of the page.
        code = compile("\n" * (block.first_line - 1) + block.text, path, "exec")
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(code, namespace)
        if expected is not None:
            problem = difference(printed.getvalue(), expected.text)
            assert not problem, f"{path}, line {expected.first_line}: {problem}"


def difference(printed: str, shown: str) -> str:
    """What differs besides white space and rounding; empty where nothing does."""
    words = [" ".join(NUMBER.sub("<number>", text).split()) for text in (printed, shown)]
    if words[0] != words[1]:
        return f"the text printed is not the text shown.\nprinted:\n{printed}\nshown:\n{shown}"
    numbers = [[float(n) for n in NUMBER.findall(text)] for text in (printed, shown)]
    far = [
        f"{got:g} for {want:g}"
        for got, want in zip(*numbers, strict=True)
        if not math.isclose(got, want, rel_tol=NUMBER_TOLERANCE)
    ]
    return f"numbers more than {NUMBER_TOLERANCE:.0%} off: {', '.join(far)}" if far else ""


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_python_blocks_run(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run(page.relative_to(ROOT).as_posix(), blocks_of(page.read_text("utf-8")))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_no_block_is_overlooked(page):
    text = page.read_text("utf-8")
    blocks = blocks_of(text)
    fences = re.findall(r"^\s*(?:```|~~~) *python", text, flags=re.M | re.I)
    assert len(fences) == sum(block.language == "python" for block in blocks), (
        "a python block starts with ```python in the first column"
    )
    used = [expected for _, expected in outputs_of(blocks) if expected is not None]
    assert len(used) == text.count(OUTPUT_MARK), (
        f"{OUTPUT_MARK} stands above a text block that follows a python block"
    )


def test_readme_shows_python():
    blocks = blocks_of((ROOT / "README.md").read_text("utf-8"))
    if (ROOT / "examples" / "plot_quickstart.py").exists():  # there is something to show
        assert any(block.language == "python" for block in blocks)


def test_readme_holds_the_two_commands():
    page = (ROOT / "README.md").read_text("utf-8")
    marked = {
        match[1]: block.text
        for block in blocks_of(page)
        if (match := COMMAND_MARK.fullmatch(block.mark))
    }
    assert sorted(marked) == ["run", "test"] == sorted(COMMAND_MARK.findall(page))
    for command in marked.values():
        assert "-c constraints.txt" in command
        subprocess.run(["bash", "-n", "-c", command], check=True)


# The reader has teeth.


def page_of(code: str, shown: str) -> str:
    return f"# Page\n\n```python\n{code}\n```\n\n{OUTPUT_MARK}\n```text\n{shown}\n```\n"


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("print('score', 0.97)", "score 0.95"),
        ("print('[1.  2.]')", "[1. 2.]"),
        ("print(-1e-3, 'l2')", "-0.00101 l2"),
        ("print('a'); print('b')", "a\nb"),
    ],
)
def test_close_output_passes(code, shown):
    run("page.md", blocks_of(page_of(code, shown)))


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("print('score', 0.97)", "score 0.75"),
        ("print('score', 0.97)", "error 0.97"),
        ("print(1, 2)", "1"),
        ("print(0.5)", "-0.5"),
        ("pass", "1"),
    ],
)
def test_other_output_fails(code, shown):
    with pytest.raises(AssertionError, match=r"page\.md, line 9"):
        run("page.md", blocks_of(page_of(code, shown)))


def test_blocks_share_a_namespace_and_name_their_line():
    page = "```python\nx = 1\n```\ntext\n```python\nx += 1\nassert x == 3\n```\n"
    with pytest.raises(AssertionError) as error:
        run("page.md", blocks_of(page))
    assert error.traceback[-1].lineno + 1 == 7


def test_open_fence_is_an_error():
    with pytest.raises(ValueError, match="line 3"):
        blocks_of("a\n\n```python\nx\n")
