"""The recorded voice: `uv run python -m tools.voice` renders what a session says, one clip a phrase."""
