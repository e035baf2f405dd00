"""What the profile says about risk: the foot's risk level, and the facts that rule some work out."""

from surefoot.domain.entries import Profile
from surefoot.domain.exercise import Condition
from surefoot.domain.limits import Limits

RISK_NEEDS_PLAN = 3  # IWGDF 2023: a past ulcer, amputation or kidney failure beside lost feeling or poor circulation


def risk_level(profile: Profile) -> int:
    """Return the foot's risk level 0-3 (IWGDF 2023); what is unknown counts as the higher plausible level."""
    numb = profile.protective_sensation != "intact"
    poor = profile.circulation != "good"
    if not (numb or poor):
        return 0
    if any(told is not False for told in (profile.past_ulcer, profile.amputation, profile.kidney_failure)):
        return RISK_NEEDS_PLAN
    return 2 if (numb and poor) or profile.deformity is not False else 1


def may_drop_glucose(profile: Profile) -> bool:
    """Tell whether the person's medicine can lower their glucose while they move; with diabetes, unknown counts as yes."""
    unsure = profile.glucose_lowering is None and (profile.diabetes or profile.cause == "diabetes")
    return unsure or profile.glucose_lowering in ("insulin", "sulfonylurea")


def conditions(profile: Profile, limits: Limits) -> frozenset[Condition]:
    """Return the facts that make some variants unsuitable; unknown feeling or circulation counts as reduced."""
    facts = {
        Condition.REDUCED_SENSATION: profile.protective_sensation != "intact",
        Condition.POOR_CIRCULATION: profile.circulation != "good",
        Condition.PROLIFERATIVE_RETINOPATHY: profile.eye_disease == "proliferative",
        Condition.FOOT_DEFORMITY: bool(profile.deformity or profile.amputation),
        Condition.UNSTEADY: _falls(profile, limits) >= limits.unsteady_falls or profile.aids == "frame",
    }
    return frozenset(condition for condition, holds in facts.items() if holds)


def _falls(profile: Profile, limits: Limits) -> int:
    """Return the falls told; unknown counts as enough to be careful."""
    return limits.unsteady_falls if profile.falls_12_months is None else profile.falls_12_months
