"""Which lines of a cleaned page are not its news: a table of rules, each with its reason.

The table was drawn up on half of the dev pages of three hand-marked sets and checked on the other half (docs/cleaning.md has both figures).
Three kinds of line look like chrome and are not, by measurement: a line that repeats the page's description (often the first paragraph),
and the credits of contributing reporters, and sub-heads.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from pipeline.cleaning.cleaned import DroppedLine
from pipeline.cleaning.dates import MONTH

_WORD = re.compile(r"\w+")
_SITE_SUFFIX = re.compile(r"\s+[|–—-]\s+[^|–—]{2,50}$")


@dataclass(frozen=True, slots=True)
class LineRule:
    """A line of at most `most_words` words that matches `pattern` goes. `place` says where it can stand: anywhere, in the head, in the
    tail."""

    name: str
    reason: str
    pattern: re.Pattern[str]
    most_words: int = 40
    place: str = "anywhere"


def _rule(name: str, reason: str, *patterns: str, most_words: int = 40, place: str = "anywhere") -> LineRule:
    return LineRule(name, reason, re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE), most_words, place)


RULES: tuple[LineRule, ...] = (
    _rule("address", "only an address, no sentence", r"^(?:https?://|www\.)\S{1,500}$"),
    _rule(
        "post",
        "a post from a social network that the page embeds, not the page's own words",
        rf"(?:—|–|--?)\s?[^()\n]{{1,80}}\(@\w{{1,20}}\)\s?,?\s?{MONTH} \d{{1,2}}, \d{{4}}\W{{0,3}}$",
        r"^A post shared by .{1,120}$",
        r"^View this post on Instagram",
        r"^pic\.twitter\.com/\w{1,20}$",
        most_words=130,
    ),
    _rule(
        "more to read",
        "points to another story",
        r"^\W{0,3}(?:related(?: (?:stor(?:y|ies)|articles?|posts?|coverage|content|links?|news|topics?|video))?"
        r"|read(?: (?:more|also|next|this|the full story))?|also read|see also|more(?: (?:on|from|about) .{1,60}|stories"
        r"|news|like this)?|further reading|recommended(?: reading| for you)?|you (?:may|might) (?:also )?like"
        r"|don'?t miss|dont miss|must read|watch|listen|next (?:story|up|article)|up next|previous (?:story|article)"
        r"|in case you missed it|trending(?: now)?|most (?:read|popular|viewed)|popular|top stories|latest (?:news"
        r"|stories))\s{0,2}(?::.{0,250}|\W{0,3})$",
        r"^(?:read|click here|tap here|continue reading|find out|learn|see|view|watch) (?:more|for more|to read"
        r"|(?:the )?full (?:story|article|report|interview|video))\b.{0,120}$",
        r"^click here\b.{0,120}$",
        r"\[(?:video|insight|reaction|analysis|pictures?|photos?|latest|live|report|reveal(?:ed)?|exclusive|interview"
        r"|comment|opinion|update|details|poll|map)\]\W{0,3}$",
        r"^(?:to read|for more) (?:more )?(?:on|about|stories|news|information|from|of the latest)\b.{0,160}$",
        most_words=32,
    ),
    _rule(
        "newsletter",
        "asks to subscribe",
        r"\b(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletters?|e-?mails?|inbox|alerts?|updates|news|briefing|digest)\b",
        r"\b(?:newsletters?|briefing)\b.{0,80}\b(?:sign up|subscribe|inbox|delivered)\b",
        r"^get .{0,80}\b(?:in|to) your (?:inbox|email|e-mail)\b",
        r"^(?:by (?:signing up|subscribing|registering|clicking|submitting|entering your)|thank(?:s| you) for (?:signing|subscrib))",
        r"^(?:already a subscriber|become a (?:member|subscriber)|support (?:our|independent) journalism|subscribe\b|enter your e-?mail)",
        most_words=60,
    ),
    _rule(
        "follow us",
        "asks to follow, like or share",
        r"^(?:you can )?follow (?:us|him|her|them|me|@?\w{1,30}(?: \w{1,20}){0,3}) (?:on|at|@|and)\b.{0,140}$",
        r"\b(?:follow|like|join|find|connect with|add) (?:us|our) .{0,50}\b(?:facebook|twitter|instagram|whatsapp"
        r"|telegram|youtube|linkedin|tiktok|x|google)\b",
        r"^(?:like|share|tweet|follow)(?: (?:this|us|on|it))?(?: (?:on|with|story|article|page))?(?: \w{1,15}){0,3}\W{0,3}$",
        r"^.{0,60}\b(?:is|are|can be (?:found|reached)|tweets?) (?:on|at) (?:twitter|x|facebook|instagram|bluesky)\b.{0,100}$",
        r"^(?:on )?(?:twitter|facebook|instagram)\s{0,2}:?\s{0,2}@\w{1,30}.{0,60}$",
        r"^download (?:the|our) .{0,60}\bapp\b",
        most_words=45,
    ),
    _rule(
        "about the writer",
        "tells who wrote it, or how to reach them",
        r"^(?:contact|e-?mail|reach|write to) .{0,80}(?:@|\bat\b.{0,30}\d{3}|\[email)",
        r"^\S{1,64}@[\w.-]{3,60}$",
        r"^[^.]{2,80} (?:is|are) (?:a|an|the) (?:[\w'’&-]{1,30} ){0,8}?(?:reporter|correspondent|editor|writer"
        r"|journalist|columnist|contributor|blogger|freelancer|producer|author)s?\b.{0,200}(?:for|at|with|of|covering"
        r"|based|who|in)\b.{0,200}$",
        r"^have (?:a|you got a) (?:story|tip|news tip)\b.{0,160}$",
        r"^(?:send|got|do you have) (?:us )?(?:a |your |any )?(?:tips?|story)\b.{0,140}$",
        most_words=70,
        place="tail",
    ),
    _rule(
        "copyright",
        "a legal notice of the site",
        r"^\W{0,3}(?:copyright\b|©|\(c\) ?\d{4}|\d{4} ©)",
        r"^.{0,60}\ball rights reserved\b",
        r"^.{0,40}©.{0,80}$",
        r"\b(?:may|can) not be (?:published|reproduced|republished|copied).{0,60}\b(?:broadcast|rewritten|redistributed"
        r"|permission|without)\b",
        r"\b(?:earn|receive|get) (?:a )?(?:small )?(?:commission|revenue)s?\b.{0,100}\b(?:links?|purchases?|buy)\b",
        r"^(?:this (?:article|story|site) (?:contains|may contain|includes|is protected|was (?:first"
        r"|originally) published (?:on|in|by|at))|originally published|terms of (?:use|service)|privacy policy)",
        r"^(?:proudly )?powered by [^.]{1,60}$",
        r"^our standards:.{0,80}$",
        most_words=70,
    ),
    _rule(
        "comments",
        "belongs to the readers' comments",
        r"^(?:\d{1,6} )?comments?\b(?:\s?\(\d{0,6}\)|\s?\d{0,6}| (?:are closed|on this|section|policy).{0,60})\W{0,3}$",
        r"^(?:leave|add|post|write|view|show|join|see|read|be the first to) (?:a |your |the |all "
        r"|our )?(?:\d{1,6} )?(?:comments?|reply|conversation|discussion|debate)\b.{0,80}$",
        r"^(?:what do you think|share your (?:thoughts|views)|have your say|let us know|tell us (?:what|your)"
        r"|do you agree|sound off)\b.{0,120}$",
        r"^(?:log ?in|sign ?in|you must be logged in) to (?:comment|post|reply|leave).{0,60}$",
        r"\b(?:letters? to the editor|submit (?:a )?letters?)\b.{0,120}@",
        most_words=30,
    ),
    _rule(
        "control",
        "a button, menu or label of the page",
        r"^(?:share(?: (?:this|on|via|article|story|save))?|save|print(?: (?:this|article))?|e-?mail(?: this)?"
        r"|copy(?: link| url)?|link copied|tweet|pin(?: it)?|reddit|whatsapp|facebook|twitter|linkedin|flipboard"
        r"|telegram|messenger|pinterest|close|menu|search|toggle.{0,30}|skip to .{1,30}|advertisement|ad|ads|sponsored"
        r"|promoted|story continues.{0,40}|(?:article|story|post) continues .{0,40}|continue reading.{0,40}"
        r"|scroll (?:down|to).{0,30}|loading\W{0,3}|play(?: video)?|pause|mute|replay|listen to (?:this )?article.{0,30}"
        r"|back to top|top|next|previous|view (?:gallery|photos|comments)|show (?:more|less|caption)|hide caption"
        r"|enlarge(?: this)? image|expand|open in app|log ?in|sign ?in|sign ?up|register|edit|reply|report|home|photos?"
        r"|videos?|gallery|image \d{1,3} of \d{1,3}|\d{1,3} ?/ ?\d{1,3}|post navigation|uncategori[sz]ed|tags?|topics?"
        r"|filed under.{0,80}|tagged(?: (?:as|with|in))?:?.{0,80}|(?:tags|topics|categories|category|posted in"
        r"|labels)\s?:.{0,120}|(?:previous|next) post\W.{0,200}|more)\W{0,3}$",
        r"^(?:javascript|cookies?) (?:is|are|must|needs?) .{0,80}(?:disabled|enabled|required)",
        r"^(?:this video (?:file )?(?:cannot|can't|is not)|your browser does not|please (?:enable|turn on) (?:javascript"
        r"|cookies)|video (?:unavailable|player))\b.{0,80}",
        most_words=25,
    ),
    _rule(
        "byline or date line",
        "says who wrote it or when, which is kept apart from the text",
        rf"^(?:(?:first |last )?(?:published|updated|posted|modified|created|filed|revised)|last (?:update"
        rf"|modified))\b(?: on| at|:)?\s.{{0,20}}(?:{MONTH}|\d{{1,4}}[/.-]\d|\d{{1,2}}:\d|ago\b).{{0,60}}$",
        rf"^(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s)?(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
        rf"|\d{{1,2}} {MONTH},? \d{{4}})(?:\W{{1,4}}(?:at )?\d{{1,2}}[:.]\d{{2}}.{{0,30}})?$",
        r"^by[: ]\s?(?:[A-Z][\w.'’-]{1,25}(?:,| and|\s\||$)?\s?){1,8}$",
        r"^\d{1,3} ?(?:min(?:ute)?s?)(?: read| ago)\W{0,2}$",
        most_words=20,
    ),
)

_BYLINE_CASE = re.compile(r"^By[: ]")


def sift(lines: Sequence[str], *, title: str = "", more: Sequence[LineRule] = ()) -> tuple[list[str], list[DroppedLine]]:
    """Lines that are news, and those that are not with the rule that took each. `more` are rules of the site."""
    kept: list[str] = []
    dropped: list[DroppedLine] = []
    for position, line in enumerate(lines):
        verdict = _headline_repeated(line, title, position) or _matching(line, position, len(lines), (*more, *RULES))
        if verdict is None:
            kept.append(line)
        else:
            dropped.append(DroppedLine(line, *verdict))
    return kept, dropped


def chrome(line: str) -> tuple[str, str] | None:
    """The rule and reason by which a line would go wherever it stood; None for news."""
    return _matching(line, 1, 1, RULES)


def _matching(line: str, position: int, total: int, rules: Sequence[LineRule]) -> tuple[str, str] | None:
    words = line.count(" ") + 1
    for rule in rules:
        if words <= rule.most_words and _in_place(rule.place, position, total) and rule.pattern.search(line):
            return rule.name, rule.reason
    return None


_IN_PLACE: dict[str, Callable[[int, int], bool]] = {
    "anywhere": lambda _position, _total: True,
    "head": lambda position, _total: position < 6,
    "tail": lambda position, total: position >= total - 6 and position > 0,
}


def _in_place(place: str, position: int, total: int) -> bool:
    return _IN_PLACE[place](position, total)


def _headline_repeated(line: str, title: str, position: int) -> tuple[str, str] | None:
    """The headline again, at the top or anywhere word for word."""
    if not title or len(line) > 300:
        return None
    if same_headline(line, title) or (position < 3 and same_headline(line, title, near=90)):
        return "headline", "repeats the headline"
    return None


def same_headline(one: str, other: str, near: int = 100) -> bool:
    """Whether two lines are one headline: equal in letters and digits, with or without a site's suffix, or at least `near` per cent
    alike."""
    a, b = plain(one), plain(other)
    if not a or not b:
        return False
    if a == b or a == plain(without_site(other)) or plain(without_site(one)) == b:
        return True
    return near < 100 and min(len(a), len(b)) * 2 > max(len(a), len(b)) and fuzz.ratio(a, b) >= near


def plain(text: str) -> str:
    """Letters and digits only, case folded, single spaces: what a line says without how it is set."""
    return " ".join(_WORD.findall(text.casefold()))


def without_site(title: str) -> str:
    """A title without the name of the site behind its last bar or dash."""
    return _SITE_SUFFIX.sub("", title)
