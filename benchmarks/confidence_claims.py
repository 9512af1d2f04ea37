"""Measure how often each rule of the claims is right, and print the table for the lexicon.

python benchmarks/confidence_claims.py --data ../shared/benchmarks

A claim is right if source, cue and content each share half of their words or more with one
gold attribution. A rule met n times with k hits gets (k + 1) / (n + 2), so that few cases
prove little; one met fewer than ten times is left out.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from adapters.mapping import participant_spans
from crisiskit import Pipeline
from crisiskit.model import Article, Claim, Span

_FILES = ("train.jsonl", "dev.jsonl")
_EXTRACTORS = ("moments", "places", "actors", "claims")
_FEWEST = 10
_ROLES = ("source", "cue", "content")
_WORD = re.compile(r"\w+")

Role = frozenset[int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    options = _parser().parse_args(arguments)
    rows = [row for name in _FILES for row in _read(options.data / "attribution" / name)]
    met, hits = _count(rows, workers=options.workers)
    print("[confidences]")
    for rule in sorted(rule for rule in met if met[rule] >= _FEWEST):
        value = (hits[rule] + 1) / (met[rule] + 2)
        print(f"{rule} = {value:.2f}  # {hits[rule]} of {met[rule]}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with the benchmark attribution/"
    )
    parser.add_argument("--workers", type=int, default=2, help="processes (default 2)")
    return parser


def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _count(rows: list[dict[str, Any]], *, workers: int) -> tuple[Counter[str], Counter[str]]:
    articles = [Article(text=row["text"], published=row["published"]) for row in rows]
    found = Pipeline(_EXTRACTORS).stream(articles, workers=workers)
    met: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for row, extraction in zip(rows, found, strict=True):
        words = [match.span() for match in _WORD.finditer(row["text"])]
        gold = [
            tuple(_words(words, one.get(role) or ()) for role in _ROLES)
            for one in row["attributions"]
        ]
        for claim in extraction.claims:
            rule = claim.rule or ""
            met[rule] += 1
            roles = tuple(_words(words, spans) for spans in _roles(claim))
            hits[rule] += any(_is_right(roles, one) for one in gold)
    return met, hits


def _roles(claim: Claim) -> Iterator[list[list[int]]]:
    yield participant_spans(claim.speakers)
    yield _ends([] if claim.cue is None else [claim.cue])
    yield _ends(claim.content)


def _ends(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _words(words: list[tuple[int, int]], pieces: Iterable[Sequence[int]]) -> Role:
    """Number the words that lie in the *pieces*."""
    return frozenset(
        number
        for first, last in pieces
        for number, (start, end) in enumerate(words)
        if start < last and first < end
    )


def _is_right(found: Iterable[Role], gold: Iterable[Role]) -> bool:
    return all(
        2 * len(one & two) >= len(one | two) for one, two in zip(found, gold, strict=True)
    )


if __name__ == "__main__":
    raise SystemExit(main())
