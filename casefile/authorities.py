"""Who does what only an office does: courts convict, prosecutors charge, regulators fine. An audience or a script does so only in jest.

Asked of a trigger that names its doer as the subject of an active verb or behind "by". Proper names and tracked names may be anybody's.
"""

import re
from collections.abc import Sequence

from casefile.case import EntityKind
from casefile.phrases import is_outsider
from casefile.sight import Hit, Sight
from casefile.subjects import TIMES, NounPhrase, phrase_at, subject_before
from casefile.who import Person

_OF_OFFICE = frozenset({"arrest", "charge_filed", "indictment", "charge_refiled", "verdict", "sentence", "fine_or_citation", "ruling"})
AUTHORITY = frozenset(
    """
    act adjudicator administration agencies agency agent agents appeal application arbitrator arbitrators army assembly association
    attorney attorneys auditor auditors authorities authority bank bench bill board boards bodies body bureau cabinet case chair
    chairman chamber chambers charge charges chargesheet chief church circuit city clerk club college commission commissioner
    commissioners commissions committee committees company complaint congress constable constables cops coroner council councillors
    councils country counts county court courts cps crown customs da deal decision department departments deputies deputy detective
    detectives directorate division document documents doj dpp examiner examiners exchange fbi federation feds firm fiscal force foreman
    foreperson forewoman ftc gardai government governor guard guards he hearing hospital i indictment information inquiry inspector
    inspectorate inspectors institute investigation investigator investigators it judge judgement judges judgment junta juries juror
    jurors jury justice justices king law lawmakers lawsuit league legislature lords magistrate magistrates majority marshal marshals
    mayor military minister ministers ministry motion mps nation navy office officer officers offices official officials ombudsman one
    operatives order organisation organization panel panels papers parliament party peers petition police president probe prosecution
    prosecutor prosecutor's prosecutors prosecutors' province recorder referee regime registrar regulator regulators report ruling
    school sec senate senators service session settlement sfo she sheet sheriff sheriffs society squad state states statute stewards
    suit taskforce team that there they trial tribunal tribunals trooper troopers trust union unit university verdict watchdog watchdogs
    we which who you
""".split()
)
CROWD = frozenset(
    """
    algorithm analysts audience audiences bloggers cast cat chat children co-stars colleagues columnist columnists commentators critic
    critics crowd customers desk diners dog editors engineers experts facebook fans friends gamers guests historians history internet
    kids listeners locals magazine mirror monster mother neighbors neighbours newspaper opponents parents passengers percent players
    pollsters posterity public pundits pupils readers residents reviewers shoppers students tasters teacher teammates tiktok toddler
    toddlers twitter umpire umpires users viewers voters weekly wife
""".split()
)
_BY = re.compile(r" by (?=(?:the |an? |his |her |their |its |[0-9]+ )?[a-z])")


def _has_name(sight: Sight, phrase: NounPhrase) -> bool:
    """A capital inside the phrase, not only at the beginning of the sentence: somebody's or some body's name."""
    text = sight.part.text[sight.sentence.start + phrase.start : sight.sentence.start + phrase.end]
    if phrase.start < 2 and " " in text:
        text = text[1:]
    return any(letter.isupper() for letter in text) and phrase.head not in CROWD


def _not_in_office(head: str) -> bool:
    return head in CROWD or (is_outsider(head) and head not in AUTHORITY)


def _is_somebody(sight: Sight, named: Sequence[Person]) -> bool:
    """People, no body."""
    people = {entity.name for entity in sight.part.entities if entity.kind is EntityKind.PERSON}
    return all(person.entity in people for person in named)


def _is_a_party_in_person(sight: Sight, phrase: NounPhrase) -> bool:
    """Somebody of the case who holds no office: "Moss had ordered him to sign"."""
    named = [person for person in sight.people if person.start in phrase.names]
    return bool(named) and all(person.part in "XV" for person in named) and _is_somebody(sight, named)


_PRONOUNCED_BY_COURTS = frozenset({"sentence", "verdict"})


def _jesting_subject(sight: Sight, hit: Hit) -> bool:
    floor = hit.clause.start
    phrase = subject_before(sight.seen, hit.clause, hit.group.start, floor)
    if phrase is not None and phrase.names and hit.kind in _PRONOUNCED_BY_COURTS and hit.row.sort == "verb":
        named = [person for person in sight.people if person.start in phrase.names]
        return bool(named) and all(person.part in "PXVL" for person in named) and _is_somebody(sight, named)
    if phrase is not None and phrase.names and hit.kind == "ruling" and hit.row.sort == "verb":
        return _is_a_party_in_person(sight, phrase)
    if phrase is None or not phrase.head or phrase.names or phrase.head in AUTHORITY | TIMES or _has_name(sight, phrase):
        return False
    return phrase.head.isalpha() and phrase.end - phrase.start < 60


_ANTECEDENT = re.compile(r"(?:^| )([a-z'-]+),? (?:that|which) $")


def _jesting_antecedent(sight: Sight, hit: Hit) -> bool:
    """ "A script that sentences her to three hours of wet hair"."""
    found = _ANTECEDENT.search(sight.seen, max(0, hit.group.start - 60), hit.group.start)
    return found is not None and found[1] not in AUTHORITY


def _jesting_agent(sight: Sight, hit: Hit) -> bool:
    found = _BY.search(sight.seen, hit.verb_end, hit.clause.end)
    phrase = phrase_at(sight.seen, found.end(), hit.clause.end) if found else None
    return phrase is not None and not phrase.names and not _has_name(sight, phrase) and _not_in_office(phrase.head)


def out_of_office(sight: Sight, hit: Hit, *, passive: bool) -> bool:
    """Whether the doer of a trigger is named and holds no office that does such things."""
    if hit.kind not in _OF_OFFICE or hit.row.sort in {"thing", "noun"}:
        return False
    if passive or hit.row.sort == "gets":
        return _jesting_agent(sight, hit)
    if hit.start < hit.group.start or sight.part.in_title or hit.group.infinitive or hit.row.stance:
        return False
    return _jesting_antecedent(sight, hit) or (hit.clause.sort != "relative" and _jesting_subject(sight, hit))
