"""The page of trust: the certificate, the steps, and nothing of anybody's."""

import http.client
import plistlib
import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from surefoot.web.phone.authority import kept_authority
from surefoot.web.phone.trust.serving import PAGE_FILES, contents, trust_server
from tests.catalogue.reading_grade import grade, sentences, words
from tests.web.learn.test_reading import Told
from tests.web.phone.conftest import DOOR


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("authority")
    return kept_authority(folder, owner="laptop", now=datetime.now(UTC)).certificate.public_bytes(Encoding.PEM)


@pytest.fixture(scope="module")
def port(certificate: bytes) -> Iterator[int]:
    with trust_server(replace(DOOR, listens_on="127.0.0.1", trust_port=0), certificate) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def asked(port: int, path: str, method: str = "GET") -> http.client.HTTPResponse:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    line.request(method, path)
    answer = line.getresponse()
    answer.body = answer.read()  # type: ignore[attr-defined]
    line.close()
    return answer


def test_android_gets_the_certificate_as_a_file(port: int, certificate: bytes) -> None:
    answer = asked(port, "/surefoot.crt")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/x-x509-ca-cert")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="surefoot.crt"'
    assert x509.load_der_x509_certificate(answer.body) == x509.load_pem_x509_certificate(certificate)


def test_iphone_gets_a_profile_with_the_certificate_and_nothing_else(port: int, certificate: bytes) -> None:
    answer = asked(port, "/surefoot.mobileconfig")
    profile = plistlib.loads(answer.body)
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/x-apple-aspen-config")
    assert "Content-Disposition" not in answer.headers
    [payload] = profile["PayloadContent"]
    assert (profile["PayloadType"], payload["PayloadType"]) == ("Configuration", "com.apple.security.root")
    assert x509.load_der_x509_certificate(payload["PayloadContent"]) == x509.load_pem_x509_certificate(certificate)
    assert payload["PayloadUUID"] != profile["PayloadUUID"]


def test_same_certificate_gives_the_same_profile(certificate: bytes) -> None:
    first, again = (contents(DOOR, certificate)["/surefoot.mobileconfig"] for _ in range(2))
    assert first == again


def test_page_leads_through_both_phones_and_on_to_the_door(port: int) -> None:
    page = asked(port, "/").body.decode()
    for part in (
        "Certificate Trust Settings",
        "Install a certificate",
        f'href="{DOOR.pair_url}"',
        "Surefoot on laptop",
    ):
        assert (part, part in page) == (part, True)


def test_page_asks_for_nothing_that_is_not_served(port: int) -> None:
    page = asked(port, "/").body.decode()
    links = {link for link in re.findall(r'(?:href|src)="([^"#]+)"', page) if link != DOOR.pair_url}
    assert {asked(port, link).status for link in links} == {200}
    assert re.search(r"<script|<style|\sstyle=|\son[a-z]+=|<form", page) is None


def test_nothing_else_is_served(port: int, certificate: bytes) -> None:
    served = {"/", "/surefoot.crt", "/surefoot.mobileconfig", *(f"/{name}" for name in PAGE_FILES)}
    assert set(contents(DOOR, certificate)) == served
    others = (
        "/healthz",
        "/settings/save/",
        "/phone/",
        "/../secret",
        "/css/",
        "/?x",
        "/authority.key",
        "/css/today.css",
    )
    assert {asked(port, path).status for path in others} == {404}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE"])
def test_nothing_can_be_sent_to_it(port: int, method: str) -> None:
    assert asked(port, "/", method).status == 501


def test_head_gets_no_body(port: int) -> None:
    answer = asked(port, "/", "HEAD")
    assert (answer.status, answer.body, int(answer.headers["Content-Length"]) > 1000) == (200, b"", True)


@pytest.mark.parametrize("path", ["/", "/surefoot.crt", "/nowhere"])
def test_answers_carry_a_strict_policy_no_cookie_and_no_versions(port: int, path: str) -> None:
    answer = asked(port, path)
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self'")
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert (answer.headers["Set-Cookie"], answer.headers["Server"].strip()) == (None, "Surefoot")
    assert answer.headers["Cache-Control"] == "no-store"


def test_host_name_in_the_certificate_is_shown_as_text(tmp_path: Path) -> None:
    odd = kept_authority(tmp_path, owner="<b>&", now=datetime.now(UTC)).certificate.public_bytes(Encoding.PEM)
    assert b"Surefoot on &lt;b&gt;&amp;" in contents(DOOR, odd)["/"][1]


def test_page_is_plain_to_read(certificate: bytes) -> None:
    reader = Told()
    reader.feed(contents(DOOR, certificate)["/"][1].decode())
    strings = [" ".join(string.split()) for string in reader.strings if string.strip()]
    assert grade(strings) <= 6
    assert [said for said in sentences(strings) if len(words(said)) > 15] == []
