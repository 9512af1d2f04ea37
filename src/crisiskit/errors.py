"""Every error crisiskit raises, as one tree.

::

    CrisiskitError
    ├── InvalidRecordError (ValueError)       a record that cannot be true
    │   └── UnknownCodeError                  a word outside its vocabulary
    ├── UnknownIdError (KeyError)             an id that no record of the extraction has
    ├── InputError (ValueError)               an argument or file we cannot read as asked
    │   ├── DecodeError                       a payload that is not what its format says
    │   └── EncodingError                     bytes or text that are no Unicode text
    ├── PluginError                           plug-ins that cannot work together
    │   ├── UnknownPluginError (LookupError)  no plug-in of that name
    │   ├── DuplicatePluginError              two plug-ins of one name
    │   └── RequirementError                  extractors that need what none produces
    ├── PipelineNotFoundError (OSError)       no usable spaCy pipeline
    ├── LexiconError (ValueError)             a word list that breaks its form
    ├── MissingExtraError (ImportError)       an optional dependency is not installed
    ├── ServiceError (OSError)                a service that gives no usable answer
    └── ExtractionError (RuntimeError)        an extractor failed under ``strict=True``
"""

from collections.abc import Iterable

__all__ = [
    "CrisiskitError",
    "DecodeError",
    "DuplicatePluginError",
    "EncodingError",
    "ExtractionError",
    "InputError",
    "InvalidRecordError",
    "LexiconError",
    "MissingExtraError",
    "PipelineNotFoundError",
    "PluginError",
    "RequirementError",
    "ServiceError",
    "UnknownCodeError",
    "UnknownIdError",
    "UnknownPluginError",
]


class CrisiskitError(Exception):
    """Root of the tree: ``except CrisiskitError`` catches all that is ours."""


class InvalidRecordError(CrisiskitError, ValueError):
    """A record was given values that cannot be true of any article."""


class UnknownCodeError(InvalidRecordError):
    """A bare word is not in its vocabulary.

    Attributes:
        vocabulary: Name of the vocabulary, e.g. ``EventType``.
        code: What came.
        known: The codes of the vocabulary, in its order.
    """

    def __init__(self, vocabulary: str, code: object, known: Iterable[str]) -> None:
        self.vocabulary = vocabulary
        self.code = code
        self.known = tuple(known)
        msg = (
            f"{code!r} is no {vocabulary}; known: {', '.join(self.known)}. "
            "For a code of your own put a namespace before it, as in 'acme:code'."
        )
        super().__init__(msg)

    def __reduce__(self) -> tuple[type, tuple[str, object, tuple[str, ...]]]:
        """Let the error cross process borders with its facts."""
        return type(self), (self.vocabulary, self.code, self.known)


class UnknownIdError(CrisiskitError, KeyError):
    """No record of an extraction has the id that was asked for.

    Attributes:
        id: What came.
        kind: What was asked for, e.g. ``actor``.
        known: The ids there are, in the order of the records.
    """

    def __init__(self, id: str, kind: str, known: Iterable[str]) -> None:  # noqa: A002
        self.kind = kind
        self.id = id
        self.known = tuple(known)
        super().__init__(id, kind, self.known)

    def __str__(self) -> str:
        """Say what came and what there is; a KeyError alone quotes its argument."""
        known = ", ".join(self.known) or "none"
        return f"the extraction has no {self.kind} {self.id!r}; it has: {known}"


class InputError(CrisiskitError, ValueError):
    """An argument, option or file cannot be read as it was asked to."""


class DecodeError(InputError):
    """A payload is not what its format promises.

    Attributes:
        faults: One line a fault, each beginning with its place.
    """

    def __init__(self, message: str, faults: Iterable[str] = ()) -> None:
        self.faults = tuple(faults)
        super().__init__("\n  ".join((message, *self.faults)))

    def __reduce__(self) -> tuple[type, tuple[str, tuple[str, ...]]]:
        """Let the error cross process borders with its facts."""
        return type(self), (str(self.args[0]).split("\n  ")[0], self.faults)


class EncodingError(InputError):
    """Bytes that do not decode, or text with lone surrogates."""


class PluginError(CrisiskitError):
    """Plug-ins cannot be found, told apart or put in order."""


class UnknownPluginError(PluginError, LookupError):
    """No plug-in has this name.

    Attributes:
        kind: What was looked for, e.g. ``extractor``.
        name: The name that came.
        known: The names there are.
        file: The file whose suffix the name is; None if it was asked for by name.
    """

    def __init__(
        self, kind: str, name: str, known: Iterable[str], file: str | None = None
    ) -> None:
        self.kind = kind
        self.name = name
        self.known = tuple(sorted(known))
        self.file = file
        where = f"{file}: " if file else ""
        names = ", ".join(self.known) or "none"
        hint = "" if file is None else "; name one of them, or save the file as one"
        hint = _guess(name, self.known) or hint
        super().__init__(f"{where}no {kind} is called {name!r}; known: {names}{hint}")

    def __reduce__(self) -> tuple[type, tuple[str, str, tuple[str, ...], str | None]]:
        """Let the error cross process borders with its facts."""
        return type(self), (self.kind, self.name, self.known, self.file)


def _guess(name: str, known: Iterable[str]) -> str:
    # Loaded for this sentence alone.
    from difflib import get_close_matches

    near = get_close_matches(str(name).lower(), list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


class DuplicatePluginError(PluginError):
    """Two plug-ins claim one name."""


class RequirementError(PluginError):
    """An extractor needs a kind of record that none before it can produce."""


class PipelineNotFoundError(CrisiskitError, OSError):
    """No spaCy pipeline of that name, or one that lacks what the rules read."""


class LexiconError(CrisiskitError, ValueError):
    """A word list breaks the form its loader expects."""


class MissingExtraError(CrisiskitError, ImportError):
    """An optional dependency is not installed; the message has the command."""


class ServiceError(CrisiskitError, OSError):
    """A service gives no usable answer, or the budget for asking is spent."""


class ExtractionError(CrisiskitError, RuntimeError):
    """An extractor failed and ``strict=True`` was asked for.

    Attributes:
        extractor: Name of the extractor.
        article: Id of the article it failed on.
    """

    def __init__(self, extractor: str, article: str, reason: str) -> None:
        self.extractor = extractor
        self.article = article
        self.reason = reason
        super().__init__(f"extractor {extractor!r} failed on {article}: {reason}")

    def __reduce__(self) -> tuple[type, tuple[str, str, str]]:
        """Let the error cross process borders with its facts."""
        return type(self), (self.extractor, self.article, self.reason)
