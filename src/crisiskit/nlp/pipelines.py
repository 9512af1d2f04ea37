"""Loading of spaCy pipelines: the embedded English one, or another that has what the rules read."""

from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import registry

from crisiskit.errors import PipelineNotFoundError
from crisiskit.nlp import distinct_words, lemmas, lost_verbs, name_lists, sentence_starts

__all__ = ["BATCH_SIZE", "EMBEDDED", "LONGEST_CHUNK", "load_pipeline", "register_components"]

EMBEDDED = Path(__file__).parent / "en_crisis"
"""Folder of the embedded pipeline's weights."""

BATCH_SIZE = 8
"""Texts to give to ``nlp.pipe`` at a time: 8 articles keep memory near 250 MB, 64 take 800 MB."""

LONGEST_CHUNK = 20_000
"""Code points to parse at once at most; longer texts are better cut at blank lines."""

# Characters spaCy takes before it refuses; a 1 MB article must pass.
_MAX_LENGTH = 5_000_000

_FACTORIES = {
    sentence_starts.FACTORY: sentence_starts.make_sentence_starts,
    lost_verbs.FACTORY: lost_verbs.make_lost_verbs,
    lemmas.FACTORY: lemmas.make_lemmas,
    name_lists.FACTORY: name_lists.make_name_lists,
}

# What the rules read, and the spaCy attribute or component that tells whether a pipeline sets it.
_NEEDS = {
    "a tagger (token.tag)": "token.tag",
    "a parser (token.dep)": "token.dep",
    "lemmas (token.lemma)": "token.lemma",
    "a name finder (doc.ents)": "doc.ents",
}


def load_pipeline(nlp: str | Path | Language | None = None) -> Language:
    """Load the pipeline *nlp* names; ``None`` is the embedded one, loaded once a process.

    A :class:`~spacy.language.Language` comes back as it is. Batches of :data:`BATCH_SIZE` texts keep
    memory low, and texts longer than :data:`LONGEST_CHUNK` code points are better parsed in chunks.

    Args:
        nlp: Name of an installed spaCy package, folder of a pipeline, or a loaded pipeline.

    Raises:
        PipelineNotFoundError: If there is no such pipeline, or it lacks the tagger, parser, lemmas
            or name finder that the rules read.
    """
    if nlp is None:
        return _embedded()
    loaded = nlp if isinstance(nlp, Language) else _load(nlp)
    _check(loaded)
    return loaded


def register_components() -> None:
    """Make our components and layers known to spaCy; doing it twice changes nothing."""
    if not registry.has("architectures", distinct_words.ARCHITECTURE):
        architectures = registry.architectures
        architectures.register(distinct_words.ARCHITECTURE, func=distinct_words.distinct_words)
    for name, factory in _FACTORIES.items():
        if not Language.has_factory(name):
            Language.factory(name, func=factory, assigns=_ASSIGNS[name])


_ASSIGNS = {
    sentence_starts.FACTORY: ["token.is_sent_start"],
    lost_verbs.FACTORY: ["token.head", "token.dep", "token.tag"],
    lemmas.FACTORY: ["token.lemma"],
    name_lists.FACTORY: ["doc.ents"],
}


@cache
def _embedded() -> Language:
    nlp = _load(EMBEDDED)
    _check(nlp)
    return nlp


def _load(name: str | Path) -> Language:
    register_components()
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise PipelineNotFoundError(_missing(name)) from error
    nlp.max_length = max(nlp.max_length, _MAX_LENGTH)
    return nlp


def _missing(name: str | Path) -> str:
    if name == EMBEDDED:
        return f"the embedded pipeline is not at {EMBEDDED}: reinstall with 'pip install --force-reinstall crisiskit'"
    return (
        f"expected the name of an installed spaCy pipeline or the folder of one, got {str(name)!r}: install it with "
        f"'python -m spacy download {name}', or leave it out to use the embedded pipeline"
    )


def _check(nlp: Language) -> None:
    """Make sure that *nlp* sets all that the rules read."""
    assigned = {
        attribute for name in nlp.pipe_names for attribute in nlp.get_pipe_meta(name).assigns
    }
    lacking = [need for need, attribute in _NEEDS.items() if attribute not in assigned]
    if lacking:
        name = nlp.meta.get("name", "unnamed")
        msg = (
            f"expected a pipeline with a tagger, a parser, lemmas and a name finder; {name!r} lacks "
            f"{', '.join(lacking)} (it has: {', '.join(nlp.pipe_names) or 'nothing'}): add them, or use the embedded pipeline"
        )
        raise PipelineNotFoundError(msg)
