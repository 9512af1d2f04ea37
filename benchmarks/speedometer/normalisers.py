"""What the times, places and figures of a text cost, as shares of its bare parse."""

import time
from statistics import median

import attrs

from crisiskit import Pipeline
from crisiskit.extractors.figures import Figures
from crisiskit.extractors.findings import Findings
from crisiskit.extractors.moments import Moments
from crisiskit.extractors.places import Places
from crisiskit.model import Article, Span
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import children
from speedometer import texts

__all__ = ["normalisers"]

# By the field of the findings their records fill.
_EXTRACTORS = {"moments": Moments(), "places": Places(), "figures": Figures()}


def normalisers(number: int, rounds: int) -> dict[str, float]:
    """Measure each of the three, and all together, over the same *number* of articles.

    The work of each article is timed right after its parse, so a machine that slows down slows
    both; shares are medians of each round's share. Tokens, sentences and the index of the
    parse, which are made once for all extractors, count for none of them.
    """
    pipeline = Pipeline()
    articles = list(texts.articles(number))
    _seconds(pipeline, articles)  # warm: models loaded, caches filled
    seconds = [_seconds(pipeline, articles) for _ in range(rounds)]
    shares = {
        f"{name} / parse": median(one[name] / one["parse"] for one in seconds)
        for name in _EXTRACTORS
    }
    together = median((sum(one.values()) - one["parse"]) / one["parse"] for one in seconds)
    return shares | {"times, places and figures / parse": together}


def _seconds(pipeline: Pipeline, articles: list[Article]) -> dict[str, float]:
    """Time the parse and each extractor, in seconds of this process's own work."""
    spent = dict.fromkeys(("parse", *_EXTRACTORS), 0.0)
    for article in articles:
        reading, found = Reading(article, pipeline.nlp), Findings()
        start = time.process_time()
        _ = reading.doc
        spent["parse"] += time.process_time() - start
        _ = reading.sentence_at(Span(0, 1)), list(children(reading.tokens[0]))
        for name, extractor in _EXTRACTORS.items():
            start = time.process_time()
            records = list(extractor(reading, found))
            spent[name] += time.process_time() - start
            found = attrs.evolve(found, **{name: tuple(records)})
    return spent
