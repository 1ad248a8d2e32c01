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

    def of(self, sentence: Sentence, letters: str) -> list[Name]:
        """The names in a sentence whose bearers play one of these parts."""
        return [each for each in self.names if sentence.start <= each.start < sentence.end and self.parts[each.entity] in letters]


def complete(
    mentions: Sequence[Mention], names: Iterable[Name], parts: Mapping[str, str], text: str, eponyms: Set[str] = frozenset()
) -> tuple[Mention, ...]:
    """The mentions with whom their article names for them. `names`: where entities of the case stand in title and text; `parts`: what each
    is in this article, by its letter.

    A company after which the case is called (`eponyms`) stands in every text: it is filled in only where its affairs are inquired into.
    """
    if not any(map(_is_open, mentions)):
        return tuple(mentions)
    known = {entity: part for entity, part in parts.items() if entity not in eponyms}
    placed = tuple(name for name in names if not name.in_title and name.entity in known and name.how not in ("role", "pronoun_role"))
    article = _Article(text, placed, known, next(iter(eponyms)) if len(eponyms) == 1 else "")
    return tuple(_completed(mention, mentions, article) if _is_open(mention) else mention for mention in mentions)


def _is_open(mention: Mention) -> bool:
    """News of a page, which may name more than its own sentence does. A docket entry is all there is."""
    return mention.standing is Standing.NEWS and "docket" not in mention.cues and mention.kind in DEEDS


def _completed(mention: Mention, others: Sequence[Mention], article: _Article) -> Mention:
    whole = mention
    if not whole.people and whole.kind in FAMILIES["investigation"]:
        whole = _into_the_company(whole, article)
    if not whole.people or "people_guessed" in whole.cues or _opens_described(whole, article):
        whole = _as_described(whole, article)
    whole = _other_side(whole, others)
    if is_suit(whole.kind) and whole.actors:
        whole = _with_defendants(whole, article)
    return _with_authority(whole, article) if whole.target else whole


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
    if mention.place is Place.BODY or not one_party or not _PERSON.search(mention.quote):
        return mention
    letters = deed.actors if deed.party == "actor" else deed.targets
    letters = "".join(letter for letter in letters if letter == "X" or (letter == "V" and can_concern_victims(mention.kind)))
    for sentence in _after(mention, article)[:FOLLOWING]:
        people = article.of(sentence, "XVLPJHA")
        if not people:
            continue
        first = people[0]
        if first.start - sentence.start > OPENING or article.parts[first.entity] not in letters or first.possessive:
            return mention
        whom = tuple(dict.fromkeys(each.entity for each in _row_of(people, article) if article.parts[each.entity] in letters))
        told = replace(mention, cues=mention.cues - {"people_guessed"})
        if deed.party == "sided":
            here = {each.entity for each in article.names if mention.start <= each.start < mention.end}
            return replace(told, actors=whom, target=tuple(name for name in mention.target if name in here and name not in whom))
        return replace(told, actors=whom, target=()) if deed.party == "actor" else replace(told, target=whom)
    return mention


_JOINS = re.compile(r"[\s,]*(?:and|&|,)\s*(?:his |her |the )?(?:[\w'-]+ ){0,3}$")


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
