"""What kind of page it is: an article, part of one, or none, with the reason in words.

Pages lie with status 200: consent walls, challenges, logins, "not found" pages. Each kind is known by what it says, on a page that says
little else.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from casefile.material import Article, Form
from pipeline.cleaning.metadata import Metadata


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """How a page is built, counted before anything is taken out."""

    words: int = 0
    """Words a reader could see at the top of the page, all chrome included."""
    opening: str = ""
    """These words."""
    scripts: int = 0
    password: bool = False
    player: bool = False
    teasers: int = 0
    """Headings that are links: entries of a listing."""
    pointers: int = 0
    """List items that are nothing but a link of some length."""


_OPENING = 6_000
_UNSEEN = frozenset(("script", "style", "template", "head", "svg"))


def shape_of(tree: HtmlElement) -> Shape:
    """What the tree shows of it."""
    opening = _opening(tree)
    return Shape(
        words=len(opening.split()),
        opening=opening,
        scripts=sum(1 for _ in tree.iter("script")),
        password=any(field.get("type") == "password" for field in tree.iter("input")),
        player=next(tree.iter("video"), None) is not None,
        teasers=sum(1 for heading in tree.iter("h2", "h3", "h4") if heading.find(".//a") is not None or _in_link(heading)),
        pointers=sum(1 for item in tree.iter("li") if _is_pointer(item)),
    )


def _opening(tree: HtmlElement) -> str:
    """What a reader sees first, in one line of at most `_OPENING` characters."""
    said: list[str] = []
    length = 0
    for element in tree.iter():
        for text in (element.text if element.tag not in _UNSEEN else None, element.tail):
            if text and not text.isspace():
                said.append(text)
                length += len(text)
        if length > _OPENING:
            break
    return " ".join(" ".join(said).split())[:_OPENING]


def _is_pointer(item: HtmlElement) -> bool:
    if len(item) != 1 or item[0].tag != "a" or (item.text and item.text.strip()):
        return False
    return len((item[0].text or "").split()) >= 5


def _in_link(heading: HtmlElement) -> bool:
    parent = heading.getparent()
    return parent is not None and parent.tag == "a"


@dataclass(frozen=True, slots=True)
class _Seen:
    """All that a judgement looks at."""

    article: Article
    about: Metadata
    shape: Shape
    words: int
    """Words of the cleaned text."""

    @property
    def said(self) -> str:
        """Title and cleaned text; where hardly a text was found, what the page shows."""
        return f"{self.article.title}\n{self.article.text[:_OPENING]}" if self.words >= 8 else self.shown

    @property
    def shown(self) -> str:
        """Title and what a reader sees first, menus and boxes included."""
        return f"{self.article.title}\n{self.shape.opening or self.article.text[:_OPENING]}"

    @property
    def path(self) -> str:
        try:
            return urlsplit(self.article.url).path.lower()
        except ValueError:
            return ""


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    form: Form
    reason: str
    holds: Callable[[_Seen], bool]


def _says(pattern: str, *, below: int) -> Callable[[_Seen], bool]:
    """The page says it, and says little else: fewer words than `below`, a third of that where it has what articles have."""
    compiled = re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    return lambda seen: seen.words < _limit(seen, below) and compiled.search(seen.said) is not None


def _limit(seen: _Seen, below: int) -> int:
    return below // 3 if seen.article.published or seen.about.stated_story else below


def _titled(pattern: str, *, below: int) -> Callable[[_Seen], bool]:
    """The title, or the first line of the text, begins with it, and the page says little else."""
    compiled = re.compile(rf"\W*(?:(?:we['’]re|sorry|but|oops|error|uh[- ]oh|the|this|that)\W+){{0,4}}(?:{pattern})", re.IGNORECASE)
    return lambda seen: (
        seen.words < _limit(seen, below) and any(map(compiled.match, (*seen.about.titles, seen.article.title, seen.article.text[:200])))
    )


_SPEAKER = re.compile(
    r"^(?:[A-Z][A-Z.'’ -]{2,40}(?:, [^:]{2,60})?|Q|A|(?:Mr|Ms|Mrs|Dr|Judge|The Court)\.? ?[A-Z]?[A-Za-z'’-]{0,30})\s?:", re.MULTILINE
)


def _is_transcript(seen: _Seen) -> bool:
    lines = seen.article.text.count("\n") + 1
    spoken = len(_SPEAKER.findall(seen.article.text[:100_000])) / lines
    # "Transcript of the interview released" is news; a transcript has people speaking in it.
    named = re.search(r"\btranscript\b", f"{seen.article.title} {seen.path}", re.IGNORECASE) is not None
    return lines >= 12 and spoken >= (0.2 if named else 0.4)


_LISTS = re.compile(r"/(?:tags?|topics?|category|categories|authors?|search|archives?|sections?|label|people)(?:/|$)")


def _is_tag_page(seen: _Seen) -> bool:
    return _LISTS.search(seen.path) is not None and seen.shape.teasers >= 4 and not _claims_story(seen)


def _is_listing(seen: _Seen) -> bool:
    sparse = seen.words < 120 or seen.shape.teasers >= 12
    many = seen.shape.teasers >= 6 or (seen.shape.pointers >= 12 and seen.words < 60)
    return many and sparse and not _claims_story(seen)


_CONSENT = re.compile(
    r"cookies?|consent|our partners|privacy|tracking|personali[sz]ed|accept all|legitimate interest|datenschutz|zustimm|einwillig|akzeptier"
    r"|consentement|confidentialit|consentimiento|privacidad|acepta",
    re.IGNORECASE,
)


def _is_consent(seen: _Seen) -> bool:
    """One word in twenty-five is about consent, and there are at least three."""
    found = len(_CONSENT.findall(seen.said))
    return seen.words < _limit(seen, 300) and found >= 3 and 25 * found >= seen.words


def _claims_story(seen: _Seen) -> bool:
    return seen.about.stated_story or "og:article" in seen.about.kinds


def _is_forum(seen: _Seen) -> bool:
    return (
        bool(seen.about.kinds & {"DiscussionForumPosting", "QAPage"})
        or re.search(r"/(?:forums?|threads?|viewtopic)(?:[/.?-]|$)", seen.path) is not None
    )


def _is_video(seen: _Seen) -> bool:
    of_video = "VideoObject" in seen.about.kinds or any(kind.startswith("og:video") for kind in seen.about.kinds) or seen.shape.player
    placed = re.search(r"/(?:videos?|watch|clips?)(?:/|$)", seen.path) is not None
    return seen.words < 150 and (placed or (of_video and seen.words < 60 and not seen.about.stated_story))


def _is_login(seen: _Seen) -> bool:
    named = any(re.match(r"\W*(?:log|sign) ?in\b", title, re.IGNORECASE) for title in (*seen.about.titles, seen.article.title))
    return seen.words < 80 and (named or (seen.shape.password and seen.words < 30)) and not _claims_story(seen)


def _is_walled(seen: _Seen) -> bool:
    said = seen.words < _limit(seen, 250) or seen.about.free is False
    return seen.words < 250 and ((said and _WALL.search(seen.shown) is not None) or (seen.about.free is False and seen.words < 120))


_WALL = re.compile(
    r"\b(?:subscribe|sign up|register|log in|sign in|become a (?:member|subscriber))\b.{0,40}\bto (?:continue|keep|read"
    r"|unlock|access|view|finish)\b"
    r"|\bto (?:continue|keep) reading\b|\bcontinue reading (?:this|your|with)\b.{0,40}\b(?:subscri|account|article)"
    r"|\b(?:article|story|content|page) is (?:for|reserved for|exclusive to|available (?:only )?to"
    r"|only available to) (?:our |paid |paying |premium )?(?:subscribers|members)"
    r"|\b(?:subscribers|members)[- ]only\b|\byou(?:['’]ve| have) (?:reached|read|used|hit) (?:your|all|the)\b.{0,50}\b(?:articles?|limit)"
    r"|\bunlock (?:this|the full|unlimited)\b|\bthis is a (?:premium|subscriber|members?)\b",
    re.IGNORECASE,
)

KINDS: tuple[_Kind, ...] = (
    _Kind(
        "empty",
        Form.NOT_ARTICLE,
        "the page is empty",
        lambda seen: not seen.article.text and seen.shape.words == 0 and seen.shape.scripts < 2,
    ),
    _Kind(
        "challenge",
        Form.NOT_ARTICLE,
        "asks the visitor to prove to be a human, or refuses access",
        _says(
            r"^just a moment|checking (?:if the site connection|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human"
            r"|are you a (?:robot|human)\b|you(?:['’]re| are) not a robot|(?:complete|solve) (?:the|a|this) captcha"
            r"|captcha (?:challenge|check)"
            r"|unusual (?:traffic|activity) from your|ddos protection by|enable (?:javascript|js) and (?:cookies to continue|disable)"
            r"|disable (?:any|your) ad ?blocker|pardon our interruption|^access (?:to this page )?(?:has been |is )?denied\b|^403 forbidden"
            r"|your request (?:has been |was )?blocked|you have been blocked|press & hold|^attention required|\bray id\b|\bincident id\b"
            r"|unable to access \S{1,80}\.\w",
            below=150,
        ),
    ),
    _Kind(
        "maintenance",
        Form.NOT_ARTICLE,
        "the site is down for the moment",
        _says(
            r"(?:site|page|service|server|we are|we['’]re|currently|briefly)\b.{0,40}\b(?:scheduled |planned |routine |some )?maintenance\b"
            r"|we(?:['’]ll| will) be (?:right )?back|(?:site|page|service) is temporarily (?:unavailable|down|offline)|^service unavailable"
            r"|^50\d\b.{0,30}|bad gateway|gateway time-?out|internal server error|^something went wrong\W*$"
            r"|establishing a database connection",
            below=100,
        ),
    ),
    _Kind(
        "soft_404",
        Form.NOT_ARTICLE,
        "says that the page does not exist (any more)",
        _titled(
            r"(?:404|410)\W*(?:$|not found|gone|error|page|\||-)|not found\W*$|page (?:not|can(?:no|['’])t be|cannot be|could not be) found"
            r"|oops\W*$|nothing (?:was )?found(?: here)?\W*$|couldn['’]t find (?:that|the|this) page"
            r"|(?:page|article|story|content|link)\b.{0,50}\b(?:does(?:n['’]t| not) exist|no longer (?:exists|available)"
            r"|is(?:n['’]t| not) available|has been (?:removed|deleted|moved)|can['’]t be found|cannot be found"
            r"|could not be found|is unavailable)"
            r"|we (?:can['’]t|cannot|couldn['’]t) (?:seem to )?find (?:that|the|this|your) (?:page|article|story)",
            below=120,
        ),
    ),
    _Kind(
        "parked",
        Form.NOT_ARTICLE,
        "the domain is for sale or parked",
        _says(
            r"(?:domain(?: name)?|website|web site) (?:\S{1,60} )?(?:is|may be|has been) (?:for sale|parked|expired|available)"
            r"|buy this domain|domain parking|this domain (?:is|was|has)\b.{0,40}\b(?:registered|parked|expired|sale)"
            r"|inquire about this domain|welcome to nginx|apache2? (?:\w+ )?default page|web server is successfully installed|^index of /",
            below=150,
        ),
    ),
    _Kind(
        "consent",
        Form.NOT_ARTICLE,
        "asks for consent before it shows anything",
        _is_consent,
    ),
    _Kind("forum", Form.NOT_ARTICLE, "a thread of a forum", _is_forum),
    _Kind("login", Form.NOT_ARTICLE, "asks to log in first", _is_login),
    _Kind("paywall", Form.PARTIAL, "the rest is for subscribers", _is_walled),
    _Kind("transcript", Form.NOT_ARTICLE, "a transcript, not a report", _is_transcript),
    _Kind("video", Form.NOT_ARTICLE, "a video with a few words to it", _is_video),
    _Kind("tag", Form.NOT_ARTICLE, "a page that collects the stories of a tag, section or author", _is_tag_page),
    _Kind("listing", Form.NOT_ARTICLE, "a list of stories, not one of them", _is_listing),
    _Kind(
        "script_shell",
        Form.NOT_ARTICLE,
        "an empty shell that only a browser's scripts would fill",
        lambda seen: (
            seen.words < 25
            and (
                seen.shape.scripts >= 2
                or re.search(r"enable javascript|javascript (?:is )?(?:required|disabled)", seen.said, re.IGNORECASE) is not None
            )
            and not _claims_story(seen)
        ),
    ),
    _Kind("", Form.NOT_ARTICLE, "no text of an article on the page", lambda seen: not seen.article.text and not seen.article.title),
    _Kind("", Form.PARTIAL, "the headline only", lambda seen: not seen.article.text),
    _Kind(
        "",
        Form.PARTIAL,
        "breaks off in its beginning",
        lambda seen: seen.words < 150 and re.search(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\W{0,3}$", seen.article.text[-12:]) is not None,
    ),
    _Kind("", Form.PARTIAL, "a sentence or two, not a text", lambda seen: seen.words < 25),
)
"""In order: the first that holds decides. Each is checked against all dev pages of three sets, none of which may match."""


def judge(article: Article, about: Metadata, shape: Shape) -> Article:
    """The article with its form, reason and page type."""
    # Scripts without spaces count by characters, six to a word.
    seen = _Seen(article, about, shape, max(len(article.text.split()), len(article.text) // 12))
    for kind in KINDS:
        if kind.holds(seen):
            return replace(article, form=kind.form, reason=kind.reason, page_type=kind.name)
    return replace(article, form=Form.ARTICLE, reason=f"a text of {seen.words} words")
