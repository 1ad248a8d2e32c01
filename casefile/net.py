"""The net under the reader: an opening that sounds like news of the case although no event was read in it. Pure.

It raises nothing. It puts a line into the safety net of the digest, and shows where the trigger tables have holes.
"""

import re
from collections.abc import Sequence

from casefile.case import Finding, Silence, Standing
from casefile.material import Article
from casefile.names import Name
from casefile.roles import Followed

OPENING = 400
"""Characters of the text in which news announces itself; a sentence that begins there is looked at as a whole."""
LONGEST = 600

_LEGAL = re.compile(
    r"\b(?:judges?|courts?|jur(?:y|ors?)|prosecut\w+|attorneys?|lawyers?|police|sheriff\w*|detectives?|investigat\w+|regulators?|coroner\w*"
    r"|magistrates?|trial|testi\w+|affidavits?|filings?|lawsuits?|charges?|evidence|custody|jail|prison|hearing|FBI|warrants?)\b",
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
    """The first sentence of the opening with a party, a legal actor and a fresh day, where nothing of the article was read as news."""
    if any(finding.mention.standing is Standing.NEWS or finding.near for finding in findings):
        return None
    telling = followed.parties - followed.eponyms or followed.parties  # a company after which the case is called stands everywhere
    places = [name.start for name in names if not name.in_title and name.entity in telling]
    for found in _SENTENCE.finditer(article.text, 0, OPENING + LONGEST):
        sentence = found[0].strip()[:LONGEST]
        if found.start() < OPENING and any(found.start() <= place < found.end() for place in places) and _sounds_new(sentence):
            return _line(followed, article, sentence)
    return None


def _sounds_new(sentence: str) -> bool:
    return bool(_LEGAL.search(sentence)) and bool(_FRESH.search(sentence))


def _line(followed: Followed, article: Article, sentence: str) -> Silence:
    reason = "sounds like news of the case, but no event of a known kind was read in it"
    return Silence(
        article=article.id, url=article.url, case=followed.case.name, kind="non_legal", quote=sentence, reason=reason, listed=True
    )
