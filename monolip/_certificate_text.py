"""A certificate in a few words, for people who print it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

import numpy as np

from ._digits import rounded_down, rounded_up

if TYPE_CHECKING:
    from ._certify import Certificate

__all__ = ["as_html", "as_text", "facts_of"]

NORMS = {1.0: "l1", 2.0: "l2", np.inf: "linf"}
# Columns to name.
MOST_UNITS = 4


def facts_of(certificate: Certificate) -> list[tuple[str, str]]:
    """What there is to say, shares and radii rounded down, widths rounded up."""
    radius, ends = certificate.radius, certificate.interval
    facts = [("rows", str(len(radius)))]
    if certificate.n_finished is not None:
        facts.append(("interrupted", f"only the first {certificate.n_finished} were certified"))
    if ends is None:
        share = math.floor(1000 * float(certificate.holds().mean())) / 10
        facts.append(("radius above 1", f"{share:g}% of the rows"))
        facts.append(("median radius", rounded_down(float(np.median(radius)))))
    else:
        width = ends[..., 1] - ends[..., 0]
        facts.append(("median radius", rounded_down(float(np.median(radius)))))
        facts.append(("widest interval", rounded_up(float(width.max()))))
    unit = [
        f"{name}: {value:.4g}" if isinstance(value, float | int) else f"{name}: {value}"
        for name, value in certificate.unit.items()
    ]
    rest = ["..."] if len(unit) > MOST_UNITS else []
    facts += [
        ("norm", NORMS[certificate.norm]),
        ("unit", ", ".join([*unit[:MOST_UNITS], *rest]) or "nothing moves"),
        ("method", certificate.method),
    ]
    if certificate.n_category_changes is not None:
        facts.append(("category changes", f"at most {certificate.n_category_changes}"))
    return [*facts, ("network", certificate.network_hash[:12])]


def as_text(facts: Sequence[tuple[str, str]]) -> str:
    """One line a fact."""
    return "\n".join(["Certificate", *(f"  {name}: {value}" for name, value in facts)])


def as_html(facts: Sequence[tuple[str, str]]) -> str:
    """A small table."""
    rows = (
        f"<tr><th style='text-align:left'>{escape(name)}</th>"
        f"<td style='text-align:left'>{escape(value)}</td></tr>"
        for name, value in facts
    )
    return f"<table><caption>Certificate</caption><tbody>{''.join(rows)}</tbody></table>"
