"""What one party says another must do: a demand without a verb of demanding."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

import attrs

from crisiskit import lexicons
from crisiskit.extractors.events.confidences import confidences
from crisiskit.extractors.events.frame import Frame, Pattern
from crisiskit.extractors.events.frame_lexicon import FrameLexicon
from crisiskit.extractors.events.matching import Match
from crisiskit.extractors.events.operators import Coded
from crisiskit.extractors.events.sides import Parties
from crisiskit.extractors.events.slot_parties import SlotParties
from crisiskit.extractors.findings import Findings
from crisiskit.model import Participant
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["Obligation", "obligations_in", "with_duties"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_AUXILIARY, _OPEN_COMPLEMENT, _COMPLEMENT = (
    Relation.AUXILIARY,
    Relation.OPEN_COMPLEMENT,
    Relation.COMPLEMENT,
)
_OBJECT = Relation.OBJECT
_OWN = frozenset({"we", "i"})
_DUTIFUL = frozenset({"MD", "VBZ", "VBP", "VB"})
_WILL = frozenset({"will", "'ll", "’ll"})
_RULE = "request.obligation"


@attrs.frozen(kw_only=True, eq=False)
class Obligation:
    """A word of duty in what somebody says of somebody else.

    Attributes:
        match: The word ("must") as if it had fired a pattern.
        duty: The verb that tells what is to be done.
        parties: Who says so, and who is to do it.
    """

    match: Match
    duty: Token
    parties: Parties


def obligations_in(
    tokens: Iterable[Token], slots: SlotParties, found: Findings
) -> Iterator[Obligation]:
    """Yield the obligations among *tokens* that have both sides, in text order."""
    words = _words()
    for token in tokens:
        if token.tag_ not in _DUTIFUL:
            continue
        duty = _duty(token, words)
        if duty is None or _is_guess(duty):
            continue
        speakers = _speakers(token, found)
        subjects = syntax.subjects(token if token.tag_ != "MD" else duty)
        if any(subject.lower_ in _OWN for subject in subjects):
            continue  # "we must act": who says so binds himself
        obliged = tuple(slots.among(subjects)) if speakers else ()
        saying = {each.actor for each in speakers}
        if obliged and saying.isdisjoint(each.actor for each in obliged):
            pattern = Pattern(frame=_frame(), lemma=token.lower_, text=token.lower_)
            yield Obligation(
                match=Match(word=token, pattern=pattern, anchor=token),
                duty=duty,
                # "a council must be installed": who is to install it is left open
                parties=Parties(
                    actors=speakers, recipients=() if syntax.is_passive(duty) else obliged
                ),
            )


def with_duties(
    coded: Sequence[Coded], duties: Sequence[Obligation], lexicon: FrameLexicon
) -> list[Coded]:
    """Put obligations among the events of a sentence; what is to be done gives way to them."""
    if not duties:
        return list(coded)
    modes = lexicon.topic_modes["REQUEST"]
    done = {each.duty.i: each for each in duties}
    contents = {each.match.anchor.i: each for each in coded if each.match.anchor.i in done}
    told = {each.match.word.i for each in duties}
    kept = [c for c in coded if c.match.anchor.i not in done and c.match.word.i not in told]
    for duty in duties:
        content = contents.get(duty.duty.i)
        mode = modes.get(content.type) if content else None
        kept.append(Coded(match=duty.match, type="REQUEST", modes=(mode,) if mode else ()))
    return sorted(kept, key=lambda each: each.match.word.i)


@cache
def _frame() -> Frame:
    kind = "REQUEST"
    return Frame(rule=_RULE, type=kind, confidence=confidences().of(_RULE, kind))


@cache
def _words() -> Mapping[str, frozenset[str]]:
    table = lexicons.load("frames_operators")["obligation"]
    return {name: frozenset(words) for name, words in table.items()}


def _duty(token: Token, words: Mapping[str, frozenset[str]]) -> Token | None:
    """Give what is to be done: the verb of a modal, or the infinitive of "have *to*"."""
    if token.tag_ == "MD":
        is_duty = token.lower_ in words["modals"] and syntax.relation(token) is _AUXILIARY
        return token.head if is_duty else None
    if token.lemma_ in words["verbs" if token.tag_ != "VB" else "to_come"]:
        if token.tag_ == "VB" and not _is_future(token):
            return None
        clauses = syntax.children(token, _OPEN_COMPLEMENT, _COMPLEMENT)
        return next((each for each in clauses if _is_due(each, token)), None)
    return None


def _is_future(verb: Token) -> bool:
    """Tell "*will* need to leave" from "to need to", "may need to"."""
    return any(helper.lower_ in _WILL for helper in syntax.children(verb, _AUXILIARY))


def _is_due(clause: Token, verb: Token) -> bool:
    """Tell "have *to act*" from "have the will *to act*"."""
    return clause.tag_ == "VB" and not any(syntax.children(verb, _OBJECT))


def _is_guess(duty: Token) -> bool:
    """Tell "must *have* left" from "must leave"."""
    helpers = syntax.children(duty, _AUXILIARY)
    return any(helper.lower_ == "have" for helper in helpers)


def _speakers(token: Token, found: Findings) -> tuple[Participant, ...]:
    claims = found.claims_over(syntax.span_of(token))
    speakers = {each.actor: each for claim in claims for each in claim.speakers}
    return tuple(speakers.values())
