"""What is asked for when Surefoot is to be opened to phones."""

from dataclasses import dataclass

PHONE_PORT, TRUST_PORT = 8766, 8767


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneWish:
    """What was asked for: an address of this computer or "", the ports, and the address of a proxy in front or ""."""

    address: str = ""
    port: int = PHONE_PORT
    trust_port: int = TRUST_PORT
    url: str = ""
