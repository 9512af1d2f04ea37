"""The English tokeniser brought nearer to that of the treebanks; the rules are saved with the weights."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex

# COVID-19, AK-47, A-1; U.S.-led; 1580–1660; and/or: several tokens in the treebanks, one in spaCy.
_INFIXES = (
    r"(?<=[A-Za-z])[-–](?=[0-9])",
    r"(?<=[0-9])[-–](?=[A-Za-z])",
    r"(?<=[A-Za-z]\.)[-–](?=[A-Za-z])",
    r"(?<=[0-9])–(?=[0-9])",
    r"(?<=[A-Za-z])/(?=[A-Za-z])",
)
_ABBREVIATIONS = (
    "No. Nos. Col. Cpt. Comdr. Lieut. Hons. Rt. Fr. Lt. Sgt. Ft. Mt. Brig. Cmdr. Cpl. Pvt. Capt. Adm. Maj. Op. al. etc. cf. ca. approx. Jan. Feb. Aug. Sept. "
    "Oct. Nov. Dec. Mon. Tue. Wed. Thu. Fri. Sat. Hon. Supt. Insp. Det. Mlle. Mme. Amb. Atty. Asst. Assn. Bros. Dept. "
    "Univ. Ave. Blvd. Rte. Vol. Fig. Figs. pp. vs. Msgr. Sr. Jr. Pres. Prof. Rep. Reps. Sen. Sens. Gov. Govs. Rev. "
    "Ala. Ariz. Ark. Calif. Colo. Conn. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mich. Minn. Mo. Neb. Nev. Okla. Ore. Pa. "
    "Tenn. Tex. Va. Wash. Wis. Wyo. D.C. N.Y. N.J. U.K. U.N. E.U. U.A.E. D.R.C."
).split()
# "Wed.", "id" and "Ill." apart, the words below are more often the end of a sentence than an abbreviation.
_WORDS_TOO = frozenset(
    {"Sat.", "Mon.", "Sun.", "Fig.", "No.", "al.", "Ill.", "Ind.", "La.", "Wash.", "Mo.", "Pa."}
)
# The treebanks keep prefixes with their words; of these words the parser made two verbs.
_WHOLE = ("pre-emptively", "pre-emptive", "Pre-emptively", "Pre-emptive")
_NOT_SPLIT = frozenset(
    {
        "id",
        "Id",
        "its",
        "Its",
        "were",
        "Were",
        "well",
        "Well",
        "shell",
        "Shell",
        "hell",
        "Hell",
        "shed",
        "Shed",
        "wed",
        "Wed",
        "ill",
        "Ill",
    }
)


def adapt_tokenizer(nlp: Language) -> None:
    """Change the tokeniser of *nlp* in place."""
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, Tokenizer)
    infixes = [*_INFIXES, *(nlp.Defaults.infixes or ())]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    for abbreviation in _ABBREVIATIONS:
        if abbreviation not in _WORDS_TOO or abbreviation in {"No.", "al."}:
            tokenizer.add_special_case(abbreviation, [{"ORTH": abbreviation}])
    for word in _WHOLE:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    tokenizer.rules = {
        form: parts for form, parts in (tokenizer.rules or {}).items() if form not in _NOT_SPLIT
    }
