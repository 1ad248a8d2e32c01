"""What a text says happened: triggers, read in their clause, with people, day and standing. Pure, English first, linear.

The way of one sentence: fold it, see which trigger rows can match at all, match them, let the stronger kind win where two tell the
same thing, then ask of each what is left who (`who`), when (`dates`) and how it is told (`standing`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Protocol

from casefile.case import Entity, Mention, Place, Standing
from casefile.cast import part_of
from casefile.clauses import Clause, Clauses
from casefile.dates import Day, find_days
from casefile.elsewhere import elsewhere
from casefile.entries import looks_like_entry, read_entry
from casefile.material import HappenedOn, Precision
from casefile.names import NameBook, NameReading
from casefile.sentences import Sentence, fold, sentences
from casefile.standing import Scene, Stood, VerbGroup, is_ahead, judge, verb_group
from casefile.triggers import ROWS, outranks
from casefile.triggers.grammar import Row
from casefile.who import People, Person, Trigger, concerned

LONGEST_READ = 120_000
"""Characters of a text that are read; a news story is rarely a tenth of it."""
NEAR_NOUN = 18
"""Characters between a noun ("her acquittal") and the day that makes it tell an event."""
SHORT = 4
"""A passage of at most so many sentences can tell news in each of them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A text to read. `docket`: it is a docket entry."""

    title: str = ""
    text: str = ""
    published: date | None = None
    entities: tuple[Entity, ...] = ()
    docket: bool = False


class Reader(Protocol):
    """Whatever can tell what a passage says happened."""

    def read(self, passage: Passage) -> tuple[Mention, ...]:
        """The mentions of a passage, in the order they stand in it, the headline's first."""
        ...


class RuleReader:
    """The reader of this project: rules, no model."""

    def read(self, passage: Passage) -> tuple[Mention, ...]:
        """See `find`."""
        return find(passage)


@dataclass(frozen=True, slots=True)
class _Part:
    """Title or text, prepared. `seen` is folded, with every tracked name as a run of its part's letter."""

    text: str
    seen: str
    sentences: tuple[Sentence, ...]
    people: tuple[Person, ...]
    days: tuple[Day, ...]
    in_title: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Hit:
    """A trigger row found in a sentence; offsets in the sentence. `verb`: the word whose tense counts, `group` what stands around it."""

    row: Row
    start: int
    end: int
    verb: int
    verb_end: int
    clause: Clause
    group: VerbGroup

    @property
    def kind(self) -> str:
        return self.row.kind


@dataclass(slots=True)
class _Sight:
    """One sentence under the eye, with what was found in it."""

    part: _Part
    sentence: Sentence
    seen: str
    people: list[Person]
    days: list[Day]
    hits: list[_Hit] = field(default_factory=list)
    _clauses: Clauses | None = None

    @property
    def clauses(self) -> Clauses:
        """Parsed when first asked for: most sentences hold no trigger."""
        if self._clauses is None:
            self._clauses = Clauses(self.seen)
        return self._clauses


# --- which rows can match ---------------------------------------------------------------------------------------------

_TOKEN = re.compile(r"[a-z]+|[A-Z]+")
_COMMON = frozenset("the a to in is was were be been had has have on for by of court judge case said set X V A P J L".split())


def _token(word: str) -> str:
    """The longest token of a word or phrase: it stands for it in the prefilter."""
    tokens: list[str] = _TOKEN.findall(word.rstrip("+"))
    return max(tokens, key=len, default=word)


def _cost(tokens: frozenset[str]) -> int:
    return len(tokens) + 12 * len(tokens & _COMMON)


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[tuple[Row, tuple[frozenset[str], ...]], ...]]:
    """For each token of the rarest part of a row: the rows, with the tokens their other parts need."""
    index: dict[str, list[tuple[Row, tuple[frozenset[str], ...]]]] = {}
    for row in ROWS:
        needs = sorted((frozenset(map(_token, need)) for need in row.needs), key=_cost)
        for token in needs[0]:
            index.setdefault(token, []).append((row, tuple(needs[1:])))
    return {token: tuple(rows) for token, rows in index.items()}


def tokens_of(seen: str) -> frozenset[str]:
    """The words of a folded text, tracked names as their letter."""
    return frozenset(token if token.islower() else token[0] for token in _TOKEN.findall(seen))


def _places(seen: str) -> dict[str, list[int]]:
    """Where each word begins."""
    places: dict[str, list[int]] = {}
    for found in _TOKEN.finditer(seen):
        token = found[0]
        places.setdefault(token if token.islower() else token[0], []).append(found.start())
    return places


@lru_cache(maxsize=4096)
def _first_tokens(row_starts: frozenset[str]) -> frozenset[str]:
    """The first token of each word or phrase."""
    return frozenset(_TOKEN.findall(word)[0] for word in row_starts)


def _found(row: Row, seen: str, places: Mapping[str, Sequence[int]]) -> Iterable[re.Match[str]]:
    """All matches of a row, tried only where one of its first words stands."""
    if row.starts is None:
        yield from row.regex.finditer(seen)
        return
    done = 0
    for place in sorted(place for token in _first_tokens(row.starts) & places.keys() for place in places[token]):
        match = row.regex.match(seen, place) if place >= done else None
        if match:
            done = match.end()
            yield match


def possible_rows(tokens: frozenset[str]) -> Iterable[Row]:
    """The rows whose words stand in a sentence."""
    index = _index()
    tried: set[int] = set()
    for token in index.keys() & tokens:
        for row, needs in index[token]:
            if id(row) not in tried:
                tried.add(id(row))
                for need in needs:
                    if need.isdisjoint(tokens):
                        break
                else:
                    yield row


# --- preparing ----------------------------------------------------------------------------------------------------------


def _masked(text: str, people: Sequence[Person]) -> str:
    """The folded text with each name written as a run of its part's letter."""
    pieces, done = [], 0
    folded = fold(text)
    for person in people:
        if person.start >= done:
            pieces += [folded[done : person.start], person.part * (person.end - person.start)]
            done = person.end
    return "".join([*pieces, folded[done:]])


def _prepared(text: str, reading: NameReading, parts: dict[str, str], published: date | None, *, in_title: bool) -> _Part:
    names = sorted(
        (name for name in (*reading.names, *reading.possible) if name.in_title == in_title and name.end <= len(text)),
        key=lambda name: (name.start, -name.end),
    )
    people = tuple(Person(name.entity, parts.get(name.entity, "X"), name.start, name.end, name.possessive) for name in names)
    others = [
        Person("", "N", other.start, other.end) for other in reading.namesakes if other.in_title == in_title and other.end <= len(text)
    ]
    people = tuple(sorted((*people, *others), key=lambda person: (person.start, -person.end)))
    days = find_days(text, published)
    return _Part(text, _masked(text, people), sentences(text), people, days, in_title)


def _sights(part: _Part) -> list[_Sight]:
    """The sentences of a part, each with its own names and days (offsets in the sentence)."""
    found = []
    person = day = 0
    for sentence in part.sentences:
        people, days = [], []
        while person < len(part.people) and part.people[person].start < sentence.end:
            if part.people[person].start >= sentence.start:
                each = part.people[person]
                people.append(replace(each, start=each.start - sentence.start, end=min(each.end, sentence.end) - sentence.start))
            person += 1
        while day < len(part.days) and part.days[day].start < sentence.end:
            if part.days[day].start >= sentence.start:
                days.append(part.days[day])
            day += 1
        seen = part.seen[sentence.start : sentence.end]
        found.append(_Sight(part, sentence, seen, people, days))
    return found


# --- matching -------------------------------------------------------------------------------------------------------------

_LEGAL = re.compile(
    r"\b(?:judges?|justices|courts?|prosecut\w+|attorneys?|lawyers?|counsel|police|sheriff|jury|jurors|lawsuit|suit|felony|counts?|defendant|plaintiff|indict\w*|bail|custody|jail|prison|conviction|sentence|ban|tribunal|panel|"
    r"magistrates?|warrant|testif\w+|case|crime|criminal|fraud|murder|manslaughter|perjury|assault|bribery|theft|arson|rape|conspiracy|corruption|offences?|offenses?|regulator|agency|motion|gardai|marshals|"
    r"guilty|award|injunction|conviction|acquittal|licence|bench|crown|authorities|damages|refusal|dismissal|extradition|asylum)\b|J|P|A|H"
)
_ASKED_FOR = frozenset(
    {
        "dismissal",
        "ruling",
        "verdict",
        "appeal_decided",
        "charge_dropped",
        "release_from_custody",
        "appointment_or_recusal",
        "trial_event",
        "evidence_release",
        "hearing_scheduled",
    }
)
_REQUESTED = re.compile(
    r"\b(?:motions?|bids?|requests?|petitions?|applications?|attempts?|efforts?|pleas?|asks?|asked|asking|seeks?|sought|seeking|moves?|moved|urges?|urged|tries|tried|trying|wants?|wanted|fight|battle|summoned|subpoenaed|compelled|ordered|petitioned) (?:[a-zA-Z' -]{0,60}?)?\b(?:to|for|that)\b"
)


def _match(row: Row, sight: _Sight, places: Mapping[str, Sequence[int]]) -> Iterable[_Hit]:
    for found in _found(row, sight.seen, places):
        name = "verb" if "verb" in row.regex.groupindex and found["verb"] else "head"
        verb, verb_end = found.span(name)
        clause = sight.clauses.at(verb)
        group = verb_group(sight.seen, verb, found[name], clause.start)
        hit = _Hit(row, found.start(), found.end(), verb, verb_end, clause, group)
        if not (_is_noun_after_all(sight, hit) or _is_adjective(sight, hit)):
            yield hit


def _hits(sight: _Sight) -> list[_Hit]:
    places = _places(sight.seen)
    tokens = frozenset(places)
    legal: bool | None = None
    found: list[_Hit] = []
    for row in possible_rows(tokens):
        if row.weak:
            legal = _is_legal(sight) if legal is None else legal
            if not legal:
                continue
        found += _match(row, sight, places)
    return _settled(sight, found) if found else found


def _is_legal(sight: _Sight) -> bool:
    """Whether the sentence, or the one before it, speaks of law."""
    return bool(_LEGAL.search(sight.part.seen, max(0, sight.sentence.start - 200), sight.sentence.end))


_STRENGTH = {"verb": 3, "does": 3, "gets": 3, "thing": 2, "noun": 1}


def _settled(sight: _Sight, hits: list[_Hit]) -> list[_Hit]:
    """Of hits that tell one thing, the one that tells it best."""
    kept: list[_Hit] = []
    requested = [found.end() for found in _REQUESTED.finditer(sight.seen)]
    for hit in sorted(hits, key=lambda hit: (-_STRENGTH[hit.row.sort], hit.row.weak, hit.start - hit.end)):
        if hit.kind in _ASKED_FOR and any(hit.clause.start <= place <= hit.verb for place in requested) and _inside_request(hit, requested):
            continue
        if any(_asked_by(other, hit, sight.seen) for other in kept):
            continue
        rivals = [other for other in kept if _same_thing(hit, other)]
        if any(other.kind == hit.kind or _wins(other, hit) for other in rivals):
            continue
        kept = [other for other in kept if other not in rivals or not _wins(hit, other)]
        kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def _asked_by(other: _Hit, hit: _Hit, seen: str) -> bool:
    """An infinitive inside another trigger's words: "paid her a million to end the suit"."""
    return other.start < hit.start < other.end and seen[max(0, hit.start - 3) : hit.start] == "to "


def _inside_request(hit: _Hit, requested: Sequence[int]) -> bool:
    """The verb itself is what is asked for: its whole match begins behind the request word."""
    return any(place <= hit.start and hit.verb - place < 60 for place in requested)


def _same_thing(one: _Hit, other: _Hit) -> bool:
    overlap = one.start < other.end and other.start < one.end
    return overlap or (one.clause.start == other.clause.start and one.kind == other.kind)


def _refuses(hit: _Hit) -> bool:
    """A ruling on what somebody asked for: what was asked for did not happen by itself."""
    return hit.kind == "ruling" and ("MOTION" in hit.row.source or "BID" in hit.row.source or hit.group.refused)


_UNDER_RULING = frozenset({"dismissal", "motion_filed", "verdict", "hearing_scheduled", "appointment_or_recusal"})


def _wins(one: _Hit, other: _Hit) -> bool:
    """Whether a hit takes another's place: by the order of kinds, else where both stand on the same words, the longer."""
    if _refuses(one) and one.start <= other.start and other.verb <= one.end and (one.start < other.start or other.kind in _UNDER_RULING):
        return True
    if outranks(one.kind, other.kind):
        if one.row.sort == "noun" and other.row.sort != "noun":
            return False
        return not (other.kind == "ruling" and other.start < one.start and one.end <= other.end)
    if outranks(other.kind, one.kind):
        return False
    return one.verb == other.verb and (one.end - one.start) >= (other.end - other.start)


_QUIET = frozenset({"statement", "non_legal"})

# --- reading one hit --------------------------------------------------------------------------------------------------------

_INCIDENT = (
    r"(?:shootings?|crash|death|killings?|murder|fire|incident|attack|blast|explosion|raid|accident|outbreak|collision|stabbing|protest|riot|traffic stop|robbery|disaster|collapse|tragedy|fall|rockfall|flood|spill|leak|"
    r"film|campaign|election|meeting)\b"
)
_OF_INCIDENT = re.compile(rf"^(?:'s|,)? ?(?:[a-z-]+ ){{0,2}}{_INCIDENT}")
_INCIDENT_ON = re.compile(rf"\b{_INCIDENT}(?: (?:on|in|of|last|from|that|at|early|late)){{0,2}} $")
_DAY_PHRASE = re.compile(
    r"^[ ,]*(?:(?:on|late|early|last|this|earlier|formally|again) )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?(?: (?:morning|afternoon|evening|night))?"
)
_NO_OBJECT = re.compile(
    r"^[ ,]*(?:(?:with|on|in|to|for|over|by|at|after|from|as|of|under|because|pending|without|when|following|and|but|despite|through|during|while|before)\b|$|[.,;:)])"
)


_INTRANSITIVE = frozenset({"lawsuit_filed", "countersuit_filed"})
"""Kinds whose verbs need no object: "she sued on Monday"."""
_WILLED = frozenset("declined refused agreed failed decided opted moved offered asked appealed".split())


def _is_passive(hit: _Hit, seen: str, *, auxiliary: bool, floor: int, in_title: bool) -> bool:
    """Voice of a transitive verb: an auxiliary before it, or a participle with no object behind ("banker charged with fraud")."""
    word = seen[hit.verb : hit.verb_end]
    if word in _WILLED and seen[hit.verb_end : hit.verb_end + 4] == " to ":
        return False
    if hit.kind in _INTRANSITIVE and not auxiliary and not in_title:
        return False
    if (
        in_title
        and not auxiliary
        and word.endswith("ed")
        and not re.search("[XVALP]", seen[hit.verb_end :])
        and re.search("[XVAL]", seen[: hit.verb])
    ):
        return True
    if auxiliary:
        return not word.endswith("ing") or " being " in seen[max(floor, hit.verb - 10) : hit.verb + 1]
    return word.endswith(("ed", "en", "wn", "nt", "ut", "ld", "ound", "ck")) and bool(
        _NO_OBJECT.match(_DAY_PHRASE.sub("", seen[hit.verb_end : hit.verb_end + 60]))
    )


def _dates_another(day: Day, sight: _Sight) -> bool:
    """A day that dates the crash or the shooting, not what the court did: "the October 2021 shooting", "a raid in May"."""
    begin, finish = day.start - sight.sentence.start, day.end - sight.sentence.start
    return bool(_OF_INCIDENT.match(sight.seen[finish : finish + 40]) or _INCIDENT_ON.search(sight.seen[max(0, begin - 30) : begin]))


def _distance(day: Day, sight: _Sight, hit: _Hit) -> int | None:
    """Characters between a trigger and a day; a day before its trigger counts as further off unless it owns it ("Friday's ruling"). None: in another clause."""
    begin, finish = day.start - sight.sentence.start, day.end - sight.sentence.start
    clause = sight.clauses.at(hit.verb)
    away = 0 if clause.holds(begin) else 200 if clause.sort == "main" and sight.clauses.at(begin).sort == "main" else None
    if away is None:
        return None
    if begin >= hit.end:
        return away + begin - hit.end
    if finish > hit.start:
        return away
    owns = sight.seen[finish : finish + 2] == "'s" and hit.start - finish < 24
    return away + hit.start - finish + (0 if owns else 12)


def _forward(day: Day | None, hit: _Hit, seen: str, published: date | None) -> Day | None:
    """A day without a year of its own beside what is foreseen: the next such day, not the last."""
    group = hit.group
    if day is None or published is None or day.fixed or day.future or day.on.first > published:
        return day
    if (
        group.negated
        or group.refused
        or (group.modal and day.sort == "weekday" and hit.kind != "hearing_scheduled")
        or (hit.row.stance == "expected" and day.sort == "weekday")
    ):
        return day
    if not (
        hit.kind == "hearing_scheduled"
        or hit.row.stance == "expected"
        or hit.clause.sort in {"if", "whether"}
        or is_ahead(group, seen, hit.verb)
    ):
        return day
    return _next(day, published)


def _next(day: Day, published: date) -> Day:
    on = day.on
    if day.sort == "weekday":
        return replace(day, on=HappenedOn(on.first + timedelta(days=7)), future=True)
    if on.precision is Precision.DAY and (published - on.first).days > 25 or on.precision is Precision.MONTH and on.last < published:
        return replace(day, on=HappenedOn(_year_later(on.first), on.precision), future=True)
    return day


def _year_later(day: date) -> date:
    return date(day.year + 1, day.month, min(day.day, 28) if day.month == 2 else day.day)


_FORTHCOMING = re.compile(
    r"\b(?:appear|testify|attend|report|return|until|till|due|by|set for|scheduled for|starting|to begin|to start|effective|adjourned to|moved to)(?: (?:on|in|at|before|early|late|next))? $"
)


def _looks_ahead(hit: _Hit, seen: str) -> bool:
    """Whether a trigger is of something to come, so that a day "to appear on" may be its own."""
    return (
        hit.kind == "hearing_scheduled"
        or bool(hit.row.stance)
        or hit.clause.sort in {"if", "whether"}
        or is_ahead(hit.group, seen, hit.verb)
    )


def _days(sight: _Sight, hits: Sequence[_Hit]) -> dict[_Hit, Day]:
    """Which day belongs to which trigger: each day to its nearest, nouns last; a trigger without one shares its neighbour's."""
    fit = [day for day in sight.days if not _dates_another(day, sight)]
    coming = {
        day.start
        for day in fit
        if _FORTHCOMING.search(sight.seen[max(0, day.start - sight.sentence.start - 30) : day.start - sight.sentence.start])
    }
    pairs = [
        (distance > 0 and hit.row.sort == "noun", distance, place, day.start, hit, day)
        for place, hit in enumerate(hits)
        if hit.kind not in _QUIET
        for day in fit
        if (distance := _distance(day, sight, hit)) is not None and (day.start not in coming or _looks_ahead(hit, sight.seen))
    ]
    found: dict[_Hit, Day] = {}
    taken: set[int] = set()
    for _, distance, _, start, hit, day in sorted(pairs, key=lambda pair: pair[:4]):
        if hit not in found and start not in taken and (hit.row.sort != "noun" or distance <= NEAR_NOUN):
            found[hit] = day
            taken.add(start)
    for hit in hits:
        if hit not in found and hit.row.sort != "noun":
            shared = _shared_day(sight, hit, hits, found, [day for day in fit if day.start not in coming])
            if shared is not None:
                found[hit] = shared
    return found


_SHARES = frozenset({"main", "as", "when", "after", "because", "where", "whether", "if"})


def _shared_day(sight: _Sight, hit: _Hit, hits: Sequence[_Hit], found: Mapping[_Hit, Day], fit: Sequence[Day]) -> Day | None:
    """The day of another trigger in the same clause, else the one recent day of the sentence."""
    for other in hits:
        if other in found and other.row.sort != "noun" and other.kind != "hearing_scheduled" and other.clause.start == hit.clause.start:
            return found[other]
    owned = {id(day) for other, day in found.items() if other.row.sort == "noun" or other.clause.sort == "relative"}
    loose = [day for day in fit if day.sort == "weekday" and id(day) not in owned]
    return (
        loose[0]
        if len(loose) == 1 and hit.clause.sort in _SHARES and not sight.clauses.at(loose[0].start - sight.sentence.start).sort == "relative"
        else None
    )


@dataclass(frozen=True, slots=True)
class _Context:
    """What is the same for every sentence of a passage."""

    published: date | None
    short: bool
    headline_kinds: frozenset[str]
    recap: bool
    correction: bool
    corrected_from: int
    parts: Mapping[str, str]


_RECAP = re.compile(
    r"\b(?:timeline|explained|explainer|what to know|what we know|everything (?:we|you)|look(?:ing)? back|recap|a history of|key moments|who is who|inside the|how it (?:began|unfolded)|examined|years? later|revisited)\b"
)
_CORRECTION = re.compile(
    r"\b(?:correction|clarification|an earlier version|earlier version of this|has been corrected|was corrected|misstated|editing error|incorrectly (?:said|stated|reported)|erroneously|we regret)\b"
)


def _mention(sight: _Sight, hit: _Hit, day: Day | None, context: _Context, before: Sequence[Person]) -> Mention | None:
    """The mention a hit makes, None where it is none: somebody else's case, or a bare noun."""
    clause, group = hit.clause, hit.group
    passive = hit.row.sort == "verb" and _is_passive(
        hit, sight.seen, auxiliary=group.passive, floor=clause.start, in_title=sight.part.in_title
    )
    trigger = Trigger(
        kind=hit.kind,
        sort=hit.row.sort,
        start=hit.start,
        end=hit.end,
        verb=hit.start if hit.row.sort in {"thing", "noun"} else group.start,
        tail=hit.verb,
        passive=passive,
    )
    original = sight.part.text[sight.sentence.start : sight.sentence.end]
    people = concerned(trigger, sight.seen, original, clause, sight.people, before)
    if people.foreign:
        return None
    day = _forward(day, hit, sight.seen, context.published)
    scene = _scene(sight, hit, clause, context, day.on if day else None)
    if hit.kind == "trial_event" and group.infinitive and not group.passive:
        return None
    if hit.kind == "ruling" and hit.row.sort == "verb" and not passive and not _BODY.search(sight.seen[max(0, hit.verb - 110) : hit.verb]):
        return None
    if hit.row.source.startswith(("JUDGE", "(court|judge", "(judge")) and _NOT_SUBJECT.search(
        sight.seen[max(0, hit.start - 40) : hit.start]
    ):
        return None
    if _is_narrated(sight, hit) or _is_of_nobody(sight, hit, people, passive=passive):
        return None
    if _UNRELATED.search(sight.seen if people.empty else sight.seen[clause.start : clause.end]):
        return None
    if sight.seen[hit.verb : hit.verb + 3] == "to ":
        group.infinitive = True
    if (group.hoped in {"agreed", "agrees", "agree"} and hit.kind in {"settlement", "plea"}) or (
        group.hoped in {"moved", "moves"} and hit.kind == "charge_dropped"
    ):
        group.hoped, group.infinitive = "", False
    aside = _is_aside(sight, hit, clause, passive=passive and not group.passive)
    behind = hit.row.sort == "noun" and any(
        other.row.sort != "noun" and other.start < hit.start and sight.clauses.at(other.verb).start == clause.start for other in sight.hits
    )
    stood = judge(replace(scene, aside=aside, behind=behind, corrected=_corrected(sight, hit, context)), group)
    told = stood.standing in {Standing.NEWS, Standing.BACKGROUND}
    if told and hit.row.stance == "state" and not (sight.part.in_title or (sight.sentence.number == 0 and clause.sort == "main")):
        return None
    if hit.row.sort == "noun" and day is None and not sight.part.in_title and stood.standing in {Standing.NEWS, Standing.BACKGROUND}:
        return None
    if (
        day is not None
        and day.future != (stood.standing is Standing.EXPECTED)
        and not (hit.kind == "hearing_scheduled" or stood.standing is Standing.DENIED)
    ):
        day = None
    return _recast(_made(sight, hit, stood, people, day, context), sight, hit, context)


_CLAIMS = re.compile(r"\b(?:claim|demand|filing|case|dispute|grievance)\b")
_REFUSED_PLEA = re.compile(r"reject")
_BENCH = re.compile(r"\b(?:judge|court|magistrate|tribunal|justice)\b|J|H")
_MOTION_TOSSED = re.compile(
    r"\b(?:motion|bid|request|application|objection|challenge|bid)\b(?! (?:to|for) (?:dismiss|dismissal|strike))[^,;]{0,40}\b(?:was|were|been|is) (?:[a-z]+ )?$"
)
_SUITS = re.compile(r"\b(?:lawsuit|suit|court|sued|sues|suing)\b")


def _recast(mention: Mention, sight: _Sight, hit: _Hit, context: _Context) -> Mention:
    """What a suit-like filing really is: a prosecutor's case is a charge, a claim put to an arbitrator an arbitration."""
    actors = [context.parts.get(name, "X") for name in mention.actors]
    bench = "J" in actors or "H" in actors or bool(_BENCH.search(sight.seen[max(hit.clause.start, hit.verb - 70) : hit.verb]))
    if mention.kind == "plea" and bench and _REFUSED_PLEA.match(sight.seen, hit.verb):
        return replace(mention, kind="ruling")
    if mention.kind == "dismissal" and mention.standing is Standing.DENIED and bench and not hit.group.yet:
        return replace(mention, kind="ruling", standing=Standing.NEWS, reason="a judge refused to end the case")
    if mention.kind == "dismissal" and "P" in actors and not bench:
        return replace(mention, kind="charge_dropped")
    if mention.kind in {"verdict", "dismissal"} and "H" in actors:
        return replace(mention, kind="appeal_decided")
    if mention.kind == "dismissal" and _MOTION_TOSSED.search(sight.seen[max(0, hit.verb - 60) : hit.verb]):
        return replace(mention, kind="ruling")
    if mention.kind != "lawsuit_filed":
        return mention
    if mention.actors and all(context.parts.get(name) == "P" for name in mention.actors) and hit.row.sort != "verb":
        return replace(mention, kind="charge_filed")
    words = sight.seen[hit.start : hit.end]
    around = sight.part.seen[max(0, sight.sentence.start - 220) : sight.sentence.end]
    if "arbitrat" in around and _CLAIMS.search(words) and not _SUITS.search(words):
        return replace(mention, kind="arbitration_filed")
    return mention


_UNRELATED = re.compile(
    r"\b(?:unrelated|a different|not the (?:crash )?victim|(?:man|woman|nurse|dentist|driver|teacher|officer) (?:named|called)|different (?:\w+ ){0,2}(?:maker|firm|bank|officer|exchange)|another (?:man|woman|county|company|state|firm|exchange|case|driver)|different (?:man|woman|county|company|case)|no relation|not related|a rival|rival (?:was|were|is|has)|also called|namesake|of the same name|in another county|"
    r"sister company|nephew|cousin|neighbou?r)\b"
)
_ADJECTIVAL = re.compile(r"(?:^|[\"'(] ?|\b(?:the|a|an|his|her|their|its|this|that|now|newly|recently) )$")
_AFTER_PARTICIPLE = re.compile(
    r"^ (?!(?:on|in|at|by|with|for|to|after|of|over|from|as|last|this|earlier|and|or|but|when|while|until|without|under|pending|because|again|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|late)\b)[a-zA-Z]"
)


def _is_adjective(sight: _Sight, hit: _Hit) -> bool:
    """A participle before its noun: "the jailed producer", "Convicted banker …"."""
    word = sight.seen[hit.verb : hit.verb_end]
    if hit.row.sort != "verb" or hit.group.finite or not word.endswith(("ed", "en")):
        return False
    return bool(_ADJECTIVAL.search(sight.seen[: hit.verb][-12:]) and _AFTER_PARTICIPLE.match(sight.seen[hit.verb_end :][:24]))


_NOT_SUBJECT = re.compile(
    r"\b(?:in|at|to|before|from|outside|inside|by|into|against|leaving|near|told|asked|urged|approached) (?:the |a |an |his |her |its )?(?:[a-z-]+ ){0,2}$"
)
_ANY_TIME = frozenset(
    {"hearing_scheduled", "trial_start", "investigation_opened", "investigation_report", "non_legal", "statement", "motion_filed"}
)


def _is_narrated(sight: _Sight, hit: _Hit) -> bool:
    """The plain present passive of plots and standing facts ("is arrested and sentenced"); reports say was, has been, is being."""
    group = hit.group
    if sight.part.in_title or hit.kind in _ANY_TIME or hit.row.sort not in {"verb", "gets", "thing"} or not group.passive:
        return False
    if group.perfect or group.pluperfect or group.modal or group.future or group.infinitive or group.negated or hit.row.stance:
        return False
    return (
        bool({"is", "are"} & set(group.words))
        and not {"being", "been", "was", "were", "now"} & set(group.words)
        and not sight.seen[hit.verb : hit.verb_end].endswith("ing")
    )


_INDEFINITE = re.compile(
    r"^ (?:on [a-z]+day |[a-z]+day )?(?:a|an|another|nobody|no one|two|three|four|five|several|some|many|dozens|hundreds)\b(?! (?:grand|judge|jury|court|motion|bid|request))"
)


def _is_of_nobody(sight: _Sight, hit: _Hit, people: People, *, passive: bool) -> bool:
    """An active verb with some stranger as its object and no tracked party about: "sentenced a burglar"."""
    if hit.kind not in _PERSONAL or hit.row.sort != "verb" or passive or not _INDEFINITE.match(sight.seen[hit.verb_end :][:30]):
        return False
    return not any(person.part in "XVA" for person in sight.people if person.entity in people.actors + people.target)


_PERSONAL = frozenset({"arrest", "charge_filed", "indictment", "verdict", "sentence", "release_from_custody", "lawsuit_filed"})
_BODY = re.compile(
    r"\b(?:judges?|justices?|courts?|magistrates?|tribunal|bench|panel|board|commission|commissioners?|council|arbitrators?|regulators?|federation|union|league|agency|association|minister|secretary|authority|authorities|"
    r"registrar|recorder|committee|department|bureau|jury|cabinet|governor|hc|sc)\b|[JHA]|\b(?:he|she|it|they)\b"
)
_EITHER = frozenset(
    "charge fine jail search raid arrest sentence order rule appeal subpoena release report settle award file sanction ban probe suspect".split()
)


def _is_noun_after_all(sight: _Sight, hit: _Hit) -> bool:
    """A word that is a noun as well as a verb ("a fine") and has nothing of a verb about it."""
    if hit.row.sort in {"noun", "thing"} or sight.part.in_title or sight.seen[hit.verb : hit.verb_end] not in _EITHER:
        return False
    return not (hit.group.infinitive or hit.group.modal or hit.group.future or hit.group.negated)


_REFERRED_TO = re.compile(
    r"\b(?:follows?|followed|following|response to|comes? after|came after|stems? from|stemming from|unlike|separate from|in addition to|related to|similar to|months after|years after|weeks after) "
    r"(?:a|an|the|his|her|their|its|another|[a-zA-Z]+'s?) (?:[a-z-]+ ){0,3}$"
)


_FILED_BY = frozenset({"lawsuit_filed", "countersuit_filed", "arbitration_filed", "motion_filed", "appeal_filed", "fine_or_citation"})


def _is_aside(sight: _Sight, hit: _Hit, clause: Clause, *, passive: bool) -> bool:
    """A participle beside a noun, not a sentence of its own: "the deputy acquitted of it", ", indicted Friday, …"."""
    if sight.part.in_title:
        return False
    if _REFERRED_TO.search(sight.seen[max(clause.start, hit.start - 60) : hit.start]) and hit.row.sort in {"thing", "noun"}:
        return True
    if (
        hit.row.sort == "thing"
        and hit.kind in _FILED_BY
        and sight.seen[max(0, hit.verb - 2) : hit.verb].strip().isupper()
        and not hit.group.finite
    ):
        return True
    if not passive:
        return False
    before = sight.seen[max(clause.start, hit.start - 20) : hit.start]
    return re.search(r"(?:\band|\bor|\bthen|\bbut)(?: \w+ly)? $", before) is None


_TOLD_BEFORE = re.compile(
    r"\b(?:headline|article|story|report|caption|version|post)\b.{0,60}\b(?:said|stated|reported|saying|indicated|suggested|wrote|claimed|implied)\b"
)


def _corrected(sight: _Sight, hit: _Hit, context: _Context) -> str:
    """Whether a sentence of a correction tells the fact as it is or the fact that is withdrawn."""
    if not context.correction or not context.corrected_from <= sight.sentence.number <= context.corrected_from + 3:
        return ""
    return "wrong" if _TOLD_BEFORE.search(sight.seen[: hit.verb]) else "right"


def _scene(sight: _Sight, hit: _Hit, clause: Clause, context: _Context, day: HappenedOn | None) -> Scene:
    place = Place.HEADLINE if sight.part.in_title else Place.LEAD if sight.sentence.number == 0 else Place.BODY
    return Scene(
        kind=hit.kind,
        sentence=sight.seen,
        start=hit.verb,
        end=hit.end,
        clause=clause.own_words(sight.seen),
        clause_sort=clause.sort,
        clause_start=clause.start,
        place=place,
        number=max(sight.sentence.number, 0),
        short=context.short,
        in_headline=hit.kind in context.headline_kinds,
        sort=hit.row.sort,
        day=day,
        published=context.published,
        recap=context.recap,
        stance=hit.row.stance,
    )


def _made(sight: _Sight, hit: _Hit, stood: Stood, people: People, day: Day | None, context: _Context) -> Mention:
    sentence = sight.sentence
    cues = stood.cues | ({"people_guessed"} if people.guessed else set()) | ({f"row:{hit.row.sort}"})
    on = day.on if day else None
    coming = on if hit.kind == "hearing_scheduled" and day is not None and day.future else None
    return Mention(
        kind=hit.kind,
        standing=stood.standing,
        actors=people.actors,
        target=people.target,
        happened_on=None if coming else on,
        coming_on=coming,
        quote=sight.part.text[sentence.start : sentence.end],
        start=sentence.start,
        end=sentence.end,
        place=Place.HEADLINE if sight.part.in_title else Place.LEAD if sentence.number == 0 else Place.BODY,
        correction="corrected" in stood.cues,
        cues=frozenset(cues),
        reason=stood.reason,
        score=stood.score,
    )


# --- a whole passage ----------------------------------------------------------------------------------------------------------


def _read_part(part: _Part, context: _Context, before: list[Person]) -> list[Mention]:
    """All mentions of title or text. `before` gathers the names already passed, last first."""
    found = []
    for sight in _sights(part):
        told: list[tuple[_Hit, Mention]] = []
        hits = _hits(sight)
        if hits and elsewhere(sight.seen, tokens_of(sight.seen)):
            hits = []
        sight.hits = list(hits)
        days = _days(sight, hits)
        for hit in hits:
            mention = _mention(sight, hit, days.get(hit), context, before)
            if mention is not None:
                told.append((hit, mention))
        found += _ranked(sight, told)
        before[:0] = reversed(sight.people)
    return found


_SPOKEN = re.compile(r"\b(?:told|tells|telling|heard|hears|was told|were told)\b")


def _ranked(sight: _Sight, told: Sequence[tuple[_Hit, Mention]]) -> list[Mention]:
    """Of two kinds told in one clause with one standing, the weightier; what a court was told is no event beside what it was told of."""
    kept = []
    for hit, mention in told:
        clause = sight.clauses.at(hit.verb).start
        beaten = any(
            outranks(other.kind, mention.kind)
            and other.standing is mention.standing
            and sight.clauses.at(rival.verb).start == clause
            and not (rival.row.sort == "noun" and hit.row.sort != "noun")
            for rival, other in told
        )
        attribution = mention.kind == "trial_event" and len(told) > 1 and _SPOKEN.search(sight.seen[hit.start : hit.end])
        if not beaten and not attribution:
            kept.append(mention)
    return kept


_SUITS_KINDS = frozenset({"lawsuit_filed", "countersuit_filed", "arbitration_filed"})


def _alike(one: Mention, other: Mention) -> bool:
    """Two mentions of one kind and standing that can be the same event."""
    if one.kind != other.kind or (one.standing != other.standing and not _only_headline(one, other)):
        return False
    if one.kind in _SUITS_KINDS and not (one.actors and other.actors) and one.standing is other.standing:
        return True
    if one.people and other.people and not set(one.people) & set(other.people) and Place.HEADLINE not in {one.place, other.place}:
        return False
    return one.happened_on is None or other.happened_on is None or str(one.happened_on)[:4] == str(other.happened_on)[:4]


def _only_headline(one: Mention, other: Mention) -> bool:
    """A headline says in passing what the text tells exactly: "faces inquiry" over an inquiry opened last week."""
    told = {Standing.NEWS, Standing.BACKGROUND}
    return (
        one.place is Place.HEADLINE
        and other.place is not Place.HEADLINE
        and {one.standing, other.standing} == told
        and other.happened_on is not None
    )


def _merged(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Each event once: the text's mention rather than the headline's, with what the other knew."""
    kept: list[Mention] = []
    for mention in mentions:
        twin = next((place for place, other in enumerate(kept) if _alike(mention, other)), None)
        if twin is None:
            kept.append(mention)
        else:
            kept[twin] = _joined(kept[twin], mention)
    loud = [mention for mention in kept if mention.kind not in _QUIET]
    return tuple(loud or kept[:1])


def _gathered(face: Mention, other: Mention) -> tuple[str, ...]:
    """Targets of both where a suit's defendants are told in more than one sentence, else the first that has any."""
    if face.kind not in _SUITS_KINDS and face.target:
        return face.target
    actors = face.actors or other.actors
    return tuple(dict.fromkeys(name for name in (*face.target, *other.target) if name not in actors))


def _joined(first: Mention, second: Mention) -> Mention:
    face, other = (second, first) if first.place is Place.HEADLINE and second.place is not Place.HEADLINE else (first, second)
    return replace(
        face,
        actors=face.actors or tuple(name for name in other.actors if name not in face.target),
        target=_gathered(face, other),
        happened_on=face.happened_on or other.happened_on,
        cues=face.cues | other.cues,
        score=max(face.score, other.score),
    )


def _sentence_at(part: _Part, place: int) -> int:
    return next((sentence.number for sentence in part.sentences if sentence.start <= place < sentence.end), 0)


def find(passage: Passage, names: NameReading | None = None) -> tuple[Mention, ...]:
    """What a passage says happened. `names`: the names in it where they were already read; else they are read from its entities."""
    text, title = passage.text[:LONGEST_READ], passage.title
    reading = names if names is not None else NameBook.build(passage.entities).read(text, title)
    parts = {entity.name: part_of(entity) for entity in passage.entities}
    head = _prepared(title, reading, parts, passage.published, in_title=True)
    body = _prepared(text, reading, parts, passage.published, in_title=False)
    if passage.docket or looks_like_entry(text):
        return read_entry(text, body.seen, body.people, body.days, passage.published)
    before: list[Person] = []
    whole = sum(sentence.number >= 0 for sentence in body.sentences)
    correction = _CORRECTION.search(body.seen)
    context = _Context(
        published=passage.published,
        short=whole <= SHORT,
        headline_kinds=frozenset(),
        recap=bool(_RECAP.search(head.seen)),
        correction=correction is not None,
        corrected_from=_sentence_at(body, correction.start()) if correction else 0,
        parts=parts,
    )
    told = _read_part(head, context, before) if title else []
    context = replace(context, headline_kinds=frozenset(mention.kind for mention in told))
    return _merged([*told, *_read_part(body, context, before)])
