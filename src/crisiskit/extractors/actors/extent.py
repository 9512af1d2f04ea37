"""How far a description reaches: its words before the noun, and an "of" phrase after it."""

from crisiskit.extractors.actors.countries import country_named
from crisiskit.extractors.actors.lexicon import accusing_verbs
from crisiskit.extractors.actors.nouns import titles
from crisiskit.extractors.actors.part import quantity_above
from crisiskit.extractors.actors.surname import surname_start
from crisiskit.lexicons.countries import demonym_country
from crisiskit.model import Span
from crisiskit.nlp import columns
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, nominal_complements, relation, words_span

_REACHES = ("of", "for")  # "the mayor *of* Lima", "the envoy *for* Sudan"

__all__ = ["before_holder", "extent", "is_inner", "left_end", "text_of"]


def extent(token: Token) -> Span:
    """Cover the noun with its words before it and an "of" phrase after it.

    What only counts it belongs to it: "*hundreds of* families".
    """
    tokens = [token]
    first = left_end(quantity_above(token) or token)
    while first < token.i and (
        _is_no_start(token.doc[first]) or _is_of_another(token.doc[first], token)
    ):
        first += 1
    if token.doc[first].ent_type_ == "PERSON":
        first = surname_start(token.doc, first)
    tokens.append(token.doc[first])
    reaches = _REACHES if token.lower_ in titles() else _REACHES[:1]
    for oblique in nominal_complements(token):
        if oblique.preposition in reaches and oblique.noun.i > token.i:
            if _is_accused(token) and not _is_name(oblique.noun):
                break
            tokens.append(before_holder(token, oblique.noun) or _right_end(oblique.noun))
            break
    return words_span(tokens)


def _is_accused(noun: Token) -> bool:
    """Tell who is accused "of" something from who is somebody's: "accused the army *of lying*"."""
    return relation(noun) in _SUFFERING and noun.head.lemma_ in accusing_verbs()


def _is_name(noun: Token) -> bool:
    """Tell "the army of *Chad*" from what it is accused of."""
    return noun.tag_.startswith("NNP") and noun.nbor(-1).lower_ in ("of", "the")


_SUFFERING = (Relation.OBJECT, Relation.PASSIVE_SUBJECT)


@columns.asked_once
def left_end(noun: Token) -> int:
    """Give the index of the first word that belongs to the phrase of *noun*.

    Adjectives of countries are joined whatever the parse: "*Kenyan and* Peruvian envoys".
    """
    doc, word, edge = noun.doc, noun, noun.left_edge.i
    while word.i > edge:
        before = doc[word.i - 1]
        if not is_inner(before, noun):
            break
        if word.ent_iob_ == "B" and noun.ent_iob_ == "I":
            break  # an office in capitals is one name: "Ana Sol, Treasury Board Adviser"
        if before.text == "," and not doc[before.i - 1].tag_.startswith(_QUALIFYING):
            break  # "in March 2016, *soldiers*", not "young, *armed men*"
        if _is_verb(before, noun) or _is_dash(before):
            break
        word = before
    first = _with_demonym(word)
    while first > 1 and doc[first - 1].tag_ == "CC" and _is_demonym(doc[first]):
        if not _is_demonym(doc[first - 2]) or _is_country(doc[first - 2]):
            break
        first -= 2
    while first and "-" in (doc[first - 1].text, doc[first].text):
        if doc[first - 1].whitespace_:
            break
        first -= 1  # "*non*-combatants", "the *president*-elect"
    return first


def _with_demonym(word: Token) -> int:
    """Give where a phrase begins whose adjective of a country the parse hung elsewhere.

    "Between US and *Peruvian* army officials", "*the Peruvian* police's report".
    """
    doc, first = word.doc, word.i
    if not first or not _is_stray_demonym(doc[first - 1]):
        return first
    first -= 1
    has_article = first > 0 and doc[first - 1].tag_ == "DT"
    return first - 1 if has_article else first


def _is_stray_demonym(word: Token) -> bool:
    is_adjective = word.tag_ in ("JJ", "NNP") and word.whitespace_ == " "
    return is_adjective and word.is_title and demonym_country(word.text) is not None


def _is_dash(word: Token) -> bool:
    """Tell the dash of an aside: "Ana Sol, 40 *―* a doctor"."""
    return word.text in _DASHES and word.i > 0 and word.nbor(-1).whitespace_ == " "


_DASHES = frozenset("-–—―")
_QUALIFYING = ("JJ", "VB", "RB", "PDT")


def _is_verb(word: Token, noun: Token) -> bool:
    """Tell a verb whose object was taken for its noun: "soldiers *dissolved* parliament"."""
    if word.tag_ in _FINITE:
        return word.head.i == noun.i and word.whitespace_ == " "
    if word.tag_ != "VBN" or not word.i or word.head.i != noun.i:
        return False
    before = word.nbor(-1)
    return before.tag_ in _SUBJECTS and before.head.i != noun.i


_FINITE = ("VB", "VBD", "VBP", "VBZ")
_SUBJECTS = ("NN", "NNS", "NNP", "NNPS", "WDT", "WP", "PRP")


def _is_demonym(word: Token) -> bool:
    return (
        word.tag_.startswith(("JJ", "NNP"))
        and (demonym_country(word.text) or country_named(word.text)) is not None
    )


def _is_country(word: Token) -> bool:
    """Tell "*Kenya* and Peruvian envoys", who are two, from "*US* and Peruvian envoys"."""
    return not word.text.isupper() and demonym_country(word.text) is None


def _is_no_start(word: Token) -> bool:
    """A phrase begins with no conjunction, "at least", "more than", nor "*again* the"."""
    if word.lower_ in ("least", "most", "more", "fewer", "less", "than") and word.i:
        return (
            word.nbor(-1).lower_ in ("at", "more", "fewer", "less")
            or word.nbor().lower_ == "than"
        )
    if word.tag_ == "RB" and word.nbor().tag_ in ("DT", "PRP$"):
        return True
    if word.lower_ == "well" and word.nbor().lower_ == "as":
        return True
    return word.tag_ in _NO_START or not word.text[0].isalnum()


def _is_of_another(word: Token, noun: Token) -> bool:
    """Tell an article that cannot be this noun's: "*a* rebels' camp", of the camp."""
    if word.lower_ not in ("a", "an") or noun.tag_ not in ("NNS", "NNPS"):
        return False
    return word.nbor().i == noun.i or word.head.i > noun.i


_NO_START = frozenset({"CC", "IN", ",", "``", "''", "HYPH", "WDT", "WP", "PRP", "WRB"})


_OUTSIDE = (
    Relation.PREPOSITION,
    Relation.COPULA,
    Relation.MARK,
    Relation.COORDINATOR,
    Relation.SUBJECT,
    Relation.PASSIVE_SUBJECT,
    Relation.PUNCTUATION,
    Relation.AUXILIARY,
    Relation.NEGATION,
)


def is_inner(word: Token, noun: Token) -> bool:
    """Tell whether a word before the noun belongs to its phrase."""
    if word.head.i == noun.i and relation(word) in _OUTSIDE:
        return word.text in "-–’'" and bool(word.text)
    return True


def before_holder(office: Token, noun: Token) -> Token | None:
    """Give the last word before who holds an office, if the parse took them for its place.

    "The archbishop of Lima, *Cardinal Ana Sol*": nobody is archbishop of Ana Sol.
    """
    if noun.ent_type_ != "PERSON":
        return None
    between = office.doc[office.i : noun.i]
    comma = next((word for word in between if word.text == ","), None)
    return None if comma is None else comma.nbor(-1)


def _right_end(noun: Token) -> Token:
    """Give the last token of a noun and what is built of it without clauses."""
    end = noun
    for child in noun.rights:
        if end.nbor().text == ",":
            break  # "the mayor of Lima, *Ana Sol*", whatever the parse
        if child.i != end.i + 1 and relation(child) is not Relation.FLAT:
            break
        if relation(child) in (Relation.FLAT, Relation.COMPOUND) or child.tag_ == "POS":
            end = child
    return _over_acronym(end)


def _over_acronym(end: Token) -> Token:
    """Take in the acronym that brackets give to a name: "members of the Sol Front *(SF)*"."""
    behind = end.doc[end.i + 1 : end.i + _BRACKETED]
    if len(behind) < _BRACKETED - 1 or not end.is_title or behind[0].text != "(":
        return end
    return behind[2] if behind[1].is_upper and behind[2].text == ")" else end


_BRACKETED = 4  # tokens from the end of a name behind its acronym in brackets


def text_of(near: Token, span: Span) -> str:
    """Quote a span that begins and ends at tokens."""
    return columns.text_of(near.doc)[span.start : span.end]
