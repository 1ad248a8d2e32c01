"""The net under the reader: an article that sounds like news of the case although nothing of it was told. Pure.

It raises nothing. It puts a line into the safety net of the digest, one for an article at most, and shows where the trigger tables have
holes.
"""

import re
from collections.abc import Sequence

from casefile.case import Finding, Silence, Standing
from casefile.kinds import QUIET
from casefile.material import Article
from casefile.names import Name
from casefile.roles import Followed

OPENING = 400
"""Characters of the text in which news announces itself; a sentence that begins there is looked at as a whole."""
LONGEST = 600

_LEGAL = re.compile(
    r"\b(?:judges?|courts?|jur(?:y|ors?)|prosecut\w+|attorneys?|lawyers?|police|sheriff\w*|detectives?|investigat\w+|regulators?|coroner\w*"
    r"|magistrates?|trial|testi\w+|affidavits?|filings?|lawsuits?|charges?|evidence|custody|jail|prison|hearings?|FBI|warrants?"
    r"|inquir(?:y|ies)|inquest|appeals?|convict\w*|acquit\w*|indict\w*|su(?:it|its|ed|es|ing)|verdict|guilty|bail|parole|pleas?|plead\w*|settle\w*"
    r"|bankruptcy|sentence\w*|tribunal|quash\w*|damages|compensation|injunction|arrest\w*|accus\w+|alleg\w+|petition\w*|subpoena\w*)\b",
    re.IGNORECASE,
)
_FRESH = re.compile(
    r"\b(?:today|yesterday|tonight|overnight|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:morning|afternoon|evening|week)"
    r"|(?:has|have) (?:\w+ )?(?:\w+ed|been|told|heard|said|made|given|begun|taken|brought|found|seen|shown|won|lost"
    r"|struck|thrown|sent|set|put)"
    r"|(?:is|are) to (?:hear|decide|rule|face|stand|appear|be))\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*){0,20}[.!?]?")


def caught_in_net(followed: Followed, article: Article, names: Sequence[Name], findings: Sequence[Finding]) -> Silence | None:
    """What an article that raised no alert may tell for all that: what was read as news and opened nothing, else the first sentence of the
    opening with a party, a legal word and a fresh day, else the headline, or the first sentence, with a party and a legal word."""
    if any(finding.near for finding in findings):
        return None
    read = next((finding for finding in findings if finding.mention.standing is Standing.NEWS and finding.novelty is None), None)
    if read is not None:
        return _line(
            followed, article, read.mention.quote, kind=read.mention.kind, reason=read.reason or "read as news, but it opened nothing"
        )
    if any(finding.mention.standing is Standing.NEWS and finding.mention.kind not in QUIET for finding in findings):
        return None
    telling = followed.parties - followed.eponyms or followed.parties  # a company after which the case is called stands everywhere
    places = [name.start for name in names if not name.in_title and name.entity in telling]
    titled = {name.entity for name in names if name.in_title} & followed.parties
    lead = None
    for found in _SENTENCE.finditer(article.text, 0, OPENING + LONGEST):
        sentence = found[0].strip()[:LONGEST]
        if found.start() >= OPENING:
            break
        party = any(found.start() <= place < found.end() for place in places)
        if party and _sounds_new(sentence):
            return _line(followed, article, sentence)
        if lead is None and sentence.count(" ") > SHORTEST and (party or titled & telling) and _LEGAL.search(sentence):
            lead = sentence
    fresh = _FRESH.search(article.text, 0, OPENING)
    if fresh and titled and _LEGAL.search(article.title):
        return _line(followed, article, article.title)
    return _line(followed, article, lead) if fresh and lead else None


SHORTEST = 4
"""Blanks in the shortest sentence that is one: bylines and captions have fewer."""


def _sounds_new(sentence: str) -> bool:
    return bool(_LEGAL.search(sentence)) and bool(_FRESH.search(sentence))


_UNREAD = "sounds like news of the case, but no event of a known kind was read in it"


def _line(followed: Followed, article: Article, sentence: str, *, kind: str = "non_legal", reason: str = _UNREAD) -> Silence:
    return Silence(article=article.id, url=article.url, case=followed.case.name, kind=kind, quote=sentence, reason=reason, listed=True)
