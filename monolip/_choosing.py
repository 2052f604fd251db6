"""Encoding, monotone form and passes that are "auto": chosen on rows that were not trained on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ._encoding import PiecewiseLinearEncoding, resolve_encoding
from ._samples import Samples

__all__ = ["Form", "choose_form"]

Array = NDArray[np.float64]

# Fewer rows say too little to choose by; up to the second number they are dealt twice, and no trial
# needs more rows than the third.
FEW_ROWS, DEALT_TWICE_ROWS, TRIAL_ROWS = 100, 2048, 10_000
N_FOLDS = 3
# Standard errors within which a simpler form is as good as the best, and beyond which a form is not
# tried on the next fold.
TIE, HOPELESS = 0.5, 1.5
# From the simplest on.
ENCODINGS = (
    None,
    PiecewiseLinearEncoding(n_pieces=4, min_width=0.5),
    PiecewiseLinearEncoding(n_pieces=16, min_width=0.1),
    PiecewiseLinearEncoding(n_pieces=64, min_width=0.001),
)
# Shares of the most passes: noisy data want few. Forms are compared at the one in the middle, where
# a single network does not yet learn the noise.
PASSES, PASSES_OF_FORMS = (0.15, 0.4, 1.0), 0.4
# So many forms are tried with most passes, and so many go into the second deal of few rows.
N_SEMIFINALISTS, N_FINALISTS = 3, 6


@dataclass(frozen=True)
class Form:
    """How columns enter the network, what makes it monotone, and how long it is trained."""

    encoding: PiecewiseLinearEncoding | None = None
    stacked: bool = False
    # Share of the most passes over the data.
    passes: float = 1.0


# Trains a form on some rows, and gives its loss on each of others.
Trial = Callable[[Form, Samples, Samples], Array]


def choose_form(
    encoding: Any,
    monotone_form: str,
    samples: Samples,
    trial: Trial,
    *,
    seed: int,
    stratify: bool,
    may_stack: bool,
    may_cut: bool,
    may_shorten: bool,
    by_trials: bool,
) -> Form:
    """Choose what is "auto" by the loss on rows held out; the rest is as stated.

    Parameters
    ----------
    encoding, monotone_form :
        Parameters of the estimator.
    samples : Samples
        Training rows.
    trial : callable
    seed : int
        Of the rows that are held out.
    stratify : bool
        Whether to hold out the same share of each class.
    may_stack, may_cut, may_shorten : bool
        Whether "stacked", pieces, and fewer passes come into question at all.
    by_trials : bool
        Whether to try anything; otherwise "auto" is the simplest form.

    Returns
    -------
    form : Form
        The simplest whose mean loss is within half a standard error of the best; the best, if there
        are more rows than are tried.

    References
    ----------
    Breiman, Friedman, Olshen, Stone, "Classification and Regression Trees", 1984, section 3.4.3,
    for the rule, there with a whole standard error. Maron, Moore, "Hoeffding Races", NIPS 1993, for
    dropping what falls behind.
    """
    stated = Form(resolve_encoding(encoding), monotone_form == "stacked" and may_stack)
    cuts = encoding == "auto" and may_cut
    stacks = monotone_form == "auto" and may_stack
    if not by_trials or len(samples) < FEW_ROWS or not (cuts or stacks or may_shorten):
        return stated
    forms = [replace(stated, encoding=one) for one in ENCODINGS] if cuts else [stated]
    if stacks:
        forms = [replace(form, stacked=stacked) for form in forms for stacked in (False, True)]
    trials = Trials(trial, held_out(samples, seed, stratify))
    tried = trials.race(shortened(forms, trials) if may_shorten else forms)
    if len(samples) <= DEALT_TWICE_ROWS:
        finalists = set(sorted(tried, key=trials.mean)[:N_FINALISTS])
        trials.add(held_out(samples, seed + 1, stratify))
        tried = trials.race([form for form in tried if form in finalists])
    more = (N_FOLDS - 1) * len(samples) / (N_FOLDS * trials.most_rows)
    if more <= 1.0:
        return trials.simplest(tried)
    # More rows than were tried bear more pieces, and more passes.
    form = min(tried, key=trials.mean)
    return replace(form, passes=min(1.0, more * form.passes))


def shortened(forms: Sequence[Form], trials: Trials) -> list[Form]:
    """Forms with each number of passes, from the simplest on; most passes for the best few only."""
    usual = [replace(form, passes=PASSES_OF_FORMS) for form in forms]
    likely = sorted(trials.race(usual), key=trials.mean)[:N_SEMIFINALISTS]
    return [
        replace(form, passes=passes)
        for form in usual
        for passes in PASSES
        if passes < 1.0 or form in likely
    ]


class Trials:
    """Losses of forms on rows held out, each computed once.

    Parameters
    ----------
    trial : callable
    parts : iterable of pairs of Samples
        Rows to train on and rows to compare on.
    """

    def __init__(self, trial: Trial, parts: Iterable[tuple[Samples, Samples]]) -> None:
        self.trial, self.parts = trial, list(parts)
        self.known: dict[tuple[Form, int], Array] = {}

    def add(self, parts: Iterable[tuple[Samples, Samples]]) -> None:
        """Compare on these rows as well from now on."""
        self.parts += parts

    @property
    def most_rows(self) -> int:
        """Most rows that a trial trains on."""
        return max(len(training) for training, _ in self.parts)

    def losses(self, form: Form, n_parts: int | None = None) -> Array:
        """Loss on each row held out, in the first few parts or in all."""
        parts = self.parts[:n_parts]
        for number, part in enumerate(parts):
            if (form, number) not in self.known:
                self.known[form, number] = self.trial(form, *part)
        return np.concatenate([self.known[form, number] for number in range(len(parts))])

    def share(self, n_parts: int | None = None) -> Array:
        """Share of each row held out in a mean loss."""
        weight = np.concatenate([rest.weight for _, rest in self.parts[:n_parts]])
        return weight / weight.sum()

    def race(self, forms: Sequence[Form]) -> list[Form]:
        """Forms that are not left behind by the best, part after part."""
        left = list(forms)
        for n_parts in range(1, len(self.parts) + 1):
            losses = [self.losses(form, n_parts) for form in left]
            kept = within(losses, self.share(n_parts), HOPELESS)
            left = [form for form, keep in zip(left, kept, strict=True) if keep]
        return left

    def mean(self, form: Form) -> float:
        """Mean loss on the rows held out."""
        return float(self.share() @ self.losses(form))

    def simplest(self, forms: Sequence[Form]) -> Form:
        """First of several whose mean loss is as good as the smallest."""
        if len(forms) == 1:
            return forms[0]
        return forms[simplest([self.losses(form) for form in forms], self.share())]


def held_out(samples: Samples, seed: int, stratify: bool) -> Iterator[tuple[Samples, Samples]]:
    """Rows to train on and rows to compare on, fold after fold."""
    for parts in samples.folds(N_FOLDS, seed, stratify=stratify):
        # Rows lie in an order that is as good as random. Copies: a slice would keep all of a fold.
        training, rest = (part[np.arange(min(len(part), TRIAL_ROWS))] for part in parts)
        yield training, rest


def simplest(losses: Sequence[Array], share: Array) -> int:
    """First of several whose mean loss is as good as the smallest."""
    return within(losses, share, TIE).index(True)


def within(losses: Sequence[Array], share: Array, n_errors: float) -> list[bool]:
    """Whether each mean loss exceeds the smallest by at most so many standard errors."""
    best = min(losses, key=lambda loss: float(share @ loss))
    found = []
    for loss in losses:
        gap = loss - best
        mean = float(share @ gap)
        error = np.sqrt(share**2 @ (gap - mean) ** 2)
        found.append(bool(mean <= n_errors * error))
    return found
