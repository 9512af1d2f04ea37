"""The explanation of an event as lines of text."""

from collections.abc import Iterator

from crisiskit.cli.wording import names_of, number_of, quoted, where_and_when
from crisiskit.extractors.events.account import Account
from crisiskit.model import Event, Extraction, Span
from crisiskit.pipeline import Explanation

__all__ = ["lines_of"]

_WIDTH = 10


def lines_of(explanation: Explanation) -> Iterator[str]:
    """Yield the event, each of its tellings, what it is linked to, and the notes."""
    extraction, event = explanation.extraction, explanation.event
    yield from _heading(event, extraction)
    sentence: Span | None = None
    for number, account in enumerate(explanation.accounts, start=1):
        is_same = account.evidence == sentence
        sentence = account.evidence
        yield ""
        yield f"{number}. {'in the same sentence' if is_same else quoted(extraction.quote(sentence))}"
        yield from _telling(account, extraction)
    if explanation.claims or explanation.policies:
        yield ""
    for claim in explanation.claims:
        cue = quoted(extraction.quote(claim.cue)) if claim.cue else ""
        who = names_of(claim.speakers, extraction) or "nobody named"
        yield _line("claim", f"{claim.id}: {who} {cue}".rstrip())
    for policy in explanation.policies:
        yield _line("policy", f"{policy.id}: {policy.kind}, {policy.status}")
    yield ""
    for note in explanation.notes:
        yield f"Note: {note}."


def _heading(event: Event, extraction: Extraction) -> Iterator[str]:
    yield f"{event.id}  {' '.join((str(event.type), *event.modes))}  {event.status}"
    measured = "not measured" if event.confidence is None else f"{event.confidence:.2f}"
    yield _line("rule", f"{event.rule or 'none'}, confidence {measured}")
    contexts = ", ".join(str(context) for context in event.contexts)
    if contexts:
        yield _line("contexts", contexts)
    if event.trigger is not None:
        yield _line("word", quoted(extraction.quote(event.trigger)))


def _telling(account: Account, extraction: Extraction) -> Iterator[str]:
    frame = f"frame {account.rule}, pattern “{account.pattern}”"
    yield _line("word", f"{quoted(extraction.quote(account.trigger))}: {frame}", indent=True)
    for filling in account.fillings:
        words = quoted(extraction.quote(filling.span))
        slot = filling.slot or "from the words around it"
        yield _line(filling.part, f"{words} ({slot})", indent=True)
    if account.type_reason:
        yield _line("type", account.type_reason, indent=True)
    cue = f" {quoted(extraction.quote(account.cue))}" if account.cue else ""
    yield _line("status", f"{account.status}: {account.status_reason}{cue}", indent=True)
    for place in account.places:
        yield _line("place", where_and_when((place,), None, extraction), indent=True)
    if account.moment is not None:
        when = where_and_when((), account.moment, extraction)
        words = quoted(extraction.quote(account.moment.span))
        yield _line("time", when if when == words else f"{words}: {when}", indent=True)
    for figure in account.figures:
        words = quoted(extraction.quote(figure.span))
        yield _line("figure", f"{words}: {figure.measure} {number_of(figure)}", indent=True)


def _line(name: str, words: str, *, indent: bool = False) -> str:
    return f"{'   ' if indent else ''}{name:{_WIDTH}} {words}"
