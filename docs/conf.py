"""How sphinx builds the site."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

import monolip  # noqa: E402

project = "monolip"
author = "The monolip developers"
copyright = "The monolip developers"
version = release = monolip.__version__

extensions = [
    "mathml",
    "myst_parser",
    "numpydoc",
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",
    "sphinx_design",
    "sphinx_gallery.gen_gallery",
]
exclude_patterns = ["_build", "_templates"]
templates_path = ["_templates"]
pygments_style = "default"

# -- pages in markdown

myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 3

# -- reference: a page for each public name, docstrings in numpy's convention

autosummary_generate = True
autosummary_ignore_module_all = False
autodoc_typehints = "none"  # docstrings say more
numpydoc_show_class_members = False  # the template lists methods
numpydoc_xref_param_type = False
toc_object_entries_show_parents = "hide"  # "fit", not the class before it

# -- gallery

sphinx_gallery_conf = {
    "examples_dirs": "../examples",
    "gallery_dirs": "auto_examples",
    "filename_pattern": r"plot_\w+\.py$",
    "ignore_pattern": r"^(?!.*plot_).*\.py$|benchmarks",
    "within_subsection_order": "gallery_order.QuickstartFirst",
    "remove_config_comments": True,
    "show_memory": False,
    "show_signature": False,
    "download_all_examples": False,
    "abort_on_example_error": True,
}

# -- looks

html_theme = "pydata_sphinx_theme"
html_title = "monolip"
html_static_path = ["_static"]
html_css_files = ["monolip.css"]
html_show_sourcelink = False
html_theme_options = {
    "navigation_with_keys": False,
    "secondary_sidebar_items": ["page-toc"],
    "footer_start": ["copyright"],
    "footer_end": [],
    "header_links_before_dropdown": 5,
    "show_toc_level": 2,
}
# Pages without pages below them have nothing to put there.
html_sidebars: dict[str, list[str]] = {
    "index": [],
    "getting_started": [],
    "benchmarks": [],
    "architecture": [],
    "changelog": [],
}


def skip_foreign(app: Any, what: str, name: str, obj: Any, skip: bool, options: Any) -> bool | None:
    """Leave out what scikit-learn and torch bring: their own pages describe it."""
    target = inspect.unwrap(getattr(obj, "fget", None) or getattr(obj, "__func__", obj))
    home = getattr(target, "__module__", None) or "monolip"
    return True if not home.startswith("monolip") else None


def setup(app: Any) -> None:
    """Register what stands above."""
    app.connect("autodoc-skip-member", skip_foreign)
