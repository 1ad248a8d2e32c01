"""What became of a page: nothing, noise, a typo, an added fact, a correction, or something quietly taken away."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from rapidfuzz.distance import OSA, Indel

from dedupe.passages import Span, is_furniture, weighs
from dedupe.words import fold, located_words

_ALIGNED = 3000
"""Longer rests, in words, are compared paragraph by paragraph only: aligning words takes time and memory of their product."""
_FACT = 4
"""From so many words on, what is put in or taken out is a fact, not wording."""
_SENTENCE = 8
"""Whoever changes a fact leaves most of the sentence: where more words than this went, the passage was written anew."""
_REWRITTEN = 0.7
"""Share of a page's words gone from which it is another text at the old address."""
_OWNS_UP = re.compile(
    r"""(?ix) \b(?:corrections?|clarifications?|editor[’']?s['’]?\ note)\W{0,2}[:–—]
    | \b(?:earlier|previous|original|prior)\ versions?\ of\ this\b
    | \bthis\ (?:story|article|report|post|page)\ (?:has\ been|was)\ (?:corrected|clarified|amended)\b
    | \b(?:misstated|misspelled|misidentified|misattributed)\b | \bincorrectly\ (?:stated|said|reported|identified|described)\b
    """,
)
_CLOSING = re.compile(r"[^\w\n]{0,3}")


class Kind(StrEnum):
    """What kind of change it is."""

    UNCHANGED = "unchanged"
    NOISE = "noise"
    TYPO = "typo"
    ADDED = "added"
    CORRECTION = "correction"
    REMOVED = "removed"

    @property
    def is_edit(self) -> bool:
        """False where a reader would not notice a difference."""
        return self not in {Kind.UNCHANGED, Kind.NOISE, Kind.TYPO}


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """How a page differs from its earlier version."""

    kind: Kind
    added: tuple[str, ...] = ()
    """What is new, in the words of the new version."""
    removed: tuple[str, ...] = ()
    """What is gone, in the words of the old version."""
    spans: tuple[Span, ...] = ()
    """Where in the new version the paragraphs stand that hold something new."""
    words: int = 0
    """So many words are new."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    start: int
    end: int
    words: tuple[str, ...]
    """Folded."""
    raw: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Edit:
    """Folded words taken out and put in at one place, and how they were written."""

    out: tuple[str, ...]
    put: tuple[str, ...]
    out_raw: str
    put_raw: str
    paragraph: int = -1
    """Which of the new paragraphs it is in or next to; -1 where none is left."""


def compare(old_text: str, new_text: str) -> Change:
    """Tells two versions of one page apart. Paragraphs that only moved, page furniture and typography make no difference."""
    if old_text == new_text:
        return Change(kind=Kind.UNCHANGED, reason="the page is as it was")
    whole = _paragraphs(old_text)
    old, new = _rest(whole, _paragraphs(new_text))
    edits = _edits(old, new)
    if not edits:
        return Change(kind=Kind.NOISE, reason="only furniture, typography or the order of paragraphs changed")
    kind, reason = _kind(edits, sum(len(each.words) for each in whole))
    touched = sorted({edit.paragraph for edit in edits if edit.paragraph >= 0 and (edit.put or kind is Kind.CORRECTION)})
    return Change(
        kind=kind,
        added=tuple(edit.put_raw for edit in edits if edit.put),
        removed=tuple(edit.out_raw for edit in edits if edit.out),
        spans=tuple((new[each].start, new[each].end) for each in touched) if kind.is_edit else (),
        words=sum(len(edit.put) for edit in edits),
        reason=reason,
    )


def _paragraphs(text: str) -> list[_Paragraph]:
    """The paragraphs that are no furniture, with their words. Words are found once for the whole text."""
    ends = [match.end() for match in re.finditer(r"[^\n]*(?:\n|\Z)", text) if match.group()]
    lines, line = [], 0
    for start, end in located_words(text):
        while line < len(ends) - 1 and start >= ends[line]:
            line += 1
        lines.append((line, start, end))
    found = []
    for _, group in groupby(lines, key=lambda each: each[0]):
        places = [(start, end) for _, start, end in group]
        first, last = places[0][0], places[-1][1]
        closing = _CLOSING.match(text, last)
        last = closing.end() if closing else last
        if not is_furniture(text[first:last]):
            raw = tuple(text[start:end] for start, end in places)
            found.append(_Paragraph(first, last, tuple(map(fold, raw)), raw))
    return found


def _rest(old: list[_Paragraph], new: list[_Paragraph]) -> tuple[list[_Paragraph], list[_Paragraph]]:
    """What remains of both when the paragraphs they have in common are taken away, wherever they stand."""
    common = Counter(each.words for each in old) & Counter(each.words for each in new)
    return _without(old, common), _without(new, common)


def _without(paragraphs: list[_Paragraph], common: Counter[tuple[str, ...]]) -> list[_Paragraph]:
    left, rest = common.copy(), []
    for each in paragraphs:
        if left[each.words] > 0:
            left[each.words] -= 1
        else:
            rest.append(each)
    return rest


def _edits(old: list[_Paragraph], new: list[_Paragraph]) -> list[_Edit]:
    before = [word for each in old for word in each.words]
    after = [word for each in new for word in each.words]
    if max(len(before), len(after)) > _ALIGNED:
        return _by_paragraph(old, new)
    before_raw = [word for each in old for word in each.raw]
    after_raw = [word for each in new for word in each.raw]
    owner = [index for index, each in enumerate(new) for _ in each.words]
    edits = []
    for out, put in _differences(before, after):
        edits.append(
            _Edit(
                tuple(before[out]),
                tuple(after[put]),
                " ".join(before_raw[out]),
                " ".join(after_raw[put]),
                owner[min(put.start, len(owner) - 1)] if owner else -1,
            )
        )
    return [edit for edit in edits if "".join(edit.out) != "".join(edit.put)]


def _differences(before: Sequence[str], after: Sequence[str]) -> list[tuple[slice, slice]]:
    """Where the two sequences differ: words out and words in, adjoining ones together."""
    blocks: list[tuple[slice, slice]] = []
    for step in Indel.opcodes(before, after):
        if step.tag == "equal":
            continue
        out, put = slice(step.src_start, step.src_end), slice(step.dest_start, step.dest_end)
        if blocks and blocks[-1][0].stop == out.start and blocks[-1][1].stop == put.start:
            out, put = slice(blocks[-1][0].start, out.stop), slice(blocks[-1][1].start, put.stop)
            blocks[-1] = (out, put)
        else:
            blocks.append((out, put))
    return blocks


def _by_paragraph(old: list[_Paragraph], new: list[_Paragraph]) -> list[_Edit]:
    gone = [_Edit(each.words, (), " ".join(each.raw), "") for each in old]
    come = [_Edit((), each.words, "", " ".join(each.raw), index) for index, each in enumerate(new)]
    return gone + come


def _kind(edits: list[_Edit], words_before: int) -> tuple[Kind, str]:
    """The weightiest thing that happened, and how to say it."""
    if any(_OWNS_UP.search(edit.put_raw) for edit in edits):
        return Kind.CORRECTION, "the page says that it corrects itself"
    gone = sum(len(edit.out) for edit in edits)
    come = sum(len(edit.put) for edit in edits)
    if come >= _FACT and gone >= _REWRITTEN * words_before:
        return Kind.ADDED, f"the page was written anew: {gone} of {words_before} words gone, {come} new"
    for edit in edits:
        if _turns_fact(edit):
            return Kind.CORRECTION, f"“{_short(edit.out_raw) or 'nothing'}” became “{_short(edit.put_raw) or 'nothing'}”"
    inserted = [edit for edit in edits if len(edit.put) - len(edit.out) >= _FACT or (not edit.out and _is_fact(edit.put, edit.put_raw))]
    if inserted:
        return Kind.ADDED, f"adds {sum(len(edit.put) for edit in inserted)} words: “{_short(inserted[0].put_raw)}”"
    taken = [edit for edit in edits if len(edit.out) - len(edit.put) >= _FACT or (not edit.put and _is_fact(edit.out, edit.out_raw))]
    if taken:
        return Kind.REMOVED, f"takes away {sum(len(edit.out) for edit in taken)} words without saying so: “{_short(taken[0].out_raw)}”"
    if max(gone, come) >= _SENTENCE and not all(_is_slip("".join(edit.out), "".join(edit.put)) for edit in edits):
        return Kind.ADDED, f"reworded: {come} words new, “{_short(edits[0].put_raw)}”"
    return Kind.TYPO, f"wording only: “{_short(edits[0].out_raw)}” became “{_short(edits[0].put_raw)}”"


def _turns_fact(edit: _Edit) -> bool:
    """A number, a name or a word that turns the sentence round was changed. A slip of the keyboard is no change."""
    if len(edit.out) > _SENTENCE or len(edit.put) > _SENTENCE:
        return False
    out, put = Counter(edit.out), Counter(edit.put)
    gone, come = list((out - put).elements()), list((put - out).elements())
    if not edit.out or not edit.put:
        return len(gone) + len(come) < _FACT and any(weighs(word) and not word.isdigit() for word in (*gone, *come))
    numbers = any(character.isdigit() for word in (*gone, *come) for character in word)
    if _is_slip("".join(edit.out), "".join(edit.put)) and not numbers:
        return any(map(weighs, gone)) and any(map(weighs, come))
    return numbers or any(map(weighs, (*gone, *come))) or (_has_name(edit.out_raw) and _has_name(edit.put_raw))


def _is_fact(words: Sequence[str], raw: str) -> bool:
    return len(words) >= _FACT or any(map(weighs, words)) or _has_name(raw)


def _is_slip(out: str, put: str) -> bool:
    """One spelling of another: a letter or two swapped, missing or doubled."""
    allowed = 1 if max(len(out), len(put)) <= 5 else 2
    return OSA.distance(out, put, score_cutoff=allowed) <= allowed


def _has_name(raw: str) -> bool:
    return any(word[:1].isupper() for word in raw.split())


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:77].rsplit(" ", 1)[0] + "…"
