"""Who else an article names for what it tells: the lead describes ("the former finance chief"), the next sentence names. Pure.

A mention is read from its own sentence. Whom it leaves out, the rest of the article often says without doubt: the sentence after it opens
with the name of the one described, a later one lists the defendants, a second mention of the same event names the other side, "a judge"
is the one judge whom the article names. Nothing is filled in where two could be meant.
"""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from casefile.case import Mention, Place, Standing
from casefile.cast import DEEDS
from casefile.kinds import FAMILIES
from casefile.kinship import can_concern_victims, family, is_suit
from casefile.names import Name
from casefile.sentences import Sentence, sentences

FOLLOWING = 2
"""Sentences after a mention in which the one it describes may be named."""
OPENING = 40
"""Characters of a sentence within which its subject begins."""
NAMED_BY = 1_500
"""Characters of the text within which a judge or an agency that acts without a name is looked for."""
_NOT_IT = frozenset({"old_day", "past_mark", "people_guessed"})
"""What speaks against another mention's telling the same event, or its people."""

_PERSON = re.compile(
    r"\b(?:an?|the|one of the|one of|his|her|its|their|two|three|four|[A-Z][\w.]+'s?) (?:[\w'’.&-]+ ){0,7}?"
    r"(?:figure|executive|chief|boss|trader|banker|accountant|auditor|partner|lawyer|attorney|wife|husband|widow|son|daughter|brother|sister"
    r"|doctor|physician|surgeon|nurse|man|woman|teenager|founder|chairman|chairwoman|president|director|officer|treasurer|manager|head|owner"
    r"|singer|rapper|actor|actress|star|producer|musician|player|coach|defendant|suspect|accused|driver|pilot|minister|politician|official"
    r"|company|firm|bank|maker|group|giant|trader|couple|pair|trio|brothers|sisters|men|women|executives|bankers|traders|officers|giant)s?\b",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"\b(?:(?:suit|lawsuit|complaint|action|claim|filing|petition)(?:,? which)? (?:also |further )?(?:names?|named|lists?|listed|targets?)"
    r"|also (?:named?|names|sued|listed|targeted|naming|suing)(?! in\b)|defendants (?:include|named|are)|named (?:are|were)"
    r"|(?:also |further )named:)",
    re.IGNORECASE,
)
"""After it stand the sued."""
_AS_DEFENDANTS = re.compile(
    r"\b(?:named|names|naming|listed|lists|listing|sued)\b(?P<row>.{0,300}?)"
    r"\b(?:among the|as (?:a |the |co-?)?) ?(?:defendants?|respondents?)\b",
    re.IGNORECASE | re.DOTALL,
)
"""Between its ends stand the sued."""
_ROW_ENDS = re.compile(
    r"[;:]|\b(?:who|which|that|whose|after|over|when|where|for|following|arrives?|comes?|is|was|were|has|have|had|killing|claims?|alleges?"
    r"|accus\w+|seeks?|says?|said)\b",
    re.IGNORECASE,
)
_AUTHORITIES = {
    "J": re.compile(r"\b(?:judge|court|magistrate|justice)\b", re.IGNORECASE),
    "P": re.compile(r"\b(?:prosecutors?|district attorney|attorney general)\b", re.IGNORECASE),
}
_OTHER_COURT = re.compile(r"\b(?:supreme|appeals?|appellate|high|federal appeals) court\b|\bcourt of appeals?\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Article:
    """An article's text and the names in it, each with its entity's part."""

    text: str
    names: tuple[Name, ...]
    parts: dict[str, str]
    eponym: str = ""
    """The one company after which the case is called."""
    bodies: Set[str] = frozenset()
    """The entities that are no persons."""

    def of(self, sentence: Sentence, letters: str) -> list[Name]:
        """The names in a sentence whose bearers play one of these parts."""
        return [each for each in self.names if sentence.start <= each.start < sentence.end and self.parts[each.entity] in letters]


def complete(
    mentions: Sequence[Mention],
    names: Iterable[Name],
    parts: Mapping[str, str],
    text: str,
    *,
    bodies: Set[str] = frozenset(),
    eponyms: Set[str] = frozenset(),
) -> tuple[Mention, ...]:
    """The mentions with whom their article names for them. `names`: where entities of the case stand in title and text; `parts`: what each
    is in this article, by its letter; `bodies`: those that are no persons.

    A company after which the case is called (`eponyms`) stands in every text: it is filled in only where its affairs are inquired into.
    """
    if not any(map(_is_readable, mentions)):
        return tuple(mentions)
    known = {entity: part for entity, part in parts.items() if entity not in eponyms}
    placed = tuple(name for name in names if not name.in_title and name.entity in known and name.how not in ("role", "pronoun_role"))
    article = _Article(text, placed, known, next(iter(eponyms)) if len(eponyms) == 1 else "", bodies)
    return tuple(_completed(mention, mentions, article) if _is_readable(mention) else mention for mention in mentions)


def _is_readable(mention: Mention) -> bool:
    """What a page tells, which may name more than its own sentence does. A docket entry is all there is."""
    return "docket" not in mention.cues and mention.kind in DEEDS


def _completed(mention: Mention, others: Sequence[Mention], article: _Article) -> Mention:
    whole = _with_all_counted(mention, article)
    whole = _of_the_paper(whole, article)
    whole = _with_opponent(whole, article)
    return _of_news(whole, others, article) if whole.standing is Standing.NEWS else whole


def _of_news(mention: Mention, others: Sequence[Mention], article: _Article) -> Mention:
    whole = mention
    if not whole.people and whole.kind in FAMILIES["investigation"]:
        whole = _into_the_company(whole, article)
    if not whole.people or "people_guessed" in whole.cues or _opens_described(whole, article):
        whole = _as_described(whole, article)
    whole = _other_side(whole, others)
    if is_suit(whole.kind) and whole.actors:
        whole = _with_defendants(whole, article)
    return _with_bench(_with_authority(whole, article), article) if whole.target else whole


_AFFAIRS = re.compile(
    r"\b(?:collapse|failure|bankruptcy|demise|downfall|accounts?|accounting|finances|books|affairs|dealings|conduct)"
    r" (?:of|at|by) (?:the|its|this) (?:[a-z-]+ ){0,3}"
    r"(?:company|firm|group|giant|trader|bank|business|corporation|conglomerate|auditor|lender|retailer|maker)\b",
    re.IGNORECASE,
)


def _into_the_company(mention: Mention, article: _Article) -> Mention:
    """An inquiry into "the collapse of the energy giant" in a sentence that names the company after which the case is called."""
    if not article.eponym or not _AFFAIRS.search(mention.quote) or article.eponym not in mention.quote:
        return mention
    return replace(mention, target=(article.eponym,))


# --- whom the next sentence names -------------------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _sentences(text: str) -> tuple[Sentence, ...]:
    return sentences(text)


NAMELESS = 70
"""Characters from the start of a sentence that opens with a description, within which nobody is named whom the rest could be about."""


def _opens_described(mention: Mention, article: _Article) -> bool:
    """A sentence whose subject is described, not named ("a key defendant in the case agreed …"); those it names further on are others."""
    found = _PERSON.match(mention.quote)
    near = mention.start + NAMELESS
    return found is not None and not any(mention.start <= each.start < near for each in article.names)


def _after(mention: Mention, article: _Article) -> list[Sentence]:
    start = 0 if mention.place is Place.HEADLINE else mention.end
    return [each for each in _sentences(article.text) if each.start >= start and each.number >= 0]


def _as_described(mention: Mention, article: _Article) -> Mention:
    """A mention of somebody described, with the party by whose name one of the next sentences opens."""
    deed = DEEDS[mention.kind]
    one_party = deed.party != "sided" or is_suit(mention.kind)
    heads = mention.place is Place.HEADLINE and not mention.people
    if mention.place is Place.BODY or not one_party or not (heads or _PERSON.search(mention.quote)):
        return mention
    letters = deed.actors if deed.party == "actor" else deed.targets
    letters = "".join(letter for letter in letters if letter == "X" or (letter == "V" and can_concern_victims(mention.kind)))
    for sentence in _after(mention, article)[:FOLLOWING]:
        people = article.of(sentence, "XVLPJHA")
        if not people:
            continue
        first = people[0]
        near = first.start - sentence.start <= OPENING or _IDENTIFIED.search(article.text, sentence.start, first.start)
        if not near or article.parts[first.entity] not in letters or first.possessive:
            return mention
        whom = tuple(dict.fromkeys(each.entity for each in _row_of(people, article) if article.parts[each.entity] in letters))
        told = replace(mention, cues=mention.cues - {"people_guessed"})
        if deed.party == "sided":
            here = {each.entity for each in article.names if mention.start <= each.start < mention.end}
            return replace(told, actors=whom, target=tuple(name for name in mention.target if name in here and name not in whom))
        return replace(told, actors=whom, target=()) if deed.party == "actor" else replace(told, target=whom)
    return mention


_IDENTIFIED = re.compile(r"(?:\bis|identified as|named as|named by police as|identified by police as) $")
"""Before the name of somebody described: "The man accused of the shooting is X"."""
_JOINS = re.compile(r"(?: \([^)]{1,40}\)|,? \d\d?)?[\s,]*(?:and|&|,)\s*(?:his |her |the )?(?:[\w'-]+ ){0,3}$")


def _row_of(people: Sequence[Name], article: _Article) -> list[Name]:
    """The first name and those joined to it ("Lay and Skilling …")."""
    row = [people[0]]
    for each in people[1:]:
        if not _JOINS.fullmatch(article.text[row[-1].end : each.start]):
            break
        row.append(each)
    return row


# --- whom another mention of the same event names ---------------------------------------------------------------------


def _other_side(mention: Mention, others: Iterable[Mention]) -> Mention:
    """The side that a mention leaves open, from another one of the same event that names the side they share."""
    for other in others:
        if other is mention or other.standing in (Standing.DENIED, Standing.EXPECTED):
            continue
        if mention.kind == "countersuit_filed":
            mention = _countered(mention, other)
        elif _NOT_IT & other.cues:
            continue
        if other.kind in family(mention.kind) and other.kind != "countersuit_filed" and _can_be_one(mention, other):
            mention = _joined(mention, other)
    return mention


def _countered(mention: Mention, other: Mention) -> Mention:
    """Whoever countersues, sues the one who sued him: "a response to Baldwin's lawsuit"."""
    answers = other.kind in ("lawsuit_filed", "complaint_amended") and other.actors and not set(other.actors) & set(mention.people)
    if mention.target or not mention.actors or not answers:
        return mention
    named = set(other.target) & set(mention.actors) or other.quote == mention.quote
    return replace(mention, target=other.actors) if named else mention


def _can_be_one(mention: Mention, other: Mention) -> bool:
    days = (mention.happened_on, other.happened_on)
    return None in days or days[0] == days[1]


def _joined(mention: Mention, other: Mention) -> Mention:
    if not mention.target and set(other.actors) & set(mention.actors):
        return replace(mention, target=tuple(name for name in other.target if name not in mention.actors))
    if not mention.actors and set(other.target) & set(mention.target):
        return replace(mention, actors=tuple(name for name in other.actors if name not in mention.target))
    return mention


# --- several at once, both sides of a suit -----------------------------------------------------------------------------

_COUNTED = re.compile(
    r"\b(?:(?P<two>both|neither|(?:the|a) (?:pair|couple|duo|exes|two)|(?:the )?two (?:sides|men|women|companies|firms|brothers|sisters))"
    r"|(?P<three>all three|the trio|the three)|(?P<four>all four|the four)"
    r"|(?P<some>(?:the|all) (?:companies|firms|defendants|accused|brothers|sisters|siblings|parties|rivals|plaintiffs|men|women)|they))\b",
    re.IGNORECASE,
)
"""Several at once, told by their number."""
_HOW_MANY = {"two": 2, "three": 3, "four": 4, "some": 0}
_OF_PERSONS = re.compile(r"\b(?:couple|men|women|brothers|sisters|siblings|exes)\b", re.IGNORECASE)
_OF_BODIES = re.compile(r"\b(?:companies|firms)\b", re.IGNORECASE)
COUNTED_BEFORE = 2
"""Sentences before a mention in which those it counts ("both pleaded") may be named."""


def _with_all_counted(mention: Mention, article: _Article) -> Mention:
    """ "Both pleaded not guilty": the two parties whom a sentence nearby names, where it names just so many."""
    found = _COUNTED.search(mention.quote, 0, 160)
    if found is None or len(set(mention.people) & {entity for entity, part in article.parts.items() if part in "XV"}) > 1:
        return mention
    meant = _counted(mention, article, _HOW_MANY[found.lastgroup or "some"], found[0])
    if not meant or not set(mention.people) - _authorities(article) <= set(meant):
        return mention
    if DEEDS[mention.kind].party == "target":
        return replace(mention, target=tuple(meant))
    return replace(mention, actors=tuple(meant), target=tuple(name for name in mention.target if name not in meant))


def _authorities(article: _Article) -> set[str]:
    return {entity for entity, part in article.parts.items() if part in "JHPAL"}


def _counted(mention: Mention, article: _Article, number: int, words: str) -> list[str]:
    """The parties of the nearest sentence that names as many as are meant; of the whole opening where none does."""
    for sentences_near in _around(mention, article):
        people = [each.entity for sentence in sentences_near for each in article.of(sentence, "X")]
        parties = [name for name in dict.fromkeys(people) if _is_of_sort(name, words, article)]
        if (len(parties) == number or (number == 0 and len(parties) > 1)) and _go_together(parties, mention, article):
            return parties
        if len(parties) > max(number, 1):
            return []
    return []


_BETWEEN_SIDES = frozenset({"settlement", "ruling", "hearing_scheduled", "trial_start", "dismissal", "appeal_filed"})


def _go_together(parties: Sequence[str], mention: Mention, article: _Article) -> bool:
    """Whether several can be meant by one word: all persons or all bodies, the two sides of a case, or joined where they are named."""
    sorts = {name in article.bodies for name in parties}
    if len(sorts) == 1 or mention.kind in _BETWEEN_SIDES or is_suit(mention.kind):
        return True
    pairs = zip(article.names, article.names[1:], strict=False)
    joined = {frozenset((one.entity, other.entity)) for one, other in pairs if _JOINS.fullmatch(article.text[one.end : other.start])}
    return any(pair <= set(parties) and len(pair) == 2 for pair in joined)


def _is_of_sort(entity: str, words: str, article: _Article) -> bool:
    if _OF_PERSONS.search(words):
        return entity not in article.bodies
    return entity in article.bodies or not _OF_BODIES.search(words)


def _around(mention: Mention, article: _Article) -> list[list[Sentence]]:
    """The mention's own sentence, those before it, nearest first, those behind, and all of these at once."""
    every = [each for each in _sentences(article.text) if each.number >= 0]
    start, end = (0, 0) if mention.place is Place.HEADLINE else (mention.start, mention.end)
    own = [each for each in every if each.start < end and start < each.end]
    before = [each for each in every if each.end <= start][-COUNTED_BEFORE:]
    behind = [each for each in every if each.start >= end][:FOLLOWING]
    return [own, *([each] for each in reversed(before)), *([each] for each in behind), [*before, *own, *behind]]


_THE_PAPER = re.compile(
    r"(?:in )?(?:the|its|his|her|their|that|this|a) (?:[\w-]+ ){0,4}?"
    r"(?:suit|lawsuit|complaint|petition|action|claim|filing|writ)\b(?! against)",
    re.IGNORECASE,
)
"""A suit that opens a sentence as something already spoken of."""


def _of_the_paper(mention: Mention, article: _Article) -> Mention:
    """ "The suit, filed Friday, says …": whose it is, the sentence before says by its subject."""
    if not is_suit(mention.kind) or mention.people or mention.place is Place.HEADLINE or not _THE_PAPER.match(mention.quote):
        return mention
    before = [each for each in _sentences(article.text) if each.end <= mention.start and each.number >= 0][-1:]
    people = article.of(before[0], "XVPA") if before else []
    if not people or people[0].possessive or people[0].start - before[0].start > OPENING:
        return mention
    others = [each.entity for each in people[1:] if article.parts[each.entity] == "X" and each.entity != people[0].entity]
    return replace(mention, actors=(people[0].entity,), target=tuple(others) if len(set(others)) == 1 else ())


_ANSWERS = re.compile(
    r"\b(?:him|her|it|them|(?:its|his|her) (?:insurer|publisher|client|supplier|landlord|partner|rival|employer|former \w+|ex-\w+))\b",
    re.IGNORECASE,
)
"""The other side of a suit, spoken of without its name."""


def _with_opponent(mention: Mention, article: _Article) -> Mention:
    """A suit at "him", and every countersuit, with the one other party whom its sentence or the one before names."""
    countered = mention.kind == "countersuit_filed"
    if not is_suit(mention.kind) or not mention.actors or mention.target or not (countered or _ANSWERS.search(mention.quote)):
        return mention
    for sentences_near in _around(mention, article)[: 2 + COUNTED_BEFORE]:
        people = [each for sentence in sentences_near for each in article.of(sentence, "XV")]
        others = {each.entity for each in people} - set(mention.actors)
        if others:
            return replace(mention, target=tuple(others)) if len(others) == 1 else mention
    return mention


# --- whom a suit names besides, and who decided -----------------------------------------------------------------------


def _with_defendants(mention: Mention, article: _Article) -> Mention:
    """A suit with the parties that a sentence after it lists among the sued."""
    rows = (_row_of_defendants(article.text, sentence) for sentence in _after(mention, article)[: FOLLOWING + 1])
    sued = (each.entity for row in rows if row for each in article.of(row, DEEDS[mention.kind].targets) if not each.possessive)
    listed = [name for name in sued if name not in mention.actors]
    return replace(mention, target=tuple(dict.fromkeys((*mention.target, *listed)))) if listed else mention


def _row_of_defendants(text: str, sentence: Sentence) -> Sentence | None:
    """The part of a sentence in which the sued are listed."""
    between = _AS_DEFENDANTS.search(text, sentence.start, sentence.end)
    if between:
        return Sentence(between.start("row"), between.end("row"), sentence.number)
    found = _LISTED.search(text, sentence.start, sentence.end)
    if found is None:
        return None
    end = _ROW_ENDS.search(text, found.end(), sentence.end)
    return Sentence(found.end(), end.start() if end else sentence.end, sentence.number)


def _with_authority(mention: Mention, article: _Article) -> Mention:
    """What "a judge" decided, with the one judge whom the opening names; the same for prosecutors."""
    for letter, words in _AUTHORITIES.items():
        if letter not in DEEDS[mention.kind].actors or not words.search(mention.quote) or _OTHER_COURT.search(mention.quote):
            continue
        named = {each.entity for each in article.names if each.start < NAMED_BY and article.parts[each.entity] == letter}
        if len(named) == 1 and not named & set(mention.people):
            return replace(mention, actors=(*mention.actors, *named))
    return mention


_BENCH_DEEDS = frozenset({"ruling", "dismissal", "sentence", "appeal_decided", "hearing_scheduled", "release_from_custody"})
"""What only a court does."""
_PROSECUTORS_DEEDS = frozenset({"charge_dropped", "charge_refiled"})
"""What only a prosecutor does."""
_ACTS = re.compile(
    r"(?: [QKS]C)?(?:,[^,.;]{1,60},)? (?:also |then |later |has |had |who |earlier )*"
    r"(?:said|says|told|tells|wrote|writes|ruled|rules|held|found|ordered|gave|added|noted|called|set|imposed|sentenced|refused|denied"
    r"|granted|rejected|described|handed|passed|warned|cited|concluded|agreed|dismissed|charged|recharged|accused|withdrew|dropped"
    r"|abandoned|announced|fixed|wants|wanted|heard|presided|decided|declined|adjourned|remanded|jailed|was not|pointed)\b"
)
"""Behind a judge's or a prosecutor's name: their work."""


def _with_bench(mention: Mention, article: _Article) -> Mention:
    """What a court or a prosecutor did, with the one of them who speaks or decides in the next sentence, or in the one before."""
    taken = any(article.parts.get(name, "") in "JHPA" for name in mention.actors)
    letters = "JH" if mention.kind in _BENCH_DEEDS else "P" if mention.kind in _PROSECUTORS_DEEDS else ""
    if not letters or taken or _OTHER_COURT.search(mention.quote):
        return mention
    for sentences_near in reversed(_around(mention, article)[1:-1]):
        bench = [each for sentence in sentences_near for each in article.of(sentence, letters)]
        acting = {each.entity for each in bench if not each.possessive and _ACTS.match(article.text, each.end)}
        if len(acting) == 1 and len({each.entity for each in bench}) == 1:
            return replace(mention, actors=(*mention.actors, *acting))
    return mention
