"""Text of filings in PDF: paragraphs joined, stamps and line numbers gone, pages marked."""

from casefile.material import Form
from pipeline.clean import clean_html
from pipeline.cleaning.pdf import page_of, pdf_lines

STAMP = "Case 1:24-cv-00001 Document 7 Page {} of 3"
COMPLAINT = ["1. Plaintiff Marta Oduya kept the props of the", "series and brings this action against its pro-", "ducers."]
NOTICE = ["3. On March 1, 2024, the rig was reported to be", "loose by two members of the crew, in writing."]
PAGES = [
    [STAMP.format(1), "COMPLAINT FOR DAMAGES", *COMPLAINT, "2. Defendants knew of the fault."],
    [STAMP.format(2), *NOTICE, "1 2 3 4 5 6 7 8"],
    [STAMP.format(3), "WHEREFORE, plaintiff asks for judgment.", "3"],
]


def pdf(pages: list[list[str]], title: str = "") -> bytes:
    """The smallest file that has these lines on these pages."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, lines in enumerate(pages):
        shown = "BT /F1 11 Tf 72 720 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * n} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
    objects.append(f"<< /Title ({title}) >>")
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")


def test_a_filing_is_read_in_paragraphs_with_its_pages_marked() -> None:
    cleaned = clean_html(pdf(PAGES, "Complaint"), url="https://court.example/7.pdf", id="x", content_type="application/pdf")
    assert cleaned.article.text.splitlines() == [
        "[page 1]",
        "COMPLAINT FOR DAMAGES",
        "1. Plaintiff Marta Oduya kept the props of the series and brings this action against its producers.",
        "2. Defendants knew of the fault.",
        "[page 2]",
        "3. On March 1, 2024, the rig was reported to be loose by two members of the crew, in writing.",
        "[page 3]",
        "WHEREFORE, plaintiff asks for judgment.",
    ]
    assert (cleaned.article.title, cleaned.article.form, cleaned.article.page_type) == ("Complaint", Form.ARTICLE, "pdf")


def test_a_quote_can_name_its_page() -> None:
    text = "\n".join(pdf_lines(pdf(PAGES))[0])
    assert page_of(text, text.index("rig was reported")) == 2
    assert page_of(text, text.index("WHEREFORE")) == 3
    assert page_of("no marks here", 3) is None


def test_damaged_and_empty_files_give_nothing_and_say_so() -> None:
    whole = pdf(PAGES)
    for body in (b"%PDF-1.4", whole[: len(whole) // 3], b"%PDF-1.7\n" + bytes(range(256)) * 40, pdf([[]])):
        article = clean_html(body, url="", id="x").article
        assert article.page_type == "pdf"
        assert article.form in (Form.NOT_ARTICLE, Form.ARTICLE)
        assert bool(article.text) == (article.form is Form.ARTICLE)
