"""The recorded voice in a real browser: what it says is heard, ends when told to, and says so when it cannot speak."""

import pytest
from django.templatetags.static import static
from playwright.sync_api import Page, Route

from tests.browser.conftest import Open
from tests.browser.surefoot_app import SurefootApp

HEARD = 0.01  # the root mean square of a sound; silence is 0
SILENT = 0.0001
LONG = ["Both hands on the counter.", "Weight on one foot.", "Lift the other foot."]
# What goes to the loudspeaker also goes to an analyser; `loudest` is the most it hears in some milliseconds.
LISTEN = """async () => {
  const { Recorded } = await import("MODULE");
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...more) {
    if (to === this.context.destination) {
      this.context.ear ??= this.context.createAnalyser();
      connect.call(this, this.context.ear);
    }
    return connect.call(this, to, ...more);
  };
  window.recorded = new Recorded({ audio: new AudioContext() });
  window.loudest = async (ms) => {
    let most = 0;
    const heard = new Float32Array(2048);
    const until = performance.now() + ms;
    while (performance.now() < until) {
      recorded.audio?.ear?.getFloatTimeDomainData(heard);
      most = Math.max(most, Math.sqrt(heard.reduce((sum, one) => sum + one * one, 0) / heard.length));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return most;
  };
}"""
FIRST_ANSWER = """async (phrases) => {
  const asked = performance.now();
  const said = await recorded.play(phrases);
  return { said, ms: performance.now() - asked };
}"""

# A browser without a tap leaves the asking open; to the browser, what a test asks for is a tap.
NEVER_RUNS = """async () => {
  const audio = new AudioContext();
  await audio.suspend();
  audio.resume = () => new Promise(() => {});
  const { Recorded } = await import("MODULE");
  const silent = new Recorded({ audio });
  await silent.ready(["Rest."]);
  const asked = performance.now();
  return { said: await silent.play(["Rest."]), ms: performance.now() - asked };
}"""


def _addressed(script: str) -> str:
    return script.replace("MODULE", static("session/recorded.js")).replace("MANIFEST", static("voice/manifest.json"))


@pytest.fixture
def listening(app: SurefootApp, open_page: Open) -> Page:
    """A page with the recorded voice, after a tap."""
    page = open_page(app)
    page.goto("/")
    page.evaluate(_addressed(LISTEN))
    page.locator("h1").first.click()
    page.evaluate("recorded.audio.resume()")
    return page


def test_phrase_is_heard(listening):
    assert listening.evaluate("recorded.ready(['Heel raises.', '9', 'times'])") is True
    assert listening.evaluate("recorded.play(['Heel raises.', '9', 'times'])") is True
    assert listening.evaluate("loudest(1500)") > HEARD


def test_hush_silences_at_once(listening):
    listening.evaluate("(phrases) => recorded.ready(phrases)", LONG)
    listening.evaluate("(phrases) => recorded.play(phrases)", LONG)
    assert listening.evaluate("loudest(600)") > HEARD
    listening.evaluate("recorded.hush()")
    listening.wait_for_timeout(150)
    assert listening.evaluate("loudest(600)") < SILENT


def test_what_is_said_next_cuts_the_last_short(listening):
    listening.evaluate("(phrases) => recorded.ready([...phrases, '1'])", LONG)
    listening.evaluate("(phrases) => recorded.play(phrases)", LONG)
    listening.wait_for_timeout(200)
    assert listening.evaluate("recorded.play(['1'])") is True
    assert listening.evaluate("loudest(500)") > HEARD
    listening.wait_for_timeout(500)
    assert listening.evaluate("loudest(600)") < SILENT


def test_two_at_once_leave_only_the_last(listening):
    both = "Promise.all([recorded.play(phrases), recorded.play(['2'])])"
    listening.evaluate("(phrases) => recorded.ready([...phrases, '2'])", LONG)
    assert listening.evaluate(f"(phrases) => {both}", LONG) == [True, True]
    listening.wait_for_timeout(1200)
    assert listening.evaluate("loudest(600)") < SILENT


def test_phrase_without_a_clip_is_not_said_at_all(listening):
    assert listening.evaluate("recorded.ready(['Rest.', 'No such phrase.'])") is False
    assert listening.evaluate("recorded.play(['Rest.', 'No such phrase.'])") is False
    assert listening.evaluate("loudest(500)") < SILENT


def test_clip_that_is_no_sound_is_tried_again(listening):
    def broken(route: Route) -> None:
        route.fulfill(status=200, content_type="audio/mpeg", body="not a sound")

    listening.route("**/voice/*.mp3", broken)
    assert listening.evaluate("recorded.play(['Rest.'])") is False
    listening.unroute("**/voice/*.mp3")
    assert listening.evaluate("recorded.ready(['Rest.'])") is True
    assert listening.evaluate("recorded.play(['Rest.'])") is True


def test_slow_clip_is_given_up_before_the_moment_is_over(listening):
    listening.route("**/voice/*.mp3", lambda route: (listening.wait_for_timeout(1500), route.continue_()))
    answer = listening.evaluate(FIRST_ANSWER, ["Rest."])
    assert answer["said"] is False
    assert answer["ms"] < 700
    listening.unroute_all(behavior="wait")


def test_context_that_does_not_run_says_that_it_cannot_speak(listening):
    answer = listening.evaluate(_addressed(NEVER_RUNS))
    assert answer["said"] is False
    assert answer["ms"] < 700


def test_only_some_sounds_are_kept_decoded(listening):
    numbers = [str(number) for number in range(1, 81)]
    assert listening.evaluate("(numbers) => recorded.ready(numbers)", numbers) is True
    assert listening.evaluate("recorded.buffers.size") == 64


def test_list_given_as_data_needs_no_address(listening):
    said = """async () => {
      const { Recorded } = await import("MODULE");
      const clips = (await (await fetch("MANIFEST")).json()).clips;
      return new Recorded({ audio: recorded.audio, manifest: { clips: { Hop: clips["Rest."] } } }).play(["Hop"]);
    }"""
    assert listening.evaluate(_addressed(said)) is True
