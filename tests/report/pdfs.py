"""PDF read back: its pages, its text in reading order, and what makes it readable for everyone."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pypdf import PdfReader


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A PDF as a reader meets it; `sizes` holds every size of type, in points; `alts` the words in place of pictures."""

    pages: int
    text: str
    language: str
    title: str
    marked: bool
    standard: str
    kinds: tuple[str, ...]
    alts: tuple[str, ...]
    sizes: frozenset[float]


def read(pdf: bytes) -> Read:
    reader = PdfReader(BytesIO(pdf))
    root: Any = reader.trailer["/Root"].get_object()
    elements = list(_elements(root["/StructTreeRoot"]))
    sizes: set[float] = set()

    def note_size(text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
        if text.strip():
            sizes.add(round(abs(size * tm[3] * cm[3]), 1))

    text = "\n".join(page.extract_text(visitor_text=note_size) for page in reader.pages)
    metadata = root["/Metadata"].get_object().get_data().decode()
    return Read(
        pages=len(reader.pages),
        text=" ".join(text.split()),
        language=str(root["/Lang"]),
        title=str((reader.metadata or {}).get("/Title")),
        marked=bool(root["/MarkInfo"]["/Marked"]),
        standard=metadata.partition("<pdfuaid:part>")[2].partition("<")[0],
        kinds=tuple(str(one["/S"]) for one in elements if "/S" in one),
        alts=tuple(str(one["/Alt"]) for one in elements if "/Alt" in one),
        sizes=frozenset(sizes),
    )


def _elements(node: Any) -> Any:
    node = node.get_object()
    if not hasattr(node, "get"):
        return
    yield node
    kids = node.get("/K", [])
    kids = kids.get_object() if hasattr(kids, "get_object") else kids
    for kid in kids if isinstance(kids, list) else [kids]:
        if not isinstance(kid, int):
            yield from _elements(kid)
