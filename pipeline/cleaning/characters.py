"""From bytes to readable characters: encodings, double encoding, and what no store or message can carry."""

import codecs
import re

import ftfy
from resiliparse.parse.encoding import detect_encoding

MOST_BYTES = 16_000_000
"""What is read of a page; the rest is cut. The longest court filings seen as HTML are about 5 MB."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(rb"""<meta\b[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})""", re.IGNORECASE)
_HEADER_CHARSET = re.compile(r"""charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})""", re.IGNORECASE)
# C0 without tab, line feed and carriage return; delete; C1; surrogates; non-characters; marks that only steer display.
_UNSTORABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u200b\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]"
)
_SUSPECT = re.compile("[ÃÂâÐÑãåæçÅÄ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ ¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿]")
_ESCAPE_CODES = re.compile("\x1b\\[[0-9;?]{0,20}[A-Za-z]")
_ENTITY_OF_NOTHING = re.compile(r"&#(?:x0{0,6}d[89a-f][0-9a-f]{2}|0{0,6}(?:5529[6-9]|55[3-9]\d\d|5[67]\d{3})|x?0{1,8});", re.IGNORECASE)


def decode(body: bytes, content_type: str = "") -> str:
    """Characters of a page. Believed in this order: byte-order mark, valid UTF-8, the header, the page's own word, a guess from the
    bytes."""
    body = body[:MOST_BYTES]
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body.decode(name, "replace")
    try:
        return _decoded_utf8(body)
    except UnicodeDecodeError:
        pass
    for label in (*_labels(body, content_type), _codec(detect_encoding(body))):
        text = _try_decode(body, label) if label else None
        if text is not None:
            return text
    return body.decode("cp1252", "replace")


def _decoded_utf8(body: bytes) -> str:
    """Strict UTF-8, forgiving only a character cut in two by our own size limit."""
    return codecs.getincrementaldecoder("utf-8")().decode(body, final=len(body) < MOST_BYTES)


def _labels(body: bytes, content_type: str) -> list[str]:
    found = [match.group(1) for match in [_HEADER_CHARSET.search(content_type[:500])] if match]
    # Browsers look at the first 1024 bytes; real pages declare it later, so the whole head is looked at.
    found += [match.group(1).decode("ascii", "replace") for match in [_CHARSET.search(body[:100_000])] if match]
    return [codec for codec in map(_codec, found) if codec]


def _codec(label: str | None) -> str | None:
    """Name of a Python codec for a label from outside; None for unknown ones and for codecs that are no encodings of text."""
    try:
        info = codecs.lookup((label or "").strip().lower())
    except (LookupError, ValueError):
        return None
    # WHATWG: what calls itself latin-1 or ASCII is read as windows-1252.
    return "cp1252" if info.name in ("iso8859-1", "ascii") else info.name if getattr(info, "_is_text_encoding", True) else None


def _try_decode(body: bytes, codec: str) -> str | None:
    """The text, unless the label is plainly wrong: more than one character in a hundred unreadable, or NULs everywhere."""
    try:
        text = body.decode(codec, "replace")
    except (LookupError, UnicodeError, ValueError):
        return None
    broken = text.count("\ufffd")
    if codec == "utf-8" and broken * 2 > sum(char > "\x7f" for char in text):
        return None  # UTF-8 with broken places has more that are whole
    return None if (broken + text.count("\x00")) * 100 > len(text) else text


def readable(text: str) -> str:
    """The same text with double encoding undone and without what cannot be stored or shown. Curly quotes stay: they are evidence."""
    text = _ESCAPE_CODES.sub("", text)
    if _SUSPECT.search(text):
        text = "\n".join(_repaired(line) for line in text.split("\n"))
    return _UNSTORABLE.sub("", text.replace("\x85", "\n").replace("\u2028", "\n").replace("\u2029", "\n"))


def _repaired(line: str) -> str:
    if not _SUSPECT.search(line):
        return line
    return ftfy.fix_text(
        line,
        uncurl_quotes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        unescape_html=False,
        normalization=None,
        explain=False,
    )


def parseable(html: str) -> str:
    """Markup without NULs, escape codes and the entities that decode to lone surrogates: every parser takes it whole.

    Other control characters go line by line, in `readable`; here each pass over a page would cost as much as parsing it.
    """
    html = _ESCAPE_CODES.sub("", html) if "\x1b" in html else html
    html = _ENTITY_OF_NOTHING.sub("\ufffd", html) if "&#" in html else html
    return html.replace("\x00", "") if "\x00" in html else html


_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "binary"),
    (b"GIF8", "binary"),
    (b"\xff\xd8\xff", "binary"),
    (b"PK\x03\x04", "binary"),
    (b"\x1f\x8b", "binary"),
    (b"BZh", "binary"),
    (b"\x28\xb5\x2f\xfd", "binary"),
    (b"\xd0\xcf\x11\xe0", "binary"),
    (b"RIFF", "binary"),
    (b"OggS", "binary"),
    (b"ID3", "binary"),
    (b"\x7fELF", "binary"),
    (b"MZ\x90", "binary"),
    (b"wOF", "binary"),
)
_DATA = re.compile(rb"\s{0,200}[\[{]\s{0,200}[\"\[{\]}]")


def file_type(body: bytes) -> str:
    """`pdf`, `binary` or `data` (JSON) where the bytes are no page, whatever their label says; empty for what may be one."""
    start = body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, kind in _MAGIC:
        if start.startswith(magic):
            return kind
    if _DATA.match(start) and b"<" not in start[:1]:
        return "data"
    if body.startswith(tuple(mark for mark, _ in _BOMS)):
        return ""
    return "binary" if start.count(b"\x00") * 10 > max(len(start), 1) * 3 and not _looks_utf16(start) else ""


def _looks_utf16(start: bytes) -> bool:
    """Every other byte a NUL: UTF-16 without its mark."""
    return start[1::2].count(0) * 10 > len(start[1::2]) * 9 or start[::2].count(0) * 10 > len(start[::2]) * 9
