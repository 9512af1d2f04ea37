"""Stream articles and print the resident memory, in MB, after each quarter of them."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from crisiskit import Pipeline  # the path comes first
from speedometer import texts


def resident() -> float:
    """Read the resident memory of this process, in MB (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def main(number: int) -> None:
    """Print a JSON list of four figures."""
    quarters = []
    for done, _ in enumerate(Pipeline().stream(texts.articles(number)), 1):
        if done * 4 // number > (done - 1) * 4 // number:
            quarters.append(resident())
    print(json.dumps(quarters))


if __name__ == "__main__":
    main(int(sys.argv[1]))
