"""Main verbs that the parser hung on their own subject ("Buses *blocked* the road"), put right."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from crisiskit import lexicons
from crisiskit.nlp.reattachment import Move

__all__ = ["needs_no_object", "strays_in"]

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "GW", "FW"})
# Heads of clauses: a noun there, without subject and copula, lacks its verb.
_CLAUSES = frozenset({"ROOT", "ccomp", "parataxis"})
_OF_CLAUSES = frozenset(
    {"nsubj", "nsubj:pass", "nsubj:outer", "cop", "aux", "aux:pass", "expl", "csubj", "mark", "obj"}
)  # fmt: skip
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "expl", "csubj"})
_STRAYS = frozenset(
    {"acl", "acl:relcl", "advcl", "parataxis", "conj", "appos", "nmod", "list", "dep", "xcomp"}
)
_CONTENTS = frozenset({"obj", "xcomp"})
_CIRCUMSTANCES = frozenset({"nmod", "obl", "obl:unmarked", "obl:tmod", "advmod", "advcl", "cc", "nmod:unmarked"})  # fmt: skip
_WITHIN = frozenset({"det", "amod", "compound", "nummod", "nmod:desc"})
_NEAR = 5  # from a verb of saying to "that"
_PAUSES = frozenset({",", "-", "--", "–", "—", "("})
# Prepositions that open clauses too: "after floods *displaced* thousands".
_OPENING = frozenset({"after", "before", "since", "until", "as"})


def strays_in(doc: Doc) -> Iterator[Move]:
    """Yield what makes a sentence of a noun and the verb that was hung on it.

    A noun that heads a clause without a copula has a finite verb below it that has no
    subject and nothing that makes it dependent: that verb is the clause's.
    """
    for noun in doc:
        if noun.tag_ == "VBN" and noun.dep_ in _CLAUSES:
            yield from _called(noun)
        if noun.tag_ not in _NOUNS:
            continue
        if noun.dep_ in _CLAUSES:
            yield from _intending(noun)
            verb = _stray(noun)
            if verb is not None:
                yield from _swapped(noun, verb)
        elif noun.dep_ == "obl":
            yield from _opened(noun)


def _called(verb: Token) -> Iterator[Move]:
    """Read "The premier *called* for calm" in the active: parsers take it for what befell him."""
    if any(child.dep_ in _HELPERS or child.dep_ == "aux" for child in verb.lefts):
        return
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj:pass"), None)
    if subject is not None and (_is_call(verb, subject) or _is_saying(verb)):
        yield Move(verb, verb.head, verb.dep_, "VBD")
        yield Move(subject, verb, "nsubj")


def _is_saying(verb: Token) -> bool:
    """Tell "Sol *confirmed* on Friday that it fell"."""
    near = verb.doc[verb.i + 1 : verb.i + _NEAR]
    return verb.lower_ in _words("telling") and any(w.lower_ == "that" for w in near)


def _intending(noun: Token) -> Iterator[Move]:
    """Read "Rowe *plans* to visit the camp" as a clause."""
    if noun.tag_ != "NNS" or noun.lower_ not in _words("intending"):
        return
    kinds = {child.dep_ for child in noun.children}
    aim = next((c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VB"), None)
    subject = next((c for c in noun.lefts if c.dep_ == "compound" and c.i == noun.i - 1), None)
    if aim is None or subject is None or kinds & (_OF_CLAUSES | {"nmod:poss"}):
        return
    yield Move(noun, noun.head, noun.dep_, "VBZ")
    yield Move(subject, noun, "nsubj")
    yield Move(aim, noun, "xcomp")
    for child in noun.lefts:
        if child.i < subject.i and child.dep_ in _WITHIN:
            yield Move(child, subject)


def _stray(noun: Token) -> Token | None:
    if any(child.dep_ in _OF_CLAUSES for child in noun.children):
        return None
    if noun.dep_ == "parataxis" and _is_aside(noun):
        return None
    names = (child for child in noun.rights if _is_name(child))
    below = (child for word in (noun, *names) for child in word.rights)
    return next((child for child in below if _is_stray(child)), None)


def _is_name(word: Token) -> bool:
    """Tell "Ana Sol" in "the governor, *Ana Sol*, called for calm"."""
    is_bare = word.tag_ == "NNP" and word.dep_ in ("appos", "conj", "flat")
    return is_bare and word.nbor(-1).text == "," and not any(c.tag_ == "CC" for c in word.lefts)


def _is_aside(noun: Token) -> bool:
    """Tell an apposition the parser took for a clause ("…, *most of them* women")."""
    first = noun.left_edge
    return first.i == 0 or first.lower_ in _PAUSES or first.nbor(-1).lower_ in _PAUSES


def _is_stray(verb: Token) -> bool:
    if verb.dep_ not in _STRAYS or not verb.is_lower:
        return False
    below = tuple(verb.children)
    kinds = {child.dep_ for child in below}
    if kinds & _SUBJECTS or "mark" in kinds or any(c.tag_[0] == "W" for c in below):
        return False
    if verb.dep_ == "conj" and "cc" in kinds:
        return False
    if verb.tag_ == "VBD" and verb.dep_ == "acl" and not kinds & _HELPERS:
        return _is_told(verb, kinds)
    if verb.tag_ in _FINITE or any(
        c.tag_ in _FINITE or c.tag_ == "MD" for c in below if c.dep_ in _HELPERS
    ):
        return verb.tag_ in _FINITE or verb.tag_.startswith("VB")
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and _is_active(verb, kinds)


def _is_told(past: Token, kinds: set[str]) -> bool:
    """Tell "A start *turned* into …." from "Oria, *marked* in red" and "Report *found* on street"."""
    if kinds & {*_CONTENTS, "ccomp"} or needs_no_object(past, past.head):
        return True
    return past.nbor(-1).text != "," and past.sent[-1].text == "."


def _is_active(participle: Token, kinds: set[str]) -> bool:
    """Tell a form with an object or clause of its own, or of a verb that has no passive."""
    if kinds & _HELPERS or "obl:agent" in kinds:
        return False
    form = participle.lower_
    if needs_no_object(participle, participle.head):
        return True
    if "ccomp" in kinds:
        return form not in _words("informing")
    return not kinds.isdisjoint(_CONTENTS) and form not in _words("retaining")


def needs_no_object(participle: Token, noun: Token) -> bool:
    """Tell what *noun* did: "critics *responded*", "the union *called for* talks"."""
    return participle.lower_ in _words("intransitive") or _is_call(participle, noun)


def _is_call(participle: Token, noun: Token) -> bool:
    """Tell "The union *called for* talks" from "a strike *called for* Monday"."""
    if participle.lower_ not in _words("calling"):
        return False
    if noun.lower_.removesuffix("s") in _words("callable"):
        return False
    after = participle.nbor() if participle.i + 1 < len(participle.doc) else participle
    return after.lower_ in ("for", "on", "upon")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicons.load("past_forms")[name]["words"])


def _swapped(noun: Token, verb: Token) -> Iterator[Move]:
    """Make *verb* head of the clause of *noun*, which becomes its subject."""
    is_root = noun.head.i == noun.i
    yield Move(
        verb,
        verb if is_root else noun.head,
        noun.dep_,
        "VBD" if verb.tag_ == "VBN" and not _helped(verb) else None,
    )
    passive = any(child.dep_ == "aux:pass" for child in verb.children)
    yield Move(noun, verb, "nsubj:pass" if passive else "nsubj")
    for child in noun.children:
        if child.dep_ == "conj" and child.i == verb.head.i:
            yield Move(child, noun, "appos")
        if child.i > verb.i or (child.i < noun.i and _is_circumstance(child, noun)):
            relation = "obl" if child.dep_ in ("nmod", "nmod:unmarked") else None
            yield Move(child, verb, relation)


def _helped(verb: Token) -> bool:
    return any(child.dep_ in _HELPERS for child in verb.children)


def _is_circumstance(child: Token, noun: Token) -> bool:
    """Tell what stands before the phrase of the noun: "*in June* the senator called"."""
    if child.dep_ not in _CIRCUMSTANCES:
        return False
    return all(
        other.dep_ not in ("det", "nmod:poss") or other.i > child.i for other in noun.lefts
    )


def _opened(noun: Token) -> Iterator[Move]:
    """Make a clause of "after *floods displaced* thousands"."""
    opening = next((c for c in noun.lefts if c.dep_ == "case" and c.lower_ in _OPENING), None)
    if opening is None:
        return
    verb = next((c for c in noun.rights if c.dep_ == "acl" and c.tag_ == "VBN"), None)
    if verb is None or not any(child.dep_ == "obj" for child in verb.children):
        return
    if not _is_active(verb, {child.dep_ for child in verb.children}):
        return
    yield Move(verb, noun.head, "advcl", "VBD")
    yield Move(noun, verb, "nsubj")
    yield Move(opening, verb, "mark")
