"""Letters that can be printed, and what becomes of the others."""

import pytest

from surefoot.report.letters import all_printable, any_lost, printable


@pytest.mark.parametrize(
    "name",
    [
        "Ruth Lindgren",
        "Zoë Łukasiewicz",
        "Γιώργος",
        "Ольга",
        "O\u2019Neill \u2013 \u201cBob\u201d",
        "5 \xd7 4 \u2192 3",
    ],
)
def test_letters_of_european_names_are_printed_as_they_are(name):
    assert (printable(name), any_lost(name)) == (name, False)


def test_letters_that_no_font_holds_become_question_marks():
    assert (printable("Li 李 😀"), any_lost("Li 李 😀")) == ("Li ? ?", True)


def test_letters_put_together_from_parts_are_one_letter():
    assert printable("Zoe\u0308") == "Zoë"


def test_lines_and_tabs_and_controls_become_one_line():
    assert (printable(" a\n\tb\r\nc\x07 "), any_lost("a\nb")) == ("a b c?", False)


def test_drawings_are_left_alone():
    told = {"svg": "<svg>\n李</svg>", "rows": [{"name": "李"}, 3, None, True]}
    assert all_printable(told) == {"svg": "<svg>\n李</svg>", "rows": [{"name": "?"}, 3, None, True]}
    assert (any_lost(told), any_lost({"svg": "李"})) == (True, False)
