"""What the servers of a made-up world say: feeds, dockets, sitemaps, listings and pages, as the trouble of the moment has them."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import format_datetime
from hashlib import sha256
from html import escape

from tests.simulation.world import Outlet, Page

SHOWN = 15
ARCHIVE = 150
"""Items a feed gives that has its whole archive in it again."""
FORBIDDEN = (
    "http://127.0.0.1:8080/admin",
    "http://[::ffff:169.254.169.254]/latest",
    "https://2130706433/",
    "javascript:alert(1)",
    "file:///etc/passwd",
)


def source_body(outlet: Outlet, at: datetime, trouble: str) -> bytes:
    """Its feed, docket, sitemap or listing at this time."""
    if trouble in _INSTEAD:
        return _INSTEAD[trouble]
    shown = [] if trouble == "emptied" else outlet.published(at)[: ARCHIVE if trouble == "archive" else SHOWN]
    body = _WRITTEN[outlet.kind](outlet, shown, at, trouble)
    return body[: len(body) // 2] if trouble == "cut" else body


def page_body(page: Page, trouble: str, asked: int) -> bytes:
    """A page as its outlet shows it; `asked` counts requests, for what changes with each."""
    if trouble in _LIES:
        return _LIES[trouble]
    lead, _, rest = page.text.rpartition("\n")
    rest = f"{rest} Corrected." if trouble == "typos" else rest
    texts = [lead] if trouble == "stubs" else [lead, rest]
    body = "".join(f"<p>{escape(text)}</p>" for text in texts)
    body += "<p>Subscribe to continue reading this story.</p>" if trouble == "stubs" else ""
    body += f"<p class='views'>{asked} views</p><!-- {random.Random(asked).random()} -->" if trouble == "noise" else ""
    body = "<div>" * 300 + body + "</div>" * 300 if trouble == "deep" else body
    label = "" if trouble == "no_label" else '<meta charset="utf-8">'
    stamp = f'<meta property="article:published_time" content="{page.at.isoformat()}">'
    head = f"<head>{label}<title>{escape(page.title)}</title>{stamp}</head>"
    text = f"<html>{head}<body><article><h1>{escape(page.title)}</h1>{body}</article></body></html>"
    return text.encode("cp1252", "xmlcharrefreplace") if trouble == "mislabelled" else text.encode()


def _link(outlet: Outlet, page: Page, at: datetime, trouble: str) -> str:
    marks = f"?utm_source=rss&fbclid={sha256(f'{page.slug}{at}'.encode()).hexdigest()[:20]}" if trouble == "tracking" else ""
    return escape(outlet.url(page) + marks)


def _key(page: Page, at: datetime, trouble: str) -> str:
    """An item's id, as XML; "" where it has none."""
    if trouble == "no_ids":
        return ""
    key = {"new_ids": sha256(f"{page.slug} {at}".encode()).hexdigest(), "same_ids": "1"}.get(trouble, page.slug)
    return f"<guid isPermaLink='false'>{key}</guid>"


def _stamp(page: Page, at: datetime, trouble: str) -> str:
    """An item's date, as XML; "" where it has none."""
    if trouble == "undated":
        return ""
    stamp = {"republished": at, "future": page.at + timedelta(days=400)}.get(trouble, page.at)
    return f"<pubDate>{format_datetime(stamp)}</pubDate>"


def _channel(outlet: Outlet, rows: list[str]) -> bytes:
    head = f"<title>{outlet.name}</title><link>https://{outlet.host}/</link>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{head}{"".join(rows)}</channel></rss>'.encode()


def _feed(outlet: Outlet, shown: list[Page], at: datetime, trouble: str) -> bytes:
    rows = [
        f"<item><title>{escape(page.title)}</title><link>{_link(outlet, page, at, trouble)}</link>"
        f"{_key(page, at, trouble)}{_stamp(page, at, trouble)}</item>"
        for page in shown
    ]
    if trouble == "hostile_links":
        rows[:0] = [f"<item><title>Free prizes today</title><link>{link}</link></item>" for link in FORBIDDEN]
    return _channel(outlet, rows)


def _docket(outlet: Outlet, shown: list[Page], at: datetime, trouble: str) -> bytes:
    """Our docket's entries, and one of another docket that says the same."""
    rows = []
    for page in shown:
        for number, entry in ((outlet.docket, page.entry), ("1:24-cv-00999", 1000 + (page.entry or 0))):
            document = escape(f'(<a href="https://{outlet.host}/doc1/1211{entry:08}?caseid=7&de_seq_num={entry}">{entry}</a>)')
            key = _key(page, at, trouble).replace("</guid>", f"/{number}</guid>")
            rows.append(
                f"<item><title>{number}-KWR-LF {page.title} et al</title><link>https://{outlet.host}/cgi-bin/DktRpt.pl?{number[-5:]}</link>"
                f"<description>[{page.text}] {document}</description>{key}{_stamp(page, at, trouble)}</item>"
            )
    return _channel(outlet, rows)


def _sitemap(outlet: Outlet, shown: list[Page], at: datetime, trouble: str) -> bytes:
    rows = "".join(
        f"<url><loc>{_link(outlet, page, at, trouble)}</loc>"
        f"<lastmod>{(at if trouble in ('republished', 'typos') else page.at).isoformat(timespec='seconds')}</lastmod></url>"
        for page in shown
    )
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>'.encode()


def _listing(outlet: Outlet, shown: list[Page], at: datetime, trouble: str) -> bytes:
    rows = "".join(f'<h3><a href="{_link(outlet, page, at, trouble)}">{escape(page.title)}</a></h3>' for page in shown)
    return f"<html><head><title>{outlet.name}</title></head><body><h1>All stories</h1>{rows}</body></html>".encode()


_WRITTEN: dict[str, Callable[[Outlet, list[Page], datetime, str], bytes]] = {
    "feed": _feed,
    "docket": _docket,
    "sitemap": _sitemap,
    "listing": _listing,
}
_CHALLENGE = b"<html><head><title>Just a moment...</title></head><body><p>Checking your browser before you can go on.</p></body></html>"
_INSTEAD = {
    "html": b"<html><head><title>Our new house</title></head><body><h1>Our new house</h1><p>Come in and look around.</p></body></html>",
    "challenge": _CHALLENGE,
    "garbage": b"<rss><channel><item>",
}
"""What stands where a source was, after a redesign, behind a door-keeper, after an accident."""
_LIES = {
    "walls": _CHALLENGE,
    "maintenance": b"<html><head><title>Down for maintenance</title></head><body><h1>We'll be back soon</h1>"
    b"<p>Our site is down for scheduled maintenance. Please check back later.</p></body></html>",
}
"""What stands where a story was, with a good status."""
