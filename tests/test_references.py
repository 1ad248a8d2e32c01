"""Character references: like the library's, and never an exception."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.references import unescaped


@pytest.mark.parametrize(
    ("text", "means"), [("&#" + "9" * 5000 + ";", "\ufffd"), ("&#" + "0" * 5000 + "65;", "A"), ("&#" + "0" * 30, "\ufffd")]
)
def test_a_number_of_any_length_is_a_character_or_none(text: str, means: str) -> None:
    assert unescaped(f"a {text} b") == f"a {means} b"


@given(st.text(alphabet="&#0123456789abcxX;lt ", max_size=40))
def test_otherwise_it_is_the_librarys(text: str) -> None:
    assert unescaped(text) == html.unescape(text)
