"""How a text presents an event: news, background, expected, denied or alleged.

Three questions, in this order: does the verb group say that it did not happen, or not yet? Does somebody only claim it? And if it
happened: is it told as news? The last follows from place (headline, lead), the day, tense and time words together
(`reading.md` of the project measured each); none of them decides alone.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from casefile.case import Mention, Place, Standing
from casefile.material import HappenedOn, Precision

FRESH_DAYS = 6
"""A day this close to publication makes an event news."""
OLD_DAYS = 7
"""A day further back than this makes it background."""

_WORD = re.compile(r"[a-zA-Z$'-]+|\d+")
_CONTRACTED = frozenset("he's she's it's they're who's".split())
_BE = frozenset("is are was were be been being am 's isn't aren't wasn't weren't gets got get getting".split()) | _CONTRACTED
_PRESENT_BE = frozenset({"is", "are", "'s"}) | _CONTRACTED
_HAVE = frozenset("has have having hasn't haven't 've".split())
_MODAL = frozenset("could may might would should can must ought couldn't wouldn't shouldn't mightn't".split())
_WILL = frozenset("will shall won't 'll going".split())
_NOT = frozenset(
    "not never n't cannot can't won't no isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't couldn't "
    "wouldn't neither nor".split()
)
_FILLER = frozenset(
    "also now just since later then already again still previously earlier soon once on in a the this last early late "
    "early next today yesterday tonight "
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night week month year both all "
    "either instead reportedly allegedly "
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sept oct nov dec be been being himself herself itself "
    "themselves each together further hereby ever either so far yet do does did go went".split()
)
_HOPES = frozenset(
    "plans plan planned planning expected expects expect intends intend intended wants want wanted hopes hope hoped vows "
    "vowed vow threatens threatened threaten threatening set due "
    "scheduled slated likely poised meant supposed considering weighing mulling weigh consider considers considered prepares preparing "
    "prepared ready about promises promised pledged pledges "
    "looks look tipped track line risk risks prospect threat needs readying gearing eligible pushed pressing pleading "
    "begged begs until deadline aims aiming bid able free right urge urged urges urging called calls pushing seeking seek "
    "sought seeks asked asks "
    "asking request requested moves moved bid motion petition application "
    "effort attempt attempts tries tried trying try decide deciding agreed agrees agree offers offered proposes proposed "
    "continue opportunity deadline chance power authority".split()
)
_REFUSALS = frozenset(
    "declined declines decline refused refuses refuse failed fails fail unable decision decided opted chose forgot neglected".split()
)
_CHOICES = frozenset("decision decided opted chose".split())
"""A choice refuses only what it is a choice not to do: "the decision to charge her" against "decided not to charge her"."""
_FORESEEN = re.compile(
    r"^(?:(?! (?:before|after|when|until|because) )[^.;:,]){0,40}?\b"
    r"(?:(?:is|are|was|were|remains?|seems?|has been|have been|had been)(?: \w+ly)? )?"
    r"(?:expected|likely|possible|imminent|due|certain|planned|looms?|looming|coming|on the table|pending|inevitable|"
    r"under consideration|being considered|put (?:back|off)|promised|delayed|postponed|sought|requested|demanded|urged)\b"
    r"|^ (?:\w+ ){0,4}(?:will|could|might|would|may (?!\d))"
)
_ALLEGED = re.compile(
    r"\breportedly\b|\b(?:is|are|was|were) (?:thought|rumou?red|reported|whispered|tipped) to (?:have|be)\b|\b(?:insiders?|"
    r"pals?|whispers|tipsters?)\b[^.;]{0,20}\b(?:say|says|said|claim|claims|that|told|tell)\b|\bunverified\b|\b(?:media|"
    r"press|local|unconfirmed) reports\b|\bsocial media (?:posts|users|claims)\b|\bwe hear\b|\bword is\b|"
    r"\bappears? to have\b|\bwith knowledge of\b|"
    r"\b(?:two|three|four|several|some|multiple) (?:people|officials|persons)\b[^.;]{0,30}\b(?:said|say|"
    r"familiar)\b|\b(?:an?|one|two|three|several) (?:[a-z-]+ ){0,2}(?:person|people|officials?|executives?|"
    r"lawyers?|bankers?|advisers?|aides?|"
    r"figures?|friends?|relatives?) (?:close to|with (?:direct |first-hand )?knowledge|briefed on|familiar with|involved in|"
    r"who asked not|who (?:spoke|would speak) only)\b|\b(?:on condition of|insisting on|insisted on|requested) anonymity\b|"
    r"\bwho asked not to be (?:named|"
    r"identified)\b|\baccording to (?:a|an|one|the) (?:[a-z-]+ )?(?:blog|tabloid|website|forum|post|rumou?r|gossip|fan site)\b|"
    r"\b(?:unnamed|anonymous) (?:sources?|officials?|insiders?|people|person)\b|\b(?:blog|tabloid|website|"
    r"gossip \w+) (?:claims|claimed|says|"
    r"reported)\b|\bit is said\b|\bhallways\b|"
    r"\brumou?rs?\b|\brumou?red\b|\bunconfirmed\b|\bit is understood\b|\bis understood to\b|\bare understood to\b|"
    r"\bsources? (?:say|said|told|claim|close)|\bpeople familiar\b|\bpurportedly\b"
    r"|\bsaid to have (?:been )?\b|\baccording to (?:unnamed|anonymous|sources|two|three|a source|people|a person)|"
    r"\b(?:is|are|was|were) said\b[^.;]{0,50}\bto have\b|\bword (?:around|in|on|at|from) [^.;]{1,30} is\b|\b(?:talk|gossip|"
    r"chatter|buzz) [^.;]{0,30}\bhas it\b|"
    r"\bto be believed\b|\bapparently\b|, (?:an?|one|two|three|some|several) (?:[a-z-]+ ){0,3}[a-z]+ (?:claims?|claimed|"
    r"swears|swore|alleges?|alleged)\b|"
    r", (?:an?|one|two|three|several) (?:[a-z-]+ ){0,2}(?:person|people|insider|source|colleague|friend|juror|guard|nurse|"
    r"employee|onlooker)s? (?:[a-z]+ ){0,4}(?:said|says|told)\b|"
    r"\bwithout giving (?:his|her|their) names?\b|\b(?:unnamed|anonymous|unidentified) (?:[a-z]+ ){1,2}(?:says?|said|"
    r"claims?|claimed|told|alleged)\b|(?<!sue )(?<!against )(?<!former )(?<!of )\binsiders?\b(?! (?:trad|deal))|"
    r"\bgossip (?:has|says|runs|had)\b|\bgossip accounts?\b|\bpurports?\b|\bwhispers\b|\bwhispered (?:that|about|of)\b|"
    r"\b(?:making|doing) the "
    r"rounds\b|\bhas it that\b|\b[a-z]+ hears\b,?|"
    r"\b(?:bulletin|leaflet|flyer|poster|banner|meme|thread|tweet|posts?|page|fanzine|spreadsheet)\b[^.;]{0,60}\b(?:claims?|"
    r"claimed|says?|said|"
    r"swears?|boasts?|insists?|alleges?|reported|purports?)\b|\b(?:claims|says|swears|boasts|insists) (?:an?|the|one) "
    r"(?:[a-z-]+ ){0,3}(?:bulletin|"
    r"leaflet|flyer|poster|banner|fanzine|page|post|thread)\b|\bswears? (?:that|the|[A-Z])|\b(?:nurses|guards|neighbou?rs|"
    r"colleagues|friends|teammates|"
    r"workers|staffers|employees) (?:told|tell|claim|claimed|swear|swore|insist|insisted)\b|"
    r"\b(?:writes?|wrote|claims?|claimed|recalls?|boasts?|boasted) in (?:an?|his|her|their|the) (?:[a-z-]+ ){0,2}(?:memoirs?|"
    r"autobiography|book|diary|podcast|blog|newsletter)\b|"
    r"\bis believed to have\b|\bare believed to have\b|\bit is claimed\b|\bsupposedly\b|\bword (?:is|spread) that\b"
)
_CLAIMED = re.compile(
    r"(?<!'s )(?<!the )(?<!her )(?<!his )(?<!its )(?<!their )\b(?:claims|claimed|alleges?|"
    r"alleged)\b(?: in an? [a-z ]{3,20})?(?: that)? [a-zA-Z ]{2,40}$"
)
_DISBELIEVED = re.compile(
    r"\b(?:denied|denies|deny|denying|dismissed|dismisses|rejected|refuted|denial) (?:on )?(?:[a-z]+day )?(?:reports?|"
    r"rumou?rs?|claims?|speculation|suggestions?|that|having|being|ever|it had|he had|she had|they had|it has|they have|it was|"
    r"he was|she was)\b|"
    r"\b(?:denied|denies|denying|dismissed|dismisses|disputed|disputes|refuted|refutes|rebutted|contradicted|called|branded|described) "
    r"(?:as (?:[a-z]+ )?[a-z]+ )?(?:an?|the|this|one) (?:[a-z'-]+ ){0,3}(?:report|rumou?r|story|item|post|account|tweet|blog)s? "
    r"(?:that|of|saying|claiming|suggesting|which)\b|"
    r"\b(?:called|branded|labell?ed|described|dismissed) (?:as )?[\"']?(?:pure|utter|complete|total|sheer|absolute) "
    r"(?:fiction|fantasy|invention|nonsense|rubbish|fabrication|bunkum)\b|\bprompting a denial\b|\bnever happened\b|"
    r"\b(?:rumou?rs?|reports?|claims?|story|stories)\b[^.;]{0,140}\b(?:is|are|was|were) (?:false|untrue|baseless|unfounded|"
    r"wrong|made up)\b|\b(?:scotched|debunked|poured cold water|quashed (?:the )?(?:rumou?rs|reports|talk))\b|\b(?:untrue|"
    r"a hoax|fake news|false reports?)\b|\bno truth\b|\bfalse(?:ly)? (?:report|claim|said)"
)
_LOOMING = re.compile(
    r"\b(?:possible|potential|prospective|looming|threatened|planned|proposed|upcoming|forthcoming|future|awaits?|awaiting|"
    r"calls? for|called for|calling for|hopes? of|hope for|hopes for|chances? of|demands? for|pressure for|ahead of|"
    r"prospect of|risk of|threat of|"
    r"talk of|brink of|(?:due|set|bound|headed|heading|slated|scheduled|listed|ready) for) "
    r"(?:an? |the |his |her |its |their |any |fresh |new |criminal |civil )*$"
)
_NOT_BEFORE = re.compile(r"\b(?:expected|due|likely|scheduled|planned)\b[^.;,]{0,30}\b(?:before|until|till)\b")
_INVERTED = re.compile(r"^[\"' ]*(?:had|should|were) (?:[a-zA-Z]+ ){1,4}?(?:not )?(?:been |to be )?$")
"""An unreal condition without "if": "Had he been convicted, …"."""
_PRONOUNCED = frozenset({"sentence", "verdict", "ruling", "fine_or_citation", "release_from_custody", "dismissal"})
_SO_RULED = re.compile(
    r", (?:an? |the )?(?:[a-z-]+ ){0,2}(?:judges?|court|jury|jurors|magistrates?|panel|tribunal|J+|H+)(?: [a-zA-Z]+)? "
    r"(?:has |have )?(?:ruled|ordered|decided|held|said|announced|determined|directed|found)\b"
)
"""What will be, by the word of those who decide it: "will spend six years behind bars, the judge ordered"."""
_ASKED_FOR = re.compile(r"call(?:s|ed|ing)? for|demand|urge")
_POSSIBLE = re.compile(r"\b(?:possible|potential|prospective|threatened|likely|further|up to)\b")
_ACHIEVED = re.compile(
    r"\b(?:called in|tasked|assigned|appointed|convened|took|takes|voted|votes|managed|went on|first|latest|last|alone|only one|second|"
    r"third|used|enough|arrived|came|sent|dispatched|hired|forced|decided|decides|returned|proceeded|chose|led|joined|"
    r"teamed up|united|allowed|permitted|let|got|induced|persuaded|prompted|prompts|spurred|"
    r"acted|decision|wasted no time|began|begins|started|starts)\b[^.;:]{0,60}\bto |\b(?:have|has) had to "
)
_RULED_OUT = re.compile(
    r"\b(?:ruled out|rules out|ruling out|stopped short of|no plans? to|no intention of|rather than|instead of|"
    r"decided against|opted against|walked back|backed away from|abandoned plans to|dropped plans to|held off(?: on)?|"
    r"shied away from) (?:[a-z]+ ){0,2}$"
)
_TURNED_DOWN = re.compile(
    r"\b(?:turned down|turns down|rejected|rejects|refused|spurned|declined|passed up) (?:an? |the |his |her |their |any )?"
    r"(?:[a-z-]+ ){0,2}(?:offers?|deals?|chance|proposals?|bid)\b[^.;,]{0,50}\bto $"
)
_NOBODY = re.compile(r"\b(?:no|neither|nobody|none|no one|nor|nothing|no-one|not a single|without|never)\b(?!-)")
_NONE_OF_THEM = re.compile(r"[ ,\"']*(?:and |but )?(?:none|neither|nobody|no one)\b")
_ANOTHER_SUBJECT = re.compile(r",| and (?:an?|the|his|her|their) ")
_NO_CHARGES = re.compile(r".{0,12}\bno (?:criminal |formal )?(?:charges?|arrests?)")
_PAST_MARK = re.compile(
    r"\b(?:previously|earlier (?:this|that|in|last)|last (?:year|month|spring|summer|fall|autumn|winter)|(?:months?|years?|"
    r"weeks?|decades?) (?:ago|earlier|before|prior)|in (?:19|20)\d\d|originally|initially|"
    r"at the time|in the past|back in|formerly|since then|long since|(?:two|three|four|five|six|seven|eight|several|"
    r"\d+) (?:months|years|weeks) (?:after|earlier|before)|already|ended up|"
    r"during (?:the|his|her|its|their) (?:[a-z]+ )?(?:case|trial)|"
    r"was the (?:first|second|third|only|last) (?:[a-z-]+ ){1,4}?to|"
    r"(?:the following|that same|the same|that) (?:week|month|year|summer|winter|spring|autumn|fall))\b"
)
_PAST_MARK_OF_PERFECT = re.compile(r"\b(?:previously|originally|in the past|long since|already)\b")
"""A perfect is not put into the past by a time of the past: that belongs to something else in the clause."""
_FRESH_MARK = re.compile(
    r"\b(?:today|yesterday|this (?:morning|afternoon|evening|week)|tonight|overnight|now|just|newly|on (?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day)\b"
)
SPAN_BEFORE = re.compile(r"\b(?:months?|years?|weeks?|days?|hours?|decades?|shortly|soon|long|nearly|almost|since)(?: \w+)? $")


@dataclass(slots=True)
class VerbGroup:
    """What stands around a verb. `words` are those before it, nearest first."""

    negated: bool = False
    refused: bool = False
    modal: bool = False
    future: bool = False
    hoped: str = ""
    infinitive: bool = False
    passive: bool = False
    perfect: bool = False
    pluperfect: bool = False
    progressive: bool = False
    yet: bool = False
    start: int = 0
    words: list[str] = field(default_factory=list)

    @property
    def present_perfect(self) -> bool:
        """ "Has dropped", not "had dropped", "may have dropped", "having dropped"."""
        tells = self.perfect and not (self.pluperfect or self.modal or self.infinitive)
        return tells and "having" not in self.words

    @property
    def finite(self) -> bool:
        """An auxiliary stands before the verb."""
        return self.passive or self.perfect or self.pluperfect or self.modal or self.future or self.infinitive or self.negated


_MONTH_OF_MAY = re.compile(r"\b(?:since|in|last|until|till|by|this|early|late|mid|of|from|\d{1,2}) may\b|\bmay(?:,| \d)")


def verb_group(folded: str, start: int, head: str, floor: int = 0) -> VerbGroup:
    """The auxiliaries, negations and ruling verbs before a verb at `start`, read backwards, no further than `floor`."""
    group = VerbGroup(start=start)
    before = [(found[0], found.start()) for found in _WORD.finditer(folded, max(floor, start - 90), start)]
    gap_ok = 2
    for word, place in reversed(before[-14:]):
        between = folded[place + len(word) : group.start]
        if any(mark in between for mark in ';:"()'):
            break
        if word == "may" and _MONTH_OF_MAY.search(folded, max(0, place - 14), place + 5):
            group.start = place
        elif _note(group, word):
            group.start = place
            group.words.append(word)
        elif gap_ok and group.words and group.infinitive and not group.hoped:
            gap_ok -= 1
            group.words.append(word)
            group.start = place
        else:
            break
    if group.words and set(group.words) <= {"be", "also", "now", "not"} and "be" in group.words:
        group.modal = True  # "demanded that charges be brought"
    _share(group, folded[max(floor, start - 70) : start], head)
    if group.words[-1:] == ["being"]:
        _before_being(group, [word for word, place in before if place < group.start][-1:])
    group.progressive = head.endswith("ing")
    nearest = [word for word, place in before if place < group.start][-2:]
    if group.progressive:
        for word in nearest[-1:] if nearest[-1:] != ["of"] else nearest:
            _before_gerund(group, word)
    return group


_NEITHER = re.compile(r"(?:\b(?:not|never|cannot|without|nor)\b|n't\b)[^,;:.]{1,50} (?:or|nor) $")
_ALSO_TO_COME = re.compile(r"\b(?:will|would|could|may|might|should|must|to) [a-z]+(?: [^;:]{1,40})? (?:and|or) $")


def _share(group: VerbGroup, before: str, head: str) -> None:
    """What a verb joined by "and" or "or" has in common with the one before it: "will not press charges or testify"."""
    if group.words or not before.endswith((" or ", " and ", " nor ")):
        return
    if _NEITHER.search(before):
        group.negated = True
    elif not head.endswith(("ed", "s", "ing")) and _ALSO_TO_COME.search(before):
        group.future = True


_GERUND_HOPES = frozenset(
    "considering weighing mulling contemplating threatening considered threatened recommend recommended recommends "
    "planning eyeing discussed discussing considers weighs weighed mulls mulled contemplates contemplated eyes debates debated debating "
    "explores explored exploring proposes proposed suggests suggested favors favours risk risks risked risking".split()
)
_GERUND_NOT = frozenset("without avoid avoids avoided avoiding instead than against from refusing declining".split())


_ESCAPES = frozenset("avoid avoids avoided avoiding escape escapes escaped without dodged".split())
_RISKS = frozenset("risk risks risked risking face faces faced facing fear fears feared".split())


def _before_being(group: VerbGroup, nearest: Sequence[str]) -> None:
    """What a passive in "being" depends on: "risks being held in contempt", "avoided being jailed"."""
    if _RISKS & set(nearest):
        group.hoped = nearest[0]
    elif _ESCAPES & set(nearest):
        group.refused = True


def _before_gerund(group: VerbGroup, word: str) -> None:
    """What a verb in -ing depends on: "without charging", "considering suing"."""
    if word in _GERUND_HOPES:
        group.hoped = word
    elif word in _GERUND_NOT:
        group.refused = True


def _note(group: VerbGroup, word: str) -> bool:
    """Take a word into the group; False where the group ends."""
    known = False
    if word.endswith("'ll"):
        group.future = known = True
    if word in _NOT or word.endswith("n't"):
        group.negated = known = True
    if word == "had" or word == "hadn't":
        group.pluperfect = known = True
    if word in _BE:
        group.passive = known = True
    elif word in _HAVE:
        group.perfect = known = True
        group.pluperfect = group.pluperfect and group.words[-1:] != ["had"]  # "has had to ask"
    elif word in _MODAL or word in {"cannot", "can't", "couldn't"}:
        group.modal = known = True
    elif word in _WILL:
        group.future = known = True
    elif word == "to":
        group.infinitive = known = True
    elif word == "yet":
        group.yet = known = True
    elif group.infinitive and word in _REFUSALS:
        known = True
        group.refused = group.negated or word not in _CHOICES
    elif word in _HOPES and (group.infinitive or (word == "due" and not group.words)):
        group.hoped = word
        known = True
    return known or word in _FILLER or (word.endswith("ly") and len(word) > 4)


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """What is known about where a trigger stands. `sentence` and `clause` are folded, `start` and `end` offsets into `sentence`."""

    kind: str
    sentence: str
    start: int
    end: int
    clause: str
    clause_sort: str
    clause_start: int
    place: Place
    number: int
    """Number of the sentence in the news text, 0 the first."""
    short: bool
    """The whole passage is a few sentences long: each of them can be its news."""
    in_headline: bool
    """The headline tells the same kind."""
    sort: str
    day: HappenedOn | None
    published: date | None
    recap: bool = False
    stance: str = ""
    """What the row itself says: expected, denied, state, announced, past."""
    corrected: str = ""
    """In a correction: "right" beside the fact as it is, "wrong" where the withdrawn fact is told."""
    behind: bool = False
    """A noun that is the object of another trigger ("appealed the verdict of May")."""
    aside: bool = False
    """A participle in commas beside a name (", indicted Friday, …")."""
    asides: tuple[tuple[int, int], ...] = ()
    """Relative and subordinate clauses that the trigger does not stand in."""
    in_past: bool = False
    """The sentence before tells of an earlier time, and this one does not leave it (see `time_after`)."""


@dataclass(frozen=True, slots=True)
class Stood:
    """A standing with its cues, its reason in words and how sure it is."""

    standing: Standing
    cues: frozenset[str]
    reason: str
    score: float


def judge(scene: Scene, group: VerbGroup) -> Stood:
    """The standing of a trigger in its scene."""
    unreal = None if scene.stance == "past" else _unreal(scene, group)
    if unreal is not None:
        standing, cue, reason = unreal
        return Stood(standing, frozenset({cue}), reason, 0.7)
    return _news_or_background(scene, group)


_Unreal = tuple[Standing, str, str]
"""A standing other than news and background, its cue, and the reason in words."""


def _unreal(scene: Scene, group: VerbGroup) -> _Unreal | None:
    """Why it did not happen, or not yet, or is only claimed; None where it happened."""
    return _withdrawn_or_claimed(scene, group) or _denied(scene, group) or _foreseen(scene, group)


def _is_only_alleged(scene: Scene, group: VerbGroup) -> bool:
    """A rumour in the sentence, unless a later clause denies it ("it was rumoured …, but he was not arrested")."""
    rumour = _rumour(scene.sentence)
    if rumour is None or _CONTRARY.search(scene.sentence, 0, rumour.start()):
        return False
    first, last = sorted((rumour.start(), scene.start))
    if "; " in scene.sentence[first:last] or any(start <= rumour.start() < end for start, end in scene.asides):
        return False
    return not (group.negated and rumour.end() <= scene.clause_start)


_RUMOUR_HAS = (
    "reportedly", "thought to ", "rumo", "reported to ", "whisper", "tipped to ", "insider", "pal", "tipster", "unverified", " reports",
    "social media", "we hear", " hears", "word ", "to have", "knowledge of", "people", "officials", "person", "anonym", "asked not to be",
    "according to", "unnamed", "blog", "tabloid", "website", "gossip", "is said", "hallways", "unconfirmed", "understood", "source",
    "purport", "has it", "to be believed", "apparently", "claim", "swear", "swore", "allege", "colleague", "friend", "juror", "guard",
    "nurse", "employee", "onlooker", "without giving", "unidentified", "the rounds", "bulletin", "leaflet", "flyer", "poster", "banner",
    "meme", "thread", "tweet", "post", "page", "fanzine", "spreadsheet", "neighbo", "teammate", "worker", "staffer", "supposedly",
)  # fmt: skip
"""One of these stands in whatever `_ALLEGED` matches; most sentences have none, and are spared the search."""


@lru_cache(maxsize=64)
def _rumour(sentence: str) -> re.Match[str] | None:
    """Asked for each trigger of a sentence, read once."""
    return _ALLEGED.search(sentence) if any(words in sentence for words in _RUMOUR_HAS) else None


_CONTRARY = re.compile(r"\b(?:contrary to|despite|in spite of|notwithstanding) ")
_HEDGES = frozenset({"allegedly", "supposedly", "purportedly", "reportedly", "apparently"})
"""Adverbs by which a verb is only claimed."""


def _withdrawn_or_claimed(scene: Scene, group: VerbGroup) -> _Unreal | None:
    if scene.corrected == "wrong":
        return Standing.DENIED, "corrected", "the fact that is withdrawn"
    before = scene.sentence[scene.clause_start : scene.start]
    claimed = scene.sort not in {"thing", "noun"} and _CLAIMED.search(before[-70:])
    if _DISBELIEVED.search(scene.sentence) and not claimed:
        return Standing.DENIED, "disbelieved", "the report itself is denied"
    hedged = not _HEDGES.isdisjoint(group.words)
    if claimed or hedged or _is_only_alleged(scene, group):
        return Standing.ALLEGED, "alleged", "rests on what somebody claims"
    return None


_FIND_NOTHING = frozenset({"investigation_report", "verdict", "charge_dropped", "plea", "evidence_release"})
"""Kinds in which to find, offer or enter nothing is itself the event."""
_FINDINGS = frozenset({"appeal_decided", "ruling"})
_FINDS = re.compile(r"(?:finds?|found|sees?|saw|h[eo]ld|identif(?:y|ied)|detect(?:s|ed)?)\b")
"""A court that finds no fault has found: "saw no error in the instructions"."""
_NO_OBJECT = re.compile(
    r"(?!sa(?:id|ys?) )[a-z'-]+(?: on)?(?: [a-z]+day)? (?:no|not a single|nothing|nobody|no one)\b(?! (?:longer|doubt|contest|fewer|less|"
    r"later|more than|case|bill))"
)
"""A verb with nothing for its object: "issued no order"."""


def _denied(scene: Scene, group: VerbGroup) -> _Unreal | None:
    if group.yet and (group.infinitive or group.negated):
        return Standing.DENIED, "negated", "it has yet to happen"
    if _RULED_OUT.search(scene.sentence[max(0, group.start - 45) : scene.start]) or _TURNED_DOWN.search(
        scene.sentence[max(0, scene.start - 110) : scene.start]
    ):
        return Standing.DENIED, "negated", "decided against"
    undecided = group.modal and scene.clause_sort == "whether"
    if group.negated and _NOT_BEFORE.search(scene.sentence, scene.start, scene.end + 60):
        return None
    reach = 12 if scene.sort == "noun" else 45
    nobody = _NOBODY.search(_ANOTHER_SUBJECT.split(scene.sentence[scene.clause_start : scene.start][-reach:])[-1])
    if (
        group.refused
        or (group.negated and not undecided)
        or nobody
        or _NONE_OF_THEM.match(scene.sentence, scene.clause_start)
        or _NO_CHARGES.match(scene.sentence, scene.start, scene.end)
    ):
        return Standing.DENIED, "negated", "said not to have happened"
    if scene.stance == "denied":
        return Standing.DENIED, "negated", "said to have failed"
    found = scene.kind in _FINDINGS and _FINDS.match(scene.sentence, scene.start)
    if scene.kind not in _FIND_NOTHING and not found and scene.sort in {"does", "verb"} and _NO_OBJECT.match(scene.sentence, scene.start):
        return Standing.DENIED, "negated", "said not to have happened"
    return None


_THREATENED = frozenset({"sentence", "fine_or_citation", "arrest"})
_MUST_SERVE = re.compile(
    r"(?:must |will )?(?:serve|spend) (?:[a-z-]+ ){0,4}"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|twelve|twenty)\b"
)
"""A term told as pronounced: "will spend at least 22 years behind bars"."""
_FACES = re.compile(r"(?:fac(?:e|es|ed|ing)|risk(?:s|ed|ing)?)\b")
_MAY_COST = re.compile(r"\b(?:could|may|might|would|will|faces?|facing|risks?|up to|spend|carries|carry|punishable)\b")


_DEMANDED_THAT = re.compile(
    r"\b(?:demand|ask|request|urge|insist|recommend|propos|suggest|plead|wish|beg|petition)(?:e?s|e?d|ing|e)?\b"
    r"[^.;:]{0,40}? that [^.;:,]{2,50} $"
)
_PAST_FORMS = re.compile(
    r"(?:[a-z]+(?:ed|s|ing|ught|ew|oke|ore|ound)|gave|won|lost|went|made|held|told|left|got|paid|sent|began|took|fell)\b"
)


_WANTED = re.compile(r"\b(?:want|wants|wanted|would like|wishes|wish) (?!to )[a-zA-Z'-][a-zA-Z' -]{0,40} $")
"""A participle behind whom somebody wants it done to: "wants the manager barred"."""


def _is_demanded(scene: Scene, group: VerbGroup) -> bool:
    """A bare verb behind what is asked for: "demanded that the department hand over the video"."""
    if group.words or scene.sort not in {"does", "verb", "gets"}:
        return False
    if scene.sort != "does" and _WANTED.search(scene.sentence, max(scene.clause_start, scene.start - 60), scene.start):
        return True
    if _PAST_FORMS.match(scene.sentence, scene.start):
        return False
    return _DEMANDED_THAT.search(scene.sentence, max(0, scene.start - 120), scene.start) is not None


_IMPOSED = re.compile(r"(?:handed|imposed|meted|levied|given|passed)\b")


def _is_told_of(scene: Scene) -> bool:
    """A penalty that stands already, whatever will be done about it: "will contest the fine handed down last month"."""
    return scene.sort == "thing" and _IMPOSED.match(scene.sentence, scene.start) is not None


def before_it(scene: Scene) -> str:
    """What stands before a trigger in its clause."""
    return scene.sentence[scene.clause_start : scene.start]


def _foreseen(scene: Scene, group: VerbGroup) -> _Unreal | None:
    if scene.clause_sort in {"if", "whether", "unless", "until", "till", "provided"}:
        return Standing.EXPECTED, "modal", f"stands behind “{scene.clause_sort}”"
    if _is_demanded(scene, group) or (scene.kind == "investigation_opened" and _ASKED_FOR.match(scene.sentence, scene.start)):
        return Standing.EXPECTED, "modal", "asked for, not done"
    if awaits(scene.clause_sort, group):
        return Standing.EXPECTED, "modal", f"stands behind “{scene.clause_sort}”, in the present tense"
    if scene.clause_start == 0 and _INVERTED.match(scene.sentence[: scene.start]) and " would " in scene.sentence:
        return Standing.EXPECTED, "modal", "an unreal condition"
    if scene.sort != "does" and _LOOMING.search(scene.sentence[max(0, scene.start - 40) : scene.start]):
        return Standing.EXPECTED, "modal", "possible or to come, not done"
    if scene.stance == "state" and _POSSIBLE.search(scene.sentence, scene.start, scene.end):
        return Standing.EXPECTED, "modal", "possible or to come, not done"
    if scene.kind == "hearing_scheduled" and (not group.modal or group.passive or "must" in group.words):
        return None
    if _is_pronounced(scene, group):
        return None
    if scene.kind in _THREATENED and (
        _FACES.match(scene.sentence, scene.start) or (not group.words and not _is_told_of(scene) and _MAY_COST.search(before_it(scene)))
    ):
        return Standing.EXPECTED, "modal", "possible or to come, not done"
    if scene.stance == "expected" or (_ahead(scene) and scene.stance != "announced") or is_ahead(group, scene.sentence, scene.start):
        return Standing.EXPECTED, "modal", "foreseen, asked for or possible, not done"
    behind = scene.start if scene.sort == "thing" else scene.end
    if scene.sort in {"thing", "noun"} and scene.kind != "arbitration_filed" and _FORESEEN.search(scene.sentence[behind : behind + 70]):
        return Standing.EXPECTED, "modal", "foreseen, not done"
    return None


def _is_pronounced(scene: Scene, group: VerbGroup) -> bool:
    """What lies ahead because somebody has just decided it: "must serve 22 years", "will be freed, a judge ruled"."""
    if scene.kind == "sentence" and _MUST_SERVE.match(scene.sentence, scene.start) and set(group.words) <= {"must", "will", "now", "also"}:
        return True
    return (group.future or group.modal) and scene.kind in _PRONOUNCED and _SO_RULED.search(scene.sentence, scene.end - 1) is not None


def is_ruled_upon(group: VerbGroup, seen: str, end: int) -> bool:
    """Whether a verb behind a modal, matched up to `end`, is what a court has just ruled may, must or cannot be."""
    return (group.modal or "can" in group.words) and _SO_RULED.search(seen, end - 1) is not None


def awaits(clause_sort: str, group: VerbGroup) -> bool:
    """A passive in the present behind "when" speaks of what is to come: "faces life when he is sentenced in May"."""
    return (
        clause_sort in {"when", "once", "after", "before"}
        and bool(_PRESENT_BE & set(group.words))
        and not (group.perfect or group.progressive)
    )


def is_ahead(group: VerbGroup, sentence: str, start: int) -> bool:
    """Whether a verb group speaks of what is yet to come: will, could, plans to; not "took an hour to convict"."""
    before = sentence[max(0, start - 80) : start + 3]
    if group.modal or group.future or (group.hoped and not (group.hoped == "called" and "called in " in before)):
        return True
    return group.infinitive and not _ACHIEVED.search(before)


def _ahead(scene: Scene) -> bool:
    """Its own day lies after publication."""
    return bool(scene.published and scene.day and scene.day.first > scene.published)


def _age(scene: Scene) -> int | None:
    """Days between the event's day and publication; None where one is unknown."""
    return (scene.published - scene.day.last).days if scene.published and scene.day else None


def _is_exact(scene: Scene) -> bool:
    """Its day is told to the day, or as the month of publication: "this year" makes nothing fresh."""
    if scene.day is None or scene.published is None or scene.day.precision is Precision.YEAR:
        return False
    return scene.day.precision is not Precision.MONTH or scene.day.first <= scene.published <= scene.day.last


def _votes(scene: Scene, group: VerbGroup) -> set[str]:
    """What speaks for news."""
    votes = set()
    age = _age(scene)
    if scene.place is Place.HEADLINE:
        votes.add("headline")
    elif scene.number == 0 or scene.short:
        votes.add("lead")
    if (age is not None and age <= FRESH_DAYS and _is_exact(scene)) or (scene.published is None and _FRESH_MARK.search(scene.clause)):
        votes.add("fresh_day")
    if scene.in_headline and scene.number < 4:
        votes.add("in_headline")
    if scene.number in (1, 2) and (group.perfect or (group.progressive and group.passive) or " now " in scene.clause):
        votes.add("perfect")
    return votes


def _is_a_state(group: VerbGroup) -> bool:
    """The plain present passive: "both are charged with murder"."""
    return (
        group.passive
        and bool(_PRESENT_BE & set(group.words))
        and not (group.perfect or group.progressive or group.modal or group.infinitive or "being" in group.words)
    )


_SERVING = re.compile(r"\b(?:serving|serves|served|began|begun|finished|completed)\b")


_BY_PLACE = frozenset({"lead"})
"""Votes that are owed to place alone."""


def _vetoes(scene: Scene, group: VerbGroup, votes: set[str]) -> set[str]:
    """What speaks against news."""
    age, fresh = _age(scene), "fresh_day" in votes
    against = {
        "old_day": age is not None and age > OLD_DAYS,
        "had": group.pluperfect and not fresh and not _is_of_today(scene),
        "past_mark": _is_marked_as_past(scene, group, fresh=fresh),
        "clause": _is_in_passing(scene, fresh=fresh),
        "in_past": scene.in_past and votes <= _BY_PLACE and not group.perfect,
        "recap": scene.recap,
        "corrected": bool(scene.corrected),
        "state": scene.kind == "charge_filed" and scene.place is not Place.HEADLINE and _is_a_state(group),
        "serving": scene.kind == "sentence" and bool(_SERVING.search(before_it(scene))),
        "repeated": scene.kind == "plea" and scene.number > 0 and not (fresh or scene.short or scene.in_headline),
    }
    return {cue for cue, speaks in against.items() if speaks}


def _is_marked_as_past(scene: Scene, group: VerbGroup, *, fresh: bool) -> bool:
    if (scene.number > 0 and " last week" in scene.clause) or " previously " in scene.clause[: scene.start - scene.clause_start + 1]:
        return True
    marks = _PAST_MARK_OF_PERFECT if group.present_perfect else _PAST_MARK
    return not fresh and bool(marks.search(scene.clause))


_BESIDE = frozenset(
    ["days after", "hours after", *"after before since following despite when as once although though because while".split()],
)
"""Openers of clauses that tell in passing what is known."""


def _is_in_passing(scene: Scene, *, fresh: bool) -> bool:
    """Told beside the news: in a relative or subordinate clause, as a participle, or as another verb's object."""
    if scene.aside and scene.sort == "thing" and scene.number == 0 and fresh and scene.kind == "fine_or_citation":
        return False  # "the penalty the judge imposed on Friday is the steepest yet"
    if scene.aside or scene.behind or scene.stance == "past":
        return True
    if scene.clause_sort == "aside" and scene.sort not in {"thing", "noun"}:
        return True
    if scene.kind == "plea" and _TO_WHICH.match(scene.clause):
        return False
    if scene.clause_sort in _BESIDE:
        return not _holds_news(scene)
    return not fresh and (scene.clause_sort in {"relative", "aside"} or (scene.clause_sort == "where" and scene.number > 0))


_TO_WHICH = re.compile(r"[ ,]*(?:to which|which) (?:he|she|they|it|both|all) ")
"""How charges just read were answered: "arraigned on 19 counts, to which she pleaded not guilty"."""
_THEN = re.compile(r"[ ,]*before (?:being |later |finally )*[a-z]+(?:ing|ed)\b")
"""What came next: "was questioned for hours before being released"."""


def _holds_news(scene: Scene) -> bool:
    """In a first sentence, "after", "as" and "when" hold the news, unless a span of time stands before them or they open it."""
    if scene.number == 0 and scene.clause_start > 0 and _THEN.match(scene.clause):
        return True
    if scene.number > 0 or scene.clause_sort not in {"after", "as", "when", "following"} or scene.clause_start == 0:
        return False
    before = scene.sentence[: scene.clause_start + 1]
    return not (SPAN_BEFORE.search(before) or (scene.clause_sort == "after" and _PAST_MARK.search(before)))


_BACKSHIFTED = re.compile(
    r"\b(?:said|announced|confirmed|disclosed|revealed)(?: on)?(?: [a-z]+day)?(?: that)? (?:he|she|it|they|[A-Z]+|the "
    r"[a-z]+) had (?:[a-z]+ly )?$"
)
"""What was said to have been done: the perfect of what is told, not a step back in time ("the mill said it had received a subpoena")."""


_BY_THEN = re.compile(
    r"\bby (?:noon|midday|lunchtime|lunch|mid-?morning|mid-?afternoon|evening|nightfall|dusk|dawn|midnight|breakfast|sunset|sunrise|"
    r"late (?:morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|afternoon|evening|night)"
    r"|\d[\d:.]* ?[ap]\.?m)\b"
)
"""An hour by which something "had" happened is one of the day that the report is about: "by noon she had announced 11 counts"."""


def _is_of_today(scene: Scene) -> bool:
    """A pluperfect that steps back no further than the news itself."""
    return bool(_BACKSHIFTED.search(scene.sentence[max(0, scene.start - 90) : scene.start]) or _BY_THEN.search(before_it(scene)))


_LEAVES_THE_PAST = re.compile(r"\b(?:is|are|has|have|hasn't|haven't|isn't|aren't|will|now|today)\b|'s been\b")
"""A present or perfect: the text is back in its own time."""
_OPENS_IN_PAST = re.compile(r"(?:back )?in (?:[a-z]+ )?(?:19|20)\d\d\b")


def time_after(seen: str, told: Iterable[Mention], *, fresh: bool, in_past: bool) -> bool:
    """Whether a text is in an earlier time after this sentence, so that a simple past that follows without a day tells of that time too.

    `told`: how the events of the sentence stand. `fresh`: a day of the last few is named in it.
    """
    if fresh or any(mention.standing is Standing.NEWS for mention in told):
        return False
    if any(mention.standing is Standing.BACKGROUND and mention.cues & _EARLIER_TIME for mention in told) or _OPENS_IN_PAST.match(seen):
        return True
    return in_past and not _LEAVES_THE_PAST.search(seen)


_EARLIER_TIME = frozenset({"old_day", "had", "past_mark", "in_past"})


def _news_or_background(scene: Scene, group: VerbGroup) -> Stood:
    votes = _votes(scene, group)
    vetoes = _vetoes(scene, group, votes)
    news = bool(votes) and not vetoes
    score = min(1.0, 0.4 + 0.2 * len(votes)) if news else 0.5
    reason = _WORDS[min(vetoes)] if vetoes else (_WORDS[min(votes)] if votes else "deep in the text, without a recent day")
    return Stood(Standing.NEWS if news else Standing.BACKGROUND, frozenset(votes | vetoes), reason, score)


_WORDS = {
    "headline": "the headline tells it",
    "lead": "told at the top of the text",
    "fresh_day": "dated within the last few days",
    "in_headline": "the headline tells the same",
    "perfect": "told as just done",
    "old_day": "its day lies well before publication",
    "had": "told as having happened before",
    "past_mark": "marked as earlier",
    "state": "a state of things, not an event",
    "clause": "told in passing",
    "in_past": "goes on with an earlier time",
    "recap": "the page looks back",
    "serving": "a sentence that is being served",
    "repeated": "a plea is told in every report; outside headline and lead it needs a day",
    "corrected": "a correction of what was told before",
}
