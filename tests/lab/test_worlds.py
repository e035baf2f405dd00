"""Worlds and constants: each constant says where it comes from, and a world says nothing unknown."""

import pytest

from surefoot.lab.worlds import BASES, WorldError, known_constants, load_world, world_names


def test_every_constant_has_a_basis_and_a_source():
    lacking = [name for name, one in known_constants().items() if one["basis"] not in BASES or not one["source"]]
    assert lacking == []


def test_worlds_are_those_the_lab_promises():
    assert world_names() == (
        "default",
        "messy-reporters",
        "numb-feet",
        "outside-flares",
        "session-spikes",
        "sparse-loggers",
    )


@pytest.mark.parametrize("name", [name for name in world_names() if name != "default"])
def test_every_other_world_differs_from_the_default(name):
    assert load_world(name).constants != load_world("default").constants


def test_world_file_changes_what_it_names(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text('about = "mine"\nadherence = 0.5\n', encoding="utf-8")
    world = load_world(str(file))
    assert (world.name, world.about, world["adherence"]) == ("mine", "mine", 0.5)
    assert world["logging"] == load_world("default")["logging"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("adherance = 0.5", "changes 'adherance', which is no constant"),
        ('adherence = "often"', "gives 'adherence' a value that is not a number"),
        ("adherence = true", "gives 'adherence' a value that is not a number"),
        ("adherence = nan", "gives 'adherence' a value that is not a number"),
        ("adherence =", "is not TOML"),
    ],
)
def test_world_that_says_something_unknown_is_refused(tmp_path, text, said):
    file = tmp_path / "mine.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WorldError, match=said):
        load_world(str(file))


def test_world_that_is_not_there_is_refused():
    with pytest.raises(WorldError, match="there is no world 'nowhere'"):
        load_world("nowhere")
