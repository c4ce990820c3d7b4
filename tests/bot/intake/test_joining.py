"""Pastes that were cut: what each client's way of cutting, names and habits tell."""

from bot.intake.cuts import LIMIT, plain
from bot.intake.edges import settled
from bot.intake.joining import Joined, joined
from bot.intake.said import Mark, Said
from tests.intake.clients import computers

BEGIN = "def f(total, xs):\n"


def full(end: str) -> str:
    """The first part of a function, as those for iOS cut it: the next line did not fit."""
    fill = (LIMIT - len(BEGIN) - len(end) - 5) // 10
    return BEGIN + "    t = 1\n" * fill + end


def join(*texts: str) -> Joined:
    return joined([plain(text) for text in texts])


def without_empty_lines(found: Joined) -> str:
    return found.text.replace("\n\n", "\n")


def test_a_name_that_only_a_branch_knows_is_used_in_it():
    found = join(full("    if xs:\n        y = 1"), "total += y + sum(xs)\n    return total")

    assert found.is_certain
    assert without_empty_lines(found).endswith(
        "        y = 1\n        total += y + sum(xs)\n    return total"
    )


def test_a_name_that_is_needed_after_a_loop_is_not_given_its_value_in_it():
    end, rest = (
        "    for x in xs:\n        print(x)",
        "total_of_all = sum(xs)\n    return total_of_all",
    )

    found = join(full(end), rest)

    assert found.is_certain
    assert without_empty_lines(found).endswith(
        "print(x)\n    total_of_all = sum(xs)\n    return total_of_all"
    )


def test_where_two_blocks_are_possible_it_is_not_certain():
    rest = "print(xs, total, xs)\n    return total"

    assert not join(full("    for x in xs:\n        print(x)"), rest).is_certain


def test_an_empty_line_that_a_computer_cut_at_is_put_back_into_a_docstring():
    prose = "    What it does is told in many lines that are of one length.\n"
    whole = f'def f():\n    """Do it.\n\n{prose * 64}\n    Then more.\n{prose * 8}    """\n'
    texts = [part.text for part in computers(whole)]

    found = join(*texts)

    assert len(texts) == 2
    assert (found.text, found.is_certain, found.has_guess) == (whole.rstrip(), True, True)


def test_a_marker_at_a_cut_stands_where_it_makes_a_name_whole():
    one = Said(text="x.__isabstract")
    other = Said(text="@skip", marks=(Mark(kind="italic", start=0, end=5),))

    edge = settled("x.__isabstract", "__@skip", (one, other))

    assert (edge.before, edge.after, edge.is_certain) == ("x.__isabstract__", "@skip", True)


def test_a_marker_that_may_belong_to_either_name_is_not_certain():
    one, other = Said(text="new"), Said(text="calls", marks=(Mark(kind="italic", start=0, end=5),))

    assert not settled("new", "__calls", (one, other)).is_certain


def test_a_marker_that_a_cut_went_through_is_in_neither_part():
    one = Said(text="x", marks=(Mark(kind="bold", start=0, end=1),))
    other = Said(text="y", marks=(Mark(kind="bold", start=0, end=1),))

    edge = settled("**x**", "**y**", (one, other))

    assert (edge.before, edge.after) == ("**x", "y**")


def test_a_marker_that_goes_on_behind_another_is_not_certain():
    before = Said(text="return a", marks=(Mark(kind="italic", start=0, end=8),))
    after = Said(
        text="float(b)",
        marks=(Mark(kind="bold", start=0, end=8), Mark(kind="italic", start=0, end=5)),
    )

    assert not settled("__return a__", "**__float__(b)**", (before, after)).is_certain
