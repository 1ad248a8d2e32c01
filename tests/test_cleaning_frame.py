"""Headers and footers of pages given as text: many manners, one story left over."""

import pytest

from pipeline.clean import clean_text

STORY = """\
Marta Oduya, who kept the props of the series, sued its producers on Tuesday over the fall of a lighting rig.
The complaint says the company ignored two written warnings before the rig came down, and reopened the set within a day.
What Comes Next
A spokesman for the producers said they had not been served and would answer in court. The judge has set no date."""

PAGES = {
    "theme with share and reply boxes": (
        "Skip to main content\nMenu\nThe Mesa Ledger\nNews from the high desert\nHome\nNews\nAbout\nSearch for:\nSearch\n"
        "Prop master sues over fallen rig\nBy Jane Doe | January 3, 2025\n",
        "\nShare this:\nTwitter\nFacebook\nRelated\nThe dog who found its way home\nTen soups\nLeave a Reply\n"
        "Your email address will not be published. Required fields are marked *\nComment *\nName *\nRecent Posts\nTen soups\n"
        "Proudly powered by WordPress | Theme: Hexagon by Someone.",
        "2025-01-03",
    ),
    "bulleted menu and arrows": (
        "Desert Gazette\nToggle navigation\n* Home\n* Crime\n* Courts\nCourts\n"
        "Prop master sues over fallen rig\nPublished 3 January 2025 by Staff Writer\n",
        "\nTags: court, rig\n← Previous Article\nNext Article →\n"
        "You may also like\nA bridge reopens\n© 2025 Desert Gazette. All rights reserved.",
        "2025-01-03",
    ),
    "bare date and sidebar": (
        "Skip to content\nSearch\nProp master sues over fallen rig\nJanuary 3, 2025\n",
        "\nCategories\nCourts\nPost navigation\nOlder Post: Ten soups\nArchives\nJanuary 2025\nMeta\nLog in",
        "2025-01-03",
    ),
    "title with its site, time with its zone": (
        "Prop master sues over fallen rig - The Mesa Ledger\nUpdated: Jan. 3, 2025 at 5:04 p.m. MST\nBy Jane Doe\n",
        "\nJane Doe is a reporter for the Mesa Ledger covering courts.\nCopyright 2025 Mesa Ledger",
        "2025-01-03T17:04:00-07:00",
    ),
    "path and reading time": (
        "Home » News » Courts\nProp master sues over fallen rig\nJane Doe\nJan 3, 2025, 10:15am EST\n3 min read\n",
        "\n(RELATED: The dog who found its way home)\nMore from Courts\nTen soups\nSubscribe to our newsletter\nTerms of Service",
        "2025-01-03T10:15:00-05:00",
    ),
}


@pytest.mark.parametrize("manner", PAGES)
def test_only_the_story_is_left(manner: str) -> None:
    above, below, published = PAGES[manner]
    article = clean_text(f"{above}\n{STORY}\n{below}", url="", id="x", zone="America/Denver").article
    assert article.text == STORY
    assert article.title == "Prop master sues over fallen rig"
    assert str(article.published) == published


def test_a_story_without_a_frame_is_left_as_it_is() -> None:
    article = clean_text(STORY, url="", id="x").article
    assert (article.text, article.title, article.byline, article.published) == (STORY, "", (), None)


def test_a_box_in_the_middle_of_a_story_does_not_end_it() -> None:
    page = f"{STORY}\nRelated stories\nTen soups\n{STORY.replace('Tuesday', 'Friday')}"
    assert clean_text(page, url="", id="x").article.text.count("ignored two written warnings") == 2


def test_a_wire_s_ruler_and_its_pointer_go() -> None:
    assert (
        clean_text(f"{STORY}\n___\nFollow the wire's coverage of the case at https://wire.example/rig", url="", id="x").article.text
        == STORY
    )
