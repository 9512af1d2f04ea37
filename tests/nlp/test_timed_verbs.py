"""Main verbs behind a time. All text is invented."""

from hand_parse import mended


def test_a_past_form_behind_a_time_is_the_verb() -> None:
    """'Oria on Monday imposed sanctions' is a clause, not a noun phrase."""
    assert mended("""
        Oria      NNP ROOT 1
        on        IN  case 3
        Monday    NNP nmod 1
        imposed   VBD amod 5
        sanctions NNS nmod 1
        on        IN  case 7
        banks     NNS nmod 5
        .         .   punct 1
    """) == [
        ("Oria", "NNP", "nsubj", "imposed"),
        ("on", "IN", "case", "Monday"),
        ("Monday", "NNP", "nmod", "Oria"),
        ("imposed", "VBD", "ROOT", "imposed"),
        ("sanctions", "NNS", "obj", "imposed"),
        ("on", "IN", "case", "banks"),
        ("banks", "NNS", "nmod", "sanctions"),
        (".", ".", "punct", "imposed"),
    ]


def test_a_time_hung_behind_the_verb_comes_before_it() -> None:
    """The parser may take 'on Friday imposed sanctions' for one phrase."""
    found = mended("""
        Oria      NNP ROOT     1
        on        IN  case     5
        Friday    NNP compound 5
        imposed   JJ  amod     5
        sanctions NNS nmod     1
    """)

    assert found[1:4] == [
        ("on", "IN", "case", "Friday"),
        ("Friday", "NNP", "obl", "imposed"),
        ("imposed", "VBD", "ROOT", "imposed"),
    ]


def test_phrases_stay_phrases() -> None:
    """Without a time before it, or in a clause that has a verb, a participle stays one."""
    for heading in ("""
        Lists NNS ROOT 1
        of    IN  case 4
        imposed VBN amod 4
        sanctions NNS nmod 1
    """, """
        Oria NNP nsubj 2
        faces VBZ ROOT 2
        on    IN  case 4
        Monday NNP obl 2
        renewed VBN amod 6
        sanctions NNS obj 2
    """):  # fmt: skip
        assert not any(tag == "VBD" for _, tag, _, _ in mended(heading))
