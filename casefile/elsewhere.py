# ruff: noqa: E501 - the lists are read across
"""Other worlds that speak like courts: plots, sport, shows, kitchens. How many marks of them a passage bears; what follows from that, `earnest` weighs.

Words that a case about artists or sportsmen uses every day ("film", "actor", "coach", "team", "player") are no marks by themselves.
"""

import re
from collections.abc import Mapping

from casefile.sentences import fold

_STORY_AND_GAME = """
    novel thriller sitcom miniseries episode episodes finale storyline fictional protagonist protagonists screenplay documentary satire satirical farce musical opera soap sequel paperback
    hardback chapter premiere premieres premiered trailer puppets nollywood bollywood crossword sketch cartoon whodunit bestseller binge streaming reality matrimony portrays portraying oscar spoof
    prank cosplay novelist screenwriters scriptwriters playwright dramatist showrunner illustrator moviegoers filmgoers theatregoers theatergoers audiences viewers gamers bookshops bookstores cinemas
    multiplex screenings matinee rehearsals encore onscreen fictitious fictionalised fictionalized imaginary imagined invented pretend parody hoax joke joked jokes skit mock mocks villain
    peloton podium sprint hairpin ramp regatta stewards commissaires inning innings bowler bowlers bowled batsman batter wicket wickets umpire umpires referee referees linesman goalkeeper striker
    quarterback linebacker touchdown touchdowns midfielder winger shootout offside pitcher catcher shortstop outfielder mound tournament semi-final playoff playoffs championship derby scored scorer softball netball
    volleyball badminton polo jockey jockeys racecourse favourite greyhound hooking chess checkmate grandmaster arbiter pawn troupe scrum tackle fishing angler marathon relay foul fouls fouled hat-trick sprinter boxer
    wrestler seeded racket racquet tie-break baseline forehand backhand wimbledon tennis basketball cricket rugby baseball golf snooker darts bowls scoreboard standings fixture relegation kick-off half-time full-time
    overtime equaliser equalizer dugout crossbar goalposts ruck maul lbw strikeout fastball furlong furlongs stallion mare filly colt gelding foal paddock trivia scrabble esports
    album lyrics concert raffle vicar critics critic reviewers sculpture mascot dance dancers ballet comedian gig choir soprano awards sneakers runway catwalk drums
    pudding custard recipe eggs dish menu chef brandy wine cocktail lager beer gardener gardening hedges owl goat legroom gadget robot alumni quotas fabulous toys cafeteria hometown prototype tow tug
    posthumously unveiling colleagues
"""
_PHRASES = """
    courtroom drama; web series; box set; thinly veiled; podcast drama; stage play; first reel; last scene; box office; any likeness; mock trial; cannes entry; cast its next picture; cameras roll; cable show; video game;
    worth the ticket; laundry basket; stars as; plays a ; plays an ; playing the; played by; puts a ; the writers; season two; season three; third series; on screen; on-screen; modelled on; april fool; escape room; make-believe;
    his character; her character; the character; whose character; title character; lead character; main character; tongue-in-cheek; publisher says the book;
    final climb; stage win; photo finish; eight charged; down the course; penalty kick; home run; walk-off; time trial; rain stopped; before rain; under-14s; lion dance; charity nine; charity match; half-time; full time;
    pit stop; second eleven; penalty area; penalty box; free kick; corner kick; goal line; yellow card; yellow cards; red card; red cards; touch judge; hard court; clay court; centre court; center court; full-court;
    half-court; football match; cup final; league title; stoppage time; extra time; free throw; free throws; slam dunk; gold medal; silver medal; bronze medal; finish line; starting gate; starting line; quiz night;
    bridge club; fantasy league; top seed; roland garros; title track; tour dates; new video; standing ovation; book club; exhibit hall; marching band; dinner table; stand-up; reality show;
    cell phone; battery-powered; free trial; clinical trial; trial period; trial version; trial flight; trial run; test drive; trade show; working group; expense reports; trial separation; in committee; motion to table;
    long weekend; heat trial; first class; bake sale; editing error; appealed to children; appeals to children; appeal to voters; appealed to voters; appeal to fans; appealed to colleagues; appeal to readers; appeal to shoppers;
    appeals to shoppers; appeal to tourists; appeal to viewers; appeal to customers; appeals to the crowd; appeal to the public
"""
_THINGS = frozenset(
    """
    recipe bake baked oven stir dessert pudding soup sauce chef tasting diners menu brewers brewery lager vineyard garden gardener allotment crufts runway catwalk perfume makeup hairstyle tattoo selfie horoscope
    astrology karaoke ballroom choir orchestra soprano tenor guitar drummer lyrics chorus album playlist festival pet puppy kitten parrot goat owl llama mascot carnival parade pageant raffle bingo tombola fete
    firmware smartphone laptop gigabytes charger charging database wifi bluetooth classroom rollercoaster halloween cosplay costume cake biscuit scone scones marrow dahlias roses cheese salt kitchen
    lamb puppies kennel breed breeds collie spaniel terrier hounds lawn dinner breakfast supper pond knitting crossword
""".split()
)
_WORK = (
    r"(?:novel|thriller|drama|film|movie|series|play|musical|opera|comedy|sitcom|soap|miniseries|documentary|podcast|biopic|cartoon|farce|tragedy|western|whodunit|video game|game show|short story|"
    r"pantomime|sketch|blockbuster|feature|memoir|satire|spoof|parody|sequel|prequel|remake|reboot|epic|saga|romcom|show|picture|script|screenplay|storyline|plot|trilogy|anime|manga|comic|fable|ballad|exhibition)"
)
_WORKS = frozenset(re.findall(r"[a-z]{3,}", _WORK)) - {"game", "video", "short"}
_ORDINAL = r"(?:final|opening|closing|last|first|second|third|fourth|fifth|next|pilot|climactic)"
_PATTERNS = tuple(
    (frozenset(hints.split()), re.compile(pattern))
    for hints, pattern in (
        (
            " ".join(_WORKS),
            rf"\b(?:new|latest|debut|hit|upcoming|forthcoming|acclaimed|award-winning|bestselling|{_ORDINAL}|stage|television|tv|web|crime|bank|sports|historical|period|netflix|amazon|bbc|hbo|itv|disney|streaming|animated|silent|indie) (?:[a-z-]+ )?{_WORK}\b"
            rf"|\b{_WORK} (?:about|in which|that (?:follows|tells)|starring|follows|tells|ends|opens|begins|features|imagines|nominated|adapted|set in|called|titled|entitled)\b"
            rf"|\b{_WORK},? \"|\",? (?:an?|the|his|her|their|its|which) (?:[a-z-]+ ){{0,3}}{_WORK}\b",
        ),
        (
            "plays playing portrays reprises stars starring cast role voices dressed",
            r"\b(?:plays|playing|portrays|portraying|reprises?|stars as|starring as|cast as|in the role of|voices|dressed as|dressed up as) (?:an?|the)\b",
        ),
        ("hero heroine", r"\bhero(?:ine)? (?:is|of|who)\b"),
        (
            "act acts scene scenes episode chapter reel season series instalment installment panel verse page",
            rf"\b{_ORDINAL} (?:act|scene|episode|chapter|reel|season|series|instal?lment|panel|verse|page)s?\b",
        ),
        (
            "act scene episode chapter season volume book level verse",
            r"\b(?:act|scene|episode|chapter|season|volume|book|level|verse) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b",
        ),
        (
            "win victory defeat loss draw lead aggregate up down won lost beat beaten drew led lose",
            r"\b\d{1,3}-\d{1,3} (?:win|victory|defeat|loss|draw|lead|up|down|on aggregate|at|to|over|in)\b|\b(?:won|lost|beat|beaten|drew|led|win|lose|trail\w*) (?:[a-zA-Z]+ ){0,3}\d{1,3}-\d{1,3}\b|\b\d-\d\b",
        ),
        ("minute", r"\b\d+(?:st|nd|rd|th)[- ]minute\b|\b(?:first|last|final|opening) minute\b"),
        (
            "half quarter set lap innings over round leg heat period frame hole hurdle whistle bell furlong stretch bend fence",
            r"\b(?:first|second|opening|closing|final|fourth|third) (?:half|quarter|set|lap|innings?|over|round|leg|heat|period|frame|hole|hurdle|whistle|bell|furlong|stretch|bend|fence)\b",
        ),
        (
            "runs wickets goals tries yards metres meters laps rebounds assists strokes overs furlongs lengths",
            r"\b(?:\d+|two|three|four|five|six) (?:penalty )?(?:runs|wickets|goals|tries|yards|metres|meters|laps|rebounds|assists|strokes|overs|furlongs|lengths)\b",
        ),
        ("charge charges", r"\bcharges? (?:\$|£|€) ?\d+"),
    )
)


def by_word(phrases: str) -> dict[str, tuple[str, ...]]:
    """Phrases, separated by semicolons, by their longest word."""
    found: dict[str, list[str]] = {}
    for phrase in filter(str.strip, phrases.split(";")):
        text = fold(" ".join(phrase.split()))
        found.setdefault(max(re.findall(r"[a-z]+", text), key=len), []).append(text)
    return {word: tuple(texts) for word, texts in found.items()}


_MARKS = frozenset(_STORY_AND_GAME.split())
_BY_WORD = by_word(_PHRASES)


def phrases_in(seen: str, words: frozenset[str], phrases: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Which phrases stand in a folded text of these words."""
    return {phrase for word in words & phrases.keys() for phrase in phrases[word] if phrase in seen}


def frames(seen: str, words: frozenset[str]) -> int:
    """How many different marks of plots, shows and games a folded text of these words holds."""
    found = set(words & _MARKS) | phrases_in(seen, words, _BY_WORD)
    for hints, pattern in _PATTERNS:
        if not hints.isdisjoint(words):
            found.update(match[0] for match in pattern.finditer(seen))
    return len(found)


def things(words: frozenset[str]) -> int:
    """How many different things of house, garden, kitchen and stage stand among these words."""
    return len(words & _THINGS)
