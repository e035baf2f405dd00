"""One address for all static files of one version: when one of them changes, every address changes with it.

So a browser may keep them for good, a page never mixes two versions, and what a script imports beside itself is of its
own version.
"""

from hashlib import blake2b
from pathlib import Path

WEB = Path(__file__).parent
VERSION_BYTES = 6


def static_version(web: Path = WEB) -> str:
    """Return a short word made of all static files below a folder: their names and their content."""
    digest = blake2b(digest_size=VERSION_BYTES)
    for file in static_files(web):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(web).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def static_files(web: Path = WEB) -> list[Path]:
    """Return every static file of the pages and of the rooms, in the order of their names."""
    folders = [web / "static", *web.glob("*/static")]
    return sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())
