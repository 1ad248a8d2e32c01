"""Every value comes out of the store as it went in, whatever is in it."""

import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casefile.case import Alert, CaseReading, Development, Evidence, Finding, Mention, Run, Silence, Watch
from casefile.material import Article, Document, HappenedOn, Lead, Verdict, When
from storage import Store, open_memory
from storage.codec import FORMAT, UnreadableError, decode, encode
from storage.columns import digest, from_micros, read_claim, storable, to_micros, write_claim
from storage.values import FetchState, Judgement
from tests.storage_stories import CASE, NOW, TO, alert, article, development, submission

NASTY = st.text(st.characters(codec=None), max_size=12)
"""Any code point: NUL, lone surrogates, line separators, astral ones."""
ZONES = st.sampled_from(["America/Denver", "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "UTC"])
OFFSETS = st.integers(-86_399, 86_399).map(lambda seconds: timezone(timedelta(seconds=seconds)))
YEARS = {"min_value": datetime(2, 1, 1), "max_value": datetime(9998, 12, 31)}  # noqa: DTZ001 - hypothesis adds the zone
TIMES = st.datetimes(**YEARS, timezones=OFFSETS)
"""Of plain offsets: Python calls no two times equal when one of them falls into the hour of a clock change."""
WHENS = st.builds(When, at=st.datetimes(**YEARS, timezones=st.one_of(ZONES.map(ZoneInfo), OFFSETS)), bare_day=st.booleans())

for kind, strategy in ((str, NASTY), (datetime, TIMES), (When, WHENS), (float, st.floats(allow_nan=False))):
    st.register_type_strategy(kind, strategy)

KEPT = (Article, Lead, Verdict, Mention, Finding, Evidence, Development, Alert, CaseReading, Silence, FetchState, Watch, HappenedOn)
"""Values the store keeps as JSON, or could."""


def cleaned(value: Any) -> Any:
    """The same value with all its text made storable: the one thing that a store changes."""
    if isinstance(value, str) and type(value) is str:
        return storable(value)
    if isinstance(value, tuple):
        return tuple(cleaned(each) for each in value)
    if isinstance(value, frozenset):
        return frozenset(cleaned(each) for each in value)
    if isinstance(value, When) or not hasattr(value, "__dataclass_fields__"):
        return value
    return type(value)(**{each.name: cleaned(getattr(value, each.name)) for each in fields(value)})


@pytest.mark.parametrize("kind", KEPT, ids=lambda kind: kind.__name__)
def test_json_brings_back_every_value(kind: type) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_type(kind))
    def comes_back(value: object) -> None:
        text = encode(value)
        text.encode()
        assert "\x00" not in text
        assert decode(kind, text) == cleaned(value)

    comes_back()


@settings(max_examples=300, deadline=None)
@given(WHENS)
def test_a_claim_keeps_its_instant_its_wall_clock_and_its_day(when: When) -> None:
    back = read_claim(write_claim(when))
    assert back == when
    assert str(back) == str(when)
    assert (back.day, back.at.replace(tzinfo=None), back.at.utcoffset()) == (when.day, when.at.replace(tzinfo=None), when.at.utcoffset())


def test_a_claim_keeps_the_name_of_its_zone_through_the_autumn_hour() -> None:
    for fold in (0, 1):
        when = When(datetime(2024, 11, 3, 1, 30, tzinfo=ZoneInfo("America/Denver"), fold=fold))
        back = read_claim(write_claim(when))
        assert (back.at.tzinfo, back.at.utcoffset()) == (ZoneInfo("America/Denver"), when.at.utcoffset())


@pytest.mark.parametrize(
    ("text", "utc"),
    [("2024-07-12T10:00:00+05:00[Asia/Nowhere]", 5), ("2024-07-12T10:00:00+09:00[America/Denver]", 1), ("2024-07-12T10:00:00+02:00", 8)],
)
def test_a_zone_that_is_not_known_here_leaves_the_offset(text: str, utc: int) -> None:
    assert read_claim(text).at.astimezone(UTC).hour == utc


@pytest.mark.parametrize("text", ["", "today", "2024-07-12T10:00:00", "2024-07-12T10:00:00+00:00 night", "2024-13-12T10:00:00+00:00"])
def test_what_is_no_claim_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no time as Casewire keeps it|no time zone|month must be|Invalid isoformat"):
        read_claim(text)


@given(TIMES)
def test_an_instant_to_the_microsecond(at: datetime) -> None:
    assert from_micros(to_micros(at)) == at
    assert to_micros(at.astimezone(UTC) + timedelta(microseconds=1)) == to_micros(at) + 1


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="has no time zone"):
        to_micros(datetime(2024, 7, 12))  # noqa: DTZ001


@given(NASTY)
def test_storable_text_keeps_its_length(text: str) -> None:
    stored = storable(text)
    stored.encode()
    assert len(stored) == len(text)
    assert "\x00" not in stored
    assert storable(stored) == stored
    assert len(digest(text)) == 16


class TestStrictness:
    def refused(self, text: str, kind: type = Silence) -> str:
        with pytest.raises(UnreadableError) as raised:
            decode(kind, text)
        return str(raised.value)

    def silence(self, **changes: object) -> str:
        value = {"article": "a", "url": "u", "case": "c", "kind": "k", "quote": "q", "reason": "r", "listed": True} | changes
        return json.dumps({"v": FORMAT, "is": value})

    def test_sound(self) -> None:
        assert decode(Silence, self.silence()).listed is True

    def test_unknown_missing_and_wrong(self) -> None:
        assert "Silence has no field 'colour': it was written by another version of Casewire" in self.refused(self.silence(colour="red"))
        assert "'1' where bool belongs" in self.refused(self.silence(listed=1))
        assert "'True' where str belongs" in self.refused(self.silence(quote=True))
        assert "None" in self.refused(self.silence(quote=None))
        assert "Silence without its 'article'" in self.refused(json.dumps({"v": FORMAT, "is": {}}))
        assert "not JSON" in self.refused('{"v":')
        assert "not a value as Casewire keeps it" in self.refused("[]")
        assert f"kept in format 99, this Casewire reads format {FORMAT}" in self.refused(json.dumps({"v": 99, "is": {}}))
        assert "is not a valid Standing" in self.refused(encode(Mention(kind="arrest", standing="rumour")), Mention)  # type: ignore[arg-type]
        assert "3 parts where 2 belong" in self.refused(
            encode(replace(Verdict(relation="new", story="a"), fresh=((1, 2, 3),))),  # type: ignore[arg-type]
            Verdict,
        )

    def test_a_field_at_its_default_is_not_written(self) -> None:
        assert json.loads(encode(HappenedOn(date(2024, 7, 12)))) == {"v": FORMAT, "is": {"first": "2024-07-12"}}
        assert json.loads(encode(Watch(name="w", quiet=(time(22), time(7)))))["is"] == {"name": "w", "quiet": ["22:00:00", "07:00:00"]}

    def test_what_cannot_be_kept_is_said_when_it_is_written(self) -> None:
        with pytest.raises(TypeError, match="object is not a value the store can keep"):
            encode(object())


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(of=st.builds(Article), mention=st.builds(Finding), entry=st.builds(Development))
def test_through_a_store_in_memory(of: Article, mention: Finding, entry: Development) -> None:
    with open_memory() as store:
        _goes_through(store, of, mention, entry)


def test_through_a_store(store: Store) -> None:
    """On each database, with the worst text there is."""
    worst = "\x00 \ud800\udc00 \udfff 'quoted' \\ % :name ? \u2028 \U0001f600 אב e\u0301"
    of = article("id " + worst, worst * 3, title=worst, url="https://x.example/" + worst, byline=(worst,), source=worst, reason=worst)
    finding = Finding(mention=Mention(kind="arrest", standing="denied", quote=worst), novelty=None, reason=worst)  # type: ignore[arg-type]
    _goes_through(store, of, finding, development(1, of, summary=worst, actors=(worst,)))
    assert store.articles.by_url("https://x.example/" + worst) is not None


def _goes_through(store: Store, of: Article, finding: Finding, entry: Development) -> None:
    entry = replace(entry, id=f"{CASE}-1", case=CASE)
    told = alert(of, entry)
    reading = CaseReading(case=CASE, belongs=True, reason=of.reason, findings=(finding,), developments=(entry,), alerts=(told,))
    judged = Judgement(article=of, verdict=Verdict(relation="new", story=of.id), readings=(reading,))  # type: ignore[arg-type]
    store.record(submission(of), lambda _: judged, deliver_to=TO)
    stored = store.articles.by_id(of.id)
    assert stored is not None
    assert stored.article == cleaned(of)
    assert stored.readings[0].findings == (cleaned(finding),)
    assert store.ledger.developments() == (cleaned(entry),)
    assert [each.alert for each in store.outbox.alerts()] == [cleaned(told)]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(lead=st.builds(Lead), state=st.builds(FetchState), document=st.builds(Document))
def test_leads_states_and_documents_through_a_store(lead: Lead, state: FetchState, document: Document) -> None:
    with open_memory() as store:
        (kept,) = store.leads.offer([lead], now=NOW, run=Run.LIVE)
        assert store.leads.waiting(NOW) == (replace(kept, lead=cleaned(lead)),)
        whole = replace(state, failures=state.failures % 2**31, items=state.items % 2**31)
        store.sources.save(whole)
        assert store.sources.state(state.source) == cleaned(whole)
        sound = replace(document, status=document.status % 1000)
        back = store.documents.by_id(store.documents.keep(sound))
        assert (back.body, dict(back.headers), back.url) == (sound.body, dict(sound.headers), storable(sound.url))
