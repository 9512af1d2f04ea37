"""First-person pronouns, with whom the words around show speaking."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from crisiskit.extractors.actors.mention import Mention
from crisiskit.extractors.actors.pronouns import pronoun_mention
from crisiskit.extractors.actors.words import Words
from crisiskit.model import Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import Relation, children, relation

__all__ = ["Spoken", "spoken_pronouns"]

_ONE = frozenset("i me my mine myself".split())
_SEVERAL = frozenset("we us our ours ourselves".split())
_NO_SPEAKER = _ONE | _SEVERAL | {"you", "who", "which", "that"}
_FARTHEST = 80  # code points between who says it and the quotation: "said Ana Sol, a nurse:"


@attrs.frozen(kw_only=True, eq=False)
class Spoken:
    """A first-person pronoun that somebody speaks.

    Attributes:
        mention: The pronoun.
        speakers: Subjects of verbs of saying, any of whom may be meant; none for a "we"
            outside of speech, as a body's own statement has it.
        since: Where its paragraph begins.
    """

    mention: Mention
    speakers: tuple[Token, ...]
    since: int


def spoken_pronouns(reading: Reading, words: Words) -> Iterator[Spoken]:
    """Yield "I", "we" and their forms in speech that somebody is shown to speak.

    Speech stands in quotation marks, or after a colon to the end of the article: a
    statement. Who speaks stands right before or after the marks; else somewhere in the
    paragraph, else in the one before if this one begins with the quotation.
    """
    pronouns = [t for t in words.pronouns if t.lower_ in _ONE or t.lower_ in _SEVERAL]
    if not pronouns:
        return
    stage = _Stage(reading, words)
    bare = [token for token in pronouns if not stage.is_quoted(token.idx)]
    is_personal = any(token.lower_ in _ONE for token in bare)  # a person's speech or letter
    own = set() if is_personal else {t.i for t in bare if t.lower_ in _SEVERAL}
    for token in pronouns:
        speakers = stage.speakers_of(token.idx)
        if speakers or token.i in own:
            since = stage.paragraph_at(token.idx).start
            mention = pronoun_mention(
                token, "spoken-pronoun", is_plural=token.lower_ in _SEVERAL
            )
            yield Spoken(mention=mention, speakers=speakers, since=since)


class _Stage:
    """Who speaks where in an article; every lookup is by place, so work stays linear."""

    def __init__(self, reading: Reading, words: Words) -> None:
        self._text = reading.article.text
        self._words = words
        self._paragraphs = reading.paragraphs
        self._quoted = [quotation.span for quotation in reading.quotations]
        self._told: dict[int, list[Token]] = defaultdict(list)
        self._said: dict[int, Token] = {}  # by place of the quotation
        self._openers: list[tuple[int, tuple[Token, ...]]] = []
        for subject, verb in self._sayings():
            self._told[self._place(subject.idx)].append(subject)
            self._attach(subject, verb)
        self._go_on()

    def speakers_of(self, offset: int) -> tuple[Token, ...]:
        """Give who may speak the word at *offset*; empty if it is not spoken."""
        quotation = _holder(self._quoted, offset)
        if quotation is None:
            place = bisect_right(self._statements, offset, key=_first) - 1
            return self._statements[place][1] if place >= 0 else ()
        if quotation in self._said:
            return (self._said[quotation],)
        return self._turns.get(self._place(offset), ())

    def is_quoted(self, offset: int) -> bool:
        """Tell whether the word at *offset* stands in quotation marks."""
        return _holder(self._quoted, offset) is not None

    def paragraph_at(self, offset: int) -> Span:
        """Give the paragraph around a word."""
        return self._paragraphs[self._place(offset)]

    def _sayings(self) -> Iterator[tuple[Token, Token]]:
        """Yield subjects of verbs of saying outside quotations, with their verbs.

        Whoever stands right after "…," speaks whatever the verb: "he goes on".
        """
        breaking = (verb for verb in self._words.verbs if self._breaks_quotation(verb))
        for verb in {verb.i: verb for verb in (*self._words.sayings, *breaking)}.values():
            told = [
                subject
                for subject in children(verb, Relation.SUBJECT)
                if subject.lower_ not in _NO_SPEAKER
                and not subject.is_space
                and _holder(self._quoted, subject.idx) is None
            ]
            # parses give a verb two: "says Ana Sol, a nurse in her mid-*20s*"
            persons = [subject for subject in told if subject.ent_type_ == "PERSON"]
            for subject in persons if len(persons) == 1 else told:
                yield subject, verb

    def _breaks_quotation(self, verb: Token) -> bool:
        place = bisect_right(self._quoted, verb.idx, key=_start) - 1
        if place < 0:
            return False
        end = self._quoted[place].end
        near = end <= verb.idx <= end + _FARTHEST
        return near and self._text[self._quoted[place].start : end].rstrip("\"”’'").endswith(
            ","
        )

    def _attach(self, subject: Token, verb: Token) -> None:
        """Take the quotations right before and after who says it for theirs."""
        start = min(subject.left_edge.idx, verb.idx)
        end = max(subject.idx + len(subject), verb.idx + len(verb))
        before = bisect_right(self._quoted, start, key=_start) - 1
        if before >= 0 and not self._text[self._quoted[before].end : start].strip(" ,"):
            self._said[before] = subject
        after = bisect_left(self._quoted, end, key=_start)
        if after < len(self._quoted):
            gap = self._text[end : self._quoted[after].start]
            if len(gap) <= _FARTHEST and not any(sign in gap for sign in ".!?\n"):
                self._said.setdefault(after, subject)
        if self._text[end : end + 1] == ":" and self._text[end + 1 : end + 2] == " ":
            self._openers.append((end + 1, (subject,)))

    def _go_on(self) -> None:
        """Let the speaker of a quotation speak the next ones of its paragraph too."""
        for i in range(1, len(self._quoted)):
            same = self._place(self._quoted[i].start) == self._place(self._quoted[i - 1].start)
            if same and i - 1 in self._said:
                self._said.setdefault(i, self._said[i - 1])

    @cached_property
    def _turns(self) -> dict[int, tuple[Token, ...]]:
        """Tell who speaks by the paragraph's place, taking over the turn before."""
        turns = {place: tuple(told) for place, told in self._told.items()}
        last = {self._place(self._quoted[i].start): told for i, told in self._said.items()}
        for place in range(1, len(self._paragraphs)):
            is_quoted = _holder(self._quoted, self._paragraphs[place].start) is not None
            if place in turns or not is_quoted:
                continue
            before = (last[place - 1],) if place - 1 in last else turns.get(place - 1)
            before = before or self._announced(place - 1)
            if before:
                turns[place] = before
        return turns

    @cached_property
    def _statements(self) -> list[tuple[int, tuple[Token, ...]]]:
        """Tell from where on somebody makes a statement without quotation marks."""
        found = [(at, told) for at, told in self._openers if self._is_bare(at)]
        for place in range(1, len(self._paragraphs)):
            start = self._paragraphs[place].start
            told = self._announced(place - 1) if self._is_bare(start) else ()
            if told:
                found.append((start, told))
        return sorted(found, key=_first)

    def _announced(self, place: int) -> tuple[Token, ...]:
        """Give who a paragraph that ends in a colon lets speak: "She made a statement:"."""
        paragraph = self._paragraphs[place]
        if self._text[paragraph.end - 1] != ":":
            return ()
        return tuple(self._told.get(place, ())) or self._doers.get(place, ())

    @cached_property
    def _doers(self) -> dict[int, tuple[Token, ...]]:
        """Give the subjects of the last main verb of each paragraph."""
        mains = (verb for verb in self._words.verbs if relation(verb) is Relation.ROOT)
        return {
            self._place(verb.idx): tuple(children(verb, Relation.SUBJECT)) for verb in mains
        }

    def _is_bare(self, offset: int) -> bool:
        rest = self._text[offset : offset + 4].lstrip()
        at = offset + len(self._text[offset : offset + 4]) - len(rest)
        return _holder(self._quoted, at) is None

    def _place(self, offset: int) -> int:
        return bisect_right(self._paragraphs, offset, key=_start) - 1


def _start(span: Span) -> int:
    return span.start


def _first(pair: tuple[int, tuple[Token, ...]]) -> int:
    return pair[0]


def _holder(spans: Sequence[Span], offset: int) -> int | None:
    """Give the place of the one of ordered spans that holds an offset."""
    place = bisect_right(spans, offset, key=_start) - 1
    return place if place >= 0 and offset < spans[place].end else None
