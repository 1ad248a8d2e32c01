"""Is this mention that development? The rules by which two reports are of one event, each answered with its reason.

The windows come from the measurements in the project's reading notes (71 developments of one case, others left out); they were flat around
the values chosen, so they may be read as "about this long". Ranges of days are compared, never single days: a month, a year or
"not later than" is a range too.
"""

import re
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import cache

from casefile.case import Development, Mention, Place, Standing
from casefile.dockets import same_docket, same_entry
from casefile.kinds import BY_NAME, Kind
from casefile.material import DocketEntry, HappenedOn, Precision
from casefile.matters import ABOUT, are_different

SAME_EVENT = 3
"""Days between two dated reports of one event (announcement and formal act, or a wrong weekday)."""
SINGLE_EVENT = 8
"""The same for what happens once in a proceeding."""
FREQUENT_EVENT = 2
"""The same for what happens every few days."""
DAILY_EVENT = 0
"""The same for days in court, which follow each other."""
VAGUE_EVENT = 1
"""The same where one of the two has no exact day."""
TALKED_OF = 10
"""Days for which an undated report is taken to mean the event that was first reported last."""
TALKED_OF_FREQUENT = 4
TALKED_OF_DAILY = 2
"""The same for a day in court that stands on top of a report: its news is of today or yesterday."""
TALKED_OF_OUTCOME = 45
"""The same for how a proceeding against somebody ended: it is retold for weeks and comes once."""
REACH = timedelta(days=TALKED_OF_OUTCOME)
"""No rule but docket identity and recall looks further than this."""
CORRECTABLE = 45
"""Days after its last report within which a correction can mean an entry."""

_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset({"lawsuit_filed", "countersuit_filed", "complaint_amended"}),
    frozenset({"charge_filed", "indictment", "charge_refiled"}),
    frozenset({"dismissal", "charge_dropped"}),
)
_PAPERS = frozenset({"motion_filed", "filing", "hearing_scheduled", "trial_event", "procedural"})
_STEPS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("verdict", "dismissal", "sentence", "plea", "settlement", "appeal_decided", "charge_dropped"), _PAPERS | {"ruling"}),
    **dict.fromkeys(("ruling", "trial_start", "appeal_withdrawn", "release_from_custody"), _PAPERS),
    **dict.fromkeys(("search_warrant", "subpoena", "appointment_or_recusal"), frozenset({"ruling", "motion_filed", "filing"})),
    **dict.fromkeys(
        ("lawsuit_filed", "countersuit_filed", "appeal_filed", "charge_filed", "indictment", "charge_refiled"),
        frozenset({"filing", "motion_filed"}),
    ),
    "arbitration_filed": frozenset({"lawsuit_filed", "filing", "motion_filed"}),
    "fine_or_citation": frozenset({"investigation_report"}),
    "investigation_report": frozenset({"evidence_release"}),
}
"""Which smaller steps go along with a weightier one of the same day. Only downwards: no verdict vanishes behind closing arguments."""

_SUFFERED = frozenset(
    "arrest charge_filed indictment charge_dropped charge_refiled verdict sentence release_from_custody dismissal fine_or_citation"
    " search_warrant".split()
)
"""Kinds told apart by whom they befall."""
_DONE = frozenset(
    "lawsuit_filed countersuit_filed arbitration_filed complaint_amended motion_filed appeal_filed appeal_withdrawn plea trial_start"
    " appointment_or_recusal".split()
)
"""Kinds told apart by who does them: two plaintiffs in one week are two suits."""
_DAILY = frozenset({"trial_event"})
_MATTERS_OF_VICTIMS = frozenset({"suits", "investigation"})
_NEWS_CUES = frozenset({"headline", "in_headline", "lead", "perfect", "fresh_day"})


class Tie(IntEnum):
    """How firmly a mention is tied to an entry; firmer is greater."""

    RECALL = 1
    """An aside about what is long known."""
    STEP = 2
    """A smaller step of something weightier."""
    LOOSE = 3
    """By kind and time alone: people unknown, or a rare kind on its day."""
    FIRM = 4
    DOCKET = 5


DOUBTFUL = frozenset({Tie.STEP, Tie.LOOSE})
"""Ties of what may be an event of its own after all."""


class People(IntEnum):
    """How the people of two reports go together."""

    APART = 0
    UNKNOWN = 1
    SAME = 2


@dataclass(frozen=True, slots=True)
class Kinship:
    """A mention is this entry. `days` lie between the two; `reason` completes "known: …"."""

    tie: Tie
    days: int
    reason: str
    exact: bool
    """The same kind, not only the same family."""

    @property
    def rank(self) -> tuple[int, bool, int]:
        """Greater is closer."""
        return (self.tie, self.exact, -self.days)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a mention is weighed in: the day its article came out, whose names tell events apart, its docket entry if it is one."""

    day: date
    principals: frozenset[str]
    docket: DocketEntry | None = None
    officials: frozenset[str] = frozenset()
    """Public bodies, who tell two suits apart where they bring them."""


@dataclass(frozen=True, slots=True)
class Days:
    """A range of days, both ends included."""

    first: date
    last: date

    def gap(self, other: "Days") -> int:
        """Days between the ranges; 0 where they touch."""
        return max((self.first - other.last).days, (other.first - self.last).days, 0)


def kind_of(name: str) -> Kind:
    """The kind of this name; an unknown one (from a reader of somebody else's) counts as other news."""
    return BY_NAME.get(name, BY_NAME["non_legal"])


_FAMILY_OF = {name: each for each in _FAMILIES for name in each}
_BIGGER = {small: frozenset(big for big, steps in _STEPS.items() if small in steps) for steps in _STEPS.values() for small in steps}


def is_suit(name: str) -> bool:
    """Whether the kind is a suit of some sort, whose reports name more and more of the sued."""
    return name in _FAMILIES[0]


def is_done(name: str) -> bool:
    """Whether the party concerned is the one who does it, not the one it befalls."""
    return name in _DONE


def can_concern_victims(name: str) -> bool:
    """Whether a victim can be whom it is about. What befalls the accused, or is decided in court, has the victim's name as a modifier."""
    return kind_of(name).family in _MATTERS_OF_VICTIMS or name == "search_warrant"


def family(name: str) -> frozenset[str]:
    """The kinds under which one event is reported: charge and indictment, suit and countersuit."""
    return _FAMILY_OF.get(name) or frozenset({name})


@cache
def kin_kinds(name: str) -> tuple[str, ...]:
    """The kinds whose entries a mention of this one can be: its family, then those in whose company it is only a smaller step.

    Weightier ones come first: where two entries are equally close, the first is taken, in every process alike.
    """
    return (*_by_weight(family(name)), *_by_weight(_BIGGER.get(name, ())))


def _by_weight(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda each: (-kind_of(each).weight, each))


# --- people -----------------------------------------------------------------------------------------------------------


def people(mention: Mention, entry: Development, occasion: Occasion) -> People:
    """Whether both concern the same people. The side that the kind is told apart by decides where both name it, else anybody shared."""
    principals = occasion.principals
    if mention.kind == entry.kind == "investigation_report" and mention.actors and entry.actors:
        return People.SAME if set(mention.actors) & set(entry.actors) else People.APART
    sides = principals | occasion.officials if is_suit(mention.kind) else principals
    side, other = _side(mention, sides), _side(entry, sides)
    guessed = "people_guessed" in mention.cues
    if side and other:
        return People.UNKNOWN if _sides_confused(mention, entry, side, principals) else _compare(side, other, guessed)
    return _compare(_concerned(mention, principals), _concerned(entry, principals), guessed)


def _concerned(event: Mention | Development, principals: frozenset[str]) -> frozenset[str]:
    return principals.intersection((*event.actors, *event.target))


def _sides_confused(mention: Mention, entry: Development, actors: frozenset[str], principals: frozenset[str]) -> bool:
    """A report that makes the sued one sue, and nobody whom only he could sue, is a misread report of the suit against him."""
    sued = set(mention.target) & principals
    return mention.kind in _FAMILIES[0] and actors <= set(entry.target) and sued <= set(entry.target)


def _side(event: Mention | Development, principals: frozenset[str]) -> frozenset[str]:
    names = event.target if event.kind in _SUFFERED else event.actors if event.kind in _DONE else ()
    return principals.intersection(names) if names else frozenset()


def _compare(mine: Set[str], theirs: Set[str], guessed: bool) -> People:
    if mine & theirs:
        return People.SAME
    return People.UNKNOWN if guessed or not mine or not theirs else People.APART


# --- time -------------------------------------------------------------------------------------------------------------


def _talked_of(kind: Kind) -> int:
    return TALKED_OF_FREQUENT if kind.often else TALKED_OF


def _talked_of_step(mention: Mention) -> int:
    return TALKED_OF_DAILY if mention.kind in _DAILY and mention.place is not Place.BODY else TALKED_OF_FREQUENT


def days_of(mention: Mention, day: date) -> Days:
    """The days a mention can mean, seen from its day of publication: nothing is reported before it happened."""
    if mention.happened_on is None:
        return Days(day - timedelta(days=_talked_of(kind_of(mention.kind))), day)
    first = mention.happened_on.first
    return Days(first, max(first, min(mention.happened_on.last, day)))


def days_of_entry(entry: Development) -> Days:
    """The days an entry can mean; an undated one happened shortly before its first report."""
    first = entry.happened_on.first
    if not entry.dated:
        return Days(first - timedelta(days=_talked_of(kind_of(entry.kind))), first)
    return Days(first, max(first, min(entry.happened_on.last, entry.first_reported)))


def _window(mention: Mention, entry: Development) -> int:
    kind = kind_of(mention.kind)
    if kind.name in _DAILY and _exact_day(mention.happened_on):
        return DAILY_EVENT
    if not _exact_day(mention.happened_on) or not entry.dated or not _exact_day(entry.happened_on):
        return VAGUE_EVENT
    if kind.often:
        return FREQUENT_EVENT
    once = kind.single and kind.family != "court"  # a jury is chosen one week, the case opened the next
    return SINGLE_EVENT if once and mention.kind == entry.kind else SAME_EVENT


def _exact_day(happened: HappenedOn | None) -> bool:
    return happened is not None and happened.precision is Precision.DAY


def _close(mention: Mention, entry: Development, day: date) -> int | None:
    """Days between the two where they are close enough to be one event, else None."""
    if mention.happened_on is None and not entry.dated and kind_of(mention.kind).often:
        since_report = abs((day - entry.first_reported).days)
        return since_report if since_report <= _talked_of_step(mention) else None
    gap = days_of(mention, day).gap(days_of_entry(entry))
    if gap <= _window(mention, entry):
        return gap
    since_report = abs((day - entry.first_reported).days)
    if mention.happened_on is None and not entry.history and since_report <= _talked_of(kind_of(mention.kind)):
        return since_report
    return None


def _retold(mention: Mention, entry: Development, day: date, who: People) -> int | None:
    """Days since the first report of an outcome that an undated report of the same kind about the same people retells."""
    since_report = (day - entry.first_reported).days
    is_outcome = mention.kind == entry.kind and kind_of(mention.kind).family == "outcomes"
    retold = mention.happened_on is None and is_outcome and who is People.SAME and 0 <= since_report <= TALKED_OF_OUTCOME
    return since_report if retold else None


# --- the rules --------------------------------------------------------------------------------------------------------


def kinship(mention: Mention, entry: Development, occasion: Occasion) -> Kinship | None:
    """Whether a mention is this entry, and why; None where it is not."""
    if occasion.docket is not None and entry.docket is not None:
        return _same_docket_entry(mention, entry, occasion.docket)
    if mention.kind in family(entry.kind):
        return _same_event(mention, entry, occasion)
    if occasion.docket is None and mention.kind in _STEPS.get(entry.kind, ()):
        return _smaller_step(mention, entry, occasion)
    return None


def first_in_reach(mention: Mention, day: date) -> date:
    """The day on or after which an entry that a mention can be has happened or was first reported."""
    return days_of(mention, day).first - REACH


def in_reach(mention: Mention, day: date) -> Callable[[Development], bool]:
    """A quick test that spares most entries the full rules: only those it lets through can be kin by time."""
    days = days_of(mention, day)
    earliest, latest = days.first - REACH, days.last + REACH

    def reached(entry: Development) -> bool:
        happened = entry.happened_on
        if happened.first > latest:
            return False
        if happened.first >= earliest:
            return True
        is_vague = mention.happened_on is None or happened.precision is not Precision.DAY
        return is_vague and entry.first_reported >= earliest

    return reached


def _same_docket_entry(mention: Mention, entry: Development, docket: DocketEntry) -> Kinship | None:
    """Two entries of a docket: the entry number decides; where one has none, day and words do."""
    if not same_docket(entry.court or "", entry.docket or "", docket):
        return None
    exact = mention.kind == entry.kind
    if docket.entry is not None and entry.entry is not None:
        same = same_entry(docket.entry, entry.entry)
        return Kinship(Tie.DOCKET, 0, f"entry {docket.entry} of docket {docket.number}, which came before", exact) if same else None
    if mention.happened_on == entry.happened_on and any(same_wording(mention.quote, each.quote) for each in entry.evidence):
        return Kinship(Tie.DOCKET, 0, f"the same words of the same day on docket {docket.number}", exact)
    return None


def same_wording(one: str, other: str) -> bool:
    """Whether the words of the shorter text nearly all stand in the longer one (a notice and its full text)."""
    small, large = sorted((set(re.findall(r"\w+", text.casefold())) for text in (one, other)), key=len)
    return bool(small) and len(small & large) >= 0.9 * len(small)


def _same_event(mention: Mention, entry: Development, occasion: Occasion) -> Kinship | None:
    if mention.coming_on is not None and entry.coming_on is not None:
        return None
    if _is_another_matter(mention, entry, occasion) or _is_another_suit(mention, entry, occasion):
        return None
    gap = _close(mention, entry, occasion.day)
    who = People.APART if gap is None and mention.happened_on is not None else people(mention, entry, occasion)
    gap = _retold(mention, entry, occasion.day, who) if gap is None else gap
    if gap is None:
        return None
    exact = mention.kind == entry.kind
    noun, when = kind_of(entry.kind).noun, _when(entry)
    if who is People.SAME:
        return Kinship(Tie.FIRM, gap, f"the {noun} {when}, about the same people", exact)
    if who is People.UNKNOWN:
        return Kinship(Tie.LOOSE, gap, f"the {noun} {when}; nobody is named that would make it another", exact)
    if exact and kind_of(mention.kind).rare and gap == 0 and mention.happened_on is not None and entry.dated and mention.kind not in _DONE:
        return Kinship(Tie.LOOSE, 0, f"the {noun} {when}: rare enough that two reports of one day are one", exact)
    return None


def _is_another_matter(mention: Mention, entry: Development, occasion: Occasion) -> bool:
    """Whether docket and press tell of two motions or rulings: a docket names each of them, so "a motion of that week" is not enough."""
    on_docket = occasion.docket is not None or entry.docket is not None
    if not on_docket or mention.kind not in ABOUT or entry.kind not in ABOUT:
        return False
    return are_different(mention.quote, (each.quote for each in entry.evidence if each.standing is Standing.NEWS))


_PLAINTIFF = re.compile(
    r"((?:[A-Z][\w'’-]+ )(?:[A-Z]\. )?[A-Z][\w'’-]+),?(?: [^.;:]{0,50},)? (?:has |have |also |is |on [A-Z][a-z]+day )*"
    r"(?:sued|sues|suing|filed|files|lodged|brought|went to court|goes to court)\b"
)
"""Who sues, by full name as the subject."""


def _is_another_suit(mention: Mention, entry: Development, occasion: Occasion) -> bool:
    """Whether a suit that no tracked plaintiff brings is another one than this: filed after this was first reported, or by somebody of whom
    no report of this one speaks.
    """
    tracked = occasion.principals | occasion.officials
    if not is_suit(mention.kind) or mention.standing is not Standing.NEWS or tracked.intersection(mention.actors):
        return False
    if entry.dated and _exact_day(mention.happened_on) and mention.happened_on and mention.happened_on.first > entry.first_reported:
        return True
    plaintiff = _PLAINTIFF.search(mention.quote)
    if plaintiff is None or occasion.docket is not None:
        return False
    quotes = [each.quote for each in entry.evidence]
    known = bool(tracked.intersection(entry.actors)) or any(map(_PLAINTIFF.search, quotes))
    return known and not any(plaintiff[1].split()[-1] in quote for quote in (*quotes, *entry.actors))


def same_court_date(mention: Mention, entry: Development, occasion: Occasion) -> Kinship | None:
    """Two court dates are one where they are for the same day, however long ago they were set."""
    if mention.coming_on != entry.coming_on or people(mention, entry, occasion) is People.APART:
        return None
    return Kinship(Tie.FIRM, 0, f"the court date of {mention.coming_on}, already set", True)


def is_aside(mention: Mention) -> bool:
    """An undated remark below the lead: it recalls. Of what happens every few days only a remark that nothing makes news recalls."""
    if mention.happened_on is not None or mention.place is not Place.BODY:
        return False
    return not (mention.cues & (_NEWS_CUES if kind_of(mention.kind).often else {"fresh_day"}))


def recalled(mention: Mention, entry: Development, occasion: Occasion) -> Kinship | None:
    """An aside about what is known of those people is known for good: "was dismissed", half a year later."""
    if entry.first_reported > occasion.day or people(mention, entry, occasion) is People.APART:
        return None
    days = (occasion.day - entry.first_reported).days
    return Kinship(Tie.RECALL, days, f"an undated aside; the {kind_of(entry.kind).noun} {_when(entry)} is known", True)


def kinship_within(mention: Mention, entry: Development, occasion: Occasion) -> Kinship | None:
    """Whether a mention is what the same article has already told: one fact with two dates in one report is one fact."""
    is_step = mention.kind in _STEPS.get(entry.kind, ())
    if not is_step and (mention.kind not in family(entry.kind) or kind_of(mention.kind).often):
        return None
    gap = days_of(mention, occasion.day).gap(days_of_entry(entry))
    if gap > TALKED_OF or people(mention, entry, occasion) is not People.SAME:
        return None
    tie, noun = Tie.STEP if is_step else Tie.FIRM, kind_of(entry.kind).noun
    return Kinship(tie, gap, f"{'part of ' if is_step else ''}the {noun} that the same article tells", mention.kind == entry.kind)


def _smaller_step(mention: Mention, entry: Development, occasion: Occasion) -> Kinship | None:
    if people(mention, entry, occasion) is People.APART:
        return None
    day = Days(occasion.day, occasion.day) if mention.happened_on is None else days_of(mention, occasion.day)
    reported = Days(entry.first_reported, entry.first_reported)
    gap = min(day.gap(days_of_entry(entry)), day.gap(reported) if mention.happened_on is None else 99)
    if gap > 1:
        return None
    return Kinship(Tie.STEP, gap, f"a smaller step of the {kind_of(entry.kind).noun} {_when(entry)}", False)


def _when(entry: Development) -> str:
    return f"of {entry.happened_on}" if entry.dated else f"first reported on {entry.first_reported}"


# --- corrections ------------------------------------------------------------------------------------------------------

_MOVED = re.compile(
    r"\b(?:moved|postpone[ds]?|delay(?:ed|s)|push(?:ed|es) (?:back|to)|put off|reschedul\w+|adjourned|continued (?:to|until)|reset|vacated"
    r"|brought forward)\b",
    re.IGNORECASE,
)
_MAY_MOVE = re.compile(
    r"\b(?:will|may|might|could|would|should|can|to|probably|likely|be|ask\w*|seek\w*|request\w*|wants?|bid|motion|hop\w+)(?: \w+){0,2} $",
    re.IGNORECASE,
)


def _is_moved(quote: str) -> bool:
    return any(not _MAY_MOVE.search(quote, max(0, found.start() - 40), found.start()) for found in _MOVED.finditer(quote))


_SET = re.compile(
    r"(?<!was )(?<!were )(?<!is )(?<!are )\b(?:sets?|setting|scheduled?|schedules|fixed|listed|adjourned)\b(?! to\b)", re.IGNORECASE
)


def is_only_due(mention: Mention) -> bool:
    """A court date recalled below the lead ("is due back in court in March"): the ledger keeps the day, but nobody set it just now."""
    below = mention.place is Place.BODY and "in_headline" not in mention.cues
    return mention.kind == "hearing_scheduled" and below and not (_SET.search(mention.quote) or _is_moved(mention.quote))


def is_moved_date(mention: Mention) -> bool:
    """Whether a court date is told as moved, not as set for the first time."""
    return mention.kind == "hearing_scheduled" and mention.coming_on is not None and _is_moved(mention.quote)


def can_correct(mention: Mention, entry: Development, occasion: Occasion, *, same_story: bool) -> bool:
    """Whether a correction can mean this entry: its family, still talked of, and its people (whoever, in the very story it corrects)."""
    if mention.kind not in family(entry.kind) or abs((occasion.day - entry.first_reported).days) > CORRECTABLE:
        return False
    return same_story or people(mention, entry, occasion) is not People.APART


def can_move(mention: Mention, entry: Development, occasion: Occasion) -> bool:
    """Whether a moved court date can be this entry's: set for a day that is not long past, for the same people."""
    if entry.kind != "hearing_scheduled" or entry.coming_on is None or mention.coming_on in (None, entry.coming_on):
        return False
    if (occasion.day - entry.coming_on.last).days > TALKED_OF:
        return False
    return people(mention, entry, occasion) is not People.APART
