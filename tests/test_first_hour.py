"""The first hour, on an outlet on loopback: init, add, and why for a page never seen. Through the command line, as people do it."""

import json
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from casefile.config import parse
from pipeline.__main__ import main
from storage import open_store

STORY = """<html><head><title>{title}</title><meta property="article:published_time" content="2024-05-06T15:00:00+00:00">{head}</head>
<body><article><h1>{title}</h1>
<p>Nora Quist, the owner of Quist Mills LLC, was sentenced on Monday to two years in prison for the fire at the mill.</p>
<p>The court heard the matter in its great hall, which was full to the last seat, and the public listened in silence.</p>
<p>Neighbours said afterwards that they had waited years for this day and hoped that the town could now turn to other things.</p>
</article></body></html>"""
SENTENCED = "Owner of mill sentenced to two years"
ITEM = "<item><title>{title}</title><link>{link}</link><guid>{link}</guid><pubDate>Mon, 06 May 2024 15:00:00 GMT</pubDate></item>"
CONFIG = """# the case
cases: [{{name: mill-fire, terms: [Quist Mills], entities: [Nora Quist]}}]
sources: []   # none yet
watches: [{{name: desk, mode: now}}]
network: {{allow: ["{place}"]}}
"""


@pytest.fixture
def outlet(httpserver: HTTPServer) -> HTTPServer:
    """An outlet with a front page, a story, a feed where feeds stand, and a robots.txt that allows everything."""
    base = httpserver.url_for("").rstrip("/")
    items = "".join(ITEM.format(title=f"Story {number}", link=f"{base}/story-{number}") for number in range(12))
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>{items}</channel></rss>'
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nDisallow: /private/\n", content_type="text/plain")
    httpserver.expect_request("/feed/").respond_with_data(feed, content_type="application/rss+xml")
    httpserver.expect_request("/sentenced").respond_with_data(STORY.format(title=SENTENCED, head=""), content_type="text/html")
    return httpserver


@pytest.fixture
def desk(outlet: HTTPServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a configuration that may read the outlet."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "sources.yaml"
    path.write_text(CONFIG.format(place=f"{outlet.host}:{outlet.port}"), "utf-8")
    return path


# ---- add -------------------------------------------------------------------------------------------------------------------------


def test_a_feed_is_found_from_any_address_and_added_with_comments_kept(desk: Path, outlet: HTTPServer, capsys: pytest.CaptureFixture[str]):
    assert main(["add", outlet.url_for("/sentenced"), "--yes"]) == 0
    text = desk.read_text("utf-8")
    assert "# the case" in text
    assert "# none yet" in text
    source = parse(text, file="test").sources[0]
    assert (source.name, source.kind, source.url) == ("local", "feed", outlet.url_for("/feed/"))
    out = capsys.readouterr().out
    assert out.count("2024-05-06  Story") == 10
    assert "12 items now" in out


def test_the_page_says_which_feed_is_its_own(desk: Path, outlet: HTTPServer):
    head = '<link rel="alternate" type="application/rss+xml" title="Courts" href="/courts.xml">'
    outlet.expect_request("/courts").respond_with_data(STORY.format(title="Courts", head=head), content_type="text/html")
    item = ITEM.format(title="A ruling", link=outlet.url_for("/ruling"))
    feed = f'<rss version="2.0"><channel><title>Courts</title>{item}</channel></rss>'
    outlet.expect_request("/courts.xml").respond_with_data(feed, content_type="text/xml")
    assert main(["add", outlet.url_for("/courts"), "--yes", "--name", "courts"]) == 0
    assert parse(desk.read_text("utf-8"), file="test").sources[0].url == outlet.url_for("/courts.xml")


def test_a_kind_that_cannot_be_added_is_wrong_usage(desk: Path, outlet: HTTPServer, capsys: pytest.CaptureFixture[str]):
    assert main(["add", outlet.url_for("/feed/"), "--kind", "fed", "--yes"]) == 2
    assert capsys.readouterr().err == "--kind fed: this is nothing that can be added; one of: feed, docket, sitemap, listing, page\n"


def test_an_address_that_is_gone_is_said_to_be_gone_whatever_else_is_found(
    desk: Path, outlet: HTTPServer, capsys: pytest.CaptureFixture[str]
):
    outlet.expect_request("/nope.xml").respond_with_data("gone", status=404)
    assert main(["add", outlet.url_for("/nope.xml"), "--dry-run"]) == 0
    printed = capsys.readouterr()
    assert "/nope.xml" in printed.err
    assert "404" in printed.err
    assert "found elsewhere on its site" in printed.err
    assert outlet.url_for("/feed/") in printed.out


def test_an_empty_feed_is_added_when_it_is_asked_for(desk: Path, outlet: HTTPServer, capsys: pytest.CaptureFixture[str]):
    feed = '<rss version="2.0"><channel><title>Soon</title><link>https://soon.example/</link></channel></rss>'
    outlet.expect_request("/soon.xml").respond_with_data(feed, content_type="application/rss+xml")
    assert main(["add", outlet.url_for("/soon.xml"), "--yes"]) == 1
    assert "it lists nothing" in capsys.readouterr().err
    assert main(["add", outlet.url_for("/soon.xml"), "--kind", "feed", "--yes"]) == 0
    assert "it is empty now" in capsys.readouterr().out
    assert parse(desk.read_text("utf-8"), file="test").sources[0].url == outlet.url_for("/soon.xml")


def test_a_dry_run_and_a_pipe_without_yes_write_nothing(desk: Path, outlet: HTTPServer, capsys: pytest.CaptureFixture[str]):
    before = desk.read_bytes()
    assert main(["add", outlet.url_for("/"), "--dry-run"]) == 0
    assert main(["add", outlet.url_for("/")]) == 2
    assert "give --yes" in capsys.readouterr().err
    assert desk.read_bytes() == before


def test_what_is_followed_already_is_not_added_again(desk: Path, outlet: HTTPServer, capsys: pytest.CaptureFixture[str]):
    assert main(["add", outlet.url_for("/feed/"), "--yes"]) == 0
    before = desk.read_bytes()
    assert main(["add", outlet.url_for("/sentenced"), "--yes"]) == 0
    assert "followed already, as 'local'" in capsys.readouterr().err
    assert desk.read_bytes() == before


@pytest.fixture
def bare(httpserver: HTTPServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> HTTPServer:
    """An outlet that has nothing but what a test gives it."""
    httpserver.no_handler_status_code = 404
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources.yaml").write_text(CONFIG.format(place=f"{httpserver.host}:{httpserver.port}"), "utf-8")
    return httpserver


def added(folder: Path) -> tuple[str, str]:
    source = parse((folder / "sources.yaml").read_text("utf-8"), file="test").sources[-1]
    return source.kind, source.url


def test_a_sitemap_that_robots_txt_names(bare: HTTPServer, tmp_path: Path):
    base = bare.url_for("")
    bare.expect_request("/robots.txt").respond_with_data(f"Sitemap: {base}maps/index.xml\n", content_type="text/plain")
    index = f"<sitemapindex><sitemap><loc>{base}maps/news.xml</loc></sitemap></sitemapindex>"
    bare.expect_request("/maps/index.xml").respond_with_data(index, content_type="application/xml")
    bare.expect_request("/maps/news.xml").respond_with_data(
        f"<urlset><url><loc>{base}a-story</loc></url></urlset>", content_type="application/xml"
    )
    assert main(["add", base, "--yes"]) == 0
    assert added(tmp_path) == ("sitemap", f"{base}maps/index.xml")


def test_a_page_that_lists_stories_where_there_is_nothing_else(bare: HTTPServer, tmp_path: Path):
    rows = "".join(f'<h3><a href="/2024/05/06/the-story-number-{n}">The long story number {n} is told</a></h3>' for n in range(5))
    bare.expect_request("/courts").respond_with_data(f"<html><body><main>{rows}</main></body></html>", content_type="text/html")
    assert main(["add", bare.url_for("/courts"), "--yes"]) == 0
    assert added(tmp_path) == ("listing", bare.url_for("/courts"))


def docket_feed(server: HTTPServer) -> str:
    link = f"<link href='{server.url_for('/docket/77/quist/')}#entry-12'/>"
    entry = f"<entry><title>Entry #12 in Quist v. Eastgate Insurance LLC</title><id>12</id>{link}<summary>ORDER</summary></entry>"
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Docket</title>{entry}</feed>"


def test_a_docket_page_leads_to_its_feed(bare: HTTPServer, tmp_path: Path):
    bare.expect_request("/docket/77/feed/").respond_with_data(docket_feed(bare), content_type="application/atom+xml")
    assert main(["add", bare.url_for("/docket/77/quist/"), "--yes"]) == 0
    assert added(tmp_path) == ("docket", bare.url_for("/docket/77/feed/"))
    assert "docket-77" in (tmp_path / "sources.yaml").read_text("utf-8")


def test_a_docket_gives_a_case_with_both_sides(bare: HTTPServer, tmp_path: Path):
    bare.expect_request("/docket/77/feed/").respond_with_data(docket_feed(bare), content_type="application/atom+xml")
    assert main(["--config", "new.yaml", "init", bare.url_for("/docket/77/quist/"), "--yes", "--no-test-alert"]) == 0
    config = parse((tmp_path / "new.yaml").read_text("utf-8"), file="test")
    assert config.cases[0].title == "Quist v. Eastgate Insurance LLC"
    assert [(each.name, each.role) for each in config.cases[0].entities] == [
        ("Quist", "plaintiff"),
        ("Eastgate Insurance LLC", "defendant"),
    ]
    assert config.sources[0].kind == "docket"


def test_nothing_found_says_what_was_tried(bare: HTTPServer, capsys: pytest.CaptureFixture[str]):
    assert main(["add", bare.url_for("/"), "--yes"]) == 1
    said = capsys.readouterr().err
    assert "was not found there; tried:" in said
    assert "/feed/: status 404" in said


def test_a_site_that_is_closed_to_robots_is_left_alone(bare: HTTPServer, capsys: pytest.CaptureFixture[str]):
    bare.expect_request("/robots.txt").respond_with_data("", status=503)
    assert main(["add", bare.url_for("/"), "--yes"]) == 1
    assert "robots.txt cannot be read" in capsys.readouterr().err
    assert [request.path for request, _ in bare.log] == ["/robots.txt"]


# ---- init ------------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "sources.yaml"


def test_from_an_article_to_a_test_alert(outlet: HTTPServer, empty: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["init", outlet.url_for("/sentenced"), "--to", "alerts.jsonl", "--yes"]) == 0
    config = parse(empty.read_text("utf-8"), file="test")
    case = config.cases[0]
    assert case.title == SENTENCED
    assert (case.entities[0].name, case.entities[0].role) == ("Nora Quist", "owner, defendant")
    assert config.sources[0].url == outlet.url_for("/feed/")
    assert config.network.allow == (f"{outlet.host}:{outlet.port}",)
    out = capsys.readouterr().out
    assert "On the day it appeared, this article would have told you:" in out
    assert "sentence for Nora Quist" in out
    test = json.loads((empty.parent / "alerts.jsonl").read_text("utf-8"))
    assert test["id"].startswith("test-")
    assert main(["check"]) == 0


def test_by_options_alone(empty: Path):
    call = [
        "init",
        "--case",
        "The Mill: a fire",
        "--entity",
        "Nora Quist (owner)",
        "--entity",
        "Quist Mills, LLC",
        "--term",
        "Harbor Street",
    ]
    assert main([*call, "--to", "https://hooks.slack.com/services/T/B/s3cret", "--yes", "--no-test-alert"]) == 0
    text = empty.read_text("utf-8")
    assert "s3cret" not in text
    secret = empty.parent / "slack.secret"
    assert secret.stat().st_mode & 0o777 == 0o600
    config = parse(text, file="test", read_secret=lambda name: (empty.parent / name).read_text("utf-8"))
    assert config.channels["team"].options["webhook"].endswith("s3cret")
    assert (config.cases[0].name, config.cases[0].terms) == ("the-mill-a-fire", ("Harbor Street",))
    assert [entity.name for entity in config.cases[0].entities] == ["Nora Quist", "Quist Mills, LLC"]


def test_a_page_on_disk_will_do(empty: Path):
    page = empty.parent / "page.html"
    page.write_text(STORY.format(title=SENTENCED, head=""), "utf-8")
    assert main(["init", "page.html", "--yes", "--no-test-alert"]) == 0
    assert parse(empty.read_text("utf-8"), file="test").cases[0].entities[0].name == "Nora Quist"


def test_a_file_that_is_there_is_never_written_over(desk: Path, capsys: pytest.CaptureFixture[str]):
    before = desk.read_bytes()
    assert main(["init", "--entity", "Nora Quist", "--yes"]) == 2
    assert "is there already and stays as it is" in capsys.readouterr().err
    assert desk.read_bytes() == before


def test_without_anybody_to_follow_nothing_is_written(empty: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["init", "--yes"]) == 2
    assert "--entity" in capsys.readouterr().err
    assert not empty.exists()


def test_a_mail_server_that_is_not_there_leaves_a_good_configuration(empty: Path, capsys: pytest.CaptureFixture[str]):
    call = ["init", "--case", "Mill fire", "--entity", "Nora Quist", "--to", "me@example.org", "--server", "smtp://127.0.0.1:9", "--yes"]
    assert main(call) == 1
    assert "not taken" in capsys.readouterr().err
    assert main(["check"]) == 0


class Terminal:
    """Somebody who answers: each question with the next line, the rest with Enter."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def prompt(self, question: str, default: str = "", **_: object) -> str:
        self.asked.append(question)
        return (self.answers.pop(0) if self.answers else "") or default

    def confirm(self, question: str, default: bool = True, **_: object) -> bool:
        return self.prompt(question, "y" if default else "n").startswith("y")


def test_on_a_terminal_every_question_has_a_default(outlet: HTTPServer, desk: Path, monkeypatch: pytest.MonkeyPatch):
    before = desk.read_bytes()
    person = Terminal(
        "", outlet.url_for("/sentenced"), "", "Ivo Brandt (foreman); 2", "Harbor Street; Quist Mills", "mill", "y", "alerts.jsonl"
    )
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("typer.prompt", person.prompt)
    monkeypatch.setattr("typer.confirm", person.confirm)
    assert main(["init"]) == 0
    assert desk.read_bytes() == before, "the file that is there stays"
    config = parse((desk.parent / "my-case-1.yaml").read_text("utf-8"), file="test")
    assert (config.cases[0].name, config.cases[0].terms) == ("mill", ("Harbor Street", "Quist Mills"))
    assert [entity.name for entity in config.cases[0].entities] == ["Nora Quist", "Ivo Brandt"]
    assert config.watches[0].to == ("console", "log")
    assert "Send a test alert now?" in person.asked


# ---- why -------------------------------------------------------------------------------------------------------------------------


def test_a_page_never_seen_is_judged_and_forgotten(desk: Path, outlet: HTTPServer, capsys: pytest.CaptureFixture[str]):
    assert main(["why", outlet.url_for("/sentenced")]) == 0
    out = capsys.readouterr().out
    assert "sentence (news; Nora Quist" in out
    assert "nothing of it was kept" in out
    with open_store(f"sqlite:///{desk.parent / 'casewire.db'}") as store:
        assert store.articles.count() == 0
        assert store.ledger.developments() == ()
        assert store.outbox.all() == ()
    assert main(["--json", "why", outlet.url_for("/sentenced")]) == 0
    assert json.loads(capsys.readouterr().out)["kept"] is False


def test_a_page_closed_to_robots_is_not_read(desk: Path, outlet: HTTPServer, capsys: pytest.CaptureFixture[str]):
    assert main(["why", outlet.url_for("/private/page")]) == 1
    assert "asks robots to leave this page alone" in capsys.readouterr().err
    assert "/private/page" not in [request.path for request, _ in outlet.log]


def test_what_is_no_address_and_not_held_is_wrong_usage(desk: Path):
    assert main(["why", "mill-fire-7"]) == 2
