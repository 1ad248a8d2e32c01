"""Media Cloud and the Wayback Machine, one by one, on a clock of ours: pace and budgets kept, refusals and changes told by name."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from casefile.errors import CasewireError, FetchError, SourceError
from casefile.material import Source
from pipeline import mediacloud, wayback
from pipeline.enquiry import PATIENCE, Pace
from pipeline.indexes import Batch, Listing, Order, Span
from pipeline.questions import Asked, Question
from tests.indexes import TOKEN, MediaCloud, Said, WaybackMachine, of_json, story
from tests.test_gdelt import Notes
from wire.client import Client, NetworkSettings

START = datetime(2026, 11, 19, 18, tzinfo=UTC)
SPAN = Span(since=date(2021, 1, 1), until=date(2021, 6, 30))


@dataclass
class Clock:
    """A clock that only moves when somebody waits."""

    now: datetime = START
    told: list[str] = field(default_factory=list)

    def __call__(self) -> datetime:
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Waits, at once."""
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def cloud(clock: Clock) -> Iterator[MediaCloud]:
    made = MediaCloud(clock)
    yield made
    made.place.close()


@pytest.fixture
def archive(clock: Clock) -> Iterator[WaybackMachine]:
    made = WaybackMachine(clock)
    yield made
    made.place.close()


def of_cloud(cloud: MediaCloud, **options: str) -> Source:
    given = {"token": TOKEN, "query": '"Quist"', "collections": "34412234"} | options
    return Source(name="mc", kind="mediacloud", url=cloud.address, options={name: value for name, value in given.items() if value})


def of_archive(archive: WaybackMachine, **options: str) -> Source:
    return Source(name="ia", kind="wayback", url="https://courier.test/news/", options={"server": archive.address, **options})


def pages(listing: Listing, source: Source, clock: Clock, notes: Notes, cursor: str = "", most: int | None = None) -> list[Batch]:
    """What an index lists, page by page; at most so many."""
    host = (source.url if source.kind == "mediacloud" else source.options["server"]).split("/")[2]

    async def run() -> list[Batch]:
        found: list[Batch] = []
        async with Client(NetworkSettings(allow=(host,)), now=clock) as client:
            pace = Pace(now=clock, sleep=clock.sleep, patience=PATIENCE, spares_own=False, told=clock.told.append)
            order = Order(client=client, source=source, cases=(), notes=notes, pace=pace, span=SPAN, cursor=cursor)
            async for batch in listing(order):
                found.append(batch)
                if len(found) == most:
                    break
        return found

    return asyncio.run(run())


def visit(cloud: MediaCloud, source: Source, notes: Notes, now: datetime) -> Asked:
    async def run() -> Asked:
        async with Client(NetworkSettings(allow=(cloud.place.host,)), now=lambda: now) as client:
            return await mediacloud.ask(Question(client=client, source=source, cases=(), notes=notes, now=now))

    asked = asyncio.run(run())
    for key, value in asked.keep.items():
        notes.put(key, value)
    return asked


def addresses(batches: list[Batch]) -> list[str]:
    return [lead.url for batch in batches for lead in batch.leads]


# --- Media Cloud -------------------------------------------------------------------------------------------------------


def test_a_list_of_years_comes_page_by_page_within_two_requests_a_minute(cloud: MediaCloud, clock: Clock) -> None:
    cloud.most = 10
    for number in range(75):
        cloud.add(f"https://courier.test/{number}", date(2021, 1, 1) + timedelta(days=2 * number))
    cloud.add("https://courier.test/before", date(2020, 12, 31))
    cloud.add("https://courier.test/other", date(2021, 3, 3), title="Ferry late")
    batches = pages(mediacloud.listed, of_cloud(cloud), clock, Notes())
    assert addresses(batches) == [f"https://courier.test/{number}" for number in range(75)]
    assert [bool(batch.cursor) for batch in batches] == [True] * 7 + [False]
    assert (len(cloud.asked), cloud.refused) == (8, 0)
    assert clock.now - START >= timedelta(minutes=3), "eight requests at two a minute"
    assert clock.told[-1] == "Media Cloud in 60 s"
    first = batches[0].leads[0]
    assert (first.title, str(first.published), first.key) == ("Quist on trial", "2021-01-01", "courier.test/0")


def test_a_list_goes_on_where_it_was_interrupted(cloud: MediaCloud, clock: Clock) -> None:
    cloud.most = 10
    for number in range(35):
        cloud.add(f"https://courier.test/{number}", date(2021, 2, 2))
    notes = Notes()
    begun = pages(mediacloud.listed, of_cloud(cloud), clock, notes, most=2)
    rest = pages(mediacloud.listed, of_cloud(cloud), clock, notes, cursor=begun[-1].cursor)
    assert sorted(addresses(begun + rest)) == sorted(f"https://courier.test/{number}" for number in range(35))
    assert len(cloud.asked) == 4
    assert cloud.refused == 0, "the history of requests is kept: the second start knows of the first"


def test_a_refusal_of_a_minute_is_waited_for_and_one_that_stays_is_told(cloud: MediaCloud, clock: Clock) -> None:
    cloud.add("https://courier.test/1", date(2021, 2, 2))
    cloud.asked += [START, START]
    assert addresses(pages(mediacloud.listed, of_cloud(cloud), clock, Notes())) == ["https://courier.test/1"]
    assert cloud.refused == 1
    cloud.down = [of_json({"detail": "You do not have permission to perform this action."}, 403)] * 9
    with pytest.raises(FetchError, match=r"asks for .* of patience \(status 403: You do not have permission") as refused:
        pages(mediacloud.listed, of_cloud(cloud), clock, Notes())
    assert refused.value.stage == "budget"


def test_the_budget_of_a_day_ends_a_list_and_says_so(cloud: MediaCloud, clock: Clock) -> None:
    cloud.most = 1
    for number in range(5):
        cloud.add(f"https://courier.test/{number}", date(2021, 2, 2))
    notes, found = Notes(), []
    with pytest.raises(FetchError, match="0 of 3 requests to Media Cloud are left today; the next is possible in 23 h"):
        found += pages(mediacloud.listed, of_cloud(cloud, budget="3"), clock, notes)
    assert len(cloud.asked) == 3
    with pytest.raises(FetchError, match="the budget of requests to Media Cloud is 0: nothing is asked"):
        pages(mediacloud.listed, of_cloud(cloud, budget="0"), clock, Notes())
    assert len(cloud.asked) == 3


WRONG_STORIES: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "no url": (lambda row: row.pop("url"), r"stories\[0\]\.url is missing"),
    "a number as url": (lambda row: row.update(url=7), r"stories\[0\]\.url is a whole number \(7\); text was expected"),
    "no web address": (lambda row: row.update(url="ftp://x"), r"stories\[0\]\.url is 'ftp://x'; a web address was expected"),
    "no title": (lambda row: row.pop("title"), r"stories\[0\]\.title is missing"),
    "a day in words": (lambda row: row.update(publish_date="yesterday"), r"stories\[0\]\.publish_date is 'yesterday'; a day as YYYY-MM-DD"),
}


@pytest.mark.parametrize("change", WRONG_STORIES)
def test_a_changed_story_is_told_by_its_field(cloud: MediaCloud, clock: Clock, change: str) -> None:
    spoil, words = WRONG_STORIES[change]
    spoil(cloud.add("https://courier.test/1", date(2021, 2, 2)))
    cloud.down = [of_json({"stories": cloud.stories, "pagination_token": None})]
    with pytest.raises(SourceError, match=f"Media Cloud: the answer.{words}"):
        pages(mediacloud.listed, of_cloud(cloud), clock, Notes())


ANSWERS: dict[str, tuple[Said, str]] = {
    "a page of HTML": (Said(200, b"<h1>Hello</h1>"), r"the answer \(status 200\) is no JSON"),
    "a list": (of_json([]), "the answer is a list; an object was expected"),
    "no stories": (of_json({"pagination_token": None}), r"stories is missing"),
    "stories as text": (of_json({"stories": "none"}), r"stories is text \('none'\); a list was expected"),
    "no token field": (of_json({"stories": []}), "pagination_token is missing"),
    "a wrong query": (
        of_json({"status": "error", "note": "Could not parse query"}, 400),
        "status 400: Could not parse query. Look at `query:`",
    ),
    "over quota": (of_json({"status": "error", "note": "User over quota"}, 400), "User over quota.* the quota of your account"),
    "out of order": (of_json({"status": "error", "note": "try again", "temporary": True}, 400), "out of order for now: try again"),
    "a wrong token": (of_json({"detail": "Invalid token."}, 401), "refuses the token .*Invalid token.*Look at `token:`"),
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_what_is_no_list_of_stories_is_told(cloud: MediaCloud, clock: Clock, answer: str) -> None:
    said, words = ANSWERS[answer]
    cloud.down = [said]
    with pytest.raises(CasewireError, match=words):
        pages(mediacloud.listed, of_cloud(cloud), clock, Notes())


def test_a_token_that_does_not_move_on_ends_the_list(cloud: MediaCloud, clock: Clock) -> None:
    row = cloud.add("https://courier.test/1", date(2021, 2, 2))
    cloud.down = [of_json({"stories": [row], "pagination_token": "same"})] * 3
    with pytest.raises(SourceError, match="pagination_token does not move on"):
        pages(mediacloud.listed, of_cloud(cloud), clock, Notes())


def test_hiccups_are_waited_for(cloud: MediaCloud, clock: Clock) -> None:
    cloud.add("https://courier.test/1", date(2021, 2, 2))
    cloud.down = [Said(502), Said(504)]
    assert addresses(pages(mediacloud.listed, of_cloud(cloud), clock, Notes())) == ["https://courier.test/1"]


def test_a_visit_asks_for_the_days_since_the_last_and_never_waits(cloud: MediaCloud) -> None:
    for day in (START.date() - timedelta(days=9), START.date() - timedelta(days=1)):
        cloud.add(f"https://courier.test/{day}", day)
    notes = Notes()
    first = visit(cloud, of_cloud(cloud), notes, START)
    assert [[lead.published_text for lead in leads] for leads in (first.news, first.history)] == [["2026-11-18"], ["2026-11-10"]]
    cloud.add("https://courier.test/late", START.date() - timedelta(days=3))
    second = visit(cloud, of_cloud(cloud), notes, START + timedelta(hours=6))
    assert {lead.published_text for lead in second.news} == {"2026-11-16", "2026-11-18"}, (
        "what is indexed late is news; known leads are sifted"
    )
    cloud.limited = False
    cloud.most = 1
    third = visit(cloud, of_cloud(cloud, budget="3"), notes, START + timedelta(hours=12))
    assert len(third.news) == 1
    assert "0 of 3 requests to Media Cloud are left today" in third.remarks[0]
    fourth = visit(cloud, of_cloud(cloud), notes, START + timedelta(hours=13))
    assert len(fourth.news) == 1, "the next visit goes on with the page that was not asked for"
    assert third.news != fourth.news


def test_a_visit_that_could_ask_nothing_forgets_nothing(cloud: MediaCloud) -> None:
    notes = Notes()
    asked = visit(cloud, of_cloud(cloud, budget="0"), notes, START)
    assert (asked.news, asked.keep) == ((), {})
    assert "budget of requests to Media Cloud is 0" in asked.remarks[0]


# --- the Wayback Machine -----------------------------------------------------------------------------------------------


def taken(archive: WaybackMachine, path: str, day: date, **more: Any) -> None:
    archive.take(f"http://www.courier.test:80{path}", datetime(day.year, day.month, day.day, 7, tzinfo=UTC), story(day), **more)


def test_the_pages_of_an_outlet_come_once_each_with_their_first_capture(archive: WaybackMachine, clock: Clock) -> None:
    for number in range(30):
        day = date(2021, 1, 5) + timedelta(days=5 * number)
        for later in (0, 40, 3):
            taken(archive, f"/news/{day:%Y/%m/%d}/quist-{number}", day + timedelta(days=later))
    day = date(2021, 2, 2)
    taken(archive, "/news/quist.pdf", day, mimetype="application/pdf")
    taken(archive, "/news/quist-moved", day, status="301")
    taken(archive, "/news/tag/quist/", day)
    taken(archive, "/news/quist/feed/", day)
    taken(archive, "/sports/quist", day)
    taken(archive, "/news/ferry", day)
    archive.most = 7
    batches = pages(wayback.listed, of_archive(archive, words="quist,lang"), clock, Notes())
    leads = [lead for batch in batches for lead in batch.leads]
    assert sorted(lead.url for lead in leads) == sorted(
        f"http://www.courier.test/news/{day:%Y/%m/%d}/quist-{number}"
        for number in range(30)
        for day in (date(2021, 1, 5) + timedelta(days=5 * number),)
    )
    assert {lead.capture.at for lead in leads if lead.capture} == {
        f"{date(2021, 1, 5) + timedelta(days=5 * number):%Y%m%d}070000" for number in range(30)
    }
    assert archive.refused == 0
    assert clock.now - START >= timedelta(seconds=6) * (len(archive.asked) - 1)


def test_six_seconds_lie_between_requests_of_two_starts_as_well(archive: WaybackMachine, clock: Clock) -> None:
    taken(archive, "/news/quist", date(2021, 2, 2))
    notes = Notes()
    for _ in range(3):
        pages(wayback.listed, of_archive(archive), clock, notes)
    assert (len(archive.asked), archive.refused) == (3, 0)
    assert clock.now - START == timedelta(seconds=12)


@pytest.mark.parametrize("status", [429, 503, 500, 502, 504, 509])
def test_moments_of_the_archive_are_waited_for(archive: WaybackMachine, clock: Clock, status: int) -> None:
    taken(archive, "/news/quist", date(2021, 2, 2))
    archive.down = [Said(status, headers=(("Retry-After", "90"),) if status == 429 else ())]
    assert len(addresses(pages(wayback.listed, of_archive(archive), clock, Notes()))) == 1
    assert clock.now - START >= timedelta(seconds={429: 90, 503: 60}.get(status, 6))


def test_a_long_refusal_ends_the_list_and_is_kept(archive: WaybackMachine, clock: Clock) -> None:
    archive.down = [Said(429, headers=(("Retry-After", "7200"),))]
    notes = Notes()
    with pytest.raises(FetchError, match=r"the Wayback Machine asks for 2 h 0 min of patience \(status 429\)"):
        pages(wayback.listed, of_archive(archive), clock, notes)
    with pytest.raises(FetchError, match="the next is possible in 2 h 0 min"):
        pages(wayback.listed, of_archive(archive), clock, notes)
    assert len(archive.asked) == 1


HEAD = ["timestamp", "original", "mimetype", "statuscode"]
GOOD = ["20210202070000", "http://courier.test/news/quist", "text/html", "200"]
LISTS: dict[str, tuple[Said, str]] = {
    "HTML": (Said(200, b"<h1>Blocked</h1>"), r"\(status 200\) is no list of captures: <h1>Blocked</h1>"),
    "an object": (of_json({"error": "x"}), "is no list of captures"),
    "another head": (of_json([["urlkey", "timestamp"], ["a", "b"]]), r"the head row is \['urlkey', 'timestamp'\]; timestamp, original"),
    "a short row": (of_json([HEAD, GOOD[:2]]), r"row 1 is \['20210202070000'.*4 texts were expected"),
    "a number": (of_json([HEAD, [20210202070000, *GOOD[1:]]]), r"row 1 is \[20210202070000"),
    "forbidden": (Said(403, b"Blocked Site Error"), r"\(status 403\) is no list of captures: Blocked Site Error"),
    "bad request": (Said(400, b"Invalid filter"), r"\(status 400\) is no list of captures: Invalid filter"),
}


@pytest.mark.parametrize("answer", LISTS)
def test_what_is_no_list_of_captures_is_told(archive: WaybackMachine, clock: Clock, answer: str) -> None:
    said, words = LISTS[answer]
    archive.down = [said]
    with pytest.raises(CasewireError, match=words):
        pages(wayback.listed, of_archive(archive), clock, Notes())


def test_impossible_rows_are_left_out_and_named(archive: WaybackMachine, clock: Clock) -> None:
    archive.down = [of_json([HEAD, ["20219999070000", *GOOD[1:]], GOOD, [GOOD[0], "dns:courier.test", *GOOD[2:]]])]
    (batch,) = pages(wayback.listed, of_archive(archive), clock, Notes())
    assert [lead.url for lead in batch.leads] == ["http://courier.test/news/quist"]
    assert ["'20219999070000' is no time" in batch.remarks[0], "'dns:courier.test' is no web address" in batch.remarks[1]] == [True, True]


@pytest.mark.parametrize("body", [b"", b"[]", b"[[]]"])
def test_nothing_captured_is_nothing(archive: WaybackMachine, clock: Clock, body: bytes) -> None:
    archive.down = [Said(200, body, "application/json")]
    if body == b"[[]]":
        with pytest.raises(SourceError, match="the head row"):
            pages(wayback.listed, of_archive(archive), clock, Notes())
    else:
        assert addresses(pages(wayback.listed, of_archive(archive), clock, Notes())) == []


def test_a_key_that_does_not_move_on_ends_the_list(archive: WaybackMachine, clock: Clock) -> None:
    archive.down = [of_json([HEAD, GOOD, [], ["same"]])] * 3
    with pytest.raises(SourceError, match="does not move on"):
        pages(wayback.listed, of_archive(archive), clock, Notes())


def test_the_question_is_what_the_archive_understands(archive: WaybackMachine, clock: Clock) -> None:
    pages(wayback.listed, of_archive(archive, words="quist,o'neil", match="host"), clock, Notes())
    (path,) = archive.place.asked
    for part in ("matchType=host", "from=20210101", "to=20210714", "collapse=urlkey", "showResumeKey=true", "output=json"):
        assert part in path
    assert path.count("filter=") == 3
    assert "o%5C%27neil" in path or "o%27neil" in path
