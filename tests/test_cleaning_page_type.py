"""What is no article says so, with the kind of page it is; what is one is not taken for something else."""

import pytest

from casefile.material import Form
from pipeline.clean import Cleaned, clean_html, clean_text

STORY = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "The county court heard four hours of argument on Monday over who must pay for the fall of the lighting rig.",
        "Lawyers for the props mistress said the producers had been warned in writing, twice, and went on filming all the same.",
        "The judge, who has had the case since May, said she would rule within ten days and asked both sides to keep away from cameras.",
        "Outside, a dozen of the crew stood with signs. They have not been paid since the set was closed.",
        "The producers deny all of it. Their lawyer called the suit a rehearsal for another one.",
    )
)


def clean(body: str, head: str = "", url: str = "https://valley.example/2024/rig") -> Cleaned:
    return clean_html(f"<html><head>{head}</head><body>{body}</body></html>", url=url, id="x")


PAGES = {
    "challenge": (
        "<h1>Just a moment...</h1><p>Checking your browser before accessing valley.example. Ray ID: 8a1b2c</p>",
        "<title>Just a moment...</title>",
    ),
    "consent": (
        "<h1>We value your privacy</h1><p>We and our partners store and access cookies on your device. Accept all cookies.</p>",
        "",
    ),
    "soft_404": (
        "<h1>Page not found</h1><p>The page you were looking for may have moved. Try the search.</p>",
        "<title>Page not found - Valley Notebook</title>",
    ),
    "maintenance": ("<h1>Back soon</h1><p>Valley Notebook is down for scheduled maintenance. We will be back shortly.</p>", ""),
    "parked": ("<h1>valley.example</h1><p>This domain is for sale. Inquire about this domain today.</p>", ""),
    "login": ("<h1>Log in</h1><form><input type='text'><input type='password'></form><p>Log in to continue.</p>", "<title>Log in</title>"),
    "script_shell": (
        "<div id='root'></div><noscript>Please enable JavaScript.</noscript><script src='a.js'></script><script src='b.js'></script>",
        "<title>Valley Notebook</title>",
    ),
    "empty": ("   ", ""),
}


@pytest.mark.parametrize("kind", PAGES)
def test_pages_that_lie_with_200_say_what_they_are(kind: str) -> None:
    body, head = PAGES[kind]
    article = clean(body, head).article
    assert (article.form, article.page_type) == (Form.NOT_ARTICLE, kind)
    assert len(article.reason.split()) >= 4


def test_a_paywall_stub_is_a_partial_article() -> None:
    stub = (
        "<h1>Rig falls on set</h1><p>The county court heard four hours of argument on Monday over who must pay for the fall of the rig.</p>"
    )
    article = clean(stub + "<div><p>Subscribe to continue reading. Already a subscriber? Log in.</p></div>").article
    assert (article.form, article.page_type) == (Form.PARTIAL, "paywall")
    assert article.text.startswith("The county court heard")
    assert "Subscribe" not in article.text


def test_a_full_article_with_a_pitch_for_subscriptions_is_an_article() -> None:
    page = f"<h1>Rig falls on set</h1>{STORY * 4}<p>Subscribe to continue reading more stories like this.</p>"
    assert clean(page).article.form is Form.ARTICLE


def test_tag_pages_and_listings_are_lists() -> None:
    teasers = "".join(f"<h3><a href='/s/{n}'>Story number {n} of the week in court</a></h3><p>A line about it.</p>" for n in range(9))
    assert clean(f"<h1>Harbor Lights</h1>{teasers}", url="https://valley.example/tag/harbor-lights").article.page_type == "tag"
    assert clean(f"<h1>Courts</h1>{teasers}", url="https://valley.example/").article.page_type == "listing"


def test_a_story_beside_many_teasers_is_a_story() -> None:
    teasers = "".join(f"<h3><a href='/s/{n}'>Story number {n} of the week in court</a></h3>" for n in range(9))
    assert clean(f"<article><h1>Rig falls</h1>{STORY * 3}</article><aside>{teasers}</aside>").article.form is Form.ARTICLE


def test_a_video_stub_and_a_transcript_are_no_articles() -> None:
    video = clean(
        "<h1>Watch: the rig falls</h1><video src='a.mp4'></video><p>See the moment it came down.</p>",
        url="https://valley.example/video/rig-falls",
    )
    assert video.article.page_type == "video"
    talk = "".join(
        f"<p>MARSH: And what did you see on that morning, number {n}?</p><p>CALDER: I saw the cable, and that it was loose on day {n}.</p>"
        for n in range(9)
    )
    assert clean(f"<h1>The hearing, word by word</h1>{talk}").article.page_type == "transcript"


def test_a_forum_thread_is_known_by_what_it_states_or_its_address() -> None:
    assert clean(STORY, url="https://boards.example/threads/rig.123").article.page_type == "forum"
    assert clean(STORY, '<script type="application/ld+json">{"@type": "DiscussionForumPosting"}</script>').article.page_type == "forum"


def test_an_article_about_consent_cookies_or_captchas_is_an_article() -> None:
    for words in (
        "accept all cookies",
        "a captcha",
        "page not found",
        "down for maintenance",
        "log in to continue",
        "this domain is for sale",
    ):
        page = f"<h1>Court rules on {words}</h1>{STORY}<p>The site had said: {words}.</p>"
        assert clean(page, "<meta name='date' content='2024-03-04T10:00:00Z'>").article.form is Form.ARTICLE, words


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"%PDF-1.7 broken", "pdf"),
        (b"\x89PNG\r\n\x1a\n....", "binary"),
        (b'{"error": "gone"}', "data"),
        (b"PK\x03\x04abc", "binary"),
        (b"\x00\x01\x02" * 400, "binary"),
    ],
)
def test_files_labelled_as_pages_are_named(body: bytes, kind: str) -> None:
    cleaned = clean_html(body, url="https://valley.example/x", id="x", content_type="text/html")
    assert (cleaned.article.form, cleaned.article.page_type, cleaned.article.text) == (Form.NOT_ARTICLE, kind, "")


def test_a_text_that_breaks_off_and_a_lone_sentence_are_partial() -> None:
    cut = clean_text(
        "The county court heard four hours of argument on Monday over who must pay for the fall of the rig, and the judge said that…",
        url="",
        id="x",
    )
    assert (cut.article.form, cut.article.reason) == (Form.PARTIAL, "breaks off in its beginning")
    assert clean_text("The rig fell.", url="", id="x").article.form is Form.PARTIAL


def test_a_short_report_is_an_article() -> None:
    report = (
        "The county court on Monday heard argument over the fall of the lighting rig. "
        "The judge said she would rule within ten days. Both sides declined to comment."
    )
    assert clean_text(report, url="", id="x").article.form is Form.ARTICLE


def test_the_full_text_of_a_stub_is_an_article_with_the_same_title() -> None:
    stub = clean(
        f"<h1>Rig falls on set</h1>{STORY[:110]}</p><p>Subscribe to continue reading.</p>", "<title>Rig falls on set</title>"
    ).article
    full = clean(f"<h1>Rig falls on set</h1>{STORY * 3}", "<title>Rig falls on set</title>").article
    assert (stub.form, full.form) == (Form.PARTIAL, Form.ARTICLE)
    assert stub.title == full.title


MORE_LIES = {
    "challenge": ("<title>valley.example</title>", "<p>Please enable JS and disable any ad blocker</p>"),
    "challenge ": ("<title>403 Forbidden</title>", "<center><h1>403 Forbidden</h1></center><hr><center>nginx</center>"),
    "consent": (
        "<title>Valley Notebook</title>",
        "<p>When you use our site, we and our partners set cookies to measure what is read and to show personalised advertising.</p>"
        "<p>You can change your consent at any time. Our privacy notice tells more.</p>",
    ),
    "consent ": (
        "<title>Tal-Bote</title>",
        "<p>Mit Werbung und Tracking lesen: Cookies akzeptieren. Ihre Zustimmung können Sie widerrufen.</p>",
    ),
    "soft_404": ("<title>Valley Notebook</title>", "<h1>We're sorry, but that page could not be found.</h1><p>It may have moved.</p>"),
    "soft_404 ": ("<title>Valley Notebook</title>", "<p>This article has been removed.</p>"),
    "maintenance": ("<title>Database</title>", "<h1>Error establishing a database connection</h1>"),
    "parked": (
        "<title>Welcome to nginx!</title>",
        "<h1>Welcome to nginx!</h1><p>The web server is successfully installed and working.</p>",
    ),
    "listing": (
        "<title>Results</title>",
        "".join(f"<li><a href='/{n}'>Story {n} on the case of the fallen rig</a></li>" for n in range(20)),
    ),
}


@pytest.mark.parametrize("kind", MORE_LIES)
def test_other_forms_of_the_same_lies(kind: str) -> None:
    head, body = MORE_LIES[kind]
    assert clean(body, head).article.page_type == kind.strip()


SHORT_NEWS = (
    "Not found guilty: a jury on Friday cleared the producer of all charges over the fall of the rig in county court.",
    "Something went wrong on the set that morning, the props mistress told the jury on Monday of the trial over the fallen rig.",
    "The producer will be back in a courtroom on Friday, his lawyer said, when the judge hears the motion to dismiss.",
    "Nothing found in the search of the warehouse links the rental company to the fall of the rig, the sheriff said on Tuesday.",
    "The incident identified by inspectors as the cause, a loose cable, was known to the studio, says a complaint filed on Monday.",
    "At a security check in the courthouse, deputies on Monday arrested a man who had threatened the judge in the case.",
    "The set was closed for maintenance in the week before the rig fell, according to the complaint filed on Monday.",
    "The transcript of the interview was released on Monday by the sheriff, and in it she says that she had reported the cable.",
)


@pytest.mark.parametrize("text", SHORT_NEWS)
def test_a_short_report_is_not_taken_for_a_lie(text: str) -> None:
    text += " Lawyers for both sides declined to comment on it."
    assert clean_text(text, url="https://valley.example/transcript", id="x").article.form is Form.ARTICLE
    assert clean(f"<h1>{' '.join(text.split()[:6])}</h1><p>{text}</p>").article.form is Form.ARTICLE
