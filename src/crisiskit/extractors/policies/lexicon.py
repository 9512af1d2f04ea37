"""Words for measures and for how far they have come, read from data, a user's own included."""

import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from crisiskit.extractors.policies.policy_words import PolicyWords, heads_of
from crisiskit.extractors.policies.verbs import inflected
from crisiskit.extractors.policies.word_file import BY_TOPIC, WordFile
from crisiskit.extractors.policies.word_groups import Act, Concern, Duties, Kind, OwnHelp
from crisiskit.lexicons import load
from crisiskit.model.fields import policy_kind
from crisiskit.ontology import PolicyStatus

__all__ = ["policy_words"]


@functools.cache
def policy_words(files: tuple[WordFile, ...] = ()) -> PolicyWords:
    """Read the lexicons once: ours, and the *files* of a user, which win over ours."""
    ours, stages = load("policies"), load("policies_stages")
    tables = [ours, *(file.table for file in files)]
    strong, weak = _nouns(tables, "nouns"), _nouns(tables, "nouns_of_authorities")
    common = _nouns(tables, "nouns_of_anybody")
    nouns = {**weak, **common, **strong}
    acts = _acts(tables, _classes(ours))
    verbs = {
        *acts,
        *(verb.partition(" ")[0] for verb in acts),
        *_by_status(stages["stages"]),
        *_by_status(stages["subjects"]),
    }
    return PolicyWords(
        nouns=nouns,
        weak=frozenset(weak) - frozenset(strong) - frozenset(common),
        common=frozenset(common) - frozenset(strong),
        heads=heads_of(nouns),
        acts=acts,
        nominals=_heading(ours["nominal_acts"]),
        same=_heading(ours["same"]),
        themes=_lines(ours["themes"]),
        regulated=frozenset().union(*map(_words, ours["classes"].values())),
        duties=Duties(**_lines(ours["duties"])),
        concern=Concern(persons=_persons(ours), **_lines(ours["concern"])),
        topics=_nouns(tables, "topics"),
        hints=_nouns(tables, "hints"),
        own_help=OwnHelp(**_lines(ours["own_help"])),
        forms=_forms(verbs | _words(stages["telling"]["verbs"])),
        irregular=_heading(stages["irregular"]),
        **_listed(ours, _OURS),
        **_listed(stages, _STAGES),
        **_tabled(stages),
    )


def _listed(table: Mapping[str, Any], fields: Mapping[str, tuple[str, str]]) -> dict[str, Any]:
    """Read the fields that are lists of words; Any, for they stand beside others."""
    return {name: _words(table[section][key]) for name, (section, key) in fields.items()}


def _tabled(stages: Mapping[str, Any]) -> dict[str, Any]:
    """Read the fields that give a status by word."""
    return {name: _by_status(stages[name]) for name in _STATUS_TABLES}


# Fields that are lists of words, by the section and the key that hold them.
_OURS: Mapping[str, tuple[str, str]] = {
    "unnamed": ("nouns_of_nobody", "nouns"),
    "no_measures": ("no_measures", "nouns"),
    "holders": ("holders", "nouns"),
    "directives": ("directives", "verbs"),
    "binding": ("directives", "binding"),
    "decisions": ("decisions", "verbs"),
    "final": ("decisions", "final"),
    "papers": ("papers", "nouns"),
    "turning": ("turning", "verbs"),
    "attending": ("turning", "attending"),
    "starting": ("starting", "verbs"),
    "reporting": ("decisions", "reporting"),
    "administering": ("administering", "verbs"),
    "any_object": ("any_object", "verbs"),
    "authorities": ("authorities", "nouns"),
    "companies": ("authorities", "companies"),
    "spokesmen": ("authorities", "spokesmen"),
    "own_plans": ("own_plans", "nouns"),
    "own_causes": ("own_causes", "nouns"),
    "barring": ("barring", "verbs"),
}
_STAGES: Mapping[str, tuple[str, str]] = {
    "effects": ("effects", "verbs"),
    "taking": ("taking", "verbs"),
    "holding": ("holding", "prepositions"),
    "lasting": ("holding", "kinds"),
    "going_on": ("going_on", "verbs"),
    "light": ("light", "nouns"),
    "of_it": ("of_it", "verbs"),
    "telling": ("telling", "verbs"),
    "too_common": ("too_common", "verbs"),
    "agreeing": ("agreeing", "verbs"),
    "slight": ("slight", "verbs"),
    "idle": ("slight", "idle"),
    "outlasting": ("outlasting", "verbs"),
    "offering": ("offering", "verbs"),
    "handling": ("handling", "verbs"),
    "getting": ("getting", "verbs"),
    "mediating": ("mediating", "verbs"),
    "tabling": ("tabling", "verbs"),
    "tabled": ("tabling", "nouns"),
    "breaking": ("breaking", "verbs"),
    "conditions": ("conditions", "words"),
    "condition_times": ("conditions", "times"),
    "powers": ("conditions", "powers"),
    "often": ("often", "adverbs"),
}
_STATUS_TABLES = (
    "stages",
    "subjects",
    "predicates",
    "governed",
    "stage_nouns",
    "attitudes",
    "modals",
)


def _nouns(tables: Iterable[Mapping[str, Any]], name: str) -> dict[str, Kind]:
    return {
        words: policy_kind(kind)
        for table in tables
        for kind, line in table.get(name, {}).items()
        for words in _split(line)
    }


def _classes(table: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    classes = {f"@{name}": _words(line) for name, line in table["classes"].items()}
    return {**classes, "@money": _money()}


def _acts(
    tables: Iterable[Mapping[str, Any]], classes: Mapping[str, frozenset[str]]
) -> dict[str, dict[str, Act]]:
    """Index the acts by verb and object; the first entry that names both stands, a user's before ours."""
    acts: dict[str, dict[str, Act]] = {}
    for table in reversed(tuple(tables)):
        for entry in table.get("act", ()):
            kind = None if entry["kind"] == BY_TOPIC else policy_kind(entry["kind"])
            act = Act(kind=kind, by=entry.get("by", "anyone"))
            for verb in _split(entry["verbs"]):
                known = acts.setdefault(verb, {})
                for words in _split(entry["objects"]):
                    for noun in classes.get(words, (words,)):
                        known.setdefault(noun, act)
    return acts


def _forms(verbs: frozenset[str] | set[str]) -> dict[str, str]:
    """Spell all forms of the verbs; the irregular ones are listed with those of events."""
    irregular = load("frames_operators")["irregular"]
    odd = {form: verb for verb in sorted(verbs) for form in irregular.get(verb, ())}
    return {**odd, **inflected(verbs)}


def _money() -> frozenset[str]:
    """List the words for sums of money: signs, and the last words of the names of currencies."""
    table = load("figures_money")
    currencies = table["currencies"].values()
    names = [name for currency in currencies for name in currency["names"]]
    names += [*table["shared"]["names"], *table["shared"]["unsure"]]
    signs = (sign for currency in currencies for sign in currency["signs"] if len(sign) > 1)
    words = (*(name.rpartition(" ")[2] for name in names), *signs, "$", "€", "£")
    return frozenset(word.casefold() for word in words)


def _persons(table: Mapping[str, Any]) -> dict[str, str]:
    """List the nouns for people: those of actors that are persons or groups, and ours."""
    told = {
        noun: entry["sector"]
        for entry in reversed(load("actor_nouns")["class"])  # the first class wins
        if entry["kind"] in ("person", "group")
        for noun in _split(entry["nouns"])
        if noun not in entry.get("needs_the", ())  # "the camp" of a party is mostly a place
    }
    offices = dict.fromkeys(_split(load("actor_names")["titles"]["state_offices"]), "GOV")
    people = dict.fromkeys(sorted(_words(table["classes"]["people"])), "")
    return {**people, **told, **{noun: code for noun, code in offices.items() if noun in told}}


def _lines(lines: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {key: _words(line) for key, line in lines.items()}


def _heading(lines: Mapping[str, str]) -> dict[str, str]:
    return {noun: verb for verb, line in lines.items() for noun in _split(line)}


def _by_status(lines: Mapping[str, str]) -> dict[str, PolicyStatus]:
    return {
        word: PolicyStatus(status) for status, line in lines.items() for word in _split(line)
    }


def _words(line: str) -> frozenset[str]:
    return frozenset(_split(line))


def _split(line: str) -> Iterator[str]:
    return (" ".join(part.split()).casefold() for part in line.split("|"))
