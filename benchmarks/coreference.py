"""How well the actors' sieve links: B-cubed and precision step by step, on GUM's coreference.

python benchmarks/coreference.py ../shared/training/syntax/gum-test ../shared/training/syntax/gum-dev
python benchmarks/coreference.py --genre news ../shared/training/syntax/gum-test

Names are the gold's mentions of persons and organisations whose head is a proper noun, titles
alone ("the President") aside. One that only sorts a noun ("*NATO* trucks") is a mention of the
gold, but names nobody who takes part: the second figure leaves those out. The steps are judged by
all the gold's mentions: an "it" that means a thing is a wrong link.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import attrs

from coreference_gold import GoldMention, read
from crisiskit.extractors.actors import Actors
from crisiskit.extractors.actors.cluster import Cluster
from crisiskit.extractors.actors.mention import Form, Mention
from crisiskit.extractors.findings import Findings
from crisiskit.extractors.places import Places
from crisiskit.model import Article
from crisiskit.nlp.pipelines import load_pipeline
from crisiskit.nlp.reading import Reading

_NONE = Findings()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--genre", default="", help="only files of this genre: news, bio …")
    options = parser.parse_args()
    nlp = load_pipeline()
    names, taking_part, found = _Tally(), _Tally(), _Tally()
    steps: dict[str, Counter[bool]] = defaultdict(Counter)
    for path in _files(options.folders, options.genre):
        text, gold = read(path)
        reading = Reading(Article(text=text), nlp)
        clusters = Actors().clusters(reading, Findings(places=tuple(Places()(reading, _NONE))))
        meant = _meant(gold, clusters)
        assigned = {i: place for i, (place, _) in meant.items()}
        told = [i for i, mention in enumerate(gold) if mention.is_name]
        names.add(gold, assigned, told)
        taking_part.add(gold, assigned, [i for i in told if not gold[i].sorts])
        found.add(gold, assigned, [i for i in told if i in assigned])
        _judge(
            clusters, {id(told_by): gold[i].group for i, (_, told_by) in meant.items()}, steps
        )
    print(f"names, those not found counted as wrong: {names}")
    print(f"names that do more than sort a noun:     {taking_part}")
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


def _meant(
    gold: Sequence[GoldMention], clusters: Sequence[Cluster]
) -> dict[int, tuple[int, Mention]]:
    """Give to each gold mention found our mention, after the place of its cluster.

    Two mentions are the same if each holds the other's head; of several that are, those
    that share most of their characters.
    """
    by_head: dict[int, list[int]] = defaultdict(list)
    for i, mention in enumerate(gold):
        by_head[mention.head].append(i)
    pairs = [
        (_shared(gold[i], mention), -i, place, mention)
        for place, cluster in enumerate(clusters)
        for mention in cluster.mentions
        for at in range(mention.span.start, mention.span.end)
        for i in by_head.get(at, ())
        if gold[i].start <= mention.head.idx < gold[i].end
    ]
    meant: dict[int, tuple[int, Mention]] = {}
    taken: set[int] = set()
    for _, i, place, mention in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
        if -i not in meant and id(mention) not in taken:
            meant[-i] = (place, mention)
            taken.add(id(mention))
    return meant


def _shared(gold: GoldMention, mention: Mention) -> float:
    """Share of the characters of either that are in both."""
    span = mention.span
    both = min(gold.end, span.end) - max(gold.start, span.start)
    return both / (max(gold.end, span.end) - min(gold.start, span.start))


def _judge(
    clusters: Sequence[Cluster], meant: Mapping[int, str], steps: dict[str, Counter[bool]]
) -> None:
    """Count each link as right whose mention means the same as the name or noun before it."""
    for cluster in clusters:
        rules = {id(link.mention): link.rule for link in cluster.links}
        before: str | None = None
        for mention in cluster.mentions:
            group, rule = meant.get(id(mention)), rules[id(mention)]
            if group is not None and before is not None and rule != "first":
                steps[rule][group == before] += 1
            if before is None or (group and mention.form is not Form.PRONOUN):
                before = group


if __name__ == "__main__":
    main()
