"""`casewire add "nmd 1:24-cr-00013"`: the docket into its case, the court's feed among the sources, comments kept."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from casefile.case import DocketRef
from casefile.config import Network, parse
from casefile.errors import FetchError, UsageError
from pipeline.__main__ import main
from pipeline.amend import with_docket
from pipeline.commands import dockets
from pipeline.commands.dockets import add_docket, at_courtlistener, feed_of, named
from pipeline.courtlistener.people import tidy
from pipeline.discover import Offer
from pipeline.scout import Found, Scouting
from pipeline.settings import Settings
from pipeline.sources import docket as reader
from tests.courtlistener import TOKEN, CourtListener
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


# ---- who is in it ----------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def service(httpserver: HTTPServer) -> CourtListener:
    service = CourtListener(lambda: datetime.now(UTC)).serve(httpserver)
    service.docket(7, "1:24-cr-00013-KWR", name="United States v. Quist", assigned_to_str="Ivo  Lang")
    service.docket(8, "1:23-cv-00100", name="Quist v. Holm")
    service.party(1, "United States of America", Plaintiff=7)
    service.party(2, "Nora Quist", Defendant=7, Petitioner=8)
    service.party(3, "QUIST MILLS LLC", Defendant=7)
    service.party(4, "Harbor Bank", **{"Interested Party": 7})
    service.party(5, "Una Holm", Respondent=8)
    return service


def followed_by(desk: Settings, service: CourtListener, more: str = "") -> Settings:
    """The desk with a source that may ask the service, and one that reads the court."""
    place = service.home.removeprefix("http://").rstrip("/")
    desk.config.write_text(
        desk.config.read_text()
        + f'  - {{name: nmd, kind: docket, url: "{feed_of("nmd")}", court: nmd}}\n'
        + f'  - {{name: cl, kind: courtlistener, url: "{service.home}", token: {TOKEN}{more}}}\nnetwork: {{allow: ["{place}"]}}\n'
    )
    return desk


def test_courtlistener_tells_title_parties_and_judge(desk: Settings, service: CourtListener, capsys: pytest.CaptureFixture[str]) -> None:
    followed_by(desk, service)
    before = desk.config.read_text()
    for _ in range(2):
        assert add_docket(desk, DOCKET, name=None, cases=["mill"], dry_run=False, yes=True) == 0
    after = desk.config.read_text()
    case = parse(after, file="x").cases[0]
    assert case.title == "United States v. Quist"
    assert [(each.name, str(each.kind), each.role) for each in case.entities[1:]] == [
        ("Ivo Lang", "person", "judge"),
        ("Quist Mills LLC", "organisation", "defendant"),
    ]
    assert all(comment in after for comment in ("# my cases", "# the fire"))
    assert set(before.splitlines()) - set(after.splitlines()) == {"    entities: [Nora Quist]"}
    told = capsys.readouterr()
    assert "follows: Quist Mills LLC (defendant)" in told.out
    assert "not told" not in told.out
    assert "nothing was changed" in told.err
    assert len(service.asked) == 4


def test_a_written_title_stays_and_a_long_list_of_parties_is_cut(
    desk: Settings, service: CourtListener, capsys: pytest.CaptureFixture[str]
) -> None:
    followed_by(desk, service)
    desk.config.write_text(
        desk.config.read_text().replace(
            "    entities: [Nora Quist]\n", "    title: The fire\n    entities:\n      - Nora Quist  # she\n", 1
        )
    )
    for number in range(100, 145):
        service.party(number, f"Ada Number{number}", Defendant=7)
    assert add_docket(desk, DOCKET, name=None, cases=["mill"], dry_run=False, yes=True) == 0
    case = parse(desk.config.read_text(), file="x").cases[0]
    assert (case.title, len(case.entities)) == ("The fire", 13)
    assert "# she" in desk.config.read_text()
    assert "35 further parties are left to you" in capsys.readouterr().out


def test_a_budget_of_zero_and_a_docket_unknown_there_leave_it_to_the_user(
    desk: Settings, service: CourtListener, capsys: pytest.CaptureFixture[str]
) -> None:
    followed_by(desk, service, ", budget: 0")
    assert add_docket(desk, DOCKET, name=None, cases=["mill"], dry_run=False, yes=True) == 0
    told = capsys.readouterr().out
    assert "CourtListener could not be asked: the budget of requests to CourtListener is 0" in told
    assert "not told, and left to you: title, parties, judge" in told
    assert service.asked == []
    desk.config.write_text(desk.config.read_text().replace(", budget: 0", ""))
    assert add_docket(desk, DocketRef("nmd", "1:20-cv-00001"), name=None, cases=["mill"], dry_run=False, yes=True) == 0
    assert "CourtListener does not have this docket yet" in capsys.readouterr().out
    assert len(parse(desk.config.read_text(), file="x").cases[0].dockets) == 2


def test_a_field_that_changed_is_named_and_the_docket_written(
    desk: Settings, service: CourtListener, capsys: pytest.CaptureFixture[str]
) -> None:
    followed_by(desk, service)
    del service.parties[2]["party_types"][0]["docket"]
    assert add_docket(desk, DOCKET, name=None, cases=["mill"], dry_run=False, yes=True) == 0
    told = capsys.readouterr().out
    assert "its parties could not be had: CourtListener: the answer.results[1].party_types[0].docket is missing" in told
    assert "not told, and left to you: parties;" in told
    case = parse(desk.config.read_text(), file="x").cases[0]
    assert (case.dockets, case.title, [each.name for each in case.entities]) == (
        (DOCKET,),
        "United States v. Quist",
        ["Nora Quist", "Ivo Lang"],
    )


def test_a_budget_that_ends_between_two_questions_loses_the_parties_only(
    desk: Settings, service: CourtListener, capsys: pytest.CaptureFixture[str]
) -> None:
    followed_by(desk, service, ", budget: 1")
    assert add_docket(desk, DOCKET, name=None, cases=["mill"], dry_run=False, yes=True) == 0
    assert "its parties could not be had: 0 of 1 requests to CourtListener are left today" in capsys.readouterr().out
    assert parse(desk.config.read_text(), file="x").cases[0].title == "United States v. Quist"


def test_the_page_of_a_docket_at_courtlistener_names_it(desk: Settings, service: CourtListener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dockets, "look_around", court)
    page = "https://www.courtlistener.com/docket/8/quist-v-holm/"
    assert at_courtlistener(desk, page) is None  # nobody may ask
    assert main(["-c", str(followed_by(desk, service).config), "add", page, "--case", "other", "--yes"]) == 0
    case = parse(desk.config.read_text(), file="x").cases[1]
    assert case.dockets == (DocketRef("nmd", "1:23-cv-00100"),)
    assert [(each.name, each.role) for each in case.entities] == [
        ("Ivo Lang", ""),
        ("Nora Quist", "petitioner"),
        ("Una Holm", "respondent"),
    ]
    assert at_courtlistener(desk, "https://courier.example/docket/8/") is None
    assert at_courtlistener(desk, "http://[::1") is None


def test_without_a_token_the_caption_tells_what_it_can(
    desk: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dockets, "look_around", court)
    add_docket(desk, DOCKET, name=None, cases=["mill"], dry_run=False, yes=True)
    case = parse(desk.config.read_text(), file="x").cases[0]
    assert case.title == "United States v. Quist"
    assert [each.name for each in case.entities] == ["Nora Quist"]  # "Quist" alone would be anybody
    assert "not told, and left to you: parties, judge; a `courtlistener` source with a token tells them" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "expected"), [("  Nora   Quist ", "Nora Quist"), ("NORA QUIST", "Nora Quist"), ("ABC LLC", "ABC LLC"), ("IBM", "IBM")]
)
def test_names_are_written_as_people_write_them(name: str, expected: str) -> None:
    assert tidy(name) == expected


def test_a_dry_run_writes_nothing(desk: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dockets, "look_around", court)
    before = desk.config.read_text()
    add_docket(desk, DOCKET, name=None, cases=["mill"], dry_run=True, yes=True)
    assert desk.config.read_text() == before
