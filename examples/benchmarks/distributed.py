"""One fit shared by two processes: bytes and time of a gradient step, against one process.

Milliseconds of a step, the fastest of some passes: "compiled" is what one process does (with
numba), "torch" the same step as the processes take it, without company. Times are the first
process's CPU time, which is what a step takes on a free processor but for the waiting for messages;
"two, clock" is the time that passed, which needs two free processors to mean something. The ratios
are how much less a process does if there are two (gloo, on this machine), in CPU time.

    python examples/benchmarks/distributed.py
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import skorch
from single import ONE_NETWORK
from torch import distributed

from monolip import LipschitzRegressor, data_parallel

N_FEATURES = 20
# Hidden layers, and rows of a batch.
CASES = [
    ((32, 32), 256),
    ((32, 32), 8192),
    ((128, 128), 1024),
    ((128, 128), 8192),
    ((512, 512), 2048),
]
N_STEPS, N_PASSES = 4, 16


class PassTimes(skorch.callbacks.Callback):
    """Seconds of each pass: of the processor, and by the clock."""

    def __init__(self):
        self.seconds = []

    def now(self):
        return np.array([time.process_time(), time.perf_counter()])

    def on_epoch_begin(self, net, **kwargs):
        self.start = self.now()

    def on_epoch_end(self, net, **kwargs):
        self.seconds.append(self.now() - self.start)


def step_times(cases):
    """Parameters of each network, and the milliseconds of a step by processor and clock."""
    found = []
    for hidden, batch_size in cases:
        X = np.random.default_rng(0).standard_normal((N_STEPS * batch_size, N_FEATURES), np.float32)
        times = PassTimes()
        settings = {**ONE_NETWORK, "hidden_layer_sizes": hidden}
        LipschitzRegressor(
            **settings, batch_size=batch_size, max_iter=N_PASSES, early_stopping=False,
            callbacks=[times], device="cpu", random_state=0,
        ).fit(X, X[:, 0] * X[:, 1])  # fmt: skip
        sizes = [N_FEATURES, *hidden, 1]
        # Weights, biases and budgets.
        n_parameters = N_FEATURES + sum((n + 1) * m for n, m in pairwise(sizes))
        found.append((n_parameters, *(1e3 * np.min(times.seconds, axis=0) / N_STEPS)))
    return found


def as_process(rank, n_processes, folder, cases):
    """Measure together with the others; the first one tells."""
    store = distributed.FileStore(str(folder / "store"), n_processes)
    distributed.init_process_group("gloo", store=store, rank=rank, world_size=n_processes)
    with data_parallel():
        found = step_times(cases)
    distributed.destroy_process_group()
    if rank == 0:
        (folder / "found.json").write_text(json.dumps(found), "utf-8")


def measure(n_processes, cases):
    """The same, in processes that end afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, __file__, folder, str(n_processes), json.dumps(cases)]
        running = [subprocess.Popen([*command, str(rank)]) for rank in range(n_processes)]
        if any([process.wait() for process in running]):
            raise RuntimeError("a process failed")
        return json.loads(Path(folder, "found.json").read_text("utf-8"))


def main(cases=CASES):
    measured = [step_times(cases), measure(1, cases), measure(2, cases)]
    sizes, compiled, torch_step, two = measured[0], *(np.array(part)[:, 1] for part in measured)
    table = pd.DataFrame(
        {
            "hidden": [" x ".join(map(str, hidden)) for hidden, _ in cases],
            "batch": [batch_size for _, batch_size in cases],
            "KB a step": [4 * n_parameters / 1e3 for n_parameters, *_ in sizes],
            "compiled": compiled,
            "torch": torch_step,
            "two": two,
            "two, clock": np.array(measured[2])[:, 2],
            "compiled / two": compiled / two,
            "torch / two": torch_step / two,
        }
    )
    print("Milliseconds a step of one process, and how much less it does if there are two")
    print(table.round(2).to_string(index=False))
    return table


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, kind in [
        ("folder", Path),
        ("n_processes", int),
        ("cases", json.loads),
        ("rank", int),
    ]:
        parser.add_argument(name, type=kind, nargs="?", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.folder is None:
        main()
    else:
        as_process(args.rank, args.n_processes, args.folder, args.cases)
