"""What stands still in a moving drawing is used again by the still picture in the same document."""

STANDS_STILL = "<path "
MOVES = "<animate"


class Shared:
    """Elements of one document that stand still, by what they are; ids begin with the figure's own name."""

    def __init__(self, uid: str) -> None:
        """Keep nothing yet."""
        self._uid = uid
        self._ids: dict[str, str] = {}

    def kept(self, element: str) -> str:
        """Return an element as it is to be written, with an id when the still picture can use it again."""
        if not element.startswith(STANDS_STILL) or MOVES in element or element in self._ids:
            return element
        name = self._ids[element] = f"{self._uid}-{len(self._ids)}"
        return f'<g id="{name}">{element}</g>' if element.count(STANDS_STILL) > 1 else _named(element, name)

    def used(self, element: str) -> str:
        """Return an element, or a use of the one that is there already."""
        return f'<use href="#{self._ids[element]}"/>' if element in self._ids else element


def _named(element: str, name: str) -> str:
    return element.replace(STANDS_STILL, f'{STANDS_STILL}id="{name}" ', 1)
