"""Lists of feeds in and out: what other readers write is understood, what attackers write is refused, comments stay."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from casefile.config import parse
from casefile.errors import UsageError
from casefile.material import Source
from pipeline import opml
from pipeline.__main__ import main
from pipeline.opml import Subscription

CONFIG = """# my case
cases: [{name: mill-fire, entities: [Nora Quist]}]   # the mill
sources:
  # the paper of record
  - {name: courier, kind: feed, url: "https://courier.example/feed/"}   # daily
  - {name: wire, kind: feed, url: "https://wire.example/rss?key=${WIRE_KEY}"}
  - {name: staff, kind: feed, url: "https://me:not-to-be-told@staff.example/rss?to=a@b"}
watches: [{name: desk}]   # end
"""
LIST = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>My feeds</title></head><body>
  <outline text="News">
    <outline text="Courts &amp; crime"><outline type="rss" text="Herald" title="The Herald" xmlUrl="https://herald.example/rss.xml"/></outline>
    <outline type="rss" text="Courier again" xmlUrl="http://www.courier.example/feed"/>
    <outline type="rss" text="Herald twice" XMLURL="https://herald.example/rss.xml"/>
  </outline>
  <outline text="nmd" xmlUrl="https://ecf.nmd.uscourts.gov/cgi-bin/rss_outside.pl"/>
  <outline text="a blog" xmlUrl="feed://blog.example/atom"/>
  <outline text="a file" xmlUrl="file:///etc/passwd"/>
  <outline text="more" type="include" url="https://other.example/more.opml"/>
</body></opml>"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WIRE_KEY", "not-to-be-told")
    (tmp_path / "sources.yaml").write_text(CONFIG, "utf-8")
    (tmp_path / "feeds.opml").write_text(LIST, "utf-8")
    return tmp_path / "sources.yaml"


def loaded(path: Path) -> tuple[Source, ...]:
    return parse(path.read_text("utf-8"), file="test", environment={"WIRE_KEY": "x"}).sources


# ---- in --------------------------------------------------------------------------------------------------------------------------------


def test_a_list_becomes_sources_and_every_comment_stays(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "feeds.opml", "--case", "mill-fire", "--yes"]) == 0
    text = desk.read_text("utf-8")
    added = [line for line in text.splitlines() if line not in CONFIG.splitlines()]
    assert [line for line in text.splitlines() if line not in added] == CONFIG.splitlines()
    assert added == [
        '  - {name: herald, kind: feed, url: "https://herald.example/rss.xml", cases: [mill-fire]}   # News / Courts & crime / The Herald',
        '  - {name: nmd-dockets, kind: docket, url: "https://ecf.nmd.uscourts.gov/cgi-bin/rss_outside.pl", court: nmd, cases: [mill-fire]}'
        "   # nmd",
        '  - {name: blog, kind: feed, url: "https://blog.example/atom", cases: [mill-fire]}   # a blog',
    ]
    assert len(loaded(desk)) == 6
    said = capsys.readouterr()
    assert "followed already, as courier: http://www.courier.example/feed" in said.out
    assert "line 6: stands twice in the list: https://herald.example/rss.xml" in said.out
    assert "line 10: is no web address and is left out: file:///etc/passwd" in said.out
    assert "line 11: another list is named and not followed: https://other.example/more.opml" in said.out
    assert "3 feeds added to sources.yaml" in said.err
    assert main(["import", "feeds.opml", "--yes"]) == 0
    assert "every feed of the list is followed already" in capsys.readouterr().err
    assert desk.read_text("utf-8") == text


def test_a_dry_run_and_a_pipe_without_yes_write_nothing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "feeds.opml", "--dry-run"]) == 0
    assert "3 feeds would be added" in capsys.readouterr().err
    assert main(["import", "feeds.opml"]) == 2
    assert "give --yes" in capsys.readouterr().err
    assert main(["import", "feeds.opml", "--case", "nobody", "--yes"]) == 2
    assert main(["import", "none.opml", "--yes"]) == 2
    assert "none.opml: cannot be read" in capsys.readouterr().err
    assert desk.read_text("utf-8") == CONFIG


@pytest.mark.parametrize(
    "sources", ["sources: []   # none yet\n", "", "sources: [{name: x, kind: feed, url: 'https://x.example/'}]  # one\n"]
)
def test_a_list_goes_into_a_file_of_another_shape(desk: Path, sources: str) -> None:
    desk.write_text(f"cases: [{{name: a, entities: [B C]}}]  # top\n{sources}# tail\n", "utf-8")
    before = len(loaded(desk))
    assert main(["import", "feeds.opml", "--yes"]) == 0
    assert len(loaded(desk)) == before + 4
    assert all(comment in desk.read_text("utf-8") for comment in ("# top", "# tail", *(["# one"] if "# one" in sources else [])))


def test_a_title_cannot_end_its_comment_nor_an_address_ask_for_a_secret(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    evil = "x&#10;watches: [{name: evil}]&#x2028;y&#x85;z # '\"]}"
    (desk.parent / "evil.opml").write_text(
        f'<opml><body><outline text="{evil.replace(chr(34), "&quot;")}" xmlUrl="https://evil.test/?a=${{WIRE_KEY}}"/></body></opml>',
        "utf-8",
    )
    assert main(["import", "evil.opml", "--yes"]) == 0
    config = parse(desk.read_text("utf-8"), file="test", environment={"WIRE_KEY": "not-to-be-told"})
    assert [watch.name for watch in config.watches] == ["desk"]
    assert config.sources[-1].url == "https://evil.test/?a=%24{WIRE_KEY}"


def bomb() -> bytes:
    layers = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE opml [<!ENTITY l0 "boom">{layers}]><opml><body><outline text="x" xmlUrl="https://a.test/&l9;"/>&l9;</body></opml>'.encode()


def declaring(entity: str) -> str:
    return f'<!DOCTYPE opml [<!ENTITY x {entity}>]><opml><body>&x;<outline xmlUrl="https://a.test/"/></body></opml>'


@pytest.mark.parametrize(("data", "says"), [
    (b"", "is no list of feeds (OPML)"),
    (b"<opml><body><outline", "line 1: is no list of feeds (OPML)"),
    (b"<opml><body>\n<outline text='a & b'/></body></opml>", "line 2: is no list of feeds (OPML)"),
    (b"<rss version='2.0'><channel/></rss>", "its root is <rss>, not <opml>"),
    (b"<opml><body><outline text='empty'/></body></opml>", "names no feed"),
    (bomb(), ""),
    (declaring('SYSTEM "file:///etc/passwd"').encode(), "declares entities"),
    (declaring('"y"').encode("utf-16"), "declares entities"),
    (b"<opml><body>" + b"<outline text='x'>" * 5000 + b"</outline>" * 5000 + b"</body></opml>", "is no list of feeds"),
    (b"<opml>" + b"".join(b'<outline xmlUrl="https://a.test/%d"/>' % n for n in range(2001)) + b"</opml>", "more than 2,000 feeds"),
    (b"<opml>" + b" " * opml.MOST_BYTES, "a list of feeds has at most 5,000,000"),
    (b"\x00\x01\x02", "is no list of feeds"),
])  # fmt: skip
def test_what_is_no_list_is_refused_in_words(data: bytes, says: str) -> None:
    with pytest.raises(UsageError) as caught:
        opml.read(data, "feeds.opml")
    assert str(caught.value).startswith("feeds.opml")
    assert says in str(caught.value)
    assert len(str(caught.value)) < 400


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda inside: f"<opml><body>{inside}</body></opml>".encode("utf-8", "replace")))
def test_any_bytes_end_in_feeds_or_words(data: bytes) -> None:
    try:
        read = opml.read(data, "in")
    except UsageError:
        return
    assert read.feeds


# ---- out -------------------------------------------------------------------------------------------------------------------------------


def test_the_feeds_go_out_and_come_back(desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write_text(CONFIG.replace("watches:", '  - {name: maps, kind: sitemap, url: "https://m.example/s.xml"}\n'
        '  - {name: court, kind: feed, url: "https://court.example/?a=1&b=2", cases: [mill-fire]}\nwatches:'), "utf-8")  # fmt: skip
    assert main(["export", "--format", "opml", "--to", "out.opml"]) == 0
    assert "left out: no feed reader follows the kinds sitemap; the address of staff, wire holds a secret" in capsys.readouterr().err
    data = (tmp_path / "out.opml").read_bytes()
    assert b"not-to-be-told" not in data
    assert opml.read(data, "out.opml").feeds == (
        Subscription(url="https://courier.example/feed/", title="courier"),
        Subscription(url="https://court.example/?a=1&b=2", title="court", folders=("mill-fire",)),
    )
    assert [each.get("type") for each in etree.fromstring(data).iter("outline") if each.get("xmlUrl")] == ["rss", "rss"]
    capsys.readouterr()
    assert main(["import", "out.opml", "--yes"]) == 0
    assert "every feed of the list is followed already" in capsys.readouterr().err
    assert main(["export", "--format", "opml", "--case", "nobody"]) == 2
