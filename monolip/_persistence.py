"""Pickles that say which versions wrote them, for every way that keeps an estimator's state."""

from __future__ import annotations

import warnings
from typing import Any

import sklearn
from sklearn.exceptions import InconsistentVersionWarning

__all__ = ["STATE_VERSION", "PersistentMixin"]

# Counts up whenever a fitted estimator holds something else than before; __setstate__ then turns
# the state of earlier versions into today's.
STATE_VERSION = 1


class PersistentMixin:
    """What pickle, joblib and skops keep of an estimator, with the versions that wrote it."""

    def __getstate__(self) -> dict[str, Any]:
        state: Any = super().__getstate__()
        return {**state, "_state_version": STATE_VERSION, "_sklearn_version": sklearn.__version__}

    def __setstate__(self, state: dict[str, Any]) -> None:
        kept = dict(state)
        version = kept.pop("_state_version", STATE_VERSION)
        if version > STATE_VERSION:
            raise ValueError(
                f"a later monolip saved this {type(self).__name__}, in version {version} of its "
                f"state, of which this one reads up to {STATE_VERSION}: upgrade monolip"
            )
        written_by = kept.pop("_sklearn_version", sklearn.__version__)
        if written_by != sklearn.__version__:
            # scikit-learn does so for its own classes only.
            warnings.warn(
                InconsistentVersionWarning(
                    estimator_name=type(self).__name__,
                    current_sklearn_version=sklearn.__version__,
                    original_sklearn_version=written_by,
                ),
                stacklevel=2,
            )
        super().__setstate__(kept)  # type: ignore[misc]
