"""Sections on what holds whatever the rows: the model, its constraints and proofs, the limits."""

from __future__ import annotations

import hashlib
import platform
from importlib import import_module
from importlib.metadata import version
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.pipeline import Pipeline

from .._digits import nearest, rounded_down, rounded_up
from .._validation import resolve_lipschitz
from .._verify import verify_monotonic
from ..certificates import is_monotone, slope_bounds
from .page import Markup, element, items, joined, paragraphs, table
from .subject import Subject

__all__ = ["constraints", "data", "limits", "model", "proofs", "statuses"]

LIBRARIES = ("scikit-learn", "numpy", "scipy", "pandas", "torch", "skorch")


def model(subject: Subject) -> Markup:
    """Class, settings, steps before it, versions."""
    estimator, steps = subject.model, []
    if isinstance(subject.estimator, Pipeline):
        steps = [f"{name}: {step}" for name, step in subject.estimator.steps[:-1]]
    defaults = type(estimator)().get_params(deep=False)
    changed = {
        name: value
        for name, value in estimator.get_params(deep=False).items()
        if repr(value) != repr(defaults[name])
    }
    network = estimator.network_
    facts: list[tuple[Any, Any]] = [
        ("class", element("code", type(estimator).__name__)),
        ("steps before it", items(steps) if steps else "none"),
        ("passes of training", estimator.n_iter_),
        (
            "network in use",
            f"{network.n_features} columns, {network.n_outputs} "
            f"{'output' if network.n_outputs == 1 else 'outputs'}, "
            f"{sum(array.size for array in network.arrays().values())} numbers",
        ),
    ]
    privacy = getattr(estimator, "privacy_", None)
    if privacy is not None:
        facts.append(("privacy", str(privacy)))
    facts += [("versions", ", ".join(f"{name} {number}" for name, number in versions().items()))]
    return joined([
        table(["", "value"], facts),
        element("h3", "Settings that differ from their defaults"),
        table(["parameter", "value"], [(name, repr(value)) for name, value in changed.items()])
        if changed
        else paragraphs("None."),
    ])  # fmt: skip


def versions() -> dict[str, str]:
    """Versions of what computed this."""
    found = {"Python": platform.python_version()}
    # What runs may be a source tree that is not installed.
    found["monolip"] = import_module("monolip").__version__
    return found | {name: version(name) for name in LIBRARIES}


def data(subject: Subject) -> Markup:
    """Rows, columns and where the model stops to follow them."""
    rows: list[tuple[Any, ...]] = []
    units = ("unit",) if subject.units else ()
    low, high = subject.model.network_.grid.range()
    for position, name in enumerate(subject.raw.names):
        values = pd.Series(subject.column(position))
        missing = int(values.isna().sum())
        start = (name, subject.unit(position)) if units else (name,)
        if position in subject.raw.categories:
            counts = values.value_counts()
            about = f"{len(counts)} categories, most often {counts.index[0]!s} ({counts.iloc[0]})"
            rows.append((*start, about, missing, "", ""))
            continue
        numbers = values.to_numpy(dtype=np.float64)
        quarters = [nearest(value) for value in np.nanquantile(numbers, (0.0, 0.5, 1.0))]
        about = " / ".join(quarters)
        if position not in subject.raw.moving():
            rows.append((*start, about, missing, "not used", ""))
            continue
        column = subject.raw.moving()[position]
        source = subject.raw.sources[column]
        ends = subject.model._clipped(np.array([low[column], high[column]]), column)
        first, last = (float(end - source.offset) / source.slope for end in ends)
        beyond = int(((numbers < first) | (numbers > last)).sum())
        rows.append((*start, about, missing, f"{nearest(first)} to {nearest(last)}", beyond))
    return joined([
        paragraphs(
            f"{len(subject.X)} rows and {len(subject.raw.names)} columns. {target(subject)}",
            element(
                "span", "SHA-256 of the rows and their targets: ",
                element("code", fingerprint(subject.X, subject.y)),
            ),
        ),
        table(
            ["column", *units, "smallest / median / largest", "missing",
             "range that the model follows", "rows beyond"],
            rows,
            numbers=(2 + len(units), 4 + len(units)),
            caption="Beyond its range, which is that of training widened by its own width on both "
            "sides, a column changes nothing any more.",
        ),
    ])  # fmt: skip


def target(subject: Subject) -> str:
    """The target in a sentence."""
    if subject.regressor:
        low, middle, high = (nearest(v) for v in np.quantile(subject.y, (0.0, 0.5, 1.0)))
        return f"Target: smallest {low}, median {middle}, largest {high}."
    counts = [(label, int((subject.y == label).sum())) for label in subject.model.classes_]
    return "Classes: " + ", ".join(f"{label} ({count} rows)" for label, count in counts) + "."


def fingerprint(X: Any, y: NDArray[Any]) -> str:
    """A hash of values, in their order; of the names of columns, but not of the index."""
    frame = pd.DataFrame(X)
    digest = hashlib.sha256(repr([str(name) for name in frame.columns]).encode())
    for values in (frame, pd.Series(y)):
        hashes = pd.util.hash_pandas_object(values, index=False).to_numpy()
        digest.update(hashes.astype("<u8").tobytes())
    return digest.hexdigest()


def constraints(subject: Subject) -> Markup:
    """Directions and budgets of each column as asked for, and the slopes that are proven."""
    found, words = statuses(subject), directions(subject)
    stated, spread = budgets(subject), subject.model._spread()
    rows = []
    for position, name in enumerate(subject.raw.names):
        columns = subject.feeds(position)
        unit = subject.unit(position)
        label = f"{name} ({unit})" if unit else name
        if not columns:
            rows.append((label, "not used", "", "", "", ""))
            continue
        own = {own_column(subject, column) for column in columns}
        asked = "; ".join(dict.fromkeys(filter(None, (words[place] for place in sorted(own)))))
        status = "; ".join(dict.fromkeys(found[place] for place in sorted(own) if place in found))
        budget = "; ".join(dict.fromkeys(budget_text(stated[place]) for place in sorted(own)))
        if position in subject.raw.categories:
            change = f"at most {rounded_up(subject.swap(position))} for another category"
            per_spread = ""
        else:
            lower, upper = subject.slopes(position)
            column = subject.raw.moving()[position]
            change = f"{rounded_down(lower)} to {rounded_up(upper)}"
            scale = float(spread[column]) / subject.raw.sources[column].slope
            per_spread = rounded_up(max(-lower, upper) * scale * (1.0 + 2.0**-40))
        rows.append((label, asked or "free", badge(status), budget, change, per_spread))
    own_unit = subject.model.scaling is None
    return joined([
        paragraphs(
            f"Slopes are those of {subject.output}. A direction is proven for all inputs, to the "
            "last bit. A slope holds between any two inputs that differ in this column within the "
            "range that the model follows (see Data; beyond it the slope is 0), up to a rounding "
            f"of {rounded_up(slope_bounds(subject.model.network_).slack.max())} in all. "
            "Proven numbers are rounded outward. All are those of the network in use in Python; an "
            "exported file states what is proven of its own integers, whose slopes may be wider."
        ),
        table(
            ["column", "direction asked for", "direction",
             f"budget per {'unit' if own_unit else subject.spread_unit}",
             "proven slope per unit",
             f"proven change per {subject.spread_unit}, at most"],
            rows,
            numbers=(4, 5),
            caption="A learned budget was not limited by the user: the slope is what training "
            "came to, and is proven all the same."
            + (" Directions of three or more classes in order: P(class <= k) never moves the "
               "other way, for every k." if ordered(subject) else ""),
        ),
    ])  # fmt: skip


def own_column(subject: Subject, column: int) -> int:
    """Column of what the estimator was given, behind a column of its network."""
    return int(subject.model._expansion.column[column])


def ordered(subject: Subject) -> bool:
    """Whether directions are of more than two classes in order."""
    return not subject.regressor and (
        len(subject.model.classes_) > 2 and subject.model.monotonic_cst_.ndim == 1
    )


def directions(subject: Subject) -> list[str]:
    """In words, the direction of each column that the estimator was given."""
    asked, words = subject.model.monotonic_cst_, {1: "rises", -1: "falls", 0: ""}
    if asked.ndim == 1:
        return [words[int(sign)] for sign in asked]
    classes = subject.model.classes_
    return [
        ", ".join(
            f"{label} {words[int(sign)]}" for label, sign in zip(classes, row, strict=True) if sign
        )
        for row in asked
    ]


def budgets(subject: Subject) -> NDArray[np.float64]:
    """Bounds that the user stated, infinite where they are learned."""
    estimator = subject.model
    design = getattr(estimator, "_fitted_design", None)
    if design is not None:
        return np.array(design["lipschitz"], dtype=np.float64)
    names = getattr(estimator, "feature_names_in_", None)
    return resolve_lipschitz(estimator.lipschitz, names, estimator.n_features_in_)


def budget_text(stated: float) -> str:
    """A budget in words."""
    return "learned" if np.isinf(stated) else "0: blind" if stated == 0 else f"{stated:.4g}"


def statuses(subject: Subject) -> dict[int, str]:
    """Of each column with a direction, what the verifier says; computed anew from the arrays."""
    estimator = subject.model
    if estimator.monotonic_cst_.ndim == 1:
        report = verify_monotonic(estimator)
        return dict(zip(report.columns, report.status, strict=True))
    try:
        estimator._verify_directions(*is_monotone(estimator.network_))
    except RuntimeError:
        status = "undecided"
    else:
        status = "proven"
    return {int(column): status for column in np.flatnonzero(estimator.monotonic_cst_.any(axis=1))}


def badge(status: str) -> Any:
    """A verdict, in colour too."""
    if not status:
        return ""
    return element("span", status, class_="good" if status == "proven" else "bad")


def proofs(subject: Subject, checks: list[tuple[str, str]]) -> Markup:
    """The hash that everything speaks of, and what was checked when this page was made."""
    found = statuses(subject)
    proven = sum(status == "proven" for status in found.values())
    verdict = f"{proven} of {len(found)} directions proven" if found else "no directions asked for"
    rows: list[tuple[Any, Any]] = [
        (
            "directions (verify_monotonic)",
            badge("proven") if found and proven == len(found) else verdict,
        ),
        ("slopes and rounding (certificates.slope_bounds)", "recomputed from the weights"),
        *checks,
    ]
    return joined([
        paragraphs(
            element(
                "span", "SHA-256 of the network in use: ",
                element("code", subject.model.network_.hash()),
            ),
            "Every bound on this page was computed anew from the arrays with this hash, in whole "
            "numbers or in float64 rounded outward. The hash of a model that is deployed, "
            "estimator.network_.hash(), must be the same: what is proven here is proven of these "
            "arrays and of no others.",
        ),
        table(["checked", "result"], rows),
    ])  # fmt: skip


LIMITS = (
    "That predictions are right. A certificate says that a prediction stays the same within a "
    "radius, not that it is true. Accuracy, calibration and everything else that compares with "
    "targets is measured on the rows of this report; if the model was trained on them, these "
    "numbers are too good.",
    "Anything of rows that were not certified, beyond the directions and slopes that hold for all "
    "inputs.",
    "Anything of moves that were not asked about: columns that are not named, categories (unless a "
    "tolerance or the section on protected columns names them), missing values, units of measure "
    "that were mixed up.",
    "That directions are causal. The output never moves the wrong way when one column changes and "
    "all others stay; in the world, others may change along with it.",
    "That no attack succeeds beyond a radius, or that one does. An attack that finds nothing "
    "proves nothing.",
    "Anything of steps before or after the model that this page does not name, of other files that "
    "were made from it (exports carry proofs of their own: python -m monolip.verify), or of "
    "hardware that does not follow IEEE 754.",
    "That the model is fit for a purpose, fair in a legal sense, or trained on suitable data.",
)


def limits() -> Markup:
    """What nobody may read into this page."""
    return joined([paragraphs("This report does not claim:"), items(LIMITS)])
