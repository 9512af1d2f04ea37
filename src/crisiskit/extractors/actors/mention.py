"""One place in the text that names, describes or points at a participant."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

import attrs

from crisiskit.model import Role, Span
from crisiskit.nlp.doc import Token
from crisiskit.ontology import ActorKind, Sector

__all__ = ["INNER", "Form", "Mention"]

INNER = "inner-modifier"
"""Rule of what found the name of a body inside the words for somebody else."""


_NO_IDS: Mapping[str, str] = MappingProxyType({})


class Form(StrEnum):
    """How a mention refers."""

    NAME = "name"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@attrs.frozen(kw_only=True, eq=False)
class Mention:
    """Words that refer to one participant.

    Attributes:
        span: The words, titles and "of" phrases included, articles too.
        head: The token its clause sees.
        form: Name, description or pronoun.
        name: The name without title and article; of a description its words.
        kind: What it refers to; None for a pronoun.
        key: Name under which equal mentions meet (casefolded; ISO code of a country).
        noun: Lemma of the noun that describes it; of a name, of its title; else empty.
        country: ISO 3166-1 alpha-3 or international code the words show.
        sectors: PLOVER sectors the words show, primary first.
        roles: Titles the words give it.
        is_plural: Whether it refers to several.
        is_definite: Whether "the", "this", a possessor marks it as known.
        leader: Last name, casefolded, of the person a government is named after.
        identifiers: Ids elsewhere by scheme, if a user's own list gives them.
        only_modifies: Whether it is a body's name that only sorts a noun ("*UN* trucks").
        rule: Stable name of what found it.
    """

    span: Span
    head: Token
    form: Form
    name: str
    kind: ActorKind | None = None
    key: str = ""
    noun: str = ""
    country: str | None = None
    sectors: tuple[Sector, ...] = ()
    roles: tuple[Role, ...] = ()
    is_plural: bool = False
    is_definite: bool = False
    leader: str = ""
    identifiers: Mapping[str, str] = _NO_IDS
    only_modifies: bool = False
    rule: str
