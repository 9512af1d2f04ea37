"""Someone who acts or is acted on."""

from collections.abc import Mapping

import attrs
from attrs import validators

from crisiskit.model.checks import check_not_empty, check_text, to_mapping
from crisiskit.model.content_id import ContentId
from crisiskit.model.fields import actor_kind, codes, maybe, maybe_text, several, texts
from crisiskit.model.provenance import Provenance
from crisiskit.model.span import Span
from crisiskit.ontology.actor_code import ActorKind, Sector

__all__ = ["Actor", "Participant", "Role"]


@attrs.frozen(kw_only=True)
class Role:
    """A title or function an actor holds or held.

    Attributes:
        title: The function as written ("prime minister"); None if only a body is named.
        of: The body or country it belongs to, as written; None if not said.
        span: The words; None if it is known from elsewhere.
        former: True if the text says it is over ("former", "ex-", "the late").
    """

    title: str | None = maybe_text()
    of: str | None = maybe_text()
    span: Span | None = maybe(Span)
    former: bool = False


@attrs.frozen
class Participant:
    """An actor in one place in the text.

    Attributes:
        actor: Id of the :class:`Actor`.
        span: The words that stand for it here, a pronoun at times; None only where
            the text leaves them out and they are understood.
    """

    actor: str = attrs.field(validator=[validators.instance_of(str), check_not_empty])
    span: Span | None = maybe(Span)


@attrs.frozen(kw_only=True)
class Actor(Provenance):
    """One real-world participant, through all its mentions in the article.

    Attributes:
        name: The fullest name the article gives, else its fullest description.
        kind: Person, organization, country or group.
        country: ISO 3166-1 alpha-3, or one of PLOVER's international codes
            (:class:`~crisiskit.ontology.InternationalCode`); None without a hint.
        sectors: PLOVER sectors, primary first; empty without a hint.
        roles: Titles held or formerly held, in the order told.
        aliases: Other names used, in the order told.
        identifiers: Ids elsewhere by scheme, e.g. ``{"wikidata": "Q76"}``.
        mentions: Where it is named or described, in text order; pronouns included
            only where they were resolved.
        id: Made from the content unless given.
    """

    name: str = attrs.field(validator=[check_text, check_not_empty])
    kind: ActorKind = attrs.field(converter=actor_kind)
    country: str | None = None
    sectors: tuple[Sector | str, ...] = codes(Sector)
    roles: tuple[Role, ...] = several(Role)
    aliases: tuple[str, ...] = texts()
    identifiers: Mapping[str, str] = attrs.field(factory=dict, converter=to_mapping, hash=False)
    mentions: tuple[Span, ...] = several(Span)
    id: str = ContentId("actor")
