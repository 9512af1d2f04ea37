"""event-arguments: events with triggers and participants in WikiEvents types and roles."""

from collections.abc import Iterator, Mapping

import attrs

from adapters.mapping import only_article
from crisiskit.model import Event, Extraction, Span
from scoreboard.benchmark import Benchmark, Comparison, Row, Scoring

__all__ = ["BENCHMARK"]


@attrs.frozen
class Target:
    """A WikiEvents type and what our roles are called in it; None if it has no such role."""

    type: str
    actor: str | None = None
    recipient: str | None = None


_ATTACK = ("Attacker", "Target")
_BY_MODE = {
    ("ASSAULT", "explosives"): Target("Conflict.Attack.DetonateExplode", *_ATTACK),
    ("ASSAULT", "suicide-attack"): Target("Conflict.Attack.DetonateExplode", *_ATTACK),
    ("COERCE", "arrest"): Target("Justice.ArrestJailDetain.Unspecified", "Jailer", "Detainee"),
    ("ACCUSE", "investigate"): Target(
        "Justice.InvestigateCrime.Unspecified", "Investigator", "Defendant"
    ),
    ("ACCUSE", "allege"): Target("Justice.ChargeIndict.Unspecified", "Prosecutor", "Defendant"),
    ("SANCTION", "convict"): Target("Justice.Convict.Unspecified", "JudgeCourt", "Defendant"),
    ("RETREAT", "release"): Target(
        "Justice.ReleaseParole.Unspecified", "JudgeCourt", "Defendant"
    ),
    ("HAZARD", "epidemic"): Target("Disaster.DiseaseOutbreak.Unspecified", None, "Victim"),
    ("PROTEST", "riot"): Target(
        "Conflict.Demonstrate.DemonstrateWithViolence", "Demonstrator", "Target"
    ),
    ("DISPLACE", "evacuate"): Target(
        "Movement.Transportation.Evacuation", "Transporter", "PassengerArtifact"
    ),
}
# What an assault did is told by its frame.
_BY_RULE = {
    "assault.kill": Target("Life.Die.Unspecified", "Killer", "Victim"),
    "assault.die": Target("Life.Die.Unspecified", "Killer", "Victim"),
    "assault.massacre": Target("Life.Die.Unspecified", "Killer", "Victim"),
    "assault.damage": Target(
        "ArtifactExistence.DamageDestroyDisableDismantle.Damage", "DamagerDestroyer", "Artifact"
    ),
    "assault.destroy": Target(
        "ArtifactExistence.DamageDestroyDisableDismantle.Destroy",
        "DamagerDestroyer",
        "Artifact",
    ),
    "assault.wound": Target("Life.Injure.Unspecified", "Injurer", "Victim"),
}
_BY_TYPE = {
    "ASSAULT": Target("Conflict.Attack.Unspecified", *_ATTACK),
    "PROTEST": Target("Conflict.Demonstrate.Unspecified", "Demonstrator", "Target"),
    "CONSULT": Target("Contact.Contact.Meet", "Participant", "Participant"),
    "REQUEST": Target("Contact.RequestCommand.Unspecified", "Communicator", "Recipient"),
    "THREATEN": Target("Contact.ThreatenCoerce.Unspecified", "Communicator", "Recipient"),
    "DISPLACE": Target("Movement.Transportation.Unspecified", None, "PassengerArtifact"),
}


def predict(row: Row, found: Mapping[str, Extraction]) -> Iterator[Row]:
    """Write the events that have a trigger and a counterpart in WikiEvents."""
    events = found[row["id"]].events
    mapped = ((event, _target(event)) for event in events)
    yield {
        "id": row["id"],
        "events": [
            _event(event, event.trigger, target)
            for event, target in mapped
            if target is not None and event.trigger is not None
        ],
    }


def _target(event: Event) -> Target | None:
    if event.rule in _BY_RULE:
        return _BY_RULE[event.rule]
    for mode in event.modes:
        if (event.type, mode) in _BY_MODE:
            return _BY_MODE[event.type, mode]
    return _BY_TYPE.get(event.type)


def _event(event: Event, trigger: Span, target: Target) -> Row:
    named = [
        *((target.actor, participant.span) for participant in event.actors),
        *((target.recipient, participant.span) for participant in event.recipients),
        *(("Place", place.span) for place in event.places if _is_near(place.span, event)),
    ]
    return {
        "type": target.type,
        "trigger": {"start": trigger.start, "end": trigger.end},
        "arguments": [
            {"role": role, "start": span.start, "end": span.end}
            for role, span in named
            if role is not None and span is not None
        ],
    }


def _is_near(place: Span, event: Event) -> bool:
    """Tell a place of the sentence; the gold knows none that is understood from before."""
    return event.evidence[0].contains(place)


def _describe(event: Row, row: Row) -> str:
    """Write one event in a line, its type to the second level."""
    trigger = row["text"][event["trigger"]["start"] : event["trigger"]["end"]]
    return f"{'.'.join(event['type'].split('.')[:2])} {trigger!r}"


BENCHMARK = Benchmark(
    name="event-arguments",
    articles=only_article,
    predict=predict,
    comparison=Comparison(key="events", describe=_describe),
    scorings=(
        Scoring(
            command=("score_events.py", "arguments", "{gold}", "{pred}"),
            metrics={
                "trigger overlap F1": ("trigger_overlap", "f1"),
                "trigger type F1 (two levels)": ("trigger_overlap_type_two_levels", "f1"),
                "argument overlap F1": ("argument_overlap", "f1"),
                "argument role F1 (coreferent)": ("argument_coref_role", "f1"),
            },
        ),
    ),
)
