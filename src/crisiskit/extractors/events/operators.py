"""Events that other events are about: asked for, refused, promised, threatened, planned."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import attrs

from crisiskit.extractors.events.frame_lexicon import FrameLexicon
from crisiskit.extractors.events.matching import Match
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation
from crisiskit.nlp.syntax.relation import related

__all__ = ["ASIDE", "Coded", "resolve"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_OBJECT, _NOUN_CLAUSE, _OBLIQUE = Relation.OBJECT, Relation.NOUN_CLAUSE, Relation.OBLIQUE
_NOMINAL, _PREPOSITION, _CONJUNCT = Relation.NOMINAL, Relation.PREPOSITION, Relation.CONJUNCT
_ADVERBIAL_CLAUSE, _PREPOSITION_OBJECT, _MARK = (
    Relation.ADVERBIAL_CLAUSE,
    Relation.PREPOSITION_OBJECT,
    Relation.MARK,
)
_AUXILIARY = Relation.AUXILIARY
# Longest way from an event to the word it is the content of.
_REACH = 5
# Tuples: members of an enumeration are found by identity before they are hashed.
_DOWN = (
    Relation.COMPLEMENT,
    Relation.OPEN_COMPLEMENT,
    Relation.OBJECT,
    Relation.PASSIVE_SUBJECT,
    Relation.OBLIQUE,
    Relation.NOMINAL,
    Relation.NOUN_CLAUSE,
    Relation.CONJUNCT,
    Relation.PREPOSITION_OBJECT,
)
_PURPOSE = (
    Relation.ADVERBIAL_CLAUSE,
    Relation.OPEN_COMPLEMENT,
    Relation.NOUN_CLAUSE,
    Relation.CONJUNCT,
)
# Prepositions before the noun that says what something is.
_KIND = frozenset({"in", "as"})
# Prepositions that lead to circumstances, not to what a word is about.
ASIDE = frozenset(
    {
        "after", "before", "during", "amid", "amidst", "since", "until", "following", "despite", "because of", "due to",
        "ahead of", "as", "at", "under", "between", "among", "by", "near", "within", "throughout", "while", "when", "according", "according to", "including",
    }
)  # fmt: skip


@attrs.frozen(kw_only=True, eq=False)
class Coded:
    """A match with the event type it comes to.

    Attributes:
        match: The word that names it.
        type: The event type.
        modes: The modes the words give.
        content: The event it is about ("aid" of "promised aid"), with its own fillers.
        operator: The word that was dropped in its favour ("plans" of "plans talks").
        is_second: Whether it is the second act its words tell.
    """

    match: Match
    type: str
    modes: tuple[str, ...] = ()
    content: Match | None = None
    operator: Match | None = None
    is_second: bool = False


def resolve(matches: Mapping[int, Match], lexicon: FrameLexicon) -> list[Coded]:
    """Decide for each match whether it stands for itself, in text order of the words."""
    contents: dict[int, list[Match]] = defaultdict(list)
    for match in matches.values():
        match.parent = _parent(match, matches)
    parts = {match.word.i: _whole(match, matches, lexicon) for match in matches.values()}
    for match in matches.values():
        if match.parent is not None:
            contents[match.parent.word.i].append(match)
    coded = list(_coded(matches.values(), contents, lexicon))
    alone = [c for c in coded if c.is_second or parts[c.match.word.i] is None]
    purposes = {
        whole.word.i: matches[i] for i, whole in reversed(parts.items()) if whole is not None
    }
    with_purpose = (_with_purpose(each, purposes.get(each.match.word.i)) for each in alone)
    return sorted(with_purpose, key=lambda each: each.match.word.i)


def _with_purpose(coded: Coded, purpose: Match | None) -> Coded:
    return coded if coded.content or purpose is None else attrs.evolve(coded, content=purpose)


def _whole(match: Match, matches: Mapping[int, Match], lexicon: FrameLexicon) -> Match | None:
    """Find the act that *match* is the purpose or manner of ("marched *to demand* …")."""
    word = match.anchor
    told = False
    for _ in range(_REACH):
        kind = syntax.relation(word)
        is_told = told and kind is _OBJECT  # "ordered the firm *to pay*"
        is_purpose = kind in _PURPOSE and (kind in _DOWN or word.tag_ in ("VB", "VBG"))
        if not (is_told or is_purpose or _is_kind(word, kind)):
            return None
        told = (kind is _NOUN_CLAUSE and word.tag_ == "VB") or _is_kind(word, kind)
        head = syntax.governor(word)
        if head is None:
            return None
        above = next((m for m in (matches.get(head.i), _carried(head, matches)) if m), None)
        if above is not None and above is not match and kind is not _CONJUNCT:
            return above if _is_part(match, above, lexicon) else None
        word = head
    return None


def _is_kind(word: Token, kind: Relation) -> bool:
    """Tell a noun that says what something else is ("20 million euros *in aid*")."""
    if kind not in (_OBLIQUE, _NOMINAL):
        return False
    cases = syntax.children(word, _PREPOSITION)
    return any(case.lower_ in _KIND for case in cases)


def _is_part(match: Match, whole: Match, lexicon: FrameLexicon) -> bool:
    frame = whole.pattern.frame
    parts = lexicon.absorbed.get(frame.rule) or lexicon.absorbed.get(frame.type, frozenset())
    return match.pattern.frame.type in parts


def _carried(verb: Token, matches: Mapping[int, Match]) -> Match | None:
    """Give the noun event a support verb carries."""
    objects = (matches.get(child.i) for _, child in related(verb))
    return next((m for m in objects if m is not None and m.anchor.i == verb.i), None)


def _parent(match: Match, matches: Mapping[int, Match]) -> Match | None:
    """Climb to the nearest word that takes an event as its content."""
    word = match.anchor
    beside = _strayed_from(word, matches)
    if beside is not None:
        return beside
    for _ in range(_REACH):
        head = syntax.governor(word)
        if head is None or not _leads_up(word):
            return None
        above = matches.get(head.i)
        if above is not None and above is not match and above.anchor.i != match.word.i:
            coordinated = syntax.relation(word) is _CONJUNCT
            if above.pattern.frame.topic and not coordinated:
                return above
            if not coordinated:
                return None  # "condemned the killing of those who protested"
        word = head
    return None


def _strayed_from(noun: Token, matches: Mapping[int, Match]) -> Match | None:
    """Give the second of two nouns if *noun* follows it, hung on the first: "raids and *calls for calm*"."""
    for mark in syntax.children(noun, _PREPOSITION):
        before = matches.get(mark.i - 1) if mark.i < noun.i else None
        if before is None or not before.pattern.frame.topic:
            continue
        second = before.word
        if syntax.relation(second) is _CONJUNCT and second.head.i == noun.head.i:
            return before
    return None


def _leads_up(word: Token) -> bool:
    kind = syntax.relation(word)
    if kind is _ADVERBIAL_CLAUSE:
        return word.tag_ == "VB" and _is_infinitive(word) and word.head.i < word.i
    if kind not in _DOWN:
        return False
    if kind in (_OBLIQUE, _NOMINAL):
        marks = syntax.children(word, _PREPOSITION)
        return not any(mark.lower_ in ASIDE for mark in marks if mark.i < word.i)
    if kind is _PREPOSITION_OBJECT:
        return word.head.lower_ not in ASIDE
    return True


def _is_infinitive(verb: Token) -> bool:
    helpers = syntax.children(verb, _MARK, _AUXILIARY)
    return any(helper.lower_ == "to" for helper in helpers)


def _coded(
    matches: Iterable[Match], contents: Mapping[int, list[Match]], lexicon: FrameLexicon
) -> Iterator[Coded]:
    """Code the matches from the outermost inwards, in no order.

    A stack and no recursion: a text may nest "a plan for a plan for …" a thousand deep.
    """
    waiting: list[tuple[Match, Match | None]]
    waiting = [(match, None) for match in matches if match.parent is None]
    while waiting:
        match, operator = waiting.pop()
        frame = match.pattern.frame
        inner = contents.get(match.word.i, [])
        first = next((each for each in inner if each.pattern.frame.type), None)
        outcome = _outcome(first, lexicon.shifts.get(frame.topic, {}))
        if outcome in ("content", "both") or not (frame.type or first):
            waiting.extend((each, match) for each in inner)
        if outcome != "content":
            yield from _own(match, operator, first, outcome, lexicon)


def _own(
    match: Match,
    operator: Match | None,
    first: Match | None,
    outcome: str,
    lexicon: FrameLexicon,
) -> Iterator[Coded]:
    """Code what a match tells itself, and what its frame tells besides."""
    frame = match.pattern.frame
    kind = frame.type if outcome in ("own", "both") else outcome
    if not kind or outcome == "none":
        return
    modes = _modes(match, first, kind, lexicon)
    yield Coded(match=match, type=kind, modes=modes, content=first, operator=operator)
    for label in frame.also if kind == frame.type else ():
        second, *seconds = label.split()
        told = Coded(match=match, type=second, modes=tuple(seconds), operator=operator)
        yield attrs.evolve(told, is_second=True)


def _outcome(content: Match | None, shifts: Mapping[str, str]) -> str:
    if content is None:
        return "own"
    frame = content.pattern.frame
    by_type = shifts.get(frame.type) or shifts.get("default", "own")
    rule = f"{frame.rule} with" if _is_with_other(content) else frame.rule
    return shifts.get(rule, by_type)


def _is_with_other(content: Match) -> bool:
    """Tell an act told by its other side: who speaks of "the war *with* us" is the one side."""
    nouns = [content.word, *(each.noun for each in syntax.nominal_complements(content.word))]
    if any(next(iter(syntax.possessors(noun)), None) for noun in nouns):
        return False
    around = (each.preposition for noun in nouns for each in syntax.nominal_complements(noun))
    return any(preposition == "with" for preposition in around)


def _modes(
    match: Match, content: Match | None, kind: str, lexicon: FrameLexicon
) -> tuple[str, ...]:
    modes = match.pattern.frame.modes if kind == match.pattern.frame.type else ()
    if modes or content is None:
        return modes
    inner = content.pattern.frame
    table = lexicon.topic_modes.get(kind, {})
    first = inner.modes[0] if inner.modes else ""
    mode = table.get(f"{inner.type} {first}") or table.get(inner.type)
    return (mode,) if mode else ()
