"""Order of the examples: the first is the one to begin with."""

from __future__ import annotations

FIRST = "plot_quickstart.py"


class QuickstartFirst:
    """Sort key of sphinx-gallery: by file name, behind the first.

    Parameters
    ----------
    folder : str
        Where the examples lie.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def __call__(self, name: str) -> tuple[bool, str]:
        """Key of a file."""
        return name != FIRST, name

    def __repr__(self) -> str:
        # Equal in each build, or all pages would be written again.
        return f"<{type(self).__name__}>"
