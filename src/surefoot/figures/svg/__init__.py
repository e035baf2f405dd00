"""Scenes as SVG: still, moving, and as a printed strip."""
