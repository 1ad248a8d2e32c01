"""Wounds for documents: what chance, carelessness and malice do to bytes. Pure but for the `Random` that is handed in.

Half of them know no structure (a byte flips, a piece is cut), half do: an element is doubled or put into itself a thousand times, a number
grows by three hundred digits, a line is indented anew, the whole is written in another encoding.
"""

import re
from collections.abc import Callable, Sequence
from random import Random

LONGEST = 200_000
"""Bytes of a wounded document; what is larger is cut. Caps on size have tests of their own."""

Wound = Callable[[Random, bytes, Sequence[bytes]], bytes]
"""(chance, body, all samples of its kind) to the body with one wound."""

_ELEMENT = re.compile(rb"<([A-Za-z][\w:.-]{0,30})(?:\s[^<>]{0,300})?>")
_ATTRIBUTE = re.compile(rb"""\s([\w:.-]{1,30})=("[^"<>]{0,500}"|'[^'<>]{0,500}')""")
_NUMBER = re.compile(rb"\d{1,20}")
_WORD = re.compile(rb"[A-Za-z]{2,20}")
_VALUE = re.compile(rb"(?<=: )[^\n]{1,80}")

NUMBERS = (b"0", b"-1", b"9" * 20, b"9" * 4400, b"1e999", b"0x10", b"00", b"NaN", b"99999999999999999999-99-99", b"2147483648", b"\xd9\xa3")
TOKENS = (
    *(
        b"<![CDATA[",
        b"]]>",
        b"<!--",
        b"-->",
        b"--!>",
        b"&#x0;",
        b"&#xD800;",
        b"&#1114112;",
        b"&amp;#x202e;",
        b"\x00",
        b"\xff\xfe",
        b"\xc0\x80",
    ),
    *(
        b"</",
        b"<a ",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
        b"<?xml version='1.1'?>",
        b"&a;&a;",
        b"\xe2\x80\xae",
        b"\xef\xbb\xbf",
        b"\x1b[31m",
        b"\r\n\r\n",
    ),
    *(
        b"<script>",
        b"</script>",
        b"<svg>",
        b"<template>",
        b"<table>",
        b"<base href='//'>",
        b"xmlns='x'",
        b"http://[::1",
        b"https://\xe2\x80\x8b/",
    ),
    *(
        b"{",
        b"}",
        b"[[[[",
        b"*a",
        b"&a ",
        b"!!python/object:os.system ",
        b"<<: *a",
        b"? ",
        b"- - - ",
        b"|\n",
        b">-\n",
        b"%YAML 9.9\n---\n",
        b"\t",
    ),
    *(b"=?utf-8?b?/////w==?=", b"=?x-unknown?q?=00?=", b"\nContent-Type: multipart/mixed; boundary=\n", b"\nFrom x\n", b"=\n", b"=FF=00"),
)
CODECS = ("utf-16", "utf-16-le", "utf-32", "utf-7", "latin-1", "cp1252", "utf-8-sig", "shift_jis", "cp037", "idna")
YAML_VALUES = (
    b"no",
    b"~",
    b"[]",
    b"{}",
    b"''",
    b"1e9999",
    b"0o7",
    b"2024-13-45",
    b"12:30:45",
    b"!x y",
    b"*a",
    b"&a [*a, *a]",
    b"${HOME}",
    b"${file:/}",
    b".inf",
)


def wounded(chance: Random, samples: Sequence[bytes]) -> bytes:
    """A sample with one to six wounds."""
    body = chance.choice(samples)
    for _ in range(chance.randint(1, 6)):
        body = chance.choice(WOUNDS)(chance, body, samples)[:LONGEST]
    return body


def _span(chance: Random, body: bytes) -> tuple[int, int]:
    start = chance.randrange(len(body) + 1)
    return start, min(len(body), start + chance.choice((1, 2, 8, 64, 500, 5000)))


def flip(chance: Random, body: bytes, _: Sequence[bytes]) -> bytes:
    """Some bits turn over."""
    wound = bytearray(body)
    for _time in range(chance.choice((1, 1, 4, 30)) if body else 0):
        wound[chance.randrange(len(wound))] ^= 1 << chance.randrange(8)
    return bytes(wound)


def cut(chance: Random, body: bytes, _: Sequence[bytes]) -> bytes:
    """A piece is missing."""
    start, stop = _span(chance, body)
    return body[:start] + body[stop:]


def end(chance: Random, body: bytes, _: Sequence[bytes]) -> bytes:
    """It ends too soon."""
    return body[: chance.randrange(len(body) + 1)]


def repeat(chance: Random, body: bytes, _: Sequence[bytes]) -> bytes:
    """A piece stands there several times."""
    start, stop = _span(chance, body)
    return body[:start] + body[start:stop] * chance.choice((2, 4, 300)) + body[stop:]


def splice(chance: Random, body: bytes, samples: Sequence[bytes]) -> bytes:
    """A piece of another sample in place of one of its own."""
    start, stop = _span(chance, body)
    other = chance.choice(samples)
    begin, finish = _span(chance, other)
    return body[:start] + other[begin:finish] + body[stop:]


def insert(chance: Random, body: bytes, _: Sequence[bytes]) -> bytes:
    """Something with a meaning of its own."""
    start, _stop = _span(chance, body)
    return body[:start] + chance.choice(TOKENS) * chance.choice((1, 1, 2, 400)) + body[start:]


def flood(chance: Random, body: bytes, _: Sequence[bytes]) -> bytes:
    """One sign, many times."""
    start, _stop = _span(chance, body)
    return body[:start] + bytes([chance.choice(b"<>&\"'=/ \n([{#-:;,.|\\%a1\xc3")]) * chance.choice((2, 50, 3000, 60_000)) + body[start:]


def number(chance: Random, body: bytes, _: Sequence[bytes]) -> bytes:
    """A number becomes an unlikely one."""
    return _put(chance, body, _NUMBER, NUMBERS)


def word(chance: Random, body: bytes, samples: Sequence[bytes]) -> bytes:
    """A word becomes another one of its kind: tags, keys and names change places."""
    other = _WORD.findall(chance.choice(samples)) or [b"x"]
    return _put(chance, body, _WORD, other)


def value(chance: Random, body: bytes, _: Sequence[bytes]) -> bytes:
    """What stands after a colon becomes what YAML or a header makes something else of."""
    return _put(chance, body, _VALUE, YAML_VALUES)


def _put(chance: Random, body: bytes, pattern: re.Pattern[bytes], others: Sequence[bytes]) -> bytes:
    found = list(pattern.finditer(body))
    if not found:
        return body
    match = chance.choice(found)
    return body[: match.start()] + chance.choice(others) + body[match.end() :]


def attribute(chance: Random, body: bytes, _: Sequence[bytes]) -> bytes:
    """An attribute is lost, doubled by the hundred, or takes a token for its value."""
    found = list(_ATTRIBUTE.finditer(body))
    if not found:
        return body
    match = chance.choice(found)
    new = chance.choice((b"", match[0] * 200, b" " + match[1] + b'="' + chance.choice(TOKENS) + b'"', b" " + match[1]))
    return body[: match.start()] + new + body[match.end() :]


def element(chance: Random, body: bytes, _: Sequence[bytes]) -> bytes:
    """An element is lost, doubled, moved, left open, or stands in itself up to two thousand times."""
    found = list(_ELEMENT.finditer(body))
    if not found:
        return body
    match = chance.choice(found)
    close = b"</" + match[1] + b">"
    stop = body.find(close, match.end())
    stop = stop + len(close) if stop >= 0 else match.end()
    whole, inside = body[match.start() : stop], body[match.end() : stop - len(close)]
    deep = chance.choice((2, 30, 300, 2000))
    place = chance.randrange(len(body) + 1)
    new = chance.choice((b"", whole * 2, match[0] * deep + inside + close * deep, match[0] + inside, inside + close, whole[::-1]))
    if chance.random() < 0.2:
        return body[:place] + whole + body[place:]
    return body[: match.start()] + new + body[stop:]


def line(chance: Random, body: bytes, _: Sequence[bytes]) -> bytes:
    """A line is lost, doubled, indented anew or changes places with another."""
    lines = body.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    way = chance.randrange(4)
    if way == 0:
        del lines[one]
    elif way == 1:
        lines.insert(other, lines[one])
    elif way == 2:
        lines[one] = b" " * chance.choice((1, 2, 4, 40)) + lines[one].lstrip()
    else:
        lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def recode(chance: Random, body: bytes, _: Sequence[bytes]) -> bytes:
    """The whole in another encoding, or taken for one and written down again."""
    text = body.decode(chance.choice(("utf-8", "latin-1")), "replace")
    try:
        return text.encode(chance.choice(CODECS), "replace")
    except UnicodeError:  # some codecs take no long labels
        return body


WOUNDS: tuple[Wound, ...] = (
    *(flip, cut, end, repeat, splice, insert, flood, number, word, value),
    *(attribute, element, element, line, recode),
)
