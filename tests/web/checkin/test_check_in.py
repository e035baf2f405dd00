"""From the first page to the diary."""

from datetime import timedelta

from django.test import Client

from surefoot.domain.advice import Verdict
from surefoot.domain.entries import CheckIn, Clearance, Correction, Fall, FootCheck, FootMark, Response
from surefoot.web.checkin.answers import asked_flags
from surefoot.web.diary import advice, programme, texts
from tests.web.today.people import DAY, SESSION, Life, profile

CALM_ANSWERS = {"none": "yes", "fall": "no", "dizzy": "no", "sleep": "good"}


def entry_id(client: Client, page: str) -> str:
    """Return the id the form of a page carries."""
    return client.get(f"/check-in/{page}/").context["draft"].id


def answer(client: Client, page: str, **told: object) -> str:
    """Send a page and return where it leads."""
    response = client.post(f"/check-in/{page}/", {"entry_id": entry_id(client, page)} | told)
    assert response.status_code == 302, response.context["errors"]
    return response["Location"]


def test_calm_check_in_is_written_once_at_the_end(client: Client, life: Life) -> None:
    before = life.bodies
    assert answer(client, "feet", nothing="yes") == "/check-in/pain/"
    assert answer(client, "pain", pain="3") == "/check-in/new/"
    assert life.bodies == before
    assert answer(client, "new", **CALM_ANSWERS) == "/"
    told = CheckIn(
        pain=3, foot_check=FootCheck(), red_flags=(), sleep="good", dizzy=False, fall_or_near_fall=False, marks=()
    )
    assert life.bodies == [*before, told]


def test_sending_the_last_page_twice_adds_one_entry(client: Client, life: Life) -> None:
    answer(client, "feet", nothing="yes")
    answer(client, "pain", pain="3")
    form = {"entry_id": entry_id(client, "new")} | CALM_ANSWERS
    client.post("/check-in/new/", form)
    after = life.bodies
    again = client.post("/check-in/new/", form, follow=True)
    assert life.bodies == after
    assert "already saved" in again.content.decode()


def test_red_flag_in_a_second_tab_is_never_lost(client: Client, life: Life) -> None:
    answer(client, "feet", nothing="yes")
    answer(client, "pain", pain="3")
    form = {"entry_id": entry_id(client, "new")}
    client.post("/check-in/new/", form | CALM_ANSWERS)
    for _ in range(2):
        second = client.post("/check-in/new/", form | {"flag-chest-pain": "yes", "fall": "no", "dizzy": "no"})
        assert second["Location"] == "/stop/"
    flagged = [body for body in life.bodies if isinstance(body, CheckIn) and body.red_flags]
    assert [body.red_flags for body in flagged] == [("chest-pain",)]


def test_red_flag_is_recorded_at_once_even_with_answers_missing(client: Client, life: Life) -> None:
    answer(client, "feet", nothing="yes")
    answer(client, "pain", pain="6")
    assert answer(client, "new", **{"flag-foot-drop": "yes"}) == "/stop/"
    assert life.bodies[-1] == CheckIn(pain=6, foot_check=FootCheck(), red_flags=("foot-drop",))


def test_yes_beside_none_of_these_counts(client: Client, life: Life) -> None:
    assert answer(client, "new", **CALM_ANSWERS | {"flag-fever": "yes"}) == "/stop/"
    assert life.bodies[-1].red_flags == ("fever",)


def test_stop_finding_is_recorded_at_once(client: Client, life: Life) -> None:
    assert answer(client, "feet", **{"zone": ["left-heel"], "finding-left-heel": ["open-sore"]}) == "/stop/"
    mark = FootMark(foot="left", zone="heel", finding="open-sore")
    assert life.bodies[-1] == CheckIn(foot_check=FootCheck(left=("open-sore",)), marks=(mark,))


def test_later_keeps_what_was_answered(client: Client, life: Life) -> None:
    answer(client, "feet", **{"zone": ["right-arch"], "finding-right-arch": ["dry-skin", "hard-skin"]})
    client.get("/")
    assert client.get("/check-in/")["Location"] == "/check-in/pain/"
    assert [(a["spot"].key, a["chosen"]) for a in client.get("/check-in/feet/").context["asked"]] == [
        ("right-arch", ("dry-skin", "hard-skin"))
    ]


def test_yesterdays_draft_is_let_go(client: Client, life: Life) -> None:
    answer(client, "feet", nothing="yes")
    life.set(DAY + timedelta(days=1))
    assert client.get("/check-in/")["Location"] == "/check-in/feet/"


def test_blister_stands_until_it_is_unticked(client: Client, life: Life) -> None:
    mark = FootMark(foot="left", zone="heel", finding="blister")
    life.tell(CheckIn(foot_check=FootCheck(left=("blister",)), marks=(mark,)), day=DAY - timedelta(days=1))
    assert client.get("/check-in/feet/").context["marked"] == ["left-heel"]
    answer(client, "feet", nothing="yes")
    answer(client, "pain", pain="3")
    answer(client, "new", **CALM_ANSWERS)
    assert life.bodies[-1].foot_check == FootCheck(left=("blister",))


def test_unticked_blister_has_healed(client: Client, life: Life) -> None:
    mark = FootMark(foot="left", zone="heel", finding="blister")
    life.tell(CheckIn(foot_check=FootCheck(left=("blister",)), marks=(mark,)), day=DAY - timedelta(days=1))
    answer(client, "feet")
    answer(client, "pain", pain="3")
    answer(client, "new", **CALM_ANSWERS)
    assert life.bodies[-1].foot_check == FootCheck()


def reviewed_sore(life: Life) -> FootMark:
    """Tell of a sore on the left heel that a clinician reviewed yesterday."""
    mark = FootMark(foot="left", zone="heel", finding="open-sore")
    told = CheckIn(foot_check=FootCheck(left=("open-sore",)), marks=(mark,))
    life.tell(told, Clearance(flag="open-sore", by="foot clinic"), day=DAY - timedelta(days=1))
    return mark


def test_reviewed_sore_is_marked_already_and_kept_without_stopping(client: Client, life: Life) -> None:
    mark = reviewed_sore(life)
    assert client.get("/check-in/feet/").context["marked"] == ["left-heel"]
    answer(client, "feet", **{"zone": ["left-heel"], "finding-left-heel": ["open-sore"]})
    answer(client, "pain", pain="3")
    assert answer(client, "new", **CALM_ANSWERS) == "/"
    assert (life.bodies[-1].foot_check, life.bodies[-1].marks) == (FootCheck(left=("open-sore",)), (mark,))
    assert advice().verdict is Verdict.SEATED


def test_reviewed_sore_taken_off_and_marked_again_is_no_new_sore(client: Client, life: Life) -> None:
    reviewed_sore(life)
    answer(client, "feet")
    again = {"zone": ["left-heel"], "finding-left-heel": ["open-sore"]}
    assert answer(client, "feet", **again) == "/check-in/pain/"


def test_sore_on_the_other_foot_is_recorded_at_once_beside_a_reviewed_one(client: Client, life: Life) -> None:
    reviewed_sore(life)
    both = {"zone": ["left-heel", "right-heel"]}
    both |= {f"finding-{foot}-heel": ["open-sore"] for foot in ("left", "right")}
    assert answer(client, "feet", **both) == "/stop/"
    assert life.bodies[-1].foot_check == FootCheck(left=("open-sore",), right=("open-sore",))


def test_sign_noted_without_a_look_is_asked_for_by_name_until_the_look(client: Client, life: Life) -> None:
    life.tell(CheckIn(red_flags=("pre-ulcer-sign", "orthotic-fit")))
    response = client.get("/check-in/feet/")
    assert response.context["noted"] == [texts().red_flags["pre-ulcer-sign"].name]
    assert "You noted: blister, crack" in response.content.decode()
    answer(client, "feet", **{"zone": ["left-heel"], "finding-left-heel": ["blister"]})
    assert client.get("/check-in/feet/").context["noted"] == []


def test_sign_noted_before_the_last_look_is_not_asked_for_again(client: Client, life: Life) -> None:
    life.tell(CheckIn(red_flags=("pre-ulcer-sign",)), CheckIn(foot_check=FootCheck(left=("blister",))))
    assert client.get("/check-in/feet/").context["noted"] == []


def test_finding_without_a_spot_can_be_kept(client: Client, life: Life) -> None:
    life.tell(CheckIn(foot_check=FootCheck(right=("fissure",))), day=DAY - timedelta(days=1))
    answer(client, "feet", kept=["right:fissure"])
    answer(client, "pain", pain="3")
    answer(client, "new", **CALM_ANSWERS)
    assert life.bodies[-1].foot_check == FootCheck(right=("fissure",))


def test_feet_not_looked_at_is_not_the_same_as_nothing_new(client: Client, life: Life) -> None:
    answer(client, "feet", unseen="yes")
    answer(client, "pain", pain="3")
    answer(client, "new", **CALM_ANSWERS)
    assert life.bodies[-1].foot_check is None


def test_pain_may_stay_unsaid(client: Client, life: Life) -> None:
    answer(client, "feet", nothing="yes")
    answer(client, "pain", unsaid="yes")
    answer(client, "new", **CALM_ANSWERS)
    assert life.bodies[-1].pain is None
    assert client.get("/").status_code == 200


def test_answer_to_the_last_session_comes_first_and_fills_the_pain(client: Client, life: Life) -> None:
    life.trained(DAY - timedelta(days=1))
    assert client.get("/check-in/")["Location"] == "/check-in/last-session/"
    assert answer(client, "last-session", evening="5", morning="4") == "/check-in/feet/"
    answer(client, "feet", nothing="yes")
    assert 'value="4" aria-label="4. It bothers me." checked' in client.get("/check-in/pain/").content.decode()
    answer(client, "pain", pain="2")
    answer(client, "new", **CALM_ANSWERS)
    assert [type(body) for body in life.bodies[-2:]] == [Response, CheckIn]
    assert life.bodies[-2] == Response(to=SESSION, evening=5, morning=4)
    assert life.bodies[-1].pain == 2


def test_evening_told_already_is_not_asked_again(client: Client, life: Life) -> None:
    life.trained(DAY - timedelta(days=1))
    life.tell(Response(to=SESSION, evening=4), day=DAY - timedelta(days=1), hour=20)
    page = client.get("/check-in/last-session/")
    assert page.context["evening"] is None
    assert answer(client, "last-session", morning="3") == "/check-in/feet/"


def test_morning_after_an_older_session_does_not_fill_todays_pain(client: Client, life: Life) -> None:
    life.trained(DAY - timedelta(days=4))
    answer(client, "last-session", evening="5", morning="6")
    answer(client, "feet", nothing="yes")
    assert " checked" not in client.get("/check-in/pain/").content.decode()


def test_answer_unsaid_leaves_the_morning_unknown(client: Client, life: Life) -> None:
    life.trained(DAY - timedelta(days=1))
    answer(client, "last-session", evening="unsaid", morning="unsaid")
    answer(client, "feet", nothing="yes")
    answer(client, "pain", pain="3")
    answer(client, "new", **CALM_ANSWERS)
    assert not [body for body in life.bodies if isinstance(body, Response)]


def test_fall_is_asked_about_and_written_as_a_fall(client: Client, life: Life) -> None:
    answer(client, "feet", nothing="yes")
    answer(client, "pain", pain="3")
    assert answer(client, "new", **CALM_ANSWERS | {"fall": "yes"}) == "/check-in/fall/"
    assert answer(client, "fall", ground="yes", injured="no", head_hit="yes", could_stand="yes") == "/"
    assert life.bodies[-1] == Fall(injured=False, head_hit=True, could_stand=True)
    assert client.get("/")["Location"] == "/stop/"


def test_near_fall_is_no_fall(client: Client, life: Life) -> None:
    answer(client, "feet", nothing="yes")
    answer(client, "pain", pain="3")
    answer(client, "new", **CALM_ANSWERS | {"fall": "yes"})
    assert answer(client, "fall", ground="no") == "/"
    assert isinstance(life.bodies[-1], CheckIn)


def test_correction_takes_a_wrong_mark_back(client: Client, life: Life) -> None:
    answer(client, "feet", **{"zone": ["left-heel"], "finding-left-heel": ["open-sore"]})
    sign = client.get("/stop/").context["sign"]
    assert client.get(f"/check-in/correct/{sign.answer}/")["Location"] == "/check-in/feet/"
    assert answer(client, "feet") == "/check-in/pain/"
    answer(client, "pain", pain="3")
    assert answer(client, "new", **CALM_ANSWERS) == "/"
    last = life.bodies[-1]
    assert isinstance(last, Correction)
    assert last.supersedes == sign.answer
    assert last.entry.foot_check == FootCheck()
    assert client.get("/").status_code == 200


def test_new_red_flag_in_a_correction_is_recorded_at_once(client: Client, life: Life) -> None:
    answer(client, "feet", **{"zone": ["left-heel"], "finding-left-heel": ["open-sore"]})
    sign = client.get("/stop/").context["sign"]
    client.get(f"/check-in/correct/{sign.answer}/")
    answer(client, "feet")
    assert answer(client, "new", **{"flag-chest-pain": "yes"}) == "/stop/"
    assert client.get("/stop/").context["sign"].code == "chest-pain"


def test_correction_left_open_does_not_become_the_next_check_in(client: Client, life: Life) -> None:
    told = life.tell(CheckIn(red_flags=("fever",)), day=DAY - timedelta(days=1))
    client.get(f"/check-in/correct/{told[0].id}/")
    life.tell(Clearance(flag="fever", by="Dr Osei"))
    client.get("/check-in/")
    answer(client, "feet", nothing="yes")
    answer(client, "pain", pain="3")
    answer(client, "new", **CALM_ANSWERS)
    assert isinstance(life.bodies[-1], CheckIn)


def test_correction_of_a_partial_check_in_asks_what_was_never_asked(client: Client, life: Life) -> None:
    answer(client, "feet", **{"zone": ["left-heel"], "finding-left-heel": ["open-sore"]})
    client.get(f"/check-in/correct/{client.get('/stop/').context['sign'].answer}/")
    page = client.get("/check-in/new/").context
    assert page["none"] is False
    assert {question["chosen"] for question in page["flags"]} == {""}


def test_correction_of_no_check_in_is_not_found(client: Client, life: Life) -> None:
    assert client.get("/check-in/correct/019e10d4-a580-79c3-be38-96b76d4e6104/").status_code == 404


def test_open_red_flag_leads_every_page_to_the_stop_page(client: Client, life: Life) -> None:
    life.tell(CheckIn(red_flags=("fever",)), day=DAY - timedelta(days=1))
    for page in ("", "last-session/", "feet/", "pain/", "new/", "fall/"):
        assert client.get(f"/check-in/{page}")["Location"] == "/stop/"


def test_glucose_is_asked_in_the_persons_unit(client: Client, life: Life) -> None:
    life.tell(profile(glucose_lowering="insulin", units="imperial"), day=DAY - timedelta(days=1))
    answer(client, "feet", nothing="yes")
    answer(client, "pain", pain="3")
    answer(client, "new", **CALM_ANSWERS | {"glucose": "126"})
    assert life.bodies[-1].glucose_mmol_l == 7.0


def test_glucose_is_not_asked_without_such_a_medicine(client: Client, life: Life) -> None:
    assert "glucose" not in client.get("/check-in/new/").content.decode()


def test_red_flags_are_asked_in_the_same_words_and_order(client: Client, life: Life) -> None:
    asked = [question["name"] for question in client.get("/check-in/new/").context["flags"]]
    assert asked == [f"flag-{code}" for code in asked_flags(programme(), CheckIn())]
    assert len(asked) == 11
