"""Text as the rules read it: folded one character for one, and cut into sentences whose offsets are those of the text."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 1_200
"""Characters after which a sentence is cut at a blank whatever it says: glued captions and hostile text have no full stops."""

_PLAIN = (
    dict.fromkeys(map(ord, "‘’‚‛ʼ´`′"), "'")
    | dict.fromkeys(map(ord, "“”„‟«»″"), '"')
    | dict.fromkeys(map(ord, "‐‑‒–−"), "-")
    | dict.fromkeys(map(ord, "—―"), ",")
    | dict.fromkeys(map(ord, "\xa0\u2009\u202f\t\r\n"), " ")
    | {code: unicodedata.normalize("NFD", chr(code))[0] for code in range(0xC0, 0x180)}
    | {ord("ł"): "l", ord("ø"): "o", ord("đ"): "d", ord("ı"): "i"}
)
_FOREIGN = re.compile("[^\x00-\x7f]")
_END = re.compile(
    r"""[.!?\n\ ](?:                               # one set of characters in front: the search runs from one of them to the next
        (?<=[.!?])(?:["'”’)\]]{0,3}(?=\s) | (?<=[a-z0-9].)[”"](?=[A-Z]))
      | (?<=\n)
      | (?<=[a-z]\ )(?=(?:An?|The)\ [a-z])
    )""",
    re.VERBOSE,
)
_LETTERED = re.compile(
    r"\b(?:vitamin|hepatitis|group|exhibit|type|grade|class|plan|part|team|level|schedule|appendix|section|act|league|serie|division|block"
    r"|category|series|model|unit|witness|count|route|option|the|a|an|of|in|on|at|by|with|from|for|and|or|to|as|called|titled|named) $",
    re.IGNORECASE,
)
"""What stands before a capital A or The inside a sentence. Elsewhere a caption was glued to the sentence that begins with it."""
_LAST_WORD = re.compile(r"([A-Za-z][A-Za-z.'’]{0,15}|\d{1,4})\.$")
_NEVER = frozenset(
    "mr mrs ms mx dr prof rev hon sen rep gov gen lt col sgt capt maj adm det insp supt det st mt ft jan feb mar apr jun "
    "jul aug sep sept oct nov dec "
    "v vs no nos art sec para cf al approx dist atty asst assn".split()
)
_UNLESS_NEW = frozenset("inc co corp ltd llc jr sr u.s u.k u.n e.u a.m p.m l.a n.y d.c n.m etc bros esq ph.d plc pty l.p n.a".split())
_STARTERS = frozenset(
    "the a an he she it they we i his her its their this that these those in on at as but and after before when while if "
    "however meanwhile both no "
    "prosecutors police judge lawyers attorneys court".split()
)
_NEXT_WORD = re.compile(r"[\s\"'“‘(\[]*([A-Za-z]+|\d)?")


def fold(text: str) -> str:
    """Lower case, straight quotes, plain dashes, blanks for line ends, letters without accents; as long as the text, so offsets hold."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(character.lower()[:1] or " " for character in text)
    plain = lowered.replace("\n", " ").replace("\t", " ").replace("\r", " ").replace("`", "'")
    return plain if plain.isascii() else _FOREIGN.sub(lambda found: _PLAIN.get(ord(found[0]), found[0]), plain)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its offsets, blanks at its ends left out. `number` counts from 0 what is news text; -1 for bylines and captions.

    What a scraper glued to the front of a sentence (headline, caption) shares its number.
    """

    start: int
    end: int
    number: int


_DATELINE = re.compile(r"\s{0,3}(?:[-–—]|â€)")
"""A dash, whole or in the wrong encoding, as it stands between the place of a report and its first words."""


def _ends_sentence(text: str, end: int) -> bool:
    """Whether the full stop before `end` ends a sentence: neither an abbreviation nor an initial, nor followed by lower case or a dash."""
    if _DATELINE.match(text, end):
        return False
    following = _NEXT_WORD.match(text, end)
    word = following[1] if following else None
    if word and word[0].islower():
        return False
    last = _LAST_WORD.search(text, max(0, end - 18), end)
    if last is None:
        return True
    before = last[1].lower()
    if before in _NEVER or (len(before) == 1 and before.isalpha()):
        return False
    if before in _UNLESS_NEW:
        return word is None or word.lower() in _STARTERS
    return True


def _cuts(text: str) -> Iterable[int]:
    """Where sentences end; where one begins that was glued to a caption, the cut stands before the blank."""
    for found in _END.finditer(text):
        if found[0] == " ":
            if not _LETTERED.search(text, max(0, found.start() - 14), found.end()):
                yield found.start()
        elif found[0][0] != "." or _ends_sentence(text, found.end()):
            yield found.end()
    yield len(text)


def _pieces(text: str) -> Iterable[tuple[int, int]]:
    """Sentences as offsets, none longer than `LONGEST`."""
    start = 0
    for end in _cuts(text):
        while end - start > LONGEST:
            blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            cut = blank if blank > 0 else start + LONGEST
            yield start, cut
            start = cut
        yield start, end
        start = end


def _is_glued(text: str, end: int) -> bool:
    """Whether a sentence ends in the middle of a line, without a stop: what follows on it belongs to it."""
    return text[end - 1].isalpha() and text[end : end + 1] == " "


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order. Lines of under five words without a full stop (bylines, captions, headings) get number -1."""
    found = []
    number = 0
    for start, end in _pieces(text):
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        counts = end - start > 60 or text[end - 1] in ".!?\"'”’" or text.count(" ", start, end) >= 4
        found.append(Sentence(start, end, number if counts else -1))
        number += counts and not _is_glued(text, end)
    return tuple(found)
