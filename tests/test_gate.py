"""Which case an article belongs to, and what its page may do."""

from datetime import UTC, datetime, timedelta

import pytest

from casefile.case import Case, DocketRef, Entity, EntityKind, Run
from casefile.dockets import is_own_docket
from casefile.gate import belongs, find_term, foreign_language, page_rights
from casefile.material import Article, DocketEntry, Form, When
from casefile.names import NameBook
from casefile.roles import follow, is_official, is_party, is_principal

MILL = Case(
    name="mill",
    title="The Quarry Mill fire",
    terms=("Ember", "Quarry Mill"),
    entities=(
        Entity(name="Nora Feldt", role="foreman, defendant"),
        Entity(name="Oskar Brandt", role="owner"),
        Entity(name="Priya Nand", role="night watchman, victim"),
        Entity(name="Helen Moss", role="special prosecutor"),
        Entity(name="Ruth Calloway", role="district judge"),
        Entity(name="Abel Stone", role="defence lawyer"),
        Entity(name="State Fire Bureau", kind=EntityKind.AGENCY, role="regulator"),
        Entity(name="Linden County Sheriff's Office", kind=EntityKind.AGENCY, aliases=("sheriff's office",)),
    ),
    dockets=(DocketRef("nmd", "1:24-cr-00017"),),
)
CLIENT = Case(name="acme", title="Acme", entities=(Entity(name="Acme Insurance", kind=EntityKind.ORGANISATION),))
NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)


def gate(case, text, title="", docket=None):
    return belongs(follow(case), NameBook.build(case.entities).find(text, title), title, text, docket)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Owner charged", "Oskar Brandt was charged on Monday over the blaze at Quarry Mill."),
        ("", "Oskar Brandt sued Nora Feldt."),
        ("ember foreman pleads guilty", "The plea was entered by Nora Feldt."),
        ("EMBER TRIAL", "Nora Feldt took the stand."),
        ("", "Lawyers spoke of Ember’s losses. Oskar Brandt listened."),
    ],
    ids=["term and party", "two parties", "title made from an address", "capitals", "possessive term"],
)
def test_belongs(title, text):
    assert gate(MILL, text, title).belongs


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The ember glowed. Oskar Brandt watched the September fair.", "no second party"),
        ("Helen Moss and Ruth Calloway met in another trial.", "no party"),
        ("Judge Ruth Calloway opened the Ember fair.", "no party"),
        ("The State Fire Bureau and the Linden County Sheriff's Office held a drill.", "no second party"),
        ("Oskar Brandt thanked the sheriff's office for its help.", "no second party"),
        ("Nothing here.", "nobody"),
    ],
    ids=["lower-case term", "lawyers are not parties", "judge and term", "two public bodies", "a mere description", "nobody"],
)
def test_does_not_belong(text, reason):
    found = gate(MILL, text)
    assert not found.belongs
    assert reason in found.reason


def test_a_case_without_terms_needs_one_party():
    assert gate(CLIENT, "A court in Ohio fined Acme Insurance on Friday.").belongs


def test_an_aside_in_the_last_lines_of_a_short_text_is_not_central():
    filler = "Oskar Brandt sued his landlord over a wall on Monday. The landlord called the claim nonsense. " * 3
    assert not gate(MILL, filler + "A year ago he testified about Quarry Mill.").central
    assert gate(MILL, "A year ago he testified about Quarry Mill. " + filler).central
    assert gate(MILL, "Oskar Brandt was arrested on Monday over the fire that destroyed Quarry Mill.").central


def test_an_aside_far_down_places_an_article_but_is_not_central():
    filler = "The football club drew again and nobody was pleased with that. " * 40
    found = gate(MILL, f"Oskar Brandt was sued over a boat. {filler} He owned Quarry Mill.")
    assert found.belongs
    assert not found.central


def test_an_entry_of_the_own_docket_needs_no_names():
    assert gate(MILL, "ORDER granting motion", docket=DocketEntry(court="nmd", number="24-cr-17")).belongs
    assert not is_own_docket(MILL, DocketEntry(court="nmd", number="1:24-cr-00018"))


def test_terms_keep_word_bounds_and_case():
    assert find_term(("Rust",), "", "a rusty gate, rust, trust, Rustic") is None
    assert find_term(("Rust",), "", "the film Rust, again") == "Rust"
    assert find_term(("propofol",), "", "Propofol was found") == "propofol"
    assert find_term(("Bonanza Creek Ranch",), "", "bonanza creek\nranch") == "Bonanza Creek Ranch"


def test_roles_decide_who_is_a_party():
    assert is_party(Entity(name="A", role="attorney, plaintiff"))
    assert not is_party(Entity(name="A", role="attorney"))
    assert not is_party(Entity(name="A", kind=EntityKind.COURT))
    assert is_official(Entity(name="A", role="firearms expert"))
    assert not is_principal(Entity(name="A", role="singer, victim"))
    assert is_principal(Entity(name="A", role="victim, plaintiff"))
    assert is_party(Entity(name="A", role="disbarred lawyer"))
    assert not is_party(Entity(name="A", role="former lawyer, now the judge"))


def test_a_person_after_whom_the_case_is_called_is_a_party_whatever_he_does_for_a_living():
    lawyer, judge = Entity(name="Owen Gale", role="lawyer, head of a law firm"), Entity(name="Ruth Calloway", role="judge")
    followed = follow(Case(name="gale", title="The Gale murders", terms=("Fern Hollow",), entities=(lawyer, judge)))
    assert followed.parties == followed.principals == {"Owen Gale"}
    text = "Owen Gale was taken from Fern Hollow on Monday."
    assert belongs(followed, NameBook.build(followed.case.entities).find(text, ""), "", text).belongs


# --- pages


def page(run=Run.LIVE, opens=True, folded=False, published=NOON, seen_at=NOON, **fields):
    when = When(published) if published else None
    article = Article(id="a", url="https://x.example/a", title=fields.pop("title", "T"), text="", published=when, **fields)
    return page_rights(article, source_opens=opens, seen_at=seen_at, run=run, folded=folded)


@pytest.mark.parametrize("page_type", ["tag", "video", "mirror", "forum", "transcript"])
def test_such_pages_join_and_never_open(page_type):
    rights = page(page_type=page_type)
    assert not rights.may_open
    assert "may join" in rights.why


def test_other_reasons_not_to_open():
    assert not page(opens=False).may_open
    assert not page(form=Form.NOT_ARTICLE, reason="a cookie banner").may_open
    assert not page(folded=True).may_open


def test_a_partial_article_opens():
    assert page(form=Form.PARTIAL).may_open


def test_old_on_arrival_is_history_live_but_not_in_replay():
    late = NOON + timedelta(days=8)
    assert page(seen_at=late).history
    assert not page(seen_at=late).may_alert
    assert page(seen_at=late, run=Run.REPLAY).may_alert
    assert not page(seen_at=NOON + timedelta(days=6)).history


def test_an_undated_page_needs_a_fresh_day_live_only():
    assert page(published=None).needs_fresh_day
    assert not page(published=None, run=Run.REPLAY).needs_fresh_day


@pytest.mark.parametrize("run", [Run.BACKFILL, Run.FIRST_PASS])
def test_silent_runs_open_and_tell_nobody(run):
    assert page(run=run).may_open
    assert not page(run=run).may_alert


def test_headlines_that_look_back_or_announce_a_show():
    assert page(title="Quarry Mill fire: a timeline").needs_fresh_day
    assert page(title="Everything we know about the mill").needs_fresh_day
    assert page(title="Trailer of the mill documentary is out").needs_headline
    assert not page(title="Foreman sentenced 20 years after fire").needs_fresh_day


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("Nora Feldt, Oskar Brandt, Quarry Mill, Linden County: fire trial of the year.", True),
        ("Le tribunal a condamné la société et les deux dirigeants pour des faits de fraude dans une affaire.", False),
        ("Суд приговорил бывшего директора фабрики к пяти годам лишения свободы за поджог.", False),
        ("El juez de Santa Fe dijo que la actriz y los productores no irán a juicio por la muerte.", False),
    ],
)
def test_language(text, readable):
    article = Article(id="a", url="", title="", text=text)
    assert (foreign_language(article) == "") is readable
