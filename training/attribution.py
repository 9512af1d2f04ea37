"""Whose texts and annotations the weights were learnt from, and under which licence they stand."""

LICENCE = "CC BY-SA 4.0"

SOURCES = (
    (
        "UD English-EWT",
        "Silveira et al. 2014 and contributors; LDC English Web Treebank text released by Google",
        "CC BY-SA 4.0",
        "https://github.com/UniversalDependencies/UD_English-EWT",
    ),
    (
        "GUM, the Georgetown University Multilayer corpus",
        "Zeldes 2017 and contributors; texts from Wikinews (CC BY 2.5), Wikipedia and Wikivoyage (CC BY-SA 3.0), "  # noqa: ISC004
        "open-access papers and OpenStax and Rebus textbooks (CC BY 4.0), public court transcripts and speeches",
        "annotation CC BY 4.0",
        "https://gucorpling.org/gum/",
    ),
    (
        "Re-DocRED, and DocRED on which it builds",
        "Tan et al. 2022; Yao et al. 2019; text from Wikipedia (CC BY-SA 3.0)",
        "MIT",
        "https://github.com/tonytan48/Re-DocRED",
    ),
    (
        "WikiGold",
        "Balasuriya et al. 2009; text from Wikipedia",
        "CC BY 4.0",
        "https://aclanthology.org/W09-3302/",
    ),
    (
        "CrossNER, politics, train and dev",
        "Liu et al. 2020; text from Wikipedia (CC BY-SA 3.0)",
        "MIT",
        "https://github.com/zliucr/CrossNER",
    ),
    ("Invented crisis articles", "written for this project", "CC0", ""),
    (
        "GeoNames, names of administrative regions (swapped into training sentences) and countries",
        "GeoNames contributors",
        "CC BY 4.0",
        "https://www.geonames.org",
    ),
)

TESTED_ON = (
    (
        "UNER English-EWT, names on EWT test",
        "Mayhew et al. 2024",
        "CC BY-SA 4.0",
        "https://www.universalner.org",
    ),
    ("CrossNER, politics, test; GUM test; EWT test", "see above", "", ""),
)
