"""What a sentence says of the one before it: "Was he charged? No.", "A blog reports that she has sued. There is no such suit."

What was only asked or only claimed and is then denied did not happen, and a reader is told so once, as denied.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from casefile.case import Mention, Standing
from casefile.sight import Sight

_SOMEBODY = r"(?:he|she|it|they|[A-Z]+|the [a-z-]+(?: [a-z-]+)?)"
_DENIES = re.compile(
    r"^[\"' ]*(?:no\b(?! [a-z]+ (?:was|were|has|had))|nope\b|never\b|not (?:so|true|at all|yet|a word|quite)\b|nothing of "
    r"the (?:kind|sort)\b|none of (?:it|this|that)\b|untrue\b|"
    r"false\b|nonsense\b|rubbish\b|fiction\b|lies\b|pure (?:fiction|invention|fantasy)\b|there (?:is|was) no such\b|no such\b|"
    rf"(?:that|this|it) (?:is|was) (?:false|wrong|not|untrue|a lie|never|fiction|invention|nonsense)\b|{_SOMEBODY} (?:did|"
    rf"has|had|have|was|were|is|are) (?:not|n't|nothing)[.,]|"
    rf"{_SOMEBODY} (?:did|has|had|have) (?:done |do )?(?:no such thing|nothing of the))"
    rf"|\b(?:says|said|insists|insisted|stressed) (?:it|he|she|they) (?:did|has|had|have|was|were) (?:not|never|no such)\b"
    r"|\b(?:denied|denies|deny|denying|disputed|rejected|refuted|scotched) (?:it|this|that|the (?:claim|report|story|"
    r"rumou?r|account|allegation|suggestion|tale)s?)\b"
    r"|\b(?:called|calls|dismissed|dismisses) (?:it|this|that|the (?:claim|report|story|rumou?r|account|allegation|"
    r"suggestion|tale)s?) (?:as )?[\"']?(?:an? |pure |utter )*"
    r"(?:invention|fiction|nonsense|rubbish|false|untrue|lie|lies|fantasy|hoax|baseless|fabrication|made up|a joke|gossip)\b"
    r"|[\"'](?:fiction|nonsense|rubbish|untrue|false|lies|invention|never|nope|not true|made up|fantasy),?[\"'] (?:says|"
    r"said|replied|snapped|wrote|was)\b"
    r"|\b(?:says|said|replied)(?: [a-z' ]{1,20})?: [\"']?(?:no|nope|never|not so|untrue|nonsense|false|fiction)\b"
)


def is_asked(sight: Sight) -> bool:
    """Whether a sentence only asks: one of the running text, or a headline that turns its verb round ("Has she been sued?")."""
    return sight.seen.rstrip("\"' ").endswith("?") and (not sight.part.in_title or _TURNED.search(sight.seen) is not None)


_NEITHER = re.compile(r"\b(?:neither|not|nor|or|n't) (?:confirm (?:n?or|and) )?den(?:y|ied)\b")
"""Neither denied nor confirmed."""
_TURNED = re.compile(r"(?:^|[:;] ?|- )(?:has|have|had|did|does|do|is|was|were|are|will|could|should|can) ")
_REPORTED = re.compile(
    r"\b(?:reported|wrote|claimed|posted|tweeted|broadcast|published|announced|carried)\b[^.;]{0,30}? that\b|\baccording to (?:an?|the) "
    r"(?:[a-zA-Z-]+ ){0,3}(?:report|post|story|article|paper|newspaper|gazette|website|magazine|broadcaster)\b"
)


def is_reported(sight: Sight) -> bool:
    """Whether a sentence of the running text rests on what somebody else has reported."""
    return not sight.part.in_title and _REPORTED.search(sight.seen) is not None


def denied_by(sight: Sight, claimed: Sequence[Mention]) -> list[Mention]:
    """What the sentence before asked or claimed, as denied by this one; nothing where this one denies nothing."""
    if not claimed or not _DENIES.search(sight.seen) or _NEITHER.search(sight.seen):
        return []
    start, end = sight.sentence.start, sight.sentence.end
    quote = sight.part.text[start:end]
    return [
        replace(
            mention,
            standing=Standing.DENIED,
            happened_on=None,
            quote=quote,
            start=start,
            end=end,
            cues=mention.cues - {"alleged"} | {"negated"},
            reason="denied by the sentence that follows the claim",
        )
        for mention in claimed
    ]
