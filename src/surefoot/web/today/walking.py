"""A walk, noted from the Today page."""

from dataclasses import dataclass

from django.http import HttpRequest

from surefoot.domain.entries import Walk
from surefoot.web import diary

MOST_MIN = 1440  # a day
MINUTES_WANTED = f"Write the minutes as a number from 1 to {MOST_MIN}."
COMFORT_WANTED = "Say if the walk was easy on your feet."


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkForm:
    """What was typed about a walk, and what must be put right."""

    entry_id: str
    minutes: str = ""
    comfortable: str = ""
    minutes_error: str = ""
    comfort_error: str = ""

    @classmethod
    def empty(cls, request: HttpRequest) -> "WalkForm":
        """Return a form nothing was typed in."""
        return cls(entry_id=diary.fresh_id(request))

    @classmethod
    def sent(cls, request: HttpRequest) -> "WalkForm":
        """Return a form as it was sent, its problems named."""
        minutes, comfortable = request.POST.get("minutes", "").strip(), request.POST.get("comfortable", "")
        return cls(
            entry_id=request.POST.get("entry_id", ""),
            minutes=minutes,
            comfortable=comfortable,
            minutes_error="" if _read(minutes) else MINUTES_WANTED,
            comfort_error="" if comfortable in ("yes", "no") else COMFORT_WANTED,
        )

    @property
    def walk(self) -> Walk | None:
        """The walk, or None while something must be put right."""
        told = _read(self.minutes)
        if told is None or self.comfort_error:
            return None
        return Walk(minutes=told, comfortable=self.comfortable == "yes")


def _read(text: str) -> float | None:
    try:
        minutes = float(text.replace(",", "."))
    except ValueError:
        return None
    return minutes if 1 <= minutes <= MOST_MIN else None
