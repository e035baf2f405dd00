"""`surefoot figure`: drawings of every kind, the contact sheet, the words, the checks, and how it refuses."""

import re
import shutil
import struct
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
import resvg_py

from surefoot.catalogue import load_programme
from surefoot.catalogue.folder import our_programme
from surefoot.cli.main import main
from surefoot.cli.png import png
from surefoot.domain.quantities import Side
from surefoot.figures.gallery import Form, Gallery
from surefoot.figures.looks import PALETTES, Look
from surefoot.figures.showing import Showing

OURS = Path(str(our_programme()))
LABEL = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><rect width="200" height="40" fill="#fff"/>'
    '<text x="5" y="28" font-family="Atkinson Hyperlegible Next,sans-serif" font-weight="700" font-size="20">{}</text></svg>'
)


@pytest.fixture(scope="module")
def gallery() -> Gallery:
    return Gallery(load_programme(), our_programme())


@pytest.fixture
def folder(tmp_path) -> Path:
    """A programme folder of one's own, with figures."""
    return Path(shutil.copytree(OURS, tmp_path / "own"))


def px_of(picture: bytes) -> tuple[int, int]:
    """Return the width and height that the head of a PNG names."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


# What is drawn


def test_figure_prints_the_moving_drawing(run, gallery):
    assert run("figure", "heel-raise").out == gallery.drawing("heel-raise", Form.MOVING, Showing())


@pytest.mark.parametrize(("option", "form"), [("--still", Form.STILL), ("--strip", Form.STRIP)])
def test_figure_in_each_form_is_written_to_the_file(run, gallery, tmp_path, option, form):
    file, drawn = tmp_path / "heels.svg", gallery.drawing("heel-raise", form, Showing())
    ran = run("figure", "heel-raise", option, "-o", file)
    assert (ran.code, ran.out) == (0, f"heel-raise: {len(drawn.encode()):,} bytes, in {file}\n")
    assert file.read_text(encoding="utf-8") == drawn


def test_figure_in_a_look_for_the_left_and_in_part_is_drawn_so(run, gallery):
    look = Look(palette="deep", build="broad", hair="bun")
    asked = ("--palette", "deep", "--build", "broad", "--hair", "bun", "--side", "left", "--part", 2)
    drawn = gallery.drawing("ankle-circles", Form.MOVING, Showing(look=look, side=Side.LEFT, part=2))
    assert run("figure", "ankle-circles", *asked).out == drawn


def test_figure_written_as_json_tells_what_was_written(run, tmp_path):
    file = tmp_path / "heels.svg"
    told = run("figure", "heel-raise", "-o", file, "--json").json
    assert told == {"file": str(file), "figures": ["heel-raise"], "bytes": file.stat().st_size}


def test_grid_marks_the_world_of_a_panel_over_every_pose(run, gallery):
    plain, marked = (
        run("figure", "heel-raise", "--strip").out,
        run("figure", "heel-raise", "--strip", "--grid", "main").out,
    )
    window = gallery.scene("heel-raise").panel("main").window
    floor = f'y1="{window.px((0, 0))[1]:.1f}" x2="{window.left + window.width:.1f}"'
    assert marked.startswith(plain.removesuffix("</svg>"))
    assert marked.count(floor) == len(gallery.scene("heel-raise").strip_keys)


# PNG


@pytest.mark.parametrize(
    ("asked", "size"), [((), (640, 640)), (("--width", 320), (320, 320)), (("--strip",), (1304, 708))]
)
def test_png_has_the_width_asked_for_each_pose(run, tmp_path, asked, size):
    file = tmp_path / "heels.png"
    assert run("figure", "heel-raise", *asked, "-o", file).code == 0
    assert px_of(file.read_bytes()) == size


def test_png_goes_to_standard_output_as_bytes(capsysbinary):
    assert main(["figure", "heel-raise", "--png", "--width", "160", "-o", "-"]) == 0
    assert px_of(capsysbinary.readouterr().out) == (160, 160)


def test_png_on_a_terminal_is_refused(run, monkeypatch):
    monkeypatch.setattr("surefoot.cli.figure.on_terminal", lambda: True)
    ran = run("figure", "heel-raise", "--png", "--width", 16)
    assert (ran.code, ran.out, "name a file with -o" in ran.err) == (2, "", True)


def test_png_shows_the_still_picture(run, gallery, tmp_path):
    file = tmp_path / "heels.png"
    run("figure", "heel-raise", "-o", file)
    assert file.read_bytes() == png(gallery.drawing("heel-raise", Form.STILL, Showing()), zoom=2)


def test_png_words_are_in_our_own_typeface():
    words, blank = png(LABEL.format("Rise up"), zoom=1), png(LABEL.format(""), zoom=1)
    assert words != blank
    font = OURS.parents[1] / "cli/fonts/atkinson-hyperlegible-next-latin-bold.ttf"
    alone = resvg_py.svg_to_bytes(svg_string=LABEL.format("Rise up"), skip_system_fonts=True, font_files=[str(font)])
    assert words == alone


def test_png_too_large_for_memory_is_refused(run, tmp_path):
    ran = run("figure", "--sheet", tmp_path / "all.png", "--width", 8192)
    assert (ran.code, "is too large; choose a smaller --width" in ran.err) == (2, True)
    assert list(tmp_path.iterdir()) == []


# The list, and the words


def test_list_names_every_figure_under_its_exercise_in_eighty_columns(run, gallery):
    lines = run("figure").out.splitlines()
    named = [line[2:].split(":")[0] for line in lines if line.startswith("- ") and ":" in line]
    assert sorted(named) == sorted(gallery.names)
    assert lines.index("- heel-raise-seated: Seated heel raises") < lines.index("- heel-raise: Heel raises")
    assert [line for line in lines if len(line) > 80] == []


def test_list_as_json_tells_size_seconds_and_words(run, gallery):
    (told,) = run("figure", "ankle-circles", "--json").json["figures"]
    scene = gallery.scene("ankle-circles")
    assert {key: told[key] for key in ("id", "cycle_s", "parts")} == {
        "id": "ankle-circles",
        "cycle_s": scene.timeline.cycle_s,
        "parts": [1, 2],
    }
    assert told["bytes"] == len(gallery.drawing("ankle-circles", Form.MOVING, Showing()).encode())
    assert told["alt"] == scene.words.title
    assert "The movement repeats." in told["description"]


def test_words_are_the_text_in_place_of_the_picture(run):
    said = run("figure", "--words", "heel-raise", "--side", "left")
    assert "Heel raises, left side" in said.out
    assert "Seen from the side. A person in firm shoes" in said.out
    (told,) = run("figure", "--words", "heel-raise", "--side", "left", "--json").json["figures"]
    assert told["alt"] == "Heel raises, left side"


# The contact sheet


def test_sheet_holds_every_strip_asked_for_by_exercise(run, tmp_path):
    file = tmp_path / "sheet.svg"
    ran = run("figure", "ankle-pumps", "heel-raise", "heel-raise-seated", "--sheet", file, "--palette", "print")
    sheet = file.read_text(encoding="utf-8")
    root = ElementTree.fromstring(sheet)  # noqa: S314 - our own drawing
    words = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    wanted = ["Ankle pumps", "Ankle pumps (ankle-pumps)", "Heel raises", "Seated heel raises (heel-raise-seated)"]
    assert (ran.code, [word for word in words if word in (*wanted, "Heel raises (heel-raise)")]) == (
        0,
        [*wanted, "Heel raises (heel-raise)"],
    )
    assert PALETTES["print"]["shirt"] in sheet
    ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
    assert {name for name, count in ids.items() if count > 1} == set()


def test_sheet_as_page_and_as_png(run, tmp_path):
    page, picture = tmp_path / "sheet.html", tmp_path / "sheet.png"
    assert run("figure", "heel-raise", "--sheet", page).code == 0
    assert run("figure", "heel-raise", "--sheet", picture, "--width", 80).code == 0
    text = page.read_text(encoding="utf-8")
    assert "<h2>Heel raises</h2>" in text
    assert "<figcaption>Heel raises <code>heel-raise</code></figcaption><svg" in text
    assert px_of(picture.read_bytes())[0] > 2 * 80


def test_sheet_of_another_kind_is_refused(run, tmp_path):
    ran = run("figure", "--sheet", tmp_path / "sheet.pdf")
    assert (ran.code, ran.err.endswith("the name of a contact sheet ends in .svg, .png or .html\n")) == (2, True)


# The checks


def test_check_of_a_sound_figure_finds_nothing(run):
    ran = run("figure", "--check", "heel-raise")
    assert (ran.code, ran.out) == (0, "heel-raise: nothing to put right\n")


def test_check_ends_with_one_and_names_file_place_and_fault(run, folder):
    file = folder / "figures/heel-raise-seated.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("heel = 34", "heel = 3"), encoding="utf-8")
    ran = run("figure", "--check", "heel-raise-seated", "--programme", folder)
    assert ran.code == 1
    assert "figures/heel-raise-seated.toml: keys: the largest movement is" in ran.out
    told = run("figure", "--check", "heel-raise-seated", "--programme", folder, "--json")
    assert (told.code, told.json["problems"][0]["file"]) == (1, "figures/heel-raise-seated.toml")


def test_check_of_poses_that_cannot_be_drawn_ends_with_one_too(run, folder):
    file = folder / "figures/heel-raise-seated.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("trunk = 2", 'trunk = "tall"'), encoding="utf-8")
    ran = run("figure", "--check", "heel-raise-seated", "--programme", folder)
    assert (ran.code, "cannot be drawn" in ran.out) == (1, True)


def test_check_of_all_names_a_missing_figure(run, tmp_path):
    folder = Path(shutil.copytree(OURS, tmp_path / "own"))
    for file in (folder / "figures").iterdir():
        if file.stem not in ("heel-raise-seated", "heel-raise"):
            file.unlink()
    ran = run("figure", "--check", "--programme", folder)
    assert ran.code == 1
    assert "figures/ankle-pumps.toml: this variant has no figure" in ran.out.splitlines()
    assert "heel-raise" not in re.sub(r"heel-raise-(slow-lower|single-leg)", "", ran.out)


# A programme of one's own


def test_programme_folder_sets_the_tempo(run, folder):
    file = folder / "exercises/heel-raise.toml"
    slower = file.read_text(encoding="utf-8").replace("lower = 3", "lower = 4", 1)
    file.write_text(slower, encoding="utf-8")
    (told,) = run("figure", "heel-raise-seated", "--programme", folder, "--json").json["figures"]
    assert told["cycle_s"] == 7


def test_programme_folder_without_figures_is_shown_by_ours(run, folder, gallery):
    shutil.rmtree(folder / "figures")
    assert run("figure", "heel-raise", "--programme", folder).out == run("figure", "heel-raise").out
    assert run("figure", "--programme", folder).out == run("figure").out


# Refusals


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (["heel-rise"], "there is no figure 'heel-rise'; did you mean heel-raise, "),
        (["calf-stretch-bent-leg"], "did you mean calf-stretch-bent"),
        (["peroneal"], "did you mean "),
        (["qqqq"], "there is no figure 'qqqq'; `surefoot figure` lists all"),
        (["heel-raise", "--palette", "red"], "argument --palette: invalid choice: 'red' (choose from"),
        (["heel-raise", "--side", "both"], "argument --side: invalid choice: 'both'"),
        (["heel-raise", "--part", "2"], "heel-raise has no part 2; it has no parts"),
        (["ankle-circles", "--part", "3"], "ankle-circles has no part 3; its parts are 1, 2"),
        (["heel-raise", "heel-raise-seated", "--part", "1", "--words"], "--part needs one figure"),
        (["heel-raise", "--width", "1"], "'1' is not a whole number from 16 to 8192"),
        (["heel-raise", "heel-raise-seated"], "name one figure to draw"),
        (["-o", "all.svg"], "name one figure to draw"),
        (["heel-raise", "--words", "-o", "x.svg"], "go without -o"),
        (["heel-raise", "--grid", "inset"], "panels: no panel is called 'inset'"),
        (["--programme", "nowhere"], "nowhere: there is no such folder"),
    ],
)
def test_nonsense_is_refused(run, asked, why):
    ran = run("figure", *asked)
    assert (ran.code, ran.out) == (2, "")
    assert why in ran.err


def test_file_that_cannot_be_written_is_refused(run, tmp_path):
    ran = run("figure", "heel-raise", "-o", tmp_path / "nowhere/heels.svg")
    assert (ran.code, ran.err) == (2, f"surefoot: {tmp_path}/nowhere/heels.svg: there is no such file or folder\n")


def test_broken_toml_is_refused_with_file_and_line(run, folder):
    (folder / "figures/heel-raise-seated.toml").write_text('poster = "up"\nstrip = up\n', encoding="utf-8")
    ran = run("figure", "heel-raise-seated", "--programme", folder)
    assert ran.code == 2
    assert ran.err.startswith("surefoot: figures/heel-raise-seated.toml: this is not TOML in UTF-8 (")
    assert "line 2" in ran.err


def test_wrong_value_is_refused_with_its_place(run, folder):
    file = folder / "figures/heel-raise-seated.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("scale = 2.12", 'scale = "big"'), encoding="utf-8")
    ran = run("figure", "heel-raise-seated", "-o", folder / "out.svg", "--programme", folder, "--json")
    reason, where = "panels[1].scale: must be a number, not 'big'", "figures/heel-raise-seated.toml"
    assert (ran.code, ran.json) == (2, {"error": {"reason": reason, "file": where, "line": None}})


def test_one_broken_figure_does_not_keep_the_others_from_the_list(run, folder):
    (folder / "figures/heel-raise-seated.toml").write_text("strip = 1\n", encoding="utf-8")
    rows = run("figure", "heel-raise-seated", "heel-raise", "--programme", folder, "--json").json["figures"]
    assert [(row["id"], "error" in row) for row in rows] == [("heel-raise-seated", True), ("heel-raise", False)]
