"""Records as tables: facts on the left, the article's own words on the right."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from crisiskit.cli.wording import (
    first_words,
    last_words,
    names_of,
    number_of,
    participants_of,
    quoted,
    shortened,
    where_and_when,
)
from crisiskit.model import Actor, Claim, Event, Extraction, Figure, Policy, Span

__all__ = ["print_sections", "show"]

_PIPED_WIDTH = 100

Row = tuple[str | Text, ...]


def show(extraction: Extraction, sections: Iterable[str]) -> None:
    """Print the *sections* of an extraction; plain and without frames when piped."""
    # What stands in articles must not be taken for rich's own markup or emoji codes.
    console = Console(highlight=False, markup=False, emoji=False, width=_width())
    with console.capture() as captured:
        print_sections(extraction, sections, console)
    # Tables fill their lines with blanks, which only get in the way in files.
    sys.stdout.writelines(f"{line.rstrip()}\n" for line in captured.get().split("\n"))


def print_sections(extraction: Extraction, sections: Iterable[str], console: Console) -> None:
    """Print the heading and the *sections* of an extraction on any console."""
    console.print(_heading(extraction))
    chosen = tuple(sections)
    if not any(getattr(extraction, section) for section in chosen):
        console.print(f"\nNo {', '.join(chosen)} found.")
    for section in chosen:
        records = getattr(extraction, section)
        if records:
            title, columns, row = _LAYOUTS[section]
            console.print()
            console.print(Text(f"{title} ({len(records)})", style="bold"))
            console.print(_table(columns, [row(record, extraction) for record in records]))


def _width() -> int | None:
    """Leave the width to the terminal; without one, to COLUMNS or a fixed one."""
    if sys.stdout.isatty() or "COLUMNS" in os.environ:
        return None
    return _PIPED_WIDTH


def _heading(extraction: Extraction) -> Text:
    article = extraction.article
    first_line = next(iter(article.text.strip().splitlines()), "(empty)")
    title = article.title or shortened(first_line)
    published = f"{article.published_day}" if article.published_day else "undated"
    text = Text(title, style="bold")
    text.append(f"\n{published} · {len(article.text):,} characters · {article.id}", style="dim")
    return text


def _table(columns: Sequence[tuple[str, int]], rows: Iterable[Row]) -> Table:
    is_terminal = sys.stdout.isatty()
    table = Table(
        box=box.SIMPLE_HEAD if is_terminal else None,
        expand=True,
        padding=(0, 2, 0, 0),
        pad_edge=False,
        header_style="dim" if is_terminal else "",
    )
    for name, ratio in columns:
        table.add_column(name, ratio=ratio, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _actor(actor: Actor, extraction: Extraction) -> Row:
    hints = (actor.kind, actor.country, *actor.sectors)
    roles = (
        " ".join(
            filter(
                None, ("former" if role.former else "", role.title, role.of and f"({role.of})")
            )
        )
        for role in actor.roles
    )
    words = dict.fromkeys(extraction.quote(span) for span in actor.mentions)
    return (
        actor.name,
        ", ".join(hint for hint in hints if hint),
        "; ".join(roles),
        quoted(", ".join(words)) if words else "",
    )


def _event(event: Event, extraction: Extraction) -> Row:
    what = Text(" ".join((str(event.type), *event.modes)))
    if event.status != "occurred":
        what.append(f"\n{event.status}", style="italic")
    return (
        what,
        participants_of(event.actors, event.recipients, extraction),
        where_and_when(event.places, event.moment, extraction),
        _words(event.evidence[0], event.trigger, extraction),
    )


def _claim(claim: Claim, extraction: Extraction) -> Row:
    how = [str(claim.kind)]
    how += [str(claim.polarity)] if claim.polarity != "positive" else []
    how += [str(claim.certainty)] if claim.certainty != "certain" else []
    cue = extraction.quote(claim.cue) if claim.cue else ""
    content = " … ".join(extraction.quote(span) for span in claim.content)
    return (
        names_of(claim.speakers, extraction) or "(nobody named)",
        " ".join(cue.split()),
        ", ".join(how),
        quoted(content),
        _sentence(claim, extraction),
    )


def _sentence(claim: Claim, extraction: Extraction) -> Text:
    """Quote the whole sentence the cue stands in, the cue marked."""
    cue = claim.cue
    around = next((one for one in claim.evidence if cue and one.contains(cue)), None)
    if cue is None or around is None:
        return Text(quoted(extraction.quote(claim.evidence[0])))
    text = extraction.article.text
    parts = (
        text[around.start : cue.start],
        text[cue.start : cue.end],
        text[cue.end : around.end],
    )
    before, says, after = (re.sub(r"\s+", " ", part) for part in parts)
    return Text.assemble("“", before, (says, "bold"), after, "”")


def _policy(policy: Policy, extraction: Extraction) -> Row:
    sides = (
        ("", policy.issuers),
        ("asked for by ", policy.requested_by),
        ("opposed by ", policy.opposed_by),
        ("against ", policy.targets),
        ("for ", policy.beneficiaries),
    )
    parties = (f"{side}{names_of(who, extraction)}" for side, who in sides if who)
    amounts = " ".join(number_of(amount) for amount in policy.amounts)
    when = where_and_when(policy.places, policy.moment, extraction)
    until = f"until {extraction.quote(policy.until.span)}" if policy.until else ""
    return (
        f"{policy.kind}\n{_life(policy)}",
        "\n".join(parties),
        "\n".join(filter(None, (amounts, when, until))),
        _words(policy.evidence[0], policy.title, extraction),
    )


def _life(policy: Policy) -> str:
    """Name the status; in brackets the steps told besides, each once."""
    others = dict.fromkeys(str(s.status) for s in policy.stages if s.status != policy.status)
    return f"{policy.status} ({', '.join(others)})" if others else str(policy.status)


def _figure(figure: Figure, extraction: Extraction) -> Row:
    places = (figure.place,) if figure.place else ()
    return (
        str(figure.measure),
        number_of(figure),
        where_and_when(places, figure.moment, extraction),
        quoted(extraction.quote(figure.span)),
    )


def _words(sentence: Span, marked: Span | None, extraction: Extraction) -> Text:
    """Quote a sentence, or the part of it around the telling words, which are marked."""
    if marked is None or not sentence.contains(marked):
        return Text(quoted(extraction.quote(sentence)))
    text = extraction.article.text
    before = last_words(text[sentence.start : marked.start])
    after = first_words(text[marked.end : sentence.end])
    telling = " ".join(extraction.quote(marked).split())
    return Text.assemble("“", before, (telling, "bold"), after, "”")


_LAYOUTS: dict[
    str, tuple[str, tuple[tuple[str, int], ...], Callable[..., Row]]
] = {  # any record: each layout is used for its own kind only
    "actors": (
        "Actors",
        (("Name", 3), ("What", 3), ("Roles", 3), ("Called", 4)),
        _actor,
    ),
    "events": (
        "Events",
        (("What", 2), ("Who → whom", 3), ("Where, when", 3), ("Words", 6)),
        _event,
    ),
    "claims": (
        "Claims",
        (("Who", 3), ("Says", 2), ("How", 2), ("What", 5), ("Sentence", 6)),
        _claim,
    ),
    "policies": (
        "Policies",
        (("What", 2), ("Whose", 3), ("How much, when", 3), ("Words", 6)),
        _policy,
    ),
    "figures": (
        "Figures",
        (("Counts", 2), ("Number", 3), ("Where, when", 3), ("Words", 6)),
        _figure,
    ),
}
