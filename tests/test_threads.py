"""Fits use one thread each, and leave the numbers of threads as they were."""

import threading

import pytest
import torch
from skorch.callbacks import Callback
from threadpoolctl import ThreadpoolController, threadpool_limits
from toy import binary, classifier

from monolip._threads import one_thread


def threads():
    """Threads of every BLAS."""
    return [item["num_threads"] for item in ThreadpoolController().select(user_api="blas").info()]


class Watcher(Callback):
    """Notes the numbers of threads in training."""

    def __init__(self):
        self.seen = set()

    def on_epoch_end(self, net, **kwargs):
        self.seen.add((torch.get_num_threads(), *threads()))


class BatchWatcher(Watcher):
    """Wants to see single batches, so that the passes are not compiled."""

    def on_batch_end(self, net, **kwargs):
        pass


@pytest.fixture
def two_threads():
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    with threadpool_limits(2, user_api="blas"):
        yield
    torch.set_num_threads(before)


@pytest.mark.parametrize("kind", [Watcher, BatchWatcher])
def test_a_fit_takes_one_thread(kind, two_threads):
    watcher, before = kind(), threads()
    classifier(max_iter=2, early_stopping=True, callbacks=[watcher]).fit(*binary(60))
    assert watcher.seen == {(1,) * (1 + len(before))}
    assert threads() == before and torch.get_num_threads() == 2


def test_failed_fits_leave_no_trace(two_threads):
    before = threads()
    with pytest.raises(ValueError, match="lipschitz"):
        classifier(-1.0).fit(*binary(60))
    assert threads() == before and torch.get_num_threads() == 2


def test_last_of_overlapping_fits_restores(two_threads):
    before = threads()
    first, second = one_thread(), one_thread()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert set(threads()) == {1}
    second.__exit__(None, None, None)
    assert threads() == before


def test_fits_in_many_threads(two_threads):
    before = threads()
    X, y = binary(60)
    workers = [threading.Thread(target=lambda: classifier(max_iter=3).fit(X, y)) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert threads() == before and torch.get_num_threads() == 2
