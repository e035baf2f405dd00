"""The long description says from where the body is seen."""

import pytest

from surefoot.figures.alt import long_description


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("hip-abduction-side-lying", "Seen from the front and seen from above. "),
        ("side-steps", "Seen from behind and seen from the side. "),
        ("heel-raise-seated", "Seen from the side. "),
    ],
)
def test_long_description_begins_with_each_view_once(gallery, name, seen):
    told = long_description(gallery.scene(name))
    assert told[: len(seen)] == seen
