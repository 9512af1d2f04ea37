"""Who did an incident and whom it hit, as the guidelines of attack templates have it."""

from collections.abc import Iterable, Iterator

from crisiskit.model import Actor, Event, Extraction, Participant, Span

__all__ = [
    "POINTING",
    "doers_of",
    "harmed_by",
    "has_name",
    "is_described",
    "named",
    "organisations_of",
]

# Rule of those who are told by a noun of an event alone.
_UNNAMED = "event-party"
# Who fights is no victim of terrorism, and a state as a whole neither victim nor perpetrator.
_FIGHTERS = frozenset({"MIL", "REB", "UAF", "CRM", "INS", "SEP", "PRM"})
# Modes of acts against a suspect.
_BLAMING = frozenset({"allege", "arrest", "convict"})
# Who keeps order is no perpetrator of terrorism, and a body nothing is known of mostly none at all.
_ORDERLY = "COP"
# Armed bodies, and the sectors of those who fight for one.
_ARMED = frozenset({"REB", "UAF"})
POINTING = ("the ", "this ", "that ", "these ", "those ", "his ", "her ", "their ", "its ")
"""Words before a description of somebody told before."""
_INDEFINITE = ("a ", "an ", "one ", "another ")
# Nouns of bodies, as groups are told by.
_BODIES = (
    "squad", "squads", "group", "groups", "gang", "gangs", "ring", "rings", "cartel", "cartels", "mafia", "mafias", "forces", "army",
    "organization", "organizations", "organisation", "organisations", "movement", "front", "command", "faction", "unit", "units", "corps",
    "battalion",
)  # fmt: skip
# Behind the name of a place they say what kind of place it is.
_REGIONS = (" department", " province", " municipality", " district", " county")


def harmed_by(found: Extraction, event: Event) -> list[Actor]:
    """List whom an incident hit, without fighters but those named, states and mere places."""
    parties = _apart_from_places(found, event.recipients)
    return [a for a in named(found, parties) if a.kind != "country" and not _fights(a)]


def doers_of(found: Extraction, event: Event, harmed: list[Actor]) -> list[Actor]:
    """List who did it as told, else who is blamed for it, without those it hit."""
    told = named(found, _apart_from_places(found, event.actors))
    acting = told or list(_suspects(found, event))
    return [actor for actor in acting if actor not in harmed and _may_do(actor)]


def organisations_of(found: Extraction, doers: list[Actor]) -> Iterator[str]:
    """List the organisations of the doers: themselves, in the names of groups, or the only one.

    "X rebels" are of X; rebels without a name are of the only armed body of the article, and
    where none is named, what is told as a body ("death *squads*") is one.
    """
    told = list(dict.fromkeys(_told_organisations(found, doers)))
    armed = [a for a in found.actors if a.kind == "organization" and _is_armed(a)]
    if not told and len(armed) == 1 and any(map(_is_armed, doers)):
        told = [armed[0].name]
    return iter(told or [a.name for a in doers if a.name.lower().endswith(_BODIES)])


def has_name(actor: Actor) -> bool:
    """Tell a person told by name from one told by a description."""
    if actor.kind != "person" or actor.rule == _UNNAMED or not actor.name[:1].isupper():
        return False
    return not actor.name.lower().startswith((*POINTING, *_INDEFINITE))


def is_described(actor: Actor) -> bool:
    """Tell people told by number or description."""
    return actor.kind in {"person", "group"} and not has_name(actor)


def named(found: Extraction, participants: Iterable[Participant]) -> list[Actor]:
    """List the actors of *participants*, each once."""
    return list({p.actor: found.actor(p) for p in participants}.values())


def _told_organisations(found: Extraction, doers: list[Actor]) -> Iterator[str]:
    bodies = {a.name: a for a in found.actors if a.kind == "organization"}
    for doer in doers:
        if doer.kind == "organization":
            yield doer.name
            continue
        words = f" {doer.name.lower()} "
        for name, body in bodies.items():
            known = (name, *body.aliases)
            if any(f" {each.lower().removeprefix('the ')} " in words for each in known):
                yield name


def _may_do(actor: Actor) -> bool:
    """Tell who may be a perpetrator: no state, no police, no body of which nothing is known."""
    if actor.kind == "organization":
        return bool(actor.sectors) and actor.sectors[0] != _ORDERLY
    return actor.kind != "country"


def _suspects(found: Extraction, event: Event) -> Iterator[Actor]:
    """List who is accused, sought or held in a sentence that tells the incident."""
    told = set(event.evidence)
    for other in found.events:
        if not _BLAMING.isdisjoint(other.modes) and not told.isdisjoint(other.evidence):
            yield from named(found, other.recipients)


def _apart_from_places(
    found: Extraction, parties: Iterable[Participant]
) -> Iterator[Participant]:
    """Leave out sides told by the name of a place, with what kind of place it is or without."""
    where = {place.span.start: place.span for place in found.places}
    for party in parties:
        place = None if party.span is None else where.get(party.span.start)
        if (
            place is None
            or party.span is None
            or (party.span != place and not _is_region(found, party.span))
        ):
            yield party


def _is_region(found: Extraction, span: Span) -> bool:
    return found.quote(span).lower().endswith(_REGIONS)


def _fights(actor: Actor) -> bool:
    is_armed = bool(actor.sectors) and str(actor.sectors[0]) in _FIGHTERS
    return is_armed and not has_name(actor)


def _is_armed(actor: Actor) -> bool:
    return bool(actor.sectors) and str(actor.sectors[0]) in _ARMED
