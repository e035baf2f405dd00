"""Side-by-side measurements of what the closing notes promise; `just bench` runs them all."""
