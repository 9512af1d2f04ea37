"""What is said, cut by the parser behind its subject ("said two men, among them Sol, *had fled*"), put right."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crisiskit.nlp.reattachment import Move

__all__ = ["contents_in"]

_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OWN = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl", "mark", "cc"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})
_BEFORE_THAT = frozenset(
    {"so", "such", "now", "order", "given", "provided", "except", "seeing"}
)
_TWO = 2  # commas around what is put in
_LONGEST = 20  # tokens between the commas


def contents_in(doc: Doc) -> Iterator[Move]:
    """Yield what makes the object of a verb that takes clauses the subject of the one behind it.

    A finite verb without a subject right behind the second of two commas goes on with the
    noun before the first: nobody says "two men" and then "had fled".
    """
    for token in doc:
        kind = token.dep_
        if kind == "ccomp" and token.tag_ == "VBG" and _goes_on(token):
            yield Move(token, token.head, "advcl")
        elif (kind == "obj" and _is_clause(token)) or (kind == "advcl" and _is_content(token)):
            yield Move(token, token.head, "ccomp")
        if token.dep_ not in ("ccomp", "ROOT") or token.tag_[:2] != "VB":
            continue
        teller = _teller(token)
        if teller is None or not _lacks_subject(token):
            continue
        start = min((c.i for c in token.lefts if c.dep_ in _HELPERS), default=token.i)
        noun = _noun(teller, start)
        if noun is not None and (token.dep_ == "ccomp" or _that(noun) is not None):
            yield from _moves(teller, token, noun, start)


def _goes_on(participle: Token) -> bool:
    """Tell ", *adding* that …" behind a verb with tense, which is nothing said."""
    verb = participle.head
    is_behind = verb.i < participle.i and participle.nbor(-1).text == ","
    return is_behind and _tells(verb) and all(c.dep_ not in _OWN for c in participle.lefts)


def _is_clause(noun: Token) -> bool:
    """Tell "claims that it is *a trap*": what has a copula and a subject is no object."""
    kinds = {child.dep_ for child in noun.lefts}
    return "cop" in kinds and not kinds.isdisjoint(_SUBJECTS) and noun.head.i < noun.i


def _is_content(clause: Token) -> bool:
    """Tell "that …" behind a verb that has no other content: no circumstance opens so."""
    that, verb = _that(clause), clause.head
    if that is None or that.dep_ != "mark" or not _tells(verb) or verb.i > that.i:
        return False
    is_bare = that.nbor(-1).lower_ not in _BEFORE_THAT
    return is_bare and not any(child.dep_ in ("ccomp", "obj") for child in verb.rights)


def _teller(clause: Token) -> Token | None:
    """Find the verb a clause completes, or that was hung before it."""
    if clause.dep_ == "ccomp":
        return clause.head if clause.head.i < clause.i and _tells(clause.head) else None
    before = (c for c in clause.lefts if c.dep_ in ("parataxis", "ccomp") and _tells(c))
    return next(before, None)


def _tells(verb: Token) -> bool:
    is_finite = verb.tag_ in ("VBD", "VBZ", "VBP")
    return is_finite and any(child.dep_ == "nsubj" for child in verb.children)


def _that(noun: Token) -> Token | None:
    return next((child for child in noun.lefts if child.lower_ == "that"), None)


def _lacks_subject(verb: Token) -> bool:
    forms = (verb.tag_, *(c.tag_ for c in verb.children if c.dep_ in _HELPERS))
    return _FINITE.intersection(forms) != frozenset() and all(
        child.dep_ not in _OWN for child in verb.children
    )


def _noun(teller: Token, start: int) -> Token | None:
    """Find the noun that commas part from the clause that starts at *start*."""
    doc = teller.doc
    noun = next((c for c in teller.rights if c.dep_ == "obj" and c.i < start), None)
    if noun is None or noun.tag_[:2] != "NN" or doc[start - 1].text != ",":
        return None
    commas = [i for i in range(noun.i, start) if doc[i].text == ","]
    is_insertion = len(commas) == _TWO and commas[1] - commas[0] <= _LONGEST
    return noun if is_insertion else None


def _moves(teller: Token, clause: Token, noun: Token, start: int) -> Iterator[Move]:
    if clause.head.i != teller.i:
        is_root = clause.head.i == clause.i
        yield Move(teller, teller if is_root else clause.head, clause.dep_)
        yield Move(clause, teller, "ccomp")
    is_passive = any(child.dep_ == "aux:pass" for child in clause.children)
    yield Move(noun, clause, "nsubj:pass" if is_passive else "nsubj")
    that = _that(noun)
    if that is not None:
        yield Move(that, clause, "mark", "IN")
    for child in teller.rights:
        if noun.i < child.i < start:
            yield Move(child, noun)
