"""Certified accuracy of every family, in l2 and linf, and what each loss trades.

A pattern in two columns, wdbc (scikit-learn's breast cancer) and scikit-learn's digits, 8x8;
columns standardised by the training rows, several splits. Each family has six tries:
`loss="certified"` for two radii, and slopes of at most 1 with the log-loss at four temperatures.
deel-torchlip, where it is installed, has six as well: spectral-norm layers with GroupSort and the
log-loss at six temperatures; its radii are margins over its constant, by the pairs of the head's
rows. Both have layers of 32, 32 and 32 units (SortNet one of 64). For each column of the table the
best of the six is chosen on a quarter of the training rows, and only that meets the test rows.
Means over the splits, with the standard deviation of the middle column.

    python examples/benchmarks/families.py [--data wdbc ...] [--families sdp ...] [--seeds 3]
"""

import argparse
import time
import warnings
from functools import partial
from importlib.util import find_spec
from itertools import pairwise

import numpy as np
import pandas as pd
from sklearn.datasets import load_breast_cancer, load_digits
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

from monolip import MonotonicLipschitzClassifier

RADII = {
    ("pattern", 2): (0.05, 0.1, 0.2),
    ("pattern", np.inf): (0.05, 0.1, 0.2),
    ("wdbc", 2): (0.25, 0.5, 1.0),
    ("wdbc", np.inf): (0.05, 0.1, 0.2),
    ("digits", 2): (0.25, 0.5, 1.0),
    ("digits", np.inf): (0.05, 0.1, 0.2),
}
DATA = tuple(dict.fromkeys(name for name, _ in RADII))
SPARSE = {"constraint": "weight_norm", "init": "sparse"}
FAMILIES = {
    "weight_norm": SPARSE,
    "weight_norm, groupsort": {**SPARSE, "activation": "groupsort"},
    "weight_norm, spline": {**SPARSE, "activation": "spline"},
    "orthogonal": {"constraint": "orthogonal"},
    "orthogonal, householder": {"constraint": "orthogonal", "activation": "householder"},
    "orthogonal, spline": {"constraint": "orthogonal", "activation": "spline"},
    "sdp": {"constraint": "sdp"},
    "sortnet": {"constraint": "sortnet", "hidden_layer_sizes": (64,)},
}
SIZES = (32, 32, 32)
PEER = "deel-torchlip"
NAMES = (PEER, *FAMILIES)
LEVELS = ("clean", "low", "mid", "high")
# What is chosen on a quarter of the training rows: our radius in training, relative to the middle
# one, or our temperature; and the peer's temperature.
SHARES = (1.0, 2.0)
TEMPERATURES = (1.0, 2.0, 4.0, 16.0)
PEER_TEMPERATURES = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
# Slopes and radii in the units of the certificates; one network, of columns as they are.
PLAIN = {"scaling": None, "encoding": "standard", "ensemble_size": 1}
# Settings of each loss from margins to accuracy.
LOSSES = {
    "log_loss": [{"temperature": t} for t in (0.1, 0.5, 2.0, 10.0)],
    "hinge": [{"margin": m} for m in (4.0, 2.0, 1.0, 0.3)],
    "hkr": [{"margin": m} for m in (4.0, 2.0, 1.0, 0.3)],
    "logit_annealing": [{}],
    "certified": [{"radius": r} for r in (1.0, 0.5, 0.25, 0.1)],
}


def pattern(n_rows=600, seed=0):
    """Two classes in the squares of a board of three by three, with gaps between them."""
    rng = np.random.default_rng(seed)
    cell = rng.integers(0, 3, size=(n_rows, 2))
    return cell + rng.uniform(0.15, 0.85, size=cell.shape), cell.sum(axis=1) % 2


def split(name, seed=0):
    """Rows for training, for choices and for tests, standardised."""
    if name == "pattern":
        X, y = pattern(seed=seed)
    else:
        X, y = {"wdbc": load_breast_cancer, "digits": load_digits}[name](return_X_y=True)
    X, X_test, y, y_test = train_test_split(X, y, stratify=y, random_state=seed)
    X, X_val, y, y_val = train_test_split(X, y, stratify=y, random_state=seed)
    scale = StandardScaler().fit(X)
    return [(scale.transform(part), labels)
            for part, labels in ((X, y), (X_val, y_val), (X_test, y_test))]  # fmt: skip


def certified(right, radius, radii):
    """Accuracy, and certified accuracy at some radii."""
    return [right.mean(), *((right & (radius > wanted)).mean() for wanted in radii)]


def scored(tries, rows):
    """Each accuracy on test rows, of the try with the best one on rows for choices."""
    _, for_choice, test = rows
    best = np.argmax([accuracies(*for_choice) for accuracies in tries], axis=0)
    on_test = {position: tries[position](*test) for position in set(best)}
    return [on_test[position][level] for level, position in enumerate(best)]


def ours(settings, problem, rows, max_iter, seed):
    """Certified accuracies of a family, and seconds to fit it once."""
    norm, middle = problem[1], RADII[problem][1]
    candidates = [{"loss": "certified", "radius": share * middle} for share in SHARES]
    candidates += [{"lipschitz": 1.0, "temperature": t, "slope_penalty": 0} for t in TEMPERATURES]
    start = time.perf_counter()
    models = [
        MonotonicLipschitzClassifier(
            norm=norm, max_iter=max_iter, random_state=seed,
            **{"hidden_layer_sizes": SIZES, **PLAIN, **settings, **candidate},
        ).fit(*rows[0])
        for candidate in candidates
    ]  # fmt: skip
    seconds = (time.perf_counter() - start) / len(models)
    tries = [partial(our_accuracies, model, norm, RADII[problem]) for model in models]
    return scored(tries, rows), seconds


def our_accuracies(model, norm, radii, X, y):
    right, radius = model.predict(X) == y, model.certified_radius(X, norm=norm, method="path")
    # The slower method where it can matter.
    near = right & (radius <= radii[-1])
    if near.any():
        radius[near] = model.certified_radius(X[near], norm=norm, method="local")
    return certified(right, radius, radii)


def peer(problem, rows, max_iter, seed):
    """The same of deel-torchlip's layers."""
    start = time.perf_counter()
    networks = [peer_network(*rows[0], t, max_iter, seed) for t in PEER_TEMPERATURES]
    seconds = (time.perf_counter() - start) / len(networks)
    tries = [partial(peer_accuracies, network, *problem) for network in networks]
    return scored(tries, rows), seconds


def peer_accuracies(network, name, norm, X, y):
    return certified(*peer_radius(network, X, y, norm), RADII[name, norm])


def peer_network(X, y, temperature, max_iter, seed):
    import torch
    from deel import torchlip

    torch.manual_seed(seed)
    n_classes, rng = int(y.max()) + 1, np.random.default_rng(seed)
    sizes, layers = [X.shape[1], *SIZES], []
    for n_in, n_out in pairwise(sizes):
        layers += [torchlip.SpectralLinear(n_in, n_out), torchlip.GroupSort2()]
    network = torchlip.Sequential(*layers, torchlip.FrobeniusLinear(SIZES[-1], n_classes))
    x, target = torch.tensor(X, dtype=torch.float32), torch.tensor(y)
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, max_iter)
    loss = torch.nn.CrossEntropyLoss()
    for _ in range(max_iter):
        for batch in np.array_split(rng.permutation(len(x)), max(1, len(x) // 256)):
            optimizer.zero_grad()
            (loss(temperature * network(x[batch]), target[batch]) / temperature).backward()
            optimizer.step()
        schedule.step()
    return network.vanilla_export().double()


def peer_radius(network, X, y, norm):
    """Whether rows are right, and their radii by the singular values of the exported layers."""
    import torch

    with torch.no_grad():
        output = network(torch.tensor(X)).numpy()
    matrices = [p.detach().numpy() for p in network.parameters() if p.ndim == 2]
    constant = np.prod([np.linalg.norm(matrix, 2) for matrix in matrices[:-1]])
    label, radius = output.argmax(axis=1), np.full(len(X), np.inf)
    for other in range(output.shape[1]):
        gap = np.linalg.norm(matrices[-1][label] - matrices[-1][other], axis=1)
        margin = output[np.arange(len(X)), label] - output[:, other]
        with np.errstate(divide="ignore", invalid="ignore"):
            reach = np.where(label == other, np.inf, margin / (gap * constant))
        radius = np.minimum(radius, reach)
    return label == y, radius / (X.shape[1] ** 0.5 if norm == np.inf else 1.0)


def families(data, names, seeds, max_iter):
    """Table of certified accuracies."""
    table = []
    for problem, radii in RADII.items():
        if problem[0] not in data:
            continue
        found = {family: [] for family in names if family != PEER or find_spec("deel")}
        for seed in range(seeds):
            rows = split(problem[0], seed)
            for family, results in found.items():
                if family == PEER:
                    with warnings.catch_warnings():
                        warnings.simplefilter("ignore")
                        results.append(peer(problem, rows, max_iter, seed))
                else:
                    results.append(ours(FAMILIES[family], problem, rows, max_iter, seed))
        for family, results in found.items():
            values, seconds = (np.array(part) for part in zip(*results, strict=True))
            line = {"data": problem[0], "norm": problem[1], "family": family}
            line |= dict(zip(LEVELS, values.mean(axis=0), strict=True))
            line["+-"] = values[:, 2].std()
            line["fit s"] = seconds.mean()
            if PEER in found and family != PEER:
                others, others_seconds = zip(*found[PEER], strict=True)
                line["mid / peer"] = line["mid"] / max(np.mean(others, axis=0)[2], 1e-9)
                line["high / peer"] = line["high"] / max(np.mean(others, axis=0)[3], 1e-9)
                line["s / peer"] = line["fit s"] / np.mean(others_seconds)
            table.append(line)
        print(f"{problem[0]}, l{problem[1]}, certified at {radii}")
        print(
            pd.DataFrame(table[-len(found) :]).iloc[:, 2:].round(3).to_string(index=False),
            flush=True,
        )
    return pd.DataFrame(table)


def trades(name="wdbc", max_iter=100, constraint="orthogonal", radius=0.5):
    """Accuracy and certified accuracy in l2 of each loss, settings from margins to accuracy.

    Slopes are bounded by 1 a standard deviation, as "hkr" needs it.
    """
    (X, y), _, (X_test, y_test) = split(name)
    table = []
    for loss, candidates in LOSSES.items():
        for settings in candidates:
            model = MonotonicLipschitzClassifier(
                1.0, loss=loss, norm=2, constraint=constraint, max_iter=max_iter, slope_penalty=0,
                random_state=0, **PLAIN, **settings,
            ).fit(X, y)  # fmt: skip
            reach = model.certified_radius(X_test, norm=2, method="path")
            clean, held = certified(model.predict(X_test) == y_test, reach, [radius])
            setting = ", ".join(f"{key} {value}" for key, value in settings.items())
            table.append(
                {"loss": loss, "setting": setting, "accuracy": clean, "certified": held,
                 "median radius": np.median(reach)}
            )  # fmt: skip
    table = pd.DataFrame(table)
    print(f"{name}, constraint={constraint!r}, certified at l2 {radius}")
    print(table.round(3).to_string(index=False))
    return table


def draw(found, traded, path):
    import matplotlib.pyplot as plt

    problems = list(found.groupby(["data", "norm"], sort=False)) if len(found) else []
    n_columns = max(2, (len(problems) + 2) // 2)
    figure, axes = plt.subplots(2, n_columns, figsize=(4 * n_columns, 7), layout="constrained")
    for axis, ((name, norm), part) in zip(axes.ravel(), problems, strict=False):
        for _, line in part.iterrows():
            style = "k--" if line["family"] == PEER else "o-"
            values = line[list(LEVELS)].to_numpy(float)
            axis.plot([0, *RADII[name, norm]], values, style, label=line["family"])
        axis.set(title=f"{name}, l{norm:g}", xlabel="radius", ylabel="certified accuracy")
    for axis in axes.ravel()[len(problems) :]:
        axis.set_axis_off()
    last = axes.ravel()[-1]
    last.set_axis_on()
    for loss, part in traded.groupby("loss", sort=False):
        last.plot(part["median radius"], part["accuracy"], "o-", label=loss)
    last.set(title="what losses trade (wdbc)", xlabel="median radius in l2", ylabel="accuracy")
    last.legend()
    axes[0, 0].legend()
    figure.savefig(path)
    plt.close(figure)


def main(data=DATA, names=NAMES, seeds=3, max_iter=100, figure=None):
    """Print both tables, draw the figure; return the tables."""
    found = families(data, names, seeds, max_iter)
    traded = trades(max_iter=max_iter)
    if figure:
        draw(found, traded, figure)
    return found, traded


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", default=list(DATA), choices=DATA)
    parser.add_argument("--families", dest="names", nargs="+", default=list(NAMES), choices=NAMES)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--max-iter", type=int, default=100)
    parser.add_argument("--figure")
    main(**vars(parser.parse_args()))
