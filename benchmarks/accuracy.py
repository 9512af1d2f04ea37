"""Print the scoreboard: crisiskit on every benchmark's visible split, by the given scorers.

python benchmarks/accuracy.py --data ../shared/benchmarks
python benchmarks/accuracy.py --data ../shared/benchmarks --only times places --errors 20
python benchmarks/accuracy.py --data ../shared/benchmarks --check
"""

import argparse
import datetime as dt
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from adapters import BENCHMARKS
from crisiskit import Extraction, Pipeline
from crisiskit.evaluation import Floors
from scoreboard import table
from scoreboard.benchmark import Benchmark
from scoreboard.measuring import Measurement, Task, measure

_FLOORS = Path(__file__).with_name("floors.toml")
_TOLERANCE = 0.002


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmarks; 1 if one failed, an extractor did, or a figure fell."""
    options = _parser().parse_args(arguments)
    chosen = [b for b in BENCHMARKS if not options.only or b.name in options.only]
    failed: list[str] = []
    done = list(_measured(chosen, options, failed))
    floors = Floors.read(options.floors)
    _print(done, floors, options)
    if options.write_floors:
        _pin(done, floors, options)
    faults = [f"{m.name}: {sum(m.faults.values())} faults" for m in done if m.faults]
    fallen = _fallen(done, floors) if options.check else []
    for line in (*failed, *faults, *fallen):
        print(line, file=sys.stderr)
    return int(bool(failed or faults or fallen))


def _parser() -> argparse.ArgumentParser:
    names = [benchmark.name for benchmark in BENCHMARKS]
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("--data", type=Path, required=True, help="folder with the benchmarks and scorers")
    add("--only", nargs="+", choices=names, metavar="NAME", help=f"of: {', '.join(names)}")
    add("--extractors", nargs="+", metavar="NAME", help="run these only (default: all)")
    add("--limit", type=int, default=0, metavar="N", help="take N gold rows of each")
    add("--errors", type=int, default=0, metavar="N", help="list errors (N, or of N texts)")
    add("--workers", type=int, default=2, metavar="N", help="processes (default 2)")
    add("--floors", type=Path, default=_FLOORS, help="pinned figures (default: committed)")
    add("--write-floors", action="store_true", help="pin what was measured")
    add("--check", action="store_true", help="fail if a figure lies under its floor")
    add("--json", action="store_true", help="print the figures as JSON")
    return parser


def _measured(
    chosen: list[Benchmark], options: argparse.Namespace, failed: list[str]
) -> Iterator[Measurement]:
    """Yield what could be measured; what failed is noted, and the rest goes on.

    One stream serves all benchmarks, so the workers start once.
    """
    tasks = []
    for benchmark in chosen:
        with _noting(benchmark.name, failed):
            tasks.append(Task.read(benchmark, options.data, limit=options.limit))
    stream: Iterator[Extraction] = iter(())
    with _noting("pipeline", failed):
        articles = (article for task in tasks for article in task.articles)
        pipeline = Pipeline(options.extractors)
        stream = iter(pipeline.stream(articles, workers=options.workers))
    for task in tasks:
        with _noting(task.benchmark.name, failed):
            done = measure(task, stream, options.data, errors=options.errors)
            _tell(done)
            yield done


@contextmanager
def _noting(name: str, failed: list[str]) -> Iterator[None]:
    """Note what fails: whatever stops one benchmark must not hide the figures of the others."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 # see above
        failed.append(f"{name}: failed: {type(error).__name__}: {error}")


def _tell(done: Measurement) -> None:
    rate = done.characters / done.seconds if done.seconds else 0.0
    print(
        f"{done.name}: {done.articles} texts, {done.characters} characters in "
        f"{done.seconds:.1f} s ({rate:.0f} characters/s)",
        *(f"{name}: {number} faults" for name, number in sorted(done.faults.items())),
        sep="; ",
        file=sys.stderr,
    )


def _print(done: list[Measurement], floors: Floors, options: argparse.Namespace) -> None:
    for measurement in done:
        for line in measurement.errors:
            print(line)
    if options.json:
        print(json.dumps({m.name: m.values for m in done}, indent=1))
        return
    for line in table.lines(done, floors):
        print(line)


def _pin(done: list[Measurement], floors: Floors, options: argparse.Namespace) -> None:
    if options.limit:
        sys.exit("--write-floors wants whole benchmarks: leave --limit out")
    today = dt.datetime.now(tz=dt.UTC).date()
    comment = (
        f"Least figures of `benchmarks/accuracy.py --check`, last pinned {today}.\n"
        "Lowering one takes a sentence of reason where the change is proposed."
    )
    floors.updated(_known(done)).write(options.floors, comment=comment)


def _fallen(done: list[Measurement], floors: Floors) -> list[str]:
    checked = {m.name: m.checked for m in done}
    shortfalls = floors.shortfalls(_known(done), tolerance=_TOLERANCE)
    return [str(fall) for fall in shortfalls if fall.metric in checked[fall.table]]


def _known(done: list[Measurement]) -> dict[str, dict[str, float]]:
    return {
        m.name: {name: value for name, value in m.values.items() if value is not None}
        for m in done
    }


if __name__ == "__main__":
    sys.exit(main())
