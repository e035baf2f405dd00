"""The computer's own certificate authority: made once and kept, good for home networks only, and what it signs."""

import ipaddress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from surefoot.web.data_folder import write_private
from surefoot.web.phone.home import HOME_DOMAIN, HOME_NETWORKS

FOLDER_NAME = "phone"  # inside the data folder
KEY_NAME, CERTIFICATE_NAME = "authority.key", "authority.crt"
DOOR_KEY_NAME, DOOR_CERTIFICATE_NAME = "door.key", "door.crt"
AUTHORITY_LASTS = timedelta(days=5 * 365)
DOOR_LASTS = timedelta(days=365)  # phones refuse a server's certificate that lasts for more than 398 days
SLOW_CLOCK = timedelta(days=1)  # a phone whose clock is behind must not find a certificate that begins tomorrow


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A key and the certificate that a phone is asked to trust."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the certificate, in pairs of digits, as phones show it."""
        return self.certificate.fingerprint(hashes.SHA256()).hex(" ").upper()


def kept_authority(folder: Path, *, owner: str, now: datetime) -> Authority:
    """Return the authority kept in the folder; make a new one where there is none, or it ends before what it would sign.

    Raises OSError when the disk refuses.
    """
    kept = _read(folder)
    if kept is not None and _still_signs(kept.certificate, now):
        return kept
    made = _made(owner, now)
    folder.mkdir(mode=0o700, exist_ok=True)
    write_private(folder / KEY_NAME, _pem(made.key))
    write_private(folder / CERTIFICATE_NAME, made.certificate.public_bytes(serialization.Encoding.PEM))
    return made


def write_door_certificate(folder: Path, authority: Authority, *, address: str, name: str, now: datetime) -> None:
    """Write a fresh key and certificate for the door at this address, and under this name if it is not ""."""
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _signed(authority, key.public_key(), address=address, name=name, now=now)
    write_private(folder / DOOR_KEY_NAME, _pem(key))
    write_private(folder / DOOR_CERTIFICATE_NAME, certificate.public_bytes(serialization.Encoding.PEM))


def _read(folder: Path) -> Authority | None:
    try:
        key = serialization.load_pem_private_key((folder / KEY_NAME).read_bytes(), None)
        certificate = x509.load_pem_x509_certificate((folder / CERTIFICATE_NAME).read_bytes())
    except (FileNotFoundError, ValueError, TypeError):
        return None
    # Half of an older pair must not sign what no phone would believe.
    whole = isinstance(key, ec.EllipticCurvePrivateKey) and key.public_key() == certificate.public_key()
    return Authority(key=key, certificate=certificate) if whole else None


def _still_signs(certificate: x509.Certificate, now: datetime) -> bool:
    return certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc - DOOR_LASTS


def _made(owner: str, now: datetime) -> Authority:
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(f"Surefoot on {owner}, {now:%d %b %Y}")
    permitted = [*map(x509.IPAddress, HOME_NETWORKS), x509.DNSName(HOME_DOMAIN)]
    certificate = (
        _begun(name, name, key.public_key(), now, AUTHORITY_LASTS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.NameConstraints(permitted_subtrees=permitted, excluded_subtrees=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    return Authority(key=key, certificate=certificate)


def _signed(
    authority: Authority, key: ec.EllipticCurvePublicKey, *, address: str, name: str, now: datetime
) -> x509.Certificate:
    names = [x509.IPAddress(ipaddress.IPv4Address(address)), *([x509.DNSName(name)] if name else [])]
    return (
        _begun(_name(name or address), authority.certificate.subject, key, now, DOOR_LASTS)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key()), critical=False)
        .sign(authority.key, hashes.SHA256())
    )


def _begun(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, now: datetime, lasts: timedelta
) -> x509.CertificateBuilder:
    begins = now - SLOW_CLOCK
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(begins + lasts)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _name(common: str) -> x509.Name:
    longest = 64  # of a common name, by X.520
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common[:longest])])


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
