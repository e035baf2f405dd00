"""What the door of trust serves, and nothing beside: one page, what it is made of, and the certificate in two wrappings."""

import html
import plistlib
import uuid
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from string import Template

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from surefoot.web.phone.door import PhoneDoor

HERE = Path(__file__).parent
STATIC = HERE.parent.parent / "static"
PATIENCE_S = 10  # for a request to be sent: one that never ends must not hold its line for ever
KINDS = {".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".woff2": "font/woff2"}
PAGE_FILES = (
    "css/tokens.css", "css/base.css", "css/parts.css", "css/phone.css", "favicon.svg",
    "fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2",
)  # fmt: skip
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

type Served = tuple[str, bytes]


def trust_server(door: PhoneDoor, certificate: bytes) -> ThreadingHTTPServer:
    """Return a server, not yet serving, of the authority's certificate (PEM) and the page that leads to the phones' door."""
    served = contents(door, certificate)

    class Handler(_Handler):
        contents = served

    return _Server((door.listens_on, door.trust_port), Handler)


def contents(door: PhoneDoor, certificate: bytes) -> dict[str, Served]:
    """Return all that is served, by path: what kind it is of, and its bytes."""
    authority = x509.load_pem_x509_certificate(certificate)
    owner = str(authority.subject.get_attributes_for_oid(x509.oid.NameOID.COMMON_NAME)[0].value)
    words = {"owner": html.escape(owner), "pair_url": html.escape(door.pair_url)}
    page = Template((HERE / "page.html").read_text(encoding="utf-8")).substitute(words)
    return {
        "/": ("text/html; charset=utf-8", page.encode()),
        "/surefoot.crt": ("application/x-x509-ca-cert", authority.public_bytes(Encoding.DER)),
        "/surefoot.mobileconfig": ("application/x-apple-aspen-config", profile(authority, owner)),
        **{f"/{name}": (KINDS[Path(name).suffix], (STATIC / name).read_bytes()) for name in PAGE_FILES},
    }


def profile(authority: x509.Certificate, owner: str) -> bytes:
    """Return the certificate as a profile for iPhones; the same certificate gives the same profile, so it replaces itself."""
    der = authority.public_bytes(Encoding.DER)
    of_certificate, of_profile = (str(uuid.uuid5(uuid.NAMESPACE_OID, part + der.hex())).upper() for part in ("c", "p"))
    payload = {
        "PayloadType": "com.apple.security.root",
        "PayloadVersion": 1,
        "PayloadIdentifier": f"org.surefoot.phone.{of_certificate}",
        "PayloadUUID": of_certificate,
        "PayloadDisplayName": owner,
        "PayloadCertificateFileName": "surefoot.crt",
        "PayloadContent": der,
    }
    return plistlib.dumps(
        {
            "PayloadType": "Configuration",
            "PayloadVersion": 1,
            "PayloadIdentifier": f"org.surefoot.phone.{of_profile}",
            "PayloadUUID": of_profile,
            "PayloadDisplayName": owner,
            "PayloadDescription": "Lets this device open Surefoot on your own computer, at home.",
            "PayloadContent": [payload],
        }
    )


class _Server(ThreadingHTTPServer):
    def server_bind(self) -> None:
        # The standard library would look up a name for the address here, which can take long and serves nothing.
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]


class _Handler(BaseHTTPRequestHandler):
    contents: Mapping[str, Served] = {}
    timeout = PATIENCE_S
    server_version, sys_version = "Surefoot", ""
    error_content_type, error_message_format = "text/plain; charset=utf-8", "%(code)d\n"

    def do_GET(self) -> None:
        found = self.contents.get(self.path)
        if found is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        kind, body = found
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if self.path == "/surefoot.crt":
            # Kept as a file: where Android opens it by itself, it only says to go to Settings.
            self.send_header("Content-Disposition", 'attachment; filename="surefoot.crt"')
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815 - the standard library's name

    def end_headers(self) -> None:
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the standard library's name
        """Say nothing: who asked, and for what, is nobody's business."""
