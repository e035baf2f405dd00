"""Each check against a copy of our programme broken in one place."""

import pytest

from surefoot.catalogue import check_programme

HEEL = "exercises/heel-raise.toml"
HEEL_TEXT = "text/en/exercises/heel-raise.toml"


def kinds(copy, file):
    return {problem.kind for problem in check_programme(copy.folder) if problem.file == file}


def test_our_programme_has_no_problem():
    assert check_programme() == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "kind"),
    [
        (HEEL, "priority = 1", "priority = 1\ncolour = 2", "unknown-key"),
        (HEEL, "priority = 1", "", "missing-key"),
        (HEEL, "priority = 1", 'priority = "1"', "wrong-kind"),
        (HEEL, "priority = 1", "priority = 9", "out-of-range"),
        (HEEL, 'block = "strength"', 'block = "power"', "unknown-word"),
        (HEEL, 'id = "heel-raise"', 'id = "calf-raise"', "id-not-file-name"),
        (HEEL, "amount = [8, 12]", "amount = [12, 8]", "low-above-high"),
        (HEEL, "amount = [8, 12]", "amount = 8", "wrong-kind"),
        (HEEL, "start = 8", "start = 13", "start-outside"),
        (HEEL, "start = 8", "start = 4", "start-outside"),
        (HEEL, "floor = 5", "floor = 0", "floor-outside"),
        (HEEL, "tempo_s = { lift = 2, pause = 1, lower = 3 }", "", "tempo"),
        (HEEL, "rpe = [5, 7]", "rpe = [5, 11]", "out-of-range"),
        (HEEL, "sets = [2, 3]", "sets = [0, 3]", "out-of-range"),
        (HEEL, "parts = 1", "parts = 3", "out-of-range"),
        (HEEL, 'house = ["start", "floor"]', 'house = ["begin"]', "unknown-key"),
        (HEEL, 'start = "heel-raise-seated"', 'start = "heel-rise"', "unknown-variant"),
        (HEEL, 'tested = "heel-raise"', 'tested = "heel-rise"', "unknown-variant"),
        (HEEL, 'tested = "heel-raise"', "", "half-tested"),
        (HEEL, 'measure = "heel-raises"', 'measure = "hops"', "unknown-measure"),
        (HEEL, 'measure = "heel-raises"\nat_least', 'measure = "hops"\nat_least', "unknown-measure"),
        (HEEL, 'swaps = ["step-up"]', 'swaps = ["jumps"]', "unknown-exercise"),
        (HEEL, 'swaps = ["step-up"]', 'swaps = ["marching"]', "bad-swap"),
        (HEEL, 'swaps = ["step-up"]', 'swaps = ["heel-raise"]', "bad-swap"),
        (HEEL, 'support = "both-hands"', 'support = "none"', "no-support"),
        (
            HEEL,
            'position = "seated"\nsupport = "none"',
            'position = "standing"\nsupport = "both-hands"',
            "no-seated-version",
        ),
        (HEEL, "[[variants.unlock]]\ndays = 21", "[[variants.unlock]]\ndays = 21\nmeasure = 3", "wrong-kind"),
        (HEEL, 'basis = "article"', "", "missing-key"),
        (HEEL, 'source = "article, strength: heel raises"', "", "missing-key"),
        (HEEL, 'source = "article, strength: heel raises"', 'source = ""', "empty"),
        (HEEL, 'id = "heel-raise-seated"', 'id = "heel-raise"', "duplicate-id"),
        (HEEL, "[[variants]]", "[[variants", "unreadable"),
        ("programme.toml", '    "heel-raise",\n', "", "order"),
        ("programme.toml", '    "heel-raise",\n', '    "heel-raise",\n    "hops",\n', "order"),
        ("programme.toml", "rules_version = ", "version = ", "missing-key"),
        ("numbers.toml", 'unit = "mornings"', "", "missing-key"),
        ("numbers.toml", 'unit = "mornings"', 'unit = ""', "empty"),
        ("numbers.toml", 'id = "away_days"', 'id = "gone_days"', "missing-number"),
        ("numbers.toml", 'id = "away_days"', 'id = "gone_days"', "unknown-number"),
        ("numbers.toml", 'id = "away_days"', 'id = "away_percent"', "duplicate-id"),
        ("numbers.toml", 'id = "away_days"\nvalue = 10', 'id = "away_days"\nvalue = 10.5', "wrong-kind"),
        ("numbers.toml", "value = 0.9", "value = 1.0", "senseless-number"),
        ("numbers.toml", "value = 0.9", "value = inf", "wrong-kind"),
        ("numbers.toml", "value = 0.9", "value = -0.9", "senseless-number"),
        ("numbers.toml", 'id = "away_percent"\nvalue = 80', 'id = "away_percent"\nvalue = 101', "senseless-number"),
        (
            "numbers.toml",
            'id = "day_load_percent"\nvalue = 110',
            'id = "day_load_percent"\nvalue = 99',
            "senseless-number",
        ),
        (
            "numbers.toml",
            'id = "strength_days_first"\nvalue = 2',
            'id = "strength_days_first"\nvalue = 4',
            "senseless-number",
        ),
        ("red_flags.toml", 'code = "open-sore"', 'code = "sore"', "missing-flag"),
        ("red_flags.toml", 'effect = "stop"', 'effect = "note"', "effect"),
        ("red_flags.toml", 'code = "fainting"', 'code = "chest-pain"', "duplicate-id"),
        ("red_flags.toml", 'also = [\n    "saddle-numbness",', 'also = [\n    "numb-seat",', "unknown-flag"),
        ("red_flags.toml", 'also = [\n    "saddle-numbness",', 'also = [\n    "fever",', "not-urgent"),
        ("red_flags.toml", 'also = [\n    "saddle-numbness",', 'also = [\n    "both-legs-weak",', "duplicate-id"),
        ("red_flags.toml", 'code = "fainting"', 'code = "fainting"\nalso = ["chest-pain"]', "not-needed"),
        ("red_flags.toml", "also = [\n", "coverage_of = [\n", "unknown-key"),
        ("findings.toml", 'flag = "pre-ulcer-sign"', 'flag = "sign"', "unknown-flag"),
        ("findings.toml", 'flag = "pre-ulcer-sign"', "", "missing-key"),
        ("findings.toml", 'flag = "pre-ulcer-sign"', 'flag = "open-sore"', "effect"),
        ("rules.toml", 'id = "advance"', 'id = "go-up"', "missing-rule"),
        ("rules.toml", 'id = "advance"', 'id = "go-up"', "unknown-rule"),
        ("rules.toml", 'basis = "article"', 'basis = "hearsay"', "unknown-word"),
        ("expectations.toml", "first_week = 3", "first_week = 4", "weeks"),
        ("expectations.toml", "first_week = 1", "first_week = 2", "weeks"),
        ("habits.toml", "[[habit]]", "[[habits]]", "unknown-key"),
        ("regions.toml", 'emergency = "999"', "", "missing-key"),
        ("text/en/red_flags.toml", "[open-sore]", "[sore]", "missing-text"),
        ("text/en/red_flags.toml", "[open-sore]", "[sore]", "spare-text"),
        ("text/en/red_flags.toml", "question = ", "asks = ", "missing-key"),
        ("text/en/red_flags.toml", "action = ", "does = ", "missing-key"),
        ("text/en/findings.toml", "[blister]", "[bubble]", "missing-text"),
        ("text/en/habits.toml", "[sleep]", "[bed]", "missing-text"),
        ("text/en/expectations.toml", "[learning]", "[lessons]", "missing-text"),
        ("text/en/instead.toml", "[look-at-feet]", "[look]", "missing-text"),
        ("text/en/ui.toml", "sharp-pain = ", "sharp = ", "missing-text"),
        ("text/en/script.toml", 'half-way = "Half way."', "", "missing-text"),
        ("text/en/script.toml", 'rest = "Rest."', 'rest = "Rest."\ncheer = "Well done."', "spare-text"),
        ("text/en/script.toml", "[then]", "[next]", "missing-text"),
        ("text/en/script.toml", "Set {set} of {sets}", "Set {set}", "unknown-value"),
        ("text/en/script.toml", "Here we go.", "Here we go {name}.", "unknown-value"),
        ("text/en/script.toml", "Smaller now.", "Do 5 now.", "dose-in-text"),
        ("text/en/ui.toml", "mon = ", "monday = ", "missing-text"),
        ("text/en/ui.toml", "sets-of-holds = ", "sets-and-holds = ", "missing-text"),
        ("text/en/ui.toml", 'minute = "minute|minutes"', 'minutes = "minute|minutes"', "missing-text"),
        ("text/en/ui.toml", 'minute = "minute|minutes"', 'minute = "minutes"', "unknown-value"),
        ("text/en/ui.toml", "{sets} of {work}", "{sets} of {reps}", "unknown-value"),
        ("text/en/ui.toml", "{sets} of {work}", "{sets} of work", "unknown-value"),
        ("text/en/ui.toml", "{sets} of {work}", "{sets} of {work", "unknown-value"),
        ("text/en/ui.toml", "{sets} of {work}", "{sets} of {work!r}", "unknown-value"),
        ("text/en/rules.toml", "Pain is {pain} and", "Pain is {ache} and", "unknown-value"),
        ("text/en/rules.toml", "Pain is {pain} and", "Pain is 3 and", "dose-in-text"),
        ("text/en/rules.toml", "Pain is {pain} and", "Pain is {pain and", "unknown-value"),
        ("text/en/rules.toml", "Pain is {pain} and", "Pain is {pain:point} and", "unknown-value"),
        ("text/en/rules.toml", "Pain is {pain} and", "Pain is {pain!r} and", "unknown-value"),
        (HEEL_TEXT, 'purpose = "', 'purpose = "Do 12. ', "dose-in-text"),
        (HEEL_TEXT, 'purpose = "', 'purpose = "Rise ten times. ', "dose-in-text"),
        (HEEL_TEXT, "[tempo]", "[pace]", "unknown-key"),
        ("text/en/exercises/toe-yoga.toml", "names = [", 'names = ["Heel", ', "missing-text"),
    ],
)
def test_check_names_the_problem_and_its_file(copy, file, old, new, kind):
    copy.change(file, old, new)
    assert kind in kinds(copy, file)


def test_check_finds_a_harder_version_that_nothing_opens(copy):
    path = copy.folder / HEEL
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("[[variants.unlock]]")], encoding="utf-8")
    assert [(problem.kind, problem.key) for problem in check_programme(copy.folder) if problem.file == HEEL] == [
        ("no-unlock", "variants[2].unlock")
    ]


def test_check_finds_more_support_on_a_harder_version_of_the_same_movement(copy):
    copy.change(
        HEEL, 'position = "standing"\nsupport = "both-hands"', 'position = "standing"\nsupport = "within-reach"'
    )
    copy.change(HEEL, "lower = 4", "lower = 3")
    assert "ladder-order" in kinds(copy, HEEL)


def test_check_finds_a_seated_version_after_a_standing_one(copy):
    slower = 'id = "heel-raise-slow-lower"\nposition = '
    copy.change(HEEL, slower + '"standing"', slower + '"seated"')
    assert "ladder-order" in kinds(copy, HEEL)


def test_check_misses_words_for_one_variant(copy):
    text = (copy.folder / HEEL_TEXT).read_text(encoding="utf-8")
    (copy.folder / HEEL_TEXT).write_text(
        text.replace("[variants.heel-raise-slow-lower", "[variants.slow"), encoding="utf-8"
    )
    assert kinds(copy, HEEL_TEXT) == {"missing-text", "spare-text"}


def test_check_misses_an_exercise_without_words(copy):
    (copy.folder / HEEL_TEXT).unlink()
    assert kinds(copy, "text/en/exercises") == {"missing-text"}


def test_check_misses_an_absent_file(copy):
    (copy.folder / "habits.toml").unlink()
    assert kinds(copy, "habits.toml") == {"missing-file"}


def test_check_misses_a_folder_without_any_language(copy):
    (copy.folder / "text").rename(copy.folder / "words")
    assert kinds(copy, "text") == {"missing-file"}


def test_problem_reads_as_place_what_and_fix(copy):
    copy.change(HEEL, "start = 8", "start = 13")
    (problem,) = check_programme(copy.folder)
    assert str(problem) == (
        "exercises/heel-raise.toml, variants[1].dose.start: "
        "13 is not between the floor 5 and the top 12. Bring start inside."
    )


MISFITS = ["3", '"three"', "[]", "{}", "[1, 2]", "[[1]]", "true", "-1", "nan", "1979-05-27"]


@pytest.mark.parametrize("value", MISFITS)
@pytest.mark.parametrize(
    ("file", "line"),
    [
        (HEEL, "swaps = "),
        (HEEL, "rpe = "),
        (HEEL, "tempo_s = "),
        (HEEL, "unsuitable_when = "),
        (HEEL, "days = "),
        ("numbers.toml", "value = "),
        ("expectations.toml", "first_week = "),
        ("programme.toml", "id = "),
        (HEEL_TEXT, "steps = "),
    ],
)
def test_a_misfit_anywhere_is_answered_without_a_crash(copy, file, line, value):
    path = copy.folder / file
    lines = path.read_text(encoding="utf-8").splitlines()
    place = next(n for n, text in enumerate(lines) if text.startswith(line))
    lines[place] = line + value
    path.write_text("\n".join(lines), encoding="utf-8")
    told = [str(problem) for problem in check_programme(copy.folder)]
    assert all(text.startswith(("exercises/", "numbers", "expectations", "programme", "text/")) for text in told)


@pytest.mark.parametrize(
    "written", ["variants = 3", "variants = [3]", "defaults = 3", "[[variants]]\ndose = 3\nunlock = 3"]
)
def test_an_exercise_of_the_wrong_shape_is_answered_without_a_crash(copy, written):
    (copy.folder / HEEL).write_text(written, encoding="utf-8")
    assert {"wrong-kind", "missing-key"} <= kinds(copy, HEEL)


def test_a_list_of_the_wrong_shape_is_answered_without_a_crash(copy):
    (copy.folder / "habits.toml").write_text("habit = 3", encoding="utf-8")
    assert kinds(copy, "habits.toml") == {"wrong-kind"}


def test_a_file_in_place_of_a_folder_is_answered_without_a_crash(copy):
    assert {problem.kind for problem in check_programme(copy.folder / "programme.toml")} == {"missing-file"}


def test_text_that_is_not_utf_8_is_named(copy):
    (copy.folder / "habits.toml").write_bytes(b"\xff\xfe")
    assert kinds(copy, "habits.toml") == {"unreadable"}
