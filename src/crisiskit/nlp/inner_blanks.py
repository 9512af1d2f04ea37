"""Blanks that spaCy takes for words ("has  fled", with two), kept from the parser.

The pipeline has learnt from sentences without them, and reads one as a noun or a verb, the
root of its sentence at times. Line breaks stay: they tell where sentences may start.
"""

import numpy as np
from spacy.attrs import IS_SPACE
from spacy.tokens import Doc, Token

__all__ = ["with_blanks", "without_blanks"]

_TAG = "_SP"
_RELATION = "dep"


def without_blanks(doc: Doc) -> Doc:
    """Give the words of *doc* alone, a blank after each that has one; *doc* itself if there are no others."""
    if not any(_is_blank(doc[int(i)]) for i in np.flatnonzero(doc.to_array(IS_SPACE))):
        return doc
    words = [token for token in doc if not _is_blank(token)]
    if not words:
        return doc
    bare = Doc(
        doc.vocab,
        words=[word.text for word in words],
        spaces=[_has_blank(word) for word in words],
    )
    starts = [i for i, word in enumerate(words) if word.is_sent_start and i]
    for i in starts:
        bare[i].is_sent_start = True
    return bare


def with_blanks(parsed: Doc, whole: Doc) -> Doc:
    """Carry the parse of the words over to *whole*, whose blanks hang on the words before them."""
    if parsed is whole or len(parsed) == len(whole):
        return parsed
    places = [token.i for token in whole if not _is_blank(token)]  # of the words of *parsed*
    size = len(whole)
    tags, relations = [_TAG] * size, [_RELATION] * size
    lemmas, names = [token.text for token in whole], ["O"] * size
    heads = [max(0, i - 1) for i in range(size)]
    heads[0] = places[0]
    for word, i in zip(parsed, places, strict=True):
        tags[i], relations[i], lemmas[i] = word.tag_, word.dep_, word.lemma_
        heads[i] = places[word.head.i]
        names[i] = _name(word)
    return Doc(
        whole.vocab,
        words=[token.text for token in whole],
        spaces=[bool(token.whitespace_) for token in whole],
        tags=tags,
        lemmas=lemmas,
        heads=heads,
        deps=relations,
        ents=_unbroken(names),
    )


def _is_blank(token: Token) -> bool:
    return token.is_space and "\n" not in token.text


def _has_blank(word: Token) -> bool:
    following = word.i + 1
    return bool(word.whitespace_) or (
        following < len(word.doc) and _is_blank(word.doc[following])
    )


def _name(word: Token) -> str:
    return f"{word.ent_iob_}-{word.ent_type_}" if word.ent_type_ else "O"


def _unbroken(names: list[str]) -> list[str]:
    """Let a name go on over a blank in it."""
    last = ""
    for i, name in enumerate(names):
        following = names[i + 1] if i + 1 < len(names) else "O"
        if name == "O" and last and following == f"I-{last}":
            names[i] = following
        last = names[i][2:]
    return names
