"""The app in the browser: one folder a room, one frame around them all."""
