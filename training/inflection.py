"""Regular inflection of English verbs and nouns, to teach the lemma table words the treebanks lack."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_VOWELS = "aeiou"
# Verbs of several syllables, the last one stressed, that double their last letter.
_DOUBLING = frozenset(
    "abet abhor acquit admit allot annul bed-sit commit compel concur confer control corral debar debug defer demur deter "
    "disbar dispel embed emit enrol equip excel expel extol forget fulfil impel incur infer input instil inter jet-lag "
    "kidnap nonplus occur offset omit outwit patrol permit prefer program propel rebel rebut recap recur refer refit regret "
    "remit repel rerun reset retrofit submit transfer transmit unplug unwrap worship zigzag".split()
)
_HISSING = re.compile(r"(?:s|x|z|ch|sh)$")
_MONOSYLLABIC = re.compile(r"[^aeiou]*(?:qu)?[aeiouy][bdfgklmnprtvz]$")
# Verbs of crisis news, so that they are lemmatised whether or not the treebanks have them.
_CRISIS_VERBS = tuple(
    "abduct accuse airlift allege ambush annex appeal apprehend arm arrest assassinate assault attack ban barricade batter "
    "bar beg behead besiege betray bomb bombard boycott brandish bus capsize capture castigate cede censure clamp clash "
    "collapse condemn confiscate conscript contaminate cordon corroborate crack crash crush curb curtail decapitate decry "
    "defect defuse demolish demonstrate denounce deny deploy deport deprive derail desert detain deter deteriorate detonate "
    "devastate disarm disavow disband displace disperse disrupt donate douse down dump eject electrocute embargo embark embed "
    "encircle endanger endorse engulf enlist erupt escalate escort evacuate evict exacerbate exchange execute exhume exile "
    "expel explode extort extradite ferry fire flog flood foil free gas grant grill guard gun halt hammer hamper harass "
    "hijack hoist hospitalise hospitalize hurl immolate impeach implicate impound imprison incarcerate indict infect infiltrate "
    "inflict injure inoculate intercept intern interrogate intimidate inundate invade jail jam jeopardise jeopardize kidnap kill "
    "lament level lift lob lodge loot lynch maim march massacre mediate militarise mine mobilise mobilize mortar mourn mutilate "
    "negotiate neutralise neutralize obliterate occupy oust outlaw pardon parole patrol pelt perish persecute pillage plant "
    "pledge plot plunder pound pledge pour probe prosecute protest pummel quarantine quash quell quit raid ram ransack rape ratify "
    "raze rebuff rebuke reiterate recapture recall rescind rebut rebel reinforce reject release relocate remand renege repatriate "
    "repel replenish reprimand repulse rescue resettle resign restrict resume retaliate retreat ration riot rout rupture sabotage "
    "sack sanction scramble scuffle seize sequester shell shelter shutter skirmish slam slap smuggle snatch sow spark splinter "
    "stab stage stampede starve stockpile stone storm strafe strand stretch subdue submerge surge surrender surround suspend swamp "
    "swap tackle target tax tear-gas teargas terrorise terrorize threaten topple torch torpedo torture trade traffic trample trap "
    "traumatise traumatize treat trek trigger truck uproot urge vaccinate vandalise vandalize veto vilify violate vow wage warn wed "
    "whip withdraw worsen wound wreck yield".split()
)


@cache
def _irregular() -> dict[str, dict[str, str]]:
    text = (Path(__file__).parent / "irregular_forms.toml").read_text(encoding="utf-8")
    listed: dict[str, dict[str, str]] = tomllib.loads(text)
    return listed


def irregular_forms() -> Iterator[tuple[str, str, str]]:
    """Yield ``(form, tag, lemma)`` of the listed irregular verbs and nouns."""
    for verb, forms in _irregular()["verbs"].items():
        for tag, alternatives in zip(("VBD", "VBN"), forms.split(), strict=True):
            yield from ((form, tag, verb) for form in alternatives.split("/"))
    for noun, plurals in _irregular()["nouns"].items():
        yield from ((plural, "NNS", noun) for plural in plurals.split("/"))


def crisis_verbs() -> tuple[str, ...]:
    """Base forms of verbs that news of crises uses."""
    return _CRISIS_VERBS


def verb_forms(base: str) -> Iterator[tuple[str, str, str]]:
    """Yield ``(form, tag, lemma)`` of the verb *base* as far as they are regular."""
    yield _with_s(base), "VBZ", base
    yield _with_ing(base), "VBG", base
    if base not in _irregular()["verbs"]:
        yield from ((_with_ed(base), tag, base) for tag in ("VBD", "VBN"))
    if base.endswith(("el", "al")) and base not in _DOUBLING and len(base) > 4:
        yield from ((f"{base}led", tag, base) for tag in ("VBD", "VBN"))
        yield f"{base}ling", "VBG", base


def noun_forms(base: str) -> Iterator[tuple[str, str, str]]:
    """Yield the regular plural of the noun *base* as ``(form, tag, lemma)``."""
    if base not in _irregular()["nouns"]:
        yield _with_s(base), "NNS", base


def _with_s(base: str) -> str:
    if _ends_in_consonant_y(base):
        return f"{base[:-1]}ies"
    return (
        f"{base}es"
        if _HISSING.search(base)
        or (base.endswith("o") and base in {"go", "do", "veto", "echo"})
        else f"{base}s"
    )


def _with_ed(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if _ends_in_consonant_y(base):
        return f"{base[:-1]}ied"
    return f"{_doubled(base)}ed"


def _with_ing(base: str) -> str:
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and len(base) > 2:
        return f"{base[:-1]}ing"
    return f"{_doubled(base)}ing"


def _doubled(base: str) -> str:
    if base.endswith("ic"):
        return f"{base}k"
    doubles = base in _DOUBLING or (_MONOSYLLABIC.match(base) and len(base) > 2)
    return f"{base}{base[-1]}" if doubles else base


def _ends_in_consonant_y(base: str) -> bool:
    return len(base) > 2 and base[-1] == "y" and base[-2] not in _VOWELS


def inflected(lemma: str, tag: str) -> str:
    """The form of *lemma* that the Penn Treebank *tag* asks for; the lemma itself where the tag asks for none."""
    return _form_table(lemma).get(tag, lemma)


@cache
def _form_table(lemma: str) -> dict[str, str]:
    regular = (*verb_forms(lemma), *noun_forms(lemma))
    odd = {"have": {"VBZ": "has"}}
    listed = (form for form in irregular_forms() if form[2] == lemma)
    return {tag: form for form, tag, _ in (*regular, *listed)} | odd.get(lemma, {})
