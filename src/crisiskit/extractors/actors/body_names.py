"""Mentions of bodies, states and peoples by name."""

from crisiskit.extractors.actors.bodies import Body, bodies, body_sectors
from crisiskit.extractors.actors.countries import country_in, country_named, without_country
from crisiskit.extractors.actors.labels import is_called, label_before, label_of
from crisiskit.extractors.actors.lexicon import saying_verbs
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.offices import country_of_office
from crisiskit.extractors.actors.persons import fold, head_of
from crisiskit.extractors.actors.ranks import is_armed, ranks_after
from crisiskit.lexicons.countries import demonym_country
from crisiskit.model import Span
from crisiskit.nlp.doc import DocSpan, Token
from crisiskit.nlp.syntax import Relation, children, relation, words_between, words_span
from crisiskit.ontology import ActorKind, Sector

__all__ = [
    "body_mention",
    "is_people",
    "is_people_named",
    "only_modifies",
    "people_mention",
    "seat_mention",
    "state_mention",
]

_MODIFIER = (Relation.COMPOUND, Relation.ADJECTIVE)
_POSSESSED = 2  # tokens of a possessor of one word


def body_mention(tokens: list[Token]) -> Mention:
    """Make the mention of the body *tokens* name, with its country before and its label."""
    while len(tokens) > 1 and (tokens[0].lower_ == "the" or tokens[0].tag_ == "POS"):
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1].tag_ == "POS":
        tokens = tokens[:-1]
    tokens = [*_country_before(tokens[0]), *tokens]
    name = words_between(tokens[0], tokens[-1])
    known = bodies().get(name) or bodies().get(_at_home(name))
    sectors = known.sectors if known else body_sectors(name)
    whole = [*label_before(tokens), *tokens]
    ranks = ranks_after(tokens) if len(whole) == len(tokens) and is_armed(sectors) else []
    if ranks:
        whole += ranks
    elif len(whole) == len(tokens) and only_modifies(tokens):
        whole += _label_after(tokens, known, sectors)
    return Mention(
        span=_with_article(whole),
        head=head_of(whole),
        form=Form.NAME,
        name=name,
        kind=ActorKind.ORGANIZATION,
        key=fold(known.name if known else name),
        noun=ranks[0].lemma_.casefold() if ranks else "",
        country=known.country if known else _country(name, tokens[0]),
        sectors=sectors,
        is_definite=True,
        only_modifies=only_modifies(whole),
        rule="known-body" if known else "body-name",
    )


def _at_home(name: str) -> str:
    """Give a body's name without its own country before it ("*U.S.* Department of Justice").

    Empty where no country stands there, or the body of that name is another country's.
    """
    plain = without_country(name)
    known = bodies().get(plain) if plain != name else None
    if known is None or known.country != country_in(name.removesuffix(plain)):
        return ""
    return plain


def _country(name: str, first: Token) -> str | None:
    """Give the country a body's name shows, or its owner, or that alone has such a body."""
    return country_in(name) or _owner(first) or country_of_office(name.casefold())


def _label_after(
    tokens: list[Token], known: Body | None, sectors: tuple[Sector, ...]
) -> list[Token]:
    """Give the label its name modifies; "the UN *agency*" is not the UN."""
    label = label_of(tokens, head_of(tokens))
    fits = known is None or (bool(label) and is_called(label[-1].lower_, sectors))
    return label if fits else []


def _country_before(first: Token) -> list[Token]:
    """Give the adjective of a country right before a body's name ("*Haitian* National Police")."""
    if not first.i:
        return []
    before = first.nbor(-1)
    is_adjective = demonym_country(before.text) or country_named(before.text)
    inside = before.head.i >= first.i and relation(before) in _MODIFIER
    return [before] if is_adjective and inside else []


def _owner(first: Token) -> str | None:
    """Give the country whose body it is by the possessor before ("*Peru's* Health Ministry")."""
    if first.i < _POSSESSED or first.nbor(-1).tag_ != "POS":
        return None
    return country_named(first.nbor(-2).text)


def seat_mention(tokens: list[Token], name: str) -> Mention:
    """Make the mention of the known body *name* by the town where it sits ("*Brussels* said")."""
    known = bodies()[name]
    return Mention(
        span=words_span(tokens),
        head=head_of(tokens),
        form=Form.NAME,
        name=words_between(tokens[0], tokens[-1]),
        kind=ActorKind.ORGANIZATION,
        key=fold(known.name),
        country=known.country,
        sectors=known.sectors,
        is_definite=True,
        rule="known-body",
    )


def state_mention(tokens: list[Token], code: str) -> Mention:
    """Make the mention of the state with this *code* that *tokens* name."""
    return Mention(
        span=_with_article(tokens),
        head=head_of(tokens),
        form=Form.NAME,
        name=words_between(tokens[0], tokens[-1]),
        kind=ActorKind.COUNTRY,
        key=code,
        country=code,
        sectors=(Sector.GOV,),
        is_definite=True,
        rule="country-name",
    )


def is_people(token: Token) -> bool:
    """Tell whether it is a noun of its own: "Haitians", "the French", not a modifier."""
    is_plural = token.tag_ in ("NNS", "NNPS") or (token.tag_ == "NNP" and token.text[-1] == "s")
    is_collective = token.lower_.endswith(_COLLECTIVE) and any(
        child.lower_ == "the" for child in children(token, Relation.DETERMINER)
    )
    return (is_plural or is_collective) and relation(token) not in _MODIFIER


def is_people_named(entity: DocSpan, last_names: frozenset[str]) -> bool:
    """Tell a people or crowd taken for a person: "Many *Chileans*", "*Zorians* fled"."""
    last = entity[-1]
    if last.tag_ not in ("NNPS", "NNS"):
        return False
    if last.i > 0 and demonym_country(last.text) is not None:
        return True
    is_plural = last.tag_ == "NNPS" and last.lower_.endswith(_PEOPLES)
    return is_plural and len(entity) == 1 and last.text not in last_names


# How English makes the plural of peoples, believers and followers.
_PEOPLES = ("ians", "ists", "ites", "eans", "crats", "icans")


# Adjectives that with "the" name a whole people (Quirk et al. 1985, 5.57): "the Dutch".
_COLLECTIVE = ("ese", "sh", "ch", "ss")


def people_mention(entity: DocSpan) -> Mention:
    """Make the mention of a people with the words before it: "five *Kenyans*"."""
    country = demonym_country(entity.text)
    return Mention(
        span=words_span([*_left_words(entity.root), *entity]),
        head=entity.root,
        form=Form.NAME,
        name=entity.text,
        kind=ActorKind.GROUP,
        key=fold(entity.text),
        noun="people",
        country=country,
        sectors=(Sector.CVL,) if country else (),
        is_plural=True,
        rule="people-name",
    )


def _left_words(head: Token) -> list[Token]:
    kinds = (Relation.ADJECTIVE, Relation.DETERMINER, Relation.NUMBER)
    return [child for child in head.lefts if relation(child) in kinds or child.tag_ == "VBG"]


def only_modifies(tokens: list[Token]) -> bool:
    """Tell a name that only sorts the noun after it ("*US* officials")."""
    head, last = head_of(tokens), tokens[-1]
    if relation(head) is Relation.POSSESSOR:
        return head.head.i == last.i + 1 and last.tag_ != "POS"  # no "'s" after all
    return relation(head) in _MODIFIER and not (_precedes_verb(last) or _is_apart(last, head))


def _is_apart(last: Token, head: Token) -> bool:
    """Tell a name from what parses hang it on: "the *Sol Fund*, Inc.", "*Sol Fund* and Ica Bank"."""
    after = last.nbor() if last.i + 1 < len(last.doc) else last
    return after.text == "," or (after.tag_ == "CC" and head.head.ent_type_ == "ORG")


def _precedes_verb(last: Token) -> bool:
    """Tell a subject misread as a modifier: "Hamas targeted families"."""
    after = last.nbor() if last.i + 1 < len(last.doc) else last
    if after.tag_ == "NNS" and after.lemma_ in saying_verbs() and after.i + 1 < len(last.doc):
        return after.nbor().lower_ in ("that", ",")  # "the FAO *estimates* that …"
    return after.tag_ in ("VBD", "VBZ") or (after.tag_ == "VBN" and last.whitespace_ == " ")


def _with_article(tokens: list[Token]) -> Span:
    first = tokens[0]
    before = first.nbor(-1) if first.i else None
    if before is not None and before.lower_ == "the":
        return words_span([before, *tokens])
    return words_span(tokens)
