"""Private training beside Opacus' DP-SGD with clipping, and an audit of the stated budget.

The same network, rows, steps, noise for the same budget (from the same accountant) and projections;
Opacus clips the gradient of each row, monolip knows its bound from the weights. All rows are split
anew (not as the sets come), and the settings of both, how many rows a step takes included, are
chosen, by data set, among the same number of tries, by AUC at epsilon 1 on validation rows that are
split off the training rows; what choosing tells of those rows is counted for neither. Ranges of
columns were set by hand from what the columns mean, not computed from the rows; how often each
class occurs is taken for public as well, in round numbers. The real sets must be at hand
(`MONOLIP_DATA`).

The audit plays the game that the guarantee speaks of: an adversary who knows everything but whether
one chosen row took part in training tells the two worlds apart, and the error rates of the test
bound epsilon from below, with confidence 99%: at 95%, an honest training would be accused every
twentieth time. It must stay under the stated epsilon, and find a
training whose noise is half of what it says.

    python examples/benchmarks/privacy.py [--data adult heloc give_me_some_credit] [--seeds 3]
    python examples/benchmarks/privacy.py --audit
"""

import argparse
import re
import subprocess
import sys
import time
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import torch
from scipy.stats import beta
from sklearn.metrics import accuracy_score, log_loss, roc_auc_score
from sklearn.model_selection import train_test_split

from monolip import MonotonicLipschitzClassifier, PrivateLipschitzClassifier
from monolip.datasets import load_dataset
from monolip.privacy import solve_noise, spent_epsilon
from monolip.privacy.losses import LogLoss
from monolip.privacy.mechanism import Mechanism
from monolip.privacy.network import PrivateNetwork
from monolip.privacy.noise import SeededRandomness, poisson_sample

DATA = ["adult", "heloc", "give_me_some_credit"]
EPSILONS = [0.5, 1.0, 3.0, 8.0]
DELTA = 1e-5
# Split of all rows into those for training and those for the table, of at most so many.
SPLIT_SEED, MOST_ROWS = 9, 60_000
CONFIDENCE = 0.99
AUDITED_DELTAS = [1e-5, 1e-3, 0.01, 0.03, 0.1, 0.2, 0.3]

# How often class 1 occurs, in round numbers: taken for public.
SHARES = {"adult": 0.25, "heloc": 0.5, "give_me_some_credit": 0.07}
# Public ranges; counts and amounts are taken in logarithms.
RANGES = {
    "adult": {
        "age": (17, 90), "education_num": (1, 16), "hours_per_week": (1, 99),
        "fnlwgt": ("log", 1e4, 1.5e6), "capital_gain": ("log", 0, 1e5),
        "capital_loss": ("log", 0, 5e3),
    },
    "heloc": {
        "ExternalRiskEstimate": (30, 100), "MSinceOldestTradeOpen": (0, 500),
        "MSinceMostRecentTradeOpen": ("log", 0, 100), "AverageMInFile": (0, 200),
        "NumSatisfactoryTrades": (0, 60), "NumTrades60Ever2DerogPubRec": ("log", 0, 10),
        "NumTrades90Ever2DerogPubRec": ("log", 0, 10), "PercentTradesNeverDelq": (50, 100),
        "MSinceMostRecentDelq": (0, 84), "MaxDelq2PublicRecLast12M": (0, 9),
        "MaxDelqEver": (2, 8), "NumTotalTrades": (0, 60), "NumTradesOpeninLast12M": (0, 10),
        "PercentInstallTrades": (0, 100), "MSinceMostRecentInqexcl7days": (0, 24),
        "NumInqLast6M": ("log", 0, 20), "NumInqLast6Mexcl7days": ("log", 0, 20),
        "NetFractionRevolvingBurden": (0, 120), "NetFractionInstallBurden": (0, 120),
        "NumRevolvingTradesWBalance": (0, 15), "NumInstallTradesWBalance": (0, 10),
        "NumBank2NatlTradesWHighUtilization": ("log", 0, 10), "PercentTradesWBalance": (0, 100),
    },
    "give_me_some_credit": {
        "RevolvingUtilizationOfUnsecuredLines": (0, 1.2), "age": (18, 100),
        "NumberOfTime30-59DaysPastDueNotWorse": ("log", 0, 10), "DebtRatio": ("log", 0, 1e4),
        "MonthlyIncome": ("log", 100, 1e5), "NumberOfOpenCreditLinesAndLoans": (0, 30),
        "NumberOfTimes90DaysLate": ("log", 0, 10), "NumberRealEstateLoansOrLines": ("log", 0, 10),
        "NumberOfTime60-89DaysPastDueNotWorse": ("log", 0, 10), "NumberOfDependents": (0, 6),
    },
}  # fmt: skip


def prepare(name, most_rows=MOST_ROWS, seed=SPLIT_SEED):
    """Train and test rows in halves of the public ranges, labels and directions.

    A split of all rows of its own, not the one that the sets come with.
    """
    data = load_dataset(name)
    some = data.data.notna().any(axis=1).to_numpy()
    columns = {}
    for column, (*logarithm, low, high) in RANGES[name].items():
        values = data.data[column].to_numpy(dtype=float)
        missing = np.isnan(values)
        values = np.clip(values, low, high)
        if logarithm:
            values, low, high = np.log1p(values), np.log1p(low), np.log1p(high)
        scaled = (values - (low + high) / 2) / ((high - low) / 2)
        columns[column] = np.where(missing, 0.0, scaled)
        if missing[some].any():
            columns[f"{column} missing"] = missing.astype(float)
    for column in data.data.columns.difference(list(RANGES[name]), sort=False):
        # The list of categories is taken for public.
        for value in sorted(data.data[column].dropna().unique()):
            columns[f"{column} {value}"] = (data.data[column] == value).to_numpy(dtype=float)
    frame, y = pd.DataFrame(columns), data.target.to_numpy()
    rows = np.random.default_rng(seed).permutation(np.flatnonzero(some))[:most_rows]
    train, test = train_test_split(rows, test_size=0.25, stratify=y[rows], random_state=seed)
    directions = {key: sign for key, sign in data.monotonic_cst.items() if key in columns}
    return frame.iloc[train], y[train], frame.iloc[test], y[test], directions


class ClippedNetwork:
    """The same network, steps and projections, with gradients clipped by Opacus."""

    def __init__(self, epsilon, directions, clip, learning_rate, rate, steps, hidden, seed):
        self.epsilon, self.directions, self.clip = epsilon, directions, clip
        self.learning_rate, self.steps, self.hidden = learning_rate, steps, hidden
        self.rate, self.seed = rate, seed

    def fit(self, X, y):
        z = torch.from_numpy(X.to_numpy()).float()
        target = torch.from_numpy(np.asarray(y)).float()[:, None]
        noise = solve_noise(self.epsilon, self.rate, self.steps, DELTA)
        self.network = network = TorchNetwork(
            [self.directions.get(column, 0) for column in X], self.hidden, self.seed
        )
        optimizer, private = make_clipped(
            network, noise, self.clip, self.rate * len(z), self.learning_rate
        )
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, self.steps)
        source = SeededRandomness(self.seed)
        average = [torch.zeros_like(part) for part in network.parameters()]
        for step in range(self.steps):
            rows = torch.from_numpy(poisson_sample(source, len(z), self.rate))
            clipped_step(private, optimizer, z[rows], target[rows])
            schedule.step()
            network.project()
            if step >= self.steps // 2:
                for part, mean in zip(network.parameters(), average, strict=True):
                    mean += (part.detach() - mean) / (step - self.steps // 2 + 1)
        with torch.no_grad():
            for part, mean in zip(network.parameters(), average, strict=True):
                part.copy_(mean)
        return self

    def predict_proba(self, X):
        with torch.no_grad():
            output = self.network(torch.from_numpy(X.to_numpy()).float())[:, 0].double()
        return np.column_stack([torch.sigmoid(-output), torch.sigmoid(output)])


class TorchNetwork(torch.nn.Module):
    """`PrivateNetwork` with one output, in torch."""

    def __init__(self, signs, hidden, seed):
        super().__init__()
        signs = np.array(signs, dtype=float)
        generator = np.random.default_rng(seed)
        start = PrivateNetwork.start(hidden, signs[None], np.full(len(signs), np.inf), generator)
        self.layers = torch.nn.ModuleList(
            torch.nn.Linear(*weight.shape[::-1]) for weight in start.weights
        )
        if len(start.weights) > 1:
            self.layers[-1].weight.requires_grad_(False)
        self.used = np.flatnonzero(signs).tolist()
        self.register_buffer("signs", torch.from_numpy(signs[self.used]).float())
        self.slopes = torch.nn.Linear(len(self.used), 1, bias=False) if self.used else None
        with torch.no_grad():
            for layer, weight, bias in zip(self.layers, start.weights, start.biases, strict=True):
                layer.weight.copy_(torch.from_numpy(weight))
                layer.bias.copy_(torch.from_numpy(bias))
            if self.used:
                self.slopes.weight.copy_(torch.from_numpy(start.slopes[self.used]))

    def forward(self, x):
        h = x
        for layer in self.layers[:-1]:
            left, right = layer(h).chunk(2, dim=-1)
            h = torch.cat([torch.maximum(left, right), torch.minimum(left, right)], dim=-1)
        output = self.layers[-1](h)
        return output + self.slopes(x[:, self.used] * self.signs) if self.used else output

    @torch.no_grad()
    def project(self):
        if self.used:
            slopes = self.slopes.weight.clamp_(min=0.0)
            first = self.layers[0].weight
            first[:, self.used] = torch.maximum(torch.minimum(first[:, self.used], slopes), -slopes)
        for layer in self.layers[1:]:
            layer.weight /= layer.weight.abs().sum(dim=1, keepdim=True).clamp(min=1.0)


def make_clipped(network, noise, clip, expected, learning_rate):
    """Opacus' optimiser and module for hooks, without its data loader: samples are made here."""
    from opacus.grad_sample import GradSampleModule
    from opacus.optimizers import DPOptimizer

    private = GradSampleModule(network, loss_reduction="sum")
    adam = torch.optim.Adam(private.parameters(), lr=learning_rate, betas=(0.9, 0.99))
    optimizer = DPOptimizer(
        adam,
        noise_multiplier=noise,
        max_grad_norm=clip,
        expected_batch_size=expected,
        loss_reduction="mean",
    )
    return optimizer, private


def clipped_step(private, optimizer, x, target):
    optimizer.zero_grad(set_to_none=True)
    if not len(x):
        return
    loss = torch.nn.functional.binary_cross_entropy_with_logits(private(x), target, reduction="sum")
    loss.backward()
    optimizer.step()


def batch_size(share, n_rows):
    """Of a tenth of the rows as `batch_size="auto"`."""
    return min(n_rows, max(2048, int(np.ceil(share * n_rows))))


HIDDEN, STEPS = (16,), 300
# Learning rates, shares of the rows that a step takes, and what each has of its own.
COMMON = [
    {"learning_rate": rate, "share": share}
    for rate, share in ((0.05, 0.1), (0.1, 0.1), (0.2, 0.1), (0.1, 0.2))
]
OUR_TRIES = [{**common, "prior": prior} for common in COMMON for prior in (False, True)]
THEIR_TRIES = [{**common, "clip": clip} for common in COMMON for clip in (1.0, 0.3)]


def ours(epsilon, name, directions, seed, n_rows, share, prior, **settings):
    known = SHARES[name]
    return PrivateLipschitzClassifier(
        epsilon,
        delta=DELTA,
        feature_range=(-1, 1),
        monotonic_cst=directions,
        class_prior={0: 1 - known, 1: known} if prior else None,
        batch_size=batch_size(share, n_rows),
        **{"hidden_layer_sizes": HIDDEN, "max_iter": STEPS, **settings},
        random_state=seed,
    )


def theirs(epsilon, name, directions, seed, n_rows, share, **settings):
    options = {"hidden": HIDDEN, "steps": STEPS, **settings}
    rate = batch_size(share, n_rows) / n_rows
    return ClippedNetwork(epsilon, directions, rate=rate, seed=seed, **options)


def scores(model, X, y):
    probability = model.predict_proba(X)[:, 1]
    return {
        "accuracy": accuracy_score(y, probability > 0.5),
        "AUC": roc_auc_score(y, probability),
        "log-loss": log_loss(y, probability),
    }


def choose(data, seeds=2, tries=None):
    """Settings of both by data set: those of the largest AUC on validation rows at epsilon 1."""
    rows = []
    for name in data:
        X, y, _, _, directions = prepare(name)
        for make, settings in ((ours, OUR_TRIES), (theirs, THEIR_TRIES)):
            for number, chosen in enumerate(settings[:tries]):
                for seed in range(seeds):
                    part, held_out, y_part, y_held_out = train_test_split(
                        X, y, test_size=0.2, stratify=y, random_state=seed
                    )
                    model = make(1.0, name, directions, seed, len(part), **chosen)
                    model.fit(part, y_part)
                    found = scores(model, held_out, y_held_out)
                    rows.append({"data": name, "who": make.__name__, "try": number, **found})
    table = pd.DataFrame(rows).groupby(["data", "who", "try"], sort=False).mean()
    print("\nValidation rows")
    print(table.round(4).to_string(), flush=True)
    best = {key: found.idxmax()[2] for key, found in table["AUC"].groupby(["data", "who"])}
    settings = {"ours": OUR_TRIES, "theirs": THEIR_TRIES}
    chosen = {key: settings[key[1]][number] for key, number in best.items()}
    print("\nChosen")
    for (name, who), setting in chosen.items():
        print(f"{name}, {who}: {setting}", flush=True)
    return chosen


def compare(data, epsilons, seeds, chosen):
    """Print scores on the test rows at equal budgets, and without privacy."""
    rows = []
    for name in data:
        X, y, X_test, y_test, directions = prepare(name)
        for seed in range(seeds):
            for epsilon in epsilons:
                for make, who in ((ours, "monolip"), (theirs, "Opacus")):
                    settings = chosen[name, make.__name__]
                    model = make(epsilon, name, directions, seed, len(X), **settings).fit(X, y)
                    found = scores(model, X_test, y_test)
                    rows.append({"data": name, "epsilon": epsilon, "who": who, **found})
        model = MonotonicLipschitzClassifier(monotonic_cst=directions, random_state=0)
        found = scores(model.fit(X, y), X_test, y_test)
        rows.append({"data": name, "epsilon": np.inf, "who": "not private", **found})
    groups = pd.DataFrame(rows).groupby(["data", "epsilon", "who"], sort=False)
    table = groups.mean()
    print(f"\nTest rows, mean of {seeds} seeds, delta {DELTA}")
    print(table.unstack().round(4).to_string())
    if seeds > 1:
        print("\nStandard deviation of a seed")
        print(groups.std().unstack().round(4).to_string(), flush=True)
    return table


def step_times(repeats, n_rows=1000, n_features=90, hidden=HIDDEN):
    """Seconds of a step of both on the same rows, and Opacus' over monolip's."""
    rng = np.random.default_rng(0)
    X, y = rng.uniform(-1, 1, (n_rows, n_features)), rng.integers(0, 2, n_rows)
    network = PrivateNetwork.start(
        hidden, np.zeros((1, n_features)), np.full(n_features, np.inf), rng
    )
    loss, source = LogLoss(np.ones(2)), SeededRandomness(0)
    clipped = TorchNetwork(np.zeros(n_features), hidden, 0)
    optimizer, private = make_clipped(clipped, 1.0, 1.0, n_rows, 1e-3)
    x, target = torch.from_numpy(X).float(), torch.from_numpy(y).float()[:, None]

    def our_step():
        Mechanism.of(network, loss, 20 * n_rows).noisy_sums(X, y, 1.0, source)
        network.project()

    def their_step():
        clipped_step(private, optimizer, x, target)
        clipped.project()

    times = {}
    for who, step in (("monolip", our_step), ("Opacus", their_step)):
        step()
        taken = []
        for _ in range(repeats):
            start = time.perf_counter()
            step()
            taken.append(time.perf_counter() - start)
        times[who] = np.median(taken)
    return times


def peak_of_step(who, n_rows, n_features, hidden):
    """Growth of this process's peak memory by a step on many rows, in bytes."""
    torch.set_num_threads(1)
    rng = np.random.default_rng(0)
    X, y = rng.uniform(-1, 1, (n_rows, n_features)), rng.integers(0, 2, n_rows)
    if who == "monolip":
        zero, free = np.zeros((1, n_features)), np.full(n_features, np.inf)
        network = PrivateNetwork.start(hidden, zero, free, rng)
        loss, source = LogLoss(np.ones(2)), SeededRandomness(0)

        def step(n):
            Mechanism.of(network, loss, n_rows).noisy_sums(X[:n], y[:n], 1.0, source)
    else:
        clipped = TorchNetwork(np.zeros(n_features), hidden, 0)
        optimizer, private = make_clipped(clipped, 1.0, 1.0, n_rows, 1e-3)
        x, target = torch.from_numpy(X).float(), torch.from_numpy(y).float()[:, None]

        def step(n):
            clipped_step(private, optimizer, x[:n], target[:n])

    step(10)
    before = resident("VmRSS")
    Path("/proc/self/clear_refs").write_text("5", "utf-8")  # the peak starts anew
    step(n_rows)
    return max(1, resident("VmHWM") - before)


def peak_in_fresh_process(*arguments):
    """`peak_of_step` where nothing has been freed that could be used again."""
    module = f"import runpy; module = runpy.run_path({__file__!r}); "
    code = f"{module}print(module['peak_of_step'](*{arguments}))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    if result.returncode:
        raise RuntimeError(result.stderr)
    return int(result.stdout.split()[-1])


def resident(kind):
    """Memory of this process now ("VmRSS") or at its peak ("VmHWM"), in bytes."""
    status = Path("/proc/self/status").read_text("utf-8")
    return 1024 * int(re.search(rf"{kind}:\s*(\d+)", status)[1])


def costs(repeats, sizes=((1000, 90, (16,)), (4000, 90, (32, 32))), n_rows=20_000):
    """Print the time of a step and the memory of a large one, Opacus' over monolip's."""
    rows = []
    for size in sizes:
        times = step_times(repeats, *size)
        peaks = {who: peak_in_fresh_process(who, n_rows, *size[1:]) for who in times}
        rows.append(
            {
                "rows, columns, hidden": str(size),
                "monolip ms": 1e3 * times["monolip"],
                "time ratio": times["Opacus"] / times["monolip"],
                "monolip MB": peaks["monolip"] / 1e6,
                "memory ratio": peaks["Opacus"] / peaks["monolip"],
            }
        )
    table = pd.DataFrame(rows)
    print(f"\nA step; its memory on {n_rows} rows. Ratios: Opacus over monolip")
    print(table.round(2).to_string(index=False), flush=True)
    return table


def error_rates(with_row, without_row, confidence=CONFIDENCE):
    """Upper bounds on the rates of misses and of false alarms, by Clopper and Pearson.

    The threshold is chosen on the first half of the runs and judged on the second.
    """
    half = len(with_row) // 2

    def rates(threshold, inside, outside):
        counts = (inside <= threshold).sum(), (outside > threshold).sum()
        # Each with half of what may go wrong: both hold together.
        return [
            1.0 if count == len(inside)
            else beta.ppf(1 - (1 - confidence) / 2, count + 1, len(inside) - count)
            for count in counts
        ]  # fmt: skip

    first = with_row[:half], without_row[:half]
    candidates = np.quantile(np.concatenate(first), np.linspace(0.01, 0.99, 99))
    threshold = min(candidates, key=lambda t: sum(rates(t, *first)))
    return rates(threshold, with_row[half:], without_row[half:])


def proven_epsilon(missed, alarms, delta):
    """Smallest epsilon for which a test with such error rates is possible at delta."""
    found = [
        np.log((1 - delta - one) / other)
        for one, other in ((missed, alarms), (alarms, missed))
        if 1 - delta - one > 0
    ]
    return max([0.0, *found])


def audit(runs, noise=1.0, steps=20, rate=0.3, factor=1.0, hidden=(), n_rows=40, seed=0):
    """What is stated, and what telling trainings with a canary from those without one proves.

    The accountant states an epsilon for every delta. Large deltas have small epsilons, which need
    few runs to refute: the pair is returned for the delta at which most is proven beyond the
    stated.

    The canary is a row of the largest gradient: a wrong label where the network is sure of itself.
    The adversary sees every noisy gradient, as the guarantee allows, and sums each one's likelihood
    ratio with and without the canary. ``factor`` scales the noise that is used, not the one that
    is stated.
    """
    rng = np.random.default_rng(seed)
    loss = LogLoss(np.ones(2))
    z = rng.uniform(-1, 1, (n_rows, 4))
    y = (z[:, 0] > 0).astype(int)
    canary = np.ones((1, 4)), np.array([0])
    source = SeededRandomness(seed)
    network = PrivateNetwork.start(hidden, np.zeros((1, 4)), np.full(4, np.inf), rng)
    be_sure(network)
    # The weights stay as they are: the steps differ by their samples and their noise.
    mechanism = Mechanism.of(network, loss, n_rows + 1)
    own = in_units(mechanism, mechanism.sums(*canary))
    found = {True: [], False: []}
    for run in range(2 * runs):
        inside = run % 2 == 0
        rows, labels = (np.vstack([z, canary[0]]), np.append(y, 0)) if inside else (z, y)
        score = 0.0
        for _ in range(steps):
            sample = poisson_sample(source, len(rows), rate)
            seen = mechanism.noisy_sums(rows[sample], labels[sample], factor * noise, source)
            # What the adversary knows: all other rows that took part, and the canary's gradient.
            others = sample[sample < n_rows]
            left = in_units(mechanism, seen) - in_units(
                mechanism, mechanism.sums(z[others], y[others])
            )
            exponent = (left @ own - 0.5 * own @ own) / noise**2
            score += np.log1p(rate * np.expm1(min(exponent, 700.0)))
        found[inside].append(score)
    rates = error_rates(np.array(found[True]), np.array(found[False]))
    compared = [
        (delta, spent_epsilon(noise, rate, steps, delta), proven_epsilon(*rates, delta))
        for delta in AUDITED_DELTAS
    ]
    return max(compared, key=lambda row: row[2] - row[1])


def be_sure(network):
    """Set the first layer so that the network is sure of class 1 everywhere."""
    if len(network.weights) == 1:
        network.biases[0][:] = 20.0
        return
    top, bottom = np.split(network.weights[-1][0], 2)
    useful = (top > 0) | (bottom < 0)  # otherwise more of the pair is less of the output
    network.biases[0][:] = 20.0 * np.hstack([np.sign(top) * useful, np.sign(bottom) * useful])


def in_units(mechanism, gradient):
    """A gradient in units of the noise that a multiplier of 1 gives, as one vector."""
    parts = zip(gradient, mechanism.deviations, strict=True)
    return np.concatenate([(part / (scale or 1.0)).ravel() for part, scale in parts])


def audits(runs, settings=((1.0, 1, 1.0, ()), (2.0, 10, 0.5, ()), (2.0, 10, 0.5, (8,)))):
    """Print stated and proven epsilon of honest trainings, and of some with half the noise."""
    rows = []
    for noise, steps, rate, hidden in settings:
        for factor in (1.0, 0.5):
            delta, stated, proven = audit(runs, noise, steps, rate, factor, hidden)
            rows.append(
                {
                    "noise stated": noise,
                    "noise used": factor * noise,
                    "steps": steps,
                    "rate": rate,
                    "hidden": str(hidden),
                    "epsilon at 1e-5": spent_epsilon(noise, rate, steps, DELTA),
                    "delta audited": delta,
                    "stated epsilon": stated,
                    "proven epsilon": proven,
                    "caught": proven > stated,
                }
            )
    table = pd.DataFrame(rows)
    print(f"\nAudit: {runs} trainings with the canary, as many without")
    print(table.round(3).to_string(index=False), flush=True)
    return table


def main(data=DATA, epsilons=EPSILONS, seeds=3, repeats=50, runs=2000, sizes=None, tries=None):
    """Print all tables; return them."""
    warnings.filterwarnings("ignore", category=UserWarning)  # known seeds; hooks of Opacus
    torch.set_num_threads(1)
    cost = costs(repeats) if sizes is None else costs(repeats, sizes, 2000)
    audited = audits(runs)
    chosen = choose(data, min(2, seeds), tries)
    return audited, cost, compare(data, epsilons, seeds, chosen)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", default=DATA)
    parser.add_argument("--epsilons", nargs="+", type=float, default=EPSILONS)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--runs", type=int, default=2000)
    parser.add_argument("--audit", action="store_true")
    options = vars(parser.parse_args())
    if options.pop("audit"):
        warnings.filterwarnings("ignore", category=UserWarning)  # known seeds
        audits(options["runs"])
    else:
        main(**options)
