"""What goes wrong in one article: gathered as diagnostics, or raised at once."""

from collections.abc import Callable
from typing import TypeVar

import attrs

from crisiskit.errors import ExtractionError
from crisiskit.model import Diagnostic, Severity

__all__ = ["Log"]

Result = TypeVar("Result")


@attrs.define(kw_only=True)
class Log:
    """Reports about one article, in the order they came.

    Attributes:
        article: Id of the article.
        is_strict: Whether errors and warnings are raised instead.
        diagnostics: The reports.
    """

    article: str
    is_strict: bool
    diagnostics: list[Diagnostic] = attrs.field(factory=list)

    def add(self, source: str, message: str, severity: Severity = Severity.WARNING) -> None:
        """Report something.

        Raises:
            ExtractionError: If it is more than information and the log is strict.
        """
        if self.is_strict and severity is not Severity.INFO:
            raise ExtractionError(source, self.article, message)
        self.diagnostics.append(
            Diagnostic(source=source, message=_writable(message), severity=severity)
        )

    def attempt(self, source: str, action: Callable[[], Result]) -> Result | None:
        """Run *action*; if it fails, report it under *source* and give None.

        Raises:
            ExtractionError: If it fails and the log is strict.
        """
        try:
            return action()
        except Exception as error:
            # Extractors and spaCy components are strangers' code and may raise anything,
            # and one of them must not take a batch of thousands of articles down.
            reason = f"{type(error).__name__}: {error}"
            if self.is_strict:
                raise ExtractionError(source, self.article, reason) from error
            self.add(source, f"failed, so its records are missing ({reason})", Severity.ERROR)
            return None


def _writable(message: str) -> str:
    """Make text of a message that quotes lone surrogates, so that it can be written."""
    return message.encode(errors="backslashreplace").decode()
