"""A company after which its scandal is called stands in every text of its time. Is the case meant, or "the biggest failure since"?

Asked only of cases with a term that is also a party. A sentence counts where it names that party itself, and not merely to compare, to
date or to list something of somebody else's.
"""

import re
from functools import lru_cache

from casefile import roles
from casefile.case import Case

_COMPARES_BEFORE = (
    r"(?:since|like|unlike|than|another|an|next|overshadow\w*|dwarf\w*|echo\w*|overtak\w+|(?:taking|took) over from|such as|post|pre"
    r"|(?:wake|aftermath|shadow|ghosts?|days|version|memory|style|scale|size|likes|lessons?) of|(?:formerly|once|previously) owned by"
    r"|(?:scandals?|frauds?|collapses|failures) (?:at|of|involving))"
)
_DESCRIBED = r"(?:\s?-)?\s+(?:(?-i:[a-z][a-z-]{0,20}|US)\s+){0,4}"
_COMPARES_BEHIND = r"(?:\s?-\s?(?:style|like|type|esque|size|sized|scale|era)\b|\s+(?:moment|era|style)\b|\s+scandals\b)"


@lru_cache(maxsize=4096)
def _forms(case: Case) -> tuple[str, ...]:
    named = (entity for entity in case.entities if entity.name in roles.eponyms(case))
    return tuple(form for entity in named for form in (entity.name, *entity.aliases))


@lru_cache(maxsize=4096)
def _patterns(case: Case) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What names the party, and what names it only to compare."""
    form = f"(?:{'|'.join(map(re.escape, _forms(case)))})"
    own = "|".join(re.escape(name.split()[0]) for name in sorted(roles.tracked(case)))
    listed = rf"{form},?\s+(?:and|or)\s+(?!(?:{own})\b)(?-i:[A-Z])"
    compared = rf"\b{_COMPARES_BEFORE}{_DESCRIBED}{form}\b|\b{form}\b{_COMPARES_BEHIND}|\b{listed}"
    return re.compile(rf"\b{form}\b", re.IGNORECASE), re.compile(compared, re.IGNORECASE)


def speaks_of_the_case(case: Case, quote: str) -> bool:
    """Whether a sentence names a party after which the case is called, at least once otherwise than in a comparison."""
    named, compared = _patterns(case)
    return len(named.findall(quote)) > len(compared.findall(quote))
