"""Parsing of texts of any length, in stretches the pipeline has memory for."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from spacy.language import Language
from spacy.tokens import Doc

from crisiskit.nlp.inner_blanks import with_blanks, without_blanks
from crisiskit.nlp.pipelines import LONGEST_CHUNK
from crisiskit.nlp.readable import readable

__all__ = ["parse", "parse_many"]

_BREAKS = ("\n\n", "\n", " ")


def parse(text: str, nlp: Language, *, cut: int = 0) -> Doc:
    """Parse one text; *cut* as in :func:`parse_many`.

    The parse has the text that :func:`~crisiskit.nlp.readable.readable` makes of *text*: but
    for capitals, wrapped lines and odd blanks the same; offsets always are.
    """
    return next(parse_many([(text, cut)], nlp))


def parse_many(
    texts: Iterable[tuple[str, int]], nlp: Language, *, batch_size: int = 8
) -> Iterator[Doc]:
    """Parse texts lazily, in their order; *batch_size* stretches share their work.

    A text longer than :data:`~crisiskit.nlp.pipelines.LONGEST_CHUNK` code points is cut
    where a paragraph, a line or a word ends, and its parses are joined: memory stays
    flat and time linear. No sentence reaches over such a cut.

    Args:
        texts: Each with an offset at which a sentence starts in any case: the end of a
            dateline, which would else be taken for the subject of what follows; 0 for none.
        nlp: The pipeline.
        batch_size: How many stretches share their work.
    """
    wholes = (
        (_made(piece, cut - start, nlp), i)
        for i, (text, cut) in enumerate(texts)
        for start, piece in _pieces(readable(text))
    )
    pieces = ((without_blanks(whole), (i, whole)) for whole, i in wholes)
    parsed = nlp.pipe(pieces, as_tuples=True, batch_size=batch_size)
    for _, group in groupby(parsed, key=lambda pair: pair[1][0]):
        docs = [with_blanks(doc, whole) for doc, (_, whole) in group]
        yield (
            docs[0]
            if len(docs) == 1
            else Doc.from_docs(docs, ensure_whitespace=False, exclude=["tensor"])  # type: ignore[call-arg]
        )


def _made(text: str, cut: int, nlp: Language) -> Doc:
    """Cut *text* into tokens; the first of those at *cut* or behind it starts a sentence."""
    doc = nlp.make_doc(text)
    if 0 < cut < len(text):
        first = next((token for token in doc if token.idx >= cut), None)
        if first is not None:
            first.is_sent_start = True
    return doc


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while len(text) - start > LONGEST_CHUNK:
        end = _cut(text, start)
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def _cut(text: str, start: int) -> int:
    """Find the last good place to cut within reach; the limit itself if there is none."""
    limit = start + LONGEST_CHUNK
    for sign in _BREAKS:
        found = text.rfind(sign, start + 1, limit)
        if found > start:
            return found + len(sign)
    return limit
