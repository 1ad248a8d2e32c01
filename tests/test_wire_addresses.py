"""Addresses: two spellings of one page become one, two pages never do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.addresses import canonical, host_of, name_of, unwrapped

SAME = [
    ("https://Example.ORG/Story", "https://example.org/Story"),
    ("https://example.org:443/s", "https://example.org/s"),
    ("http://example.org:80/s", "http://example.org/s"),
    ("https://example.org", "https://example.org/"),
    ("https://example.org./s", "https://example.org/s"),
    ("https://example.org/s#comments", "https://example.org/s"),
    ("https://example.org/s?utm_source=x&utm_medium=y", "https://example.org/s"),
    ("https://example.org/s?id=5&fbclid=abc", "https://example.org/s?id=5"),
    ("https://example.org/s?b=2&a=1", "https://example.org/s?a=1&b=2"),
    ("https://example.org/s;jsessionid=0A1B2C3D", "https://example.org/s"),
    ("https://example.org/s?PHPSESSID=d41d8cd98f00b204e9800998ecf8427e", "https://example.org/s"),
    ("https://example.org/2024/05/story/amp/", "https://example.org/2024/05/story/"),
    ("https://example.org/2024/05/story/amp", "https://example.org/2024/05/story"),
    ("https://example.org/2024/05/story.amp", "https://example.org/2024/05/story"),
    ("https://example.org/story?outputType=amp", "https://example.org/story"),
    ("https://example.org/story?amp=1", "https://example.org/story"),
    ("https://example.org/2024/story/print/", "https://example.org/2024/story/"),
    ("  https://example.org/s \n", "https://example.org/s"),
    ("https://user:pw@example.org/s", "https://example.org/s"),
    ("https://example.org/a/../b", "https://example.org/b"),
    ("https://b\u00fccher.example/s", "https://xn--bcher-kva.example/s"),
    ("https://example.org/caf\u00e9", "https://example.org/caf%C3%A9"),
]
DIFFERENT = [
    ("https://example.org/s?id=5", "https://example.org/s?id=6"),
    ("https://example.org/s?page=2", "https://example.org/s"),
    ("https://example.org/Story", "https://example.org/story"),
    ("https://example.org/s?q=", "https://example.org/s?r="),
    ("https://example.org:8080/s", "https://example.org/s"),
    ("https://example.org/amp/", "https://example.org/"),
    ("https://example.org/a%2Fb", "https://example.org/a/b"),
    ("https://example.org/s?sid=12", "https://example.org/s?sid=13"),
    ("https://example.org/s?session_id=1234567890123456", "https://example.org/s"),
    ("https://a.example.org/s", "https://b.example.org/s"),
    ("http://example.org/doc1/123?caseid=5&de_seq_num=6", "http://example.org/doc1/123?caseid=5&de_seq_num=7"),
    ("https://example.org/?p=12", "https://example.org/?p=13"),
    ("https://example.org/champ", "https://example.org/ch"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_page_has_one_spelling(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_pages_stay_two(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@given(st.text(max_size=80), st.sampled_from(["", "http://", "https://example.org/", "https://example.org/?"]))
def test_canonical_never_fails_and_settles(text: str, start: str) -> None:
    once = canonical(start + text)
    assert canonical(once) == once


@pytest.mark.parametrize(("url", "host"), [
    ("https://Example.org/x", "example.org:443"), ("http://example.org", "example.org:80"),
    ("http://example.org:8900/", "example.org:8900"),
    ("http://[::1]:80/", "::1:80"), ("nonsense", ""), ("http://x:port/", ""), ("http://[::1/", ""),
])  # fmt: skip
def test_a_host_is_name_and_port(url: str, host: str) -> None:
    assert host_of(url) == host


def test_a_name_is_said_without_www() -> None:
    assert name_of("https://WWW.Example.org:80/") == "example.org"
    assert name_of("http://[::1/") == ""


WRAPPED = {
    "https://www.google.com/url?rct=j&sa=t&url=https://paper.test/a%3Fid%3D5&ct=ga&cd=x": "https://paper.test/a?id=5",
    "http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&tid=1&url=https%3a%2f%2fpaper.test%2fa&c=1&mkt=en-us": "https://paper.test/a",
    "https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpaper.test%2Fa&data=1": "https://paper.test/a",
    "https://www.google.com/url?q=https://www.bing.com/news/apiclick.aspx?url%3Dhttps%253A%252F%252Fpaper.test%252Fa": "https://paper.test/a",
    "https://www.google.com/url?url=javascript:alert(1)": "https://www.google.com/url?url=javascript:alert(1)",
    "https://notgoogle.com/url?url=https://paper.test/": "https://notgoogle.com/url?url=https://paper.test/",
    "https://www.google.com/search?url=https://paper.test/": "https://www.google.com/search?url=https://paper.test/",
    "https://www.google.com/url?" + "&".join(["url=https://paper.test/"] * 200): None,
    "http://[::1/": "http://[::1/",
}


@pytest.mark.parametrize("url", WRAPPED)
def test_links_that_carry_their_target_are_taken_out_of_their_wrapping(url: str) -> None:
    assert unwrapped(url) == (WRAPPED[url] or url)
