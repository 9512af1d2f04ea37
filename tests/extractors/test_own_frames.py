"""Event types and words of a user's own, from a file of frames. All text is invented."""

import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crisiskit.errors import LexiconError
from crisiskit.extractors.events import Events
from crisiskit.extractors.events.frame_faults import OPTIONS, PARTS, faults_of
from crisiskit.extractors.events.frame_file import FrameFile, read_frames
from crisiskit.extractors.events.frame_lexicon import frame_lexicon
from crisiskit.pipeline import Pipeline

FRAMES = """
source = "An invented housing desk"

[classes]
homes = ["home", "flat"]

[frames.evict]
type = "acme:EVICTION"
verbs = ["evict", "throw +out obj:@persons", "clear obj:@homes"]
nouns = ["eviction"]
"""


@pytest.fixture
def frames(tmp_path):
    """Write a file of frames."""
    path = tmp_path / "evictions.toml"
    path.write_text(FRAMES)
    return path


@pytest.fixture
def extract(frames):
    """Extract events with the frames of the file."""
    pipeline = Pipeline(settings={"events": {"frames": frames}})

    def rows(text):
        found = pipeline.extract(text, published="2024-03-12")
        return [
            (
                str(event.type),
                str(event.status),
                [found.quote(party.span) for party in event.actors],
                [found.quote(party.span) for party in event.recipients],
            )
            for event in found.events
        ]

    return rows


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Police evicted 40 families.", ("acme:EVICTION", "occurred", ["Police"], ["40 families"])),
        ("Two nuns were evicted by police.", ("acme:EVICTION", "occurred", ["police"], ["Two nuns"])),
        ("Police threw out the refugees.", ("acme:EVICTION", "occurred", ["Police"], ["the refugees"])),
        ("Soldiers will evict the refugees.", ("acme:EVICTION", "future", ["Soldiers"], ["the refugees"])),
        ("Police did not evict the refugees.", ("acme:EVICTION", "negated", ["Police"], ["the refugees"])),
        ("Police threatened to evict the refugees.", ("THREATEN", "occurred", ["Police"], ["the refugees"])),
        ("The army attacked the rebels.", ("ASSAULT", "occurred", ["The army"], ["the rebels"])),
    ],
)  # fmt: skip
def test_words_of_a_file_tell_a_type_of_its_own(extract, text, row) -> None:
    """Grammar, status and what an act is about work for own types as for ours."""
    assert extract(text) == [row]


@pytest.mark.model
def test_classes_of_a_file_are_known_to_its_patterns(extract) -> None:
    """A class of a user's own narrows what stands in a slot."""
    assert [row[0] for row in extract("Police cleared the flats.")] == ["acme:EVICTION"]
    assert extract("Workers cleared the table.") == []


@pytest.mark.model
def test_figures_of_own_types_are_those_the_frame_names(tmp_path) -> None:
    """What measures an own type cannot be known from the type."""
    path = tmp_path / "own.toml"
    frame = '[frames.evict]\ntype = "acme:EVICTION"\nnouns = ["eviction"]\n'
    text = "The evictions affected 300 people."

    def figures():
        found = Pipeline(settings={"events": {"frames": path}}).extract(text)
        return [figure.best for figure in found.events[0].figures]

    path.write_text(frame)
    assert figures() == []
    path.write_text(frame + 'figures = ["affected"]\n')
    assert figures() == [300]


def test_own_frames_come_before_ours(tmp_path) -> None:
    """A word of ours that a user gives another meaning has that meaning."""
    path = tmp_path / "own.toml"
    path.write_text('[frames.assail]\ntype = "acme:ASSAILED"\nverbs = ["attack"]\n')

    first, *others = frame_lexicon(read_frames(path)).verbs["attack"]

    assert first.frame.rule == "acme:assailed.assail"
    assert [pattern.frame.rule for pattern in others] == [
        pattern.frame.rule for pattern in frame_lexicon().verbs["attack"]
    ]


def test_a_user_says_how_precise_a_frame_is(tmp_path) -> None:
    """The precision of a frame beats that of its file; without either it is unknown."""
    path = tmp_path / "own.toml"
    path.write_text(
        'precision = 0.5\n[defaults]\ntype = "acme:X"\n'
        '[frames.a]\nverbs = ["aa"]\nprecision = 0.75\n[frames.b]\nverbs = ["bb"]\n'
    )
    verbs = frame_lexicon(read_frames(path)).verbs

    assert verbs["aa"][0].frame.confidence == 0.75
    assert verbs["bb"][0].frame.confidence == 0.5


def test_frames_travel_to_other_processes(frames) -> None:
    """An extractor with own frames is equal after pickling."""
    events = Events(frames=[frames])

    assert pickle.loads(pickle.dumps(events)) == events


@pytest.mark.model
def test_the_producer_names_the_frames(frames) -> None:
    """Other frames, another producer."""
    with_own = Pipeline(settings={"events": {"frames": frames}}).producer.digests

    assert set(with_own) - set(Pipeline().producer.digests) == {"frames evictions.toml"}


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        ("frames", ["no valid TOML"]),
        ("", ["frames: expected one at least"]),
        ("frames = 1", ["frames: expected a table"]),
        ("[frames]\nevict = 1", ["frames.evict: expected a table"]),
        ("[frames.evict]\nverbs = ['evict']", ["frames.evict: no type"]),
        ("[frames.evict]\ntype = 'a:b'", ["frames.evict: no words"]),
        ("[frames.evict]\ntype = 'EVICTION'\nverbs = ['evict']", ["'EVICTION' is no"]),
        ("[frames.evict]\ntype = 'a:b'\nverbs = 'evict'", ["expected a list of patterns"]),
        ("[frames.evict]\ntype = 'a:b'\nverbs = ['Evict']", ["lemma in lower case"]),
        ("[frames.evict]\ntype = 'a:b'\nverbs = ['evict obj:@hom']", ["'@hom'"]),
        ("[frames.evict]\ntype = 'a:b'\nverbs = ['evict']\nactor = ['subj']", ["'subject'"]),
        ("[frames.evict]\ntype = 'a:b'\nverbs = ['evict']\nactor = 'by'", ["list of slots"]),
        ("[frames.evict]\ntype = 'AID'\nmodes = ['x']\nverbs = ['evict']", ["no mode of AID"]),
        ("[frames.evict]\ntype = 'a:b'\nmodes = 1\nverbs = ['evict']", ["list of modes"]),
        ("[frames.evict]\ntype = 'a:b'\nfigures = ['x']\nverbs = ['evict']", ["'x' is no"]),
        ("[frames.evict]\ntype = 'a:b'\nfigures = 1\nverbs = ['evict']", ["list of measures"]),
        ("[frames.evict]\ntype = 'a:b'\ntopic = 'x'\nverbs = ['evict']", ["topic: 'x'"]),
        ("[frames.evict]\ntype = 'a:b'\ndurative = 1\nverbs = ['evict']", ["true or false"]),
        ("[frames.evict]\ntype = 'a:b'\nverbs = ['evict']\nprecision = 2", ["from 0 to 1"]),
        (
            "[classes.homes]\nentities = 1\nword = []\n[frames.e]\ntype = 'a:b'\nverbs = ['e']",
            ["list of entities", "'word' is not known"],
        ),
        (
            "[classes]\nhomes = 'home'\n[frames.e]\ntype = 'a:b'\nverbs = ['e']",
            ["classes.homes"],
        ),
        (
            "[classes]\na = ['@b']\n[frames.e]\ntype = 'a:b'\nverbs = ['e']",
            ["classes: no class"],
        ),
        (
            "colour = 1\n[frames.evict]\ntype = 'a:b'\nverb = ['evict']\nslots = 1",
            ["the file: 'colour'", "frames.evict: 'verb'", "'slots'", "no words"],
        ),
    ],
)
def test_a_faulty_file_is_refused_with_all_its_faults(tmp_path, content, faults) -> None:
    """Each fault names its place, and what is known instead."""
    path = tmp_path / "own.toml"
    path.write_text(content)

    with pytest.raises(LexiconError) as error:
        Events(frames=path)

    assert str(path) in str(error.value)
    assert [fault for fault in faults if fault not in str(error.value)] == []


words = st.sampled_from(
    "evict evict\u00a0obj clear_obj obj:@persons @homes a:b ASSAULT subject subj flood refuse x".split(
        " "
    )
) | st.text(max_size=6)
leaves = st.booleans() | st.integers() | st.floats() | words
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
settings_of_frames = st.sampled_from(sorted({*OPTIONS, *PARTS, "precision", "slots"}))
frames_of_files = st.dictionaries(
    words,
    st.dictionaries(settings_of_frames, st.lists(words, max_size=2) | values) | values,
    max_size=2,
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    table=st.fixed_dictionaries(
        {},
        optional={
            "source": values,
            "precision": values,
            "classes": st.dictionaries(words, st.lists(words, max_size=2) | values, max_size=2)
            | values,
            "defaults": st.dictionaries(settings_of_frames, values, max_size=2) | values,
            "frames": frames_of_files | values,
            "colour": values,
        },
    )
)
def test_whatever_a_file_holds_is_told_or_works(table) -> None:
    """No table breaks the check, and one without faults makes a lexicon."""
    if not faults_of(table):
        frame_lexicon((FrameFile(name="own", digest=repr(table), table=table),))


def test_a_missing_file_is_named(tmp_path) -> None:
    """The error says what could not be read."""
    with pytest.raises(LexiconError, match=r"nowhere\.toml: No such file"):
        Events(frames=tmp_path / "nowhere.toml")
