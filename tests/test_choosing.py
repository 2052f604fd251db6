"""``encoding="auto"`` and ``monotone_form="auto"``: what is tried, on which rows, and what wins."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from toy import binary, classifier, continuous, ordered, regressor

from monolip import PiecewiseLinearEncoding
from monolip._choosing import ENCODINGS, PASSES, TRIAL_ROWS, Form, choose_form, simplest
from monolip._samples import Samples

AUTO = {"encoding": "auto", "monotone_form": "auto"}


def steps(n_rows=600):
    """A target with steep steps, which a network of small slope cannot follow."""
    rng = np.random.default_rng(0)
    X = rng.uniform(0, 1, (n_rows, 2))
    return X, (np.floor(6 * X[:, 0]) % 2 + 0.1 * rng.normal(size=n_rows))


def test_pieces_where_they_predict_better_and_only_there():
    X, y = steps()
    cut = regressor(**AUTO).fit(X, y)
    assert isinstance(cut.encoding_, PiecewiseLinearEncoding)
    assert cut.network_.n_inputs > cut.network_.n_features
    noise = 0.3 * np.random.default_rng(1).normal(size=len(X))
    line = regressor(**AUTO, max_iter=150).fit(X, X @ [1.0, 2.0] + noise)
    assert line.encoding_ == "standard" and line.network_.n_inputs == 2
    whole = regressor(encoding="standard").fit(X, y)
    assert cut.score(X, y) > whole.score(X, y) + 0.05


def test_noise_is_trained_for_fewer_passes():
    rng = np.random.default_rng(0)
    X = rng.normal(size=(150, 3))
    settings = {"max_iter": "auto", "learning_rate": 0.02}
    clean = regressor(**settings).fit(X, np.sin(2 * X[:, 0]) + X[:, 1])
    noisy = regressor(**settings).fit(X, X[:, 1] + 4 * rng.normal(size=len(X)))
    assert clean.n_iter_ == 400 and noisy.n_iter_ == 60
    # Stated passes stay as they are.
    assert regressor(max_iter=70).fit(X, X[:, 1]).n_iter_ == 70


def test_a_chosen_form_is_the_stated_one():
    X, y = steps()
    chosen = regressor(monotonic_cst=[0, 1], **AUTO).fit(X, y)
    stated = regressor(
        monotonic_cst=[0, 1], encoding=chosen.encoding_, monotone_form=chosen.monotone_form_
    ).fit(X, y)
    assert chosen.network_.hash() == stated.network_.hash()


@pytest.mark.parametrize("early_stopping", [False, True])
@pytest.mark.parametrize("n_rows", [300, 2500])
def test_choices_by_weight_and_repetition(n_rows, early_stopping):
    X, y = binary(n_rows)
    weight = np.random.default_rng(0).integers(0, 3, n_rows)
    settings = {**AUTO, "monotonic_cst": [1, 0, 0], "max_iter": 3, "early_stopping": early_stopping}
    weighted = classifier(**settings).fit(X, y, sample_weight=weight)
    repeated = classifier(**settings).fit(np.repeat(X, weight, axis=0), np.repeat(y, weight))
    assert weighted.encoding_ == repeated.encoding_
    assert weighted.network_.hash() == repeated.network_.hash()


@pytest.mark.parametrize(
    "model, data",
    [
        (classifier(**AUTO, loss="certified", max_iter=3), binary(300)),
        (classifier(**AUTO), binary(80)),
        (regressor(**AUTO), continuous(80)),
    ],
)
def test_nothing_is_tried_where_it_makes_no_sense(model, data):
    model.fit(*data)
    assert model.encoding_ == "standard" and model.monotone_form_ == "residual"


def test_blocks_are_not_tried():
    X, y = steps()
    model = regressor(**AUTO).partial_fit(X, y).partial_fit(X, y)
    assert model.encoding_ == "standard" and len(model.loss_curve_) == 2


def test_the_order_of_classes_may_choose_its_form():
    X, y = ordered(300)
    settings = {"monotonic_cst": [1, 0, 0], **AUTO, "encoding": "standard", "max_iter": 3}
    model = classifier(**settings).fit(X, y)
    same = classifier(**{**settings, "monotone_form": model.monotone_form_}).fit(X, y)
    assert model.network_.hash() == same.network_.hash()


def test_callbacks_and_output_see_one_fit(capsys):
    from skorch.callbacks import Callback

    class Count(Callback):
        fits = 0

        def on_train_begin(self, net, **kwargs):
            Count.fits += 1

    X, y = steps(200)
    model = regressor(**AUTO, callbacks=[Count()], verbose=1, max_iter=2).fit(X, y)
    assert Count.fits == 1 and len(model.loss_curve_) == 2
    assert capsys.readouterr().out.count("train_loss") == 1


def test_warm_starts_keep_the_form():
    X, y = steps()
    model = regressor(**AUTO, warm_start=True).fit(X, y)
    first = model.encoding_
    assert model.fit(X, X @ [1.0, 2.0]).encoding_ is first


def test_equal_columns_stay_on_one_side():
    rng = np.random.default_rng(0)
    X = rng.integers(0, 40, (500, 1)).astype(float)
    target = rng.integers(0, 2, 500).astype(float)
    samples = Samples(X, np.arange(500), target, np.ones(500))
    parts = [*samples.folds(3, seed=1, stratify=True), samples.split(0.2, 1, stratify=True)]
    for training, rest in parts:
        assert len(training) + len(rest) == 500 and len(rest)
        assert not set(X[training.rows, 0]) & set(X[rest.rows, 0])
    rows = np.concatenate([rest.rows for _, rest in parts[:3]])
    assert sorted(rows) == list(range(500))


def test_rare_classes_are_in_every_fold():
    X = np.random.default_rng(0).normal(size=(400, 1))
    target = (np.arange(400) < 6).astype(float)
    samples = Samples(X, np.arange(400), target, np.ones(400))
    for _, rest in samples.folds(3, seed=0, stratify=True):
        assert rest.target.sum() == 2


def test_ties_go_to_the_simpler():
    rng = np.random.default_rng(0)
    noise = rng.normal(size=1000)
    share = np.full(1000, 1 / 1000)
    plain = rng.normal(size=1000) ** 2
    assert simplest([plain, plain - 1e-6 * (1 + 100 * noise)], share) == 0
    assert simplest([plain, plain - 0.1 + 0.1 * noise], share) == 1
    assert simplest([plain], share) == 0


def test_few_rows_are_dealt_twice_and_many_once():
    """Everything at few passes, most passes for three forms, the best six of that once more."""
    count, rng = Counter(), np.random.default_rng(0)

    def trial(form, training, rest):
        count[form] += 1
        place = ENCODINGS.index(form.encoding) + 0.5 * form.stacked
        loss = 12.0 if form.encoding is None else 1.0 + 0.001 * (form.passes + place)
        if form == Form(ENCODINGS[1], False, 1.0):  # luck with the first deal
            loss = 0.1 if count[form] <= 3 else 3.0
        return loss + rng.permutation(np.linspace(-20.0, 20.0, len(rest)))

    def choose(n_rows):
        count.clear()
        X = np.random.default_rng(0).normal(size=(n_rows, 1))
        samples = Samples(X, np.arange(n_rows), X[:, 0], np.ones(n_rows))
        return choose_form(
            "auto", "auto", samples, trial, seed=0, stratify=False, may_stack=True,
            may_cut=True, may_shorten=True, by_trials=True,
        )  # fmt: skip

    assert choose(300) == Form(ENCODINGS[1], False, 0.15)
    # Forms without pieces lose too much in the first fold to see another; with most passes are the
    # three best. Six go into the second deal, where luck leaves the one that had it.
    whole, cut = 2 * 2, 6 * 2 + 3
    assert sum(count.values()) == whole + cut * 3 + 6 * 3
    assert sum(form.passes == 1.0 for form in count) == 3
    # A single deal, trusted as it is: luck leaves all that is tried with it behind.
    assert choose(3000) == Form(ENCODINGS[1], False, 1.0)
    assert sum(count.values()) == whole + 6 * 3 + 3 + (6 + 2)


def test_more_rows_than_are_tried_bear_more():
    """The best form rather than the simplest, and as many more passes as there are more rows."""
    best = Form(ENCODINGS[2], False, PASSES[1])
    sizes = set()

    def trial(form, training, rest):
        sizes.add((len(training), len(rest)))
        # Within a tie of each other: those with many pieces lose least.
        lost = np.linspace(-20.0, 20.0, len(rest))
        return np.where(form == best, lost, np.roll(lost, 1) + 1e-3)

    def choose(n_rows):
        sizes.clear()
        X = np.random.default_rng(0).normal(size=(n_rows, 1))
        samples = Samples(X, np.arange(n_rows), X[:, 0], np.ones(n_rows))
        return choose_form(
            "auto", "auto", samples, trial, seed=0, stratify=False, may_stack=False, may_cut=True,
            may_shorten=True, by_trials=True,
        )  # fmt: skip

    assert choose(12_000) == Form(None, False, PASSES[0])
    assert all(training + rest == 12_000 for training, rest in sizes)
    found = choose(18_000)
    assert found == replace(best, passes=found.passes) and 0.4 * 1.19 < found.passes < 0.4 * 1.21
    assert {training for training, _ in sizes} == {TRIAL_ROWS}
    assert choose(60_000) == replace(best, passes=1.0)
