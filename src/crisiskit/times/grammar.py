"""The grammar of English time expressions: patterns over word classes.

``<name>`` is a word class of the lexicon, ``{NAME}`` a piece defined first, a blank stands
for white space (without one the tokens touch) and ``-`` for any dash; the rest is a regular
expression. No piece repeats without a limit, so matching is linear in the text.
"""

import re
from collections.abc import Mapping
from functools import cache

from crisiskit.times.lexicon import time_lexicon

__all__ = ["RULES", "compiled_grammar"]

_PIECES = {
    "CUT": "(?![A-Za-zÀ-ÿ=+~])",  # the token before touches no word
    "STOP": "(?= ?[^A-Za-zÀ-ÿ=+ ]| <in>| <prep>| <link>| <that>|$)",  # no noun follows
    "DAY": "<day_number><suffix>?{CUT}",
    "MONTH": r"(?:<month>|<maybe_month>(?:\.(?= ?[^ +]))?)",
    "OLD": "(?:<year>|<three_digits>|<two_digits>|<day_number>|<figure>)",
    "YEAR": "(?:<era> ?{OLD}|{OLD} ?<era>|<year>{CUT})",
    "OF_YEAR": "(?:(?:<this>|<last>|<next>|<that>(?: <same>)?|<the> (?:<same>|<following>|<next>|<previous>)) <unit>)",
    "TAIL": "(?:,? (?:<of> )?{YEAR}| <of> <three_digits>{STOP}|(?: <of>|,)? {OF_YEAR})",
    "WEEKDAY": r"(?:(?:<weekday>|<weekday_short>\.?),? (?:<the> )?)",
    "EARLY": "(?:(?:<the> )?<modifier>(?: ?- ?| )(?:<in> )?(?:<the> )?)",
    "EDGE": "(?:(?:<the> )?(?:<modifier> |<latter> )?<edge> <of> (?:<the> )?)",
    "START": "(?:{EDGE}{EARLY}?|{EARLY})",
    "SEP": "(?: ?- ?(?:<the> )?|, (?:<link> )?(?:<the> )?| <link> (?:<the> )?)",
    "MORE": "(?:(?: ?- ?|, ){DAY}){0,4}(?:(?: ?- ?|,? <link> (?:<the> )?){DAY}(?={TAIL}|{STOP}))",
    "DMY": "{WEEKDAY}?(?:<the> )?(?:{DAY}{SEP}){0,4}(?:{DAY}(?: <of>)?|(?:<ordinal>|<day_number><suffix>) (?:<unit> )?<of>) {MONTH}(?:{TAIL}|(?: <three_digits>{STOP}| (?:<last>|<next>)(?:{STOP}|(?= ?=))))?",
    "MDY": "{WEEKDAY}?{MONTH} (?:<the> )?{DAY}(?! <counted>){MORE}?{TAIL}?",
    "DATE": "(?:{DMY}|{MDY})",
    "REL": "(?:<last>|<next>|<following>|<previous>|<this>|<that>)",
    "ON_DAY": "(?:{DATE}|(?:(?:<the> )?{REL}(?: <same>)? )?<weekday>|<deictic>|<holiday>)",
    "NAMED_DAY": "(?:<weekday>|<deictic>)",
    "ZONE": r"(?: ?<zone>| <local> <local>)",
    "CLOCK": (
        "(?:<clock>(?: ?<meridiem>)?(?: ?<oclock>)?|(?:<figure>|<day_number>) ?<meridiem>"
        "|(?:<day_number>|<number>) <oclock>|(?:<figure>|<year>) ?(?:<oclock>|(?=<zone>| <zone>))"
        "|<noon>){ZONE}?"
    ),
    "NUM": (
        "(?:(?:<number>|;<number>;|<article>)(?:[ -]<number>)?(?:[ -]<multiplier>(?:[ -]<number>)?)?"
        "|(?:<article> )?<couple>(?: <of>)?|(?:<article> )?<few>"
        "|(?:<day_number>|<two_digits>|<three_digits>|<figure>|<year>)"
        "(?:[ -]?<fraction>|(?: <multiplier>)?))"
    ),
    "AND_HALF": "(?:[ -]<link>[ -]<article>[ -]<half>)",
    "UNIT": "(?:<unit>|<units>)",
    "NTH": "(?:<day_number><suffix>|<number>-<ordinal>|<ordinal>)",
    "AMOUNT": "(?:<in> <extreme> |<amount> (?:<amount> )?(?:<amount> )?)",
    "LENGTH": (
        "(?:{NUM}{AND_HALF}?[ -](?:<stretch>[ -]|<more> )?{UNIT}{CUT}{AND_HALF}?"
        "|<half>[ -](?:<article>[ -])?<unit>)"
    ),
    "FRAME": "(?:(?:<this>|<that>(?: <same>)?|<same>|<last>|<next>|<following>|<previous>|<current>) )",
}

# The longest reading first: at each place the first rule that matches wins.
RULES: Mapping[str, str] = {
    "iso": "<iso>",
    "slashed": "<slashed>{CUT}",
    "clock_of_day": "{CLOCK},? {ON_DAY}(?: <part>)?|(?:{DATE}|{NAMED_DAY}),? {CLOCK}",
    "part_of_day": (
        "{EARLY}?(?:<the> )?(?:<modifier> )?<part>(?: <units>)? <of> (?:<the> )?{DATE}"
        "|{EARLY}?{ON_DAY}(?: <modifier>)? <part>"
        "|{EARLY}?(?:<the> )?(?:<following>|<previous>|<next>|<same>) (?:<modifier> )?<part>"
        "|{EARLY}?(?:<last>|<this>|<that>(?: <same>)?) (?:<modifier> )?<part>"
        "|<tonight>|<overnight>"
    ),
    "clock": "{CLOCK}",
    "every": (
        "<every> (?:<ordinal> |<number> |<other> )?"
        "(?:<unit>|<weekday>|<part>|<month>|<season>|<weekend>|<quarter>)"
        "|<every> (?:<number>|<day_number>|<two_digits>|<few>) <units>|<per> (?:<unit>|<quarter>)"
        "|<times> (?:<article>|<every>) <unit>|<weekdays>(?: <part>)?|<adverb_set>"
    ),
    "date": "{EARLY}?{DATE}",
    "listed_century": ("{START}?(?:<the> )?{NTH}(?=(?:{SEP}{NTH}){1,3}[ -]{UNIT})"),
    "day_of_month": "<the> <day_number><suffix>(?: <of> (?:<this>|<that>|<the> <same>) <unit>|{STOP})",
    "part_of_period": (
        "<the> (?:<ordinal>|<last>|<latter>|<next>) (?:{NUM} )?{UNIT} <of> (?:<the> )?"
        "(?:{MONTH}{TAIL}?|{YEAR}|<unit>)"
    ),
    "month": "{START}?(?:(?:<the> )?(?:{REL} ))?{MONTH}{TAIL}?",
    "season": (
        "{START}?(?:(?:<the> )?{REL}(?: <same>)? |<the> )?(?:<season>|<fall>|<seasons>)(?:,? {YEAR}| <of> (?:{YEAR}|{OF_YEAR}|<three_digits>{STOP}))?"
        "|<year>(?: ?- ?<two_digits>)? (?:<season>|<fall>)"
    ),
    "quarter": (
        "{START}?(?:(?:<the> )?(?:<ordinal>|{REL}|<latter>)[ -](?:<quarter>|<half>))"
        "(?:(?: <of>|,)? (?:<this> |<last> |<the> (?:<same> )?)?(?:{YEAR}|<unit>))?"
    ),
    "weekday": (
        "(?:{EARLY}?(?:<the> )?{REL}(?: <same>)? |{EARLY})?<weekday>"
        r"|<weekday_short>(?=\.?,? {CLOCK}| ?- ?<weekday_short>)"
    ),
    "weekend": "(?:{EARLY}?(?:<the> )?{REL}(?: <same>)? |<the> )?<weekend>",
    "deictic": "{EARLY}?<deictic>",
    "named": "<named_date>|(?:<this> |<last> |<next> )?<holiday>(?: <unit>| <edge>)?(?:,? {YEAR})?",
    "century": ("{START}?(?:<the> )?{NTH}[ -]{UNIT}(?: ?<era>)?"),
    "decade": (
        "{START}?(?:<the> )?(?:<modifier>[ -]|<comparative> )?(?:<year>'?<plural_s>(?: ?<era>)?"
        "|<three_digits>'?<plural_s>(?: ?<era>)"
        "|'?(?:<two_digits>|<day_number>)'?<plural_s>|<decade_name>){CUT}"
    ),
    "edge_of_unit": "{START}{FRAME}?<unit>|<unit>(?:'<plural_s> |-| )<edge>",
    "comparative": (
        "<comparative>(?: <in>)? (?:(?:<the> )?{FRAME}?(?:<unit>|<season>|<weekend>)|{MONTH}{TAIL}?|{YEAR})"
    ),
    "shift": (
        "{AMOUNT}?(?:{LENGTH}|<units>) (?:<ago>|<comparative>|<before>|<after>)"
        "|{AMOUNT}?(?:{LENGTH}|<units>) <prep> <vague>"
    ),
    "relative_length": (
        "(?:<the> |<these> )?(?:<last>|<next>|<previous>|<following>)(?:-| )(?:{AMOUNT}?{LENGTH}|{UNIT})"
        "|<the> (?:{NUM}) (?:<last>|<previous>|<following>) <units>|<the> <units> <ahead>"
    ),
    "this_unit": "(?:<this>|<that>|(?:<the> )?<same>|<this> <last>|<the> <current>)(?: <same>)?[ -](?:<unit>|<units>)",
    "unit_before": "<the> <unit> (?:<before>|<after>)",
    "year": "{START}?(?:<the> (?:<unit>|<units>) )?{YEAR}",
    "old_year": "<the> <unit> (?:<two_digits>|<day_number>|<three_digits>){CUT}|(?<=\\()<three_digits>(?=\\))|(?<=\\. )<three_digits>(?= ?- ?|{STOP})|(?<=<amount> )<three_digits>(?= ?- ?<three_digits>|{STOP})|(?:(?<=<in> )|(?<=<prep> )|(?<=<link> )|(?<=<of> ))<three_digits>(?:{STOP}|(?= [+]))|<three_digits>(?=(?: ?- ?| <link> ){OLD} ?<era>)|(?:(?<=<three_digits>-)|(?<=<three_digits> - ))<three_digits>{CUT}",
    "short_year": (
        "(?:(?<=<year>-)|(?<=<year> - )|(?<=<year>/)|(?<=<year> -))(?:<two_digits>|<day_number>){CUT}"
        "|(?:(?<=<in> )|(?<=<prep> )|(?<=<link> )|(?<=<of> ))'(?:<two_digits>|<day_number>){CUT}"
    ),
    "part_alone": "<all> <part>|(?<=<in> )(?:<the> )?<part>(?: <units>)?{STOP}",
    "length": "<amount> <units>|{AMOUNT}?{LENGTH}(?:[ -]<duration_tail>)?|<units>|<unit>-<duration_tail>",
    "vague": (
        "<current>(?: {UNIT})?|(?:<present>|<modern>)[ -]<unit>|<vague>|(?:<the> )?<future>|<the> <last>{STOP}"
        "|(?:(?<=<in> )|(?<=<link> )|(?<=-)|(?<=- ))(?:<the> )?<present>"
    ),
}


# Where an expression can begin: the first at once; the second not before an unknown word ("12
# people"), unless behind the dash or stroke of "2022-23"; the third only before a word the
# lexicon knows ("the 1990s", not "the people"). To try the rules nowhere else saves half the time.
_OPENERS = (
    "month maybe_month weekday weekdays weekday_short units weekend part noon season seasons"
    " deictic tonight overnight holiday named_date vague current future present adverb_set"
    " decade_name fall three_digits year clock iso slashed era"
)
_NUMBERS = "day_number two_digits figure"
_OPENERS_BEFORE_KNOWN = (
    "the article this that these same amount few couple number ordinal last next previous"
    " following every per latter modifier edge half comparative times unit modern all"
)


@cache
def compiled_grammar(name: str = "times_en") -> re.Pattern[str]:
    """Compile the rules over the classes of a lexicon, one named group each."""
    codes = time_lexicon(name).codes
    rules = (f"(?P<{rule}>{_expand(pattern, codes)})" for rule, pattern in RULES.items())
    short = codes["two_digits"] + codes["day_number"]
    openers, numbers, before_known = (
        "".join(codes[name] for name in names.split())
        for names in (_OPENERS, _NUMBERS, _OPENERS_BEFORE_KNOWN)
    )
    starts = (
        f"[{openers}]",
        f"[{numbers}](?:(?! =)|(?<=[-/'].)|(?<=- .))",
        f"'[{short}]",
        f";[{codes['number']}];",  # "[Two] years ago", as editors mend quotations
        f"{codes['in']} {codes['extreme']}",
        f"[{before_known}][ '-]{{1,3}}[^=+;~\n '-]",
    )
    # One class of all their first characters first: most places are passed by at one look.
    firsts = f"[{openers}{numbers}{codes['in']}{before_known}';]"
    return re.compile(f"(?={firsts})(?={'|'.join(starts)})(?:{'|'.join(rules)})")


def _expand(pattern: str, codes: Mapping[str, str]) -> str:
    piece = re.compile(r"\{([A-Z_]+)\}")
    while piece.search(pattern):
        pattern = piece.sub(lambda name: _PIECES[name[1]], pattern)
    return re.sub(r"(?<!\?P)<([a-z_]+)>", lambda name: codes[name[1]], pattern)
