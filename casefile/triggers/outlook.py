# ruff: noqa: E501 - the contexts are read across
"""What every kind has in common: its noun stands in the same few ways for what is to come, what did not happen, and what came to pass.

"A settlement is within reach", "there was no settlement", "the settlement came on Friday": one set of contexts, a row for each kind.
"""

NOUNS = {
    "lawsuit_filed": "lawsuit|lawsuits|suit|suits|writ|class action|legal action|court action|civil action|civil claim|"
    "legal challenge|legal proceedings|civil case|judicial review",
    "countersuit_filed": "countersuit|counterclaim|cross-complaint|cross-claim|counter-suit|counter-claim|crossclaim",
    "arbitration_filed": "arbitration|arbitration claim|arbitration demand|notice of arbitration|request for arbitration",
    "complaint_amended": "amended complaint|amended claim|amended suit|amendment of claim",
    "arrest": "arrest|arrests",
    "charge_filed": "charges|criminal charges|criminal charge|prosecution|chargesheet|charge sheet|criminal complaint|"
    "statement of objections|charging decision",
    "indictment": "indictment|indictments|true bill",
    "plea": "guilty plea|plea deal|plea bargain|plea agreement|plea of guilty",
    "verdict": "verdict|verdicts|acquittal|conviction|convictions",
    "sentence": "sentence|prison sentence|jail sentence|jail term|prison term|custodial sentence|death sentence",
    "settlement": "settlement|settlements|out-of-court deal|accord|settlement deal|truce",
    "dismissal": "dismissal",
    "appeal_filed": "appeal|appeals|cross-appeal|notice of appeal",
    "ruling": "ruling|rulings|injunction|judgment|judgement|gag order|restraining order|court order|freezing order",
    "search_warrant": "raid|raids|searches|search warrant|house search|dawn raid",
    "subpoena": "subpoena|subpoenas",
    "appointment_or_recusal": "recusal",
    "trial_start": "trial|retrial|second trial|new trial|jury selection",
    "investigation_opened": "investigation|inquiry|probe|criminal investigation|criminal inquiry|inquest",
    "investigation_report": "final report|findings|interim report|inquiry report|inspector general's report",
    "fine_or_citation": "fine|fines|penalty|penalties|citation|citations",
    "release_from_custody": "early release|release on bail|parole|pardon|clemency",
}

_COMING = (
    "within reach|in the works|in sight|on the cards|on the horizon|on the way|in the offing|in preparation|in the "
    "pipeline|being drawn up|being drafted|"
    "being drawn|being prepared|being readied|around the corner|looming|looms|loom|beckons|a matter of time|on the table|"
    "could come|may come|might come|will come|would come|"
    "could follow|may follow|might follow|will follow|would follow|is coming|are coming|to follow|is near|is close|is "
    "nearing|inches closer|draws near|under discussion|"
    "being weighed|being considered|being discussed|being negotiated|still possible|a possibility|to come|will land|could "
    "land|may land|months away|weeks away|days away|is likely|are likely|was likely|were likely|is possible|is certain|is "
    "imminent|are imminent|is inevitable|is unavoidable"
)
_AWAITS = (
    "expect|expects|expecting|anticipates|anticipate|awaits|await|awaiting|threatens|threaten|threatening|threatened|"
    "promises|promised|promising|plans|planning|"
    "prepares|preparing|preparing for|braces for|bracing for|braced for|mulls|mulling|weighs|weighing|considering|"
    "contemplating|contemplates|hopes for|hoping for|eyes|eyeing|"
    "expected|draft|drafts|drafting|prepare"
)
_PROSPECT = "prospect|threat|chance|chances|possibility|risk|likelihood|promise"
_PASSED = "took place|take place|taken place|happened|happen|occurred|materialised|materialized|came to pass|came about|exists|existed"
_NOTHING = (
    "fell through|never came|never happened|never took place|never materialised|never materialized|came to nothing|off the "
    "table|off the cards|ruled out|averted|"
    "called off|out of the question|fizzled out|not on the cards|not on the table|a myth|a fiction|pure fiction|pure invention"
)
_CAME = "came|arrived|landed|followed|went in|went out|emerged|came down|came in|came through"
_WHEN = "on|late|early|last|this|today|yesterday|hours|minutes|days|within|monday|tuesday|wednesday|thursday|friday|saturday|sunday|before|by|shortly"


_NOT_OF = frozenset({"verdict", "trial_start", "release_from_custody"})
"""Kinds whose nouns frame other news: "no reasonable prospect of conviction", "decided without a trial", "life without parole"."""
_MONTHS = "january february march april may june july august september october november december"
_WHOSE = "|".join(f"{name}'s" for name in [*_MONTHS.split(), "last month", "last week", "last year", "last summer"])
_ALSO = {
    "ruling": "decision|order|ban",
    "release_from_custody": "release",
    "plea": "plea",
    "arrest": "capture",
    "lawsuit_filed": "complaint",
    "appeal_decided": "appeal ruling",
    "trial_event": "arraignment|testimony|appearance|mistrial",
}
"""Further nouns, clear where a day stands before them."""
_NEVER_DATED = frozenset({"trial_start", "charge_filed", "release_from_custody"})


def _dated(kind: str) -> str:
    """The rows for what a text goes back to by its day: "July's ruling", "the 2019 verdict", "his Feb. 5 arrest"."""
    nouns = "|".join(filter(None, (NOUNS.get(kind, ""), _ALSO.get(kind, ""))))
    one = nouns.split("|", 1)[0]
    between = r"([a-z$0-9.,-]+ )?([a-z-]+ )?"
    return "\n".join(
        (
            f"noun=past ({_WHOSE}) {between}<({nouns})>(?!') | july's {one}",
            rf"noun=past (19|20)\d\d {between}<({nouns})>(?!') | the 2019 {one}",
            rf"noun=past (his|her|its|their|the|X+'s?|V+'s?) (jan|feb|mar|apr|may|june|july|aug|sept?|oct|nov|dec|january|february|march|april|august|"
            rf"september|october|november|december)\.? ([0-9]+ )?{between}<({nouns})>(?!') | her march {one}",
        )
    )


def _table(kind: str, nouns: str) -> str:
    """The rows of one kind."""
    one = nouns.split("|", 1)[0]
    rows = (
        (f"thing=expected ({nouns})(?!') ~20 <({_COMING})>", f"a {one} is within reach"),
        (
            f"thing=expected ({_AWAITS}) (an? |the |his |her |its |their |another |any |more |further )?([a-z-]+ )?<({nouns})>(?!')",
            f"they are bracing for a {one}",
        ),
        (
            f"thing=expected ({_PROSPECT}) of (an? |the |his |her |its |their |another |any |more |further )?([a-z-]+ )?<({nouns})>(?!')",
            f"the prospect of a {one}",
        ),
        (
            f"thing=denied (there is|there was|there were|there are|there has been|there have been|there will be|there'll be) (no|"
            f"not a|never a|never any) ~10 <({nouns})>(?!')",
            f"there was no {one}",
        ),
        (
            f"thing=denied (not a|not one|not a single|no) (dollar of|hint of|word of|sign of|trace of|talk of|plan for|plans for)"
            f" <({nouns})>(?!')",
            f"no sign of a {one}".replace(" a ", " "),
        ),
        (
            f"thing=denied (denied|denies|deny|denying|disputed|scotched|dismissed) (any|talk of|reports of|rumours of|rumors of|"
            f"suggestions of|claims of) ~10 <({nouns})>(?!')",
            f"he denied any {one}",
        ),
        (f"thing=denied without (an? |any |the |further )?<({nouns})>(?!')", f"it ended without a {one}"),
        (f"thing=denied ({nouns})(?!') ~15 <({_NOTHING})>", f"the {one} never came"),
        (f"thing ({nouns})(?!') ~30 <({_PASSED})>", f"the {one} took place"),
        (f"thing ({nouns})(?!') ~20 <({_CAME})> ({_WHEN})", f"the {one} came on friday"),
    )
    return "\n".join(f"{rule} | {example}" for rule, example in rows if kind not in _NOT_OF or not (_PROSPECT in rule or "without" in rule))


TABLES = {kind: _table(kind, nouns) for kind, nouns in NOUNS.items()}
for _kind in {*NOUNS, *_ALSO} - _NEVER_DATED:
    TABLES[_kind] = "\n".join(filter(None, (TABLES.get(_kind), _dated(_kind))))
"""The table of each kind."""
