"""Is this a story we already have? Pure: a text, what is held that resembles it, and out comes a verdict with its reason.

Two questions are kept apart. *Does it belong to a story?* Either text may carry the other. *What of it must be read?* Only what is not
held yet: the spans in `fresh`. A copy is folded in silence when nothing of that kind is left.

Thresholds were set on one half of `../shared/data/dedupe` and checked on the other (docs/dedupe.md); they move only with that table.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from casefile.material import Article, Form, Relation, Verdict
from dedupe.fingerprint import Fingerprint
from dedupe.overlap import Overlap, gaps, overlap, share_held
from dedupe.passages import fresh_passages

_HOLDS = 0.33
"""A copy takes at least so much of its words from what is held."""
_CARRIES = 0.5
"""Whoever carries half of a text from its opening on carries the text, whatever he wraps around it."""
_OPENING = 0.75
_SKIPPED = 4
"""A copy starts where the original starts. Who leaves out the opening has another one: that is an update."""
_NEWS_SHARE, _NEWS_WORDS = 0.33, 31
"""More than this share of the words new, in a passage of more than so many words before the end: an update, not a local paragraph."""
_NEARLY_ALL, _MOSTLY = 0.86, 0.72
"""Held or carried to this share (one way; both ways), a text is a copy wherever it starts: pages put headline and menu before it."""
_CONTINUES = 0.25
"""Share of words held from which a text with the same opening carries the story on."""
_RESEMBLES = 0.7
"""With another opening it takes this much of either text."""
_OWN_MATTER = 0.25
"""Who added more than this to its story stands for more than that story; his own matter does not lead others into it."""
_STUB_WORDS, _STUB_SHARE, _STUB_HELD = 120, 0.4, 0.6
_SHORT = 8
"""Texts of fewer words are compared as a whole, together with their headline."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """An article that is kept, as far as the comparison needs it."""

    article: str
    story: str
    fingerprint: Fingerprint
    form: Form = Form.ARTICLE
    url: str = ""
    title: str = ""
    published: str = ""
    same_page: bool = False
    """It is an earlier version of the very page that is judged (same id or same address)."""
    may_open: bool = True
    """False: it came from a page that may not open developments, so a copy of it still may."""
    text: str = field(default="", repr=False)
    """Wanted only with `same_page`: tells a typo from a correction."""
    adds: float = 0.0
    """`adds` of its own verdict: what it brought beside the text of its story. 0 for the first of a story."""


@dataclass(frozen=True, slots=True)
class _Match:
    held: Held
    shared: Overlap
    relation: Relation

    @property
    def strength(self) -> tuple[bool, float]:
        return self.relation is not Relation.NEW, self.shared.new_held + self.shared.old_carried


def judge(article: Article, fingerprint: Fingerprint, candidates: Sequence[Held]) -> Verdict:
    """What the article is to the candidates, at most a handful, best first. Verdict.story is its own id when it is new."""
    matches = [_match(article, fingerprint, held) for held in candidates if _comparable(article, fingerprint, held)]
    linked = [match for match in matches if match.relation is not Relation.NEW]
    if not linked:
        return _new(article, fingerprint, matches)
    best = max(linked, key=lambda match: match.strength)
    return _linked(article, fingerprint, best, matches)


def _comparable(article: Article, mine: Fingerprint, held: Held) -> bool:
    if min(mine.words, held.fingerprint.words) >= _SHORT:
        return True
    return mine.words > 0 and mine.exact == held.fingerprint.exact and article.title.strip() == held.title.strip()


def _match(article: Article, mine: Fingerprint, held: Held) -> _Match:
    shared = overlap(mine, held.fingerprint)
    if mine.exact == held.fingerprint.exact:
        return _Match(held, Overlap(1.0, 1.0, 1.0, 0, (), 0, 0), Relation.COPY)
    return _Match(held, shared, _relation(article, mine, held, shared))


def _relation(article: Article, mine: Fingerprint, held: Held, shared: Overlap) -> Relation:
    starts_alike = shared.opening >= _OPENING and shared.skipped <= _SKIPPED
    if shared.new_held >= _STUB_HELD and _is_stub(article, mine, held):
        return Relation.PARTIAL
    if shared.old_carried >= _STUB_HELD and held.form is Form.PARTIAL and mine.words > held.fingerprint.words:
        return Relation.COPY
    most, least = max(shared.new_held, shared.old_carried), min(shared.new_held, shared.old_carried)
    if most >= _NEARLY_ALL or least >= _MOSTLY:
        return Relation.COPY
    if starts_alike and shared.new_held >= _HOLDS:
        reports_on = shared.ahead >= _NEWS_SHARE * mine.words and shared.longest_ahead >= _NEWS_WORDS
        return Relation.COPY if shared.old_carried >= _CARRIES or not reports_on else Relation.UPDATE
    continues = shared.opening >= _OPENING and shared.new_held >= _CONTINUES
    return Relation.UPDATE if continues or max(shared.new_held, shared.old_carried) >= _RESEMBLES else Relation.NEW


def _is_stub(article: Article, mine: Fingerprint, held: Held) -> bool:
    if article.form is Form.PARTIAL:
        return held.form is not Form.PARTIAL or mine.words < held.fingerprint.words
    return mine.words <= _STUB_WORDS and mine.words <= _STUB_SHARE * held.fingerprint.words


def _new(article: Article, mine: Fingerprint, matches: list[_Match]) -> Verdict:
    nearest = max(matches, key=lambda match: match.shared.new_held, default=None)
    if not mine.words:
        reason = "has no words to compare"
    elif nearest is None:
        reason = "shares no passage with anything we hold"
    else:
        reason = f"shares only {nearest.shared.new_held:.0%} of its text with {_name(nearest.held)}"
    return Verdict(relation=Relation.NEW, story=article.id, score=None, reason=reason)


def _linked(article: Article, mine: Fingerprint, best: _Match, matches: list[_Match]) -> Verdict:
    grams = mine.grams
    read = frozenset().union(*(match.held.fingerprint.grams for match in matches if match.held.may_open or not match.held.may_open))
    missing = () if best.shared.new_held == 1 else gaps(grams, read, mine.words)
    fresh = fresh_passages(article.text, missing)
    adds = 1 - share_held(missing, mine.words)
    return Verdict(
        relation=best.relation,
        of=best.held.article,
        story=_story(article, best, matches),
        score=round(max(best.shared.new_held, best.shared.old_carried), 4),
        adds=round(adds, 4),
        fresh=fresh,
        folded=not fresh,
        reason=_reason(best, mine, adds),
    )


def _story(article: Article, best: _Match, matches: list[_Match]) -> str:
    """The story of the best match; its own, when it shares with it only what that one had brought beside its story."""
    if best.held.adds <= _OWN_MATTER or best.held.story == best.held.article or best.held.same_page:
        return best.held.story
    core = [m for m in matches if m.held.story == best.held.story and m.held.adds <= _OWN_MATTER and m.relation is not Relation.NEW]
    return best.held.story if core else article.id


def _reason(best: _Match, mine: Fingerprint, adds: float) -> str:
    added = round(adds * mine.words)
    return f"takes {best.shared.new_held:.0%} of its text from {_name(best.held)}, carries {best.shared.old_carried:.0%} of it; adds {added} words"


def _name(held: Held) -> str:
    return f"“{held.title}” ({held.article})" if held.title else held.article
