"""From words that are not held to the sentences that have to be read, paragraph by paragraph."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dedupe.overlap import EDIT
from dedupe.words import fold, located_words

Span = tuple[int, int]
"""(start, end) offsets in a text."""

_SENTENCE_END = re.compile(r"(?:[^\WA-Z]{2}|[\d%)\"”’])[.!?][\"”’)]{0,3}\s|[。！？]|\n")
_REACH = 600
"""A sentence is looked for so many characters before and after; a text without any full stop is not read whole for one word."""

_FURNITURE = re.compile(
    r"""(?ix) ^\W{0,4}(?:
        advertisements?\b | advertising\b | sponsored\b | skip\ to\b | sign\ (?:in|up)\b | log\ in\b | subscribe\b | register\b | share\b
      | (?:first\ |last\ )?(?:updated|posted|published|modified)\b | read\ (?:more|next|also)\b | more\ from\b | more\ on\ this\b
      | related\b | see\ also\b | listen\ to\ this\b | watch:? | follow\ \w{1,30}(?:\ \w{1,30}){0,4}\ on\b | comments\ (?:are\ closed|\()
      | report\ a\ typo\b | copyright\b | © | \(c\)\ \d{4} | our\ standards\b | home\W | local\ news\W | photos?\b | by\ [^.!?]{2,60}$
      | (?:the\ )?(?:associated\ press|reuters|afp|upi|ap)\W*(?:\||$) | \d{1,7}\ (?:comments?|shares?|views?|likes?|reads?)\b
      | (?:estimated\ )?(?:reading\ time|read\ time)\b | \d{1,3}[ -]min(?:ute)?s?\b | want\ more\b | get\ (?:our|the)\ [^.]{0,40}newsletter
      | \w{0,20}\W{0,2}(?:facebook|twitter|email|print|whatsapp|linkedin|pinterest)(?:\W{1,3}\w{1,20}){0,6}$
    )
    | all\ rights\ reserved | may\ not\ be\ published,\ broadcast | trust\ principles | our\ newsletter | (?:sign|signed)\ up\ for
    | contributed\ to\ this\ (?:report|story|article) | (?:minutes?|hours?|days?|mins?|hrs?)\ ago\b
    | privacy\ policy | terms\ of\ (?:use|service)
    """,
)
_LONGEST_FURNITURE = 320
_LINE = re.compile(r"[^\n]+")

_WEIGHTY = frozenset(
    fold(word)
    for word in (
        "no not never nor neither none without cannot can't couldn't didn't doesn't don't hasn't haven't isn't wasn't weren't won't "
        "guilty innocent acquitted acquittal convicted conviction cleared exonerated dismissed dismissal dropped granted denied rejected "
        "upheld overturned reversed vacated stayed charged indicted arrested detained sentenced pleaded pled settled sued countersued "
        "withdrew withdrawn resigned fired died dead killed wounded alleged allegedly suspected former acting "
        "monday tuesday wednesday thursday friday saturday sunday"
    ).split()
)
"""Words that turn a sentence round: one of them changed is news, though it is a small edit."""


def fresh_passages(text: str, gaps: Sequence[Span], edits: Sequence[Span] = (), count: int = -1) -> tuple[Span, ...]:
    """Offsets of the sentences that hold the `gaps` (spans of words), and those `edits` that weigh; at most one span a line and sentence
    run, in order, without page furniture. `count`: the words of the text, where they are known."""
    if not gaps and not edits:
        return ()
    places = located_words(text, count)
    parts = [part for gap in gaps for part in _by_line(text, places, gap)]
    wanted: list[Span] = []
    small = list(edits)
    for part in parts:
        (wanted if part[1] - part[0] > EDIT or _fills_line(text, places, part) else small).append(part)
    wanted += [
        part for part in small if not _is_dateline(text, places, part) and any(weighs(text[slice(*at)]) for at in places[slice(*part)])
    ]
    widened = [_sentences(text, (places[first][0], places[last - 1][1])) for first, last in sorted(wanted)]
    return tuple(line for span in _merged(widened) for line in _lines(text, span) if not is_furniture(text[slice(*line)]))


_LIGHT = frozenset(
    "a an and as at but by for from he her his if in it its mr mrs ms of on she so that the their they this to we when who".split()
)
"""Words that may carry a capital without being a name."""


def weighs(word: str) -> bool:
    """True for a number, for a name, and for a word that turns a sentence round: another person's sentence in the same words is news."""
    folded = fold(word)
    named = word[:1].isupper() and folded not in _LIGHT
    return named or folded in _WEIGHTY or any(character.isdigit() for character in folded)


@lru_cache(maxsize=1 << 12)
def _speaks_of_page(line: str) -> bool:
    return bool(_FURNITURE.search(line))


def is_furniture(line: str) -> bool:
    """True for what a page says about itself: advertisements, counters, "updated 3 minutes ago", newsletters, copyright."""
    line = line.strip()
    return not line or (len(line) <= _LONGEST_FURNITURE and _speaks_of_page(line))


def _by_line(text: str, places: Sequence[Span], gap: Span) -> Iterator[Span]:
    """The words of the gap, cut where a line ends."""
    first, last = gap
    for word in range(first + 1, last):
        if "\n" in text[places[word - 1][1] : places[word][0]]:
            yield first, word
            first = word
    yield first, last


def _fills_line(text: str, places: Sequence[Span], part: Span) -> bool:
    """True where no other word stands in the line of these words: a short paragraph, not a dateline put before a held one."""
    first, last = part
    alone_before = first == 0 or "\n" in text[places[first - 1][1] : places[first][0]]
    return alone_before and (last == len(places) or "\n" in text[places[last - 1][1] : places[last][0]])


def _is_dateline(text: str, places: Sequence[Span], part: Span) -> bool:
    """True for words at the start of a line that a dash parts from the rest: place and agency, not news."""
    first, last = part
    begins = first == 0 or "\n" in text[places[first - 1][1] : places[first][0]]
    return begins and last < len(places) and any(dash in text[places[last - 1][1] : places[last][0]] for dash in ("-", "–", "—"))


def _sentences(text: str, span: Span) -> Span:
    """The span, widened to the sentences it begins and ends in."""
    start, end = span
    after = _SENTENCE_END.search(text, max(end - 3, start), min(len(text), end + _REACH))
    return _sentence_start(text, start), after.end() if after else min(len(text), end + _REACH)


def _sentence_start(text: str, place: int) -> int:
    """Where the sentence around this place begins. Looks near first: most sentences are short."""
    for reach in (_REACH // 4, _REACH):
        floor = max(0, place - reach)
        ends = [match.end() for match in _SENTENCE_END.finditer(text, floor, place)]
        if ends or floor == 0:
            return ends[-1] if ends else 0
    return floor


def _merged(spans: Sequence[Span]) -> Iterator[Span]:
    """Overlapping and touching spans made one."""
    start, end = spans[0] if spans else (0, 0)
    for first, last in spans[1:]:
        if first > end:
            yield start, end
            start, end = first, last
        end = max(end, last)
    if end > start:
        yield start, end


def _lines(text: str, span: Span) -> Iterator[Span]:
    """The span, cut at line ends, without white space around the parts."""
    for match in _LINE.finditer(text, *span):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.end() - (len(line) - len(line.rstrip()))
        if end > start:
            yield start, end
