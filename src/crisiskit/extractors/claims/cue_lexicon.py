"""Words of attribution, as the word list gives them."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

import attrs

from crisiskit import lexicons
from crisiskit.ontology.claim_code import Certainty, Polarity

__all__ = ["CueLexicon", "CueNoun", "CueVerb", "Takes", "cue_lexicon"]


class Takes(StrEnum):
    """A complement that makes a verb an attribution."""

    CLAUSE = "clause"  # "said that …", "said …", "asked whether …"
    THAT = "that"  # "held that …", but not "held the town"
    QUOTATION = "quotation"
    INFINITIVE = "infinitive"  # "vowed to …"
    ORDER = "order"  # "urged them to …"
    OBJECT = "object"  # "rejected the plan"
    PREDICATE = "predicate"  # "called it a crime", "described it as a crime"
    CHARGE = "charge"  # "accused them of …"
    FIGURE = "figure"  # "put the toll at 40"
    RAISED = "raised"  # "is believed to …"
    ADDRESSEE = "addressee"  # its object is spoken to: "told the press …"


@attrs.frozen(kw_only=True)
class CueVerb:
    """What a verb of attribution takes and how its source stands to the content.

    Attributes:
        takes: Complements that make it an attribution.
        prepositions: Before a noun that is the content ("called *for* an inquiry").
        particles: What it takes as a phrasal verb, by particle.
        certainty: How sure it makes the content.
        polarity: Whether it turns the content down.
        is_of_things: Whether it is something else to do it to a person ("dismissed the
            minister").
        needs_clause: Whether no mere noun can be what it says ("said the bridge …").
        deeds: Nouns that as its object are what it does ("declared a *curfew*"), as lemmas.
    """

    takes: frozenset[Takes] = frozenset()
    prepositions: frozenset[str] = frozenset()
    particles: Mapping[str, frozenset[Takes]] = attrs.field(factory=dict, hash=False)
    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE
    is_of_things: bool = False
    needs_clause: bool = False
    deeds: frozenset[str] = frozenset()


@attrs.frozen(kw_only=True)
class CueNoun:
    """A noun or adjective of attribution: with "that …" or "to …" after it, or with a preposition.

    Attributes:
        prepositions: Before a noun that is the content ("support *for* the plan").
        certainty: How sure it makes the content.
        polarity: Whether it turns the content down.
    """

    prepositions: frozenset[str] = frozenset()
    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE


@attrs.frozen(kw_only=True)
class CueLexicon:
    """The words of attribution.

    Attributes:
        verbs: By lemma.
        nouns: By lemma.
        adjectives: Said of the source ("worried that"), in lower case.
        light_verbs: Verbs that say with such a noun as object ("voiced concern"), as lemmas.
        phrases: Prepositions of attribution by their first word ("according to").
        adverbs: Adverbs that attribute to nobody named ("reportedly").
        speakers: Common nouns that speak before a colon ("Officials: …"), as lemmas.
        topics: Words before a colon that do not ("Update: …"), in lower case.
        papers: Things that speak for those who made them ("report", "poll"), as lemmas.
        times: Words for a time that may stand where a subject does ("said Tuesday").
        persons: Nouns for one human being or several, as lemmas.
        silent_names: Kinds of name that are topics before a colon ("Haiti: …").
        confidences: Measured precision of each rule; a rule that is not there has none.
    """

    verbs: Mapping[str, CueVerb] = attrs.field(hash=False)
    nouns: Mapping[str, CueNoun] = attrs.field(factory=dict, hash=False)
    adjectives: Mapping[str, CueNoun] = attrs.field(factory=dict, hash=False)
    light_verbs: frozenset[str] = frozenset()
    phrases: Mapping[str, tuple[tuple[str, ...], ...]] = attrs.field(factory=dict, hash=False)
    adverbs: Mapping[str, Certainty] = attrs.field(factory=dict, hash=False)
    speakers: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    papers: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    silent_names: frozenset[str] = frozenset({"LOC", "GPE", "FAC", "NORP"})
    confidences: Mapping[str, float] = attrs.field(factory=dict, hash=False)


@cache
def cue_lexicon() -> CueLexicon:
    """Load the word list that comes with the package."""
    table = lexicons.load("attribution")
    classes = {name: frozenset(map(Takes, takes)) for name, takes in table["classes"].items()}
    deeds = {name: frozenset(nouns) for name, nouns in table["deeds"].items()}
    return CueLexicon(
        verbs={lemma: _verb(entry, classes, deeds) for lemma, entry in table["verbs"].items()},
        nouns={lemma: _noun(entry) for lemma, entry in table["nouns"].items()},
        adjectives={word: _noun(entry) for word, entry in table["adjectives"].items()},
        light_verbs=frozenset(table["light"]["verbs"]),
        phrases=_phrases(table["phrases"]["prepositions"]),
        adverbs={
            word: Certainty(name)
            for name in table["adverbs"]
            for word in table["adverbs"][name]
        },
        speakers=frozenset(table["lines"]["speakers"]),
        topics=frozenset(table["lines"]["topics"]),
        papers=frozenset(table["lines"]["papers"]),
        times=frozenset(table["lines"]["times"]),
        persons=_persons(),
        confidences=table.get("confidences", {}),
    )


def _persons() -> frozenset[str]:
    """Take the nouns that the actors' word list has for human beings."""
    classes = lexicons.load("actor_nouns")["class"]
    lists = (each["nouns"] for each in classes if each["kind"] == "person")
    return frozenset(noun.strip() for nouns in lists for noun in nouns.split("|"))


def _phrases(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    by_first: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in sorted((tuple(phrase.split()) for phrase in phrases), key=len, reverse=True):
        by_first[words[0]] = (*by_first.get(words[0], ()), words)
    return by_first


# A TOML table is of mixed values.
def _verb(
    entry: Mapping[str, Any],
    classes: Mapping[str, frozenset[Takes]],
    deeds: Mapping[str, frozenset[str]],
) -> CueVerb:
    particles = entry.get("particles", {})
    return CueVerb(
        takes=_takes(entry.get("classes", ()), classes),
        prepositions=frozenset(entry.get("prepositions", ())),
        particles={word: _takes(names, classes) for word, names in particles.items()},
        certainty=Certainty(entry.get("certainty", Certainty.CERTAIN)),
        polarity=Polarity(entry.get("polarity", Polarity.POSITIVE)),
        is_of_things=entry.get("of_things", False),
        needs_clause=entry.get("needs_clause", False),
        deeds=deeds[entry["deeds"]] if "deeds" in entry else frozenset(),
    )


def _noun(entry: Mapping[str, Any]) -> CueNoun:
    return CueNoun(
        prepositions=frozenset(entry.get("prepositions", ())),
        certainty=Certainty(entry.get("certainty", Certainty.CERTAIN)),
        polarity=Polarity(entry.get("polarity", Polarity.POSITIVE)),
    )


def _takes(names: Iterable[str], classes: Mapping[str, frozenset[Takes]]) -> frozenset[Takes]:
    return frozenset(takes for name in names for takes in classes[name])
