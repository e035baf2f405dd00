"""How the drawn person looks: palettes, builds and hair. Red is in none of them: the app keeps it for red flags."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from surefoot.figures.model import Build

_TAN = {
    "bg": "#efe7d8", "inset": "#fbf8f2", "ink": "#22252b", "label": "#22252b", "halo": "#fbf8f2", "ground": "#565b66",
    "shade": "#d8cdb8", "skin": "#dda583", "skin_far": "#b98264", "nail": "#f6dccb", "hair": "#6d7077",
    "shirt": "#2a8a8c", "shirt_far": "#1f6769", "short": "#3b4a6b", "short_far": "#2c3852",
    "shoe": "#f4f1ea", "shoe_far": "#cfcabf", "sole": "#4a4f5a", "wood": "#ead9bb", "wood_dark": "#c9ad7f",
    "wood_ink": "#6b5536", "metal": "#aab2bd", "towel": "#9cc4e4", "towel_dark": "#5e93bd", "band": "#7fae57",
    "work": "#ffc933", "work_ink": "#4d3300", "arrow": "#0a5558",
}  # fmt: skip


def _palette(**changed: str) -> Mapping[str, str]:
    return MappingProxyType({**_TAN, **changed})


PALETTES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "light": _palette(
            skin="#f2cdb3", skin_far="#d3a587", nail="#fbe9e0", hair="#b9b4aa", shirt="#5b6fb5", shirt_far="#43528a",
            short="#4b4a52", short_far="#37363d",
        ),
        "tan": _palette(),
        "brown": _palette(
            ink="#14161a", skin="#b57e55", skin_far="#8f6040", nail="#e3bd9f", hair="#3a3230", shirt="#8a4f7d",
            shirt_far="#693b5f", work_ink="#1c1200",
        ),
        "deep": _palette(
            ink="#0d0e11", skin="#855840", skin_far="#65412d", nail="#c39a80", hair="#26201d", shirt="#d98a1f",
            shirt_far="#a86813", work="#ffdf6b", work_ink="#140d00",
        ),
        "contrast": _palette(
            bg="#000000", inset="#000000", ink="#ffffff", label="#ffffff", halo="#000000", ground="#ffffff",
            shade="#222222", skin="#3a3a3a", skin_far="#1c1c1c", nail="#8a8a8a", hair="#777777", shirt="#00506b",
            shirt_far="#003345", short="#1d2b55", short_far="#121b38", shoe="#565656", shoe_far="#333333",
            sole="#dddddd", wood="#3a2f1c", wood_dark="#5a4a2c", wood_ink="#e8d6ae", metal="#cfd6df", towel="#1f4d73",
            towel_dark="#9cc4e4", band="#3f6b2a", work="#ffe100", work_ink="#ffffff", arrow="#7fe3ff",
        ),
        "print": _palette(
            bg="#ffffff", inset="#ffffff", ink="#111111", label="#111111", halo="#ffffff", ground="#333333",
            shade="#dddddd", skin="#ececec", skin_far="#bdbdbd", nail="#fafafa", hair="#808080", shirt="#9a9a9a",
            shirt_far="#777777", short="#bdbdbd", short_far="#a3a3a3", shoe="#f7f7f7", shoe_far="#d0d0d0",
            sole="#444444", wood="#f2f2f2", wood_dark="#d0d0d0", wood_ink="#333333", metal="#b0b0b0",
            towel="#d6d6d6", towel_dark="#8a8a8a", band="#c4c4c4", work="#222222", work_ink="#000000",
            arrow="#000000",
        ),
    }
)  # fmt: skip

BUILDS: Mapping[str, Build] = MappingProxyType(
    {"slim": Build(), "broad": Build(trunk=1.16, limbs=1.12, belly=3.0)},
)

HAIR = ("short", "bun")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a person chose: names of a palette, a build and a hair style."""

    palette: str = "tan"
    build: str = "slim"
    hair: str = "short"

    def __post_init__(self) -> None:
        """Refuse a name that is not drawn, and say which are."""
        for name, known in ((self.palette, PALETTES), (self.build, BUILDS), (self.hair, HAIR)):
            if name not in known:
                raise ValueError(f"{name!r} is not one of {', '.join(known)}")

    @property
    def code(self) -> str:
        """The three names in one word, as addresses carry it."""
        return f"{self.palette}-{self.build}-{self.hair}"


def look_of(code: str) -> Look:
    """Return the look of a code such as "tan-slim-short"; raise ValueError for any other word."""
    palette, _, rest = code.partition("-")
    build, _, hair = rest.partition("-")
    return Look(palette=palette, build=build, hair=hair)
