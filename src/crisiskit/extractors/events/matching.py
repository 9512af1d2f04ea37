"""Which words of a sentence fire which frame."""

from collections.abc import Sequence
from functools import cache

import attrs

from crisiskit import lexicons
from crisiskit.extractors.events.frame import Demand, Frame, Pattern
from crisiskit.extractors.events.frame_lexicon import FrameLexicon, Support
from crisiskit.extractors.events.grammar import PLACING, Grammar
from crisiskit.extractors.events.misreading import misread_clause
from crisiskit.nlp import syntax
from crisiskit.nlp.columns import tags_of
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation

__all__ = ["Match", "find_matches"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_PREPOSITION, _ADJECTIVE, _CONJUNCT = (
    Relation.PREPOSITION,
    Relation.ADJECTIVE,
    Relation.CONJUNCT,
)
_NAME_PARTS = (Relation.COMPOUND, Relation.FLAT)
_WITHIN_NOUNS = (Relation.ADJECTIVE, *_NAME_PARTS)
_COPULA = Relation.COPULA
_HISSING = ("shes", "ches", "sses", "xes")
_OF_NOUNS = (
    Relation.SUBJECT,
    Relation.PASSIVE_SUBJECT,
    Relation.OBJECT,
    Relation.OBLIQUE,
    Relation.NOMINAL,
)
_HELPERS = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA)


@attrs.define(kw_only=True, eq=False)
class Match:
    """A word that fires a pattern.

    Attributes:
        word: The word.
        pattern: The pattern.
        anchor: The word whose clause tells whether it happened: a support verb ("held"
            of "held talks"), else the word itself.
        role: How the subject of the support verb takes part: "do", "undergo", "happen",
            "engage"; empty without one.
        idiom: Indices of words that belong to the expression ("join *forces*").
        named: Indices of the words its pattern asks for ("engage in *talks*").
        parent: The match whose content it is; None if it stands for itself.
    """

    word: Token
    pattern: Pattern
    anchor: Token
    role: str = ""
    idiom: frozenset[int] = frozenset()
    named: tuple[int, ...] = ()
    parent: "Match | None" = None


def find_matches(
    tokens: Sequence[Token], lexicon: FrameLexicon, grammar: Grammar
) -> dict[int, Match]:
    """Find the words among *tokens* that fire, by their index, in text order.

    Each word fires once at most, with its most demanding pattern; a noun that a verb's
    pattern asked for ("fired *tear gas*") does not fire on its own.
    """
    found: dict[int, Match] = {}
    taken: set[int] = set()
    nouns: list[Token] = []
    copulas: set[int] = set()
    doc, first = tokens[0].doc, tokens[0].i
    for token, tag in zip(tokens, tags_of(doc)[first : first + len(tokens)], strict=True):
        if tag.startswith("VB"):
            if not _add_verb(token, lexicon, grammar, found, taken):
                nouns.append(token)
            if syntax.relation(token) is _COPULA:
                copulas.add(token.head.i)
        elif tag.startswith(("NN", "JJ")):
            nouns.append(token)
    for i in sorted(copulas):
        if _add_predicate(doc[i], lexicon, grammar, found):
            taken.add(i)
    for token in nouns:
        if token.i not in taken:
            _add_noun(token, lexicon, grammar, found, taken)
    return {i: found[i] for i in sorted(found)}


def _add_verb(
    token: Token,
    lexicon: FrameLexicon,
    grammar: Grammar,
    found: dict[int, Match],
    taken: set[int],
) -> bool:
    """Add the match of a verb; False if the token may still fire as a noun or adjective."""
    kind = syntax.relation(token)
    if kind in _HELPERS or _is_somebody(token, kind):
        return True
    if kind in _WITHIN_NOUNS and misread_clause(token) is None:
        return False
    for pattern in lexicon.of_verb(token.lemma_.lower(), token.lower_):
        if pattern.particle and not _has_particle(token, pattern.particle, grammar):
            continue
        fillers = _fillers(token, pattern, grammar)
        if fillers is not None:
            found[token.i] = Match(
                word=token,
                pattern=pattern,
                anchor=token,
                idiom=_idiom(fillers),
                named=tuple(fillers),
            )
            if not (pattern.frame.topic or _tells_outcome(pattern.frame)):
                taken.update(fillers)
            return True
    return True


def _tells_outcome(frame: Frame) -> bool:
    """Tell "died in *a raid*", "*the raid* left two dead": it is an act too, and may say whose."""
    return frame.consequence and frame.type == "ASSAULT"


def _is_somebody(participle: Token, kind: Relation) -> bool:
    """Tell whom something was done to ("*the accused* was silent") from the doing of it."""
    if participle.tag_ != "VBN" or kind not in _OF_NOUNS:
        return False
    article = syntax.determiner(participle)  # "*those* arrested" were arrested
    if article is None or article.lower_ == "those":
        return False
    return participle.lower_ not in _told_by_name()


@cache
def _told_by_name() -> frozenset[str]:
    """Read the participles that name people and still tell what was done to them."""
    return frozenset(lexicons.load("frames_operators")["told_by_name"]["participles"])


def _has_particle(verb: Token, particle: str, grammar: Grammar) -> bool:
    """Tell "handed *over* its arms" too where the particle was read as a preposition."""
    if particle in grammar.particles(verb):
        return True
    return particle not in PLACING and particle in grammar.slots(verb)


def _add_predicate(
    token: Token, lexicon: FrameLexicon, grammar: Grammar, found: dict[int, Match]
) -> bool:
    """Add what follows a copula ("is *ready* to", "are on *alert*"), a head of its own in UD."""
    cases = {case.lower_ for case in syntax.children(token, _PREPOSITION)}
    for pattern in lexicon.verbs.get("be", ()):
        first = pattern.demands[0]
        if cases.isdisjoint(first.slots) and "complement" not in first.slots:
            continue
        if first.nouns.is_any or not grammar.fits(token, first.nouns):
            continue
        rest = attrs.evolve(pattern, demands=pattern.demands[1:])
        if _fillers(token, rest, grammar) is not None:
            found[token.i] = Match(word=token, pattern=pattern, anchor=token)
            return True
    return False


def _add_noun(
    token: Token,
    lexicon: FrameLexicon,
    grammar: Grammar,
    found: dict[int, Match],
    taken: set[int],
) -> None:
    for pattern in _noun_patterns(token, lexicon):
        fillers = _fillers(token, pattern, grammar)
        if fillers is None:
            continue
        anchor, role = _support(token, lexicon.support, found)
        found[token.i] = Match(
            word=token, pattern=pattern, anchor=anchor, role=role, idiom=_idiom(fillers)
        )
        if not pattern.frame.topic:
            taken.update(fillers)
        return


def _noun_patterns(token: Token, lexicon: FrameLexicon) -> tuple[Pattern, ...]:
    lemma = token.lemma_.lower()
    if token.tag_.startswith("NN"):
        patterns = lexicon.nouns.get(lemma) or next(
            (lexicon.nouns[word] for word in _singulars(lemma) if word in lexicon.nouns), ()
        )
        if patterns and (syntax.relation(token) in _NAME_PARTS or _is_name(token)):
            return ()
        return patterns
    if syntax.relation(token) is not _ADJECTIVE and token.lower_ != "displaced":
        return ()
    return lexicon.adjectives.get(token.lower_) or lexicon.adjectives.get(lemma, ())


def _is_name(token: Token) -> bool:
    """Tell whether a noun is part of a name; a headline in capitals has none.

    A word alone at the head of a sentence has its capital from there: "*Clashes* broke out".
    """
    if token.ent_type_:
        return True
    if not token.tag_.startswith("NNP") or token.text.isupper():
        return False
    return not token.is_sent_start or any(syntax.children(token, *_NAME_PARTS))


def _singulars(lemma: str) -> tuple[str, ...]:
    """Undo a plural the pipeline's lemmas left standing ("talks", "clashes")."""
    plain = lemma.removesuffix("s")
    return (lemma.removesuffix("es"),) if lemma.endswith(_HISSING) else (plain,)


def _idiom(fillers: dict[int, bool]) -> frozenset[int]:
    return frozenset(i for i, is_idiom in fillers.items() if is_idiom)


def _fillers(word: Token, pattern: Pattern, grammar: Grammar) -> dict[int, bool] | None:
    """Give the words a pattern asked for by name, and whether they are part of the expression.

    Returns:
        None if the pattern does not fire.
    """
    named: dict[int, bool] = {}
    for demand in pattern.demands:
        filler = _fitting(word, demand, pattern.particle, grammar)
        if (filler is None) != demand.absent:
            return None
        if filler is not None and not demand.nouns.is_any:
            named[filler.i] = demand.is_idiom
    return named


def _fitting(word: Token, demand: Demand, particle: str, grammar: Grammar) -> Token | None:
    nouns = demand.nouns
    for slot in demand.slots:
        found = grammar.fillers(word, slot)
        if slot == "object" and not found and particle:
            found = grammar.fillers(word, particle)
        for filler, members in found:
            for each in members:
                if nouns.is_any or grammar.fits(each, nouns):
                    return filler
    return None


def _support(token: Token, support: Support, found: dict[int, Match]) -> tuple[Token, str]:
    """Find the verb that carries a noun ("*staged* a protest") and the subject's part in it."""
    head = syntax.governor(token)
    if head is None:
        return token, ""
    if syntax.relation(token) is _CONJUNCT and head.i in found:
        other = found[head.i]
        return (other.anchor if other.role else token), other.role
    is_event = head.i in found and bool(found[head.i].pattern.frame.type)
    role = "" if is_event or not syntax.is_verb(head) else _role(token, head, support)
    return (head if role else token), role


def _role(noun: Token, verb: Token, support: Support) -> str:
    lemma = verb.lemma_.lower()
    match syntax.relation(noun):
        case Relation.OBJECT | Relation.PASSIVE_SUBJECT if lemma in support.do:
            return "do"
        case Relation.OBJECT | Relation.PASSIVE_SUBJECT if lemma in support.undergo:
            return "undergo"
        case Relation.SUBJECT if lemma in support.happen:
            return "happen"
        case Relation.OBLIQUE | Relation.PREPOSITION_OBJECT if lemma in support.engage:
            return "engage"
        case _:
            return ""
