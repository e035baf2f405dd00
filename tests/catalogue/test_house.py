from pathlib import Path

from surefoot.catalogue import load_programme
from surefoot.catalogue.house import house_page
from surefoot.domain.quantities import Basis

PAGE = Path(__file__).parents[2] / "docs" / "house-numbers.md"


def test_page_in_docs_is_the_one_the_data_gives():
    assert PAGE.read_text(encoding="utf-8") == house_page(load_programme())


def test_every_house_number_has_a_row_to_sign():
    page = house_page(load_programme())
    house = [row.id for row in load_programme().numbers.values() if row.basis is Basis.HOUSE]
    assert [name for name in house if f"| {name} |" not in page] == []
    assert all(line.endswith("|  |") for line in page.splitlines() if line.startswith("| away_days"))


def test_house_keys_of_a_dose_are_listed_one_by_one():
    page = house_page(load_programme())
    assert "| heel-raise: heel-raise | start | 8 |" in page
    assert "| heel-raise: heel-raise | floor | 5 |" in page


def test_numbers_of_the_article_are_not_listed():
    assert "walk_step_percent" not in house_page(load_programme())


def test_every_house_choice_of_a_measure_has_a_row_to_sign():
    page = house_page(load_programme())
    assert "| heel-raises-one-leg | 28 days | 1 | heel-raises of 15 |" in page
    assert "| single-leg-stance | usual | 9 | 80 years and over |" in page
    assert "| single-leg-stance | line |" not in page
    assert "| pain | 1.25 points |" in page
