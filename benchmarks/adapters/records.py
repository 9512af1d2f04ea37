"""records: whole articles, every actor, event, claim, policy and figure."""

from collections.abc import Iterable, Iterator, Mapping

from adapters.mapping import ends, iso, mentions, only_article, participant_spans
from crisiskit.model import (
    Actor,
    Claim,
    Event,
    Extraction,
    Figure,
    Moment,
    Participant,
    Policy,
)
from scoreboard.benchmark import Benchmark, Row, Scoring

__all__ = ["BENCHMARK"]


def predict(row: Row, found: Mapping[str, Extraction]) -> Iterator[Row]:
    """Write all five lists of an article."""
    extraction = found[row["id"]]
    yield {
        "id": row["id"],
        "actors": [_actor(extraction, actor) for actor in extraction.actors],
        "events": [_event(extraction, event) for event in extraction.events],
        "claims": [_claim(claim) for claim in extraction.claims],
        "policies": [_policy(policy) for policy in extraction.policies],
        "figures": [_figure(figure) for figure in extraction.figures],
    }


def _actor(found: Extraction, actor: Actor) -> Row:
    spans = mentions(found, actor)
    names = dict.fromkeys([*map(found.quote, spans)] or [actor.name])
    return {
        "key": actor.id,
        "name": actor.name,
        "names": list(names),
        "mentions": [ends(span) for span in spans],
        "kind": actor.kind.value,
        "country": actor.country,
        "sectors": [str(sector) for sector in actor.sectors],
        "roles": [{"title": role.title, "of": role.of} for role in actor.roles],
    }


def _event(found: Extraction, event: Event) -> Row:
    countries = (place.country for place in event.places if place.country is not None)
    return {
        "type": str(event.type),
        "mode": "+".join(event.modes) or None,
        "status": event.status.value,
        "trigger": ends(event.trigger),
        "actors": _keys(event.actors),
        "recipients": _keys(event.recipients),
        "place": found.quote(event.places[0].span) if event.places else None,
        "country": next(countries, None),
        **_days(event.moment),
    }


def _claim(claim: Claim) -> Row:
    return {
        "speaker": claim.speakers[0].actor if claim.speakers else None,
        "speaker_span": participant_spans(claim.speakers) or None,
        "cue": ends(claim.cue),
        "content": [ends(piece) for piece in claim.content],
        "kind": claim.kind.value,
        "polarity": claim.polarity.value,
        "certainty": claim.certainty.value,
    }


def _policy(policy: Policy) -> Row:
    """Write a policy; the issuers of a measure that is asked for are those who ask."""
    asked = policy.status == "requested" and policy.requested_by
    return {
        "kind": str(policy.kind),
        "title": ends(policy.title),
        "evidence": [ends(span) for span in policy.evidence],
        "status": policy.status.value,
        "issuers": _keys(policy.requested_by if asked else policy.issuers),
        "targets": _keys(policy.targets),
        "amount": _amount(policy.amounts),
        "earliest": _days(policy.moment)["earliest"],
    }


def _figure(figure: Figure) -> Row:
    return {
        "measure": str(figure.measure),
        "low": figure.low,
        "best": figure.best,
        "high": figure.high,
        "bound": figure.bound.value,
        "unit": figure.unit,
        "span": ends(figure.span),
    }


def _keys(participants: Iterable[Participant]) -> list[str]:
    return list(dict.fromkeys(participant.actor for participant in participants))


def _days(moment: Moment | None) -> Row:
    if moment is None:
        return {"earliest": None, "latest": None}
    return {"earliest": iso(moment.earliest), "latest": iso(moment.latest)}


def _amount(amounts: tuple[Figure, ...]) -> Row | None:
    for figure in amounts:
        return {"value": figure.best, "currency": figure.unit}
    return None


BENCHMARK = Benchmark(
    name="records",
    articles=only_article,
    predict=predict,
    scorings=(
        Scoring(
            command=("records/score_records.py", "{gold}", "{pred}"),
            lists_errors=True,
            conditional=frozenset(
                {
                    "actor kind accuracy",
                    "actor country accuracy",
                    "actor sector accuracy",
                    "event status accuracy",
                    "event mode accuracy",
                    "event actor F1",
                    "event recipient F1",
                    "event place accuracy",
                    "event date accuracy",
                    "event date left open accuracy",
                    "claim speaker accuracy",
                    "claim kind accuracy",
                    "claim certainty accuracy",
                    "policy status accuracy",
                    "policy issuer F1",
                    "figure measure accuracy",
                }
            ),
            metrics={
                "filled record F1": ("filled record F1",),
                "record F1": ("record F1",),
                "actors F1": ("actors", "F1"),
                "actors coreference B-cubed F1": ("actors", "coreference B-cubed", "F1"),
                "actor kind accuracy": ("actors", "kind accuracy"),
                "actor country accuracy": ("actors", "country accuracy"),
                "actor sector accuracy": ("actors", "sector accuracy"),
                "events strict F1": ("events", "strict", "F1"),
                "events loose F1": ("events", "loose", "F1"),
                "event status accuracy": ("events", "status accuracy"),
                "event mode accuracy": ("events", "mode accuracy"),
                "event actor F1": ("events", "actor F1"),
                "event recipient F1": ("events", "recipient F1"),
                "event place accuracy": ("events", "place accuracy"),
                "event date accuracy": ("events", "date accuracy"),
                "event date left open accuracy": ("events", "date_left_open accuracy"),
                "claims F1": ("claims", "F1"),
                "claim speaker accuracy": ("claims", "speaker accuracy"),
                "claim kind accuracy": ("claims", "kind accuracy"),
                "claim certainty accuracy": ("claims", "certainty accuracy"),
                "policies strict F1": ("policies", "strict", "F1"),
                "policies loose F1": ("policies", "loose", "F1"),
                "policy status accuracy": ("policies", "status accuracy"),
                "policy issuer F1": ("policies", "issuer F1"),
                "figures F1": ("figures", "F1"),
                "figure measure accuracy": ("figures", "measure accuracy"),
            },
        ),
    ),
)
