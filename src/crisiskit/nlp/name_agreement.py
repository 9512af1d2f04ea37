"""One label for a name throughout a text, its repetitions found, and storms that bear a person's name left out."""

from collections import Counter
from collections.abc import Iterable

import attrs
from spacy.tokens import Doc

from crisiskit.nlp.found_name import FoundName, looks_proper, owners
from crisiskit.nlp.known_names import KnownNames
from crisiskit.nlp.name_words import name_words

__all__ = ["agreed", "repeated", "where_places_stand", "without_storms"]

# A name right after these is a place, not a person ("near Coron").
_BEFORE_PLACE = frozenset({"in", "near", "outside", "around"})
_SIDES = frozenset(
    "north south east west northeast northwest southeast southwest outskirts town village city".split()
)
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def agreed(doc: Doc, names: list[FoundName], known: KnownNames) -> list[FoundName]:
    """Give each name the label it has most often; the surname of a full name is a person."""
    votes: dict[str, Counter[str]] = {}
    for name in names:
        votes.setdefault(name.text_in(doc), Counter())[_vote(doc, name)] += 1
    surnames = {doc[n.end - 1].text for n in names if n.label == "PERSON" and len(n) > 1}
    labels = {
        text: "PERSON"
        if text in surnames and _may_be_surname(text, counts, known)
        else _commonest(counts)
        for text, counts in votes.items()
    }
    return [attrs.evolve(name, label=labels[name.text_in(doc)]) for name in names]


def _vote(doc: Doc, name: FoundName) -> str:
    """The label of *name*, but LOC for a person who stands where a place does."""
    is_placed = name.label == "PERSON" and len(name) == 1 and _stands_as_place(doc, name)
    return "LOC" if is_placed else name.label


def where_places_stand(doc: Doc, names: list[FoundName]) -> list[FoundName]:
    """Make single words that stand twice where a place does ("in Coro") places, not persons.

    Votes may all be wrong alike. Words that are part of a full name are left alone.
    """
    persons = [name for name in names if name.label == "PERSON"]
    full = {doc[i].text for n in persons if len(n) > 1 for i in range(n.start, n.end)}
    placed = Counter(
        n.text_in(doc) for n in persons if len(n) == 1 and _stands_as_place(doc, n)
    )
    places = {word for word, count in placed.items() if count > 1} - full
    return [
        attrs.evolve(name, label="LOC")
        if name.label == "PERSON" and len(name) == 1 and name.text_in(doc) in places
        else name
        for name in names
    ]


def _stands_as_place(doc: Doc, name: FoundName) -> bool:
    is_owner = name.end < len(doc) and doc[name.end].text in _POSSESSIVE
    before = name.before_in(doc).lower()
    is_beside = before == "of" and name.start > 1 and doc[name.start - 2].lower_ in _SIDES
    return (before in _BEFORE_PLACE or is_beside) and not is_owner


def _may_be_surname(text: str, counts: Counter[str], known: KnownNames) -> bool:
    return "NORP" not in counts and known.label(text) is None


def _commonest(counts: Counter[str]) -> str:
    return max(counts, key=lambda label: (counts[label], label))


def repeated(doc: Doc, names: list[FoundName]) -> list[FoundName]:
    """Add repetitions of found names, and of surnames, that the name finder passed over."""
    taken = set(owners(names))
    wanted = _wanted(doc, names)
    added = []
    for token in doc:
        for words, label in wanted.get(token.text, ()):
            if _stands_free(doc, token.i, words, taken):
                added.append(FoundName(token.i, token.i + len(words), label))
                taken.update(range(token.i, token.i + len(words)))
                break
    return [*names, *added]


def _wanted(
    doc: Doc, names: Iterable[FoundName]
) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The word sequences to look for by their first word, longest first."""
    found: dict[tuple[str, ...], str] = {}
    for name in names:
        words = tuple(token.text for token in doc[name.start : name.end])
        found[words] = name.label
        if name.label == "PERSON" and len(words) > 1 and len(words[-1]) > 2:
            found.setdefault(words[-1:], "PERSON")
    wanted: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, label in sorted(found.items(), key=lambda item: -len(item[0])):
        if words[0][:1].isupper() and (len(words) > 1 or len(words[0]) > 2):
            wanted.setdefault(words[0], []).append((words, label))
    return wanted


def _stands_free(doc: Doc, start: int, words: tuple[str, ...], taken: set[int]) -> bool:
    """Whether *words* stand in *doc* from *start* on, outside of all names; one word must be tagged proper."""
    end = start + len(words)
    if end > len(doc) or not taken.isdisjoint(range(start, end)):
        return False
    return all(doc[start + i].text == word for i, word in enumerate(words)) and (
        len(words) > 1 or looks_proper(doc, start)
    )


def without_storms(doc: Doc, names: list[FoundName]) -> list[FoundName]:
    """Leave out names of storms: "Hurricane Rita", and "Rita" wherever else it stands alone."""
    storms = {
        n.text_in(doc)
        for n in names
        if n.before_in(doc).lower() in name_words().storms and n.label != "NORP"
    }
    return [n for n in names if n.text_in(doc) not in storms and not _is_storm(doc, n)]


def _is_storm(doc: Doc, name: FoundName) -> bool:
    return len(name) > 1 and any(
        doc[i].text.lower() in name_words().storms for i in range(name.start, name.end - 1)
    )
