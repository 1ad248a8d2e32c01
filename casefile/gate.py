"""Which case does an article belong to, and what may its page do. Pure; the reasons are written for a paralegal."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from casefile.case import Run
from casefile.dockets import is_own_docket
from casefile.material import Article, DocketEntry, Form
from casefile.names import Name
from casefile.roles import Followed

OLD_ON_ARRIVAL = timedelta(days=7)
"""Live, an article published longer ago than this before it was seen is history (design rule 3)."""
CENTRAL = 800
"""Characters from the start of the text within which an article says what it is about: its headline, lead and next few paragraphs."""
OPENING_SHARE = 0.6
"""Of a short text, the share that is opening: what places it in a case only in its last lines may stand there as an aside."""
SHORTEST_OPENING = 200
"""Characters that are opening however short the text is: a lead may name its case at its end."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Gate:
    """Whether an article belongs to a case. `central`: what places it there stands in its headline or opening, not in a late aside."""

    belongs: bool
    reason: str
    parties: tuple[str, ...] = ()
    central: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """What a page may do in a ledger.

    `history`: what it opens is history. `needs_fresh_day`: it opens only what it dates with a fresh day word in headline or
    lead. `needs_headline`: it opens only what its headline tells. `why` says what stands in the way, and is empty where
    nothing does.
    """

    may_open: bool = True
    may_alert: bool = True
    history: bool = False
    needs_fresh_day: bool = False
    needs_headline: bool = False
    why: str = ""


# --- which case -------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def _term(term: str) -> re.Pattern[str]:
    """A term between word boundaries. One capitalised word keeps its case (or stands in capitals): "Rust" is no rust."""
    body = r"\s+".join(map(re.escape, term.split()))
    keeps_case = len(term.split()) == 1 and term != term.lower()
    spellings = f"(?:{body}|{body.upper()})" if keeps_case and body.isalpha() else body
    return re.compile(rf"(?<!\w){spellings}(?!\w)", 0 if keeps_case else re.IGNORECASE)


@lru_cache(maxsize=4096)
def _term_in_lower_case(term: str) -> re.Pattern[str]:
    return re.compile(_term(term).pattern, re.IGNORECASE)


def find_term(terms: Sequence[str], title: str, text: str) -> str | None:
    """The first of the terms that stands in title or text. A title without any capital (made from an address) is compared without case."""
    in_title = _term_in_lower_case if title == title.lower() else _term
    return next((term for term in terms if in_title(term).search(title) or _term(term).search(text)), None)


def _parties(followed: Followed, names: Iterable[Name], title: str, text: str) -> tuple[str, ...]:
    """The parties that are really named: a mere description ("the armorer") has no capital, unless the text has none at all."""
    bare = {True: title == title.lower(), False: text == text.lower()}
    named = dict.fromkeys(
        name.entity
        for name in names
        if name.entity in followed.parties
        and name.how not in ("role", "pronoun_role")
        and (bare[name.in_title] or any(map(str.isupper, (title if name.in_title else text)[name.start : name.end])))
    )
    return tuple(named)


def belongs(followed: Followed, names: Sequence[Name], title: str, text: str, docket: DocketEntry | None = None) -> Gate:
    """Design rule 11: a term and a party, or two parties; without terms one party; the case's own docket always.

    `names` are the case's entities found in title and text, with offsets into either.
    """
    parties = _parties(followed, names, title, text)
    if is_own_docket(followed.case, docket):
        return Gate(belongs=True, reason="an entry of the case's own docket", parties=parties)
    if not parties:
        return Gate(belongs=False, reason=_nobody(followed, names))
    if not followed.case.terms:
        return Gate(
            belongs=True, reason=f"names {parties[0]}", parties=parties, central=_names_on_top(followed, names, title, text, CENTRAL)
        )
    return _with_terms(followed, names, title, text, parties)


def _names_on_top(followed: Followed, names: Iterable[Name], title: str, text: str, reach: int, parties: int = 1) -> bool:
    """Whether the headline and the first `reach` characters name so many parties."""
    return len(_parties(followed, (name for name in names if name.in_title or name.start < reach), title, text)) >= parties


def is_of_own_docket(followed: Followed, article: Article) -> bool:
    """Whether an article is an entry of a docket of the case: one it names, or, where it names none, one whose caption names a party."""
    if article.docket is None or followed.case.dockets:
        return is_own_docket(followed.case, article.docket)
    caption = article.title.partition(": ")[0]
    forms = (form for each in followed.case.entities if each.name in followed.parties for form in (each.name, *each.aliases))
    return any(_term_in_lower_case(form).search(caption) for form in forms)


def _with_terms(followed: Followed, names: Sequence[Name], title: str, text: str, parties: tuple[str, ...]) -> Gate:
    terms = followed.case.terms
    term = find_term(terms, title, text)
    if term is not None:
        reach = min(CENTRAL, max(SHORTEST_OPENING, int(OPENING_SHARE * len(text))))
        in_opening = find_term(terms, title, text[:reach]) is not None or _names_on_top(followed, names, title, text, reach, parties=2)
        central = in_opening or _names_it_in_earnest(terms, text[reach:CENTRAL])
        return Gate(belongs=True, reason=f"has the term “{term}” and names {parties[0]}", parties=parties, central=central)
    if len(parties) > 1 and set(parties) - followed.officials:
        central = _names_on_top(followed, names, title, text, CENTRAL, parties=2)
        return Gate(belongs=True, reason=f"names {parties[0]} and {parties[1]}", parties=parties, central=central)
    return Gate(belongs=False, reason=f"names {parties[0]}, but no second party and none of the case's terms", parties=parties)


_ASIDE = re.compile(
    r"\b(?:also|another|separately|unrelated|last (?:week|month|year|spring|summer|fall|autumn|winter)|previously|formerly|in (?:19|20)\d\d"
    r"|(?:an?|one|two|three|four|five|six|several|some|\d+|weeks|months|years) (?:\w+ )?(?:ago|earlier|before)|earlier (?:this|in|that)"
    r"|during|through the|known for|(?:best|better) known)\b",
    re.IGNORECASE,
)
"""What makes a sentence that names a case one about another time or matter."""


def _names_it_in_earnest(terms: Sequence[str], rest: str) -> bool:
    """Whether the last lines of a short text name the case otherwise than in an aside ("A year ago she was sued over Quarry Mill")."""
    named = (sentence for sentence in re.split(r"(?<=[.!?])\s+", rest) if find_term(terms, "", sentence) is not None)
    return not all(map(_ASIDE.search, named))


def _nobody(followed: Followed, names: Sequence[Name]) -> str:
    others = sorted({name.entity for name in names if name.entity in followed.tracked})
    if others:
        return f"names {others[0]}, who is no party, and no party of the case"
    return "names nobody of the case"


# --- what a page may do -----------------------------------------------------------------------------------------------

JOINS_ONLY = {
    "tag": "a tag page",
    "section": "a section page",
    "listing": "a list of articles",
    "index": "a list of articles",
    "author": "an author's page",
    "search": "a page of search results",
    "home": "a home page",
    "video": "a video stub",
    "gallery": "a gallery",
    "audio": "an audio page",
    "podcast": "a podcast page",
    "mirror": "a mirror",
    "forum": "a forum thread",
    "transcript": "a transcript",
    "quiz": "a quiz",
    "consent": "a consent page",
    "soft_404": "an error page",
    "login": "a login page",
}
"""Page types that may join a development and never open one (design rule 10)."""

_RECAP = re.compile(
    r"\b(?:timeline|explain(?:ed|er)|(?:what|everything) (?:to|we|you) (?:need to )?know|look(?:ing|s)? back|a look at|in review"
    r"|the story (?:of|behind)|years? later|key (?:moments|dates|players|questions)|who's who|inside the|recap|q ?& ?a"
    r"|(?:\d|three|four|five|six|seven|eight|nine|ten) (?:things|questions|takeaways|moments)"
    r"|(?:a|your|our|the|reader's|beginner's) guide to"
    r"|(?:the )?(?:people|names|faces|things|witnesses) to (?:watch|know)|what (?:happens|comes) next|faq|a primer"
    r"|your questions|questions answered|the case so far|the story so far|how we got here|catch(?:ing)? up on)\b",
    re.IGNORECASE,
)
_RECAP_START = re.compile(r"\b(?:timeline|q ?& ?a|what we know|key (?:moments|dates|players))\b", re.IGNORECASE)
_SHOW_TITLE = re.compile(
    r"\b(?:(?:film|movie|book|tv|television|album|theatre|theater) review|review:|trailer|docuseries|docudrama|documentary"
    r"|mini-?series|biopic|season finale|episode \d|podcast|premieres?|box office|soundtrack|what to watch"
    r"|best (?:films|movies|books|shows))\b",
    re.IGNORECASE,
)


def is_recap(title: str, text: str = "") -> bool:
    """Whether a headline announces a look back (timeline, explainer, anniversary). Without a headline the first words of the text tell."""
    return bool(_RECAP.search(title) if title else _RECAP_START.search(text[:120]))


def is_show(title: str) -> bool:
    """Whether a headline announces a review, a trailer or a programme. In a film case the text is full of such words."""
    return bool(_SHOW_TITLE.search(title))


_SILENT_RUNS = {
    Run.BACKFILL: "history tells nobody: read by backfill, or published before you began to follow",
    Run.FIRST_PASS: "the first pass of a case tells nobody: published before you began to follow",
}


def page_rights(article: Article, *, source_opens: bool, seen_at: datetime, run: Run, folded: bool = False) -> Page:
    """What this page may do in any ledger (design rules 3, 9 and 10), from its type, its source, its dates and the kind of run."""
    stopped = _why_never_opens(article, source_opens, folded)
    if stopped:
        return Page(may_open=False, may_alert=False, why=stopped)
    silent_run = _SILENT_RUNS.get(run, "")
    if run is Run.LIVE and article.published is not None and seen_at - article.published.at > OLD_ON_ARRIVAL:
        days = (seen_at - article.published.at).days
        return Page(may_alert=False, history=True, why=f"published {days} days before it was seen")
    if article.docket is not None:
        return Page(may_alert=not silent_run, why=silent_run)
    if is_recap(article.title, article.text):
        return Page(may_alert=not silent_run, needs_fresh_day=True, why=silent_run or "the headline announces a look back")
    if run is Run.LIVE and article.published is None:
        return Page(needs_fresh_day=True, why="the page has no date")
    if is_show(article.title):
        return Page(may_alert=not silent_run, needs_headline=True, why=silent_run or "the headline announces a review or a programme")
    return Page(may_alert=not silent_run, why=silent_run)


def _why_never_opens(article: Article, source_opens: bool, folded: bool) -> str:
    if article.page_type in JOINS_ONLY:
        return f"{JOINS_ONLY[article.page_type]} may join a development, not open one"
    if article.form is Form.NOT_ARTICLE:
        return f"not an article ({article.reason})" if article.reason else "not an article"
    if not source_opens:
        return f"the source {article.source or article.site or 'of this page'} may join a development, not open one"
    if folded:
        return "it says nothing that is not held already"
    return ""


# --- language ---------------------------------------------------------------------------------------------------------

_ENGLISH = frozenset(
    """the of and to in that for with on by from has have had he she his her it its they who which not be been were are is as at""".split()
)
_FOREIGN = frozenset(
    """de la le les des du et en el los las que por para una con del der und den dem das ist nicht von mit ein eine het een van voor
    niet zijn op w na się nie jest że il di che della nel gli da os em não um uma och att det som på av är til og ikke ve bir bu için
    ja että je su za ne pe si cu din przy""".split()
)


def foreign_language(article: Article) -> str:
    """Why the article cannot be read (it is not English), or nothing. English function words are weighed against foreign ones.

    A bare share of English words would throw out short texts full of names, so a text is foreign only where foreign words
    outweigh English ones, or where it is not written in Latin letters at all.
    """
    sample = article.text[:2_000] or article.title
    if not sample.isascii() and _is_in_another_script(sample):
        return "not in Latin script: kept, not read"
    words = re.findall(r"[^\W\d_]+", sample.lower())
    english, foreign = sum(map(_ENGLISH.__contains__, words)), sum(map(_FOREIGN.__contains__, words))
    if foreign > english + 2 or (article.language not in ("", "en") and foreign > english):
        return f"written in another language than English ({article.language or 'by its small words'}): kept, not read"
    return ""


def _is_in_another_script(sample: str) -> bool:
    letters = [char for char in sample if char.isalpha()]
    return len(letters) > 40 and sum(char < "\u0250" for char in letters) < len(letters) / 2
