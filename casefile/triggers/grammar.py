"""The small language that trigger rows are written in.

A table is one row a line: `sort  pattern  | an example the row must match`. A pattern is read against *folded* text (see
`casefile.sentences.fold`): lower case, straight quotes, and every tracked name written as a run of one capital letter that tells
its part in a case (`J` judge or court, `P` prosecutor, `A` agency, `L` lawyer, `X` anybody else).

    suit        a plain word
    SUIT        a word class of `casefile.triggers.words`, any of its words
    ~40         up to 40 characters, whatever they are, within the sentence
    ~~40        the same between a subject and its verb: no "to", "that", "if", "for a" in it
    ~~~140      a subject's modifiers, whatever they are, before its verb: no auxiliary and no word of saying in them
    <…>         the head: the word whose tense, place and neighbours are looked at; the first word class where none is marked
    {…}         its verb, the word whose tense counts, where that is not the last part of a `thing` row
    (…)? a|b    as in regular expressions; lookbehind is not allowed

Sorts say who does it, seen from the head:

    verb   a transitive verb; its voice decides (charged somebody, was charged)
    does   the subject does it (pleaded guilty)
    gets   the subject has it done to it (walked out of jail)
    thing  the subject is the thing done (the suit was filed); people stand behind "by", "against", "of" or before it
    noun   a noun that tells the event only with a day or a clause of its own ("her acquittal on Thursday")

A sort may carry `?`: weak, it counts only where the sentence has another legal word. And what the words themselves say:
`=expected` (prosecutors are asking for 15 years), `=denied` (the talks fell through), `=state` (he faces charges: an event only where
headline or lead tells it), `=announced` (will pay 3 million to end her suit: its modal and its "not" are part of the words, and
it is done), `=past` (July's ruling: what is gone back to), `=open` (its verb may be any: it counts only where no other
row tells anything of the same words).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

SORTS = frozenset({"verb", "does", "gets", "thing", "noun"})
STANCES = frozenset({"", "expected", "denied", "state", "announced", "past", "open"})

_OPTIONAL = re.compile(r"\([^()]*\)[?*]")
_BLANK = r"(?:[ -](?:(?:on |late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day )?)"
"""Between two words of a row a day of the week may stand: "was ordered on Monday to recall it"."""
_FINITE = "was|were|is|are|has|have|had|will|would|could|may|might|said|says|told|but|and then"
"""What ends a subject with its modifiers: "a claim against the mill, brought in May, …"."""
_UNMARKED = str.maketrans("", "", "<>{}")
_TOKEN = re.compile(
    r"(?P<set>\[[^\]]*\])| ~~~(?P<modifiers>\d+) | ~~(?P<subject>\d+) | ~(?P<gap>\d+) |(?P<space> )|(?P<mark>[<>{}])"
    r"|(?P<name>[A-Z][A-Z_]{2,})"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One compiled row. `needs`: each holds words of which the text must have one, or the row cannot match (for the prefilter)."""

    kind: str
    sort: str
    weak: bool
    stance: str
    source: str
    example: str
    regex: re.Pattern[str]
    needs: tuple[frozenset[str], ...]
    starts: frozenset[str] | None
    """The words a match can begin with, None where that cannot be told."""


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, longest first; a space in them also matches a hyphen, `X+` a tracked name."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(word if word.endswith("+") else re.escape(word).replace(r"\ ", "[ -]") for word in ordered) + ")"


def _with_verb(pattern: str) -> str:
    """The last part of a `thing` row marked as its verb, where the row marks none: what became of the thing."""
    if "<{" in pattern or " {(" in pattern:
        return pattern
    last = _elements(pattern)[-1]
    return pattern if ">" in pattern[-len(last) - 2 :] else f"{pattern[: -len(last)]}{{{last}}}"


def compiled(pattern: str, classes: Mapping[str, frozenset[str]], *, insertions: bool = False) -> re.Pattern[str]:
    """The regular expression of a pattern; groups `head` and, for `{…}`, `verb`. Raises KeyError for an unknown word class.

    `insertions`: whether a gap may also hold something in commas ("the case, brought in April after he came back, was dropped").
    """
    if "<" not in pattern:
        marked = re.sub(r"[A-Z][A-Z_]{2,}", r"<\g<0>>", pattern, count=1)
        pattern = marked if marked != pattern else f"<{pattern}>"

    def piece(found: re.Match[str]) -> str:
        if found["set"]:
            return found[0]
        if found["modifiers"]:
            return rf"(?:[ -]|(?=[^a-z0-9;])(?:(?! (?:{_FINITE}) )[^;]){{0,{found['modifiers']}}}?[^a-z0-9;])"
        if found["subject"]:
            return rf"(?:[ -]|(?=[^a-z0-9;])(?:(?! (?:to|that|if|whether|for an?|from) )[^;]){{1,{found['subject']}}}?(?<=[^a-z0-9;]))"
        if found["gap"]:
            aside = rf"(?:, [^,;]{{2,90}},[^,;]{{0,{found['gap']}}}?)?" if insertions else ""
            return rf"(?:[ -]|[^a-z0-9;][^;]{{0,{found['gap']}}}?{aside}[^a-z0-9;])"
        if found["name"]:
            return alternatives(classes[found["name"]])
        return {" ": _BLANK, "<": "(?P<head>", "{": "(?P<verb>"}.get(found[0], ")(?!'t\\b)")

    return re.compile(rf"(?<![a-zA-Z0-9])(?<!\bno-)(?:{_TOKEN.sub(piece, pattern)})(?![a-zA-Z0-9])")


def _without_lookahead(pattern: str) -> str:
    """The pattern without its `(?!…)` and `(?=…)`, which ask for no words."""
    start = pattern.find("(?")
    while start >= 0:
        depth, end = 1, start + 2
        while depth:
            depth += (pattern[end] == "(") - (pattern[end] == ")")
            end += 1
        pattern = pattern[:start] + pattern[end:]
        start = pattern.find("(?")
    return pattern


def _elements(pattern: str) -> list[str]:
    """The parts of a pattern between blanks that stand in no brackets."""
    parts, depth = [""], 0
    for character in re.sub(r" ~{1,3}\d+ ", " ", pattern).translate(_UNMARKED):
        depth += (character == "(") - (character == ")")
        if character == " " and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return parts


def _spelled_out(choice: str, classes: Mapping[str, frozenset[str]]) -> frozenset[str] | None:
    """The words and phrases an alternative stands for, None where it is no plain list (`takes?` is: take, takes)."""
    if choice in classes:
        return classes[choice]
    optional = re.fullmatch(r"([a-z' -]*)([a-z])\?([a-z' -]*)", choice)
    if optional:
        return frozenset({optional[1] + optional[3], optional[1] + optional[2] + optional[3]})
    return frozenset({choice}) if re.fullmatch(r"[a-z0-9' -]+|[A-Z]\+", choice) else None


def _wanted(element: str, classes: Mapping[str, frozenset[str]]) -> frozenset[str] | None:
    """The words of which an element must find one; None where that cannot be told."""
    element = element.rstrip(":,")
    if element.startswith("(") and element.endswith(")") and "(" not in element[1:]:
        element = element[1:-1]
    if "(" in element:
        return None
    wanted = [_spelled_out(choice, classes) for choice in element.split("|")]
    return None if None in wanted else frozenset().union(*filter(None, wanted))


def needed(pattern: str, classes: Mapping[str, frozenset[str]]) -> tuple[frozenset[str], ...]:
    """What must stand in a text for the pattern to match: for each part of it, the words of which one must be there."""
    plain = (_OPTIONAL.sub("", element) for element in _elements(_without_lookahead(pattern)))
    return tuple(filter(None, (_wanted(element, classes) for element in plain if element)))


def beginnings(pattern: str, classes: Mapping[str, frozenset[str]]) -> frozenset[str] | None:
    """The words a match of the pattern can begin with; None where its first part is no plain list of words."""
    first = _elements(_without_lookahead(pattern))[0]
    return _wanted(first, classes)


def table(kind: str, text: str, classes: Mapping[str, frozenset[str]]) -> tuple[Row, ...]:
    """The rows of a table. Raises ValueError where a line is no row."""
    rows = []
    for line in filter(None, map(str.strip, text.splitlines())):
        rule, bar, example = line.partition(" | ")
        sort, _, pattern = rule.strip().partition(" ")
        sort, _, stance = sort.partition("=")
        weak = sort.endswith("?")
        sort, pattern = sort.rstrip("?"), pattern.strip()
        if sort not in SORTS or stance not in STANCES or not bar or not pattern:
            raise ValueError(f"no trigger row in the table of {kind}: {line!r}")
        rows.append(
            Row(
                kind,
                sort,
                weak,
                stance,
                pattern,
                example.strip(),
                compiled(_with_verb(pattern) if sort == "thing" else pattern, classes, insertions=sort == "thing"),
                needed(pattern, classes),
                beginnings(pattern, classes),
            )
        )
    return tuple(rows)
