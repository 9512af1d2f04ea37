"""Pronouns that stand for a participant, and whom they can stand for."""

from collections.abc import Iterable, Iterator

from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.gender import pronoun_gender
from crisiskit.extractors.actors.lexicon import saying_verbs
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.nlp.columns import sentence_starts_of
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, relation, span_of
from crisiskit.ontology import ActorKind

__all__ = ["can_stand_for", "pronoun_mention", "pronoun_mentions", "reaches"]

_PERSON = frozenset("he him his himself she her hers herself".split())
_SEVERAL = frozenset("they them their theirs themselves".split())
_THING = frozenset("it its itself".split())
_ALL = _PERSON | _SEVERAL | _THING
_RELATIVE = frozenset({"WP", "WDT"})
_DUMMY_VERBS = frozenset("rain snow seem appear be become take turn".split())


def pronoun_mentions(pronouns: Iterable[Token]) -> Iterator[Mention]:
    """Yield third-person and relative pronouns, in text order; the dummy "it" is left out.

    Args:
        pronouns: The pronouns of the article, of whatever person.
    """
    for token in pronouns:
        if token.tag_ in _RELATIVE:
            if is_relative(token):
                yield pronoun_mention(token, "relative-pronoun")
        elif token.lower_ in _ALL and not (token.lower_ == "it" and _is_dummy(token)):
            yield pronoun_mention(token, "pronoun", is_plural=token.lower_ in _SEVERAL)


def is_relative(token: Token) -> bool:
    """Tell whether *token* opens a relative clause as its subject or object."""
    return relation(token.head) is Relation.RELATIVE_CLAUSE and relation(token) in _CORE


_CORE = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.OBJECT)


def pronoun_mention(token: Token, rule: str, *, is_plural: bool = False) -> Mention:
    """Make the mention of a pronoun that the step *rule* found."""
    return Mention(
        span=span_of(token),
        head=token,
        form=Form.PRONOUN,
        name=token.text,
        noun=token.lower_,
        is_plural=is_plural,
        is_definite=True,
        rule=rule,
    )


def can_stand_for(pronoun: str, cluster: Cluster) -> bool:
    """Tell whether *pronoun* (lower case) agrees with a participant in kind, number, gender."""
    if pronoun in _PERSON:
        is_same = cluster.gender in (None, pronoun_gender(pronoun))
        return cluster.kind is ActorKind.PERSON and is_same
    if pronoun in _SEVERAL:
        is_body = cluster.kind is ActorKind.ORGANIZATION and not cluster.is_named
        is_several = cluster.is_plural or cluster.has_ranks
        return is_several or cluster.kind is ActorKind.GROUP or is_body
    bodies = (ActorKind.ORGANIZATION, ActorKind.COUNTRY)
    return cluster.kind in bodies and not cluster.is_plural


def reaches(pronoun: Mention, earlier: Mention) -> bool:
    """Tell whether a pronoun may mean what *earlier* mentions, where it stands.

    "He" and "she" may anywhere. "It" and "they" mostly mean things: they reach to whom
    their own sentence tells of before, "it" to a subject alone, and farther only where
    they speak ("It said …"), or where their sentence goes on about the subject of the one
    right before ("The council met. *It* chose a head"). Of other links of "it" one in ten
    was right on GUM, of "they" one in two.
    """
    if pronoun.noun in _PERSON:
        return True
    told = _whole(earlier.head)
    is_subject = relation(told) in _SUBJECTS
    if pronoun.noun in _THING and not is_subject:
        return False
    if pronoun.noun == "it" and relation(pronoun.head) not in _SUBJECTS:
        return False
    starts = sentence_starts_of(pronoun.head.doc)
    if starts[earlier.head.i] == starts[pronoun.head.i]:
        return True
    if not is_subject or relation(pronoun.head) not in _SUBJECTS:
        return False
    return pronoun.head.head.lemma_ in saying_verbs() or _goes_on(pronoun.head, told)


def _whole(head: Token) -> Token:
    """Give the noun something is set beside: the subject is "the operator, *Ica Coal*"."""
    return head.head if relation(head) is Relation.APPOSITION else head


def _goes_on(pronoun: Token, earlier: Token) -> bool:
    """Tell whether a sentence goes on about the subject of the one before it."""
    here, before = pronoun.sent, earlier.sent
    main = pronoun.head.i == here.root.i and earlier.head.i == before.root.i
    between = here.doc[before.end : here.start]
    return main and all(token.is_space for token in between)


_SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)


def _is_dummy(token: Token) -> bool:
    """Tell whether nobody is meant: "it is feared that …", "it rained"."""
    head = token.head
    is_early = head.i > token.i and head.lemma_ in _DUMMY_VERBS
    has_clause = any(
        child.dep_ in ("ccomp", "csubj", "xcomp", "csubj:pass", "expl")
        for child in head.children
    )
    copular = any(child.dep_ == "cop" for child in head.children)
    return token.dep_ == "expl" or is_early or (copular and has_clause)
