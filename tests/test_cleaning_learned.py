"""Learned chrome and drift: decided from counts, with floors under both."""

from datetime import UTC, datetime

from casefile.material import Article, Form, When
from pipeline.clean import clean_text
from pipeline.cleaning.drift import Sample, Yield, drift, drift_in, remembered, sample_of, with_sample, yield_of
from pipeline.cleaning.learned import Learned, learn, sightings, take_off
from storage.values import LineCount

BODY = [
    f"The court heard witness number {n} on Monday, who told the jury what the crew had seen before the rig came down." for n in range(6)
]
BOX = "The Valley Notebook is printed on paper from the county's own mill."


def count(line: str, pages: int, at_edge: int | None = None) -> LineCount:
    return LineCount(key=sightings([line])[0].key, line=line, pages=pages, at_edge=pages if at_edge is None else at_edge)


def test_a_line_at_the_edge_of_many_pages_is_learned_with_its_count() -> None:
    assert learn([count(BOX, 9)], 12) == (Learned(count(BOX, 9).key, BOX, "on 9 of 12 pages of this site"),)


def test_nothing_is_learned_from_few_pages_or_few_appearances() -> None:
    assert learn([count(BOX, 7)], 7) == ()
    assert learn([count(BOX, 3)], 12) == ()
    assert learn([count(BOX, 4)], 40) == ()


def test_a_background_paragraph_repeated_inside_stories_is_not_learned() -> None:
    background = "The rig fell in March on the set of the series, and left two of the crew in hospital for many weeks."
    assert learn([count(background, 30, at_edge=10)], 40) == ()


def test_a_paragraph_at_the_edge_must_be_on_half_of_the_pages() -> None:
    notice = "This newspaper is owned by its readers, who elect its board every spring, and takes no money from any party."
    assert learn([count(notice, 15)], 40) == ()
    assert len(learn([count(notice, 25)], 40)) == 1


def test_sightings_count_a_line_once_and_know_the_edge() -> None:
    seen = {sighting.line: sighting.at_edge for sighting in sightings([*BODY * 4, BOX, BOX])}
    assert seen[BOX]
    assert len(seen) == 7
    middle = sightings([*(f"top {n}" for n in range(5)), "inside", *(f"end {n}" for n in range(12))])
    assert [sighting.at_edge for sighting in middle if sighting.line == "inside"] == [False]


def test_learned_lines_are_taken_off_with_their_reason() -> None:
    learned = learn([count(BOX, 12)], 12)
    kept, dropped = take_off([*BODY, BOX], learned)
    assert kept == BODY
    assert (dropped[0].rule, dropped[0].reason) == ("learned", "on 12 of 12 pages of this site")


def test_a_page_that_would_lose_much_of_its_text_keeps_all() -> None:
    learned = learn([count(line, 12) for line in BODY], 12)
    assert take_off(BODY, learned) == (BODY, [])


def test_learned_chrome_works_on_pages_without_any_rule_for_the_site() -> None:
    pages = ["\n".join([line + f" Page {n}." for line in BODY] + [BOX]) for n in range(10)]
    seen = [sightings(clean_text(page, url="", id="x").article.text.splitlines()) for page in pages]
    keys = {sighting.key: sighting for page in seen for sighting in page}
    counts = [
        LineCount(
            key=key,
            line=one.line,
            pages=sum(any(s.key == key for s in page) for page in seen),
            at_edge=sum(any(s.key == key and s.at_edge for s in page) for page in seen),
        )
        for key, one in keys.items()
    ]
    cleaned = clean_text(pages[0], url="", id="x", learned=learn(counts, len(pages)))
    assert BOX not in cleaned.article.text
    assert cleaned.article.text.count("\n") == len(BODY) - 1


def article(words: int, *, dated: bool = True, title: str = "T", form: Form = Form.ARTICLE) -> Article:
    when = When(datetime(2024, 3, 4, tzinfo=UTC)) if dated else None
    return Article(id="x", url="", title=title, text=" ".join(["word"] * words), published=when, form=form)


def page(words: int, *, dated: bool = True, title: str = "T", form: Form = Form.ARTICLE) -> Sample:
    return sample_of(article(words, dated=dated, title=title, form=form))


def test_what_pages_cleaned_to_is_remembered_and_a_redesign_named() -> None:
    note = None
    for number in range(100):
        note = with_sample(note, article(20 if number >= 94 else 400))
    assert len(remembered(note)) == 80
    assert drift_in(remembered(note)) == ("its pages clean to 20 words, usually 400",)
    assert drift_in(remembered(None)) == ()


def test_drift_names_what_fell_and_how_far() -> None:
    usual = yield_of([page(400)] * 30)
    assert drift(usual, yield_of([page(380)] * 6)) == ()
    assert drift(usual, yield_of([page(90)] * 6)) == ("its pages clean to 90 words, usually 400",)
    assert drift(usual, yield_of([page(400, dated=False)] * 6)) == ("0% of its pages have a date, usually 100%",)
    assert drift(usual, yield_of([page(400, title="", form=Form.NOT_ARTICLE)] * 6)) == (
        "0% of its pages are articles, usually 100%",
        "0% of its pages have a title, usually 100%",
    )


def test_few_pages_tell_nothing() -> None:
    usual, bad = yield_of([page(400)] * 30), yield_of([page(10)] * 4)
    assert drift(usual, bad) == ()
    assert drift(yield_of([page(400)] * 10), yield_of([page(10)] * 10)) == ()
    assert yield_of([]) == Yield(pages=0, words=0, articles=0, titled=0, dated=0)
