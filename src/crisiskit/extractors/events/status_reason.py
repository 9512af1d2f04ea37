"""What decided the status and the type of a telling, in words for people."""

from crisiskit.extractors.events.telling import Telling
from crisiskit.model import Span
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import Relation
from crisiskit.ontology import EventStatus

__all__ = ["status_reason", "type_reason"]

_BY_RELATION = {
    Relation.AUXILIARY: "the modal verb beside it",
    Relation.MARK: "the conjunction that opens the clause",
    Relation.PREPOSITION: "the preposition before it",
    Relation.ADJECTIVE: "the adjective on it",
    Relation.ADVERB: "the adverb on it",
    Relation.DETERMINER: "the determiner on it",
    Relation.NEGATION: "the negation beside it",
}
# What makes an act be of this type.
_BY_TYPE = {
    "HAZARD": "that nobody is said to do, told after a disaster,",
    "REJECT": "that who could do it will not do",
    "THREATEN": "announced by who would do it",
}
_UNSAID = {
    EventStatus.OCCURRED: "told as a fact; no word says otherwise",
    EventStatus.ONGOING: "its tense, or a state that lasts",
}


def status_reason(telling: Telling, reading: Reading) -> str:
    """Say what decided whether it happened."""
    cue = telling.cue
    if cue is None:
        return _UNSAID.get(telling.status, "its form")
    if telling.moment is not None and cue == telling.moment.span:
        return "its time lies long before the article"
    word = _word(cue, reading)
    if word is None:
        return "a word of the sentence"
    if telling.coded is not None and word.i == telling.coded.match.word.i:
        return "the word itself"
    kind = "verb" if syntax.is_verb(word) else "word"
    return _BY_RELATION.get(syntax.relation(word), f"the {kind} it depends on")


def type_reason(telling: Telling) -> str:
    """Say why it is not of the type its frame tells; empty if it is."""
    told = telling.frame.type or "an act of no type"
    if telling.type == telling.frame.type:
        return ""
    coded = telling.coded
    if coded is not None and telling.type == coded.type and coded.content is not None:
        about = coded.content.pattern.frame.type
        return f"{told} about {about} is {telling.type}" if about else ""
    why = _BY_TYPE.get(telling.type)
    if why is None:
        is_ahead = telling.status is EventStatus.FUTURE
        why = "that is still to come" if is_ahead else "in this setting"
    return f"{told} {why} is {telling.type}"


def _word(cue: Span, reading: Reading) -> Token | None:
    words = reading.doc.char_span(cue.start, cue.end, alignment_mode="expand")
    return None if words is None else words.root
