"""HTML in which every text is escaped, unless this module made it; one page that needs no other."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

__all__ = ["Markup", "clean", "element", "items", "page", "paragraphs", "table"]

VOID = ("img", "meta")

STYLE = """
:root { color-scheme: light; --ink: #1b2733; --soft: #5b6b7b; --line: #d5dde5; --wash: #f4f7fa; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem 1.25rem 4rem; background: #fff;
  color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; padding-top: .75rem;
  border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
p, ul { margin: .5rem 0; max-width: 46rem; }
p.soft, figcaption, caption { color: var(--soft); }
h1, h2, h3, p, li, td, th, code, caption { overflow-wrap: anywhere; unicode-bidi: isolate; }
/* A name in a table stays whole unless it is wider than the largest cell. */
th, td { overflow-wrap: break-word; }
code { font: .85em/1.4 ui-monospace, "DejaVu Sans Mono", monospace; }
nav { margin: 1rem 0; font-size: .9rem; }
nav a { color: #1f5f99; margin-right: 1rem; white-space: nowrap; display: inline-block; }
dl.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr));
  gap: .75rem; margin: 1.25rem 0; }
dl.tiles div { background: var(--wash); border: 1px solid var(--line); border-radius: 6px;
  padding: .6rem .8rem; }
dl.tiles dt { color: var(--soft); font-size: .85rem; }
dl.tiles dd { margin: 0; font-size: 1.25rem; font-weight: 600; overflow-wrap: anywhere; }
.wide { overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; font-size: .88rem; min-width: 100%; }
caption { caption-side: bottom; text-align: left; padding-top: .4rem; font-size: .85rem; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left;
  vertical-align: top; min-width: 4.5rem; max-width: 22rem; }
tbody th { min-width: 7.5rem; }
thead th { background: var(--wash); font-weight: 600; vertical-align: bottom; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
  gap: 1rem; }
figure { margin: 0; }
figure img { width: 100%; max-width: 34rem; height: auto; display: block; }
figcaption { font-size: .85rem; max-width: 34rem; }
.good { color: #1d6b3a; font-weight: 600; }
.bad { color: #a3201d; font-weight: 600; }
@page { margin: 16mm 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  h2, h3 { break-after: avoid; }
  tr, figure, dl.tiles div { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  th, td { min-width: 0; overflow-wrap: anywhere; }
  .figures { grid-template-columns: 1fr 1fr; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""

# Even if something slipped through: no script runs, and nothing is loaded from anywhere.
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'"


class Markup(str):
    """HTML that is put into a page as it stands."""


def clean(text: Any) -> str:
    """A text without control characters and halves of surrogate pairs, which no page may hold."""
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(sign) in ("Cc", "Cs") else sign
        for sign in " ".join(str(text).split("\n")).replace("\t", " ")
    )


def escaped(content: Any) -> str:
    """Markup as it is, anything else as text."""
    return content if isinstance(content, Markup) else escape(clean(content), quote=True)


def element(name: str, /, *content: Any, **attributes: Any) -> Markup:
    """An element; its content and the values of its attributes are escaped.

    Examples
    --------
    >>> from monolip.reporting.page import element
    >>> element("p", "a < b", element("code", "&"), class_="soft")
    '<p class="soft">a &lt; b<code>&amp;</code></p>'
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in VOID:
        return Markup(f"<{name}{given}>")
    return Markup(f"<{name}{given}>{''.join(map(escaped, content))}</{name}>")


def joined(parts: Iterable[Any]) -> Markup:
    """Parts after each other, texts among them escaped."""
    return Markup("\n".join(map(escaped, parts)))


def paragraphs(*texts: Any, soft: bool = False) -> Markup:
    """One paragraph for each text."""
    return joined(element("p", text, class_="soft" if soft else None) for text in texts)


def items(texts: Iterable[Any]) -> Markup:
    """A list."""
    return element("ul", joined(element("li", text) for text in texts))


def table(
    header: Sequence[Any],
    rows: Iterable[Sequence[Any]],
    *,
    numbers: Iterable[int] = (),
    caption: Any = None,
) -> Markup:
    """A table whose first column names its rows; columns of ``numbers`` stand to the right."""
    right = set(numbers)

    def row(cells: Sequence[Any], head: bool) -> Markup:
        return element(
            "tr",
            *(
                element(
                    "th" if head or place == 0 else "td",
                    cell,
                    scope="col" if head else "row" if place == 0 else None,
                    class_="number" if place in right else None,
                )
                for place, cell in enumerate(cells)
            ),
        )

    parts = [] if caption is None else [element("caption", caption)]
    parts.append(element("thead", row(header, True)))
    parts.append(element("tbody", joined(row(cells, False) for cells in rows)))
    return element("div", element("table", *parts), class_="wide")


def page(
    title: str,
    subtitle: Any,
    tiles: Sequence[tuple[str, Any]],
    sections: Sequence[tuple[str, Markup]],
) -> str:
    """The whole page: title, a few numbers, and sections of (heading, content)."""
    numbered = [(f"section-{place}", *part) for place, part in enumerate(sections, start=1)]
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", Markup(STYLE)),
    )
    body = element(
        "body",
        element("header", element("h1", title), element("p", subtitle, class_="soft")),
        element("nav", *(element("a", name, href=f"#{key}") for key, name, _ in numbered)),
        element(
            "main",
            element(
                "dl",
                *(element("div", element("dt", name), element("dd", v)) for name, v in tiles),
                class_="tiles",
            ),
            joined(
                element("section", element("h2", name), content, id=key)
                for key, name, content in numbered
            ),
        ),
    )
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='en')}\n"
