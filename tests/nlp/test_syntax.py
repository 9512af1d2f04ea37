"""One grammar for two label schemes; all sentences are invented and parsed by hand."""

import pytest
from hand_parse import VOCAB, parse
from spacy.tokens import Doc

from crisiskit.nlp import syntax
from crisiskit.nlp.syntax import Relation


def words(tokens):
    """List the words of tokens."""
    return [token.text for token in tokens]


def word(doc, text):
    """Give the first token of a text."""
    return next(token for token in doc if token.text == text)


ACTIVE = {
    "UD": """
        Rebels    NNS nsubj 2
        attacked  VBD root  0
        the       DT  det   4
        port      NN  obj   2
        of        IN  case  6
        Adra      NNP nmod  4
        on        IN  case  8
        Friday    NNP obl   2
    """,
    "ClearNLP": """
        Rebels    NNS nsubj 2
        attacked  VBD ROOT  0
        the       DT  det   4
        port      NN  dobj  2
        of        IN  prep  4
        Adra      NNP pobj  5
        on        IN  prep  2
        Friday    NNP pobj  7
    """,
}
PASSIVE = {
    "UD": """
        Two       CD  nummod     2
        nurses    NNS nsubj:pass 4
        were      VBD aux:pass   4
        freed     VBN root       0
        by        IN  case       6
        soldiers  NNS obl:agent  4
    """,
    "ClearNLP": """
        Two       CD  nummod    2
        nurses    NNS nsubjpass 4
        were      VBD auxpass   4
        freed     VBN ROOT      0
        by        IN  agent     4
        soldiers  NNS pobj      5
    """,
}
CONTROL = {
    "UD": """
        They      PRP nsubj 2
        urged     VBD root  0
        Peru      NNP obj   2
        to        TO  mark  5
        send      VB  xcomp 2
        aid       NN  obj   5
    """,
    "ClearNLP": """
        They      PRP nsubj 2
        urged     VBD ROOT  0
        Peru      NNP dobj  2
        to        TO  aux   5
        send      VB  xcomp 2
        aid       NN  dobj  5
    """,
}
RELATIVE = {
    "UD": """
        men       NNS root      0
        who       WP  nsubj     4
        had       VBD aux       4
        robbed    VBN acl:relcl 1
        banks     NNS obj       4
    """,
    "ClearNLP": """
        men       NNS ROOT      0
        who       WP  nsubj     4
        had       VBD aux       4
        robbed    VBN relcl     1
        banks     NNS dobj      4
    """,
}
COORDINATION = {
    "UD": """
        Police    NNS nsubj 3
        have      VBP aux   3
        searched  VBN root  0
        homes     NNS obj   3
        and       CC  cc    6
        arrested  VBN conj  3
        two       CD  nummod 8
        men       NNS obj   6
    """,
    "ClearNLP": """
        Police    NNS nsubj 3
        have      VBP aux   3
        searched  VBN ROOT  0
        homes     NNS dobj  3
        and       CC  cc    3
        arrested  VBN conj  3
        two       CD  nummod 8
        men       NNS dobj  6
    """,
}
NEGATION = {
    "UD": """
        No        DT  det    2
        aid       NN  nsubj  5
        has       VBZ aux    5
        ever      RB  advmod 5
        arrived   VBN root   0
    """,
    "ClearNLP": """
        No        DT  det    2
        aid       NN  nsubj  5
        has       VBZ aux    5
        ever      RB  advmod 5
        arrived   VBN ROOT   0
    """,
}
PARTICLE = {
    "UD": """
        Both      DT  nsubj        3
        sides     NNS dep          1
        called    VBD root         0
        off       RP  compound:prt 3
        talks     NNS obj          3
        because   IN  case         8
        of        IN  fixed        6
        rain      NN  obl          3
    """,
    "ClearNLP": """
        Both      DT  nsubj  3
        sides     NNS dep    1
        called    VBD ROOT   0
        off       RP  prt    3
        talks     NNS dobj   3
        because   IN  prep   3
        of        IN  prep   6
        rain      NN  pobj   7
    """,
}
SCHEMES = pytest.mark.parametrize("scheme", ["UD", "ClearNLP"])


@SCHEMES
def test_an_active_verb_has_subject_object_and_obliques(scheme) -> None:
    """Prepositions stand above (ClearNLP) or below (UD) their noun; nobody sees it."""
    doc = parse(ACTIVE[scheme])
    verb = word(doc, "attacked")

    assert words(syntax.subjects(verb)) == ["Rebels"]
    assert words(syntax.objects(verb)) == ["port"]
    assert [(o.preposition, o.noun.text) for o in syntax.obliques(verb)] == [("on", "Friday")]
    assert not syntax.is_passive(verb)


@SCHEMES
def test_the_complement_of_a_noun_hangs_on_the_noun(scheme) -> None:
    """An "of" phrase belongs to its noun in both schemes."""
    port = word(parse(ACTIVE[scheme]), "port")

    assert [(o.preposition, o.noun.text) for o in syntax.nominal_complements(port)] == [
        ("of", "Adra")
    ]


@SCHEMES
def test_the_governor_of_a_noun_looks_through_its_preposition(scheme) -> None:
    """The day hangs on the verb, whichever scheme."""
    day = word(parse(ACTIVE[scheme]), "Friday")

    assert syntax.governor(day).text == "attacked"


@SCHEMES
def test_a_passive_has_an_agent(scheme) -> None:
    """The grammatical subject undergoes; "by" names who does it."""
    verb = word(parse(PASSIVE[scheme]), "freed")

    assert syntax.is_passive(verb)
    assert words(syntax.subjects(verb)) == ["nurses"]
    assert words(syntax.agents(verb)) == ["soldiers"]
    assert syntax.objects(verb) == ()


@SCHEMES
def test_the_object_controls_the_infinitive(scheme) -> None:
    """Who is urged is who is to do it."""
    verb = word(parse(CONTROL[scheme]), "send")

    assert words(syntax.subjects(verb)) == ["Peru"]
    assert words(syntax.clause_complements(word(verb.doc, "urged"))) == ["send"]


@SCHEMES
def test_a_relative_pronoun_gives_way_to_its_noun(scheme) -> None:
    """The subject of a relative clause is the noun it modifies."""
    assert words(syntax.subjects(word(parse(RELATIVE[scheme]), "robbed"))) == ["men"]


@SCHEMES
def test_coordinated_verbs_share_their_subject(scheme) -> None:
    """A second verb without subject takes that of the first, and is no passive."""
    verb = word(parse(COORDINATION[scheme]), "arrested")

    assert words(syntax.subjects(verb)) == ["Police"]
    assert words(syntax.objects(verb)) == ["men"]
    assert not syntax.is_passive(verb)


@SCHEMES
def test_a_negative_quantifier_negates_the_clause(scheme) -> None:
    """No noun as subject means nothing happened."""
    verb = word(parse(NEGATION[scheme]), "arrived")

    assert words(syntax.negations(verb)) == ["No"]
    assert syntax.is_negated(verb)


@SCHEMES
def test_particles_and_compound_prepositions(scheme) -> None:
    """A phrasal verb keeps its particle; a preposition of two words is one."""
    verb = word(parse(PARTICLE[scheme]), "called")

    assert syntax.particles(verb) == ("off",)
    assert [(o.preposition, o.noun.text) for o in syntax.obliques(verb)] == [
        ("because of", "rain")
    ]


def test_a_verb_misread_as_adjective_keeps_its_object() -> None:
    """A clause read as "searched homes" still tells who searched what."""
    doc = parse(
        """
        Police    NNS nsubj 2
        searched  VBD amod  3
        homes     NNS root  0
        """
    )

    assert words(syntax.objects(word(doc, "searched"))) == ["homes"]


@pytest.mark.parametrize("label", ["", "dep", "made-up"])
def test_unknown_labels_are_other(label) -> None:
    """A label of no scheme is no error."""
    doc = parse(f"fire NN {label or 'x'} 2\nstarted VBD root 0")

    assert syntax.relation(doc[0]) is Relation.OTHER


def test_long_chains_end() -> None:
    """Thousands of nested conjuncts without a subject do not exhaust the stack."""
    count = 5000
    doc = Doc(
        VOCAB,
        words=["ran"] * count,
        tags=["VBN"] * count,
        deps=["ROOT", *["conj"] * (count - 1)],
        heads=[0, *range(count - 1)],
    )

    assert syntax.subjects(doc[count - 1]) == ()
    assert syntax.is_passive(doc[count - 1])


@pytest.mark.parametrize("relation", ["nmod", "appos"])
def test_a_preposition_hung_on_a_title_belongs_to_the_name(relation: str) -> None:
    """'the murder of President Roca' is of Roca, whatever a parser made of the title."""
    doc = parse(f"""
        the       DT  det       2
        murder    NN  root      0
        of        IN  case      4
        President NNP nmod:desc 5
        Roca      NNP {relation}      2
    """)

    found = [(o.preposition, o.noun.text) for o in syntax.obliques(word(doc, "murder"))]
    assert found == [("of", "Roca")]


def test_a_participle_behind_a_predicate_tells_of_its_subject() -> None:
    """'Crews are in town, helping people': the town helps nobody."""
    doc = parse("""
        Crews   NNS nsubj 4
        are     VBP cop   4
        in      IN  case  4
        town    NN  ROOT  4
        ,       ,   punct 6
        helping VBG acl   4
        people  NNS obj   6
    """)

    assert words(syntax.subjects(word(doc, "helping"))) == ["Crews"]
