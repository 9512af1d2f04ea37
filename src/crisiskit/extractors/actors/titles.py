"""Titles in front of a person's name: "US Secretary of State Ana Sol"."""

import functools
import itertools

import attrs

from crisiskit.extractors.actors.nouns import Noun, noun_tails, nouns
from crisiskit.extractors.actors.offices import title_words
from crisiskit.lexicons import load
from crisiskit.model import Role
from crisiskit.nlp.doc import Doc, Token
from crisiskit.nlp.syntax import words_between, words_span
from crisiskit.ontology import ActorKind

__all__ = ["Title", "can_end_title", "title_before", "words_of"]

_LONGEST = 14
_INSIDE = frozenset({"of", "for", "the", "and", "-", "–", "&", "to"})
_IN_NAMES = ("NNP", "NNPS")
_NAME_TAGS = ("NN", "JJ", "POS", "CD", "PRP$", "VBN", "VBG", "HYPH", "AFX")


@attrs.frozen(kw_only=True)
class Title:
    """A title and the words before it that say whose.

    Attributes:
        start: Index of the first token of the whole phrase.
        role: The title.
        noun: Its noun in the lexicon.
        words: That noun's words.
        owner: Tokens before its noun: the country or body it belongs to, and what sorts it.
    """

    start: int
    role: Role
    noun: Noun
    words: str
    owner: tuple[Token, ...]


def words_of(tokens: list[Token]) -> str:
    """Join tokens to lower-case words, hyphens closed up as the text has them."""
    if not tokens:
        return ""
    return " ".join(words_between(tokens[0], tokens[-1]).casefold().split())


def can_end_title(token: Token) -> bool:
    """Tell whether *token* ends any noun of the lexicon: cheap, and mostly it does not."""
    return token.lower_.rpartition("-")[2] in noun_tails()


def title_before(doc: Doc, start: int) -> Title | None:
    """Read the title that ends where a name begins; None if no title noun stands there.

    Args:
        doc: The parse.
        start: Index of the name's first token.
    """
    run = _run_before(doc, start)
    noun = _last_noun(run)
    if noun is None:
        return None
    first, words = noun
    if words in title_words("honorifics"):
        office = _last_noun(run[:first])
        if office is None:
            run, first = run[first:], 0  # nobody's: "the trade bill *Mr.* Sol opposed"
        else:
            run, (first, words) = run[:first], office  # "President *Mr.* Sol"
    first = _with_rankers(run, first)
    owner = _owner(run[:first])
    former = any(
        token.lower_.strip("-") in title_words("over") for token in (*owner, *run[first:])
    )
    named = _named(owner)
    is_apart = any(token.tag_ == "NN" for token in owner[: len(owner) - len(named)])
    begin = _begin(named if named and is_apart else owner, run[first:])
    title = run[first:] if named else run[_with_sorts(run, first) :]
    span = words_span(title)
    role = Role(
        title=words_between(title[0], title[-1]),
        of=_text(named) or None,
        span=span,
        former=former,
    )
    return Title(start=begin, role=role, noun=nouns()[words], words=words, owner=tuple(owner))


def _named(owner: list[Token]) -> list[Token]:
    """Cut what stands before a title to who is named there; empty if nobody is.

    "her old *Lima* dentist", "former *Peru* governor", "rebel leader".
    """
    for place, token in enumerate(owner):
        is_large = token.text[0].isupper() and not token.is_sent_start
        is_name = token.tag_ in _IN_NAMES or token.ent_type_ or is_large
        if is_name and token.lower_ not in title_words("rankers") and token.tag_ != "PRP$":
            return owner[place:]
    return []


def _with_sorts(run: list[Token], first: int) -> int:
    """Take the nouns that sort a title into it: "*intelligence* director", "*rebel* leader"."""
    while first > 0 and run[first - 1].tag_ == "NN":
        first -= 1
    return _with_rankers(run, first)


def _begin(owner: list[Token], title: list[Token]) -> int:
    """Give the phrase's first token; an owner with a title of its own stays outside."""
    inner = [place for place, token in enumerate(owner) if token.tag_ == "POS"]
    if inner and owner[inner[-1] + 1 :]:
        return title[0].i
    return owner[0].i if owner else title[0].i


def _run_before(doc: Doc, start: int) -> list[Token]:
    """Collect the tokens before a name that can belong to its title."""
    run: list[Token] = []
    for i in range(start - 1, max(-1, start - 1 - _LONGEST), -1):
        token = doc[i]
        if token.is_space and token.text.count("\n") == 1:
            continue  # a line broken in the middle of a sentence
        if not (token.tag_.startswith(_NAME_TAGS) or token.lower_ in _INSIDE):
            break
        if token.whitespace_ and "\n" in token.whitespace_:
            break
        if token.lower_ == "and" and i and doc[i - 1].ent_type_ == "PERSON":
            break  # "Mayor Luis Roy *and* Port Mayor Ana Sol"
        run.insert(0, token)
    while run and (run[0].lower_ in _INSIDE or run[0].tag_ == "POS"):
        run.pop(0)
    return run


def _last_noun(run: list[Token]) -> tuple[int, str] | None:
    """Find the title noun nearest the name: its first place in *run* and its words.

    Words between it and the name must hang on it by "of" or "for"
    ("Secretary *of State* Ana Sol"); what ends in "of" is somebody else's ("a friend of
    Ana Sol").
    """
    table = nouns()
    for end in range(len(run), 0, -1):
        for length in (4, 3, 2, 1) if can_end_title(run[end - 1]) else ():
            words = words_of(run[max(0, end - length) : end]) if end >= length else ""
            noun = table.get(words)
            if noun is not None and _tells_who(noun) and _reaches_name(run, end):
                return end - length, words
    return None


def _tells_who(noun: Noun) -> bool:
    """Tell offices and trades: "Mayor Ana Sol", "*candidate* Ana Sol"; not "the girl Ana Sol"."""
    return noun.is_title or (noun.kind is ActorKind.PERSON and not noun.is_bare)


def _reaches_name(run: list[Token], end: int) -> bool:
    rest = run[end:]
    if not rest:
        return True
    return rest[0].lower_ in ("of", "for") and rest[-1].lower_ not in _INSIDE


def _with_rankers(run: list[Token], first: int) -> int:
    """Take "assistant", "deputy", "acting", "former" before the noun into the title."""
    while first > 0 and run[first - 1].lower_ in (*title_words("rankers"), "-"):
        first -= 1
    if first > 0 and run[first].text == "-" and not run[first - 1].whitespace_:
        first -= 1  # "*long*-time president"
    return first


def _owner(tokens: list[Token]) -> list[Token]:
    """Trim what stands before the title to the body or country it belongs to."""
    owner = list(tokens)
    while owner and owner[-1].tag_ == "POS":
        owner.pop()
    for position in range(len(owner) - 1, -1, -1):
        if _breaks(owner, position):
            return _without_dashes(owner[position + 1 :])
    return _without_dashes(owner)


def _without_dashes(owner: list[Token]) -> list[Token]:
    """Leave out the dash of an aside: "27 leaders - *Kenyan* President Ana Sol - met"."""
    return list(itertools.dropwhile(lambda token: token.text in "-–", owner))


def _breaks(owner: list[Token], position: int) -> bool:
    """A verb form, a number or a preposition ends it, but for names ("Ministry *of* Health")."""
    token = owner[position]
    if token.lower_ in _INSIDE and token.text not in "-–":
        around = owner[max(0, position - 1) : position + 2]
        return len(around) < 3 or any(around[i].tag_ not in _IN_NAMES for i in (0, 2))
    return token.tag_ in ("VBG", "VBN", "CD", "NNS") or token.lower_ in _times()


@functools.cache
def _times() -> frozenset[str]:
    """Read the words for times: "the next *year* President Sol left"."""
    return frozenset(load("things")["things"]["times"].split())


def _text(tokens: list[Token]) -> str:
    return words_between(tokens[0], tokens[-1]) if tokens else ""
