"""Read how many of a unit a phrase counts."""

from crisiskit.times.phrase import Phrase

__all__ = ["amount_of", "unit_of"]

_NUMBERS = ("day_number", "two_digits", "three_digits", "year", "figure")
_VAGUE = "X"


def unit_of(phrase: Phrase) -> str | None:
    """Give the code of the unit of a phrase: its last unit word."""
    units = list(phrase.all("unit", "units"))
    return str(phrase.tokens.values[units[-1]]) if units else None


def amount_of(phrase: Phrase) -> float | str:
    """Give the number a phrase counts; ``X`` where it leaves it open ("a few", "weeks")."""
    part = phrase.find("fraction")
    if part is not None:
        whole = _number(phrase.part(phrase.first, part)) or 0.0
        return whole + float(phrase.tokens.values[part] or 0)
    number = _number(phrase)
    if number is None:
        return _VAGUE
    if phrase.find("half") is not None:
        article = phrase.find("article")
        alone = number == 0 or (
            article is not None
            and not list(phrase.all("number", *_NUMBERS))
            and not phrase.find("link")
        )
        number = 0.5 if alone else number + 0.5
    return number


def _number(phrase: Phrase) -> float | None:
    if phrase.find("few") is not None:
        return None
    if phrase.find("couple") is not None:
        return 2.0
    total: float | None = None
    for index in phrase.all("number", *_NUMBERS, "multiplier", "article", "half"):
        value = phrase.tokens.values[index]
        if phrase.is_a(index, "multiplier"):
            total = (total or 1.0) * float(value or 1)
        elif phrase.is_a(index, "article"):
            total = 1.0 if total is None else total
        elif phrase.is_a(index, "half"):
            total = 0.0 if total is None else total
        else:
            several = phrase.is_a(index, "number") and value == 12 and total
            total = (
                total * 12
                if several and total and total < 10
                else _plus(total, float(value or 0), phrase, index)
            )
    return total


def _plus(total: float | None, value: float, phrase: Phrase, index: int) -> float:
    """Add a part of a written number: "twenty-one", "a hundred and six"; an article is one."""
    if total is None or (index > phrase.first and phrase.is_a(index - 1, "article")):
        return value
    return total + value
