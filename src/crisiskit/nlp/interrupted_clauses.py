"""Clauses that the parser cut at the wrong comma or semicolon, put right."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crisiskit.nlp.reattachment import Move

__all__ = ["interrupted_in"]

_PAST = frozenset({"VBD", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_OF_CLAUSES = frozenset({*_SUBJECTS, "mark", "expl", "csubj", "cc"})
_OBJECTS = frozenset({"obj", "iobj", "aux", "aux:pass", "cop", "ccomp", "mark", "cc"})
_LOOSE = frozenset({"advcl", "conj", "parataxis", "ccomp"})
_BELOW = frozenset({"ccomp", "advcl", "acl", "xcomp", "acl:relcl"})
_UP = 12


def interrupted_in(doc: Doc) -> Iterator[Move]:
    """Yield what gives subjects to the verbs behind what interrupts them, and clauses their end.

    "Chile, *hit* by a storm, *closed* ports" has *closed* for its verb: no single comma parts
    a subject from its verb. What follows a semicolon with a subject of its own depends on
    nothing before it but its sentence.
    """
    for token in doc:
        if token.tag_ in _PAST and token.i > 1:
            yield from _participle_behind_subject(token)
        if token.dep_ in _BELOW and _stands_alone(token):
            yield Move(token, _top(token), "parataxis")


def _participle_behind_subject(form: Token) -> Iterator[Move]:
    subject = _subject(form)
    verb = None if subject is None else _verb_behind(form)
    if subject is None or verb is None:
        return
    if verb.head.i == form.i:
        is_root = form.head.i == form.i
        yield Move(verb, verb if is_root else form.head, form.dep_)
        for child in form.children:
            if child.i not in (subject.i, verb.i) and not subject.i < child.i < verb.i:
                yield Move(child, verb)
    yield Move(subject, verb, "nsubj")
    yield Move(form, subject, "acl", "VBN")


def _subject(form: Token) -> Token | None:
    """Find the subject right before a form that one comma, and no more, parts from it."""
    if form.nbor(-1).text != "," or not _OBJECTS.isdisjoint(c.dep_ for c in form.children):
        return None
    subject = next((child for child in form.lefts if child.dep_ in _SUBJECTS), None)
    if subject is None or subject.i >= form.i - 1 or subject.tag_[:2] != "NN":
        return None
    between = form.doc[subject.left_edge.i : form.i - 1]
    return None if any(word.text == "," for word in between) else subject


def _verb_behind(form: Token) -> Token | None:
    near = (*form.rights, form.head)
    return next((word for word in near if word.i > form.i and _goes_on(word, form)), None)


def _goes_on(verb: Token, form: Token) -> bool:
    """Tell the finite verb behind a second comma that has no subject of its own."""
    if verb.head.i == form.i and verb.dep_ not in _LOOSE:
        return False
    if _tense_of(verb) is None or any(c.dep_ in _OF_CLAUSES for c in verb.children):
        return False
    start = min(
        [
            verb.i,
            *(
                c.i
                for c in verb.lefts
                if c.i > form.i and c.dep_ in ("aux", "aux:pass", "advmod")
            ),
        ]
    )
    return verb.doc[start - 1].text == ","


def _tense_of(verb: Token) -> str | None:
    forms = (verb.tag_, *(c.tag_ for c in verb.children if c.dep_ in ("aux", "aux:pass")))
    return next((tag for tag in forms if tag in _FINITE), None)


def _stands_alone(verb: Token) -> bool:
    """Tell a clause with subject and tense right behind a semicolon."""
    if verb.head.i > verb.i or _tense_of(verb) is None:
        return False
    if not any(child.dep_ in _SUBJECTS for child in verb.lefts):
        return False
    start = verb.left_edge.i
    first = next(word for word in verb.doc[start : verb.i + 1] if word.dep_ != "punct")
    return first.i > 0 and first.nbor(-1).text == ";" and first.dep_ != "mark"


def _top(verb: Token) -> Token:
    word = verb.head
    for _ in range(_UP):
        if word.head.i == word.i:
            break
        word = word.head
    return word
