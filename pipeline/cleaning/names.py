"""Who wrote it: people out of what pages put into author fields, which also hold publishers, logins, roles and addresses."""

import re
from collections.abc import Iterable

_AROUND = re.compile(
    r"^(?:(?:written |posted |reported |story |words |analysis |text |video |photos? |by the )?by\b:?|from|author:?|von"
    r"|par|por|di|af|av)\s+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:;|\||·|•|/|\n|,? (?:and|with|und|et|y) |,? & |, by )\s*")
_ROLE = re.compile(
    r"\b(?:staff|editors?|editorial|correspondents?|reporters?|writers?|columnists?|critics?|contributors?|contributing"
    r"|producers?|photographers?|bureau|newsroom|desk|team|agency|agencies|admin(?:istrator)?|guest|special to|for the"
    r"|of the|news|times|post|press|daily|magazine|media|network|newspaper|tribune|journal|gazette|herald|reuters"
    r"|associated|bloomberg|afp|pti|ani|web|online|digital|senior|chief|updated|published|read|min|ago|follow|email"
    r"|share|more|view|profile|all posts)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"^(?:(?:[^\W\d_][\w.'’ʼ-]{0,30}|(?:de|van|von|der|den|da|di|la|le|bin|al|el|du|dos)) ){1,5}[^\W\d_][\w.'’-]{0,30}$")
_BEHIND = re.compile(r"(?:\s+(?:twitter|facebook|instagram|linkedin|bluesky|x))+$", re.IGNORECASE)
_PLAIN_WORD = re.compile(
    r"\b(?:what|who|how|why|when|where|next|after|before|comes|in|on|at|is|was|to|for|with|from|an|new|no"
    r"|not|all|about|case)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?:|www\.|@|\.com\b|\.org\b|\.net\b", re.IGNORECASE)


_AGENCIES = {
    "ap": "Associated Press",
    "the associated press": "Associated Press",
    "associated press": "Associated Press",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "pti": "PTI",
    "press trust of india": "PTI",
    "ani": "ANI",
    "dpa": "dpa",
    "efe": "EFE",
    "upi": "UPI",
    "pa media": "PA Media",
    "press association": "PA Media",
    "bloomberg": "Bloomberg",
    "cna": "CNA",
    "canadian press": "The Canadian Press",
    "the canadian press": "The Canadian Press",
    "aap": "AAP",
    "xinhua": "Xinhua",
    "kyodo": "Kyodo News",
    "kyodo news": "Kyodo News",
}


def agencies(claims: Iterable[str]) -> tuple[str, ...]:
    """Wire agencies credited as the author: who wrote it where no person is named."""
    found = [
        _AGENCIES[key]
        for claim in claims
        for part in _BETWEEN.split(claim[:200])
        for piece in part.split(",")
        if (key := _AROUND.sub("", piece.strip()).casefold()) in _AGENCIES
    ]
    return tuple(dict.fromkeys(found))


def only_names(line: str) -> tuple[str, ...]:
    """The people of a line that is nothing but their names (a byline set without "By"); empty for any other line."""
    if not 5 <= len(line) <= 80 or line.endswith((".", "?", "!", ":", ";")):
        return ()
    if _PLAIN_WORD.search(line):
        return ()
    parts = _parts(line)
    names = people([line])
    return names if len(names) == len(parts) and all(2 <= len(name.split()) <= 4 and name.istitle() for name in names) else ()


def people(claims: Iterable[str], site: str = "") -> tuple[str, ...]:
    """Names of people in the order given, each once. Publishers, the site itself, logins, roles and addresses are left out."""
    found: dict[str, str] = {}
    for claim in claims:
        for part in _parts(claim):
            name = _person(part, site)
            if name:
                found.setdefault(name.casefold(), name)
    return tuple(found.values())[:20]


def _parts(claim: str) -> list[str]:
    claim = _AROUND.sub("", " ".join(claim[:400].split()))
    parts = _BETWEEN.split(claim)
    return [piece for part in parts for piece in _at_commas(part)]


def _at_commas(part: str) -> list[str]:
    """ "Ann Lee, Bob Ray" is two people; "Ann Lee, Court Reporter" one with a role; "Lee, Ann" one the other way round."""
    pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
    if len(pieces) == 2 and all(" " not in piece for piece in pieces) and not any(map(_ROLE.search, pieces)):
        return [f"{pieces[1]} {pieces[0]}"]
    return pieces


def _person(text: str, site: str) -> str:
    name = _AROUND.sub("", text.strip(" .,:;-–—|*'\"")).strip()
    name = _BEHIND.sub("", re.sub(r"\s?\([^()]{0,60}\)$", "", name))
    if _ADDRESS.search(name) or _ROLE.search(name) or not _NAME.match(name) or _same(name, site):
        return ""
    return _cased(name) if any(word[0].isupper() or not word[0].isascii() for word in name.split()) else ""


def _same(name: str, site: str) -> bool:
    bare = re.sub(r"\W", "", site.casefold())
    mine = re.sub(r"\W", "", name.casefold())
    return bool(bare) and (mine == bare or bare.startswith(mine) or mine.startswith(bare))


def _cased(name: str) -> str:
    """Names set all in capitals are given back in ordinary case."""
    return name.title() if name.isupper() else name
