"""attack-templates: assaults as MUC incident templates."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import cache

from adapters.attack_sides import (
    POINTING,
    doers_of,
    harmed_by,
    has_name,
    is_described,
    named,
    organisations_of,
)
from adapters.mapping import country_name, iso, only_article
from crisiskit import lexicons
from crisiskit.model import Actor, Event, Extraction
from scoreboard.benchmark import Benchmark, Comparison, Row, Scoring

__all__ = ["BENCHMARK"]

_INCIDENTS = {
    "explosives": "bombing",
    "suicide-attack": "bombing",
    "abduct": "kidnapping",
}
_HAPPENED = frozenset({"occurred", "ongoing"})
_NO_INCIDENT = frozenset({"assault.general_violence", "assault.fight"})
_EFFECTS = {"killed": "DEATH", "injured": "INJURY"}
# What frames do to a person.
_DONE = {
    "assault.kill": "DEATH",
    "assault.die": "DEATH",
    "assault.massacre": "DEATH",
    "assault.wound": "INJURY",
}
# Slots that say who or what took part.
_SIDES = (
    "perpetrators",
    "perpetrator_organisations",
    "victims",
    "victims_described",
    "targets",
    "casualties",
)
# Days after which an incident is too old for the task: it wants those of about two months, and
# those older that are in the news still.
_RECENT = 120
# Modes whose words name what bears weapons, or what is no weapon to the task.
_BORNE = frozenset({"aerial", "drone", "crowd-control"})
# Words of our instruments that end so name who bears a weapon, or the act ("gunman", "air raid").
_BEARERS = (
    "man",
    "men",
    "bomber",
    "suicide",
    "dead",
    "shot",
    "fire",
    "strike",
    "strikes",
    "bombing",
    "attack",
    "raid",
)


def predict(row: Row, found: Mapping[str, Extraction]) -> Iterator[Row]:
    """Write one template for each incident that is told as happened or happening."""
    extraction = found[row["id"]]
    incidents = [event for event in extraction.events if _is_incident(extraction, event)]
    templates = [_template(extraction, event) for event in incidents]
    if any(template["victims"] for template in templates):
        templates = [_without_descriptions(template) for template in templates]
    yield {"id": row["id"], "templates": list(_without_mentions(templates))}


def _without_mentions(templates: list[Row]) -> Iterator[Row]:
    """Leave out incidents told without anybody in them beside a fuller one of their type.

    Those are it, told again: what they say of when and by what goes to the first. One that
    stands alone and is told without a day either only mentions violence.
    """
    full: dict[str, Row] = {}
    for template in templates:
        if any(template[slot] for slot in _SIDES):
            full.setdefault(template["incident_type"], template)
    for template in templates:
        whole = full.get(template["incident_type"])
        if whole is None or any(template[slot] for slot in _SIDES):
            if len(templates) > 1 or template["date_iso"] or whole is not None:
                yield template
            continue
        whole["date_iso"] = whole["date_iso"] or template["date_iso"]
        whole["weapons"] = list(dict.fromkeys((*whole["weapons"], *template["weapons"])))


def _without_descriptions(template: Row) -> Row:
    """Leave out who is told as known ("the victims") where victims are named: they are those."""
    described = template["victims_described"]
    others = [name for name in described if not name.lower().startswith(POINTING)]
    return {**template, "victims_described": others}


def _is_incident(found: Extraction, event: Event) -> bool:
    """Tell a recent assault on somebody or something from fighting and violence in general.

    The task leaves out old incidents, fighting between forces, and mentions of violence
    that name no harm.
    """
    if event.type != "ASSAULT" or event.status not in _HAPPENED or event.rule in _NO_INCIDENT:
        return False
    harmed = harmed_by(found, event)
    if _is_old(found, event) or (event.recipients and not harmed):
        return False
    if harmed:
        is_told = event.moment or event.places or event.figures
        return bool(is_told) or not all(map(_is_crowd, harmed))
    return event.status == "occurred" and bool(event.figures or _INCIDENTS.keys() & event.modes)


def _is_crowd(actor: Actor) -> bool:
    """Tell people in general: of them something particular must be told ("civilians died *there*")."""
    return actor.kind == "group" and (not actor.sectors or actor.sectors[0] == "CVL")


def _is_old(found: Extraction, event: Event) -> bool:
    published, moment = found.article.published, event.moment
    if published is None or moment is None or moment.latest is None:
        return False
    day = published.date() if isinstance(published, dt.datetime) else published
    return (day - moment.latest).days > _RECENT


def _template(found: Extraction, event: Event) -> Row:
    modes = (_INCIDENTS[mode] for mode in event.modes if mode in _INCIDENTS)
    harmed = harmed_by(found, event)
    doers = doers_of(found, event, harmed)
    moment = event.moment
    is_day = moment is not None and moment.earliest == moment.latest
    return {
        "incident_type": next(modes, "attack"),
        "perpetrators": [a.name for a in doers if a.kind in {"person", "group"}],
        "perpetrator_organisations": list(organisations_of(found, doers)),
        "victims": [a.name for a in harmed if has_name(a)],
        "victims_described": [a.name for a in harmed if is_described(a)],
        "targets": [a.name for a in harmed if a.kind == "organization"],
        "weapons": list(_weapons(found, event)),
        "date_iso": iso(moment.earliest) if moment is not None and is_day else None,
        "location": list(_countries(found, event))[:1],
        "casualties": list(_casualties(event, harmed)),
    }


def _casualties(event: Event, harmed: list[Actor]) -> Iterator[Row]:
    """List the numbers of dead and injured, and one for each single person killed or wounded."""
    for figure in event.figures:
        if figure.measure in _EFFECTS and figure.best is not None:
            yield {"number": figure.best, "effect": _EFFECTS[figure.measure]}
    if event.rule in _DONE:
        single = (actor for actor in harmed if actor.kind == "person")
        yield from ({"number": 1, "effect": _DONE[event.rule]} for _ in single)


def _weapons(found: Extraction, event: Event) -> Iterator[str]:
    """List the words in the sentences that tell it that show its mode."""
    told = " ".join(found.quote(span) for span in event.evidence)
    words = dict.fromkeys(m.group().lower() for m in _arms().finditer(told))
    # "a bomb" beside "a car bomb" is that
    yield from (w for w in words if not any(w != other and w in other for other in words))


@cache
def _arms() -> re.Pattern[str]:
    rows = lexicons.load("frames_assault")["instruments"]
    lists = (words for mode, words in rows.items() if mode not in _BORNE)
    known = {w for words in lists for w in words if not w.endswith(_BEARERS)}
    listed = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    return re.compile(rf"\b(?:{listed})s?\b", re.IGNORECASE)


def _countries(found: Extraction, event: Event) -> Iterator[str]:
    """Name the countries of its places, then of its sides, then of the article's places."""
    sides = named(found, (*event.recipients, *event.actors))
    codes = [
        *(place.country for place in event.places),
        *(actor.country for actor in sides),
        *(place.country for place in found.places),
    ]
    names = (country_name(code) for code in codes)
    yield from (name for name in names if name is not None)


def _describe(template: Row, _: Row) -> str:
    """Write one template in a line; gold has several strings a filler, the first is shown."""
    slots = (
        "perpetrators",
        "perpetrator_organisations",
        "victims",
        "victims_described",
        "targets",
    )
    filled = (
        f"{slot}={[_first(e) for e in template[slot]]}" for slot in slots if template[slot]
    )
    kind = template["incident_type"]
    return f"{kind if isinstance(kind, str) else kind[0]} {' '.join(filled)}"


def _first(entity: Row | str) -> str:
    return entity.lower() if isinstance(entity, str) else entity["alternatives"][0].lower()


BENCHMARK = Benchmark(
    name="attack-templates",
    articles=only_article,
    predict=predict,
    comparison=Comparison(key="templates", describe=_describe),
    scorings=(
        Scoring(
            command=("score_events.py", "templates", "{gold}", "{pred}"),
            metrics={
                "all slots strict F1": ("template_filling_strict", "micro_all_slots", "f1"),
                "all slots lenient F1 (described)": (
                    "template_filling_lenient_with_described_victims",
                    "micro_all_slots",
                    "f1",
                ),
                "role fillers strict F1": ("role_fillers_strict", "micro", "f1"),
                "role fillers lenient F1 (described)": (
                    "role_fillers_lenient_with_described_victims",
                    "micro",
                    "f1",
                ),
                "document relevance accuracy": ("document_relevance_accuracy", "value"),
                "incident types F1": ("incident_types_per_document", "f1"),
                "incident dates found": ("incident_dates_found", "value"),
                "incident countries found": ("incident_countries_found", "value"),
                "casualty counts F1": ("casualty_counts_effect_and_number", "f1"),
            },
        ),
    ),
)
