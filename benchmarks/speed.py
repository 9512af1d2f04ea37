"""Measure speed, memory and start-up on the project's own texts.

Usage:
    python benchmarks/speed.py
    python benchmarks/speed.py --check
    python benchmarks/speed.py --articles 10000 --long 1000000 --only memory linearity
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence

__all__ = ["BUDGETS", "main", "over_budget"]

BUDGETS = {
    "extract / parse": 1.5,
    "stream / batched parse": 1.5,
    "times, places and figures / parse": 0.1,
    "import crisiskit, s": 0.05,
    "crisiskit --help, s": 0.3,
    "first record from cold, s": 3.0,
    "worker, MB resident": 400.0,
    "growth over {articles} articles, MB": 20.0,
    "slowdown of long texts": 1.5,
}
"""The most each figure may be (docs: explanation of the design, "Budgets")."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 with ``--check`` if one is over its budget."""
    options = _parser().parse_args(arguments)
    # One thread, as in a worker; it counts from the first import of numpy.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    figures: dict[str, float] = {}
    for name in options.only or _PARTS:
        figures |= _PARTS[name](options)
    budgets = {name.format(articles=options.articles): most for name, most in BUDGETS.items()}
    if options.json:
        print(json.dumps(figures, indent=1))
    else:
        _print(figures, budgets)
    over = over_budget(figures, budgets)
    for line in over if options.check else ():
        print(line, file=sys.stderr)
    return int(options.check and bool(over))


def over_budget(figures: dict[str, float], budgets: dict[str, float]) -> list[str]:
    """List the figures that are over their budget, a line each."""
    return [
        f"{name} is {figures[name]:.3g}, its budget {most:.3g}"
        for name, most in budgets.items()
        if name in figures and figures[name] > most
    ]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("--only", nargs="+", choices=list(_PARTS), metavar="PART", help=", ".join(_PARTS))
    add("--articles", type=int, default=400, help="how many the worker streams (400)")
    add("--sample", type=int, default=24, help="articles in each timed run (24)")
    add("--rounds", type=int, default=5, help="rounds; the least or the median counts (5)")
    add("--long", type=int, default=64_000, help="code points of the longest text (64,000)")
    add("--check", action="store_true", help="fail if a figure is over its budget")
    add("--json", action="store_true", help="print the figures as JSON")
    return parser


def _rates(options: argparse.Namespace) -> dict[str, float]:
    from speedometer.rates import rates

    return rates(options.sample, options.rounds)


def _normalisers(options: argparse.Namespace) -> dict[str, float]:
    from speedometer.normalisers import normalisers

    return normalisers(options.sample, options.rounds)


def _linearity(options: argparse.Namespace) -> dict[str, float]:
    from speedometer.rates import linearity

    return linearity(options.long // 16, (1, 4, 16), options.rounds)


def _memory(options: argparse.Namespace) -> dict[str, float]:
    from speedometer.processes import memory

    return memory(options.articles)


def _startup(options: argparse.Namespace) -> dict[str, float]:
    from speedometer.processes import startup

    return startup(options.rounds)


_PARTS: dict[str, Callable[[argparse.Namespace], dict[str, float]]] = {
    "startup": _startup,
    "rates": _rates,
    "normalisers": _normalisers,
    "linearity": _linearity,
    "memory": _memory,
}


def _print(figures: dict[str, float], budgets: dict[str, float]) -> None:
    print(f"{'':50}{'figure':>12}{'budget':>9}")
    for name, figure in figures.items():
        budget = f"{budgets[name]:9.4g}" if name in budgets else ""
        print(f"{name:50}{figure:12.4g}{budget}")


if __name__ == "__main__":
    sys.exit(main())
