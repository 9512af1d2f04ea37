"""Subjects that the parser hung beside their verb ("Aid groups, …, *said*", "*women* employed there are paid less"), put right."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crisiskit.nlp.reattachment import Move

__all__ = ["subjects_in"]

_PAST = frozenset({"VBN", "VBD"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl"})
_OF_CLAUSES = _SUBJECTS | _HELPERS
_ASIDE = frozenset({"discourse", "advmod", "vocative", "dislocated", "intj"})
_NAMES = frozenset({"NNP", "NNPS", "UH", "NN", "NNS", "GW", "FW"})
_OPENING = frozenset({"after", "before", "until"})
_CLAUSES = frozenset({"ccomp", "ROOT", "parataxis"})


def subjects_in(doc: Doc) -> Iterator[Move]:
    """Yield what gives verbs with tense the subject that stands before them.

    Of two verbs that complete one, the first a participle with the only subject, the second
    is the clause's: "found women *employed* there *are paid* less". A noun that opens its
    sentence before a comma is no exclamation where the verb has no other subject, and a
    title before the name that is the subject belongs to the name. Behind "after" may stand
    the subject of a clause.
    """
    for token in doc:
        kind, tag = token.dep_, token.tag_
        if kind == "ccomp" and tag in _PAST:
            yield from _reduced(token)
        elif kind == "ccomp" and tag[:2] == "NN":
            yield from _title(token) if token.head.i > token.i else _bare(token)
        elif token.is_sent_start and (_is_aside(token) or _is_lone_form(token)):
            yield from _opening(token)
        elif kind == "obl" and tag[:2] == "NN":
            yield from _behind_preposition(token)
        elif kind == "nsubj" and tag[:3] == "NNP":
            yield from _place(token)


def _reduced(form: Token) -> Iterator[Move]:
    """Read "that women *employed* there are paid less", "the rank *being given* him shows"."""
    subjects = [child for child in form.lefts if child.dep_ in _SUBJECTS]
    if not subjects or any(child.tag_ in _FINITE for child in form.lefts):
        return
    subject = subjects[-1]
    after = (*form.head.rights, *form.head.head.rights)
    verb = next((c for c in after if c.i > form.i and _goes_on(c)), None)
    if verb is None or subject.tag_[:2] != "NN":
        return
    is_passive = any(child.dep_ == "aux:pass" for child in verb.lefts)
    yield Move(verb, form.head, "ccomp")
    yield Move(subject, verb, "nsubj:pass" if is_passive else "nsubj")
    yield Move(form, subject, "acl", "VBN")
    for child in form.lefts:
        if child.i < subject.i:
            yield Move(child, verb if child.dep_ == "mark" else subject)


def _goes_on(verb: Token) -> bool:
    """Tell a verb with tense and no subject that no "and" and no comma joins to one before."""
    if verb.dep_ not in ("ccomp", "conj", "parataxis") or not _lacks_subject(verb):
        return False
    start = min([verb.i, *(c.i for c in verb.lefts if c.dep_ not in ("punct", "cc:preconj"))])
    return verb.doc[start].tag_ != "CC" and verb.doc[start - 1].tag_ not in (
        ",",
        ":",
        *_joining(verb),
    )


def _joining(verb: Token) -> tuple[str, ...]:
    """List what joins it to a verb before: "either" in front of it does not."""
    return () if any(child.dep_ == "cc:preconj" for child in verb.lefts) else ("CC",)


def _bare(noun: Token) -> Iterator[Move]:
    """Read "found that *trade* did not grow": a noun alone is no clause."""
    that = next((child for child in noun.lefts if child.lower_ == "that"), None)
    if that is None or any(child.dep_ in _OF_CLAUSES for child in noun.children):
        return
    verb = next((c for c in noun.head.rights if c.i > noun.i and _goes_on(c)), None)
    if verb is not None and "," not in verb.doc[noun.i : verb.i].text:
        yield Move(verb, noun.head, "ccomp")
        yield Move(noun, verb, "nsubj")
        yield Move(that, verb, "mark", "IN")


def _title(noun: Token) -> Iterator[Move]:
    """Read "party *spokesman* Ivo Sol said": parsers take the title for a clause."""
    verb = noun.head
    if verb.i <= noun.i + 1 or noun.nbor().tag_ != "NNP":
        return
    name = next((child for child in verb.lefts if child.dep_ in _SUBJECTS), None)
    if name is not None and name.left_edge.i == noun.i + 1:
        yield Move(noun, name, "nmod:desc")


def _is_aside(word: Token) -> bool:
    return word.dep_ in _ASIDE and word.tag_ in _NAMES


def _is_lone_form(word: Token) -> bool:
    """Tell "Sol, on a visit …", whose rare name was taken for a participle."""
    is_alone = all(child.dep_ == "punct" for child in word.children)
    return word.dep_ == "advcl" and word.tag_ in _PAST and is_alone


def _opening(noun: Token) -> Iterator[Move]:
    """Read "*Sol*, on a visit to Chile, said" and "*UNEP*, the agency, said"."""
    verb, doc = noun.head, noun.doc
    end = noun.right_edge.i + (
        noun.right_edge.text != ","
    )  # a comma of its own may be the last
    if (
        verb.i <= end
        or verb.dep_ not in _CLAUSES
        or doc[end].text != ","
        or not noun.is_title | noun.is_upper
    ):
        return
    start = min([verb.i, *(c.i for c in verb.lefts if c.dep_ in _HELPERS)])
    if start <= end + 1 or doc[start - 1].text != ",":
        return
    other = next((child for child in verb.lefts if child.dep_ in _SUBJECTS), None)
    if other is not None:
        if other.left_edge.i != end + 1 or other.right_edge.i not in (start - 2, start - 1):
            return
        yield Move(other, noun, "appos")
    if other is not None or _lacks_subject(verb):
        yield Move(noun, verb, "nsubj", "NNP")


def _place(name: Token) -> Iterator[Move]:
    """Read "Doctors in *Al Wadi* report": a name behind a preposition is no subject of its own."""
    verb, before = name.head, name.left_edge.i - 1
    first = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i < name.i), None)
    noun = verb.head if first is None else first
    if before <= noun.i or noun.tag_[:2] != "NN" or verb.tag_ not in ("VBD", "VBP", "VBZ"):
        return
    link = name.doc[before]
    if link.tag_ != "IN" or link.dep_ != "case" or link.head.i not in (verb.i, name.i):
        return
    if first is None:
        if noun.dep_ != "ROOT":
            return
        yield Move(verb, verb, "ROOT")
        yield Move(noun, verb, "nsubj")
        yield from (Move(child, verb) for child in noun.rights if child.i > verb.i)
    yield Move(name, noun, "nmod")
    yield Move(link, name)


def _behind_preposition(noun: Token) -> Iterator[Move]:
    """Read "…, after *Sol*, a judge, *said* it would close": such words open clauses too."""
    link = next((c for c in noun.lefts if c.dep_ == "case" and c.lower_ in _OPENING), None)
    if link is None:
        return
    doc, i = noun.doc, noun.right_edge.i + 1
    i += i < len(doc) and doc[i].text == ","
    verb = doc[i] if i < len(doc) else noun
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or any(c.dep_ in _SUBJECTS for c in verb.lefts):
        return
    if doc[i - 1].text != "," or not any(child.dep_ == "ccomp" for child in verb.rights):
        return
    if verb.dep_ == "ROOT":
        host = next((c for c in verb.lefts if c.dep_ in _CLAUSES and c.i < noun.i), None)
        if host is None or not host.is_ancestor(noun):
            return
        yield Move(host, host, "ROOT")
    yield Move(verb, noun.head, "advcl")
    yield Move(noun, verb, "nsubj")
    yield Move(link, verb, "mark")


def _lacks_subject(verb: Token) -> bool:
    kinds = {child.dep_ for child in verb.children}
    helpers = [child for child in verb.lefts if child.dep_ in _HELPERS]
    is_tensed = any(word.tag_ in _FINITE for word in (verb, *helpers))
    is_asked = (
        helpers[:1] and helpers[0].tag_ == "VB" and "mark" not in kinds
    )  # "that men *be sent*"
    return bool(is_tensed or is_asked) and kinds.isdisjoint(_SUBJECTS)
