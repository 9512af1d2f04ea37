"""First-person pronouns inside quotations, with whom the paragraph shows speaking."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from crisiskit.extractors.actors.lexicon import saying_verbs
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.actors.words import Words
from crisiskit.model import Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import Relation, children, span_of

__all__ = ["Spoken", "spoken_pronouns"]

_ONE = frozenset("i me my mine myself".split())


@attrs.frozen(kw_only=True, eq=False)
class Spoken:
    """A first-person pronoun in a quotation.

    Attributes:
        mention: The pronoun.
        speakers: Subjects of verbs of saying, any of whom may be meant.
    """

    mention: Mention
    speakers: tuple[Token, ...]


def spoken_pronouns(reading: Reading, words: Words) -> Iterator[Spoken]:
    """Yield "I" and its forms in speech that somebody is shown to speak.

    Speech stands in quotation marks, or in paragraphs after one that ends in a colon.
    Who speaks stands in the paragraph, outside of the marks; where nobody does, in the
    paragraph before, if that is speech too or ends in the colon.
    """
    pronouns = [token for token in words.pronouns if token.lower_ in _ONE]
    if not pronouns:
        return
    quotations = [quotation.span for quotation in reading.quotations]
    paragraphs = list(reading.paragraphs)
    turns = _turns(reading.article.text, words, quotations, paragraphs)
    for token in pronouns:
        turn = turns.get(_place(paragraphs, token.idx))
        if turn is not None and (turn.is_bare or _holder(quotations, token.idx)):
            yield Spoken(mention=_pronoun(token), speakers=turn.speakers)


@attrs.frozen(kw_only=True)
class _Turn:
    """Who speaks in a paragraph, and whether all of it is speech without marks."""

    speakers: tuple[Token, ...]
    is_bare: bool = False


def _turns(
    text: str, words: Words, quotations: Sequence[Span], paragraphs: Sequence[Span]
) -> dict[int, _Turn]:
    """Tell who speaks by the paragraph's place, taking over the turn before."""
    told = _speakers(words, quotations, paragraphs)
    turns = {place: _Turn(speakers=tuple(speakers)) for place, speakers in told.items()}
    for place in range(1, len(paragraphs)):
        before = turns.get(place - 1)
        if place in turns or before is None:
            continue
        is_quoted = _holder(quotations, paragraphs[place].start) is not None
        was_quoted = _holder(quotations, paragraphs[place - 1].start) is not None
        is_opened = text[paragraphs[place - 1].end - 1] == ":"
        if is_opened or before.is_bare or (is_quoted and was_quoted):
            is_bare = not is_quoted and (is_opened or before.is_bare)
            turns[place] = _Turn(speakers=before.speakers, is_bare=is_bare)
    return turns


def _speakers(
    words: Words, quotations: Sequence[Span], paragraphs: Sequence[Span]
) -> dict[int, list[Token]]:
    """Collect the subjects of verbs of saying outside quotations, by paragraph."""
    told: dict[int, list[Token]] = defaultdict(list)
    saying = saying_verbs()
    for verb in words.verbs:
        for token in children(verb, Relation.SUBJECT) if verb.lemma_ in saying else ():
            if token.lower_ not in _ONE and _holder(quotations, token.idx) is None:
                told[_place(paragraphs, token.idx)].append(token)
    return told


def _place(paragraphs: Sequence[Span], offset: int) -> int:
    return bisect_right(paragraphs, offset, key=_start) - 1


def _start(span: Span) -> int:
    return span.start


def _holder(spans: Sequence[Span], offset: int) -> Span | None:
    """Give the one of ordered spans that holds an offset."""
    place = bisect_right(spans, offset, key=_start) - 1
    return spans[place] if place >= 0 and offset < spans[place].end else None


def _pronoun(token: Token) -> Mention:
    return Mention(
        span=span_of(token),
        head=token,
        form=Form.PRONOUN,
        name=token.text,
        noun=token.lower_,
        is_definite=True,
        rule="spoken-pronoun",
    )
