import json

from tests.escapes.report import Reached, Report, holds, table
from tests.escapes.snippets import SNIPPETS

NAMES = [snippet.name for snippet in SNIPPETS[:10]]
TIGHT: Reached = {name: [] for name in NAMES}
LIVE: Reached = {name: ["a secret came out"] for name in NAMES}


def test_walls_hold_when_live_snippets_reach_nothing():
    assert holds({"root": Report(columns={"full": TIGHT}, uncontained=LIVE)})


def test_one_snippet_that_gets_through_is_too_many():
    report = Report(
        columns={"full": TIGHT | {NAMES[0]: ["the victim was hurt"]}}, uncontained=LIVE
    )

    assert not holds({"root": report})
    assert report.through() == [f"{NAMES[0]} (full): the victim was hurt"]


def test_walls_that_hold_against_dead_snippets_are_not_known_to_hold():
    dead: Reached = {name: [] for name in NAMES[:3]}

    assert not holds({"root": Report(columns={"full": TIGHT}, uncontained=LIVE | dead)})
    assert not holds({"user": Report(columns={"full": TIGHT})})


def test_the_table_counts_who_got_through_by_family():
    report = Report(columns={"full": TIGHT | {NAMES[0]: ["it"]}}, uncontained=LIVE)

    last = table({"root": report}, SNIPPETS).splitlines()[-1]

    assert last.split() == ["all", "1/10", "10/10"]


def test_a_report_survives_the_way_through_json():
    report = Report(columns={"full": TIGHT}, uncontained=LIVE)

    assert Report(**json.loads(report.as_json())) == report
