"""Dictionary forms by table: word and tag to lemma, with endings for words the table lacks."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Self

from spacy.tokens import Doc

__all__ = ["FACTORY", "LONGEST_ENDING", "LemmaTable", "Lemmas", "make_lemmas"]

FACTORY = "crisiskit_lemmas"

LONGEST_ENDING = 6
# So that memory stays flat however many articles pass.
_REMEMBERED = 50_000
_FILE = "lemmas.json"
# Tags of names, numbers and foreign words, which keep their capitals.
_KEEPING = frozenset({"NNP", "NNPS", "CD", "FW", "ADD", "SYM", "LS"})

Edit = tuple[int, str]


class LemmaTable:
    """Lemmas of known words, and what to cut off and put on at the end of others.

    Args:
        forms: Lemma by tag and word; words are in lower case, but for those that keep their capital.
        endings: By tag and ending: how many letters to cut off, and what to put on.
    """

    def __init__(
        self, forms: Mapping[str, Mapping[str, str]], endings: Mapping[str, Mapping[str, Edit]]
    ) -> None:
        self.forms = forms
        self.endings = endings

    def lemma(self, word: str, tag: str) -> str:
        """The lemma of *word* as *tag* (Penn Treebank); the word itself if no rule applies."""
        forms = self.forms.get(tag, {})
        known = forms.get(word) or forms.get(word.lower())
        return known or self._by_ending(word if tag in _KEEPING else word.lower(), tag)

    def _by_ending(self, word: str, tag: str) -> str:
        endings = self.endings.get(tag, {})
        # One letter at least is left to carry the ending.
        for length in range(min(LONGEST_ENDING, len(word) - 1), -1, -1):
            edit = endings.get(word[len(word) - length :])
            if edit is not None:
                return word[: len(word) - edit[0]] + edit[1]
        return word


class Lemmas:
    """Set ``token.lemma_`` of every token from its word and its tag."""

    def __init__(self, table: LemmaTable | None = None) -> None:
        self.table = table or LemmaTable({}, {})
        self._seen: dict[tuple[int, int], str] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Fill in the lemmas of *doc*."""
        seen = self._seen
        if len(seen) > _REMEMBERED:
            seen.clear()
        for token in doc:
            key = token.orth, token.tag
            lemma = seen.get(key)
            if lemma is None:
                lemma = seen[key] = self.table.lemma(token.text, token.tag_)
            token.lemma_ = lemma
        return doc

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002
        """Write the table into the folder *path*, as spaCy asks of its components."""
        path.mkdir(parents=True, exist_ok=True)
        text = json.dumps(
            {"forms": self.table.forms, "endings": self.table.endings},
            ensure_ascii=False,
            sort_keys=True,
        )
        (path / _FILE).write_text(text + "\n", encoding="utf-8")

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Self:  # noqa: ARG002
        """Read the table from the folder *path*."""
        return self.from_bytes((Path(path) / _FILE).read_bytes())

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:  # noqa: ARG002
        """The table as bytes, for pipelines that are copied between processes."""
        return json.dumps({"forms": self.table.forms, "endings": self.table.endings}).encode()

    def from_bytes(self, stored: bytes, *, exclude: Iterable[str] = ()) -> Self:  # noqa: ARG002
        """Read the table from what :meth:`to_bytes` gave."""
        table = json.loads(stored)
        self.table = LemmaTable(table["forms"], table["endings"])
        self._seen.clear()
        return self


# spaCy gives its factories and serialisers these arguments by name.
def make_lemmas(nlp: object, name: str) -> Lemmas:  # noqa: ARG001
    """Make the component with an empty table, as spaCy asks its factories to."""
    return Lemmas()
