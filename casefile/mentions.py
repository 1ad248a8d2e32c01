"""What a text says happened: triggers, read in their clause, with people, day and standing. Pure, English first, linear.

The way of one sentence: fold it, see which trigger rows can match at all, match them, let the stronger kind win where two tell the
same thing, then ask of each what is left who (`who`), when (`dates`) and how it is told (`standing`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from casefile.anchors import lacks_anchor
from casefile.answers import denied_by, is_asked, is_reported
from casefile.case import Entity, EntityKind, Mention, Place, Standing
from casefile.cast import part_of
from casefile.completing import complete
from casefile.dates import Day
from casefile.earnest import SURE, Company, company, in_earnest, plain, weigh
from casefile.entries import looks_like_entry, read_entry
from casefile.eventdays import day_of_report, days_of, forward
from casefile.hits import hits_in, without_objects
from casefile.kinds import QUIET
from casefile.likening import LEARNT, hit_like, is_learnt, people_like
from casefile.material import HappenedOn
from casefile.merging import merged, ranked
from casefile.names import NameBook, NameReading
from casefile.parties import seated
from casefile.phrases import modifies
from casefile.pronouns import by_prominence, meant_by, sexes
from casefile.second_look import in_jest, is_no_event, recast
from casefile.sentences import fold
from casefile.sight import Hit, Part, Sight, prepared, sights
from casefile.standing import FRESH_DAYS, Scene, Stood, judge, time_after
from casefile.strangers import is_proper
from casefile.subjects import NounPhrase, object_behind, subject_before
from casefile.who import People, Person, Trigger, concerned

LONGEST_READ = 120_000
"""Characters of a text that are read; a news story is rarely a tenth of it."""
BESIDE = 300
"""Characters of a text that are company to its headline."""
SHORT = 4
"""A passage of at most so many sentences can tell news in each of them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A text to read. `docket`: it is a docket entry. `terms` are those of its case: a work among them is no other world. `eponyms`: the
    companies after which the case is called, which stand in every text of it. `protagonists`: persons who are parties whatever their role
    says, for the case is called after them."""

    title: str = ""
    text: str = ""
    published: date | None = None
    entities: tuple[Entity, ...] = ()
    docket: bool = False
    terms: tuple[str, ...] = ()
    eponyms: frozenset[str] = frozenset()
    protagonists: frozenset[str] = frozenset()


_DAY_PHRASE = re.compile(
    r"^[ ,]*(?:(?:(?:on|late|early|last|this|earlier|formally|again) )*(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day(?:'s)?(?: (?:morning|afternoon|evening|night))?"
    r"|(?:earlier )?(?:last|this) (?:week|month|year|spring|summer|autumn|fall|winter))"
)
_NO_OBJECT = re.compile(
    r"^[ ,]*(?:(?:with|on|in|to|for|over|by|at|after|from|as|of|under|because|pending|without|when|following|and|but|"
    r"despite|through|during|while|before)\b|$|[.,;:)?!])"
)
_INTRANSITIVE = frozenset({"lawsuit_filed", "countersuit_filed"})
"""Kinds whose verbs need no object: "she sued on Monday"."""
_WILLED = frozenset("declined refused agreed failed decided opted moved offered asked appealed".split())


def _is_passive(hit: Hit, sight: Sight) -> bool:
    """Voice of a transitive verb: an auxiliary before it, or a participle with no object behind ("banker charged with fraud")."""
    seen, floor, in_title, auxiliary = sight.seen, hit.clause.start, sight.part.in_title, hit.group.passive
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
    if not auxiliary and not in_title and hit.start < hit.group.start and not hit.row.source.startswith(("X+", "(X+")):
        return False  # the row brings its own subject
    if auxiliary:
        return not word.endswith("ing") or " being " in seen[max(floor, hit.verb - 10) : hit.verb + 1]
    return word.endswith(("ed", "en", "wn", "nt", "ut", "ld", "ound", "ck")) and bool(
        _NO_OBJECT.match(_DAY_PHRASE.sub("", seen[hit.verb_end : hit.verb_end + 60]))
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
    sex_of: Mapping[str, str]
    in_past: bool = False
    """The text is telling of an earlier time."""
    beside: str = ""
    """The headline beside the text; the text's beginning beside the headline."""
    own_work: re.Pattern[str] | None = None
    """A term of the case in quotation marks, as the title of a work stands."""


_RECAP = re.compile(
    r"\b(?:timeline|explained|explainer|what to know|what we know|everything (?:we|you)|look(?:ing)? back|recap|"
    r"a history of|key moments|who is who|inside the|how it (?:began|unfolded)|examined|years? later|revisited)\b"
)
_CORRECTION = re.compile(
    r"\b(?:(?:correction|clarification)s?(?= ?[:|(,-]| and (?:correction|clarification)| appended| notice)|"
    r"an earlier version|earlier version of this|has been corrected|was corrected|misstated|"
    r"editing error|(?:incorrectly|wrongly|mistakenly) (?:said|stated|reported|gave|named|told)|"
    r"erroneously|for the record:|we regret|regrets the error|we (?:said|stated|reported|wrote)|"
    r"should have (?:said|read)|(?:entry|item|piece|story|article|report|caption|headline) (?:in|on) [a-z' ]{3,40} (?:said|"
    r"stated|reported|gave|had)|"
    r"as (?:we )?reported (?:here )?on)\b"
)


def _mention(sight: Sight, hit: Hit, day: Day | None, context: _Context, before: Sequence[Person]) -> Mention | None:
    """The mention a hit makes, None where it is none: somebody else's case, a standing fact, or a bare noun."""
    passive = hit.row.sort == "verb" and _is_passive(hit, sight)
    phrase = _party_phrase(sight, hit, passive=passive)
    described = _described(sight, phrase)
    named = [*sight.people, *described]
    named.sort(key=lambda person: person.start)
    earlier = [*by_prominence(sight.seen, _parties_before(sight, named, hit)), *before]
    meant = meant_by(sight.seen[hit.clause.start : max(hit.clause.start, hit.verb)], earlier, context.sex_of)
    if is_learnt(hit):
        people = people_like(sight, hit, before)
    else:
        people = concerned(_trigger(hit, passive=passive), sight.seen, _original(sight), hit.clause, named, meant)
    if (
        in_jest(sight, hit, passive=passive)
        if is_learnt(hit)
        else is_no_event(sight, hit, people, passive=passive, phrase=None if described else phrase)
    ):
        return None
    _settle_group(hit, sight.seen)
    day = forward(day, hit, sight, context.published)
    stood = judge(_scene(sight, hit, context, day.on if day else None, passive=passive), hit.group)
    if _is_bare(sight, hit, day, stood.standing):
        return None
    if day is not None and not _fits(day, hit.kind, stood.standing, context.published):
        day = None
    return recast(_made(sight, hit, stood, people, day), sight, hit, context.parts)


_BY_LIKENESS = "no trigger is known for its words; they are most like those of labelled sentences of this kind"


def _parties_before(sight: Sight, named: Sequence[Person], hit: Hit) -> list[Person]:
    """Those named in the sentence before the clause of a hit, whom its pronoun can mean."""
    first = [person for person in named if person.end <= hit.clause.start]
    return [person for person in first if not modifies(sight.seen, person.start, person.end, verb=hit.verb)]


_DONE_TO_SOMEBODY = frozenset(
    {"arrest", "charge_filed", "charge_refiled", "indictment", "verdict", "sentence", "fine_or_citation", "release_from_custody"}
)


_OPENS_GROUP = re.compile(r"(?:was|were|is|are|been|being|be|has|have|had|will|would|could|may|might|must|should|not|never|no|to)\b")


def _party_phrase(sight: Sight, hit: Hit, *, passive: bool) -> NounPhrase | None:
    """The noun phrase where the party of a trigger should stand: its subject, or the object of an active verb of officers."""
    if hit.kind in {"search_warrant", "evidence_release"}:
        return None
    if hit.row.sort == "verb" and not passive and hit.kind != "lawsuit_filed":
        return object_behind(sight.seen, hit.verb_end, hit.clause.end) if hit.kind in _DONE_TO_SOMEBODY else None
    if hit.row.sort in {"thing", "noun"} or hit.clause.sort == "relative" or (hit.group.progressive and not hit.group.passive):
        return None
    if hit.start < hit.group.start and not _OPENS_GROUP.match(sight.seen, hit.start):
        return None  # the row brings its own subject
    floor = hit.clause.start
    if sight.seen.startswith((",", '"'), floor):
        floor = sight.clauses.at(max(0, floor - 1)).start
    return subject_before(sight.seen, hit.clause, min(hit.group.start, hit.start), floor)


_BEREAVED = {"husband": "widower", "wife": "widow"}


def _described(sight: Sight, phrase: NounPhrase | None) -> tuple[Person, ...]:
    """The one entity whose role is the noun of a phrase ("the Ledgerline founder"), with the phrase as its place."""
    if phrase is None or not phrase.head or phrase.names or is_proper(sight, phrase):
        return ()
    fits = sight.part.bearers.get(phrase.head) or sight.part.bearers.get(_BEREAVED.get(phrase.head, ""), ())
    start = max(phrase.start, phrase.end - len(phrase.head))
    return (Person(fits[0].name, part_of(fits[0]), start, phrase.end),) if len(fits) == 1 else ()


def _original(sight: Sight) -> str:
    return sight.part.text[sight.sentence.start : sight.sentence.end]


def _trigger(hit: Hit, *, passive: bool) -> Trigger:
    about_thing = hit.row.sort in {"thing", "noun"}
    verb = hit.start if about_thing else hit.group.start
    return Trigger(kind=hit.kind, sort=hit.row.sort, start=hit.start, end=hit.end, verb=verb, tail=hit.verb, passive=passive)


def _settle_group(hit: Hit, seen: str) -> None:
    """What only the kind can tell of a verb group: "agreed to settle" and "moved to drop charges" are done, not hoped for."""
    group = hit.group
    if seen.startswith("to ", hit.verb) and hit.row.stance != "announced":
        group.infinitive = True
    agreed = group.hoped in {"agreed", "agrees", "agree"} and hit.kind in {
        "settlement",
        "plea",
        "dismissal",
        "appeal_withdrawn",
        "release_from_custody",
    }
    moved = group.hoped in {"moved", "moves"} and hit.kind == "charge_dropped"
    if agreed or moved:
        group.hoped, group.infinitive = "", False


def _is_bare(sight: Sight, hit: Hit, day: Day | None, standing: Standing) -> bool:
    """A noun without a day, or a state ("faces charges") that neither headline nor lead tells: no event of its own."""
    if sight.part.in_title or standing not in {Standing.NEWS, Standing.BACKGROUND}:
        return False
    if sight.seen.endswith("still ", 0, hit.verb) and sight.seen.startswith("fac", hit.verb):
        return True
    if hit.row.stance == "state":
        return sight.sentence.number != 0 or hit.clause.sort != "main"
    return hit.row.sort == "noun" and day is None


def _fits(day: Day, kind: str, standing: Standing, published: date | None) -> bool:
    """Whether a day can be that of an event so told: what is foreseen lies ahead, or is of today; what happened does not."""
    if standing is Standing.EXPECTED and published is not None and day.on.last >= published:
        return True
    return day.future == (standing is Standing.EXPECTED) or kind == "hearing_scheduled" or standing is Standing.DENIED


def _is_behind(sight: Sight, hit: Hit) -> bool:
    """A noun that is the object of a stronger trigger before it in its clause ("appealed the verdict of May")."""
    return hit.row.sort == "noun" and any(
        other.row.sort != "noun" and other.start < hit.start and other.clause.start == hit.clause.start for other in sight.hits
    )


_REFERRED_TO = re.compile(
    r"\b(?:follows?|followed|following|response to|comes? after|came after|stems? from|stemming from|unlike|separate from|"
    r"in addition to|related to|similar to|months after|years after|weeks after) "
    r"(?:a|an|the|his|her|their|its|another|[a-zA-Z]+'s?) (?:[a-z-]+ ){0,3}(?:lawsuits?|suit|complaint|claim|case|action|"
    r"indictment|charges?|report|inquiry|ruling|verdict|$)"
)
_FILED_BY = frozenset({"lawsuit_filed", "countersuit_filed", "arbitration_filed", "motion_filed", "appeal_filed", "fine_or_citation"})


_OPENING_PARTICIPLE = re.compile(r"^[a-z]+(?:ed|en|nt|ught|ound)\b[^,XV]{2,60}, (?:the )?[a-zA-Z]+ (?:[A-Z]+ )?[a-z]")
"""A headline that opens with what went before: "Cleared of manslaughter, Baldwin turns on his accusers"."""


_LISTED_NEXT = re.compile(r"[^,;:]{0,60},? (?:and|before|then) (?:[a-z]+ )?[a-z]+(?:ed|en|ld|nt|ut)\b")
_BEFORE_THE_COURT = re.compile(
    r"\b(?:court|magistrates|dock|judge|magistrate|hearing|sheriff|J|H)"
    r"(?: [a-z]+day| on [a-z]+day| today| yesterday| via video link)? $"
)
_JUST_NAMED = re.compile(r"[A-Z],? $|\b(?:him|her|them),? $")


def _is_listed(sight: Sight, hit: Hit) -> bool:
    """One of several passives under one auxiliary: "was arrested, charged with fraud and released"."""
    if not sight.seen.endswith(", ", 0, hit.start) or not _LISTED_NEXT.match(sight.seen, hit.verb_end):
        return False
    return any(other.verb < hit.verb and other.group.passive and other.clause.start == hit.clause.start for other in sight.hits)


def _ends_its_sentence(sight: Sight, hit: Hit) -> bool:
    """What a person in court is there for or leaves with: "appeared in court charged with arson", "left in tears, cleared of fraud"."""
    before = sight.seen[max(0, hit.start - 60) : hit.start]
    if hit.kind == "charge_filed" and _BEFORE_THE_COURT.search(before):
        return True
    if hit.start == 0 and _LABEL.match(sight.seen, hit.verb_end):
        return True
    if hit.kind not in {"verdict", "sentence"} or not before.endswith(", ") or _JUST_NAMED.search(before):
        return False
    return hit.clause.sort == "main" and sight.seen.find(",", hit.verb_end) < 0 and _VERB_BEFORE.search(before) is not None


_LABEL = re.compile(r"[^,.;:]{0,40}: ")
"""A participle set before a colon: "Cleared: Nora Vale"."""
_VERB_BEFORE = re.compile(r"\b(?:walk(?:s|ed)|left|leaves|was|were|[a-z]+ed|wept|hung|stood|shook|sat) [^,;:]{0,60}, $")


_BY_WHOM = re.compile(r"(?<!against )(?<!by )(?<!of )(?<!to )(?<!from )(?<!with )(?<!on )(?<!over )\b[A-Z]+ $")
"""Who did it, between the thing and its verb: "the suit Vale filed", not "the suit against Vale landed"."""


_PARTICIPLES_ONLY = re.compile(r"(?:[a-z]{3,}(?:ed|en|nd) [^,;:.]{1,60}, )?$")


def _opens_the_lead(sight: Sight, hit: Hit) -> bool:
    """A participle in front of a lead whose main clause tells nothing itself: "Convicted of fraud, Vale left by a side door"."""
    comma = sight.seen.find(",", hit.verb_end)
    if sight.sentence.number != 0 or comma < 0 or not _PARTICIPLES_ONLY.match(sight.seen[: hit.start]):
        return False
    return not any(other.verb > comma and other.row.sort != "noun" and other.kind not in {hit.kind, *QUIET} for other in sight.hits)


def _is_aside(sight: Sight, hit: Hit, *, passive: bool) -> bool:
    """A participle beside a noun, not a sentence of its own: "the deputy acquitted of it", ", indicted Friday, …"."""
    if sight.part.in_title:
        return passive and hit.start == 0 and bool(_OPENING_PARTICIPLE.match(sight.seen)) and hit.verb_end <= sight.seen.find(",")
    if hit.row.sort in {"thing", "noun"} and _REFERRED_TO.search(sight.seen, max(hit.clause.start, hit.start - 60), hit.verb):
        return True
    if (
        hit.row.sort == "thing"
        and hit.kind in _FILED_BY
        and _BY_WHOM.search(sight.seen, max(0, hit.verb - 60), hit.verb)
        and not hit.group.finite
    ):
        return True
    if not passive or (hit.group.passive and hit.group.words != ["being"]):
        return False
    if _is_listed(sight, hit) or _ends_its_sentence(sight, hit):
        return False
    if _opens_the_lead(sight, hit):
        return False
    before = sight.seen[max(hit.clause.start, hit.start - 20) : hit.start]
    return re.search(r"(?:\band|\bor|\bthen|\bbut)(?: \w+ly)? $", before) is None


_TOLD_BEFORE = re.compile(
    r"\b(?:headline|article|story|report|caption|version|post|entry|item|piece|column)\b.{0,60}\b(?:said|stated|reported|saying|indicated|"
    r"suggested|wrote|claimed|implied)\b|"
    r"\b(?:incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|wrote)\b|\bwe (?:said|stated|reported|wrote|claimed)\b"
)


def _corrected(sight: Sight, hit: Hit, context: _Context) -> str:
    """Whether a sentence of a correction tells the fact as it is or the fact that is withdrawn."""
    if not context.correction or not context.corrected_from <= sight.sentence.number <= context.corrected_from + 3:
        return ""
    return "wrong" if _TOLD_BEFORE.search(sight.seen[: hit.verb]) else "right"


def _scene(sight: Sight, hit: Hit, context: _Context, day: HappenedOn | None, *, passive: bool) -> Scene:
    clause = hit.clause
    return Scene(
        kind=hit.kind,
        sentence=sight.seen,
        start=hit.verb,
        end=hit.end,
        clause=clause.own_words(sight.seen),
        clause_sort=clause.sort,
        clause_start=clause.start,
        place=_place(sight),
        number=max(sight.sentence.number, 0),
        short=context.short,
        in_headline=hit.kind in context.headline_kinds,
        sort=hit.row.sort,
        day=day,
        published=context.published,
        recap=context.recap,
        stance=hit.row.stance,
        corrected=_corrected(sight, hit, context),
        behind=_is_behind(sight, hit),
        aside=_is_aside(sight, hit, passive=passive),
        asides=tuple(span for span in clause.holes if not span[0] <= hit.verb < span[1]),
        in_past=context.in_past,
    )


def _place(sight: Sight) -> Place:
    if sight.part.in_title:
        return Place.HEADLINE
    return Place.LEAD if sight.sentence.number == 0 else Place.BODY


def _made(sight: Sight, hit: Hit, stood: Stood, people: People, day: Day | None) -> Mention:
    sentence = sight.sentence
    guessed = {"people_guessed"} if people.guessed else set()
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
        place=_place(sight),
        correction="corrected" in stood.cues,
        cues=stood.cues | guessed | ({LEARNT} if is_learnt(hit) else set()),
        reason=f"{stood.reason}; {_BY_LIKENESS}" if is_learnt(hit) else stood.reason,
        score=stood.score,
    )


def _own_work(terms: Sequence[str]) -> re.Pattern[str] | None:
    titles = "|".join(re.escape(fold(term)) for term in terms if term)
    return re.compile(rf"[\"'] ?({titles})[,.]? ?[\"']") if titles else None


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence as first read: what its triggers tell, each with its weight, and how many of them were other senses of their words."""

    sight: Sight
    told: tuple[tuple[Hit, Mention, float], ...] = ()
    jests: int = 0

    def doubted(self) -> int:
        """How many of its triggers are not told in earnest."""
        return self.jests + sum(weight < 0 for _, _, weight in self.told)


_THE_TRIAL = re.compile(r"(?<!stand )(?<!on )(?<!for )\b(?:re)?trial\b(?! (?:judge|lawyer))")
_IN_THE_TRIAL = re.compile(
    r"\b(?:indefinitely|sine die)\b|\b(?:in|at|from|during|of) (?:the|his|her|its|their|an?|X+'s?) (?:[a-z-]+ ){0,2}(?:re)?trial\b"
)


def _is_of_the_trial(seen: str, hit: Hit) -> bool:
    beside = _IN_THE_TRIAL.search(seen, max(0, hit.start - IN_FRONT), hit.end + 16)
    return beside is None and _THE_TRIAL.search(seen, hit.start, hit.end) is not None


IN_FRONT = 40
"""Characters before a trigger in which a preposition can stand that makes "the trial" a place."""


def _coming_day(read: _Read, hit: Hit, published: date | None) -> HappenedOn | None:
    """The first day behind a trigger that lies ahead: "has been set for 23 June, she ordered on Tuesday"."""
    behind = [day for day in read.sight.days if day.start - read.sight.sentence.start >= hit.verb]
    coming = (forward(day, hit, read.sight, published) for day in behind)
    return next((day.on for day in coming if day is not None and published is not None and day.on.first > published), None)


def _trial_set(read: _Read, published: date | None) -> Iterable[Mention]:
    """The trial whose coming day a sentence says has been set: what is set and what is to come are two things."""
    if any(mention.kind == "trial_start" for _, mention, _ in read.told):
        return
    for hit, mention, _ in read.told:
        if mention.kind == "hearing_scheduled" and mention.coming_on and _is_of_the_trial(read.sight.seen, hit):
            day = _coming_day(read, hit, published) or mention.coming_on
            trial = replace(mention, kind="trial_start", standing=Standing.EXPECTED, actors=mention.target, target=())
            yield replace(trial, happened_on=day, coming_on=None, reason="the day set for it is yet to come")
            return


def _read_sentence(sight: Sight, context: _Context, before: Sequence[Person]) -> _Read:
    """By its trigger rows; where they find nothing and the text is short, by its likeness to sentences whose kind is known."""
    hits = without_objects(sight, hits_in(sight))
    like = hit_like(sight) if context.short and not hits else None
    return _read_hits(sight, hits if like is None else [like], context, before)


def _read_hits(sight: Sight, hits: list[Hit], context: _Context, before: Sequence[Person]) -> _Read:
    sight.hits = hits
    if not hits:
        return _Read(sight)
    days = days_of(sight, hits, context.published)
    near: Company | None = None
    sure = not context.short and plain(sight)
    told, jests = [], 0
    for hit in hits:
        mention = _mention(sight, hit, days.get(hit), context, before)
        if mention is None and hit not in sight.strange:
            each = (_mention(sight, row, days.get(hit), context, before) for row in sight.beaten.get(hit, ()))
            mention = next((made for made in each if made is not None), None)
        if mention is not None and (sure or is_learnt(hit)):
            told.append((hit, mention, SURE))
        elif mention is not None:
            near = near or company(sight, context.beside, context.own_work)
            if context.short or not lacks_anchor(sight, hit, near):  # a sentence alone need not say that it is of the law
                told.append((hit, mention, weigh(sight, hit, mention, near)))
        elif not sure:
            jests += in_jest(sight, hit, passive=hit.row.sort == "verb" and _is_passive(hit, sight))
    return _Read(sight, tuple(told), jests)


_OF_THE_DAY = frozenset({Standing.NEWS, Standing.DENIED})


def _lacks_day(mention: Mention) -> bool:
    """News, or a refusal, that its own sentence gives no day."""
    return mention.standing in _OF_THE_DAY and mention.happened_on is None and mention.coming_on is None


def _dated_behind(told: Sequence[Mention], sight: Sight, published: date | None) -> list[Mention]:
    """What a sentence told, with the day that the next one gives where it gave none."""
    day = day_of_report(sight, published) if any(map(_lacks_day, told)) else None
    return [replace(mention, happened_on=day) if day is not None and _lacks_day(mention) else mention for mention in told]


def _read_part(part: Part, context: _Context, before: list[Person]) -> list[Mention]:
    """All mentions of title or text. `before` gathers the names already passed, last first."""
    reads = []
    for sight in sights(part):
        read = _read_sentence(sight, context, before)
        reads.append(read)
        context = _moved_on(sight, [mention for _, mention, weight in read.told if weight >= 0], context)
        before[:0] = by_prominence(fold(_original(sight)), sight.people)
    found: list[Mention] = []
    claimed: list[Mention] = []
    latest = 0
    everywhere = sum(read.doubted() for read in reads) if context.short else 0
    for read in reads:
        found[latest:] = _dated_behind(found[latest:], read.sight, context.published)
        latest = len(found)
        denied = denied_by(read.sight, claimed)
        if denied:
            found = [mention for mention in found if mention not in claimed or mention.standing is Standing.ALLEGED]
        found += denied
        doubted = everywhere or read.doubted()
        kept = ranked(read.sight, [(hit, mention) for hit, mention, weight in read.told if in_earnest(weight, doubted - (weight < 0))])
        asked = bool(kept) and is_asked(read.sight)
        doubtful = asked or (bool(kept) and is_reported(read.sight))
        claimed = [mention for mention in kept if doubtful or mention.standing is Standing.ALLEGED]
        found += [] if asked else [*kept, *(_trial_set(read, context.published) if kept else ())]
    return found


def _moved_on(sight: Sight, told: Sequence[Mention], context: _Context) -> _Context:
    """The context of the next sentence: which time the text is in."""
    published = context.published
    fresh = published is not None and any(0 <= (published - day.on.last).days <= FRESH_DAYS for day in sight.days)
    in_past = time_after(sight.seen, told, fresh=fresh, in_past=context.in_past)
    return context if in_past == context.in_past else replace(context, in_past=in_past)


def _sentence_at(part: Part, place: int) -> int:
    return next((sentence.number for sentence in part.sentences if sentence.start <= place < sentence.end), 0)


def find(passage: Passage, names: NameReading | None = None) -> tuple[Mention, ...]:
    """What a passage says happened. `names`: the names in it where they were already read; else they are read from its entities."""
    text, title = passage.text[:LONGEST_READ], passage.title
    reading = names if names is not None else NameBook.build(passage.entities).read(text, title)
    by_role = {entity.name: "X" if entity.name in passage.protagonists else part_of(entity) for entity in passage.entities}
    seats = seated(by_role, (*reading.names, *reading.possible), text, title)
    head = prepared(title, reading, seats, passage.published, passage.entities, in_title=True)
    body = prepared(text, reading, seats, passage.published, passage.entities, in_title=False)
    if passage.docket or looks_like_entry(text):
        return read_entry(text, body.seen, body.people, body.days)
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
        parts=seats.overall(),
        sex_of=sexes(((fold(_original(sight)), sight.people) for sight in sights(body)), passage.entities),
        beside=body.seen[:BESIDE],
        own_work=_own_work(passage.terms),
    )
    told = _read_part(head, context, before) if title else []
    context = replace(context, headline_kinds=frozenset(mention.kind for mention in told), beside=head.seen)
    found = merged([*told, *_read_part(body, context, before)])
    bodies = frozenset(entity.name for entity in passage.entities if entity.kind is not EntityKind.PERSON)
    return complete(found, reading.names, context.parts, text, bodies=bodies, eponyms=passage.eponyms)
