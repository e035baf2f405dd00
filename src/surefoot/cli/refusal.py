"""How a command says that it cannot use what it was given: the reason, the line, and exit code 2."""

import json
import sys

UNUSABLE = 2


class Unusable(Exception):
    """Input that cannot be used: why, in plain words, and where."""

    def __init__(self, reason: str, *, file: str | None = None, line: int | None = None) -> None:
        """Keep the reason and, where known, the file and its line, counted from 1."""
        super().__init__(reason)
        self.reason = reason
        self.file = file
        self.line = line

    def __str__(self) -> str:
        """Return one line for people, such as `diary.jsonl, line 3: pain must be a whole number`."""
        where = [self.file] if self.file else []
        if self.line is not None:
            where.append(f"line {self.line}")
        return f"{', '.join(where)}: {self.reason}" if where else self.reason


def refuse(refusal: Unusable, *, as_json: bool) -> int:
    """Say the refusal on stderr, and on stdout as {"error": ...} for programs; return the exit code."""
    print(f"surefoot: {refusal}", file=sys.stderr)
    if as_json:
        error = {"reason": refusal.reason, "file": refusal.file, "line": refusal.line}
        print(json.dumps({"error": error}, ensure_ascii=False))
    return UNUSABLE
