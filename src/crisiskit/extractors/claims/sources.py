"""Who a verb's words come from: the noun phrases that speak, and their extent."""

import attrs

from crisiskit.extractors.claims.joint import joint_sources, merged
from crisiskit.extractors.claims.lenders import goes_on, is_purpose, rivalled, speaking_above
from crisiskit.extractors.claims.passage import Passage
from crisiskit.extractors.claims.source import Source
from crisiskit.extractors.claims.source_words import (
    phrase_at,
    phrase_before,
    phrase_first,
    run_before,
)
from crisiskit.extractors.claims.stretch import trimmed
from crisiskit.model import Span
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    agents,
    children,
    is_nominal,
    is_passive,
    is_verb,
    relation,
    subjects,
)

__all__ = ["sources_of"]

_HIGHEST = 6  # Steps up to the verb that a participle goes on with.
_HELPERS = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.ADVERB)
_AT_PLACES = frozenset({"of", "near", "at", "in", "from"})
_TITLES = frozenset({"NN", "NNP", "JJ", "NNPS", "HYPH"})
_QUANTIFIERS = frozenset({"DT", "JJ", "JJS", "JJR"})
_MARKS = frozenset("\"“”‘’'") | {"''", "``", ","}


def sources_of(
    passage: Passage,
    verb: Token,
    *,
    inverted: bool = False,
    by_subject: bool = False,
    steps: int = _HIGHEST,
) -> tuple[Source, ...]:
    """List the noun phrases that speak by *verb*, joint ones each; empty if none is named.

    Args:
        passage: The text around.
        verb: The cue.
        inverted: Whether the content stands before it, so that the source may follow.
        by_subject: Whether the subject speaks though the verb looks passive ("is worried").
        steps: How many other verbs it may still be handed on to; verbs that a wrong parse
            makes point at each other would else hand it on for ever.
    """
    found = _sources_of(passage, verb, inverted=inverted, by_subject=by_subject, steps=steps)
    return tuple(_with_title(passage, _before(passage, source, verb)) for source in found)


def _sources_of(
    passage: Passage, verb: Token, *, inverted: bool, by_subject: bool, steps: int
) -> tuple[Source, ...]:
    if is_passive(verb) and not by_subject:
        return joint_sources(agents(verb))
    single = _some(_absolute(passage, verb) or _relative(verb))
    if single:
        return single
    rival = rivalled(passage, verb)
    if rival is not None or goes_on(verb):
        above = _handed_on(passage, rival or speaking_above(passage, verb), steps)
        return above or (_some(phrase_first(passage, verb)) if rival is None else ())
    own = [word for word in subjects(verb) if _is_speaker(passage, word)]
    if not own and is_purpose(verb):
        return _handed_on(passage, verb.head, steps)
    return _own_sources(passage, verb, own, inverted=inverted)


def _own_sources(
    passage: Passage, verb: Token, own: list[Token], *, inverted: bool
) -> tuple[Source, ...]:
    """Choose between the subjects of *verb* and the noun phrases around it."""
    is_ahead = inverted and _is_named_ahead(passage, verb)
    inverted = inverted and not is_ahead
    # "Voss said Tuesday": a second subject after the verb is none.
    ahead = [word for word in own if inverted or word.i < verb.i]
    named_by_place = _before_place(passage, verb, ahead)
    if named_by_place is not None:
        return (named_by_place,)
    own = _nearest(ahead if is_ahead else ahead or own)
    if inverted and (_is_detached(verb) or not any(word.i < verb.i for word in own)):
        after = phrase_at(passage, verb.i + 1, passage.sentence(verb.i)[1])
        if after is not None:
            return (after,)
    beside = phrase_before(passage, verb) if is_ahead or not own else None
    if beside is not None and own and beside.span.start >= own[0].left_edge.idx:
        beside = None
    found = joint_sources(own) if beside is None else (beside,)
    return merged(passage, tuple(_without_dateline(passage, source) for source in found))


def _before(passage: Passage, source: Source, verb: Token) -> Source:
    """Cut a source before the verb: parsers take "the mayor, saying …" for one phrase."""
    if not source.head.idx < verb.idx < source.span.end:
        return source
    end = verb.i
    while end - 1 > source.head.i and _is_link(passage.doc[end - 1]):
        end -= 1
    span = trimmed(passage.doc, passage.token_at(source.span.start), end)
    return source if span is None else attrs.evolve(source, span=span)


def _with_title(passage: Passage, source: Source) -> Source:
    """Take in the title right before a name, where it was parsed apart."""
    first = passage.token_at(source.span.start)
    is_inside = source.span.start <= source.head.idx < source.span.end  # not "who"
    if not is_inside or not source.head.tag_.startswith("NNP"):
        return source
    start = first
    while start > 0 and _is_title(passage, passage.tokens[start - 1]):
        start -= 1
    if start == first:
        return source
    return attrs.evolve(source, span=Span(passage.tokens[start].idx, source.span.end))


def _is_title(passage: Passage, word: Token) -> bool:
    is_noun = word.tag_ in _TITLES and passage.is_text(word.i)
    return is_noun and word.lower_ not in passage.lexicon.times


def _is_link(token: Token) -> bool:
    return relation(token) in _HELPERS or token.tag_ in ("IN", "TO", "CC")


def _absolute(passage: Passage, verb: Token) -> Source | None:
    """Read "with *the mayor* saying …"."""
    if verb.tag_ != "VBG":
        return None
    source = run_before(passage, verb.i)
    first = 0 if source is None else passage.token_at(source.span.start)
    return source if first > 0 and passage.doc[first - 1].lower_ == "with" else None


def _some(source: Source | None) -> tuple[Source, ...]:
    return () if source is None else (source,)


def _handed_on(passage: Passage, verb: Token, steps: int) -> tuple[Source, ...]:
    """Give who speaks by the verb that another one goes on with."""
    return sources_of(passage, verb, steps=steps - 1) if steps and is_verb(verb) else ()


def _without_dateline(passage: Passage, source: Source) -> Source:
    """Parsers take "ADUN — The mayor" for one phrase."""
    first, head = passage.token_at(source.span.start), source.head.i
    start = next(
        (i for i in range(head - 1, first - 1, -1) if not passage.is_text(i)), first - 1
    )
    rest = trimmed(passage.doc, start + 1, passage.token_at(source.span.end))
    return source if start < first or rest is None else attrs.evolve(source, span=rest)


def _is_detached(verb: Token) -> bool:
    """Tell whether the verb stands right after a comma or a mark: its source must follow."""
    return verb.i > 0 and verb.nbor(-1).text in _MARKS


def _is_named_ahead(passage: Passage, verb: Token) -> bool:
    """Tell whether a noun stands between a quotation and the verb: "…,” *Voss*, mayor, told X"."""
    start = passage.clause_start(verb)
    if start == 0 or not passage.is_inside(start - 1):
        return False
    return any(is_nominal(token) for token in passage.tokens[start : verb.i])


def _relative(verb: Token) -> Source | None:
    """Give "who" of "…, who says …", for the noun it stands for."""
    if relation(verb) is not Relation.RELATIVE_CLAUSE:
        return None
    for word in children(verb, Relation.SUBJECT):
        if word.tag_ in ("WP", "WDT"):
            return Source(verb.head, Span(word.idx, word.idx + len(word)))
    return None


def _nearest(words: list[Token]) -> list[Token]:
    """Of two subjects keep the last: "The bridge, *the mayor* said, fell".

    A title and a name parsed apart stay together.
    """
    kept = words[-1:]
    for word in reversed(words[:-1]):
        if word.i != kept[0].left_edge.i - 1:
            break
        kept.insert(0, word)
    return kept


def _before_place(passage: Passage, verb: Token, words: list[Token]) -> Source | None:
    """Read "Voss, 54, of *Tyler* said" and "a team at a lab in Oria, *San Diego* found".

    Parsers take the place right before the verb for a second subject.
    """
    if len(words) < 2 or words[-1].left_edge.i == 0:
        return None
    place, first = words[-1], words[0]
    before = passage.tokens[place.left_edge.i - 1]
    is_set_off = verb.i + 1 < len(passage.tokens) and passage.tokens[verb.i + 1].text == ","
    is_place = place.ent_type_ in passage.lexicon.silent_names and before.text == ","
    if before.lower_ not in _AT_PLACES and not (is_place and not is_set_off):
        return None
    span = trimmed(passage.doc, first.left_edge.i, place.right_edge.i + 1)
    return None if span is None else Source(first, span)


def _is_speaker(passage: Passage, word: Token) -> bool:
    """Take nouns, pronouns, and what stands for them ("some", "most", "many")."""
    if not passage.is_text(word.i) or word.lower_ in passage.lexicon.times:
        return False
    first = word.left_edge.i
    if first > 0 and passage.doc[first - 1].tag_ == "-LRB-":
        return False
    # "Hicks added": taggers take rare names for verbs.
    is_name = word.is_title and word.tag_.startswith("VB")
    return is_nominal(word) or word.tag_ in _QUANTIFIERS or is_name
