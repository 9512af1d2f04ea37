"""Extract the corpus, print the scores of its parts, and pin them as floors.

Usage:
    python tests/corpus/pin_floors.py            # print and pin
    python tests/corpus/pin_floors.py --dry-run  # print only
"""

import datetime as dt
import sys
from pathlib import Path

import crisiskit
from crisiskit.evaluation import Floors, Report, evaluate
from crisiskit.model import Extraction

HERE = Path(__file__).parent
FIRST = "first"


def parts() -> dict[str, list[Extraction]]:
    """Give the gold of each part; an article that names none belongs to the first."""
    found: dict[str, list[Extraction]] = {}
    for gold in crisiskit.load(HERE / "gold.jsonl"):
        found.setdefault(gold.article.extra.get("part", FIRST), []).append(gold)
    return found


def values(reports: dict[str, Report]) -> dict[str, dict[str, float]]:
    """Name the figures of each part; those of the first go by their layer alone."""
    return {
        table if part == FIRST else f"{part}: {table}": figures
        for part, report in reports.items()
        for table, figures in report.values().items()
    }


def score(golds: list[Extraction], *, strict: bool = False) -> Report:
    """Score what crisiskit finds in the bare texts; *strict* ends at the first failure."""
    articles = (gold.article for gold in golds)
    bare = (
        crisiskit.Article(text=a.text, title=a.title, published=a.published) for a in articles
    )
    found = [*crisiskit.Pipeline(strict=strict).stream(bare)]
    for extraction in found:
        for diagnostic in extraction.diagnostics:
            print(f"{diagnostic.source}: {diagnostic.message}", file=sys.stderr)
    return evaluate(golds, found)


def main(arguments: list[str]) -> None:
    """Print the tables; write the floors unless it is a dry run."""
    reports = {part: score(golds) for part, golds in parts().items()}
    for part, report in reports.items():
        print(f"{part}\n{report.table()}\n")
    if "--dry-run" not in arguments:
        today = dt.datetime.now(tz=dt.UTC).date()
        comment = (
            f"Least F1 of each layer on the corpus, last pinned {today}.\n"
            "Lowering one takes a sentence of reason where the change is proposed."
        )
        Floors(values(reports)).write(HERE / "floors.toml", comment=comment)


if __name__ == "__main__":
    main(sys.argv[1:])
