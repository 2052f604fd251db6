"""Fits made by one of several processes: ``distributed_fits.py RANK N_PROCESSES FOLDER``.

What it found lies in FOLDER afterwards, pickled.
"""

import pickle
import sys
from pathlib import Path

import numpy as np
import torch
from skorch.callbacks import Callback
from torch import distributed
from toy import binary, classifier, continuous, ordered, regressor
from training_problems import random_problem

from monolip import data_parallel
from monolip.training import Trainer, TrainingOptions

# Parts of 17 rows: batches of 5 leave 2, one each; a batch of 16 leaves 1 row for 2 processes.
NETWORKS = {
    "batches of 5": dict(norm=1, hidden=(8, 6), n_outputs=3, budget=np.inf, batch_size=5),
    "batches of 16": dict(norm=2, hidden=(6,), n_outputs=1, budget=1.5, batch_size=16),
    "one batch": dict(norm=np.inf, hidden=(4, 4), n_outputs=1, budget=np.inf, batch_size=17),
    "members": dict(norm=1, hidden=(4,), n_outputs=1, budget=2.0, batch_size=5, members=3),
}


def train_network(*, batch_size, **design):
    """Weights, averages and losses of a network in float64."""
    module, loss, rows = random_problem(3, loss="log_loss", **design)
    options = TrainingOptions(0.01, batch_size, slope_penalty=0.01, n_iter_no_change=50)
    trainer = Trainer(module, loss, options, torch.Generator().manual_seed(0))
    losses = trainer.train(rows, rows, 20)
    state = {name: array for name, array in trainer.state().items() if array.dtype == np.float64}
    return state | {"losses": np.array(losses)}


class Stop(Callback):
    """Stops one process after its third pass."""

    def on_epoch_end(self, net, **kwargs):
        if distributed.get_rank() == 0 and len(net.history) == 3:
            raise KeyboardInterrupt


def estimators():
    """What the estimators predict, having been trained in float32."""
    settings = {"max_iter": 8, "batch_size": 64}
    models = {
        "binary": (classifier(**settings), binary()),
        "three classes": (classifier(early_stopping=True, **settings), ordered()),
        "regression": (regressor(loss="huber", **settings), continuous()),
        "by trials": (
            classifier(encoding="auto", monotone_form="auto", monotonic_cst=[1, 0, 0], **settings),
            binary(),
        ),
        "certified": (classifier(loss="certified", **settings), binary()),
    }
    for name, (model, (X, y)) in models.items():
        model.fit(X, y)
        output = getattr(model, "decision_function", model.predict)(X)
        yield name, {"hash": model.network_.hash(), "output": output, "n_iter": model.n_iter_}
    X, y = binary()
    model = classifier()
    for part in (slice(0, 100), slice(100, 200)):
        model.partial_fit(X[part], y[part], classes=[0, 1])
    output = model.decision_function(X)
    yield "blocks", {"hash": model.network_.hash(), "output": output, "n_iter": model.n_iter_}


def refusals(rank):
    """What processes are told that were not given the same."""
    X, y = binary()
    calls = {
        "rows": lambda: classifier().fit(X[rank:], y[rank:]),
        "settings": lambda: classifier(learning_rate=0.1 + rank).fit(X, y),
        "initial networks": lambda: classifier(random_state=rank).fit(X, y),
        "sortnet": lambda: classifier(constraint="sortnet").fit(X, y),
        "hkr": lambda: classifier(1.0, loss="hkr").fit(X, y),
    }
    for name, call in calls.items():
        try:
            call()
        except ValueError as error:
            yield name, str(error)


def main(rank, n_processes, folder):
    store = distributed.FileStore(str(folder / "store"), n_processes)
    distributed.init_process_group("gloo", store=store, rank=rank, world_size=n_processes)
    with data_parallel():
        found = {
            "networks": {name: train_network(**design) for name, design in NETWORKS.items()},
            "estimators": dict(estimators()),
            "stopped after": classifier(callbacks=[Stop()]).fit(*binary()).n_iter_,
            "refused": dict(refusals(rank)),
        }
    distributed.destroy_process_group()
    (folder / f"found by {rank}").write_bytes(pickle.dumps(found))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
