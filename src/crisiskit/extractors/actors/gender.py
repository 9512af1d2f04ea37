"""Whether "he" or "she" can stand for a person, by nouns and given names."""

import functools
from collections.abc import Mapping

from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.lexicons import load
from crisiskit.ontology import ActorKind

__all__ = ["gender_of", "pronoun_gender"]

_PRONOUNS = {
    **dict.fromkeys("he him his himself".split(), "he"),
    **dict.fromkeys("she her hers herself".split(), "she"),
}


def pronoun_gender(pronoun: str) -> str | None:
    """Give "he" or "she" for a pronoun in lower case; None for those of both."""
    return _PRONOUNS.get(pronoun)


def gender_of(mention: Mention) -> str | None:
    """Give the pronoun the words of one person ask for; None if they show nothing."""
    if mention.form is Form.PRONOUN:
        return pronoun_gender(mention.noun)
    if mention.kind is not ActorKind.PERSON:
        return None
    first = mention.key.partition(" ")[0] if " " in mention.key else ""
    nouns = _table("nouns")
    told = nouns.get(mention.noun) or nouns.get(mention.noun.rpartition(" ")[2])
    return told or _table("names").get(first)


@functools.cache
def _table(group: str) -> Mapping[str, str]:
    """Read the words of a group with the pronoun they ask for."""
    table = load("actor_gender")[group]
    parted = "|" if group == "nouns" else None
    return {
        word.strip(): pronoun for pronoun, line in table.items() for word in line.split(parted)
    }
