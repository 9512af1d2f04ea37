"""The claims over a stretch of text."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping

import attrs

from crisiskit.model import Claim, Span

__all__ = ["Reports"]

# Claims seldom nest; so many neighbours are looked at.
_NEIGHBOURS = 4


@attrs.frozen(kw_only=True)
class Reports:
    """The contents of all claims of an article, ready to be asked what covers a word.

    Attributes:
        cues: Offsets at which the verbs of saying begin.
        speakers: Ids of those who make a claim, by its id.
    """

    cues: frozenset[int]
    speakers: Mapping[str, frozenset[str]]
    _contents: tuple[tuple[Span, str], ...] = attrs.field(alias="contents")
    _starts: tuple[int, ...] = attrs.field(alias="starts")

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> "Reports":
        """Index *claims* by their contents."""
        claims = tuple(claims)
        contents = sorted((span, claim.id) for claim in claims for span in claim.content)
        return cls(
            cues=frozenset(claim.cue.start for claim in claims if claim.cue is not None),
            speakers={
                claim.id: frozenset(speaker.actor for speaker in claim.speakers)
                for claim in claims
            },
            contents=tuple(contents),
            starts=tuple(span.start for span, _ in contents),
        )

    def over(self, word: Span) -> tuple[str, ...]:
        """List the ids of the claims whose content holds *word*."""
        last = bisect_right(self._starts, word.start)
        first = max(0, last - _NEIGHBOURS)
        near = self._contents[first:last]
        return tuple(claim for span, claim in near if span.contains(word))
