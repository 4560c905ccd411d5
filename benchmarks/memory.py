"""Peak memory and time of checking many files: by default 200 MB, copies of the shared corpora with a number changed.

    python benchmarks/memory.py [MEGABYTES] [--jobs N]

Prints the wall time, the CPU time and the peak resident memory of the ``cxlint check`` process, or its largest worker.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CORPORA = Path(__file__).parents[2] / "shared" / "corpora"
FACTS = Path(__file__).parent / "real" / "immuni" / "rules" / "facts.yaml"


def fill(folder: Path, size: int) -> int:
    """Copy the corpora's content into ``folder`` until it holds ``size`` bytes; returns the number of files."""
    sources = [
        path for path in sorted(CORPORA.rglob("*")) if path.suffix in (".md", ".xml", ".yml", ".strings", ".html")
    ]
    written = files = 0
    while written < size:
        for source in sources:
            target = folder / str(files // 1000) / source.relative_to(CORPORA)
            target.parent.mkdir(parents=True, exist_ok=True)
            # A text of its own for each copy, so that nothing is known from the copy before.
            data = source.read_bytes().replace(b"14 ", b"%d " % (files % 89 + 10))
            target.write_bytes(data)
            written += len(data)
            files += 1
            if written >= size:
                break
    return files


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("megabytes", nargs="?", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    if not CORPORA.is_dir():
        sys.exit(f"the corpora are not at {CORPORA}")
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        files = fill(root / "content", options.megabytes * 1_000_000)
        (root / "cxlint.yaml").write_text(
            f"rules: [{FACTS.as_posix()}]\nlanguages: [en, it, de, fr, es, nl, pt]\nmarket: it\n"
            "channels: {content: content/}\n"
        )
        command = [sys.executable, "-m", "cxlint", "check", "--config", str(root / "cxlint.yaml"), "--format", "line"]
        began = time.monotonic()
        subprocess.run([*command, "--jobs", str(options.jobs)], stdout=subprocess.DEVNULL, check=False)
        wall = time.monotonic() - began
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"{options.megabytes} MB in {files} files, {options.jobs} process(es): {wall:.0f} s wall, "
        f"{used.ru_utime + used.ru_stime:.0f} s CPU, peak {used.ru_maxrss / 1024:.0f} MB in the largest process"
    )


if __name__ == "__main__":
    main()
