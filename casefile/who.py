"""Who did it to whom: from the side of the verb, its voice, and the part each name plays in the case."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from casefile.cast import DEEDS, Deed
from casefile.clauses import Clause
from casefile.phrases import belongs_to_another, is_outsider, modifies

_PRONOUN = re.compile(r"\b(he|she|him|her|his|they|them|their|it|its|himself|herself)\b")
_DESCRIPTION = re.compile(
    r"\b(?:the|their|his|her) (?:[a-z-]+ ){0,2}(?:company|firm|corporation|business|man|woman|actor|actress|singer|"
    r"defendant|plaintiff|suspect|accused|former|star|executive|studio|group|couple|pair|"
    r"owner|officer|official|politician|businessman|student|teacher|doctor|driver|maker|giant|union|club|school|university|"
    r"hospital|bank|brand|label|agency|father|mother|minister|officer|employer)\b"
)
_KIN = re.compile(
    r"'s? (?:[a-z-]+ ){0,2}(?:nephew|niece|son|daughter|brother|sister|cousin|wife|husband|ex-wife|ex-husband|mother|father|"
    r"friend|colleague|employee|assistant|neighbor|neighbour|roommate|rival|predecessor|successor)\b"
)
_ATTRIBUTED = re.compile(
    r"(?:'s)? ?(?:own )?(?:lawyers?|attorneys?|office|spokes\w+|team|counsel|side|camp)? ?(?:said|says|told|added|stressed|"
    r"clarified|argued|confirmed|explained|noted|reported)\b"
)
_BY = re.compile(r"\b(?:by|from|before|under) (?:[a-z.,' -]{0,40})?$")
_AGAINST = re.compile(
    r"\b(?:against|versus|v\.?|vs\.?|targeting|accus\w+|naming|names|named|defendants?|over|on|to|with|of) (?:[a-z.,' -]{0,40})?$"
)
_TITLE_CASE = re.compile(
    r"\b(?!The\b|A\b|An\b|In\b|On\b|At\b|But\b|And\b|After\b|When\b|Mr\b|Ms\b|Mrs\b|Dr\b)[A-Z][a-z'’-]+(?: (?:[A-Z]\.|"
    r"[A-Z][a-z'’-]+|de|van|von|al|bin|of)){1,3}"
)
_INSTITUTION = re.compile(
    r"\b(?:Court|County|Department|Office|Police|University|District|Superior|Supreme|Attorney|Judge|Justice|State|States|"
    r"United|Bureau|Agency|Commission|City|Street|New|Los|San|Santa|South|North|West|East|High|Crown|"
    r"Federal|National|Times|Post|News|Magistrate|Circuit|Division|Service|Authority|Act|General|Sheriff|Senate|House|King|"
    r"Day|Jury|Council|Prosecutor|Prosecutors|Deputy|Detective|Chief|Special|Grand|Fourth|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|Appeals|Appeal|Tribunal|Central|Royal|Senator|Sen|President|Governor)\b"
)


@dataclass(frozen=True, slots=True)
class Person:
    """A tracked name at its place (offsets in the sentence)."""

    entity: str
    part: str
    start: int
    end: int
    possessive: bool = False


@dataclass(frozen=True, slots=True)
class People:
    """Who is concerned. `guessed`: filled in from the neighbourhood; `foreign`: a stranger stands where the party should be."""

    actors: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    guessed: bool = False
    foreign: str = ""

    @property
    def empty(self) -> bool:
        """Nobody was found."""
        return not self.actors and not self.target


@dataclass(frozen=True, kw_only=True, slots=True)
class Trigger:
    """What `concerned` needs to know of a trigger; offsets in the sentence. `verb` is where its verb group starts."""

    kind: str
    sort: str
    start: int
    end: int
    verb: int
    tail: int
    """Where the verb itself stands; behind `verb` where its subject is part of the trigger."""
    passive: bool


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


_HEIRS = re.compile(r"\b(?:family|relatives|estate) of (?:[a-z-]+ ){0,2}$")
_ANNOUNCED = frozenset(
    {"arrest", "charge_filed", "indictment", "charge_dropped", "charge_refiled", "investigation_opened", "fine_or_citation", "trial_start"}
)


def _counts(person: Person, sentence: str, trigger: Trigger) -> bool:
    """Neither kin of the named, nor a name that only tells another noun apart, nor who merely reports it."""
    after = sentence[person.end : person.end + 40]
    before = sentence[max(0, person.start - 60) : person.start]
    if person.part in "XV" and _stands_beside(person, sentence, trigger):
        return bool(_HEIRS.search(before))
    if person.start > trigger.end and person.part in "PA" and trigger.kind in _ANNOUNCED:
        return True
    if person.possessive and _KIN.match(after):
        return False
    return not (person.start > trigger.end and _ATTRIBUTED.match(after))


_OF_PLACES = frozenset({"search_warrant", "subpoena", "evidence_release", "investigation_report"})
"""Kinds that concern what belongs to somebody: a search of X's home is a search of X."""


def _stands_beside(person: Person, sentence: str, trigger: Trigger) -> bool:
    if trigger.kind in _OF_PLACES:
        return not person.possessive and belongs_to_another(sentence, person.start, verb=trigger.verb)
    return modifies(sentence, person.start, person.end, verb=trigger.verb)


_REPORTS = re.compile(r"\b(?:claims|claimed|says|said|alleges|alleged|believes|argued|argues|told)\b")
_NEXT_VERB = re.compile(r"\band (?:then |also )?[a-z]{3,}ed\b")


def _only_reports(person: Person, following: Person, sentence: str) -> bool:
    """Who says that somebody else did it: "X claims in an affidavit that Y had fined …"."""
    return person.part in "XL" and bool(_REPORTS.search(sentence, person.end, following.start))


def _before_next_verb(people: list[Person], sentence: str, trigger: Trigger) -> list[Person]:
    """Those behind a trigger but not behind the next verb of its sentence ("fined the club and banned its coach")."""
    near = [person for person in people if not _NEXT_VERB.search(sentence, trigger.end, max(trigger.end, person.start))]
    return near or people


_FRONTED = re.compile(r"(?<![a-z] )[a-z]+(?:ing|ed|nt)\b[^,;:.]{0,80}, (?=[XVA]|the |[a-z]+ [XV])")
"""A participle that opens its sentence: its subject stands behind the comma ("Giving evidence on Thursday, Vale said …")."""


def _in_reach(people: Sequence[Person], sentence: str, clause: Clause, trigger: Trigger) -> tuple[list[Person], list[Person]]:
    """Those before and behind the trigger within its clause; before a relative clause, its antecedent."""
    fit = [person for person in people if person.part != "N" and _counts(person, sentence, trigger)]
    left = [person for person in fit if clause.holds(person.start) and person.start < trigger.verb]
    right = [person for person in fit if clause.holds(person.start) and person.start >= trigger.verb]
    left = [person for place, person in enumerate(left) if place + 1 == len(left) or not _only_reports(person, left[place + 1], sentence)]
    right = _before_next_verb(right, sentence, trigger)
    left = _with_row(left, fit, sentence)
    if not left and (fronted := _FRONTED.match(sentence, trigger.verb)):
        left = [person for person in people if person.part != "N" and fronted.end() <= person.start < fronted.end() + 12][:1]
        right = [person for person in right if person not in left]
    if clause.sort in {"relative", "aside"} and not left:
        left = [person for person in fit if person.end <= clause.start and clause.start - person.end < 50][-1:]
    return left, right


def _subject_missing(sentence: str, clause: Clause, trigger: Trigger) -> bool:
    """Between clause and verb stands no subject of its own, or only a pronoun or description."""
    words = sentence[clause.start : trigger.verb]
    bare = re.sub(r"[^a-z ]", " ", words).split()
    return len(
        [word for word in bare if word not in {"and", "but", "then", "also", "later", clause.sort, "on", "who", "which"}]
    ) < 2 or bool(_PRONOUN.search(words) or _DESCRIPTION.search(words))


_KIN_OF = re.compile(
    r"\b(?:husband|wife|widow|widower|sons?|daughters?|brothers?|sisters?|mother|father|friends?|nephew|niece|cousin|"
    r"uncle|aunt|partner) of "
    r"(?:the |a )?(?:[a-z-]+ ){0,2}$"
)
"""Before a name: somebody near to it acts, not the one named."""


def _carried(sentence: str, people: Sequence[Person], clause: Clause, trigger: Trigger, deed: Deed) -> list[Person]:
    """The party of an earlier clause of the sentence, for a verb without a subject of its own."""
    active = trigger.sort == "does" or (trigger.sort == "verb" and not trigger.passive)
    wanted = deed.actors if active or deed.party == "actor" else deed.targets
    earlier = [
        person
        for person in people
        if person.end <= max(clause.start, trigger.verb) and person.part in wanted and not _KIN_OF.search(sentence, 0, person.start)
    ]
    own = [person for person in earlier if not modifies(sentence, person.start, person.end, verb=trigger.verb)]
    earlier = own or [person for person in earlier if person.part != "V"]
    return _row(earlier, sentence)


_JOINED = re.compile(
    r"(?: \([^)]{1,40}\)|,? \d\d?,?|, (?:both )?of [a-z .]{2,30},|, an? [a-z -]{2,40},)?(?:,| and|, and| &| or|,? as well as|,? along with)"
    r" (?:(?:the |his |her |its )?[a-z'.-]+ ){0,4}$"
)


def _row(people: Sequence[Person], sentence: str) -> list[Person]:
    """The first of these names and those joined to it: "Vale, 20, and the foreman Brandt"."""
    row = list(people[:1])
    for person in people[1:]:
        if row[-1].possessive or not _JOINED.fullmatch(sentence, row[-1].end, person.start):
            break
        row.append(person)
    return row


_OPENS_ROW = re.compile(r"(?:(?![a-z]+ed |says? |told )[a-z'.-]+ ){0,4}")


def _with_row(left: list[Person], fit: Sequence[Person], sentence: str) -> list[Person]:
    """A subject with those joined before it, where their row opens the sentence: "Vale, 20, and the foreman Brandt were"."""
    row = _row(fit, sentence)
    if not left or left[0] not in row[1:] or not _OPENS_ROW.fullmatch(sentence, 0, row[0].start):
        return left
    return [*row[: row.index(left[0])], *left]


def is_institution(name: str) -> bool:
    """Whether a capitalised name is a court, a place or a day rather than a party."""
    return bool(_INSTITUTION.search(name))


_COUNTED = frozenset("No None Nobody Neither Nothing Not Both All Two Three Several Many Most Some Each One Another Every Few".split())
"""Words that begin a sentence with a capital and name nobody."""


def stranger(original: str, clause: Clause, trigger: Trigger, people: Sequence[Person]) -> str:
    """A foreign proper name that stands as the trigger's subject, nearest to it; empty where there is none."""
    if original.islower():
        return ""
    begins = clause.start - (60 if original.startswith(",", clause.start) else 0)
    found = next(("namesake" for person in people if person.part == "N" and begins <= person.start < clause.end), "")
    for match in _TITLE_CASE.finditer(original, clause.start, max(clause.start, trigger.verb)):
        first, *others = match[0].split()
        if not any(word[:1].isupper() for word in others) and not is_outsider(first.lower()):
            continue  # "Boxes of files": the capital of a sentence's beginning
        taken = any(person.start < match.end() and match.start() < person.end for person in people)
        if not taken and not is_institution(match[0]) and match[0].split()[0] not in _COUNTED:
            found = match[0]
    return found


def _says(person: Person, sentence: str) -> bool:
    """A public body or prosecutor by whose word the thing is told."""
    return person.part in "PA" and bool(_ATTRIBUTED.match(sentence[person.end : person.end + 40]))


_HANDS_OUT = re.compile(r"(?:issue[sd]?|issuing|serve[sd]?|serving|gave|gives|giving|hands|handed|sent|sends|slapped|slaps)\b(?! with\b)")


def _sided(trigger: Trigger, left: list[Person], right: list[Person], sentence: str) -> tuple[list[Person], list[Person]]:
    """Actors and targets by side of the verb and its voice."""
    if trigger.sort in {"thing", "noun"}:
        inner = [*left, *right]
        filer = [person for person in inner if trigger.start < person.start and person.end == trigger.tail - 1]
        if filer and trigger.sort == "thing":
            return filer, []
        by = [person for person in inner if _BY.search(sentence[max(0, person.start - 45) : person.start])]
        owners = [person for person in left if person.possessive and person not in by]
        against = [person for person in inner if person not in by and person not in owners and not _addressed(person, trigger, sentence)]
        finders = [person for person in against if trigger.kind == "investigation_report" and person.part in "AP" and person in left]
        if finders and len(against) > len(finders):
            by, against = by + finders, [person for person in against if person not in finders]
        owners = [] if any(person.part in "XVPA" for person in by) else _own(owners, sentence)
        return by + owners, against
    if trigger.sort == "gets" or (trigger.sort == "verb" and trigger.passive):
        by = [person for person in right if _BY.search(sentence[max(0, person.start - 45) : person.start]) or _says(person, sentence)]
        if trigger.sort == "gets" and not trigger.passive and _HANDS_OUT.match(sentence, trigger.tail):
            by += [person for person in left if person.part in "AP"]
            left = [person for person in left if person not in by]
        return by, left + [person for person in right if person not in by and trigger.sort == "gets"]
    return left, right


def _own(owners: list[Person], sentence: str) -> list[Person]:
    """Of several owners the last, whose thing it is: "Vale's appeal answers Brandt's lawsuit"; "Vale's and Brandt's suit" is both's."""
    first = len(owners) - 1
    while first > 0 and re.fullmatch(r"'s?,? and (?:the )?(?:[a-z-]+ ){0,3}", sentence[owners[first - 1].end : owners[first].start]):
        first -= 1
    return owners[max(first, 0) :]


_ADDRESSED_TO = re.compile(r"\b(?:complaints?|petitions?|claims?|letters?|application|lodged|submitted|made) (?:to|with|before) (?:the )?$")


def _addressed(person: Person, trigger: Trigger, sentence: str) -> bool:
    """A body to which a paper is brought, not one against which: "her complaint to the regulator"."""
    return (
        trigger.kind in {"lawsuit_filed", "arbitration_filed", "countersuit_filed"}
        and person.part in "AJHP"
        and bool(_ADDRESSED_TO.search(sentence, max(0, person.start - 30), person.start))
    )


def _by_part(deed: Deed, trigger: Trigger, actors: list[Person], targets: list[Person], sentence: str) -> tuple[list[Person], list[Person]]:
    """Parties to the place the kind gives them, authorities to theirs."""
    everybody = [*actors, *targets]
    if deed.party == "actor":
        subject = [person for person in actors if person.part in deed.subject] if trigger.sort in {"does", "verb"} else []
        told_of = [person for person in everybody if person.part in deed.actors and not (subject and trigger.sort == "does")]
        if trigger.kind in _OF_ONESELF and trigger.sort in {"thing", "noun"}:
            told_of = [person for person in told_of if person.part != "V"]  # whom the case is about
        if trigger.kind == "settlement":
            told_of = [person for person in told_of if not _LEFT_OUT.search(sentence, trigger.end, max(trigger.end, person.start))]
        own = [person for person in told_of if person.start < trigger.verb]
        return subject + (own if own and trigger.kind in _OF_ONESELF else told_of), []
    if deed.party == "target":
        doers = [person for person in actors if person.part in deed.actors]
        doers += [person for person in targets if person.part in deed.actors and _is_doer(person, deed, trigger, sentence)]
        return doers, [person for person in everybody if person.part in deed.targets and person not in doers]
    return [person for person in actors if person.part in deed.actors], [person for person in targets if person.part in deed.targets]


_OF_ONESELF = frozenset({"plea", "appeal_filed", "appeal_withdrawn"})
"""Deeds of the subject alone: whom else the sentence names behind it, the crime or the case is about."""


def _is_doer(person: Person, deed: Deed, trigger: Trigger, sentence: str) -> bool:
    """An authority that stands where a target would, and did it all the same: "by the court", "the agency said"."""
    if _BY.search(sentence[max(0, person.start - 45) : person.start]) or _says(person, sentence):
        return True
    return person.part not in deed.targets and (person.start < trigger.verb or trigger.sort in {"thing", "noun"})


def _without_victims(people: list[Person]) -> list[Person]:
    others = [person for person in people if person.part != "V"]
    return others or people


def concerned(trigger: Trigger, sentence: str, original: str, clause: Clause, people: Sequence[Person], before: Sequence[Person]) -> People:
    """Actors and target of a trigger. `before`: names of earlier sentences, last first, for pronouns and "the company"."""
    deed = DEEDS[trigger.kind]
    left, right = _in_reach(people, sentence, clause, trigger)
    foreign = stranger(original, clause, trigger, people) if not left else ""
    carried: list[Person] = []
    if not left and not foreign and _subject_missing(sentence, clause, trigger):
        carried = _carried(sentence, people, clause, trigger, deed)
    foreign = foreign or _foreign_object(original, sentence, trigger, people)
    if foreign and not left:
        right = _without_the_matter(right, sentence, trigger)
    actors, targets = _by_part(deed, trigger, *_sided(trigger, left or carried, right, sentence), sentence)
    if _at_him(trigger, sentence):
        targets = [person for person in targets if person.start < trigger.verb]
    if trigger.kind == "appointment_or_recusal":
        targets = targets[:1] if trigger.sort != "does" else []
    found = len(actors) + len(targets)
    if not foreign:
        actors, targets = _filled_in(actors, targets, trigger, sentence, clause, people, before)
    guessed = bool(carried) or len(actors) + len(targets) > found
    if trigger.kind in _SUITS and not foreign:
        targets = [*targets, *_also_sued(actors, targets, trigger, sentence, people)]
    targets = _without_winners(_without_bystanders(targets, trigger, sentence), trigger, sentence)
    named = actors if trigger.kind == "appointment_or_recusal" else [person for person in (*actors, *targets) if person.part in "XV"]
    if trigger.kind in _IN_A_CASE and not named:
        actors, targets = _with_owner(actors, targets, deed, sentence, people)
    if not foreign:
        actors = [*actors, *_also_deciding(actors, targets, deed, sentence, people)]
        actors = [*actors, *_also_settling(actors, trigger, sentence, people)]
    return _as_people(_without_victims(actors), _without_victims(targets), foreign, guessed=guessed)


_Sides = tuple[list[Person], list[Person]]
_HIM = re.compile(
    r"[a-z]+ (?:him|them|her(?= (?:on|to|from|of|in|with|for|after|over|under|and|late|early|last|this|[a-z]+day)\b|[,.;]|$))"
)


def _at_him(trigger: Trigger, sentence: str) -> bool:
    """The object of an active verb of officers is a pronoun: whom the sentence names behind it is somebody else."""
    kinds = _AT_A_PERSON | {"release_from_custody"}
    return trigger.kind in kinds and trigger.sort == "verb" and not trigger.passive and _HIM.match(sentence, trigger.tail) is not None


_IN_A_CASE = frozenset({"trial_event", "trial_start", "ruling", "hearing_scheduled", "appointment_or_recusal"})
"""What happens in somebody's case, whom its sentence may name only as the one whose case it is."""
_CASE = r"(?:re)?trials?|cases?|prosecution|sentencing|hearing|inquest|proceedings|suits?|lawsuits?|litigation|bail|bond|extradition"
_CASE_OF = re.compile(rf"\b(?:{_CASE}) (?:of|against|involving|for) (?:the |former |ex-)?(?:[a-z-]+ ){{0,4}}$")
_OWN_TRIAL = re.compile(rf"'s? (?:[a-z-]+ ){{0,3}}(?:{_CASE})\b")


def _with_owner(actors: list[Person], targets: list[Person], deed: Deed, sentence: str, people: Sequence[Person]) -> _Sides:
    """A step in court that names no party, with the one whose case it is: "jurors in the trial of Vale saw …", "left Vale's case"."""
    owners = [
        person
        for person in people
        if person.part == "X"
        and (
            (person.possessive and _OWN_TRIAL.match(sentence, person.end))
            or _CASE_OF.search(sentence, max(0, person.start - 70), person.start)
        )
    ]
    one = owners[:1] if len({person.entity for person in owners}) == 1 else []
    return (actors + one, targets) if deed.party == "actor" else (actors, targets + one)


_ASKED_OF = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|petition(?:s|ed|ing)|begg(?:ed|ing)|told|tells|wrote to|letter to|lawyers? for"
    r"|to|at|in|outside|from) (?:[a-z-]+ ){0,2}$"
)
"""Before a judge's or a court's name: somebody speaks to it, or goes there; it does nothing yet."""


def _also_deciding(
    actors: Sequence[Person], targets: Sequence[Person], deed: Deed, sentence: str, people: Sequence[Person]
) -> list[Person]:
    """The one judge or court a sentence names for what only a court does ("…, Poe ordered", "under a schedule that Poe signed")."""
    of_a_court = deed.party == "target" and deed.actors.startswith("JH") and deed is not DEEDS["verdict"]
    if not of_a_court or any(each.part in "JHPA" for each in actors):
        return []
    bench = [person for person in people if person.part in deed.actors and person.part in "JH" and person not in targets]
    if len({person.entity for person in bench}) != 1:
        return []
    asked = (person.possessive or _ASKED_OF.search(sentence, max(0, person.start - 40), person.start) for person in bench)
    return [person for person, idle in zip(bench, asked, strict=True) if not idle][:1]


def _also_settling(actors: Sequence[Person], trigger: Trigger, sentence: str, people: Sequence[Person]) -> list[Person]:
    """Who else a sentence names where one alone, or nobody, is found to settle: nobody settles with himself."""
    if trigger.kind != "settlement" or len({person.entity for person in actors}) > 1:
        return []
    others = [person for person in people if person.part in "XV" and person not in actors and _counts(person, sentence, trigger)]
    between = (sentence[min(trigger.end, person.start) : person.start].removeprefix(" with ") for person in others)
    return [person for person, words in zip(others, between, strict=True) if not (_is_bystander(words) or _LEFT_OUT.search(words))]


_SUED_ROW = re.compile(
    r"(?:'s?)?(?:,[^,]{1,60})?(?:,? and|,|, as well as|, along with) (?:(?!(?:saying|accusing|alleging|claiming|over|after|because|for"
    r"|seeking|demanding|asking|was|were|is|are|has|had|have|said|says|but|when|while)\b)[a-zA-Z.'-]+,? ){0,9}"
)
"""Between two of the sued: "against the hospital where he died, X, and the man who held the knife, Y"."""


def _also_sued(
    actors: Sequence[Person], targets: Sequence[Person], trigger: Trigger, sentence: str, people: Sequence[Person]
) -> list[Person]:
    """Those in the row of the sued that goes on beyond the clause of the suit."""
    behind = [person for person in people if person.part in "XA" and person.start > trigger.verb and not person.possessive]
    row = [person for person in targets if person in behind][-1:]
    for person in behind:
        if not row or person.start < row[-1].end or person in actors:
            continue
        if person.entity == row[-1].entity or _SUED_ROW.fullmatch(sentence, row[-1].end, person.start):
            row.append(person)
    return [person for person in row if person not in targets]


_LEFT_OUT = re.compile(r"\b(?:leaving|ending|clearing|sparing|allowing|letting|over|after|which|who|accus[a-z]+|days|weeks|months)\b")
"""Behind a settlement: who stands there does not settle."""


_AWARDED = re.compile(r"\b(?:award(?:s|ed|ing)?|granting|gave|gives|giving)(?: to)? (?:the )?(?:[a-z-]+ ){0,3}$")


def _without_winners(targets: list[Person], trigger: Trigger, sentence: str) -> list[Person]:
    """A verdict is against whom it binds, not whom it pays, where both are named: "found X liable and awarded Y $2 million"."""
    if trigger.kind != "verdict":
        return targets
    bound = [person for person in targets if not _AWARDED.search(sentence, max(0, person.start - 40), person.start)]
    return bound or targets


_AT_A_PERSON = frozenset(
    {"arrest", "charge_filed", "charge_refiled", "indictment", "verdict", "sentence", "fine_or_citation", "lawsuit_filed"}
)
"""Deeds with one grammatical object: whom else the sentence names, the crime or the place is about."""
_MATTER = re.compile(r"(?<!along )(?<!together )\b(?:with|of|for|over|against|from|about|after)\b")
_PLACE = re.compile(r"\b(?:in|at|near|outside|to|into|under|before|as)\b")
_BESIDE_IT = re.compile(r"\b(?:and|along with|together with|as well as) (?:[a-z.'-]+ ){0,4}$")


def _without_bystanders(targets: list[Person], trigger: Trigger, sentence: str) -> list[Person]:
    """The grammatical party and those beside it, without whom the rest of the sentence is about ("… in the estate of X")."""
    if trigger.kind not in _AT_A_PERSON or trigger.sort not in {"verb", "gets", "does"} or len(targets) < 2:
        return targets
    undergoes = trigger.sort == "gets" or trigger.passive
    party = next((person for person in targets if undergoes == (person.start < trigger.verb)), None)
    if party is None or (not undergoes and _MATTER.search(sentence, trigger.end, party.start)):
        return targets
    since = max(party.end, trigger.end)
    return [person for person in targets if person.start <= party.start or not _is_bystander(sentence[since : max(since, person.start)])]


_OBJECT = re.compile(
    r" (?:on [A-Z][a-z]+day |[A-Z][a-z]+day )?(?:[a-z-]+ ){0,4}"
    r"([A-Z][a-z'’-]+(?: (?:[A-Z]\.|[A-Z][a-z'’-]+)){1,3})"
)


def _foreign_object(original: str, sentence: str, trigger: Trigger, people: Sequence[Person]) -> str:
    """Somebody else's full name right behind an active verb: it befell him, and nobody followed; empty where there is none."""
    if trigger.kind not in _AT_A_PERSON or trigger.sort not in {"verb", "does"} or trigger.passive or original.islower():
        return ""
    found = _OBJECT.match(original, trigger.end)
    if found is None or is_institution(found[1]) or _MATTER.search(sentence, trigger.end, found.start(1)):
        return ""
    return "" if any(person.start < found.end(1) and found.start(1) < person.end for person in people) else found[1]


def _without_the_matter(right: list[Person], sentence: str, trigger: Trigger) -> list[Person]:
    """Those behind a verb whose party is a stranger, without whom its crime or place is about."""
    if trigger.kind not in _AT_A_PERSON | _OF_ONESELF or trigger.sort not in {"verb", "does", "gets"}:
        return right
    return [
        person
        for person in right
        if _BY.search(sentence[max(0, person.start - 45) : person.start]) or not _is_bystander(sentence[trigger.end : person.start])
    ]


def _is_bystander(between: str) -> bool:
    """Whether the words between a party and a name make the name part of the crime, the place or the case."""
    return bool(_MATTER.search(between)) or (bool(_PLACE.search(between)) and not _BESIDE_IT.search(between))


def _as_people(actors: Sequence[Person], targets: Sequence[Person], foreign: str, *, guessed: bool) -> People:
    names = _unique([person.entity for person in actors])
    others = tuple(name for name in _unique([person.entity for person in targets]) if name not in names)
    return People(names, others, guessed, "" if names or others else foreign)


def _filled_in(
    actors: list[Person],
    targets: list[Person],
    trigger: Trigger,
    sentence: str,
    clause: Clause,
    people: Sequence[Person],
    before: Sequence[Person],
) -> _Sides:
    """Actors and targets, with whom the clause leaves to its neighbourhood: by pronoun, description, or as going without saying."""
    deed = DEEDS[trigger.kind]
    if trigger.kind == "appointment_or_recusal" and not actors and not targets:
        return [person for person in before if person.part in "JHPL"][:1], []
    if deed.party == "sided":
        subject = sentence[clause.start : trigger.verb if trigger.sort != "thing" else trigger.end]
        if not actors and (_PRONOUN.search(subject) or _DESCRIPTION.search(subject)):
            actors = [person for person in _last_party(before, deed.actors) if person not in targets]
        if not targets and trigger.kind in _SUITS and _AT_HIM.search(sentence, trigger.start, clause.end):
            named = {person.entity for person in actors}
            targets = _last_party([person for person in before if person.entity not in named], deed.targets)
        return actors, targets
    if _has_party(actors, targets) or (deed.party == "actor" and _is_of_office(actors, trigger, sentence)):
        return actors, targets
    parties = [] if _at_him(trigger, sentence) else _behind(people, sentence, trigger, deed)
    if not parties and (_leaves_open(sentence, clause) or _goes_without_saying(trigger, people)):
        parties = _last_party(before[:_NEAR], deed.targets or deed.actors) or _last_victim(before[:_NEAR], deed, sentence, clause)
    return (actors + parties, targets) if deed.party == "actor" else (actors, targets + parties)


_SUITS = frozenset({"lawsuit_filed", "countersuit_filed", "arbitration_filed", "complaint_amended"})
_AT_HIM = re.compile(r"\b(?:against|sued|suing|sues|sue) (?:him|her|them|it)\b")
_OFFICE_OWNS = re.compile(r"\b(?:prosecut(?:or|ors|ion)|state|government|crown|regulator|agency|attorney general|[PA]+)'s? ")


def _is_of_office(actors: Sequence[Person], trigger: Trigger, sentence: str) -> bool:
    """A prosecutor's or an agency's own deed: "Poe withdrew her appeal", "the withdrawal of the state's appeal"."""
    by_name = any(person.part in "PA" and person.start < trigger.verb for person in actors)
    return by_name or _OFFICE_OWNS.search(sentence, trigger.start, trigger.end) is not None


_DEFINITE = re.compile(
    r"\b(?:the|this|that|its|his|her|their|both|all|no) (?:[a-z-]+ ){0,3}(?:trial|case|charge|charges|counts?|suit|lawsuit|"
    r"sentence|verdict|appeal|motion|ban|hearing|two|sides|parties|other|rest|indictment|complaint|fine|order|judge|jury|"
    r"panel|matter|settlement|deal|arrests?|date)\b"
)


_OF_OTHERS = re.compile(
    r"^[^a-zA-Z]*(?:in [a-z ]{1,30}, |on [a-z]+day,? |meanwhile,? |separately,? )?(?:a|an|another|one of|two|"
    r"three|four|five|six|seven|several|some|many|dozens of|hundreds of|both) "
    r"(?!(?:[a-z-]+ ){0,3}(?:judge|jury|court|magistrate|prosecutor|tribunal|panel|grand|trial|hearing|charge|warrant|lawsuit|suit|"
    r"ruling|order|decision|date|motion|verdict|complaint|indictment|appeal|bid|request|plea|fine|settlement|sentence|deal|ban)s?\b)"
)
"""A clause whose subject is somebody or something not yet named: nobody of an earlier sentence is meant by it."""


def _leaves_open(sentence: str, clause: Clause) -> bool:
    """The clause speaks of its party by pronoun, description or a definite thing ("the trial")."""
    begins = clause.start - 60 if sentence.startswith(",", clause.start) else clause.start
    words = sentence[max(0, begins) : clause.end]
    if _OF_OTHERS.match(words):
        return False
    return bool(_PRONOUN.search(words) or _DESCRIPTION.search(words) or _DEFINITE.search(words))


_NEAR = 6
"""How many names back a party that goes without saying may stand."""


def _goes_without_saying(trigger: Trigger, people: Sequence[Person]) -> bool:
    """A judge "will pass sentence on Tuesday": on whom, the sentence before has said."""
    return trigger.kind in {"sentence", "hearing_scheduled", "trial_start", "verdict"} and not any(person.part in "XN" for person in people)


def _last_party(before: Sequence[Person], parts: str) -> list[Person]:
    return [person for person in before if person.part in parts and person.part in "XA"][:1]


_HE = re.compile(r"\b(?:he|she|him)\b")


def _last_victim(before: Sequence[Person], deed: Deed, sentence: str, clause: Clause) -> list[Person]:
    """A victim, where "he" can mean nobody else."""
    if "V" not in deed.targets + deed.actors or not _HE.search(sentence, clause.start, clause.end):
        return []
    return [person for person in before if person.part == "V"][:1]


def _behind(people: Sequence[Person], sentence: str, trigger: Trigger, deed: Deed) -> list[Person]:
    """The party in the rest of the sentence ("… an inquiry into whether X lied")."""
    if deed.party == "actor":
        return []
    return [
        person
        for person in people
        if person.start > trigger.end
        and person.part in deed.targets
        and person.part == "X"
        and _counts(person, sentence, trigger)
        and not _is_only_when(person, sentence, trigger)
    ][:1]


def _is_only_when(person: Person, sentence: str, trigger: Trigger) -> bool:
    """Whose affairs only tell when: "searched a store linked to the ammunition used before Vale's fatal shot"."""
    later = _AT_ANOTHER_TIME.search(sentence, trigger.end, person.start)
    return person.possessive and later is not None and _OWN_CASE.match(sentence, person.end) is None


_AT_ANOTHER_TIME = re.compile(r"\b(?:before|after|since|until|ahead of|following)\b")
"""Behind it stands what happened then, not whom the deed is about."""
_OWN_CASE = re.compile(r"'s? (?:[a-z-]+ ){0,2}(?:indictment|arrest|conviction|trial|plea|sentencing|appeal|acquittal|release)\b")


def _has_party(actors: list[Person], targets: list[Person]) -> bool:
    return any(person.part in "XVL" for person in (*actors, *targets))
