"""The kinds of development, as data: the one list of what can happen in a case.

Adding a kind is one row here and its triggers in `casefile/triggers/`. Families and kinds are those a watch may name.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    """One kind of development.

    `weight` orders steps: a heavier step of the same matter alerts again, a lighter one joins (motion, ruling, dismissal).
    `single`: happens once in a proceeding, so that two reports with dates up to 8 days apart are one.
    `rare`: two reports of one day are one event, whomever they name.
    `often`: comes every few days, so that undated reports are merged over a short window only.
    `says` reads in a sentence after the actor ("was sentenced"), `noun` names the thing.
    """

    name: str
    family: str
    noun: str
    says: str
    weight: int
    single: bool = False
    rare: bool = False
    often: bool = False
    at_once: bool = False
    """Told at once in `mode: auto`; the rest waits for the digest."""


def _kind(
    name: str, family: str, noun: str, says: str, weight: int, *, single: bool = False, rare: bool = False, often: bool = False
) -> Kind:
    at_once = family in {"suits", "charges", "outcomes"} or name == "ruling"
    return Kind(name=name, family=family, noun=noun, says=says, weight=weight, single=single, rare=rare, often=often, at_once=at_once)


KINDS: tuple[Kind, ...] = (
    _kind("lawsuit_filed", "suits", "lawsuit", "filed a lawsuit", 50),
    _kind("countersuit_filed", "suits", "countersuit", "filed a countersuit", 52),
    _kind("arbitration_filed", "suits", "arbitration claim", "filed for arbitration", 51, rare=True),
    _kind("complaint_amended", "suits", "amended complaint", "amended the complaint", 40),
    _kind("arrest", "charges", "arrest", "was arrested", 50, single=True),
    _kind("charge_filed", "charges", "charge", "was charged", 60, single=True),
    _kind("indictment", "charges", "indictment", "was indicted", 62, single=True),
    _kind("charge_dropped", "charges", "dropped charge", "had charges dropped", 64, single=True),
    _kind("charge_refiled", "charges", "refiled charge", "was charged again", 63, single=True),
    _kind("plea", "outcomes", "plea", "entered a plea", 66, single=True),
    _kind("verdict", "outcomes", "verdict", "received a verdict", 80, single=True),
    _kind("sentence", "outcomes", "sentence", "was sentenced", 82, single=True),
    _kind("dismissal", "outcomes", "dismissal", "had the case dismissed", 78, single=True),
    _kind("settlement", "outcomes", "settlement", "settled", 76, rare=True, single=True),
    _kind("appeal_decided", "outcomes", "appeal decision", "had the appeal decided", 74, single=True),
    _kind("ruling", "rulings", "ruling", "received a ruling", 45, often=True),
    _kind("search_warrant", "rulings", "search warrant", "obtained a search warrant", 46, rare=True),
    _kind("subpoena", "rulings", "subpoena", "issued a subpoena", 46, rare=True),
    _kind("appointment_or_recusal", "rulings", "appointment or recusal", "was appointed or stepped aside", 44, rare=True),
    _kind("motion_filed", "court", "motion", "filed a motion", 30, often=True),
    _kind("trial_start", "court", "start of trial", "went on trial", 48, single=True),
    _kind("trial_event", "court", "step in court", "was before the court", 28, often=True),
    _kind("appeal_filed", "court", "appeal", "appealed", 47, single=True),
    _kind("appeal_withdrawn", "court", "withdrawn appeal", "withdrew the appeal", 49, single=True),
    _kind("hearing_scheduled", "court", "court date", "had a court date set", 20, often=True),
    _kind("filing", "court", "filing", "filed a document", 15, often=True),
    _kind("investigation_opened", "investigation", "investigation", "opened an investigation", 42, rare=True),
    _kind("investigation_report", "investigation", "investigation report", "reported findings", 43, rare=True),
    _kind("evidence_release", "investigation", "release of evidence", "released evidence", 41, rare=True),
    _kind("fine_or_citation", "investigation", "fine or citation", "was fined or cited", 56, rare=True, single=True),
    _kind("release_from_custody", "custody", "release from custody", "was released", 54, single=True),
    _kind("procedural", "quiet", "procedural entry", "had a procedural entry", 5, often=True),
    _kind("statement", "quiet", "statement", "made a statement", 3, often=True),
    _kind("non_legal", "quiet", "other news", "was in the news", 1, often=True),
)

BY_NAME: dict[str, Kind] = {kind.name: kind for kind in KINDS}
FAMILIES: dict[str, tuple[str, ...]] = {}
for _each in KINDS:
    FAMILIES[_each.family] = (*FAMILIES.get(_each.family, ()), _each.name)

QUIET: frozenset[str] = frozenset(FAMILIES["quiet"])
ANY: tuple[str, ...] = tuple(kind.name for kind in KINDS if kind.name not in QUIET)
