"""What does not change its form in a moving drawing is used again by the still picture in the same document."""

from hashlib import sha256

MOVES = "<animate"
SHORT = 4  # letters that tell one figure from all others on a page; tests/figures holds them apart


class Shared:
    """Elements of one document that keep their form, by what they are; ids begin with a few letters of the figure's own."""

    def __init__(self, uid: str) -> None:
        """Keep nothing yet."""
        self._own = "f" + sha256(uid.encode()).hexdigest()[:SHORT]
        self._ids: dict[str, str] = {}

    def kept(self, body: str) -> str:
        """Return elements as they are to be written: with an id that lets the still picture use them again, or by such an id."""
        if not body or MOVES in body:
            return body
        if body in self._ids:
            return self.used(body)
        name = self._ids[body] = f"{self._own}{len(self._ids)}"
        alone = body.count("<") == 1
        return f'{body.removesuffix("/>")} id="{name}"/>' if alone else f'<g id="{name}">{body}</g>'

    def knows(self, body: str) -> bool:
        """Whether elements were kept."""
        return body in self._ids

    def used(self, body: str, placed: str = "") -> str:
        """Return elements where the attributes in `placed` put them, or a use of those that are there already."""
        if body in self._ids:
            return f'<use href="#{self._ids[body]}"{placed}/>'
        return f"<g{placed}>{body}</g>" if placed else body
