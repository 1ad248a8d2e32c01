"""What a text says happened: the rules one by one, on sentences of our own about a case that never was."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefile.case import Entity, EntityKind, Place
from casefile.kinds import BY_NAME
from casefile.mentions import Passage, find

CAST = (
    Entity(name="Orla Vantongeren", role="defendant, harbour master", aliases=("Vantongeren",)),
    Entity(name="Brightwater Ferries", kind=EntityKind.ORGANISATION, role="plaintiff, ferry line", aliases=("Brightwater",)),
    Entity(name="Judge Casimir Doll", role="judge", aliases=("Doll", "Judge Doll")),
    Entity(name="Ines Quarshie", role="prosecutor", aliases=("Quarshie",)),
    Entity(name="Coastal Safety Board", kind=EntityKind.AGENCY, role="regulator", aliases=("the safety board",)),
    Entity(name="Northern Court of Appeal", kind=EntityKind.COURT, role="appellate court", aliases=("the court of appeal",)),
    Entity(name="Milo Thackeray-Boon", role="attorney for Vantongeren", aliases=("Thackeray-Boon",)),
)
THURSDAY = date(2031, 5, 15)


def read(text, title="", published=THURSDAY, docket=False):
    return find(Passage(title=title, text=text, published=published, entities=CAST, docket=docket))


def told(text, **more):
    return [(mention.kind, mention.standing.value) for mention in read(text, **more)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Brightwater Ferries sued Orla Vantongeren on Wednesday over the sunken pontoon.", "lawsuit_filed"),
        ("Vantongeren hit back with a counterclaim on Wednesday.", "countersuit_filed"),
        ("Brightwater has demanded arbitration over the pontoon contract.", "arbitration_filed"),
        ("Brightwater amended its complaint on Wednesday to add the insurer.", "complaint_amended"),
        ("Orla Vantongeren turned herself in at the harbour station on Wednesday.", "arrest"),
        ("Prosecutors charged Vantongeren with fraud on Wednesday.", "charge_filed"),
        ("A grand jury indicted Vantongeren on nine counts on Wednesday.", "indictment"),
        ("The Crown offered no evidence against Vantongeren on Wednesday.", "charge_dropped"),
        ("Quarshie re-indicted Vantongeren on Wednesday.", "charge_refiled"),
        ("Vantongeren pleaded guilty to two counts of fraud on Wednesday.", "plea"),
        ("Jurors acquitted Vantongeren on Wednesday.", "verdict"),
        ("Vantongeren was sentenced to four years in prison on Wednesday.", "sentence"),
        ("Judge Doll threw out the lawsuit against Vantongeren on Wednesday.", "dismissal"),
        ("Brightwater and Vantongeren settled the lawsuit on Wednesday.", "settlement"),
        ("The court of appeal quashed Vantongeren's conviction on Wednesday.", "appeal_decided"),
        ("Judge Doll barred reporters from the hearing on Wednesday.", "ruling"),
        ("Detectives executed a search warrant at Brightwater's offices on Wednesday.", "search_warrant"),
        ("The safety board subpoenaed Vantongeren on Wednesday.", "subpoena"),
        ("Judge Doll recused himself on Wednesday.", "appointment_or_recusal"),
        ("Vantongeren asked Judge Doll on Wednesday to move the trial.", "motion_filed"),
        ("Vantongeren went on trial in Marlhaven on Wednesday.", "trial_start"),
        ("Vantongeren took the witness stand on Wednesday.", "trial_event"),
        ("Vantongeren lodged an appeal against her conviction on Wednesday.", "appeal_filed"),
        ("Vantongeren abandoned her appeal on Wednesday.", "appeal_withdrawn"),
        ("A hearing in Vantongeren's case was scheduled for June 20.", "hearing_scheduled"),
        ("The safety board opened an investigation into Brightwater on Wednesday.", "investigation_opened"),
        ("The safety board published its report on Brightwater on Wednesday.", "investigation_report"),
        ("Police released footage of Vantongeren's interview on Wednesday.", "evidence_release"),
        ("The safety board fined Brightwater £90,000 on Wednesday.", "fine_or_citation"),
        ("Vantongeren was released on bail on Wednesday.", "release_from_custody"),
    ],
)
def test_each_kind_is_read_as_news(text, kind):
    assert told(text) == [(kind, "news")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Judge Doll denied a motion to dismiss the suit against Vantongeren.", [("ruling", "news")]),
        ("Vantongeren lost her bid to have the indictment tossed.", [("ruling", "news")]),
        ("Judge Doll granted a motion to dismiss the suit against Vantongeren.", [("dismissal", "news")]),
        ("Judge Doll dismissed a request to move the trial of Vantongeren.", [("ruling", "news")]),
        ("Judge Doll refused to throw out the case against Vantongeren.", [("ruling", "news")]),
        ("A grand jury declined to indict Vantongeren.", [("indictment", "denied")]),
        ("Quarshie will not charge Vantongeren, she announced.", [("charge_filed", "denied")]),
        ("Charges have yet to be filed against Vantongeren.", [("charge_filed", "denied")]),
        ("No charges have been filed against Vantongeren.", [("charge_filed", "denied")]),
        ("Vantongeren won't appeal.", [("appeal_filed", "denied")]),
        ("Vantongeren could be charged with fraud, lawyers say.", [("charge_filed", "expected")]),
        ("Quarshie is deciding whether to charge Vantongeren with fraud.", [("charge_filed", "expected")]),
        ("Brightwater plans to sue Vantongeren.", [("lawsuit_filed", "expected")]),
        ("Vantongeren has reportedly been arrested abroad.", [("arrest", "alleged")]),
        ("The settlement talks between Brightwater and Vantongeren fell through.", [("settlement", "denied")]),
        ("The file on Vantongeren was closed without bringing charges.", [("charge_filed", "denied")]),
    ],
)
def test_polarity(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Vantongeren was charged with fraud in 2019.",
        "Vantongeren, indicted Monday, was nowhere to be seen.",
        "Harbour traffic fell, months after Vantongeren was convicted.",
        "Vantongeren had been arrested in February.",
        "The mayor defended Vantongeren, who was convicted in March.",
    ],
)
def test_history_is_background(text):
    assert {mention.standing.value for mention in read(text)} <= {"background"}
    assert read(text)


@pytest.mark.parametrize(
    "text",
    [
        "In the new thriller a harbour master called Vantongeren is arrested, tried and sentenced.",
        "Vantongeren's striker was charged down by the goalkeeper, but the referee dismissed the appeal.",
        "A different ferry line, Coldwater, was sued on Wednesday.",
        "Judge Doll on Wednesday sentenced a burglar to two years.",
        "The jailed harbour master has a cat.",
        "Vantongeren faces the sea every morning.",
        "Brightwater's fine new ferry sails on Friday.",
    ],
)
def test_what_did_not_happen_here_is_no_news(text):
    assert [kind for kind, standing in told(text) if standing == "news" and BY_NAME[kind].family != "quiet"] == []


def test_a_stranger_as_the_subject_is_not_our_case():
    assert told("Peter Halvorsen was sentenced to two years on Wednesday. Vantongeren was not involved.") == []


def test_who_did_it_to_whom():
    (mention,) = read("Prosecutor Ines Quarshie charged Orla Vantongeren with fraud on Wednesday.")
    assert (mention.actors, mention.target) == (("Ines Quarshie",), ("Orla Vantongeren",))
    (mention,) = read("Orla Vantongeren was charged with fraud by Ines Quarshie on Wednesday.")
    assert (mention.actors, mention.target) == (("Ines Quarshie",), ("Orla Vantongeren",))
    (mention,) = read("Brightwater Ferries sued Orla Vantongeren.")
    assert (mention.actors, mention.target) == (("Brightwater Ferries",), ("Orla Vantongeren",))


@pytest.mark.parametrize("amount", ["Rs 50,000", "Rs.5,000", "R2 million", "USD 5,000", "C$5,000", "CHF 2m", "$5,000", "£900"])
def test_a_sum_in_any_money_is_no_part_of_a_name(amount):
    (found,) = read(f"The regulator has fined {CAST[0].name} {amount}.")
    assert (found.kind, found.target) == ("fine_or_citation", (CAST[0].name,))


def test_a_lawyer_is_not_the_party():
    (mention,) = read("Orla Vantongeren pleaded guilty on Wednesday, her lawyer Milo Thackeray-Boon said.")
    assert (mention.actors, mention.target) == (("Orla Vantongeren",), ())


def test_a_pronoun_means_the_last_party():
    mentions = read("Orla Vantongeren left the harbour office at noon. She was arrested an hour later.")
    assert [(mention.kind, mention.target) for mention in mentions] == [("arrest", ("Orla Vantongeren",))]
    assert "people_guessed" in mentions[0].cues


def test_days():
    assert str(read("Vantongeren was arrested on Wednesday.")[0].happened_on) == "2031-05-14"
    assert str(read("Vantongeren was arrested on Thursday.")[0].happened_on) == "2031-05-15"
    assert str(read("Vantongeren was arrested in March.")[0].happened_on) == "2031-03"
    assert read("Vantongeren has been arrested.")[0].happened_on is None


def test_the_day_of_the_crash_is_not_the_day_of_the_suit():
    (mention,) = read("Brightwater has sued Vantongeren over the February collision.")
    assert mention.happened_on is None


def test_each_day_goes_to_its_own_verb():
    days = {
        mention.kind: str(mention.happened_on) for mention in read("Vantongeren was arrested on Monday and pleaded guilty on Wednesday.")
    }
    assert days == {"arrest": "2031-05-12", "plea": "2031-05-14"}


def test_a_court_date_is_kept_beside_the_day_it_was_set():
    (mention,) = read("A hearing in Vantongeren's case was scheduled for June 20.")
    assert str(mention.coming_on) == "2031-06-20"


def test_the_headline_joins_its_text():
    (mention,) = read(
        "Brightwater Ferries filed suit against Orla Vantongeren in Marlhaven on Wednesday.", title="Brightwater sues Vantongeren"
    )
    assert mention.place is Place.LEAD
    assert str(mention.happened_on) == "2031-05-14"


def test_a_title_made_from_an_address_is_read():
    (mention,) = read("More soon.", title="orla vantongeren sentenced to four years in prison")
    assert (mention.kind, mention.place, mention.target) == ("sentence", Place.HEADLINE, ("Orla Vantongeren",))


def test_a_recap_reports_nothing_as_news():
    text = "Brightwater sued Vantongeren over the pontoon. She was charged with fraud and convicted."
    assert {standing for _, standing in told(text, title="Timeline: the pontoon affair explained")} <= {"background"}


def test_deep_in_a_long_text_an_undated_event_is_background():
    filler = "The ferry line has plied the sound for a century and carries a million people a year. "
    text = filler * 8 + "Vantongeren was arrested at her home."
    assert told(text) == [("arrest", "background")]


def test_a_correction_turns_the_withdrawn_fact_into_a_denial():
    mentions = read("An earlier version of this story said Vantongeren had been convicted. She was acquitted.")
    assert [(mention.kind, mention.standing.value, mention.correction) for mention in mentions] == [
        ("verdict", "denied", True),
        ("verdict", "background", True),
    ]


@pytest.mark.parametrize(
    ("entry", "kind", "day"),
    [
        ("INDICTMENT as to Orla Vantongeren (1) count(s) 1-9. (Entered: 05/14/2031)", "indictment", "2031-05-14"),
        ("MOTION to Suppress Statements by Orla Vantongeren. (Entered: 05/14/2031)", "motion_filed", "2031-05-14"),
        (
            "ORDER granting 12 Motion to Dismiss. Signed by Judge Casimir Doll on 5/13/2031. (Entered: 05/14/2031)",
            "dismissal",
            "2031-05-13",
        ),
        ("ORDER denying 12 Motion to Seal. Signed by Judge Casimir Doll on 5/13/2031.", "ruling", "2031-05-13"),
        ("NOTICE OF APPEAL by Orla Vantongeren re 71 Judgment. Record due by 6/17/2031.", "appeal_filed", "None"),
        ("SUMMONS Issued as to Brightwater Ferries. (Entered: 05/14/2031)", "procedural", "2031-05-14"),
        ("RESPONSE in Opposition re 40 MOTION by Brightwater Ferries. (Entered: 05/14/2031)", "filing", "2031-05-14"),
        ("Wholly unheard-of paper lodged by Brightwater Ferries. (Entered: 05/14/2031)", "filing", "2031-05-14"),
    ],
)
def test_docket_entries(entry, kind, day):
    first = read(entry, docket=True)[0]
    assert (first.kind, first.standing.value, str(first.happened_on)) == (kind, "news", day)
    assert read(entry) == read(entry, docket=True), "it looks like an entry, so nobody has to say so"


def test_a_hearing_tells_what_came_of_it():
    entry = (
        "Minute Entry: Change of Plea Hearing as to Orla Vantongeren held on 5/14/2031. Guilty plea entered. "
        "Sentencing set for 8/20/2031 before Judge Casimir Doll."
    )
    assert [(mention.kind, mention.standing.value, str(mention.happened_on)) for mention in read(entry, docket=True)] == [
        ("plea", "news", "2031-05-14"),
        ("sentence", "expected", "2031-08-20"),
    ]


def test_every_mention_has_its_reason():
    for mention in read("Vantongeren was arrested on Wednesday. She could be charged. In March she had been fined."):
        assert mention.reason
        assert mention.cues


WORDS = (
    "Vantongeren Brightwater Doll Quarshie sued charged was were has been not on Wednesday in May 2031 , . ; : \" ' ( ) — the a judge "
    "court motion to dismiss after who which if whether İ ﬁ é \u200b jail fine and Mr. U.S."
)
PIECES = st.sampled_from([*WORDS.split(" "), "\n"])


def test_a_letter_that_is_two_in_lower_case_is_no_trouble():
    assert [mention.quote for mention in read("", title="İ İ sued")] == ["İ İ sued"]


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60), st.lists(PIECES, max_size=8), st.booleans())
def test_never_raises_and_quotes_what_stands_there(words, heading, docket):
    text, title = " ".join(words), " ".join(heading)
    for mention in read(text, title=title, docket=docket):
        part = title if mention.place is Place.HEADLINE else text
        assert mention.quote == part[mention.start : mention.end]
        assert mention.kind in BY_NAME
        assert not set(mention.actors) & set(mention.target)


@pytest.mark.parametrize(
    "text",
    [
        "Vantongeren sued " * 60_000,
        '"' * 100_000,
        "a" * 1_000_000,
        "charged with " * 40_000,
        ", who was " * 50_000,
        "judge " * 100_000,
        "(" * 100_000 + "suit filed",
        "Mr. " * 100_000,
    ],
    ids=["names", "quotes", "no blanks", "triggers", "relatives", "judges", "brackets", "abbreviations"],
)
def test_hostile_text_takes_linear_time(text):
    began = time.process_time()
    read(text)
    assert time.process_time() - began < 6


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_dateline_stays_with_its_sentence(dash):
    (mention,) = read(f"MARLHAVEN, N.M. {dash} A jury convicted Orla Vantongeren on Wednesday.")
    assert mention.quote.startswith("MARLHAVEN, N.M.")


def test_a_headline_that_opens_with_what_went_before():
    mentions = read("Orla Vantongeren has sued the people who accused her.", title="Cleared of fraud, Vantongeren turns on her accusers")
    assert [(mention.kind, mention.standing.value) for mention in mentions] == [("verdict", "background"), ("lawsuit_filed", "news")]


def test_half_of_a_compound_is_no_verb():
    assert told("Prosecutors have charged Orla Vantongeren.", title="Captain faces charges over case of stage-set collapse") == [
        ("charge_filed", "news")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brightwater denied it had reached a settlement with Vantongeren.", [("settlement", "denied")]),
        ("Vantongeren may have been arrested abroad, according to a blog.", [("arrest", "alleged")]),
        ("It was rumoured that Vantongeren had fled, but police said she had not been arrested.", [("arrest", "denied")]),
        ("A ruling is not expected before June.", [("ruling", "expected")]),
        ("Unions have demanded that charges be brought against Brightwater.", [("charge_filed", "expected")]),
        ("Had Vantongeren been convicted, the harbour would have closed.", [("verdict", "expected")]),
        ("Vantongeren is to be sentenced on 3 June.", [("sentence", "expected")]),
        (
            "Brightwater and Vantongeren settled the lawsuit on Wednesday, hours before its owner was to be deposed.",
            [("settlement", "news")],
        ),
        ("If Judge Doll agrees, Vantongeren will be released on bail.", [("release_from_custody", "expected")]),
        ("A clerk for Brightwater dismissed the lawsuit as nonsense.", []),
        ("The firm being sued by Brightwater sold a boat on Wednesday.", [("lawsuit_filed", "background")]),
    ],
)
def test_what_is_only_claimed_wished_for_or_to_come(text, expected):
    assert told(text) == expected


def test_who_withdraws_an_appeal_stays_on_the_case():
    assert told("Prosecutor Ines Quarshie on Wednesday withdrew her appeal against the dismissal of the case.") == [
        ("appeal_withdrawn", "news")
    ]


def test_what_is_joined_shares_the_denial():
    assert told("Quarshie said on Wednesday that she would not drop the charges or sue Brightwater.")[-1] == ("lawsuit_filed", "denied")


VALE, FERRIES, DOLL, BOARD = "Orla Vantongeren", "Brightwater Ferries", "Judge Casimir Doll", "Coastal Safety Board"


@pytest.mark.parametrize(
    ("text", "kind", "actors", "target"),
    [
        ("A trial of Vantongeren has been set for 23 June, Judge Doll ordered Tuesday.", "hearing_scheduled", [DOLL], [VALE]),
        ("Vantongeren came to court on Monday, where Judge Doll granted her bail.", "release_from_custody", [DOLL], [VALE]),
        ("Vantongeren, 61, and Brightwater Ferries were charged with fraud on Monday.", "charge_filed", [], [VALE, FERRIES]),
        ("Vantongeren spoke briefly. After two days of talks the jury found her guilty on Monday.", "verdict", [], [VALE]),
        ("A jury found Vantongeren liable on Monday and awarded Brightwater $2 million.", "verdict", [], [VALE]),
        ("The safety board issued a warning letter to Brightwater on Monday.", "fine_or_citation", [BOARD], [FERRIES]),
    ],
)
def test_whom_the_rest_of_the_sentence_names(text, kind, actors, target):
    assert [(list(each.actors), list(each.target)) for each in read(text) if each.kind == kind] == [(actors, target)]


def test_a_suit_filed_against_him_has_him_for_its_target():
    text = (
        "Brightwater's countersuit was filed on Wednesday and answers Vantongeren's lawsuit filed against it in November. "
        "Vantongeren still faces a claim for negligence."
    )
    suits = [(each.kind, each.actors, each.target) for each in read(text)]
    assert suits == [("countersuit_filed", (FERRIES,), (VALE,)), ("lawsuit_filed", (VALE,), (FERRIES,))]


def test_the_month_of_what_is_appealed_is_not_the_appeals():
    (told,) = (each for each in read("Vantongeren's case ended after Quarshie withdrew her appeal of its dismissal in July.")
               if each.kind == "appeal_withdrawn")  # fmt: skip
    assert (told.actors, told.happened_on) == (("Ines Quarshie",), None)


def test_whom_a_suit_names_is_not_named_to_an_office():
    text = "In the complaint filed on Wednesday, Brightwater named prosecutor Ines Quarshie among the defendants."
    assert "appointment_or_recusal" not in {each.kind for each in read(text)}


def test_she_is_the_judge_with_whom_the_sentence_before_begins():
    (ruling,) = (each for each in read("Judge Doll heard both sides for an hour. Then he sanctioned Brightwater on Tuesday for lost logs.")
                 if each.kind == "ruling")  # fmt: skip
    assert (ruling.actors, ruling.target) == ((DOLL,), (FERRIES,))


def test_the_row_of_the_sued_goes_on_beyond_a_relative_clause():
    text = "Ines Quarshie sued the ferry line where she lost a hand, Brightwater, and the woman who ran its harbour, Orla Vantongeren."
    assert [each.target for each in read(text) if each.kind == "lawsuit_filed"] == [(FERRIES, VALE)]


def test_whom_a_settlement_leaves_out_does_not_settle():
    text = "Brightwater and Quarshie reached a settlement on Wednesday, leaving Vantongeren as the only defendant."
    assert all(VALE not in each.people for each in read(text) if each.kind == "settlement")


def test_whose_affairs_only_tell_when_is_not_searched():
    text = "A search of a chandler's store linked to flares used before Vantongeren's fatal voyage was authorized on Tuesday."
    assert all(VALE not in each.people for each in read(text))


def test_a_day_set_for_a_trial_is_set_and_to_come():
    text = "Judge Doll on Wednesday postponed Vantongeren's trial until 14 July."
    assert [(each.kind, each.standing.value) for each in read(text)] == [("hearing_scheduled", "news"), ("trial_start", "expected")]
    assert str(read(text)[1].happened_on.first) == "2031-07-14"


def test_a_trial_put_off_for_good_has_no_day():
    assert "trial_start" not in {kind for kind, _ in told("Vantongeren's trial, set for 9 June, was postponed indefinitely on Wednesday.")}


def test_the_day_of_an_aside_is_not_that_of_the_sentence():
    text = "Vantongeren, taken from her boat on 2 March, was freed on bail on Wednesday."
    (freed,) = (each for each in read(text) if each.kind == "release_from_custody")
    assert (freed.standing.value, str(freed.happened_on.first)) == ("news", "2031-05-14")


def test_an_insertion_does_not_part_a_charge_from_its_end():
    text = "The fraud charge against Vantongeren, brought in April after divers raised the pontoon, was dropped by Quarshie on Wednesday."
    assert ("charge_dropped", "news") in told(text)


def test_what_had_happened_by_noon_is_of_the_day():
    text = "Divers raised the pontoon at dawn on Wednesday; by noon Quarshie had charged Vantongeren with fraud."
    assert ("charge_filed", "news") in told(text)


def test_where_the_longer_words_tell_nothing_the_shorter_may():
    text = "Vantongeren, on the run since the sinking, was captured on Wednesday by border guards."
    assert told(text) == [("arrest", "news")]


def test_a_particle_may_stand_behind_its_object():
    assert ("hearing_scheduled", "news") in told("Judge Doll put Vantongeren's trial back to 14 July.")
    assert told("Judge Doll turned Vantongeren's request down on Wednesday.") == [("ruling", "news")]
    assert told("Officers picked Vantongeren up at the quay on Wednesday.") == [("arrest", "news")]


def test_the_day_behind_a_noun_is_the_nouns():
    text = "Within minutes of the guilty verdict on Wednesday, Vantongeren's lawyer promised a motion for a new trial."
    assert [(each.kind, str(each.happened_on.first)) for each in read(text) if each.kind == "verdict"] == [("verdict", "2031-05-14")]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "target"),
    [
        ("Vantongeren, 48, was arrested on Wednesday and charged with fraud.", "charge_filed", (), (VALE,)),
        ("Orla Vantongeren, a distant cousin of the mayor, was arrested on Wednesday.", "arrest", (), (VALE,)),
        ("The bank founded by his brother sued Brightwater on Wednesday.", "lawsuit_filed", (), (FERRIES,)),
        ("Jurors in the trial of Orla Vantongeren wept on the stand on Wednesday.", "trial_event", (VALE,), ()),
        ("District Judge Petra Lisle has removed herself from the trial of Vantongeren.", "appointment_or_recusal", (), (VALE,)),
        ("In a complaint lodged on Wednesday, Brightwater accuses Vantongeren of fraud.", "lawsuit_filed", (FERRIES,), (VALE,)),
        ("Judge Doll has dismissed Brightwater from the suits over the pontoon.", "dismissal", (DOLL,), (FERRIES,)),
        ("Vantongeren left after a judge agreed to free her on bail put up by Brightwater.", "release_from_custody", (), (VALE,)),
    ],
)
def test_who_stands_where_in_the_sentence(text, kind, actors, target):
    mention = next(each for each in read(text) if each.kind == kind)
    assert (mention.standing.value, mention.actors, mention.target) == ("news", actors, target)


def test_a_description_behind_a_name_is_nobody_else():
    cast = (*CAST, Entity(name="Piet Oduya", role="harbour banker"))
    passage = Passage(text="Orla Vantongeren, the former banker, was convicted on Wednesday.", published=THURSDAY, entities=cast)
    (mention,) = find(passage)
    assert mention.target == ("Orla Vantongeren",)


def test_an_inquiry_hears_whom_its_name_tells():
    inquiry = Entity(name="Marlhaven Inquiry", kind=EntityKind.AGENCY, role="public inquiry")
    text = "Vantongeren told the Marlhaven Inquiry on Wednesday that she had seen nothing."
    (mention,) = find(Passage(text=text, published=THURSDAY, entities=(*CAST, inquiry)))
    assert (mention.kind, mention.actors) == ("trial_event", ("Orla Vantongeren",))


def test_a_paper_before_the_clause_is_not_what_its_verb_files():
    text = "Despite the withdrawal of an appeal in July, ferry owner Orla Vantongeren has now filed a lawsuit against the prosecution."
    assert [each.actors for each in read(text) if each.kind == "lawsuit_filed"] == [(VALE,)]
