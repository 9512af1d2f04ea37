"""Scores add up and read well."""

from crisiskit.evaluation import LayerReport, Report, Score


def test_scores_without_items_are_unknown() -> None:
    """Zero is not unknown: nothing predicted has no precision, nothing wanted no recall."""
    assert (Score().precision, Score().recall, Score().f1) == (None, None, None)
    assert (
        Score(0, 0, 3).precision,
        Score(0, 0, 3).recall,
        Score(0, 0, 3).f1,
    ) == (None, 0.0, 0.0)


def test_layers_add_up_over_articles() -> None:
    """Counts are summed, so long articles weigh more; fields are joined."""
    one = LayerReport(
        name="events", articles=1, found=Score(1, 2, 3), fields={"a": Score(1, 1, 1)}
    )
    two = LayerReport(
        name="events", articles=1, found=Score(2, 2, 2), fields={"b": Score(0, 1, 1)}
    )
    both = one + two

    assert Score(3, 4, 5) == both.found
    assert {"a": Score(1, 1, 1), "b": Score(0, 1, 1)} == both.fields
    assert both.loose is None


def test_the_table_names_layers_fields_and_missing_articles() -> None:
    """A reader sees each share, its counts, and what was not predicted."""
    layer = LayerReport(
        name="events", articles=1, found=Score(1, 2, 1), fields={"status": Score(0, 0, 0)}
    )
    table = Report(articles=2, missing=("b",), layers=(layer,)).table().splitlines()

    assert "events (1 of 2 articles)" in table
    assert "  found                     0.500  1.000  0.667        1      2      1" in table
    assert any(
        line.split() == ["field", "status", "–", "–", "–", "0", "0", "0"] for line in table
    )
    assert table[-1] == "without prediction, counted as empty: b"


def test_plain_values_keep_unknown_shares() -> None:
    """JSON gets null where a share is not defined."""
    report = Report(articles=1, layers=(LayerReport(name="claims", articles=1),))

    assert report.to_dict()["layers"]["claims"]["found"] == {
        "precision": None,
        "recall": None,
        "f1": None,
        "hits": 0,
        "predicted": 0,
        "wanted": 0,
    }
    assert report.record_f1 is None
