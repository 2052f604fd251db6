"""The training loop: skorch, composed, over batches that stay in memory."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
import skorch
import torch
from numpy.typing import NDArray
from skorch.callbacks import Callback, EarlyStopping, EpochTimer, LRScheduler, PrintLog
from skorch.helper import predefined_split
from threadpoolctl import ThreadpoolController
from torch import Tensor, nn

from ..losses import CertifiedLoss, Loss
from ..margin_losses import mean_loss
from ..nn import LipschitzNetwork
from .batches import Batches, Inputs, Rows
from .packed import PackedAdam
from .passes import CompiledPasses, compiled_passes
from .processes import Processes, processes
from .step import GradientStep, WrittenOutStep, make_step, weighted_mean

__all__ = ["Trainer", "TrainingOptions", "resolve_device"]


# Scaled rows of so many numbers are kept rather than scaled again in each pass.
FEW_NUMBERS = 2**22
# Rows from which the means of a SortNet's units are taken at the end.
MANY_ROWS = 2**14
# Rows that are evaluated together.
VALIDATION_ROWS = 8192


@dataclass(frozen=True)
class TrainingOptions:
    """What the loop needs to know beyond the module, the loss and the data."""

    learning_rate: float
    batch_size: int
    # The learning rate follows a cosine to 0 over the passes, or stays.
    decay: bool = True
    slope_penalty: float = 0.0
    activation_penalty: float = 0.0
    # Takes the loss's place; its progress goes from the first to the second number.
    certified: CertifiedLoss | None = None
    progress: tuple[float, float] = (0.0, 1.0)
    verbose: int = 0
    callbacks: Sequence[Callback | tuple[str, Callback]] = ()
    # None: no early stopping.
    n_iter_no_change: int | None = None
    tol: float = 0.0

    def __post_init__(self) -> None:
        for entry in self.callbacks:
            callback = entry[1] if isinstance(entry, tuple) and len(entry) == 2 else entry
            if not isinstance(callback, Callback):
                raise ValueError(
                    "callbacks must hold skorch callbacks or (name, callback) pairs; found "
                    f"{entry!r}: scikit-learn's own callbacks go to set_callbacks"
                )


class EpochHook(Callback):
    """Calls ``begin()`` and ``end(module)`` round each epoch; ``end`` returns True to stop."""

    def __init__(self, begin: Callable[[], None], end: Callable[[nn.Module], bool]) -> None:
        self.begin, self.end = begin, end

    def on_epoch_begin(self, net: Any, **kwargs: Any) -> None:
        self.begin()

    def on_epoch_end(self, net: Any, **kwargs: Any) -> None:
        if self.end(net.module_):
            raise StopTraining


class LateEarlyStopping(EarlyStopping):
    """Early stopping that begins once the certified loss, or a relaxation, has settled.

    It keeps the best parameters itself: skorch would copy the whole ``state_dict``, which takes as
    long as a small pass.
    """

    best: list[Tensor] | None = None

    def on_epoch_end(self, net: Any, **kwargs: Any) -> None:
        settled = net.certified is None or net.gradient_step.certified.settled
        if settled and not relaxed(net.module_):
            super().on_epoch_end(net, **kwargs)
            if self.best_epoch_ == net.history[-1, "epoch"]:
                self.best = [parameter.detach().clone() for parameter in net.module_.parameters()]

    def on_train_end(self, net: Any, **kwargs: Any) -> None:
        if self.best is None or self.best_epoch_ == net.history[-1, "epoch"]:
            return
        for parameter, best in zip(net.module_.parameters(), self.best, strict=True):
            parameter.data.copy_(best)
        if net.verbose:
            print(f"Restoring best model from epoch {self.best_epoch_}.")


def relaxed(module: nn.Module) -> bool:
    """Whether a module computes something else in training than it will in use."""
    return isinstance(module, LipschitzNetwork) and module.relaxed


class StopTraining(KeyboardInterrupt):
    """Raised by a callback to end training; skorch's own callbacks raise its base class."""


class WeightedNet(skorch.NeuralNet):
    """skorch's loop with weighted batches, for a module that is already built."""

    def __init__(
        self,
        *args: Any,
        certified: CertifiedLoss | None,
        progress: tuple[float, float],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.certified, self.progress = certified, progress
        # Whether a callback wants to see single batches: asking all of them takes time.
        self.watched = True
        self.stepped = False
        # One of them is set once there is an optimiser; the second takes the place of the loop over
        # the batches.
        self.gradient_step: GradientStep
        self.passes: CompiledPasses | None = None
        # Those that share each batch, if there are others.
        self.processes: Processes | None = None

    @property
    def _default_callbacks(self) -> list[tuple[str, Callback]]:
        return [("epoch_timer", EpochTimer()), ("print_log", PrintLog())]

    def get_loss(
        self, y_pred: Tensor, y_true: Any, X: Any = None, training: bool = False
    ) -> Tensor:
        """Weighted mean loss of a batch."""
        target, weight = y_true
        if self.certified is not None:
            return weighted_mean(self.certified(self.module_, y_pred, target), weight)
        return mean_loss(self.criterion_.loss, y_pred, target, weight)

    def train_step(self, batch: Any, **fit_params: Any) -> dict[str, Tensor]:
        """One gradient step."""
        if self.processes is None:
            loss, output = self.gradient_step(batch)
        else:
            loss, output = self.processes.step(self.gradient_step, self.module_, batch)
        if self.watched:
            self.notify(
                "on_grad_computed",
                named_parameters=self.module_.named_parameters(),
                batch=batch,
                training=True,
            )
        if self.stepped and isinstance(self.gradient_step, WrittenOutStep):
            self.optimizer_.update()
        else:
            # Schedulers want to have seen the optimiser step.
            self.optimizer_.step()
            self.stepped = True
        if isinstance(self.module_, LipschitzNetwork):
            self.module_.project()
        return {"loss": loss, "y_pred": output}

    def run_single_epoch(
        self, iterator: Any, training: bool, prefix: str, step_fn: Any, **fit_params: Any
    ) -> None:
        """One pass; the epoch's loss is the weighted mean over all its rows."""
        if iterator is None:
            return
        # What is validated is the mean of the members, which the passes do not know.
        if self.passes is not None and (training or self.module_.members == 1):
            values, weights = (self.passes if training else self.passes.losses)(iterator)
            mean, n_batches = float((values * weights).sum() / weights.sum()), len(values)
        else:
            self._set_training(training)
            losses, sizes = [], []
            for batch in iterator:
                if len(batch[0]) == 0 and not training:
                    # Others have validated it; a step is taken together.
                    continue
                if self.watched:
                    self.notify("on_batch_begin", batch=batch, training=training)
                step = step_fn(batch, **fit_params)
                losses.append(step["loss"].detach())
                sizes.append(batch[1][1].sum())
                if self.watched:
                    self.notify("on_batch_end", batch=batch, training=training, **step)
            # Read once an epoch: reading a loss each batch would wait for the device each time.
            if self.processes is None:
                mean = float(weighted_mean(torch.stack(losses), torch.stack(sizes)))
            else:
                mean = self.processes.mean(losses, sizes, self.optimizer_.packed)
            n_batches = len(losses)
        if not math.isfinite(mean):
            raise not_finite(mean, len(self.history))
        self.history.record(f"{prefix}_loss", mean)
        # What skorch's Checkpoint looks for.
        self.history.record(f"{prefix}_loss_best", mean < self.best_loss[prefix])
        self.best_loss[prefix] = min(mean, self.best_loss[prefix])
        self.history.record(f"{prefix}_batch_count", n_batches)

    def fit_loop(self, X: Any, y: Any = None, epochs: int | None = None, **fit_params: Any) -> Any:
        """Loop over epochs; a callback's request to stop ends it, Ctrl-C is raised."""
        training, validation = self.get_split_datasets(X, y)
        batches = {"train": self.get_iterator(training, training=True), "valid": None}
        if validation is not None:
            batches["valid"] = self.get_iterator(validation, training=False)
        self.best_loss = {"train": math.inf, "valid": math.inf}
        datasets = {"dataset_train": training, "dataset_valid": validation}
        n_epochs = self.max_epochs if epochs is None else epochs
        for epoch in range(n_epochs):
            first, last = self.progress
            progress = first + (last - first) * (epoch + 1) / n_epochs
            if self.certified is not None:
                self.gradient_step.certified = self.certified.at(progress)
            if isinstance(self.module_, LipschitzNetwork):
                # Training without an end, in blocks, has no time for a relaxation.
                self.module_.begin_pass(1.0 if first == last else progress)
            self.notify("on_epoch_begin", **datasets)
            self.run_single_epoch(batches["train"], True, "train", self.train_step)
            self.run_single_epoch(batches["valid"], False, "valid", self.validation_step)
            ends = False
            try:
                self.notify("on_epoch_end", **datasets)
            except KeyboardInterrupt as stop:
                if not asks_to_stop(stop):
                    raise
                ends = True
            if self.processes is not None:
                ends = self.processes.any(ends, self.optimizer_.packed)
            if ends:
                break
        return self


def whole_passes(net: WeightedNet) -> list[bool]:
    """Of each pass that began, whether it was recorded to its end."""
    needed = {"train_loss"} if net.train_split is None else {"train_loss", "valid_loss"}
    return [needed <= row.keys() for row in net.history]


def not_finite(loss: float, epoch: int) -> ValueError:
    """What to raise for a loss that is not finite."""
    return ValueError(
        f"training needs finite losses; found {loss} in pass {epoch}: lower learning_rate, or look "
        "for extreme values in X, y and the weights"
    )


def asks_to_stop(stop: KeyboardInterrupt) -> bool:
    """Whether a callback raised it to end training, and not the user while callbacks ran."""
    trace = stop.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and trace.tb_frame.f_code.co_name == "on_epoch_end"


def watches_batches(net: Any) -> bool:
    """Whether a callback wants to see single batches."""
    seen = ("on_batch_begin", "on_batch_end", "on_grad_computed")
    return any(
        getattr(type(callback), name) is not getattr(Callback, name)
        for _, callback in net.callbacks_
        if not (isinstance(callback, LRScheduler) and callback.step_every == "epoch")
        for name in seen
    )


class Criterion(nn.Module):
    """Holds a loss function where skorch expects a module."""

    def __init__(self, loss: Loss) -> None:
        super().__init__()
        self.loss = loss

    def forward(self, output: Tensor, target: Tensor) -> Tensor:
        """Loss of each sample."""
        return self.loss(output, target)


class Trainer:
    """Trains one module, in one or several goes, keeping the optimiser's state between them.

    Parameters
    ----------
    module : LipschitzNetwork
        Changed in place.
    loss : callable
        ``(outputs, targets) -> one loss for each sample``.
    options : TrainingOptions
    generator : torch.Generator
        Source of the order of rows.
    """

    def __init__(
        self, module: nn.Module, loss: Loss, options: TrainingOptions, generator: torch.Generator
    ) -> None:
        self.module, self.loss, self.options, self.generator = module, loss, options, generator
        # Adam's averages of each parameter, between goes.
        self.averages: dict[int, dict[str, Tensor]] = {}
        # Ctrl-C that ended the last go after some whole passes; whoever trains raises it in time.
        self.interruption: KeyboardInterrupt | None = None

    def rows(self, inputs: Inputs, target: NDArray[Any], weight: NDArray[Any]) -> Rows:
        """A data set in the module's dtype on its device; class indices stay whole."""
        like = next(self.module.parameters())
        tensors = []
        for array in (target, weight):
            # torch wants memory that it may write to, though nothing here does.
            tensor = torch.from_numpy(np.require(array, requirements=["C", "W"]))
            dtype = like.dtype if tensor.is_floating_point() else torch.int64
            tensors.append(tensor.to(device=like.device, dtype=dtype))
        inputs = replace(inputs, dtype=like.dtype)
        # Another device gets all rows at once, the processor only few; else each batch in time.
        few = len(inputs) * len(inputs.center) <= FEW_NUMBERS
        at_once = few or like.device.type != "cpu"
        return Rows(inputs[:].to(like.device) if at_once else inputs, *tensors)

    def train(
        self,
        training: Rows,
        validation: Rows | None,
        epochs: int,
        *,
        begin: Callable[[], None] = lambda: None,
        end: Callable[[nn.Module], bool] = lambda module: False,
    ) -> tuple[list[float], list[float]]:
        """Run up to ``epochs`` passes.

        Returns
        -------
        training_loss, validation_loss : list of float
            One value for each pass; the second is empty without validation rows.
        """
        options = self.options
        callbacks: list[Any] = [("epoch_hook", EpochHook(begin, end)), *options.callbacks]
        own_schedule = any(
            isinstance(item[1] if isinstance(item, tuple) else item, LRScheduler)
            for item in options.callbacks
        )
        if options.decay and not own_schedule:
            schedule = LRScheduler("CosineAnnealingLR", T_max=epochs)
            callbacks.append(("learning_rate_schedule", schedule))
        if options.n_iter_no_change is not None:
            stopping = LateEarlyStopping(
                monitor="valid_loss",
                patience=options.n_iter_no_change,
                threshold=options.tol,
                threshold_mode="abs",
                load_best=False,
                sink=print if options.verbose else skorch.utils.noop,
            )
            callbacks.append(("early_stopping", stopping))

        together = processes.get()
        share = (0, 1) if together is None else together.share
        net = WeightedNet(
            self.module,
            Criterion(self.loss),
            certified=options.certified,
            progress=options.progress,
            optimizer=PackedAdam,
            lr=options.learning_rate,
            max_epochs=epochs,
            batch_size=min(options.batch_size, len(training)),
            iterator_train=Batches,
            iterator_train__generator=self.generator,
            iterator_train__share=share,
            iterator_valid=Batches,
            iterator_valid__batch_size=VALIDATION_ROWS,
            iterator_valid__share=share,
            train_split=None if validation is None else predefined_split(validation),
            callbacks=callbacks,
            **({} if options.verbose else {"callbacks__print_log": None}),
            device=None,
            verbose=int(bool(options.verbose)),
        )
        with one_torch_thread():
            if together is None:
                self._run(net, training)
            else:
                certified = options.certified
                settings = (
                    replace(options, callbacks=(), certified=None, verbose=0),
                    certified and (certified.radius, certified.norm),
                    epochs,
                )
                parts = [training] if validation is None else [training, validation]
                with together.one_fit():
                    shuffles = self.generator.get_state()
                    together.check(self.module, self.loss, settings, shuffles, parts)
                    net.processes = together
                    self._run(net, training)
                    together.settle(net.optimizer_)
        self.averages = net.optimizer_.state_dict()["state"]
        history = net.history
        validation_loss = history[:, "valid_loss"] if validation is not None else []
        return list(history[:, "train_loss"]), list(validation_loss)

    def _run(self, net: WeightedNet, training: Rows) -> None:
        options = self.options
        net.initialize()
        if self.averages:
            plain = {**net.optimizer_.state_dict(), "state": self.averages}
            net.optimizer_.load_state_dict(plain)
        net.watched = watches_batches(net)
        written_out = options.certified is None and not options.activation_penalty
        if written_out and not net.watched and net.processes is None:
            net.passes = compiled_passes(
                self.module, self.loss, options.slope_penalty, net.optimizer_
            )
        if net.passes is None:
            net.gradient_step = make_step(
                self.module, self.loss, options.slope_penalty, net.optimizer_, options.certified,
                options.activation_penalty,
            )  # fmt: skip
        net.notify("on_train_begin", X=training, y=None)
        self.interruption = None
        try:
            net.fit_loop(training)
        except KeyboardInterrupt as stop:
            if not any(whole_passes(net)):
                raise
            self.interruption = stop
        net.notify("on_train_end", X=training, y=None)
        while not whole_passes(net)[-1]:
            net.history.pop()
        if isinstance(self.module, LipschitzNetwork):
            self.module.finish(training.x[:MANY_ROWS].to(next(self.module.parameters())))

    @torch.no_grad()
    def losses(self, rows: Rows) -> NDArray[np.float64]:
        """Loss of each row, in the order of the rows, shape ``(n_rows,)``."""
        with one_torch_thread():
            batches = Batches(rows, VALIDATION_ROWS)
            parts = [self.loss(self.module(x), target) for x, (target, _) in batches]
        return torch.cat(parts).double().cpu().numpy()

    def state(self) -> dict[str, NDArray[Any]]:
        """All that training continues from, as numpy arrays: nothing of torch, nothing of a GPU."""
        named = {f"module.{name}": value for name, value in self.module.state_dict().items()}
        for position, averages in self.averages.items():
            for name, value in averages.items():
                named[f"optimizer.{position}.{name}"] = value
        named["generator"] = self.generator.get_state()
        return {name: value.detach().cpu().numpy().copy() for name, value in named.items()}

    def load_state(self, state: dict[str, NDArray[Any]]) -> None:
        """Continue from what :meth:`state` returned."""
        tensors = {name: torch.from_numpy(array.copy()) for name, array in state.items()}
        self.generator.set_state(tensors.pop("generator"))
        module = {}
        for name, tensor in tensors.items():
            kind, _, rest = name.partition(".")
            if kind == "module":
                module[rest] = tensor
            else:
                position, _, rest = rest.partition(".")
                self.averages.setdefault(int(position), {})[rest] = tensor
        self.module.load_state_dict(module)


def one_torch_thread() -> Any:
    """Context in which torch uses one thread: small networks are many times faster so.

    Torch's own setter is for the whole process; OpenMP's is for the thread that calls it.
    """
    # A thread gets its number when it first asks: it would undo what was set before.
    torch.get_num_threads()
    return openmp().limit(limits=1)


@cache
def openmp() -> ThreadpoolController:
    return ThreadpoolController().select(user_api="openmp")


def resolve_device(name: str) -> torch.device:
    """Device of a name, ``"auto"`` being a GPU where there is one.

    Raises
    ------
    ValueError
        If the device is not available on this machine.
    """
    available = {
        "cpu": True,
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
    }
    if name == "auto":
        # Small networks are faster on the CPU than on an mps device.
        return torch.device("cuda" if available["cuda"] else "cpu")
    kind = name.partition(":")[0]
    if not available.get(kind, False):
        have = ", ".join(repr(key) for key, value in available.items() if value)
        raise ValueError(
            f"device must be available on this machine; got {name!r}, available: {have}; "
            "use device='auto'"
        )
    return torch.device(name)
