"""`mark`: the user's word, checked, kept, and put to work at once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from casefile import mentions
from casefile.case import Case, Development, Evidence, Standing
from casefile.config_tree import nearest
from casefile.development import outlet_of, settled
from casefile.errors import UsageError
from casefile.kinds import BY_NAME
from casefile.marks import (
    APART,
    DATE,
    DEVELOPMENT,
    KIND,
    MISSED,
    RIGHT,
    SAME,
    SPLIT,
    STORY,
    UNDO,
    WRONG,
    Mark,
    after,
    before,
    changed,
    day_in_words,
    in_force,
)
from casefile.material import HappenedOn, Precision
from pipeline.marking import MUTE, MUTED, Noted, article_of, keep_mark, meant_by, mute, names_in, settle_deliveries, taking_back
from pipeline.screen import note
from pipeline.settings import Settings, load_configuration
from storage import Store, open_store
from storage.values import StoredArticle


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What a user says of a missed development beside its sentence; what is left out is read from the sentence."""

    case: str | None = None
    kind: str | None = None
    on: str | None = None
    by: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Desk:
    """Where a word is taken: the settings, the store, the time."""

    settings: Settings
    store: Store
    now: datetime

    def keep(self, subject: str, verdict: str, other: str | None = None, kind: str = DEVELOPMENT) -> Mark:
        return self.store.marks.add(kind, subject, verdict, other, now=self.now)


def mark(settings: Settings, *, subject: str, word: str, other: str | None, said: Said | None = None) -> int:
    """Keeps the user's word, and changes what follows from it. Raises UsageError for an unknown id and for a word that does not fit."""
    work, takes = _WORDS[word]
    if takes == NOTHING_MORE and other is not None:
        raise UsageError(f"`{word}` takes no second word: casewire mark ID {word}")
    if takes not in (NOTHING_MORE, PERHAPS_AN_ID) and other is None:
        raise UsageError(f"`{word}` takes {takes}: casewire mark ID {word} …")
    with open_store(settings.store_url()) as store:
        desk = _Desk(settings=settings, store=store, now=datetime.now(UTC))
        kept = work(desk, subject, other or "", said or Said())
    note(settings, f"{'noted' if kept.changed else 'noted before'}: {kept.said}")
    if kept.undo:
        note(settings, f"to take it back: casewire mark {kept.undo}")
    return 0


# ---- whom or what a word is about --------------------------------------------------------------------------------------------------


def _development(store: Store, subject: str) -> Development:
    """An entry as it was read, whatever was said of it before."""
    found = next((entry for entry in store.ledger.entries() if entry.id == subject), None)
    if found is None:
        raise UsageError(f"{subject!r} is no development or article in this store; `casewire timeline` lists developments")
    return found


def _noted(subject: str, said: str) -> Noted:
    return Noted(said=said, undo=taking_back(subject))


# ---- the words -----------------------------------------------------------------------------------------------------------------------


def _judged(verdict: str) -> "_Work":
    def work(desk: _Desk, subject: str, _other: str, _said: Said) -> Noted:
        return keep_mark(desk.store, subject, verdict, now=desk.now)

    return work


def _same(desk: _Desk, subject: str, other: str, _said: Said) -> Noted:
    stored, beside = (article_of(desk.store, each) for each in (subject, other))
    if stored is not None and beside is not None:
        return _move(desk, stored, SAME, beside.verdict.story)
    one, into = _development(desk.store, subject), _development(desk.store, other)
    if one.case != into.case:
        raise UsageError(f"{one.id} is of case {one.case}, {into.id} of {into.case}; what two cases know is not joined")
    same = desk.store.marks.word().same
    if same.get(one.id, one.id) == same.get(into.id, into.id):
        raise UsageError(f"{one.id} and {into.id} are one already")
    desk.keep(one.id, SAME, into.id)
    return _noted(one.id, f"{one.id} is the same as {into.id}")


def _apart(desk: _Desk, subject: str, other: str, _said: Said) -> Noted:
    """An article from its story or from a development it joined, or two developments that were joined by the user."""
    stored = None if any(entry.id == subject for entry in desk.store.ledger.entries()) else article_of(desk.store, subject)
    if stored is not None and not other and stored.verdict.story != stored.article.id:
        return _move(desk, stored, APART, stored.article.id)
    if stored is not None:
        return _split(desk, stored, other)
    one = _development(desk.store, subject)
    if other:
        _development(desk.store, other)
    desk.keep(one.id, APART, other or None)
    return _noted(one.id, f"{one.id} stands by itself" + (f", apart from {other}" if other else ""))


def _move(desk: _Desk, stored: StoredArticle, verdict: str, story: str) -> Noted:
    """Put an article into another story, or into one of its own."""
    name, old = stored.article.id, stored.verdict.story
    if old == story:
        raise UsageError(f"{name} is of the story {story} already")
    desk.store.stories.move(name, story)
    desk.keep(name, verdict, changed(old, story), kind=STORY)
    return _noted(name, f"{name} is of the story {story}, no longer of {old}")


def move_again(store: Store) -> None:
    """Put articles back into the stories that the user gave them, after everything was read anew."""
    for mark in in_force(store.marks.all(STORY)):
        store.stories.move(mark.subject, after(mark))


def _split(desk: _Desk, stored: StoredArticle, other: str) -> Noted:
    name = stored.article.id
    holding = [each for each in desk.store.ledger.entries() if any(piece.article == name for piece in each.evidence)]
    wanted = [each for each in holding if other in ("", each.id)]
    if len(wanted) != 1:
        ids = ", ".join(each.id for each in holding) or "none"
        raise UsageError(f"{name!r} is evidence of {ids}; name the one it does not belong to: casewire mark {name} apart DEVELOPMENT")
    (parent,) = wanted
    if len({piece.article for piece in parent.evidence}) == 1:
        raise UsageError(f"{name!r} is all the evidence of {parent.id}; mark that wrong, or correct its kind or date")
    entry = desk.store.enter(parent.case, lambda number: _own(parent, stored, number))
    desk.keep(entry.id, SPLIT, f"{parent.id}\n{name}")
    return _noted(entry.id, f"{name} reports {entry.id}, apart from {parent.id}")


def _own(parent: Development, stored: StoredArticle, number: int) -> Development:
    """The development that an article reports which was counted to another one."""
    pieces = tuple(piece for piece in parent.evidence if piece.article == stored.article.id)
    day = next((piece.day for piece in pieces if piece.day), stored.seen_at.date())
    found = (finding for reading in stored.readings for finding in reading.findings)
    mention = next((each.mention for each in found if each.development == parent.id), None)
    happened = mention.happened_on if mention else None
    entry = Development(
        id=f"{parent.case}-{number}",
        case=parent.case,
        kind=mention.kind if mention else parent.kind,
        actors=mention.actors if mention else parent.actors,
        target=mention.target if mention else parent.target,
        happened_on=happened or HappenedOn(day, Precision.BY),
        dated=happened is not None,
        first_seen_at=stored.seen_at,
        first_reported=day,
        coming_on=mention.coming_on if mention else None,
        evidence=pieces,
    )
    return settled(entry, day)


def _kind(desk: _Desk, subject: str, other: str, _said: Said) -> Noted:
    entry = _development(desk.store, subject)
    desk.keep(entry.id, KIND, changed(entry.kind, _known_kind(other)))
    return _noted(entry.id, f"{entry.id} is a {BY_NAME[other].noun}")


def _known_kind(kind: str) -> str:
    if kind not in BY_NAME:
        raise UsageError(f"{kind!r} is no kind of development{nearest(kind, tuple(BY_NAME))}")
    return kind


def _date(desk: _Desk, subject: str, other: str, _said: Said) -> Noted:
    entry = _development(desk.store, subject)
    desk.keep(entry.id, DATE, changed(day_in_words(entry), str(_day(other))))
    return _noted(entry.id, f"{entry.id} happened on {other}")


def _day(text: str) -> HappenedOn:
    try:
        return HappenedOn.parse(text)
    except ValueError:
        raise UsageError(f"{text!r} is no day; write 2026-12-01, 2026-12 or 2026") from None


def _undo(desk: _Desk, subject: str, _other: str, _said: Said) -> Noted:
    """Takes back the last word on a development or whatever else was marked, or on all that an article opened."""
    itself = bool(desk.store.marks.all(subject=subject)) or article_of(desk.store, subject) is None
    subjects = [subject] if itself else meant_by(desk.store, subject)
    last = {each: standing[-1] for each in subjects if (standing := in_force(desk.store.marks.all(subject=each)))}
    if not last:
        raise UsageError(f"there is no mark on {subject!r} to take back")
    for each, mark in last.items():
        desk.keep(each, UNDO, kind=mark.kind)
        if mark.kind == MUTE:
            desk.store.outbox.reconsider(MUTED)
        if mark.kind == STORY:
            desk.store.stories.move(each, before(mark))
    settle_deliveries(desk.store)
    return Noted(said="; ".join(f"{each}: “{mark}” is taken back" for each, mark in last.items()))


def _mute(desk: _Desk, subject: str, until: str, _said: Said) -> Noted:
    return mute(desk.store, subject, until or None, names=names_in(load_configuration(desk.settings)), now=desk.now)


# ---- what was missed -----------------------------------------------------------------------------------------------------------------


def _missed(desk: _Desk, subject: str, sentence: str, said: Said) -> Noted:
    """A development that nobody read, with the sentence that tells it: later reports of it are known."""
    if said.kind is not None:
        _known_kind(said.kind)
    if said.on is not None:
        _day(said.on)
    stored = article_of(desk.store, subject)
    case = _case_of(desk, stored, said.case or (subject if stored is None else None))
    day = stored.article.published.day if stored and stored.article.published else desk.now.date()
    told = _told(case, sentence, day, said)
    evidence = Evidence(
        article=stored.article.id if stored else "",
        url=stored.article.url if stored else "",
        standing=Standing.NEWS,
        quote=sentence,
        source=outlet_of(stored.article) if stored else "you",
        day=day,
        story=stored.verdict.story if stored else "",
    )

    def make(number: int) -> Development:
        entry = replace(told, id=f"{case.name}-{number}", first_seen_at=desk.now, first_reported=day, evidence=(evidence,))
        return settled(entry, day)

    entry = desk.store.enter(case.name, make)
    desk.keep(entry.id, MISSED)
    return _noted(entry.id, f"{entry.id}: {entry.summary}; later reports of it are known")


def _case_of(desk: _Desk, stored: StoredArticle | None, name: str | None) -> Case:
    config = load_configuration(desk.settings)
    names = [name] if name else list(stored.cases) if stored else []
    found = [case for case in config.cases if case.name in names]
    if stored is not None and not name and not found:
        found = list(config.cases)
    if len(found) == 1:
        return found[0]
    if stored is None:
        raise UsageError(f"{name!r} is no article in this store and no case; configured: {', '.join(case.name for case in config.cases)}")
    if name:
        raise UsageError(f"there is no case {name!r}; configured: {', '.join(case.name for case in config.cases)}")
    raise UsageError(f"say of which case with --case; configured: {', '.join(case.name for case in config.cases)}")


def _told(case: Case, sentence: str, day: date, said: Said) -> Development:
    """The development that a sentence tells; what the user says of it outweighs what is read."""
    for name in (*said.by, *said.against):
        if name not in {entity.name for entity in case.entities}:
            raise UsageError(f"{name!r} is no entity of case {case.name}: {', '.join(entity.name for entity in case.entities)}")
    found = mentions.find(mentions.Passage(text=sentence, published=day, entities=case.entities))
    read = next((each for each in found if said.kind in (None, each.kind)), None)
    kind = said.kind or (read.kind if read else None)
    if kind is None:
        raise UsageError("no kind of development can be read in that sentence; name it with --kind")
    happened = _day(said.on) if said.on else read.happened_on if read else None
    given = bool(said.by or said.against)
    return Development(
        id="",
        case=case.name,
        kind=_known_kind(kind),
        actors=said.by if given else read.actors if read else (),
        target=said.against if given else read.target if read else (),
        happened_on=happened or HappenedOn(day, Precision.BY),
        dated=happened is not None,
        first_seen_at=datetime.min.replace(tzinfo=UTC),
        first_reported=day,
    )


_Work = Callable[[_Desk, str, str, Said], Noted]
NOTHING_MORE, PERHAPS_AN_ID = "nothing more", "perhaps an id"
_WORDS: dict[str, tuple[_Work, str]] = {
    WRONG: (_judged(WRONG), NOTHING_MORE),
    RIGHT: (_judged(RIGHT), NOTHING_MORE),
    SAME: (_same, "a second id"),
    APART: (_apart, PERHAPS_AN_ID),
    KIND: (_kind, "a kind of development"),
    DATE: (_date, "a day"),
    MISSED: (_missed, "the sentence that tells it, in quotation marks"),
    UNDO: (_undo, NOTHING_MORE),
    MUTE: (_mute, "the day it ends"),
}
"""What each word does, and what it takes beside the id."""
