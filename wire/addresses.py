"""Addresses, said one way: two spellings of one page become one, two pages never do."""

import re
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from w3lib.url import canonicalize_url

DEFAULT_PORTS = {"http": 80, "https": 443}

# fmt: off
TRACKING = frozenset({
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "yclid", "igshid", "igsh", "mc_cid",
    "mc_eid", "mkt_tok", "oly_anon_id", "oly_enc_id", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "vero_id",
    "vero_conv", "wickedid", "s_kwcid", "ef_id", "epik", "srsltid", "rb_clickid", "ncid", "cmpid", "smid", "smtyp", "ocid", "icid",
    "intcmp", "partner_id", "xtor", "at_medium", "at_campaign", "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname", "ns_fee",
    "spm", "scm", "ito", "taid", "trk", "trkcampaign", "sr_share", "share_id", "sharetype", "wt_mc", "wtmc", "guccounter",
    "guce_referrer", "guce_referrer_sig", "_ga", "_gl", "_ke", "ck_subscriber_id", "_openstat", "piwik_campaign", "piwik_kwd",
    "mtm_source", "mtm_medium", "mtm_campaign", "nl_id", "newsletter_id", "cx_testid", "cx_testvariant", "cx_artpos", "cx_referrer",
    "soc_src", "soc_trk", "usqp", "tid_src",
})
# fmt: on
"""Parameters that name the way a reader came, never the page."""
TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "hsa_", "at_custom", "__twitter_impression")
SESSION = re.compile(r"^(?:phpsessid|jsessionid|aspsessionid[a-z]{0,20}|cfid|cftoken|sid|sessionid|session_id)$")
"""Names of session parameters; dropped only where the value looks like one (see `_is_session`)."""
_SESSION_PATH = re.compile(r";jsessionid=[^/?#;]{0,200}", re.IGNORECASE)
_SCHEMES = ("http", "https")


def host_of(url: str) -> str:
    """The name and port an address leads to, `example.org:443`; empty where it names none."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return ""
    return f"{host}:{port or DEFAULT_PORTS.get(parts.scheme.lower(), 0)}" if host else ""


def name_of(url: str) -> str:
    """The host's name alone, lower case, without a leading `www.`; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".").removeprefix("www.")
    except ValueError:
        return ""


def canonical(url: str) -> str:
    """One spelling for one page: what names the reader's way, the session, the device or nothing at all is dropped.

    Letter case of the host, default ports, fragments, order of parameters, tracking and session parameters and AMP and print marks that
    are known to be mere marks. What may name a page stays: path case, trailing slashes of paths, every other parameter.
    An address that cannot be read comes back as it is.
    """
    text = url.strip()
    try:
        parts = urlsplit(text)
        if parts.scheme.lower() not in _SCHEMES or not parts.hostname:
            return text
        plain = urlunsplit(_without_marks(parts))
        return canonicalize_url(plain, keep_blank_values=True, keep_fragments=False)
    except (ValueError, UnicodeError):
        return text


def page_key(url: str) -> str:
    """What lists agree on about a page: its canonical address without scheme, `www.` and the slash at its end.

    Only for telling that two lists name one page; a page is asked for, and kept, under its address as given.
    """
    plain = canonical(url).partition("://")[2]
    return plain.removeprefix("www.").rstrip("/") or plain or url


def _without_marks(parts: SplitResult) -> tuple[str, str, str, str, str]:
    scheme = parts.scheme.lower()
    query = urlencode([(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if _names_the_page(name, value)])
    return scheme, _authority(parts, scheme), _path(parts.path), query, ""


def _authority(parts: SplitResult, scheme: str) -> str:
    host = (parts.hostname or "").rstrip(".")
    shown = f"[{host}]" if ":" in host else host
    port = parts.port
    return shown if port in (None, DEFAULT_PORTS[scheme]) else f"{shown}:{port}"


def _path(path: str) -> str:
    """The path without session ids and without an AMP or print ending (`/story/amp/`, `/story.amp`, `/story/print/`)."""
    cleaned = _SESSION_PATH.sub("", path)
    for ending in ("/amp/", "/amp", "/print/"):
        if cleaned.endswith(ending) and cleaned.count("/") >= 2 + ending.count("/") - 1:
            return cleaned[: -len(ending)] + ("/" if ending.endswith("/") else "")
    return cleaned.removesuffix(".amp") if len(cleaned) > 5 else cleaned or "/"


def _names_the_page(name: str, value: str) -> bool:
    folded = name.casefold()
    if folded in TRACKING or folded.startswith(TRACKING_PREFIXES):
        return False
    if folded == "amp" and value.casefold() in ("", "1", "true"):
        return False
    if folded == "outputtype" and value.casefold() == "amp":
        return False
    return not (SESSION.match(folded) and _is_session(value))


def _is_session(value: str) -> bool:
    """Long and made of letters with digits: no page is named so."""
    return len(value) >= 16 and value.isalnum() and any(char.isdigit() for char in value) and not value.isdigit()


WRAPPINGS = (
    ("google.com", "/url", ("url", "q")),
    ("bing.com", "/news/apiclick.aspx", ("url",)),
    ("bing.com", "/ck/a", ("u",)),
    ("facebook.com", "/l.php", ("u",)),
    ("safelinks.protection.outlook.com", "/", ("url",)),
    ("t.umblr.com", "/redirect", ("z",)),
    ("go.redirectingat.com", "/", ("url",)),
    ("duckduckgo.com", "/l/", ("uddg",)),
    ("news.yahoo.com", "/url", ("url",)),
)
"""Host, start of path, and the parameters that may carry the target: places that wrap links (searches, alerts, mail filters)."""


def unwrapped(url: str, layers: int = 3) -> str:
    """The target of a link that carries it in itself (Google Alerts, Bing News, mail filters), else the link as it is."""
    try:
        target = _carried(urlsplit(url)) if layers else ""
    except ValueError:
        return url
    return unwrapped(target, layers - 1) if target else url


def _carried(parts: SplitResult) -> str:
    host = parts.hostname or ""
    for place, path, names in WRAPPINGS:
        if (host == place or host.endswith(f".{place}")) and parts.path.startswith(path):
            carried = dict(parse_qsl(parts.query, max_num_fields=100))
            return next((carried[name] for name in names if carried.get(name, "").startswith(("http://", "https://"))), "")
    return ""
