"""Words at the edges of a name that do not belong to it, or say what it is: titles, *Ministry*, *River*."""

from collections.abc import Iterable

import attrs
from spacy.tokens import Doc

from crisiskit.nlp.found_name import FoundName

__all__ = ["headed", "is_edge", "is_headed", "titled", "trimmed"]

_EDGES = frozenset(
    "the a an of and for in on to at by from with that this his her its their our 's ’s ' ’ - – — , . : ; & \" “ ” "
    "( ) [ ]".split()
)
_TITLES = frozenset(
    "mr mrs ms dr prof professor sir president minister premier senator sen gov governor king queen prince princess "
    "emperor pope archbishop cardinal bishop general gen colonel col major maj captain capt lieutenant lt sergeant sgt "
    "brigadier brig admiral adm commander cmdr corporal private judge justice secretary chancellor ambassador mayor "
    "representative rep congressman congresswoman sheikh sheik imam ayatollah director chairman chairwoman chief "
    "spokesman spokeswoman spokesperson deputy vice former ex- prime foreign defence defense interior acting reverend "
    "rev".split()
)
# Of the titles above, those that a person's name follows at once.
_BEFORE_PERSON = _TITLES - frozenset(
    "prime foreign defence defense interior acting former ex- vice deputy private chief major general secretary".split()
)
_ORG_HEADS = frozenset(
    "agency alliance army assembly association authority bank battalion brigade brigades bureau cabinet coalition college "
    "command commission committee company congress consortium corporation corps council court federation force forces "
    "foundation front fund group guard hospital inc institute institution junta league ltd militia ministry mission "
    "movement network observatory office organisation organization parliament party police programme regiment school "
    "senate society syndicate times tribunal union university initiative centre center".split()
)
_ORG_STARTS = frozenset(
    "ministry department university bank board office institute college".split()
)
_LOC_HEADS = frozenset(
    "river lake mountain mountains province region island islands bay sea valley county peninsula strait gulf desert "
    "village town ocean street road highway square airport camp governorate prefecture oblast".split()
)


def trimmed(doc: Doc, names: Iterable[FoundName]) -> list[FoundName]:
    """Cut titles and function words off the edges; a name of nothing else goes."""
    cut = (_trim(doc, name) for name in names)
    return [name for name in cut if name.start < name.end and not _is_bare_title(doc, name)]


def _trim(doc: Doc, name: FoundName) -> FoundName:
    start, end = name.start, name.end
    while start < end and is_edge(doc[start].text, titles=end - start > 1):
        start += 1
    while start < end and is_edge(doc[end - 1].text, titles=False):
        end -= 1
    return attrs.evolve(name, start=start, end=end)


def is_edge(word: str, *, titles: bool) -> bool:
    """Whether *word* cannot stand at the edge of a name; *titles* counts titles too.

    "General" is kept: General Motors, General Assembly.
    """
    lower = word.lower()
    is_title = titles and lower != "general" and lower.rstrip(".") in _TITLES
    return is_title or word.isspace() or lower in _EDGES


def _is_bare_title(doc: Doc, name: FoundName) -> bool:
    return len(name) == 1 and name.text_in(doc).lower().rstrip(".") in _TITLES


def headed(doc: Doc, names: Iterable[FoundName]) -> list[FoundName]:
    """Label names of several words by a first or last word that says what they are."""
    return [attrs.evolve(name, label=_head_label(doc, name) or name.label) for name in names]


def is_headed(doc: Doc, name: FoundName) -> bool:
    """Whether the first or last word of *name* says what it is."""
    return _head_label(doc, name) is not None


def _head_label(doc: Doc, name: FoundName) -> str | None:
    if len(name) == 1 or name.label == "NORP":
        return None
    first, last = doc[name.start].text.lower(), doc[name.end - 1].text.lower().rstrip(".")
    if first in _ORG_STARTS or last in _ORG_HEADS:
        return "ORG"
    return "LOC" if last in _LOC_HEADS and name.label == "PERSON" else None


def titled(doc: Doc, names: Iterable[FoundName]) -> list[FoundName]:
    """Make a name right after a title ("President", "Col.") a person, unless it is a demonym."""
    return [
        attrs.evolve(name, label="PERSON") if _follows_title(doc, name) else name
        for name in names
    ]


def _follows_title(doc: Doc, name: FoundName) -> bool:
    before = name.before_in(doc)
    is_title = before[:1].isupper() and before.lower().rstrip(".") in _BEFORE_PERSON
    return is_title and name.label in {"ORG", "LOC"}
