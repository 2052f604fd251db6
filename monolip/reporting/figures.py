"""Figures as images inside a page; needs the extra "plots"."""

from __future__ import annotations

import base64
import io
import warnings
from collections.abc import Callable
from typing import Any

from .page import Markup, clean, element

__all__ = ["check_matplotlib", "figure"]

SETTINGS: Any = {
    # Names of columns may hold dollar signs.
    "text.parse_math": False,
    # The same figure makes the same bytes.
    "svg.hashsalt": "monolip",
    "svg.fonttype": "path",
    "font.size": 10.0,
    "axes.spines.top": False,
    "axes.spines.right": False,
}


def check_matplotlib() -> None:
    """Raise ``ImportError`` with a remedy where matplotlib is missing."""
    try:
        import matplotlib.figure  # noqa: F401
    except ImportError as error:
        raise ImportError(
            "a report needs matplotlib: install it with pip install 'monolip[plots]'"
        ) from error


def figure(draw: Callable[[Any], Any], alternative: str, caption: str) -> Markup:
    """A figure that ``draw`` makes in the axes that it is given, as an image in the page."""
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context(SETTINGS), warnings.catch_warnings():
        # Boxes stand for letters that the font lacks.
        warnings.filterwarnings("ignore", message="Glyph")
        # No pyplot: figures of the user's session and its backend stay as they are.
        canvas = Figure(figsize=(5.4, 3.7), layout="constrained")
        axes = canvas.subplots()
        draw(axes)
        for part in (axes.xaxis.label, axes.yaxis.label):
            part.set_text(shortened(part.get_text()))
        content = io.BytesIO()
        canvas.savefig(content, format="svg", metadata={"Date": None, "Creator": None})
    encoded = base64.b64encode(content.getvalue()).decode("ascii")
    return element(
        "figure",
        element("img", src=f"data:image/svg+xml;base64,{encoded}", alt=alternative),
        element("figcaption", caption),
    )


def shortened(text: str, most: int = 60) -> str:
    """A label that fits."""
    text = clean(text)
    return text if len(text) <= most else text[: most - 1] + "…"
