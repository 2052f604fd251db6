"""Time of one prediction, and of many, beside what people deploy today.

Three networks (A 4-20x3-1 on the trigger data, B 15-64x3-1, C 30-128x3-1 on generated rows) and
boosted trees with their libraries' defaults. Everything runs interleaved on one core and medians
are compared; in C and for whole batches the clock is the thread's own. "peak" is what the core's
multiplications alone would take, measured by a loop of nothing else.

    python examples/benchmarks/inference.py [--nets A B C] [--repeats 11]

Needs a C compiler for a processor with AVX2, onnx and onnxruntime; boosted trees run where xgboost
and lightgbm are installed.
"""

import argparse
import subprocess
import tempfile
import time
import warnings
from functools import partial
from importlib.metadata import version
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnxruntime
import pandas as pd
import torch
from single import ONE_NETWORK
from sklearn.metrics import roc_auc_score

from monolip import MonotonicLipschitzClassifier
from monolip.datasets import make_trigger_events
from monolip.export import FloatArtefact, compile, to_c, to_onnx

NETS = {"A": (4, 20), "B": (15, 64), "C": (30, 128)}
KINDS = [
    "one",
    "decide",
    "one float32",
    "plain loops",
    "trees in C",
    "batch",
    "batch float32",
    "peak",
]
PACKAGES = ["onnxruntime", "xgboost", "lightgbm", "torch"]
ROWS = 4096
FLAGS = ["-O3", "-mavx2", "-mfma"]


def make_rows(n_features, n_rows):
    """Rows and classes; of two classes that overlap, each column in favour of the second."""
    if n_features == 4:
        events = make_trigger_events(n_rows, random_state=0)
        return events.data.to_numpy(), events.target.to_numpy()
    rng = np.random.default_rng(0)
    X = rng.normal(size=(n_rows, n_features))
    signal = X[:, 0] + np.tanh(X[:, 1] * X[:, 2]) + 0.3 * X[:, 3:].sum(axis=1)
    return X, (signal + rng.logistic(size=n_rows) > 0).astype(int)


def plain_loops(artefact):
    """The network as nested loops over rows of weights, in float32."""
    lines = ["static float plain_predict_one(const float *x) {"]
    arrays = []
    n = len(artefact.center)
    widest = max(n, *(len(bias) for _, bias in artefact.layers))
    lines.append(f"    float a[{widest}], b[{widest}], t[{n}], sum;\n    int i, j;")

    def array(name, values):
        text = ", ".join(f"{value!s}f" for value in np.ravel(values).astype(np.float32))
        arrays.append(f"static const float plain_{name}[] = {{{text}}};")

    for name in ("center", "factor", "low", "high", "direction"):
        array(name, getattr(artefact, name))
    lines.append(
        f"    for (i = 0; i < {n}; i++) {{\n"
        "        t[i] = x[i] < plain_low[i] ? plain_low[i] : x[i];\n"
        "        t[i] = t[i] > plain_high[i] ? plain_high[i] : t[i];\n"
        "        a[i] = t[i] = (t[i] - plain_center[i]) * plain_factor[i];\n    }"
    )
    for depth, (weight, bias) in enumerate(artefact.layers):
        array(f"w{depth}", weight)
        array(f"b{depth}", bias)
        out, half = len(bias), len(bias) // 2
        lines.append(
            f"    for (i = 0; i < {out}; i++) {{\n        sum = plain_b{depth}[i];\n"
            f"        for (j = 0; j < {weight.shape[1]}; j++)\n"
            f"            sum += plain_w{depth}[i * {weight.shape[1]} + j] * a[j];\n"
            "        b[i] = sum;\n    }"
        )
        if depth < len(artefact.layers) - 1:
            lines.append(
                f"    for (i = 0; i < {half}; i++) {{\n"
                f"        a[i] = b[i] > b[i + {half}] ? b[i] : b[i + {half}];\n"
                f"        a[i + {half}] = b[i] > b[i + {half}] ? b[i + {half}] : b[i];\n    }}"
            )
    lines.append(
        f"    sum = b[0];\n    for (i = 0; i < {n}; i++) sum += plain_direction[i] * t[i];\n"
        f"    return {artefact.offset!r}f + {artefact.scale!r}f * sum;\n}}"
    )
    return "\n".join([*arrays, *lines]) + "\n"


def trees_in_c(booster):
    """Boosted trees as nested conditions; none at all without a booster."""
    if booster is None:
        return "static float trees_predict_one(const float *x) { return x[0]; }\n"
    table = booster.trees_to_dataframe()
    lines = ["static float trees_predict_one(const float *x) {", "    float sum = 0.0f;"]

    def branch(nodes, name, indent):
        node = nodes.loc[name]
        if node["Feature"] == "Leaf":
            lines.append(f"{indent}sum += {float(node['Gain'])!r}f;")
            return
        column = node["Feature"].removeprefix("f")
        lines.append(f"{indent}if (x[{column}] < {float(node['Split'])!r}f) {{")
        branch(nodes, node["Yes"], indent + "  ")
        lines.append(f"{indent}}} else {{")
        branch(nodes, node["No"], indent + "  ")
        lines.append(f"{indent}}}")

    for number, nodes in table.groupby("Tree"):
        branch(nodes.set_index("ID"), f"{number}-0", "    ")
    return "\n".join([*lines, "    return sum;", "}"]) + "\n"


def times_in_c(exact, single, booster, X, repeats):
    """Median nanoseconds a row of everything that is written in C."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        to_c(exact, root / "exact.h")
        to_c(single, root / "single.h")
        (root / "plain.h").write_text(plain_loops(single))
        (root / "trees.h").write_text(trees_in_c(booster))
        source = Path(__file__).with_name("inference.c")
        # Plain loops are compiled as they usually are, with everything else.
        command = ["cc", *FLAGS, "-I", folder, str(source), "-o", str(root / "program")]
        subprocess.run(command, check=True)
        rows = np.ascontiguousarray(X[:ROWS], dtype=np.float64).tobytes()
        done = subprocess.run(
            [root / "program", str(repeats)], input=rows, capture_output=True, check=True
        )
    pairs = np.loadtxt(done.stdout.decode().splitlines())
    return {kind: np.median(pairs[pairs[:, 0] == n, 1]) for n, kind in enumerate(KINDS)}


def interleaved(calls, repeats):
    """Median seconds of each call; all are called in turn."""
    found = {name: [] for name in calls}
    for _ in range(repeats):
        for name, (call, times) in calls.items():
            start = time.perf_counter()
            for _ in range(times):
                call()
            found[name].append((time.perf_counter() - start) / times)
    return {name: float(np.median(values)) for name, values in found.items()}


def session_of(model):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    text = model.SerializeToString()
    return onnxruntime.InferenceSession(text, options, providers=["CPUExecutionProvider"])


def plain_torch(single):
    """The network as a user of torch would write it."""
    layers = [(torch.from_numpy(w), torch.from_numpy(b)) for w, b in single.layers]
    center, factor, low, high, direction = (
        torch.from_numpy(np.array(getattr(single, name)))
        for name in ("center", "factor", "low", "high", "direction")
    )

    class Network(torch.nn.Module):
        def forward(self, x):
            t = (torch.minimum(torch.maximum(x, low), high) - center) * factor
            a = t
            for weight, bias in layers[:-1]:
                first, second = torch.nn.functional.linear(a, weight, bias).chunk(2, dim=1)
                a = torch.cat([torch.maximum(first, second), torch.minimum(first, second)], 1)
            return torch.nn.functional.linear(a, *layers[-1]) + t @ direction.T

    return Network()


def times_in_python(predictor, exact, single, boosters, X, repeats):
    """Median nanoseconds of one row, and a row of 1024, through Python."""
    rows = np.ascontiguousarray(X[:1024])
    rows32 = rows.astype(np.float32)
    row, row32 = rows[0].copy(), rows32[:1].copy()
    float_session, exact_session = session_of(to_onnx(single)), session_of(to_onnx(exact))
    feed = float_session.get_inputs()[0]
    kind = np.float32 if feed.type == "tensor(float)" else np.float64
    eager = plain_torch(single).eval()
    with warnings.catch_warnings():
        # TorchScript is what is compared, whatever torch advises.
        warnings.simplefilter("ignore")
        script = torch.jit.freeze(torch.jit.trace(eager, torch.from_numpy(rows32)))
    calls = {}
    for name, batch, batch32 in (("row", row[None], row32), ("rows", rows, rows32)):
        times = 20 if name == "row" else 5
        tensor = torch.from_numpy(batch32)
        given = {"X": batch.astype(kind)}
        calls |= {
            f"onnxruntime {name}": (lambda f=given: float_session.run(None, f), times),
            f"onnxruntime exact {name}": (
                lambda b=batch: exact_session.run(["scores"], {"X": b}),
                times,
            ),
            f"TorchScript {name}": (lambda t=tensor: script(t), times),
        }
        if "LightGBM" in boosters:
            predict = partial(boosters["LightGBM"].predict, raw_score=True, num_threads=1)
            calls[f"LightGBM {name}"] = (partial(predict, batch), times)
        if "XGBoost" in boosters:
            calls[f"XGBoost {name}"] = (
                partial(boosters["XGBoost"].inplace_predict, batch32),
                times,
            )
    calls["monolip row"] = (lambda: predictor.predict_one(row), 1000)
    calls["monolip rows"] = (lambda: predictor.predict_batch(rows), 20)
    with torch.inference_mode():
        seconds = interleaved(calls, repeats)
    return {
        name: 1e9 * value / (1 if name.endswith("row") else 1024) for name, value in seconds.items()
    }


def lightgbm_booster(X, y, n_trees):
    import lightgbm

    given = {"objective": "binary", "verbose": -1, "num_threads": 1}
    return lightgbm.train(given, lightgbm.Dataset(X, y), n_trees)


def xgboost_booster(X, y, n_trees):
    import xgboost

    given = {"objective": "binary:logistic", "nthread": 1}
    return xgboost.train(given, xgboost.DMatrix(X.astype(np.float32), y), n_trees)


BOOSTERS = {"LightGBM": lightgbm_booster, "XGBoost": xgboost_booster}


def measured(net, *, repeats, n_rows, max_iter, n_trees):
    """All times of one network, in nanoseconds a row."""
    n_features, width = NETS[net]
    X, y = make_rows(n_features, n_rows)
    X = X[: 2 * (len(X) // 2)]
    train, test = slice(0, len(X) // 2), slice(len(X) // 2, None)
    model = MonotonicLipschitzClassifier(
        **{**ONE_NETWORK, "hidden_layer_sizes": (width,) * 3}, monotonic_cst=[1] * n_features,
        max_iter=max_iter, random_state=0,
    ).fit(X[train], y[train])  # fmt: skip
    predictor = compile(model, X=X[train], name="exact")
    single = FloatArtefact(model.network_, "float32", name="single")
    boosters, aucs = {}, {}
    aucs["monolip"] = roc_auc_score(y[test], predictor.scores(X[test])[:, 0])
    for name, fit in BOOSTERS.items():
        if find_spec(name.lower()):
            boosters[name] = fit(X[train], y[train], n_trees)
            score = boosters[name].predict
            score = boosters[name].inplace_predict if name == "XGBoost" else score
            aucs[name] = roc_auc_score(y[test], score(X[test].astype(np.float32)))
    rows = np.resize(X, (max(ROWS, len(X)), n_features))
    found = times_in_c(predictor.artefact, single, boosters.get("XGBoost"), rows, repeats)
    found |= times_in_python(predictor, predictor.artefact, single, boosters, rows, repeats)
    sizes = [n_features, width, width, width, 1]
    products = sum(a * b for a, b in pairwise(sizes))
    found["peak"] *= products
    if "XGBoost" not in boosters:
        del found["trees in C"]
    assert (predictor.scores(rows) == predictor.artefact.network.scores(rows)).all()
    return found, aucs


RATIOS = {
    "plain loops / one": ("plain loops", "one"),
    "trees in C / one": ("trees in C", "one"),
    "peak / batch float32": ("peak", "batch float32"),
    "batch / batch float32": ("batch", "batch float32"),
    "onnxruntime / monolip, one row": ("onnxruntime row", "monolip row"),
    "onnxruntime / monolip, 1024 rows": ("onnxruntime rows", "monolip rows"),
    "TorchScript / monolip, one row": ("TorchScript row", "monolip row"),
    "LightGBM / monolip, 1024 rows": ("LightGBM rows", "monolip rows"),
    "XGBoost / monolip, 1024 rows": ("XGBoost rows", "monolip rows"),
    "trees in C / batch": ("trees in C", "batch"),
}


def main(nets=("A", "B", "C"), repeats=11, n_rows=40_000, max_iter=10, n_trees=100):
    torch.set_num_threads(1)
    versions = [f"{name} {version(name)}" for name in PACKAGES if find_spec(name)]
    print(f"{', '.join(versions)}; cc {' '.join(FLAGS)}")
    times, aucs = {}, {}
    for net in nets:
        times[net], aucs[net] = measured(
            net, repeats=repeats, n_rows=n_rows, max_iter=max_iter, n_trees=n_trees
        )
    table = pd.DataFrame(times)
    ratios = pd.DataFrame(
        {
            net: {name: t[a] / t[b] for name, (a, b) in RATIOS.items() if a in t}
            for net, t in times.items()
        }
    )
    print("\nNanoseconds a row\n" + table.round(1).to_string())
    print("\nRatios\n" + ratios.round(2).to_string())
    print("\nAUC on test rows\n" + pd.DataFrame(aucs).round(4).to_string())
    return table, ratios


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--nets", nargs="+", default=list(NETS), choices=list(NETS))
    parser.add_argument("--repeats", type=int, default=11)
    arguments = parser.parse_args()
    main(arguments.nets, arguments.repeats)
