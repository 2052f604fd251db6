"""The report: whole, well formed, true, and with nothing of the user's taken for HTML."""

from __future__ import annotations

import base64
import os
import re
import shutil
import subprocess
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.compose import make_column_transformer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

import monolip
from monolip import report
from monolip._digits import nearest, rounded_down, rounded_up
from monolip.reporting.page import POLICY, VOID, clean, element, page, table

from .toy import binary, classifier, continuous, frame, ordered, regressor

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "$\\frac{$ & 'b' \u202eabc\x00\x1b[31m \N{GRINNING FACE}",
]
SMALL = {"max_rows": 12, "max_features": 1}


class Reader(HTMLParser):
    """Elements that are open, and what was found; complains where one is closed out of turn."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag, attrs):
        assert len(dict(attrs)) == len(attrs)
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


def read(content: str) -> Reader:
    reader = Reader()
    reader.feed(content)
    reader.close()
    assert reader.open == []
    return reader


def check(path: Path) -> Reader:
    """What holds for every page."""
    content = path.read_bytes().decode("utf-8")
    reader = read(content)
    tags = [tag for tag, _ in reader.seen]
    assert content.startswith("<!DOCTYPE html>")
    assert not {"script", "link", "iframe", "object", "form", "base"} & set(tags)
    for tag, attributes in reader.seen:
        assert not any(name.startswith("on") for name in attributes)
        if tag == "a":
            place = attributes["href"].removeprefix("#")
            assert any(other.get("id") == place for _, other in reader.seen)
        if tag == "img":
            kind, _, data = attributes["src"].partition(",")
            assert kind == "data:image/svg+xml;base64" and attributes["alt"]
            assert b"<svg" in base64.b64decode(data, validate=True)
    assert ("meta", {"http-equiv": "Content-Security-Policy", "content": POLICY}) in reader.seen
    assert "@media print" in content
    assert "What is not claimed" in reader.text
    return reader


@pytest.fixture(scope="module")
def hostile():
    X, y = binary()
    X = pd.DataFrame(X, columns=HOSTILE)
    labels = np.array(["<b>no</b>", "_</td></script>$"], dtype=object)[y]
    return classifier({HOSTILE[1]: 0.5}, monotonic_cst={HOSTILE[0]: 1}).fit(X, labels), X, labels


def test_user_data_is_text(hostile, tmp_path):
    model, X, y = hostile
    path = report(
        model,
        X,
        y,
        tmp_path / "page.html",
        title="</title><script>alert(0)</script>\ud800",
        units={HOSTILE[0]: "<u>mm</u>"},
        tolerance={HOSTILE[0]: 0.1, HOSTILE[2]: "1%"},
        features=HOSTILE,
        max_rows=12,
    )
    reader = check(path)
    text = "".join(reader.text)
    for name in (*map(clean, HOSTILE), *y, "<u>mm</u>", "</title><script>alert(0)</script>"):
        assert str(name) in text
    assert {"b", "u"} & {tag for tag, _ in reader.seen} == set()
    assert model.network_.hash() in text and monolip.__version__ in text


KINDS = {
    "ordered": lambda: (classifier(monotonic_cst=[1, -1, 0]), *ordered()),
    "single classes": lambda: (classifier(monotonic_cst={"x0": {2: 1}}), *ordered()),
    "free": lambda: (classifier(), *binary()),
    "regressor": lambda: (regressor(monotonic_cst=[1, -1, 0]), *continuous()),
    "rates": lambda: (
        regressor(loss="poisson"),
        continuous()[0],
        np.exp(continuous()[1].clip(-2, 2)),
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_of_models(kind, tmp_path):
    model, X, y = KINDS[kind]()
    if kind == "single classes":
        X = pd.DataFrame(X, columns=["x0", "x1", "x2"])
    reader = check(report(model.fit(X, y), X, y, tmp_path / "page.html", **SMALL))
    text = "".join(reader.text)
    n_directions = 0 if kind in ("free", "rates") else 1 if kind == "single classes" else 2
    if n_directions:
        assert f"{n_directions} of {n_directions}" in text
    assert "0 rows flipped" in text or kind in ("regressor", "rates")
    assert "refuted" not in text and "undecided" not in text


def test_pipeline_in_the_users_units(tmp_path):
    X, y = binary()
    X = frame(X).assign(d=np.tile(["u", "v"], 100))
    steps = make_column_transformer(
        (StandardScaler(), list("abc")), (OneHotEncoder(sparse_output=False), ["d"])
    )
    model = make_pipeline(steps, classifier(monotonic_cst=[1, 0, 0, 0, 0])).fit(X, y)
    reader = check(report(model, X, y, tmp_path / "page.html", tolerance={"d": "any"}, **SMALL))
    cells = reader.text
    # The slope is stated per unit of the raw column.
    scale = model[0].named_transformers_["standardscaler"].scale_
    bounds = monolip.certificates.slope_bounds(model[-1].network_)
    proven = f"{rounded_down(bounds.lower[0, 0] / scale[0])} to "
    assert any(proven in cell for cell in cells), proven
    assert any(cell.startswith("at most") and "category" in cell for cell in cells)


def test_change_of_a_category_is_bounded():
    from monolip.reporting.subject import subject_of

    X, y = binary()
    X = frame(X).assign(d=np.tile(["u", "v", "w", "w"], 50))
    steps = make_column_transformer(
        ("passthrough", list("abc")),
        (OneHotEncoder(sparse_output=False, handle_unknown="ignore"), ["d"]),
    )
    model = make_pipeline(steps, classifier()).fit(X, y)
    bound = subject_of(model, X, y, None, 10, 0).swap(3)
    outputs = [
        model[-1].network_(np.asarray(model[0].transform(X.assign(d=value)))) for value in "uvwx"
    ]
    seen = max(np.abs(one - other).max() for one in outputs for other in outputs)
    assert 0 < seen <= bound


def test_slopes_stated_hold(hostile):
    from monolip.reporting.subject import subject_of

    model, X, y = hostile
    subject = subject_of(model, X, y, None, 10, 0)
    lower, upper = subject.slopes(0)
    assert 0 <= lower <= upper
    assert upper >= monolip.certificates.slope_bounds(model.network_).upper[0, 0]


def test_same_page_each_time_but_for_the_date(tmp_path):
    model, X, y = KINDS["free"]()
    model.fit(X, y)
    pages = [
        re.sub(r"made \S+ \S+ UTC", "", report(model, X, y, tmp_path / name, **SMALL).read_text())
        for name in ("a.html", "b.html")
    ]
    assert pages[0] == pages[1]


def test_written_whole_or_not_at_all(hostile, tmp_path, monkeypatch):
    model, X, y = hostile
    path = tmp_path / "page.html"
    path.write_text("before")

    def fail(*args):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fail)
        with pytest.raises(KeyboardInterrupt):
            report(model, X, y, path, **SMALL)
    assert path.read_text() == "before" and [p.name for p in tmp_path.iterdir()] == ["page.html"]
    with pytest.raises(FileNotFoundError, match="folder"):
        report(model, X, y, tmp_path / "missing" / "page.html")


def test_messages(hostile, tmp_path, monkeypatch):
    model, X, y = hostile
    path = tmp_path / "page.html"
    numbers, target = continuous()
    fitted = regressor(max_iter=1).fit(numbers, target)
    for arguments, words in (
        ((model, X, np.where(y == y[0], "other", y)), "y must hold classes"),
        ((model, X[:0], y[:0]), "at least one row"),
        ((model, X, y[:5]), "inconsistent"),
        ((object(), X, y), "estimator"),
        ((fitted, numbers, np.full(len(numbers), np.nan)), "finite"),
        ((fitted, numbers, ["x"] * len(numbers)), "y must hold numbers"),
    ):
        with pytest.raises((ValueError, TypeError), match=words):
            report(*arguments, path)
    for options, words in (
        ({"units": {"nobody": "m"}}, "units names 'nobody'"),
        ({"max_rows": 0}, "max_rows"),
        ({"norm": 3}, "norm"),
        ({"tolerance": {"nobody": 1}, **SMALL}, "tolerance names 'nobody'"),
        ({"features": ["nobody"], **SMALL}, "feature must be"),
    ):
        with pytest.raises(ValueError, match=words):
            report(model, X, y, path, **options)
    with pytest.raises(ValueError, match="protected"):
        report(fitted, numbers, target, path, protected=["x0"])
    monkeypatch.setitem(__import__("sys").modules, "matplotlib.figure", None)
    with pytest.raises(ImportError, match=r"monolip\[plots\]"):
        report(model, X, y, path)
    assert not path.exists()


def test_categories_missing_values_and_protected_columns(tmp_path):
    X, y = binary()
    X = frame(X).assign(d=np.tile(["u<", "v", "w&", "w&"], 50))
    X.loc[::7, "a"] = X.loc[::5, "b"] = np.nan
    model = classifier({"d": 0}, monotonic_cst={"a": 1}, missing={"a": "lowest"}).fit(X, y)
    options = {"protected": ["d", "c"], "tolerance": {"a": 0.1, "d": "any"}, **SMALL}
    reader = check(report(model, X, y, tmp_path / "page.html", **options))
    assert "Protected columns" in reader.text and "100.0%" in reader.text
    assert "at most 0 for another category" in reader.text


@given(st.text(st.characters(codec=None)), st.text(st.characters(codec=None)))
def test_any_text_stays_text(name, value):
    reader = read(page(name, value, [(name, value)], [(value, table([name], [[value]]))]))
    assert [tag for tag, _ in reader.seen].count("table") == 1
    shown = read(element("p", name, title=value))
    assert "".join(shown.text) == clean(name)
    assert shown.seen == [("p", {"title": clean(value)})]


@given(st.floats(allow_nan=False, allow_infinity=False), st.integers(1, 6))
def test_digits_are_rounded_outward(value, digits):
    low, middle, high = (turn(value, digits) for turn in (rounded_down, nearest, rounded_up))
    assert Decimal(low) <= Decimal(value) <= Decimal(high)
    assert Decimal(low) <= Decimal(middle) <= Decimal(high)
    assert Decimal(high) - Decimal(low) <= abs(Decimal(value)) * Decimal(10) ** (1 - digits)


@pytest.mark.slow
def test_opens_in_a_browser(hostile, tmp_path):
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    browser = next(filter(None, map(shutil.which, names)), None)
    if browser is None:
        pytest.skip("needs Chromium")
    model, X, y = hostile
    path = report(model, X, y, tmp_path / "page.html", title="<script>document.title=1", **SMALL)
    run = [browser, "--headless", "--no-sandbox", "--disable-gpu"]
    run += [f"--user-data-dir={tmp_path / 'profile'}"]
    dumped = subprocess.run(
        [*run, "--dump-dom", path.as_uri()], capture_output=True, text=True, timeout=120, check=True
    )
    # What the browser made of it: no element that was not written.
    built, written = read(dumped.stdout), read(path.read_text("utf-8"))
    assert [tag for tag, _ in built.seen] == [tag for tag, _ in written.seen]
    assert "".join("".join(built.text).split()) == "".join("".join(written.text).split())
    for width in (1200, 520):
        shot = tmp_path / f"{width}.png"
        subprocess.run(
            [*run, f"--window-size={width},900", f"--screenshot={shot}", path.as_uri()],
            capture_output=True,
            timeout=120,
            check=True,
        )
        assert shot.stat().st_size > 20_000
    printed = tmp_path / "page.pdf"
    subprocess.run(
        [*run, f"--print-to-pdf={printed}", path.as_uri()],
        capture_output=True,
        timeout=120,
        check=True,
    )
    assert printed.read_bytes().startswith(b"%PDF")


def test_no_column_of_units_that_nobody_gave(tmp_path):
    X, y = binary(40)
    model = classifier(max_iter=1).fit(frame(X), y)
    for units, n_found in ((None, 0), ({"a": "mm"}, 1)):
        path = report(model, frame(X), y, tmp_path / "r.html", units=units, **SMALL)
        assert read(path.read_text("utf-8")).text.count("unit") == n_found
