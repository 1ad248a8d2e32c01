"""Making text from outside harmless, for every channel: what stays is readable and nothing in it acts.

Titles, names and quotes come from strangers. They may carry control characters, reading-direction overrides, invisible
letters, accents stacked a hundred high, line breaks that forge a header, or addresses that pass for something else.
"""

import json
import re
import unicodedata
from urllib.parse import urlsplit

ELLIPSIS = "…"
MAX_URL = 2000
_STACKED = 2
"""Combining marks kept on one letter after composition: two serve Vietnamese, Thai and pointed Arabic."""

# Letters that draw nothing: Hangul fillers, the empty braille cell, the Mongolian vowel separator.
_BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800\u180e\u034f")
_ZWNJ, _ZWJ, _EMOJI_FORM = "\u200c", "\u200d", "\ufe0f"
_SPACES = re.compile(r"\s+")
_SCHEME = re.compile(r"(?i)\b(https?|ftp|file|javascript|data|mailto|tel)(:)(?=\S)")
_UNSAFE_IN_URL = re.compile(r"[^\x21-\x7e]|[<>\"'`|\\^{}\[\]]")
# Characters that are legal in JSON but act on a terminal or break a line there.
_ACTS_ON_A_TERMINAL = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]")


def plain(text: str, limit: int) -> str:
    """One line of visible characters, composed (NFC), at most `limit` code points, cut at a word with an ellipsis."""
    # What is far beyond the limit cannot be shown; not looking at it bounds the time.
    composed = unicodedata.normalize("NFC", text[: limit * 8 + 400])
    seen = composed if composed.isascii() and composed.isprintable() else _visible(composed)
    return cut(_SPACES.sub(" ", seen).strip(), limit)


def cut(text: str, limit: int) -> str:
    """`text` itself when it fits, else its beginning up to a word that fits, with an ellipsis."""
    if len(text) <= limit:
        return text
    kept = text[: max(limit - 1, 0)]
    word_end = kept.rfind(" ")
    # A "word" that takes half the room is no word; then the cut goes through it.
    if word_end > limit // 2:
        kept = kept[:word_end]
    while kept and (unicodedata.combining(kept[-1]) or kept[-1] in (_ZWJ, _EMOJI_FORM)):
        kept = kept[:-1]
    return kept.rstrip(" ,;:–—-") + ELLIPSIS if limit else ""


def _visible(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for position, char in enumerate(text):
        category = unicodedata.category(char)
        if category in ("Mn", "Me") and char != "\u034f":
            marks += 1
            if marks <= _STACKED:
                kept.append(char)
            continue
        marks = 0
        if char.isspace() or category == "Cc" or char in _BLANKS:
            kept.append(" ")
        elif category == "Cf":
            following = text[position + 1] if position + 1 < len(text) else ""
            if _joins(char, kept[-1] if kept else "", following):
                kept.append(char)
        elif category not in ("Cs", "Co") and not _noncharacter(char):
            kept.append(char)
    return "".join(kept)


def _joins(char: str, before: str, after: str) -> bool:
    """Whether a joiner does the work it is made for: inside an emoji of several parts, or between Arabic or Indic letters."""
    if char == _ZWJ and before and after and (before == _EMOJI_FORM or unicodedata.category(before) in ("So", "Sk")):
        return unicodedata.category(after) == "So"
    return char in (_ZWJ, _ZWNJ) and _needs_joiners(before) and _needs_joiners(after)


def _needs_joiners(char: str) -> bool:
    return bool(char) and ("\u0600" <= char <= "\u06ff" or "\u0900" <= char <= "\u0dff")


def _noncharacter(char: str) -> bool:
    point = ord(char)
    return point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF


def safe_url(url: str) -> str:
    """The address if it can be followed without surprise, else "".

    Only http and https, with a host, without user and password (they disguise where a link leads), ASCII once
    percent-encoded, at most 2,000 characters.
    """
    try:
        parts = urlsplit(url.strip())
        if parts.scheme.lower() not in ("http", "https") or not parts.hostname or parts.username is not None or parts.password is not None:
            return ""
        host = parts.hostname.encode("ascii" if parts.hostname.isascii() else "idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        return ""
    if _UNSAFE_IN_URL.search(host.replace("[", "").replace("]", "")):
        return ""
    host = f"[{host}]" if ":" in host else host
    rest = (
        _percent(parts.path)
        + (f"?{_percent(parts.query)}" if parts.query else "")
        + (f"#{_percent(parts.fragment)}" if parts.fragment else "")
    )
    whole = f"{parts.scheme.lower()}://{host}{port}{rest}"
    return whole if len(whole) <= MAX_URL else ""


def _percent(text: str) -> str:
    return _UNSAFE_IN_URL.sub(lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode("utf-8", "replace")), text)


def unlinked(text: str) -> str:
    """The text with addresses in it kept from becoming links: `https[:]//…`.

    Mail programs and chats make links of whatever looks like one; a headline may not place a link of its own in an alert.
    """
    return _SCHEME.sub(r"\1[:]", text)


def json_line(value: object) -> str:
    """One line of JSON, UTF-8 readable, in which nothing acts on a terminal (such characters are written as escapes)."""
    written = json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
    return _ACTS_ON_A_TERMINAL.sub(lambda found: f"\\u{ord(found.group()):04x}", written)
