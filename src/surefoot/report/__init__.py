"""Pages to take along: one for the clinician, and the exercises in large type; as facts, and as PDF."""
