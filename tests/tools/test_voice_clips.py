"""What a run of the tool does to the folder of clips. Rendering itself needs Debian's packages and has no test here."""

import json

import pytest

from tools.voice import clips, rendering
from tools.voice.rendering import MissingTool, require_tools
from tools.voice.wording import Phrase, file_name, our_voice

VOICE = our_voice()
REST, HOLD, BEGIN = Phrase(text="Rest."), Phrase(text="Hold."), Phrase(text="Begin.")


@pytest.fixture
def rest(tmp_path):
    """A folder in which "Rest." has a clip, and another clip has no phrase."""
    (tmp_path / file_name(REST, VOICE)).write_bytes(b"made before")
    (tmp_path / "000000000000.mp3").write_bytes(b"needed no more")
    return tmp_path


def test_only_new_phrases_are_rendered_and_unneeded_clips_removed(rest, monkeypatch):
    asked = []
    monkeypatch.setattr(clips, "_make", lambda new, voice, folder: asked.append(dict(new)) or {})
    done = clips.render([REST, HOLD, BEGIN], VOICE, folder=rest)
    assert asked == [{file_name(phrase, VOICE): phrase for phrase in (HOLD, BEGIN)}]
    assert (done.made, done.removed) == (("Begin.", "Hold."), ("000000000000.mp3",))
    assert [clip.name for clip in rest.glob("*.mp3")] == [file_name(REST, VOICE)]


def test_list_names_voice_version_and_each_phrase(rest):
    clips.render([REST], VOICE, folder=rest)
    assert json.loads((rest / "manifest.json").read_text(encoding="utf-8")) == {
        "voice": VOICE.name,
        "version": VOICE.version,
        "clips": {"Rest.": file_name(REST, VOICE)},
    }


def test_missing_program_is_named_with_its_package(monkeypatch):
    monkeypatch.setattr(rendering.shutil, "which", lambda program: None if program == "flite" else program)
    with pytest.raises(MissingTool, match=r"apt install flite$"):
        require_tools()
