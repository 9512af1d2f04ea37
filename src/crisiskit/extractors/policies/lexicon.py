"""Words for measures and for how far they have come."""

import functools
from collections.abc import Iterator, Mapping

import attrs

from crisiskit.lexicons import load
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["Act", "PolicyWords", "policy_words"]


@attrs.frozen(kw_only=True)
class Act:
    """A verb that is a measure together with its object.

    Attributes:
        kind: What the measure does.
        objects: Nouns it must act on, as lemmas or compounds in lower case.
    """

    kind: PolicyKind
    objects: frozenset[str]


@attrs.frozen(kw_only=True)
class PolicyWords:
    """The lexicon of measures, by lemma or words in lower case.

    Attributes:
        nouns: Kind of the measure a noun names.
        heads: Last words of the nouns, and the words before an "of" in them.
        acts: Measures a verb can be.
        stages: Status a verb gives to the measure it governs.
        stage_nouns: Status a noun gives to the measure named after it.
        modals: Status a modal gives.
    """

    nouns: Mapping[str, PolicyKind]
    heads: frozenset[str]
    acts: Mapping[str, tuple[Act, ...]]
    stages: Mapping[str, PolicyStatus]
    stage_nouns: Mapping[str, PolicyStatus]
    modals: Mapping[str, PolicyStatus]


@functools.cache
def policy_words() -> PolicyWords:
    """Read the lexicon ``policies`` once."""
    table = load("policies")
    nouns = {
        words: PolicyKind(kind)
        for kind, line in table["nouns"].items()
        for words in _split(line)
    }
    ends = {words.rpartition(" ")[2] for words in nouns}
    before_of = {words.partition(" of ")[0].rpartition(" ")[2] for words in nouns}
    return PolicyWords(
        nouns=nouns,
        heads=frozenset(ends | before_of),
        acts=_acts(table["act"]),
        stages=_by_status(table["stages"]),
        stage_nouns=_by_status(table["stage_nouns"]),
        modals=_by_status(table["modals"]),
    )


def _acts(entries: list[dict[str, str]]) -> dict[str, tuple[Act, ...]]:
    acts: dict[str, tuple[Act, ...]] = {}
    for entry in entries:
        act = Act(kind=PolicyKind(entry["kind"]), objects=frozenset(_split(entry["objects"])))
        for verb in _split(entry["verbs"]):
            acts[verb] = (*acts.get(verb, ()), act)
    return acts


def _by_status(lines: Mapping[str, str]) -> dict[str, PolicyStatus]:
    return {
        word: PolicyStatus(status) for status, line in lines.items() for word in _split(line)
    }


def _split(line: str) -> Iterator[str]:
    return (" ".join(part.split()).casefold() for part in line.split("|"))
