"""Grid search in threads that does once what all candidates share; or on a cluster."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import Context, copy_context
from functools import partial
from typing import Any

from joblib import parallel_config
from joblib.parallel import (
    LokyBackend,
    MultiprocessingBackend,
    SequentialBackend,
    ThreadingBackend,
    get_active_backend,
)
from sklearn.model_selection import GridSearchCV, ParameterGrid
from sklearn.pipeline import Pipeline
from sklearn.utils import get_tags

from ._base import BaseLipschitzEstimator
from ._sharing import sharing
from ._threads import one_thread

__all__ = ["MonotonicLipschitzSearchCV"]

# joblib's own backends; others (dask, ray) stand for a cluster.
ON_THIS_MACHINE = (LokyBackend, MultiprocessingBackend, SequentialBackend, ThreadingBackend)
# Fits that are trained as one batch on a GPU, at most.
AT_ONCE = 256


class MonotonicLipschitzSearchCV(GridSearchCV):
    """Grid search with cross-validation over the estimators of this package.

    scikit-learn's :class:`~sklearn.model_selection.GridSearchCV` with the same parameters, the same
    ``cv_results_`` and the same winner, at less cost. Its workers are threads, because training
    runs in compiled code that releases Python's lock: processes would take seconds to start and
    import torch. What the candidates share is done once for each split: finding the distinct rows,
    their statistics, and validation rows. Matrices stay on one thread each.

    In ``joblib.parallel_config(backend="dask")``, or with another backend of a cluster, the fits
    run on its workers instead, each on its own as ``GridSearchCV`` would send them there.

    Parameters
    ----------
    estimator : MonotonicLipschitzClassifier, LipschitzRegressor or Pipeline
        A pipeline must end with one of the two.
    param_grid : dict or list of dict
        Lists of settings by the name of the parameter; ``"step__parameter"`` in a pipeline.
    scoring : str, callable, list, tuple or dict, default=None
        As in ``GridSearchCV``; the estimator's own ``score`` by default.
    n_jobs : int, default=None
        Number of threads; -1 for one a processor, None for 1 (unless in a
        ``joblib.parallel_config``). On a cluster, None is for all its workers.
    refit : bool, str or callable, default=True
        Whether, and by which score, the winner is fitted on all rows.
    cv : int, cross-validation generator or iterable, default=None
        Splits; 5 stratified or plain folds by default.
    verbose : int, default=0
        The higher, the more messages.
    pre_dispatch : int or str, default="2*n_jobs"
        As in ``GridSearchCV``; threads need no copies of the data, so that it hardly matters.
    error_score : "raise" or number, default=np.nan
        Score of a fit that fails.
    return_train_score : bool, default=False
        Whether ``cv_results_`` holds scores on the training rows as well.

    Attributes
    ----------
    cv_results_ : dict of ndarrays
        As in ``GridSearchCV``: one entry a candidate. With several threads, ``fit_time`` and
        ``score_time`` hold the time that passed, in which other fits ran too.
    best_estimator_, best_score_, best_params_, best_index_ :
        The winner, its mean score, its parameters and its place in ``cv_results_``.
    scorer_, n_splits_, refit_time_, multimetric_, classes_, n_features_in_, feature_names_in_ :
        As in ``GridSearchCV``.

    See Also
    --------
    sklearn.model_selection.GridSearchCV : Works with all estimators of this package as well.

    Notes
    -----
    With a number as the estimators' ``random_state`` the scores are those of ``GridSearchCV`` to
    the last bit, for any number of threads or workers.

    References
    ----------
    Pedregosa et al., "Scikit-learn: Machine Learning in Python", JMLR 12, 2011.

    Examples
    --------
    >>> from sklearn.datasets import load_breast_cancer
    >>> from monolip import MonotonicLipschitzClassifier, MonotonicLipschitzSearchCV
    >>> X, y = load_breast_cancer(return_X_y=True, as_frame=True)
    >>> X = X[["mean radius", "mean texture", "mean concavity"]]
    >>> search = MonotonicLipschitzSearchCV(
    ...     MonotonicLipschitzClassifier(
    ...         monotonic_cst={"mean radius": -1}, encoding="standard", max_iter=50, random_state=0
    ...     ),
    ...     {"lipschitz": [0.1, "auto"]},
    ...     cv=3,
    ...     n_jobs=2,
    ... ).fit(X, y)
    >>> search.best_params_
    {'lipschitz': 'auto'}
    >>> bool(search.best_score_ > 0.85)
    True
    """

    def fit(self, X: Any, y: Any = None, **params: Any) -> MonotonicLipschitzSearchCV:
        """Fit all candidates on all splits, and the winner on all rows.

        Parameters
        ----------
        X : array-like or DataFrame of shape (n_samples, n_features)
            What the estimator takes.
        y : array-like of shape (n_samples,)
            Labels or target.
        **params : dict
            Parameters of the estimator's ``fit``, of the scorer and of the splitter, as in
            ``GridSearchCV``: ``sample_weight`` and others with one entry a row are split with the
            rows, ``groups`` goes to the splitter.

        Returns
        -------
        self : MonotonicLipschitzSearchCV

        Raises
        ------
        TypeError
            If the estimator is of another kind.
        ValueError
            As in ``GridSearchCV``, or from the estimators if ``error_score="raise"``.
        """
        device = network(self.estimator).device
        if isinstance(get_active_backend()[0], ON_THIS_MACHINE):
            self._fit_in_threads(device, X, y, params)
        else:
            super().fit(X, y, **params)
        return self

    def _fit_in_threads(self, device: str, X: Any, y: Any, params: dict[str, Any]) -> None:
        with (
            one_thread(),
            sharing(),
            together(device, self.pre_dispatch) as place,
            parallel_config(backend=FitThreads(place)),
        ):
            super().fit(X, y, **params)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        inner = get_tags(self.estimator).input_tags
        tags.input_tags.allow_nan = inner.allow_nan
        return tags

    def _run_search(self, evaluate_candidates: Any, *, callback_ctx: Any = None) -> None:
        from .training import meeting

        place = meeting.get()
        if place is not None:
            place.open = self.n_splits_ * len(ParameterGrid(self.param_grid))
        super()._run_search(evaluate_candidates, callback_ctx=callback_ctx)


class FitThreads(ThreadingBackend):
    """joblib's threads, in which context variables are those of the thread that started them.

    With a meeting there are as many as it wants to see at once.
    """

    def __init__(self, meeting: Any = None, **settings: Any) -> None:
        super().__init__(**settings)
        self.meeting = meeting
        self.context: Context = copy_context()

    def effective_n_jobs(self, n_jobs: int | None) -> int:
        """Number of threads."""
        return super().effective_n_jobs(n_jobs if self.meeting is None else self.meeting.at_once)

    def submit(self, func: Any, callback: Any = None) -> Any:
        """Schedule a fit; any thread may do so."""
        return super().submit(partial(self.context.copy().run, self.run, func), callback)

    def run(self, func: Any) -> Any:
        """Make a fit."""
        try:
            return func()
        finally:
            if self.meeting is not None:
                self.meeting.leave()


@contextmanager
def together(device: str, pre_dispatch: Any) -> Iterator[Any]:
    """Let fits on a GPU meet, so that they are trained as one batch; elsewhere it does not pay."""
    from .training import Meeting, meeting

    # Fits that are not dispatched yet cannot be waited for.
    at_once = AT_ONCE if pre_dispatch in ("2*n_jobs", "all") else pre_dispatch
    meets = on_gpu(device) and isinstance(at_once, int) and at_once > 1
    place = Meeting(min(at_once, AT_ONCE)) if meets else None
    token = meeting.set(place)
    try:
        yield place
    finally:
        meeting.reset(token)
        if place is not None:
            place.close()


def on_gpu(device: str) -> bool:
    """Whether a fit with this ``device`` trains on a GPU, if on anything."""
    from .training import resolve_device

    return device != "cpu" and (device != "auto" or resolve_device(device).type != "cpu")


def network(estimator: Any) -> BaseLipschitzEstimator:
    """The estimator, or the last step of a pipeline, if it is one of ours; else raise."""
    last = estimator.steps[-1][1] if isinstance(estimator, Pipeline) else estimator
    if not isinstance(last, BaseLipschitzEstimator):
        found = type(last).__name__
        if last is not estimator:
            found = f"a Pipeline that ends with {found}"
        raise TypeError(
            "estimator must be a MonotonicLipschitzClassifier, a LipschitzRegressor or a Pipeline "
            f"that ends with one; got {found}: use scikit-learn's GridSearchCV"
        )
    return last
