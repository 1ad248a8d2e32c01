"""The line rules: sentences of news survive all of them, chrome does not, and no line can make a pattern run for long."""

import time

import pytest

from pipeline.cleaning.line_rules import RULES
from pipeline.cleaning.lines import chrome, same_headline, sift

NEWS = """
By Friday the jury had reached a verdict.
By Monday Morning Santa Fe County Had Its Answer.
He must register as a sex offender, according to news reports.
Evidence may not be copied or published without permission, the judge ruled.
Filed on Jan. 5, 2025, the complaint names the county as a defendant.
Published in May 2020, the report found that the set was unsafe.
Updated charges were filed on March 3, 2023 against the armorer.
She asked fans to follow her on Instagram before the hearing, prosecutors said.
Video of the shooting is on Twitter and Facebook, the sheriff said.
The plaintiff is a former reporter for the Times who covered the trial.
Marta Oduya was a props mistress for the film who grew up in Lagos.
Marta Oduya is the producer of the film who sued on Friday.
Share prices fell after the indictment.
Read more than 200 pages of filings, the judge told both sides.
The commission will receive a report in May.
Watch lists at the airport did not hold his name.
More than 20 crew members sued.
Related claims against the producers were dismissed on Friday.
The jury saw a photo: a revolver on a church pew.
Comments by the prosecutor to reporters led to the motion.
Tell us what happened, the detective asked her.
Contact with the witness was forbidden by the court.
Follow-up hearings are set for June 3, 2025.
Subscribe to that theory and no one is guilty, the defense lawyer said.
Privacy laws protect the records, the judge said.
Latest: the judge denied the motion.
A trial date was set for May 1, 2025.
Search warrants were served on Tuesday at the prop house.
Report: producer to be charged
Post-trial motions are due in 30 days.
Register of Actions shows a new filing.
Powered by solar panels, the court saves money.
Copyright infringement claims against the studio were filed in federal court on Friday.
The copyright suit was settled.
Listen: that is what the jury was told to do.
In the suit, Smith says he was told to sign up for a newsletter.
Reporting by two outlets led the sheriff to reopen the case.
View of the courthouse was blocked by cameras on Monday.
Join the suit or lose the claim, the notice told owners.
For more than two years the case was sealed.
Copies of the ruling were sent to both sides on March 4, 2024.
“Leave a comment and you are fired,” the email to the crew read.
IT IS ORDERED that the motion is DENIED.
14. On or about October 21, 2021, defendant entered the premises.
""".strip().splitlines()

CHROME = """
Related: Studio closes after second accident
READ MORE
Click here for the full list
Sign up for our free newsletter and get the week in court every Friday.
Get the latest headlines delivered to your inbox
Follow us on Facebook and Instagram
Follow him on Twitter @annlee
Ann Lee is a senior reporter for the Valley Notebook covering courts.
Contact the writer at ann@valley.example
Copyright © 2024 Valley Notebook. All rights reserved.
© 2024 Valley Notebook
This material may not be published, broadcast, rewritten or redistributed.
We may earn a commission from links on this page.
Powered by Hexagon WordPress theme
12 Comments
Leave a Reply
Join the conversation
Advertisement
Share this article
Skip to main content
Filed Under: Courts, Crime
Tags: courts, county, set
Previous Post: Ten soups
Published: March 4, 2024 at 5:04 p.m. EST
Updated at 1:23 p.m.
March 4, 2024
By Ann Lee and Bob Marsh
3 min read
https://valley.example/a/b?c=d
Photo: County sheriff's office
Have a news tip? Write to us.
""".strip().splitlines()


@pytest.mark.parametrize("line", NEWS)
def test_sentences_of_news_survive(line: str) -> None:
    assert chrome(line) is None


@pytest.mark.parametrize("line", CHROME)
def test_chrome_goes_and_says_why(line: str) -> None:
    verdict = chrome(line)
    assert verdict is not None
    assert all(verdict)


def test_a_writer_s_note_goes_at_the_end_and_stays_at_the_top() -> None:
    note = "Ann Lee is a senior reporter for the Valley Notebook covering courts."
    body = [f"Paragraph {n} of the story tells what the court did on that day." for n in range(10)]
    assert note in sift([note, *body])[0]
    assert note not in sift([*body, note])[0]


def test_the_headline_goes_wherever_it_is_repeated() -> None:
    title = "Prop master sues over fallen rig"
    kept, dropped = sift(
        ["Prop Master Sues Over Fallen Rig | Valley Notebook", "The suit was filed.", "Prop master sues over fallen rig"], title=title
    )
    assert kept == ["The suit was filed."]
    assert {drop.rule for drop in dropped} == {"headline"}


def test_headlines_are_compared_without_case_marks_and_site() -> None:
    assert same_headline("Rig falls; suit follows", "RIG FALLS: SUIT FOLLOWS - Valley Notebook")
    assert not same_headline("Rig falls", "Rig falls again in second studio")
    assert not same_headline("", "")
    assert same_headline("Prop master sues over a fallen rig", "Prop master sues over fallen rig", near=60)
    assert not same_headline("Motion number 1 by defendant", "Motion number 2 by defendant", near=60)


BAIT = (
    "A" * 1_400,
    "By " + "A" * 1_400,
    "by " + "Aa " * 400,
    "sign up " * 170,
    "x" * 200_000,
    "— " * 700,
    "(" * 1_400,
    "may not be " * 120,
    "[" * 1_400,
    "@" * 1_400,
)


@pytest.mark.parametrize("line", BAIT, ids=range(len(BAIT)))
def test_no_line_keeps_a_pattern_busy(line: str) -> None:
    start = time.perf_counter()
    for ending in ("", "!", " 2024", "\x00"):
        chrome(line + ending)
    assert time.perf_counter() - start < 5


def test_each_rule_says_what_it_takes_in_words() -> None:
    assert all(rule.name and len(rule.reason.split()) >= 3 for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
