"""Write the sample of simulated trigger events that is shipped with the project.

Run it with the project installed: ``python data/make_trigger_sample.py [folder]``. It writes
``trigger_sample.csv.gz`` to the folder, by default the one of this script, and prints the size
and the checksum for the table of sources. The same code gives the same bytes on every run.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import sys
from pathlib import Path

from monolip.datasets import make_trigger_events

FILE = "trigger_sample.csv.gz"
N_SAMPLES = 8_000
N_TRAIN = 6_400
SEED = 20_250_722


def sample_text() -> str:
    """Return the sample as comma-separated text, with a 'split' column."""
    frame = make_trigger_events(N_SAMPLES, random_state=SEED).frame
    # The events come shuffled, so the first rows are as good a training part as any.
    frame["split"] = ["train"] * N_TRAIN + ["test"] * (N_SAMPLES - N_TRAIN)
    # Four decimals are finer than any resolution here (0.1 MeV in sum_pt), and coarse enough
    # that the last bits of a platform's logarithm do not show.
    text: str = frame.to_csv(index=False, float_format="%.4f", lineterminator="\n")
    return text


def sample_bytes() -> bytes:
    """Return the compressed sample, without a time or a file name in it."""
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=buffer, mtime=0) as file:
        file.write(sample_text().encode("ascii"))
    return buffer.getvalue()


def main(folder: Path) -> Path:
    """Write the sample to a folder and return its path."""
    content = sample_bytes()
    path = folder / FILE
    path.write_bytes(content)
    print(f"{FILE}: {len(content)} bytes, sha256 {hashlib.sha256(content).hexdigest()}")
    return path


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
