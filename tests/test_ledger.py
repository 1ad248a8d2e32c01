"""The ledger tells stories: what each report of a case finds, opens, joins or corrects."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from casefile.case import Case, DocketRef, Entity, Mention, Novelty, Place, Standing
from casefile.development import Report, join_copy
from casefile.gate import Page
from casefile.kinds import BY_NAME
from casefile.kinship import kin_kinds
from casefile.ledger import weigh
from casefile.material import Article, DocketEntry, HappenedOn, When
from casefile.roles import follow

MILL = Case(
    name="mill",
    title="The Quarry Mill fire",
    terms=("Quarry Mill",),
    entities=(
        Entity(name="Feldt", role="foreman, defendant"),
        Entity(name="Brandt", role="owner"),
        Entity(name="Ines", role="widow, plaintiff"),
        Entity(name="Tomas", role="baker, plaintiff"),
        Entity(name="Moss", role="prosecutor"),
        Entity(name="Calloway", role="judge"),
        Entity(name="Nand", role="victim"),
    ),
    dockets=(DocketRef("nmd", "1:24-cr-17"),),
)


def on(day):
    return HappenedOn.parse(day) if day else None


def says(kind, actors="", target="", happened=None, standing=Standing.NEWS, place=Place.LEAD, **fields):
    fields = {"quote": f"{actors} {kind} {target}", "start": 0, "end": 10, **fields}
    return Mention(
        kind=kind,
        standing=standing,
        actors=tuple(actors.split()),
        target=tuple(target.split()),
        happened_on=on(happened),
        place=place,
        **fields,
    )


class CaseFile:
    """A ledger that articles are filed into, one after the other, as the store would keep it."""

    def __init__(self, case=MILL):
        self.followed, self.entries, self.number = follow(case), {}, 0

    def hears(self, day, *mentions, docket=None, page=None, story=None, fresh=None, central=True, outlet=None, named=None, principal=""):
        """File an article of this day; gives the findings."""
        self.number += 1
        published = When(datetime.combine(date.fromisoformat(day), time(), UTC), bare_day=True)
        article = Article(
            id=named or f"a{self.number}",
            url=f"https://{outlet or f'o{self.number}'}.example/",
            title="",
            text="",
            published=published,
            docket=docket,
        )
        report = Report(
            article=article,
            story=story or article.id,
            seen_at=published.at,
            page=page or Page(),
            fresh=fresh,
            central=central,
            principal=principal,
        )
        findings, changed = weigh(self.followed, mentions, self.latest, report, len(self.entries) + 1)
        self.entries |= {entry.id: entry for entry in changed}
        return findings

    @property
    def latest(self):
        return sorted(self.entries.values(), key=lambda entry: entry.first_reported, reverse=True)


@pytest.fixture
def mill():
    return CaseFile()


def test_first_report_is_new_and_later_ones_are_known(mill):
    (first,) = mill.hears("2024-05-06", says("lawsuit_filed", "Ines", "Brandt", "2024-05-05"))
    (later,) = mill.hears("2024-05-08", says("lawsuit_filed", "Ines", "Brandt"))
    assert (first.novelty, first.alerts, first.opened) == (Novelty.NEW, True, True)
    assert (later.novelty, later.alerts, later.development) == (Novelty.KNOWN, False, first.development)
    assert later.reason == "the lawsuit of 2024-05-05, about the same people"
    (entry,) = mill.latest
    assert (entry.id, entry.outlets, len(entry.evidence)) == ("mill-1", 2, 2)
    assert entry.summary == "Lawsuit filed by Ines against Brandt, 2024-05-05"


def test_two_plaintiffs_in_one_week_are_two_suits(mill):
    mill.hears("2024-05-06", says("lawsuit_filed", "Ines", "Brandt", "2024-05-06"))
    (second,) = mill.hears("2024-05-07", says("lawsuit_filed", "Tomas", "Brandt", "2024-05-07"))
    assert second.novelty is Novelty.NEW


def test_suits_by_strangers_are_told_apart_by_their_names_and_days(mill):
    mill.hears("2024-05-06", says("lawsuit_filed", "Ines", "Brandt", "2024-05-06", quote="Ines Kolar sued Brandt on Monday"))
    stranger = "Jonah Reeve, 40, of Linden, sued Brandt on Monday"
    (hers,) = mill.hears("2024-05-07", says("lawsuit_filed", "", "Brandt", "2024-05-06", quote="The owner was sued on Monday"))
    (his,) = mill.hears("2024-05-07", says("lawsuit_filed", "", "Brandt", "2024-05-06", quote=stranger))
    (again,) = mill.hears("2024-05-07", says("lawsuit_filed", "", "Brandt", "2024-05-06", quote="Mr. Reeve went to court"))
    (later,) = mill.hears("2024-05-09", says("lawsuit_filed", "", "Brandt", "2024-05-08", quote="A dozen neighbours sued Brandt"))
    assert [each.novelty for each in (hers, his, again, later)] == [Novelty.KNOWN, Novelty.NEW, Novelty.KNOWN, Novelty.NEW]


def test_judges_prosecutors_and_victims_do_not_make_events_one_or_two(mill):
    mill.hears("2024-05-06", says("charge_filed", "Moss", "Feldt", "2024-05-06"))
    (other,) = mill.hears("2024-05-06", says("charge_filed", "Moss", "Brandt", "2024-05-06"))
    (without,) = mill.hears("2024-05-07", says("charge_filed", "Moss", "", "2024-05-07"))
    assert other.novelty is Novelty.NEW
    assert without.novelty is Novelty.KNOWN


@pytest.mark.parametrize(
    ("kind", "days", "novelty"),
    [
        ("trial_event", 0, Novelty.KNOWN),
        ("trial_event", 1, Novelty.NEW),
        ("motion_filed", 2, Novelty.KNOWN),
        ("motion_filed", 3, Novelty.NEW),
        ("lawsuit_filed", 3, Novelty.KNOWN),
        ("lawsuit_filed", 4, Novelty.NEW),
        ("arrest", 8, Novelty.KNOWN),
        ("arrest", 9, Novelty.NEW),
    ],
)
def test_days_between_two_reports_of_one_event(mill, kind, days, novelty):
    day = date(2024, 5, 6)
    mill.hears("2024-05-06", says(kind, "Feldt", "Feldt", "2024-05-06"))
    later = (day + timedelta(days=days)).isoformat()
    (finding,) = mill.hears(later, says(kind, "Feldt", "Feldt", later))
    assert finding.novelty is novelty


@pytest.mark.parametrize(("days", "novelty"), [(10, Novelty.KNOWN), (12, Novelty.NEW)])
def test_an_undated_report_means_what_is_talked_of(mill, days, novelty):
    mill.hears("2024-05-06", says("lawsuit_filed", "Ines", "Brandt", "2024-05-06"))
    (finding,) = mill.hears((date(2024, 5, 6) + timedelta(days=days)).isoformat(), says("lawsuit_filed", "Ines", "Brandt"))
    assert finding.novelty is novelty


def test_an_undated_aside_is_known_for_good(mill):
    mill.hears("2024-01-06", says("dismissal", "Calloway", "Feldt", "2024-01-06"))
    (finding,) = mill.hears("2024-07-06", says("dismissal", "", "Feldt", place=Place.BODY))
    assert finding.novelty is Novelty.KNOWN


def test_two_dismissals_in_two_years_are_two(mill):
    mill.hears("2023-01-06", says("dismissal", "Calloway", "Feldt", "2023-01-06"))
    (finding,) = mill.hears("2024-07-06", says("dismissal", "Calloway", "Feldt", "2024-07-05"))
    assert finding.novelty is Novelty.NEW


def test_later_reports_name_more_of_the_sued(mill):
    mill.hears("2024-05-06", says("lawsuit_filed", "Ines", "Brandt", "2024-05-06"))
    mill.hears("2024-05-07", says("lawsuit_filed", "Ines", "Feldt Brandt", "2024-05-06"))
    (misread,) = mill.hears("2024-05-07", says("lawsuit_filed", "Brandt", "Feldt", "2024-05-07"))
    assert mill.latest[0].target == ("Brandt", "Feldt")
    assert misread.novelty is Novelty.KNOWN


def test_a_report_that_makes_the_sued_one_sue_is_misread(mill):
    mill.hears("2024-05-06", says("lawsuit_filed", "Ines", "Brandt", "2024-05-06"))
    (misread,) = mill.hears("2024-05-07", says("lawsuit_filed", "Brandt", "Nand", "2024-05-07"))
    (against,) = mill.hears("2024-05-07", says("countersuit_filed", "Brandt", "Ines", "2024-05-07"))
    assert (misread.novelty, misread.near) == (Novelty.KNOWN, True)
    assert against.novelty is Novelty.NEW


def test_charge_and_indictment_of_two_days_are_one(mill):
    mill.hears("2024-05-06", says("charge_filed", "Moss", "Feldt", "2024-05-06"))
    (finding,) = mill.hears("2024-05-08", says("indictment", "", "Feldt", "2024-05-08"))
    assert finding.novelty is Novelty.KNOWN


def test_rare_kinds_of_one_day_are_one_whomever_they_name(mill):
    mill.hears("2024-05-06", says("settlement", "Ines Brandt", "", "2024-05-05"))
    (finding,) = mill.hears("2024-05-06", says("settlement", "Tomas", "", "2024-05-05"))
    assert finding.novelty is Novelty.KNOWN


def test_of_two_that_are_equally_close_the_weightier_is_meant(mill):
    """In every process alike: a set of words has another order in each."""
    mill.hears("2024-05-06", says("plea", "Feldt", "", "2024-05-06"), says("sentence", "", "Feldt", "2024-05-06"))
    (paper,) = mill.hears("2024-05-07", says("motion_filed", "Feldt", "", "2024-05-06"))
    assert "step of the sentence" in paper.reason
    assert [*kin_kinds("motion_filed")] == sorted(
        kin_kinds("motion_filed"), key=lambda kind: (kind != "motion_filed", -BY_NAME[kind].weight, kind)
    )


def test_a_smaller_step_joins_and_a_weightier_one_alerts(mill):
    mill.hears("2024-05-04", says("trial_event", "", "Feldt", "2024-05-04"))
    (verdict,) = mill.hears("2024-05-07", says("verdict", "", "Feldt", "2024-05-07"))
    (argument,) = mill.hears("2024-05-07", says("trial_event", "", "Feldt", "2024-05-07"))
    assert verdict.novelty is Novelty.NEW
    assert argument.novelty is Novelty.KNOWN
    assert "smaller step" in argument.reason


def test_a_smaller_step_with_a_sentence_of_its_own_is_told_beside_the_weightier_one(mill):
    plea = says("plea", "Feldt", "", "2024-05-06")
    in_one, beside, passing = (
        says("hearing_scheduled", "Calloway", "Feldt", quote=plea.quote, cues=frozenset({"lead"})),
        says("ruling", "Calloway", "Feldt", "2024-05-06", place=Place.BODY, cues=frozenset({"fresh_day"})),
        says("motion_filed", "Feldt", "", place=Place.BODY),
    )
    _, joined, told, joined_too = mill.hears("2024-05-06", plea, in_one, beside, passing)
    assert [joined.novelty, told.novelty, joined_too.novelty] == [Novelty.KNOWN, Novelty.NEW, Novelty.KNOWN]
    assert told.alerts
    (again,) = mill.hears("2024-05-07", beside)
    assert again.novelty is Novelty.KNOWN


def test_one_entry_per_fact_within_one_article(mill):
    findings = mill.hears(
        "2024-05-06",
        says("lawsuit_filed", "", "Brandt", place=Place.HEADLINE),
        says("lawsuit_filed", "Ines", "Brandt", "2024-05-05"),
        says("lawsuit_filed", "Ines", "", place=Place.BODY),
    )
    assert [finding.opened for finding in findings] == [False, True, False]
    assert len(mill.entries) == 1


@pytest.mark.parametrize(("kind", "novelty"), [("verdict", Novelty.KNOWN), ("arrest", Novelty.NEW)])
def test_how_it_ended_is_retold_for_weeks(mill, kind, novelty):
    mill.hears("2024-05-06", says(kind, "", "Feldt", "2024-05-06"))
    (finding,) = mill.hears("2024-06-06", says(kind, "", "Feldt"))
    assert finding.novelty is novelty


def test_earlier_this_year_is_history(mill):
    (finding,) = mill.hears("2024-05-20", says("lawsuit_filed", "Ines", "Brandt", "2024"))
    assert finding.novelty is Novelty.HISTORY


def test_a_victim_alone_is_concerned_by_suits_and_inquiries_only(mill):
    ruling, report = mill.hears(
        "2024-05-20", says("ruling", "", "Nand", "2024-05-20"), says("investigation_report", "", "Nand", "2024-05-20")
    )
    assert (ruling.opened, report.opened) == (False, True)


def test_old_news_is_history_unless_newly_disclosed(mill):
    (old,) = mill.hears("2024-05-20", says("settlement", "Ines Brandt", "", "2024-05-07"))
    (disclosed,) = mill.hears("2024-05-20", says("arrest", "", "Feldt", "2024-04-07", cues=frozenset({"disclosed"})))
    assert (old.novelty, old.alerts) == (Novelty.HISTORY, False)
    assert "13 days" in old.reason
    assert (disclosed.novelty, disclosed.alerts) == (Novelty.NEW, True)


def test_dated_background_goes_in_silently_and_undated_does_not(mill):
    dated, undated = mill.hears(
        "2024-05-20",
        says("arrest", "", "Feldt", "2023-11", standing=Standing.BACKGROUND),
        says("plea", "Feldt", standing=Standing.BACKGROUND),
    )
    assert (dated.novelty, dated.opened, dated.alerts) == (Novelty.HISTORY, True, False)
    assert (undated.novelty, undated.opened) == (Novelty.HISTORY, False)
    assert [entry.history for entry in mill.latest] == [True]


def test_what_was_only_recalled_is_told_when_it_is_first_reported_as_news(mill):
    mill.hears("2024-05-06", says("arrest", "", "Feldt", "2024-05-05", standing=Standing.BACKGROUND))
    (finding,) = mill.hears("2024-05-07", says("arrest", "", "Feldt", "2024-05-05"))
    assert (finding.novelty, finding.alerts, finding.development) == (Novelty.NEW, True, "mill-1")
    assert not mill.latest[0].history


def test_the_recalled_entry_knows_who_is_concerned(mill):
    mill.hears("2024-05-06", says("trial_start", "Feldt", "", "2024-05-06", standing=Standing.BACKGROUND))
    (finding,) = mill.hears("2024-05-07", says("trial_start", "", "", "2024-05-06", place=Place.HEADLINE))
    assert (finding.novelty, finding.alerts) == (Novelty.NEW, True)


@pytest.mark.parametrize("standing", [Standing.EXPECTED, Standing.DENIED, Standing.ALLEGED])
def test_what_has_not_happened_is_kept_and_never_told(mill, standing):
    (finding,) = mill.hears("2024-05-06", says("charge_filed", "Moss", "Feldt", standing=standing))
    assert (finding.novelty, finding.alerts, mill.entries) == (None, False, {})


def test_nobody_of_the_case_opens_nothing(mill):
    (finding,) = mill.hears("2024-05-06", says("arrest", "", "", "2024-05-06"))
    assert (finding.novelty, finding.near, mill.entries) == (None, True, {})


def test_a_headline_that_names_nobody_means_those_the_lead_names(mill):
    headline = says("search_warrant", "", "", place=Place.HEADLINE)
    lead = says("search_warrant", "", "Feldt", "2024-04", Standing.BACKGROUND)
    told, _ = mill.hears("2024-05-06", headline, lead)
    assert (told.mention.target, told.alerts) == (("Feldt",), True)


def test_the_one_party_of_an_article_is_concerned_by_what_its_lead_says_of_the_case(mill):
    ruled = says("ruling", "", "Nand", "2024-05-06", quote="Quarry Mill judge bars an expert")
    elsewhere = says("dismissal", "", "", "2024-05-06", quote="A judge in Oslo threw out a claim")
    found, other = mill.hears("2024-05-06", ruled, elsewhere, principal="Feldt")
    assert (found.mention.target, found.alerts) == (("Feldt",), True)
    assert not other.opened


# --- corrections


def test_a_correction_of_the_day_changes_the_entry_and_alerts(mill):
    mill.hears("2024-05-06", says("lawsuit_filed", "Ines", "Brandt", "2024-05-03"))
    (finding,) = mill.hears("2024-05-09", says("lawsuit_filed", "Ines", "Brandt", "2024-05-01", Standing.BACKGROUND, correction=True))
    assert (finding.novelty, finding.alerts) == (Novelty.CORRECTS, True)
    assert "2024-05-01, not 2024-05-03" in finding.reason
    assert str(mill.latest[0].happened_on) == "2024-05-01"


def test_an_edited_page_corrects_what_it_opened_itself(mill):
    mill.hears("2024-05-06", says("lawsuit_filed", "Ines", "Brandt", "2024-05-03"), named="same")
    right = says("lawsuit_filed", "Ines", "Brandt", "2024-05-01", Standing.BACKGROUND, correction=True)
    wrong = says("lawsuit_filed", "Ines", "Brandt", "2024-05-03", Standing.DENIED, correction=True)
    denied, corrected = mill.hears("2024-05-06", wrong, right, named="same")
    assert (corrected.novelty, denied.novelty) == (Novelty.CORRECTS, None)
    assert "withdraws" in denied.reason
    assert str(mill.latest[0].happened_on) == "2024-05-01"


def test_an_edited_page_that_gives_another_day_corrects_itself(mill):
    mill.hears("2024-05-06", says("lawsuit_filed", "Ines", "Brandt", "2024-05-03"), named="same")
    (edited,) = mill.hears("2024-05-06", says("lawsuit_filed", "Ines", "Brandt", "2024-05-02"), named="same", fresh=((0, 50),))
    (other,) = mill.hears("2024-05-06", says("lawsuit_filed", "Ines", "Brandt", "2024-05-03"), fresh=((0, 50),))
    assert (edited.novelty, edited.alerts) == (Novelty.CORRECTS, True)
    assert other.novelty is Novelty.KNOWN


def test_a_correction_of_the_actor_in_its_own_story(mill):
    mill.hears("2024-05-06", says("lawsuit_filed", "Ines", "Brandt", "2024-05-03"), story="s")
    (finding,) = mill.hears("2024-05-07", says("lawsuit_filed", "Tomas", "Brandt", correction=True), story="s")
    assert finding.novelty is Novelty.CORRECTS
    assert mill.latest[0].actors == ("Tomas",)


def test_a_withdrawn_fact_is_a_correction_whatever_its_standing(mill):
    mill.hears("2024-05-06", says("charge_filed", "Moss", "Feldt", "2024-05-06"))
    (finding,) = mill.hears("2024-05-07", says("charge_filed", "", "Feldt", standing=Standing.DENIED, correction=True))
    assert (finding.novelty, finding.alerts) == (Novelty.CORRECTS, True)


def test_a_correction_that_corrects_nothing_known_is_weighed_as_usual(mill):
    mill.hears("2024-05-06", says("lawsuit_filed", "Ines", "Brandt", "2024-05-03"))
    (same,) = mill.hears("2024-05-07", says("lawsuit_filed", "Ines", "Brandt", "2024-05-03", correction=True))
    (other,) = mill.hears("2024-05-07", says("arrest", "", "Feldt", "2024-05-07", correction=True))
    assert same.novelty is Novelty.KNOWN
    assert other.novelty is Novelty.NEW


def test_a_moved_court_date_changes_the_entry(mill):
    mill.hears("2024-05-06", says("hearing_scheduled", "Calloway", "Feldt", coming_on=on("2024-06-10")))
    moved = says("hearing_scheduled", "Calloway", "Feldt", coming_on=on("2024-07-01"), quote="The trial was moved to July 1.")
    (first,) = mill.hears("2024-05-20", moved)
    (again,) = mill.hears("2024-05-22", moved)
    perhaps = replace(moved, quote="It is set for September but will probably be delayed.", coming_on=on("2024-09-02"))
    (maybe,) = mill.hears("2024-05-22", perhaps)
    assert maybe.novelty is not Novelty.CORRECTS
    (another,) = mill.hears("2024-05-22", says("hearing_scheduled", "Calloway", "Feldt", coming_on=on("2024-08-01")))
    assert (first.novelty, first.alerts) == (Novelty.CORRECTS, True)
    assert again.novelty is Novelty.KNOWN
    assert another.novelty is Novelty.NEW
    assert str(mill.entries["mill-1"].coming_on) == "2024-07-01"


def test_a_court_date_told_in_passing_is_kept_and_not_told(mill):
    passing = says("hearing_scheduled", "", "Feldt", coming_on=on("2024-06-10"), quote="Feldt is due back in court.", place=Place.BODY)
    (finding,) = mill.hears("2024-05-06", passing)
    (fixed,) = mill.hears(
        "2024-05-07", says("hearing_scheduled", "", "Feldt", coming_on=on("2024-07-01"), quote="A judge set the trial for July 1.")
    )
    assert (finding.opened, finding.alerts) == (True, False)
    assert fixed.alerts


# --- dockets


def entry(number, url=None):
    return DocketEntry(court="nmd", number="1:24-cr-17", entry=number, document_url=url)


def test_one_docket_entry_in_two_wordings_is_one(mill):
    mill.hears("2024-05-06", says("filing", "", "", "2024-05-06", quote="NOTICE"), docket=entry("44"))
    (full,) = mill.hears(
        "2024-05-07",
        says("motion_filed", "Feldt", "", "2024-05-06", quote="MOTION to suppress"),
        docket=entry("44", "https://d.example/44"),
    )
    assert full.novelty is Novelty.KNOWN
    (held,) = mill.latest
    assert (held.kind, held.document_url, held.confirmed_by_docket) == ("motion_filed", "https://d.example/44", True)


def test_two_entries_of_one_day_are_two(mill):
    motion = says("motion_filed", "Feldt", "", "2024-05-06")
    mill.hears("2024-05-06", motion, docket=entry("44"))
    (other,) = mill.hears("2024-05-06", motion, docket=entry("45"))
    assert other.novelty is Novelty.NEW


def test_entries_without_number_are_told_apart_by_day_and_words(mill):
    minute = says("trial_event", "", "", "2024-05-06", quote="Minute entry: arraignment of Feldt held before Calloway")
    mill.hears("2024-05-06", minute, docket=entry(None))
    (again,) = mill.hears("2024-05-07", minute, docket=entry(None))
    (other,) = mill.hears("2024-05-07", says("trial_event", "", "", "2024-05-06", quote="Detention hearing"), docket=entry(None))
    assert (again.novelty, other.novelty) == (Novelty.KNOWN, Novelty.NEW)


@pytest.mark.parametrize("docket_first", [True, False])
def test_docket_and_press_are_one_and_say_so(mill, docket_first):
    report = says("lawsuit_filed", "Ines", "Brandt", "2024-05-06")
    dockets = [entry("1"), None] if docket_first else [None, entry("1")]
    (first,) = mill.hears("2024-05-06", report, docket=dockets[0])
    (second,) = mill.hears("2024-05-07", report, docket=dockets[1])
    assert (first.novelty, second.novelty) == (Novelty.NEW, Novelty.KNOWN)
    assert mill.latest[0].confirmed_by_docket


def test_a_docket_entry_is_never_too_old_and_needs_nobody(mill):
    (finding,) = mill.hears("2024-05-20", says("ruling", "", "", "2024-04-01"), docket=entry("9"))
    assert (finding.novelty, finding.alerts) == (Novelty.NEW, True)


# --- pages and copies


def test_a_page_that_may_not_open_joins(mill):
    tag = Page(may_open=False, may_alert=False, why="a tag page may join a development, not open one")
    (alone,) = mill.hears("2024-05-06", says("arrest", "", "Feldt", "2024-05-06"), page=tag)
    (proper,) = mill.hears("2024-05-06", says("arrest", "", "Feldt", "2024-05-06"))
    (joining,) = mill.hears("2024-05-06", says("arrest", "", "Feldt", "2024-05-06"), page=tag)
    assert (alone.novelty, alone.near, alone.reason) == (None, True, f"not opened: {tag.why}")
    assert proper.alerts
    assert (joining.novelty, joining.development) == (Novelty.KNOWN, proper.development)


def test_a_page_that_looks_back_opens_only_what_is_fresh(mill):
    recap = Page(needs_fresh_day=True, why="the headline announces a look back")
    old, fresh = mill.hears(
        "2024-05-10", says("arrest", "", "Brandt", "2024-05-02"), says("verdict", "", "Feldt", "2024-05-09"), page=recap
    )
    assert (old.opened, fresh.opened) == (False, True)


def test_text_that_is_held_already_opens_nothing(mill):
    held, fresh = mill.hears(
        "2024-05-06",
        says("arrest", "", "Feldt", "2024-05-06", start=0, end=50),
        says("plea", "Feldt", "", "2024-05-06", start=60, end=99),
        fresh=((60, 100),),
    )
    assert (held.opened, fresh.opened) == (False, True)


def test_an_article_on_another_matter_needs_two_parties(mill):
    one, two = mill.hears(
        "2024-05-06", says("arrest", "", "Brandt", "2024-05-06"), says("lawsuit_filed", "Ines", "Brandt", "2024-05-06"), central=False
    )
    assert (one.opened, two.opened) == (False, True)
    assert "another matter" in one.reason


def test_a_folded_copy_counts_as_an_outlet_and_reads_nothing(mill):
    mill.hears("2024-05-06", says("arrest", "", "Feldt", "2024-05-06", quote="Feldt was held."), story="s", outlet="first")
    article = Article(id="copy", url="https://second.example/", title="", text="Late on Monday Feldt  was held.", published=None)
    report = Report(article=article, story="s", seen_at=datetime(2024, 5, 7, tzinfo=UTC))
    (entry,) = join_copy(report, mill.latest)
    assert (entry.outlets, entry.evidence[-1].quote) == (2, "Feldt was held.")
    assert join_copy(report, (entry,)) == ()


def test_a_later_report_gives_day_and_names(mill):
    mill.hears("2024-05-06", says("settlement", "", "Brandt"))
    mill.hears("2024-05-07", says("settlement", "Ines", "Brandt", "2024-05-03"))
    (entry,) = mill.latest
    assert (entry.actors, str(entry.happened_on), entry.dated) == (("Ines",), "2024-05-03", True)


def test_an_event_after_its_first_report_is_another_one(mill):
    mill.hears("2024-05-10", says("ruling", "Calloway", "Feldt", "2024-05", standing=Standing.BACKGROUND))
    mill.hears("2024-05-10", says("arrest", "", "Feldt", "2024-05", standing=Standing.BACKGROUND))
    (finding,) = mill.hears("2024-05-25", says("arrest", "", "Feldt", "2024-05-25"))
    assert finding.novelty is Novelty.NEW


@pytest.mark.parametrize(
    ("kind", "place", "days", "novelty"),
    [
        ("trial_event", Place.LEAD, 2, Novelty.KNOWN),
        ("trial_event", Place.LEAD, 3, Novelty.NEW),
        ("ruling", Place.LEAD, 4, Novelty.KNOWN),
        ("ruling", Place.LEAD, 5, Novelty.NEW),
    ],
)
def test_two_undated_reports_of_what_comes_often_are_one_for_days_only(mill, kind, place, days, novelty):
    mill.hears("2024-05-06", says(kind, "Feldt", "Feldt"))
    later = (date(2024, 5, 6) + timedelta(days=days)).isoformat()
    (finding,) = mill.hears(later, says(kind, "Feldt", "Feldt", place=place))
    assert finding.novelty is novelty


def test_a_day_in_court_after_the_first_report_is_another_day(mill):
    mill.hears("2024-05-06", says("trial_event", "Feldt"))
    (finding,) = mill.hears("2024-05-08", says("trial_event", "Feldt", happened="2024-05-07"))
    assert finding.novelty is Novelty.NEW


def test_what_recalls_an_earlier_event_does_not_date_the_news(mill):
    mill.hears("2024-05-06", says("search_warrant", "", "Feldt"))
    mill.hears("2024-05-07", says("search_warrant", "", "Feldt", "2024-04-29", standing=Standing.BACKGROUND))
    (finding,) = mill.hears("2024-05-08", says("search_warrant", "", "Feldt", "2024-05-06"))
    assert finding.novelty is Novelty.KNOWN


def test_a_court_date_that_was_set_is_told_in_passing(mill):
    quote = "Feldt seemed tired, and sentencing was set for September."
    said = says("hearing_scheduled", "", "Feldt", place=Place.BODY, coming_on=on("2024-09"), quote=quote)
    (finding,) = mill.hears("2024-05-06", said)
    assert not finding.alerts
