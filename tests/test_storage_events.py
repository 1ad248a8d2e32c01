"""Events in the store: different articles on the same thing, grouped as they come in, on each database."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from alerts.digest import SAME_EVENT
from alerts.message import Message
from casefile.case import Run
from casefile.config import parse
from casefile.material import Article, DocketEntry, When
from pipeline.__main__ import main
from pipeline.arrange import fix_digests
from pipeline.house import furnish
from pipeline.reread import reread
from storage import Store, open_memory, open_store
from storage.codec import decode

AT = datetime(2024, 5, 6, 12, tzinfo=UTC)
CONFIG = parse(
    "cases: [{name: grain, entities: [Dana Whitlock]}, {name: school, entities: [Priya Raman]}]\nsources: []",
    file="test",
)
CHARGED = (
    "Prosecutors in Cedar County charged Dana Whitlock, once controller of a grain cooperative, on Monday with diverting $2.3 million.\n"
    "The complaint says Whitlock wrote checks to a shell company in Fairmont and hid them among payments for seed corn.\n"
    "An auditor noticed that the account numbers of two suppliers were the same, an affidavit says."
)
CHARGED_TOO = (
    "FAIRMONT - The woman who kept the books of a Cedar County grain cooperative took $2.3 million from its members, a complaint alleges.\n"
    "Dana Whitlock made out checks to a company that sold no seed corn, according to the auditor whose affidavit led to the charge.\n"
    "Whitlock could not be reached on Monday."
)
HEARD = (
    "Dana Whitlock stood silent in a Cedar County courtroom while her lawyer entered a plea of not guilty to every count.\n"
    "Members of the grain cooperative filled four benches, and one of them wept when bail was set at half a million dollars.\n"
    "The magistrate took her passport and asked both sides for their witnesses by the first of the month."
)
FLED = (
    "Dana Whitlock was arrested on Monday at the airport in Duluth with a one-way ticket to Lisbon in her coat, the sheriff said.\n"
    "Deputies had waited for her at the gate since dawn."
)
FLED_TOO = (
    "A judge on Monday ordered Dana Whitlock detained after her arrest at the Duluth airport, where she meant to board a plane to Lisbon.\n"
    "She pleaded guilty to one count of flight on the spot, the sheriff said, and deputies who had waited at the gate heard it."
)
LATER = (
    "A divorce court in Lakeview gave Dana Whitlock the house on Thursday and her husband the sailing boat.\n"
    "The couple had fought over both for two summers, and neighbours came to listen.\n"
    "The judge praised the boat, a wooden yawl from Maine, and asked who would varnish it."
)


def take_in(store: Store, name: str, text: str, *, day: int = 0, title: str = "", docket: DocketEntry | None = None) -> None:
    article = Article(
        id=name,
        url=f"https://{name}.example/story",
        title=title or text.split("\n")[0][:60],
        text=text,
        published=When(AT + timedelta(days=day)),
        source=name,
        language="en",
        docket=docket,
    )
    judgement = furnish(CONFIG, store).take_in(article, seen_at=AT + timedelta(days=day), run=Run.BACKFILL)
    assert judgement is not None


def events(store: Store, case: str = "grain") -> list[tuple[str, list[str]]]:
    return [(event.id, [each.article for each in event.articles]) for event in store.events.latest(case)]


def test_different_articles_on_one_event_come_together_and_others_do_not(store: Store) -> None:
    take_in(store, "a", CHARGED)
    take_in(store, "b", CHARGED_TOO)
    take_in(store, "c", LATER, day=3)
    assert events(store) == [("c", ["c"]), ("a", ["a", "b"])]
    charged = store.events.latest("grain")[1]
    assert (charged.latest, charged.stories, charged.articles[1].source) == (AT, 2, "b")
    assert store.events.of("grain", ["b", "c", "nobody"]) == {"b": "a", "c": "c"}
    assert store.events.latest("school") == ()


def test_a_copy_and_a_later_version_are_where_their_original_is(store: Store) -> None:
    take_in(store, "a", CHARGED)
    take_in(store, "copy", CHARGED + "\nCopyright 2024.", day=40)
    take_in(store, "a", CHARGED + "\nWhitlock's lawyer said on Tuesday that she would plead guilty to one count.", day=1)
    assert events(store) == [("a", ["a", "copy"])]
    assert store.events.latest("grain")[0].latest == AT + timedelta(days=40)
    assert store.events.latest("grain")[0].stories == 1


@pytest.mark.parametrize(("day", "found"), [(1, [("a", ["a", "b"])]), (50, [("b", ["b"]), ("a", ["a"])])])
def test_what_was_long_quiet_has_to_be_more_alike(store: Store, day: int, found: list[tuple[str, list[str]]]) -> None:
    take_in(store, "a", CHARGED)
    take_in(store, "b", HEARD, day=day)
    assert events(store) == found


def test_an_entry_of_a_docket_and_what_belongs_to_no_case_are_in_no_event(store: Store) -> None:
    take_in(store, "entry", "COMPLAINT as to Dana Whitlock.", docket=DocketEntry(court="nmd", number="24-cr-00017", entry="1"))
    take_in(store, "far", "The river rose two feet overnight, and the ferry stayed at its pier until noon.")
    assert events(store) == []
    assert store.events.of("grain", ["entry", "far"]) == {}


def test_an_article_of_two_cases_has_an_event_in_each(store: Store) -> None:
    take_in(store, "a", CHARGED)
    take_in(store, "both", f"{CHARGED_TOO}\nPriya Raman is her lawyer.")
    assert (events(store), events(store, "school")) == ([("a", ["a", "both"])], [("both", ["both"])])


def test_a_restart_forgets_nothing(url: str) -> None:
    for day, (name, text) in enumerate((("a", CHARGED), ("b", CHARGED_TOO), ("c", LATER), ("d", HEARD))):
        with open_store(url) as store:
            take_in(store, name, text, day=day)
    with open_store(url) as store:
        assert events(store) == [("a", ["a", "b", "d"]), ("c", ["c"])]


class Inline:
    """Parses here and now, without a process of its own."""

    async def parse(self, function, *arguments):
        return function(*arguments)


def test_a_reread_groups_anew_what_was_held_before_there_were_events(store: Store) -> None:
    take_in(store, "a", CHARGED)
    take_in(store, "b", CHARGED_TOO)
    with store._database.write() as connection:
        for table in ("event_page", "event_word", "event"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
    assert events(store) == []
    with open_memory() as fresh:
        house = furnish(CONFIG, store)
        outcome = reread(house, furnish(CONFIG, fresh, rehearse=True), None, Inline())
        store.rewrite(fresh, outcome.plan)
    assert events(store) == [("a", ["a", "b"])]
    take_in(store, "c", CHARGED_TOO.replace("FAIRMONT - ", ""), day=1)
    assert events(store) == [("a", ["a", "b", "c"])]


@pytest.mark.parametrize("text", ["Dana Whitlock.", "Dana Whitlock " + "guilty " * 20_000])
def test_texts_with_hardly_any_words_of_their_own_are_placed(store: Store, text: str) -> None:
    take_in(store, "a", text)
    assert events(store) == [("a", ["a"])]


LIVE = """
cases: [{name: grain, title: The grain case, entities: [Dana Whitlock]}]
sources: []
watches: [{name: desk, mode: digest, digest: "08:00", to: [log]}]
channels: {log: {type: file, path: alerts.jsonl}}
"""
NEXT_DAY = timedelta(days=1)


def told(store: Store) -> list[tuple[str, str]]:
    """(id of the first article, remark) of each part of the digests."""
    house = furnish(parse(LIVE, file="test"), store)
    fix_digests(house, AT - NEXT_DAY)  # from when on the watch counts
    for minute, (name, text) in enumerate((("fled", FLED), ("charged", CHARGED), ("fled-too", FLED_TOO))):
        article = Article(id=name, url=f"https://{name}.example/1", title="", text=text, published=When(AT), source=name, language="en")
        house.take_in(article, seen_at=AT + timedelta(minutes=minute), run=Run.LIVE)
    fix_digests(house, AT + NEXT_DAY)
    message = decode(Message, store.outbox.due(AT + NEXT_DAY, "log")[0].parcel.content)
    return [(part.articles[0].url.split("/")[2].removesuffix(".example"), part.remark) for part in message.parts]


def test_the_digest_puts_together_what_tells_one_event(store: Store) -> None:
    assert told(store) == [("charged", ""), ("fled", ""), ("fled-too", SAME_EVENT)]


def test_the_timeline_page_lists_the_coverage_event_by_event(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text(LIVE)
    pages = [
        {"id": name, "url": f"https://{name}.example/1", "title": title, "text": text, "published": "2024-05-06", "source": name}
        for name, title, text in (
            ("a", "Bookkeeper <charged>", CHARGED),
            ("b", "Another look", CHARGED_TOO),
            ("c", "House and boat", LATER),
        )
    ]
    (tmp_path / "pages.jsonl").write_text("\n".join(map(json.dumps, pages)))
    where = ["-c", str(tmp_path / "sources.yaml"), "--db", str(tmp_path / "kept.db"), "--quiet"]
    assert main([*where, "replay", str(tmp_path / "pages.jsonl")]) == 0
    assert main([*where, "timeline", "--html", str(tmp_path / "page.html")]) == 0
    page = (tmp_path / "page.html").read_text()
    coverage = page[page.index("Coverage, event by event") :]
    assert "Bookkeeper &lt;charged&gt; <span" in coverage
    assert "2 articles, 2 different texts, 2 outlets" in coverage
    assert 'href="https://b.example/1"' in coverage
    assert "House and boat" not in coverage
