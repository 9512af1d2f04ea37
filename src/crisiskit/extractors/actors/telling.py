"""The words of a mention that tell one participant from another of the same noun."""

from crisiskit.extractors.actors.countries import country_named
from crisiskit.extractors.actors.mention import Mention
from crisiskit.lexicons.countries import demonym_country

__all__ = ["telling_words"]

_UNTELLING = frozenset(
    "the a an this that these those its his her their both same of and 's said".split()
)


def telling_words(mention: Mention) -> set[str]:
    """Give the words besides its noun that are no articles, possessors or countries."""
    words = mention.name.replace("’", "'").removesuffix("'s").split()
    told = (word.casefold() for word in words if not _is_country(word))
    return {word for word in told if word not in _UNTELLING} - set(mention.noun.split())


def _is_country(word: str) -> bool:
    return word[0].isupper() and bool(country_named(word) or demonym_country(word))
