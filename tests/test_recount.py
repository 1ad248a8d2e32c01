"""Later coverage as a quiet count: what was told is changed in place where a channel can, and nobody is told again."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from alerts.channels.base import ShortMemory
from alerts.channels.slack import SlackChannel
from alerts.compose import Context, compose
from alerts.message import Message
from alerts.pieces import recounted
from casefile.config import parse
from casefile.errors import DeliveryError
from pipeline.deliver import Sender
from pipeline.demo.sinks import SlackSink
from pipeline.house import House, furnish
from pipeline.wiring import KeptMemory, client_for
from storage import Store, open_store
from storage.values import Parcel
from tests.alert_stories import CASE, LEDGER, alert, article
from tests.delivery_stories import DAY, HOUR, MINUTE, Ear, Office, configuration, down, raise_alert, report, states
from tests.test_alerts_slack import client_for as client_of
from tests.test_alerts_slack import setting

NOW = datetime(2025, 3, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'casewire.db'}") as opened:
        yield opened


def office(store: Store, *, amends: bool = True, watch: str = "{name: desk, to: [ear], mode: now}") -> tuple[Office, Ear]:
    ear = Ear(amends=amends)
    desk = Office(configuration(watch), store, {"ear": ear})
    desk.send(NOW - HOUR)
    raise_alert(desk.house, 1, NOW)
    desk.send(NOW)
    return desk, ear


def shown(message: Message) -> tuple[str, str, str]:
    return message.amends, message.told[0].sure, message.parts[0].more


# ---- what changes ------------------------------------------------------------------------------------------------------------------


def test_only_the_counts_of_a_message_change() -> None:
    message = compose(alert(articles=(article(), article(2, source="Harbour News"))), context=Context(case=CASE, ledger=LEDGER))
    grown = replace(LEDGER[3], outlets=14, confirmed_by_docket=True)
    fresh = recounted(message, {grown.id: grown})
    assert fresh.told[0].sure == "14 outlets, confirmed by docket"
    assert fresh.parts[0].more == "+12 outlets"
    assert fresh.alerts[0].developments[0].outlets == 14
    told = replace(fresh.told[0], sure=message.told[0].sure)
    assert replace(fresh, parts=(replace(fresh.parts[0], told=(told,), more=""),), alerts=message.alerts) == message
    assert recounted(message, {}) == message


def test_later_coverage_changes_what_was_told_and_says_nothing_new(store: Store) -> None:
    desk, ear = office(store)
    for number in range(2, 14):
        report(desk.house, number, "c0-1", NOW + number * MINUTE)
    outcome = desk.send(NOW + HOUR)
    assert [shown(message) for message in ear.heard] == [
        ("", "1 outlet, not confirmed by docket", ""),
        ("alert-0001", "13 outlets, not confirmed by docket", "+12 outlets"),
    ]
    assert (outcome.sent, states(store)) == (0, {"sent": 2})
    desk.send(NOW + 2 * HOUR)
    assert len(ear.heard) == 2
    report(desk.house, 14, "c0-1", NOW + 2 * HOUR, docket=True)
    desk.send(NOW + 3 * HOUR)
    assert shown(ear.heard[2]) == ("alert-0001", "14 outlets, confirmed by docket", "+13 outlets")
    assert states(store) == {"sent": 2}, "one change for each message, written anew"


def test_a_channel_that_cannot_change_what_it_sent_is_given_nothing(store: Store) -> None:
    desk, ear = office(store, amends=False)
    report(desk.house, 2, "c0-1", NOW + MINUTE)
    desk.send(NOW + HOUR)
    assert len(ear.heard) == 1
    assert states(store) == {"sent": 1}


def test_what_joined_while_an_alert_was_on_its_way_is_counted_afterwards(store: Store) -> None:
    desk, ear = office(store)
    ear.trouble = lambda message: DeliveryError("ear: later") if not message.amends else None
    raise_alert(desk.house, 2, NOW + HOUR)
    desk.send(NOW + HOUR)
    report(desk.house, 3, "c0-2", NOW + HOUR + MINUTE)
    ear.trouble = lambda _message: None
    for minute in range(2, 20, 6):
        desk.send(NOW + HOUR + minute * MINUTE)
    assert [shown(message)[:2] for message in ear.heard[1:]] == [
        ("", "1 outlet, not confirmed by docket"),
        ("alert-0002", "2 outlets, not confirmed by docket"),
    ]


def test_an_outage_heaps_up_one_change_and_the_last_count_counts(store: Store) -> None:
    desk, ear = office(store)
    ear.trouble = down
    for number in range(2, 40):
        report(desk.house, number, "c0-1", NOW + number * 10 * MINUTE)
        desk.send(NOW + number * 10 * MINUTE)
    assert states(store) == {"sent": 1, "waiting": 1}
    ear.trouble = lambda _message: None
    desk.send(NOW + 8 * HOUR)
    assert [shown(message)[1] for message in ear.heard] == ["1 outlet, not confirmed by docket", "39 outlets, not confirmed by docket"]


def test_a_change_whose_fate_is_unknown_is_made_once_more(store: Store) -> None:
    desk, ear = office(store)
    report(desk.house, 2, "c0-1", NOW + MINUTE)
    ear.trouble = lambda _message: DeliveryError("ear: no answer", unknown=True, channel_out=True)
    for minute in range(10, 60):
        desk.send(NOW + minute * MINUTE)
    assert [message.id for message in ear.heard] == ["alert-0001", "count-alert-0001", "count-alert-0001"]
    ear.trouble = lambda _message: None
    report(desk.house, 3, "c0-1", NOW + 2 * HOUR)
    desk.send(NOW + 3 * HOUR)
    assert shown(ear.heard[-1])[1] == "3 outlets, not confirmed by docket"


def test_after_a_restart_it_goes_on_where_it_was(tmp_path: Path) -> None:
    path = f"sqlite:///{tmp_path / 'casewire.db'}"
    with open_store(path) as opened:
        desk, ear = office(opened)
        report(desk.house, 2, "c0-1", NOW + MINUTE)
    with open_store(path) as opened:
        Office(desk.config, opened, {"ear": ear}).send(NOW + HOUR)
        Office(desk.config, opened, {"ear": ear}).send(NOW + 2 * HOUR)
    assert [message.amends for message in ear.heard] == ["", "alert-0001"]


def test_what_is_two_weeks_old_stays_as_it_is(store: Store) -> None:
    desk, ear = office(store)
    report(desk.house, 2, "c0-1", NOW + 15 * DAY)
    desk.send(NOW + 15 * DAY)
    assert len(ear.heard) == 1


def test_a_message_that_cannot_be_read_any_more_stops_nothing(store: Store) -> None:
    desk, ear = office(store)
    store.outbox.pack(Parcel(name="damaged", channel="ear", shape="alert", at=NOW, content="{}"), ())
    (damaged,) = (each for each in store.outbox.all() if each.message == "damaged")
    store.outbox.sent(damaged.id, NOW)
    report(desk.house, 2, "c0-1", NOW + MINUTE)
    desk.send(NOW + HOUR)
    assert [message.amends for message in ear.heard] == ["", "alert-0001"]


def test_coverage_of_another_matter_leaves_a_message_alone(store: Store) -> None:
    desk, ear = office(store)
    raise_alert(desk.house, 2, NOW + HOUR)
    desk.send(NOW + HOUR)
    report(desk.house, 3, "c0-2", NOW + 2 * HOUR)
    desk.send(NOW + 3 * HOUR)
    assert [message.amends for message in ear.heard] == ["", "", "alert-0002"]


# ---- what joined before it went ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "watch", ['{name: desk, to: [ear], mode: now, quiet: "11:00-13:00"}', '{name: desk, to: [ear], mode: digest, digest: "13:00"}']
)
def test_what_was_held_tells_of_the_outlets_that_joined_meanwhile(store: Store, watch: str) -> None:
    ear = Ear()
    desk = Office(configuration(watch), store, {"ear": ear})
    desk.send(NOW)
    raise_alert(desk.house, 1, NOW)
    for number in range(2, 14):
        report(desk.house, number, "c0-1", NOW + MINUTE, title=f"Told by {number}")
    desk.send(NOW + 2 * HOUR)
    (message,) = ear.heard
    assert message.told[0].sure == "13 outlets, not confirmed by docket"
    assert [read.title for read in message.parts[0].articles] == ["Story 1", *(f"Told by {number}" for number in range(2, 7))]
    assert message.parts[0].more == "+7 outlets"


# ---- Slack -------------------------------------------------------------------------------------------------------------------------


async def test_slack_changes_the_first_message_and_posts_nothing() -> None:
    memory = ShortMemory()
    first = compose(alert(), context=Context(case=CASE))
    grown = replace(LEDGER[3], outlets=13)
    async with SlackSink(token="xoxb-1") as sink, client_of(sink) as client:
        await SlackChannel(setting(client, memory), token="xoxb-1", channel="#mill-fire", api=sink.api).send(first)
        change = replace(recounted(first, {grown.id: grown}), id="count-al0001", amends="al0001")
        later = SlackChannel(setting(client, memory), token="xoxb-1", channel="#mill-fire", api=sink.api)
        assert (await later.send(change)).detail == "changed"
    assert len(sink.messages) == 1
    (changed,) = sink.changes
    assert (changed["channel"], changed["ts"]) == ("C0DEMO", sink.ts(1))
    assert "+12 outlets" in json.dumps(changed["blocks"])
    assert "13 outlets, not confirmed by docket" in json.dumps(changed["blocks"])


async def test_a_reply_in_a_thread_is_changed_itself_not_the_threads_first() -> None:
    memory = ShortMemory()
    both = [compose(alert(number=number), context=Context(case=CASE)) for number in (1, 2)]
    async with SlackSink(token="t") as sink, client_of(sink) as client:
        channel = SlackChannel(setting(client, memory), token="t", channel="C0DEMO", api=sink.api)
        for message in both:
            await channel.send(message)
        await channel.send(replace(both[1], id="count-al0002", amends="al0002"))
    assert [change["ts"] for change in sink.changes] == [sink.ts(2)]


@pytest.mark.parametrize("word", ["message_not_found", "cant_update_message", "edit_window_closed"])
async def test_a_message_that_can_be_changed_no_more_stays_and_is_no_trouble(word: str) -> None:
    memory = ShortMemory()
    message = compose(alert(), context=Context(case=CASE))
    async with SlackSink(token="t") as sink, client_of(sink) as client:
        channel = SlackChannel(setting(client, memory), token="t", channel="C0DEMO", api=sink.api)
        await channel.send(message)
        sink.trouble = word
        assert (await channel.send(replace(message, id="c", amends=message.id))).detail == f"left as it is: {word}"
        sink.trouble = "ratelimited"
        with pytest.raises(DeliveryError, match="ratelimited") as caught:
            await channel.send(replace(message, id="c", amends=message.id))
    assert not caught.value.permanent


async def test_what_was_not_posted_from_here_is_left_alone() -> None:
    async with SlackSink(token="t") as sink, client_of(sink) as client:
        channel = SlackChannel(setting(client), token="t", channel="C0DEMO", api=sink.api)
        receipt = await channel.send(replace(compose(alert(), context=Context(case=CASE)), amends="al0009"))
    assert receipt.detail.startswith("nothing to change")
    assert sink.requests == []


async def test_the_slack_shaped_place_refuses_what_chat_update_refuses() -> None:
    async with SlackSink(token="t") as sink, client_of(sink) as client:
        channel = SlackChannel(setting(client), token="t", channel="C0DEMO", api=sink.api)
        await channel.send(compose(alert(), context=Context(case=CASE)))
        right = {"channel": "C0DEMO", "ts": sink.ts(1), "text": "x"}
        for wrong, word in (
            ({**right, "channel": "#mill-fire"}, "channel_not_found"),
            ({**right, "ts": "1.2"}, "message_not_found"),
            ({**right, "unfurl_links": False}, "invalid_arguments"),
            ({**right, "blocks": [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}]}, "invalid_blocks"),
            ({"channel": "C0DEMO", "ts": sink.ts(1)}, "no_text"),
        ):
            answer, _ = await channel._call("chat.update", wrong)
            assert answer == {"ok": False, "error": word}
        assert (await channel._call("chat.update", right))[0]["ok"] is True
        assert (await channel._call("chat.delete", right))[0]["error"] == "unknown_method"


def slack_house(slack: SlackSink, how: str, store: Store) -> House:
    text = f"""
cases: [{{name: c0, entities: [Nora Quist]}}, {{name: c1, entities: [Nora Quist]}}]
sources: []
watches: [{{name: desk, to: [team], mode: now}}]
channels: {{team: {{type: slack, {how}}}}}
network: {{allow: ["127.0.0.1:{slack.port}"]}}
"""
    return furnish(parse(text, file="test"), store)


async def test_with_an_incoming_webhook_later_coverage_is_not_sent(store: Store, tmp_path: Path) -> None:
    async with SlackSink() as slack:
        house = slack_house(slack, f'webhook: "{slack.url}"', store)
        now = [NOW - HOUR]
        async with client_for(house.config.network) as client:
            sender = Sender(house, client, base_dir=tmp_path, clock=lambda: now[0])
            for step in range(3):
                sender.tick()
                await sender.settle()
                now[0] = NOW + step * HOUR
                if step == 0:
                    raise_alert(house, 1, NOW)
                else:
                    report(house, 1 + step, "c0-1", now[0])
        assert (len(slack.messages), len(slack.requests)) == (1, 1)


@pytest.mark.slow
async def test_posts_and_changes_keep_slacks_pace_together(store: Store, tmp_path: Path) -> None:
    async with SlackSink(token="t", per_second=True) as slack:
        house = slack_house(slack, "token: t, channel: C0DEMO", store)
        now = [NOW]
        async with client_for(house.config.network) as client:
            kept = replace(setting(client), memory=KeptMemory(store, "team"))
            team = SlackChannel(kept, token="t", channel="C0DEMO", api=slack.api)
            sender = Sender(house, client, base_dir=tmp_path, clock=lambda: now[0], channels={"team": team})
            sender.tick()
            for number in (1, 2):
                raise_alert(house, number, NOW, case=f"c{number - 1}")
            now[0] = NOW + MINUTE
            sender.tick()
            await sender.settle()
            for number in (1, 2):
                report(house, number + 2, f"c{number - 1}-1", NOW + MINUTE)
            raise_alert(house, 9, NOW + 5 * MINUTE)
            now[0] = NOW + timedelta(minutes=6)
            sender.tick()
            await sender.settle()
        assert (len(slack.messages), len(slack.changes)) == (3, 2)
        assert len(slack.requests) == 5, "none was refused for coming too soon"
