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


def standing(entries: Sequence[Entry]) -> Look:
    """Return what was found at the last look at the feet and never called healed, from check-ins as they stand.

    What closes the programme is among it once a clinician has reviewed it; before that no check-in is open.
    """
    told = _since_last_look(entries)
    return seen_in(told[0] if told else None)


def noted(entries: Sequence[Entry], programme: Programme) -> tuple[str, ...]:
    """Return the signs on the feet that were told since the last look, without a word on where they are."""
    codes = dict.fromkeys(code for check_in in _since_last_look(entries) for code in check_in.red_flags or ())
    flags = programme.red_flags
    return tuple(code for code in codes if code in flags and flags[code].effect is Effect.SEATED)


def _since_last_look(entries: Sequence[Entry]) -> list[CheckIn]:
    """Return the check-ins from the last one with a look at the feet on; all of them where there was none."""
    told = [entry.body for entry in entries if isinstance(entry.body, CheckIn)]
    return told[max((place for place, check_in in enumerate(told) if check_in.foot_check), default=0) :]


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
