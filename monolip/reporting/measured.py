"""Sections on rows: certified accuracy, dependence, calibration, protected columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .._attack import attack
from .._blocks import finished
from .._certify import Certificate, certify
from .._digits import nearest, rounded_up
from .._fairness import fairness_report
from ..plots import CertifiedAccuracyDisplay, MonotoneDependenceDisplay
from .figures import figure
from .page import Markup, element, joined, paragraphs, table
from .subject import Subject

__all__ = ["Certified", "calibration", "certified", "dependence", "fairness", "scores", "within"]

Array = NDArray[np.float64]

NORMS = {1.0: "l1", 2.0: "l2", np.inf: "linf"}
RADII = (0.0, 0.05, 0.1, 0.2, 0.5, 1.0)
N_BINS = 10
MAX_CLASSES = 6


class Certified:
    """Certificates of the drawn rows, in a norm over the scaled columns.

    Of a classifier a radius for each row and the distance of an attack; of a regressor the ends of
    predictions for each of ``RADII``.
    """

    def __init__(self, subject: Subject, norm: float, method: str) -> None:
        self.subject, self.norm = subject, NORMS[float(norm)]
        options: dict[str, Any] = {"norm": norm, "scaled": True}
        self.certificate: Certificate | None = None
        self.intervals: list[Array] = []
        if subject.regressor:
            for radius in RADII:
                found = finished(
                    certify(
                        subject.estimator, subject.sample, radius=radius, method=method, **options
                    )
                )
                assert found.interval is not None
                self.intervals.append(found.interval)
            return
        self.certificate = finished(
            certify(subject.estimator, subject.sample, method=method, **options)
        )
        self.distance = attack(subject.estimator, subject.sample, **options)[1]
        self.right = self.certificate.prediction == subject.sample_y

    def worst_errors(self) -> list[Array]:
        """Of each radius, the largest error that each row could come to have."""
        return [
            np.maximum(np.abs(self.subject.sample_y - ends[:, 0]),
                       np.abs(self.subject.sample_y - ends[:, 1]))
            for ends in self.intervals
        ]  # fmt: skip

    def check(self) -> tuple[str, str]:
        """What an attack has to say about the radii."""
        if self.certificate is None:
            return "intervals around the drawn rows", f"{len(self.subject.sample)} rows"
        refuted = int((self.distance < self.certificate.radius).sum())
        n_rows = len(self.subject.sample)
        return (
            f"radii of {n_rows} rows against an attack on each",
            f"{refuted} rows flipped within their radius" + (": refuted" if refuted else ""),
        )


def certified(found: Certified) -> Markup:
    """The curve, and a table of some of its points."""
    subject, n_rows = found.subject, len(found.subject.sample)
    unit = f"{found.norm}, in units of one {subject.spread_unit} a column"
    intro = paragraphs(
        f"{n_rows} of {len(subject.X)} rows were certified"
        + (", drawn by lot." if n_rows < len(subject.X) else ".")
        + f" A move changes numeric columns; its length is measured in {unit}."
    )
    if subject.regressor:
        errors = found.worst_errors()
        widths = [ends[:, 1] - ends[:, 0] for ends in found.intervals]

        def draw(axes: Any) -> None:
            axes.plot(RADII, [error.mean() for error in errors], marker="o")
            axes.set(xlabel=f"radius ({found.norm}, scaled columns)", ylabel="certified mean error")
            axes.set_ylim(bottom=0.0)

        rows = [
            (f"{radius:g}", rounded_up(error.mean()), rounded_up(width.max()))
            for radius, error, width in zip(RADII, errors, widths, strict=True)
        ]
        header = ["radius", "mean absolute error, at most", "widest interval of predictions"]
        caption = "The error that rows provably do not exceed under any move within the radius."
    else:

        def draw(axes: Any) -> None:
            CertifiedAccuracyDisplay.from_certificate(
                found.certificate,  # type: ignore[arg-type]
                subject.sample_y,
                distance=found.distance,
                unit=f"{found.norm}, scaled columns",
                ax=axes,
            )

        assert found.certificate is not None
        rows = [
            (
                f"{radius:g}",
                percent_down(np.mean(found.right & found.certificate.holds(radius))),
                percent_up(np.mean(found.right & (found.distance > radius))),
            )
            for radius in RADII
        ]
        header = ["radius", "right, and provably stays so", "right, and no attack succeeded"]
        caption = "What is true of these rows lies between the two curves."
    label = "Certified error by radius" if subject.regressor else "Certified accuracy by radius"
    return joined([
        intro,
        element("div", figure(draw, label, caption), class_="figures"),
        table(header, rows, numbers=(0, 1, 2)),
    ])  # fmt: skip


def within(subject: Subject, tolerance: Mapping[str, Any], method: str) -> Markup:
    """What survives moves in the user's own units."""
    certificate = finished(
        certify(subject.estimator, subject.sample, tolerance=tolerance, method=method)
    )
    asked = table(["column", "may move by"], [(name, most) for name, most in tolerance.items()])
    if certificate.interval is not None:
        width = certificate.interval[:, 1] - certificate.interval[:, 0]
        text = (
            f"Under all these moves together a prediction provably stays in an interval of mean "
            f"width {rounded_up(width.mean())}, at most {rounded_up(width.max())}."
        )
    else:
        kept = certificate.holds()
        right = certificate.prediction == subject.sample_y
        text = (
            f"Under all these moves together {percent_down(kept.mean())} of the rows provably keep "
            f"their class, and {percent_down(np.mean(kept & right))} provably stay right."
        )
    return joined([element("h3", "Moves in the columns' own units"), asked, paragraphs(text)])


def dependence(
    subject: Subject, features: Sequence[str] | None, max_features: int, random_state: int
) -> tuple[Markup, list[tuple[str, str]]]:
    """A plot for each column, and what its curves say of the directions."""
    if features is None:
        features = chosen_features(subject, max_features)
    plots, n_curves, worst, output = [], 0, 0, ""
    for name in features:
        shown: list[MonotoneDependenceDisplay] = []

        def draw(axes: Any, name: str = name, shown: list[Any] = shown) -> None:
            display = MonotoneDependenceDisplay.from_estimator(
                subject.estimator, subject.X, name, random_state=random_state, ax=axes
            )
            unit = subject.units.get(display.feature)
            axes.set_xlabel(display.feature if unit is None else f"{display.feature} ({unit})")
            shown.append(display)

        caption = "Rows (grey, moved onto the mean), their mean, and the cone of proven slopes."
        plots.append(figure(draw, f"Dependence on {name}", caption))
        steps = np.diff(shown[0].curves, axis=1)
        n_curves, output = n_curves + len(steps), shown[0].output
        if shown[0].lower_slope >= 0:
            worst += int((steps < 0).any(axis=1).sum())
        if shown[0].upper_slope <= 0:
            worst += int((steps > 0).any(axis=1).sum())
    check = (
        "curves of the dependence plots",
        f"{worst} of {n_curves} move against a proven direction",
    )
    if not plots:
        return paragraphs("No numeric column varies."), []
    return joined([
        paragraphs(
            f"How the {output} changes with a column when all others stay. No curve leaves the "
            "cone, wherever it starts."
        ),
        element("div", *plots, class_="figures"),
    ]), [check]  # fmt: skip


def chosen_features(subject: Subject, most: int) -> list[str]:
    """Columns with a direction first, then those with the largest proven change."""
    spread, ranks = subject.model._spread(), []
    for position, column in subject.raw.moving().items():
        numbers = subject.column(position).astype(np.float64)
        if not np.nanmin(numbers) < np.nanmax(numbers):
            continue
        lower, upper = subject.slopes(position)
        change = max(-lower, upper) * float(spread[column]) / subject.raw.sources[column].slope
        ranks.append((not (lower >= 0 or upper <= 0), -change, subject.raw.names[position]))
    return [name for *_, name in sorted(ranks)[:most]]


def scores(subject: Subject) -> list[tuple[str, str]]:
    """A few numbers on all rows."""
    if subject.regressor:
        error = subject.y - subject.estimator.predict(subject.X)
        total = float(((subject.y - subject.y.mean()) ** 2).sum())
        found = [("mean absolute error", nearest(float(np.abs(error).mean())))]
        if total > 0:
            found.append(("R²", nearest(1.0 - float((error**2).sum()) / total)))
        return found
    right = subject.estimator.predict(subject.X) == subject.y
    own = probability_of_class(subject)
    loss = -np.log(np.maximum(own, np.finfo(np.float64).tiny)).mean()
    return [("accuracy", f"{100.0 * right.mean():.1f}%"), ("log-loss", nearest(float(loss)))]


def probability_of_class(subject: Subject) -> Array:
    """Predicted probability of the class that each row has."""
    table = subject.estimator.predict_proba(subject.X)
    place = {label: position for position, label in enumerate(subject.model.classes_.tolist())}
    own: Array = table[np.arange(len(table)), [place[label] for label in subject.y.tolist()]]
    return own


def calibration(subject: Subject) -> Markup:
    """Predicted against observed, in groups of equal size."""
    if subject.regressor:
        predicted = subject.estimator.predict(subject.X)
        curves = [("mean of the target", *groups(predicted, subject.y))]
        axis, intro = "prediction", "Rows in groups by their prediction, and their mean target."
    else:
        table_ = subject.estimator.predict_proba(subject.X)
        classes = list(subject.model.classes_)
        # Two classes have one curve between them.
        shown = [1] if len(classes) == 2 else list(range(min(len(classes), MAX_CLASSES)))
        curves = [
            (str(classes[k]), *groups(table_[:, k], (subject.y == classes[k]).astype(float)))
            for k in shown
        ]
        axis = "predicted probability"
        intro = "Rows in groups by their predicted probability, and the share that has the class."
        if len(shown) < len(classes) and len(classes) > 2:
            intro += f" The first {MAX_CLASSES} of {len(classes)} classes."

    def draw(axes: Any) -> None:
        ends = [min(c[1].min() for c in curves), max(c[1].max() for c in curves)]
        ends = ends if subject.regressor else [0.0, 1.0]
        axes.plot(ends, ends, color="0.6", linewidth=1.0, linestyle="--")
        for label, mean, observed, _ in curves:
            # A label that starts with an underscore would be left out of the legend.
            axes.plot(mean, observed, marker="o", markersize=4.0, label=f"\u200b{label}")
        axes.set(xlabel=axis, ylabel="observed")
        axes.legend(loc="best")

    rows = [
        (label, size, nearest(mean), nearest(seen), nearest(seen - mean))
        for label, means, observed, sizes in curves
        for mean, seen, size in zip(means, observed, sizes, strict=True)
    ]
    return joined([
        paragraphs(f"{intro} Measured, not proven."),
        element(
            "div", figure(draw, "Calibration", "The dashed line is perfect."), class_="figures"
        ),
        table(
            ["target" if subject.regressor else "class", "rows", "predicted", "observed",
             "difference"],
            rows, numbers=(1, 2, 3, 4),
        ),
    ])  # fmt: skip


def groups(predicted: Array, observed: Array) -> tuple[Array, Array, NDArray[np.intp]]:
    """Means of both in groups of about equal size, and their sizes; ties stay together."""
    edges = np.unique(np.quantile(predicted, np.linspace(0.0, 1.0, N_BINS + 1)))
    place = np.searchsorted(edges[1:-1], predicted, side="right")
    sizes = np.bincount(place, minlength=max(len(edges) - 1, 1))
    full = sizes > 0
    means = [np.bincount(place, values, len(sizes))[full] / sizes[full]
             for values in (predicted, observed)]  # fmt: skip
    return means[0], means[1], sizes[full]


def fairness(subject: Subject, protected: Sequence[str], method: str) -> Markup:
    """What is proven of decisions when protected columns change."""
    found = fairness_report(subject.estimator, subject.sample, protected, method=method)
    rows = [
        (
            name,
            percent_down(row["kept"]),
            rounded_up(row["logit change"]),
            rounded_up(row["probability change"]),
            nearest(row["largest change seen"]),
        )
        for name, row in found.summary.iterrows()
    ]
    header = ["protected", "decisions that provably stay", "logits move at most",
              "probabilities move at most", "largest change seen"]  # fmt: skip
    pairs = [
        tuple(nearest(value) if isinstance(value, float) else value for value in row)
        for row in found.pairs.itertuples()
    ]
    return joined([
        paragraphs(f"{len(subject.sample)} rows, each with other values in protected columns."),
        table(header, rows, numbers=(1, 2, 3, 4)),
        element("h3", "Largest changes seen"),
        table(["row", *found.pairs.columns], pairs),
        paragraphs(found.note),
    ])  # fmt: skip


def percent_down(share: float) -> str:
    """A share that is proven from below."""
    return f"{np.floor(1000.0 * share) / 10.0:.1f}%"


def percent_up(share: float) -> str:
    """A share that is proven from above."""
    return f"{np.ceil(1000.0 * share) / 10.0:.1f}%"
