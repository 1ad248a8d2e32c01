"""`casewire add "nmd 1:24-cr-00013"`: the docket into its case, the court's feed among the sources, comments kept."""

from pathlib import Path

import pytest

from casefile.case import DocketRef
from casefile.config import Network, parse
from casefile.errors import FetchError, UsageError
from pipeline.amend import with_docket
from pipeline.commands import dockets
from pipeline.commands.dockets import add_docket, feed_of, named
from pipeline.discover import Offer
from pipeline.scout import Found, Scouting
from pipeline.settings import Settings
from pipeline.sources import docket as reader
from tests.source_forms import document, source
from tests.test_docket_sources import OURS, court_feed, item

DOCKET = DocketRef("nmd", "1:24-cr-00013")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nmd 1:24-cr-00013", DOCKET),
        (" nmd/1:24-cr-00013 ", DOCKET),
        ("ca10, 24-1234", DocketRef("ca10", "24-1234")),
        ("https://courier.example/feed", None),
        ("courier.example", None),
        ("nmd", None),
        ("nmd next week", None),
    ],
)
def test_a_docket_is_named_by_court_and_number(text: str, expected: DocketRef | None) -> None:
    assert named(text) == expected


def test_where_the_feeds_of_courts_stand() -> None:
    assert feed_of("nmd") == "https://ecf.nmd.uscourts.gov/cgi-bin/rss_outside.pl"
    assert feed_of("nyed").endswith("/cgi-bin/readyDockets.pl")
    assert feed_of("ca10").endswith("TransportRoom?servlet=RSSGenerator")


BLOCK = """# my cases
cases:
  - name: mill        # the fire
    entities: [Nora Quist]
{more}  - name: other
    entities: [Ivo Lang]
"""


@pytest.mark.parametrize(
    "text",
    [
        BLOCK.format(more=""),
        BLOCK.format(more="    dockets: []   # none yet\n"),
        BLOCK.format(more='    dockets: [{court: nmd, number: "1:23-cv-1"}]  # the first\n'),
        BLOCK.format(more='    dockets:\n      - {court: nmd, number: "1:23-cv-1"}  # the first\n      # more to come\n'),
        BLOCK.format(more='    dockets:\n      - court: nmd\n        number: "1:23-cv-1"\n'),
        "cases: [{name: mill, entities: [Nora Quist]}, {name: other, entities: [Ivo Lang]}]  # two\n",
        BLOCK.format(more="").replace("\n", "\r\n"),
    ],
)
def test_a_docket_goes_into_its_case_and_every_comment_stays(text: str) -> None:
    before, after = parse(text, file="x"), with_docket(text, "mill", DOCKET)
    read = parse(after, file="x")
    assert read.cases[0].dockets == (*before.cases[0].dockets, DOCKET)
    assert read.cases[1] == before.cases[1]
    assert all(line.partition("#")[2] in after for line in text.splitlines() if "#" in line)
    assert ("\r\n" in after) == ("\r\n" in text)


def court(_network: Network, address: str) -> Scouting:
    """A court whose feed tells of our docket."""
    feed = document(court_feed(item("https://ecf.nmd.uscourts.gov", OURS, "Order", "61")), url=address)
    reading = reader.leads(feed, source("docket", address))
    offer = Offer(kind="docket", url=address, how="the court's own feed of its dockets", court="nmd")
    return Scouting(found=(Found(offer=offer, leads=reading.leads, notes=reading.notes),))


@pytest.fixture
def desk(tmp_path: Path) -> Settings:
    path = tmp_path / "sources.yaml"
    path.write_text(BLOCK.format(more="") + "sources:\n  - {name: courier, kind: feed, url: 'https://courier.example/feed'}\n")
    return Settings(config=path)


def test_the_court_s_feed_is_added_where_nothing_reads_it(
    desk: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dockets, "look_around", court)
    for _ in range(2):
        assert add_docket(desk, DOCKET, name=None, cases=["mill"], dry_run=False, yes=True) == 0
    config = parse(desk.config.read_text(), file="x")
    assert config.cases[0].dockets == (DOCKET,)
    assert [(each.name, each.kind, each.url) for each in config.sources[1:]] == [("nmd-dockets", "docket", feed_of("nmd"))]
    told = capsys.readouterr()
    assert "its caption now: United States v. Quist" in told.out
    assert "Docket entries of type: all" in told.out
    assert "nothing was changed" in told.err


def test_a_court_that_does_not_answer_is_told_and_the_docket_written(
    desk: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def silent(_network: Network, address: str) -> Scouting:
        raise FetchError(f"{address}: timeout", url=address)

    monkeypatch.setattr(dockets, "look_around", silent)
    add_docket(desk, DOCKET, name=None, cases=["mill"], dry_run=False, yes=True)
    config = parse(desk.config.read_text(), file="x")
    assert (config.cases[0].dockets, len(config.sources)) == ((DOCKET,), 1)
    assert "surer with the court's notices by mail" in capsys.readouterr().out


def test_which_case_is_asked_where_there_are_several(desk: Settings) -> None:
    with pytest.raises(UsageError, match="--case: mill, other"):
        add_docket(desk, DOCKET, name=None, cases=[], dry_run=False, yes=True)
    with pytest.raises(UsageError, match="no case 'nobody'"):
        add_docket(desk, DOCKET, name=None, cases=["nobody"], dry_run=False, yes=True)


def test_a_dry_run_writes_nothing(desk: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dockets, "look_around", court)
    before = desk.config.read_text()
    add_docket(desk, DOCKET, name=None, cases=["mill"], dry_run=True, yes=True)
    assert desk.config.read_text() == before
