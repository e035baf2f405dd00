"""The page where both feet are looked at: which spots are marked, and what was seen there."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from surefoot.domain.diary import Entry
from surefoot.domain.entries import CheckIn, FootCheck, FootMark
from surefoot.domain.programme import Effect, Programme
from surefoot.web.checkin.answers import Read
from surefoot.web.feet import Spot, spots

MARK_FIRST = "Tap the spot you mean, or use the first button."
NAME_IT = "Choose what it is. Tap all that fit."


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What was seen: marks on the drawing, and (foot, finding) without a spot on it."""

    marks: tuple[FootMark, ...] = ()
    others: tuple[tuple[str, str], ...] = ()

    @property
    def found(self) -> bool:
        """Whether anything was seen."""
        return bool(self.marks or self.others)

    @property
    def findings(self) -> tuple[tuple[str, str], ...]:
        """Return every (foot, finding), each once."""
        return tuple(dict.fromkeys([*((mark.foot, mark.finding) for mark in self.marks), *self.others]))

    @property
    def foot_check(self) -> FootCheck:
        """Return the findings of each foot."""
        left, right = (tuple(code for on, code in self.findings if on == foot) for foot in ("left", "right"))
        return FootCheck(left=left, right=right)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One marked spot, and the findings chosen for it."""

    spot: Spot
    chosen: tuple[str, ...]
    error: str = ""


def stops(programme: Programme, finding: str) -> bool:
    """Tell whether a finding closes the programme until a clinician has looked; an unknown one does."""
    known = programme.findings.get(finding)
    return known is None or known.effect is Effect.STOP


def seen_in(check_in: CheckIn | None) -> Look:
    """Return what a check-in says was seen."""
    if check_in is None or check_in.foot_check is None:
        return Look()
    drawn = {spot.key for spot in spots()}
    marks = tuple(mark for mark in check_in.marks if f"{mark.foot}-{mark.zone}" in drawn)
    marked = {(mark.foot, mark.finding) for mark in marks}
    feet = (("left", check_in.foot_check.left), ("right", check_in.foot_check.right))
    told = [(foot, code) for foot, codes in feet for code in codes]
    return Look(marks=marks, others=tuple(pair for pair in told if pair not in marked))


def standing(entries: Sequence[Entry], programme: Programme) -> Look:
    """Return what was found at the last look at the feet and never called healed, from check-ins as they stand.

    What closes the programme is left out: a clinician has cleared it, or the check-in would not be open.
    """
    looks = (e.body for e in reversed(entries) if isinstance(e.body, CheckIn) and e.body.foot_check)
    seen = seen_in(next(looks, None))
    return Look(
        marks=tuple(mark for mark in seen.marks if not stops(programme, mark.finding)),
        others=tuple(pair for pair in seen.others if not stops(programme, pair[1])),
    )


def look(told: QueryDict, before: Look, programme: Programme) -> Read[Look]:
    """Return what was marked. A spot without a finding is asked again; no mark means healed only if there was one before."""
    spots_asked = asked(told)
    errors = {each.spot.key: NAME_IT for each in spots_asked if not set(each.chosen) & set(programme.findings)}
    marks = tuple(
        FootMark(foot=each.spot.foot, zone=each.spot.zone.id, finding=code)
        for each in spots_asked
        for code in each.chosen
        if code in programme.findings
    )
    kept = tuple(pair for pair in before.others if ":".join(pair) in told.getlist("kept"))
    if not spots_asked and not kept and not before.found:
        errors["zone"] = MARK_FIRST
    return Read(Look(marks=marks, others=kept), errors)


def asked(told: QueryDict) -> tuple[Asked, ...]:
    """Return each spot marked in what was sent, in drawing order, with what was chosen for it."""
    chosen = set(told.getlist("zone"))
    return tuple(
        Asked(spot=spot, chosen=tuple(dict.fromkeys(told.getlist(f"finding-{spot.key}"))))
        for spot in spots()
        if spot.key in chosen
    )


def asked_before(seen: Look) -> tuple[Asked, ...]:
    """Return each spot marked earlier, with what was chosen for it."""
    found: dict[str, list[str]] = {}
    for mark in seen.marks:
        found.setdefault(f"{mark.foot}-{mark.zone}", []).append(mark.finding)
    return tuple(Asked(spot=spot, chosen=tuple(found[spot.key])) for spot in spots() if spot.key in found)
