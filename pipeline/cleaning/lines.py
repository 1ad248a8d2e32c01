"""Which lines of a cleaned page are not its news: the line rules applied, and the headline where it is repeated."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from pipeline.cleaning.cleaned import DroppedLine
from pipeline.cleaning.line_rules import RULES, LineRule

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
_SITE_SUFFIX = re.compile(r"\s+[|–—-]\s+[^|–—]{2,50}$")
_TAIL = 6
"""How many lines at the end of a page are its tail."""
_LONGEST = 1_500
"""Characters of a line that can be chrome; also what bounds the work of a pattern."""


def sift(lines: Sequence[str], *, title: str = "", more: Sequence[LineRule] = ()) -> tuple[list[str], list[DroppedLine]]:
    """Lines that are news, and those that are not with the rule that took each. `more` are rules of the site."""
    kept: list[str] = []
    dropped: list[DroppedLine] = []
    for position, line in enumerate(lines):
        verdict = _headline_repeated(line, title, position) or _matching(line, (*more, *RULES), in_tail=0 < position >= len(lines) - _TAIL)
        if verdict is None:
            kept.append(line)
        else:
            dropped.append(DroppedLine(line, *verdict))
    return kept, dropped


def chrome(line: str) -> tuple[str, str] | None:
    """The rule and reason by which a line would go wherever it stood; None for news."""
    return _matching(line, RULES, in_tail=True)


def _matching(line: str, rules: Sequence[LineRule], *, in_tail: bool) -> tuple[str, str] | None:
    if len(line) > _LONGEST:
        return None
    words = line.count(" ") + 1
    for rule in rules:
        if words <= rule.most_words and (in_tail or not rule.tail) and rule.pattern.search(line):
            return rule.name, rule.reason
    return None


def _headline_repeated(line: str, title: str, position: int) -> tuple[str, str] | None:
    """The headline again, at the top or anywhere word for word."""
    if not title or len(line) > 300:
        return None
    if same_headline(line, title) or (position < 3 and same_headline(line, title, near=90)):
        return "headline", "repeats the headline"
    return None


def same_headline(one: str, other: str, near: int = 100) -> bool:
    """Whether two lines are one headline: equal in letters and digits, with or without a site's suffix, or at least `near` per cent
    alike with the same numbers."""
    a, b = plain(one), plain(other)
    if not a or not b:
        return False
    if a == b or a == plain(without_site(other)) or plain(without_site(one)) == b:
        return True
    if near == 100 or min(len(a), len(b)) * 2 <= max(len(a), len(b)) or _NUMBER.findall(a) != _NUMBER.findall(b):
        return False
    return fuzz.ratio(a, b) >= near


def plain(text: str) -> str:
    """Letters and digits only, case folded, single spaces: what a line says without how it is set."""
    return " ".join(_WORD.findall(text.casefold()))


def without_site(title: str) -> str:
    """A title without the name of the site behind its last bar or dash."""
    return _SITE_SUFFIX.sub("", title)
