"""The measure lexicon as the rules look it up: word to measure, noun to class."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from crisiskit.lexicons import load

if TYPE_CHECKING:
    from crisiskit.nlp.doc import Token

__all__ = ["Vocabulary", "lookup", "vocabulary"]

_DISTINCT = 8  # letters a word must have to be known when glued to its neighbour


@attrs.frozen
class Vocabulary:
    """What words say about a number beside them; all keys are lower-case lemmas or words.

    Attributes:
        objects: Verb to the measure of those it is done to.
        subjects: Verb to the measure of those who do it.
        crowds: Verb to the measure of a crowd that does it.
        crowd: The least a crowd has.
        states: Adjective or participle to the measure of those in that state.
        nouns: Noun to the measure it is itself.
        happenings: Nouns that count what happened, not those it happened to.
        acts: Noun for an act to the measure of those it is done to.
        tallies: Word for a count to what it counts.
        sought: Verb that with "for" tells who is missed.
        phrases: By their first word, fixed phrases with the measure of those they are said
            of, the longest first.
        forced: Verbs that make someone do what follows.
        orders: Those of them that only tell to do it.
        leaving: Verb that follows them to its measure.
        lodgings: Nouns for where displaced people are put up.
        between: Words that may stand between a noun and its state.
        classes: Noun to ``people``, ``households``, ``homes`` or ``things``.
        relief: Nouns of things counted as ``other``.
        diseases: Words of which one must be near for "cases" to be of a disease.
        heads: Words that join a number to a team ("11-*man* team").
        teams: Nouns for such teams.
        staff: Nouns for people who are personnel once they are sent.
        envoys: Nouns for those whom a state expels by its right.
        driven: Words after "sent 300 people" that tell of flight.
        raising: Verbs that leave it to the next verb what happened ("are *expected* to flee").
        telling: Verbs that only report a number.
        lives: Verbs beside which "lives" are deaths.
        wide: Verbs that measure only where people are counted.
        skipped: Words that may stand between a verb and its number.
        placed: Prepositions that may stand between a subject and its verb.
        counts: Nouns of a tally that say not what they count.
        tellers: These, and "toll".
        links: Words that may stand between a tally and its number.
        openers: Words before a part of what was told.
        joints: Words that join two numbers of one measure.
        comparing: Phrases before an earlier number of the same measure.
        here: Prepositions before the place of those counted.
        away: Prepositions before a place they come from or go to.
        goals: Of these and of *here*, those before a place they go to.
        movers: Measures of people who leave: where they leave counts, not where they go.
    """

    objects: Mapping[str, str]
    subjects: Mapping[str, str]
    crowds: Mapping[str, str]
    crowd: int
    states: Mapping[str, str]
    nouns: Mapping[str, str]
    happenings: frozenset[str]
    acts: Mapping[str, str]
    tallies: Mapping[str, str]
    sought: Mapping[str, str]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    forced: frozenset[str]
    orders: frozenset[str]
    leaving: Mapping[str, str]
    lodgings: frozenset[str]
    between: frozenset[str]
    classes: Mapping[str, str]
    relief: frozenset[str]
    diseases: frozenset[str]
    heads: frozenset[str]
    teams: frozenset[str]
    staff: frozenset[str]
    envoys: frozenset[str]
    driven: frozenset[str]
    raising: frozenset[str]
    telling: frozenset[str]
    lives: frozenset[str]
    wide: frozenset[str]
    skipped: frozenset[str]
    placed: frozenset[str]
    counts: frozenset[str]
    tellers: frozenset[str]
    links: frozenset[str]
    openers: frozenset[str]
    joints: frozenset[str]
    comparing: tuple[str, ...]
    here: frozenset[str]
    away: frozenset[str]
    goals: frozenset[str]
    movers: frozenset[str]

    def state(self, word: str) -> str | None:
        """Give the measure of a state; a long one is known glued to a neighbour too."""
        return _glued(self.states, word)

    def noun(self, noun: "Token") -> str | None:
        """Give the measure that a noun is; a long one is known glued to a neighbour too."""
        return lookup(self.nouns, noun) or _glued(self.nouns, noun.lemma_.lower())


@cache
def vocabulary() -> Vocabulary:
    """Load the lexicon once."""
    table = load("figures_measures")
    return Vocabulary(
        objects=_inverted(table["objects"]),
        subjects=_inverted(table["subjects"]),
        crowds=_inverted(table["crowds"]),
        crowd=table["crowds"]["least"],
        states=_inverted(table["states"]),
        nouns=_inverted(table["nouns"]),
        happenings=frozenset(table["happenings"]["nouns"]),
        acts=_inverted(table["acts"]),
        tallies=_inverted(table["tallies"]),
        sought=_inverted(table["sought"]),
        phrases=_by_first_word(_inverted(table["phrases"])),
        forced=frozenset(table["forced"]["verbs"]),
        orders=frozenset(table["leaving"]["orders"]),
        leaving=_inverted(table["leaving"], without="orders"),
        lodgings=frozenset(table["lodgings"]["nouns"]),
        between=frozenset(table["between"]["words"]),
        classes=_inverted(table["classes"], without="relief"),
        relief=frozenset(table["classes"]["relief"]),
        diseases=frozenset(table["guards"]["diseases"]),
        heads=frozenset(table["teams"]["heads"]),
        teams=frozenset(table["teams"]["nouns"]),
        staff=frozenset(table["teams"]["staff"]),
        envoys=frozenset(table["moved"]["envoys"]),
        driven=frozenset(table["moved"]["driven"]),
        raising=frozenset(table["reports"]["raising"]),
        telling=frozenset(table["reports"]["telling"]),
        lives=frozenset(table["lives"]["verbs"]),
        comparing=tuple(table["reports"]["comparing"]),
        here=frozenset(table["places"]["here"]),
        away=frozenset(table["places"]["away"]),
        goals=frozenset(table["places"]["goals"]),
        movers=frozenset(table["places"]["movers"]),
        tellers=frozenset({"toll", *table["joining"]["counts"]}),
        **{name: frozenset(words) for name, words in table["joining"].items()},
    )


def lookup(table: Mapping[str, str], token: "Token") -> str | None:
    """Look a token up by lemma, by form, then by regular stem: lemmas at times go wrong."""
    found = table.get(token.lemma_.lower()) or table.get(token.lower_)
    if found is not None or not token.tag_.startswith(("VB", "NN")):
        return found
    stems = (stem for stem in _stems(token.lower_) if stem in table)
    return next((table[stem] for stem in stems), None)


def _glued(table: Mapping[str, str], word: str) -> str | None:
    """Look up a word that may have lost a blank ("weredisplaced"), as in text from PDF files."""
    if word in table or len(word) < _DISTINCT + 2:
        return table.get(word)
    for known, measure in table.items():
        if len(known) >= _DISTINCT and (word.startswith(known) or word.endswith(known)):
            return measure
    return None


def _stems(form: str) -> tuple[str, ...]:
    for ending in ("ed", "ing", "es", "s"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form[: -len(ending)]
            return (stem, f"{stem}e", form[:-1])
    return ()


def _by_first_word(
    phrases: Mapping[str, str],
) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Index phrases by their first word; of several the longest stands first."""
    ordered = sorted(phrases.items(), key=lambda item: (-len(item[0]), item[0]))
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, measure in ordered:
        words = tuple(phrase.split())
        index.setdefault(words[0], []).append((words, measure))
    return {word: tuple(group) for word, group in index.items()}


def _inverted(
    table: Mapping[str, Any], *, without: str = ""
) -> dict[str, str]:  # Any: what TOML can hold
    """Turn measure to words into word to measure; the first measure of a word counts."""
    inverted: dict[str, str] = {}
    for measure, words in table.items():
        if measure == without or not isinstance(words, list):
            continue
        for word in words:
            inverted.setdefault(word, measure)
    return inverted
