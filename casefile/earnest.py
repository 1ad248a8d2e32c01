# ruff: noqa: E501 - the lists are read across
"""Whether a trigger is told in earnest, as law, or of a match, a plot, a dish: a weighed sum of cues, each with its reason in words.

"Sentenced" is a court's word and a grandmother's. What tells them apart stands around it: who does it and to whom, whether anybody of the
law is near, whether an offence is named, a day given, and whether the passage is of a game or a story. No cue decides alone. The weights
were fitted to labelled passages (logistic regression, one half of the cases against the other) and rounded; they move only together.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from casefile.authorities import AUTHORITY, CROWD
from casefile.case import Mention
from casefile.elsewhere import by_word, frames, phrases_in, things
from casefile.money import UNITS
from casefile.phrases import is_outsider
from casefile.sight import TOKEN, Hit, Sight, tokens_of
from casefile.subjects import NounPhrase, object_behind, phrase_at, subject_before
from casefile.triggers.words import CLASSES

BEFORE, BEHIND = 300, 250
"""Characters before and behind a sentence that are its company."""
PLAIN = 3
"""A sentence of an article with so many different words of the law, and none of another world, is told in earnest."""
SURE = 10.0
"""The weight of what need not be weighed."""
THRESHOLD = -2.77
"""Below this sum a trigger is not told in earnest."""

_CUES = {
    "day": (1.5, "the day of it is told"),
    "thing": (1.5, "what was done is itself a thing of the court's (a suit, a charge)"),
    "A": (1.4, "a public body of the case is near"),
    "L": (1.1, "a lawyer of the case is near"),
    "by party": (1.0, "done by a party of the case"),
    "sum": (1.0, "a sum of money is near"),
    "own": (0.9, "its own words are the law's"),
    "places": (0.9, "a court or a prison is near"),
    "subject law": (0.9, "an office or thing of the law does it"),
    "dated": (0.8, "a time of it is told"),
    "offences": (0.8, "an offence is named"),
    "object party": (0.7, "done to a party of the case"),
    "adverse": (0.6, "both sides of the case stand in it"),
    "number": (0.6, "a number stands beside it"),
    "said": (0.6, "officials or lawyers are quoted for it"),
    "complement offence": (0.4, "of an offence"),
    "sides": (0.3, "it has a doer and somebody it is done to"),
    "subject person": (-0.3, "the subject is somebody outside the law"),
    "alone": (-0.4, "no word of the law is near, for each ten words"),
    "weak": (-0.4, "its words are common ones"),
    "subject odd": (-0.5, "the subject is no office and no party"),
    "nobody": (-0.7, "nobody of the case is surely concerned"),
    "present": (-0.8, "told in the present"),
    "things": (-0.8, "things of house, garden or kitchen are near"),
    "object person": (-1.0, "done to somebody outside the case"),
    "addressed": (-1.1, "the reader is addressed"),
    "broad": (-1.2, "a kind whose words have many senses"),
    "by odd": (-1.2, "done by who holds no office"),
    "complement odd": (-1.3, "of what is no offence"),
    "owner odd": (-1.6, "it belongs to who holds no office"),
    "by person": (-1.7, "done by somebody outside the law"),
    "generic": (-1.8, "told of anybody"),
    "frames": (-2.0, "marks of a plot, a show or a game"),
    "genre": (-2.0, "a genre of its own: letters, quiz, obituary"),
    "jest": (-2.0, "marks of a joke or a comparison"),
    "unofficial": (-2.1, "given out by no office"),
    "jests": (-2.3, "other triggers beside it are no law"),
}
"""For each cue its weight and what it says in words."""
WEIGHTS = {name: weight for name, (weight, _) in _CUES.items()}

_PEOPLE = frozenset(
    """
    prosecutor prosecutors prosecution prosecuting prosecuted attorney attorneys lawyer lawyers solicitor solicitors barrister barristers counsel
    advocate magistrate magistrates sheriff police detective detectives investigator investigators inspector inspectors plaintiff plaintiffs
    defendant defendants claimant claimants respondent complainant complainants juror jurors regulator regulators watchdog tribunal arbitrator
    arbitrators bailiff bailiffs coroner inquest marshals fbi sec sfo cps doj ftc garda gardai troopers deputies constable commission agency agents
    authorities officials trustee receiver liquidator liquidators administrator administrators inquiry probe inmate inmates
""".split()
)
_PLACES = frozenset(
    """
    court courthouse courtroom courts custody prison prisons jail jailed imprisoned bail remand remanded bars probation parole extradited extradition
    deported deportation docket cell
""".split()
)
_PAPERS = frozenset(
    """
    lawsuit lawsuits sued sues suing litigation indicted indictment indictments affidavit affidavits warrant warrants subpoena subpoenas subpoenaed
    injunction writ complaint complaints chargesheet motion motions summons testified testify testimony arraigned arraignment plea pleaded pleading
    damages liable liability compensation fined settlement hearing convicted conviction convictions acquitted acquittal sentencing sentenced charges
    charged counts count retrial mistrial deposition penalty penalties witness witnesses guilty statute unsealed filed filing legal alleged allegedly
""".split()
)
_OFFENCES = frozenset(
    """
    fraud frauds fraudster theft thefts steal stealing stole stolen murder murdered murdering manslaughter assault assaulted assaulting bribe bribes
    bribery arson perjury embezzling embezzlement embezzled laundering conspiracy conspiring rape raped raping corruption corrupt endangerment
    endangering robbery burglary racketeering kidnapping forgery evasion obstruction obstructing contempt harassment stalking homicide drunk
    trafficking smuggling extortion blackmail misconduct cruelty doping counterfeit counterfeiting negligence negligent felony felonies misdemeanor
    misdemeanour offence offences offense offenses graft defamation defamed libel slander breach breaches breaching infringement infringed copyright
    patent patents antitrust unlawful unlawfully illegal illegally wrongful violations violating violated tax abuse abused killing killed death weapons
    firearm firearms drugs cocaine heroin indecent sexual battery insider trespass treason
""".split()
)
_LAW = {"people": _PEOPLE, "places": _PLACES, "papers": _PAPERS, "offences": _OFFENCES}
_ALL_LAW = _PEOPLE | _PLACES | _PAPERS | _OFFENCES
_CAPS = {"people": 3, "places": 2, "papers": 3, "offences": 2}

_SAID = re.compile(
    r"\b(?:police|prosecutors?|court|judge|lawyers?|attorneys?|solicitors?|barristers?|officials?|authorities|agency|[PAJH]+)(?:'s?)? "
    r"(?:office |documents |records |papers |filings? )?(?:said|says|say|told|confirmed|announced|show|heard|ruled|found|wrote|argued|alleges?|alleged)\b"
)
_SAYING = frozenset("said says say told confirmed announced show heard ruled found wrote argued alleges alleged".split())
_ADDRESSED = frozenset({"you", "your", "yours", "yourself", "ourselves"})
_JEST = frozenset(
    "joked joke jokes joking figuratively figurative metaphor metaphorically metaphorical mock pretend pretended pretends pretending imagine suppose laugh laughs laughed laughter laughing cheer cheers".split()
)
_JEST_PHRASES = by_word(
    """so to speak; as it were; as if; like a ; like an ; reads like; sort of; of sorts; kind of; verdict:; ruling:; crime against; crimes against; offence against; offences against; crime of taste;
    charge of dullness; against taste; against fashion; against good taste"""
)
_GENRE = re.compile(
    r"(?:tv |film |theatre |book |album |game )?(?:obituar(?:y|ies)|letters?|opinion|comment|editorial|leader|review|recipe|crossword|quiz|horoscope|what the stars say|on this day|from (?:the|our) archives?|"
    r"satire|humou?r|poem|sermon|grammar|your (?:questions|stars|letters)|(?:the |our |my )?verdict on (?!charge|count)[^.:]{3,50}|dear [a-z]+|ask [a-z]+|agony|advice|tonight's tv|what's on|pick of the|puzzle|trivia|\w+ years ago|this week in)\b[^.]{0,24}[:.,?]"
)
_GENERIC = re.compile(
    r"\b(?:every|any|a (?:man|woman|person|reader|player|child|dog|cat)|one|nobody|everybody|everyone|anybody|anyone|all of us|the rest of us|some|those who)\b"
    r"(?! (?:of|count|charge|day))"
)
_BY = re.compile(r" by (?=(?:the |an? |his |her |their |its |[0-9]+ )?[a-zA-Z])")
_OWNED = re.compile(r"\b(?:(?P<whose>[a-z]+)(?:'s|s')|(?P<theirs>its|their)) (?:[a-z-]+ ){0,2}$")
_SUM = re.compile(rf"[$£€¥₹] ?\d|\b{UNITS} ?\d|\b(?:million|billion|crore|lakh)\b")
_HAS_COMPLEMENT = frozenset(
    {
        "verdict",
        "plea",
        "charge_filed",
        "sentence",
        "arrest",
        "indictment",
        "charge_refiled",
        "fine_or_citation",
        "trial_start",
        "trial_event",
        "dismissal",
        "charge_dropped",
    }
)
_COMPLEMENT = re.compile(
    r"[a-zA-Z ,']{0,30}?\b(?:of|with|to|for|over|on suspicion of) "
    r"(?!(?:[a-z]+day|the [a-z]+day|\d|[a-z]+ (?:years|months)|court|prison|jail|life|trial|custody|all|both|each|every|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)(?=[a-z])"
)
_ENDS_COMPLEMENT = re.compile(r"[,;:.]| (?:on|in|at|by|after|when|who|that|which|during|before) ")
_WRONGS = re.compile(
    r"\b(?:crimes?|(?:charges?|counts?)(?! of)|lying|money|failing|failure|plot\w*|attempt\w*|taking|selling|possess\w*|causing|driving|speeding|hiding|falsif\w+|cheat\w+|threaten\w+|damage|"
    r"attack\w*|shooting|fire|deceiv\w+|mislead\w+|disorderly|dumping|pollut\w+|rigging|collu\w+|fixing|spying|sedition|terror\w*|gambl\w+|sex|grievous|unlicen[cs]ed|sanctions|scheme|"
    r"accounts?|records?|logs|false|wrongdoing)\b|[A-Z]"
)
_ACCUSER = re.compile(r"plaintiff|complain|claimant|accus|victim|appellant|petitioner|widow|whistle|heirs")
_ACCUSED = re.compile(r"defendant|respondent|accused|suspect")
_BROAD = frozenset({"verdict", "sentence", "release_from_custody", "appeal_decided", "trial_start", "charge_filed", "ruling", "dismissal"})
_PRONOUNS = frozenset(
    "he she it they him her them who which that himself herself themselves itself i we you us me his its one ones".split()
)
_OF_THE_LAW = frozenset(
    {
        word.split()[-1].rstrip("+")
        for name in """SUIT LAWSUIT CHARGES CASE MOTION BID DECISION INJUNCTION PENALTY PLEA PLEADEAL BAIL TRIAL HEARING OFFICE SETTLEMENT CUSTODY OFFENCE
        JUDGE PROSECUTOR AGENCY JURY OFFICIALS CROWN TOPCOURT INVESTIGATION EVIDENCE REPORT MEDIA TERM FAULT""".split()
        for word in CLASSES[name]
    }
    | set(
        """warrant warrants damages sum license licence assets papers filings amount million shares order orders juror bond bar sides parties plaintiffs
        defendants claimants defendant plaintiff suspect suspects accused victim victims pair duo two three four men women man woman both group firm
        company bank driver agents acquittal ban""".split()
    )
)


@dataclass(frozen=True, slots=True)
class Cue:
    """What speaks for or against earnest: its name and how often it was found."""

    name: str
    count: int

    @property
    def weight(self) -> float:
        """What it adds to the sum."""
        return WEIGHTS[self.name] * self.count

    @property
    def words(self) -> str:
        """What it says, in words."""
        return _CUES[self.name][1]


@lru_cache(maxsize=4096)
def _sort(head: str) -> str:
    """What a noun stands for beside a trigger: a party, a thing or office of the law, some person, or something else."""
    if head in _PRONOUNS:
        return "party"
    if head in CROWD:
        return "odd"
    if head in _OF_THE_LAW or head in AUTHORITY:
        return "law"
    return "person" if is_outsider(head) else "odd"


def _sort_of(phrase: NounPhrase | None) -> str:
    if phrase is None:
        return ""
    if phrase.names or not phrase.head or phrase.head[:1].isupper():
        return "party"
    return _sort(phrase.head)


def _doer(sight: Sight, hit: Hit) -> NounPhrase | None:
    """Who stands behind "by"."""
    by = _BY.search(sight.seen, hit.start, hit.clause.end)
    return phrase_at(sight.seen, by.end(), hit.clause.end) if by else None


def _owner(sight: Sight, hit: Hit) -> NounPhrase | None:
    """Whose verdict, appeal or case: "the critics' verdict", "voters deliver their verdict"."""
    owned = _OWNED.search(sight.seen, max(hit.clause.start, hit.start - 50), hit.verb)
    if owned is None or not owned["theirs"]:
        return phrase_at(sight.seen, owned.start("whose"), owned.end("whose")) if owned else None
    return phrase_at(sight.seen, hit.clause.start, hit.verb)


def _roles_beside(sight: Sight, hit: Hit) -> Iterator[str]:
    """Subject, object and doer of a verb by their sorts: "subject odd", "object party", "by law"."""
    seen, clause = sight.seen, hit.clause
    if hit.row.sort not in {"verb", "does", "gets"}:
        yield f"owner {_sort_of(_owner(sight, hit))}"
        yield f"by {_sort_of(_doer(sight, hit))}"
        return
    if hit.start >= hit.group.start:
        floor = clause.start
        if seen.startswith((",", '"'), floor):
            floor = sight.clauses.at(max(0, floor - 1)).start
        yield f"subject {_sort_of(subject_before(seen, clause, min(hit.group.start, hit.start), floor))}"
    if not hit.group.passive:
        yield f"object {_sort_of(object_behind(seen, hit.verb_end, clause.end))}"
    if hit.group.passive or hit.row.sort == "gets":
        yield f"by {_sort_of(_doer(sight, hit))}"


def _complement(sight: Sight, hit: Hit) -> str:
    """What somebody is charged with or guilty of: an offence, something odd, or nothing told."""
    if hit.kind not in _HAS_COMPLEMENT:
        return ""
    found = _COMPLEMENT.match(sight.seen, hit.verb_end) or _COMPLEMENT.search(sight.seen, hit.start, min(len(sight.seen), hit.end + 12))
    if found is None:
        return ""
    words = _ENDS_COMPLEMENT.split(sight.seen[found.end() : found.end() + 60])[0]
    return "offence" if _WRONGS.search(words) or not _OFFENCES.isdisjoint(words.split()) else "odd"


def _adverse(sight: Sight, mention: Mention) -> bool:
    """Both sides of a case stand in it."""
    roles = [entity.role.lower() for entity in sight.part.entities if entity.name in mention.people]
    return any(map(_ACCUSER.search, roles)) and any(map(_ACCUSED.search, roles))


@dataclass(frozen=True, slots=True)
class Company:
    """What stands around a sentence: its words, the letters of tracked names in it, and its marks of law and of other worlds."""

    words: frozenset[str]
    letters: frozenset[str]
    marks: Mapping[str, int]


def plain(sight: Sight) -> bool:
    """Whether a sentence is so full of law, and of nothing else, that nothing need be weighed."""
    words = tokens_of(sight.seen)
    return len(words & _ALL_LAW) >= PLAIN and frames("", words) == 0


def company(sight: Sight, beside: str = "", own_work: re.Pattern[str] | None = None) -> Company:
    """The company of a sentence. `beside`: a headline beside a text, or the text's beginning beside it; `own_work`: the case's own work in
    quotation marks, which is no other world."""
    place = sight.sentence
    around = f"{beside} {sight.part.seen[max(0, place.start - BEFORE) : place.end + BEHIND]}"
    around = own_work.sub(r"\1", around) if own_work is not None else around
    words = frozenset(TOKEN.findall(around))
    marks = {
        "said": not _SAYING.isdisjoint(words) and bool(_SAID.search(around)),
        "sum": bool(_SUM.search(around)),
        "addressed": not _ADDRESSED.isdisjoint(words),
        "jest": min(2, len(words & _JEST) + len(phrases_in(around, words, _JEST_PHRASES))),
        "genre": bool(_GENRE.match(around.lstrip()) or _GENRE.match(sight.seen)),
        "frames": min(4, frames(around, words)),
        "things": min(3, things(words)),
    }
    return Company(words, frozenset(word[0] for word in words if word.isupper()), marks)


def _of_the_law(sight: Sight, hit: Hit, near: Company) -> dict[str, int]:
    """How much law stands around a trigger, its own words aside, and how much in them."""
    own = frozenset(TOKEN.findall(sight.seen[hit.start : hit.end]))
    found = {name: min(_CAPS[name], len(words & near.words - (own if name != "offences" else frozenset()))) for name, words in _LAW.items()}
    found |= {letter: int(letter in near.letters) for letter in "PAL"}
    found["J"] = int(not near.letters.isdisjoint("JH"))
    found["alone"] = 0 if any(found.values()) else min(5, len(near.words) // 10)
    found["own"] = min(2, len(own & _ALL_LAW))
    return found


def cues(sight: Sight, hit: Hit, mention: Mention, near: Company) -> tuple[Cue, ...]:
    """All that speaks for or against a trigger's being told in earnest."""
    clause = sight.seen[hit.clause.start : hit.clause.end]
    on = mention.happened_on or mention.coming_on
    law = _of_the_law(sight, hit, near)
    found = {
        **law,
        **near.marks,
        "unofficial": hit.kind == "evidence_release" and not any(map(law.get, ("people", "P", "A", "J", "L"))),
        "sides": bool(mention.actors and mention.target),
        "nobody": not mention.people or "people_guessed" in mention.cues,
        "adverse": _adverse(sight, mention),
        "dated": on is not None,
        "day": on is not None and str(on).count("-") == 2,
        "number": any(map(str.isdigit, clause)),
        "thing": hit.row.sort == "thing",
        "weak": hit.row.weak,
        "broad": hit.kind in _BROAD,
        "present": not hit.group.words and not sight.part.in_title and sight.seen[hit.verb : hit.verb_end].endswith("s"),
        "generic": bool(_GENERIC.search(sight.seen, hit.clause.start, hit.verb)),
        f"complement {_complement(sight, hit)}": True,
        **dict.fromkeys(_roles_beside(sight, hit), True),
    }
    return tuple(Cue(name, int(count)) for name, count in found.items() if count and name in WEIGHTS)


def weigh(sight: Sight, hit: Hit, mention: Mention, near: Company) -> float:
    """How much speaks for a trigger's being told as law, above (or below) what is needed."""
    return sum(cue.weight for cue in cues(sight, hit, mention, near)) - THRESHOLD


def in_earnest(weight: float, jests: int) -> bool:
    """Whether a trigger of a weight is told as law. `jests`: how many others beside it are not."""
    return weight + WEIGHTS["jests"] * min(2, jests) >= 0
