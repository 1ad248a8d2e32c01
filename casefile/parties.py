"""Who is a party by grammar: grammar outweighs role.

A case's roles say what somebody usually does there; a sentence says what is done to them. The object of "charged", the subject of "pleaded
guilty", is the party of that article, be she its attorney, its judge or its agency.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from casefile.cast import DEEDS
from casefile.names import Name
from casefile.sentences import fold

_VERBS = {
    "charged": "charge_filed",
    "indicted": "indictment",
    "arrested": "arrest",
    "detained": "arrest",
    "sued": "lawsuit_filed",
    "sentenced": "sentence",
    "jailed": "sentence",
    "convicted": "verdict",
    "acquitted": "verdict",
    "found guilty": "verdict",
    "found not guilty": "verdict",
    "fined": "fine_or_citation",
    "arraigned": "charge_filed",
}
_DONE = "|".join(_VERBS)
_AUX = r"(?:(?:was|were|is|are|has|have|had|been|being|be|got|gets|also|later|then|now|not|never|[a-z]{2,12}ly|on|[a-z]{3,6}day) )"
_BESIDE = r"(?:, [^,.;]{1,80},| \([^)]{1,40}\)| and [^,.;]{1,40}? (?=were ))?"
_UNDERGOES = re.compile(
    rf"{_BESIDE}(?:,? who)? (?:(?:was|were|is|are|got|gets|been|being|has|have|had) {_AUX}{{0,4}}"
    rf"(?:[a-z]{{3,9}} [a-z-]{{2,20}} and )?({_DONE})\b"
    rf"|({_DONE})(?= (?:on [a-z]+day |[a-z]+day )?(?:with|of|on|for|to|by|over|after|as)\b))"
)
"""Behind a name: its passive, or the bare participle of a headline ("charged with forgery")."""
_PLEADS = re.compile(
    rf"{_BESIDE}(?:,? who)? {_AUX}{{0,3}}(?:(plead(?:s|ed)?|pled)|(turned (?:him|her)self in|surrendered|stood trial|stands trial"
    r"|(?:went|goes|go|go(?:es)? back) on trial|on trial|faces? (?:[a-z]+ ){0,3}charges)"
    r"|(admitted (?!that\b|his client|her client|their client)|admits (?!that\b))|(appealed|appeals)|(settled|settles))\b"
)
_SUBJECTS = ("plea", "trial_start", "plea", "appeal_filed", "settlement")
_FOR_ANOTHER = re.compile(r"\bon (?:[a-z]+ ){0,2}behalf\b|\bon behalf of\b|\bclients?\b")
_NO_OBJECT = re.compile(
    r"\b(?:with|in|on (?![a-z]+day )|of|by|from|for|over|to|at|after|before|against|under|as|that|said|says|when|while|through)\b"
)
_DOES = re.compile(
    rf"(?<![a-z])((?:[a-z]+ ){{0,2}})({_DONE}) ((?:[a-z'.-]{{1,20}} ){{0,8}}"
    r"(?:and (?:his|her|their|its) (?:[a-z-]{2,20} )?[a-z-]{2,20}, )?)$"
)
_PASSIVE_BEFORE = re.compile(r"\b(?:was|were|is|are|been|being|be|got|gets)\b")
_AGAINST = re.compile(
    r"\b(?:charges?|indictments?|verdicts?|criminal (?:case|complaint)|lawsuits?) (?:filed |brought )?against (?:[a-z.-]+ ){0,4}$"
)
_OWN = re.compile(r"'s? (?:arrest|indictment|arraignment|conviction|guilty plea|mugshot)\b")
_OBLIQUE = re.compile(r"\b(?:of|by|for|from|with|before|against|to|under|through|via) (?:(?:the|his|her|their|[a-z.-]{2,20}) ){0,3}$")
_IN_OFFICE = re.compile(
    r" (?:has |had |also |later |then )?(?:ruled|rules|ordered|orders|sentenced (?!to\b)|dismissed|denied|granted|presided|set |said"
    r"|says|told|wrote|(?:charged|indicted|prosecuted|fined|arrested|sued) (?!(?:with|for|on|over|in|of|by|to|after|as)\b))"
)
"""Behind a name: the work of a judge or prosecutor, who does it as such even where charged elsewhere in the article."""


@dataclass(frozen=True, slots=True)
class Seats:
    """The part of each entity in one article. `parties`: those whom its grammar makes parties against their role."""

    parts: Mapping[str, str]
    parties: frozenset[str] = frozenset()

    def at(self, name: Name, text: str) -> str:
        """The part of a name where it stands."""
        part = self.parts.get(name.entity, "X")
        if name.entity not in self.parties or (part in "JPA" and _IN_OFFICE.match(text, name.end)):
            return part
        return "X"

    def overall(self) -> dict[str, str]:
        """The part of each entity in the article as a whole."""
        return {entity: "X" if entity in self.parties else part for entity, part in self.parts.items()}


def seated(parts: Mapping[str, str], names: Iterable[Name], text: str, title: str) -> Seats:
    """Who plays which part in an article. `parts`: by role, for each entity by name; a role gives way to what the sentences say."""
    folded = {True: fold(title), False: fold(text)}
    found = {name.entity for name in names if parts.get(name.entity, "X") in "LJPAV" and _is_party(name, folded[name.in_title], parts)}
    return Seats(parts, frozenset(found))


def _is_party(name: Name, text: str, parts: Mapping[str, str]) -> bool:
    """Whether something is done to this name, or done by it, that its part by role leaves no room for."""
    part = parts[name.entity]
    kind = _done_to(name, text)
    if kind and (part == "L" or part in DEEDS[kind].actors or part not in DEEDS[kind].targets):
        return True
    kind = _does(name, text)
    return bool(kind) and part not in DEEDS[kind].actors


def _before(name: Name, text: str) -> str:
    """The words before a name within its sentence."""
    words = text[max(0, name.start - 110) : name.start]
    return re.split(r"[.;:!?\n] ", words)[-1]


def _done_to(name: Name, text: str) -> str:
    """The kind of what befalls a name as object or passive subject; empty where nothing does."""
    before = _before(name, text)
    active = _DOES.search(before)
    if active and not _PASSIVE_BEFORE.search(active[1]) and not _NO_OBJECT.search(active[3]):
        return _VERBS[active[2]]
    if _AGAINST.search(before) or (name.possessive and _OWN.match(text, name.end)):
        return "charge_filed"
    found = _UNDERGOES.match(text, name.end)
    if found is None or name.possessive or _OBLIQUE.search(before):
        return ""
    return _VERBS[found[1] or found[2]]


def _does(name: Name, text: str) -> str:
    """The kind of what a name does as only a party can; empty where it does nothing such, or does it for a client."""
    found = _PLEADS.match(text, name.end)
    if found is None or name.possessive or _OBLIQUE.search(_before(name, text)):
        return ""
    if _FOR_ANOTHER.search(text[found.end() : found.end() + 80].split(". ")[0]):
        return ""
    return next(kind for kind, group in zip(_SUBJECTS, found.groups(), strict=True) if group)
