"""What each part of the store keeps and gives back, on every database."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from casefile.case import Run
from casefile.errors import StorageError
from casefile.material import DocketEntry, Document, Form, Lead, Relation, When
from dedupe.verdict import Held
from storage import Store
from storage.sources import KEPT_ENTRIES
from storage.values import DeliveryState, FetchState, Holding, LeadState, Outage, Parcel, SentMessage
from tests.storage_stories import CASE, MINUTE, NOW, TO, article, deciding, fingerprint, submission

HOUR = timedelta(hours=1)


def keep(store: Store, id: str = "a1", text: str = "", **more: object) -> None:  # noqa: A002
    """An article through the whole of `record`."""
    of = article(id, text or f"{id} told the court of its own", **more)
    store.record(submission(of), deciding(of), deliver_to=TO)


class TestSources:
    def test_a_source_never_read_has_a_state(self, store: Store) -> None:
        assert store.sources.state("wire") == FetchState(source="wire")
        assert store.sources.all() == ()

    def test_what_was_saved_last_counts(self, store: Store) -> None:
        first = FetchState(source="wire", etag='W/"1"', last_try=NOW, failures=3, state="failing", reason="timeout", reported=True)
        store.sources.save(first)
        second = replace(
            first, failures=0, state="ok", last_ok=NOW + MINUTE, next_try=NOW + HOUR, items=7, body_sha256="ab", reported=False
        )
        store.sources.save(second)
        store.sources.save(FetchState(source="albo"))
        assert store.sources.all() == (FetchState(source="albo"), second)

    def test_sources_rest_until_their_next_visit(self, store: Store) -> None:
        store.sources.save(FetchState(source="wire", last_try=NOW, next_try=NOW + HOUR))
        store.sources.save(FetchState(source="unplanned", last_try=NOW))
        assert store.sources.resting(NOW + MINUTE) == {"wire"}
        assert store.sources.resting(NOW + HOUR) == frozenset()
        assert store.sources.resting(NOW - MINUTE) == frozenset(), "the clock was put back"

    def test_a_failed_fetch_leaves_an_entry_and_only_the_last_are_kept(self, store: Store) -> None:
        store.sources.log("albo", NOW, "status", "HTTP 403", None)
        for number in range(KEPT_ENTRIES + 5):
            store.sources.log("wire", NOW + number * MINUTE, "connect", f"try {number}", NOW + HOUR)
        entries = store.sources.entries("wire", limit=1000)
        assert [entry.reason for entry in entries] == [f"try {number}" for number in range(KEPT_ENTRIES + 4, 4, -1)]
        assert entries[0].at == NOW + (KEPT_ENTRIES + 4) * MINUTE
        assert store.sources.entries("albo")[0].next_try is None
        assert len(store.sources.entries(limit=1000)) == KEPT_ENTRIES + 1

    def test_a_host_is_left_alone_as_long_as_anybody_asked(self, store: Store) -> None:
        assert store.sources.held_hosts(NOW) == ()
        store.sources.hold_host("news.example:443", NOW + HOUR, "HTTP 429")
        store.sources.hold_host("news.example:443", NOW + MINUTE, "crawl delay")
        (hold,) = store.sources.held_hosts(NOW)
        assert (hold.host, hold.until, hold.reason) == ("news.example:443", NOW + HOUR, "HTTP 429")
        store.sources.hold_host("news.example:443", NOW + 2 * HOUR, "HTTP 503")
        assert store.sources.held_hosts(NOW)[0].reason == "HTTP 503"
        assert store.sources.held_hosts(NOW + 2 * HOUR) == ()

    def test_a_source_can_be_forgotten(self, store: Store) -> None:
        store.sources.save(FetchState(source="wire"))
        store.sources.log("wire", NOW, "connect", "refused", None)
        store.sources.forget("wire")
        assert store.sources.all() == ()
        assert store.sources.entries("wire") == ()


class TestLeads:
    def lead(self, key: str, url: str = "", source: str = "wire") -> Lead:
        return Lead(source=source, key=key, url=url, title=f"About {key}", html="<p>…</p>", published=When(NOW), published_text="today")

    def test_only_what_was_never_seen_is_kept(self, store: Store) -> None:
        first = [self.lead("1", "https://x.example/1"), self.lead("1", "https://x.example/other"), self.lead("2")]
        kept = store.leads.offer(first, now=NOW, run=Run.LIVE)
        assert [each.lead.key for each in kept] == ["1", "2"]
        renamed = replace(self.lead("1", "https://x.example/1"), key="new key")
        again = [self.lead("1"), renamed, self.lead("3"), self.lead("1", source="albo")]
        assert [each.lead.key for each in store.leads.offer(again, now=NOW + HOUR, run=Run.BACKFILL)] == ["3", "1"]

    def test_a_new_story_at_an_address_that_is_known_is_read_once(self, store: Store) -> None:
        def day(number: int) -> Lead:
            return self.lead(f"day {number}", "https://x.example/today")

        assert [len(store.leads.offer([day(number)], now=NOW, run=Run.LIVE)) for number in (1, 2, 2, 1, 3)] == [1, 1, 0, 0, 1]
        nameless = replace(day(4), title="")
        assert store.leads.offer([nameless], now=NOW, run=Run.LIVE) == ()

    def test_two_leads_without_address_are_two(self, store: Store) -> None:
        assert len(store.leads.offer([self.lead("1"), self.lead("2")], now=NOW, run=Run.LIVE)) == 2

    def test_a_whole_sitemap_at_once(self, store: Store) -> None:
        many = [self.lead(f"k{number}", f"https://x.example/{number}") for number in range(1001)]
        assert len(store.leads.offer(many, now=NOW, run=Run.BACKFILL)) == 1001
        assert store.leads.offer(many, now=NOW, run=Run.BACKFILL) == ()

    def test_the_same_feed_read_by_many_at_once(self, store: Store) -> None:
        ready = threading.Barrier(4)

        def offer(_: int) -> int:
            ready.wait(10)
            return len(store.leads.offer([self.lead(str(number)) for number in range(20)], now=NOW, run=Run.LIVE))

        with ThreadPoolExecutor(4) as pool:
            assert sorted(pool.map(offer, range(4))) == [0, 0, 0, 20]

    def test_they_wait_in_the_order_they_came(self, store: Store) -> None:
        kept = store.leads.offer([self.lead("1"), self.lead("2"), self.lead("3", source="albo")], now=NOW, run=Run.FIRST_PASS)
        assert store.leads.waiting(NOW) == kept
        assert store.leads.waiting(NOW - MINUTE) == ()
        assert store.leads.waiting(NOW, limit=1) == kept[:1]
        assert store.leads.waiting(NOW, source="albo") == kept[2:]

    def test_a_failed_lead_comes_again_until_it_is_given_up(self, store: Store) -> None:
        (kept,) = store.leads.offer([self.lead("1")], now=NOW, run=Run.LIVE)
        store.leads.failed(kept.id, "HTTP 500", NOW + HOUR)
        assert store.leads.waiting(NOW) == ()
        assert [each.tries for each in store.leads.waiting(NOW + HOUR)] == [1]
        store.leads.failed(kept.id, "HTTP 410", None)
        assert store.leads.waiting(NOW + 2 * HOUR) == ()
        assert store.leads.state(kept.id) is LeadState.FAILED

    def test_a_flood_from_one_source_hides_no_other(self, store: Store) -> None:
        flood = [Lead(source="map", key=str(number), url=f"https://map.example/{number}") for number in range(50)]
        store.leads.offer(flood, now=NOW, run=Run.LIVE)
        store.leads.offer([self.lead("1")], now=NOW, run=Run.LIVE)
        assert {each.lead.source for each in store.leads.waiting(NOW, limit=20)} == {"map"}
        fair = [each.lead.source for each in store.leads.waiting(NOW, limit=20, of_each=5)]
        assert fair.count("map") == 5
        assert len(fair) == 6

    def test_floods_from_many_sources_hide_no_other(self, store: Store) -> None:
        for name in range(6):
            flood = [Lead(source=f"map{name}", key=str(number), url=f"https://map{name}.example/{number}") for number in range(5)]
            store.leads.offer(flood, now=NOW, run=Run.LIVE)
        store.leads.offer([self.lead("1")], now=NOW, run=Run.LIVE)
        turns = [each.lead.source for each in store.leads.waiting(NOW, limit=20, of_each=5)]
        assert turns[6] == self.lead("1").source
        assert len(turns) == 20

    def test_what_a_wrong_clock_put_off_is_due(self, store: Store) -> None:
        (kept,) = store.leads.offer([self.lead("1")], now=NOW, run=Run.LIVE)
        store.leads.failed(kept.id, "HTTP 500", NOW + 24 * HOUR)
        assert store.leads.waiting(NOW) == ()
        store.leads.failed(kept.id, "HTTP 500", NOW + 24 * 400 * HOUR)
        assert [each.id for each in store.leads.waiting(NOW)] == [kept.id]

    def test_a_lead_that_is_done_is_still_known(self, store: Store) -> None:
        (kept,) = store.leads.offer([self.lead("1")], now=NOW, run=Run.LIVE)
        store.leads.done(kept.id)
        assert store.leads.waiting(NOW) == ()
        assert store.leads.state(kept.id) is LeadState.DONE
        assert store.leads.state(kept.id + 1) is None
        assert store.leads.offer([self.lead("1")], now=NOW, run=Run.LIVE) == ()


class TestDocuments:
    def document(self, url: str = "https://x.example/1", body: bytes = b"<html>\x00\xff</html>") -> Document:
        return Document(
            url=url,
            final_url=url + "/",
            status=200,
            fetched_at=NOW,
            body=body,
            content_type="text/html",
            headers={"etag": '"1"', "x": "é\ud800"},
        )

    def test_the_same_bytes_from_the_same_place_are_one_document(self, store: Store) -> None:
        first = store.documents.keep(self.document())
        assert store.documents.keep(replace(self.document(), fetched_at=NOW + HOUR)) == first
        assert store.documents.keep(self.document(body=b"")) != first
        elsewhere = store.documents.keep(self.document(url="https://y.example/1"))
        assert elsewhere != first
        assert store.documents.body(first) == store.documents.body(elsewhere) == b"<html>\x00\xff</html>"

    def test_it_comes_back_whole(self, store: Store) -> None:
        assert store.documents.by_id(store.documents.keep(self.document())) == self.document()

    def test_a_document_that_is_not_there(self, store: Store) -> None:
        with pytest.raises(StorageError, match="there is no document 7"):
            store.documents.body(7)


class TestArticles:
    def test_nothing_is_known_at_first(self, store: Store) -> None:
        assert store.articles.by_id("a1") is None
        assert store.articles.by_url("https://news.example/a1") is None
        assert store.articles.by_url("") is None
        assert store.articles.versions("a1") == ()
        assert list(store.articles.all()) == []
        assert store.articles.count() == 0

    def test_an_article_comes_back_whole(self, store: Store) -> None:
        docket = DocketEntry(court="nmd", number="1:24-cv-00001", entry="12", document_url="https://court.example/12.pdf")
        of = article(
            "a1", form=Form.PARTIAL, reason="headline only", page_type="paywall", byline=("Ann", "Bo"), language="en", site="Example",
            source="wire", docket=docket, published=When(NOW, bare_day=True), modified=When(NOW + HOUR),
        )  # fmt: skip
        document = store.documents.keep(TestDocuments().document())
        judged = store.record(submission(of, document=document, run=Run.REPLAY), deciding(of), deliver_to=TO)
        stored = store.articles.by_id("a1")
        assert stored is not None
        assert judged is not None
        assert stored == store.articles.by_url(of.url)
        assert (stored.article, stored.verdict, stored.seen_at) == (of, judged.verdict, NOW)
        assert (stored.cases, stored.run, stored.document, stored.current) == ((CASE,), Run.REPLAY, document, True)
        assert [(each.case, each.reason, each.findings) for each in stored.readings] == [
            (each.case, each.reason, each.findings) for each in judged.readings
        ]

    def test_all_of_them_by_case_and_time(self, store: Store) -> None:
        keep(store, "a1")
        of = article("a2", "a later story about other matters entirely")
        store.record(submission(of, seen_at=NOW + HOUR), deciding(of), deliver_to=TO)
        assert [each.article.id for each in store.articles.all()] == ["a1", "a2"]
        assert [each.article.id for each in store.articles.all(since=NOW + HOUR)] == ["a2"]
        assert [each.article.id for each in store.articles.all(case=CASE)] == ["a1", "a2"]
        assert list(store.articles.all(case="orchard")) == []
        assert (store.articles.count(), store.articles.count(CASE), store.articles.count("orchard")) == (2, 2, 0)

    def test_going_through_all_holds_nothing_up(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("storage.articles.AT_ONCE", 2)
        for number in range(5):
            keep(store, f"a{number}")
        seen = []
        for each in store.articles.all():
            seen.append(each.article.id)
            if len(seen) == 1:
                keep(store, "added")
        assert seen == ["a0", "a1", "a2", "a3", "a4", "added"]


class TestStories:
    def test_the_best_copy_is_the_face(self, store: Store) -> None:
        text = "the wire text that every paper printed on that day"
        keep(store, "stub", text, form=Form.PARTIAL)
        keep(store, "rewrite", text, published=When(NOW - HOUR))
        assert self.order(store) == ["rewrite", "stub"]
        keep(store, "earlier", text, published=When(NOW - 2 * HOUR))
        keep(store, "undated", text, published=None)
        assert self.order(store) == ["earlier", "rewrite", "undated", "stub"]
        keep(store, "filing", text, docket=DocketEntry(court="nmd", number="1"))
        assert self.order(store) == ["filing", "earlier", "rewrite", "undated", "stub"]
        assert store.stories.members("nowhere") == ()
        assert store.stories.face("nowhere") is None

    def test_the_original_stands_before_an_earlier_dated_rewrite(self, store: Store) -> None:
        keep(store, "stub", "the wire text that every paper printed")
        keep(store, "rewrite", "the wire text that every paper printed", published=When(NOW - HOUR))
        assert self.order(store) == ["stub", "rewrite"]

    def test_the_user_moves_an_article_and_the_next_copy_follows(self, store: Store) -> None:
        keep(store, "a1", "the wire text that every paper printed")
        keep(store, "a2", "the wire text that every paper printed and one thing more that only this one had to say")
        store.stories.move("a2", "a2")
        assert [each.article.id for each in store.stories.members("a1")] == ["a1"]
        moved = store.stories.face("a2")
        assert moved is not None
        assert moved.verdict.story == "a2"
        near = store.copies.nearest(fingerprint("one thing more that only this one had to say"))
        assert [(held.article, held.story) for held in near] == [("a2", "a2")]
        with pytest.raises(StorageError, match="there is no article 'nobody'"):
            store.stories.move("nobody", "a1")

    def order(self, store: Store) -> list[str]:
        members = [each.article.id for each in store.stories.members(self.story(store))]
        face = store.stories.face(self.story(store))
        assert face is not None
        assert face.article.id == members[0]
        return members

    def story(self, store: Store) -> str:
        return next(store.articles.all()).verdict.story


class TestCopies:
    def held(self, id: str, text: str) -> Held:  # noqa: A002
        return Held(article=id, story=id, fingerprint=fingerprint(text), url=f"https://x.example/{id}", title=id, published="2024-07-12")

    def test_those_that_share_most_come_first_and_one_hash_is_not_enough(self, store: Store) -> None:
        store.copies.add_many([
            (1, self.held("one", "alpha beta gamma delta epsilon")),
            (2, self.held("most", "alpha beta gamma delta epsilon zeta eta")),
            (3, self.held("other", "alpha beta gamma and nothing else")),
        ])  # fmt: skip
        found = store.copies.nearest(fingerprint("alpha beta gamma delta epsilon zeta"))
        assert [held.article for held in found] == ["most", "one"]
        assert found[0].fingerprint.trace == b"alpha beta gamma delta epsilon zeta eta"
        assert (found[0].url, found[0].title, found[0].published, found[0].same_page) == (
            "https://x.example/most",
            "most",
            "2024-07-12",
            False,
        )

    def test_the_same_short_text_is_found_without_a_hash(self, store: Store) -> None:
        store.copies.add_many([(1, self.held("short", "Court closed")), (2, self.held("empty", ""))])
        assert [held.article for held in store.copies.nearest(fingerprint("court CLOSED"))] == ["short"]
        assert store.copies.nearest(fingerprint("")) == ()

    def test_boilerplate_says_nothing(self, store: Store) -> None:
        boilerplate = "sign up for our newsletter and never miss a story"
        store.copies.add_many([(number, self.held(f"a{number}", boilerplate + f" own{number} words{number}")) for number in range(1, 201)])
        assert [held.article for held in store.copies.nearest(fingerprint(boilerplate + " own7 words7"))] == ["a7"]
        assert store.copies.nearest(fingerprint(boilerplate + " here")) == ()


class TestLedger:
    def test_nothing_is_known_at_first(self, store: Store) -> None:
        assert store.ledger.developments() == ()
        assert store.ledger.development("harbor-1") is None
        assert store.ledger.silences() == ()
        assert list(store.ledger.mentions()) == []
        assert store.ledger.told(CASE) == frozenset()
        assert store.ledger.counts() == {}

    def test_what_was_recorded_comes_back(self, store: Store) -> None:
        of, copy = article("a1"), article("a2")
        first = store.record(submission(of), deciding(of), deliver_to=TO)
        second = store.record(submission(copy, seen_at=NOW + HOUR), deciding(copy), deliver_to=TO)
        assert first is not None
        assert second is not None
        assert store.ledger.developments() == store.ledger.developments(CASE) == first.readings[0].developments
        assert store.ledger.developments("orchard") == ()
        assert store.ledger.development("harbor-1") == first.readings[0].developments[0]
        assert store.ledger.silences() == store.ledger.silences(CASE, since=NOW + HOUR) == second.readings[0].silences
        assert store.ledger.silences("orchard") == store.ledger.silences(since=NOW + 2 * HOUR) == ()
        assert [(each.article, each.case, each.finding) for each in store.ledger.mentions(CASE)] == [
            (of, CASE, first.readings[0].findings[0]),
            (copy, CASE, second.readings[0].findings[0]),
        ]
        assert store.ledger.told(CASE) == {("desk", "harbor-1", "new")}
        assert store.ledger.counts() == {CASE: 1}


def keep_two(store: Store) -> tuple[int, int]:
    """Two alerts of one watch; the ids of their deliveries to the log."""
    for of in (article("a1"), article("a2", "another story of a different kind altogether")):
        store.record(submission(of), deciding(of), deliver_to=TO)
    first, second = (each.id for each in store.outbox.due(NOW, "log"))
    return first, second


class TestOutbox:
    def test_what_is_due_channel_by_channel(self, store: Store) -> None:
        assert store.outbox.due_channels(NOW) == ()
        keep(store)
        assert store.outbox.due_channels(NOW) == ("console", "log")
        assert [(each.channel, each.state, each.tries) for each in store.outbox.due(NOW, "log")] == [("log", DeliveryState.WAITING, 0)]
        assert len(store.outbox.due(NOW)) == 2
        assert len(store.outbox.due(NOW, limit=1)) == 1

    def test_what_is_packed_together_has_one_fate(self, store: Store) -> None:
        first, second = keep_two(store)
        parcel = Parcel(name="folded-1", channel="log", shape="folded", at=NOW, watch="desk", content="{}")
        assert [each.id for each in store.outbox.loose("desk", "log")] == [first, second]
        assert store.outbox.pack(parcel, [first, second])
        assert store.outbox.loose("desk", "log") == ()
        assert [(each.parcel, each.message) for each in store.outbox.due(NOW, "log")] == [(parcel, "folded-1")] * 2
        store.outbox.retry(first, "HTTP 503", NOW + HOUR)
        assert store.outbox.due(NOW, "log") == ()
        store.outbox.sent(second, NOW + HOUR)
        assert store.outbox.sent_since("desk", "log", NOW) == (SentMessage(cases=frozenset({CASE}), at=NOW + HOUR),)
        assert store.outbox.sent_since("desk", "log", NOW + HOUR) == store.outbox.sent_since("other", "log", NOW) == ()
        assert [(each.state, each.tries) for each in store.outbox.all() if each.channel == "log"] == [(DeliveryState.SENT, 2)] * 2

    def test_nothing_is_packed_twice(self, store: Store) -> None:
        first, second = keep_two(store)
        parcel = Parcel(name="one", channel="log", shape="alert", at=NOW)
        assert store.outbox.pack(parcel, [first])
        assert not store.outbox.pack(replace(parcel, name="other"), [first, second]), "one of them is on its way"
        assert not store.outbox.pack(parcel, [second]), "the channel has a message of this name"
        assert [each.id for each in store.outbox.loose("desk", "log")] == [second]

    def test_a_digest_that_tells_nothing_has_a_way_of_its_own(self, store: Store) -> None:
        assert store.outbox.digests() == {}
        quiet = Parcel(name="digest-1", channel="log", shape="digest", at=NOW, watch="desk", content="{}")
        assert store.outbox.pack(quiet, [])
        assert not store.outbox.pack(quiet, [])
        assert [(each.alert, each.message) for each in store.outbox.due(NOW)] == [(None, "digest-1")]
        assert store.outbox.digests() == {("desk", "log"): NOW}

    def test_a_notice_and_the_note_that_it_was_given_are_kept_together(self, store: Store) -> None:
        notice = Parcel(name="introduction-harbor", channel="log", shape="introduction", at=NOW, content="{}")
        store.meta.put("told:source wire", "x")
        for _ in range(2):
            store.outbox.announce([notice], notes={"introduced:harbor": "now", "told:source wire": None}, until=NOW + HOUR)
        assert store.meta.all("introduced:") == {"harbor": "now"}
        assert store.meta.all("told:") == {}
        assert store.outbox.due(NOW) == ()
        assert [each.message for each in store.outbox.due(NOW + HOUR)] == ["introduction-harbor"]

    def test_a_channel_is_out_until_it_is_back(self, store: Store) -> None:
        outage = Outage(channel="log", since=NOW, failures=1, next_try=NOW + MINUTE, reason="HTTP 503")
        store.outbox.out(replace(outage, failures=3))
        store.outbox.out(outage)
        assert store.outbox.outages() == {"log": outage}
        first, second = keep_two(store)
        for _ in range(5):
            store.outbox.retry(first, "HTTP 503", NOW)
        store.outbox.back("log", 3)
        assert store.outbox.outages() == {}
        assert [(each.id, each.tries) for each in store.outbox.due(NOW, "log")] == [(first, 3), (second, 0)]

    def test_the_ways_of_a_delivery(self, store: Store) -> None:
        keep(store)
        first, second = store.outbox.due(NOW)
        store.outbox.retry(first.id, "HTTP 503", NOW + HOUR)
        store.outbox.unknown(second.id, "the line was cut", NOW + HOUR)
        assert store.outbox.counts() == {"waiting": 1, "sent": 0, "unknown": 1, "given_up": 0}
        assert store.outbox.due(NOW + MINUTE) == ()
        again = store.outbox.due(NOW + HOUR)
        assert [(each.state, each.tries, each.reason, each.next_try) for each in again] == [
            (DeliveryState.WAITING, 1, "HTTP 503", NOW + HOUR),
            (DeliveryState.UNKNOWN, 1, "the line was cut", NOW + HOUR),
        ]
        store.outbox.sent(first.id, NOW + HOUR)
        store.outbox.unknown(second.id, "cut again", None)
        assert store.outbox.due(NOW + 9 * HOUR) == ()
        store.outbox.give_up(second.id, "refused for good")
        assert store.outbox.counts() == {"waiting": 0, "sent": 1, "unknown": 0, "given_up": 1}
        assert [each.id for each in store.outbox.all(DeliveryState.GIVEN_UP)] == [second.id]
        assert [each.tries for each in store.outbox.all()] == [2, 3]
        store.outbox.requeue(second.id)
        assert [(each.id, each.tries) for each in store.outbox.due(NOW + 9 * HOUR)] == [(second.id, 0)]

    def test_holding_is_no_try(self, store: Store) -> None:
        keep(store)
        store.outbox.hold([each.id for each in store.outbox.due(NOW)], "quiet hours", NOW + HOUR)
        assert store.outbox.due(NOW + MINUTE) == ()
        assert [each.tries for each in store.outbox.due(NOW + HOUR)] == [0, 0]

    def test_the_age_of_the_oldest_that_did_not_go_out(self, store: Store) -> None:
        assert store.outbox.oldest_waiting() is None
        keep(store)
        assert store.outbox.oldest_waiting() == NOW
        for each in store.outbox.due(NOW):
            store.outbox.sent(each.id, NOW)
        assert store.outbox.oldest_waiting() is None

    @pytest.mark.parametrize("call", ["sent", "retry", "unknown", "give_up", "requeue"])
    def test_a_delivery_that_is_not_there_is_said(self, store: Store, call: str) -> None:
        arguments = {"sent": (NOW,), "retry": ("x", NOW), "unknown": ("x", NOW), "give_up": ("x",), "requeue": ()}
        with pytest.raises(StorageError, match="there is no delivery 12"):
            getattr(store.outbox, call)(12, *arguments[call])

    def test_alerts_are_kept_whole_rehearsed_ones_too(self, store: Store) -> None:
        live, played = article("a1"), article("a2", "another story of a different kind altogether")
        first = store.record(submission(live), deciding(live), deliver_to=TO)
        second = store.record(submission(played), deciding(played), deliver_to={}, rehearse=True)
        assert first is not None
        assert second is not None
        assert [(each.alert, each.rehearsed) for each in store.outbox.alerts()] == [
            (first.readings[0].alerts[0], False),
            (second.readings[0].alerts[0], True),
        ]
        assert len(store.outbox.alerts(CASE)) == 2
        assert store.outbox.alerts("orchard") == ()
        assert store.outbox.counts()["waiting"] == 2


class TestMarks:
    def test_every_word_of_the_user_stays(self, store: Store) -> None:
        first = store.marks.add("development", "harbor-1", "wrong", now=NOW)
        second = store.marks.add("story", "a1", "same-as", "a2", now=NOW + HOUR)
        third = store.marks.add("development", "harbor-1", "right", now=NOW + HOUR)
        assert store.marks.all() == (first, second, third)
        assert store.marks.all("story") == (second,)
        assert store.marks.all("development", "harbor-1") == (first, third)
        assert (second.kind, second.subject, second.verdict, second.other, second.at) == ("story", "a1", "same-as", "a2", NOW + HOUR)


class TestMeta:
    def test_what_the_store_knows_of_itself(self, store: Store) -> None:
        assert datetime.now(UTC) - store.meta.created_at < timedelta(minutes=5)
        assert store.meta.get("introduced:harbor") is None
        store.meta.put("introduced:harbor", "1")
        store.meta.put("introduced:harbor", "2")
        assert store.meta.get("introduced:harbor") == "2"

    def test_one_daemon_at_a_time(self, store: Store) -> None:
        assert store.meta.lease("daemon", "here:1", NOW + MINUTE, now=NOW)
        assert not store.meta.lease("daemon", "there:2", NOW + 2 * MINUTE, now=NOW)
        assert store.meta.lease("daemon", "here:1", NOW + 2 * MINUTE, now=NOW + MINUTE)
        assert store.meta.held("daemon", now=NOW + MINUTE) == Holding("here:1", NOW + 2 * MINUTE)
        store.meta.release("daemon", "there:2")
        assert not store.meta.lease("daemon", "there:2", NOW + 3 * MINUTE, now=NOW + MINUTE)
        assert store.meta.lease("daemon", "there:2", NOW + 3 * MINUTE, now=NOW + 2 * MINUTE), "it ran out"
        store.meta.release("daemon", "there:2")
        assert store.meta.held("daemon", now=NOW + 2 * MINUTE) is None

    def test_of_many_that_ask_at_once_one_gets_it(self, store: Store) -> None:
        ready = threading.Barrier(6)

        def ask(holder: int) -> bool:
            ready.wait(10)
            return store.meta.lease("daemon", str(holder), NOW + MINUTE, now=NOW)

        with ThreadPoolExecutor(6) as pool:
            assert sorted(pool.map(ask, range(6))) == [False] * 5 + [True]

    def test_a_lease_from_the_future_binds_nobody(self, store: Store) -> None:
        assert store.meta.lease("daemon", "here:1", NOW + 1000 * HOUR, now=NOW + 1000 * HOUR - MINUTE)
        assert store.meta.lease("daemon", "there:2", NOW + MINUTE, now=NOW)


class TestSearch:
    def test_every_word_in_any_form_best_first(self, store: Store) -> None:
        keep(store, "a1", "The judge sentenced the pilot to eighteen months in a state prison", title="Harbor pilot goes to prison")
        keep(store, "a2", "A pilot scheme for ferries was praised by the judges of a contest", title="Ferries")
        found = store.search("sentencing pilots")
        assert [hit.found.article.id for hit in found] == ["a1"]
        assert "sentenced the pilot" in found[0].snippet
        assert {hit.found.article.id for hit in store.search("pilot judge")} == {"a1", "a2"}
        assert len(store.search("pilot", limit=1)) == 1

    @pytest.mark.parametrize(
        "words", ["", "  ", '"', "NEAR(", "title:", "pilot*", "a AND", "';--", "* OR 1", "\x00", "\ud800 pilot", "-pilot"]
    )
    def test_no_sign_has_a_meaning(self, store: Store, words: str) -> None:
        keep(store, "a1", "The judge sentenced the pilot")
        assert len(store.search(words)) <= 1

    def test_a_version_that_is_gone_is_not_found(self, store: Store) -> None:
        keep(store, "a1", "The judge sentenced the pilot to eighteen months")
        keep(store, "a1", "The judge sentenced the captain to eighteen months")
        assert store.search("pilot") == ()
        assert [hit.found.article.text for hit in store.search("captain")] == ["The judge sentenced the captain to eighteen months"]

    def test_a_very_long_text_can_be_kept_and_found(self, store: Store) -> None:
        keep(store, "a1", "pilot " + " ".join(f"word{number}" for number in range(70_000)))
        assert len(store.search("pilot word9")) == 1


def test_dates_before_1970_and_far_ahead(store: Store) -> None:
    for year in (1, 1899, 9999):
        at = datetime(year, 6, 1, 12, 0, 0, 1, tzinfo=UTC)
        store.sources.save(FetchState(source=str(year), last_try=at))
        assert store.sources.state(str(year)).last_try == at


def test_the_relation_of_a_copy_is_kept(store: Store) -> None:
    keep(store, "a1", "one two three four five six")
    keep(store, "a2", "one two three four five six")
    copy = store.articles.by_id("a2")
    assert copy is not None
    assert (copy.verdict.relation, copy.verdict.of, copy.verdict.story) == (Relation.COPY, "a1", "a1")
    assert date(2024, 7, 12) == store.ledger.developments()[0].first_reported
