"""The table of line rules: what a line says that is not news, each with its reason.

Drawn up on half of the dev pages of three hand-marked sets and checked on the other half (docs/cleaning.md has both figures). Looks like
chrome and is not, by measurement: a line that repeats the page's description (often the first paragraph), the credits of contributing
reporters, sub-heads. A sentence of news that goes missing is an alert that goes missing, so patterns ask for the imperative or for the
whole line; the sentences of `tests/test_cleaning_lines.py` must all survive.
"""

import re
from dataclasses import dataclass

from pipeline.cleaning.dates import MONTH


@dataclass(frozen=True, slots=True)
class LineRule:
    """A line of at most `most_words` words that matches `pattern` goes; with `tail`, only among the last lines of a page."""

    name: str
    reason: str
    pattern: re.Pattern[str]
    most_words: int = 40
    tail: bool = False


def _rule(name: str, reason: str, *patterns: str, most_words: int = 40, tail: bool = False) -> LineRule:
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return LineRule(name, reason, re.compile(joined, re.IGNORECASE), most_words, tail)


_NETWORKS = "facebook|twitter|x|instagram|whatsapp|telegram|youtube|linkedin|tiktok|bluesky|threads|google news|reddit|flipboard|pinterest"
_LETTERS = r"(?:newsletters?|e-?mails?|inbox|alerts|briefing|digest|news updates|daily updates|breaking news)"
_STORY = r"(?:stor(?:y|ies)|articles?|posts?|coverage|content|links?|news|topics?|videos?|reads?|reading)"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?,?\s)?"
_DATE = (
    rf"(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}} {MONTH},? \d{{4}}"
    rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}})"
)
_CLOCK = r"(?:\W{0,4}(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?\s?(?:\(?[A-Z]{1,5}\)?)?)"
# A name as bylines set it: words with capitals, kept case-sensitive inside rules that are not.
_NAMES = r"(?-i:[A-Z][\w'’.-]{1,25}(?:(?:,? and |, | \| | )[A-Z][\w'’.-]{1,25}){0,8})"

RULES: tuple[LineRule, ...] = (
    _rule("address", "only an address, no sentence", r"^(?:https?://|www\.)\S{1,500}$"),
    _rule(
        "post",
        "a post from a social network that the page embeds, not the page's own words",
        rf"(?:—|–|--?)\s?[^()\n]{{1,80}}\(@\w{{1,20}}\)\s?,?\s?{MONTH} \d{{1,2}}, \d{{4}}\W{{0,3}}$",
        r"^a post shared by .{1,120}$",
        r"^view this post on instagram\b.{0,40}$",
        r"^pic\.twitter\.com/\w{1,20}$",
        most_words=130,
    ),
    _rule(
        "more to read",
        "points to another story",
        rf"^\W{{0,3}}(?:related(?: {_STORY})?|(?:also )?read(?: (?:more|also|next|this|the full story))?|see also"
        rf"|more(?: {_STORY}| like this)?"
        r"|further reading|recommended(?: reading| for you)?|you (?:may|might) (?:also )?like|don['’]?t miss|must read|watch|listen"
        r"|next (?:story|up|article)|up next|previous (?:story|article)|in case you missed it|trending(?: now)?"
        r"|most (?:read|popular|viewed)"
        r"|popular|top stories|latest (?:news|stories))\s{0,2}(?::(?-i:\s{0,2}[^a-z\s].{0,250})?|\W{0,3})$",
        r"^more (?:on|from|about) [^.]{1,60}$",
        r"^(?:click|tap) here\b.{0,120}$",
        r"^(?:read|continue reading|find out|learn|see|view|watch) (?:more(?! than)|(?:the )?full (?:story|article|report"
        r"|interview|video))\b.{0,120}$",
        r"^for more (?:on|about|stories|news|information|from)\b.{0,160}$",
        r"\[(?:video|insight|reaction|analysis|pictures?|photos?|latest|live|report|reveal(?:ed)?|exclusive|interview"
        r"|comment|opinion|update"
        r"|details|poll|map)\]\W{0,3}$",
        most_words=32,
    ),
    _rule(
        "newsletter",
        "asks to subscribe",
        rf"^(?:[^.]{{0,60}}\b(?:please|you can(?: also)?|want to) )?(?:sign(?:ing)? up|subscribe|register)\b.{{0,90}}\b{_LETTERS}\b",
        r"\b(?:our|the|this|a|free|daily|weekly)\b.{0,40}\b(?:newsletters?|briefing)\b.{0,80}\b(?:sign up|subscribe"
        r"|your inbox|delivered)\b",
        r"(?:^|[.!?,—] )(?:please )?sign up (?:for|to) (?:our|the|this|a)(?: [\w'’-]{1,20}){0,3} newsletters?\b",
        r"^get .{0,100}\b(?:in|to) your (?:inbox|e-?mail)\b",
        r"^by (?:signing up|subscribing|registering|clicking|submitting|entering your|providing your)\b",
        r"^thank(?:s| you) for (?:signing|subscrib)",
        r"^(?:already a (?:subscriber|member)\b|become a (?:member|subscriber)\b|support (?:our|independent) journalism"
        r"|enter your e-?mail)",
        r"^subscribe(?:\W{0,3}$| (?:now|today|here|to (?:our|the|us|this))\b)",
        r"^(?:subscribe|register|(?:log|sign) in|sign up|to) (?:to )?(?:continue|keep|read|unlock|access|finish)"
        r" (?:reading|the|this|your|all)\b.{0,120}$",
        r"^(?:this )?(?:article|story|content|page) is (?:for|reserved for|exclusive to|only for|available to"
        r"|only available to) (?:our |paying )?(?:subscribers|members)\b.{0,80}$",
        r"^(?:get|unlock) (?:unlimited |full )?access to .{0,120}\b(?:subscri|membership|only|just|as little as)",
        r"^start your .{0,60}\bsubscription\b",
        r"\bbookmark your favou?rite articles\b",
        most_words=60,
    ),
    _rule(
        "follow us",
        "asks to follow, like or share",
        r"^(?:you can )?follow (?:us|him|her|them|me|@\w{1,30})\b(?: (?:on|at|@|and)\b.{0,140}|\W{0,3})$",
        rf"^follow [^,;:]{{1,60}} on (?:{_NETWORKS})\b.{{0,160}}$",
        rf"(?:^|[.!?] )(?-i:Follow) (?:us|him|her|them|me) on (?:{_NETWORKS})\b",
        rf"^(?:[^.]{{0,80}}\b)?(?:follow|like|join|find|connect with|add) (?:us|our)\b.{{0,60}}\b(?:{_NETWORKS})\b",
        rf"^(?:like|share|tweet|follow)(?: (?:this|us|on|it))?(?: (?:on|with|story|article|page))?(?: (?:{_NETWORKS}"
        rf"|email|friends))?\W{{0,3}}$",
        rf"^(?:on )?(?:{_NETWORKS})\s{{0,2}}:?\s{{0,2}}@\w{{1,30}}.{{0,60}}$",
        r"^follow .{0,60}\bcoverage\b.{0,160}$",
        r"^(?:read|find|see) more (?:of|from) .{0,60}\b(?:coverage|stories)\b.{0,120}$",
        r"^download (?:the|our) .{0,60}\bapp\b.{0,60}$",
        most_words=45,
    ),
    _rule(
        "about the writer",
        "tells who wrote it, or how to reach them",
        r"^(?:contact|e-?mail|reach|write to) .{0,80}(?:@|\[email)",
        r"^\S{1,64}@[\w.-]{3,60}$",
        rf"^{_NAMES} (?:is|are) (?:a|an|the|our|\w+['’]s) (?:[\w'’&,-]{{1,30}} ){{0,8}}?(?:reporter|correspondent"
        rf"|editor|writer|journalist"
        r"|columnist|contributor|blogger|freelancer)s?\b.{0,60}\b(?:for|at|with|of|covering|based|who)\b.{0,300}$",
        rf"^{_NAMES} (?:covers|writes about|reports on|has covered|has written)\b.{{0,300}}$",
        rf"^(?:{_NAMES}|he|she|they|you|we)(?: also)? (?:is|are|can be (?:found|reached|followed)|tweets?) (?:on"
        rf"|at) (?:(?:{_NETWORKS})\b|@).{{0,100}}$",
        r"^(?:have|got|do you have) (?:a |any |an )?(?:story|tip|news tip|news)\b.{0,160}$",
        r"^got a tip\b.{0,60}$",
        r"^send (?:us )?(?:a |your |any )?(?:tips?|story|stories|news)\b.{0,140}$",
        r"^about the authors?\W{0,3}(?::.{0,200})?$",
        most_words=70,
        tail=True,
    ),
    _rule(
        "copyright",
        "a legal notice of the site",
        r"^\W{0,3}(?:copyright(?:ed)?\W{0,3}(?:©|\(c\)|\d{4}|by (?-i:[A-Z])|notice|$)|©|\(c\) ?\d{4}|\d{4} ©)",
        r"^copyright (?-i:[A-Z][\w.]{1,30}(?: [A-Z][\w.]{1,30}){0,5})\W{0,3}$",
        r"^.{0,80}\ball rights reserved\b.{0,200}$",
        r"^.{0,40}©.{0,80}$",
        r"\b(?:this|these|the|all) (?:material|article|content|stor(?:y|ies)|copy|page)s?\b.{0,60}\b(?:may"
        r"|can) not be (?:published|reproduced|republished|copied)",
        r"\bfor your personal,? non-?commercial use\b|^order reprints\W{0,3}$",
        r"\b(?:may|might|could|will|sometimes) (?:earn|receive|get) (?:a |an |some )?(?:small "
        r"|affiliate )?(?:commissions?|share of the sale|revenue from)\b",
        r"^(?:this (?:article|story|site|page) (?:contains affiliate|may contain|includes affiliate|is protected"
        r"|was (?:first|originally) published (?:on|in|by|at))"
        r"|originally published (?:on|in|by|at)|terms of (?:use|service)|privacy policy)\b.{0,200}$",
        r"^(?:proudly )?powered by [^.]{1,60}$",
        r"^our standards:.{0,80}$",
        most_words=70,
    ),
    _rule(
        "comments",
        "belongs to the readers' comments",
        r"^(?:\d{1,6} )?comments?\b(?:\s?\(\d{0,6}\)|\s?\d{0,6}| (?:are closed|on this|section|policy).{0,60})\W{0,3}$",
        r"^(?:leave|add|post|write|view|show|join|see|read|be the first to) (?:a |your |the |all |our )?(?:\d{1,6} )?(?:comments?|reply"
        r"|conversation|discussion|debate)\b[^.]{0,60}\W{0,3}$",
        r"^join (?:our |the )?(?:commenting forum|thought-provoking conversations)\b.{0,120}$",
        r"^(?:what do you think|share your (?:thoughts|views)|have your say|let us know in|tell us (?:what you think|your)"
        r"|do you agree|sound off)\b[^.]{0,120}\W{0,3}$",
        r"^(?:log ?in|sign ?in|you must be logged in) to (?:comment|post|reply|leave).{0,60}$",
        r"\b(?:letters? to the editor|submit (?:a )?letters?)\b.{0,120}@",
        r"^you must confirm your public display name\b.{0,60}$|^please logout and then login again\b.{0,120}$",
        most_words=30,
    ),
    _rule(
        "control",
        "a button, menu or label of the page",
        r"^(?:share(?: (?:this|on|via|article|story|save))?|save|print(?: (?:this|article))?|e-?mail(?: this)?"
        r"|copy(?: link| url)?|link copied|tweet"
        rf"|pin(?: it)?|{_NETWORKS}|messenger|close|menu|search|toggle.{{0,30}}|skip to .{{1,30}}|advertisement|ad|ads|sponsored|promoted"
        r"|(?:article|story|post) continues .{0,40}|continue reading.{0,40}|scroll (?:down|to).{0,30}|loading"
        r"|play(?: video)?|pause|mute|replay"
        r"|listen to (?:this )?article.{0,30}|back to top|top|next|previous|swipe|view (?:gallery|photos|comments)"
        r"|show (?:more|less|caption)"
        r"|hide caption|enlarge(?: this)? image|expand|open in app|log ?in|sign ?in|sign ?up|register|edit|reply|report"
        r"|home|photos?|videos?|gallery"
        r"|image \d{1,3} of \d{1,3}|\d{1,3} ?/ ?\d{1,3}|post navigation|uncategori[sz]ed|tags?|topics?|filed under\W.{0,80}"
        r"|tagged(?: (?:as|with|in))?:.{0,80}|(?:tags|topics|categories|category|posted in|labels)\s?:.{0,120}"
        r"|(?:previous|next) post\W.{0,200}"
        r"|more|more about)\W{0,3}$",
        r"^[\W_]{1,80}$",
        r"^(?:javascript|cookies?) (?:is|are|must|needs?) .{0,80}(?:disabled|enabled|required)",
        r"^(?:this video (?:file )?(?:cannot|can['’]t|is not)|your browser does not|please (?:enable|turn on) (?:javascript|cookies)"
        r"|video (?:unavailable|player))\b.{0,80}",
        most_words=25,
    ),
    _rule(
        "byline or date line",
        "says who wrote it or when, which is kept apart from the text",
        rf"^(?:(?:first |last )?(?:published|updated|posted|modified)|last (?:update|modified))(?: on"
        rf"| at)?\s?:?\s{_WEEKDAY}{_DATE}{_CLOCK}?(?:\W{{1,3}}by .{{1,60}})?\W{{0,2}}$",
        r"^(?:published|updated|posted) (?:at )?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?\W{0,2}$",
        r"^(?:(?:first |last )?(?:published|updated|posted) )?\d{1,3} (?:minutes?|mins?|hours?|hrs?|days?) ago\W{0,2}$",
        rf"^{_WEEKDAY}{_DATE}{_CLOCK}?\W{{0,2}}$",
        rf"^(?-i:By|BY)[: ]\s?{_NAMES}(?<!\.)(?:\W{{1,3}}{_WEEKDAY}{_DATE}{_CLOCK}?)?$",
        r"^\d{1,3} ?-?min(?:ute)?s? read\b[^.]{0,10}(?:\. join the conversation)?\W{0,2}$",
        most_words=20,
    ),
    _rule(
        "picture text",
        "text of a picture",
        r"^(?:caption|photo|image|photo credit|image credit|credit|picture|pictured)\s?:.{1,300}$",
        most_words=60,
    ),
)
