"""Mentions by name: persons with their titles, bodies, countries, peoples."""

import functools
import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from crisiskit.extractors.actors.countries import (
    country_in,
    country_named,
    country_names,
    country_of_demonym,
)
from crisiskit.extractors.actors.lexicon import bodies, body_sectors, nouns
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.titles import Title, title_before
from crisiskit.model import Span
from crisiskit.nlp.syntax import Relation, relation, words_between, words_span
from crisiskit.ontology import ActorKind, Sector

__all__ = ["name_mentions"]

_WORD = re.compile(r"\w+")
_LONGEST_NAME = 9  # tokens of a body's or country's name in the lexicons
_MODIFIER = (Relation.COMPOUND, Relation.ADJECTIVE)
_HYPHENS = frozenset("-–‐")
_ARTICLES = frozenset({"the", "The", "THE"})


def name_mentions(doc: Doc) -> Iterator[Mention]:
    """Yield the mentions by name, in no particular order, without overlaps.

    The lexicons of bodies and countries come first, then the pipeline's names.
    """
    taken: set[int] = set()
    for tokens, mention in _known(doc):
        taken.update(token.i for token in tokens)
        yield mention
    for entity in doc.ents:
        if not any(token.i in taken for token in entity) and not _is_common(entity):
            yield from _of_entity(entity)


def _is_common(entity: DocSpan) -> bool:
    """Tell a noun that a sentence's or headline's capital made look like a name ("Rebels")."""
    return (
        len(entity) == 1 and entity[0].lemma_.casefold() in nouns() and not entity[0].is_upper
    )


def _of_entity(entity: DocSpan) -> Iterator[Mention]:
    match entity.label_:
        case "PERSON":
            yield _person(entity)
        case "ORG" if _can_act(list(entity)):
            yield _body(list(entity))
        case "NORP" if _is_people(entity.root):
            yield _people(entity)


def _person(entity: DocSpan) -> Mention:
    doc = entity.doc
    start, end = _whole_word(doc, entity.start, entity.end)
    while end - start > 1 and doc[end - 1].tag_ == "POS":
        end -= 1
    title = _title(doc, start)
    tokens = list(doc[start:end])
    span = Span(doc[title.start].idx if title else tokens[0].idx, words_span(tokens).end)
    name = words_between(tokens[0], tokens[-1])
    return Mention(
        span=span,
        head=_head(list(doc[title.start if title else start : end])),
        form=Form.NAME,
        name=name,
        kind=ActorKind.PERSON,
        key=_fold(name),
        noun=title.words if title else "",
        country=_owner_country(title),
        sectors=_title_sectors(title),
        roles=(title.role,) if title else (),
        is_definite=True,
        rule="person-name",
    )


def _whole_word(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Widen a name to the parts that hyphens split off ("Banda" of "Banda-Ruiz")."""
    while start > 1 and doc[start - 1].text in _HYPHENS and not doc[start - 1].whitespace_:
        if doc[start - 2].whitespace_ or not doc[start - 2].is_title:
            break
        start -= 2
    while end + 1 < len(doc) and doc[end].text in _HYPHENS and not doc[end - 1].whitespace_:
        if doc[end].whitespace_ or not doc[end + 1].is_title:
            break
        end += 2
    return start, end


def _title(doc: Doc, start: int) -> Title | None:
    return title_before(doc, start) if start else None


def _owner_country(title: Title | None) -> str | None:
    if title is None:
        return None
    owner = title.role.of or ""
    known = bodies().get(owner)
    return known.country if known else country_in(f"{owner} {title.role.title or ''}")


def _title_sectors(title: Title | None) -> tuple[Sector, ...]:
    if title is None:
        return ()
    owner = title.role.of or ""
    known = bodies().get(owner)
    of_owner = known.sectors if known else body_sectors(owner)
    own = (title.noun.sector,) if title.noun.sector else ()
    if own == (Sector.MIL,) and of_owner:
        return tuple(dict.fromkeys(of_owner))  # police and guards have military ranks too
    return tuple(dict.fromkeys((*own, *of_owner)))


def _body(tokens: list[Token]) -> Mention:
    while len(tokens) > 1 and (tokens[0].lower_ == "the" or tokens[0].tag_ == "POS"):
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1].tag_ == "POS":
        tokens = tokens[:-1]
    tokens = [*_country_before(tokens[0]), *tokens]
    name = words_between(tokens[0], tokens[-1])
    known = bodies().get(name)
    return Mention(
        span=_with_article(tokens),
        head=_head(tokens),
        form=Form.NAME,
        name=name,
        kind=ActorKind.ORGANIZATION,
        key=_fold(known.name if known else name),
        country=known.country if known else country_in(name),
        sectors=known.sectors if known else body_sectors(name),
        is_definite=True,
        rule="known-body" if known else "body-name",
    )


def _country_before(first: Token) -> list[Token]:
    """Give the adjective of a country right before a body's name ("*Haitian* National Police")."""
    if not first.i:
        return []
    before = first.nbor(-1)
    is_adjective = country_of_demonym(before.text) or country_named(before.text)
    inside = before.head.i >= first.i and relation(before) in _MODIFIER
    return [before] if is_adjective and inside else []


def _country(tokens: list[Token], code: str) -> Mention:
    return Mention(
        span=_with_article(tokens),
        head=_head(tokens),
        form=Form.NAME,
        name=words_between(tokens[0], tokens[-1]),
        kind=ActorKind.COUNTRY,
        key=code,
        country=code,
        sectors=(Sector.GOV,),
        is_definite=True,
        rule="country-name",
    )


def _is_people(token: Token) -> bool:
    """Tell whether it is a plural noun of its own: "Haitians", not a modifier."""
    return token.tag_ in ("NNS", "NNPS") and relation(token) not in _MODIFIER


def _people(entity: DocSpan) -> Mention:
    country = country_of_demonym(entity.text)
    return Mention(
        span=words_span([*_left_words(entity.root), *entity]),
        head=entity.root,
        form=Form.NAME,
        name=entity.text,
        kind=ActorKind.GROUP,
        key=_fold(entity.text),
        noun="people",
        country=country,
        sectors=(Sector.CVL,) if country else (),
        is_plural=True,
        rule="people-name",
    )


def _left_words(head: Token) -> list[Token]:
    kinds = (Relation.ADJECTIVE, Relation.DETERMINER, Relation.NUMBER)
    return [child for child in head.lefts if relation(child) in kinds or child.tag_ == "VBG"]


def _known(doc: Doc) -> Iterator[tuple[list[Token], Mention]]:
    """Find the names of the lexicons, longest first, over split tokens too."""
    persons = {token.i for entity in doc.ents if entity.label_ == "PERSON" for token in entity}
    i = 0
    while i < len(doc):
        found = None if i in persons else _known_at(doc, i)
        if found is None:
            i += 1
            continue
        tokens, mention = found
        if mention is not None:
            yield tokens, mention
        i = tokens[-1].i + 1


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(_first_word(name) for name in (*bodies(), *country_names()))


def _first_word(name: str) -> str:
    """Give the first run of letters and digits: "al" of "al-Shabab", "U" of "U.S."."""
    word = _WORD.search(name)
    return word.group() if word else ""


def _known_at(doc: Doc, i: int) -> tuple[list[Token], Mention | None] | None:
    if not doc[i].text[:1].isalnum() or (doc[i].is_lower and doc[i].text[:3] != "al"):
        return None
    for end in range(min(len(doc), i + _LONGEST_NAME), i, -1):
        name = words_between(doc[i], doc[end - 1])
        tokens = list(doc[i:end])
        code = country_named(name) if name not in _ARTICLES else None
        if code is not None:
            return tokens, _country(tokens, code) if _can_act(tokens) else None
        if name in bodies() and not _inside_longer_name(tokens):
            return tokens, _body(tokens) if _can_act(tokens) else None
    return None


def _inside_longer_name(tokens: list[Token]) -> bool:
    """Tell whether the pipeline found a longer name around ("*Niger* River", "*UN* Women")."""
    doc = tokens[0].doc
    first, last = tokens[0], tokens[-1]
    begins_before = first.ent_iob_ == "I" and first.nbor(-1).lower_ not in _OUTER
    goes_on = last.i + 1 < len(doc) and doc[last.i + 1].ent_iob_ == "I"
    return begins_before or (goes_on and doc[last.i + 1].tag_ not in ("POS", "HYPH"))


_OUTER = frozenset(
    "the northern southern eastern western central north south east west".split()
)


def _can_act(tokens: list[Token]) -> bool:
    """Tell a name that stands for itself from one that only modifies ("*US* officials")."""
    head = _head(tokens)
    return relation(head) not in _MODIFIER and not _inside_longer_name(tokens)


def _with_article(tokens: list[Token]) -> Span:
    first = tokens[0]
    before = first.nbor(-1) if first.i else None
    if before is not None and before.lower_ == "the":
        return words_span([before, *tokens])
    return words_span(tokens)


def _head(tokens: list[Token]) -> Token:
    """Give the token the rest of the sentence sees: the one whose head lies outside."""
    inside = {token.i for token in tokens}
    outer = [token for token in tokens if token.head.i not in inside or token.head.i == token.i]
    return outer[0] if len(outer) == 1 else tokens[-1]


def _fold(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").split())
