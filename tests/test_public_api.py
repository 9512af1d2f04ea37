"""The names users rely on."""

import inspect
import pickle

import pytest

import crisiskit
from crisiskit import errors


@pytest.mark.parametrize("name", crisiskit.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """Each name of ``__all__`` can be had, and stays the same object."""
    assert getattr(crisiskit, name) is getattr(crisiskit, name)
    assert name in dir(crisiskit)


def test_unknown_names_are_refused() -> None:
    """A name that is not there is an AttributeError, as of any module."""
    with pytest.raises(AttributeError, match="no attribute 'extrat'"):
        _ = crisiskit.extrat


def test_type_checkers_see_the_same_names() -> None:
    """The imports for type checkers name what is imported at run time."""
    source = inspect.getsource(crisiskit)
    imports = source[source.index("if TYPE_CHECKING") : source.index("__all__")]

    assert [] == [name for name in crisiskit.__all__ if name not in imports]


@pytest.mark.parametrize(
    ("function", "parameters"),
    [
        ("extract", ["text_or_article", "published", "title", "url", "pipeline"]),
        ("explain", ["extraction", "event_id", "pipeline"]),
        ("read", ["path_or_stream", "format", "settings"]),
        ("dump", ["extractions", "path_or_stream", "format", "settings"]),
        ("dumps", ["extractions", "format", "settings"]),
        ("load", ["path_or_stream", "format", "settings"]),
        ("loads", ["payload", "format", "settings"]),
        ("register", ["kind", "name", "factory"]),
    ],
)
def test_signatures_are_kept(function: str, parameters: list[str]) -> None:
    """The parameters of the public functions are those of the design."""
    assert parameters == list(inspect.signature(getattr(crisiskit, function)).parameters)


ERRORS = [
    errors.UnknownCodeError("EventType", "FIGHT", ["ASSAULT", "AID"]),
    errors.UnknownIdError("actor-1", "actor", ["actor-2"]),
    errors.DecodeError(
        "line 3: expected an Extraction:", ["events[0].type: is missing", "b: c"]
    ),
    errors.UnknownPluginError("reader", "pdf", ["text", "json"]),
    errors.ExtractionError("claims", "article-1", "KeyError: 'x'"),
]


@pytest.mark.parametrize(
    "error",
    [
        *ERRORS,
        *(
            kind("something is wrong")
            for name in errors.__all__
            if (kind := getattr(errors, name)) not in map(type, ERRORS)
        ),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_cross_process_borders(error: errors.CrisiskitError) -> None:
    """Every error of the tree is pickled with its message and its facts."""
    copy = pickle.loads(pickle.dumps(error))

    assert type(error) is type(copy)
    assert str(error) == str(copy)
    assert vars(error) == vars(copy)
