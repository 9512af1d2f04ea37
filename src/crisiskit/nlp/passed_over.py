"""Names the name finder passed over: proper nouns after a title, or ending in a word that says what they are."""

from collections.abc import Collection, Iterator
from itertools import groupby

from spacy.attrs import TAG
from spacy.tokens import Doc

from crisiskit.nlp.found_name import FoundName, owners
from crisiskit.nlp.known_names import KnownNames
from crisiskit.nlp.name_words import head_label, is_edge, is_title

__all__ = ["passed_over"]

# "General" and "Secretary" stand before a person if nothing else has claimed the words.
_ALSO_TITLES = frozenset({"Secretary"})
_LONGEST_PERSON = 5


def passed_over(doc: Doc, names: Collection[FoundName], known: KnownNames) -> list[FoundName]:
    """Find names among the proper nouns outside *names*, in text order.

    What follows a title is a person ("Ms Bauer"); what ends in *Council* or *River* is what
    that says. Stretches that touch a name of *names* are left alone: they are cut wrong.
    """
    found = (
        _person(doc, start, end) or _body(doc, start, end, known)
        for start, end in _runs(doc, owners(names))
    )
    return [name for name in found if name is not None]


def _runs(doc: Doc, taken: Collection[int]) -> Iterator[tuple[int, int]]:
    """Yield stretches of capitalised proper nouns that stand free of all names.

    A noun or adjective with a capital between two of them is one of them, whatever its tag.
    """
    strings, tags = doc.vocab.strings, doc.to_array([TAG]).tolist()
    proper = {strings["NNP"], strings["NNPS"]}
    others = {strings["NN"], strings["NNS"], strings["JJ"]}
    ends = len(tags) - 1
    free = [
        i
        for i, tag in enumerate(tags)
        if i not in taken
        and (
            tag in proper
            or (
                tag in others
                and 0 < i < ends
                and tags[i - 1] in proper
                and tags[i + 1] in proper
                and doc[i].is_title
            )
        )
    ]
    for _, group in groupby(enumerate(free), key=lambda pair: pair[1] - pair[0]):
        indexes = [i for _, i in group]
        start, end = indexes[0], indexes[-1] + 1
        capitals = all(doc[i].text[:1].isupper() for i in indexes)
        if capitals and start - 1 not in taken and end not in taken:
            yield start, end


def _person(doc: Doc, start: int, end: int) -> FoundName | None:
    before = range(max(start - 1, 0), end - 1)
    title = next((i for i in reversed(before) if _introduces(doc[i].text)), None)
    if title is None:
        return None
    first = title + 1
    is_short = len(doc[first]) > 1 and end - first <= _LONGEST_PERSON
    if not is_short or is_edge(doc[first].text, titles=True) or head_label(doc[end - 1].text):
        return None
    return FoundName(first, end, "PERSON")


def _introduces(word: str) -> bool:
    return is_title(word) or word in _ALSO_TITLES


def _body(doc: Doc, start: int, end: int, known: KnownNames) -> FoundName | None:
    label = head_label(doc[end - 1].text)
    if label is None or doc[start:end].text.isupper() or _holds_known(doc, start, end, known):
        return None
    while start < end and is_edge(doc[start].text, titles=True):
        start += 1
    return FoundName(start, end, label) if end - start > 1 else None


def _holds_known(doc: Doc, start: int, end: int, known: KnownNames) -> bool:
    """Whether a name of the lists is part of the stretch: it was left out there for a reason."""
    return any(
        known.label(doc[i:j].text) is not None
        for i in range(start, end)
        for j in range(i + 1, end + 1)
    )
