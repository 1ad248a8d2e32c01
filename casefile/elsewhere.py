# ruff: noqa: E501 - the lists are read across
"""Other worlds that speak like courts: plots, sport, shows, products. A jury of critics convicts nobody.

A sentence is of another world when it holds more words of such a world than different words of a court's. Words that a case about
artists or sportsmen uses every day ("film", "actor", "scene", "coach", "team", "player") are in neither list.
"""

import re

from casefile.sight import TOKEN

_FICTION = """
    novel, thriller, sitcom, miniseries,  courtroom drama, web series, box set, episode, finale, storyline,  fictional, thinly veiled, protagonist, screenplay, documentary, podcast drama, satire, satirical,
    farce,  musical, opera, stage play, soap, sequel, paperback, chapter, first reel, last scene, premiere, premieres, box office, trailer, overacting, puppets, nollywood, bollywood, any likeness, mock trial,
    posthumously, crossword,  sketch, cartoon, whodunit, bestseller, binge, streaming, cannes entry, cast its next picture, cameras roll, reality show, cable show, video game, worth the ticket, matrimony, laundry basket,
    stars as, plays a, plays an, playing the, played by, puts a, portrays, the writers, season two, season three, third series, grimme, palme, oscar, on screen, modelled on,   spoof, prank, april fool, cosplay, escape room
"""
_SPORT = """
    peloton, final climb, podium, sprint, hairpin, ramp, stage win, regatta, stewards, commissaires, photo finish, eight charged, down the course, inning, innings, bowler, bowlers, bowled, batsman, wicket, umpire, referee, goalkeeper,
    striker, quarterback, touchdown, midfielder, penalty kick, shootout, offside, home run, pitcher, mound, walk-off, tournament, semi-final, playoff, playoffs, championship, derby, time trial, scored, softball, netball, polo, jockey,
    racecourse, stakes, favourite,  greyhound, second eleven, rain stopped, before rain, under-14s,  hooking,  chess, arbiter, pawn, lion dance, troupe, charity nine, charity match, half-time, full time, kick-off,
    scrum, tackle,  pit stop,     fishing, angler, marathon, relay
"""
_SHOW = """
    album, title track, drums, lyrics, concert, tracklist, tour dates, new video, standing ovation, awards, best-dressed, sneakers, runway, catwalk, choir, soprano, raffle, vicar, critics, critic, reviewers, readers, book club,
     sculpture, artists, exhibit hall,  mascot, marching band, dinner table, dance, dancers, ballet, comedian, stand-up, gig
"""
_THINGS = """
    pudding, custard, recipe, eggs, dish, menu, chef, brandy, wine, cocktail, lager, beer, gardener, gardening, hedges, owl,  goat,  cell phone, battery-powered, tow, tug, prototype, free trial, clinical trial, trial period,
    trial version, trial flight, trial run, maiden, legroom, pilot's, test drive, gadget, robot, trade show, colleagues, working group, expense reports,
    trial separation, alumni, in committee, bill by, motion to table, quotas, long weekend, heat trial, unveiling,   fabulous, first class, toys, bake sale, cafeteria, editing error, hometown
"""
_PLOT = re.compile(
    r"\b(?:"
    + "|".join(re.escape(word.strip()) for words in (_FICTION, _SPORT, _SHOW, _THINGS) for word in words.split(",") if word.strip())
    + r"|charges? (?:\$|£|€)\d+|appealed? to (?:children|voters|fans|colleagues|nobody|readers|shoppers|tourists|audiences|"
    r"viewers|customers|the (?:crowd|heart|public))"
    r"|(?:his|her|the|whose) character)\b"
)
_HINTS = frozenset(
    max(re.findall(r"[a-z]+", word), key=len)
    for words in (_FICTION, _SPORT, _SHOW, _THINGS, "charge, charges, appeal, appealed, character")
    for word in words.split(",")
)
_WORK = (
    r"(?:novel|thriller|drama|film|movie|series|play|musical|opera|comedy|sitcom|soap|miniseries|documentary|podcast|biopic|cartoon|"
    r"farce|tragedy|western|whodunit|video game|game show|graphic novel|short story|pantomime|sketch|blockbuster|feature|memoir|"
    r"satire|spoof|parody|sequel|prequel|remake|reboot|epic|saga|romcom|show|picture|script|screenplay|storyline|plot|trilogy|anime|"
    r"manga|comic|fable|ballad)"
)
_TOLD = re.compile(
    rf"\b(?:new|latest|debut|hit|upcoming|forthcoming|acclaimed|award-winning|bestselling|first|second|third|stage|television|tv|web|crime|"
    rf"bank|sports|musical|historical|period|netflix|amazon|bbc|hbo|itv|disney|streaming|animated|silent|indie) (?:[a-z-]+ )?{_WORK}\b"
    rf"|\b{_WORK} (?:about|in which|that (?:follows|tells)|starring|follows|tells|ends|opens|begins|features|imagines|nominated|adapted|set in|called|titled|entitled)\b"
    rf"|\b{_WORK},? \"|\",? (?:an?|the|his|her|their|its|which) (?:[a-z-]+ ){{0,3}}{_WORK}\b|\b(?:in|of) \"[^\"]{{3,50}},?\",? (?:an?|the|his|her|their) "
    r"|\b(?:plays|playing|portrays|portraying|reprises?|stars as|starring as|cast as|in the role of|voices|dressed as|dressed up as) (?:an?|the)\b"
    r"|\b(?:the|his|her|whose|main|title|lead|central|fictional|beloved) (?:[a-z-]+ )?characters?\b|\bprotagonists?\b|\bhero(?:ine)? (?:is|of|who)\b|\b(?:anti-hero|villain)\b"
    r"|\b(?:final|opening|closing|last|first|second|third|fourth|fifth|next|pilot|climactic) (?:act|scene|episode|chapter|reel|season|series|instal?lment|panel|verse|page)s?\b"
    r"|\b(?:act|scene|episode|chapter|season|volume|book|level|verse) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
    r"|\b(?:novelist|screenwriters?|scriptwriters?|playwright|dramatist|showrunner|illustrator|moviegoers|filmgoers|theatregoers|theatergoers|audiences|viewers|gamers|"
    r"bookshops?|bookstores?|paperback|hardback|publisher says the book|cinemas|multiplex|screenings?|box office|premieres?d?|premiering|matinee|rehearsals?|encore|"
    r"onscreen|on-screen|on screen|make-believe|fictional|fictitious|fictionali[sz]ed|imaginary|imagined|invented|pretend|tongue-in-cheek|spoof|parody|satirical|satire|lampoon\w*|hoax|april fools?|joke|joked|jokes|skit|mock|mocks)\b"
    r"|^(?:satire|humou?r|parody|fiction|review|quiz|crossword|recipe|horoscope)\b"
)
_PLAYED = re.compile(
    r"\b\d{1,3}-\d{1,3} (?:win|victory|defeat|loss|draw|lead|up|down|on aggregate|at|to|over|in)\b|\b(?:won|lost|beat|beaten|drew|led|win|lose|trail\w*) (?:[a-zA-Z]+ ){0,3}\d{1,3}-\d{1,3}\b"
    r"|\b\d+(?:st|nd|rd|th)[- ]minute\b|\b(?:first|second|opening|closing|final|fourth|third) (?:half|quarter|set|lap|innings?|over|round|leg|heat|period|frame|hole|hurdle|minute|whistle|bell|furlong|stretch|bend|fence)\b"
    r"|\b\d+ (?:runs|wickets|goals|tries|yards|metres|meters|laps|rebounds|assists|strokes|overs|furlongs|lengths|kilomet\w+)\b"
    r"|\b(?:penalty|free|corner|spot|drop|goal) (?:kick|throw|area|box|shoot-?out|spot|line)s?\b|\b(?:yellow|red) cards?\b|\bfoul(?:s|ed)?\b|\boffside\b|\bhat-?trick\b"
    r"|\b(?:referee|referees|umpires?|linesman|touch judge|goalkeeper|keeper|striker|midfielder|winger|full-?back|fullback|quarterback|linebacker|batsman|batter|bowlers?|pitcher|catcher|shortstop|outfielder|"
    r"jockeys?|stewards?|commissaires?|peloton|sprinter|boxer|wrestler|seeds?|seeded|wildcard|top seed|number one seed|racket|racquet|tie-?break|baseline|forehand|backhand|wimbledon|roland garros|"
    r"clay court|hard courts?|centre court|center court|full-court|half-court|tennis|basketball|netball|volleyball|badminton|squash|cricket|rugby|hockey|baseball|softball|football match|golf|snooker|darts|bowls|regatta|"
    r"scoreboard|standings|playoffs?|semi-?finals?|quarter-?finals?|cup final|league title|championship|tournament|fixture|derby|relegation|kick-?off|half-?time|full-?time|stoppage time|extra time|overtime|"
    r"scored|scorer|equali[sz]er|touchdowns?|free throws?|slam dunk|buzzer|dugout|crossbar|goalposts?|scrum|line-?out|ruck|maul|knock-on|wicket|wickets|innings|lbw|home run|strikeout|fastball|inning|"
    r"podium|gold medal|silver medal|bronze medal|photo finish|finish line|starting gate|starting line|racecourse|paddock|furlong|gallop\w*|stallion|mare|filly|colt|gelding|greyhound|foal|"
    r"chess|checkmate|pawn|bishop takes|grandmaster|poker|bridge club|quiz night|trivia|scrabble|video game|esports|fantasy league)\b"
)
_MADE_UP_OF = re.compile(
    r"\b(?:recipe|bake|baked|oven|stir|dessert|pudding|soup|sauce|chef|tasting|diners|menu|brewers?|brewery|lager|vineyard|garden|gardener|allotment|flower show|dog show|cat show|crufts|"
    r"fashion week|runway|catwalk|perfume|makeup|hairstyle|tattoo|selfie|horoscope|astrolog\w+|karaoke|ballroom|choir|orchestra|soprano|tenor|guitar|drummer|lyrics|chorus|album|playlist|concert hall|festival|"
    r"pet|puppy|kitten|parrot|goat|owl|llama|mascot|carnival|parade|pageant|beauty contest|talent show|bake sale|raffle|bingo|tombola|fete|fundraiser|charity match|charity auction|"
    r"firmware|smartphone|laptop|app store|gigabytes?|charger|charging|battery life|battery-powered|software update|database|bug fix|wi-?fi|bluetooth|user interface|"
    r"science fair|debate club|debating|spelling bee|school play|moot court|mock trial|role-?play|classroom exercise|escape room|theme park|roller ?coaster|halloween|cosplay|costume)\b"
)
_COURT = re.compile(
    r"\b(?:judges?|jury|patents?|court|prosecutors?|attorney|lawyers?|police|sheriff's|grand jury|indict\w+|lawsuit|sued|"
    r"suing|felony|misdemeanou?r|plaintiffs?|defendants?|prison|jail|detectives?|solicitor|barrister|tribunal|regulators?|"
    r"counts? of|motion|filed|copyright|jurors|settlement|manslaughter|magistrates?|appeals court|bail|custody|witness|"
    r"warrant|damages|fraud|murder|damages|charged with|pleaded|convicted|agency|officials|authorities|hearing|"
    r"commission)\b|J+|P+|H+|A+"
)


_SURE_COURT = re.compile(
    r"\b(?:prosecutors?|attorneys?|lawyers?|lawsuit|sued|suing|felony|misdemeanou?r|plaintiffs?|defendants?|detectives?|solicitor|barrister|"
    r"indict\w+|grand jury|manslaughter|copyright|patents?|regulators?|damages|bail|prison|jail|custody|court papers|court documents|"
    r"courthouse|pleaded|pleads? not|hearing|magistrates?|judge|police|witness|testif\w+|convicted of|charged with|convict\w+|filed|investigat\w+|"
    r"sheriff\w*|counts|appeals court|high court|supreme court|district court|county court|settlement|jury(?! of)|jurors|liable|tribunal|arbitration|contract|royalties|on appeal|ban|banned|"
    r"fraud|theft|stealing|bribery|perjury|assault|embezzl\w+|laundering|forgery|extort\w+|plagiari\w+)\b|J+|P+|H+"
)


_COMMON = frozenset(
    "the and for that about which with from into over under has his her their its new first second third fourth fifth next last final "
    "opening closing act one two three four five six seven eight nine ten win won lost lead led over up down main title hit legal crime "
    "stage set called book level volume man draw line area up half spot free corner long extra show school".split()
)
_MARKED = frozenset(word for pattern in (_TOLD, _PLAYED, _MADE_UP_OF) for word in re.findall(r"[a-z]{3,}", pattern.pattern)) - _COMMON | {
    "half"
}
"""Words without which none of the marks can stand."""


def frames(seen: str) -> int:
    """How many different marks of plots, shows and games a folded text holds."""
    words = frozenset(TOKEN.findall(seen))
    found: set[str] = set()
    if not _HINTS.isdisjoint(words):
        found.update(_PLOT.findall(seen))
    if not _MARKED.isdisjoint(words):
        found.update(match[0] for pattern in (_TOLD, _PLAYED) for match in pattern.finditer(seen))
    return len(found)


def things(seen: str) -> int:
    """How many different things of house, garden, kitchen and stage a folded text holds."""
    return len({match[0] for match in _MADE_UP_OF.finditer(seen)})
