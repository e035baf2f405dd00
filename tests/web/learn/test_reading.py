"""The pages of these rooms are plain: grade 6 or lower, and no long sentence. The page for clinicians is not for everyone."""

from html.parser import HTMLParser

import pytest

from surefoot.web.start.questions import questions
from tests.catalogue.reading_grade import grade, sentences, words
from tests.web.start.answering import browser, settle

pytestmark = pytest.mark.django_db(transaction=True)

PAGES = (
    "/start/ready/",
    "/start/review/",
    "/measure/",
    "/measure/single-leg-stance/",
    "/measure/single-leg-stance/stop/",
    "/measure/heel-raises/",
    "/measure/chair-stand-30s/",
    "/measure/numbness/",
    "/measure/falls/",
    "/measure/elsewhere/",
    "/settings/",
    "/settings/bring-in/",
    "/settings/erase/",
    "/settings/erase/last/",
    "/learn/",
    "/learn/help/",
    "/learn/about/",
    "/learn/nerves/",
    "/learn/rules/",
    "/learn/change/",
    "/learn/weeks/",
)
APART = {"script", "svg", "nav", "button", "option"}
# What a clinician or a lawyer wants exactly: names of guidelines and licences, and where each rule comes from.
EXACT = ("NICE", "IWGDF", "From: ", "Apache", "License", "MIT", "Django", "Version ", "Surefoot 0.", "kept on this")


class Told(HTMLParser):
    """Gathers the text of the main part of a page, one string a block."""

    def __init__(self):
        super().__init__()
        self.strings, self.inside, self.apart = [""], 0, 0

    def handle_starttag(self, tag, attrs):
        self.inside += tag == "main"
        self.apart += tag in APART
        if tag not in {"a", "strong", "b", "span"}:
            self.strings.append("")

    def handle_endtag(self, tag):
        self.inside -= tag == "main"
        self.apart -= tag in APART
        if tag not in {"a", "strong", "span"}:
            self.strings.append("")

    def handle_data(self, data):
        if self.inside and not self.apart:
            self.strings[-1] += data


def told(client, page):
    reader = Told()
    reader.feed(client.get(page, follow=True).content.decode())
    strings = [" ".join(string.replace("\u2019", "'").split()) for string in reader.strings]
    return [
        string for string in strings if string and not string.startswith(EXACT) and not set(EXACT) & set(string.split())
    ]


@pytest.fixture
def client():
    client = browser()
    settle(client)
    return client


def too_long(strings):
    return [said for said in sentences(strings) if len(words(said)) > 20]


@pytest.mark.parametrize("page", PAGES)
def test_page_is_plain_to_read(client, page):
    strings = told(client, page)
    assert grade(strings) <= 6
    assert too_long(strings) == []


def test_first_page_is_plain_to_read():
    strings = told(browser(), "/start/")
    assert grade(strings) <= 6
    assert too_long(strings) == []


def test_questions_are_plain_to_read():
    strings = [
        text for each in questions() for text in (each.title, each.lead, *(a.more for a in each.answers)) if text
    ]
    assert grade(strings) <= 6
    assert too_long(strings) == []
