"""What stands around the text of a page given as text: a blog's header above, its post navigation and lists below.

No rule here knows a site: a header is known by its menu words and its "Posted on" line, a footer by the words that open it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from casefile.material import When
from pipeline.cleaning.cleaned import DroppedLine
from pipeline.cleaning.dates import find_day
from pipeline.cleaning.lines import same_headline

_HEAD = 40
"""How many lines from the top a header can reach: menus of thirty items have been seen."""
_OPENS_HEADER = re.compile(
    r"^\W{0,3}(?:skip to (?:main |the )?(?:content|navigation|menu)|toggle (?:search|navigation|menu|sidebar).{0,20}"
    r"|(?:main |primary |open |close )?menu|search(?: for\W{0,3})?|home|about(?: us)?|contact(?: us)?|subscribe|log ?in"
    r"|sign ?in)\W{0,3}$",
    re.IGNORECASE,
)
_POSTED = re.compile(r"^(?:posted|published|written|updated|last updated)\b(?: on| by|:)", re.IGNORECASE)
_BY = re.compile(r"\bby:? ([\w.'’ -]{2,60})(?:$|\s?[|,•·])", re.IGNORECASE)
_ONLY_DATE = re.compile(
    r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?,? )?(?:[a-z]{3,9}\.? \d{1,2}"
    r"|\d{1,2}\.? [a-z]{3,9})\b.{0,50}$",
    re.IGNORECASE,
)
_READING_TIME = re.compile(r"^\d{1,3} ?-?min(?:ute)?s? read\W{0,3}$", re.IGNORECASE)
_ROW = re.compile(r"^\|")
_PATH = re.compile(r"^[^»›>]{2,40}(?:\s[»›>]\s[^»›>]{2,60}){1,6}$")
_BYLINE = re.compile(r"^by:? [\w.'’ -]{2,60}(?:$|[|,•·])", re.IGNORECASE)
_FOOTER = re.compile(
    r"^\W{0,3}(?:post(?:s)? navigation|(?:previous|next|older|newer) (?:post|article|story|entry)s?\b.{0,250}"
    r"|leave a (?:reply|comment)\b.{0,60}|(?:related|recent|latest|popular|similar|more|other|featured"
    r"|trending) (?:posts?|articles?|stories|news|reads|entries)\b.{0,40}|you (?:may|might) (?:also )?(?:like|enjoy"
    r"|have missed)\b.{0,20}|more from .{1,40}|share this\b.{0,40}|about (?:the )?author\b.{0,40}|recent comments"
    r"|archives|categories|copyright\b.{0,120}|©.{0,120}|powered by\b.{0,120}|proudly powered\b.{0,80}|theme(?:\s?:"
    r"| by)\b.{0,60}|(?:\d{1,4} )?comments?|sign up for .{1,60}newsletter.{0,40})$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,2}$")
_BULLET = re.compile(r"^\s*[•●▪◦‣∙*·]\s+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Framed:
    """A text taken out of its frame: its lines, its headline where it stood there, and what "Posted on … By …" said."""

    lines: list[str]
    headline: str = ""
    published: When | None = None
    author: str = ""
    dropped: tuple[DroppedLine, ...] = ()


def unframe(lines: Sequence[str], *, title: str, zone: str) -> Framed:
    """Takes header and footer off. `title` is the headline where it is known; `zone` is for the date in the header."""
    header, headline, body, footer = _cut(lines, title)
    published, author = _posted(header, zone)
    return Framed(
        lines=[_BULLET.sub("", line) for line in body],
        headline=headline,
        published=published,
        author=author,
        dropped=(
            *(DroppedLine(line, "page header", "stands above the text: menu, name of the site, date line") for line in header),
            *(DroppedLine(line, "page footer", "stands below the text: navigation, other posts, notices") for line in footer),
        ),
    )


def _cut(lines: Sequence[str], title: str) -> tuple[list[str], str, list[str], list[str]]:
    start, headline = _start(lines, title)
    header = [line for line in lines[:start] if line != headline]
    end = _end(lines, start)
    return header, headline, list(lines[start:end]), list(lines[end:])


def _start(lines: Sequence[str], title: str) -> tuple[int, str]:
    """Where the text begins, and the headline above it ("" where none stands there)."""
    first = next((n for n, line in enumerate(lines[:_HEAD]) if _is_prose(line)), min(len(lines) - 1, 1))
    above = list(lines[:first])
    known = next((n for n, line in enumerate(above) if title and same_headline(line, title, near=90)), None)
    if known is not None:
        return _past_dates(lines, known + 1, first), lines[known]
    posted = next((n for n, line in enumerate(above) if _is_posted(line)), None)
    heads = [line for line in above[:posted] if _is_headline(line)]
    if posted is not None:
        return _past_dates(lines, posted, first), heads[-1] if heads else ""
    if any(_OPENS_HEADER.match(line) for line in above):
        return first, heads[-1] if heads else ""
    if heads and not title and heads[0] == above[0]:
        return _past_dates(lines, 1, first), above[0]
    return 0, ""


def _past_dates(lines: Sequence[str], start: int, first: int) -> int:
    """Behind the date lines, bylines and reading times that follow `start`, at most up to the first paragraph."""
    while start < first and (_is_posted(lines[start]) or _BYLINE.match(lines[start]) or _READING_TIME.match(lines[start])):
        start += 1
    return start


def _is_posted(line: str) -> bool:
    """A line that says when, or by whom and when, and nothing else."""
    if len(line) >= 160:
        return False
    return _POSTED.match(line) is not None or (len(line) < 90 and find_day(line, "UTC") is not None and _says_only_when(line))


def _says_only_when(line: str) -> bool:
    return _BYLINE.match(line) is not None or _ONLY_DATE.match(line) is not None


def _is_prose(line: str) -> bool:
    return line.count(" ") >= 9 and _SENTENCE_END.search(line) is not None and not _BULLET.match(line)


def _is_headline(line: str) -> bool:
    """Three to forty words that end like a headline, not like a sentence, and are no menu, path, byline or date."""
    if not 2 <= line.count(" ") <= 40 or line.rstrip("\"'”’").endswith((".", ":", ",", ";", "…")):
        return False
    return not any(pattern.match(line) for pattern in (_BULLET, _OPENS_HEADER, _BYLINE, _POSTED, _ONLY_DATE, _PATH, _ROW))


def _posted(header: Sequence[str], zone: str) -> tuple[When | None, str]:
    """When and by whom, as the lines above the text say it."""
    when: When | None = None
    author = ""
    for line in header:
        if _is_posted(line) or _BYLINE.match(line):
            when = when or find_day(line, zone)
            by = _BY.search(line)
            author = author or (by.group(1).strip() if by else "")
    return when, author


def _end(lines: Sequence[str], start: int) -> int:
    """Where the footer begins: the first line that opens one and is followed by no prose, or by less text than stands above it."""
    for n in range(start + 1, len(lines)):
        if _FOOTER.match(lines[n]) and _is_rest(lines[start:n], lines[n + 1 :]):
            return _before_labels(lines, start, n)
    return len(lines)


def _is_rest(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether what stands below is no part of the story above it."""
    if not any(_is_prose(line) for line in below):
        return True
    return 3 * _words(below) < 2 * _words(above) and not _prose_follows(below)


def _prose_follows(lines: Sequence[str]) -> bool:
    """Whether the story goes on: two paragraphs in a row, as a box in the middle of a story is followed by."""
    return any(_is_paragraph(one) and _is_paragraph(two) for one, two in pairwise(lines))


def _is_paragraph(line: str) -> bool:
    return line.count(" ") >= 18 and _is_prose(line)


def _before_labels(lines: Sequence[str], start: int, end: int) -> int:
    """Takes the category and tag words that stand between text and footer along with the footer."""
    while end > start + 1 and lines[end - 1].count(" ") <= 3 and not _SENTENCE_END.search(lines[end - 1]):
        end -= 1
    return end


def _words(lines: Sequence[str]) -> int:
    return sum(line.count(" ") + 1 for line in lines)
