"""A review as JSON: the shape of the contract, and nothing rounded away."""

import json
from datetime import date

import pytest

from surefoot.domain.advice import OpenFlag, Reason, because
from surefoot.domain.measure import Norm, NormKind
from surefoot.domain.quantities import Basis, Side, Urgency
from surefoot.domain.reading import Reading, ReadingVerdict
from surefoot.domain.review import Adherence, FlareEnd, FlareUp, MeasureReading, NumbnessChange, Review
from surefoot.exchange.review_json import review_to_dict

ON, EARLIER = date(2026, 3, 2), date(2026, 2, 1)
USUAL = Norm(kind=NormKind.USUAL, value=22, basis=Basis.HOUSE, source="about 22 s")
LINE = Norm(kind=NormKind.LINE, value=30, basis=Basis.STUDY, source="a study")


def words(reason: Reason) -> str:
    return f"about {reason.rule}"


def measured(*norms: Norm, read: bool = True) -> MeasureReading:
    return MeasureReading(
        measure="single-leg-stance",
        side=Side.LEFT,
        unit="s",
        reading=Reading(
            verdict=ReadingVerdict.CLEAR_BETTER,
            z=4.25,
            change=6.123456,
            interval=(2.0, 10.5),
            smallest_visible=5.0,
            since=EARLIER,
            before=8.0,
            now=14.123456,
            band=2.5,
            days=20,
            left_out=1,
        ),
        norms=norms,
        first=(EARLIER, 7.5),
        last=(ON, 15.0),
        read=read,
    )


def review(**told: object) -> Review:
    plain = {
        "on": ON,
        "since": EARLIER,
        "week": 5,
        "due": True,
        "next_review": date(2026, 3, 16),
        "measures": (measured(LINE, USUAL),),
        "adherence": Adherence(asked=12, done=9, rested=2, percent=75),
        "flare_ups": (
            FlareUp(start=EARLIER, end=None, worst=7, before=(because("before-fall"),), ending=FlareEnd.LASTS),
        ),
        "numbness": NumbnessChange(then=EARLIER, now=ON, spread=(("left", "heel"),), eased=()),
        "falls": 1,
        "flags": (OpenFlag(code="numbness-spreading", urgency=Urgency.THIS_WEEK, since=ON),),
        "celebrate": (because("celebrate-kept", done=9, asked=12),),
        "suggestion": because("suggest-steady"),
        "questions": (because("ask-causes", flag="contributing-causes"),),
        "missing": (because("missing-mornings", logged=5, days=14),),
        "expect": "steadier",
        "rules_version": "2026.11.1",
    }
    return Review(**{**plain, **told})


def told(one: Review) -> dict:
    return review_to_dict(one, words, action=lambda flag: f"act on {flag.code}")


def test_review_has_the_shape_of_the_contract():
    assert told(review()) == {
        "on": "2026-03-02",
        "since": "2026-02-01",
        "week": 5,
        "due": True,
        "next_review": "2026-03-16",
        "measures": [
            {
                "measure": "single-leg-stance",
                "side": "left",
                "unit": "s",
                "read": True,
                "verdict": "clear better",
                "z": 4.25,
                "change": 6.123,
                "interval": [2, 10.5],
                "smallest_visible": 5,
                "norm": {"kind": "usual", "value": 22, "percent": False, "basis": "house", "source": "about 22 s"},
                "norms": [
                    {"kind": "line", "value": 30, "percent": False, "basis": "study", "source": "a study"},
                    {"kind": "usual", "value": 22, "percent": False, "basis": "house", "source": "about 22 s"},
                ],
                "since": "2026-02-01",
                "before": 8,
                "now": 14.123,
                "band": 2.5,
                "days": 20,
                "left_out": 1,
                "first": ["2026-02-01", 7.5],
                "last": ["2026-03-02", 15],
                "reasons": [
                    {"rule": "reading-better", "values": {"before": 8.0, "now": 14.1}, "text": "about reading-better"},
                    {
                        "rule": "reading-interval",
                        "values": {"high": 10.5, "low": 2.0},
                        "text": "about reading-interval",
                    },
                ],
            }
        ],
        "adherence": {"asked": 12, "done": 9, "rested": 2, "percent": 75, "text": "about kept"},
        "flare_ups": [
            {
                "start": "2026-02-01",
                "end": None,
                "ending": "lasts",
                "worst": 7,
                "text": "about flare-lasts",
                "before": [{"rule": "before-fall", "values": {}, "text": "about before-fall"}],
            }
        ],
        "numbness": {
            "then": "2026-02-01",
            "now": "2026-03-02",
            "spread": [["left", "heel"]],
            "eased": [],
            "text": "about numb-spread",
        },
        "falls": 1,
        "flags": [
            {
                "code": "numbness-spreading",
                "urgency": "this-week",
                "action": "act on numbness-spreading",
                "since": "2026-03-02",
                "foot": None,
            }
        ],
        "celebrate": [{"rule": "celebrate-kept", "values": {"asked": 12, "done": 9}, "text": "about celebrate-kept"}],
        "advice": [
            {"rule": "suggest-steady", "values": {}, "text": "about suggest-steady"},
            {"rule": "ask-causes", "values": {"flag": "contributing-causes"}, "text": "about ask-causes"},
        ],
        "suggestion": {"rule": "suggest-steady", "values": {}, "text": "about suggest-steady"},
        "questions": [{"rule": "ask-causes", "values": {"flag": "contributing-causes"}, "text": "about ask-causes"}],
        "missing": [
            {"rule": "missing-mornings", "values": {"days": 14, "logged": 5}, "text": "about missing-mornings"}
        ],
        "expect": "steadier",
        "rules_version": "2026.11.1",
    }


def test_without_suggestion_map_or_norm_says_null_and_not_zero():
    said = told(review(suggestion=None, numbness=None, measures=(measured(),)))
    assert (said["suggestion"], said["numbness"], said["measures"][0]["norm"]) == (None, None, None)
    assert [one["rule"] for one in said["advice"]] == ["ask-causes"]


def test_nothing_asked_for_is_null_percent():
    said = told(review(adherence=Adherence(asked=0, done=0, rested=14, percent=None)))
    assert said["adherence"] == {"asked": 0, "done": 0, "rested": 14, "percent": None, "text": "about kept-none"}


def test_measure_that_is_only_shown_says_so():
    said = told(review(measures=(measured(read=False),)))["measures"][0]
    assert (said["read"], [one["rule"] for one in said["reasons"]]) == (False, ["reading-shown"])


@pytest.mark.parametrize("kind", [NormKind.IMPORTANT])
def test_change_that_matters_is_no_norm_to_stand_beside_a_level(kind):
    norm = Norm(kind=kind, value=2, basis=Basis.STUDY, source="a study")
    said = told(review(measures=(measured(norm),)))["measures"][0]
    assert (said["norm"], len(said["norms"])) == (None, 1)


def test_equal_reviews_give_equal_bytes():
    assert json.dumps(told(review())) == json.dumps(told(review()))
