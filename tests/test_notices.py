"""What is told without an alert: a case's first pass is silent and ends with its introduction; the operator hears of trouble once."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from alerts.message import Shape
from casefile.case import Run
from casefile.config import Configuration, parse
from casefile.material import Article, Lead, When
from pipeline.deliver import deliver
from pipeline.house import House, furnish
from pipeline.notices import ping
from pipeline.wiring import client_for
from storage import Store, open_store
from storage.values import FetchState, Outage
from tests.delivery_stories import DAY, HOUR, MINUTE, Ear, down

NOW = datetime(2025, 3, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'casewire.db'}") as opened:
        yield opened


def configured(*cases: str, sources: tuple[str, ...] = ("courier",), more: str = "", operator: str = "{}") -> Configuration:
    listed = "\n".join(f"  - {{name: {name}, title: The {name} case, entities: [Nora Quist]}}" for name in cases)
    rows = "\n".join(f'  - {{name: {name}, kind: feed, url: "https://{name}.example/feed"}}' for name in sources) or "  []"
    return parse(
        f"""
cases:
{listed}
sources:
{rows}
watches:
  - {{name: desk, to: [ear, other], mode: now{more}}}
  - {{name: second, to: [ear], mode: now{more}}}
channels: {{ear: {{type: file, path: a}}, other: {{type: file, path: b}}}}
operator: {operator}
""",
        file="test",
    )


def sentenced(number: int, who: str = "Nora Quist") -> Article:
    return Article(
        id=f"a{number}",
        url=f"https://courier.example/{number}",
        title=f"{who} sentenced to {number} years in prison",
        text=f"{who} was sentenced on Tuesday to {number} years in prison, a court said in its ruling number {number}.",
        published=When(NOW),
        source="courier",
    )


def visited(store: Store, *names: str, now: datetime = NOW, items: int = 3) -> None:
    for name in names:
        store.sources.save(FetchState(source=name, last_try=now, last_ok=now, state="ok", items=items))


def send(house: House, now: datetime, **ears: Ear) -> None:
    async def run() -> None:
        client = client_for(house.config.network)
        await deliver(house, client, now=now, base_dir=Path(), channels={"ear": Ear(), "other": Ear(), **ears}, jitter=lambda: 0.5)

    asyncio.run(run())


# ---- a new case --------------------------------------------------------------------------------------------------------------------


def test_a_first_pass_is_silent_and_ends_with_one_introduction_in_each_channel(store: Store) -> None:
    house, ear, other = furnish(configured("mill"), store), Ear(), Ear()
    judgement = house.take_in(sentenced(1), seen_at=NOW, run=Run.LIVE)
    assert judgement is not None
    assert judgement.readings[0].developments
    assert not judgement.readings[0].alerts
    assert "first pass" in judgement.readings[0].findings[0].reason
    send(house, NOW, ear=ear, other=other)
    assert not ear.heard, "its source was not visited yet"
    visited(store, "courier")
    for minute in range(3):
        send(house, NOW + minute * MINUTE, ear=ear, other=other)
    assert [message.shape for message in ear.heard] == [message.shape for message in other.heard] == [Shape.INTRODUCTION]
    assert ear.heard[0].opening[0] == "Found 3 items and read 1 article, know 1 development, the last on 4 March 2025, watching 1 source."
    house.take_in(sentenced(2, "Nora Quist's brother Nora Quist"), seen_at=NOW + HOUR, run=Run.LIVE)
    later = sentenced(7)
    again = house.take_in(
        Article(
            id="late",
            url="https://courier.example/late",
            title="Nora Quist files an appeal",
            text="Nora Quist filed an appeal on Tuesday with the state's highest court.",
            published=later.published,
            source="courier",
        ),
        seen_at=NOW + HOUR,
        run=Run.LIVE,
    )
    assert again is not None
    assert [alert.watch for alert in again.readings[0].alerts] == ["desk", "second"]


def test_it_waits_for_every_source_and_every_lead(store: Store) -> None:
    house, ear = furnish(configured("mill", sources=("courier", "herald")), store), Ear()
    visited(store, "courier")
    send(house, NOW, ear=ear)
    visited(store, "herald")
    (lead,) = store.leads.offer([Lead(source="herald", key="1", url="https://herald.example/1")], now=NOW, run=Run.LIVE)
    send(house, NOW, ear=ear)
    assert not ear.heard
    store.leads.done(lead.id)
    send(house, NOW, ear=ear)
    assert [message.id for message in ear.heard] == ["introduction-mill"]


def test_a_source_that_fails_does_not_keep_a_case_silent(store: Store) -> None:
    house, ear = furnish(configured("mill", sources=("courier", "herald")), store), Ear()
    store.sources.save(FetchState(source="courier", last_try=NOW, failures=1, state="failing", reason="HTTP 503"))
    visited(store, "herald")
    send(house, NOW, ear=ear)
    assert [message.id for message in ear.heard] == ["introduction-mill"]


def test_a_case_none_of_whose_sources_could_be_read_is_not_introduced_yet(store: Store) -> None:
    house, ear = furnish(configured("mill"), store), Ear()
    store.sources.save(FetchState(source="courier", last_try=NOW, failures=1, state="failing", reason="the name is not known"))
    send(house, NOW, ear=ear)
    assert not ear.heard
    assert house.not_introduced() == {"mill"}


def test_a_case_added_later_has_a_first_pass_of_its_own(store: Store) -> None:
    visited(store, "courier")
    send(furnish(configured("mill"), store), NOW)
    house, ear = furnish(configured("mill", "dam"), store), Ear()
    assert house.not_introduced() == {"dam"}
    send(house, NOW + HOUR, ear=ear)
    assert not ear.heard, "its source was read before the case was followed"
    judgement = house.take_in(sentenced(3), seen_at=NOW + HOUR, run=Run.LIVE)
    assert judgement is not None
    assert [(reading.case, bool(reading.alerts)) for reading in judgement.readings] == [("mill", True), ("dam", False)]
    visited(store, "courier", now=NOW + 2 * HOUR)
    send(house, NOW + 2 * HOUR, ear=ear)
    assert "introduction-dam" in [message.id for message in ear.heard]


def test_a_source_that_is_rarely_due_ends_the_silence_after_a_day(store: Store) -> None:
    visited(store, "courier")
    send(furnish(configured("mill"), store), NOW)
    house, ear = furnish(configured("mill", "dam"), store), Ear()
    send(house, NOW + HOUR, ear=ear)
    send(house, NOW + 2 * DAY, ear=ear)
    assert [message.id for message in ear.heard] == ["introduction-dam"]


def test_an_introduction_keeps_quiet_hours_and_survives_an_outage_of_its_channel(store: Store) -> None:
    house, ear = furnish(configured("mill", more=', quiet: "11:00-13:00"'), store), Ear(down)
    visited(store, "courier")
    send(house, NOW, ear=ear)
    assert not ear.tried
    send(house, NOW + HOUR, ear=ear)
    assert ear.tried == ["introduction-mill"]
    ear.trouble = lambda _message: None
    send(house, NOW + 2 * HOUR, ear=ear)
    assert [message.id for message in ear.heard] == ["introduction-mill"]


def test_replay_and_a_case_without_sources_introduce_nothing(store: Store) -> None:
    house, ear = furnish(configured("mill", sources=()), store), Ear()
    judgement = house.take_in(sentenced(1), seen_at=NOW, run=Run.REPLAY)
    assert judgement is not None
    assert judgement.readings[0].alerts
    send(house, NOW, ear=ear)
    assert [message.shape for message in ear.heard] == [Shape.ALERT, Shape.ALERT]


# ---- trouble -------------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def known(store: Store) -> Store:
    """A store whose case was introduced long ago."""
    store.meta.put("introduced:mill", NOW.isoformat())
    return store


OPERATOR = "{to: [other]}"


def failing(store: Store, name: str, failures: int, state: str = "failing") -> None:
    store.sources.save(
        FetchState(
            source=name, last_try=NOW, last_ok=NOW - HOUR, failures=failures, state=state, reason="answered 503", next_try=NOW + HOUR
        )
    )


def test_a_source_in_trouble_is_told_once_and_its_recovery_once(known: Store) -> None:
    house, ear, other = furnish(configured("mill", operator=OPERATOR), known), Ear(), Ear()
    for hour, failures in enumerate((1, 2, 3, 4, 5)):
        failing(known, "courier", failures)
        send(house, NOW + hour * HOUR, ear=ear, other=other)
    assert [message.shape for message in other.heard] == [Shape.TROUBLE]
    assert "source courier in trouble" in other.heard[0].subject
    assert known.sources.state("courier").reported
    visited(known, "courier")
    for hour in (6, 7):
        send(house, NOW + hour * HOUR, ear=ear, other=other)
    assert [message.shape for message in other.heard] == [Shape.TROUBLE, Shape.RECOVERY]
    assert "works again after 7 hours" in other.heard[1].sections[0].lines
    failing(known, "courier", 3)
    send(house, NOW + 8 * HOUR, other=other)
    assert len({message.id for message in other.heard}) == 2, "the same outage by its start"
    assert not ear.heard


@pytest.mark.parametrize("state", ["blocked", "dead", "robots"])
def test_what_only_a_person_can_mend_is_told_at_once(known: Store, state: str) -> None:
    house, other = furnish(configured("mill", operator=OPERATOR), known), Ear()
    failing(known, "courier", 1, state)
    send(house, NOW, other=other)
    assert [message.shape for message in other.heard] == [Shape.TROUBLE]


def test_troubles_that_come_together_are_told_together(known: Store) -> None:
    names = tuple(f"s{number}" for number in range(6))
    house, other = furnish(configured("mill", sources=names, operator=OPERATOR), known), Ear()
    for minute, name in enumerate(names):
        failing(known, name, 3)
        send(house, NOW + minute * 1.1 * MINUTE, other=other)
    assert [len(message.sections) for message in other.heard] == [1, 5]


def test_a_channel_that_is_out_is_told_through_another_one(known: Store) -> None:
    house = furnish(configured("mill", operator="{to: [ear, other]}"), known)
    ear, other = Ear(down), Ear()
    house.take_in(sentenced(1), seen_at=NOW, run=Run.REPLAY)
    for minute in range(0, 60, 2):
        send(house, NOW + minute * MINUTE, ear=ear, other=other)
    assert [message.shape for message in other.heard] == [Shape.ALERT, Shape.TROUBLE]
    assert "2 alerts held until then" in other.heard[1].sections[0].lines
    ear.trouble = lambda _message: None
    for minute in range(60, 90, 2):
        send(house, NOW + minute * MINUTE, ear=ear, other=other)
    assert other.heard[-1].shape is Shape.RECOVERY
    assert Shape.TROUBLE not in [message.shape for message in ear.heard], "told by the other one"


def test_where_every_channel_of_the_operator_is_out_the_news_waits(known: Store) -> None:
    house, other = furnish(configured("mill", operator=OPERATOR), known), Ear(down)
    known.outbox.out(Outage(channel="other", since=NOW, failures=4, next_try=NOW + 5 * MINUTE, reason="cannot be reached"))
    send(house, NOW, other=other)
    assert not other.tried
    other.trouble = lambda _message: None
    send(house, NOW + 10 * MINUTE, other=other)
    send(house, NOW + 20 * MINUTE, other=other)
    assert [message.shape for message in other.heard] == [Shape.TROUBLE, Shape.RECOVERY]


def test_trouble_of_a_source_that_was_removed_is_forgotten(known: Store) -> None:
    failing(known, "courier", 3)
    send(furnish(configured("mill", operator=OPERATOR), known), NOW)
    other = Ear()
    send(furnish(configured("mill", sources=("herald",), operator=OPERATOR), known), NOW + HOUR, other=other)
    assert not other.heard
    assert known.meta.all("told:") == {}


def test_the_ping_address_is_called_and_may_fail(httpserver: HTTPServer, store: Store) -> None:
    async def call(house: House) -> None:
        async with client_for(house.config.network) as client:
            await ping(house, client)

    httpserver.expect_ordered_request("/ping").respond_with_data("ok")
    httpserver.expect_ordered_request("/ping").respond_with_data("no", status=500)
    config = parse(
        f"""
cases: [{{name: mill, entities: [Nora Quist]}}]
sources: []
operator: {{ping: "{httpserver.url_for("/ping")}"}}
network: {{allow: ["{httpserver.host}:{httpserver.port}"]}}
""",
        file="test",
    )
    for _ in range(2):
        asyncio.run(call(furnish(config, store)))
    assert len(httpserver.log) == 2
    httpserver.check_assertions()
    failing(store, "courier", 3)
    asyncio.run(call(furnish(replace(config, sources=configured("mill").sources), store)))
    assert len(httpserver.log) == 2, "no source could be read: that was no good pass"
