"""Measure how often the events of each frame are right, and write the table of the lexicon.

python benchmarks/confidence_events.py --data ../shared/benchmarks --write
python benchmarks/confidence_events.py --data ../shared/benchmarks --check

An event counts as right by its type alone:

- sentences with one coded pair (event-coding, set plv): events between the two are
  counted; the others may be true, as only the pair is coded. The coders' YIELD is CONCEDE
  or RETREAT;
- sentences coded whole (event-coding, set gsr): all events are counted, but for the types
  the coders did not have (the humanitarian extension), and so above;
- whole articles (records): an event is right if a gold event of its type stands in the
  sentence of its trigger.

A type met n times with k hits gets (k + 8 p) / (n + 8), where p is the share of all types
together; a frame likewise, where p is the figure of the type it came to. So few cases
prove little: a frame met twice stays near its type.

--check makes the table from four fifths of the texts, five times, and prints what it says
of the events of the other fifth beside what was true of them.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import attrs

from crisiskit import Pipeline
from crisiskit.model import Article, Event, Extraction
from crisiskit.ontology import quad_class

_EXTRACTORS = ("moments", "places", "actors", "claims", "figures", "events")
_WEIGHT = 8  # cases that the wider figure counts for
_TABLE = Path(__file__).parent.parent / "src/crisiskit/lexicons/confidence_events.toml"
_FOLDS = 5
_ALL = ("", "")

Row = dict[str, Any]
Judged = list[tuple[Event, bool]]  # the events of a text, and whether each is right
Key = tuple[str, str]  # type and frame; without frame: all events of the type


@attrs.define
class Tally:
    """How often events were met, and how often they were right."""

    met: Counter[Key] = attrs.field(factory=Counter)
    hits: Counter[Key] = attrs.field(factory=Counter)

    def add(self, event: Event, *, is_right: bool) -> None:
        """Count one event for its frame, for its type and for all."""
        for key in ((event.type, event.rule or ""), (event.type, ""), _ALL):
            self.met[key] += 1
            self.hits[key] += is_right

    def share(self, key: Key) -> float:
        """Give the share that was right, shrunk towards that of the wider kind."""
        if key == _ALL:
            return self.hits[key] / self.met[key]
        wider = self.share((key[0], "") if key[1] else _ALL)
        return (self.hits[key] + _WEIGHT * wider) / (self.met[key] + _WEIGHT)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, write it where the package reads it, or check it."""
    options = _parser().parse_args(arguments)
    judged = list(_judged(options.data, options.workers))
    if options.check:
        print("\n".join(_check(judged)))
        return 0
    table = "\n".join(_lines(_tally(judged))) + "\n"
    if options.write:
        _TABLE.write_text(table, encoding="utf-8")
    else:
        print(table, end="")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with event-coding/ and records/"
    )
    parser.add_argument("--workers", type=int, default=2, help="processes (default 2)")
    parser.add_argument("--check", action="store_true", help="compare with texts left out")
    parser.add_argument("--write", action="store_true", help=f"write {_TABLE.name}")
    return parser


def _judged(data: Path, workers: int) -> Iterator[Judged]:
    """Yield the events that can be judged, text by text."""
    pipeline = Pipeline(_EXTRACTORS)
    for name, judge in (("event-coding", _judge_pair), ("records", _judge_article)):
        rows = _read(data / name / "dev.jsonl")
        articles = [Article(text=row["text"], published=row["published"]) for row in rows]
        found = pipeline.stream(articles, workers=workers)
        for row, extraction in zip(rows, found, strict=True):
            yield list(judge(row, extraction))


def _tally(judged: Iterable[Judged]) -> Tally:
    tally = Tally()
    for events in judged:
        for event, is_right in events:
            tally.add(event, is_right=is_right)
    return tally


def _check(judged: list[Judged]) -> Iterator[str]:
    """Yield a line a band of confidence: events, mean confidence, share that was right."""
    bands: dict[int, list[tuple[float, bool]]] = {}
    for fold in range(_FOLDS):
        tally = _tally(events for i, events in enumerate(judged) if i % _FOLDS != fold)
        for event, is_right in chain.from_iterable(judged[fold::_FOLDS]):
            share = tally.share((event.type, event.rule or ""))
            bands.setdefault(int(share * 10), []).append((share, is_right))
    yield "confidence  events   said  right"
    for band, pairs in sorted(bands.items()):
        said = sum(share for share, _ in pairs) / len(pairs)
        right = sum(is_right for _, is_right in pairs) / len(pairs)
        yield f"{band / 10:.1f} to {band / 10 + 0.1:.1f}  {len(pairs):6}   {said:.2f}   {right:.2f}"


def _read(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _judge_pair(row: Row, extraction: Extraction) -> Iterator[tuple[Event, bool]]:
    for event in extraction.events:
        gold = [one for one in row["events"] if row["set"] == "gsr" or _joins(event, one)]
        if gold and quad_class(event.type) is not None:
            yield event, any(_is_type(event, one["plover"]) for one in gold)


def _judge_article(row: Row, extraction: Extraction) -> Iterator[tuple[Event, bool]]:
    for event in extraction.events:
        trigger = event.trigger
        if trigger is not None:
            gold = [one for one in row["events"] if _covers(one, trigger.start)]
            yield event, any(_is_type(event, one["type"]) for one in gold)


def _joins(event: Event, pair: Row) -> bool:
    return _touches(event, pair["sources"]) and _touches(event, pair["targets"])


def _touches(event: Event, side: Iterable[Row]) -> bool:
    return any(
        start < party.span.end and party.span.start < end
        for party in (*event.actors, *event.recipients)
        if party.span is not None
        for one in side
        for start, end in one["spans"]
    )


def _covers(gold: Row, offset: int) -> bool:
    told = [gold["sentence"], *_spans(gold.get("also") or [])]
    return any(start <= offset < end for start, end in told)


def _spans(also: Sequence[Any]) -> Iterable[Sequence[int]]:
    return [also] if also and isinstance(also[0], int) else also


def _is_type(event: Event, coded: str) -> bool:
    return event.type == coded or (coded == "YIELD" and event.type in ("CONCEDE", "RETREAT"))


def _lines(tally: Tally) -> Iterator[str]:
    yield "# How often the events of each frame were right on development data, by the type they"
    yield "# came to; `type` stands for frames that were not met. Made by"
    yield "# benchmarks/confidence_events.py, which says what counts as right: do not edit."
    yield ""
    yield 'source = "benchmarks/confidence_events.py on the visible event-coding and records benchmarks"'
    kinds = sorted(kind for kind, frame in tally.met if kind and not frame)
    for kind in kinds:
        yield ""
        yield f"[{kind}]"
        yield _line("type", tally, (kind, ""))
        for key in sorted(key for key in tally.met if key[0] == kind and key[1]):
            yield _line(f'"{key[1]}"', tally, key)


def _line(name: str, tally: Tally, key: Key) -> str:
    return f"{name} = {tally.share(key):.2f}  # {tally.hits[key]} of {tally.met[key]}"


if __name__ == "__main__":
    raise SystemExit(main())
