"""A company after which its scandal is called stands in every text of its time. Is the case meant, or "the biggest failure since"?

Asked only of cases with a term that is also a party. A sentence counts where it names that party itself, and not merely to compare, to
date or to list something of somebody else's.
"""

import re
from functools import lru_cache

from casefile.kinds import FAMILIES
from casefile.roles import Followed

_COMPARES_BEFORE = (
    r"(?:since|like|unlike|than|another|an|next|overshadow\w*|dwarf\w*|echo\w*|overtak\w+|(?:taking|took) over from|such as|post|pre"
    r"|(?:compar|equat|liken)\w+ (?:(?!to\b|with\b)[\w'’-]+ ){0,6}(?:to|with)|resembl\w+"
    r"|(?:wake|aftermath|shadow|ghosts?|days|version|memory|style|scale|size|likes|lessons?) of|(?:formerly|once|previously) owned by"
    r"|(?:scandals?|frauds?|collapses|failures) (?:at|of|involving))"
)
_DESCRIBED = r"(?:\s?-)?\s+(?:(?-i:[a-z][a-z-]{0,20},?|US)\s+){0,4}"
_COMPARES_BEHIND = r"(?:\s?-\s?(?:style|like|type|esque|size|sized|scale|era)\b|\s+(?:moment|era|style)\b|\s+scandals\b)"


_INQUIRED_INTO = (
    r"(?:into|over|about|from) (?:the |its )?(?:[a-z]+ ){0,2}(?:collapse|failure|fall|demise|bankruptcy|downfall|scandal) (?:of|at)"
)
"""Before a company that is the matter of somebody else's business; it is concerned itself only by inquiries."""


@lru_cache(maxsize=1024)
def _patterns(forms: tuple[str, ...], parties: frozenset[str], matter: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What names one of these forms, and what names it only to compare. `parties` may be listed beside it."""
    form = f"(?:{'|'.join(map(re.escape, forms))})"
    own = "|".join(re.escape(name.split()[0]) for name in sorted(parties))
    listed = rf"{form},?\s+(?:and|or)\s+(?!(?:{own})\b)(?-i:[A-Z])"
    before = f"(?:{_COMPARES_BEFORE}|{_INQUIRED_INTO})" if matter else _COMPARES_BEFORE
    compared = rf"\b{before}{_DESCRIBED}{form}\b|\b{form}\b{_COMPARES_BEHIND}|\b{listed}"
    return re.compile(rf"\b{form}\b", re.IGNORECASE), re.compile(compared, re.IGNORECASE)


def speaks_of_the_case(followed: Followed, quote: str, kind: str = "") -> bool:
    """Whether a sentence names a party after which the case is called, at least once otherwise than in a comparison.

    Unless it tells of an inquiry, it must also name it otherwise than as what an inquiry is into.
    """
    matter = bool(kind) and kind not in FAMILIES["investigation"]
    named, compared = _patterns(followed.eponym_forms, followed.parties, matter)
    return len(named.findall(quote)) > len(compared.findall(quote))
