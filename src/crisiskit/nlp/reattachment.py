"""Changes to a parse: words that get another head, relation or tag."""

from collections.abc import Iterable, Sequence
from typing import cast

import attrs
from spacy.attrs import DEP, HEAD, TAG
from spacy.tokens import Doc, Token
from thinc.types import Ints2d

__all__ = ["Move", "reattach"]


@attrs.frozen
class Move:
    """What becomes of one word.

    Attributes:
        token: The word.
        head: Its new head; the word itself for the root of a sentence.
        relation: Its new relation; None to keep the old one.
        tag: Its new tag; None to keep the old one.
    """

    token: Token
    head: Token
    relation: str | None = None
    tag: str | None = None


def reattach(doc: Doc, moves: Iterable[Move]) -> None:
    """Carry out *moves* in *doc*; of two moves of one word the later one counts.

    Nothing is done if a word came to hang on itself by them: such a parse never ends.
    """
    moves = tuple(moves)
    columns = doc.to_array([HEAD, DEP, TAG]).astype("int64")
    strings = doc.vocab.strings
    for move in moves:
        i = move.token.i
        columns[i, 0] = move.head.i - i
        if move.relation is not None:
            columns[i, 1] = _signed(strings.add(move.relation))
        if move.tag is not None:
            columns[i, 2] = _signed(strings.add(move.tag))
    steps: list[int] = columns[:, 0].tolist()
    if any(_is_loop(m.token.i, steps) for m in moves):
        return
    doc.from_array([HEAD, DEP, TAG], cast("Ints2d", columns.astype("uint64")))


def _is_loop(i: int, steps: Sequence[int]) -> bool:
    """Tell whether the way up from a word never comes to a root."""
    for _ in steps:
        if not steps[i]:
            return False
        i += steps[i]
    return True


def _signed(number: int) -> int:
    return number - 2**64 if number >= 2**63 else number
