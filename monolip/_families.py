"""What the estimators know of families: their parameters, what fits together, how they start."""

from __future__ import annotations

from numbers import Integral
from typing import Any

import numpy as np
from sklearn.utils._param_validation import Interval, StrOptions

__all__ = ["PARAMETERS", "check_family_of", "family_design", "family_settings", "is_default_family"]

# Slope a standard deviation at which a network of one column starts.
START = 0.2

PARAMETERS: dict[str, Any] = {
    "constraint": [StrOptions({"weight_norm", "orthogonal", "sdp", "sortnet"})],
    "activation": [StrOptions({"auto", "maxmin", "groupsort", "householder", "spline"})],
    "group_size": [Interval(Integral, 1, None, closed="left")],
}


def check_family_of(model: Any) -> None:
    """Raise ``ValueError`` unless an estimator's family fits its other parameters."""
    from .nn.families import check_family

    activation = check_family(
        model.constraint, model.activation, model.hidden_layer_sizes, int(model.group_size)
    )
    plain = model.constraint == "weight_norm"
    found = f"found constraint={model.constraint!r} with activation={activation!r}"
    if model.ensemble_size not in ("auto", 1) and not (plain and activation == "maxmin"):
        raise ValueError(
            f"ensemble_size={model.ensemble_size} is for constraint='weight_norm' with "
            f"activation='maxmin'; {found}: use ensemble_size=1"
        )
    if model.monotone_form == "stacked" and (not plain or activation == "spline"):
        raise ValueError(
            "monotone_form='stacked' is for constraint='weight_norm' with activation='maxmin' or "
            f"'groupsort'; {found}: use monotone_form='residual'"
        )
    if getattr(model, "init", None) == "sparse" and not plain:
        raise ValueError(
            f"init='sparse' is for constraint='weight_norm'; {found}: use init='dense'"
        )


def is_default_family(model: Any) -> bool:
    """Whether an estimator's network is dense layers with normalised rows, and MaxMin."""
    return model.constraint == "weight_norm" and model.activation in ("auto", "maxmin")


def family_design(model: Any) -> dict[str, Any]:
    """What cannot change once training has begun."""
    return {
        "constraint": model.constraint,
        "activation": model.activation,
        "group_size": int(model.group_size),
    }


def family_settings(design: dict[str, Any], start: dict[str, Any], n_inputs: int) -> dict[str, Any]:
    """Arguments of the network, in place of those in ``start``."""
    settings = {name: design[name] for name in ("constraint", "activation", "group_size")}
    if design["constraint"] == "weight_norm":
        return settings
    # Columns share one slope: where all count alike, each gets its budget over the root of their
    # number (in l2) or over their number (in linf). Budgets begin, and count, accordingly.
    share = {"sortnet": 1.0 / n_inputs}.get(design["constraint"], n_inputs**-0.5)
    settings["share"] = np.broadcast_to(start.get("share", 1.0), n_inputs) * share
    if "initial_budget" not in start:
        settings["initial_budget"] = np.full(n_inputs, START * n_inputs**0.5)
    return settings
