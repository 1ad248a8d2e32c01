"""CourtListener: a faithful service on loopback, its limits kept, its webhooks taken in once, its changes told by name."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from casefile.case import Development
from casefile.config import Configuration, parse
from casefile.errors import SourceError
from pipeline.budgets import left_today, read, wait_for, written
from pipeline.collect import Collector
from pipeline.courtlistener import records
from pipeline.courtlistener.budget import Budget
from pipeline.daemon import Daemon
from pipeline.house import furnish
from pipeline.run import PassReport, read_waiting, run_pass
from pipeline.wiring import client_for
from storage import Store, open_memory, open_store
from tests import web
from tests.courtlistener import TOKEN, CourtListener
from tests.test_docket_sources import OURS, court_feed, feed_source, item
from tests.test_sources_mailbox import form, mail, maildir, notice

START = datetime(2026, 11, 19, 18, tzinfo=UTC)
SECRET = "not-to-be-guessed-7f3a"
HOUR = timedelta(hours=1)


@dataclass
class Clock:
    """A clock that is set by hand."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def __iadd__(self, span: timedelta) -> "Clock":
        self.now += span
        return self


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def service(httpserver: HTTPServer, clock: Clock) -> CourtListener:
    return CourtListener(clock).serve(httpserver)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as opened:
        opened.meta.put("introduced:mill-fire", START.isoformat())
        yield opened


def configured(service: CourtListener, *dockets: str, more: str = "", sources: str = "") -> Configuration:
    listed = ", ".join(f'{{court: nmd, number: "{number}"}}' for number in dockets or ("1:24-cr-00013",))
    host = service.home.removeprefix("http://").rstrip("/")
    return parse(
        f"""
cases:
  - name: mill-fire
    terms: [Quist Mills]
    dockets: [{listed}]
    entities: [{{name: Nora Quist, role: defendant}}, {{name: Ivo Lang, role: judge}}]
sources:
  - {{name: cl, kind: courtlistener, url: "{service.home}", token: {TOKEN}, webhook: {SECRET}, every: 15m{more}}}
{sources}
watches: [{{name: desk, to: [console], mode: now}}]
network: {{allow: ["{host}"]}}
""",
        file="test",
    )


def one_pass(config: Configuration, store: Store, clock: Clock) -> PassReport:
    async def run() -> PassReport:
        async with client_for(config.network) as client:
            return await run_pass(furnish(config, store), client, now=clock.now)

    return asyncio.run(run())


def entries(store: Store) -> dict[str | None, Development]:
    return {each.entry: each for each in store.ledger.developments("mill-fire")}


# --- the REST interface ------------------------------------------------------------------------------------------------


def test_a_docket_is_found_by_court_and_number_and_then_only_asked_for_what_is_new(
    service: CourtListener, store: Store, clock: Clock
) -> None:
    docket = service.docket(7, "1:24-cr-00013")
    service.docket(8, "2:24-cr-00013", name="Another office's case")
    service.entry(1, docket, 61, "MOTION to Dismiss by Nora Quist.")
    config = configured(service)
    first = one_pass(config, store, clock)
    clock += 9 * HOUR
    service.entry(2, docket, 62, "ORDER by Judge Ivo Lang DENYING 61 Motion to Dismiss as to Nora Quist.")
    second = one_pass(config, store, clock)
    assert (first.articles, second.articles, first.troubles + second.troubles) == (1, 1, ())
    found = entries(store)
    assert {entry: each.kind for entry, each in found.items()} == {"61": "motion_filed", "62": "ruling"}
    assert (found["62"].court, found["62"].docket, found["62"].confirmed_by_docket) == ("nmd", "1:24-cr-00013", True)
    assert [path.split("?")[0] for _, path in service.asked] == ["/api/rest/v4/dockets/", *["/api/rest/v4/docket-entries/"] * 2]
    assert all("omit=recap_documents__plain_text" in path for _, path in service.asked[1:])
    assert "date_modified__gte" in service.asked[2][1]


def test_what_came_in_a_flood_is_read_page_after_page(service: CourtListener, store: Store, clock: Clock) -> None:
    docket = service.docket(7, "1:24-cr-00013")
    service.entry(1, docket, 1, "COMPLAINT as to Nora Quist.")
    config = configured(service)
    one_pass(config, store, clock)
    clock += 9 * HOUR
    for number in range(2, 60):
        service.entry(number, docket, number, f"LETTER number {number} by Nora Quist.")
    one_pass(config, store, clock)
    assert {int(each or 0) for each in entries(store)} == set(range(1, 60))


def test_entries_of_a_docket_read_for_the_first_time_are_history_unless_they_are_fresh(
    service: CourtListener, store: Store, clock: Clock
) -> None:
    docket = service.docket(7, "1:24-cr-00013")
    service.entry(1, docket, 1, "INDICTMENT as to Nora Quist.", filed=(START - timedelta(days=90)).date())
    service.entry(2, docket, 61, "MOTION to Dismiss by Nora Quist.")
    one_pass(configured(service), store, clock)
    assert set(entries(store)) == {"1", "61"}
    (told,) = store.outbox.alerts()
    assert told.alert.developments[0].kind == "motion_filed"


def test_a_text_that_comes_later_joins_its_entry_in_silence(service: CourtListener, store: Store, clock: Clock) -> None:
    docket = service.docket(7, "1:24-cr-00013")
    service.entry(1, docket, 61, "", short="Motion to Dismiss")
    config = configured(service)
    one_pass(config, store, clock)
    clock += 9 * HOUR
    service.entry(1, docket, 61, "MOTION to Dismiss the Indictment by Nora Quist. (Attachments: # 1 Exhibit)", short="Motion to Dismiss")
    one_pass(config, store, clock)
    (only,) = entries(store).values()
    assert (only.kind, only.actors, len(store.outbox.alerts())) == ("motion_filed", ("Nora Quist",), 1)


def test_a_budget_of_zero_says_so_and_loses_nothing(service: CourtListener, store: Store, clock: Clock) -> None:
    docket = service.docket(7, "1:24-cr-00013")
    service.entry(1, docket, 61, "MOTION to Dismiss by Nora Quist.")
    report = one_pass(configured(service, more=", budget: 0"), store, clock)
    assert (report.troubles, service.asked, entries(store)) == ((), [], {})
    assert "the budget of requests to CourtListener is 0: nothing is asked, nothing is lost" in store.sources.state("cl").reason
    clock += 9 * HOUR
    one_pass(configured(service), store, clock)
    assert set(entries(store)) == {"61"}


def test_the_budget_is_shared_and_outlives_the_process(service: CourtListener, store: Store, clock: Clock) -> None:
    numbers = [f"1:24-cr-{number:05}" for number in range(10, 20)]
    for place, number in enumerate(numbers, 1):
        service.docket(place, number)
    config = configured(service, *numbers)
    for _ in range(3):  # each pass has a client of its own, as after a restart; all within one minute
        store.sources.forget("cl")
        one_pass(config, store, clock)
        clock += timedelta(seconds=15)
    assert (len(service.asked), service.refused) == (5, 0)
    assert "120 of 125 requests to CourtListener are left today; the next is possible in 1 min" in store.sources.state("cl").reason


def test_a_429_is_obeyed_whoever_used_the_token(service: CourtListener, store: Store, clock: Clock) -> None:
    docket = service.docket(7, "1:24-cr-00013")
    service.entry(1, docket, 61, "MOTION to Dismiss by Nora Quist.")
    service.asked = [(START - timedelta(minutes=number), "somebody else") for number in range(50)]
    config = configured(service)
    report = one_pass(config, store, clock)
    assert (report.troubles, service.refused) == ((), 1)
    assert "somebody else uses the token" in store.sources.state("cl").reason
    clock += timedelta(seconds=20)
    store.sources.forget("cl")
    one_pass(config, store, clock)
    assert service.refused == 1
    clock += HOUR
    one_pass(config, store, clock)
    assert (set(entries(store)), service.refused) == ({"61"}, 1)


def test_a_docket_that_is_not_there_is_asked_for_once_a_day_and_the_others_go_on(
    service: CourtListener, store: Store, clock: Clock
) -> None:
    docket = service.docket(7, "1:24-cr-00013")
    service.entry(1, docket, 61, "MOTION to Dismiss by Nora Quist.")
    config = configured(service, "1:24-cr-00013", "1:24-cv-00777")
    for _ in range(4):
        one_pass(config, store, clock)
        clock += HOUR
    assert set(entries(store)) == {"61"}
    assert sum("2400777" in path for _, path in service.asked) == 1
    assert store.sources.state("cl").state == "ok"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"entry_number": "sixty"}, r"results\[0\].entry_number is text \('sixty'\); a whole number was expected"),
        ({"date_filed": "11/19/2026"}, r"results\[0\].date_filed is '11/19/2026'; a day as YYYY-MM-DD or null was expected"),
        ({"recap_documents": None}, r"results\[0\].recap_documents is null; a list was expected"),
        ({"date_modified": "2026-11-19T18:00:00"}, "a time with its zone was expected"),
        ({"description": 5}, r"results\[0\].description is a whole number \(5\); text was expected"),
    ],
)
def test_an_unexpected_field_is_an_error_that_names_it(
    service: CourtListener, store: Store, clock: Clock, change: dict[str, Any], words: str
) -> None:
    entry = service.entry(1, service.docket(7, "1:24-cr-00013"), 61, "MOTION to Dismiss")
    with pytest.raises(SourceError, match=words):
        records.entry_of(records.page_of({"next": None, "results": [entry | change]}).records[0])


@pytest.mark.parametrize("name", ["id", "docket", "entry_number", "date_filed", "description", "recap_documents", "date_modified"])
def test_a_missing_field_is_an_error_that_names_it(service: CourtListener, name: str) -> None:
    entry = service.entry(1, service.docket(7, "1:24-cr-00013"), 61, "MOTION to Dismiss")
    del entry[name]
    with pytest.raises(SourceError, match=rf"results\[0\].{name} is missing"):
        records.entry_of(records.page_of({"next": None, "results": [entry]}).records[0])


def test_a_refused_question_and_a_refused_token_are_told(
    service: CourtListener, store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.docket(7, "1:24-cr-00013")
    monkeypatch.setattr("pipeline.courtlistener.following.question_for", lambda _docket: {"colour": "blue"})
    one_pass(configured(service), store, clock)
    assert "unknown: colour" in store.sources.state("cl").reason
    monkeypatch.setattr("tests.courtlistener.TOKEN", "another")
    clock += 9 * HOUR
    one_pass(configured(service), store, clock)
    assert "refuses the token (status 401): Invalid token." in store.sources.state("cl").reason


def test_the_token_goes_to_no_other_place(service: CourtListener, store: Store, clock: Clock, httpserver: HTTPServer) -> None:
    httpserver.clear()
    elsewhere = {"next": "http://elsewhere.test/api/rest/v4/dockets/", "results": [], "count": ""}
    docket = {
        "id": 7,
        "court_id": "nmd",
        "docket_number": "1:24-cr-00013",
        "case_name": "",
        "absolute_url": "",
        "date_last_filing": None,
        "date_terminated": None,
    }
    httpserver.expect_request("/api/rest/v4/dockets/").respond_with_json({"next": None, "results": [docket]})
    httpserver.expect_request("/api/rest/v4/docket-entries/").respond_with_json(elsewhere)
    config = configured(service)
    one_pass(config, store, clock)
    clock += 9 * HOUR
    one_pass(config, store, clock)
    assert "the next page lies elsewhere" in store.sources.state("cl").reason


# --- the budget --------------------------------------------------------------------------------------------------------


def test_the_budget_keeps_three_windows() -> None:
    budget = Budget()
    asked = [START + timedelta(seconds=10 * number) for number in range(5)]
    assert wait_for(budget, asked, START + timedelta(seconds=50)) == timedelta(seconds=10)
    assert wait_for(budget, asked, START + timedelta(seconds=60)) == timedelta()
    hourly = [START + timedelta(minutes=number) for number in range(50)]
    assert wait_for(budget, hourly, START + timedelta(minutes=55)) == timedelta(minutes=5)
    assert left_today(budget, hourly, START + HOUR) == 75
    assert read(written(hourly, START + HOUR)) == hourly
    assert wait_for(Budget(day=0), [], START) == timedelta(days=1)
    assert Budget(day=0).interval(3) is None
    assert Budget().interval(40) < timedelta(hours=8)  # type: ignore[operator]


def test_a_week_of_three_cases_with_forty_dockets(service: CourtListener, clock: Clock) -> None:
    numbers = [f"1:24-cr-{number:05}" for number in range(1, 41)]
    ids = [service.docket(place, number) for place, number in enumerate(numbers, 1)]
    config = three_cases(service, numbers)
    made: dict[str, datetime] = {}
    seen: dict[str, datetime] = {}

    async def week() -> None:
        with open_memory() as store:
            await visits(store)

    async def visits(store: Store) -> None:
        async with client_for(config.network) as client:
            collector = Collector(furnish(config, store), client)
            (source,) = config.sources
            for step in range(7 * 24 * 4):
                if step % 2 == 0:
                    docket = ids[(step * 7) % 40]
                    number = 1 + step // 2
                    service.entry(1000 + step, docket, number, f"LETTER {step} by Nora Quist.")
                    made[f"{docket} #{number}"] = clock.now
                await collector.visit(source, clock.now)
                for waiting in store.leads.waiting(clock.now, limit=500):
                    seen.setdefault(waiting.lead.key.removeprefix("courtlistener "), clock.now)
                    store.leads.done(waiting.id)
                clock.now += timedelta(minutes=15)

    asyncio.run(week())
    days = [START + timedelta(days=day) for day in range(7)]
    assert service.refused == 0
    assert max(sum(1 for at, _ in service.asked if start <= at < start + timedelta(days=1)) for start in days) <= 125
    settled = {key: at for key, at in made.items() if START + 2 * HOUR <= at <= clock.now - 8 * HOUR}
    assert len(settled) > 250
    assert max(seen[key] - at for key, at in settled.items()) <= 8 * HOUR


def three_cases(service: CourtListener, numbers: list[str]) -> Configuration:
    host = service.home.removeprefix("http://").rstrip("/")
    cases = "".join(
        f"\n  - {{name: case-{place}, entities: [Nora Quist], dockets: ["
        + ", ".join(f'{{court: nmd, number: "{number}"}}' for number in numbers[place::3])
        + "]}"
        for place in range(3)
    )
    source = f'{{name: cl, kind: courtlistener, url: "{service.home}", token: {TOKEN}, every: 15m}}'
    return parse(f"cases:{cases}\nsources: [{source}]\nnetwork: {{allow: ['{host}']}}\n", file="test")


# --- webhooks ----------------------------------------------------------------------------------------------------------


class Desk:
    """A daemon that is asked and never run, and its clock."""

    def __init__(self, config: Configuration, store: Store, clock: Clock) -> None:
        self.config, self.store, self.clock = config, store, clock
        self.daemon = Daemon(
            store=store, client=client_for(config.network), config=config, base_dir=Path(), load=lambda: config, clock=clock
        )

    def send(self, body: bytes, key: str, secret: str = SECRET) -> tuple[int, dict[str, Any]]:
        reply = web.ask(self.daemon, "POST", f"/webhooks/courtlistener/{secret}", content=body, headers={"Idempotency-Key": key})
        return reply.status_code, json.loads(reply.text)

    def read(self) -> None:
        async def run() -> None:
            async with client_for(self.config.network) as client:
                await read_waiting(Collector(furnish(self.config, self.store), client), now=self.clock.now)

        asyncio.run(run())


def test_a_webhook_is_news_at_once_and_has_the_docket_read_again(service: CourtListener, store: Store, clock: Clock) -> None:
    docket = service.docket(7, "1:24-cr-00013")
    config = configured(service)
    one_pass(config, store, clock)
    clock += HOUR
    asked = len(service.asked)
    service.entry(1, docket, 61, "", short="Motion to Dismiss")
    desk = Desk(config, store, clock)
    assert desk.send(service.webhook(1), "a") == (200, {"taken": 1})
    desk.read()
    assert {entry: each.kind for entry, each in entries(store).items()} == {"61": "motion_filed"}
    assert len(service.asked) == asked
    clock += HOUR
    one_pass(config, store, clock)
    assert len(service.asked) == asked + 1


def test_a_webhook_twice_out_of_order_and_for_an_entry_that_is_merged_is_one_development(
    service: CourtListener, store: Store, clock: Clock
) -> None:
    docket = service.docket(7, "1:24-cr-00013")
    config = configured(service)
    one_pass(config, store, clock)
    desk = Desk(config, store, clock)
    clock += HOUR
    service.entry(1, docket, 61, "", short="Motion to Dismiss")
    first = service.webhook(1)
    clock += timedelta(minutes=1)
    service.entry(2, docket, 61, "MOTION to Dismiss the Indictment by Nora Quist.", short="Motion to Dismiss")
    second = service.webhook(2)
    assert desk.send(second, "b") == (200, {"taken": 1})
    desk.read()
    assert desk.send(first, "a")[0] == 200
    desk.read()
    assert desk.send(second, "b") == (200, {"taken": 0, "detail": "received before"})
    assert desk.send(first, "a") == (200, {"taken": 0, "detail": "received before"})
    desk.read()
    del service.entries[1]
    clock += 2 * HOUR
    one_pass(config, store, clock)
    (only,) = entries(store).values()
    assert (only.entry, only.kind, only.actors) == ("61", "motion_filed", ("Nora Quist",))
    assert len(store.outbox.alerts()) == 1


def test_a_minute_entry_that_gets_its_number_later_is_one_development(service: CourtListener, store: Store, clock: Clock) -> None:
    docket = service.docket(7, "1:24-cr-00013")
    config = configured(service)
    one_pass(config, store, clock)
    desk = Desk(config, store, clock)
    clock += HOUR
    text = "MOTION to Dismiss the Indictment by Nora Quist."
    service.entry(1, docket, None, text)
    desk.send(service.webhook(1), "a")
    desk.read()
    service.entry(2, docket, 61, text)
    desk.send(service.webhook(2), "b")
    desk.read()
    (only,) = entries(store).values()
    assert only.entry == "61"


def test_whoever_does_not_know_the_secret_finds_nothing(service: CourtListener, store: Store, clock: Clock) -> None:
    service.entry(1, service.docket(7, "1:24-cr-00013"), 61, "MOTION")
    desk = Desk(configured(service), store, clock)
    for secret in ("wrong", "not-to-be-guessed-7f3", "%00", "ä"):
        assert desk.send(service.webhook(1), "a", secret=secret)[0] == 404
    assert web.ask(desk.daemon, "GET", f"/webhooks/courtlistener/{SECRET}").status_code == 405


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"hello", "is no JSON"),
        (b"[]", "the webhook is a list; an object was expected"),
        (b'{"webhook": {}}', "the webhook.webhook.event_type is missing"),
        (b'{"webhook": {"event_type": 1}, "payload": {"results": [{}]}}', r"the webhook.payload.results[0].entry_number is missing"),
    ],
)
def test_what_cannot_be_read_of_a_webhook_is_logged_by_name(
    service: CourtListener, store: Store, clock: Clock, body: bytes, words: str
) -> None:
    status, answer = Desk(configured(service), store, clock).send(body, "a")
    assert status == 400
    assert words in answer["detail"]
    assert words in store.sources.entries("cl")[0].reason


def test_entries_of_dockets_that_are_not_followed_are_left_out(service: CourtListener, store: Store, clock: Clock) -> None:
    service.docket(7, "1:24-cr-00013")
    service.entry(1, service.docket(9, "1:24-cv-00999"), 4, "ORDER")
    config = configured(service)
    one_pass(config, store, clock)
    assert Desk(config, store, clock).send(service.webhook(1), "a") == (200, {"taken": 0})
    assert "1 entry on dockets that are not followed" in store.sources.entries("cl")[0].reason


def test_what_a_court_s_feed_could_not_show_is_asked_of_rest_soon(
    service: CourtListener, store: Store, clock: Clock, httpserver: HTTPServer
) -> None:
    docket = service.docket(7, "1:24-cr-00013")
    base = service.home.rstrip("/")
    later = "Thu, 19 Nov 2026 20:30:00 GMT"
    first = court_feed(item(base, OURS, "Order", "61"))
    torn = court_feed(*(item(base, OURS, "Order", str(number), later, number) for number in range(70, 73)))
    shown = [first, torn, torn]
    httpserver.expect_request("/rss").respond_with_handler(lambda _: Response(shown.pop(0), content_type="application/rss+xml"))
    whole = configured(service, sources=f"  - {{{feed_source(base)}}}\n")
    slow = replace(whole, sources=tuple(replace(each, every=9 * HOUR) if each.name == "cl" else each for each in whole.sources))
    one_pass(slow, store, clock)
    clock += 3 * HOUR
    service.entry(1, docket, 65, "MOTION to Dismiss by Nora Quist.")
    one_pass(slow, store, clock)
    assert "65" not in entries(store)
    store.sources.save(replace(store.sources.state("cl"), next_try=clock.now))
    clock += HOUR
    one_pass(slow, store, clock)
    assert "65" in entries(store)


# --- beside the other ways ---------------------------------------------------------------------------------------------


def test_the_feed_of_a_docket_and_a_notice_and_rest_are_one(service: CourtListener, store: Store, clock: Clock, tmp_path: Path) -> None:
    docket = service.docket(7, "1:24-cr-00013")
    service.entry(1, docket, 12, "ORDER by Judge Ivo Lang DENYING 9 Motion to Dismiss as to Nora Quist.")
    maildir(
        tmp_path / "mail", mail("Activity", notice(form(case="USA v. Quist", number="1:24-cr-00013-KWR", text="ORDER DENYING [9] Motion")))
    )
    feed = f'  - {{name: feed, kind: docket, url: "{service.home}docket/7/feed/", court: nmd, number: "1:24-cr-00013"}}\n'
    notices = f'  - {{name: notices, kind: mailbox, path: "{tmp_path / "mail"}"}}\n'
    report = one_pass(configured(service, sources=feed + notices), store, clock)
    assert (report.articles, report.troubles) == (3, ())
    (only,) = entries(store).values()
    assert (only.entry, only.outlets, len(only.evidence), len(store.outbox.alerts())) == ("12", 1, 3, 1)
