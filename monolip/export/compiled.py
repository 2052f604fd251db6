"""Models compiled on the spot: one row in a fraction of a microsecond, from Python."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import warnings
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial, singledispatch
from importlib.machinery import ExtensionFileLoader
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .artefact import Artefact
from .c import to_c
from .c_text import template

__all__ = ["Predictor", "compile"]


class Predictor:
    """An exported model as fast functions; made by :func:`compile`.

    Results are the same numbers with either backend, those of ``artefact.network``.

    Parameters
    ----------
    artefact : Artefact
    module : module or None
        Compiled; None evaluates in numpy.
    inputs : callable, optional
        From rows as users have them to rows of ``artefact.network``, of a model that takes
        categories or missing values: rows of the training frame are then welcome as well.

    Attributes
    ----------
    backend : {"C", "numpy"}
    predict_one : callable
        Output of one row (n_features numbers; fastest for a contiguous float64 array): a float,
        log-odds for two classes, or a tuple of floats for more.
    decide_one : callable
        Position in ``artefact.classes`` of the class of one row: whether the score exceeds the
        threshold, or the largest score of several.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import MonotonicLipschitzClassifier
    >>> X = np.linspace(-1.0, 1.0, 100)[:, None]
    >>> model = MonotonicLipschitzClassifier(max_iter=50, random_state=0).fit(X, X[:, 0] > 0)
    >>> predictor = model.predictor(X)
    >>> predictor.decide_one([0.5])
    1
    """

    def __init__(
        self,
        artefact: Artefact,
        module: Any = None,
        inputs: Callable[[Any], NDArray[np.float64]] | None = None,
    ) -> None:
        self.artefact, self.module, self.inputs = artefact, module, inputs
        self.backend = "numpy" if module is None else "C"
        self._fill: Callable[..., int] | None = None
        self.predict_one: Callable[[Any], Any]
        self.decide_one: Callable[[Any], int]
        if module is None:
            self.predict_one = partial(predict_one, artefact)
            self.decide_one = partial(decide_one, artefact)
        else:
            # The module's own functions: nothing of Python's comes in between.
            self.predict_one, self.decide_one = module.predict_one, module.decide_one
            self._fill = module.fill
        if inputs is not None:
            self.predict_one = partial(filled_in, self.predict_one, inputs)
            self.decide_one = partial(filled_in, self.decide_one, inputs)

    def predict_batch(self, X: ArrayLike) -> NDArray[np.float64]:
        """Outputs of rows, shape (n_samples, n_outputs).

        Parameters
        ----------
        X : DataFrame or array-like of shape (n_samples, n_features)
            Raw columns; those of a frame must have the model's names, in its order.

        Returns
        -------
        outputs : ndarray of float64 of shape (n_samples, n_outputs)
            See :func:`compile` for an example.

        Raises
        ------
        ValueError
            If X has another number of columns or holds NaN.
        """
        rows = self._rows(X)
        if self._fill is None:
            return self.artefact.network(rows)
        outputs = np.empty((len(rows), self.artefact.network.n_outputs))
        self._refuse(self._fill(rows, outputs, np.empty(0, np.int32)))
        return outputs

    def scores(self, X: ArrayLike) -> NDArray[np.int64]:
        """Integer scores of rows, shape (n_samples, n_outputs).

        Parameters
        ----------
        X : DataFrame or array-like of shape (n_samples, n_features)
            As for :meth:`predict_batch`.

        Returns
        -------
        scores : ndarray of int64 of shape (n_samples, n_outputs)

        Raises
        ------
        ValueError
            If X has another number of columns or holds NaN.
        """
        rows = self._rows(X)
        if self._fill is None:
            return self.artefact.network.scores(rows)
        scores = np.empty((len(rows), self.artefact.network.n_outputs), np.int32)
        self._refuse(self._fill(rows, np.empty(0), scores))
        return scores.astype(np.int64)

    def __call__(self, X: ArrayLike) -> Any:
        """Output of one row, or outputs of rows."""
        single = isinstance(X, Mapping) or np.ndim(X) == 1
        return self.predict_one(X) if single else self.predict_batch(X)

    def __repr__(self) -> str:
        return f"<Predictor {self.artefact.name!r} in {self.backend}, {self.artefact.network!r}>"

    def __reduce__(self) -> tuple[Any, ...]:
        # Machine code stays on its machine.
        if self._fill:
            return build, (self.artefact, self.inputs)
        return Predictor, (self.artefact, None, self.inputs)

    def _rows(self, X: ArrayLike) -> NDArray[np.float64]:
        if self.inputs is not None:
            return np.ascontiguousarray(self.inputs(X))
        names = [str(name) for name in getattr(X, "columns", self.artefact.columns)]
        if names != self.artefact.columns:
            raise ValueError(
                f"X must have the columns of the model, {self.artefact.columns}; found {names}"
            )
        rows = np.ascontiguousarray(X, dtype=np.float64)
        n_features = self.artefact.network.n_features
        if rows.ndim != 2 or rows.shape[1] != n_features:
            raise ValueError(f"X must have shape (n_samples, {n_features}); got {rows.shape}")
        return rows

    def _refuse(self, missing: int) -> None:
        if missing:
            raise ValueError("X must not hold NaN; found NaN: impute missing values first")


def filled_in(
    function: Callable[[Any], Any], inputs: Callable[[Any], NDArray[np.float64]], row: Any
) -> Any:
    """A function of one row of numbers, of a row as a user has it."""
    rows = inputs(row)
    if len(rows) != 1:
        raise ValueError(f"one row is needed; got {len(rows)}: see predict_batch")
    return function(np.ascontiguousarray(rows[0]))


def predict_one(artefact: Artefact, row: ArrayLike) -> Any:
    """Output of one row in numpy."""
    outputs = artefact.network(np.reshape(row, (1, -1)))[0].tolist()
    return outputs[0] if len(outputs) == 1 else tuple(outputs)


def decide_one(artefact: Artefact, row: ArrayLike) -> int:
    """Position of the class of one row in numpy."""
    scores = artefact.network.scores(np.reshape(row, (1, -1)))[0]
    return int(scores[0] > artefact.threshold) if len(scores) == 1 else int(scores.argmax())


@singledispatch
def compile(model: Any, **options: Any) -> Predictor:
    """Build a model's C with the local compiler and load it.

    Parameters
    ----------
    model : Artefact, estimator or Pipeline
        For the latter two see :func:`monolip.export_model`.
    **options
        Of :func:`monolip.export_model`: ``X``, ``threshold``, ``activation_bits`` and so on.

    Returns
    -------
    predictor : Predictor

    Raises
    ------
    TypeError
        If ``model`` is of a class that nobody has taught to compile.
    RuntimeError
        If the compiled model fails its self-test.

    Warns
    -----
    RuntimeWarning
        If there is no C compiler, or Python's headers are missing; numpy takes over.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import MonotonicLipschitzClassifier
    >>> from monolip.export import Artefact, to_integer
    >>> X = np.linspace(-1.0, 1.0, 100)[:, None]
    >>> model = MonotonicLipschitzClassifier(ensemble_size=1, max_iter=5, random_state=0)
    >>> network = to_integer(model.fit(X, X[:, 0] > 0).network_, X)
    >>> artefact = Artefact(network, name="rises", columns=["x"], classes=["no", "yes"])
    >>> from monolip.export import compile
    >>> predictor = compile(artefact)
    >>> bool(predictor.decide_one([0.9]) > predictor.decide_one([-0.9]))
    True
    """
    raise TypeError(
        "compile needs an Artefact (an exact form), a fitted monolip estimator or a Pipeline; "
        f"found {type(model).__name__}"
    )


@compile.register
def compile_artefact(model: Artefact) -> Predictor:
    """Nothing is left to choose."""
    return build(model)


def build(
    artefact: Artefact, inputs: Callable[[Any], NDArray[np.float64]] | None = None
) -> Predictor:
    """Compile, load and test a model, or fall back on numpy."""
    try:
        with tempfile.TemporaryDirectory(prefix="monolip-") as folder:
            module = loaded(compiled(artefact, Path(folder)))
    except (OSError, subprocess.SubprocessError, RuntimeError, ImportError) as error:
        warnings.warn(
            f"the model could not be compiled and is evaluated in numpy, which is slower: {error}",
            RuntimeWarning,
            stacklevel=3,
        )
        return Predictor(artefact, None, inputs)
    if module.self_test():
        raise RuntimeError("the compiled model fails its self-test: do not trust this compiler")
    return Predictor(artefact, module, inputs)


def compiled(artefact: Artefact, folder: Path) -> Path:
    """Path of a shared library."""
    include = sysconfig.get_paths()["include"]
    if not (Path(include) / "Python.h").exists():
        raise RuntimeError("Python.h, of Python's development files, was not found")
    compiler = shlex.split(os.environ.get("CC", "")) or shlex.split("cc")
    if shutil.which(compiler[0]) is None:
        raise RuntimeError(f"no C compiler {compiler[0]!r} was found; install one or set CC")
    to_c(replace(artefact, name="model"), folder / "model.h")
    (folder / "model.c").write_text(template("extension.c"), "utf-8")
    library = folder / f"model{sysconfig.get_config_var('EXT_SUFFIX')}"
    shared = (
        ["-bundle", "-undefined", "dynamic_lookup"] if sys.platform == "darwin" else ["-shared"]
    )
    command = [*compiler, "-O3", "-fPIC", *shared, "-I", include, "model.c", "-o", library.name]
    # A compiler may not know the machine by that name.
    for flags in (["-march=native"], []):
        done = subprocess.run(
            [*command, *flags], cwd=folder, capture_output=True, text=True, check=False
        )
        if done.returncode == 0:
            return library
    raise RuntimeError(f"{' '.join(command)} failed: {done.stderr.strip()[:500]}")


def loaded(library: Path) -> Any:
    """Import a compiled module under no name: each model has its own."""
    loader = ExtensionFileLoader("model", str(library))
    spec = spec_from_file_location("model", library, loader=loader)
    if spec is None:
        raise ImportError(f"{library.name} cannot be loaded")
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module
