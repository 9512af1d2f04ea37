"""What the pipeline's name finder saw, cut to the names that are names."""

from collections.abc import Iterable, Iterator

from crisiskit.extractors.actors.countries import country_named
from crisiskit.extractors.actors.nouns import nouns, titles
from crisiskit.nlp.doc import DocSpan, Token

__all__ = ["own_names"]


def own_names(entities: Iterable[DocSpan]) -> Iterator[DocSpan]:
    """Yield *entities* without what they swallowed; common words are left out."""
    for entity in entities:
        cut = _without_rest(_owned(entity))
        if not _is_common(cut):
            yield cut


def _is_common(entity: DocSpan) -> bool:
    """Tell a noun that a sentence's or headline's capital made look like a name ("Rebels")."""
    word = entity[0]
    if not any(map(str.isupper, entity.text)):
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
