"""Figures on the test parts: raw text in, own tokenisation, agreement with the gold by character offsets."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import attrs
from spacy.language import Language
from spacy.tokens import Doc, Token

from gum_names import read_gum
from name_corpora import CROSSNER, UNER, names_of_tags, read_columns, read_uner
from passages import Document, Sentence, to_doc
from treebanks import read_blocks, read_treebank, to_sentence

BATCH_SIZE = 8

Keys = Callable[[Doc], Iterable[object]]


@attrs.frozen
class Score:
    """Precision, recall and their harmonic mean, in percent."""

    precision: float
    recall: float
    f: float

    @classmethod
    def of(cls, right: int, wanted: int, given: int) -> Score:
        """The score of *right* answers among those *wanted* and those *given*."""
        precision, recall = 100 * right / max(given, 1), 100 * right / max(wanted, 1)
        return cls(precision, recall, 200 * right / max(wanted + given, 1))


def compare(pairs: Iterable[tuple[Doc, Doc]], keys: Keys) -> Score:
    """Score the second of each pair against the first by their *keys*, repeated ones counted."""
    right = wanted = given = 0
    for gold, found in pairs:
        want, give = Counter(keys(gold)), Counter(keys(found))
        right += (want & give).total()
        wanted, given = wanted + want.total(), given + give.total()
    return Score.of(right, wanted, given)


def syntax_scores(pairs: Sequence[tuple[Doc, Doc]]) -> dict[str, Score]:
    """Tokens, tags, lemmas, heads (UAS), heads with relations (LAS) and sentences."""
    return {
        "tokens": compare(pairs, _tokens),
        "tag": compare(pairs, lambda doc: ((*place, t.tag_) for t, place in _placed(doc))),
        "lemma": compare(pairs, lambda doc: ((*place, t.lemma_) for t, place in _placed(doc))),
        "UAS": compare(pairs, _heads),
        "LAS": compare(pairs, _relations),
        "sentences": compare(pairs, _sentences),
    }


def name_scores(pairs: Sequence[tuple[Doc, Doc]], labels: Iterable[str]) -> dict[str, Score]:
    """Names with their labels, all together (``names``) and label by label."""
    wanted = tuple(labels)
    scores = {"names": compare(pairs, _names_of(wanted))}
    return scores | {label: compare(pairs, _names_of((label,))) for label in wanted}


def _placed(doc: Doc) -> Iterator[tuple[Token, tuple[int, int]]]:
    return ((token, (token.idx, token.idx + len(token))) for token in doc if not token.is_space)


def _tokens(doc: Doc) -> Iterator[object]:
    return (place for _, place in _placed(doc))


def _heads(doc: Doc) -> Iterator[object]:
    return ((*place, _head_place(token)) for token, place in _placed(doc))


def _relations(doc: Doc) -> Iterator[object]:
    return ((*place, _head_place(token), token.dep_) for token, place in _placed(doc))


def _head_place(token: Token) -> tuple[int, int]:
    head = token.head
    return (head.idx, head.idx + len(head))


def _sentences(doc: Doc) -> Iterator[object]:
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            yield words[0].idx, words[-1].idx + len(words[-1])


def _names_of(labels: Sequence[str]) -> Keys:
    return lambda doc: (
        (e.start_char, e.end_char, e.label_) for e in doc.ents if e.label_ in labels
    )


def analysed(nlp: Language, documents: Iterable[Document]) -> list[tuple[Doc, Doc]]:
    """Pairs of the gold document and what *nlp* makes of its text."""
    golds = [_gold(nlp, document) for document in documents]
    return list(
        zip(golds, nlp.pipe([gold.text for gold in golds], batch_size=BATCH_SIZE), strict=True)
    )


def _gold(nlp: Language, document: Document) -> Doc:
    closed = [attrs.evolve(s, spaces=(*s.spaces[:-1], True)) for s in document]
    doc = to_doc(nlp.vocab, closed)
    if all(sentence.lemmas for sentence in document):
        lemmas = iter([lemma for sentence in document for lemma in sentence.lemmas or ()])
        for token in doc:
            if not token.is_space:
                token.lemma_ = next(lemmas)
    return doc


def read_uner_test(folder: Path) -> tuple[Document, ...]:
    """The sentences of EWT test with the names that UNER marks, document by document."""
    tags = read_uner(folder / "names" / "uner-ewt-test.iob2")
    documents: list[list[Sentence]] = []
    for block in read_blocks(folder / "syntax" / "ewt-test.conllu"):
        if any(comment.startswith("# newdoc") for comment in block.comments) or not documents:
            documents.append([])
        sentence, number = to_sentence(block), _sentence_id(block.comments)
        names = names_of_tags(list(sentence.words), tags[number], UNER)
        documents[-1].append(
            attrs.evolve(sentence, names=tuple(n for n in names if n[2] != "NORP"))
        )
    return tuple(tuple(document) for document in documents)


def _sentence_id(comments: Iterable[str]) -> str:
    return next(
        c.removeprefix("# sent_id = ") for c in comments if c.startswith("# sent_id = ")
    )


def evaluate(nlp: Language, folder: Path) -> dict[str, dict[str, Score]]:
    """All scores by test part; names only for the labels a part marks."""
    plain = ("PERSON", "ORG", "LOC")
    gum = analysed(nlp, read_gum(folder / "syntax" / "gum-test"))
    ewt = analysed(nlp, read_uner_test(folder))
    crossner = read_columns(folder / "names" / "crossner-politics-test.txt", CROSSNER)
    politics = analysed(nlp, crossner)
    return {
        "GUM test": syntax_scores(gum) | name_scores(gum, (*plain, "NORP")),
        "EWT test (names: UNER)": syntax_scores(ewt) | name_scores(ewt, plain),
        "CrossNER politics test": name_scores(politics, plain),
    }


def speed(nlp: Language, folder: Path) -> dict[str, float]:
    """Words a second on one core, for the whole pipeline and for each component alone."""
    documents = read_treebank(folder / "syntax" / "gum-train")[:40]
    texts = [to_doc(nlp.vocab, document).text for document in documents]
    stopwatch = _Stopwatch()
    words = 0
    for start in range(0, len(texts), BATCH_SIZE):
        batch = texts[start : start + BATCH_SIZE]
        docs = stopwatch.run("tokenizer", partial(_tokenised, nlp, batch))
        words += sum(map(len, docs))
        for name, component in nlp.pipeline:
            docs = stopwatch.run(name, partial(_apply, component, docs))
    total = sum(stopwatch.seconds.values())
    return {"all": words / total} | {n: words / s for n, s in stopwatch.seconds.items()}


@attrs.define
class _Stopwatch:
    """Processor seconds spent by name."""

    seconds: dict[str, float] = attrs.field(factory=dict)

    def run(self, name: str, work: Callable[[], list[Doc]]) -> list[Doc]:
        """Do *work* and add its time to that of *name*."""
        started = time.process_time()
        done = work()
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - started
        return done


def _tokenised(nlp: Language, texts: list[str]) -> list[Doc]:
    return [nlp.make_doc(text) for text in texts]


# A component is whatever spaCy holds: a callable, mostly with ``pipe``.
def _apply(component: Any, docs: list[Doc]) -> list[Doc]:
    if hasattr(component, "pipe"):
        return list(component.pipe(iter(docs), batch_size=BATCH_SIZE))
    return [component(doc) for doc in docs]
