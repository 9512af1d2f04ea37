"""Infinitives, objects and prepositions hang on what they go with. All text is invented."""

from hand_parse import mended


def test_a_noun_that_takes_an_infinitive_keeps_it() -> None:
    """'Requested permission to land' asks nobody named permission to land."""
    found = mended("""
        They       PRP nsubj 2
        requested  VBD ROOT  2
        permission NN  obj   2
        to         TO  mark  5
        land       VB  acl   3
    """)
    assert ("land", "VB", "acl", "permission") in found


def test_what_is_pushed_for_goes_with_the_verb() -> None:
    """'Pushed for troops to be sent' is about the sending."""
    found = mended("""
        Peru   NNP nsubj    2
        pushed VBD ROOT     2
        for    IN  case     4
        troops NNS obl      2
        to     TO  mark     7
        be     VB  aux:pass 7
        sent   VBN acl      4
    """)
    assert ("sent", "VBN", "advcl", "pushed") in found


def test_the_object_behind_a_joined_verb_is_its_own() -> None:
    """'To guard ports and recall envoys' guards no envoys."""
    found = mended("""
        They   PRP nsubj 2
        voted  VBD ROOT  2
        to     TO  mark  4
        guard  VB  xcomp 2
        ports  NNS obj   4
        and    CC  cc    7
        recall VB  conj  4
        envoys NNS obj   4
    """)
    assert ("envoys", "NNS", "obj", "recall") in found
    assert ("ports", "NNS", "obj", "guard") in found


def test_a_plan_keeps_what_is_planned() -> None:
    """'Scrapped its plan to close the port' scrapped nothing in order to close it."""
    found = mended("""
        Peru     NNP nsubj    2
        scrapped VBD ROOT     2
        its      PRP$ nmod:poss 4
        plan     NN  obj      2
        to       TO  mark     6
        close    VB  advcl    2
    """)
    assert ("close", "VB", "acl", "plan") in found


def test_a_directing_verb_takes_the_infinitive_behind_a_relative_clause() -> None:
    """'Urged those who live there to leave' urged them to leave."""
    found = mended("""
        They  PRP nsubj     2
        urged VBD ROOT      2
        those DT  obj       2
        who   WP  nsubj     5
        live  VBP acl:relcl 3
        there RB  advmod    5
        to    TO  mark      8
        leave VB  advcl     5
    """)
    assert ("leave", "VB", "xcomp", "urged") in found


def test_a_preposition_before_a_number_is_of_the_noun() -> None:
    """'Aid to 300 families' is not aid 'to 300'; 'up to 300 families' is no direction."""
    found = mended("""
        They     PRP nsubj  2
        sent     VBD ROOT   2
        aid      NN  obj    2
        to       IN  case   5
        300      CD  nummod 6
        families NNS nmod   3
    """)
    assert ("to", "IN", "case", "families") in found


def test_an_adjective_behind_its_noun_heads_no_phrase() -> None:
    """'Blocked funds crucial for the mission' blocked funds."""
    found = mended("""
        They    PRP nsubj    2
        blocked VBD ROOT     2
        a       DT  det      5
        fund    NN  compound 5
        crucial NN  obj      2
        for     IN  case     7
        peace   NN  nmod     5
    """)
    assert ("fund", "NN", "obj", "blocked") in found
    assert ("crucial", "JJ", "amod", "fund") in found
    assert ("a", "DT", "det", "fund") in found


def test_the_halves_of_a_compound_are_one_object() -> None:
    """'Withdrew its stabilisation force' withdrew a force."""
    found = mended("""
        Peru          NNP nsubj     2
        withdrew      VBD ROOT      2
        its           PRP$ nmod:poss 4
        stabilisation NN  obj       2
        force         NN  xcomp     2
    """)
    assert ("force", "NN", "obj", "withdrew") in found
    assert ("stabilisation", "NN", "compound", "force") in found
    assert ("its", "PRP$", "nmod:poss", "force") in found
