"""Days in prose: what each phrase means on Friday 12 July 2024, and what is no date at all."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefile.dates import Day, find_days

FRIDAY = date(2024, 7, 12)


def only(text: str, published: date | None = FRIDAY) -> Day:
    days = find_days(text, published)
    assert len(days) == 1, days
    return days[0]


@pytest.mark.parametrize(
    ("phrase", "means"),
    [
        ("The suit was filed on Friday.", "2024-07-12"),
        ("He was booked Friday night.", "2024-07-12"),
        ("It follows Friday's ruling.", "2024-07-12"),
        ("She was charged last Friday.", "2024-07-05"),
        ("She sued on Thursday.", "2024-07-11"),
        ("Jurors were picked on Saturday.", "2024-07-06"),
        ("He pleaded guilty on Monday of last week.", "2024-07-01"),
        ("He was freed on Tuesday last.", "2024-07-09"),
        ("The order was signed yesterday.", "2024-07-11"),
        ("Earlier today a judge threw out the case.", "2024-07-12"),
        ("Police searched the house this morning.", "2024-07-12"),
        ("He was held last night.", "2024-07-11"),
        ("The sides settled over the weekend.", "2024-07-06"),
        ("The panel ruled last month.", "2024-06"),
        ("The company was fined in May.", "2024-05"),
        ("The firm settled in September.", "2023-09"),
        ("July's ruling stands.", "2024-07"),
        ("He was convicted last October.", "2023-10"),
        ("He was convicted in October of last year.", "2023-10"),
        ("The charge came earlier this year.", "2024"),
        ("It was filed late last year.", "2023"),
        ("They split this spring.", "2024"),
        ("They sued last summer.", "2023"),
        ("He was arrested two weeks ago.", "2024-06-28"),
        ("She resigned three months earlier.", "2024-04"),
        ("He was jailed two years ago.", "2022"),
        ("He was shot on Oct. 21, 2021.", "2021-10-21"),
        ("He was shot on 21 October 2021.", "2021-10-21"),
        ("He was shot on the 21st of October, 2021.", "2021-10-21"),
        ("He was shot on 2021-10-21.", "2021-10-21"),
        ("He was shot on 10/21/2021.", "2021-10-21"),
        ("He was shot on 21/10/2021.", "2021-10-21"),
        ("He was shot on 21.10.2021.", "2021-10-21"),
        ("NOTICE of Appeal (Entered: 08/11/2023)", "2023-08-11"),
        ("Signed on 5/4/23.", "2023-05-04"),
        ("The order of March 9 stands.", "2024-03-09"),
        ("The order of Sept. 3 stands.", "2023-09-03"),
        ("The order of 9 March stands.", "2024-03-09"),
        ("They sued on the 9th.", "2024-07-09"),
        ("They sued on the 30th.", "2024-06-30"),
        ("They met on Monday, July 8.", "2024-07-08"),
        ("They met on Fri 5 July 2024.", "2024-07-05"),
        ("He was sentenced in 2019.", "2019"),
        ("the October 2021 shooting", "2021-10"),
        ("the 2021 listeria outbreak", "2021"),
        ("She left a couple of weeks ago.", "2024-06-28"),
        ("The effect of last week's order is plain.", "2024-07-05"),
        ("Her August memo warned him.", "2023-08"),
        ("the singer's 2009 attack", "2009"),
        ("He fled on Christmas Eve.", "2023-12-24"),
        ("It happened on Feb. 29.", "2024-02-29"),
    ],
)
def test_what_a_phrase_means(phrase: str, means: str) -> None:
    assert str(only(phrase).on) == means


@pytest.mark.parametrize(
    ("phrase", "means"),
    [
        ("The trial opens next Tuesday.", "2024-07-16"),
        ("A hearing is set for this Monday.", "2024-07-15"),
        ("He returns to court tomorrow.", "2024-07-13"),
        ("He returns to court on Tuesday week.", "2024-07-23"),
        ("The trial begins Aug. 5, 2024.", "2024-08-05"),
        ("A ruling is due next month.", "2024-08"),
        ("The trial begins Tuesday, Aug. 6.", "2024-08-06"),
        ("She will be back in two weeks' time.", "2024-07-26"),
    ],
)
def test_words_that_point_forward(phrase: str, means: str) -> None:
    day = only(phrase)
    assert str(day.on) == means
    assert day.future


@pytest.mark.parametrize(
    "phrase",
    [
        "He got 18 months.",
        "five years in prison, three of them suspended",
        "a 42-year-old man with 30 days to appeal",
        "He may appeal and she may not.",
        "May said she would. Theresa May left. Judge March ruled, June Carter sang.",
        "They will march to the court where he sat in silence.",
        "under the Data Protection Act 2018 and the Act of 2010, section 2011",
        "docket 1:21-cv-2019 in the 9th Circuit",
        "It cost $2,021 and €1999.",
        "It came days later, the following Monday, in December of that year.",
        "Black Friday sales, the Sunday Times and every Tuesday",
        "for the last week of the trial",
        "the Fall of Rome",
        "on 31/31/2021 and 2021-13-40",
        "Feb. 30, 2021",
    ],
)
def test_no_date(phrase: str) -> None:
    assert find_days(phrase, FRIDAY) == ()


def test_without_publication_only_dates_with_their_year_resolve() -> None:
    text = "Yesterday, on Friday, in May, on March 9, last month; but on March 9, 2021, in 2019 and in June 2018."
    assert [str(day.on) for day in find_days(text, None)] == ["2021-03-09", "2019", "2018-06"]


def test_a_weekday_and_its_date_are_one() -> None:
    assert only("They met on Friday, July 5, in court.").words == "Friday, July 5"


def test_capitals_are_asked_for_only_where_the_text_has_some() -> None:
    assert str(only("alec baldwin trial set for march 9").on) == "2024-03-09"
    assert find_days("They march 9 abreast, said May.", FRIDAY) == ()


def test_a_long_hostile_text_is_read_in_no_time() -> None:
    for piece in ("on the ", "1/", "Oct. ", "2021-", "a week ago ", "Friday, "):
        find_days(piece * 20_000, FRIDAY)


PIECES = [
    "Friday",
    "last ",
    "May",
    " 31",
    "Feb. ",
    ", 2021",
    "12/",
    "the ",
    "week",
    " ago",
    "next ",
    "2024-",
    "on the 9th",
    "İ",
    "\n",
    "0001",
    "a year",
    " ",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("".join), st.none() | st.dates())
def test_any_text_reads_and_offsets_hold(text: str, published: date | None) -> None:
    end = 0
    for day in find_days(text, published):
        assert end <= day.start < day.end <= len(text)
        assert day.words == text[day.start : day.end]
        end = day.end


@given(
    st.dates(date(1950, 1, 1), date(2049, 12, 31)),
    st.sampled_from(["%B %-d, %Y", "%-d %B %Y", "%Y-%m-%d", "%m/%d/%Y", "%b %-d, %Y", "%d.%m.%Y"]),
)
def test_every_written_day_is_read_back(day: date, form: str) -> None:
    assert only(f"It was on {day.strftime(form)}", None).on.first == day


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_the_last_such_day(published: date, weekday: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday]
    on = only(f"He sued on {name}.", published).on.first
    assert on.weekday() == weekday
    assert published - timedelta(days=6) <= on <= published
