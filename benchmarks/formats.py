"""Write every format and let its official library, schema or manual judge.

python benchmarks/formats.py --data ../shared/benchmarks

Written are made-up extractions with any text in them, and what is extracted from the
articles of the benchmark ``records``. Exits with 1 where a format is at fault.
"""

import argparse
import json
import sys
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import crisiskit
from crisiskit.model import Article, Extraction
from crisiskit.plugins import registry
from crisiskit.testing import extractions
from format_checks import CHECKS, missing

ARTICLES = Path("records") / "dev.jsonl"


def main() -> None:
    """Check all formats; print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/benchmarks"))
    parser.add_argument("--examples", type=int, default=10, help="made-up ones a format")
    options = parser.parse_args()
    found = from_articles(options.data / ARTICLES)
    print(f"formats: {len(found)} articles and {options.examples} made-up lists of extractions")
    faults = [name for name in registry.names("serializer") if not passes(name, found, options)]
    if not found:
        print(
            f"formats: {options.data / ARTICLES} is not there; only made-up ones were written"
        )
    sys.exit(f"formats at fault: {', '.join(faults)}" if faults else 0)


def from_articles(path: Path) -> tuple[Extraction, ...]:
    """Extract from every article of the file; nothing where there is no file."""
    if not path.exists():
        return ()
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    articles = (
        Article(text=row["text"], title=row["title"], published=row["published"])
        for row in rows
    )
    return tuple(crisiskit.Pipeline().stream(articles))


def passes(name: str, found: tuple[Extraction, ...], options: argparse.Namespace) -> bool:
    """Check one format on both kinds of extractions; print how it went."""
    try:
        check(name, found)
        made_up(name, options.examples)
    # One format's library may raise anything; the others are still to be judged.
    except Exception as error:  # noqa: BLE001
        print(f"  {name:<16} FAULT {type(error).__name__}: {str(error)[:2000]}")
        return False
    print(f"  {name:<16} ok    {missing().get(name, '')}".rstrip())
    return True


def check(name: str, written: tuple[Extraction, ...]) -> None:
    """Write and judge, one article by itself and all together."""
    for some in (*((one,) for one in written), written):
        CHECKS[name](crisiskit.dumps(some, name), some)


def made_up(name: str, examples: int) -> None:
    """Write and judge extractions that hold any text and any fields."""

    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(extractions(), max_size=3, unique_by=lambda one: one.article.id))
    def judge(some: list[Extraction]) -> None:
        CHECKS[name](crisiskit.dumps(some, name), some)

    judge()


if __name__ == "__main__":
    main()
