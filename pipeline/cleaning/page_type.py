"""What kind of page it is: an article, part of one, or none, with the reason in words."""

from dataclasses import replace

from casefile.material import Article, Form
from pipeline.cleaning.metadata import Metadata


def judge(article: Article, about: Metadata, markup: str) -> Article:
    """The article with its form, reason and page type."""
    if not article.text:
        return replace(article, form=Form.NOT_ARTICLE, page_type="empty", reason="no text on the page")
    return article
