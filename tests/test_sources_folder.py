"""Pages from disk, after the contract "pages in"."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefile.errors import UsageError
from pipeline.sources import folder
from pipeline.sources.folder import BadPage, Page
from tests.source_forms import NOW, source


def read(path: Path) -> list[Page | BadPage]:
    return list(folder.pages(path))


def test_a_folder_is_read_in_order_of_path_and_ids_are_paths_with_suffix(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "story.html").write_text("<p>caf\u00e9")
    (tmp_path / "a.txt").write_bytes("text \u2013 d\u2019accord".encode("cp1252"))
    (tmp_path / "c.html.gz").write_bytes(gzip.compress(b"<p>packed"))
    (tmp_path / "notes.md").write_text("not a page")
    assert [(page.id, page.html, page.text) for page in read(tmp_path) if isinstance(page, Page)] == [
        ("a.txt", "", "text \u2013 d\u2019accord"),
        ("b/story.html", "<p>caf\u00e9", ""),
        ("c.html.gz", "<p>packed", ""),
    ]


def test_lines_of_json_with_every_key_and_a_bad_line_between(tmp_path: Path) -> None:
    whole = {
        "id": "1",
        "url": "https://p.test/1",
        "html": "<p>x",
        "title": "T",
        "published": "2026-11-20",
        "source": "The Paper",
        "other": 5,
    }
    file = tmp_path / "pages.jsonl"
    file.write_text(
        "\n".join([json.dumps(whole), "", "{broken", "[]", '{"id": "2"}', '{"text": ["x"]}', json.dumps({"text": "a\x00b\ud800"})])
    )
    first, broken, array, empty, wrong, last = read(file)
    assert first == Page(
        id="1", url="https://p.test/1", html="<p>x", title="T", published="2026-11-20", source="The Paper", place="pages.jsonl:1"
    )
    assert str(broken).startswith("pages.jsonl:3: this is no JSON (Expecting property name")
    assert str(array) == "pages.jsonl:4: a page is an object {...}, not list"
    assert str(empty) == 'pages.jsonl:5: neither "html" nor "text" is there'
    assert str(wrong) == "pages.jsonl:6: 'text' must be text"
    assert last == Page(id="pages.jsonl:7", text="ab\ufffd", place="pages.jsonl:7")


@pytest.mark.parametrize(("content", "ids"), [
    ('{"text": "x"}', ["p.json"]),
    ('[{"text": "x"}, {"text": "y", "id": 7}]', ["p.json:1", "7"]),
    ('{"text": "x"}\n{"text": "y"}\n', ["p.json:1", "p.json:2"]),
])  # fmt: skip
def test_json_may_be_one_page_a_list_or_lines(tmp_path: Path, content: str, ids: list[str]) -> None:
    (tmp_path / "p.json").write_text(content)
    assert [page.id for page in read(tmp_path / "p.json") if isinstance(page, Page)] == ids


def warc(*records: tuple[str, bytes, str]) -> bytes:
    found = b""
    for url, http, kind in records:
        head = (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-11-20T00:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{len(found):032d}>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http)}\r\n\r\n"
        )
        found += head.encode() + http + b"\r\n\r\n"
    return found


def http(body: bytes, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> bytes:
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n{lines}Content-Length: {len(body)}\r\n\r\n".encode() + body


def test_archives_give_their_pages_and_only_those(tmp_path: Path) -> None:
    records = warc(
        ("https://p.test/1", http("<p>caf\u00e9".encode()), "response"),
        ("https://p.test/2", http(gzip.compress(b"<p>packed"), Content_Encoding="gzip"), "response"),
        ("https://p.test/3", http(b"GIF89a", "image/gif"), "response"),
        ("https://p.test/4", http(b"<p>gone", status=404), "response"),
        ("https://p.test/5", b"GET / HTTP/1.1\r\n\r\n", "request"),
        ("https://p.test/6", http(b"<p>caf\xe9", "text/html; charset=iso-8859-1"), "response"),
    )
    (tmp_path / "a.warc").write_bytes(records)
    (tmp_path / "b.warc.gz").write_bytes(gzip.compress(records))
    plain, packed = read(tmp_path / "a.warc"), read(tmp_path / "b.warc.gz")
    assert [(page.id, page.url, page.html) for page in plain if isinstance(page, Page)] == [
        ("a.warc#https://p.test/1", "https://p.test/1", "<p>caf\u00e9"),
        ("a.warc#https://p.test/2", "https://p.test/2", "<p>packed"),
        ("a.warc#https://p.test/6", "https://p.test/6", "<p>caf\u00e9"),
    ]
    assert len(packed) == 3


@pytest.mark.parametrize(("name", "body"), [
    ("x.html.gz", b"not packed"), ("x.html.gz", gzip.compress(b"<p>" * 1000, mtime=0)[:-20]), ("x.warc", b"no archive " * 50),
    ("x.warc.gz", gzip.compress(warc(("https://p.test/1", http(b"x"), "response")), mtime=0)[:60]),
    ("x.html.gz", gzip.compress(bytes(51_000_000), mtime=0)),
])  # fmt: skip
def test_a_damaged_file_is_a_value_that_names_it(tmp_path: Path, name: str, body: bytes) -> None:
    (tmp_path / name).write_bytes(body)
    (tmp_path / "z.txt").write_text("fine")
    found = read(tmp_path)
    assert all(str(bad).startswith(name) for bad in found if isinstance(bad, BadPage))
    assert found[-1] == Page(id="z.txt", text="fine", place="z.txt")


def test_nothing_there_and_nothing_readable_are_usage_errors(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        read(tmp_path / "nowhere")
    (tmp_path / "x.pdf").write_bytes(b"%PDF")
    with pytest.raises(UsageError, match=r"\.html, \.htm, \.txt"):
        read(tmp_path / "x.pdf")


def test_a_folder_is_a_source_whose_revisions_follow_the_bytes(tmp_path: Path) -> None:
    def key() -> str:
        (lead,) = folder.leads(source("folder", str(tmp_path)), NOW).leads
        return lead.revision

    file = tmp_path / "story.html"
    file.write_text("<p>one")
    first = key()
    assert key() == first
    file.write_text("<p>two")
    assert key() != first
    (tmp_path / "bad.jsonl").write_text("{")
    assert "bad.jsonl:1" in folder.leads(source("folder", "", path=str(tmp_path)), NOW).notes[0]


@given(st.lists(st.text(max_size=60), max_size=5))
def test_any_lines_end_in_pages_or_named_mistakes(lines: list[str]) -> None:
    for found in folder.from_lines(lines, "in"):
        assert isinstance(found, Page) or found.place.startswith("in:")


def test_deep_and_odd_json_is_a_named_mistake() -> None:
    (deep,) = folder.from_lines(["[" * 100_000], "in")
    assert isinstance(deep, BadPage)
    (number,) = folder.from_lines(['{"text": "x", "id": ' + "9" * 5000 + "}"], "in")
    assert isinstance(number, BadPage)
