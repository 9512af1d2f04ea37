"""One article as rules see it: its parse, sentences, quotations and layout."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import tee

from spacy.language import Language
from spacy.tokens import Doc, Token

from crisiskit.model import Article, Span
from crisiskit.nlp.columns import tokens_of
from crisiskit.nlp.layout import Layout, layout_of
from crisiskit.nlp.parsing import parse, parse_many
from crisiskit.nlp.quotations import Quotation, find_quotations
from crisiskit.nlp.sentence import Sentence

__all__ = ["Reading", "read_batch"]


class Reading:
    """An article and what its words and lines show; parsed when first asked for.

    Attributes:
        article: The article read. All offsets are offsets into its text.
    """

    def __init__(self, article: Article, nlp: Language, *, doc: Doc | None = None) -> None:
        """Read *article* with *nlp*; *doc* is its parse if there is one already."""
        self.article = article
        self._nlp = nlp
        self._doc = doc

    @cached_property
    def doc(self) -> Doc:
        """The parse; nothing is ever hung on it.

        ``doc.text == article.text``, but for an article all in capitals, which is parsed
        with small letters, one whose lines were wrapped, and blanks that are no plain ones
        (:mod:`crisiskit.nlp.readable`). Offsets are the same throughout.
        """
        if self._doc is None:
            self._doc = parse(self.article.text, self._nlp, cut=self._cut)
        return self._doc

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the parse, in text order: spaCy makes them anew for each look."""
        return tokens_of(self.doc)

    @cached_property
    def layout(self) -> Layout:
        """Paragraphs, headline, dateline and boilerplate, from the lines alone."""
        return layout_of(self.article.text, title=self.article.title)

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs, headline included, without the blank space around them."""
        return self.layout.paragraphs

    @property
    def headline(self) -> Span | None:
        """The headline, if the text begins with one."""
        return self.layout.headline

    @property
    def dateline(self) -> Span | None:
        """The dateline ("KINGSTON, March 11 (Agency) —"), if there is one."""
        return self.layout.dateline

    @property
    def boilerplate(self) -> tuple[Span, ...]:
        """By-lines, advertisements, subscription lines and the like, in text order."""
        return self.layout.boilerplate

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations, outermost only, in text order."""
        return find_quotations(self.article.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, in text order; stretches of white space make none."""
        return tuple(self._sentences())

    def sentence_at(self, span: Span, /) -> Sentence | None:
        """Give the sentence that holds the first word of *span*; None in white space."""
        word = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        return None if word is None else self._sentence_by_token.get(word[0].i)

    def is_boilerplate(self, span: Span, /) -> bool:
        """Tell whether *span* touches boilerplate."""
        return any(part.overlaps(span) for part in self.boilerplate)

    @property
    def _cut(self) -> int:
        """Where the dateline ends, with the blanks after it; 0 without one."""
        if self.dateline is None:
            return 0
        rest = self.article.text[self.dateline.end :]
        return self.dateline.end + len(rest) - len(rest.lstrip())

    @cached_property
    def _sentence_by_token(self) -> dict[int, Sentence]:
        return {
            i: sentence
            for sentence in self.sentences
            for i in range(sentence.tokens.start, sentence.tokens.end)
        }

    def _sentences(self) -> Iterator[Sentence]:
        index, text = 0, self.article.text  # the parse's own is put together at each look
        for tokens in self.doc.sents:
            start, end = _without_blanks(text, tokens.start_char, tokens.end_char)
            if start == end:
                continue
            span = Span(start, end)
            yield Sentence(
                index=index,
                span=span,
                tokens=tokens,
                is_boilerplate=self.is_boilerplate(span),
            )
            index += 1


def read_batch(
    articles: Iterable[Article], nlp: Language, *, batch_size: int = 8
) -> Iterator[Reading]:
    """Read articles with shared work, lazily and in their order.

    Args:
        articles: Any number of them.
        nlp: The pipeline that parses.
        batch_size: Articles parsed together. Memory grows with it: 8 stay under
            400 MB, 64 do not.
    """
    ours, theirs = tee(Reading(article, nlp) for article in articles)
    texts = ((reading.article.text, reading._cut) for reading in theirs)  # ours
    for reading, doc in zip(ours, parse_many(texts, nlp, batch_size=batch_size), strict=True):
        reading._doc = doc  # ours
        yield reading


def _without_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the white space at both ends of a stretch; of nothing else nothing is left."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    return first, max(first, start + len(words.rstrip()))
