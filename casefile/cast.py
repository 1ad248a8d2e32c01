"""Who can do what in a case: the part an entity plays, as a letter, and for every kind whose deed it is and to whom it is done.

Letters as in the trigger rows: `J` judge or court, `H` court above, `P` prosecutor, `A` public body, `L` lawyer, `V` victim, `X` a party or
anybody else.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from casefile.case import Entity, EntityKind
from casefile.roles import is_named_party, role_in_case

_PARTS = (
    ("P", re.compile(r"prosecut|district attorney|attorney general|county attorney|state'?s attorney|u\.?s\.? attorney|special counsel|"
        r"\bda\b|\bdpp\b|\bcrown\b|procurator|solicitor general|advocate general")),
    ("H", re.compile(r"appellate|appeals? (?:court|judge)|court of appeal|supreme court|cassation|\bcircuit\b.*\bcourt|privy council|"
        r"appeals? panel|\bcircuit$")),
    ("J", re.compile(r"\bjudge|\bjustice\b|magistrate|\bcourt\b|tribunal|arbitrator|recorder\b|special master")),
    ("L", re.compile(r"lawyer|attorney|counsel\b|solicitor|barrister|law firm|advocate\b|public defender|\b[qk]c\b"
        r"|spokes(?:man|woman|person)|publicist")),
    ("V", re.compile(r"\bvictim|deceased|killed|slain|murdered")),
    ("A", re.compile(r"\bagency|regulator|watchdog|commission|investigat|police force|inspectorate|ombudsman")),
)  # fmt: skip


@lru_cache(maxsize=16384)
def part_of(entity: Entity) -> str:
    """The letter of an entity's part. A named party is a party whatever else it is, except where it prosecutes."""
    role = role_in_case(entity)
    words = f"{role} {entity.name.lower()}"
    if entity.kind is EntityKind.COURT:
        return "H" if _PARTS[1][1].search(words) else "J"
    if is_named_party(entity) and not _PARTS[0][1].search(role):
        return "X"
    for letter, pattern in _PARTS:
        if pattern.search(words if letter in "PHJ" else role) and not (entity.kind is EntityKind.AGENCY and letter in "HJLV"):
            return letter
    return "A" if entity.kind is EntityKind.AGENCY else "X"


@dataclass(frozen=True, slots=True)
class Deed:
    """Whose deed a kind is. `actors`, `targets`: parts that may be so; `party`: where a party belongs whatever side it stands on."""

    actors: str
    targets: str
    party: str = "sided"
    subject: str = ""
    """Further parts that are actor only as the grammatical subject ("prosecutors rested their case")."""


_RULED = Deed("JHA", "XVPAL", "target")
_CHARGED = Deed("PA", "XAV", "target")
DEEDS: dict[str, Deed] = {
    "lawsuit_filed": Deed("XVPA", "XVPA"),
    "countersuit_filed": Deed("XVPA", "XVPA"),
    "arbitration_filed": Deed("XVPA", "XVPA"),
    "complaint_amended": Deed("XVPA", "XVPA"),
    "arrest": Deed("A", "XVL", "target"),
    "charge_filed": _CHARGED,
    "indictment": _CHARGED,
    "charge_dropped": _CHARGED,
    "charge_refiled": _CHARGED,
    "plea": Deed("X", "", "actor"),
    "verdict": Deed("JH", "XA", "target"),
    "sentence": Deed("JH", "XA", "target"),
    "dismissal": Deed("JHX", "XVA", "target"),
    "settlement": Deed("XVA", "", "actor"),
    "appeal_decided": Deed("JH", "XVPA", "target"),
    "ruling": _RULED,
    "search_warrant": Deed("AP", "XVL", "target"),
    "subpoena": Deed("APJHX", "XVLA"),
    "appointment_or_recusal": Deed("JHPALX", "JHPALX"),
    "motion_filed": Deed("XVPAL", "XVPAL"),
    "trial_start": Deed("X", "", "actor"),
    "trial_event": Deed("X", "", "actor", "PAJH"),
    "appeal_filed": Deed("XVPA", "", "actor"),
    "appeal_withdrawn": Deed("XVPA", "", "actor"),
    "hearing_scheduled": Deed("JH", "X", "target"),
    "filing": Deed("XVPAL", ""),
    "procedural": Deed("XVPALJH", ""),
    "investigation_opened": Deed("AP", "XAV", "target"),
    "investigation_report": Deed("APX", "XVA"),
    "evidence_release": Deed("APJHX", "XV"),
    "fine_or_citation": Deed("JHAX", "XA", "target"),
    "release_from_custody": Deed("JH", "XV", "target"),
    "statement": Deed("XVPALJH", "", "actor"),
    "non_legal": Deed("XVPALJH", "", "actor"),
}
