"""Look for every public name in the search index of the built site.

python tests/searchable.py site/search/search_index.json
"""

import importlib
import json
import re
import sys
from pathlib import Path

from crisiskit.plugins import registry

PUBLIC = (
    "crisiskit crisiskit.model crisiskit.ontology crisiskit.errors crisiskit.plugins "
    "crisiskit.readers crisiskit.serializers crisiskit.testing crisiskit.evaluation "
    "crisiskit.pipeline crisiskit.nlp crisiskit.pipeline.config crisiskit.integrations.frames "
    "crisiskit.integrations.batches crisiskit.integrations.spacy_component crisiskit.integrations.llm "
    "crisiskit.extractors.moments crisiskit.extractors.places crisiskit.extractors.figures "
    "crisiskit.extractors.actors crisiskit.extractors.claims crisiskit.extractors.events "
    "crisiskit.extractors.policies"
).split()
KINDS = ("reader", "extractor", "serializer")


def main() -> None:
    """Exit with the names that a search does not find."""
    entries = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["docs"]
    text = "\n".join(f"{one['title']}\n{one['text']}" for one in entries)
    found = set(re.findall(r"[\w-]+", text))
    names = {
        f"{room}.{name}"
        for room in PUBLIC
        for name in getattr(importlib.import_module(room), "__all__", ())
        if not name.startswith("_")
    } | {f"{kind}.{name}" for kind in KINDS for name in registry.names(kind)}
    missing = sorted(name for name in names if name.rpartition(".")[2] not in found)
    sys.exit(f"the site does not have: {', '.join(missing)}" if missing else 0)


if __name__ == "__main__":
    main()
