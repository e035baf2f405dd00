"""Measure what was asked for by name, such as `python -m bench plan_cold drawing`; without a name, everything."""

import sys

from bench import (
    advice,
    drawing,
    offline_start,
    person_days,
    plan_cold,
    progress_pages,
    report,
    session_page,
    summaries,
    today_page,
    trend,
    voice,
)
from bench.figures import shown

ALL = {
    "plan_cold": plan_cold.figures,
    "advice": advice.figures,
    "person_days": person_days.figures,
    "today_page": today_page.figures,
    "drawing": drawing.figures,
    "progress_pages": progress_pages.figures,
    "report": report.figures,
    "session_page": session_page.figures,
    "offline_start": offline_start.figures,
    "voice": voice.figures,
    "summaries": summaries.figures,
    "trend": trend.figures,
}


def main(names: list[str]) -> int:
    """Print the figures; 0 when every target is met, 1 when one is missed, 2 for a name that is not there."""
    if unknown := [name for name in names if name not in ALL]:
        print(f"there is no measurement {unknown[0]!r}; there are {', '.join(ALL)}", file=sys.stderr)
        return 2
    missed = 0
    for name in names or ALL:
        for figure in ALL[name]():
            print(shown(figure), flush=True)
            missed += not figure.met
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
