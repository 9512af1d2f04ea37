"""Texts of other languages are told from English ones. All text is invented."""

import pytest
import spacy

from crisiskit.nlp.foreign_text import seems_foreign

ENGLISH = spacy.blank("en")

FOREIGN = {
    "fr": "Des hommes armés ont tué douze personnes à Maiduguri lundi, selon des habitants. "
    "La police a arrêté cinq suspects mardi, a dit le gouverneur à la radio.",
    "de": "Bewaffnete haben am Montag in Maiduguri zwölf Menschen getötet, so die Anwohner. "
    "Was in der Stadt geschah, war am Abend noch unklar. Die Polizei nahm fünf Verdächtige "
    "fest, die an der Tat beteiligt gewesen sein sollen.",
    "nl": "Gewapende mannen hebben maandag in Maiduguri twaalf mensen gedood. Het leger was "
    "al in de stad, zei de gouverneur, en over de daders is nog niets bekend. De politie "
    "hield vijf verdachten aan.",
    "es": "Hombres armados mataron a doce personas en Maiduguri el lunes. El gobernador no ha "
    "confirmado los hechos y pidió calma a la población del estado.",
    "sw": "Watu wenye silaha waliwaua watu kumi na wawili huko Maiduguri siku ya Jumatatu, "
    "wakazi walisema. Gavana alikanusha habari hizo. Polisi walikamata washukiwa watano "
    "katika nyumba moja karibu na soko.",
    "ar": "قتل مسلحون اثني عشر شخصا في مايدوغوري يوم الاثنين، بحسب السكان.",
    "zh": "武装人员星期一在迈杜古里打死十二人，警方逮捕了五名嫌疑人，州长否认此事。",
    "ru": "Вооружённые люди убили двенадцать человек в Майдугури, сообщили жители.",
}
OURS = (
    "",
    "Rebels shell Goma market; twelve dead, scores wounded, hospitals overwhelmed",
    "Défense minister José Müller met Erdoğan in São Paulo.",
    "GUNMEN KILLED TWELVE PEOPLE IN MAIDUGURI ON MONDAY, RESIDENTS SAID. FIVE WERE ARRESTED.",
    "The paper «Le Monde» wrote that 武装人员 means armed men; nobody had seen any in town.",
)


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_other_languages_are_seen(text: str) -> None:
    """Those of Latin letters by their words, the others by their letters."""
    assert seems_foreign(text, ENGLISH)


@pytest.mark.parametrize("text", OURS)
def test_english_is_not_taken_for_another(text: str) -> None:
    """Nor a headline that has none of the little words, nor foreign names and words in it."""
    assert not seems_foreign(text, ENGLISH)


def test_other_pipelines_are_not_asked() -> None:
    """What a French pipeline reads need not be English."""
    assert not seems_foreign(FOREIGN["fr"], spacy.blank("fr"))
