"""Words for measures and for how far they have come, a user's own included."""

import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from crisiskit.extractors.policies.verbs import inflected
from crisiskit.extractors.policies.word_file import BY_TOPIC, By, WordFile
from crisiskit.lexicons import load
from crisiskit.model.fields import policy_kind
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["Act", "Duties", "Kind", "PolicyWords", "policy_words"]

Kind = PolicyKind | str


@attrs.frozen(kw_only=True)
class Act:
    """A verb that is a measure together with its object.

    Attributes:
        kind: What the measure does; None where the words around tell.
        by: Whose act counts: anyone's; an authority's; an authority's if a doer is named.
    """

    kind: Kind | None
    by: By = "anyone"


@attrs.frozen(kw_only=True, slots=False)
class Duties:
    """Words that oblige or allow.

    Attributes:
        modals: Modals, on the verb of the duty.
        phrases: Verbs, over its infinitive ("have to").
        adjectives: Predicates ("is mandatory").
        rules: Verbs, in the passive of nobody ("it is forbidden to").
    """

    modals: frozenset[str]
    phrases: frozenset[str]
    adjectives: frozenset[str]
    rules: frozenset[str]

    @functools.cached_property
    def phrase_forms(self) -> frozenset[str]:
        """All forms of the verbs over an infinitive."""
        return frozenset({*inflected(self.phrases), "has", "had", "is", "are"})


@attrs.frozen(kw_only=True)
class Concern:
    """Words that tell whom a measure is about.

    Attributes:
        aiming: Verbs over those it bears down on ("aimed at", "targeting", "applies to").
        burdens: Nouns of measures that those they are "for" must bear.
        burdening: Verbs whose objects must bear the act, whatever its kind.
        removing: Nouns of measures against those they are "of" ("the dismissal of").
        fighting: Verbs of purpose over those a measure is against.
        helping: Verbs over those a measure is for.
        allowing: Verbs over those in whose favour it is unless it is denied them.
        persons: Nouns for people, with the code of their sector or "".
    """

    aiming: frozenset[str]
    burdens: frozenset[str]
    burdening: frozenset[str]
    removing: frozenset[str]
    fighting: frozenset[str]
    helping: frozenset[str]
    allowing: frozenset[str]
    persons: Mapping[str, str]


@attrs.frozen(kw_only=True, slots=False)
class PolicyWords:
    """The lexicon of measures, by lemma or words in lower case.

    Attributes:
        nouns: Kind of the measure a noun names.
        weak: Those of the nouns that count in the hands of an authority only.
        heads: Last words of the nouns, and the words before an "of" in them.
        acts: Measures a verb can be, by its objects.
        nominals: Verb of the act a noun names.
        holders: Nouns that only hold the measure named before them.
        directives: Verbs by which authorities make others do something.
        decisions: Verbs by which authorities say what will be done.
        holding: Prepositions that set a clause under a measure which holds.
        lasting: Kinds of the measures that can hold like that.
        any_object: Verbs of authorities that are a measure with any object.
        regulated: Whoever or whatever a duty can bind.
        duties: Words that oblige.
        concern: Words that tell whom a measure is about.
        topics: Kind that a word in a clause hints at.
        authorities: Nouns for those who decide.
        spokesmen: Nouns for those who speak for an authority.
        stages: Status a verb gives to the measure it governs.
        subjects: Status a verb gives to the measure that is its subject.
        predicates: Status "be" gives with these words.
        governed: Status a verb gives by a preposition, as "verb preposition".
        stage_nouns: Status a noun gives to the measure named after it.
        attitudes: Status an adjective gives to what stands below it.
        going_on: Verbs for what is in force while it is being done.
        light: Nouns that only count or group.
        modals: Status a modal gives.
        of_it: Verbs that speak of a measure also where it is only "it".
        telling: Verbs of telling.
        too_common: Verbs that the topic of what follows does not make a measure.
        agreeing: Those of them whose subjects decide, whoever they are.
        forms: Dictionary form of every form of the verbs.
    """

    nouns: Mapping[str, Kind]
    weak: frozenset[str]
    heads: frozenset[str]
    acts: Mapping[str, Mapping[str, Act]]
    nominals: Mapping[str, str]
    holders: frozenset[str]
    directives: frozenset[str]
    decisions: frozenset[str]
    holding: frozenset[str]
    lasting: frozenset[str]
    any_object: frozenset[str]
    regulated: frozenset[str]
    duties: Duties
    concern: Concern
    topics: Mapping[str, Kind]
    authorities: frozenset[str]
    spokesmen: frozenset[str]
    stages: Mapping[str, PolicyStatus]
    subjects: Mapping[str, PolicyStatus]
    predicates: Mapping[str, PolicyStatus]
    governed: Mapping[str, PolicyStatus]
    stage_nouns: Mapping[str, PolicyStatus]
    attitudes: Mapping[str, PolicyStatus]
    going_on: frozenset[str]
    light: frozenset[str]
    modals: Mapping[str, PolicyStatus]
    of_it: frozenset[str]
    telling: frozenset[str]
    too_common: frozenset[str]
    agreeing: frozenset[str]
    forms: dict[str, str]

    @functools.cached_property
    def governing(self) -> frozenset[str]:
        """Verbs that may be a measure with whatever they act on."""
        return self.any_object | self.directives | self.of_it

    @functools.cached_property
    def heads_of_many(self) -> frozenset[str]:
        """Heads of the nouns and objects that are several words."""
        objects = (words for known in self.acts.values() for words in known)
        return _heads(words for words in (*self.nouns, *objects) if " " in words)

    @functools.cached_property
    def signs(self) -> frozenset[str]:
        """All words a measure can be told by, but for duties under a modal."""
        nouns = self.telling_nouns
        plurals = {f"{noun}s" for noun in nouns}
        verbs = self.forms.keys() | self.acts.keys() | self.governing
        return nouns | plurals | verbs | self.duties.adjectives | self.duties.rules

    @functools.cached_property
    def telling_nouns(self) -> frozenset[str]:
        """Nouns that may name a measure, by themselves or by what stands beside them."""
        asked_for = self.acts["send"].keys() | self.stage_nouns.keys()
        return self.heads | self.nominals.keys() | self.holders | asked_for


@functools.cache
def policy_words(files: tuple[WordFile, ...] = ()) -> PolicyWords:
    """Read the lexicons once: ours, and the *files* of a user, which win over ours."""
    ours, stages = load("policies"), load("policies_stages")
    tables = [ours, *(file.table for file in files)]
    strong, weak = _nouns(tables, "nouns"), _nouns(tables, "nouns_of_authorities")
    nouns = {**weak, **strong}
    acts = _acts(tables, _classes(ours))
    verbs = {*acts, *_by_status(stages["stages"]), *_by_status(stages["subjects"])}
    return PolicyWords(
        nouns=nouns,
        weak=frozenset(weak) - frozenset(strong),
        heads=_heads(nouns),
        acts=acts,
        nominals=_verb_by_noun(ours["nominal_acts"]),
        holders=_words(ours["holders"]["nouns"]),
        directives=_words(ours["directives"]["verbs"]),
        decisions=_words(ours["decisions"]["verbs"]),
        holding=_words(stages["holding"]["prepositions"]),
        lasting=_words(stages["holding"]["kinds"]),
        any_object=_words(ours["any_object"]["verbs"]),
        regulated=frozenset().union(*map(_words, ours["classes"].values())),
        duties=Duties(**_lines(ours["duties"])),
        concern=Concern(persons=_persons(ours), **_lines(ours["concern"])),
        topics=_nouns(tables, "topics"),
        authorities=_words(ours["authorities"]["nouns"]),
        spokesmen=_words(ours["authorities"]["spokesmen"]),
        going_on=_words(stages["going_on"]["verbs"]),
        light=_words(stages["light"]["nouns"]),
        of_it=_words(stages["of_it"]["verbs"]),
        telling=_words(stages["telling"]["verbs"]),
        too_common=_words(stages["too_common"]["verbs"]),
        agreeing=_words(stages["agreeing"]["verbs"]),
        forms=_forms(verbs | _words(stages["telling"]["verbs"])),
        **{name: _by_status(stages[name]) for name in _STATUS_TABLES},
    )


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


def _heads(nouns: Iterable[str]) -> frozenset[str]:
    listed = tuple(nouns)
    ends = {words.rpartition(" ")[2] for words in listed}
    before_of = {words.partition(" of ")[0].rpartition(" ")[2] for words in listed}
    before_on = {words.partition(" on ")[0].rpartition(" ")[2] for words in listed}
    return frozenset(ends | before_of | before_on)


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
    signs = ("$", "€", "£", "us$")
    return frozenset({*(name.rpartition(" ")[2].casefold() for name in names), *signs})


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


def _verb_by_noun(lines: Mapping[str, str]) -> dict[str, str]:
    return {noun: verb for verb, line in lines.items() for noun in _split(line)}


def _by_status(lines: Mapping[str, str]) -> dict[str, PolicyStatus]:
    return {
        word: PolicyStatus(status) for status, line in lines.items() for word in _split(line)
    }


def _words(line: str) -> frozenset[str]:
    return frozenset(_split(line))


def _split(line: str) -> Iterator[str]:
    return (" ".join(part.split()).casefold() for part in line.split("|"))
