"""Offices and names that commas set beside each other, read from the order of the words.

"The mayor of Ica, *Ana Sol*, said", "Ana Sol, 44, *mayor of Ica*": parses hang the second
on whatever noun stands nearest ("a spokesman for the force, Col Ana Sol").
"""

from collections.abc import Iterator

from crisiskit.extractors.actors.agreement import SUBJECTS, first_word, is_indefinite
from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.memory import Memory
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.offices import held_by_one
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, relation
from crisiskit.ontology import ActorKind

__all__ = ["begins_list", "name_before", "office_before", "office_held"]

_NEAREST = 4  # mentions back to the other half
_TITLES = 3  # words of a title before a name that are no part of its mention
_LONGEST = 8  # words between an office and the comma: "in charge of the Arta health centre"
_CLOSING = frozenset({",", ")", ".", ";", "—", "–"})
_ENDS = frozenset({".", ";"})
# What begins another member of a list: "the mayor, Judge Ana Sol, two guards and a cook"
_NEXT_MEMBER = ("CC", "DT", "CD", "NN", "PRP$")
_WITHIN = ("IN", "DT", "JJ", "NN", "POS", "CC", "HYPH", "VBG", "CD")


def office_before(mention: Mention, memory: Memory) -> Cluster | None:
    """Find the office a comma parts from its holder ("the mayor of Ica, *Ana Sol*,").

    "A mayor, Ana Sol" and "the mayor, Judge Ana Sol" may be two: there a comma must close
    what is set beside, and no list go on behind it.
    """
    comma = _comma_before(first_word(mention))
    if comma is None:
        return None
    is_closed = _is_closed(mention)
    for earlier, cluster in memory.recent[-_NEAREST:]:
        if earlier.form is not Form.DESCRIPTION or earlier.kind is not ActorKind.PERSON:
            continue
        is_next = earlier.span.end == comma.idx
        is_sure = is_next and not is_indefinite(earlier) and not mention.roles
        if is_sure or (is_closed and (is_next or _reaches(earlier, comma))):
            return None if cluster.is_named else cluster
    return None


def office_held(mention: Mention, memory: Memory) -> Cluster | None:
    """Find the holder of an office told before the name: "Peru's president … *President Ana Sol*".

    Of offices held by one, of the same state or body, and not told as one of several ("a president").
    """
    if mention.noun not in held_by_one() or any(role.former for role in mention.roles):
        return None
    for cluster in reversed(memory.by_noun[mention.noun][-_NEAREST:]):
        told = cluster.mentions[0]
        is_same = cluster.country is not None and mention.country in (None, cluster.country)
        is_holder = not (is_indefinite(told) or any(role.former for role in told.roles))
        if not cluster.is_named and cluster.kind is ActorKind.PERSON and is_same and is_holder:
            return cluster
    return None


def name_before(mention: Mention, memory: Memory) -> Cluster | None:
    """Find the person a comma parts from the office told ("Ana Sol, 44, *mayor of Ica*")."""
    end = _end_before(first_word(mention))
    for earlier, cluster in memory.recent[-_NEAREST:] if end is not None else ():
        if earlier.span.end != end or earlier.form is not Form.NAME:
            continue
        # "Ana Sol, mayor of Ica, said": parses give the verb two subjects
        is_subject = relation(mention.head) in SUBJECTS
        above = earlier.head.head.i
        shares_verb = above in (mention.head.head.i, mention.head.i)
        is_beside = shares_verb if is_subject else cluster.kind is ActorKind.PERSON
        return cluster if is_beside and cluster.kind is mention.kind else None
    return None


def begins_list(head: Token) -> bool:
    """Tell who stands beside another only by the parse: "the mayor, *Judge Ana Sol*, a cook and a guard"."""
    if relation(head) is not Relation.APPOSITION:
        return False
    others = children(head.head, Relation.APPOSITION, Relation.CONJUNCT)
    return any(
        any(children(word, Relation.CONJUNCT)) and not any(children(word, Relation.COORDINATOR))
        for word in others
        if word.i > head.i
    )


def _comma_before(first: Token) -> Token | None:
    """Give the comma before a name, over the title that is no part of it ("*Col* Ana Sol")."""
    for _ in range(_TITLES + 1):
        if first.i < 2:
            return None
        first = first.nbor(-1)
        if first.text == ",":
            return first
        if first.tag_ != "NNP":
            return None
    return None


def _is_closed(mention: Mention) -> bool:
    """Tell whether a comma ends the name, and what follows is no next member of a list."""
    after = list(_after(mention))
    if not after or after[0].text not in _CLOSING:
        return False
    return (
        after[0].text in _ENDS or len(after) < 2 or not after[1].tag_.startswith(_NEXT_MEMBER)
    )


def _after(mention: Mention) -> Iterator[Token]:
    """Yield the two tokens behind a mention."""
    doc, place = mention.head.doc, mention.head.i
    while place < len(doc) and doc[place].idx < mention.span.end:
        place += 1
    yield from doc[place : place + 2]


def _reaches(earlier: Mention, comma: Token) -> bool:
    """Tell whether only "in charge of the centre" stands between an office and the comma."""
    word, passed = comma.nbor(-1), 0
    while word.i and word.idx >= earlier.span.end:
        if not word.tag_.startswith(_WITHIN) or passed == _LONGEST:
            return False
        word, passed = word.nbor(-1), passed + 1
    return passed > 0 and comma.doc[word.i + 1].tag_ == "IN"


def _end_before(first: Token) -> int | None:
    """Give where ends what a comma, an age or a bracket parts from a description."""
    if first.i < 2 or first.nbor(-1).text != ",":
        return None
    comma = first.nbor(-1)
    if comma.i > 2 and comma.nbor(-1).tag_ == "CD" and comma.nbor(-2).text == ",":
        comma = comma.nbor(-2)
    return comma.nbor(-1).idx if comma.nbor(-1).text == ")" else comma.idx
