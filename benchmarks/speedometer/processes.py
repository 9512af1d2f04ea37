"""Start-up times and memory, each measured in processes of their own."""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

__all__ = ["memory", "startup"]

_IMPORT = """
import time
start = time.perf_counter()
import crisiskit
print(time.perf_counter() - start)
"""
_HELP = "import sys; sys.argv = ['crisiskit', '--help']; from crisiskit.cli import main; main()"
_FIRST = """
import crisiskit
crisiskit.extract("Rebels shelled the port on Monday, killing 12 people.", published="2024-03-12")
"""


def startup(rounds: int) -> dict[str, float]:
    """Measure seconds to import, to help, and to a first record; medians of *rounds*.

    The import is timed inside the process; the others are whole processes, the start of
    Python included.
    """
    imports = [float(_run(["-c", _IMPORT])[1]) for _ in range(rounds)]
    return {
        "import crisiskit, s": median(imports),
        "crisiskit --help, s": median(_run(["-c", _HELP])[0] for _ in range(rounds)),
        "first record from cold, s": median(_run(["-c", _FIRST])[0] for _ in range(rounds)),
    }


def memory(number: int) -> dict[str, float]:
    """Measure a worker that streams *number* articles: its resident MB, and their growth.

    Growth compares the end with the first quarter, by when caches are filled.
    """
    script = Path(__file__).with_name("worker.py")
    _, told = _run([str(script), str(number)])
    quarters = json.loads(told)
    return {
        "worker, MB resident": max(quarters),
        f"growth over {number} articles, MB": quarters[-1] - quarters[0],
    }


def _run(arguments: Sequence[str]) -> tuple[float, str]:
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - start
    if done.returncode:
        msg = f"python {arguments[0]} failed: {done.stderr.strip()[-500:]}"
        raise RuntimeError(msg)
    return seconds, done.stdout.strip()
