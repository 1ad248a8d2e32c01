"""A development in one neutral line, and the two tags read off it: what sort of proceeding, and how it ended."""

import re
from collections.abc import Iterable, Mapping

from casefile.case import Development
from casefile.kinds import BY_NAME

_TARGET_WORD: Mapping[str, str] = {
    **dict.fromkeys(
        (
            "lawsuit_filed",
            "countersuit_filed",
            "arbitration_filed",
            "complaint_amended",
            "charge_filed",
            "indictment",
            "charge_refiled",
            "charge_dropped",
        ),
        "against",
    ),
    **dict.fromkeys(("fine_or_citation", "appeal_filed"), "against"),
    **dict.fromkeys(("arrest", "release_from_custody"), "of"),
    **dict.fromkeys(("sentence", "subpoena", "search_warrant"), "for"),
    "verdict": "on",
    "settlement": "with",
}
_FILED = frozenset(name for name in BY_NAME if name.endswith("_filed")) - {"charge_filed"}
_SHOWN = 3

_CRIMINAL = frozenset(
    ["arrest", "charge_filed", "indictment", "charge_dropped", "charge_refiled", "plea", "sentence", "release_from_custody"]
)
_CIVIL = frozenset(["lawsuit_filed", "countersuit_filed", "complaint_amended", "arbitration_filed", "settlement"])
_APPEAL = frozenset(["appeal_filed", "appeal_decided", "appeal_withdrawn"])

_OUTCOMES: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    kind: tuple((word, re.compile(pattern, re.IGNORECASE)) for word, pattern in rows)
    for kind, rows in {
        "plea": (
            ("not guilty", r"\bnot guilty\b|\bdenie[sd]\b|\binnocent\b"),
            ("no contest", r"\bno contest\b|\bnolo contendere\b"),
            ("guilty", r"\bguilty\b|\badmit"),
        ),
        "verdict": (
            ("mixed", r"\bguilty\b.{0,80}\b(?:acquitted|not guilty)\b|\b(?:acquitted|cleared)\b.{0,80}\b(?:guilty|convicted)\b"),
            ("not guilty", r"\bnot guilty\b|\bacquit|\bcleared\b"),
            ("guilty", r"\bguilty\b|\bconvict"),
            ("not liable", r"\bnot (?:be )?(?:held )?(?:liable|negligent)\b"),
            ("liable", r"\bliable\b|\bawarded\b|\bnegligent\b"),
        ),
        "ruling": (
            ("denied", r"\b(?:den(?:y|ie[sd]|ying)|reject\w*|refus\w+|declin\w+|overrul\w+|turn(?:ed|s) down|los(?:es|t))\b"),
            ("granted in part", r"\bin part\b|\bpartially\b"),
            ("granted", r"\b(?:grant\w*|approv\w+|allow\w*|agree\w*|sustain\w*|w[io]ns?)\b"),
        ),
        "appeal_decided": (
            ("affirmed", r"\b(?:affirm\w*|up(?:held|holds)|reject\w*|den(?:y|ied|ies)|dismiss\w*|refus\w+|los(?:es|t))\b"),
            ("reversed", r"\b(?:revers\w+|overturn\w*|quash\w*|vacat\w+|thr(?:ew|ow\w*) out|revive\w*|w[io]ns?|new trial)\b"),
        ),
    }.items()
}


def summarise(entry: Development) -> str:
    """One line from kind, people and day: "Countersuit filed by Dave Halls against Alec Baldwin, 2022-12-16"."""
    noun = BY_NAME[entry.kind].noun if entry.kind in BY_NAME else entry.kind.replace("_", " ")
    words = [noun[:1].upper() + noun[1:]]
    if entry.actors:
        words.append(f"{'filed by' if entry.kind in _FILED else 'by'} {_listed(entry.actors)}")
    if entry.target:
        words.append(f"{_TARGET_WORD.get(entry.kind, 'concerning')} {_listed(entry.target)}")
    if entry.coming_on is not None:
        words.append(f"for {entry.coming_on}")
    return f"{' '.join(words)}, {entry.happened_on if entry.dated else f'by {entry.happened_on}'}"


def _listed(names: tuple[str, ...]) -> str:
    shown, more = names[:_SHOWN], len(names) - _SHOWN
    if more > 0:
        return f"{', '.join(shown)} and {more} other{'s' if more > 1 else ''}"
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def proceeding_of(entry: Development) -> str | None:
    """criminal, civil, appeal or administrative, where the kind or the docket number says so."""
    if entry.kind in _APPEAL:
        return "appeal"
    number = (entry.docket or "").casefold()
    if entry.kind in _CRIMINAL or re.search(r"-(?:cr|mj)-", number):
        return "criminal"
    if entry.kind in _CIVIL or re.search(r"-(?:cv|bk|ap)-", number):
        return "civil"
    return "administrative" if entry.kind == "fine_or_citation" else None


def outcome_of(kind: str, quotes: Iterable[str]) -> str | None:
    """How it ended ("guilty", "denied", "affirmed"), read off the first quoted sentence that says so; None where none does."""
    rows = _OUTCOMES.get(kind, ())
    return next((word for quote in quotes for word, pattern in rows if pattern.search(quote)), None)
