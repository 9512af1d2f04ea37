"""Who speaks by a final "said" ("…, killing nine, *two officials and a nurse said*"), taken by the parser into the clause before, put right."""

from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile

import attrs
from spacy.tokens import Doc, Span, Token

from crisiskit import lexicons
from crisiskit.nlp.reattachment import Move

__all__ = ["tellers_in"]

_TENSED = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = ("DT", "JJ", "NN", "CD", "POS", "PRP$", "HYPH")
_OPENERS = ("DT", "JJ", "NN", "CD", "PRP$")
_WITHIN = frozenset({"of", "for", "in", "at", "from", "with"})
_AFTER = frozenset({"IN", "TO", "RB"})
_STOPS = frozenset({".", "?", "!", ";"})
_HELPERS = frozenset({"aux", "aux:pass", "cop", "ccomp"})
_CLAUSES = frozenset({"ccomp", "parataxis", "advcl"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_RELATIONS = {"DT": "det", "PRP$": "nmod:poss", "JJ": "amod", "CD": "nummod", "CC": "cc"}
_MISTAKEN = frozenset({"conj", "acl", "acl:relcl", "advcl", "appos", "nmod"})
_REACH = 12  # from "said" to the end of its sentence
_LONGEST = 20  # tokens between two commas
_FARTHEST = 120  # tokens of a sentence


@attrs.frozen
class _Phrase:
    """One noun phrase, from *start* up to *end*, with its noun if it has one."""

    start: int
    end: int
    noun: Token | None


def tellers_in(doc: Doc) -> Iterator[Move]:
    """Yield what makes the noun phrases between the last comma and a final "said" its subject.

    Nothing but who speaks can stand there; a list of them may hold commas of its own, and
    so may one that is described ("a spokesman, Colonel Sol, said").
    """
    words = _words("telling")
    for token in doc:
        if token.tag_ in _TENSED and token.lower_ in words and _is_final(token):
            phrases = _phrases_before(token)
            if phrases and not _is_right(token, phrases):
                yield from _moves(token, phrases)


def _is_final(verb: Token) -> bool:
    """Tell "said" that ends its sentence but for when, where and to whom it was said."""
    doc = verb.doc
    if verb.i + 1 == len(doc) or any(
        child.dep_ in _HELPERS and child.i > verb.i for child in verb.children
    ):
        return False
    is_told = verb.lower_.startswith("t")
    following = doc[verb.i + 1]
    if not (
        is_told
        or following.text in _STOPS
        or following.tag_ in _AFTER
        or following.lower_ in _words("times")
    ):
        return False
    for word in doc[verb.i + 1 : verb.i + _REACH]:
        if word.text in _STOPS or word.is_sent_start:
            return True
        if word.tag_[:2] == "VB" or word.tag_[0] in "W`" or word.text in (",", "that"):
            return False
    return False


def _phrases_before(verb: Token) -> tuple[_Phrase, ...]:
    """List the noun phrases that speak, from left to right; empty if no clause stands before."""
    pieces = _pieces_before(verb)
    if not pieces or not _follows_clause(verb.doc, pieces[-1].start):
        return ()
    phrases = tuple(phrase for piece in reversed(pieces) for phrase in _parts(piece))
    return phrases if all(phrase.noun is not None for phrase in phrases) else ()


def _pieces_before(verb: Token) -> list[Span]:
    """List what stands between the commas before *verb*, the nearest first."""
    last = _piece_before(verb.doc, verb.i)
    if last is None:
        return []
    if not len(last):  # "the mayor, *Ana Sol*, said", "Ana Sol, *54*, said"
        described = list(islice(_pieces(verb.doc, last.start - 1), 2))
        return described if len(described) > 1 else []
    if not any(word.lower_ == "and" for word in last):
        return [last]
    return [last, *takewhile(_is_listed, _pieces(verb.doc, last.start - 1))]


def _pieces(doc: Doc, end: int) -> Iterator[Span]:
    while (piece := _piece_before(doc, end)) is not None and len(piece):
        yield piece
        end = piece.start - 1


def _piece_before(doc: Doc, end: int) -> Span | None:
    """Give the nominal words from a comma up to *end*; None if others stand there."""
    start = end
    while start > 0 and doc[start - 1].text != ",":
        if end - start > _LONGEST or not _is_nominal(doc[start - 1]):
            return None
        start -= 1
    return doc[start:end] if start else None


def _is_nominal(word: Token) -> bool:
    is_noun = word.tag_.startswith(_NOMINAL) or word.dep_ in ("flat", "amod")
    return is_noun or word.lower_ in _WITHIN or word.lower_ == "and"


def _is_listed(piece: Span) -> bool:
    """Tell "a doctor" in "…, *a doctor*, a nurse and two guards said": one human being or body."""
    if any(word.lower_ == "and" for word in piece):
        return False
    noun = _noun(piece)
    if noun is None:
        return False
    return noun.tag_.startswith("NNP") or not _speakers().isdisjoint(
        (noun.lower_, noun.lower_.removesuffix("s"))
    )


def _parts(piece: Span) -> Iterator[_Phrase]:
    """Part "the mayor and two nurses" at each "and"."""
    doc, start = piece.doc, piece.start
    ends = [word.i for word in piece if word.lower_ == "and"]
    for end in (*ends, piece.end):
        if end > start:
            yield _Phrase(start, end, _noun(doc[start:end]))
        start = end + 1


def _noun(words: Span) -> Token | None:
    """Find the noun of a phrase: of names the first word that hangs outside, else the last noun."""
    if not words[0].tag_.startswith(_OPENERS):
        return None
    stop = next((word.i for word in words if word.lower_ in _WITHIN), words.end)
    nouns = [word for word in words if word.i < stop and word.tag_[:2] in ("NN", "CD")]
    outside = [word for word in nouns if not words.start <= word.head.i < words.end]
    if not nouns:
        return None
    noun = outside[-1] if outside else nouns[-1]
    for word in reversed(outside[:-1]):
        if not all(
            between.is_title or between.dep_ == "flat"
            for between in words.doc[word.i : noun.i + 1]
        ):
            break
        noun = word
    return noun


def _follows_clause(doc: Doc, start: int) -> bool:
    """Tell whether a clause with tense stands before in the sentence."""
    for i in range(start - 1, max(-1, start - _FARTHEST), -1):
        if doc[i].tag_ in _FINITE:
            return True
        if doc[i].is_sent_start:
            return False
    return False


def _is_right(verb: Token, phrases: tuple[_Phrase, ...]) -> bool:
    first = phrases[0]
    if verb.dep_ in _MISTAKEN or first.noun is None or first.noun.head.i != verb.i:
        return False
    words = verb.doc[first.start : verb.i]
    nouns = {phrase.noun.i for phrase in phrases if phrase.noun is not None}
    is_apart = any(verb.doc[i].head.i not in nouns for i in nouns - {first.noun.i})
    is_taken = any(word.head.i < first.start for word in words)
    return first.noun.dep_ in _SUBJECTS and not is_apart and not is_taken


def _moves(verb: Token, phrases: tuple[_Phrase, ...]) -> Iterator[Move]:
    start, host = phrases[0].start, _host(verb, phrases[0].start)
    if host is None:
        return
    if verb.dep_ != "ROOT":
        yield Move(verb, host, "parataxis", "VBD" if verb.tag_ == "VBN" else None)
    yield from _clause_moves(verb, host, start)
    yield from _phrase_moves(verb, phrases)
    for child in verb.rights:
        if child.dep_ in _SUBJECTS:  # "said *Friday*"
            yield Move(child, verb, "obl:unmarked")


def _host(verb: Token, start: int) -> Token | None:
    """Find the head of the clause before: the root, or what hangs on a verb that is the root."""
    if verb.dep_ == "ROOT":
        return next(
            (child for child in verb.lefts if child.i < start and child.dep_ in _CLAUSES), None
        )
    top = verb
    for _ in range(_FARTHEST):
        if top.head.i == top.i:
            return top if top.i < start else None
        top = top.head
    return None


def _clause_moves(verb: Token, host: Token, start: int) -> Iterator[Move]:
    """Hang on the clause before what was hung on those who speak."""
    near = (word for word in (*verb.doc[start : verb.i], verb))
    for word in near:
        for child in word.lefts:
            if child.i >= start or child.i == host.i or child.dep_ == "punct":
                continue
            is_clause = child.tag_[:2] == "VB"
            if word.i != verb.i or verb.dep_ != "ROOT" or child.dep_ not in _CLAUSES:
                yield Move(child, host, "advcl" if is_clause else None)


def _phrase_moves(verb: Token, phrases: tuple[_Phrase, ...]) -> Iterator[Move]:
    first, doc = phrases[0].noun, verb.doc
    if first is None:
        return
    yield Move(first, verb, "nsubj")
    is_described, before = doc[verb.i - 1].text == ",", first
    for phrase in phrases:
        noun = phrase.noun or first
        if noun.i != first.i:
            is_name = is_described or _is_name(phrase, before)
            yield Move(noun, before if is_name else first, "appos" if is_name else "conj")
            link = doc[phrase.start - 1]
            yield Move(link, noun, "cc" if link.tag_ == "CC" else "punct")
        for word in doc[phrase.start : phrase.end]:
            if word.i != noun.i and not phrase.start <= word.head.i < phrase.end:
                yield Move(word, noun, _relation(word, noun))
        before = noun


def _is_name(phrase: _Phrase, before: Token) -> bool:
    """Tell "the mayor, *Ana Sol*, and a nurse": two, not three."""
    first = before.doc[phrase.start]
    return first.tag_ == "NNP" and before.tag_ == "NN" and first.nbor(-1).text == ","


def _relation(word: Token, noun: Token) -> str:
    if word.i > noun.i:
        return "flat" if word.tag_.startswith("NNP") else "nmod"
    return _RELATIONS.get(word.tag_, "compound")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicons.load("past_forms")[name]["words"])


@cache
def _speakers() -> frozenset[str]:
    """List the nouns for human beings and bodies of them, in the singular."""
    lists = (each["nouns"] for each in lexicons.load("actor_nouns")["class"])
    return frozenset(noun.strip() for nouns in lists for noun in nouns.split("|"))
