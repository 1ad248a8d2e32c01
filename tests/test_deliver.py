"""From the outbox to people: failures of a message and of a channel, outages, digests and quiet hours, on a real store."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alerts.message import Message, Shape
from casefile.config import ChannelSettings, parse
from casefile.errors import DeliveryError, UsageError
from pipeline.commands import marking, upkeep
from pipeline.deliver import Sender
from pipeline.demo.sinks import MailSink, SlackSink
from pipeline.house import furnish
from pipeline.settings import Settings
from pipeline.wiring import client_for
from storage import Store, open_memory, open_store
from storage.values import Parcel
from tests.delivery_stories import DAY, HOUR, MINUTE, Ear, Office, configuration, down, raise_alert, states

NOW = datetime(2025, 3, 4, 12, 0, tzinfo=UTC)
AT_ONCE = "{name: desk, to: [ear], mode: now}"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'casewire.db'}") as opened:
        yield opened


def office(store: Store, *watches: str, ear: Ear | None = None, cases: int = 1) -> tuple[Office, Ear]:
    ear = ear or Ear()
    return Office(configuration(*(watches or (AT_ONCE,)), cases=cases), store, {"ear": ear}), ear


def refusing(name: str, **how: bool) -> Ear:
    """An ear that does not take one alert."""

    def trouble(message: Message) -> DeliveryError | None:
        return DeliveryError("ear: not this one", **how) if name in message.id else None

    return Ear(trouble)


# ---- one message, one channel ------------------------------------------------------------------------------------------------------


def test_an_alert_goes_once(store: Store) -> None:
    desk, ear = office(store)
    raise_alert(desk.house, 1, NOW)
    assert desk.send(NOW).sent == 1
    assert desk.send(NOW + MINUTE).sent == 0
    assert ear.alerts == ["alert-0001"]
    assert ear.heard[0].id == "alert-0001"


def test_a_message_that_is_refused_for_good_is_parked_and_the_others_go(store: Store) -> None:
    desk, ear = office(store, ear=refusing("alert-0001", permanent=True), cases=3)
    for number in (1, 2, 3):
        raise_alert(desk.house, number, NOW, case=f"c{number - 1}")
    outcome = desk.send(NOW)
    assert (outcome.sent, len(outcome.new_troubles)) == (2, 1)
    assert ear.alerts == ["alert-0002", "alert-0003"]
    assert states(store) == {"sent": 2, "given_up": 1}
    ear.trouble = lambda _message: None
    parked = next(each for each in store.outbox.all() if each.state == "given_up")
    store.outbox.requeue(parked.id)
    desk.send(NOW + HOUR)
    assert ear.alerts[-1] == "alert-0001"


def test_a_message_that_is_put_off_is_tried_alone_under_its_own_id(store: Store) -> None:
    desk, ear = office(store, ear=refusing("alert-0001"), cases=2)
    raise_alert(desk.house, 1, NOW)
    raise_alert(desk.house, 2, NOW, case="c1")
    desk.send(NOW)
    assert ear.alerts == ["alert-0002"]
    ear.trouble = lambda _message: None
    raise_alert(desk.house, 3, NOW + MINUTE)
    desk.send(NOW + MINUTE)
    assert [message.id for message in ear.heard] == ["alert-0002", "alert-0001", "alert-0003"]


def test_what_may_have_arrived_is_sent_once_more_with_the_same_id(store: Store) -> None:
    desk, ear = office(store, ear=Ear(lambda _message: DeliveryError("ear: no answer", unknown=True, channel_out=True)))
    raise_alert(desk.house, 1, NOW)
    for minute in range(60):
        desk.send(NOW + minute * MINUTE)
    assert [message.id for message in ear.heard] == ["alert-0001", "alert-0001"]
    assert states(store) == {"unknown": 1}
    ear.trouble = lambda _message: None
    raise_alert(desk.house, 2, NOW + 2 * HOUR)
    desk.send(NOW + 2 * HOUR)
    assert ear.alerts[2:] == ["alert-0002"]


def test_a_channel_that_is_configured_no_more_is_said(store: Store) -> None:
    desk, _ = office(store)
    raise_alert(desk.house, 1, NOW)
    desk.ears = {}
    assert "no channel 'ear' any more" in desk.send(NOW).troubles[0]
    assert states(store) == {"given_up": 1}


def test_a_channel_that_cannot_be_set_up_holds_up_only_itself(store: Store, tmp_path: Path) -> None:
    config = replace(
        configuration("{name: desk, to: [broken, good], mode: now}", channels=("broken", "good")),
        channels={
            "broken": ChannelSettings(name="broken", type="pigeon", options={}),
            "good": ChannelSettings(name="good", type="file", options={"path": "good.jsonl"}),
        },
    )
    desk = Office(config, store, None, base=tmp_path)
    raise_alert(desk.house, 1, NOW)
    outcome = desk.send(NOW)
    assert (outcome.sent, "'pigeon' is no type of channel" in outcome.troubles[0]) == (1, True)
    assert '"alert-0001"' in (tmp_path / "good.jsonl").read_text()
    assert states(store) == {"sent": 1, "waiting": 1}


def test_a_channel_that_breaks_down_over_a_message_is_not_believed_to_have_sent_it(store: Store) -> None:
    def broken(_message: Message) -> None:
        raise ValueError("no such thing")

    desk, _ = office(store, ear=Ear(broken), cases=2)
    raise_alert(desk.house, 1, NOW)
    assert "please report this" in desk.send(NOW).troubles[0]
    assert states(store) == {"unknown": 1}


# ---- a channel that is out ---------------------------------------------------------------------------------------------------------


def test_a_channel_that_is_out_is_tried_with_its_oldest_message_only(store: Store) -> None:
    desk, ear = office(store, ear=Ear(down), cases=3)
    for number in (1, 2, 3):
        raise_alert(desk.house, number, NOW + number * MINUTE, case=f"c{number - 1}")
    for minute in range(4, 34):
        desk.send(NOW + minute * MINUTE)
    assert set(ear.tried) == {"alert-0001", "alert-0002"}, "the second only after some failures, to see whether it is the first"
    assert Counter(ear.tried)["alert-0001"] in range(5, 8), "waits grow to ten minutes"
    assert states(store) == {"waiting": 3}
    ear.trouble = lambda _message: None
    desk.send(NOW + 45 * MINUTE)
    assert ear.alerts == ["alert-0001", "alert-0002", "alert-0003"]


def test_a_message_that_makes_a_channel_look_out_does_not_hold_up_the_others(store: Store) -> None:
    desk, ear = office(store, ear=refusing("alert-0001", permanent=True, channel_out=True), cases=2)
    raise_alert(desk.house, 1, NOW)
    raise_alert(desk.house, 2, NOW + MINUTE, case="c1")
    for minute in range(20):
        desk.send(NOW + minute * MINUTE)
    assert ear.alerts == ["alert-0002"]
    assert states(store) == {"sent": 1, "given_up": 1}


def test_a_message_that_fails_again_and_again_costs_the_others_little(store: Store) -> None:
    """A server that breaks over one message: after the first doubts the others wait half a minute at most, and nobody is alarmed."""
    desk, ear = office(store, ear=refusing("alert-0000", channel_out=True))
    raise_alert(desk.house, 0, NOW)
    late: list[int] = []
    for minute in range(240):
        if minute % 20 == 1:
            raise_alert(desk.house, minute, NOW + minute * MINUTE)
        desk.send(NOW + minute * MINUTE)
        late += [minute - int(name[-4:]) for name in ear.alerts[len(late) :]]
        assert minute < 10 or all(outage.failures < 3 for outage in store.outbox.outages().values())
    assert len(late) == 12
    assert max(late[1:]) <= 2


def test_a_message_that_cannot_be_read_any_more_is_parked(store: Store) -> None:
    desk, ear = office(store)
    store.outbox.pack(Parcel(name="digest-desk-x", channel="ear", shape="folded", at=NOW, content="{}"), ())
    raise_alert(desk.house, 1, NOW)
    assert "could not be written" in desk.send(NOW).troubles[0]
    assert ear.alerts == ["alert-0001"]
    assert states(store) == {"sent": 1, "given_up": 1}


def test_a_channel_that_refuses_everything_loses_nothing(store: Store) -> None:
    desk, ear = office(store, ear=Ear(lambda _message: DeliveryError("ear: revoked", permanent=True, channel_out=True)))
    raise_alert(desk.house, 1, NOW)
    for hour in range(100):
        desk.send(NOW + hour * HOUR)
    ear.trouble = lambda _message: None
    desk.send(NOW + 100 * HOUR)
    assert ear.alerts == ["alert-0001"]


def test_a_channel_that_names_a_time_is_left_alone_until_then(store: Store) -> None:
    asked = DeliveryError("ear: answered 429", retry_after=timedelta(minutes=40), channel_out=True)
    desk, ear = office(store, ear=Ear(lambda _message: asked), cases=3)
    for number in range(3):
        raise_alert(desk.house, number, NOW, case=f"c{number}")
    for minute in range(40):
        desk.send(NOW + minute * MINUTE)
    assert ear.tried == ["alert-0000"]
    ear.trouble = lambda _message: None
    desk.send(NOW + 41 * MINUTE)
    assert ear.alerts == ["alert-0000", "alert-0001", "alert-0002"]


async def test_a_channel_that_hangs_holds_up_only_itself(store: Store) -> None:
    slow, quick = Ear(hangs=True), Ear()
    config = configuration("{name: desk, to: [slow, quick], mode: now}", channels=("slow", "quick"), cases=2)
    desk = Office(config, store, {"slow": slow, "quick": quick})
    sender = Sender(desk.house, client_for(config.network), base_dir=Path(), clock=lambda: NOW, channels=desk.ears)
    for number in (1, 2):
        raise_alert(desk.house, number, NOW, case=f"c{number - 1}")
        sender.tick()
        for _ in range(20):
            await asyncio.sleep(0.001)
    assert (quick.alerts, slow.tried) == (["alert-0001", "alert-0002"], ["alert-0001"])
    await sender.stop()
    assert states(store) == {"sent": 2, "waiting": 2}


async def test_two_processes_do_not_send_through_one_channel_at_once(store: Store) -> None:
    desk, ear = office(store, ear=Ear(hangs=True))
    raise_alert(desk.house, 1, NOW)
    senders = [Sender(desk.house, client_for(desk.config.network), base_dir=Path(), clock=lambda: NOW, channels=desk.ears) for _ in "ab"]
    for sender in senders:
        sender.tick()
        await asyncio.sleep(0.01)
    assert ear.tried == ["alert-0001"]
    for sender in senders:
        await sender.stop()


async def test_the_pace_of_a_channel_is_kept(store: Store) -> None:
    desk, ear = office(store, ear=Ear(pause=timedelta(milliseconds=30)), cases=4)
    for number in range(4):
        raise_alert(desk.house, number, NOW, case=f"c{number}")
    await desk.sending(NOW)
    assert len(ear.at) == 4
    assert min(later - earlier for earlier, later in zip(ear.at, ear.at[1:], strict=False)) >= 0.029


@pytest.mark.slow
async def test_slack_takes_one_message_a_second_and_nothing_is_refused(store: Store, tmp_path: Path) -> None:
    async with SlackSink(per_second=True) as slack, MailSink() as mail:
        config = parse(
            f"""
cases: [{", ".join(f"{{name: c{number}, entities: [Nora Quist]}}" for number in range(4))}]
sources: []
watches: [{{name: desk, to: [team, me], mode: now}}]
channels:
  team: {{type: slack, webhook: "{slack.url}"}}
  me: {{type: email, to: [me@example.org], from: casewire@example.org, server: "{mail.url}"}}
network: {{allow: ["127.0.0.1:{slack.port}"]}}
""",
            file="test",
        )
        desk = furnish(config, store)
        async with client_for(config.network) as client:
            sender = Sender(desk, client, base_dir=tmp_path, clock=lambda: NOW)
            for number in range(4):
                raise_alert(desk, number, NOW, case=f"c{number}")
                if number % 2:
                    sender.tick()
                    await sender.settle()
        assert (len(slack.messages), len(mail.mails)) == (4, 4)
        assert len(slack.requests) == 4, "none was refused for coming too soon"
        assert states(store) == {"sent": 8}


DEVELOPMENTS = 200
CASES = 8


@pytest.mark.parametrize("mode", [pytest.param("now", marks=pytest.mark.slow), "auto"])
def test_after_a_day_of_outage_everything_leaves_within_a_quarter_of_an_hour(store: Store, mode: str) -> None:
    ear = Ear(pause=timedelta(milliseconds=5))
    desk, _ = office(store, f"{{name: desk, to: [ear], mode: {mode}}}", ear=ear, cases=CASES)

    async def day() -> None:
        number = 0
        for minute in range(0, 25 * 60, 5):
            now = NOW + minute * MINUTE
            ear.trouble = down if minute < 24 * 60 else lambda _message: None
            while number < DEVELOPMENTS and number * 24 * 60 / DEVELOPMENTS <= minute:
                raise_alert(desk.house, number, now, case=f"c{number % CASES}")
                number += 1
            before = len(ear.heard)
            await desk.sending(now)
            if len(ear.heard) > before:
                at.extend([now] * (len(ear.heard) - before))

    at: list[datetime] = []
    asyncio.run(day())
    assert Counter(ear.alerts) == Counter(f"alert-{number:04d}" for number in range(DEVELOPMENTS))
    back = NOW + DAY
    assert all(back <= each <= back + 15 * MINUTE for each in at)
    assert len(ear.heard) <= 2 * CASES, "grouped by case"
    oldest = [min(alert.id for alert in message.alerts) for message in ear.heard if message.shape is not Shape.DIGEST]
    assert oldest == sorted(oldest), "oldest first"
    assert len(ear.tried) < 24 * 6 * 2 + 20, "one look in ten minutes, with one second message at most"
    assert min(later - earlier for earlier, later in zip(ear.at, ear.at[1:], strict=False)) >= 0.004
    assert store.outbox.counts()["waiting"] == 0


# ---- together --------------------------------------------------------------------------------------------------------------------------


def test_what_follows_within_minutes_goes_together_and_under_one_id_after_a_failure(store: Store) -> None:
    desk, ear = office(store, "{name: desk, to: [ear]}")
    raise_alert(desk.house, 1, NOW)
    desk.send(NOW)
    for number in (2, 3):
        raise_alert(desk.house, number, NOW + number * MINUTE)
        desk.send(NOW + number * MINUTE)
    assert ear.alerts == ["alert-0001"]
    assert {each.reason for each in store.outbox.due(NOW + HOUR)} == {"held: goes together with what else comes"}
    ear.trouble = down
    desk.send(NOW + 6 * MINUTE)
    raise_alert(desk.house, 4, NOW + 6 * MINUTE)
    ear.trouble = lambda _message: None
    desk.send(NOW + 8 * MINUTE)
    assert [[alert.id for alert in message.alerts] for message in ear.heard][1] == ["alert-0002", "alert-0003"]
    assert ear.heard[1].id == ear.tried[1]
    assert ear.heard[1].shape is Shape.FOLDED
    desk.send(NOW + 15 * MINUTE)
    assert ear.alerts[-1] == "alert-0004"


def test_beyond_the_ceiling_one_message_names_each(store: Store) -> None:
    desk, ear = office(store, cases=30)
    for number in range(30):
        raise_alert(desk.house, number, NOW, case=f"c{number}")
    desk.send(NOW)
    assert len(ear.heard) == 12
    assert len(ear.heard[-1].alerts) == 19
    assert sorted(ear.alerts) == [f"alert-{number:04d}" for number in range(30)]


# ---- digests and quiet hours -----------------------------------------------------------------------------------------------------------


def test_the_light_waits_for_the_digest_and_says_so(store: Store) -> None:
    desk, ear = office(store, '{name: desk, to: [ear], digest: "08:00"}')
    desk.send(NOW)
    raise_alert(desk.house, 1, NOW, kind="motion_filed")
    raise_alert(desk.house, 2, NOW, kind="verdict")
    desk.send(NOW)
    assert ear.alerts == ["alert-0002"]
    (waiting,) = store.outbox.loose("desk", "ear")
    assert (waiting.reason, waiting.next_try) == ("waits for the digest of Wed 08:00", NOW + 20 * HOUR)
    desk.send(NOW + 20 * HOUR)
    assert (ear.heard[-1].shape, ear.heard[-1].id) == (Shape.DIGEST, "digest-desk-20250305T0800Z")
    assert ear.alerts == ["alert-0002", "alert-0001"]
    desk.send(NOW + 44 * HOUR)
    assert ear.heard[-1].subject.startswith("Casewire: All quiet")
    assert "0 articles read" in ear.heard[-1].opening[0]
    assert len(ear.heard) == 3


def test_a_digest_keeps_its_members_and_its_id_through_failures(store: Store) -> None:
    desk, ear = office(store, "{name: desk, to: [ear], mode: digest}", ear=Ear(down))
    desk.send(NOW)
    raise_alert(desk.house, 1, NOW)
    desk.send(NOW + 20 * HOUR)
    raise_alert(desk.house, 2, NOW + 20 * HOUR)
    ear.trouble = lambda _message: None
    desk.send(NOW + 21 * HOUR)
    assert ear.tried == ["digest-desk-20250305T0800Z"] * 2
    assert ear.alerts == ["alert-0001"]


def test_after_an_outage_of_days_one_digest_carries_what_waited(store: Store) -> None:
    desk, ear = office(store, "{name: desk, to: [ear]}", ear=Ear(down))
    desk.send(NOW)
    raise_alert(desk.house, 1, NOW)
    desk.send(NOW)
    for day in range(3):
        raise_alert(desk.house, 2 + day, NOW + day * DAY, kind="motion_filed")
    for hour in range(80):
        desk.send(NOW + hour * HOUR)
    ear.trouble = lambda _message: None
    desk.send(NOW + 80 * HOUR)
    assert [(message.shape, len(message.alerts)) for message in ear.heard] == [(Shape.ALERT, 1), (Shape.DIGEST, 3)]


def test_alerts_of_a_channel_that_a_watch_left_still_go(store: Store) -> None:
    desk, ear = office(store, "{name: desk, to: [ear], mode: digest}")
    raise_alert(desk.house, 1, NOW)
    other = Office(configuration("{name: desk, to: [console], mode: digest}"), store, desk.ears)
    other.send(NOW + MINUTE)
    assert ear.alerts == ["alert-0001"]


CHANGES = [
    (zone, day)
    for zone, days in {
        "America/New_York": (date(2025, 3, 9), date(2025, 11, 2)),
        "Europe/Berlin": (date(2025, 3, 30), date(2025, 10, 26)),
        "Australia/Lord_Howe": (date(2025, 4, 6), date(2025, 10, 5)),
    }.items()
    for day in days
]


@pytest.mark.parametrize(("zone", "day"), CHANGES)
def test_digests_and_quiet_hours_across_clock_changes_and_restarts(tmp_path: Path, zone: str, day: date) -> None:
    """Three days, hour by hour, with a digest at a time that is skipped or comes twice; the process starts anew every eight hours."""
    watch = f'{{name: desk, to: [ear], digest: "02:15", quiet: "22:00-01:00", zone: {zone}, break_through: [verdict]}}'
    ear, config = Ear(), configuration(watch)
    start = datetime.combine(day - timedelta(days=1), time(0, 10), tzinfo=ZoneInfo(zone)).astimezone(UTC)
    heard_at: list[datetime] = []
    raised: dict[str, datetime] = {}

    async def some(opened: Store, first: int) -> None:
        desk = Office(config, opened, {"ear": ear})
        for step in range(first, first + 8):
            now = start + step * HOUR
            kind = ("motion_filed", "sentence", "hearing_scheduled", "verdict")[step % 4]
            raised[raise_alert(desk.house, step, now, kind=kind)] = now
            await desk.sending(now)
            heard_at.extend([now] * (len(ear.heard) - len(heard_at)))

    for first in range(0, 72, 8):
        with open_store(f"sqlite:///{tmp_path / 'casewire.db'}") as opened:
            asyncio.run(some(opened, first))
    digests = [(message, now) for message, now in zip(ear.heard, heard_at, strict=True) if message.shape is Shape.DIGEST]
    days = [now.astimezone(ZoneInfo(zone)).date() for _, now in digests]
    assert days == [day + timedelta(days=offset) for offset in (-1, 0, 1)]
    assert all(count == 1 for count in Counter(ear.alerts).values())
    last = digests[-1][1]
    assert {name for name, at in raised.items() if at < last} <= set(ear.alerts)
    for message, now in zip(ear.heard, heard_at, strict=True):
        wall = now.astimezone(ZoneInfo(zone)).time()
        loud = any(each.kind == "verdict" for alert in message.alerts for each in alert.developments)
        assert loud or time(1) <= wall < time(22)


@settings(max_examples=15, deadline=None)
@given(
    steps=st.lists(
        st.tuples(st.integers(1, 400), st.integers(0, 3), st.sampled_from(["up", "down", "fussy", "cut"])), min_size=1, max_size=25
    ),
    mode=st.sampled_from(["auto", "now", "digest"]),
    quiet=st.sampled_from(["22:00-07:00", "00:30-00:45", "09:00-17:00"]),
)
def test_nothing_is_lost_and_nothing_is_twice_whatever_happens(steps: list[tuple[int, int, str]], mode: str, quiet: str) -> None:
    troubles = {
        "up": lambda _message: None,
        "down": down,
        "fussy": lambda message: DeliveryError("ear: later") if len(message.id) % 2 else None,
        "cut": lambda _message: DeliveryError("ear: no answer", unknown=True, channel_out=True),
    }

    async def play(desk: Office, ear: Ear) -> int:
        now, number = NOW, 0
        for minutes, alerts, trouble in steps:
            now += minutes * MINUTE
            ear.trouble = troubles[trouble]
            for _ in range(alerts):
                raise_alert(desk.house, number, now, case=f"c{number % 3}", kind=("motion_filed", "verdict")[number % 2])
                number += 1
            await desk.sending(now)
        ear.trouble = troubles["up"]
        for _ in range(30):
            now += 2 * HOUR
            await desk.sending(now)
        return number

    with open_memory() as opened:
        desk, ear = office(opened, f'{{name: desk, to: [ear], mode: {mode}, quiet: "{quiet}"}}', cases=3)
        number = asyncio.run(play(desk, ear))
        cut = {message.id for message in ear.heard if Counter(each.id for each in ear.heard)[message.id] > 1}
        once = {message.id: message for message in ear.heard}
        told = Counter(alert.id for message in once.values() for alert in message.alerts)
        assert told == Counter(f"alert-{each:04d}" for each in range(number))
        assert max(Counter(message.id for message in ear.heard).values(), default=0) <= 2
        assert not cut or any(trouble == "cut" for _, _, trouble in steps)
        assert "waiting" not in states(opened)


# ---- what the user does not want to hear of now ------------------------------------------------------------------------------------


@pytest.mark.parametrize("subject", ["c0", "c0-1", "Nora Quist"])
@pytest.mark.parametrize("kind", ["verdict", "motion_filed"])
def test_what_is_muted_is_held_until_its_day_and_not_lost(store: Store, subject: str, kind: str) -> None:
    desk, ear = office(store, "{name: desk, to: [ear], zone: America/Denver}")
    desk.send(NOW)
    raise_alert(desk.house, 1, NOW, kind=kind)
    store.marks.add("mute", subject, "mute", other="2025-03-04", now=NOW)
    store.marks.add("mute", subject, "mute", other="2025-03-06", now=NOW)
    for hour in range(43):
        desk.send(NOW + hour * HOUR)
    assert ear.alerts == []
    assert [each.reason for each in store.outbox.loose("desk", "ear")] == ["muted until 2025-03-06"]
    for hour in range(43, 70):
        desk.send(NOW + hour * HOUR)
    assert ear.alerts == ["alert-0001"]


def test_muting_one_of_two_leaves_the_other(store: Store) -> None:
    desk, ear = office(store, cases=2)
    store.marks.add("mute", "c1", "mute", other="2025-04-01", now=NOW)
    for number in (0, 1):
        raise_alert(desk.house, number, NOW, case=f"c{number}")
    desk.send(NOW)
    assert ear.alerts == ["alert-0000"]


def test_mute_takes_a_day_and_something_that_is_known(tmp_path: Path) -> None:
    options = Settings(config=tmp_path / "sources.yaml")
    options.config.write_text("cases: [{name: c0, title: Case 0, entities: [Nora Quist]}]\nsources: []\n")
    marking.mark(options, subject="Nora Quist", word="mute", other="2025-03-06")
    with open_store(options.store_url({})) as opened:
        assert [(each.subject, each.other) for each in opened.marks.all(kind="mute")] == [("Nora Quist", "2025-03-06")]
    with pytest.raises(UsageError, match="takes the day it ends"):
        marking.mark(options, subject="c0", word="mute", other="soon")
    with pytest.raises(UsageError, match="no development, entity or case"):
        marking.mark(options, subject="c9", word="mute", other="2025-03-06")


# ---- for people ------------------------------------------------------------------------------------------------------------------------


def test_the_outbox_says_what_waits_and_a_parked_message_is_tried_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = Settings(config=tmp_path / "sources.yaml")
    with open_store(options.store_url({})) as opened:
        desk, ear = office(opened, ear=refusing("alert-0001", permanent=True), cases=3)
        raise_alert(desk.house, 1, NOW)
        desk.send(NOW)
        ear.trouble = down
        for number in (2, 3):
            raise_alert(desk.house, number, NOW, case=f"c{number - 1}")
        desk.send(NOW)
    upkeep.deliveries(options)
    parked, tried, held = capsys.readouterr().out.splitlines()[1:]
    assert "given_up" in parked
    assert "trying again cannot help" in parked
    assert "cannot be reached" in tried
    assert "held: the channel is out" in held
    upkeep.retry(options, delivery=1)
    with open_store(options.store_url({})) as opened:
        ear.trouble = lambda _message: None
        Office(desk.config, opened, {"ear": ear}).send(datetime.now(UTC) + MINUTE)
        assert sorted(ear.alerts) == ["alert-0001", "alert-0002", "alert-0003"]
    with pytest.raises(UsageError, match="there is no delivery 9"):
        upkeep.retry(options, delivery=9)
