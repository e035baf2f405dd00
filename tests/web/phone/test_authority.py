"""The computer's certificates: what the authority may sign, how long it lasts, who can read its key, and real TLS."""

import ipaddress
import socket
import ssl
import stat
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID

from surefoot.web.phone import authority as made
from surefoot.web.phone.authority import Authority, kept_authority, write_door_certificate
from surefoot.web.phone.home import is_home_address

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def kept(folder: Path, now: datetime = NOW) -> Authority:
    return kept_authority(folder / "phone", owner="laptop", now=now)


def door(folder: Path, *, address: str = "192.168.1.20", name: str = "laptop.local", now: datetime = NOW):
    write_door_certificate(folder / "phone", kept(folder, now), address=address, name=name, now=now)
    return x509.load_pem_x509_certificate((folder / "phone" / "door.crt").read_bytes())


def extension(certificate: x509.Certificate, kind: type) -> x509.Extension:
    return certificate.extensions.get_extension_for_class(kind)


def test_authority_may_sign_home_addresses_and_local_names_only(tmp_path: Path) -> None:
    bounds = extension(kept(tmp_path).certificate, x509.NameConstraints)
    assert bounds.critical is True
    assert [str(each.value) for each in bounds.value.permitted_subtrees] == [
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "169.254.0.0/16",
        "127.0.0.0/8",
        "local",
    ]


def test_authority_signs_no_further_authority(tmp_path: Path) -> None:
    limits = extension(kept(tmp_path).certificate, x509.BasicConstraints)
    assert (limits.critical, limits.value.ca, limits.value.path_length) == (True, True, 0)


def test_door_has_its_address_and_name_for_a_server_and_less_than_398_days(tmp_path: Path) -> None:
    certificate = door(tmp_path)
    names = extension(certificate, x509.SubjectAlternativeName).value
    lasts = certificate.not_valid_after_utc - certificate.not_valid_before_utc
    assert list(names) == [x509.IPAddress(ipaddress.IPv4Address("192.168.1.20")), x509.DNSName("laptop.local")]
    assert list(extension(certificate, x509.ExtendedKeyUsage).value) == [ExtendedKeyUsageOID.SERVER_AUTH]
    assert extension(certificate, x509.BasicConstraints).value.ca is False
    assert (lasts, lasts < 398 * DAY) == (365 * DAY, True)
    assert certificate.not_valid_before_utc == NOW - DAY


def test_door_without_a_name_has_its_address_alone(tmp_path: Path) -> None:
    names = extension(door(tmp_path, name=""), x509.SubjectAlternativeName).value
    assert list(names) == [x509.IPAddress(ipaddress.IPv4Address("192.168.1.20"))]


def test_door_gets_a_new_key_each_time_and_the_authority_stays(tmp_path: Path) -> None:
    first, again = door(tmp_path), door(tmp_path, now=NOW + DAY)
    assert first.public_key() != again.public_key()
    assert first.issuer == again.issuer
    assert kept(tmp_path).fingerprint == kept(tmp_path, NOW + DAY).fingerprint


@pytest.mark.parametrize(("days_before_its_end", "same"), [(366, True), (365, True), (364, False)])
def test_authority_that_ends_before_what_it_would_sign_is_made_anew(
    tmp_path: Path, days_before_its_end: int, same: bool
) -> None:
    first = kept(tmp_path)
    then = first.certificate.not_valid_after_utc - days_before_its_end * DAY
    assert (kept(tmp_path, then).fingerprint == first.fingerprint) is same


def test_authority_made_while_the_clock_was_ahead_is_made_anew(tmp_path: Path) -> None:
    first = kept(tmp_path, NOW + 400 * DAY)
    assert kept(tmp_path).fingerprint != first.fingerprint


@pytest.mark.parametrize(
    ("name", "content"), [("authority.key", b""), ("authority.crt", b"no certificate"), ("authority.key", None)]
)
def test_authority_that_is_damaged_is_made_anew(tmp_path: Path, name: str, content: bytes | None) -> None:
    first = kept(tmp_path)
    (tmp_path / "phone" / name).unlink() if content is None else (tmp_path / "phone" / name).write_bytes(content)
    second = kept(tmp_path)
    assert second.fingerprint != first.fingerprint
    assert second.key.public_key() == second.certificate.public_key()


def test_key_of_another_authority_is_not_used_with_this_certificate(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    first, other = kept(tmp_path), kept(tmp_path / "other")
    (tmp_path / "phone" / "authority.key").write_bytes((tmp_path / "other" / "phone" / "authority.key").read_bytes())
    assert kept(tmp_path).fingerprint not in {first.fingerprint, other.fingerprint}


def test_keys_are_for_their_owner_alone(tmp_path: Path) -> None:
    door(tmp_path)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "phone").iterdir()}
    assert modes == dict.fromkeys(("authority.key", "authority.crt", "door.key", "door.crt"), 0o600)
    assert stat.S_IMODE((tmp_path / "phone").stat().st_mode) == 0o700


def test_fingerprint_is_the_sha_256_in_pairs(tmp_path: Path) -> None:
    authority = kept(tmp_path)
    pairs = authority.fingerprint.split(" ")
    assert (len(pairs), bytes.fromhex("".join(pairs))) == (32, authority.certificate.fingerprint(hashes.SHA256()))


@pytest.mark.parametrize(
    ("address", "home"),
    [
        ("192.168.1.20", True),
        ("10.0.0.1", True),
        ("172.15.255.255", False),
        ("172.16.0.0", True),
        ("172.31.255.255", True),
        ("172.32.0.0", False),
        ("169.254.10.1", True),
        ("127.0.0.2", True),
        ("8.8.8.8", False),
        ("192.0.2.2", False),
        ("0.0.0.0", False),  # noqa: S104 - refused
        ("fd00::2", False),
        ("laptop.local", False),
        ("", False),
    ],
)
def test_home_address_is_one_of_a_home_network(address: str, home: bool) -> None:
    assert is_home_address(address) is home


def shaken(folder: Path, asked_for: str) -> str:
    """Return how a TLS handshake on this machine ends for one who trusts the authority and asks for this name."""
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(folder / "phone" / "door.crt", folder / "phone" / "door.key")
    client = ssl.create_default_context(cafile=folder / "phone" / "authority.crt")
    ours, theirs = socket.socketpair()

    def answer() -> None:
        try:
            with server.wrap_socket(theirs, server_side=True) as line:
                line.recv(1)
        except OSError:
            theirs.close()

    thread = threading.Thread(target=answer)
    thread.start()
    try:
        with client.wrap_socket(ours, server_hostname=asked_for):
            return "trusted"
    except ssl.SSLCertVerificationError as refusal:
        return refusal.verify_message
    finally:
        ours.close()
        thread.join(10)


@pytest.mark.parametrize("asked_for", ["192.168.1.20", "laptop.local"])
def test_one_who_trusts_the_authority_trusts_the_door(tmp_path: Path, asked_for: str) -> None:
    door(tmp_path, now=datetime.now(UTC))
    assert shaken(tmp_path, asked_for) == "trusted"


def test_door_is_not_trusted_under_another_name(tmp_path: Path) -> None:
    door(tmp_path, now=datetime.now(UTC))
    assert "192.168.1.21" in shaken(tmp_path, "192.168.1.21")


@pytest.mark.parametrize("names", [[x509.DNSName("bank.example")], [x509.IPAddress(ipaddress.IPv4Address("8.8.8.8"))]])
def test_stolen_authority_cannot_pass_for_a_place_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[x509.GeneralName]
) -> None:
    monkeypatch.setattr(made.x509, "SubjectAlternativeName", lambda _: x509.extensions.SubjectAlternativeName(names))
    door(tmp_path, now=datetime.now(UTC))
    assert shaken(tmp_path, str(names[0].value)) == "permitted subtree violation"


def test_authority_uses_a_curve_that_phones_know(tmp_path: Path) -> None:
    assert isinstance(kept(tmp_path).key.curve, ec.SECP256R1)
