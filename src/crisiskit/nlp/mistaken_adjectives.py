"""Verbs behind their subject that the parser took for adjectives ("as floods *damaged* homes"), put right."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crisiskit.nlp.reattachment import Move

__all__ = ["adjectives_in"]

_PAST = frozenset({"VBD", "VBN"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_NAMING = frozenset({*_NOUNS, "PRP", "CD"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
# What a noun can be that is a clause for want of its verb.
_CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "acl:relcl", "conj", "parataxis"})
# What hangs on the verb of a clause, wherever the noun behind it stands.
_OF_CLAUSES = frozenset(
    {"punct", "advcl", "parataxis", "ccomp", "obl", "obl:unmarked", "mark", "cc", "advmod"}
)
# Before a form these open or go on a phrase.
_OF_PHRASES = frozenset({"DT", "PRP$", "POS", "JJ", ",", "HYPH"})
_BETWEEN = frozenset({"RB", "IN", "NNP", "CD", "NN", "NNS"})


def adjectives_in(doc: Doc) -> Iterator[Move]:
    """Yield what makes a verb of a past form that stands between a subject and a noun.

    An adjective has no subject, and no subject of a noun stands before its adjective unless
    "is" does too: the noun is what the verb acts on.
    """
    for form in doc:
        if form.dep_ != "amod" or form.tag_ not in _PAST or form.head.i < form.i:
            continue
        subject = _subject(form)
        if subject is not None and not _goes_on(form):
            yield from _moves(form, subject)


def _subject(form: Token) -> Token | None:
    """Find the subject hung on the form itself, or on the noun behind it."""
    own = next((c for c in form.lefts if c.dep_ in _SUBJECTS), None)
    if own is not None:
        return own if own.tag_ in _NAMING else None
    noun = form.head
    if noun.tag_ not in _NOUNS or any(child.dep_ in _HELPERS for child in noun.children):
        return None
    subject = next((c for c in noun.lefts if c.dep_ in _SUBJECTS and c.i < form.i), None)
    if subject is None or subject.tag_ not in _NAMING or form.lower_ != form.text:
        return None
    between = form.doc[subject.right_edge.i + 1 : form.i]
    return subject if all(word.tag_ in _BETWEEN for word in between) else None


def _goes_on(form: Token) -> bool:
    """Tell "the children the *injured* man" and "ill-*treated*": neither goes on the subject."""
    return form.nbor(-1).tag_ in _OF_PHRASES


def _moves(form: Token, subject: Token) -> Iterator[Move]:
    noun = form.head
    case = next((c for c in noun.lefts if c.dep_ == "case" and c.i < subject.i), None)
    doer = subject
    if case is not None and noun.head.i < case.i and noun.head.tag_ in _NAMING:
        # "students *from Oria* staged rallies": the preposition is that of the name
        doer, place = noun.head, noun.head
        yield Move(case, subject)
        yield Move(subject, doer, "nmod")
    else:
        place = noun
    yield from _placed(form, place)
    yield Move(doer, form, "nsubj")
    yield Move(noun, form, "obj")
    for child in (*noun.children, *doer.children):
        is_ours = child.i in (form.i, subject.i, noun.i) or (case and child.i == case.i)
        is_before = child.i < form.i and child.head.i == noun.i
        if not is_ours and (is_before or (child.i > form.i and child.dep_ in _OF_CLAUSES)):
            yield Move(child, form)


def _placed(form: Token, place: Token) -> Iterator[Move]:
    """Give the verb the place of the word that stood for its clause."""
    around = (*form.lefts, *form.head.lefts)
    tag = None if any(word.dep_ in _HELPERS for word in around) else "VBD"
    if place.head.i == place.i:
        yield Move(form, form, "ROOT", tag)
    elif place.dep_ in _CLAUSES:
        yield Move(form, place.head, place.dep_, tag)
    elif place.dep_ in _SUBJECTS:  # "rebels *took* the town, the army said"
        yield Move(form, place.head, "ccomp", tag)
    else:
        is_marked = any(child.dep_ == "mark" for child in form.children)
        yield Move(form, place.head, "advcl" if is_marked else "parataxis", tag)
