"""What a motion or a ruling is about, as far as words tell two of one week apart: to suppress, to dismiss, a change of venue.

Clerks and reporters word it differently ("MOTION for Change of Venue", "wants the trial moved"), so both ways stand in one row.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

ABOUT: frozenset[str] = frozenset({"motion_filed", "ruling", "filing"})
"""The kinds of which a party files, or a judge makes, several in one week."""

_ROWS = """
    acquittal   judgment of acquittal | (?:directed|overturn the) verdict
    amend       (?:leave to )?(?:amend|file an? amended)
    bail        bail | bond | detention | pretrial release | released? (?:from jail )?(?:pending|until|before) | revoke release
    class       class (?:action )?certification | certify (?:a|the) class
    compel      compel | hand over | turn over | produc(?:e|tion of) | discovery
    counsel     withdraw as | new lawyers? | appoint counsel | substitut\\w+
    default     default judgment | entry of default
    delay       continu(?:e|ance) | postpone\\w* | delay\\w* | push\\w* back | put off | extension of time | more time
    dismiss     dismiss\\w* | thrown? out (?:the |all |his |her |their )?(?:case|charges?|counts?|indictment|suit|lawsuit|complaint|claims?)
    exclude     in limine | exclud\\w+ | bar (?:the )?(?:testimony|witness\\w*|expert\\w*)
    experts     daubert | expert (?:testimony|witness\\w*)
    fees        attorneys?'? ?s?'? fees | legal (?:fees|costs)
    injunction  injunction | restraining order
    intervene   interven\\w+
    new_trial   new trial | retrial
    protective  protective order | gag order
    quash       quash\\w*
    reconsider  reconsider\\w* | rehear\\w* | think again
    recuse      recus\\w+ | disqualif\\w+ | step aside
    remand      remand\\w* | back to state court
    sanctions   sanction\\w* | contempt
    seal        (?:un)?seal\\w*
    sever       sever(?:ance|ed)? | tried (?:alone|separately|apart) | separate trials?
    stay        stay(?:ed)? | put on hold
    strike      strike
    summary     summary judgment | early win
    suppress    suppress\\w* | (?:throw|toss|bar|keep) (?:out )?(?:the |his |her |their )?(?:statements?|evidence|confession|recordings?)
    transcript  transcripts?
    venue       change of venue | venue | mov(?:e|ed|ing) (?:of )?(?:the |his |her |their )?trial | trial (?:\\w+ ){0,2}moved | transfer\\w*
"""


def _table(rows: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    split = (line.split(None, 1) for line in rows.splitlines() if line.strip())
    return tuple((name, re.compile(rf"\b(?:{'|'.join(each.strip() for each in words.split(' | '))})\b")) for name, words in split)


_MATTERS = _table(_ROWS)
MOST = 2_000
"""Characters of a text that are looked at."""


@lru_cache(maxsize=4096)
def matters_of(text: str) -> frozenset[str]:
    """What a sentence or a docket text asks for or decides; empty where no row knows it."""
    plain = " ".join(text[:MOST].replace("’", "'").casefold().split())
    return frozenset(name for name, pattern in _MATTERS if pattern.search(plain))


def are_different(one: str, others: Iterable[str]) -> bool:
    """Whether a text is about another matter than all of these: both sides say what it is about, and share nothing."""
    mine = matters_of(one)
    theirs = frozenset[str]().union(*map(matters_of, others))
    return bool(mine and theirs) and not mine & theirs
