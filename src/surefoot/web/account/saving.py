"""The whole diary as one file to keep: the diary, its schema, and a manifest of hashes."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable
from datetime import datetime
from importlib.metadata import version

from surefoot.exchange.schema import schema_text

DIARY_NAME, MANIFEST_NAME, SCHEMA_NAME = "diary.jsonl", "manifest.json", "diary.schema.json"
# What a zip can hold. A device whose clock was lost says 1970, and its diary can be saved all the same.
_EARLIEST, _LATEST = (1980, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 58)


def diary_archive(lines: Iterable[str], *, at: datetime, rules_version: str) -> bytes:
    """Return a zip of the diary, its JSON Schema and a manifest that names each file's size and SHA-256."""
    held = {DIARY_NAME: "".join(lines).encode(), SCHEMA_NAME: schema_text().encode()}
    manifest = {
        "made_by": f"surefoot {version('surefoot')}",
        "rules_version": rules_version,
        "at": at.isoformat(),
        "entries": held[DIARY_NAME].count(b"\n"),
        "files": {
            name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in held.items()
        },
    }
    held[MANIFEST_NAME] = (json.dumps(manifest, indent=2) + "\n").encode()
    packed, written = io.BytesIO(), min(max(at.timetuple()[:6], _EARLIEST), _LATEST)
    with zipfile.ZipFile(packed, "w", compression=zipfile.ZIP_DEFLATED) as archive:
        for name, data in held.items():
            archive.writestr(zipfile.ZipInfo(name, date_time=written), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
