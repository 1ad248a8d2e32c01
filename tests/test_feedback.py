"""The links in alerts: what they carry, that opening one changes nothing, and what an answer does."""

import base64
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from alerts.blocks import slack_blocks
from alerts.channels.webhook import payload
from alerts.compose import Context, compose
from alerts.digest import Digest, compose_digest, compose_folded
from alerts.feedback import FORM_VALID, VALID, Ask, Links, form_seal, is_own_form, opened, token
from alerts.forms import html_form, text_form
from alerts.mail import Mailbox, mail_bytes
from alerts.message import Message
from casefile.case import Alert
from casefile.config import Configuration, parse
from casefile.errors import ConfigurationError
from pipeline.daemon import Daemon
from pipeline.demo.sinks import Mail, wrong_with
from pipeline.house import SECRET
from storage import Store, open_store, outbox
from tests import web
from tests.alert_stories import CASE, GOLDEN, NOW, WATCH, alert, developed
from tests.delivery_stories import DAY, HOUR, Ear, Office, raise_alert
from tests.test_alerts_injection import HOSTILE, harmless
from wire.client import Client, NetworkSettings

LINKS = Links(address="https://casewire.example.org", secret="a secret of the store")
PUBLIC = "https://casewire.example.org/desk"


def told() -> Message:
    return compose(alert(), context=Context(case=CASE, watch=WATCH, links=LINKS))


# ---- in messages -------------------------------------------------------------------------------------------------------------------


def test_a_link_stands_in_every_form_and_the_commands_do_not() -> None:
    message = told()
    wrong, mute = (link.url for link in message.parts[0].feedback)
    mail = mail_bytes(message, sender=Mailbox(address="casewire@example.org"), to=[Mailbox(address="me@example.org")], at=NOW)
    arrived = Mail(sender="", recipients=(), content=mail)
    for url in (wrong, mute):
        assert f"\n  {url}\n" in text_form(message)
        assert f"\n  {url}\n" in arrived.body("plain")
        assert f'href="{url}"' in arrived.body("html")
        assert f"<{url}|" in json.dumps(slack_blocks(message))
    assert payload(message)["alerts"][0]["feedback"] == {"wrong": wrong, "mute": mute}
    assert "casewire mark" not in text_form(message)
    assert wrong_with(json.dumps({"text": "x", "blocks": slack_blocks(message)}).encode()) == ""


def test_a_message_with_links_reads_as_its_golden_text() -> None:
    shown = re.sub(r"feedback/\S+", "feedback/TOKEN", text_form(told()))
    assert shown == (GOLDEN / "linked.txt").read_text(encoding="utf-8")


def test_without_an_address_the_small_print_says_the_commands() -> None:
    message = compose(alert(), context=Context(case=CASE, watch=WATCH))
    assert "casewire mark ferry-4 wrong" in message.closing[1]
    assert "casewire mark ferry-4 mute 2025-03-11" in message.closing[2]
    assert payload(message)["alerts"][0]["feedback"] is None
    assert "feedback" not in text_form(message) + html_form(message)


def test_each_alert_of_a_digest_and_of_a_fold_has_its_own_links() -> None:
    both = (alert(), alert(developed(6, "motion_filed"), number=2))
    digest = compose_digest(Digest(watch=WATCH, due=NOW, alerts=both, links=LINKS))
    folded = compose_folded(both, now=NOW, reason="", links=LINKS)
    for message in (digest, folded):
        named = {opened(LINKS.secret, link.url.rpartition("/")[2]).alert for part in message.parts for link in part.feedback}  # type: ignore[union-attr]
        assert named == {"al0001", "al0002"}


def test_where_slack_has_no_room_for_links_it_says_the_commands() -> None:
    many = [alert(developed(number), number=number) for number in range(60)]
    blocks = slack_blocks(compose_folded(many, now=NOW, reason="", links=LINKS))
    assert len(blocks) <= 50
    assert "casewire mark <id> wrong".replace("<", "&lt;").replace(">", "&gt;") in json.dumps(blocks)


# ---- tokens ------------------------------------------------------------------------------------------------------------------------


@given(name=st.text(min_size=1, max_size=60), ask=st.sampled_from(Ask), seconds=st.integers(0, 2**33))
def test_a_token_says_what_it_was_made_of(name: str, ask: Ask, seconds: int) -> None:
    name = name.encode("utf-8", "replace").decode()
    until = datetime.fromtimestamp(seconds, UTC)
    made = token("s", ask, name, until)
    assert re.fullmatch(r"[A-Za-z0-9_.-]+", made)
    read = opened("s", made)
    assert read is not None
    assert (read.ask, read.alert, read.until) == (ask, name, until)
    assert opened("another secret", made) is None


@given(st.text(max_size=200))
def test_what_we_did_not_make_opens_nothing(text: str) -> None:
    assert opened("s", text) is None
    assert not is_own_form("s", "t", text, NOW)


@given(place=st.integers(0, 200), char=st.sampled_from("AZaz09-_."))
def test_a_token_with_another_letter_in_it_says_nothing_else(place: int, char: str) -> None:
    made = token("s", Ask.WRONG, "al0001", NOW)
    place %= len(made)
    # The last letter of a part holds bits that mean nothing.
    assert opened("s", made[:place] + char + made[place + 1 :]) in (None, opened("s", made))


def test_a_link_does_not_serve_as_a_form_and_a_form_not_for_another_link() -> None:
    made = token("s", Ask.WRONG, "al0001", NOW)
    seal = form_seal("s", made, NOW)
    assert is_own_form("s", made, seal, NOW + FORM_VALID)
    assert not is_own_form("s", made, seal, NOW + FORM_VALID + timedelta(seconds=1))
    assert not is_own_form("s", token("s", Ask.MUTE, "al0001", NOW), seal, NOW)
    assert not is_own_form("s", made, made, NOW)
    assert opened("s", seal) is None


# ---- the page ----------------------------------------------------------------------------------------------------------------------


def configuration(public: str = PUBLIC) -> Configuration:
    network = f'network: {{public_address: "{public}/"}}' if public else ""
    return parse(
        f"""
cases: [{{name: c0, title: The Mill Fire, entities: [Nora Quist]}}]
sources: []
watches: [{{name: desk, to: [ear], mode: now}}]
channels: {{ear: {{type: file, path: told.jsonl}}}}
{network}
""",
        file="test",
    )


class Clock:
    now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as opened_store:
        yield opened_store


class Visitor:
    """Somebody with a browser, at a daemon that has told of one alert."""

    def __init__(self, store: Store, folder: Path, config: Configuration | None = None) -> None:
        self.store = store
        self.config = config or configuration()
        self.clock = Clock()
        self.daemon = Daemon(store, Client(NetworkSettings()), self.config, folder, lambda: self.config, clock=self.clock)
        self.ear = Ear()
        self.office = Office(self.config, store, {"ear": self.ear})
        raise_alert(self.office.house, 1, NOW)
        self.office.send(NOW)

    def link(self, name: str) -> str:
        """The path of a link, as the reverse proxy hands it on."""
        return next(link.url.removeprefix(PUBLIC) for link in self.ear.heard[0].parts[0].feedback if link.name == name)

    def ask(self, method: str, path: str, **options: object) -> httpx.Response:
        return web.ask(self.daemon, method, path, **options)

    def answer(self, path: str, page: str, do: str = "yes", **fields: object) -> httpx.Response:
        """Sends the form of a page, with what stands in it unless told otherwise."""
        return self.ask("POST", path, data={**filled_in(page), "do": do, **fields})

    @property
    def marks(self) -> list[tuple[str, str, str, str | None]]:
        return [(each.kind, each.subject, each.verdict, each.other) for each in self.store.marks.all()]


def keep(store: Store, raised: Alert) -> None:
    """An alert as an article would have raised it."""
    with store._database.write() as connection:
        outbox.add(connection, store._database.backend, raised, ["ear"], None)


def filled_in(page: str) -> Mapping[str, object]:
    """The fields of a page's form as a browser would send them untouched."""
    found: dict[str, object] = {}
    for tag in re.findall(r"<input[^>]*>", page):
        given = {name: unescape(value) for name, value in re.findall(r'([a-z]+)="([^"]*)"', tag)}
        if given["type"] in ("hidden", "date") or tag.endswith(" checked>"):
            found[given["name"]] = given["value"]
    return found


@pytest.fixture
def visitor(store: Store, tmp_path: Path) -> Visitor:
    return Visitor(store, tmp_path)


@pytest.mark.parametrize("name", ["wrong", "mute"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_opening_a_link_changes_nothing(visitor: Visitor, store: Store, name: str, method: str) -> None:
    before = store.meta.all("")
    for headers in ({}, {"Sec-Purpose": "prefetch"}, {"Purpose": "prefetch"}):
        assert visitor.ask(method, visitor.link(name) + "?do=yes&subject=c0-1", headers=headers).status_code == 200
    assert visitor.marks == []
    assert store.meta.all("") == before


def test_the_page_quotes_asks_and_is_kept_framed_and_named_nowhere(visitor: Visitor) -> None:
    reply = visitor.ask("GET", visitor.link("wrong"))
    assert "Nora Quist: c0-1." in reply.text
    assert '<form method="post">' in reply.text
    assert reply.headers["cache-control"] == "no-store"
    assert reply.headers["referrer-policy"] == "no-referrer"
    policy = reply.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    style = re.findall(r"<style>(.*?)</style>", reply.text, re.DOTALL)[0]
    assert base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() in policy, "the browser would refuse our own style"
    assert not re.search(r"(?i)<script|src=|<link|@import|url\(", reply.text)


def test_an_answer_marks_once_says_so_and_can_be_taken_back(visitor: Visitor) -> None:
    path = visitor.link("wrong")
    page = visitor.ask("GET", path).text
    done = visitor.answer(path, page)
    assert (done.status_code, visitor.marks) == (200, [("development", "c0-1", "wrong", None)])
    assert "Marked as wrong:" in done.text
    assert "“Nora Quist: c0-1.” (sentence for Nora Quist" in done.text
    assert "casewire mark c0-1 undo" in done.text
    again = visitor.answer(path, page)
    assert (again.status_code, len(visitor.marks)) == (200, 1)
    assert "it stood so before" in again.text
    back = visitor.answer(path, done.text, do="undo")
    assert "Taken back" in back.text
    assert visitor.marks[1:] == [("development", "c0-1", "right", None)]


@pytest.mark.parametrize(("subject", "held"), [("c0-1", False), ("c0", True), ("Nora Quist", True)])
def test_what_is_muted_by_a_link_is_held_and_released_when_it_is_taken_back(visitor: Visitor, subject: str, held: bool) -> None:
    path = visitor.link("mute")
    done = visitor.answer(path, visitor.ask("GET", path).text, subject=subject)
    assert visitor.marks == [("mute", subject, "mute", "2025-03-11")]
    assert "Held back until 11 March 2025:" in done.text
    assert {"c0-1": "c0-1.”", "c0": "Everything in the case: The Mill Fire"}.get(subject, f"Everything about {subject}") in done.text
    raise_alert(visitor.office.house, 2, NOW + HOUR)
    visitor.office.send(NOW + HOUR)
    assert visitor.ear.alerts == (["alert-0001"] if held else ["alert-0001", "alert-0002"])
    visitor.answer(path, done.text, do="undo")
    visitor.office.send(NOW + 2 * HOUR)
    assert visitor.ear.alerts == ["alert-0001", "alert-0002"]


@pytest.mark.parametrize("day", ["", "tomorrow", "2025-03-04", "2025-03-01", "9999-12-31", "2025-13-01"])
def test_a_day_that_is_none_or_does_not_lie_ahead_is_asked_for_again(visitor: Visitor, day: str) -> None:
    path = visitor.link("mute")
    reply = visitor.answer(path, visitor.ask("GET", path).text, until=day)
    assert (reply.status_code, visitor.marks) == (400, [])
    assert "Give a day still to come" in reply.text


@pytest.mark.parametrize("subject", ["", "c0-2", "c0", "Nora Quist", "a1", "'; DROP TABLE mark; --"])
def test_only_what_the_alert_told_can_be_marked(visitor: Visitor, subject: str) -> None:
    path = visitor.link("wrong")
    raise_alert(visitor.office.house, 2, NOW)
    reply = visitor.answer(path, visitor.ask("GET", path).text, subject=subject)
    assert (reply.status_code, visitor.marks) == (400, [])


def test_without_our_form_nothing_is_done(visitor: Visitor) -> None:
    path, other = visitor.link("wrong"), visitor.link("mute")
    forms = ["", "1.x", filled_in(visitor.ask("GET", other).text)["form"]]
    for form in forms:
        reply = visitor.ask("POST", path, data={"form": form, "do": "yes", "subject": "c0-1"})
        assert (reply.status_code, visitor.marks) == (403, [])
        assert "Please confirm once more" in reply.text
    page = visitor.ask("GET", path).text
    visitor.clock.now = NOW + FORM_VALID + timedelta(seconds=1)
    assert visitor.answer(path, page).status_code == 403
    assert visitor.marks == []


def test_a_body_that_is_no_answer_changes_nothing(visitor: Visitor) -> None:
    path = visitor.link("wrong")
    for content in (b"\xff\xfe", b"a=1&" * 400, b"x" * 100_000, b"{}"):
        assert visitor.ask("POST", path, content=content).status_code == 403
    assert visitor.ask("PUT", path).status_code == 405
    assert visitor.marks == []


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_links_that_are_forged_old_or_unknown_get_a_plain_page(visitor: Visitor, store: Store, method: str) -> None:
    secret = store.meta.get(SECRET) or ""
    strangers = {
        "x": 404,
        "a.b": 404,
        token("guessed", Ask.WRONG, "alert-0001", NOW + DAY): 404,
        token(secret, Ask.WRONG, "alert-0009", NOW + DAY): 404,
        token(secret, Ask.WRONG, "alert-0001", NOW - timedelta(seconds=1)): 410,
    }
    for given_token, status in strangers.items():
        reply = visitor.ask(method, f"/feedback/{given_token}")
        assert reply.status_code == status
        assert "Nothing was changed" in reply.text
        assert "<form" not in reply.text
        assert reply.headers["cache-control"] == "no-store"
    assert visitor.marks == []
    visitor.clock.now = NOW + VALID + timedelta(seconds=1)
    assert visitor.ask(method, visitor.link("wrong")).status_code == 410


def test_a_development_that_is_gone_is_said_to_be(visitor: Visitor, store: Store) -> None:
    secret = store.meta.get(SECRET) or ""
    raised = store.outbox.alert("alert-0001")
    assert raised is not None
    strayed = replace(raised, id="strayed", developments=(replace(raised.developments[0], id="c0-99"),))
    keep(store, strayed)
    reply = visitor.ask("GET", f"/feedback/{token(secret, Ask.WRONG, 'strayed', NOW + DAY)}")
    assert (reply.status_code, "no longer in the ledger" in reply.text) == (410, True)


def test_words_from_outside_are_words_on_every_page(visitor: Visitor, store: Store) -> None:
    raised = store.outbox.alert("alert-0001")
    assert raised is not None
    for number, text in enumerate(HOSTILE.values()):
        text = text.encode("utf-8", "replace").decode()  # the store keeps no lone surrogate
        told = replace(raised.developments[0], quote=text, actors=(text,))
        keep(store, replace(raised, id=f"strange-{number}", developments=(told,), entities=(text,)))
        path = f"/feedback/{token(store.meta.get(SECRET) or '', Ask.WRONG, f'strange-{number}', NOW + DAY)}"
        asked = visitor.ask("GET", path).text
        for page in (asked, visitor.answer(path, asked).text):
            parsed = html.fromstring(page)
            assert parsed.xpath("//script | //img | //iframe | //a | //link | //@*[starts-with(name(), 'on')]") == []
            assert harmless(page)
            assert "Ver" in parsed.text_content()


def test_a_store_that_does_not_answer_is_said(visitor: Visitor, store: Store) -> None:
    path = visitor.link("wrong")
    store.close()
    reply = visitor.ask("GET", path)
    assert (reply.status_code, "Nothing was changed" in reply.text) == (503, True)


def test_without_a_public_address_there_are_no_links_and_nobody_behind_them(store: Store, tmp_path: Path) -> None:
    visitor = Visitor(store, tmp_path, configuration(public=""))
    assert visitor.ear.heard[0].parts[0].feedback == ()
    assert store.meta.get(SECRET) is None
    assert visitor.ask("GET", "/feedback/x.y").status_code == 404


def test_the_secret_stays_the_same_and_out_of_sight(visitor: Visitor, store: Store) -> None:
    links = visitor.office.house.links
    assert links is not None
    assert (len(links.secret), links.secret) == (64, store.meta.settle(SECRET, "another"))
    assert links.secret not in repr(links)


@pytest.mark.parametrize(
    "address", ["casewire.example.org", "https://me:pw@example.org", "https://example.org/?a=b", "https://e.org/#x", "ftp://e.org"]
)
def test_an_address_nobody_can_be_led_to_is_a_mistake(address: str) -> None:
    with pytest.raises(ConfigurationError, match="is no address to lead people to"):
        configuration(public=address)
