"""Which place a name means, in the light of its article."""

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisiskit.model import Place, Span
from crisiskit.places import resolve, why_unresolved


def _resolved(marked: str) -> list[Place]:
    """Resolve the names set in [brackets]."""
    text, mentions, offset = "", [], 0
    for match in re.finditer(r"\[(.*?)\]", marked):
        text += marked[offset : match.start()]
        mentions.append((Span(len(text), len(text) + len(match[1])), match[1]))
        text += match[1]
        offset = match.end()
    return list(resolve(mentions, text=text + marked[offset:]))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("A blast shook [Paris] on Monday.", [("FRA", "city")]),
        ("A blast shook [Paris], [Texas].", [("USA", "city"), ("USA", "region")]),
        ("He lives in [Athens], [Georgia].", [("USA", "city"), ("USA", "region")]),
        ("He lives in [Tbilisi], [Georgia].", [("GEO", "city"), ("GEO", "country")]),
        ("Talks opened in [London], [Ontario].", [("CAN", "city"), ("CAN", "region")]),
        ("A flood hit [Springfield], Ill., on Monday.", [("USA", "city")]),
        (
            "Rebels hold [Goma], the capital of [North Kivu].",
            [("COD", "city"), ("COD", "region")],
        ),
        ("[Birmingham] saw protests.", [("GBR", "city")]),
        ("[Alabama] troopers went to [Birmingham].", [("USA", "region"), ("USA", "city")]),
        ("Clashes in [Anbar province] killed six.", [("IRQ", "region")]),
        ("[New York] Governor Ana Sol resigned.", [("USA", "region")]),
        ("Clashes in the province of [Idlib] killed six.", [("SYR", "region")]),
        ("Rain fell on northern [Mali].", [("MLI", "country")]),
        (
            "Boats left for [Lampedusa] across the [Mediterranean].",
            [("ITA", "feature"), (None, "feature")],
        ),
        ("[Port-au-Prince] and [Port - au - Prince].", [("HTI", "city"), ("HTI", "city")]),
        ("[Xyzzyqville] is on no map.", [(None, None)]),
        ("The [North] voted; the [Gulf] did not.", [(None, None), (None, None)]),
        ("They crossed into [Niger] from [Nigeria].", [("NER", "country"), ("NGA", "country")]),
        (
            "Fires burned in [Oregon] and [Washington].",
            [("USA", "region"), ("USA", "region")],
        ),
        ("Armies of [Armenia] and [Georgia] met.", [("ARM", "country"), ("GEO", "country")]),
        ("Police searched a flat in [Sutton], south [London].", [("GBR", "city")] * 2),
        ("He was born in [Lincoln], [Neb.], in May.", [("USA", "city"), ("USA", "region")]),
        ("The [Kremlin] denied it.", [(None, None)]),
    ],
)
def test_sentences(marked: str, expected: list[tuple[str | None, str | None]]) -> None:
    """Containers, kinds of division, focus and fame decide; what nothing decides stays open."""
    assert [(place.country, place.kind) for place in _resolved(marked)] == expected


def test_one_sense_an_article() -> None:
    """A name explained once means the same wherever else it stands in the article."""
    places = _resolved("[Paris], [Texas], is calm. The mayor of [Paris] spoke. [Paris] slept.")

    assert {place.admin1 for place in places} == {"Texas"}


def test_unknown_names_keep_their_words() -> None:
    """A place that cannot be resolved has its words for a name and nothing else."""
    (place,) = _resolved("They fled [Qwxbourg].")

    assert place == Place(span=Span(10, 18), name="Qwxbourg")


def test_the_domain_of_the_paper_is_evidence() -> None:
    """A national domain tips the scale between towns of like size."""
    mention = (Span(0, 9), "Newcastle")

    (british,) = resolve([mention], text="Newcastle", url="https://news.example.uk/a")
    (australian,) = resolve([mention], text="Newcastle", url="https://news.example.au/a")

    assert (british.country, australian.country) == ("GBR", "AUS")


@pytest.mark.parametrize("url", ["", "no address", "http://[", "https://x.example"])
def test_odd_addresses_say_nothing(url: str) -> None:
    """An address without a national domain changes nothing."""
    mention = (Span(0, 4), "Goma")

    assert resolve([mention], text="Goma", url=url) == resolve([mention], text="Goma")


@st.composite
def _mentions(draw: st.DrawFn) -> tuple[str, list[tuple[Span, str]]]:
    names = st.sampled_from(["Goma", "Paris", "Texas", "Haiti", "Georgia", "London", "Ill."])
    words = draw(st.lists(names | st.text(min_size=1, max_size=8), min_size=1, max_size=12))
    gap = draw(st.sampled_from([" ", ", ", " in ", "\n", " ("]))
    text, mentions = "", []
    for word in words:
        mentions.append((Span(len(text), len(text) + len(word)), word))
        text += word + gap
    return text, mentions


@given(_mentions())
def test_each_mention_gives_its_place(article: tuple[str, list[tuple[Span, str]]]) -> None:
    """There is one place a mention, at its span, in text order, whatever order they came in."""
    text, mentions = article
    places = resolve(mentions, text=text)

    assert [place.span for place in places] == [span for span, _ in mentions]
    assert resolve(mentions[::-1], text=text) == places


@given(_mentions())
def test_resolving_is_stable(article: tuple[str, list[tuple[Span, str]]]) -> None:
    """Unresolved places have no half of a point; what lies beside them tells their country."""
    text, mentions = article
    for place in resolve(mentions, text=text):
        name = " ".join(text[place.span.start : place.span.end].split())
        bare = Place(span=place.span, name=name, country=place.country)
        assert place.kind is not None or attrs.evolve(place) == bare


@pytest.mark.parametrize(
    ("marked", "countries"),
    [
        ("They fled [Qwxo], in [North Kivu].", ["COD", "COD"]),
        ("They fled the [Qwxo] area in northern [Mali].", ["MLI", "MLI"]),
        ("They fled [Qwxo] village in [Quelwo district], [Mali].", ["MLI", "MLI", "MLI"]),
        ("They fled [Qwxo] (near [Goma]).", [None, "COD"]),
        ("They fled [Qwxo], near [Goma].", ["COD", "COD"]),
        ("They fled [Cairo]'s [Qwxo] quarter.", ["EGY", "EGY"]),
        ("They fled [Qwxo], [Goma] and [Bukavu].", [None, "COD", "COD"]),
        ("They fled [Qwxo] for [Mali].", [None, "MLI"]),
        ("They fled [Qwxo].", [None]),
    ],
)
def test_an_unknown_name_lies_where_it_is_told_to_lie(
    marked: str, countries: list[str | None]
) -> None:
    """It has the country of what it is "in", and no point."""
    places = _resolved(marked)

    assert [place.country for place in places] == countries
    assert places[0].latitude is None or "Cairo" in marked


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("Rain fell in [Goma].", None),
        ("Rain fell in [Qwxbourg].", "no place called 'Qwxbourg' is known"),
        (
            "Rain fell in [Djibo Bandi].",
            "no place called 'Djibo Bandi' is known",
        ),
    ],
)
def test_an_unresolved_place_has_a_reason(marked: str, reason: str | None) -> None:
    """A place without a point stays, with its words, and why it has none can be asked."""
    (place,) = _resolved(marked)

    assert reason == why_unresolved(place)
    assert (place.latitude is None) is (reason is not None)


@given(st.text(min_size=1, max_size=30))
def test_exactly_what_has_no_point_has_a_reason(name: str) -> None:
    """Whatever is taken for a name, it has a point or a reason, never both or neither."""
    (place,) = resolve([(Span(0, len(name)), name)], text=name)

    assert (place.latitude is None) is (why_unresolved(place) is not None)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("They fled the village of [Marseille].", [None]),
        ("They fled [Marseille] village. [Marseille] is empty.", [None, None]),
        ("They fled the village of [Marseille], [France].", ["FRA", "FRA"]),
        ("They fled the city of [Marseille].", ["FRA"]),
    ],
)
def test_no_large_town_is_a_village(marked: str, names: list[str | None]) -> None:
    """What is called a village is not the large town of that name, unless its country is told."""
    assert [place.country for place in _resolved(marked)] == names
