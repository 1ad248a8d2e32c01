# ruff: noqa: E501 - the frames are read across
"""Whether a trigger tells of somebody else: a rival, a namesake, a relative, another defendant of the same judge.

News speaks of a party by name, by pronoun, or by what is known of it ("the company"). What it has not named yet it opens with "a" or
with another proper name; unless the name follows, that is a stranger.
"""

import re
from bisect import bisect_left

from casefile.phrases import is_outsider
from casefile.sight import Hit, Part, Sight
from casefile.subjects import TIMES, NounPhrase, phrase_at
from casefile.who import People, Person, is_institution

_UNRELATED = re.compile(
    r"\b(?:unrelated|a different|not the (?:crash )?victim|different (?:[a-z-]+ ){0,3}(?:maker|firm|bank|officer|exchange|company|case|matter|court|"
    r"judge|county|state|man|woman|person|family)|another (?:[a-z-]+ ){0,2}(?:man|woman|county|company|state|firm|exchange|case|driver|"
    r"defendant|client|officer|person)|no relation|not related|(?<!of )(?<!with )(?<!for )a rival|rival (?:was|were|is|has)|also called|"
    r"namesake|of the same name|with the same name|(?:neighbou?ring|nearby|adjoining|next-door) (?:[a-z]+ ){0,2}(?:county|district|state|diocese|parish|borough|town|province)|shares? (?:a|the|his|her|their) (?:sur)?name|in another county|in a separate case|"
    r"separate case|elsewhere in court|in other news|in an unconnected|unconnected|nothing to do with|not involved|not connected|not to be confused|no ties to|no links? to|no connection|is not the|are not the|"
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
    r"ten|several|some|many|dozens of|hundreds of|most|every) ((?:[a-z'-]+ ){0,8}?[a-z'-]+)"
    r"(?: (?:in|from|of|with|at) [a-z ]{1,30})?(?:, [^,]{1,60},)?(?: who [a-z ]{1,60}| on [a-z]+day| [a-z]+day)? "
    r"(?:(?:was|were|is|are|has|have|had|been|being|also|now|then|later|[a-z]+ly) )*$"
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
    r"(?:^|[ ,\"])(?:his|her|their|[XVN]+'s?) (?:(?:[a-z-]+|[a-z]+,) ){0,2}(?P<kin>nephew|niece|son|daughter|brother|sister|cousin|wife|husband|"
    r"mother|father|girlfriend|boyfriend|friend|colleague|roommate|neighbou?r|rival|predecessor|successor|bodyguard|driver|"
    r"assistant|secretary|ex-wife|ex-husband|uncle|aunt|grandson|stepson|twin)s?(?:-in-law)?(?:,[^,XV]{1,60},)? "
    r"(?:(?:was|were|has|have|had|been|being|is|are|also|later|then) )*$"
)
_OWNED_SUBJECT = re.compile(
    r"(?:^|[ ,\"])[XVN]+'s? (?:(?!and |or )[a-z-]+ ){0,2}(?!(?:lawyers?|attorneys?|counsel|trial|case|sentence|sentencing|charge|charges|appeal|plea|"
    r"company|firm|business|conviction|verdict|licen[cs]e|claim|suit|lawsuit|bail|release|arrest|family|estate|parents|office)\b)[a-z-]+ "
    r"(?:(?:was|were|has|have|had|been|being|also|later|then) )+$"
)
_OF_A_LIVING_BODY = frozenset({"arrest", "verdict", "sentence", "indictment", "plea"})
_OF_THE_COURT = (
    r"(?:convictions?|sentences?|lawsuit|suit|case|charges?|appeal|claim|indictment|verdict|acquittal|award|plea|motion|bid|request|"
    r"licen[cs]es?|permits?|application|petition|injunction|fine|ban|extradition|challenge)"
)
_AGAINST_SOMEBODY = re.compile(
    rf"^[^,;.A-Z]{{0,60}}\b(?:{_OF_THE_COURT} (?:of|against|by|from|brought by|filed by)|(?:award|claim) for) "
    r"(?:an?|another|(?<!bid by )(?<!bid from )(?<!motion by )(?<!request by )(?<!request from )(?<!application by )(?<!challenge by )"
    r"(?:two|three|four|five|several)) ((?:[a-z'-]+ ?){1,4})"
    rf"|^ (?:on [a-z]+day |[a-z]+day )?(?:an?|another) ((?:[a-z-]+ ){{0,3}}[a-z-]+)'s? (?:[a-z-]+ ){{0,2}}{_OF_THE_COURT}\b"
)
"""Whose: "the conviction of a Denver banker", "a weightlifter's plea"."""


def _subject(sight: Sight, hit: Hit) -> str:
    """What stands before the verb in its clause, with the beginning of a sentence that a name in commas interrupts."""
    start = hit.clause.start
    if sight.seen.startswith(",", start):
        start = sight.clauses.at(max(0, start - 1)).start
    return sight.seen[start : hit.verb]


_NAMES_NEXT = 260
"""Characters behind a sentence within which the somebody of a first sentence is named ("A coach was charged … Ruben Castellan, 51, …")."""


_BESIDE = re.compile(r"\b(?:with|in|from|at|near|like|unlike|than|outside|beside|whose|for|under|about|ordering) (?:the )?$")


def _begins(person: Person) -> int:
    return person.start


def _named_next(sight: Sight) -> bool:
    """A party is named in the sentence that follows the opening one."""
    if sight.sentence.number > 0 and not sight.part.in_title:
        return False
    end = sight.sentence.end
    if sight.part.in_title:
        return True
    people = sight.part.people
    following = people[bisect_left(people, end, key=_begins) : bisect_left(people, end + _NAMES_NEXT, key=_begins)]
    return any(person.part in "XV" and not _BESIDE.search(sight.part.seen, end, person.start) for person in following)


def _plays_a_known_part(words: str, part: Part) -> bool:
    """Whether a description fits a party's role: "a rowing coach" where one of the case is "rowing coach, defendant"."""
    return any(word in part.bearers for word in words.split()[-2:])


def _of_anybody(sight: Sight, hit: Hit, people: People, *, passive: bool) -> bool:
    """Told of "a burglar", "another exchange": of nobody the case knows."""
    if hit.kind not in _PERSONAL or sight.part.in_title or hit.row.sort not in {"verb", "does", "gets"}:
        return False
    concerned = people.actors + people.target
    if any(person.part in "XV" and person.entity in concerned and hit.clause.holds(person.start) for person in sight.people):
        return False
    if (_is_done_to(hit) and not passive) or (hit.kind == "sentence" and _GAVE.match(sight.seen, hit.verb) and not hit.group.passive):
        found = _ANYBODY_BEHIND.match(sight.seen[hit.verb_end :][:90])
        found = found if found and _has_recipient(sight, hit) else None
    else:
        found = _ANYBODY.match(_subject(sight, hit))
    if found is None or _NOT_PEOPLE.search(found[1]) or (hit.row.sort == "does" and _YET_UNNAMED.fullmatch(found[1])):
        return False
    if found[0].lstrip().startswith("another ") or _APPOSED.search(_original(sight, hit)):
        return True
    return not (_named_next(sight) or _plays_a_known_part(found[1], sight.part))


def _is_done_to(hit: Hit) -> bool:
    """An active verb whose object is the person concerned: "charged a dog-walker", said of an office by a row of its own too."""
    brings_its_office = hit.row.sort == "does" and hit.kind in _DONE_TO and hit.start < hit.group.start and not hit.group.passive
    return hit.row.sort == "verb" or brings_its_office


_YET_UNNAMED = re.compile(r" (?:man|woman|person|suspect|teenager|youth|boy|girl)(?: [a-z-]+){0,2}")
"""Somebody whom police do not name yet may well be the case's: "police arrested a man in connection with the blast"."""
_GAVE = re.compile(r"(?:gave|gives|handed|hands|dealt|deals)\b")
_RECIPIENT = re.compile(
    r" (?:an?|another) (?:[a-z-]+ ){0,4}?[a-z-]+ (?:an? |the )?(?:(?:\d+|[a-z]+)[ -](?:years?|months?|weeks?|hours?|days?)|life|probation|community)\b"
)


def _has_recipient(sight: Sight, hit: Hit) -> bool:
    """What is given to somebody, not only what is given: "gave a boat thief three years" against "gave a three-year term"."""
    return hit.kind != "sentence" or hit.row.sort == "verb" or _RECIPIENT.match(sight.seen, hit.verb_end) is not None


_APPOSED = re.compile(r"[a-z], [A-Z][a-z'’-]+ [A-Z][a-z'’-]+, (?:[a-z0-9 ]+, )?$")
"""Somebody's full name beside the description, right before the verb: "another captain, Joel Stark, was"."""


def _original(sight: Sight, hit: Hit) -> str:
    """The text as it stands, from the clause's beginning to the verb's auxiliaries."""
    base = sight.sentence.start
    return re.sub(
        r"(?:(?:was|were|is|are|has|have|had|been|being|also|now|then|later) )*$",
        "",
        sight.part.text[base + hit.clause.start : base + hit.verb],
    )


def _ended_for_somebody(sight: Sight, hit: Hit, *, passive: bool) -> bool:
    """A court that ends or upholds what concerns somebody without a name: "upheld the conviction of a Denver banker"."""
    if (
        hit.kind not in {"appeal_decided", "dismissal", "charge_dropped", "ruling"}
        or passive
        or hit.row.sort not in {"verb", "does"}
        or sight.part.in_title
    ):
        return False
    if any(person.part in "XV" and hit.clause.start <= person.start < hit.clause.end for person in sight.people):
        return False
    found = _AGAINST_SOMEBODY.match(sight.seen[hit.verb_end : hit.clause.end][:140])
    whose = (found[1] or found[2]) if found else ""
    return bool(whose) and not (_NOT_PEOPLE.search(whose) or _named_next(sight) or _plays_a_known_part(whose, sight.part))


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


_ONLY_TO_PARTIES = frozenset(
    {
        "arrest",
        "charge_filed",
        "charge_refiled",
        "indictment",
        "verdict",
        "sentence",
        "plea",
        "lawsuit_filed",
        "countersuit_filed",
        "fine_or_citation",
        "release_from_custody",
        "appeal_filed",
        "subpoena",
    }
)
"""Kinds of which a party is the subject or the object, never a thing of the court's."""
_IS_CASE = re.compile(
    r"(?:trials?|retrial|case|suits?|lawsuits?|counter\w+|complaints?|claims?|appeals?|charges?|counts?|indictments?|convictions?|"
    r"acquittal|verdict|sentenc\w+|pleas?|bail|motions?|requests?|bids?|petitions?|settlement|testimony|hearings?|lawyers?|attorneys?|"
    r"counsel|defenders?|solicitors?|barristers?|team|spokes\w+|representatives?|rep|family|parents|estate|relatives|heirs|widow|widower|side|camp|"
    r"defen[cs]e|people|jurors|police|prosecutors?|judges?|justices?|magistrates?|office|he|she|it|they|who|which|that|those|"
    r"nobody|anyone|anybody|someone|everyone|others|both|pair|duo|two|couple|company|firm|defendants?|plaintiffs?|suspects?|accused|victims?)$"
)


def is_proper(sight: Sight, phrase: NounPhrase) -> bool:
    """Whether a noun phrase is somebody else's proper name ("the Church of the Living Stone"), no court's or office's."""
    words = sight.part.text[sight.sentence.start + phrase.start : sight.sentence.start + phrase.end]
    place = sight.seen.rfind(phrase.head, phrase.start, phrase.end) - phrase.start  # folded letter by letter, as lower() would not be
    return place > 0 and words[place].isupper() and not sight.part.in_title and not is_institution(words)


def _only_behind(sight: Sight, phrase: NounPhrase, hit: Hit) -> bool:
    """Parties are named between subject and verb, each behind a comma: "…, often compared with Acme, was ordered"."""
    inside = [person for person in sight.people if person.part in "XV" and phrase.end < person.start < hit.verb]
    comma = sight.seen.find(",", phrase.end, hit.verb)
    return bool(inside) and 0 < comma < inside[0].start


def _another_noun(sight: Sight, hit: Hit, phrase: NounPhrase | None) -> bool:
    """A noun stands where the party should, and the party's name only describes it: "the ferry chartered by Acme was arrested"."""
    if phrase is None or not phrase.head or phrase.names or phrase.head in TIMES:
        return False
    if is_proper(sight, phrase) and _only_behind(sight, phrase, hit):
        return True
    if hit.kind == "trial_event" or (hit.kind not in _ONLY_TO_PARTIES and not is_outsider(phrase.head)):
        return False
    if (
        _IS_CASE.match(phrase.head)
        or phrase.head == "book"
        or _NOT_PEOPLE.search(phrase.head)
        or _plays_a_known_part(phrase.head, sight.part)
    ):
        return False
    subject = phrase.start < hit.verb
    last = hit.verb if subject else hit.clause.end
    parties = [person for person in sight.people if person.part in "XV" and sight.named(person)]
    if any(sight.seen[phrase.end : person.start] == ", " and sight.seen.startswith(",", person.end) for person in parties):
        return False  # "the man, Merrow, …"
    if not subject and hit.kind == "release_from_custody" and not (is_outsider(phrase.head) or phrase.sort == "own"):
        return phrase.head not in {"him", "her", "them"}
    loose = phrase.sort == "some" and is_outsider(phrase.head) and hit.kind in _ONLY_TO_PARTIES
    if not loose and any(subject != (person.start < hit.verb) for person in parties if hit.clause.holds(person.start)):
        return False
    if not subject and phrase.sort == "own" and hit.kind == "fine_or_citation":
        return False
    inside = any(phrase.start <= person.start < last for person in parties)
    if not subject and loose:
        return not _named_next(sight)
    return inside or (phrase.sort == "some" and hit.kind in _ONLY_TO_PARTIES and not sight.part.in_title and not _named_next(sight))


_COUNTERPART = re.compile(
    r"(?: against| for|(?:indictments?|convictions?|acquittals?|arrests?|prosecution|trial|sentencing|jailing) of) "
    r"(?=(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|dozens of|some)\b)"
)
_CROWDS = frozenset(
    "men women people persons others teenagers brothers sisters protesters executives firms companies banks clubs brands".split()
)
_AT_SOMEBODY = frozenset(
    {
        "charge_filed",
        "charge_dropped",
        "charge_refiled",
        "indictment",
        "verdict",
        "sentence",
        "fine_or_citation",
        "arrest",
        "dismissal",
        "appeal_decided",
        "search_warrant",
        "subpoena",
        "trial_start",
        "investigation_opened",
    }
)


def _at_somebody(sight: Sight, hit: Hit) -> bool:
    """What is brought against, won for or told of somebody without a name: "announced charges against four men"."""
    if hit.kind not in _AT_SOMEBODY or sight.part.in_title:
        return False
    counterpart = _COUNTERPART.search(sight.seen, hit.verb, hit.clause.end)
    phrase = phrase_at(sight.seen, counterpart.end(), hit.clause.end) if counterpart else None
    if phrase is None or phrase.names or not (phrase.head in _CROWDS or is_outsider(phrase.head)):
        return False
    if _plays_a_known_part(phrase.head, sight.part) or _named_next(sight):
        return False
    return not any(person.part in "XV" and hit.verb < person.start and hit.clause.holds(person.start) for person in sight.people)


def told_of_a_stranger(sight: Sight, hit: Hit, people: People, *, passive: bool, phrase: NounPhrase | None = None) -> bool:
    """Whether a trigger's event befell or was done by somebody the case does not know. `phrase`: what stands where a party should."""
    if _another_noun(sight, hit, phrase) or _at_somebody(sight, hit):
        return True
    if _inquiry_into_a_stranger(sight, hit) or _of_anybody(sight, hit, people, passive=passive):
        return True
    if _done_to_a_stranger(sight, hit, passive=passive) or _ended_for_somebody(sight, hit, passive=passive):
        return True
    if _befell_what_is_owned(sight, hit, people, passive=passive) or _CALLED.search(sight.seen):
        return True
    if _about_another(sight, hit):
        return True
    near = sight.seen if people.empty else sight.seen[max(0, hit.clause.start - 60) : hit.clause.end]
    return any(not _KIN_APPOSED.search(near, max(0, found.start() - 60), found.start()) for found in _UNRELATED.finditer(near))


_KIN_APPOSED = re.compile(r"[XV]+,(?: \d\d?,)? (?:an?|the|his|her|[A-Z]+'s?) (?:[a-z-]+ ){0,3}$")
"""Before a word of kin: it says who the named one is ("Vale, a distant cousin, was charged")."""


_DISCLAIMED = re.compile(
    r" ?(?:he|she|it|this|that|the [a-z-]+|neither|none|no relation|his [a-z ]{3,30}|her [a-z ]{3,30}|there is no|not)\b[^.]{0,40}\b(?:is not the|are not|not the|has never|have never|"
    r"no relation|unrelated|no connection|nothing to do with|never met|had dealings|no ties|not to be confused)\b"
)


_OF_ANOTHER = re.compile(r" (?:on [a-z]+day |[a-z]+day )?that (?:an?|two|three|four) (?:[a-z-]+ ){0,3}?([a-z]+)")


def _about_another(sight: Sight, hit: Hit) -> bool:
    """Disclaimed by the next sentence ("He is not the surgeon"), or ruled of somebody without a name ("that a farmer may keep his bees")."""
    if _DISCLAIMED.match(sight.part.seen, sight.sentence.end, sight.sentence.end + 120):
        return True
    if hit.kind != "ruling":
        return False
    found = _OF_ANOTHER.match(sight.seen, hit.verb_end)
    named = any(person.part in "XV" and hit.verb_end < person.start < hit.clause.end for person in sight.people)
    return found is not None and not named and is_outsider(found[1]) and not _plays_a_known_part(found[1], sight.part)


def _befell_what_is_owned(sight: Sight, hit: Hit, people: People, *, passive: bool) -> bool:
    """The subject is a relative of the party whom the case does not follow, or something of its own: "Merrow's brother was jailed",
    "Merrow's dog was found guilty".
    """
    subject = _subject(sight, hit)
    if hit.kind in _OF_A_LIVING_BODY and hit.row.sort in {"verb", "gets"} and _OWNED_SUBJECT.search(subject):
        return True
    kin = _KIN_SUBJECT.search(subject)
    if kin is None or not (hit.row.sort in {"does", "gets"} or (hit.row.sort == "verb" and passive)):
        return False
    followed = {entity.name for entity in sight.part.bearers.get(kin["kin"], ())}
    return not followed & {*people.actors, *people.target}
