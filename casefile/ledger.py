"""Weigh what an article says against what the case already knows. Pure.

Every mention becomes a finding with its reason; entries that were opened or changed come back whole, to be written as they are.
Precision is made here: of four reports of an event, three are known.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from casefile.case import Development, Finding, Mention, Novelty, Place, Standing
from casefile.development import Report, completed, corrected, difference, named_by, new_entry, settled, with_evidence
from casefile.dockets import PAPERS, same_docket
from casefile.eponym import speaks_of_the_case
from casefile.gate import find_term, is_of_own_docket
from casefile.kinds import QUIET
from casefile.kinship import (
    DOUBTFUL,
    Kinship,
    Occasion,
    Tie,
    can_concern_victims,
    can_correct,
    can_move,
    family,
    first_in_reach,
    in_reach,
    is_aside,
    is_done,
    is_moved_date,
    is_only_due,
    kin_kinds,
    kind_of,
    kinship,
    kinship_within,
    recalled,
    same_court_date,
    same_wording,
)
from casefile.marks import UNMARKED, Marked, as_judged
from casefile.material import DocketEntry, HappenedOn, Precision
from casefile.roles import Followed
from casefile.shelves import Shelves

NEWS_FOR = 12
"""Days after the event within which a report of it is news; older is history (design rule 3)."""
NEAR_HISTORY = 30
"""Days within which old news that stays silent is worth a line in the safety net."""
LOOK_BACK = 3
"""Days within which a page that only looks back may still open what it dates."""
_IN_COURT = frozenset({"charges", "outcomes", "rulings", "court"})
_OWN_ACTS = frozenset({"settlement", "motion_filed", "filing", "appeal_filed", "appeal_withdrawn"})
"""What somebody does of his own will: that its sentence names nobody does not make it the accused's."""
_LOUD = frozenset({"lead", "headline", "in_headline", "fresh_day"})


def weigh(
    followed: Followed,
    mentions: Sequence[Mention],
    ledger: Sequence[Development],
    report: Report,
    next_number: int,
    word: Marked = UNMARKED,
) -> tuple[tuple[Finding, ...], tuple[Development, ...]]:
    """Weigh the mentions of one article against the case's ledger.

    `ledger` is the case's entries, latest first (as `Shelves` they are sorted once for many articles); `next_number` the number of the
    next entry (its id is `<case>-<number>`); `word` is what the user said of the entries.
    Returns a finding for each mention, in their order, and the entries opened or changed.
    """
    sitting = _Sitting(followed, mentions, as_judged(ledger, word), report, next_number, word)
    order = sorted(range(len(mentions)), key=lambda index: (_turn(mentions[index]), index))
    findings = {index: sitting.weigh(mentions[index]) for index in order}
    return tuple(findings[index] for index in range(len(mentions))), tuple(sitting.touched.values())


def _turn(mention: Mention) -> tuple[bool, bool, bool, int, bool, float]:
    """News before the rest, weighty before slight (so that the slight joins), dated before undated, sure before unsure."""
    news, denied = mention.standing is Standing.NEWS, mention.standing is Standing.DENIED
    return (not mention.correction, denied, not news, -kind_of(mention.kind).weight, mention.happened_on is None, -mention.score)


class _Sitting:
    """The ledger while one article is weighed: what the article's first mention opens, its second one finds."""

    def __init__(
        self,
        followed: Followed,
        mentions: Sequence[Mention],
        ledger: Sequence[Development],
        report: Report,
        next_number: int,
        word: Marked,
    ) -> None:
        self.mentions, self.word = mentions, word
        self.followed, self.case, self.report, self.next_number = followed, followed.case, report, next_number
        self.touched: dict[str, Development] = {}
        self._opened_now: set[str] = set()
        self._corrected: set[str] = set()
        self.own_docket = is_of_own_docket(followed, report.article)
        self.occasion = Occasion(report.day, followed.principals, report.article.docket, followed.officials)
        self._ledger = ledger if isinstance(ledger, Shelves) else Shelves(ledger)
        self._barred = word.wrong | {entry for entry, articles in word.split.items() if report.article.id in articles}
        self._changed: dict[str, dict[str, Development]] = {}
        """The shelves that this article changed, by kind."""
        self._withdrawn = [entry for entry in ledger if entry.id in word.wrong] if word.wrong else []

    # --- weighing -----------------------------------------------------------------------------------------------------

    def weigh(self, mention: Mention) -> Finding:
        """The finding for one mention; opens or changes entries on the way."""
        mention = self._as_filed(self._with_people(mention))
        wrong = next((entry for entry in self._withdrawn if self._repeats(mention, entry)), None)
        if wrong is not None:
            return Finding(mention=mention, novelty=None, development=wrong.id, reason="you marked it wrong")
        changed = self._correct(mention) if mention.correction else self._move(mention) if is_moved_date(mention) else None
        if changed is not None:
            return changed
        if mention.standing not in (Standing.NEWS, Standing.BACKGROUND):
            return self._not_happened(mention)
        entry, tie = self._closest(mention)
        if entry is not None and tie is not None:
            return self._join(mention, entry, tie)
        return self._open(mention) if mention.standing is Standing.NEWS else self._remember(mention)

    def _closest(self, mention: Mention) -> tuple[Development, Kinship] | tuple[None, None]:
        """The entry a mention is most firmly tied to, if any."""
        best: tuple[Development, Kinship] | None = None
        for entry, tie in self._ties(mention):
            if tie is not None and (best is None or tie.rank > best[1].rank):
                best = entry, tie
        return (self._whole(best[0]), best[1]) if best else (None, None)

    def _whole(self, entry: Development) -> Development:
        """The entry that stands for this one, where the user joined them."""
        into = self.word.same.get(entry.id)
        return next((each for each in self._everything() if each.id == into), entry) if into else entry

    def _repeats(self, mention: Mention, entry: Development) -> bool:
        """Whether a mention is what the user withdrew, told again: by the same story, or in the same words. What else comes is news."""
        if mention.kind not in family(entry.kind):
            return False
        same_story = mention.kind == entry.kind and any(map(self.report.has, entry.evidence))
        return same_story or any(same_wording(mention.quote, each.quote) for each in entry.evidence if each.quote)

    def _ties(self, mention: Mention) -> Iterator[tuple[Development, Kinship | None]]:
        """Every entry that a mention can be, with how it is tied to it; what is out of reach by time is passed over."""
        near, earliest = in_reach(mention, self.occasion.day), first_in_reach(mention, self.occasion.day)
        for kind in kin_kinds(mention.kind):
            yield from ((entry, kinship(mention, entry, self.occasion)) for entry in self._since(kind, earliest) if near(entry))
        if self.occasion.docket is not None:
            yield from ((entry, kinship(mention, entry, self.occasion)) for entry in self._on_same_docket(self.occasion.docket))
        if mention.coming_on is not None:
            yield from ((entry, same_court_date(mention, entry, self.occasion)) for entry in self._shelf(mention.kind).values())
        elif is_aside(mention):
            yield from self._recalled(mention)
        yield from ((entry, kinship_within(mention, entry, self.occasion)) for entry in self._opened_here())

    def _recalled(self, mention: Mention) -> Iterator[tuple[Development, Kinship]]:
        """The latest entry that an aside recalls; the ledger stands latest first."""
        for entry in self._shelf(mention.kind).values():
            tie = recalled(mention, entry, self.occasion)
            if tie is not None:
                yield entry, tie
                return

    def _opened_here(self) -> list[Development]:
        return [entry for entry in self.touched.values() if entry.id in self._opened_now]

    def _on_same_docket(self, docket: DocketEntry) -> list[Development]:
        return [entry for entry in self._everything() if entry.docket is not None and same_docket(entry.court or "", entry.docket, docket)]

    def _join(self, mention: Mention, entry: Development, tie: Kinship) -> Finding:
        if mention.standing is Standing.NEWS and tie.tie is not Tie.STEP and self._was_only_recalled(mention, entry):
            return self._tell_first(mention, entry)
        if tie.tie is Tie.FIRM and self._redates(mention, entry):
            return self._told_as_correction(mention, entry, corrected(entry, mention))
        if tie.tie is Tie.STEP and self._is_told_beside(mention, entry):
            return self._open(mention)
        finer = tie.tie is Tie.DOCKET and entry.kind in {"filing", *QUIET} and kind_of(mention.kind).weight > kind_of(entry.kind).weight
        joined = with_evidence(replace(entry, kind=mention.kind) if finer else entry, mention, self.report)
        self._keep(joined if tie.tie is Tie.STEP else completed(joined, mention, self.report), replaces=entry)
        near = self._is_loud(mention) and tie.tie in DOUBTFUL and entry.id not in self._opened_now
        told = finer and entry.kind in QUIET and self.report.page.may_alert
        return Finding(
            mention=mention,
            novelty=Novelty.NEW if told else Novelty.KNOWN,
            development=entry.id,
            alerts=told,
            near=near,
            reason=tie.reason,
        )

    def _is_told_beside(self, mention: Mention, entry: Development) -> bool:
        """Whether a smaller step has a sentence of its own on top of the article that tells the weightier one: one message names both.

        "Pleaded not guilty; the judge set a trial date": nobody is told twice, and later reports of the date find it. Within a family (a
        request granted, and the warrant it was for) the two are one.
        """
        other = kind_of(mention.kind).family != kind_of(entry.kind).family and all(mention.quote != each.quote for each in entry.evidence)
        own = entry.id in self._opened_now and other
        sure = mention.standing is Standing.NEWS and _is_loud_enough(mention) and not is_only_due(mention)
        return own and sure and not (self._obstacle(mention) or self._doubt(mention))

    def _was_only_recalled(self, mention: Mention, entry: Development) -> bool:
        """An entry that so far was only mentioned in passing, and recently happened: the first report of it as news is news."""
        if not entry.history or any(each.standing is Standing.NEWS for each in entry.evidence):
            return False
        happened = mention.happened_on or entry.happened_on
        fresh = max((self.report.day - day).days for day in (happened.last, entry.first_reported)) <= NEWS_FOR
        whole = replace(mention, actors=mention.actors or entry.actors, target=mention.target or entry.target)
        return fresh and _is_loud_enough(mention) and not (self._obstacle(whole) or self._doubt(whole))

    def _redates(self, mention: Mention, entry: Development) -> bool:
        """Whether an edited page gives another day than it gave before: nobody else has told of it, and the day stands in new text."""
        own = self.report.fresh is not None and all(each.article == self.report.article.id for each in entry.evidence)
        days = (mention.happened_on, entry.happened_on)
        exact = entry.dated and all(day is not None and day.precision is Precision.DAY for day in days)
        return own and exact and days[0] != days[1] and mention.kind == entry.kind and self.report.tells_afresh(mention)

    def _tell_first(self, mention: Mention, entry: Development) -> Finding:
        told = named_by(replace(entry, history=False, kind=mention.kind, actors=mention.actors, target=mention.target), entry)
        self._keep(completed(with_evidence(told, mention, self.report), mention, self.report), replaces=entry)
        reason = "until now it was only mentioned in passing"
        return Finding(mention=mention, novelty=Novelty.NEW, development=entry.id, alerts=self.report.page.may_alert, reason=reason)

    def _open(self, mention: Mention) -> Finding:
        obstacle = self._obstacle(mention)
        if obstacle:
            return Finding(mention=mention, novelty=None, near=self._is_loud(mention), reason=f"not opened: {obstacle}")
        age = self._age(mention)
        if age > NEWS_FOR and not self._tells_old_news(mention):
            near = self._is_loud(mention) and age <= NEAR_HISTORY
            return self._opened(mention, history=True, near=near, reason=f"it happened {age} days before it was published")
        doubt = self._doubt(mention)
        if doubt:
            return Finding(mention=mention, novelty=None, near=self._is_loud(mention), reason=f"not opened: {doubt}")
        page = self.report.page
        if page.history:
            return self._opened(mention, history=True, near=self._is_loud(mention), reason=page.why)
        if is_only_due(mention) and not self.own_docket:
            return self._opened(mention, reason="kept: a court date that lies ahead, told in passing")
        reason = "nothing like it stands in the ledger" + (f"; not told, {page.why}" if not page.may_alert else "")
        return self._opened(mention, alerts=page.may_alert, reason=reason)

    def _remember(self, mention: Mention) -> Finding:
        """Earlier history that the ledger does not hold yet: an entry in silence, if the text dates it."""
        vague = mention.happened_on is None or (kind_of(mention.kind).often and mention.happened_on.precision is not Precision.DAY)
        if vague or kind_of(mention.kind).name in QUIET or self._obstacle(mention):
            reason = "told in passing" + (", without a day" if vague else "")
            return Finding(mention=mention, novelty=Novelty.HISTORY, reason=reason)
        near = self._age(mention) <= NEWS_FOR and self._is_loud(mention)
        return self._opened(mention, history=True, near=near, reason="told in passing, now in the ledger")

    def _not_happened(self, mention: Mention) -> Finding:
        why = {
            Standing.EXPECTED: "expected, not happened",
            Standing.DENIED: "said not to have happened",
            Standing.ALLEGED: "rests on hearsay or on one side's word",
        }[mention.standing]
        near = mention.standing is Standing.ALLEGED and self._is_loud(mention) and self._closest(mention)[0] is None
        return Finding(mention=mention, novelty=None, near=near, reason=why)

    def _with_people(self, mention: Mention) -> Mention:
        """A mention on top that names nobody, with the people that its article tells the same of; else with the one party it names."""
        if mention.standing is not Standing.NEWS or mention.place is Place.BODY or self._concerned(mention):
            return mention
        other = self._same_story_on_top(mention)
        if other is not None:
            return replace(mention, actors=other.actors, target=other.target)
        if not self.report.principal or self.followed.eponyms or not self._speaks_of_the_case(mention):
            return mention
        guessed = replace(mention, cues=mention.cues | {"people_guessed"})
        whom = (self.report.principal,)
        return replace(guessed, actors=whom) if is_done(mention.kind) else replace(guessed, target=whom)

    def _as_filed(self, mention: Mention) -> Mention:
        """A paper happened when it was filed; what it tells of (a sentence, a plea) happened not later."""
        filed = self.report.article.published
        dated = mention.happened_on is not None or mention.standing is not Standing.NEWS
        if self.occasion.docket is None or filed is None or dated or mention.kind not in PAPERS:
            return mention
        return replace(mention, happened_on=HappenedOn(filed.day))

    def _same_story_on_top(self, mention: Mention) -> Mention | None:
        """What the article tells of the same kind and with names; for a headline without names else its lead, whatever its kind."""
        named = [each for each in self.mentions if _is_loud_enough(each) and self._concerned(each)]
        same = next((each for each in named if each.kind == mention.kind), None)
        if same is not None or mention.place is not Place.HEADLINE:
            return same
        return next((each for each in named if each.place is Place.LEAD and each.standing is Standing.NEWS), None)

    def _speaks_of_the_case(self, mention: Mention) -> bool:
        headline = mention.quote if mention.place is Place.HEADLINE else ""
        in_court = kind_of(mention.kind).family in _IN_COURT and mention.kind not in _OWN_ACTS
        return in_court and find_term(self.case.terms, headline, mention.quote) is not None

    # --- what stands in the way ---------------------------------------------------------------------------------------

    def _obstacle(self, mention: Mention) -> str:
        """Why a mention may open nothing, or an empty string."""
        report, page = self.report, self.report.page
        if not self.own_docket and not self._concerned(mention):
            return "nobody of the case is concerned"
        if mention.happened_on is not None and mention.happened_on.first > report.day + timedelta(days=1):
            return "its day lies after the day of publication"
        if not report.tells_afresh(mention):
            return "it stands in text that is held already"
        if not page.may_open:
            return page.why
        if not report.central and not self._places_itself(mention):
            return "the article is about another matter"
        return ""

    def _concerned(self, mention: Mention) -> set[str]:
        """Whom of the case it surely concerns.

        What befalls the accused concerns no victim. A party after whom the case is called must be named in the sentence, and not
        for comparison. A guess is enough for history; for news only where the headline or the lead tells it.
        """
        concerned = set(mention.people) & self.followed.tracked
        if not can_concern_victims(mention.kind):
            concerned -= self.followed.victims
        if concerned <= self.followed.eponyms and not (concerned and speaks_of_the_case(self.followed, mention.quote, mention.kind)):
            return set()
        if "people_guessed" in mention.cues and mention.standing is not Standing.BACKGROUND:
            told_on_top = mention.place is not Place.BODY or "in_headline" in mention.cues
            return concerned - self.followed.eponyms if told_on_top else set()
        return concerned

    def _doubt(self, mention: Mention) -> str:
        """Why the page's word is not enough for something new, or an empty string."""
        page = self.report.page
        if page.needs_headline and mention.place is not Place.HEADLINE:
            return page.why
        if page.needs_fresh_day and not self._has_fresh_day(mention):
            return f"{page.why}, and no fresh day is given"
        return ""

    def _has_fresh_day(self, mention: Mention) -> bool:
        dated = mention.happened_on is not None and mention.happened_on.precision is Precision.DAY
        return dated and mention.place is not Place.BODY and self._age(mention) <= LOOK_BACK

    def _places_itself(self, mention: Mention) -> bool:
        """In an article on another matter, a mention counts if it names the case itself or two of its parties."""
        named = set(mention.people) & self.followed.parties
        return len(named) > 1 or find_term(self.case.terms, "", mention.quote) is not None

    def _age(self, mention: Mention) -> int:
        """Days since it happened, at least; "earlier this year" is as old as the year."""
        if mention.happened_on is None:
            return 0
        is_year = mention.happened_on.precision is Precision.YEAR
        return (self.report.day - (mention.happened_on.first if is_year else mention.happened_on.last)).days

    def _tells_old_news(self, mention: Mention) -> bool:
        return self.occasion.docket is not None or "disclosed" in mention.cues

    def _is_loud(self, mention: Mention) -> bool:
        """Near enough to an alert to be worth a line: not quiet, told afresh, on the case, and on top or with a fresh day."""
        off_topic = self.followed.eponyms and not self._concerned(mention) and not speaks_of_the_case(self.followed, mention.quote)
        if off_topic or is_only_due(mention):
            return False
        return kind_of(mention.kind).name not in QUIET and self.report.tells_afresh(mention) and _is_loud_enough(mention)

    # --- corrections --------------------------------------------------------------------------------------------------

    def _correct(self, mention: Mention) -> Finding | None:
        """The finding where a correction means an entry, else None: then it is weighed like any other mention."""
        entry = max(self._correctable(mention), default=None, key=lambda each: (self._same_story(each), each.first_reported))
        if entry is None:
            return None
        denial = mention.standing is Standing.DENIED
        if denial and entry.id in self._corrected:
            return Finding(mention=mention, novelty=None, development=entry.id, reason="the version that the same article withdraws")
        changed = corrected(entry, mention)
        if not denial and not difference(entry, changed):
            return None
        return self._told_as_correction(mention, entry, changed)

    def _correctable(self, mention: Mention) -> list[Development]:
        if not self.report.tells_afresh(mention):
            return []
        return [
            entry
            for kind in sorted(family(mention.kind))
            for entry in self._shelf(kind).values()
            if entry.id not in self._opened_now and can_correct(mention, entry, self.occasion, same_story=self._same_story(entry))
        ]

    def _same_story(self, entry: Development) -> bool:
        return any(map(self.report.has, entry.evidence))

    def _move(self, mention: Mention) -> Finding | None:
        """The finding where a court date was moved that the ledger holds, else None."""
        shelf = self._shelf("hearing_scheduled").values()
        if mention.standing is not Standing.NEWS or not self.report.tells_afresh(mention):
            return None
        if any(same_court_date(mention, entry, self.occasion) for entry in shelf):
            return None
        movable = (entry for entry in shelf if can_move(mention, entry, self.occasion))
        entry = max(movable, default=None, key=lambda each: each.first_reported)
        return self._told_as_correction(mention, entry, replace(entry, coming_on=mention.coming_on)) if entry else None

    def _told_as_correction(self, mention: Mention, entry: Development, changed: Development) -> Finding:
        self._keep(with_evidence(changed, mention, self.report), replaces=entry)
        self._corrected.add(entry.id)
        page, what = self.report.page, difference(entry, changed) or "says that it was not so"
        return Finding(
            mention=mention,
            novelty=Novelty.CORRECTS,
            development=entry.id,
            alerts=page.may_alert and page.may_open,
            near=page.may_alert and not page.may_open,
            reason=f"the {kind_of(entry.kind).noun} of {entry.happened_on}: {what}",
        )

    # --- the ledger's pages -------------------------------------------------------------------------------------------

    def _shelf(self, kind: str) -> Mapping[str, Development]:
        """The entries of a kind by their ids as they stand now, latest first, those that this article changed last."""
        if kind in self._changed:
            return self._changed[kind]
        shelf = self._ledger.by_kind.get(kind, {})
        return {entry: each for entry, each in shelf.items() if entry not in self._barred} if self._barred else shelf

    def _since(self, kind: str, day: date) -> Collection[Development]:
        """Those of them that can have happened, or been reported, since a day; some older ones may be among them."""
        known = kind in self._changed or self._barred
        return self._shelf(kind).values() if known else self._ledger.since(kind, day)

    def _everything(self) -> Iterator[Development]:
        for kind in dict.fromkeys((*self._ledger.by_kind, *self._changed)):
            yield from self._shelf(kind).values()

    def _own(self, kind: str) -> dict[str, Development]:
        """The shelf of a kind, to be changed."""
        if kind not in self._changed:
            self._changed[kind] = dict(self._shelf(kind))
        return self._changed[kind]

    def _opened(self, mention: Mention, *, reason: str, history: bool = False, alerts: bool = False, near: bool = False) -> Finding:
        entry = new_entry(self.case.name, self.next_number, mention, self.report, history=history)
        self.next_number += 1
        self._opened_now.add(entry.id)
        self._keep(entry)
        novelty = Novelty.HISTORY if history else Novelty.NEW
        return Finding(mention=mention, novelty=novelty, development=entry.id, opened=True, alerts=alerts, near=near, reason=reason)

    def _keep(self, entry: Development, replaces: Development | None = None) -> None:
        if replaces is not None:
            self._own(replaces.kind).pop(replaces.id, None)
        kept = settled(entry, self.report.day)
        self._own(kept.kind)[kept.id] = kept
        self.touched[kept.id] = kept


def _is_loud_enough(mention: Mention) -> bool:
    return mention.place is not Place.BODY or bool(_LOUD & mention.cues)
