"""A measure as a sentence names it."""

from itertools import islice
from typing import Literal

import attrs

from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.scope import own_words, words_below
from crisiskit.extractors.policies.verbs import misread_subject
from crisiskit.extractors.policies.word_file import By
from crisiskit.extractors.policies.word_groups import Act, Kind
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, obliques
from crisiskit.ontology import PolicyKind
from crisiskit.places.countries import demonym_countries

__all__ = ["Measure", "act_on", "is_regulated", "is_told_before", "sharpened", "topic_of"]

_FOR = frozenset({"to", "for"})
_POINTING = frozenset({"this", "these", "that", "those", "such"})
_SECURITY = frozenset(
    "police army military security soldier force troops weapon weapons arms ammunition".split()
)
# Words of a clause that are looked at for its topic; more do not make it clearer.
_WORDS_OF_TOPIC = 40


@attrs.frozen(kw_only=True, eq=False)
class Measure:
    """A measure as a sentence names it.

    Attributes:
        head: The noun that names it, or the verb or adjective that is it.
        kind: What it does.
        theme: The noun an act works on; the head itself where it is a noun.
        by: Whose measure counts; "helpers" are aid groups and bodies of the UN.
        shape: ``noun``, ``act``, ``duty``, or ``it`` and ``that`` (request) for the measure
            told before.
        key: What it is known by, for telling whether two tellings are of one measure.
    """

    head: Token
    kind: Kind
    theme: Token
    key: str
    by: By | Literal["helpers"] = "anyone"
    shape: str = "noun"

    @property
    def tells_itself(self) -> bool:
        """Whether its words tell a measure without an authority among them."""
        return self.by in ("anyone", "unless_private")

    @property
    def is_act(self) -> bool:
        """Whether a verb or adjective is the measure."""
        return self.head.i != self.theme.i


def act_on(verb: Token, theme: Token, act: Act, words: PolicyWords) -> Measure:
    """Make the measure of a verb and what it acts on."""
    clause = verb if misread_subject(verb) is None else verb.head
    kind = act.kind
    if kind is None or (
        kind == PolicyKind.TRAVEL and verb.lemma_.casefold() in words.directives
    ):
        topic = topic_of(clause, words)  # "urged travellers to boil water" is no travel
        kind = topic if kind is None or topic is PolicyKind.HEALTH else kind
    if (
        kind is PolicyKind.OTHER
        and verb.lemma_.casefold() in words.barring
        and _is_foreign(theme)
    ):
        kind = PolicyKind.SANCTION  # "banned *Thai* fruit"
    kind = sharpened(kind, theme, *(o.noun for o in obliques(verb) if o.preposition in _FOR))
    key = theme.lemma_.casefold()
    return Measure(head=verb, kind=kind, theme=theme, by=act.by, shape="act", key=key)


def _is_foreign(theme: Token) -> bool:
    """Tell goods by whose they are: "*Thai* fruit"; people may be foreign for other reasons."""
    before = children(theme, Relation.ADJECTIVE, Relation.COMPOUND)
    is_people = theme.ent_type_ == "NORP" or theme.tag_ == "NNPS"
    return not is_people and any(demonym_countries(word.text) for word in before)


def is_told_before(measure: Measure) -> bool:
    """Tell "*these* measures", which are what was told before, from measures of their own."""
    if measure.kind != PolicyKind.OTHER or measure.is_act:
        return False
    determiners = children(measure.head, Relation.DETERMINER)
    return any(word.lower_ in _POINTING for word in determiners)


def is_regulated(noun: Token, words: PolicyWords) -> bool:
    """Tell whether a noun is among those that duties bind: people, places, activities."""
    forms = (noun.lemma_.casefold(), noun.lower_)
    return any(form in words.regulated or form in words.topics for form in forms)


def sharpened(kind: Kind, *nouns: Token) -> Kind:
    """Help for police and soldiers is security assistance, whatever it is called.

    Args:
        kind: What it is by its name.
        nouns: What is given, and to whom.
    """
    if kind != PolicyKind.AID:
        return kind
    below = (islice(words_below(noun), _WORDS_OF_TOPIC) for noun in nouns)
    near = {word.lemma_.casefold() for words in below for word in words}
    return PolicyKind.SECURITY_ASSISTANCE if near & _SECURITY else kind


def topic_of(head: Token, words: PolicyWords, *, whole: bool = False) -> Kind:
    """Take the kind most words of the clause hint at, the first of equals; else other.

    The *head* is told by its verb class already, and counts where it is *whole* only.
    """
    counts: dict[Kind, int] = {}
    for word in islice(own_words(head), _WORDS_OF_TOPIC):
        kind = words.topics.get(word.lemma_.casefold())
        if kind is not None and (whole or word.i != head.i):
            counts[kind] = counts.get(kind, 0) + 1
    return max(counts, key=counts.__getitem__) if counts else PolicyKind.OTHER
