"""Text all in capitals is read as if it were not. All sentences are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisiskit.nlp.truecase import stems, truecased

CAPITALS = st.text(alphabet="ABCDEÉÑŞİß ,.'’()[]-\n\t0189", min_size=20)


@given(st.text() | CAPITALS)
def test_every_code_point_stays_where_it_is(text: str) -> None:
    """Offsets into the text given are offsets into the text read."""
    read = truecased(text)

    assert len(read) == len(text)
    assert all(
        one == two or one.lower() == two.lower() for one, two in zip(read, text, strict=True)
    )


@pytest.mark.parametrize(
    "text",
    [
        "The rebels attacked San Miguel on Friday, President Alfredo Ruiz said.",
        "UN SAYS AID ARRIVED\n\nThe convoy reached the town on Monday, and drivers unloaded rice.",
        "NATO",
        "",
    ],
)
def test_other_text_comes_back_as_it_is(text: str) -> None:
    """A headline in capitals over ordinary text, and short text, change nothing."""
    assert truecased(text) is text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "TWO U.S. CITIZENS WERE HURT IN THE RAID. THE REBELS LEFT.",
            "Two U.S. citizens were hurt in the raid. The rebels left.",
        ),
        (
            "THE REBELS ATTACKED SAN MIGUEL ON FRIDAY. PRESIDENT ALFREDO RUIZ DENIED IT.",
            "The rebels attacked San Miguel on Friday. President Alfredo Ruiz denied it.",
        ),
        (
            "TWO BOMBS EXPLODED NEAR THE UNITED NATIONS OFFICE IN PERU, MR. SOLANO SAID.",
            "Two bombs exploded near the United Nations office in Peru, Mr. Solano said.",
        ),
        (
            "THE WORKERS' FRONT [FTO] THREATENED THE MINERS. \"I DIDN'T SEE THE FTO,\" SHE SAID.",
            "The workers' front [FTO] threatened the miners. \"I didn't see the FTO,\" she said.",
        ),
        (
            "THE BODIES OF JOSE DE RIVAS AND HIS WIFE WERE FOUND IN THE VILLAGE.",
            "The bodies of Jose de Rivas and his wife were found in the village.",
        ),
        (
            "TWO POLICEMEN GUARDING THE POST WERE UNHARMED, AND THE KIDNAPPERS WERE IRRESPONSIBLE.",
            "Two policemen guarding the post were unharmed, and the kidnappers were irresponsible.",
        ),
        (
            "THE FREE MINERS' UNION OF ORIA (FMUO) MET. THE FREE MINERS' UNION OF ORIA LEFT IN FMUO'S CARS.",
            "The Free Miners' Union of Oria (FMUO) met. The Free Miners' Union of Oria left in FMUO's cars.",
        ),
        (
            "THE EAO [FREE ARMY OF ORIA] CAME. A RIVAL, THE MALVO NATIONAL FRONT (FNM), FLED.",
            "The EAO [Free Army of Oria] came. A rival, the Malvo National Front (FNM), fled.",
        ),
    ],
)
def test_names_are_large_and_words_small(text: str, read: str) -> None:
    """Listed names, acronyms, what they stand for and what is no common word are names."""
    assert truecased(text) == read


@pytest.mark.parametrize(
    ("word", "stem"),
    [("parties", "party"), ("stopped", "stop"), ("burning", "burn"), ("don't", "do")],
)
def test_what_endings_make(word: str, stem: str) -> None:
    """Inflected forms are known by what they are made of."""
    assert stem in stems(word)
