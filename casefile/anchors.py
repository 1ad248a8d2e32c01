# ruff: noqa: E501 - the tables are read across
"""Words of the law that everyday life uses as often (deal, ban, raid, let go): told as law only where the law is near.

A row names the kind, the words of the trigger that need it and what anchors them. An anchor is a word that only courts, police and
prosecutors have, or one of the case's own judges, courts, lawyers and prosecutors; it must stand in the sentence, beside it or in the headline.
This is asked of whole articles only: a sentence alone need not say that it is of the law.
"""

import re
from dataclasses import dataclass

from casefile.earnest import Company
from casefile.sight import Hit, Sight

_COURT = frozenset(
    """
    court courts courtroom courthouse judge judges magistrate magistrates tribunal jury jurors prosecutor prosecutors prosecution attorney attorneys
    lawyer lawyers solicitor solicitors barrister barristers counsel lawsuit lawsuits suit suits sued sues suing litigation plaintiff plaintiffs
    defendant defendants claimant claimants complaint complaints injunction mediation mediator arbitration arbitrator indictment indicted trial retrial
    verdict plea pleaded guilty convicted conviction acquitted sentenced sentencing charges charged bail parole probation custody extradition appeal
    appeals statute liability compensation damages defamation libel copyright patent antitrust negligence malpractice class-action regulator regulators
    ombudsman ftc sec doj cfpb osha epa inquest coroner case legal dispute settlement settle settled claims claim payout
""".split()
)
_FORCE = frozenset(
    """
    police officers detectives investigators investigation agents fbi warrant warrants search searched searches seized seizure customs prosecutor
    prosecutors regulator regulators inspectors sheriff deputies authorities inquiry probe evidence arrested arrest arrests tax antitrust
""".split()
)
_CELL = frozenset(
    """
    custody jail jailed prison bail bond police arrested arrest detained detention charges charged court judge parole sentence sentenced cell
    hostage hostages captors remand magistrate sheriff prosecutors questioning questioned inmate inmates recognizance indicted marshals surrendered
""".split()
)
_OFFICE = _COURT | frozenset(
    "commission council board federation agency ministry minister union committee authority licence license league panel body provisionally".split()
)
_PURE = _COURT - frozenset(
    "case dispute settlement settle settled claims claim payout legal compensation appeal appeals suit suits".split()
)


@dataclass(frozen=True, slots=True)
class _Row:
    """Which words of which kind need an anchor, the words that are one and the letters of the case's people that are one."""

    kind: str
    words: re.Pattern[str]
    anchors: frozenset[str]
    letters: frozenset[str]


_PEOPLE_OF_LAW = frozenset("JHLP")
_ROWS = tuple(
    _Row(kind, re.compile(words), anchors, _PEOPLE_OF_LAW | frozenset(more))
    for kind, words, anchors, more in (
        ("search_warrant", r"\braid", _FORCE, "A"),
        ("ruling", r"\b(?:barred|banned|stopped|blocked|excluded|suspended|prohibited|forbidden)\b", _OFFICE, "A"),
        ("settlement", r"\bquits\b|\bpeace\b|\bhatchet\b|\btruce\b|\bmade up\b", _PURE, ""),
        ("settlement", r"\bdeal\b(?! would see)|\bagree|\bterms\b", _COURT, ""),
        ("lawsuit_filed", r"\bclaims?\b", _COURT, ""),
        ("trial_event", r"\b(?:examined|grilled|pressed|quizzed|questioned|confronted)\b", _COURT, ""),
        (
            "release_from_custody",
            r"\b(?:released?|let go|freed?)\b(?! (?:under|from (?:his|her|their|an?) ankle|after (?:half|part)))",
            _CELL,
            "",
        ),
        ("dismissal", r"^dismissal", _COURT, ""),
    )
)
_BY_KIND = {row.kind: tuple(each for each in _ROWS if each.kind == row.kind) for row in _ROWS}


def lacks_anchor(sight: Sight, hit: Hit, near: Company) -> bool:
    """Whether a trigger's words are as much those of everyday life, and nothing near them is of the law. `near`: the company of its sentence."""
    own = frozenset(re.findall("[a-z]+", sight.seen[hit.start : hit.end]))
    for row in _BY_KIND.get(hit.kind, ()):
        if row.words.search(sight.seen, hit.start, hit.end) is None:
            continue
        if row.letters.isdisjoint(near.letters) and (row.anchors & near.words) <= own & _EVERYDAY:
            return True
    return False


_EVERYDAY = frozenset("claim claims appeal appeals suit suits case dispute legal search probe raid".split())
"""Anchors that anchor nothing where they are the trigger's own words."""
