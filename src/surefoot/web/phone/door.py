"""The door by which a phone comes in: where it is, told from one process to the next."""

import json
import os
from dataclasses import asdict, dataclass
from urllib.parse import urlsplit

VARIABLE = "SUREFOOT_PHONE"
PAIR_PATH = "/phone/pair/"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneDoor:
    """Where the app listens for phones, and by which addresses they reach it.

    With a proxy of the person's own in front, there is no trust page and no certificate of ours: both are "".
    """

    listens_on: str
    port: int
    url: str
    other_url: str = ""
    trust_port: int = 0
    trust_url: str = ""
    fingerprint: str = ""

    @property
    def hosts(self) -> tuple[str, ...]:
        """The host names a request may be sent to."""
        return tuple(urlsplit(each).hostname or "" for each in (self.url, self.other_url) if each)

    @property
    def pair_url(self) -> str:
        """The address at which a phone is paired, and from which a paired phone goes on."""
        return f"{self.url.rstrip('/')}{PAIR_PATH}"

    def tell(self) -> None:
        """Let this process, and all it starts, know of the door."""
        os.environ[VARIABLE] = json.dumps(asdict(self))


def told_door() -> PhoneDoor | None:
    """Return the door this process was told of; None where Surefoot was started without one."""
    told = os.environ.get(VARIABLE)
    return PhoneDoor(**json.loads(told)) if told else None
