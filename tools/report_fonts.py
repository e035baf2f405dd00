"""Make the fonts of printed pages, and the list of letters that can be printed.

Needs fontTools and the files of `@fontsource/atkinson-hyperlegible-next` from npm, unpacked:

    uv run --with "fonttools[woff]" python -m tools.report_fonts FOLDER
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

FONTS = Path(__file__).parents[1] / "src/surefoot/report/fonts"
SOURCE = "atkinson-hyperlegible-next-{subset}-{weight}-normal.woff2"
WEIGHTS = {400: "regular", 700: "bold"}
# Where letters of names are looked for: Latin, Greek and Cyrillic, punctuation, signs. All are printed from left to right.
BLOCKS = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x370, 0x3FF),
    (0x400, 0x52F),
    (0x1E00, 0x1FFF),
    (0x2010, 0x2027),
    (0x2030, 0x22FF),
)
UNSEEN = {0xAD}


def main(folder: Path) -> int:
    """Write one font file for each weight, Latin and extended Latin together, and letters.txt."""
    from fontTools.merge import Merger  # noqa: PLC0415 - only those who make the fonts need it
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    for weight, name in WEIGHTS.items():
        with TemporaryDirectory() as scratch:
            parts = []
            for subset in ("latin", "latin-ext"):
                font = TTFont(folder / SOURCE.format(subset=subset, weight=weight))
                font.flavor = None
                parts.append(str(Path(scratch) / f"{subset}.ttf"))
                font.save(parts[-1])
            Merger().merge(parts).save(FONTS / f"atkinson-hyperlegible-next-{name}.ttf")
    spans = list(
        _spans(code for low, high in BLOCKS for code in _printable(range(low, high + 1)) if code not in UNSEEN)
    )
    (FONTS / "letters.txt").write_text("".join(f"{low:04X} {high:04X}\n" for low, high in spans), encoding="ascii")
    return 0


def _printable(codes: range) -> Iterator[int]:
    """Yield the codes that can be printed; halves a block until one alone is left to blame."""
    if _prints(codes):
        yield from codes
    elif len(codes) > 1:
        middle = len(codes) // 2
        yield from _printable(codes[:middle])
        yield from _printable(codes[middle:])


def _prints(codes: range) -> bool:
    page = (
        '#set document(title: "x")\n#set text(font: ("Atkinson Hyperlegible Next", "Libertinus Serif"), lang: "en")\n'
    )
    page += '#for letter in sys.inputs.at("letters").codepoints() [#text(letter) ]'
    try:
        typst.compile(
            page.encode(),
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
            sys_inputs={"letters": "".join(map(chr, codes))},
            pdf_standards="ua-1",
        )
    except typst.TypstError:
        return False
    return True


def _spans(codes: Iterator[int]) -> Iterator[tuple[int, int]]:
    low = high = None
    for code in codes:
        if high is not None and code == high + 1:
            high = code
            continue
        if low is not None and high is not None:
            yield low, high
        low = high = code
    if low is not None and high is not None:
        yield low, high


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
