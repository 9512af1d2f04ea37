"""Words hung on the wrong word are hung where they belong. All text is invented."""

import pytest
from hand_parse import mended

Row = tuple[str, str, str, str]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            "rival JJ amod 2\ngangs VBZ nsubj 3\nfought VBD ROOT 3",
            ("gangs", "NNS", "nsubj", "fought"),
            id="a subject with a verb's ending is a plural",
        ),
        pytest.param(
            "inmates NNS nsubj 2\nset JJ ROOT 2\nfire NN obj 2",
            ("set", "VBD", "ROOT", "set"),
            id="an adjective has no object",
        ),
        pytest.param(
            "lawyer NN nsubj 4\nMara NNP nsubj 4\nSol NNP flat 2\nspoke VBD ROOT 4",
            ("Mara", "NNP", "appos", "lawyer"),
            id="a verb has one subject",
        ),
        pytest.param(
            "President NNP nmod:desc 2\nAna NNP nsubj 4\nRoca VBD aux 4\nspoke VBD ROOT 4",
            ("Roca", "NNP", "flat", "Ana"),
            id="no helper has a capital",
        ),
        pytest.param(
            "sent VBD ROOT 1\naid NN obj 1\nto TO case 4\n300 CD nummod 5\nfamilies NNS obl 1",
            ("to", "TO", "case", "families"),
            id="a preposition goes with its noun",
        ),
        pytest.param(
            "fled VBD ROOT 1\nafter IN case 3\nfloods NNS obl 1\nhit VBD advcl 1\nIca NNP obj 4",
            ("floods", "NNS", "nsubj", "hit"),
            id="a verb right behind has the noun for its subject",
        ),
        pytest.param(
            "wept VBD ROOT 1\nafter IN case 3\ndetails NNS nsubj 4\nemerged VBD advcl 1",
            ("after", "IN", "mark", "emerged"),
            id="a subject has no preposition",
        ),
        pytest.param(
            "ordered VBD ROOT 1\na DT det 3\nhalt NN obj 1\nto IN case 5\ntrains NNS obl 1",
            ("trains", "NNS", "nmod", "halt"),
            id="a noun takes the phrase it calls for",
        ),
        pytest.param(
            "dropped VBD ROOT 1\nits PRP$ nmod:poss 3\nplan NN obj 1\nto TO mark 5\nbuild VB advcl 1",
            ("build", "VB", "acl", "plan"),
            id="a plan takes the infinitive behind it",
        ),
        pytest.param(
            "read VBD ROOT 1\na DT det 3\nlaw NN obj 1\nbanning VBG advcl 1\nboats NNS obj 4",
            ("banning", "VBG", "acl", "law"),
            id="a law is told by the participle behind it",
        ),
        pytest.param(
            "took VBD ROOT 1\na DT det 4\npriest NN compound 4\nhostage NN obj 1",
            ("priest", "NN", "obj", "took"),
            id="who is taken hostage is the object",
        ),
        pytest.param(
            "held VBD ROOT 1\nSol NNP obj 1\nof IN case 5\nIca NNP compound 5\nhostage NN nmod 2",
            ("hostage", "NN", "xcomp", "held"),
            id="a hostage is no end of a name",
        ),
        pytest.param(
            "Sol NNP compound 4\n, , punct 1\nour PRP$ nmod:poss 4\nchief NN nsubj 6\n, , punct 4\nwept VBD ROOT 6",
            ("Sol", "NNP", "nsubj", "wept"),
            id="no compound reaches over a comma",
        ),
        pytest.param(
            "has VBZ aux 2\nset VBN ROOT 2\naside RB advmod 5\nten CD compound 5\nmillion CD obj 2",
            ("aside", "RB", "advmod", "set"),
            id="what is set aside",
        ),
        pytest.param(
            "Sol NNP nsubj 2\ncalled VBD ROOT 2\nPresident NNP nmod:desc 4\nRoca NNP xcomp 2",
            ("Roca", "NNP", "obj", "called"),
            id="who is called on the telephone",
        ),
        pytest.param(
            "Peru NNP nsubj:pass 2\nadvised VBN ROOT 2\nagainst IN case 4\ntravel NN obl 2\n. . punct 2",
            ("Peru", "NNP", "nsubj", "advised"),
            id="no passive without a helper in a whole sentence",
        ),
        pytest.param(
            "Sol NNP nsubj 3\nis VBZ aux 3\nwanted VBN ROOT 3\nfor IN case 5\nfraud NN obl 3\n"
            "and CC cc 7\nlives NNS conj 5\nin IN case 9\nOria NNP obl 3",
            ("lives", "VBZ", "conj", "wanted"),
            id="somebody lives somewhere",
        ),
        pytest.param(
            "led VBD ROOT 1\nto IN case 3\ndeaths NNS obl 1\nof IN case 5\nmen NNS nmod 3\n, , punct 7\nwomen NNS conj 5\n"
            ", , punct 9\nboys NNS obl 1\nand CC cc 11\ngirls NNS conj 9",
            ("boys", "NNS", "conj", "men"),
            id="a list goes on behind its comma",
        ),
        pytest.param(
            "bloc NN ROOT 1\nthat WDT nsubj 4\nleft VBD aux 4\nurged VBN acl:relcl 1\ncalm NN obj 4",
            ("left", "VBD", "acl:relcl", "bloc"),
            id="two verbs behind who",
        ),
        pytest.param(
            "took VBD ROOT 1\nOria NNP obj 1\nfrom IN case 4\nrebels NNS nmod 2",
            ("rebels", "NNS", "obl", "took"),
            id="places are taken from somebody",
        ),
        pytest.param(
            "met VBD ROOT 1\nSol NNP obj 1\n, , punct 4\nmayor NN appos 2\n, , punct 7\ntwo CD nummod 7\nguards NNS appos 2\nand CC cc 9\ncooks NNS conj 7",
            ("guards", "NNS", "conj", "Sol"),
            id="two guards explain nobody",
        ),
        pytest.param(
            "shelled VBD ROOT 1\na DT det 4\ndepot NN compound 4\nhours NNS obj 1\nbefore IN case 6\ndawn NN obl 1",
            ("depot", "NN", "obj", "shelled"),
            id="no plural has an indefinite article",
        ),
        pytest.param(
            "raid NN nsubj 2\nled VBN ROOT 2\nby IN case 4\nrebels NNS nsubj 5\nshook NNP advcl 2\nPeru NNP obj 5",
            ("rebels", "NNS", "obl:agent", "led"),
            id="who stands behind by is an agent",
        ),
    ],
)
def test_each_word_is_read_by_what_stands_around_it(rows: str, expected: Row) -> None:
    """Each shape is one that grammar forbids, and has one reading."""
    assert expected in mended(rows)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("Police NNS compound 4\narrest NN compound 4\nopposition NN compound 4\nleader NN ROOT 4", "arrest"),
        ("The DT det 2\nmayor NN compound 3\nfears NNS ROOT 3\nthat IN mark 6\nrebels NNS nsubj 6\nattack VBP acl:relcl 3", "fears"),
        ("Peace NN compound 2\ntalks NNS compound 3\ncollapse NN ROOT 3", "collapse"),
        ("Truce NN nsubj 2\ntalks VBZ ROOT 2\ncollapse NN obj 2", "collapse"),
        ("The DT det 2\nmen NNS nsubj:pass 5\nto TO mark 5\nbe VB aux:pass 5\nfreed VBN ROOT 5\nare VBP cop 7\nill JJ conj 5", "ill"),
        (
            "Had VBD ROOT 1\nrebels NNS obj 1\nwon VBN acl 2\n, , punct 7\nwe PRP nsubj 7\nwould MD aux 7\nleave VB parataxis 1",
            "leave",
        ),
    ],
)  # fmt: skip
def test_the_verb_of_the_sentence_heads_it(rows: str, expected: str) -> None:
    """Headlines, conditions and infinitives do not hide it."""
    assert {head for _, _, relation, head in mended(rows) if relation == "ROOT"} == {expected}


@pytest.mark.parametrize(
    "rows",
    [
        "banned VBD ROOT 1\ntrains NNS obj 1\non IN case 4\nFriday NNP obl 1",
        "ended VBD ROOT 1\na DT det 3\nban NN obj 1\non IN case 5\nFriday NNP obl 1",
        "took VBD ROOT 1\ntime NN obj 1\nto TO mark 4\nrest VB advcl 1",
        "Truce NN compound 2\ntalks NNS compound 3\nvenue NN ROOT 3",
        "Buses NNS compound 3\narrest NN compound 3\nrecord NN ROOT 3",
        "men NNS nsubj:pass 2\nkilled VBN ROOT 2\nby IN case 4\nbombs NNS obl:agent 2\n. . punct 2",
    ],
)
def test_what_may_be_right_stays(rows: str) -> None:
    """Times, purposes and names of things are left as they are."""
    table = [line.split() for line in rows.splitlines()]
    words = [row[0] for row in table]
    assert mended(rows) == [(r[0], r[1], r[2], words[int(r[3]) - 1]) for r in table]
