"""Where a sentence names a measure: by a noun, by a verb with its object, or by a duty."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from crisiskit.extractors.policies.lexicon import Act, Kind, PolicyWords
from crisiskit.extractors.policies.verbs import (
    is_gerund,
    misread_subject,
    noun_forms,
    verb_lemma,
)
from crisiskit.extractors.policies.word_file import By
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    auxiliaries,
    children,
    conjuncts,
    governor,
    is_passive,
    objects,
    obliques,
    relation,
    subjects,
)
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["Measure", "act_on", "is_regulated", "measures_of", "noun_measure"]

_INNER = (Relation.COMPOUND, Relation.ADJECTIVE, Relation.FLAT)
_TAGS = frozenset({"NN", "VB", "JJ"})
_ARGUMENTS = frozenset({Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.OBJECT})
_LASTING = frozenset({"remain", "stay", "become", "keep"})
_CLAUSES = (Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT)
_DIRECTED = (*_CLAUSES, Relation.ADVERBIAL_CLAUSE)
_DIRECTING = frozenset({"to", "must", "should", "shall"})
_IT = frozenset({"it", "this", "them", "these"})
_PERSONS = frozenset({"PERSON", "PER"})
_MONEY = frozenset({"$", "€", "£", "us$"})
_SECURITY = frozenset("police army military security soldier force troops".split())
_OBJECT_OF_NOUN = frozenset({"of", "on", "for", "to", "against"})
# Kinds whose nouns vary in what is before them only: "an international force" is "the multinational force".
_ONE_OF_A_KIND = frozenset(
    {PolicyKind.DEPLOYMENT, PolicyKind.AID, PolicyKind.SECURITY_ASSISTANCE}
)
# Words of a clause that are looked at for its topic; more do not make it clearer.
_WORDS_OF_TOPIC = 40


@attrs.frozen(kw_only=True, eq=False)
class Measure:
    """A measure as a sentence names it.

    Attributes:
        head: The noun that names it, or the verb or adjective that is it.
        kind: What it does.
        theme: The noun an act works on; the head itself where it is a noun.
        by: Whose measure counts.
        shape: ``noun``, ``act``, ``duty``, or ``it`` for the measure told before.
        key: What it is known by, for telling whether two tellings are of one measure.
    """

    head: Token
    kind: Kind
    theme: Token
    key: str
    by: By = "anyone"
    shape: str = "noun"

    @property
    def is_act(self) -> bool:
        """Whether a verb or adjective is the measure."""
        return self.head.i != self.theme.i


def measures_of(tokens: Iterable[Token], words: PolicyWords) -> Iterator[Measure]:
    """Yield the measures the *tokens* of a sentence name, in text order.

    A measure named inside another one ("the deployment of a *mission*") is part of it.
    """
    covered: set[int] = set()
    for token in _telling(tokens, words):
        if token.i in covered:
            continue
        measure = _measure(token, words)
        if measure is not None:
            covered.update(word.i for word in _inside(measure))
            yield measure


def _telling(tokens: Iterable[Token], words: PolicyWords) -> Iterator[Token]:
    """Pass by the words that no rule looks at: most of them. After a modal any verb may tell."""
    signs, modals, phrases = words.signs, words.duties.modals, words.duties.phrase_forms
    is_obliged, before = False, ""
    for token in tokens:
        form = token.lower_
        is_obliged = is_obliged or form in modals or (form == "to" and before in phrases)
        if is_obliged or form in signs or token.lemma_.lower() in signs:
            yield token
        before = form


def _measure(token: Token, words: PolicyWords) -> Measure | None:
    tag = token.tag_[:2]
    if tag not in _TAGS:
        return None
    lemma = verb_lemma(token, words.forms) if tag == "VB" or token.lower_ in words.forms else ""
    if lemma and is_gerund(token):
        return _by_noun(token, words)
    if lemma:
        return _by_act(token, lemma, words) or _by_duty(token, lemma, words)
    if tag == "NN":
        return _by_noun(token, words)
    if relation(token) in _ARGUMENTS:
        return noun_measure(token, words)  # a noun that was read as an adjective
    return _by_adjective(token, words)


def _inside(measure: Measure) -> Iterator[Token]:
    yield measure.theme
    for child in measure.theme.rights:
        if relation(child) in (Relation.NOMINAL, Relation.PREPOSITION):
            yield from child.subtree
    if measure.is_act:
        for clause in children(
            measure.head, Relation.ADVERBIAL_CLAUSE, Relation.OPEN_COMPLEMENT
        ):
            if clause.tag_ == "VB" and clause.i > measure.head.i:  # what it is for
                yield from clause.subtree


def _by_noun(noun: Token, words: PolicyWords) -> Measure | None:
    known = words.telling_nouns
    if not any(form in known for form in noun_forms(noun)) or relation(noun) in _INNER:
        return None
    if noun.ent_type_ in _PERSONS and noun.tag_ == "NNP":
        return None  # "Bill" is no bill
    return noun_measure(noun, words) or _by_request(noun, words)


def _by_request(noun: Token, words: PolicyWords) -> Measure | None:
    """Find "a request for *troops*", "a $5 million *request*": what is asked for is a measure."""
    lemma = noun.lemma_.casefold()
    if lemma in words.stage_nouns and any(c.lower_ in _MONEY for c in noun.children):
        return Measure(head=noun, kind=PolicyKind.AID, theme=noun, key=lemma)
    act = next(
        (words.acts["send"][f] for f in noun_forms(noun) if f in words.acts["send"]), None
    )
    if act is None or act.kind is None or not _is_asked_for(noun, words):
        return None
    return Measure(head=noun, kind=_sharpened(act.kind, noun), theme=noun, key=lemma)


def _is_asked_for(noun: Token, words: PolicyWords) -> bool:
    head = governor(noun)
    if head is None:
        return False
    lemma = verb_lemma(head, words.forms) or head.lemma_.casefold()
    match relation(noun):
        case Relation.OBJECT | Relation.PASSIVE_SUBJECT:
            status = words.stages.get(lemma)
        case Relation.OBLIQUE | Relation.NOMINAL | Relation.PREPOSITION_OBJECT:
            status = words.governed.get(f"{lemma} for") or words.stage_nouns.get(lemma)
        case _:
            status = None
    return status is PolicyStatus.REQUESTED


def noun_measure(noun: Token, words: PolicyWords) -> Measure | None:
    """Find the measure a noun names, wherever it stands."""
    forms = noun_forms(noun)
    if not any(f in words.heads or f in words.nominals or f in words.holders for f in forms):
        return None
    nominal = next((words.nominals[f] for f in forms if f in words.nominals), None)
    acted = _nominal_act(noun, words.acts[nominal]) if nominal else None
    if acted is not None:
        kind = acted[0].kind or _topic(noun, words)
        return Measure(head=noun, kind=kind, theme=noun, key=acted[1])
    for spelt in _phrases(noun, words):
        known = words.nouns.get(spelt)
        if known is not None:
            held = _held(noun, words) if spelt in words.weak else None
            if held is not None:
                return Measure(head=noun, kind=held[0], theme=noun, key=held[1])
            if spelt in words.weak and _names_another(noun, words):
                return None  # "the plan for a referendum" is the referendum
            by: By = "authority" if spelt in words.weak else "anyone"
            key = _without_holders(spelt, words)
            if known in _ONE_OF_A_KIND:
                key = key.rpartition(" ")[2]
            return Measure(head=noun, kind=_sharpened(known, noun), theme=noun, by=by, key=key)
    held = _held(noun, words)
    return held and Measure(head=noun, kind=held[0], theme=noun, key=held[1])


def _names_another(noun: Token, words: PolicyWords) -> bool:
    after = (o.noun for o in obliques(noun) if o.preposition in _OBJECT_OF_NOUN)
    return any((named := noun_measure(word, words)) and named.by == "anyone" for word in after)


def _without_holders(spelt: str, words: PolicyWords) -> str:
    """Strip what only holds a measure: a "visa restriction policy" is about visas."""
    before, _, last = spelt.rpartition(" ")
    return _without_holders(before, words) if before and last in words.holders else spelt


def _held(noun: Token, words: PolicyWords) -> tuple[Kind, str] | None:
    """Find the kind of the measure before a noun that only holds it: "*curfew* hours"."""
    if not any(form in words.holders for form in noun_forms(noun)):
        return None
    for word in children(noun, Relation.COMPOUND):
        for form in noun_forms(word):
            kind = words.nouns.get(form)
            if kind is not None and form not in words.weak:
                return kind, form
    return None


def _nominal_act(noun: Token, acts: Mapping[str, Act]) -> tuple[Act, str] | None:
    """Find what "the closure *of all schools*", "*school* closures" act on."""
    before = [child for child in noun.lefts if relation(child) in _INNER]
    after = [o.noun for o in obliques(noun) if o.preposition in _OBJECT_OF_NOUN]
    for first in (*after, *before):
        for word in conjuncts(first):
            for form in noun_forms(word):
                if form in acts:
                    return acts[form], form
    return None


def _phrases(noun: Token, words: PolicyWords) -> Iterator[str]:
    """Spell the noun with the words before it, longest first, and with those after it."""
    forms = noun_forms(noun)
    if not any(form in words.heads_of_many for form in forms):
        yield from forms
        return
    doc, i = noun.doc, noun.i
    if i + 2 < len(doc) and doc[i + 1].lower_ in ("of", "on"):
        yield f"{forms[0]} {doc[i + 1].lower_} {doc[i + 2].lower_}"
    left = noun.left_edge.i
    for length in (3, 2, 1, 0):
        first = i - length
        if first >= left:
            before = doc[first:i].text.casefold()
            for word in forms:
                yield f"{before} {word}".strip()


def _sharpened(kind: Kind, noun: Token) -> Kind:
    """Help for police and soldiers is security assistance, whatever it is called."""
    if kind != PolicyKind.AID:
        return kind
    near = {word.lemma_.casefold() for word in noun.subtree}
    return PolicyKind.SECURITY_ASSISTANCE if near & _SECURITY else kind


def _by_act(verb: Token, lemma: str, words: PolicyWords) -> Measure | None:
    acts = words.acts.get(lemma)
    if acts is None and lemma not in words.governing:
        return None
    themes = tuple(_themes(verb, lemma))
    for theme in themes:
        act = _act_on(theme, acts, words) if acts else None
        if act is not None:
            named = noun_measure(theme, words) if act.by != "anyone" else None
            if named is not None and named.by == "anyone":
                return None  # the noun tells more: "established a treatment centre"
            return act_on(verb, theme, act, words)
    return _by_rule(verb, lemma, themes[0], words) if themes else None


def _by_rule(verb: Token, lemma: str, theme: Token, words: PolicyWords) -> Measure | None:
    """Find what verbs make of anything: "directed clinics to …", "lifted it", "outlawed …"."""
    if lemma in words.directives and _is_directed(verb):
        kind = _topic(verb if misread_subject(verb) is None else verb.head, words)
        if kind is not PolicyKind.OTHER:
            return act_on(verb, theme, Act(kind=kind, by="authority"), words)
    if theme.tag_[:3] in ("PRP", "DT"):
        is_it = lemma in words.of_it and theme.lower_ in _IT
        other = PolicyKind.OTHER  # until it is known what "it" is
        return (
            Measure(head=theme, kind=other, theme=theme, shape="it", key="it")
            if is_it
            else None
        )
    if lemma in words.any_object and not _names_measure(theme, words):
        return act_on(verb, theme, Act(kind=None, by="authority"), words)
    return None


def _is_directed(verb: Token) -> bool:
    """Tell whether a clause says what to do: "ordered them *to stay*", "that they *must* stay"."""
    clauses = [*children(verb, *_DIRECTED)]
    if misread_subject(verb) is not None:
        clauses.extend(children(verb.head, Relation.NOUN_CLAUSE))
    return any(
        clause.tag_ == "VB" and any(a.lower_ in _DIRECTING for a in _helpers(clause))
        for clause in clauses
    )


def _helpers(clause: Token) -> Iterator[Token]:
    return children(clause, Relation.AUXILIARY, Relation.MARK)


def _act_on(theme: Token, acts: Mapping[str, Act], words: PolicyWords) -> Act | None:
    """Find the act by the words of its object; nationals ("Peruvians") are people."""
    act = next((acts[spelt] for spelt in _phrases(theme, words) if spelt in acts), None)
    if act is None and (theme.ent_type_ == "NORP" or theme.tag_ == "NNPS"):
        act = acts.get("foreigner") if "people" in acts else None
    return act


def act_on(verb: Token, theme: Token, act: Act, words: PolicyWords) -> Measure:
    """Make the measure of a verb and what it acts on."""
    clause = verb if misread_subject(verb) is None else verb.head
    kind = _sharpened(act.kind or _topic(clause, words), theme)
    key = theme.lemma_.casefold()
    return Measure(head=verb, kind=kind, theme=theme, by=act.by, shape="act", key=key)


def _names_measure(theme: Token, words: PolicyWords) -> bool:
    return any(
        word.tag_[:2] == "NN" and _by_noun(word, words) is not None for word in theme.subtree
    )


def _themes(verb: Token, lemma: str) -> Iterator[Token]:
    """List what the verb acts on; "called *on residents* to …" counts."""
    found = subjects(verb) if is_passive(verb) else objects(verb)
    if not found and lemma in ("call", "appeal"):
        found = tuple(o.noun for o in obliques(verb) if o.preposition in ("on", "to", "upon"))
    if not found:
        found = tuple(children(verb, Relation.INDIRECT_OBJECT))
    if (
        not found
        and relation(verb) in (Relation.COMPOUND, Relation.ADJECTIVE)
        and verb.tag_ == "VBG"
    ):
        found = (verb.head,)  # "start screening travellers" misread as a noun phrase
    if misread_subject(verb) is not None:
        found = (verb.head,)
    if not found and lemma in ("close", "reopen", "open", "resume", "shut"):
        found = subjects(verb)
    for theme in found:
        yield from conjuncts(theme)
        yield from children(theme, Relation.NOMINAL)


def _by_duty(verb: Token, lemma: str, words: PolicyWords) -> Measure | None:
    """Find "travellers *must* wear masks", "shops *have to* close", "it is *forbidden* to …"."""
    if lemma in words.duties.rules and is_passive(verb) and _is_expletive(verb):
        return _duty_of_nobody(verb, words)
    if any(a.lower_ in words.duties.modals for a in auxiliaries(verb)):
        return _duty(verb, words)
    above = governor(verb) if relation(verb) is Relation.OPEN_COMPLEMENT else None
    if above is None or above.tag_ == "VBN" or above.lemma_ not in words.duties.phrases:
        return None
    needed = _duty(verb, words)  # who says so decides whether it binds
    return None if needed is None else attrs.evolve(needed, by="authority")


def _by_adjective(word: Token, words: PolicyWords) -> Measure | None:
    """Find "masks are *mandatory*", "it is *illegal* to …"."""
    if word.lower_ not in words.duties.adjectives:
        return None
    lasts = relation(word) is Relation.OPEN_COMPLEMENT and word.head.lemma_ in _LASTING
    if not lasts and not any(children(word, Relation.COPULA)):
        return None
    return _duty_of_nobody(word, words) if _is_expletive(word) else _duty(word, words)


def _is_expletive(word: Token) -> bool:
    """Tell "*it* is forbidden *to* gather"."""
    is_it = any(c.lower_ == "it" and c.i < word.i for c in word.children)
    return is_it and any(_is_to_do(child) for child in word.children)


def _is_to_do(clause: Token) -> bool:
    return clause.tag_ == "VB" and any(helper.lower_ == "to" for helper in _helpers(clause))


def _duty_of_nobody(head: Token, words: PolicyWords) -> Measure | None:
    kind = _topic(head, words)
    if kind is PolicyKind.OTHER:
        return None
    theme = next(child for child in head.children if _is_to_do(child))
    return Measure(head=head, kind=kind, theme=theme, shape="duty", key=theme.lemma_.casefold())


def _duty(head: Token, words: PolicyWords) -> Measure | None:
    bound = next(
        (s for subject in subjects(head) for s in conjuncts(subject) if is_regulated(s, words)),
        None,
    )
    if bound is None:
        return None
    clause = head.head if relation(head) is Relation.OPEN_COMPLEMENT else head
    kind = _topic(clause, words)
    by: By = "authority" if kind is PolicyKind.OTHER else "anyone"
    key = bound.lemma_.casefold()
    return Measure(head=head, kind=kind, theme=bound, by=by, shape="duty", key=key)


def is_regulated(noun: Token, words: PolicyWords) -> bool:
    """Tell whether a noun is among those that duties bind: people, places, activities."""
    forms = (noun.lemma_.casefold(), noun.lower_)
    return any(form in words.regulated or form in words.topics for form in forms)


def _topic(head: Token, words: PolicyWords) -> Kind:
    """Take the kind most words of the clause hint at, the first of equals; else other."""
    counts: dict[Kind, int] = {}
    for position, word in enumerate(head.subtree):
        if position == _WORDS_OF_TOPIC:
            break
        kind = words.topics.get(word.lemma_.casefold())
        if kind is not None and word.i != head.i:
            counts[kind] = counts.get(kind, 0) + 1
    return max(counts, key=counts.__getitem__) if counts else PolicyKind.OTHER
