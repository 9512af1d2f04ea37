"""Names after the name finder: known names, clean edges, and one label per name throughout a text."""

from collections.abc import Iterator

import attrs
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span

from crisiskit.nlp.found_name import FoundName, is_proper, owners
from crisiskit.nlp.known_names import KnownNames, known_names
from crisiskit.nlp.name_agreement import agreed, repeated, where_places_stand, without_storms
from crisiskit.nlp.name_words import (
    headed,
    is_edge,
    is_headed,
    titled,
    trimmed,
    without_common_words,
)
from crisiskit.nlp.passed_over import passed_over

__all__ = ["FACTORY", "NameLists", "make_name_lists"]

FACTORY = "crisiskit_name_lists"

# Tokens of a person's name at most; an initial, a particle and hyphens count.
_LONGEST_PERSON = 5


class NameLists:
    """Mend ``doc.ents``: trim edges, apply lists, agree on labels, add missed repetitions.

    In this order: common words go; titles and function words go from the edges; a word such as *Ministry* at its
    edge decides a name's label; a name of the lists has the list's label and is added where the name
    finder missed it; a name that begins with a given name, or follows a title, is a person; proper
    nouns left over are names after a title, or before a word that says what they are; the same
    name has one label in the whole text, and is added where it was missed; storms are no persons.

    Args:
        nlp: The pipeline the component is part of; its tokeniser cuts the lists.
        known: The lists; ours unless given.
    """

    def __init__(self, nlp: Language, known: KnownNames | None = None) -> None:
        self._nlp = nlp
        self._known = known
        self._matcher: PhraseMatcher | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of *doc* anew."""
        names = [FoundName(ent.start, ent.end, ent.label_) for ent in doc.ents]
        names = without_common_words(doc, names, self.known)
        names = self._listed(doc, headed(doc, trimmed(doc, names)))
        names = titled(doc, self._given(doc, names))
        names += passed_over(doc, names, self.known)
        names = agreed(doc, names, self.known)
        names = without_storms(doc, repeated(doc, where_places_stand(doc, names)))
        doc.set_ents([Span(doc, name.start, name.end, name.label) for name in sorted(names)])
        return doc

    @property
    def known(self) -> KnownNames:
        """The lists in use, read when first asked for."""
        if self._known is None:
            self._known = known_names()
        return self._known

    def _listed(self, doc: Doc, names: list[FoundName]) -> list[FoundName]:
        """Give known names the lists' label; add those missed, or found in part."""
        owned = owners(self._relabelled(doc, name) for name in names)
        for start, end, label in self._matches(doc):
            inside = {owned[index] for index in range(start, end) if index in owned}
            if inside and not all(start <= name.start and name.end <= end for name in inside):
                continue
            if inside or label != "LOC" or not _is_part_of_name(doc, start, end):
                owned |= dict.fromkeys(range(start, end), FoundName(start, end, label))
        return sorted(set(owned.values()))

    def _relabelled(self, doc: Doc, name: FoundName) -> FoundName:
        return attrs.evolve(name, label=self.known.label(name.text_in(doc)) or name.label)

    def _matches(self, doc: Doc) -> Iterator[tuple[int, int, str]]:
        """Yield known names in *doc* as ``(start, end, label)`` in tokens, the longest first."""
        if self._matcher is None:
            self._matcher = PhraseMatcher(self._nlp.vocab)
            for name in sorted(self.known.labels):
                self._matcher.add(name, [self._nlp.make_doc(name)])
        # The text may space a name otherwise ("Workers ' Party"): what was listed is the match's key.
        strings = self._nlp.vocab.strings
        for key, start, end in sorted(self._matcher(doc), key=_longest_first):
            label = self.known.label(strings[key])
            if label:
                yield start, end, label

    def _given(self, doc: Doc, names: list[FoundName]) -> list[FoundName]:
        """Make names that begin with a given name persons; add given names that were missed."""
        taken = set(owners(names))
        persons = [
            attrs.evolve(n, label="PERSON") if self._is_person(doc, n) else n for n in names
        ]
        return [*persons, *self._missed_persons(doc, taken)]

    def _missed_persons(self, doc: Doc, taken: set[int]) -> Iterator[FoundName]:
        end = 0
        for token in doc:
            if token.i < end or token.i in taken or token.text not in self.known.given:
                continue
            if is_proper(doc, token.i) and not _continues_name(doc, token.i, taken):
                end = _run_end(doc, token.i, taken)
                if end - token.i <= _LONGEST_PERSON and end not in taken:
                    yield FoundName(token.i, end, "PERSON")

    def _is_person(self, doc: Doc, name: FoundName) -> bool:
        if (
            name.label not in {"ORG", "LOC"}
            or len(name) > _LONGEST_PERSON
            or is_headed(doc, name)
        ):
            return False
        words = [token.text for token in doc[name.start : name.end]]
        is_given = words[0] in self.known.given or _has_middle_initial(words)
        is_known = name.text_in(doc) in self.known.labels
        return is_given and not is_known and all(map(_is_person_word, words))


# spaCy gives its factories these arguments by name.
def make_name_lists(nlp: Language, name: str) -> NameLists:  # noqa: ARG001
    """Make the component with our own lists, as spaCy asks its factories to."""
    return NameLists(nlp)


def _longest_first(match: tuple[int, int, int]) -> tuple[int, int]:
    _, start, end = match
    return start - end, start


def _is_part_of_name(doc: Doc, start: int, end: int) -> bool:
    """Whether a longer name goes on around a country: "Bank of Mali Plc", "2011 Mali general election"."""
    follows_year = start > 0 and len(doc[start - 1]) == 4 and doc[start - 1].text.isdecimal()
    goes_on = is_proper(doc, end) and not is_edge(doc[end].text, titles=True)
    return follows_year or goes_on


def _is_person_word(word: str) -> bool:
    """Whether *word* can be part of a person's name: letters, an initial or a hyphen."""
    return word[:1].isalpha() or word in {"-", "–"}


def _has_middle_initial(words: list[str]) -> bool:
    """Whether a name is built as "Ann B. Cole" is."""
    return any(len(word) == 2 and word[1] == "." for word in words[1:-1])


def _run_end(doc: Doc, start: int, taken: set[int]) -> int:
    """End of the run of free proper nouns that begins at *start*."""
    end = start + 1
    while end not in taken and is_proper(doc, end) and _is_person_word(doc[end].text):
        end += 1
    return end


def _continues_name(doc: Doc, start: int, taken: set[int]) -> bool:
    """Whether a name, or a proper noun that is no title, stands right before *start*."""
    before = start - 1
    is_word = is_proper(doc, before) and not is_edge(doc[before].text, titles=True)
    return before in taken or is_word
