"""Whether a mention and an earlier participant can be one: number, kind, country, names."""

from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.gender import pronoun_gender
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.nouns import nouns
from crisiskit.extractors.actors.part import quantity_above
from crisiskit.extractors.actors.telling import telling_words
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, possessors, relation, subjects
from crisiskit.ontology import ActorKind, Sector

__all__ = [
    "SUBJECTS",
    "agree",
    "compatible_names",
    "first_word",
    "governs",
    "heaviest",
    "is_at_home",
    "is_indefinite",
    "is_ours",
    "names_another",
    "nouns_of",
    "salience",
    "same_description",
]

_FARTHEST = 120  # tokens between "he" or "she" and whom it stands for


def first_word(mention: Mention) -> Token:
    """Give the token a mention begins with."""
    first = mention.head
    while first.i and first.idx > mention.span.start:
        first = first.nbor(-1)
    return first


def is_indefinite(mention: Mention) -> bool:
    """Tell "a mayor", somebody not yet told of, from "mayor of Lima"."""
    return mention.name.casefold().startswith(("a ", "an "))


def is_ours(head: Token) -> bool:
    """Tell what belongs to whoever speaks, who may be from anywhere: "*our* government"."""
    return any(owner.lower_ in ("our", "my", "your") for owner in possessors(head))


def names_another(head: Token) -> bool:
    """Tell "the *Ruritanian* junta": a name or adjective no list knows says whose it is."""
    words = children(head, Relation.ADJECTIVE, Relation.COMPOUND)
    return any(
        word.i < head.i and word.is_title and word.nbor(-1).lower_ == "the"
        for word in words
        if word.i
    )


def compatible_names(holder: Cluster, words: list[str]) -> bool:
    """Tell "Sol" and "Ana Sol", who can be one, from "Ana Sol" and "Luis Sol"."""
    for key in holder.name_keys:
        short, long = sorted((words, key.split()), key=len)
        if len(short) > 1 and short[0] not in long and short[0][:1] != long[0][:1]:
            return False
    return True


def is_at_home(cluster: Cluster, mention: Mention) -> bool:
    """Tell bodies that can be one from those of two countries: "*Peru's* Health Ministry"."""
    return None in (cluster.country, mention.country) or cluster.country == mention.country


def agree(cluster: Cluster, mention: Mention) -> bool:
    """Tell whether both are persons or neither is, and both one or both several."""
    people = (ActorKind.PERSON,)
    if (cluster.kind in people) != (mention.kind in people):
        return False
    return cluster.is_plural == mention.is_plural or cluster.kind is ActorKind.GROUP


def same_description(cluster: Cluster, mention: Mention) -> bool:
    """Same noun, no clash of number, country or modifiers; and known, a party or of a country."""
    if cluster.kind is not mention.kind or cluster.is_plural != mention.is_plural:
        return False
    if mention.country and cluster.country and mention.country != cluster.country:
        return False
    if mention.country and not cluster.country and cluster.is_named and _is_of(mention):
        return False  # "the president *of Peru*" need not be the president told of
    if _is_party(mention):
        return not cluster.is_named or mention.is_definite
    if mention.is_definite:
        # "The official" after "a senior official", not "the European team" after "the
        # Afghan team" (Raghunathan et al. 2010, compatible modifiers).
        return telling_words(mention) <= cluster.told_words
    return bool(mention.country) and mention.name in cluster.told_names


def _is_of(mention: Mention) -> bool:
    return mention.kind is ActorKind.PERSON and f"{mention.head.lower_} of " in mention.name


def _is_party(mention: Mention) -> bool:
    """Tell those who fight or police, of whom an article means the same ones throughout."""
    return mention.sectors[:1] in _PARTIES and mention.kind is not ActorKind.PERSON


_PARTIES = tuple(
    (sector,)
    for sector in (Sector.REB, Sector.UAF, Sector.CRM, Sector.MIL, Sector.COP, Sector.OPP)
)


def nouns_of(mention: Mention) -> tuple[str, ...]:
    """Give the nouns a later description may tell it by: "the *ministry*", "the *chief*".

    Of a description, its head; of a body's name, the nouns for bodies among its words.
    """
    if mention.form is not Form.NAME or mention.kind is not ActorKind.ORGANIZATION:
        return (mention.noun.rpartition(" ")[2],)
    table = nouns()
    words = mention.name.casefold().split()
    return tuple(
        word
        for word in words
        if (noun := table.get(word)) is not None and noun.kind is ActorKind.ORGANIZATION
    )


def governs(pronoun: Mention, other: Mention) -> bool:
    """A pronoun is none of its verb's other participants, nor what it stands inside.

    "He met him", "*his* minister"; nor who is understood to act on it: "police came to
    arrest *them*". With "self" it is just who acts.
    """
    if other.span.contains(pronoun.span):
        return True
    part = relation(pronoun.head)
    if part in _ACTED_ON and pronoun.noun.endswith(_REFLEXIVE):
        return not _acts_on(pronoun, other)
    if pronoun.head.head.i == other.head.head.i and part is not Relation.POSSESSOR:
        return True
    return is_own_subject(pronoun, other)


def is_own_subject(pronoun: Mention, other: Mention) -> bool:
    """Tell who acts on the pronoun: "*police* came to arrest them" means others throughout."""
    told = _counted(pronoun)
    if relation(told) not in _ACTED_ON or pronoun.noun.endswith(_REFLEXIVE):
        return False
    return _acts_on(pronoun, other)


def _acts_on(pronoun: Mention, other: Mention) -> bool:
    return any(who.i == other.head.i for who in subjects(_counted(pronoun).head))


def _counted(pronoun: Mention) -> Token:
    """Give what counts a pronoun, which is acted on in its stead: "arrested *30* of them"."""
    return quantity_above(pronoun.head) or pronoun.head


_ACTED_ON = (Relation.OBJECT, Relation.INDIRECT_OBJECT)
_REFLEXIVE = ("self", "selves")
SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)


def salience(earlier: Mention, pronoun: Mention, cluster: Cluster) -> float:
    """Weigh an earlier mention: nearer, subject and named count for more; 0 is too far.

    For "he" and "she" so does who is told of often: the article is about them.
    """
    distance = max(0, pronoun.head.i - earlier.head.i)
    is_one = pronoun_gender(pronoun.noun) is not None
    if distance > (_FARTHEST if is_one else _FAR):
        return 0.0
    weight = _SUBJECT if _part(earlier.head) in SUBJECTS else 1.0
    weight *= _NAME if earlier.form is Form.NAME else 1.0
    weight *= 1 + min(cluster.tellings, _OFTEN) if is_one else 1
    return weight / (_NEAR + distance)


def _part(head: Token) -> Relation:
    """Give the part a mention plays; one set beside a noun plays that noun's."""
    kind = relation(head)
    return relation(head.head) if kind is _APPOSITION else kind


_APPOSITION = Relation.APPOSITION


def heaviest(earlier: Mention, pronoun: Mention) -> float:
    """Give the most a mention as far back as *earlier* could weigh, whatever it is."""
    distance = max(0, pronoun.head.i - earlier.head.i)
    often = 1 + _OFTEN if pronoun_gender(pronoun.noun) is not None else 1
    return 0.0 if distance > _FARTHEST else _SUBJECT * _NAME * often / (_NEAR + distance)


# Found on GUM (benchmarks/coreference.py); the precision changes little around them.
_SUBJECT, _NAME = 2.0, 1.5  # how much more a subject and a name weigh
_OFTEN = 6  # mentions of one participant that count
_NEAR = 8  # tokens that hardly make a difference
_FAR = 40  # tokens between "they" or "it" and whom it stands for
