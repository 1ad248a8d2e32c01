"""Other worlds that speak like courts: film plots, sports, products. A jury of critics convicts nobody.

Only plot words and scores count: "actor", "director" or "coach" say nothing where a case is about such people.
"""

import re

_PLOT = re.compile(
    r"\b(?:thinly veiled|fictional|(?:his|her|the|whose) character|plot|storyline|episode|season (?:\d|one|two|three|finale|premiere)|finale|novel|thriller|sitcom|miniseries|protagonist|screenplay|"
    r"documentary|podcast drama|drama series|last scene|any likeness|mock trial|satirical|cannes entry|film entry|entry \"|an actor playing|played by|posthumously|the writers|in the play|on stage|opera|"
    r"chess|arbiter|pawn|lion dance|troupe|champion|in committee|bill by|motion to table|quotas|bowled|second eleven|farce|matrimony|laundry basket|stage play|sculpture|artists|also called|"
    r"puppets|premiere|nollywood|bollywood|first reel|overacting|courtroom comedy|cameras roll|whaling|sea epic|robot|best-dressed|best fire|standing ovation|sneakers|stage to|screen|worth the ticket|trade show|new video|"
    r"bowlers?|softball|netball|errors|before rain|rain stopped|heat trial|athletes|analysts|weekend with|trial results|best lager|long weekend|goat|"
    r"box office|trailer|starring|stars as|plays (?:a|an|the)|portrays|cable show|reality show|courtroom drama|satire|sketch|musical|video game|crossword|puzzle|in the film|on the show|"
    r"album|single|title track|drums?|chorus of|immersive|concert|fans|tracklist|lyrics|"
    r"critics?|reviewers?|readers|book club|pudding|custard|recipe|dish|menu|chef|brandy|wine|cocktail|"
    r"race|lap|peloton|final climb|podium|sprint|hairpin|ramp|stage win|regatta|stewards|rowers' eight|eight charged|down the course|inning|innings|batsman|bowler|wicket|umpire|referee|goalkeeper|striker|"
    r"quarterback|touchdown|midfielder|penalty (?:area|kick|shootout)|offside|home run|pitcher|tournament|semi-final|photo finish|playoffs?|championship|derby|time trial|scored|"
    r"mascot|marching band|trial separation|alumni|battery-powered|tow|tug|museum|audio|prototype|free trial|trial (?:offer|period|version|run)|clinical trial|"
    r"fishing|gardener|owl|cell ?phone for|charges? (?:\$|£|€)\d+ (?:a|an|per)|colleagues|working group|expense reports|appealed? to (?:children|voters|fans|colleagues|nobody|readers|shoppers|tourists|audiences|viewers|customers))\b"
)
_COURT = re.compile(
    r"\b(?:judge|court|prosecutors?|attorney|lawyers?|police|sheriff's|grand jury|indict\w+|lawsuit|sued|suing|felony|misdemeanou?r|plaintiffs?|defendants?|prison|jail|detectives?|solicitor|barrister|tribunal|regulator|"
    r"counts? of|motion|filed in|copyright|jurors|settlement|manslaughter|magistrates?|appeals|bail|custody|witness stand|warrant)\b|J+|P+"
)


def elsewhere(seen: str) -> bool:
    """Whether a folded sentence speaks of another world rather than of a court's."""
    return len(_PLOT.findall(seen)) > len(set(_COURT.findall(seen)))
