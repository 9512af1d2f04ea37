"""Measure how many direct quotations of the attribution gold are found.

python benchmarks/quotation_recall.py GOLD.jsonl PRED.jsonl [--json]

A quotation counts if its marks are well-formed, it holds more than three words, the gold
attributes it, and the cue stands in its sentence: no full stop outside of quotation marks
between the two. It is found if one claim holds half of its words or more.
"""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

_QUOTED = re.compile(r"“([^“”\"\n]+)”|\"([^“”\"\n]+)\"|''([^\n]+?)''")
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.?!]\s")
_FEWEST = 4  # words of a quotation that counts

Piece = tuple[int, int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the recall."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("pred", type=Path)
    parser.add_argument("--json", action="store_true", help="figures only, as JSON")
    options = parser.parse_args(arguments)
    found = {row["id"]: row["attributions"] for row in _read(options.pred)}
    hits = [hit for row in _read(options.gold) for hit in _hits(row, found.get(row["id"], []))]
    recall = sum(hits) / len(hits) if hits else None
    if options.json:
        print(json.dumps({"all": {"quotations": {"N": len(hits), "recall": recall}}}))
    else:
        print(f"{sum(hits)} of {len(hits)} quotations found: {recall}")
    return 0


def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _hits(row: dict[str, Any], claims: list[dict[str, Any]]) -> Iterator[bool]:
    """Tell of each quotation that counts whether a claim holds it."""
    text = row["text"]
    quoted = [_inner(match) for match in _QUOTED.finditer(text)]
    contents = [[(start, end) for start, end in claim["content"]] for claim in claims]
    for gold in row["attributions"]:
        cue = tuple(gold["cue"][0])
        for piece in quoted:
            words = [match.span() for match in _WORD.finditer(text, *piece)]
            is_told = 2 * _held(words, gold["content"]) >= len(words)
            if len(words) >= _FEWEST and is_told and _is_beside(text, cue, piece, quoted):
                yield any(2 * _held(words, pieces) >= len(words) for pieces in contents)


def _inner(match: re.Match[str]) -> Piece:
    group = match.lastindex or 0
    return match.span(group)


def _held(words: list[Piece], pieces: Sequence[Sequence[int]]) -> int:
    return sum(any(s <= start and end <= e for s, e in pieces) for start, end in words)


def _is_beside(text: str, cue: Piece, piece: Piece, quoted: list[Piece]) -> bool:
    """Tell whether cue and quotation stand in one sentence; stops inside quotations aside."""
    if cue[0] < piece[1] and piece[0] < cue[1]:
        return False
    first, last = (cue[1], piece[0]) if cue[1] <= piece[0] else (piece[1], cue[0])
    between = text[first:last]
    for start, end in quoted:
        if first <= start and end <= last:
            between = between.replace(text[start:end], "")
    is_ended = text[piece[1] - 1] in ".?!" and piece[1] <= cue[0]
    return "\n" not in between and not _STOP.search(between) and not is_ended


if __name__ == "__main__":
    raise SystemExit(main())
