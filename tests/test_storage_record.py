"""One article in one transaction: all of it or nothing, once, and in step with whoever else is at work."""

import contextlib
import multiprocessing
import os
import signal
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from casefile.case import Alert, CaseReading, Development, Run
from casefile.errors import StorageError
from casefile.material import HappenedOn, Lead, Relation, Verdict
from storage import Store, open_memory, open_store
from storage.maintenance import verify
from storage.values import Holdings, Judgement, LeadState
from tests.storage_stories import CASE, MINUTE, NOW, TEXT, TO, alert, article, deciding, development, evidence, submission

HOUR = timedelta(hours=1)


def counts(store: Store) -> tuple[int, int, int, int]:
    """Articles, developments, alerts, deliveries."""
    return store.articles.count(), len(store.ledger.developments()), len(store.outbox.alerts()), len(store.outbox.all())


def writing(*developments: Development, alerts: tuple[Alert, ...] = ()) -> Callable[[Holdings], Judgement]:
    """A decision that writes exactly these to the ledger, of an article with a text of its own."""

    def decide(_: Holdings) -> Judgement:
        of = article(developments[0].evidence[-1].article)
        reading = CaseReading(case=CASE, belongs=True, reason="a party", developments=developments, alerts=alerts)
        return Judgement(article=of, verdict=Verdict(relation=Relation.NEW, story=of.id), readings=(reading,))

    return decide


class TestSameAgain:
    def test_the_very_same_version_changes_nothing_but_its_lead(self, store: Store) -> None:
        of = article()
        assert store.record(submission(of), deciding(of), deliver_to=TO) is not None
        before = counts(store)
        lead = Lead(source="wire", key="other key", url="https://news.example/other")
        (waiting,) = store.leads.offer([lead], now=NOW, run=Run.LIVE)
        assert store.record(submission(of, lead=waiting.id), forbidden, deliver_to=TO) is None
        assert store.record(submission(replace(of, id="else")), forbidden, deliver_to=TO) is None, "the same address, the same words"
        assert store.record(submission(replace(of, url="")), forbidden, deliver_to=TO) is None
        assert counts(store) == before == (1, 1, 1, 2)
        assert store.leads.state(waiting.id) is LeadState.DONE

    def test_a_version_that_was_there_before_is_no_news(self, store: Store) -> None:
        first, second = article(), article(text=TEXT + " and pleaded not guilty at once")
        store.record(submission(first), deciding(first), deliver_to=TO)
        store.record(submission(second), deciding(second), deliver_to=TO)
        assert store.record(submission(first), forbidden, deliver_to=TO) is None
        assert [each.article for each in store.articles.all()] == [second]

    def test_articles_without_address_are_not_the_same_page(self, store: Store) -> None:
        for id in ("a1", "a2"):  # noqa: A001
            of = article(id, url="")
            assert store.record(submission(of), deciding(of), deliver_to=TO) is not None
        assert store.articles.count() == 2


class TestVersions:
    def test_other_bytes_at_the_same_place_are_a_new_version(self, store: Store) -> None:
        first = article()
        by_id = article(text=TEXT + " and pleaded not guilty", url="https://news.example/moved")
        by_url = article("renamed", TEXT + " and pleaded guilty", url="https://news.example/moved")
        titled = replace(by_url, title="A new title")
        seen: list[tuple[str, bool]] = []
        for of in (first, by_id, by_url, titled):
            store.record(submission(of), noting(seen, of), deliver_to=TO)
        assert seen == [("a1", True), ("a1", True), ("renamed", True)]
        assert [(each.article, each.current) for each in store.articles.versions("a1")] == [
            (first, False),
            (by_id, False),
            (by_url, False),
            (titled, True),
        ]
        for name in ("a1", "renamed"):
            stored = store.articles.by_id(name)
            assert stored is not None
            assert stored.article == titled
        gone = store.articles.by_url("https://news.example/a1")
        assert gone is not None
        assert gone.article == titled
        assert store.articles.count() == 1
        assert [each.article.id for each in store.stories.members("a1")] == ["renamed"]

    def test_a_rolling_address_with_a_new_story_is_a_new_page(self, store: Store) -> None:
        first = article("a1", url="https://news.example/today")
        second = article("a2", "wholly different words about another harbor", url="https://news.example/today")
        store.record(submission(first), deciding(first), deliver_to=TO)
        fresh = Verdict(relation=Relation.NEW, story="a2")
        judged = Judgement(article=second, verdict=fresh)
        store.record(submission(second), lambda _: judged, deliver_to=TO)
        assert store.articles.count() == 2
        found = store.articles.by_url("https://news.example/today")
        assert found is not None
        assert found.article == second
        kept = store.articles.by_id("a1")
        assert kept is not None
        assert kept.article == first

    def test_a_live_blog_counts_once_among_the_articles_of_a_hash(self, store: Store) -> None:
        for number in range(70):
            of = article("live", f"{TEXT} entry{number} of entry{number} the blog{number}", title=str(number))
            store.record(submission(of), deciding(of), deliver_to=TO)
        copy = article("copy")
        seen: list[tuple[str, bool]] = []
        store.record(submission(copy), noting(seen, copy), deliver_to=TO)
        assert seen == [("live", False)]


class TestHoldings:
    def test_the_earlier_version_comes_before_a_better_match(self, store: Store) -> None:
        page = article("page", "quite other words that stood here before the change")
        twin = article("twin")
        for of in (page, twin):
            store.record(submission(of), deciding(of), deliver_to=TO)
        changed = article("page")
        seen: list[tuple[str, bool]] = []
        store.record(submission(changed), noting(seen, changed), deliver_to=TO)
        assert seen == [("page", True)]

    def test_at_most_five(self, store: Store) -> None:
        for number in range(8):
            of = article(f"a{number}")
            store.record(submission(of), deciding(of), deliver_to=TO)
        last = article("last")
        found: list[str] = []

        def decide(holdings: Holdings) -> Judgement:
            found.extend(each.article for each in holdings.candidates)
            return deciding(last)(holdings)

        store.record(submission(last), decide, deliver_to=TO)
        assert found == ["a0", "a1", "a2", "a3", "a4"]

    def test_the_ledger_is_latest_first_and_numbers_go_on(self, store: Store) -> None:
        of = article()
        late, early = (
            development(1, of, happened_on=HappenedOn(date(2024, 7, 1))),
            development(2, of, happened_on=HappenedOn(date(2024, 6, 1))),
        )
        third = development(7, of, happened_on=HappenedOn(date(2024, 7, 1)))
        store.record(submission(of), writing(late, early, third), deliver_to=TO)

        def decide(holdings: Holdings) -> Judgement:
            assert [each.id for each in holdings.ledger(CASE)] == ["harbor-7", "harbor-1", "harbor-2"]
            assert holdings.next_number(CASE) == 8
            assert (list(holdings.ledger("orchard")), holdings.next_number("orchard")) == ([], 1)
            return deciding(second)(holdings)

        second = article("a2", "something else was said about the harbor")
        assert store.record(submission(second), decide, deliver_to=TO) is not None

    def test_two_stores_on_one_database_see_what_the_other_wrote(self, url: str) -> None:
        with open_store(url) as one, open_store(url) as other:
            for number, store in enumerate((one, other, one, other), start=1):
                of = article(f"a{number}", f"story number{number} is about thing{number} alone")
                judged = store.record(submission(of), deciding(of), deliver_to=TO)
                assert judged is not None
                assert [each.id for each in judged.readings[0].developments] == [f"harbor-{number}"]
            seen: list[frozenset[tuple[str, str, str]]] = []
            of = article("last", "the last of all the stories told here")

            def decide(holdings: Holdings) -> Judgement:
                seen.append(holdings.told(CASE))
                return deciding(of)(holdings)

            one.record(submission(of), decide, deliver_to=TO)
            assert seen == [frozenset(("desk", f"harbor-{number}", "new") for number in range(1, 5))]

    def test_what_a_failed_decision_read_is_not_believed_later(self, store: Store) -> None:
        of = article()

        def failing(holdings: Holdings) -> Judgement:
            holdings.ledger(CASE)
            raise LookupError("no such thing")

        with pytest.raises(LookupError, match="no such thing"):
            store.record(submission(of), failing, deliver_to=TO)
        assert counts(store) == (0, 0, 0, 0)
        assert store.record(submission(of), deciding(of), deliver_to=TO) is not None
        assert counts(store) == (1, 1, 1, 2)


class TestLedger:
    def test_a_development_is_written_whole_each_time(self, store: Store) -> None:
        first, second, third = article("a1"), article("a2"), article("a3")
        opened = development(1, first)
        joined = replace(opened, outlets=2, confirmed_by_docket=True, evidence=(*opened.evidence, evidence(second)))
        cut = replace(joined, happened_on=HappenedOn(date(2024, 7, 11)), evidence=(evidence(third),))
        for number, state in enumerate((opened, joined, cut), start=1):
            of = article(state.evidence[-1].article, f"text number{number} of its own")
            store.record(submission(of), writing(state), deliver_to=TO)
            assert store.ledger.development("harbor-1") == state
        assert store.ledger.developments() == (cut,)

    def test_an_alert_is_raised_once_whoever_raises_it(self, store: Store) -> None:
        of = article()
        told = development(1, of)
        store.record(submission(of), writing(told, alerts=(alert(of, told),)), deliver_to=TO)
        again = article("a2", "the same told by somebody else")
        joined = replace(told, evidence=(*told.evidence, evidence(again)))
        louder = replace(alert(again, told), note="again")
        store.record(submission(again), writing(joined, alerts=(louder,)), deliver_to=TO)
        assert [each.alert for each in store.outbox.alerts()] == [alert(of, told)]
        assert len(store.outbox.all()) == 2

    def test_a_channel_that_is_named_twice_gets_it_once(self, store: Store) -> None:
        of = article()
        store.record(submission(of), deciding(of), deliver_to={"desk": ("log", "log")})
        assert [each.channel for each in store.outbox.all()] == ["log"]

    def test_an_alert_that_could_go_nowhere_is_refused(self, store: Store) -> None:
        of = article()
        with pytest.raises(StorageError, match="the watch 'desk' raised an alert and has no channel; name one in its `to:`"):
            store.record(submission(of), deciding(of), deliver_to={"other": ("log",)})
        assert counts(store) == (0, 0, 0, 0)

    def test_in_memory_too(self) -> None:
        with open_memory() as store:
            of = article()
            store.record(submission(of), deciding(of), deliver_to=TO)
            assert counts(store) == (1, 1, 1, 2)


def forbidden(_: Holdings) -> Judgement:
    raise AssertionError("nothing is to be decided about what is held")


def noting(seen: list[tuple[str, bool]], of: object) -> Callable[[Holdings], Judgement]:
    """The usual decision, noting the first candidate."""

    def decide(holdings: Holdings) -> Judgement:
        seen.extend((each.article, each.same_page) for each in holdings.candidates[:1])
        return deciding(of)(holdings)

    return decide


def put_copies(url: str, worker: int, start: float) -> None:
    """In a process of its own: copies of three stories, at the same moment as everybody else."""
    with open_store(url, wait=30) as store:
        time.sleep(max(0.0, start - time.time()))
        for number in range(12):
            story = number % 3
            of = article(f"w{worker}-{number}", f"story{story} of{story} the{story} wire{story} in{story} full{story}")
            store.record(submission(of), deciding(of), deliver_to=TO)


def test_copies_that_come_at_the_same_moment_are_one_story(url: str) -> None:
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=put_copies, args=(url, number, time.time() + 0.3)) for number in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    with open_store(url) as store:
        stories = Counter(each.verdict.story for each in store.articles.all())
        relations = Counter(each.verdict.relation for each in store.articles.all())
        assert sorted(stories.values()) == [12, 12, 12]
        assert relations == {Relation.NEW: 3, Relation.COPY: 33}
        assert counts(store) == (36, 3, 3, 6)


def record_until_killed(path: str, acknowledged: int, first: int) -> None:
    """In a forked process: one story after the other; each that is recorded is acknowledged on the pipe."""
    with open_store(path, wait=30) as store:
        for number in range(first, first + 10_000):
            (lead,) = store.leads.offer([Lead(source="wire", key=str(number), url="")], now=NOW, run=Run.LIVE)
            of = article(f"a{number}", " ".join(f"w{number}x{each}" for each in range(30)))
            store.record(submission(of, lead=lead.id), deciding(of), deliver_to=TO)
            os.write(acknowledged, f"{number}\n".encode())


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
def test_kill_9_loses_nothing_that_was_acknowledged(file: Path) -> None:
    open_store(str(file)).close()
    acknowledged: list[int] = []
    for kill in range(30):
        acknowledged += killed_after(file, 0.02 + (kill * 7 % 30) / 400, first=kill * 10_000)
    assert verify(str(file)) == ()
    with open_store(str(file)) as store:
        stored = {each.article.id for each in store.articles.all()}
        assert len(acknowledged) > 30, "the kills came before anything was done"
        assert {f"a{number}" for number in acknowledged} <= stored
        articles, developments, alerts, deliveries = counts(store)
        assert (developments, alerts, deliveries) == (articles, articles, 2 * articles), "an article without its alert, or the reverse"
        assert {each.alert.articles[0].id for each in store.outbox.alerts()} == stored
        undone = len(store.leads.waiting(NOW, limit=1000))
        assert undone <= 30, "a lead is closed in the transaction of its article"
        assert [each.id for each in reversed(store.ledger.developments())] == [f"harbor-{number}" for number in range(1, articles + 1)]


def killed_after(file: Path, seconds: float, *, first: int) -> list[int]:
    """Run the recorder, kill it while it is at work, give what it had acknowledged."""
    reading, writing_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            record_until_killed(str(file), writing_end, first)
        finally:
            os._exit(1)
    os.close(writing_end)
    started = os.read(reading, 1 << 16)  # it is up and running
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as rest:
        return [int(line) for line in (started + rest.read()).split()]


def test_a_decision_holds_the_store_against_every_other_writer(file: Path) -> None:
    """Also against one that knows nothing of Casewire: what was read is still so when it is written."""
    with open_store(str(file)) as store, contextlib.closing(sqlite3.connect(file, isolation_level=None, timeout=0)) as other:
        of = article()

        def decide(holdings: Holdings) -> Judgement:
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")
            return deciding(of)(holdings)

        assert store.record(submission(of), decide, deliver_to=TO) is not None


def test_a_reader_is_not_held_up_by_a_writer(file: Path) -> None:
    """The writer never lets go, and the store would give up waiting after a fifth of a second."""
    with open_store(str(file), wait=0.2) as store:
        of = article()
        store.record(submission(of), deciding(of), deliver_to=TO)
        writer = sqlite3.connect(file, isolation_level=None)
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM delivery")
        assert counts(store) == (1, 1, 1, 2)
        assert store.search("pilot")
        writer.close()


def test_a_process_forked_in_the_middle_of_a_write_holds_nobody_up(file: Path) -> None:
    """Parser processes are started while other threads write; they outlive the write and know nothing of it."""
    children: list[int] = []

    def forking(of: object) -> Callable[[Holdings], Judgement]:
        def decide(holdings: Holdings) -> Judgement:
            child = os.fork()
            if child == 0:
                time.sleep(30)
                os._exit(0)
            children.append(child)
            return deciding(of)(holdings)

        return decide

    with open_store(str(file), wait=0.2) as store:
        first, second = article("a1"), article("a2", "what else was said on that day in the harbor")
        store.record(submission(first), forking(first), deliver_to=TO)
        try:
            assert store.record(submission(second), deciding(second), deliver_to=TO) is not None
        finally:
            os.kill(children[0], signal.SIGKILL)
            os.waitpid(children[0], 0)


def test_a_lead_given_up_earlier_can_still_be_done(store: Store) -> None:
    (lead,) = store.leads.offer([Lead(source="wire", key="1", url="https://x.example/1")], now=NOW, run=Run.LIVE)
    store.leads.failed(lead.id, "HTTP 500", NOW + MINUTE)
    of = article()
    store.record(submission(of, lead=lead.id), deciding(of), deliver_to=TO)
    assert store.leads.state(lead.id) is LeadState.DONE
    assert store.leads.waiting(NOW + HOUR) == ()
