# ruff: noqa: E501 - the frames are read across
"""Other senses of a court's words, told by what stands with them: a charge of fraud and a charge down the pitch.

Each kind has words that mean something else with other company: one is sentenced to a term, appeals to a court, is released from
custody, fined money, arrested by police. Where the company is another, the word is not a court's.
"""

import re

from casefile.sight import Hit, Sight

_NUMBER = r"(?:\d[\d,.-]*|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several)"
_PENALTY = re.compile(
    rf"\b{_NUMBER}[ -](?:and[ -]a[ -]half |additional |consecutive |more |to [a-z0-9]+ |or more |full |straight |further )*(?:[a-z]+[ -])?(?:years?|months?|weeks?|days?|hours?|lashes|life)(?!(?:'s)? (?:in the|of) (?!jail|prison))\b"
    r"|\b(?:life|death|prison|jail|custody|custodial|gaol|probation|time served|community|detention|imprison\w+|house arrest|home confinement|home detention|fines?|fined|pay|bars|"
    r"suspended|parole|supervis\w+|hang|hanging|execution|penalty|term|terms|penitentiary|correctional|camp|colony|labor|labour|restitution|treatment|behind|absentia|next|later|nothing|no|less|more|maximum|minimum|whole-life|decades?|incarceration|facility|hospital order|discharge|weekends)\b"
    r"|[$£€]|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
)
_MONEY = re.compile(
    r"[$£€\d]|\b(?:million|billion|thousand|hundred|hundreds|thousands|maximum|record|sum|amount|total|dollars|pounds|euros|rupees|rand|naira|crore|lakh|ringgit|yen|francs|minimum|heavily|twice|again|half)\b"
)
_COURTS = re.compile(
    r"\b(?:courts?|circuit|tribunal|judges?|justices?|bench|panel|council|commission\w*|minister|ministry|board|lords|federation|committee|secretary|authority|ombudsman|governor|"
    r"president|supreme|high|appeals?|appellate|cassation|arbitrat\w+|cas|agency|department|regulator|watchdog|magistrates?|session|chamber|privy|strasbourg|house|state|them|it|parole)\b|[JHAP]"
)
_GRACE = re.compile(r"^ (?:for (?!(?:a|the) (?:review|retrial|rehearing)|permission|leave|asylum)|to (?=([a-zA-Z' -]{1,60})))")
_SENTENCED_TO = re.compile(r"^(?: on [a-z]+day| [a-z]+day| in [a-z]+| today| yesterday| here)? to ([^.;:]{1,90})")
_FREED_FROM = re.compile(
    r"^ (?:early )?(?:from (?:(?:his|her|its|their|the|a|an|our) )?(?:[a-z-]+ )?(?:contracts?|stage|label|duties|club|team|squad|box|hospital|deal|record|role|cast|show|series|film|company|clause|job|post|agreement|obligations?|cage|trap|traps|gates?|stalls?|tank|dock|mooring|archive|vault|spell)\b"
    r"|(?:to|in|on|by|into|for) (?:(?:the|a|an|its|his|her|mixed|wide|great|rave|good|critical|general|much) )*(?:acclaim|reviews?|applause|ovation|cinemas?|theaters?|theatres?|streaming|netflix|vinyl|cd|dvd|paperback|museum|wild|public|shops|stores|market|fans|audiences|viewers|critics|sale|download|label|sea|radio|schools|pressure)\b)"
)
_MADE_THING = re.compile(
    r"\b(?:album|single|song|track|ep|lp|film|movie|trailer|sequel|episode|series|season|book|novel|memoir|biography|game|version|update|patch|software|app|product|products|model|device|drug|vaccine|inhaler|phone|range|line|collection|"
    r"console|toy|sneakers|shoes|perfume|wine|beer|whisky|whiskey|pudding|menu|bird|owl|fox|turtle|seal|dove|pigeons?|balloons?|fish|butterflies|dam|water|brake|valve|pressure|results|figures|earnings|forecast|statement|tickets|schedule|fixtures|playlist|remix|video|single|mixtape|calendar|jersey|kit)\b(?:[^,;:.]{0,24}|,? [\"'][^\"']{1,40}[\"'],?)$"
)
_POWERED = re.compile(
    r"\b(?:fast|rapid|wireless|dc|ac|kw|phone|battery|solar|home|car|vehicle|ev) $|\b(?:at no|free of|in|on a|on one|single|full) $"
)
_CHARGED_ON = re.compile(
    r"^ (?:that\b|(?:support|stations?|points?|cables?|speeds?|times?|ports?|network|capacity|pads?|case)\b|down|clear|early|ahead|forward|forwards|towards?|past|through|home|overnight|up(?! with)|headlong|extra|double|admission|rent|interest|fees?|customers|clients|visitors|entry|passengers|tenants|patients|guests|commission|an? (?:[a-z]+ )?(?:fee|premium|flat|commission|price|phone|battery|car|cell|device|sum|rate)|(?:up to |about |nearly |around |more than |over )?[$£€]|\d+ (?:euros|dollars|pounds|rand|naira|rupees|pence|cents))"
)
_CHARGED_WITH_A_TASK = re.compile(
    r"^ (?:[a-zA-Z -]{0,40} )?with (?:(?:the )?(?:task|job|duty|mission|care|responsibility|keeping|defending|leading|finding|drafting|designing|reviewing|overseeing|protecting|rebuilding|restoring|organi[sz]ing|choosing|selecting|writing|planning|promoting|raising|coaching|winning|scoring|guarding|looking after|improving|developing|steering|reviving|delivering|electing|preparing|ensuring|watching|cleaning|teaching|turning|emotion|electricity|meaning|tension|energy|errors?|an error|(?:\d|one|two|three|four|five|six) (?:errors?|turnovers?|fouls?|technicals?|timeouts?|strokes?|rebounds?|runs?|earned))\b)"
)
_ARRESTED_THING = re.compile(
    r"^ (?:(?:a|the|his|her|its|their|this|that) )?(?:[a-z-]+ )?(?:slide|decline|fall|slump|run|drop|development|attention|week|growth|momentum|decay|spread|trend|rot|descent|erosion|progress|losing|flow|eye|gaze|imagination)\b"
)
_VERDICT_OF = re.compile(r"([a-z]+)(?:'s|s') (?:[a-z-]+ )?$")
_VERDICT_FROM = re.compile(
    r"verdicts? (?:from|of|among|at|in) (?:the |most |our |many |his |her |its |some )*(?!(?:[a-z-]+ ){0,2}(?:jury|jurors|court|judge|judges|panel|tribunal|trial|case|inquest|"
    r"not|guilty|insanity|death|misadventure|accidental|unlawful|acquittal|manslaughter|murder|suicide|all|suit|lawsuit|favou?r|absentia|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|manhattan|london|less|under|two|three|four|five|six|seven|eight|nine|ten|\$|\d))"
    r"[a-z-]+ (?:hall|critics?|fans?|analysts?|floor|desk|market|markets|streets?|voters|readers|viewers|audience|terraces|stands|gallery|pundits?|[a-z]+ers)\b"
)
_JUDGING = frozenset(
    "jury juror jurors court judge judges magistrate tribunal panel justice justices courts board commission council committee regulator agency arbitrator magistrates authority commissioner union ombudsman registrar minister circuit tribunals boards league federation fifa uefa cas monday tuesday wednesday thursday friday saturday sunday today yesterday january february march april may june july august september october november december year's day week month year inquest coroner foreman case trial recorder bench murder assault rape that".split()
)
_JURY = re.compile(
    r"\bjury of (?:(?:local|fellow|five|three|seven|international|leading) )*(?!his|her|their|its|\d|six|seven|eight|nine|ten|eleven|twelve|five|four|men|women|peers|citizens|strangers|jurors|the|ordinary|mostly|seven|both|people|residents)[a-z]+|\bjury(?:'s| is| was| remains| remained) (?:still )?out on\b|\bmock (?:jury|trial|court)\b|\bcourt of public opinion\b|\bjudge and jury\b"
)
_SETTLED_INTO = re.compile(
    r"^ (?:(?:personal )?terms\b(?![^.;]{0,60}\b(?:suit|lawsuit|claims?|case|dispute)\b)|for (?!(?:[a-z]+ )?(?:an? )?(?:[a-z-]+ )?(?:[$£€\d]|sum|less|more|about|nearly|around|up to|over|roughly|almost|amount|figure|undisclosed|confidential|seven|six|eight|money|damages|rs|r\d|million|less))"
    r"|into\b|down\b|in (?!court|full|principle|private|secret|mediation|arbitration|exchange|return|the case|january|february|march|april|may|june|july|august|september|october|november|december|\d|new york|federal|late|early)|the (?:race|match|game|tie|contest|issue on|nerves|matter on|score|argument on|ground|dust|points?)\b|her nerves|his nerves|nerves|scores|an old score|a row over|bills?|the bill|(?:his|her|the) (?:stomach|nerves|tab)\b|(?:[a-z]+ ){0,3}(?:invoices?|bills?|tab|debts?|stomach)\b|on (?!(?:[a-z]+day|terms|undisclosed|confidential|behalf|the (?:eve|day|first|second|courthouse|steps|morning)|(?:mon|tues|wednes|thurs|fri|satur|sun)|[a-z]+ \d|\d|an? (?:[a-z]+ )?(?:sum|figure|amount|price)|[$£€]|all|some|most|both|one|two|three|four)\b)[a-z]|on the (?:coast|river|island|plain|hill|seabed|bottom|sofa|board|stock|bridge|lake|shore))"
)
_DISMISSED_SIDE = re.compile(
    r"^ (?:for (?:\d|a duck|nought|a golden|just \d|only \d)|lbw|caught|bowled|without scoring|in (?:order|straight sets)|cheaply|for the second bookable|from the (?:field|pitch|room|class|stage))"
)
_DISMISSED_AS = re.compile(
    r"^ [^.;,]{2,60} as (?!(?:moot|untimely|unfounded|inadmissible|premature|frivolous|time-barred|abandoned)\b)[a-z\"']"
)
_OF_A_BENCH = re.compile(
    r"\b(?:judges?|courts?|magistrates?|tribunal|panel|justices?|bench|arbitrators?|he|she|it|board|commission|was|were|been|is)\b|[JHA]"
)
_PRAISED = re.compile(
    r"^ (?:for|as) (?:(?:the|a|an|its|his|her|their) )?(?:best|bravery|outstanding|excellence|excellent|courage|heroism|service|finest|greatest|most|favou?rite|inspiration|influence|example|achievement|contribution|innovation|gallantry|leadership)\b"
)
_HELD_TRIALS = re.compile(
    r"\b(?:clinical|drug|time|free|sea|field|flight|screen|road|pilot|horse|sheepdog|speed|product|vaccine|human|medical|olympic|heat|taste|home|user|beta|maiden|wedding|patient|treatment|animal|safety|crash|track|sound) trials?\b"
    r"|\btrial (?:run|runs|period|separation|version|basis|balloon|flight|size|offer|match|results|data|shift|marriage|by error|and error|of a new|of new|of the new|of immersive)\b|\btrials? (?:of|for|with) (?:a|an|the|its|his|her)? ?(?:new )?(?:drug|vaccine|inhaler|scheme|system|technology|treatment|pill|app|device|bus|route|software|service|product|train|ferry|medicine|therapy|robot|bike|electric|driverless|four-day)|\ba trial to\b"
)
_QUOTED = re.compile(r"[\"']$")


def _behind(sight: Sight, hit: Hit, reach: int = 90) -> str:
    return sight.seen[hit.verb_end : hit.verb_end + reach]


_SUES_FOR_PEACE = re.compile(r" for (?:peace|mercy|terms|a truce)\b")


def _sues_for_peace(sight: Sight, hit: Hit) -> bool:
    return _SUES_FOR_PEACE.match(sight.seen, hit.verb_end) is not None


_PROBES = re.compile(r"\b(?:space|lunar|moon|mars|solar|comet|deep-space|orbital|robotic|temperature|meat|ultrasound) probes?\b")


def _probe(sight: Sight, hit: Hit) -> bool:
    """A probe that flies."""
    return _PROBES.search(sight.seen, max(0, hit.start - 8), hit.end + 30) is not None


_TIME_SERVED = re.compile(r"\b(?:after|spent|spending|spends|following|despite|during|served)\b[^,;]{0,24}$")


def _sentence(sight: Sight, hit: Hit) -> bool:
    if hit.row.sort in {"gets", "thing"} and not hit.group.words and _TIME_SERVED.search(sight.seen[: hit.start][-40:]):
        return True
    found = _SENTENCED_TO.match(_behind(sight, hit)) if sight.seen.startswith("sentenced", hit.verb) else None
    return found is not None and _PENALTY.search(found[1]) is None


_FINED_A_THING = re.compile(
    r" (?:(?:him|her|them|it|[A-Z]+) )?(an? (?!(?:further|total|combined|record|maximum|hefty|whopping|paltry|nominal)\b)[a-z ]{2,24})"
)


def _fine(sight: Sight, hit: Hit) -> bool:
    behind = _behind(sight, hit)
    if sight.seen.startswith("cited", hit.verb):
        return bool(_PRAISED.match(behind))
    object_ = _FINED_A_THING.match(behind) if sight.seen.startswith("fined", hit.verb) else None
    return object_ is not None and not _MONEY.search(behind[:60])


def _release(sight: Sight, hit: Hit) -> bool:
    subject = sight.seen[hit.clause.start : hit.verb]
    if sight.seen.startswith(("out of court", "out-of-court"), hit.verb) or _OUT_OF_COURT.search(sight.seen, hit.clause.start, hit.end):
        return True
    return bool(
        _FREED_FROM.match(_behind(sight, hit))
        or _MADE_THING.search(re.sub(r"(?: (?:was|were|is|are|has|have|been|being|had|to|be))+ $", "", subject))
    )


_APPEAL_FOR = re.compile(
    r"\bappeals? for (?!(?:leave|permission|review|a (?:review|retrial|rehearing)|relief|clemency|asylum|[a-z]+ to be (?:heard|allowed)|more than|the second|the first|a second)\b)"
)


def _appeal_for(sight: Sight, hit: Hit) -> bool:
    return _APPEAL_FOR.search(sight.seen, hit.start, hit.end + 24) is not None


def _appeal(sight: Sight, hit: Hit) -> bool:
    if _appeal_for(sight, hit):
        return True
    if not sight.seen.startswith(("appeal", "appealing"), hit.verb):
        return False
    found = _GRACE.match(re.sub(r"^(?: on)? [a-z]+day(?: [a-z]+)?(?= )", "", _behind(sight, hit)))
    return found is not None and not (found[1] and _COURTS.search(found[1]))


def _charge(sight: Sight, hit: Hit) -> bool:
    if not sight.seen.startswith("charg", hit.verb):
        return False
    behind = _behind(sight, hit)
    if not sight.seen.startswith("charged", hit.verb) and _POWERED.search(sight.seen, max(0, hit.verb - 20), hit.verb):
        return True
    return bool(_CHARGED_ON.match(behind) or _CHARGED_WITH_A_TASK.match(behind))


def _owned_by_no_bench(sight: Sight, noun: int) -> bool:
    owner = _VERDICT_OF.search(sight.seen[max(0, noun - 40) : noun])
    return owner is not None and owner[1] not in _JUDGING


def _ruling(sight: Sight, hit: Hit) -> bool:
    noun = sight.seen.find("ruling", hit.start, hit.end)
    return noun >= 0 and _owned_by_no_bench(sight, noun)


def _verdict(sight: Sight, hit: Hit) -> bool:
    if _JURY.search(sight.seen):
        return True
    noun = sight.seen.find("verdict", hit.start, hit.end)
    if noun < 0:
        return False
    return _owned_by_no_bench(sight, noun) or bool(_VERDICT_FROM.match(sight.seen, noun))


_GIVES_UP_A_PAPER = re.compile(
    r"(?:drop|withdr|abandon|scrap|ditch|shelv|pull)[a-z]* (?:[a-z]+day )?(?:its|his|her|their|the|an?|all|any) (?!(?:court|legal|judicial|constitutional) (?:challenge|fight)\b)(?:[a-z'-]+ ){0,2}(?:efforts?|bids?|attempts?|motions?|"
    r"objections?|opposition|requests?|demands?|applications?|challenge|push|plans?|threats?|fight|resistance)\b"
)


def _drops_a_paper(sight: Sight, hit: Hit) -> bool:
    """Who drops an effort to have a suit thrown out has ended no suit."""
    return _GIVES_UP_A_PAPER.match(sight.seen, hit.verb) is not None or any(
        found.end() > hit.start for found in _GIVES_UP_A_PAPER.finditer(sight.seen, hit.clause.start, hit.verb)
    )


_CASE_FOR = re.compile(r"\bcase for (?!(?:trial|contempt|defamation|damages|libel|negligence|fraud|murder|breach|assault)\b)")


def _drops_no_charge(sight: Sight, hit: Hit) -> bool:
    return _drops_a_paper(sight, hit) or bool(_CASE_FOR.search(sight.seen, hit.start, hit.end + 8))


_MOVES_FOR = re.compile(r"mov(?:es?|ed|ing) (?:[a-z]+ ){0,4}for ")


def _moves_for(sight: Sight, hit: Hit) -> bool:
    """Who moves for a new trial moves none."""
    return _MOVES_FOR.match(sight.seen, hit.verb) is not None


_OUT_OF_COURT = re.compile(r"\b(?:settle\w*|deal|agree\w*|resolve\w*|compromise)\b.{0,60}\bout[ -]of[ -]court\b")


_FOR_A_PERSON = re.compile(
    r"\b(?:arrest|bench|deportation|extradition|death) warrants?\b|\bwarrants? (?:for|to) (?:[a-zA-Z']+ ){0,3}(?:arrest|detain)\b"
)


def _warrant_for_a_person(sight: Sight, hit: Hit) -> bool:
    return _FOR_A_PERSON.search(sight.seen, max(0, hit.start - 12), hit.end + 30) is not None


_ALLOWS = re.compile(r"\b(?:let|lets|allow(?:s|ed)?|permit(?:s|ted)?|leave|permission) [^,;]{0,40}$")


def _only_allowed(sight: Sight, hit: Hit) -> bool:
    """ "Agreed to let the pilots amend their complaint": allowed, not done."""
    return (
        sight.seen.startswith(("amend ", "add ", "refile "), hit.verb)
        and _ALLOWS.search(sight.seen[hit.clause.start : hit.verb]) is not None
    )


def _results(sight: Sight, hit: Hit) -> bool:
    return bool(_HELD_TRIALS.search(sight.seen, max(0, hit.start - 30), hit.end))


def _dismissal(sight: Sight, hit: Hit) -> bool:
    if _drops_a_paper(sight, hit):
        return True
    if not sight.seen.startswith(("dismiss", "reject", "brush"), hit.verb):
        return False
    behind = _behind(sight, hit)
    if _DISMISSED_SIDE.match(behind) or (sight.seen.startswith("dismissed", hit.verb) and _FROM_A_POST.match(behind)):
        return True
    return bool(_DISMISSED_AS.match(_behind(sight, hit))) and not _OF_A_BENCH.search(sight.seen[hit.clause.start : hit.verb])


_OF_TRADES = re.compile(
    r"\b(?:trade|securities|currency|payment|cash|stock|bond|physical|human|early|roman|viking|medieval|lakeside|coastal|fishing|refugee|west bank) settlements?\b"
    r"|\bsettlements? of (?:its|the|their|all|some)? ?(?:[a-z]+ )?(?:hedges?|trades?|bills?|invoices?|contracts|positions|accounts|balances|bonds|futures|options|transactions|pioneers|people|colonists)\b"
)


_FIRED_A_SHOT = re.compile(
    r" (?:it|(?:an?|the|his|her|their|two|three|four|five|six|more|several|\d+) ?(?:gun|weapon|rifle|pistol|shots?|rounds?|bullets?)?|shots?|at|on|into)\b"
)
_FROM_A_POST = re.compile(
    r" from (?!(?:the |a |an |this |that |his |her |its )?(?:[a-z-]+ ){0,3}(?:suit|lawsuit|case|action|indictment|complaint|litigation|claim|proceedings)\b)"
)


def _fired(sight: Sight, hit: Hit) -> bool:
    return sight.seen.startswith("fire", hit.verb) and bool(_FIRED_A_SHOT.match(_behind(sight, hit)))


def _settlement(sight: Sight, hit: Hit) -> bool:
    if _OF_TRADES.search(sight.seen, max(0, hit.start - 20), hit.end + 60):
        return True
    return sight.seen.startswith("settl", hit.verb) and bool(_SETTLED_INTO.match(_behind(sight, hit)))


def _trial(sight: Sight, hit: Hit) -> bool:
    return bool(_HELD_TRIALS.search(sight.seen, max(0, hit.start - 30), hit.end + 40))


def _arrest(sight: Sight, hit: Hit) -> bool:
    return sight.seen.startswith("arrest", hit.verb) and bool(_ARRESTED_THING.match(_behind(sight, hit)))


_OTHER = {
    "lawsuit_filed": (_sues_for_peace,),
    "investigation_opened": (_probe,),
    "sentence": (_sentence, _verdict),
    "fine_or_citation": (_fine,),
    "release_from_custody": (_release,),
    "evidence_release": (),
    "appeal_filed": (_appeal,),
    "appeal_decided": (_appeal_for,),
    "charge_dropped": (_drops_no_charge,),
    "investigation_report": (_results,),
    "search_warrant": (_warrant_for_a_person,),
    "complaint_amended": (_only_allowed,),
    "charge_filed": (_charge,),
    "charge_refiled": (_charge,),
    "verdict": (_verdict,),
    "dismissal": (_dismissal,),
    "ruling": (_dismissal, _ruling),
    "settlement": (_settlement,),
    "trial_start": (_trial,),
    "trial_event": (_trial, _verdict),
    "hearing_scheduled": (_trial, _moves_for),
    "arrest": (_arrest,),
    "appointment_or_recusal": (_fired,),
}

_DONE_BY_OFFICERS = frozenset({"arrest", "charge_filed", "indictment", "charge_refiled", "verdict", "sentence"})
_OFFICERS = re.compile(
    r"\b(?:police|officers?|agents?|detectives?|prosecutors?|jury|jurors|judges?|court|authorities|investigators|deputies|panel|board|bench|tribunal|marshals|they|he|she|it|who)\b|[JHPA]"
)
_OPENS_WITH_PARTY = re.compile(r"^[XV]+ [a-z]{3,}ed ")
_ITS_OWN_DOER = re.compile(r"(?:^|[ ,\"])(?:[XV]+) (?:on [a-z]+day |[a-z]+day |also |then |has |have |had |[a-z]+ly ){0,3}$")


def _done_by_the_party(sight: Sight, hit: Hit, *, passive: bool) -> bool:
    """A party itself that arrests, charges, convicts or fines: nobody does that but officers."""
    if hit.kind not in _DONE_BY_OFFICERS or hit.row.sort != "verb" or passive:
        return False
    if not sight.seen[hit.verb : hit.verb_end].endswith(("s", "es") if sight.part.in_title else ("ed", "s", "es")):
        return False
    before = sight.seen[hit.clause.start : hit.verb]
    if before.endswith((" and ", " then ")) and _OPENS_WITH_PARTY.match(before):
        return True
    return bool(_ITS_OWN_DOER.search(before)) and not _OFFICERS.search(before)


_TITLE = re.compile(r"[\"“]([A-Z][^\"“”]{2,60})[\"”]")
_SMALL = frozenset("a an the of in on and or to for with at by from".split())


def _in_a_title(sight: Sight, hit: Hit) -> bool:
    """The words stand in the quoted title of a work: every word of it but the small ones has a capital."""
    text = sight.part.text[sight.sentence.start : sight.sentence.end]
    for found in _TITLE.finditer(text, max(0, hit.start - 64), hit.end + 64):
        words = [word for word in found[1].split() if word.strip(",.;:!?").lower() not in _SMALL]
        if found.start() < hit.verb < found.end() and all(word[:1].isupper() or word[:1].isdigit() for word in words):
            return True
    return False


_STORIED = re.compile(
    r"^[\"' ]*(?:[a-z]{2,} [^,]{1,70}, )?(?:an?|some|two|three|its|her|his|it|he|she|they) (?!(?:[a-z-]+ ){0,2}(?:judge|jury|court|panel|tribunal|grand)\b)"
)


_PRESENT = frozenset(
    "pleads sues admits denies confesses appeals settles arrests charges convicts acquits sentences dismisses fines jails indicts testifies resigns surrenders escapes "
    "cross-examines rests files drops wins loses".split()
)
_WORK = re.compile(
    r"\b(?:novel|thriller|drama|play|musical|opera|comedy|sitcom|miniseries|biopic|farce|satire|spoof|sequel|screenplay|memoir|album|song|exhibit|"
    r"painting|poem|ballad|comic|cartoon|sketch|episode|storyline|board game|video game)\b|^[\"'][^\"]{2,50},?[\"'],? (?:at|by|which|is|an?|the|out|now|gives|opens|tells|"
    r"follows)\b|\b(?:in|on) [\"'][^\"]{2,60},?[\"'],? "
)


def _is_present(hit: Hit, word: str) -> bool:
    """The plain present, active or passive: "pleads guilty", "is arrested"."""
    if hit.group.words:
        return (
            bool({"is", "are"} & set(hit.group.words))
            and not {"being", "been", "now", "to", "not"} & set(hit.group.words)
            and not word.endswith("ing")
        )
    return word in _PRESENT


def _in_a_plot(sight: Sight, hit: Hit) -> bool:
    """The plain present, in running text, of somebody who has no name or beside a work's: "a lobbyist pleads guilty to a crime she did not commit"."""
    word = sight.seen[hit.verb : hit.verb_end]
    if sight.part.in_title or hit.row.sort not in {"verb", "does", "gets"} or hit.row.stance or not _is_present(hit, word):
        return False
    if _WORK.search(sight.part.seen, max(0, sight.sentence.start - 260), sight.sentence.end):
        return True
    clause = hit.clause
    if hit.group.words or any(person.part in "XV" and clause.start <= person.start < hit.verb for person in sight.people):
        return False
    subject = sight.seen[clause.start : hit.verb]
    return bool(_STORIED.match(subject)) or (
        clause.sort in {"relative", "in which"} and not re.search("[A-Z]", sight.seen[max(0, clause.start - 30) : hit.verb])
    )


_AS_IF = re.compile(
    r"^(?: [a-z-]+){0,3} of sorts\b|^(?: [a-z-]+){0,2},? (?:so to speak|as it were|figuratively|metaphorically|in a manner of speaking)\b"
)
"""Behind a word that is meant as a figure of speech: "a suspended sentence of sorts"."""
_BY_HABIT = re.compile(r"\b(?:likes|loves|tends|prefers|pretends|enjoys) to\b|\bas if (?:he|she|it|they) (?:had|were|was)\b")
_IN_THE_WORK = re.compile(
    r"^[\"' ]*in (?:the|a|an|this|one|her|his|their|its) (?:[a-z-]+ ){0,3}(?:sketch|play|novel|film|movie|episode|book|musical|opera|series|game|board game|"
    r"quiz|cartoon|comic|song|video|show|skit|drama|comedy|story|scene|panto|pantomime|production|musical|ballet|poem|memoir|myth|fable|dream|puzzle|exercise|"
    r"mock trial|debate|parade|match|final(?! (?:report|submissions?|arguments?|speech|judgment|ruling|decision|findings|plea|statement))|derby|race|heat)(?: on [a-z]+day)?,? (?!case|suit|lawsuit)"
)
_SUPPOSED = re.compile(r"^[\"' ]*(?:suppose|imagine|picture this|let us say|let's say|say,|assume|consider)\b")


def other_sense(sight: Sight, hit: Hit, *, passive: bool) -> bool:
    """Whether a trigger's words mean something else in the company they keep."""
    if (
        hit.row.sort != "noun"
        and _QUOTED.search(sight.seen[max(0, hit.verb - 1) : hit.verb])
        and sight.seen[hit.verb_end : hit.verb_end + 1] in {'"', "'"}
    ):
        return True
    if _in_a_title(sight, hit) or _in_a_plot(sight, hit) or _SUPPOSED.match(sight.seen):
        return True
    if _AS_IF.match(sight.seen, hit.end) or _IN_THE_WORK.match(sight.seen) or _BY_HABIT.search(sight.seen, hit.clause.start, hit.verb):
        return True
    if any(check(sight, hit) for check in _OTHER.get(hit.kind, ())):
        return True
    return _done_by_the_party(sight, hit, passive=passive)
