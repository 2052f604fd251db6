"""``report``: one page of HTML on a model, for those who must sign it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ._digits import rounded_up
from .certificates.constants import check_norm
from .export.writing import check_target, write_whole
from .reporting.figures import check_matplotlib
from .reporting.measured import (
    Certified,
    calibration,
    certified,
    dependence,
    fairness,
    percent_down,
    scores,
    within,
)
from .reporting.page import joined, page
from .reporting.proven import constraints, data, limits, model, proofs, statuses
from .reporting.subject import Subject, subject_of

__all__ = ["report"]


def report(
    estimator: Any,
    X: Any,
    y: Any,
    path: str | os.PathLike[str] = "report.html",
    *,
    title: str = "Model report",
    units: Mapping[str, str] | None = None,
    norm: float = 2,
    tolerance: Mapping[str, Any] | None = None,
    protected: Sequence[str] | None = None,
    features: Sequence[str] | None = None,
    max_features: int = 6,
    max_rows: int = 200,
    method: str = "auto",
    random_state: int = 0,
    verbose: int = 0,
) -> Path:
    """Write one self-contained HTML page on a fitted model, for a model-risk team.

    It holds data and versions, constraints and budgets in the units of the columns, what is proven
    (with the hash of the network that it is proven of), the certified accuracy (or error) by
    radius, dependence plots with the cones of proven slopes, calibration, decisions under changes
    of protected columns, and what is not claimed. Nothing in it is loaded from elsewhere, no script
    runs, and every text of the user's is escaped. It prints well.

    Needs the extra ``plots``.

    Parameters
    ----------
    estimator : MonotonicLipschitzClassifier, LipschitzRegressor, PrivateLipschitzClassifier, \
    PrivateLipschitzRegressor or Pipeline
        Fitted, as for :func:`certify`.
    X : DataFrame or array-like of shape (n_samples, n_features)
        Rows that the model was not trained on, as the estimator takes them.
    y : array-like of shape (n_samples,)
        Classes or targets.
    path : path-like, default="report.html"
        The file appears whole or not at all.
    title : str, default="Model report"
    units : dict from column to str, default=None
        Units of columns, for the reader.
    norm : {1, 2, inf}, default=2
        Norm of moves for the certified accuracy, over columns in standard deviations of training
        (in halves of the public range for a private model).
    tolerance : dict, default=None
        Moves by column in its own unit, as for :func:`certify`: what survives them is stated too.
    protected : sequence of str, default=None
        Columns for the section on protected columns; classifiers only.
    features : sequence of str, default=None
        Numeric columns for the dependence plots; by default those with a direction first, then
        those with the largest proven change.
    max_features : int, default=6
        Dependence plots, unless ``features`` are given.
    max_rows : int, default=200
        Rows to certify and attack, drawn by lot; scores and calibration use all rows.
    method : {"global", "path", "local", "auto", "exact"}, default="auto"
        As for :func:`certify`.
    random_state : int, default=0
        Of what is drawn.
    verbose : int, default=0
        1 prints a line before each section; a page can take half a minute or more.

    Returns
    -------
    path : pathlib.Path
        Where the page is.

    Raises
    ------
    ImportError
        If matplotlib is missing.
    ValueError
        If the estimator is not understood, or rows, targets or names of columns do not fit it.
    OSError
        If no file can be written there.

    References
    ----------
    Mitchell et al., "Model Cards for Model Reporting", FAT* 2019.

    Examples
    --------
    >>> import tempfile
    >>> from sklearn.datasets import load_breast_cancer
    >>> from monolip import MonotonicLipschitzClassifier, report
    >>> X, y = load_breast_cancer(return_X_y=True, as_frame=True)
    >>> X = X[["mean radius", "mean texture"]]
    >>> model = MonotonicLipschitzClassifier(
    ...     monotonic_cst={"mean radius": -1}, ensemble_size=1, max_iter=20, random_state=0
    ... ).fit(X[:400], y[:400])
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = report(model, X[400:], y[400:], folder + "/report.html", max_rows=20)
    ...     model.network_.hash() in path.read_text("utf-8")
    True
    """
    check_matplotlib()
    check_norm(norm)
    # Before minutes of work.
    check_target(path)
    subject = subject_of(estimator, X, y, units, max_rows, random_state)
    if protected is not None and subject.regressor:
        raise ValueError("protected is about decisions; found a regressor: leave it out")

    def begin(section: str) -> None:
        if verbose:
            print(f"report: {section}")

    begin("certificates")
    found = Certified(subject, norm, method)
    radii = [certified(found)]
    if tolerance is not None:
        radii.append(within(subject, tolerance, method))
    begin("dependence")
    plots, checks = dependence(subject, features, max_features, random_state)
    begin("constraints and proofs")
    sections = [
        ("Model", model(subject)),
        ("Data", data(subject)),
        ("Constraints and budgets", constraints(subject)),
        ("Proofs", proofs(subject, [found.check(), *checks])),
        ("Certified error" if subject.regressor else "Certified accuracy", joined(radii)),
        ("Dependence", plots),
    ]
    begin("calibration")
    sections.append(("Calibration", calibration(subject)))
    if protected is not None:
        begin("protected columns")
        sections.append(("Protected columns", fairness(subject, protected, method)))
    sections.append(("What is not claimed", limits()))
    now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    name, network = type(subject.model).__name__, subject.model.network_
    subtitle = f"{name}, network {network.hash()[:12]}, made {now}"
    write_whole(path, page(title, subtitle, tiles(subject, found), sections))
    return Path(path)


def tiles(subject: Subject, found: Certified) -> list[tuple[str, str]]:
    """The numbers at the top."""
    numbers = scores(subject)
    if found.certificate is not None:
        share = (found.right & found.certificate.holds(0.1)).mean()
        numbers.append((f"certified accuracy, {found.norm} radius 0.1", percent_down(share)))
    else:
        error = found.worst_errors()[2].mean()
        numbers.append((f"certified mean error, {found.norm} radius 0.1", rounded_up(error)))
    verdicts = list(statuses(subject).values())
    if verdicts:
        numbers.append(("directions proven", f"{verdicts.count('proven')} of {len(verdicts)}"))
    return numbers
