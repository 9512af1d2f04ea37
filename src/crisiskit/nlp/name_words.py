"""Words at the edges of a name that do not belong to it, or say what it is: titles, *Ministry*, *River*."""

from collections.abc import Iterable
from functools import cache

import attrs
from spacy.tokens import Doc

from crisiskit import lexicons
from crisiskit.nlp.found_name import FoundName, is_proper
from crisiskit.nlp.known_names import KnownNames
from crisiskit.nlp.truecase import is_common

__all__ = [
    "NameWords",
    "head_label",
    "headed",
    "is_edge",
    "is_headed",
    "is_title",
    "name_words",
    "titled",
    "trimmed",
    "without_common_words",
]


@attrs.frozen
class NameWords:
    """The word list, in lower case.

    Attributes:
        edges: What never stands first or last in a name.
        titles: Titles and offices.
        before_person: Of the titles, those that a person's name follows at once.
        surnames: Of the titles, those that are last names as well.
        org_heads: Last words of organisations' names.
        org_starts: First words of organisations' names.
        loc_heads: Last words of places' names.
        storms: What stands before the name of a storm.
    """

    edges: frozenset[str]
    titles: frozenset[str]
    before_person: frozenset[str]
    surnames: frozenset[str]
    org_heads: frozenset[str]
    org_starts: frozenset[str]
    loc_heads: frozenset[str]
    storms: frozenset[str]


@cache
def name_words() -> NameWords:
    """The words of our own list."""
    table = lexicons.load("names_words")
    titles, heads = table["titles"], table["heads"]
    return NameWords(
        edges=frozenset(table["edges"]["words"]),
        titles=frozenset(titles["words"]),
        before_person=frozenset(titles["words"]) - frozenset(titles["apart"]),
        surnames=frozenset(titles["surnames"]),
        org_heads=frozenset(heads["organisation"]),
        org_starts=frozenset(heads["organisation_first"]),
        loc_heads=frozenset(heads["place"]),
        storms=frozenset(table["storms"]["words"]),
    )


_LONGEST_OFFICE = 3  # tokens: "Peru Prime Minister"


def trimmed(doc: Doc, names: Iterable[FoundName]) -> list[FoundName]:
    """Cut titles and function words off the edges; a name of nothing else goes."""
    cut = (_trim(doc, name) for name in names)
    return [name for name in cut if name.start < name.end and not _is_bare_title(doc, name)]


def _trim(doc: Doc, name: FoundName) -> FoundName:
    start, end = _outside_titles(doc, name)
    while start < end and is_edge(doc[start].text, titles=end - start > 1):
        start += 1
    while start < end and is_edge(doc[end - 1].text, titles=False):
        end -= 1
    return attrs.evolve(name, start=start, end=end)


def _outside_titles(doc: Doc, name: FoundName) -> tuple[int, int]:
    """Cut a name off from an office inside it: "Ica Mayor *Ana Sol*", "*Peru* President".

    A short name of a person that ends in an office is none ("Interim President"); offices
    that are last names too ("King") cut nothing.
    """
    start, end = name.start, name.end
    if name.label not in ("PERSON", "LOC"):
        return start, end
    offices = [i for i in range(start + 1, end) if _is_office(doc[i].text)]
    if not offices:
        return start, end
    if offices[-1] < end - 1:
        return (offices[-1] + 1 if name.label == "PERSON" else start), end
    if name.label == "LOC":
        return start, offices[0]
    return (end, end) if len(name) <= _LONGEST_OFFICE else (start, end)


def _is_office(word: str) -> bool:
    return is_title(word) and word.lower().rstrip(".") not in name_words().surnames


def is_edge(word: str, *, titles: bool) -> bool:
    """Whether *word* cannot stand at the edge of a name; *titles* counts titles too.

    "General" is kept: General Motors, General Assembly.
    """
    lower = word.lower()
    is_title = titles and lower != "general" and lower.rstrip(".") in name_words().titles
    return is_title or word.isspace() or lower in name_words().edges


def _is_bare_title(doc: Doc, name: FoundName) -> bool:
    return len(name) == 1 and name.text_in(doc).lower().rstrip(".") in name_words().titles


def headed(doc: Doc, names: Iterable[FoundName]) -> list[FoundName]:
    """Label names of several words by a first or last word that says what they are."""
    return [attrs.evolve(name, label=_head_label(doc, name) or name.label) for name in names]


def is_headed(doc: Doc, name: FoundName) -> bool:
    """Whether the first or last word of *name* says what it is."""
    return _head_label(doc, name) is not None


def _head_label(doc: Doc, name: FoundName) -> str | None:
    if len(name) == 1 or name.label == "NORP":
        return None
    first = doc[name.start].text.lower()
    label = head_label(doc[name.end - 1].text)
    if first in name_words().org_starts or label == "ORG":
        return "ORG"
    return label if name.label == "PERSON" else None


def head_label(word: str) -> str | None:
    """What a name that ends in *word* is, ORG or LOC; None if the word does not tell."""
    lower = word.lower().rstrip(".")
    if lower in name_words().org_heads:
        return "ORG"
    return "LOC" if lower in name_words().loc_heads else None


def titled(doc: Doc, names: Iterable[FoundName]) -> list[FoundName]:
    """Make a name right after a title ("President", "Col.") a person, unless it is a demonym."""
    return [
        attrs.evolve(name, label="PERSON") if _follows_title(doc, name) else name
        for name in names
    ]


def _follows_title(doc: Doc, name: FoundName) -> bool:
    return name.label in {"ORG", "LOC"} and is_title(name.before_in(doc))


def is_title(word: str) -> bool:
    """Whether *word* is a title with a capital that a person's name follows at once."""
    return word[:1].isupper() and word.lower().rstrip(".") in name_words().before_person


def without_common_words(
    doc: Doc, names: Iterable[FoundName], known: KnownNames
) -> list[FoundName]:
    """Leave out single words that are no names: without a capital, or with one that opens a sentence.

    "Guerrillas fled" and "Parents wept" are names to a name finder. A word tagged as a
    proper noun stays, and one that is a name inside a sentence of the same text.
    """
    found = list(names)
    inside = {name.text_in(doc) for name in found if not _opens(doc, name.start)}
    return [name for name in found if not _is_common(doc, name, inside, known)]


# Of single nouns and verbs so tagged, too many are names after all.
_COMMON_TAGS = frozenset({"NNS", "JJ", "RB"})


def _is_common(doc: Doc, name: FoundName, inside: set[str], known: KnownNames) -> bool:
    word = name.text_in(doc)
    if len(name) > 1 or name.label == "NORP" or is_proper(doc, name.start):
        return False
    if known.label(word) is not None or word in known.given:
        return False
    if word.islower():
        return True
    if not word[1:].islower() or word in inside or not _opens(doc, name.start):
        return False
    tag = doc[name.start].tag_
    if tag not in _COMMON_TAGS:
        return tag == "NN" and is_common(word.lower())
    return tag != "NNS" or (word.endswith("s") and is_common(word.lower()))


def _opens(doc: Doc, index: int) -> bool:
    """Whether a capital says nothing of the token *index*: it opens a sentence or a part of one."""
    if doc[index].is_sent_start:
        return True
    before = doc[index - 1].text
    return not before[-1:].isalnum() and before not in {",", "-", "–"}
