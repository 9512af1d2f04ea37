"""Countries told beside the words for a participant, in the same run of names.

"The Minister *of Trade of Chile*", "*Chilean* Trade and Industry Commission", "the Ministry
of Justice, Pensions and Labour *in Chile*": parsers and name finders cut such runs short.
"""

from collections.abc import Iterable, Iterator

from crisiskit.extractors.actors.countries import country_named
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.offices import title_words
from crisiskit.lexicons.countries import demonym_country
from crisiskit.nlp.doc import Doc, Token
from crisiskit.ontology import Sector

__all__ = ["country_beside", "governs"]

_REACH = 14  # words of the run that are looked at, on either side
_LONGEST = 5  # words of a country's name
_NAMES = ("NNP", "NNPS")
_JOINING = frozenset({"of", "for", "and", "&", ",", "the", "-", "–", "/"})
_NATIONAL = frozenset({Sector.GOV, Sector.LEG, Sector.JUD, Sector.COP})


def country_beside(mention: Mention) -> str | None:
    """Give the country named in the run of capitals around *mention*; None without one."""
    words = mention.head.doc.char_span(
        mention.span.start, mention.span.end, alignment_mode="expand"
    )
    if words is None:
        return None
    doc = words.doc
    found = _owner_after(doc, words.end, is_at_home=governs(mention))
    if found is not None or mention.form is not Form.NAME:
        return found
    first = max(0, words.start - _REACH)
    return _adjective_before(doc[i] for i in range(words.start - 1, first - 1, -1))


def governs(mention: Mention) -> bool:
    """Tell a body or office of the state where it stands; embassies stand abroad, and so do "Arab leaders"."""
    if mention.sectors[:1] == () or mention.sectors[0] not in _NATIONAL:
        return False
    words = mention.name.casefold().split()
    return (title_words("abroad") | title_words("state_regions")).isdisjoint(words)


def _owner_after(doc: Doc, start: int, *, is_at_home: bool) -> str | None:
    """Read "… and Labour *of the Republic of Chile*"; of who governs "… *in Chile*" too."""
    owning = ("of", "in") if is_at_home else ("of",)
    end = min(start + _REACH, len(doc))
    for place in range(start, end):
        word = doc[place]
        if word.lower_ in owning:
            country = _country_at(list(doc[place + 1 : end]))
            if country is not None or word.lower_ == "in":
                return country
        elif not _goes_on(word) or country_named(word.text) is not None:
            return None
    return None


def _country_at(words: list[Token]) -> str | None:
    """Give the country whose name begins here, "the" and "Republic of" left aside."""
    start, forms = 0, title_words("forms_of_states")
    while start < len(words) and (
        words[start].lower_ in ("the", "of") or words[start].lower_ in forms
    ):
        start += 1
    return next((code for text in _spelt(words[start:]) if (code := country_named(text))), None)


def _spelt(words: list[Token]) -> Iterator[str]:
    """Spell what may be a country's name, longest first."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        yield "".join(word.text_with_ws for word in words[:length]).strip()


def _adjective_before(words: Iterable[Token]) -> str | None:
    """Read "*Chilean* Trade and Industry Commission" back from where a name begins."""
    for word in words:
        is_adjective = word.tag_ not in ("NNPS", "NNS") and word.ent_type_ != "PERSON"
        country = demonym_country(word.text) if is_adjective else None
        if country is not None:
            return country
        if not _goes_on(word) or word.lower_ == "the" or country_named(word.text) is not None:
            return None
    return None


def _goes_on(word: Token) -> bool:
    return word.lower_ in _JOINING or (word.tag_ in _NAMES and word.text[:1].isupper())
