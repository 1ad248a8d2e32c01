"""The pages behind the links in an alert: one that asks, one that says what was done, one that says that a link is no good."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, select_autoescape

_TEMPLATES = Environment(loader=PackageLoader("desk"), autoescape=select_autoescape(default=True), trim_blocks=True, lstrip_blocks=True)

_STYLE = """
body { margin: 0; background: #f3f4f2; color: #1d2524; font: 16px/1.5 Arial, Helvetica, sans-serif }
main { max-width: 34rem; margin: 0 auto; padding: 1.5rem 1.25rem 2rem; background: #fff; overflow-wrap: anywhere }
h1 { font: bold 1.4rem/1.3 Georgia, 'Times New Roman', serif; margin: 0 0 .8rem }
p { margin: 0 0 .8rem }
q { font: 1.05rem/1.5 Georgia, 'Times New Roman', serif; display: block }
.choice { display: flex; gap: .7rem; margin: 0 0 .9rem; padding: .7rem .8rem; border: 1px solid #d8dcd9; border-radius: 4px }
.choice input { margin: .3rem 0 0; flex: none; width: 1.1rem; height: 1.1rem }
.tags { display: block; color: #56635f; font-size: .9rem }
.choice > span > .tags:only-child { color: #1d2524; font-size: 1rem }
.until { display: block; margin: 0 0 1rem }
.until input { font: inherit; padding: .3rem }
button { font: inherit; padding: .6rem 1.2rem; border: 0; border-radius: 4px; background: #1f6f5c; color: #fff }
.small { margin: 1.5rem 0 0; padding-top: .8rem; border-top: 1px solid #d8dcd9; color: #56635f; font-size: .85rem }
@media (min-width: 36rem) { main { margin: 2rem auto } }
"""
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode("ascii")

HEADERS: Mapping[str, str] = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}
"""What every one of these pages is sent with: not kept, not framed, not named to others, able to do nothing by itself."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """Something the reader may mean: the sentence, and the words beside it."""

    subject: str
    words: str
    quote: str = ""
    chosen: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """What a page lets its reader send: `several` of the choices or one of them, with `until` (a day) where it is for a time."""

    seal: str
    button: str
    choices: tuple[Choice, ...]
    several: bool = False
    until: str = ""
    earliest: str = ""
    undo: bool = False
    """The choices are fixed: they are what was done."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A page with its words; without a form there is nothing to do on it."""

    title: str
    lines: tuple[str, ...] = ()
    form: Form | None = None
    small: str = ""


def feedback_page(page: Page) -> str:
    """The page as HTML."""
    return _TEMPLATES.get_template("feedback.html").render(page=page, style=_STYLE)
