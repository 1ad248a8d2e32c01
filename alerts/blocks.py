"""A message as Slack's Block Kit, within all its limits, with nothing live in it.

Limits (Slack's block reference, read November 2026): 50 blocks a message, 3,000 characters a section, 150 a header,
10 elements in a context. Slack counts UTF-16 units of the escaped text, so that is what is counted here.
Everything is `plain_text`, escaped all the same, because Slack decodes `&lt;` in both kinds; only the address of an article
is `mrkdwn`, as `<https://…>` without a label, so that nobody is led elsewhere than the eye reads. Our own links have our own words.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from alerts.message import Link, Message, Part, Read, Section, Told
from alerts.pieces import by_command
from alerts.text import cut, unlinked

BLOCKS = 50
SECTION = 3000
HEADER = 150
ELEMENTS = 10
TOP_TEXT = 300

Block = dict[str, Any]
# Slack shouts at everyone for these three even where names are not linked, once another program passes the text on.
_SHOUTS = re.compile(r"(?i)@(?=(?:channel|here|everyone)\b)")


def slack_blocks(message: Message) -> list[Block]:
    """The blocks of a message. What would need more than 50 is told shorter: one line for each development, none left out."""
    full = [*_head(message), *(block for part in message.parts for block in _part(part)), *_foot(message, message.closing)]
    return full if len(full) <= BLOCKS else _short(message)


def slack_text(message: Message) -> str:
    """The one line Slack shows in a notification, escaped."""
    return escaped(message.subject, TOP_TEXT)


def escaped(text: str, limit: int) -> str:
    """Text that says what it says in Slack and does nothing: at most `limit` UTF-16 units once escaped."""
    quiet = _SHOUTS.sub("＠", unlinked(text))
    shown = quiet
    room = limit
    while _units(written := _escape(shown)) > limit:
        room -= max((_units(written) - limit) // 6, 1)
        shown = cut(quiet, room)
    return written


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _plain(text: str, limit: int = SECTION) -> Block:
    return {"type": "plain_text", "text": escaped(text, limit) or "–", "emoji": False}


def _section(text: str) -> Block:
    return {"type": "section", "text": _plain(text)}


def _context(texts: Iterable[str]) -> Block:
    return {"type": "context", "elements": [_plain(text, 300) for text in list(texts)[:ELEMENTS]]}


def _head(message: Message) -> list[Block]:
    blocks: list[Block] = [{"type": "header", "text": _plain(message.subject, HEADER)}]
    lines = [line for line in (message.case_title, *message.opening) if line]
    return [*blocks, _context(lines)] if lines else blocks


def _part(part: Part) -> list[Block]:
    heading: list[Block] = [{"type": "header", "text": _plain(part.heading, HEADER)}] if part.heading else []
    remarks = [line for line in (part.more, part.remark) if line]
    return [
        *heading,
        *(block for told in part.told for block in _told(told)),
        *(block for article in part.articles for block in _article(article)),
        *([_context(remarks)] if remarks else []),
        *([_answers(part.feedback)] if part.feedback else []),
    ]


def _told(told: Told) -> list[Block]:
    tags = (*told.tags, f"id {told.development}")
    quoted = [_section(f"“{told.quote}”")] if told.quote else []
    corrected = [_context([told.corrects])] if told.corrects else []
    return [*corrected, *quoted, _context(tags)]


def _article(article: Read) -> list[Block]:
    named = _section(", ".join(part for part in (article.title, article.source, article.published, article.remark) if part))
    return [named, _link(article.url)] if article.url else [named]


def _link(url: str) -> Block:
    # `safe_url` has left no <, > or | in it; & is escaped as everywhere in Slack.
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": f"<{_escape(url)}>", "verbatim": True}]}


def _answers(links: Iterable[Link]) -> Block:
    written = "  ·  ".join(f"<{_escape(link.url)}|{_escape(link.label)}>" for link in links)
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": written, "verbatim": True}]}


def _foot(message: Message, small: Sequence[str]) -> list[Block]:
    sections = [_listed(section) for section in message.sections]
    return [*sections, _context(small)] if small else sections


def _listed(section: Section) -> Block:
    return _section("\n".join((section.heading, *(f"• {line}" for line in section.lines))))


def _short(message: Message) -> list[Block]:
    """One line for each development and one address for each alert, packed into as few sections as hold them."""
    lines: list[str] = []
    for part in message.parts:
        lines += [part.heading] if part.heading else []
        lines += [cut(f"• {told.line} (id {told.development})", 220) for told in part.told]
    # No room for links here.
    answers = by_command([told.development for told in message.told], message.at.date()) if message.linked else ()
    head, foot = _head(message), _foot(message, (*answers, *message.closing))
    room = BLOCKS - len(head) - len(foot)
    packed = _packed(lines)
    if len(packed) > room:
        packed = [*packed[: room - 1], f"and {sum(text.count('•') for text in packed[room - 1 :])} more: casewire timeline"]
    return [*head, *(_section(text) for text in packed), *foot]


def _packed(lines: Iterable[str]) -> list[str]:
    """Lines gathered into texts that fit a section."""
    texts: list[str] = []
    for line in lines:
        if texts and _units(_escape(texts[-1])) + _units(_escape(line)) + 1 <= SECTION - 100:
            texts[-1] += "\n" + line
        else:
            texts.append(line)
    return texts
