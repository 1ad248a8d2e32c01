"""What the names that makers give to the blocks of their pages mean, where they mean the same on every site. A table, each row with its
reason."""

import re
from functools import lru_cache

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
NAMES: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (name, reason, re.compile(rf"(?:^|[\s_-])(?:{pattern})(?=$|[\s_-])"))
    for name, reason, pattern in (
        (
            "newsletter box",
            "asks to subscribe",
            r"newsletters?|news-?letter-?sign-?up|sign-?up|subscribe|subscription|email-?capture|mailchimp"
            r"|inline-?signup",
        ),
        (
            "related box",
            "points to other stories",
            r"related(?:-?\w{0,12})?|recirc\w{0,10}|recommend\w{0,8}|read-?more|readmore|also-?read|most-?(?:read"
            r"|popular|viewed)|popular-?(?:articles|posts|stories|news)|trending|more-?(?:stories|news|on|from|articles"
            r"|like)|promo\w{0,6}|taboola|outbrain|zergnet|read-?next|up-?next|jeg-?inline-?related|yarpp|crp"
            r"|post-?navigation|nav-?links|next-?(?:article|post|story)",
        ),
        (
            "share bar",
            "buttons to share",
            r"share|sharing|sharedaddy|social|social-?\w{2,10}|addtoany|addthis|follow-?us|whatsapp\w{0,8}|wapp",
        ),
        (
            "comments",
            "belongs to the readers' comments",
            r"comments?|comment-?(?:list|form|respond|section|thread|area)|respond|disqus\w{0,8}|viafoura|coral"
            r"|spot-?im|fb-?comments|livefyre",
        ),
        (
            "about the writer",
            "tells who wrote it",
            r"author-?(?:bio|box|info|card|description|profile|details|about)|bio|biography|about-?(?:the-?)?author"
            r"|contributors?-?(?:bio|info)|article-?author-?\w{0,8}",
        ),
        (
            "advertisement",
            "an advertisement",
            r"ad|ads|advert|advertisement|advertising|sponsor(?:ed)?|sponsored-?content|dfp|google-?auto-?placed"
            r"|adsbygoogle|affiliate-?\w{0,10}",
        ),
        (
            "overlay",
            "lies over the page, no part of the story",
            r"modal|popup|pop-?up|lightbox|overlay|tooltip|dropdown|drawer|offcanvas|cookie\w{0,8}|consent|gdpr"
            r"|onetrust\w{0,10}|regwall",
        ),
        (
            "picture text",
            "text of a picture or film",
            r"caption|captions?-?text|figcaption|wp-?caption-?text|photo-?credit|image-?credit|media-?caption"
            r"|video-?player|jwplayer|gallery-?\w{0,10}|slideshow|carousel|credit|credits|image-?source",
        ),
        (
            "page furniture",
            "menu, footer or label of the page",
            r"breadcrumbs?|toolbar|menu|site-?(?:header|footer)|page-?footer|widget|sidebar|print-?only|no-?print"
            r"|screen-?reader-?text|sr-?only|visually-?hidden|tags?|tag-?list|tag-?cloud|topics?|poll|quiz"
            r"|skip-?link|post-?tags|cat-?links|tags-?links|entry-?footer|toc|table-?of-?contents",
        ),
    )
)
_STATES = re.compile(
    r"(?<![\w-])(?:has|with|without|no|not|is|supports|type|format|category)-[\w-]{1,60}"
    r"|(?<![\w-])[a-z_-]{1,40}-(?:open|closed|enabled|disabled|free)(?![\w-])"
)
"""Names that tell the state of a page, not what a block is: "has-sidebar", "comments-open"."""


@lru_cache(maxsize=4096)
def kind_of(label: str) -> tuple[str, str] | None:
    """Rule and reason for a block of that name (its class, id and the like, in any case); None for a name that says nothing of the kind."""
    label = _STATES.sub(" ", _CAMEL.sub("-", label[:300]).lower())
    return next(((name, reason) for name, reason, pattern in NAMES if pattern.search(label)), None)
