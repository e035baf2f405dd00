"""Where someone is in a set after so many seconds, and what has been done of it. The numbers come from the script."""

from collections.abc import Mapping
from typing import Any

Step = Mapping[str, Any]


def rep_s(step: Step) -> int:
    """Return the seconds of one rep or hold, 0 where neither is counted."""
    if step["kind"] == "work":
        return sum(step["tempo"])
    return int(step["hold_s"]) if step["kind"] == "hold" and step.get("reps", 1) > 1 else 0


def counts_reps(step: Step) -> bool:
    """Tell whether a set is told in reps or holds, not in seconds."""
    return rep_s(step) > 0


def done_by(step: Step, seconds: float) -> dict[str, Any]:
    """Return what has been done of a set after so many seconds."""
    seconds = max(0.0, min(seconds, step["seconds"]))
    if counts_reps(step):
        return told(step, int(seconds // rep_s(step)))
    return {"seconds": round(seconds, 1)}


def told(step: Step, number: int) -> dict[str, Any]:
    """Return so many reps or holds as they are told."""
    return {"reps": number} | ({"seconds": step["hold_s"]} if step["kind"] == "hold" else {})


def taken_up_at(step: Step, seconds: float, *, still: bool) -> float:
    """Return where a set that was broken off goes on: at its last whole rep, or where it was; a stand begins anew."""
    seconds = max(0.0, seconds)
    if counts_reps(step):
        return float(seconds // rep_s(step) * rep_s(step))
    return 0.0 if still else seconds


def beat_at(step: Step, second: int) -> list[Any]:
    """Return the beat under way in a second of a set."""
    begun: list[list[Any]] = [beat for beat in step["beats"] if beat[0] <= second]
    return begun[-1]


def shown_at(step: Step, second: int, *, still: bool) -> str:
    """Return what is counted in a second of a set: the rep, the seconds left, or those stood so far."""
    at_s, count, of, said, _, _ = beat_at(step, second)
    if not count:
        left = (rep_s(step) or step["seconds"]) - (second - at_s if rep_s(step) else second)
        count = str(second) if still else str(left)
    words = " ".join(word for word in said if word != count)
    return f"{count} {of}  {words}".rstrip()
