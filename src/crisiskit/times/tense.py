"""Whether the clause around a time looks ahead or back, told from words alone."""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache

from crisiskit.times.lexicon import TimeLexicon
from crisiskit.times.tokens import OTHER_WORD, Tokens

__all__ = ["Tense", "is_habit", "is_present", "tense_at"]

_REACH = 25  # tokens to either side: a long clause
_ENDS = frozenset(".!?;")
# After these a participle says nothing of time: "is to be held", "are opened".
_PASSIVE = frozenset({"be", "being", "is", "are", "to"})


class Tense(Enum):
    """Direction of a clause."""

    PAST = "past"
    FUTURE = "future"


# What one token says, as bits; kept in ``Tokens.cues`` for the next time nearby.
_PAST, _FUTURE, _HABIT, _STAY, _ENDS_SENTENCE, _ENDS_LINE, _PRESENT, _USUAL, _DEPENDS, _IF = (
    1 << bit for bit in range(10)
)
_UNSURE = frozenset({"to", "due", "expected"})  # look ahead beside certain words only


def tense_at(tokens: Tokens, first: int, last: int, lexicon: TimeLexicon) -> Tense | None:
    """Judge the clause around the tokens ``[first, last)``; None if no word tells.

    "until" looks ahead unless something lasted until then. Else the nearest verb cue before
    the expression in its sentence decides ("will meet on Friday"); if there is none, the
    nearest one after it ("On Friday, leaders will meet"). The forms behind "if" tell no time
    ("would leave *if they were* not paid by Friday").
    """
    if tokens.word(first - 1).lower() in ("until", "till"):
        lasted = any(cue & _STAY for cue in _before(tokens, first, lexicon))
        return Tense.PAST if lasted else Tense.FUTURE
    told = 0
    for cue in _before(tokens, first, lexicon):
        told = told & _FUTURE if cue & _IF else told or cue & (_PAST | _FUTURE)
    if told:
        return Tense.FUTURE if told & _FUTURE else Tense.PAST
    for cue in _after(tokens, last, lexicon):
        if cue & (_PAST | _FUTURE):
            return Tense.FUTURE if cue & _FUTURE else Tense.PAST
    return None


def is_present(tokens: Tokens, first: int, last: int, lexicon: TimeLexicon) -> bool:
    """Tell whether the sentence says what is so, with nothing past or to come in it."""
    cues = _cues_around(tokens, first, last, lexicon)
    return bool(cues & _PRESENT) and not cues & (_PAST | _FUTURE)


def is_habit(tokens: Tokens, first: int, last: int, lexicon: TimeLexicon) -> bool:
    """Tell whether the sentence says what is usual: "The rainy season is from May to June"."""
    cues = _cues_around(tokens, first, last, lexicon)
    if not cues & _USUAL:
        return bool(cues & _HABIT)
    return bool(cues & _HABIT) or tense_at(tokens, first, last, lexicon) is not Tense.PAST


def _cues_around(tokens: Tokens, first: int, last: int, lexicon: TimeLexicon) -> int:
    """Gather what the words of the sentence say, as bits."""
    cues = 0
    for part in (_before(tokens, first, lexicon), _after(tokens, last, lexicon)):
        for cue in part:
            cues |= cue
    return cues


def _before(tokens: Tokens, first: int, lexicon: TimeLexicon) -> Iterator[int]:
    """Yield the cues of the sentence's tokens before *first*, the nearest first."""
    cues = tokens.cues
    for index in range(first - 1, max(first - _REACH, 0) - 1, -1):
        cue = cues[index]
        if cue < 0:
            cue = cues[index] = _cue(tokens, index, lexicon)
        if cue & (_ENDS_SENTENCE | _ENDS_LINE):
            return
        yield cue


def _after(tokens: Tokens, last: int, lexicon: TimeLexicon) -> Iterator[int]:
    """Yield the cues of the sentence's tokens from *last* on."""
    cues = tokens.cues
    for index in range(last, min(last + _REACH, len(tokens))):
        cue = cues[index]
        if cue < 0:
            cue = cues[index] = _cue(tokens, index, lexicon)
        if cue & _ENDS_SENTENCE:
            return
        yield cue
        if cue & _ENDS_LINE:
            return


def _cue(tokens: Tokens, index: int, lexicon: TimeLexicon) -> int:
    word = tokens.word(index).lower()
    cue = _ENDS_LINE if _ends_line(tokens, index) else 0
    if word in _ENDS:
        return cue | (_ENDS_SENTENCE if _ends_sentence(tokens, index) else 0)
    said = _said(lexicon).get(word, 0)
    if said & _DEPENDS:
        said &= ~(_DEPENDS | _FUTURE)
        ahead = _may_be if word in lexicon.tense["perhaps"] else _looks_ahead
        if ahead(tokens, index, word, lexicon.tense):
            return cue | said & ~_PAST | _FUTURE
    elif len(word) > 4 and word.endswith("ed") and tokens.kinds[index] == OTHER_WORD:
        said |= _PAST if word not in lexicon.tense["not_past"] else 0  # nor is "Ahmed"
    if said & _PAST and (
        said & _FUTURE or _is_passive(tokens, index) or _is_must(tokens, index, word)
    ):
        said &= ~_PAST
    return cue | said


def _is_passive(tokens: Tokens, index: int) -> bool:
    """Tell of "is held", "may be quickly told"."""
    before = tokens.word(index - 1).lower()
    if before.endswith("ly"):
        before = tokens.word(index - 2).lower()
    return before in _PASSIVE


@cache
def _said(lexicon: TimeLexicon) -> Mapping[str, int]:
    """Gather what each listed word says, as bits."""
    words = lexicon.tense
    groups = (
        (_HABIT, words["habit"]),
        (_STAY, words["stay"]),
        (_USUAL, words["habit_unless_past"]),
        (_PRESENT, words["present"]),
        (_PAST, words["past"]),
        (_FUTURE, words["future"]),
        (_IF, words["conditions"]),
        (
            _DEPENDS,
            words["future_before_for"] | words["future_if_behind"] | words["perhaps"] | _UNSURE,
        ),
    )
    said: dict[str, int] = {}
    for bit, group in groups:
        for word in group:
            said[word] = said.get(word, 0) | bit
    return said


def _looks_ahead(
    tokens: Tokens, index: int, word: str, words: Mapping[str, frozenset[str]]
) -> bool:
    """Tell "will", "plans to meet", "is planned", "set for"; a pledge itself is past."""
    before, after = tokens.word(index - 1).lower(), tokens.word(index + 1).lower()
    if word == "to":  # "is to meet", not "is to the north"
        verb = tokens.kinds[index + 1 : index + 2] == OTHER_WORD
        return verb and (before in words["future_before_to"] or _is_to_be(tokens, index))
    if word == "due":  # "due to floods" is a cause, "is due to meet" a date
        return after != "to" or before in _PASSIVE
    if word == "expected":  # "more than expected"
        return before != "than"
    if word in words["future_before_for"] and after == "for":
        return True
    if word in words["future_if_behind"] and before in words["future_behind"]:
        return after != "on"  # "is going on"
    return word in words["future"]


def _is_must(tokens: Tokens, index: int, word: str) -> bool:
    """Tell "have to stop", "has to leave" from the perfect: it is no past."""
    return word in ("have", "has") and tokens.word(index + 1).lower() == "to"


def _is_to_be(tokens: Tokens, index: int) -> bool:
    """Tell of ", to be held on Friday": behind a comma it says what is planned."""
    return tokens.word(index - 1) == "," and tokens.word(index + 1) == "be"


def _may_be(tokens: Tokens, index: int, word: str, words: Mapping[str, frozenset[str]]) -> bool:
    """Tell "may begin" from "may have begun", "could not begin" and the month."""
    is_month = word != tokens.word(index)
    return not is_month and tokens.word(index + 1).lower() not in words["no_infinitives"]


def _ends_line(tokens: Tokens, index: int) -> bool:
    """Tell whether a line ends behind a token: headlines have no full stop.

    A line that goes on with a small letter is only wrapped.
    """
    if index + 1 >= len(tokens):
        return True
    end, start = tokens.ends[index], tokens.starts[index + 1]
    if start - end < 2 and not tokens.text.startswith("\n", end):
        return False
    lines = tokens.text.count("\n", end, start)
    return lines > 0 and (not tokens.text[start].islower() or "\n\n" in tokens.text[end:start])


def _ends_sentence(tokens: Tokens, index: int) -> bool:
    """Tell the end of a sentence from the stop in "U.S." and behind an initial."""
    if tokens.word(index) != ".":
        return True
    before = tokens.word(index - 1)
    return len(before) > 2 or not before.isupper()
