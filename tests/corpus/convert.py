"""Turn annotated articles, one JSON object a line, into gold extractions.

    python convert.py ANNOTATED.jsonl articles.txt > gold.jsonl

The input has names, descriptions, pronouns, claims, events, times, figures and policies
with code point offsets; README.md says what becomes of each. Claims, events and policies may
say ``"required": false``, policies may list further tellings in ``also``, and a row may name
the ``kinds`` of its actors, ``optional`` ones among them, and the ``part`` it belongs to.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from crisiskit.model import (
    Actor,
    Article,
    Claim,
    Event,
    Extraction,
    Figure,
    Moment,
    Participant,
    Place,
    Policy,
    Span,
)

MARKED = {
    "actors": ["mentions"],
    "events": ["status", "modes", "actors", "recipients"],
    "claims": ["speakers", "cue", "kind"],
    "policies": ["status", "issuers", "targets"],
    "figures": ["span", "measure", "bound", "low", "high"],
    "places": ["span"],
    "moments": ["span", "value"],
}
KINDS = {"PERSON": "person", "ORG": "organization", "LOC": "country", "NORP": "group"}
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]*[A-Z0-9])|\n+")
OPENING, CLOSING = "\"“‘'", "\"”’'"
Record = TypeVar("Record", Claim, Event, Policy)


class Conversion:
    """One annotated article on its way to a gold extraction."""

    def __init__(self, row: dict[str, Any]) -> None:
        self.row, self.text = row, row["text"]
        self.labels = {name["key"]: name["label"] for name in row["names"]}
        # Two keys may share their words: "the Thai and Cambodian armies" is both.
        self.marked = sorted(
            (Span(mention["start"], mention["end"]), mention["key"])
            for kind in ("names", "descriptions", "pronouns")
            for mention in row[kind]
        )
        self.kinds: dict[str, str] = row.get("kinds", {})
        self.unnamed: dict[str, Span] = {}
        self.unasked: set[str] = set()

    def extraction(self) -> Extraction:
        """Make the gold; claims go first, for their sources may be actors of their own."""
        claims = tuple(self.claims())
        events = tuple(self.events())
        policies = tuple(self.policies())
        asked = (*self.asked(claims), *self.asked(events), *self.asked(policies))
        active = {
            participant.actor
            for record in asked
            for name in ("speakers", "actors", "recipients", "issuers", "targets")
            for participant in getattr(record, name, ())
        }
        actors = tuple(self.actors())
        by_choice = {_actor(key) for key in self.row.get("optional", ())}
        optional = [
            actor.id
            for actor in actors
            if actor.id in by_choice or (actor.id not in active and actor.kind != "person")
        ]
        optional += [r.id for r in (*claims, *events, *policies) if r not in asked]
        return Extraction(
            article=self.article(optional),
            actors=actors,
            events=events,
            claims=claims,
            policies=policies,
            figures=tuple(self.figures()),
            places=tuple(self.places()),
            moments=tuple(self.moments()),
        )

    def asked(self, records: Sequence[Record]) -> tuple[Record, ...]:
        """Leave out the records that need not be found."""
        return tuple(record for record in records if record.id not in self.unasked)

    def article(self, optional: list[str]) -> Article:
        """Say in the article what is marked and what is optional."""
        extra = {
            **{name: self.row[name] for name in ("topic", "country", "style")},
            **{name: self.row[name] for name in ("part",) if name in self.row},
            "gold": {"layers": MARKED, "optional": optional},
        }
        return Article(
            id=self.row["id"],
            text=self.text,
            title=self.row["title"],
            published=self.row["published"],
            language="en",
            extra=extra,
        )

    def actors(self) -> Iterator[Actor]:
        """Make an actor of each key; mentions inside other mentions of the same are left out."""
        mentions: dict[str, list[Span]] = {}
        for span, key in self.marked:
            if span not in mentions.setdefault(key, []):
                mentions[key].append(span)
        for key, span in self.unnamed.items():
            mentions[key] = [span]
        for key, spans in mentions.items():
            own = [s for s in spans if not any(o != s and o.contains(s) for o in spans)]
            names = [s for s in own if self.label_at(s)] or own
            fullest = max(names, key=lambda span: (len(span), -span.start))
            yield Actor(
                id=_actor(key),
                name=self.text[fullest.start : fullest.end],
                kind=self.kinds.get(key) or KINDS.get(self.labels.get(key, ""), "group"),
                mentions=own,
            )

    def label_at(self, span: Span) -> str | None:
        """Give the label of the name at exactly this place; None if there is none."""
        return next(
            (n["label"] for n in self.row["names"] if (n["start"], n["end"]) == _ends(span)),
            None,
        )

    def events(self) -> Iterator[Event]:
        """Make one event of all the tellings that share an id and a type."""
        tellings: dict[tuple[str, str], list[dict[str, Any]]] = {}
        for number, event in enumerate(self.row["events"]):
            name = event["id"] or f"event{number}"
            tellings.setdefault((name, event["type"]), []).append(event)
        names: dict[str, int] = {}
        for (name, event_type), told in tellings.items():
            names[name] = names.get(name, 0) + 1
            suffix = "" if names[name] == 1 else f"-{names[name]}"
            triggers = [Span(*event["trigger"]) for event in told]
            yield Event(
                id=self.note(f"event-{name}{suffix}", told[0]),
                type=event_type,
                modes=_once(mode for event in told for mode in event["modes"]),
                status=told[0]["status"],
                trigger=triggers[0],
                actors=_roles(key for event in told for key in event["actors"]),
                recipients=_roles(key for event in told for key in event["recipients"]),
                evidence=_once(map(self.sentence, triggers)),
            )

    def claims(self) -> Iterator[Claim]:
        """Make a claim of each attribution."""
        for claim in self.row["claims"]:
            content = [Span(*piece) for piece in claim["content"]]
            cue = Span(*claim["cue"][0])
            yield Claim(
                id=self.note(f"claim-{claim['id']}", claim),
                speakers=[self.speaker(Span(*source)) for source in claim["source"]],
                cue=cue,
                content=content,
                kind=self.kind_of(content),
                evidence=_once(sorted(map(self.sentence, (*content, cue)))),
            )

    def speaker(self, source: Span) -> Participant:
        """Give the actor a source names: the same words, else its first person or mention."""
        inside = sorted(
            (span != source, self.label_at(span) != "PERSON", span.start, -span.end, key)
            for span, key in self.marked
            if source.contains(span)
        )
        if inside:
            return Participant(_actor(inside[0][-1]), source)
        key = f"source-{source.start}"
        self.unnamed[key] = source
        return Participant(_actor(key), source)

    def kind_of(self, content: list[Span]) -> str:
        """Tell quoted from reported contents by the quotation marks around and in them."""
        quoted = [self.is_quoted(piece) for piece in content]
        if all(quoted):
            return "direct"
        words = "".join(self.text[piece.start : piece.end] for piece in content)
        return "mixed" if any(quoted) or any(mark in words for mark in '"“”') else "indirect"

    def is_quoted(self, piece: Span) -> bool:
        """Tell whether the piece fills a pair of quotation marks."""
        before = self.text[max(0, piece.start - 1) : piece.start]
        inside = self.text[piece.start : piece.end]
        after = self.text[piece.end : piece.end + 2]
        closed = bool(after) and any(mark in after for mark in CLOSING)
        return (
            bool(before)
            and before in OPENING
            and closed
            and not any(mark in inside for mark in '"“”')
        )

    def policies(self) -> Iterator[Policy]:
        """Make a policy of each marking; measures told twice are not joined."""
        for number, policy in enumerate(self.row["policies"], 1):
            title = Span(policy["start"], policy["end"])
            tellings = [title, *(Span(*words) for words in policy.get("also", ()))]
            yield Policy(
                id=self.note(f"policy-{number}", policy),
                kind=policy["kind"],
                title=title,
                status=policy["status"],
                issuers=_roles(policy["issuers"]),
                targets=_roles(policy["targets"]),
                evidence=_once(map(self.sentence, tellings)),
            )

    def figures(self) -> Iterator[Figure]:
        """Make a figure of each marking."""
        for figure in self.row["figures"]:
            span = Span(figure["start"], figure["end"])
            numbers = {name: figure[name] for name in ("low", "best", "high")}
            yield Figure(span=span, measure=figure["measure"], bound=figure["bound"], **numbers)

    def places(self) -> Iterator[Place]:
        """Make an unresolved place of each LOC name."""
        for name in self.row["names"]:
            if name["label"] == "LOC":
                span = Span(name["start"], name["end"])
                yield Place(span=span, name=self.text[span.start : span.end])

    def moments(self) -> Iterator[Moment]:
        """Make a moment of each time expression."""
        for time in self.row["times"]:
            span = Span(time["start"], time["end"])
            yield Moment(span=span, timex=_timex(time["value"]), value=time["value"])

    def note(self, record: str, marking: dict[str, Any]) -> str:
        """Give the id back, noted if its marking says that it need not be found."""
        if not marking.get("required", True):
            self.unasked.add(record)
        return record

    def sentence(self, words: Span) -> Span:
        """Give the sentence that holds *words*, or reaches from their first to their last."""
        ends = [match.span() for match in SENTENCE_END.finditer(self.text)]
        start = max((after for _, after in ends if after <= words.start), default=0)
        end = min((before for before, _ in ends if before >= words.end), default=len(self.text))
        return Span(start, end)


def _actor(key: str) -> str:
    return f"actor-{key}"


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _once(items: Iterable[Any]) -> list[Any]:
    return list(dict.fromkeys(items))


def _roles(keys: Iterable[str]) -> list[Participant]:
    return [Participant(_actor(key)) for key in _once(keys)]


def _timex(value: str) -> str:
    if value.startswith("P") and value[1:2] in {"T", "X", *"0123456789"}:
        return "DURATION"
    return "TIME" if "T" in value else "DATE"


def main(annotated: str, articles: str) -> None:
    """Write the gold of the listed articles to standard output, in the order of the list."""
    from crisiskit.serializers.jsonl import JsonLines

    wanted = Path(articles).read_text(encoding="utf-8").split()
    lines = Path(annotated).read_text(encoding="utf-8").splitlines()
    rows = {row["id"]: row for row in map(json.loads, lines)}
    JsonLines().dump((Conversion(rows[name]).extraction() for name in wanted), sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
