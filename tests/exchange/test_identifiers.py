"""Entry ids."""

import uuid
from datetime import UTC, datetime

import pytest

from surefoot.exchange.identifiers import canonical_id, new_id, uuid7


def test_uuid7_of_known_time_and_bytes() -> None:
    # The example of RFC 9562, appendix A.6.
    rand_a, rand_b = 0xCC3, 0x18C4DC0C0C07398F
    random_bytes = (rand_a << 64 | rand_b & (1 << 62) - 1).to_bytes(10)
    assert uuid7(0x017F22E279B0, random_bytes) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


def test_uuid7_is_version_7_and_sorts_by_time() -> None:
    early, late = uuid7(1000, b"\xff" * 10), uuid7(1001, bytes(10))
    assert (uuid.UUID(early).version, uuid.UUID(early).variant) == (7, uuid.RFC_4122)
    assert early < late


@pytest.mark.parametrize(("ms", "size"), [(-1, 10), (1 << 48, 10), (0, 9), (0, 11)])
def test_uuid7_outside_its_sizes_is_refused(ms: int, size: int) -> None:
    with pytest.raises(ValueError, match="48 bits"):
        uuid7(ms, bytes(size))


def test_new_id_holds_the_time() -> None:
    assert new_id(datetime(2026, 1, 5, 8, tzinfo=UTC), bytes(10)) == "019b8d2b-8c00-7000-8000-000000000000"


def test_canonical_id_takes_any_version_in_any_case() -> None:
    assert canonical_id("6BA7B810-9DAD-11D1-80B4-00C04FD430C8") == "6ba7b810-9dad-11d1-80b4-00c04fd430c8"


@pytest.mark.parametrize(
    "text", ["", "entry-1", "{6ba7b810-9dad-11d1-80b4-00c04fd430c8}", "6ba7b8109dad11d180b400c04fd430c8"]
)
def test_canonical_id_refuses_other_texts(text: str) -> None:
    assert canonical_id(text) is None
