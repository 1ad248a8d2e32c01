"""A message as plain text and as an HTML mail."""

import re
import textwrap
from functools import cache
from importlib.resources import files

from alerts.message import Message, Part, Read, Section, Told
from alerts.pieces import by_command
from alerts.text import unlinked

WIDTH = 78
CLIPPED = 90_000
"""Bytes of a page that are surely shown: Gmail hides what is beyond about 102,000."""


def text_form(message: Message, *, titled: bool = True) -> str:
    """The message as plain text, lines of at most 78 characters (addresses stand whole on a line of their own).

    Not `titled`: without the subject, for places that show it themselves.
    """
    blocks = [_head(message.subject if titled else "", message.case_title)]
    if message.opening:
        blocks.append("\n".join(_wrapped(line) for line in message.opening))
    blocks += [block for part in message.parts for block in _part(part, numbered=len(message.told) > 1)]
    blocks += [_section(section) for section in message.sections]
    if message.closing:
        blocks.append("-- \n" + "\n".join(_wrapped(line) for line in message.closing))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _head(*lines: str) -> str:
    return "\n".join(_wrapped(line) for line in lines if line)


def _part(part: Part, *, numbered: bool) -> list[str]:
    heading = [f"{part.heading}\n{'=' * min(len(part.heading), WIDTH)}"] if part.heading else []
    links = "\n".join(f"  {link.label}\n  {link.url}" for link in part.feedback)
    return [*heading, *(_told(told, named=numbered) for told in part.told), _articles(part), links]


def _told(told: Told, *, named: bool) -> str:
    lines = [_wrapped(f"“{told.quote}”", "  | ")] if told.quote else []
    lines.append(_wrapped(told.what, "  "))
    lines.append(_wrapped(f"{told.happened} · {told.sure}", "  "))
    if told.corrects:
        lines.insert(0, _wrapped(told.corrects, "  "))
    if named:
        lines.append(f"  id {told.development}")
    return "\n".join(lines)


def _articles(part: Part) -> str:
    lines = [line for article in part.articles for line in _article(article)]
    lines += [f"  {part.more}"] if part.more else []
    lines += [f"  ({part.remark})"] if part.remark else []
    return "\n".join(lines)


def _article(article: Read) -> list[str]:
    where = _wrapped(", ".join(part for part in (article.source, article.published) if part), "  ")
    address = f"  {article.url}" if article.url else f"  ({article.remark})" if article.remark else ""
    return [line for line in (_wrapped(article.title, "  "), where, address) if line]


def _section(section: Section) -> str:
    return "\n".join((section.heading, *(_wrapped(line, "  ") for line in section.lines)))


def _wrapped(line: str, indent: str = "") -> str:
    return textwrap.fill(
        unlinked(line), WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=True, break_on_hyphens=False
    )


def html_form(message: Message) -> str:
    """The message as a whole HTML page for mail: styles inlined, no remote part, no script; links lead to articles, or to our own page.

    One that a mail program would cut off is told shorter.
    """
    page = _page(message, short=False)
    return page if len(page.encode("utf-8", "replace")) <= CLIPPED else _page(message, short=True)


def _page(message: Message, *, short: bool) -> str:
    """The page; `short`: a line for each development, none left out, and without links to answer by, which then are commands."""
    import css_inline

    answers = by_command([told.development for told in message.told], message.at.date()) if short and message.linked else ()
    page = _template().render(message=message, several=len(message.told) > 1, short=short, answers=answers)
    inlined: str = css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=False).inline(page)
    return re.sub(r"\n\s*\n+", "\n", inlined)


@cache
def _template():  # type: ignore[no-untyped-def]  # noqa: ANN202
    # Jinja is only loaded when a mail is written: `--help` and the console do without.
    import jinja2

    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["unlinked"] = unlinked
    return environment.from_string(files("alerts").joinpath("templates/message.html").read_text(encoding="utf-8"))
