"""``export`` and ``predictor``: thin methods of the estimators."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .export import Predictor

__all__ = ["ExportMixin"]


class ExportMixin:
    """Methods that hand a fitted estimator to the exporters."""

    def export(self, path: str | os.PathLike[str], **options: Any) -> Any:
        """Write the fitted model as a file that runs without Python.

        Parameters
        ----------
        path : path-like
            ``.h``, ``.c``, ``.onnx``, ``.v`` or ``.json``.
        **options
            Of :func:`monolip.export_model`; rows of the training data as ``X`` are worth giving.

        Returns
        -------
        artefact : monolip.export.Artefact

        Examples
        --------
        >>> import tempfile
        >>> from sklearn.datasets import load_iris
        >>> from monolip import MonotonicLipschitzClassifier
        >>> X, y = load_iris(return_X_y=True)
        >>> model = MonotonicLipschitzClassifier(max_iter=50, random_state=0).fit(X, y)
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     artefact = model.export(folder + "/iris.json", X=X)
        >>> artefact.classes
        ['0', '1', '2']
        """
        from .export import write

        return write(self, path, **options)

    def predictor(self, X: Any = None, **options: Any) -> Predictor:
        """Compile the fitted model's exact integers for fast prediction of single rows.

        Parameters
        ----------
        X : DataFrame or array-like of shape (n_samples, n_features), optional
            Rows of the training data, on which the range of the integers is chosen.
        **options
            Of :func:`monolip.export_model`.

        Returns
        -------
        predictor : monolip.export.Predictor

        Examples
        --------
        >>> from sklearn.datasets import load_iris
        >>> from monolip import LipschitzRegressor
        >>> X = load_iris().data
        >>> model = LipschitzRegressor(max_iter=50, random_state=0).fit(X[:, :3], X[:, 3])
        >>> predictor = model.predictor(X[:, :3])
        >>> bool(abs(predictor.predict_one(X[0, :3]) - model.predict(X[:1, :3])[0]) < 0.01)
        True
        """
        from .export import compile

        return compile(self, X=X, **options)
