"""A session as the sum of what was told of it: pure, for the page, the terminal and the device alike."""
