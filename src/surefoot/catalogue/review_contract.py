"""The contract with the review: every rule it can name, and the values it carries with each.

`before` and `now` are levels in the measure's unit; in `before-walk` minutes, in `celebrate-flare` days. `until` is the last day of
a flare-up. A `flag` of an `ask-` rule is what a clearance silences.
"""

REVIEW_VALUES: dict[str, frozenset[str]] = {
    rule: frozenset(values.split())
    for rule, values in {
        # What a review says
        "reading-better": "before now",
        "reading-worse": "before now",
        "reading-leaning-better": "before now",
        "reading-leaning-worse": "before now",
        "reading-none": "smallest",
        "reading-unread": "days",
        "reading-shown": "",
        "reading-asked-less": "before now",
        "reading-interval": "low high",
        "kept": "done asked rested",
        "kept-none": "",
        "numb-same": "",
        "numb-eased": "count",
        "numb-spread": "count",
        "flare-lasts": "day worst",
        "flare-back": "day until days worst",
        "flare-untold": "day until worst",
        "flare-new-usual": "day worst",
        "before-grew": "count",
        "before-walk": "minutes before",
        "before-sleep": "nights",
        "before-fall": "",
        "before-near-fall": "",
        "before-return": "days",
        # What a review celebrates
        "celebrate-better": "measure before now",
        "celebrate-better-foot": "measure foot before now",
        "celebrate-flare": "days before",
        "celebrate-return": "days",
        "celebrate-kept": "done asked",
        "celebrate-every-look": "days",
        "celebrate-looks": "looks days",
        "celebrate-mornings": "logged days",
        # What a review suggests: one thing at most
        "suggest-fall-check": "count",
        "suggest-looks": "looks days",
        "suggest-pain-worse": "",
        "suggest-flare": "day",
        "suggest-mornings": "logged days",
        "suggest-shorter": "done asked",
        "suggest-fewer-days": "done asked",
        "suggest-retest": "measures",
        "suggest-steady": "",
        # What to ask the clinician
        "ask-pain-worse": "",
        "ask-worse": "measure",
        "ask-worse-foot": "measure foot",
        "ask-falls": "count",
        "ask-no-change": "flag weeks",
        "ask-orthoses": "flag",
        "ask-causes": "flag",
        "ask-noted": "flag",
        # What a review could not read
        "missing-mornings": "logged days",
        "missing-looks": "looks days",
        "missing-few": "measure days",
        "missing-settling": "measure days",
        "missing-old": "measure day",
        "missing-never": "measures",
    }.items()
}
