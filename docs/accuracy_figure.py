"""The figure of the benchmarks, from the table above it: ``make -C docs figure`` draws it."""

from __future__ import annotations

from pathlib import Path

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt

HERE = Path(__file__).resolve().parent
PAGE, TARGET = HERE / "benchmarks.md", HERE / "_static" / "accuracy.svg"
BEGIN, END = "<!-- table: accuracy, honest -->", "<!-- end of table -->"
PEER = "XGBoost, monotone"
COLOURS = {"monolip": "tab:blue", "HistGradientBoosting, free": "tab:orange"}


def table(page: str) -> list[dict[str, str]]:
    """Rows of the accuracy table by its heads."""
    lines = page.partition(BEGIN)[2].partition(END)[0].strip().splitlines()
    head, _, *rows = [[cell.strip(" *") for cell in line.strip("|").split("|")] for line in lines]
    return [dict(zip(head, row, strict=True)) for row in rows]


def error(row: dict[str, str], model: str) -> float:
    """What is left to a perfect score."""
    return 1.0 - float(row[model]) if row["score"] == "AUC" else float(row[model])


def main() -> None:
    """Draw the ratio of errors, a line a data set."""
    plt.rcParams |= {"svg.hashsalt": "monolip", "font.size": 11}
    rows = table(PAGE.read_text("utf-8"))[::-1]
    figure, axis = plt.subplots(figsize=(7.5, 0.4 * len(rows) + 1.2), layout="constrained")
    axis.axvline(1.0, color="0.4", linewidth=1)
    for (model, colour), marker in zip(COLOURS.items(), "os", strict=True):
        ratio = [error(row, model) / error(row, PEER) for row in rows]
        axis.plot(ratio, range(len(rows)), marker, color=colour, label=model, markersize=8)
    axis.set(xlabel=f"error over that of {PEER} (left is better)", ylim=(-0.6, len(rows) - 0.4))
    axis.set_yticks(range(len(rows)), [f"{row['data']} ({row['score']})" for row in rows])
    axis.grid(axis="y", color="0.9")
    figure.legend(loc="outside upper center", ncols=2, frameon=False)
    axis.spines[["top", "right"]].set_visible(False)
    figure.savefig(TARGET, metadata={"Date": None})


if __name__ == "__main__":
    main()
