# ruff: noqa: E501 - the lists are read across
"""Other worlds that speak like courts: plots, sport, shows, products. A jury of critics convicts nobody.

A sentence is of another world when it holds more words of such a world than different words of a court's. Words that a case about
artists or sportsmen uses every day ("film", "actor", "scene", "coach", "team", "player") are in neither list.
"""

import re

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
_COURT = re.compile(
    r"\b(?:judges?|jury|patents?|court|prosecutors?|attorney|lawyers?|police|sheriff's|grand jury|indict\w+|lawsuit|sued|"
    r"suing|felony|misdemeanou?r|plaintiffs?|defendants?|prison|jail|detectives?|solicitor|barrister|tribunal|regulators?|"
    r"counts? of|motion|filed|copyright|jurors|settlement|manslaughter|magistrates?|appeals court|bail|custody|witness|"
    r"warrant|damages|fraud|murder|damages|charged with|pleaded|convicted|agency|officials|authorities|hearing|"
    r"commission)\b|J+|P+|H+|A+"
)


def elsewhere(seen: str, tokens: frozenset[str]) -> bool:
    """Whether a folded sentence, names masked, speaks of another world rather than of a court's. `tokens` are its words."""
    if _HINTS.isdisjoint(tokens):
        return False
    worlds = _PLOT.findall(seen)
    return bool(worlds) and len(worlds) > len(set(_COURT.findall(seen)))
