"""Triggers in a sentence: which rows can match at all, where they do, and which of several tells a thing best."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from casefile.seeming import really_tells
from casefile.sight import TOKEN, Hit, Sight, tokens_of
from casefile.standing import verb_group
from casefile.triggers import ROWS, outranks
from casefile.triggers.grammar import Row

_COMMON = frozenset(
    """the a to in is was were be been had has have on for by of after against and as at from he his her it its not or that their they who
    will with would over out up off no there this but an are which said more she we all than when so if about can one into also us may
    new time last any only most other two X V A P J L""".split()
)
"""Words of every second report: a row hangs on one of them only where it has nothing else."""
_FREQUENT = frozenset(
    """court judge case set trial police charges report told year years week day days month months first second made make makes take
    takes taken took found find given give gave gives public called call back before now under without three four five former say says
    charge guilty jury lawyers lawyer come came go went going get gets got put see being some between while could should did do does want
    wanted chief company state government business money life home family people man woman death murder prison plea deal evidence
    claim claims asked ask wrong like way end ended"""
    .split()
)  # fmt: skip
"""Words that many reports hold."""


def _token(word: str) -> str:
    """The longest token of a word or phrase: it stands for it in the prefilter."""
    tokens: list[str] = TOKEN.findall(word.rstrip("+"))
    return max(tokens, key=len, default=word)


def _cost(tokens: frozenset[str]) -> int:
    """How often one of the words stands in a sentence, roughly: the rarest part of a row is the one to hang it on."""
    return len(tokens) + 60 * len(tokens & _COMMON) + 12 * len(tokens & _FREQUENT)


@dataclass(frozen=True, slots=True)
class _Prefilter:
    """Which rows can match a sentence at all: a row hangs on the words of its rarest part, its other parts are bits of a number."""

    rows: Mapping[str, Sequence[tuple[int, Row]]]
    """For each token of a row's rarest part: the row, with the bits of what else it needs."""
    meets: Mapping[str, int]
    """For each token: the bits of the needs it meets."""


@lru_cache(maxsize=1)
def _prefilter() -> _Prefilter:
    rows: dict[str, list[tuple[int, Row]]] = defaultdict(list)
    bits: dict[frozenset[str], int] = {}
    for row in ROWS:
        rarest, *others = sorted((frozenset(map(_token, need)) for need in row.needs), key=_cost)
        needs = 0
        for other in others:
            needs |= bits.setdefault(other, 1 << len(bits))
        for token in rarest:
            rows[token].append((needs, row))
    meets: dict[str, int] = defaultdict(int)
    for need, bit in bits.items():
        for token in need:
            meets[token] |= bit
    return _Prefilter(rows, meets)


def possible_rows(tokens: frozenset[str]) -> Collection[Row]:
    """The rows whose words stand in a sentence."""
    prefilter = _prefilter()
    met = 0
    for token in tokens & prefilter.meets.keys():
        met |= prefilter.meets[token]
    found = {id(row): row for token in tokens & prefilter.rows.keys() for needs, row in prefilter.rows[token] if needs & met == needs}
    return found.values()


@lru_cache(maxsize=4096)
def _first_tokens(row_starts: frozenset[str]) -> frozenset[str]:
    """The first token of each word or phrase."""
    return frozenset(TOKEN.findall(word)[0] for word in row_starts)


def _begins(seen: str, token: str) -> Iterable[int]:
    """Where a token stands at the beginning of a word."""
    place = seen.find(token)
    while place >= 0:
        if not place or not seen[place - 1].isalpha():
            yield place
        place = seen.find(token, place + 1)


def _found(row: Row, seen: str, tokens: frozenset[str]) -> Iterable[re.Match[str]]:
    """All matches of a row, tried only where one of its first words stands."""
    if row.starts is None:
        yield from row.regex.finditer(seen)
        return
    done = 0
    for place in sorted(place for token in _first_tokens(row.starts) & tokens for place in _begins(seen, token)):
        match = row.regex.match(seen, place) if place >= done else None
        if match:
            done = match.end()
            yield match


_LEGAL = re.compile(
    r"\b(?:judges?|justices|courts?|prosecut\w+|attorneys?|lawyers?|counsel|police|sheriff|jury|jurors|lawsuit|suit|felony|"
    r"counts?|defendant|plaintiff|trial|charges|indict\w*|bail|custody|jail|prison|conviction|sentence|ban|tribunal|panel|"
    r"magistrates?|warrant|testif\w+|case|crime|criminal|fraud|murder|manslaughter|perjury|assault|bribery|theft|arson|rape|"
    r"conspiracy|corruption|offences?|offenses?|regulator|agency|motion|gardai|marshals|"
    r"guilty|award|injunction|conviction|acquittal|licence|bench|crown|authorities|damages|refusal|dismissal|extradition|asylum)\b|"
    r"J|P|A|H"
)
_BEFELL_A_PARTY = re.compile(
    r"(?:[XV]+,?|\b(?:he|she|they|who)) (?:[a-z]+day |also |now |then |later )?(?:(?:was|were|is|are|has|have|had|been|being|be|will|to"
    r"|also|on [a-z]+day|again|"
    r"formally|finally|likely|due|expected|set|about|could|would|may|might|should|must|"
    r"never|not|yet) ){0,6}(?:fined|sentenced|resentenced|jailed|imprisoned|arraigned|tried|retried|extradited|subpoenaed|deposed|"
    r"remanded|rearrested|charged(?! (?:with [a-z]+ing|\$|£|€|\d))|prosecuted|indicted|plead)\b"
    r"|[JPHA]+ (?:(?:will|would|to|on [a-z]+day|has|had|also|may|could|must|formally|is|due|expected|[a-z]+day|not) "
    r"){0,4}(?:sentence[ds]?|jail(?:s|ed)?|"
    r"charge[ds]?|release[ds]?|tr(?:y|ies|ied)|convict(?:s|ed)?|acquit(?:s|ted)?|arrest(?:s|ed)?|fine[ds]?|subpoena(?:s|ed)?) [XV]+"
)
"""Words that mean one thing when they befall a party of the case, whatever else the sentence says."""
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
    r"\b(?:motions?|bids?|requests?|petitions?|applications?|attempts?|efforts?|pleas?|asks?|asked|asking|seeks?|sought|"
    r"seeking|moves?|moved|urges?|urged|tries|tried|trying|wants?|wanted|fight|battle|summoned|subpoenaed|compelled|ordered|"
    r"petitioned) (?:[a-zA-Z' -]{0,60}?)?\b(?:to|for|that)\b"
)
_ADJECTIVAL = re.compile(r"(?:^|(?<![\w,.;!?])[\"'(] ?|\b(?:the|a|an|his|her|their|its|this|that|now|newly|recently) |'s )$")
_WHO_DID = re.compile(
    r"\b(?:jury|jurors|panel|courts?|judges?|tribunal|magistrates?|prosecutors?|police|officers|agency|board|bench|team) that $"
)
"""Before a verb, not a participle: "the jury that acquitted her"."""
_AFTER_PARTICIPLE = re.compile(
    r"^ (?!(?:on|in|at|by|with|for|to|after|of|over|from|as|last|this|earlier|and|or|but|when|while|until|without|under|"
    r"pending|because|again|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|late)\b)[a-zA-Z]"
)


def _is_adjective(sight: Sight, hit: Hit) -> bool:
    """A participle before its noun: "the jailed producer", "Convicted banker …"."""
    word = sight.seen[hit.verb : hit.verb_end]
    if hit.row.sort != "verb" or hit.group.finite or not word.endswith(("ed", "en")):
        return False
    if _WHO_DID.search(sight.seen, max(0, hit.verb - 24), hit.verb):
        return False
    return bool(_ADJECTIVAL.search(sight.seen[: hit.verb][-12:]) and _AFTER_PARTICIPLE.match(sight.seen[hit.verb_end :][:24]))


_DETERMINED = re.compile(r"\b(?:his|her|its|their|the|a|this|that|court|new|legal) $")
_EITHER = frozenset(
    "charge fine jail search raid arrest sentence order rule appeal subpoena release report settle award file sanction ban "
    "probe suspect".split()
)


_WHO_DOES = re.compile(r"\b(?:i|we|they|you|who) $")
_COUNTERCLAIM = re.compile(r"\b(?:his|her|its|their|the|that|this|any|[a-zA-Z]+'s?) $")
_PLURALS = frozenset(word + "s" for word in _EITHER)
_PASSED = re.compile(r"\b(?:pass(?:es|ed|ing)?|issu(?:es?|ed|ing)|sought) $")
_OF_THINGS = re.compile(
    r"(?:\b(?:his|her|its|their|the|these|those|new|all|any|no|more|further|criminal|faces?|facing|pays?|paid|"
    r"heavy|hefty|record)|[a-zA-Z]'s) $"
)


def _is_noun_after_all(sight: Sight, hit: Hit) -> bool:
    """A word that is a noun as well as a verb ("a fine") and has nothing of a verb about it."""
    if sight.seen[hit.verb : hit.verb_end] == "filing" and _DETERMINED.search(sight.seen, max(0, hit.verb - 14), hit.verb):
        return True
    if hit.row.sort == "verb" and sight.seen[hit.verb : hit.verb_end].endswith("claim"):
        return _COUNTERCLAIM.search(sight.seen, max(0, hit.verb - 24), hit.verb) is not None
    if sight.seen[hit.verb : hit.verb_end] in _PLURALS and _PASSED.search(sight.seen, max(0, hit.verb - 14), hit.verb):
        return True
    if sight.seen[hit.verb : hit.verb_end] in _PLURALS and hit.row.sort == "verb":
        return _OF_THINGS.search(sight.seen, max(0, hit.verb - 14), hit.verb) is not None
    if hit.row.sort in {"noun", "thing"} or sight.part.in_title or sight.seen[hit.verb : hit.verb_end] not in _EITHER:
        return False
    if _WHO_DOES.search(sight.seen, max(0, hit.verb - 6), hit.verb):
        return False
    return not (hit.group.infinitive or hit.group.modal or hit.group.future or hit.group.negated)


_A_PAPER = re.compile(
    r"(?:withdr[a-z]+|dropp\w+|abandon\w+) (?:on [a-z]+day |[a-z]+day )?(?:the|his|her|its|their|an?|all|that|[A-Z]+'s) (?:[a-z-]+ ){0,2}"
    r"(?:appeal|motion|plea|charges?|suit|lawsuit|claims?|complaint|bid|request|petition|objection|offer)\b"
)


_PAPER_WITHDRAWN = re.compile(
    r"withdrawal of (?:[a-zA-Z'-]+ ){1,4}(?:appeal|motion|plea|charges?|suit|lawsuit|claims?|complaint|petition|offer)\b"
)
_SUED_BY_NAME = re.compile(r"\b(?:suit|lawsuit|complaint|claim|petition|action|filing)\b.{0,200}$")


def _withdraws_a_paper(sight: Sight, hit: Hit) -> bool:
    """Who withdraws an appeal has not withdrawn from the case, and whom a suit names has not been named to an office."""
    if hit.kind != "appointment_or_recusal":
        return False
    if sight.seen.startswith("name", hit.verb) and _SUED_BY_NAME.search(sight.seen, 0, hit.verb):
        return True
    return bool(_A_PAPER.match(sight.seen, hit.verb) or _PAPER_WITHDRAWN.match(sight.seen, hit.verb))


_NEXT_CLAUSE = re.compile(
    r"; | but |, (?:has|have|had|is|was|were|will|would) |"
    r",? and (?:the|an?|he|she|they|it|is|was|were|has|have|had|will|would|could|in|on|at|as) "
)


def _runs_on(sight: Sight, hit: Hit) -> bool:
    """What a verb is said to act on stands in another clause: "no charges have been filed, and the investigation goes on"."""
    return hit.row.sort in {"does", "verb"} and _NEXT_CLAUSE.search(sight.seen, hit.verb_end, hit.end) is not None


def _is_part_of_a_name(sight: Sight, hit: Hit) -> bool:
    """A verb with a capital between words with capitals, in running text: "the Court Appointed Special Advocates"."""
    text, start = sight.part.text, sight.sentence.start + hit.verb
    if (
        sight.part.in_title
        or hit.row.sort in {"noun", "thing"}
        or not text[start : start + 1].isupper()
        or text[start : start + 2].isupper()
    ):
        return False
    return _CAPITALS_AROUND.search(text, max(0, start - 24), start) is not None


_CAPITALS_AROUND = re.compile(r"[a-z,] [A-Z][a-z]+ $")
_NOT_SUBJECT = re.compile(
    r"\b(?:in|at|to|before|from|outside|inside|by|into|against|leaving|near|told|asked|urged|approached) (?:the |a |an |"
    r"his |her |its )?(?:(?!(?:that|which|who|whom|what|after|when|as|before|because|and|but|until|while|since|if) )[a-zA-Z-]+ ){0,3}$"
)


def _is_of_no_subject(sight: Sight, hit: Hit) -> bool:
    """A court that stands behind a preposition does nothing: "arraigned in district court, he was ordered held"."""
    if not hit.row.source.startswith(("JUDGE", "(court|judge", "(judge", "(J+|")) and not _opens_with_court(hit):
        return False
    if _COURT_PAPERS.match(sight.seen, hit.start):
        return True
    return _NOT_SUBJECT.search(sight.seen, max(0, hit.start - 40), hit.start) is not None


def _opens_with_court(hit: Hit) -> bool:
    """A row of what a court does, told by one of the words it can begin with."""
    return hit.row.sort in {"does", "verb"} and hit.row.starts is not None and "H+" in hit.row.starts


_COURT_PAPERS = re.compile(
    r"courts? (?:papers|documents?|records?|filings?|files?|case|action|suit|claim|battle|fight|dates?|hearing|appearance|orders?|reporter|"
    r"clerk|officers?|officials?)\b"
)
_NOT_ITS_OBJECT = re.compile(
    r" (?:in|of|about|after|during|at) (?:the|an?|his|her|its|their|that) (?:[a-z-]+ ){0,2}(?:case|suit|lawsuit|action|proceedings|trial)\b"
)


def _begins_something_else(sight: Sight, hit: Hit) -> bool:
    """ "Jury selection began in the case against her": no case began."""
    return (
        hit.kind == "lawsuit_filed"
        and hit.row.sort == "does"
        and _NOT_ITS_OBJECT.search(sight.seen, hit.verb_end, hit.end + 12) is not None
    )


_WITH_CLAUSE = re.compile(r"with (?:an?|the|his|her|its|their|no|only) [^,;]{1,60},")
"""Circumstances in front: "with its appeal window closing, the bank has decided …"."""
_SPOKEN_FOR = re.compile(
    r", (?:(?:the|his|her|their|a|an|its) )?(?:[a-z]+ )?(?:counsel|lawyers?|attorneys?|solicitors?|spokes[a-z]+|agents?)\b[^,;]{0,50} "
    r"(?:said|says|confirmed|confirms|announced|told|added)\b"
)
"""Another has the word: "to the Court of Appeal, counsel for Vale confirmed"."""
_NEXT_PREDICATE = re.compile(r" and (?:then |also |later |was |were )?[a-z]{3,}(?:ed|ent|aid|nt|wn)\b")
_FINITE = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|[a-z]{3,}ed) ")
_TOLD = re.compile(r"\b(?:said|says|told|heard|announced|reported|confirmed|denied|claimed|showed|ruled|found) $")


_SAYS = frozenset("said says told tells confirmed confirms announced announces added wrote noted".split())
_SOMEBODY_ELSE = re.compile(r", (?:an?|the|his|her|its|their|one|[A-Z]+) [^,]{0,50}$|, [A-Z]+ $")
_HAS_ITS_VERB = re.compile(r"\b(?:told|said|gave|heard|was|were|has|had|made|took|sent|[a-z]{3,}ed) [^;:]{1,60}, $")


def _is_of_another_subject(sight: Sight, hit: Hit) -> bool:
    """The subject a row begins with has a verb of its own, or another has the word: "the judge told Vale, convicted on Friday, that …"."""
    between = sight.seen[hit.start : hit.verb]
    if sight.seen[hit.verb : hit.verb_end] in _SAYS:
        return _SOMEBODY_ELSE.search(between) is not None
    if hit.row.sort != "does" or hit.group.words or not between.endswith(", "):
        return False
    return _BEHIND_PARTICIPLE.match(sight.seen, hit.verb_end) is not None and _HAS_ITS_VERB.search(between) is not None


_BEHIND_PARTICIPLE = re.compile(r" (?:on|in|at|by|of|with|for|last|earlier|after|this|from|to)\b[^,;]{1,70},")


def _spans_two(sight: Sight, hit: Hit) -> bool:
    """A noun of one clause and the verb of another: "placed under investigation … and released", "escaped the suit, but claims …"."""
    if hit.clause.sort == "relative" and hit.start >= hit.clause.start and sight.seen.find(",", hit.clause.end - 1, hit.end) >= 0:
        return True
    if hit.start >= hit.verb or hit.row.sort == "verb":
        return False
    if _WITH_CLAUSE.match(sight.seen) and hit.start < sight.seen.find(",") < hit.verb:
        return True
    if _is_of_another_subject(sight, hit):
        return True
    spoken = _SPOKEN_FOR.search(sight.seen, hit.start, hit.verb_end)
    if spoken is not None and spoken.end() >= hit.verb:
        return True
    if hit.row.sort in {"thing", "noun"}:
        first = sight.clauses.at(hit.start)
        if (
            first.sort == hit.clause.sort == "main"
            and first.start != hit.clause.start
            and sight.seen.startswith((", but", "; ", ": "), hit.clause.start)
        ):
            return True
        if first.start < hit.clause.start and not hit.group.passive and _TAKES_OBJECT.match(sight.seen, hit.verb_end):
            return True  # "despite the appeal in July, Vale has filed a lawsuit"
    joined = _NEXT_PREDICATE.search(sight.seen, hit.start, hit.verb_end)
    if joined is None or joined.end() < hit.verb_end:
        return False
    before = sight.seen[sight.clauses.at(hit.start).start : hit.start]
    return bool(_FINITE.search(before)) and not _TOLD.search(before)


_TAKES_OBJECT = re.compile(r" (?:an?|the|his|her|its|their) [a-z]")
_OWN_DATE = re.compile(
    r"^[a-z' -]{0,18}?\b(?:of|in|from|last|this|earlier|handed|filed|returned|reached|issued|imposed|made|set|brought|lodged|signed|"
    r"entered|won|\d)\b"
)


def without_objects(sight: Sight, hits: Sequence[Hit]) -> list[Hit]:
    """The hits without nouns that only are what another verb of their clause is about: "dismissed the indictment on Tuesday".

    A noun keeps its place with a date of its own: "appealed the verdict of May", "the suit, filed in 2019".
    """
    return [hit for hit in hits if not (hit.row.sort == "noun" and _is_object(sight, hit, hits))]


def _is_object(sight: Sight, hit: Hit, hits: Sequence[Hit]) -> bool:
    governed = any(
        other.row.sort != "noun" and other.kind != hit.kind and other.clause.start == hit.clause.start and other.verb < hit.verb
        for other in hits
    )
    possessive = sight.seen.endswith("'s ", 0, hit.start if hit.kind == "ruling" else hit.verb)
    return governed and not possessive and hit.row.stance != "past" and not _OWN_DATE.match(sight.seen[hit.verb_end : hit.verb_end + 40])


def _match(row: Row, sight: Sight, tokens: frozenset[str]) -> Iterable[Hit]:
    for found in _found(row, sight.seen, tokens):
        name = "verb" if "verb" in row.regex.groupindex and found["verb"] else "head"
        verb, verb_end = found.span(name)
        if row.stance == "announced" and name == "head":
            verb = found.start()
        clause = sight.clauses.at(verb)
        if clause.sort == "aside" and row.sort == "thing" and found.start() < clause.start:
            clause = sight.clauses.at(found.start())  # "the audit, handed over on Wednesday, faults X": the thing is the sentence's subject
        group = verb_group(sight.seen, verb, found[name], clause.start)
        hit = Hit(row, found.start(), found.end(), verb, verb_end, clause, group)
        checks = (
            _is_noun_after_all,
            _is_adjective,
            _withdraws_a_paper,
            _is_of_no_subject,
            _is_part_of_a_name,
            _runs_on,
            _spans_two,
            _begins_something_else,
        )
        if not any(check(sight, hit) for check in checks) and really_tells(sight, hit):
            yield hit


def hits_in(sight: Sight) -> list[Hit]:
    """The triggers of a sentence, in their order."""
    tokens = tokens_of(sight.seen)
    legal: bool | None = None
    found: list[Hit] = []
    for row in possible_rows(tokens):
        if row.weak:
            legal = _is_legal(sight) if legal is None else legal
            if not legal:
                continue
        found += _match(row, sight, tokens)
    return _settled(sight, found) if found else found


def _is_legal(sight: Sight) -> bool:
    """Whether the sentence, or the one before it, speaks of law."""
    if _BEFELL_A_PARTY.search(sight.seen):
        return True
    return bool(_LEGAL.search(sight.part.seen, max(0, sight.sentence.start - 200), sight.sentence.end))


_STRENGTH = {"verb": 3, "does": 3, "gets": 3, "thing": 2, "noun": 1}


def _telling(hit: Hit) -> tuple[bool, bool, int, bool, int, int, str, str]:
    """What tells best comes first: full sentences before nouns, longer matches before shorter; the rest only makes the order certain."""
    return (
        hit.row.stance == "open",
        hit.row.stance != "announced",
        -_STRENGTH[hit.row.sort],
        hit.row.weak,
        hit.start - hit.end,
        hit.start,
        hit.kind,
        hit.row.source,
    )


def _settled(sight: Sight, hits: list[Hit]) -> list[Hit]:
    """Of hits that tell one thing, the one that tells it best."""
    kept: list[Hit] = []
    requested = [found.end() for found in _REQUESTED.finditer(sight.seen)]
    for hit in sorted(hits, key=_telling):
        if hit.kind in _ASKED_FOR and not hit.group.pluperfect and _is_requested(hit, requested):
            continue
        if any(_asked_by(other, hit, sight.seen) for other in kept):
            continue
        rivals = [other for other in kept if _same_thing(hit, other, sight.seen)]
        if hit.row.stance == "open" and rivals:
            continue
        if any(other.kind == hit.kind or _wins(other, hit) for other in rivals):
            _note_beaten(sight, hit, rivals)
            continue
        kept = [other for other in kept if other not in rivals or not _wins(hit, other)]
        kept.append(hit)
    return sorted((hit for hit in kept if not _is_refused(hit, kept)), key=lambda hit: (hit.start, hit.kind))


def _is_refused(hit: Hit, hits: Sequence[Hit]) -> bool:
    """What a court refused to do is its ruling and nothing else: "the judge refused to move the trial"."""
    if hit.kind not in _UNDER_RULING or not (hit.group.refused or hit.group.negated):
        return False
    rulings = [other for other in hits if other.kind in {"ruling", "appeal_decided"}]
    if hit.group.refused:
        return any(hit.group.start <= other.verb < hit.verb for other in rulings)
    return any(other.row.stance == "announced" and other.start <= hit.verb < other.end for other in rulings)


def _note_beaten(sight: Sight, hit: Hit, rivals: Iterable[Hit]) -> None:
    for other in rivals:
        if other.kind == hit.kind:
            sight.beaten.setdefault(other, []).append(hit)


def _asked_by(other: Hit, hit: Hit, seen: str) -> bool:
    """An infinitive inside another trigger's words: "paid her a million to end the suit"."""
    return other.start < hit.start < other.end and seen[max(0, hit.start - 3) : hit.start] == "to "


def _is_requested(hit: Hit, requested: Sequence[int]) -> bool:
    """The verb itself is what is asked for: its whole match begins behind the request word, in the same clause."""
    if not any(hit.clause.start <= place <= hit.verb for place in requested):
        return False
    return any(place <= hit.start and hit.verb - place < 60 for place in requested)


def _in_commas(hit: Hit, seen: str) -> bool:
    """A participle right behind a comma: "his bail, granted in April, was revoked"."""
    return not hit.group.words and seen[hit.verb - 2 : hit.verb] == ", " and not seen.startswith(("was", "is"), hit.verb)


def _same_thing(one: Hit, other: Hit, seen: str) -> bool:
    relative = one.clause.start != other.clause.start and "relative" in (one.clause.sort, other.clause.sort)
    if one.kind != other.kind and (relative or _in_commas(one, seen) != _in_commas(other, seen)):
        return one.verb == other.verb  # "refused the stay that she had sought"
    overlap = one.start < other.end and other.start < one.end
    return (
        overlap or _decides_on(one, other) or _decides_on(other, one) or (one.clause.start == other.clause.start and one.kind == other.kind)
    )


def _decides_on(one: Hit, other: Hit) -> bool:
    """A decision with what it is about as its infinitive: "the judge refused to move the trial", "agreed to hear her"."""
    inside = other.group.start <= one.verb < other.verb
    decides = one.kind in {"ruling", "appeal_decided"} and other.kind not in {one.kind, "verdict", "sentence", "appeal_decided"}
    return decides and inside and other.group.infinitive


def _refuses(hit: Hit) -> bool:
    """A ruling on what somebody asked for: what was asked for did not happen by itself."""
    return hit.kind == "ruling" and ("MOTION" in hit.row.source or "BID" in hit.row.source or hit.group.refused)


_UNDER_RULING = frozenset({"dismissal", "motion_filed", "verdict", "hearing_scheduled", "appointment_or_recusal"})


def _asks_for(one: Hit, other: Hit) -> bool:
    """A request whose words hold what is asked for: "wants the suit tossed"."""
    return one.kind == "motion_filed" and one.start < other.start and other.verb_end <= one.end and other.kind in _ASKED_FOR


def _wins(one: Hit, other: Hit) -> bool:
    """Whether a hit takes another's place: by the order of kinds, else where both stand on the same words, the longer."""
    if _decides_on(one, other) or _decides_on(other, one):
        return _decides_on(one, other)
    if _refuses(one) and one.start <= other.start and other.verb <= one.end and (one.start < other.start or other.kind in _UNDER_RULING):
        return True
    if one.verb != other.verb and {one.kind, other.kind} == {"arrest", "search_warrant"}:
        return False  # "raided its offices and arrested two"
    if _asks_for(one, other):
        return True
    if _asks_for(other, one):
        return False
    if outranks(one.kind, other.kind):
        if one.row.sort == "noun" and other.row.sort != "noun":
            return False
        return not (other.kind == "ruling" and other.start < one.start and one.end <= other.end)
    if outranks(other.kind, one.kind):
        return False
    return one.verb == other.verb and (one.end - one.start) >= (other.end - other.start)
