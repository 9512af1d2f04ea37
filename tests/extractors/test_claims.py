"""Who said what: claims from parses built by hand and from the pipeline. All text is invented."""

import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.tokens import Doc

import crisiskit
from crisiskit.extractors.claims import Claims
from crisiskit.extractors.claims.cue_lexicon import cue_lexicon
from crisiskit.extractors.findings import Findings
from crisiskit.model import Actor, Article, Claim, Moment, Span
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import is_nominal, span_of

# One token a line: word, tag, relation (UD), head, lemma if it differs from the word.
SAID_THAT = """
The DT det 1 the
mayor NN nsubj 2
said VBD ROOT 2 say
that IN mark 5
water NN nsubj 5
rose VBD ccomp 2 rise
on IN case 7
Monday NNP obl 5
. . punct 2
"""
QUOTE_SAID = """
“ `` punct 3
We PRP nsubj 3 we
will MD aux 3
stay VB ccomp 6
, , punct 3
” '' punct 3
said VBD ROOT 6 say
Voss NNP nsubj 6
. . punct 6
"""
URGED = """
The DT det 1 the
mayor NN nsubj 3
has VBZ aux 3 have
urged VBN ROOT 3 urge
families NNS obj 3 family
to TO mark 6
leave VB xcomp 3
. . punct 3
"""
BELIEVED = """
Two CD nummod 1 two
men NNS nsubj:pass 3 man
are VBP aux:pass 3 be
believed VBN ROOT 3 believe
to TO mark 6
have VB aux 6
drowned VBN xcomp 3 drown
. . punct 3
"""
DENIED = """
Rebels NNS nsubj 1 rebel
denied VBD ROOT 1 deny
that IN mark 4
they PRP nsubj 4
fired VBD ccomp 1 fire
. . punct 1
"""
SAID_THAT_CLEAR = SAID_THAT.replace("obl", "pobj").replace("case 7", "prep 5")
SHAPES = [SAID_THAT, SAID_THAT_CLEAR, QUOTE_SAID, URGED, BELIEVED, DENIED]


def reading_of(table: str) -> Reading:
    """Build a reading from a table of tokens."""
    rows = [line.split() for line in table.strip().splitlines()]
    words = [row[0] for row in rows]
    spaces = [
        word != "“" and after not in {".", ",", "”"}
        for word, after in zip(words, [*words[1:], "."], strict=True)
    ]
    nlp = English()
    doc = Doc(
        nlp.vocab,
        words=words,
        spaces=spaces,
        tags=[row[1] for row in rows],
        deps=[row[2] for row in rows],
        heads=[int(row[3]) for row in rows],
        lemmas=[row[4] if len(row) > 4 else row[0] for row in rows],
    )
    return Reading(Article(text=doc.text), nlp, doc=doc)


def everyone_in(reading: Reading, *moments: Moment) -> Findings:
    """Know one actor for every noun, so that speakers can be named."""
    nouns = [token for token in reading.doc if is_nominal(token) and not token.is_space]
    actors = (
        Actor(id=f"actor-{noun.i}", name=noun.text, kind="person", mentions=(span_of(noun),))
        for noun in nouns
    )
    return Findings(actors=tuple(actors), moments=moments)


def claims_of(reading: Reading, *moments: Moment) -> list[Claim]:
    """Find the claims of a reading where every noun is an actor."""
    return found_by(reading, everyone_in(reading, *moments))


def found_by(reading: Reading, known: Findings) -> list[Claim]:
    """Find the claims of a reading, actors that are made for them left aside."""
    return [one for one in Claims()(reading, known) if isinstance(one, Claim)]


def told(text: str, claim: Claim) -> tuple[list[str], str, list[str]]:
    """Quote speakers, cue and content of a claim."""
    speakers = [text[one.span.start : one.span.end] for one in claim.speakers]
    content = [text[span.start : span.end] for span in claim.content]
    return speakers, text[claim.cue.start : claim.cue.end], content


@pytest.mark.parametrize(
    ("table", "rule", "expected"),
    [
        (SAID_THAT, "that-clause", (["The mayor"], "said", ["that water rose on Monday"])),
        (
            SAID_THAT_CLEAR,
            "that-clause",
            (["The mayor"], "said", ["that water rose on Monday"]),
        ),
        (QUOTE_SAID, "quote-before", (["Voss"], "said", ["We will stay"])),
        (URGED, "order", (["The mayor"], "has urged", ["to leave"])),
        (BELIEVED, "raised", ([], "are believed", ["Two men", "to have drowned"])),
        (DENIED, "that-clause", (["Rebels"], "denied", ["that they fired"])),
    ],
)
def test_each_shape_of_the_parse(table: str, rule: str, expected: tuple) -> None:
    """Source, cue and content are read off the parse, whichever labels it has."""
    reading = reading_of(table)
    [claim] = claims_of(reading)

    assert expected == told(reading.article.text, claim)
    assert rule == claim.rule
    assert cue_lexicon().confidences[rule] == claim.confidence


def test_denial_is_negative() -> None:
    """A verb of denial turns its content down."""
    [claim] = claims_of(reading_of(DENIED))

    assert claim.polarity == "negative"


def test_belief_is_probable() -> None:
    """A verb of belief makes its content probable."""
    [claim] = claims_of(reading_of(BELIEVED))

    assert claim.certainty == "probable"


def test_order_names_its_addressee() -> None:
    """Those who are urged are addressed, not quoted."""
    reading = reading_of(URGED)
    [claim] = claims_of(reading)

    assert [reading.article.text[a.span.start : a.span.end] for a in claim.addressees] == [
        "families"
    ]


def test_time_inside_the_content_is_not_that_of_saying() -> None:
    """When the water rose is not when the mayor spoke."""
    reading = reading_of(SAID_THAT)
    at = reading.article.text.index("Monday")
    [claim] = claims_of(reading, Moment(span=Span(at, at + 6), timex="DATE"))

    assert claim.moment is None


def test_a_source_nobody_knew_becomes_an_actor() -> None:
    """Whoever speaks is an actor, with the noun phrase as its name."""
    reading = reading_of(SAID_THAT)
    claim, actor = Claims()(reading, Findings())

    assert isinstance(claim, Claim)
    assert isinstance(actor, Actor)
    assert (actor.name, actor.kind, actor.rule) == ("The mayor", "person", "source")
    assert [one.actor for one in claim.speakers] == [actor.id]


def test_a_pronoun_nobody_resolved_stays_open() -> None:
    """A pronoun names nobody, so no actor is made of it."""
    [claim] = Claims()(reading_of(DENIED.replace("Rebels NNS", "They PRP")), Findings())

    assert isinstance(claim, Claim)
    assert claim.speakers == ()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We will not leave,” the mayor said. “This is our town.”",
            (["the mayor"], "said", ["We will not leave", "This is our town"]),
        ),
        (
            "“The road is cut,” said Ina Voss, a spokeswoman for the relief agency.",
            (["Ina Voss, a spokeswoman for the relief agency"], "said", ["The road is cut"]),
        ),
        (
            "“We have water,” said the nurse, “but no bread.”",
            (["the nurse"], "said", ["We have water", "but no bread"]),
        ),
        (
            "The minister told reporters: “Nobody will be left behind.”",
            (["The minister"], "told", ["Nobody will be left behind"]),
        ),
        (
            "The bridge has collapsed, the governor said.",
            (["the governor"], "said", ["The bridge has collapsed"]),
        ),
        (
            "The bridge, the governor said, has collapsed.",
            (["the governor"], "said", ["The bridge", "has collapsed"]),
        ),
        (
            "Forty people have died, according to the health ministry.",
            (["the health ministry"], "according to", ["Forty people have died"]),
        ),
        (
            "According to the health ministry, forty people have died.",
            (["the health ministry"], "According to", ["forty people have died"]),
        ),
        (
            "The vote was “a sham from start to finish,” the observers said.",
            (["the observers"], "said", ["The vote was “a sham from start to finish"]),
        ),
        (
            "Doctors warned that the clinic would close.",
            (["Doctors"], "warned", ["that the clinic would close"]),
        ),
        (
            "The president vowed to punish the attackers.",
            (["The president"], "vowed", ["to punish the attackers"]),
        ),
        (
            "The president condemned the attack.",
            (["The president"], "condemned", ["the attack"]),
        ),
        (
            "Villagers accused the soldiers of burning their homes.",
            (["Villagers"], "accused", ["the soldiers of burning their homes"]),
        ),
        (
            "The opposition has called for an inquiry.",
            (["The opposition"], "has called for", ["an inquiry"]),
        ),
        (
            "Officials are worried that the dam will break.",
            (["Officials"], "are worried", ["that the dam will break"]),
        ),
        (
            "The colonel said armed men arrived in boats and opened fire on a guard post.",
            (
                ["The colonel"],
                "said",
                ["armed men arrived in boats and opened fire on a guard post"],
            ),
        ),
        (
            "He would not say which roads are open.",
            (["He"], "would not say", ["which roads are open"]),
        ),
        (
            "The mayor said:\n\n“Nobody knows how many are missing.”",
            (["The mayor"], "said", ["Nobody knows how many are missing"]),
        ),
        (
            "The mayor said the camp was “full since the spring” and had “no water left at all.”",
            (
                ["The mayor"],
                "said",
                ["the camp was “full since the spring” and had “no water left at all"],
            ),
        ),
        (
            "“The dam will hold,” Ina Voss, mayor of Adun, told the governor on Monday.",
            (["Ina Voss, mayor of Adun"], "told", ["The dam will hold"]),
        ),
        (
            "The governor said Tuesday that two bridges were gone.",
            (["The governor"], "said", ["that two bridges were gone"]),
        ),
        (
            "The governor said in one of several messages from the coast that two bridges fell.",
            (["The governor"], "said", ["that two bridges fell"]),
        ),
        (
            "The premier put it this way: “Nobody will be left behind.”",
            (["The premier"], "put", ["Nobody will be left behind"]),
        ),
        (
            "“Nobody warned us,” remembered Bo Kettil, a fisherman.",
            (["Bo Kettil, a fisherman"], "remembered", ["Nobody warned us"]),
        ),
        (
            "“The owner shall repair the wall each year,” the contract reads.",
            (["the contract"], "reads", ["The owner shall repair the wall each year"]),
        ),
        (
            "The minister left the capital on Monday, saying that the talks had failed.",
            (["The minister"], "saying", ["that the talks had failed"]),
        ),
        (
            "“The wall was weak,” the nurse said, but “nobody listened to us.”",
            (["the nurse"], "said", ["The wall was weak", "nobody listened to us"]),
        ),
        (
            "“People ask, ‘Where is the army?’” said the mayor.",
            (["the mayor"], "said", ["People ask, ‘Where is the army?"]),
        ),
        (
            "The road to the coast is cut and two villages are under water, residents said.",
            (
                ["residents"],
                "said",
                ["The road to the coast is cut and two villages are under water"],
            ),
        ),
        (
            "The nurse spoke about how the river rose.",
            (["The nurse"], "spoke about", ["how the river rose"]),
        ),
        (
            "The general said the rebels had left and that the road was open.",
            (["The general"], "said", ["the rebels had left and that the road was open"]),
        ),
        (
            "The president condemned the attack, which nobody has admitted.",
            (["The president"], "condemned", ["the attack"]),
        ),
        (
            "The nurse told the council she had no blood left.",
            (["The nurse"], "told", ["she had no blood left"]),
        ),
        (
            "The old boxer said people misread the valley.",
            (["The old boxer"], "said", ["people misread the valley"]),
        ),
        (
            "In the end, the firm agreed to lend the harbour two cranes, and the tug came too.",
            (["the firm"], "agreed", ["to lend the harbour two cranes"]),
        ),
        (
            "On “The Morning Boat,” the mayor said that the quay was safe.",
            (["the mayor"], "said", ["that the quay was safe"]),
        ),
        (
            "The guild called the toll a scandal and sued the harbour.",
            (["The guild"], "called", ["the toll a scandal"]),
        ),
        (
            "The bloc said “calm is in sight on both banks”; ferries went on as before.",
            (["The bloc"], "said", ["calm is in sight on both banks"]),
        ),
        (
            "The mayor went on to say that the quay was safe.",
            (["The mayor"], "went on to say", ["that the quay was safe"]),
        ),
        (
            "The guild was quick to deny that the quay was safe.",
            (["The guild"], "was quick to deny", ["that the quay was safe"]),
        ),
        (
            "Two piers burned in the night, the port office has confirmed.",
            (["the port office"], "has confirmed", ["Two piers burned in the night"]),
        ),
        (
            "The army said 31 soldiers, among them two cooks, had been held.",
            (["The army"], "said", ["31 soldiers, among them two cooks, had been held"]),
        ),
        (
            "The minister announced that duties on salt, worth 3 million euros, would rise.",
            (
                ["The minister"],
                "announced",
                ["that duties on salt, worth 3 million euros, would rise"],
            ),
        ),
        (
            "The tug sank in what the harbour master described as a mistake.",
            (["the harbour master"], "described", ["what", "as a mistake"]),
        ),
        (
            "Bo Kettil, 54, of Adun said: “We are not worried.”",
            (["Bo Kettil, 54, of Adun"], "said", ["We are not worried"]),
        ),
        (
            "The quay is rotten, said Ina Voss, head of the ferry office.",
            (["Ina Voss, head of the ferry office"], "said", ["The quay is rotten"]),
        ),
        (
            "The group was accused by villagers of burning two boats.",
            (["villagers"], "was accused", ["The group", "of burning two boats"]),
        ),
        (
            "The ferry office says 29.",
            (["The ferry office"], "says", ["29"]),
        ),
        (
            "The operator, Pars Salt, denies that any alarm was out of order.",
            (["The operator, Pars Salt"], "denies", ["that any alarm was out of order"]),
        ),
        (
            "Medics put the dead at eleven.",
            (["Medics"], "put", ["the dead at eleven"]),
        ),
    ],
)
def test_one_attribution(read, text: str, expected: tuple) -> None:
    """Each shape of attribution is one claim with its source as written."""
    [claim] = claims_of(read(text))

    assert expected == told(text, claim)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The road is cut,” the mayor said.", "direct"),
        ("The mayor said that the road is cut.", "indirect"),
        ("The mayor said that the road is “cut for good.”", "mixed"),
    ],
)
def test_kind(read, text: str, kind: str) -> None:
    """Direct is quoted throughout, mixed in part."""
    [claim] = claims_of(read(text))

    assert claim.kind == kind


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Egypt and Qatar said the truce would hold.", ["Egypt", "Qatar"]),
        ("Egypt, Norway and Qatar said the truce would hold.", ["Egypt", "Norway", "Qatar"]),
        (
            "After talks, the United States and Saudi Arabia said in a statement that it held.",
            ["United States", "Saudi Arabia"],
        ),
        ("Ina Voss, a lawyer and judge, said the truce would hold.", ["Ina Voss"]),
        ("Two piers burned in the night, police and residents said.", ["police", "residents"]),
        (
            "Two piers burned in the night, port and customs records showed.",
            ["port and customs records"],
        ),
    ],
)
def test_joint_speakers_all_speak(text: str, speakers: list[str]) -> None:
    """Each of those joined by "and" is a speaker; a name and its description are one."""
    found = crisiskit.extract(text)
    [claim] = found.claims

    assert [found.actor(one).name for one in claim.speakers] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "The road was cut, the mayor told Radio Lumiere.",
        "“The road is cut,” the mayor told Radio Lumiere.",
        "The mayor told Radio Lumiere that the road was cut.",
    ],
)
def test_who_is_told_stands_anywhere(text: str) -> None:
    """The addressee is named whether what is said stands before or after."""
    found = crisiskit.extract(text)
    [claim] = found.claims

    assert [found.actor(one).name for one in claim.addressees] == ["Radio Lumiere"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The president dismissed the army chief on Friday.", None),
        ("The president dismissed the army chief on Friday as his deputy.", None),
        ("The president dismissed the accusations on Friday.", "dismissed"),
        (
            "The army would allow convoys into the north, where the U.N. says people starve.",
            "says",
        ),
        ("She assumed a new role as adviser, in which she advises the mayor.", None),
        ("The governor had a chance to announce a curfew.", None),
        ("The law forced mayors to disclose their debts.", None),
        ("The nurse put him at ease with a song.", None),
        ("The union has called a one-day strike for 10 October.", None),
        ("The group, which calls itself the Front, stormed the station.", None),
        ("The group, which calls itself the Sons of the Salt, burned a tug.", None),
        ("No new cases of cholera have been reported.", None),
        ("The governor declared a state of calamity on Friday.", None),
        ("The aides failed to persuade the mayor to delay the vote.", None),
        ("The company failed to say how many had drowned.", None),
        ("The governor ordered residents to leave.", None),
        ("I think the quay is rotten.", None),
        ("The truce, agreed on 18 May, has held.", None),
        ("The colonel holds the quay.", None),
    ],
)
def test_other_acts_are_no_claims(text: str, cue: str | None) -> None:
    """A minister is dismissed from office; nobody says what was reported; "I" is the author."""
    assert [
        text[claim.cue.start : claim.cue.end]
        for claim in crisiskit.extract(text).claims
        if claim.cue
    ] == ([cue] if cue else [])


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Norway called for those guilty to be punished.", "those guilty to be punished"),
        ("The mayor called on residents to leave.", "to leave"),
        ("Dam breaks in the hills; the mayor declares a victory", "a victory"),
        ("Peru sent aid; two boats could follow, an envoy said.", "two boats could follow"),
        (
            "Boats sank on Monday, police said, while divers searched the bay.",
            "Boats sank on Monday",
        ),
        (
            "The mayor said the dam broke, but he said that nobody drowned.",
            "the dam broke",
        ),
        (
            "Voss said the gate fell, “and so did the wall.”",
            "the gate fell, “and so did the wall",
        ),
        ("The board puts its losses at 18 million euros.", "its losses at 18 million euros"),
    ],
)
def test_content_is_what_is_asked_or_declared(read, text: str, content: str) -> None:
    """Who is to do it but is not spoken to belongs to it; what a semicolon or "while" parts does not."""
    claim = claims_of(read(text))[0]

    assert [content] == [text[span.start : span.end] for span in claim.content]


def test_a_clause_about_the_subject_does_not_end_the_content(read) -> None:
    """What is said goes on after ", which …,"."""
    text = "The minister said schools, which were due to open on Monday, would stay closed."
    [claim] = claims_of(read(text))

    assert text[claim.content[0].end - len("stay closed") :].startswith("stay closed")


def test_headline_with_a_colon(read) -> None:
    """A name before a colon in a headline is quoted with what follows."""
    text = "Minister: No talks with rebels\n\nFighting went on in the hills on Monday."
    claims = claims_of(read(text))

    assert told(text, claims[0]) == (["Minister"], ":", ["No talks with rebels"])


@pytest.mark.model
def test_only_the_outer_claim(read) -> None:
    """What is said about sayings is part of what is said."""
    text = "The mayor said that the army believes that the rebels have left."
    [claim] = claims_of(read(text))

    assert told(text, claim)[:2] == (["The mayor"], "said")


@pytest.mark.model
def test_what_a_speaker_goes_on_with_is_a_claim_of_its_own(read) -> None:
    """A second verb of saying ends the content of the first and has its source."""
    text = "The minister acknowledged that boats were late but denied that anybody drowned."

    assert [told(text, claim) for claim in claims_of(read(text))] == [
        (["The minister"], "acknowledged", ["that boats were late"]),
        (["The minister"], "denied", ["that anybody drowned"]),
    ]


@pytest.mark.model
def test_sentences_run_together_before_a_quotation(read) -> None:
    """Where a parser takes two sentences for one, a quotation after a full stop begins anew."""
    text = "The mayor said that the road was cut. ''There is still time,'' she said."
    first, second = (told(text, claim)[2] for claim in claims_of(read(text)))

    assert (first, second) == (["that the road was cut"], ["There is still time"])


@pytest.mark.model
def test_numbers_that_conflict_stay_apart_by_their_claims() -> None:
    """Each toll stands inside the claim of its source."""
    text = (
        "Interior Minister Ina Voss said that 40 people had died in the flood. "
        "According to the Red Cross, 90 people have died."
    )
    found = crisiskit.extract(text)
    tolls = {
        found.actor(claim.speakers[0]).name: [
            figure.best
            for figure in found.figures
            if any(piece.contains(figure.span) for piece in claim.content)
        ]
        for claim in found.claims
    }

    assert tolls == {"Ina Voss": [40], "Red Cross": [90]}


@pytest.mark.model
def test_inner_claims_can_be_had_too(read) -> None:
    """With nested claims each belief and saying inside a saying is a claim of its own."""
    text = "The mayor said that the army believes that the rebels have left."
    reading = read(text)
    outer, inner = (
        one
        for one in Claims(nested=True)(reading, everyone_in(reading))
        if isinstance(one, Claim)
    )

    assert told(text, outer)[:2] == (["The mayor"], "said")
    assert told(text, inner) == (["the army"], "believes", ["that the rebels have left"])
    assert outer.content[0].contains(inner.content[0])


@pytest.mark.model
def test_quotation_over_paragraphs(read) -> None:
    """A quotation that each paragraph opens anew belongs to one verb."""
    text = "“We stay. This is our town.\n\n“Nobody will make us leave,” the mayor said."
    [claim] = claims_of(read(text))

    assert told(text, claim)[2] == ["We stay. This is our town", "Nobody will make us leave"]


@pytest.mark.model
def test_boilerplate_claims_nothing(read) -> None:
    """Advertising and by-lines attribute nothing."""
    text = "Water rose in the lower town.\n\nWATCH: The mayor said that it was over."

    assert not claims_of(read(text))


@pytest.mark.parametrize(
    ("name", "expected"), [("Ina Voss", ["Voss"]), ("Bo Kettil", []), ("Vossburg", [])]
)
def test_a_name_the_pipeline_missed_is_known_by_its_actor(name: str, expected: list) -> None:
    """A bare last name stands for the one person who bears it, and for nobody else."""
    reading = reading_of(QUOTE_SAID)
    actor = Actor(id="actor-1", name=name, kind="person", mentions=(Span(0, 1),))
    [claim] = found_by(reading, Findings(actors=(actor,)))

    assert expected == [
        reading.article.text[one.span.start : one.span.end]
        for one in claim.speakers
        if one.actor == actor.id and one.span
    ]


def test_a_last_name_of_two_people_names_neither() -> None:
    """Where two persons share a name, the speaker stays open."""
    actors = tuple(
        Actor(id=f"actor-{name}", name=name, kind="person", mentions=(Span(at, at + 1),))
        for at, name in enumerate(["Ina Voss", "Bo Voss"])
    )
    [claim] = Claims()(reading_of(QUOTE_SAID), Findings(actors=actors))

    assert isinstance(claim, Claim)
    assert claim.speakers == ()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Boatmen say the quay is rotten. They say two piles have gone already.",
            [["Boatmen"], ["Boatmen"]],
        ),
        (
            "“The quay is rotten,” a report said. It said two piles had gone already.",
            [["a report"], ["a report"]],
        ),
        (
            "Boatmen say the quay is rotten.\n\nThe tug left.\n\nThey say two piles have gone.",
            [["Boatmen"], []],
        ),
    ],
)
def test_they_are_who_spoke_before(text: str, speakers: list[list[str]]) -> None:
    """A pronoun nobody resolved is who spoke right before, one paragraph back at most."""
    found = crisiskit.extract(text)

    assert speakers == [
        [found.actor(one).name for one in claim.speakers] for claim in found.claims
    ]


def test_a_quotation_after_that_is_of_who_said_that(read) -> None:
    """“He said that “…”” goes on with nobody's words before it."""
    text = (
        "“The quay is rotten,” Ina Voss said. Bo Kettil, a diver, said that “Two piles are gone "
        "already.” The tug waits for spring."
    )

    assert [told(text, claim)[2] for claim in claims_of(read(text))] == [
        ["The quay is rotten"],
        ["Two piles are gone already"],
    ]


def test_a_title_in_quotation_marks_is_not_said(read) -> None:
    """What stands in the midst of a sentence goes on with nobody's words."""
    text = "“The quay is rotten,” Ina Voss said. She heard so on the show “The Morning Boat.”"

    assert [told(text, claim)[2] for claim in claims_of(read(text))] == [["The quay is rotten"]]


def test_two_who_say_side_by_side_are_two_claims(read) -> None:
    """What somebody else said, joined by "and", is no part of what the first one said."""
    text = "One baker said the flour was gone and a miller said the wheel had stopped."

    assert [told(text, claim)[2] for claim in claims_of(read(text))] == [
        ["the flour was gone"],
        ["the wheel had stopped"],
    ]


@pytest.mark.model
def test_a_live_headline_is_read(read) -> None:
    """A headline that begins "LIVE:" tells something and speaks for nobody."""
    text = "LIVE: Rockets hit Adun port\n\nThe mayor said that two piers burned."
    reading = read(text)

    assert not reading.boilerplate
    assert [told(text, claim)[1] for claim in claims_of(reading)] == ["said"]


UNRELATED = "The harvest was good last year in the hills above the river."


@pytest.mark.model
@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    paragraphs=st.lists(
        st.sampled_from(
            [
                "The mayor said that two roads were cut.",
                "“We stay,” the nurse said. “This is our town.”",
                "Doctors asked for boats and warned that the clinic would close.",
                "Forty people have died, according to the health ministry.",
            ]
        ),
        min_size=1,
        max_size=4,
        unique=True,
    ),
    at=st.integers(min_value=0, max_value=4),
)
def test_an_unrelated_paragraph_changes_no_claim(read, paragraphs: list[str], at: int) -> None:
    """Wherever a paragraph without speech is put, the claims of the others stay."""
    before = "\n\n".join(paragraphs)
    after = "\n\n".join([*paragraphs[:at], UNRELATED, *paragraphs[at:]])

    assert [told(before, c) for c in claims_of(read(before))] == [
        told(after, c) for c in claims_of(read(after))
    ]


@pytest.mark.model
def test_a_paragraph_more_changes_no_claim_before(read) -> None:
    """Claims depend on their own paragraph and those before."""
    text = "Water rose. The mayor said that two roads were cut.\n\nDoctors asked for boats."
    longer = f"{text}\n\nThe harvest was good last year in the hills above the river."

    assert [told(text, c) for c in claims_of(read(text))] == [
        told(longer, c) for c in claims_of(read(longer))
    ]


PIECES = st.sampled_from(
    ["“", "”", '"', "said", "the mayor", "according to", "told", "them", "that", ",", ".", ":",
     "who", "water rose", "denied", "—", "\n\n", "Voss", "(", ")", "reportedly", "is worried",
     "‘", "’", "'", "''", "«", "»", "as", "revealed", "by", "he", "vowed to", "urged", "saying",
     "called", "fears that", "ADUN —", "and opened fire", "adding", "Voss's", "LIVE:", "Haiti",
     "put it", "but noted", "another", "which", "with", "saying", "spoke about", "Tuesday"]
)  # fmt: skip


@pytest.mark.model
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.lists(PIECES, max_size=30))
def test_claims_are_well_formed_on_any_words(read, words: list[str]) -> None:
    """Content never meets cue or speaker, and no cue is used twice."""
    reading = read(" ".join(words))
    claims = claims_of(reading)
    cues = [claim.cue for claim in claims]

    assert len(set(cues)) == len(cues)
    for claim in claims:
        away = (claim.cue, *(one.span for one in claim.speakers))
        assert not any(span.overlaps(part) for span in claim.content for part in away)
        assert all(
            one.end <= two.start
            for one, two in zip(claim.content, claim.content[1:], strict=False)
        )
        assert claim.evidence


@pytest.mark.parametrize(
    "pattern", ["\"' ", "“We stay,” he said, but “no” and ", "really also “x” said, "]
)
def test_work_grows_with_the_text(pattern: str) -> None:
    """Four times the marks cost about four times the work, whatever their sequence."""
    short, long = (_lines_run(pattern * count) for count in (100, 400))

    assert long < 6 * short


def _lines_run(text: str) -> int:
    """Count the calls of Python functions it takes to find the claims of a text."""
    nlp = English()
    nlp.add_pipe("sentencizer")
    reading = Reading(Article(text=text), nlp, doc=nlp(text))
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        list(Claims()(reading, Findings()))
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("table", SHAPES)
def test_calling_twice_gives_the_same(table: str) -> None:
    """The extractor keeps nothing between calls."""
    reading = reading_of(table)

    assert claims_of(reading) == claims_of(reading)
