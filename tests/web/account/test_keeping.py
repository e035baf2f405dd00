import hashlib
import io
import json
import zipfile

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile

from surefoot.domain.entries import Note
from surefoot.exchange.diary_jsonl import write_diary
from surefoot.web import diary
from surefoot.web.account import incoming
from tests.web.start.answering import browser, settle

pytestmark = pytest.mark.django_db(transaction=True)
CANARY = "canary 7f3a91 in a note"


@pytest.fixture
def client():
    client = browser()
    settle(client)
    diary.record(None, Note(text=CANARY))
    return client


def copy_of(client):
    return client.get("/settings/save/").content


def bring(client, data, name="diary.zip"):
    return client.post("/settings/bring-in/", {"file": SimpleUploadedFile(name, data)})


def erase(client, word="erase"):
    return client.post("/settings/erase/last/", {"word": word})


def packed(**files):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("_", "."), data)
    return held.getvalue()


def test_copy_holds_the_diary_its_schema_and_true_hashes(client):
    with zipfile.ZipFile(io.BytesIO(copy_of(client))) as archive:
        assert archive.namelist() == ["diary.jsonl", "diary.schema.json", "manifest.json"]
        manifest = json.loads(archive.read("manifest.json"))
        for name, told in manifest["files"].items():
            assert told == {"bytes": len(archive.read(name)), "sha256": hashlib.sha256(archive.read(name)).hexdigest()}
        assert archive.read("diary.jsonl").decode() == "".join(write_diary(diary.entries()))
    assert manifest["entries"] == 2
    assert set(manifest["files"]) == {"diary.jsonl", "diary.schema.json"}


def test_copy_brought_into_an_empty_surefoot_is_the_same_diary(client):
    before, copy = diary.entries(), copy_of(client)
    erase(client)
    fresh = browser()
    preview = bring(fresh, copy).context["preview"]
    assert (preview.new, preview.already, preview.conflicting) == (2, 0, 0)
    assert diary.entries() == ()
    fresh.post("/settings/bring-in/", {"mark": preview.mark})
    assert diary.entries() == before


def test_copy_brought_in_twice_adds_nothing(client):
    preview = bring(client, copy_of(client)).context["preview"]
    assert (preview.new, preview.already) == (0, 2)


def test_plain_lines_are_taken_too(client):
    lines = "".join(write_diary(diary.entries())).encode()
    assert bring(client, lines, "diary.jsonl").context["preview"].already == 2


def test_each_bad_line_is_named_with_its_reason_and_nothing_is_added(client):
    good, bad = [line.encode() for line in write_diary(diary.entries())]
    page = bring(client, good + b"{}\n" + bad + b'{"half', "diary.jsonl")
    assert [line for line, _ in page.context["problems"]] == [2, 4]
    assert "Line 2:" in page.content.decode()
    assert len(diary.entries()) == 2


def test_same_entry_with_another_content_is_refused(client):
    lines = "".join(write_diary(diary.entries())).replace(CANARY, "something else").encode()
    preview = bring(client, lines, "diary.jsonl").context["preview"]
    assert preview.conflicting == 1
    page = client.post("/settings/bring-in/", {"mark": preview.mark})
    assert "Nothing was added." in page.context["trouble"]
    assert [entry.body for entry in diary.entries()][-1] == Note(text=CANARY)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no entry in this file"),
        (b"\n\n", "no entry in this file"),
        (b"\x89PNG\r\n\x1a\n\x00", "cannot be read"),
        (b"PK\x03\x04 not really", "cannot be read"),
        (packed(other_txt="hello"), "not a copy made by Surefoot"),
        (packed(diary_jsonl="{}", manifest_json="[]"), "not a copy made by Surefoot"),
        (packed(diary_jsonl="{}", manifest_json='{"files": {"diary.jsonl": {"sha256": "0"}}}'), "not as it was saved"),
    ],
)
def test_file_that_is_no_diary_is_refused_in_plain_words(client, data, words):
    assert words in bring(client, data).context["trouble"]
    assert len(diary.entries()) == 2


def test_zip_that_swells_is_refused_before_it_fills_the_memory(client, monkeypatch):
    monkeypatch.setattr(incoming, "MOST_BYTES", 10_000)
    swollen = io.BytesIO()
    with zipfile.ZipFile(swollen, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("diary.jsonl", b" " * 1_000_000)
        archive.writestr("manifest.json", "{}")
    assert "not a copy made by Surefoot" in bring(client, swollen.getvalue()).context["trouble"]


def test_huge_file_is_refused_by_its_size(client, monkeypatch):
    monkeypatch.setattr(incoming, "MOST_BYTES", 1024 * 1024)
    assert "larger than 1 MB" in bring(client, b" " * (1024 * 1024 + 1), "diary.jsonl").context["trouble"]


def test_no_file_says_so(client):
    assert client.post("/settings/bring-in/", {}).context["trouble"] == "No file was chosen yet."


def test_left_file_is_not_kept_on_the_disk(client):
    bring(client, copy_of(client))
    client.post("/settings/bring-in/", {"leave": "yes"})
    assert not (settings.DATA_FOLDER / incoming.FILE_NAME).exists()


def test_other_file_than_the_one_looked_at_is_not_added(client):
    bring(client, copy_of(client))
    page = client.post("/settings/bring-in/", {"mark": "0" * 64})
    assert page.context["trouble"] == "The file is no longer at hand. Please choose it again."


def test_erase_says_how_much_would_be_gone(client):
    assert "All 2 entries of your diary" in client.get("/settings/erase/").content.decode()


@pytest.mark.parametrize("word", ["", "yes", "erase it", "eraser"])
def test_other_word_erases_nothing_and_is_kept(client, word):
    page = erase(client, word)
    assert page.context["typed"] == word
    assert len(diary.entries()) == 2


@pytest.mark.parametrize("word", ["erase", " Erase ", "ERASE", "“erase”"])
def test_typed_word_erases_everything_and_the_first_page_follows(client, word):
    response = erase(client, word)
    assert response["Location"] == "/start/"
    assert "storage" in response["Clear-Site-Data"]
    assert diary.entries() == ()
    assert client.get("/", follow=True).request["PATH_INFO"] == "/start/"


def test_nothing_told_is_left_in_any_file(client):
    bring(client, copy_of(client))
    client.post("/start/falls/?review", {"answer": "77"})
    erase(client)
    held = b"".join(path.read_bytes() for path in settings.DATA_FOLDER.rglob("*") if path.is_file())
    assert CANARY.encode() not in held
    assert Session.objects.filter(session_key=client.session.session_key).count() <= 1
    assert "start_draft" not in client.session
