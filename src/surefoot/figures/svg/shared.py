"""What does not change its form in a moving drawing is used again by the still picture in the same document."""

from hashlib import sha256

PATH = "<path "
MOVES = "<animate"
SHORT = 4  # letters that tell one figure from all others on a page; tests/figures holds them apart


class Shared:
    """Elements of one document that keep their form, by what they are; ids begin with a few letters of the figure's own."""

    def __init__(self, uid: str) -> None:
        """Keep nothing yet."""
        self._own = "f" + sha256(uid.encode()).hexdigest()[:SHORT]
        self._ids: dict[str, str] = {}

    def kept(self, element: str) -> str:
        """Return an element as it is to be written, with an id when the still picture can use it again."""
        if not element.startswith(PATH) or MOVES in element or element in self._ids:
            return element
        name = self._ids[element] = f"{self._own}{len(self._ids)}"
        if element.count(PATH) > 1:
            return f'<g id="{name}">{element}</g>'
        return element.replace(PATH, f'{PATH}id="{name}" ', 1)

    def knows(self, element: str) -> bool:
        """Whether an element was kept."""
        return element in self._ids

    def used(self, element: str, placed: str = "") -> str:
        """Return an element where the attributes in `placed` put it, or a use of the one that is there already."""
        if element in self._ids:
            return f'<use href="#{self._ids[element]}"{placed}/>'
        return f"<g{placed}>{element}</g>" if placed else element
