"""What a virtual person writes down: the morning, the answer to a session, and tests. What is forgotten is left out."""

from random import Random

from surefoot.domain.entries import CheckIn, FootCheck, Measurement, Response
from surefoot.domain.quantities import Side
from surefoot.lab.body import Body

CLOCK_S = 60.0


def check_in(body: Body, chance: Random, *, signs: tuple[str, ...], fell: bool) -> CheckIn:
    """Return this morning's check-in; signs are told always, every other value may be forgotten."""
    told = body.world["tells_value"]
    pain = body.pain() if chance.random() < told else None
    looked = chance.random() < told
    answered = bool(signs) or chance.random() < told
    return CheckIn(
        pain=pain,
        foot_check=FootCheck() if looked else None,
        red_flags=signs if answered else None,
        sleep="poor" if body.flares else "good",
        dizzy=False,
        fall_or_near_fall=fell,
    )


def answer(body: Body, chance: Random, *, session: str, evening: int) -> Response | None:
    """Return how the feet answered a session, or None when both values are forgotten."""
    told = body.world["tells_value"]
    evening_told = evening if chance.random() < told else None
    morning_told = body.pain() if chance.random() < told else None
    if evening_told is None and morning_told is None:
        return None
    return Response(to=session, evening=evening_told, morning=morning_told)


def tests(body: Body, chance: Random) -> tuple[Measurement, ...]:
    """Return one try of the one-leg stance on each side, and of the heel raises."""
    world = body.world
    stances = [min(CLOCK_S, max(0.0, body.stance_s * (1 + chance.gauss(0, world["stance_wobble"])))) for _ in range(2)]
    raises = max(0, round(body.raises * (1 + chance.gauss(0, world["raises_wobble"]))))
    return (
        Measurement(measure="single-leg-stance", value=round(stances[0], 1), unit="s", side=Side.LEFT),
        Measurement(measure="single-leg-stance", value=round(stances[1], 1), unit="s", side=Side.RIGHT),
        Measurement(measure="heel-raises", value=float(raises), unit="reps"),
    )
