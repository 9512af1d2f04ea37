"""Names that are nobody's: of sites, papers, days, beliefs and illnesses, and words over captions."""

from crisiskit.extractors.actors.acronyms import is_acronym
from crisiskit.extractors.actors.bodies import bodies
from crisiskit.extractors.actors.lexicon import nobody
from crisiskit.nlp.doc import DocSpan, Token
from crisiskit.nlp.syntax import words_between

__all__ = ["is_nobody"]

# "Institute *for* Cancer" is a body.
_SERVING = frozenset({"of", "for", "on", "against", "to"})


def is_nobody(entity: DocSpan) -> bool:
    """Tell a site, a paper, or a thing told by its letters ("*an* IED") from a body."""
    if _is_matter(entity) or (entity[-1].lower_ in nobody("sites") and len(entity) > 1):
        return True
    return entity.label_ != "PERSON" and (_is_paper(entity) or _is_counted(entity))


def _is_matter(entity: DocSpan) -> bool:
    """Tell days, beliefs, illnesses and laws by their word, and what stands over a caption."""
    last = entity[-1].lower_
    if last in nobody("beliefs") or last in nobody("illnesses"):
        is_plain = _SERVING.isdisjoint(token.lower_ for token in entity)
        return is_plain and entity.text not in bodies()
    if len(entity) > 1:
        return False
    if last in nobody("times") or last in nobody("matters") or last.endswith("ism"):
        return True
    return last in nobody("captions") and _is_label(entity[0])


def _is_label(word: Token) -> bool:
    """Tell what opens a line or a bracket from who is told of: "*PHOTO*: Ana Sol"."""
    after = word.nbor().text if word.i + 1 < len(word.doc) else ""
    return word.is_upper or after == ":"


def _is_paper(entity: DocSpan) -> bool:
    begins = {
        entity[0].lower_,
        words_between(entity[0], entity[min(1, len(entity) - 1)]).casefold(),
    }
    return entity[-1].lower_ in nobody("papers") or not begins.isdisjoint(nobody("papers"))


def _is_counted(entity: DocSpan) -> bool:
    first = entity[0]
    if len(entity) > 1 or not is_acronym(first) or first.text in bodies():
        return False
    return first.i > 0 and first.nbor(-1).lower_ in ("a", "an")
