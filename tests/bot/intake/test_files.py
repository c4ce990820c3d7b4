"""Documents as source, by their bytes."""

import json

import pytest

from bot.intake.files import RefusedFileError, decode, program
from bot.views import notices


@pytest.mark.parametrize(
    ("content", "source"),
    [
        (b"", ""),
        (b"x = 1\n", "x = 1\n"),
        (b"\xef\xbb\xbfx = 1\r\ny = 2\r", "x = 1\ny = 2\n"),
        ("s = 'żółć 😀'".encode(), "s = 'żółć 😀'"),
        ("s = 'żółć 😀'\r\n".encode("utf-16"), "s = 'żółć 😀'\n"),
        ("\ufeffx = 1".encode("utf-16-be"), "x = 1"),
        ("x = 'é'\n".encode("utf-16-le"), "x = 'é'\n"),
        (b"# -*- coding: latin-1 -*-\ns = '\xe9'", "# -*- coding: latin-1 -*-\ns = 'é'"),
    ],
)
def test_text_in_any_unicode_is_source(content: bytes, source: str):
    assert decode(content) == source


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0",
        b"x = '\xe9'  # latin-1",
        b"x = 1\0",
        b"\xed\xa0\x80",  # half a character
    ],
)
def test_what_is_no_text_is_refused(content: bytes):
    with pytest.raises(RefusedFileError) as raised:
        decode(content)

    assert "not a Python text" in notices.refused(raised.value.reason).text


def notebook(*cells: tuple[str, object], language: str = "python") -> bytes:
    written = [
        {"cell_type": kind, "source": text, "outputs": [{"text": "# not this"}]}
        for kind, text in cells
    ]
    told = {"cells": written, "metadata": {"kernelspec": {"language": language}}, "nbformat": 4}
    return json.dumps(told).encode()


def test_a_notebook_is_its_code_cells_in_order():
    content = notebook(
        ("markdown", "# A *model*"),
        ("code", ["import keras\n", "%matplotlib inline"]),
        ("raw", "not this"),
        ("code", "%%bash\nls"),
        ("code", "  "),
        ("code", "model = 1\n"),
    )

    assert program(content, "mine.ipynb").source == (
        "import keras\n%matplotlib inline\n\nmodel = 1\n"
    )


def test_a_notebook_is_known_under_another_name():
    assert program(notebook(("code", "x = 1")), "mine.py.txt").source == "x = 1\n"


def test_a_notebook_of_the_third_format_is_read():
    cells = [{"cell_type": "code", "input": ["x = 1\n", "y = 2"]}]
    content = json.dumps({"worksheets": [{"cells": cells}]}).encode()

    assert program(content, "old.ipynb").source == "x = 1\ny = 2\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "cannot read it as one"),
        (b"[]", "cannot read it as one"),
        (b'{"cells": [{"cell_type": "code"}]}', "cannot read it as one"),
        (b"x = 1", "cannot read it as one"),
        (notebook(("code", "x <- 1"), language="R"), "not in Python"),
    ],
)
def test_what_is_no_notebook_in_python_is_said_clearly(content: bytes, said: str):
    with pytest.raises(RefusedFileError) as raised:
        program(content, "mine.ipynb")

    assert said in notices.refused(raised.value.reason).text


def test_a_model_under_another_name_is_told_how_to_be_called():
    with pytest.raises(RefusedFileError) as raised:
        program(b"PK\x03\x04\x14\x00model", "mine.py")

    assert "Name it <code>.keras</code>" in notices.refused(raised.value.reason).text


def test_a_file_that_went_over_a_phone_is_mended_as_well():
    assert program("print(“x”)".encode(), "mine.py").source == 'print("x")'
