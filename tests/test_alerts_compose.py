"""What messages say: golden texts for every shape, the subject, the tags, and every kind read as English."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from alerts import wording
from alerts.blocks import slack_blocks
from alerts.compose import Context, as_record, compose, sample_alert
from alerts.digest import SAME_EVENT, Digest, compose_digest, compose_folded, folded_id
from alerts.feedback import Links
from alerts.forms import html_form, text_form
from alerts.message import Shape
from casefile.case import Novelty, Silence
from casefile.kinds import KINDS
from casefile.material import HappenedOn, Precision
from pipeline.demo.sinks import wrong_with
from tests.alert_stories import CASE, GOLDEN, LEDGER, NOW, WATCH, alert, article, developed, entry, the_six_shapes

SHAPES = the_six_shapes()


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_reads_as_its_golden_text(name: str) -> None:
    golden = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    assert f"Subject: {SHAPES[name].subject}\n\n{text_form(SHAPES[name])}" == golden


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_is_the_golden_page_and_the_golden_blocks(name: str) -> None:
    message = SHAPES[name]
    assert html_form(message) == (GOLDEN / f"{name}.html").read_text(encoding="utf-8")
    assert slack_blocks(message) == json.loads((GOLDEN / f"{name}.slack.json").read_text(encoding="utf-8"))
    assert wrong_with(json.dumps({"text": "x", "blocks": slack_blocks(message)}).encode()) == ""


def test_the_subject_is_the_headline_and_nothing_else() -> None:
    assert compose(alert(), context=Context()).subject == "Captain of the Skerry ferry gets fourteen months"


def test_a_docket_entry_without_a_headline_gives_its_text_as_subject() -> None:
    entered = alert(developed(quote="ORDER granting motion to continue sentencing"), articles=(article(title=""),))
    assert compose(entered, context=Context()).subject == "ORDER granting motion to continue sentencing"


def test_a_page_without_headline_and_address_goes_by_its_id() -> None:
    text = text_form(compose(alert(articles=(article(title="", url=""),)), context=Context()))
    assert text.startswith("Judge Petra Holm on Monday sentenced Ida Marsh")
    assert "\n  a1\n  Skerry Courier, 4 March 2025\n" in text


def test_how_sure_stands_beside_each_quote() -> None:
    told = compose(alert(developed(outlets=13), developed(5, confirmed_by_docket=True)), context=Context()).told
    assert [each.sure for each in told] == ["13 outlets, not confirmed by docket", "1 outlet, confirmed by docket"]


def test_outlets_that_are_not_listed_are_counted() -> None:
    part = compose(alert(developed(outlets=14), articles=(article(), article(2, source="Harbour News"))), context=Context()).parts[0]
    assert part.more == "+12 outlets"


def test_known_before_leaves_out_what_the_same_article_brought() -> None:
    fresh = replace(LEDGER[1], id="ferry-9", first_seen_at=NOW)
    sections = compose(alert(), context=Context(ledger=(*LEDGER[:2], fresh))).sections
    assert [section.lines for section in sections if section.heading == "Known before"] == [
        ("24 January 2025 · verdict on Ida Marsh", "11 June 2024 · charge against Ida Marsh")
    ]


def test_ahead_names_only_days_still_to_come() -> None:
    gone = entry(8, "hearing_scheduled", date(2025, 1, 2), coming_on=HappenedOn(date(2025, 2, 1)))
    sections = compose(alert(), context=Context(ledger=(gone, LEDGER[2]))).sections
    assert [section.lines for section in sections if section.heading == "Ahead"] == [("14 April 2025 · court date for Tor Lindqvist",)]


def test_a_correction_says_what_was_told_before() -> None:
    message = compose(alert(developed(novelty=Novelty.CORRECTS)), context=Context(ledger=LEDGER))
    assert message.shape is Shape.CORRECTION
    assert message.told[0].corrects == "Correction; told before as: 2 March 2025 · sentence for Ida Marsh by Petra Holm"


def test_a_date_no_text_gave_is_not_shown_as_the_day_it_happened() -> None:
    undated = developed(precision="by")
    assert compose(alert(undated), context=Context()).told[0].happened == "date not given, reported 3 March 2025"


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_every_kind_reads_as_english(kind: str) -> None:
    golden = json.loads((GOLDEN / "kinds.json").read_text(encoding="utf-8"))[kind]
    both, actor, target = ("Ida Marsh",), ("Petra Holm", "Tor Lindqvist"), ()
    assert [wording.what(kind, actor, both), wording.what(kind, actor, target), wording.what(kind, (), both)] == golden


def test_many_names_are_cut_with_a_count() -> None:
    assert wording.names(["A", "B", "C", "D"]) == "A, B, C and D"
    assert wording.names(["A", "B", "C", "D", "E"]) == "A, B, C and 2 others"


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (HappenedOn(date(2025, 1, 9)), "9 January 2025"),
        (HappenedOn(date(2025, 1, 1), Precision.MONTH), "January 2025"),
        (HappenedOn(date(2025, 1, 1), Precision.YEAR), "2025"),
        (HappenedOn(date(2025, 1, 9), Precision.BY), "date not given, reported 9 January 2025"),
    ],
)
def test_a_day_is_told_no_more_exactly_than_it_is_known(on: HappenedOn, words: str) -> None:
    assert wording.happened(on) == words


def test_the_record_is_the_contract_and_keeps_the_text_whole() -> None:
    quote = "He said: “No.” " + "word " * 400
    record = as_record(alert(developed(quote=quote), articles=(article(), article(2, published=None))))
    assert list(record) == ["id", "case", "watch", "raised_at", "developments", "articles", "entities"]
    assert list(record["developments"][0]) == ["id", "kind", "actors", "target", "happened_on", "novelty", "quote", "summary"]
    assert record["developments"][0]["quote"] == quote
    assert record["developments"][0]["happened_on"] == "2025-03-03"
    assert record["articles"][1] == {
        "id": "a2",
        "url": "https://skerry-courier.example/2025/03/captain-2?from=feed&x=1",
        "title": "Captain of the Skerry ferry gets fourteen months",
        "source": "Skerry Courier",
        "published": None,
    }
    assert record["raised_at"] == "2025-03-04T17:30:00+00:00"


def test_a_digest_without_news_says_that_all_is_quiet() -> None:
    message = compose_digest(Digest(watch=WATCH, due=NOW, sources_healthy=9, articles_read=41))
    assert message.subject == "ferry: All quiet, 4 March 2025"
    assert message.opening == ("All quiet: 9 sources healthy, 41 articles read",)


def test_a_digest_puts_the_weightier_first_within_a_case_and_keeps_its_id() -> None:
    light, heavy = alert(developed(7, "motion_filed"), number=1), alert(developed(8, "verdict"), number=2)
    digest = Digest(watch=WATCH, due=NOW, alerts=(light, heavy))
    assert [part.alert for part in compose_digest(digest).parts] == ["al0002", "al0001"]
    assert compose_digest(digest).id == compose_digest(replace(digest, articles_read=5)).id
    assert compose_digest(replace(digest, due=NOW + timedelta(days=1))).id != compose_digest(digest).id


def test_a_digest_puts_what_tells_one_event_together_and_says_so() -> None:
    minor = alert(developed(6, "plea"), number=3, articles=(article(3),))
    light, heavy = alert(developed(7, "motion_filed"), number=1), alert(developed(8, "verdict"), number=2, articles=(article(2),))
    events = {("ferry", "a1"): "a1", ("ferry", "a2"): "a1", ("ferry", "a3"): "a3"}
    apart = compose_digest(Digest(watch=WATCH, due=NOW, alerts=(light, minor, heavy)))
    together = compose_digest(Digest(watch=WATCH, due=NOW, alerts=(light, minor, heavy), events=events))
    assert [part.alert for part in apart.parts] == ["al0002", "al0003", "al0001"]
    assert [(part.alert, part.remark) for part in together.parts] == [("al0002", ""), ("al0001", SAME_EVENT), ("al0003", "")]
    assert [part.remark for part in apart.parts] == ["", "", ""]


def test_the_safety_net_spends_one_line_on_one_event() -> None:
    silences = tuple(
        Silence(article=f"a{each}", url="", case="ferry", kind="plea", quote=f"quote {each}", reason="known", listed=each != 2)
        for each in range(5)
    )
    events = {("ferry", f"a{each}"): "a0" for each in (0, 1, 2, 4)}
    lines = compose_digest(Digest(watch=WATCH, due=NOW, silences=silences, events=events)).sections[0].lines
    assert lines == ("plea: “quote 0” (known); so do 2 more articles on the same event", "plea: “quote 3” (known)")


def test_folded_alerts_are_all_named_and_keep_one_id_in_any_order() -> None:
    alerts = [alert(developed(number), number=number) for number in range(200)]
    message = compose_folded(alerts, now=NOW, reason="the channel was out for a day")
    text = text_form(message)
    assert all(f"id ferry-{number}\n" in text for number in range(200))
    assert message.id == folded_id(list(reversed(alerts)))
    blocks = slack_blocks(message)
    shown = json.dumps(blocks)
    assert wrong_with(json.dumps({"text": "x", "blocks": blocks}).encode()) == ""
    assert all(f"(id ferry-{number})" in shown for number in range(200))


def test_what_a_mail_program_would_cut_off_is_told_shorter_and_whole() -> None:
    links = Links(address="https://casewire.example.org", secret="s")
    alerts = [alert(developed(number, quote="q " * 290), number=number, case=f"case-{number % 8}") for number in range(200)]
    page = html_form(compose_folded(alerts, now=NOW, reason="the channel was out for a day", links=links))
    assert len(page.encode()) < 102_000
    assert all(f"(id ferry-{number})" in page for number in range(200))
    assert all(f"case-{number}</h2>" in page for number in range(8))
    assert "casewire mark &lt;id&gt; wrong" in page
    assert "/feedback/" not in page


def test_a_digest_puts_the_case_with_the_weightiest_development_first() -> None:
    light = [alert(developed(number, "motion_filed"), number=number, case="a-case") for number in range(3)]
    heavy = [alert(developed(8, "motion_filed"), number=8, case="z-case"), alert(developed(9, "verdict"), number=9, case="z-case")]
    parts = compose_digest(Digest(watch=replace(WATCH, case=None), due=NOW, alerts=(*light, *heavy), titles={"z-case": "The Z case"})).parts
    assert [part.alert for part in parts] == ["al0009", "al0008", "al0000", "al0001", "al0002"]
    assert [part.heading for part in parts] == ["The Z case", "", "a-case", "", ""]


def test_a_sample_says_that_it_is_a_test() -> None:
    message = compose(sample_alert(watch="desk", case="ferry", now=NOW), context=Context(case=CASE))
    assert message.subject.startswith("Test alert")
    assert "This is a test" in text_form(message)
