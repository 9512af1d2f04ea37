"""attack-templates: assaults as MUC incident templates."""

from collections.abc import Iterable, Iterator, Mapping

from adapters.mapping import country_name, iso, only_article
from crisiskit.model import Actor, Event, Extraction, Participant
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


def predict(row: Row, found: Mapping[str, Extraction]) -> Iterator[Row]:
    """Write one template for each incident that is told as happened or happening."""
    extraction = found[row["id"]]
    incidents = (event for event in extraction.events if _is_incident(event))
    yield {"id": row["id"], "templates": [_template(extraction, e) for e in incidents]}


def _is_incident(event: Event) -> bool:
    """Tell an assault on somebody or something from violence in general and from fighting.

    The task leaves out fighting between forces, and mentions of violence that name no harm.
    """
    if event.type != "ASSAULT" or event.status not in _HAPPENED or event.rule in _NO_INCIDENT:
        return False
    return bool(event.recipients or event.figures or _INCIDENTS.keys() & event.modes)


def _template(found: Extraction, event: Event) -> Row:
    modes = (_INCIDENTS[mode] for mode in event.modes if mode in _INCIDENTS)
    doers = _named(found, event.actors)
    harmed = _named(found, event.recipients)
    countries = (country_name(place.country) for place in event.places)
    moment = event.moment
    is_day = moment is not None and moment.earliest == moment.latest
    return {
        "incident_type": next(modes, "attack"),
        "perpetrators": [a.name for a in doers if a.kind in {"person", "group"}],
        "perpetrator_organisations": [
            a.name for a in doers if a.kind in {"organization", "country"}
        ],
        "victims": [a.name for a in harmed if a.kind == "person"],
        "victims_described": [a.name for a in harmed if a.kind == "group"],
        "targets": [a.name for a in harmed if a.kind in {"organization", "country"}],
        "date_iso": iso(moment.earliest) if moment is not None and is_day else None,
        "location": [name for name in countries if name is not None][:1],
        "casualties": [
            {"number": figure.best, "effect": _EFFECTS[figure.measure]}
            for figure in event.figures
            if figure.measure in _EFFECTS and figure.best is not None
        ],
    }


def _named(found: Extraction, participants: Iterable[Participant]) -> list[Actor]:
    return list({p.actor: found.actor(p) for p in participants}.values())


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
