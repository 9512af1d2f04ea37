"""Training of the tagger, parser and name finder on passages drawn anew in every epoch."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

import attrs
import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import Optimizer, fix_random_seed

from augment import Augmenter, Passage
from crisiskit.nlp.distinct_words import ARCHITECTURE
from crisiskit.nlp.pipelines import register_components
from passages import Document, to_doc
from tokenizer import adapt_tokenizer
from weights import Average

SEED = 20261121


@attrs.frozen(kw_only=True)
class Shape:
    """Size of the networks, in units of thinc's ``MultiHashEmbed`` and ``MaxoutWindowEncoder``.

    Attributes:
        width: Numbers per token vector.
        depth: Layers of the encoder; each sees one token more on either side.
        pieces: Pieces of the maxout units.
        rows: Rows of the four hash tables (norm, prefix, suffix, shape).
        hidden: Units of the hidden layer of the parser and of the name finder.
    """

    width: int = 96
    depth: int = 4
    pieces: int = 3
    rows: tuple[int, int, int, int] = (5000, 1000, 2500, 1000)
    hidden: int = 64


@attrs.frozen(kw_only=True)
class Schedule:
    """How long and how fast to learn.

    Attributes:
        epochs: Passes over the data.
        words: Words in a batch, at first and at last.
        rate: Learning rate after warming up; it falls in a line to nothing.
        warm_up: Share of the steps over which the rate rises.
        dropout: Share of numbers left out.
        averaged: Epochs at the end whose weights are averaged; one takes the last as they are.
    """

    epochs: int = 16
    words: tuple[int, int] = (300, 1200)
    rate: float = 0.001
    warm_up: float = 0.02
    dropout: float = 0.1
    averaged: int = 1


def new_pipeline(components: Iterable[str], shape: Shape) -> Language:
    """Make an untrained pipeline whose *components* share one token-vector layer."""
    register_components()
    nlp = spacy.blank("en")
    adapt_tokenizer(nlp)
    nlp.add_pipe("tok2vec", config={"model": _tok2vec(shape)})
    for name in components:
        nlp.add_pipe(name, config=_CONFIGS[name](shape))
    return nlp


def _tok2vec(shape: Shape) -> dict[str, object]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {"@architectures": ARCHITECTURE, "embed": _embed(shape)},
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": shape.width,
            "depth": shape.depth,
            "window_size": 1,
            "maxout_pieces": shape.pieces,
        },
    }


def _embed(shape: Shape) -> dict[str, object]:
    return {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": shape.width,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
        "rows": list(shape.rows),
        "include_static_vectors": False,
    }


def _listener(shape: Shape) -> dict[str, object]:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": shape.width, "upstream": "*"}


def _tagger(shape: Shape) -> dict[str, object]:
    return {"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": _listener(shape)}}


def _transitions(shape: Shape, kind: str) -> dict[str, object]:
    return {
        "model": {
            "@architectures": "spacy.TransitionBasedParser.v2",
            "state_type": kind,
            "extra_state_tokens": False,
            "hidden_width": shape.hidden,
            "maxout_pieces": 2,
            "use_upper": True,
            "tok2vec": _listener(shape),
        }
    }


_CONFIGS: dict[str, Callable[[Shape], dict[str, object]]] = {
    "tagger": _tagger,
    "parser": lambda shape: {**_transitions(shape, "parser"), "min_action_freq": 20},
    "ner": lambda shape: _transitions(shape, "ner"),
}


def learn(
    nlp: Language,
    corpora: Sequence[Sequence[Document]],
    schedule: Schedule,
    *,
    augmenter: Augmenter | None = None,
) -> None:
    """Train *nlp* in place on *corpora*, fixed in every random choice.

    Passages of the corpora are mixed evenly, so that each batch holds some of each.
    """
    fix_random_seed(SEED)
    rng, augmenter = random.Random(SEED), augmenter or Augmenter()
    draw = partial(_draw, nlp, corpora, augmenter, rng)
    examples = draw()
    optimizer = nlp.initialize(lambda: examples)
    progress = _Progress(schedule.epochs * sum(len(example.reference) for example in examples))
    average = Average()
    for epoch in range(schedule.epochs):
        started = time.monotonic()
        losses = _learn_once(
            nlp, examples if epoch == 0 else draw(), schedule, optimizer, progress
        )
        if epoch >= schedule.epochs - schedule.averaged:
            average.add(nlp)
        print(f"epoch {epoch + 1}: {losses}, {time.monotonic() - started:.0f} s", flush=True)
    average.apply(nlp)


@attrs.define
class _Progress:
    """How far the training is, in tokens; *total* is an estimate, as epochs differ a little."""

    total: int
    seen: int = 0

    @property
    def share(self) -> float:
        return self.seen / self.total


def _draw(
    nlp: Language,
    corpora: Sequence[Sequence[Document]],
    augmenter: Augmenter,
    rng: random.Random,
) -> list[Example]:
    return [_example(nlp, passage) for passage in epoch_passages(corpora, augmenter, rng)]


def _learn_once(
    nlp: Language,
    examples: Iterable[Example],
    schedule: Schedule,
    optimizer: Optimizer,
    progress: _Progress,
) -> dict[str, int]:
    """Pass over *examples* once; give the loss by component."""
    losses: dict[str, float] = {}
    for batch in _batches(examples, schedule, progress):
        _set_rate(optimizer, schedule, progress.share)
        nlp.update(batch, sgd=optimizer, drop=schedule.dropout, losses=losses)
        progress.seen += sum(len(example.reference) for example in batch)
    return {name: round(loss) for name, loss in losses.items()}


def _set_rate(optimizer: Optimizer, schedule: Schedule, done: float) -> None:
    rising = min(1.0, (done + 1e-4) / schedule.warm_up)
    optimizer.learn_rate = schedule.rate * rising * max(0.01, 1 - done)


def epoch_passages(
    corpora: Sequence[Sequence[Document]], augmenter: Augmenter, rng: random.Random
) -> list[Passage]:
    """Draw the passages of one epoch; those of each corpus are spread evenly over it."""
    placed: list[tuple[float, Passage]] = []
    for corpus in corpora:
        passages = [p for document in corpus for p in augmenter.passages(document, rng)]
        rng.shuffle(passages)
        placed += (((i + rng.random()) / len(passages), p) for i, p in enumerate(passages))
    return [passage for _, passage in sorted(placed, key=lambda pair: pair[0])]


def _example(nlp: Language, passage: Passage) -> Example:
    reference = to_doc(nlp.vocab, passage.sentences, gap=passage.gap)
    return Example(nlp.make_doc(reference.text), reference)


def _batches(
    examples: Iterable[Example], schedule: Schedule, progress: _Progress
) -> Iterator[list[Example]]:
    batch: list[Example] = []
    words = 0
    for example in examples:
        batch.append(example)
        words += len(example.reference)
        if words >= schedule.words[0] + (schedule.words[1] - schedule.words[0]) * min(
            1, 3 * progress.share
        ):
            yield batch
            batch, words = [], 0
    if batch:
        yield batch
