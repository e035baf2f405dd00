"""Every pair of colours that lie on each other in a figure can be told apart, in every palette."""

import pytest

from surefoot.figures.looks import PALETTES

# What lies on what, and the least contrast it needs: 7 for words, 4.5 for arrows, 3 for outlines (WCAG 2.2: 1.4.6,
# 1.4.3, 1.4.11).
PAIRS = (
    ("label", "bg", 7.0),
    ("label", "inset", 7.0),
    ("ink", "bg", 7.0),
    ("ink", "inset", 7.0),
    ("arrow", "bg", 4.5),
    ("arrow", "inset", 4.5),
    ("arrow", "halo", 4.5),
    ("ground", "bg", 3.0),
    ("ground", "inset", 3.0),
    ("wood_ink", "bg", 3.0),
    ("wood_ink", "wood", 3.0),
    ("wood_ink", "wood_dark", 3.0),
    ("ink", "skin", 3.0),
    ("ink", "shirt", 3.0),
    ("ink", "shoe", 3.0),
    ("ink", "nail", 3.0),
    ("ink", "towel", 3.0),
    ("ink", "band", 3.0),
    ("work_ink", "skin", 3.0),
)
# Two surfaces side by side, and the outline between them: one of the three contrasts has to reach 3.
NEIGHBOURS = (
    ("skin", "skin_far", "ink"),
    ("skin", "short", "ink"),
    ("skin", "shirt", "ink"),
    ("skin", "hair", "ink"),
    ("skin", "shoe", "ink"),
    ("skin", "wood", "ink"),
    ("skin", "work", "work_ink"),
    ("skin_far", "work", "work_ink"),
    ("short", "work", "work_ink"),
    ("short", "shirt", "ink"),
    ("shoe", "sole", "ink"),
    ("shoe", "shoe_far", "ink"),
    ("towel", "towel_dark", "ink"),
    ("skin_far", "bg", "ink"),
    ("shirt_far", "bg", "ink"),
    ("short_far", "bg", "ink"),
    ("shoe_far", "bg", "ink"),
    ("hair", "bg", "ink"),
    ("shade", "ground", "ground"),
)


def luminance(colour):
    """Return the relative luminance of a colour such as "#22252b" (WCAG 2.2)."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Return the contrast of two colours, 1 (none) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(("one", "other", "least"), PAIRS, ids=lambda value: str(value))
def test_colours_that_lie_on_each_other_can_be_told_apart(palette, one, other, least):
    colours = PALETTES[palette]
    assert contrast(colours[one], colours[other]) >= least


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(("one", "other", "outline"), NEIGHBOURS, ids=lambda value: str(value))
def test_surfaces_side_by_side_are_parted(palette, one, other, outline):
    a, b, between = (PALETTES[palette][name] for name in (one, other, outline))
    assert max(contrast(a, b), contrast(between, a), contrast(between, b)) >= 3.0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_that_of_the_guidelines(one, other, expected):
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)


def test_red_is_kept_for_red_flags():
    def reddish(colour):
        red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
        return red > 150 and max(green, blue) < 0.45 * red

    assert [(palette, name) for palette, of in PALETTES.items() for name, colour in of.items() if reddish(colour)] == []
