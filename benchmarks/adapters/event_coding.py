"""event-coding: events as PLOVER types with source and target, and the type of given pairs."""

from collections.abc import Iterator, Mapping

from adapters.mapping import only_article, words
from crisiskit.model import Event, Extraction, Participant, Place
from scoreboard.benchmark import Benchmark, Comparison, Row, Scoring

__all__ = ["BENCHMARK"]

# The gold has no status: what did not happen is not coded, what is announced is a promise
# or a threat (PLOVER 0.5; version 2.0 keeps CONCEDE, COERCE and the like for them).
_UNTOLD = frozenset({"negated", "hypothetical"})
# Acts whose parties are all actors; the gold calls the others targets.
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE", "SUPPORT", "ASSAULT"})
_ANNOUNCED = {
    "CONCEDE": "AGREE",
    "RETREAT": "AGREE",
    "COERCE": "THREATEN",
    "SANCTION": "THREATEN",
    "ASSAULT": "THREATEN",
}


def predict(row: Row, found: Mapping[str, Extraction]) -> Iterator[Row]:
    """Write every event, and for each gold pair the type of the event that joins it best."""
    extraction = found[row["id"]]
    yield {
        "id": row["id"],
        "events": [_coding(extraction, e) for e in extraction.events if _is_coded(e)],
        "labels": [_label(extraction, pair) for pair in row["events"]],
    }


def _is_coded(event: Event) -> bool:
    """Tell who-did-what from acts that are mentioned without their doer, or did not happen.

    Every event of the gold has a source; crisiskit tells the raid of "after the raid" too.
    """
    return event.status not in _UNTOLD and bool(event.actors)


def _coding(found: Extraction, event: Event) -> Row:
    actors, recipients = event.actors, event.recipients
    if not recipients and event.type in _MUTUAL:
        actors, recipients = actors[:1], actors[1:]
    targets = [_actor(found, participant) for participant in recipients]
    return {
        "plover": _type(found, event),
        "sources": [_actor(found, participant) for participant in actors],
        "targets": targets or [_place(found, place) for place in _elsewhere(found, event)[:1]],
    }


def _type(found: Extraction, event: Event) -> str:
    """Give the type in the gold's manual; a mere purpose ("to end the curfew") is no promise."""
    cue = "" if event.status_cue is None else found.quote(event.status_cue)
    kind = str(event.type)
    if event.status == "future" and cue.casefold() != "to":
        return _ANNOUNCED.get(kind, kind)
    return "AGREE" if kind == "CONCEDE" and str(event.rule).startswith("agree.") else kind


def _actor(found: Extraction, participant: Participant) -> Row:
    return {"text": words(found, participant), "code": found.actor(participant).country}


def _elsewhere(found: Extraction, event: Event) -> list[Place]:
    """List where an act happened, or else the places told after its words.

    What only tells whose its actors are is left out.
    """
    acting = [actor.span for actor in event.actors if actor.span is not None]
    told = event.places or [place for place in found.places if _is_told_of(place, event)]
    return [p for p in told if not any(span.overlaps(p.span) for span in acting)]


def _is_told_of(place: Place, event: Event) -> bool:
    """Tell a place that an act is about: "called for a truce *in Syria*"."""
    if event.trigger is None or place.span.start < event.trigger.end:
        return False
    return event.evidence[0].contains(place.span)


def _place(found: Extraction, place: Place) -> Row:
    """Write where an act happened: the gold has no places, and calls them targets."""
    return {"text": found.quote(place.span), "code": place.country}


def _label(found: Extraction, pair: Row) -> str | None:
    """Give the type of the event with most of the pair's actors; the first wins a tie."""
    sources = [tuple(span) for actor in pair["sources"] for span in actor["spans"]]
    targets = [tuple(span) for actor in pair["targets"] for span in actor["spans"]]

    def joins(event: Event) -> int:
        straight = _meet(event.actors, sources) + _meet(event.recipients, targets)
        return straight + _meet((*event.actors, *event.recipients), [*sources, *targets])

    best = max(found.events, key=joins, default=None)
    return None if best is None else _type(found, best)


def _meet(participants: tuple[Participant, ...], spans: list[tuple[int, int]]) -> int:
    return sum(
        any(start < p.span.end and p.span.start < end for start, end in spans)
        for p in participants
        if p.span is not None
    )


def _describe(event: Row, _: Row) -> str:
    """Write one coding in a line."""
    sides = (
        " & ".join(actor["text"] for actor in event[side]) for side in ("sources", "targets")
    )
    return f"{event['plover']}: {' → '.join(sides)}"


def _events(subset: str) -> Scoring:
    metrics = {
        f"{subset} types F1": ("types", "f1"),
        f"{subset} types macro F1": ("types_macro_f1",),
        f"{subset} source-type-target relaxed F1": ("source_type_target_relaxed", "f1"),
        f"{subset} source-type-target strict F1": ("source_type_target_strict", "f1"),
        f"{subset} source-target relaxed recall": ("source_target_relaxed_any_type", "r"),
        f"{subset} type right given pair": ("type_right_given_pair_found", "value"),
    }
    if subset == "gsr":
        metrics["gsr source-type-target codes F1"] = ("source_type_target_codes", "f1")
    command = ("score_events.py", "events", "{gold}", "{pred}", "--set", subset)
    conditional = frozenset({f"{subset} type right given pair"})
    return Scoring(command=command, metrics=metrics, conditional=conditional)


BENCHMARK = Benchmark(
    name="event-coding",
    articles=only_article,
    predict=predict,
    comparison=Comparison(key="events", describe=_describe),
    scorings=(
        _events("plv"),
        _events("gsr"),
        Scoring(
            command=(
                "score_events.py",
                "relation-class",
                "{gold}",
                "{pred}",
                "--set",
                "plv",
            ),
            metrics={
                "relation-class accuracy": ("accuracy", "value"),
                "relation-class macro F1": ("macro_f1",),
            },
        ),
    ),
)
