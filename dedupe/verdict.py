"""Is this a story we already have? Pure: a text, what is held that resembles it, and out comes a verdict with its reason.

Two questions are kept apart. *Does it belong to a story?* Either text may carry the other. *What of it must be read?* Only what is not
held yet: the spans in `fresh`. A copy is folded in silence when nothing of that kind is left.

Thresholds were set on one half of `../shared/data/dedupe` and checked on the other (docs/dedupe.md); they move only with that table.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from itertools import chain

from casefile.material import Article, Form, Relation, Verdict
from dedupe.fingerprint import Fingerprint
from dedupe.overlap import Overlap, Spans, identical, overlap, share_held, unheld
from dedupe.passages import fresh_passages

_NEARLY_ALL, _MOSTLY = 0.86, 0.65
"""Held to this share, or held and carried to the second one, it is the same text."""
_HOLDS = 0.33
"""A copy takes at least so much of its words from what is held."""
_CARRIES, _WRAPPED_SHARE, _WRAPPED_OPENING, _WRAPPED_SKIPPED = 0.5, 0.4, 0.95, 1
"""Whoever carries half of a text from its first words on carries the text, whatever he wraps around it."""
_OPENING, _SKIPPED = 0.75, 8
"""A copy starts where the original starts. Who leaves out the opening has another one: that is an update."""
_CUT_TO = 0.2
"""An edited copy that is cut shorter than this share of the original has to be word for word."""
_NEWS_SHARE, _NEWS_WORDS = 0.33, 28
"""More than this share of the words new, in a passage of more than so many words before the end: an update, not a local paragraph."""
_FOOTER_WORDS = 110
"""Copyright, newsletters and "read more" take no more than this at the end."""
_WRAPPED = 0.66
"""Who takes more than this from one text wraps it into nothing."""
_CONTINUES = 0.4
"""Share of words held from which a text with the same opening carries the story on."""
_RESEMBLES = 0.7
"""With another opening it takes this much of either text."""
_RELATED = 0.4
"""Below this share, both ways, a text does not tell the story of another one."""
_BESIDE = 0.25
"""Share of a text taken from a member of a story but not from the story's first text: from here on it matters."""
_BACKGROUND = 0.33
"""Share of a text that may be the story's old text for it to be an update of that story."""
_TELLS = frozenset({Relation.COPY, Relation.PARTIAL})
_STUB_WORDS, _STUB_SHARE, _STUB_HELD, _STUB_LEAD = 120, 0.4, 0.6, 25
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


_RANK = {Relation.COPY: 3, Relation.PARTIAL: 2, Relation.UPDATE: 1, Relation.NEW: 0}


@dataclass(frozen=True, slots=True)
class _Match:
    held: Held
    shared: Overlap
    relation: Relation

    @property
    def strength(self) -> tuple[int, float]:
        return _RANK[self.relation], self.shared.new_held + 0.5 * self.shared.old_carried

    @property
    def vote(self) -> int:
        if self.relation in _TELLS:
            return 1
        return 0 if max(self.shared.new_held, self.shared.old_carried) >= _RELATED else -1


def judge(article: Article, fingerprint: Fingerprint, candidates: Sequence[Held]) -> Verdict:
    """What the article is to the candidates, at most a handful, best first. Verdict.story is its own id when it is new."""
    matches = [_match(article, fingerprint, held) for held in candidates if _comparable(article, fingerprint, held)]
    linked = [match for match in matches if match.relation is not Relation.NEW]
    if not linked:
        return _new(article, fingerprint, matches)
    best = _against_story(_best(linked), matches)
    if best.relation is Relation.NEW:
        return _new(article, fingerprint, matches)
    return _linked(article, fingerprint, best, matches)


def _best(linked: list[_Match]) -> _Match:
    """The strongest match. Where a text wraps one that is held into another one that is held, it counts as a copy of what is wrapped."""
    best = max(linked, key=lambda match: match.strength)
    if best.shared.new_held >= _WRAPPED:
        return best
    inner = [match for match in linked if match.relation is best.relation and match.shared.lies_within(best.shared)]
    return max(inner, key=lambda match: match.strength) if inner else best


def _against_story(best: _Match, matches: list[_Match]) -> _Match:
    """The match, seen in the light of its story's first text, where it takes much from the member that the first text does not hold.

    Who takes that and some of the story too carries the story on; who takes only that has another story to tell.
    """
    first = next((match for match in matches if match.held.article == best.held.story), best)
    beside = best.shared.new_held - first.shared.new_held
    if first.relation in _TELLS or beside < _BESIDE or best.shared.old_carried >= _MOSTLY:
        return best
    related = first.shared.new_held >= _BACKGROUND
    if best.relation is Relation.UPDATE:
        return best if related else replace(best, relation=Relation.NEW)
    return replace(best, relation=Relation.UPDATE) if related else best


def _comparable(article: Article, mine: Fingerprint, held: Held) -> bool:
    if min(mine.words, held.fingerprint.words) >= _SHORT:
        return True
    return mine.words > 0 and mine.exact == held.fingerprint.exact and article.title.strip() == held.title.strip()


def _match(article: Article, mine: Fingerprint, held: Held) -> _Match:
    shared = overlap(mine, held.fingerprint)
    if mine.exact == held.fingerprint.exact:
        return _Match(held, identical(mine.words), Relation.COPY)
    return _Match(held, shared, _relation(article, mine, held, shared))


def _relation(article: Article, mine: Fingerprint, held: Held, shared: Overlap) -> Relation:
    if _is_stub(article, mine, held, shared):
        return Relation.PARTIAL
    if _is_same_text(shared) or _fills_stub(mine, held, shared) or _wraps(shared) or _is_edited(mine, shared):
        return Relation.COPY
    return Relation.UPDATE if _carries_on(shared) else Relation.NEW


def _is_same_text(shared: Overlap) -> bool:
    """Wherever it starts: pages put headline and menu before a text."""
    if shared.new_held >= _NEARLY_ALL or min(shared.new_held, shared.old_carried) >= _MOSTLY:
        return True
    return shared.old_carried >= _NEARLY_ALL and shared.new_held >= _HOLDS


def _wraps(shared: Overlap) -> bool:
    """The held text stands in it from its first words on, with other matter around it."""
    whole = shared.old_carried >= _CARRIES and shared.new_held >= _WRAPPED_SHARE
    return whole and shared.opening >= _WRAPPED_OPENING and shared.skipped <= _WRAPPED_SKIPPED


def _is_edited(mine: Fingerprint, shared: Overlap) -> bool:
    """It starts as the held text does, is cut and reworded here and there, and reports nothing at length that is not held."""
    reports = (shared.ahead >= _NEWS_SHARE * mine.words and shared.longest_ahead >= _NEWS_WORDS) or shared.behind > _FOOTER_WORDS
    enough = shared.new_held >= _HOLDS and shared.old_carried >= _CUT_TO
    return enough and shared.opening >= _OPENING and shared.skipped <= _SKIPPED and not reports


def _carries_on(shared: Overlap) -> bool:
    if shared.new_held < _CONTINUES:
        return False
    return shared.opening >= _OPENING or max(shared.new_held, shared.old_carried) >= _RESEMBLES


def _fills_stub(mine: Fingerprint, held: Held, shared: Overlap) -> bool:
    """It carries what is only a stub, and more of it."""
    stub = held.form is Form.PARTIAL or held.fingerprint.words <= _STUB_WORDS
    longer = mine.words > held.fingerprint.words
    return stub and longer and shared.old_carried >= _NEARLY_ALL and shared.span[0] <= _STUB_LEAD


def _is_stub(article: Article, mine: Fingerprint, held: Held, shared: Overlap) -> bool:
    """A short text that the held one carries, at its opening or nearly whole."""
    begins = shared.skipped <= _STUB_LEAD and shared.new_held >= _STUB_HELD
    if not begins and shared.new_held < _NEARLY_ALL:
        return False
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
    missing, edits = _not_read(mine, matches)
    fresh = fresh_passages(article.text, missing, edits)
    adds = 1 - share_held(missing, mine.words)
    return Verdict(
        relation=best.relation,
        of=best.held.article,
        story=_story(article, best, matches),
        score=round(max(best.shared.new_held, best.shared.old_carried), 4),
        covered=round(best.shared.new_held, 4),
        covers=round(best.shared.old_carried, 4),
        adds=round(adds, 4),
        fresh=fresh,
        folded=not fresh,
        reason=_reason(best, mine, adds),
    )


def _not_read(mine: Fingerprint, matches: list[_Match]) -> tuple[Spans, Spans]:
    """Passages and edits that none of the matches holds, leaving aside those whose page could open nothing: they were not read as news."""
    read = [match.held.fingerprint for match in matches if match.held.may_open]
    if any(each.exact == mine.exact for each in read):
        return (), ()
    return unheld(mine.grams, frozenset(chain.from_iterable(each.grams for each in read)), mine.words)


def _story(article: Article, best: _Match, matches: list[_Match]) -> str:
    """The story whose known members it tells rather than not; a story of its own where none is left.

    Every match speaks for or against its story, the story's first text twice: what a member brought beside the story leads nobody in,
    and no chain of copies leads to a text that has nothing to do with the first one.
    """
    if best.held.same_page:
        return best.held.story
    if best.relation is Relation.UPDATE:
        first = next((match for match in matches if match.held.article == best.held.story), best)
        return best.held.story if first.shared.new_held >= _CARRIES else article.id
    votes: Counter[str] = Counter({best.held.story: 0})
    for match in matches:
        votes[match.held.story] += match.vote * (2 if match.held.article == match.held.story else 1)
    told = {match.held.story for match in matches if match.relation in _TELLS}
    story, weight = max(
        ((each, votes[each]) for each in votes if each in told), key=lambda pair: (pair[1], pair[0] == best.held.story), default=("", 0)
    )
    return story if weight > 0 else article.id


def _reason(best: _Match, mine: Fingerprint, adds: float) -> str:
    added = round(adds * mine.words)
    return f"takes {best.shared.new_held:.0%} of its text from {_name(best.held)}, carries {best.shared.old_carried:.0%} of it; adds {added} words"


def _name(held: Held) -> str:
    return f"“{held.title}” ({held.article})" if held.title else held.article
