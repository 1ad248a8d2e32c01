"""Verdicts on texts of our own: copies, wrapped copies, updates, stubs, edits of a page, and what must stay apart."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from casefile.errors import UsageError
from casefile.material import Article, Form, Relation, Verdict
from dedupe.changes import Kind, compare
from dedupe.event import Events, profile
from dedupe.fingerprint import fingerprint
from dedupe.stream import judge_stream
from dedupe.verdict import Held, judge

WIRE = (
    "Prosecutors in Cedar County charged the former controller of a grain cooperative on Monday with "
    "diverting $2.3 million over four years.\n"
    "The complaint says Dana Whitlock wrote checks to a company that existed only on paper and hid them among payments for seed.\n"
    "An auditor noticed in June that the account numbers of two suppliers were the same, according to an affidavit filed with the court.\n"
    "Whitlock, who resigned last summer, did not answer a message left at her home, and no lawyer was listed for her.\n"
    "The cooperative has about nine hundred members, most of them family farms along the river, and sells corn and soybeans for them.\n"
    "Its chairman told members in a letter that their deposits were insured and that no delivery contract would be touched.\n"
    "A first hearing is set for the second week of October before Magistrate Judge Orrin Hale in Fairmont."
)
OTHER = (
    "The school board of Alder Falls voted five to two on Thursday to close the oldest of its elementary schools after the spring term.\n"
    "Parents filled the gymnasium for three hours, many of them holding drawings their children had made of the brick building.\n"
    "The superintendent said repairs to the boiler and the roof would cost more than the district can borrow in a decade.\n"
    "Bus routes for some two hundred pupils will be drawn anew over the winter, and the teachers are to move with their classes.\n"
    "One member of the board said she would ask the state to look at the figures before any contract is signed.\n"
    "The building opened in 1911 and has served as a shelter in two floods."
)
NEW_LEAD = (
    "A Cedar County judge on Friday ordered the former controller of a grain cooperative held without bail after prosecutors said she had "
    "bought a one-way ticket to Lisbon and moved the last of her savings abroad.\n"
    "Magistrate Judge Orrin Hale called the ticket the clearest sign of flight he had seen in eleven years and set the next date "
    "for November.\n"
    "Her new lawyer, Priya Raman, said the trip had been planned for a wedding and that she would ask a higher court to look at the order."
)
FURNITURE = (
    "ADVERTISEMENT\n{}\nSign up for our newsletter to get the morning's headlines.\n"
    "Copyright 2025 Prairie News Service. All rights reserved.\nUpdated 3 minutes ago\n14 Comments"
)


def held(article: str, text: str, *, story: str = "", **more: object) -> Held:
    return replace(Held(article=article, story=story or article, fingerprint=fingerprint(text)), **more)  # type: ignore[arg-type]


def verdict_on(text: str, candidates: Sequence[Held], *, title: str = "", form: Form = Form.ARTICLE) -> Verdict:
    return judge(Article(id="new", url="", title=title, text=text, form=form), fingerprint(text), candidates)


def read(text: str, verdict: Verdict) -> list[str]:
    return [text[start:end] for start, end in verdict.fresh]


def test_nothing_held_is_new() -> None:
    verdict = verdict_on(WIRE, [])
    assert (verdict.relation, verdict.of, verdict.story, verdict.score, verdict.adds) == (Relation.NEW, None, "new", None, 1.0)
    assert verdict.reason == "shares no passage with anything we hold"


def test_the_same_text_is_folded_in_silence() -> None:
    verdict = verdict_on(WIRE, [held("a", WIRE, title="Controller charged")])
    assert (verdict.relation, verdict.of, verdict.story, verdict.score) == (Relation.COPY, "a", "a", 1.0)
    assert verdict.folded
    assert not verdict.fresh
    assert verdict.reason == (
        "copy of “Controller charged” (a): carries 100 % of its text, 100 % of this one is held there; adds nothing that has to be read"
    )


def test_furniture_and_dateline_are_no_news() -> None:
    verdict = verdict_on(FURNITURE.format("FAIRMONT (PNS) — " + WIRE.replace("'", "’")), [held("a", WIRE)])
    assert verdict.relation is Relation.COPY
    assert verdict.folded, verdict.fresh


def test_a_paragraph_added_to_a_copy_is_read() -> None:
    added = "The judge who signed the warrant stepped aside on Wednesday because his brother sits on the cooperative's board."
    text = WIRE.replace("\nWhitlock, who", f"\n{added}\nWhitlock, who")
    verdict = verdict_on(text, [held("a", WIRE)])
    assert verdict.relation is Relation.COPY
    assert not verdict.folded
    assert read(text, verdict) == [added]
    assert 0.08 < verdict.adds < 0.2
    assert verdict.covers == 1.0


@pytest.mark.parametrize(
    ("before", "after"),
    [("$2.3 million", "$4.1 million"), ("did not answer", "never answered"), ("charged the former", "cleared the former")],
    ids=["number", "negation", "outcome"],
)
def test_a_small_edit_that_turns_a_sentence_round_is_read(before: str, after: str) -> None:
    text = WIRE.replace(before, after)
    verdict = verdict_on(text, [held("a", WIRE)])
    assert verdict.relation is Relation.COPY
    assert len(read(text, verdict)) == 1
    assert after in read(text, verdict)[0]


def test_wording_is_not_read_again() -> None:
    assert verdict_on(WIRE.replace("noticed in June", "saw in June").replace("told members", "wrote to members"), [held("a", WIRE)]).folded


def test_a_wire_text_inside_another_story_is_a_copy_and_the_rest_is_read() -> None:
    lines = OTHER.split("\n")
    text = "\n".join([*lines[:3], WIRE, *lines[3:]])
    verdict = verdict_on(text, [held("a", WIRE)])
    assert (verdict.relation, verdict.story) == (Relation.COPY, "a")
    assert read(text, verdict) == lines


def test_a_new_lead_over_old_background_is_an_update() -> None:
    text = NEW_LEAD + "\n" + "\n".join(WIRE.split("\n")[1:5])
    verdict = verdict_on(text, [held("a", WIRE)])
    assert (verdict.relation, verdict.of) == (Relation.UPDATE, "a")
    assert read(text, verdict) == NEW_LEAD.split("\n")
    assert not verdict.folded


def test_two_stories_stay_apart() -> None:
    assert verdict_on(OTHER, [held("a", WIRE)]).relation is Relation.NEW


def test_a_quoted_paragraph_makes_no_copy() -> None:
    text = OTHER + "\n" + WIRE.split("\n")[2]
    verdict = verdict_on(text, [held("a", WIRE)])
    assert verdict.relation is Relation.NEW
    assert verdict.reason.startswith("shares only")


def test_a_stub_and_the_full_text_that_follows_it() -> None:
    stub = WIRE.split("\n")[0]
    verdict = verdict_on(stub, [held("a", WIRE)], form=Form.PARTIAL)
    assert (verdict.relation, verdict.of, verdict.story, verdict.folded) == (Relation.PARTIAL, "a", "a", True)
    fuller = verdict_on(WIRE, [held("s", stub, form=Form.PARTIAL)])
    assert (fuller.relation, fuller.of, fuller.story) == (Relation.COPY, "s", "s")
    assert read(WIRE, fuller) == WIRE.split("\n")[1:]


def test_a_text_carried_whole_in_a_long_one_is_copied_a_notice_is_not() -> None:
    """Sixty words are a text wherever they stand; a dozen are a caption or a notice."""
    paragraphs = WIRE.split("\n")
    teaser, notice = "\n".join(paragraphs[:3]), paragraphs[-1]
    long = "\n".join(f"{OTHER} They met for the {number}. time." for number in range(9))
    copied = verdict_on(f"{long}\n{teaser}", [held("t", teaser)])
    assert (copied.relation, copied.of, copied.folded) == (Relation.COPY, "t", False)
    assert copied.adds > 0.9
    assert verdict_on(f"{long}\n{notice}", [held("n", notice)]).relation is Relation.NEW


def test_the_wording_of_many_speaks_for_all_who_carry_it() -> None:
    """A text tells what one member brought into a story, and nothing of what most of its articles say."""
    both = f"{WIRE}\n{OTHER}"
    member = held("b", both, story="a")
    assert verdict_on(OTHER, [member]).story == "a"
    assert verdict_on(OTHER, [member, held("a", WIRE, carriers=2)]).story == "new"
    assert verdict_on(OTHER, [replace(member, carriers=4), held("a", WIRE, carriers=2)]).story == "a"


def test_between_two_stories_the_likest_goes_before_the_larger_by_a_little() -> None:
    text = f"{WIRE}\n{OTHER}"
    for carriers, story in ((3, "a"), (9, "b")):
        assert verdict_on(text, [held("a", WIRE), held("b", OTHER, carriers=carriers)]).story == story


def test_a_stub_of_a_later_member_is_no_update_of_the_story() -> None:
    """The story's first text holds half of it only; the member that carries the story on holds it whole."""
    longer = WIRE + "\n" + NEW_LEAD + "\n" + OTHER
    stub = WIRE.split("\n")[-1] + "\n" + NEW_LEAD.split("\n")[0]
    verdict = verdict_on(stub, [held("b", longer, story="a"), held("a", WIRE)])
    assert (verdict.relation, verdict.of, verdict.story, verdict.folded) == (Relation.PARTIAL, "b", "a", True)


def test_no_chain_leads_from_one_story_into_another() -> None:
    """A composite carries two stories. The second story's own text is not led into the first one's."""
    composite = WIRE + "\n" + OTHER
    candidates = [held("both", composite, story="wire"), held("wire", WIRE)]
    assert verdict_on(OTHER, candidates).story == "new"
    assert verdict_on(WIRE, candidates).story == "wire"


def test_a_copy_of_a_page_that_may_open_nothing_is_read() -> None:
    verdict = verdict_on(WIRE, [held("mirror", WIRE, may_open=False)])
    assert (verdict.relation, verdict.folded) == (Relation.COPY, False)
    assert read(WIRE, verdict) == WIRE.split("\n")


@pytest.mark.parametrize("text", ["", "   ", "Watch the video.", "1234 5678"])
def test_too_short_to_be_anybodys_copy(text: str) -> None:
    assert verdict_on(text, [held("a", text, title="One"), held("b", WIRE)], title="Two").relation is Relation.NEW


def test_short_texts_with_the_same_headline_are_copies() -> None:
    assert verdict_on("Jury is out.", [held("a", "Jury is out", title="Whitlock trial")], title="Whitlock trial").relation is Relation.COPY


@pytest.mark.parametrize("text", ["word " * 400_000, "12345 67890 " * 200_000, WIRE * 4000], ids=["one word", "digits", "repeated"])
def test_hostile_texts_are_judged(text: str) -> None:
    assert verdict_on(text, [held("a", text)]).relation is Relation.COPY
    assert verdict_on(text, [held("b", OTHER)]).relation is Relation.NEW


def page(*, with_text: bool = True) -> Held:
    """WIRE as an earlier version of the page."""
    return replace(held("p", WIRE), same_page=True, text=WIRE if with_text else "")


def test_same_page_with_furniture_changed_is_folded() -> None:
    verdict = verdict_on(WIRE + "\n27 Comments\nUpdated 5 minutes ago", [page()])
    assert (verdict.relation, verdict.folded, verdict.story) == (Relation.COPY, True, "p")


def test_same_page_with_a_fact_added_is_an_update() -> None:
    added = "On Tuesday a second employee was placed on leave, the chairman said."
    text = WIRE + "\n" + added
    for version in (page(), page(with_text=False)):
        verdict = verdict_on(text, [version])
        assert (verdict.relation, verdict.of, verdict.folded) == (Relation.UPDATE, "p", False)
        assert read(text, verdict) == [added]


def test_same_page_with_a_paragraph_gone_says_so() -> None:
    text = "\n".join(WIRE.split("\n")[:-1])
    verdict = verdict_on(text, [page()])
    assert (verdict.relation, verdict.folded) == (Relation.UPDATE, True)
    assert verdict.reason.startswith("the same page, something quietly removed: takes away")
    assert verdict_on(text, [page(with_text=False)]).relation is Relation.UPDATE


def test_same_page_under_an_edited_headline_is_read_again() -> None:
    version = replace(page(), title="Controller pleads not guilty")
    verdict = verdict_on(WIRE, [version], title="Controller pleads guilty")
    assert (verdict.relation, verdict.folded, verdict.fresh) == (Relation.UPDATE, False, ())
    assert verdict_on(WIRE, [version], title="Controller Pleads Not Guilty").folded


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("", "", Kind.UNCHANGED),
        ("$2.3", "＄2.3", Kind.NOISE),
        ("controller", "contorller", Kind.TYPO),
        ("lawyer", "attorney", Kind.TYPO),
        ("$2.3 million", "$2.8 million", Kind.CORRECTION),
        ("Dana Whitlock", "Diane Harper", Kind.CORRECTION),
        ("charged", "cleared", Kind.CORRECTION),
        ("did not answer", "did answer", Kind.CORRECTION),
        ("in Fairmont.", "in Fairmont.\nCorrection: An earlier version of this story gave the wrong town.", Kind.CORRECTION),
        ("in Fairmont.", "in Fairmont.\nThe company on paper was registered to a cousin of hers.", Kind.ADDED),
        (" and hid them among payments for seed", "", Kind.REMOVED),
        ("in Fairmont.", "in Fairmont.\nRead more: Five things to do this weekend\n3 Shares", Kind.NOISE),
    ],
)
def test_kinds_of_change(before: str, after: str, kind: Kind) -> None:
    change = compare(WIRE, WIRE.replace(before, after) if before else WIRE)
    assert change.kind is kind, change
    assert change.reason


def test_paragraphs_that_moved_are_no_edit() -> None:
    assert compare(WIRE, "\n".join(reversed(WIRE.split("\n")))).kind is Kind.NOISE


def test_another_text_at_the_old_address_is_read_whole() -> None:
    change = compare(WIRE, OTHER)
    assert change.kind is Kind.ADDED
    assert [OTHER[start:end] for start, end in change.spans] == OTHER.split("\n")


def test_long_pages_are_compared_in_bounded_time() -> None:
    long = "\n".join(f"Line {number} of the docket mentions exhibit {number % 97}." for number in range(20_000))
    assert compare(long, long.replace("exhibit 5.", "exhibit 6.")).kind.is_edit


def test_the_filter_keeps_the_order_and_the_contract() -> None:
    rows = [
        {"id": 1, "text": WIRE, "title": "Charged"},
        {"id": "b", "text": OTHER, "unknown": 1},
        {"id": "c", "text": WIRE},
        {"id": "b", "text": OTHER},
    ]
    out = list(judge_stream(rows))
    assert [row["id"] for row in out] == [1, "b", "c", "b"]
    assert [row["relation"] for row in out] == ["new", "new", "copy", "copy"]
    assert set(out[0]) == {"id", "relation", "of", "story", "score", "adds", "event", "reason"}
    assert (out[2]["of"], out[2]["story"], out[2]["event"], out[2]["adds"]) == ("1", "1", "1", 0.0)
    assert out[3]["reason"] == "the same page, unchanged"


def test_the_filter_names_the_line_it_cannot_take() -> None:
    with pytest.raises(UsageError, match=r'line 2: expected an object with "id" and "text"'):
        list(judge_stream([{"id": "a", "text": WIRE}, {"id": "b"}]))


def test_a_story_carried_by_hundreds_is_still_found() -> None:
    """More outlets than a hash may have articles before it counts as boilerplate."""
    rows = [{"id": f"o{number}", "text": f"Outlet number {number} in town {number * 7}.\n{WIRE}"} for number in range(200)]
    assert {row["story"] for row in judge_stream(rows)} == {"o0"}


def test_boilerplate_links_nobody() -> None:
    boilerplate = "This reporting is supported by readers of our newsroom and by a grant for journalism in the counties of the plains."
    rows = [{"id": f"a{number}", "text": " ".join(f"w{number}x{word}" for word in range(60)) + "\n" + boilerplate} for number in range(300)]
    assert {row["relation"] for row in judge_stream(rows)} == {"new"}


def test_articles_on_one_event_come_together() -> None:
    events = Events()
    first = events.place("a", profile("Grain cooperative controller charged", WIRE))
    second = events.place("b", profile("School to close", OTHER))
    third = events.place("c", profile("No bail for grain cooperative's former controller", NEW_LEAD))
    assert (first, second, third) == ("a", "b", "a")
    assert events.follow("d", "c") == "a"


def test_the_same_words_about_somebody_else_are_read() -> None:
    words = (
        "{} was sentenced on Monday to two years in prison for setting fire to the old mill by the river, after a trial that the county "
        "court heard over three days last week."
    )
    candidates = [held("a", words.format("Nora Brenford"))]
    assert not verdict_on(words.format("Edgar Brenley"), candidates).folded
    assert verdict_on(words.format("Nora Brenford"), candidates).folded
