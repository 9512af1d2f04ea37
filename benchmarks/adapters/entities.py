"""entities: actors, places, figures and moments as labelled spans."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest

from adapters.mapping import only_article
from crisiskit.model import Extraction, Place, Span
from crisiskit.ontology.place_code import PlaceKind
from scoreboard.benchmark import Benchmark, Comparison, Row, Scoring

__all__ = ["BENCHMARK"]

_ACTORS = {
    "person": "Person",
    "organization": "Organisation",
    "group": "Organisation",
    "country": "Organisation",
}
_FIGURES = {"money": "Money"}
# The gold marks personal pronouns as mentions, but hardly ever these.
_LEFT_OUT = frozenset(
    {
        "it",
        "its",
        "itself",
        "them",
        "their",
        "theirs",
        "his",
        "her",
        "hers",
        "my",
        "our",
        "your",
    }
    | {"who", "whom", "whose", "which", "that", "you"}
)


def predict(row: Row, found: Mapping[str, Extraction]) -> Iterator[Row]:
    """Write every record that has words of its own."""
    labelled = _labelled(found[row["id"]])
    entities = [
        {"start": span.start, "end": span.end, "label": label}
        for span, label in sorted(labelled.items())
    ]
    yield {"id": row["id"], "entities": entities}


def _labelled(found: Extraction) -> dict[Span, str]:
    """Label each span once. A country is Organisation where it acts, else Location."""
    acting = {participant.span for event in found.events for participant in event.actors} | {
        speaker.span for claim in found.claims for speaker in claim.speakers
    }
    # "Now", "recently", "currently" are hardly ever marked.
    dated = (m for m in found.moments if not (m.value or "").endswith("_REF"))
    labels = {moment.span: "Temporal" for moment in dated}
    labels |= {f.span: _FIGURES.get(f.measure, "Quantity") for f in found.figures}
    places = tuple(_marked(found.article.text, found.places))
    labels |= dict.fromkeys(places, "Location")
    for actor in found.actors:
        for span in actor.mentions:
            if found.quote(span).casefold() in _LEFT_OUT:
                continue
            around = [place for place in places if place.overlaps(span)]
            if around and actor.rule == "event-party":
                continue  # a place that was hit or helped is still told as a place
            if around and actor.kind == "country":
                if span not in acting and _is_where(found.article.text, around[0]):
                    continue
                labels = {each: label for each, label in labels.items() if each not in around}
            labels[span] = _ACTORS[actor.kind]
    return labels


# The gold marks a place with the words that tell what and which part of it is meant
# ("the city of Lima", "northern Peru", "Ica province") and with what it lies in ("Lima, Peru").
_DIVISION = "city|town|village|suburb|district|province|governorate|region|state|county"
_BEFORE = re.compile(
    rf"(?:\b(?:the|a)\s)?(?:\b(?:{_DIVISION})\sof\s)?"
    r"(?:\b(?:the\s)?(?:north|south|east|west|central|upper|lower)[a-z-]*\s)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"\s(?:{_DIVISION}|river|mountains|border)\b", re.IGNORECASE)
_LOOK_BACK = 40
# Country names that nobody is said to act by.
_WHERE = re.compile(
    r"(?:\b(?:in|near|inside|outside|across|around|throughout|within|into|from|to|on)\s|, |\band\s|^)$",
    re.IGNORECASE,
)


def _marked(text: str, places: Iterable[Place]) -> Iterator[Span]:
    """Give the stretches the gold would mark for *places*, in text order."""
    ordered = sorted(places, key=lambda place: place.span)
    is_told = False
    for place, after in zip_longest(ordered, ordered[1:]):
        if is_told:  # with the place that lies in it
            is_told = False
            continue
        start, end = _widened(text, place.span)
        if after is not None and text[end : after.span.start] == ", ":
            is_told = _lies_in(place, after)
        yield Span(start, after.span.end if is_told else end)


def _widened(text: str, span: Span) -> tuple[int, int]:
    """Take in the article, the part and the kind of place around a name."""
    before = _BEFORE.search(text, max(0, span.start - _LOOK_BACK), span.start)
    after = _AFTER.match(text, span.end)
    return before.start() if before else span.start, after.end() if after else span.end


def _is_where(text: str, place: Span) -> bool:
    """Tell "in Peru" from who acts: "Peru sent"."""
    return _WHERE.search(text, max(0, place.start - _LOOK_BACK), place.start) is not None


def _lies_in(place: Place, other: Place) -> bool:
    """Tell "Ica, *Peru*" from two places of a list."""
    wider = (PlaceKind.COUNTRY, PlaceKind.REGION)
    return (
        other.kind in wider
        and place.kind is not PlaceKind.COUNTRY
        and place.country in (None, other.country)
    )


def _describe(entity: Row, row: Row) -> str:
    """Write one entity in a line."""
    return f"{entity['label']} {row['text'][entity['start'] : entity['end']]!r}"


BENCHMARK = Benchmark(
    name="entities",
    articles=only_article,
    predict=predict,
    comparison=Comparison(key="entities", describe=_describe),
    scorings=(
        Scoring(
            command=("score_events.py", "entities", "{gold}", "{pred}"),
            metrics={
                "overlap any label F1": ("overlap_any_label", "f1"),
                "overlap same label F1": ("overlap_same_label", "micro", "f1"),
                "strict F1": ("strict", "micro", "f1"),
                "Person overlap F1": ("overlap_same_label", "Person", "f1"),
                "Organisation overlap F1": ("overlap_same_label", "Organisation", "f1"),
                "Location overlap F1": ("overlap_same_label", "Location", "f1"),
            },
        ),
    ),
)
