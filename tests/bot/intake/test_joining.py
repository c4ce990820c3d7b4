"""Pastes that were cut: what each client's way of cutting, names and habits tell."""

import ast

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


def test_other_markers_beside_a_backtick_are_not_certain():
    one = Said(text="# as `known", marks=(Mark(kind="bold", start=5, end=11),))
    other = Said(text="await x", marks=(Mark(kind="code", start=0, end=7),))

    assert not settled("# as **`known**", "`await x", (one, other)).is_certain


def test_where_a_statement_begins_that_a_cut_leaves_open_is_not_certain():
    expected = "        'what is expected, told in lines of one length',\n" * 120
    loop = "    for x in xs:\n        y = x\n\n    expected = (\n"
    whole = BEGIN + "    t = 1\n" * 300 + loop + expected + "    )\n    return expected, y\n"
    parts = [part.text for part in computers(whole)]

    found = join(*parts)

    assert len(parts) == 3
    assert parts[1].startswith("expected = (")
    assert parts[1].count("expected = (") == 1
    assert not found.is_certain
    assert ast.dump(ast.parse(whole)) in {ast.dump(ast.parse(text)) for text in found.readings}


def test_a_backtick_at_a_cut_ends_the_word_before_it():
    one = Said(text="# as `known")
    other = Said(text="await x", marks=(Mark(kind="code", start=0, end=7),))

    edge = settled("# as `known", "`await x", (one, other))

    assert (edge.before, edge.after, edge.is_certain) == ("# as `known`", "await x", True)


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


def in_class(end: str) -> str:
    """The first part of a class, full up to its end."""
    begin = "class A:\n    def f(self, total):\n"
    fill = (LIMIT - len(begin) - len(end) - 5) // 14
    return begin + "        t = 1\n" * fill + end


def test_what_names_a_parameter_stands_in_its_function():
    end, rest = "        self.t = t", "self.total = total\n\n    def g(self):\n        return 1"

    found = join(in_class(end), rest)

    assert found.is_certain
    assert "\n        self.total = total\n" in found.text


def test_what_names_something_of_the_class_stands_in_the_class():
    begin, end = "class A:\n    known = {}\n\n    def f(self):\n", "        self.name = str(t)"
    fill = (LIMIT - len(begin) - len(end) - 5) // 14
    first = begin + "        t = 1\n" * fill + end

    found = join(first, "known['f'] = f\n\n    def g(self):\n        return 1")

    assert found.is_certain
    assert "\n    known['f'] = f\n" in found.text


def test_nothing_follows_a_return_in_its_block():
    end = "    def g():\n        y = 1"

    found = join(full(end), "return y + 1\n    print(g(), xs, total)\n    return total")

    assert found.is_certain
    assert "\n        return y + 1\n    print" in found.text


def test_what_a_raising_block_would_have_given_a_value_stands_behind_it():
    end = "    with raises(ValueError):\n        int(xs)"

    found = join(full(end), "last = int(total)\n    return last")

    assert found.is_certain
    assert "\n    last = int(total)\n" in found.text


def test_a_line_stands_as_it_does_after_the_same_lines_elsewhere():
    same = "    for x in xs:\n        print(x)"
    end = f"{same}\n    print(total)\n{same}"

    found = join(full(end), "print(total)\n    return t")

    assert found.is_certain
    assert found.text.endswith("print(x)\n    print(total)\n    return t")


def test_a_number_and_an_attribute_go_on_behind_their_point():
    number = join(full("    pi = 3."), "14159\n    return pi")
    attribute = join(full("    s = sum(xs."), "values())\n    return s")

    assert (number.is_certain, attribute.is_certain) == (True, True)
    assert "pi = 3.14159" in number.text
    assert "sum(xs.values())" in attribute.text


def test_a_path_in_a_string_goes_on_without_a_blank():
    found = join(full("    s = 'tf.keras."), "layers'\n    return s")

    assert found.is_certain
    assert "'tf.keras.layers'" in found.text


def test_a_sentence_in_a_string_may_have_gone_on_either_way():
    assert not join(full("    s = 'A b."), "C d'\n    return s").is_certain


def test_rows_of_a_table_in_a_string_stand_below_each_other():
    rows = "".join(f"{number} 0.5 {number}\n" for number in range(400, 420))

    found = join(full(f'    s = """\n{rows}420 0.5 420'), f'421 0.5 421\n{rows}"""\n    return s')

    assert found.is_certain
    assert "\n420 0.5 420\n421 0.5 421\n" in found.text


def test_lines_of_a_string_that_tell_nothing_are_not_certain():
    end = '    s = """\n    one\n\n      two'

    assert not join(full(end), 'three\n    four\n    """\n    return s').is_certain
