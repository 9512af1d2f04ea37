"""What the pipeline's name finder saw, cut to the names that are names."""

from collections.abc import Iterable, Iterator

from crisiskit.extractors.actors.acronyms import is_acronym
from crisiskit.extractors.actors.countries import country_named
from crisiskit.extractors.actors.nouns import nouns, titles
from crisiskit.nlp.columns import words_in
from crisiskit.nlp.doc import Doc, DocSpan, Token

__all__ = ["own_names"]


def own_names(
    entities: Iterable[DocSpan], last_names: frozenset[str] = frozenset()
) -> Iterator[DocSpan]:
    """Yield *entities* without what they swallowed; common words are left out.

    But for *last_names* of persons told of: "Dean" is Ana Dean.
    """
    for entity in entities:
        for part in _persons(entity) if entity.label_ == "PERSON" else (entity,):
            cut = _without_rest(_owned(part))
            if words_in(cut) in last_names or not _is_common(cut):
                yield cut


def _persons(entity: DocSpan) -> Iterator[DocSpan]:
    """Part a name the name finder made of several ("*Sol News'* *Ana Roy* and *Luis Mola*").

    A word in capitals before a name in usual case is none of it ("*LIMA* Ana Sol").
    """
    if len(entity) <= _FULL:
        yield entity
        return
    first = entity.start
    if _is_shouted(entity[0]) and not entity[1].text.isupper() and entity[1].text.isalpha():
        first += 1
    doc, label = entity.doc, "PERSON"
    for place in range(first, entity.end - 1):
        word = doc[place]
        if word.tag_ == "POS":
            yield from _named(doc, first, place, "ORG")
        elif word.text in _DASHES and word.whitespace_ and doc[place - 1].whitespace_:
            break  # "Mr *Mola* - Lima is calm"
        elif word.lower_ == "and" or (word.lower_ == "of" and is_acronym(word.nbor())):
            yield from _named(doc, first, place, label)
        else:
            continue
        first, label = place + 1, "ORG" if word.lower_ == "of" else "PERSON"
    else:
        place = entity.end
    yield from _named(doc, first, place, label)


_FULL = 2  # words of a full name
_DASHES = frozenset("-–—")
_SHOUTED = 4  # letters of a word in capitals that are no initials


def _is_shouted(word: Token) -> bool:
    return len(word) >= _SHOUTED and word.text.isupper() and word.text.isalpha()


def _named(doc: Doc, start: int, end: int, label: str) -> Iterator[DocSpan]:
    """Yield the tokens as a name with this label, if there are any."""
    if start < end:
        first, last = doc[start], doc[end - 1]
        span = doc.char_span(first.idx, last.idx + len(last), label=label)
        if span is not None:
            yield span


def _is_common(entity: DocSpan) -> bool:
    """Tell a noun that a sentence's or headline's capital made look like a name ("Rebels")."""
    word = entity[0]
    if not any(map(str.isupper, words_in(entity))):
        return True
    if _is_described(entity):
        return True
    if len(entity) == 1 and word.tag_.startswith(_NO_NAMES) and not word.is_upper:
        return True  # "*Stronger* ties", "*Yes*, he said"
    if " ".join(token.lower_ for token in entity if token.lower_ != "the") in titles():
        return True
    forms = {word.lemma_.casefold(), word.lower_.removesuffix("s")}
    return len(entity) == 1 and not word.is_upper and any(form in nouns() for form in forms)


def _is_described(entity: DocSpan) -> bool:
    """Tell people and states described by an adjective: "*European nations* agreed"."""
    noun = entity[-1]
    if not (noun.tag_ == "NNS" and noun.is_lower and noun.lemma_ in nouns()):
        return False
    return all(word.tag_.startswith("JJ") for word in entity[:-1])


_NO_NAMES = ("JJR", "JJS", "RB", "UH", "IN", "MD", "VBD", "VBZ", "DT", "PRP", "W")


def _without_rest(entity: DocSpan) -> DocSpan:
    """Cut a name before a verb, or what a verb has beside it.

    "Ana Sol *condemned*", "sued the FBI *for records*".
    """
    for place, word in enumerate(entity) if len(entity) > 1 else ():
        if place and word.is_lower and _is_no_name(word):
            doc, end = entity.doc, entity[place - 1]
            cut = doc.char_span(entity.start_char, end.idx + len(end), label=entity.label_)
            return entity if cut is None else cut
    return entity


def _is_no_name(word: Token) -> bool:
    if word.tag_ == "IN" and word.i + 1 < len(word.doc):
        return word.nbor().tag_ == "NNS" and word.nbor().is_lower
    return word.tag_ in ("VBD", "VBZ", "VBP")


def _owned(entity: DocSpan) -> DocSpan:
    """Cut off the country whose body it is: "*Kenya's* Health Ministry"."""
    if entity.label_ == "ORG" and len(entity) > _POSSESSED and entity[1].tag_ == "POS":
        rest = entity[_POSSESSED:]
        if country_named(entity[0].text) is not None:
            named = entity.doc.char_span(rest.start_char, rest.end_char, label="ORG")
            return entity if named is None else named
    return entity


_POSSESSED = 2  # tokens of a possessor of one word
