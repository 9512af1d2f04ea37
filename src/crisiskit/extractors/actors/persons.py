"""Mentions of persons by name, with the titles before them."""

from collections.abc import Sequence

from crisiskit.extractors.actors.bodies import bodies, body_country, body_sectors
from crisiskit.extractors.actors.countries import country_in, country_named
from crisiskit.extractors.actors.lexicon import kin, name_words
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.nouns import nouns, titles
from crisiskit.extractors.actors.offices import country_of_office, leaders, single_offices
from crisiskit.extractors.actors.surname import HYPHENS, surname_start
from crisiskit.extractors.actors.titles import (
    Title,
    can_end_title,
    title_before,
    words_of,
)
from crisiskit.model import Span
from crisiskit.nlp.columns import tokens_of
from crisiskit.nlp.doc import Doc, DocSpan, Token
from crisiskit.nlp.syntax import words_between, words_span
from crisiskit.ontology import ActorKind, Sector

__all__ = ["fold", "head_of", "is_office", "last_name", "name_start", "person_mention"]


def is_office(last: Token) -> bool:
    """Tell by its last word an office from a body ("White House *Adviser*").

    "Department of *Justice*" is a body.
    """
    if last.ent_iob_ != "I" or last.tag_ == "NNPS" or last.lower_ not in titles():
        return False
    return last.nbor(-1).lower_ != "of" or last.nbor(-1).ent_iob_ != "I"


def name_start(entity: DocSpan) -> int:
    """Give the token at which a name begins that swallowed the end of a title.

    "Secretary of *State Ana Sol*" and "envoy for *Chad Ana Sol*" begin at "Ana"; other
    names where they begin.
    """
    doc = entity.doc
    if _is_posted(entity) or _begins_with_noun(entity):
        return entity.start + 1
    for end in range(entity.end - 1, entity.start, -1):
        if not can_end_title(doc[end - 1]):
            continue
        if _is_office_of_state(doc[entity.start : end]):
            return end
        for length in (3, 2):
            first = end - length
            words = words_of(list(doc[max(0, first) : end]))
            noun = nouns().get(words)
            reaches = 0 <= first < entity.start and doc[end].text[:1].isupper()
            if reaches and noun is not None and noun.is_title:
                return end
    return entity.start


def _is_posted(entity: DocSpan) -> bool:
    """Tell a name that swallowed the place an office is for.

    "ambassador to *Chad Ana Sol*", "governor of *Ica Ana Sol*".
    """
    first = entity[0]
    is_short = entity.label_ != "PERSON" or len(entity) < _LONG
    if is_short or first.i < _LONG - 1 or first.nbor(-1).lower_ not in _POSTED:
        return False
    office = nouns().get(first.nbor(-2).lower_)
    if office is None or not office.is_title:
        return False
    rules = office.sector is Sector.GOV and first.nbor(-1).lower_ == "of"
    return rules or country_named(first.text) is not None


def _begins_with_noun(entity: DocSpan) -> bool:
    """Tell "*Activist* Ana Sol" and "*CEO* Ana Sol" from "King Sol" and "Major Sol"."""
    first = entity[0]
    is_long = entity.label_ == "PERSON" and len(entity) >= _LONG
    noun = nouns().get(first.lower_) if is_long else None
    if noun is None or noun.kind is not ActorKind.PERSON or not entity[1].is_title:
        return False
    return not noun.is_title or first.is_upper or first.text.endswith(".")


_POSTED = frozenset({"of", "for", "to"})
_LONG = 3  # tokens of a country and a full name


def _is_office_of_state(words: DocSpan) -> bool:
    """Tell an office with its country that a name swallowed whole ("*US President* Sol")."""
    if len(words) == 1:
        return False
    return words[-1].lower_ in titles() and country_in(words[:-1].text) is not None


def person_mention(doc: Doc, start: int, end: int) -> Mention:
    """Make the mention of the person named by the tokens from *start* up to *end*."""
    start, end = _whole_word(doc, _first_name(doc, start), end)
    while end - start > 1 and doc[end - 1].tag_ == "POS":
        end -= 1
    title = title_before(doc, start) if start else None
    words = tokens_of(doc)
    tokens = words[start:end]
    span = Span(doc[title.start].idx if title else tokens[0].idx, words_span(tokens).end)
    name = words_between(tokens[0], tokens[-1])
    return Mention(
        span=span,
        head=head_of(words[title.start if title else start : end]),
        form=Form.NAME,
        name=name,
        kind=ActorKind.PERSON,
        key=_key(name),
        noun=title.words if title else "",
        country=_owner_country(title) or _led_country(title, tokens[-1]),
        sectors=_title_sectors(title),
        roles=(title.role,) if title else (),
        is_definite=True,
        rule="person-name",
    )


def last_name(person: DocSpan) -> str:
    """Give the last name of somebody, as spelt: "Sol" of "Luis Sol Jr."."""
    is_suffix = len(person) > 1 and person[-1].lower_ in name_words("suffixes")
    return person[-2 if is_suffix else -1].text


def _key(name: str) -> str:
    """Fold a name without what tells a son from his father: "Luis Sol *Jr.*"."""
    words = fold(name).split()
    while len(words) > 1 and words[-1] in name_words("suffixes"):
        words.pop()
    return " ".join(words)


def _first_name(doc: Doc, start: int) -> int:
    """Widen a name to the words between it and a title ("General *Luis* Mola")."""
    for first in range(start - 1, max(0, start - 1 - _FIRST_NAMES), -1):
        word = doc[first]
        if word.tag_ != "NNP" or not word.is_title or word.ent_type_ in ("NORP", "LOC"):
            return start
        if words_of([word]) in nouns():
            return start
        before = nouns().get(words_of([doc[first - 1]]))
        if before is not None and before.is_title and before.kind is ActorKind.PERSON:
            return first
    return start


_FIRST_NAMES = 2  # words a name may have lost at its beginning


def _whole_word(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Widen a name to its particles ("*van* Meer") and the parts hyphens split off."""
    start = surname_start(doc, start)
    while end + 1 < len(doc) and doc[end].text in HYPHENS and not doc[end - 1].whitespace_:
        if doc[end].whitespace_ or not doc[end + 1].is_title:
            break
        end += 2
    return start, end


def _owner_country(title: Title | None) -> str | None:
    if title is None:
        return None
    owner = title.role.of or ""
    known = bodies().get(owner)
    if known is not None:
        return known.country
    told = f"{owner} {title.role.title or ''}"
    return country_in(told) or body_country(owner) or country_of_office(told.casefold())


def _led_country(title: Title | None, last: Token) -> str | None:
    """Give the country a head of state or government is known to lead: "*President* Obama"."""
    leads = title is not None and title.role.of is None and title.words in single_offices()
    return leaders().get(last.lower_) if leads else None


def _title_sectors(title: Title | None) -> tuple[Sector, ...]:
    if title is None:
        return ()
    owner = words_between(title.owner[0], title.owner[-1]) if title.owner else ""
    known = bodies().get(owner)
    of_owner = known.sectors if known else body_sectors(owner)
    if title.words in kin() and title.role.title is not None and title.role.title.islower():
        return ()  # "his *father* Sol" is no priest
    is_body = any(word.ent_type_ == "ORG" and not country_in(word.text) for word in title.owner)
    if title.words in single_offices() and (of_owner or is_body) and Sector.GOV not in of_owner:
        return of_owner  # "Sol Bank *President*"
    own = (title.noun.sector,) if title.noun.sector else ()
    if own == (Sector.MIL,) and of_owner:
        return tuple(dict.fromkeys(of_owner))  # police and guards have military ranks too
    return tuple(dict.fromkeys((*own, *of_owner)))


def head_of(tokens: Sequence[Token]) -> Token:
    """Give the token the rest of the sentence sees: the one whose head lies outside."""
    inside = {token.i for token in tokens}
    outer = [token for token in tokens if token.head.i not in inside or token.head.i == token.i]
    return outer[0] if len(outer) == 1 else tokens[-1]


def fold(name: str) -> str:
    """Write a name so that equal names are equal: lower case, plain apostrophes."""
    return " ".join(name.casefold().replace("’", "'").split())
