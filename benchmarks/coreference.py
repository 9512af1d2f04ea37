"""How well the actors' sieve links: B-cubed and precision step by step, on GUM's coreference.

python benchmarks/coreference.py ../shared/training/syntax/gum-test ../shared/training/syntax/gum-dev
python benchmarks/coreference.py --genre news ../shared/training/syntax/gum-test

Names are the gold's mentions of persons and organisations whose head is a proper noun. The
steps are judged by all its mentions: an "it" that means a thing is a wrong link.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from crisiskit.extractors.actors import Actors
from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.mention import Form
from crisiskit.extractors.findings import Findings
from crisiskit.model import Article
from crisiskit.nlp.pipelines import load_pipeline
from crisiskit.nlp.reading import Reading

_KINDS = ("person", "organization")
_OPENED = re.compile(r"\((\d+)-([a-z]+)-[^-]*-[^-]*-[^-]*-([\d,]+)-[^()]*|(\d+)\)|(\))")


@attrs.frozen
class GoldMention:
    """A mention of the gold: code points of its head words, whom it means, how.

    ``is_name`` is of persons and organisations alone.
    """

    start: int
    end: int
    group: str
    is_name: bool


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--genre", default="", help="only files of this genre: news, bio …")
    options = parser.parse_args()
    nlp = load_pipeline()
    names, found, steps = _Tally(), _Tally(), defaultdict(Counter)
    for path in _files(options.folders, options.genre):
        text, gold = _read(path)
        clusters = Actors().clusters(Reading(Article(text=text), nlp), Findings())
        assigned = _assigned(gold, clusters)
        told = [i for i, mention in enumerate(gold) if mention.is_name]
        names.add(gold, assigned, told)
        found.add(gold, assigned, [i for i in told if i in assigned])
        _judge(gold, clusters, steps)
    print(f"names, those not found counted as wrong: {names}")
    print(f"names that were found:                   {found}")
    for rule, counts in sorted(steps.items(), key=lambda item: -item[1].total()):
        right, total = counts[True], counts.total()
        print(f"{rule:20} {right:5} of {total:5} right, precision {right / total:.3f}")


def _files(folders: Iterable[Path], genre: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(folder.glob(f"GUM_{genre}*.conllu"))


@attrs.define
class _Tally:
    """B-cubed, added up over mentions (Bagga and Baldwin 1998)."""

    precision: float = 0.0
    recall: float = 0.0
    predicted: int = 0
    wanted: int = 0

    def add(
        self, gold: Sequence[GoldMention], assigned: dict[int, int], chosen: list[int]
    ) -> None:
        """Count the *chosen* mentions of one article."""
        for i in chosen:
            self.wanted += 1
            same = {j for j in chosen if gold[j].group == gold[i].group}
            if i not in assigned:
                continue
            self.predicted += 1
            ours = {j for j in chosen if assigned.get(j) == assigned[i]}
            self.precision += len(same & ours) / len(ours)
            self.recall += len(same & ours) / len(same)

    def __str__(self) -> str:
        p = self.precision / self.predicted if self.predicted else 0.0
        r = self.recall / self.wanted if self.wanted else 0.0
        f = 2 * p * r / (p + r) if p + r else 0.0
        return f"B-cubed P {p:.3f} R {r:.3f} F1 {f:.3f} ({self.wanted} mentions)"


def _assigned(gold: Sequence[GoldMention], clusters: Sequence[Cluster]) -> dict[int, int]:
    """Give to each gold mention the place of the cluster that mentions its head."""
    heads = {
        token: place
        for place, cluster in enumerate(clusters)
        for mention in cluster.mentions
        for token in [mention.head.idx]
    }
    return {
        i: place
        for i, mention in enumerate(gold)
        for place in [_first(heads.get(at) for at in range(mention.start, mention.end))]
        if place is not None
    }


def _first(places: Iterable[int | None]) -> int | None:
    return next((place for place in places if place is not None), None)


def _judge(
    gold: Sequence[GoldMention],
    clusters: Sequence[Cluster],
    steps: dict[str, Counter[bool]],
) -> None:
    """Count each link as right whose mention means the same as the name or noun before it."""
    by_offset = {at: m.group for m in reversed(gold) for at in range(m.start, m.end)}
    for cluster in clusters:
        rules = {id(link.mention): link.rule for link in cluster.links}
        before: str | None = None
        for mention in cluster.mentions:
            group, rule = by_offset.get(mention.head.idx), rules[id(mention)]
            if group is not None and before is not None and rule != "first":
                steps[rule][group == before] += 1
            if before is None or (group and mention.form is not Form.PRONOUN):
                before = group


def _read(path: Path) -> tuple[str, list[GoldMention]]:
    """Read the text of a document and its mentions."""
    text, rows, offsets = "", [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar ") or line == "# newpar":
            text = f"{text.rstrip()}\n\n" if text else ""
        cells = line.split("\t")
        if not cells[0].isdigit():
            continue
        offsets.append(len(text))
        text += cells[1] + ("" if "SpaceAfter=No" in cells[9] else " ")
        rows.append(cells)
    return text, list(_mentions(rows, offsets))


def _mentions(rows: list[list[str]], offsets: list[int]) -> Iterator[GoldMention]:
    opened: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for i, cells in enumerate(rows):
        entity = re.search(r"Entity=([^|]+)", cells[9])
        last = ""
        for mark in _OPENED.finditer(entity.group(1) if entity else ""):
            group, kind, head, closed, itself = mark.groups()
            if group:
                opened[group].append((i, kind, head))
                last = group
                continue
            name = closed or (last if itself else "")
            if name and opened[name]:
                start, kind, head = opened[name].pop()
                words = [start + int(number) - 1 for number in head.split(",")]
                yield _mention(rows, offsets, words, name, is_side=kind in _KINDS)


def _mention(
    rows: list[list[str]], offsets: list[int], words: list[int], group: str, *, is_side: bool
) -> GoldMention:
    last = words[-1]
    return GoldMention(
        start=offsets[words[0]],
        end=offsets[last] + len(rows[last][1]),
        group=group,
        is_name=is_side and any(rows[word][4].startswith("NNP") for word in words),
    )


if __name__ == "__main__":
    main()
