"""``fairness_report``: what is proven of decisions when protected columns change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.base import is_regressor

from ._blocks import finished
from ._certify import certify, understood
from ._pipelines import RawColumns
from ._variants import MAX_VARIANTS
from .certificates import slope_bounds, swap_bounds
from .probability import logistic, softmax

__all__ = ["FairnessReport", "fairness_report"]

Array = NDArray[np.float64]

NOTE = (
    "Flip invariance: would the model decide otherwise about the same row with other values in the "
    "protected columns? This is not a causal statement, as nothing else in the row is changed with "
    "them, and it says nothing of proxies: other columns may carry the same information."
)
# Values of a numeric column that are tried between the ends of its range.
N_VALUES = 16
# More than the rounding of tanh and of probabilities.
ROUNDING = 2.0**-40


@dataclass(frozen=True)
class FairnessReport:
    """What happens to decisions when protected columns change; made by :func:`fairness_report`.

    Parameters
    ----------
    summary : DataFrame
        For each protected column, and for all together: ``kept``, the share of rows whose decision
        provably stays whatever the column holds; ``logit change``, a proven bound for every
        possible row on how far two logits move apart; ``probability change``, the bound on class
        probabilities that follows (total variation), ``tanh(logit change / 4)``; ``largest change
        seen``, the largest of probabilities among the rows when other values are tried.
    rows : DataFrame
        For each row: ``prediction``, whether it is ``kept`` for all columns together, the ``change
        seen`` and the ``decision`` there.
    pairs : DataFrame
        Rows with the largest changes seen: each protected column as it is and as changed, and the
        decisions.
    note : str
        What the report does not say.

    Examples
    --------
    >>> import numpy as np
    >>> import pandas as pd
    >>> from monolip import MonotonicLipschitzClassifier, fairness_report
    >>> rng = np.random.default_rng(0)
    >>> X = pd.DataFrame({"income": rng.normal(size=200), "sex": rng.choice(["f", "m"], 200)})
    >>> y = X["income"] > 0
    >>> model = MonotonicLipschitzClassifier({"sex": 0}, max_iter=20, random_state=0).fit(X, y)
    >>> report = fairness_report(model, X, protected=["sex"])
    >>> report.summary.loc["sex", ["kept", "probability change"]].tolist()
    [1.0, 0.0]
    """

    summary: pd.DataFrame
    rows: pd.DataFrame
    pairs: pd.DataFrame
    note: str = NOTE

    def to_frame(self) -> pd.DataFrame:
        """The summary: one row for each protected column, and one for all together.

        Returns
        -------
        summary : DataFrame
            A copy; see :func:`fairness_report` for an example.
        """
        return self.summary.copy()

    def to_html(self) -> str:
        """The summary, the worst pairs and the note as a piece of HTML.

        Returns
        -------
        html : str
            Every text of the user's is escaped; see :func:`fairness_report` for an example.
        """
        shown = self.summary.map(lambda value: f"{value:.4g}")
        return "\n".join([
            '<div class="monolip-fairness">',
            "<h3>Decisions when protected columns change</h3>",
            shown.to_html(border=0),
            "<h4>Largest changes seen</h4>",
            self.pairs.to_html(border=0, float_format=lambda value: f"{value:.4g}"),
            f"<p>{self.note}</p>",
            "</div>",
        ])  # fmt: skip

    def _repr_html_(self) -> str:
        return self.to_html()


def fairness_report(
    estimator: Any, X: Any, protected: Sequence[str], *, n_pairs: int = 5, method: str = "auto"
) -> FairnessReport:
    """Prove which decisions survive any change of protected columns, and bound what changes.

    A change sets protected columns to any category (a missing or unknown one included, where the
    model takes those) or, of numbers, to any value; nothing else of the row changes. That is
    individual fairness in a task metric that puts rows which differ in protected columns only at
    distance 0. It is no causal statement, and says nothing of proxies.

    ``lipschitz={"sex": 0}`` makes a model provably blind to a column; larger numbers bound what it
    may do.

    Parameters
    ----------
    estimator : MonotonicLipschitzClassifier or Pipeline
        Fitted, as for :func:`certify`.
    X : DataFrame or array-like of shape (n_samples, n_features)
    protected : sequence of str
        Columns of X; ``x0``, ``x1``, ... if it has no names.
    n_pairs : int, default=5
        Rows to show with the largest changes.
    method : {"global", "path", "local", "auto", "exact"}, default="auto"
        As for :func:`certify`; matters for numeric columns only.

    Returns
    -------
    report : FairnessReport
        Shown as HTML in a notebook.

    Raises
    ------
    ValueError
        If a name is no column of X, or there are too many combinations of categories.

    References
    ----------
    Dwork, Hardt, Pitassi, Reingold, Zemel, "Fairness Through Awareness", ITCS 2012.

    Examples
    --------
    >>> from monolip import MonotonicLipschitzClassifier, fairness_report
    >>> from monolip.datasets import load_dataset
    >>> X, y = (load_dataset("german_credit")[key] for key in ("data", "target"))
    >>> X = X[["duration_in_month", "credit_amount", "personal_status_and_sex", "age_in_years"]]
    >>> model = MonotonicLipschitzClassifier(
    ...     {"personal_status_and_sex": 0.1, "age_in_years": 0.1}, max_iter=10, random_state=0
    ... ).fit(X, y)
    >>> report = fairness_report(model, X[:100], ["personal_status_and_sex", "age_in_years"])
    >>> report.summary.index.tolist()
    ['personal_status_and_sex', 'age_in_years', 'all together']
    >>> bool((report.summary["largest change seen"] <= report.summary["probability change"]).all())
    True
    """
    raw = understood(estimator, X)
    if is_regressor(raw.model):
        raise ValueError("fairness_report is about decisions; found a regressor: use certify")
    names = [protected] if isinstance(protected, str) else list(protected)
    if not names:
        raise ValueError("fairness_report needs at least one protected column; got none")
    places = [place_of(raw, name) for name in names]
    rows = raw.model._exact_rows(raw.transform(X))
    values = [values_of(raw, X, place, rows) for place in places]
    n_tried = int(np.prod([len(tried.labels) for tried in values], dtype=float))
    if n_tried > MAX_VARIANTS:
        raise ValueError(
            f"fairness_report tries at most {MAX_VARIANTS} combinations of values; the protected "
            f"columns have {n_tried}: ask about fewer at a time"
        )
    tables, groups = [], [[number] for number in range(len(names))]
    if len(names) > 1:
        groups.append(list(range(len(names))))
    for group in groups:
        chosen = [values[number] for number in group]
        tolerance = {names[number]: values[number].tolerance for number in group}
        kept = finished(certify(estimator, X, tolerance=tolerance, method=method)).holds()
        shift = sum(tried.shift for tried in chosen) * (1.0 + ROUNDING)
        found = largest_changes(raw, rows, chosen)
        bound = min(np.tanh(shift / 4.0) * (1.0 + ROUNDING), 1.0)
        tables.append((kept, shift, bound, found))
    kept, _, _, (change, label, used) = tables[-1]
    frame = {
        "kept": [float(kept.mean()) for kept, *_ in tables],
        "logit change": [shift for _, shift, _, _ in tables],
        "probability change": [bound for _, _, bound, _ in tables],
        "largest change seen": [float(found[0].max()) for *_, found in tables],
    }
    classes, predicted = raw.model.classes_, estimator.predict(X)
    index = X.index if isinstance(X, pd.DataFrame) else pd.RangeIndex(len(rows))
    report = pd.DataFrame(
        {"prediction": predicted, "kept": kept, "change seen": change, "decision": classes[label]},
        index=index,
    )
    worst = np.argsort(-change, kind="stable")[:n_pairs]
    pairs: dict[str, Any] = {}
    combinations = list(product(*(tried.labels for tried in values)))
    for number, name in enumerate(names):
        pairs[name] = [given(X, places[number])[row] for row in worst]
        pairs[f"{name}, changed"] = [combinations[used[row]][number] for row in worst]
    pairs |= {
        "decision": predicted[worst],
        "decision, changed": classes[label[worst]],
        "change seen": change[worst],
    }
    labels = [*names, "all together"][: len(tables)]
    return FairnessReport(
        pd.DataFrame(frame, index=pd.Index(labels)),
        report,
        pd.DataFrame(pairs, index=index[worst]),
    )


@dataclass(frozen=True)
class Values:
    """What a protected column may hold.

    Parameters
    ----------
    columns : list of int
        Columns of the network.
    table : ndarray of shape (n_values, n_columns)
        Values to try.
    labels : list
        The same in the user's words.
    tolerance : "any" or float
        Moves that reach any value from any row.
    shift : float
        Proven bound on how far two logits move apart between any two values, in any row.
    """

    columns: list[int]
    table: Array
    labels: list[Any]
    tolerance: Any
    shift: float


def place_of(raw: RawColumns, name: str) -> int:
    """Position of a raw column that the model uses."""
    if name not in raw.names:
        known = ", ".join(map(repr, raw.names))
        raise ValueError(f"protected names {name!r}, which is not a column of X; columns: {known}")
    place = raw.names.index(name)
    if place not in raw.categories and place not in raw.moving():
        raise ValueError(f"the model does not use the protected column {name!r}: it is blind to it")
    return place


def values_of(raw: RawColumns, X: Any, place: int, rows: Array) -> Values:
    """Values of a protected column, and what is proven of a change between any two."""
    network = raw.model.network_
    if place in raw.categories:
        choices = raw.categories[place]
        first, second = np.triu_indices(len(choices.table), k=1)
        before, after = np.zeros((2, len(first), network.n_features))
        before[:, choices.columns] = choices.table[first]
        after[:, choices.columns] = choices.table[second]
        lower, upper = swap_bounds(network, before, after)
        shift = float(max(-lower.min(initial=0.0), upper.max(initial=0.0)))
        return Values(choices.columns, choices.table, choices.labels, "any", shift)
    column = raw.moving()[place]
    source = raw.sources[column]
    low, high = (end[column] for end in network.grid.range())
    ends = ((end - source.offset) / source.slope for end in (low, high))
    seen = np.nan_to_num(np.asarray(given(X, place), dtype=np.float64))
    lowest, highest = next(ends), next(ends)
    # From any row, also from one beyond the range, to either end of it.
    reach = (max(highest, seen.max()) - min(lowest, seen.min())) * (1.0 + ROUNDING)
    bounds = slope_bounds(network)
    slope = float(bounds.largest[column])
    shift = slope * (high - low) * (1.0 + ROUNDING) + float(bounds.slack.max()) if slope else 0.0
    tried = np.linspace(rows[:, column].min(), rows[:, column].max(), N_VALUES)
    labels = ((tried - source.offset) / source.slope).tolist()
    return Values([column], tried[:, None], labels, float(reach), shift)


def given(X: Any, place: int) -> list[Any]:
    """A raw column as it was given."""
    column = X.iloc[:, place] if hasattr(X, "iloc") else np.asarray(X, dtype=object)[:, place]
    return list(column)


def largest_changes(
    raw: RawColumns, rows: Array, values: list[Values]
) -> tuple[Array, NDArray[np.intp], NDArray[np.intp]]:
    """Largest change of each row's probabilities, the class there, and the number of the change."""
    before = probabilities(raw.model.network_(rows))
    change = np.zeros(len(rows))
    label = before.argmax(axis=1)
    used = np.zeros(len(rows), dtype=np.intp)
    for number, choice in enumerate(product(*(tried.table for tried in values))):
        changed = rows.copy()
        for tried, value in zip(values, choice, strict=True):
            changed[:, tried.columns] = value
        after = probabilities(raw.model.network_(changed))
        found = np.abs(after - before).sum(axis=1) / 2.0
        larger = (found > change) | ((number == 0) & (found == change))
        change[larger], used[larger] = found[larger], number
        label[larger] = after.argmax(axis=1)[larger]
    return change, label, used


def probabilities(output: Array) -> Array:
    """Class probabilities from the network's outputs."""
    return logistic(output[:, 0]) if output.shape[1] == 1 else softmax(output)
