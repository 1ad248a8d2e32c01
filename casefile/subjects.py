"""Noun phrases beside a verb: is its subject or object the tracked name that stands in it, or a noun that the name only describes?

"A former Acme accountant", "an engineer who once worked for Acme", "the ferry chartered by Acme" are an accountant, an engineer and a
ferry. "The actress Nora Vale", "Vale and her husband", "Vale's lawyers" are the party, or speak for it. Read on folded sentences.
"""

import re
from dataclasses import dataclass, replace

from casefile.clauses import Clause
from casefile.money import UNITS

_DAY = (
    r"(?:(?:on |late |early |last |this )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:,? (?:morning|afternoon|evening|night))?"
    r"|today|yesterday|tonight)"
)
_AUXILIARY = re.compile(
    r"(?:(?:^|[ ,])(?:was|were|is|are|be|been|being|has|have|had|will|would|could|may|might|must|should|can|also|now|then|later|soon|again|"
    r"not|never|already|just|finally|himself|herself|themselves|itself|both|each|all|do|does|did|to|"
    rf"{_DAY}|earlier|twice|once|in (?:19|20)\d\d|[a-z]{{4,}}ly))+,?$"
)
_OPENER = re.compile(
    r"^[ ,;:\"'(-]*(?:(?:and|but|or|so|yet|that|after|as|when|because|since|while|although|though|if|whether|until|before|where|once|"
    r"then|later|meanwhile|also|still|instead|however|separately|even|how|why)\b[ ,]*)*"
)
_FRONTED = re.compile(
    r"(?:in|on|at|after|before|by|with|for|from|under|during|following|despite|amid|as|since|while|when|until|within|over|about|like|"
    r"unlike|last|this|earlier|later|early|late|two|three|four|five|six|seven|eight|ten|a (?:day|week|month|year)|days|weeks|months|years|"
    rf"according|asked|[a-z]+ing|[a-z]+ly|[a-z]+ed|brought|taken|held|caught|found|sent|shown|told|given|led|sworn|back|out|only|"
    rf"just|meanwhile|{_DAY})\b"
)
_ENDS_HEAD = re.compile(
    r"[,;:(]| - |(?=[ ,](?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"| (?:of|in|at|from|with|for|by|on|over|against|behind|near|to|between|under|into|inside|outside|around|about|like|after|before|"
    r"during|through|without|who|whom|which|that|whose|where|when|accused|charged|convicted|suspected|owned|chartered|run|led|founded|"
    r"known|named|called|hired|employed|once|then|now|aged|wanted|linked|connected|related|involved|is|was|are|were|has|have|had|"
    r"will|would|could|may|might|must|should|can|cannot|won't|did|does|do|didn't|says|became|becomes|remains|guilty|liable|again|anew|not|[a-z]{4,}ing)\b"
    rf"|(?<=[a-zA-Z]) (?=[$£€\d]|{UNITS} ?\d)"
    r"|(?<!\bthe)(?<!\ba)(?<!\ban)(?<!\bhis)(?<!\bher)(?<!\bits)(?<!\bnow)(?<=[a-zA-Z']) [a-z]{3,}ed\b"
)
_DETERMINER = re.compile(
    r"(?P<some>an?|another|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|several|"
    r"some|many|most|every|\d+)\b ?"
    r"|(?P<own>his|her|its|their|[A-Z]+'s?)(?= ) ?|(?:the|this|that|these|those|each|both)\b ?"
)
_LOOSE_NAME = re.compile(r"(?:^|(?<= )|(?<=-))[A-Z]+(?= and\b| or\b|$)")


_COMPLEMENT = re.compile(
    r"^.*(?:[:;\"] | (?:that|says?|said|claims?|claimed|swears|swore|insists?|insisted|alleges?|alleged|reports?|reported|believes?|"
    r"thinks?|announced|confirmed|denie[sd]|heard|showed|shows|means|meant) )"
)
"""What governs the clause a verb stands in: "reports that", "a source swears"."""


_DATELINE = re.compile(r"^.{2,60}?(?: - | , )")
"""A place before a report, up to its dash; folding writes a long dash as a comma."""
_APPOSED = re.compile(
    r"(?:[,:;\"]|- |  ) ?(?:(?!(?:of|in|at|from|with|for|by|on|over|against|to|between|under|like|that|who)\b)[a-z.'-]+ ){0,4}([A-Z]+),?$"
)
"""A name by itself right before the verb: behind a place ("SANTA FE, N.M. - Vale"), or beside a description ("the actress, Vale,");
two blanks stand where a clause of others was."""


TIMES = frozenset("night nights day days week weeks month months year years hour hours minute minutes decade decades".split())
"""Nouns that tell when, and do nothing: "after three days of deliberation the jury …"."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """`head`: its noun, empty where a tracked name is the head. `start:end`: the head group in the sentence. `names`: where tracked names
    begin that are themselves its head. `sort` of its determiner: "some" (a, another, four), "own" (his, Vale's), "the" or ""."""

    sort: str
    head: str
    start: int
    end: int
    names: tuple[int, ...]


def _phrase(words: str, base: int) -> NounPhrase | None:
    """The noun phrase that `words` begin with."""
    ends = _ENDS_HEAD.search(words)
    group = (words[: ends.start()] if ends else words).rstrip(" \"'.")
    found = _DETERMINER.match(group)
    rest = found.end() if found else 0
    if rest >= len(group):
        return None
    names = tuple(base + name.start() for name in _LOOSE_NAME.finditer(group, rest))
    last = group[rest:].rpartition(" ")[2]
    sort = (found.lastgroup or "the") if found else ""
    return NounPhrase(sort, "" if last.isupper() else last, base, base + len(group), names)


def subject_before(seen: str, clause: Clause, verb: int, floor: int) -> NounPhrase | None:
    """The subject of the verb group that starts at `verb`. `floor`: where its clause begins, before a name in commas too."""
    words = clause.own_words(seen)[: max(0, verb - clause.start)] if floor >= clause.start else seen[floor:verb]
    words = _AUXILIARY.sub("", words.rstrip(" "))
    words = words.rstrip(" ,") if floor < clause.start else words
    base = min(floor, clause.start)
    if words.endswith((" and", " or", " but", ",", ":")):
        return None
    apposed = _APPOSED.search(words)
    if apposed:
        return NounPhrase("", "", base + apposed.start(1), base + len(words), (base + apposed.start(1),))
    governed = _COMPLEMENT.match(words) or _DATELINE.match(words)
    begins = governed.end() if governed else 0
    opener = _OPENER.match(words[begins:])
    start = begins + (opener.end() if opener else 0)
    while _FRONTED.match(words, start) and (comma := words.find(",", start)) > 0:
        start = comma + 1
        while start < len(words) and words[start] in " \"'":
            start += 1
    found = _phrase(words[start:], base + start) if start < len(words) else None
    named = _BELIEVED_TO_BE.search(words, start) if found and not found.names else None
    return replace(found, head="", names=(base + named.start(1),)) if found and named else found


_BELIEVED_TO_BE = re.compile(
    r"\b(?:(?:believed|understood|thought|known|said) to be|"
    r"(?:named|identified) (?:[a-z]+ ){0,6}as|named|called) ([A-Z]+)\b"
)
"""The name of a subject told only by description so far: "a man believed to be Nora Vale"."""
_BEFORE_OBJECT = re.compile(rf"(?:[ ,]*(?:{_DAY}|also|then|again|[a-z]{{4,}}ly)(?= ))*[ ,]*(?=[a-zA-Z])")
_NAMED_BEHIND = re.compile(r",? (?:named |called |identified as |among them |including |one of them )?([A-Z]{2,})(?:,|\.|$| and )")
"""The name a description leads up to: "arrested a woman, Nora Vale, …"."""
_NO_OBJECT = re.compile(r"(?:on|in|at|by|with|for|to|after|of|over|from|as|because|and|but|that|when|while|until|pending|without)\b")


def object_behind(seen: str, place: int, end: int) -> NounPhrase | None:
    """The object of a verb that ends at `place`, in its clause that ends at `end`."""
    begins = _BEFORE_OBJECT.match(seen, place, end)
    if begins is None or _NO_OBJECT.match(seen, begins.end(), end):
        return None
    found = phrase_at(seen, begins.end(), end)
    named = _NAMED_BEHIND.match(seen, found.end) if found and not found.names else None
    return replace(found, head="", names=(named.start(1),)) if found and named else found


def phrase_at(seen: str, place: int, end: int) -> NounPhrase | None:
    """The noun phrase that begins at `place`."""
    return _phrase(seen[place : min(end, place + 120)], place)
