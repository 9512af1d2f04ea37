"""A spaCy component: ``nlp.add_pipe("crisiskit")`` puts the records of a text on its Doc.

spaCy imports this module whenever a pipeline is made, so all that is heavy waits.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from crisiskit.errors import InputError

if TYPE_CHECKING:
    from crisiskit.model import Article, Extraction
    from crisiskit.pipeline import Pipeline

__all__ = ["CrisiskitComponent", "make_component"]

_NAME = "crisiskit"
_FACTS = ("title", "url", "publisher", "published", "language")


class CrisiskitComponent:
    """Extract the records of each Doc that passes.

    ``doc._.crisiskit`` is the :class:`~crisiskit.model.Extraction`, made anew at each
    look from JSON in ``doc.user_data``, so that Docs can be stored and sent to other
    processes. ``doc.spans["crisiskit"]`` has the triggers of the events, labelled with
    their types. ``title``, ``url``, ``publisher``, ``published`` and ``language`` in
    ``doc.user_data`` are taken for the article's.
    """

    def __init__(self, nlp: Language, *, config: str | None, own_parse: bool) -> None:
        self._nlp = nlp
        self._config = config
        self._own_parse = own_parse
        self._pipeline: Pipeline | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Put the records of *doc* on it."""
        from crisiskit.serializers import dumps

        extraction = self._extraction(doc)
        doc.user_data[_NAME] = dumps(extraction)
        triggers = (
            doc.char_span(
                event.trigger.start,
                event.trigger.end,
                label=str(event.type),
                alignment_mode="expand",
            )
            for event in extraction.events
            if event.trigger is not None
        )
        doc.spans[_NAME] = SpanGroup(doc, name=_NAME, spans=[one for one in triggers if one])
        return doc

    def _extraction(self, doc: Doc) -> "Extraction":
        from crisiskit.nlp.reading import Reading

        article = _article(doc.text, doc.user_data)
        pipeline = self._made()
        if not self._own_parse:
            return pipeline.extract(article)
        return pipeline.extract_reading(Reading(article, self._nlp, doc=doc))

    def _made(self) -> "Pipeline":
        if self._pipeline is None:
            from crisiskit.pipeline import Pipeline
            from crisiskit.pipeline.config import load_config

            config = load_config(self._config).pipeline_arguments() if self._config else {}
            if self._own_parse:
                config["nlp"] = self._nlp
            self._pipeline = Pipeline(**config)
        return self._pipeline


@Language.factory(
    _NAME, default_config={"config": None, "own_parse": False}, assigns=["doc._.crisiskit"]
)
def make_component(
    nlp: Language,
    name: str,  # noqa: ARG001 # spaCy gives it
    config: str | None,
    own_parse: bool,  # spaCy gives it by name
) -> CrisiskitComponent:
    """Make the component.

    Args:
        nlp: The pipeline it is added to.
        name: Its name there.
        config: Path of a ``crisiskit.toml``; None for the default extractors.
        own_parse: Read the parse of this pipeline, which must have a tagger, a parser,
            lemmas and a name finder before; by default the text is parsed again with
            the embedded pipeline, which the rules were measured with.
    """
    if not Doc.has_extension(_NAME):
        Doc.set_extension(_NAME, getter=_extraction_of)
    return CrisiskitComponent(nlp, config=config, own_parse=own_parse)


def _extraction_of(doc: Doc) -> "Extraction":
    """Give the extraction of a Doc that has passed.

    Raises:
        InputError: If it has not.
    """
    from crisiskit.serializers import loads

    payload: Any = doc.user_data.get(_NAME)
    if payload is None:
        msg = "this Doc has no records: process it with a pipeline that has crisiskit"
        raise InputError(msg)
    return loads(payload)[0]


def _article(text: str, facts: Mapping[Any, Any]) -> "Article":
    from crisiskit.model import Article

    return Article(text=text, **{name: facts[name] for name in _FACTS if name in facts})
