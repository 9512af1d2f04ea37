"""Extract the corpus, print its scores, and pin them as floors.

Usage:
    python tests/corpus/pin_floors.py            # print and pin
    python tests/corpus/pin_floors.py --dry-run  # print only
"""

import datetime as dt
import sys
from pathlib import Path

import crisiskit
from crisiskit.evaluation import Floors, Report, evaluate

HERE = Path(__file__).parent


def score() -> Report:
    """Score what crisiskit finds in the bare texts."""
    golds = [*crisiskit.load(HERE / "gold.jsonl")]
    articles = (gold.article for gold in golds)
    bare = (
        crisiskit.Article(text=a.text, title=a.title, published=a.published) for a in articles
    )
    found = [*crisiskit.Pipeline().stream(bare)]
    for extraction in found:
        for diagnostic in extraction.diagnostics:
            print(f"{diagnostic.source}: {diagnostic.message}", file=sys.stderr)
    return evaluate(golds, found)


def main(arguments: list[str]) -> None:
    """Print the table; write the floors unless it is a dry run."""
    report = score()
    print(report.table())
    if "--dry-run" not in arguments:
        today = dt.datetime.now(tz=dt.UTC).date()
        comment = (
            f"Least F1 of each layer on the corpus, last pinned {today}.\n"
            "Lowering one takes a sentence of reason where the change is proposed."
        )
        Floors(report.values()).write(HERE / "floors.toml", comment=comment)


if __name__ == "__main__":
    main(sys.argv[1:])
