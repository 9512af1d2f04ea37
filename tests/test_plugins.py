"""Plug-ins: found, registered, told apart."""

from collections.abc import Iterator
from importlib.metadata import EntryPoint

import pytest

from crisiskit import plugins
from crisiskit.errors import (
    DuplicatePluginError,
    MissingExtraError,
    PluginError,
    UnknownPluginError,
)
from crisiskit.plugins import GROUPS, Registry, format_of, registry


class Shouting:
    """A reader of no use."""


class Whispering:
    """Another one."""


class Distribution:
    """What an entry point says of its distribution."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.version = "1.0"


def entry(name: str, value: str, distribution: str) -> EntryPoint:
    """Make an entry point of a distribution that is not installed."""
    made = EntryPoint(name=name, value=value, group="crisiskit.readers")
    return made._for(Distribution(distribution))


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[EntryPoint]:
    """Entry points a test can add to, in place of those that are installed."""
    entries: list[EntryPoint] = []
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: tuple(entries))
    return entries


@pytest.mark.parametrize("kind", GROUPS)
def test_our_own_come_by_entry_point(kind: str) -> None:
    """The plug-ins of crisiskit itself are found as a stranger's would be."""
    origins = {plugin.origin.split()[0] for plugin in registry.plugins(kind) if plugin.origin}

    assert "crisiskit" in origins


def test_names_are_in_alphabetical_order(installed: list[EntryPoint]) -> None:
    """The order of installation does not show."""
    installed += [entry(name, "builtins:list", "acme") for name in ("b", "c", "a")]

    assert ("a", "b", "c") == Registry().names("reader")


def test_unknown_names_list_the_known_ones(installed: list[EntryPoint]) -> None:
    """A name that is not there is answered with those that are."""
    installed.append(entry("pdf", "builtins:list", "acme"))

    with pytest.raises(UnknownPluginError, match=r"no reader is called 'pfd'; known: pdf"):
        Registry().get("reader", "pfd")


def test_unknown_kinds_list_the_known_ones() -> None:
    """So is a kind that is none."""
    with pytest.raises(UnknownPluginError, match="known: extractor, reader, serializer"):
        Registry().names("writer")


def test_two_distributions_cannot_share_a_name(installed: list[EntryPoint]) -> None:
    """The message names both distributions."""
    installed += [entry("x", "builtins:list", "acme"), entry("x", "builtins:set", "other")]

    with pytest.raises(DuplicatePluginError, match=r"builtins:list of acme 1.0.*other 1.0"):
        Registry().names("reader")


def test_one_thing_found_twice_is_one(installed: list[EntryPoint]) -> None:
    """The same object under the same name is no clash, whatever its path."""
    installed += [entry("x", "io:open", "acme"), entry("x", "builtins:open", "acme")]

    assert ("x",) == Registry().names("reader")


@pytest.mark.parametrize("target", ["no_such_module:X", "builtins:no_such_name"])
def test_broken_plugins_are_named(installed: list[EntryPoint], target: str) -> None:
    """A plug-in that cannot be imported is reported with its distribution."""
    installed.append(entry("x", target, "acme"))

    with pytest.raises(PluginError, match=r"reader 'x' of acme 1.0 cannot be imported .*acme$"):
        Registry().create("reader", "x")


def test_registered_plugins_are_made_with_settings() -> None:
    """What is registered is found, and called with the settings given."""
    mine = Registry()
    mine.register("reader", "pairs", dict)

    assert {"a": 1} == mine.create("reader", "pairs", a=1)
    assert mine.get("reader", "pairs").origin is None


def test_settings_that_are_unknown_are_refused() -> None:
    """The message names plug-in and settings."""
    mine = Registry()
    mine.register("reader", "shouting", Shouting)

    with pytest.raises(PluginError, match=r"reader 'shouting' cannot be made .*\(loud\)"):
        mine.create("reader", "shouting", loud=True)


def test_the_settings_there_are_stand_in_the_message() -> None:
    """If a name is none of them; a wrong value is told by its own error."""
    mine = Registry()
    with pytest.raises(PluginError, match="it takes: is_safe, with_mark$"):
        mine.create("serializer", "csv", safe=False)
    with pytest.raises(PluginError, match="'is_safe' must be") as caught:
        mine.create("serializer", "csv", is_safe="no")
    assert "it takes" not in str(caught.value)


def test_what_cannot_be_called_is_not_registered() -> None:
    """Nothing could be made of it."""
    with pytest.raises(PluginError, match="a class or a function"):
        Registry().register("reader", "five", 5)  # type: ignore[arg-type]


def test_a_near_name_is_offered() -> None:
    """Typing errors and capitals are seen."""
    with pytest.raises(UnknownPluginError, match="did you mean 'jsonl'"):
        Registry().get("serializer", "JSNOL")


@pytest.mark.parametrize(
    "failure", [RuntimeError("no key"), ValueError("below 1"), KeyError("x")]
)
def test_what_fails_while_it_is_made_is_named(failure: Exception) -> None:
    """A stranger's factory may raise anything; an error of ours stays as it is."""

    def failing() -> None:
        raise failure

    def refusing() -> None:
        msg = "pip install more"
        raise MissingExtraError(msg)

    mine = Registry()
    mine.register("reader", "failing", failing)
    mine.register("reader", "refusing", refusing)

    with pytest.raises(PluginError, match=f"'failing' .*: {type(failure).__name__}"):
        mine.create("reader", "failing")
    with pytest.raises(MissingExtraError, match="pip install more"):
        mine.create("reader", "refusing")


def test_registering_another_under_a_name_fails() -> None:
    """The same factory again is fine, another one is not."""
    mine = Registry()
    mine.register("reader", "shouting", Shouting)
    mine.register("reader", "shouting", Shouting)

    with pytest.raises(DuplicatePluginError, match="two readers are called 'shouting'"):
        mine.register("reader", "shouting", Whispering)


def test_installed_plugins_cannot_be_replaced() -> None:
    """A registered plug-in does not hide an installed one silently."""
    with pytest.raises(DuplicatePluginError, match="of crisiskit"):
        registry.register("reader", "text", Shouting)


def test_a_notebook_cell_can_run_again() -> None:
    """A class defined anew in ``__main__`` takes the place of the old one."""
    mine = Registry()
    cells = [type("Mine", (), {"__module__": "__main__"}) for _ in range(2)]
    for cell in cells:
        mine.register("reader", "mine", cell)

    assert cells[1] is mine.get("reader", "mine").load()


@pytest.mark.parametrize("name", ["", "two words", "tab\t", None])
def test_names_are_words(name: str) -> None:
    """A name that cannot be typed on a command line is refused."""
    with pytest.raises(PluginError, match="must be a word"):
        Registry().register("reader", name, Shouting)


@pytest.fixture
def own_registry(monkeypatch: pytest.MonkeyPatch) -> Iterator[Registry]:
    """A registry for one test, in place of the process's."""
    mine = Registry()
    monkeypatch.setattr(plugins, "registry", mine)
    return mine


def test_register_works_as_a_decorator(own_registry: Registry) -> None:
    """``register(kind, name)`` gives back what it decorates."""
    assert Shouting is plugins.register("reader", "shouting")(Shouting)
    assert Whispering is plugins.register("reader", "whispering", Whispering)
    assert {"shouting", "whispering"} <= set(own_registry.names("reader"))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.txt", "text"),
        ("a.JSON", "json"),
        ("a.b/c.jsonl", "jsonl"),
        ("a.ndjson", "jsonl"),
        ("README", "text"),
        ("", "text"),
    ],
)
def test_suffixes_tell_the_format(path: str, name: str) -> None:
    """A suffix names a reader; without one it is the default."""
    assert name == format_of("reader", path, default="text")


def test_unknown_suffixes_list_the_formats() -> None:
    """The message has the formats there are."""
    with pytest.raises(
        UnknownPluginError, match=r"'docx'; known: csv, html, json, jsonl, ninjs, text, zip"
    ):
        format_of("reader", "report.docx", default="text")
