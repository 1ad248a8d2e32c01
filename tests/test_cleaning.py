"""Cleaning from end to end, on pages of our own: what goes, what stays, what is read off them."""

import json
from datetime import UTC, datetime
from html import escape

import pytest

from casefile.material import Form, When
from pipeline.clean import Cleaned, Hints, clean_html, clean_text

STORY = """\
Marta Oduya, who kept the props of the series "Harbor Lights," sued its producers on Tuesday over the fall of a lighting rig.
The complaint says the company ignored two written warnings before the rig came down, and that the set was reopened within a day.
"Nobody listened to the people who do the work," her lawyer, Ines Calder, said outside the courthouse.
A spokesman for the producers said they had not been served and would answer in court."""

BLOG = f"""Skip to content

Valley Notebook

  • Home
  • Sports
  • Contact
  • Toggle search form

A Rig Falls and a Lawsuit Follows

Posted on March 4, 2024 By editor

{STORY}

A Quiet Studio

Work on the second season has stopped. Two of the crew are still in hospital, and no date for a return has been set.

Courts

Post navigation

Previous Post: Ten Soups My Grandmother Never Wrote Down
Next Post: The Dog Who Found Its Way Home
  • A Rig Falls and a Lawsuit Follows
  • Ten Soups My Grandmother Never Wrote Down
  • “We only wanted a quiet wedding,” she said. Then the caterer opened the second van, and nobody at the table knew what to say

Copyright © 2024 Valley Notebook.

Powered by Hexagon WordPress theme"""

CHROME = (
    "Skip to content",
    "Valley Notebook",
    "Toggle",
    "Posted on",
    "Post navigation",
    "Soups",
    "quiet wedding",
    "Copyright",
    "Powered by",
    "• ",
    "Courts",
)


def text(page: str, **more: object) -> Cleaned:
    return clean_text(page, url="https://valley.example/rig", id="p1", **more)  # type: ignore[arg-type]


def html(body: str, head: str = "", **more: object) -> Cleaned:
    return clean_html(f"<html><head>{head}</head><body>{body}</body></html>", url="https://valley.example/rig", id="p1", **more)  # type: ignore[arg-type]


def as_paragraphs(page: str) -> str:
    return "".join(f"<p>{escape(line)}</p>\n" for line in page.splitlines() if line.strip())


@pytest.mark.parametrize(
    "cleaned",
    [
        text(BLOG),
        html(as_paragraphs(BLOG)),
        html(f"<div>{escape(BLOG).replace(chr(10), '<br>')}</div>"),
        html(f"<pre>{escape(BLOG)}</pre>"),
    ],
    ids=["text", "paragraphs", "line breaks", "preformatted"],
)
def test_a_blog_loses_its_frame_whatever_way_it_is_given(cleaned: Cleaned) -> None:
    article = cleaned.article
    assert article.title == "A Rig Falls and a Lawsuit Follows"
    assert str(article.published) == "2024-03-04"
    assert article.text.startswith("Marta Oduya, who kept the props")
    assert article.text.endswith("no date for a return has been set.")
    assert "A Quiet Studio" in article.text
    assert [word for word in CHROME if word in article.text] == []
    assert article.form is Form.ARTICLE
    assert article.language == "en"


def test_every_dropped_line_names_its_rule_and_reason() -> None:
    dropped = {drop.line: (drop.rule, drop.reason) for drop in text(BLOG).dropped}
    assert dropped["Post navigation"][0] == "page footer"
    assert dropped["Posted on March 4, 2024 By editor"] == ("page header", "stands above the text: menu, name of the site, date line")
    assert all(rule and reason for rule, reason in dropped.values())


def test_the_day_at_the_start_of_a_text_is_read_and_taken_off() -> None:
    article = text(f" date 2024-03-05 {STORY}", zone="America/Denver").article
    assert article.text == STORY
    assert str(article.published) == "2024-03-05"
    assert article.published is not None
    assert article.published.at.utcoffset() is not None
    assert article.published.at.tzname() == "MST"


def test_a_given_time_holds_over_the_day_in_the_text() -> None:
    given = When(datetime(2024, 3, 6, 9, 30, tzinfo=UTC))
    assert text(f"date 2024-03-05 {STORY}", hints=Hints(published=given)).article.published == given


def test_a_given_day_is_made_finer_by_the_page_s_own_time_of_that_day() -> None:
    head = '<meta property="article:published_time" content="2024-03-06T09:30:00-07:00">'
    given = Hints(published=When(datetime(2024, 3, 6, tzinfo=UTC), bare_day=True))
    assert str(html(as_paragraphs(STORY), head, hints=given).article.published) == "2024-03-06T09:30:00-07:00"


def test_the_first_line_becomes_the_title_when_it_looks_like_one() -> None:
    article = text(f"Prop Master Sues Over Fallen Rig on Harbor Lights Set\n\n{STORY}").article
    assert article.title == "Prop Master Sues Over Fallen Rig on Harbor Lights Set"
    assert article.text == STORY


def test_a_first_sentence_is_no_title() -> None:
    article = text(STORY).article
    assert article.title == ""
    assert article.text == STORY


def test_a_given_title_is_not_repeated_in_the_text() -> None:
    title = "Prop Master Sues Over Fallen Rig on Harbor Lights Set"
    article = text(f"Valley Notebook\n{title}\nBy Ann Lee\n{STORY}", hints=Hints(title=title)).article
    assert (article.title, article.text) == (title, STORY)


def test_the_page_s_headline_replaces_a_given_title_that_agrees_with_it() -> None:
    page = f"<h1>Prop master sues over fallen rig</h1>{as_paragraphs(STORY)}"
    assert html(page, hints=Hints(title="Prop master sues over a fallen rig")).article.title == "Prop master sues over fallen rig"
    assert html(page, hints=Hints(title="Harbor Lights goes to court")).article.title == "Harbor Lights goes to court"


TWEET = "The crew say they were told to keep quiet about the rig. https://t.co/Ab12Cd34Ef — Desert Wire (@desertwire) March 2, 2024"


def test_embedded_posts_are_no_text_of_the_page() -> None:
    first, rest = STORY.split("\n", 1)
    quoted = (
        f"<blockquote class='twitter-tweet'><p>{TWEET.split(' — ')[0]}</p>— Desert Wire (@desertwire) <a>March 2, 2024</a></blockquote>"
    )
    ways = (
        text(f"{first}\n\n{TWEET}\n\n{rest}"),
        html(as_paragraphs(f"{first}\n{TWEET}\n{rest}")),
        html(as_paragraphs(first) + quoted + as_paragraphs(rest)),
    )
    for cleaned in ways:
        assert cleaned.article.text == STORY
        assert "told to keep quiet" in " ".join(drop.line for drop in cleaned.dropped)


@pytest.mark.parametrize(
    "insert",
    [
        " (RELATED: Studio Closes After Second Accident In A Month)",
        " (Read more: Studio closes after second accident)",
        " Related: Studio closes after second accident.",
        " [Skip to main content]",
        " (More Harbor Lights stories.)",
    ],
)
def test_pointers_set_into_a_paragraph_go_and_the_paragraph_stays(insert: str) -> None:
    cleaned = text(STORY + insert)
    assert cleaned.article.text == STORY
    assert insert.strip() in [drop.line for drop in cleaned.dropped]


def test_brackets_and_parentheses_of_the_news_stay() -> None:
    line = 'The judge wrote that "[the company] knew" (see the order of May 2) and set a hearing [for June].'
    assert text(f"{STORY}\n{line}").article.text.endswith(line)


def test_double_encoding_is_undone_and_curly_quotes_are_kept() -> None:
    article = text(
        "SANTA FE, N.M. â€“ The judge said â€œnoâ€\x9d to the motion, and the clerkâ€™s office “closed early” on Friday."
    ).article
    assert article.text == "SANTA FE, N.M. – The judge said “no” to the motion, and the clerk’s office “closed early” on Friday."


def test_related_boxes_newsletters_hidden_parts_and_captions_go_by_their_names() -> None:
    story = as_paragraphs(STORY)
    boxes = (
        '<div class="related-stories"><p>Studio closes after second accident this month</p></div>',
        '<section id="newsletterBox"><p>The week in court, in your mail, every Friday.</p></section>',
        '<div style="display:none"><p>Printed copies cost four dollars and fifty cents.</p></div>',
        "<figure><figcaption class='caption'>The rig on the morning after it fell. Photo by the county.</figcaption></figure>",
        "<div><h3>More from Valley Notebook</h3><p>A bridge reopens at last</p><p>School board votes on Tuesday</p></div>",
        '<p><a href="/x">Studio closes after the second accident in a month</a></p>',
    )
    for box in boxes:
        cleaned = html(f"<article><h1>A rig falls</h1>{story}{box}{story.replace('Tuesday', 'Friday')}</article>")
        assert cleaned.article.text == STORY + "\n" + STORY.replace("Tuesday", "Friday"), box
        assert cleaned.dropped


def test_a_linked_name_inside_a_sentence_stays_whatever_its_class() -> None:
    page = STORY.replace("Ines Calder", '<a class="tag topic" href="/c">Ines <span class="tags">Calder</span></a>')
    assert html("".join(f"<p>{line}</p>" for line in page.splitlines())).article.text == STORY


def test_a_misnamed_main_column_is_left_alone() -> None:
    assert html(f'<div class="sidebar related">{as_paragraphs(STORY)}</div>').article.text == STORY


def test_a_story_set_in_many_misnamed_blocks_is_left_alone() -> None:
    lines = [f"{line} It was day {n} of the hearing." for n in range(3) for line in STORY.splitlines()]
    page = "".join(f'<div class="promo-text"><p>{line}</p></div>' for line in lines)
    assert html(page).article.text.splitlines() == lines


def test_names_that_tell_the_state_of_a_page_are_no_names_of_blocks() -> None:
    said = "First! I never liked that studio and I said so at the time, to anyone who would hear it."
    boxes = f'<div class="comments-area"><p>{said}</p></div>'
    page = f'<div class="entry has-sidebar comments-open no-related">{as_paragraphs(STORY)}</div>{boxes}'
    assert html(page).article.text == STORY


def test_a_story_taken_for_something_else_is_found_again() -> None:
    names = ("modal", "popup", "promo", "related", "sponsored", "sidebar", "caption", "bio")
    parts = [as_paragraphs(STORY.replace("Tuesday", f"day {n} of March")) for n in range(10)]
    hidden = f'<div style="display: none">{parts[8]}{parts[9]}</div>'
    cleaned = html(hidden + "".join(f'<div class="{name}">{part}</div>' for name, part in zip(names, parts, strict=False)))
    assert cleaned.article.text.count("ignored two written warnings") >= 2
    assert any("blocks left in" in step for step in cleaned.steps)


def test_the_next_story_of_an_endless_page_is_not_this_one() -> None:
    other = as_paragraphs(STORY.replace("Marta Oduya", "Pavel Brandt").replace("Harbor Lights", "North Pier"))
    cleaned = html(f"<article><h1>A rig falls</h1>{as_paragraphs(STORY)}</article><article><h2>North Pier</h2>{other}</article>")
    assert cleaned.article.text == STORY


def test_text_is_rescued_where_the_first_extractor_loses_most_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline.cleaning import extract

    paragraphs = [
        f"{line} That was day {n} of the trial, and the jury had heard it before." for n in range(6) for line in STORY.splitlines()
    ]
    monkeypatch.setattr(extract, "_trafilatura", lambda _tree, _url: tuple(paragraphs[:4]))
    cleaned = html(f"<article>{as_paragraphs(chr(10).join(paragraphs))}</article>")
    assert len(cleaned.article.text) > 5 * len(STORY)
    assert "agree on" in cleaned.steps[-1]


def test_a_page_that_only_states_its_text_as_data_is_read_from_there() -> None:
    stated = json.dumps({"@type": "NewsArticle", "headline": "A rig falls", "articleBody": STORY})
    cleaned = html("<div id='root'></div>", f'<script type="application/ld+json">{stated}</script>')
    assert "ignored two written warnings" in cleaned.article.text
    assert cleaned.article.form is Form.ARTICLE


def test_hints_fill_what_the_page_does_not_say() -> None:
    article = text(STORY, hints=Hints(title="T", byline=("Ann Lee",), site="Valley Notebook", source="rust")).article
    assert (article.title, article.byline, article.site, article.source) == ("T", ("Ann Lee",), "Valley Notebook", "rust")


def test_a_line_of_names_above_the_story_is_its_byline() -> None:
    cleaned = html(as_paragraphs(f"Ann Lee/Bob Marsh\n{STORY}"), "<title>A rig falls on the set</title>")
    assert cleaned.article.byline == ("Ann Lee", "Bob Marsh")
    assert cleaned.article.text == STORY


def test_cleaning_twice_gives_the_same() -> None:
    assert text(BLOG) == text(BLOG)
    once = text(BLOG).article
    assert text(once.text, hints=Hints(title=once.title)).article.text == once.text


def test_dockets_and_numbered_paragraphs_survive_whole() -> None:
    rows = "".join(f"<tr><td>{n}</td><td>03/04/2024</td><td>MOTION number {n} by defendant to compel.</td></tr>" for n in range(120))
    counts = "".join(f"<p>{n}. On March 4, 2024, defendant {n} entered the premises of the plaintiff.</p>" for n in range(100))
    duties = "".join(f"<li>Defendant {n} owed a duty of care and breached it.</li>" for n in range(60))
    docket, complaint, claim = (html(body).article.text for body in (f"<table>{rows}</table>", counts, f"<ol>{duties}</ol>"))
    assert [n for n in range(120) if f"MOTION number {n} by" not in docket] == []
    assert [n for n in range(100) if f"defendant {n} entered" not in complaint] == []
    assert [n for n in range(60) if f"Defendant {n} owed" not in claim] == []
