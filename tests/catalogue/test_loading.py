from dataclasses import fields

import pytest

from surefoot.catalogue import ProgrammeError, load_programme, load_regions, load_texts
from surefoot.domain.limits import Limits
from surefoot.domain.quantities import Basis, Block, Position


def test_programme_loads_ours_once():
    assert load_programme() is load_programme()


def test_programme_from_a_copied_folder_equals_ours(copy):
    assert load_programme(copy.folder) == load_programme()
    assert load_texts(copy.folder) == load_texts()


def test_exercises_come_block_by_block_in_the_order_of_the_programme():
    ids = [exercise.id for exercise in load_programme().exercises]
    assert ids[0] == "ankle-pumps"
    assert ids.index("calf-stretch-straight") < ids.index("calf-stretch-bent")
    blocks = [exercise.block for exercise in load_programme().exercises]
    assert list(dict.fromkeys(blocks)) == list(Block)


def test_heel_raise_keeps_the_figures_of_the_article():
    dose = load_programme().by_id["heel-raise"].variant("heel-raise").dose
    assert (dose.amount.low, dose.amount.high, dose.sets.low, dose.sets.high) == (8, 12, 2, 3)
    assert (dose.tempo.lift, dose.tempo.pause, dose.tempo.lower) == (2, 1, 3)
    assert dose.basis is Basis.ARTICLE


def test_defaults_of_an_exercise_fill_its_variants(copy):
    copy.change("exercises/heel-raise.toml", "\n[[variants]]", '\n[defaults]\nposition = "seated"\n\n[[variants]]')
    copy.change("exercises/heel-raise.toml", 'position = "seated"\nsupport', "support")
    assert load_programme(copy.folder).by_id["heel-raise"].variants[0].position is Position.SEATED


def test_a_number_of_a_folder_reaches_the_limits(copy):
    copy.change("numbers.toml", 'id = "away_days"\nvalue = 10', 'id = "away_days"\nvalue = 7')
    assert load_programme(copy.folder).limits.away_days == 7


def test_limits_have_the_types_they_are_read_with():
    limits = load_programme().limits
    wrong = [field.name for field in fields(Limits) if type(getattr(limits, field.name)) is not field.type]
    assert wrong == []


def test_an_unsafe_folder_is_not_loaded_and_every_problem_is_listed(copy):
    copy.change("exercises/heel-raise.toml", 'support = "both-hands"', 'support = "none"')
    copy.change("findings.toml", 'flag = "pre-ulcer-sign"', 'flag = "no-such-flag"')
    with pytest.raises(ProgrammeError) as refused:
        load_programme(copy.folder)
    assert "This programme has 2 things to put right:" in str(refused.value)
    expected = (
        "- exercises/heel-raise.toml, variants[2].support: standing without support. Write within-reach or both-hands."
    )
    assert expected in str(refused.value)
    assert "- findings.toml, blister.flag: there is no red flag 'no-such-flag'" in str(refused.value)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ProgrammeError) as refused:
        load_programme(tmp_path / "nowhere")
    assert "programme.toml: this file is missing" in str(refused.value)


def test_a_language_that_is_not_there_is_named():
    with pytest.raises(ProgrammeError) as refused:
        load_texts(language="xx")
    assert "text/xx/ui.toml: this file is missing" in str(refused.value)


def test_regions_give_an_emergency_number_and_an_advice_line_where_there_is_one():
    regions = load_regions()
    assert (regions["GB"].emergency, regions["GB"].urgent) == ("999", "111")
    assert (regions["EU"].emergency, regions["EU"].urgent) == ("112", None)
