"""Each check of a figure against a sound one broken in one place."""

from dataclasses import replace

import pytest

from surefoot.figures.check import problems_of
from surefoot.figures.check.timing import timing_problems
from surefoot.figures.check.watched import Watched
from surefoot.figures.problems import FigureError
from surefoot.figures.spec import Pace
from surefoot.figures.timeline import Timeline
from tests.figures.made import made, made_front

RISE = "pose.side = { pelvis = { x = 50 }, near = { heel = 34 }, far = { heel = 34 } }"
STAND = 'pelvis = { stand = "near", x = 42, knee = 3 }'
NO_HANDS = (
    ("near_arm = { reach = [69, 94.2], hand = 0 }", "near_arm = { shoulder = 4, elbow = 14 }"),
    ("far_arm = { reach = [69, 94.2], hand = 0 }", "far_arm = { shoulder = 4, elbow = 14 }"),
    ('at = "near.hand"\nsurface = 92\ntolerance = 2.5', 'at = "near.ball"\nsurface = 0'),
)


def said(scene):
    """Return the problems of a figure as lines without the file."""
    return [f"{problem.where}: {problem.wrong}" for problem in problems_of(scene)]


def told(scene, where, part):
    """Return whether a problem is told at a place, in words that hold this part."""
    return [line for line in said(scene) if line.startswith(f"{where}: ") and part in line] != []


def test_a_sound_figure_has_no_problem():
    assert problems_of(made()) == ()
    assert problems_of(made_front()) == ()


@pytest.mark.parametrize(
    ("old", "new", "where", "part"),
    [
        ('poster = "rise"', 'poster = "up"', "poster", "there is no key 'up'; there are rise, tall"),
        ('strip = ["tall", "rise"]', 'strip = ["tall", "up"]', "strip", "there is no key 'up'"),
        ('during = [["tall", "rise"]]', 'during = [["tall", "up"]]', "arrows[1]", "there is no key 'up'"),
        ('\npose = "rise"', '\npose = "up"', "arrows[1]", "there is no key 'up'"),
        ("path = [[18, 118], [18, 132], [18, 150]]", 'follow = "near.wing"', "arrows[1]", "no landmark 'near.wing'"),
        ("path = [[18, 118]", 'panel = "inset"\npath = [[18, 118]', "arrows[1]", "there is no panel 'inset'"),
        ('keys = ["tall"]', 'keys = ["up"]', "contacts[3]", "there is no key 'up'"),
        ('at = "near.hand"', 'at = "near.wing"', "contacts[1]", "there is no landmark 'near.wing'"),
        (
            "scale = 1.66",
            'scale = 1.66\nfollowing = [{ type = "shadow", under = ["near.wing"] }]',
            "panels.main",
            "the pose 'tall' cannot be drawn: 'near.wing' is not there",
        ),
    ],
)
def test_name_that_means_nothing_is_told(old, new, where, part):
    assert told(made((old, new)), where, part)


@pytest.mark.parametrize(
    ("old", "new", "where", "part"),
    [
        ('label = "Rise up"', 'label = ""', "keys.rise", "needs a label"),
        ('cue = "Rise onto your toes"', 'cue = " "', "keys.rise", "needs a cue"),
        ('label = "Stand tall"', f'label = "{"a" * 29}"', "keys.tall", "the label has 29 characters; 28 may be"),
    ],
)
def test_key_without_its_words_is_told(old, new, where, part):
    assert told(made((old, new)), where, part)


def test_label_of_28_characters_may_be():
    assert said(made(('label = "Stand tall"', f'label = "{"a" * 28}"'))) == []


def test_key_that_is_only_passed_needs_no_words():
    passing = '[[keys]]\nid = "half"\narrive = "lift"\npose.side = { pelvis = { x = 46 }, near = { heel = 17 } }\n\n'
    change = ('[[keys]]\nid = "rise"', f'{passing}[[keys]]\nid = "rise"')
    assert not told(made(change), "keys.half", "needs")


def test_rep_at_another_tempo_is_told():
    scene = made()
    late = [replace(moment, at_s=moment.at_s + 1) if moment.at_s else moment for moment in scene.timeline.moments]
    scene.timeline = Timeline(tuple(late))
    assert [problem.wrong for problem in timing_problems(Watched(scene))] == [
        "rep 1 takes 3 s to lift; the tempo says 2",
        "a cycle of 7 s is not a whole number of reps",
    ]


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("neck = 2", "neck = 80", "neck is at 80"),
        ("neck = 2", "neck = 52", "neck is at 52"),
        (RISE, RISE.replace("heel = 34", "heel = 80"), "near.mtp is at 80"),
        (
            "near_arm = { reach = [69, 94.2], hand = 0 }",
            "near_arm = { reach = [120, 94.2], hand = 0 }",
            "near.arm falls",
        ),
        (STAND, "pelvis = { x = 42, y = 96 }", "near.leg falls"),
        (STAND, "pelvis = { x = 42, y = 96 }", "near.shank is"),
        (RISE, RISE.replace("near = {", "lumbar = 20, near = {"), "not told by the same values"),
    ],
)
def test_body_that_does_what_no_body_does_is_told(old, new, part):
    assert told(made((old, new)), "panels.main", part)


def test_neck_within_rounding_of_its_limit_may_be():
    assert not told(made(("neck = 2", "neck = 50")), "panels.main", "neck")


def test_joint_that_hurries_is_told():
    quick = made(pace=Pace(lift=0.2, pause=1, lower=3))
    assert told(quick, "panels.main", "near.ankle moves")
    assert told(quick, "panels.main", "degrees a second from tall to rise; 200 may be")


def test_figure_that_jumps_as_it_begins_again_is_told():
    closing = ("[base.side]", "[closing.side]\ntrunk = 20\n\n[base.side]")
    assert told(made(closing), "panels.main", "as the cycle begins again")


@pytest.mark.parametrize(
    ("old", "new", "where", "part"),
    [
        ("surface = 92", "surface = 88", "contacts[1]", "near.hand is"),
        (RISE, RISE.replace("x = 50", "x = 50 }, near_arm = { reach = [69, 99]"), "contacts[1]", "near.hand is"),
        (
            RISE,
            RISE.replace("near = {", "near = { at = [36, 0],"),
            "contacts[2]",
            "near.ball slides 2.0 cm; 0.3 may be",
        ),
        (RISE, RISE.replace("far = {", "far = { at = [38, 0],"), "panels.main", "the far sole leaves its place"),
        ('keys = ["tall"]', 'keys = ["tall", "rise"]', "contacts[3]", "near.sole_heel is"),
    ],
)
def test_contact_that_does_not_hold_is_told(old, new, where, part):
    assert told(made((old, new)), where, part)


def test_sole_that_slides_half_a_centimetre_may_and_more_may_not():
    def shifted(cm):
        return made((RISE, RISE.replace("far = {", f"far = {{ at = [{37 + cm}, 0],")))

    assert said(shifted(0.5)) == []
    assert told(shifted(0.6), "panels.main", "the far sole leaves its place on the floor by 0.6 cm from tall to rise")


def test_sole_may_slide_as_far_as_a_contact_says():
    slid = (RISE, RISE.replace("far = {", "far = { at = [39, 0],"))
    contact = (
        '[[contacts]]\nat = "near.hand"',
        '[[contacts]]\nat = "far.ball"\nsurface = 0\nslide = 2.1\n\n[[contacts]]\nat = "near.hand"',
    )
    assert told(made(slid), "panels.main", "far sole")
    assert said(made(slid, contact)) == []


WALKING = (
    ("[base.side]", "[base]\ntravel = 0\n\n[base.side]"),
    ("pose.side = { pelvis = { x = 50 }, near = { heel = 34 }, far = { heel = 34 } }", "pose.travel = 4\n" + RISE),
    ("near = { heel = 34 }, far = { heel = 34 }", "near = { at = [30, 0] }, far = { at = [33, 0] }"),
)
TILES = (
    '[[panels]]\nid = "closer"',
    'following = [{ type = "tiles", spacing = 20, x0 = 26, x1 = 142 }]\n\n[[panels]]\nid = "closer"',
)


def test_sole_may_move_with_the_ground_under_it():
    assert told(made(*WALKING), "panels.main", "the far sole leaves its place")
    assert not told(made(*WALKING, TILES), "panels.main", "sole leaves its place")


def test_contact_may_move_with_the_ground_under_it():
    with_ground = ("slide = 0.3", 'slide = 0.3\nmoves_with = "travel"')
    assert told(made(*WALKING), "contacts[2]", "near.ball slides 4.0 cm")
    assert not told(made(*WALKING, with_ground), "contacts[2]", "slides")


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("near = { at = [34, 0], heel = 0 }", "near = { at = [34, -2], heel = 0 }", "cm below the floor"),
        ("far_arm = { reach = [69, 94.2], hand = 0 }", "far_arm = { reach = [72, 84], hand = 0 }", "cm inside a prop"),
        ('{ type = "ground", x0 = 26, x1 = 142 }', '{ type = "wall", x = 30 }', "cm inside a prop"),
    ],
)
def test_part_of_a_body_in_the_floor_or_a_prop_is_told(old, new, part):
    assert told(made((old, new)), "panels.main", part)


def test_hand_may_be_where_a_contact_says_it_touches():
    deep = ("near_arm = { reach = [69, 94.2], hand = 0 }", "near_arm = { reach = [69, 91.0], hand = 0 }")
    without = ('at = "near.hand"\nsurface = 92\ntolerance = 2.5', 'at = "near.ball"\nsurface = 0')
    assert not told(made(deep), "panels.main", "near.hand is")
    assert told(made(deep, without), "panels.main", "inside a prop")


def test_body_that_leans_off_its_feet_is_told():
    free = made(*NO_HANDS, (RISE, RISE.replace("x = 50 }", "x = 40 }")))
    assert told(free, "keys.rise", "main: the centre of mass is at x")


def test_hand_on_a_counter_makes_a_lean_safe():
    lean = (RISE, RISE.replace("x = 50 }", "x = 50 }, trunk = -10"))
    far_counter = ("x = 68", "x = 140")
    assert not told(made(lean), "keys.rise", "centre of mass")
    assert told(made(lean, far_counter, *NO_HANDS), "keys.rise", "centre of mass")


def test_body_on_one_foot_has_its_weight_over_it_seen_from_the_front():
    upright = made_front(("right = { abd = -5 }, lean = 3,", "right = { abd = 0 }, lean = 0,"))
    assert told(upright, "keys.up", "main: the centre of mass is at x")


def test_body_that_nothing_carries_is_told():
    flying = made(
        (STAND, "pelvis = { x = 42, y = 120 }"),
        ("near = { at = [34, 0], heel = 0 }", "near = { at = [34, 30], heel = 0 }"),
        ("far = { at = [37, 0], heel = 0 }", "far = { at = [37, 30], heel = 0 }"),
    )
    assert told(flying, "keys.tall", "no foot is on the floor")


def test_person_on_a_chair_is_carried_by_it():
    seat = ('{ type = "counter", x = 68, top = 92, width = 58 }', '{ type = "chair", x = 14, h = 46, d = 44 }')
    sitting = (STAND, "pelvis = { x = -10, y = 56 }"), ("x = 50 }", "x = -10 }"), *NO_HANDS
    assert told(made(*sitting), "keys.tall", "centre of mass")
    assert not told(made(*sitting, seat), "keys.tall", "centre of mass")


@pytest.mark.parametrize(
    ("old", "new", "where", "part"),
    [
        (RISE, "pose.side = { neck = 4 }", "keys", "the largest movement is"),
        ("origin = [-44, -9]", "origin = [-44, 9]", "panels.main", "these leave the canvas: far.leg"),
        ("[18, 150]]", "[18, 190]]", "arrows[1]", "it leaves the canvas"),
        ("at = [6, 176, 104, 104]", "at = [6, 210, 104, 104]", "panels.closer", "its label leaves the canvas"),
        (
            'closer = "Look closer"',
            'closer = "Look closer at the ankle"',
            "panels.closer",
            "its label leaves the canvas",
        ),
        (
            'strip = ["tall", "rise"]',
            'canvas = [100, 320]\nstrip = ["tall", "rise"]',
            "keys.tall",
            "too long for a strip",
        ),
    ],
)
def test_what_cannot_be_seen_is_told(old, new, where, part):
    assert told(made((old, new)), where, part)


def test_labels_that_lie_on_a_panel_or_on_each_other_are_told():
    def second(at):
        inset = (
            f'[[panels]]\nid = "other"\nview = "side"\nat = {at}\nframe = "box"\n'
            'origin = [29.5, -7]\nscale = 2\nonly = ["near.leg"]\n\n[base.side]'
        )
        words = ('closer = "Look closer"', 'closer = "Look closer", other = "And here"')
        return made(("[base.side]", inset), words)

    assert told(second("[20, 280, 100, 20]"), "panels.closer", "its label lies on the panel other")
    assert told(second("[40, 240, 100, 40]"), "panels.closer", "its label and that of other lie on each other")


def test_ghost_that_comes_and_goes_is_movement_enough():
    still = (RISE, "pose.imagined = 1")
    ghost = ("scale = 1.66", 'scale = 1.66\nghosts = [{ key = "bent", shapes = ["near.leg"], strength = "imagined" }]')
    bent = '[[keys]]\nid = "bent"\narrive = "lower"\npose.side = { near = { heel = 34 } }\npart = 2\n\n[[arrows]]'
    base = ("[base.side]", "[base]\nimagined = 0\n\n[base.side]")
    first = ('stay = "pause"', 'stay = "pause"\npart = 1')
    assert told(made(still, base, first, part=1), "keys", "the largest movement is")
    assert not told(made(still, base, first, ghost, ("[[arrows]]", bent), part=1), "keys", "the largest movement is")


def test_contact_of_another_part_is_not_asked_for():
    parts = ('stay = "pause"', 'stay = "pause"\npart = 1')
    other = f'[[keys]]\nid = "again"\narrive = "lift"\nstay = "pause"\npart = 2\n{RISE}\n\n[[arrows]]'
    contact = ('keys = ["tall"]', 'keys = ["again"]\ntolerance = 0.1')
    change = (parts, ("[[arrows]]", other), contact)
    assert not told(made(*change, part=1), "contacts[3]", "off its surface")
    assert told(made(*change, part=2), "contacts[3]", "off its surface")


def test_figure_whose_phases_do_not_fit_is_refused_before_any_check():
    with pytest.raises(FigureError, match="no key that fills it"):
        made(('stay = "pause"\n', ""))
