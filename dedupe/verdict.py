"""Is this a story we already have? Pure: a text, what is held that resembles it, and out comes a verdict with its reason.

Two questions are kept apart. *Does it belong to a story?* Either text may carry the other. *What of it must be read?* Only what is not
held yet: the spans in `fresh`. A copy is folded in silence when nothing of that kind is left.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from casefile.material import Article, Form, Relation, Verdict
from dedupe.changes import Kind, compare
from dedupe.fingerprint import Fingerprint
from dedupe.overlap import Overlap, Spans, Trace, identical, overlap, share_held, trace, unheld
from dedupe.passages import fresh_passages
from dedupe.relation import CARRIES, MOSTLY, relation

_SHORT = 8
"""Texts of fewer words are compared as a whole, together with their headline."""
_WRAPPED = 0.66
"""Who takes more than this from one text wraps it into nothing."""
_RELATED = 0.35
"""Below this share, both ways, a text does not tell the story of another one."""
_BESIDE = 0.25
"""Share of a text taken from a member of a story but not from the story's first text: from here on it matters."""
_BACKGROUND = 0.25
"""Share of a text that has to be the story's old text for it to be an update of that story."""
_UNTOUCHED = 0.98
"""A page that keeps less than this of its text had something taken away."""
_HEAD_START = 3
"""The story of the text that it is most like is ahead by so many votes."""
_FAITHFUL = 0.8
"""Held and carried to this share, a copy brings no wording of its own."""
WORDINGS = 3
"""So many wordings of a story, those of most articles, speak for it."""
_TELLS = frozenset({Relation.COPY, Relation.PARTIAL})
_RANK = {Relation.COPY: 3, Relation.PARTIAL: 2, Relation.UPDATE: 1, Relation.NEW: 0}


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
    settled: bool = False
    """The user put it into its story: whoever tells it goes where it is."""
    carriers: int = 1
    """So many articles carry its wording, it among them; 0 where it is counted with another wording of its story."""
    text: str = field(default="", repr=False)
    """Wanted only with `same_page`: tells a typo from a correction."""


@dataclass(frozen=True, slots=True)
class _Match:
    held: Held
    shared: Overlap
    relation: Relation

    @property
    def strength(self) -> tuple[int, float]:
        return _RANK[self.relation], self.shared.new_held + 0.5 * self.shared.old_carried

    @property
    def told_once(self) -> float:
        """Share of the new text that stands in the held one, counting what it says twice (a weather box, a caption) only once."""
        return min(self.shared.new_held, self.shared.old_carried * self.held.fingerprint.words / max(len(self.shared.held), 1))

    @property
    def vote(self) -> int:
        if self.relation in _TELLS:
            return 1
        related = max(self.shared.new_held, self.shared.old_carried) >= _RELATED
        return 0 if related or self.held.settled else -1


def judge(article: Article, fingerprint: Fingerprint, candidates: Sequence[Held]) -> Verdict:
    """What the article is to the candidates, at most a handful, best first.

    An earlier version of the same page goes before all else. A new article's story is its own id. Linear in the length of the texts.
    """
    mine = trace(fingerprint)
    page = next((held for held in candidates if held.same_page), None)
    if page is not None:
        return _same_page(article, mine, page, candidates)
    if article.docket is not None:
        return Verdict(relation=Relation.NEW, story=article.id, reason="an entry of a docket stands for itself, whatever words it shares")
    matches = [_match(article, mine, held) for held in candidates if _comparable(article, mine, held)]
    linked = [match for match in matches if match.relation is not Relation.NEW]
    best = _against_story(_best(linked), matches) if linked else None
    if best is None or best.relation is Relation.NEW:
        return _new(article, mine, matches)
    return _linked(article, mine, best, matches)


def same_wording(verdict: Verdict) -> bool:
    """Whether a text says what the one it was judged by says, nearly word for word: one of several articles that carry a wording."""
    return verdict.covered is not None and verdict.covers is not None and min(verdict.covered, verdict.covers) >= _FAITHFUL


def _best(linked: list[_Match]) -> _Match:
    """The strongest match. Where a text wraps one that is held into another one that is held, it counts as a copy of what is wrapped."""
    best = max(linked, key=lambda match: match.strength)
    if best.shared.new_held >= _WRAPPED:
        return best
    inner = [match for match in linked if match.relation is best.relation and match.shared.lies_within(best.shared)]
    return max(inner, key=lambda match: match.strength) if inner else best


def _against_story(best: _Match, matches: list[_Match]) -> _Match:
    """The match, seen in the light of its story's first text, where it takes much from the member that the first text does not hold.

    Who takes that and some of the story too carries the story on; who takes only that has another story to tell. A stub of the member
    reports nothing later than the member does, so it stays one.
    """
    first = next((match for match in matches if match.held.article == best.held.story), best)
    if best.held.settled or best.relation is Relation.PARTIAL or first.relation in _TELLS:
        return best
    if best.shared.new_held - first.shared.new_held < _BESIDE or best.shared.old_carried >= MOSTLY:
        return best
    related = first.told_once >= _BACKGROUND
    if best.relation is Relation.UPDATE:
        return best if related else replace(best, relation=Relation.NEW)
    return replace(best, relation=Relation.UPDATE) if related else best


def _comparable(article: Article, mine: Trace, held: Held) -> bool:
    if min(mine.words, held.fingerprint.words) >= _SHORT:
        return True
    return mine.words > 0 and mine.exact == held.fingerprint.exact and article.title.strip() == held.title.strip()


def _match(article: Article, mine: Trace, held: Held) -> _Match:
    theirs = trace(held.fingerprint)
    if mine.exact == theirs.exact:
        return _Match(held, identical(mine.words), Relation.COPY)
    shared = overlap(mine, theirs)
    return _Match(held, shared, relation(article.form, mine.fingerprint, held.form, held.fingerprint, shared))


def _same_page(article: Article, mine: Trace, page: Held, candidates: Sequence[Held]) -> Verdict:
    """A later version of a page we hold: an edit is an update, anything else a copy of what stood there."""
    same = mine.exact == page.fingerprint.exact
    shared = identical(mine.words) if same else overlap(mine, trace(page.fingerprint))
    verdict = Verdict(
        relation=Relation.COPY,
        of=page.article,
        story=page.story,
        score=round(max(shared.new_held, shared.old_carried), 4),
        covered=round(shared.new_held, 4),
        covers=round(shared.old_carried, 4),
        adds=0.0,
        folded=True,
        reason="the same page, unchanged",
    )
    if not same:
        verdict = _changed(article, mine, page, verdict) if page.text else _changed_by_trace(article, mine, candidates, verdict, shared)
    return _with_headline(article, page, verdict) if verdict.relation is Relation.COPY else verdict


def _changed(article: Article, mine: Trace, page: Held, verdict: Verdict) -> Verdict:
    change = compare(page.text, article.text)
    return replace(
        verdict,
        relation=Relation.UPDATE if change.kind.is_edit else Relation.COPY,
        adds=round(min(1.0, change.words / mine.words), 4) if mine.words else 0.0,
        fresh=change.spans,
        folded=not change.spans,
        reason=f"the same page, {_SAYS[change.kind]}: {change.reason}",
    )


def _changed_by_trace(article: Article, mine: Trace, candidates: Sequence[Held], verdict: Verdict, shared: Overlap) -> Verdict:
    """Without the earlier text: what was added is known exactly, what was taken away by its share."""
    missing, edits = _not_read(mine, [_match(article, mine, held) for held in candidates])
    fresh = fresh_passages(article.text, missing, edits, mine.words)
    return replace(
        verdict,
        relation=Relation.UPDATE if fresh or shared.old_carried < _UNTOUCHED else Relation.COPY,
        adds=round(1 - share_held(missing, mine.words), 4),
        fresh=fresh,
        folded=not fresh,
        reason=f"the same page; {_shares(shared)}",
    )


def _with_headline(article: Article, page: Held, verdict: Verdict) -> Verdict:
    """A headline that was edited is read again, though the text below it stayed."""
    change = compare(page.title, article.title)
    if not (page.title and article.title and change.kind.is_edit):
        return verdict
    return replace(verdict, relation=Relation.UPDATE, folded=False, reason=f"the same page under an edited headline: {change.reason}")


def _new(article: Article, mine: Trace, matches: list[_Match]) -> Verdict:
    nearest = max(matches, key=lambda match: match.shared.new_held, default=None)
    if not mine.words:
        reason = "has no words to compare"
    elif nearest is None:
        reason = "shares no passage with anything we hold"
    else:
        reason = f"shares only {_percent(nearest.shared.new_held)} of its text with {_name(nearest.held)}"
    return Verdict(relation=Relation.NEW, story=article.id, score=None, reason=reason)


def _linked(article: Article, mine: Trace, best: _Match, matches: list[_Match]) -> Verdict:
    missing, edits = _not_read(mine, matches)
    fresh = fresh_passages(article.text, missing, edits, mine.words)
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
        reason=_reason(best, mine, adds, fresh=bool(fresh)),
    )


def _not_read(mine: Trace, matches: list[_Match]) -> tuple[Spans, Spans]:
    """Passages and edits that none of the matches holds, leaving aside those whose page could open nothing: they were not read as news."""
    read = [match for match in matches if match.held.may_open]
    if any(match.held.fingerprint.exact == mine.exact for match in read):
        return (), ()
    return unheld([match.shared.held for match in read], mine.words)


def _story(article: Article, best: _Match, matches: list[_Match]) -> str:
    """The story whose wordings it tells rather than not; a story of its own where none is left.

    Every wording speaks for or against its story for all that carry it, the story's first text once more: what a member brought beside
    the story leads nobody in, and no chain of copies leads to a text that has nothing to do with most of the story. What the user put
    into a story speaks against nobody; where he split or joined what it tells, nobody votes: the story of the best match is it.
    """
    if any(match.held.settled and match.relation in _TELLS for match in matches):
        return best.held.story
    if best.relation is Relation.UPDATE:
        first = next((match for match in matches if match.held.article == best.held.story), best)
        return best.held.story if first.shared.new_held >= CARRIES else article.id
    votes: Counter[str] = Counter({best.held.story: 0})
    for match in matches:
        votes[match.held.story] += match.vote * (match.held.carriers + (match.held.article == match.held.story))
    told = {match.held.story for match in matches if match.relation in _TELLS and votes[match.held.story] > 0}
    return max(told, key=lambda each: (votes[each] + _HEAD_START * (each == best.held.story), each), default=article.id)


_SAYS = {
    Kind.UNCHANGED: "unchanged",
    Kind.NOISE: "not edited",
    Kind.TYPO: "a slip mended",
    Kind.ADDED: "something added",
    Kind.CORRECTION: "something corrected",
    Kind.REMOVED: "something quietly removed",
}
_VERB = {Relation.COPY: "copy", Relation.PARTIAL: "stub", Relation.UPDATE: "update"}


def _reason(best: _Match, mine: Trace, adds: float, *, fresh: bool) -> str:
    added = round(adds * mine.words)
    rest = "nothing that has to be read" if not fresh else f"{added} words" if added else "a changed word or number"
    return f"{_VERB[best.relation]} of {_name(best.held)}: {_shares(best.shared)}; adds {rest}"


def _shares(shared: Overlap) -> str:
    return f"carries {_percent(shared.old_carried)} of its text, {_percent(shared.new_held)} of this one is held there"


def _percent(share: float) -> str:
    return f"{share * 100:.0f} %"


def _name(held: Held) -> str:
    return f"“{held.title}” ({held.article})" if held.title else held.article
