"""policies: measures with issuer, start and target country.

CoronaNet's types are kinds of public health measures that ours do not tell apart, so the
type is left out, and so is compliance. The coders give every measure the country that takes
it, also where no text names who does ("in Chad, all schools were closed"): a measure without
an issuer whose country is known is read as that of the one country it holds in.
"""

from collections.abc import Iterable, Iterator, Mapping

from adapters.mapping import country_name, iso, only_article
from crisiskit.model import Extraction, Participant, Policy
from scoreboard.benchmark import Benchmark, Comparison, Row, Scoring

__all__ = ["BENCHMARK"]


def predict(row: Row, found: Mapping[str, Extraction]) -> Iterator[Row]:
    """Write every policy, in the order told."""
    extraction = found[row["id"]]
    policies = [_policy(extraction, policy) for policy in extraction.policies]
    yield {"id": row["id"], "policies": policies}


def _policy(found: Extraction, policy: Policy) -> Row:
    issuers = _countries(found, policy.issuers) or _where(policy) or _only_one(found)
    return {
        "issuer": issuers[0] if issuers else None,
        "date_start": None if policy.moment is None else iso(policy.moment.earliest),
        "target_country": _countries(found, policy.targets),
    }


def _countries(found: Extraction, participants: Iterable[Participant]) -> list[str]:
    """Name the countries actors are or belong to, each once."""
    names = (country_name(found.actor(participant).country) for participant in participants)
    return list(dict.fromkeys(name for name in names if name is not None))


def _where(policy: Policy) -> list[str]:
    """Name the country a measure holds in, if it is one."""
    codes = dict.fromkeys(place.country for place in policy.places if place.country)
    names = [country_name(code) for code in codes]
    return [name for name in names if name is not None] if len(names) == 1 else []


def _only_one(found: Extraction) -> list[str]:
    """Name the country all places and actors are of, if it is one."""
    codes = {record.country for record in (*found.places, *found.actors) if record.country}
    names = [name for name in map(country_name, codes) if name is not None]
    return names if len(names) == 1 else []


def _describe(policy: Row, _: Row) -> str:
    """Write one measure in a line."""
    return f"{policy['issuer']} | {policy['date_start']} | {policy['target_country']}"


BENCHMARK = Benchmark(
    name="policies",
    articles=only_article,
    predict=predict,
    comparison=Comparison(key="policies", describe=_describe),
    scorings=(
        Scoring(
            command=("score_events.py", "policies", "{gold}", "{pred}"),
            metrics={
                "texts with a policy": ("texts_with_a_policy", "value"),
                "issuer accuracy": ("issuer_accuracy", "value"),
                "start date where written": ("date_start_accuracy_where_written", "value"),
                "target country F1": ("target_country", "f1"),
            },
        ),
    ),
)
