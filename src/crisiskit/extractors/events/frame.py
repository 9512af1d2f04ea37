"""Frames: which words tell an event of which type, and where its participants stand."""

from collections.abc import Sequence

import attrs

from crisiskit.errors import LexiconError

__all__ = ["NAME", "PRONOUN", "Demand", "Frame", "Nouns", "Pattern", "parse_pattern"]

NAME = "="
"""Before the label of a name among the marks of nouns."""

PRONOUN = "~"
"""Before a pronoun among them."""


_OBJECT = ("object",)
_NAMES = {"obj": "object", "subj": "subject", "comp": "complement", "mod": "modifier"}


@attrs.frozen(kw_only=True, eq=False)
class Frame:
    """A way of acting that many words can name.

    Attributes:
        rule: Stable name ("assault.shoot").
        type: Event type it tells; empty for words that only colour another event ("plan").
        modes: Modes it always has.
        actor: Grammatical slots in which the actor may stand, best first.
        recipient: Likewise for the recipient.
        reciprocal: Whether all parties act on each other ("met", "clashed").
        consequence: Whether it may only tell the outcome of another happening ("killed").
        durative: Whether the present tense tells a state that lasts.
        general: Whether it names unrest in general rather than one incident ("violence").
        objective: Whether a person before its noun is whom it hits ("Sol's *murder*").
        topic: Name of the table that says what becomes of an event it is about
            ("refuse": a refused meeting is REJECT); empty if it takes none.
        figures: Measures of the figures that belong to it, besides those of its type.
        also: Second acts its words tell as well, as "TYPE mode" ("sentenced to prison").
        confidence: Measured precision of what it finds; None if it was not measured.
    """

    rule: str
    type: str = ""
    modes: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    reciprocal: bool = False
    consequence: bool = False
    durative: bool = False
    general: bool = False
    objective: bool = False
    topic: str = ""
    figures: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    confidence: float | None = None


@attrs.frozen(kw_only=True)
class Nouns:
    """What a noun must be: one of these words, or a name or pronoun of a kind.

    Attributes:
        words: Lemmas in lower case, two words at most; "*" lets every noun pass.
        entities: Labels of names that pass as well.
        pronouns: Personal pronouns that pass as well.
    """

    words: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    marks: frozenset[str] = attrs.field(init=False, eq=False, repr=False)
    """All of these in one set, those not lemmas with a sign before them."""
    is_any: bool = attrs.field(init=False, eq=False, repr=False)
    """Whether every noun passes."""

    def __attrs_post_init__(self) -> None:
        """Put together what is asked for at every word."""
        names = (f"{NAME}{label}" for label in self.entities)
        pronouns = (f"{PRONOUN}{word}" for word in self.pronouns)
        object.__setattr__(self, "marks", self.words.union(names, pronouns))
        object.__setattr__(self, "is_any", "*" in self.words)

    def joined(self, other: "Nouns") -> "Nouns":
        """Make a class of the nouns of both."""
        return Nouns(
            words=self.words | other.words,
            entities=self.entities | other.entities,
            pronouns=self.pronouns | other.pronouns,
        )


@attrs.frozen(kw_only=True, eq=False)
class Demand:
    """What must stand beside a word for a pattern to fire.

    Attributes:
        slots: Names of slots ("object", "modifier", a preposition …); one will do.
        nouns: What fills it.
        absent: Whether such a filler forbids the pattern instead.
        is_idiom: Whether the filler is part of the expression ("join *forces*") and so
            nobody who takes part.
    """

    slots: tuple[str, ...]
    nouns: Nouns
    absent: bool = False
    is_idiom: bool = False


@attrs.frozen(kw_only=True, eq=False)
class Pattern:
    """One word of a frame with what must stand beside it.

    Attributes:
        frame: Its frame.
        lemma: Its lemma, in lower case.
        particle: The particle it needs ("carry *out*"), or empty.
        demands: What must stand in its slots.
        text: The line it was read from.
    """

    frame: Frame
    lemma: str
    particle: str = ""
    demands: tuple[Demand, ...] = ()
    text: str = ""

    @property
    def weight(self) -> int:
        """How much it asks for: of the patterns that fire, the most demanding wins."""
        named = sum(not demand.nouns.is_any for demand in self.demands)
        return 2 * bool(self.particle) + len(self.demands) + named


def parse_pattern(text: str, frame: Frame, classes: dict[str, Nouns]) -> Pattern:
    """Read a pattern such as ``"carry +out obj:attack|raid -on:@places"``.

    Args:
        text: The lemma, then "+particle", "slot:words" or "-slot:words" (must be absent).
            Words and slots that will do as well are joined by "|", blanks inside a word are
            "_", "@name" is a class, a bare slot takes any noun. Slots are obj, subj, comp,
            question (a clause that asks), wish (one that says what is to be), particle, mod or a preposition.
        frame: Its frame.
        classes: Noun classes by name.

    Raises:
        LexiconError: If a class is unknown.
    """
    lemma, *rest = text.split()
    particle = next((part[1:] for part in rest if part.startswith("+")), "")
    demands = [_demand(part, classes) for part in rest if not part.startswith("+")]
    return Pattern(
        frame=frame,
        lemma=lemma.replace("_", " "),
        particle=particle,
        demands=tuple(demands),
        text=text,
    )


def _demand(text: str, classes: dict[str, Nouns]) -> Demand:
    absent = text.startswith("-")
    slots, _, words = text.removeprefix("-").partition(":")
    nouns = parse_nouns(words.split("|") if words else ["*"], classes)
    persons = classes.get("persons", Nouns()).words
    names = [_NAMES.get(slot, slot.replace("_", " ")) for slot in slots.split("|")]
    if words and "complement" in names:  # "sent troops *to help*": parsers differ
        names.append("purpose")
    return Demand(
        slots=tuple(names),
        nouns=nouns,
        absent=absent,
        is_idiom=slots == "obj"
        and bool(words)
        and "@" not in words
        and not nouns.words & persons,
    )


def parse_nouns(words: Sequence[str], classes: dict[str, Nouns]) -> Nouns:
    """Join words and classes ("@persons") into one class.

    Raises:
        LexiconError: If a class is unknown.
    """
    joined = Nouns(words=frozenset(w.replace("_", " ") for w in words if w[:1] != "@"))
    for word in words:
        if not word.startswith("@"):
            continue
        if word[1:] not in classes:
            msg = f"no class of nouns is called {word!r}; known: {', '.join(sorted(classes))}"
            raise LexiconError(msg)
        joined = joined.joined(classes[word[1:]])
    return joined
