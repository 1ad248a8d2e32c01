"""Which day of a sentence belongs to which trigger: the nearest, unless it dates the crash, the next hearing or another verb."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from casefile.dates import Day
from casefile.kinds import QUIET
from casefile.material import HappenedOn, Precision
from casefile.sight import Hit, Sight
from casefile.standing import SPAN_BEFORE, awaits, is_ahead

NEAR_NOUN = 18
"""Characters between a noun ("her acquittal") and the day that makes it tell an event."""
_INCIDENT = (
    r"(?:shootings?|crash|death|killings?|murder|fire|incident|attack|blast|explosion|raid|accident|outbreak|collision|"
    r"stabbing|protest|riot|traffic stop|robbery|disaster|collapse|tragedy|fall|rockfall|flood|spill|leak|"
    r"rampage|massacre|slayings?|hit-and-run|breach|heist|burglary|bombings?|derailment|sinking|hack|hacking|scandal|merger|"
    r"match|race|kidnapping|abduction|assault|rape|sting|"
    r"film|campaign|election|meeting)\b"
)
_OF_INCIDENT = re.compile(
    rf"^(?:'s)? ?(?:(?!(?:over|in|for|after|about|on|at|of|the|a|an|and|to|with|from|by|that|who|when|as)\b)[a-zA-Z-]+ ){{0,3}}{_INCIDENT}"
)
_INCIDENT_ON = re.compile(rf"\b{_INCIDENT}(?: (?:on|in|of|last|from|that|at|early|late)){{0,2}} $")

_OFFENCE_ON = re.compile(
    r"\b(?:of|with|to|for|on|den(?:y|ies|ied)|admit(?:s|ted)?) (?:(?:attempted|aggravated|armed|sexual|common|"
    r"first-degree|second-degree|capital|indecent|"
    r"involuntary|voluntary|bank|house|multiple|one|two|three|four|five|six|counts?|charges?|of) )*"
    r"(?:murder|robbery|assault|rape|kidnapping|abduction|burglary|attack)(?: (?:on|last|from|early|late))* $"
)
"""An offence, not the day it was committed: "was convicted of murder on Tuesday"."""


def _dates_another(day: Day, sight: Sight) -> bool:
    """A day that dates the crash or the shooting, not what the court did: "the October 2021 shooting", "a raid in May"."""
    begin, finish = day.start - sight.sentence.start, day.end - sight.sentence.start
    if _OF_INCIDENT.match(sight.seen[finish : finish + 40]):
        return True
    before = sight.seen[max(0, begin - 60) : begin]
    return bool(_INCIDENT_ON.search(before)) and not _OFFENCE_ON.search(before)


_DEED = re.compile(
    r"\b(?:of|for|with|by|over|he|she|they) (?:[a-z]+ly )?(?!(?:during|being|having|pending|following|hearing)\b)[a-z]{3,}(?:ing|ed) "
)


def _dates_the_deed(day: Day, begin: int, sight: Sight, hit: Hit) -> bool:
    """A day behind what somebody is convicted of doing dates the deed: "guilty of slaying a neighbour in October 2011"."""
    if (day.sort in {"weekday", "relative"} and not day.words.endswith("years ago")) or hit.kind not in _OF_A_DEED:
        return False
    first, last = (hit.verb_end, begin) if begin > hit.end else (hit.clause.start, begin)
    deed = _DEED.search(sight.seen, first, last)
    return deed is not None and "," not in sight.seen[deed.start() : last]


_OF_A_DEED = frozenset("arrest charge_filed indictment verdict plea sentence lawsuit_filed fine_or_citation release_from_custody".split())


_ANOTHER_VERB = re.compile(r" and (?:also |then |now )?(?:will|is|are|has|have|would|could) ")


_ATTRIBUTIVE = re.compile(r"(?:\b(?:the|his|her|its|their|a|an|this|that)|'s?) $")
_ITS_NOUN = re.compile(r"^ (?!(?:and|or|but|to|in|on|by|for|with|at|after|before|when|while|as|from|until|because|over)\b)[a-z]")


def _dates_a_noun(day: Day, sight: Sight) -> bool:
    """A month or year that belongs to the noun behind it ("overturned the 2002 conviction"): it dates no verb."""
    if day.on.precision is Precision.DAY:
        return False
    begin, finish = day.start - sight.sentence.start, day.end - sight.sentence.start
    if sight.seen.startswith("'s ", finish) or sight.seen.startswith("'s ", finish - 2):
        return True  # "January's walkout"
    return bool(_ATTRIBUTIVE.search(sight.seen[max(0, begin - 8) : begin]) and _ITS_NOUN.match(sight.seen[finish : finish + 12]))


_OF_THE_TRADE = re.compile(
    r" (?:[a-z]+ ){0,1}(?:raids?|search\w*|inquiry|inquest|investigation|probe|report|review|audit|trial|retrial|indictment|verdict)\b"
)


def _opens(hit: Hit, day: Day, sight: Sight) -> bool:
    """A day right before the noun that a trigger begins with, or right behind it: "a 2011 inquiry cleared him", "the raid in May on"."""
    begin, finish = day.start - sight.sentence.start, day.end - sight.sentence.start
    if hit.row.sort not in {"thing", "does", "noun"}:
        return False
    if finish <= hit.start <= finish + 12 and _OF_THE_TRADE.match(sight.seen, finish):
        return True
    return hit.kind == "search_warrant" and hit.start < begin < hit.end


_OF_AN_EARLIER = re.compile(
    r"\bof (?:its|his|her|their|the|that|[A-Z]+'s?) (?:[a-z-]+ ){0,2}(?:dismissal|conviction|sentence|acquittal|indictment|arrest|verdict|"
    r"ruling|decision|judge?ment|suspension|plea|fine|award)(?: with prejudice| without prejudice)?(?: (?:in|of|from|last|early|late))* $"
)


def _dates_an_earlier(day: Day, sight: Sight, hit: Hit) -> bool:
    """A month or year behind what a trigger's own object is about: "withdrew her appeal of its dismissal in July"."""
    begin = day.start - sight.sentence.start
    if day.on.precision is Precision.DAY or begin < hit.verb_end or hit.row.sort == "noun":
        return False
    return _OF_AN_EARLIER.search(sight.seen, max(hit.verb_end, begin - 80), begin) is not None


_PARTICIPLE = re.compile(
    r"(?:^|, )(?:[a-z]+ly |first |once |now |already |not )?(?:[a-z]{3,}ed|taken|held|caught|found|made|given|sent|told|shown|born|brought|"
    r"sworn|drawn|thrown|bought|hit|cut|set|put|struck|handed|seen|left|built|won|lost) [^,;:]{1,90},"
)


def _dates_a_participle(day: Day, sight: Sight, hit: Hit) -> bool:
    """A day inside a participle in commas that a trigger stands outside of: "X, taken from his home on March 11, was freed on Monday".

    A weekday in front may be everybody's ("Flanked by guards on Monday, he pleaded …") where the sentence has no other.
    """
    begin = day.start - sight.sentence.start
    if day.sort in {"weekday", "relative"} and not any(other is not day and other.on.precision is Precision.DAY for other in sight.days):
        return False
    return any(found.start() <= begin < found.end() <= hit.verb for found in _PARTICIPLE.finditer(sight.seen))


def _distance(day: Day, sight: Sight, hit: Hit) -> int | None:
    """Characters between trigger and day, None in another clause; a day before is further off, unless it owns ("Friday's ruling")."""
    begin, finish = day.start - sight.sentence.start, day.end - sight.sentence.start
    if _dates_the_deed(day, begin, sight, hit) or _dates_an_earlier(day, sight, hit) or _dates_a_participle(day, sight, hit):
        return None
    clause = sight.clauses.at(hit.verb)
    if clause.sort == "when" and finish <= clause.start <= finish + 2:
        return 0  # "in April 2003, when he pleaded guilty"
    away = (
        0
        if clause.holds(begin)
        else 200
        if clause.sort == "main" and day.sort in {"weekday", "relative"} and sight.clauses.at(begin).sort == "main"
        else None
    )
    if away is None:
        return None
    if begin >= hit.end:
        return None if _ANOTHER_VERB.search(sight.seen, hit.end, begin) else away + begin - hit.end
    if finish > hit.start:
        return away
    owns = sight.seen[finish : finish + 2] == "'s" and hit.start - finish < 24
    return away + hit.start - finish + (0 if owns else 12)


_FORTHCOMING = re.compile(
    r"\b(?:appear|testify|attend|(?:to|must|will) report|return|until|till|due|by|set for|scheduled for|starting|to begin|to start|"
    r"effective|adjourned to|moved to)(?: (?:on|in|at|before|early|late|next))? $|"
    r"\b(?:next|pending|before|until|ahead of)\b(?: [a-z'-]+){0,3} (?:hearing|trial|appearance|date|arraignment|sentencing)(?: on)? $"
)


_PUT_OFF = frozenset("reserved expected due scheduled planned pending".split())
_AS_EARLY_AS = re.compile(r"\b(?:as early as|as soon as|by|before|no later than)(?: late)? $")
_OF_SAYING = re.compile(
    r"\b(?:said|announced|confirmed|denied|told [a-zA-Z]+|disclosed|revealed|ruled|indicated|warned|insisted|added)"
    r"(?: (?:on|late|early|late on))? $"
)
"""What stands before the day on which something was said: "announced Tuesday that she will retry him"."""


def _looks_ahead(hit: Hit, seen: str) -> bool:
    """Whether a trigger is of something to come, so that a day "to appear on" may be its own."""
    return (
        hit.kind == "hearing_scheduled"
        or bool(hit.row.stance)
        or hit.clause.sort in {"if", "whether"}
        or is_ahead(hit.group, seen, hit.verb)
        or _is_put_off(hit, seen)
    )


def _is_put_off(hit: Hit, seen: str) -> bool:
    return hit.row.sort == "thing" and seen[hit.verb : hit.verb_end] in _PUT_OFF


PERFECT_DAYS = 10
"""A perfect tense takes no day that lies further back: "has scrapped the fine imposed two years ago" dates the fine."""


def _too_old_for(hit: Hit, day: Day, published: date | None) -> bool:
    return hit.group.present_perfect and published is not None and (published - day.on.last).days > PERFECT_DAYS


_OF_IT = re.compile(r" of (?:last )?")
_BACK_AT = re.compile(r"\b(?:of|after|since|following|before|despite|until) (?:the|his|her|its|their|X+'s?) (?:[a-z-]+ )?$")
_ON_IT = re.compile(r" (?:(?:on|in|last) )?")


def _is_its_own(day: Day, sight: Sight, hit: Hit) -> bool:
    """A day that a noun keeps whatever verb is near: "Monday's verdict", "his acquittal of 26 November", "after the verdict on Friday"."""
    if hit.kind not in _OF_A_DEED:
        return False
    begin, finish = day.start - sight.sentence.start, day.end - sight.sentence.start
    if finish <= hit.verb:
        return sight.seen.startswith("'s ", finish) and hit.verb - finish < 24
    between = sight.seen[hit.verb_end : begin]
    if _OF_IT.fullmatch(between):
        return True
    return bool(_ON_IT.fullmatch(between)) and _BACK_AT.search(sight.seen, max(0, hit.verb - 40), hit.verb) is not None


def days_of(sight: Sight, hits: Sequence[Hit], published: date | None) -> dict[Hit, Day]:
    """Which day belongs to which trigger: each day to its nearest, nouns last; a trigger without one shares its neighbour's."""
    fit = [day for day in sight.days if not _dates_another(day, sight) or any(_opens(hit, day, sight) for hit in hits)]
    coming = {
        day.start
        for day in fit
        if (day.future or not day.fixed)
        and _FORTHCOMING.search(sight.seen[max(0, day.start - sight.sentence.start - 60) : day.start - sight.sentence.start])
    }
    pairs = [
        (distance > 0 and hit.row.sort == "noun" and not _is_its_own(day, sight, hit), distance, place, day.start, hit, day)
        for place, hit in enumerate(hits)
        if hit.kind not in QUIET
        for day in fit
        if hit.row.sort == "noun" or not _dates_a_noun(day, sight) or _opens(hit, day, sight)
        if (distance := _distance(day, sight, hit)) is not None and (day.start not in coming or _looks_ahead(hit, sight.seen))
        if not _too_old_for(hit, day, published)
    ]
    found: dict[Hit, Day] = {}
    taken: set[int] = set()
    for _, distance, _, start, hit, day in sorted(pairs, key=lambda pair: pair[:4]):
        if hit not in found and start not in taken and (hit.row.sort != "noun" or distance <= NEAR_NOUN):
            found[hit] = day
            taken.add(start)
    for hit in hits:
        if hit not in found and hit.row.sort != "noun":
            shared = _shared_day(sight, hit, hits, found, [day for day in fit if day.start not in coming])
            if shared is not None and not _too_old_for(hit, shared, published):
                found[hit] = shared
    return found


_SHARES = frozenset({"main", "as", "when", "after", "because", "where", "whether", "if"})


_WORDS_OF_DAY = re.compile(r"(?:earlier )?(?:today|yesterday|tonight|last night|this (?:morning|afternoon|evening))", re.IGNORECASE)


def _is_of_the_week(day: Day) -> bool:
    """A weekday, or a word like "today"."""
    return day.sort == "weekday" or bool(_WORDS_OF_DAY.fullmatch(day.words))


_OCCASION = re.compile(r"\b(?:at|during|in) (?:(?:an?|the|his|her|its|their) |[a-zA-Z]+'s? ){1,2}$")


def _keeps_its_day(hit: Hit, sight: Sight) -> bool:
    """A noun's day is its own, unless it is the occasion of all else: "at her arraignment Thursday a plea was entered"."""
    return hit.row.sort == "noun" and not _OCCASION.search(sight.seen, max(0, hit.start - 40), hit.start)


def _shared_day(sight: Sight, hit: Hit, hits: Sequence[Hit], found: Mapping[Hit, Day], fit: Sequence[Day]) -> Day | None:
    """The day of another trigger in the same clause, else the one recent day of the sentence."""
    for other in hits:
        if other not in found or other.row.sort == "noun" or other.kind == "hearing_scheduled" or other.clause.start != hit.clause.start:
            continue
        if _looks_ahead(hit, sight.seen) or not is_ahead(other.group, sight.seen, other.verb):
            return found[other]
    owned = {id(day) for other, day in found.items() if _keeps_its_day(other, sight) or other.clause.sort in {"relative", "aside"}}
    if hit.clause.sort == "after" and SPAN_BEFORE.search(sight.seen, 0, hit.clause.start + 1):
        return None  # "three months after the school settled"
    loose = [day for day in fit if _is_of_the_week(day) and id(day) not in owned]
    answers = hit.kind == "plea" and " to which " in sight.seen[max(0, hit.clause.start - 2) : hit.verb]
    if len(loose) != 1 or not (answers or hit.clause.sort in _SHARES):
        return None
    return loose[0] if sight.clauses.at(loose[0].start - sight.sentence.start).sort != "relative" else None


_REPORTS = re.compile(
    r"\b(?:said|told|announced|announcing|announcement|wrote|opinion|order|ruling|ruled|filing|filed|docketed|document|documents|papers|statement|"
    r"complaint|lodged|decision|judgment|hearing|court|was over|it took|e-?mail|letter|notice|release|records|sworn|presented|"
    r"published|tabled|issued|handed)\b"
)
DATED_BEHIND = 3
"""Days before publication within which the day of a report is that of the event it reports."""


def day_of_report(sight: Sight, published: date | None) -> HappenedOn | None:
    """The one recent day of a sentence about the report or the paper of an event: "In a 31-page opinion docketed Wednesday, …".

    It dates the event that the sentence before tells as its news without a day.
    """
    if published is None or len(sight.days) != 1 or not _REPORTS.search(sight.seen):
        return None
    day = sight.days[0]
    if day.on.precision is not Precision.DAY or not 0 <= (published - day.on.first).days <= DATED_BEHIND:
        return None
    begin = day.start - sight.sentence.start
    ahead = _FORTHCOMING.search(sight.seen[max(0, begin - 60) : begin])
    return None if ahead or sight.clauses.at(begin).sort not in {"main", "as", "when"} else day.on


_TIMETABLED = frozenset({"trial_start", "trial_event", "hearing_scheduled", "release_from_custody", "sentence"})
_PRESENT = frozenset("goes go begins begin starts start opens open stands returns return appears appear resumes faces".split())


def _is_timetabled(hit: Hit, seen: str) -> bool:
    """The plain present of a calendar: "goes on trial on 3 June"."""
    return hit.kind in _TIMETABLED and not hit.group.words and seen[hit.verb : hit.verb_end].split(" ")[0] in _PRESENT


def forward(day: Day | None, hit: Hit, sight: Sight, published: date | None) -> Day | None:
    """A day without a year of its own beside what is foreseen: the next such day, not the last."""
    group, seen = hit.group, sight.seen
    if day is None or published is None or day.fixed or day.future or day.on.first > published:
        return day
    begin = day.start - sight.sentence.start
    if begin < hit.verb and _OF_SAYING.search(seen, max(0, begin - 30), begin):
        return day
    foreseen = (
        group.future or (group.infinitive and group.passive) or (group.modal and _AS_EARLY_AS.search(seen, max(0, begin - 24), begin))
    )
    appointed = begin > hit.verb and bool(foreseen)
    if (
        group.negated
        or group.refused
        or (group.modal and day.sort == "weekday" and hit.kind != "hearing_scheduled" and not appointed)
        or (hit.row.stance == "expected" and day.sort == "weekday" and not appointed)
    ):
        return day
    if not (
        _is_timetabled(hit, seen)
        or hit.kind == "hearing_scheduled"
        or hit.row.stance == "expected"
        or hit.clause.sort in {"if", "whether"}
        or awaits(hit.clause.sort, group)
        or is_ahead(group, seen, hit.verb)
        or _is_put_off(hit, seen)
    ):
        return day
    return _next(day, published)


def _next(day: Day, published: date) -> Day:
    on = day.on
    if day.sort == "weekday":
        return day if on.first == published else replace(day, on=HappenedOn(on.first + timedelta(days=7)), future=True)
    if _BARE_NUMBER.fullmatch(day.words):
        return replace(day, on=HappenedOn(_month_later(on.first)), future=True)
    if (on.precision is Precision.DAY and (published - on.first).days > 25) or (on.precision is Precision.MONTH and on.last < published):
        return replace(day, on=HappenedOn(_year_later(on.first), on.precision), future=True)
    return day


_BARE_NUMBER = re.compile(r"\d{1,2}[a-z]{2}")


def _month_later(day: date) -> date:
    year, month = day.year + day.month // 12, day.month % 12 + 1
    return date(year, month, min(day.day, 28) if month == 2 else min(day.day, 30) if month in (4, 6, 9, 11) else day.day)


def _year_later(day: date) -> date:
    return date(day.year + 1, day.month, min(day.day, 28) if day.month == 2 else day.day)
