# ruff: noqa: E501 - the frames are read across
"""Whether a trigger tells of somebody else: a rival, a namesake, a relative, another defendant of the same judge.

News speaks of a party by name, by pronoun, or by what is known of it ("the company"). What it has not named yet it opens with "a" or
with another proper name; unless the name follows, that is a stranger.
"""

import re

from casefile.sentences import fold
from casefile.sight import Hit, Part, Sight
from casefile.who import People, is_institution

_UNRELATED = re.compile(
    r"\b(?:unrelated|a different|not the (?:crash )?victim|different (?:[a-z-]+ ){0,3}(?:maker|firm|bank|officer|exchange|company|case|matter|court|"
    r"judge|county|state|man|woman|person|family)|another (?:[a-z-]+ ){0,2}(?:man|woman|county|company|state|firm|exchange|case|driver|"
    r"defendant|client|officer|person)|no relation|not related|a rival|rival (?:was|were|is|has)|also called|"
    r"namesake|of the same name|with the same name|shares? (?:a|the|his|her|their) (?:sur)?name|in another county|in a separate case|"
    r"separate case|elsewhere in court|in other news|in an unconnected|unconnected|nothing to do with|not involved|not connected|"
    r"sister company|nephew|cousin|neighbou?r)\b"
)
_CALLED = re.compile(
    r"\b(?:an?|another|one) (?:[a-z-]+ ){0,3}(?:man|woman|boy|girl|nurse|dentist|clerk|priest|pilot|chef|cop|student|[a-z]+(?:er|or|ist|ian|ant)) "
    r"(?:also )?(?:named|called) "
)
_PERSONAL = frozenset(
    {
        "arrest",
        "charge_filed",
        "indictment",
        "verdict",
        "sentence",
        "release_from_custody",
        "fine_or_citation",
        "plea",
        "lawsuit_filed",
        "settlement",
        "charge_dropped",
        "dismissal",
        "appeal_filed",
    }
)
_ANYBODY = re.compile(
    r"^[\"' ]*(?:in (?!a )[a-z' ]{1,30}, |on [a-z]+day,? |meanwhile,? |separately,? |also,? )?(?:an?|another|one|two|three|four|five|six|seven|eight|nine|"
    r"ten|several|some|many|dozens of|hundreds of|most|every) ((?:[a-z'-]+ ){1,9}?)"
    r"(?:in [a-z ]{1,30} |from [a-z ]{1,30} |of [a-z ]{1,30} |with [a-z ]{1,30} |at [a-z ]{1,30} |, [^,]{1,60}, )?"
    r"(?:who [a-z ]{1,60} |on [a-z]+day |[a-z]+day )?(?:(?:was|were|is|are|has|have|had|been|being|also|now|then|later|[a-z]+ly) )*$"
)
_NOT_PEOPLE = re.compile(
    r"\b(?:judge|judges|jury|jurors|court|courts|magistrate|prosecutors?|tribunal|panel|board|commission|trial|hearing|charge|charges|count|counts|"
    r"warrant|warrants|lawsuit|lawsuits|suit|suits|ruling|order|orders|decision|date|motion|verdict|complaint|indictment|appeal|bid|request|plea|fine|"
    r"settlement|sentence|deal|ban|claim|claims|case|petition|application|report|documents?|records?|inquiry|investigation|probe|agreement|"
    r"term|notice|summons|writ|grand|attorney|lawyers?|action|actions|proceedings|police|officers|agency|regulator|watchdog|"
    r"committee|council|subpoena|filing|filings|counterclaim|statement|video|footage|tape|licen[cs]e|amount|sum|day|days|week|weeks|"
    r"month|months|year|years|hour|hours|minutes?|offences?|offenses?|award|penalty|arrests?|convictions?|acquittal|injunction|"
    r"objection|challenge|evidence|team|teams|version|story|article|headline|caption|of)\b"
)
_ANYBODY_BEHIND = re.compile(
    r"^ (?:on [a-z]+day |[a-z]+day )?(?:an?|another|nobody|no one|two|three|four|five|several|some|many|dozens|hundreds)\b"
    r"((?: [a-z-]+){1,3})"
)
_PROPER_BEHIND = re.compile(
    r"^ (?:on [A-Z][a-z]+day |[A-Z][a-z]+day )?(?:(?:the|a|an|its|his|her|former|ex-[a-z]+|rival) )?(?:[a-z-]+ ){0,3}"
    r"([A-Z][a-zà-ÿ'’-]+(?: (?:[A-Z]\.|[A-Z][a-zà-ÿ'’-]+|de|van|von|al|bin|of)){0,3})"
)
_KIN_SUBJECT = re.compile(
    r"(?:^|[ ,\"])(?:his|her|their|[XVN]+'s?) (?:(?:[a-z-]+|[a-z]+,) ){0,2}(?:nephew|niece|son|daughter|brother|sister|cousin|wife|husband|"
    r"mother|father|girlfriend|boyfriend|friend|colleague|roommate|neighbou?r|rival|predecessor|successor|bodyguard|driver|"
    r"assistant|secretary|ex-wife|ex-husband|in-law|uncle|aunt|grandson|stepson|twin)s?(?:,[^,XV]{1,60},)? "
    r"(?:(?:was|were|has|have|had|been|being|is|are|also|later|then) )*$"
)
_NAMES_NEXT = 260
"""Characters behind a sentence within which the somebody of a first sentence is named ("A coach was charged … Ruben Castellan, 51, …")."""


def _named_next(sight: Sight) -> bool:
    """A party is named in the sentence that follows the opening one."""
    if sight.sentence.number > 0 and not sight.part.in_title:
        return False
    end = sight.sentence.end
    return sight.part.in_title or any(person.part in "XV" and end <= person.start < end + _NAMES_NEXT for person in sight.part.people)


def _plays_a_known_part(words: str, part: Part) -> bool:
    """Whether a description fits a party's role: "a rowing coach" where one of the case is "rowing coach, defendant"."""
    last = words.split()
    return any(word in roles.split() for entity in part.entities for roles in [fold(entity.role).replace(",", " ")] for word in last[-2:])


def _of_anybody(sight: Sight, hit: Hit, people: People, *, passive: bool) -> bool:
    """Told of "a burglar", "another exchange": of nobody the case knows."""
    if hit.kind not in _PERSONAL or sight.part.in_title or hit.row.sort not in {"verb", "does", "gets"}:
        return False
    if any(person.part in "XV" and person.entity in people.actors + people.target for person in sight.people):
        return False
    if hit.row.sort == "verb" and not passive:
        found = _ANYBODY_BEHIND.match(sight.seen[hit.verb_end :][:90])
    else:
        found = _ANYBODY.match(sight.seen[hit.clause.start : hit.verb])
    if found is None or _NOT_PEOPLE.search(found[1]):
        return False
    return not (_named_next(sight) or _plays_a_known_part(found[1], sight.part))


_DONE_TO = frozenset({"arrest", "charge_filed", "indictment", "verdict", "sentence", "fine_or_citation", "charge_dropped", "lawsuit_filed"})


def _done_to_a_stranger(sight: Sight, hit: Hit, *, passive: bool) -> bool:
    """An active verb with somebody else's proper name as its object, no party with it: "the agency fined Norvane"."""
    if hit.kind not in _DONE_TO or hit.row.sort != "verb" or passive or sight.part.in_title:
        return False
    if any(person.part in "XV" and hit.clause.start <= person.start < hit.clause.end for person in sight.people):
        return False
    base = sight.sentence.start
    found = _PROPER_BEHIND.match(sight.part.text[base + hit.verb_end : base + hit.clause.end][:120])
    if found is None or is_institution(found[1]):
        return False
    first, last = hit.verb_end + found.start(1), hit.verb_end + found.end(1)
    return not any(person.start < last and first < person.end for person in sight.people)


_INTO = re.compile(r" (?:in)?to (?:the )?(?:[a-z-]+ ){0,2}([A-Z][a-zà-ÿ'’-]+(?: [A-Z][a-zà-ÿ'’-]+){0,3})")


def _inquiry_into_a_stranger(sight: Sight, hit: Hit) -> bool:
    """ "Launched a probe into Mahonia, which … say was used by a tracked bank": the inquiry is into another."""
    if hit.kind != "investigation_opened" or sight.part.in_title:
        return False
    base = sight.sentence.start
    found = _INTO.search(sight.part.text[base + hit.start : base + hit.end + 60])
    if found is None or is_institution(found[1]):
        return False
    first, last = hit.start + found.start(1), hit.start + found.end(1)
    nearby = any(person.part in "XV" and first - 12 < person.start < last + 45 for person in sight.people)
    return not nearby and not any(person.part in "XV" and person.start < hit.verb for person in sight.people)


def told_of_a_stranger(sight: Sight, hit: Hit, people: People, *, passive: bool) -> bool:
    """Whether a trigger's event befell or was done by somebody the case does not know."""
    if (
        _inquiry_into_a_stranger(sight, hit)
        or _of_anybody(sight, hit, people, passive=passive)
        or _done_to_a_stranger(sight, hit, passive=passive)
    ):
        return True
    if (
        hit.row.sort in {"verb", "does", "gets"}
        and _KIN_SUBJECT.search(sight.seen[hit.clause.start : hit.verb])
        and (passive or hit.row.sort != "verb")
    ):
        return True
    if _CALLED.search(sight.seen):
        return True
    return bool(_UNRELATED.search(sight.seen if people.empty else sight.seen[max(0, hit.clause.start - 60) : hit.clause.end]))
