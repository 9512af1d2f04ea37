"""What tense, modals, negation and the words above say of an act. All sentences are invented."""

import pytest

from crisiskit.nlp.factuality import factuality
from crisiskit.nlp.status_cues import status_cues
from crisiskit.ontology import EventStatus

pytestmark = pytest.mark.model


def judged(read, text, word, durative=False):
    """Give the status of a word of a text, and its cue."""
    token = next(token for token in read(text).doc if token.text == word)
    found = factuality(token, durative=durative)
    return found.status.value, found.cue and found.cue.text


@pytest.mark.parametrize(
    ("text", "word", "status", "cue"),
    [
        ("The army shelled the town.", "shelled", "occurred", None),
        ("The army has shelled the town.", "shelled", "occurred", None),
        ("Two farmers were killed.", "killed", "occurred", None),
        ("The army is shelling the town.", "shelling", "ongoing", None),
        ("The army will shell the town.", "shell", "future", "will"),
        ("Kenya plans to send troops.", "send", "future", "plans"),
        ("The minister said Kenya would send troops.", "send", "future", "would"),
        ("The army could shell the town.", "shell", "hypothetical", "could"),
        ("If rebels seize the dam, the region will lose power.", "seize", "hypothetical", "If"),
        ("The mayor feared an attack on the dam.", "attack", "hypothetical", "feared"),
        ("The army did not shell the town.", "shell", "negated", "not"),
        ("Nobody attacked the convoy.", "attacked", "negated", "Nobody"),
        ("No convoy arrived.", "arrived", "negated", "No"),
        (
            "The colonel denied that soldiers had looted the shop.",
            "looted",
            "negated",
            "denied",
        ),
        ("Kenya failed to send troops.", "send", "negated", "failed"),
        ("Guards left without a fight.", "fight", "negated", "without"),
        ("Kenya has yet to send troops.", "send", "negated", "yet"),
        ("Police foiled a plot to bomb the market.", "bomb", "negated", "foiled"),
        ("There was no plan to bomb the market.", "bomb", "negated", "no"),
        ("There is no sign that rebels looted the shop.", "looted", "negated", "no"),
        ("It is not true that rebels looted the shop.", "looted", "negated", "not"),
        (
            "The mayor doubts that the army will shell the town.",
            "shell",
            "hypothetical",
            "doubts",
        ),
        (
            "It is unlikely that the army will shell the town.",
            "shell",
            "hypothetical",
            "unlikely",
        ),
        (
            "Had rebels seized the dam, hundreds would have fled.",
            "seized",
            "hypothetical",
            "Had",
        ),
        ("The army used drones to shell the town.", "shell", "occurred", None),
        ("Families continue to flee the town.", "flee", "ongoing", "continue"),
        ("Families will continue to flee the town.", "flee", "future", "will"),
        ("The army kept shelling the town.", "shelling", "ongoing", "kept"),
        ("The mayor said rebels were shelling the town.", "shelling", "ongoing", None),
        ("Rebels were shelling the town.", "shelling", "occurred", None),
        ("Rebels have shelled the town since May.", "shelled", "ongoing", "since"),
        (
            "They will not leave until the hostages are freed.",
            "freed",
            "hypothetical",
            "until",
        ),
        ("The council is to meet on Friday.", "meet", "future", "is"),
        ("The talks are still ongoing.", "talks", "ongoing", "ongoing"),
        ("An attack on the dam is unlikely.", "attack", "hypothetical", "unlikely"),
        (
            "Two teams are at the dam, searching the water.",
            "searching",
            "ongoing",
            None,
        ),
    ],
)
def test_the_nearest_sign_decides(read, text, word, status, cue) -> None:
    """Each status has its signs, and the cue is the word that gives it."""
    assert judged(read, text, word) == (status, cue)


@pytest.mark.parametrize(
    ("text", "word", "status", "cue"),
    [
        # what goes with a clause that is to come is to come
        ("She will speak when she meets the mayor.", "meets", "future", "will"),
        ("The envoy will ask for help during a visit to Peru.", "visit", "future", "will"),
        ("He spoke ahead of a meeting with the mayor.", "meeting", "future", "ahead"),
        ("She will speak while rebels are shelling the town.", "shelling", "ongoing", None),
        # what is kept from happening, and what only ceases
        ("The army could prevent an attack.", "attack", "hypothetical", "could"),
        ("The army did not prevent an attack.", "attack", "occurred", None),
        ("The army must stop shelling the town.", "shelling", "ongoing", None),
        ("The army stopped shelling the town.", "shelling", "occurred", None),
        (
            "The siege prevented food from reaching the town.",
            "reaching",
            "negated",
            "prevented",
        ),
        ("Soldiers barred nurses from treating the men.", "treating", "negated", "barred"),
        # what is reached for is not there; what is pressed on with is
        ("Unions pressed for a ceasefire.", "ceasefire", "hypothetical", "pressed"),
        ("The army pressed its offensive.", "offensive", "occurred", None),
        ("People gathered to mourn the mayor.", "mourn", "occurred", None),
        ("No fewer than ten men were killed.", "killed", "occurred", None),
        ("Talks to be held in Peru will be long.", "Talks", "future", "to"),
        ('"Did you attack the town?" he asked.', "attack", "hypothetical", "Did"),
        ("The army insisted that rebels had attacked the town.", "attacked", "occurred", None),
        ("It is the fifth town to be shelled.", "shelled", "occurred", None),
        ("The men to be freed are ill.", "freed", "future", "to"),
        # "not" before "to" belongs to the infinitive
        ("The general vowed not to attack the town.", "vowed", "occurred", None),
        ("The general vowed not to attack the town.", "attack", "negated", "not"),
        # what is talked of may be there already
        ("They will discuss the attack.", "attack", "occurred", None),
        ("They will discuss a ceasefire.", "ceasefire", "hypothetical", "discuss"),
        ("The mayor was asked about the attack.", "attack", "occurred", None),
        # what a verb brings about is as real as the verb; what it meets is there
        ("The ruling could lead to a war.", "war", "hypothetical", "could"),
        ("The army will face a revolt.", "revolt", "occurred", None),
        ("There were no reports of attacks.", "attacks", "negated", "no"),
        ("He went on to meet the mayor.", "meet", "occurred", None),
        ("He is going to meet the mayor.", "meet", "future", "going"),
        # forms that tell a state
        ("Camps were built for fleeing families.", "fleeing", "ongoing", None),
        ("Both sides have been engaged in talks.", "engaged", "ongoing", None),
        # adjectives that only tell of their complement
        ("The city gave free food.", "food", "occurred", None),
        ("Countries were slow to send food.", "send", "hypothetical", "slow"),
        ("Aid groups helped feed the town.", "feed", "occurred", None),
    ],
)
def test_clauses_share_what_is_to_come(read, text, word, status, cue) -> None:
    """Circumstances, ends and talk take their status from the clause, or keep their own."""
    assert judged(read, text, word) == (status, cue)


def test_a_lasting_state_in_the_present_goes_on(read) -> None:
    """The same passive is a past act for a deed and a present one for a state."""
    text = "Thousands are displaced."

    assert judged(read, text, "displaced", durative=True)[0] == "ongoing"
    assert judged(read, text, "displaced")[0] == "occurred"


def test_what_was_before_does_not_last(read) -> None:
    """A lasting state told of another time is over."""
    assert (
        judged(read, "Previous droughts were short.", "droughts", durative=True)[0]
        == "occurred"
    )


def test_cues_are_data() -> None:
    """The lexicon's words arrive under their status."""
    cues = status_cues()

    assert cues.modals["will"] is EventStatus.FUTURE
    assert cues.verbs["deny"] is EventStatus.NEGATED
