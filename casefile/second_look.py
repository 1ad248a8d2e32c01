"""A second look at a trigger: is it an event of this case at all, and is it the event its words suggest?"""

import re
from collections.abc import Mapping
from dataclasses import replace

from casefile.authorities import out_of_office
from casefile.case import Mention, Standing
from casefile.cast import DEEDS
from casefile.kinds import QUIET
from casefile.seeming import really_tells
from casefile.senses import other_sense
from casefile.sight import Hit, Sight
from casefile.standing import awaits, is_ruled_upon
from casefile.strangers import told_of_a_stranger
from casefile.subjects import NounPhrase
from casefile.who import People

_ANY_TIME = frozenset(
    {"hearing_scheduled", "trial_start", "investigation_opened", "investigation_report", "non_legal", "statement", "motion_filed"}
)


_YET_TO_COME = frozenset("expected due set scheduled planned likely certain possible imminent coming pending reserved".split())


_OWN_SUBJECT = re.compile(
    r"(?:X(?:[ ,a-z]{1,60}X)?(?:,[^;:]{1,60},)?|\b(?:he|she|they|both|all|pair|couple|men|women)) "
    r"(?:is|are) (?:both |also |each |now |all )?$"
)


def _is_narrated(sight: Sight, hit: Hit) -> bool:
    """The plain present passive of plots and standing facts ("is arrested and sentenced"); reports say was, has been, is being."""
    group = hit.group
    if awaits(hit.clause.sort, group):
        return False
    if hit.kind in {"charge_filed", "indictment"} and _OWN_SUBJECT.search(
        sight.seen, min(hit.clause.start, max(0, hit.verb - 90)), hit.verb
    ):
        return False
    if sight.part.in_title or hit.kind in _ANY_TIME or hit.row.sort not in {"verb", "gets", "thing"} or not group.passive:
        return False
    if (
        sight.seen[hit.verb : hit.verb_end] in _YET_TO_COME
        or group.perfect
        or group.pluperfect
        or group.modal
        or group.future
        or group.infinitive
        or group.negated
        or hit.row.stance
    ):
        return False
    return (
        bool({"is", "are"} & set(group.words))
        and not {"being", "been", "was", "were", "now"} & set(group.words)
        and not sight.seen[hit.verb : hit.verb_end].endswith("ing")
    )


_BODY = re.compile(
    r"\b(?:judges?|justices?|courts?|magistrates?|tribunal|bench|panel|board|commission|commissioners?|council|arbitrators?|"
    r"regulators?|federation|union|league|agency|association|minister|secretary|authority|authorities|"
    r"registrar|recorder|committee|department|bureau|jury|cabinet|governor|hc|sc)\b|[JHA]|\b(?:he|she|it|they)\b"
)
_CLAIMS = re.compile(r"\b(?:claim|demand|filing|case|dispute|grievance)\b")
_REFUSED_PLEA = re.compile(r"reject")
_TURNED_DOWN = re.compile(r"(?:turn|refus|dismiss|repel|spurn|den(?:y|ie)|rebuff|declin|throw|threw)[a-z]*")
_BENCH_JUST_BEFORE = re.compile(
    r"(?:\b(?:judge|court|magistrate|tribunal|justice|coroner)|[JH])(?: on [a-z]+day| [a-z]+day| has| have| had)* $"
)
_BENCH = re.compile(r"\b(?:judge|court|magistrate|tribunal|justice)\b|J|H")
_MOTION_TOSSED = re.compile(
    r"\b(?:motion|bid|request|application|objection|challenge|bid)\b(?! (?:to|for) (?:dismiss|dismissal|"
    r"strike))[^,;]{0,40}\b(?:was|were|been|is) (?:[a-z]+ )?$"
)
_A_JUDGE = re.compile(r"(?:\b(?:judge|court|magistrate|tribunal)|J)(?: [a-z]+day| on [a-z]+day| today| yesterday)? $")
_SUITS = re.compile(r"\b(?:lawsuit|suit|court|sued|sues|suing)\b")


_UNTIL_TRIAL = re.compile(
    r"[a-z]+ (?:[a-zA-Z-]+ ){0,6}?(?:pending|awaiting|ahead of|until|before) (?:his |her |their |the |a )?"
    r"(?:trial|hearing|court date|appeal)"
)


def recast(mention: Mention, sight: Sight, hit: Hit, parts: Mapping[str, str]) -> Mention:
    """What a trigger tells by who does it: what a prosecutor ends is dropped, what a court above does decides an appeal."""
    mention = _as_kind(mention, really_tells(sight, hit) or mention.kind)
    actors = [parts.get(name, "X") for name in mention.actors]
    bench = "J" in actors or "H" in actors or bool(_BENCH.search(sight.seen[max(hit.clause.start, hit.verb - 70) : hit.verb]))
    if mention.kind == "plea" and ((bench and _REFUSED_PLEA.match(sight.seen, hit.verb)) or _turned_down_by_bench(sight, hit)):
        return replace(mention, kind="ruling", standing=_refused(mention))
    if mention.kind == "sentence" and _UNTIL_TRIAL.match(sight.seen, hit.verb, hit.verb_end + 60):
        return replace(mention, kind="ruling")
    if (
        mention.kind in {"dismissal", "charge_dropped"}
        and mention.standing is Standing.DENIED
        and bench
        and not (hit.group.yet or hit.group.perfect)
    ):
        return replace(mention, kind="ruling", standing=Standing.NEWS, reason="a judge refused to end the case")
    if mention.kind == "dismissal" and "P" in actors and not bench:
        return replace(mention, kind="charge_dropped")
    if mention.kind in {"verdict", "dismissal"} and "H" in actors:
        return replace(mention, kind="appeal_decided")
    if mention.kind == "trial_event" and mention.standing is Standing.EXPECTED and mention.happened_on is not None:
        return _as_court_date(mention, sight, hit)
    if mention.kind == "charge_dropped" and _A_JUDGE.search(sight.seen[max(0, hit.group.start - 40) : hit.group.start]):
        return replace(mention, kind="dismissal")
    if mention.kind == "dismissal" and _MOTION_TOSSED.search(sight.seen[max(0, hit.verb - 60) : hit.verb]):
        return replace(mention, kind="ruling")
    return _filed_as(mention, sight, hit, parts) if mention.kind == "lawsuit_filed" else mention


def _filed_as(mention: Mention, sight: Sight, hit: Hit, parts: Mapping[str, str]) -> Mention:
    """What a suit-like filing really is: a prosecutor's case is a charge, a claim put to an arbitrator an arbitration."""
    if mention.actors and all(parts.get(name) == "P" for name in mention.actors) and hit.row.sort != "verb":
        return replace(mention, kind="charge_filed")
    words = sight.seen[hit.start : hit.end]
    around = sight.part.seen[max(0, sight.sentence.start - 220) : sight.sentence.end]
    if "arbitrat" in around and _CLAIMS.search(words) and not _SUITS.search(words):
        return replace(mention, kind="arbitration_filed")
    return mention


def _turned_down_by_bench(sight: Sight, hit: Hit) -> bool:
    """ "The judge turned down a plea for more time": nobody pleaded."""
    before = sight.seen[max(hit.clause.start, hit.verb - 70) : hit.verb]
    return _TURNED_DOWN.match(sight.seen, hit.verb) is not None and _BENCH_JUST_BEFORE.search(before) is not None


def _refused(mention: Mention) -> Standing:
    """A plea refused is a ruling that was made."""
    return Standing.NEWS if mention.standing is Standing.DENIED else mention.standing


_OF_A_WITNESS = re.compile(r"testif|evidence|stand\b|witness|tell|told|cross-exam|question|verdict|deliberat")


def _as_court_date(mention: Mention, sight: Sight, hit: Hit) -> Mention:
    """An appearance or argument to come on a day that is told is a court date set; a witness's day on the stand is not."""
    if hit.clause.sort != "main" or _OF_A_WITNESS.search(sight.seen, hit.start, hit.end):
        return mention
    return replace(mention, kind="hearing_scheduled", standing=Standing.NEWS, coming_on=mention.happened_on, happened_on=None)


def _as_kind(mention: Mention, kind: str) -> Mention:
    """A mention of another kind, its party on the side where that kind has it."""
    if kind == mention.kind:
        return mention
    if DEEDS[kind].party == "actor" and not mention.actors:
        return replace(mention, kind=kind, actors=mention.target, target=())
    if DEEDS[kind].party == "target" and not mention.target:
        return replace(mention, kind=kind, actors=(), target=mention.actors)
    return replace(mention, kind=kind)


_COMPOUND = re.compile(r"(?<!\bre)(?<!\bco)(?<!\bcounter)(?<!\bcross)(?<!\bpre)(?<!\bover)-$")
"""A hyphen that makes a verb the second half of a noun: "film-set", "court-ordered"; not "re-arrested"."""


_BESIDE_THE_NEWS = frozenset({"before", "ahead of", "hours before", "days before", "whether", "if", "unless"})


_WHEN = frozenset({"before", "ahead of", "hours before", "days before"})
_IS_DUE = re.compile(r"(?:returns?|appears?|goes|go|comes?|due|resumes?)\b")
"""A court date that only tells when something else happens: "settled minutes before opening arguments were due on Tuesday"."""


def _only_frames(sight: Sight, hit: Hit) -> bool:
    """What had yet to come when the main clause's event happened, or what it decides on: "settled before it was to hand over records"."""
    if hit.kind == "hearing_scheduled" and hit.clause.sort in _WHEN and _IS_DUE.match(sight.seen, hit.verb):
        return True
    if hit.clause.sort not in _BESIDE_THE_NEWS or hit.row.stance == "denied" or hit.group.negated:
        return False
    if hit.clause.sort in {"before", "ahead of", "hours before", "days before"} and not _is_unreal(hit):
        return False
    return any(other.row.sort != "noun" and other.kind not in {hit.kind, *QUIET} and _governs(other, hit) for other in sight.hits)


def _is_unreal(hit: Hit) -> bool:
    group = hit.group
    return group.modal or group.future or group.infinitive or bool(group.hoped)


def _governs(other: Hit, hit: Hit) -> bool:
    """A trigger of the main clause, or one that has what it decides on behind it."""
    if other.clause.start == hit.clause.start:
        return False
    return other.clause.sort == "main" or (hit.clause.sort == "whether" and other.end <= hit.clause.start)


_RULED_UPON = frozenset(
    {"lawsuit_filed", "appeal_filed", "trial_start", "trial_event", "charge_filed", "arrest", "search_warrant", "evidence_release"}
)
"""What a court says may, must or cannot be done is its ruling: "cannot be sued over its delay, the court ruled"."""


_IF_SO = re.compile(r"\bif (?:(?:he|she|they|it|[XV]+) (?:is|are|was|were) |later |subsequently )?$")
"""Only the condition of what is threatened: "faces 20 years if convicted"."""


def in_jest(sight: Sight, hit: Hit, *, passive: bool) -> bool:
    """Whether a trigger's words mean something else, are narrated, or are done by who holds no office."""
    return out_of_office(sight, hit, passive=passive) or _is_narrated(sight, hit) or other_sense(sight, hit, passive=passive)


def is_no_event(sight: Sight, hit: Hit, people: People, *, passive: bool, phrase: NounPhrase | None = None) -> bool:
    """Whether a trigger, once looked at again, tells nothing that happened in this case."""
    if people.foreign or _COMPOUND.search(sight.seen[max(0, hit.verb - 10) : hit.verb]):
        return True
    if hit.kind == "trial_event" and hit.group.infinitive and not hit.group.passive:
        return True
    if hit.kind in _RULED_UPON and is_ruled_upon(hit.group, sight.seen, hit.end):
        return True
    if hit.group.negated and hit.group.perfect and {"would", "wouldn't"} & set(hit.group.words):
        return True  # "had the crew checked the doors, he would not have been charged": told elsewhere, if at all
    if hit.kind == "investigation_report" and hit.group.passive and sight.seen.startswith("found", hit.verb):
        return True  # somebody was found, nothing was found out
    if hit.kind == "ruling" and hit.row.sort == "verb" and not passive and not _BODY.search(sight.seen, max(0, hit.verb - 110), hit.verb):
        return True
    if hit.kind == "verdict" and len(sight.hits) > 1 and _IF_SO.search(sight.seen, 0, hit.start):
        return True
    if _only_frames(sight, hit):
        return True
    if told_of_a_stranger(sight, hit, people, passive=passive, phrase=phrase):
        sight.strange.add(hit)
        return True
    return in_jest(sight, hit, passive=passive)
