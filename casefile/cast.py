"""Who can do what in a case: the part an entity plays, as a letter, and for every kind of development whose deed it is and to whom it is done.

Letters as in the trigger rows: `J` judge or court, `P` prosecutor, `A` public body, `L` lawyer, `V` victim, `X` party or anybody else.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from casefile.case import Entity, EntityKind
from casefile.roles import is_named_party

_PARTS = (
    ("P", re.compile(r"prosecut|district attorney|attorney general|county attorney|state'?s attorney|u\.?s\.? attorney|special counsel|\bda\b|\bdpp\b|\bcrown\b|procurator|solicitor general|advocate general")),
    ("J", re.compile(r"\bjudge|\bjustice\b|magistrate|\bcourt\b|tribunal|arbitrator|recorder\b|special master")),
    ("L", re.compile(r"lawyer|attorney|counsel\b|solicitor|barrister|law firm|advocate\b|public defender|\b[qk]c\b")),
    ("V", re.compile(r"\bvictim|deceased|killed|slain|murdered")),
    ("A", re.compile(r"\bagency|regulator|watchdog|commission|investigat|police force|inspectorate|ombudsman")),
)  # fmt: skip


@lru_cache(maxsize=16384)
def part_of(entity: Entity) -> str:
    """The letter of an entity's part. A named party is a party whatever else it is, except where it prosecutes."""
    role = entity.role.lower()
    words = f"{role} {entity.name.lower()}"
    if entity.kind is EntityKind.COURT:
        return "J"
    if is_named_party(entity) and not _PARTS[0][1].search(role):
        return "X"
    for letter, pattern in _PARTS:
        if pattern.search(words if letter in "PJ" else role) and not (entity.kind is EntityKind.AGENCY and letter in "JLV"):
            return letter
    return "A" if entity.kind is EntityKind.AGENCY else "X"


@dataclass(frozen=True, slots=True)
class Deed:
    """Whose deed a kind is. `actors` and `targets`: parts that may be so; `party`: where a party stands whatever side of the verb it is on."""

    actors: str
    targets: str
    party: str = "sided"


_RULED = Deed("JA", "XVPAL", "target")
_CHARGED = Deed("PA", "XAV", "target")
DEEDS: dict[str, Deed] = {
    "lawsuit_filed": Deed("XVPAL", "XVPAJL"),
    "countersuit_filed": Deed("XVPAL", "XVPAJL"),
    "arbitration_filed": Deed("XVPAL", "XVPAJL"),
    "complaint_amended": Deed("XVPAL", "XVPAJL"),
    "arrest": Deed("A", "XVL", "target"),
    "charge_filed": _CHARGED,
    "indictment": _CHARGED,
    "charge_dropped": _CHARGED,
    "charge_refiled": _CHARGED,
    "plea": Deed("X", "", "actor"),
    "verdict": Deed("J", "XA", "target"),
    "sentence": Deed("J", "XA", "target"),
    "dismissal": Deed("JX", "XVA", "target"),
    "settlement": Deed("XVA", "", "actor"),
    "appeal_decided": Deed("J", "XVPA", "target"),
    "ruling": _RULED,
    "search_warrant": Deed("AP", "XVL", "target"),
    "subpoena": Deed("APJX", "XVLA"),
    "appointment_or_recusal": Deed("JPALX", "JPALX"),
    "motion_filed": Deed("XVPAL", "XVPAL"),
    "trial_start": Deed("X", "", "actor"),
    "trial_event": Deed("X", "", "actor"),
    "appeal_filed": Deed("XVPA", "", "actor"),
    "appeal_withdrawn": Deed("XVPA", "", "actor"),
    "hearing_scheduled": Deed("J", "X", "target"),
    "filing": Deed("XVPAL", ""),
    "procedural": Deed("XVPALJ", ""),
    "investigation_opened": Deed("AP", "XAV", "target"),
    "investigation_report": Deed("APX", "XVA"),
    "evidence_release": Deed("APJX", "XV"),
    "fine_or_citation": Deed("JAX", "XA", "target"),
    "release_from_custody": Deed("J", "XV", "target"),
    "statement": Deed("XVPALJ", "", "actor"),
    "non_legal": Deed("XVPALJ", "", "actor"),
}
