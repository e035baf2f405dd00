"""What a device is called in the list of paired phones."""

# From what a browser says about itself, the first that fits.
_CALLED = (
    (("iPhone",), "iPhone"),
    (("iPad",), "iPad"),
    (("Android", "Mobile"), "Android phone"),
    (("Android",), "Android tablet"),
    (("Macintosh",), "Mac or iPad"),
    (("Windows",), "Windows computer"),
    (("CrOS",), "Chromebook"),
    (("Linux",), "Linux computer"),
)


def called(user_agent: str) -> str:
    """Return a plain name for the kind of device; never more of what it says than that."""
    return next((name for words, name in _CALLED if all(word in user_agent for word in words)), "Another device")
