"""A measure as a sentence names it."""

from itertools import islice
from typing import Literal

import attrs

from crisiskit.extractors.policies.policy_words import Act, Kind, PolicyWords
from crisiskit.extractors.policies.scope import own_words, words_below
from crisiskit.extractors.policies.verbs import misread_subject
from crisiskit.extractors.policies.word_file import By
from crisiskit.nlp.doc import Token
from crisiskit.ontology import PolicyKind

__all__ = ["Measure", "act_on", "is_regulated", "sharpened", "topic_of"]

_SECURITY = frozenset("police army military security soldier force troops".split())
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
        shape: ``noun``, ``act``, ``duty``, or ``it`` for the measure told before.
        key: What it is known by, for telling whether two tellings are of one measure.
    """

    head: Token
    kind: Kind
    theme: Token
    key: str
    by: By | Literal["helpers"] = "anyone"
    shape: str = "noun"

    @property
    def is_act(self) -> bool:
        """Whether a verb or adjective is the measure."""
        return self.head.i != self.theme.i


def act_on(verb: Token, theme: Token, act: Act, words: PolicyWords) -> Measure:
    """Make the measure of a verb and what it acts on."""
    clause = verb if misread_subject(verb) is None else verb.head
    kind = sharpened(act.kind or topic_of(clause, words), theme)
    key = theme.lemma_.casefold()
    return Measure(head=verb, kind=kind, theme=theme, by=act.by, shape="act", key=key)


def is_regulated(noun: Token, words: PolicyWords) -> bool:
    """Tell whether a noun is among those that duties bind: people, places, activities."""
    forms = (noun.lemma_.casefold(), noun.lower_)
    return any(form in words.regulated or form in words.topics for form in forms)


def sharpened(kind: Kind, noun: Token) -> Kind:
    """Help for police and soldiers is security assistance, whatever it is called."""
    if kind != PolicyKind.AID:
        return kind
    near = {word.lemma_.casefold() for word in islice(words_below(noun), _WORDS_OF_TOPIC)}
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
