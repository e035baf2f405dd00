"""File formats in and out: the diary as JSON Lines, its JSON Schema, and advice as JSON."""
