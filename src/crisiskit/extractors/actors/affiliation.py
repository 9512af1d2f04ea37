"""Whose a described participant is: country, sectors and function by the words around."""

from collections.abc import Iterator

from crisiskit.extractors.actors.bodies import bodies, body_country, body_sectors
from crisiskit.extractors.actors.countries import countries_in, country_in, country_named
from crisiskit.extractors.actors.extent import before_holder, left_end, text_of
from crisiskit.extractors.actors.lexicon import forms, modifier_sectors
from crisiskit.extractors.actors.nouns import Noun, nouns
from crisiskit.extractors.actors.offices import (
    country_of_office,
    single_offices,
    title_words,
)
from crisiskit.model import Role
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    children,
    nominal_complements,
    possessors,
    relation,
    words_between,
    words_span,
)
from crisiskit.ontology import ActorKind, Sector

__all__ = ["KNOWN", "affiliation", "names_war", "roles_of"]

KNOWN = frozenset(
    {"the", "this", "that", "these", "those", "both", "its", "their", "his", "her"}
)
"""Determiners that mark a participant as known."""

# Prepositions by which a noun says whom it stands for: "an official *at* the ministry".
_SPEAKERS_FOR = ("for", "of", "at", "from", "with", "in")


def affiliation(token: Token, words: str, noun: Noun) -> tuple[str | None, tuple[Sector, ...]]:
    """Read country and sectors off the modifiers, possessors and "of" phrases."""
    owners = list(_owners(token, words))
    country = _country(owners, is_state=noun.kind is ActorKind.COUNTRY)
    if country is None and not any(preposition == "for" for _, preposition in owners):
        country = country_of_office(_told(token, words))
    if country is not None and words in title_words("about") and _is_topic(owners):
        country = None
    of_owners = [sector for owner, _ in owners for sector in _sectors_of(owner)]
    if any(preposition and _is_firm(owner) for owner, preposition in owners):
        of_owners = [Sector.BUS]  # "a police adviser *at a security firm*"
    stands_in = words in title_words("stand_ins") or (
        words in single_offices() and _leads_body(token, of_owners)
    )
    own = [noun.sector] if noun.sector and not stands_in else []
    if not own or own[0] is Sector.CVL:
        sectors = [*of_owners, *own]
    else:
        sectors = [*own, *(sector for sector in of_owners if sector in _COMBINES)]
    if not sectors and _governs(words, country, owners):
        sectors = [Sector.GOV]
    return country, tuple(dict.fromkeys(sectors))[:3]


def _is_firm(phrase: str) -> bool:
    """Tell a firm, whatever it deals in."""
    firms = forms("firms")
    return not firms.isdisjoint(phrase.casefold().split())


def _is_topic(owners: list[tuple[str, str]]) -> bool:
    """Tell whom a country only concerns: "a *Chad* expert", not "a Chadian" or "US expert"."""
    phrase, preposition = owners[0]
    last = phrase.rpartition(" ")[2]
    return not preposition and country_named(last) is not None and not last.isupper()


def _leads_body(token: Token, of_owners: list[Sector]) -> bool:
    """Tell the president of a club, bank or church from that of a state."""
    if Sector.GOV in of_owners:
        return False
    of = (o.noun for o in nominal_complements(token) if o.preposition in ("of", "at", "for"))
    before = (token.doc[i] for i in range(left_end(token), token.i))
    return any(_is_body(word) for word in (*of, *before))


def _is_body(word: Token) -> bool:
    """Tell a word of a body's name, and a noun for bodies."""
    if word.ent_type_ == "ORG":
        return country_named(word.text) is None
    noun = nouns().get(word.lower_)
    return (
        noun is not None
        and noun.kind is ActorKind.ORGANIZATION
        and noun.sector is not Sector.GOV
    )


def _told(token: Token, words: str) -> str:
    """Give the noun with the word before it and what it is of.

    "*republican* lawmaker", "secretary *of defense*".
    """
    doc, before = token.doc, token.nbor(-1).lower_ if token.i else ""
    first, last = token.i + 1, min(token.i + _OFFICE, len(doc)) - 1
    if first > last or doc[first].lower_ not in ("of", "for"):
        return f"{before} {words}"
    return f"{before} {words} {words_between(doc[first], doc[last]).casefold()}"


_OFFICE = 5  # tokens of the longest office: "secretary of state for Wales"


def _governs(words: str, country: str | None, owners: list[tuple[str, str]]) -> bool:
    """Tell offices of a state, and those of nobody told: "*officials* said", "Arab leaders"."""
    if words not in title_words("state_offices"):
        return False
    if country or (words == "official" and not owners):
        return True
    return any(phrase.casefold() in title_words("state_regions") for phrase, _ in owners)


_COMBINES = (Sector.OPP, Sector.LEG, Sector.PTY)
_WHEREABOUTS = ("in", "with")  # tell where somebody is or who is along, not whose they are


def _owners(token: Token, words: str) -> Iterator[tuple[str, str]]:
    """Yield the phrases that say whose, each with its preposition or "" before the noun."""
    left = [token.doc[i] for i in range(left_end(token), token.i - words.count(" "))]
    before = [w for w in left if w.tag_ not in _DETERMINERS and not _backs(w)]
    if before:
        yield words_between(before[0], before[-1]), ""
    for oblique in nominal_complements(token):
        if oblique.preposition in _SPEAKERS_FOR and oblique.noun.i > token.i:
            inner = [*(oblique.noun.lefts), oblique.noun, *_flat(oblique.noun)]
            kept = [word for word in inner if relation(word) is not Relation.PREPOSITION]
            yield text_of(token, words_span(kept)), oblique.preposition


def _backs(word: Token) -> bool:
    """Tell who only stands behind somebody: "the *US*-backed militia"."""
    last = word.i + 2
    if last >= len(word.doc) or word.nbor().text not in "-–" or word.whitespace_:
        return False
    return word.doc[last].tag_ == "VBN"


_DETERMINERS = ("DT", "PRP$", "PDT", "IN")


def _country(owners: list[tuple[str, str]], *, is_state: bool) -> str | None:
    """Give the country of the first owner that has one; None if it names several.

    A state is where it governs ("the government *in Lima*"), others may be abroad.
    """
    for phrase, preposition in owners:
        is_abroad = preposition in _WHEREABOUTS and not is_state
        code = None if is_abroad else _country_of(phrase)
        if code is not None:
            return None if len(countries_in(phrase)) > 1 else code
    return None


def _flat(noun: Token) -> list[Token]:
    return list(children(noun, Relation.FLAT))


def _country_of(phrase: str) -> str | None:
    if names_war(phrase):
        return None
    plain = phrase.removeprefix("the ").removeprefix("The ")
    return country_named(plain) or country_in(plain) or body_country(plain)


def names_war(phrase: str) -> bool:
    """Tell a country told for a war: "an *Iraq War* veteran" is no Iraqi."""
    return not _WARS.isdisjoint(phrase.casefold().split())


_WARS = frozenset({"war", "wars"})


def _sectors_of(phrase: str) -> tuple[Sector, ...]:
    plain = phrase.removeprefix("the ").removeprefix("The ")
    known = bodies().get(plain)
    if known is not None:
        return known.sectors
    found = [_noun_sector(word) for word in _pieces(plain.casefold())]
    return tuple(sector for sector in found if sector) or body_sectors(plain)


def _pieces(phrase: str) -> Iterator[str]:
    words = phrase.replace("’", "'").split()
    for length in (3, 2, 1):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length]).removesuffix("'s").removesuffix("'")


def _noun_sector(word: str) -> Sector | None:
    table = nouns()
    if word in title_words("stand_ins") or word in title_words("sorting"):
        return None
    noun = table.get(word) or (table.get(word[:-1]) if word.endswith("s") else None)
    return modifier_sectors().get(word) or (noun.sector if noun and not noun.is_bare else None)


def roles_of(token: Token, kind: ActorKind, noun: Noun) -> tuple[Role, ...]:
    """Read the function off a described person: "a senior *police official*".

    What people are besides ("a woman", "his wife") is none.
    """
    if kind is not ActorKind.PERSON or noun.is_bare:
        return ()
    words = [
        word
        for word in (*token.lefts, token)
        if relation(word) in (Relation.ADJECTIVE, Relation.COMPOUND, Relation.ROOT)
        or word.i == token.i
    ]
    first = _after_owner(token)
    words = [word for word in words if word.i >= first]
    named = [*words, *(inner for word in words for inner in word.lefts if word.ent_type_)]
    owners = sorted(
        (
            word
            for word in named
            if word.i != token.i and (country_in(word.text) or word.ent_type_)
        ),
        key=lambda word: word.i,
    )
    title = [word for word in words if word not in owners] or [token]
    title = [_whole(title[0], first), *title]
    role = Role(
        title=words_between(title[0], title[-1]),
        of=words_between(owners[0], owners[-1]) if owners else _named_owner(token),
        span=words_span(title),
        former="former" in {word.lower_ for word in title},
    )
    return (role,)


def _named_owner(token: Token) -> str | None:
    """Name whose office it is: "mayor *of Lima*", "*Peru's* president"; None if no name says it."""
    of = (o.noun for o in nominal_complements(token) if o.preposition in _HELD)
    owner = next((w for w in (*possessors(token), *of) if w.tag_.startswith("NNP")), None)
    if owner is None:
        return None
    owner = before_holder(token, owner) or owner
    first = last = owner
    while first.ent_iob_ == "I":
        first = first.nbor(-1)
    while last.i + 1 < len(last.doc) and last.nbor().ent_iob_ == "I":
        last = last.nbor()
    return words_between(first, last)


_HELD = ("of", "at", "for")


def _whole(word: Token, first: int) -> Token:
    """Give the first piece of a title whose word hyphens or sorts tie to others.

    "*president*-elect", "*foreign* policy chief"; none before the place *first*.
    """
    while word.i - 1 > first or (word.i > first and word.nbor(-1).text not in "-–"):
        before = word.nbor(-1)
        if before.text == "-" and not before.whitespace_:
            word = word.nbor(-2)
        elif before.head.i == word.i and relation(before) in _SORTS and not before.ent_type_:
            word = before
        else:
            break
    return word


_SORTS = (Relation.ADJECTIVE, Relation.COMPOUND)


def _after_owner(token: Token) -> int:
    """Give the first word of a phrase that stands after "*Banda-Ruiz's*", if there is one."""
    first = left_end(token)
    ends = (i for i in range(token.i - 1, first, -1) if token.doc[i].tag_ == "POS")
    return next(ends, first - 1) + 1
