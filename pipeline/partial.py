"""What is left of a page that cannot be had: headline, summary and first paragraph, as its source gave them."""

from dataclasses import replace

from casefile.material import Article, Form, Lead
from pipeline.clean import Hints, clean_html
from wire.addresses import canonical


def partial_article(lead: Lead, zone: str, reason: str) -> Article:
    """A partial article from a lead: its fuller body where the source carried one, else its summary. `zone` is the source's."""
    hints = Hints(title=lead.title, published=lead.published, source=lead.source)
    given = lead.html or lead.summary
    page = f"<html><body><article>{given}</article></body></html>"
    address = canonical(lead.url)
    article = clean_html(page, url=address, id=address, zone=zone, hints=hints).article
    return replace(article, form=Form.PARTIAL, page_type="partial", reason=reason, title=article.title or lead.title)
