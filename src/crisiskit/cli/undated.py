"""Articles whose times stay without a day because nobody said when they were published."""

from typing import TYPE_CHECKING

from crisiskit.cli.messages import complain

if TYPE_CHECKING:
    from crisiskit.model import Extraction, Moment

__all__ = ["Undated"]


class Undated:
    """Counts such articles, and says at the end what to do about them."""

    def __init__(self) -> None:
        self._count = 0
        self._example = ""

    def see(self, extraction: "Extraction") -> None:
        """Look at one article."""
        if extraction.article.published is not None:
            return
        found = next(filter(_is_open, extraction.moments), None)
        if found is not None:
            self._count += 1
            self._example = self._example or " ".join(extraction.quote(found.span).split())

    def tell(self) -> None:
        """Write one line to standard error, if there were any."""
        if self._count:
            which = "1 article" if self._count == 1 else f"{self._count} articles"
            complain(
                f"note: no day of publication for {which}, so times such as "
                f"“{self._example}” have no date; --published DATE gives them one"
            )


def _is_open(moment: "Moment") -> bool:
    return moment.tells_when and moment.earliest is None and moment.latest is None
