"""event-arguments: events with triggers and participants in WikiEvents types and roles."""

from collections.abc import Iterator, Mapping

import attrs

from adapters.mapping import only_article
from adapters.tellings import Telling, tellings
from crisiskit.model import Extraction, Span
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
    """Write the tellings of events that have a counterpart in WikiEvents.

    The gold has an event for each word that tells one; our records join them.
    """
    written: dict[Span, Row] = {}
    for telling in tellings(found[row["id"]]):
        target = _target(telling)
        if target is not None:
            written.setdefault(telling.trigger, _event(telling, target))
    yield {"id": row["id"], "events": list(written.values())}


def _target(telling: Telling) -> Target | None:
    if telling.rule in _BY_RULE:
        return _BY_RULE[telling.rule]
    for mode in telling.event.modes:
        if (telling.type, mode) in _BY_MODE:
            return _BY_MODE[telling.type, mode]
    return _BY_TYPE.get(telling.type)


def _event(telling: Telling, target: Target) -> Row:
    roles = {"actor": target.actor, "recipient": target.recipient}
    named = [
        *((roles[part], span) for part, span in telling.parties),
        *(("Place", place.span) for place in telling.places if _is_near(place.span, telling)),
    ]
    return {
        "type": target.type,
        "trigger": {"start": telling.trigger.start, "end": telling.trigger.end},
        "arguments": [
            {"role": role, "start": span.start, "end": span.end}
            for role, span in dict.fromkeys(named)
            if role is not None
        ],
    }


def _is_near(place: Span, telling: Telling) -> bool:
    """Tell a place of the sentence; the gold knows none that is understood from before."""
    return telling.evidence.contains(place)


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
