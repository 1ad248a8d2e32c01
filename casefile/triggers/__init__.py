"""The triggers of every kind: the words by which a text says that something happened. Data; `grammar` reads it."""

from casefile.triggers import charges, civil, court, investigation, newsroom, outcomes, outlook, pairs, polarity, quiet, rulings, suits
from casefile.triggers.grammar import Row, table
from casefile.triggers.words import CLASSES

_MODULES = (suits, charges, outcomes, rulings, court, investigation, polarity, newsroom, civil, pairs, quiet)

ROWS: tuple[Row, ...] = tuple(
    row
    for module in _MODULES
    for name, text in vars(module).items()
    if name.isupper() and isinstance(text, str)
    for row in table(name.lower(), text, CLASSES)
) + tuple(row for kind, text in outlook.TABLES.items() for row in table(kind, text, CLASSES))

_OUTRANKS: dict[str, frozenset[str]] = {
    "countersuit_filed": frozenset({"lawsuit_filed", "motion_filed"}),
    "arbitration_filed": frozenset({"lawsuit_filed", "motion_filed"}),
    "complaint_amended": frozenset({"lawsuit_filed"}),
    "charge_filed": frozenset({"trial_start"}),
    "indictment": frozenset({"charge_filed", "trial_start", "verdict"}),
    "charge_refiled": frozenset({"charge_filed", "indictment"}),
    "charge_dropped": frozenset({"dismissal", "charge_filed"}),
    "appointment_or_recusal": frozenset({"hearing_scheduled"}),
    "plea": frozenset({"verdict", "trial_event", "settlement"}),
    "lawsuit_filed": frozenset({"motion_filed", "appointment_or_recusal"}),
    "sentence": frozenset({"ruling", "fine_or_citation", "hearing_scheduled"}),
    "verdict": frozenset({"trial_event", "ruling"}),
    "dismissal": frozenset({"ruling", "motion_filed"}),
    "fine_or_citation": frozenset({"verdict", "ruling"}),
    "settlement": frozenset({"fine_or_citation"}),
    "appeal_decided": frozenset({"ruling", "appeal_filed", "dismissal", "verdict", "charge_dropped"}),
    "appeal_withdrawn": frozenset({"appeal_filed", "appeal_decided", "charge_dropped", "dismissal"}),
    "appeal_filed": frozenset({"motion_filed"}),
    "motion_filed": frozenset({"hearing_scheduled", "evidence_release"}),
    "subpoena": frozenset({"ruling"}),
    "search_warrant": frozenset({"ruling"}),
    "investigation_opened": frozenset({"trial_start", "hearing_scheduled"}),
    "ruling": frozenset({"motion_filed", "trial_start"}),
    "release_from_custody": frozenset({"ruling", "investigation_opened"}),
    "hearing_scheduled": frozenset({"ruling", "trial_event"}),
    "investigation_report": frozenset({"evidence_release"}),
}


def outranks(stronger: str, weaker: str) -> bool:
    """Whether a kind takes the place of another told in the same clause about the same people."""
    return weaker in _OUTRANKS.get(stronger, frozenset())
